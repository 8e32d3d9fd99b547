import type { SendingArea } from '../../../shared/domain/sending/attempt-channel.ts';
import { useAppStore, useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { SavedViewsMenu } from '../../ui/overlays/SavedViewsMenu.tsx';
import { attentionStatuses, type ListNarrowing, openNarrowing, sameNarrowing } from './sending-filter.ts';

/** The views saved of what is sent in an area, and those everybody looks for (IN-21, OUT-12). */
export function SendingViewsMenu({
  area,
  narrowing,
  onNarrow,
}: {
  readonly area: SendingArea;
  readonly narrowing: ListNarrowing;
  readonly onNarrow: (narrowing: ListNarrowing) => void;
}) {
  const { t } = useText();
  const store = useAppStore();
  const views = useStore((state) => state.preferences.sending.views);
  const here = views.filter((view) => view.area === area);
  const keep = (changed: typeof views): void => {
    const { preferences, savePreferences } = store.getState();
    savePreferences({ sending: { ...preferences.sending, views: changed } });
  };
  const standard = [
    { name: t('sending:views.all'), wanted: openNarrowing },
    { name: t('sending:filter.attention'), wanted: { ...openNarrowing, statuses: [...attentionStatuses] } },
    {
      name: t('sending:views.unsent'),
      wanted: { ...openNarrowing, statuses: ['unsent' as const, 'awaitingSending' as const] },
    },
  ];

  async function save(before: string | null, name: string): Promise<string | null> {
    if (here.some((view) => view.name.toLowerCase() === name.toLowerCase() && view.name !== before))
      return t('sending:views.nameTaken', { name });
    keep(
      before === null
        ? [...views, { name, area, narrowing: { ...narrowing, customerId: null } }]
        : views.map((view) => (view.area === area && view.name === before ? { ...view, name } : view)),
    );
    store.getState().say({ text: t('inbox:views.saved', { name }) });
    return Promise.resolve(null);
  }

  return (
    <SavedViewsMenu
      standard={standard.map(({ name, wanted }) => ({
        name,
        isShown: sameNarrowing(narrowing, wanted),
        show: () => onNarrow(wanted),
      }))}
      saved={here.map((view) => ({
        id: view.name,
        name: view.name,
        count: null,
        isShown: sameNarrowing(view.narrowing, narrowing),
      }))}
      onShow={(name) => {
        const view = here.find((one) => one.name === name);
        if (view !== undefined) onNarrow(view.narrowing);
      }}
      onSave={save}
      onDelete={(name) => {
        keep(views.filter((view) => view.area !== area || view.name !== name));
        store.getState().say({
          text: t('inbox:views.deleted', { name }),
          action: { label: t('frame:toast.undo'), key: null, run: () => keep(views) },
        });
      }}
    />
  );
}
