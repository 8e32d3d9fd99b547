import type { CodingEditInput } from '../../../../shared/contract/coding.ts';
import { blankEdit, type Place } from '../edits/coding-edit.ts';

/** What of a place's coding has no column in the grid. */
export type Details = Pick<CodingEditInput, 'budget' | 'project'>;

/** The edit of the place with what was typed; null when that is what was said already. */
export function detailsEdit(place: Place, said: CodingEditInput | null, typed: Details): CodingEditInput | null {
  const budget = typed.budget.trim();
  const project = typed.project.trim();
  const base = said ?? blankEdit(place);
  return budget === base.budget && project === base.project ? null : { ...base, budget, project, origin: 'typed' };
}
