import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { styleText } from 'node:util';
import { BringupError } from '../../src/core/error.ts';
import type { Lab } from '../../src/lab/lab.ts';
import { labUp } from '../../src/lab/up.ts';
import { problemText, toProblem } from '../../src/report/problem.ts';
import type { Chapter, Claim, Stage } from './chapter.ts';
import { base } from './chapters/base.ts';
import { flash } from './chapters/flash.ts';
import { guard } from './chapters/guard.ts';
import { mesh } from './chapters/mesh.ts';
import { ray } from './chapters/ray.ts';
import { keepEvidence } from './evidence.ts';
import { showCommand } from './show-command.ts';

/** All chapters, in the order they are told. A new one is a file in `chapters/` and a row here. */
const CHAPTERS: readonly Chapter[] = [base, guard, mesh, ray, flash];

const ROOT = resolve(import.meta.dirname, '../..');
const OUTPUT = resolve('demo-output');
/** The command of a person; tests take a dist they have just built. */
const BRINGUP =
  process.env['BRINGUP_DIST'] === undefined
    ? [join(ROOT, 'bin', 'bringup')]
    : [process.execPath, join(ROOT, process.env['BRINGUP_DIST'], 'cli', 'main.js')];

/** `npm run demo [-- CHAPTER...] [--keep]`: real hosts, real commands, and whether each claim held. */
async function main(argv: readonly string[]): Promise<number> {
  const keep = argv.includes('--keep');
  const asked = argv.filter((word) => !word.startsWith('-'));
  const unknown = asked.find((name) => !CHAPTERS.some((chapter) => chapter.name === name));
  if (unknown !== undefined || argv.some((word) => word.startsWith('-') && word !== '--keep')) {
    process.stderr.write(`usage: npm run demo -- [${CHAPTERS.map(({ name }) => name).join('|')}]... [--keep]\n`);
    return 2;
  }
  if (process.platform === 'linux' && process.getuid?.() !== 0) return becomeRoot(argv);
  const controller = new AbortController();
  const stop = () => controller.abort();
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);

  await rm(OUTPUT, { recursive: true, force: true });
  await mkdir(OUTPUT, { recursive: true });
  const chapters = [];
  const left: string[] = [];
  for (const chapter of CHAPTERS) {
    if (asked.length > 0 && !asked.includes(chapter.name)) continue;
    if (controller.signal.aborted) break;
    const lacking = chapter.lacks?.();
    if (lacking !== undefined) {
      process.stdout.write(`\n*** chapter ${chapter.name} is left out: ${lacking} ***\n`);
      left.push(chapter.name);
      continue;
    }
    chapters.push(await tell(chapter, keep, controller.signal));
  }
  await writeFile(join(OUTPUT, 'demo.json'), `${JSON.stringify({ chapters }, null, 2)}\n`);
  const claims = chapters.flatMap((chapter) => chapter.claims);
  const untried = chapters.flatMap((chapter) => chapter.notTried).length;
  const broken = claims.filter(({ held }) => !held);
  const failed =
    broken.length > 0 || asked.some((name) => left.includes(name)) || chapters.some(({ error }) => error !== undefined);
  process.stdout.write(
    `\n${claims.length - broken.length} of ${claims.length} claims held${untried === 0 ? '' : ` · ${untried} parts not tried`}${left.length === 0 ? '' : ` · left out: ${left.join(', ')}`} · what is left: demo-output/\n`,
  );
  if (controller.signal.aborted) return 130;
  return failed ? 1 : 0;
}

/** With sudo at hand the demo starts itself again as root, which the lab needs. */
function becomeRoot(argv: readonly string[]): number {
  process.stdout.write('the lab needs root: starting again with sudo\n');
  const keptNames = ['PATH', 'CI', 'NO_COLOR', 'FORCE_COLOR', 'http_proxy', 'https_proxy', 'no_proxy', 'GOPROXY'];
  const kept = keptNames.flatMap((name) => (process.env[name] === undefined ? [] : [`${name}=${process.env[name]}`]));
  const child = spawnSync('sudo', ['env', ...kept, process.execPath, import.meta.filename, ...argv], {
    stdio: 'inherit',
  });
  if (child.error === undefined) return child.status ?? 1;
  process.stderr.write('there is no sudo here: run `npm run demo` as root\n');
  return 2;
}

