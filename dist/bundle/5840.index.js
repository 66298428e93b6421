"use strict";
exports.id = 5840;
exports.ids = [5840];
exports.modules = { 85840: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, { onboardHost: () => onboardHost });
	var _capabilities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(999);
	var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93933);
	var _onboard_onboard_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69023);
	var _providers_database_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30409);
	var _fleet_command_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69922);
	var _options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(99460);
	var _print_json_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(42512);
	var _record_host_keys_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74189);
	var _after_onboarding_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(92772);
	var _onboard_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2397);
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
	async function onboardHost(options) {
		const env_1 = {
			stack: [],
			error: void 0,
			hasError: false
		};
		try {
			const { host, role = "provider", cluster, owner, onFailure, lockTimeout } = options;
			if (host === undefined) throw nobody();
			const command = await (0, _fleet_command_js__WEBPACK_IMPORTED_MODULE_4__.x)({
				...options,
				select: host
			}, undefined, "it goes on from where it was");
			const database = __addDisposableResource(env_1, options.stateDir ? (0, _providers_database_js__WEBPACK_IMPORTED_MODULE_3__.q)(options.stateDir) : (0, _providers_database_js__WEBPACK_IMPORTED_MODULE_3__.q)(), false);
			const live = (0, _fleet_command_js__WEBPACK_IMPORTED_MODULE_4__.a)(options, process.stderr);
			const logging = [];
			let runId = "";
			const result = await (0, _onboard_onboard_js__WEBPACK_IMPORTED_MODULE_2__.I)({
				...command,
				...(0, _options_js__WEBPACK_IMPORTED_MODULE_5__.fZ)(options),
				host,
				role,
				database,
				capabilities: _capabilities_js__WEBPACK_IMPORTED_MODULE_0__.CAPABILITIES.filter(({ name }) => name === "mesh" || name === "ray"),
				...cluster === undefined ? {} : { cluster },
				...owner === undefined ? {} : { user: owner },
				...onFailure === undefined ? {} : { onFailure },
				...lockTimeout === undefined ? {} : { lockTimeoutMs: lockTimeout },
				onStart: (id) => {
					runId = id;
				},
				onEvent(event) {
					if (!options.json) process.stderr.write((0, _onboard_text_js__WEBPACK_IMPORTED_MODULE_8__.K)(event, live));
				},
				onStepOutput: (name, step, output, outcome) => {
					logging.push(command.store.log(runId, {
						host: name,
						step,
						outcome,
						output
					}));
				}
			});
			await Promise.all(logging);
			if (result.report !== undefined) {
				await command.store.save({
					...result.report,
					run: {
						...result.report.run,
						via: "onboard"
					}
				});
				await (0, _record_host_keys_js__WEBPACK_IMPORTED_MODULE_6__.u)(command.fleet.root, result.report.hosts.map(({ newHostKey }) => newHostKey));
			}
			if (options.json) (0, _print_json_js__WEBPACK_IMPORTED_MODULE_9__.Q)(result);
			else process.stdout.write((0, _onboard_text_js__WEBPACK_IMPORTED_MODULE_8__.v)(result, command.text));
			process.stderr.write(await (0, _after_onboarding_js__WEBPACK_IMPORTED_MODULE_7__.G)(command, result, database, options));
			return result.exitCode;
		} catch (e_1) {
			env_1.error = e_1;
			env_1.hasError = true;
		} finally {
			__disposeResources(env_1);
		}
	}
	function nobody() {
		return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4({
			code: "onboard-no-host",
			category: "config",
			what: "nothing says which machine is to be onboarded",
			remedy: "name a host of the fleet file: --host NAME, or BRINGUP_ONBOARD_HOST"
		});
	}
}) };
;
