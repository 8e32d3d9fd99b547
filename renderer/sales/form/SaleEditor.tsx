import { ArrowLeft, BookCheck, CircleCheck, CloudCheck, Eye, EyeOff, LoaderCircle, Trash2 } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { SalesPage } from '../../../shared/contract/sales.ts';
import type { ProblemCode } from '../../../shared/domain/problem.ts';
import { checkDraft } from '../../../shared/domain/sales/check-draft.ts';
import { customerNoOf, type SalesDraft } from '../../../shared/domain/sales/draft.ts';
import { currencyOf, type SalesGround } from '../../../shared/domain/sales/ground.ts';
import { type BillingSums, billingSums } from '../../../shared/domain/sales/sums.ts';
import { composeSale, drawnSale } from '../../../shared/einvoice/sales/prepare-sale.ts';
import { Paper } from '../../document/paper/Paper.tsx';
import { useActions, useEscape } from '../../keys/use-actions.tsx';
import { useLacking } from '../../store/use-lacking.ts';
import { useAppStore, useBackend } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { iconSize } from '../../ui/icon.ts';
import { ProblemLine } from '../../ui/states/ProblemState.tsx';
import { faultWords, placedFaultWords, type ShownFault } from '../fault-words.ts';
import { BillingForm } from './BillingForm.tsx';
import { PostDialog } from './PostDialog.tsx';
import { ReminderForm } from './ReminderForm.tsx';
import { StatementForm } from './StatementForm.tsx';
import { useSaleDraft } from './use-sale-draft.ts';
import '../../ui/fields/form.css';
import '../sales.css';

const noFindings: readonly never[] = [];
/** Window width from which form and paper stand side by side. */
const roomForBoth = 1360;

