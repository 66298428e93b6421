import { setTimeout as delay } from 'node:timers/promises';
import type { Board } from '../bmc/board.ts';
import { BringupError } from '../core/error.ts';
import { type Attestation, askNode } from './ask-node.ts';
import { waitForLogin } from './boot-as-is.ts';
import { type BootWatch, watchBoot } from './boot-watch.ts';
import { isHalted } from './halted.ts';
import { knownHostLine } from './host-key.ts';
import { type Identities, sameBoot } from './identities.ts';
import { judgeNode, short } from './judge-node.ts';
import type { LookedAt } from './look.ts';
import type { NodeRun } from './node-run.ts';
import { powerOn } from './power-on.ts';
import type { FlashContext } from './run.ts';
import { type NodePatience, waitForNode } from './wait-for-node.ts';

/** Powers a node on, follows its boot on the serial line, waits for it and has it prove which image it runs. Throws BringupError. */
export async function bootNode(
  board: Board,
  run: NodeRun,
  { target, stock, key, plan }: LookedAt,
  {
    file,
    others,
    machines,
    before,
    written,
  }: {
    readonly file: string;
    readonly others: ReadonlyMap<string, string>;
    readonly machines: Identities;
    /** What it said before its power was cut. */
    readonly before: Attestation | undefined;
    readonly written: boolean;
  },
  { connect, signal, patience, onEvent }: FlashContext,
): Promise<void> {
  await using boot = await watchBoot(board, {
    node: target.node,
    name: run.name,
    file,
    note: run.note,
  });
  const onWait = (waitedMs: number) =>
    onEvent({ type: 'waiting', node: run.name, waitedMs, mostMs: patience.bootMs, line: boot.lastLine() });
  const start = async () => {
    const { [target.node]: on } = await board.power();
    // One that was on and not written may be in the middle of its boot.
    const needed = written || on !== true || (before === undefined && (await isHalted(board, target.node)));
    const cut = needed ? await powerOn(board, [target.node]) : [];
    if (cut.length > 0) run.note(`node ${run.name} had shut down and kept its power, which was cut and given back`);
    return { onlyLooked: !needed };
  };
  if (key === undefined) {
    await run.phase('booted', async () => {
      const { onlyLooked } = await start();
      const seen = await waitForLogin(target, boot, patience, signal, onWait);
      const text = seen === 'ssh' ? 'an SSH server is at its address' : 'it asks for a login on its serial line';
      return { value: undefined, outputs: { seen }, onlyLooked, text: `${text}; it cannot prove what it runs` };
    });
    return;
  }
  const found = await run.phase('booted', async () => {
    const { onlyLooked } = await start();
    const ask = (until: AbortSignal) => askNode(target, { key, file: stock.os.attestation, connect, signal: until });
    try {
      const answer = await waitForNode(target, boot, ask, patience, signal, onWait);
      const restarted = onlyLooked || before === undefined || before.bootId !== answer.bootId || answer.bootId === '';
      return { value: { ...answer, restarted }, outputs: { bootId: answer.bootId }, onlyLooked };
    } catch (error) {
      // Somebody else answered, and who it is the serial line tells some polls later.
      if (error instanceof BringupError && error.category === 'host-key')
        await caughtUp(() => boot.loginName() !== undefined, patience, signal);
      throw wrongNode(run, boot, others) ?? error;
    }
  });
  await run.phase('attested', async () => {
    await caughtUp(() => wrongNode(run, boot, others) === undefined, patience, signal);
    const wrong =
      judgeNode(target, found, { contentHash: plan.contentHash, others }) ??
      wrongNode(run, boot, others) ??
      (found.restarted ? machines.claim(target, found) : sameBoot(target));
    if (wrong !== undefined) throw wrong;
    run.knownHost = knownHostLine(target, key);
    const { machineId, hostname, rootDevice, compatible } = found;
    if (compatible === '') run.note('it does not say which module it is (no device tree)');
    return {
      value: undefined,
      onlyLooked: true,
      outputs: { machineId, hostname, rootDevice, compatible },
      text: short(plan.contentHash),
    };
  });
}

const LOOKS = 5;

/** The serial line is some polls behind the network: waits for a while until it says so. */
async function caughtUp(says: () => boolean, { pauseMs }: NodePatience, signal: AbortSignal): Promise<void> {
  for (let look = 1; look < LOOKS && !says(); look += 1)
    await delay(pauseMs, undefined, { signal }).catch(() => undefined);
}

/** The serial line is of the slot, whatever answers over the network: when it calls itself like another node, that one's image is on it. */
function wrongNode(run: NodeRun, boot: BootWatch, others: ReadonlyMap<string, string>): BringupError | undefined {
  const login = boot.loginName();
  const own = run.target.hostname.split('.')[0];
  if (login === undefined || login.split('.')[0] === own) return undefined;
  const known = [...others.values()].some((name) => name !== run.name);
  return new BringupError({
    code: 'flash-serial-name',
    category: 'verify',
    what: `the serial line of node ${run.name} says that ${login} is in this slot, and not ${own}`,
    remedy: `${known ? 'the board may have written another node: set other-nodes: power-off for it. ' : ''}See what is in the slot, and whether it boots from another disk; then run it again with --force. Its serial line: ${boot.file}`,
    where: { host: run.target.host.name },
  });
}
