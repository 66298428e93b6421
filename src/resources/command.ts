import { digest } from '../core/json.ts';
import type { Secret } from '../core/secret.ts';
import { join, sh } from '../core/sh.ts';
import { defineKind, ORDER } from '../engine/resource.ts';
import { endLeftovers } from './command-leftovers.ts';
import { COMMANDS_DIRECTORY, limited, markerOf, runAs } from './command-text.ts';

/** One command. Without `check` and `creates` it runs once, and again when its text changed. */
export interface CommandSpec {
  readonly name: string;
  /** POSIX sh. */
  readonly run: string;
  /** POSIX sh that changes nothing: exit 0 means that nothing has to be done. At most 20 s. */
  readonly check?: string;
  /** Nothing has to be done while this path exists. */
  readonly creates?: string;
  readonly user?: string;
  readonly cwd?: string;
  /** Variables of the command. No secrets: a command gets those on stdin. */
  readonly env?: Readonly<Record<string, string>>;
  /** What the command reads; a secret travels no other way. */
  readonly stdin?: string | Secret;
  readonly timeoutMs?: number;
  /** How the command may be stopped. */
  readonly interrupt?: 'kill' | 'term';
  /** Runs only when something that notifies it changed. */
  readonly onlyWhenNotified?: boolean;
  /** POSIX sh that takes it back. */
  readonly undo?: string;
  /** It could cut us off (a route, an address): it is guarded. Needs `undo`. */
  readonly risk?: 'connectivity';
  readonly state: 'present' | 'absent';
}

export interface CommandState {
  /** Exit code of `check`; absent when there is none or it could not be started. */
  readonly check?: number;
  readonly created?: boolean;
  /** The text that ran here last: digest of the spec. */
  readonly ran?: string;
}

export type CommandAction = { readonly run: string } | { readonly forget: true };

const DEFAULT_TIMEOUT_MS = 10 * 60_000;

