import { useRef } from 'react';
import './splitter.css';

/** A line between two columns: moved with the mouse, or with ← → Home End when it has the focus (UI-2). Double click or Enter: as delivered. */
export function Splitter({
  label,
  width,
  least,
  most,
  onChange,
  onReset,
}: {
  readonly label: string;
  readonly width: number;
  readonly least: number;
  readonly most: number;
  readonly onChange: (width: number) => void;
  readonly onReset: () => void;
}) {
  const from = useRef<{ x: number; width: number } | null>(null);
  const take = (wished: number): void => onChange(Math.round(Math.min(Math.max(wished, least), Math.max(least, most))));
  return (
    <div
      className="splitter"
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={Math.round(width)}
      aria-valuemin={least}
      aria-valuemax={Math.round(Math.max(least, most))}
      onPointerDown={(event) => {
        from.current = { x: event.clientX, width };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (from.current !== null) take(from.current.width + event.clientX - from.current.x);
      }}
      onPointerUp={() => {
        from.current = null;
      }}
      onLostPointerCapture={() => {
        from.current = null;
      }}
      onDoubleClick={onReset}
      onKeyDown={(event) => {
        const step = event.shiftKey ? 64 : 16;
        if (event.key === 'ArrowLeft') take(width - step);
        else if (event.key === 'ArrowRight') take(width + step);
        else if (event.key === 'Home') take(least);
        else if (event.key === 'End') take(most);
        else if (event.key === 'Enter') onReset();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
