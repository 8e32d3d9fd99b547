import { deflateSync } from 'node:zlib';

/** A black-and-white picture, one byte per point: 0 paper, 1 ink. Scans and charts are drawn on it. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly points: Uint8Array;
}

/** Five columns of seven points per character, from the space to the underscore; the lowest bit is the top row. */
const font = [
  '0000000000 00005f0000 0007000700 147f147f14 242a7f2a12 2313086462 3649552250 0005030000',
  '001c224100 0041221c00 082a1c2a08 08083e0808 0050300000 0808080808 0060600000 2010080402',
  '3e5149453e 00427f4000 4261514946 2141454b31 1814127f10 2745454539 3c4a494930 0171090503',
  '3649494936 064949291e 0036360000 0056360000 0814224100 1414141414 0041221408 0201510906',
  '324979413e 7e1111117e 7f49494936 3e41414122 7f4141221c 7f49494941 7f09090901 3e41415132',
  '7f0808087f 00417f4100 2040413f01 7f08142241 7f40404040 7f0204027f 7f0408107f 3e4141413e',
  '7f09090906 3e4151215e 7f09192946 4649494931 01017f0101 3f4040403f 1f2040201f 7f2018207f',
  '6314081463 0304780403 6151494543 007f414100 0204081020 0041417f00 0402010204 4040404040',
]
  .join(' ')
  .split(' ');

/** Letters the small font lacks are written the way a telex would. */
const plain: Readonly<Record<string, string>> = { Æ: 'AE', Ø: 'OE', Å: 'AA', Ä: 'AE', Ö: 'OE', Ü: 'UE', É: 'E' };

export function drawPage(title: string, lines: readonly string[], bars: readonly number[]): Bitmap {
  const width = 480;
  const height = 90 + lines.length * 20 + (bars.length > 0 ? 150 : 0);
  const page: Bitmap = { width, height, points: new Uint8Array(width * height) };
  frame(page, 8, 8, width - 16, height - 16);
  write(page, 24, 24, title, 3);
  fill(page, 24, 52, width - 48, 2);
  lines.forEach((line, index) => write(page, 24, 68 + index * 20, line, 2));
  const base = height - 24;
  bars.forEach((bar, index) => fill(page, 32 + index * 34, base - bar, 22, bar));
  if (bars.length > 0) fill(page, 24, base, width - 48, 1);
  return page;
}

function fill(page: Bitmap, x: number, y: number, width: number, height: number): void {
  for (let row = y; row < y + height; row += 1)
    page.points.fill(1, row * page.width + x, row * page.width + Math.min(x + width, page.width));
}

function frame(page: Bitmap, x: number, y: number, width: number, height: number): void {
  fill(page, x, y, width, 1);
  fill(page, x, y + height - 1, width, 1);
  fill(page, x, y, 1, height);
  fill(page, x + width - 1, y, 1, height);
}

function write(page: Bitmap, x: number, y: number, text: string, scale: number): void {
  const letters = text.toUpperCase().replace(/[ÆØÅÄÖÜÉ]/g, (letter) => plain[letter] ?? letter);
  [...letters].forEach((letter, index) => {
    const code = letter.charCodeAt(0) - 32;
    if (code < 0 || code > 63) return;
    for (let column = 0; column < 5; column += 1) {
      const bits = Number.parseInt((font[code] ?? '').slice(column * 2, column * 2 + 2), 16);
      for (let row = 0; row < 7; row += 1) {
        const left = x + (index * 6 + column) * scale;
        if ((bits >> row) % 2 === 1 && left + scale < page.width) fill(page, left, y + row * scale, scale, scale);
      }
    }
  });
}

