import type { Connection, Exit } from '../../../src/host/connection.ts';

export interface Ran extends Exit {
  readonly out: string;
  readonly err: string;
}

/** Runs one command to its end with its input. */
export async function run(connection: Connection, command: string, input: string | Uint8Array = ''): Promise<Ran> {
  const channel = await connection.exec(command);
  channel.stdin.end(input);
  const [out, err, exit] = await Promise.all([text(channel.stdout), text(channel.stderr), channel.exit]);
  return { ...exit, out, err };
}

async function text(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}
