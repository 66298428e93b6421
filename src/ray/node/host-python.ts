import { type Sh, sh } from '../../core/sh.ts';
import type { PrepareContext } from '../../engine/capability.ts';
import { readProgram } from '../../engine/program.ts';
import type { FleetHost } from '../../fleet/fleet.ts';
import { PRELUDE } from '../../host/prelude.ts';
import type { PythonProgram } from '../cluster/python-program.ts';
import { openSession } from './open-session.ts';

/** A host, and the Python that runs what it is to try. */
export interface PythonHost {
  readonly host: FleetHost;
  /** Path, or a name that is looked up there. */
  readonly python: string;
}

const SECTION = 'probe';

export type Run = Pick<PrepareContext, 'connect' | 'signal'>;

/** A conversation of its own with a host. */
export interface Conversation extends AsyncDisposable {
  /** What the first sh printed. */
  readonly said: string;
  /** What sh prints there, as root. Throws BringupError. */
  ask(body: Sh): Promise<string>;
}

/** Opens a conversation of its own with a host, which begins with some sh: what that starts stays for as long as the conversation. Throws BringupError. */
export async function converse(host: FleetHost, run: Run, body: Sh): Promise<Conversation> {
  const own = await openSession(host, [{ name: SECTION, body }], run);
  return {
    said: own.first.get(SECTION) ?? '',
    async ask(next) {
      const { sections } = await own.session.work(readProgram([{ name: SECTION, body: next }], PRELUDE));
      return sections.get(SECTION) ?? '';
    },
    [Symbol.asyncDispose]: () => own[Symbol.asyncDispose](),
  };
}

/** Runs it to its end. It ends with its stdin, too, which stays open until then. */
export function runPython(python: string, { arguments: words, input }: PythonProgram): Sh {
  return sh`bu_d=$(mktemp -d) && mkfifo "$bu_d/in" || exit 1
${python} ${words} <"$bu_d/in" >"$bu_d/out" 2>&1 &
exec 8>"$bu_d/in"
printf '%s' ${input} >&8
wait $!
tail -c 100000 "$bu_d/out"; rm -rf "$bu_d"`;
}

/** Starts it, and waits for its first line. It ends with its stdin, which is held open for so many seconds. */
export function startPython(python: string, { arguments: words, input }: PythonProgram, seconds: number): Sh {
  return sh`bu_d=$(mktemp -d) || exit 1
{ printf '%s' ${input}; exec sleep ${seconds}; } | ${python} ${words} >"$bu_d/out" 2>&1 &
echo "started $!"
bu_n=100
while [ "$bu_n" -gt 0 ] && ! grep -q . "$bu_d/out" 2>/dev/null; do sleep 0.1; bu_n=$((bu_n - 1)); done
tail -c 100000 "$bu_d/out"; rm -rf "$bu_d"`;
}

/** Ends what was started, by what was printed then, and waits until it is gone. */
export function endPython(printed: string): Sh {
  const pid = /^started (\d+)$/m.exec(printed)?.[1];
  if (pid === undefined) return sh`:`;
  return sh`kill ${pid}; bu_n=50; while [ "$bu_n" -gt 0 ] && kill -0 ${pid}; do sleep 0.1; bu_n=$((bu_n - 1)); done`;
}
