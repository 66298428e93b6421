import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ps, psQuote, windowsArguments } from '../../src/core/powershell.ts';
import { Secret } from '../../src/core/secret.ts';
import { LOCK } from '../../src/engine/powershell/lock-script.ts';
import { appendJournal, READ_MEMORY, settleScript } from '../../src/engine/powershell/memory.ts';
import { PRELUDE } from '../../src/engine/powershell/prelude.ts';
import { encodedCommand, remoteScript, scriptText } from '../../src/engine/powershell/script.ts';
import { FACT_SECTIONS } from '../../src/host/facts/program.ts';
import { windowsFactsScript } from '../../src/host/facts/windows-program.ts';
import { joinScript } from '../../src/mesh/windows/join-script.ts';
import * as scripts from '../../src/mesh/windows/scripts.ts';
import { Interpreter } from '../support/windows-emulator/interpreter.ts';
import { WindowsMachine } from '../support/windows-emulator/machine.ts';
import { powershellParser, requirePowershellParser, syntaxErrors } from '../support/windows-emulator/parser.ts';
import { splitArguments } from '../support/windows-emulator/programs.ts';

const there = await requirePowershellParser();

/** Texts with everything that is special to PowerShell, cmd.exe or Windows' own splitting. */
const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      "'",
      '"',
      '\u2018',
      '\u2019',
      '\u201a',
      '\u201b',
      '`',
      '$',
      '\\',
      ' ',
      '\n',
      '%',
      '^',
      '&',
      '|',
      ';',
      '(',
      ')',
      '#',
      '@',
      '{',
      '}',
      'a',
      '-',
    ),
  }),
);
const text = nasty.map((one) => one.replaceAll('\0', '').replaceAll('\r', '')).filter((one) => one.isWellFormed());

describe.runIf(there)('every script of ours is PowerShell', () => {
  const secret = new Secret('mesh key', "it's a \u2019secret'");
  const words = ['up', '--hostname=office one', '--login-server=http://mesh.test:8080', 'a"b\\'];
  const all = {
    prelude: PRELUDE,
    lock: LOCK,
    memory: READ_MEMORY,
    journal: appendJournal(['{"t":"begin"}', "it's"]),
    settle: settleScript('{"id":"x"}\n', { run: 'r1' }),
    'settle, nothing to close': settleScript('{}', undefined),
    facts: windowsFactsScript(FACT_SECTIONS),
    'read of the client': scripts.READ_CLIENT,
    'read of the node': scripts.readNode('mesh-node'),
    install: scripts.install('%ProgramData%\\bringup\\files\\a.msi', 180, true),
    uninstall: scripts.uninstall('{9E6A1A0B-4B4E-4E0E-9E5C-2C1D7B1F0A11}', 180),
    policy: scripts.SET_POLICY,
    start: scripts.startService(30),
    restart: scripts.restartService(30, true),
    'up with a key': scripts.up(words, secret, 90),
    'up without one': scripts.up(words, undefined, 90),
    set: scripts.tailscale(['set', '--hostname=x'], 60),
    'writing the script': scripts.writeJoinScript(joinScript(words, "OFFICE\\o'brien")),
  };
  test.each(Object.entries(all))('%s', async (_name, program) => {
    const parse = await powershellParser();
    expect(syntaxErrors(parse(scriptText(program, 'bu-marker')))).toEqual([]);
    const { command } = remoteScript(program);
    expect(command.length).toBeLessThanOrEqual(8_000);
  });

  test('join-mesh.ps1', async () => {
    const parse = await powershellParser();
    expect(syntaxErrors(parse(joinScript(words, "OFFICE\\o'brien\r\nRemove-Item C:\\")))).toEqual([]);
  });

  test('a script with a mistake is seen as one', async () => {
    const parse = await powershellParser();
    expect(syntaxErrors(parse("if($a){ 'x' "))).not.toEqual([]);
    expect(syntaxErrors(parse('$x = @{a=1;; )'))).not.toEqual([]);
  });

  test('a secret is in no command line', () => {
    const { command, stdin } = remoteScript(all['up with a key']);
    const inCommand = Buffer.from(command.split(' ').at(-1) ?? '', 'base64').toString('utf16le');
    expect(inCommand).not.toContain('secret');
    expect(Buffer.from(stdin, 'base64').toString('utf8')).toContain(psQuote(secret.reveal()));
  });

  test('text goes through quoting, the parser and back as it was', async () => {
    const machine = new WindowsMachine();
    const lines: string[] = [];
    const host = await machine.host({ input: async function* () {}, writeLine: (line) => void lines.push(line) });
    await fc.assert(
      fc.asyncProperty(text, text, async (one, other) => {
        lines.length = 0;
        const program = ps`$x=@(${one},${other},${new Secret('a name', one)})
[Console]::Out.WriteLine((ConvertTo-Json -InputObject $x -Compress))`;
        const answer = await new Interpreter(host).run(scriptText(program, 'bu-marker'));
        expect(answer).toEqual([]);
        expect(JSON.parse(lines[0] ?? '')).toEqual([one, other, one]);
      }),
      { numRuns: 300 },
    );
  });
});

test('arguments come out of Windows’ own splitting as they went in', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 5 }), (words) => {
      expect(splitArguments(windowsArguments(words))).toEqual(words);
    }),
    { numRuns: 2_000 },
  );
});

test('an encoded command is nothing but letters to cmd.exe', () => {
  fc.assert(
    fc.property(text, (one) => {
      expect(encodedCommand(one)).toMatch(/^powershell -NoProfile -NonInteractive -EncodedCommand [A-Za-z0-9+/=]*$/);
    }),
  );
});

test('what no PowerShell string holds is refused', () => {
  expect(() => psQuote('a\0b')).toThrow(TypeError);
  expect(() => ps`${Number.NaN}`).toThrow(TypeError);
});
