import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useCall } from '../../store/use-call.ts';
import { useText } from '../../text/use-text.tsx';
import { TextField } from '../../ui/fields/Field.tsx';
import { ProblemState } from '../../ui/states/ProblemState.tsx';
import { Select } from '../../ui/fields/Select.tsx';
import { checkEndpoint, tidyEndpoint } from '../ledger/endpoint-check.ts';
import { Setting } from '../Setting.tsx';
import './standards.css';

/** The kinds of endpoint numbers (SET-2), with a place to try one. */
export function KeyTypesPage() {
  const { t, find } = useText();
  const { value, problem, reload } = useCall('setup.standards', {});
  const [scheme, setScheme] = useState('GLN');
  const [id, setId] = useState('');
  if (problem !== null) return <ProblemState problem={problem} onRetry={reload} />;
  if (value === null) return null;
  const name = (one: string): string => find('setup', `schemes.${one.replace(/[: ]/g, '-')}`) ?? one;
  const remark = id.trim() === '' ? null : checkEndpoint({ id, scheme });
  const said = remark === null ? null : t(`setup:endpointCheck.${remark.code}`, remark.values);
  const tidy = tidyEndpoint({ id, scheme }).id;
  const isoCode = value.keyTypes.find((type) => type.scheme === scheme)?.isoCode ?? null;
  return (
    <>
      <p className="setup-lead">{t('setup:keyTypes.text')}</p>
      <Setting name={t('setup:keyTypes.try')} help={t('setup:keyTypes.tryHelp')}>
        <div className="try-number">
          <Select
            label={t('setup:keyTypes.kind')}
            value={scheme}
            choices={value.keyTypes.map((type) => ({ id: type.scheme, name: name(type.scheme) }))}
            onChange={setScheme}
          />
          <TextField
            label={t('setup:keyTypes.number')}
            value={id}
            maxLength={200}
            onChange={setId}
            error={remark?.severity === 'error' ? said : null}
            {...(remark?.severity === 'remark' ? { description: <span className="remark">{said}</span> } : {})}
          />
        </div>
        {id.trim() !== '' && remark?.severity !== 'error' ? (
          <p className="try-good" role="status">
            <CircleCheck size={16} strokeWidth={2} aria-hidden />
            <span>
              {t('setup:keyTypes.good', { number: tidy })}
              {isoCode === null ? null : (
                <small className="number">{t('setup:keyTypes.address', { address: `${isoCode}:${tidy}` })}</small>
              )}
            </span>
          </p>
        ) : null}
      </Setting>
      <table className="standards">
        <thead>
          <tr>
            <th scope="col">{t('setup:keyTypes.kind')}</th>
            <th scope="col">{t('setup:keyTypes.scheme')}</th>
            <th scope="col">{t('setup:keyTypes.iso')}</th>
            <th scope="col">{t('setup:keyTypes.length')}</th>
            <th scope="col">{t('setup:keyTypes.checkDigit')}</th>
          </tr>
        </thead>
        <tbody>
          {value.keyTypes.map((type) => (
            <tr key={type.scheme}>
              <td>{name(type.scheme)}</td>
              <td className="number">{type.scheme}</td>
              <td className="number">{type.isoCode ?? '—'}</td>
              <td>
                {type.length === ''
                  ? t('setup:keyTypes.anyLength')
                  : t('setup:keyTypes.digits', { length: type.length })}
              </td>
              <td>{t(type.checkDigit ? 'setup:keyTypes.checked' : 'setup:keyTypes.unchecked')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
