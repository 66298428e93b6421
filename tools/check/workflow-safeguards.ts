import { parse } from 'yaml';
import { z } from 'zod';
import { expression } from '../../src/actions/about.ts';

const Group = z
  .object({ group: z.string(), queue: z.string().optional(), 'cancel-in-progress': z.unknown() })
  .partial();
const Job = z.object({
  uses: z.string().optional(),
  environment: z.union([z.string(), z.object({ name: z.string() }).loose()]).optional(),
  permissions: z.record(z.string(), z.string()).optional(),
});
const Workflow = z.object({
  on: z.unknown(),
  permissions: z.record(z.string(), z.string()).optional(),
  concurrency: Group.optional(),
  jobs: z.record(z.string(), Job.loose()),
});

/** Permissions that a job of ours may have: to check out. */
const ALLOWED = [{}, { contents: 'read' }];

/** What has one run at a time. */
const QUEUES = ['inputs.environment', 'inputs.board'];

/**
 * What a workflow does not do that one has to which reaches hosts, as sentences: an environment for whoever sees a secret, no
 * permission but to check out, a queue from which nothing is dropped. No runner but GitHub's own acts on these.
 */
export function safeguards(text: string, path: string): readonly string[] {
  const { on, permissions, concurrency, jobs } = Workflow.parse(parse(text));
  const isCalled = typeof on === 'object' && on !== null && 'workflow_call' in on;
  const found: string[] = [];
  const say = (sentence: string): number => found.push(`${path}: ${sentence}`);
  if (Object.keys(permissions ?? { all: 'write' }).length > 0) say('the workflow gives permissions to all of its jobs');
  if (isCalled) {
    const queue = concurrency?.group ?? '';
    if (!QUEUES.some((input) => queue.includes(expression(input)))) say('no queue for each environment or board');
    if (concurrency?.queue !== 'max' || concurrency['cancel-in-progress'] !== false)
      say('a waiting run could be dropped, or a running one cut off');
  }
  for (const [id, job] of Object.entries(jobs)) {
    if (!ALLOWED.some((allowed) => JSON.stringify(allowed) === JSON.stringify(job.permissions)))
      say(`the job ${id} has other permissions than to check out`);
    const name = typeof job.environment === 'object' ? job.environment.name : job.environment;
    if (job.uses === undefined && JSON.stringify(job).includes('secrets.') && name === undefined)
      say(`the job ${id} sees secrets outside of an environment`);
    if (isCalled && !name?.includes('inputs.environment'))
      say(`the job ${id} is in no environment of the caller's choice`);
  }
  return found;
}
