"use strict";
exports.id = 5058;
exports.ids = [5058];
exports.modules = { 45058: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, { providersText: () => providersText });
	var _providers_states_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44046);
	var _report_columns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41193);
	var _report_counted_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62128);
	var _report_paint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36570);
	var _report_visible_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84804);
	var _ago_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74872);
	const WIDEST_NAME = 24;
	const MARKS = {
		registering: ["-", "dim"],
		setting_up: ["…", "change"],
		active: ["✔", "good"],
		error: ["✖", "bad"]
	};
	function providersText(providers, nowMs, options) {
		if (providers.length === 0) return "no provider\n";
		const paint = (0, _report_paint_js__WEBPACK_IMPORTED_MODULE_2__.C)(options.colour);
		const rows = providers.map((provider) => ({
			provider,
			name: (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_1__.xv)((0, _report_visible_js__WEBPACK_IMPORTED_MODULE_3__.wF)(provider.name ?? provider.id), WIDEST_NAME),
			seen: (0, _ago_js__WEBPACK_IMPORTED_MODULE_4__.K)(provider.lastSeen, nowMs)
		}));
		const widest = (cell) => rows.reduce((most, row) => Math.max(most, (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_1__.PL)(cell(row))), 0);
		const [name, state, seen] = [
			widest((row) => row.name),
			widest((row) => row.provider.state),
			widest((row) => row.seen)
		];
		const lines = rows.map((row) => {
			const { provider } = row;
			const [mark, style] = provider.status === null ? ["-", "dim"] : MARKS[provider.status];
			const start = `${paint(style, mark)} ${paint("strong", (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_1__.f)(row.name, name))}  ${(0, _report_columns_js__WEBPACK_IMPORTED_MODULE_1__.f)(provider.state, state)}  ${(0, _report_columns_js__WEBPACK_IMPORTED_MODULE_1__.f)(row.seen, seen)}  ${String(provider.score).padStart(5)}`;
			const more = detailsOf(provider, options.verbose);
			if (more.length === 0) return start;
			const beside = `  ${more.join(" · ")}`;
			if ((0, _report_columns_js__WEBPACK_IMPORTED_MODULE_1__.PL)(start) + (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_1__.PL)(beside) <= options.width) return start + beside;
			return [start, ...(0, _report_columns_js__WEBPACK_IMPORTED_MODULE_1__.Bs)(more, options.width - 4).map((line) => `    ${line}`)].join("\n");
		});
		const head = `  ${(0, _report_columns_js__WEBPACK_IMPORTED_MODULE_1__.f)("name", name)}  ${(0, _report_columns_js__WEBPACK_IMPORTED_MODULE_1__.f)("state", state)}  ${(0, _report_columns_js__WEBPACK_IMPORTED_MODULE_1__.f)("last seen", seen)}  score`;
		return `${paint("dim", head.trimEnd())}\n${lines.join("\n")}\n\n${totals(providers, options.width)}\n`;
	}
	function detailsOf({ id, meshIp, platform, error, sharesIdentityWith }, verbose) {
		return [
			...error === null ? [] : [`${error.class}: ${error.code}`],
			...sharesIdentityWith.length === 0 ? [] : [`identity shared with ${sharesIdentityWith.join(", ")}`],
			...verbose ? [
				id,
				meshIp,
				platform
			].filter((part) => part !== null).map(_report_visible_js__WEBPACK_IMPORTED_MODULE_3__.wF) : []
		];
	}
	function totals(providers, width) {
		const counts = _providers_states_js__WEBPACK_IMPORTED_MODULE_0__.f.map((status) => [status, providers.filter((one) => one.status === status).length]);
		const shared = providers.filter(({ sharesIdentityWith }) => sharesIdentityWith.length > 0).length;
		return (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_1__.Bs)([
			(0, _report_counted_js__WEBPACK_IMPORTED_MODULE_5__.h)(providers.length, "provider"),
			...counts.filter(([, count]) => count > 0).map(([status, count]) => `${count} ${status.replace("_", " ")}`),
			...shared === 0 ? [] : [`${shared} with a shared identity`]
		], width).join("\n");
	}
}) };
;
