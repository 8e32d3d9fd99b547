import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keyStoreLock } from '../desktop/key-store.ts';
import { openSecretFiles } from './secret-files.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ebilag-secrets-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

const path = () => join(folder, 'secrets', 'smtp-password');

describe('OUT-7 the password of the mail server', () => {
  test('rests in a file only its owner may read, where there is no key store', async () => {
    const secrets = openSecretFiles(folder);
    expect(await secrets.read('smtp-password')).toBeNull();
    await secrets.save('smtp-password', 'hemmeligt æøå');
    expect(await secrets.read('smtp-password')).toBe('hemmeligt æøå');
    expect(await secrets.placeOf('smtp-password')).toBe('file');
    if (process.platform !== 'win32') {
      expect((await stat(path())).mode & 0o777).toBe(0o600);
      expect((await stat(join(folder, 'secrets'))).mode & 0o777).toBe(0o700);
    }
  });

  test('is locked by the system in the desktop program', async () => {
    const secrets = openSecretFiles(folder, keyStoreLock);
    await secrets.save('smtp-password', 'hemmeligt');
    expect(await secrets.read('smtp-password')).toBe('hemmeligt');
    expect(await secrets.placeOf('smtp-password')).toBe('keyStore');
    expect(await readFile(path(), 'utf8')).not.toContain('hemmeligt');
  });

  test('is forgotten when it is emptied', async () => {
    const secrets = openSecretFiles(folder);
    await secrets.save('smtp-password', 'hemmeligt');
    await secrets.save('smtp-password', '');
    expect(await secrets.placeOf('smtp-password')).toBeNull();
  });

  test('of the environment wins, and is not changed here', async () => {
    const secrets = openSecretFiles(folder);
    await secrets.save('smtp-password', 'gammelt');
    vi.stubEnv('EBILAG_SMTP_PASSWORD', 'fra miljøet');
    expect(await secrets.read('smtp-password')).toBe('fra miljøet');
    expect(await secrets.placeOf('smtp-password')).toBe('environment');
    expect(secrets.refusal('smtp-password')).toBe('environment');
  });
});
