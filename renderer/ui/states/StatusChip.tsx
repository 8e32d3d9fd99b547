import { type Icon, smallIconSize } from '../icon.ts';
import './chip.css';

export type Tone = 'good' | 'warning' | 'bad' | 'quiet' | 'accent';

/** A status: icon and word, never colour alone (UI-11). `ground` draws it as a filled label. */
export function StatusChip({
  icon: Drawn,
  word,
  tone,
  ground = false,
  note = null,
}: {
  readonly icon: Icon;
  readonly word: string;
  readonly tone: Tone;
  readonly ground?: boolean;
  readonly note?: string | null;
}) {
  return (
    <span className={`status-chip ${tone}${ground ? ' ground' : ''}`} {...(note === null ? {} : { title: note })}>
      <Drawn size={smallIconSize + 1} strokeWidth={2} aria-hidden />
      <span className="clip">{word}</span>
    </span>
  );
}

/** A filter or token that can be taken away. */
export function RemovableChip({
  text,
  removeLabel,
  onRemove,
  onPress = null,
}: {
  readonly text: string;
  readonly removeLabel: string;
  readonly onRemove: () => void;
  readonly onPress?: (() => void) | null;
}) {
  return (
    <span className="chip">
      {onPress === null ? (
        <span className="clip">{text}</span>
      ) : (
        <button type="button" className="chip-text clip" onClick={onPress}>
          {text}
        </button>
      )}
      <button type="button" className="chip-remove" aria-label={removeLabel} title={removeLabel} onClick={onRemove}>
        ×
      </button>
    </span>
  );
}
