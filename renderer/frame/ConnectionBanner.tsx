import { Unplug } from 'lucide-react';
import { useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';

/** Calm when the backend cannot be reached: what is on the screen stays, and it is tried again by itself. */
export function ConnectionBanner() {
  const { t } = useText();
  const connection = useStore((state) => state.connection);
  const start = useStore((state) => state.start);
  if (connection === 'connected') return null;
  return (
    <div className="connection-banner" role="alert">
      <Unplug size={16} strokeWidth={2} aria-hidden />
      <p>
        <b>{t('frame:connection.lost')}</b> {t('frame:connection.todo')}
      </p>
      <Button onPress={() => void start()}>{t('frame:connection.retry')}</Button>
    </div>
  );
}
