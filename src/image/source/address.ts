import { percentDecoded } from '../../core/percent.ts';

/** The address of an image, or undefined when it is a path. A drive letter is no scheme. */
export function addressOf(from: string): URL | undefined {
  return /^https?:\/\//i.test(from) && URL.canParse(from) ? new URL(from) : undefined;
}

/** An address as it may be shown and kept: credentials and queries can be secrets. */
export function shown({ origin, pathname, search }: URL): string {
  return `${origin}${pathname}${search === '' ? '' : '?…'}`;
}

/** The last part of the path, decoded; a file's name. */
export function nameOf({ pathname }: URL): string {
  return percentDecoded(pathname.split('/').at(-1) ?? '');
}
