import { CHECKOUT, REPOSITORY, UNPINNED } from './repository-name.ts';

export interface WorkflowWish {
  /** The fleet file, from the root of the repository. */
  readonly fleet: string;
  /** The overlay file of this name is used, and the deployment environment of this name. */
  readonly environment: string | undefined;
  readonly branch: string;
}

/** The text of .github/workflows/bringup.yml: plan pull requests, apply what is merged, tell drift every morning. */
export function workflowFile({ fleet, environment, branch }: WorkflowWish): string {
  const place = environment ?? 'production';
  const inputs = (mode: string): string =>
    [
      `mode: ${mode}`,
      ...(fleet === 'fleet.yaml' ? [] : [`fleet: ${JSON.stringify(fleet)}`]),
      ...(environment === undefined ? [] : [`environment: ${environment}`]),
      `ssh-private-key: \${{ secrets.SSH_PRIVATE_KEY }}`,
    ]
      .map((line) => `          ${line}\n`)
      .join('');
  const job = (mode: string): string => `    runs-on: [self-hosted, fleet]
    timeout-minutes: 60
    permissions:
      contents: read # to check out
    environment: ${mode === 'apply' ? place : `${place}-plan`}
`;
  const steps = (mode: string): string => `    steps:
      - uses: ${CHECKOUT}
        with:
          persist-credentials: false
      - id: bringup
        uses: ${REPOSITORY}@${UNPINNED} # v1
        with:
${inputs(mode)}`;
  return `# Plans pull requests, applies what is merged into ${branch}, and tells every morning what drifted.
#
# To make it yours:
#   1. A self-hosted runner that reaches the hosts, with the label "fleet" (Settings, Actions, Runners).
#   2. The private key the hosts accept, as a secret: gh secret set SSH_PRIVATE_KEY < ~/.ssh/id_ed25519
#      Whoever may push a branch can use it. Where that is not everybody who may be root on the hosts, make it a secret
#      of the environments ${place} and ${place}-plan, and give both required reviewers (Settings, Environments).
#   3. The commit of a release in place of the zeros below: git ls-remote https://github.com/${REPOSITORY} 'v1*'
name: bringup

on:
  pull_request:
  push:
    branches: [${branch}]
  schedule:
    - cron: '23 5 * * *'

permissions: {}

jobs:
  plan:
    # A pull request from a fork brings a stranger's fleet file; bringup refuses it.
    if: github.event_name == 'pull_request' && github.event.pull_request.head.repo.full_name == github.repository
${job('plan')}    concurrency:
      group: bringup-plan-\${{ github.ref }}
      cancel-in-progress: true
${steps('plan')}
  apply:
    if: github.event_name == 'push'
${job('apply')}    # One after another, never cut off.
    concurrency:
      group: bringup-apply
      cancel-in-progress: false
${steps('apply')}
  drift:
    if: github.event_name == 'schedule'
${job('plan')}    concurrency:
      group: bringup-drift
      cancel-in-progress: true
${steps('plan')}      - name: Fail when something drifted, so that somebody is told
        if: steps.bringup.outputs.changed == 'true'
        run: |
          echo '::error::Hosts are no longer what the fleet file says: the plan is in the summary of this run.'
          exit 1
`;
}
