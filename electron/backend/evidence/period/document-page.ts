import type {
  Address,
  AllowanceCharge,
  DocumentLine,
  EDocument,
  Party,
} from '../../../../shared/domain/document/document.ts';
import type { LogEntry } from '../../../../shared/contract/documents.ts';
import type { StoredDocument } from '../../../storage/documents/stored-document.ts';
import { markup, page, type Markup } from './html.ts';
import type { PeriodLabel, PeriodWords } from './period-words.ts';

/** What a document's page shows beside its content. */
export interface DocumentFiles {
  /** Null: withheld or missing. */
  readonly original: string | null;
  readonly attachments: readonly string[];
}

/** A document as paper that any browser shows, with what was decided about it and its log (PLT-5). */
export function documentPage(
  { row, content, findings, rejectionReason, decidedAt, decidedBy }: StoredDocument,
  log: readonly LogEntry[],
  files: DocumentFiles,
  words: PeriodWords,
  root: string,
  index: string,
): string {
  const { label } = words;
  const title = `${words.type(content.type)} ${content.number}`;
  const body = markup`<p><a href="${root}${index}">${label('back')}</a></p>
    <h1>${title}</h1>
    <p>
      ${row.vendorName} ·
      ${row.amountInclVat === null ? '' : `${words.amount(row.amountInclVat)} ${row.currency ?? ''}`}
    </p>
    ${facts(words, [
      ['status', words.status(row.status)],
      ['reason', rejectionReason],
      ['decided', decidedAt === null ? null : words.instant(decidedAt)],
      ['decidedBy', decidedBy],
      ['received', words.instant(row.receivedAt)],
      ['issued', dateOf(content.issueDate, words)],
      ['due', dateOf(content.dueDate, words)],
    ])}
    <h2>${label('original')}</h2>
    <p>
      ${files.original === null ? label('missing') : markup`<a href="${files.original}">${files.original}</a>`} ·
      <a href="document.json">document.json</a>
    </p>
    ${
      files.attachments.length === 0
        ? ''
        : markup`<h2>${label('attachments')}</h2>
            <ul>
              ${files.attachments.map((name) => markup`<li><a href="${name}">${name}</a></li>`)}
            </ul>`
    }
    <div class="parties">
      ${party('supplier', content.supplier ?? content.sender, words)}${party('customer', content.customer ?? content.receiver, words)}${party('payee', content.payee, words)}
    </div>
    ${references(content, words)} ${lines(content, words)} ${charges(content.allowanceCharges, words)}
    ${taxes(content, words)} ${totals(content, words)} ${payment(content, words)} ${notes(content, words)}
    ${
      findings.length === 0
        ? ''
        : markup`<h2>${label('findings')}</h2>
            <ul>
              ${findings.map((finding) => markup`<li>${words.finding(finding)}</li>`)}
            </ul>`
    }
    <h2>${label('log')}</h2>
    <table>
      <thead>
        <tr>
          <th>${label('time')}</th>
          <th>${label('person')}</th>
          <th>${label('what')}</th>
        </tr>
      </thead>
      <tbody>
        ${log.map(
          ({ at, by, code, values, problem }) =>
            markup`<tr>
              <td class="fixed">${words.instant(at)}</td>
              <td>${by}</td>
              <td>
                ${words.sentence(code, values)}${problem === null ? '' : markup`<br /><small>${words.problem(problem)}</small>`}
              </td>
            </tr> `,
        )}
      </tbody>
    </table>`;
  return page(title, words.locale, root, body);
}

function facts({ label }: PeriodWords, entries: readonly (readonly [PeriodLabel, string | null])[]): Markup {
  return markup`<dl>
    ${entries
      .filter(([, value]) => value !== null && value !== '')
      .map(
        ([name, value]) =>
          markup`<dt>${label(name)}</dt>
            <dd>${value}</dd>`,
      )}
  </dl>`;
}

function dateOf(date: string | null, words: PeriodWords): string | null {
  return date === null ? null : words.date(date);
}

function party(name: PeriodLabel, given: Party | null, { label }: PeriodWords): Markup {
  if (given === null) return markup``;
  const ids = [given.endpoint, given.legal?.id ?? null, ...given.identifications]
    .filter((id) => id !== null)
    .map(({ id, scheme }) => (scheme === null ? id : `${scheme} ${id}`));
  return markup`<section>
    <h2>${label(name)}</h2>
    <p>${given.name ?? given.legal?.name ?? ''}${addressLines(given.address).map((line) => markup`<br />${line}`)}</p>
    <p class="quiet">${[...new Set(ids)].map((id) => markup`${id}<br />`)}</p>
  </section>`;
}

function addressLines(address: Address | null): string[] {
  if (address === null) return [];
  const { street, buildingNumber, additionalStreet, postbox, postalCode, city, country } = address;
  return [
    [street, buildingNumber].filter((part) => part !== null).join(' '),
    additionalStreet ?? '',
    postbox ?? '',
    ...address.lines,
    [postalCode, city].filter((part) => part !== null).join(' '),
    country ?? '',
  ].filter((line) => line !== '');
}

