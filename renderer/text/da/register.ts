import type { register as english } from '../en/register.ts';
import type { SameKeys } from '../same-keys.ts';

export const register = {
  previous: 'Forrige',
  next: 'Næste',
  position: '{{index, number}} af {{total, number}}',
  clearAll: 'Ryd alle',
  removeFilter: 'Fjern filteret {{filter}}',
  filter: 'Filter',
  markAll: 'Markér alle hentede rækker',
  marked_one: '{{count, number}} markeret',
  marked_other: '{{count, number}} markeret',
  clearMarks: 'Fjern markeringerne',
  backToList: 'Tilbage til listen',
  open: 'Åbn',
  mark: 'Markér rækken',
  isFirst: 'Dette er den første',
  isLast: 'Dette er den sidste',
  facts: 'Oplysninger',
} satisfies SameKeys<typeof english>;
