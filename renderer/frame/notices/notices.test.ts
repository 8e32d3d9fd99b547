import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { problem } from '../../../shared/domain/problem.ts';
import { textIn } from '../../text/text.ts';
import { type Gathered, gatherWhileAway } from './gather-while-away.ts';
import { type FailedFile, noticesOf, sendingNoticesOf } from './notices.ts';

const en = textIn('en');
const empty = { arrived: 0, needing: 0, failed: 0, failures: [] };
const broken = (file: string): FailedFile => ({ file, problem: problem('gate.empty') });

describe('what is told outside the window', () => {
  test('UI-36: new documents are one message, with how many need somebody', () => {
    expect(noticesOf({ ...empty, arrived: 14, needing: 2 }, en)).toEqual([
      { title: '14 new documents', body: '2 need you.', place: null },
    ]);
    expect(noticesOf({ ...empty, arrived: 1 }, textIn('da'))).toEqual([
      { title: '1 nyt bilag', body: 'Ingen venter på dig.', place: null },
    ]);
    expect(noticesOf(empty, en)).toEqual([]);
  });

  test('UI-36: a failure is named by its file and says why', () => {
    const [notice, ...others] = noticesOf({ ...empty, failed: 1, failures: [broken('a.xml')] }, en);
    expect(notice).toMatchObject({ title: 'a.xml failed', place: 'exchange' });
    expect(notice?.body).toMatch(/\.$/);
    expect(others).toEqual([]);
  });

  test('UI-36: of many failures three are named and the rest told in sum', () => {
    const failures = ['a', 'b', 'c', 'd'].map(broken);
    expect(noticesOf({ ...empty, failed: 100, failures }, en).map(({ title }) => title)).toEqual([
      'a failed',
      'b failed',
      'c failed',
      '97 more files failed',
    ]);
    expect(noticesOf({ ...empty, failed: 7 }, en).map(({ title }) => title)).toEqual(['7 files failed']);
    // Rows that failed earlier are not told again.
    expect(noticesOf({ ...empty, failed: 1, failures }, en)).toHaveLength(1);
  });
});

describe('what did not get through', () => {
  const row = (no: string, words: string | null = 'No endpoint') => ({
    no,
    customerName: 'Skovby',
    words,
    problem: null,
  });

  test('PLT-7: a failed sending is named by number, customer and reason', () => {
    expect(sendingNoticesOf({ failed: 1, rows: [row('100001')] }, en)).toEqual([
      { title: '100001 to Skovby did not get through', body: 'No endpoint', place: 'sendingProblems' },
    ]);
  });

  test('UI-36: of many three are named and the rest told in sum', () => {
    const rows = ['1', '2', '3', '4'].map((no) => row(no));
    expect(sendingNoticesOf({ failed: 40, rows }, en).map(({ title }) => title)).toEqual([
      '1 to Skovby did not get through',
      '2 to Skovby did not get through',
      '3 to Skovby did not get through',
      '37 more documents did not get through',
    ]);
    expect(sendingNoticesOf({ failed: 0, rows }, en)).toEqual([]);
  });
});

describe('gathering while nobody looks', () => {
  let away = true;
  let told: Gathered[] = [];
  const gatherer = () =>
    gatherWhileAway({ isAway: () => away, tell: (gathered) => told.push(gathered), wait: 3000, silence: 60_000 });
  beforeEach(() => {
    vi.useFakeTimers();
    away = true;
    told = [];
  });
  afterEach(() => vi.useRealTimers());

  test('UI-36: what comes in a moment is told once', () => {
    const { add } = gatherer();
    add(3, 0);
    vi.advanceTimersByTime(1000);
    add(11, 1);
    vi.advanceTimersByTime(3000);
    expect(told.map(({ arrived, failed }) => [arrived, failed])).toEqual([[14, 1]]);
  });

  test('UI-36: after having spoken it is silent for a minute and loses nothing', () => {
    const { add } = gatherer();
    add(1, 0);
    vi.advanceTimersByTime(3000);
    add(2, 0);
    vi.advanceTimersByTime(30_000);
    add(4, 0);
    expect(told).toHaveLength(1);
    vi.advanceTimersByTime(30_000);
    expect(told.map(({ arrived }) => arrived)).toEqual([1, 6]);
  });

  test('UI-36: whoever looks at the window, or has come back to it, is told nothing', () => {
    const { add } = gatherer();
    add(5, 0);
    away = false;
    vi.advanceTimersByTime(3000);
    add(5, 0);
    vi.advanceTimersByTime(90_000);
    expect(told).toEqual([]);
  });

  test('UI-36: a change that brought nothing new is not told', () => {
    const { add } = gatherer();
    add(0, 0);
    vi.advanceTimersByTime(90_000);
    expect(told).toEqual([]);
  });
});
