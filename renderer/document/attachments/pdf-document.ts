import type { PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

/** Fonts, character maps and decoders of the PDF reader, bundled with the program: nothing is fetched from elsewhere. */
const bundled: Readonly<Record<string, string>> = {
  ...import.meta.glob<string>('../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
    query: '?url&no-inline',
    import: 'default',
    eager: true,
  }),
  ...import.meta.glob<string>('../../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
    query: '?url&no-inline',
    import: 'default',
    eager: true,
  }),
  ...import.meta.glob<string>('../../../node_modules/pdfjs-dist/wasm/*.wasm', {
    query: '?url&no-inline',
    import: 'default',
    eager: true,
  }),
};
const urls = new Map(Object.entries(bundled).map(([path, url]) => [path.slice(path.lastIndexOf('/') + 1), url]));

/** Gives the PDF reader what it asks for by name; unknown names are refused, never looked for outside. */
class BundledFiles {
  async fetch({ filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const url = urls.get(filename);
    if (url === undefined) throw new Error(`Not bundled: ${filename}`);
    const answer = await fetch(url);
    return new Uint8Array(await answer.arrayBuffer());
  }
}

export type PdfOpened =
  | { readonly outcome: 'opened'; readonly pdf: PDFDocumentProxy; readonly close: () => void }
  | { readonly outcome: 'locked'; readonly wrong: boolean }
  | { readonly outcome: 'broken' };

/** Opens a PDF in the reader's worker. No script of the file runs: the reader is given no sandbox to run it in. */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>, password: string | null): Promise<PdfOpened> {
  const { getDocument, GlobalWorkerOptions, PasswordResponses } = await import('pdfjs-dist');
  GlobalWorkerOptions.workerSrc = workerUrl;
  const task = getDocument({
    data: bytes.slice(),
    BinaryDataFactory: BundledFiles,
    useWorkerFetch: false,
    disableWorkerRendering: true,
    enableXfa: false,
    // The names behind these are only keys for `BundledFiles`.
    cMapUrl: 'cmaps/',
    standardFontDataUrl: 'fonts/',
    wasmUrl: 'wasm/',
    ...(password === null ? {} : { password }),
  });
  try {
    const pdf = await task.promise;
    return { outcome: 'opened', pdf, close: () => void task.destroy() };
  } catch (reason) {
    void task.destroy();
    if (reason instanceof Error && reason.name === 'PasswordException') {
      return { outcome: 'locked', wrong: 'code' in reason && reason.code === PasswordResponses.INCORRECT_PASSWORD };
    }
    return { outcome: 'broken' };
  }
}
