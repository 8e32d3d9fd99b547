import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ResponseContent } from '../document/document.ts';
import { meaningOf } from './response-meaning.ts';

const said = (code: string, more: Partial<ResponseContent> = {}): ResponseContent => ({
  code,
  reasons: [],
  statusCodes: [],
  effectiveDate: null,
  documentId: null,
  documentUuid: null,
  documentTypeCode: null,
  documentIssueDate: null,
  documentVersion: null,
  issuer: null,
  recipient: null,
  lines: [],
  ...more,
});
const ir = 'urn:fdc:peppol.eu:poacc:trns:invoice_response:3';
const mlr = 'urn:fdc:peppol.eu:poacc:trns:mlr:3';
const meaning = (code: string, customization: string | null) => {
  const { says, speaker } = meaningOf(said(code), customization);
  return [says, speaker];
};

describe('OUT-4 what a response says', () => {
  test('OIOUBL: technical words are the receiving access point’s, business words the buyer’s', () => {
    const receiver = 'receiverAccessPoint';
    expect(meaning('TechnicalAccept', 'OIOUBL-2.02')).toEqual(['valid', receiver]);
    expect(meaning('TechnicalReject', 'OIOUBL-2.02')).toEqual(['invalid', receiver]);
    expect(meaning('ProfileReject', 'OIOUBL-2.02')).toEqual(['invalid', receiver]);
    expect(meaning('BusinessAccept', 'OIOUBL-2.02')).toEqual(['accepted', 'buyer']);
    expect(meaning('BusinessReject', 'OIOUBL-2.02')).toEqual(['refused', 'buyer']);
  });

  test('Peppol: the same codes are about the file in a message level response, about the business in an invoice response', () => {
    expect(meaning('RE', mlr)).toEqual(['invalid', 'receiverAccessPoint']);
    expect(meaning('AP', mlr)).toEqual(['valid', 'receiverAccessPoint']);
    expect(meaning('RE', ir)).toEqual(['refused', 'buyer']);
    for (const code of ['AB', 'IP', 'UQ']) expect(meaning(code, ir)).toEqual(['inProcess', 'buyer']);
    for (const code of ['CA', 'AP', 'PD']) expect(meaning(code, ir)).toEqual(['accepted', 'buyer']);
  });

  test('tells every reason once, with the codes and the values behind them', () => {
    const response = said('RE', {
      reasons: ['Wrong order', 'Wrong order'],
      statusCodes: [
        {
          list: 'OPStatusReason',
          code: 'REF',
          text: 'References',
          conditions: [{ attribute: 'BT-13', text: '77-1029' }],
        },
      ],
    });
    expect(meaningOf(response, ir).text).toBe('Wrong order\nREF: References, BT-13 = 77-1029');
    expect(meaningOf(said('AP'), ir).text).toBeNull();
  });

  test('a code nobody knows proves no more than that somebody has it', () => {
    fc.assert(
      fc.property(fc.string(), fc.option(fc.string()), (code, customization) => {
        expect(meaningOf(said(code), customization).code).toBe(code);
      }),
    );
    expect(meaning('constructor', ir)).toEqual(['inProcess', 'buyer']);
  });
});
