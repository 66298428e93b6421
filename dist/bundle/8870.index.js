"use strict";
exports.id = 8870;
exports.ids = [8870];
exports.modules = {
	48870: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { privateKeyPath: () => privateKeyPath });
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
		var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
		var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
		var _core_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93933);
		var _host_ssh_config_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1601);
		var _way_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12726);
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
		async function privateKeyPath(given, folder) {
			const path = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)((0, _host_ssh_config_file_js__WEBPACK_IMPORTED_MODULE_3__.kc)(given));
			const head = await firstBytes(path);
			if (/^(?:ssh-|ecdsa-|sk-)/.test(head)) {
				throw notAKey(`${given} is a public key`, `name the private one beside it: ${given.replace(/\.pub$/, "")}`);
			}
			if (!/PRIVATE KEY|^PuTTY-User-Key-File/.test(head)) throw notAKey(`${given} is no private key`, "make one with `ssh-keygen -t ed25519`, or leave --key out to use the ssh-agent and ~/.ssh");
			const inside = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path);
			return inside.startsWith("..") ? (0, _way_js__WEBPACK_IMPORTED_MODULE_4__.t)(path) : inside;
		}
		async function firstBytes(path) {
			try {
				const env_1 = {
					stack: [],
					error: void 0,
					hasError: false
				};
				try {
					const file = __addDisposableResource(env_1, await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path), true);
					const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
					return buffer.toString("latin1", 0, bytesRead);
				} catch (e_1) {
					env_1.error = e_1;
					env_1.hasError = true;
				} finally {
					const result_1 = __disposeResources(env_1);
					if (result_1) await result_1;
				}
			} catch (cause) {
				throw notAKey(`the private key ${path} cannot be read`, "give the path of a file that is there", cause);
			}
		}
		function notAKey(what, remedy, cause) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_2__.y4({
				code: "not-a-private-key",
				category: "config",
				what,
				remedy,
				...cause === undefined ? {} : { cause }
			});
		}
	}),
	12726: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			b: () => wayTo,
			t: () => withTilde
		});
		var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
		var node_os__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
		var _host_ssh_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36459);
		var _wish_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71310);
		function wayTo(wish, config, user) {
			const known = (0, _host_ssh_config_js__WEBPACK_IMPORTED_MODULE_1__.o)(config, wish.address, wish.user);
			const jump = known.proxyJump.at(-1);
			const isAlias = known.hostName !== wish.address;
			const key = isAlias ? known.identityFiles[0] : undefined;
			return {
				address: known.hostName,
				user: wish.user ?? known.user ?? user,
				port: wish.port ?? known.port ?? 22,
				...key === undefined ? {} : { key: withTilde(key) },
				...jump === undefined ? {} : { jump: (0, _wish_js__WEBPACK_IMPORTED_MODULE_2__.N)({
					address: jump.host,
					...part("user", jump.user),
					...part("port", jump.port)
				}) }
			};
		}
		function withTilde(path) {
			const home = `${(0, node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)()}/`;
			return path.startsWith(home) ? `~/${path.slice(home.length)}` : path;
		}
		function part(name, value) {
			return value === undefined ? {} : { [name]: value };
		}
	})
};
;
