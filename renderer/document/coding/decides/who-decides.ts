import type { CodedPlaceView, CodingEditInput } from '../../../../shared/contract/coding.ts';
import type { CodingSource } from '../../../../shared/domain/coding/coding.ts';

/** What is decided about: the account, the budget, the VAT group, the project, or a dimension by its code. */
export type Subject =
  | { readonly kind: 'account' | 'budget' | 'project' | 'vatGroup' }
  | { readonly kind: 'dimension'; readonly code: string };

export interface Deciding {
  readonly subject: Subject;
  /** What each source says; a source that says nothing is not there. */
  readonly said: Readonly<Partial<Record<CodingSource, string>>>;
  readonly result: string;
  readonly name: string;
  readonly winner: CodingSource;
}

/** The columns of the view: always string, alias and default; the others when they say something (COD-6). */
export const usualSources: readonly CodingSource[] = ['string', 'alias', 'default'];
const order: readonly CodingSource[] = ['string', 'alias', 'item', 'charge', 'default', 'document', 'manual'];

export function whoDecides(
  place: CodedPlaceView,
  edit: Pick<CodingEditInput, 'project'> | null,
): {
  readonly rows: readonly Deciding[];
  readonly sources: readonly CodingSource[];
} {
  const rows: Deciding[] = [];
  const put = (
    subject: Subject,
    decided: {
      readonly value: string;
      readonly source: CodingSource;
      readonly overruled: readonly { readonly value: string; readonly source: CodingSource }[];
    } | null,
    name: string,
  ): void => {
    if (decided === null) return;
    const said: Partial<Record<CodingSource, string>> = {};
    for (const { value, source } of decided.overruled) said[source] = value;
    said[decided.source] = decided.value;
    rows.push({ subject, said, result: decided.value, name, winner: decided.source });
  };
  const { account } = place;
  put(
    { kind: 'account' },
    account === null
      ? null
      : {
          value: account.value.no,
          source: account.source,
          overruled: account.overruled.map(({ value, source }) => ({ value: value.no, source })),
        },
    account?.value.name ?? '',
  );
  put({ kind: 'budget' }, place.budget, '');
  const { project } = place;
  // Only a person or an alias says one.
  const by = (edit?.project ?? '') === '' ? 'alias' : 'manual';
  put({ kind: 'project' }, project === null ? null : { value: project, source: by, overruled: [] }, '');
  for (const dimension of place.dimensions)
    put({ kind: 'dimension', code: dimension.dimension }, dimension, dimension.valueName);
  put({ kind: 'vatGroup' }, place.vatGroup, '');
  const used = new Set(rows.flatMap(({ said }) => Object.keys(said)));
  return { rows, sources: order.filter((source) => usualSources.includes(source) || used.has(source)) };
}
