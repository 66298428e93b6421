"use strict";
exports.id = 7800;
exports.ids = [7800];
exports.modules = {
	15653: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { Q: () => defineAction });
		function defineAction(action) {
			return action;
		}
	}),
	87800: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { prepareHost: () => prepareHost });
		var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92857);
		var _about_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98998);
		var _action_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15653);
		var _codecs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63056);
		var _shared_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77390);
		var _shared_outputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33325);
		const inputs = zod__WEBPACK_IMPORTED_MODULE_4__.Ikc({
			..._shared_inputs_js__WEBPACK_IMPORTED_MODULE_2__.Jo,
			..._shared_inputs_js__WEBPACK_IMPORTED_MODULE_2__.Y6,
			expires: (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.n$)().optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "A day (its end, UTC) or a time from now after which sudo forgets the rule. Default: never.",
				example: "30d"
			}),
			undo: (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.zM)().prefault("false").register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "`true`: remove the rule instead.",
				example: "true"
			}),
			..._shared_inputs_js__WEBPACK_IMPORTED_MODULE_2__._H,
			"dry-run": _shared_inputs_js__WEBPACK_IMPORTED_MODULE_2__.HM["dry-run"],
			parallel: _shared_inputs_js__WEBPACK_IMPORTED_MODULE_2__.HM.parallel,
			timeout: _shared_inputs_js__WEBPACK_IMPORTED_MODULE_2__.HM.timeout
		}).refine(({ host, select, environment }) => host === undefined || (select ?? environment) === undefined, {
			path: ["host"],
			error: "names a host by itself, so select and environment must not be given"
		});
		const prepareHost = (0, _action_js__WEBPACK_IMPORTED_MODULE_5__.Q)({
			name: "prepare-host",
			title: "bringup: prepare hosts",
			description: "Lets the SSH user start bringup's agent without a password, checked by visudo and tried, or takes that back.",
			branding: {
				icon: "user-check",
				color: "gray-dark"
			},
			inputs,
			outputs: _shared_outputs_js__WEBPACK_IMPORTED_MODULE_3__.S,
			run: async (given, step) => (await __webpack_require__.e(7353).then(__webpack_require__.bind(__webpack_require__, 17353))).run(given, step)
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
