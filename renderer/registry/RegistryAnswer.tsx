import { Copy, Radar, Wand2 } from 'lucide-react';
import { useState } from 'react';
import type { RegistryAnswer as Answer } from '../../shared/contract/registry.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import type { SalesKind } from '../../shared/domain/sales/customer.ts';
import { salesKinds } from '../../shared/domain/sales/customer.ts';
import type { WrittenFormat } from '../../shared/domain/sales/written-format.ts';
import { useNow } from '../register/use-now.ts';
import { pageAddress } from '../setup/contents/pages.ts';
import { useCall } from '../store/use-call.ts';
import { useAppStore, useBackend } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { ProblemLine } from '../ui/states/ProblemState.tsx';
import { StatusChip } from '../ui/states/StatusChip.tsx';
import { kindWord, verdictDetail, verdictLooks } from './verdict-words.ts';
import './registry-answer.css';

/**
 * What the registries say of an endpoint, kind by kind, with the age of the answer (OUT-9). What was kept is shown at once;
 * the networks are asked when somebody wants it. With `customerId` the customer can be sent what the receiver takes.
 */
export function RegistryAnswer({
  endpoint,
  format = null,
  kinds = salesKinds,
  customerId = null,
}: {
  readonly endpoint: { readonly id: string; readonly scheme: string | null };
  /** The customer's; null: any Ebilag writes. */
  readonly format?: WrittenFormat | null;
  readonly kinds?: readonly SalesKind[];
  readonly customerId?: number | null;
}) {
  const { t } = useText();
  const backend = useBackend();
  const question = { endpoint, format };
  const kept = useCall('registry.lookUp', { ...question, ask: false }, ['registry.changed']);
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);
  const answer = kept.value;
  const isOff = answer !== null && answer.networks.length === 0;

  async function ask(): Promise<void> {
    setAsking(true);
    const asked = await backend.call('registry.lookUp', { ...question, ask: true });
    setAsking(false);
    setRefused(asked.ok ? null : asked.problem);
  }

  const because = refused ?? kept.problem;
  return (
    <section className="registry-answer" aria-label={t('registry:answer.title')}>
      <header>
        <h3>{t('registry:answer.title')}</h3>
        <Asked answer={answer} />
        {isOff ? (
          <a href={pageAddress('registries')}>{t('registry:answer.setUp')}</a>
        ) : (
          <Button icon={Radar} busy={asking} onPress={() => void ask()}>
            {t(answer?.askedAt == null ? 'registry:answer.lookUp' : 'registry:answer.again')}
          </Button>
        )}
      </header>
      {because === null ? null : <ProblemLine problem={because} />}
      {answer === null || answer.askedAt === null ? null : <Verdicts answer={answer} kinds={kinds} />}
      {customerId === null || answer === null || answer.askedAt === null ? null : <SetTypes customerId={customerId} />}
    </section>
  );
}

function Asked({ answer }: { readonly answer: Answer | null }) {
  const { t, format } = useText();
  const now = useNow(answer?.askedAt != null, 30_000);
  if (answer === null) return null;
  const { participant, networks, askedAt } = answer;
  const words =
    networks.length === 0
      ? t('registry:answer.off')
      : askedAt === null
        ? t('registry:answer.never')
        : t('registry:answer.asked', { participant, when: format.ago(askedAt, now) });
  return (
    <p role="status" {...(askedAt === null ? {} : { title: format.dateTime(askedAt) })}>
      {words}
    </p>
  );
}

function Verdicts({ answer, kinds }: { readonly answer: Answer; readonly kinds: readonly SalesKind[] }) {
  const text = useText();
  const { t } = text;
  return (
    <table className="registry-verdicts">
      <thead>
        <tr>
          <th scope="col">{t('registry:answer.kind')}</th>
          <th scope="col">{t('registry:answer.verdictColumn')}</th>
          <th scope="col">{t('registry:answer.detail')}</th>
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind) => {
          const one = answer.answers[kind];
          const { icon, tone } = verdictLooks[one.verdict.answer];
          return (
            <tr key={kind}>
              <th scope="row">{kindWord(kind, text)}</th>
              <td>
                <StatusChip icon={icon} tone={tone} word={t(`registry:answer.verdict.${one.verdict.answer}`)} />
              </td>
              <td>
                {verdictDetail(one, text)}
                {one.verdict.answer === 'canReceive' ? <Address url={one.verdict.endpoint.url} /> : null}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Where documents go; for people who look for a fault together with an access point. */
function Address({ url }: { readonly url: string }) {
  const { t } = useText();
  const store = useAppStore();
  return (
    <span className="registry-address">
      <code>{url}</code>
      <IconButton
        icon={Copy}
        label={t('registry:answer.copyAddress')}
        onPress={() => {
          void navigator.clipboard.writeText(url);
          store.getState().say({ text: t('registry:answer.copied') });
        }}
      />
    </span>
  );
}

function SetTypes({ customerId }: { readonly customerId: number }) {
  const { t } = useText();
  const backend = useBackend();
  const store = useAppStore();
  const [refused, setRefused] = useState<Problem | null>(null);

  async function set(): Promise<void> {
    const answer = await backend.call('registry.checkCustomers', { ids: [customerId], ask: false, setTypes: true });
    setRefused(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    const count = answer.value.customers[0]?.changed.length ?? 0;
    store.getState().say({ text: count === 0 ? t('registry:types.nothing') : t('registry:types.done', { count }) });
  }

  return (
    <div className="registry-types">
      <Button icon={Wand2} onPress={() => void set()}>
        {t('registry:types.set')}
      </Button>
      <p>{t('registry:types.setHelp')}</p>
      {refused === null ? null : <ProblemLine problem={refused} />}
    </div>
  );
}