async function tell(
  chapter: Chapter,
  keep: boolean,
  signal: AbortSignal,
): Promise<{ name: string; seconds: number; claims: readonly Claim[]; notTried: readonly string[]; error?: string }> {
  const started = performance.now();
  const claims: Claim[] = [];
  const notTried: string[] = [];
  const colour = process.stdout.isTTY && !process.env['NO_COLOR'];
  const bold = (text: string) => (colour ? styleText('bold', text) : text);
  const say = (text: string) => void process.stdout.write(`\n${bold(text)}\n`);
  const seconds = () => Math.round((performance.now() - started) / 100) / 10;
  say(`── ${chapter.name}: ${chapter.title}`);
  const state = await mkdtemp(join(tmpdir(), 'bringup-demo-'));
  const output = join(OUTPUT, chapter.name);
  let made: Lab | undefined;
  let kept = false;
  let told = false;
  const environment: Record<string, string> = { BRINGUP_STATE_DIR: join(state, 'state') };
  try {
    await chapter.prepare?.();
    const lab = await labUp({
      hosts: chapter.hosts,
      signal,
      progress: (line) => void process.stdout.write(`  ${line}\n`),
    });
    made = lab;
    process.stdout.write(
      `  ${lab.hosts.length} hosts answer: ${lab.hosts.map((host) => `${host.name} (${host.suite}) ${host.address}`).join(', ')} · ${seconds()} s\n`,
    );
    const directory = join(output, 'fleet');
    await mkdir(directory, { recursive: true });
    const stage: Stage = {
      lab,
      directory,
      output,
      signal,
      say,
      async bringup(...words) {
        signal.throwIfAborted();
        const shown = await showCommand([...BRINGUP, ...words], {
          shown: ['bringup', ...words].join(' '),
          cwd: directory,
          env: { ...process.env, ...environment },
          signal,
        });
        signal.throwIfAborted();
        return shown;
      },
      secret(name, value) {
        environment[name] = value;
        process.stdout.write(`\n$ export ${name}=…\n`);
      },
      async onHost(host, script) {
        signal.throwIfAborted();
        process.stdout.write(`\n${host} # ${script}\n`);
        const { code, stdout, stderr } = await lab.run(host, script);
        if (code !== 0) process.stdout.write(`${stderr}(exit ${code})\n`);
        return stdout;
      },
      write: (name, text) => writeFile(join(directory, name), text),
      claim(claim, held, evidence) {
        claims.push({ claim, held, evidence });
        process.stdout.write(`  ${held ? '✔' : '✖'} ${claim}${held ? '' : `\n    but: ${evidence}`}\n`);
      },
      notTried(what, why) {
        notTried.push(what);
        process.stdout.write(`  – not tried: ${what} (${why})\n`);
      },
    };
    await chapter.run(stage);
    told = true;
    if (keep && !signal.aborted) {
      kept = true;
      say('the lab stays (--keep). Log in, then take it down:');
      for (const host of lab.hosts)
        process.stdout.write(
          `  ssh -i ${lab.keyPath} -o UserKnownHostsFile=${lab.knownHostsPath} ${host.user}@${host.address}\n`,
        );
      process.stdout.write(`  bin/bringup lab down ${lab.name}\n`);
      say('so does the folder with what bringup remembers of it. When the lab is down, remove it:');
      process.stdout.write(`  rm -r ${state}\n`);
    }
    return { name: chapter.name, seconds: seconds(), claims, notTried };
  } catch (error) {
    // Ctrl-C reaches servers of a chapter as well, and what comes of that may be here before it is.
    await delay(200, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) {
      process.stdout.write('\nstopped: everything the demo made is gone\n');
      return { name: chapter.name, seconds: seconds(), claims, notTried, error: 'cancelled' };
    }
    const problem = toProblem(error);
    process.stdout.write(`${problemText(problem, { colour: false })}\n`);
    if (!(error instanceof BringupError) && error instanceof Error) process.stdout.write(`${error.stack}\n`);
    return { name: chapter.name, seconds: seconds(), claims, notTried, error: problem.what };
  } finally {
    if (!kept) await made?.[Symbol.asyncDispose]();
    if (!kept && !signal.aborted && (!told || claims.some(({ held }) => !held)))
      for (const [from, to] of await keepEvidence(join(state, 'state'), output))
        process.stdout.write(`\n  what was in ${from} is kept in ${to}\n`);
    if (!kept) await rm(state, { recursive: true, force: true });
  }
}

process.exitCode = await main(process.argv.slice(2));
