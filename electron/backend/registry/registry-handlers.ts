import type { BackendHandlers } from '../../../shared/contract/calls.ts';
import type { registryCalls } from '../../../shared/contract/registry.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import { needing } from '../answering.ts';
import type { Program } from '../program.ts';
import { forbidden } from '../roles.ts';
import { checkCustomers } from './check-customers.ts';
import { lookUp, registriesOf } from './look-up.ts';
import { readRegistrySettings, saveRegistrySettings } from './registry-settings.ts';

export function registryHandlers({ context }: Program): Pick<BackendHandlers, keyof typeof registryCalls> {
  const { storage, user } = context;
  return {
    'registry.lookUp': async (question) => lookUp(context, await registriesOf(context), question),
    'registry.checkCustomers': async (question) => {
      const because = question.setTypes ? forbidden(user, 'bookkeeper') : null;
      return because === null ? ok({ customers: [...(await checkCustomers(context, question))] }) : refuse(because);
    },
    'registry.readSettings': async () => {
      const { networks, nameServers } = await readRegistrySettings(storage.read);
      return ok({ networks, nameServers: [...nameServers] });
    },
    'registry.saveSettings': needing(user, 'setup', (wanted) => saveRegistrySettings(context, wanted)),
  };
}
