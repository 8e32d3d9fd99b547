import { BookUser, FileText, Search } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components';
import { showKey } from '../../keys/key.ts';
import { keysOf, useAllActions } from '../../keys/use-actions.tsx';
import { evidenceIcons, evidencePages } from '../../evidence/evidence-pages.ts';
import { startingView } from '../../inbox/view.ts';
import { pageIcons, pageName, setupGroups } from '../../setup/contents/pages.ts';
import { useCall } from '../../store/use-call.ts';
import { useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import type { Icon } from '../../ui/icon.ts';
import { matchingWords } from './matching-words.ts';
import { placePages } from '../place-pages.tsx';
import { placeEntries } from '../places.ts';
import './palette.css';

interface Entry {
  readonly key: string;
  readonly group: 'actions' | 'places' | 'documents' | 'vendors';
  readonly icon: Icon | null;
  readonly name: string;
  readonly note: string | null;
  readonly hint: string | null;
  readonly reason: string | null;
  readonly run: () => void;
}

const searchPause = 120;

/** Ctrl+K: every action with its key, every place, documents by number or vendor, vendors (UI-20). */
export function Palette({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useText();
  return (
    <ModalOverlay
      className="veil"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => (open ? undefined : onClose())}
    >
      <Modal className="modal palette" data-modal>
        <AriaDialog className="dialog" aria-label={t('frame:palette.label')}>
          <PaletteContent onClose={onClose} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteContent({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  const listId = useId();
  const list = useRef<HTMLUListElement>(null);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const own = useOwnEntries(typed);
  const { entries: found, searching } = useFoundEntries(typed);
  const entries = useMemo(() => [...own, ...found], [own, found]);
  const at = Math.min(chosen, entries.length - 1);

  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [at, entries]);

  function run(entry: Entry | undefined): void {
    if (entry === undefined || entry.reason !== null) return;
    onClose();
    // After the dialog has given the focus back, so that an action can take it.
    setTimeout(entry.run);
  }
  function onKeyDown(event: KeyboardEvent): void {
    const last = entries.length - 1;
    if (event.key === 'ArrowDown') setChosen(at >= last ? 0 : at + 1);
    else if (event.key === 'ArrowUp') setChosen(at <= 0 ? last : at - 1);
    else if (event.key === 'Home' && typed === '') setChosen(0);
    else if (event.key === 'End' && typed === '') setChosen(last);
    else if (event.key === 'Enter') run(entries[at]);
    else return;
    event.preventDefault();
  }
  let group: Entry['group'] | null = null;
  return (
    <>
      <div className="palette-input">
        <Search size={16} strokeWidth={1.75} aria-hidden />
        <input
          autoFocus
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-label={t('frame:palette.label')}
          aria-autocomplete="list"
          {...(entries[at] === undefined ? {} : { 'aria-activedescendant': `${listId}-${at}` })}
          placeholder={t('frame:palette.placeholder')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <ul ref={list} id={listId} role="listbox" aria-label={t('frame:palette.label')} className="palette-list">
        {entries.map((entry, index) => {
          const first: ReactNode =
            entry.group === group ? null : (
              <li role="presentation" className="menu-title">
                {t(`frame:palette.${entry.group}`)}
              </li>
            );
          group = entry.group;
          return [
            first,
            <li
              key={entry.key}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === at}
              aria-disabled={entry.reason !== null}
              className={`menu-item${index === at ? ' chosen' : ''}${entry.reason === null ? '' : ' off'}`}
              onMouseMove={() => setChosen(index)}
              onClick={() => run(entry)}
            >
              {entry.icon === null ? (
                <span className="menu-tick" />
              ) : (
                <entry.icon size={16} strokeWidth={1.75} aria-hidden />
              )}
              <span className="menu-words">
                <span className="clip">{entry.name}</span>
              </span>
              {entry.reason === null ? null : <span className="menu-note clip">{entry.reason}</span>}
              {entry.note === null ? null : <span className="menu-note clip number">{entry.note}</span>}
              {entry.hint === null ? null : <kbd className="key-hint">{entry.hint}</kbd>}
            </li>,
          ];
        })}
        {entries.length === 0 ? (
          <li className="palette-empty">
            {searching ? t('frame:palette.searching') : t('frame:palette.empty', { search: typed })}
          </li>
        ) : null}
      </ul>
    </>
  );
}

/** Actions and places whose names have all the typed words in them. */
function useOwnEntries(typed: string): readonly Entry[] {
  const text = useText();
  const { t, format } = text;
  const actions = useAllActions();
  const changed = useStore((state) => state.preferences.keys);
  const goTo = useStore((state) => state.goTo);
  return useMemo(() => {
    const fits = (name: string): boolean => matchingWords(name, typed, format.locale);
    const places = placeEntries
      .filter(({ name }) => placePages[name] !== undefined && fits(t(`frame:place.${name}`)))
      .map(({ name, icon }): Entry => ({
        key: `place ${name}`,
        group: 'places',
        icon,
        name: t(`frame:place.${name}`),
        note: null,
        hint: null,
        reason: null,
        run: () => goTo(name),
      }));
    const possible = actions
      .filter(({ keyOnly, label }) => keyOnly !== true && fits(label))
      .map((action): Entry => {
        const [key] = keysOf(action, changed);
        return {
          key: action.name,
          group: 'actions',
          icon: action.icon ?? null,
          name: action.label,
          note: null,
          hint: key === undefined ? null : showKey(key),
          reason: action.reason ?? null,
          run: action.run,
        };
      });
    return [
      ...possible.sort((one, other) => Number(one.reason !== null) - Number(other.reason !== null)),
      ...places,
      ...(typed.trim() === '' ? [] : pagesWithin(text).filter(({ name }) => fits(name))).map(
        ({ place, page, name, icon }): Entry => ({
          key: `${place} ${page}`,
          group: 'places',
          icon,
          name,
          note: null,
          hint: null,
          reason: null,
          run: () => goTo(place, { params: { tab: page } }),
        }),
      ),
    ];
  }, [actions, changed, goTo, typed, text, t, format]);
}

/** The pages within set-up and evidence by the names they have in the palette: *Set-up: Chart of accounts*. */
function pagesWithin(text: ReturnType<typeof useText>): readonly {
  readonly place: 'setup' | 'evidence';
  readonly page: string;
  readonly name: string;
  readonly icon: Icon;
}[] {
  const { t } = text;
  return [
    ...evidencePages.map((page) => ({
      place: 'evidence' as const,
      page,
      name: `${t('evidence:title')}: ${t(`evidence:tab.${page}`)}`,
      icon: evidenceIcons[page],
    })),
    ...['problems' as const, ...setupGroups.flatMap(({ pages }) => pages)].map((page) => ({
      place: 'setup' as const,
      page,
      name: `${t('setup:title')}: ${pageName(page, text)}`,
      icon: pageIcons[page],
    })),
  ];
}

/** Documents by number, vendor or anything the search of the list knows, and vendor cards. */
function useFoundEntries(typed: string): { readonly entries: readonly Entry[]; readonly searching: boolean } {
  const { t, format } = useText();
  const goTo = useStore((state) => state.goTo);
  const ledgerId = useStore((state) => state.ledgerId);
  const [search, setSearch] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), searchPause);
    return () => clearTimeout(timer);
  }, [typed]);
  const asked = search.length >= 2;
  const documents = useCall(
    'documents.rows',
    asked ? { ...startingView('purchase'), conditions: [], ledgerId, search, offset: 0, limit: 8 } : null,
  );
  const vendors = useCall(
    'vendors.rows',
    asked ? { search, sort: { column: 'name', descending: false }, offset: 0, limit: 5 } : null,
  );
  const entries = useMemo(
    (): readonly Entry[] => [
      ...(documents.value?.rows ?? []).map((row): Entry => ({
        key: `document ${row.id}`,
        group: 'documents',
        icon: FileText,
        name: `${row.vendorName}  ${row.documentNo}`,
        note: [
          format.shortDate(row.receivedAt),
          ...(row.amountInclVat === null ? [] : [format.amountIn(row.amountInclVat, row.currency)]),
          row.status === 'pending' && row.importStatus === 'ready'
            ? t('words:importStatus.ready')
            : t(`words:documentStatus.${row.status}`),
        ].join(' · '),
        hint: null,
        reason: null,
        run: () => goTo('purchase', { id: row.id }),
      })),
      ...(vendors.value?.rows ?? []).map((vendor): Entry => ({
        key: `vendor ${vendor.id}`,
        group: 'vendors',
        icon: BookUser,
        name: vendor.name,
        note: vendor.no,
        hint: null,
        reason: null,
        run: () => goTo('vendors', { id: vendor.id }),
      })),
    ],
    [documents.value, vendors.value, goTo, t, format],
  );
  return { entries, searching: documents.loading || vendors.loading || search !== typed.trim() };
}
