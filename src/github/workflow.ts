import { readFileSync } from 'node:fs';
import type { Environment } from './environment.ts';

/** Where this run of bringup stands among workflow runs. */
export interface Workflow {
  /** `octo/fleet` */
  readonly repository: string | undefined;
  /** The page of the workflow run. */
  readonly url: string | undefined;
  readonly actor: string | undefined;
  readonly event: string | undefined;
  /** The other repository whose code this run checked out, when a pull request comes from a fork. */
  readonly fork: string | undefined;
}

/** Reads what the runner says of the workflow run. Source: GitHub docs, "Variables reference". */
export function readWorkflow(environment: Environment): Workflow {
  const repository = environment['GITHUB_REPOSITORY'];
  const server = environment['GITHUB_SERVER_URL'];
  const run = environment['GITHUB_RUN_ID'];
  return {
    repository,
    url: server && repository && run ? `${server}/${repository}/actions/runs/${run}` : undefined,
    actor: environment['GITHUB_ACTOR'],
    event: environment['GITHUB_EVENT_NAME'],
    fork: forkOf(environment['GITHUB_EVENT_PATH'], repository),
  };
}

/** The head repository of the event's pull request, when it is not `repository`. A deleted fork counts as one. */
function forkOf(eventPath: string | undefined, repository: string | undefined): string | undefined {
  if (eventPath === undefined || eventPath === '') return undefined;
  let event: unknown;
  try {
    event = JSON.parse(readFileSync(eventPath, 'utf8'));
  } catch {
    return undefined;
  }
  const pull = member(event, 'pull_request');
  if (pull === undefined || pull === null) return undefined;
  const head = member(member(member(pull, 'head'), 'repo'), 'full_name');
  if (typeof head !== 'string') return 'a repository that is gone';
  return head === repository ? undefined : head;
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
