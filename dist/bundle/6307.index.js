"use strict";
exports.id = 6307;
exports.ids = [6307];
exports.modules = {
	1085: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			I: () => tellingPost,
			Y: () => leftOnBoards
		});
		var _flash_borrowed_power_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13596);
		var _github_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78178);
		const NAME = "left-on-boards";
		function tellingPost(state) {
			const transfers = new Map();
			const owed = new Set();
			const tell = () => {
				const left = {
					transfers: Object.fromEntries(transfers),
					owed: [...owed]
				};
				(0, _github_state_js__WEBPACK_IMPORTED_MODULE_1__.$b)(NAME, transfers.size + owed.size === 0 ? "" : JSON.stringify(left));
			};
			const tellOwed = (place) => {
				if ((0, _flash_borrowed_power_js__WEBPACK_IMPORTED_MODULE_0__.lj)({
					place,
					state
				}).length > 0 || !owed.delete(place)) return;
				tell();
			};
			return {
				...state,
				keepTransfer(place, record) {
					if (record !== undefined) {
						transfers.set(place, record);
						tell();
					}
					state.keepTransfer(place, record);
					if (record === undefined && transfers.delete(place)) tell();
				},
				want(place, node, change) {
					if (change.wasOn && !owed.has(place)) {
						owed.add(place);
						tell();
					}
					state.want(place, node, change);
					tellOwed(place);
				},
				done(place, node, phase) {
					state.done(place, node, phase);
					tellOwed(place);
				}
			};
		}
		function leftOnBoards() {
			const kept = (0, _github_state_js__WEBPACK_IMPORTED_MODULE_1__.EE)(NAME);
			return kept === "" ? undefined : JSON.parse(kept);
		}
	}),
	87198: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			c: () => flashWish,
			o: () => withPassword
		});
		const PASSWORD = "BMC_PASSWORD";
		function flashWish(inputs) {
			const { fleet, environment, select } = inputs;
			return {
				fleet,
				environment,
				select,
				access: inputs,
				secretsOf: ["base"]
			};
		}
		function withPassword(inputs, given) {
			const password = inputs["bmc-password"];
			if (password === undefined) return given;
			return {
				...given,
				environment: {
					...given.environment,
					[PASSWORD]: password.reveal()
				}
			};
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
	33537: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			s: () => keeping,
			x: () => cannotKeep
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		function cannotKeep(file, error) {
			if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4) return error.at({ file });
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "flash-state",
				category: "filesystem",
				what: `what this machine remembers of boards cannot be read or kept: ${error instanceof Error ? error.message : String(error)}`,
				where: { file },
				remedy: "see that there is room and that the folder belongs to the user of this run, or name another in BRINGUP_STATE_DIR",
				cause: error
			});
		}
		function keeping(file, work) {
			try {
				return work();
			} catch (error) {
				throw cannotKeep(file, error);
			}
		}
	}),
	20194: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { k: () => openFlashContext });
		var _core_who_runs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8470);
		var _engine_run_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7577);
		var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48179);
		var _state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9483);
		function openFlashContext(given) {
			const state = given.state ?? (0, _state_js__WEBPACK_IMPORTED_MODULE_3__.O)();
			const runId = (0, _engine_run_id_js__WEBPACK_IMPORTED_MODULE_1__.F)(new Date());
			return {
				runId,
				by: `${(0, _core_who_runs_js__WEBPACK_IMPORTED_MODULE_0__.b)()} (run ${runId}, pid ${process.pid})`,
				capabilities: [],
				force: false,
				lockTimeoutMs: 4e4,
				patience: _run_js__WEBPACK_IMPORTED_MODULE_2__.PATIENCE,
				...given,
				state,
				[Symbol.dispose]: () => state[Symbol.dispose]()
			};
		}
	}),
	17053: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { p: () => requireSecrets });
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _fleet_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91505);
		function requireSecrets(targets, uses, environment) {
			const missing = new Map();
			const need = (secret, where) => {
				if (secret === undefined || secret.reveal() !== "" || missing.has(secret.name)) return;
				const asked = where.file === undefined ? [] : [`${where.file}:${where.line}`];
				missing.set(secret.name, new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4((0, _fleet_secrets_js__WEBPACK_IMPORTED_MODULE_1__.bk)(secret.name, asked, where, environment)));
			};
			for (const target of targets) {
				if (uses.includes("board")) need(target.boardSection.password, target.boardPlace("password"));
				if (!uses.includes("image")) continue;
				need(target.section["host-key"], target.place("host-key"));
				for (const [index, user] of (target.section.users ?? []).entries()) need(user["initial-password"], target.place("users", index, "initial-password"));
			}
			if (missing.size > 0) throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.$L([...missing.values()]);
		}
	}),
	48179: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { PATIENCE: () => PATIENCE });
		const PATIENCE = {
			pauseMs: 5e3,
			askMs: 15e3,
			bootMs: 6e5
		};
	}),
	9483: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			O: () => openFlashState,
			Z: () => PHASES
		});
		var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
		var node_path__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
		var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93933);
		var _core_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81583);
		var _core_sqlite_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28250);
		var _registry_state_directory_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88164);
		var _keeping_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33537);
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
		const PHASES = [
			"prepared",
			"flashed",
			"booted",
			"attested",
			"post-installed"
		];
		const FORM = {
			migrations: [`CREATE TABLE IF NOT EXISTS phases (place TEXT, node INTEGER, number INTEGER, input TEXT, run TEXT, ended TEXT, took_ms INTEGER, outputs TEXT, PRIMARY KEY (place, node, number));
    CREATE TABLE IF NOT EXISTS host_keys (place TEXT, node INTEGER, private TEXT, public TEXT, PRIMARY KEY (place, node));
    CREATE TABLE IF NOT EXISTS boards (place TEXT PRIMARY KEY, fingerprint TEXT);
    CREATE TABLE IF NOT EXISTS transfers (place TEXT PRIMARY KEY, record TEXT);
    CREATE TABLE IF NOT EXISTS wanted (place TEXT, node INTEGER, was_on INTEGER, may_be_written INTEGER, last TEXT, PRIMARY KEY (place, node));`],
			synchronous: "FULL",
			newer: tooNew
		};
		function openFlashState(directory = (0, _registry_state_directory_js__WEBPACK_IMPORTED_MODULE_4__.F)()) {
			const folder = (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, "flash");
			const file = (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "flash.sqlite");
			const database = (0, _keeping_js__WEBPACK_IMPORTED_MODULE_5__.s)(file, () => (0, _core_sqlite_file_js__WEBPACK_IMPORTED_MODULE_3__.L)(file, FORM));
			const all = (sql, ...values) => (0, _keeping_js__WEBPACK_IMPORTED_MODULE_5__.s)(file, () => database.prepare(sql).all(...values));
			const run = (sql, ...values) => (0, _keeping_js__WEBPACK_IMPORTED_MODULE_5__.s)(file, () => database.prepare(sql).run(...values));
			const transaction = () => {
				run("BEGIN IMMEDIATE");
				return {
					commit: () => run("COMMIT"),
					[Symbol.dispose]: () => {
						if (database.isTransaction) database.exec("ROLLBACK");
					}
				};
			};
			const order = (phase) => PHASES.indexOf(phase);
			const reasons = (place) => all("SELECT * FROM wanted WHERE place = ? ORDER BY node", place).map((row) => ({
				node: Number(row["node"]),
				wasOn: row["was_on"] === 1,
				mayBeWritten: row["may_be_written"] === 1,
				last: row["last"]
			}));
			const mayBeWritten = (place, of) => reasons(place).some(({ node, mayBeWritten }) => node === of && mayBeWritten);
			return {
				folder,
				phases(place, node) {
					if (mayBeWritten(place, node)) return [];
					return all("SELECT * FROM phases WHERE place = ? AND node = ? ORDER BY number", place, node).map((row) => ({
						phase: PHASES[Number(row["number"])] ?? "prepared",
						input: String(row["input"]),
						run: String(row["run"]),
						ended: String(row["ended"]),
						tookMs: Number(row["took_ms"]),
						outputs: JSON.parse(String(row["outputs"]))
					}));
				},
				done(place, node, { phase, input, run: by, ended, tookMs, outputs }) {
					const env_1 = {
						stack: [],
						error: void 0,
						hasError: false
					};
					try {
						const whole = phase !== "prepared";
						const from = whole && mayBeWritten(place, node) ? 0 : order(phase);
						const change = __addDisposableResource(env_1, transaction(), false);
						run("DELETE FROM phases WHERE place = ? AND node = ? AND number >= ?", place, node, from);
						if (whole) run("DELETE FROM wanted WHERE place = ? AND node = ?", place, node);
						run("INSERT INTO phases VALUES (?, ?, ?, ?, ?, ?, ?, ?)", place, node, order(phase), input, by, ended, Math.round(tookMs), JSON.stringify(outputs));
						change.commit();
					} catch (e_1) {
						env_1.error = e_1;
						env_1.hasError = true;
					} finally {
						__disposeResources(env_1);
					}
				},
				hostKey(place, node) {
					const [row] = all("SELECT * FROM host_keys WHERE place = ? AND node = ?", place, node);
					if (row === undefined) return undefined;
					const secret = new _core_secret_js__WEBPACK_IMPORTED_MODULE_2__.z(`host key of node ${node} of ${place}`, String(row["private"]));
					return {
						type: "ed25519",
						private: secret,
						public: String(row["public"])
					};
				},
				keepHostKey(place, node, key) {
					run("INSERT OR IGNORE INTO host_keys VALUES (?, ?, ?, ?)", place, node, key.private.reveal(), key.public);
					return this.hostKey(place, node) ?? key;
				},
				fingerprint: (place) => all("SELECT fingerprint FROM boards WHERE place = ?", place)[0]?.["fingerprint"],
				keepFingerprint: (place, fingerprint) => void run("INSERT OR IGNORE INTO boards VALUES (?, ?)", place, fingerprint),
				transfer(place) {
					const [row] = all("SELECT record FROM transfers WHERE place = ?", place);
					return row === undefined ? undefined : JSON.parse(String(row["record"]));
				},
				keepTransfer(place, record) {
					if (record === undefined) run("DELETE FROM transfers WHERE place = ?", place);
					else run("INSERT OR REPLACE INTO transfers VALUES (?, ?)", place, JSON.stringify(record));
				},
				wanted: (place) => reasons(place).map(({ node, wasOn, mayBeWritten, last }) => wasOn && (!mayBeWritten || last === "was-on") ? {
					node,
					on: true,
					why: "was-on"
				} : {
					node,
					on: false,
					why: "may-be-written"
				}),
				want(place, of, change) {
					const before = reasons(place).find(({ node }) => node === of);
					const { wasOn, mayBeWritten } = {
						wasOn: false,
						mayBeWritten: false,
						...before,
						...change
					};
					const last = change.mayBeWritten ? "may-be-written" : change.wasOn ? "was-on" : before?.last ?? "";
					const row = [
						place,
						of,
						Number(wasOn),
						Number(mayBeWritten),
						last
					];
					if (wasOn || mayBeWritten) run("INSERT OR REPLACE INTO wanted VALUES (?, ?, ?, ?, ?)", ...row);
					else run("DELETE FROM wanted WHERE place = ? AND node = ?", place, of);
				},
				[Symbol.dispose]: () => database.close()
			};
		}
		function tooNew(version) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4({
				code: "flash-state-newer",
				category: "unsupported",
				what: `What this machine remembers of boards was written by a newer bringup (form ${version}; this one knows ${FORM.migrations.length}).`,
				remedy: "Use that bringup, or name another folder in BRINGUP_STATE_DIR."
			});
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
