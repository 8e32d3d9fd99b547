import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aDocument, aGathered, aParty } from '../build.ts';
import {
  chooseParent,
  decideStatementAcceptance,
  followsParent,
  parentReferenceOf,
  senderIdentityOf,
  type ParentCandidate,
  type ParentReference,
  type SenderIdentity,
} from './utility-statement.ts';

const nordlys: SenderIdentity = {
  legal: { id: '12345674', scheme: 'DK:CVR' },
  gln: '5790007654324',
  name: 'Nordlys A/S',
};
const aReference = (values: Partial<ParentReference> = {}): ParentReference => ({
  number: 'INV-7',
  uuid: null,
  issueDate: '2026-11-01',
  type: 'invoice',
  agency: 'Nordlys A/S',
  ...values,
});
const aCandidate = (values: Partial<ParentCandidate> = {}): ParentCandidate => ({
  id: 1,
  type: 'invoice',
  uuid: null,
  issueDate: '2026-11-01',
  status: 'pending',
  rejectionKind: null,
  sender: nordlys,
  ...values,
});

describe('UTS-1 choosing the parent', () => {
  test('number, type, date and agency are read from the reference', () => {
    const document = aDocument({
      type: 'utilityStatement',
      references: [
        {
          kind: 'parent',
          id: 'INV-7',
          scheme: 'Nordlys A/S',
          uuid: 'U',
          issueDate: '2026-11-01',
          typeCode: 'CreditNote',
          description: null,
        },
      ],
    });
    expect(parentReferenceOf(document)).toEqual(aReference({ type: 'creditNote', uuid: 'U' }));
    expect(parentReferenceOf(aDocument({ references: [] }))).toBeNull();
    expect(senderIdentityOf(aDocument())).toEqual({
      legal: { id: '12345674', scheme: 'DK:CVR' },
      gln: null,
      name: 'Nordlys Energi A/S',
    });
  });

  test('of several the one with its UUID is taken, else one that is not rejected', () => {
    const candidates = [
      aCandidate({ id: 1, status: 'rejected', rejectionKind: 'business', uuid: 'A' }),
      aCandidate({ id: 2 }),
      aCandidate({ id: 3 }),
    ];
    expect(chooseParent(aReference(), nordlys, candidates)).toBe(2);
    expect(chooseParent(aReference({ uuid: 'a' }), nordlys, candidates)).toBe(1);
    expect(chooseParent(aReference(), nordlys, candidates.slice(0, 1))).toBe(1);
    expect(chooseParent(aReference(), nordlys, [])).toBeNull();
  });

  test('a reference without date or type takes what has its number', () => {
    expect(
      chooseParent(aReference({ issueDate: null, type: null }), nordlys, [aCandidate({ type: 'creditNote' })]),
    ).toBe(1);
  });

  test('one that was turned away on arrival is no parent', () => {
    for (const rejectionKind of ['profile', 'technical'] as const)
      expect(chooseParent(aReference(), nordlys, [aCandidate({ status: 'rejected', rejectionKind })])).toBeNull();
  });

  test('without a number in common both names must be the vendor’s', () => {
    const unknown: SenderIdentity = { legal: null, gln: null, name: 'Nordlys' };
    const candidate = aCandidate({ sender: { ...nordlys, gln: null } });
    expect(chooseParent(aReference(), unknown, [candidate])).toBe(1);
    expect(chooseParent(aReference({ agency: 'Sydlys A/S' }), unknown, [candidate])).toBeNull();
    expect(chooseParent(aReference(), { ...unknown, name: 'Sydlys A/S' }, [candidate])).toBeNull();
    expect(chooseParent(aReference({ agency: null }), unknown, [candidate])).toBeNull();
  });

  const legal = fc.record({ id: fc.constantFrom('1', '2'), scheme: fc.constant('DK:CVR') });
  const identity = fc.record({
    legal: fc.option(legal, { nil: null }),
    gln: fc.option(fc.constantFrom('5', '6'), { nil: null }),
    name: fc.constantFrom('A', 'B', ''),
  });

  test('never a document of a vendor with another number, whatever else agrees', () => {
    fc.assert(
      fc.property(identity, identity, fc.option(fc.constantFrom('A', 'B'), { nil: null }), (one, other, agency) => {
        const chosen = chooseParent(aReference({ agency }), one, [aCandidate({ sender: other })]);
        if (chosen === null) return;
        if (one.legal !== null && other.legal !== null) expect(one.legal).toEqual(other.legal);
        else if (one.gln !== null && other.gln !== null) expect(one.gln).toBe(other.gln);
        else expect([one.name, agency]).toEqual([other.name, other.name]);
      }),
    );
  });

  test('it does not matter which of the two came first', () => {
    fc.assert(
      fc.property(identity, identity, (one, other) => {
        // The agency names both alike, so that only the senders decide.
        const here = chooseParent(aReference({ agency: other.name }), one, [aCandidate({ sender: other })]);
        const there = chooseParent(aReference({ agency: one.name }), other, [aCandidate({ sender: one })]);
        expect(here).toBe(there);
      }),
    );
  });
});

describe('UTS-1 following', () => {
  test('what waits follows every decision; what a person decided follows none', () => {
    for (const decision of ['accept', 'reject'] as const) {
      expect(followsParent({ status: 'pending', followedRejection: false }, decision)).toBe(true);
      expect(followsParent({ status: 'accepted', followedRejection: false }, decision)).toBe(false);
      expect(followsParent({ status: 'rejected', followedRejection: false }, decision)).toBe(false);
    }
  });

  test('what was rejected with its parent is accepted with it after all', () => {
    expect(followsParent({ status: 'rejected', followedRejection: true }, 'accept')).toBe(true);
    expect(followsParent({ status: 'rejected', followedRejection: true }, 'reject')).toBe(false);
  });

  test('accepting one alone is asked about while its parent is undecided, and stops at nothing of the vendor', () => {
    const document = aDocument({ type: 'utilityStatement', sender: aParty({ legal: null }) });
    const profile = { supported: true, asksForAnswer: true, neverAnswer: false };
    const gathered = {
      ...aGathered({ type: 'utilityStatement', undecidedParent: { id: 3, documentNo: 'INV-7' } }),
      document,
      profile,
    };
    const vendor = { ...gathered.vendor, outcome: 'none' as const, vendorId: null };
    expect(decideStatementAcceptance({ ...gathered, vendor }, false)).toMatchObject({
      outcome: 'asks',
      stops: [{ problem: { code: 'check.followsParent', values: { number: 'INV-7' } }, target: 3 }],
    });
    expect(decideStatementAcceptance({ ...gathered, vendor }, true)).toMatchObject({
      outcome: 'accepts',
      answer: { code: 'BusinessAccept' },
    });
  });
});
