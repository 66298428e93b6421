import type { ErrorCode, YAMLParseError } from 'yaml';
import type { ErrorDetails } from '../core/error.ts';

/** What a person did, most likely, when the parser says this. Source: yaml's own error codes, errors.d.ts. */
const CURES: Partial<Record<ErrorCode, { readonly code?: string; readonly what?: string; readonly remedy: string }>> = {
  TAB_AS_INDENT: { what: 'a tab is used as indentation', remedy: 'indent with spaces: YAML does not allow tabs' },
  MULTIPLE_DOCS: {
    code: 'yaml-documents',
    what: 'the file holds several YAML documents, divided by ---',
    remedy: 'keep one document per file; what differs between environments belongs into environments/<name>.yaml',
  },
  RESOURCE_EXHAUSTION: {
    code: 'yaml-too-deep',
    what: 'values are nested far too deep',
    remedy: 'a fleet file needs a few levels: look for a missing bracket',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    what: 'a second `: ` stands in the same line',
    remedy: 'put the value in quotes, or start a new line after the first colon',
  },
  BAD_SCALAR_START: { remedy: 'put the value in quotes' },
  MISSING_CHAR: { remedy: 'close the quote or bracket, or put a colon behind the key' },
  BAD_INDENT: { remedy: 'indent the line like its neighbours, and close every bracket' },
  UNEXPECTED_TOKEN: { remedy: 'look at the indentation of this line and the one before it' },
};

/** A syntax error of the YAML parser in words of this program. What stands in the file is not repeated: maybe a secret. */
export function explainSyntax(error: YAMLParseError | { code: ErrorCode; message: string }): ErrorDetails {
  const cure = CURES[error.code];
  return {
    code: cure?.code ?? 'yaml-syntax',
    category: 'config',
    what: cure?.what ?? `this is not YAML: ${error.message.replace(/: ".*$/s, '').slice(0, 200)}`,
    remedy: cure?.remedy ?? 'mend the line; an editor with YAML support marks it',
  };
}
