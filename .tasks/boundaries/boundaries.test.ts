import { describe, expect, test } from 'vitest';
import { findBoundaryFaults } from './boundary-faults.ts';
import { boundaryRules } from './boundary-rules.ts';
import { importsOf } from './imports.ts';

const faultsOf = (files: Record<string, string>) => findBoundaryFaults(new Map(Object.entries(files)));

/** For every rule: a file that keeps it and one that breaks it. */
const cases: Readonly<Record<string, { readonly path: string; readonly keeps: string; readonly breaks: string }>> = {
  'domain is pure': {
    path: 'shared/domain/a.ts',
    keeps: "import Big from 'big.js';",
    breaks: "import { z } from 'zod';",
  },
  'formats are pure': {
    path: 'shared/einvoice/a.ts',
    keeps: "import type { A } from '../domain/a.ts';",
    breaks: "import { calls } from '../contract/calls.ts';",
  },
  'one file knows the XML library': {
    path: 'shared/einvoice/reader.ts',
    keeps: "import { tree } from './xml.ts';",
    breaks: "import { XMLParser } from 'fast-xml-parser';",
  },
  'the contract knows shapes only': {
    path: 'shared/contract/a.ts',
    keeps: "import { z } from 'zod';",
    breaks: "import { x } from '../einvoice/x.ts';",
  },
  'shared knows no host': {
    path: 'shared/domain/a.ts',
    keeps: "import { b } from './b.ts';",
    breaks: "export * from '../../electron/a.ts';",
  },
  'the page knows the contract, not the backend': {
    path: 'renderer/inbox/a.tsx',
    keeps: "import { x } from '../../shared/domain/x.ts';",
    breaks: "import type { B } from '../../electron/backend/b.ts';",
  },
  'the page has no Node': {
    path: 'renderer/a.ts',
    keeps: "import { useState } from 'react';",
    breaks: "import { readFile } from 'node:fs/promises';",
  },
  'text is pure': {
    path: 'renderer/text/text.ts',
    keeps: "import i18next from 'i18next';",
    breaks: "import { useText } from './use-text.tsx';",
  },
  'only the storage folder knows the database': {
    path: 'electron/backend/a.ts',
    keeps: "import { b } from '../storage/b.ts';",
    breaks: "import type { Kysely } from 'kysely';",
  },
  'storage knows the domain and the shapes of the contract': {
    path: 'electron/storage/a.ts',
    keeps: "import { sql } from 'kysely';",
    breaks: "import { b } from '../backend/b.ts';",
  },
  'only the gate knows libxml2': {
    path: 'electron/backend/a.ts',
    keeps: "import { gate } from '../parsing/gate.ts';",
    breaks: "import { XmlDocument } from 'libxml2-wasm';",
  },
  'the word Electron': {
    path: 'electron/backend/a.ts',
    keeps: "import { a } from './b.ts';",
    breaks: "const { app } = await import('electron');",
  },
  'transport carries, and knows nothing of what it carries': {
    path: 'electron/transport/a.ts',
    keeps: "import { rename } from 'node:fs/promises';",
    breaks: "import { b } from '../storage/b.ts';",
  },
  'the registry client asks, and keeps nothing': {
    path: 'electron/registry/a.ts',
    keeps: "import { Resolver } from 'node:dns/promises';",
    breaks: "import { b } from '../storage/b.ts';",
  },
  'only the post knows how mails are written': {
    path: 'electron/backend/a.ts',
    keeps: "import { writeMail } from '../mail/write-mail.ts';",
    breaks: "import { createTransport } from 'nodemailer';",
  },
  'the paper draws what it is given': {
    path: 'electron/paper/a.ts',
    keeps: "import { PDFDocument } from 'pdf-lib';",
    breaks: "import { b } from '../backend/b.ts';",
  },
  'only the paper knows how PDF is written': {
    path: 'electron/backend/a.ts',
    keeps: "import { drawPaper } from '../paper/draw-paper.ts';",
    breaks: "import { PDFDocument } from 'pdf-lib';",
  },
  'the backend knows no host': {
    path: 'electron/backend/a.ts',
    keeps: "import { b } from '../storage/b.ts';",
    breaks: "import { logLine } from '../hosts/log-line.ts';",
  },
  'hosts carry calls and know none': {
    path: 'electron/hosts/a.ts',
    keeps: "import type { Backend } from '../opened-backend.ts';",
    breaks: "import { startBackend } from '../start-backend.ts';",
  },
  'of the page the Node side takes the sentences only': {
    path: 'electron/cli/a.ts',
    keeps: "import { textIn } from '../../renderer/text/text.ts';",
    breaks: "import { store } from '../../renderer/store.ts';",
  },
  'journeys see the program from outside': {
    path: 'e2e/a.spec.ts',
    keeps: "import { expect } from './fixtures.ts';",
    breaks: "import { startBackend } from '../../electron/start-backend.ts';",
  },
  'imports say which file': {
    path: 'shared/domain/a.ts',
    keeps: "import { b } from './b.ts';",
    breaks: "import { b } from './b';",
  },
};

