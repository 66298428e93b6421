import type { NodeNumber, Power, Usb } from '../board.ts';

/** Why one node may be written in the place of another, as a clause: only some boards say where their nodes hang. */
export function hubClause(board: string, hub: Usb['hub']): string {
  return hub
    ? `all nodes of board ${board} hang on one USB hub`
    : `board ${board} does not say whether its nodes hang on one USB hub`;
}

/** `node 2 and node 3 are on`, `node 2 is on and node 4 may be on`: a board need not know the power of a node. @param nodes at least one */
export function onClause(nodes: readonly NodeNumber[], power: Power): string {
  const clause = (some: readonly NodeNumber[], one: string, several: string) =>
    some.length === 0
      ? []
      : [`${some.map((node) => `node ${node}`).join(' and ')} ${some.length === 1 ? one : several}`];
  const on = nodes.filter((node) => power[node] === true);
  const unknown = nodes.filter((node) => power[node] === undefined);
  return [...clause(on, 'is on', 'are on'), ...clause(unknown, 'may be on', 'may be on')].join(' and ');
}
