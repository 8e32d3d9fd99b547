import { decimalsOf, formatDecimal, normaliseDecimal } from '../../domain/amount/amount.ts';
import type { Amount, Identifier, LanguageText, Period, Quantity } from '../../domain/document/document.ts';
import type { XmlOutput } from '../xml.ts';
import { aggregate, basic } from './elements.ts';
import type { WrittenFormat } from './format.ts';
import { hasUbl21 } from './format.ts';
import { codeAttributes } from './oioubl/lists.ts';
import { unitFor } from './units.ts';

/** The bytes of attachments as base64, by their index among the document's attachments. */
export type AttachmentBytes = ReadonlyMap<number, string>;

/** The counterpart of `Reading`: turns values into elements as one format wants them. */
export class Writing {
  readonly format: WrittenFormat;
  readonly oioubl: boolean;
  readonly ubl21: boolean;
  readonly currency: string | null;
  readonly attachments: AttachmentBytes;

  constructor(format: WrittenFormat, currency: string | null, attachments: AttachmentBytes = new Map()) {
    this.format = format;
    this.oioubl = format !== 'peppolBis3';
    this.ubl21 = hasUbl21(format);
    this.currency = currency;
    this.attachments = attachments;
  }

  /** A code; OIOUBL says from which list it is. */
  code(name: string, code: string | null): readonly XmlOutput[] {
    return basic(name, code, this.oioubl && code !== null ? codeAttributes(name, code) : {});
  }

  /** Never rounded: an amount with more decimals than are allowed is told by `checkWritable`. */
  amount(name: string, amount: Amount | null): readonly XmlOutput[] {
    if (amount === null) return [];
    return basic(name, moneyText(amount.value), { currencyID: amount.currency ?? this.currency });
  }

  quantity(name: string, quantity: Quantity | null): readonly XmlOutput[] {
    if (quantity === null) return [];
    return basic(name, decimalText(quantity.value), { unitCode: unitFor(this.format, quantity.unit) });
  }

  decimal(name: string, value: string | null): readonly XmlOutput[] {
    return value === null ? [] : basic(name, decimalText(value));
  }

  period(name: string, period: Period | null): readonly XmlOutput[] {
    if (period === null) return [];
    return aggregate(name, basic('StartDate', period.start), basic('EndDate', period.end));
  }

  /** An identifier with its scheme; a GLN's is kept by agency 9 in OIOUBL. */
  identifier(name: string, identifier: Identifier | null): readonly XmlOutput[] {
    if (identifier === null) return [];
    const { id, scheme } = identifier;
    const schemeAgencyID = this.oioubl && (scheme === 'GLN' || scheme === 'GTIN') ? '9' : null;
    return basic(name, id, { schemeAgencyID, schemeID: scheme });
  }

  /**
   * Notes: one per language in OIOUBL, which repeats a note only in another language; a single one where there is room
   * for no more.
   */
  notes(notes: readonly LanguageText[], single = !this.oioubl): readonly XmlOutput[] {
    if (single) {
      const languages = new Set(notes.map(({ language }) => language));
      const [only = null] = languages.size === 1 ? languages : [];
      return basic('Note', joined(notes), { languageID: this.oioubl ? only : null });
    }
    const languages = [...new Set(notes.map(({ language }) => language))];
    return languages.flatMap((language) =>
      basic('Note', joined(notes.filter((note) => note.language === language)), { languageID: language }),
    );
  }
}

function joined(notes: readonly LanguageText[]): string {
  return notes.map(({ text }) => text).join('\n');
}

/** Money has two decimals at least: `1250.5` is written `1250.50`. */
export function moneyText(value: string): string {
  const plain = decimalText(value);
  return decimalsOf(plain) < 2 ? formatDecimal(plain, 2) : plain;
}

/** As given when it is plain already, so that what was agreed as `10.00` stays so. */
export function decimalText(value: string): string {
  const trimmed = value.trim();
  return /^-?\d+(?:\.\d+)?$/.test(trimmed) ? trimmed : normaliseDecimal(trimmed);
}

export function indicator(name: string, value: boolean): readonly XmlOutput[] {
  return basic(name, value ? 'true' : 'false');
}
