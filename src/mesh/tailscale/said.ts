import { redactor } from '../../core/redact.ts';
import type { Secret } from '../../core/secret.ts';

/** The sentence of an error, without secrets: `{message}`, or of OAuth `{error_description, error}`. Empty when there is none. */
export function saidBy(text: string, secrets: readonly Secret[]): string {
  try {
    const told = JSON.parse(text) as Readonly<Record<string, unknown>> | null;
    const said = [told?.['message'], told?.['error_description'], told?.['error']].find(
      (part) => typeof part === 'string' && part !== '',
    );
    return typeof said === 'string' ? redactor(secrets).text(said).trim().slice(0, 300) : '';
  } catch {
    return '';
  }
}
