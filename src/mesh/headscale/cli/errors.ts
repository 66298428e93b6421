import { BringupError } from '../../../core/error.ts';
import { refusal } from '../../refusals.ts';
import type { Ran } from './control-host.ts';

interface Row {
  readonly code: string;
  readonly category: 'config' | 'network';
  matches(said: string, ran: Ran): boolean;
  what(asked: Asked): string;
  readonly remedy: string;
}

interface Asked {
  /** `headscale on ctl` */
  readonly where: string;
  readonly said: string;
}

/** What `headscale` says when it does not do what it was asked. First match wins. Source: headscale cmd/headscale/cli/utils.go. */
const ROWS: readonly Row[] = [
  {
    code: 'mesh-command-missing',
    category: 'config',
    matches: (said, { code }) => code === 127 || /command not found|no such container/i.test(said),
    what: ({ where, said }) => `${where} could not be started: ${said}`,
    remedy: 'name its path in mesh.control.command, or correct mesh.control.host',
  },
  {
    code: 'mesh-command-not-allowed',
    category: 'config',
    matches: (said) => /permission denied|do you have the correct permissions/i.test(said),
    what: ({ where, said }) => `${where} may not speak with its server: ${said}`,
    remedy:
      'the user has to be root there, may use sudo, or is in the group of its socket (usermod -aG headscale USER)',
  },
  {
    code: 'mesh-command-config',
    category: 'config',
    matches: (said) => /loading config|load configuration|config file|reading config/i.test(said),
    what: ({ where, said }) => `${where} cannot read its configuration: ${said}`,
    remedy: 'name its path on that host in mesh.control.config',
  },
  {
    code: 'mesh-server-unreachable',
    category: 'network',
    matches: (said) => /deadline exceeded|could not connect|connecting to|connection refused|Unavailable/i.test(said),
    what: ({ where, said }) => `${where} does not reach its server: ${said}`,
    remedy: 'see on that host whether the server runs: systemctl status headscale',
  },
];

/** A command of `headscale` that failed, as what a person can act on. What it printed to stdout is never quoted: a key may be in it. */
export function commandFailed(where: string, words: readonly string[], ran: Ran): BringupError {
  const said = saidBy(ran);
  const row = ROWS.find(({ matches }) => matches(said, ran));
  if (row === undefined) return refusal({ asked: `${where} refused \`${commandOf(words)}\``, said });
  const { code, category, remedy } = row;
  return new BringupError({ code, category, what: row.what({ where, said }), remedy });
}

/** The words before the first option. */
function commandOf(words: readonly string[]): string {
  const end = words.findIndex((word) => word.startsWith('-'));
  return words.slice(0, end < 0 ? words.length : end).join(' ');
}

/** The sentence of an error: `{"error": …}` with `-o json`, else the last line, without what a logger puts before it. */
function saidBy({ stderr, code }: Ran): string {
  const json = /\{\s*"error"\s*:[\s\S]*\}/.exec(stderr)?.[0];
  const told = json === undefined ? undefined : errorIn(json);
  const lines = stderr.replaceAll(/\x1b\[[0-9;]*m/g, '').split('\n');
  const last = lines
    .findLast((line) => line.trim() !== '')
    ?.replace(/^\S+ (TRC|DBG|INF|WRN|ERR|FTL) (\S+\.go:\d+ > )?/, '');
  const text = told ?? last ?? `exit ${code}`;
  return text
    .replace(/^(?:[\w ]+: )?rpc error: code = \w+ desc = /, '')
    .trim()
    .slice(0, 300);
}

function errorIn(json: string): string | undefined {
  try {
    const { error } = JSON.parse(json) as { readonly error?: unknown };
    return typeof error === 'string' ? error : undefined;
  } catch {
    return undefined;
  }
}
