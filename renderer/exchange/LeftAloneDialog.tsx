import type { CallOutput } from '../../shared/contract/calls.ts';
import { since } from '../register/since.ts';
import { useText } from '../text/use-text.tsx';
import { Dialog } from '../ui/overlays/Dialog.tsx';
import '../ui/plain-table.css';

type LeftAlone = CallOutput<'transport.strangers'>['files'];

/** Files of the incoming folder that are not taken, and why each is left where it is (IN-1, PLT-4). */
export function LeftAloneDialog({ files, onClose }: { readonly files: LeftAlone; readonly onClose: () => void }) {
  const { t, format } = useText();
  return (
    <Dialog
      title={t('exchange:leftAlone.title')}
      isOpen
      onClose={onClose}
      size="wide"
      closeLabel={t('exchange:leftAlone.close')}
    >
      <div className="exchange-report">
        <p>{t('exchange:leftAlone.text')}</p>
        {files.length === 0 ? (
          <p>{t('exchange:leftAlone.none')}</p>
        ) : (
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{t('exchange:leftAlone.file')}</th>
                <th scope="col">{t('exchange:leftAlone.why')}</th>
                <th scope="col" className="end">
                  {t('exchange:leftAlone.size')}
                </th>
                <th scope="col" className="end">
                  {t('exchange:leftAlone.since')}
                </th>
              </tr>
            </thead>
            <tbody>
              {files.map(({ file, size, at, kind }) => (
                <tr key={file}>
                  <td className="file-name">{file}</td>
                  <td>{t(`exchange:leftAlone.kind.${kind}`)}</td>
                  <td className="end number">{format.bytes(size)}</td>
                  <td className="end number">{since(at, format)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </Dialog>
  );
}
