"use strict";
exports.id = 8778;
exports.ids = [8778];
exports.modules = { 8778: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
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
}) };
;
