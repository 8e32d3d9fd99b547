import { describe, expect, test } from 'vitest';
import { decideAcceptance, decideRejection, undoProblem, type GatheredForDecision } from './acceptance.ts';
import { aDocument, aGathered, aMatch } from '../build.ts';
import { allStops, checks } from '../checks/checks.ts';
import { importStatusOf } from '../import-status.ts';
import { aGround } from '../purchase/build.ts';
import { preparePurchase } from '../purchase/prepare-purchase.ts';

const asks = { supported: true, asksForAnswer: true, neverAnswer: false };
const silent = { supported: true, asksForAnswer: false, neverAnswer: false };

function gathered(values: Partial<GatheredForDecision> = {}): GatheredForDecision {
  const purchase = preparePurchase(aGround());
  return { ...aGathered(), document: aDocument(), profile: asks, purchase, ...values };
}
const codesOf = (values: Partial<GatheredForDecision>) =>
  allStops(aGathered(values)).map(({ problem }) => problem.code);
const other = { id: 3, documentNo: 'INV-7', status: 'accepted', dismissed: null } as const;

describe('ACC-1 the checks', () => {
  test('have one name each and a fixed order', () => {
    expect(checks.map(({ name }) => name)).toEqual([
      'status',
      'profile',
      'validation',
      'type',
      'findings',
      'deviatingVat',
      'vendor',
      'payTo',
      'vendorName',
      'partner',
      'payment',
      'coding',
      'vatGroup',
      'period',
      'order',
      'number',
      'total',
      'duties',
      'signature',
      'duplicateNumber',
      'lookAlike',
      'credited',
      'parent',
      'bankAccount',
    ]);
  });

  test('a document with nothing amiss stops nowhere and is ready', () => {
    expect(allStops(aGathered())).toEqual([]);
    expect(importStatusOf([])).toBe('ready');
  });

  test.each([
    [{ rejectionKind: 'profile', status: 'rejected' }, 'check.profileError', 'showFindings', 'loaded'],
    [{ rejectionKind: 'technical', status: 'rejected' }, 'check.validationError', 'showFindings', 'loaded'],
    [{ errorFindings: 2 }, 'check.findings', 'showFindings', 'processed'],
    [{ vendor: aMatch({ outcome: 'none', vendorId: null }) }, 'check.vendorMissing', 'createVendor', 'processed'],
    [{ vendor: aMatch({ outcome: 'noKey', vendorId: null }) }, 'check.vendorNoKey', 'chooseVendor', 'processed'],
    [
      { vendor: aMatch({ outcome: 'several', vendorId: null, candidates: 3 }) },
      'check.vendorAmbiguous',
      'chooseVendor',
      'processed',
    ],
    [{ vendor: aMatch({ blocked: 'all' }) }, 'check.vendorBlocked', 'openVendor', 'processed'],
    [{ vendor: aMatch({ blocked: 'payment' }) }, 'payment.vendorBlocked', 'openVendor', 'ready'],
    [{ payTo: aMatch({ outcome: 'none', vendorId: null }) }, 'check.payToVendorMissing', 'chooseVendor', 'processed'],
    [{ payTo: aMatch({ blocked: 'payment' }) }, 'check.payToVendorBlocked', 'openVendor', 'processed'],
    [{ sameNumber: [other] }, 'check.duplicateNumber', 'notADuplicate', 'processed'],
    [{ lookAlikes: [other] }, 'check.lookAlike', 'openDocument', 'ready'],
    [{ creditedRejected: { ...other, status: 'rejected' } }, 'check.creditedRejected', 'openDocument', 'ready'],
    [{ vendor: aMatch({ nameDiffers: true }) }, 'check.nameDiffers', 'openVendor', 'ready'],
  ] as const)('%o says %s with the action %s and is %s', (values, code, action, importStatus) => {
    const stops = allStops(aGathered(values));
    expect(stops).toHaveLength(1);
    expect(stops[0]).toMatchObject({ problem: { code }, action });
    expect(importStatusOf(stops)).toBe(importStatus);
  });

  test('reminders and statements are not accepted here', () => {
    expect(codesOf({ type: 'reminder' })).toEqual(['acceptance.notSupportedType']);
  });
});

describe('ACC-11 duplicates', () => {
  test('of two undecided documents with one number only the later is stopped', () => {
    const pending = { ...other, status: 'pending' } as const;
    expect(codesOf({ id: 10, sameNumber: [pending] })).toEqual(['check.duplicateNumber']);
    expect(codesOf({ id: 2, sameNumber: [pending] })).toEqual([]);
  });

  test('an accepted one stops the earlier too, a rejected one stops nobody', () => {
    expect(codesOf({ id: 2, sameNumber: [other] })).toEqual(['check.duplicateNumber']);
    expect(codesOf({ sameNumber: [{ ...other, status: 'rejected' }] })).toEqual([]);
  });

  test('said not to be a duplicate, it passes and stays passed', () => {
    expect(
      codesOf({
        sameNumber: [{ ...other, dismissed: 'Delfaktura' }],
        lookAlikes: [{ ...other, dismissed: 'Abonnement' }],
      }),
    ).toEqual([]);
  });
});