describe('import boundaries', () => {
  test('every rule has a case here', () => {
    expect(Object.keys(cases)).toEqual(boundaryRules.map(({ name }) => name));
  });

  test.each(Object.entries(cases))('%s: can be kept and can be broken', (name, { path, keeps, breaks }) => {
    expect(faultsOf({ [path]: keeps })).toEqual([]);
    expect(faultsOf({ [path]: breaks }).some((fault) => fault.includes(`: ${name}.`))).toBe(true);
  });

  test('a circle through two folders is found, also through re-exports', () => {
    const circle = {
      'shared/domain/a.ts': "import { b } from './sub/b.ts';",
      'shared/domain/sub/b.ts': "export * from '../c.ts';",
      'shared/domain/c.ts': "import { a } from './a.ts';",
    };
    expect(faultsOf(circle)).toEqual([
      expect.stringContaining('Circle of imports: shared/domain/a.ts → shared/domain/sub/b.ts → shared/domain/c.ts'),
    ]);
  });

  test('a type closes a circle as well', () => {
    const circle = {
      'shared/domain/a.ts': "import './sub/b.ts';",
      'shared/domain/sub/b.ts': "import type { A } from '../a.ts';",
    };
    expect(faultsOf(circle)).toEqual([
      expect.stringContaining('Circle of imports: shared/domain/a.ts → shared/domain/sub/b.ts → shared/domain/a.ts'),
    ]);
  });

  test('two files of one folder are one, too', () => {
    const circle = { 'shared/domain/a.ts': "import './b.ts';", 'shared/domain/b.ts': "import './a.ts';" };
    expect(faultsOf(circle)).toEqual([expect.stringContaining('shared/domain/a.ts → shared/domain/b.ts')]);
  });

  test('a slice may know the type of the state it is part of, and nothing else of it', () => {
    const state = (back: string) => ({
      'renderer/store.ts': "import { place } from './store/place-slice.ts';",
      'renderer/store/place-slice.ts': "import type { SliceTools } from './slice.ts';",
      'renderer/store/slice.ts': back,
    });
    expect(faultsOf(state("import type { AppState } from '../store.ts';"))).toEqual([]);
    expect(faultsOf(state("import { createAppStore } from '../store.ts';"))).toEqual([
      expect.stringContaining('Circle of imports: renderer/store.ts'),
    ]);
  });

  test('every way to reach another file is seen', () => {
    const source = `
      import a, { type B } from './a.ts';
      import type { C } from './c.ts';
      export { d } from './d.ts';
      const e = await import('./e.ts');
      type F = import('./f.ts').F;
      new Worker(new URL('./g-worker.ts', import.meta.url));
      // import { no } from './comment.ts';
      const text = "import { no } from './text.ts'";
    `;
    expect(importsOf('x/y.ts', source).map(({ file, typeOnly }) => [file, typeOnly])).toEqual([
      ['x/a.ts', false],
      ['x/c.ts', true],
      ['x/d.ts', false],
      ['x/e.ts', false],
      ['x/g-worker.ts', false],
      ['x/f.ts', true],
    ]);
  });

  test('a file that cannot be parsed is no file without imports', () => {
    expect(() => importsOf('x.ts', 'import {')).toThrow('cannot be parsed');
  });
});
