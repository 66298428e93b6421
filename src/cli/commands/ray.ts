import type { Command } from 'commander';
import type { Outcome } from '../outcome.ts';
import { addRayCheck } from './ray/check.ts';
import { addRayDrain } from './ray/drain.ts';
import { addRayJoin } from './ray/join.ts';
import { addRayKit } from './ray/kit.ts';
import { addRayLeave } from './ray/leave.ts';
import { addRayRotateToken } from './ray/rotate-token.ts';
import { addRayStatus } from './ray/status.ts';
import { addRayUp } from './ray/up.ts';
import { addRayUpgrade } from './ray/upgrade.ts';

/** `bringup ray`: clusters of Ray; each subcommand is a file of `ray/`. */
export function addRay(program: Command, outcome: Outcome): void {
  const ray = program.command('ray').description('clusters of Ray on the hosts');
  addRayCheck(ray, outcome);
  addRayUp(ray, outcome);
  addRayJoin(ray, outcome);
  addRayStatus(ray, outcome);
  addRayKit(ray, outcome);
  addRayRotateToken(ray, outcome);
  addRayUpgrade(ray, outcome);
  addRayDrain(ray, outcome);
  addRayLeave(ray, outcome);
}
