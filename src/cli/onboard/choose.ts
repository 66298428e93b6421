import { existsSync } from 'node:fs';
import { CAPABILITIES } from '../../capabilities.ts';
import { BringupError, BringupErrors } from '../../core/error.ts';
import { Secret } from '../../core/secret.ts';
import { loadFleet } from '../../fleet/load-fleet.ts';
import { localAccount, ROLE_MEANINGS, type Role } from '../../onboard/role.ts';
import { versionsAt } from '../../ray/head-versions.ts';
import { portsOf } from '../../ray/ports.ts';
import { stateDirectory } from '../../registry/state-directory.ts';
import { listed } from '../../report/counted.ts';
import { visibleInline } from '../../report/visible.ts';
import type { OnboardWords } from '../commands/onboard.ts';
import { DEFAULT_FLEET } from '../options.ts';
import {
  API_KEY,
  AUTH_KEY,
  type DirectWords,
  directFleet,
  type MeshSecret,
  meshSecret,
  missingWords,
  TOKEN,
} from './direct-fleet.ts';
import type { Questions } from './questions.ts';

/** Which machine of which fleet file, as what. */
export interface Chosen {
  readonly file: string;
  readonly host: string;
  readonly role: Role;
  /** The file was made of what was said. */
  readonly direct: boolean;
}

/** Finds out from words, and from whoever can be asked. Throws BringupError with all that is missing. */
export async function choose(words: OnboardWords, questions: Questions | undefined): Promise<Chosen> {
  if (words.head !== undefined) refuseBoth(words);
  const direct = words.head !== undefined || (words.host === undefined && !existsSync(words.fleet));
  const role = words.role ?? (await questions?.choose('What is this machine for?', roles())) ?? 'provider';
  if (!direct) {
    const host = words.host ?? (await hostOf(words, questions));
    return { file: words.fleet, host, role, direct };
  }
  const { why, ...told }: Awaited<ReturnType<typeof ofHead>> = questions === undefined ? await ofHead(words) : {};
  const known = { ...words, ...told };
  const said = questions === undefined ? known : { ...words, ...(await askWords(words, questions)) };
  if (questions === undefined) refuseMissing(known, why);
  const joinsWith = (await askJoinsWith(words, questions)) ?? meshSecret();
  const part = { role, account: words.account ?? localAccount(), state: words.stateDir ?? stateDirectory(), joinsWith };
  return { ...(await directFleet(said, part)), role, direct };
}

/** This machine, or one that a fleet file names: never the one where the other was meant. */
function refuseBoth({ host, fleet }: OnboardWords): void {
  const isNamed = fleet !== DEFAULT_FLEET && existsSync(fleet);
  if (host === undefined && !isNamed) return;
  const other = host === undefined ? `--fleet ${fleet}` : `--host ${host}`;
  throw new BringupError({
    code: 'onboard-two-machines',
    category: 'config',
    what: `--head (BRINGUP_RAY_HEAD) is for this machine, without a fleet file, and ${other} is for a host of one`,
    remedy: 'leave one of the two out, or unset its variable',
  });
}

/** The Ray of the head, where it is not said, the head can be asked now and the token for that is there. `why`: it did not say it. */
async function ofHead({
  head = '',
  rayVersion = '',
  network = 'mesh',
}: DirectWords): Promise<Pick<DirectWords, 'rayVersion'> & { readonly why?: string }> {
  const token = process.env[TOKEN] ?? '';
  if (rayVersion !== '' || head === '' || token === '') return {};
  const place = { address: head, port: portsOf(undefined).dashboard, network, token: new Secret(TOKEN, token) };
  try {
    return { rayVersion: (await versionsAt({ ...place, signal: new AbortController().signal })).ray };
  } catch (error) {
    if (error instanceof BringupError) return { why: visibleInline(error.message) };
    throw error;
  }
}

