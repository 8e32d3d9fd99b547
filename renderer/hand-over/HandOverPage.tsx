import { useStore } from '../store/use-store.tsx';
import { FilesRegister } from './files/FilesRegister.tsx';
import { readView } from './hand-over-view.ts';
import { TargetsPage } from './targets/TargetsPage.tsx';
import { WaitingRegister } from './waiting/WaitingRegister.tsx';
import './hand-over.css';

/** Hand-over to the accounts (ACT-1): the files that went, the vouchers that wait, and where they go. */
export function HandOverPage() {
  const view = readView(useStore((state) => state.place.params['view']));
  if (view === 'setup') return <TargetsPage />;
  return view === 'waiting' ? <WaitingRegister /> : <FilesRegister />;
}
