import { z } from 'zod';
import { secretRef } from '../../fleet/secret-ref.ts';
import { urlProblem } from './git-url.ts';

const path = z.string().regex(/^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$))[^\0\n\\:]+$/, 'must be a path in the repository');

/** `repository:` of a cluster or a host: the user's own code at one commit. */
export const repositorySchema = z
  .strictObject({
    url: z
      .string()
      .superRefine((text, { addIssue }) => {
        const message = urlProblem(text);
        if (message !== undefined) addIssue({ code: 'custom', message });
      })
      .describe('Where this machine clones it from: https, ssh (also git@host:path), http or file.'),
    commit: z
      .string()
      .regex(/^[0-9a-f]{40}$/, 'must be a commit by its 40 hexadecimal digits: branches and tags move')
      .describe('The commit, by all its 40 digits.'),
    requirements: path
      .optional()
      .describe(
        'A file in the repository with its locked requirements, each with its hashes; they are part of the environment.',
      ),
    'deploy-key': secretRef
      .optional()
      .describe('The private SSH key that may read the repository. Default: what `ssh` of this machine uses.'),
    'host-keys': z
      .array(z.string().regex(/^(?![#@])\S+ [a-z0-9@.-]+ [A-Za-z0-9+/]+=*$/, 'must be a line as in known_hosts'))
      .min(1)
      .optional()
      .describe('Keys of the SSH server, as lines of known_hosts. Default: those that this machine knows.'),
    submodules: z.boolean().optional().describe('Whether its submodules are fetched, too. Default: false.'),
  })
  .describe('Your own code, fetched by this machine and pushed to the nodes; hosts need no way out.');

export type RepositorySection = z.output<typeof repositorySchema>;
