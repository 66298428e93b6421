"use strict";
exports.id = 4561;
exports.ids = [4561];
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
	64339: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { K: () => checked });
		var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10999);
		var _refuse_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59052);
		function checked(schema, value, file) {
			(0, _refuse_secrets_js__WEBPACK_IMPORTED_MODULE_1__.u)(value);
			const result = schema.safeParse(value);
			if (!result.success) throw (0, _errors_js__WEBPACK_IMPORTED_MODULE_0__.Fh)(result.error, file);
			return result.data;
		}
	}),
	27207: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { l: () => findProvider });
		var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10999);
		const LEAST_LETTERS = 4;
		function findProvider(database, word) {
			const byId = database.all("SELECT * FROM providers WHERE id = ?", word);
			if (byId.length === 1) return found(byId);
			const alias = database.all("SELECT p.* FROM events e JOIN providers p ON p.key = e.provider WHERE e.id = ? AND e.kind = 'registered'", word);
			if (alias.length === 1) return found(alias);
			const named = database.all("SELECT * FROM providers WHERE name = ? ORDER BY state = 'removed', id", word);
			const here = named.filter(({ state }) => state !== "removed");
			const begun = word.length < LEAST_LETTERS ? [] : database.all("SELECT * FROM providers WHERE id >= ? AND id < ? ORDER BY id", word.toUpperCase(), `${word.toUpperCase()}~`);
			const candidates = here.length > 0 ? here : named.length > 0 ? named : begun;
			if (candidates.length === 0) throw (0, _errors_js__WEBPACK_IMPORTED_MODULE_0__.KY)(word);
			if (candidates.length > 1) throw (0, _errors_js__WEBPACK_IMPORTED_MODULE_0__.iN)(word, candidates.map(({ id }) => String(id)));
			return found(candidates);
		}
		function found([row = {}]) {
			return {
				key: Number(row["key"]),
				id: String(row["id"]),
				row
			};
		}
	}),
	89674: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			append: () => append,
			beat: () => beat,
			beginSession: () => beginSession,
			keyOf: () => keyOf,
			recordEvent: () => recordEvent,
			see: () => see
		});
		var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87121);
		var _checked_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64339);
		var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10999);
		var _find_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27207);
		var _project_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31775);
		var _schema_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12107);
		var _ulid_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11132);
		function beginSession(database, who, facts, wish, at = new Date()) {
			const identity = (0, _checked_js__WEBPACK_IMPORTED_MODULE_1__.K)(_schema_js__WEBPACK_IMPORTED_MODULE_5__.g1, {
				...who,
				machineId: who.machineId.replaceAll("-", "").toLowerCase()
			});
			return database.change(() => {
				refuseTaken(database, identity);
				const key = keyOf(database, identity);
				const standing = (0, _project_js__WEBPACK_IMPORTED_MODULE_4__.YP)(database, key);
				const write = (event) => append(database, key, event, at);
				if (standing === undefined || standing.under === "removed") write({
					kind: "registered",
					facts
				});
				else {
					const known = standing.facts;
					const news = Object.entries(facts).filter(([name, value]) => (0, _core_json_js__WEBPACK_IMPORTED_MODULE_0__.br)(value) !== (0, _core_json_js__WEBPACK_IMPORTED_MODULE_0__.br)(known[name] ?? null));
					if (news.length > 0) write({
						kind: "facts",
						facts: Object.fromEntries(news)
					});
				}
				const session = write({
					kind: "session-began",
					...wish
				});
				return {
					provider: (0, _project_js__WEBPACK_IMPORTED_MODULE_4__.YP)(database, key)?.id ?? session,
					session
				};
			});
		}
		function recordEvent(database, provider, event, at = new Date()) {
			return database.change(() => append(database, (0, _find_js__WEBPACK_IMPORTED_MODULE_3__.l)(database, provider).key, event, at));
		}
		function beat(database, provider, at = new Date()) {
			database.change(() => {
				const { key } = (0, _find_js__WEBPACK_IMPORTED_MODULE_3__.l)(database, provider);
				see(database, key, at.toISOString());
				const standing = (0, _project_js__WEBPACK_IMPORTED_MODULE_4__.YP)(database, key);
				if (standing?.under === "offline" && standing.since < at.toISOString()) append(database, key, { kind: "back" }, at);
			});
		}
		function keyOf(database, { machineId, hostKey }) {
			const find = () => database.all("SELECT key FROM providers WHERE machine_id = ? AND host_key = ?", machineId, hostKey)[0]?.["key"];
			const known = find();
			if (known !== undefined) return Number(known);
			database.run("INSERT INTO providers (machine_id, host_key) VALUES (?, ?)", machineId, hostKey);
			for (const [half, value] of [["machine_id", machineId], ["host_key", hostKey]]) database.run(`UPDATE providers SET twin = 1 WHERE ${half} = ?1 AND (SELECT count(*) FROM providers WHERE ${half} = ?1) > 1`, value);
			return Number(find());
		}
		function see(database, key, at) {
			database.run("UPDATE providers SET last_seen = max(coalesce(last_seen, ''), ?) WHERE key = ?", at, key);
		}
		function append(database, key, data, at) {
			const event = (0, _checked_js__WEBPACK_IMPORTED_MODULE_1__.K)(_schema_js__WEBPACK_IMPORTED_MODULE_5__.rw, data);
			const [last] = database.all("SELECT max(id) AS id FROM events WHERE provider = ?", key);
			const id = (0, _ulid_js__WEBPACK_IMPORTED_MODULE_6__.of)(at.getTime(), String(last?.["id"] ?? ""));
			const whole = {
				...event,
				id,
				at: at.toISOString(),
				by: database.by
			};
			(0, _project_js__WEBPACK_IMPORTED_MODULE_4__.Ul)(database, key, whole);
			(0, _project_js__WEBPACK_IMPORTED_MODULE_4__.Cv)(database, key, whole);
			return id;
		}
		function refuseTaken(database, { machineId, hostKey }) {
			const others = (column, value) => database.all(`SELECT id, name FROM providers WHERE ${column} = ? AND NOT (machine_id = ? AND host_key = ?) AND state <> 'removed' ORDER BY id`, value, machineId, hostKey).map(({ id, name }) => String(name ?? id));
			const machine = others("machine_id", machineId);
			if (machine.length > 0) throw (0, _errors_js__WEBPACK_IMPORTED_MODULE_2__.QI)("machine-id", machine);
			const key = others("host_key", hostKey);
			if (key.length > 0) throw (0, _errors_js__WEBPACK_IMPORTED_MODULE_2__.QI)("host key", key);
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
		async function dialTcp(host, port, { network, signal }) {
			const limit = AbortSignal.any([signal, AbortSignal.timeout(REACH_MS)]);
			const { address } = await Promise.race([(0, node_dns_promises__WEBPACK_IMPORTED_MODULE_0__.lookup)(host), ended(limit)]).catch((error) => {
				throw away(`${host}:${port}`, error.message, error);
			});
			if (network !== "lan" && isOfMesh(address) && !isInMesh()) throw away(`${host}:${port}`, "this machine is not in the mesh");
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
	})
};
;
