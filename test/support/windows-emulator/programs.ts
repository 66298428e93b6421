import type { WindowsMachine } from './machine.ts';
import { Native, type Value } from './values.ts';

/** A program that never ends by itself. */
export const HANG = Symbol('hang');

/** How a program ended. */
export interface ProgramEnd {
  readonly code: number;
  readonly out?: string;
  readonly err?: string;
}

/** Splits a command line as the C runtime of Windows does. Source: Microsoft, "Parsing C command-line arguments". */
export function splitArguments(line: string): readonly string[] {
  const words: string[] = [];
  let at = 0;
  while (at < line.length) {
    while (line[at] === ' ' || line[at] === '\t') at++;
    if (at >= line.length) break;
    let word = '';
    let quoted = false;
    for (; at < line.length && (quoted || (line[at] !== ' ' && line[at] !== '\t')); at++) {
      if (line[at] === '\\') {
        let backslashes = 0;
        while (line[at] === '\\') {
          backslashes++;
          at++;
        }
        if (line[at] === '"') {
          word += '\\'.repeat(Math.floor(backslashes / 2));
          if (backslashes % 2 === 1) word += '"';
          else quoted = !quoted;
        } else {
          word += '\\'.repeat(backslashes);
          at--;
        }
      } else if (line[at] === '"') quoted = !quoted;
      else word += line[at];
    }
    words.push(word);
  }
  return words;
}

/** Starts a program of the machine, as `[Diagnostics.Process]::Start` does. */
export function startProgram(machine: WindowsMachine, file: string, line: string): Native {
  machine.processes.push(`${file} ${line}`);
  const end = run(machine, file, splitArguments(line));
  let result: ProgramEnd | undefined;
  /** Only who hangs is waited for by the clock: what ends does so at once, however busy this machine is. */
  const wait = async (ms: number): Promise<void> => {
    const how = await end;
    if (how === HANG) await machine.sleep(ms);
    else result = how;
  };
  const task = (pick: (value: ProgramEnd) => string): Native => {
    const members: Native['members'] = {
      Wait: async () => {
        if (result === undefined) await wait(5_000);
        members['Result'] = result === undefined ? '' : pick(result);
        return result !== undefined;
      },
      Result: '',
    };
    return new Native('Task', members);
  };
  const members: Native['members'] = {
    Id: 4242,
    ExitCode: -1,
    StandardInput: new Native('StreamWriter', { Close: () => undefined }),
    StandardOutput: new Native('StreamReader', { ReadToEndAsync: () => task(({ out = '' }) => out) }),
    StandardError: new Native('StreamReader', { ReadToEndAsync: () => task(({ err = '' }) => err) }),
    Kill: () => {
      result = { code: -1 };
      return undefined;
    },
    WaitForExit: async (ms: Value) => {
      await wait(Number(ms));
      members['ExitCode'] = result?.code ?? -1;
      return result !== undefined;
    },
  };
  return new Native('Process', members);
}

async function run(machine: WindowsMachine, file: string, words: readonly string[]): Promise<ProgramEnd | typeof HANG> {
  const name = file.toLowerCase().split('\\').at(-1);
  if (name === 'tailscale.exe') return machine.tailscale.command(words);
  if (name === 'icacls.exe') {
    const grants = words.slice(1).filter((word) => word.startsWith('*'));
    const plain = words.includes('/inheritance:r') && grants.length > 0;
    if (!plain) return { code: 87, out: 'Invalid parameter\r\n' };
    return machine.grant(words[0] ?? '', grants)
      ? { code: 0, out: 'Successfully processed 1 files; Failed processing 0 files\r\n' }
      : { code: 2, err: 'The system cannot find the file specified.\r\n' };
  }
  if (name === 'msiexec.exe') return msiexec(machine, words);
  return { code: 9009, err: `'${file}' is not recognized\r\n` };
}

/** The installer: its file has to be there and say which version it is. */
async function msiexec(machine: WindowsMachine, words: readonly string[]): Promise<ProgramEnd | typeof HANG> {
  if (!machine.admin) return { code: 1925 };
  const log = words[words.indexOf('/l*') + 1];
  const code = machine.msiexecCodes.shift();
  if (code === -1) return HANG;
  if (words.includes('/l*') && log !== undefined)
    machine.write(log, Buffer.from(`=== Logging ===\r\nMainEngineThread is returning ${code ?? 0}\r\n`));
  if (code !== undefined && code !== 3010 && code !== 1641) return { code };
  const at = words.findIndex((word) => word.toLowerCase() === '/i' || word.toLowerCase() === '/x');
  const target = words[at + 1] ?? '';
  if (words[at]?.toLowerCase() === '/x') {
    if (target.toLowerCase() !== machine.tailscale.product?.toLowerCase()) return { code: 1605 };
    machine.tailscale.uninstall();
    return { code: 0 };
  }
  const text = machine.files.get(target.toLowerCase())?.bytes.toString('latin1');
  if (text === undefined) return { code: 1619 };
  const version = /MSI tailscale (\d+\.\d+\.\d+) /.exec(text)?.[1];
  if (version === undefined) return { code: 1620 };
  if (machine.tailscale.version !== undefined && machine.tailscale.version > version) return { code: 1638 };
  if (!words.includes('TS_NOLAUNCH=1')) machine.tailscale.launchTray();
  machine.tailscale.install(version);
  return { code: code ?? 0 };
}
