import type { Stage } from './stage.ts';

/** One rule of the manual, played through the running backend with real XML. */
export interface Scenario {
  /** Page of the manual (Navision Stat 5.4, electronic invoicing). */
  readonly page: number;
  /** The requirement it became. */
  readonly id: string;
  readonly rule: string;
  readonly play: (stage: Stage) => Promise<void>;
}
