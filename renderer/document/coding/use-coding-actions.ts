import { Ban, Check, CornerLeftUp, History, ListEnd, Redo2, Undo2, WandSparkles } from 'lucide-react';
import type { CodedPlaceView, CodingView } from '../../../shared/contract/coding.ts';
import type { Action } from '../../keys/registry.ts';
import { useActions } from '../../keys/use-actions.tsx';
import { useText } from '../../text/use-text.tsx';
import type { CodingDesk } from './coding-desk.ts';
import { leaveOutReason } from './edits/leave-out.ts';
import type { Grid } from './grid/use-grid.ts';

export interface CodingActions {
  readonly lastTime: Action;
  readonly confirmAll: Action;
  readonly undo: Action;
  readonly redo: Action;
  readonly more: readonly Action[];
}

/** What can be done while coding, with its keys (UI-20, COD-8): the bar, the palette and the key sheet share them. */
export function useCodingActions(
  grid: Grid,
  { history, view }: Pick<CodingDesk, 'history'> & { readonly view: CodingView },
  remember: (place: CodedPlaceView) => void,
): CodingActions {
  const { t } = useText();
  const readOnly = grid.editable ? null : t('coding:action.readOnly');
  const place = grid.active?.place ?? null;
  const staying = place === null ? null : leaveOutReason(place, grid.said(place.place), view.uncodedLines);
  const make = (
    name: string,
    keys: readonly string[],
    label: string,
    icon: NonNullable<Action['icon']>,
    run: () => void,
    reason: string | null = null,
  ): Action => ({ name: `coding.${name}`, scope: 'document', keys, label, icon, reason: readOnly ?? reason, run });
  const actions: CodingActions = {
    lastTime: make('lastTime', ['Alt+L'], t('coding:action.lastTime'), History, grid.showLastTime),
    confirmAll: make(
      'confirmAll',
      ['Alt+Enter'],
      t('coding:action.confirmAll'),
      Check,
      () => grid.confirm(true),
      grid.offered.length === 0 ? t('coding:action.nothingOffered') : null,
    ),
    undo: make(
      'undo',
      ['Ctrl+Z'],
      t('coding:action.undo'),
      Undo2,
      grid.undo,
      history.done.length === 0 ? t('coding:action.nothingDone') : null,
    ),
    redo: make(
      'redo',
      ['Ctrl+Y', 'Ctrl+Shift+Z'],
      t('coding:action.redo'),
      Redo2,
      grid.redo,
      history.undone.length === 0 ? t('coding:action.nothingUndone') : null,
    ),
    more: [
      make('copyAbove', ['F8'], t('coding:action.copyAbove'), CornerLeftUp, () => grid.copyAbove(false)),
      make('copyRowAbove', ['Shift+F8'], t('coding:action.copyRowAbove'), CornerLeftUp, () => grid.copyAbove(true)),
      make('fillDown', ['Ctrl+D'], t('coding:action.fillDown'), ListEnd, grid.fillDown),
      make(
        'leaveOut',
        ['Ctrl+Delete'],
        t(place?.fate === 'leftOut' ? 'coding:action.takeIn' : 'coding:action.leaveOut'),
        Ban,
        grid.leaveOut,
        staying === null ? null : t(`coding:action.${staying}`),
      ),
      make(
        'rememberRule',
        [],
        t('coding:action.remember'),
        WandSparkles,
        () => {
          if (place !== null) remember(place);
        },
        place === null || place.account === null ? t('coding:action.codeFirst') : null,
      ),
    ],
  };
  useActions([actions.lastTime, actions.confirmAll, actions.undo, actions.redo, ...actions.more]);
  return actions;
}
