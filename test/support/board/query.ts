import type { NodeNumber } from '../../../src/bmc/board.ts';
import { failure, type Reply } from './reply.ts';

/** The query of a request, the last of equal names. */
export type Query = ReadonlyMap<string, string>;

export const parseQuery = (text: string): Query => new Map(new URLSearchParams(text));

/** The value of a parameter that is a node, 0 to 3, which the daemon casts to a byte: 256 is 0. */
export function nodeOf(query: Query): NodeNumber | Reply {
  const given = query.get('node');
  if (given === undefined) return failure(400, 'Missing `node` parameter');
  const index = wholeNumber(given);
  if (index === undefined) return failure(400, 'Parameter `node` is not a number');
  const byte = index & 255;
  if (byte > 3) return failure(400, 'Parameter `node` is out of range 0..3 of node IDs');
  return (byte + 1) as NodeNumber;
}

/** An i32 as Rust parses it. */
export function wholeNumber(text: string): number | undefined {
  if (!/^[+-]?\d+$/.test(text)) return undefined;
  const value = Number(text);
  return value >= -(2 ** 31) && value < 2 ** 31 ? value : undefined;
}
