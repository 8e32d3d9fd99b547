import { CircleAlert, CircleCheck, CircleDashed, CircleX, Crosshair, Info, TriangleAlert } from 'lucide-react';
import type { DocumentPage } from '../../../shared/contract/documents.ts';
import { isDecimalText, subtract } from '../../../shared/domain/amount/amount.ts';
import type { Finding, LayerVerdict, Severity } from '../../../shared/domain/finding.ts';
import { findingSentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/states/EmptyState.tsx';
import type { Icon } from '../../ui/icon.ts';
import { iconSize, stroke } from '../../ui/icon.ts';
import type { PaperPlace } from '../paper/place-on-paper.ts';
import { placeOnPaper } from '../paper/place-on-paper.ts';
import './findings.css';

const severities = ['error', 'warning', 'remark'] as const satisfies readonly Severity[];
const severityIcons: Record<Severity, Icon> = { error: CircleX, warning: TriangleAlert, remark: Info };
const verdictIcons: Record<LayerVerdict, Icon> = { valid: CircleCheck, invalid: CircleX, notChecked: CircleDashed };

interface FindingsProps {
  readonly page: DocumentPage;
  readonly onShow: (place: PaperPlace) => void;
}

/** What the checks found, by weight; *not checked* never looks like valid (IN-7, IN-7b). */
export function FindingsTab({ page, onShow }: FindingsProps) {
  const { t } = useText();
  return (
    <div className="tab-scroll findings" tabIndex={0} role="region" aria-label={t('document:tab.findings')}>
      <h2 className="unseen">{t('document:tab.findings')}</h2>
      <section>
        <h3>{t('document:findings.layers')}</h3>
        <ul className="layers">
          {page.layers.map(({ layer, verdict }) => {
            const Drawn = verdictIcons[verdict];
            return (
              <li
                key={layer}
                className={`layer is-${verdict}`}
                title={verdict === 'notChecked' ? t('document:findings.notChecked') : undefined}
              >
                <Drawn size={iconSize} strokeWidth={stroke} aria-hidden />
                <span>{t(`words:checkLayer.${layer}`)}</span>
                <span className="layer-verdict">{t(`words:verdict.${verdict}`)}</span>
              </li>
            );
          })}
        </ul>
      </section>
      {page.findings.length === 0 && (
        <EmptyState icon={CircleAlert} title={t('document:findings.none')} text={t('document:findings.noneText')} />
      )}
      {severities.map((severity) => (
        <SeverityGroup
          key={severity}
          severity={severity}
          findings={page.findings.filter((finding) => finding.severity === severity)}
          onShow={onShow}
        />
      ))}
    </div>
  );
}

function SeverityGroup({
  severity,
  findings,
  onShow,
}: {
  readonly severity: Severity;
  readonly findings: readonly Finding[];
  readonly onShow: FindingsProps['onShow'];
}) {
  const { t } = useText();
  if (findings.length === 0) return null;
  return (
    <section>
      <h3>
        {t(`document:findings.${severity}`, { count: findings.length })}{' '}
        <span className="findings-about">{t(`document:findings.${severity}About`)}</span>
      </h3>
      <ul className="finding-list">
        {findings.map((finding, index) => (
          <FindingRow key={index} finding={finding} onShow={onShow} />
        ))}
      </ul>
    </section>
  );
}

function FindingRow({ finding, onShow }: { readonly finding: Finding; readonly onShow: FindingsProps['onShow'] }) {
  const { t, language } = useText();
  const Drawn = severityIcons[finding.severity];
  const place = placeOnPaper(finding);
  return (
    <li className={`finding is-${finding.severity}`}>
      <Drawn size={iconSize} strokeWidth={stroke} aria-label={t(`words:severity.${finding.severity}`)} />
      <div>
        <p>{findingSentence(finding, language)}</p>
        <Values finding={finding} />
        <p className="finding-place">
          {finding.place !== null && <code>{finding.place}</code>}
          {finding.rule !== null && <span>{t('document:findings.rule', finding.rule)}</span>}
        </p>
      </div>
      {place !== null && (
        <Button variant="quiet" icon={Crosshair} onPress={() => onShow(place)}>
          {t('document:findings.show')}
        </Button>
      )}
    </li>
  );
}

/** Our value, the sender's and the difference, where arithmetic disagrees. */
function Values({ finding }: { readonly finding: Finding }) {
  const { t, format } = useText();
  const { ours, theirs } = finding.values;
  if (ours === undefined || theirs === undefined || !isDecimalText(ours) || !isDecimalText(theirs)) return null;
  return (
    <dl className="finding-values number">
      <div>
        <dt>{t('document:findings.ours')}</dt>
        <dd>{format.amount(ours)}</dd>
      </div>
      <div>
        <dt>{t('document:findings.theirs')}</dt>
        <dd>{format.amount(theirs)}</dd>
      </div>
      <div>
        <dt>{t('document:findings.difference')}</dt>
        <dd>{format.amount(subtract(theirs, ours))}</dd>
      </div>
    </dl>
  );
}
