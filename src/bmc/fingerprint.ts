import { BringupError } from '../core/error.ts';

/** SHA-256 of a certificate as people compare it: `AA:BB:…`, upper case. Takes hex in any writing. Throws BringupError (config). */
export function fingerprintOf(text: string): string {
  const hex = text
    .replace(/^sha-?256[:= ]*(fingerprint[:= ]*)?/i, '')
    .replaceAll(/[:\s]/g, '')
    .toUpperCase();
  if (!/^[0-9A-F]{64}$/.test(hex))
    throw new BringupError({
      code: 'bmc-fingerprint-format',
      category: 'config',
      what: `${JSON.stringify(text)} is no SHA-256 fingerprint of a certificate: 64 hexadecimal digits, with or without colons`,
      remedy: 'get it with: openssl s_client -connect BOARD:443 </dev/null | openssl x509 -noout -fingerprint -sha256',
    });
  return hex.match(/../g)?.join(':') ?? hex;
}
