import { useEffect, useState } from 'react';
import { useStore as useZustand } from 'zustand';
import { soon } from '../../store/soon.ts';
import { useBackend } from '../../store/use-store.tsx';
import { type CodingDesk, type CodingDeskStore, createCodingDesk } from './coding-desk.ts';

/** How long the coding rests before it is read again because something changed (ms). */
const calm = 250;

/** The desk of one document; it stays while its tabs change, so that undo reaches back. Null: nothing to code here. */
export function useCodingDesk(id: number | null): CodingDeskStore | null {
  const backend = useBackend();
  const [desk] = useState(() => (id === null ? null : createCodingDesk(backend, id)));
  useEffect(() => {
    if (desk === null) return;
    void desk.orders.read();
    // Events come in bursts, and one's own edits are answered with all anew.
    const readSoon = soon(() => void desk.orders.read(), calm);
    const stopConnection = backend.onConnection((connection) => {
      if (connection === 'connected') desk.orders.resume();
    });
    const stopEvents = backend.onEvent((event) => {
      const concerns =
        event.name === 'documents.changed'
          ? event.value.ids === null || (id !== null && event.value.ids.includes(id))
          : event.name === 'master.changed' || event.name === 'setup.changed' || event.name === 'vendors.changed';
      if (concerns) readSoon();
    });
    return () => {
      stopEvents();
      stopConnection();
    };
  }, [backend, desk, id]);
  return desk;
}

/** A part of the desk; of no desk, null. */
export function useDesk<Part>(desk: CodingDeskStore | null, select: (state: CodingDesk) => Part): Part | null {
  const [none] = useState(() => createNone());
  return useZustand(desk?.store ?? none, (state) => (desk === null ? null : select(state)));
}

function createNone(): CodingDeskStore['store'] {
  return createCodingDesk({ call: () => new Promise(() => undefined) }, 0).store;
}
