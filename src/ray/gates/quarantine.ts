import { type Gate, need } from './gate.ts';

export const QUARANTINE_GATE: Gate = {
  id: 'quarantine',
  title: 'quarantine',
  unit: 'text',
  rule: 'the registry of this machine has no quarantine for the host',
  purpose: 'a provider that failed too often, or that a person took out, gets no work',
  judge(_, { quarantine }) {
    return need(
      quarantine === undefined,
      { actual: quarantine === undefined ? 'none' : `in quarantine: ${quarantine.reason}`, required: 'none' },
      `when what was wrong is mended: \`bringup providers release ${quarantine?.name} --reason "..."\``,
    );
  },
};
