import { Radar, Wand2 } from 'lucide-react';
import type { CustomerCheck } from '../../shared/contract/registry.ts';
import { salesKinds } from '../../shared/domain/sales/customer.ts';
import { pageAddress } from '../setup/contents/pages.ts';
import { useCall } from '../store/use-call.ts';
import { useAppStore } from '../store/use-store.tsx';
import { sentence } from '../text/sentence.ts';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/overlays/Dialog.tsx';
import { ProblemLine } from '../ui/states/ProblemState.tsx';
import { ProgressLine } from '../ui/states/ProgressLine.tsx';
import { StatusChip } from '../ui/states/StatusChip.tsx';
import { useCustomerChecks } from './use-customer-checks.ts';
import { kindWord, verdictDetail, verdictLooks } from './verdict-words.ts';
import './check-customers.css';

/** Looks the customers of a list up in the registries, and lets each be sent what it takes (OUT-9, NS p. 52). */
export function CheckCustomersDialog({ search, onClose }: { readonly search: string; readonly onClose: () => void }) {
  const { t } = useText();
  const store = useAppStore();
  const { checks, total, busy, refused, ask, setTypes, stop } = useCustomerChecks(search);

  async function set(): Promise<void> {
    const count = await setTypes();
    store.getState().say({ text: count === 0 ? t('registry:check.setNone') : t('registry:check.setDone', { count }) });
  }

  function close(): void {
    stop();
    onClose();
  }

  const learned = checks.some(({ answer }) => answer !== null);
  const networks = useCall('registry.readSettings', {}, ['registry.changed']).value?.networks ?? null;
  const isOff = networks !== null && networks.nemHandel.use === 'off' && networks.peppol.use === 'off';
  return (
    <Dialog
      title={t('registry:check.title')}
      isOpen
      onClose={close}
      size="wide"
      closeLabel={t('frame:close')}
      footer={
        <>
          {busy === 'asking' ? (
            <Button onPress={stop}>{t('registry:check.stop')}</Button>
          ) : (
            <Button onPress={close}>{t('frame:close')}</Button>
          )}
          <Button
            icon={Wand2}
            busy={busy === 'setting'}
            reason={learned ? null : t('registry:check.askFirst')}
            onPress={() => void set()}
          >
            {t('registry:check.set')}
          </Button>
          <Button
            variant="main"
            icon={Radar}
            busy={busy === 'asking'}
            reason={isOff ? t('registry:answer.off') : null}
            onPress={() => void ask()}
          >
            {t(learned ? 'registry:answer.again' : 'registry:check.start')}
          </Button>
        </>
      }
    >
      <p className="dialog-lead">{t('registry:check.text')}</p>
      {isOff ? (
        <p className="customer-checks-off">
          <span>{t('registry:answer.off')}</span>
          <a href={pageAddress('registries')}>{t('registry:answer.setUp')}</a>
        </p>
      ) : null}
      {busy === 'asking' ? (
        <ProgressLine
          label={t('registry:check.progress', { done: checks.length, total: total ?? 0 })}
          done={checks.length}
          total={total}
        />
      ) : null}
      {refused === null ? null : <ProblemLine problem={refused} />}
      {checks.length === 0 ? null : <Checks checks={checks} />}
    </Dialog>
  );
}

/** As many rows as somebody reads; what needs a look stands first. */
const mostShown = 200;

function Checks({ checks }: { readonly checks: readonly CustomerCheck[] }) {
  const text = useText();
  const { t, format, language } = text;
  const can = checks.filter(takesInvoices).length;
  const shown = checks
    .toSorted((one, other) => Number(takesInvoices(one)) - Number(takesInvoices(other)))
    .slice(0, mostShown);
  const counts = { count: checks.length, can: format.number(can), shown: format.number(shown.length) };
  return (
    <div className="customer-checks">
      <p role="status">
        {t(shown.length < checks.length ? 'registry:check.summaryMany' : 'registry:check.summary', counts)}
      </p>
      <table aria-label={t('registry:check.table')}>
        <thead>
          <tr>
            <th scope="col">{t('registry:check.no')}</th>
            <th scope="col">{t('registry:check.name')}</th>
            {salesKinds.map((kind) => (
              <th scope="col" key={kind}>
                {kindWord(kind, text)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ customerId, no, name, answer, problem, changed }) => (
            <tr key={customerId}>
              <td className="number">{no}</td>
              <th scope="row">{name}</th>
              {answer === null ? (
                <td colSpan={salesKinds.length}>{problem === null ? null : sentence(problem, language).what}</td>
              ) : (
                salesKinds.map((kind) => {
                  const one = answer.answers[kind];
                  const { icon, tone } = verdictLooks[one.verdict.answer];
                  const word = t(`registry:answer.verdict.${one.verdict.answer}`);
                  return (
                    <td key={kind} className={changed.includes(kind) ? 'is-changed' : undefined}>
                      <StatusChip icon={icon} tone={tone} word={word} note={verdictDetail(one, text)} />
                    </td>
                  );
                })
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function takesInvoices({ answer }: CustomerCheck): boolean {
  return answer?.answers.invoice.verdict.answer === 'canReceive';
}
