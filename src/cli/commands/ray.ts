import type { Command } from 'commander';
import type { Outcome } from '../outcome.ts';
import { addRayCheck } from './ray/check.ts';

/** `bringup ray`: clusters of Ray; each subcommand is a file of `ray/`. */
export function addRay(program: Command, outcome: Outcome): void {
  const ray = program.command('ray').description('clusters of Ray on the hosts');
  addRayCheck(ray, outcome);
}
