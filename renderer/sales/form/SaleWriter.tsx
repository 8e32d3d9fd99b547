import { useEffect, useState } from 'react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { SalesPage } from '../../../shared/contract/sales.ts';
import type { Customer, SalesKind } from '../../../shared/domain/sales/customer.ts';
import {
  newBilling,
  type ReminderDraft,
  type SalesDraft,
  type StatementDraft,
} from '../../../shared/domain/sales/draft.ts';
import { daysAfter } from '../../../shared/domain/sales/days.ts';
import { useCall } from '../../store/use-call.ts';
import { ProblemState } from '../../ui/states/ProblemState.tsx';
import { saleDraftKey, saleDrafts } from './sale-drafts.ts';
import { SaleEditor } from './SaleEditor.tsx';

/** Opens a draft to be written on, or begins a new document. */
export function SaleWriter({
  id: wanted,
  kind,
  ledgerId,
  customerNo,
  onLeave,
}: {
  readonly id: number | null;
  readonly kind: SalesKind;
  readonly ledgerId: number;
  /** Whom a new one is for, where that is known. */
  readonly customerNo: string;
  readonly onLeave: (id: number | null) => void;
}) {
  // Only what it begins with: the editor has its own from then on.
  const [page, setPage] = useState<SalesPage | null>(null);
  const [begun, setBegun] = useState<CallOutput<'sales.ground'> | null>(null);
  // The draft that comes of a new document is the one that is open already; who asks for a new one gets a new one.
  const [id, setId] = useState(wanted);
  const [asked, setAsked] = useState({ wanted, kind, times: 0 });
  if (asked.wanted !== wanted || asked.kind !== kind) {
    const anew = wanted === null || (id !== null && wanted !== id);
    setAsked({ wanted, kind, times: asked.times + (anew ? 1 : 0) });
    if (anew) {
      setId(wanted);
      setPage(null);
      setBegun(null);
    }
  }
  const opened = useCall('sales.open', id === null ? null : { id });
  const ground = useCall('sales.ground', id === null ? { ledgerId, kind } : null);
  const customers = useCall(
    'customers.rows',
    id === null && customerNo !== ''
      ? { search: customerNo, electronic: null, sort: { column: 'no', descending: false }, offset: 0, limit: 20 }
      : null,
  );
  if (page === null && opened.value !== null && opened.value.document.id === id) setPage(opened.value);
  // What is owed by the customer it is for stands on it from the beginning.
  const about = begun === null || customerNo === '' ? null : { ledgerId, customerNo };
  const today = begun?.today ?? '';
  const reminding = useCall(
    'sales.proposeReminder',
    kind === 'reminder' && about !== null ? { ...about, date: today } : null,
  );
  const stating = useCall(
    'sales.proposeStatement',
    kind === 'statement' && about !== null
      ? { ...about, from: `${today.slice(0, 7)}-01`, to: today, currency: '' }
      : null,
  );
  const isPosted = page?.document.status === 'posted';
  // What is posted is not written on: an old address leads to it in the register.
  useEffect(() => {
    if (isPosted) onLeave(id);
  }, [isPosted, id, onLeave]);
  if (begun === null && ground.value !== null) setBegun(ground.value);
  const problem = opened.problem ?? ground.problem;
  if (problem !== null) return <ProblemState problem={problem} onRetry={opened.reload} />;
  if (isPosted) return null;
  if (page !== null) {
    const { document, draft, ground: stands } = page;
    const written = saleDrafts.state.getState().get(saleDraftKey(document.id, document.ledgerId, draft.kind));
    const start = { id: document.id, ledgerId: document.ledgerId, draft, ground: stands, page, ...written };
    return <SaleEditor key={document.id} start={start} onLeave={onLeave} />;
  }
  if (begun === null || (customerNo !== '' && customers.value === null)) return null;
  if (about !== null && kind === 'reminder' && reminding.value === null) return null;
  if (about !== null && kind === 'statement' && stating.value === null) return null;
  const customer = customers.value?.rows.find(({ no }) => no === customerNo) ?? null;
  const draft = withProposal(newDraft(kind, begun, customer), reminding.value?.draft, stating.value?.draft);
  // What was begun without a customer goes on; who writes to a certain one begins anew.
  const written = customerNo === '' ? saleDrafts.state.getState().get(saleDraftKey(null, ledgerId, kind)) : undefined;
  const start = { id: null, ledgerId, draft, ground: { ...begun.ground, customer }, page: null, ...written };
  return <SaleEditor key={`new ${String(asked.times)}`} start={start} onLeave={onLeave} />;
}

function withProposal(
  draft: SalesDraft,
  reminder: ReminderDraft | undefined,
  statement: StatementDraft | undefined,
): SalesDraft {
  if (draft.kind === 'reminder' && reminder !== undefined)
    return { kind: 'reminder', reminder: { ...reminder, attention: draft.reminder.attention } };
  if (draft.kind === 'statement' && statement !== undefined)
    return { kind: 'statement', statement: { ...statement, attention: draft.statement.attention } };
  return draft;
}

/** What a new document begins with. */
function newDraft(
  kind: SalesKind,
  { ground, today }: CallOutput<'sales.ground'>,
  customer: Customer | null,
): SalesDraft {
  const common = {
    customerNo: customer?.no ?? '',
    issueDate: today,
    currency: '',
    attention: customer?.attention ?? '',
  };
  if (kind === 'reminder') {
    const rest = { paymentForm: '', level: '1', fee: '', interest: '', text: '', lines: [] };
    return { kind, reminder: { ...common, ...rest, seller: '', dueDate: daysAfter(today, 10) } };
  }
  if (kind === 'statement') {
    const rest = { opening: '0.00', text: '', lines: [] };
    return { kind, statement: { ...common, ...rest, seller: '', from: `${today.slice(0, 7)}-01`, to: today } };
  }
  const automatic = ground.texts.flatMap(({ code, automatic: always }) => (always ? [code] : []));
  const days = customer === null || customer.dueDays === '' ? 30 : Number(customer.dueDays);
  return {
    kind,
    billing: {
      ...newBilling(today, automatic),
      ...(customer === null
        ? {}
        : {
            customerNo: customer.no,
            attention: customer.attention,
            accountCode: customer.accountCode,
            dueDate: kind === 'invoice' ? daysAfter(today, days) : '',
          }),
    },
  };
}
