import { randomBytes } from 'node:crypto';
import { type Ps, psQuote, SECRETS_VARIABLE } from '../../core/powershell.ts';

/**
 * cmd.exe, which may be the login shell, takes a line of 8191 characters, and sshd puts its own path and `/c` before ours.
 * Source: Microsoft, cmd.exe command-line limit.
 */
const MOST_COMMAND_CHARACTERS = 8_000;

/** What is sent to a Windows host: a command for whichever login shell it has, and what goes to its stdin. */
export interface RemoteScript {
  readonly command: string;
  readonly stdin: string;
  readonly marker: string;
}

/** The settings of every script: no progress bars in the stream, and no mistake passed over. */
const SETTINGS = "$ProgressPreference='SilentlyContinue';$ErrorActionPreference='Stop';Set-StrictMode -Version 2.0";

/** `powershell` with a script in its command line; the same for cmd.exe and PowerShell as login shell. */
export function encodedCommand(script: string): string {
  return `powershell -NoProfile -NonInteractive -EncodedCommand ${Buffer.from(script, 'utf16le').toString('base64')}`;
}

/** The text of a script as it runs: its answers, and at last its end or its error, are lines of JSON behind the marker. */
export function scriptText(program: Ps, marker: string): string {
  const secrets = [...program.secrets.values()].map((secret) => `${psQuote(secret.name)}=${psQuote(secret.reveal())}`);
  return [
    SETTINGS,
    `$BuMarker=${psQuote(marker)}`,
    ...(secrets.length === 0 ? [] : [`${SECRETS_VARIABLE}=@{${secrets.join(';')}}`]),
    `try{`,
    program.powershell,
    `[Console]::Out.WriteLine($BuMarker+' {"n":"end"}')`,
    `}catch{`,
    `[Console]::Out.WriteLine($BuMarker+' '+(ConvertTo-Json -InputObject @{n='error';v=@{message=$_.Exception.Message;id=$_.FullyQualifiedErrorId;line=$_.InvocationInfo.ScriptLineNumber}} -Compress))`,
    `}`,
  ].join('\n');
}

/** Reads a script from stdin, in base64 so that no code page can spoil it, and runs it. */
const LAUNCHER = `${SETTINGS}
. ([ScriptBlock]::Create([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String((@($input) -join '')))))`;

/**
 * A script on its way: in the command line where it is short and holds no secret, else through stdin, where nobody sees it in a
 * list of processes or in the event log's command lines.
 */
export function remoteScript(program: Ps, marker = newMarker()): RemoteScript {
  const text = scriptText(program, marker);
  const command = encodedCommand(text);
  if (program.secrets.size === 0 && command.length <= MOST_COMMAND_CHARACTERS) return { command, stdin: '', marker };
  const lines =
    Buffer.from(text, 'utf8')
      .toString('base64')
      .match(/.{1,4096}/g) ?? [];
  return { command: encodedCommand(LAUNCHER), stdin: lines.map((line) => `${line}\r\n`).join(''), marker };
}

/** A script that must stand in the command line, because it reads its stdin itself. */
export function directScript(program: Ps): RemoteScript {
  const script = remoteScript(program);
  if (script.stdin !== '') throw new TypeError('this script does not fit into a command line');
  return script;
}

function newMarker(): string {
  return `bu-${randomBytes(16).toString('hex')}`;
}
