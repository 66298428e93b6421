import { sh } from '../../core/sh.ts';
import type { PackageManager } from './package-manager.ts';
import { parseRpm, RPM_READ } from './rpm.ts';
import { simpleTransaction, simpleUndo, type Words } from './simple.ts';

const WORDS: Words = {
  settings: sh`export LC_ALL=C`,
  install: (words) => sh`dnf -y install -- ${words}`,
  remove: (names) => sh`dnf -y --setopt=clean_requirements_on_remove=False remove -- ${names}`,
  pin: (name, version) => `${name}-${version}`,
  uninstall: (name) => sh`dnf -y --setopt=clean_requirements_on_remove=True remove -- ${name}`,
};

/** Fedora and its kin. dnf waits for its lock by itself. Source: dnf(8). */
export const dnf: PackageManager = {
  name: 'dnf',
  can: { version: true, hold: false },
  read: RPM_READ,
  parse: (output, names) => parseRpm('dnf', output, names),
  apply: (actions) => simpleTransaction(WORDS, actions),
  undo: (action) => simpleUndo(WORDS, action),
};
