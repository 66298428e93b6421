import { BringupError, BringupErrors } from '../../core/error.ts';

/** What is wrong with words: nobody wrote the lines of the file. */
export function asSaid(error: unknown): unknown {
  if (!(error instanceof BringupErrors) && !(error instanceof BringupError)) return error;
  const problems = error instanceof BringupErrors ? error.problems : [error];
  return new BringupErrors(
    problems.map(
      ({ message }) =>
        new BringupError({
          code: 'onboard-words',
          category: 'config',
          what: `what was said is not possible: ${message}`,
          remedy: 'say it otherwise: `bringup onboard --help` has each option',
        }),
    ),
  );
}

/** The fleet file that is made of words cannot be kept. */
export function notKept(file: string, cause: Error): BringupError {
  return new BringupError({
    code: 'onboard-file-not-kept',
    category: 'filesystem',
    what: `the file of this onboarding cannot be written: ${cause.message}`,
    where: { file },
    remedy: 'let this user write there, or name another folder: BRINGUP_STATE_DIR',
    cause,
  });
}

/** What `--cluster` says is no name of one. */
export function badCluster(cluster: string, why: string): BringupError {
  return new BringupError({
    code: 'onboard-cluster-name',
    category: 'config',
    what: `no cluster can be called ${JSON.stringify(cluster)}: ${why}`,
    remedy: 'correct --cluster (BRINGUP_ONBOARD_CLUSTER), as in --cluster main',
  });
}

/** Nobody knows where the head is that has this name. */
export function headUnknown(name: string, cause: Error): BringupError {
  return new BringupError({
    code: 'onboard-head-name',
    category: 'dns',
    what: `the head has the name ${name}, and no address is known for it: ${cause.message}`,
    remedy: 'correct --head (BRINGUP_RAY_HEAD), or say its address',
    cause,
  });
}
