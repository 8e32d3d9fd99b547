import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { EDocument } from '../../domain/document/document.ts';
import { readDocument } from '../read.ts';

function sample(name: string): EDocument {
  const outcome = readDocument(readFileSync(new URL(`../samples/${name}.xml`, import.meta.url), 'utf8'));
  if (outcome.kind === 'failed') throw new Error(outcome.problem.code);
  return outcome.document;
}

describe('orders (IN-5)', () => {
  test('a change is the whole order as it is to be, with what it makes of each line', () => {
    const change = sample('oioubl-2-order-change');
    expect(change).toMatchObject({
      type: 'orderChange',
      number: 'REK-881-2',
      sequenceId: '2',
      validityPeriod: { start: '2026-02-24', end: '2026-03-31' },
      buyerReference: 'Indkøb forår',
      accountingCost: '03,Formål,5,05,Finans,2210',
      sender: { name: 'Skovby Kommuneskole', contact: { id: '1042' } },
      receiver: { name: 'Havnens Papir & Kontor ApS' },
      originator: { name: 'Billedkunst, 4. til 6. klasse' },
      invoicee: { name: 'Skovby Kommune, fakturamodtagelse' },
      deliveryDate: '2026-03-13',
      delivery: {
        requested: { start: '2026-03-09', end: '2026-03-13' },
        latest: '2026-03-20',
        location: { id: '5790001234560', scheme: 'GLN' },
        address: { street: 'Skolevej' },
        name: 'Varemodtagelsen',
        person: 'Grethe Lund',
        instructions: ['Kun før kl. 12'],
      },
      deliveryTerms: [{ id: 'DDP', terms: ['Leveres på paller'] }],
      allowanceCharges: [{ charge: false, reason: 'Rammerabat', amount: { value: '50.00' } }],
      totals: { payable: { value: '1000.00' }, lines: { value: '1050.00' } },
    });
    expect(change.references.map(({ kind, id }) => [kind, id])).toEqual([
      ['order', 'REK-881'],
      ['salesOrder', 'SO-4410'],
      ['contract', 'RAM-2025-7'],
    ]);
    expect(change.lines).toMatchObject([
      {
        id: '4',
        statusCode: 'Revised',
        quantity: { value: '8', unit: 'EA' },
        backorder: { minimum: { value: '1' }, maximum: { value: '3' } },
        partialDelivery: true,
        originator: 'Lokale 14',
        orderLine: { lineId: '4' },
        notes: [{ text: 'To færre end først' }],
        item: { sellersId: 'WB-120', manufacturersId: 'MK-9' },
      },
      {
        id: '5',
        statusCode: 'Added',
        deliveryDate: '2026-04-01',
        delivery: { requested: { end: '2026-04-01' } },
        partialDelivery: null,
        substitutes: [{ name: 'Tuscher, sort' }],
      },
      { id: '6', statusCode: 'Cancelled', quantity: { value: '0' }, amount: null },
    ]);
  });

  test('a cancellation names its order and says why', () => {
    expect(sample('oioubl-2-order-cancellation')).toMatchObject({
      type: 'orderCancellation',
      cancellationNotes: [{ text: 'Skolen lukker, og varerne skal ikke bruges.', language: 'da' }],
      references: [{ kind: 'order', id: 'REK-881', issueDate: '2026-02-20' }],
      sender: { name: 'Skovby Kommuneskole' },
      receiver: { name: 'Havnens Papir & Kontor ApS' },
      lines: [],
    });
  });

  test('a Peppol order is read with sub-lines, pieces, catalogue and quotation', () => {
    const order = sample('peppol-3-order');
    expect(order).toMatchObject({
      type: 'order',
      format: 'peppolBis3',
      typeCode: '220',
      validityPeriod: { start: null, end: '2026-06-30' },
      paymentTerms: [{ notes: ['30 dagar'] }],
      lines: [
        {
          id: '1',
          taxAmount: { value: '100.00' },
          item: { properties: [{ name: 'Vikt', value: '2' }], instances: [{ serialId: 'SE-1', lotId: 'L-2' }] },
          references: [{ kind: 'additional', id: 'BLAD-4' }],
        },
        { id: '1.1', parentId: '1', item: { name: 'Glödlampa' } },
      ],
    });
    expect(order.references.map(({ kind, id }) => [kind, id])).toEqual([
      ['quotation', 'T-77'],
      ['catalogue', 'KAT-2026'],
      ['salesOrder', 'S-900'],
    ]);
  });
});

describe('answers (IN-5)', () => {
  test('an ApplicationResponse is read with what it says of single lines', () => {
    expect(sample('oioubl-2-application-response').response).toMatchObject({
      code: 'BusinessReject',
      reasons: ['Ordren kan ikke leveres', 'Tuscher er udgået'],
      documentId: 'REK-881-2',
      documentUuid: '2c8a1b34-90de-4f66-a1c7-77d0f1b2a901',
      documentTypeCode: 'OrderChange',
      documentIssueDate: '2026-02-24',
      issuer: { name: 'Skovby Kommuneskole' },
      lines: [{ lineId: '5', code: 'BusinessReject', reasons: ['Tuscher er udgået'] }],
    });
  });

  test('a Peppol Invoice Response is read with what is asked and where', () => {
    expect(sample('peppol-3-invoice-response').response).toMatchObject({
      code: 'UQ',
      effectiveDate: '2026-03-06',
      documentId: 'HP-20731',
      documentIssueDate: '2026-03-02',
      statusCodes: [
        {
          list: 'OPStatusReason',
          code: 'REF',
          text: 'Ordrenummer mangler',
          conditions: [{ attribute: 'BT-13', text: 'REK-881' }],
        },
        { list: 'OPStatusAction', code: 'PIN', text: null, conditions: [] },
      ],
      lines: [],
    });
  });
});
