import { BringupError } from '../../core/error.ts';

/** The file is not the one that was meant. @param at its path or address */
export function wrongHash(at: string, got: string, wanted: string): BringupError {
  return new BringupError({
    code: 'image-wrong-hash',
    category: 'verify',
    what: `The image has the SHA-256 ${got}, and should have ${wanted}.`,
    where: { file: at },
    remedy:
      'Find out who changed it; if the new image is meant, write its hash in sha256, or mend the .sha256 beside it.',
    retryable: false,
  });
}
