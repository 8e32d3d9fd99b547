import { useCallback, useEffect, useRef, useState } from 'react';
import { useStore as useZustand } from 'zustand';
import type { CodedPlaceView, CodingView } from '../../../shared/contract/coding.ts';
import { useText } from '../../text/use-text.tsx';
import { ProblemLine, ProblemState } from '../../ui/states/ProblemState.tsx';
import { useLanding } from '../decision/mending/landing.ts';
import { AcceptedNote } from './AcceptedNote.tsx';
import { AccountSums } from './AccountSums.tsx';
import { CodingBar } from './CodingBar.tsx';
import type { CodingDesk, CodingDeskStore } from './coding-desk.ts';
import { LineDetails } from './decides/LineDetails.tsx';
import { WhoDecides } from './decides/WhoDecides.tsx';
import { blankEdit, type Place } from './edits/coding-edit.ts';
import { CodingGrid } from './grid/CodingGrid.tsx';
import { rowNumber } from './grid/grid-rows.ts';
import { useGrid } from './grid/use-grid.ts';
import { RememberDialog } from './RememberDialog.tsx';
import { StringPanel } from './string/StringPanel.tsx';
import { useCodingActions } from './use-coding-actions.ts';
import './coding.css';
import './string/string.css';

interface TabProps {
  readonly desk: CodingDeskStore;
}

/** What the document is coded on: a grid driven by typing, the string of the line one stands in, and who decides (COD-1…9). */
export function CodingTab({ desk }: TabProps) {
  const { t } = useText();
  const state = useZustand(desk.store);
  const [landing, setLanding] = useState<{ readonly at: string | null } | null>(null);
  const onLand = useCallback((at: string | null) => setLanding({ at }), []);
  useLanding('coding', onLand);
  const early = useRef('');
  const takeEarly = useCallback(() => {
    const typed = early.current;
    early.current = '';
    return typed;
  }, []);
  const { view, problem } = state;
  if (view === null)
    return problem === null ? (
      <NotYet
        waiting={landing !== null}
        onKey={(key) => {
          early.current += key;
        }}
      />
    ) : (
      <div className="tab-scroll" role="region" tabIndex={0} aria-label={t('document:tab.coding')}>
        <ProblemState problem={problem} onRetry={() => void desk.orders.read()} />
      </div>
    );
  return <Opened desk={desk} state={{ ...state, view }} landing={landing} takeEarly={takeEarly} />;
}

/** Whoever comes to code may type at once: until the lines are there, the keys are kept for them and mean nothing else. */
function NotYet({ waiting, onKey }: { readonly waiting: boolean; readonly onKey: (key: string) => void }) {
  const { t } = useText();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (waiting) place.current?.focus();
  }, [waiting]);
  return (
    <div
      className="tab-scroll"
      ref={place}
      tabIndex={-1}
      role="region"
      aria-label={t('document:tab.coding')}
      aria-busy
      onKeyDown={(event) => {
        if (!waiting || event.ctrlKey || event.altKey || event.metaKey || [...event.key].length !== 1) return;
        onKey(event.key);
        event.preventDefault();
      }}
    />
  );
}

function Opened({
  desk,
  state,
  landing,
  takeEarly,
}: TabProps & {
  readonly state: CodingDesk & { readonly view: CodingView };
  readonly landing: { readonly at: string | null } | null;
  /** What was typed before the lines were there. */
  readonly takeEarly: () => string;
}) {
  const { t } = useText();
  const { view } = state;
  const grid = useGrid(desk, state);
  const gridElement = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [remembering, setRemembering] = useState<CodedPlaceView | null>(null);
  const actions = useCodingActions(grid, state, setRemembering);
  const leave = useCallback(() => scroller.current?.focus(), []);

  // Somebody came to code: the grid takes the focus, at the place that was named or the first that waits.
  const { show, write } = grid;
  useEffect(() => {
    if (landing === null) return;
    if (landing.at !== null) show(landing.at as Place);
    gridElement.current?.focus({ preventScroll: true });
    const typed = takeEarly();
    if (typed !== '') write(typed);
    // Each landing once, not whenever the grid changes.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [landing]);

  const place = grid.active?.place ?? null;
  const name = place === null ? '' : nameOf(place);
  return (
    <div className="tab-scroll coding" tabIndex={0} role="region" aria-label={t('document:tab.coding')} ref={scroller}>
      <h2 className="unseen">{t('document:tab.coding')}</h2>
      {view.accepted !== null && <AcceptedNote accepted={view.accepted} />}
      {state.refused !== null && <ProblemLine problem={state.refused} />}
      {grid.rows.length === 0 ? (
        <p className="coding-quiet">{t('coding:grid.empty')}</p>
      ) : (
        <section className="coding-panel" aria-label={t('coding:grid.label')}>
          <CodingBar grid={grid} view={view} actions={actions} />
          <CodingGrid grid={grid} view={view} gridRef={gridElement} onLeave={leave} />
          <AccountSums places={grid.rows.map((row) => row.place)} currency={view.currency} />
        </section>
      )}
      {place !== null && (
        <>
          <StringPanel
            key={place.place}
            view={view}
            place={place}
            title={t('coding:string.title', { place: name })}
            name={capital(name)}
            said={grid.said(place.place)}
            onKeep={(string) => {
              const base = grid.said(place.place) ?? blankEdit(place.place);
              grid.change([{ place: place.place, edit: { ...base, string, origin: 'split' } }]);
            }}
          />
          <section className="coding-part" aria-label={t('coding:decides.title')}>
            <header className="coding-part-head">
              <h3>{t('coding:decides.title')}</h3>
            </header>
            <WhoDecides
              place={place}
              said={grid.said(place.place)}
              title={capital(name)}
              dimensions={view.dimensions}
            />
            {grid.editable && place.kind !== 'header' && place.kind !== 'text' && (
              <LineDetails
                key={place.place}
                place={place}
                ledgerId={view.ledgerId}
                said={grid.said(place.place)}
                onKeep={(edit) => grid.change([{ place: edit.place, edit }])}
              />
            )}
          </section>
        </>
      )}
      {remembering !== null && (
        <RememberDialog id={view.documentId} place={remembering} onClose={() => setRemembering(null)} />
      )}
    </div>
  );

  function nameOf({ place: one, kind, description }: CodedPlaceView): string {
    const number = rowNumber(one);
    if (number !== '') return t('coding:placeName.line', { number });
    return kind === 'header' ? t('coding:placeName.header') : description || t(`coding:kind.${kind}`);
  }
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
