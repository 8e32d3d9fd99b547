import {
  BookOpenCheck,
  Building2,
  Check,
  ClipboardList,
  Copy,
  Download,
  FileCode,
  Files,
  FileSearch,
  Hash,
  Link,
  ListTree,
  Percent,
  Plus,
  Printer,
  RotateCcw,
  Save,
  Send,
  X,
} from 'lucide-react';
import type { DocumentPage } from '../../../shared/contract/documents.ts';
import { inboxOf } from '../../../shared/domain/document/document.ts';
import type { Action } from '../../keys/registry.ts';
import { useCall } from '../../store/use-call.ts';
import { useLacking } from '../../store/use-lacking.ts';
import { useAppStore, useStore } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import { useDecisions } from '../decision/decisions.ts';
import { useOriginal } from '../original/use-original.ts';
import { sentResponse } from './sent-response.ts';
import { useSendNow } from './use-send-now.ts';

/** What can be done with the open document, in the order of the bar and its menu. */
export interface DocumentActions {
  readonly accept: Action | null;
  /** With each line's own VAT from the document (ACC-7); says why when it is not allowed. */
  readonly acceptDeviating: Action | null;
  readonly reject: Action | null;
  readonly check: Action | null;
  /** Of an accepted invoice or credit note that is not posted (POST-1). */
  readonly post: Action | null;
  readonly undo: Action | null;
  readonly sendNow: Action | null;
  readonly more: readonly Action[];
}

interface Doing {
  readonly showOriginal: () => void;
  readonly showTogether: (id: number) => void;
  readonly showFields: () => void;
  readonly print: () => void;
  readonly savePdf: () => void;
  readonly chooseVendor: (payTo: boolean) => void;
  readonly createVendor: () => void;
  readonly chooseNo: () => void;
}

