import { z } from 'zod';
import type { SubscriberConsumption } from '../domain/document/consumption.ts';
import { identifier } from './basics.ts';
import {
  address,
  allowanceCharge,
  amount,
  languageText,
  line,
  maybe,
  party,
  period,
  quantity,
  taxTotal,
  text,
  totals,
} from './e-document-parts.ts';

const someQuantity = quantity.nullable();
const someAmount = amount.nullable();

const reading = z.object({
  id: maybe,
  type: maybe,
  previousDate: maybe,
  previous: someQuantity,
  previousMethod: maybe,
  latestDate: maybe,
  latest: someQuantity,
  latestMethod: maybe,
  delivered: someQuantity,
  comments: z.array(text),
});
const meter = z.object({
  number: maybe,
  name: maybe,
  constant: maybe,
  constantCode: maybe,
  delivered: someQuantity,
  readings: z.array(reading),
  properties: z.array(z.object({ name: text, value: text })),
});
const point = z.object({
  id: identifier.nullable(),
  description: maybe,
  subscriberId: maybe,
  subscriberType: maybe,
  delivered: someQuantity,
  address: address.nullable(),
  meters: z.array(meter),
});
const call = z.object({
  id: maybe,
  date: maybe,
  time: maybe,
  numberCalled: maybe,
  category: maybe,
  quantity: someQuantity,
  amount: someAmount,
});
const telephony = z.object({
  type: maybe,
  notes: z.array(text),
  total: someAmount,
  lines: z.array(
    z.object({
      id: maybe,
      phoneNumber: maybe,
      notes: z.array(text),
      amount: someAmount,
      allowanceCharges: z.array(allowanceCharge),
      taxTotals: z.array(taxTotal),
      calls: z.array(call),
    }),
  ),
});
const report = z.object({
  id: maybe,
  type: maybe,
  notes: z.array(text),
  total: someQuantity,
  basic: someQuantity,
  period,
  history: z.array(
    z.object({ meterNumber: maybe, quantity: someQuantity, amount: someAmount, description: maybe, period }),
  ),
});
const consumption = z.object({
  typeCode: maybe,
  period,
  periodNotes: z.array(text),
  allowanceCharges: z.array(allowanceCharge),
  taxTotals: z.array(taxTotal),
  totals,
  reports: z.array(report),
  energyTaxes: z.array(
    z.object({
      schemeId: maybe,
      schemeName: maybe,
      amount: someAmount,
      onAccount: someAmount,
      balance: someAmount,
    }),
  ),
  averages: z.array(z.object({ amount: someAmount, description: maybe })),
  corrections: z.array(
    z.object({
      type: maybe,
      meterNumber: maybe,
      notes: z.array(text),
      quantity: someQuantity,
      amount: someAmount,
    }),
  ),
  telephony: telephony.nullable(),
});

/** What a utility statement holds beyond its header; mirrors the domain's. */
export const subscriberConsumption = z.object({
  id: maybe,
  typeCode: maybe,
  notes: z.array(languageText),
  subscriber: party.nullable(),
  metered: someQuantity,
  point: point.nullable(),
  onAccount: z.array(
    z.object({
      estimated: someQuantity,
      notes: z.array(text),
      period,
      settlements: z.array(z.object({ dueDate: maybe, amount: someAmount })),
    }),
  ),
  consumption: consumption.nullable(),
  suppliers: z.array(
    z.object({
      description: maybe,
      supplier: party.nullable(),
      customer: party.nullable(),
      contract: maybe,
      consumption: consumption.nullable(),
      lines: z.array(line),
    }),
  ),
}) satisfies z.ZodType<SubscriberConsumption>;
