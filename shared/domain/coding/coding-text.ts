import type { ControlSetup } from '../master/control-setup.ts';
import type { CodedPlace, CodingEdit, CodingPlace } from './coding.ts';
import type { PurchaseLineDraft } from '../purchase/draft.ts';
import { sectionParts } from './dimension-string.ts';

/** An edit of a place that says nothing. */
export function emptyEdit(place: CodingPlace): CodingEdit {
  return {
    place,
    string: null,
    accountKind: '',
    accountNo: '',
    alias: '',
    budget: '',
    vatGroup: '',
    project: '',
    dimensions: {},
    leaveOut: false,
    origin: 'typed',
  };
}

/** Whether an edit says nothing, so that it need not be kept. */
export function isEmptyEdit(edit: CodingEdit): boolean {
  const { string, accountKind, accountNo, alias, budget, vatGroup, project, dimensions, leaveOut } = edit;
  return (
    string === null &&
    (accountKind === '' || accountNo === '') &&
    [alias, budget, vatGroup, project].every((value) => value === '') &&
    Object.keys(dimensions).length === 0 &&
    !leaveOut
  );
}

/**
 * What a place came to be coded on, in one line: as a dimension account string with the VAT group behind it. For the log,
 * which says from what to what (COD-4); a dash for nothing.
 */
export function codingText(
  { account, alias, budget, dimensions, vatGroup, project, fate }: CodedPlace,
  control: ControlSetup,
): string {
  if (fate === 'leftOut') return '–';
  const sections = [
    ...(budget === null ? [] : [sectionParts('budget', '', budget.value, control)]),
    ...dimensions.map(({ dimension, value }) => sectionParts('dimension', dimension, value, control)),
    ...(alias === null ? [] : [sectionParts('alias', '', alias, control)]),
    ...(account === null ? [] : [sectionParts(account.value.kind, '', account.value.no, control)]),
  ];
  const string = sections.map(({ code, name, value }) => `${code},${name},${value}`).join(',');
  // A group that only follows from the document is nothing anybody said.
  const group = account !== null || vatGroup?.source === 'manual' ? (vatGroup?.value ?? '') : '';
  const said = [string, group, project ?? ''].filter((part) => part !== '');
  return said.length === 0 ? '–' : said.join(' · ');
}

/** The same of a line of a purchase document. */
export function lineCodingText(
  {
    accountKind,
    accountNo,
    vatGroup,
    budget,
    project,
    dimensions,
  }: Pick<PurchaseLineDraft, 'accountKind' | 'accountNo' | 'vatGroup' | 'budget' | 'project' | 'dimensions'>,
  control: ControlSetup,
): string {
  const sections = [
    ...(budget === '' ? [] : [sectionParts('budget', '', budget, control)]),
    ...dimensions.map(({ dimension, value }) => sectionParts('dimension', dimension, value, control)),
    ...(accountKind === '' || accountNo === '' ? [] : [sectionParts(accountKind, '', accountNo, control)]),
  ];
  const string = sections.map(({ code, name, value }) => `${code},${name},${value}`).join(',');
  const said = [string, vatGroup, project].filter((part) => part !== '');
  return said.length === 0 ? '–' : said.join(' · ');
}
