import { BringupError } from '../../core/error.ts';
import { quote } from '../../core/sh.ts';
import type { CommandOptions, CommandResult } from './api.ts';

/** Debian Policy 5.6.1, with `:architecture` and `=version` as apt-get takes them. */
const PACKAGE = /^[a-z0-9][a-z0-9+.-]+(?::[a-z0-9-]+)?(?:=[\w.+:~-]+)?$/;
/** First boots update by themselves, and hold the package manager. */
const LOCK = '-o DPkg::Lock::Timeout=900';
const INSTALL_MS = 30 * 60_000;

/** Installs what is missing of these packages, and tells which those were. Throws BringupError. */
export async function aptInstall(
  names: readonly string[],
  run: (command: string, options?: CommandOptions) => Promise<CommandResult>,
): Promise<readonly string[]> {
  const wrong = names.find((name) => !PACKAGE.test(name));
  if (wrong !== undefined) throw notAName(wrong);
  if (names.length === 0) return [];
  const states = await run(
    `for name in ${names.map(quote).join(' ')}; do printf '%s %s\\n' "$(dpkg-query -W -f='\${db:Status-Status}=\${Version}' "\${name%%=*}" 2>/dev/null)" "$name"; done`,
  );
  const missing = states.stdout.split('\n').flatMap((line) => {
    const [, state = '', name = ''] = /^(\S*) (\S+)$/.exec(line) ?? [];
    if (name === '') return [];
    const version = name.split('=')[1];
    return state.startsWith('installed=') && (version === undefined || state === `installed=${version}`) ? [] : [name];
  });
  if (missing.length === 0) return [];
  const words = missing.map(quote).join(' ');
  await run(
    `apt-get ${LOCK} -q update && DEBIAN_FRONTEND=noninteractive apt-get ${LOCK} -q -y --no-install-recommends install ${words}`,
    { timeoutMs: INSTALL_MS },
  );
  return missing;
}

function notAName(name: string): BringupError {
  return new BringupError({
    code: 'flash-package-name',
    category: 'config',
    what: `${JSON.stringify(name)} is no name of a package`,
    remedy: 'write it as apt-get takes it: htop, or htop=3.2.2-1',
  });
}
