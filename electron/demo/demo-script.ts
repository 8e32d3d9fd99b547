import { addressUnknown, scriptByAnswer } from '../transport/simulated-fates.ts';
import type { Script } from '../transport/simulated-fates.ts';

/** The words of the rule, as access points pass them on. */
const termsDoNotAddUp =
  'F-INV134: The sum of PaymentTerms/Amount (48000.00) must equal LegalMonetaryTotal/PayableAmount (48125.00).';

/**
 * What becomes of what we send in the demo, by the number of the document that is answered or sent, at the first attempt;
 * everything else is received, and every other sales document accepted by its buyer.
 */
const byNumber: Script = scriptByAnswer({
  'N-0418': { kind: 'technicallyRejected', text: addressUnknown },
  'VL-70288': { kind: 'businessRejected', reason: 'Fakturaen er allerede krediteret hos os. Se bort fra den.' },
  '2026-0311': { kind: 'silent' },
  '100002': { kind: 'technicallyRejected', text: addressUnknown },
  '100003': { kind: 'technicallyRejected', text: addressUnknown },
  '100005': { kind: 'invalid', text: termsDoNotAddUp },
  '100007': { kind: 'businessRejected', reason: 'Vi mangler et ordrenummer på fakturaen.' },
  '100009': { kind: 'silent' },
});

export const demoScript: Script = (file) => {
  const fate = byNumber(file);
  const even = /[02468]$/u.test(file.documentNo);
  return fate.kind === 'received' && file.type !== 'ApplicationResponse' && even ? { kind: 'businessAccepted' } : fate;
};

/** Quick enough to watch, slow enough to see *sent* before *received*. Milliseconds. */
export const demoDelays = { take: 1500, receipt: 4000, response: 9000 } as const;
