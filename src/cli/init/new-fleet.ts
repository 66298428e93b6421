import { hostname } from 'node:os';
import { basename } from 'node:path';
import { BringupError } from '../../core/error.ts';
import { currentUser } from '../../fleet/host.ts';
import { NAME } from '../../fleet/schema.ts';
import { readSshConfig } from '../../host/ssh-config-file.ts';
import { agreeOnKeys, type FoundHost } from './agree-keys.ts';
import { askHosts, nameHosts } from './ask-hosts.ts';
import { asName } from './host-names.ts';
import { knownHere } from './key-look.ts';
import type { NewFleet, NewHost } from './new-host.ts';
import type { Questions } from './questions.ts';
import { refuseTwins } from './twins.ts';
import { wayTo } from './way.ts';
import type { HostWish } from './wish.ts';

/** What the command line said of the new fleet. */
export interface FleetWishes {
  readonly folder: string;
  readonly hosts: readonly HostWish[];
  readonly local: boolean;
  readonly name: string | undefined;
  readonly environment: string | undefined;
  readonly key: string | undefined;
  readonly yes: boolean;
}

/** Makes the new fleet from what was said and what is asked, with host keys that somebody agreed to. Throws BringupErrors. */
export async function newFleet(
  wishes: FleetWishes,
  questions: Questions | undefined,
  tell: (text: string) => void,
): Promise<NewFleet> {
  const { folder, local, environment, key, yes } = wishes;
  if (wishes.name !== undefined && !NAME.test(wishes.name)) throw wrongFleetName(wishes.name);
  const asks = wishes.hosts.length === 0 && !local ? questions : undefined;
  if (wishes.hosts.length === 0 && !local && asks === undefined) throw noHosts();
  const preset = asName(basename(folder)) || 'fleet';
  const name = wishes.name ?? (asks === undefined ? preset : await askFleetName(asks, preset));
  const here = local ? hereName() : undefined;
  const user = currentUser(process.env);
  const config = await readSshConfig();
  const wayOf = (wish: HostWish) => wayTo(wish, config, user);
  const named =
    asks === undefined ? nameHosts(wishes.hosts, here === undefined ? [] : [here]) : await askHosts(asks, user, wayOf);
  const found = named.map((wish): FoundHost => ({ name: wish.name, way: wayOf(wish) }));
  refuseTwins(found);
  if (found.length > 0)
    tell(`reading the host key${found.length === 1 ? '' : 's'} of ${found.map((host) => host.name).join(', ')}\n`);
  const hosts: readonly NewHost[] = [
    ...(await agreeOnKeys(found, { known: await knownHere(), yes, questions, tell })),
    ...(here === undefined ? [] : [{ name: here, connection: 'local' } as const]),
  ];
  if (hosts.length === 0) throw noHosts();
  return { name, environment, key, hosts };
}

async function askFleetName(questions: Questions, preset: string): Promise<string> {
  const answer = await questions.text('Name of the fleet:', {
    default: preset,
    check: (text) => NAME.test(text.trim()) || 'use lower-case letters, digits and hyphens, at most 63',
  });
  return answer.trim();
}

/** A name for the machine this runs on. */
function hereName(): string {
  const name = asName(hostname().split('.')[0] ?? '');
  return name === '' || name === 'localhost' ? 'here' : name;
}

function noHosts(): BringupError {
  return new BringupError({
    code: 'no-hosts',
    category: 'config',
    what: 'a fleet needs a host, and none was named',
    remedy:
      'name some: `bringup init --host ops@192.0.2.11 --host ops@192.0.2.12`, or --local for this machine; at a terminal it asks',
  });
}

function wrongFleetName(name: string): BringupError {
  return new BringupError({
    code: 'wrong-fleet-name',
    category: 'config',
    what: `a fleet cannot be called ${JSON.stringify(name)}`,
    remedy: 'use lower-case letters, digits and hyphens, at most 63',
  });
}
