const TOKEN =
  /<\?xml [^?]*\?>|<\/([A-Za-z-]+)>|<([A-Za-z-]+)((?:\s+[A-Za-z-]+="(?:[^<&"]|&[^;]{1,8};)*")*)\s*(\/?)>|[^<]+|</gu;
const REFERENCE = /&(?!(?:amp|lt|gt|quot|#[0-9]{1,7});)/;
const FORBIDDEN = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** What keeps a text from being well-formed XML of the plain kind (no namespaces, no CDATA); undefined when nothing does. XML 1.0 sections 2.1, 2.2. */
export function xmlFault(xml: string): string | undefined {
  if (FORBIDDEN.test(xml)) return 'a character that XML does not allow';
  if (REFERENCE.test(xml)) return 'an ampersand that starts no known reference';
  const open: string[] = [];
  let roots = 0;
  for (const [token, closed, opened, attributes, empty] of xml.matchAll(TOKEN)) {
    if (token.startsWith('<?xml')) continue;
    if (closed !== undefined) {
      if (open.pop() !== closed) return `</${closed}> closes something else`;
    } else if (opened !== undefined) {
      if (open.length === 0) roots += 1;
      const names = [...(attributes ?? '').matchAll(/([A-Za-z-]+)=/g)].map(([, name]) => name);
      if (new Set(names).size !== names.length && (attributes ?? '').match(/"[^"]*="/) === null)
        return 'an attribute twice';
      if (empty === '') open.push(opened);
    } else if (token === '<') return 'a raw <';
    else if (token.includes(']]>')) return 'a raw ]]>';
    else if (open.length === 0 && token.trim() !== '') return 'text outside of the root';
  }
  if (open.length > 0) return `${open.join(', ')} left open`;
  return roots === 1 ? undefined : `${roots} roots`;
}
