"use strict";
exports.id = 6121;
exports.ids = [6121];
exports.modules = { 6121: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, { saveImage: () => saveImage });
	var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
	var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
	var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
	var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
	var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
	var node_path__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
	var _core_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93933);
	var _image_customise_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54183);
	var _look_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(11443);
	var _stock_images_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95351);
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
			const images = __addDisposableResource(env_1, (0, _stock_images_js__WEBPACK_IMPORTED_MODULE_6__.F)(context), true);
			const { stock, wish } = await (0, _look_js__WEBPACK_IMPORTED_MODULE_5__.t)(target, images, context);
			const image = __addDisposableResource(env_1, await (0, _image_customise_js__WEBPACK_IMPORTED_MODULE_4__.H1)(stock, wish, { signal }), true);
			const stream = /\.xz$/i.test(file) ? await image.xz() : await image.raw();
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
				throw new _core_error_js__WEBPACK_IMPORTED_MODULE_3__.y4({
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
	const OTHER_KIND = /\.(?:gz|zst|zstd|bz2|lz4|lzma|lz|lzo|br|z|zip|7z|rar|tar|tar\.xz|tgz|tbz2?|txz|tzst|qcow2?|qed|vmdk|vdi|vhdx?|vpc|ova|iso|dmg|simg)$/i;
	async function requirePlainFile(file, from) {
		const [there, base] = await Promise.all([file, from].map((path) => (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).catch(() => undefined)));
		const wrong = (what, remedy) => new _core_error_js__WEBPACK_IMPORTED_MODULE_3__.y4({
			code: "flash-image-place",
			category: "config",
			what,
			remedy,
			where: { file }
		});
		if (OTHER_KIND.test(file) || file === "-") throw wrong("an image is written raw, or packed with xz, into a file", "end the name in .img or .img.xz");
		if (there === undefined) {
			const folder = (0, node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)((0, node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(file));
			const found = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(folder).catch(() => undefined);
			if (found?.isDirectory()) return;
			throw found === undefined ? wrong(`the folder ${folder} is not there`, "make it first, or name a file in another") : wrong(`${folder} is no folder`, "name a file in a folder");
		}
		if (!there.isFile()) throw wrong(`it is ${there.isDirectory() ? "a folder" : "a device or a pipe"}, and an image is written into a file`, there.isDirectory() ? "name a file in it" : `write it into a file, and that onto the device: \`dd if=node.img of=${file} bs=4M conv=fsync\``);
		if (there.ino === base?.ino && there.dev === base.dev) throw wrong("it is the stock image that the nodes are made from", "name another file");
	}
}) };
;
