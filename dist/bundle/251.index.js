"use strict";
exports.id = 251;
exports.ids = [251];
exports.modules = {
	15653: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { Q: () => defineAction });
		function defineAction(action) {
			return action;
		}
	}),
	70251: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { rayStatus: () => rayStatus });
		var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92857);
		var _about_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98998);
		var _action_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15653);
		var _codecs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63056);
		var _shared_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77390);
		var _token_input_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10315);
		const inputs = zod__WEBPACK_IMPORTED_MODULE_4__.Ikc({
			fleet: _shared_inputs_js__WEBPACK_IMPORTED_MODULE_2__.Y6.fleet,
			environment: _shared_inputs_js__WEBPACK_IMPORTED_MODULE_2__.Y6.environment,
			..._token_input_js__WEBPACK_IMPORTED_MODULE_3__.e,
			record: (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.zM)().prefault("true").register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "`true`: the registry of providers on this runner gets to know who was seen, who is gone and who is back. `false`: only look.",
				example: "false"
			}),
			..._shared_inputs_js__WEBPACK_IMPORTED_MODULE_2__._H,
			timeout: _shared_inputs_js__WEBPACK_IMPORTED_MODULE_2__.HM.timeout
		});
		const rayStatus = (0, _action_js__WEBPACK_IMPORTED_MODULE_5__.Q)({
			name: "ray-status",
			title: "bringup: look at Ray",
			description: "Asks the heads of Ray clusters who is alive, keeps the registry of providers up to date, and fails when somebody is gone.",
			branding: {
				icon: "activity",
				color: "gray-dark"
			},
			inputs,
			outputs: {
				gone: "Who should be in a cluster and is not, as a JSON list of `{ cluster, name, host, provider, reason, since }`, where `host` and `provider` are there when they are known; `[]` when nobody is missed. Of a cluster whose head could not be asked, which fails the step, nobody is in it.",
				seen: "How many hosts of the fleet were seen alive by their heads.",
				clusters: "All clusters as JSON: versions, and of each host its role and its newest node, as `bringup ray status --json` has them.",
				report: "Path of all of it as JSON."
			},
			run: async (given, step) => (await Promise.all([__webpack_require__.e(4561), __webpack_require__.e(9628)]).then(__webpack_require__.bind(__webpack_require__, 92342))).run(given, step)
		});
	}),
	10315: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			C: () => TOKEN,
			e: () => tokenInput
		});
		var _about_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98998);
		var _codecs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63056);
		const TOKEN = "RAY_TOKEN";
		const tokenInput = { token: (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.rJ)("token").optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
			description: "Token of the cluster. It becomes the secret `RAY_TOKEN`, which the fleet file names (`token: { secret: RAY_TOKEN }`); a file that names another one, or several, takes them from the `env:` of the step.",
			example: (0, _about_js__WEBPACK_IMPORTED_MODULE_0__.d)("secrets.RAY_TOKEN"),
			secret: true
		}) };
	})
};
;
