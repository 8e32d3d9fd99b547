import { type ReactNode, useMemo, useState } from 'react';
import { useAppStore, useStore } from '../store/use-store.tsx';
import { ColumnsMenu } from '../ui/overlays/ColumnsMenu.tsx';
import type { TableColumn } from '../ui/table/columns.ts';
import { deliveredLayout, laidOut, type RegisterLayout } from './register-layout.ts';

export interface LaidOutRegister<Row, Id extends string> {
  readonly columns: readonly TableColumn<Row, Id>[];
  /** Chosen or pulled by the person: shown as it is, also where it must be scrolled. */
  readonly isOwn: boolean;
  /** Null: the register's columns are not a person's to choose. */
  readonly resize: ((column: Id, width: number) => void) | null;
  /** Hears from the list which columns have no room now; the menu says so. */
  readonly onLeftOut: (columns: readonly Id[]) => void;
  readonly menu: ReactNode;
}

/** The columns of a register as the person who is here wants them, remembered under its name; no name: as they are given. */
export function useRegisterLayout<Row, Id extends string>(
  name: string | null,
  columns: readonly TableColumn<Row, Id>[],
): LaidOutRegister<Row, Id> {
  const store = useAppStore();
  const layout =
    useStore((state) => (name === null ? undefined : state.preferences.registers[name])) ?? deliveredLayout;
  const [leftOut, onLeftOut] = useState<readonly Id[]>([]);
  const shown = useMemo(() => laidOut(columns, layout), [columns, layout]);
  if (name === null) return { columns, isOwn: false, resize: null, onLeftOut, menu: null };
  const change = (part: Partial<RegisterLayout>): void => {
    const { preferences, savePreferences } = store.getState();
    savePreferences({ registers: { ...preferences.registers, [name]: { ...layout, ...part } } });
  };
  return {
    columns: shown,
    isOwn: layout.columns.length > 0 || Object.keys(layout.widths).length > 0,
    resize: (column, width) => change({ widths: { ...layout.widths, [column]: width } }),
    onLeftOut,
    menu: (
      <ColumnsMenu
        columns={columns}
        shown={shown.map(({ id }) => id)}
        leftOut={leftOut}
        onChange={(ids) => change({ columns: [...ids] })}
        onReset={() => change(deliveredLayout)}
      />
    ),
  };
}
