import { safeStorage } from 'electron';
import type { Lock } from '../secrets/secret-files.ts';

/** The system's own key store (Keychain, DPAPI, libsecret or KWallet) locks what the program keeps secret. */
export const keyStoreLock: Lock = {
  place: 'keyStore',
  // Without a key ring Linux would only scramble; that is no lock.
  refusal: () =>
    safeStorage.isEncryptionAvailable() &&
    (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text')
      ? null
      : 'noKeyStore',
  close: (value) => safeStorage.encryptString(value),
  open: (bytes) => {
    try {
      return safeStorage.decryptString(Buffer.from(bytes));
    } catch {
      return null;
    }
  },
};
