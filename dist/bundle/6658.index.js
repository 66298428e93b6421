"use strict";
exports.id = 6658;
exports.ids = [6658];
exports.modules = { 46658: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, { backUp: () => backUp });
	var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
	var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
	var node_sqlite__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80099);
	var node_sqlite__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_sqlite__WEBPACK_IMPORTED_MODULE_1__);
	var _core_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93933);
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
	function backUp(database, file) {
		try {
			(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, "wx", 384));
		} catch (error) {
			throw cannotWrite(file, error);
		}
		try {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				database.run("VACUUM INTO ?", file);
				const copy = __addDisposableResource(env_1, new node_sqlite__WEBPACK_IMPORTED_MODULE_1__.DatabaseSync(file, { readOnly: true }), false);
				const answer = copy.prepare("PRAGMA quick_check").all();
				if (answer[0]?.quick_check !== "ok") throw new Error(`the copy is damaged: ${answer[0]?.quick_check}`);
				const descriptor = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, "r+");
				(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.fsyncSync)(descriptor);
				(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				__disposeResources(env_1);
			}
		} catch (error) {
			(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(file, { force: true });
			if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_2__.y4 && error.code === "providers-damaged") throw error;
			throw cannotWrite(file, error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_2__.y4 ? error.cause : error);
		}
	}
	function cannotWrite(file, error) {
		const exists = error.code === "EEXIST";
		return new _core_error_js__WEBPACK_IMPORTED_MODULE_2__.y4({
			code: "providers-no-backup",
			category: exists ? "config" : "filesystem",
			what: exists ? "there is a file already where the backup should be" : `the backup cannot be written: ${error instanceof Error ? error.message : String(error)}`,
			where: { file },
			remedy: exists ? "name a new file: a backup never replaces one" : "see that there is room and that the folder is there",
			cause: error
		});
	}
}) };
;
