/** What a text that should be a private key turned out to be. `pem` has LF line ends and a final newline. */
export type KeyText =
  | { readonly kind: 'private'; readonly pem: string; readonly label: string }
  | { readonly kind: 'wrong'; readonly code: string; readonly what: string; readonly remedy: string };

/** The longest keys in use have a fifth of it. Longer texts are something else, and slow to look at. */
const MOST_CHARACTERS = 64 * 1024;

const AGAIN = 'Store the whole private key file, from the -----BEGIN line to the -----END line.';

/**
 * Brings the text of a private key into its usual form: any line ends, literal `\n`, one long line, quotes and spaces
 * around it, base64 of the whole file or of the body alone. Says precisely what it is when it is no private key.
 */
export function readKeyText(text: string): KeyText {
  if (text.length > MOST_CHARACTERS)
    return wrong('key-not-ssh', `is no private key: no key has ${text.length} characters`, AGAIN);
  const clean = unwrap(text);
  if (clean === '')
    return wrong('key-empty', 'is empty', `${AGAIN} A secret that is not set reaches a job as an empty text.`);
  const pem = armoured(clean) ?? armoured(decodeBase64(clean)) ?? bareBody(clean);
  return pem ?? explain(clean);
}

function wrong(code: string, what: string, remedy: string): KeyText {
  return { kind: 'wrong', code, what, remedy };
}

/** Without byte-order mark, quotes and spaces around it; escaped and foreign line ends become LF. */
function unwrap(text: string): string {
  let clean = text
    .replace(/^\uFEFF/, '')
    .replace(/\\r\\n|\\n|\\r/g, '\n')
    .replace(/\r\n?/g, '\n')
    .trim();
  // Quotes in quotes, as YAML in JSON makes them; more rounds only a text that is nothing but quotes would need.
  for (let round = 0; round < 4 && /^(["'`]).*\1$/s.test(clean) && clean.length > 1; round++)
    clean = clean.slice(1, -1).trim();
  return clean;
}

function decodeBase64(text: string): string {
  const compact = text.replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(compact) || compact.length < 32) return '';
  return unwrap(Buffer.from(compact, 'base64').toString('utf8'));
}

/** The body of an OpenSSH key whose BEGIN and END lines were left away. */
function bareBody(text: string): KeyText | undefined {
  const compact = text.replace(/\s+/g, '');
  if (!compact.startsWith('b3BlbnNzaC1rZXktdjEA')) return undefined;
  return rebuilt('OPENSSH PRIVATE KEY', '', compact);
}

/** A private key between its BEGIN and END lines, whatever became of the line ends between them. */
function armoured(text: string): KeyText | undefined {
  const match = /-----BEGIN ((?:[A-Z0-9]+ )*PRIVATE KEY)-----(.*?)-----END \1-----/s.exec(text);
  if (match === null) return undefined;
  const label = match[1] ?? '';
  const inner = match[2] ?? '';
  const dek = /DEK-Info:\s*([A-Z0-9-]+,[0-9A-Fa-f]+)/.exec(inner)?.[1];
  const headers = dek === undefined ? '' : `Proc-Type: 4,ENCRYPTED\nDEK-Info: ${dek}\n\n`;
  const body = inner.replace(/Proc-Type:\s*4,\s*ENCRYPTED/, '').replace(/DEK-Info:\s*[A-Z0-9-]+,[0-9A-Fa-f]+/, '');
  return rebuilt(label, headers, body.replace(/\s+/g, ''));
}

function rebuilt(label: string, headers: string, body: string): KeyText {
  if (label.startsWith('DSA')) return dsa();
  if (body === '') return wrong('key-truncated', 'has nothing between its BEGIN and END lines', AGAIN);
  const stray = /[^A-Za-z0-9+/=]/.exec(body)?.[0];
  if (stray !== undefined) {
    return wrong('key-damaged', `has a character ${JSON.stringify(stray)} that cannot be in a key`, AGAIN);
  }
  const lines = body.match(/.{1,64}/g) ?? [];
  const pem = `-----BEGIN ${label}-----\n${headers}${lines.join('\n')}\n-----END ${label}-----\n`;
  return { kind: 'private', pem, label };
}

function dsa(): KeyText {
  return wrong(
    'key-dsa',
    'is a DSA key, which OpenSSH no longer accepts',
    'Make an Ed25519 key (ssh-keygen -t ed25519) and put its public half on the hosts.',
  );
}

/** Why a text without a whole BEGIN...END block is no private key. */
function explain(text: string): KeyText {
  const decoded = decodeBase64(text);
  const shown = /^[\x20-\x7e\n\t]+$/.test(decoded) ? decoded : text;
  if (/-cert-v01@openssh\.com/.test(shown)) {
    return wrong(
      'key-certificate',
      'is a user certificate, not a private key',
      'Give the private key here and keep the certificate beside it as <key file>-cert.pub: then the ssh program of this machine is used.',
    );
  }
  if (/^(ssh-dss|.*BEGIN DSA)/.test(shown)) return dsa();
  if (
    /^(ssh-|ecdsa-sha2-|sk-)[a-z0-9@.-]*\s|^[^\n]*\s(ssh-(rsa|ed25519)|ecdsa-sha2-\S+) AAAA/.test(shown) ||
    /BEGIN (SSH2 |RSA |EC )?PUBLIC KEY/.test(shown)
  ) {
    return wrong('key-public', 'is a public key', 'Give the private half: the file of the same name without .pub.');
  }
  if (shown.includes('PuTTY-User-Key-File-')) {
    return wrong(
      'key-putty',
      'is a PuTTY key (.ppk)',
      'Convert it: puttygen key.ppk -O private-openssh -o key (or PuTTYgen: Conversions, Export OpenSSH key).',
    );
  }
  if (/-----BEGIN CERTIFICATE/.test(shown)) {
    return wrong('key-not-ssh', 'is an X.509 certificate, not an SSH private key', AGAIN);
  }
  if (/-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/.test(shown)) {
    return wrong('key-truncated', 'has a BEGIN line but no END line: it was cut off', AGAIN);
  }
  if (/-----END [A-Z0-9 ]*PRIVATE KEY-----/.test(shown)) {
    return wrong('key-truncated', 'has an END line but no BEGIN line: its beginning is missing', AGAIN);
  }
  if (/BEGIN [A-Z0-9 ]*PRIVATE KEY/.test(shown)) {
    return wrong('key-damaged', 'has a BEGIN line without its five dashes', AGAIN);
  }
  const lines = text.split('\n').length;
  return wrong(
    'key-not-ssh',
    `is no private key: ${text.length} characters in ${lines} line${lines === 1 ? '' : 's'} without a BEGIN line`,
    AGAIN,
  );
}
