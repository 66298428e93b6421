import { BringupError } from '../../core/error.ts';
import { RedirectError } from './http-get.ts';

/** The site does not have the image. */
export function imageMissing(at: string, status: number): BringupError {
  return new BringupError({
    code: 'image-missing',
    category: 'download',
    what: `The site has no such image: it gave HTTP ${status}.`,
    where: { file: at },
    remedy: 'Correct the address; makers of images move old ones to an archive.',
    retryable: false,
  });
}

/** The site has it, perhaps, and does not give it. */
export function siteRefused(at: string, status: number): BringupError {
  const passes = status === 408 || status === 429 || status >= 500;
  return new BringupError({
    code: 'image-site-refused',
    category: 'download',
    what: `The site did not give the image to this machine: HTTP ${status}.`,
    where: { file: at },
    remedy: passes ? 'Try again later.' : 'See what the site, or a proxy before it, lets this machine have.',
    retryable: passes,
  });
}

/** No connection, or one that breaks again and again. */
export function siteUnreachable(at: string, error: unknown): BringupError {
  const passes = !(error instanceof RedirectError) && !isTrust(error);
  return new BringupError({
    code: isTrust(error) ? 'image-site-untrusted' : 'image-site-unreachable',
    category: 'download',
    what: `The image could not be fetched by this machine: ${innermost(error)}.`,
    where: { file: at },
    remedy: isTrust(error)
      ? 'Look at the clock and the CA certificates of this machine; NODE_EXTRA_CA_CERTS names more of them.'
      : 'See whether this machine gets out to it; run it again to go on where it broke off.',
    retryable: passes,
    cause: error,
  });
}

/** Whether trying again at once may help. */
export function mayPass(error: unknown): boolean {
  if (error instanceof BringupError) return error.retryable === true;
  return !(error instanceof RedirectError) && !isTrust(error);
}

function isTrust(error: unknown): boolean {
  const code = String((error as { code?: unknown } | undefined)?.code ?? '');
  return /CERT|SELF_SIGNED|ERR_TLS|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/.test(code);
}

function innermost(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return innermost(error.errors[0]);
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : innermost(error.cause);
}