function roles() {
  return (Object.keys(ROLE_MEANINGS) as Role[]).map((value) => ({
    name: value,
    value,
    description: ROLE_MEANINGS[value],
  }));
}

/** The machine that bringup runs on, where the file has it; else whoever is asked says which. */
async function hostOf(words: OnboardWords, questions: Questions | undefined): Promise<string> {
  const fleet = await loadFleet({
    file: words.fleet,
    ...(words.env === undefined ? {} : { environment: words.env }),
    capabilities: CAPABILITIES,
    env: process.env,
    secrets: 'ignore',
  });
  const [local, ...more] = fleet.hosts.filter(({ connection }) => connection === 'local');
  if (local !== undefined && more.length === 0) return local.name;
  const names = fleet.hosts.map(({ name }) => name);
  if (questions !== undefined)
    return questions.choose(
      'Which machine?',
      fleet.hosts.map(({ name, address }) => ({ name: `${name}  ${address}`, value: name })),
    );
  throw new BringupError({
    code: 'onboard-no-host',
    category: 'config',
    what: 'nothing says which machine is to be onboarded',
    remedy: `name one with --host or BRINGUP_ONBOARD_HOST: ${listed(names, 8)}`,
  });
}

async function askWords(words: OnboardWords, questions: Questions): Promise<DirectWords> {
  const asked: Record<string, string> = {};
  for (const { key, told } of missingWords(words)) {
    if (key === 'rayVersion') {
      // What is wrong with the head or the token is told where both are tried.
      const { rayVersion } = await ofHead({ ...words, ...asked });
      if (rayVersion !== undefined) asked[key] = rayVersion;
    }
    if (asked[key] !== undefined) continue;
    const [, meaning = told] = /: (.*)$/.exec(told) ?? [];
    asked[key] = await questions.text(`${meaning.charAt(0).toUpperCase()}${meaning.slice(1)}:`);
  }
  return asked;
}

/** A provider need not hold a key that may do everything at the server: that is only asked for where somebody says so. */
async function askJoinsWith(
  { network }: OnboardWords,
  questions: Questions | undefined,
): Promise<MeshSecret | undefined> {
  if (network === 'lan' || process.env[API_KEY] || process.env[AUTH_KEY]) return undefined;
  return questions?.choose<MeshSecret>('What does this machine join the mesh with?', [
    { name: 'a pre-auth key', value: AUTH_KEY, description: 'it lets this machine in, and nothing else' },
    { name: 'an API key', value: API_KEY, description: 'for who runs the mesh: it may do everything at its server' },
  ]);
}

/** All at once, the secrets too. */
function refuseMissing(words: OnboardWords, why: string | undefined): void {
  const secrets = words.network === 'lan' ? [TOKEN] : [TOKEN, meshSecret()];
  const missing = [
    ...missingWords(words).map(({ key, told }) =>
      key === 'rayVersion' && why !== undefined ? `${told}, which it did not say (${why})` : told,
    ),
    ...secrets
      .filter((name) => !process.env[name])
      .map(
        (name) =>
          `${name}, in the environment: ${SECRETS[name] ?? ''}${name === AUTH_KEY ? ` (or ${API_KEY}, ${SECRETS[API_KEY]})` : ''}`,
      ),
  ];
  if (missing.length === 0) return;
  throw new BringupErrors(
    missing.map(
      (told) =>
        new BringupError({
          code: 'onboard-missing',
          category: 'config',
          what: `without a fleet file this is missing: ${told}`,
          remedy: 'say it, name a fleet file with --fleet, or run it at a terminal, where it asks',
        }),
    ),
  );
}

/** What each secret is, for who is asked. */
export const SECRETS: Readonly<Record<string, string>> = {
  [TOKEN]: 'the token of the Ray cluster',
  [API_KEY]: 'an API key of the server of the mesh',
  [AUTH_KEY]: 'a pre-auth key of the server of the mesh',
};
