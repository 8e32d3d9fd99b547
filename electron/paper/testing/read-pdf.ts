import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const fonts = `${join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'standard_fonts')}/`;

/** The text of every sheet of a PDF, as a reader that is not ours finds it. */
export async function readPdf(bytes: Uint8Array): Promise<readonly string[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), standardFontDataUrl: fonts, verbosity: 0 });
  const pdf = await task.promise;
  const sheets: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const content = await (await pdf.getPage(number)).getTextContent();
    sheets.push(content.items.map((item) => ('str' in item ? item.str : '')).join('\n'));
  }
  await task.destroy();
  return sheets;
}
