import { cleanFileName, saveFile } from '../../document/attachments/save-file.ts';

/** Saves words as a text file, for whoever helps (NS p. 122). */
export function saveText(name: string, text: string): void {
  const bytes = new TextEncoder().encode(text);
  const copy = new Uint8Array(bytes.length);
  copy.set(bytes);
  saveFile(cleanFileName(name, 'ebilag.txt'), copy);
}
