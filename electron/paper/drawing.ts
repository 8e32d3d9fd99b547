import type { PaperModel } from '../../shared/einvoice/paper/paper-model.ts';
import type { PaperWords } from '../../renderer/text/paper-words.ts';
import type { Text } from '../../renderer/text/text.ts';
import type { Sheet } from './sheet.ts';

/** What the parts of the paper are drawn with. */
export interface Drawing {
  readonly sheet: Sheet;
  readonly model: PaperModel;
  readonly text: Text;
  readonly words: PaperWords;
}
