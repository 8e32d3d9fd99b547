/** What is kept apart from the store, because no copy of it may hold it in clear. */
export const secretNames = ['smtp-password'] as const;
export type SecretName = (typeof secretNames)[number];

/** Where a secret comes from, for the set-up to say; null: there is none. */
export type SecretPlace = 'keyStore' | 'file' | 'environment';

/** The place of secrets in a host: the system's key store in the desktop, elsewhere the environment or a file of one's own. */
export interface SecretStore {
  readonly read: (name: SecretName) => Promise<string | null>;
  readonly placeOf: (name: SecretName) => Promise<SecretPlace | null>;
  /** Null: can be kept; else why not. */
  readonly refusal: (name: SecretName) => 'noKeyStore' | 'environment' | null;
  /** An empty value forgets it. */
  readonly save: (name: SecretName, value: string) => Promise<void>;
}

/** `smtp-password` → `EBILAG_SMTP_PASSWORD`: what the environment says wins everywhere. */
export function fromEnvironment(name: SecretName): string | null {
  const value = process.env[`EBILAG_${name.toUpperCase().replaceAll('-', '_')}`];
  return value === undefined || value === '' ? null : value;
}
