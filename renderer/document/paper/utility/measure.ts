import type { Quantity } from '../../../../shared/domain/document/document.ts';
import type { PaperMeasure } from '../../../../shared/einvoice/paper/paper-lines.ts';
import { trimDecimal } from '../../../../shared/einvoice/paper/paper-tax.ts';

/** A quantity as the paper says it: `2400.00 KWH` is 2400 kWh. */
export function measureOf({ value, unit }: Quantity): PaperMeasure {
  return { value: trimDecimal(value), unit };
}
