"use strict";
exports.id = 8960;
exports.ids = [8960];
exports.modules = {
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
	88369: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			K: () => fleetOfOne,
			S: () => hostName
		});
		var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
		function fleetOfOne({ user, address, port }, { key, ...sections } = {}) {
			const host = {
				address,
				ssh: {
					user,
					port,
					...key === undefined ? {} : { key }
				},
				...sections.host
			};
			const hosts = {
				[hostName(address)]: host,
				...sections.others
			};
			return (0, yaml__WEBPACK_IMPORTED_MODULE_0__.As)({
				version: "bringup/v1",
				fleet: { name: "direct" },
				...sections.top,
				hosts
			});
		}
		function hostName(address) {
			const name = address.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
			return name.replace(/^-+/, "").slice(0, 63).replace(/-+$/, "") || "host";
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
	})
};
;
