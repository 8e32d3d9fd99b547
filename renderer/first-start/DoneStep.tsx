import { Archive, BookOpen, Eye, FileDown, ShieldCheck } from 'lucide-react';
import { useCall } from '../store/use-call.ts';
import { useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { type Icon, iconSize, stroke } from '../ui/icon.ts';
import { StepFrame } from './StepFrame.tsx';

/** What will happen now, before it happens. */
export function DoneStep({
  onOpen,
  onBack,
  opening,
}: {
  readonly onOpen: () => void;
  readonly onBack: () => void;
  readonly opening: boolean;
}) {
  const { t, format } = useText();
  const setup = useStore((state) => state.setup);
  const waiting =
    useCall('setup.tryFolder', setup === null ? null : { folder: setup.transportFolder }).value?.waiting ?? 0;
  const ledger = setup?.ledgers[0] ?? null;
  const happens: readonly (readonly [Icon, string])[] = [
    ...(ledger === null
      ? []
      : [
          [
            BookOpen,
            ledger.endpoints.length === 0
              ? t('firstStart:done.ledgerAll', { name: ledger.name })
              : t(ledger.takesUnknownReceivers ? 'firstStart:done.ledgerBoth' : 'firstStart:done.ledger', {
                  name: ledger.name,
                  numbers: format.list(ledger.endpoints.map(({ id }) => id)),
                }),
          ] as const,
        ]),
    ...(waiting === 0 ? [] : [[FileDown, t('firstStart:done.willReceive', { count: waiting })] as const]),
    [Eye, t('firstStart:done.willWatch')],
    [Archive, t('firstStart:done.willKeep')],
    [ShieldCheck, t('firstStart:done.willAsk')],
  ];
  return (
    <StepFrame
      step="done"
      title={t('firstStart:done.title')}
      text={t('firstStart:done.text')}
      onBack={onBack}
      onNext={onOpen}
      nextLabel={t('firstStart:done.open')}
      busy={opening}
    >
      <ul className="step-happens">
        {happens.map(([Drawn, words]) => (
          <li key={words}>
            <Drawn size={iconSize} strokeWidth={stroke} aria-hidden />
            <span>{words}</span>
          </li>
        ))}
      </ul>
    </StepFrame>
  );
}
