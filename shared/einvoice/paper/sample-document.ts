import * as build from '../../domain/build.ts';
import { aTaxCategory, kroner } from '../../domain/build.ts';
import type { DocumentLine, EDocument, Party, PaymentMeans } from '../../domain/document/document.ts';

/** Test values for the paper: the shared ones, filled as on the drawn page. */
export { aTaxCategory };

export function aParty(changes: Partial<Party> = {}): Party {
  return build.aParty({ name: null, legal: null, ...changes });
}

export function anAddress(changes: Partial<NonNullable<Party['address']>> = {}): NonNullable<Party['address']> {
  return {
    street: null,
    buildingNumber: null,
    additionalStreet: null,
    postbox: null,
    department: null,
    postalCode: null,
    city: null,
    region: null,
    country: null,
    lines: [],
    ...changes,
  };
}

export function aLine(changes: Partial<DocumentLine> = {}): DocumentLine {
  return build.aLine({
    quantity: { value: '14', unit: 'EA' },
    amount: kroner('6300.00'),
    price: { amount: kroner('450.00'), baseQuantity: null, orderableUnitFactor: null, allowanceCharges: [] },
    item: { ...build.aLine().item, name: 'Conference package' },
    tax: aTaxCategory(),
    ...changes,
  });
}

export function aPaymentMeans(changes: Partial<PaymentMeans> = {}): PaymentMeans {
  return {
    id: null,
    code: null,
    name: null,
    dueDate: null,
    channelCode: null,
    instructionId: null,
    instructionNotes: [],
    paymentIds: [],
    card: null,
    payer: null,
    payee: null,
    creditAccount: null,
    mandateId: null,
    ...changes,
  };
}

export function anAccount(
  changes: Partial<NonNullable<PaymentMeans['payee']>> = {},
): NonNullable<PaymentMeans['payee']> {
  return {
    id: null,
    idScheme: null,
    name: null,
    type: null,
    paymentNote: null,
    branchId: null,
    branchName: null,
    institutionId: null,
    institutionName: null,
    ...changes,
  };
}

export function aDocument(changes: Partial<EDocument> = {}): EDocument {
  const supplier = aParty({
    name: 'Hotel Strandparken',
    address: anAddress({
      street: 'Strandvejen',
      buildingNumber: '12',
      postalCode: '5800',
      city: 'Nyborg',
      country: 'DK',
    }),
    legal: { name: 'Hotel Strandparken ApS', id: { id: 'DK26814092', scheme: 'DK:CVR' } },
    endpoint: { id: 'DK26814092', scheme: 'DK:CVR' },
  });
  const customer = aParty({
    name: 'Kulturstyrelsen',
    address: anAddress({
      street: 'H.C. Andersens Boulevard',
      buildingNumber: '2',
      postalCode: '1553',
      city: 'København V',
      country: 'DK',
    }),
    endpoint: { id: '5798000123456', scheme: 'GLN' },
    contact: { id: 'MLU', name: 'Mette Lund', phone: null, fax: null, mail: null, note: null },
  });
  return build.aDocument({
    profileId: 'Procurement-BilSimR-1.0',
    number: 'F2026-771',
    issueDate: '2026-11-18',
    dueDate: '2026-11-28',
    sender: supplier,
    receiver: customer,
    supplier,
    customer,
    lines: [aLine()],
    taxTotals: [
      {
        amount: kroner('1575.00'),
        rounding: null,
        subtotals: [
          { taxable: kroner('6300.00'), tax: kroner('1575.00'), transactionTax: null, category: aTaxCategory() },
        ],
      },
    ],
    totals: {
      lines: kroner('6300.00'),
      taxExclusive: kroner('1575.00'),
      taxInclusive: kroner('7875.00'),
      allowances: null,
      charges: null,
      prepaid: null,
      rounding: null,
      payable: kroner('7875.00'),
    },
    ...changes,
  });
}
