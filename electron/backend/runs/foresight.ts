import type { GatheredForDecision } from '../../../shared/domain/acceptance/acceptance.ts';
import { keyText } from '../../../shared/domain/master/tables.ts';
import { BudgetDraws } from '../../../shared/domain/posting/budget-draws.ts';
import type { ItemOutcome } from '../../../shared/domain/runs/run.ts';

/**
 * What a dry run knows of the documents it has judged so far: what they would have changed by the time the next one is
 * done (MASS-3b). Orders that would be there or used up, numbers that would be taken, budgets that would be drawn on.
 */
export class Foresight {
  readonly draws = new BudgetDraws();
  private readonly accepted = new Map<number, number>();
  private readonly acceptedFor = new Map<string, number[]>();

  note(documentId: number, outcome: ItemOutcome, concerns: readonly string[]): void {
    if (outcome !== 'accepted' && outcome !== 'posted' && outcome !== 'notPosted') return;
    this.accepted.set(documentId, this.accepted.size);
    for (const one of concerns) {
      const others = this.acceptedFor.get(one);
      if (others === undefined) this.acceptedFor.set(one, [documentId]);
      else others.push(documentId);
    }
  }

  /** Documents of this run that would be accepted before, and on which it depends what becomes of another one; in their order. */
  before(concerns: readonly string[]): number[] {
    const found = new Set(concerns.flatMap((one) => this.acceptedFor.get(one) ?? []));
    const turn = (id: number): number => this.accepted.get(id) ?? 0;
    return [...found].toSorted((one, other) => turn(one) - turn(other));
  }

  wouldBeAccepted(documentId: number | null): boolean {
    return documentId !== null && this.accepted.has(documentId);
  }
}

/** What accepting a document changes for others, and others for it: the order it is or names (ACC-4), the number it asks for. */
export function concernsOf({ type, document, vendor, purchase }: GatheredForDecision): string[] {
  const orderNo = type === 'order' ? document.number : (purchase?.ground.reference?.orderNo ?? '');
  const number = purchase?.ground.number ?? null;
  return [
    ...(orderNo === '' ? [] : [keyText(['order', String(vendor.vendorId), orderNo])]),
    ...(number === null ? [] : [keyText(['number', number.no])]),
  ];
}
