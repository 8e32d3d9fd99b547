import {
  type ChannelFault,
  type ChannelSettings,
  type MailWay,
  mailWays,
  smtpSecurities,
} from '../../../shared/domain/channels/channel-settings.ts';
import { useText } from '../../text/use-text.tsx';
import { ChoiceGroup } from '../../ui/fields/ChoiceGroup.tsx';
import { TextField } from '../../ui/fields/Field.tsx';
import { Select } from '../../ui/fields/Select.tsx';
import { FolderField } from '../folders/FolderField.tsx';
import type { CallOutput } from '../../../shared/contract/calls.ts';

export type ChannelsSetup = CallOutput<'channels.readSettings'>;

type Mail = ChannelSettings['mail'];

/** How mails leave, and as whom. */
export function MailSettings({
  mail,
  setup,
  fault,
  password,
  onChange,
  onPassword,
}: {
  readonly mail: Mail;
  readonly setup: ChannelsSetup;
  readonly fault: ChannelFault | null;
  readonly password: string | null;
  readonly onChange: (mail: Mail) => void;
  readonly onPassword: (password: string | null) => void;
}) {
  const { t } = useText();
  const said = (one: ChannelFault): string | null => (fault === one ? t(`registry:channels.fault.${one}`) : null);
  return (
    <>
      <ChoiceGroup<MailWay>
        label={t('registry:channels.way')}
        hideLabel
        look="cards"
        value={mail.way}
        choices={mailWays.map((id) => ({
          id,
          name: t(`registry:channels.ways.${id}`),
          description: t(`registry:channels.wayHelp.${id}`),
        }))}
        onChange={(way) => onChange({ ...mail, way })}
      />
      <div className="form-grid">
        <TextField
          className="half"
          label={t('registry:channels.fromName')}
          value={mail.fromName}
          maxLength={100}
          onChange={(fromName) => onChange({ ...mail, fromName })}
        />
        <TextField
          className="half"
          label={t('registry:channels.from')}
          type="email"
          value={mail.from}
          maxLength={254}
          onChange={(from) => onChange({ ...mail, from: from.trim() })}
          error={said('from')}
        />
        {mail.way === 'smtp' ? (
          <Server
            mail={mail}
            setup={setup}
            said={said}
            password={password}
            onChange={onChange}
            onPassword={onPassword}
          />
        ) : null}
      </div>
      {mail.way === 'file' ? (
        <FolderField
          label={t('registry:channels.mailFolder')}
          folder={mail.folder}
          description={t('registry:channels.ownFolder', { folder: setup.folders.mail })}
          onChange={(folder) => onChange({ ...mail, folder })}
        />
      ) : null}
    </>
  );
}

function Server({
  mail,
  setup,
  said,
  password,
  onChange,
  onPassword,
}: {
  readonly mail: Mail;
  readonly setup: ChannelsSetup;
  readonly said: (fault: ChannelFault) => string | null;
  readonly password: string | null;
  readonly onChange: (mail: Mail) => void;
  readonly onPassword: (password: string | null) => void;
}) {
  const { t } = useText();
  const { smtp } = mail;
  const put = (part: Partial<Mail['smtp']>): void => onChange({ ...mail, smtp: { ...smtp, ...part } });
  const kept =
    setup.password !== null
      ? t(`registry:channels.passwordKept.${setup.password}`)
      : setup.passwordFixed === 'noKeyStore'
        ? t('registry:channels.noKeyStore')
        : t('registry:channels.passwordNone');
  return (
    <>
      <TextField
        className="half"
        label={t('registry:channels.host')}
        value={smtp.host}
        maxLength={200}
        onChange={(host) => put({ host: host.trim() })}
        error={said('host')}
      />
      <TextField
        className="third"
        label={t('registry:channels.port')}
        value={smtp.port === 0 ? '' : String(smtp.port)}
        maxLength={5}
        onChange={(port) => put({ port: /^\d+$/.test(port) ? Math.min(Number(port), 65_535) : 0 })}
        error={said('port')}
      />
      <Select
        className="half"
        label={t('registry:channels.security')}
        value={smtp.security}
        choices={smtpSecurities.map((id) => ({ id, name: t(`registry:channels.securities.${id}`) }))}
        onChange={(security) => put({ security })}
        {...(said('security') === null ? {} : { description: said('security') ?? '' })}
      />
      <TextField
        className="half"
        label={t('registry:channels.user')}
        value={smtp.user}
        maxLength={200}
        onChange={(user) => put({ user: user.trim() })}
        description={t('registry:channels.userHelp')}
      />
      <TextField
        className="half"
        label={t('registry:channels.password')}
        type="password"
        value={password ?? ''}
        maxLength={500}
        readOnly={setup.passwordFixed !== null}
        onChange={(text) => onPassword(text === '' ? null : text)}
        description={kept}
      />
    </>
  );
}
