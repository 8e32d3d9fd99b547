import type { Telephony, TelephonyLine } from '../../../../shared/domain/document/consumption.ts';
import { useText } from '../../../text/use-text.tsx';
import { usePaperWords } from '../use-paper-words.ts';
import { measureOf } from './measure.ts';

/** Calls drawn for one number; who wants every one of thousands reads the original. */
const mostCalls = 100;

/** What each telephone number cost, with its calls. */
export function TelephonyTable({ telephony, whole }: { readonly telephony: Telephony; readonly whole: boolean }) {
  const { t, format } = useText();
  return (
    <table className="paper-table">
      <caption>
        {t('utility:paper.telephony')}
        {telephony.type !== null && <small>{telephony.type}</small>}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('utility:paper.phone')}</th>
          <th scope="col">{t('utility:paper.quantity')}</th>
          <th scope="col">{t('utility:paper.amount')}</th>
        </tr>
      </thead>
      {telephony.lines.map((line, index) => (
        <PhoneRows key={index} line={line} most={whole ? line.calls.length : mostCalls} />
      ))}
      {telephony.total !== null && (
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t('utility:paper.net')}
            </th>
            <td>{format.amount(telephony.total.value)}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function PhoneRows({ line, most }: { readonly line: TelephonyLine; readonly most: number }) {
  const { t, format } = useText();
  const words = usePaperWords();
  const further = line.calls.length - most;
  return (
    <tbody>
      <tr className="is-strong">
        <th scope="rowgroup">
          {line.phoneNumber}
          {line.notes.map((note, index) => (
            <small key={index}>{note}</small>
          ))}
        </th>
        <td>{line.calls.length === 0 ? '' : t('utility:paper.calls', { count: line.calls.length })}</td>
        <td>{line.amount === null ? '' : format.amount(line.amount.value)}</td>
      </tr>
      {line.calls.slice(0, most).map((call, index) => (
        <tr key={index}>
          <th scope="row">
            {[call.date === null ? null : format.mediumDate(call.date), call.time?.slice(0, 5) ?? null, call.category]
              .filter((part) => part !== null)
              .join(' ')}
            {call.numberCalled !== null && <small className="number">{call.numberCalled}</small>}
          </th>
          <td>{call.quantity === null ? '' : words.measure(measureOf(call.quantity))}</td>
          <td>{call.amount === null ? '' : format.amount(call.amount.value)}</td>
        </tr>
      ))}
      {further > 0 && (
        <tr>
          <td colSpan={3}>{t('utility:paper.furtherCalls', { count: further })}</td>
        </tr>
      )}
    </tbody>
  );
}
