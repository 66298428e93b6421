/** One member of something that may be an object; undefined otherwise. Inherited members do not count. */
export function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

/** A text member without surrounding blanks; null when it is none or empty. */
export function textMember(value: unknown, name: string): string | null {
  const found = member(value, name);
  return typeof found === 'string' && found.trim() !== '' ? found.trim() : null;
}

/** A number member between 0 and 2^53; null otherwise. */
export function numberMember(value: unknown, name: string): number | null {
  const found = member(value, name);
  return typeof found === 'number' && found >= 0 && found <= Number.MAX_SAFE_INTEGER ? found : null;
}

/** A list member; PowerShell 5 writes a list of one as the thing itself, and an empty one as null. */
export function listMember(value: unknown, name: string): readonly unknown[] {
  const found = member(value, name);
  return Array.isArray(found) ? found : found === undefined || found === null ? [] : [found];
}

/** The texts of a list member; other things in it are left out. */
export function textsMember(value: unknown, name: string): readonly string[] {
  return listMember(value, name).filter((item) => typeof item === 'string');
}
