"use strict";
exports.id = 7353;
exports.ids = [7353, 8716];
exports.modules = {
	17353: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { run: () => run });
		var _fleet_fleet_of_one_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88369);
		var _prepare_prepare_fleet_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38716);
		var _job_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39899);
		var _open_fleet_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67986);
		async function run(inputs, step) {
			const { host, environment, select, parallel } = inputs;
			const file = host === undefined ? inputs.fleet : (0, _job_file_js__WEBPACK_IMPORTED_MODULE_2__.pb)((0, _job_file_js__WEBPACK_IMPORTED_MODULE_2__._h)("direct/fleet.yaml"), (0, _fleet_fleet_of_one_js__WEBPACK_IMPORTED_MODULE_0__.K)(host));
			const { fleet, hosts, access, secrets, store, log } = await (0, _open_fleet_js__WEBPACK_IMPORTED_MODULE_3__.x)({
				fleet: file,
				environment,
				select,
				access: inputs
			}, step);
			const bare = await (0, _prepare_prepare_fleet_js__WEBPACK_IMPORTED_MODULE_1__.prepareFleet)({
				fleet,
				hosts,
				access,
				secrets,
				signal: step.signal,
				parallel: parallel ?? fleet.parallel,
				undo: inputs.undo,
				dryRun: inputs["dry-run"],
				expires: inputs.expires,
				onEvent: step.onEvent,
				...log === undefined ? {} : { log }
			});
			const report = {
				...bare,
				run: {
					...bare.run,
					...select === undefined ? {} : { select }
				}
			};
			await store.save(report);
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
	92854: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { A: () => inspectHosts });
		var core_error = __webpack_require__(93933);
		var prelude = __webpack_require__(53227);
		var duration = __webpack_require__(60732);
		var errors = __webpack_require__(41487);
		var host_facts = __webpack_require__(11772);
		var host_link = __webpack_require__(50567);
		var program = __webpack_require__(37566);
		var windows_facts = __webpack_require__(7078);
		var windows_program = __webpack_require__(22270);
		var session = __webpack_require__(33228);
		;
		async function inspectWindows(connection, host, all, signal) {
			const sentAtMs = Date.now();
			const script = (0, windows_program.c)(all ? program.A : ["identity"]);
			const options = {
				name: "read the facts",
				timeoutMs: 12e4,
				signal
			};
			const answers = await new session.G(connection, host).run(script, options);
			const facts = (0, windows_facts.u)(JSON.stringify(answers.get("facts") ?? {}), {
				sentAtMs,
				receivedAtMs: Date.now()
			});
			return {
				facts,
				os: facts.os.prettyName,
				sections: new Map()
			};
		}
		var engine_program = __webpack_require__(93342);
		var engine_session = __webpack_require__(12959);
		var slots = __webpack_require__(57475);
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
		async function inspectHosts(options) {
			const found = new Map();
			await (0, slots.W)(options.hosts, options.parallel, async (host) => {
				const started = performance.now();
				const inspection = await inspect(host, options).catch((error) => ({
					host,
					sections: new Map(),
					problem: error instanceof core_error.y4 ? error.at({ host: host.name }) : (0, errors.Wm)(error, host.name)
				}));
				const timed = {
					...inspection,
					durationMs: performance.now() - started
				};
				found.set(host.name, timed);
				tell(timed, options.log);
				options.onDone?.(timed);
			});
			return options.hosts.flatMap((host) => found.get(host.name) ?? []);
		}
		function tell({ host, problem, durationMs }, log) {
			const event = {
				event: "host-looked-at",
				host: host.name
			};
			if (problem === undefined) log?.write({
				...event,
				level: "info",
				text: `answered after ${(0, duration.p)(durationMs)}`
			});
			else log?.write({
				...event,
				level: "error",
				code: problem.code,
				text: problem.message
			});
		}
		async function inspect(host, { connect, signal, allFacts, sections = [] }) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const { connection, sudo } = await connect(host, signal);
				const _connection = __addDisposableResource(env_1, connection, true);
				const sentAtMs = Date.now();
				const opening = engine_session.H.open(connection, {
					host: host.name,
					prelude: prelude.W,
					first: (0, engine_program.Lk)([{
						name: "facts",
						body: host_facts.s.program(allFacts)
					}, ...sections]),
					signal,
					...sudo
				});
				const opened = await opening.catch((error) => {
					if (sections.length > 0 || !(0, host_link.OU)(error)) throw error;
				});
				if (!opened) return {
					host,
					...await inspectWindows(connection, host.name, allFacts, signal),
					...keysOf(connection)
				};
				const { session, first } = opened;
				const _session = __addDisposableResource(env_1, session, true);
				const facts = host_facts.s.parse(first.sections.get("facts") ?? "", {
					sentAtMs,
					receivedAtMs: Date.now()
				});
				return {
					host,
					facts: facts.tree,
					os: facts.os,
					sections: first.sections,
					...keysOf(connection)
				};
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				const result_1 = __disposeResources(env_1);
				if (result_1) await result_1;
			}
		}
		function keysOf({ hostKey, newKnownHost }) {
			return {
				...hostKey ? { hostKey } : {},
				...newKnownHost ? { newKnownHost } : {}
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
	38716: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { prepareFleet: () => prepareFleet });
		var external_node_path_ = __webpack_require__(76760);
		var error = __webpack_require__(93933);
		var secret = __webpack_require__(81583);
		var sh = __webpack_require__(52260);
		var connect_host = __webpack_require__(56447);
		var inspect = __webpack_require__(92854);
		var run = __webpack_require__(40039);
		var sudoers = __webpack_require__(95037);
		var outcome = __webpack_require__(24690);
		var report_problem = __webpack_require__(38941);
		var capability = __webpack_require__(10214);
		var file = __webpack_require__(16765);
		;
		const VALIDATE = "visudo -cf /etc/sudoers >/dev/null && visudo -cf %s";
		const prepareCapability = (0, capability.a)({
			name: "prepare",
			kinds: [file.h],
			wanted({ section }) {
				const { user, expires, state } = section;
				if (state === "unneeded") return [];
				const spec = {
					path: (0, sudoers.$W)(user),
					state,
					validate: VALIDATE,
					...state === "present" ? {
						content: (0, sudoers.l3)(user, expires),
						mode: "0440",
						owner: "root",
						group: "root",
						diff: true
					} : {}
				};
				return [{
					kind: file.h,
					spec,
					capability: "prepare",
					needs: [],
					notify: [],
					source: {},
					waitsFor: []
				}];
			}
		});
		;
		async function prepareFleet(options) {
			const { fleet, hosts, signal, parallel, undo } = options;
			const users = new Map();
			const plain = (0, connect_host.M)(fleet, {
				...options.access,
				sudoPassword: undefined
			});
			const connectPlain = async (host) => {
				const connected = await plain({
					...host,
					sudo: {}
				}, signal);
				users.set(host.name, connected.connection.user);
				return connected;
			};
			const before = await (0, inspect.A)({
				hosts: hosts.filter(({ connection }) => connection === "ssh"),
				parallel,
				signal,
				allFacts: false,
				sections: [{
					name: "sudoers",
					body: (0, sh.sh)`ls /etc/sudoers.d`
				}],
				connect: connectPlain
			});
			const password = await askedPassword(before, users, options);
			const secrets = password === undefined ? options.secrets : [...options.secrets, password];
			const needing = new Set(before.flatMap(({ host, problem }) => problem?.category === "sudo" ? [host.name] : []));
			const connectAsked = (0, connect_host.M)(fleet, {
				...options.access,
				sudoPassword: password ?? options.access.sudoPassword
			});
			const connectOwn = (0, connect_host.M)(fleet, options.access);
			const connect = (host) => {
				if (!needing.has(host.name)) return connectPlain(host, signal);
				return (host.sudo.password === undefined ? connectAsked : connectOwn)(host, signal);
			};
			const sectioned = before.map(({ host, sections }) => {
				const user = users.get(host.name) ?? host.ssh.user;
				const there = (sections.get("sudoers") ?? "").split("\n").includes((0, external_node_path_.basename)((0, sudoers.$W)(user)));
				const state = undo ? "absent" : there || needing.has(host.name) ? "present" : "unneeded";
				return {
					...host,
					sections: { prepare: {
						user,
						expires: options.expires,
						state
					} }
				};
			});
			const { report } = await (0, run.runFleet)({
				fleet,
				hosts: sectioned.filter((host) => host.sections.prepare.user !== "root"),
				capabilities: [prepareCapability],
				partial: true,
				mode: options.dryRun ? "plan" : "apply",
				connect,
				secrets,
				signal,
				parallel,
				...options.onEvent ? { onEvent: options.onEvent } : {},
				...options.log ? { log: options.log } : {}
			});
			const good = new Set(report.hosts.flatMap(({ name, problem }) => problem === undefined ? [name] : []));
			const tried = options.dryRun || undo || signal.aborted ? [] : hosts.filter(({ name }) => good.has(name));
			const after = await (0, inspect.A)({
				hosts: tried,
				parallel,
				signal,
				allFacts: false,
				connect: connectPlain
			});
			const failed = new Map(after.flatMap(({ host, problem }) => problem ? [[host.name, problem]] : []));
			const sections = new Map(sectioned.map(({ name, sections: { prepare } }) => [name, prepare]));
			const reports = report.hosts.map((host) => withUnended(told(host, failed.get(host.name)), sections.get(host.name)));
			return {
				...report,
				hosts: reports,
				run: {
					...report.run,
					command: "prepare"
				},
				exitCode: report.cancelled ? outcome.dc.cancelled : (0, outcome.gX)(reports.map(({ outcome, problem }) => ({
					outcome,
					retryable: problem?.retryable ?? false
				})))
			};
		}
		async function askedPassword(before, users, { access, askPassword }) {
			const asking = before.flatMap(({ host, problem }) => problem?.code === "sudo-needs-password" && host.sudo.password === undefined ? [host] : []);
			if (asking.length === 0 || access.sudoPassword !== undefined || askPassword === undefined) return undefined;
			const names = new Set(asking.map((host) => users.get(host.name) ?? host.ssh.user));
			return new secret.z("sudo password", await askPassword([...names].join(", "), asking.map(({ name }) => name)));
		}
		function told(host, problem) {
			if (problem !== undefined) {
				return {
					...host,
					outcome: (0, outcome.sG)(problem.category),
					problem: (0, report_problem.H8)(notEffective(host.name, problem))
				};
			}
			if (host.problem?.code !== "file-invalid") return host;
			const broken = (0, report_problem.H8)(sudoersBroken(host));
			return {
				...host,
				problem: broken,
				steps: host.steps.map((step) => step.problem ? {
					...step,
					problem: broken
				} : step)
			};
		}
		function withUnended(host, section) {
			if (section?.expires === undefined || section.state !== "unneeded" || host.problem !== undefined) return host;
			const note = `nothing expires here: ${section.user} needs no password by another rule of this host's sudoers, which bringup leaves alone`;
			return {
				...host,
				notes: [...host.notes, note]
			};
		}
		function notEffective(host, problem) {
			return new error.y4({
				code: "prepare-not-effective",
				category: problem.category,
				what: `the drop-in is in place, but a new connection still may not start the agent: ${problem.message}`,
				remedy: "look whether /etc/sudoers ends with `@includedir /etc/sudoers.d`, and whether a later rule takes it back; `bringup prepare --undo` removes the drop-in",
				where: { host },
				cause: problem
			});
		}
		function sudoersBroken({ name, problem, steps }) {
			const said = (problem?.what ?? "").replace(/^.*?does not accept the new [^:]*(: )?/, "");
			return new error.y4({
				code: "sudoers-broken",
				category: "sudo",
				what: `sudoers on the host is broken already, so nothing was added: ${said}`,
				remedy: "mend that file with visudo, look at it with `visudo -c`, and run it again",
				where: {
					host: name,
					...steps[0] === undefined ? {} : { step: steps[0].id }
				}
			});
		}
	})
};
;