/** The actions of a document with why each cannot be done now (UI-31); the bar, the palette and the keys share them. */
export function useDocumentActions(page: DocumentPage, doing: Doing): DocumentActions {
  const { t, language } = useText();
  const store = useAppStore();
  const decisions = useDecisions();
  const lacking = useLacking();
  const sendNow = useSendNow();
  const saveOriginal = useOriginal(page.row.id).save;
  const printsToPdf = useStore((state) => state.host?.can.includes('printToPdf') ?? false);
  const { row } = page;
  // The drawn paper has no room for consumptions; only the window itself can put them into a PDF.
  const canPdf = printsToPdf || row.type !== 'utilityStatement';
  const id = row.id;
  const purchase = inboxOf(row.type) === 'purchase';
  const together = togetherId(page);
  const pending = row.status === 'pending';
  const rejectedByPerson = row.status === 'rejected' && row.rejectionKind === 'business';
  const stops = page.stops.filter((stop) => stop.kind === 'stop').length;
  const hasVat = row.type === 'invoice' || row.type === 'creditNote';
  const control = useCall('control.read', hasVat && pending ? { ledgerId: row.ledgerId } : null, [
    'setup.changed',
    'master.changed',
  ]).value;
  const settle = stops > 0 ? t('document:action.settle', { count: stops }) : null;
  const response = sentResponse(page.responses);

  const copy = (text: string, done: string): void => {
    void navigator.clipboard.writeText(text).then(() => store.getState().say({ text: done, tone: 'plain' }));
  };
  const make = (
    name: string,
    label: string,
    keys: readonly string[],
    icon: NonNullable<Action['icon']>,
    run: () => void,
    reason: string | null = null,
  ): Action => ({
    name: `document.${name}`,
    scope: 'document',
    keys,
    label,
    icon,
    reason,
    run,
  });

  return {
    accept:
      purchase && (pending || rejectedByPerson)
        ? make(
            'accept',
            rejectedByPerson ? t('document:action.acceptAfterAll') : t('document:action.accept'),
            ['a'],
            Check,
            () => decisions.acceptDocument(id),
            lacking('clerk') ?? (pending ? settle : null),
          )
        : null,
    acceptDeviating:
      hasVat && pending
        ? make(
            'acceptDeviating',
            t('decision:vat.accept'),
            [],
            Percent,
            () => decisions.acceptDocument(id, true),
            lacking('clerk') ?? (control?.allowDeviatingVat === false ? t('decision:vat.notAllowed') : settle),
          )
        : null,
    reject:
      purchase && pending
        ? make('reject', t('document:action.reject'), ['r'], X, () => decisions.askReject(id), lacking('clerk'))
        : null,
    check:
      purchase && (pending || rejectedByPerson)
        ? make('check', t('document:action.check'), ['F9'], FileSearch, () => decisions.checkDocument(id))
        : hasVat && row.status === 'accepted'
          ? make('check', t('posting:check.action'), ['F9'], FileSearch, () => decisions.postDocument(id))
          : null,
    post:
      hasVat && row.status === 'accepted'
        ? make(
            'post',
            t('posting:post.action'),
            ['Shift+b'],
            BookOpenCheck,
            () => decisions.postDocument(id),
            lacking('bookkeeper'),
          )
        : null,
    undo: pending
      ? null
      : make(
          'undo',
          t('document:action.undo'),
          ['u'],
          RotateCcw,
          () => decisions.undoDocument(id),
          page.undo.possible
            ? null
            : page.undo.problem === null
              ? t('document:action.decided')
              : sentence(page.undo.problem, language).what,
        ),
    sendNow:
      response?.status === 'held'
        ? make('sendNow', t('document:action.sendNow'), [], Send, () => sendNow(response.id))
        : null,
    more: [
      make('original', t('document:action.openOriginal'), ['v'], FileCode, doing.showOriginal),
      ...(together === null
        ? []
        : [make('together', t('utility:together.action'), ['b'], Files, () => doing.showTogether(together))]),
      make('fields', t('document:action.allFields'), ['Ctrl+F8'], ListTree, doing.showFields),
      ...(purchase && pending
        ? [
            make('chooseVendor', t('document:action.chooseVendor'), [], Building2, () => doing.chooseVendor(false)),
            ...(page.payToMatch === null
              ? []
              : [make('choosePayTo', t('document:action.choosePayTo'), [], Building2, () => doing.chooseVendor(true))]),
            make('createVendor', t('document:action.createVendor'), [], Plus, doing.createVendor),
            ...(hasVat
              ? [make('compareVat', t('decision:vat.compare'), [], Percent, () => decisions.compareVat(id))]
              : []),
            ...(row.orderNo === null || row.type !== 'invoice'
              ? []
              : [make('order', t('decision:order.action'), [], ClipboardList, () => decisions.chooseOrderUse(id))]),
            make('chooseNo', t('decision:number.action'), [], Hash, doing.chooseNo),
          ]
        : []),
      make('print', t('document:action.print'), ['Ctrl+P'], Printer, doing.print),
      ...(canPdf ? [make('savePdf', t('document:action.savePdf'), [], Download, doing.savePdf)] : []),
      make('copyNumber', t('document:action.copyNumber'), [], Copy, () =>
        copy(row.documentNo, t('document:done.numberCopied', { number: row.documentNo })),
      ),
      make('copyLink', t('document:action.copyLink'), [], Link, () =>
        copy(window.location.href, t('document:done.linkCopied')),
      ),
      make(
        'saveOriginal',
        row.sensitive ? t('document:action.saveOriginalSensitive') : t('document:action.saveOriginal'),
        [],
        Save,
        saveOriginal,
      ),
    ],
  };
}

/** The document that can be read together with its utility statements: this one, or the one a statement belongs to (UTS-2). */
function togetherId({ row, related }: DocumentPage): number | null {
  if (row.utilityStatements > 0) return row.id;
  return related.find(({ relation }) => relation === 'parent')?.id ?? null;
}
