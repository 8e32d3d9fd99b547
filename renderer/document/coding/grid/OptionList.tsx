import { CornerLeftUp, Hash, History, Package, Tag, Truck, WandSparkles } from 'lucide-react';
import { type RefObject, useEffect, useRef } from 'react';
import { Popover } from 'react-aria-components';
import { useText } from '../../../text/use-text.tsx';
import { type Icon, iconSize, stroke } from '../../../ui/icon.ts';
import type { CellOption } from './best-option.ts';

/** What fits the text so far, under the cell: code and name, and at the right why it is offered (COD-8). */
export function OptionList({
  id,
  anchor,
  options,
  chosen,
  label,
  nothing,
  onPick,
}: {
  readonly id: string;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly options: readonly CellOption[];
  readonly chosen: number;
  readonly label: string;
  /** Said instead of the options when there are none. */
  readonly nothing: string;
  readonly onPick: (option: CellOption) => void;
}) {
  const { t } = useText();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <Popover
      className="popover coding-options"
      triggerRef={anchor}
      isOpen
      isNonModal
      shouldUpdatePosition
      placement="bottom start"
      offset={4}
      aria-label={label}
    >
      {options.length === 0 && <p className="coding-no-option">{nothing}</p>}
      <ul className="menu" role="listbox" id={id} aria-label={label} ref={list} hidden={options.length === 0}>
        {options.map((option, index) => {
          const Drawn = iconOf(option);
          return (
            <li
              key={`${option.kind} ${option.key}`}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === chosen}
              aria-disabled={option.blocked}
              className={`menu-item coding-option${index === chosen ? ' is-chosen' : ''}${option.blocked ? ' is-blocked' : ''}`}
              // The field keeps the focus: pressed before it would lose it.
              onPointerDown={(event) => {
                event.preventDefault();
                if (!option.blocked) onPick(option);
              }}
            >
              <Drawn size={iconSize} strokeWidth={stroke} aria-hidden />
              <span className="menu-words clip">
                <span className="clip">
                  <span className="number">{option.key}</span> {option.name}
                </span>
              </span>
              <span className="menu-note">{reasonOf(option)}</span>
            </li>
          );
        })}
      </ul>
    </Popover>
  );

  function reasonOf(option: CellOption): string {
    if (option.blocked) return t('coding:option.blocked');
    if (option.reason === 'register') return option.kind === 'value' ? '' : t(`coding:option.${option.kind}`);
    return t(`coding:option.${option.reason}`);
  }
}

function iconOf({ kind, reason }: CellOption): Icon {
  if (reason === 'lastTime') return History;
  if (reason === 'lineAbove') return CornerLeftUp;
  if (reason === 'rule') return WandSparkles;
  return { account: Hash, fixedAsset: Truck, item: Package, alias: Tag, value: Hash }[kind];
}
