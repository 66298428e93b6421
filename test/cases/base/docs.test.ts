import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { base } from '../../../src/base/capability.ts';
import { COLLECTIONS } from '../../../src/base/collections.ts';
import { compose } from '../../../src/engine/compose.ts';
import { loadFleet } from '../../../src/fleet/load-fleet.ts';
import { NO_RUN } from '../../support/no-run.ts';

const docs = join(import.meta.dirname, '../../../docs/fleet');
const pages = readdirSync(docs).filter((name) => name.startsWith('base-') && name.endsWith('.yaml'));
const facts = { os: { id: 'debian', prettyName: 'Debian GNU/Linux 13 (trixie)' } };

test.each(pages)('docs/fleet/%s asks for things, with facts and without', async (page) => {
  const names = [...readFileSync(join(docs, page), 'utf8').matchAll(/secret:\s*([A-Z][A-Z0-9_]*)/g)].map(([, name]) => [name, 'made for the test']);
  const fleet = await loadFleet({ file: join(docs, page), capabilities: [base], env: Object.fromEntries(names), secrets: 'require' });
  const prepared = await base.prepare?.(fleet, NO_RUN);
  for (const host of fleet.hosts) {
    const ask = (known?: typeof facts) => base.wanted({ fleet, host, section: host.sections['base'] ?? {}, facts: known, prepared, value: () => undefined });
    expect(compose(ask(), host.name).length).toBeGreaterThan(1);
    const items = compose(ask(facts), host.name);
    expect(items.flatMap(({ wanted }) => wanted.waitsFor)).toEqual([]);
  }
});

test('every collection stands in a page', () => {
  const text = pages.map((page) => readFileSync(join(docs, page), 'utf8')).join('');
  expect(COLLECTIONS.filter(({ section }) => !text.includes(`    ${section}:`)).map(({ section }) => section)).toEqual([]);
});
