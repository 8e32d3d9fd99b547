import { describe, expect, test } from 'vitest';
import { standardControlSetup } from '../master/control-setup.ts';
import { isPosted, mayAcceptAndPost, postsAnything } from './permission.ts';
import { canGoOn, countsOf, isUnderWay, secondsLeft } from './run.ts';

describe('MASS-5 how a run is counted (NS p. 97)', () => {
  test('one invoice that is accepted and posted counts as taken in, accepted and posted', () => {
    expect(countsOf('acceptAndPost', { posted: 1, accepted: 1 })).toMatchObject({
      takenIn: 2,
      done: 2,
      accepted: 2,
      posted: 1,
      failed: 0,
    });
  });

  test('one that is accepted and stopped in posting counts as accepted and as failed', () => {
    expect(countsOf('acceptAndPost', { notPosted: 1, stopped: 2, asks: 1 })).toMatchObject({
      takenIn: 4,
      accepted: 1,
      failed: 4,
    });
  });

  test('what was accepted before the run is not counted as accepted by it; what is left is not done', () => {
    expect(countsOf('post', { posted: 3, waiting: 2 })).toMatchObject({ takenIn: 5, done: 3, accepted: 0, posted: 3 });
    expect(countsOf('acceptAndPost', { posting: 1, waiting: 1 })).toMatchObject({ done: 0, accepted: 1 });
  });
});

test('MASS-4 only a run that ended before its end goes on', () => {
  expect(['stopped', 'interrupted'].map((state) => canGoOn(state as 'stopped'))).toEqual([true, true]);
  expect([canGoOn('done'), canGoOn('running')]).toEqual([false, false]);
  expect([isUnderWay('stopping'), isUnderWay('done')]).toEqual([true, false]);
});

test('UI-32 the time left follows the pace so far, and nothing is said too early', () => {
  expect(secondsLeft(2, 1000, 1)).toBeNull();
  expect(secondsLeft(100, 1000, 2)).toBe(18);
  expect(secondsLeft(1000, 1000, 20)).toBeNull();
});

test('MASS-6 accept and post asks the control setup kind by kind; orders are only accepted', () => {
  const control = { ...standardControlSetup, acceptAndPostInvoices: true };
  expect(mayAcceptAndPost('invoice', control)).toBe(true);
  expect([mayAcceptAndPost('creditNote', control), mayAcceptAndPost('orderChange', control)]).toEqual([false, false]);
  expect(mayAcceptAndPost('utilityStatement', standardControlSetup)).toBe(true);
  expect([postsAnything(control), postsAnything(standardControlSetup)]).toEqual([true, false]);
  expect(postsAnything({ ...standardControlSetup, acceptAndPostOrders: true })).toBe(false);
  expect([isPosted('invoice'), isPosted('creditNote'), isPosted('order')]).toEqual([true, true, false]);
});
