import { CircleAlert, CircleCheckBig, Info, TriangleAlert } from 'lucide-react';
import type { SetupProblem } from '../../../shared/contract/master.ts';
import { useAppStore } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Verdict } from '../../ui/DetailFrame.tsx';
import { EmptyState } from '../../ui/states/EmptyState.tsx';
import { iconSize } from '../../ui/icon.ts';
import { ProblemState } from '../../ui/states/ProblemState.tsx';
import { readPage } from '../contents/pages.ts';
import { useSetupLedger } from '../contents/use-setup-ledger.ts';
import { placeName } from '../table/table-words.ts';
import { beginning } from './beginning.ts';
import { useSetupProblems } from './use-setup-problems.ts';
import './problems.css';

const signs = { error: CircleAlert, warning: TriangleAlert, remark: Info } as const;

/** What will fail before it fails (SET-11): severity, sentence, the way to where it is mended. */
export function ProblemsPage() {
  const { t } = useText();
  const { ledger } = useSetupLedger();
  const { problems, someDocuments, refused, reload } = useSetupProblems(ledger?.id ?? null);
  if (refused !== null) return <ProblemState problem={refused} onRetry={reload} />;
  if (problems === null) return null;
  const lookedInto = someDocuments === null ? null : t('setup:problems.lookedInto', { ...someDocuments });
  if (problems.length === 0)
    return (
      <EmptyState
        icon={CircleCheckBig}
        tone="good"
        title={t('setup:problems.well')}
        text={[t('setup:problems.wellText'), lookedInto].filter((each) => each !== null).join(' ')}
      />
    );
  const count = (severity: SetupProblem['severity']): number =>
    problems.filter((problem) => problem.severity === severity).length;
  return (
    <>
      {count('error') === 0 ? (
        <Verdict tone="good" lead={t('setup:problems.wellBut')}>
          {count('warning') === 0 ? null : t('setup:problems.someWarnings', { count: count('warning') })}
        </Verdict>
      ) : (
        <Verdict tone="bad" lead={t('setup:problems.errors', { count: count('error') })}>
          {t('setup:problems.text')}
        </Verdict>
      )}
      {(['error', 'warning', 'remark'] as const).map((severity) =>
        count(severity) === 0 ? null : (
          <section key={severity} className="problems-of" aria-label={t(`setup:problems.severity.${severity}`)}>
            <h3>
              {t(`setup:problems.severity.${severity}`)} <small className="number">{count(severity)}</small>
            </h3>
            <ul>
              {problems
                .filter((problem) => problem.severity === severity)
                .map((problem, at) => (
                  <ProblemRow key={at} found={problem} />
                ))}
            </ul>
          </section>
        ),
      )}
      {lookedInto === null ? null : <p className="dialog-lead">{lookedInto}</p>}
    </>
  );
}

function ProblemRow({ found }: { readonly found: SetupProblem }) {
  const { t, find, format, language } = useText();
  const store = useAppStore();
  const { what, todo } = sentence(found.problem, language);
  const Drawn = signs[found.severity];
  const where = placeName(found.place.table, { t, find, format });
  return (
    <li className={found.severity}>
      <Drawn size={iconSize} strokeWidth={2} aria-label={t(`words:severity.${found.severity}`)} />
      <p>
        <b>{where}</b>
        <span>
          {what} <small>{todo}</small>
        </span>
      </p>
      <Button onPress={() => goToProblem(store, found)}>
        {t('setup:problems.goThere')}
        <span className="unseen">: {where}</span>
      </Button>
    </li>
  );
}

function goToProblem(store: ReturnType<typeof useAppStore>, found: SetupProblem): void {
  const { goTo } = store.getState();
  const { place } = found;
  if (place.table === 'vendors') goTo('vendors', { id: place.id });
  else
    goTo('setup', {
      id: place.id,
      params: {
        tab: readPage(place.table) ?? 'ledgers',
        ...(place.ledgerId === null ? {} : { ledger: String(place.ledgerId) }),
        ...beginning(found),
      },
    });
}
