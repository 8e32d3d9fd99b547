import { expect, test } from 'vitest';
import { codedPlace } from '../edits/sample-coding.ts';
import { blankEdit } from '../edits/coding-edit.ts';
import { detailsEdit } from './line-details.ts';
import { whoDecides } from './who-decides.ts';

test('budget and project are written beside what was said of the line; what is there already is no edit (COD-8)', () => {
  const said = { ...blankEdit('line:0'), accountKind: 'account' as const, accountNo: '2210' };
  expect(detailsEdit('line:0', said, { budget: ' B27 ', project: 'Kaj 4' })).toEqual({
    ...said,
    budget: 'B27',
    project: 'Kaj 4',
  });
  expect(detailsEdit('line:0', said, { budget: ' ', project: '' })).toBeNull();
  expect(detailsEdit('line:0', null, { budget: '', project: '' })).toBeNull();
});

test('the project that results is shown with who said it: a person, or the alias (COD-5)', () => {
  const place = codedPlace('line:0', { project: 'Kaj 4', alias: 'DRIFT' });
  const projectOf = (manual: string) =>
    whoDecides(place, { ...blankEdit('line:0'), project: manual }).rows.find(
      ({ subject }) => subject.kind === 'project',
    );
  expect(projectOf('Kaj 4')).toMatchObject({ result: 'Kaj 4', winner: 'manual' });
  expect(projectOf('')).toMatchObject({ result: 'Kaj 4', winner: 'alias' });
});