/** Writing a document with its paper beside it: what is typed is on the paper at once, and kept a moment later (OUT-2). */
export function SaleEditor({
  start,
  onLeave,
}: {
  readonly start: {
    readonly id: number | null;
    readonly ledgerId: number;
    readonly draft: SalesDraft;
    readonly ground: SalesGround;
    readonly page: SalesPage | null;
  };
  readonly onLeave: (id: number | null) => void;
}) {
  const text = useText();
  const { t, format, language } = text;
  const backend = useBackend();
  const store = useAppStore();
  const desk = useSaleDraft(start);
  const { draft, ground, page, id } = desk;
  // The address names the draft as soon as there is one, so that it is found again after a reload.
  useEffect(() => {
    if (id !== null) store.getState().openHere(id);
  }, [store, id]);
  const form = useRef<HTMLDivElement>(null);
  // Where the customer is chosen already, writing goes on behind it; a draft that is opened begins at its top.
  useEffect(() => {
    if (form.current === null || form.current.contains(document.activeElement)) return;
    const next =
      start.id === null ? form.current.querySelector<HTMLElement>('[data-field="customerNo"] ~ * input') : null;
    (next ?? form.current).focus();
  }, [start.id]);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const [posting, setPosting] = useState(false);
  // Beside the form where there is room for both.
  const [paper, setPaper] = useState(() => window.innerWidth >= roomForBoth);

  const sums = useMemo(() => sumsOf(draft, ground), [draft, ground]);
  // In the words of the format it will leave in, as the posted one is; without a number before it is posted.
  const drawn = useMemo(() => drawnSale(draft, ground), [draft, ground]);
  const faults = useMemo((): readonly ShownFault[] => {
    const own = checkDraft(draft, ground).map((fault) => ({ ...fault, finding: null }));
    // What only the backend knows: what stands in chart and register, and what the format says. It is a moment old.
    const fields = new Set(own.map(({ field }) => field));
    const others = (page?.faults ?? []).filter(
      ({ field, finding, problem }) => !fields.has(field) && (finding !== null || isOfRegister(problem?.code)),
    );
    return [...own, ...others];
  }, [draft, ground, page]);
  const errors = faults.filter(({ severity }) => severity === 'error');
  const saidAt = (field: string): string | null => {
    const fault = faults.find((each) => each.field === field);
    if (fault === undefined || !(tried || touched.has(field))) return null;
    return faultWords(fault, text);
  };
  const touch = (field: string): void =>
    setTouched((before) => (before.has(field) ? before : new Set([...before, field])));
  const goTo = (field: string): void => {
    if (field === 'ledger') {
      store.getState().goTo('setup', { params: { tab: 'ledgers' } });
      return;
    }
    const place = document.querySelector<HTMLElement>(`.sale-editor [data-field="${CSS.escape(field)}"]`);
    const inner = place?.querySelector<HTMLElement>('input, button, [role=spinbutton]') ?? place;
    inner?.scrollIntoView({ block: 'center' });
    inner?.focus();
  };

  async function post(): Promise<void> {
    setTried(true);
    const kept = await desk.keep();
    if (kept === null) {
      goTo('customerNo');
      return;
    }
    const first = kept.faults.find(({ severity }) => severity === 'error');
    if (first !== undefined) {
      setTimeout(() => goTo(first.field));
      return;
    }
    if (kept.electronic && kept.sendOnPosting === 'ask') setAsking(true);
    else await carryOut(null, kept);
  }
  async function carryOut(send: boolean | null, kept: SalesPage | null = page): Promise<void> {
    setAsking(false);
    if (kept === null) return;
    setPosting(true);
    const answer = await backend.call('sales.post', { id: kept.document.id, send });
    setPosting(false);
    if (!answer.ok) {
      const { what, todo } = sentence(answer.problem, language);
      store.getState().say({ tone: 'bad', text: what, todo });
      return;
    }
    const { no, sending } = answer.value;
    const posted = t('sales:posted.done', { kind: t(`sales:kind.${draft.kind}`), no });
    store.getState().say({
      text: sending === 'none' ? posted : `${posted} ${t(`sales:posted.${sending}`)}`,
      ...(sending === 'refused' ? { tone: 'bad' as const } : {}),
    });
    onLeave(answer.value.id);
  }
  async function remove(): Promise<void> {
    desk.forget();
    if (desk.id !== null) await backend.call('sales.deleteDraft', { id: desk.id });
    store.getState().say({ text: t('sales:draft.deleted') });
    onLeave(null);
  }
  async function leave(): Promise<void> {
    const kept = await desk.keep();
    // What could not be kept says so above the form, and stays until it is or is deleted.
    if (kept === null && customerNoOf(draft) !== '') return;
    if (kept === null && draft !== start.draft) store.getState().say({ text: t('sales:draft.waits') });
    onLeave(kept?.document.id ?? desk.id);
  }
  // A field is left before the form is.
  useEscape('document', true, () => {
    const focused = document.activeElement;
    if (focused !== form.current && form.current?.contains(focused) === true) form.current.focus();
    else void leave();
  });
  const noBookkeeper = useLacking()('bookkeeper');
  useActions([
    {
      name: 'sales.post',
      scope: 'global',
      keys: ['F9', 'Ctrl+Enter'],
      label: t('sales:action.post'),
      icon: BookCheck,
      reason: noBookkeeper,
      run: () => void post(),
    },
    {
      name: 'sales.leave',
      scope: 'global',
      keys: [],
      label: t('sales:action.toList'),
      icon: ArrowLeft,
      run: () => void leave(),
    },
    {
      name: 'sales.paper',
      scope: 'global',
      keys: ['Alt+P'],
      label: t(paper ? 'sales:action.hidePaper' : 'sales:action.showPaper'),
      icon: Eye,
      run: () => setPaper(!paper),
    },
  ]);
  const currency = currencyOf(draftCurrency(draft), ground);
  const title = t('sales:draft.title', { kind: t(`sales:kind.${draft.kind}`) });
  return (
    <section className={`sale-editor${paper ? '' : ' without-paper'}`} aria-label={title}>
      <header className="sale-head">
        <IconButton icon={ArrowLeft} label={t('sales:action.toList')} onPress={() => void leave()} />
        <div className="sale-head-words">
          <h1>{title}</h1>
          <span className="clip">{ground.customer?.name ?? t('sales:draft.noCustomer')}</span>
        </div>
        <span className="sale-state" role="status">
          {desk.state === 'keeping' ? (
            <LoaderCircle size={iconSize} className="button-turning" aria-hidden />
          ) : desk.state === 'kept' ? (
            <CloudCheck size={iconSize} aria-hidden />
          ) : null}
          {t(
            `sales:state.${desk.id === null && ground.customer === null && desk.state === 'unsaved' ? 'new' : desk.state}`,
          )}
        </span>
        <span className="sale-total number">
          {format.amount(sums.total)} <small>{currency}</small>
        </span>
        <IconButton
          icon={paper ? EyeOff : Eye}
          label={t(paper ? 'sales:action.hidePaper' : 'sales:action.showPaper')}
          hint="Alt P"
          onPress={() => setPaper(!paper)}
        />
      </header>
      <div className="sale-body">
        <div className="sale-form" ref={form} tabIndex={-1}>
          {desk.problem === null ? null : <ProblemLine problem={desk.problem} />}
          {tried && errors.length > 0 ? <FaultList faults={errors} onGo={goTo} /> : null}
          {'billing' in draft ? (
            <BillingForm
              kind={draft.kind}
              billing={draft.billing}
              desk={desk}
              sums={sums.billing ?? noSums}
              ledgerId={start.ledgerId}
              saidAt={saidAt}
              onTouch={touch}
            />
          ) : draft.kind === 'reminder' ? (
            <ReminderForm
              reminder={draft.reminder}
              desk={desk}
              ledgerId={start.ledgerId}
              saidAt={saidAt}
              onTouch={touch}
            />
          ) : (
            <StatementForm
              statement={draft.statement}
              desk={desk}
              ledgerId={start.ledgerId}
              saidAt={saidAt}
              onTouch={touch}
            />
          )}
        </div>
        {paper ? (
          <aside className="sale-paper" aria-label={t('sales:draft.paper')} tabIndex={0}>
            <p className="sale-paper-note">{t('sales:draft.paperNote', { no: ground.no })}</p>
            <div className="sale-sheet">
              <Paper document={drawn} findings={noFindings} draft />
            </div>
          </aside>
        ) : null}
      </div>
      <footer className="detail-foot sale-foot">
        <Button
          size="large"
          variant="main"
          icon={BookCheck}
          hint="F9"
          reason={noBookkeeper}
          busy={posting}
          onPress={() => void post()}
        >
          {t('sales:action.post')}
        </Button>
        <Button size="large" onPress={() => void leave()}>
          {t('sales:action.close')}
        </Button>
        <Button size="large" variant="quiet" icon={Trash2} onPress={() => void remove()}>
          {t('sales:action.deleteDraft')}
        </Button>
        <span className="detail-foot-note">
          {errors.length === 0 ? (
            <span className="sale-ready">
              <CircleCheck size={iconSize} aria-hidden /> {t('sales:draft.ready')}
            </span>
          ) : (
            t('sales:draft.toMend', { count: errors.length })
          )}
        </span>
      </footer>
      {asking ? (
        <PostDialog
          kind={draft.kind}
          customer={ground.payTo?.name ?? ground.customer?.name ?? ''}
          onAnswer={(send) => void carryOut(send)}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </section>
  );
}

/** What keeps the document from being posted, each with the way to its field. */
function FaultList({
  faults,
  onGo,
}: {
  readonly faults: readonly ShownFault[];
  readonly onGo: (field: string) => void;
}) {
  const text = useText();
  return (
    <section className="verdict bad sale-faults" aria-label={text.t('sales:draft.toMend', { count: faults.length })}>
      <p>
        <b>{text.t('sales:draft.toMend', { count: faults.length })}</b>
      </p>
      <ul>
        {faults.map((fault, index) => (
          <li key={index}>
            <Button variant="link" onPress={() => onGo(fault.field)}>
              {placedFaultWords(fault, text)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the backend says of a draft by its register; all else the window says itself, and at once. */
function isOfRegister(code: ProblemCode | undefined): boolean {
  return code === 'sales.accountUnknown' || code === 'sales.owedChanged' || code === 'sales.creditsUnknown';
}

const noSums = { lines: [], linesNet: '0.00', allowance: '0.00', net: '0.00', vats: [], vat: '0.00', total: '0.00' };

function sumsOf(
  draft: SalesDraft,
  ground: SalesGround,
): { readonly total: string; readonly billing: BillingSums | null } {
  if ('billing' in draft) {
    const billing = billingSums(draft.billing, ground.vatGroups);
    return { total: billing.total, billing };
  }
  return { total: composeSale(draft, ground).sums.total, billing: null };
}

function draftCurrency(draft: SalesDraft): string {
  if (draft.kind === 'reminder') return draft.reminder.currency;
  return draft.kind === 'statement' ? draft.statement.currency : draft.billing.currency;
}
