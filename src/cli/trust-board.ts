import type { FlashContext, UnknownBoard } from '../flash/run.ts';
import { visibleInline } from '../report/visible.ts';

export interface TrustWish {
  /** `--accept-new-certificates` */
  readonly acceptNewCertificates?: boolean;
  readonly json?: boolean;
}

/** Who says that the certificate of a board is its own: an option, else the person at the terminal; undefined when there is nobody. `clear`: takes live lines away. */
export function trustBoards(
  { acceptNewCertificates, json }: TrustWish,
  { signal, clear }: { readonly signal: AbortSignal; clear(): void },
): FlashContext['trust'] {
  if (acceptNewCertificates) return async () => true;
  if (json || !process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  let asked: Promise<unknown> = Promise.resolve();
  return (board) => {
    // Several boards are opened at once, a person is asked for one after the other, and for none after Ctrl-C.
    const answer = asked.then(() => {
      clear();
      return ask(board, signal);
    });
    answer.catch(() => undefined);
    asked = answer;
    return answer;
  };
}

async function ask({ name, address, port, fingerprint }: UnknownBoard, signal: AbortSignal): Promise<boolean> {
  const [{ COMPARE }, { askYes }] = await Promise.all([import('../bmc/wire/errors.ts'), import('./terminal/ask.ts')]);
  process.stderr.write(
    `Nobody has said which certificate the board ${visibleInline(name)} has. At ${visibleInline(address)} port ${port} one is shown with the SHA-256 fingerprint\n  ${fingerprint}\nOn the BMC itself this tells it: ${COMPARE}\n`,
  );
  try {
    return await askYes('Is it the same, and is the password to be sent there?', signal);
  } catch (error) {
    // Ctrl-C at a question reaches the question alone; here it is to end all that goes on with other boards.
    if (!signal.aborted) process.emit('SIGINT', 'SIGINT');
    throw error;
  }
}
