import { debug, warning } from '@actions/core';
import type { CancelOutcome, TransferRecord } from '../../bmc/board.ts';
import { boardAt } from '../../flash/board-at.ts';
import { holdBoard } from '../../flash/board-lock.ts';
import { owedPower } from '../../flash/borrowed-power.ts';
import { putRight } from '../../flash/left-behind.ts';
import { openFlashContext } from '../../flash/open-context.ts';
import { placeOf } from '../../flash/place-of.ts';
import { requireSecrets } from '../../flash/required-secrets.ts';
import type { FlashContext } from '../../flash/run.ts';
import { type FlashTarget, flashTargets } from '../../flash/target.ts';
import { takeEnvironment } from '../../github/environment.ts';
import { say } from '../../github/log.ts';
import { mask } from '../../github/mask.ts';
import { readWorkflow } from '../../github/workflow.ts';
import type { Step } from '../action.ts';
import { readInputs } from '../inputs.ts';
import { openFleet } from '../open-fleet.ts';
import type { FlashNodeInputs, flashNodeInputs } from './action.ts';
import { type LeftOnBoards, leftOnBoards } from './for-post.ts';
import { flashWish, withPassword } from './wish.ts';

/** A run that took the board over ends what it finds by itself. */
const LOCK_MS = 5_000;
/** The runner waits for `post`; a board that does not answer is no reason to hold up the job. */
const MOST_MS = 90_000;

const WORDS: Readonly<Record<CancelOutcome, string>> = {
  cancelled: 'the transfer that this job began was ended, and the board given back as it was; the node stays off',
  'not-running': 'the transfer that this job began had ended, and the board was given back as it was',
  foreign: 'another transfer runs there, which is not of this job: it was left alone',
  unknown: 'a transfer runs there that may be of this job, or not: it was left alone',
};

/** Ends the transfers that `main` began and could not end, and no others, and gives nodes their power back. Never throws. */
export async function giveBack(schema: typeof flashNodeInputs): Promise<void> {
  const left = leftOnBoards();
  if (left === undefined) return;
  try {
    await endAll(left, schema);
  } catch (error) {
    tell(`${placesOf(left).join(', ')}: ${sentence(error)}`);
  }
}

function placesOf({ transfers, owed }: LeftOnBoards): readonly string[] {
  return [...new Set([...Object.keys(transfers), ...owed])];
}

async function endAll(left: LeftOnBoards, schema: typeof flashNodeInputs): Promise<void> {
  const environment = takeEnvironment();
  const signal = AbortSignal.timeout(MOST_MS);
  const inputs: FlashNodeInputs = readInputs(schema, environment, mask);
  const step: Step = {
    workflow: readWorkflow(environment),
    environment,
    signal,
    mask,
    onEvent: () => undefined,
    warn: warning,
  };
  const { fleet, secrets } = await openFleet({ ...flashWish(inputs), select: undefined }, withPassword(inputs, step));
  const targets = flashTargets(fleet);
  using context = openFlashContext({
    fleet,
    signal,
    secrets,
    connect: () => Promise.reject(new TypeError('no node is asked here')),
    onEvent: (event) => event.type === 'note' && debug(`${event.node}: ${event.text}`),
  });
  for (const place of placesOf(left)) {
    const target = targets.find(({ boardSection }) => placeOf(boardSection) === place);
    if (target === undefined) tell(`${place}: the fleet file does not name this board any more`);
    else
      await end(place, left.transfers[place], target, { ...context, environment }).catch((error: unknown) =>
        tell(`${place}: ${sentence(error)}`),
      );
  }
}

async function end(
  place: string,
  record: TransferRecord | undefined,
  target: FlashTarget,
  context: FlashContext & Pick<Step, 'environment'>,
): Promise<void> {
  const { state, environment } = context;
  requireSecrets([target], ['board'], environment);
  const { board, boardSection } = target;
  using _lock = await holdBoard({ ...context, folder: state.folder, place, timeoutMs: LOCK_MS });
  // Who worked on the board since has ended ours, and what is there now is theirs.
  const kept = state.transfer(place);
  const ours = kept?.began === record?.began && kept?.node === record?.node ? kept : undefined;
  if (ours === undefined && owedPower({ place, state }).length === 0) return;
  const section = ours === undefined ? boardSection : { ...boardSection, fingerprint: ours.fingerprint };
  await using open = await boardAt(board, section, context);
  // Main may have been killed after it told the handle here, and before it kept it.
  const known = ours && { ...ours, handle: ours.handle ?? record?.handle };
  const { transfer, poweredOn, waits } = await putRight(open, place, state, known);
  for (const what of transfer?.left ?? []) tell(`${board}/${transfer?.node}: ${what}`);
  if (transfer?.outcome === 'unknown') tell(`${board}/${transfer.node}: ${WORDS[transfer.outcome]}`);
  else if (transfer !== undefined) say(`${board}/${transfer.node}: ${WORDS[transfer.outcome]}`);
  if (poweredOn.length > 0) say(`${board}: node ${poweredOn.join(', ')} has its power back`);
  if (waits !== undefined) tell(waits);
}

function tell(message: string): void {
  const text = `${message}. See \`bringup flash status\`; \`bringup flash cancel\` ends a transfer of this machine.`;
  say(text);
  warning(text, { title: 'bringup: flash nodes' });
}

function sentence(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
}
