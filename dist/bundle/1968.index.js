"use strict";
exports.id = 1968;
exports.ids = [1968];
exports.modules = { 91968: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
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
}) };
;
