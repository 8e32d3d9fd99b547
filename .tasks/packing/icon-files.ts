/** PNGs by their edge in pixels. */
export type Drawn = ReadonlyMap<number, Buffer>;

/** A Windows icon: a directory of 16 bytes per picture, then the PNGs. 256 is written as 0. */
export function icoOf(drawn: Drawn): Buffer {
  const pictures = [...drawn].filter(([size]) => size <= 256);
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, [size, png]] of pictures.entries()) {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(([, png]) => png)]);
}

/** Which picture macOS looks for under which name; `@2x` ones have a name of their own. */
const icnsNames: readonly (readonly [string, number])[] = [
  ['icp4', 16],
  ['ic11', 32],
  ['icp5', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
];

/** A macOS icon: a length, then name, length and PNG of each picture. */
export function icnsOf(drawn: Drawn): Buffer {
  const pictures = icnsNames.flatMap(([name, size]) => {
    const png = drawn.get(size);
    return png === undefined ? [] : [chunk(name, png)];
  });
  return chunk('icns', Buffer.concat(pictures));
}

function chunk(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 'ascii');
  head.writeUInt32BE(content.length + 8, 4);
  return Buffer.concat([head, content]);
}
