"use strict";
exports.id = 7745;
exports.ids = [7745];
exports.modules = {
	66531: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { o: () => asking });
		function asking(node, { onEvent }) {
			let asked = true;
			onEvent({
				type: "asking",
				node,
				state: "began"
			});
			return { [Symbol.dispose]() {
				if (asked) onEvent({
					type: "asking",
					node,
					state: "done"
				});
				asked = false;
			} };
		}
	}),
	96282: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { w: () => besideRun });
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _board_lock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16576);
		var _place_of_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93151);
		const OF_A_WRITE = [
			"bmc-busy",
			"bmc-slow",
			"bmc-upload-by-other"
		];
		function besideRun({ boardSection }, { state }) {
			const place = (0, _place_of_js__WEBPACK_IMPORTED_MODULE_2__.$)(boardSection);
			const holder = (0, _board_lock_js__WEBPACK_IMPORTED_MODULE_1__.B6)({
				folder: state.folder,
				place
			});
			return {
				holder,
				requireAnswers() {
					const record = state.transfer(place);
					if (holder !== undefined && record?.mode === "push" && record.handle !== undefined) throw (0, _board_lock_js__WEBPACK_IMPORTED_MODULE_1__.yB)(place, holder);
				},
				told(error) {
					if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4 && OF_A_WRITE.includes(error.code))) return error;
					const now = holder ?? (0, _board_lock_js__WEBPACK_IMPORTED_MODULE_1__.B6)({
						folder: state.folder,
						place
					});
					return now === undefined ? error : (0, _board_lock_js__WEBPACK_IMPORTED_MODULE_1__.yB)(place, now);
				}
			};
		}
	}),
	67745: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { boardStatus: () => boardStatus });
		var _report_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38941);
		var _asking_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66531);
		var _beside_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96282);
		var _board_at_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45931);
		var _place_of_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93151);
		var __addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
			if (value !== null && value !== void 0) {
				if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
				var dispose, inner;
				if (async) {
					if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
					dispose = value[Symbol.asyncDispose];
				}
				if (dispose === void 0) {
					if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
					dispose = value[Symbol.dispose];
					if (async) inner = dispose;
				}
				if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
				if (inner) dispose = function() {
					try {
						inner.call(this);
					} catch (e) {
						return Promise.reject(e);
					}
				};
				env.stack.push({
					value,
					dispose,
					async
				});
			} else if (async) {
				env.stack.push({ async: true });
			}
			return value;
		};
		var __disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
			return function(env) {
				function fail(e) {
					env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
					env.hasError = true;
				}
				var r, s = 0;
				function next() {
					while (r = env.stack.pop()) {
						try {
							if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
							if (r.dispose) {
								var result = r.dispose.call(r.value);
								if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
									fail(e);
									return next();
								});
							} else s |= 1;
						} catch (e) {
							fail(e);
						}
					}
					if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
					if (env.hasError) throw env.error;
				}
				return next();
			};
		})(typeof SuppressedError === "function" ? SuppressedError : function(error, suppressed, message) {
			var e = new Error(message);
			return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
		});
		async function boardStatus(targets, context) {
			const boards = Map.groupBy(targets, ({ board }) => board);
			return Promise.all([...boards].map(([name, nodes]) => statusOf(name, nodes, context)));
		}
		async function statusOf(name, targets, context) {
			const { boardSection } = targets[0];
			const place = (0, _place_of_js__WEBPACK_IMPORTED_MODULE_3__.$)(boardSection);
			const nodes = (power) => targets.map(({ node, host, section }) => {
				const wanted = context.state.wanted(place).find((one) => one.node === node);
				return {
					node,
					host: host.name,
					module: section.module,
					...power === undefined ? {} : { power: power[node] },
					phases: context.state.phases(place, node),
					...wanted === undefined ? {} : { wanted: {
						on: wanted.on,
						why: wanted.why
					} }
				};
			});
			const beside = (0, _beside_run_js__WEBPACK_IMPORTED_MODULE_1__.w)({ boardSection }, context);
			const heldBy = beside.holder === undefined ? {} : { heldBy: beside.holder };
			try {
				const env_1 = {
					stack: [],
					error: void 0,
					hasError: false
				};
				try {
					beside.requireAnswers();
					const _asked = __addDisposableResource(env_1, (0, _asking_js__WEBPACK_IMPORTED_MODULE_4__.o)(name, context), false);
					const board = __addDisposableResource(env_1, await (0, _board_at_js__WEBPACK_IMPORTED_MODULE_2__.C)(name, boardSection, context), true);
					const [power, usb, transfer] = [
						await board.power(),
						await board.usb(),
						await board.transfer()
					];
					const record = context.state.transfer(place);
					return {
						board: name,
						address: place,
						fingerprint: board.fingerprint,
						about: board.about,
						usb,
						transfer,
						ours: transfer.state === "transferring" && record?.handle === transfer.id,
						...heldBy,
						nodes: nodes(power)
					};
				} catch (e_1) {
					env_1.error = e_1;
					env_1.hasError = true;
				} finally {
					const result_1 = __disposeResources(env_1);
					if (result_1) await result_1;
				}
			} catch (error) {
				context.signal.throwIfAborted();
				return {
					board: name,
					address: place,
					...heldBy,
					nodes: nodes(),
					problem: (0, _report_problem_js__WEBPACK_IMPORTED_MODULE_0__.H8)(beside.told(error))
				};
			}
		}
	})
};
;
