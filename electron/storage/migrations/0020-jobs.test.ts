import { describe, expect, test } from 'vitest';
import { storeAt, updateTo } from './testing/old-store.ts';

describe('step 20 of the store, from the version before (PLT-5)', () => {
  test('makes the daily refresh a scheduled job and leaves the other settings as they were (IN-4)', () => {
    const database = storeAt(19);
    const settings = { completed: true, gracePeriod: 30, dailyRefresh: '06:30' };
    database.prepare("insert into settings values ('program', ?)").run(JSON.stringify(settings));
    updateTo(database, 20);
    const saved = database.prepare("select value from settings where name = 'program'").pluck().get() as string;
    expect(JSON.parse(saved)).toEqual({ completed: true, gracePeriod: 30 });
    const jobs = database.prepare('select name, kind, rhythm, enabled from jobs').all();
    const rhythm = '{"kind":"daily","at":"06:30","weekdays":[1,2,3,4,5,6,7]}';
    expect(jobs).toEqual([{ name: 'Refresh', kind: 'refresh', rhythm, enabled: 1 }]);
    database.close();
  });

  test('makes no job where there was no daily refresh', () => {
    const database = storeAt(19);
    database.prepare("insert into settings values ('program', ?)").run('{"dailyRefresh":""}');
    updateTo(database, 20);
    expect(database.prepare('select count(*) from jobs').pluck().get()).toBe(0);
  });
});
