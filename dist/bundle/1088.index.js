"use strict";
exports.id = 1088;
exports.ids = [1088];
exports.modules = { 21088: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, { fleetNameOf: () => fleetNameOf });
	var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
	var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
	var yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38815);
	var _core_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93933);
	async function fleetNameOf(file) {
		let name;
		try {
			name = (0, yaml__WEBPACK_IMPORTED_MODULE_1__.qg)(await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, "utf8"))?.fleet?.name;
		} catch (cause) {
			throw new _core_error_js__WEBPACK_IMPORTED_MODULE_2__.y4({
				code: "fleet-file-unreadable",
				category: "config",
				what: `the fleet file ${file} cannot be read`,
				remedy: "give its path with --fleet, or write one with `bringup init`",
				where: { file },
				cause
			});
		}
		if (typeof name === "string") return name;
		throw new _core_error_js__WEBPACK_IMPORTED_MODULE_2__.y4({
			code: "fleet-without-name",
			category: "config",
			what: `${file} has no fleet.name`,
			remedy: "add `fleet: { name: ... }`",
			where: { file }
		});
	}
}) };
;
