import type { ReactNode } from 'react';
import '../ui/fields/form.css';
import './setup.css';

/** One setting: its name and what it means on the left, its control on the right. Every setting explains itself (SET-3). */
export function Setting({
  name,
  help,
  children,
}: {
  readonly name: string;
  readonly help?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="setting" aria-label={name}>
      <div className="setting-words">
        <h3>{name}</h3>
        {help === undefined ? null : <p>{help}</p>}
      </div>
      <div className="setting-control">{children}</div>
    </section>
  );
}
