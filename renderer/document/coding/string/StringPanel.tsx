import { CircleAlert, TriangleAlert, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { CodedPlaceView, CodingEditInput, CodingView } from '../../../../shared/contract/coding.ts';
import { readDimensionString } from '../../../../shared/domain/coding/dimension-string.ts';
import { useAppStore } from '../../../store/use-store.tsx';
import { sentence } from '../../../text/sentence.ts';
import { useText } from '../../../text/use-text.tsx';
import { Button } from '../../../ui/Button.tsx';
import { iconSize, stroke } from '../../../ui/icon.ts';
import { WhoDecides } from '../decides/WhoDecides.tsx';
import { blankEdit } from '../edits/coding-edit.ts';
import { markedText } from './marked-text.ts';
import { type EditedSection, stringCodes, withSection } from './sections.ts';
import { StringTokens } from './StringTokens.tsx';
import { useSplit } from './use-split.ts';

/**
 * The dimension account string of the line one stands in, as tokens and as text at once: both are the same text, so they
 * are always equal. A changed one is split and shown before it is kept (COD-1…COD-4).
 */
export function StringPanel({
  view,
  place,
  title,
  name,
  said,
  onKeep,
}: {
  readonly view: CodingView;
  readonly place: CodedPlaceView;
  readonly title: string;
  /** The place by itself: *Line 3*. */
  readonly name: string;
  readonly said: CodingEditInput | null;
  readonly onKeep: (string: string | null) => void;
}) {
  const { t, language } = useText();
  const app = useAppStore();
  const codes = stringCodes(view);
  const kept = place.string?.text ?? '';
  const [draft, setDraft] = useState<string | null>(null);
  const [opened, setOpened] = useState(false);
  const changed = draft !== null && draft !== kept;
  const text = draft ?? kept;
  const split = useSplit(
    view.documentId,
    changed ? { ...(said ?? blankEdit(place.place)), string: text, origin: 'split' } : null,
  );
  const answered = split !== null && split.of === text ? split.place : null;
  const findings = changed
    ? (answered?.findings ??
      readDimensionString(text, codes).faults.map((fault) => ({ ...fault, severity: 'error' as const })))
    : place.findings;
  const original = place.string?.original ?? null;
  const written = opened || text !== '';
  const own = said?.string !== null && said?.string !== undefined;

  const onSection = (index: number | null, section: EditedSection | null): void => {
    const next = withSection(text, codes, index, section);
    if (next.ok) setDraft(next.value);
    else {
      const { what, todo } = sentence(next.problem, language);
      app.getState().say({ tone: 'bad', text: what, todo });
    }
  };
  const keep = (): void => {
    onKeep(text === original ? null : text);
    setDraft(null);
  };
  if (place.string === null && !view.editable) return null;
  return (
    <section className="coding-part" aria-label={title}>
      <header className="coding-part-head">
        <h3>{title}</h3>
        <span className="coding-part-note">
          {own
            ? t('coding:string.byUser')
            : original !== null
              ? t('coding:string.fromDocument')
              : t('coding:string.none')}
        </span>
        {!view.readsString && <span className="coding-part-note is-end">{t('coding:string.notRead')}</span>}
      </header>
      <StringTokens
        text={text}
        view={view}
        editable={view.editable}
        wrong={(from, to) => findings.some((finding) => finding.from < to && finding.to > from)}
        onSection={onSection}
        {...(written ? {} : { onText: () => setOpened(true) })}
      />
      {written && (
        <div className="string-text">
          <pre aria-hidden>
            {markedText(text, findings).map((stretch, index) => (
              <span key={index} className={stretch.severity === null ? undefined : `is-${stretch.severity}`}>
                {stretch.text}
              </span>
            ))}{' '}
          </pre>
          <textarea
            aria-label={t('coding:string.text')}
            value={text}
            readOnly={!view.editable}
            spellCheck={false}
            rows={1}
            maxLength={2000}
            placeholder={view.editable ? t('coding:string.placeholder') : ''}
            aria-invalid={findings.length > 0}
            onChange={(event) => setDraft(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.shiftKey) {
                event.preventDefault();
                if (changed) keep();
              }
              if (event.key === 'Escape' && changed) {
                event.preventDefault();
                event.stopPropagation();
                setDraft(null);
              }
            }}
          />
        </div>
      )}
      <Findings findings={findings} text={text} />
      {changed && (
        <div className="string-split">
          <header className="coding-part-head">
            <h4>{t('coding:string.split')}</h4>
            <span className="coding-part-note">{t('coding:string.splitAbout')}</span>
          </header>
          {answered === null ? (
            <p className="coding-quiet" aria-busy>
              {split?.problem == null ? t('coding:string.splitting') : sentence(split.problem, language).what}
            </p>
          ) : (
            <WhoDecides place={answered} said={said} title={name} dimensions={view.dimensions} />
          )}
          <div className="string-foot">
            <Button variant="main" hint="⏎" onPress={keep}>
              {t('coding:string.keep')}
            </Button>
            <Button hint="Esc" onPress={() => setDraft(null)}>
              {t('coding:string.drop')}
            </Button>
          </div>
        </div>
      )}
      {!changed && own && view.editable && (
        <p className="string-original">
          {original === null ? t('coding:string.originalNone') : t('coding:string.original', { text: original })}
          <Button variant="link" icon={Undo2} onPress={() => onKeep(null)}>
            {t('coding:string.reset')}
          </Button>
        </p>
      )}
    </section>
  );
}

/** Each finding in words, with the part it is about (COD-2). */
function Findings({ findings, text }: { readonly findings: CodedPlaceView['findings']; readonly text: string }) {
  const { language } = useText();
  if (findings.length === 0) return null;
  return (
    <ul className="string-findings">
      {findings.map((finding, index) => {
        const { what, todo } = sentence(finding.problem, language);
        const Drawn = finding.severity === 'error' ? CircleAlert : TriangleAlert;
        const part = text.slice(finding.from, finding.to);
        return (
          <li key={index} className={`is-${finding.severity}`}>
            <Drawn size={iconSize} strokeWidth={stroke} aria-hidden />
            <p>
              {what} {todo}
              {part !== '' && !what.includes(part) && <code className="string-part">{part}</code>}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
