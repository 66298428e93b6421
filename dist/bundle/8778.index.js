"use strict";
exports.id = 8778;
exports.ids = [8778];
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
	})
};
;
