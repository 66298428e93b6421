import { BringupError, type Place } from '../core/error.ts';
import type { WantedInput } from '../engine/capability.ts';
import type { Wanted } from '../engine/resource.ts';
import { isLate, templateNames } from '../fleet/template.ts';
import { type FileSpec, fileKind } from '../resources/file.ts';
import { textOf } from '../resources/file-text.ts';
import { type Collection, type Entry, type EntryContext, entriesOf } from './collection.ts';
import { COLLECTIONS } from './collections.ts';
import { earlyNames } from './early-names.ts';
import { lateTexts, renderEntry } from './late.ts';
import { fileBeside, type LocalFiles } from './local-files.ts';
import { APT_PROXY_PATH, aptProxyText, type ProxySettings } from './proxy.ts';
import { SETTINGS, type Setting } from './settings.ts';

/** What the base section of a host asks for. Pure; `prepared` are the files beside the fleet file that it names. */
export function baseWanted(input: WantedInput<LocalFiles>): readonly Wanted[] {
  const section = input.section as Readonly<Record<string, unknown>>;
  const proxy = section['proxy'] as ProxySettings | undefined;
  const all = [
    ...SETTINGS.flatMap((setting) => {
      const value = section[setting.section];
      return typeof value === 'string' ? [settingOf(setting, value, input)] : [];
    }),
    ...COLLECTIONS.flatMap((collection) =>
      entriesOf(collection, section[collection.section]).map((entry) => wantedOf(collection, entry, proxy, input)),
    ),
  ];
  return proxy?.apt === undefined ? all : behindAptProxy(all, proxy.apt, place(input, ['proxy', 'apt']));
}

function settingOf({ section, kind, spec }: Setting, value: string, input: WantedInput<LocalFiles>): Wanted {
  const source = place(input, [section]);
  return { kind, spec: spec(value), capability: 'base', needs: [], notify: [], source, waitsFor: [] };
}

function wantedOf(
  collection: Collection,
  { value, path }: Entry,
  proxy: ProxySettings | undefined,
  input: WantedInput<LocalFiles>,
): Wanted {
  const source = place(input, path);
  refuseLateIdentity(collection, value, source);
  const texts = lateTexts(input, source);
  const waitsFor = new Set<string>();
  const context: EntryContext = {
    proxy: proxy ?? {},
    template(file) {
      const inFile = lateTexts(input, { ...source, file }, earlyNames(input.fleet, input.host));
      const text = textOf(fileBeside(input.prepared, input.fleet, file));
      if (text === undefined) throw notText(file, source);
      const rendered = inFile.render(text);
      for (const name of inFile.waitsFor) waitsFor.add(name);
      return rendered;
    },
    source(file) {
      const bytes = fileBeside(input.prepared, input.fleet, file);
      return textOf(bytes) ?? { base64: bytes.toString('base64') };
    },
  };
  const spec = collection.spec(renderEntry(value, texts), context);
  for (const name of texts.waitsFor) waitsFor.add(name);
  return {
    kind: collection.kind,
    spec,
    capability: 'base',
    needs: value.needs ?? [],
    notify: value.notify ?? [],
    source,
    waitsFor: [...waitsFor],
  };
}

/** What says which thing it is (a path, a name) has to be known before the host is read. */
function refuseLateIdentity({ early, section }: Collection, value: Entry['value'], where: Place): void {
  for (const field of early) {
    const text = value[field];
    const late = typeof text === 'string' ? templateNames(text).find(isLate) : undefined;
    if (late === undefined) continue;
    throw new BringupError({
      code: 'identity-too-late',
      category: 'config',
      what: `${field} of ${section} cannot use {{ ${late} }}, because it has to be known before the host is read`,
      remedy: 'use a label or a var of the host instead',
      where,
    });
  }
}

/** The apt proxy as a file that every package stands on. */
function behindAptProxy(all: readonly Wanted[], proxy: string, source: Place): readonly Wanted[] {
  const spec: FileSpec = { path: APT_PROXY_PATH, state: 'present', content: aptProxyText(proxy), mode: '0644' };
  const file = { kind: fileKind, spec, capability: 'base', needs: [], notify: [], source, waitsFor: [] };
  return [
    file,
    ...all.map((wanted) =>
      wanted.kind.kind === 'package' ? { ...wanted, needs: [...wanted.needs, `file:${APT_PROXY_PATH}`] } : wanted,
    ),
  ];
}

function place({ fleet, host }: WantedInput<LocalFiles>, path: readonly (string | number)[]): Place {
  return fleet.locateInHost(host.name, ['base', ...path]);
}

function notText(file: string, where: Place): BringupError {
  return new BringupError({
    code: 'template-not-text',
    category: 'config',
    what: `${file} is not text (UTF-8), so no names in it can be looked up`,
    remedy: 'use `source:` instead of `template:`',
    where,
  });
}
