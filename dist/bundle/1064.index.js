"use strict";
exports.id = 1064;
exports.ids = [1064, 4884];
exports.modules = {
	61064: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { newFleet: () => newFleet });
		var external_node_os_ = __webpack_require__(48161);
		var external_node_path_ = __webpack_require__(76760);
		var core_error = __webpack_require__(93933);
		var host = __webpack_require__(38012);
		var schema = __webpack_require__(34225);
		var ssh_config_file = __webpack_require__(1601);
		var promises_ = __webpack_require__(51455);
		var slots = __webpack_require__(57475);
		var known_hosts = __webpack_require__(65507);
		var lib = __webpack_require__(85472);
		var lib_default = __webpack_require__.n(lib);
		var cancelled = __webpack_require__(82429);
		var first_bytes = __webpack_require__(65470);
		var handshake_error = __webpack_require__(64264);
		var hop = __webpack_require__(83399);
		var host_key = __webpack_require__(85028);
		var jump_pool = __webpack_require__(47363);
		var place = __webpack_require__(81981);
		;
		const KINDS = [
			(0, host_key.iJ)(["ssh-ed25519"]),
			(0, host_key.iJ)([
				"ecdsa-sha2-nistp256",
				"ecdsa-sha2-nistp384",
				"ecdsa-sha2-nistp521"
			]),
			(0, host_key.iJ)(["ssh-rsa"])
		];
		async function scanHostKey(address, port, options) {
			const { timeoutMs, proxy, jumps = [], signal } = options;
			const target = pseudoTarget(address, port, timeoutMs, proxy);
			const via = jumps.length === 0 ? undefined : await jump_pool.D.lease(jumps, signal === undefined ? {} : { signal });
			try {
				return await scan(target, via?.hop, signal);
			} finally {
				await via?.release();
			}
		}
		async function scan(target, via, signal) {
			const keys = [];
			let offered;
			for (const algorithms of KINDS) {
				if (offered !== undefined && !algorithms.some((one) => offered?.has(one))) continue;
				const shown = await probe(target, via, algorithms, signal);
				offered = shown.offered;
				if (shown.key !== undefined) keys.push(shown.key);
			}
			return keys;
		}
		async function probe(target, via, algorithms, signal) {
			const timeoutMs = target.connectTimeoutMs;
			const stream = await (0, hop.f)(target, via, signal);
			const first = (0, first_bytes.m)();
			const remote = new Map();
			const seen = {
				...NOTHING,
				target,
				first,
				remote,
				timeoutMs
			};
			const { promise, resolve, reject } = Promise.withResolvers();
			const timer = setTimeout(() => reject((0, handshake_error.Z)(seen)), timeoutMs);
			const abort = () => reject((0, cancelled.K)(`reading the host keys of ${(0, place.$)(target)}`, signal));
			signal?.addEventListener("abort", abort, { once: true });
			const client = new (lib_default()).Client();
			client.on("error", (error) => {
				if (/no matching host key format/.test(error.message)) resolve(undefined);
				else reject((0, handshake_error.g)(error, seen));
			});
			client.on("close", () => reject((0, handshake_error.g)(undefined, seen)));
			const config = {
				sock: stream,
				username: "nobody",
				readyTimeout: 0,
				algorithms: { serverHostKey: [...algorithms] },
				debug(line) {
					const match = /^Handshake: \(remote\) ([^:]+): (.*)$/.exec(line);
					if (match?.[1] !== undefined && match[2] !== undefined) remote.set(match[1], match[2]);
				},
				hostVerifier(blob, answer) {
					resolve((0, host_key.v)(blob));
					answer(false);
				}
			};
			try {
				client.connect(config);
				stream.on("data", first.see);
				const key = await promise;
				return {
					key,
					offered: new Set(remote.get("Host key format")?.split(","))
				};
			} finally {
				clearTimeout(timer);
				signal?.removeEventListener("abort", abort);
				client.removeAllListeners("close").on("error", () => {});
				stream.destroy();
			}
		}
		const NOTHING = {
			check: {
				algorithms: [],
				onFile: [],
				badLines: [],
				verify: () => Promise.reject(new TypeError("a scan trusts nothing"))
			},
			offered: [],
			methodsLeft: [],
			partial: false,
			said: ""
		};
		function pseudoTarget(address, port, connectTimeoutMs, proxy) {
			return {
				name: address,
				address,
				port,
				user: "nobody",
				identity: undefined,
				hostKeys: "strict",
				knownHosts: [],
				jumps: [],
				connectTimeoutMs,
				...proxy === undefined ? {} : { proxy }
			};
		}
		var fleet_target = __webpack_require__(27602);
		;
		async function jumpsTo({ address, user, port, jump }, timeoutMs) {
			if (jump === undefined) return [];
			const root = process.cwd();
			const host = {
				name: address,
				address,
				connection: "ssh",
				labels: {},
				groups: [],
				vars: {},
				ssh: {
					user,
					port,
					jump,
					hostKeys: "strict",
					knownHosts: [],
					connectTimeoutMs: timeoutMs,
					written: [
						"user",
						"port",
						"jump"
					]
				},
				sudo: {},
				sections: {},
				source: {}
			};
			return (await (0, fleet_target.h)({
				hosts: [],
				root,
				file: "fleet.yaml"
			})(host)).jumps;
		}
		;
		const TIMEOUT_MS = 8e3;
		const AT_ONCE = 20;
		async function lookAtKeys(ways, known) {
			const looks = new Map();
			await (0, slots.W)(ways, AT_ONCE, async (way) => {
				looks.set(way, await look(way, known));
			});
			return ways.flatMap((way) => looks.get(way) ?? []);
		}
		async function knownHere() {
			const own = ["known_hosts", "known_hosts2"].map((name) => (0, external_node_path_.join)((0, external_node_os_.homedir)(), ".ssh", name));
			const sources = await Promise.all([...own, "/etc/ssh/ssh_known_hosts"].map(readSource));
			return (0, known_hosts.uJ)(sources.flatMap((source) => source ?? []));
		}
		async function look(way, known) {
			const onFile = (0, known_hosts.$I)(known, way.address, way.port);
			if (way.jump !== undefined) {
				const entry = onFile.keys[0];
				if (entry !== undefined) return {
					state: "shown",
					key: entry.key,
					knownFrom: entry.origin
				};
			}
			try {
				const jumps = await jumpsTo(way, TIMEOUT_MS);
				const keys = await scanHostKey(way.address, way.port, {
					timeoutMs: TIMEOUT_MS,
					jumps
				});
				const first = keys[0];
				if (first === undefined) return {
					state: "silent",
					problem: noUsableKey(way)
				};
				const verdicts = keys.map((key) => ({
					key,
					verdict: (0, known_hosts.S4)(onFile, key)
				}));
				for (const { key, verdict } of verdicts) {
					if (verdict.verdict === "revoked") return contradicted(key, verdict.entry);
				}
				for (const { key, verdict } of verdicts) {
					if (verdict.verdict === "known") return {
						state: "shown",
						key,
						knownFrom: verdict.entry.origin
					};
				}
				for (const { key, verdict } of verdicts) {
					if (verdict.verdict === "changed" && verdict.entries[0]) return contradicted(key, verdict.entries[0]);
				}
				return {
					state: "shown",
					key: first
				};
			} catch (error) {
				if (!(error instanceof core_error.y4) || error.category === "cancelled") throw error;
				return way.jump === undefined ? {
					state: "silent",
					problem: error
				} : { state: "behind" };
			}
		}
		function contradicted(key, { origin, line }) {
			return {
				state: "contradicted",
				key,
				place: `${origin}:${line}`
			};
		}
		function noUsableKey({ address, port }) {
			return new core_error.y4({
				code: "no-usable-host-key",
				category: "unsupported",
				what: `The sshd at ${address} port ${port} has no host key of a type that can be trusted (Ed25519, ECDSA or RSA).`,
				remedy: "Make one on the host: ssh-keygen -A"
			});
		}
		async function readSource(path) {
			try {
				return {
					origin: path,
					text: await (0, promises_.readFile)(path, "utf8")
				};
			} catch {
				return undefined;
			}
		}
		var init_way = __webpack_require__(12726);
		;
		const TYPES = {
			"ssh-ed25519": ["ED25519", "ed25519"],
			"ssh-rsa": ["RSA", "rsa"]
		};
		function keyTable(rows) {
			const cells = rows.map(({ name, way, key }) => [
				name,
				`${way.user}@${way.address}${way.port === 22 ? "" : ` port ${way.port}`}`,
				key.state === "shown" ? `${typeOf(key.key.type)[0]} ${key.key.fingerprint}` : "key not known yet",
				key.state === "shown" ? key.knownFrom === undefined ? "new" : `in ${(0, init_way.t)(key.knownFrom)}` : ""
			]);
			const widths = [
				0,
				1,
				2
			].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
			const lines = cells.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd());
			const files = new Set(rows.flatMap(({ key }) => key.state === "shown" && key.knownFrom === undefined ? [typeOf(key.key.type)[1]] : []));
			const compare = [...files].map((file) => `  ssh-keygen -lf /etc/ssh/ssh_host_${file}_key.pub`);
			return `\n${lines.join("\n")}\n${compare.length === 0 ? "" : `\nCompare what is new with what this prints on the host itself:\n${compare.join("\n")}\n`}\n`;
		}
		function typeOf(type) {
			return TYPES[type] ?? ["ECDSA", "ecdsa"];
		}
		var init_questions = __webpack_require__(4884);
		;
		async function agreeOnKeys(hosts, agreement) {
			const { known, questions, tell, yes } = agreement;
			let looked = await agree_keys_look(hosts, known);
			for (;;) {
				refuseContradictions(looked);
				const silent = looked.filter(([, key]) => key.state === "silent");
				if (silent.length === 0) break;
				if (questions === undefined || yes) throw new core_error.$L(silent.map(([host, key]) => silence(host, key)));
				for (const [host, key] of silent) tell(`${host.name}: ${silence(host, key).message}\n`);
				const choice = await questions.choose(silent.length === 1 ? "That host does not answer." : "Those hosts do not answer.", [
					{
						name: "try again",
						value: "again"
					},
					{
						name: "write it down without its key, which is added later",
						value: "keep"
					},
					{
						name: "leave it out",
						value: "leave"
					},
					{
						name: "stop, write nothing",
						value: "stop"
					}
				]);
				if (choice === "stop") throw (0, init_questions.cancelled)();
				const others = looked.filter(([, key]) => key.state !== "silent");
				if (choice === "again") looked = inOrder(hosts, [...others, ...await agree_keys_look(silent.map(([host]) => host), known)]);
				else {
					if (choice === "keep") looked = looked.map(([host, key]) => [host, key.state === "silent" ? { state: "behind" } : key]);
					else looked = others;
					break;
				}
			}
			await agree_keys_confirm(looked, agreement);
			return looked.map(([{ name, way }, key]) => ({
				name,
				connection: "ssh",
				way,
				hostKey: key.state === "shown" ? key.key : undefined
			}));
		}
		async function agree_keys_look(hosts, known) {
			const looks = await lookAtKeys(hosts.map(({ way }) => way), known);
			return hosts.flatMap((host, index) => {
				const key = looks[index];
				return key === undefined ? [] : [[host, key]];
			});
		}
		function inOrder(hosts, looked) {
			return looked.toSorted(([a], [b]) => hosts.indexOf(a) - hosts.indexOf(b));
		}
		async function agree_keys_confirm(looked, { questions, tell, yes }) {
			if (looked.length === 0) return;
			tell(keyTable(looked.map(([{ name, way }, key]) => ({
				name,
				way,
				key
			}))));
			const fresh = looked.filter(([, key]) => key.state === "shown" && key.knownFrom === undefined);
			if (fresh.length === 0 || yes) return;
			if (questions === undefined) throw nobodyToConfirm(fresh.map(([{ name }]) => name));
			if (!await questions.yes(fresh.length === 1 ? "Is the new key that of your host?" : "Are the new keys those of your hosts?")) throw (0, init_questions.cancelled)();
		}
		function refuseContradictions(looked) {
			const problems = looked.flatMap(([{ name, way }, key]) => key.state !== "contradicted" ? [] : new core_error.y4({
				code: "host-key-contradicted",
				category: "host-key",
				what: `${way.address} port ${way.port} shows the ${key.key.type} key ${key.key.fingerprint}, which is not the one this machine has on file (${key.place})`,
				remedy: `either the machine was installed anew, or somebody sits in between: compare on the host itself (ssh-keygen -lf /etc/ssh/ssh_host_*_key.pub), and only then remove ${key.place}`,
				where: { host: name }
			}));
			if (problems.length > 0) throw new core_error.$L(problems);
		}
		function silence(host, key) {
			if (key.state !== "silent") throw new TypeError("only of hosts that do not answer");
			return new core_error.y4({
				code: key.problem.code,
				category: key.problem.category,
				what: key.problem.message,
				remedy: `${key.problem.remedy} Or leave it out: a host can be added to the fleet file at any time.`,
				where: { host: host.name }
			});
		}
		function nobodyToConfirm(names) {
			return new core_error.y4({
				code: "nobody-to-confirm",
				category: "config",
				what: `nobody is here to confirm the host key${names.length === 1 ? "" : "s"} of ${names.join(", ")}, and nothing was written`,
				remedy: "run it at a terminal; or, when you have compared the fingerprints above, add --yes"
			});
		}
		var external_node_net_ = __webpack_require__(77030);
		;
		const RESERVED = new Set(["all", "failed"]);
		function hostNameFor(address, taken) {
			const whole = asName((0, external_node_net_.isIP)(address) === 0 ? address : "");
			const first = (0, external_node_net_.isIPv4)(address) ? `host-${address.split(".").at(-1)}` : asName(address.split(".")[0] ?? "");
			const wishes = (0, external_node_net_.isIP)(address) === 0 ? [first, whole] : (0, external_node_net_.isIPv4)(address) ? [first] : [];
			const free = wishes.find((name) => isFree(name, taken));
			if (free !== undefined) return free;
			const base = wishes[0] !== undefined && schema.o_.test(wishes[0]) ? wishes[0].slice(0, 58) : "host";
			for (let number = base === "host" ? 1 : 2;; number++) {
				if (isFree(`${base}-${number}`, taken)) return `${base}-${number}`;
			}
		}
		function hostNameProblem(name, taken) {
			if (!schema.o_.test(name)) return "use lower-case letters, digits and hyphens, at most 63";
			if (RESERVED.has(name)) return "selections use that word: choose another";
			return taken.has(name) ? "another host has that name" : undefined;
		}
		function asName(text) {
			return text.toLowerCase().replace(/[^a-z0-9]+/g, "-").slice(0, 63).replace(/^-|-$/g, "");
		}
		function isFree(name, taken) {
			return hostNameProblem(name, taken) === undefined;
		}
		;
		function twinOf(way, others) {
			return others.find((other) => endpoint(other.way) === endpoint(way));
		}
		function refuseTwins(hosts) {
			for (const [index, { name, way }] of hosts.entries()) {
				const twin = twinOf(way, hosts.slice(0, index));
				if (twin === undefined) continue;
				throw new core_error.y4({
					code: "host-twice",
					category: "config",
					what: `${twin.name} and ${name} are both ${way.address} port ${way.port}`,
					remedy: "name each host once"
				});
			}
		}
		function endpoint({ jump, address, port }) {
			return `${jump ?? ""} ${address.toLowerCase()} ${port}`;
		}
		var init_wish = __webpack_require__(71310);
		;
		async function askHosts(questions, user, wayOf) {
			const wishes = [];
			for (;;) {
				const first = wishes.length === 0;
				const answer = await questions.text(first ? `A host, like ${user}@192.0.2.11 (user and :port may be left out):` : "Another host (Enter alone: no more):", { check: (text) => text.trim() === "" ? !first || "name at least one host, or leave with Ctrl-C" : problemOf(text, wishes, wayOf) });
				if (answer.trim() === "") return wishes;
				const wish = (0, init_wish.x)(answer);
				const taken = new Set(wishes.map(({ name }) => name));
				const name = await questions.text("What to call it:", {
					default: wish.name ?? hostNameFor(wish.address, taken),
					check: (text) => hostNameProblem(text.trim(), taken) ?? true
				});
				wishes.push({
					...wish,
					name: name.trim()
				});
			}
		}
		function nameHosts(wishes, reserved = []) {
			const taken = new Set(reserved);
			const given = wishes.flatMap(({ name }) => name ?? []);
			for (const name of given) {
				const problem = hostNameProblem(name, taken);
				if (problem !== undefined) throw wrongName(name, problem);
				taken.add(name);
			}
			return wishes.map((wish) => {
				const name = wish.name ?? hostNameFor(wish.address, taken);
				taken.add(name);
				return {
					...wish,
					name
				};
			});
		}
		function problemOf(text, before, wayOf) {
			try {
				const way = wayOf((0, init_wish.x)(text));
				const twin = twinOf(way, before.map((wish) => ({
					name: wish.name,
					way: wayOf(wish)
				})));
				return twin === undefined || `${twin.name} is ${way.address} port ${way.port} already: name each host once`;
			} catch (error) {
				if (error instanceof core_error.y4) return `${error.message}: ${error.remedy}`;
				throw error;
			}
		}
		function wrongName(name, problem) {
			return new core_error.y4({
				code: "wrong-host-name",
				category: "config",
				what: `a host cannot be called ${name}`,
				remedy: problem
			});
		}
		;
		async function newFleet(wishes, questions, tell) {
			const { folder, local, environment, key, yes } = wishes;
			if (wishes.name !== undefined && !schema.o_.test(wishes.name)) throw wrongFleetName(wishes.name);
			const asks = wishes.hosts.length === 0 && !local ? questions : undefined;
			if (wishes.hosts.length === 0 && !local && asks === undefined) throw noHosts();
			const preset = asName((0, external_node_path_.basename)(folder)) || "fleet";
			const name = wishes.name ?? (asks === undefined ? preset : await askFleetName(asks, preset));
			const here = local ? hereName() : undefined;
			const user = (0, host.Ny)(process.env);
			const config = await (0, ssh_config_file.xZ)();
			const wayOf = (wish) => (0, init_way.b)(wish, config, user);
			const named = asks === undefined ? nameHosts(wishes.hosts, here === undefined ? [] : [here]) : await askHosts(asks, user, wayOf);
			const found = named.map((wish) => ({
				name: wish.name,
				way: wayOf(wish)
			}));
			refuseTwins(found);
			if (found.length > 0) tell(`reading the host key${found.length === 1 ? "" : "s"} of ${found.map((host) => host.name).join(", ")}\n`);
			const hosts = [...await agreeOnKeys(found, {
				known: await knownHere(),
				yes,
				questions,
				tell
			}), ...here === undefined ? [] : [{
				name: here,
				connection: "local"
			}]];
			if (hosts.length === 0) throw noHosts();
			return {
				name,
				environment,
				key,
				hosts
			};
		}
		async function askFleetName(questions, preset) {
			const answer = await questions.text("Name of the fleet:", {
				default: preset,
				check: (text) => schema.o_.test(text.trim()) || "use lower-case letters, digits and hyphens, at most 63"
			});
			return answer.trim();
		}
		function hereName() {
			const name = asName((0, external_node_os_.hostname)().split(".")[0] ?? "");
			return name === "" || name === "localhost" ? "here" : name;
		}
		function noHosts() {
			return new core_error.y4({
				code: "no-hosts",
				category: "config",
				what: "a fleet needs a host, and none was named",
				remedy: "name some: `bringup init --host ops@192.0.2.11 --host ops@192.0.2.12`, or --local for this machine; at a terminal it asks"
			});
		}
		function wrongFleetName(name) {
			return new core_error.y4({
				code: "wrong-fleet-name",
				category: "config",
				what: `a fleet cannot be called ${JSON.stringify(name)}`,
				remedy: "use lower-case letters, digits and hyphens, at most 63"
			});
		}
	}),
	4884: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			cancelled: () => cancelled,
			terminalQuestions: () => terminalQuestions
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _terminal_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7845);
		function terminalQuestions() {
			if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
			return {
				async text(message, { default: preset, check } = {}) {
					const { input } = await __webpack_require__.e(7756).then(__webpack_require__.bind(__webpack_require__, 67756));
					const question = {
						message,
						...preset === undefined ? {} : { default: preset },
						...check === undefined ? {} : { validate: check }
					};
					return (0, _terminal_answer_js__WEBPACK_IMPORTED_MODULE_1__.o)((context) => input(question, context), stopped);
				},
				async yes(message) {
					const { confirm } = await __webpack_require__.e(7756).then(__webpack_require__.bind(__webpack_require__, 67756));
					return (0, _terminal_answer_js__WEBPACK_IMPORTED_MODULE_1__.o)((context) => confirm({
						message,
						default: false
					}, context), stopped);
				},
				async choose(message, choices) {
					const { select } = await __webpack_require__.e(7756).then(__webpack_require__.bind(__webpack_require__, 67756));
					return (0, _terminal_answer_js__WEBPACK_IMPORTED_MODULE_1__.o)((context) => select({
						message,
						choices: [...choices]
					}, context), stopped);
				}
			};
		}
		function stopped(_how, cause) {
			throw cancelled(cause);
		}
		function cancelled(cause) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "cancelled",
				category: "cancelled",
				what: "stopped: nothing was written",
				remedy: "run `bringup init` again when you like",
				...cause === undefined ? {} : { cause }
			});
		}
	}),
	12726: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			b: () => wayTo,
			t: () => withTilde
		});
		var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
		var node_os__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
		var _host_ssh_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36459);
		var _wish_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71310);
		function wayTo(wish, config, user) {
			const known = (0, _host_ssh_config_js__WEBPACK_IMPORTED_MODULE_1__.o)(config, wish.address, wish.user);
			const jump = known.proxyJump.at(-1);
			const isAlias = known.hostName !== wish.address;
			const key = isAlias ? known.identityFiles[0] : undefined;
			return {
				address: known.hostName,
				user: wish.user ?? known.user ?? user,
				port: wish.port ?? known.port ?? 22,
				...key === undefined ? {} : { key: withTilde(key) },
				...jump === undefined ? {} : { jump: (0, _wish_js__WEBPACK_IMPORTED_MODULE_2__.N)({
					address: jump.host,
					...part("user", jump.user),
					...part("port", jump.port)
				}) }
			};
		}
		function withTilde(path) {
			const home = `${(0, node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)()}/`;
			return path.startsWith(home) ? `~/${path.slice(home.length)}` : path;
		}
		function part(name, value) {
			return value === undefined ? {} : { [name]: value };
		}
	})
};
;
