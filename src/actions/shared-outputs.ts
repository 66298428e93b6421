/** Outputs that every action has which touches hosts. They are set also when it fails. */
export const sharedOutputs = {
  changed: '`true` when something was changed, or with a dry run would be; else `false`.',
  outcome: 'What became of the hosts, in one word; of several hosts the heaviest. See the table of outcomes.',
  report: 'Path of the report as JSON: every host, every step, every problem, without secrets.',
  'known-hosts':
    'known_hosts lines of host keys that nobody knew and that were accepted (`host-key-policy: accept-new`). Keep them: give them as `known-hosts` from then on.',
} as const;
