import { type AnyCapability, defineCapability } from '../engine/capability.ts';
import { sudoersPath, sudoersText } from '../engine/sudoers.ts';
import { type FileSpec, fileKind } from '../resources/file.ts';

/** What `prepare` wants on a host: the drop-in there, or gone. */
export interface PrepareSection {
  readonly user: string;
  readonly expires: Date | undefined;
  readonly state: 'present' | 'absent';
}

/** The one thing that `bringup prepare` manages, as a capability of its own: planned, locked, verified and undone like all others. */
export const prepareCapability: AnyCapability = defineCapability({
  name: 'prepare',
  kinds: [fileKind],
  wanted({ section }) {
    const { user, expires, state } = section as PrepareSection;
    const spec: FileSpec = {
      path: sudoersPath(user),
      state,
      ...(state === 'present'
        ? {
            content: sudoersText(user, expires),
            mode: '0440',
            owner: 'root',
            group: 'root',
            validate: 'visudo -cf %s',
            diff: true,
          }
        : {}),
    };
    return [{ kind: fileKind, spec, capability: 'prepare', needs: [], notify: [], source: {}, waitsFor: [] }];
  },
});
