import type { Command } from 'commander';
import type { Outcome } from '../outcome.ts';
import { addFlashAttest } from './flash/attest.ts';
import { addFlashCancel } from './flash/cancel.ts';
import { addFlashImage } from './flash/image.ts';
import { addFlashPlan } from './flash/plan.ts';
import { addFlashRun } from './flash/run.ts';
import { addFlashStatus } from './flash/status.ts';

/** `bringup flash`: nodes of boards, from a stock image to a running host; each subcommand is a file of `flash/`. */
export function addFlash(program: Command, outcome: Outcome): void {
  const flash = program.command('flash').description('write nodes of boards and see them run');
  addFlashPlan(flash, outcome);
  addFlashRun(flash, outcome);
  addFlashStatus(flash, outcome);
  addFlashImage(flash, outcome);
  addFlashAttest(flash, outcome);
  addFlashCancel(flash, outcome);
}
