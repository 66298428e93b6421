/**
 * What differs between versions of Headscale in what we ask of it. Every difference is a column here; the client has no
 * other. Source: proto/headscale/v1 and gen/openapiv2 of headscale, by tag; hscontrol/api/v1 for 0.30.
 */
export interface Dialect {
  /** The first version that speaks so: `[major, minor]`. */
  readonly since: readonly [number, number];
  /** The versions that speak so, for a server that does not tell its own. */
  readonly versions: string;
  /** How a pre-auth key names its user. */
  readonly keyUser: 'name' | 'id';
  /** How a pre-auth key is taken back: it expires, named by itself and its user; or it is deleted by its id. */
  readonly keyEnd: 'expire-by-key' | 'delete-by-id';
  /** Which pre-auth keys are listed: those of the user that is asked for, or all there are. */
  readonly keyList: 'of-user' | 'all';
  /** Where routes are: things of their own, or lists on the node. */
  readonly routes: 'own' | 'on-node';
}

/** Oldest first. Versions before the first row are too old. */
export const DIALECTS: readonly [Dialect, ...Dialect[]] = [
  {
    since: [0, 23],
    versions: '0.23 to 0.25',
    keyUser: 'name',
    keyEnd: 'expire-by-key',
    keyList: 'of-user',
    routes: 'own',
  },
  {
    since: [0, 26],
    versions: '0.26 or 0.27',
    keyUser: 'id',
    keyEnd: 'expire-by-key',
    keyList: 'of-user',
    routes: 'on-node',
  },
  {
    since: [0, 28],
    versions: '0.28 or newer',
    keyUser: 'id',
    keyEnd: 'delete-by-id',
    keyList: 'all',
    routes: 'on-node',
  },
];

/** The dialect of a version; a version newer than all we know speaks as the newest. Undefined: too old. */
export function dialectOf([major, minor]: readonly [number, number]): Dialect | undefined {
  return DIALECTS.findLast(({ since }) => major > since[0] || (major === since[0] && minor >= since[1]));
}
