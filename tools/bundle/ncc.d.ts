/** The part of ncc that the build uses. Source: @vercel/ncc 0.45, readme "Programmatically From Node.js". */
declare module '@vercel/ncc' {
  export default function ncc(
    entry: string,
    options: {
      readonly cache: boolean;
      readonly minify: boolean;
      readonly sourceMap: boolean;
      readonly quiet: boolean;
      readonly license: string;
    },
  ): Promise<{
    readonly code: string;
    readonly assets: Readonly<Record<string, { readonly source: string | Uint8Array }>>;
  }>;
}
