import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallInput } from '../../../shared/contract/calls.ts';
import type { SalesPage } from '../../../shared/contract/sales.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import type { SalesDraft } from '../../../shared/domain/sales/draft.ts';
import { customerNoOf } from '../../../shared/domain/sales/draft.ts';
import type { Customer } from '../../../shared/domain/sales/customer.ts';
import type { SalesGround } from '../../../shared/domain/sales/ground.ts';
import { useBackend } from '../../store/use-store.tsx';
import { saleDraftKey, saleDrafts } from './sale-drafts.ts';

type Sent = CallInput<'sales.save'>['draft'];

/** How long the typing rests before a draft is kept (ms). */
const rest = 350;

export interface SaleDesk {
  readonly id: number | null;
  readonly draft: SalesDraft;
  readonly ground: SalesGround;
  /** The last answer of the backend; null before the draft was kept for the first time. */
  readonly page: SalesPage | null;
  readonly state: 'kept' | 'keeping' | 'unsaved' | 'failed';
  readonly problem: Problem | null;
  /** What is written next, or how it comes of what is written now. */
  readonly change: (next: SalesDraft | ((before: SalesDraft) => SalesDraft)) => void;
  /** The whole customer, known at once where it was picked from a list. */
  readonly pick: (as: 'customer' | 'payTo', customer: Customer | null) => void;
  /** Keeps what was written now; answers with the page, or null when it could not be kept. */
  readonly keep: () => Promise<SalesPage | null>;
  readonly take: (page: SalesPage) => void;
  /** What was written is not wanted any more: nothing of it is kept from now on. */
  readonly forget: () => void;
}

/** A draft while it is written: seen at once, kept a moment later, one order at a time (OUT-2). */
export function useSaleDraft(start: {
  readonly id: number | null;
  readonly ledgerId: number;
  readonly draft: SalesDraft;
  readonly ground: SalesGround;
  readonly page: SalesPage | null;
}): SaleDesk {
  const backend = useBackend();
  const [draft, setDraft] = useState(start.draft);
  const [ground, setGround] = useState(start.ground);
  const [page, setPage] = useState(start.page);
  const [id, setId] = useState(start.id);
  const [state, setState] = useState<SaleDesk['state']>(start.id === null ? 'unsaved' : 'kept');
  const [problem, setProblem] = useState<Problem | null>(null);
  const newest = useRef(start.draft);
  const about = useRef(start.ground);
  about.current = ground;
  const known = useRef(start.id);
  const running = useRef<Promise<SalesPage | null> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const dirty = useRef(false);
  const held = saleDraftKey(start.id, start.ledgerId, start.draft.kind);

  const write = useCallback(async (): Promise<SalesPage | null> => {
    dirty.current = false;
    setState('keeping');
    const sent = newest.current as Sent;
    const answer = await backend.call('sales.save', { id: known.current, ledgerId: start.ledgerId, draft: sent });
    if (!answer.ok) {
      setProblem(answer.problem);
      setState('failed');
      saleDrafts.keep(held, { draft: newest.current, ground: about.current });
      return null;
    }
    saleDrafts.keep(held, null);
    known.current = answer.value.document.id;
    setId(answer.value.document.id);
    setProblem(null);
    setPage(answer.value);
    // What was written on since is newer than the answer.
    if (!dirty.current) setGround(answer.value.ground);
    setState(dirty.current ? 'unsaved' : 'kept');
    return answer.value;
  }, [backend, start.ledgerId, held]);

  const keep = useCallback(async (): Promise<SalesPage | null> => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    if (running.current !== null) await running.current;
    if (customerNoOf(newest.current) === '') return null;
    running.current = write();
    const kept = await running.current;
    running.current = null;
    return kept;
  }, [write]);

  const change = useCallback(
    (given: SalesDraft | ((before: SalesDraft) => SalesDraft)): void => {
      const next = typeof given === 'function' ? given(newest.current) : given;
      newest.current = next;
      dirty.current = true;
      setDraft(next);
      setState('unsaved');
      if (timer.current !== null) clearTimeout(timer.current);
      if (customerNoOf(next) === '') {
        saleDrafts.keep(held, { draft: next, ground: about.current });
        return;
      }
      timer.current = setTimeout(() => void keep(), rest);
    },
    [keep, held],
  );
  const pick = useCallback((as: 'customer' | 'payTo', customer: Customer | null): void => {
    setGround((before) => ({ ...before, [as]: customer }));
  }, []);
  const take = useCallback((taken: SalesPage): void => {
    setPage(taken);
    setGround(taken.ground);
  }, []);

  const forget = useCallback((): void => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    dirty.current = false;
    saleDrafts.keep(held, null);
  }, [held]);

  // What the backend did not take the last time is offered to it again.
  useEffect(() => {
    if (!saleDrafts.state.getState().has(held)) return;
    dirty.current = true;
    setState('unsaved');
    if (customerNoOf(newest.current) !== '') void keep();
  }, [held, keep]);
  // Whoever leaves has what was written last kept too.
  useEffect(
    () => () => {
      if (dirty.current && customerNoOf(newest.current) !== '') void keep();
    },
    [keep],
  );
  return { id, draft, ground, page, state, problem, change, pick, keep, take, forget };
}
