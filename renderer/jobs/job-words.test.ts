import { expect, test } from 'vitest';
import type { JobRun } from '../../shared/contract/jobs.ts';
import { textIn } from '../text/text.ts';
import { causeWords, nextWords, rhythmWords, saidOf, tookWords } from './job-words.ts';

const en = textIn('en');
const da = textIn('da');
const run: JobRun = {
  id: 1,
  startedAt: '2026-11-20T06:30:00.000Z',
  endedAt: '2026-11-20T06:30:04.200Z',
  by: 'Ebilag',
  cause: 'schedule',
  state: 'done',
  facts: { received: '1200', inbox: '1198', rejected: '0', failed: '2', repeated: '0' },
  problem: null,
};

test('when a job runs is said as a person would (UI-37)', () => {
  expect(rhythmWords({ kind: 'daily', at: '06:30', weekdays: [1, 2, 3, 4, 5, 6, 7] }, en)).toBe('Every day at 06:30');
  expect(rhythmWords({ kind: 'daily', at: '06:30', weekdays: [5, 4, 3, 2, 1] }, da)).toBe(
    'Mandag til fredag kl. 06.30',
  );
  expect(rhythmWords({ kind: 'daily', at: '22:00', weekdays: [1, 3] }, en)).toBe('Monday and Wednesday at 22:00');
  expect(rhythmWords({ kind: 'every', minutes: 1, weekdays: [1, 2, 3, 4, 5, 6, 7] }, da)).toBe('Hvert minut');
  expect(rhythmWords({ kind: 'every', minutes: 15, weekdays: [6, 7] }, en)).toBe(
    'Every 15 minutes, Saturday and Sunday',
  );
  expect(rhythmWords({ kind: 'every', minutes: 120, weekdays: [1, 2, 3, 4, 5, 6, 7] }, en)).toBe('Every 2 hours');
});

test('what came of a run is one sentence, why it began and how long it took stand beside it', () => {
  expect(saidOf(run, 'refresh', en)).toBe('1,200 files taken in: 1,198 to the inbox, 0 rejected, 2 failed.');
  expect(saidOf({ ...run, facts: { ...run.facts, received: '0' } }, 'refresh', da)).toBe('Intet nyt i mappen.');
  const interrupted = { code: 'job.interrupted', values: {} } as const;
  expect(saidOf({ ...run, state: 'interrupted', problem: interrupted }, 'refresh', en)).toBe(
    'The program ended while the job was running.',
  );
  expect(causeWords({ ...run, cause: 'hand', by: 'anna' }, da)).toBe('af anna');
  expect(tookWords(run, en)).toBe('4 s');
  expect(tookWords({ ...run, endedAt: null }, en)).toBeNull();
});

test('the next time is said from now', () => {
  const now = Date.parse('2026-11-20T06:00:00.000Z');
  expect(nextWords({ nextAt: '2026-11-20T06:30:00.000Z' }, now, en)).toMatch(/^in 30 min/u);
  expect(nextWords({ nextAt: '2026-11-20T05:59:00.000Z' }, now, en)).toBe('now');
  expect(nextWords({ nextAt: '2026-11-23T06:30:00.000Z' }, now, en)).toMatch(/^23 Nov \d\d:30$/u);
  expect(nextWords({ nextAt: null }, now, en)).toBe('—');
});
