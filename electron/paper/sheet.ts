import { PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from 'pdf-lib';
import { printable } from './printable.ts';

/** Points of an A4 sheet, and the margin around what stands on it. */
export const paperSize = { width: 595.28, height: 841.89 } as const;
export const margin = 48;
export const textWidth = paperSize.width - 2 * margin;
const footRoom = 34;
/** The height there is for text on an empty sheet. */
export const sheetRoom = paperSize.height - 2 * margin - footRoom;

const inks = { text: rgb(0.1, 0.12, 0.15), quiet: rgb(0.4, 0.43, 0.47), line: rgb(0.82, 0.84, 0.86) } as const;
const ground = rgb(0.955, 0.96, 0.968);

export interface Lettering {
  readonly size?: number;
  readonly strong?: boolean;
  readonly quiet?: boolean;
  readonly align?: 'left' | 'right';
}

export interface Block extends Lettering {
  readonly x: number;
  readonly width: number;
  readonly text: string;
}

/** A sheet after the other, written from the top; what does not fit goes on the next one. */
export class Sheet {
  private readonly pdf: PDFDocument;
  private readonly fonts: { readonly normal: PDFFont; readonly strong: PDFFont };
  private page: PDFPage;
  /** Where the next thing stands, measured from the bottom as PDF does. */
  y: number;
  /** Drawn again at the top of every further sheet: the head of a table that goes on. */
  repeated: (() => void) | null = null;

  private constructor(pdf: PDFDocument, fonts: { readonly normal: PDFFont; readonly strong: PDFFont }) {
    this.pdf = pdf;
    this.fonts = fonts;
    this.page = pdf.addPage([paperSize.width, paperSize.height]);
    this.y = paperSize.height - margin;
  }

  static async open(about: {
    readonly title: string;
    readonly author: string;
    readonly language: string;
    readonly at: Date;
  }): Promise<Sheet> {
    const pdf = await PDFDocument.create();
    pdf.setTitle(about.title, { showInWindowTitleBar: true });
    pdf.setAuthor(about.author);
    pdf.setLanguage(about.language);
    pdf.setCreator('Ebilag');
    pdf.setProducer('Ebilag');
    pdf.setCreationDate(about.at);
    pdf.setModificationDate(about.at);
    const [normal, strong] = await Promise.all([
      pdf.embedFont(StandardFonts.Helvetica),
      pdf.embedFont(StandardFonts.HelveticaBold),
    ]);
    return new Sheet(pdf, { normal, strong });
  }

  get pages(): number {
    return this.pdf.getPageCount();
  }

  get room(): number {
    return this.y - margin - footRoom;
  }

  /** Goes to a new sheet unless so much is left on this one. */
  need(height: number): void {
    if (height <= this.room || this.y === paperSize.height - margin) return;
    this.page = this.pdf.addPage([paperSize.width, paperSize.height]);
    this.y = paperSize.height - margin;
    this.repeated?.();
  }

  gap(height: number): void {
    this.y -= height;
  }

  widthOf(text: string, { size = 9, strong = false }: Lettering = {}): number {
    return (strong ? this.fonts.strong : this.fonts.normal).widthOfTextAtSize(printable(text), size);
  }

  /** The lines a text makes in a width; words that are wider are cut. */
  wrap(text: string, width: number, { size = 9, strong = false }: Lettering = {}): readonly string[] {
    const font = strong ? this.fonts.strong : this.fonts.normal;
    const fits = (line: string): boolean => font.widthOfTextAtSize(line, size) <= width;
    const lines: string[] = [];
    for (const paragraph of text.split(/\r?\n/)) {
      let line = '';
      for (const word of printable(paragraph)
        .split(' ')
        .filter((one) => one !== '')) {
        const longer = line === '' ? word : `${line} ${word}`;
        if (fits(longer)) line = longer;
        else {
          if (line !== '') lines.push(line);
          line = word;
          while (!fits(line) && line.length > 1) {
            let cut = line.length - 1;
            while (cut > 1 && !fits(line.slice(0, cut))) cut -= 1;
            lines.push(line.slice(0, cut));
            line = line.slice(cut);
          }
        }
      }
      if (line !== '') lines.push(line);
    }
    return lines;
  }

  /** The height a text takes. */
  heightOf(text: string, width: number, lettering: Lettering = {}): number {
    return this.wrap(text, width, lettering).length * leading(lettering);
  }

  /** Writes a text from a height down and answers where it ends; nothing moves on. */
  writeAt({ x, width, text, ...lettering }: Block, top: number): number {
    const { size = 9, strong = false, quiet = false, align = 'left' } = lettering;
    const font = strong ? this.fonts.strong : this.fonts.normal;
    let at = top;
    for (const line of this.wrap(text, width, lettering)) {
      at -= leading(lettering);
      const left = align === 'left' ? x : x + width - font.widthOfTextAtSize(line, size);
      this.page.drawText(line, { x: left, y: at + size * 0.28, size, font, color: quiet ? inks.quiet : inks.text });
    }
    return at;
  }

  /** Texts beside each other; the next thing stands below the longest. */
  row(blocks: readonly Block[]): void {
    const height = Math.max(0, ...blocks.map((block) => this.heightOf(block.text, block.width, block)));
    this.need(height);
    for (const block of blocks) this.writeAt(block, this.y);
    this.y -= height;
  }

  write(text: string, lettering: Lettering = {}): void {
    this.row([{ x: margin, width: textWidth, text, ...lettering }]);
  }

  rule(x: number = margin, width: number = textWidth, strong = false): void {
    const line = { start: { x, y: this.y }, end: { x: x + width, y: this.y } };
    this.page.drawLine({ ...line, thickness: strong ? 1 : 0.6, color: strong ? inks.text : inks.line });
  }

  /** A grey ground from here down, for what is written next. */
  ground(height: number): void {
    this.page.drawRectangle({ x: margin, y: this.y - height, width: textWidth, height, color: ground });
  }

  /** The foot of every sheet, once it is known how many there are; then the bytes. */
  async finish(foot: (page: number, pages: number) => readonly [string, string]): Promise<Uint8Array> {
    const pages = this.pdf.getPages();
    for (const [index, page] of pages.entries()) {
      this.page = page;
      this.y = margin + 14;
      this.rule();
      const [left, right] = foot(index + 1, pages.length);
      const half = textWidth / 2;
      this.writeAt({ x: margin, width: half, text: left, size: 8, quiet: true }, this.y - 3);
      this.writeAt({ x: margin + half, width: half, text: right, size: 8, quiet: true, align: 'right' }, this.y - 3);
    }
    return this.pdf.save();
  }
}

export function leading({ size = 9 }: Lettering): number {
  return size * 1.38;
}
