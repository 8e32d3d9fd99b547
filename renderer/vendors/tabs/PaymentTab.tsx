import { CircleCheck, ShieldQuestion, TriangleAlert } from 'lucide-react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { accountWords } from '../../purchases/parts/account-words.ts';
import { NestedRows } from '../../setup/table/row/NestedRows.tsx';
import { useText } from '../../text/use-text.tsx';
import { DetailBody, Panel } from '../../ui/DetailFrame.tsx';
import { StatusChip } from '../../ui/states/StatusChip.tsx';
import '../../purchases/parts/purchase-tables.css';

type Opened = CallOutput<'vendors.open'>;
type Passport = Opened['passport'][number];

/** Where the vendor is paid: the accounts of the card, and every account ever seen from it (SET-4, PAY-7b). */
export function PaymentTab({ opened }: { readonly opened: Opened }) {
  const { t, format } = useText();
  const { vendor, passport } = opened;
  return (
    <DetailBody>
      <NestedRows table="vendorBankAccounts" where={{ vendorNo: vendor.no }} ledgerId={null} saved />
      <Panel
        title={t('vendors:passport.title')}
        note={passport.length === 0 ? null : <span className="number">{format.number(passport.length)}</span>}
      >
        <p className="panel-about">{t('vendors:passport.about')}</p>
        {passport.length === 0 ? (
          <p className="nested-none">{t('vendors:passport.none')}</p>
        ) : (
          <div className="purchase-table" role="group" aria-label={t('vendors:passport.title')} tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('vendors:passport.account')}</th>
                  <th scope="col">{t('vendors:passport.card')}</th>
                  <th scope="col">{t('vendors:passport.first')}</th>
                  <th scope="col">{t('vendors:passport.last')}</th>
                  <th scope="col" className="end">
                    {t('vendors:passport.documents')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {passport.map((row) => (
                  <PassportRow key={JSON.stringify(row.account)} row={row} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Panel>
    </DetailBody>
  );
}

function PassportRow({ row }: { readonly row: Passport }) {
  const { t, format } = useText();
  return (
    <tr>
      <td>
        <span className="number">{accountWords(row.account)}</span>
        <small>
          {row.confirmed === null
            ? t(`vendors:passport.kind.${row.account.kind}`)
            : t('vendors:passport.confirmed', {
                name: row.confirmed.by,
                date: format.mediumDate(row.confirmed.at),
              })}
        </small>
        {row.alsoOf.length > 0 && (
          <StatusChip
            icon={TriangleAlert}
            tone="warning"
            word={t('vendors:passport.alsoOf', {
              vendors: row.alsoOf.map(({ no, name }) => `${name} (${no})`).join(', '),
            })}
          />
        )}
      </td>
      <td>
        {row.onCard ? (
          <StatusChip icon={CircleCheck} tone="good" word={t('vendors:passport.onCard')} />
        ) : (
          <StatusChip icon={ShieldQuestion} tone="warning" word={t('vendors:passport.notOnCard')} />
        )}
      </td>
      <td>
        <Seen seen={row.first} />
      </td>
      <td>
        <Seen seen={row.last} />
      </td>
      <td className="end number">{format.number(row.documents)}</td>
    </tr>
  );
}

function Seen({ seen }: { readonly seen: Passport['first'] }) {
  const { format } = useText();
  if (seen === null) return '—';
  return (
    <>
      <a href={`#/purchase/${String(seen.documentId)}`}>{seen.documentNo}</a>
      <small>{format.mediumDate(seen.at)}</small>
    </>
  );
}
