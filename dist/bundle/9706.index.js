"use strict";
exports.id = 9706;
exports.ids = [9706];
exports.modules = {
	2206: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { I: () => lookAgain });
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _ray_members_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72151);
		var _providers_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31376);
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
		async function lookAgain({ fleet, hosts, connect, signal, store }, report, { headElsewhere = false } = {}) {
			try {
				const env_1 = {
					stack: [],
					error: void 0,
					hasError: false
				};
				try {
					const registry = __addDisposableResource(env_1, (0, _providers_command_js__WEBPACK_IMPORTED_MODULE_2__.CL)({}), false);
					if (registry === undefined || signal.aborted) return "";
					const changed = new Set(report.hosts.filter(({ outcome }) => outcome === "changed").map(({ name }) => name));
					const left = hosts.filter(({ name }) => changed.has(name));
					const clusters = new Map(left.flatMap((host) => {
						const named = (0, _ray_members_js__WEBPACK_IMPORTED_MODULE_1__.es)(fleet, host);
						return named === undefined ? [] : [[named.name, named]];
					}));
					const [{ askCluster }, { recordLook }, { drainsOf }] = await Promise.all([
						Promise.all([__webpack_require__.e(564), __webpack_require__.e(4377)]).then(__webpack_require__.bind(__webpack_require__, 90564)),
						__webpack_require__.e(5845).then(__webpack_require__.bind(__webpack_require__, 25845)),
						__webpack_require__.e(8633).then(__webpack_require__.bind(__webpack_require__, 18633))
					]);
					const drains = drainsOf(await store.logs(report.run.id).catch(() => []));
					for (const named of clusters.values()) {
						const found = await askCluster(fleet, named, {
							connect,
							signal,
							headElsewhere
						});
						if (found === undefined) continue;
						const gone = new Map(found.hosts.flatMap(({ host, node }) => node && changed.has(host) ? [[node.id, host]] : []));
						const nodes = found.look.nodes.map((node) => ({
							...node,
							left: !node.alive && (node.left || gone.has(node.node)),
							drained: drains.get(gone.get(node.node) ?? "")
						}));
						const look = headElsewhere ? {
							cluster: "",
							names: [],
							nodes: nodes.filter(({ node }) => gone.has(node))
						} : {
							...found.look,
							nodes
						};
						recordLook(registry, look);
					}
					return "";
				} catch (e_1) {
					env_1.error = e_1;
					env_1.hasError = true;
				} finally {
					__disposeResources(env_1);
				}
			} catch (error) {
				if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4)) throw error;
				return `note: the registry of providers was not told: ${error.message}\n`;
			}
		}
	}),
	99460: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Cv: () => withOutputOptions,
			K1: () => examples,
			Rz: () => milliseconds,
			Xg: () => withFleetOptions,
			a8: () => withFailed,
			cA: () => environment,
			fZ: () => programPrinter,
			l0: () => fleetFile,
			o1: () => withDebug
		});
		var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67375);
		var _host_prelude_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53227);
		var _report_visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84804);
		var _run_log_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20784);
		function withFleetOptions(command) {
			return withOutputOptions(command).addOption(fleetFile()).addOption(environment()).option("-s, --select <hosts>", "names, globs, label=value, group:NAME, failed, !not, separated by commas (default: all)").option("--parallel <n>", "most hosts worked on at once (default: what the fleet file says)", wholeNumber).option("--ask-sudo-password", "ask for the sudo password, once for all hosts").option("--accept-new-host-keys", "record keys of hosts nobody knows yet; a changed key always stops");
		}
		function withDebug(command) {
			return command.option("--debug", "print on standard error each program that is sent to a host (secrets stay names of variables)");
		}
		function programPrinter({ debug }) {
			if (!debug) return {};
			return { onProgram: (host, program) => {
				const lines = (0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.RK)(program.replace(_host_prelude_js__WEBPACK_IMPORTED_MODULE_1__.W.text, "# (functions)")).trimEnd().split("\n");
				process.stderr.write(`${lines.map((line) => `${host} | ${line}`).join("\n")}\n\n`);
			} };
		}
		function withFailed(command) {
			const words = "only hosts that failed in the last run, or that its rollout did not come to (as `--select failed`)";
			return command.addOption(new commander__WEBPACK_IMPORTED_MODULE_0__.c$("--failed", words).conflicts("select"));
		}
		function fleetFile() {
			return new commander__WEBPACK_IMPORTED_MODULE_0__.c$("-f, --fleet <file>", "the fleet file").default("fleet.yaml").env("BRINGUP_FLEET");
		}
		function environment() {
			return new commander__WEBPACK_IMPORTED_MODULE_0__.c$("-e, --env <name>", "environment: environments/<name>.yaml is laid over the fleet file").env("BRINGUP_ENV");
		}
		function withOutputOptions(command) {
			const shown = command.option("--json", "print one JSON document on standard output").option("-v, --verbose", "tell everything, also what is right").option("--no-color", "no colours (also: NO_COLOR)").option("--color", "colours even when the output is no terminal");
			return (0, _run_log_js__WEBPACK_IMPORTED_MODULE_3__.l)(shown);
		}
		function milliseconds(text) {
			const [, amount, unit] = /^(\d+)(ms|s|m|h)$/.exec(text) ?? [];
			const factor = {
				ms: 1,
				s: 1e3,
				m: 6e4,
				h: 36e5
			}[unit ?? ""];
			if (amount === undefined || factor === undefined) throw new commander__WEBPACK_IMPORTED_MODULE_0__.Di("write it like 40s, 5m or 1h");
			return Number(amount) * factor;
		}
		function wholeNumber(text) {
			const number = Number(text);
			if (!Number.isInteger(number) || number < 1) throw new commander__WEBPACK_IMPORTED_MODULE_0__.Di("must be a whole number from 1");
			return number;
		}
		function examples(command, lines) {
			const width = Math.max(...lines.map(([text]) => text.length));
			return command.addHelpText("after", `\nExamples:\n${lines.map(([text, meaning]) => `  $ ${text.padEnd(width)}  ${meaning}`).join("\n")}`);
		}
	}),
	31376: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			CL: () => knownProviders,
			Dz: () => withProvidersOptions,
			fj: () => openProviders,
			yp: () => stateFolder
		});
		var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67375);
		var _providers_database_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30409);
		var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99460);
		function withProvidersOptions(command) {
			return (0, _options_js__WEBPACK_IMPORTED_MODULE_2__.Cv)(command).addOption(stateFolder());
		}
		function stateFolder() {
			const words = "the registry of providers is in this folder (default: ~/.local/state/bringup)";
			return new commander__WEBPACK_IMPORTED_MODULE_0__.c$("--state-dir <folder>", words).env("BRINGUP_STATE_DIR");
		}
		function knownProviders({ stateDir }) {
			return stateDir ? (0, _providers_database_js__WEBPACK_IMPORTED_MODULE_1__.E)(stateDir) : (0, _providers_database_js__WEBPACK_IMPORTED_MODULE_1__.E)();
		}
		function openProviders({ stateDir }) {
			return stateDir ? (0, _providers_database_js__WEBPACK_IMPORTED_MODULE_1__.q)(stateDir) : (0, _providers_database_js__WEBPACK_IMPORTED_MODULE_1__.q)();
		}
	}),
	20784: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			B: () => logCommands,
			l: () => withLogOptions
		});
		var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67375);
		var _registry_log_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22036);
		var _report_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38941);
		function withLogOptions(command) {
			return command.addOption(new commander__WEBPACK_IMPORTED_MODULE_0__.c$("--log-level <level>", "how much goes into the log file (default: info); without one, debug is --verbose").choices(_registry_log_file_js__WEBPACK_IMPORTED_MODULE_1__.p).argParser(levelOf).env("BRINGUP_LOG_LEVEL")).addOption(new commander__WEBPACK_IMPORTED_MODULE_0__.c$("--log-file <file>", "add what happens to this file, a JSON object a line, secrets taken out; the terminal shows the same as without").env("BRINGUP_LOG_FILE"));
		}
		function levelOf(text) {
			const level = _registry_log_file_js__WEBPACK_IMPORTED_MODULE_1__.p.find((one) => one === text);
			if (level === undefined && text !== "") throw new commander__WEBPACK_IMPORTED_MODULE_0__.Di(`Allowed choices are ${_registry_log_file_js__WEBPACK_IMPORTED_MODULE_1__.p.join(", ")}.`);
			return level;
		}
		function logCommands(program) {
			let log;
			let name = "";
			program.hook("preAction", (_program, command) => {
				const { logFile, logLevel } = command.opts();
				if (!logFile) {
					if (logLevel === "debug") command.setOptionValue("verbose", true);
					return;
				}
				log = (0, _registry_log_file_js__WEBPACK_IMPORTED_MODULE_1__.J)(logFile, logLevel ?? "info", (problem) => {
					process.stderr.write(`${(0, _report_problem_js__WEBPACK_IMPORTED_MODULE_2__.fI)((0, _report_problem_js__WEBPACK_IMPORTED_MODULE_2__.H8)(problem), { colour: false })}\n`);
				});
				command.setOptionValue("log", log);
				name = pathOf(command);
				log.write({
					level: "info",
					event: "command-began",
					text: name
				});
			});
			return {
				ended(exitCode) {
					const level = exitCode === 0 ? "info" : "warn";
					log?.write({
						level,
						event: "command-ended",
						text: `${name}: exit code ${exitCode}`
					});
				},
				failed(error) {
					for (const { code, what, where } of (0, _report_problem_js__WEBPACK_IMPORTED_MODULE_2__.ek)(error)) log?.write({
						level: "error",
						event: "command-failed",
						code,
						...where.host === undefined ? {} : { host: where.host },
						text: what
					});
				}
			};
		}
		function pathOf(command) {
			return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
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
	68440: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			b: () => joining,
			d: () => leaving
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _report_counted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62128);
		var _members_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72151);
		function joining({ fleet, hosts }) {
			if (!hosts.some(_members_js__WEBPACK_IMPORTED_MODULE_1__.GP)) throw nobodyJoins();
			const names = new Set(hosts.map(({ name }) => name));
			for (const host of hosts) {
				const section = (0, _members_js__WEBPACK_IMPORTED_MODULE_1__.LQ)(host);
				const head = section === undefined || !(0, _members_js__WEBPACK_IMPORTED_MODULE_1__.GP)(host) ? undefined : (0, _members_js__WEBPACK_IMPORTED_MODULE_1__.Uo)(fleet, section.cluster);
				if (head !== undefined) names.add(head.name);
			}
			return {
				fleet,
				hosts: fleet.hosts.filter((host) => names.has(host.name) && !(0, _members_js__WEBPACK_IMPORTED_MODULE_1__.Hv)(host))
			};
		}
		function leaving({ fleet, hosts }) {
			const names = new Set(hosts.map(({ name }) => name));
			for (const { name } of (0, _members_js__WEBPACK_IMPORTED_MODULE_1__.Dg)(fleet)) {
				const head = (0, _members_js__WEBPACK_IMPORTED_MODULE_1__.Uo)(fleet, name);
				const staying = (0, _members_js__WEBPACK_IMPORTED_MODULE_1__.CI)(fleet, name).filter((host) => !names.has(host.name));
				if (head !== undefined && names.has(head.name) && staying.length > 0) throw headLeaves(head.name, name, staying);
			}
			const left = (all) => all.map((host) => {
				const section = (0, _members_js__WEBPACK_IMPORTED_MODULE_1__.LQ)(host);
				if (section === undefined || (0, _members_js__WEBPACK_IMPORTED_MODULE_1__.Hv)(host) || !names.has(host.name)) return host;
				return {
					...host,
					sections: {
						...host.sections,
						ray: {
							...section,
							state: "left"
						}
					}
				};
			});
			return {
				fleet: {
					...fleet,
					hosts: left(fleet.hosts)
				},
				hosts: left(hosts)
			};
		}
		function nobodyJoins() {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "ray-nobody",
				category: "config",
				what: "none of these hosts has a ray: section, so none is to be a node",
				remedy: "write `ray: { cluster: NAME }` below a group or a host (docs/fleet/ray.yaml)"
			});
		}
		function headLeaves(head, cluster, staying) {
			const names = staying.map(({ name }) => name);
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "ray-leave-head",
				category: "config",
				what: `${head} is the head of the Ray cluster ${cluster}, and ${(0, _report_counted_js__WEBPACK_IMPORTED_MODULE_2__.K)(names)} would stay in it without a head`,
				remedy: `let them leave, too: --select ${[head, ...names].join(",")}; one that is gone for good: write \`state: left\` below its ray:`
			});
		}
	})
};
;
