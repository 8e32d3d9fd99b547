import { Check, Info, TriangleAlert, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useActions } from '../keys/use-actions.tsx';
import { useStore } from '../store/use-store.tsx';
import type { Toast } from '../store/toasts-slice.ts';
import { useText } from '../text/use-text.tsx';
import { Button, IconButton } from '../ui/Button.tsx';

/** Ten seconds (UI-30); as long as one points at it or it has the focus, it stays. */
const shownFor = 10_000;
const together = 3;
const icons = { done: Check, bad: TriangleAlert, plain: Info };

export function ToastRegion() {
  const { t } = useText();
  const toasts = useStore((state) => state.toasts);
  const showing = toasts.filter((toast) => toast.showing).slice(0, together);
  return (
    <div className="toasts" role="region" aria-label={t('frame:toast.region')}>
      <div aria-live="polite">
        {showing.map((toast) => (
          <ToastCard key={toast.id} toast={toast} />
        ))}
      </div>
    </div>
  );
}

function ToastCard({ toast }: { readonly toast: Toast }) {
  const { t } = useText();
  const hide = useStore((state) => state.hideToast);
  const run = useStore((state) => state.runToast);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => hide(toast.id), shownFor);
    return () => clearTimeout(timer);
  }, [held, hide, toast.id]);
  useActions(
    toast.action === null || toast.action.key === null
      ? []
      : [
          {
            name: `toast.${toast.id}`,
            scope: 'global',
            keys: [toast.action.key],
            label: toast.action.label,
            keyOnly: true,
            run: () => run(toast.id),
          },
        ],
  );
  const Drawn = icons[toast.tone];
  return (
    <div
      className={`toast ${toast.tone}`}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Drawn size={16} strokeWidth={2} aria-hidden />
      <div className="toast-words">
        <p>{toast.text}</p>
        {toast.todo === null ? null : <p className="toast-todo">{toast.todo}</p>}
      </div>
      {toast.link === null ? null : (
        <Button
          variant="quiet"
          onPress={() => {
            hide(toast.id);
            toast.link?.run();
          }}
        >
          {toast.link.label}
        </Button>
      )}
      {toast.action === null ? null : (
        <Button variant="quiet" onPress={() => run(toast.id)}>
          {toast.action.label}
        </Button>
      )}
      <IconButton icon={X} label={t('frame:toast.close')} onPress={() => hide(toast.id)} />
    </div>
  );
}
