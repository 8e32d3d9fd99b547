import type { LineColumn, PaperLine } from '../../shared/einvoice/paper/paper-lines.ts';
import type { Drawing } from './drawing.ts';
import { type Block, margin, type Sheet, sheetRoom, textWidth } from './sheet.ts';

const space = 10;

interface Column {
  readonly name: LineColumn;
  readonly x: number;
  readonly width: number;
}

/** The lines as a table; its head stands on every sheet it goes over, and a line is never parted from its amount. */
export function drawLines(drawing: Drawing): void {
  const { sheet, model, text } = drawing;
  if (model.lines.length === 0) return;
  const columns = columnsOf(drawing);
  const head = (): void => {
    const cells = columns.map(({ name, x, width }): Block => {
      const label = name === 'number' ? '#' : text.t(`document:paper.column.${name}`);
      return { x, width, text: label, size: 8, quiet: true, align: alignOf(name) };
    });
    for (const cell of cells) sheet.writeAt(cell, sheet.y);
    sheet.gap(14);
    sheet.rule();
    sheet.gap(3);
  };
  // The head and two lines at least, before a table begins at the foot of a sheet.
  sheet.need(60);
  head();
  sheet.repeated = head;
  for (const line of model.lines) {
    drawLine(drawing, columns, line);
    sheet.gap(3);
    sheet.rule();
    sheet.gap(3);
  }
  sheet.repeated = null;
  sheet.gap(6);
}

function drawLine({ sheet, text, words }: Drawing, columns: readonly Column[], line: PaperLine): void {
  const description = columns.find(({ name }) => name === 'description');
  if (description === undefined) return;
  const indent = line.depth * 10;
  const place = { x: description.x + indent, width: description.width - indent };
  const small = describe(line, { text, words }).map((one): Block => ({ ...place, text: one, size: 8, quiet: true }));
  const cells = columns
    .filter(({ name }) => name !== 'description')
    .map(({ name, x, width }): Block => ({ x, width, text: words.cell(name, line), align: alignOf(name) }));
  const first: Block = { ...place, text: words.lineTitle(line) || '–' };
  const heights = [first, ...cells].map((block) => sheet.heightOf(block.text, block.width, block));
  const firstHeight = Math.max(...heights);
  // A line stands on one sheet; one that says more than a good part of a sheet begins on it and goes on.
  const whole = firstHeight + smallHeight(sheet, small) + 6;
  sheet.need(whole < sheetRoom / 3 ? whole : firstHeight + smallHeight(sheet, small.slice(0, 1)));
  for (const cell of [first, ...cells]) sheet.writeAt(cell, sheet.y);
  const title = sheet.heightOf(first.text, first.width);
  sheet.gap(title);
  const below = sheet.y - (firstHeight - title);
  const began = sheet.pages;
  for (const block of small) sheet.row([block]);
  // Cells taller than the words beside them push the next line down, on the sheet they stand on.
  if (sheet.pages === began) sheet.y = Math.min(sheet.y, below);
}

function smallHeight(sheet: Sheet, blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + sheet.heightOf(block.text, block.width, block), 0);
}

/** Everything under the name of a line, one text a line. */
function describe(line: PaperLine, { text, words }: Pick<Drawing, 'text' | 'words'>): readonly string[] {
  const { t, format } = text;
  const facts = line.facts.map((fact) => {
    const { label, value } = words.lineFact(fact);
    return [label, value].filter((part) => part !== null && part !== '').join(' ');
  });
  const per = line.price?.per ?? null;
  return [
    ...line.descriptions,
    ...line.notes,
    facts.join(' · '),
    ...line.adjustments.map((one) => {
      const { name, amount } = words.adjustment(one);
      return `${name} ${amount}${one.inPrice ? ` (${t('document:paper.inPrice')})` : ''}`;
    }),
    ...line.duties.map((duty) => `${words.taxName(duty)} ${format.amount(duty.amount)}`),
    per === null ? '' : t('document:paper.per', { measure: words.measure(per) }),
    line.free ? t('document:paper.free') : '',
  ].filter((one) => one !== '');
}

/** Columns as wide as their longest value; the description takes the rest. */
function columnsOf({ sheet, model, text, words }: Drawing): readonly Column[] {
  const widths = model.columns.map((name) => {
    if (name === 'description') return 0;
    const head = name === 'number' ? '#' : text.t(`document:paper.column.${name}`);
    const longest = [head, ...model.lines.map((line) => words.cell(name, line))].reduce(
      (most, one) => (one.length > most.length ? one : most),
      '',
    );
    return Math.min(sheet.widthOf(longest) + 2, 110);
  });
  const rest = textWidth - widths.reduce((sum, width) => sum + width, 0) - space * (widths.length - 1);
  let x = margin;
  return model.columns.map((name, index) => {
    const width = name === 'description' ? rest : (widths[index] ?? 0);
    const column = { name, x, width };
    x += width + space;
    return column;
  });
}

function alignOf(name: LineColumn): 'left' | 'right' {
  return name === 'number' || name === 'description' ? 'left' : 'right';
}
