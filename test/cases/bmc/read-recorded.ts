import type { z } from 'zod';
import * as schemas from '../../../src/bmc/answers/schemas.ts';
import { daemonError } from '../../../src/bmc/daemon-errors.ts';
import { readEmpty, readResult, readTransferAnswer, readUart, type Read } from '../../../src/bmc/wire/envelope.ts';
import type { Answer } from '../../../src/bmc/wire/link.ts';
import { BringupError } from '../../../src/core/error.ts';

/** An answer of the real daemon, as it was recorded. */
export interface Recorded {
  readonly daemon: string;
  readonly name: string;
  readonly kind: string;
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** What the client makes of it: a value, or the code of the error a person gets. */
export function readRecorded({ kind, status, type, body }: Recorded): unknown {
  const answer: Answer = { status, type: type.split(';')[0] ?? '', text: body, retryAfter: undefined };
  const asked = { board: 'board', asked: kind };
  const result = <T>(schema: z.ZodType<T>) => readResult(answer, schema, asked);
  const read: Readonly<Record<string, () => Read<unknown>>> = {
    about: () => result(schemas.about),
    power: () => result(schemas.power),
    usb: () => result(schemas.usb),
    info: () => result(schemas.info),
    node_info: () => result(schemas.nodeInfo),
    set: () => result(schemas.ok),
    uart: () => readUart(answer, asked),
    state: () => readTransferAnswer(answer, schemas.transfer, asked),
    start: () => readTransferAnswer(answer, schemas.handle, asked),
    label: () => readEmpty(answer, asked),
    upload: () => readEmpty(answer, asked),
    cancel: () => readEmpty(answer, asked),
  };
  try {
    const got = read[kind]?.();
    if (got === undefined) return undefined;
    if ('refusal' in got) return daemonError({ board: 'board' }, got.refusal.message).code;
    const state = got.value as { state?: string; message?: string } | undefined;
    return state?.state === 'error' ? { state: 'error', code: daemonError({ board: 'board' }, state.message ?? '').code } : (got.value ?? null);
  } catch (error) {
    if (error instanceof BringupError) return error.code;
    throw error;
  }
}
