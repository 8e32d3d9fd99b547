import type { Import } from './imports.ts';

/** What files under `in` may import. `may` sees one import and the importing file; the reason is told when it says no. */
export interface BoundaryRule {
  readonly name: string;
  readonly reason: string;
  readonly in: RegExp;
  /** Files the rule leaves alone. */
  readonly except?: RegExp;
  readonly may: (what: Import) => boolean;
}

/** Tests may use what their subject's layer may not: the test runner, files, the system. */
const tests = /\.test\.tsx?$|\/testing\//;
const inside =
  (...folders: readonly string[]) =>
  (what: Import) =>
    what.file !== null && folders.some((folder) => what.file?.startsWith(`${folder}/`));
const isPackage =
  (...names: readonly string[]) =>
  (what: Import) =>
    what.package !== null && names.includes(what.package);
const anyOf =
  (...allowed: readonly ((what: Import) => boolean)[]) =>
  (what: Import) =>
    allowed.some((rule) => rule(what));
const isNode = (what: Import) => what.package?.startsWith('node:') === true;

/** The architecture as rules of import (style: imports point inward). Each with its reason. */
export const boundaryRules: readonly BoundaryRule[] = [
  {
    name: 'domain is pure',
    reason: 'The rules of the business must run anywhere and be tested without anything around them.',
    in: /^shared\/domain\//,
    except: tests,
    may: anyOf(inside('shared/domain'), isPackage('big.js')),
  },
  {
    name: 'formats are pure',
    reason: 'Reading and writing documents is text in, values out; no host, no store, no clock.',
    in: /^shared\/einvoice\//,
    except: tests,
    may: anyOf(inside('shared/einvoice', 'shared/domain'), isPackage('fast-xml-parser', 'big.js')),
  },
  {
    name: 'one file knows the XML library',
    reason: 'The library guesses by default; only the module that turns that off may touch it.',
    in: /^(?!shared\/einvoice\/xml(\/|[\w-]*\.ts))/,
    may: (what) => what.package !== 'fast-xml-parser',
  },
  {
    name: 'the contract knows shapes only',
    reason: 'It is shared by window and backend; it may not pull either in.',
    in: /^shared\/contract\//,
    except: tests,
    may: anyOf(inside('shared/contract', 'shared/domain'), isPackage('zod')),
  },
  {
    name: 'shared knows no host',
    reason: 'What is shared must not reach outward to a program that uses it.',
    in: /^shared\//,
    may: (what) => what.file === null || what.file.startsWith('shared/'),
  },
  {
    name: 'the page knows the contract, not the backend',
    reason: 'The same page runs in two hosts; everything it asks goes through the one door.',
    in: /^renderer\//,
    may: (what) =>
      what.file === null
        ? !isPackage('electron', 'better-sqlite3', 'kysely', 'libxml2-wasm')(what)
        : inside('renderer', 'shared', 'assets')(what),
  },
  {
    name: 'the page has no Node',
    reason: 'Window and browser give it none; a test of it may read files.',
    in: /^renderer\//,
    except: tests,
    may: (what) => !isNode(what),
  },
  {
    name: 'text is pure',
    reason: 'The command line and the hosts use the sentences without a page; what needs React stays in .tsx files.',
    in: /^renderer\/text\/.*\.ts$/,
    except: tests,
    may: (what) =>
      inside('renderer/text', 'shared/domain', 'shared/contract', 'shared/einvoice/paper')(what)
        ? !what.file?.endsWith('.tsx')
        : isPackage('i18next')(what),
  },
  {
    name: 'only the storage folder knows the database',
    reason: 'Another database can take its place; nothing else may notice (PLT-5).',
    in: /^(?!electron\/storage\/)/,
    may: (what) => !isPackage('kysely', 'better-sqlite3')(what),
  },
  {
    name: 'storage knows the domain and the shapes of the contract',
    reason: 'Rows become domain values before they leave; storage carries nothing out by itself.',
    in: /^electron\/storage\//,
    except: tests,
    may: anyOf(
      inside('electron/storage', 'shared/domain', 'shared/contract'),
      isPackage('kysely', 'better-sqlite3'),
      isNode,
    ),
  },
  {
    name: 'only the gate knows libxml2',
    reason: 'How strictly bytes are checked before they become a document is decided in one place.',
    in: /^(?!electron\/(parsing|testing)\/)/,
    except: tests,
    may: (what) => what.package !== 'libxml2-wasm',
  },
  {
    name: 'the word Electron',
    reason:
      'The backend must run in a browser host and on a command line too; only the desktop host knows the desktop.',
    in: /^(?!electron\/(main|preload)\.ts$|electron\/desktop\/)/,
    may: (what) => what.package !== 'electron',
  },
  {
    name: 'transport carries, and knows nothing of what it carries',
    reason: 'Profiles of access points are exchangeable (PLT-4).',
    in: /^electron\/transport\//,
    except: tests,
    may: anyOf(
      inside('electron/transport', 'shared/domain', 'shared/contract', 'shared/einvoice', 'electron/archive'),
      isNode,
    ),
  },
  {
    name: 'the registry client asks, and keeps nothing',
    reason: 'Who asked, when, and what is kept of the answer is for the backend to decide (OUT-9).',
    in: /^electron\/registry\//,
    except: tests,
    may: (what) =>
      isNode(what) ||
      what.file === 'electron/parsing/gate.ts' ||
      inside('electron/registry', 'shared/domain', 'shared/einvoice')(what),
  },
  {
    name: 'only the post knows how mails are written',
    reason: 'What a mail may fetch, and what travels in clear, is decided in one place.',
    in: /^(?!electron\/mail\/)/,
    except: tests,
    may: (what) => what.package !== 'nodemailer',
  },
  {
    name: 'the paper draws what it is given',
    reason: 'One place draws PDF, from a document and the sentences; it keeps nothing and asks nobody (OUT-7).',
    in: /^electron\/paper\//,
    except: tests,
    may: anyOf(inside('electron/paper', 'shared/domain', 'shared/einvoice', 'renderer/text'), isPackage('pdf-lib')),
  },
  {
    name: 'only the paper knows how PDF is written',
    reason: 'The same paper leaves by mail, print and *Save as PDF*.',
    in: /^(?!electron\/paper\/)/,
    except: tests,
    may: (what) => what.package !== 'pdf-lib',
  },
  {
    name: 'the backend knows no host',
    reason: 'No rule lives in a host, and no host in the backend (PLT-1).',
    in: /^electron\/(backend|storage|transport|registry|parsing|archive|demo)\//,
    except: tests,
    may: (what) =>
      what.file === null ||
      !/^electron\/(desktop|hosts|cli)\/|^electron\/(main|preload|serve|cli)\.ts$|^renderer\//.test(what.file),
  },
  {
    name: 'hosts carry calls and know none',
    reason: 'What a call does belongs to the backend; hosts see its types only.',
    in: /^electron\/(hosts|desktop|cli)\//,
    except: tests,
    may: (what) =>
      what.file === null ||
      inside(
        'electron/hosts',
        'electron/desktop',
        'electron/cli',
        'shared/contract',
        'shared/domain',
        'renderer/text',
        'electron/secrets',
      )(what) ||
      /^electron\/(data-folder|launch-options|program-user|version)\.ts$/.test(what.file) ||
      (what.typeOnly && what.file === 'electron/opened-backend.ts'),
  },
  {
    name: 'of the page the Node side takes the sentences only',
    reason: 'Terminal and used-link page speak in sentences; nothing else of the page runs outside it.',
    in: /^electron\//,
    may: (what) =>
      what.file === null || !what.file.startsWith('renderer/') || /^renderer\/text\/.*\.ts$/.test(what.file),
  },
  {
    name: 'journeys see the program from outside',
    reason: 'A test in a browser that reaches into the program proves less than it looks.',
    in: /^e2e\//,
    // Measuring drives the backend itself.
    except: /^e2e\/bench\//,
    // Documents written for tests, and a registry's server, are what is outside, not the program.
    may: (what) =>
      what.file === null ||
      what.file === 'electron/backend/testing/purchase-xml.ts' ||
      what.file === 'electron/registry/testing/publisher.ts' ||
      inside(
        'e2e',
        'renderer/text',
        'shared/domain',
        'shared/contract',
        'electron/demo/documents',
        '.tasks',
        'node_modules',
      )(what),
  },
  {
    name: 'imports say which file',
    reason: 'The sources run as they are; Node looks nothing up and guesses no ending.',
    in: /./,
    may: (what) => what.file === null || /\.\w+$/.test(what.file),
  },
];
