import { listMember, member, textMember } from '../../host/facts/loose-json.ts';
import type { JoinedState } from '../node/spec.ts';
import { parseNode } from '../node/state.ts';

/** The membership of a Windows host: what any client tells, and what there is only there. */
export type WindowsNodeState = JoinedState & {
  readonly windows: {
    /** Who asks: always the same user, or the node is lost. */
    readonly user: string;
    /** What the client says while it is another user's; empty when it is not. */
    readonly inUse: string;
    /** It stays connected when its user logs out. */
    readonly unattended: boolean;
  };
};

/** What the client says to a user while another one has it. Source: tailscale ipn/ipnserver/server.go. */
const IN_USE = /already in use by|running in server mode|connection from .* not allowed/i;

/** Whether the client is another user's, by what it said. */
export function isInUse(said: string): boolean {
  return IN_USE.test(said);
}

/** The user who has the client, from its own words; empty when it does not tell. */
export function ownerIn(said: string): string {
  return (
    /already in use by ([^,\r\n]+)/i.exec(said)?.[1]?.trim() ??
    /server mode \("([^"]+)"\)/i.exec(said)?.[1]?.trim() ??
    ''
  );
}

/** The state from what `readNode` sent, in a list; what cannot be read is a client that does not answer. */
export function parseWindowsNode(output: string): WindowsNodeState {
  const answer = listMember({ list: json(output) }, 'list').at(-1);
  const text = (name: string) => textMember(answer, name) ?? '';
  const said = text('said');
  const state = parseNode(
    member(answer, 'there') === true
      ? `status\n${text('status') === '' ? said : text('status')}\nprefs\n${text('prefs')}`
      : 'absent',
  );
  return {
    ...state,
    windows: {
      user: text('user'),
      inUse: isInUse(said) ? said : '',
      unattended: member(json(text('prefs')), 'ForceDaemon') === true,
    },
  };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
