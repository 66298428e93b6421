/** Machines that keep the high byte first; the kernel prints IPv4 addresses in /proc/net as the machine keeps them. */
const BIG_ENDIAN = /^(?:mips(?:64)?|ppc(?:64)?|s390x?|sparc(?:64)?|m68k|parisc(?:64)?|arm\w*eb|aarch64_be)$/;

/** An address of /proc/net (8 or 32 hex digits, in words of the machine's byte order) as text; undefined when it is none. */
export function kernelAddress(hex: string, machine: string | null): string | undefined {
  if (!/^(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{32})$/.test(hex)) return undefined;
  const words = hex.match(/.{8}/g) ?? [];
  const bytes = words.flatMap((word) => {
    const parts = word.match(/../g) ?? [];
    return BIG_ENDIAN.test(machine ?? '') ? parts : parts.toReversed();
  });
  return bytes.length === 4 ? bytes.map((byte) => Number.parseInt(byte, 16)).join('.') : compressed(bytes.join(''));
}

/** 32 hex digits in network order as the shortest IPv6 text. Source: RFC 5952 section 4. */
export function compressed(hex: string): string {
  const groups = (hex.match(/.{4}/g) ?? []).map((group) => Number.parseInt(group, 16).toString(16));
  const text = groups.join(':');
  const longest = (text.match(/(?:^|:)0(?::0)+(?=:|$)/g) ?? []).toSorted((a, b) => b.length - a.length)[0];
  if (longest === undefined) return text;
  const at = text.indexOf(longest);
  return `${text.slice(0, at)}::${text.slice(at + longest.length).replace(/^:/, '')}`;
}
