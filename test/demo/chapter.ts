import type { HostSpec } from '../../src/lab/host-spec.ts';
import type { Lab } from '../../src/lab/lab.ts';
import type { Shown } from './show-command.ts';

/** One claim of a chapter, whether it held, and what was seen. */
export interface Claim {
  readonly claim: string;
  readonly held: boolean;
  readonly evidence: string;
}

/** What a chapter works with. */
export interface Stage {
  readonly lab: Lab;
  /** Where fleet.yaml is and commands are run. */
  readonly directory: string;
  /** Where reports are left for the person. */
  readonly output: string;
  readonly signal: AbortSignal;
  /** A paragraph for the person. */
  say(text: string): void;
  /** Runs `bringup` as a person would, printing the command and what it prints. */
  bringup(...words: readonly string[]): Promise<Shown>;
  /** Gives `bringup` a variable from now on, as `export` would, without printing what it holds. */
  secret(name: string, value: string): void;
  /** Breaks something on a host behind bringup's back, printing the command. */
  onHost(host: string, script: string): Promise<string>;
  /** Writes a file into the directory of the fleet. */
  write(name: string, text: string): Promise<void>;
  /** Records whether something is so; a claim that does not hold fails the demo. */
  claim(claim: string, held: boolean, evidence: string): void;
  /** Tells that a part was left out, because another one failed. */
  notTried(what: string, why: string): void;
}

/** A part of the demo that stands alone: `npm run demo -- NAME`. */
export interface Chapter {
  readonly name: string;
  readonly title: string;
  /** The hosts it wants. Chapters run one after another, each on a lab of its own. */
  readonly hosts: readonly Pick<HostSpec, 'name' | 'suite' | 'packages'>[];
  /** What this machine lacks for it, in words; then it is left out and the demo says so. */
  lacks?(): string | undefined;
  /** Gets what it needs before there are hosts. */
  prepare?(): Promise<void>;
  run(stage: Stage): Promise<void>;
}
