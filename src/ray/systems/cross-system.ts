/**
 * Ray joins no cluster from macOS and Windows unless it is told to, on that very host; elsewhere it is on by itself, so a head with
 * Linux needs nothing. Source: ray 2.60 python/ray/_private/ray_constants.py, ENABLE_RAY_CLUSTER.
 */
export const CROSS_SYSTEM = { RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER: '1' } as const;
