import type { z } from 'zod';
import { read } from './answers.ts';
import { ask, type Server } from './request.ts';

/** What a question for a list is answered with, by its schema in `ANSWERS`. Throws BringupError. */
export async function list<T>(server: Server, schema: z.ZodType<T>, path: string): Promise<T> {
  const answer = await ask(server, { method: 'GET', path });
  return read(schema, answer, { url: server.url, asked: `GET ${path.split('?')[0]}` });
}
