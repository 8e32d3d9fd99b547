import type { SendingAttempt, SendingPage } from '../../../shared/contract/sending.ts';
import type { SendStatus } from '../../../shared/domain/sending/verdict.ts';
import { RegistryAnswer } from '../../registry/RegistryAnswer.tsx';
import { useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { DetailBody } from '../../ui/DetailFrame.tsx';
import { KeyValueList } from '../../ui/KeyValueList.tsx';
import { endpointWords } from '../endpoint-words.ts';
import { AttemptPanel } from './AttemptPanel.tsx';
import { CheckHere } from './CheckHere.tsx';
import { SendingVerdict } from './SendingVerdict.tsx';

/** The verdict, every attempt with its evidence, and where it goes (OUT-4b, OUT-6). */
export function StatusTab({
  page,
  onMend,
  onProof,
  onMail,
}: {
  readonly page: SendingPage;
  readonly onMend: () => void;
  readonly onProof: (attempt: SendingAttempt) => void;
  readonly onMail: (attemptId: number) => void;
}) {
  const goTo = useStore((state) => state.goTo);
  const { row, attempts, cause } = page;
  return (
    <DetailBody facts={<Facts page={page} />}>
      <SendingVerdict
        page={page}
        onMend={onMend}
        onCause={() => goTo('sendingProblems', { params: cause === null ? {} : { cause: cause.key } })}
      />
      {row.status === 'failed' || row.status === 'refused' ? <CheckHere key={row.id} id={row.id} /> : null}
      {attempts.map((attempt) => (
        <AttemptPanel
          key={attempt.id}
          attempt={attempt}
          onProof={() => onProof(attempt)}
          onMail={attempt.channel === 'mail' && attempt.fileName !== null ? () => onMail(attempt.id) : null}
        />
      ))}
    </DetailBody>
  );
}

/** While it has not arrived, what the registry says of the receiver may be why (OUT-9). */
const worthAsking: readonly SendStatus[] = ['unsent', 'failed', 'noAnswer'];

function Facts({ page: { row, customer, orderNo, attempts } }: { readonly page: SendingPage }) {
  const { t, format } = useText();
  const goTo = useStore((state) => state.goTo);
  const copies = attempts.filter(({ copy }) => copy);
  const mailed = copies.find(({ channel }) => channel === 'mail');
  return (
    <>
      <KeyValueList
        title={t('sending:page.receiver')}
        entries={[
          [
            t('sending:columns.customer'),
            <Button
              key="customer"
              variant="link"
              className="fact-link"
              onPress={() => goTo('customers', { id: customer.id })}
            >
              {`${customer.no} ${customer.name}`}
            </Button>,
          ],
          [
            t('sending:page.endpoint'),
            customer.endpoint === null ? t('sending:page.none') : endpointWords(customer.endpoint),
          ],
          [t('sending:page.channel'), row.channel === null ? null : t(`words:attemptChannel.${row.channel}`)],
          [t('sending:page.format'), t(`sending:format.${attempts[0]?.format ?? customer.format}`)],
          [t('sending:page.order'), orderNo],
        ]}
      />
      {customer.endpoint !== null && worthAsking.includes(row.status) ? (
        <RegistryAnswer
          endpoint={customer.endpoint}
          format={customer.format}
          kinds={[row.kind]}
          customerId={customer.id}
        />
      ) : null}
      <KeyValueList
        title={t('sending:page.alsoSent')}
        entries={[
          [
            t('words:attemptChannel.mail'),
            mailed === undefined
              ? t('sending:page.no')
              : `${t(`words:sendStatus.${mailed.status}`)}, ${mailed.receiver}`,
          ],
          [
            t('words:attemptChannel.print'),
            row.printedAt === null ? t('sending:page.no') : format.dateTime(row.printedAt),
          ],
        ]}
      />
    </>
  );
}
