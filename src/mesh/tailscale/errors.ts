import { BringupError } from '../../core/error.ts';

/** What a credential is called in messages: never what it holds. */
export interface CredentialName {
  /** `the OAuth client of mesh.tailnet.oauth` */
  readonly what: string;
  readonly remedy: string;
}

/** The service did not take the credential, or no longer. */
export function credentialRefused(url: string, { what, remedy }: CredentialName, said: string): BringupError {
  return new BringupError({
    code: 'mesh-key-refused',
    category: 'auth',
    what: `${url} does not accept ${what}${said === '' ? '' : `: ${said}`}`,
    remedy,
  });
}

/** The credential is good, and may not do that. `scope`: what Tailscale calls the right. */
export function scopeMissing(url: string, asked: string, scope: string, said: string): BringupError {
  return new BringupError({
    code: 'mesh-scope-missing',
    category: 'auth',
    what: `${url} does not allow ${asked}${said === '' ? '' : `: ${said}`}`,
    remedy: `give the client of mesh.tailnet the scope ${scope} in the admin console, and the tags of this fleet`,
  });
}

/** There is no tailnet of that name, or not for this credential. */
export function tailnetMissing(url: string, tailnet: string): BringupError {
  return new BringupError({
    code: 'mesh-tailnet-missing',
    category: 'config',
    what: `${url} knows no tailnet ${tailnet} of this client`,
    remedy: 'leave mesh.tailnet.name out: it is then the tailnet that the client belongs to',
  });
}

/** A key of an OAuth client has to have tags; its nodes belong to nobody else. Told before anything is asked. */
export function tagsRequired(): BringupError {
  return new BringupError({
    code: 'mesh-tags-required',
    category: 'config',
    what: 'Tailscale makes keys for this client only with tags, and the host has none',
    remedy: 'give the host mesh.tags, such as [tag:worker], that tagOwners of the policy and the client know',
  });
}

/** Nobody tells here which workload this is. */
export function noWorkloadIdentity(): BringupError {
  return new BringupError({
    code: 'mesh-no-workload-identity',
    category: 'config',
    what: 'mesh.tailnet.workload-identity needs a job of GitHub Actions that may ask who it is, and this is none',
    remedy: 'give the job `permissions: { id-token: write }`, or use mesh.tailnet.oauth',
  });
}
