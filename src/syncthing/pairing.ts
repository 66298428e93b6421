import { sh } from '../core/sh.ts';
import { type Decision, defineKind, ORDER } from '../engine/resource.ts';
import { changePairing } from './pairing-apply.ts';
import { difference, isNothing, wayBack } from './pairing-difference.ts';
import type { PairingAction, PairingSpec, PairingState } from './pairing-spec.ts';
import { pairingState } from './pairing-state.ts';
import { pairingFields, pairingSummary } from './pairing-words.ts';
import { openApi } from './rest.ts';

/** The value by which a host tells that it is paired as the fleet wants it. */
export const PAIRED_VALUE = 'syncthing.paired';

/** Whom one Syncthing knows and what it shares, through its API: one question when all is right. */
export const pairingKind = defineKind<PairingSpec, PairingState, PairingAction>({
  kind: 'syncthing-pairing',
  order: ORDER.service + 10,
  category: 'service',
  key: ({ user }) => user,
  read: () => sh`:`,
  parse: (_output, specs) => specs.map(() => ({ options: {}, gui: '', devices: [], folders: [] })),
  apply: () => sh`:`,
  undo: () => ({ cannot: 'by a later `bringup undo`; a run with on-failure: rollback takes it back itself' }),

  decide(state, spec): Decision<PairingAction> {
    const action = difference(state, spec);
    if (isNothing(action)) return { verdict: 'ok' };
    const fields = pairingFields(action, state);
    return { verdict: 'change', verb: 'update', summary: pairingSummary(action), fields, action };
  },

  runner: {
    read: (specs, context) =>
      Promise.all(
        specs.map(async (spec) => {
          const api = await openApi(context, spec);
          return pairingState(await api.get('/rest/config'), Object.keys(spec.options));
        }),
      ),
    // From what is there now: the service may have been started since the plan, and people may have been there.
    async apply({ spec }, context) {
      const api = await openApi(context, spec);
      const config = await api.get('/rest/config');
      const action = difference(pairingState(config, Object.keys(spec.options)), spec);
      await changePairing(api, config, action, context.signal);
    },
    async undo({ spec, state }, context) {
      const api = await openApi(context, spec);
      const config = await api.get('/rest/config');
      const now = pairingState(config, Object.keys(spec.options));
      await changePairing(api, config, wayBack(now, state, spec), context.signal);
    },
  },
  publish: () => ({ [PAIRED_VALUE]: true }),
});
