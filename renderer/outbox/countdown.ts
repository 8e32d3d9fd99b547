/** What is left of a wait, in whole minutes and seconds, never below zero. Rounded up: *0 s* means it is over. */
export interface Remaining {
  readonly minutes: number;
  readonly seconds: number;
  readonly over: boolean;
}

/** @param until ISO instant at which the wait ends. @param now milliseconds since 1970. */
export function remaining(until: string, now: number): Remaining {
  const left = Math.max(0, Math.ceil((Date.parse(until) - now) / 1000));
  if (Number.isNaN(left)) return { minutes: 0, seconds: 0, over: true };
  return { minutes: Math.floor(left / 60), seconds: left % 60, over: left === 0 };
}

/** `0:07`, `1:05`, `10:00`: short enough for a list, and it does not jump when the digits change. */
export function clock({ minutes, seconds }: Remaining): string {
  return `${String(minutes)}:${String(seconds).padStart(2, '0')}`;
}
