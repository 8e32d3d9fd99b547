import { usedLink } from '../../renderer/text/used-link.ts';

/** The page for a link that was used already, in all languages at once: whose it is, is not known before somebody is in. */
export function usedLinkPage(): string {
  const sections = Object.entries(usedLink).map(
    ([language, { title, what, todo }]) =>
      `<section lang="${language}"><h1>${title}</h1><p>${what}</p><p><strong>${todo}</strong></p></section>`,
  );
  return `<!doctype html>
<html lang="en" translate="no">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>Ebilag</title>
<style>
  body { font: 15px/1.5 system-ui, sans-serif; margin: 0; display: grid; place-content: center; min-height: 100vh; background: light-dark(#f3f6f7, #14191b); color: light-dark(#1c2528, #e6ecee); }
  main { max-width: 34rem; padding: 2rem; display: grid; gap: 1.5rem; }
  section + section { border-top: 1px solid light-dark(#cfd9dc, #334045); padding-top: 1.5rem; }
  h1 { font-size: 1.15rem; margin: 0 0 .4rem; color: light-dark(#0f6e84, #5cc0d6); }
  p { margin: 0 0 .4rem; }
  strong { font-weight: 600; }
</style></head>
<body><main>${sections.join('')}</main></body>
</html>
`;
}
