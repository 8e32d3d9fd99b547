/** What one ledger decides for all its documents (SET-3, NS p. 15–19). Takes effect at once. */
export interface ControlSetup {
  readonly reconcileTotal: boolean;
  /** Decimal text; how far our total may be from the sender's payable amount (ACC-6). */
  readonly reconcileTolerance: string;
  /** Signature id, validation date and validator must be in the document. */
  readonly useDigitalSignature: boolean;
  /** The endpoint the ledger sends from; null: its first. */
  readonly ledgerEndpoint: { readonly id: string; readonly scheme: string } | null;
  readonly externalPartnerId: string;
  readonly reminderJournalType: string;
  readonly reminderJournalName: string;
  /** What a new vendor's partner starts with. */
  readonly useDimensionString: boolean;
  readonly allowDeviatingVat: boolean;
  /** Codes of the sections of a dimension account string (COD-1); all blank: no string is read. */
  readonly budgetCode: string;
  readonly dimensionCode: string;
  readonly accountCode: string;
  readonly repostingCode: string;
  readonly settlementWord: string;
  readonly sendEDocument: 'no' | 'ask' | 'yes' | 'awaitingSending';
  /** Payment data of a document may complete or change the vendor card (PAY-3). */
  readonly updateVendor: boolean;
  /** At most two decimals on quantities and prices we send. */
  readonly checkRounding: boolean;
  readonly acceptAndPostInvoices: boolean;
  readonly acceptAndPostOrders: boolean;
  readonly acceptAndPostCreditNotes: boolean;
  /** Posting group of vendors that name none. */
  readonly postingGroup: string;
  /** Payment form of documents whose means the table leaves blank. */
  readonly paymentForm: string;
}

export const standardControlSetup: ControlSetup = {
  reconcileTotal: true,
  reconcileTolerance: '0.25',
  useDigitalSignature: false,
  ledgerEndpoint: null,
  externalPartnerId: '',
  reminderJournalType: '',
  reminderJournalName: '',
  useDimensionString: false,
  allowDeviatingVat: true,
  budgetCode: '02',
  dimensionCode: '03',
  accountCode: '05',
  repostingCode: '99',
  settlementWord: 'UDLIGNING',
  sendEDocument: 'ask',
  updateVendor: false,
  checkRounding: false,
  acceptAndPostInvoices: false,
  acceptAndPostOrders: false,
  acceptAndPostCreditNotes: false,
  postingGroup: '',
  paymentForm: '',
};
