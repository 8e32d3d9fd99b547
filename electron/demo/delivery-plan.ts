import type { Delivery } from '../transport/simulated-access-point.ts';
import type { Calendar } from './documents/calendar.ts';
import { catalogue } from './documents/catalogue/catalogue.ts';
import { renderDraft } from './documents/render/render-draft.ts';

/** Milliseconds between the documents of the past weeks, which all come in at the start … */
const pastPace = 60;
/** … and between those of today, which come while one watches. */
const todayPace = 6000;
/** Somebody reads the first page before anything moves again. */
const pause = 12_000;

/** When each document of the demo is delivered, in milliseconds after the start. */
export function deliveryPlan(calendar: Calendar): Delivery[] {
  const past = catalogue.filter((draft) => draft.arrived > 0);
  return catalogue.map((draft, index): Delivery => {
    const file = renderDraft(draft, catalogue, calendar);
    const today = index - past.length;
    return {
      name: file.name,
      bytes: () => file.bytes,
      after: today < 0 ? index * pastPace : past.length * pastPace + pause + today * todayPace,
      dated: today < 0 ? timeOfArrival(draft.key, calendar.day(draft.arrived)) : null,
    };
  });
}

/** Access points deliver in batches from early morning to the afternoon; the same document always at the same time. */
function timeOfArrival(key: string, day: string): Date {
  const lot = [...key].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973, 7);
  const [year, month, date] = day.split('-').map(Number);
  return new Date(year ?? 1970, (month ?? 1) - 1, date ?? 1, 6 + (lot % 10), (lot * 7) % 60, (lot * 13) % 60);
}
