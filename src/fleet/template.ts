/** Namespaces whose values are known only later, from hosts and servers. Load leaves such names in place. */
export const LATE_NAMESPACES = ['facts', 'address', 'python', 'ray', 'mesh'] as const;

/** A piece of a template: plain text, or a name to look up. `raw` is how it stands in the template. */
export type Part =
  | { readonly kind: 'text'; readonly text: string; readonly raw: string }
  | { readonly kind: 'name'; readonly name: string; readonly raw: string };

const PLACEHOLDER = /\{\{\s*(?:([A-Za-z_][\w-]*(?:\.[\w-]+)*)|"([^"\n]*)")\s*\}\}/g;

/** The pieces of a template. Never throws: a `{{` that starts no name and no quoted text is plain text. */
export function parseTemplate(template: string): readonly Part[] {
  if (!template.includes('{{')) return [{ kind: 'text', text: template, raw: template }];
  const parts: Part[] = [];
  let end = 0;
  for (const match of template.matchAll(PLACEHOLDER)) {
    const before = template.slice(end, match.index);
    if (before !== '') parts.push({ kind: 'text', text: before, raw: before });
    const [raw, name, quoted] = match;
    parts.push(name === undefined ? { kind: 'text', text: quoted ?? '', raw } : { kind: 'name', name, raw });
    end = match.index + raw.length;
  }
  if (end < template.length) parts.push({ kind: 'text', text: template.slice(end), raw: template.slice(end) });
  return parts;
}

/**
 * Text from the pieces of `template`, some of them looked up. While names are left it stays a template: braces that
 * could be taken for one together with what was put in are escaped.
 */
export function joinParts(parts: readonly Part[], template: string): string {
  const texts = parts.flatMap((part) => (part.kind === 'text' ? [part.text] : []));
  if (texts.length === parts.length) return texts.join('');
  if (parts.map(({ raw }) => raw).join('') === template) return template;
  const isPlain = (part: Part): boolean => part.kind === 'text' && part.raw === part.text;
  return parts.map((part) => (isPlain(part) ? escapeEdges(part.raw) : part.raw)).join('');
}

function escapeEdges(text: string): string {
  return text.replace(/\{{2,}|^\{|\{$/g, (braces) => `{{ "${braces}" }}`);
}

/** A piece of text that was looked up, so that braces in it are never taken for a template. */
export function textPart(text: string): Part {
  return { kind: 'text', text, raw: text.replace(/\{+/g, (braces) => `{{ "${braces}" }}`) };
}

/**
 * The template with every name that `lookup` knows replaced by its value; what it answers undefined to stays as it is,
 * and then the whole text is still a template. `{{ "{{" }}` gives `{{`. Never throws (unless `lookup` does).
 */
export function renderTemplate(template: string, lookup: (name: string) => string | undefined): string {
  if (!template.includes('{{')) return template;
  return joinParts(
    parseTemplate(template).map((part) => {
      const value = part.kind === 'name' ? lookup(part.name) : undefined;
      return value === undefined ? part : textPart(value);
    }),
    template,
  );
}

/** The names a template looks up, each once, in order. After load only late ones are left in a template. */
export function templateNames(template: string): readonly string[] {
  if (!template.includes('{{')) return [];
  return [...new Set(parseTemplate(template).flatMap((part) => (part.kind === 'name' ? [part.name] : [])))];
}

/** Whether a name is known only later (`facts.os.id`, `address.mesh`). */
export function isLate(name: string): boolean {
  const namespace = name.split('.', 1)[0];
  return LATE_NAMESPACES.some((late) => late === namespace);
}
