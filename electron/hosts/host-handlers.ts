import { problem } from '../../shared/domain/problem.ts';
import { ok, refuse } from '../../shared/domain/result.ts';
import type { BackendHandlers, CallOutput, DesktopCallName, Handlers } from '../../shared/contract/calls.ts';
import type { ProgramUser } from '../program-user.ts';

export type HostDescription = CallOutput<'host.describe'>;
export type HostHandlers = Pick<Handlers, DesktopCallName>;

/** Version of the program, read from package.json when it is built and started from sources alike. */
export interface HostFacts {
  readonly version: string;
  readonly user: ProgramUser;
  readonly locale: string;
}

/** The whole table: what the backend answers and what the host carries out itself. */
export function withHost(backend: BackendHandlers, host: HostHandlers): Handlers {
  return { ...backend, ...host };
}

/** A host without a desktop says so in `host.describe`, and refuses what a screen should then not have offered. */
export function browserHandlers({ version, user, locale }: HostFacts): HostHandlers {
  const notHere = async () => refuse(problem('call.forbidden'));
  return {
    'host.describe': async () =>
      ok({
        host: 'browser',
        version,
        can: [],
        user: { name: user.name, initials: user.initials, roles: [...(user.roles ?? [])] },
        locale,
      }),
    'desktop.chooseFolder': notHere,
    'desktop.openFolder': notHere,
    'desktop.openMail': notHere,
    'desktop.notify': notHere,
    'desktop.printToPdf': notHere,
  };
}
