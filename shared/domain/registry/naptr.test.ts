import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publisherOf, webAddress, type NaptrRecord } from './naptr.ts';

const record = (regexp: string, values: Partial<NaptrRecord> = {}): NaptrRecord => ({
  order: 100,
  preference: 10,
  flags: 'U',
  service: 'Meta:SMP',
  regexp,
  replacement: '.',
  ...values,
});
const host = 'abc.iso6523-actorid-upis.zone.test';

describe('OUT-9 records of the name system', () => {
  test('the usual rule is a shortcut, with or without a slash at the end', () => {
    expect(publisherOf([record('!^.*$!https://smp.example/!')], host)).toBe('https://smp.example');
    expect(publisherOf([record('!.*!http://smp.example:8080/path!')], host)).toBe('http://smp.example:8080/path');
  });

  test('a rule takes parts of the name it was asked for, with one backslash or two', () => {
    expect(publisherOf([record('!^([a-z]+)\\.(.*)$!https://\\1.smp.example/\\2!')], host)).toBe(
      'https://abc.smp.example/iso6523-actorid-upis.zone.test',
    );
    expect(publisherOf([record('#^([a-z]+)\\\\..*$#https://\\\\1.example#i')], host.toUpperCase())).toBe(
      'https://ABC.example',
    );
  });

  test('order and preference decide, and records for something else do not count', () => {
    const records = [
      record('!^.*$!https://second.example!', { preference: 20 }),
      record('!^.*$!https://other.example!', { order: 1, service: 'Meta:CERT' }),
      record('!^.*$!https://first.example!', { flags: 'u' }),
      record('!^.*$!https://never.example!', { order: 1, flags: 'S' }),
    ];
    expect(publisherOf(records, host)).toBe('https://first.example');
  });

  test.each([
    '!^.*$!ftp://smp.example!',
    '!^.*$!https://user:word@smp.example!',
    '!^.*$!javascript:alert(1)!',
    '!^nothing$!https://smp.example!',
    '!^(a+)+$!https://smp.example!',
    '!^.*$!https://smp.example',
    '',
    '!',
    '!([!x!',
  ])('%s leads nowhere', (rule) => {
    expect(publisherOf([record(rule)], host)).toBeNull();
  });

  test('whatever a record holds, the answer is a web address or none, and at once', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (pattern, replacement, flags) => {
        const found = publisherOf([record(`!${pattern}!${replacement}!${flags}`)], host);
        if (found !== null) expect(webAddress(found)).toBe(found);
      }),
    );
  });
});
