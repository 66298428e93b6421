"use strict";
exports.id = 9390;
exports.ids = [9390];
exports.modules = { 19390: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.r(__webpack_exports__);
	__webpack_require__.d(__webpack_exports__, {
		comparePlan: () => comparePlan,
		readPlanFile: () => readPlanFile,
		refuseForeignPlan: () => refuseForeignPlan
	});
	var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
	var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
	var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
	var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93933);
	const schema = zod__WEBPACK_IMPORTED_MODULE_2__.rej({
		version: zod__WEBPACK_IMPORTED_MODULE_2__.euz("bringup.plan/1"),
		fleet: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
		environment: zod__WEBPACK_IMPORTED_MODULE_2__.YjP().optional(),
		madeAt: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
		hash: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
		hosts: zod__WEBPACK_IMPORTED_MODULE_2__.YOg(zod__WEBPACK_IMPORTED_MODULE_2__.rej({
			name: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
			digest: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
			reached: zod__WEBPACK_IMPORTED_MODULE_2__.zMY(),
			steps: zod__WEBPACK_IMPORTED_MODULE_2__.YOg(zod__WEBPACK_IMPORTED_MODULE_2__.rej({
				id: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
				digest: zod__WEBPACK_IMPORTED_MODULE_2__.YjP()
			}))
		}))
	});
	async function readPlanFile(path) {
		let text;
		try {
			text = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, "utf8");
		} catch (cause) {
			throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4({
				code: "plan-file-unreadable",
				category: "config",
				what: `the plan file ${path} cannot be read`,
				remedy: "write one with `bringup plan --out FILE`",
				where: { file: path },
				cause
			});
		}
		try {
			const parsed = schema.safeParse(JSON.parse(text));
			if (parsed.success) return parsed.data;
		} catch {}
		throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4({
			code: "plan-file-invalid",
			category: "config",
			what: `${path} is not a plan of this version of bringup`,
			remedy: "make a new one with `bringup plan --out FILE`",
			where: { file: path }
		});
	}
	function refuseForeignPlan(sealed, fleet) {
		if (sealed.fleet === fleet.fleet && sealed.environment === fleet.environment) return;
		throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4({
			code: "plan-foreign",
			category: "config",
			what: `the plan was made for ${described(sealed)}, and this is ${described(fleet)}`,
			remedy: "name the fleet file and the environment that the plan was made for, or make a new plan"
		});
	}
	function described({ fleet, environment }) {
		return `fleet ${fleet}${environment === undefined ? " without an environment" : `, environment ${environment}`}`;
	}
	function comparePlan(sealed, now) {
		const errors = new Map();
		for (const host of now.hosts) {
			if (host.reached && host.steps.length === 0) continue;
			const before = sealed.hosts.find(({ name }) => name === host.name);
			if (before?.reached && before.digest === host.digest) continue;
			const movedIds = before === undefined ? host.steps.map(({ id }) => id) : movedSteps(before, host);
			const error = new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4({
				code: "plan-moved",
				category: "moved",
				what: before === undefined || !before.reached ? `the plan of ${sealed.madeAt} does not have this host` : `the host or the fleet file is no longer what the plan of ${sealed.madeAt} was made from${movedIds.length === 0 ? "" : `: ${movedIds.join(", ")}`}`,
				remedy: "make a new plan, look at it, and apply that one",
				where: { host: host.name }
			});
			errors.set(host.name, {
				error,
				ids: movedIds
			});
		}
		return errors;
	}
	function movedSteps(before, now) {
		const old = new Map(before.steps.map(({ id, digest }) => [id, digest]));
		const changed = now.steps.filter(({ id, digest }) => old.get(id) !== digest).map(({ id }) => id);
		const gone = before.steps.filter(({ id }) => !now.steps.some((step) => step.id === id)).map(({ id }) => id);
		return [...changed, ...gone];
	}
}) };
;
