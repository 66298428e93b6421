"use strict";
exports.id = 1968;
exports.ids = [1968];
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
	})
};
;
