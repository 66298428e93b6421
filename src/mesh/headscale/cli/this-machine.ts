import { quote } from '../../../core/sh.ts';
import type { SudoChoice } from '../../../engine/run-context.ts';
import { connect } from '../../../host/connect.ts';
import type { Connection } from '../../../host/connection.ts';

/** This machine as a control host: as root when sudo lets us run the command without a password, else as the user we are. */
export async function thisMachine(command: string): Promise<{ connection: Connection; sudo: SudoChoice }> {
  const connection = await connect('local');
  const isRoot = process.getuid?.() === 0;
  return { connection, sudo: { sudo: !isRoot && (await sudoRuns(connection, command)) ? 'nopasswd' : 'root' } };
}

/** Whether sudo runs this very command without asking; it may be all that it runs. */
export async function sudoRuns(connection: Connection, command: string): Promise<boolean> {
  const words = ['sudo', '-n', ...command.split(' '), 'version'];
  const channel = await connection.exec(`exec sh -c ${quote(`exec ${words.map(quote).join(' ')} >/dev/null 2>&1`)}`);
  channel.stdin.end();
  channel.stdout.resume();
  channel.stderr.resume();
  return (await channel.exit).code === 0;
}
