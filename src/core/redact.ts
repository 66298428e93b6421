import type { Secret } from './secret.ts';
import { secretForms } from './secret-forms.ts';

/** Takes secrets out of text: each form of each is replaced by `[secret NAME]`. */
export interface Redactor {
  /** For whole texts. */
  text(text: string): string;
  /** For a stream: holds back what may be the beginning of a secret until more comes. */
  stream(): { push(text: string): string; flush(): string };
}

/** A redactor for these secrets. Without any, text goes through as it is. */
export function redactor(secrets: Iterable<Secret>): Redactor {
  const names = new Map<string, string>();
  for (const secret of secrets) for (const form of secretForms(secret.reveal())) names.set(form, secret.toString());
  const forms = [...names.keys()].toSorted((a, b) => b.length - a.length);
  if (forms.length === 0) return { text: (text) => text, stream: () => ({ push: (text) => text, flush: () => '' }) };
  const pattern = new RegExp(forms.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
  const longest = forms[0]?.length ?? 0;
  const text = (input: string) => input.replace(pattern, (form) => names.get(form) ?? '');
  return {
    text,
    stream() {
      let held = '';
      return {
        push(chunk) {
          held += chunk;
          // Up to here every match is whole: no longer one can begin before it and end in what is still to come.
          let safe = Math.max(0, held.length - (longest - 1));
          for (const match of held.matchAll(pattern))
            if (match.index < safe) safe = Math.max(safe, match.index + match[0].length);
          const out = text(held.slice(0, safe));
          held = held.slice(safe);
          return out;
        },
        flush() {
          const rest = text(held);
          held = '';
          return rest;
        },
      };
    },
  };
}
