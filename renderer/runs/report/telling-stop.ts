import type { Stop } from '../../../shared/contract/documents.ts';

/** Of several, what held a document: what blocks it, else what asks first; never only that it goes one by one. */
export function tellingStop(stops: readonly Stop[]): Stop | null {
  const own = stops.filter(({ problem }) => problem.code !== 'acceptance.oneByOne');
  return own.find(({ kind }) => kind === 'stop') ?? own[0] ?? stops[0] ?? null;
}
