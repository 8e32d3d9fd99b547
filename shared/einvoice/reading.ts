import type {
  Amount,
  DocumentFormat,
  Identifier,
  LanguageText,
  Period,
  Quantity,
} from '../domain/document/document.ts';
import type { Finding, FindingCode, Severity } from '../domain/finding.ts';
import { isDecimalText } from '../domain/amount/amount.ts';
import type { XmlElement } from './xml.ts';
import { attribute, child, childrenOf, placeOf, textAt } from './xml.ts';

/** Nobody reads more, and finding the place of each costs time: a hostile file must not make millions. */
const mostNotes = 500;

/** Dynamics writes this for an empty date. */
const emptyDate = '1753-01-01';

/**
 * The reading of one document: turns elements into values and notes every value that is none, so that what comes out
 * holds only decimals that are decimals and dates that are dates.
 */
export class Reading {
  readonly root: XmlElement;
  readonly format: DocumentFormat;
  readonly findings: Finding[] = [];

  constructor(root: XmlElement, format: DocumentFormat) {
    this.root = root;
    this.format = format;
  }

  note(
    code: FindingCode,
    severity: Severity,
    element: XmlElement,
    values: Readonly<Record<string, string>> = {},
  ): void {
    if (this.findings.length >= mostNotes) return;
    this.findings.push({
      layer: 'required',
      severity,
      code,
      values: { element: element.localName, ...values },
      place: placeOf(element, this.root),
      rule: null,
    });
  }

  amount(element: XmlElement | null): Amount | null {
    if (element === null) return null;
    if (!isDecimalText(element.text)) {
      this.note('required.amountInvalid', 'error', element, { value: element.text });
      return null;
    }
    return {
      value: element.text,
      currency: attribute(element, 'currencyID') ?? attribute(element, 'amountCurrencyID'),
    };
  }

  amountAt(parent: XmlElement | null, name: string): Amount | null {
    return this.amount(child(parent, name));
  }

  /** An amount without which its parent says nothing; zero with a finding when it is not there. */
  requiredAmount(parent: XmlElement, name: string): Amount {
    const element = child(parent, name);
    if (element === null) this.note('required.missing', 'error', parent, { element: name });
    return this.amount(element) ?? { value: '0', currency: null };
  }

  /** A number that is no amount: percent, factor, rate. */
  decimal(element: XmlElement | null): string | null {
    if (element === null || element.text === '') return null;
    if (isDecimalText(element.text)) return element.text;
    this.note('required.percentInvalid', 'error', element, { value: element.text });
    return null;
  }

  decimalAt(parent: XmlElement | null, name: string): string | null {
    return this.decimal(child(parent, name));
  }

  quantity(element: XmlElement | null): Quantity | null {
    if (element === null || element.text === '') return null;
    if (!isDecimalText(element.text)) {
      this.note('required.amountInvalid', 'error', element, { value: element.text });
      return null;
    }
    return { value: element.text, unit: attribute(element, 'unitCode') ?? attribute(element, 'quantityUnitCode') };
  }

  /** The ISO date of an element; a zone or a time of day behind it is dropped. */
  date(element: XmlElement | null, severity: Severity = 'warning'): string | null {
    if (element === null || element.text === '') return null;
    const date = element.text.slice(0, 10);
    if (!isDate(date) || !/^(?:T[0-9:.]+)?(?:Z|[+-]\d{2}:\d{2})?$/.test(element.text.slice(10))) {
      this.note('required.dateInvalid', severity, element, { value: element.text });
      return null;
    }
    if (date === emptyDate) {
      this.note('required.dateEmpty', 'remark', element, { value: date });
      return null;
    }
    return date;
  }

  dateAt(parent: XmlElement | null, name: string): string | null {
    return this.date(child(parent, name));
  }

  period(parent: XmlElement | null, name: string): Period | null {
    const element = child(parent, name);
    if (element === null) return null;
    const start = this.dateAt(element, 'StartDate') ?? this.dateAt(element, 'StartDateTime');
    const end = this.dateAt(element, 'EndDate') ?? this.dateAt(element, 'EndDateTime');
    return start === null && end === null ? null : { start, end };
  }
}

/** A day of the calendar: 2012-02-30 is none. */
export function isDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day <= days;
}

/** An identifier with its scheme as written; null when it is empty. */
export function identifier(element: XmlElement | null): Identifier | null {
  if (element === null || element.text === '') return null;
  return { id: element.text, scheme: attribute(element, 'schemeID') };
}

export function identifierAt(parent: XmlElement | null, name: string): Identifier | null {
  return identifier(child(parent, name));
}

export function languageTexts(parent: XmlElement, name: string): readonly LanguageText[] {
  return childrenOf(parent, name)
    .filter((element) => element.text !== '')
    .map((element) => ({ text: element.text, language: attribute(element, 'languageID') }));
}

export function isTrue(parent: XmlElement | null, name: string): boolean {
  const text = textAt(parent, name)?.toLowerCase();
  return text === 'true' || text === '1';
}
