"use strict";
exports.id = 9784;
exports.ids = [9784];
exports.modules = {
	9784: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { run: () => run });
		var _capabilities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(999);
		var _run_fleet_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43931);
		function run(inputs, step) {
			const { capabilities } = inputs;
			return (0, _run_fleet_js__WEBPACK_IMPORTED_MODULE_1__.h)({
				mode: inputs["dry-run"] ? "plan" : inputs.mode,
				fleet: inputs.fleet,
				environment: inputs.environment,
				select: inputs.select,
				capabilities: capabilities === undefined ? _capabilities_js__WEBPACK_IMPORTED_MODULE_0__.CAPABILITIES : _capabilities_js__WEBPACK_IMPORTED_MODULE_0__.CAPABILITIES.filter(({ name }) => capabilities.includes(name)),
				prune: inputs.prune,
				planFile: inputs["dry-run"] && inputs.mode === "apply" ? undefined : inputs["plan-file"],
				access: inputs,
				onFailure: inputs["on-failure"],
				parallel: inputs.parallel
			}, step);
		}
	}),
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
	43931: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { h: () => runOnFleet });
		var _capabilities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(999);
		var _engine_connect_host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56447);
		var _engine_plan_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19390);
		var _engine_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84130);
		var _job_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39899);
		var _open_fleet_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1234);
		async function runOnFleet(request, step) {
			const { mode, select, via } = request;
			const { secrets, access, store, ...selected } = await (0, _open_fleet_js__WEBPACK_IMPORTED_MODULE_5__.x)(request, step);
			const { fleet, hosts } = request.scope?.(selected) ?? selected;
			const sealed = mode === "apply" && request.planFile !== undefined ? await (0, _engine_plan_file_js__WEBPACK_IMPORTED_MODULE_2__.readPlanFile)(request.planFile) : undefined;
			const logs = [];
			let runId = "";
			const { report: bare, sealed: plan } = await (0, _engine_run_js__WEBPACK_IMPORTED_MODULE_3__.runFleet)({
				fleet,
				hosts,
				capabilities: request.capabilities ?? _capabilities_js__WEBPACK_IMPORTED_MODULE_0__.CAPABILITIES,
				partial: request.capabilities !== undefined && request.capabilities.length < _capabilities_js__WEBPACK_IMPORTED_MODULE_0__.CAPABILITIES.length,
				mode,
				connect: (0, _engine_connect_host_js__WEBPACK_IMPORTED_MODULE_1__.M)(fleet, access),
				secrets,
				env: step.environment,
				signal: step.signal,
				...request.prune ? { prune: true } : {},
				...request.onFailure === undefined ? {} : { onFailure: request.onFailure },
				...request.parallel === undefined ? {} : { parallel: request.parallel },
				...sealed === undefined ? {} : { sealed },
				...step.workflow.url === undefined ? {} : { url: step.workflow.url },
				onStart: (id) => {
					runId = id;
				},
				onEvent: step.onEvent,
				onSecret: step.mask,
				onStepOutput: (host, id, output, outcome) => {
					logs.push(store.log(runId, {
						host,
						step: id,
						outcome,
						output
					}));
				}
			});
			const planFile = mode === "plan" ? (0, _job_file_js__WEBPACK_IMPORTED_MODULE_4__.pb)(request.planFile ?? (0, _job_file_js__WEBPACK_IMPORTED_MODULE_4__._h)("plan.json"), (0, _job_file_js__WEBPACK_IMPORTED_MODULE_4__.Pq)(plan)) : undefined;
			const named = {
				...select === undefined ? {} : { select },
				...planFile === undefined ? {} : { planFile },
				...via === undefined || mode === "plan" ? {} : { via }
			};
			const report = {
				...bare,
				run: {
					...bare.run,
					...named
				}
			};
			await (0, _open_fleet_js__WEBPACK_IMPORTED_MODULE_5__.X)(store, report, logs, step);
			return report;
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
	})
};
;
