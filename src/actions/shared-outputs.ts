/** Outputs that every action has which touches hosts. They are set also when it fails. */
export const sharedOutputs = {
  changed: '`true` when something was changed, or with a dry run would be; else `false`.',
  outcome: 'What became of the hosts, in one word; of several hosts the heaviest. See the table of outcomes.',
  report: 'Path of the report as JSON: every host, every step, every problem, without secrets.',
  hosts:
    'All hosts of the run as JSON, for `fromJSON`: a list of `{ name, address, outcome, mesh }`, where `mesh` is `{ address, name }` of a host whose place in the mesh is known, else null.',
  'manual-needed': 'Hosts where only a person can go on, as a JSON list of names; `[]` when there are none.',
  'known-hosts':
    'known_hosts lines of host keys that nobody knew and that were accepted (`host-key-policy: accept-new`). Keep them: give them as `known-hosts` from then on.',
} as const;
