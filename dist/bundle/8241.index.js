"use strict";
exports.id = 8241;
exports.ids = [8241, 1968];
exports.modules = {
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
			const rows = database.lists(`SELECT id, name, state, last_seen, ${MARKS}${wish.places ? ", mesh_ip, platform" : ""} FROM providers
    WHERE id IS NOT NULL ${gone === undefined ? "" : `AND coalesce(last_seen, created_at) < ? AND state NOT IN (${quoted})`}
    ORDER BY name, id`, ...gone === undefined ? [] : [gone]);
			const sharing = identitySharing(database);
			const listed = [];
			for (const row of rows) {
				const state = row[2];
				const marks = row[4] === null ? NO_MARKS : JSON.parse(row[4]);
				const points = marks[0];
				const code = marks[1];
				const category = marks[2];
				const status = (0, _states_js__WEBPACK_IMPORTED_MODULE_2__.c2)(state, code !== null) ?? null;
				if (!wanted.has(state) && (status === null || !wanted.has(status))) continue;
				const score = points === null ? _score_js__WEBPACK_IMPORTED_MODULE_1__.y0.full : (0, _score_js__WEBPACK_IMPORTED_MODULE_1__.uw)(points, nowMs);
				if (wish.below !== undefined && score >= wish.below) continue;
				listed.push({
					id: row[0],
					name: row[1],
					state,
					status,
					lastSeen: row[3],
					meshIp: row[5] ?? null,
					platform: row[6] ?? null,
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
		const NO_MARKS = [
			null,
			null,
			null
		];
		const MARKS = "CASE WHEN points IS NULL AND error_code IS NULL THEN NULL ELSE json_array(json(points), error_code, error_category) END";
		const NOBODY = [];
		function identitySharing(database) {
			const sharing = new Map();
			for (const half of ["machine_id", "host_key"]) for (const [id, other] of database.lists(`SELECT a.id, b.id FROM providers a INDEXED BY providers_twins CROSS JOIN providers b USING (${half})
      WHERE a.twin = 1 AND b.twin = 1 AND a.key <> b.key AND a.state <> 'removed' AND b.state <> 'removed' ORDER BY a.id, b.id`)) sharing.set(String(id), [...sharing.get(String(id)) ?? [], String(other)]);
			return sharing;
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
	})
};
;
