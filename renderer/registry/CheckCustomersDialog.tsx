import { Radar, Wand2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { CustomerCheck } from '../../shared/contract/registry.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import { salesKinds } from '../../shared/domain/sales/customer.ts';
import { useAppStore, useBackend } from '../store/use-store.tsx';
import { sentence } from '../text/sentence.ts';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ProblemLine } from '../ui/ProblemState.tsx';
import { ProgressLine } from '../ui/ProgressLine.tsx';
import { StatusChip } from '../ui/StatusChip.tsx';
import { kindWord, verdictDetail, verdictLooks } from './verdict-words.ts';
import './check-customers.css';

/** Customers of one question; after each the dialog shows how far it is, and can stop. */
const perQuestion = 10;

/** Looks customers up in the registries, and lets each be sent what it takes (OUT-9, NS p. 52). */
export function CheckCustomersDialog({
  ids,
  onClose,
}: {
  readonly ids: readonly number[];
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const backend = useBackend();
  const store = useAppStore();
  const [checks, setChecks] = useState<readonly CustomerCheck[]>([]);
  const [busy, setBusy] = useState<'asking' | 'setting' | null>(null);
  const [refused, setRefused] = useState<Problem | null>(null);
  const stopped = useRef(false);

  /** Works through the customers piece by piece; answers with what was told of each. */
  async function go(setTypes: boolean): Promise<readonly CustomerCheck[]> {
    stopped.current = false;
    setRefused(null);
    setBusy(setTypes ? 'setting' : 'asking');
    const told: CustomerCheck[] = [];
    for (let start = 0; start < ids.length && !stopped.current; start += perQuestion) {
      const piece = ids.slice(start, start + perQuestion);
      const answer = await backend.call('registry.checkCustomers', { ids: piece, ask: !setTypes, setTypes });
      if (!answer.ok) {
        setRefused(answer.problem);
        break;
      }
      told.push(...answer.value.customers);
      setChecks([...told]);
    }
    setBusy(null);
    return told;
  }

  async function setTypes(): Promise<void> {
    const count = (await go(true)).filter(({ changed }) => changed.length > 0).length;
    store.getState().say({ text: count === 0 ? t('registry:check.setNone') : t('registry:check.setDone', { count }) });
  }

  function close(): void {
    stopped.current = true;
    onClose();
  }

  const learned = checks.some(({ answer }) => answer !== null);
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
            <Button
              onPress={() => {
                stopped.current = true;
              }}
            >
              {t('registry:check.stop')}
            </Button>
          ) : (
            <Button onPress={close}>{t('frame:close')}</Button>
          )}
          <Button
            icon={Wand2}
            busy={busy === 'setting'}
            reason={learned ? null : t('registry:check.askFirst')}
            onPress={() => void setTypes()}
          >
            {t('registry:check.set')}
          </Button>
          <Button variant="main" icon={Radar} busy={busy === 'asking'} onPress={() => void go(false)}>
            {t(learned ? 'registry:answer.again' : 'registry:check.start')}
          </Button>
        </>
      }
    >
      <p className="dialog-lead">{t('registry:check.text', { count: ids.length })}</p>
      {busy === 'asking' ? (
        <ProgressLine
          label={t('registry:check.progress', { done: checks.length, total: ids.length })}
          done={checks.length}
          total={ids.length}
        />
      ) : null}
      {refused === null ? null : <ProblemLine problem={refused} />}
      {checks.length === 0 ? null : <Checks checks={checks} />}
    </Dialog>
  );
}

function Checks({ checks }: { readonly checks: readonly CustomerCheck[] }) {
  const text = useText();
  const { t, language } = text;
  return (
    <div className="customer-checks">
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
          {checks.map(({ customerId, no, name, answer, problem, changed }) => (
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
