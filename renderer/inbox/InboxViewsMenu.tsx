import { useAppStore, useStore } from '../store/use-store.tsx';
import { sentence } from '../text/sentence.ts';
import { useText } from '../text/use-text.tsx';
import { SavedViewsMenu } from '../ui/overlays/SavedViewsMenu.tsx';
import type { SavedView } from './inbox-slice.ts';
import { useInbox } from './use-inbox.ts';
import { sameView, standardViews, startingView } from './view.ts';

/** The saved views of an inbox, the same for everybody who works with the store (IN-21). */
export function InboxViewsMenu() {
  const { t, language } = useText();
  const store = useAppStore();
  const { view, inbox } = useInbox();
  const saved = useStore((state) => state.savedViews);
  const savedAs = (id: number): SavedView | null => saved.find((one) => one.id === id) ?? null;

  function show({ conditions, search, sort }: SavedView['view']): void {
    store.getState().changeView({ conditions, search, sort });
  }

  async function save(id: number | null, name: string): Promise<string | null> {
    const kept = id === null ? view : (savedAs(id)?.view ?? view);
    const answer = await store.getState().saveView(id, name, kept);
    if (!answer.ok) return Object.values(sentence(answer.problem, language)).join(' ');
    store.getState().say({ text: t('inbox:views.saved', { name }) });
    return null;
  }

  function remove(id: number): void {
    const { deleteView, saveView, say } = store.getState();
    const gone = savedAs(id);
    if (gone === null) return;
    void deleteView(id).then(() =>
      say({
        text: t('inbox:views.deleted', { name: gone.name }),
        action: { label: t('frame:toast.undo'), key: null, run: () => void saveView(null, gone.name, gone.view) },
      }),
    );
  }

  return (
    <SavedViewsMenu
      standard={[
        {
          name: t('inbox:views.all'),
          isShown: sameView(view, { ...startingView(inbox), sort: view.sort }),
          show: () => show(startingView(inbox)),
        },
        ...standardViews(inbox).map(({ name, conditions }) => ({
          name: t(`inbox:views.standard.${name}`),
          isShown: sameView(view, { ...view, conditions, search: '' }),
          show: () => store.getState().changeView({ conditions, search: '' }),
        })),
      ]}
      saved={saved.map((one) => ({ id: one.id, name: one.name, count: one.count, isShown: sameView(one.view, view) }))}
      onShow={(id) => {
        const one = savedAs(id);
        if (one !== null) show(one.view);
      }}
      onSave={save}
      onDelete={remove}
    />
  );
}
