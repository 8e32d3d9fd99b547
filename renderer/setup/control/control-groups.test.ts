import { describe, expect, test } from 'vitest';
import { standardControlSetup } from '../../../shared/domain/master/control-setup.ts';
import { languages } from '../../text/languages.ts';
import { textIn } from '../../text/text.ts';
import { controlGroups, readTolerance } from './control-groups.ts';

describe('the control setup (SET-3)', () => {
  test('shows every setting once', () => {
    const shown = controlGroups.flatMap(({ settings }) => [...settings]);
    expect([...shown].sort()).toEqual(Object.keys(standardControlSetup).sort());
  });

  test.each(languages)('names and explains every setting in %s', (language) => {
    const { find } = textIn(language);
    for (const name of Object.keys(standardControlSetup)) {
      expect(find('setup', `control.field.${name}`), name).not.toBeNull();
      expect(find('setup', `control.help.${name}`), name).not.toBeNull();
    }
  });

  test('takes a tolerance with comma or point, and nothing that is no amount', () => {
    expect(readTolerance(' 0,25 ')).toBe('0.25');
    expect(readTolerance('1')).toBe('1');
    expect(readTolerance('-1')).toBeNull();
    expect(readTolerance('')).toBeNull();
  });
});
