import type { NodeState } from './state.ts';

/** What a host should be in the mesh. */
export interface MembershipSpec {
  readonly part: 'membership';
  /** For `--login-server`; undefined: Tailscale's own. */
  readonly server: string | undefined;
  readonly hostname: string;
  readonly tags: readonly string[];
  readonly ephemeral: boolean;
  readonly acceptDns: boolean;
  readonly advertiseRoutes: readonly string[];
  readonly onOtherNetwork: 'refuse' | 'switch';
  readonly connectMs: number;
  /** The host is reached through the mesh: giving up its membership would cut us off. */
  readonly overMesh: boolean;
  /** Nobody may ask the server: there is a key to join with, and no more. What the client says of itself has to do. */
  readonly serverUnasked?: true;
  /** The fleet under whose name this machine keeps the host's identity; undefined: it keeps none. */
  readonly identity?: string;
}

/** What decides how the host is reached once it is in the mesh, and could cut it off. */
export interface ReachSpec {
  readonly part: 'reach';
  readonly acceptRoutes: boolean;
  readonly ssh: boolean;
  readonly shieldsUp: boolean;
}

export type NodeSpec = MembershipSpec | ReachSpec;

/** A node of the server that has the name the host is to have. */
export interface Namesake {
  readonly id: string;
  readonly name: string;
  readonly online: boolean;
  /** Undefined for one that belongs to its tags. */
  readonly user: string | undefined;
  readonly tags: readonly string[];
}

/** The client, and what the server says of it. */
export type JoinedState = NodeState & {
  readonly server?: {
    /** The client's own node; undefined: the server does not know its key. */
    readonly self: { readonly id: string; readonly online: boolean; readonly expired?: boolean } | undefined;
    readonly namesakes: readonly Namesake[];
    /** The node whose identity is kept here, when it is not there at the moment. */
    readonly kept?: { readonly id: string };
    /** Whose nodes we may replace; undefined where nodes belong to tags only. */
    readonly user: string | undefined;
  };
};

/** Preferences as `tailscale set` takes them: `--hostname=web-1`. */
export type Flag = `--${string}`;

export type NodeAction =
  | {
      readonly do: 'join';
      /** It has a membership that has to be given up. */
      readonly force: boolean;
      /** Offline nodes of that name, which go first so that the name stays. */
      readonly remove: readonly { readonly id: string; readonly name: string }[];
    }
  /** It becomes the node again whose identity was kept. */
  | { readonly do: 'restore' }
  | { readonly do: 'set'; readonly flags: readonly Flag[]; readonly before: readonly Flag[] }
  /** Switches a membership on again, and sets what differs. */
  | { readonly do: 'up'; readonly flags: readonly Flag[]; readonly before: readonly Flag[] }
  | { readonly do: 'wait' };
