import { steady } from '../http/send.ts';
import { ANSWERS, type MeshUser, type PreAuthKey, read } from './answers.ts';
import type { Dialect } from './dialects.ts';
import { list } from './list.ts';
import { ask, type Server } from './request.ts';

/** A key that is to be made. It works once, and only until it expires. */
export interface WantedKey {
  readonly user: MeshUser;
  /** The server takes a key without one for expired (headscale issue 1579), so there is no such thing here. */
  readonly expiration: Date;
  /** `tag:worker`. The node then belongs to its tags. */
  readonly tags: readonly string[];
  /** Whether the node goes when it is away for a while. */
  readonly ephemeral: boolean;
}

export interface PreAuthKeys {
  /** Makes a single-use key; the answer is the only place where it is whole on every version. Not tried again: it may have been made. */
  createKey(wanted: WantedKey): Promise<PreAuthKey>;
  /** Keys of a user, and those of nobody, which were made with tags. */
  keys(user: MeshUser): Promise<readonly PreAuthKey[]>;
  /** Deletes a key; where that cannot be done, it expires. */
  deleteKey(user: MeshUser, key: PreAuthKey): Promise<void>;
}

const PATH = '/api/v1/preauthkey';

/** Keys with tags belong to nobody from 0.28 on, whoever made them. */
export function ofUserOrNobody(keys: readonly PreAuthKey[], user: MeshUser): readonly PreAuthKey[] {
  return keys.filter((key) => key.user === undefined || key.user === user.name);
}

/** What a server does with pre-auth keys. */
export function preAuthKeys(place: Server, dialect: Dialect): PreAuthKeys {
  const server: Server = steady(place);
  const nameOf = (user: MeshUser) => user[dialect.keyUser];
  return {
    async createKey({ user, expiration, tags, ephemeral }) {
      const body = {
        user: nameOf(user),
        reusable: false,
        ephemeral,
        expiration: expiration.toISOString(),
        aclTags: tags,
      };
      const answer = await ask(server, { method: 'POST', path: PATH, body });
      return read(ANSWERS.newKey, answer, { url: server.url, asked: `POST ${PATH}` });
    },
    async keys(user) {
      const query = dialect.keyList === 'all' ? '' : `?user=${encodeURIComponent(nameOf(user))}`;
      const keys = await list(server, ANSWERS.keys, `${PATH}${query}`);
      return ofUserOrNobody(keys, user);
    },
    async deleteKey(user, { id, key }) {
      if (dialect.keyEnd === 'delete-by-id') {
        await ask(server, { method: 'DELETE', path: `${PATH}?id=${encodeURIComponent(id)}` });
        return;
      }
      const body = { user: nameOf(user), key: key.reveal() };
      await ask(server, { method: 'POST', path: `${PATH}/expire`, body, secrets: [key] });
    },
  };
}
