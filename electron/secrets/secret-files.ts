import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromEnvironment, type SecretName, type SecretStore } from './secret-store.ts';

/** How a secret is written to its file: in the desktop locked by the system's key store, elsewhere by the rights of the file. */
export interface Lock {
  readonly place: 'keyStore' | 'file';
  /** Why nothing can be locked here; null: it can. */
  readonly refusal: () => 'noKeyStore' | null;
  readonly close: (value: string) => Uint8Array;
  /** Null: it was locked on another machine or for somebody else. */
  readonly open: (bytes: Uint8Array) => string | null;
}

/** Without a key store a secret rests in a file only its owner may read. */
export const noLock: Lock = {
  place: 'file',
  refusal: () => null,
  close: (value) => new TextEncoder().encode(value),
  open: (bytes) => new TextDecoder().decode(bytes),
};

/** Secrets in files of the data folder that only their owner may read; never in the store, and so in no backup of it. */
export function openSecretFiles(dataFolder: string, lock: Lock = noLock): SecretStore {
  const folder = join(dataFolder, 'secrets');
  const pathOf = (name: SecretName): string => join(folder, name);
  const readFileOf = async (name: SecretName): Promise<string | null> => {
    const bytes = await readFile(pathOf(name)).catch(() => null);
    const value = bytes === null ? null : lock.open(bytes);
    return value === null || value.trim() === '' ? null : value.replace(/\r?\n$/, '');
  };
  return {
    read: async (name) => fromEnvironment(name) ?? (await readFileOf(name)),
    placeOf: async (name) => {
      if (fromEnvironment(name) !== null) return 'environment';
      return (await readFileOf(name)) === null ? null : lock.place;
    },
    refusal: (name) => (fromEnvironment(name) === null ? lock.refusal() : 'environment'),
    save: async (name, value) => {
      if (value === '') return rm(pathOf(name), { force: true });
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await chmod(folder, 0o700);
      const aside = `${pathOf(name)}.tmp`;
      await rm(aside, { force: true });
      await writeFile(aside, lock.close(value), { mode: 0o600 });
      await rename(aside, pathOf(name));
    },
  };
}
