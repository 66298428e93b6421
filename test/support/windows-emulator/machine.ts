import { createHash } from 'node:crypto';
import type { Call, Host } from './interpreter.ts';
import { powershellParser, type SyntaxNode } from './parser.ts';
import { startProgram } from './programs.ts';
import { TailscaleOnWindows } from './tailscale.ts';
import { Native, Thrown, textOf, type Value } from './values.ts';

export interface MachineOptions {
  readonly name?: string;
  /** `OFFICE\\ops`, who logs in over SSH. */
  readonly user?: string;
  readonly admin?: boolean;
  /** How much faster than the real ones its seconds go. */
  readonly speed?: number;
}

interface FileEntry {
  readonly path: string;
  bytes: Buffer;
  /** Grants of icacls, once it was told to forget inherited ones. */
  grants?: readonly string[];
}

/** The state of a Windows machine, as far as bringup's scripts can see it. It lives in the test, which looks into it and breaks it. */
export class WindowsMachine {
  readonly user: string;
  readonly sid = 'S-1-5-21-1004336348-1177238915-682003330-1001';
  readonly admin: boolean;
  readonly speed: number;
  /** Real time for what would otherwise pass faster: something is to happen in the middle of it. */
  speedLimit: number | undefined;
  readonly environment: ReadonlyMap<string, string>;
  readonly files = new Map<string, FileEntry>();
  readonly directories = new Map<string, { grants?: readonly string[] }>();
  readonly registry = new Map<string, Map<string, Value>>();
  readonly tailscale: TailscaleOnWindows;
  /** Exit codes of the next installations; none: they go well. */
  readonly msiexecCodes: number[] = [];
  /** Command lines of programs that ran: what stands in the list of processes. */
  readonly processes: string[] = [];
  /** Everything that was ever written to a file, to look for what should not have been. */
  readonly written: { readonly path: string; readonly text: string }[] = [];
  readonly #locks = new Map<string, number>();
  #parse: ((text: string) => SyntaxNode) | undefined;

  constructor({ name = 'OFFICE-ONE', user = 'OFFICE\\ops', admin = true, speed = 200 }: MachineOptions = {}) {
    this.user = user;
    this.admin = admin;
    this.speed = speed;
    const short = user.split('\\').at(-1) ?? user;
    this.environment = new Map([
      ['ProgramData', 'C:\\ProgramData'],
      ['ProgramFiles', 'C:\\Program Files'],
      ['SystemRoot', 'C:\\Windows'],
      ['UserProfile', `C:\\Users\\${short}`],
      ['LocalAppData', `C:\\Users\\${short}\\AppData\\Local`],
      ['COMPUTERNAME', name],
      ['USERDOMAIN', user.split('\\')[0] ?? ''],
      ['USERNAME', short],
      ['PROCESSOR_ARCHITECTURE', 'AMD64'],
    ]);
    const own = ['C:\\ProgramData', 'C:\\Windows', `C:\\Users\\${short}`, `C:\\Users\\${short}\\AppData\\Local`];
    for (const directory of own) this.directories.set(lower(directory), {});
    this.registry.set(
      lower('HKLM:\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion'),
      new Map<string, Value>([
        ['ProductName', 'Windows 10 Pro'],
        ['DisplayVersion', '24H2'],
        ['CurrentBuild', '26100'],
      ]),
    );
    this.registry.set(
      lower('HKLM:\\SOFTWARE\\Microsoft\\Cryptography'),
      new Map<string, Value>([['MachineGuid', createHash('sha256').update(name).digest('hex').slice(0, 32)]]),
    );
    this.tailscale = new TailscaleOnWindows(this);
  }

  /** The machine as the interpreter of one script sees it. */
  async host(io: { input(): AsyncIterable<string>; writeLine(text: string): void }): Promise<Host> {
    this.#parse ??= await powershellParser();
    const commands = this.#commands();
    const statics = this.#statics(io);
    return {
      parse: this.#parse,
      environment: this.environment,
      command: (name) => commands[name],
      statics: (name) => statics[name.toLowerCase()],
      ...io,
    };
  }

