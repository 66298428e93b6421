import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { annotate } from '../../src/github/annotate.ts';
import { group, remote, say } from '../../src/github/log.ts';
import { newMasker } from '../rig/masker.ts';
import { outputReader } from '../rig/output-reader.ts';
import { forInputs, hostileText } from './inputs.ts';

let printed = '';
beforeEach(() => {
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

/** What the runner makes of what was printed, line by line as it reads it: .NET ends lines at CR, LF and both. */
function runnerReads(print: () => void) {
  printed = '';
  print();
  const reader = outputReader(newMasker());
  for (const line of printed.split(/\r\n|\r|\n/)) reader.take(line);
  return reader.output;
}

const command = fc.constantFrom(
  ...[
    '::set-output name=x::y',
    '::set-env name=PATH::/evil',
    '::add-mask::e',
    '::error file=x,line=1::no',
    '::stop-commands::x',
  ],
  ...[
    '##[add-mask]e',
    '##[error]no',
    '##[stop-commands]x',
    ' ::error::x',
    '\u0085::error::x',
    '\t##[set-env name=A;]b',
    '::x::',
    '::endgroup::',
  ],
);
const text = fc
  .array(fc.oneof(hostileText, command, fc.constantFrom('\n', '\r', '\r\n')), { maxLength: 6 })
  .map((parts) => parts.join(''));
const names = (output: ReturnType<typeof runnerReads>) => output.commands.map(({ name }) => name);

test('no line of ours becomes a command, whatever names of hosts and steps are in it', () => {
  forInputs(text, (line) => {
    expect(names(runnerReads(() => say(line)))).toEqual([]);
  });
});

test('no text of a host becomes a command, and commands work again behind it', () => {
  forInputs(text, (line) => {
    const output = runnerReads(() => {
      remote(line);
      annotate([{ level: 'notice', title: 'after', message: 'works' }]);
    });
    expect(names(output).filter((name) => name !== 'stop-commands')).toEqual(['notice']);
  });
});

test('a group has the title it was given in one line, and lines of a host in it stay lines', () => {
  forInputs(fc.tuple(text, fc.array(text, { maxLength: 3 })), ([title, lines]) => {
    const output = runnerReads(() => group(title, lines));
    expect(names(output).filter((name) => name !== 'stop-commands')).toEqual(['group', 'endgroup']);
    expect(output.groups[0]?.title).toBe(title);
  });
});

test('an annotation is one, with its own file and title, whatever stands in them', () => {
  forInputs(fc.tuple(text, text, text), ([title, message, file]) => {
    const output = runnerReads(() => annotate([{ level: 'error', title, message, file, line: 3 }]));
    expect(output.annotations.length).toBe(1);
    expect(output.annotations[0]).toMatchObject({ level: 'error', message: message.slice(0, 4096), line: 3 });
    if (title !== '') expect(output.annotations[0]?.title).toBe(title);
    if (file !== '') expect(output.annotations[0]?.file).toBe(file);
    expect(names(output)).toEqual(['error']);
  });
});
