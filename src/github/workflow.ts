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
  /** The other repository that made this run begin, with a pull request from a fork; what the run checked out may be its. */
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

/**
 * The head repository of the event's pull request, or of the workflow run that this one follows, when it is not
 * `repository`. A deleted fork counts as one. Source: GitHub docs, "Webhook events and payloads".
 */
function forkOf(eventPath: string | undefined, repository: string | undefined): string | undefined {
  if (eventPath === undefined || eventPath === '') return undefined;
  let event: unknown;
  try {
    event = JSON.parse(readFileSync(eventPath, 'utf8'));
  } catch {
    return undefined;
  }
  const [pull, before] = [member(event, 'pull_request'), member(event, 'workflow_run')];
  const heads = [
    ...(isGiven(pull) ? [member(member(pull, 'head'), 'repo')] : []),
    ...(isGiven(before) ? [member(before, 'head_repository')] : []),
  ];
  for (const head of heads) {
    const name = member(head, 'full_name');
    if (typeof name !== 'string') return 'a repository that is gone';
    if (name !== repository) return name;
  }
  return undefined;
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
