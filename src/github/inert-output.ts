import { inert } from './inert.ts';

/**
 * In a step of a workflow every line on the outputs is looked at for commands, also those that hosts printed. From here on
 * nothing that is written to them is one; for programs that give the runner no commands themselves.
 */
export function makeOutputsInert(environment: NodeJS.ProcessEnv = process.env): void {
  if (environment['GITHUB_ACTIONS'] !== 'true') return;
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream);
    stream.write = ((chunk: string | Uint8Array, ...rest: never[]) =>
      write(typeof chunk === 'string' ? inert(chunk) : chunk, ...rest)) as typeof stream.write;
  }
}