/** Commands. A host remembers which texts ran (`/var/lib/bringup/commands`), so that a second run does nothing. */
export const commandKind = defineKind<CommandSpec, CommandState, CommandAction>({
  kind: 'command',
  order: ORDER.command,
  category: 'command',
  slow: true,
  interrupt: 'term',
  interruptOf: ({ interrupt = 'term' }) => interrupt,
  timeoutMs: ({ timeoutMs }) => timeoutMs ?? DEFAULT_TIMEOUT_MS,
  key: ({ name }) => name,
  implies: ({ user, cwd }) => [
    ...(user === undefined ? [] : [`user:${user}`]),
    ...(cwd === undefined ? [] : [`directory:${cwd}`]),
  ],
  absent: (name) => ({ name, run: '', state: 'absent' }),

  read: (specs) =>
    join([
      limited,
      ...specs.map((spec, index) =>
        join([
          ...(spec.check === undefined
            ? []
            : [
                sh`bu_limit 20 ${runAs({ ...spec, text: spec.check })} </dev/null >/dev/null 2>&1; echo check ${index} $?`,
              ]),
          ...(spec.creates === undefined ? [] : [sh`if [ -e ${spec.creates} ]; then echo created ${index}; fi`]),
          sh`if [ -r ${markerOf(spec.name)} ]; then read -r bu_i <${markerOf(spec.name)}; echo ran ${index} "$bu_i"; fi`,
        ]),
      ),
    ]),

  parse(output, specs) {
    const said = new Map(
      Array.from(output.matchAll(/^(check \d+|created \d+|ran \d+) ?(.*)$/gm), ([, what = '', value = '']) => [
        what,
        value,
      ]),
    );
    return specs.map(({ creates }, index): CommandState => {
      const check = said.get(`check ${index}`);
      const ran = said.get(`ran ${index}`);
      return {
        ...(check === undefined ? {} : { check: Number(check) }),
        ...(creates === undefined ? {} : { created: said.has(`created ${index}`) }),
        ...(ran === undefined ? {} : { ran }),
      };
    });
  },

  decide(state, wanted, { notified }) {
    const takesBack =
      wanted.undo === undefined ? { irreversible: 'a command without `undo:` cannot be taken back' } : {};
    if (wanted.state === 'absent') {
      if (state.ran === undefined) return { verdict: 'ok' };
      return {
        verdict: 'change',
        verb: 'remove',
        summary: wanted.undo === undefined ? 'is forgotten' : 'is taken back',
        action: { forget: true },
      };
    }
    const because = reason(state, wanted, notified);
    if (because === undefined) return { verdict: 'ok' };
    return { verdict: 'change', verb: 'run', summary: because, action: { run: textDigest(wanted) }, ...takesBack };
  },

  apply: (changes) =>
    join(
      changes.map(({ spec, action }) => {
        const marker = markerOf(spec.name);
        if ('forget' in action) {
          return join(
            [...(spec.undo === undefined ? [] : [runAs({ ...spec, text: spec.undo })]), sh`rm -f ${marker}`],
            ' &&\n',
          );
        }
        const run = runAs({ ...spec, text: spec.run });
        // In a shell of its own, in case that the command kills its parent.
        return sh`bu_r=0
(${spec.stdin === undefined ? run : sh`printf '%s' ${spec.stdin} | ${run}`}
exit $?) || bu_r=$?
${endLeftovers}
[ "$bu_r" = 0 ] || exit "$bu_r"
{ mkdir -p ${COMMANDS_DIRECTORY} && echo ${action.run} >${marker}; } || { rm -f ${marker}; echo ${NOT_REMEMBERED}; exit 73; }`;
      }),
    ),

  undo({ spec, state }) {
    if (spec.undo === undefined || spec.state === 'absent')
      return { cannot: 'a command without `undo:` cannot be taken back' };
    const marker = markerOf(spec.name);
    // What ran is forgotten first, so that an undo that was cut off leaves nothing that only it knows.
    return sh`${state.ran === undefined ? sh`rm -f ${marker}` : sh`echo ${state.ran} >${marker}`} &&
${runAs({ ...spec, text: spec.undo })}`;
  },

  risk: ({ risk }) => risk,

  diagnose(exitCode, output, { spec }) {
    if (output.trimEnd().endsWith(NOT_REMEMBERED)) {
      return {
        category: 'filesystem',
        code: 'command-not-remembered',
        what: `command "${spec.name}" ran well, but the host cannot remember that: /var/lib/bringup/commands cannot be written`,
        remedy:
          'look at `df -h /var/lib` and `mount` on the host, make room, and run again: the command will run again, too',
      };
    }
    const last = output.trimEnd().split('\n').at(-1)?.trim().slice(-400) ?? '';
    const row = EXITS[exitCode];
    return {
      category: 'command',
      code: row?.code ?? 'command-failed',
      what: `command "${spec.name}" ended with exit code ${exitCode}${row === undefined ? '' : ` (${row.means})`}${last === '' ? '' : `: ${last}`}`,
      remedy: row?.remedy ?? 'read its output, correct the command or the host, and run again',
    };
  },
});

const NOT_REMEMBERED = 'bringup: what ran could not be remembered';

/** Exit codes of sh that say more than "failed". Source: POSIX 2024, Shell Command Language 2.8.2. */
const EXITS: Readonly<Record<number, { readonly code: string; readonly means: string; readonly remedy: string }>> = {
  126: {
    code: 'command-not-executable',
    means: 'not executable',
    remedy: 'look at the mode of the program and at `noexec` mounts',
  },
  127: {
    code: 'command-not-found',
    means: 'not found',
    remedy: 'install the program first (`needs: [package:...]`) or give its full path',
  },
  137: { code: 'command-killed', means: 'killed', remedy: 'look for the out-of-memory killer in `dmesg` on the host' },
  143: {
    code: 'command-terminated',
    means: 'terminated',
    remedy: 'find out who stopped it, or give it more time with `timeout:`',
  },
};

/** Why it has to run now, in a few words; undefined when it has not. */
function reason(state: CommandState, wanted: CommandSpec, notified: boolean): string | undefined {
  if (notified) return 'notified';
  if (wanted.onlyWhenNotified === true) return undefined;
  if (wanted.check !== undefined)
    return state.check === 0
      ? undefined
      : state.check === undefined
        ? 'not checked yet'
        : `check says no (exit ${state.check})`;
  if (wanted.creates !== undefined) return state.created === true ? undefined : `${wanted.creates} is missing`;
  if (state.ran === textDigest(wanted)) return undefined;
  return state.ran === undefined ? 'never ran' : 'its text changed';
}

/** What is remembered of a command: everything that decides what it does. A secret counts by its name. */
function textDigest({ run, user, cwd, env, stdin }: CommandSpec): string {
  return digest({ run, user, cwd, env, stdin }).slice(0, 32);
}
