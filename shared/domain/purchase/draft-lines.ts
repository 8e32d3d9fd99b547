import type { CodedDocument, CodedPlace } from '../coding/coding.ts';
import type { DocumentLine, EDocument } from '../document/document.ts';
import type { LedgerTables } from '../master/tables.ts';
import type { PurchaseLineDraft } from './draft.ts';
import { money, vatCounter } from './vat.ts';

export interface LinesInput {
  readonly document: EDocument;
  readonly coding: CodedDocument;
  readonly tables: Pick<LedgerTables, 'find'>;
  readonly deviatingVat: boolean;
  /** Places that become no line, whatever their coding says. */
  readonly without?: (place: CodedPlace) => boolean;
}

/** The purchase lines of a coded document, in its order, with their VAT (ACC-2, ACC-5, PAY-8). */
export function draftLines({ document, coding, tables, deviatingVat, without }: LinesInput): PurchaseLineDraft[] {
  const vatOf = vatCounter(tables, deviatingVat);
  return coding.places
    .filter((place) => place.kind !== 'header' && place.fate !== 'leftOut' && without?.(place) !== true)
    .map((place, index): PurchaseLineDraft => {
      const line = lineAt(document, place);
      const common = {
        lineNo: index + 1,
        place: place.place,
        documentLineId: line?.id ?? '',
        description: place.description,
        accountingCost: place.string?.text ?? null,
        orderLineNo: null,
      };
      if (place.fate === 'text' || place.kind === 'text' || place.kind === 'header')
        return { ...blank, ...common, kind: 'text' };
      const amount = money(place.amount ?? '0');
      const vatGroup = place.vatGroup?.value ?? '';
      const { percent, vat, deductible, cost } = vatOf({ amount, vatGroup, stated: place.vat });
      const unit = line?.quantity?.unit ?? null;
      const account = place.account?.value ?? null;
      return {
        ...common,
        kind: place.kind,
        itemNo: account?.kind === 'item' ? account.no : (line?.item.sellersId ?? line?.item.standardId?.id ?? null),
        quantity: line?.quantity?.value ?? null,
        unit: unit === null ? null : (tables.find('inboundUnits', unit)?.unit ?? unit),
        unitPrice: line?.price?.amount.value ?? null,
        amount,
        vatPercent: percent,
        vatAmount: vat,
        accountKind: account?.kind ?? '',
        accountNo: account?.no ?? '',
        accountName: account?.name ?? '',
        ledgerAccount: place.ledgerAccount ?? '',
        vatGroup,
        deductibleVat: deductible,
        cost,
        budget: place.budget?.value ?? '',
        project: place.project ?? '',
        dimensions: place.dimensions.map(({ dimension, value, valueName, source }) => ({
          dimension,
          value,
          valueName,
          source,
        })),
      };
    });
}

/** The document's line a place stands for. */
export function lineAt({ lines }: EDocument, { place }: Pick<CodedPlace, 'place'>): DocumentLine | null {
  return place.startsWith('line:') ? (lines[Number(place.slice('line:'.length))] ?? null) : null;
}

/** A line that says and costs nothing. */
export const blank: Omit<PurchaseLineDraft, 'lineNo' | 'kind' | 'place' | 'documentLineId' | 'description'> = {
  itemNo: null,
  quantity: null,
  unit: null,
  unitPrice: null,
  amount: '0.00',
  vatPercent: null,
  vatAmount: null,
  accountingCost: null,
  accountKind: '',
  accountNo: '',
  accountName: '',
  ledgerAccount: '',
  vatGroup: '',
  deductibleVat: '0.00',
  cost: '0.00',
  budget: '',
  project: '',
  dimensions: [],
  orderLineNo: null,
};
