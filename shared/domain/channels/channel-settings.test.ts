import { describe, expect, test } from 'vitest';
import { channelDefaults, type ChannelSettings, faultInChannels, isMailAddress } from './channel-settings.ts';

function smtp(values: Partial<ChannelSettings['mail']['smtp']>, from = 'faktura@styrelsen.example'): ChannelSettings {
  const mail = { ...channelDefaults.mail, way: 'smtp' as const, from };
  return { ...channelDefaults, mail: { ...mail, smtp: { ...mail.smtp, host: 'mail.styrelsen.example', ...values } } };
}

describe('OUT-7 the settings of the channels', () => {
  test('are sound as they come, and with a server', () => {
    expect(faultInChannels(channelDefaults)).toBeNull();
    expect(faultInChannels(smtp({}))).toBeNull();
  });

  test.each([
    [smtp({}, ''), 'from'],
    [smtp({}, 'nobody'), 'from'],
    [smtp({ host: '' }), 'host'],
    [smtp({ host: 'mail example' }), 'host'],
    [smtp({ port: 0 }), 'port'],
    [smtp({ security: 'none' }), 'security'],
  ] as const)('%j fails by %s', (settings, fault) => {
    expect(faultInChannels(settings)).toBe(fault);
  });

  test('letters go in clear to this machine only', () => {
    for (const host of ['localhost', '127.0.0.1', '::1'])
      expect(faultInChannels(smtp({ host, security: 'none' }))).not.toBe('security');
  });

  test.each(['a@b', 'økonomi@styrelsen.example'])('%s is an address', (text) => expect(isMailAddress(text)).toBe(true));
  test.each(['', 'a', 'a b@c', 'a@b\r\nBcc: x@y', 'a@b,c@d', '"a"@b', '<a@b>'])('%j is none', (text) =>
    expect(isMailAddress(text)).toBe(false),
  );
});
