import type { Problem } from '../../shared/domain/problem.ts';
import type { TransportAddress } from '../../shared/domain/transport/transport-address.ts';
import type { TransportProfile } from '../../shared/domain/transport/transport-profile.ts';

/** A file that was claimed: nobody else takes it, and it is ours to remove once its document is safe (IN-1). */
export interface ClaimedFile {
  /** Where it stands now. */
  readonly path: string;
  /** Its name when it arrived, below `in/`, with `/` between folders. */
  readonly name: string;
  readonly size: number;
  /** When its content was last written, as the file system says. */
  readonly modifiedAt: string;
  /** The access point should have left a receipt or its message data beside it, and has not. */
  readonly unaccompanied: boolean;
}

/** Why a file in the incoming folder is left alone (PLT-4). */
export const strangerKinds = ['sideFile', 'temporary', 'growing', 'stranger', 'receipt'] as const;
export type StrangerKind = (typeof strangerKinds)[number];

export interface StrangerFile {
  readonly file: string;
  readonly size: number;
  readonly at: string;
  readonly kind: StrangerKind;
}

/** One look at the incoming folder. A folder that is away is a problem, never an empty list. */
export type Scan =
  | {
      readonly reachable: true;
      readonly atRest: readonly string[];
      readonly growing: number;
      readonly strangers: readonly StrangerFile[];
    }
  | { readonly reachable: false; readonly problem: Problem };

/** What the transport says about something of ours, or a response it left for us. */
export type Feedback =
  | { readonly kind: 'receipt'; readonly fileName: string; readonly path: string }
  | { readonly kind: 'error'; readonly fileName: string; readonly text: string; readonly path: string }
  /** How far the access point is with it, in its own word; neither good nor bad news. */
  | { readonly kind: 'progress'; readonly fileName: string; readonly state: string; readonly messageId: string }
  /** The access point has removed it and left nothing of it, neither receipt nor error. */
  | { readonly kind: 'removed'; readonly fileName: string }
  /** A receipt under a name of the access point's own; what it speaks of stands inside. */
  | { readonly kind: 'evidence'; readonly path: string; readonly name: string }
  | { readonly kind: 'document'; readonly path: string; readonly name: string };

/** A file on its way out. */
export interface OutgoingFile {
  readonly fileName: string;
  readonly content: Uint8Array;
  /** Only asked for where {@link Transport.needsAddress}. */
  readonly address: TransportAddress | null;
}

/** What could not be done with some files, by their names; what is not named is done. */
export type NotDone = ReadonlyMap<string, Problem>;

export interface DoctorStep {
  /** Code of a sentence under `doctor.` in `renderer/text`. */
  readonly step: string;
  readonly ok: boolean;
  readonly values: Readonly<Record<string, string>>;
}

/**
 * How documents enter and leave (PLT-4). Two kinds of program write to the other side of it, and none of them waits for
 * us: a scan is the truth, watching only wakes it.
 */
export interface Transport {
  readonly profile: TransportProfile;
  /** Whether {@link stage} has to be told the address. */
  readonly needsAddress: boolean;
  readonly folder: string;
  /** Makes missing folders; answers why it cannot. */
  prepare(): Promise<Problem | null>;
  /** Looks at the incoming folder; `atRest` are names that may be claimed. */
  scan(): Promise<Scan>;
  /** Takes a file that is at rest; null when another program was faster or the writer still holds it. */
  claim(name: string): Promise<ClaimedFile | null>;
  /** Files that a program which is no longer alive had claimed; they are ours from now on. */
  leftovers(): Promise<readonly ClaimedFile[]>;
  /** Removes a claimed file; only called when its document is committed. */
  release(file: ClaimedFile): Promise<void>;
  /**
   * Writes outgoing files beside the outgoing folder, synced, so that {@link handOver} is one rename each. Many at once share
   * their way to the disk. Answers with those that could not be written.
   */
  stage(files: readonly OutgoingFile[]): Promise<NotDone>;
  /**
   * Puts staged files where the access point takes them; answers with those that could not be. Told again about a file that is
   * no longer staged, it is content: the rename happened before a crash, so nothing is ever written twice (PLT-4, ACC-3).
   */
  handOver(fileNames: readonly string[]): Promise<NotDone>;
  /** What the access point left of news since the last time; nothing is moved or removed there. */
  feedback(): Promise<readonly Feedback[]>;
  /** Whether the last look met something the access point is still writing. */
  feedbackWaits(): boolean;
  /** What a file said could not be taken: it is news again at the next look. */
  tellAgain(path: string): void;
  /** Calls back when something may have arrived; a hint only. Answers with the function that stops it. */
  watch(hint: () => void): () => void;
  /** The self-test of the folders, step by step (PLT-7b). */
  examine(): Promise<readonly DoctorStep[]>;
  /** Gives up the claims marker; claimed files that are left are taken up by the next start. */
  close(): Promise<void>;
}

/**
 * The other side of a plain folder, played (PLT-8): takes what lies in `out/` and answers as its script says. It works on
 * the folder only, exactly as an access point would:
 * delivers by writing below `in/`; takes an outgoing file by moving it to `sent/` (or `failed/`); then may leave
 * `responses/<name>.receipt.dat` (received), `failed/<name>.error` with the transport's words, or an ApplicationResponse
 * as `responses/<any>.xml`.
 */
export interface AccessPoint {
  stop(): Promise<void>;
}
