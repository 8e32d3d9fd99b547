import { Mail, Save } from 'lucide-react';
import { bytesOf } from '../document/attachments/bytes.ts';
import { saveFile } from '../document/attachments/save-file.ts';
import { useAppStore, useBackend, useStore } from '../store/use-store.tsx';
import { sentence } from '../text/sentence.ts';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';

/** The mail of an attempt (OUT-7): opened in the mail program where the host can do that, else saved as a file. */
export function AttemptMail({ attemptId }: { readonly attemptId: number }) {
  const { t, language } = useText();
  const backend = useBackend();
  const store = useAppStore();
  const canOpen = useStore((state) => state.host?.can.includes('openMail') ?? false);

  async function show(): Promise<void> {
    const answer = canOpen
      ? await backend.call('desktop.openMail', { attemptId })
      : await backend.call('channels.attemptMail', { attemptId });
    if (!answer.ok) {
      const { what, todo } = sentence(answer.problem, language);
      store.getState().say({ tone: 'bad', text: what, todo });
    } else if ('base64' in answer.value) saveFile(answer.value.fileName, bytesOf(answer.value.base64));
  }

  return (
    <Button variant="link" icon={canOpen ? Mail : Save} onPress={() => void show()}>
      {t(canOpen ? 'registry:files.openMail' : 'registry:files.saveMail')}
    </Button>
  );
}
