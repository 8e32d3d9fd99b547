import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOf, decodeText } from './bytes.ts';
import { cleanFileName } from './save-file.ts';

/** What names are made of when somebody means harm, and what they are usually made of. */
const nasty = fc.constantFrom(...'abæ../\\:*?"<>| \u0000\u001f\u007f\u202e\u200f\u00a0\n😀');

describe('the name an attachment is saved under (PLT-3)', () => {
  test.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Windows\\evil.exe', 'evil.exe'],
    ['.bashrc', 'bashrc'],
    ['invoice\u202Efdp.exe', 'invoice fdp.exe'],
    ['con.pdf', '_con.pdf'],
    ['a\u0000b:c.pdf', 'a b c.pdf'],
    ['', 'Attachment 1'],
    ['...', 'Attachment 1'],
    ['Følgeseddel nr. 7.pdf', 'Følgeseddel nr. 7.pdf'],
  ])('%j becomes %j', (name, clean) => {
    expect(cleanFileName(name, 'Attachment 1')).toBe(clean);
  });

  test('is not left with a blank at its end by being cut', () => {
    expect(cleanFileName(`${'x'.repeat(119)} yyy`, 'f')).toBe('x'.repeat(119));
  });

  test('is short, without path or control characters, and keeps its ending', () => {
    expect(cleanFileName(`${'x'.repeat(300)}.pdf`, 'f')).toMatch(/^x{116}\.pdf$/);
    fc.assert(
      fc.property(fc.string({ unit: nasty, maxLength: 160 }), (name) => {
        const clean = cleanFileName(name, 'f');
        expect(clean.length).toBeGreaterThan(0);
        expect(clean.length).toBeLessThanOrEqual(121);
        expect(clean).not.toMatch(/[/\\<>:"|?*]|^\.|[. ]$/);
      }),
    );
  });
});

describe('text of an attachment', () => {
  test('comes back byte for byte', () => {
    expect([...bytesOf(btoa('\u0000\u00ffabc'))]).toEqual([0, 255, 97, 98, 99]);
  });

  test('is read as declared, else as UTF-8, else as Windows-1252', () => {
    expect(decodeText(bytesOf(btoa('<?xml version="1.0" encoding="ISO-8859-1"?><a>\u00f8</a>'))).text).toContain('ø');
    expect(decodeText(new TextEncoder().encode('ø – å'))).toEqual({ text: 'ø – å', encoding: 'UTF-8' });
    expect(decodeText(bytesOf(btoa('bl\u00e5')))).toEqual({ text: 'blå', encoding: 'WINDOWS-1252' });
    expect(decodeText(bytesOf(btoa('\u00ff\u00fea\u0000'))).text).toBe('a');
  });

  test('a declaration that is wrong is no reason to show nothing', () => {
    expect(decodeText(bytesOf(btoa('<?xml encoding="klingon"?>\u00e5'))).text).toContain('å');
  });
});
