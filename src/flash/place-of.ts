import type { BoardSection } from './schema/boards.ts';

/** `address:port`, by which the state knows a board whatever it is called in a fleet file. */
export function placeOf({ address, port = 443 }: Pick<BoardSection, 'address' | 'port'>): string {
  return `${address.toLowerCase()}:${port}`;
}
