/** How long a node that joined is watched where the fleet file does not say. */
export const DEFAULT_PROBATION = '45s';
