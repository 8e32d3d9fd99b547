import type { Protocol } from 'electron';
import { protocol } from 'electron';
import { pageHeaders } from '../hosts/page-policy.ts';
import { readRendererFile } from '../hosts/renderer-files.ts';

/** The page's own origin: nothing but the built page is behind it (PLT-3, instead of `file:`). */
export const pageOrigin = 'app://ebilag';
export const pageUrl: string = `${pageOrigin}/`;

/** Must run before the program is ready. */
export function announcePageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built page under its own scheme. */
export function servePage(target: Pick<Protocol, 'handle'>, rendererFolder: string): void {
  target.handle('app', async (request) => {
    const url = new URL(request.url);
    if (url.host !== 'ebilag' || request.method !== 'GET') return new Response(null, { status: 403 });
    const file = await readRendererFile(rendererFolder, url.pathname);
    if (file === null) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(file.content), {
      headers: { ...pageHeaders, 'content-type': file.contentType },
    });
  });
}
