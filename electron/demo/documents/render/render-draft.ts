import type { Calendar } from '../calendar.ts';
import { codedByPurchasing } from '../coded.ts';
import type { Draft } from '../draft.ts';
import { uuidFor } from '../identity.ts';
import { institution } from '../institution.ts';
import { vendorOf } from '../vendors.ts';
import { usualProfile } from './dialect.ts';
import { envelop } from './envelope.ts';
import { invoiceElement } from './invoice.ts';
import { orderElement, reminderElement, statementElement } from './letters.ts';
import { write } from './markup.ts';
import type { Element } from './markup.ts';
import { svefakturaElement } from './svefaktura.ts';
import { utilityStatementElement } from './utility-statement.ts';

/** A file as the access point lays it down. */
export interface DemoFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The bytes of a draft, in its own encoding and line ends. A repeat is rendered from the draft it repeats. */
export function renderDraft(draft: Draft, all: readonly Draft[], calendar: Calendar): DemoFile {
  const name = `${draft.key}_${uuidFor(draft.key).slice(0, 8)}.xml`;
  if (draft.kind === 'repeat') {
    const repeated = all.find((other) => other.key === draft.of);
    if (repeated === undefined || repeated.kind === 'repeat')
      throw new Error(`There is no document ${draft.of} to repeat.`);
    return { name, bytes: renderDraft(repeated, all, calendar).bytes };
  }
  if (draft.kind === 'stranger') return { name, bytes: Buffer.from(draft.text, 'utf8') };
  return { name, bytes: encode(draft, enveloped(draft, calendar)) };
}

type Document = Exclude<Draft, { kind: 'repeat' | 'stranger' }>;

function rootElement(draft: Document, calendar: Calendar): Element {
  switch (draft.kind) {
    case 'invoice':
    case 'creditNote': {
      const { format } = draft;
      return format === 'svefaktura-1.0'
        ? svefakturaElement(draft, calendar)
        : invoiceElement({ ...codedByPurchasing(draft), format }, calendar);
    }
    case 'order':
    case 'orderChange':
      return orderElement(codedByPurchasing(draft), calendar);
    case 'reminder':
      return reminderElement(draft, calendar);
    case 'statement':
      return statementElement(draft, calendar);
    case 'utilityStatement':
      return utilityStatementElement(draft, calendar);
  }
}

function enveloped(draft: Document, calendar: Calendar): Element {
  let element = rootElement(draft, calendar);
  const vendor = vendorOf(draft.vendor);
  for (let depth = 0; depth < (draft.envelopes ?? 0); depth += 1) {
    element = envelop(element, {
      sender: vendor.gln === null ? `0184:${vendor.legalId}` : `0088:${vendor.gln}`,
      receiver: `0088:${institution.gln}`,
      instance: uuidFor(`${draft.key}/envelope/${String(depth)}`),
      createdAt: `${calendar.day(draft.arrived)}T06:12:00Z`,
      process: draft.profile ?? usualProfile('peppol-bis-3'),
    });
  }
  return element;
}

function encode(draft: Document, element: Element): Buffer {
  const encoding = draft.encoding ?? 'utf-8';
  const declared = encoding === 'iso-8859-1' ? 'ISO-8859-1' : 'UTF-8';
  const text = `<?xml version="1.0" encoding="${declared}"?>\n${write(element, '')}`;
  const lined = draft.newline === 'crlf' ? text.replaceAll('\n', '\r\n') : text;
  if (encoding === 'iso-8859-1') return latin1(draft.key, lined);
  return Buffer.concat([
    encoding === 'utf-8-bom' ? Buffer.from([0xef, 0xbb, 0xbf]) : Buffer.alloc(0),
    Buffer.from(lined, 'utf8'),
  ]);
}

/** A letter outside the character set would silently become another one. */
function latin1(key: string, text: string): Buffer {
  const stray = /[^\u0000-\u00ff]/u.exec(text);
  if (stray !== null) throw new Error(`${key}: ${stray[0]} is not in ISO-8859-1.`);
  return Buffer.from(text, 'latin1');
}
