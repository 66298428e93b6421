import { NODES, type NodeNumber, type Power, type Usb } from '../bmc/board.ts';
import { hubClause, onClause } from '../bmc/flash/hub-words.ts';
import { BringupError } from '../core/error.ts';
import type { BoardSection } from './schema/boards.ts';

/** Where the nodes hang on one hub, a flash takes the first module that it finds in USB boot (bmcd usb_boot.rs): who else is on is a danger. */
export function otherNodesOn(power: Power, usb: Usb, writing: readonly NodeNumber[]): readonly NodeNumber[] {
  if (usb.hub === false) return [];
  return NODES.filter((node) => power[node] !== false && !writing.includes(node));
}

/** Which others have to be off while nodes are written, or a refusal, as the fleet file says. Throws BringupError (`flash-other-nodes-on`). Pure. */
export function othersOff(
  name: string,
  {
    policy,
    power,
    usb,
    writing,
  }: { policy: BoardSection['other-nodes']; power: Power; usb: Usb; writing: readonly NodeNumber[] },
): readonly NodeNumber[] {
  const on = policy === 'ignore' ? [] : otherNodesOn(power, usb, writing);
  if (on.length > 0 && policy === 'refuse') throw othersOn(name, { on, power, usb, writing });
  return on;
}

function othersOn(
  name: string,
  {
    on,
    power,
    usb,
    writing,
  }: {
    readonly on: readonly NodeNumber[];
    readonly power: Power;
    readonly usb: Usb;
    readonly writing: readonly NodeNumber[];
  },
): BringupError {
  return new BringupError({
    code: 'flash-other-nodes-on',
    category: 'unsupported',
    what: `${hubClause(name, usb.hub)}, and ${onClause(on, power)}: what is meant for node ${writing.join(', ')} could be written to another one`,
    remedy:
      'set other-nodes: power-off for this board to have them off meanwhile, power them off yourself, or set ignore',
  });
}
