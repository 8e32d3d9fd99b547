import { setImmediate as turn } from 'node:timers/promises';

/** Milliseconds of work before others get their turn. */
const atOnce = 12;

/** Runs pure work that offers to be interrupted, and lets the program answer in between. */
export async function inTurns<Value>(steps: Generator<void, Value>): Promise<Value> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < atOnce) continue;
    await turn();
    since = performance.now();
  }
}
