import { expect, test } from 'vitest';
import { aDocument, aParty, kroner } from '../build.ts';
import { headerOf, normaliseEndpoint, receiverEndpoint } from './document-header.ts';

const totals = aDocument().totals;

test('IN-20 the net of an OIOUBL 2 document is made from its lines, because its TaxExclusiveAmount is the tax', () => {
  const document = aDocument({
    totals: {
      ...totals,
      lines: kroner('1000'),
      charges: kroner('50.5'),
      allowances: kroner('20'),
      taxExclusive: kroner('257.63'),
      payable: kroner('1288.13'),
    },
  });
  expect(headerOf(document)).toMatchObject({ amount: '1030.50', amountInclVat: '1288.13', currency: 'DKK' });
});

test('IN-20 the net of a Peppol document is its TaxExclusiveAmount', () => {
  const document = aDocument({
    format: 'peppolBis3',
    totals: { ...totals, lines: kroner('1000'), taxExclusive: kroner('980'), payable: kroner('1225') },
  });
  expect(headerOf(document)).toMatchObject({ amount: '980.00', amountInclVat: '1225.00' });
});

test('an amount that is no number is none', () => {
  expect(headerOf(aDocument({ totals: { ...totals, payable: kroner('mange') } })).amountInclVat).toBeNull();
});

test('IN-8 the receiver is the receiving party, else the envelope', () => {
  const envelope = {
    sender: null,
    receiver: { id: '0184:12345674', scheme: 'iso6523-actorid-upis' },
    instanceId: null,
    createdAt: null,
    documentTypeId: null,
    processId: null,
  };
  expect(
    receiverEndpoint(
      aDocument({ receiver: aParty({ endpoint: { id: '5790000436057', scheme: 'GLN' } }), envelopes: [envelope] }),
    )?.id,
  ).toBe('5790000436057');
  expect(receiverEndpoint(aDocument({ receiver: aParty(), envelopes: [envelope] }))?.id).toBe('0184:12345674');
  expect(receiverEndpoint(aDocument())).toBeNull();
});

test('IN-8 one number in two spellings is one endpoint', () => {
  expect(normaliseEndpoint({ id: 'DK12345674', scheme: 'DK:CVR' })).toEqual(
    normaliseEndpoint({ id: '12345674', scheme: '0184' }),
  );
  expect(normaliseEndpoint({ id: '5790000436057', scheme: 'EAN' })).toEqual({ id: '5790000436057', scheme: 'GLN' });
  expect(normaliseEndpoint({ id: '0184:12345674', scheme: 'iso6523-actorid-upis' })).toEqual({
    id: '12345674',
    scheme: 'DK:CVR',
  });
});
