import { openStage, type Stage } from '../scenarios/stage.ts';
import type { WrittenPurchase } from './purchase-xml.ts';

export interface PostedVoucher {
  readonly id: number;
  readonly no: string;
  readonly documentId: number;
}

/** A stage whose documents become posted vouchers. */
export interface PostingStage {
  readonly stage: Stage;
  /** Receives, codes, accepts and posts an invoice. */
  readonly posted: (purchase?: WrittenPurchase) => Promise<PostedVoucher>;
}

export async function openPostingStage(): Promise<PostingStage> {
  const stage = await openStage();
  await stage.vendor();
  let count = 0;
  return {
    stage,
    posted: async (purchase = {}) => {
      count += 1;
      const documentId = await stage.receive({ number: `INV-${count}`, ...purchase });
      await stage.codeAll(documentId);
      const { outcome, stops } = await stage.accept(documentId, { confirmed: true });
      if (outcome !== 'accepted') throw new Error(JSON.stringify(stops));
      const { outcomes } = await stage.program.call('posting.post', { ids: [documentId] });
      const voucher = outcomes[0]?.voucher;
      if (voucher == null) throw new Error(JSON.stringify(outcomes));
      return { ...voucher, documentId };
    },
  };
}
