/** Whether text fits a pattern of `*` and `?`, all other characters as they are. Linear in time. Source: ssh_config(5), PATTERNS. */
export function matchPattern(text: string, pattern: string): boolean {
  let at = 0;
  let inPattern = 0;
  let star = -1;
  let retry = 0;
  while (at < text.length) {
    if (pattern[inPattern] === '*') {
      star = inPattern++;
      retry = at;
    } else if (pattern[inPattern] === '?' || pattern[inPattern] === text[at]) {
      at++;
      inPattern++;
    } else if (star >= 0) {
      inPattern = star + 1;
      at = ++retry;
    } else {
      return false;
    }
  }
  while (pattern[inPattern] === '*') inPattern++;
  return inPattern === pattern.length;
}

/** Whether text fits a comma-separated list: some pattern fits, and none that starts with `!`. Source: openssh-portable match.c. */
export function matchPatternList(text: string, list: string): boolean {
  let found = false;
  for (const item of list.split(',')) {
    if (item.startsWith('!')) {
      if (matchPattern(text, item.slice(1))) return false;
    } else if (matchPattern(text, item)) {
      found = true;
    }
  }
  return found;
}
