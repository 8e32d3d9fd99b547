import type { SliceTools } from './slice.ts';

export type ToastTone = 'done' | 'bad' | 'plain';

/** A message after an action (UI-30, UI-31): shown for ten seconds, kept in the history of this window. */
export interface Toast {
  readonly id: number;
  readonly tone: ToastTone;
  readonly text: string;
  /** What to do next, in small print. */
  readonly todo: string | null;
  readonly action: { readonly label: string; readonly run: () => void; readonly key: string | null } | null;
  /** What came of it, one step away. */
  readonly link: { readonly label: string; readonly run: () => void } | null;
  readonly at: string;
  readonly showing: boolean;
}
export type NewToast = Pick<Toast, 'text'> & Partial<Pick<Toast, 'tone' | 'todo' | 'action' | 'link'>>;

export interface ToastsSlice {
  readonly toasts: readonly Toast[];
  /** Says it to everybody: on the screen and to screen readers. */
  readonly say: (toast: NewToast) => void;
  readonly hideToast: (id: number) => void;
  /** Runs a toast's action once and takes it away. */
  readonly runToast: (id: number) => void;
}

const kept = 50;

export function toastsSlice({ set, get }: SliceTools): ToastsSlice {
  let lastId = 0;
  const change = (id: number, part: Partial<Toast>): void =>
    set({ toasts: get().toasts.map((toast) => (toast.id === id ? { ...toast, ...part } : toast)) });
  return {
    toasts: [],
    say: ({ text, tone = 'done', todo = null, action = null, link = null }) => {
      lastId += 1;
      const toast: Toast = { id: lastId, tone, text, todo, action, link, at: new Date().toISOString(), showing: true };
      set({ toasts: [toast, ...get().toasts].slice(0, kept) });
    },
    hideToast: (id) => change(id, { showing: false }),
    runToast: (id) => {
      const action = get().toasts.find((toast) => toast.id === id)?.action;
      change(id, { showing: false, action: null });
      action?.run();
    },
  };
}
