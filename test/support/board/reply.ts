/** An answer over HTTP. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** What a panic of the daemon looks like: the connection is closed without an answer. */
export const PANIC = 'panic';

const envelope = (status: number, key: 'result' | 'uart', value: unknown): Reply => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ response: [{ [key]: value }] }),
});

/** Success of an ordinary request. */
export const result = (value: unknown): Reply => envelope(200, 'result', value);

/** Failure of an ordinary request: 400, 500 or 501. */
export const failure = (status: number, message: string): Reply => envelope(status, 'result', message);

export const uartText = (text: string): Reply => envelope(200, 'uart', text);

/** What requests about transfers answer, also JSON, and their errors with status 500. */
export const text = (status: number, body: string): Reply => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body,
});

/** 200 and nothing else. */
export const EMPTY: Reply = { status: 200 };
