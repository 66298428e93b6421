import { createHash } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const CERTIFICATE = /-----BEGIN CERTIFICATE-----([\sA-Za-z0-9+/=]+)-----END CERTIFICATE-----/;

/** What a device id looks like: eight groups of seven, each second one with a check letter. */
export const DEVICE_ID = /^[A-Z2-7]{7}(?:-[A-Z2-7]{7}){7}$/;

/**
 * The device id that a certificate (PEM) stands for; undefined when there is none in the text. It is the SHA-256 of the
 * certificate in base32 with four check letters. Source: syncthing lib/protocol/deviceid.go.
 */
export function deviceIdOf(pem: string): string | undefined {
  const base64 = CERTIFICATE.exec(pem)?.[1]?.replaceAll(/\s/g, '');
  if (base64 === undefined || base64 === '') return undefined;
  const letters = base32(createHash('sha256').update(Buffer.from(base64, 'base64')).digest());
  const checked = (letters.match(/.{13}/g) ?? []).map((part) => part + checkLetter(part)).join('');
  return checked.match(/.{7}/g)?.join('-');
}

/** The check letter of a group, so that a slip of the pen is seen. Source: syncthing lib/protocol/luhn.go (with its factor of its own). */
function checkLetter(part: string): string {
  let factor = 1;
  let sum = 0;
  for (const letter of part) {
    const addend = factor * ALPHABET.indexOf(letter);
    factor = factor === 2 ? 1 : 2;
    sum += Math.floor(addend / 32) + (addend % 32);
  }
  return ALPHABET[(32 - (sum % 32)) % 32] ?? '';
}

function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}
