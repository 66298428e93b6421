"use strict";
exports.id = 9917;
exports.ids = [
	9917,
	8778,
	2298
];
exports.modules = {
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
	8778: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { exportProviders: () => exportProviders });
		var _find_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27207);
		var _project_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31775);
		var _schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44291);
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
