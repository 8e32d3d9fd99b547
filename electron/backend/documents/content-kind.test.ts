import { expect, test } from 'vitest';
import { contentKind, safeFileName } from './content-kind.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('PLT-3 what an attachment is comes from its bytes', () => {
  expect(contentKind(bytes('%PDF-1.7\n'))).toBe('pdf');
  expect(contentKind(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))).toBe('png');
  expect(contentKind(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe('jpeg');
  expect(contentKind(bytes('GIF89a'))).toBe('gif');
  expect(contentKind(new Uint8Array([0x49, 0x49, 0x2a, 0x00]))).toBe('tiff');
  expect(contentKind(bytes('<?xml version="1.0"?><a/>'))).toBe('xml');
  expect(contentKind(bytes('Timeseddel, uge 40: 12,5 timer på pumpe 3'))).toBe('text');
  expect(contentKind(bytes('<!DOCTYPE html><script>alert(1)</script>'))).toBe('text');
  expect(contentKind(new Uint8Array([0x4d, 0x5a, 0x90, 0x00]))).toBe('other');
  expect(contentKind(new Uint8Array())).toBe('other');
});

test('PLT-3 file names are cleaned, end as their content asks for, and nothing saved runs', () => {
  expect(safeFileName('../../etc/faktura.pdf', 'pdf', 0)).toBe('faktura.pdf');
  expect(safeFileName('C:\\temp\\bilag.doc', 'pdf', 0)).toBe('bilag.doc.pdf');
  expect(safeFileName('foto.JPEG', 'jpeg', 0)).toBe('foto.JPEG');
  expect(safeFileName(null, 'png', 2)).toBe('attachment-3.png');
  expect(safeFileName('   ...', 'text', 0)).toBe('attachment-1.txt');
  expect(safeFileName('faktura.exe', 'other', 0)).toBe('faktura.exe.attachment');
  expect(safeFileName('a\u0000b<c>.pdf', 'pdf', 0)).toBe('abc.pdf');
});
