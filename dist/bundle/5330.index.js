"use strict";
exports.id = 5330;
exports.ids = [
	5330,
	5845,
	6556,
	6529,
	5025
];
exports.modules = {
	1234: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			X: () => keepRun,
			x: () => openFleet
		});
		var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96421);
		var _capabilities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(999);
		var _core_secrets_in_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46424);
		var _fleet_load_fleet_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23288);
		var _fleet_select_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11294);
		var _github_environment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3958);
		var _registry_failed_hosts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65732);
		var _registry_run_store_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(88672);
		async function openFleet({ fleet: file, environment, select, access, secretsOf }, step) {
			const fleet = await (0, _fleet_load_fleet_js__WEBPACK_IMPORTED_MODULE_3__.V)({
				file,
				...environment === undefined ? {} : { environment },
				capabilities: _capabilities_js__WEBPACK_IMPORTED_MODULE_1__.CAPABILITIES,
				env: (0, _github_environment_js__WEBPACK_IMPORTED_MODULE_5__.lx)(step.environment),
				secrets: "require",
				...secretsOf === undefined ? {} : { secretsOf }
			});
			const given = [access["ssh-private-key"], access["sudo-password"]].filter((secret) => secret !== undefined);
			const secrets = [
				...(0, _core_secrets_in_js__WEBPACK_IMPORTED_MODULE_2__.V)(fleet.hosts),
				...(0, _core_secrets_in_js__WEBPACK_IMPORTED_MODULE_2__.V)(fleet.sections),
				...given
			];
			for (const secret of secrets) step.mask(secret);
			const store = (0, _registry_run_store_js__WEBPACK_IMPORTED_MODULE_7__.$)(fleet.name);
			const selection = select ?? "all";
			const failed = await (0, _registry_failed_hosts_js__WEBPACK_IMPORTED_MODULE_6__.r)(store, selection);
			return {
				fleet,
				hosts: (0, _fleet_select_js__WEBPACK_IMPORTED_MODULE_4__.s)(fleet, selection, failed === undefined ? {} : { failed }),
				secrets,
				access: accessOf(access),
				store
			};
		}
		async function keepRun(store, report, logs, step) {
			const results = await Promise.allSettled([...logs, store.save(report)]);
			const failed = results.find((result) => result.status === "rejected");
			if (failed !== undefined) step.warn(`The run is not kept on this runner for \`bringup logs\`: ${String(failed.reason)}`);
		}
		function accessOf(inputs) {
			return {
				key: inputs["ssh-private-key"],
				knownHosts: inputs["known-hosts"],
				hostKeys: inputs["host-key-policy"],
				sudoPassword: inputs["sudo-password"],
				log: (host, text) => (0, _actions_core__WEBPACK_IMPORTED_MODULE_0__.Yz)(`${host}: ${text}`)
			};
		}
	}),
	92342: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { run: () => run });
		var presence_text = __webpack_require__(85025);
		var ray_status_text = __webpack_require__(16529);
		var connect_host = __webpack_require__(56447);
		var run_id = __webpack_require__(7577);
		var database = __webpack_require__(30409);
		var look = __webpack_require__(26556);
		var annotations = __webpack_require__(56024);
		var report_problem = __webpack_require__(38941);
		var open_fleet = __webpack_require__(1234);
		var token_input = __webpack_require__(10315);
		var ago = __webpack_require__(74872);
		var counted = __webpack_require__(62128);
		var markdown = __webpack_require__(76913);
		;
		function statusSummary(fleet, looked, nowMs) {
			const { clusters, providers, gone, exitCode, registryProblem } = looked;
			const hosts = clusters.flatMap((one) => "hosts" in one ? one.hosts : []);
			const alive = hosts.filter(({ node }) => node?.alive).length;
			const wrong = [...clusters.flatMap((one) => "problem" in one ? [{
				name: one.cluster,
				problem: one.problem
			}] : []), ...registryProblem === undefined ? [] : [{
				name: "registry",
				problem: registryProblem
			}]];
			const totals = [
				`${alive} of ${(0, counted.h)(hosts.length, "host")} alive`,
				...providers === null || providers.length === 0 ? [] : [(0, counted.h)(providers.length, "provider")],
				...gone.length === 0 ? [] : [`${gone.length} gone`],
				...exitCode === 0 ? [] : [`exit ${exitCode}`]
			];
			return [
				`## ${exitCode === 0 ? "✔" : "✖"} ${(0, markdown.CS)(fleet)} · Ray`,
				"",
				`**${totals.join(" · ")}**`,
				"",
				...gone.length + wrong.length === 0 ? [] : ["### Who is gone, and what went wrong", ""],
				...[...gone.map((one) => ({
					name: one.name,
					problem: goneProblem(one)
				})), ...wrong].map(({ name, problem }) => `- ✖ **${(0, markdown.CS)(name)}**: ${(0, markdown.CS)(problem.what)}\n  <br>→ ${(0, markdown.CS)(problem.remedy)}`),
				...gone.length + wrong.length === 0 ? [] : [""],
				...clusters.flatMap((one) => "problem" in one ? [] : [
					`### ${(0, markdown.CS)(one.cluster)}: Ray ${(0, markdown.CS)(one.versions.ray)}, Python ${(0, markdown.CS)(one.versions.python)}`,
					"",
					(0, markdown.jD)([
						"host",
						"role",
						"node",
						"address",
						"state"
					]),
					(0, markdown.jD)([
						"---",
						"---",
						"---",
						"---",
						"---"
					]),
					...one.hosts.map((host) => hostRow(host, nowMs)),
					...one.strangers.map(({ id, address }) => (0, markdown.jD)([
						"",
						"no host of this fleet",
						(0, markdown.aY)(id.slice(0, 12)),
						(0, markdown.aY)(address),
						"? alive"
					])),
					""
				]),
				"The same by hand:",
				"",
				(0, markdown.OF)("bringup ray status", "sh"),
				""
			].join("\n");
		}
		function hostRow({ host, role, node }, nowMs) {
			if (node === undefined) return (0, markdown.jD)([
				(0, markdown.CS)(host),
				role,
				"",
				"",
				"- no node"
			]);
			const since = (ms) => (0, ago.K)(new Date(ms).toISOString(), nowMs);
			const dead = `✖ dead${node.endedMs === undefined ? "" : `, ${since(node.endedMs)}`}: ${(0, markdown.CS)(node.death ?? "no reason given")}`;
			const state = node.alive ? `✔ alive, began ${since(node.startedMs)}` : dead;
			return (0, markdown.jD)([
				(0, markdown.CS)(host),
				role,
				(0, markdown.aY)(node.id.slice(0, 12)),
				(0, markdown.aY)(node.address),
				state
			]);
		}
		function goneProblem({ cluster, name, host, provider, reason, since }) {
			const back = host === undefined ? [] : [`when its machine is well: \`bringup ray up -s ${host}\``];
			const never = provider === undefined ? [] : [`gone for good: \`bringup providers remove ${name}\``];
			return {
				code: "ray-node-gone",
				category: "network",
				what: `${name} is gone from the Ray cluster ${cluster} since ${since}: ${reason}`,
				remedy: [...back, ...never].join("; ") || "look at its machine",
				where: host === undefined ? {} : { host },
				retryable: true
			};
		}
		;
		const TEXT = {
			colour: true,
			width: 120,
			verbose: false
		};
		const VERSION = "bringup.ray-status/1";
		async function run(inputs, given) {
			const { token } = inputs;
			const environment = {
				...given.environment,
				...token === undefined ? {} : { [token_input.C]: token.reveal() }
			};
			const { fleet, access } = await (0, open_fleet.x)({
				fleet: inputs.fleet,
				environment: inputs.environment,
				access: inputs,
				secretsOf: ["ray"]
			}, {
				...given,
				environment
			});
			const lines = [];
			const looked = await (0, look.lookAtClusters)({
				fleet,
				connect: (0, connect_host.M)(fleet, access),
				signal: given.signal,
				openRegistry: database.E,
				record: inputs.record,
				onCluster: (status) => lines.push((0, ray_status_text.rayStatusText)(status, Date.now(), TEXT)),
				onProblem: (problem) => lines.push((0, report_problem.fI)(problem, TEXT))
			});
			const { exitCode, ...about } = looked;
			const { clusters, providers, gone, registryProblem } = about;
			const failed = clusters.flatMap((one) => "problem" in one ? [one.problem] : []);
			const problems = [
				...failed,
				...registryProblem === undefined ? [] : [registryProblem],
				...gone.map(goneProblem)
			];
			const seen = clusters.flatMap((one) => "hosts" in one ? one.hosts.filter(({ node }) => node?.alive) : []);
			return {
				id: (0, run_id.F)(new Date()),
				report: {
					version: VERSION,
					fleet: fleet.name,
					...about
				},
				text: [...lines, (0, presence_text.presenceText)({
					present: providers ?? [],
					gone
				}, Date.now(), TEXT)].join("\n"),
				annotations: (0, annotations.h)({
					problems,
					hosts: []
				}, { rootDir: given.environment["GITHUB_WORKSPACE"] ?? process.cwd() }),
				summary: statusSummary(fleet.name, looked, Date.now()),
				outputs: {
					gone: JSON.stringify(gone),
					seen: String(seen.length),
					clusters: JSON.stringify(clusters)
				},
				exitCode
			};
		}
	}),
	74872: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { K: () => ago });
		var _report_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60732);
		function ago(at, nowMs) {
			if (at === null || at === undefined) return "never";
			const ms = Math.max(0, nowMs - Date.parse(at));
			const days = Math.floor(ms / 864e5);
			return `${days > 1 ? `${days} days` : (0, _report_duration_js__WEBPACK_IMPORTED_MODULE_0__.v)(ms)} ago`;
		}
	}),
	85025: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { presenceText: () => presenceText });
		var _report_columns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41193);
		var _report_paint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36570);
		var _report_visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84804);
		var _ago_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74872);
		function presenceText({ present, gone }, nowMs, options) {
			const paint = (0, _report_paint_js__WEBPACK_IMPORTED_MODULE_1__.C)(options.colour);
			const count = (is) => present.filter((one) => one.is === is).length;
			const counts = [`${count("here") + count("back")} seen`, ...[
				"back",
				"left",
				"gone"
			].filter((is) => count(is) > 0).map((is) => `${count(is)} ${is}`)];
			const held = present.filter(({ is, state }) => state === "quarantined" && (is === "here" || is === "back"));
			const lines = [
				...present.length === 0 ? [] : (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.Bs)([`providers: ${counts[0]}`, ...counts.slice(1)], options.width),
				...gone.flatMap(({ name, host, provider, reason, since }) => [
					`${paint("bad", "✖")} ${paint("strong", (0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)(name))}  gone, ${(0, _ago_js__WEBPACK_IMPORTED_MODULE_3__.K)(since, nowMs)}: ${(0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)(reason)}`,
					...host === undefined ? [] : [`  → when its machine is well: bringup ray up -s ${(0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)(host)}`],
					...provider === undefined ? [] : [`  → gone for good: bringup providers remove ${(0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)(name)}`]
				]),
				...held.map(({ name, id }) => `${paint("change", "!")} ${paint("strong", (0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)(name ?? id))}  is in quarantine, and still a node: bringup ray leave -s ${(0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)(name ?? id)}`)
			];
			return lines.length === 0 ? "" : `\n${lines.join("\n")}\n`;
		}
	}),
	16529: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { rayStatusText: () => rayStatusText });
		var _report_columns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41193);
		var _report_counted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62128);
		var _report_duration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60732);
		var _report_paint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36570);
		var _report_visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84804);
		function rayStatusText(status, nowMs, options) {
			const { cluster, versions, hosts, strangers } = status;
			const paint = (0, _report_paint_js__WEBPACK_IMPORTED_MODULE_1__.C)(options.colour);
			const alive = hosts.filter(({ node }) => node?.alive).length;
			const title = `cluster ${cluster} · Ray ${versions.ray} · Python ${versions.python} · ${alive} of ${(0, _report_counted_js__WEBPACK_IMPORTED_MODULE_3__.h)(hosts.length, "host")} alive`;
			const width = Math.max(0, ...hosts.map(({ host }) => (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.PL)(host)), ...strangers.map(() => (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.PL)("?")));
			const line = (good, name, rest) => `${good ? paint("good", "✔") : paint("bad", "✖")} ${paint("strong", (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.f)(name, width))}  ${rest}`;
			return `${[
				paint("strong", (0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)(title)),
				...hosts.map((one) => line(one.node?.alive === true, one.host, (0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)(stateOf(one, nowMs)))),
				...strangers.map((node) => line(false, "?", (0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)(`${node.address}  no host of this fleet · node ${node.id.slice(0, 12)}`)))
			].join("\n")}\n`;
		}
		function stateOf({ role, node }, nowMs) {
			if (node === undefined) return `${role}  no node of the cluster: bringup ray up`;
			const ago = (ms) => (0, _report_duration_js__WEBPACK_IMPORTED_MODULE_4__.v)(Math.max(0, nowMs - ms));
			if (node.alive) return `${role}  ${node.address}  for ${ago(node.startedMs)}  ${amounts(node)}`;
			const when = node.endedMs === undefined ? "" : ` ${ago(node.endedMs)} ago`;
			return `${role}  ${node.address}  dead${when}: ${node.death ?? "no reason given"}`;
		}
		function amounts({ resources }) {
			return Object.entries(resources).filter(([name]) => !/^(?:node:|memory$|object_store_memory$)/.test(name)).map(([name, amount]) => `${name} ${amount}`).toSorted().join(" · ");
		}
	}),
	56447: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { M: () => connector });
		var _host_connect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87423);
		var _host_credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22710);
		var _host_fleet_target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27602);
		function connector(fleet, access) {
			const targetOf = (0, _host_fleet_target_js__WEBPACK_IMPORTED_MODULE_2__.h)(fleet, {
				...access,
				log: (text) => access.log?.("", text)
			});
			const toHost = async (host, signal, retries) => {
				const password = access.sudoPassword ?? host.sudo.password;
				if (host.connection === "local") return {
					connection: await (0, _host_connect_js__WEBPACK_IMPORTED_MODULE_0__.N)("local"),
					sudo: sudoChoice(process.getuid?.() === 0 ? "root" : "", password)
				};
				const target = await targetOf(host);
				const connection = await (0, _host_connect_js__WEBPACK_IMPORTED_MODULE_0__.N)(target, {
					signal,
					retries: retries ?? { take: () => true },
					...access.askPassphrase ? { askPassphrase: access.askPassphrase } : {},
					log: (text) => access.log?.(host.name, text)
				});
				return {
					connection,
					sudo: sudoChoice(connection.user, password)
				};
			};
			return Object.assign(toHost, { offers: async (host) => {
				if (host.connection === "local") return [];
				const { offers } = await (0, _host_credentials_js__WEBPACK_IMPORTED_MODULE_1__.I)(await targetOf(host), access.askPassphrase);
				return offers.map(({ fingerprint }) => fingerprint);
			} });
		}
		function sudoChoice(user, password) {
			if (user === "root") return { sudo: "root" };
			return password === undefined ? { sudo: "nopasswd" } : {
				sudo: "password",
				password
			};
		}
	}),
	27602: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { h: () => fleetTargets });
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
		var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
		var node_os__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
		var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
		var node_path__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
		var _core_secret_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81583);
		var _ssh_config_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36459);
		var _ssh_config_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50110);
		const SYSTEM_KNOWN_HOSTS = ["/etc/ssh/ssh_known_hosts", "/etc/ssh/ssh_known_hosts2"];
		const JUMPS_AT_MOST = 8;
		function fleetTargets(fleet, access = {}) {
			const config = once(() => (0, _ssh_config_file_js__WEBPACK_IMPORTED_MODULE_5__.xZ)(access.sshConfigPath));
			const files = new Map();
			const texts = new Map();
			const told = new Set();
			const tell = (notes) => {
				for (const note of notes) {
					if (!told.has(note)) access.log?.(note);
					told.add(note);
				}
			};
			async function targetOf(host, ssh, depth) {
				const file = await config();
				const written = (name) => ssh.written.includes(name);
				const known = (0, _ssh_config_js__WEBPACK_IMPORTED_MODULE_4__.o)(file, host.address, host.user ?? (written("user") ? ssh.user : undefined));
				tell([...file.notes, ...known.notes]);
				const port = host.port ?? (written("port") ? ssh.port : known.port ?? ssh.port);
				const identity = identityOf(ssh, access, fleet.root);
				return {
					name: host.name,
					address: known.hostName,
					port,
					user: host.user ?? (written("user") ? ssh.user : known.user ?? ssh.user),
					identity,
					hostKeys: access.hostKeys ?? ssh.hostKeys,
					knownHosts: await knownHostsOf(ssh, known),
					jumps: depth < JUMPS_AT_MOST ? await jumpsOf(ssh, known, depth + 1) : [],
					connectTimeoutMs: ssh.connectTimeoutMs,
					...ssh.proxy === undefined ? {} : { proxy: ssh.proxy },
					...known.identityFiles.length === 0 ? {} : { identityFiles: known.identityFiles },
					...known.identitiesOnly ? { identitiesOnly: true } : {},
					...known.identityAgent === undefined ? {} : { agent: known.identityAgent },
					...known.hostKeyAlias === undefined ? {} : { hostKeyAlias: known.hostKeyAlias }
				};
			}
			async function jumpsOf(ssh, known, depth) {
				if (ssh.jump !== undefined) {
					const host = fleet.hosts.find((one) => one.name === ssh.jump);
					const [spec] = host === undefined ? (0, _ssh_config_js__WEBPACK_IMPORTED_MODULE_4__.D)(ssh.jump) : [];
					if (host !== undefined) return flat([await targetOf(host, host.ssh, depth)]);
					return spec === undefined ? [] : flat([await targetOf(endpointOf(spec), outside(ssh), depth)]);
				}
				if (ssh.written.includes("jump")) return [];
				return flat(await Promise.all(known.proxyJump.map((spec) => targetOf(endpointOf(spec), outside(ssh), depth))));
			}
			async function knownHostsOf(ssh, known) {
				const sources = [];
				if (access.knownHosts !== undefined) sources.push(sourceOf("input known-hosts", access.knownHosts));
				if (ssh.knownHosts.length > 0) sources.push(sourceOf(`${fleet.file} ssh.known-hosts`, ssh.knownHosts.join("\n")));
				const own = known.userKnownHostsFiles ?? ["known_hosts", "known_hosts2"].map((name) => (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0, node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), ".ssh", name));
				for (const path of [
					(0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(fleet.root, "known_hosts"),
					...own,
					...SYSTEM_KNOWN_HOSTS
				]) {
					const reading = files.get(path) ?? readSource(path);
					files.set(path, reading);
					const source = await reading;
					if (source !== undefined) sources.push(source);
				}
				return sources;
			}
			function sourceOf(origin, text) {
				const source = texts.get(text) ?? {
					origin,
					text
				};
				texts.set(text, source);
				return source;
			}
			return (host) => targetOf(host, host.ssh, 0);
		}
		function endpointOf({ host, user, port }) {
			return {
				name: host,
				address: host,
				user,
				port
			};
		}
		function outside({ jump: _, ...ssh }) {
			return {
				...ssh,
				port: 22,
				written: ssh.written.filter((name) => name !== "port" && name !== "jump")
			};
		}
		function flat(hops) {
			return hops.flatMap((hop, index) => index === 0 ? [...hop.jumps, {
				...hop,
				jumps: []
			}] : [{
				...hop,
				jumps: []
			}]);
		}
		function identityOf(ssh, access, root) {
			const passphrase = access.passphrase ?? ssh.passphrase;
			const protectedBy = passphrase === undefined ? {} : { passphrase };
			const key = access.key ?? ssh.key;
			if (key === undefined) return undefined;
			if (key instanceof _core_secret_js__WEBPACK_IMPORTED_MODULE_3__.z) return {
				kind: "secret",
				key,
				...protectedBy
			};
			return {
				kind: "file",
				path: (0, node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root, (0, _ssh_config_file_js__WEBPACK_IMPORTED_MODULE_5__.kc)(key)),
				...protectedBy
			};
		}
		async function readSource(path) {
			try {
				return {
					origin: path,
					text: await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, "utf8")
				};
			} catch {
				return undefined;
			}
		}
		function once(make) {
			let made;
			return () => {
				made ??= make();
				return made;
			};
		}
	}),
	36459: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			D: () => parseJumps,
			o: () => sshConfigFor
		});
		var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
		var node_os__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
		var _pattern_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13952);
		var _ssh_config_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50110);
		const LISTS = new Set(["identityfile", "certificatefile"]);
		function sshConfigFor(file, host, user) {
			const state = {
				values: new Map(),
				lists: new Map(),
				notes: [],
				wantsFinal: false
			};
			if (user !== undefined) state.values.set("user", [user]);
			walk(file.nodes, {
				now: host,
				original: host
			}, state, false);
			if (state.wantsFinal) {
				const now = hostNameOf(state, host);
				state.values.set("hostname", [now.replaceAll("%", "%%")]);
				walk(file.nodes, {
					now,
					original: host
				}, state, true);
			}
			return resolve(state, host);
		}
		function walk(nodes, names, state, final) {
			for (const node of nodes) {
				if (node.kind === "set") assign(state, node.key, node.values, final);
				else if (node.kind === "include") walk(node.body, names, state, final);
				else if (node.kind === "host" ? matchesHost(node.patterns, names.now) : matches(node.criteria, names.original, state, final)) {
					walk(node.body, names, state, final);
				}
			}
		}
		function assign(state, key, values, final) {
			if (!LISTS.has(key)) {
				const taken = key === "proxycommand" ? "proxyjump" : key === "proxyjump" ? "proxycommand" : key;
				if (!state.values.has(key) && !state.values.has(taken)) state.values.set(key, values);
				return;
			}
			const list = state.lists.get(key) ?? [];
			state.lists.set(key, list);
			for (const value of values) if (!(final && list.includes(value)) && !list.includes(value)) list.push(value);
		}
		function matchesHost(patterns, host) {
			const [not, yes] = [patterns.filter((one) => one.startsWith("!")), patterns.filter((one) => !one.startsWith("!"))];
			return yes.some((one) => (0, _pattern_js__WEBPACK_IMPORTED_MODULE_2__.g)(host, one)) && !not.some((one) => (0, _pattern_js__WEBPACK_IMPORTED_MODULE_2__.g)(host, one.slice(1)));
		}
		function matches(criteria, host, state, final) {
			const localUser = userName();
			return criteria.every(([keyword, argument]) => {
				const negated = keyword.startsWith("!");
				const held = (() => {
					switch (negated ? keyword.slice(1) : keyword) {
						case "all": return true;
						case "final":
							state.wantsFinal ||= !negated;
							return final;
						case "canonical": return final;
						case "host": return (0, _pattern_js__WEBPACK_IMPORTED_MODULE_2__.Y)(hostNameOf(state, host), argument);
						case "originalhost": return (0, _pattern_js__WEBPACK_IMPORTED_MODULE_2__.Y)(host, argument);
						case "user": return (0, _pattern_js__WEBPACK_IMPORTED_MODULE_2__.Y)(state.values.get("user")?.[0] ?? localUser, argument);
						case "localuser": return (0, _pattern_js__WEBPACK_IMPORTED_MODULE_2__.Y)(localUser, argument);
						default: return undefined;
					}
				})();
				return held === undefined ? false : held !== negated;
			});
		}
		function hostNameOf(state, host) {
			return expandTokens(state.values.get("hostname")?.[0] ?? host, { h: host });
		}
		function resolve({ values, lists, notes }, host) {
			const one = (key) => values.get(key)?.[0];
			const hostName = expandTokens(one("hostname") ?? host, { h: host });
			const user = one("user");
			const port = /^\d+$/.test(one("port") ?? "") ? Number(one("port")) : undefined;
			const tokens = {
				d: (0, node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(),
				h: hostName,
				i: String(process.getuid?.() ?? 0),
				k: one("hostkeyalias") ?? host,
				L: (0, node_os__WEBPACK_IMPORTED_MODULE_0__.hostname)().split(".")[0] ?? "",
				l: (0, node_os__WEBPACK_IMPORTED_MODULE_0__.hostname)(),
				n: host,
				p: String(port ?? 22),
				r: user ?? userName(),
				u: userName()
			};
			const path = (text) => (0, _ssh_config_file_js__WEBPACK_IMPORTED_MODULE_1__.kc)(expandTokens((0, _ssh_config_file_js__WEBPACK_IMPORTED_MODULE_1__.uL)(text), tokens));
			const paths = (list) => list.filter((text) => text.toLowerCase() !== "none").map(path);
			const agent = one("identityagent");
			const jumps = one("proxyjump");
			const command = values.get("proxycommand")?.join(" ");
			const told = [...notes];
			const viaCommand = command === undefined || command.toLowerCase() === "none" ? undefined : jumpOfCommand(command);
			if (command !== undefined && command.toLowerCase() !== "none" && viaCommand === undefined) {
				told.push(`ProxyCommand of ${host} in ssh_config is left out, because bringup runs nothing from there: use ProxyJump, or ssh.proxy in the fleet file.`);
			}
			return {
				hostName,
				user,
				port,
				identityFiles: paths(lists.get("identityfile") ?? []),
				certificateFiles: paths(lists.get("certificatefile") ?? []),
				identitiesOnly: one("identitiesonly")?.toLowerCase() === "yes",
				identityAgent: agentOf(agent, path),
				proxyJump: jumps === undefined || jumps.toLowerCase() === "none" ? viaCommand ?? [] : parseJumps(jumps),
				userKnownHostsFiles: values.has("userknownhostsfile") ? paths(values.get("userknownhostsfile") ?? []) : undefined,
				hostKeyAlias: one("hostkeyalias"),
				notes: told
			};
		}
		function agentOf(agent, path) {
			if (agent === undefined || agent === "SSH_AUTH_SOCK") return undefined;
			if (agent.toLowerCase() === "none") return false;
			return path(agent.replace(/^\$(\w+)$/, (_, name) => `\${${name}}`));
		}
		function jumpOfCommand(command) {
			const match = /^(?:\S*\/)?ssh\s+(?:-q\s+)?(?:-W\s+"?%h:%p"?\s+(\S+)|(\S+)\s+-W\s+"?%h:%p"?)$/.exec(command.trim());
			const jump = match?.[1] ?? match?.[2];
			return jump === undefined || jump.startsWith("-") ? undefined : parseJumps(jump);
		}
		function parseJumps(text) {
			return text.split(",").flatMap((entry) => {
				const match = /^(?:ssh:\/\/)?(?:(?<user>.+)@)?(?:\[(?<bracketed>[^\]]+)\]|(?<host>[^:@/]+))(?::(?<port>\d+))?\/?$/.exec(entry.trim());
				const { user, bracketed, host, port } = match?.groups ?? {};
				const name = bracketed ?? host;
				return name === undefined ? [] : [{
					host: name,
					user,
					port: port === undefined ? undefined : Number(port)
				}];
			});
		}
		function expandTokens(text, tokens) {
			return text.replace(/%(.)/g, (all, token) => token === "%" ? "%" : tokens[token] ?? all);
		}
		function userName() {
			try {
				return (0, node_os__WEBPACK_IMPORTED_MODULE_0__.userInfo)().username;
			} catch {
				return process.env["USER"] ?? "";
			}
		}
	}),
	25845: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { recordLook: () => recordLook });
		var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87121);
		var _label_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80800);
		var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89674);
		var _standing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62800);
		const LONGEST_REASON = 200;
		const UP = new Set(["active", "draining"]);
		function recordLook(database, look, { at = new Date(), keep = true } = {}) {
			return database.change(() => {
				const rows = database.all("SELECT key, machine_id, last_seen, record FROM providers WHERE id IS NOT NULL AND state <> 'removed' ORDER BY name, id");
				const machines = Map.groupBy(rows, (row) => row["machine_id"]);
				const nodes = oldestFirst(look.nodes);
				const byLabel = new Map(nodes.flatMap((node) => node.label === undefined ? [] : [[node.label, node]]));
				const byId = new Map(nodes.map((node) => [node.node, node]));
				return rows.flatMap((row) => {
					const key = Number(row["key"]);
					const standing = JSON.parse(String(row["record"]));
					const label = (0, _label_js__WEBPACK_IMPORTED_MODULE_1__.Y)(String(row["machine_id"]));
					const { rayNodeId } = standing.facts;
					const isTwin = (machines.get(row["machine_id"])?.length ?? 0) > 1;
					const node = (isTwin ? undefined : byLabel.get(label)) ?? byId.get(rayNodeId ?? "");
					if (node === undefined && !belongs(standing, look)) return [];
					const write = (event) => void (keep && (0, _record_js__WEBPACK_IMPORTED_MODULE_2__.append)(database, key, event, at));
					const found = node?.alive ? here(standing, node, look, write) : notHere(standing, node, write);
					if (keep && node?.alive) (0, _record_js__WEBPACK_IMPORTED_MODULE_2__.see)(database, key, at.toISOString());
					if (found === undefined) return [];
					return [{
						id: standing.id,
						name: standing.facts.name ?? null,
						state: (0, _standing_js__WEBPACK_IMPORTED_MODULE_3__.L)({
							...standing,
							under: found.under
						}),
						node: node?.node ?? null,
						is: found.is,
						...found.reason === undefined ? {} : {
							reason: found.reason,
							since: found.since ?? at.toISOString()
						},
						news: found.news,
						lastSeen: row["last_seen"] === null ? null : String(row["last_seen"])
					}];
				});
			});
		}
		function here(standing, node, { cluster }, write) {
			const known = standing.facts;
			const news = Object.entries({
				...node.facts,
				cluster,
				rayNodeId: node.node
			}).filter(([name, value]) => (0, _core_json_js__WEBPACK_IMPORTED_MODULE_0__.br)(value) !== (0, _core_json_js__WEBPACK_IMPORTED_MODULE_0__.br)(known[name] ?? null));
			if (news.length > 0) write({
				kind: "facts",
				facts: Object.fromEntries(news)
			});
			const isBack = standing.under === "offline";
			if (isBack) write({ kind: "back" });
			return {
				is: isBack ? "back" : "here",
				under: isBack ? "active" : standing.under,
				news: isBack
			};
		}
		function notHere(standing, node, write) {
			const { under, goneAt, since } = standing;
			if (under === "offline") return goneAt === undefined ? {
				is: "left",
				under,
				news: false,
				reason: "it left its cluster",
				since
			} : {
				is: "gone",
				under,
				news: false,
				reason: reasonOf(node),
				since: goneAt
			};
			if (!UP.has(under)) return undefined;
			if (node?.left) {
				if (under === "active") write({
					kind: "draining",
					reason: reasonOf(node)
				});
				write({
					kind: "drained",
					ok: true,
					seconds: 0
				});
				return {
					is: "left",
					under: "offline",
					news: true,
					reason: reasonOf(node)
				};
			}
			const reason = reasonOf(node);
			write({
				kind: "offline",
				reason
			});
			return {
				is: "gone",
				under: "offline",
				news: true,
				reason
			};
		}
		function reasonOf(node) {
			const told = (node === undefined ? "its cluster knows no node of it" : node.reason ?? "").trim();
			return (told || "its node is dead, and the head does not say why").slice(0, LONGEST_REASON);
		}
		function belongs({ facts }, { cluster, names }) {
			if (facts.role === "user") return false;
			return facts.cluster === undefined ? names.includes(facts.name ?? "") : facts.cluster === cluster;
		}
		function oldestFirst(nodes) {
			return nodes.toSorted((a, b) => Number(a.alive) - Number(b.alive) || a.startedMs - b.startedMs);
		}
	}),
	44046: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			ZG: () => PHASES,
			c2: () => statusOf,
			f: () => STATUSES,
			xj: () => STATES
		});
		const STATUSES = [
			"registering",
			"setting_up",
			"active",
			"error"
		];
		const STATES = {
			registered: {
				status: "registering",
				meaning: "known, nothing was done on it yet"
			},
			preparing: {
				status: "setting_up",
				meaning: "its environment is being made"
			},
			joining: {
				status: "setting_up",
				meaning: "the mesh and Ray are being set up"
			},
			probation: {
				status: "setting_up",
				meaning: "it has joined, and has to prove that it stays and runs work"
			},
			active: {
				status: "active",
				meaning: "it takes work; with the role `user`: it gives work"
			},
			draining: {
				status: "active",
				meaning: "it finishes its work and takes no new"
			},
			offline: {
				status: "error",
				meaning: "it was active, and was found gone"
			},
			quarantined: {
				status: "error",
				meaning: "it gets no work, by its score or because a person said so"
			},
			removed: {
				status: undefined,
				meaning: "it left for good; its history is kept"
			}
		};
		const PHASES = {
			register: "registered",
			environment: "preparing",
			repository: "preparing",
			dependencies: "preparing",
			mesh: "joining",
			ray: "joining",
			verify: "probation"
		};
		function statusOf(state, failed) {
			const { status } = STATES[state];
			return failed && (status === "registering" || status === "setting_up") ? "error" : status;
		}
	}),
	95626: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { x: () => clusterProblems });
		var error = __webpack_require__(93933);
		var nearest = __webpack_require__(36826);
		;
		const TERMS = [[/anaconda|miniconda/i, "https://www.anaconda.com/legal"], [/miniforge|mambaforge/i, "https://github.com/conda-forge/miniforge/blob/main/LICENSE"]];
		function condaProblems(fleet, { name, cluster }) {
			const { "env-manager": manager, conda, python } = cluster;
			const at = (field) => fleet.locate([
				"ray",
				"clusters",
				name,
				field
			]);
			const unfit = (field, what, remedy) => [{
				code: "ray-conda-settings",
				category: "config",
				what,
				remedy,
				where: at(field)
			}];
			if (manager !== "conda") return conda === undefined ? [] : unfit("conda", `the Ray cluster ${name} names an installer of conda and does not use it`, "write `env-manager: conda`, or take it out");
			if (conda === undefined) return unfit("env-manager", `the Ray cluster ${name} takes conda, and no installer is named`, "write `conda: { installer: ADDRESS, sha256: ..., accept-terms: true }`, of one exact version");
			if (typeof python !== "string" || python === "host") return unfit("python", `the Ray cluster ${name} takes conda, and its Python is not said`, "write the exact version that the installer holds, such as `python: 3.13.7`; `python3 -V` of an installation tells it");
			if (conda["accept-terms"] === true) return [];
			const terms = TERMS.find(([made]) => made.test(conda.installer))?.[1] ?? "what its maker publishes with it";
			return [{
				code: "ray-conda-terms",
				category: "config",
				what: `the installer of conda of the Ray cluster ${name} has terms of use, which nobody has accepted`,
				remedy: `read them (${terms}); who may accept them writes \`accept-terms: true\``,
				where: at("conda")
			}];
		}
		var members = __webpack_require__(72151);
		var ray_ports = __webpack_require__(75748);
		;
		function clusterProblems(fleet) {
			return [...fleet.hosts.flatMap((host) => [...unknownCluster(fleet, host), ...nobodyWorks(fleet, host)]), ...(0, members.Dg)(fleet).flatMap((one) => [
				...headProblems(fleet, one),
				...overlaps(fleet, one),
				...tooFewPorts(fleet, one),
				...withoutMesh(fleet, one),
				...condaProblems(fleet, one)
			])];
		}
		function unknownCluster(fleet, host) {
			const section = (0, members.LQ)(host);
			const names = (0, members.Dg)(fleet).map(({ name }) => name);
			if (section === undefined || names.includes(section.cluster)) return [];
			return [{
				code: "ray-unknown-cluster",
				category: "config",
				what: `${host.name} takes part in the Ray cluster ${section.cluster}, which is not in ray.clusters at the top of the file`,
				remedy: names.length === 0 ? "write it there, with its version and token (docs/fleet/ray.yaml)" : (0, nearest.Z)(section.cluster, names, "clusters"),
				where: fleet.locateInHost(host.name, ["ray", "cluster"])
			}];
		}
		function nobodyWorks(fleet, host) {
			const { role, clients = [], cluster = "" } = (0, members.LQ)(host) ?? {};
			if (role !== "client" || clients.length > 0 || !(0, members.GP)(host)) return [];
			return [{
				code: "ray-client-nobody",
				category: "config",
				what: `${host.name} is a client of the Ray cluster ${cluster}, and nothing says which of its accounts works with it`,
				remedy: "name them: `clients: [alice]` beside its role",
				where: fleet.locateInHost(host.name, ["ray"])
			}];
		}
		function headProblems(fleet, { name }) {
			const nodes = (0, members.CI)(fleet, name);
			const heads = nodes.filter((host) => (0, members.kp)((0, members.LQ)(host) ?? { cluster: name }) === "head");
			const [first, ...others] = heads;
			const word = nodes.every(members.Ll) ? "worker" : "host";
			const counted = (count) => count === 1 ? `one ${word}` : `${count} ${word}s`;
			if (nodes.length > 0 && first === undefined) return [{
				code: "ray-no-head",
				category: "config",
				what: `the Ray cluster ${name} has ${counted(nodes.length)} and no head for ${nodes.length === 1 ? "it" : "them"} to connect to`,
				remedy: `write \`ray: { cluster: ${name}, role: head }\` at the host that is to be it`,
				where: fleet.locate([
					"ray",
					"clusters",
					name
				])
			}];
			if (first !== undefined && (0, members.LQ)(first)?.state === "drained") return [{
				code: "ray-head-drained",
				category: "config",
				what: `${first.name} is to be drained, and is the head of the Ray cluster ${name}, which ends with it`,
				remedy: "drain its workers; to end the cluster write `state: left` for all of them, or make another host the head",
				where: fleet.locateInHost(first.name, ["ray", "state"])
			}];
			return others.map((host) => {
				const { host: _, ...place } = roleAt(fleet, first);
				return {
					code: "ray-two-heads",
					category: "config",
					what: `${first?.name} (${(0, error.df)(place)}) and ${host.name} are both to be the head of the Ray cluster ${name}`,
					remedy: "make one of them a worker, or put it into a cluster of its own",
					where: roleAt(fleet, host)
				};
			});
		}
		function overlaps(fleet, { name, cluster }) {
			const ports = (0, members.HM)(cluster);
			const singles = (0, ray_ports.Sn)("head", ports);
			const { first, last } = ports.workers;
			const problem = (what, field) => ({
				code: "ray-ports-overlap",
				category: "config",
				what: `${what} in the Ray cluster ${name}`,
				remedy: "give one of them another port",
				where: fleet.locate([
					"ray",
					"clusters",
					name,
					"ports",
					field
				])
			});
			return singles.flatMap(({ name: one, port }, index) => {
				const other = singles.slice(0, index).find((earlier) => earlier.port === port);
				const written = cluster.ports?.[one] === undefined && other !== undefined ? other.name : one;
				return [...other === undefined ? [] : [problem(`${other.name} and ${one} are both port ${port}`, written)], ...port < first || port > last ? [] : [problem(`${one} is port ${port}, which is among those of the workers (${first}-${last})`, cluster.ports?.[one] === undefined ? "workers" : one)]];
			});
		}
		function tooFewPorts(fleet, { name, cluster }) {
			const count = (0, ray_ports.T4)((0, members.HM)(cluster));
			return (0, members.Nh)(fleet, name).flatMap((host) => {
				const needed = (0, ray_ports.S6)((0, members.LQ)(host)?.cpus ?? 1);
				if (count >= needed) return [];
				const cpus = (0, members.LQ)(host)?.cpus;
				return [{
					code: "ray-worker-ports-too-few",
					category: "config",
					what: `${cluster.ports?.workers ?? ""} are ${count} ports for the processes of Ray, and ${host.name}${cpus === undefined ? "" : ` with ${cpus} processors`} needs ${needed}`,
					remedy: `make ray.clusters.${name}.ports.workers longer, or leave it out`,
					where: fleet.locate([
						"ray",
						"clusters",
						name,
						"ports",
						"workers"
					])
				}];
			});
		}
		function withoutMesh(fleet, { name, cluster }) {
			if (cluster.network === "lan") return [];
			return (0, members.CI)(fleet, name).filter(({ sections }) => sections["mesh"] === undefined || sections["mesh"].state === "left").map((host) => ({
				code: "ray-no-mesh",
				category: "config",
				what: `${host.name} is to be reached over the mesh by the Ray cluster ${name}, but is no node of the mesh`,
				remedy: `give it a mesh: section, or set ray.clusters.${name}.network to lan`,
				where: fleet.locateInHost(host.name, ["ray"])
			}));
		}
		function roleAt(fleet, { name }) {
			return fleet.locateInHost(name, ["ray", "role"]);
		}
	}),
	14621: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			J5: () => refused,
			Ug: () => notRay,
			cA: () => tokenRefused,
			mw: () => broken
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		function tokenRefused(port, status) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "ray-api-token",
				category: "secret",
				what: `the API of Ray at port ${port} of the head does not take the cluster's token (HTTP ${status})`,
				remedy: "the head runs with another token than the fleet file says: give it this one, or apply to the head first"
			});
		}
		function notRay(port, saw) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "ray-api-other",
				category: "service",
				what: `what listens at port ${port} of the head is not the API of Ray: ${saw}`,
				remedy: "look at what has this port (`ss -ltnp` there); Ray has its API only when it was installed with the extra `default`"
			});
		}
		function refused(asked, status, said) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "ray-api-refused",
				category: "service",
				what: `the API of Ray answered ${asked} with HTTP ${status}${said === "" ? "" : `: ${said}`}`,
				remedy: "look at logs/dashboard.log in the newest session of Ray on the head",
				retryable: status >= 500
			});
		}
		function broken(asked, port, cause) {
			const why = cause instanceof Error ? cause.message : String(cause);
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "ray-api-silent",
				category: "service",
				what: `the API of Ray at port ${port} of the head did not answer ${asked} to its end: ${why}`,
				remedy: "see whether Ray runs there (`systemctl status`, logs/dashboard.log in its newest session), and run it again",
				retryable: true,
				cause
			});
		}
	}),
	88857: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { N: () => openDashboard });
		var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
		var node_http__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
		var _core_redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(162);
		var _dashboard_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14621);
		const MOST_BYTES = 64 * 2 ** 20;
		function openDashboard(place) {
			return { async get(path) {
				const asked = `GET ${path.split("?")[0]}`;
				const { status, text } = await exchange(place, path, asked);
				if (status === 401 || status === 403) throw (0, _dashboard_errors_js__WEBPACK_IMPORTED_MODULE_1__.cA)(place.port, status);
				const said = (0, _core_redact_js__WEBPACK_IMPORTED_MODULE_2__.$)([place.token]).text(text.trim()).replaceAll(/\s+/g, " ").slice(0, 300);
				const json = parsed(text);
				if (status === 200 && json !== undefined) return json;
				if (status >= 500 || status >= 400 && json !== undefined) throw (0, _dashboard_errors_js__WEBPACK_IMPORTED_MODULE_1__.J5)(asked, status, said);
				throw (0, _dashboard_errors_js__WEBPACK_IMPORTED_MODULE_1__.Ug)(place.port, `it answered ${asked} with HTTP ${status} and ${said === "" ? "nothing" : `"${said.slice(0, 80)}"`}`);
			} };
		}
		function parsed(text) {
			try {
				return JSON.parse(text);
			} catch {
				return undefined;
			}
		}
		async function exchange({ dial, port, token, signal, timeoutMs = 2e4 }, path, asked) {
			const socket = await dial(port);
			const either = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
			try {
				return await new Promise((resolve, reject) => {
					const stop = () => reject(either.reason);
					if (either.aborted) return stop();
					either.addEventListener("abort", stop, { once: true });
					const asking = (0, node_http__WEBPACK_IMPORTED_MODULE_0__.request)({
						createConnection: () => socket,
						path,
						headers: {
							host: `127.0.0.1:${port}`,
							"user-agent": "bringup",
							authorization: `Bearer ${token.reveal()}`,
							connection: "close"
						}
					}, (response) => {
						const parts = [];
						let size = 0;
						response.on("data", (part) => {
							size += part.byteLength;
							if (size > MOST_BYTES) response.destroy(new Error(`more than ${MOST_BYTES / 2 ** 20} MiB came`));
							else parts.push(part);
						});
						response.on("end", () => resolve({
							status: response.statusCode ?? 0,
							text: Buffer.concat(parts).toString("utf8")
						}));
						response.on("error", reject);
					});
					asking.on("error", reject);
					socket.on("error", reject);
					asking.end();
				});
			} catch (error) {
				signal.throwIfAborted();
				if (isParseError(error)) throw (0, _dashboard_errors_js__WEBPACK_IMPORTED_MODULE_1__.Ug)(port, "it does not speak HTTP");
				throw (0, _dashboard_errors_js__WEBPACK_IMPORTED_MODULE_1__.mw)(asked, port, error);
			} finally {
				socket.destroy();
			}
		}
		function isParseError(error) {
			return error instanceof Error && "code" in error && String(error.code).startsWith("HPE_");
		}
	}),
	88568: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { L: () => askVersions });
		var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
		var _dashboard_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14621);
		const version = zod__WEBPACK_IMPORTED_MODULE_1__.YjP().regex(/^\d+\.\d+\.\d+[\w.+-]{0,40}$/);
		const answer = zod__WEBPACK_IMPORTED_MODULE_1__.Ikc({ data: zod__WEBPACK_IMPORTED_MODULE_1__.Ikc({
			rayVersion: version,
			pythonVersion: version
		}) });
		async function askVersions(dashboard, port) {
			const versions = parseVersions(await dashboard.get("/api/v0/cluster_metadata"));
			if (versions === undefined) throw (0, _dashboard_errors_js__WEBPACK_IMPORTED_MODULE_0__.Ug)(port, "it does not tell the versions of Ray and Python");
			return versions;
		}
		function parseVersions(json) {
			const { success, data } = answer.safeParse(json);
			return success ? {
				ray: data.data.rayVersion,
				python: data.data.pythonVersion
			} : undefined;
		}
	}),
	79160: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { Z: () => askNodes });
		var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
		var _dashboard_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14621);
		const entry = zod__WEBPACK_IMPORTED_MODULE_1__.Ikc({
			node_id: zod__WEBPACK_IMPORTED_MODULE_1__.YjP().regex(/^[0-9a-f]{56}$/),
			node_ip: zod__WEBPACK_IMPORTED_MODULE_1__.YjP().max(255),
			is_head_node: zod__WEBPACK_IMPORTED_MODULE_1__.zMY().nullish(),
			state: zod__WEBPACK_IMPORTED_MODULE_1__.YjP().max(64),
			state_message: zod__WEBPACK_IMPORTED_MODULE_1__.YjP().nullish(),
			labels: zod__WEBPACK_IMPORTED_MODULE_1__.g1P(zod__WEBPACK_IMPORTED_MODULE_1__.YjP(), zod__WEBPACK_IMPORTED_MODULE_1__.YjP()).nullish(),
			resources_total: zod__WEBPACK_IMPORTED_MODULE_1__.g1P(zod__WEBPACK_IMPORTED_MODULE_1__.YjP(), zod__WEBPACK_IMPORTED_MODULE_1__.aig()).nullish(),
			start_time_ms: zod__WEBPACK_IMPORTED_MODULE_1__.aig().nullish(),
			end_time_ms: zod__WEBPACK_IMPORTED_MODULE_1__.aig().nullish()
		});
		const MOST_NODES = 1e4;
		const answer = zod__WEBPACK_IMPORTED_MODULE_1__.Ikc({ data: zod__WEBPACK_IMPORTED_MODULE_1__.Ikc({ result: zod__WEBPACK_IMPORTED_MODULE_1__.Ikc({
			total: zod__WEBPACK_IMPORTED_MODULE_1__.aig(),
			result: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(entry).max(MOST_NODES)
		}) }) });
		const NODES_PATH = `/api/v0/nodes?detail=1&limit=${MOST_NODES}`;
		async function askNodes(dashboard, port) {
			const nodes = parseNodes(await dashboard.get(NODES_PATH));
			if (nodes === undefined) throw (0, _dashboard_errors_js__WEBPACK_IMPORTED_MODULE_0__.Ug)(port, "its list of nodes has another form than Ray gives it");
			return nodes;
		}
		function parseNodes(json) {
			const { success, data } = answer.safeParse(json);
			if (!success) return undefined;
			const { total, result } = data.data.result;
			const nodes = result.map(nodeOf);
			return total > nodes.length ? {
				nodes,
				of: total
			} : { nodes };
		}
		function nodeOf(found) {
			const alive = found.state === "ALIVE";
			const death = found.state_message?.trim().slice(0, 1e3);
			return {
				id: found.node_id,
				address: found.node_ip,
				head: found.is_head_node ?? false,
				alive,
				labels: found.labels ?? {},
				resources: found.resources_total ?? {},
				startedMs: found.start_time_ms ?? 0,
				...alive || !found.end_time_ms ? {} : { endedMs: found.end_time_ms },
				...alive || death === undefined || death === "" ? {} : { death }
			};
		}
	}),
	63113: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			OM: () => rangesText,
			TN: () => rangesWithout,
			wA: () => rangesOf
		});
		function rangesOf(ports) {
			const ranges = [];
			for (const port of [...new Set(ports)].toSorted((a, b) => a - b)) {
				const last = ranges.at(-1);
				if (last !== undefined && last[1] === port - 1) last[1] = port;
				else ranges.push([port, port]);
			}
			return ranges;
		}
		function rangesWithout(ranges, others) {
			return others.reduce((left, [low, high]) => left.flatMap(([first, last]) => {
				if (high < first || last < low) return [[first, last]];
				return [...first < low ? [[first, low - 1]] : [], ...high < last ? [[high + 1, last]] : []];
			}), ranges);
		}
		function rangesText(ranges) {
			return ranges.map(([first, last]) => first === last ? String(first) : `${first}-${last}`).join(", ");
		}
	}),
	26556: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { lookAtClusters: () => lookAtClusters });
		var core_error = __webpack_require__(93933);
		var presence = __webpack_require__(25845);
		var outcome = __webpack_require__(24690);
		var report_problem = __webpack_require__(38941);
		var ray_status = __webpack_require__(90564);
		;
		function goneFrom(status, providers, at) {
			const { cluster } = status;
			const hostOf = (id) => {
				const host = status.hosts.find(({ node }) => node !== undefined && node.id === id)?.host;
				return host === undefined ? {} : { host };
			};
			const known = new Set(providers.map(({ node }) => node));
			return [...providers.flatMap(({ id, name, node, is, state, reason = "", since = at.toISOString() }) => is === "gone" && state !== "quarantined" ? [{
				cluster,
				name: name ?? id,
				...hostOf(node),
				provider: id,
				reason,
				since
			}] : []), ...status.hosts.flatMap(({ host, node }) => {
				if (node === undefined || node.alive || known.has(node.id) || (0, ray_status.wasAskedToGo)(node)) return [];
				const since = node.endedMs === undefined ? at : new Date(node.endedMs);
				return [{
					cluster,
					name: host,
					host,
					reason: node.death ?? "no reason given",
					since: since.toISOString()
				}];
			})];
		}
		var members = __webpack_require__(72151);
		;
		var __addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
			if (value !== null && value !== void 0) {
				if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
				var dispose, inner;
				if (async) {
					if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
					dispose = value[Symbol.asyncDispose];
				}
				if (dispose === void 0) {
					if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
					dispose = value[Symbol.dispose];
					if (async) inner = dispose;
				}
				if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
				if (inner) dispose = function() {
					try {
						inner.call(this);
					} catch (e) {
						return Promise.reject(e);
					}
				};
				env.stack.push({
					value,
					dispose,
					async
				});
			} else if (async) {
				env.stack.push({ async: true });
			}
			return value;
		};
		var __disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
			return function(env) {
				function fail(e) {
					env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
					env.hasError = true;
				}
				var r, s = 0;
				function next() {
					while (r = env.stack.pop()) {
						try {
							if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
							if (r.dispose) {
								var result = r.dispose.call(r.value);
								if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
									fail(e);
									return next();
								});
							} else s |= 1;
						} catch (e) {
							fail(e);
						}
					}
					if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
					if (env.hasError) throw env.error;
				}
				return next();
			};
		})(typeof SuppressedError === "function" ? SuppressedError : function(error, suppressed, message) {
			var e = new Error(message);
			return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
		});
		async function lookAtClusters(wish) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const { fleet, connect, signal, record, onCluster, onProblem } = wish;
				const named = (0, members.Dg)(fleet);
				if (named.length === 0) throw noClusters(fleet.file);
				const problems = [];
				const failed = (error, where = {}) => {
					signal.throwIfAborted();
					if (!(error instanceof core_error.y4)) throw error;
					const problem = (0, report_problem.H8)(error, where);
					problems.push(problem);
					onProblem?.(problem);
					return problem;
				};
				let registryProblem;
				const registry = __addDisposableResource(env_1, openOr(wish, (error) => {
					registryProblem = failed(error);
				}), false);
				const clusters = [];
				const present = [];
				const gone = [];
				for (const one of named) {
					try {
						const found = await (0, ray_status.askCluster)(fleet, one, {
							connect,
							signal
						});
						if (found === undefined) continue;
						const { look, ...cluster } = found;
						clusters.push(cluster);
						onCluster?.(cluster);
						const at = new Date();
						const seen = registry === undefined ? [] : (0, presence.recordLook)(registry, look, {
							at,
							keep: record
						});
						present.push(...seen.map((provider) => ({
							cluster: one.name,
							...provider
						})));
						gone.push(...goneFrom(cluster, seen, at));
					} catch (error) {
						const problem = failed(error, fleet.locate([
							"ray",
							"clusters",
							one.name
						]));
						clusters.push({
							cluster: one.name,
							problem
						});
					}
				}
				const exit = (0, outcome.gX)(problems.map(({ retryable }) => ({
					outcome: (0, outcome.k6)(retryable),
					retryable
				})));
				return {
					clusters,
					providers: registry === undefined ? null : present,
					...registryProblem === undefined ? {} : { registryProblem },
					gone,
					exitCode: exit === outcome.dc.ok && gone.length > 0 ? outcome.dc.gone : exit
				};
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				__disposeResources(env_1);
			}
		}
		function openOr({ openRegistry }, fail) {
			try {
				return openRegistry();
			} catch (error) {
				fail(error);
				return undefined;
			}
		}
		function noClusters(file) {
			return new core_error.y4({
				code: "ray-no-clusters",
				category: "config",
				what: "the fleet file says nothing about a cluster of Ray",
				remedy: "add ray: with clusters at its top (docs/fleet/ray.yaml)",
				where: { file }
			});
		}
	}),
	72151: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			CI: () => partsOf,
			Dg: () => clustersOf,
			GP: () => takesPart,
			HM: () => clusterPorts,
			LQ: () => raySectionOf,
			Ll: () => isNode,
			N: () => workersOf,
			Nh: () => nodesOf,
			Uo: () => headOf,
			es: () => clusterOf,
			kp: () => roleOf
		});
		var _ports_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75748);
		function clustersOf(fleet) {
			const { clusters } = fleet.sections["ray"] ?? { clusters: {} };
			return Object.entries(clusters).map(([name, cluster]) => ({
				name,
				cluster
			}));
		}
		function raySectionOf({ sections }) {
			return sections["ray"];
		}
		function roleOf({ role }) {
			return role === "head" ? "head" : "worker";
		}
		function takesPart(host) {
			const section = raySectionOf(host);
			return section !== undefined && section.state !== "left";
		}
		function isNode(host) {
			return takesPart(host) && raySectionOf(host)?.role !== "client";
		}
		function clusterOf(fleet, host) {
			const section = raySectionOf(host);
			return clustersOf(fleet).find(({ name }) => name === section?.cluster);
		}
		function nodesOf(fleet, cluster) {
			return fleet.hosts.filter((host) => isNode(host) && raySectionOf(host)?.cluster === cluster);
		}
		function partsOf(fleet, cluster) {
			return fleet.hosts.filter((host) => takesPart(host) && raySectionOf(host)?.cluster === cluster);
		}
		function headOf(fleet, cluster) {
			return nodesOf(fleet, cluster).find((host) => hasRole(host, "head"));
		}
		function workersOf(fleet, cluster) {
			return nodesOf(fleet, cluster).filter((host) => hasRole(host, "worker"));
		}
		function clusterPorts({ ports }) {
			return (0, _ports_js__WEBPACK_IMPORTED_MODULE_0__.a5)(ports);
		}
		function hasRole(host, role) {
			const section = raySectionOf(host);
			return section !== undefined && roleOf(section) === role;
		}
	}),
	75748: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Cr: () => EXPOSABLE,
			EU: () => portsBut,
			S6: () => workerPortsNeeded,
			Sn: () => singlePortsOf,
			T4: () => workerPortCount,
			a5: () => portsOf,
			qi: () => portsSchema
		});
		var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
		var _cluster_port_ranges_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63113);
		const SINGLE_PORTS = {
			gcs: {
				byDefault: 6379,
				headOnly: true,
				meaning: "The head: what every node connects to."
			},
			"node-manager": {
				byDefault: 6380,
				headOnly: false,
				meaning: "Each node: its raylet."
			},
			"object-manager": {
				byDefault: 6381,
				headOnly: false,
				meaning: "Each node: objects that go from node to node."
			},
			"runtime-env": {
				byDefault: 6382,
				headOnly: false,
				meaning: "Each node: environments of jobs."
			},
			"dashboard-agent-grpc": {
				byDefault: 6383,
				headOnly: false,
				meaning: "Each node: its agent."
			},
			"dashboard-agent": {
				byDefault: 52365,
				headOnly: false,
				meaning: "Each node: its agent, over HTTP."
			},
			metrics: {
				byDefault: 8080,
				headOnly: false,
				meaning: "Each node: metrics for Prometheus."
			},
			dashboard: {
				byDefault: 8265,
				headOnly: true,
				meaning: "The head: dashboard and API of jobs."
			},
			client: {
				byDefault: 10001,
				headOnly: true,
				meaning: "The head: drivers that are not nodes (Ray Client)."
			},
			"autoscaler-metrics": {
				byDefault: 44217,
				headOnly: true,
				meaning: "The head: metrics of its autoscaler."
			},
			"dashboard-metrics": {
				byDefault: 44227,
				headOnly: true,
				meaning: "The head: metrics of its dashboard."
			}
		};
		const DEFAULT_WORKERS = "10002-10999";
		const port = zod__WEBPACK_IMPORTED_MODULE_0__.Whr().min(1024).max(65535);
		const range = zod__WEBPACK_IMPORTED_MODULE_0__.YjP().superRefine((text, { addIssue }) => {
			const { first, last } = rangeOf(text);
			const message = `must be two ports from 1024 to 65535 with a hyphen between, such as ${DEFAULT_WORKERS}`;
			if (!(first >= 1024 && last <= 65535 && first < last)) addIssue({
				code: "custom",
				message
			});
		});
		function single(name) {
			const { byDefault, meaning } = SINGLE_PORTS[name];
			return port.optional().describe(`${meaning} Default: ${byDefault}.`);
		}
		const portsSchema = zod__WEBPACK_IMPORTED_MODULE_0__.rej({
			gcs: single("gcs"),
			"node-manager": single("node-manager"),
			"object-manager": single("object-manager"),
			"runtime-env": single("runtime-env"),
			"dashboard-agent-grpc": single("dashboard-agent-grpc"),
			"dashboard-agent": single("dashboard-agent"),
			metrics: single("metrics"),
			dashboard: single("dashboard"),
			client: single("client"),
			"autoscaler-metrics": single("autoscaler-metrics"),
			"dashboard-metrics": single("dashboard-metrics"),
			workers: range.optional().describe(`Each node: one for each process that works, first and last of a range. Default: ${DEFAULT_WORKERS}.`)
		}).describe("The ports of every node, so that a firewall can be written for them.");
		function portsOf(written) {
			const singles = singleNames().map((name) => [name, written?.[name] ?? SINGLE_PORTS[name].byDefault]);
			return {
				...Object.fromEntries(singles),
				workers: rangeOf(written?.workers ?? DEFAULT_WORKERS)
			};
		}
		function singlePortsOf(role, ports) {
			return singleNames().flatMap((name) => SINGLE_PORTS[name].headOnly && role === "worker" ? [] : [{
				name,
				port: ports[name]
			}]);
		}
		const EXPOSABLE = ["workers", ...singleNames()];
		function portsBut(role, ports, names = []) {
			const { first, last } = ports.workers;
			return (0, _cluster_port_ranges_js__WEBPACK_IMPORTED_MODULE_1__.wA)([...singlePortsOf(role, ports).flatMap(({ name, port }) => names.includes(name) ? [] : [port]), ...names.includes("workers") ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index)]);
		}
		function workerPortCount({ workers: { first, last } }) {
			return last - first + 1;
		}
		function workerPortsNeeded(cpus) {
			return cpus * 2 + 8;
		}
		function singleNames() {
			return Object.keys(SINGLE_PORTS);
		}
		function rangeOf(text) {
			const [, first, last] = /^(\d{1,5})-(\d{1,5})$/.exec(text) ?? [];
			return {
				first: Number(first),
				last: Number(last)
			};
		}
	}),
	90564: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			askCluster: () => askCluster,
			wasAskedToGo: () => wasAskedToGo
		});
		var _cluster_dashboard_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88857);
		var _cluster_metadata_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88568);
		var _cluster_nodes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79160);
		var _members_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72151);
		var _places_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44382);
		var __addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
			if (value !== null && value !== void 0) {
				if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
				var dispose, inner;
				if (async) {
					if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
					dispose = value[Symbol.asyncDispose];
				}
				if (dispose === void 0) {
					if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
					dispose = value[Symbol.dispose];
					if (async) inner = dispose;
				}
				if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
				if (inner) dispose = function() {
					try {
						inner.call(this);
					} catch (e) {
						return Promise.reject(e);
					}
				};
				env.stack.push({
					value,
					dispose,
					async
				});
			} else if (async) {
				env.stack.push({ async: true });
			}
			return value;
		};
		var __disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
			return function(env) {
				function fail(e) {
					env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
					env.hasError = true;
				}
				var r, s = 0;
				function next() {
					while (r = env.stack.pop()) {
						try {
							if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
							if (r.dispose) {
								var result = r.dispose.call(r.value);
								if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
									fail(e);
									return next();
								});
							} else s |= 1;
						} catch (e) {
							fail(e);
						}
					}
					if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
					if (env.hasError) throw env.error;
				}
				return next();
			};
		})(typeof SuppressedError === "function" ? SuppressedError : function(error, suppressed, message) {
			var e = new Error(message);
			return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
		});
		async function askCluster(fleet, { name, cluster }, { connect, signal }) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const head = (0, _members_js__WEBPACK_IMPORTED_MODULE_3__.Uo)(fleet, name);
				if (head === undefined) return undefined;
				const { connection } = await connect(head, signal);
				const _ = __addDisposableResource(env_1, connection, true);
				const port = (0, _members_js__WEBPACK_IMPORTED_MODULE_3__.HM)(cluster).dashboard;
				const dashboard = (0, _cluster_dashboard_js__WEBPACK_IMPORTED_MODULE_0__.N)({
					dial: (to) => connection.dial(to),
					port,
					token: cluster.token,
					signal
				});
				const versions = await (0, _cluster_metadata_js__WEBPACK_IMPORTED_MODULE_1__.L)(dashboard, port);
				const { nodes } = await (0, _cluster_nodes_js__WEBPACK_IMPORTED_MODULE_2__.Z)(dashboard, port);
				const hosts = sorted(fleet, name, nodes);
				const look = {
					cluster: `${fleet.name}/${name}`,
					nodes: nodes.map((node) => sighting(node, versions, cluster)),
					names: hosts.hosts.map(({ host }) => host)
				};
				return {
					cluster: name,
					versions,
					...hosts,
					look
				};
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				const result_1 = __disposeResources(env_1);
				if (result_1) await result_1;
			}
		}
		const ASKED_TO_GO = /bringup: the host (?:leaves|is drained)/;
		function wasAskedToGo({ death }) {
			return ASKED_TO_GO.test(death ?? "");
		}
		function sighting(node, versions, { network }) {
			const label = node.labels[_places_js__WEBPACK_IMPORTED_MODULE_4__.H];
			return {
				node: node.id,
				...label === undefined ? {} : { label },
				alive: node.alive,
				startedMs: node.startedMs,
				...node.death === undefined ? {} : { reason: node.death },
				left: !node.alive && wasAskedToGo(node),
				facts: {
					rayVersion: versions.ray,
					pythonVersion: versions.python,
					...network === "lan" ? {} : { meshIp: node.address }
				}
			};
		}
		function sorted(fleet, name, nodes) {
			const newest = nodes.toSorted((a, b) => Number(b.alive) - Number(a.alive) || b.startedMs - a.startedMs);
			const hosts = (0, _members_js__WEBPACK_IMPORTED_MODULE_3__.Nh)(fleet, name).map((host) => {
				const node = newest.find(({ labels }) => labels[_places_js__WEBPACK_IMPORTED_MODULE_4__.Uc] === host.name);
				const section = (0, _members_js__WEBPACK_IMPORTED_MODULE_3__.LQ)(host);
				const role = section === undefined ? "worker" : (0, _members_js__WEBPACK_IMPORTED_MODULE_3__.kp)(section);
				return {
					host: host.name,
					role,
					...node === undefined ? {} : { node }
				};
			});
			const known = new Set(hosts.flatMap(({ node }) => node === undefined ? [] : [node.id]));
			return {
				hosts,
				strangers: nodes.filter(({ id, alive }) => alive && !known.has(id))
			};
		}
	})
};
;
