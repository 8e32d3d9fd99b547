import type { BackendHandlers } from '../../../shared/contract/calls.ts';
import type { CodingEdit } from '../../../shared/domain/coding/coding.ts';
import { needing } from '../answering.ts';
import type { Program } from '../program.ts';
import { defaultDimensionChanges } from './default-dimension-changes.ts';
import { listCodingOptions } from './list-options.ts';
import { openCoding } from './open-coding.ts';
import { rememberRule } from './remember-rule.ts';
import { saveCoding, tryCoding, type PlaceEdit } from './save-coding.ts';

type Names = Extract<keyof BackendHandlers, `coding.${string}`>;

export function codingHandlers({ context }: Program): Pick<BackendHandlers, Names> {
  const { user } = context;
  return {
    'coding.open': ({ id }) => openCoding(context, id),
    'coding.save': needing(user, 'bookkeeper', ({ id, edits }) => saveCoding(context, id, edits as PlaceEdit[])),
    'coding.try': ({ id, edits }) => tryCoding(context, id, edits as CodingEdit[]),
    'coding.options': (asked) => listCodingOptions(context, asked as Parameters<typeof listCodingOptions>[1]),
    'coding.rememberRule': needing(user, 'bookkeeper', (asked) =>
      rememberRule(context, asked as Parameters<typeof rememberRule>[1]),
    ),
    'coding.defaultDimensionChanges': (asked) => defaultDimensionChanges(context, asked),
  };
}
