import { useRef, useState } from 'react';
import type { CustomerCheck } from '../../shared/contract/registry.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import { useBackend } from '../store/use-store.tsx';

/** Customers of one question; after each it is seen how far it is, and it can be stopped. */
const perQuestion = 10;
const perWindow = 200;

export interface CustomerChecks {
  readonly checks: readonly CustomerCheck[];
  /** Customers to be asked about; null until somebody has counted them. */
  readonly total: number | null;
  readonly busy: 'asking' | 'setting' | null;
  readonly refused: Problem | null;
  /** Asks about every customer of the list that has an endpoint. */
  readonly ask: () => Promise<void>;
  /** Lets those that were asked about be sent what they take; answers with how many changed. */
  readonly setTypes: () => Promise<number>;
  readonly stop: () => void;
}

/** Works through a list of customers piece by piece (OUT-9), so that a window in between stays a window. */
export function useCustomerChecks(search: string): CustomerChecks {
  const backend = useBackend();
  const [checks, setChecks] = useState<readonly CustomerCheck[]>([]);
  const [total, setTotal] = useState<number | null>(null);
  const [busy, setBusy] = useState<CustomerChecks['busy']>(null);
  const [refused, setRefused] = useState<Problem | null>(null);
  const stopped = useRef(false);

  /** False: it was refused, and nothing more is to be asked. */
  async function piece(ids: readonly number[], setTypes: boolean, told: CustomerCheck[]): Promise<boolean> {
    for (let start = 0; start < ids.length && !stopped.current; start += perQuestion) {
      const some = ids.slice(start, start + perQuestion);
      const answer = await backend.call('registry.checkCustomers', { ids: some, ask: !setTypes, setTypes });
      if (!answer.ok) {
        setRefused(answer.problem);
        return false;
      }
      told.push(...answer.value.customers);
      setChecks([...told]);
    }
    return true;
  }

  async function askAll(): Promise<void> {
    const told: CustomerCheck[] = [];
    for (let offset = 0; !stopped.current; offset += perWindow) {
      const window = await backend.call('customers.rows', {
        search,
        electronic: true,
        sort: { column: 'no', descending: false },
        offset,
        limit: perWindow,
      });
      if (!window.ok) return setRefused(window.problem);
      setTotal(window.value.total);
      const ids = window.value.rows.map(({ id }) => id);
      if (ids.length === 0 || !(await piece(ids, false, told))) return;
    }
  }

  function begin(what: 'asking' | 'setting'): void {
    stopped.current = false;
    setRefused(null);
    setBusy(what);
  }

  return {
    checks,
    total,
    busy,
    refused,
    ask: async () => {
      begin('asking');
      setChecks([]);
      await askAll();
      setBusy(null);
    },
    setTypes: async () => {
      begin('setting');
      const told: CustomerCheck[] = [];
      const ids = checks.filter(({ answer }) => answer !== null).map(({ customerId }) => customerId);
      await piece(ids, true, told);
      setBusy(null);
      return told.filter(({ changed }) => changed.length > 0).length;
    },
    stop: () => {
      stopped.current = true;
    },
  };
}
