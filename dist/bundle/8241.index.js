"use strict";
exports.id = 8241;
exports.ids = [8241, 1968];
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
	91968: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			listProviders: () => listProviders,
			v: () => identitySharing
		});
		var _error_class_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36589);
		var _score_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73284);
		var _states_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44046);
		const NOT_EXPECTED = [
			"registered",
			"preparing",
			"joining",
			"removed"
		];
		function listProviders(database, wish, nowMs) {
			const wanted = new Set(wish.states ?? Object.keys(_states_js__WEBPACK_IMPORTED_MODULE_2__.xj).filter((state) => state !== "removed"));
			const gone = wish.goneSince;
			const quoted = NOT_EXPECTED.map((state) => `'${state}'`).join(", ");
			const rows = database.lists(`SELECT id, name, state, last_seen, ${wish.places ? "mesh_ip, platform" : "NULL, NULL"}, points, error_code, error_category FROM providers
    WHERE id IS NOT NULL ${gone === undefined ? "" : `AND coalesce(last_seen, created_at) < ? AND state NOT IN (${quoted})`}
    ORDER BY name, id`, ...gone === undefined ? [] : [gone]);
			const sharing = identitySharing(database);
			const listed = [];
			for (const row of rows) {
				const state = row[2];
				const points = row[6];
				const code = row[7];
				const category = row[8];
				const status = (0, _states_js__WEBPACK_IMPORTED_MODULE_2__.c2)(state, code !== null) ?? null;
				if (!wanted.has(state) && (status === null || !wanted.has(status))) continue;
				const score = points === null ? _score_js__WEBPACK_IMPORTED_MODULE_1__.y0.full : (0, _score_js__WEBPACK_IMPORTED_MODULE_1__.uw)(JSON.parse(points), nowMs);
				if (wish.below !== undefined && score >= wish.below) continue;
				listed.push({
					id: row[0],
					name: row[1],
					state,
					status,
					lastSeen: row[3],
					meshIp: row[4],
					platform: row[5],
					score,
					error: code === null || category === null ? null : {
						class: _error_class_js__WEBPACK_IMPORTED_MODULE_0__.D5[category],
						code
					},
					sharesIdentityWith: sharing.size === 0 ? NOBODY : sharing.get(row[0]) ?? NOBODY
				});
			}
			return listed;
		}
		const NOBODY = [];
		function identitySharing(database) {
			const sharing = new Map();
			for (const half of ["machine_id", "host_key"]) for (const [id, other] of database.lists(`SELECT a.id, b.id FROM providers a INDEXED BY providers_twins CROSS JOIN providers b USING (${half})
      WHERE a.twin = 1 AND b.twin = 1 AND a.key <> b.key AND a.state <> 'removed' AND b.state <> 'removed' ORDER BY a.id, b.id`)) sharing.set(String(id), [...sharing.get(String(id)) ?? [], String(other)]);
			return sharing;
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
	48241: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			listEvents: () => listEvents,
			showProvider: () => showProvider
		});
		var _find_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27207);
		var _list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91968);
		var _project_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31775);
		var _score_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73284);
		var _standing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62800);
		var _states_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44046);
		function showProvider(database, word, nowMs) {
			const { key, id, row } = (0, _find_js__WEBPACK_IMPORTED_MODULE_0__.l)(database, word);
			const { under: _, ...standing } = (0, _project_js__WEBPACK_IMPORTED_MODULE_2__.YP)(database, key);
			const state = (0, _standing_js__WEBPACK_IMPORTED_MODULE_4__.L)({
				under: _,
				quarantine: standing.quarantine
			});
			const rows = (sql) => database.all(sql, key);
			const phases = rows("SELECT * FROM phases WHERE provider = ? ORDER BY id");
			return {
				...standing,
				machineId: String(row["machine_id"]),
				hostKey: String(row["host_key"]),
				state,
				status: (0, _states_js__WEBPACK_IMPORTED_MODULE_5__.c2)(state, standing.problem !== undefined) ?? null,
				lastSeen: textOf(row, "last_seen"),
				score: (0, _score_js__WEBPACK_IMPORTED_MODULE_3__.uw)(standing.points, nowMs),
				sharesIdentityWith: (0, _list_js__WEBPACK_IMPORTED_MODULE_1__.v)(database).get(id) ?? [],
				sessions: rows("SELECT * FROM sessions WHERE provider = ? ORDER BY id").map((session) => ({
					id: String(session["id"]),
					role: String(session["role"]),
					run: String(session["run"]),
					attempt: Number(session["attempt"]),
					by: String(session["by"]),
					beganAt: String(session["began_at"]),
					currentStep: textOf(session, "current_step"),
					endedAt: textOf(session, "ended_at"),
					outcome: textOf(session, "outcome"),
					phases: phases.filter((phase) => phase["session"] === session["id"]).map(phaseOf)
				})),
				compensations: rows("SELECT * FROM compensations WHERE provider = ? AND (done_at IS NULL OR problem IS NOT NULL) ORDER BY id DESC").map((one) => ({
					what: String(one["what"]),
					at: String(one["at"]),
					problem: problemOf(one)
				}))
			};
		}
		function listEvents(database, { provider, since = "", limit }) {
			const key = provider === undefined ? null : (0, _find_js__WEBPACK_IMPORTED_MODULE_0__.l)(database, provider).key;
			const rows = database.all(`SELECT e.*, p.id AS provider_id, p.name FROM events e JOIN providers p ON p.key = e.provider
    WHERE (?1 IS NULL OR e.provider = ?1) AND e.at >= ?2 ORDER BY e.id DESC LIMIT ?3`, key, since, limit);
			return rows.map((row) => ({
				...(0, _project_js__WEBPACK_IMPORTED_MODULE_2__.A6)(row),
				provider: String(row["provider_id"]),
				name: textOf(row, "name")
			})).toReversed();
		}
		function phaseOf(row) {
			return {
				phase: String(row["phase"]),
				beganAt: String(row["began_at"]),
				endedAt: textOf(row, "ended_at"),
				problem: problemOf(row)
			};
		}
		function problemOf(row) {
			return row["problem"] === null ? null : JSON.parse(String(row["problem"]));
		}
		function textOf(row, name) {
			return row[name] === null || row[name] === undefined ? null : String(row[name]);
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
	})
};
;
