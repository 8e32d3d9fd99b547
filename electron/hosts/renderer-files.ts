import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

/** A file of the built page as both hosts serve it. */
export interface RendererFile {
  readonly content: Buffer;
  readonly contentType: string;
  /** Its name holds a hash of its content, so that it never changes. */
  readonly immutable: boolean;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.ttf': 'font/ttf',
  '.icc': 'application/vnd.iccprofile',
};

/**
 * The file of the built page a URL path means, or null. A path never leaves the folder: what has a dot segment, a
 * backslash, a null byte or an unknown type is no file, and a link that leads out of the folder is none either (PLT-3).
 */
export async function readRendererFile(folder: string, urlPath: string): Promise<RendererFile | null> {
  const segments = segmentsOf(urlPath === '/' ? '/index.html' : urlPath);
  if (segments === null) return null;
  const contentType = contentTypes[extname(segments.at(-1) ?? '').toLowerCase()];
  if (contentType === undefined) return null;
  try {
    const root = await realpath(folder);
    const path = await realpath(join(root, ...segments));
    if (!path.startsWith(root + sep)) return null;
    return { content: await readFile(path), contentType, immutable: segments[0] === 'assets' };
  } catch {
    return null;
  }
}

function segmentsOf(urlPath: string): readonly string[] | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  if (!decoded.startsWith('/') || /[\\\0:]/.test(decoded)) return null;
  const segments = decoded.slice(1).split('/');
  return segments.some((segment) => segment === '' || segment.startsWith('.')) ? null : segments;
}
