"use strict";
exports.id = 9917;
exports.ids = [9917, 8778];
exports.modules = {
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
	})
};
;
