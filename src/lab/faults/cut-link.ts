import { mustRun } from '../child.ts';
import type { Lab } from '../lab.ts';
import { type Fault, faultWith } from './fault.ts';

/** Pulls the cable of a host: nothing passes in either direction, and nobody is told. */
export async function cutLink(lab: Lab, host: string): Promise<Fault> {
  const { link } = lab.host(host);
  await mustRun(['ip', 'link', 'set', link, 'down']);
  return faultWith(`link of ${host} cut`, async () => {
    await mustRun(['ip', 'link', 'set', link, 'up']);
  });
}
