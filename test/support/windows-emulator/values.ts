/** A value of PowerShell as the emulator keeps it. */
export type Value =
  | null
  | undefined
  | string
  | number
  | boolean
  | Buffer
  | readonly Value[]
  | Table
  | ScriptBlock
  | Native;

/** A hashtable: its keys do not care for case. */
export class Table {
  readonly #entries = new Map<string, { readonly key: string; readonly value: Value }>();

  constructor(entries: Iterable<readonly [string, Value]> = []) {
    for (const [key, value] of entries) this.set(key, value);
  }

  has(key: string): boolean {
    return this.#entries.has(key.toLowerCase());
  }

  get(key: string): Value {
    return this.#entries.get(key.toLowerCase())?.value;
  }

  set(key: string, value: Value): void {
    const old = this.#entries.get(key.toLowerCase());
    this.#entries.set(key.toLowerCase(), { key: old?.key ?? key, value });
  }

  entries(): readonly (readonly [string, Value])[] {
    return [...this.#entries.values()].map(({ key, value }) => [key, value] as const);
  }
}

/** A piece of script as a value. */
export class ScriptBlock {
  readonly body: unknown;
  constructor(body: unknown) {
    this.body = body;
  }
}

/** An object of .NET: its properties and methods, by their names. A method that gives `undefined` is void. */
export class Native {
  readonly typeName: string;
  readonly members: Record<string, Value | ((...args: readonly Value[]) => Value | Promise<Value>)>;
  constructor(typeName: string, members: Native['members']) {
    this.typeName = typeName;
    this.members = members;
  }

  find(name: string): string | undefined {
    return Object.keys(this.members).find((key) => key.toLowerCase() === name.toLowerCase());
  }
}

/** What `throw` and failing commands raise; `base` is the .NET type of the innermost exception. */
export class Thrown extends Error {
  readonly base: string;
  constructor(message: string, base = 'RuntimeException') {
    super(message);
    this.base = base;
  }
}

export function truthy(value: Value): boolean {
  if (Array.isArray(value)) return value.length === 1 ? truthy(value[0]) : value.length > 0;
  return value !== null && value !== undefined && value !== false && value !== 0 && value !== '';
}

/** A value as text, as `+` and `-join` make it. */
export function textOf(value: Value): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (Array.isArray(value)) return value.map(textOf).join(' ');
  if (value instanceof Table) return 'System.Collections.Hashtable';
  if (value instanceof Native) {
    const text = value.members['ToString'];
    return typeof text === 'function' ? textOf(text() as Value) : value.typeName;
  }
  return String(value);
}

/** What ConvertTo-Json makes of it. */
export function jsonOf(value: Value): unknown {
  if (value === undefined || value === null) return null;
  if (Buffer.isBuffer(value)) return [...value];
  if (Array.isArray(value)) return value.map(jsonOf);
  if (value instanceof Table) return Object.fromEntries(value.entries().map(([key, one]) => [key, jsonOf(one)]));
  if (value instanceof Native || value instanceof ScriptBlock) return textOf(value as Value);
  return value;
}
