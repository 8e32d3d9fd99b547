import { Archive, ArrowLeftRight, Inbox, MailCheck, Send, TriangleAlert } from 'lucide-react';
import { useText } from '../../text/use-text.tsx';
import { iconSize, stroke } from '../../ui/icon.ts';
import './folder-parts.css';

const parts = [
  { name: 'in', icon: Inbox },
  { name: 'out', icon: Send },
  { name: 'sent', icon: Archive },
  { name: 'failed', icon: TriangleAlert },
  { name: 'responses', icon: MailCheck },
] as const;

/** What lies where in the transport folder (PLT-4). */
export function FolderParts({ short = false }: { readonly short?: boolean }) {
  const { t } = useText();
  return (
    <ul className="folder-parts">
      {(short ? parts.slice(0, 2) : parts).map(({ name, icon: Drawn }) => (
        <li key={name}>
          <Drawn size={iconSize} strokeWidth={stroke} aria-hidden />
          <code>{name}</code>
          <span>{t(`setup:folders.parts.${name}`)}</span>
        </li>
      ))}
      {short ? (
        <li>
          <ArrowLeftRight size={iconSize} strokeWidth={stroke} aria-hidden />
          <code>…</code>
          <span>{t('setup:folders.partsOther')}</span>
        </li>
      ) : null}
    </ul>
  );
}
