import { useEffect, useMemo, useRef, useState } from 'react';
import { CannotDraw } from './CannotDraw.tsx';

interface PictureProps {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly kind: 'png' | 'jpeg' | 'gif';
  readonly name: string;
  readonly zoom: number;
}

/** A picture from its bytes. The type is the one told from the content, so an SVG can never come in as a picture. */
export function PictureViewer({ bytes, kind, name, zoom }: PictureProps) {
  const [broken, setBroken] = useState(false);
  const url = useObjectUrl(bytes, `image/${kind}`);
  if (broken) return <CannotDraw />;
  return url === null ? null : (
    <img className="picture" src={url} alt={name} style={{ width: `${zoom * 100}%` }} onError={() => setBroken(true)} />
  );
}

function useObjectUrl(bytes: Uint8Array<ArrayBuffer>, type: string): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes], { type }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, type]);
  return url;
}

interface TiffProps {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly name: string;
  readonly zoom: number;
  readonly onPage: (page: number, pages: number) => void;
}

/** Larger than any scanned page; a file that claims more is not given the memory. */
const mostPixels = 100_000_000;

interface TiffPage {
  readonly width: number;
  readonly height: number;
  readonly pixels: () => Uint8ClampedArray<ArrayBuffer>;
}

/** A TIFF of one or many pages, decoded here because no browser shows them. */
export function TiffViewer({ bytes, name, zoom, onPage }: TiffProps) {
  const [pages, setPages] = useState<readonly TiffPage[] | 'broken' | null>(null);
  useEffect(() => {
    let current = true;
    void readTiff(bytes).then((read) => {
      if (!current) return;
      setPages(read ?? 'broken');
      if (read !== null) onPage(1, read.length);
    });
    return () => {
      current = false;
    };
  }, [bytes, onPage]);
  if (pages === null) return null;
  if (pages === 'broken') return <CannotDraw />;
  return (
    <div className="tiff-pages">
      {pages.map((page, index) => (
        <TiffCanvas key={index} page={page} name={`${name} ${index + 1}`} zoom={zoom} />
      ))}
    </div>
  );
}

function TiffCanvas({ page, name, zoom }: { readonly page: TiffPage; readonly name: string; readonly zoom: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useMemo(() => ({ done: false, page }), [page]);
  useEffect(() => {
    const element = canvas.current;
    if (element === null || drawn.done) return undefined;
    const near = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting !== true || drawn.done) return;
        drawn.done = true;
        element.getContext('2d')?.putImageData(new ImageData(page.pixels(), page.width, page.height), 0, 0);
      },
      { rootMargin: '100% 0%' },
    );
    near.observe(element);
    return () => near.disconnect();
  }, [page, drawn]);
  return (
    <canvas
      ref={canvas}
      className="picture"
      width={page.width}
      height={page.height}
      role="img"
      aria-label={name}
      style={{ width: `${zoom * 100}%` }}
    />
  );
}

async function readTiff(bytes: Uint8Array<ArrayBuffer>): Promise<readonly TiffPage[] | null> {
  try {
    const { decode, decodeImage, toRGBA8 } = await import('utif2');
    const buffer = bytes.slice().buffer;
    const directories = decode(buffer).filter((page) => firstNumber(page['t256']) > 0 && firstNumber(page['t257']) > 0);
    if (directories.length === 0) return null;
    return directories
      .filter((page) => firstNumber(page['t256']) * firstNumber(page['t257']) <= mostPixels)
      .map((page) => ({
        width: firstNumber(page['t256']),
        height: firstNumber(page['t257']),
        pixels: () => {
          decodeImage(buffer, page);
          return new Uint8ClampedArray(toRGBA8(page));
        },
      }));
  } catch {
    return null;
  }
}

/** Values of a TIFF tag: 256 is the width, 257 the height. */
function firstNumber(tag: unknown): number {
  const first: unknown = Array.isArray(tag) ? tag[0] : tag;
  return typeof first === 'number' ? first : 0;
}
