import type { Problem } from '../problem.ts';
import type { PurchaseLineDraft } from '../purchase/draft.ts';
import { stop, type Stop } from '../stop.ts';

/** What is wrong on lines of a purchase document: the same thing once, with its lines (`line:1 line:4`), mended there. */
export class OnLines {
  readonly #purchaseId: number;
  readonly #said = new Map<string, { readonly problem: Problem; readonly lines: number[] }>();

  constructor(purchaseId: number) {
    this.#purchaseId = purchaseId;
  }

  add(because: Problem, { lineNo }: Pick<PurchaseLineDraft, 'lineNo'>): void {
    const key = JSON.stringify(because);
    const known = this.#said.get(key);
    if (known === undefined) this.#said.set(key, { problem: because, lines: [lineNo] });
    else if (!known.lines.includes(lineNo)) known.lines.push(lineNo);
  }

  stops(): Stop[] {
    return [...this.#said.values()].map(({ problem: { code, values }, lines }) => {
      const places = lines.map((line) => `line:${line}`).join(' ');
      return stop({ code, values: { ...values, places } }, 'openPurchase', this.#purchaseId);
    });
  }
}
