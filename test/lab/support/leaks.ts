import { readFileSync } from 'node:fs';
import { secretForms } from '../../../src/core/secret-forms.ts';
import type { Lab } from '../../../src/lab/lab.ts';
import { CANARY } from './attempt.ts';

/** What of these secrets stands in a text, in any form: the canary, the lab's private key, and more. Empty when all is well. */
export function leaks(lab: Lab, text: string, more: readonly string[] = []): readonly string[] {
  const secrets = [CANARY, readFileSync(lab.keyPath, 'utf8'), ...more];
  return secrets.flatMap((secret) => secretForms(secret).filter((form) => form.length > 7 && text.includes(form)));
}

/** The files of a host, outside of the one that is meant to hold it, in which a secret stands; also in command lines and environments. */
export async function leaksOnHost(
  lab: Lab,
  host: string,
  secret: string,
  allowed: readonly string[] = [],
): Promise<string> {
  const { stdout } = await lab.run(
    host,
    `IFS= read -r secret
    grep -rIlF -- "$secret" /etc /home /root /tmp /var/tmp /var/lib/bringup /var/log /run/log 2>/dev/null
    journalctl --no-pager -o cat | grep -F -- "$secret"
    for file in /proc/[0-9]*/cmdline /proc/[0-9]*/environ; do tr '\\0' '\\n' <$file 2>/dev/null | grep -qF -- "$secret" && echo $file; done`,
    { input: `${secret}\n` },
  );
  return stdout
    .split('\n')
    .filter((line) => line !== '' && !allowed.includes(line))
    .join('\n');
}
