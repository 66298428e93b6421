import type { Answer } from '../http/send.ts';
import { DIALECTS, type Dialect, dialectOf } from './dialects.ts';
import { tooOld } from './errors.ts';
import { askOpenly, type Server, stranger } from './request.ts';

/** What a server is: its version as far as it tells it, and how it speaks. */
export interface Detected {
  /** `0.29.2`, or `0.23 to 0.25` when it is only known by how it speaks. */
  readonly version: string;
  readonly dialect: Dialect;
}

/** A part of the API's description. Source: headscale gen/openapiv2. */
interface Description {
  readonly paths?: Readonly<Record<string, unknown>>;
  readonly definitions?: Readonly<
    Record<string, { readonly properties?: Readonly<Record<string, { readonly format?: string }>> }>
  >;
}

/**
 * Finds out what a server is, without a key: by its `/version` (0.27 and newer), else by the description of its API, which
 * also tells of servers that were built without a version. Throws BringupError when it is too old, or no Headscale.
 */
export async function detect(server: Server): Promise<Detected> {
  const first = await askOpenly(server, '/version');
  const told = versionIn(first);
  const numbers = versionNumbers(told);
  if (numbers !== undefined) {
    const dialect = dialectOf(numbers);
    if (dialect === undefined) throw tooOld(server.url, plain(told));
    return { version: plain(told), dialect };
  }
  const dialect = (await bySwagger(server)) ?? (await byOpenApi(server));
  if (dialect === undefined) throw stranger(server.url, 'GET /version', first);
  return { version: dialect.versions, dialect };
}

/** Up to 0.29. */
async function bySwagger(server: Server): Promise<Dialect | undefined> {
  const description = jsonIn(await askOpenly(server, '/swagger/v1/openapiv2.json')) as Description | undefined;
  const paths = Object.keys(description?.paths ?? {});
  if (paths.some((path) => path.startsWith('/api/v1/machine'))) throw tooOld(server.url, '0.22 or older');
  const fields = (name: string) => description?.definitions?.[name]?.properties;
  const [created, expired] = [fields('v1CreatePreAuthKeyRequest'), fields('v1ExpirePreAuthKeyRequest')];
  if (created === undefined || expired === undefined) return undefined;
  const seen = {
    keyUser: created['user']?.format === 'uint64' ? 'id' : 'name',
    keyEnd: 'key' in expired ? 'expire-by-key' : 'delete-by-id',
    routes: paths.some((path) => path.endsWith('/approve_routes')) ? 'on-node' : 'own',
  };
  return DIALECTS.find(
    ({ keyUser, keyEnd, routes }) => keyUser === seen.keyUser && keyEnd === seen.keyEnd && routes === seen.routes,
  );
}

/** From 0.30. */
async function byOpenApi(server: Server): Promise<Dialect | undefined> {
  const { status, text } = await askOpenly(server, '/api/v1/openapi.yaml');
  return status === 200 && /^openapi:/m.test(text) && text.includes('/api/v1/preauthkey') ? DIALECTS.at(-1) : undefined;
}

function versionIn(answer: Answer): string {
  const json = jsonIn(answer);
  const version = json === null || typeof json !== 'object' ? undefined : (json as { version?: unknown }).version;
  return typeof version === 'string' ? version : '';
}

/** Of a release. `dev`, and what Go makes of a commit without a tag (`v0.0.0-2026…`), say nothing. */
export function versionNumbers(version: string): readonly [number, number] | undefined {
  const [, major, minor] = /^v?(\d{1,4})\.(\d{1,4})(?:\.|$)/.exec(version) ?? [];
  if (major === undefined || minor === undefined || /^v?0\.0\.0-/.test(version)) return undefined;
  return [Number(major), Number(minor)];
}

function plain(version: string): string {
  return version.replace(/^v/, '').slice(0, 60);
}

function jsonIn({ status, text }: Answer): unknown {
  if (status !== 200) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
