import { Gauge } from 'lucide-react';
import type { DocumentPage } from '../../../shared/contract/documents.ts';
import { inboxOf } from '../../../shared/domain/document/document.ts';
import { DocumentStatusChip } from '../../frame/status.tsx';
import { useKeyHint } from '../../keys/use-actions.tsx';
import { useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { iconSize, stroke } from '../../ui/icon.ts';
import './together.css';

/** Links named in one line; more stand on the Related tab. */
const most = 3;

/** Of a statement, what it belongs to; of an invoice or credit note, its statements: one line, with the way there (UTS-2). */
export function BelongsTogether({ page }: { readonly page: DocumentPage }) {
  const { t } = useText();
  const goTo = useStore((state) => state.goTo);
  const hint = useKeyHint('document.together', 'b');
  const parents = page.related.filter(({ relation }) => relation === 'parent');
  const statements = page.related.filter(({ relation }) => relation === 'child');
  const shown = parents.length > 0 ? parents : statements;
  if (shown.length === 0) return null;
  return (
    <section className="belongs" aria-label={t('utility:belongs.label')}>
      <Gauge size={iconSize} strokeWidth={stroke} aria-hidden />
      <p>
        {parents.length > 0 ? t('utility:belongs.to') : t('utility:belongs.statements', { count: statements.length })}{' '}
        {shown.slice(0, most).map((one) => (
          <span key={one.id} className="belongs-link">
            <Button variant="link" onPress={() => goTo(inboxOf(one.type), { id: one.id })}>
              {parents.length > 0 ? `${t(`words:documentType.${one.type}`)} ${one.documentNo}` : one.documentNo}
            </Button>
            <DocumentStatusChip status={one.status} />
          </span>
        ))}
        {shown.length > most && t('utility:belongs.more', { count: shown.length - most })}
      </p>
      {hint === null ? null : <small>{t('utility:belongs.key', { key: hint })}</small>}
    </section>
  );
}
