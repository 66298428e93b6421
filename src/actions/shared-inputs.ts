import { aboutInputs, expression } from './about.ts';
import { boolean, choice, duration, endpoint, integer, secret, text } from './codecs.ts';

/** How a host that is not looked up in a fleet file, or that needs more than the file says, is reached. */
export const accessInputs = {
  'ssh-private-key': secret('ssh-private-key')
    .optional()
    .register(aboutInputs, {
      description:
        'Private key to log in with, with line breaks in any form, without a passphrase. Default: what the fleet file names, an ssh-agent, or the keys of the user the runner runs as.',
      example: expression('secrets.SSH_PRIVATE_KEY'),
      secret: true,
    }),
  'known-hosts': text()
    .optional()
    .register(aboutInputs, {
      description:
        'Lines of a known_hosts file: the host keys that may be trusted. They are public, so keep them in a variable, not in a secret. Default: what the fleet file and the known_hosts file of the user know.',
      example: expression('vars.KNOWN_HOSTS'),
    }),
  'host-key-policy': choice(['strict', 'accept-new']).optional().register(aboutInputs, {
    description:
      '`strict`: a host key that is not known stops the run. `accept-new`: a first one is accepted and shown. A changed one always stops. Default: what the fleet file says, which is `strict` when it says nothing.',
    example: 'strict',
  }),
  'sudo-password': secret('sudo-password')
    .optional()
    .register(aboutInputs, {
      description: 'The password sudo asks for. Not needed with NOPASSWD. It is sent once and never tried twice.',
      example: expression('secrets.SUDO_PASSWORD'),
      secret: true,
    }),
};

/** Which hosts of which fleet. */
export const fleetInputs = {
  fleet: text().prefault('fleet.yaml').register(aboutInputs, {
    description: 'Path of the fleet file, from the root of the workspace.',
    example: 'fleet.yaml',
  }),
  environment: text().optional().register(aboutInputs, {
    description:
      'Environment whose overlay file (`environments/<name>.yaml`) is laid over the fleet file. Name the GitHub deployment environment of the job, so that its secrets and its hosts go together.',
    example: 'production',
  }),
  select: text().optional().register(aboutInputs, {
    description: 'Only these hosts: names, globs and labels. Default: all hosts of the fleet.',
    example: 'role=worker',
  }),
};

/** One machine named in the workflow instead of in a fleet file. */
export const hostInput = {
  host: endpoint().optional().register(aboutInputs, {
    description: 'One host as `user@address` or `user@address:port`, instead of one of a fleet file.',
    example: 'ops@192.0.2.11',
  }),
};

/** How a run goes. */
export const runInputs = {
  'dry-run': boolean().prefault('false').register(aboutInputs, {
    description: '`true`: read and plan, change nothing. The plan is in the summary and in the report.',
    example: 'true',
  }),
  'on-failure': choice(['stop', 'continue', 'rollback']).optional().register(aboutInputs, {
    description:
      'When a step fails: `stop` working on that host, `continue` with what does not need the step, or `rollback` what this run changed on that host. Default: what the fleet file says, which is `stop` when it says nothing.',
    example: 'rollback',
  }),
  parallel: integer(1, 1000).optional().register(aboutInputs, {
    description: 'Most hosts worked on at once. Default: what the fleet file says.',
    example: '10',
  }),
  timeout: duration().prefault('1h').register(aboutInputs, {
    description:
      'Longest time the whole run may take. Then it is cancelled: running steps come to a safe end and the next run goes on from there.',
    example: '30m',
  }),
};
