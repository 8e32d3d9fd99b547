import type { CustomerCheck, RegistryAnswer } from '../../../shared/contract/registry.ts';
import { problem } from '../../../shared/domain/problem.ts';
import type { Customer, SalesKind } from '../../../shared/domain/sales/customer.ts';
import { salesKinds } from '../../../shared/domain/sales/customer.ts';
import { recordLog } from '../../storage/log.ts';
import { findCustomer, updateCustomer } from '../../storage/sales/customers.ts';
import { instantOf, type Context } from '../context.ts';
import { logEntry } from '../log-entry.ts';
import { lookUp, registriesOf, type Registries } from './look-up.ts';

/** So many are asked at once: a registry is a guest's house. */
const atOnce = 4;

/** Looks a piece of the list of customers up; each answer stands for itself, so that one that fails stops nobody (OUT-9). */
export async function checkCustomers(
  context: Context,
  { ids, ask, setTypes }: { readonly ids: readonly number[]; readonly ask: boolean; readonly setTypes: boolean },
): Promise<readonly CustomerCheck[]> {
  const registries = await registriesOf(context);
  const checks: CustomerCheck[] = [];
  for (let start = 0; start < ids.length; start += atOnce) {
    const piece = await Promise.all(
      ids.slice(start, start + atOnce).map((id) => checkOne(context, registries, id, { ask, setTypes })),
    );
    checks.push(...piece.filter((check) => check !== null));
  }
  if (checks.some(({ changed }) => changed.length > 0)) context.events.tell('sales.changed', {});
  return checks;
}

async function checkOne(
  context: Context,
  registries: Registries,
  customerId: number,
  { ask, setTypes }: { readonly ask: boolean; readonly setTypes: boolean },
): Promise<CustomerCheck | null> {
  const customer = await findCustomer(context.storage.read, customerId);
  if (customer === null) return null;
  const { no, name, endpoint, format } = customer;
  const told = { customerId, no, name, answer: null, problem: null, changed: [] };
  if (endpoint === null) return { ...told, problem: problem('registry.notAddressable', { number: '', scheme: '' }) };
  const looked = await lookUp(context, registries, { endpoint, format, ask });
  if (!looked.ok) return { ...told, problem: looked.problem };
  const changed = setTypes ? await setDocumentTypes(context, customerId, looked.value) : [];
  return { ...told, answer: looked.value, changed: [...changed] };
}

/** Lets a customer be sent what its registration says it takes; what is not known stays as it was (NS p. 52). */
async function setDocumentTypes(
  context: Context,
  customerId: number,
  { answers }: RegistryAnswer,
): Promise<readonly SalesKind[]> {
  return context.storage.write(async (tx) => {
    const customer = await findCustomer(tx, customerId);
    if (customer === null) return [];
    const sends = sendsBy(answers, customer);
    const changed = salesKinds.filter((kind) => sends[kind] !== customer.sends[kind]);
    if (changed.length === 0) return changed;
    const { id, createdAt: _at, documents: _documents, lastDocumentAt: _last, ...card } = customer;
    await updateCustomer(tx, id, { ...card, sends });
    const changes = changed.map((kind) => `${kind}: ${yesNo(customer.sends[kind])} → ${yesNo(sends[kind])}`).join('; ');
    const stamp = { at: instantOf(context), by: context.user.name };
    await recordLog(tx, [logEntry(stamp, null, 'REGISTRY', 'registryTypesSet', { no: customer.no, changes })]);
    return changed;
  });
}

function sendsBy(answers: RegistryAnswer['answers'], { sends }: Customer): Record<SalesKind, boolean> {
  const byKind = salesKinds.map((kind): [SalesKind, boolean] => {
    const answer = answers[kind].verdict.answer;
    return [kind, answer === 'notKnown' ? sends[kind] : answer === 'canReceive'];
  });
  return Object.fromEntries(byKind) as Record<SalesKind, boolean>;
}

function yesNo(value: boolean): string {
  return value ? '✓' : '–';
}
