import { join, type Sh, trusted } from '../../core/sh.ts';
import { compact } from '../prelude.ts';
import { FRAME_CLOSE, FRAME_OPEN } from './frame.ts';
import { GPU_PROGRAM } from './gpu.ts';
import { IDENTITY_PROGRAM } from './identity.ts';
import { NETWORK_PROGRAM } from './network.ts';
import { RESOURCES_PROGRAM } from './resources.ts';
import { SOFTWARE_PROGRAM } from './software.ts';
import { VIRTUALISATION_PROGRAM } from './virtualisation.ts';

/** The sections and the shell that reads each. */
const SECTION_PROGRAMS = {
  identity: IDENTITY_PROGRAM,
  resources: RESOURCES_PROGRAM,
  network: NETWORK_PROGRAM,
  software: SOFTWARE_PROGRAM,
  gpu: GPU_PROGRAM,
  virtualisation: VIRTUALISATION_PROGRAM,
} as const satisfies Record<string, Sh>;

export type FactSection = keyof typeof SECTION_PROGRAMS;

/** All sections, in the order they are read. `identity` is always part of a program. */
export const FACT_SECTIONS = Object.keys(SECTION_PROGRAMS) as readonly FactSection[];

/**
 * POSIX sh that prints the facts of a host for `parseFacts`; needs the prelude before it, changes nothing, reads
 * nothing from stdin, prints nothing on stderr, and leaves no variable behind. Equal sections give equal text.
 */
export function factsProgram(sections: readonly FactSection[]): Sh {
  const asked = FACT_SECTIONS.filter((section) => section === 'identity' || sections.includes(section));
  const body = [
    FRAME_OPEN,
    ...asked.flatMap((section) => [trusted(`f_kv section ${section}`), SECTION_PROGRAMS[section]]),
    FRAME_CLOSE,
  ];
  return trusted(`(\n${compact(join(body).text)}\n) </dev/null 2>/dev/null`);
}
