/** What can be expected to go wrong here; each has its sentence in `renderer/text`. */
export const handOverProblemCodes = [
  'handOver.targetNotFound',
  'handOver.exportNotFound',
  /** `target` */
  'handOver.targetOff',
  /** `target`: something was handed over there, which the register has to be able to name */
  'handOver.targetUsed',
  'handOver.nameMissing',
  /** `name` */
  'handOver.nameTaken',
  /** `folder`, `reason` */
  'handOver.folderUnusable',
  'handOver.folderInsideData',
  /** `pattern` */
  'handOver.patternWithoutNo',
  'handOver.seriesMissing',
  'handOver.journalMissing',
  /** `place` */
  'handOver.placeTwice',
  /** `place`, `places` */
  'handOver.placeUnknown',
  /** `code`, `codes` */
  'handOver.vatKindUnknown',
  /** `account`, `name` */
  'handOver.accountUnusable',
  /** `dimension` */
  'handOver.dimensionUnmapped',
  /** `vatGroup` */
  'handOver.vatCodeMissing',
  /** `no`, `currency`, `ledgerCurrency` */
  'handOver.currencyDiffers',
  /** `no`, `characters`, `by`: the format cannot hold them; something else stands in their place */
  'handOver.charactersReplaced',
  /** `file`, `reason` */
  'handOver.writeFailed',
  'handOver.nothingPosted',
  'handOver.reasonMissing',
  /** `no` */
  'handOver.notHandedOver',
  /** `no` */
  'handOver.notWaiting',
  'handOver.notByHand',
  /** `file` */
  'handOver.fileGone',
  'handOver.fileChanged',
] as const;

/** What the log says of it. */
export const handOverLogCodes = [
  /** `name`, `changes` */
  'handOverTargetMade',
  'handOverTargetChanged',
  /** `name` */
  'handOverTargetDeleted',
  /** `target`, `no`, `file`, `vouchers`, `checksum`: a file was decided on; no document */
  'handOverNoted',
  /** `target`, `no`, `file`: it lies in the folder */
  'handOverWritten',
  /** `target`, `no`, `file`: the same file once more, on purpose */
  'handOverRepeated',
  /** `voucher`, `target`, `file`: of the document whose voucher it is */
  'voucherHandedOver',
  /** `voucher`, `target`: it cannot go there; the entry's problem says why */
  'voucherLeftOut',
  /** `voucher`, `target`, `file`, `reason` */
  'voucherRefused',
  /** `voucher`, `target`, `as`: somebody entered it in the books by hand */
  'voucherEnteredByHand',
  /** `voucher`, `target`: it was not so, it waits again */
  'voucherEntryTakenBack',
] as const;
