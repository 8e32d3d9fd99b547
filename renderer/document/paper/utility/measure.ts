import type { Quantity } from '../../../../shared/domain/document.ts';
import type { PaperMeasure } from '../paper-lines.ts';
import { trimDecimal } from '../paper-tax.ts';

/** A quantity as the paper says it: `2400.00 KWH` is 2400 kWh. */
export function measureOf({ value, unit }: Quantity): PaperMeasure {
  return { value: trimDecimal(value), unit };
}
