import { CopyCheck, X } from 'lucide-react';
import type { Action } from '../keys/registry.ts';
import type { Translate } from '../text/text.ts';
import type { Marks } from './use-marks.tsx';

/** What can be done with marks by keys, the same in every register (IN-23, UI-20). */
export function markActions<Row>(marks: Marks<Row>, underCursor: () => Row | null, t: Translate): readonly Action[] {
  return [
    {
      name: 'list.mark',
      scope: 'list',
      keys: ['x', 'Space'],
      label: t('register:mark'),
      icon: CopyCheck,
      run: () => {
        const row = underCursor();
        if (row !== null) marks.table.toggle(row);
      },
    },
    {
      name: 'list.markAll',
      scope: 'list',
      keys: ['Ctrl+A'],
      label: t('register:markAll'),
      icon: CopyCheck,
      run: marks.markAll,
    },
    ...(marks.count === 0
      ? []
      : [
          {
            name: 'list.clearMarks',
            scope: 'list',
            keys: [],
            label: t('register:clearMarks'),
            icon: X,
            run: marks.clear,
          } as const,
        ]),
  ];
}