  text(path: string): string | undefined {
    return this.files.get(lower(path))?.bytes.toString('utf8');
  }

  write(path: string, bytes: Buffer): void {
    this.written.push({ path, text: bytes.toString('latin1') });
    const entry = this.files.get(lower(path));
    if (entry === undefined) this.files.set(lower(path), { path, bytes });
    else entry.bytes = bytes;
  }

  /** Waits, at this machine's speed. */
  async sleep(ms: number): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, ms / (this.speedLimit ?? this.speed)));
  }

  grant(path: string, grants: readonly string[]): boolean {
    const entry = this.files.get(lower(path)) ?? this.directories.get(lower(path));
    if (entry === undefined) return false;
    entry.grants = grants;
    return true;
  }

  isLocked(path: string): boolean {
    return (this.#locks.get(lower(path)) ?? 0) > 0;
  }

  #checkWrite(path: string): void {
    if (this.isLocked(path))
      throw new Thrown(
        `The process cannot access the file '${path}' because it is being used by another process.`,
        'IOException',
      );
    if (!this.admin && lower(path).startsWith('c:\\programdata'))
      throw new Thrown(`Access to the path '${path}' is denied.`, 'UnauthorizedAccessException');
    const directory = lower(path).replace(/\\[^\\]*$/, '');
    if (!this.directories.has(directory))
      throw new Thrown(`Could not find a part of the path '${path}'.`, 'DirectoryNotFoundException');
  }

  #read(path: string): Buffer {
    const entry = this.files.get(lower(path));
    if (entry === undefined) throw new Thrown(`Could not find file '${path}'.`, 'FileNotFoundException');
    return entry.bytes;
  }

  #open(path: string, mode: string): Native {
    this.#checkWrite(path);
    const start = mode === 'Append' ? (this.files.get(lower(path))?.bytes ?? Buffer.alloc(0)) : Buffer.alloc(0);
    const kept = mode === 'OpenOrCreate' ? (this.files.get(lower(path))?.bytes ?? Buffer.alloc(0)) : start;
    const parts: Buffer[] = [kept];
    this.write(path, kept);
    this.#locks.set(lower(path), 1);
    let disposed = false;
    return new Native('FileStream', {
      Write: (bytes, from, count) => {
        parts.push(Buffer.from((bytes as Buffer).subarray(Number(from), Number(from) + Number(count))));
        return undefined;
      },
      Flush: () => {
        this.write(path, Buffer.concat(parts));
        return undefined;
      },
      Seek: () => 0,
      Content: null,
      Bytes: () => Buffer.concat(parts),
      Dispose: () => {
        if (disposed) return undefined;
        disposed = true;
        this.#locks.delete(lower(path));
        if (this.files.has(lower(path)) && mode !== 'OpenOrCreate') this.write(path, Buffer.concat(parts));
        return undefined;
      },
    });
  }

  #commands(): Record<string, (call: Call) => Promise<Value>> {
    const item = async (call: Call): Promise<Value> => {
      const path = textOf(call.named.get('literalpath') ?? call.named.get('path') ?? call.args[0]);
      const name = call.named.get('name');
      if (path.endsWith('\\*')) {
        const base = lower(path.slice(0, -1));
        return [...this.registry]
          .filter(([key]) => key.startsWith(base))
          .map(
            ([key, values]) =>
              new Native('PSCustomObject', { ...Object.fromEntries(values), PSChildName: key.slice(base.length) }),
          );
      }
      const key = this.registry.get(lower(path));
      if (key === undefined)
        throw new Thrown(`Cannot find path '${path}' because it does not exist.`, 'ItemNotFoundException');
      if (name !== undefined && !key.has(textOf(name)))
        throw new Thrown(`Property ${textOf(name)} does not exist at path ${path}.`, 'PSArgumentException');
      return new Native('PSCustomObject', Object.fromEntries(key));
    };
    const cim = async (call: Call): Promise<Value> => {
      switch (textOf(call.args[0])) {
        case 'Win32_OperatingSystem':
          return new Native('CimInstance', {
            Version: '10.0.26100',
            LastBootUpTime: new Native('DateTime', { ms: Date.now() - 3_600_000 }),
          });
        case 'Win32_ComputerSystem':
          return new Native('CimInstance', { Manufacturer: 'LENOVO', Model: '11JN', NumberOfLogicalProcessors: 8 });
        default:
          throw new Thrown(`Invalid class ${textOf(call.args[0])}`, 'CimException');
      }
    };
    const service = (call: Call): void => {
      const name = textOf(call.named.get('name') ?? call.args[0]);
      if (name !== 'Tailscale' || !this.tailscale.installed)
        throw new Thrown(`Cannot find any service with service name '${name}'.`, 'ServiceCommandException');
    };
    return {
      'get-itemproperty': item,
      gp: item,
      'get-ciminstance': cim,
      gcim: cim,
      'get-date': async () => new Native('DateTime', { ms: Date.now() }),
      'new-object': async (call) => {
        const type = textOf(call.args[0]);
        if (type === 'Text.UTF8Encoding') return utf8();
        if (type === 'Diagnostics.ProcessStartInfo') return new Native('ProcessStartInfo', {});
        throw new Error(`the emulator cannot make ${type}`);
      },
      'get-service': async (call) => {
        service(call);
        return new Native('ServiceController', { Status: this.tailscale.service });
      },
      'set-service': async (call) => service(call) as undefined,
      'start-service': async (call) => {
        service(call);
        this.tailscale.start();
        return undefined;
      },
      'restart-service': async (call) => {
        service(call);
        this.tailscale.restart();
        return undefined;
      },
      'start-sleep': async (call) => {
        await this.sleep(Number(call.named.get('seconds')) * 1000);
        return undefined;
      },
      'test-path': async (call) => this.registry.has(lower(textOf(call.named.get('literalpath') ?? call.args[0]))),
      'new-item': async (call) => {
        this.registry.set(lower(textOf(call.named.get('path'))), new Map());
        return new Native('RegistryKey', {});
      },
      'set-itemproperty': async (call) => {
        const path = textOf(call.named.get('literalpath') ?? call.named.get('path'));
        const key = this.registry.get(lower(path));
        if (key === undefined) throw new Thrown(`Cannot find path '${path}' because it does not exist.`);
        key.set(textOf(call.named.get('name')), call.named.get('value'));
        return undefined;
      },
    };
  }

  #statics(io: {
    writeLine(text: string): void;
  }): Record<string, Value | ((...args: readonly Value[]) => Value | Promise<Value>)> {
    const path = (value: Value): string => textOf(value);
    const made: Record<string, Value | ((...args: readonly Value[]) => Value | Promise<Value>)> = {
      'Console::Out': new Native('TextWriter', { WriteLine: (text) => io.writeLine(textOf(text)) as undefined }),
      'IO.Path::Combine': (...parts) => parts.map(textOf).join('\\'),
      'IO.Path::GetFullPath': (value) => textOf(value).replaceAll('/', '\\'),
      'IO.Path::GetDirectoryName': (value) => textOf(value).replace(/\\[^\\]*$/, ''),
      'IO.File::Exists': (value) => this.files.has(lower(path(value))) || this.tailscale.hasFile(path(value)),
      'IO.File::ReadAllText': (value) => {
        if (!this.admin && lower(path(value)).startsWith('c:\\programdata\\bringup'))
          throw new Thrown(`Access to the path '${path(value)}' is denied.`, 'UnauthorizedAccessException');
        return this.#read(path(value)).toString('utf8');
      },
      'IO.File::WriteAllText': (value, text) => {
        this.#checkWrite(path(value));
        return this.write(path(value), Buffer.from(textOf(text), 'utf8')) as undefined;
      },
      'IO.File::AppendAllText': (value, text) => {
        this.#checkWrite(path(value));
        return this.write(path(value), Buffer.from((this.text(path(value)) ?? '') + textOf(text), 'utf8')) as undefined;
      },
      'IO.File::Delete': (value) => {
        this.#checkWrite(path(value));
        this.files.delete(lower(path(value)));
        return undefined;
      },
      'IO.File::Move': (from, to) => {
        this.write(path(to), this.#read(path(from)));
        this.files.delete(lower(path(from)));
        return undefined;
      },
      'IO.File::Replace': (from, to, backup) => {
        this.write(path(backup), this.#read(path(to)));
        this.write(path(to), this.#read(path(from)));
        this.files.delete(lower(path(from)));
        return undefined;
      },
      'IO.File::Open': (value, mode) => this.#open(path(value), textOf(mode)),
      'IO.Directory::Exists': (value) => this.directories.has(lower(path(value))),
      'IO.Directory::CreateDirectory': (value) => {
        if (!this.admin && lower(path(value)).startsWith('c:\\programdata'))
          throw new Thrown(`Access to the path '${path(value)}' is denied.`, 'UnauthorizedAccessException');
        if (!this.directories.has(lower(path(value)))) this.directories.set(lower(path(value)), {});
        return new Native('DirectoryInfo', {});
      },
      'Environment::ExpandEnvironmentVariables': (value) =>
        textOf(value).replace(/%([^%]+)%/g, (whole, name: string) => this.#variable(name) ?? whole),
      'Environment::GetFolderPath': (value) =>
        this.#variable(textOf(value) === 'LocalApplicationData' ? 'LocalAppData' : textOf(value)) ?? '',
      'Convert::FromBase64String': (value) => Buffer.from(textOf(value), 'base64'),
      'Text.Encoding::UTF8': utf8(),
      'BitConverter::ToString': (value) =>
        ((value as Buffer).toString('hex').toUpperCase().match(/../g) ?? []).join('-'),
      'Security.Cryptography.SHA256::Create': () =>
        new Native('SHA256', {
          ComputeHash: (stream) => {
            const bytes = (stream as Native).members['Bytes'];
            return createHash('sha256')
              .update(typeof bytes === 'function' ? ((bytes() as Buffer) ?? Buffer.alloc(0)) : Buffer.alloc(0))
              .digest();
          },
        }),
      'Security.Principal.WindowsIdentity::GetCurrent': () =>
        new Native('WindowsIdentity', { Name: this.user, User: new Native('SecurityIdentifier', { Value: this.sid }) }),
      'cast::security.principal.windowsprincipal': () => new Native('WindowsPrincipal', { IsInRole: () => this.admin }),
      'cast::security.principal.windowsbuiltinrole': (value) => value,
      'DateTimeOffset::UtcNow': new Native('DateTimeOffset', { ToUnixTimeMilliseconds: () => Date.now() }),
      'Diagnostics.Process::Start': (info) => {
        const { members } = info as Native;
        return startProgram(this, textOf(members['FileName'] as Value), textOf(members['Arguments'] as Value));
      },
    };
    return Object.fromEntries(Object.entries(made).map(([key, value]) => [key.toLowerCase(), value]));
  }

  #variable(name: string): string | undefined {
    return [...this.environment].find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
  }
}

function utf8(): Native {
  return new Native('UTF8Encoding', {
    GetBytes: (text) => Buffer.from(textOf(text), 'utf8'),
    GetString: (bytes) => (bytes as Buffer).toString('utf8'),
  });
}

/** Paths and keys of Windows do not care for case. */
function lower(path: string): string {
  return path.toLowerCase();
}
