"use strict";
exports.id = 719;
exports.ids = [719];
exports.modules = {
	6121: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { saveImage: () => saveImage });
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
		var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
		var _core_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93933);
		var _image_customise_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54183);
		var _look_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11443);
		var _stock_images_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8235);
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
		async function saveImage(target, file, context) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const { signal } = context;
				await requirePlainFile(file, target.image.from);
				const images = __addDisposableResource(env_1, (0, _stock_images_js__WEBPACK_IMPORTED_MODULE_5__.F)(context), true);
				const { stock, wish } = await (0, _look_js__WEBPACK_IMPORTED_MODULE_4__.t)(target, images, context);
				const image = __addDisposableResource(env_1, await (0, _image_customise_js__WEBPACK_IMPORTED_MODULE_3__.H1)(stock, wish, { signal }), true);
				const stream = file.endsWith(".xz") ? await image.xz() : await image.raw();
				const unfinished = `${file}.${(0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString("hex")}.unfinished`;
				try {
					{
						const env_2 = {
							stack: [],
							error: void 0,
							hasError: false
						};
						try {
							const out = __addDisposableResource(env_2, await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(unfinished, "wx", 384), true);
							for await (const piece of await stream.open(signal)) await out.writeFile(piece);
							await out.sync();
						} catch (e_1) {
							env_2.error = e_1;
							env_2.hasError = true;
						} finally {
							const result_1 = __disposeResources(env_2);
							if (result_1) await result_1;
						}
					}
					await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(unfinished, file);
				} catch (error) {
					await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(unfinished, { force: true });
					signal.throwIfAborted();
					throw new _core_error_js__WEBPACK_IMPORTED_MODULE_2__.y4({
						code: "flash-image-write",
						category: "filesystem",
						what: `the image cannot be written: ${error instanceof Error ? error.message : String(error)}`,
						remedy: "name a file in a folder with enough room, and run it again",
						where: { file },
						cause: error
					});
				}
				return {
					file,
					bytes: stream.sizeBytes,
					sha256: stream.sha256,
					image: image.contentHash
				};
			} catch (e_2) {
				env_1.error = e_2;
				env_1.hasError = true;
			} finally {
				const result_2 = __disposeResources(env_1);
				if (result_2) await result_2;
			}
		}
		async function requirePlainFile(file, from) {
			const [there, base] = await Promise.all([file, from].map((path) => (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).catch(() => undefined)));
			const wrong = (what, remedy) => new _core_error_js__WEBPACK_IMPORTED_MODULE_2__.y4({
				code: "flash-image-place",
				category: "config",
				what,
				remedy,
				where: { file }
			});
			if (/\.(gz|zst|bz2|zip)$/i.test(file) || file === "-") throw wrong("an image is written raw, or packed with xz, into a file", "end the name in .img or .img.xz");
			if (there === undefined) return;
			if (!there.isFile()) throw wrong(`it is ${there.isDirectory() ? "a folder" : "a device or a pipe"}, and an image is written into a file`, there.isDirectory() ? "name a file in it" : `write it into a file, and that onto the device: \`dd if=node.img of=${file} bs=4M conv=fsync\``);
			if (there.ino === base?.ino && there.dev === base.dev) throw wrong("it is the stock image that the nodes are made from", "name another file");
		}
	}),
	45807: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			SP: () => shown,
			Vb: () => nameOf,
			ci: () => addressOf
		});
		var _core_percent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50054);
		function addressOf(from) {
			return /^https?:\/\//i.test(from) && URL.canParse(from) ? new URL(from) : undefined;
		}
		function shown({ origin, pathname, search }) {
			return `${origin}${pathname}${search === "" ? "" : "?…"}`;
		}
		function nameOf({ pathname }) {
			return (0, _core_percent_js__WEBPACK_IMPORTED_MODULE_0__.o)(pathname.split("/").at(-1) ?? "");
		}
	}),
	11466: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			L: () => RedirectError,
			l: () => httpGet
		});
		var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
		var node_http__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
		var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44708);
		var node_https__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_https__WEBPACK_IMPORTED_MODULE_1__);
		var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57075);
		var node_stream__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_2__);
		var _core_percent_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50054);
		const MOST_REDIRECTS = 10;
		async function httpGet(url, options) {
			let [at, credentials] = [url, true];
			for (let redirects = 0;; redirects++) {
				const body = await request(at, options, credentials);
				const status = body.statusCode ?? 0;
				const { location } = body.headers;
				if (![
					301,
					302,
					303,
					307,
					308
				].includes(status) || location === undefined) {
					const header = (name) => [body.headers[name]].flat()[0];
					return {
						status,
						url: at,
						header,
						body: patient(body)
					};
				}
				body.destroy();
				if (redirects === MOST_REDIRECTS) throw new RedirectError(`it redirects more than ${MOST_REDIRECTS} times`);
				const next = new URL(location, at);
				if (next.protocol !== "http:" && next.protocol !== "https:") throw new RedirectError(`it redirects to ${next.protocol}`);
				if (at.protocol === "https:" && next.protocol === "http:" && !options.mayDowngrade) {
					throw new RedirectError("it redirects from https to http, and no SHA-256 is known that would prove the file");
				}
				credentials = next.username !== "" || credentials && next.origin === at.origin;
				if (credentials && next.username === "") [next.username, next.password] = [at.username, at.password];
				at = next;
			}
		}
		function patient(message) {
			const kept = new node_stream__WEBPACK_IMPORTED_MODULE_2__.PassThrough({ highWaterMark: 2 ** 20 });
			let failure;
			message.on("error", (error) => {
				failure = error;
				kept.end();
			});
			message.pipe(kept);
			return {
				async *[Symbol.asyncIterator]() {
					for await (const part of kept) yield part;
					if (failure !== undefined) throw failure;
				},
				destroy() {
					message.destroy();
					kept.destroy();
				}
			};
		}
		class RedirectError extends Error {}
		function request(url, { headers, signal, stallMs }, credentials) {
			const { get } = url.protocol === "https:" ? node_https__WEBPACK_IMPORTED_MODULE_1___default() : node_http__WEBPACK_IMPORTED_MODULE_0___default();
			const target = new URL(url);
			const auth = credentials && url.username !== "" ? `${(0, _core_percent_js__WEBPACK_IMPORTED_MODULE_3__.o)(url.username)}:${(0, _core_percent_js__WEBPACK_IMPORTED_MODULE_3__.o)(url.password)}` : undefined;
			[target.username, target.password] = ["", ""];
			return new Promise((resolve, reject) => {
				const sent = get(target, {
					headers: {
						"accept-encoding": "identity",
						"user-agent": "bringup",
						...headers
					},
					signal,
					timeout: stallMs,
					...auth === undefined ? {} : { auth }
				}, resolve);
				sent.on("error", reject);
				sent.on("timeout", () => sent.destroy(Object.assign(new Error(`nothing came for ${stallMs / 1e3} s`), { code: "ETIMEDOUT" })));
			});
		}
	})
};
;
