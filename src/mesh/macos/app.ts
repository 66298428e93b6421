import { BringupError } from '../../core/error.ts';
import { EMPTY, sh } from '../../core/sh.ts';
import { defineKind, ORDER } from '../../engine/resource.ts';

/** Nobody else's Tailscale is in the way of a daemon on a Mac. */
export interface NoAppSpec {
  readonly name: 'app';
}

export interface AppState {
  /** Path of the app from the App Store or the vendor's site; it works only while somebody is logged in at the screen. */
  readonly app: string | undefined;
  /** What an app left behind makes the command line look for the app. */
  readonly leftover: boolean;
}

/**
 * On a Mac either the app has Tailscale or the daemon, never both. Source: tailscale wiki, Tailscaled-on-macOS; issue 5761 for
 * what an app leaves behind.
 */
export const noAppKind = defineKind<NoAppSpec, AppState, never>({
  kind: 'mesh-macos',
  order: ORDER.source,
  category: 'unsupported',
  key: ({ name }) => name,
  read: () => sh`for bu_a in /Applications/Tailscale.app /Applications/Setapp/Tailscale.app; do [ ! -d "$bu_a" ] || echo "app $bu_a"; done
[ ! -e /Library/Tailscale/ipnport ] || echo leftover`,
  parse(output, specs) {
    const lines = output.split('\n');
    const app = lines.find((line) => line.startsWith('app '))?.slice('app '.length);
    return specs.map(() => ({ app, leftover: lines.includes('leftover') }));
  },
  decide({ app, leftover }) {
    if (app !== undefined) return { verdict: 'refuse', error: appThere(app) };
    return leftover ? { verdict: 'refuse', error: appWasThere() } : { verdict: 'ok' };
  },
  apply: () => EMPTY,
  undo: () => EMPTY,
});

function appThere(app: string): BringupError {
  return new BringupError({
    code: 'mesh-macos-app',
    category: 'unsupported',
    what: `${app} has Tailscale on this Mac, and it works only while somebody is logged in at the screen`,
    remedy:
      'quit it and delete it there (its node goes from the server), then run this again: the daemon needs nobody logged in',
  });
}

function appWasThere(): BringupError {
  return new BringupError({
    code: 'mesh-macos-leftover',
    category: 'unsupported',
    what: 'an app that is gone left /Library/Tailscale/ipnport behind, and the command line would look for the app',
    remedy: 'run `sudo rm -rf /Library/Tailscale` there, then run this again',
  });
}
