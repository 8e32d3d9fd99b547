import type { ReactNode } from 'react';
import { type Icon, stroke } from '../icon.ts';
import './empty-state.css';

/** Says why there is nothing, and what to do about it (UI-13). */
export function EmptyState({
  icon: Drawn,
  title,
  text,
  tone = 'plain',
  children,
}: {
  readonly icon: Icon;
  readonly title: string;
  readonly text: ReactNode;
  readonly tone?: 'plain' | 'good' | 'bad';
  readonly children?: ReactNode;
}) {
  return (
    <div className={`empty-state ${tone}`} {...(tone === 'bad' ? { role: 'alert' } : {})}>
      <span className="empty-icon">
        <Drawn size={24} strokeWidth={stroke} aria-hidden />
      </span>
      <h2>{title}</h2>
      <div className="empty-text">{text}</div>
      {children === undefined ? null : <div className="empty-actions">{children}</div>}
    </div>
  );
}
