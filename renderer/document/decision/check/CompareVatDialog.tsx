import { Check } from 'lucide-react';
import type { PurchaseDraftView } from '../../../../shared/contract/purchases.ts';
import { useCall } from '../../../store/use-call.ts';
import { useText } from '../../../text/use-text.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { ProblemState } from '../../../ui/states/ProblemState.tsx';
import { useDecisions } from '../decisions.ts';
import { useNumbers } from '../use-numbers.ts';
import { compareDrafts, type ComparedLine } from './compare-drafts.ts';
import '../../../purchases/parts/purchase-tables.css';
import '../decision.css';
import './check.css';

/** The document written with our VAT and with its own, side by side; what differs is marked, and either can be taken (ACC-7). */
export function CompareVatDialog({ id, onClose }: { readonly id: number; readonly onClose: () => void }) {
  const { t } = useText();
  const { acceptDocument } = useDecisions();
  const { value, problem, reload } = useCall('acceptance.compareVat', { id });
  const number = useNumbers([id]).get(id) ?? '';
  const reasonFor = (way: 'ordinary' | 'deviating'): string | null => {
    if (value === null) return t('decision:vat.wait');
    if (way === 'deviating' && !value.allowed) return t('decision:vat.notAllowed');
    return value[way] === null ? t('decision:vat.notPossible') : null;
  };
  const take = (deviating: boolean): void => {
    onClose();
    acceptDocument(id, deviating);
  };
  return (
    <Dialog
      title={t('decision:vat.title', { number })}
      isOpen
      onClose={onClose}
      size="full"
      closeLabel={t('frame:close')}
      footer={
        <>
          <span className="decision-foot-note">{t('document:check.nothingChanged')}</span>
          <Button onPress={onClose}>{t('document:check.close')}</Button>
          <Button icon={Check} reason={reasonFor('ordinary')} onPress={() => take(false)}>
            {t('decision:vat.acceptOrdinary')}
          </Button>
          <Button variant="main" icon={Check} reason={reasonFor('deviating')} onPress={() => take(true)}>
            {t('decision:vat.accept')}
          </Button>
        </>
      }
    >
      <p className="decision-intro">{t('decision:vat.about')}</p>
      {problem !== null && <ProblemState problem={problem} onRetry={reload} />}
      {value !== null && <BothWays ordinary={value.ordinary} deviating={value.deviating} />}
    </Dialog>
  );
}

function BothWays({
  ordinary,
  deviating,
}: {
  readonly ordinary: PurchaseDraftView | null;
  readonly deviating: PurchaseDraftView | null;
}) {
  const { t, format } = useText();
  const { facts, lines } = compareDrafts(ordinary, deviating);
  const currency = (ordinary ?? deviating)?.currency ?? '';
  const money = (amount: string | null): string => (amount === null ? '—' : format.amount(amount));
  return (
    <div className="both-ways">
      <div className="purchase-table" role="group" aria-label={t('purchases:page.lines')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col" rowSpan={2} className="end first">
                #
              </th>
              <th scope="col" rowSpan={2}>
                {t('purchases:page.description')}
              </th>
              <th scope="col" rowSpan={2} className="end">
                {t('purchases:page.amount')}
              </th>
              <th scope="colgroup" colSpan={3} className="way">
                {t('decision:vat.ordinary')}
              </th>
              <th scope="colgroup" colSpan={3} className="way">
                {t('decision:vat.deviating')}
              </th>
            </tr>
            <tr>
              {(['ordinary', 'deviating'] as const).flatMap((way) =>
                (['vat', 'deducted', 'cost'] as const).map((head) => (
                  <th key={`${way} ${head}`} scope="col" className={`end${head === 'vat' ? ' way-start' : ''}`}>
                    {t(`decision:vat.head.${head}`)}
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.lineNo} className={line.differs ? 'differs' : undefined}>
                <td className="end number first">{line.lineNo}</td>
                <td>
                  {line.description}
                  {line.differs && <span className="unseen"> {t('decision:vat.differs')}</span>}
                  {line.vatGroup !== '' && <small>{line.vatGroup}</small>}
                </td>
                <td className="end number">{money((line.ordinary ?? line.deviating)?.amount ?? null)}</td>
                <LineWay line={line} way="ordinary" />
                <LineWay line={line} way="deviating" />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <table className="way-facts">
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">{t('decision:vat.fact')}</span>
            </th>
            <th scope="col" className="end">
              {t('decision:vat.ordinary')}
            </th>
            <th scope="col" className="end">
              {t('decision:vat.deviating')}
            </th>
          </tr>
        </thead>
        <tbody>
          {facts.map((fact) => (
            <tr key={fact.name} className={fact.differs ? 'differs' : undefined}>
              <th scope="row">{t(`decision:vat.of.${fact.name}`, { currency })}</th>
              <td className="end number">{money(fact.ordinary)}</td>
              <td className="end number">{money(fact.deviating)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function LineWay({ line, way }: { readonly line: ComparedLine; readonly way: 'ordinary' | 'deviating' }) {
  const { format } = useText();
  const written = line[way];
  const money = (amount: string | null | undefined): string => (amount == null ? '—' : format.amount(amount));
  return (
    <>
      <td className="end number way-start">{money(written?.vatAmount)}</td>
      <td className="end number">{money(written?.deductibleVat)}</td>
      <td className="end number">{money(written?.cost)}</td>
    </>
  );
}
