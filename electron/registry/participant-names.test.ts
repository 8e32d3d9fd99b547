import { describe, expect, test } from 'vitest';
import type { Participant } from '../../shared/domain/registry/participant.ts';
import { cnameHost, naptrHost, pathName } from './participant-names.ts';

const participant = (value: string): Participant => ({ icd: value.slice(0, 4), value });

describe('OUT-9 the names of a participant, by the published vectors', () => {
  test.each([
    ['9908:difi', 'B-42fabff13df16391dbd1f01b7c05d0e7'],
    ['0184:12345678', 'B-2eba9545c12f882c158738c8cc48ce54'],
    ['0088:5790000436057', 'B-cfd4807b6fbf16e7eb220018226152d0'],
  ])('%s by MD5 is %s', (value, name) => {
    expect(cnameHost(participant(value), 'zone.test')).toBe(`${name}.iso6523-actorid-upis.zone.test`);
  });

  test.each([
    ['9915:test', 'eh5boavaktmbgzyh2a63dz4qov33fvp5nsdvqklucfraayoodw6a'],
    ['0088:123ABC', 'y7dzfxaf3d4cjz4kcgrxtec6twvcga4ky7zwa5boif6mswd4tdrq'],
    ['0088:123abc', 'y7dzfxaf3d4cjz4kcgrxtec6twvcga4ky7zwa5boif6mswd4tdrq'],
    ['0184:12345678', 'yeucskxewifhennfusqdaoltut2s76mlmshzc2vt2rs3j4zhplqq'],
    ['0007:5567321707', '2hye2p3sorevayvcwhqmlegeofbpbta3snxm52wxih4a7elbvdhq'],
  ])('%s by SHA-256 is %s', (value, name) => {
    expect(naptrHost(participant(value), 'zone.test')).toBe(`${name}.iso6523-actorid-upis.zone.test`);
  });

  test('a name in an address is encoded as a whole', () => {
    expect(pathName('iso6523-actorid-upis', '0184:12345678')).toBe('iso6523-actorid-upis%3A%3A0184%3A12345678');
    expect(pathName('busdox-docid-qns', 'urn:a::B##C')).toBe('busdox-docid-qns%3A%3Aurn%3Aa%3A%3AB%23%23C');
  });
});
