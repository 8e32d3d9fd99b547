import { WandSparkles } from 'lucide-react';
import { useState } from 'react';
import type { CodedPlaceView } from '../../../shared/contract/coding.ts';
import { useAppStore, useBackend } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { TextField } from '../../ui/fields/Field.tsx';

/** Keeps a line's coding with the vendor under some words; it is offered next time, never applied by itself (COD-8). */
export function RememberDialog({
  id,
  place,
  onClose,
}: {
  readonly id: number;
  readonly place: CodedPlaceView;
  readonly onClose: () => void;
}) {
  const { t, language } = useText();
  const backend = useBackend();
  const app = useAppStore();
  const [text, setText] = useState(place.description.slice(0, 200));
  const missing = text.trim() === '';
  const save = async (): Promise<void> => {
    if (missing) return;
    const answer = await backend.call('coding.rememberRule', { id, place: place.place, text: text.trim() });
    if (answer.ok) {
      const { undoToken } = answer.value;
      app.getState().say({
        text: t('coding:remember.done', { text: text.trim() }),
        action:
          undoToken === null
            ? null
            : { label: t('document:action.undo'), run: () => void takeBack(undoToken), key: null },
      });
      onClose();
    } else {
      const { what, todo } = sentence(answer.problem, language);
      app.getState().say({ tone: 'bad', text: what, todo });
    }
  };
  const takeBack = async (undoToken: string): Promise<void> => {
    const answer = await backend.call('master.undo', { undoToken });
    if (answer.ok) app.getState().say({ text: t('coding:remember.takenBack', { text: text.trim() }) });
    else {
      const { what, todo } = sentence(answer.problem, language);
      app.getState().say({ tone: 'bad', text: what, todo });
    }
  };
  return (
    <Dialog
      title={t('coding:remember.title')}
      isOpen
      onClose={onClose}
      closeLabel={t('frame:close')}
      footer={
        <>
          <Button onPress={onClose}>{t('frame:cancel')}</Button>
          <Button
            variant="main"
            icon={WandSparkles}
            reason={missing ? t('coding:remember.missing') : null}
            onPress={() => void save()}
          >
            {t('coding:remember.save')}
          </Button>
        </>
      }
    >
      <div className="coding-dialog">
        <TextField
          label={t('coding:remember.text')}
          value={text}
          onChange={setText}
          description={t('coding:remember.about')}
          maxLength={200}
          autoFocus
          onEnter={() => void save()}
        />
        <p className="number">
          {place.account?.value.no} {place.account?.value.name}
          {place.dimensions.map(({ dimension, value }) => ` · ${dimension} ${value}`).join('')}
        </p>
      </div>
    </Dialog>
  );
}
