import type { CallOutput } from '../../../shared/contract/calls.ts';
import { newRow } from '../../../shared/domain/master/new-row.ts';
import type { PaymentFormKind, PaymentMask } from '../../../shared/domain/master/payment.ts';
import type { MasterRow } from '../../../shared/domain/master/tables.ts';
import { alreadyPaidMeans, nemKontoChannel, nemKontoMeans } from '../../../shared/domain/payment/offered-payments.ts';
import type { OfferedPayment } from '../../../shared/domain/payment/payment.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../context.ts';
import { gatherPayment } from './gather-payment.ts';

/** The row of the payment-method table this document would need, filled in as far as the document and the forms say (PAY-2). */
export async function proposeMethod(
  { storage }: Context,
  id: number,
): Promise<Result<CallOutput<'payment.proposeMethod'>>> {
  const gathered = await gatherPayment(storage.read, id);
  if (gathered === null) return refuse(problem('document.notFound', { id: String(id) }));
  const { choice, tables } = gathered.question;
  const { offered } = gathered.decision;
  const wanted = offered.find(({ index }) => index === choice.meansIndex) ?? offered[0];
  const [mask, kinds] = choice.incompleteType !== '' || wanted === undefined ? incomplete : wayOf(wanted);
  const form = tables
    .rows('paymentForms')
    .find(({ kind, blocked }) => blocked !== 'yes' && kinds.some((each) => each === kind));
  const row = newRow('paymentMethods', {
    ...(mask === 'incomplete'
      ? { means: nemKontoMeans, channel: nemKontoChannel, incompleteType: choice.incompleteType }
      : { means: wanted?.means ?? '', channel: wanted?.channel ?? '', cardType: wanted?.cardType ?? '' }),
    paymentForm: form?.code ?? '',
    mask,
  } as Partial<MasterRow<'paymentMethods'>>);
  return ok({ values: { ...row } });
}

type Way = readonly [mask: PaymentMask, kinds: readonly PaymentFormKind[]];
const incomplete: Way = ['incomplete', ['nemKonto']];

function wayOf({ means, account }: OfferedPayment): Way {
  if (means === nemKontoMeans) return incomplete;
  if (alreadyPaidMeans.has(means)) return ['directDebit', ['directDebit', 'manual']];
  switch (account?.kind) {
    case 'fik':
      return ['fikGiro', ['fik']];
    case 'giro':
      return account.branch === '' ? ['fikGiro', ['giro']] : ['bank', ['bank']];
    case 'iban':
      return ['iban', ['iban']];
    case 'bank':
    case undefined:
      return ['bank', ['bank']];
  }
}
