import { describe, expect, test } from 'vitest';
import { inputVariable, takeEnvironment } from './environment.ts';

describe("the step's environment", () => {
  test('is taken whole; inputs, tokens and secrets are gone for child processes', () => {
    const environment: NodeJS.ProcessEnv = {
      PATH: '/usr/bin',
      LC_ALL: 'C.UTF-8',
      BRINGUP_STATE_DIR: '/srv/state',
      'INPUT_SSH-PRIVATE-KEY': 'key',
      ACTIONS_RUNTIME_TOKEN: 'token',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'token',
      GITHUB_TOKEN: 'token',
      HEADSCALE_API_KEY: 'secret',
    };
    const taken = takeEnvironment(environment);
    expect(taken['HEADSCALE_API_KEY']).toBe('secret');
    expect(taken[inputVariable('ssh-private-key')]).toBe('key');
    expect(Object.keys(environment).sort()).toEqual(['BRINGUP_STATE_DIR', 'LC_ALL', 'PATH']);
  });

  test('what docker and podman need to find their service stays, what they log in with does not', () => {
    const theirs = ['DOCKER_HOST', 'DOCKER_CONTEXT', 'DOCKER_CONFIG', 'CONTAINER_HOST', 'CONTAINERS_CONF'];
    const environment = Object.fromEntries(
      [...theirs, 'DOCKER_PASSWORD', 'DOCKER_AUTH_CONFIG'].map((name) => [name, 'x']),
    );
    takeEnvironment(environment);
    expect(Object.keys(environment)).toEqual(theirs);
  });

  test('input names keep their hyphens and lose their spaces', () => {
    expect(inputVariable('ssh-private-key')).toBe('INPUT_SSH-PRIVATE-KEY');
    expect(inputVariable('dry run')).toBe('INPUT_DRY_RUN');
  });
});
