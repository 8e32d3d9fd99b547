import { describe, expect, test } from 'vitest';
import { cleanFileName } from './session-policy.ts';
import { fitBounds, readBounds } from './window-bounds.ts';

const main = { x: 0, y: 25, width: 1920, height: 1055 };
const second = { x: 1920, y: 0, width: 1280, height: 1024 };
const at = (x: number, y: number, width = 1200, height = 800) => ({ x, y, width, height, maximized: false });

describe('where the window opens', () => {
  test('the first time: in the middle of the main screen', () => {
    expect(fitBounds(null, [main])).toEqual({ x: 240, y: 103, width: 1440, height: 900 });
  });
  test('as last time, on the screen it was on', () => {
    expect(fitBounds(at(2000, 100), [main, second])).toEqual({ x: 2000, y: 100, width: 1200, height: 800 });
  });
  test('in the middle again when its screen is gone', () => {
    expect(fitBounds(at(2000, 100), [main])).toEqual({ x: 360, y: 153, width: 1200, height: 800 });
  });
  test('its title bar is never above the screen, and it is never larger than it', () => {
    expect(fitBounds(at(0, -300, 4000, 3000), [main])).toEqual({ x: 0, y: 25, width: 1920, height: 1055 });
  });
  test('no file, no bounds', () => {
    expect(readBounds('/nowhere/bounds.json')).toBeNull();
  });
});

test.each([
  ['faktura 7.pdf', 'faktura 7.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Windows\\evil.exe', 'evil.exe'],
  ['a\u0000b\nc.pdf', 'a_b_c.pdf'],
  ['..', 'document'],
  ['', 'document'],
  ['CON.pdf', '_CON.pdf'],
  ['æøå?.pdf', 'æøå_.pdf'],
])('the file name "%s" is proposed as "%s" (PLT-3)', (name, expected) => {
  expect(cleanFileName(name)).toBe(expected);
});
