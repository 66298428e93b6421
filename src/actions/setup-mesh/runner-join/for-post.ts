import { keepForPost, keptForPost } from '../../../github/state.ts';

/** What `post` must know to undo the join of this runner, told as soon as it is true. */
export const forPost = {
  folder: (path: string): void => keepForPost('runner-folder', path),
  pid: (pid: number): void => keepForPost('runner-pid', String(pid)),
  program: (path: string): void => keepForPost('runner-tailscale', path),
};

/** What `main` told; undefined when this runner was not to join. */
export function toldToPost():
  | { readonly folder: string; readonly pid: number | undefined; readonly program: string }
  | undefined {
  const folder = keptForPost('runner-folder');
  const pid = Number(keptForPost('runner-pid'));
  const program = keptForPost('runner-tailscale');
  return folder === '' ? undefined : { folder, program, pid: pid > 0 ? pid : undefined };
}
