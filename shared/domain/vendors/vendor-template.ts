import type { MasterRow } from '../master/tables.ts';

/** What a template changes on a card or on its partner (NS p. 40). */
export interface TemplateChange {
  readonly on: 'card' | 'partner';
  readonly field: string;
  readonly before: string;
  readonly after: string;
  /** Something a person may have written is lost. */
  readonly overwrites: boolean;
}

const cardFields = ['country', 'currency', 'paymentForm', 'postingGroup', 'vatGroup'] as const;
const partnerFields = ['useDimensionString', 'orderInvoice', 'uncodedLines'] as const;

type Template = MasterRow<'vendorTemplates'>;
type Values = Readonly<Record<string, string>>;

/**
 * What the template would change: every value it names that is another one now. What it leaves blank stays. `partner`
 * null: there is none yet, so nothing of it can be lost.
 */
export function templateChanges(template: Template, card: Values, partner: Values | null): readonly TemplateChange[] {
  const on = (place: TemplateChange['on'], fields: readonly (keyof Template)[], values: Values | null) =>
    fields
      .map((field) => ({ field, before: values?.[field] ?? '', after: template[field] }))
      .filter(({ before, after }) => after !== '' && before !== after)
      .map((change) => ({ on: place, ...change, overwrites: values !== null && change.before !== '' }));
  return [...on('card', cardFields, card), ...on('partner', partnerFields, partner)];
}