export function toPng({ width, height, points }: Bitmap): Buffer {
  const rows = Buffer.alloc((width + 1) * height, 255);
  for (let row = 0; row < height; row += 1) {
    rows[row * (width + 1)] = 0;
    for (let column = 0; column < width; column += 1)
      rows[row * (width + 1) + column + 1] = points[row * width + column] === 1 ? 34 : 255;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

function pngChunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const chunk = Buffer.alloc(named.length + 8);
  chunk.writeUInt32BE(body.length, 0);
  named.copy(chunk, 4);
  chunk.writeUInt32BE(checksum(named), named.length + 4);
  return chunk;
}

/** CRC-32 as PNG wants it; zlib's own came to Node later than the oldest version supported. */
function checksum(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** One strip, uncompressed, one bit per point, as a fax or a scanner writes it. */
export function toTiff({ width, height, points }: Bitmap): Buffer {
  const stride = Math.ceil(width / 8);
  const strip = Buffer.alloc(stride * height);
  points.forEach((point, index) => {
    const at = Math.floor(index / width) * stride + ((index % width) >> 3);
    if (point === 1) strip[at] = (strip[at] ?? 0) | (0x80 >> ((index % width) % 8));
  });
  const [short, long, rational] = [3, 4, 5];
  const tags = [
    [256, long, 1, width],
    [257, long, 1, height],
    [258, short, 1, 1],
    [259, short, 1, 1],
    [262, short, 1, 0],
    [273, long, 1, 0],
    [277, short, 1, 1],
    [278, long, 1, height],
    [279, long, 1, strip.length],
    [282, rational, 1, 0],
    [283, rational, 1, 0],
  ] as const;
  const directoryLength = 2 + tags.length * 12 + 4;
  const resolutionAt = 8 + directoryLength;
  const stripAt = resolutionAt + 8;
  const head = Buffer.alloc(stripAt);
  head.write('II', 0, 'latin1');
  head.writeUInt16LE(42, 2);
  head.writeUInt32LE(8, 4);
  head.writeUInt16LE(tags.length, 8);
  tags.forEach(([tag, type, count, value], index) => {
    const at = 10 + index * 12;
    head.writeUInt16LE(tag, at);
    head.writeUInt16LE(type, at + 2);
    head.writeUInt32LE(count, at + 4);
    head.writeUInt32LE(tag === 273 ? stripAt : type === rational ? resolutionAt : value, at + 8);
  });
  head.writeUInt32LE(100, resolutionAt);
  head.writeUInt32LE(1, resolutionAt + 4);
  return Buffer.concat([head, strip]);
}

/** Two colours, codes of three bits and a clear code before the table grows: valid GIF without a compressor. */
export function toGif({ width, height, points }: Bitmap): Buffer {
  const head = Buffer.alloc(13 + 6);
  head.write('GIF89a', 0, 'latin1');
  head.writeUInt16LE(width, 6);
  head.writeUInt16LE(height, 8);
  head.set([0x80, 0, 0, 255, 255, 255, 34, 34, 34], 10);
  const image = Buffer.alloc(11);
  image.set([0x2c], 0);
  image.writeUInt16LE(width, 5);
  image.writeUInt16LE(height, 7);
  image.set([0, 2], 9);
  const packed = packCodes(points);
  const blocks: Buffer[] = [];
  for (let at = 0; at < packed.length; at += 255) {
    const block = packed.subarray(at, at + 255);
    blocks.push(Buffer.from([block.length]), block);
  }
  return Buffer.concat([head, image, ...blocks, Buffer.from([0, 0x3b])]);
}

function packCodes(points: Uint8Array): Buffer {
  const [clear, end, bits] = [4, 5, 3];
  const bytes: number[] = [];
  let pending = 0;
  let length = 0;
  const put = (code: number): void => {
    pending |= code << length;
    length += bits;
    while (length >= 8) {
      bytes.push(pending & 255);
      pending >>= 8;
      length -= 8;
    }
  };
  points.forEach((point, index) => {
    if (index % 2 === 0) put(clear);
    put(point);
  });
  put(end);
  if (length > 0) bytes.push(pending & 255);
  return Buffer.from(bytes);
}
