import type { ReactNode } from 'react';
import './key-value-list.css';

/** Names and values in two columns; a value that is null is left out unless `showEmpty`. */
export function KeyValueList({
  title,
  entries,
  showEmpty = false,
  children,
}: {
  readonly title?: string;
  readonly entries?: readonly (readonly [name: string, value: ReactNode])[];
  readonly showEmpty?: boolean;
  readonly children?: ReactNode;
}) {
  return (
    <section className="key-values">
      {title === undefined ? null : <h3>{title}</h3>}
      <dl>
        {(entries ?? []).map(([name, value]) =>
          (value === null || value === '') && !showEmpty ? null : (
            <KeyValue key={name} name={name}>
              {value === null || value === '' ? '—' : value}
            </KeyValue>
          ),
        )}
        {children}
      </dl>
    </section>
  );
}

export function KeyValue({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="key-value">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
