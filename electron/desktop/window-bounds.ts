import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

const rectangle = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int(),
  height: z.number().int(),
});
const rememberedBounds = rectangle.extend({ maximized: z.boolean() });
export type Rectangle = z.infer<typeof rectangle>;
export type WindowBounds = z.infer<typeof rememberedBounds>;

export const smallest = { width: 960, height: 600 };
const first = { width: 1440, height: 900 };

/** The bounds of last time, or null when there are none or the file is damaged. */
export function readBounds(path: string): WindowBounds | null {
  try {
    return rememberedBounds.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

export async function writeBounds(path: string, bounds: WindowBounds): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, JSON.stringify(bounds));
}

/**
 * Where the window opens: as last time where that is still on a screen, otherwise in the middle of the first screen.
 * `workAreas`: of all screens, the main one first.
 */
export function fitBounds(bounds: WindowBounds | null, workAreas: readonly Rectangle[]): Rectangle {
  const [main = { x: 0, y: 0, ...first }] = workAreas;
  if (bounds !== null) {
    const home = workAreas.find((area) => overlap(bounds, area) >= 100 * 100);
    if (home !== undefined) return { ...clampSize(bounds, home), x: bounds.x, y: Math.max(bounds.y, home.y) };
  }
  const { width, height } = clampSize(bounds ?? first, main);
  return {
    width,
    height,
    x: main.x + Math.round((main.width - width) / 2),
    y: main.y + Math.round((main.height - height) / 2),
  };
}

function clampSize(size: { readonly width: number; readonly height: number }, area: Rectangle) {
  return {
    width: Math.max(smallest.width, Math.min(size.width, area.width)),
    height: Math.max(smallest.height, Math.min(size.height, area.height)),
  };
}

/** Square pixels two rectangles share. */
function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}
