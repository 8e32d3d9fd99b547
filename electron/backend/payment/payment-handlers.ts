import type { BackendHandlers } from '../../../shared/contract/calls.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import { findVendor } from '../../storage/purchasing/vendors.ts';
import { needing } from '../answering.ts';
import type { Program } from '../program.ts';
import { choosePayment, confirmAccount, withdrawConfirmation } from './choose-payment.ts';
import { openPayment } from './open-payment.ts';
import { passportOf } from './passport.ts';
import { proposeMethod } from './propose-method.ts';

type Names = Extract<keyof BackendHandlers, `payment.${string}`>;

export function paymentHandlers({ context }: Program): Pick<BackendHandlers, Names> {
  const { user, storage } = context;
  return {
    'payment.open': ({ id }) => openPayment(context, id),
    'payment.choose': needing(user, 'clerk', (choice) => choosePayment(context, choice)),
    // Whoever answers for an account may change cards, too.
    'payment.confirmAccount': needing(user, 'bookkeeper', ({ id, account }) => confirmAccount(context, id, account)),
    'payment.withdrawConfirmation': needing(user, 'bookkeeper', ({ id }) => withdrawConfirmation(context, id)),
    'payment.proposeMethod': ({ id }) => proposeMethod(context, id),
    'payment.passport': async ({ vendorId }) => {
      const vendor = await findVendor(storage.read, vendorId);
      return vendor === null
        ? refuse(problem('vendor.notFound', { id: String(vendorId) }))
        : ok({ rows: await passportOf(storage.read, vendor) });
    },
  };
}
