import { Copy, Printer, Save } from 'lucide-react';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { SendingAttempt, SendingEvidence, SendingPage } from '../../../shared/contract/sending.ts';
import { PrintSheet } from '../../document/print/PrintSheet.tsx';
import { copyText } from '../../register/copy.ts';
import { useBackend, useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { KeyValueList } from '../../ui/KeyValueList.tsx';
import { AttemptPanel } from './AttemptPanel.tsx';
import { saveText } from './save-text.ts';
import { useSendingOrders } from '../orders/use-sending-orders.ts';

/** The page of one attempt: what left, when, to whom, and everything that was said of it; prints as proof of sending (OUT-4b). */
export function ProofOfSending({
  page,
  attempt,
  onClose,
}: {
  readonly page: SendingPage;
  readonly attempt: SendingAttempt;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const backend = useBackend();
  const { sayProblem } = useSendingOrders();
  const [printing, setPrinting] = useState(false);
  const title = t('sending:proof.title', { no: page.row.no, number: attempt.no });

  function print(): void {
    flushSync(() => setPrinting(true));
    window.print();
    setPrinting(false);
  }
  async function save(): Promise<void> {
    const answer = await backend.call('sending.content', { attemptId: attempt.id });
    if (answer.ok) saveText(answer.value.fileName, answer.value.text);
    else sayProblem(answer.problem);
  }

  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      size="wide"
      closeLabel={t('sending:close')}
      footer={
        <>
          <Button
            icon={Save}
            reason={attempt.fileName === null ? t('sending:page.notWritten') : null}
            onPress={() => void save()}
          >
            {t('sending:proof.saveFile')}
          </Button>
          <Button variant="main" icon={Printer} onPress={print}>
            {t('sending:proof.print')}
          </Button>
        </>
      }
    >
      <Proof page={page} attempt={attempt} />
      {attempt.evidence
        .filter(({ hasFile }) => hasFile)
        .map((evidence) => (
          <EvidenceFile key={evidence.id} evidence={evidence} />
        ))}
      {printing ? (
        <PrintSheet title={title} running={`${page.row.no} · ${attempt.uuid}`}>
          <h2>{title}</h2>
          <Proof page={page} attempt={attempt} />
        </PrintSheet>
      ) : null}
    </Dialog>
  );
}

function Proof({
  page: { row, customer, document },
  attempt,
}: {
  readonly page: SendingPage;
  readonly attempt: SendingAttempt;
}) {
  const { t, format } = useText();
  return (
    <div className="sending-proof">
      <KeyValueList
        entries={[
          [
            t('sending:proof.document'),
            `${t(`words:documentType.${row.kind}`)} ${row.no}, ${format.date(row.issueDate)}`,
          ],
          [t('sending:columns.amount'), format.amountIn(row.total, row.currency)],
          [t('sending:proof.sender'), partyWords(document.sender.name, document.sender.endpoint)],
          [t('sending:page.receiver'), `${customer.name} (${attempt.receiver})`],
          [t('sending:page.channel'), t(`words:attemptChannel.${attempt.channel}`)],
          [t('sending:page.format'), t(`sending:format.${attempt.format}`)],
          ['UUID', attempt.uuid],
          [t('sending:proof.file'), attempt.fileName],
          [t('sending:proof.status'), t(`words:sendStatus.${attempt.status}`)],
        ]}
      />
      <AttemptPanel attempt={attempt} onProof={null} />
    </div>
  );
}

function partyWords(
  name: string | null,
  endpoint: { readonly id: string; readonly scheme: string | null } | null,
): string {
  return [name, endpoint === null ? null : `(${[endpoint.scheme, endpoint.id].join(' ').trim()})`]
    .filter((part) => part !== null)
    .join(' ');
}

/** A receipt, an error or a response as it came: opened by whoever wants it, copied, saved (OUT-6). */
function EvidenceFile({ evidence: { id, fileName, says, at } }: { readonly evidence: SendingEvidence }) {
  const { t, format } = useText();
  const backend = useBackend();
  const say = useStore((state) => state.say);
  const { sayProblem } = useSendingOrders();
  const [text, setText] = useState<string | null>(null);

  async function read(): Promise<void> {
    if (text !== null) return setText(null);
    const answer = await backend.call('sending.evidenceFile', { evidenceId: id });
    if (answer.ok) setText(answer.value.text);
    else sayProblem(answer.problem);
  }

  return (
    <section className="sending-evidence">
      <p>
        <Button variant="link" expanded={text !== null} onPress={() => void read()}>
          {fileName ?? t(`sending:says.${says}`)}
        </Button>{' '}
        <span className="row-muted number">{format.dateTime(at)}</span>
      </p>
      {text === null ? null : (
        <>
          <pre className="own-words" tabIndex={0}>
            {text === '' ? t('sending:proof.empty') : text}
          </pre>
          <div className="buttons">
            <Button
              icon={Copy}
              onPress={() =>
                void copyText(text).then((copied) => {
                  if (copied) say({ text: t('outbox:done.copied') });
                })
              }
            >
              {t('sending:action.copy')}
            </Button>
            <Button icon={Save} onPress={() => saveText(fileName ?? 'evidence.txt', text)}>
              {t('sending:action.save')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
