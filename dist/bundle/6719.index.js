"use strict";
exports.id = 6719;
exports.ids = [6719];
exports.modules = {
	15653: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { Q: () => defineAction });
		function defineAction(action) {
			return action;
		}
	}),
	36719: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { bringup: () => bringup });
		var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92857);
		var _capabilities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82933);
		var _about_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98998);
		var _action_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15653);
		var _codecs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63056);
		var _shared_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77390);
		var _shared_outputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33325);
		const { "dry-run": dryRun, ...others } = _shared_inputs_js__WEBPACK_IMPORTED_MODULE_3__.HM;
		const inputs = zod__WEBPACK_IMPORTED_MODULE_5__.Ikc({
			mode: (0, _codecs_js__WEBPACK_IMPORTED_MODULE_2__.Yq)(["plan", "apply"]).prefault("plan").register(_about_js__WEBPACK_IMPORTED_MODULE_1__.$, {
				description: "`plan`: read the hosts and show what would change. `apply`: make it so.",
				example: "apply"
			}),
			..._shared_inputs_js__WEBPACK_IMPORTED_MODULE_3__.Y6,
			capabilities: (0, _codecs_js__WEBPACK_IMPORTED_MODULE_2__.c3)(_capabilities_js__WEBPACK_IMPORTED_MODULE_0__.CAPABILITIES.filter(({ hostSchema }) => hostSchema !== undefined).map(({ name }) => name), "capabilities").optional().register(_about_js__WEBPACK_IMPORTED_MODULE_1__.$, {
				description: "Only these parts of the fleet file, separated by commas. Default: all.",
				example: "base"
			}),
			prune: (0, _codecs_js__WEBPACK_IMPORTED_MODULE_2__.zM)().prefault("false").register(_about_js__WEBPACK_IMPORTED_MODULE_1__.$, {
				description: "`true`: remove what bringup once made and no line of the fleet file asks for any more. Without it such things are only shown.",
				example: "true"
			}),
			"plan-file": (0, _codecs_js__WEBPACK_IMPORTED_MODULE_2__.Qq)().optional().register(_about_js__WEBPACK_IMPORTED_MODULE_1__.$, {
				description: "With `mode: plan`: where to write the sealed plan. With `mode: apply`: the sealed plan to carry out, exactly and nothing else; a host that is no longer as it was is refused.",
				example: "plan.json"
			}),
			"dry-run": dryRun,
			..._shared_inputs_js__WEBPACK_IMPORTED_MODULE_3__._H,
			...others
		});
		const bringup = (0, _action_js__WEBPACK_IMPORTED_MODULE_6__.Q)({
			name: "bringup",
			title: "bringup: plan or apply a fleet",
			description: "Makes machines what a fleet.yaml says: plans, applies and proves it over SSH, from a self-hosted runner.",
			branding: {
				icon: "server",
				color: "gray-dark"
			},
			inputs,
			outputs: {
				..._shared_outputs_js__WEBPACK_IMPORTED_MODULE_4__.S,
				plan: "Path of the sealed plan, with `mode: plan`. Give it to `plan-file` of a later `mode: apply`."
			},
			run: async (given, step) => (await __webpack_require__.e(9784).then(__webpack_require__.bind(__webpack_require__, 9784))).run(given, step)
		});
	}),
	33325: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { S: () => sharedOutputs });
		const sharedOutputs = {
			changed: "`true` when something was changed, or with a dry run would be; else `false`.",
			outcome: "What became of the hosts, in one word; of several hosts the heaviest. See the table of outcomes.",
			report: "Path of the report as JSON: every host, every step, every problem, without secrets.",
			hosts: "All hosts of the run as JSON, for `fromJSON`: a list of `{ name, address, outcome, mesh }`, where `mesh` is `{ address, name }` of a host whose place in the mesh is known, else null.",
			"manual-needed": "Hosts where only a person can go on, as a JSON list of names; `[]` when there are none.",
			"known-hosts": "known_hosts lines of host keys that nobody knew and that were accepted (`host-key-policy: accept-new`). Keep them: give them as `known-hosts` from then on."
		};
	})
};
;
