import { useState } from 'react';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { RangeFields, type Ranges } from './RangeFields.tsx';

/** Days and amounts the list is narrowed to. */
export function RangesDialog({
  ranges: given,
  onApply,
  onClose,
}: {
  readonly ranges: Ranges;
  readonly onApply: (ranges: Ranges) => void;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const [ranges, setRanges] = useState(given);
  return (
    <Dialog
      title={t('sending:filter.ranges')}
      isOpen
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button onPress={onClose}>{t('sending:cancel')}</Button>
          <Button
            variant="main"
            onPress={() => {
              onApply(ranges);
              onClose();
            }}
          >
            {t('sending:filter.apply')}
          </Button>
        </>
      }
    >
      <RangeFields ranges={ranges} onChange={(part) => setRanges({ ...ranges, ...part })} />
    </Dialog>
  );
}
