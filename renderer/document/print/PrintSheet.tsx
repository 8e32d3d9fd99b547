import type { ReactNode } from 'react';
import { useEffect, useLayoutEffect } from 'react';
import { createPortal } from 'react-dom';
import './print.css';

interface PrintSheetProps {
  /** Becomes the window's title while it prints: the browser suggests it as the file's name. */
  readonly title: string;
  /** Stands at the foot of every page, before its number. */
  readonly running: string;
  readonly children: ReactNode;
}

/**
 * What is printed, beside the program in the page: the print styles hide everything else, so only the paper leaves. Page
 * numbers stand in the page's own margins.
 */
export function PrintSheet({ title, running, children }: PrintSheetProps) {
  useLayoutEffect(() => {
    const before = document.title;
    const pages = new CSSStyleSheet();
    pages.replaceSync(`@page { @bottom-left { content: ${JSON.stringify(running)}; } }`);
    document.title = title;
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, pages];
    return () => {
      document.title = before;
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== pages);
    };
  }, [title, running]);
  return createPortal(<div className="print-sheet">{children}</div>, document.body);
}

/** Tells when the browser prints by itself (its menu, Ctrl+P) so that the sheet is there in time. */
export function usePrinting(before: () => void, after: () => void): void {
  useEffect(() => {
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [before, after]);
}
