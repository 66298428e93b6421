/** `git@host:path`, as git reads it: no `://`, and a colon before the first slash. Source: git-clone(1), "Git URLs". */
const SCP = /^(?:[A-Za-z0-9._-]+@)?[A-Za-z0-9][A-Za-z0-9.-]*:(?!\/\/)[^\s\0]+$/;

const PROTOCOLS = ['https:', 'http:', 'ssh:', 'file:'] as const;

/** Why an address is none that a repository may be cloned from; undefined when it is one. */
export function urlProblem(text: string): string | undefined {
  if (SCP.test(text)) return undefined;
  if (!URL.canParse(text) || /[\s\0]/.test(text)) return 'must be the address of a Git repository';
  const { protocol, username, password, hostname, search, hash } = new URL(text);
  if (!PROTOCOLS.some((one) => one === protocol)) return 'must be an address of https, ssh, http or file';
  // It would stand in lists of processes and in logs.
  if (password !== '' || (username !== '' && protocol !== 'ssh:'))
    return 'must not hold a login: give a deploy-key, or let the credential helper of git on this machine know it';
  if (search !== '' || hash !== '') return 'must not have a query';
  return hostname === '' && protocol !== 'file:' ? 'must name a server' : undefined;
}

/** The protocol as git calls it. */
export function protocolOf(url: string): string {
  return SCP.test(url) ? 'ssh' : new URL(url).protocol.slice(0, -1);
}

/**
 * The address of a submodule as its parent writes it: one that begins with `./` or `../` counts from the address of the parent.
 * Undefined when it leads nowhere. Source: git-submodule(1), "add"; git builtin/submodule--helper.c, relative_url().
 */
export function submoduleUrl(written: string, parent: string): string | undefined {
  if (!/^\.{1,2}\//.test(written)) return written;
  const [, start = '', path = ''] =
    (SCP.test(parent) ? /^([^:]+:)(.*)$/ : /^([a-z]+:\/\/[^/]*\/?)(.*)$/).exec(parent) ?? [];
  const parts = path.replace(/\/+$/, '').split('/');
  for (const part of written.split('/')) {
    if (part === '.' || part === '') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.length === 0 ? undefined : `${start}${parts.join('/')}`;
}

/** Protocols that git may use for a repository and what it leads to, as GIT_ALLOW_PROTOCOL wants them: never into files of this machine from a network. */
export function protocolsFrom(url: string): string {
  return protocolOf(url) === 'file' ? 'file:https:http:ssh' : 'https:http:ssh';
}
