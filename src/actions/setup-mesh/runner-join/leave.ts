import { existsSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { annotate } from '../../../github/annotate.ts';
import { say } from '../../../github/log.ts';
import { socketOf, stopDaemon } from './daemon.ts';
import { toldToPost } from './for-post.ts';
import { isMember, tailscale } from './tailscale.ts';

/** For the answer of the server to a join in the middle of which `main` was killed. */
const ARRIVE_MS = 5_000;
/** Long enough for a slow server; the runner waits for `post`. */
const LOGOUT_MS = 15_000;

/** Takes back the join of this runner: logs out that node, ends that daemon, removes its folder. Never throws. */
export async function leaveAgain(): Promise<void> {
  const told = toldToPost();
  if (told === undefined || !existsSync(told.folder)) return;
  const { folder, pid, program } = told;
  const client = { programs: { tailscale: program }, socket: socketOf(folder) };
  try {
    if (existsSync(client.socket)) {
      // Who is not yet a node cannot log out, and may become one after it.
      for (const deadline = Date.now() + ARRIVE_MS; Date.now() < deadline && !(await isMember(client)); )
        await delay(250);
      await tailscale(client, ['logout'], { timeoutMs: LOGOUT_MS });
    }
    say('this runner has left the mesh');
  } catch (error) {
    const message = `This runner could not log out of the mesh: ${String(error)} Its node is ephemeral: the server removes it some time after it was last seen.`;
    say(message);
    annotate([{ level: 'warning', title: 'bringup: set up the mesh', message }]);
  } finally {
    await stopDaemon(pid, folder);
  }
}
