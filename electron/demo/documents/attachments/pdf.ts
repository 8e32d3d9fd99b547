/** A small, real PDF: A4 pages of Helvetica text, first line as heading. Enough for a delivery note or a report. */
export function writePdf(title: string, pages: readonly (readonly string[])[]): Buffer {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const pageIds = pages.map((_, index) => 4 + index * 2);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Kids [${pageIds.map((id) => `${id} 0 R`).join(' ')}] /Count ${pages.length} >>`);
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  pages.forEach((lines, index) => {
    const content = pageContent(title, lines, index + 1, pages.length);
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
    );
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  });
  return assemble(objects);
}

function pageContent(title: string, lines: readonly string[], page: number, pages: number): string {
  const text = (x: number, y: number, size: number, value: string): string =>
    `BT /F1 ${size} Tf ${x} ${y} Td (${escape(value)}) Tj ET`;
  return [
    text(56, 780, 16, title),
    '0.6 w 56 768 m 539 768 l S',
    ...lines.map((line, index) => text(56, 744 - index * 16, 10, line)),
    text(500, 40, 8, `${page} / ${pages}`),
  ].join('\n');
}

/** Text goes in as Windows-1252, which holds every letter of the Nordic languages. */
function escape(text: string): string {
  return text.replace(/[\\()]/g, (character) => `\\${character}`).replace(/[–—]/g, '-');
}

function assemble(objects: readonly string[]): Buffer {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
