import { BringupError, BringupErrors } from '../../core/error.ts';
import type { KnownHosts } from '../../host/known-hosts.ts';
import type { NamedWish } from './ask-hosts.ts';
import { type KeyLook, lookAtKeys } from './key-look.ts';
import { keyTable } from './key-table.ts';
import type { NewHost } from './new-host.ts';
import { cancelled, type Questions } from './questions.ts';
import type { Way } from './way.ts';

/** A host whose way is known, before its key is. */
export interface FoundHost extends Pick<NamedWish, 'name'> {
  readonly way: Way;
}

export interface Agreement {
  readonly known: KnownHosts;
  /** New keys are taken without a question. */
  readonly yes: boolean;
  readonly questions: Questions | undefined;
  tell(text: string): void;
}

type Looked = readonly (readonly [FoundHost, KeyLook])[];

/**
 * Looks at the hosts' keys, shows them, and has a person confirm those that are new. What does not answer is the person's
 * choice; without one it stops. Throws BringupErrors.
 */
export async function agreeOnKeys(hosts: readonly FoundHost[], agreement: Agreement): Promise<readonly NewHost[]> {
  const { known, questions, tell, yes } = agreement;
  let looked = await look(hosts, known);
  for (;;) {
    refuseContradictions(looked);
    const silent = looked.filter(([, key]) => key.state === 'silent');
    if (silent.length === 0) break;
    if (questions === undefined || yes) throw new BringupErrors(silent.map(([host, key]) => silence(host, key)));
    for (const [host, key] of silent) tell(`${host.name}: ${silence(host, key).message}\n`);
    const choice = await questions.choose(
      silent.length === 1 ? 'That host does not answer.' : 'Those hosts do not answer.',
      [
        { name: 'try again', value: 'again' as const },
        { name: 'write it down without its key, which is added later', value: 'keep' as const },
        { name: 'leave it out', value: 'leave' as const },
        { name: 'stop, write nothing', value: 'stop' as const },
      ],
    );
    if (choice === 'stop') throw cancelled();
    const others = looked.filter(([, key]) => key.state !== 'silent');
    if (choice === 'again')
      looked = inOrder(hosts, [
        ...others,
        ...(await look(
          silent.map(([host]) => host),
          known,
        )),
      ]);
    else {
      if (choice === 'keep')
        looked = looked.map(([host, key]) => [host, key.state === 'silent' ? { state: 'behind' } : key]);
      else looked = others;
      break;
    }
  }
  await confirm(looked, agreement);
  return looked.map(([{ name, way }, key]) => ({
    name,
    connection: 'ssh',
    way,
    hostKey: key.state === 'shown' ? key.key : undefined,
  }));
}

async function look(hosts: readonly FoundHost[], known: KnownHosts): Promise<Looked> {
  const looks = await lookAtKeys(
    hosts.map(({ way }) => way),
    known,
  );
  return hosts.flatMap((host, index) => {
    const key = looks[index];
    return key === undefined ? [] : [[host, key] as const];
  });
}

function inOrder(hosts: readonly FoundHost[], looked: Looked): Looked {
  return looked.toSorted(([a], [b]) => hosts.indexOf(a) - hosts.indexOf(b));
}

async function confirm(looked: Looked, { questions, tell, yes }: Agreement): Promise<void> {
  if (looked.length === 0) return;
  tell(keyTable(looked.map(([{ name, way }, key]) => ({ name, way, key }))));
  const fresh = looked.filter(([, key]) => key.state === 'shown' && key.knownFrom === undefined);
  if (fresh.length === 0 || yes) return;
  if (questions === undefined) throw nobodyToConfirm(fresh.map(([{ name }]) => name));
  if (
    !(await questions.yes(
      fresh.length === 1 ? 'Is the new key that of your host?' : 'Are the new keys those of your hosts?',
    ))
  )
    throw cancelled();
}

function refuseContradictions(looked: Looked): void {
  const problems = looked.flatMap(([{ name, way }, key]) =>
    key.state !== 'contradicted'
      ? []
      : new BringupError({
          code: 'host-key-contradicted',
          category: 'host-key',
          what: `${way.address} port ${way.port} shows the ${key.key.type} key ${key.key.fingerprint}, which is not the one this machine has on file (${key.place})`,
          remedy: `either the machine was installed anew, or somebody sits in between: compare on the host itself (ssh-keygen -lf /etc/ssh/ssh_host_*_key.pub), and only then remove ${key.place}`,
          where: { host: name },
        }),
  );
  if (problems.length > 0) throw new BringupErrors(problems);
}

function silence(host: FoundHost, key: KeyLook): BringupError {
  if (key.state !== 'silent') throw new TypeError('only of hosts that do not answer');
  return new BringupError({
    code: key.problem.code,
    category: key.problem.category,
    what: key.problem.message,
    remedy: `${key.problem.remedy} Or leave it out: a host can be added to the fleet file at any time.`,
    where: { host: host.name },
  });
}

function nobodyToConfirm(names: readonly string[]): BringupError {
  return new BringupError({
    code: 'nobody-to-confirm',
    category: 'config',
    what: `nobody is here to confirm the host key${names.length === 1 ? '' : 's'} of ${names.join(', ')}, and nothing was written`,
    remedy: 'run it at a terminal; or, when you have compared the fingerprints above, add --yes',
  });
}
