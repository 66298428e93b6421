/** Where bringup is published, and its first release: written into files that a new fleet starts with. */
export const REPOSITORY = 'OWNER/bringup';

/** Not a commit: whoever makes the fleet theirs puts that of a release in its place, and GitHub refuses it until then. */
export const UNPINNED = '0'.repeat(40);

/** The checkout action by its commit, with the version that commit is. Source: git ls-remote https://github.com/actions/checkout. */
export const CHECKOUT = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1';
