import { salesKinds } from '../../shared/domain/sales/customer.ts';
import { useAppStore, useStore } from '../store/use-store.tsx';
import { SaleWriter } from './form/SaleWriter.tsx';
import { SalesRegister } from './SalesRegister.tsx';
import '../customers/customers.css';
import './sales.css';

/** The register of sales documents, drafts among them; writing one takes the whole place (OUT-1, OUT-2). */
export function SalesPage() {
  const store = useAppStore();
  const place = useStore((state) => state.place);
  const setup = useStore((state) => state.setup);
  const chosenLedger = useStore((state) => state.ledgerId);
  // With all ledgers in view, a new document is of the first that can sell.
  const ledgers = setup?.ledgers ?? [];
  const ledgerId = chosenLedger ?? (ledgers.find(({ endpoints }) => endpoints.length > 0) ?? ledgers[0])?.id ?? null;
  const writes = place.params['write'];
  if (writes !== undefined && ledgerId !== null)
    return (
      <SaleWriter
        key={writes}
        id={place.id}
        kind={salesKinds.find((each) => each === writes) ?? 'invoice'}
        ledgerId={ledgerId}
        customerNo={place.params['customer'] ?? ''}
        onLeave={(id) => store.getState().goTo('sales', id === null ? {} : { id })}
      />
    );
  return <SalesRegister ledgerId={ledgerId} />;
}
