import { CATEGORIES, type Category } from '../core/category.ts';

/** The classes of errors of an onboarding: the five of its first design, and three that it lacked. `blames`: whether it counts against the provider. */
export const ERROR_CLASSES = {
  network: { blames: true, meaning: 'names, connections, what is fetched over them' },
  permission: { blames: true, meaning: 'a key, a user or sudo that does not get in' },
  installation: { blames: true, meaning: 'a package, a program or a service that does not do its part' },
  configuration: { blames: false, meaning: 'the fleet file, an input or a secret' },
  platform: { blames: true, meaning: 'a system that cannot do it' },
  conflict: { blames: false, meaning: 'somebody else is at work, or things moved meanwhile' },
  resource: { blames: true, meaning: 'room, memory, files' },
  other: { blames: false, meaning: 'cancelled, not known, or bringup itself' },
} as const;

export type ErrorClass = keyof typeof ERROR_CLASSES;

/** The class of each category of errors. */
export const CLASS_OF: Readonly<Record<Category, ErrorClass>> = {
  config: 'configuration',
  secret: 'configuration',
  dns: 'network',
  network: 'network',
  throttled: 'network',
  'host-key': 'permission',
  auth: 'permission',
  sudo: 'permission',
  shell: 'platform',
  lock: 'conflict',
  moved: 'conflict',
  package: 'installation',
  'package-lock': 'installation',
  download: 'network',
  service: 'installation',
  command: 'installation',
  filesystem: 'resource',
  timeout: 'network',
  verify: 'installation',
  unsupported: 'platform',
  unknown: 'other',
  cancelled: 'other',
  bug: 'other',
};

/** All categories, for schemas. */
export const CATEGORY_NAMES = Object.keys(CATEGORIES) as [Category, ...Category[]];