describe('ACC-1 accepting', () => {
  test('makes the purchase and the answer the profile asks for', () => {
    const decided = decideAcceptance(gathered(), false);
    expect(decided).toMatchObject({
      outcome: 'accepts',
      vendorId: 1,
      payToVendorId: 1,
      answer: { code: 'BusinessAccept' },
      makes: { kind: 'purchase', draft: { kind: 'purchaseInvoice', total: '125.00' } },
    });
  });

  test('gathers the warnings and asks once; confirmed, it goes on', () => {
    const odd = gathered({ errorFindings: 1, vendor: aMatch({ nameDiffers: true }), profile: silent });
    const asked = decideAcceptance(odd, false);
    expect(asked.outcome === 'asks' && asked.stops.map(({ problem }) => problem.code)).toEqual([
      'check.findings',
      'check.nameDiffers',
    ]);
    expect(decideAcceptance(odd, true)).toMatchObject({ outcome: 'accepts', answer: null });
  });

  test('stops at the first stop and asks nothing after it; no confirmation passes a stop', () => {
    const decided = decideAcceptance(
      gathered({ vendor: aMatch({ outcome: 'none', vendorId: null }), sameNumber: [other] }),
      true,
    );
    expect(decided.outcome === 'stopped' && decided.stops.map(({ problem }) => problem.code)).toEqual([
      'check.vendorMissing',
    ]);
  });

  test('ACC-8 a rejected document is accepted after a reminder', () => {
    const rejected = gathered({ status: 'rejected', rejectionKind: 'business', rejectionReason: 'Forkert beløb' });
    expect(decideAcceptance(rejected, false)).toMatchObject({
      outcome: 'asks',
      stops: [{ problem: { code: 'acceptance.wasRejected', values: { reason: 'Forkert beløb' } } }],
    });
    expect(decideAcceptance(rejected, true).outcome).toBe('accepts');
  });

  test('ACC-8 among others it is stopped, whatever was confirmed', () => {
    const rejected = gathered({ status: 'rejected', rejectionKind: 'business', rejectionReason: 'Forkert beløb' });
    for (const confirmed of [false, true])
      expect(decideAcceptance(rejected, confirmed, false)).toMatchObject({
        outcome: 'stopped',
        stops: [{ problem: { code: 'acceptance.wasRejected' } }, { problem: { code: 'acceptance.oneByOne' } }],
      });
    expect(decideAcceptance(gathered({ errorFindings: 1 }), true, false).outcome).toBe('accepts');
  });

  test('what accepted once is not accepted again', () => {
    expect(decideAcceptance(gathered({ status: 'accepted' }), true)).toMatchObject({
      outcome: 'stopped',
      stops: [{ problem: { code: 'acceptance.alreadyAccepted' } }],
    });
  });
});

describe('ACC-8 rejecting', () => {
  test('needs a reason', () => {
    expect(decideRejection(gathered(), '  ')).toMatchObject({
      ok: false,
      problem: { code: 'acceptance.reasonMissing' },
    });
    expect(decideRejection(gathered(), ' Forkert ')).toMatchObject({
      ok: true,
      value: { reason: 'Forkert', answer: { code: 'BusinessReject' } },
    });
  });

  test('is refused for accepted and for rejected documents', () => {
    expect(decideRejection(gathered({ status: 'accepted' }), 'x')).toMatchObject({
      problem: { code: 'acceptance.rejectAccepted' },
    });
    expect(decideRejection(gathered({ status: 'rejected' }), 'x')).toMatchObject({
      problem: { code: 'acceptance.alreadyRejected' },
    });
  });
});

describe('ACC-9 undo', () => {
  test('is possible until the answer has left', () => {
    for (const responseStatus of [null, 'held', 'cancelled'] as const)
      expect(undoProblem({ status: 'accepted', byPerson: true, responseStatus })).toBeNull();
    for (const responseStatus of ['awaitingSending', 'sent', 'received', 'failed'] as const) {
      expect(undoProblem({ status: 'rejected', byPerson: true, responseStatus })?.code).toBe('undo.responseLeft');
    }
  });

  test('takes back nothing of a pending, posted or automatically rejected document', () => {
    expect(undoProblem({ status: 'pending', byPerson: true, responseStatus: null })?.code).toBe('undo.nothing');
    expect(undoProblem({ status: 'acceptedAndPosted', byPerson: true, responseStatus: null })?.code).toBe(
      'undo.posted',
    );
    expect(undoProblem({ status: 'rejected', byPerson: false, responseStatus: null })?.code).toBe('undo.nothing');
  });
});
