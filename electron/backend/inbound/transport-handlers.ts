import type { BackendHandlers } from '../../../shared/contract/calls.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import { needing } from '../answering.ts';
import type { Program } from '../program.ts';
import type { Arrival } from './arrival.ts';
import { countReception, receiveAll } from './receiver.ts';

type Names = Extract<keyof BackendHandlers, `transport.${string}`> | 'files.receive';

export function transportHandlers({ context, receiver, transport }: Program): Pick<BackendHandlers, Names> {
  const { user, events } = context;
  return {
    'transport.refresh': () => transport.refresh(),
    'transport.health': async () => ok(transport.health()),
    'transport.strangers': async () => ok({ files: [...(await transport.leftAlone())] }),
    'transport.doctor': async () => {
      const steps = await transport.examine();
      return ok({ steps: steps.map(({ step, ok: good, values }) => ({ step, ok: good, values: { ...values } })) });
    },
    'files.receive': needing(user, 'clerk', async ({ files }) => {
      if (files.length === 0) return refuse(problem('file.none'));
      const started = performance.now();
      const reception = await receiveAll(
        context,
        receiver,
        files.map(
          ({ name, base64 }) =>
            async () =>
              dropped(name, Buffer.from(base64, 'base64')),
        ),
      );
      events.flush();
      const interrupted = reception.interrupted.map(({ file, problem: because }) => ({
        file,
        outcome: 'failed' as const,
        documentId: null,
        problem: because ?? problem('unexpected', { reference: file }),
      }));
      return ok({
        ...countReception(reception, (performance.now() - started) / 1000),
        results: [...reception.results, ...interrupted],
      });
    }),
  };
}

function dropped(name: string, bytes: Buffer): Arrival {
  const fileName = name.split(/[\\/]/u).at(-1) ?? name;
  return {
    fileName,
    size: bytes.length,
    source: 'file',
    arrivedAt: null,
    interrupted: false,
    load: async () => bytes,
    done: async () => undefined,
  };
}
