import type { Command } from 'commander';
import { BringupError } from '../../../core/error.ts';
import { EXIT } from '../../../report/outcome.ts';
import { examples } from '../../options.ts';
import type { Outcome } from '../../outcome.ts';
import { printJson } from '../../print-json.ts';
import { openProviders, type ProvidersOptions, withProvidersOptions } from '../../providers-command.ts';

interface ChangeOptions extends ProvidersOptions {
  readonly reason: string;
  readonly force?: boolean;
}

type Kind = 'quarantined' | 'released' | 'removed';

/** `bringup providers quarantine`, `release` and `remove`: what a person decides about one. */
export function addProvidersChange(providers: Command, outcome: Outcome): void {
  const add = (name: string, kind: Kind, description: string) => {
    const command = withProvidersOptions(providers.command(name))
      .description(description)
      .argument('<provider>', 'its name, its id, or how that begins')
      .action(async (provider: string, options: ChangeOptions) => outcome.set(await change(provider, kind, options)));
    return kind === 'removed'
      ? command.option('--reason <text>', 'why', 'it left for good')
      : command.requiredOption('--reason <text>', 'why; others read it');
  };
  examples(add('quarantine', 'quarantined', 'take one out: it gets no work until it is released'), [
    ['bringup providers quarantine gpu-1 --reason "wrong results"', ''],
  ]);
  examples(add('release', 'released', 'let one in again: its score begins anew'), [
    ['bringup providers release gpu-1 --reason "new power supply"', ''],
  ]);
  const remove = add(
    'remove',
    'removed',
    'take one that left off the lists; its history is kept, its machine untouched',
  );
  examples(remove.option('--force', 'also when it is active as far as is known'), [
    ['bringup providers remove gpu-1', 'it was drained, or is gone'],
  ]);
}

const WORDS: Readonly<Record<Kind, string>> = {
  quarantined: 'is in quarantine',
  released: 'is out of quarantine, with its full score',
  removed: 'is removed; an onboarding brings it back',
};

const IN_QUARANTINE = ', in quarantine until it is released';

async function change(word: string, kind: Kind, options: ChangeOptions): Promise<number> {
  const [{ recordEvent }, { showProvider }] = await Promise.all([
    import('../../../providers/record.ts'),
    import('../../../providers/show.ts'),
  ]);
  using database = openProviders(options);
  const { id, state, facts, quarantine } = showProvider(database, word, Date.now());
  const name = facts.name ?? id;
  const takesWork = facts.role !== 'user' && (state === 'active' || state === 'draining');
  if (kind === 'removed' && takesWork && !options.force) throw stillActive(name);
  if (kind === 'released' && quarantine === undefined) throw notInQuarantine(name);
  recordEvent(database, id, { kind, reason: options.reason });
  const now = showProvider(database, id, Date.now());
  if (options.json) printJson({ version: 'bringup.provider/1', provider: now });
  else
    process.stdout.write(
      `${name}: ${WORDS[kind]}${kind === 'removed' && quarantine !== undefined ? IN_QUARANTINE : ''}\n`,
    );
  return EXIT.ok;
}

function stillActive(name: string): BringupError {
  return new BringupError({
    code: 'provider-active',
    category: 'config',
    what: `${name} is active as far as is known: removed, it would go on taking work that nobody sees`,
    remedy: 'have it leave the cluster first; where it is gone for good, add --force',
  });
}

function notInQuarantine(name: string): BringupError {
  return new BringupError({
    code: 'provider-not-quarantined',
    category: 'config',
    what: `${name} is not in quarantine`,
    remedy: '`bringup providers list --state quarantined` shows who is',
  });
}
