import { useState } from 'react';
import { useStore } from '../store/use-store.tsx';
import { ProblemState } from '../ui/states/ProblemState.tsx';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import { DropZone } from './files/DropZone.tsx';
import { KeySheet } from './palette/KeySheet.tsx';
import { useJobNotices } from './notices/use-job-notices.ts';
import { useSendingNotices } from './notices/use-sending-notices.ts';
import { useNotices } from './notices/use-notices.ts';
import { Palette } from './palette/Palette.tsx';
import { placePages, startPage } from './place-pages.tsx';
import { Rail } from './rail/Rail.tsx';
import { ReadFilesProvider } from './files/ReadFilesProvider.tsx';
import { StatusLine } from './StatusLine.tsx';
import { ToastRegion } from './ToastRegion.tsx';
import { useAppearance } from './use-appearance.ts';
import { useFrameActions } from './use-frame-actions.ts';
import './frame.css';

/** The window: rail, place, status line, and what floats above them. */
export function Frame() {
  useAppearance();
  const setup = useStore((state) => state.setup);
  const startProblem = useStore((state) => state.startProblem);
  const start = useStore((state) => state.start);

  if (setup === null)
    return startProblem === null ? null : <ProblemState problem={startProblem} onRetry={() => void start()} />;
  const First = startPage;
  if (!setup.completed) {
    return (
      <div className="frame first">
        <ConnectionBanner />
        <First />
        <ToastRegion />
      </div>
    );
  }
  return (
    <ReadFilesProvider>
      <WorkFrame />
    </ReadFilesProvider>
  );
}

function WorkFrame() {
  const place = useStore((state) => state.place.name);
  const [open, setOpen] = useState<'palette' | 'keys' | 'history' | null>(null);
  useFrameActions(setOpen);
  useNotices();
  useJobNotices();
  useSendingNotices();
  const Page = placePages[place];
  return (
    <DropZone>
      <div className="frame">
        <ConnectionBanner />
        <div className="frame-columns">
          <Rail onFind={() => setOpen('palette')} />
          <main className="frame-place">{Page === undefined ? null : <Page key={place} />}</main>
        </div>
        <StatusLine
          historyOpen={open === 'history'}
          onHistory={(shown) => setOpen(shown ? 'history' : null)}
          onKeys={() => setOpen('keys')}
        />
      </div>
      <Palette isOpen={open === 'palette'} onClose={() => setOpen(null)} />
      <KeySheet isOpen={open === 'keys'} onClose={() => setOpen(null)} />
      <ToastRegion />
    </DropZone>
  );
}
