"use strict";
exports.id = 3862;
exports.ids = [
	3862,
	8778,
	9917,
	4008
];
exports.modules = {
	79171: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			S3: () => clusterOfHost,
			Tl: () => withRole,
			Vr: () => localAccount,
			sS: () => ROLE_MEANINGS
		});
		var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
		var node_os__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
		var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93933);
		var _fleet_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36826);
		var _ray_cluster_problems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95626);
		var _ray_host_schema_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65690);
		var _ray_members_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72151);
		var _ray_places_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(44382);
		var _report_counted_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(62128);
		const ROLE_MEANINGS = {
			provider: "it runs work for others: it becomes a worker of the cluster",
			user: "it gives work to the cluster and runs none: it gets the environment, the address and the token",
			both: "both of these"
		};
		function withRole(wish) {
			const { fleet, role } = wish;
			const host = hostOf(fleet, wish.host);
			const { state: _, ...before } = (0, _ray_members_js__WEBPACK_IMPORTED_MODULE_5__.LQ)(host) ?? { cluster: clusterNamed(fleet, host, wish.cluster) };
			if (wish.cluster !== undefined && wish.cluster !== before.cluster) throw otherCluster(host, before.cluster, wish.cluster);
			if (role === "user" && before.role === "head") throw headIsNoUser(host);
			const account = wish.account ?? accountOf(host);
			if (role !== "provider" && (!_ray_host_schema_js__WEBPACK_IMPORTED_MODULE_4__.u.test(account) || account === _ray_places_js__WEBPACK_IMPORTED_MODULE_6__._P)) throw noAccount(account);
			const clients = [...new Set([...before.clients ?? [], account])];
			const section = {
				...before,
				...role === "user" ? { role: "client" } : before.role === "client" ? { role: "worker" } : {},
				...role === "provider" ? {} : { clients }
			};
			const sections = {
				...host.sections,
				ray: section
			};
			const changed = {
				...fleet,
				hosts: fleet.hosts.map((one) => one.name === host.name ? {
					...one,
					sections
				} : one)
			};
			const problems = (0, _ray_cluster_problems_js__WEBPACK_IMPORTED_MODULE_3__.x)(changed);
			if (problems.length > 0) throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.$L(problems.map((problem) => new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4(problem)));
			return changed;
		}
		function clusterOfHost(fleet, host) {
			const named = (0, _ray_members_js__WEBPACK_IMPORTED_MODULE_5__.es)(fleet, host);
			return named === undefined ? undefined : {
				name: named.name,
				head: (0, _ray_members_js__WEBPACK_IMPORTED_MODULE_5__.Uo)(fleet, named.name)?.name
			};
		}
		function hostOf(fleet, name) {
			const host = fleet.hosts.find((one) => one.name === name);
			if (host !== undefined) return host;
			throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4({
				code: "select-unknown-host",
				category: "config",
				what: `there is no host ${name}`,
				remedy: (0, _fleet_nearest_js__WEBPACK_IMPORTED_MODULE_2__.Z)(name, fleet.hosts.map((one) => one.name), "hosts")
			});
		}
		function clusterNamed(fleet, host, wanted) {
			const names = (0, _ray_members_js__WEBPACK_IMPORTED_MODULE_5__.Dg)(fleet).map(({ name }) => name);
			const [only, ...more] = names;
			if (wanted !== undefined && names.includes(wanted)) return wanted;
			if (wanted === undefined && only !== undefined && more.length === 0) return only;
			throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4({
				code: "onboard-no-cluster",
				category: "config",
				what: wanted === undefined ? `nothing says which Ray cluster ${host.name} is for: it has no ray: section, and the fleet has ${names.length === 0 ? "no cluster" : "several"}` : `the fleet has no Ray cluster ${wanted}`,
				remedy: names.length === 0 ? "write ray.clusters at the top of the fleet file (docs/fleet/ray.yaml)" : `name one with --cluster: ${(0, _report_counted_js__WEBPACK_IMPORTED_MODULE_7__.K)(names, 8)}`
			});
		}
		function accountOf(host) {
			return host.connection === "ssh" ? host.ssh.user : localAccount();
		}
		function localAccount() {
			return process.env["SUDO_USER"] ?? (0, node_os__WEBPACK_IMPORTED_MODULE_0__.userInfo)().username;
		}
		function noAccount(account) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4({
				code: "onboard-account",
				category: "config",
				what: `${JSON.stringify(account)} is not the name of an account of a person`,
				remedy: "name one with --account: a letter or _, then up to 31 letters, digits, `_`, `.` and `-`"
			});
		}
		function headIsNoUser(host) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4({
				code: "onboard-head-role",
				category: "config",
				what: `${host.name} is the head of its Ray cluster, and a machine that only gives work is no node`,
				remedy: "onboard it as provider or both"
			});
		}
		function otherCluster(host, has, wanted) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4({
				code: "onboard-other-cluster",
				category: "config",
				what: `${host.name} takes part in the Ray cluster ${has} by the fleet file, and ${wanted} was asked for`,
				remedy: `leave ${has} first (\`bringup ray leave --select ${host.name}\`) and change the fleet file, or leave --cluster out`
			});
		}
	}),
	21526: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { onboardOne: () => onboardOne });
		var _capabilities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82933);
		var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93933);
		var _core_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81583);
		var _core_secrets_in_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46424);
		var _engine_connect_host_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56447);
		var _fleet_load_fleet_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23288);
		var _providers_database_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(30409);
		var _records_keep_changed_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(64008);
		var _registry_log_file_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(22036);
		var _registry_run_store_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(88672);
		var _onboard_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(91212);
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
		async function onboardOne(wish) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const { host, role = "provider", cluster, account, owner, onFailure, lockTimeoutMs, stateDir } = wish;
				const log = __addDisposableResource(env_1, logOf(wish), false);
				const env = {
					...definedIn(process.env),
					...wish.secrets
				};
				const fleet = await (0, _fleet_load_fleet_js__WEBPACK_IMPORTED_MODULE_5__.V)({
					file: wish.fleet ?? "fleet.yaml",
					...wish.environment === undefined ? {} : { environment: wish.environment },
					capabilities: _capabilities_js__WEBPACK_IMPORTED_MODULE_0__.CAPABILITIES,
					env,
					secrets: "require"
				});
				if (!fleet.hosts.some(({ name }) => name === host)) throw noHost(fleet, host);
				const sudoPassword = wish.sudoPassword === undefined ? undefined : new _core_secret_js__WEBPACK_IMPORTED_MODULE_2__.z("sudo password", wish.sudoPassword);
				const secrets = [
					...(0, _core_secrets_in_js__WEBPACK_IMPORTED_MODULE_3__.V)(fleet.hosts),
					...(0, _core_secrets_in_js__WEBPACK_IMPORTED_MODULE_3__.V)(fleet.sections),
					...sudoPassword ? [sudoPassword] : []
				];
				const database = __addDisposableResource(env_1, (0, _providers_database_js__WEBPACK_IMPORTED_MODULE_6__.q)(stateDir), false);
				const store = (0, _registry_run_store_js__WEBPACK_IMPORTED_MODULE_9__.$)(fleet.name, ({ message }) => process.emitWarning(message), stateDir);
				const logging = [];
				let runId = "";
				const connect = (0, _engine_connect_host_js__WEBPACK_IMPORTED_MODULE_4__.M)(fleet, sudoPassword === undefined ? {} : { sudoPassword });
				const signal = wish.signal ?? new AbortController().signal;
				const { report, ...result } = await (0, _onboard_js__WEBPACK_IMPORTED_MODULE_10__.I)({
					...{
						fleet,
						host,
						role,
						secrets,
						database
					},
					...cluster === undefined ? {} : { cluster },
					...account === undefined ? {} : { account },
					...owner === undefined ? {} : { user: owner },
					...onFailure === undefined ? {} : { onFailure },
					...lockTimeoutMs === undefined ? {} : { lockTimeoutMs },
					...log === undefined ? {} : { log },
					env: stateDir === undefined ? env : {
						...env,
						BRINGUP_STATE_DIR: stateDir
					},
					connect,
					capabilities: _capabilities_js__WEBPACK_IMPORTED_MODULE_0__.CAPABILITIES.filter(({ name }) => name === "mesh" || name === "ray"),
					signal,
					onStart(id) {
						runId = id;
					},
					onEvent: (event) => wish.onEvent?.(event),
					onStepOutput(name, step, output, outcome) {
						logging.push(store.log(runId, {
							host: name,
							step,
							outcome,
							output
						}));
					}
				});
				await Promise.all(logging);
				if (report === undefined) return result;
				await store.save({
					...report,
					run: {
						...report.run,
						via: "onboard"
					}
				});
				const hosts = fleet.hosts.filter(({ name }) => name === host);
				const notKept = await (0, _records_keep_changed_js__WEBPACK_IMPORTED_MODULE_7__.keepChanged)(database, report, {
					hosts,
					connect,
					signal
				});
				return {
					...result,
					notes: [...result.notes, ...notKept]
				};
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				__disposeResources(env_1);
			}
		}
		function logOf({ logFile, logLevel = "info" }) {
			if (logFile === undefined) return undefined;
			return (0, _registry_log_file_js__WEBPACK_IMPORTED_MODULE_8__.J)(logFile, logLevel, ({ message }) => process.emitWarning(message));
		}
		function definedIn(env) {
			return Object.fromEntries(Object.entries(env).flatMap(([name, value]) => value === undefined ? [] : [[name, value]]));
		}
		function noHost(fleet, host) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4({
				code: "select-unknown-host",
				category: "config",
				what: `the fleet file has no host ${host}`,
				remedy: `name one of ${fleet.hosts.map(({ name }) => name).join(", ")}, or write ${host} into the fleet file`,
				where: { file: fleet.file }
			});
		}
	}),
	8778: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { exportProviders: () => exportProviders });
		var _find_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27207);
		var _project_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31775);
		var _schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12107);
		function exportProviders(database, words) {
			const chosen = new Set(words.map((word) => (0, _find_js__WEBPACK_IMPORTED_MODULE_0__.l)(database, word).key));
			return database.change(() => ({
				version: _schema_js__WEBPACK_IMPORTED_MODULE_2__.wJ,
				providers: database.all("SELECT key, machine_id, host_key, last_seen FROM providers WHERE id IS NOT NULL ORDER BY machine_id, host_key").filter(({ key }) => words.length === 0 || chosen.has(Number(key))).map((row) => ({
					machineId: String(row["machine_id"]),
					hostKey: String(row["host_key"]),
					...row["last_seen"] === null ? {} : { lastSeen: String(row["last_seen"]) },
					events: database.all("SELECT * FROM events WHERE provider = ? ORDER BY id", Number(row["key"])).map(_project_js__WEBPACK_IMPORTED_MODULE_1__.A6)
				}))
			}));
		}
	}),
	6335: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { O: () => keptLabels });
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _refuse_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59052);
		var _schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12107);
		const OWN = /^(?:ray\.io|bringup)\//;
		function keptLabels(labels) {
			return Object.fromEntries(Object.entries(labels).filter(([name, value]) => !OWN.test(name) && isKept(name, value)));
		}
		function isKept(name, value) {
			try {
				(0, _refuse_secrets_js__WEBPACK_IMPORTED_MODULE_1__.u)({ [name]: value });
				return _schema_js__WEBPACK_IMPORTED_MODULE_2__.qY.labels.safeParse({ [name]: value }).success;
			} catch (error) {
				if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4)) throw error;
				return false;
			}
		}
	}),
	42375: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { P: () => toldProblem });
		function toldProblem({ code, category, what }) {
			const isAboutSecrets = /token|passw|secret|api.?key|bearer/i.test(what);
			return {
				code,
				category,
				what: isAboutSecrets ? "(in the report of the run)" : what.slice(0, 2e3)
			};
		}
	}),
	71559: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			HS: () => hostSays,
			Hs: () => ownKeys,
			WC: () => READ_RECORDS,
			ft: () => RECORDS
		});
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
		var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
		var _core_sh_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52260);
		const RECORDS = "/var/lib/bringup/providers";
		const MOST_BYTES = 4 * 1024 * 1024;
		const READ_RECORDS = {
			name: "records",
			body: (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_1__.sh)`for bu_f in /etc/ssh/ssh_host_ed25519_key.pub /etc/ssh/ssh_host_ecdsa_key.pub /etc/ssh/ssh_host_rsa_key.pub; do
if [ -r "$bu_f" ]; then printf 'key %s\n' "$(cat "$bu_f")"; fi
done
for bu_f in ${RECORDS}/*.json; do
[ -f "$bu_f" ] || continue
if [ "$(wc -c <"$bu_f")" -gt ${MOST_BYTES} ]; then printf 'record %s -\n' "$bu_f"
else printf 'record %s %s\n' "$bu_f" "$(base64 <"$bu_f" | tr -d '\n')"; fi
done
echo end`
		};
		function hostSays(output) {
			const keys = Array.from(output.matchAll(/^key \S+ ([A-Za-z0-9+/]+={0,2})/gm), ([, key = ""]) => fingerprint(key));
			const records = Array.from(output.matchAll(/^record (\S+) (\S*)$/gm), ([, file = "", text = ""]) => text === "-" ? { file } : {
				file,
				text: Buffer.from(text, "base64").toString("utf8")
			});
			return {
				keys,
				records,
				whole: /^end$/m.test(output)
			};
		}
		function fingerprint(key) {
			return `SHA256:${(0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(Buffer.from(key, "base64")).digest("base64").replace(/=+$/, "")}`;
		}
		function ownKeys({ keys }, shown) {
			return shown === undefined || keys.includes(shown) ? keys : [shown];
		}
	}),
	64008: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { keepChanged: () => keepChanged });
		var _keep_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19917);
		async function keepChanged(database, report, options) {
			const changed = new Set(report.hosts.filter(({ outcome }) => outcome === "changed").map(({ name }) => name));
			const hosts = options.hosts.filter(({ name }) => changed.has(name));
			const kept = hosts.length === 0 ? [] : await (0, _keep_js__WEBPACK_IMPORTED_MODULE_0__.keepRecords)(database, {
				...options,
				hosts,
				parallel: 1
			});
			return kept.flatMap(({ name, problem }) => problem === undefined ? [] : [`${name} keeps no record of itself: ${problem.what}`]);
		}
	}),
	19917: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { keepRecords: () => keepRecords });
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _core_sh_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52260);
		var _engine_program_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93342);
		var _engine_session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12959);
		var _engine_slots_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(57475);
		var _host_prelude_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53227);
		var _providers_export_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8778);
		var _report_problem_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(38941);
		var _host_says_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(71559);
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
		async function keepRecords(database, options) {
			const kept = new Map();
			await (0, _engine_slots_js__WEBPACK_IMPORTED_MODULE_8__.W)(options.hosts, options.parallel, async (host) => {
				const one = await keep(database, host, options).catch((error) => ({
					name: host.name,
					is: "failed",
					problem: (0, _report_problem_js__WEBPACK_IMPORTED_MODULE_6__.H8)(error, { host: host.name })
				}));
				kept.set(host.name, one);
			});
			return options.hosts.flatMap(({ name }) => kept.get(name) ?? []);
		}
		async function keep(database, host, { connect, signal }) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const { connection, sudo } = await connect(host, signal);
				const _connection = __addDisposableResource(env_1, connection, true);
				const { session, first } = await _engine_session_js__WEBPACK_IMPORTED_MODULE_3__.H.open(connection, {
					host: host.name,
					prelude: _host_prelude_js__WEBPACK_IMPORTED_MODULE_4__.W,
					first: (0, _engine_program_js__WEBPACK_IMPORTED_MODULE_2__.Lk)([MACHINE, _host_says_js__WEBPACK_IMPORTED_MODULE_7__.WC]),
					signal,
					...sudo
				});
				const _session = __addDisposableResource(env_1, session, true);
				const machineId = (first.sections.get(MACHINE.name) ?? "").trim().replaceAll("-", "").toLowerCase();
				const keys = (0, _host_says_js__WEBPACK_IMPORTED_MODULE_7__.Hs)((0, _host_says_js__WEBPACK_IMPORTED_MODULE_7__.HS)(first.sections.get(_host_says_js__WEBPACK_IMPORTED_MODULE_7__.WC.name) ?? ""), connection.hostKey?.fingerprint);
				const provider = providerOf(database, machineId, keys);
				if (provider === undefined) return {
					name: host.name,
					is: "unknown"
				};
				const record = JSON.stringify((0, _providers_export_js__WEBPACK_IMPORTED_MODULE_5__.exportProviders)(database, [provider]));
				const file = `${_host_says_js__WEBPACK_IMPORTED_MODULE_7__.ft}/${provider}.json`;
				const written = await session.work((0, _engine_program_js__WEBPACK_IMPORTED_MODULE_2__.Lk)([{
					name: "keep",
					body: (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_1__.sh)`umask 077; mkdir -p ${_host_says_js__WEBPACK_IMPORTED_MODULE_7__.ft} && printf '%s\n' ${record} >${`${file}.new`} && { sync ${`${file}.new`} 2>/dev/null || sync; } && mv -f ${`${file}.new`} ${file} && echo kept`
				}], _host_prelude_js__WEBPACK_IMPORTED_MODULE_4__.W));
				if (written.sections.get("keep")?.trim() !== "kept") throw notKept(host.name, file);
				return {
					name: host.name,
					is: "kept",
					provider
				};
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				const result_1 = __disposeResources(env_1);
				if (result_1) await result_1;
			}
		}
		const MACHINE = {
			name: "machine",
			body: (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_1__.sh)`cat /etc/machine-id || cat /var/lib/dbus/machine-id`
		};
		function providerOf(database, machineId, keys) {
			const known = database.all("SELECT id, host_key FROM providers WHERE machine_id = ? AND id IS NOT NULL AND state <> 'removed'", machineId);
			const row = known.find(({ host_key: key }) => keys.includes(String(key)));
			return row === undefined ? undefined : String(row["id"]);
		}
		function notKept(host, file) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "providers-record-not-kept",
				category: "filesystem",
				what: `the host could not write its record ${file}`,
				remedy: "see that /var/lib on the host has room and can be written to; the registry itself is as it was",
				where: { host }
			});
		}
	}),
	64377: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { w$: () => datetime });
		var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
		var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
		function datetime(params) {
			return _core_index_js__WEBPACK_IMPORTED_MODULE_0__.G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__.You, params);
		}
		function date(params) {
			return core._isoDate(ZodISODate, params);
		}
		function time(params) {
			return core._isoTime(ZodISOTime, params);
		}
		function duration(params) {
			return core._isoDuration(ZodISODuration, params);
		}
	})
};
;
