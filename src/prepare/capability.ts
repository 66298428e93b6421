import { type AnyCapability, defineCapability } from '../engine/capability.ts';
import { sudoersPath, sudoersText } from '../engine/sudoers.ts';
import { type FileSpec, fileKind } from '../resources/file.ts';

/** What `prepare` wants on a host: the drop-in there, or gone, or nothing, because it needs none. */
export interface PrepareSection {
  readonly user: string;
  readonly expires: Date | undefined;
  readonly state: 'present' | 'absent' | 'unneeded';
}

/** Both: with a file that is broken already nobody could tell what sudo would make of one more. */
const VALIDATE = 'visudo -cf /etc/sudoers >/dev/null && visudo -cf %s';

/** The one thing that `bringup prepare` manages, as a capability of its own: planned, locked, verified and undone like all others. */
export const prepareCapability: AnyCapability = defineCapability({
  name: 'prepare',
  kinds: [fileKind],
  wanted({ section }) {
    const { user, expires, state } = section as PrepareSection;
    if (state === 'unneeded') return [];
    const spec: FileSpec = {
      path: sudoersPath(user),
      state,
      validate: VALIDATE,
      ...(state === 'present'
        ? {
            content: sudoersText(user, expires),
            mode: '0440',
            owner: 'root',
            group: 'root',
            diff: true,
          }
        : {}),
    };
    return [{ kind: fileKind, spec, capability: 'prepare', needs: [], notify: [], source: {}, waitsFor: [] }];
  },
});
