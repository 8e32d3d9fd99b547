import { describe, expect, test } from 'vitest';
import { countJourneys } from './e2e.ts';
import { brokenStage, stageOfChecks, summary } from './stage.ts';
import { countUnit } from './unit.ts';

const passed = (fullName: string) => ({ fullName, status: 'passed', failureMessages: [] });

describe('the count of the test command', () => {
  test('is one plain line over all stages', () => {
    const checks = stageOfChecks('types', [
      { name: 'shared', ok: true, detail: '' },
      { name: 'electron', ok: false, detail: 'error' },
    ]);
    expect(summary([checks, { name: 'unit', passed: 10, failed: 0, skipped: 0, details: [] }])).toBe(
      '11 passed, 1 failed',
    );
    expect(summary([{ name: 'unit', passed: 10, failed: 0, skipped: 2, details: [] }])).toBe(
      '10 passed, 0 failed, 2 skipped',
    );
    expect(summary([brokenStage('e2e', 'no browser')])).toBe('0 passed, 1 failed');
  });

  test('a unit test file that could not be loaded is a failure', () => {
    const stage = countUnit({
      testResults: [
        {
          name: '/a.test.ts',
          status: 'passed',
          message: '',
          assertionResults: [passed('a'), { ...passed('b'), status: 'pending' }],
        },
        { name: '/b.test.ts', status: 'failed', message: 'cannot find c.ts', assertionResults: [] },
        {
          name: '/c.test.ts',
          status: 'failed',
          message: '',
          assertionResults: [{ ...passed('d'), status: 'failed', failureMessages: ['1 is not 2'] }],
        },
      ],
    });
    expect(stage).toMatchObject({ passed: 1, failed: 2, skipped: 1 });
    expect(stage.details.join('\n')).toContain('cannot find c.ts');
    expect(stage.details.join('\n')).toContain('1 is not 2');
  });

  test('a unit test file whose process ended says why, though its report does not', () => {
    const crashed = {
      name: '/a.test.ts',
      status: 'failed',
      message: '',
      assertionResults: [passed('a'), { ...passed('b'), status: 'pending' }],
    };
    const stage = countUnit({ testResults: [crashed] }, 'Worker exited unexpectedly with signal SIGTRAP\n');
    expect(stage).toMatchObject({ passed: 1, failed: 1, skipped: 1 });
    expect(stage.details.join('\n')).toContain('SIGTRAP');
  });

  test('no tests at all are a failure', () => {
    expect(countUnit({ testResults: [] }).failed).toBe(1);
    expect(countJourneys({ suites: [], errors: [] }).failed).toBe(1);
  });

  test('an unsteady journey is a failure', () => {
    const spec = (status: 'expected' | 'flaky' | 'skipped') => ({
      title: status,
      file: 'a.spec.ts',
      tests: [{ projectName: 'browser', status, results: [{ errors: [{ message: 'first time wrong' }] }] }],
    });
    const inner = { title: 'inner', file: 'a.spec.ts', specs: [spec('expected'), spec('flaky'), spec('skipped')] };
    const stage = countJourneys({
      suites: [{ title: 'a', file: 'a.spec.ts', specs: [], suites: [inner] }],
      errors: [],
    });
    expect(stage).toMatchObject({ passed: 1, failed: 1, skipped: 1 });
    expect(stage.details[0]).toContain('first time wrong');
  });
});
