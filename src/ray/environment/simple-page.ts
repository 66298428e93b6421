/** A file that an index has of a project. */
export interface IndexFile {
  readonly filename: string;
  readonly url: URL;
  /** Undefined when the index does not tell. */
  readonly sha256: string | undefined;
  readonly sizeBytes: number | undefined;
}

/**
 * The files on the page of a project. Undefined when it is no such page. Source: PEP 691 (JSON), PEP 503 and 700 (HTML).
 * @param type `Content-Type`, without parameters
 * @param at address of the page, for relative links
 */
export function parseSimplePage(type: string, text: string, at: URL): readonly IndexFile[] | undefined {
  if (/^application\/(?:vnd\.pypi\.simple\.v1\+)?json$/.test(type)) return parseJson(text, at);
  if (/^(?:text\/html|application\/vnd\.pypi\.simple\.v1\+html)$/.test(type)) return parseHtml(text, at);
  return undefined;
}

function parseJson(text: string, at: URL): readonly IndexFile[] | undefined {
  let page: unknown;
  try {
    page = JSON.parse(text);
  } catch {
    return undefined;
  }
  const files = membersOf(page)['files'];
  if (!Array.isArray(files)) return undefined;
  return files.flatMap((file: unknown) => {
    const { filename, url, hashes, size } = membersOf(file);
    if (typeof filename !== 'string' || typeof url !== 'string' || !URL.canParse(url, at.href)) return [];
    const sha256 = membersOf(hashes)['sha256'];
    return [fileOf(filename, new URL(url, at), sha256, size)];
  });
}

const LINK = /<a\s([^>]*)>([^<]*)<\/a>/gi;
const HREF = /(?:^|\s)href\s*=\s*(?:"([^"]*)"|'([^']*)')/i;

function parseHtml(text: string, at: URL): readonly IndexFile[] {
  return [...text.matchAll(LINK)].flatMap(([, attributes = '', content = '']) => {
    const [, double, single] = HREF.exec(attributes) ?? [];
    const href = unescaped(double ?? single ?? '');
    if (href === '' || !URL.canParse(href, at.href)) return [];
    const url = new URL(href, at);
    const [, sha256] = /^#sha256=([0-9a-fA-F]{64})/.exec(url.hash) ?? [];
    url.hash = '';
    return [fileOf(unescaped(content).trim(), url, sha256, undefined)];
  });
}

function fileOf(filename: string, url: URL, sha256: unknown, size: unknown): IndexFile {
  return {
    filename,
    url,
    sha256: typeof sha256 === 'string' && /^[0-9a-f]{64}$/i.test(sha256) ? sha256.toLowerCase() : undefined,
    sizeBytes: typeof size === 'number' ? size : undefined,
  };
}

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39|#x27);/g, (_, name: string) => ENTITIES[name] ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" };

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
