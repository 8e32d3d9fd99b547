import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../shared/domain/finding.ts';
import { paperModel } from '../../../shared/einvoice/paper/paper-model.ts';
import { placeDrawn, placeOnPaper } from './place-on-paper.ts';
import { aDocument } from '../../../shared/einvoice/paper/sample-document.ts';

function aFinding(changes: Partial<Finding>): Finding {
  return {
    layer: 'arithmetic',
    severity: 'error',
    code: 'required.missing',
    values: {},
    place: null,
    rule: null,
    ...changes,
  };
}

describe('where a finding stands on the paper', () => {
  test.each([
    [{ code: 'arithmetic.line', place: 'InvoiceLine[3]/LineExtensionAmount' }, 'line:2'],
    [{ code: 'arithmetic.payable' }, 'total:toPay'],
    [{ place: 'AccountingSupplierParty/Party/EndpointID' }, 'from'],
    [{ place: 'AccountingCustomerParty/Party/Contact' }, 'to'],
    [{ place: 'PaymentMeans[1]/PayeeFinancialAccount' }, 'payment'],
    [{ place: null }, null],
    [{ place: 'ProfileID/@schemeID' }, null],
  ] as const)('%j is at %s', (changes, place) => {
    expect(placeOnPaper(aFinding(changes))).toBe(place);
  });

  test('a sum without a row of its own is pointed at in the last one', () => {
    const model = paperModel(aDocument());
    expect(placeDrawn(model, 'total:total')).toBe('total:toPay');
    expect(placeDrawn(model, 'total:vat')).toBe('total:vat');
    expect(placeDrawn(model, 'line:0')).toBe('line:0');
  });
});
