import type { Backend } from '../backend.ts';

/** A program opened from a backup has other data than anything on the screen: the window starts anew (PLT-5). */
export function startAnewWhenRestored(backend: Pick<Backend, 'onEvent'>, startAnew: () => void): () => void {
  return backend.onEvent((event) => {
    if (event.name === 'program.restored' && event.value.problem === null) startAnew();
  });
}
