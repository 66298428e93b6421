import { LIVE_KEYS } from './live-keys.ts';

/** `token=3f9a…`, `"password": "…"`, `Authorization: Bearer …`: what a log gives a name that is a secret's. */
const NAMED =
  /((?:token|passw(?:or)?d|secret|api[_-]?key|auth[_-]?key|credential)s?["']?\s*[=:]\s*["']?)(?!\[|\s|\$|\/)[^\s"',;]{6,}/gi;
const BEARER = /\b(Bearer|Basic)\s+[\w+/=.~-]{8,}/g;
const WEB_TOKEN = /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g;
const KEY_BLOCK = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/g;

/**
 * A text of a host, without what looks like a secret although nobody told us of it: keys that work, private keys, and values that have the
 * name of a secret. Rather too much is hidden than too little; what the run itself knows is the redactor's affair.
 */
export function hideKeys(text: string): string {
  const whole = text.replace(KEY_BLOCK, '[a private key]');
  const keys = LIVE_KEYS.reduce(
    (so, { what, pattern }) => so.replace(new RegExp(pattern.source, `${pattern.flags}g`), `[${what}]`),
    whole,
  );
  return keys
    .replace(WEB_TOKEN, '[a web token]')
    .replace(BEARER, (_, scheme: string) => `${scheme} [hidden]`)
    .replace(NAMED, (_, name: string) => `${name}[hidden]`);
}
