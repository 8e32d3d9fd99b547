import {
  Building2,
  CalendarX2,
  CircleAlert,
  ClipboardList,
  Copy,
  FileWarning,
  Hash,
  History,
  Landmark,
  Percent,
  Scale,
  SlidersHorizontal,
  Tags,
  TriangleAlert,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { Stop } from '../../../shared/contract/documents.ts';
import type { ProblemCode } from '../../../shared/domain/problem.ts';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import type { Icon } from '../../ui/icon.ts';
import { iconSize, stroke } from '../../ui/icon.ts';
import { stopName } from './stop-name.ts';
import './stop-list.css';

interface StopListProps {
  readonly stops: readonly Stop[];
  readonly label: string;
  /** Carries out a stop's mending action; without it the sentences stand alone. */
  readonly onMend?: (stop: Stop) => void;
}

/** What keeps a document from being accepted: a bold name, a sentence with the facts, one button that mends it (UI-6). */
export function StopList({ stops, label, onMend }: StopListProps) {
  if (stops.length === 0) return null;
  return (
    <ul className="stops" aria-label={label}>
      {stops.map((stop, index) => (
        <StopRow key={`${stop.problem.code} ${index}`} stop={stop} {...(onMend === undefined ? {} : { onMend })} />
      ))}
    </ul>
  );
}

function StopRow({ stop, onMend }: { readonly stop: Stop; readonly onMend?: (stop: Stop) => void }) {
  const text = useText();
  const { t, find, language } = text;
  const { what, todo } = sentence(stop.problem, language);
  const Drawn = iconOf(stop);
  const mending: ReactNode =
    onMend === undefined || stop.action === 'none' ? null : (
      <Button onPress={() => onMend(stop)}>
        {find('decision', `mend.${stop.problem.code}`) ?? t(`document:missing.action.${stop.action}`)}
      </Button>
    );
  return (
    <li className={`stop${failures.has(stop.problem.code) ? ' is-bad' : ''}`}>
      <Drawn size={iconSize} strokeWidth={stroke} aria-hidden />
      <p>
        <b>{stopName(stop.problem.code, text)}</b> {what} {mending === null ? todo : null}
      </p>
      {onMend !== undefined && stop.action === 'notADuplicate' && stop.target !== null && (
        <Button onPress={() => onMend({ ...stop, action: 'openDocument' })}>
          {t('document:missing.action.openDocument')}
        </Button>
      )}
      {onMend !== undefined && stop.action === 'changePostingDate' && stop.target !== null && (
        <Button onPress={() => onMend({ ...stop, action: 'openSetup' })}>{t('posting:mend.period')}</Button>
      )}
      {mending}
    </li>
  );
}

/** Red is for what failed; everything else waits for a person. */
const failures: ReadonlySet<ProblemCode> = new Set([
  'check.profileError',
  'check.validationError',
  'check.duplicateNumber',
  'check.vendorBlocked',
]);

function iconOf({ problem: { code }, action }: Stop): Icon {
  if (code === 'check.duplicateNumber' || code === 'check.lookAlike') return Copy;
  if (code === 'check.findings' || code === 'check.validationError') return FileWarning;
  if (code === 'acceptance.wasRejected' || code === 'check.creditedRejected') return History;
  if (code === 'check.profileError') return CircleAlert;
  if (code.startsWith('check.vendor') || code.startsWith('check.payTo') || code === 'check.nameDiffers')
    return Building2;
  return iconOfAction[action] ?? TriangleAlert;
}

/** What a newer check is about shows in what mends it. */
const iconOfAction: Partial<Record<Stop['action'], Icon>> = {
  openCoding: Tags,
  openPayment: Landmark,
  choosePaymentMeans: Landmark,
  confirmAccount: Landmark,
  addPaymentMethod: Landmark,
  chooseOrderUse: ClipboardList,
  compareVat: Percent,
  showReconciliation: Scale,
  changePostingDate: CalendarX2,
  chooseNo: Hash,
  createPartner: Building2,
  openPartner: Building2,
  openVendor: Building2,
  openPurchase: ClipboardList,
  openSetup: SlidersHorizontal,
  openControlSetup: SlidersHorizontal,
};
