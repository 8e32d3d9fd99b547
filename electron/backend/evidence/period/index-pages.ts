import type { PeriodFacts } from '../../../../shared/contract/period.ts';
import type { Inbox } from '../../../../shared/domain/document/document.ts';
import type { StoredDocument } from '../../../storage/documents/stored-document.ts';
import { escaped, markup, Markup, page } from './html.ts';
import { csvLine } from './period-files.ts';
import type { PeriodLabel, PeriodWords } from './period-words.ts';

/** A page of the index: an inbox's documents of one month. */
export interface IndexMonth {
  readonly inbox: Inbox;
  /** `2026-03`. */
  readonly month: string;
  /** They arrived at another time than the period, and were posted in it. */
  readonly isFromElsewhere: boolean;
  readonly page: string;
  documents: number;
}

const columns = [
  'number',
  'type',
  'vendor',
  'issued',
  'due',
  'amount',
  'currency',
  'status',
  'decidedBy',
  'received',
] as const;

/** A row of the index in the order of its columns. Of a withheld document only what is no personal matter. */
function cellsOf(
  { row, content, decidedBy }: StoredDocument,
  isWithheld: boolean,
): Record<(typeof columns)[number], string> {
  return {
    number: content.number,
    type: content.type,
    vendor: isWithheld ? '' : row.vendorName,
    issued: content.issueDate ?? '',
    due: row.dueDate ?? '',
    amount: row.amountInclVat ?? '',
    currency: row.currency ?? '',
    status: row.status,
    decidedBy: decidedBy ?? '',
    received: row.receivedAt,
  };
}

export function csvHead({ label }: PeriodWords): string {
  return `\uFEFF${csvLine(['id', ...columns.map((column) => label(column)), label('sha256'), label('file')])}`;
}

export function csvRow(stored: StoredDocument, folder: string | null, words: PeriodWords): string {
  const cells = cellsOf(stored, folder === null);
  return csvLine([
    String(stored.row.id),
    ...columns.map((column) =>
      column === 'type'
        ? words.type(stored.content.type)
        : column === 'status'
          ? words.status(stored.row.status)
          : cells[column],
    ),
    stored.sha256,
    folder === null ? words.label('withheld') : `${folder}/document.html`,
  ]);
}

export function monthHead(index: IndexMonth, words: PeriodWords): string {
  const { label } = words;
  const title = titleOf(index, words);
  const whole = page(
    title,
    words.locale,
    '',
    markup`<p><a href="index.html">${label('back')}</a></p>
      <h1>${title}</h1>
      <table>
        <thead>
          <tr>
            <th>Id</th>
            ${columns.map((column) => markup`<th class="${column === 'amount' ? 'end' : ''}">${label(column)}</th>`)}
          </tr>
        </thead>
        <tbody>${rowsHere}</tbody>
      </table>`,
  );
  return whole.slice(0, whole.indexOf(rowsHere.text));
}

/** Where the rows of a month go: the page is written up to here, then row by row. */
const rowsHere = new Markup('\u0000');

function titleOf({ inbox, month, isFromElsewhere }: IndexMonth, words: PeriodWords): string {
  return `${words.inbox(inbox)} ${month}${isFromElsewhere ? `, ${words.label('postedInPeriod')}` : ''}`;
}

export function monthRow(stored: StoredDocument, folder: string | null, words: PeriodWords): string {
  const { row, content } = stored;
  const cells = cellsOf(stored, folder === null);
  const linked =
    folder === null
      ? markup`${content.number}`
      : markup`<a href="${linkTo(folder)}/document.html">${content.number === '' ? '–' : content.number}</a>`;
  return markup`<tr>
    <td class="fixed">${row.id}</td>
    <td>${linked}</td>
    <td>${words.type(content.type)}</td>
    <td>${folder === null ? markup`<em>${words.label('withheld')}</em>` : cells.vendor}</td>
    <td class="fixed">${cells.issued}</td>
    <td class="fixed">${cells.due}</td>
    <td class="end">${cells.amount === '' ? '' : words.amount(cells.amount)}</td>
    <td>${cells.currency}</td>
    <td class="fixed">${words.status(row.status)}</td>
    <td>${cells.decidedBy}</td>
    <td class="fixed">${words.instant(row.receivedAt)}</td>
  </tr> `.text;
}

export const monthFoot = '</tbody></table>\n</body>\n</html>\n';

/** Folder names hold letters of any language; in an address they are escaped part by part. */
function linkTo(folder: string): string {
  return folder.split('/').map(encodeURIComponent).join('/');
}

export interface IndexFacts extends PeriodFacts {
  readonly from: string;
  readonly to: string;
  readonly ledger: string | null;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly withheld: number;
  readonly missing: number;
}

/** The first page: what this is, how it is read, and the way to everything in it. */
export function indexPage(facts: IndexFacts, months: readonly IndexMonth[], words: PeriodWords): string {
  const { label } = words;
  const entries: readonly (readonly [PeriodLabel, string])[] = [
    ['period', `${words.date(facts.from)} – ${words.date(facts.to)}`],
    ['ledger', facts.ledger ?? label('all')],
    ['madeAt', words.instant(facts.madeAt)],
    ['madeBy', facts.madeBy],
    ['documents', words.number(String(facts.documents))],
    ...(facts.withheld === 0 ? [] : [['withheld', words.number(String(facts.withheld))] as const]),
    ...(facts.missing === 0 ? [] : [['missing', words.number(String(facts.missing))] as const]),
    ['vouchers', words.number(String(facts.vouchers))],
    ['sales', words.number(String(facts.sales))],
    ['log', words.number(String(facts.entries))],
  ];
  return page(
    label('title'),
    words.locale,
    '',
    markup`<h1>${label('title')}</h1>
      <dl>
        ${entries.map(
          ([name, value]) =>
            markup`<dt>${label(name)}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>
      <h2>${label('howTo')}</h2>
      <p>${label('howToText')}</p>
      <h2>${label('documents')}</h2>
      <table>
        <thead>
          <tr>
            <th>${label('month')}</th>
            <th class="end">${label('count')}</th>
          </tr>
        </thead>
        <tbody>
          ${months.map(
            ({ inbox, month, page: file, documents }) =>
              markup`<tr>
                <td><a href="${file}">${words.inbox(inbox)} ${month}</a></td>
                <td class="end">${words.number(String(documents))}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      <p><a href="index.csv">index.csv</a></p>
      ${
        facts.vouchers === 0
          ? ''
          : markup`<h2>${label('vouchers')}</h2>
              <p>${label('vouchersText')}</p>
              <p>
                <a href="vouchers/vouchers.csv">vouchers.csv</a> · <a href="vouchers/vouchers.jsonl">vouchers.jsonl</a>
              </p>`
      }
      ${
        facts.sales === 0
          ? ''
          : markup`<h2>${label('sales')}</h2>
              <p>${label('salesText')}</p>
              <p><a href="sales/sales.csv">sales.csv</a> · <a href="sales/sales.jsonl">sales.jsonl</a></p>`
      }
      <h2>${label('log')}</h2>
      <p>${label('logText')}</p>
      <p><a href="log/log.csv">log.csv</a> · <a href="log/log.jsonl">log.jsonl</a></p>
      <p>${new Markup(escaped(label('chainText')))}</p>
      <h2>${label('checksums')}</h2>
      <p>${label('checksumsText')}</p>
      <p><a href="checksums.sha256">checksums.sha256</a></p>`,
  );
}
