import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Masker, newMasker } from './masker.ts';
import { killAll, processesWith } from './process-tree.ts';
import { runStep, type StepCall, type StepRun } from './step.ts';

/** A job on a runner: a workspace, a temporary folder, masks that hold for all its steps. */
export interface Job extends AsyncDisposable {
  readonly workspace: string;
  readonly temp: string;
  /** Marks every process of the job (`RUNNER_TRACKING_ID`). */
  readonly tracking: string;
  readonly home: string;
  /** What is masked from the start, like the secrets of a workflow, is added here. */
  readonly masker: Masker;
  /** Writes a file of the workspace. */
  write(name: string, text: string): void;
  main(call: StepCall): Promise<StepRun>;
  /** Runs `post` of a step, with the state its `main` saved. */
  post(call: StepCall, main: StepRun): Promise<StepRun>;
  /** Ends what the steps left running, as the runner does, and tells how many processes that were. */
  end(): number;
}

/** Opens a job in fresh folders, with these files in the workspace. Disposing of it ends its processes and removes the folders. */
export async function openJob(files: Readonly<Record<string, string>> = {}): Promise<Job> {
  const root = await mkdtemp(join(tmpdir(), 'rig-'));
  const workspace = join(root, 'workspace');
  const temp = join(root, 'temp');
  const home = join(root, 'home');
  for (const folder of [workspace, temp, home]) mkdirSync(folder);
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(workspace, name)), { recursive: true });
    writeFileSync(join(workspace, name), text);
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  const folders = { workspace, temp, home, tracking: `github_${randomUUID()}`, masker: newMasker() };
  const end = (): number => {
    const left = processesWith('RUNNER_TRACKING_ID', folders.tracking);
    killAll(left);
    return left.length;
  };
  return {
    ...folders,
    write,
    main: (call) => runStep(folders, call, 'main', {}),
    post: (call, main) => runStep(folders, call, 'post', main.state),
    end,
    async [Symbol.asyncDispose]() {
      end();
      await rm(root, { recursive: true, force: true });
    },
  };
}
