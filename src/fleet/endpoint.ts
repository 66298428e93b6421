/** Where a machine is reached without being in a fleet file. */
export interface Endpoint {
  readonly user: string;
  readonly address: string;
  readonly port: number;
}

/** `user@address`, `user@address:port`, `user@[IPv6]:port`; undefined for any other text. */
export function parseEndpoint(text: string): Endpoint | undefined {
  const match = /^([^\s@:/]+)@(?:\[([0-9A-Fa-f:.]+)\]|([^\s@:/[\]]+))(?::(\d{1,5}))?$/.exec(text);
  const port = Number(match?.[4] ?? 22);
  const address = match?.[2] ?? match?.[3];
  if (match?.[1] === undefined || address === undefined || port < 1 || port > 65_535) return undefined;
  return { user: match[1], address, port };
}
