import { Plus } from 'lucide-react';
import type { CodingView } from '../../../../shared/contract/coding.ts';
import { sectionKinds, type SectionKind, sectionParts } from '../../../../shared/domain/coding/dimension-string.ts';
import { useText } from '../../../text/use-text.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Popover } from '../../../ui/overlays/Popover.tsx';
import { SectionEditor } from './SectionEditor.tsx';
import { type EditedSection, type Token, tokensOf, stringCodes } from './sections.ts';

/** The string as its sections; each opens where it stands, and one more can be added (COD-4). */
export function StringTokens({
  text,
  view,
  wrong,
  editable,
  onSection,
  onText,
}: {
  readonly text: string;
  readonly view: CodingView;
  /** Whether a finding points into this part of the text. */
  readonly wrong: (from: number, to: number) => boolean;
  readonly editable: boolean;
  readonly onSection: (index: number | null, section: EditedSection | null) => void;
  /** There is no text yet: opens the field it is written in. */
  readonly onText?: () => void;
}) {
  const { t } = useText();
  const codes = stringCodes(view);
  const kinds = sectionKinds.filter((kind) => {
    const { code, name } = sectionParts(kind, 'X', 'X', codes);
    return code !== '' && name !== '';
  });
  const labelOf = ({ kind, name, code }: Token): string => {
    if (kind === 'dimension')
      return view.dimensions.find((one) => one.code.toLowerCase() === name.toLowerCase())?.name ?? name;
    return kind === null ? `${code} ${name}`.trim() : t(`coding:token.${kind}`);
  };
  const tokens = tokensOf(text, codes);
  return (
    <ul className="string-tokens" aria-label={t('coding:string.tokens')}>
      {tokens.map((token) => {
        const bad = token.kind === null || wrong(token.from, token.to);
        const label = labelOf(token);
        const drawn = (
          <>
            <span className="token-name">{label}</span>
            <span className={`token-value number${bad ? ' is-wrong' : ''}`}>
              {token.value === '' ? '–' : token.value}
            </span>
            {bad && <span className="unseen">{t('coding:string.wrong')}</span>}
          </>
        );
        const className = `string-token${bad ? ' is-wrong' : ''}`;
        return (
          <li key={`${token.index}`}>
            {editable ? (
              <Popover
                label={t('coding:string.edit', { name: label })}
                trigger={
                  <Button variant="quiet" className={className}>
                    {drawn}
                  </Button>
                }
              >
                {(close) => (
                  <SectionEditor
                    ledgerId={view.ledgerId}
                    kinds={kinds}
                    section={token.kind === null ? null : { kind: token.kind, name: token.name, value: token.value }}
                    onSave={(section) => {
                      close();
                      onSection(token.index, section);
                    }}
                    onRemove={() => {
                      close();
                      onSection(token.index, null);
                    }}
                    onClose={close}
                  />
                )}
              </Popover>
            ) : (
              <span className={className}>{drawn}</span>
            )}
          </li>
        );
      })}
      {editable && (
        <li>
          <AddSection view={view} kinds={kinds} onSection={onSection} />
        </li>
      )}
      {editable && onText !== undefined && (
        <li>
          <Button variant="quiet" onPress={onText}>
            {t('coding:string.asText')}
          </Button>
        </li>
      )}
    </ul>
  );
}

function AddSection({
  view,
  kinds,
  onSection,
}: {
  readonly view: CodingView;
  readonly kinds: readonly SectionKind[];
  readonly onSection: (index: null, section: EditedSection) => void;
}) {
  const { t } = useText();
  return (
    <Popover
      label={t('coding:string.add')}
      trigger={
        <Button icon={Plus} reason={kinds.length === 0 ? t('coding:string.noCodes') : null}>
          {t('coding:string.add')}
        </Button>
      }
    >
      {(close) => (
        <SectionEditor
          ledgerId={view.ledgerId}
          kinds={kinds}
          section={null}
          onSave={(section) => {
            close();
            onSection(null, section);
          }}
          onRemove={null}
          onClose={close}
        />
      )}
    </Popover>
  );
}
