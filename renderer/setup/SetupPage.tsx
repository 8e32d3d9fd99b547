import { ArrowLeft } from 'lucide-react';
import { type ComponentType, useEffect, useRef } from 'react';
import { useNarrow } from '../frame/use-narrow.ts';
import { useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { iconSize, stroke } from '../ui/icon.ts';
import { AboutPage } from './AboutPage.tsx';
import { AnswersPage } from './answers/AnswersPage.tsx';
import { AppearancePage } from './AppearancePage.tsx';
import { LedgerChoice } from './contents/LedgerChoice.tsx';
import { isTablePage, type OwnPage, pageName, readPage } from './contents/pages.ts';
import { SetupIndex } from './contents/SetupIndex.tsx';
import { SetupNav } from './contents/SetupNav.tsx';
import { useSetupLedger } from './contents/use-setup-ledger.ts';
import { useTableCounts } from './contents/use-table-counts.ts';
import { ChannelsPage } from './channels/ChannelsPage.tsx';
import { ControlPage } from './control/ControlPage.tsx';
import { FoldersPage } from './folders/FoldersPage.tsx';
import { KeysPage } from './keys/KeysPage.tsx';
import { LedgersPage } from './ledger/LedgersPage.tsx';
import { ProblemsPage } from './problems/ProblemsPage.tsx';
import { RegistriesPage } from './registries/RegistriesPage.tsx';
import { DocumentTypesPage } from './standards/DocumentTypesPage.tsx';
import { KeyTypesPage } from './standards/KeyTypesPage.tsx';
import { NumberSeriesPage } from './standards/NumberSeriesPage.tsx';
import { TablePage } from './table/TablePage.tsx';
import { TransferPage } from './transfer/TransferPage.tsx';
import '../ui/fields/form.css';
import './setup.css';

const pages: Record<OwnPage, ComponentType> = {
  problems: ProblemsPage,
  ledgers: LedgersPage,
  control: ControlPage,
  documentTypes: DocumentTypesPage,
  keyTypes: KeyTypesPage,
  transfer: TransferPage,
  numberSeries: NumberSeriesPage,
  folders: FoldersPage,
  answers: AnswersPage,
  channels: ChannelsPage,
  registries: RegistriesPage,
  appearance: AppearancePage,
  keys: KeysPage,
  about: AboutPage,
};
/** Pages about one ledger; the others are about the program or all ledgers. */
const ofLedger: readonly OwnPage[] = ['problems', 'control', 'numberSeries', 'transfer'];
const atOnce: readonly OwnPage[] = ['folders', 'answers', 'appearance', 'keys'];

/** Set-up: an index, and a page per subject or table; which one stands in the address (SET-1…SET-12). */
export function SetupPage() {
  const { t } = useText();
  const page = readPage(useStore((state) => state.place.params['tab']));
  // A table brings a list and a row of its own; beside them the index needs a wide window.
  const isNarrow = useNarrow(page !== null && isTablePage(page) ? 1400 : undefined);
  const { ledger } = useSetupLedger();
  const counts = useTableCounts(ledger?.id ?? null);
  if (page === null) return <SetupIndex counts={counts} />;
  return (
    <div className={`setup${isNarrow ? ' narrow' : ''}`}>
      {isNarrow ? (
        <a className="setup-back" href="#/setup">
          <ArrowLeft size={iconSize} strokeWidth={stroke} aria-hidden />
          {t('setup:index.back')}
        </a>
      ) : (
        <SetupNav page={page} counts={counts} />
      )}
      {isTablePage(page) ? (
        <TablePage key={`${page} ${ledger?.id ?? ''}`} table={page} />
      ) : (
        <OwnPageFrame page={page} />
      )}
    </div>
  );
}

function OwnPageFrame({ page }: { readonly page: OwnPage }) {
  const text = useText();
  const Page = pages[page];
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [page]);
  return (
    <div className="setup-page" ref={scroller} tabIndex={-1}>
      <div className="setup-page-inner">
        <header className="setup-page-head">
          <h1>{pageName(page, text)}</h1>
          {ofLedger.includes(page) ? <LedgerChoice /> : null}
          {atOnce.includes(page) ? <small>{text.t('setup:atOnce')}</small> : null}
        </header>
        <Page />
      </div>
    </div>
  );
}
