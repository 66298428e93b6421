"use strict";
exports.id = 7293;
exports.ids = [7293];
exports.modules = {
	83930: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { K: () => checked });
		var errors = __webpack_require__(10999);
		var live_keys = __webpack_require__(99805);
		;
		const SECRET_NAME = /token|passw|secret|credential|private.?key|api.?key|auth.?key/i;
		const SECRET_TEXT = /(?:token|passw\w*|secret|api.?key)["']?\s*[=:]\s*["']?(?=\S*\d)[^\s"']{8,}|\bBearer\s+\S{8,}|\beyJ[\w-]{8,}\.eyJ[\w-]{8,}/i;
		function refuseSecrets(value, path = "") {
			if (typeof value === "string") {
				if ((0, live_keys.RM)(value) || SECRET_TEXT.test(value)) throw (0, errors.hK)(path, "a key, a token or a password");
				return;
			}
			if (value === null || typeof value !== "object") return;
			for (const [name, member] of Object.entries(value)) {
				const inner = path === "" ? name : `${path}.${name}`;
				if (SECRET_NAME.test(name)) throw (0, errors.hK)(inner, "a secret by its name");
				refuseSecrets(member, inner);
			}
		}
		;
		function checked(schema, value, file) {
			refuseSecrets(value);
			const result = schema.safeParse(value);
			if (!result.success) throw (0, errors.Fh)(result.error, file);
			return result.data;
		}
	}),
	36589: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			D5: () => CLASS_OF,
			EG: () => ERROR_CLASSES,
			ku: () => CATEGORY_NAMES
		});
		var _core_category_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66371);
		const ERROR_CLASSES = {
			network: {
				blames: true,
				meaning: "names, connections, what is fetched over them"
			},
			permission: {
				blames: true,
				meaning: "a key, a user or sudo that does not get in"
			},
			installation: {
				blames: true,
				meaning: "a package, a program or a service that does not do its part"
			},
			configuration: {
				blames: false,
				meaning: "the fleet file, an input or a secret"
			},
			platform: {
				blames: true,
				meaning: "a system that cannot do it"
			},
			conflict: {
				blames: false,
				meaning: "somebody else is at work, or things moved meanwhile"
			},
			resource: {
				blames: true,
				meaning: "room, memory, files"
			},
			other: {
				blames: false,
				meaning: "cancelled, not known, or bringup itself"
			}
		};
		const CLASS_OF = {
			config: "configuration",
			secret: "configuration",
			dns: "network",
			network: "network",
			throttled: "network",
			"host-key": "permission",
			auth: "permission",
			sudo: "permission",
			shell: "platform",
			lock: "conflict",
			moved: "conflict",
			package: "installation",
			"package-lock": "installation",
			download: "network",
			service: "installation",
			command: "installation",
			filesystem: "resource",
			timeout: "network",
			verify: "installation",
			unsupported: "platform",
			unknown: "other",
			cancelled: "other",
			bug: "other"
		};
		const CATEGORY_NAMES = Object.keys(_core_category_js__WEBPACK_IMPORTED_MODULE_0__.R);
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
	31775: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			A6: () => eventOf,
			Cv: () => project,
			R6: () => projectAll,
			Ul: () => insertEvent,
			YP: () => standingOf
		});
		var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87121);
		var _standing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62800);
		function eventOf({ id, at, by, kind, data }) {
			return {
				id,
				at,
				by,
				kind,
				...JSON.parse(String(data))
			};
		}
		function insertEvent(database, provider, event) {
			const { id, at, by, kind, ...data } = event;
			database.run("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?)", id, provider, at, by, kind, (0, _core_json_js__WEBPACK_IMPORTED_MODULE_0__.$N)(data));
		}
		function standingOf(database, provider) {
			const [row] = database.all("SELECT record FROM providers WHERE key = ?", provider);
			const record = JSON.parse(String(row?.["record"] ?? "{}"));
			return record.id === undefined ? undefined : record;
		}
		function project(database, provider, event) {
			const before = standingOf(database, provider);
			const now = (0, _standing_js__WEBPACK_IMPORTED_MODULE_1__.P)(before, event);
			if (now !== before) keepStanding(database, provider, now);
			projectSession(database, provider, event);
		}
		function projectAll(database, provider) {
			for (const table of [
				"sessions",
				"phases",
				"compensations"
			]) database.run(`DELETE FROM ${table} WHERE provider = ?`, provider);
			let standing;
			for (const row of database.all("SELECT * FROM events WHERE provider = ? ORDER BY id", provider)) {
				const event = eventOf(row);
				standing = (0, _standing_js__WEBPACK_IMPORTED_MODULE_1__.P)(standing, event);
				projectSession(database, provider, event);
			}
			if (standing !== undefined) keepStanding(database, provider, standing);
		}
		function keepStanding(database, provider, standing) {
			const { id, createdAt, facts, problem, points } = standing;
			database.run(`UPDATE providers SET record = ?, id = ?, name = ?, username = ?, created_at = ?, state = ?, error_code = ?, error_category = ?,
      mesh_ip = ?, ray_node_id = ?, platform = ?, points = ? WHERE key = ?`, (0, _core_json_js__WEBPACK_IMPORTED_MODULE_0__.$N)(standing), id, facts.name ?? null, facts.user ?? null, createdAt, (0, _standing_js__WEBPACK_IMPORTED_MODULE_1__.L)(standing), problem?.code ?? null, problem?.category ?? null, facts.meshIp ?? null, facts.rayNodeId ?? null, facts.platform ?? null, points.length === 0 ? null : (0, _core_json_js__WEBPACK_IMPORTED_MODULE_0__.$N)(points), provider);
		}
		function projectSession(database, provider, event) {
			const { id, at, by } = event;
			const problem = "problem" in event && event.problem !== undefined ? (0, _core_json_js__WEBPACK_IMPORTED_MODULE_0__.$N)(event.problem) : null;
			switch (event.kind) {
				case "session-began":
					database.run("INSERT INTO sessions (id, provider, role, run, attempt, by, began_at) VALUES (?, ?, ?, ?, ?, ?, ?)", id, provider, event.role, event.run, event.attempt, by, at);
					return;
				case "phase-began":
					database.run("UPDATE sessions SET current_step = ? WHERE id = ? AND provider = ?", event.phase, event.session, provider);
					database.run("INSERT INTO phases (id, provider, session, phase, began_at) VALUES (?, ?, ?, ?, ?)", id, provider, event.session, event.phase, at);
					return;
				case "phase-ended":
					database.run(`UPDATE phases SET ended_at = ?, problem = ?, outputs = ? WHERE id =
          (SELECT max(id) FROM phases WHERE provider = ? AND session = ? AND phase = ? AND ended_at IS NULL)`, at, problem, (0, _core_json_js__WEBPACK_IMPORTED_MODULE_0__.$N)(event.outputs ?? {}), provider, event.session, event.phase);
					return;
				case "session-ended":
					database.run("UPDATE sessions SET ended_at = ?, outcome = ?, problem = ? WHERE id = ? AND provider = ?", at, event.outcome, problem, event.session, provider);
					return;
				case "compensation":
					database.run("INSERT INTO compensations (id, provider, session, what, args, at) VALUES (?, ?, ?, ?, ?, ?)", id, provider, event.session, event.what, (0, _core_json_js__WEBPACK_IMPORTED_MODULE_0__.$N)(event.args ?? {}), at);
					return;
				case "compensated": database.run("UPDATE compensations SET done_at = ?, problem = ? WHERE id = ? AND provider = ?", at, problem, event.compensation, provider);
			}
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
		var _checked_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83930);
		var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10999);
		var _find_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27207);
		var _project_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31775);
		var _schema_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44291);
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
	44291: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			wJ: () => EXPORT_VERSION,
			rw: () => eventData,
			E9: () => exportSchema,
			g1: () => identitySchema
		});
		var schemas = __webpack_require__(92857);
		var api = __webpack_require__(43759);
		;
		function datetime(params) {
			return api.G1(schemas.You, params);
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
		var error_class = __webpack_require__(36589);
		var states = __webpack_require__(44046);
		var ulid = __webpack_require__(11132);
		;
		const schema_short = schemas.YjP().min(1).max(200);
		const id = schemas.YjP().regex(ulid.zR, "is no ULID");
		const moment = datetime({ precision: 3 });
		const phase = schemas.k5n(Object.keys(states.ZG));
		const values = schemas.g1P(schemas.YjP().regex(/^[A-Za-z][\w./-]{0,62}$/, "is no plain name"), schemas.YjP().max(500));
		const ROLES = [
			"provider",
			"user",
			"both"
		];
		const problem = schemas.rej({
			code: schemas.YjP().regex(/^[a-z][a-z0-9-]{0,79}$/, "is no code of an error"),
			category: schemas.k5n(error_class.ku),
			what: schemas.YjP().max(2e3)
		});
		const identity = {
			machineId: schemas.YjP().regex(/^[0-9a-f]{32}$/, "is no machine-id of 32 hexadecimal digits"),
			hostKey: schemas.YjP().regex(/^SHA256:[A-Za-z0-9+/]{43}$/, "is no SHA256: fingerprint of a host key")
		};
		const facts = schemas.rej({
			name: schema_short.exactOptional().describe("of the host in the fleet file"),
			user: schema_short.exactOptional().describe("whose machine it is"),
			role: schemas.k5n(ROLES).exactOptional().describe("`provider`, `user` or `both`"),
			address: schema_short.exactOptional().describe("where it is reached"),
			meshIp: schema_short.exactOptional().describe("its address in the mesh"),
			meshNodeId: schema_short.exactOptional().describe("its node in the mesh"),
			rayNodeId: schema_short.exactOptional().describe("its node in the Ray cluster"),
			cluster: schema_short.exactOptional().describe("its Ray cluster: `FLEET/CLUSTER`"),
			platform: schema_short.exactOptional().describe("system and architecture, such as `linux/amd64`"),
			rayVersion: schema_short.exactOptional().describe("of its environment"),
			pythonVersion: schema_short.exactOptional().describe("of its environment"),
			lockHash: schema_short.exactOptional().describe("of the locked requirements"),
			labels: values.exactOptional().describe("by which work finds it")
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
					role: schemas.k5n(ROLES),
					run: schema_short,
					attempt: schemas.Whr().min(1)
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
					what: schema_short,
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
					outcome: schemas.k5n([
						"ok",
						"failed",
						"cancelled"
					]),
					problem: problem.exactOptional()
				},
				meaning: "the onboarding ended"
			},
			offline: {
				fields: { reason: schema_short },
				meaning: "it was looked for and found gone"
			},
			back: {
				fields: { reason: schema_short.exactOptional() },
				meaning: "it was gone, and is here again"
			},
			draining: {
				fields: { reason: schema_short },
				meaning: "it gets no new work"
			},
			drained: {
				fields: {
					ok: schemas.zMY(),
					seconds: schemas.aig().min(0)
				},
				meaning: "it finished its work in time and left, or did not and goes on"
			},
			quarantined: {
				fields: { reason: schema_short },
				meaning: "a person took it out"
			},
			released: {
				fields: { reason: schema_short },
				meaning: "a person let it in again; its score begins anew"
			},
			removed: {
				fields: { reason: schema_short },
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
			by: schema_short
		};
		const kinds = Object.entries(EVENT_KINDS);
		const shapes = (more) => schemas.gMt("kind", kinds.map(([kind, { fields }]) => schemas.rej({
			kind: schemas.euz(kind),
			...more,
			...fields
		})));
		const eventData = shapes({});
		const identitySchema = schemas.rej(identity);
		const FACTS = facts.shape;
		const EXPORT_VERSION = "bringup.providers/1";
		const exportSchema = schemas.rej({
			version: schemas.euz(EXPORT_VERSION),
			providers: schemas.YOg(schemas.rej({
				...identity,
				lastSeen: moment.exactOptional(),
				events: schemas.YOg(shapes(stamp)).min(1)
			}))
		});
	}),
	73284: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			BW: () => flapPoints,
			uw: () => scoreOf,
			y0: () => RULES
		});
		const RULES = {
			full: 100,
			failedJoin: 10,
			flap: 5,
			awayMsForOne: 6e5,
			worstFlap: 20,
			failedDrain: 10,
			windowMs: 30 * 864e5,
			quarantineBelow: 50
		};
		function scoreOf(points, nowMs) {
			const since = nowMs - RULES.windowMs;
			let score = RULES.full;
			for (const one of points) if (Date.parse(one.at) > since) score -= one.points;
			return Math.max(0, score);
		}
		function flapPoints(awayMs) {
			return Math.min(RULES.worstFlap, RULES.flap + Math.floor(Math.max(0, awayMs) / RULES.awayMsForOne));
		}
	}),
	62800: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			L: () => stateOf,
			P: () => after
		});
		var _report_duration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60732);
		var _error_class_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36589);
		var _score_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73284);
		var _states_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44046);
		const UP = new Set(["active", "draining"]);
		function stateOf({ under, quarantine }) {
			return quarantine !== undefined && under !== "removed" ? "quarantined" : under;
		}
		function after(before, event) {
			const standing = before ?? {
				id: event.id,
				createdAt: event.at,
				facts: {},
				under: "registered",
				since: event.at,
				points: []
			};
			const { under, facts } = standing;
			const to = (state, more = {}) => ({
				...standing,
				...state === under ? {} : {
					under: state,
					since: event.at
				},
				...more
			});
			switch (event.kind) {
				case "registered": return to(under === "removed" ? "registered" : under, { facts: {
					...facts,
					...event.facts
				} });
				case "facts": return to(under, { facts: {
					...facts,
					...event.facts
				} });
				case "session-began": return to(under === "removed" ? "registered" : under, { facts: {
					...facts,
					role: event.role
				} });
				case "phase-began": return UP.has(under) || under === "removed" ? standing : to(_states_js__WEBPACK_IMPORTED_MODULE_2__.ZG[event.phase]);
				case "phase-ended": return event.problem === undefined ? standing : to(under, { problem: {
					...event.problem,
					at: event.at
				} });
				case "session-ended": return sessionEnded(standing, event, to);
				case "offline": return UP.has(under) || under === "probation" ? to("offline", { goneAt: event.at }) : standing;
				case "back": return back(standing, event, to);
				case "draining": return under === "active" ? to("draining") : standing;
				case "drained":
					if (under !== "draining") return standing;
					if (event.ok) return to("offline", { goneAt: undefined });
					return counted(to("active"), event.at, _score_js__WEBPACK_IMPORTED_MODULE_1__.y0.failedDrain, `did not drain in ${(0, _report_duration_js__WEBPACK_IMPORTED_MODULE_3__.v)(event.seconds * 1e3)}`);
				case "quarantined": return to(under, { quarantine: {
					at: event.at,
					reason: event.reason
				} });
				case "released": return to(under, {
					quarantine: undefined,
					points: []
				});
				case "removed": return to("removed", {
					quarantine: undefined,
					goneAt: undefined
				});
				case "compensation":
				case "compensated":
				case "note": return standing;
			}
		}
		function sessionEnded(standing, event, to) {
			const { under, facts } = standing;
			if (event.outcome === "ok") {
				if (under === "removed" || under === "draining") return to(under, { problem: undefined });
				const joined = facts.role === "user" ? {} : { joinedAt: event.at };
				return to("active", {
					...joined,
					goneAt: undefined,
					problem: undefined
				});
			}
			if (event.problem === undefined) return standing;
			const failed = to(under, { problem: {
				...event.problem,
				at: event.at
			} });
			if (event.outcome === "cancelled" || !_error_class_js__WEBPACK_IMPORTED_MODULE_0__.EG[_error_class_js__WEBPACK_IMPORTED_MODULE_0__.D5[event.problem.category]].blames) return failed;
			return counted(failed, event.at, _score_js__WEBPACK_IMPORTED_MODULE_1__.y0.failedJoin, `onboarding failed: ${event.problem.code}`);
		}
		function back(standing, event, to) {
			if (standing.under !== "offline") return standing;
			const here = to("active", { goneAt: undefined });
			if (standing.goneAt === undefined) return here;
			const awayMs = Math.max(0, Date.parse(event.at) - Date.parse(standing.goneAt));
			return counted(here, event.at, (0, _score_js__WEBPACK_IMPORTED_MODULE_1__.BW)(awayMs), `away for ${(0, _report_duration_js__WEBPACK_IMPORTED_MODULE_3__.v)(awayMs)}`);
		}
		function counted(standing, at, points, why) {
			const nowMs = Date.parse(at);
			const all = [...standing.points, {
				at,
				points,
				why
			}].filter((one) => Date.parse(one.at) > nowMs - _score_js__WEBPACK_IMPORTED_MODULE_1__.y0.windowMs);
			const score = (0, _score_js__WEBPACK_IMPORTED_MODULE_1__.uw)(all, nowMs);
			const quarantine = score < _score_js__WEBPACK_IMPORTED_MODULE_1__.y0.quarantineBelow ? standing.quarantine ?? {
				at,
				reason: `score ${score} is below ${_score_js__WEBPACK_IMPORTED_MODULE_1__.y0.quarantineBelow}`
			} : standing.quarantine;
			return {
				...standing,
				points: all,
				...quarantine === undefined ? {} : { quarantine }
			};
		}
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
	})
};
;
