import type { RunItem } from '../../../shared/contract/runs.ts';
import { areaOf } from '../../../shared/domain/sending/attempt-channel.ts';
import type { AppState } from '../../store.ts';

/** From a row of the report to what it is about: a document of the inbox, or a sales document that was to be sent. */
export function openItem({ subject, documentId, type }: RunItem, goTo: AppState['goTo']): void {
  if (subject === 'document') goTo('purchase', { id: documentId });
  else goTo('sending', { id: documentId, params: { area: areaOf(type) } });
}
