import type { PaymentFormKind } from '../master/payment.ts';
import type { SalesVatKind } from '../master/sales.ts';
import type { Customer } from './customer.ts';
import type { SalesAttachment } from './sales-document.ts';

/** How the ledger is paid for what it sends (SET-1). */
export interface SellerPaymentData {
  readonly bankBranch: string;
  readonly bankAccount: string;
  readonly iban: string;
  readonly bic: string;
  readonly fikCreditor: string;
  readonly fikCardType: '' | '71' | '73' | '75';
  readonly giro: string;
}

/** A VAT group of sales. */
export interface SalesVatGroup {
  readonly code: string;
  readonly name: string;
  /** Percent. */
  readonly rate: string;
  readonly kind: SalesVatKind;
  /** Why no VAT is charged; empty: as the group is called. */
  readonly reason: string;
}

/** Everything a sales document is made with beside what was written: gathered once, handed in (OUT-2). */
export interface SalesGround {
  readonly ledger: {
    readonly name: string;
    /** Empty: DKK. */
    readonly currency: string;
    readonly cvr: string;
    readonly address: string;
    readonly postalCode: string;
    readonly city: string;
    readonly country: string;
    readonly endpoint: { readonly id: string; readonly scheme: string } | null;
    readonly payment: SellerPaymentData | null;
  };
  readonly customer: Customer | null;
  readonly payTo: Customer | null;
  readonly sellers: readonly {
    readonly code: string;
    readonly name: string;
    readonly phone: string;
    readonly mail: string;
    readonly exported: boolean;
    readonly blocked: boolean;
  }[];
  readonly vatGroups: readonly SalesVatGroup[];
  /** The ledger's units, with their official code where the outbound map has one (SET-8). */
  readonly units: readonly { readonly code: string; readonly name: string; readonly official: string }[];
  readonly paymentForms: readonly {
    readonly code: string;
    readonly name: string;
    readonly kind: PaymentFormKind;
    readonly blocked: boolean;
  }[];
  readonly texts: readonly {
    readonly code: string;
    readonly name: string;
    readonly text: string;
    readonly automatic: boolean;
  }[];
  /** At most two decimals on quantities and prices (SET-3). */
  readonly checkRounding: boolean;
  /** The number the document has, or gets when it is posted now. */
  readonly no: string;
  readonly attachments: readonly SalesAttachment[];
}

/** Who the document is sent to: the pay-to customer where there is one (NS p. 109). */
export function receiverOf({ customer, payTo }: SalesGround): Customer | null {
  return payTo ?? customer;
}

export function currencyOf(draftCurrency: string, ground: SalesGround): string {
  return draftCurrency || receiverOf(ground)?.currency || ground.ledger.currency || 'DKK';
}
