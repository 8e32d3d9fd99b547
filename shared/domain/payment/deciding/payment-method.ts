import type { DocumentType } from '../../document/document.ts';
import type { LedgerTables, MasterRow } from '../../master/tables.ts';
import type { IncompleteType } from '../../master/payment.ts';
import type { OfferedPayment } from '../payment.ts';
import { agreementChannel, cardTypes, fikMeans, giroMeans, knownMeans } from '../offered-payments.ts';

type Method = MasterRow<'paymentMethods'>;

/** The values under which a payment is looked up in the table (PAY-1). */
export interface MethodKey {
  readonly means: string;
  readonly channel: string;
  /** The document names the channel; where it does not, `channel` is what its data speak of. */
  readonly channelNamed: boolean;
  readonly cardType: string;
  readonly documentType: '' | 'invoice' | 'creditNote';
  readonly incompleteType: '' | IncompleteType;
}

export function methodKeyOf(
  offered: Pick<OfferedPayment, 'means' | 'channel' | 'cardType'>,
  type: DocumentType,
  channelNamed: boolean,
  incompleteType: '' | IncompleteType = '',
): MethodKey {
  const { means, channel, cardType } = offered;
  const documentType = type === 'invoice' || type === 'creditNote' ? type : '';
  return { means, channel, channelNamed, cardType, documentType, incompleteType };
}

/**
 * The row that decides: the most specific one that fits (PAY-1). Means and card type must be the row's. A row may leave
 * document type and incomplete type blank for *any*, and the channel for a document that names none; it loses against a
 * row that names them, in this order: channel, document type, incomplete type.
 */
export function findPaymentMethod(tables: Pick<LedgerTables, 'rows'>, key: MethodKey): Method | null {
  let best: Method | null = null;
  let bestRank = -1;
  for (const row of tables.rows('paymentMethods')) {
    const rank = rankOf(row, key);
    if (rank > bestRank) [best, bestRank] = [row, rank];
  }
  return best;
}

/** How specific a fitting row is; -1 for one that does not fit. */
function rankOf(row: Method, key: MethodKey): number {
  if (row.means.trim() !== key.means || row.cardType.trim() !== key.cardType) return -1;
  const channel = tableChannel(row);
  if (channel === '' && key.channelNamed) return -1;
  const parts: readonly (readonly [string, string])[] = [
    [channel, key.channel],
    [row.documentType, key.documentType],
    [row.incompleteType, key.incompleteType],
  ];
  let rank = 0;
  for (const [ours, theirs] of parts) {
    if (ours !== '' && ours !== theirs) return -1;
    rank = rank * 2 + (ours === '' ? 0 : 1);
  }
  return rank;
}

/** Navision Stat's names for the channels of a direct debit (NS p. 23) beside those of OIOUBL. */
const debitChannels: Readonly<Record<string, string>> = {
  'NATIONAL DIRECT DEBIT': 'DK:BANK',
  'INTERNATIONAL DIRECT DEBIT': 'IBAN',
  [agreementChannel]: agreementChannel,
};

function tableChannel({ channel }: Method): string {
  const name = channel.trim().toUpperCase();
  return debitChannels[name] ?? name;
}

/** Channels of OIOUBL's list (facts/oioubl.md §3) with those of other formats; another one is the sender's own (PAY-2). */
const knownChannels: ReadonlySet<string> = new Set(
  (
    ' BBAN DK:BANK DK:FIK DK:GIRO DK:NEMKONTO FI:BANK FI:GIRO GB:BACS GB:BANK GB:GIRO IBAN IS:BANK IS:GIRO IS:IK66 ' +
    `IS:RB NO:BANK SE:BANKGIRO SE:PLUSGIRO SWIFTUS ZZZ ${agreementChannel}`
  ).split(' '),
);

/** True when the sender wrote something no format knows: a row would only patch the table with a mistake (PAY-2). */
export function isOdd({ means, channel, cardType }: Pick<OfferedPayment, 'means' | 'channel' | 'cardType'>): boolean {
  if (!knownMeans.has(means) || !knownChannels.has(channel)) return true;
  return (means === giroMeans || means === fikMeans) && !cardTypes.some((each) => each === cardType);
}
