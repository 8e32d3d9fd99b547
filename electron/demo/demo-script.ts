import { addressUnknown, scriptByAnswer } from '../transport/simulated-fates.ts';
import type { Script } from '../transport/simulated-fates.ts';

/** What becomes of our answers in the demo, by the number of the document they answer; all others are received. */
export const demoScript: Script = scriptByAnswer({
  'N-0418': { kind: 'technicallyRejected', text: addressUnknown },
  'VL-70288': { kind: 'businessRejected', reason: 'Fakturaen er allerede krediteret hos os. Se bort fra den.' },
  '2026-0311': { kind: 'silent' },
});

/** Quick enough to watch, slow enough to see *sent* before *received*. Milliseconds. */
export const demoDelays = { take: 1500, receipt: 4000, response: 9000 } as const;
