import { BringupError } from '../core/error.ts';
import type { Workflow } from '../github/workflow.ts';

/**
 * Throws when the workflow runs for a pull request from a fork, or after a workflow that did (`workflow_run`): its fleet file is a stranger's, and could send secrets
 * and commands wherever it likes. Source: GitHub docs, "Secure use reference".
 */
export function refuseForks({ fork, event }: Workflow): void {
  if (fork === undefined) return;
  const head = event === 'workflow_run' ? 'workflow_run.head_repository' : 'pull_request.head.repo';
  throw new BringupError({
    code: 'pull-request-from-fork',
    category: 'config',
    what: `This workflow runs for a pull request from a fork (${fork}, event ${event ?? 'unknown'}), whose fleet file may name any host and any command.`,
    remedy: `Skip the job for forks (if: github.event.${head}.full_name == github.repository), and plan after the merge.`,
  });
}
