"use strict";
exports.id = 3006;
exports.ids = [3006];
exports.modules = {
	28250: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			L: () => openSqlite,
			s: () => isDamaged
		});
		var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
		var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
		var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
		var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
		var node_sqlite__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80099);
		var node_sqlite__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_sqlite__WEBPACK_IMPORTED_MODULE_2__);
		var _make_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99002);
		const BUSY_MS = 1e4;
		const SQLITE_CORRUPT = 11;
		const SQLITE_NOTADB = 26;
		function openSqlite(file, { migrations, synchronous, newer }) {
			(0, _make_folder_js__WEBPACK_IMPORTED_MODULE_3__.f)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), 448);
			refuseEmptied(file);
			(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, "a", 384));
			if (process.platform !== "win32") for (const path of [
				file,
				`${file}-wal`,
				`${file}-shm`
			]) {
				const found = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false });
				if (found !== undefined && (found.mode & 63) !== 0) (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(path, 384);
			}
			const database = new node_sqlite__WEBPACK_IMPORTED_MODULE_2__.DatabaseSync(file, { timeout: BUSY_MS });
			const form = () => database.prepare("PRAGMA user_version").get().user_version;
			try {
				if (form() > migrations.length) throw newer(form());
				database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = ${synchronous}`);
				if (form() < migrations.length) {
					database.exec("BEGIN IMMEDIATE");
					for (const text of migrations.slice(form())) database.exec(text);
					database.exec(`PRAGMA user_version = ${migrations.length}; COMMIT`);
				}
				return database;
			} catch (error) {
				database.close();
				throw error;
			}
		}
		function isDamaged(error) {
			const code = (error?.errcode ?? 0) & 255;
			return code === SQLITE_CORRUPT || code === SQLITE_NOTADB;
		}
		function refuseEmptied(file) {
			const waiting = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
			const size = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false })?.size ?? 0;
			if (waiting > 0 && size === 0) throw Object.assign(new Error("the file is empty, but what was to be written into it is not"), { errcode: SQLITE_CORRUPT });
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
	30489: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			r: () => waitingText,
			t: () => waitNews
		});
		var _report_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60732);
		const STEP_MS = 3e4;
		const MOST_CHARACTERS = 100;
		function waitingText({ waitedMs, mostMs, line }) {
			const serial = line === "" ? "nothing on its serial line" : `last on its serial line: ${line.slice(0, MOST_CHARACTERS)}`;
			return `waits for its answer, ${(0, _report_duration_js__WEBPACK_IMPORTED_MODULE_0__.v)(waitedMs)} of ${(0, _report_duration_js__WEBPACK_IMPORTED_MODULE_0__.v)(mostMs).replace(/ 00 (s|min)$/, "")}; ${serial}`;
		}
		function waitNews() {
			const told = new Map();
			return (event) => {
				const { node, waitedMs } = event;
				const last = told.get(node) ?? 0;
				const before = waitedMs < last ? 0 : last;
				if (waitedMs < before + STEP_MS) return undefined;
				told.set(node, waitedMs);
				return waitingText(event);
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
