import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/fields/Field.tsx';
import { CannotDraw } from './CannotDraw.tsx';
import type { PdfOpened } from './pdf-document.ts';
import { openPdf } from './pdf-document.ts';

interface PdfViewerProps {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** 1 is as wide as there is room. */
  readonly zoom: number;
  readonly onPage: (page: number, pages: number) => void;
}

/** A PDF as a column of pages. Only pages near the window hold a canvas, so that hundreds of pages stay light. */
export function PdfViewer({ bytes, zoom, onPage }: PdfViewerProps) {
  const [password, setPassword] = useState<string | null>(null);
  const [opened, setOpened] = useState<PdfOpened | null>(null);
  useEffect(() => {
    let current = true;
    let close = (): void => undefined;
    void openPdf(bytes, password).then((result) => {
      if (result.outcome === 'opened') close = result.close;
      if (current) setOpened(result);
      else close();
    });
    return () => {
      current = false;
      close();
    };
  }, [bytes, password]);
  switch (opened?.outcome) {
    case undefined:
      return null;
    case 'broken':
      return <CannotDraw />;
    case 'locked':
      return <PasswordForm wrong={opened.wrong && password !== null} onPassword={setPassword} />;
    case 'opened':
      return <PdfPages pdf={opened.pdf} zoom={zoom} onPage={onPage} />;
  }
}

function PdfPages({
  pdf,
  zoom,
  onPage,
}: {
  readonly pdf: PDFDocumentProxy;
  readonly zoom: number;
  readonly onPage: PdfViewerProps['onPage'];
}) {
  const { t } = useText();
  const column = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [ratio, setRatio] = useState(Math.SQRT2);
  useEffect(() => {
    // The first page's shape is a fair guess for those not looked at yet.
    void pdf.getPage(1).then((page) => {
      const { width: wide, height } = page.getViewport({ scale: 1 });
      setRatio(height / wide);
    });
    onPage(1, pdf.numPages);
  }, [pdf, onPage]);
  useEffect(() => {
    const element = column.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={column} className="pdf-pages">
      {width > 0 &&
        Array.from({ length: pdf.numPages }, (_, index) => (
          <PdfPage
            key={index}
            pdf={pdf}
            number={index + 1}
            width={Math.round(width * zoom)}
            guessedRatio={ratio}
            label={t('document:attachment.page', { page: index + 1, pages: pdf.numPages })}
            onPage={onPage}
          />
        ))}
    </div>
  );
}

interface PageProps {
  readonly pdf: PDFDocumentProxy;
  readonly number: number;
  readonly width: number;
  readonly guessedRatio: number;
  readonly label: string;
  readonly onPage: PdfViewerProps['onPage'];
}

function PdfPage({ pdf, number, width, guessedRatio, label, onPage }: PageProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(number === 1);
  const [ratio, setRatio] = useState<number | null>(null);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const nearness = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      rootMargin: '150% 0%',
    });
    const reading = new IntersectionObserver(
      ([entry]) => entry?.isIntersecting === true && onPage(number, pdf.numPages),
      { rootMargin: '-45% 0% -45% 0%' },
    );
    nearness.observe(element);
    reading.observe(element);
    return () => {
      nearness.disconnect();
      reading.disconnect();
    };
  }, [number, pdf, onPage]);
  useEffect(() => {
    const element = frame.current;
    if (!near || element === null) return undefined;
    return drawPage(pdf, number, width, element, setRatio);
  }, [near, number, pdf, width]);
  return (
    <div
      ref={frame}
      className="pdf-page"
      role="img"
      aria-label={label}
      style={{ width, height: Math.round(width * (ratio ?? guessedRatio)) }}
    />
  );
}

/** Draws one page with selectable text over it; answers with what takes it away again. */
function drawPage(
  pdf: PDFDocumentProxy,
  number: number,
  width: number,
  frame: HTMLElement,
  tellRatio: (ratio: number) => void,
): () => void {
  let current = true;
  let stop = (): void => undefined;
  void (async () => {
    const page: PDFPageProxy = await pdf.getPage(number);
    if (!current) return;
    const natural = page.getViewport({ scale: 1 });
    tellRatio(natural.height / natural.width);
    const viewport = page.getViewport({ scale: width / natural.width });
    const canvas = document.createElement('canvas');
    // Sharp on dense screens, but never a canvas of more than 16 megapixels.
    const density = Math.min(window.devicePixelRatio, Math.sqrt(16_000_000 / (viewport.width * viewport.height)));
    canvas.width = Math.floor(viewport.width * density);
    canvas.height = Math.floor(viewport.height * density);
    const drawing = page.render({
      canvas,
      viewport,
      ...(density === 1 ? {} : { transform: [density, 0, 0, density, 0, 0] }),
    });
    stop = () => drawing.cancel();
    await drawing.promise;
    if (!current) return;
    const text = document.createElement('div');
    text.className = 'pdf-text';
    text.style.setProperty('--total-scale-factor', String(viewport.scale));
    frame.replaceChildren(canvas, text);
    const { TextLayer } = await import('pdfjs-dist');
    if (current)
      await new TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport }).render();
  })().catch(() => undefined);
  return () => {
    current = false;
    stop();
    frame.replaceChildren();
  };
}

function PasswordForm({
  wrong,
  onPassword,
}: {
  readonly wrong: boolean;
  readonly onPassword: (password: string) => void;
}) {
  const { t } = useText();
  const [text, setText] = useState('');
  return (
    <form
      className="pdf-password"
      onSubmit={(event) => {
        event.preventDefault();
        onPassword(text);
      }}
    >
      <p>{t('document:attachment.password')}</p>
      <TextField
        label={t('document:attachment.passwordLabel')}
        value={text}
        onChange={setText}
        error={wrong ? t('document:attachment.passwordWrong') : null}
        autoFocus
      />
      <Button type="submit" variant="main">
        {t('document:attachment.passwordOpen')}
      </Button>
    </form>
  );
}
