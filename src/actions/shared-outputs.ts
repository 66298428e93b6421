/** Outputs that every action has which touches hosts. They are set also when it fails. */
export const sharedOutputs = {
  changed: '`true` when something was changed, or with a dry run would be; else `false`.',
  outcome: 'What became of the hosts, in one word; of several hosts the heaviest. See the table of outcomes.',
  report: 'Path of the report as JSON: every host, every step, every problem, without secrets.',
} as const;
