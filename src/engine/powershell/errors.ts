import { BringupError } from '../../core/error.ts';

/** A script did not answer in its time. What it began may still go on there. */
export function answerTooLate({ name, timeoutMs }: { readonly name: string; readonly timeoutMs: number }): {
  code: string;
  what: string;
  remedy: string;
} {
  return {
    code: 'powershell-timeout',
    what: `${name} did not end within ${Math.round(timeoutMs / 1000)} s`,
    remedy: 'look at the load of the host; raise the limit in `mesh.timeouts` when it is only slow, then run it again',
  };
}

/** The login shell took the command, and no PowerShell of ours answered. */
export function noPowershell(host: string, code: number, said: string): BringupError {
  return new BringupError({
    code: 'powershell-no-answer',
    category: 'shell',
    what: `PowerShell on this host gave no answer (exit ${code})${said === '' ? '' : `; it said: ${lastLines(said)}`}`,
    remedy:
      'run `powershell -NoProfile -Command $PSVersionTable` over ssh there: it must be Windows PowerShell 5.1 or later, in full language mode',
    where: { host },
  });
}

/** Only an administrator may install, restart services, and see what bringup remembers. */
export function notAdministrator(host: string, user: string): BringupError {
  return new BringupError({
    code: 'windows-not-administrator',
    category: 'sudo',
    what: `${user} is no administrator of this Windows host, and there is something to change on it`,
    remedy:
      'choose an ssh.user who is in its group Administrators; sshd then gives them the full rights without a question',
    where: { host },
  });
}

/** A script of ours threw. */
export function scriptFailed(host: string, name: string, said: string): BringupError {
  return new BringupError({
    code: 'powershell-failed',
    category: 'command',
    what: `could not ${name}: ${lastLines(said) || 'it said nothing'}`,
    remedy: 'look at what Windows said; the user has to be an administrator, and policies may forbid it',
    where: { host },
  });
}

function lastLines(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(-2)
    .join(' / ')
    .slice(0, 400);
}
