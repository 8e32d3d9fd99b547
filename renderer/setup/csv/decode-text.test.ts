import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';

test('SET-10: a file is read as its program wrote it: UTF-8, UTF-16 with its mark, else the Windows code page', () => {
  expect(decodeText(new TextEncoder().encode('\uFEFFno;name\r\n1;Møde'))).toBe('no;name\r\n1;Møde');
  expect(decodeText(new Uint8Array([0xff, 0xfe, 0x4d, 0x00, 0xf8, 0x00]))).toBe('Mø');
  expect(decodeText(new Uint8Array([0x4d, 0xf8, 0x64, 0x65]))).toBe('Møde');
});

test('SET-10: what is no text is not taken for one', () => {
  expect(decodeText(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x00, 0x00]))).toBeNull();
});

test('SET-10: any UTF-8 text comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!text.includes('\0') && !text.startsWith('\uFEFF') && text.isWellFormed());
      expect(decodeText(new TextEncoder().encode(text))).toBe(text);
    }),
  );
});
