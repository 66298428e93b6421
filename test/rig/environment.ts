import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CommandFiles } from './command-files.ts';
import type { ActionOnDisk } from './manifest.ts';
import type { JobFolders, StepCall } from './step.ts';

/** The environment of a step: inputs with their defaults, the workflow's variables, the runner's own, and tokens that nobody should pass on. */
export function environmentOf(
  job: JobFolders,
  call: StepCall,
  action: ActionOnDisk,
  files: CommandFiles,
  state: Readonly<Record<string, string>>,
): NodeJS.ProcessEnv {
  const event = join(job.temp, 'event.json');
  writeFileSync(event, JSON.stringify(call.event?.payload ?? {}));
  const inputs = { ...action.inputs, ...call.with };
  return {
    // The rig's own Node comes first, as the runner's does for what an action starts.
    PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? '/usr/bin:/bin'}`,
    HOME: job.home,
    LANG: 'C.UTF-8',
    ACTIONS_RUNTIME_TOKEN: 'runtime-token-of-the-job',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'id-token-of-the-job',
    ...call.env,
    ...prefixed('INPUT_', inputs, (name) => name.replaceAll(' ', '_').toUpperCase()),
    ...prefixed('STATE_', state, (name) => name),
    ...prefixed('GITHUB_', files, (name) => name),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: 'octocat',
    GITHUB_EVENT_NAME: call.event?.name ?? 'workflow_dispatch',
    GITHUB_EVENT_PATH: event,
    GITHUB_REPOSITORY: 'octo/fleet',
    GITHUB_RUN_ID: '7',
    GITHUB_SERVER_URL: 'https://github.example.org',
    GITHUB_WORKSPACE: job.workspace,
    RUNNER_ARCH: 'X64',
    RUNNER_NAME: 'rig',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: job.temp,
    RUNNER_TOOL_CACHE: join(job.temp, 'tools'),
    RUNNER_TRACKING_ID: job.tracking,
    ...(call.debug ? { RUNNER_DEBUG: '1' } : {}),
  };
}

function prefixed(prefix: string, values: object, spell: (name: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [prefix + spell(name), String(value)]));
}
