import type { CodingEditInput } from '../../../shared/contract/coding.ts';
import type { CodingPlace } from '../../../shared/domain/coding/coding.ts';
import { emptyEdit } from '../../../shared/domain/coding/coding-text.ts';
import type { TestProgram } from './test-program.ts';

/** What a person would have typed for one place; what a test does not name is blank. */
export function anEdit(place: CodingPlace, said: Partial<CodingEditInput> = {}): CodingEditInput {
  return { ...emptyEdit(place), dimensions: {}, ...said, place };
}

/** Codes every amount of a document that is not coded yet on one G/L account, as a person would with *copy down*. */
export async function codeEverything(
  { call }: Pick<TestProgram, 'call'>,
  id: number,
  accountNo: string,
  said: Partial<CodingEditInput> = {},
): Promise<void> {
  const { places } = await call('coding.open', { id });
  const open = places.filter(({ amount, account }) => amount !== null && account === null);
  await call('coding.save', {
    id,
    edits: open.map(({ place }) => ({
      place: place as CodingPlace,
      edit: anEdit(place as CodingPlace, { accountKind: 'account', accountNo, ...said }),
    })),
  });
}
