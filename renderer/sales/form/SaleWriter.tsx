import { useEffect, useState } from 'react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { SalesPage } from '../../../shared/contract/sales.ts';
import { newBilling, type SalesDraft } from '../../../shared/domain/sales/draft.ts';
import { daysAfter } from '../../../shared/domain/sales/days.ts';
import { useCall } from '../../store/use-call.ts';
import { ProblemState } from '../../ui/ProblemState.tsx';
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
  readonly kind: 'invoice' | 'creditNote';
  readonly ledgerId: number;
  /** Whom a new one is for, where that is known. */
  readonly customerNo: string;
  readonly onLeave: (id: number | null) => void;
}) {
  // The draft that comes of a new document is the one that is open already.
  const [id, setId] = useState(wanted);
  const opened = useCall('sales.open', id === null ? null : { id });
  const ground = useCall('sales.ground', id === null ? { ledgerId, kind } : null);
  const customers = useCall(
    'customers.rows',
    id === null && customerNo !== ''
      ? { search: customerNo, electronic: null, sort: { column: 'no', descending: false }, offset: 0, limit: 20 }
      : null,
  );
  // Only what it begins with: the editor has its own from then on.
  const [page, setPage] = useState<SalesPage | null>(null);
  if (page === null && opened.value !== null) setPage(opened.value);
  if (id !== null && wanted !== null && wanted !== id) {
    setId(wanted);
    setPage(null);
  }
  const isPosted = page?.document.status === 'posted';
  // What is posted is not written on: an old address leads to it in the register.
  useEffect(() => {
    if (isPosted) onLeave(id);
  }, [isPosted, id, onLeave]);
  const [begun, setBegun] = useState<CallOutput<'sales.ground'> | null>(null);
  if (begun === null && ground.value !== null) setBegun(ground.value);
  const problem = opened.problem ?? ground.problem;
  if (problem !== null) return <ProblemState problem={problem} onRetry={opened.reload} />;
  if (isPosted) return null;
  if (page !== null) {
    const { document, draft, ground: stands } = page;
    const start = { id: document.id, ledgerId: document.ledgerId, draft, ground: stands, page };
    return <SaleEditor key={document.id} start={start} onLeave={onLeave} />;
  }
  if (begun === null || (customerNo !== '' && customers.value === null)) return null;
  const customer = customers.value?.rows.find(({ no }) => no === customerNo) ?? null;
  const automatic = begun.ground.texts.flatMap(({ code, automatic: always }) => (always ? [code] : []));
  const billing = newBilling(begun.today, automatic);
  const days = customer === null || customer.dueDays === '' ? 30 : Number(customer.dueDays);
  const draft: SalesDraft = {
    kind,
    billing: {
      ...billing,
      ...(customer === null
        ? {}
        : {
            customerNo: customer.no,
            attention: customer.attention,
            accountCode: customer.accountCode,
            dueDate: kind === 'invoice' ? daysAfter(billing.issueDate, days) : '',
          }),
    },
  };
  const start = { id: null, ledgerId, draft, ground: { ...begun.ground, customer }, page: null };
  return <SaleEditor key="new" start={start} onLeave={onLeave} />;
}
