import { describe, expect, test } from 'vitest';
import { checkEndpoint, checkEndpoints } from './endpoint-check.ts';

describe("a ledger's endpoint numbers (SET-2, IN-8)", () => {
  test('a number has the length of its scheme', () => {
    expect(checkEndpoint({ scheme: 'GLN', id: '579800012345' })).toEqual({
      severity: 'error',
      code: 'length',
      values: { scheme: 'GLN', length: '13' },
    });
    expect(checkEndpoint({ scheme: 'DK:CVR', id: '1358562' })?.code).toBe('length');
    expect(checkEndpoint({ scheme: 'GLN', id: ' ' })?.code).toBe('missing');
  });

  test('a failing check digit is a remark, because such numbers are in use', () => {
    expect(checkEndpoint({ scheme: 'GLN', id: '5798000123456' })?.severity ?? 'good').toBe('remark');
    expect(checkEndpoint({ scheme: 'GLN', id: '5790001234560' })).toBeNull();
    expect(checkEndpoint({ scheme: 'DK:CVR', id: 'DK 13585628' })).toBeNull();
  });

  test('a scheme without a check of its own takes any number', () => {
    expect(checkEndpoint({ scheme: 'ISO 6523', id: '0204:991-1234' })).toBeNull();
  });

  test('the same number twice, also written differently, is refused', () => {
    const [first, second] = checkEndpoints(
      [
        { scheme: 'DK:CVR', id: '13585628' },
        { scheme: 'DK:CVR', id: 'DK13585628' },
      ],
      [],
    );
    expect(first).toBeNull();
    expect(second?.code).toBe('twice');
  });

  test('a number that another ledger owns is refused, with its name', () => {
    const others = [{ name: 'Museum', endpoints: [{ scheme: 'GLN', id: '5790001234560' }] }];
    expect(checkEndpoints([{ scheme: 'GLN', id: '5790 0012 3456 0' }], others)[0]).toEqual({
      severity: 'error',
      code: 'taken',
      values: { ledger: 'Museum' },
    });
    expect(checkEndpoints([{ scheme: 'DK:P', id: '1234567890' }], others)[0]).toBeNull();
  });
});
