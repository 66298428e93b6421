import { BringupError } from '../core/error.ts';
import { sh } from '../core/sh.ts';
import { PRELUDE } from '../host/prelude.ts';
import { upload } from '../host/upload.ts';
import type { HostWork } from './host-stage.ts';
import { readProgram } from './program.ts';
import type { Supply } from './resource.ts';

/** Files of a step on the host. */
export interface Pushed {
  readonly step: string;
  /** By the name they were supplied under; only root can read them. */
  readonly paths: ReadonlyMap<string, string>;
  remove(): Promise<void>;
}

/** Where root keeps them while their step runs. What a run that was cut off left there goes with the next files. */
const BLOBS = '/var/lib/bringup/run/blobs';

/**
 * Pushes files beside the agent: the user who connects writes them into a folder of his own, because only the agent may be
 * root, and root takes a copy that nobody else can touch and compares its hash. Throws BringupError.
 */
export async function pushFiles(work: HostWork, step: string, files: NonNullable<Supply['files']>): Promise<Pushed> {
  const entries = Object.entries(files);
  if (entries.length === 0) return { step, paths: new Map(), remove: async () => undefined };
  const { context, host } = work;
  const { session, connection } = work.link();
  const drop = await dropOf(work, connection.user);
  let taken = false;
  try {
    for (const [index, [, { path, sha256 }]] of entries.entries()) {
      const destination = `${drop}/${index}`;
      await upload(connection, { source: { path }, destination, sha256, signal: context.signal });
    }
    const paths = new Map(entries.map(([name, { sha256 }]) => [name, `${BLOBS}/${sha256}`]));
    const { sections } = await session.work(
      readProgram(
        [
          {
            name: 'take',
            body: sh`mkdir -p ${BLOBS} && chmod 0700 ${BLOBS} && set -e
${entries.map(([, { sha256 }], index) => sh`cp ${`${drop}/${index}`} ${`${BLOBS}/${sha256}`};`)}
rm -rf ${drop}
bu_sha256 ${[...paths.values()]}`,
          },
        ],
        PRELUDE,
      ),
    );
    const there = sections.get('take') ?? '';
    for (const [, { sha256 }] of entries)
      if (!there.includes(`${sha256}  ${BLOBS}/${sha256}`)) throw notTaken(host.name, step);
    taken = true;
    return {
      step,
      paths,
      // By then the stage may have gone over to another connection.
      remove: async () => {
        await work.link().session.work(sh`rm -rf ${BLOBS}`);
      },
    };
  } finally {
    if (!taken) await session.work(sh`rm -rf ${drop}`).catch(() => undefined);
  }
}

/**
 * A new folder that belongs to the user who connects, and to nobody else. We hold the host, so what other runs have there is
 * what they left when they were cut off: it goes.
 */
async function dropOf(work: HostWork, user: string): Promise<string> {
  const body = sh`rm -rf /var/tmp/bringup-push.*; d=$(mktemp -d /var/tmp/bringup-push.XXXXXXXX) && chown ${user} "$d" && printf %s "$d"`;
  const { sections } = await work.link().session.work(readProgram([{ name: 'drop', body }], PRELUDE));
  const drop = sections.get('drop')?.trim() ?? '';
  if (drop.startsWith('/var/tmp/bringup-push.')) return drop;
  throw new BringupError({
    code: 'push-no-room',
    category: 'filesystem',
    what: 'no folder for files that come from here could be made in /var/tmp',
    remedy: 'look at the space and the permissions there: df -h /var/tmp; ls -ld /var/tmp',
    where: { host: work.host.name },
  });
}

function notTaken(host: string, step: string): BringupError {
  return new BringupError({
    code: 'push-not-taken',
    category: 'filesystem',
    what: `a file that was pushed for ${step} could not be taken over below /var/lib/bringup`,
    remedy: 'look at the space there: df -h /var/lib/bringup; then run it again',
    where: { host },
  });
}
