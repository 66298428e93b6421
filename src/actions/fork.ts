import { BringupError } from '../core/error.ts';
import type { Workflow } from '../github/workflow.ts';

/**
 * Throws when the workflow runs for a pull request from a fork: its fleet file is a stranger's, and could send secrets
 * and commands wherever it likes. Source: GitHub docs, "Secure use reference".
 */
export function refuseForks({ fork, event }: Workflow): void {
  if (fork === undefined) return;
  throw new BringupError({
    code: 'pull-request-from-fork',
    category: 'config',
    what: `This workflow runs for a pull request from a fork (${fork}, event ${event ?? 'unknown'}), whose fleet file may name any host and any command.`,
    remedy:
      'Skip the job for forks (if: github.event.pull_request.head.repo.full_name == github.repository), and plan after the merge.',
  });
}
