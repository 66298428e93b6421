import type { Command } from 'commander';
import type { Outcome } from '../outcome.ts';
import { addMeshLeave } from './mesh/leave.ts';
import { addMeshProof } from './mesh/proof.ts';
import { addMeshStatus } from './mesh/status.ts';
import { addMeshUp } from './mesh/up.ts';

/** `bringup mesh`: the network between the hosts; each subcommand is a file of `mesh/`. */
export function addMesh(program: Command, outcome: Outcome): void {
  const mesh = program.command('mesh').description('the network between the hosts');
  addMeshUp(mesh, outcome);
  addMeshStatus(mesh, outcome);
  addMeshProof(mesh, outcome);
  addMeshLeave(mesh, outcome);
}
