import type { ReactNode } from 'react';
import { type Icon, iconSize, stroke } from '../icon.ts';
import type { Tone } from './StatusChip.tsx';
import './time-line.css';

export interface TimeLineEntry {
  readonly id: string;
  /** Shown time; empty where only the order is known. */
  readonly time: string;
  readonly icon: Icon;
  readonly tone: Tone | 'plain';
  readonly text: string;
  /** Who spoke, and the facts, in quieter ink. */
  readonly note?: ReactNode;
}

/** Evidence in time order, joined by a line (OUT-4b). */
export function TimeLine({ label, entries }: { readonly label: string; readonly entries: readonly TimeLineEntry[] }) {
  return (
    <ol className="time-line" aria-label={label}>
      {entries.map(({ id, time, icon: Drawn, tone, text, note }) => (
        <li key={id} className={tone}>
          <time className="number">{time}</time>
          <span className="time-line-mark">
            <Drawn size={iconSize} strokeWidth={stroke} aria-hidden />
          </span>
          <p>
            {text} {note === undefined ? null : <span>{note}</span>}
          </p>
        </li>
      ))}
    </ol>
  );
}
