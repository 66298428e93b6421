import type { RunEvent } from '../../engine/event.ts';
import type { OnboardEvent } from '../../onboard/onboard.ts';
import { PHASE_TEXTS } from '../../onboard/phase-of.ts';
import type { Phase } from '../../providers/states.ts';
import { truncate } from '../../report/columns.ts';
import { elapsed } from '../../report/duration.ts';
import { painter, type TextOptions } from '../../report/paint.ts';
import { visibleInline } from '../../report/visible.ts';
import { phaseLine } from './onboard-text.ts';

const FRAME_MS = 250;
const SIGN_OF_LIFE_MS = 30_000;
const CLEAR = '\r\x1b[2K';

/** Shows an onboarding while it goes on: a line for each phase that ended, and what goes on now. */
export interface Progress extends Disposable {
  onEvent(event: OnboardEvent): void;
  onRunEvent(event: RunEvent): void;
  stop(): void;
}

/** At a terminal the last line moves; elsewhere there is a sign of life twice a minute. */
export function showProgress(host: string, stream: NodeJS.WriteStream, { colour, verbose }: TextOptions): Progress {
  const paint = painter(colour);
  const live = stream.isTTY === true;
  let phase: Phase = 'register';
  let doing = '';
  let since = performance.now();
  let told = performance.now();
  let stopped = false;
  const now = () =>
    visibleInline(
      `${phase}: ${doing === '' ? PHASE_TEXTS[phase].title : doing}  ${elapsed(performance.now() - since)}`,
    );
  const say = (text: string) => {
    if (text === '') return;
    stream.write(live ? CLEAR + text : text);
    told = performance.now();
  };
  const timer = setInterval(() => {
    if (live) stream.write(`${CLEAR}${paint('dim', truncate(`… ${now()}`, (stream.columns ?? 80) - 1))}`);
    else if (performance.now() - told > SIGN_OF_LIFE_MS) say(`… ${now()}\n`);
  }, FRAME_MS).unref();
  const stop = () => {
    if (stopped) return;
    stopped = true;
    clearInterval(timer);
    if (live) stream.write(CLEAR);
  };
  return {
    onEvent(event) {
      if (event.type === 'phase-began') {
        phase = event.phase;
        doing = '';
        since = performance.now();
      }
      say(phaseLine(event, { colour }));
    },
    onRunEvent(event) {
      if (!('host' in event)) return;
      const whose = event.host === host ? '' : `${event.host}: `;
      if (event.type === 'step-started') doing = `${whose}${event.step}`;
      if (event.type === 'host-phase')
        doing = `${whose}${event.phase}${event.detail === undefined ? '' : ` ${event.detail}`}`;
      if (event.type === 'note') say(`  ${paint('dim', visibleInline(`${whose}${event.text}`))}\n`);
      if (event.type === 'step-finished' && (verbose || event.problem !== undefined))
        say(`  ${paint('dim', visibleInline(`${whose}${event.step}  ${event.outcome}`))}\n`);
    },
    stop,
    [Symbol.dispose]: stop,
  };
}
