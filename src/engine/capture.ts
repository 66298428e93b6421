import type { Redactor } from '../core/redact.ts';
import { uncoloured } from './uncoloured.ts';

const KEEP = 64 * 1024;

/** The output of one step: its first and last 64 KiB, the bytes between them counted, colours and secrets taken out. */
export interface Captured {
  readonly text: string;
  readonly droppedBytes: number;
}

/** Collects a step's output as it comes. Memory stays bounded however much is printed. */
export function capture(redactor: Redactor): { push(bytes: Buffer): string; end(): Captured } {
  const decoder = new TextDecoder('utf-8');
  const plain = uncoloured();
  const clean = redactor.stream();
  let head = '';
  let tail = '';
  let dropped = 0;
  const take = (text: string) => {
    const room = KEEP - head.length;
    if (room > 0) head += text.slice(0, room);
    const rest = room > 0 ? text.slice(room) : text;
    tail += rest;
    if (tail.length > 2 * KEEP) {
      dropped += tail.length - KEEP;
      tail = tail.slice(-KEEP);
    }
    return text;
  };
  return {
    push: (bytes) => take(clean.push(plain.push(decoder.decode(bytes, { stream: true })))),
    end() {
      take(clean.push(plain.push(decoder.decode()) + plain.flush()) + clean.flush());
      if (tail.length > KEEP) {
        dropped += tail.length - KEEP;
        tail = tail.slice(-KEEP);
      }
      const middle = dropped === 0 ? '' : `\n[... ${dropped} characters left out ...]\n`;
      return { text: head + middle + tail, droppedBytes: dropped };
    },
  };
}
