import { sha256 } from '../../core/json.ts';
import { redactor } from '../../core/redact.ts';
import type { Finisher } from '../finisher.ts';
import { withHostKey } from '../host-key.ts';
import { sourceFile } from '../source-file.ts';
import type { FlashTarget } from '../target.ts';
import type { Context, Local, PostInstall, Remote } from './api.ts';
import { localRuntime } from './local.ts';
import { type Pending, pending } from './pending.ts';
import { remoteRuntime } from './remote.ts';
import type { PostInstallStep } from './turing-pi.ts';

interface Steps {
  readonly steps: readonly PostInstallStep[];
  readonly context: Context;
}

/**
 * A post-install of callbacks. It is the same as before when their text, what they say to depend on and the files that they copied are
 * the same: a callback cannot be looked into any further.
 */
export function callbacks(stepsOf: (target: FlashTarget) => Steps): Finisher {
  return {
    async isSame({ target }, { outputs }) {
      if (outputs['callbacks'] !== nameOfSteps(stepsOf(target).steps)) return false;
      const copied = JSON.parse(String(outputs['copied'] ?? '{}')) as Readonly<Record<string, string>>;
      for (const [path, hash] of Object.entries(copied)) {
        const now = await sourceFile(path).catch(() => undefined);
        if (now?.sha256 !== hash) return false;
      }
      return true;
    },
    async finish({ target, key }, { connect, signal, secrets }) {
      const { steps, context } = stepsOf(target);
      const copied = new Map<string, string>();
      if (steps.length > 0) {
        const host = key === undefined ? target.host : withHostKey(target, key);
        const {
          connection,
          sudo: { sudo },
        } = await connect(host, signal);
        await using open = connection;
        if (sudo === 'password') throw new TypeError('no flow has a password for sudo');
        const remote = remoteRuntime({ connection: open, sudo, context, redactor: redactor(secrets) });
        const local = localRuntime(remote, (path, hash) => copied.set(path, hash));
        const { track, settled } = pending();
        const post = { ...context, ...tracked(track, remote.remote, local) };
        for (const { work } of steps) {
          signal.throwIfAborted();
          await work(post);
          await settled();
        }
      }
      signal.throwIfAborted();
      const outputs = { callbacks: nameOfSteps(steps), copied: JSON.stringify(Object.fromEntries(copied)) };
      return { changed: steps.length, outputs };
    },
  };
}

function tracked(track: Pending['track'], remote: Remote, local: Local): Pick<PostInstall, 'remote' | 'local'> {
  return {
    remote: {
      run: (...words) => track(remote.run(...words)),
      writeFile: (...words) => track(remote.writeFile(...words)),
      readFile: (...words) => track(remote.readFile(...words)),
      apt: { install: (...names) => track(remote.apt.install(...names)) },
    },
    local: {
      copy: (...words) => track(local.copy(...words)),
      fetch: (...words) => track(local.fetch(...words)),
    },
  };
}

function nameOfSteps(steps: readonly PostInstallStep[]): string {
  return sha256(JSON.stringify(steps.map(({ work, inputs }) => [work.toString(), inputs ?? null])));
}
