import type { Draft } from '../draft.ts';
import { abroad } from './abroad.ts';
import { letters } from './letters.ts';
import { services } from './services.ts';
import { supplies } from './supplies.ts';
import { troubles } from './troubles.ts';
import { utilities } from './utilities.ts';

/** Every document of the demo, in the order of its arrival: the oldest first, those of today last. */
export const catalogue: readonly Draft[] = [
  ...utilities,
  ...supplies,
  ...services,
  ...abroad,
  ...letters,
  ...troubles,
].toSorted((a, b) => b.arrived - a.arrived || b.issued - a.issued);
