import type { Secret } from './secret.ts';
import { secretForms } from './secret-forms.ts';

/** Takes secrets out of text: each form of each is replaced by `[secret NAME]`. */
export interface Redactor {
  /** For whole texts. */
  text(text: string): string;
  /** For a stream: holds back what may be the beginning of a secret until more comes. */
  stream(): { push(text: string): string; flush(): string };
  /** One more secret, that was got in the middle of a run: from now on in all texts, and in streams that are open already. */
  add(secret: Secret): void;
}

/** A redactor for these secrets. Without any, text goes through as it is. */
export function redactor(secrets: Iterable<Secret>): Redactor {
  const names = new Map<string, string>();
  let pattern: RegExp | undefined;
  let longest = 0;
  let firsts: ReadonlySet<string> = new Set();
  const add = (...more: readonly Secret[]) => {
    for (const secret of more) for (const form of secretForms(secret.reveal())) names.set(form, secret.toString());
    const forms = [...names.keys()].toSorted((a, b) => b.length - a.length);
    if (forms.length === 0) return;
    pattern = new RegExp(forms.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
    longest = forms[0]?.length ?? 0;
    firsts = new Set(forms.map((form) => form[0] ?? ''));
  };
  add(...secrets);
  const text = (input: string) =>
    pattern === undefined ? input : input.replace(pattern, (form) => names.get(form) ?? '');
  /** Lines are read while they come, so no more is held back than has to be. */
  const mayBegin = (end: string) =>
    firsts.has(end[0] ?? '') && [...names.keys()].some((form) => form.length > end.length && form.startsWith(end));
  return {
    add,
    text,
    stream() {
      let held = '';
      return {
        push(chunk) {
          if (pattern === undefined) return chunk;
          held += chunk;
          // Up to here every match is whole: no longer one can begin before it and end in what is still to come.
          let safe = Math.max(0, held.length - (longest - 1));
          while (safe < held.length && !mayBegin(held.slice(safe))) safe += 1;
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
