import type { z } from 'zod';
import type { Secret } from '../core/secret.ts';
import type { RunEvent } from '../engine/event.ts';
import type { Environment } from '../github/environment.ts';
import type { Workflow } from '../github/workflow.ts';
import type { Annotation } from '../report/annotations.ts';
import type { Report } from '../report/report.ts';

/** What a step of a workflow has besides its inputs. */
export interface Step {
  readonly workflow: Workflow;
  /** The environment the step was given, which is gone from `process.env`. */
  readonly environment: Environment;
  readonly signal: AbortSignal;
  /** Hides a secret from the log. */
  mask(secret: Secret): void;
  onEvent(event: RunEvent): void;
  /** Says something that a person should know and that fails nothing. */
  warn(message: string): void;
}

/** A run over hosts of which there is more to tell than of every such run. */
export interface ToldRun {
  readonly report: Report;
  /** Instead of what they are for every run, or besides. */
  readonly outputs: Readonly<Record<string, string>>;
  /** Markdown that stands above the summary of the run. */
  readonly summary: string;
}

/** What is told of a run that is about something else than steps on hosts, in the words of its action. */
export interface Telling {
  /** Of the run. */
  readonly id: string;
  /** What the report file holds. */
  readonly report: object;
  /** For the log; may hold text of hosts. */
  readonly text: string;
  readonly annotations: readonly Annotation[];
  /** Markdown. */
  readonly summary: string;
  /** All that the action declares, but for `report`. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly exitCode: number;
}

/** One action: what GitHub reads of it (action.yml is made from it), what its page tells, and what it does. */
export interface Action<Inputs extends z.ZodObject = z.ZodObject> {
  /** Its folder below `actions/`; `bringup` is the root's. */
  readonly name: string;
  /** Its name in the marketplace and in logs. */
  readonly title: string;
  readonly description: string;
  readonly branding: { readonly icon: string; readonly color: string };
  readonly inputs: Inputs;
  /** What each output holds. */
  readonly outputs: Readonly<Record<string, string>>;
  /** What is true and what to do when `main` was killed. Default: what holds for steps on hosts. */
  readonly whenCutOff?: string;
  /** Does it. Throws BringupError or BringupErrors when nothing was tried. */
  run(inputs: z.output<Inputs>, step: Step): Promise<Report | ToldRun | Telling>;
  /** Takes back what `run` made on the runner itself, or began elsewhere, when the job ends. Also called when `run` was killed. Never rejects. */
  post?(): Promise<void>;
}

/** Keeps an action's own input types inside and shows the harness what it needs. */
export function defineAction<Inputs extends z.ZodObject>(action: Action<Inputs>): Action {
  return action as unknown as Action;
}
