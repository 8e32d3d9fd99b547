import { useState } from 'react';
import { useStore } from '../store/use-store.tsx';

export interface NewRow {
  /** A row that does not exist yet is written in place of the opened one. */
  readonly isNew: boolean;
  readonly begin: () => void;
  /** Opens a row, or with null none; the new one is put aside, its draft is kept. */
  readonly open: (id: number | null) => void;
}

/** Writing a new row of a register beside its list. Choosing a row in the list puts the new one aside. */
export function useNewRow(): NewRow {
  const openHere = useStore((state) => state.openHere);
  const openId = useStore((state) => state.place.id);
  const [isNew, setIsNew] = useState(false);
  const [openedBefore, setOpenedBefore] = useState(openId);
  if (openedBefore !== openId) {
    setOpenedBefore(openId);
    setIsNew(false);
  }
  return {
    isNew,
    begin: () => setIsNew(true),
    open: (id) => {
      setIsNew(false);
      openHere(id);
    },
  };
}
