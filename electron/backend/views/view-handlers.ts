import type { BackendHandlers } from '../../../shared/contract/calls.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import { countView } from '../../storage/documents/lists/count-documents.ts';
import { deleteView, listViews, saveView } from '../../storage/setup/saved-views.ts';
import { done } from '../answering.ts';
import type { Program } from '../program.ts';

type Names = Extract<keyof BackendHandlers, `views.${string}`>;

/** Views kept under a name (IN-21), each with how many documents it shows now. */
export function viewHandlers({ context: { storage, events } }: Program): Pick<BackendHandlers, Names> {
  return {
    'views.list': async ({ inbox }) => {
      const views = await listViews(storage.read, inbox);
      const counts = await Promise.all(views.map(({ view }) => countView(storage.read, view)));
      return ok({ views: views.map((view, index) => ({ ...view, count: counts[index]?.total ?? 0 })) });
    },
    'views.save': async ({ id, name, view }) => {
      const saved = await storage.write((tx) => saveView(tx, id, name, view));
      if (saved.ok) events.tell('views.changed', {});
      return saved;
    },
    'views.delete': async ({ id }) => {
      const deleted = await storage.write((tx) => deleteView(tx, id));
      if (!deleted) return refuse(problem('view.notFound', { id: String(id) }));
      events.tell('views.changed', {});
      return done;
    },
  };
}
