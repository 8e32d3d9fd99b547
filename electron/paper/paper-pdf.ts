import type { EDocument } from '../../shared/domain/document/document.ts';
import { paperModel } from '../../shared/einvoice/paper/paper-model.ts';
import type { PaperParty } from '../../shared/einvoice/paper/paper-party.ts';
import type { Language } from '../../renderer/text/languages.ts';
import { paperWords } from '../../renderer/text/paper-words.ts';
import { type Text, textIn } from '../../renderer/text/text.ts';
import { drawLines } from './draw-lines.ts';
import { drawPayment } from './draw-payment.ts';
import { drawTotals } from './draw-totals.ts';
import type { Drawing } from './drawing.ts';
import { type Lettering, margin, Sheet, textWidth } from './sheet.ts';

/**
 * A document as PDF (OUT-7): the paper of the screen, by the same model and words, on A4 with page numbers. The same in
 * every host. `at` is when it was made.
 */
export async function paperPdf(document: EDocument, language: Language, at: Date): Promise<Uint8Array> {
  const model = paperModel(document, []);
  const text = textIn(language);
  const title = `${text.find('document', `paper.type.${model.type}`) ?? model.type} ${model.number}`;
  const sheet = await Sheet.open({ title, author: model.from.name ?? '', language: text.format.locale, at });
  const drawing: Drawing = { sheet, model, text, words: paperWords(text) };
  drawHead(drawing, title);
  drawParties(drawing);
  for (const note of model.notes) sheet.write(note);
  if (model.notes.length > 0) sheet.gap(10);
  drawLines(drawing);
  drawTotals(drawing);
  drawPayment(drawing);
  return sheet.finish((page, pages) => [
    [model.from.name ?? '', title].filter((part) => part !== '').join(' · '),
    text.t('document:paper.page', { page, pages }),
  ]);
}

/** Title on the left, the sender's letterhead on the right. */
function drawHead({ sheet, model, text }: Drawing, title: string): void {
  const half = textWidth * 0.5;
  const top = sheet.y;
  let left = sheet.writeAt({ x: margin, width: half, text: title, size: 20, strong: true }, top);
  const under = (line: string): void => {
    left = sheet.writeAt({ x: margin, width: half, text: line, size: 10, quiet: true }, left);
  };
  if (model.issueDate !== null) under(text.format.date(model.issueDate));
  if (model.copy) under(text.t('document:paper.copy'));
  const right = column(sheet, partyLines(model.from, text, true), margin + half + 12, half - 12, top - 4, 'right');
  sheet.y = Math.min(left, right) - 18;
  sheet.rule();
  sheet.gap(10);
}

/** Who it is for, where it went, and the facts of the head, in columns. */
function drawParties({ sheet, model, text, words }: Drawing): void {
  const { t } = text;
  const heading = (line: string): Line => ({ text: line, size: 8, quiet: true });
  const party = (name: string, of: PaperParty): readonly Line[] => [heading(name), ...partyLines(of, text, false)];
  const { delivery } = model;
  const columns: (readonly Line[])[] = [party(t('document:paper.to'), model.to)];
  if (delivery !== null)
    columns.push([
      heading(t('document:paper.deliveredTo')),
      ...[delivery.name, ...delivery.address, delivery.person, ...delivery.instructions].flatMap((line) =>
        line === null ? [] : { text: line },
      ),
      ...(delivery.location === null ? [] : [{ text: `GLN ${delivery.location}`, quiet: true }]),
    ]);
  if (model.payTo !== null) columns.push(party(t('document:paper.payTo'), model.payTo));
  const facts = model.facts.map((fact): readonly Line[] => {
    const { label, value } = words.fact(fact);
    const date = fact.kind === 'text' && fact.date !== null ? `, ${text.format.mediumDate(fact.date)}` : '';
    return [heading(label), { text: `${value}${date}` }];
  });
  // Facts fill what is left of the row, two columns of them where there is one party only.
  const places = Math.max(1, 3 - columns.length);
  const perColumn = Math.ceil(facts.length / places);
  for (let start = 0; start < facts.length; start += perColumn)
    columns.push(facts.slice(start, start + perColumn).flat());
  const perRow = 3;
  for (let start = 0; start < columns.length; start += perRow) {
    const width = (textWidth - 2 * 16) / perRow;
    const row = columns.slice(start, start + perRow);
    sheet.need(Math.max(...row.map((lines) => heightOf(sheet, lines, width))));
    const ends = row.map((lines, index) => column(sheet, lines, margin + index * (width + 16), width, sheet.y));
    sheet.y = Math.min(...ends) - 14;
  }
}

type Line = { readonly text: string } & Lettering;

function partyLines(party: PaperParty, { format }: Text, letterhead: boolean): readonly Line[] {
  const { name, address, country, identifiers, contact } = party;
  const quiet = [
    ...identifiers.map(({ label, value }) => `${label} ${value}`),
    ...(contact === null || (!letterhead && contact.name === null)
      ? []
      : [[contact.name, contact.phone].filter((part) => part !== null).join(' · '), contact.mail ?? '']),
    ...(letterhead ? [contact?.website ?? ''] : []),
  ];
  return [
    { text: name ?? '', strong: true },
    ...(letterhead ? [address.join(', ')] : address).map((line) => ({ text: line })),
    { text: country === null ? '' : countryName(country, format.locale) },
    ...quiet.map((line) => ({ text: line, quiet: true })),
  ].filter((line) => line.text !== '');
}

/** A code that is no country is written as it is. */
function countryName(code: string, locale: string): string {
  if (!/^[A-Za-z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' }).of(code.toUpperCase()) ?? code;
}

function column(
  sheet: Sheet,
  lines: readonly Line[],
  x: number,
  width: number,
  top: number,
  align: 'left' | 'right' = 'left',
): number {
  return lines.reduce((at, line) => sheet.writeAt({ x, width, align, ...line }, at), top);
}

function heightOf(sheet: Sheet, lines: readonly Line[], width: number): number {
  return lines.reduce((sum, line) => sum + sheet.heightOf(line.text, width, line), 0);
}
