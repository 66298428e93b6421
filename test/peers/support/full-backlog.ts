import { spawn } from 'node:child_process';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './port.ts';

/** A port that drops SYN packets as a firewall does: its listener stands still and its queue is full. */
export interface Filtered extends AsyncDisposable {
  readonly port: number;
}

export async function fullBacklog(): Promise<Filtered> {
  const port = await freePort();
  const script = `require('node:net').createServer().listen({ port: ${port}, host: '127.0.0.1', backlog: 1 }, () => console.log('up'))`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  child.kill('SIGSTOP');
  const fillers: Socket[] = [];
  const stop = async () => {
    for (const socket of fillers) socket.destroy();
    child.kill('SIGKILL');
    await gone;
  };
  try {
    // Connections are taken in until the queue is full; the first that hangs proves it.
    for (let hangs = false; !hangs; ) {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => {});
      fillers.push(socket);
      hangs = await Promise.race([
        new Promise<boolean>((resolve) => socket.once('connect', () => resolve(false))),
        sleep(300, true),
      ]);
      if (fillers.length > 50) throw new Error('the queue never fills');
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { port, [Symbol.asyncDispose]: stop };
}
