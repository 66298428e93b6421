/** Variables that stay in `process.env` once the step's environment was taken, and so reach child processes. All else is for this process alone. */
const KEPT = new Set([
  ...['PATH', 'HOME', 'USER', 'LOGNAME', 'SHELL', 'TERM', 'LANG', 'LANGUAGE', 'TZ', 'TMPDIR', 'CI', 'NO_COLOR'],
  // Where docker and podman find their service and settings; never what they log in with.
  ...['DOCKER_HOST', 'DOCKER_CONTEXT', 'DOCKER_CONFIG', 'DOCKER_CERT_PATH', 'DOCKER_TLS_VERIFY'],
  ...['CONTAINER_HOST', 'CONTAINER_CONNECTION', 'CONTAINER_SSHKEY', 'CONTAINERS_CONF', 'CONTAINERS_STORAGE_CONF'],
  ...['SSH_AUTH_SOCK', 'NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE', 'SSL_CERT_DIR'],
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'no_proxy', 'all_proxy'],
  ...['GITHUB_ACTIONS', 'GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY', 'GITHUB_WORKSPACE'],
  ...['GITHUB_SERVER_URL', 'GITHUB_REPOSITORY', 'GITHUB_RUN_ID', 'GITHUB_RUN_ATTEMPT', 'GITHUB_JOB', 'GITHUB_ACTOR'],
  ...['GITHUB_EVENT_NAME', 'GITHUB_EVENT_PATH', 'GITHUB_REF', 'GITHUB_SHA'],
  ...['RUNNER_NAME', 'RUNNER_OS', 'RUNNER_ARCH', 'RUNNER_TEMP', 'RUNNER_TOOL_CACHE', 'RUNNER_DEBUG'],
  // The runner ends what carries this when the job ends; whatever must outlive the job is started without it.
  'RUNNER_TRACKING_ID',
]);

/** The locale, the user's directories and bringup's own settings. */
const KEPT_PREFIXES = ['LC_', 'XDG_', 'BRINGUP_'];

export type Environment = Readonly<Record<string, string>>;

/**
 * The step's whole environment, which is then cut down in place to the allow-list: inputs, tokens of the job
 * (`ACTIONS_RUNTIME_TOKEN` and others) and secrets reach no child process, whoever starts it.
 */
export function takeEnvironment(environment: NodeJS.ProcessEnv = process.env): Environment {
  const taken: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    if (value !== undefined) taken[name] = value;
    if (!KEPT.has(name) && !KEPT_PREFIXES.some((prefix) => name.startsWith(prefix))) delete environment[name];
  }
  return taken;
}

/**
 * The environment without the tokens that the runner gives every step (`ACTIONS_RUNTIME_TOKEN`, those for OIDC): what a
 * fleet file may name as a secret is what the workflow gave on purpose.
 */
export function withoutRunnerTokens(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('ACTIONS_')));
}

/** The variable in which the runner hands over an input. Source: actions/toolkit packages/core/src/core.ts. */
export function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}
