"use strict";
exports.id = 3282;
exports.ids = [3282];
exports.modules = { 13282: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, { meshStatusText: () => meshStatusText });
	var _report_columns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41193);
	var _report_counted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62128);
	var _report_duration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60732);
	var _report_paint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36570);
	var _report_visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84804);
	const LEAST_ROOM = 24;
	function meshStatusText(status, fleet, nowMs, options) {
		const paint = (0, _report_paint_js__WEBPACK_IMPORTED_MODULE_1__.C)(options.colour);
		const { server, user, nodes, missing, othersCount } = status;
		const rows = nodes.map((node) => rowOf(node, nowMs));
		const widest = (cells) => Math.max(0, ...cells.map(_report_columns_js__WEBPACK_IMPORTED_MODULE_0__.PL));
		const widths = [
			widest([...rows.map(({ name }) => name), ...missing]),
			widest(rows.map(({ state }) => state)),
			widest(rows.map(({ addresses }) => addresses))
		];
		const lines = rows.flatMap(({ name, state, addresses, details, mark }) => {
			const start = `${paint(mark[0], mark[1])} ${paint("strong", (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.f)(name, widths[0]))}  ${(0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.f)(state, widths[1])}  ${(0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.f)(addresses, widths[2])}`;
			const left = options.width - (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.PL)(start) - 2;
			if (details.length === 0) return [start.trimEnd()];
			if (left < LEAST_ROOM) return [start.trimEnd(), ...(0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.Bs)(details, options.width - 4).map((line) => `    ${line}`)];
			const [first = "", ...rest] = (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.Bs)(details, left);
			return [`${start}  ${first}`, ...rest.map((line) => `${" ".repeat((0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.PL)(start) + 2)}${line}`)];
		});
		const away = missing.map((host) => `${paint("bad", "✖")} ${paint("strong", (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.f)(host, widths[0]))}  not in the mesh`);
		const product = server.product === "headscale" ? "Headscale" : "Tailscale";
		const title = [
			`fleet ${fleet}`,
			server.url,
			`${product} ${server.version}`.trimEnd(),
			...user === undefined ? [] : [`user ${user.name}`]
		];
		const expired = nodes.filter((node) => isExpired(node, nowMs)).length;
		const totals = [
			(0, _report_counted_js__WEBPACK_IMPORTED_MODULE_3__.h)(nodes.length, "node"),
			`${nodes.filter(({ online }) => online).length} online`,
			...expired === 0 ? [] : [`${(0, _report_counted_js__WEBPACK_IMPORTED_MODULE_3__.h)(expired, "key")} expired`],
			...missing.length === 0 ? [] : [`${(0, _report_counted_js__WEBPACK_IMPORTED_MODULE_3__.h)(missing.length, "host")} not in the mesh`],
			...othersCount === 0 ? [] : [`${(0, _report_counted_js__WEBPACK_IMPORTED_MODULE_3__.h)(othersCount, "other node")} not shown`]
		];
		const parts = [
			[paint("strong", (0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)(title.join(" · ")))],
			[...lines, ...away],
			[...(0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.Bs)(totals, options.width)]
		];
		return `${parts.filter((part) => part.length > 0).map((part) => part.join("\n")).join("\n\n")}\n`;
	}
	function rowOf(node, nowMs) {
		return {
			name: (0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)(node.name) || `node ${(0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)(node.id)}`,
			mark: markOf(node, nowMs),
			state: node.online ? "online" : lastSeen(node.lastSeen, nowMs),
			addresses: (0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)(node.addresses.join(" ")),
			details: detailsOf(node, nowMs).map(_report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)
		};
	}
	function markOf(node, nowMs) {
		if (isExpired(node, nowMs)) return ["bad", "✖"];
		return node.online ? ["good", "✔"] : ["dim", "-"];
	}
	function isExpired({ expiry }, nowMs) {
		return expiry !== undefined && Date.parse(expiry) <= nowMs;
	}
	function detailsOf(node, nowMs) {
		const { host, unwanted, name, tags, expiry, routes, waitingRoutes } = node;
		const approved = routes.offered.filter((route) => !waitingRoutes.includes(route));
		return [
			...host === undefined ? ["not a host of this fleet"] : host === name ? [] : [`calls itself ${host}`],
			...unwanted ? [`still a node: bringup mesh leave --select ${host}`] : [],
			...tags,
			...expiry === undefined ? [] : [keyExpiry(expiry, nowMs)],
			...approved.length === 0 ? [] : [`routes ${approved.join(" ")}`],
			...waitingRoutes.length === 0 ? [] : [`routes not approved: ${waitingRoutes.join(" ")}`]
		];
	}
	function lastSeen(at, nowMs) {
		return at === undefined ? "never seen" : `last seen ${span(nowMs - Date.parse(at))} ago`;
	}
	function keyExpiry(at, nowMs) {
		const leftMs = Date.parse(at) - nowMs;
		return leftMs <= 0 ? `key expired ${span(-leftMs)} ago` : `key expires in ${span(leftMs)}`;
	}
	function span(ms) {
		const days = Math.floor(ms / 864e5);
		return days > 1 ? `${days} days` : (0, _report_duration_js__WEBPACK_IMPORTED_MODULE_4__.v)(ms);
	}
}) };
;
