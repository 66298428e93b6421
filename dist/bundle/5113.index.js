"use strict";
exports.id = 5113;
exports.ids = [5113, 4008];
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
		var _capabilities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66885);
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
				const store = (0, _registry_run_store_js__WEBPACK_IMPORTED_MODULE_9__.$)(fleet.name, stateDir);
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
	59052: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { u: () => refuseSecrets });
		var _fleet_live_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99805);
		var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10999);
		const SECRET_NAME = /token|passw|secret|credential|private.?key|api.?key|auth.?key/i;
		const SECRET_TEXT = /(?:token|passw\w*|secret|api.?key)["']?\s*[=:]\s*["']?(?=\S*\d)[^\s"']{8,}|\bBearer\s+\S{8,}|\beyJ[\w-]{8,}\.eyJ[\w-]{8,}/i;
		function refuseSecrets(value, path = "") {
			if (typeof value === "string") {
				if ((0, _fleet_live_keys_js__WEBPACK_IMPORTED_MODULE_0__.RM)(value) || SECRET_TEXT.test(value)) throw (0, _errors_js__WEBPACK_IMPORTED_MODULE_1__.hK)(path, "a key, a token or a password");
				return;
			}
			if (value === null || typeof value !== "object") return;
			for (const [name, member] of Object.entries(value)) {
				const inner = path === "" ? name : `${path}.${name}`;
				if (SECRET_NAME.test(name)) throw (0, _errors_js__WEBPACK_IMPORTED_MODULE_1__.hK)(inner, "a secret by its name");
				refuseSecrets(member, inner);
			}
		}
	}),
	12107: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			E9: () => exportSchema,
			g1: () => identitySchema,
			qY: () => FACTS,
			rw: () => eventData,
			wJ: () => EXPORT_VERSION
		});
		var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92857);
		var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64377);
		var _error_class_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36589);
		var _states_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44046);
		var _ulid_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11132);
		const short = zod__WEBPACK_IMPORTED_MODULE_3__.YjP().min(1).max(200);
		const id = zod__WEBPACK_IMPORTED_MODULE_3__.YjP().regex(_ulid_js__WEBPACK_IMPORTED_MODULE_2__.zR, "is no ULID");
		const moment = zod__WEBPACK_IMPORTED_MODULE_4__.w$({ precision: 3 });
		const phase = zod__WEBPACK_IMPORTED_MODULE_3__.k5n(Object.keys(_states_js__WEBPACK_IMPORTED_MODULE_1__.ZG));
		const values = zod__WEBPACK_IMPORTED_MODULE_3__.g1P(zod__WEBPACK_IMPORTED_MODULE_3__.YjP().regex(/^[A-Za-z][\w./-]{0,62}$/, "is no plain name"), zod__WEBPACK_IMPORTED_MODULE_3__.YjP().max(500));
		const labels = zod__WEBPACK_IMPORTED_MODULE_3__.g1P(zod__WEBPACK_IMPORTED_MODULE_3__.YjP().regex(/^[A-Za-z0-9][\w./-]{0,316}$/, "is no label"), zod__WEBPACK_IMPORTED_MODULE_3__.YjP().max(63));
		const ROLES = [
			"provider",
			"user",
			"both"
		];
		const problem = zod__WEBPACK_IMPORTED_MODULE_3__.rej({
			code: zod__WEBPACK_IMPORTED_MODULE_3__.YjP().regex(/^[a-z][a-z0-9-]{0,79}$/, "is no code of an error"),
			category: zod__WEBPACK_IMPORTED_MODULE_3__.k5n(_error_class_js__WEBPACK_IMPORTED_MODULE_0__.ku),
			what: zod__WEBPACK_IMPORTED_MODULE_3__.YjP().max(2e3)
		});
		const identity = {
			machineId: zod__WEBPACK_IMPORTED_MODULE_3__.YjP().regex(/^[0-9a-f]{32}$/, "is no machine-id of 32 hexadecimal digits"),
			hostKey: zod__WEBPACK_IMPORTED_MODULE_3__.YjP().regex(/^SHA256:[A-Za-z0-9+/]{43}$/, "is no SHA256: fingerprint of a host key")
		};
		const facts = zod__WEBPACK_IMPORTED_MODULE_3__.rej({
			name: short.exactOptional().describe("of the host in the fleet file"),
			user: short.exactOptional().describe("whose machine it is"),
			role: zod__WEBPACK_IMPORTED_MODULE_3__.k5n(ROLES).exactOptional().describe("`provider`, `user` or `both`"),
			address: short.exactOptional().describe("where it is reached"),
			meshIp: short.exactOptional().describe("its address in the mesh"),
			meshNodeId: short.exactOptional().describe("its node in the mesh, by its public key"),
			rayNodeId: short.exactOptional().describe("its node in the Ray cluster"),
			cluster: short.exactOptional().describe("its Ray cluster: `FLEET/CLUSTER`"),
			platform: short.exactOptional().describe("system and architecture, such as `linux/amd64`"),
			rayVersion: short.exactOptional().describe("of its environment"),
			pythonVersion: short.exactOptional().describe("of its environment"),
			lockHash: short.exactOptional().describe("of the locked requirements"),
			labels: labels.exactOptional().describe("by which work finds it")
		});
		const EVENT_KINDS = {
			registered: {
				fields: { facts },
				meaning: "it became known; the id of the first of these is its id"
			},
			facts: {
				fields: { facts },
				meaning: "something about it is different from now on"
			},
			"session-began": {
				fields: {
					role: zod__WEBPACK_IMPORTED_MODULE_3__.k5n(ROLES),
					run: short,
					attempt: zod__WEBPACK_IMPORTED_MODULE_3__.Whr().min(1)
				},
				meaning: "an onboarding began; the id of this is that of the session"
			},
			"phase-began": {
				fields: {
					session: id,
					phase
				},
				meaning: "a phase of a session began"
			},
			"phase-ended": {
				fields: {
					session: id,
					phase,
					problem: problem.exactOptional(),
					outputs: values.exactOptional()
				},
				meaning: "it ended, well unless there is a problem"
			},
			compensation: {
				fields: {
					session: id,
					what: short,
					args: values.exactOptional()
				},
				meaning: "a step can be taken back, and how; the id of this names it"
			},
			compensated: {
				fields: {
					compensation: id,
					problem: problem.exactOptional()
				},
				meaning: "it was taken back, or could not be"
			},
			"session-ended": {
				fields: {
					session: id,
					outcome: zod__WEBPACK_IMPORTED_MODULE_3__.k5n([
						"ok",
						"failed",
						"cancelled"
					]),
					problem: problem.exactOptional()
				},
				meaning: "the onboarding ended"
			},
			offline: {
				fields: { reason: short },
				meaning: "it was looked for and found gone"
			},
			back: {
				fields: { reason: short.exactOptional() },
				meaning: "it was gone, and is here again"
			},
			draining: {
				fields: { reason: short },
				meaning: "it gets no new work"
			},
			drained: {
				fields: {
					ok: zod__WEBPACK_IMPORTED_MODULE_3__.zMY(),
					seconds: zod__WEBPACK_IMPORTED_MODULE_3__.aig().min(0).exactOptional()
				},
				meaning: "it left: as far as is known with its work finished, or cut off at the deadline"
			},
			quarantined: {
				fields: { reason: short },
				meaning: "a person took it out"
			},
			released: {
				fields: { reason: short },
				meaning: "a person let it in again; its score begins anew"
			},
			removed: {
				fields: { reason: short },
				meaning: "it left for good"
			},
			note: {
				fields: { problem },
				meaning: "something worth knowing, which changes nothing"
			}
		};
		const stamp = {
			id,
			at: moment,
			by: short
		};
		const kinds = Object.entries(EVENT_KINDS);
		const shapes = (more) => zod__WEBPACK_IMPORTED_MODULE_3__.gMt("kind", kinds.map(([kind, { fields }]) => zod__WEBPACK_IMPORTED_MODULE_3__.rej({
			kind: zod__WEBPACK_IMPORTED_MODULE_3__.euz(kind),
			...more,
			...fields
		})));
		const eventData = shapes({});
		const identitySchema = zod__WEBPACK_IMPORTED_MODULE_3__.rej(identity);
		const FACTS = facts.shape;
		const EXPORT_VERSION = "bringup.providers/1";
		const exportSchema = zod__WEBPACK_IMPORTED_MODULE_3__.rej({
			version: zod__WEBPACK_IMPORTED_MODULE_3__.euz(EXPORT_VERSION),
			providers: zod__WEBPACK_IMPORTED_MODULE_3__.YOg(zod__WEBPACK_IMPORTED_MODULE_3__.rej({
				...identity,
				lastSeen: moment.exactOptional(),
				events: zod__WEBPACK_IMPORTED_MODULE_3__.YOg(shapes(stamp)).min(1)
			}))
		});
	}),
	11132: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			cD: () => ulidTime,
			of: () => nextUlid,
			zR: () => ULID
		});
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
		var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
		const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
		const TIME_DIGITS = 10;
		const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
		function nextUlid(nowMs, after = "") {
			const chance = [...(0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16)].map((byte) => DIGITS[byte & 31]).join("");
			const made = digitsOf(nowMs) + chance;
			return made > after ? made : following(after);
		}
		function ulidTime(ulid) {
			return [...ulid.slice(0, TIME_DIGITS)].reduce((sum, digit) => sum * 32 + DIGITS.indexOf(digit), 0);
		}
		function digitsOf(ms) {
			let text = "";
			for (let left = Math.max(0, Math.floor(ms)); text.length < TIME_DIGITS; left = Math.floor(left / 32)) text = `${DIGITS[left % 32]}${text}`;
			return text;
		}
		function following(ulid) {
			const end = /Z*$/.exec(ulid)?.[0].length ?? 0;
			const place = ulid.length - end - 1;
			const digit = DIGITS[DIGITS.indexOf(ulid[place] ?? "") + 1] ?? "";
			return ulid.slice(0, place) + digit + "0".repeat(end);
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
	43965: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			E: () => dialTcp,
			H: () => REACH_MS
		});
		var node_dns_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71553);
		var node_dns_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_dns_promises__WEBPACK_IMPORTED_MODULE_0__);
		var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);
		var node_net__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_1__);
		var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
		var node_os__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
		var _core_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93933);
		const REACH_MS = 5e3;
		async function dialTcp(host, port, signal) {
			const limit = AbortSignal.any([signal, AbortSignal.timeout(REACH_MS)]);
			const { address } = await Promise.race([(0, node_dns_promises__WEBPACK_IMPORTED_MODULE_0__.lookup)(host), ended(limit)]).catch((error) => {
				throw away(`${host}:${port}`, error.message, error);
			});
			if (isOfMesh(address) && !isInMesh()) throw away(`${host}:${port}`, "this machine is not in the mesh");
			return new Promise((resolve, reject) => {
				const socket = (0, node_net__WEBPACK_IMPORTED_MODULE_1__.connect)({
					host: address,
					port,
					signal: limit
				});
				socket.once("connect", () => resolve(socket));
				socket.once("error", (error) => reject(away(`${host}:${port}`, error.message || "nothing came", error)));
			});
		}
		function ended(signal) {
			return new Promise((_, reject) => {
				if (signal.aborted) reject(signal.reason);
				else signal.addEventListener("abort", () => reject(signal.reason), { once: true });
			});
		}
		function isOfMesh(host) {
			const family = (0, node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(host);
			return family !== 0 && MESH.check(host, family === 6 ? "ipv6" : "ipv4");
		}
		function isInMesh() {
			return Object.entries((0, node_os__WEBPACK_IMPORTED_MODULE_2__.networkInterfaces)()).some(([name, all]) => !MODEM.test(name) && all?.some(({ address, cidr }) => isOfMesh(address) && /\/(?:32|128)$/.test(cidr ?? "")));
		}
		const MODEM = /^(?:ppp|wwan|wwp|rmnet|pdp_ip)/;
		const MESH = new node_net__WEBPACK_IMPORTED_MODULE_1__.BlockList();
		MESH.addSubnet("100.64.0.0", 10, "ipv4");
		MESH.addSubnet("fd7a:115c:a1e0::", 48, "ipv6");
		function away(place, why, cause) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_3__.y4({
				code: "ray-head-away",
				category: "network",
				what: `the head does not answer at ${place}: ${why}`,
				remedy: "see that Ray runs there, and what is between it and this machine",
				retryable: true,
				...cause === undefined ? {} : { cause }
			});
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
