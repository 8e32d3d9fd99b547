import { z } from 'zod';
import type { Problem } from '../../../shared/domain/problem.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { webAddress } from '../../../shared/domain/registry/naptr.ts';
import {
  isNameServer,
  isZone,
  locatorKinds,
  networkUses,
  type NetworkSettings,
  registryDefaults,
  type RegistrySettings,
} from '../../../shared/domain/registry/registry-settings.ts';
import { registryNetworks } from '../../../shared/domain/registry/verdict.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { ReadableStore } from '../../storage/connection/handles.ts';
import { recordLog } from '../../storage/log.ts';
import { forgetFindings } from '../../storage/registry/findings.ts';
import { readSetting, saveSetting } from '../../storage/setup/settings.ts';
import { done } from '../answering.ts';
import { instantOf, type Context } from '../context.ts';
import { logEntry } from '../log-entry.ts';

const name = 'registry';

const savedNetwork = z.object({
  use: z.enum(networkUses),
  locator: z.enum(locatorKinds),
  zone: z.string(),
  publisher: z.string(),
});
const saved = z.object({
  networks: z.object({ nemHandel: savedNetwork, peppol: savedNetwork }),
  nameServers: z.array(z.string()),
});

export async function readRegistrySettings(db: ReadableStore): Promise<RegistrySettings> {
  const read = saved.safeParse(await readSetting(db, name));
  return read.success ? read.data : registryDefaults;
}

/** Saves who is asked. Answers of a network that is asked elsewhere from now on are forgotten. */
export async function saveRegistrySettings(
  context: Context,
  wanted: RegistrySettings,
): Promise<Result<Record<string, never>>> {
  const fault = faultIn(wanted);
  if (fault !== null) return { ok: false, problem: fault };
  const { storage, user, events } = context;
  await storage.write(async (tx) => {
    const before = await readRegistrySettings(tx);
    await saveSetting(tx, name, wanted);
    const changes = changesBetween(before, wanted);
    for (const network of registryNetworks)
      if (inWords(before.networks[network]) !== inWords(wanted.networks[network])) await forgetFindings(tx, network);
    if (changes !== '')
      await recordLog(tx, [
        logEntry({ at: instantOf(context), by: user.name }, null, 'REGISTRY', 'registrySetUp', { changes }),
      ]);
  });
  events.tell('registry.changed', {});
  return done;
}

function faultIn({ networks, nameServers }: RegistrySettings): Problem | null {
  for (const network of registryNetworks) {
    const { use, locator, zone, publisher } = networks[network];
    if (use !== 'own') continue;
    if (locator === 'static' && webAddress(publisher) === null)
      return problem('registry.settingInvalid', { network, field: 'publisher', text: publisher });
    if (locator !== 'static' && !isZone(zone))
      return problem('registry.settingInvalid', { network, field: 'zone', text: zone });
  }
  const wrong = nameServers.find((server) => !isNameServer(server));
  return wrong === undefined
    ? null
    : problem('registry.settingInvalid', { network: '', field: 'nameServers', text: wrong });
}

function changesBetween(before: RegistrySettings, after: RegistrySettings): string {
  const networks = registryNetworks
    .map((network) => [network, inWords(before.networks[network]), inWords(after.networks[network])] as const)
    .filter(([, one, other]) => one !== other);
  const servers = ['nameServers', before.nameServers.join(', '), after.nameServers.join(', ')] as const;
  const all = servers[1] === servers[2] ? networks : [...networks, servers];
  return all.map(([what, from, to]) => `${what}: ${from || '–'} → ${to || '–'}`).join('; ');
}

function inWords({ use, locator, zone, publisher }: NetworkSettings): string {
  return use === 'own' ? `${locator} ${locator === 'static' ? publisher : zone}` : use;
}
