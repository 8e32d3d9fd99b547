import { BookUser, FileSearch, ListChecks, ListFilter, SlidersHorizontal } from 'lucide-react';
import type { LogRow } from '../../../shared/contract/evidence-log.ts';
import { masterTableNames } from '../../../shared/domain/master/tables.ts';
import { useActions } from '../../keys/use-actions.tsx';
import { useCall } from '../../store/use-call.ts';
import { useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { DetailBody, DetailFrame, type DetailPosition, Panel, Verdict } from '../../ui/DetailFrame.tsx';
import { KeyValueList } from '../../ui/KeyValueList.tsx';
import { ProblemState } from '../../ui/states/ProblemState.tsx';
import { useSetupRow } from './use-setup-row.ts';
import { changedField, changesOf, entrySentence, personWord, problemWords, stepWord } from './log-words.ts';

/** One entry: what happened, from what to what, the way to what it is about, and its place in the chain. */
export function LogEntryDetail({ id, position }: { readonly id: number; readonly position: DetailPosition | null }) {
  const { value, problem, reload } = useCall('log.entry', { id });
  if (problem !== null) return <ProblemState problem={problem} onRetry={reload} />;
  if (value === null) return null;
  return <Entry row={value.row} hash={value.hash} previousHash={value.previousHash} position={position} />;
}

function Entry({
  row,
  hash,
  previousHash,
  position,
}: {
  readonly row: LogRow;
  readonly hash: string;
  readonly previousHash: string;
  readonly position: DetailPosition | null;
}) {
  const text = useText();
  const { t, format } = text;
  const problem = problemWords(row, text);
  return (
    <DetailFrame
      meta={[t('evidence:log.page.entry', { no: row.id }), stepWord(row.step, text)].join(' · ')}
      title={format.dateTime(row.at)}
      subtitle={personWord(row.by, text)}
      position={position}
      foot={<Links row={row} />}
    >
      <DetailBody
        facts={
          <KeyValueList
            title={t('evidence:log.page.facts')}
            entries={[
              [t('evidence:log.column.at'), `${format.date(row.at)}, ${format.exactTime(row.at)}`],
              [t('evidence:log.column.by'), personWord(row.by, text)],
              [t('evidence:log.column.step'), stepWord(row.step, text)],
              [t('evidence:log.column.document'), row.document?.number ?? null],
              [t('evidence:log.page.vendor'), row.document?.vendorName ?? null],
            ]}
          />
        }
      >
        <Verdict tone={problem === null ? 'plain' : 'warning'} lead={entrySentence(row, text)}>
          {problem}
        </Verdict>
        <Changes row={row} />
        <Panel title={t('evidence:log.page.chain')}>
          <p className="evidence-note">{t('evidence:log.page.chainNote')}</p>
          <dl className="log-hashes">
            <dt>{t('evidence:log.page.hash')}</dt>
            <dd>{hash}</dd>
            <dt>{t('evidence:log.page.previousHash')}</dt>
            <dd>{previousHash === '' ? '—' : previousHash}</dd>
          </dl>
        </Panel>
      </DetailBody>
    </DetailFrame>
  );
}

function Changes({ row }: { readonly row: LogRow }) {
  const text = useText();
  const { t } = text;
  const changes = changesOf(row);
  if (changes.length === 0) return null;
  const table = row.values['table'] ?? '';
  const named = changes.some(({ field }) => field !== null);
  const nameOf = (field: string): string => changedField(table, field, text);
  return (
    <Panel title={t('evidence:log.page.changes')}>
      <table className="plain-table log-changes">
        <thead>
          <tr>
            {named ? <th scope="col">{t('evidence:log.page.field')}</th> : null}
            <th scope="col">{t('evidence:log.page.before')}</th>
            <th scope="col">{t('evidence:log.page.after')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ field, before, after }) => (
            <tr key={`${field ?? ''} ${after}`}>
              {named ? <th scope="row">{nameOf(field ?? '')}</th> : null}
              <td>{before === '' ? '—' : <del>{before}</del>}</td>
              <td>{after === '' ? '—' : <ins>{after}</ins>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

/** The way to what the entry is about, as far as it is still there. */
function Links({ row }: { readonly row: LogRow }) {
  const { t } = useText();
  const goTo = useStore((state) => state.goTo);
  const { document, vendorId } = row;
  const table = masterTableNames.find((name) => name === row.values['table']);
  const run = /^[1-9]\d*$/u.test(row.values['run'] ?? '') ? Number(row.values['run']) : null;
  const openSetupRow = useSetupRow(table ?? null, row);
  const openDocument = (): void => {
    if (document !== null) goTo(document.inbox, { id: document.id });
  };
  useActions(
    document === null
      ? []
      : [
          {
            name: 'evidence.openDocument',
            scope: 'global',
            keys: ['d'],
            label: t('evidence:log.page.openDocument'),
            icon: FileSearch,
            run: openDocument,
          },
        ],
  );
  return (
    <>
      {document === null ? null : (
        <>
          <Button size="large" variant="main" icon={FileSearch} hint="D" onPress={openDocument}>
            {t('evidence:log.page.openDocument')}
          </Button>
          <Button
            size="large"
            icon={ListFilter}
            onPress={() => goTo('evidence', { params: { tab: 'log', document: String(document.id) } })}
          >
            {t('evidence:log.page.onlyDocument')}
          </Button>
        </>
      )}
      {vendorId === null ? null : (
        <Button size="large" icon={BookUser} onPress={() => goTo('vendors', { id: vendorId })}>
          {t('evidence:log.page.openVendor')}
        </Button>
      )}
      {run === null ? null : (
        <Button size="large" icon={ListChecks} onPress={() => goTo('runs', { id: run })}>
          {t('evidence:log.page.openRun')}
        </Button>
      )}
      {table === undefined ? null : (
        <Button size="large" icon={SlidersHorizontal} onPress={openSetupRow}>
          {t('evidence:log.page.openSetup')}
        </Button>
      )}
    </>
  );
}
