import { z } from 'zod';
import { checkLayers, findingCodes } from '../domain/finding.ts';
import { problemCodes } from '../domain/problem.ts';

/** Shapes that several calls share. What crosses the border is plain JSON: ISO text for time, decimal text for money. */
export const id = z.number().int().positive();
export const shortText = z.string().trim().max(200);
export const longText = z.string().trim().max(4000);
export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const instant = z.string();
export const decimalText = z.string();

export const problem = z.object({ code: z.enum(problemCodes), values: z.record(z.string(), z.string()) });
export const finding = z.object({
  layer: z.enum(checkLayers),
  severity: z.enum(['error', 'warning', 'remark']),
  code: z.enum(findingCodes),
  values: z.record(z.string(), z.string()),
  place: z.string().nullable(),
  rule: z.object({ id: z.string(), set: z.string(), version: z.string() }).nullable(),
});
export const layerResult = z.object({
  layer: z.enum(checkLayers),
  verdict: z.enum(['valid', 'invalid', 'notChecked']),
});

/** A window of a list: lists are never asked for as a whole (style §2.19). */
export const window = { offset: z.number().int().min(0), limit: z.number().int().min(1).max(200) };
export const nothing = z.object({});
export const done = z.object({});

/** An identifier with its scheme as written in the document (`DK:CVR`, `GLN`, `0184`). */
export const identifier = z.object({ id: z.string(), scheme: z.string().nullable() });
