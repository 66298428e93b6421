import { setSecret } from '@actions/core';
import type { Secret } from '../core/secret.ts';
import { secretForms } from '../core/secret-forms.ts';

/** Tells the runner to hide a secret in every form it may turn up in. Call it before anything else is printed. */
export function mask(secret: Secret): void {
  for (const form of secretForms(secret.reveal())) setSecret(form);
}
