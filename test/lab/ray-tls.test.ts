import { describe, expect, it } from 'vitest';
import { expectNothingToDo, HEAD, outcomes, ownIndex, rayLab, WORKER } from './support/ray-fleet.ts';
import { requireLab } from './support/require-lab.ts';
import { bringup } from './support/run-cli.ts';

const UNIT = 'bringup-ray-main';
const FOLDER = '/etc/ray-tls';
const tls = { certificate: `${FOLDER}/node.pem`, key: `${FOLDER}/node.key`, authority: `${FOLDER}/ca.pem` };
/** On a busy machine; Ray itself is silent for minutes. */
const AT_ONCE_S = 10;
const NEW_KEY = 'openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes';

describe.skipIf(!requireLab())('a Ray cluster with TLS', { timeout: 900_000 }, () => {
  const ray = rayLab();
  const { place, token, on, addressOf, fleetFile, run } = ray;
  const file = (more: object) => fleetFile({ cluster: { probation: '2s', ...more } });
  /** As its authority makes it; the account of Ray has to be there. */
  const certify = async (host: string, address: string) => {
    const authority = await on(HEAD, `cat ${FOLDER}/ca.pem ${FOLDER}/ca.key`);
    await on(
      host,
      `cd ${FOLDER}; cat >both; ${NEW_KEY} -CA both -CAkey both -keyout node.key -out node.pem -days 9 -subj /CN=node -addext basicConstraints=critical,CA:FALSE -addext subjectAltName=IP:${address},IP:127.0.0.1 2>&1; chown bringup-ray node.key; chmod 600 node.key`,
      authority,
    );
  };
  /** A worker is started anew, and its head takes no part. */
  const alone = async (fleet: string) => {
    await on(WORKER, `systemctl stop ${UNIT}; rm -f /run/${UNIT}.tried`);
    return bringup(place(), ['apply', '--yes', '--json', '--select', WORKER, '--fleet', fleet], {
      env: { ...ownIndex(), RAY_TOKEN: token },
      timeoutMs: 600_000,
    });
  };

  /** What came of the step that tries the head with the token, and how long it took. */
  const tried = ({ json }: Awaited<ReturnType<typeof alone>>) => {
    const step = json.hosts?.[0]?.steps.find(({ kind }) => kind === 'ray-token');
    return { what: step?.problem?.what, seconds: (step?.durationMs ?? Infinity) / 1000 };
  };

  it('of which the head is no part yet turns a worker with TLS away at once; then both have it, and the next run asks over TLS', async () => {
    expect(outcomes(await run(await file({}), 'up'))).toEqual([
      [HEAD, 'changed', undefined],
      [WORKER, 'changed', undefined],
    ]);
    await on(HEAD, `mkdir ${FOLDER}; cd ${FOLDER}; ${NEW_KEY} -keyout ca.key -out ca.pem -days 9 -subj /CN=ca 2>&1`);
    await on(WORKER, `mkdir ${FOLDER}; cat >${tls.authority}`, await on(HEAD, `cat ${tls.authority}`));
    for (const host of [HEAD, WORKER]) await certify(host, addressOf(host));
    const first = await alone(await file({ tls }));
    expect(outcomes(first), first.stderr).toEqual([[WORKER, 'refused', 'ray-tls-differs']]);
    expect(tried(first).what).toMatch(
      /speaks TLS, and what it reaches at the head does not go along \(.*WRONG_VERSION/,
    );
    expect(tried(first).seconds).toBeLessThan(AT_ONCE_S);
    expect(await on(WORKER, `systemctl is-active ${UNIT} || :`)).toBe('inactive');
    const joined = await run(await file({ tls }), 'up');
    expect(outcomes(joined), joined.stderr).toEqual([
      [HEAD, 'changed', undefined],
      [WORKER, 'changed', undefined],
    ]);
    await expectNothingToDo(ray, await file({ tls }));
  });

  it('on one side only is told at once, as is a certificate for another address', async () => {
    const without = await alone(await file({}));
    expect(outcomes(without)).toEqual([[WORKER, 'refused', 'ray-head-other-language']]);
    expect(tried(without).seconds).toBeLessThan(AT_ONCE_S);
    await certify(WORKER, '192.0.2.200');
    expect(outcomes(await alone(await file({ tls })))).toEqual([[WORKER, 'refused', 'ray-tls-certificate']]);
    await certify(WORKER, addressOf(WORKER));
    expect(outcomes(await alone(await file({ tls })))).toEqual([[WORKER, 'changed', undefined]]);
  });
});
