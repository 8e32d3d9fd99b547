/** What posting did about sending (OUT-5); `notAsked`: the set-up wants a person asked, and there was none. */
export const sentOnPosting = ['none', 'awaiting', 'begun', 'refused', 'notAsked'] as const;
export type SentOnPosting = (typeof sentOnPosting)[number];

/** What can be expected to go wrong here; each has its sentence in `renderer/text`. */
export const salesProblemCodes = [
  // Customers (SET-6)
  'customer.notFound',
  'customer.noTaken',
  'customer.nameMissing',
  'customer.inUse',
  'customer.addressMissing',
  'customer.countryInvalid',
  'customer.endpointScheme',
  'customer.endpointInvalid',
  'customer.endpointDigit',
  'customer.endpointMissing',
  'customer.cvrInvalid',
  'customer.mailInvalid',
  'customer.mailMissing',
  'customer.daysInvalid',
  'customer.accountCodeTooLong',
  'customer.currencyInvalid',
  'customer.formatKind',
  'customer.fileUnreadable',
  // Sales documents as they are written (OUT-2), each beside its field
  'sales.notFound',
  'sales.isPosted',
  'sales.isDraft',
  'sales.kindOther',
  'sales.faults',
  'sales.customerMissing',
  'sales.customerUnknown',
  'sales.customerBlocked',
  'sales.customerIncomplete',
  'sales.endpointMissing',
  'sales.ledgerIncomplete',
  'sales.dateInvalid',
  'sales.dueBeforeIssue',
  'sales.currencyInvalid',
  'sales.sellerUnknown',
  'sales.accountCodeTooLong',
  'sales.deliveryIncomplete',
  'sales.paymentMissing',
  'sales.paymentForm',
  'sales.bicMissing',
  'sales.branchMissing',
  'sales.numberDigits',
  'sales.pbsElectronic',
  'sales.linesMissing',
  'sales.lineNoMissing',
  'sales.accountUnknown',
  'sales.descriptionMissing',
  'sales.quantityMissing',
  'sales.notANumber',
  'sales.priceMissing',
  'sales.priceNegative',
  'sales.discountInvalid',
  'sales.unitUnknown',
  'sales.unitUnmapped',
  'sales.vatGroupUnknown',
  'sales.severalRates',
  'sales.twoDecimals',
  'sales.creditsMissing',
  'sales.creditsUnknown',
  'sales.negativeTotal',
  'sales.periodInvalid',
  'sales.nothingOwed',
  'sales.owedChanged',
  'sales.nothingToState',
  'sales.noReminderTerms',
  'sales.alreadyReminded',
  'sales.notPosted',
  'sales.mendNotAllowed',
  // Attachments (OUT-2)
  'sales.attachmentType',
  'sales.attachmentTooLarge',
  'sales.attachmentEmpty',
  'sales.attachmentNotFound',
  // Files of business systems (OUT-1)
  'sales.fileNotFound',
  'sales.fileUnreadable',
  'sales.fileEncoding',
  'sales.fileKind',
  'sales.fileField',
  'sales.fileSender',
  'sales.fileCustomer',
  'sales.fileNumber',
  'sales.fileNumberTaken',
  'sales.fileFinding',
  'sales.folderUnusable',
  // Payments (OUT-10)
  'sales.paymentAmount',
  'sales.paymentTooLarge',
  'sales.paymentInvoiceUnknown',
  /** `no`, `date`, `amount` */
  'sales.paymentKnown',
  /** `no` */
  'sales.paymentsUsed',
  'sales.paymentFile',
] as const;

/** What the log says of it. */
export const salesLogCodes = [
  /** `no`, `name`, `changes`: field by field from → to */
  'customerMade',
  'customerChanged',
  'customerDeleted',
  /** `count`, `sends` */
  'customerPartnersMade',
  /** `file`, `added`, `changed` */
  'customersImported',
  /** `count` */
  'customersImportUndone',
  /** `kind`, `no`, `name`, `total` */
  'salesPosted',
  /** `kind`, `name`, `total` */
  'salesDraftMade',
  /** `kind`, `name`, `no`: of which it is a copy, or which it credits */
  'salesCopied',
  /** `kind`, `name`, `total`: as it stands now; once in a while, not with every letter */
  'salesDraftChanged',
  /** `kind`, `name` */
  'salesDraftDeleted',
  /** `kind`, `name`, `file` */
  'salesAttached',
  'salesDetached',
  'salesAttachmentChosen',
  /** `kind`, `no`, `changes` */
  'salesMended',
  /** `kind`, `no` */
  'salesPrinted',
  /** `no`, `amount`, `date`, `text` */
  'salesPaid',
  /** `count`, `left`: lines that were not taken */
  'salesPaymentsImported',
  /** `no`, `date`, `amount` */
  'salesPaymentTakenBack',
  /** `count` */
  'salesPaymentsUndone',
  /** `no`, `creditNote`, `amount` */
  'salesCredited',
  /** `file`, `no` */
  'salesFileTaken',
  /** `file`; the entry's problem says why */
  'salesFileFailed',
  /** `file` */
  'salesFileDiscarded',
  /** `ledger`, `from`, `to` */
  'salesFolderChanged',
] as const;
