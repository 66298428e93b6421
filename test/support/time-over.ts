/** Seconds since 1970 after which a run begins no further file of the lab; undefined where it has all the time. */
export const UNTIL = 'BRINGUP_TEST_UNTIL';

export function isTimeOver(env: NodeJS.ProcessEnv = process.env): boolean {
  const until = env[UNTIL];
  return until !== undefined && Date.now() / 1000 > Number(until);
}
