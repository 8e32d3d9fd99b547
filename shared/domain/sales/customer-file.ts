import type { CsvRecord } from '../master/import/csv.ts';
import { problem, type Problem } from '../problem.ts';
import { writtenFormats } from './written-format.ts';
import { checkCard, emptyCustomer, tidyCustomer } from './check-card.ts';
import { customerBlocks, customerChannels, type CustomerCard } from './customer.ts';

/** The columns of a file of customers (SET-6, SET-10). */
export const customerFileFields = [
  'no',
  'name',
  'address',
  'address2',
  'postalCode',
  'city',
  'country',
  'phone',
  'mail',
  'attention',
  'cvr',
  'eanLocation',
  'endpointScheme',
  'endpointId',
  'format',
  'channel',
  'alsoMail',
  'alsoPrint',
  'sendsInvoice',
  'sendsCreditNote',
  'sendsReminder',
  'sendsStatement',
  'paymentForm',
  'dueDays',
  'reminderTerms',
  'accountCode',
  'currency',
  'blocked',
] as const;
type Field = (typeof customerFileFields)[number];

const flag = (yes: boolean): string => (yes ? 'yes' : '');

export function customerInFile({ endpoint, sends, ...card }: CustomerCard): Record<Field, string> {
  return {
    ...card,
    alsoMail: flag(card.alsoMail),
    alsoPrint: flag(card.alsoPrint),
    endpointScheme: endpoint?.scheme ?? '',
    endpointId: endpoint?.id ?? '',
    sendsInvoice: flag(sends.invoice),
    sendsCreditNote: flag(sends.creditNote),
    sendsReminder: flag(sends.reminder),
    sendsStatement: flag(sends.statement),
  };
}

/** A line of a file with what it does: found by its number; without one it is a new customer. */
export interface PlannedCustomer {
  readonly line: number;
  readonly change: 'added' | 'changed' | 'same' | 'faulty';
  readonly id: number | null;
  readonly card: CustomerCard;
  /** What differs from the card there is. */
  readonly fields: readonly string[];
  readonly faults: readonly Problem[];
}

export function planCustomers(
  records: readonly CsvRecord[],
  known: readonly { readonly id: number; readonly card: CustomerCard }[],
): readonly PlannedCustomer[] {
  const byNo = new Map(known.map((each) => [each.card.no.toUpperCase(), each]));
  const seen = new Set<string>();
  return records.map(({ line, values, fault }): PlannedCustomer => {
    const no = (values['no'] ?? '').trim();
    const before = byNo.get(no.toUpperCase());
    const faults: Problem[] = fault === null ? [] : [fault];
    const card = readCard(values, before?.card ?? emptyCustomer, faults);
    if (no !== '' && seen.has(no.toUpperCase())) faults.push(problem('customer.noTaken', { no, name: card.name }));
    seen.add(no.toUpperCase());
    faults.push(...checkCard(card).flatMap(({ severity, problem: found }) => (severity === 'error' ? [found] : [])));
    const earlier = before === undefined ? null : customerInFile(before.card);
    const later = customerInFile(card);
    const fields = customerFileFields.filter((field) => (earlier?.[field] ?? '') !== later[field]);
    const change =
      faults.length > 0 ? 'faulty' : before === undefined ? 'added' : fields.length === 0 ? 'same' : 'changed';
    return { line, change, id: before?.id ?? null, card, fields, faults };
  });
}

/** What a line says; columns it lacks stay as they are. */
function readCard(values: CsvRecord['values'], before: CustomerCard, faults: Problem[]): CustomerCard {
  const text = (field: Field, stands: string): string => (values[field] ?? stands).trim();
  const yes = (field: Field, stands: boolean): boolean => {
    const value = values[field];
    return value === undefined ? stands : ['yes', 'ja', 'true', '1', 'x'].includes(value.trim().toLowerCase());
  };
  const oneOf = <Choice extends string>(field: Field, choices: readonly Choice[], stands: Choice): Choice => {
    const value = values[field]?.trim();
    if (value === undefined) return stands;
    const chosen = choices.find((choice) => choice.toLowerCase() === value.toLowerCase());
    if (chosen === undefined)
      faults.push(problem('setup.choiceUnknown', { field, value: value.slice(0, 60), choices: choices.join(', ') }));
    return chosen ?? stands;
  };
  const id = text('endpointId', before.endpoint?.id ?? '');
  return tidyCustomer({
    no: text('no', before.no),
    name: text('name', before.name),
    address: text('address', before.address),
    address2: text('address2', before.address2),
    postalCode: text('postalCode', before.postalCode),
    city: text('city', before.city),
    country: text('country', before.country),
    phone: text('phone', before.phone),
    mail: text('mail', before.mail),
    attention: text('attention', before.attention),
    cvr: text('cvr', before.cvr),
    eanLocation: text('eanLocation', before.eanLocation),
    endpoint: id === '' ? null : { id, scheme: text('endpointScheme', before.endpoint?.scheme ?? 'GLN') || 'GLN' },
    format: oneOf('format', writtenFormats, before.format),
    channel: oneOf('channel', customerChannels, before.channel),
    alsoMail: yes('alsoMail', before.alsoMail),
    alsoPrint: yes('alsoPrint', before.alsoPrint),
    sends: {
      invoice: yes('sendsInvoice', before.sends.invoice),
      creditNote: yes('sendsCreditNote', before.sends.creditNote),
      reminder: yes('sendsReminder', before.sends.reminder),
      statement: yes('sendsStatement', before.sends.statement),
    },
    paymentForm: text('paymentForm', before.paymentForm),
    dueDays: text('dueDays', before.dueDays),
    reminderTerms: text('reminderTerms', before.reminderTerms),
    accountCode: text('accountCode', before.accountCode),
    currency: text('currency', before.currency),
    blocked: oneOf('blocked', customerBlocks, before.blocked),
  });
}
