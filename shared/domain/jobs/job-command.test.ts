import { expect, test } from 'vitest';
import { jobCommand } from './job-command.ts';

test('the line for the scheduler names the job, or its number where the name would not survive a shell', () => {
  const line = (name: string): string => jobCommand('"/opt/ebilag"', { id: 7, name }, '/var/lib/ebilag data');
  expect(line('Nat kørsel')).toBe('"/opt/ebilag" jobs run "Nat kørsel" --data "/var/lib/ebilag data"');
  for (const name of ['say "go"', '$HOME', '`id`', 'a\\b', '100 %', '42'])
    expect(line(name)).toBe('"/opt/ebilag" jobs run 7 --data "/var/lib/ebilag data"');
});
