/** Text as it may stand in HTML, in content and attributes alike. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** A markup piece of which every value is escaped; pieces put into it stay what they are. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Value = string | number | null | Markup | readonly Markup[];

export function markup(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(strings.map((string, index) => string + written(values[index] ?? null)).join(''));
}

function written(value: Value): string {
  if (value === null) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map(({ text }) => text).join('');
  return escaped(String(value));
}

/** A whole page. `root`: the way up to the folder of the export. No script, nothing from elsewhere. */
export function page(title: string, locale: string, root: string, body: Markup): string {
  return markup`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self'"
        />
        <title>${title}</title>
        <link rel="stylesheet" href="${root}style.css" />
      </head>
      <body>
        ${body}
      </body>
    </html> `.text;
}

export const styleSheet = `:root { color-scheme: light; font: 15px/1.5 system-ui, sans-serif; color: #17202b; }
body { max-width: 1280px; margin: 0 auto; padding: 32px 24px 80px; background: #fff; }
h1 { font-size: 24px; margin: 0 0 4px; } h2 { font-size: 17px; margin: 32px 0 8px; }
p { margin: 4px 0 8px; max-width: 75ch; } small, .quiet { color: #5b6672; }
table { border-collapse: collapse; width: 100%; margin: 8px 0 16px; }
th { text-align: start; font-weight: 600; border-bottom: 2px solid #17202b; padding: 6px 8px 6px 0; vertical-align: bottom; }
td { border-bottom: 1px solid #dde2e8; padding: 6px 8px 6px 0; vertical-align: top; overflow-wrap: break-word; }
td.fixed { white-space: nowrap; }
th.end, td.end { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
a { color: #0b57a4; } code { font-size: 13px; overflow-wrap: anywhere; }
.parties { display: grid; grid-template-columns: repeat(auto-fit, minmax(240px, 1fr)); gap: 24px; }
.parties h2 { margin: 16px 0 4px; } dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 16px; margin: 8px 0; }
dt { color: #5b6672; } dd { margin: 0; overflow-wrap: anywhere; } .withheld { background: #fff4dc; padding: 8px 12px; }
@media print { body { max-width: none; padding: 0; font-size: 12px; } tr { break-inside: avoid; } thead { display: table-header-group; } }
`;
