import { Plus, X } from 'lucide-react';
import type { LedgerCard } from '../../../shared/contract/setup.ts';
import { useText } from '../../text/use-text.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { TextField } from '../../ui/fields/Field.tsx';
import { Select } from '../../ui/fields/Select.tsx';
import { type EndpointRemark, endpointSchemes } from './endpoint-check.ts';
import './endpoint-numbers.css';

type Numbers = LedgerCard['endpoints'];

/** The numbers a ledger owns (IN-8), each with its kind and what is wrong with it right beside it. */
export function EndpointNumbers({
  numbers,
  remarks,
  shown,
  quiet = false,
  onChange,
}: {
  readonly numbers: Numbers;
  readonly remarks: readonly (EndpointRemark | null)[];
  /** Whether an empty number may already be called missing. */
  readonly shown: boolean;
  /** No line of its own gets the focus by itself. */
  readonly quiet?: boolean;
  readonly onChange: (numbers: Numbers) => void;
}) {
  const { t, find } = useText();
  const schemeName = (scheme: string): string => find('setup', `schemes.${scheme.replace(/[: ]/g, '-')}`) ?? scheme;
  const put = (at: number, part: Partial<Numbers[number]>): void =>
    onChange(numbers.map((number, index) => (index === at ? { ...number, ...part } : number)));

  return (
    <div className="endpoints">
      {numbers.length === 0 ? <p className="setting-note">{t('setup:ledgers.noEndpoints')}</p> : null}
      {numbers.map((number, at) => {
        const remark = remarks[at] ?? null;
        const said =
          remark === null || (remark.code === 'missing' && !shown)
            ? null
            : t(`setup:endpointCheck.${remark.code}`, remark.values);
        const known = endpointSchemes.find(({ scheme }) => scheme === number.scheme);
        const choices = endpointSchemes.map(({ scheme, peppol }) => ({
          id: scheme as string,
          name: schemeName(scheme),
          ...(peppol === null ? {} : { note: t('setup:ledgers.peppolCode', { code: peppol }) }),
        }));
        return (
          <div className="endpoint" key={`${String(at)} of ${String(numbers.length)}`}>
            <Select
              label={t('setup:ledgers.scheme')}
              hideLabel
              value={number.scheme}
              choices={known === undefined ? [{ id: number.scheme, name: number.scheme }, ...choices] : choices}
              onChange={(scheme) => put(at, { scheme })}
            />
            <TextField
              label={t('setup:ledgers.endpoint')}
              hideLabel
              value={number.id}
              maxLength={200}
              autoFocus={!quiet && number.id === '' && at === numbers.length - 1}
              onChange={(id) => put(at, { id })}
              error={remark?.severity === 'error' ? said : null}
              {...(remark?.severity === 'remark' && said !== null
                ? { description: <span className="remark">{said}</span> }
                : {})}
            />
            <IconButton
              icon={X}
              label={t('setup:ledgers.removeEndpoint', {
                number: number.id === '' ? schemeName(number.scheme) : number.id,
              })}
              onPress={() => onChange(numbers.filter((_, index) => index !== at))}
            />
          </div>
        );
      })}
      <Button icon={Plus} onPress={() => onChange([...numbers, { id: '', scheme: 'GLN' }])}>
        {t('setup:ledgers.addEndpoint')}
      </Button>
    </div>
  );
}
