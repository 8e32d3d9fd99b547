import { useState } from 'react';
import {
  type ChannelFault,
  faultInChannels,
  paperLanguages,
} from '../../../shared/domain/channels/channel-settings.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { useCall } from '../../store/use-call.ts';
import { useAppStore, useBackend } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { ChoiceGroup } from '../../ui/fields/ChoiceGroup.tsx';
import { TextField } from '../../ui/fields/Field.tsx';
import { ProblemLine, ProblemState } from '../../ui/states/ProblemState.tsx';
import { FolderField } from '../folders/FolderField.tsx';
import { Setting } from '../Setting.tsx';
import { MailSettings } from './MailSettings.tsx';
import { TryMail } from './TryMail.tsx';
import type { ChannelsSetup } from './MailSettings.tsx';

/** The ways beside the access point (OUT-7): the queue of an intermediary, e-mail, print. */
export function ChannelsPage() {
  const { value, problem, reload } = useCall('channels.readSettings', {}, ['setup.changed', 'sending.changed']);
  if (problem !== null) return <ProblemState problem={problem} onRetry={reload} />;
  return value === null ? null : <Channels key={JSON.stringify([value.settings, value.password])} setup={value} />;
}

function Channels({ setup }: { readonly setup: ChannelsSetup }) {
  const { t } = useText();
  const backend = useBackend();
  const store = useAppStore();
  const saved = setup.settings;
  const [settings, setSettings] = useState(saved);
  const [password, setPassword] = useState<string | null>(null);
  const [refused, setRefused] = useState<Problem | null>(null);
  const [tried, setTried] = useState(false);
  const changed = password !== null || JSON.stringify(settings) !== JSON.stringify(saved);
  const fault: ChannelFault | null = tried ? faultInChannels(settings) : null;
  const { language, queue, mail, print } = settings;

  async function save(): Promise<void> {
    setTried(true);
    if (faultInChannels(settings) !== null) return;
    const answer = await backend.call('channels.saveSettings', { settings, password });
    setRefused(answer.ok ? null : answer.problem);
    if (answer.ok) store.getState().say({ text: t('registry:channels.saved') });
  }

  function revert(): void {
    setSettings(saved);
    setPassword(null);
    setRefused(null);
    setTried(false);
  }

  return (
    <>
      <Setting name={t('registry:channels.queue')} help={t('registry:channels.queueHelp')}>
        <TextField
          label={t('registry:channels.intermediary')}
          value={queue.intermediary}
          maxLength={80}
          placeholder="B2B Backbone"
          onChange={(intermediary) => setSettings({ ...settings, queue: { ...queue, intermediary } })}
        />
        <FolderField
          label={t('registry:channels.queueFolder')}
          folder={queue.folder}
          onChange={(folder) => setSettings({ ...settings, queue: { ...queue, folder } })}
        />
        <QueueState queue={setup.queue} />
      </Setting>
      <Setting name={t('registry:channels.mail')} help={t('registry:channels.mailHelp')}>
        <MailSettings
          mail={mail}
          setup={setup}
          fault={fault}
          password={password}
          onChange={(next) => setSettings({ ...settings, mail: next })}
          onPassword={setPassword}
        />
        {mail.way === 'smtp' ? <TryMail reason={changed ? t('registry:channels.trialSave') : null} /> : null}
      </Setting>
      <Setting name={t('registry:channels.print')} help={t('registry:channels.printHelp')}>
        <FolderField
          label={t('registry:channels.printFolder')}
          folder={print.folder}
          description={t('registry:channels.ownFolder', { folder: setup.folders.print })}
          onChange={(folder) => setSettings({ ...settings, print: { folder } })}
        />
      </Setting>
      <Setting name={t('registry:channels.language')} help={t('registry:channels.languageHelp')}>
        <ChoiceGroup
          label={t('registry:channels.language')}
          hideLabel
          value={language}
          choices={paperLanguages.map((id) => ({ id, name: t(`registry:channels.languages.${id}`) }))}
          onChange={(chosen) => setSettings({ ...settings, language: chosen })}
        />
      </Setting>
      <Setting name={t('registry:channels.pbs')} help={t('registry:channels.pbsHelp')}>
        <p className="setting-note">{t('registry:channels.pbsText')}</p>
      </Setting>
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

/** What lies in the queue, and when the intermediary last came by. */
function QueueState({ queue: { waiting, oldest, lastTaken } }: { readonly queue: ChannelsSetup['queue'] }) {
  const { t, format } = useText();
  return (
    <p className="setting-note" role="status">
      {waiting === 0 || oldest === null
        ? t('registry:channels.queueEmpty')
        : t('registry:channels.queueWaiting', { count: waiting, oldest: format.dateTime(oldest) })}{' '}
      {lastTaken === null ? null : t('registry:channels.lastTaken', { when: format.dateTime(lastTaken) })}
    </p>
  );
}
