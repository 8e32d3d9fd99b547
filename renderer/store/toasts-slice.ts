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
/** Something that takes a while and can be stopped in between (UI-32); shown among the messages until it ends. */
export interface Work {
  readonly id: number;
  readonly text: string;
  readonly done: number;
  readonly total: number;
  readonly stopLabel: string;
  /** Null once it has been pressed. */
  readonly stop: (() => void) | null;
}
export type NewToast = Pick<Toast, 'text'> & Partial<Pick<Toast, 'tone' | 'todo' | 'action' | 'link'>>;

export interface ToastsSlice {
  readonly toasts: readonly Toast[];
  readonly works: readonly Work[];
  /** Shows work that goes on; answers with the id it is changed and ended by. */
  readonly beginWork: (work: Omit<Work, 'id'>) => number;
  readonly changeWork: (id: number, change: Partial<Omit<Work, 'id'>>) => void;
  readonly endWork: (id: number) => void;
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
    works: [],
    beginWork: (work) => {
      lastId += 1;
      set({ works: [...get().works, { ...work, id: lastId }] });
      return lastId;
    },
    changeWork: (id, part) => set({ works: get().works.map((work) => (work.id === id ? { ...work, ...part } : work)) }),
    endWork: (id) => set({ works: get().works.filter((work) => work.id !== id) }),
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
