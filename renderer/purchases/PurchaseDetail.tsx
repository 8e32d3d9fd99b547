import { BookUser, FileSearch } from 'lucide-react';
import type { PurchaseLine, PurchaseRow } from '../../shared/contract/purchases.ts';
import { useActions } from '../keys/use-actions.tsx';
import { useCall } from '../store/use-call.ts';
import { useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';
import { DetailBody, DetailFrame, type DetailPosition, Panel } from '../ui/DetailFrame.tsx';
import { KeyValueList } from '../ui/KeyValueList.tsx';
import { ProblemState } from '../ui/ProblemState.tsx';
import './purchases.css';

/** A purchase invoice or credit memo: lines, totals, vendor, and the way back to its e-document (ACC-2). */
export function PurchaseDetail({ id, position }: { readonly id: number; readonly position: DetailPosition | null }) {
  const { t, format } = useText();
  const goTo = useStore((state) => state.goTo);
  const { value, problem, reload } = useCall('purchases.open', { id }, ['purchases.changed']);
  const purchase = value?.purchase ?? null;
  const openDocument = (): void => (purchase === null ? undefined : goTo('purchase', { id: purchase.documentId }));
  const openVendor = (): void => (purchase === null ? undefined : goTo('vendors', { id: purchase.vendorId }));

  useActions([
    {
      name: 'purchases.openDocument',
      scope: 'global',
      keys: ['d'],
      label: t('purchases:page.openDocument'),
      icon: FileSearch,
      run: openDocument,
    },
    {
      name: 'purchases.openVendor',
      scope: 'global',
      keys: ['l'],
      label: t('purchases:page.openVendor'),
      icon: BookUser,
      run: openVendor,
    },
  ]);

  if (problem !== null) return <ProblemState problem={problem} onRetry={reload} />;
  if (value === null || purchase === null) return null;
  return (
    <DetailFrame
      meta={[t(`purchases:kind.${purchase.kind}`), t('purchases:page.theirs', { no: purchase.vendorDocumentNo })].join(
        ' · ',
      )}
      title={purchase.no}
      subtitle={purchase.vendorName}
      figure={
        <>
          {format.amount(purchase.total)} <small>{purchase.currency}</small>
        </>
      }
      figureNote={purchase.dueDate === null ? null : t('purchases:page.dueIn', { date: format.date(purchase.dueDate) })}
      position={position}
      foot={
        <>
          <Button size="large" icon={FileSearch} hint="D" onPress={openDocument}>
            {t('purchases:page.openDocument')}
          </Button>
          <Button size="large" icon={BookUser} hint="L" onPress={openVendor}>
            {t('purchases:page.openVendor')}
          </Button>
        </>
      }
      footNote={t('purchases:page.acceptedOn', { date: format.dateTime(purchase.createdAt), name: purchase.createdBy })}
    >
      <DetailBody facts={<Facts purchase={purchase} onOpenDocument={openDocument} onOpenVendor={openVendor} />}>
        <Panel title={t('purchases:page.lines')} note={t('purchases:page.lineCount', { count: value.lines.length })}>
          <LinesTable lines={value.lines} />
          <Totals purchase={purchase} />
        </Panel>
      </DetailBody>
    </DetailFrame>
  );
}

function LinesTable({ lines }: { readonly lines: readonly PurchaseLine[] }) {
  const { t, format } = useText();
  return (
    <div className="purchase-lines" role="group" aria-label={t('purchases:page.lines')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col" className="end">
              #
            </th>
            <th scope="col">{t('purchases:page.description')}</th>
            <th scope="col" className="end">
              {t('purchases:page.quantity')}
            </th>
            <th scope="col" className="end">
              {t('purchases:page.price')}
            </th>
            <th scope="col" className="end">
              {t('purchases:page.vat')}
            </th>
            <th scope="col" className="end">
              {t('purchases:page.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.lineNo} className={line.kind}>
              <td className="end number">{line.lineNo}</td>
              <td>
                {line.kind === 'line' ? null : (
                  <span className="line-kind">{t(`purchases:lineKind.${line.kind}`)}</span>
                )}
                {line.description}
                {line.itemNo === null ? null : <small>{t('purchases:page.itemNo', { no: line.itemNo })}</small>}
                {line.accountingCost === null ? null : <small>{line.accountingCost}</small>}
              </td>
              <td className="end number">
                {line.quantity === null ? '' : `${format.number(line.quantity)} ${line.unit ?? ''}`.trim()}
              </td>
              <td className="end number">{line.unitPrice === null ? '' : format.amount(line.unitPrice)}</td>
              <td className="end number">{line.vatPercent === null ? '' : format.percent(line.vatPercent)}</td>
              <td className="end number">{format.amount(line.amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Totals({ purchase }: { readonly purchase: PurchaseRow }) {
  const { t, format } = useText();
  return (
    <dl className="purchase-totals number">
      <dt>{t('purchases:page.net')}</dt>
      <dd>{format.amount(purchase.net)}</dd>
      <dt>{t('purchases:page.vatSum')}</dt>
      <dd>{format.amount(purchase.vat)}</dd>
      <dt className="total">{t('purchases:page.total', { currency: purchase.currency })}</dt>
      <dd className="total">{format.amount(purchase.total)}</dd>
    </dl>
  );
}

function Facts({
  purchase,
  onOpenDocument,
  onOpenVendor,
}: {
  readonly purchase: PurchaseRow;
  readonly onOpenDocument: () => void;
  readonly onOpenVendor: () => void;
}) {
  const { t, format } = useText();
  const day = (iso: string | null): string | null => (iso === null ? null : format.mediumDate(iso));
  return (
    <>
      <KeyValueList
        title={t('purchases:page.vendor')}
        entries={[
          [
            t('purchases:page.card'),
            <Button variant="link" className="fact-link" key="card" onPress={onOpenVendor}>
              {`${purchase.vendorNo} ${purchase.vendorName}`}
            </Button>,
          ],
        ]}
      />
      <KeyValueList
        title={t('purchases:page.posting')}
        entries={[
          [t('purchases:page.documentDate'), day(purchase.documentDate)],
          [t('purchases:page.postingDate'), day(purchase.postingDate)],
          [t('purchases:page.dueDate'), day(purchase.dueDate)],
        ]}
      />
      <KeyValueList
        title={t('purchases:page.origin')}
        entries={[
          [
            t('purchases:page.document'),
            <Button variant="link" className="fact-link" key="document" onPress={onOpenDocument}>
              {purchase.vendorDocumentNo}
            </Button>,
          ],
          [t('purchases:page.accepted'), format.mediumDate(purchase.createdAt)],
          [t('purchases:page.by'), purchase.createdBy],
        ]}
      />
    </>
  );
}
