import { join, sh } from '../../core/sh.ts';
import { type Decision, defineKind, ORDER } from '../../engine/resource.ts';
import { shownUnits } from '../../engine/shown-units.ts';
import { lookedOf, PROVEN_FOLDER, unitOf } from '../places.ts';
import { fenceTable } from './fence.ts';
import { lookFromOutside } from './look.ts';

/** That no port of Ray on a host answers outside of the cluster's network, seen from there. */
export interface ExposureSpec {
  readonly cluster: string;
  readonly state: 'present';
  /** The host's own address in the cluster. */
  readonly address: string;
}

interface ExposureState {
  /** Start of the unit, and what stands in its fence now. */
  readonly now: string;
  /** The same when it was looked at last. */
  readonly looked?: string;
  /** Who looked then. */
  readonly by: string;
}

/** Told once no port of a host was found to answer outside. */
export const exposureValue = (cluster: string): string => `ray.closed-outside.${cluster}`;

/** Where a look is kept until it is over. */
const fresh = (cluster: string): string => `/run/bringup-ray-${cluster}.looks`;

/**
 * Ray listens on all addresses, whatever it is told, so what keeps strangers out is tried from where they are. Each start of
 * Ray, and each other fence, is looked at once.
 */
export const exposureKind = defineKind<ExposureSpec, ExposureState, { readonly first: boolean }>({
  kind: 'ray-exposure',
  order: ORDER['ray-exposure'],
  category: 'verify',
  onlyTries: true,
  slow: true,
  key: ({ cluster }) => cluster,
  timeoutMs: () => 60_000,
  read: (specs) =>
    join(
      specs.map(
        ({ cluster }, index) => sh`echo ${`exposure ${index}`}
printf 'fence '; ${FENCE(cluster)}
if [ -f ${lookedOf(cluster)} ]; then printf 'looked '; head -c 1000 ${lookedOf(cluster)}; echo; fi`,
      ),
    ),
  showUnits: ({ cluster }) => [unitOf(cluster)],
  parse(output, specs) {
    const [shown = '', ...parts] = output.split(/^exposure \d+\n/m);
    const units = shownUnits(shown);
    return specs.map(({ cluster }, index) => {
      const text = parts[index] ?? '';
      const start = units.get(unitOf(cluster))?.invocation ?? '';
      const fence = /^fence ([0-9a-f]{64})$/m.exec(text)?.[1] ?? '';
      const [, looked, by = ''] = /^looked ([0-9a-f]{32} [0-9a-f]{64}) ?(.*)$/m.exec(text) ?? [];
      return {
        now: start === '' || fence === '' ? '' : `${start} ${fence}`,
        ...(looked === undefined ? {} : { looked }),
        by,
      };
    });
  },
  decide({ now, looked }, _, { notified }): Decision<{ readonly first: boolean }> {
    // What was read before its service was started anew says nothing, and who waits for this host has to wait for that.
    if (!notified && now !== '' && looked === now) return { verdict: 'ok' };
    const summary =
      looked === undefined
        ? 'whether it answers outside of the cluster is tried'
        : 'Ray or its fence was started anew: whether it answers outside of the cluster is tried again';
    return { verdict: 'change', verb: 'run', summary, action: { first: looked === undefined } };
  },
  async supply({ spec, action: { first } }, context) {
    await lookFromOutside({ ...spec, stops: first, keepIn: fresh(spec.cluster), now: NOW(spec.cluster) }, context);
    return {};
  },
  apply: (changes) =>
    join(
      changes.map(
        ({ spec: { cluster } }) =>
          sh`mkdir -p ${PROVEN_FOLDER} && cp ${fresh(cluster)} ${`${lookedOf(cluster)}.new`} && mv -f ${`${lookedOf(cluster)}.new`} ${lookedOf(cluster)} && rm -f ${fresh(cluster)} || exit 1`,
      ),
    ),
  undo: ({ spec, state }) => (state.looked === undefined ? sh`rm -f ${lookedOf(spec.cluster)}` : sh`:`),
  isBack: ({ looked }, found) => found.looked !== undefined || looked === undefined,
  publish: ({ looked }, { cluster }) => (looked === undefined ? {} : { [exposureValue(cluster)]: looked }),
  remark: ({ looked, by }) =>
    looked !== undefined && by === ''
      ? 'nobody else was in the run who could look from outside whether a port of Ray answers there'
      : undefined,
});

/** Prints a hash of what stands in the fence. */
function FENCE(cluster: string) {
  return sh`nft list table inet ${fenceTable(cluster)} 2>/dev/null | sha256sum | { read -r bu_h bu_k; echo "$bu_h"; }`;
}

/** Prints which start of the unit runs, and that hash. */
function NOW(cluster: string) {
  return sh`echo "$(systemctl show -p InvocationID --value -- ${unitOf(cluster)} 2>/dev/null) $(${FENCE(cluster)})"`;
}
