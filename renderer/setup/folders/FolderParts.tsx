import { ArrowLeftRight } from 'lucide-react';
import type { ChosenProfile } from '../../../shared/domain/transport/transport-profile.ts';
import { useText } from '../../text/use-text.tsx';
import { iconSize, stroke } from '../../ui/icon.ts';
import { folderParts } from './folder-parts.ts';
import './folder-parts.css';

/** What lies where in the transport folder (PLT-4). */
export function FolderParts({
  profile = 'plain',
  short = false,
}: {
  readonly profile?: ChosenProfile;
  readonly short?: boolean;
}) {
  const { t } = useText();
  const parts = folderParts[profile];
  return (
    <ul className="folder-parts">
      {(short ? parts.slice(0, 2) : parts).map(({ folder, means, icon: Drawn }) => (
        <li key={folder}>
          <Drawn size={iconSize} strokeWidth={stroke} aria-hidden />
          <code>{folder}</code>
          <span>{t(`setup:folders.parts.${means}`)}</span>
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
