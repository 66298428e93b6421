"use strict";
exports.id = 8692;
exports.ids = [8692];
exports.modules = { 48692: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.r(__webpack_exports__);
	__webpack_require__.d(__webpack_exports__, {
		proveFleet: () => proveFleet,
		startingFiles: () => startingFiles,
		startingPaths: () => startingPaths
	});
	var promises_ = __webpack_require__(51455);
	var external_node_os_ = __webpack_require__(48161);
	var external_node_path_ = __webpack_require__(76760);
	var capabilities = __webpack_require__(82933);
	var load_fleet = __webpack_require__(23288);
	var external_node_net_ = __webpack_require__(77030);
	var dist = __webpack_require__(38815);
	;
	const REPOSITORY = "OWNER/bringup";
	const UNPINNED = "0".repeat(40);
	const CHECKOUT = "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1";
	;
	function fleetFile(fleet) {
		const shared = sharedSettings(fleet);
		const key = fleet.key ?? shared.key;
		return `# yaml-language-server: $schema=https://raw.githubusercontent.com/${REPOSITORY}/v1/schema/fleet.schema.json
#
# What these machines should be. After a change, \`bringup plan\` shows what it means, and \`bringup apply\` makes it so.
version: bringup/v1
fleet: { name: ${fleet.name} }

# What every host starts from. What a host says below goes before it.
defaults:
  ssh:
${shared.user === undefined ? "" : `    user: ${scalar(shared.user)}\n`}${key === undefined ? "    # key: ~/.ssh/id_ed25519   # default: the ssh-agent, then the usual files in ~/.ssh\n" : `    key: ${scalar(key)}\n`}    host-keys: strict # the hosts' keys are in ./known_hosts; a host that shows another one is refused

  # When sudo asks for a password: from the environment variable SUDO_PASSWORD. Or see \`bringup prepare --help\`.
  # sudo: { password: { secret: SUDO_PASSWORD } }

  base:
    # Something small to see it work.
    files:
      /etc/bringup-fleet: "{{ host.name }} is managed by bringup as part of the fleet {{ fleet.name }}\\n"
    # Take the # away from what you want:
${EXAMPLES.map((line) => `    # ${line}\n`).join("")}
hosts:
${fleet.hosts.map((host) => `  ${host.name}: ${hostText(host, shared, fleet.key)}\n`).join("")}`;
	}
	function environmentFile(name) {
		return `# What is different in ${name}: laid over ../fleet.yaml by \`--env ${name}\`. Maps merge, lists replace, null deletes.
#
# defaults:
#   base:
#     packages: [htop]
# hosts:
#   web-9: { address: web-9.example.org }   # a host that is only here
`;
	}
	const EXAMPLES = [
		"packages: [curl, chrony]",
		"services: [chrony] # running now, and after a reboot",
		"users:",
		"  deploy: { shell: /bin/bash, groups: [sudo] }",
		"lines:",
		"  - { path: /etc/ssh/sshd_config, line: \"PermitRootLogin no\", match: \"^#?PermitRootLogin \" }",
		"sysctl:",
		"  net.ipv4.ip_forward: \"1\"",
		"commands:",
		"  set the time zone: { run: timedatectl set-timezone UTC, check: timedatectl show | grep -qx Timezone=UTC }"
	];
	function sharedSettings({ hosts }) {
		const ways = hosts.flatMap((host) => host.connection === "ssh" ? [host.way] : []);
		const counts = Map.groupBy(ways, ({ user }) => user);
		const user = [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0];
		const keys = new Set(ways.map(({ key }) => key));
		return {
			user,
			key: keys.size === 1 ? ways[0]?.key : undefined
		};
	}
	function hostText(host, shared, fleetKey) {
		if (host.connection === "local") return "{ connection: local } # the machine bringup runs on";
		const ssh = sshText(host.way, shared, fleetKey);
		const address = (0, external_node_net_.isIPv6)(host.way.address) ? JSON.stringify(host.way.address) : scalar(host.way.address);
		const later = host.hostKey === undefined ? " # its host key is not in known_hosts yet" : "";
		return `{ address: ${address}${ssh === "" ? "" : `, ssh: { ${ssh} }`} }${later}`;
	}
	function sshText({ user, port, key, jump }, shared, fleetKey) {
		return [
			...user === shared.user ? [] : [`user: ${scalar(user)}`],
			...port === 22 ? [] : [`port: ${port}`],
			...key === undefined || key === shared.key || fleetKey !== undefined ? [] : [`key: ${scalar(key)}`],
			...jump === undefined ? [] : [`jump: ${scalar(jump)}`]
		].join(", ");
	}
	function scalar(text) {
		return /^[A-Za-z0-9_~/][A-Za-z0-9._~/@-]*$/.test(text) && (0, dist.As)(text).trim() === text ? text : JSON.stringify(text);
	}
	;
	const IGNORED = [
		"plan.json",
		"report.json",
		"*.pem",
		"id_ed25519",
		"id_ecdsa",
		"id_rsa",
		".env"
	];
	function ignoreFile(before, also = []) {
		const there = new Set(before.split(/\r?\n/).map((line) => line.trim()));
		const missing = [...IGNORED, ...also].filter((line) => !there.has(line));
		if (missing.length === 0) return before;
		const start = before === "" || before.endsWith("\n") ? before : `${before}\n`;
		return `${start}# plans, reports and keys of a fleet\n${missing.join("\n")}\n`;
	}
	var known_hosts = __webpack_require__(65507);
	;
	function knownHostsFile({ hosts }) {
		const lines = hosts.flatMap((host) => host.connection === "ssh" && host.hostKey !== undefined ? [`${(0, known_hosts.v6)(host.way.address, host.way.port, host.hostKey)}\n`] : []);
		return `# The host keys of this fleet, as they were confirmed. They are public: commit this file.\n${lines.join("")}`;
	}
	;
	async function repositoryOf(folder) {
		for (let root = folder;; root = (0, external_node_path_.dirname)(root)) {
			const git = (0, external_node_path_.join)(root, ".git");
			if (await exists(git)) return {
				root,
				fromRoot: (path) => slashes((0, external_node_path_.relative)(root, path)),
				branch: await branchOf(git)
			};
			if (root === (0, external_node_path_.dirname)(root)) break;
		}
		return {
			root: folder,
			fromRoot: (path) => slashes((0, external_node_path_.relative)(folder, path)),
			branch: "main"
		};
	}
	async function branchOf(git) {
		const head = await (0, promises_.readFile)((0, external_node_path_.join)(git, "HEAD"), "utf8").catch(() => "");
		return head.trim() === "ref: refs/heads/master" ? "master" : "main";
	}
	function slashes(path) {
		return path.split(external_node_path_.sep).join("/");
	}
	async function exists(path) {
		return (0, promises_.stat)(path).then(() => true, () => false);
	}
	;
	function workflowFile({ fleet, environment, branch }) {
		const place = environment ?? "production";
		const inputs = (mode) => [
			`mode: ${mode}`,
			...fleet === "fleet.yaml" ? [] : [`fleet: ${JSON.stringify(fleet)}`],
			...environment === undefined ? [] : [`environment: ${environment}`],
			`ssh-private-key: \${{ secrets.SSH_PRIVATE_KEY }}`
		].map((line) => `          ${line}\n`).join("");
		const job = (mode) => `    runs-on: [self-hosted, fleet]
    timeout-minutes: 60
    permissions:
      contents: read # to check out
    environment: ${mode === "apply" ? place : `${place}-plan`}
`;
		const steps = (mode) => `    steps:
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
${job("plan")}    concurrency:
      group: bringup-plan-\${{ github.ref }}
      cancel-in-progress: true
${steps("plan")}
  apply:
    if: github.event_name == 'push'
${job("apply")}    # One after another, never cut off.
    concurrency:
      group: bringup-apply
      cancel-in-progress: false
${steps("apply")}
  drift:
    if: github.event_name == 'schedule'
${job("plan")}    concurrency:
      group: bringup-drift
      cancel-in-progress: true
${steps("plan")}      - name: Fail when something drifted, so that somebody is told
        if: steps.bringup.outputs.changed == 'true'
        run: |
          echo '::error::Hosts are no longer what the fleet file says: the plan is in the summary of this run.'
          exit 1
`;
	}
	;
	async function startingPaths(folder, environment) {
		const repository = await repositoryOf(folder);
		return {
			repository,
			fleet: (0, external_node_path_.join)(folder, "fleet.yaml"),
			knownHosts: (0, external_node_path_.join)(folder, "known_hosts"),
			workflow: (0, external_node_path_.join)(repository.root, ".github", "workflows", "bringup.yml"),
			ignore: (0, external_node_path_.join)(folder, ".gitignore"),
			environment: environment === undefined ? undefined : (0, external_node_path_.join)(folder, "environments", `${environment}.yaml`)
		};
	}
	async function startingFiles(fleet, paths, force) {
		const { repository } = paths;
		const before = await (0, promises_.readFile)(paths.ignore, "utf8").catch(() => "");
		const ignored = ignoreFile(before, privateKeyInside(fleet.key, repository, (0, external_node_path_.dirname)(paths.fleet)));
		const hosts = fleet.hosts.length;
		return [
			{
				path: paths.fleet,
				text: fleetFile(fleet),
				replaces: force,
				purpose: `${hosts} host${hosts === 1 ? "" : "s"}, and a small file to apply first`
			},
			{
				path: paths.knownHosts,
				text: knownHostsFile(fleet),
				replaces: force,
				purpose: "their host keys: public, to be committed"
			},
			...paths.environment === undefined || fleet.environment === undefined ? [] : [{
				path: paths.environment,
				text: environmentFile(fleet.environment),
				replaces: force,
				purpose: `what is different in ${fleet.environment}`
			}],
			{
				path: paths.workflow,
				text: workflowFile({
					fleet: repository.fromRoot(paths.fleet),
					environment: fleet.environment,
					branch: repository.branch
				}),
				replaces: force,
				purpose: "plans, applies and looks for drift; its first lines say what it needs"
			},
			...ignored === before ? [] : [{
				path: paths.ignore,
				text: ignored,
				replaces: true,
				purpose: "keeps plans, reports and keys out of Git"
			}]
		];
	}
	async function proveFleet(files, folder, environment) {
		const trial = await (0, promises_.mkdtemp)((0, external_node_path_.join)((0, external_node_os_.tmpdir)(), "bringup-init-"));
		try {
			for (const { path, text } of files) {
				const inside = (0, external_node_path_.relative)(folder, path);
				if (inside.startsWith("..")) continue;
				await (0, promises_.mkdir)((0, external_node_path_.dirname)((0, external_node_path_.join)(trial, inside)), { recursive: true });
				await (0, promises_.writeFile)((0, external_node_path_.join)(trial, inside), text);
			}
			await (0, load_fleet.V)({
				file: (0, external_node_path_.join)(trial, "fleet.yaml"),
				...environment === undefined ? {} : { environment },
				capabilities: capabilities.CAPABILITIES,
				env: process.env,
				secrets: "ignore"
			});
		} finally {
			await (0, promises_.rm)(trial, {
				recursive: true,
				force: true
			});
		}
	}
	function privateKeyInside(key, repository, folder) {
		if (key === undefined || key.startsWith("~")) return [];
		const path = (0, external_node_path_.resolve)(folder, key);
		return repository.fromRoot(path).startsWith("..") || (0, external_node_path_.relative)(folder, path).startsWith("..") ? [] : [`/${(0, external_node_path_.relative)(folder, path)}`];
	}
}) };
;