function references({ references: given }: EDocument, { label }: PeriodWords): Markup {
  if (given.length === 0) return markup``;
  return markup`<h2>${label('references')}</h2>
    <ul>
      ${given.map(({ kind, id }) => markup`<li>${kind} ${id}</li>`)}
    </ul>`;
}

function lines({ lines: given, currency }: EDocument, words: PeriodWords): Markup {
  if (given.length === 0) return markup``;
  const { label } = words;
  return markup`<table>
    <thead>
      <tr>
        <th>${label('line')}</th>
        <th>${label('item')}</th>
        <th class="end">${label('quantity')}</th>
        <th class="end">${label('price')}</th>
        <th class="end">${label('vatPercent')}</th>
        <th class="end">${label('lineAmount')} ${currency}</th>
      </tr>
    </thead>
    <tbody>
      ${given.map(
        (line) =>
          markup`<tr>
            <td>${line.id}</td>
            <td>
              ${itemText(line).map((text, at) => (at === 0 ? markup`${text}` : markup`<br /><small>${text}</small>`))}
            </td>
            <td class="end">
              ${line.quantity === null ? '' : `${words.number(line.quantity.value)} ${line.quantity.unit ?? ''}`}
            </td>
            <td class="end">${line.price === null ? '' : words.amount(line.price.amount.value)}</td>
            <td class="end">${line.tax?.percent == null ? '' : words.number(line.tax.percent)}</td>
            <td class="end">${line.amount === null ? '' : words.amount(line.amount.value)}</td>
          </tr> `,
      )}
    </tbody>
  </table>`;
}

function itemText({ item, notes: said, accountingCost }: DocumentLine): string[] {
  const texts = [
    item.name ?? '',
    ...item.descriptions,
    ...said.map(({ text }) => text),
    ...item.properties.map(({ name, value }) => `${name}: ${value}`),
    accountingCost ?? '',
  ].filter((text, at) => at === 0 || text !== '');
  // A description often says the name once more.
  return [...new Set(texts)];
}

function charges(given: readonly AllowanceCharge[], words: PeriodWords): Markup {
  if (given.length === 0) return markup``;
  return markup`<h2>${words.label('charges')}</h2>
    <table>
      <tbody>
        ${given.map(
          ({ charge, reason, amount }) =>
            markup`<tr>
              <td>${reason}</td>
              <td class="end">${charge ? '' : '−'}${words.amount(amount.value)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}

function taxes({ taxTotals }: EDocument, words: PeriodWords): Markup {
  const subtotals = taxTotals.flatMap(({ subtotals: parts }) => parts);
  if (subtotals.length === 0) return markup``;
  const { label } = words;
  return markup`<h2>${label('vat')}</h2>
    <table>
      <thead>
        <tr>
          <th>${label('type')}</th>
          <th class="end">${label('vatPercent')}</th>
          <th class="end">${label('taxable')}</th>
          <th class="end">${label('vat')}</th>
        </tr>
      </thead>
      <tbody>
        ${subtotals.map(
          ({ category, taxable, tax }) =>
            markup`<tr>
              <td>${category.name ?? category.id}</td>
              <td class="end">${category.percent === null ? '' : words.number(category.percent)}</td>
              <td class="end">${taxable === null ? '' : words.amount(taxable.value)}</td>
              <td class="end">${words.amount(tax.value)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}

function totals({ totals: given, currency }: EDocument, words: PeriodWords): Markup {
  const amount = (value: { readonly value: string } | null): string | null =>
    value === null ? null : `${words.amount(value.value)} ${currency ?? ''}`;
  return markup`<h2>${words.label('totals')}</h2>
    ${facts(words, [
      ['lineSum', amount(given.lines)],
      ['inclVat', amount(given.taxInclusive)],
      ['prepaid', amount(given.prepaid)],
      ['rounding', amount(given.rounding)],
      ['payable', amount(given.payable)],
    ])}`;
}

function payment({ paymentMeans, paymentTerms }: EDocument, words: PeriodWords): Markup {
  if (paymentMeans.length === 0 && paymentTerms.length === 0) return markup``;
  const { label } = words;
  return markup`<h2>${label('payment')}</h2>
    ${paymentMeans.map(({ code, name, payee, creditAccount, paymentIds, dueDate }) =>
      facts(words, [
        ['type', [code, name].filter((part) => part !== null).join(' ')],
        ['account', [payee?.branchId ?? null, payee?.id ?? creditAccount].filter((part) => part !== null).join(' ')],
        ['reference', paymentIds.join(', ')],
        ['due', dateOf(dueDate, words)],
      ]),
    )}${paymentTerms.flatMap(({ notes: said }) => said).map((text) => markup`<p>${text}</p>`)}`;
}

function notes({ notes: given }: EDocument, { label }: PeriodWords): Markup {
  if (given.length === 0) return markup``;
  return markup`<h2>${label('notes')}</h2>
    ${given.map(({ text }) => markup`<p>${text}</p>`)}`;
}
