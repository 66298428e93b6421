"use strict";
exports.id = 483;
exports.ids = [483];
exports.modules = { 10483: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
		checkHosts: () => checkHosts,
		notNodes: () => notNodes
	});
	var _engine_inspect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92854);
	var _engine_machine_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99378);
	var _members_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72151);
	var _prepare_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88040);
	var _kind_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16593);
	var _parse_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13848);
	var _read_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(34215);
	var _spec_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1148);
	var _table_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(55864);
	const SECTION = "ray-gates";
	async function checkHosts(fleet, options) {
		const hosts = options.hosts.filter(_members_js__WEBPACK_IMPORTED_MODULE_2__.Ll);
		const found = await (0, _engine_inspect_js__WEBPACK_IMPORTED_MODULE_0__.A)({
			...options,
			hosts,
			allFacts: false,
			sections: [{
				name: SECTION,
				body: _read_js__WEBPACK_IMPORTED_MODULE_6__.A
			}]
		});
		return judgeHosts(fleet, found, (0, _prepare_js__WEBPACK_IMPORTED_MODULE_3__.Rg)());
	}
	function judgeHosts(fleet, found, quarantines) {
		const facts = new Map(found.map((one) => [one.host.name, (0, _parse_js__WEBPACK_IMPORTED_MODULE_5__._)(one.sections.get(SECTION) ?? "")]));
		const clashes = (0, _engine_machine_identity_js__WEBPACK_IMPORTED_MODULE_1__.b)(found.map((one) => ({
			...one,
			hostKeyFingerprint: one.hostKey?.fingerprint
		})));
		return found.flatMap((one) => checked(fleet, one, facts, quarantines).map((host) => {
			const clash = clashes.get(host.name);
			return clash === undefined || host.problem !== undefined ? host : {
				...host,
				ready: false,
				problem: clash
			};
		}));
	}
	function checked(fleet, { host, facts, problem }, all, quarantines) {
		const spec = (0, _spec_js__WEBPACK_IMPORTED_MODULE_7__.G)(fleet, host, {
			facts,
			quarantines,
			pythonOf: (name) => all.get(name)?.python?.version
		});
		const own = all.get(host.name);
		if (spec === undefined || own === undefined) return [];
		const { cluster, role } = spec;
		const why = problem ?? (own.complete ? undefined : (0, _kind_js__WEBPACK_IMPORTED_MODULE_4__.O$)().at({ host: host.name }));
		if (why !== undefined) return [{
			name: host.name,
			cluster,
			role,
			ready: false,
			gates: [],
			problem: why
		}];
		const gates = (0, _table_js__WEBPACK_IMPORTED_MODULE_8__.y)(own, spec);
		return [{
			name: host.name,
			cluster,
			role,
			ready: gates.every(({ status }) => status !== "fail"),
			gates
		}];
	}
	function notNodes(hosts) {
		return hosts.filter((host) => !(0, _members_js__WEBPACK_IMPORTED_MODULE_2__.Ll)(host)).map(({ name }) => name);
	}
}) };
;
