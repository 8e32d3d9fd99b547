import { masterTables } from '../../../shared/domain/master/tables.ts';
import { matchingWords } from '../../frame/palette/matching-words.ts';
import type { Text } from '../../text/text.ts';
import { fieldLabel } from '../table/table-words.ts';
import { isTablePage, pageAbout, pageName, type SetupPageId, setupGroups } from './pages.ts';

export interface FoundGroup {
  readonly name: (typeof setupGroups)[number]['name'];
  readonly pages: readonly SetupPageId[];
}

/** The groups with the pages that have all typed words in their name, what they say they are for, or the names of their fields. */
export function findPages(typed: string, text: Text): readonly FoundGroup[] {
  if (typed.trim() === '') return setupGroups;
  return setupGroups
    .map(({ name, pages }) => ({
      name,
      pages: pages.filter((page) => matchingWords(wordsOf(page, text), typed, text.format.locale)),
    }))
    .filter(({ pages }) => pages.length > 0);
}

function wordsOf(page: SetupPageId, text: Text): string {
  const fields = isTablePage(page)
    ? Object.keys(masterTables[page].fields).map((field) => fieldLabel(page, field, text))
    : page === 'control'
      ? [text.t('setup:control.search')]
      : [];
  return [pageName(page, text), pageAbout(page, text), ...fields].join(' ');
}
