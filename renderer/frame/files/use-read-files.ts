import { createContext, useContext } from 'react';

/** Files opened by hand or dropped on the window (IN-35): one way for both. */
export interface ReadFiles {
  /** Lets the person choose files. */
  readonly chooseFiles: () => void;
  /** Reads dropped files and folders. */
  readonly readFiles: (files: readonly File[]) => Promise<void>;
  /** How far the reading is, or null when nothing is read. */
  readonly reading: { readonly done: number; readonly total: number } | null;
}

export const CurrentReading = createContext<ReadFiles>({
  chooseFiles: () => undefined,
  readFiles: () => Promise.resolve(),
  reading: null,
});

export function useReadFiles(): ReadFiles {
  return useContext(CurrentReading);
}
