import { sh } from '../../core/sh.ts';
import type { PackageManager } from './package-manager.ts';
import { parseRpm, RPM_READ } from './rpm.ts';
import { simpleTransaction, simpleUndo, type Words } from './simple.ts';

const WORDS: Words = {
  settings: sh`export LC_ALL=C ZYPP_LOCK_TIMEOUT=300`,
  install: (words) => sh`zypper --non-interactive install --oldpackage -- ${words}`,
  remove: (names) => sh`zypper --non-interactive remove -- ${names}`,
  pin: (name, version) => `${name}=${version}`,
  uninstall: (name) => sh`zypper --non-interactive remove --clean-deps -- ${name}`,
};

/** openSUSE and SLES. Source: zypper(8); the lock's time-out is libzypp's (zypp/ZYppFactory.cc). */
export const zypper: PackageManager = {
  name: 'zypper',
  can: { version: true, hold: false },
  read: RPM_READ,
  parse: (output, names) => parseRpm('zypper', output, names),
  apply: (actions) => simpleTransaction(WORDS, actions),
  undo: (action) => simpleUndo(WORDS, action),
};
