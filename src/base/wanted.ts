import { BringupError, type Place } from '../core/error.ts';
import type { WantedInput } from '../engine/capability.ts';
import { idOf, type Wanted } from '../engine/resource.ts';
import { isLate, templateNames } from '../fleet/template.ts';
import { type DirectorySpec, directoryKind } from '../resources/directory.ts';
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
      return value === undefined ? [] : [settingOf(setting, value, input)];
    }),
    ...COLLECTIONS.flatMap((collection) =>
      entriesOf(collection, section[collection.section]).map((entry) => wantedOf(collection, entry, proxy, input)),
    ),
  ];
  const inOrder = emptiedFirst(all);
  return proxy?.apt === undefined ? inOrder : behindAptProxy(inOrder, proxy.apt, place(input, ['proxy', 'apt']));
}

function settingOf({ section, kind, spec }: Setting, value: unknown, input: WantedInput<LocalFiles>): Wanted {
  const source = place(input, [section]);
  return { kind, spec: spec(value as never), capability: 'base', needs: [], notify: [], source, waitsFor: [] };
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

/** A directory that should go, goes after what should go out of it. */
function emptiedFirst(all: readonly Wanted[]): readonly Wanted[] {
  const going = all.filter(({ spec }) => (spec as { readonly state?: string }).state === 'absent');
  return all.map((wanted) => {
    if (wanted.kind !== directoryKind || !going.includes(wanted)) return wanted;
    const below = `${directoryKind.key(wanted.spec as DirectorySpec)}/`;
    const inside = going.filter(({ kind, spec }) => ON_DISK.has(kind.kind) && kind.key(spec).startsWith(below));
    return inside.length === 0 ? wanted : { ...wanted, needs: [...wanted.needs, ...inside.map(idOf)] };
  });
}

/** Kinds whose keys are paths. */
const ON_DISK = new Set(['file', 'directory', 'link', 'download', 'archive']);

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
