import { z } from 'zod';
import { notTheDaemon, webPage } from './errors.ts';
import { jsonOf } from './json.ts';
import type { Answer } from './link.ts';

/** Which board was asked what, for sentences. */
export interface Asked {
  readonly board: string;
  readonly asked: string;
}

/** What the daemon itself said against a request: HTTP status and its sentence. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
}

/** An answer by its shape: what was asked for, or what the daemon said against it. */
export type Read<T> = { readonly value: T } | { readonly refusal: Refusal };

const result = z.looseObject({ response: z.tuple([z.looseObject({ result: z.unknown() })]) });
const uart = z.looseObject({ response: z.tuple([z.looseObject({ uart: z.string() })]) });

/** `{"response":[{"result": X}]}`, of all usual requests. Throws BringupError for what the daemon never gives, such as a web page. */
export function readResult<T>(answer: Answer, schema: z.ZodType<T>, asked: Asked): Read<T> {
  if (answer.type !== 'application/json') return other(answer, asked);
  const envelope = result.safeParse(jsonOf(answer.text));
  if (!envelope.success) throw unreadable(asked, 'it has no result');
  const inside = envelope.data.response[0].result;
  if (answer.status !== 200) return { refusal: { status: answer.status, message: messageOf(inside) } };
  return { value: fitting(inside, schema, asked) };
}

/** `{"response":[{"uart": "…"}]}`. */
export function readUart(answer: Answer, asked: Asked): Read<string> {
  if (answer.type === 'application/json' && answer.status === 200) {
    const envelope = uart.safeParse(jsonOf(answer.text));
    if (envelope.success) return { value: envelope.data.response[0].uart };
  }
  const read = readResult(answer, z.never(), asked);
  return 'refusal' in read ? read : { value: '' };
}

/** JSON that is called text, and errors that are bare text with 500: requests and states of transfers. Source: bmcd into_legacy_response.rs. */
export function readTransferAnswer<T>(answer: Answer, schema: z.ZodType<T>, asked: Asked): Read<T> {
  if (answer.status !== 200) return other(answer, asked);
  if (answer.type !== 'text/plain' && answer.type !== 'application/json') return other(answer, asked);
  const json = jsonOf(answer.text);
  if (json === undefined) throw unreadable(asked, 'it is no JSON');
  return { value: fitting(json, schema, asked) };
}

/** Nothing at all with 200: uploads, cancels, labels. */
export function readEmpty(answer: Answer, asked: Asked): Read<undefined> {
  return answer.status === 200 && answer.text === '' ? { value: undefined } : other(answer, asked);
}

function other({ status, type, text }: Answer, asked: Asked): { readonly refusal: Refusal } {
  if (type === 'text/html') throw webPage(asked.board, asked.asked);
  if (status === 200) throw unreadable(asked, `HTTP 200 with ${type === '' ? 'no type' : type}`);
  return {
    refusal: {
      status,
      message:
        type === 'application/json' || type === 'application/problem+json' ? messageOf(jsonOf(text)) : shortened(text),
    },
  };
}

function fitting<T>(value: unknown, schema: z.ZodType<T>, asked: Asked): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw unreadable(asked, `${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'not as expected'}`);
}

function unreadable({ board, asked }: Asked, why: string) {
  return notTheDaemon(board, asked, why);
}

function messageOf(value: unknown): string {
  if (typeof value === 'string') return shortened(value);
  const problem = z.looseObject({ detail: z.string() }).safeParse(value);
  if (problem.success) return shortened(problem.data.detail);
  const wrapped = result.safeParse(value);
  return wrapped.success ? messageOf(wrapped.data.response[0].result) : shortened(JSON.stringify(value) ?? '');
}

/** Some of its errors carry whole TLS traces. */
function shortened(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}
