import { expect, test } from 'vitest';
import { usedLinkPage } from './used-link-page.ts';

test('the page for a used link says in three languages how to get a new one, and loads nothing', () => {
  const page = usedLinkPage();
  expect([...page.matchAll(/<section lang="(\w+)">/g)].map((match) => match[1])).toEqual(['da', 'sv', 'en']);
  expect(page.match(/Enter/g)).toHaveLength(3);
  expect(page).not.toMatch(/src=|href=|@import|url\(|<script/);
});
