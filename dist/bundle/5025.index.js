"use strict";
exports.id = 5025;
exports.ids = [5025];
exports.modules = { 85025: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.r(__webpack_exports__);
	__webpack_require__.d(__webpack_exports__, { presenceText: () => presenceText });
	var _report_columns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41193);
	var _report_paint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36570);
	var _report_visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84804);
	var _ago_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74872);
	function presenceText({ present, gone }, nowMs, options) {
		const paint = (0, _report_paint_js__WEBPACK_IMPORTED_MODULE_1__.C)(options.colour);
		const count = (is) => present.filter((one) => one.is === is).length;
		const counts = [`${count("here") + count("back")} seen`, ...[
			"back",
			"left",
			"gone"
		].filter((is) => count(is) > 0).map((is) => `${count(is)} ${is}`)];
		const held = present.filter(({ is, state }) => state === "quarantined" && (is === "here" || is === "back"));
		const lines = [
			...present.length === 0 ? [] : (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.Bs)([`providers: ${counts[0]}`, ...counts.slice(1)], options.width),
			...gone.flatMap(({ name, host, provider, reason, since }) => [
				`${paint("bad", "✖")} ${paint("strong", (0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)(name))}  gone, ${(0, _ago_js__WEBPACK_IMPORTED_MODULE_3__.K)(since, nowMs)}: ${(0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)(reason)}`,
				...host === undefined ? [] : [`  → when its machine is well: bringup ray up -s ${(0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)(host)}`],
				...provider === undefined ? [] : [`  → gone for good: bringup providers remove ${(0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)(name)}`]
			]),
			...held.map(({ name, id }) => `${paint("change", "!")} ${paint("strong", (0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)(name ?? id))}  is in quarantine, and still a node: bringup ray leave -s ${(0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)(name ?? id)}`)
		];
		return lines.length === 0 ? "" : `\n${lines.join("\n")}\n`;
	}
}) };
;
