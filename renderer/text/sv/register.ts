import type { register as english } from '../en/register.ts';
import type { SameKeys } from '../same-keys.ts';

export const register = {
  previous: 'Föregående',
  next: 'Nästa',
  position: '{{index, number}} av {{total, number}}',
  clearAll: 'Rensa alla',
  removeFilter: 'Ta bort filtret {{filter}}',
  filter: 'Filter',
  markAll: 'Markera alla hämtade rader',
  marked_one: '{{count, number}} markerad',
  marked_other: '{{count, number}} markerade',
  clearMarks: 'Ta bort markeringarna',
  backToList: 'Tillbaka till listan',
  open: 'Öppna',
  mark: 'Markera raden',
  isFirst: 'Detta är den första',
  isLast: 'Detta är den sista',
  facts: 'Uppgifter',
} satisfies SameKeys<typeof english>;
