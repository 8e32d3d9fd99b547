import { useState } from 'react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import {
  type NetworkSettings,
  type NetworkUse,
  locatorKinds,
  networkUses,
  networkZones,
} from '../../../shared/domain/registry/registry-settings.ts';
import { type RegistryNetwork, registryNetworks } from '../../../shared/domain/registry/verdict.ts';
import { useCall } from '../../store/use-call.ts';
import { useAppStore, useBackend } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { ChoiceGroup } from '../../ui/fields/ChoiceGroup.tsx';
import { TextField } from '../../ui/fields/Field.tsx';
import { ProblemLine, ProblemState } from '../../ui/states/ProblemState.tsx';
import { Setting } from '../Setting.tsx';
import { TryNumber } from './TryNumber.tsx';

type Settings = CallOutput<'registry.readSettings'>;

/** Which registries are asked (OUT-9): off until a network is chosen. */
export function RegistriesPage() {
  const { value, problem, reload } = useCall('registry.readSettings', {}, ['registry.changed']);
  if (problem !== null) return <ProblemState problem={problem} onRetry={reload} />;
  return value === null ? null : <Registries key={JSON.stringify(value)} saved={value} />;
}

function Registries({ saved }: { readonly saved: Settings }) {
  const { t } = useText();
  const backend = useBackend();
  const store = useAppStore();
  const [networks, setNetworks] = useState(saved.networks);
  const [servers, setServers] = useState(saved.nameServers.join(', '));
  const [refused, setRefused] = useState<Problem | null>(null);
  const nameServers = servers.split(/[,;\s]+/).filter((server) => server !== '');
  const changed = JSON.stringify({ networks, nameServers }) !== JSON.stringify(saved);
  const isOn = registryNetworks.some((network) => saved.networks[network].use !== 'off');

  async function save(): Promise<void> {
    const answer = await backend.call('registry.saveSettings', { networks, nameServers });
    setRefused(answer.ok ? null : answer.problem);
    if (answer.ok) store.getState().say({ text: t('registry:settings.saved') });
  }

  function revert(): void {
    setNetworks(saved.networks);
    setServers(saved.nameServers.join(', '));
    setRefused(null);
  }

  const faultOf = (network: RegistryNetwork | ''): string | null =>
    refused?.code === 'registry.settingInvalid' && refused.values['network'] === network
      ? (refused.values['field'] ?? null)
      : null;
  return (
    <>
      <p className="setup-lead">{t('registry:settings.text')}</p>
      {registryNetworks.map((network) => (
        <Network
          key={network}
          network={network}
          settings={networks[network]}
          fault={faultOf(network)}
          onChange={(settings) => setNetworks({ ...networks, [network]: settings })}
        />
      ))}
      <Setting name={t('registry:settings.nameServers')} help={t('registry:settings.nameServersHelp')}>
        <TextField
          label={t('registry:settings.nameServers')}
          hideLabel
          value={servers}
          maxLength={200}
          onChange={setServers}
          error={faultOf('') === 'nameServers' ? t('registry:settings.fault.nameServers') : null}
        />
      </Setting>
      {isOn ? (
        <Setting name={t('registry:settings.try')} help={t('registry:settings.tryHelp')}>
          <TryNumber />
        </Setting>
      ) : null}
      <div className="save-bar">
        <Button
          variant="main"
          reason={changed ? null : t('registry:settings.nothingChanged')}
          onPress={() => void save()}
        >
          {t('registry:settings.save')}
        </Button>
        {changed ? <Button onPress={revert}>{t('registry:settings.revert')}</Button> : null}
        {refused === null ? null : <ProblemLine problem={refused} />}
      </div>
    </>
  );
}

function Network({
  network,
  settings,
  fault,
  onChange,
}: {
  readonly network: RegistryNetwork;
  readonly settings: NetworkSettings;
  readonly fault: string | null;
  readonly onChange: (settings: NetworkSettings) => void;
}) {
  const { t } = useText();
  const { use, locator, zone, publisher } = settings;
  const name = t(`registry:network.${network}`);
  return (
    <Setting name={name} help={t(`registry:settings.${network}Help`)}>
      <ChoiceGroup<NetworkUse>
        label={name}
        hideLabel
        value={use}
        choices={networkUses.map((id) => ({ id, name: t(`registry:settings.use.${id}`) }))}
        onChange={(chosen) => onChange({ ...settings, use: chosen })}
      />
      {use === 'production' || use === 'test' ? (
        <p className="setting-note">{t('registry:settings.zoneUsed', { zone: networkZones[network][use].zone })}</p>
      ) : null}
      {use === 'own' ? (
        <>
          <ChoiceGroup
            label={t('registry:settings.locator')}
            value={locator}
            choices={locatorKinds.map((id) => ({ id, name: t(`registry:settings.locators.${id}`) }))}
            onChange={(chosen) => onChange({ ...settings, locator: chosen })}
          />
          {locator === 'static' ? (
            <TextField
              label={t('registry:settings.publisher')}
              value={publisher}
              maxLength={300}
              onChange={(text) => onChange({ ...settings, publisher: text.trim() })}
              description={t('registry:settings.publisherHelp')}
              error={fault === 'publisher' ? t('registry:settings.fault.publisher') : null}
            />
          ) : (
            <TextField
              label={t('registry:settings.zone')}
              value={zone}
              maxLength={180}
              onChange={(text) => onChange({ ...settings, zone: text.trim().toLowerCase() })}
              description={t('registry:settings.zoneHelp')}
              error={fault === 'zone' ? t('registry:settings.fault.zone') : null}
            />
          )}
        </>
      ) : null}
    </Setting>
  );
}
