"use strict";
exports.id = 6135;
exports.ids = [6135];
exports.modules = {
	63464: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			B: () => sha256Of,
			V: () => sha256OfFile
		});
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
		var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
		var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
		var node_fs__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
		async function sha256Of(pieces, onBytes) {
			const hash = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
			let done = 0;
			for await (const piece of pieces) {
				hash.update(piece);
				done += piece.length;
				onBytes?.(done);
			}
			return hash.digest("hex");
		}
		function sha256OfFile(path) {
			return sha256Of((0, node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path));
		}
	}),
	93731: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			v: () => hostKeyOf,
			Vi: () => keyWords,
			cp: () => knownHostLine,
			ml: () => withHostKey
		});
		var lib = __webpack_require__(85472);
		var lib_default = __webpack_require__.n(lib);
		var error = __webpack_require__(93933);
		var known_hosts = __webpack_require__(65507);
		var secret = __webpack_require__(81583);
		;
		const ED25519_BLOB_BYTES = 4 + "ssh-ed25519".length + 4 + 32;
		async function makeHostKey(type, hostname) {
			for (;;) {
				const pair = await makeKey(type, hostname);
				const blob = Buffer.from(pair.public.split(" ")[1] ?? "", "base64");
				if (type === "rsa" || blob.length === ED25519_BLOB_BYTES) return pair;
			}
		}
		async function makeKey(type, hostname) {
			const comment = `root@${hostname}`;
			const pair = await new Promise((resolve, reject) => {
				const done = (error, made) => error ? reject(error) : resolve(made);
				if (type === "ed25519") lib_default().utils.generateKeyPair("ed25519", { comment }, done);
				else lib_default().utils.generateKeyPair("rsa", {
					bits: 3072,
					comment
				}, done);
			});
			return {
				type,
				private: new secret.z(`${type} host key of ${hostname}`, pair.private),
				public: pair.public.trim()
			};
		}
		;
		async function hostKeyOf(target, place, state) {
			const given = target.section["host-key"];
			if (given !== undefined) {
				const parsed = lib_default().utils.parseKey(given.reveal());
				if (parsed instanceof Error || parsed.type !== "ssh-ed25519" || !parsed.isPrivateKey()) throw noHostKey(target);
				return {
					type: "ed25519",
					private: given,
					public: `${parsed.type} ${parsed.getPublicSSH().toString("base64")}`
				};
			}
			const kept = state.hostKey(place, target.node);
			return kept ?? state.keepHostKey(place, target.node, await makeHostKey("ed25519", target.hostname));
		}
		function knownHostLine({ host: { address, ssh } }, key) {
			return `${(0, known_hosts.on)(address, ssh.port)} ${keyWords(key)}`;
		}
		function keyWords({ public: line }) {
			return line.split(" ").slice(0, 2).join(" ");
		}
		function withHostKey(target, key) {
			const { host } = target;
			return {
				...host,
				ssh: {
					...host.ssh,
					hostKeys: "strict",
					knownHosts: [knownHostLine(target, key)]
				}
			};
		}
		function noHostKey(target) {
			return new error.y4({
				code: "flash-host-key",
				category: "secret",
				what: `the host-key of node ${target.node} of board ${target.board} is no private ed25519 key in OpenSSH form`,
				remedy: "make one with: ssh-keygen -t ed25519 -N '' -f host_key; the secret is the file without .pub",
				where: target.place("host-key")
			});
		}
	}),
	11443: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { t: () => lookAt });
		var customise = __webpack_require__(54183);
		var error = __webpack_require__(93933);
		var modules = __webpack_require__(50499);
		var flash_target = __webpack_require__(11953);
		;
		const RASPBERRY = [
			"cm4",
			"cm4-lite",
			"cm5",
			"cm3"
		];
		const ONLY = {
			"ubuntu-rk1": ["rk1"],
			"ubuntu-raspi": RASPBERRY,
			raspios: RASPBERRY,
			"raspios-firstrun": RASPBERRY
		};
		const LOADER = {
			position: 64 * 512,
			magic: "RKNS"
		};
		async function requireFittingImage(target, { os, raw }) {
			const { module } = target.section;
			const rockchip = await hasLoader(raw);
			const fits = ONLY[os.id] ?? (rockchip ? ["rk1"] : undefined);
			if (fits === undefined || fits.includes(module)) return;
			const on = fits.map((id) => modules.e[id].title).join(", ");
			const why = os.id === "as-is" || rockchip ? "it begins with a loader for Rockchip" : `it is ${os.title}`;
			throw new error.y4({
				code: "flash-module-image",
				category: "config",
				what: `node ${(0, flash_target.Vb)(target)} is ${(0, modules.w)(module)}, and the image ${target.image.name} boots only on ${on} (${why})`,
				remedy: `choose an image for ${(0, modules.w)(module)}, or correct module: of the node`,
				where: target.place("image")
			});
		}
		async function hasLoader(raw) {
			const { position, magic } = LOADER;
			if (raw.size < position + magic.length) return false;
			return (await raw.read(position, magic.length)).toString("latin1") === magic;
		}
		var host_key = __webpack_require__(93731);
		var place_of = __webpack_require__(93151);
		var promises_ = __webpack_require__(51455);
		var external_node_path_ = __webpack_require__(76760);
		var ssh_config_file = __webpack_require__(50110);
		var external_node_crypto_ = __webpack_require__(77598);
		;
		const ALPHABET = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
		const ROUNDS = 5e3;
		function sha512Crypt(password, salt) {
			if (!/^[./0-9A-Za-z]{1,16}$/.test(salt)) throw new RangeError("a salt is 1 to 16 of ./0-9A-Za-z");
			const key = Buffer.from(password.reveal());
			const salted = Buffer.from(salt);
			const b = sha512(key, salted, key);
			const parts = [
				key,
				salted,
				stretched(b, key.length)
			];
			for (let bits = key.length; bits > 0; bits >>>= 1) parts.push((bits & 1) === 1 ? b : key);
			const a = sha512(...parts);
			const p = stretched(sha512(...Array.from({ length: key.length }, () => key)), key.length);
			const s = stretched(sha512(...Array.from({ length: 16 + (a[0] ?? 0) }, () => salted)), salted.length);
			let c = a;
			for (let round = 0; round < ROUNDS; round++) {
				const odd = round % 2 === 1;
				const inputs = [odd ? p : c];
				if (round % 3 !== 0) inputs.push(s);
				if (round % 7 !== 0) inputs.push(p);
				inputs.push(odd ? c : p);
				c = sha512(...inputs);
			}
			return `$6$${salt}$${encoded(c)}`;
		}
		function sha512(...parts) {
			const hash = (0, external_node_crypto_.createHash)("sha512");
			for (const one of parts) hash.update(one);
			return hash.digest();
		}
		function stretched(digest, length) {
			return Buffer.alloc(length, digest.subarray(0, Math.max(1, Math.min(digest.length, length || 1))));
		}
		function encoded(digest) {
			let out = "";
			for (let group = 0; group < 21; group++) {
				const at = [
					group,
					group + 21,
					group + 42
				];
				const turned = [
					at[group % 3],
					at[(group + 1) % 3],
					at[(group + 2) % 3]
				].map((index) => digest[index ?? 0] ?? 0);
				out += letters((turned[0] ?? 0) << 16 | (turned[1] ?? 0) << 8 | (turned[2] ?? 0), 4);
			}
			return out + letters(digest[63] ?? 0, 2);
		}
		function letters(value, count) {
			return Array.from({ length: count }, (_, index) => ALPHABET[value >>> 6 * index & 63]).join("");
		}
		var lib = __webpack_require__(85472);
		var lib_default = __webpack_require__.n(lib);
		;
		function accountSalt(hostKey, account) {
			const parsed = lib_default().utils.parseKey(hostKey.private.reveal());
			if (parsed instanceof Error) throw new TypeError("the host key of a node is no key");
			const mac = (0, external_node_crypto_.createHmac)("sha256", parsed.getPrivatePEM()).update(`bringup salt of account ${account}`);
			return mac.digest("base64").replaceAll("+", ".").slice(0, 16);
		}
		var flash_network = __webpack_require__(39296);
		var node_texts = __webpack_require__(61009);
		var source_file = __webpack_require__(49716);
		;
		async function wishOf(target, { root, hostKey }) {
			const { section, hostname } = target;
			const { timezone, locale } = section;
			const network = (0, flash_network.A)(target);
			const userData = section["user-data"];
			const files = [];
			for (const [index, file] of section.files.entries()) files.push(await editOf(file, target, index, root));
			files.push(...target.edits ?? []);
			return {
				hostname,
				...network === undefined ? {} : { network },
				users: usersOf(target, hostKey),
				...section["ssh-passwords"] ? { sshPasswords: true } : {},
				hostKeys: [hostKey],
				files,
				...userData === undefined ? {} : { userData: await textOf(userData, target, root) },
				...timezone === undefined ? {} : { timezone },
				...locale === undefined ? {} : { locale }
			};
		}
		function usersOf(target, hostKey) {
			const { section, host } = target;
			const shared = section["authorized-keys"] ?? [];
			if (section.users === undefined) {
				if (shared.length === 0) return [];
				const login = {
					name: host.ssh.user,
					authorizedKeys: shared,
					sudo: "without-password"
				};
				return [login];
			}
			return section.users.map((user) => {
				const hash = user["password-hash"] ?? hashOf(user, hostKey);
				return {
					name: user.name,
					authorizedKeys: [...user["authorized-keys"], ...shared],
					...hash === undefined ? {} : { passwordHash: hash },
					...user["initial-password"] === undefined ? {} : { expired: true },
					...user.sudo === undefined ? {} : { sudo: user.sudo },
					...user.groups === undefined ? {} : { groups: user.groups },
					...user.shell === undefined ? {} : { shell: user.shell }
				};
			});
		}
		function hashOf(user, hostKey) {
			const password = user["initial-password"];
			return password === undefined ? undefined : sha512Crypt(password, accountSalt(hostKey, user.name));
		}
		async function editOf(file, target, index, root) {
			const { path, uid, gid } = file;
			const mode = (fallback) => file.mode === undefined ? fallback : Number.parseInt(file.mode, 8);
			if (file.absent) return {
				type: "remove",
				path
			};
			if (file.directory) return {
				type: "directory",
				path,
				mode: mode(493),
				uid,
				gid
			};
			if (file.link !== undefined) return {
				type: "symlink",
				path,
				target: file.link,
				uid,
				gid
			};
			const content = await contentOf(file, target, index, root);
			return {
				type: "file",
				path,
				content,
				mode: mode(420),
				uid,
				gid
			};
		}
		async function contentOf({ content = "", source, template }, target, index, root) {
			if (source !== undefined) return (0, source_file.s)((0, external_node_path_.resolve)(root, (0, ssh_config_file.kc)(source)), namedBy(target, "files", index, "source"));
			if (template === undefined) return Buffer.from(content);
			const file = (0, external_node_path_.resolve)(root, (0, ssh_config_file.kc)(template));
			const by = namedBy(target, "files", index, "template");
			const text = await (0, source_file.A)(file, by, () => (0, promises_.readFile)(file, "utf8"));
			return Buffer.from((0, node_texts.s$)(text, target.names, {
				...by.where,
				file
			}));
		}
		async function textOf(written, target, root) {
			if (written.startsWith("#") || written.includes("\n")) return written;
			const path = (0, external_node_path_.resolve)(root, (0, ssh_config_file.kc)(written));
			return (0, source_file.A)(path, namedBy(target, "user-data"), () => (0, promises_.readFile)(path, "utf8"));
		}
		function namedBy(target, ...place) {
			return {
				node: (0, flash_target.Vb)(target),
				where: target.place(...place),
				startsAt: "the folder of the fleet file"
			};
		}
		;
		const AS_IS = {
			hostname: "as-is",
			users: [],
			hostKeys: [],
			files: []
		};
		async function lookAt(target, images, { state, fleet }) {
			const asIs = target.image.os === "as-is";
			const key = asIs ? undefined : await (0, host_key.v)(target, (0, place_of.$)(target.boardSection), state);
			const wish = key === undefined ? AS_IS : await wishOf(target, {
				root: fleet.root,
				hostKey: key
			});
			const stock = await images.of(target, bytesOf(wish));
			await requireFittingImage(target, stock);
			return {
				target,
				stock,
				key,
				wish,
				plan: (0, customise.Fz)(stock, wish)
			};
		}
		function bytesOf({ files }) {
			const sizes = files.map((edit) => {
				if (edit.type !== "file") return 0;
				return Buffer.isBuffer(edit.content) ? edit.content.length : edit.content.size;
			});
			return sizes.reduce((sum, size) => sum + size, 0);
		}
	}),
	49716: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			A: () => readingSource,
			s: () => sourceFile
		});
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
		var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
		var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
		var _core_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93933);
		var _core_sha256_of_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63464);
		function sourceFile(path, by = { startsAt: "the working directory" }) {
			const file = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path);
			return readingSource(file, by, async () => {
				const { size } = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file);
				return {
					file,
					sha256: await (0, _core_sha256_of_js__WEBPACK_IMPORTED_MODULE_3__.V)(file),
					size
				};
			});
		}
		async function readingSource(file, by, work) {
			try {
				return await work();
			} catch (error) {
				const goal = by.node === undefined ? "" : `, which is to go into the image of node ${by.node},`;
				throw new _core_error_js__WEBPACK_IMPORTED_MODULE_2__.y4({
					code: "flash-source-unreadable",
					category: "config",
					what: `${file}${goal} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
					remedy: `correct the path; it starts at ${by.startsAt}`,
					...by.where === undefined ? {} : { where: by.where },
					cause: error
				});
			}
		}
	}),
	71617: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { F: () => stockImages });
		var core_error = __webpack_require__(93933);
		var promises_ = __webpack_require__(51455);
		var external_node_path_ = __webpack_require__(76760);
		var image_bytes = __webpack_require__(14234);
		var external_node_crypto_ = __webpack_require__(77598);
		var joined = __webpack_require__(46660);
		var really_changed = __webpack_require__(25679);
		var source_cache = __webpack_require__(69981);
		var cache_lock = __webpack_require__(25781);
		var paced = __webpack_require__(36770);
		;
		async function readRecord(path) {
			try {
				const value = JSON.parse(await (0, promises_.readFile)(path, "utf8"));
				if (typeof value !== "object" || value === null) return undefined;
				return Object.fromEntries(Object.entries(value).map(([name, text]) => [name, String(text)]));
			} catch {
				return undefined;
			}
		}
		async function writeRecord(path, record) {
			const next = `${path}.${(0, external_node_crypto_.randomBytes)(6).toString("hex")}.new`;
			try {
				await (0, promises_.writeFile)(next, JSON.stringify(record), { mode: 384 });
				await (0, promises_.rename)(next, path);
			} finally {
				await (0, promises_.rm)(next, { force: true });
			}
		}
		;
		const BLOCK = 4096;
		const ZEROS = Buffer.alloc(BLOCK);
		function sparseWriter(file, from = 0) {
			let size = from;
			return {
				get size() {
					return size;
				},
				async write(bytes) {
					for (const [begin, end] of dataIn(bytes, size % BLOCK)) {
						for (let at = begin; at < end;) at += (await file.write(bytes, at, end - at, size + at)).bytesWritten;
					}
					size += bytes.length;
				},
				end: () => file.truncate(size)
			};
		}
		function* dataIn(bytes, offset) {
			let begin = -1;
			for (let [at, next] = [0, 0]; at < bytes.length; at = next) {
				next = Math.min(bytes.length, at + BLOCK - (offset + at) % BLOCK);
				const isHole = bytes.compare(ZEROS, 0, next - at, at, next) === 0;
				if (isHole && begin >= 0) yield [begin, at];
				begin = isHole ? -1 : begin < 0 ? at : begin;
			}
			if (begin >= 0) yield [begin, bytes.length];
		}
		var read_index = __webpack_require__(41599);
		var splice = __webpack_require__(39931);
		var splice_from_base = __webpack_require__(68985);
		var spliceable = __webpack_require__(70490);
		;
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
		const COMPARED = 65536;
		const [RAW, XZ, RECORD] = [
			"raw.img",
			"image.xz",
			"derived.json"
		];
		async function derivedBase(base, { name, doing }, options, make) {
			const { signal, onNote = () => undefined } = options;
			const folder = (0, external_node_path_.join)(base.folder, name);
			const here = await kept(base, folder);
			if (here !== undefined) return here;
			const cache = await (0, source_cache.sZ)(base.cache);
			const onWait = () => onNote(`Another run works on ${base.from}; this one waits for it.`);
			return (0, cache_lock.O)(cache.lock(folder), signal, onWait, async () => {
				const env_1 = {
					stack: [],
					error: void 0,
					hasError: false
				};
				try {
					const made = await kept(base, folder);
					if (made !== undefined) return made;
					const work = __addDisposableResource(env_1, await (0, source_cache.Y3)(cache.root), true);
					await (0, source_cache.YB)(work.path, () => (0, promises_.mkdir)(folder, {
						recursive: true,
						mode: 448
					}));
					const rawFile = __addDisposableResource(env_1, await (0, promises_.open)(base.raw.path, "r"), true);
					const raw = (0, image_bytes.s)(rawFile, base.raw.size);
					const context = {
						raw,
						folder: work.path,
						signal,
						onProgress: (0, paced.y)(options.onProgress)
					};
					const image = __addDisposableResource(env_1, await make(context), true);
					if (image !== undefined) return await keep(base, folder, image, doing, context);
					await (0, source_cache.YB)(folder, () => writeRecord((0, external_node_path_.join)(folder, RECORD), { same: "yes" }));
					return base;
				} catch (e_1) {
					env_1.error = e_1;
					env_1.hasError = true;
				} finally {
					const result_1 = __disposeResources(env_1);
					if (result_1) await result_1;
				}
			});
		}
		async function keep(base, folder, image, doing, context) {
			const env_2 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const { raw, folder: work, signal, onProgress } = context;
				const fresh = (0, external_node_path_.join)(work, RAW);
				const rawSha256 = await writeSparse(image, fresh, doing, context);
				const common = Math.min(raw.size, image.size);
				const grown = {
					position: common,
					length: image.size - common
				};
				const differs = await (0, really_changed.I)(raw, image, [{
					position: 0,
					length: common
				}], COMPARED);
				const changed = grown.length > 0 ? [...differs, grown] : differs;
				const xzFile = __addDisposableResource(env_2, await (0, promises_.open)(base.source.path, "r"), true);
				const canSplice = await (0, spliceable.w)(base) === undefined && base.xz !== undefined;
				const from = canSplice && base.xz !== undefined ? {
					xz: (0, image_bytes.s)(xzFile, base.source.size),
					index: base.xz,
					raw
				} : undefined;
				const spliced = __addDisposableResource(env_2, await (0, source_cache.YB)(work, () => (0, splice.$)(from, {
					...image,
					changed
				}, {
					folder: work,
					signal,
					onProgress
				})), true);
				const xzSha256 = await (0, splice_from_base.s)(spliced, (0, external_node_path_.join)(folder, XZ), work, signal);
				await (0, source_cache.YB)(folder, async () => {
					const env_3 = {
						stack: [],
						error: void 0,
						hasError: false
					};
					try {
						const file = __addDisposableResource(env_3, await (0, promises_.open)(fresh, "r+"), true);
						await file.datasync();
						await (0, promises_.rename)(fresh, (0, external_node_path_.join)(folder, RAW));
						await writeRecord((0, external_node_path_.join)(folder, RECORD), {
							rawSize: String(image.size),
							rawSha256,
							xzSha256
						});
					} catch (e_3) {
						env_3.error = e_3;
						env_3.hasError = true;
					} finally {
						const result_3 = __disposeResources(env_3);
						if (result_3) await result_3;
					}
				});
				return await kept(base, folder);
			} catch (e_2) {
				env_2.error = e_2;
				env_2.hasError = true;
			} finally {
				const result_2 = __disposeResources(env_2);
				if (result_2) await result_2;
			}
		}
		async function kept(base, folder) {
			const env_4 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const record = await readRecord((0, external_node_path_.join)(folder, RECORD));
				if (record?.["same"] !== undefined) return base;
				const { rawSize, rawSha256, xzSha256 } = record ?? {};
				if (rawSize === undefined || rawSha256 === undefined || xzSha256 === undefined) return undefined;
				const [path, rawPath] = [(0, external_node_path_.join)(folder, XZ), (0, external_node_path_.join)(folder, RAW)];
				const [xz, raw] = await Promise.all([path, rawPath].map((file) => (0, promises_.stat)(file).catch(() => undefined)));
				if (xz === undefined || raw === undefined || String(raw.size) !== rawSize) return undefined;
				const file = __addDisposableResource(env_4, await (0, promises_.open)(path, "r"), true);
				return {
					from: base.from,
					source: {
						path,
						format: "xz",
						size: xz.size,
						sha256: xzSha256
					},
					raw: {
						path: rawPath,
						size: raw.size,
						sha256: rawSha256,
						diskBytes: raw.blocks === undefined ? raw.size : raw.blocks * 512
					},
					xz: await (0, read_index.b)((0, image_bytes.s)(file, xz.size), path),
					folder,
					cache: base.cache
				};
			} catch (e_4) {
				env_4.error = e_4;
				env_4.hasError = true;
			} finally {
				const result_4 = __disposeResources(env_4);
				if (result_4) await result_4;
			}
		}
		async function writeSparse(bytes, path, doing, { signal, onProgress }) {
			const hash = (0, external_node_crypto_.createHash)("sha256");
			return (0, source_cache.YB)(path, async () => {
				const env_5 = {
					stack: [],
					error: void 0,
					hasError: false
				};
				try {
					const file = __addDisposableResource(env_5, await (0, promises_.open)(path, "wx", 384), true);
					const writer = sparseWriter(file);
					for await (const piece of (0, joined.mA)(bytes, 0, signal)) {
						hash.update(piece);
						await writer.write(piece);
						onProgress({
							doing,
							done: writer.size,
							total: bytes.size
						});
					}
					await writer.end();
					return hash.digest("hex");
				} catch (e_5) {
					env_5.error = e_5;
					env_5.hasError = true;
				} finally {
					const result_5 = __disposeResources(env_5);
					if (result_5) await result_5;
				}
			});
		}
		var ext4_e2fsprogs = __webpack_require__(74871);
		var errors = __webpack_require__(13876);
		var ext4_superblock = __webpack_require__(68947);
		var extents = __webpack_require__(64876);
		;
		function damagedTable(file, what) {
			return new core_error.y4({
				code: "image-table-damaged",
				category: "filesystem",
				what: `The partition table of the image cannot be used: ${what}`,
				where: { file },
				remedy: "Fetch the image again and compare its SHA-256 with what its makers publish."
			});
		}
		function isoImage(file, label) {
			return new core_error.y4({
				code: "image-iso",
				category: "config",
				what: `The image is an ISO${label === undefined ? "" : ` (${label})`}: that starts an installer or a live system, and is not the disk of a node.`,
				where: { file },
				remedy: "Name the preinstalled image of that operating system instead: its name most often ends in .img or .img.xz."
			});
		}
		function cutShort(file, index, end, size) {
			return new core_error.y4({
				code: "image-cut-short",
				category: "filesystem",
				what: `Partition ${index} of the image ends at byte ${end}, but the image has only ${size}.`,
				where: { file },
				remedy: "Fetch the image again: a part of it is missing."
			});
		}
		;
		function guidAt(bytes, at) {
			const part = (from, to) => bytes.toString("hex", at + from, at + to);
			const swapped = (from, to) => Buffer.from(bytes.subarray(at + from, at + to)).reverse().toString("hex");
			return [
				swapped(0, 4),
				swapped(4, 6),
				swapped(6, 8),
				part(8, 10),
				part(10, 16)
			].join("-").toUpperCase();
		}
		function uuidAt(bytes, at) {
			const hex = bytes.toString("hex", at, at + 16);
			if (/^0*$/.test(hex)) return undefined;
			return [
				hex.slice(0, 8),
				hex.slice(8, 12),
				hex.slice(12, 16),
				hex.slice(16, 20),
				hex.slice(20)
			].join("-");
		}
		;
		const AT = 1024;
		const HAS_JOURNAL = 4;
		const EXT3_INCOMPATIBLE = 2 | 4 | 16;
		const EXT3_READ_ONLY = 1 | 2 | 4;
		const JOURNAL_DEVICE = 8;
		const WIDE = 128;
		function describeExt(head) {
			if (head.readUInt16LE(AT + 56) !== 61267 || head.readUInt32LE(AT + 24) > 6) return undefined;
			const [compatible, incompatible, readOnly] = [
				92,
				96,
				100
			].map((at) => head.readUInt32LE(AT + at));
			if ((incompatible & JOURNAL_DEVICE) !== 0) return undefined;
			const blocks = head.readUInt32LE(AT + 4) + (incompatible & WIDE ? head.readUInt32LE(AT + 336) * 2 ** 32 : 0);
			const label = head.toString("utf8", AT + 120, AT + 136).split("\0")[0] ?? "";
			const uuid = uuidAt(head, AT + 104);
			const isExt4 = (incompatible & ~EXT3_INCOMPATIBLE) !== 0 || (readOnly & ~EXT3_READ_ONLY) !== 0;
			return {
				type: isExt4 ? "ext4" : (compatible & HAS_JOURNAL) !== 0 ? "ext3" : "ext2",
				...label === "" ? {} : { label },
				...uuid === undefined ? {} : { uuid },
				size: blocks * 1024 * 2 ** head.readUInt32LE(AT + 24)
			};
		}
		;
		const ENTRY = 32;
		const VOLUME_LABEL = 8;
		const LONG_NAME = 15;
		const LARGEST_DIRECTORY = 65536 * ENTRY;
		async function describeFat(head, volume) {
			const sector = head.readUInt16LE(11);
			const perCluster = head.readUInt8(13);
			const reserved = head.readUInt16LE(14);
			const fats = head.readUInt8(16);
			const media = head.readUInt8(21);
			if (head.readUInt16BE(510) !== 21930 || ![
				512,
				1024,
				2048,
				4096
			].includes(sector)) return undefined;
			if (perCluster === 0 || (perCluster & perCluster - 1) !== 0 || reserved === 0) return undefined;
			if (fats === 0 || fats > 2 || media < 248 && media !== 240) return undefined;
			const sectors = head.readUInt16LE(19) || head.readUInt32LE(32);
			const is32 = head.readUInt16LE(22) === 0;
			const fatSectors = is32 ? head.readUInt32LE(36) : head.readUInt16LE(22);
			const rootEntries = head.readUInt16LE(17);
			const rootAt = reserved + fats * fatSectors;
			const dataAt = rootAt + Math.ceil(rootEntries * ENTRY / sector);
			if (fatSectors === 0 || dataAt >= sectors) return undefined;
			const clusters = Math.floor((sectors - dataAt) / perCluster);
			const extra = is32 ? 64 : 36;
			const signed = head.readUInt8(extra + 2) === 41 || head.readUInt8(extra + 2) === 40;
			const serial = head.readUInt32LE(extra + 3).toString(16).toUpperCase().padStart(8, "0");
			const root = is32 ? chain(volume, {
				fatAt: reserved * sector,
				dataAt: dataAt * sector,
				clusterSize: perCluster * sector,
				first: head.readUInt32LE(44)
			}) : span(volume, rootAt * sector, rootEntries * ENTRY);
			const label = await labelIn(root);
			return {
				type: is32 ? "fat32" : clusters < 4085 ? "fat12" : "fat16",
				...label === undefined ? {} : { label },
				...signed ? { uuid: `${serial.slice(0, 4)}-${serial.slice(4)}` } : {},
				size: sectors * sector
			};
		}
		async function labelIn(root) {
			for await (const entries of root) {
				for (let at = 0; at + ENTRY <= entries.length; at += ENTRY) {
					const [first, attributes] = [entries.readUInt8(at), entries.readUInt8(at + 11)];
					if (first === 0) return undefined;
					if (first === 229 || (attributes & LONG_NAME) === LONG_NAME || (attributes & VOLUME_LABEL) === 0) continue;
					const label = entries.toString("latin1", at, at + 11).trimEnd();
					return label === "" || label === "NO NAME" ? undefined : label;
				}
			}
			return undefined;
		}
		async function* span(volume, position, length) {
			if (position + length <= volume.size) yield await volume.read(position, length);
		}
		async function* chain(volume, { fatAt, dataAt, clusterSize, first }) {
			const seen = new Set();
			for (let cluster = first; cluster >= 2 && cluster < 268435448 && !seen.has(cluster);) {
				if (seen.size * clusterSize >= LARGEST_DIRECTORY) return;
				seen.add(cluster);
				const [position, next] = [dataAt + (cluster - 2) * clusterSize, fatAt + cluster * 4];
				if (position + clusterSize > volume.size || next + 4 > volume.size) return;
				yield await volume.read(position, clusterSize);
				cluster = (await volume.read(next, 4)).readUInt32LE(0) & 268435455;
			}
		}
		;
		const HEAD = 65536 + 1024;
		const [ISO_AT, ISO_MAGIC] = [32769, "CD001"];
		const LOOKS = [
			magic(0, "LUKSº¾", (head) => ({
				type: "luks",
				...uuid(file_system_text(head, 168, 40))
			})),
			magic(536, "LVM2 001", () => ({ type: "lvm" })),
			describeExt,
			magic(65600, "_BHRfS_M", (head) => ({
				type: "btrfs",
				...label(file_system_text(head, 65835, 256)),
				...uuid(uuidAt(head, 65568)),
				size: Number(head.readBigUInt64LE(65648))
			})),
			magic(0, "XFSB", (head) => ({
				type: "xfs",
				...label(file_system_text(head, 108, 12)),
				...uuid(uuidAt(head, 32)),
				size: head.readUInt32BE(4) * Number(head.readBigUInt64BE(8))
			})),
			magic(1024, " õò", (head) => ({
				type: "f2fs",
				...label(head.toString("utf16le", 1024 + 124, 1024 + 124 + 1024).split("\0")[0]),
				...uuid(uuidAt(head, 1024 + 108))
			})),
			magic(1024, "âáõà", (head) => ({
				type: "erofs",
				...label(file_system_text(head, 1024 + 64, 16)),
				...uuid(uuidAt(head, 1024 + 48))
			})),
			magic(0, "hsqs", (head) => ({
				type: "squashfs",
				size: Number(head.readBigUInt64LE(40))
			})),
			magic(4086, "SWAPSPACE2", (head) => ({
				type: "swap",
				...label(file_system_text(head, 1052, 16)),
				...uuid(uuidAt(head, 1036))
			})),
			magic(3, "NTFS    ", (head) => ({
				type: "ntfs",
				uuid: head.readBigUInt64LE(72).toString(16).toUpperCase().padStart(16, "0")
			})),
			magic(3, "EXFAT   ", () => ({ type: "exfat" })),
			describeFat,
			magic(ISO_AT, ISO_MAGIC, (head) => ({
				type: "iso9660",
				...label(file_system_text(head, 32808, 32))
			}))
		];
		async function isoLabel(image) {
			const head = Buffer.alloc(HEAD);
			(await image.read(0, Math.min(HEAD, image.size))).copy(head);
			const isIso = head.toString("latin1", ISO_AT, ISO_AT + ISO_MAGIC.length) === ISO_MAGIC;
			return isIso ? file_system_text(head, 32808, 32) ?? "" : undefined;
		}
		async function fileSystemOf(volume) {
			const head = Buffer.alloc(HEAD);
			(await volume.read(0, Math.min(HEAD, volume.size))).copy(head);
			for (const look of LOOKS) {
				const found = await look(head, volume);
				if (found !== undefined) return found;
			}
			return undefined;
		}
		function magic(at, bytes, describe) {
			const wanted = Buffer.from(bytes, "latin1");
			return (head) => head.subarray(at, at + wanted.length).equals(wanted) ? describe(head) : undefined;
		}
		function file_system_text(bytes, at, length) {
			return bytes.toString("utf8", at, at + length).split("\0")[0]?.trimEnd();
		}
		function label(value) {
			return value === undefined || value === "" ? {} : { label: value };
		}
		function uuid(value) {
			return value === undefined || value === "" ? {} : { uuid: value };
		}
		var external_node_zlib_ = __webpack_require__(38522);
		;
		const SIGNATURE = Buffer.from("EFI PART", "latin1");
		const UNUSED = "00000000-0000-0000-0000-000000000000";
		const SHORTEST_HEADER = 92;
		const MOST_ENTRIES = 16384;
		async function gptAt(image, sectorSize, sector) {
			const position = sector * sectorSize;
			if (sector < 1 || position + sectorSize > image.size) return "the image is too small for it";
			const header = await image.read(position, sectorSize);
			if (!header.subarray(0, 8).equals(SIGNATURE)) return "its signature is missing";
			const length = header.readUInt32LE(12);
			if (length < SHORTEST_HEADER || length > sectorSize) return `its header says to be ${length} bytes long`;
			const sum = headerSum(header, length);
			if (sum !== header.readUInt32LE(16)) return `the checksum of its header is ${hex(sum)}, not ${hex(header.readUInt32LE(16))}`;
			if (sectorAt(header, 24) !== sector) return `it belongs to sector ${sectorAt(header, 24)}`;
			const [count, entrySize, entriesAt] = [
				header.readUInt32LE(80),
				header.readUInt32LE(84),
				sectorAt(header, 72)
			];
			if (count > MOST_ENTRIES || entrySize < 128 || entrySize > 4096) return `it has ${count} entries of ${entrySize} bytes`;
			if (entriesAt * sectorSize + count * entrySize > image.size) return "its entries lie past the end";
			const entries = await image.read(entriesAt * sectorSize, count * entrySize);
			const entriesSum = (0, external_node_zlib_.crc32)(entries);
			if (entriesSum !== header.readUInt32LE(88)) {
				return `the checksum of its entries is ${hex(entriesSum)}, not ${hex(header.readUInt32LE(88))}`;
			}
			return {
				sectorSize,
				header,
				entries,
				diskId: guidAt(header, 56),
				isFirst: sector === 1,
				entriesAt,
				entrySize
			};
		}
		function gptExtents({ header, entries, entriesAt, sectorSize }) {
			return [{
				position: sectorAt(header, 24) * sectorSize,
				length: sectorSize
			}, {
				position: entriesAt * sectorSize,
				length: entries.length
			}];
		}
		function gptPartitions({ entries, entrySize, sectorSize }) {
			const partitions = [];
			for (let at = 0; at + entrySize <= entries.length; at += entrySize) {
				const type = guidAt(entries, at);
				if (type === UNUSED) continue;
				const [first, last] = [sectorAt(entries, at + 32), sectorAt(entries, at + 40)];
				const [name = ""] = entries.toString("utf16le", at + 56, at + 128).split("\0");
				partitions.push({
					index: at / entrySize + 1,
					position: first * sectorSize,
					length: (last - first + 1) * sectorSize,
					type,
					...name === "" ? {} : { name },
					id: guidAt(entries, at + 16)
				});
			}
			return partitions;
		}
		function headerSum(header, length) {
			const bare = Buffer.from(header.subarray(0, length));
			bare.writeUInt32LE(0, 16);
			return (0, external_node_zlib_.crc32)(bare);
		}
		function sectorAt(bytes, at) {
			return Number(bytes.readBigUInt64LE(at));
		}
		function hex(sum) {
			return `0x${sum.toString(16).padStart(8, "0")}`;
		}
		;
		const SECTOR = 512;
		const TABLE = 446;
		const mbr_ENTRY = 16;
		const EXTENDED = new Set([
			5,
			15,
			133
		]);
		const PROTECTIVE = 238;
		const MOST_LOGICAL = 128;
		function parseMbr(sector) {
			if (sector.readUInt16BE(510) !== 21930) return undefined;
			for (let at = TABLE; at < 510; at += mbr_ENTRY) if ((sector.readUInt8(at) & 127) !== 0) return undefined;
			const entries = entriesOf(sector);
			return {
				diskId: `0x${sector.readUInt32LE(440).toString(16).padStart(8, "0")}`,
				entries,
				protective: entries.some(({ type, position }) => type === PROTECTIVE && position === SECTOR)
			};
		}
		async function mbrPartitions(image, { entries }) {
			const partitions = entries.map(asPartition);
			const flaws = [];
			for (const extended of entries.filter(({ type }) => EXTENDED.has(type))) {
				const flaw = await follow(image, extended, partitions);
				if (flaw !== undefined) flaws.push(flaw);
			}
			return {
				partitions,
				flaws
			};
		}
		function isExtended(type) {
			return type.length === 2 && EXTENDED.has(Number.parseInt(type, 16));
		}
		async function follow(image, extended, found) {
			const seen = new Set();
			for (let at = extended.position;;) {
				if (seen.has(at)) return `the chain of logical partitions comes back to byte ${at}`;
				if (seen.size === MOST_LOGICAL) return `it has more than ${MOST_LOGICAL} logical partitions; those behind them are left out`;
				seen.add(at);
				if (at + SECTOR > image.size) return `the chain of logical partitions goes past the end, to byte ${at}`;
				const sector = await image.read(at, SECTOR);
				if (sector.readUInt16BE(510) !== 21930) return `the chain of logical partitions breaks off at byte ${at}`;
				const [own, next] = [entryAt(sector, 0), entryAt(sector, 1)];
				if (own !== undefined && !EXTENDED.has(own.type)) {
					const index = Math.max(4, ...found.map((partition) => partition.index)) + 1;
					found.push(asPartition({
						...own,
						index,
						position: at + own.position
					}));
				}
				if (next === undefined || !EXTENDED.has(next.type)) return undefined;
				at = extended.position + next.position;
			}
		}
		function entriesOf(sector) {
			return [
				0,
				1,
				2,
				3
			].map((slot) => entryAt(sector, slot)).filter((entry) => entry !== undefined);
		}
		function entryAt(sector, slot) {
			const at = TABLE + slot * mbr_ENTRY;
			const type = sector.readUInt8(at + 4);
			const sectors = sector.readUInt32LE(at + 12);
			if (type === 0 || sectors === 0) return undefined;
			return {
				index: slot + 1,
				type,
				position: sector.readUInt32LE(at + 8) * SECTOR,
				length: sectors * SECTOR
			};
		}
		function asPartition({ index, type, position, length }) {
			return {
				index,
				position,
				length,
				type: type.toString(16).padStart(2, "0")
			};
		}
		;
		const SECTOR_SIZES = [512, 4096];
		async function readPartitions(image, file) {
			const iso = await isoLabel(image);
			if (iso !== undefined) throw isoImage(file, iso === "" ? undefined : iso);
			const { own, ...table } = await readTable(image, file);
			const partitions = [];
			for (const partition of table.partitions) {
				const { index, position, length, type } = partition;
				if (length <= 0) throw damagedTable(file, `partition ${index} ends before it begins.`);
				if (position + length > image.size) throw cutShort(file, index, position + length, image.size);
				if (own.some((extent) => (0, extents.$)([extent], partition))) throw damagedTable(file, `partition ${index} lies on the table itself.`);
				const fileSystem = isExtended(type) ? undefined : await fileSystemOf((0, image_bytes.y)(image, {
					position,
					length
				}));
				partitions.push({
					...partition,
					...fileSystem === undefined ? {} : { fileSystem }
				});
			}
			if (table.scheme !== "none") requireApart(partitions, file);
			return {
				...table,
				partitions
			};
		}
		const FIRST_SECTOR = {
			position: 0,
			length: SECTOR
		};
		async function readTable(image, file) {
			const mbr = image.size < SECTOR ? undefined : parseMbr(await image.read(0, SECTOR));
			if (mbr === undefined || mbr.protective || mbr.entries.length === 0) {
				const found = await readGpt(image);
				if (!Array.isArray(found)) return fromGpt(found, mbr);
				if (mbr?.protective) throw damagedTable(file, `it says that there is a GPT, but ${found.join(", and ")}.`);
			}
			if (mbr !== undefined && mbr.entries.length > 0) {
				return {
					scheme: "mbr",
					diskId: mbr.diskId,
					...await mbrPartitions(image, mbr),
					own: [FIRST_SECTOR]
				};
			}
			const fileSystem = await fileSystemOf(image);
			const whole = {
				index: 1,
				position: 0,
				length: image.size,
				type: ""
			};
			return {
				scheme: "none",
				partitions: fileSystem === undefined ? [] : [whole],
				flaws: [],
				own: []
			};
		}
		function fromGpt({ gpt, other, flaws }, mbr) {
			const bare = mbr?.protective ? [] : ["its first sector does not say that it has a GPT, so some systems will see no partitions"];
			const own = [
				FIRST_SECTOR,
				...gptExtents(gpt),
				...other === undefined ? [] : gptExtents(other)
			];
			return {
				scheme: "gpt",
				diskId: gpt.diskId,
				partitions: gptPartitions(gpt),
				flaws: [...bare, ...flaws],
				own
			};
		}
		async function readGpt(image) {
			let why = [];
			for (const sectorSize of SECTOR_SIZES) {
				const first = await gptAt(image, sectorSize, 1);
				const second = await gptAt(image, sectorSize, Math.floor(image.size / sectorSize) - 1);
				if (typeof first !== "string") return {
					gpt: first,
					flaws: flawsOf(first, second),
					...typeof second === "string" ? {} : { other: second }
				};
				if (typeof second !== "string") return {
					gpt: second,
					flaws: [`the first GPT is damaged (${first}); the second one counts`]
				};
				if (sectorSize === SECTOR || !first.startsWith("its signature")) why = [`of the first ${first}`, `of the second ${second}`];
			}
			return why;
		}
		function flawsOf(first, second) {
			if (typeof second === "string") return [`there is no second GPT at its end: ${second}`];
			return first.entries.equals(second.entries) ? [] : ["its two GPTs differ; the first one counts"];
		}
		function requireApart(partitions, file) {
			const real = partitions.filter(({ type }) => !isExtended(type)).toSorted((a, b) => a.position - b.position);
			for (const [at, { index, position, length }] of real.entries()) {
				const next = real[at + 1];
				if (next !== undefined && next.position < position + length) {
					throw damagedTable(file, `partitions ${index} and ${next.index} overlap.`);
				}
			}
		}
		;
		var recover_addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
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
		var recover_disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
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
		const TIME = {
			E2FSPROGS_FAKE_TIME: "1577836800",
			E2FSCK_TIME: "1577836800"
		};
		async function recoverBase(base, options) {
			return derivedBase(base, {
				name: "recovered",
				doing: "recover"
			}, options, (context) => recovered(base, context));
		}
		async function recovered({ from }, context) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const { raw, folder } = context;
				const { partitions } = await readPartitions(raw, from);
				const inUse = [];
				for (const partition of partitions) if (await wasInUse((0, image_bytes.y)(raw, partition))) inUse.push(partition);
				if (inUse.length === 0) return undefined;
				const e2fsprogs = await (0, ext4_e2fsprogs.h)();
				const stack = recover_addDisposableResource(env_1, new AsyncDisposableStack(), true);
				const ranges = [];
				let at = 0;
				for (const partition of inUse.toSorted((a, b) => a.position - b.position)) {
					const { index, position, length } = partition;
					const name = `partition-${index}.img`;
					await writeSparse((0, image_bytes.y)(raw, partition), (0, external_node_path_.join)(folder, name), "recover", context);
					await replay(e2fsprogs, name, `partition ${index} of ${from}`, context);
					const file = await (0, promises_.open)((0, external_node_path_.join)(folder, name), "r");
					stack.defer(() => file.close());
					ranges.push({
						of: raw,
						position: at,
						length: position - at
					});
					ranges.push({
						of: (0, image_bytes.s)(file, length),
						position: 0,
						length
					});
					at = position + length;
				}
				const kept = stack.move();
				const image = (0, joined.oR)([...ranges, {
					of: raw,
					position: at,
					length: raw.size - at
				}]);
				return {
					...image,
					[Symbol.asyncDispose]: () => kept.disposeAsync()
				};
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				const result_1 = recover_disposeResources(env_1);
				if (result_1) await result_1;
			}
		}
		async function wasInUse(partition) {
			const superblock = await (0, ext4_superblock.t)(partition);
			return superblock !== undefined && (superblock.needsRecovery || !superblock.clean || superblock.hasOrphans);
		}
		async function replay(e2fsprogs, name, where, { folder, signal }) {
			const run = (args) => e2fsprogs.run("e2fsck", [...args, name], {
				directory: folder,
				environment: TIME,
				signal
			});
			const { code, said, printed } = await run(["-f", "-p"]);
			if (code !== 0 && code !== 1) throw (0, errors.$)(where, lastLines(`${printed}\n${said}`, name));
			const after = await run(["-f", "-n"]);
			if (after.code !== 0) throw (0, errors.$)(where, lastLines(`${after.printed}\n${after.said}`, name));
		}
		function lastLines(text, name) {
			const lines = text.split("\n").map((line) => line.replaceAll(`${name}: `, "").trim());
			return lines.filter((line) => line !== "").slice(-3).join(" · ").slice(0, 400);
		}
		var editable = __webpack_require__(69251);
		;
		var shrink_file_system_addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
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
		var shrink_file_system_disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
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
		const shrink_file_system_TIME = {
			E2FSPROGS_FAKE_TIME: "1577836800",
			E2FSCK_TIME: "1577836800"
		};
		const MIB = 2 ** 20;
		async function shrinkFileSystem(e2fsprogs, path, roomBytes, signal) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const { directory, name } = path;
				const run = async (program, args, good) => {
					const { code, said, printed } = await e2fsprogs.run(program, [...args, name], {
						directory,
						environment: shrink_file_system_TIME,
						signal
					});
					if (code === undefined || !good.includes(code)) throw (0, errors.U_)(program, said || printed.trim().split("\n").at(-1) || `it ended with code ${code}`);
					return printed;
				};
				const file = shrink_file_system_addDisposableResource(env_1, await (0, promises_.open)((0, external_node_path_.join)(directory, name), "r"), true);
				const sizes = async () => {
					const found = await (0, ext4_superblock.t)((0, image_bytes.s)(file, (await file.stat()).size));
					if (found === undefined) throw (0, errors.U_)("resize2fs", "there is no file system any more");
					return found;
				};
				await run("e2fsck", ["-f", "-p"], [0, 1]);
				const { blockSize, blocks } = await sizes();
				const least = Number(/minimum size[^:]*: (\d+)/.exec(await run("resize2fs", ["-P"], [0]))?.[1]);
				if (!(least > 0)) throw (0, errors.U_)("resize2fs", "it does not tell how small the file system can be");
				const wanted = Math.ceil((least * blockSize + roomBytes) / MIB) * MIB / blockSize;
				if (wanted < blocks) {
					await e2fsprogs.run("resize2fs", [name, String(wanted)], {
						directory,
						environment: shrink_file_system_TIME,
						signal
					}).then(({ code, said, printed }) => {
						if (code !== 0) throw (0, errors.U_)("resize2fs", said || printed);
					});
					await run("e2fsck", ["-f", "-n"], [0]);
				}
				const after = await sizes();
				return after.blocks * after.blockSize;
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				const result_1 = shrink_file_system_disposeResources(env_1);
				if (result_1) await result_1;
			}
		}
		;
		const UNIT = 2 ** 20;
		async function shorterTable(image, { scheme }, last, length, file) {
			const end = last.position + length;
			if (scheme === "none") return {
				size: end,
				patches: []
			};
			const first = await image.read(0, SECTOR);
			const mbr = parseMbr(first);
			if (scheme === "mbr") {
				first.writeUInt32LE(length / SECTOR, 446 + (last.index - 1) * 16 + 12);
				return {
					size: end,
					patches: [{
						position: 0,
						bytes: first
					}]
				};
			}
			const found = await readGpt(image);
			if (Array.isArray(found)) throw damagedTable(file, `${found.join(", and ")}.`);
			const { gpt } = found;
			const tail = Math.ceil(gpt.entries.length / gpt.sectorSize) * gpt.sectorSize + gpt.sectorSize;
			const size = Math.ceil((end + tail) / UNIT) * UNIT;
			const guard = mbr?.entries.find(({ type }) => type === 238);
			if (guard !== undefined) first.writeUInt32LE(Math.min(size / gpt.sectorSize - 1, 4294967295), 446 + (guard.index - 1) * 16 + 12);
			return {
				size,
				patches: [{
					position: 0,
					bytes: first
				}, ...gptOf(gpt, last, end, size)]
			};
		}
		function* gptOf(gpt, last, end, size) {
			const { sectorSize, entrySize } = gpt;
			const entries = Buffer.from(gpt.entries);
			entries.writeBigUInt64LE(BigInt(end / sectorSize - 1), (last.index - 1) * entrySize + 40);
			const [lastSector, entrySectors] = [size / sectorSize - 1, Math.ceil(entries.length / sectorSize)];
			const firstEntries = gpt.isFirst ? gpt.entriesAt : 2;
			const copies = [{
				at: 1,
				other: lastSector,
				entriesAt: firstEntries
			}, {
				at: lastSector,
				other: 1,
				entriesAt: lastSector - entrySectors
			}];
			for (const { at, other, entriesAt } of copies) {
				const header = Buffer.from(gpt.header);
				header.writeBigUInt64LE(BigInt(at), 24);
				header.writeBigUInt64LE(BigInt(other), 32);
				header.writeBigUInt64LE(BigInt(lastSector - entrySectors - 1), 48);
				header.writeBigUInt64LE(BigInt(entriesAt), 72);
				header.writeUInt32LE((0, external_node_zlib_.crc32)(entries), 88);
				header.writeUInt32LE(headerSum(header, header.readUInt32LE(12)), 16);
				yield {
					position: entriesAt * sectorSize,
					bytes: entries
				};
				yield {
					position: at * sectorSize,
					bytes: header
				};
			}
		}
		;
		const shrink_MIB = 2 ** 20;
		const ROOM = 64 * shrink_MIB;
		const LEAST_GAIN = 32 * shrink_MIB;
		async function shrinkBase(base, options) {
			const { roomBytes = ROOM } = options;
			const what = {
				name: `shrunk-${Math.ceil(roomBytes / shrink_MIB)}`,
				doing: "shrink"
			};
			return derivedBase(base, what, options, (context) => shorter(base, roomBytes, context));
		}
		async function shorter({ from }, roomBytes, context) {
			const { raw, folder, signal } = context;
			const e2fsprogs = await (0, ext4_e2fsprogs.h)();
			const table = await readPartitions(raw, from);
			const last = lastOf(table, from);
			const superblock = await (0, ext4_superblock.t)((0, image_bytes.y)(raw, last));
			if (superblock !== undefined) (0, editable.A)(superblock, e2fsprogs, `partition ${last.index} of ${from}`);
			const copy = {
				directory: folder,
				name: "partition.img"
			};
			await writeSparse((0, image_bytes.y)(raw, last), (0, external_node_path_.join)(folder, copy.name), "shrink", context);
			const length = await shrinkFileSystem(e2fsprogs, copy, roomBytes, signal);
			if (last.length - length < LEAST_GAIN) return undefined;
			const { size, patches } = await shorterTable(raw, table, last, length, from);
			const file = await (0, promises_.open)((0, external_node_path_.join)(folder, copy.name), "r");
			const behind = size - last.position - length;
			const bare = (0, joined.oR)([
				{
					of: raw,
					position: 0,
					length: last.position
				},
				{
					of: (0, image_bytes.s)(file, length),
					position: 0,
					length
				},
				{
					of: (0, joined._P)(Buffer.alloc(behind)),
					position: 0,
					length: behind
				}
			]);
			return {
				...(0, joined.es)(bare, patches),
				[Symbol.asyncDispose]: () => file.close()
			};
		}
		function lastOf({ partitions, scheme }, from) {
			const last = partitions.toSorted((a, b) => a.position - b.position).at(-1);
			if (last === undefined) throw notShrinkable(from, "it has no partitions");
			const type = last.fileSystem?.type;
			if (type === undefined || !/^ext[234]$/.test(type)) throw notShrinkable(from, `its last partition, ${last.index}, holds ${type ?? "no file system that is known"}, not ext4`);
			if (scheme === "mbr" && last.index > 4) throw notShrinkable(from, `its last partition, ${last.index}, is a logical one`);
			return last;
		}
		function notShrinkable(from, why) {
			return new core_error.y4({
				code: "image-not-shrinkable",
				category: "unsupported",
				what: `The image cannot be made shorter: ${why}.`,
				where: { file: from },
				remedy: "Leave the shrinking out for it."
			});
		}
		var cancelled = __webpack_require__(82429);
		var address = __webpack_require__(45807);
		;
		const of = (hex) => Buffer.from(hex, "hex");
		const format_text = (value) => Buffer.from(value, "latin1");
		const PACKED = [
			{
				bytes: of("fd377a585a00"),
				format: "xz"
			},
			{
				bytes: of("1f8b08"),
				format: "gz"
			},
			{
				bytes: of("28b52ffd"),
				format: "zst"
			}
		];
		const SKIPPABLE = of("2a4d18");
		const OTHERS = [
			{
				bytes: format_text("PK"),
				is: "a zip archive",
				remedy: "Unpack it, and name the image that is in it."
			},
			{
				bytes: of("377abcaf271c"),
				is: "a 7z archive",
				remedy: "Unpack it, and name the image that is in it."
			},
			{
				bytes: format_text("Rar!"),
				is: "a rar archive",
				remedy: "Unpack it, and name the image that is in it."
			},
			{
				bytes: format_text("ustar"),
				at: 257,
				is: "a tar archive",
				remedy: "Unpack it, and name the image that is in it."
			},
			{
				bytes: format_text("BZh"),
				is: "packed with bzip2",
				remedy: "Unpack it with bunzip2 first: xz, zst and gz are what is read here."
			},
			{
				bytes: of("04224d18"),
				is: "packed with lz4",
				remedy: "Unpack it with lz4 first: xz, zst and gz are what is read here."
			},
			{
				bytes: of("514649fb"),
				is: "a qcow2 image",
				remedy: "Make a raw one of it: qemu-img convert -O raw."
			},
			{
				bytes: format_text("KDMV"),
				is: "a vmdk image",
				remedy: "Make a raw one of it: qemu-img convert -O raw."
			},
			{
				bytes: format_text("vhdxfile"),
				is: "a vhdx image",
				remedy: "Make a raw one of it: qemu-img convert -O raw."
			},
			{
				bytes: of("3aff26ed"),
				is: "an Android sparse image",
				remedy: "Make a raw one of it: simg2img."
			}
		];
		const HEAD_BYTES = 512;
		function formatOf(head, from) {
			const packed = PACKED.find((magic) => has(head, magic));
			if (packed !== undefined) return packed.format;
			if (((head[0] ?? 0) & 240) === 80 && head.subarray(1, 4).equals(SKIPPABLE)) return "zst";
			requireRaw(head, from);
			return "raw";
		}
		function requireRaw(head, from) {
			const other = OTHERS.find((magic) => has(head, magic));
			if (other !== undefined) throw notAnImage(from, other.is, other.remedy);
			if (head.length < HEAD_BYTES) throw notAnImage(from, `only ${head.length} bytes long`, "Name an image of a disk.");
			const start = head.toString("latin1", 0, 80).trimStart();
			if (/^<(!doctype|html|\?xml|head)/i.test(start)) {
				throw notAnImage(from, "a web page", "See what the address gives in a browser: most often it wants a login, or the file is gone.");
			}
		}
		function has(head, { at = 0, bytes }) {
			return head.subarray(at, at + bytes.length).equals(bytes);
		}
		function notAnImage(from, is, remedy) {
			return new core_error.y4({
				code: "image-not-an-image",
				category: "config",
				what: `The file is no image of a disk, it is ${is}.`,
				where: { file: from },
				remedy
			});
		}
		var file_lock = __webpack_require__(21205);
		;
		var in_use_addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
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
		var in_use_disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
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
		const held = new Map();
		async function holdContent(cache, sha256, signal) {
			const path = lockOf(cache, sha256);
			if (held.has(path)) return;
			const lock = await (0, file_lock.y)(path, {
				mode: "shared",
				pauseMs: 50,
				signal
			}).catch((error) => {
				throw (0, source_cache.GZ)(path, error.message, error);
			});
			if (lock === undefined) throw (0, cancelled.K)("opening an image", signal);
			held.set(path, lock);
		}
		async function ifUnused(cache, sha256, work) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const lock = in_use_addDisposableResource(env_1, lockNow(lockOf(cache, sha256)), false);
				if (lock === undefined) return false;
				await work();
				return true;
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				in_use_disposeResources(env_1);
			}
		}
		function lockNow(path) {
			try {
				return (0, file_lock.j)(path);
			} catch (error) {
				throw (0, source_cache.GZ)(path, error.message, error);
			}
		}
		function lockOf(cache, sha256) {
			return cache.lock(`use of ${sha256}`);
		}
		var is_there = __webpack_require__(82276);
		var sha256_of = __webpack_require__(63464);
		;
		const LINE = /^(?:([0-9a-f]{64})(?:[ \t]+\*?(.*))?|SHA256 \((.*)\) ?= ?([0-9a-f]{64}))$/i;
		function hashFor(text, name) {
			const lines = text.split(/\r?\n/).flatMap((line) => {
				const [, first, after, before, last] = LINE.exec(line.trim()) ?? [];
				const hash = (first ?? last)?.toLowerCase();
				return hash === undefined ? [] : [{
					hash,
					name: (after ?? before ?? "").split(/[/\\]/).at(-1) ?? ""
				}];
			});
			const [only] = lines;
			return lines.find((line) => line.name === name)?.hash ?? (lines.length === 1 ? only?.hash : undefined);
		}
		;
		var local_file_addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
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
		var local_file_disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
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
		const SETTLED_MS = 3e3;
		async function hashOfImage(cache, given, signal, onProgress) {
			const path = (0, external_node_path_.resolve)(given);
			try {
				const env_1 = {
					stack: [],
					error: void 0,
					hasError: false
				};
				try {
					const { size, ino, mtimeNs, ctimeNs } = await statOf(path);
					const state = [
						size,
						ino,
						mtimeNs,
						ctimeNs
					].join(" ");
					const known = await readRecord(cache.record(path));
					const name = known?.["sha256"];
					if (known?.["state"] === state && name !== undefined) return {
						path,
						sha256: name,
						size: Number(size)
					};
					const file = local_file_addDisposableResource(env_1, await (0, promises_.open)(path, "r"), true);
					const pieces = (0, joined.mA)((0, image_bytes.s)(file, Number(size)), 0, signal);
					const sha256 = await (0, sha256_of.B)(pieces, (done) => onProgress({
						doing: "hash",
						done,
						total: Number(size)
					}));
					const after = await statOf(path);
					const isSettled = Date.now() - Number(after.ctimeNs / 1000000n) > SETTLED_MS;
					if (isSettled && after.mtimeNs === mtimeNs && after.ctimeNs === ctimeNs) await writeRecord(cache.record(path), {
						state,
						sha256
					});
					return {
						path,
						sha256,
						size: Number(size)
					};
				} catch (e_1) {
					env_1.error = e_1;
					env_1.hasError = true;
				} finally {
					const result_1 = local_file_disposeResources(env_1);
					if (result_1) await result_1;
				}
			} catch (error) {
				if (error instanceof core_error.y4 || signal.aborted) throw error;
				throw unreadable(path, error);
			}
		}
		async function besideFile(path) {
			const text = await (0, promises_.readFile)(`${path}.sha256`, "utf8").catch(() => undefined);
			return text === undefined ? undefined : hashFor(text, (0, external_node_path_.basename)(path));
		}
		async function statOf(path) {
			const found = await (0, promises_.stat)(path, { bigint: true });
			if (!found.isFile()) throw notPlain(path);
			return found;
		}
		function notPlain(path) {
			return new core_error.y4({
				code: "image-unreadable",
				category: "config",
				what: "The image is not a plain file.",
				where: { file: path },
				remedy: "Name the file of an image, not a folder or a device."
			});
		}
		function unreadable(path, error) {
			const isMissing = error.code === "ENOENT" || error.code === "ENOTDIR";
			return new core_error.y4({
				code: isMissing ? "image-missing" : "image-unreadable",
				category: "config",
				what: isMissing ? "There is no such image on this machine." : `The image cannot be read: ${error.message}.`,
				where: { file: path },
				remedy: isMissing ? "Correct its path, or give an http(s) address." : "Look at its permissions and at the disk.",
				cause: error
			});
		}
		var mebibytes = __webpack_require__(28117);
		;
		var make_room_addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
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
		var make_room_disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
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
		const CONTENT = /^[0-9a-f]{64}$/;
		const GIB = 2 ** 30;
		const DEFAULT_GIB = 20;
		const USED = "used";
		const STALE_MS = 14 * 24 * 3600 * 1e3;
		function cacheLimit(env = process.env) {
			const given = env["BRINGUP_IMAGE_CACHE_GIB"];
			if (given === undefined || given === "") return DEFAULT_GIB * GIB;
			const gib = Number(given);
			if (!(gib >= 0)) throw wrongLimit(given);
			return gib * GIB;
		}
		async function touchContent(cache, sha256) {
			const path = (0, external_node_path_.join)(cache.content(sha256), USED);
			const now = new Date();
			await (0, promises_.utimes)(path, now, now).catch(() => (0, promises_.writeFile)(path, "", { mode: 384 }).catch(() => undefined));
		}
		async function makeRoom(cache, { limit = Number.POSITIVE_INFINITY, free = 0, onNote }) {
			const all = (await contentsOf(cache)).toSorted((a, b) => a.usedMs - b.usedMs);
			let total = all.reduce((sum, { bytes }) => sum + bytes, 0);
			let removed = await removeStale(cache);
			for (const { sha256, bytes, usedMs } of all) {
				if (total <= limit && (await (0, source_cache.go)(cache.root) ?? Number.POSITIVE_INFINITY) >= free) break;
				const gone = await ifUnused(cache, sha256, async () => {
					const env_1 = {
						stack: [],
						error: void 0,
						hasError: false
					};
					try {
						const work = make_room_addDisposableResource(env_1, await (0, source_cache.Y3)(cache.root), true);
						await (0, promises_.rename)(cache.content(sha256), (0, external_node_path_.join)(work.path, sha256));
					} catch (e_1) {
						env_1.error = e_1;
						env_1.hasError = true;
					} finally {
						const result_1 = make_room_disposeResources(env_1);
						if (result_1) await result_1;
					}
				});
				if (!gone) continue;
				total -= bytes;
				removed += bytes;
				onNote(`An image of ${(0, mebibytes.j)(bytes)} was removed from the cache to make room; it was last used on ${new Date(usedMs).toISOString().slice(0, 10)}.`);
			}
			return removed;
		}
		async function contentsOf(cache) {
			const contents = [];
			for (const sha256 of (await (0, promises_.readdir)(cache.root)).filter((name) => CONTENT.test(name))) {
				const folder = cache.content(sha256);
				const used = await make_room_statOf((0, external_node_path_.join)(folder, USED)) ?? await make_room_statOf(folder);
				let bytes = 0;
				for (const name of await (0, promises_.readdir)(folder, { recursive: true }).catch(() => [])) {
					const found = await make_room_statOf((0, external_node_path_.join)(folder, name));
					if (found?.isFile()) bytes += found.blocks === undefined ? found.size : found.blocks * 512;
				}
				contents.push({
					sha256,
					bytes,
					usedMs: used?.mtimeMs ?? 0
				});
			}
			return contents;
		}
		async function removeStale(cache) {
			let removed = 0;
			const folder = (0, external_node_path_.join)(cache.root, "partial");
			for (const name of await (0, promises_.readdir)(folder).catch(() => [])) {
				const found = await make_room_statOf((0, external_node_path_.join)(folder, name));
				if (found === undefined || Date.now() - found.mtimeMs < STALE_MS) continue;
				await (0, promises_.rm)((0, external_node_path_.join)(folder, name), { force: true });
				removed += found.size;
			}
			return removed;
		}
		function make_room_statOf(path) {
			return (0, promises_.stat)(path).catch(() => undefined);
		}
		function wrongLimit(given) {
			return new core_error.y4({
				code: "image-cache-limit",
				category: "config",
				what: `BRINGUP_IMAGE_CACHE_GIB is ${JSON.stringify(given)}, and has to be a number of GiB.`,
				remedy: "Set it to a number, such as 20, or leave it away."
			});
		}
		var external_node_timers_promises_ = __webpack_require__(58500);
		var http_get = __webpack_require__(11466);
		;
		function imageMissing(at, status) {
			return new core_error.y4({
				code: "image-missing",
				category: "download",
				what: `The site has no such image: it gave HTTP ${status}.`,
				where: { file: at },
				remedy: "Correct the address; makers of images move old ones to an archive.",
				retryable: false
			});
		}
		function siteRefused(at, status) {
			const passes = status === 408 || status === 429 || status >= 500;
			return new core_error.y4({
				code: "image-site-refused",
				category: "download",
				what: `The site did not give the image to this machine: HTTP ${status}.`,
				where: { file: at },
				remedy: passes ? "Try again later." : "See what the site, or a proxy before it, lets this machine have.",
				retryable: passes
			});
		}
		function siteUnreachable(at, error) {
			const passes = !(error instanceof http_get.L) && !isTrust(error);
			return new core_error.y4({
				code: isTrust(error) ? "image-site-untrusted" : "image-site-unreachable",
				category: "download",
				what: `The image could not be fetched by this machine: ${innermost(error)}.`,
				where: { file: at },
				remedy: isTrust(error) ? "Look at the clock and the CA certificates of this machine; NODE_EXTRA_CA_CERTS names more of them." : "See whether this machine gets out to it; run it again to go on where it broke off.",
				retryable: passes,
				cause: error
			});
		}
		function mayPass(error) {
			if (error instanceof core_error.y4) return error.retryable === true;
			return !(error instanceof http_get.L) && !isTrust(error);
		}
		function isTrust(error) {
			const code = String(error?.code ?? "");
			return /CERT|SELF_SIGNED|ERR_TLS|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/.test(code);
		}
		function innermost(error) {
			if (error instanceof AggregateError && error.errors.length > 0) return innermost(error.errors[0]);
			if (!(error instanceof Error)) return String(error);
			return error.cause === undefined ? error.message : innermost(error.cause);
		}
		;
		var download_addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
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
		var download_disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
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
		const STALL_MS = 3e4;
		const ATTEMPTS = 5;
		const PAUSE_MS = 300;
		const LONGEST_PAUSE_MS = 2e4;
		async function download(url, path, options) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const { signal } = options;
				const file = download_addDisposableResource(env_1, await (0, source_cache.YB)(path, () => (0, promises_.open)(path, "a+").then((made) => made.close()).then(() => (0, promises_.open)(path, "r+"))), true);
				const transfer = await resumed(file, path, options);
				for (let [attempt, furthest] = [1, transfer.writer.size];; attempt++) {
					try {
						const ended = await receive(url, path, file, transfer, options);
						if (ended === "unchanged") return ended;
						await (0, source_cache.YB)(path, () => file.datasync());
						return {
							sha256: transfer.hash.copy().digest("hex"),
							size: transfer.writer.size,
							...transfer.validator
						};
					} catch (error) {
						await transfer.writer.end().catch(() => undefined);
						const over = signal.aborted || !mayPass(error) || attempt === ATTEMPTS;
						if (over && transfer.writer.size === 0) await forget(path);
						if (signal.aborted) throw (0, cancelled.K)(`fetching ${(0, address.SP)(url)}`, signal);
						if (transfer.writer.size > furthest) [attempt, furthest] = [0, transfer.writer.size];
						if (!mayPass(error) || attempt === ATTEMPTS) throw asSiteError(url, error);
						await (0, external_node_timers_promises_.setTimeout)(pauseMs(Math.max(1, attempt), error), undefined, { signal }).catch(() => undefined);
					}
				}
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				const result_1 = download_disposeResources(env_1);
				if (result_1) await result_1;
			}
		}
		async function resumed(file, path, { sha256, signal, onProgress, onNote }) {
			const validator = await (0, promises_.readFile)(`${path}.json`, "utf8").then((text) => JSON.parse(text), () => ({}));
			const { size } = await file.stat();
			const hash = (0, external_node_crypto_.createHash)("sha256");
			if (size === 0 || isEmpty(validator) && sha256 === undefined) {
				await file.truncate(0);
				return {
					hash,
					writer: sparseWriter(file),
					validator: {}
				};
			}
			onNote(`An earlier run fetched ${size} bytes of it; this one goes on there.`);
			let done = 0;
			for await (const part of (0, joined.mA)((0, image_bytes.s)(file, size), 0, signal)) {
				hash.update(part);
				done += part.length;
				onProgress({
					doing: "hash",
					done,
					total: size
				});
			}
			return {
				hash,
				writer: sparseWriter(file, size),
				validator
			};
		}
		async function receive(url, path, file, transfer, options) {
			const { signal, onProgress, stallMs = STALL_MS, sha256 } = options;
			const from = transfer.writer.size;
			const headers = headersFor(from, transfer.validator, options);
			const answer = await (0, http_get.l)(url, {
				headers,
				signal,
				stallMs,
				mayDowngrade: sha256 !== undefined
			});
			try {
				if (answer.status === 304 && from === 0) return "unchanged";
				const total = await begin(answer, url, path, file, transfer, options);
				if (total === "whole") return total;
				const rest = total === undefined ? 0 : total - transfer.writer.size;
				if (await isMoreThanFree(rest, path)) await options.makeRoom?.(rest);
				if (await isMoreThanFree(rest, path)) throw await (0, source_cache.a2)(path, undefined, rest);
				for await (const part of answer.body) {
					await (0, source_cache.YB)(path, () => transfer.writer.write(part));
					transfer.hash.update(part);
					onProgress({
						doing: "download",
						done: transfer.writer.size,
						...total === undefined ? {} : { total }
					});
				}
				await (0, source_cache.YB)(path, () => transfer.writer.end());
				if (total !== undefined && transfer.writer.size !== total) throw new Error(`it broke off after ${transfer.writer.size} of ${total} bytes`);
				return "whole";
			} finally {
				answer.body.destroy();
			}
		}
		async function isMoreThanFree(bytes, path) {
			return bytes > (await (0, source_cache.go)(path) ?? Number.POSITIVE_INFINITY);
		}
		async function begin(answer, url, path, file, transfer, { onNote }) {
			const { status, header } = answer;
			const from = transfer.writer.size;
			const [, start, whole] = /^bytes (\d+)-\d+\/(\d+)$/.exec(header("content-range") ?? "") ?? [];
			if (status === 206 && Number(start) === from) return Number(whole);
			if (status === 416 && /^bytes \*\/(\d+)$/.exec(header("content-range") ?? "")?.[1] === String(from) && from > 0) return "whole";
			if (status === 206 || status === 416) {
				await restart(file, transfer);
				throw new Error("it sent another part of the file than was asked for");
			}
			if (status === 404 || status === 410) throw imageMissing((0, address.SP)(url), status);
			if (status !== 200) throw Object.assign(siteRefused((0, address.SP)(url), status), { retryAfter: header("retry-after") });
			if (from > 0) onNote(`${(0, address.SP)(url)} is another file now, or its server gives no parts: it is fetched from its beginning.`);
			await restart(file, transfer);
			const etag = header("etag");
			const lastModified = header("last-modified");
			transfer.validator = {
				...etag === undefined || etag.startsWith("W/") ? {} : { etag },
				...lastModified === undefined ? {} : { lastModified }
			};
			await (0, source_cache.YB)(path, async () => {
				const env_2 = {
					stack: [],
					error: void 0,
					hasError: false
				};
				try {
					const record = download_addDisposableResource(env_2, await (0, promises_.open)(`${path}.json`, "w", 384), true);
					await record.writeFile(JSON.stringify(transfer.validator));
				} catch (e_2) {
					env_2.error = e_2;
					env_2.hasError = true;
				} finally {
					const result_2 = download_disposeResources(env_2);
					if (result_2) await result_2;
				}
			});
			const length = header("content-length");
			return length === undefined ? undefined : Number(length);
		}
		async function restart(file, transfer) {
			await file.truncate(0);
			transfer.hash = (0, external_node_crypto_.createHash)("sha256");
			transfer.writer = sparseWriter(file);
		}
		function headersFor(from, { etag, lastModified }, { known }) {
			if (from > 0) {
				const same = etag ?? lastModified;
				return {
					range: `bytes=${from}-`,
					...same === undefined ? {} : { "if-range": same }
				};
			}
			if (known?.etag !== undefined) return { "if-none-match": known.etag };
			return known?.lastModified === undefined ? {} : { "if-modified-since": known.lastModified };
		}
		async function forget(path) {
			await (0, promises_.rm)(path, { force: true });
			await (0, promises_.rm)(`${path}.json`, { force: true });
		}
		function isEmpty({ etag, lastModified }) {
			return etag === undefined && lastModified === undefined;
		}
		function pauseMs(attempt, error) {
			const asked = Number(error.retryAfter) * 1e3;
			if (asked > 0) return Math.min(asked, LONGEST_PAUSE_MS);
			return Math.random() * PAUSE_MS * 2 ** attempt;
		}
		function asSiteError(url, error) {
			return error instanceof Error && error.name === "BringupError" ? error : siteUnreachable((0, address.SP)(url), error);
		}
		;
		function wrongHash(at, got, wanted) {
			return new core_error.y4({
				code: "image-wrong-hash",
				category: "verify",
				what: `The image has the SHA-256 ${got}, and should have ${wanted}.`,
				where: { file: at },
				remedy: "Find out who changed it; if the new image is meant, write its hash in sha256, or mend the .sha256 beside it.",
				retryable: false
			});
		}
		;
		var remote_file_addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
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
		var remote_file_disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
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
		const remote_file_STALL_MS = 3e4;
		const MOST_SIDECAR_BYTES = 64 * 1024;
		const SOURCE = "source";
		async function remoteFile(cache, url, given, options) {
			if (given !== undefined) {
				const here = await inStore(cache, given);
				if (here !== undefined) return here;
			}
			const onWait = () => options.onNote(`Another run fetches ${(0, address.SP)(url)}; this one waits for it.`);
			return (0, cache_lock.O)(cache.lock(url.href), options.signal, onWait, async () => {
				const wanted = given ?? await besideAddress(url, options);
				if (wanted === undefined) options.onNote(`Nobody says what ${(0, address.SP)(url)} hashes to; a sha256 would prove that it is what its makers made.`);
				const here = wanted === undefined ? undefined : await inStore(cache, wanted);
				return here ?? await fetched(cache, url, wanted, options);
			});
		}
		async function fetched(cache, url, wanted, options) {
			const path = cache.partial(url.href);
			const record = cache.record(url.href);
			const known = await readRecord(record);
			const kept = known?.["sha256"] === undefined ? undefined : await inStore(cache, known["sha256"]);
			const wish = {
				...options,
				...wanted === undefined ? {} : { sha256: wanted },
				...kept === undefined || wanted !== undefined || known === undefined ? {} : { known }
			};
			const resumes = await (0, promises_.stat)(path).then(({ size }) => size > 0, () => false);
			let came = await download(url, path, wish);
			if (came === "unchanged" && kept !== undefined) return kept;
			if (came !== "unchanged" && wanted !== undefined && came.sha256 !== wanted && resumes) {
				options.onNote("What an earlier run had left was not of the same file; it is fetched from its beginning.");
				await forget(path);
				came = await download(url, path, wish);
			}
			if (came === "unchanged") throw siteUnreachable((0, address.SP)(url), "it says that nothing changed, which nobody asked");
			if (wanted !== undefined && came.sha256 !== wanted) {
				await forget(path);
				throw wrongHash((0, address.SP)(url), came.sha256, wanted);
			}
			await refuseOthers(path, url);
			const folder = cache.content(came.sha256);
			await (0, source_cache.YB)(folder, async () => {
				await (0, promises_.mkdir)(folder, {
					recursive: true,
					mode: 448
				});
				await (0, promises_.rename)(path, (0, external_node_path_.join)(folder, SOURCE));
				await forget(path);
				const { sha256, etag, lastModified } = came;
				await writeRecord(record, {
					sha256,
					...etag === undefined ? {} : { etag },
					...lastModified === undefined ? {} : { lastModified }
				});
			});
			return {
				path: (0, external_node_path_.join)(folder, SOURCE),
				sha256: came.sha256,
				size: came.size
			};
		}
		async function refuseOthers(path, url) {
			try {
				const env_1 = {
					stack: [],
					error: void 0,
					hasError: false
				};
				try {
					const file = remote_file_addDisposableResource(env_1, await (0, promises_.open)(path, "r"), true);
					const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES));
					formatOf(buffer.subarray(0, bytesRead), (0, address.SP)(url));
				} catch (e_1) {
					env_1.error = e_1;
					env_1.hasError = true;
				} finally {
					const result_1 = remote_file_disposeResources(env_1);
					if (result_1) await result_1;
				}
			} catch (error) {
				await forget(path);
				throw error;
			}
		}
		async function inStore(cache, sha256) {
			const path = (0, external_node_path_.join)(cache.content(sha256), SOURCE);
			return (0, promises_.stat)(path).then(({ size }) => ({
				path,
				sha256,
				size
			}), () => undefined);
		}
		async function besideAddress(url, { signal, stallMs = remote_file_STALL_MS }) {
			const beside = new URL(url);
			beside.pathname += ".sha256";
			for (let attempt = 1;; attempt++) {
				try {
					const answer = await (0, http_get.l)(beside, {
						signal,
						stallMs,
						mayDowngrade: false
					});
					try {
						if (answer.status >= 500 && attempt < 3) continue;
						if (answer.status !== 200) return undefined;
						const parts = [];
						let size = 0;
						for await (const part of answer.body) {
							size += part.length;
							if (size > MOST_SIDECAR_BYTES) return undefined;
							parts.push(part);
						}
						return hashFor(Buffer.concat(parts).toString("utf8"), (0, address.Vb)(url));
					} finally {
						answer.body.destroy();
					}
				} catch (error) {
					if (signal.aborted) throw (0, cancelled.K)(`fetching ${(0, address.SP)(beside)}`, signal);
					if (attempt === 3 || !mayPass(error)) throw siteUnreachable((0, address.SP)(beside), error);
				}
			}
		}
		var external_node_fs_ = __webpack_require__(73024);
		var external_node_stream_ = __webpack_require__(57075);
		var xz_program = __webpack_require__(74941);
		;
		const MAGIC = 4247762216;
		const zstd_frames_SKIPPABLE = 25481893;
		const DICTIONARY_ID_BYTES = [
			0,
			1,
			2,
			4
		];
		const CONTENT_SIZE_BYTES = [
			0,
			2,
			4,
			8
		];
		async function* zstdFrames(zst) {
			for (let at = 0; at < zst.size;) {
				const length = await frameLength(zst, at);
				if (typeof length === "string") return yield `${length}, at byte ${at}`;
				if (length > 0) yield {
					position: at,
					length
				};
				at += length > 0 ? length : -length;
			}
		}
		async function frameLength(zst, begin) {
			const head = await zst.read(begin, Math.min(18, zst.size - begin));
			if (head.length < 8) return "a part of it is missing";
			const magic = head.readUInt32LE(0);
			if (magic >>> 4 === zstd_frames_SKIPPABLE) {
				const length = 8 + head.readUInt32LE(4);
				return begin + length > zst.size ? "a part of it is missing" : -length;
			}
			if (magic !== MAGIC) return "it is followed by something else";
			const descriptor = head.readUInt8(4);
			const isSingle = (descriptor & 32) !== 0;
			const sizeBytes = descriptor >> 6 === 0 && isSingle ? 1 : CONTENT_SIZE_BYTES[descriptor >> 6] ?? 0;
			let at = begin + 5 + (isSingle ? 0 : 1) + (DICTIONARY_ID_BYTES[descriptor & 3] ?? 0) + sizeBytes;
			for (let isLast = false; !isLast;) {
				if (at + 3 > zst.size) return "a part of it is missing";
				const block = (await zst.read(at, 3)).readUIntLE(0, 3);
				const type = block >> 1 & 3;
				if (type === 3) return "it has a block of an unknown kind";
				isLast = (block & 1) === 1;
				at += 3 + (type === 1 ? 1 : block >> 3);
			}
			at += (descriptor & 4) !== 0 ? 4 : 0;
			return at > zst.size ? "a part of it is missing" : at - begin;
		}
		;
		var unpack_addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
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
		var unpack_disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
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
		async function unpack(packed, path, signal, onProgress) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const source = unpack_addDisposableResource(env_1, await (0, promises_.open)(packed.path, "r"), true);
				const { size } = await source.stat();
				const file = unpack_addDisposableResource(env_1, await (0, source_cache.YB)(path, () => (0, promises_.open)(path, "wx", 384)), true);
				const writer = sparseWriter(file);
				const hash = (0, external_node_crypto_.createHash)("sha256");
				const ways = {
					xz: unpackXz,
					zst: unpackZst,
					gz: unpackGz
				};
				await ways[packed.format](packed, source, size, signal, async (parts, total) => {
					for await (const part of parts) {
						if (signal.aborted) throw (0, cancelled.K)("unpacking an image", signal);
						if (writer.size === 0) requireRaw(part.subarray(0, HEAD_BYTES), packed.from);
						await (0, source_cache.YB)(path, () => writer.write(part), total);
						hash.update(part);
						onProgress({
							doing: "unpack",
							done: writer.size,
							...total === undefined ? {} : { total }
						});
					}
				});
				if (writer.size === 0) requireRaw(Buffer.alloc(0), packed.from);
				await (0, source_cache.YB)(path, () => writer.end());
				await (0, source_cache.YB)(path, () => file.datasync());
				return {
					size: writer.size,
					sha256: hash.digest("hex")
				};
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				const result_1 = unpack_disposeResources(env_1);
				if (result_1) await result_1;
			}
		}
		const unpackXz = async ({ path, from }, source, size, signal, take) => {
			const { rawSize } = await (0, read_index.b)((0, image_bytes.s)(source, size), from);
			let came = 0;
			const end = await (0, xz_program.g)([
				"-d",
				"-c",
				"-q",
				"--format=xz",
				"-T0"
			], (0, external_node_fs_.createReadStream)(path, { highWaterMark: 2 ** 20 }), (output) => take(counted(output, (bytes) => came += bytes), rawSize), signal);
			if (end.code !== 0 || came !== rawSize) {
				throw broken(from, end.said || `${came} bytes came out of it instead of ${rawSize}`, /unexpected end/i.test(end.said));
			}
		};
		const unpackGz = async ({ path, from }, _source, _size, signal, take) => {
			const source = (0, external_node_fs_.createReadStream)(path, {
				highWaterMark: 2 ** 20,
				signal
			});
			await take(outputOf(source, (0, external_node_zlib_.createGunzip)({ chunkSize: 2 ** 18 }), from));
		};
		const unpackZst = async ({ path, from }, source, size, signal, take) => {
			await take((async function* () {
				for await (const frame of zstdFrames((0, image_bytes.s)(source, size))) {
					if (typeof frame === "string") throw broken(from, frame, frame.startsWith("a part"));
					const { position, length } = frame;
					const part = (0, external_node_fs_.createReadStream)(path, {
						start: position,
						end: position + length - 1,
						highWaterMark: 2 ** 20,
						signal
					});
					const decoder = (0, external_node_zlib_.createZstdDecompress)({
						chunkSize: 2 ** 18,
						params: { [external_node_zlib_.constants.ZSTD_d_windowLogMax]: 31 }
					});
					yield* outputOf(part, decoder, from);
				}
			})());
		};
		async function* outputOf(source, decoder, from) {
			try {
				(0, external_node_stream_.pipeline)(source, decoder, () => undefined);
				for await (const part of decoder) yield part;
			} catch (error) {
				const { code = "", message } = error;
				if (!/^(Z_|ZSTD_)/.test(code)) throw error;
				throw broken(from, message, code === "Z_BUF_ERROR");
			}
		}
		async function* counted(parts, count) {
			for await (const part of parts) {
				count(part.length);
				yield part;
			}
		}
		function broken(file, why, isTruncated) {
			return new core_error.y4({
				code: isTruncated ? "image-truncated" : "image-corrupt",
				category: "filesystem",
				what: isTruncated ? `A part of the image is missing: ${why}.` : `The image cannot be unpacked: ${why}.`,
				where: { file },
				remedy: "Fetch the image again, and compare its size and SHA-256 with what its makers publish."
			});
		}
		;
		var open_base_addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
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
		var open_base_disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
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
		const open_base_RAW = "raw.img";
		const open_base_RECORD = "image.json";
		const SHA256 = /^[0-9a-f]{64}$/;
		async function openBase(wish, options) {
			try {
				options.signal.throwIfAborted();
				return await opened(wish, options);
			} catch (error) {
				if (options.signal.aborted && !(error instanceof core_error.y4)) throw (0, cancelled.K)("opening an image", options.signal);
				throw error;
			}
		}
		async function opened({ from, sha256 }, options) {
			const { signal, onNote = () => undefined, stallMs, cacheLimitBytes: limit = cacheLimit() } = options;
			const wanted = sha256?.trim().toLowerCase();
			if (wanted !== undefined && !SHA256.test(wanted)) throw noHash(from, wanted);
			const onProgress = (0, paced.y)(options.onProgress);
			const cache = await (0, source_cache.sZ)(options.cache ?? (0, source_cache.LY)());
			const url = (0, address.ci)(from);
			const name = url === undefined ? from : (0, address.SP)(url);
			const fetched = () => url === undefined ? checkedFile(cache, from, wanted, signal, onProgress) : remoteFile(cache, url, wanted, {
				signal,
				onProgress,
				onNote,
				...stallMs === undefined ? {} : { stallMs },
				makeRoom: (free) => makeRoom(cache, {
					free,
					onNote
				})
			});
			let source = await fetched();
			await holdContent(cache, source.sha256, signal);
			if (!await (0, is_there.$)(source.path)) source = await fetched();
			const format = await formatOfFile(source.path, name);
			const folder = cache.content(source.sha256);
			await (0, source_cache.YB)(folder, () => (0, promises_.mkdir)(folder, {
				recursive: true,
				mode: 448
			}));
			const raw = format === "raw" ? source : await unpackedOnce(cache, source, format, name, {
				signal,
				onProgress,
				onNote
			});
			const { blocks } = await (0, promises_.stat)(raw.path);
			await touchContent(cache, source.sha256);
			await makeRoom(cache, {
				limit,
				onNote
			});
			return {
				from: name,
				source: {
					...source,
					format
				},
				raw: {
					...raw,
					diskBytes: blocks === undefined ? raw.size : blocks * 512
				},
				...format === "xz" ? { xz: await indexOf(source, name) } : {},
				folder,
				cache: cache.root
			};
		}
		async function checkedFile(cache, from, wanted, signal, onProgress) {
			const file = await hashOfImage(cache, from, signal, onProgress);
			const expected = wanted ?? await besideFile(file.path);
			if (expected !== undefined && expected !== file.sha256) throw wrongHash(file.path, file.sha256, expected);
			return file;
		}
		async function formatOfFile(path, name) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const file = open_base_addDisposableResource(env_1, await (0, promises_.open)(path, "r"), true);
				const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES));
				return formatOf(buffer.subarray(0, bytesRead), name);
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				const result_1 = open_base_disposeResources(env_1);
				if (result_1) await result_1;
			}
		}
		async function unpackedOnce(cache, { path, sha256 }, format, from, { signal, onProgress, onNote }) {
			const folder = cache.content(sha256);
			const raw = (0, external_node_path_.join)(folder, open_base_RAW);
			const here = await open_base_kept(folder);
			if (here !== undefined) return here;
			const onWait = () => onNote(`Another run unpacks ${from}; this one waits for it.`);
			return (0, cache_lock.O)(cache.lock(sha256), signal, onWait, async () => {
				const env_2 = {
					stack: [],
					error: void 0,
					hasError: false
				};
				try {
					const made = await open_base_kept(folder);
					if (made !== undefined) return made;
					const work = open_base_addDisposableResource(env_2, await (0, source_cache.Y3)(cache.root), true);
					const fresh = (0, external_node_path_.join)(work.path, open_base_RAW);
					const once = () => unpack({
						path,
						format,
						from
					}, fresh, signal, onProgress);
					const unpacked = await once().catch(async (error) => {
						if (!(error instanceof core_error.y4) || error.code !== "image-cache-full") throw error;
						await (0, promises_.rm)(fresh, { force: true });
						if (await makeRoom(cache, {
							free: Number.POSITIVE_INFINITY,
							onNote
						}) === 0) throw error;
						return once();
					});
					await (0, source_cache.YB)(folder, async () => {
						await (0, promises_.rename)(fresh, raw);
						await writeRecord((0, external_node_path_.join)(folder, open_base_RECORD), {
							format,
							rawSize: String(unpacked.size),
							rawSha256: unpacked.sha256
						});
					});
					return {
						path: raw,
						...unpacked
					};
				} catch (e_2) {
					env_2.error = e_2;
					env_2.hasError = true;
				} finally {
					const result_2 = open_base_disposeResources(env_2);
					if (result_2) await result_2;
				}
			});
		}
		async function open_base_kept(folder) {
			const record = await readRecord((0, external_node_path_.join)(folder, open_base_RECORD));
			const path = (0, external_node_path_.join)(folder, open_base_RAW);
			const size = await (0, promises_.stat)(path).then((found) => found.size, () => undefined);
			const sha256 = record?.["rawSha256"];
			if (sha256 === undefined || size === undefined || String(size) !== record?.["rawSize"]) return undefined;
			return {
				path,
				size,
				sha256
			};
		}
		async function indexOf({ path, size }, name) {
			const env_3 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const file = open_base_addDisposableResource(env_3, await (0, promises_.open)(path, "r"), true);
				return await (0, read_index.b)((0, image_bytes.s)(file, size), name);
			} catch (e_3) {
				env_3.error = e_3;
				env_3.hasError = true;
			} finally {
				const result_3 = open_base_disposeResources(env_3);
				if (result_3) await result_3;
			}
		}
		function noHash(from, given) {
			return new core_error.y4({
				code: "image-hash-invalid",
				category: "config",
				what: `The sha256 of the image is ${given.length} characters long and no SHA-256: that has 64 hexadecimal digits.`,
				where: { file: from },
				remedy: "Copy it from the page of the image, without a name behind it."
			});
		}
		var operating_systems = __webpack_require__(68327);
		var ext4_volume = __webpack_require__(12323);
		var fat_volume = __webpack_require__(48593);
		var image_facts = __webpack_require__(26759);
		var mounts = __webpack_require__(49868);
		;
		async function readImageFacts(image, table, from) {
			const volumes = [];
			for (const partition of table.partitions) {
				if (partition.fileSystem === undefined) continue;
				const { type, label } = partition.fileSystem;
				const names = (0, mounts.g)(table, partition);
				const volume = {
					partition: partition.index,
					fileSystem: type,
					names,
					...label === undefined ? {} : { label }
				};
				try {
					const files = await filesOf(image, partition, `partition ${partition.index} of ${from}`);
					if (files !== undefined) volumes.push({
						...volume,
						files
					});
				} catch (error) {
					if (!(error instanceof core_error.y4)) throw error;
					volumes.push({
						...volume,
						files: new Map(),
						damage: error
					});
				}
			}
			return { volumes };
		}
		async function filesOf(image, partition, where) {
			const type = partition.fileSystem?.type ?? "";
			const bytes = (0, image_bytes.y)(image, partition);
			if (/^ext[234]$/.test(type)) {
				const volume = await (0, ext4_volume.K)(bytes, where);
				const plans = (await volume.list("/etc/netplan") ?? []).map((name) => `/etc/netplan/${name}`);
				return found([...image_facts.GH, ...plans.toSorted()], (path) => inExt4(volume, path));
			}
			if (/^fat(12|16|32)$/.test(type)) {
				const volume = await (0, fat_volume.S)(bytes, where);
				return found(image_facts.eJ, (path) => inFat(volume, path));
			}
			return undefined;
		}
		async function found(paths, look) {
			const files = new Map();
			for (const path of paths) {
				const file = await look(path);
				if (file) files.set(path, file);
			}
			return files;
		}
		async function inExt4(volume, path) {
			const content = await volume.readFile(path);
			if (content !== undefined) return {
				type: "file",
				text: content.toString("utf8")
			};
			const names = await volume.list(path);
			if (names !== undefined) return {
				type: "directory",
				names: names.toSorted()
			};
			return await volume.stat(path) && { type: "other" };
		}
		async function inFat(volume, path) {
			const entry = await volume.stat(path);
			if (entry?.type !== "file") return entry && { type: "other" };
			return {
				type: "file",
				text: (await volume.readFile(path)).toString("utf8")
			};
		}
		;
		const asIs = {
			id: "as-is",
			title: "an image as it is",
			recognises: () => true,
			attestation: "",
			edits: () => []
		};
		;
		var stock_image_addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
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
		var stock_image_disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
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
		async function openStockImage(base, { identity = base.raw.sha256, asIs: keep = false } = {}) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const stack = stock_image_addDisposableResource(env_1, new AsyncDisposableStack(), true);
				const file = stack.use(await (0, promises_.open)(base.raw.path, "r"));
				const raw = (0, image_bytes.s)(file, base.raw.size);
				const read = readPartitions(raw, base.from);
				const table = await (keep ? read.catch(undivided) : read);
				const facts = keep ? { volumes: [] } : await readImageFacts(raw, table, base.from);
				const os = keep ? asIs : (0, operating_systems.m)(facts);
				const kept = stack.move();
				return {
					base,
					identity,
					raw,
					table,
					facts,
					os,
					[Symbol.asyncDispose]: () => kept.disposeAsync()
				};
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				const result_1 = stock_image_disposeResources(env_1);
				if (result_1) await result_1;
			}
		}
		function undivided(error) {
			if (!(error instanceof core_error.y4)) throw error;
			return {
				scheme: "none",
				partitions: [],
				flaws: [error.message]
			};
		}
		var flash_target = __webpack_require__(11953);
		;
		const stock_images_ROOM = 64 * 2 ** 20;
		function stockImages({ signal, cache, onEvent }) {
			const bases = new Map();
			const opened = new Map();
			const once = (found, key, make) => {
				const made = found.get(key) ?? make();
				found.set(key, made);
				return made;
			};
			return {
				async of(target, bytes) {
					const { from, sha256, name, os, shrink, "recover-journal": recover } = target.image;
					const node = (0, flash_target.Vb)(target);
					const options = {
						signal,
						onProgress: (progress) => onEvent({
							type: "image",
							node,
							progress
						}),
						onNote: (text) => onEvent({
							type: "note",
							node,
							text
						})
					};
					const roomBytes = stock_images_ROOM + Math.ceil(bytes / stock_images_ROOM) * stock_images_ROOM;
					const asIs = os === "as-is";
					const stock = await once(opened, shrink ? `${name} ${roomBytes}` : name, async () => {
						const { base, identity } = await once(bases, name, async () => {
							const base = await openBase({
								from,
								...sha256 === undefined ? {} : { sha256 }
							}, {
								...options,
								...cache === undefined ? {} : { cache }
							});
							const { sha256: identity } = base.raw;
							if (!recover) return {
								base,
								identity
							};
							const recovered = await recoverBase(base, options);
							return recovered === base ? {
								base,
								identity
							} : {
								base: recovered,
								identity: `${identity} recovered`
							};
						});
						if (!shrink) return openStockImage(base, {
							asIs,
							identity
						});
						const shrunk = await shrinkBase(base, {
							...options,
							roomBytes
						});
						return openStockImage(shrunk, {
							asIs,
							identity: `${identity} shrunk ${roomBytes}`
						});
					});
					if (os !== undefined && stock.os.id !== os) throw otherOs(target, os, stock.os.title);
					return stock;
				},
				async [Symbol.asyncDispose]() {
					const all = await Promise.allSettled(opened.values());
					for (const one of all) if (one.status === "fulfilled") await one.value[Symbol.asyncDispose]();
				}
			};
		}
		function otherOs(target, wanted, found) {
			return new core_error.y4({
				code: "flash-image-os",
				category: "config",
				what: `the image ${target.image.name} holds ${found}, and os: says ${wanted}`,
				remedy: "correct os: or from: of that image",
				where: target.place("image")
			});
		}
	}),
	14234: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			s: () => fileBytes,
			y: () => part
		});
		function fileBytes(file, size) {
			return {
				size,
				async read(position, length) {
					const buffer = Buffer.allocUnsafe(length);
					for (let done = 0; done < length;) {
						const { bytesRead } = await file.read(buffer, done, length - done, position + done);
						if (bytesRead === 0) throw new RangeError(`${length} bytes at ${position} are past the end, ${size}`);
						done += bytesRead;
					}
					return buffer;
				}
			};
		}
		function part(whole, { position, length }) {
			return {
				size: length,
				read: (at, count) => {
					if (at < 0 || at + count > length) throw new RangeError(`${count} bytes at ${at} are not within ${length}`);
					return whole.read(position + at, count);
				}
			};
		}
	}),
	54183: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			H1: () => customise,
			Fz: () => planImage
		});
		var external_node_stream_ = __webpack_require__(57075);
		var sha256_of = __webpack_require__(63464);
		var image_bytes = __webpack_require__(14234);
		var json = __webpack_require__(87121);
		;
		const RECIPE_VERSION = 2;
		function contentHash(base, { hostKeys, files, ...wish }) {
			return (0, json.br)({
				recipe: RECIPE_VERSION,
				base,
				wish,
				hostKeys: hostKeys.map(({ type, public: line }) => ({
					type,
					public: line.split(" ").slice(0, 2).join(" ")
				})),
				files: files.map(editAsData)
			});
		}
		function editAsData(edit) {
			return edit.type === "file" ? {
				...edit,
				content: contentAsData(edit.content)
			} : edit;
		}
		function contentAsData(content) {
			if (Buffer.isBuffer(content)) return {
				sha256: (0, json.sc)(content),
				size: content.length
			};
			return {
				sha256: content.sha256,
				size: content.size
			};
		}
		var promises_ = __webpack_require__(51455);
		var external_node_os_ = __webpack_require__(48161);
		var external_node_path_ = __webpack_require__(76760);
		var core_error = __webpack_require__(93933);
		var extents = __webpack_require__(64876);
		;
		function overlaid(base, changed, over) {
			return {
				size: base.size,
				changed,
				async read(position, length) {
					const end = position + length;
					const buffer = await base.read(position, length);
					for (let index = firstEndingAfter(changed, position); index < changed.length; index++) {
						const extent = changed[index];
						if (extent === undefined || extent.position >= end) break;
						const from = Math.max(position, extent.position);
						const to = Math.min(end, extent.position + extent.length);
						(await over.read(from, to - from)).copy(buffer, from - position);
					}
					return buffer;
				}
			};
		}
		function firstEndingAfter(extents, position) {
			let low = 0;
			let high = extents.length;
			while (low < high) {
				const middle = low + high >>> 1;
				const extent = extents[middle];
				if (extent && extent.position + extent.length <= position) low = middle + 1;
				else high = middle;
			}
			return low;
		}
		var really_changed = __webpack_require__(25679);
		var errors = __webpack_require__(13876);
		;
		const MODE_BITS = {
			file: 32768,
			directory: 16384
		};
		const LINKS_MAX = 40;
		const FILE_BYTES_MAX = 2 ** 31 - 1;
		async function planEdits(volume, edits) {
			const operations = [];
			const contents = [];
			const wanted = new Map();
			const nodes = new Map([["", {
				type: "directory",
				fresh: false
			}]]);
			async function nodeAt(path) {
				const known = nodes.get(path);
				if (known) return known;
				const parent = nodes.get(parentOf(path));
				const node = parent?.type === "directory" && parent.fresh ? { type: "absent" } : await inImage(path);
				nodes.set(path, node);
				return node;
			}
			async function inImage(path) {
				const stat = await volume.stat(path);
				if (stat === undefined) return { type: "absent" };
				if (stat.type === "directory") return {
					type: "directory",
					fresh: false
				};
				if (stat.type === "symlink") return {
					type: "symlink",
					target: await volume.readLink(path) ?? ""
				};
				return { type: stat.type };
			}
			async function directoryOf(path, make) {
				let names = namesOf(path).slice(0, -1);
				let real = "";
				for (let links = 0; names.length > 0;) {
					const [name = "", ...rest] = names;
					names = rest;
					if (name === "..") {
						real = parentOf(real);
						continue;
					}
					const next = `${real}/${name}`;
					const node = await nodeAt(next);
					if (node.type === "symlink") {
						if (++links > LINKS_MAX) throw (0, errors.HX)(path, "its symlinks go in a circle", CHOOSE_ANOTHER);
						if (node.target.startsWith("/")) real = "";
						names = [...node.target.split("/").filter((part) => part !== "" && part !== "."), ...names];
						continue;
					}
					if (node.type === "absent") {
						if (!make) return undefined;
						makeDirectory(next, {
							mode: 493,
							uid: 0,
							gid: 0
						});
					} else if (node.type !== "directory") {
						if (!make) return undefined;
						throw (0, errors.HX)(path, `${next} is a ${node.type}`, REMOVE_FIRST);
					}
					real = next;
				}
				return real;
			}
			function makeDirectory(path, owner) {
				operations.push({
					do: "make-directory",
					...split(path)
				});
				nodes.set(path, {
					type: "directory",
					fresh: true
				});
				setDirectory(path, owner);
			}
			function setDirectory(path, { mode, uid, gid }) {
				operations.push({
					do: "set",
					...split(path),
					mode: MODE_BITS.directory | mode,
					uid,
					gid
				});
				wanted.set(path, {
					type: "directory",
					mode,
					uid,
					gid
				});
			}
			async function remove(path) {
				const node = await nodeAt(path);
				if (node.type === "directory") {
					const inside = new Set(node.fresh ? [] : await volume.list(path || "/") ?? []);
					for (const [other, there] of nodes) if (other !== "" && parentOf(other) === path && there.type !== "absent") inside.add(split(other).name);
					for (const name of [...inside].toSorted()) await remove(`${path}/${name}`);
					operations.push({
						do: "remove-directory",
						...split(path)
					});
					for (const below of wanted.keys()) if (below.startsWith(`${path}/`)) wanted.delete(below);
				} else if (node.type !== "absent") operations.push({
					do: "remove-file",
					...split(path)
				});
				nodes.set(path, { type: "absent" });
				wanted.set(path, { type: "absent" });
			}
			for (const edit of edits) {
				check(edit);
				const directory = await directoryOf(edit.path, edit.type !== "remove");
				if (directory === undefined) continue;
				const path = `${directory}/${namesOf(edit.path).at(-1)}`;
				const node = await nodeAt(path);
				if (edit.type === "remove") {
					await remove(path);
					continue;
				}
				const { uid, gid } = edit;
				if (edit.type === "directory") {
					if (node.type === "directory") setDirectory(path, edit);
					else if (node.type === "absent") makeDirectory(path, edit);
					else throw (0, errors.HX)(edit.path, `it is a ${node.type}, and shall be a directory`, REMOVE_FIRST);
					continue;
				}
				if (node.type === "directory") throw (0, errors.HX)(edit.path, `it is a directory, and shall be a ${edit.type}`, REMOVE_FIRST);
				if (node.type !== "absent") operations.push({
					do: "remove-file",
					...split(path)
				});
				if (edit.type === "file") {
					const source = contents.push(edit.content) - 1;
					operations.push({
						do: "write",
						...split(path),
						source
					});
					operations.push({
						do: "set",
						...split(path),
						mode: MODE_BITS.file | edit.mode,
						uid,
						gid
					});
					wanted.set(path, {
						type: "file",
						source,
						mode: edit.mode,
						uid,
						gid
					});
					nodes.set(path, { type: "file" });
				} else {
					operations.push({
						do: "link",
						...split(path),
						target: edit.target
					});
					operations.push({
						do: "set",
						...split(path),
						uid,
						gid
					});
					wanted.set(path, {
						type: "symlink",
						target: edit.target,
						uid,
						gid
					});
					nodes.set(path, {
						type: "symlink",
						target: edit.target
					});
				}
			}
			return {
				operations,
				contents,
				wanted
			};
		}
		const CHOOSE_ANOTHER = "Choose another path.";
		const REMOVE_FIRST = "Remove it first, or choose another path.";
		function namesOf(path) {
			return path.split("/").filter((name) => name !== "" && name !== ".");
		}
		function parentOf(path) {
			return path.slice(0, Math.max(0, path.lastIndexOf("/")));
		}
		function split(path) {
			return {
				directory: parentOf(path) || "/",
				name: path.slice(path.lastIndexOf("/") + 1)
			};
		}
		function check(edit) {
			const { path } = edit;
			const names = path.split("/").filter((name) => name !== "");
			const wrong = (why, remedy = CHOOSE_ANOTHER) => {
				throw (0, errors.HX)(path, why, remedy);
			};
			if (!path.startsWith("/")) wrong("it does not begin with /", "Write the whole path.");
			if (names.length === 0) wrong("it is the root itself", "Name something below it.");
			for (const name of names) {
				if (name === "." || name === "..") wrong(`it has ${name} in it`, "Write the path without.");
				if (/[\0\r\n]/.test(name)) wrong("it has the end of a line in it");
				if (Buffer.byteLength(name) > 255) wrong("one of its names is longer than 255 bytes");
				if (/^<.*>$/.test(name)) wrong("one of its names stands in < and >");
			}
			if (Buffer.byteLength(path.replaceAll("\"", "\"\"")) > 4e3) wrong("it is longer than 4000 bytes");
			if (edit.type === "remove") return;
			for (const id of [edit.uid, edit.gid]) if (!Number.isInteger(id) || id < 0 || id > 4294967294) wrong(`${id} is no number of a user or group`, "Use 0 to 4294967294.");
			if (edit.type === "symlink") {
				const length = Buffer.byteLength(edit.target.replaceAll("\"", "\"\""));
				if (length === 0 || length > 1e3 || /[\0\r\n]/.test(edit.target)) wrong("its target is empty, longer than 1000 bytes, or of more than one line", "Write another target.");
				return;
			}
			if (!Number.isInteger(edit.mode) || edit.mode < 0 || edit.mode > 4095) wrong(`its mode ${edit.mode} is more than twelve bits`, "Write it as 0644.");
			if (edit.type === "file" && Buffer.isBuffer(edit.content) && edit.content.length > FILE_BYTES_MAX) throw (0, errors.ME)(path, edit.content.length);
		}
		;
		async function placeContents(contents, directory) {
			const placed = [];
			for (const [index, content] of contents.entries()) {
				const name = `content-${index}`;
				if (Buffer.isBuffer(content)) {
					await (0, promises_.writeFile)((0, external_node_path_.join)(directory, name), content, {
						mode: 384,
						flag: "wx"
					});
					placed.push({
						name,
						size: content.length,
						storedBytes: content.length,
						sha256: (0, json.sc)(content)
					});
					continue;
				}
				const { file } = content;
				const { size, blocks } = await (0, promises_.stat)(file);
				if (size !== content.size) throw (0, errors.a7)(file, `has changed its size from ${content.size} to ${size} bytes`);
				const storedBytes = process.platform === "win32" ? size : Math.min(size, blocks * 512);
				if (storedBytes > FILE_BYTES_MAX) throw (0, errors.ME)(file, storedBytes);
				await linkOrCopy((0, external_node_path_.resolve)(file), (0, external_node_path_.join)(directory, name));
				placed.push({
					name,
					size,
					storedBytes,
					sha256: content.sha256
				});
			}
			return placed;
		}
		async function linkOrCopy(file, to) {
			await (0, promises_.symlink)(file, to).catch((error) => {
				if (error.code !== "EPERM") throw error;
				return (0, promises_.copyFile)(file, to, promises_.constants.COPYFILE_FICLONE);
			});
		}
		async function unchanged(content) {
			if (Buffer.isBuffer(content)) return true;
			return await (0, sha256_of.V)(content.file) === content.sha256;
		}
		var ext4_e2fsprogs = __webpack_require__(74871);
		var editable = __webpack_require__(69251);
		var work_folder = __webpack_require__(58471);
		var cache = __webpack_require__(69981);
		var mebibytes = __webpack_require__(28117);
		;
		function isDiskFull(error) {
			const { code } = error;
			if (code === "ENOSPC" || code === "EDQUOT" || code === "EFBIG") return true;
			return error instanceof core_error.y4 && error.code === "ext4-edit-failed" && /No space left on device|Disk quota exceeded|File too large/.test(error.message);
		}
		function scratchFolder(directory) {
			return (0, work_folder.Q)(directory, "bringup-ext4");
		}
		async function inScratch(path, neededBytes, work) {
			try {
				return await work();
			} catch (error) {
				throw isDiskFull(error) ? scratchFull(path, await neededBytes(), await (0, cache.go)(path), error) : error;
			}
		}
		async function programsInCache(path, work) {
			try {
				return await work();
			} catch (error) {
				throw isDiskFull(error) ? await (0, cache.a2)(path, error) : error;
			}
		}
		function scratchFull(path, needed, free, cause) {
			const has = free === undefined ? "" : `, and ${(0, mebibytes.j)(free)} are free`;
			return new core_error.y4({
				code: "image-scratch-full",
				category: "filesystem",
				what: `There is no room for the temporary files of an image: about ${(0, mebibytes.j)(needed)} are needed${has}.`,
				where: { file: path },
				remedy: "Make room there, or name a folder on a larger disk in TMPDIR (on Windows in TEMP).",
				retryable: false,
				cause
			});
		}
		var cache_lock = __webpack_require__(25781);
		;
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
		async function copyMetadata(source, e2fsprogs, directory, signal) {
			const kept = keptPath(source);
			if (!await hasMetadata(source)) await programsInCache(source.folder, async () => {
				await (0, promises_.mkdir)(source.folder, { recursive: true });
				await (0, cache_lock.O)(`${kept}.lock`, signal, noNote, async () => {
					if (!await hasMetadata(source)) await keep(source, kept, e2fsprogs, signal);
				});
			});
			await must(e2fsprogs, "e2image", [
				"-r",
				kept,
				"copy"
			], {
				directory,
				signal,
				reads: [kept]
			});
		}
		async function hasMetadata(source) {
			return (0, promises_.access)(keptPath(source)).then(() => true, () => false);
		}
		async function keptBytes(source) {
			return (0, promises_.stat)(keptPath(source)).then(({ size }) => size, () => 0);
		}
		async function forgetMetadata(source) {
			await (0, promises_.rm)(keptPath(source), { force: true });
		}
		function keptPath({ folder, partition }) {
			return (0, external_node_path_.resolve)(folder, `ext4-${partition.position}.qcow2`);
		}
		async function keep(source, kept, e2fsprogs, signal) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const work = __addDisposableResource(env_1, await (0, work_folder.Q)(source.folder, "ext4-work"), true);
				const options = {
					directory: work.path,
					signal
				};
				const image = (0, external_node_path_.resolve)(source.image);
				await must(e2fsprogs, "e2image", [
					"-r",
					"-o",
					String(source.partition.position),
					image,
					"raw"
				], {
					...options,
					reads: [image]
				});
				await must(e2fsprogs, "e2fsck", ["-fn", "raw"], options);
				await must(e2fsprogs, "e2image", [
					"-Q",
					"raw",
					"qcow2"
				], options);
				await (0, promises_.rename)((0, external_node_path_.join)(work.path, "qcow2"), kept);
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				const result_1 = __disposeResources(env_1);
				if (result_1) await result_1;
			}
		}
		const noNote = () => undefined;
		async function must(e2fsprogs, program, args, options) {
			const { code, said, printed } = await e2fsprogs.run(program, args, options);
			if (code === 0 && said === "") return;
			const why = said || lastLines(printed) || `it ended with ${code === undefined ? "a signal" : `exit code ${code}`}`;
			throw (0, errors.U_)(program, lastLines(why));
		}
		function lastLines(text) {
			return text.trim().split("\n").slice(-3).join(" · ").slice(0, 400);
		}
		;
		async function readBack(volume, plan, contents) {
			for (const [path, wanted] of plan.wanted) {
				const stat = await volume.stat(path);
				const should = await described(wanted, contents);
				const is = await found(volume, path, wanted, stat);
				if (is !== should) throw (0, errors.fu)(path, should, is);
			}
		}
		async function described(wanted, contents) {
			if (wanted.type === "absent") return "absent";
			const owner = `${wanted.uid}:${wanted.gid}`;
			if (wanted.type === "symlink") return `a symlink to ${wanted.target} of ${owner}`;
			const mode = wanted.mode.toString(8).padStart(4, "0");
			if (wanted.type === "directory") return `a directory ${mode} of ${owner}`;
			const content = contents[wanted.source];
			return `a file ${mode} of ${owner} with ${content?.size} bytes, SHA-256 ${content?.sha256}`;
		}
		async function found(volume, path, wanted, stat) {
			if (stat === undefined) return "absent";
			const owner = `${stat.uid}:${stat.gid}`;
			if (stat.type === "symlink") return `a symlink to ${await volume.readLink(path)} of ${owner}`;
			const mode = stat.mode.toString(8).padStart(4, "0");
			if (stat.type !== "file" || wanted.type !== "file") return `a ${stat.type} ${mode} of ${owner}`;
			return `a file ${mode} of ${owner} with ${stat.size} bytes, SHA-256 ${await (0, sha256_of.B)(volume.chunks(path))}`;
		}
		;
		function refuseTooMuch(plan, contents, superblock, where) {
			const { clusterSize, blockSize, freeBlocks, freeInodes } = superblock;
			const clusters = (bytes) => Math.ceil(bytes / clusterSize);
			let needed = 0;
			let inodes = 0;
			const directories = new Map();
			for (const operation of plan.operations) {
				if (operation.do === "set" || operation.do === "remove-file" || operation.do === "remove-directory") continue;
				inodes += 1;
				const entry = 8 + Math.ceil(Buffer.byteLength(operation.name) / 4) * 4;
				directories.set(operation.directory, (directories.get(operation.directory) ?? 0) + entry);
				if (operation.do === "make-directory") needed += 1;
				if (operation.do === "link" && Buffer.byteLength(operation.target) >= 60) needed += 1;
				if (operation.do === "write") {
					const { storedBytes } = contents[operation.source] ?? { storedBytes: 0 };
					needed += clusters(storedBytes) + clusters(storedBytes / blockSize * 12) + 2;
				}
			}
			for (const bytes of directories.values()) needed += clusters(bytes * 2) + 1;
			const free = freeBlocks * blockSize;
			if (needed * clusterSize > free) throw (0, errors.fj)(where, "bytes", needed * clusterSize, free);
			if (inodes > freeInodes) throw (0, errors.fj)(where, "inodes", inodes, freeInodes);
		}
		;
		function debugfsScript(operations, sourceName) {
			const lines = [];
			let at = "";
			for (const operation of operations) {
				if (operation.directory !== at) lines.push(`cd ${quoted(operation.directory)}`);
				at = operation.directory;
				lines.push(...commands(operation, sourceName));
			}
			return `${lines.join("\n")}\n`;
		}
		function commands(operation, sourceName) {
			const name = quoted(operation.name);
			switch (operation.do) {
				case "make-directory": return [`mkdir ${name}`];
				case "remove-file": return [`rm ${name}`];
				case "remove-directory": return [`rmdir ${name}`];
				case "write": return [`write ${quoted(sourceName(operation.source))} ${name}`];
				case "link": return [`symlink ${name} ${quoted(operation.target)}`];
				case "set": return [
					...operation.mode === undefined ? [] : [`sif ${name} mode 0${operation.mode.toString(8)}`],
					`sif ${name} uid ${operation.uid}`,
					`sif ${name} gid ${operation.gid}`
				];
			}
		}
		function quoted(text) {
			return `"${text.replaceAll("\"", "\"\"")}"`;
		}
		;
		async function writtenBy(undoFile) {
			if (undoFile.size < 512) throw new RangeError("the undo file is cut off");
			const header = await undoFile.read(0, 512);
			if (header.toString("latin1", 0, 8) !== "E2UNDO02") throw new RangeError("the undo file has another format");
			const keys = Number(header.readBigUInt64LE(8));
			const blockSize = header.readUInt32LE(32);
			const finished = (header.readUInt32LE(44) & 1) !== 0;
			if (!finished) throw new RangeError("the undo file was not finished");
			const perKeyBlock = blockSize / 16 - 1;
			const found = [];
			let block = Number(header.readBigUInt64LE(24));
			while (found.length < keys) {
				const keyBlock = await undoFile.read(block * blockSize, blockSize);
				if (keyBlock.readUInt32LE(0) !== 3403598558) throw new RangeError("the undo file is broken");
				block += 1;
				for (let index = 1; index <= perKeyBlock && found.length < keys; index++) {
					const length = keyBlock.readUInt32LE(index * 16 + 12);
					found.push({
						position: Number(keyBlock.readBigUInt64LE(index * 16)) * blockSize,
						length
					});
					block += Math.ceil(length / blockSize);
				}
			}
			return (0, extents.Z)(found);
		}
		var ext4_volume = __webpack_require__(12323);
		;
		var edit_addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
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
		var edit_disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
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
		async function editExt4(source, edits, options) {
			const e2fsprogs = options.e2fsprogs ?? await (0, ext4_e2fsprogs.h)();
			const hadMetadata = await hasMetadata(source);
			try {
				return await edit(source, edits, {
					...options,
					e2fsprogs
				});
			} catch (error) {
				if (!hadMetadata || !(error instanceof core_error.y4) || error.code !== "ext4-edit-failed") throw error;
				await forgetMetadata(source);
				return edit(source, edits, {
					...options,
					e2fsprogs
				});
			}
		}
		async function edit(source, edits, options) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const { e2fsprogs, signal } = options;
				const stack = edit_addDisposableResource(env_1, new AsyncDisposableStack(), true);
				const image = await opened(stack, source.image);
				const base = (0, image_bytes.y)((0, image_bytes.s)(image, (await image.stat()).size), source.partition);
				const volume = await (0, ext4_volume.K)(base, source.where);
				(0, editable.A)(volume.superblock, e2fsprogs, source.where);
				const { path: scratch } = stack.use(await scratchFolder(options.scratch ?? (0, external_node_os_.tmpdir)()));
				const [plan, copied] = await settled(planEdits(volume, edits), copyMetadata(source, e2fsprogs, scratch, signal));
				const needed = async () => await keptBytes(source) + 2 * plan.contents.reduce((sum, one) => sum + sizeOf(one), 0);
				const { contents, undos } = await inScratch(scratch, needed, async () => {
					const contents = await placeContents(plan.contents, scratch);
					refuseTooMuch(plan, contents, volume.superblock, source.where);
					copied();
					await runDebugfs(e2fsprogs, scratch, plan, contents, options);
					return {
						contents,
						undos: ["undo", ...await countQuotas(volume.superblock, e2fsprogs, scratch, options)]
					};
				});
				const check = must(e2fsprogs, "e2fsck", ["-fn", "copy"], {
					directory: scratch,
					signal
				});
				const read = async () => {
					const copy = await opened(stack, (0, external_node_path_.join)(scratch, "copy"));
					const after = (0, image_bytes.s)(copy, (await copy.stat()).size);
					const written = await Promise.all(undos.map(async (name) => writtenBy(await undoFile(stack, (0, external_node_path_.join)(scratch, name)))));
					const { blockSize } = volume.superblock;
					const edited = overlaid(base, await (0, really_changed.I)(base, after, (0, extents.Z)(written.flat()), blockSize), after);
					await readBack(await (0, ext4_volume.K)(edited, source.where), plan, contents).catch(async (error) => {
						for (const content of plan.contents) if (!await unchanged(content) && !Buffer.isBuffer(content)) throw (0, errors.a7)(content.file, "has changed");
						throw error;
					});
					return edited;
				};
				const [, right] = await settled(check, read());
				const edited = right();
				const kept = stack.move();
				return {
					...edited,
					[Symbol.asyncDispose]: () => kept.disposeAsync()
				};
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				const result_1 = edit_disposeResources(env_1);
				if (result_1) await result_1;
			}
		}
		async function settled(first, second) {
			const [a, b] = await Promise.allSettled([first, second]);
			if (a.status === "rejected") throw a.reason;
			return [a.value, () => {
				if (b.status === "rejected") throw b.reason;
				return b.value;
			}];
		}
		function sizeOf(content) {
			return Buffer.isBuffer(content) ? content.length : content.size;
		}
		async function runDebugfs(e2fsprogs, directory, plan, contents, { time, signal }) {
			const script = debugfsScript(plan.operations, (source) => contents[source]?.name ?? "");
			await (0, promises_.writeFile)((0, external_node_path_.join)(directory, "script"), script, { mode: 384 });
			const environment = fakeTime(time);
			const reads = plan.contents.flatMap((content) => Buffer.isBuffer(content) ? [] : [(0, external_node_path_.resolve)(content.file)]);
			await must(e2fsprogs, "debugfs", [
				"-w",
				"-z",
				"undo",
				"-f",
				"script",
				"copy"
			], {
				directory,
				environment,
				signal,
				reads
			});
		}
		async function countQuotas({ featureNames }, e2fsprogs, directory, { time, signal }) {
			if (!featureNames.includes("quota")) return [];
			const options = {
				directory,
				environment: fakeTime(time),
				signal
			};
			const { code, said, printed } = await e2fsprogs.run("e2fsck", [
				"-fy",
				"-z",
				"undo-quota",
				"copy"
			], options);
			if (code !== 0 && code !== 1) throw (0, errors.U_)("e2fsck", said || printed);
			return code === 1 ? ["undo-quota"] : [];
		}
		function fakeTime(time) {
			const seconds = String(Math.max(1, Math.floor(time)));
			return {
				E2FSPROGS_FAKE_TIME: seconds,
				E2FSCK_TIME: seconds
			};
		}
		async function opened(stack, path) {
			const file = await (0, promises_.open)(path, "r");
			stack.defer(() => file.close());
			return file;
		}
		async function undoFile(stack, path) {
			const file = await opened(stack, path);
			return (0, image_bytes.s)(file, (await file.stat()).size);
		}
		var external_node_crypto_ = __webpack_require__(77598);
		var fat_errors = __webpack_require__(75366);
		var fat_volume = __webpack_require__(48593);
		;
		async function editFat(partition, edits, { time, where }) {
			const volume = await (0, fat_volume.S)(partition, where);
			const mtime = new Date(Math.floor(time) * 1e3);
			for (const edit of edits) await make(volume, edit, mtime);
			const edited = await volume.commit();
			const again = await (0, fat_volume.S)(edited, where);
			for (const { path } of edits) {
				const [should, is] = [await edit_fat_described(volume, path), await edit_fat_described(again, path)];
				if (should !== is) throw (0, fat_errors.fu)(path, should, is);
			}
			return edited;
		}
		async function make(volume, edit, mtime) {
			const { path } = edit;
			if (edit.type === "remove") {
				await volume.remove(path);
				return;
			}
			if (edit.type === "symlink") throw (0, errors.HX)(path, "a FAT volume keeps no symlinks", "Write a file, or put it on another partition.");
			await makeDirectories(volume, path, mtime);
			if (edit.type === "directory") return volume.mkdir(path, { mtime });
			const content = await bytesOf(edit.content);
			await volume.writeFile(path, content, { mtime });
			const is = await edit_fat_described(volume, path);
			const should = file(content);
			if (is !== should) throw (0, fat_errors.fu)(path, should, is);
		}
		async function makeDirectories(volume, path, mtime) {
			const names = path.split("/").filter((name) => name !== "");
			for (let count = 1; count < names.length; count += 1) await volume.mkdir(names.slice(0, count).join("/"), { mtime });
		}
		async function bytesOf(content) {
			if (Buffer.isBuffer(content)) return content;
			const bytes = await (0, promises_.readFile)(content.file).catch(() => {
				throw (0, errors.a7)(content.file, "cannot be read any more");
			});
			if (bytes.length !== content.size) throw (0, errors.a7)(content.file, `has changed its size from ${content.size} to ${bytes.length} bytes`);
			if ((0, external_node_crypto_.createHash)("sha256").update(bytes).digest("hex") !== content.sha256) throw (0, errors.a7)(content.file, "has changed");
			return bytes;
		}
		async function edit_fat_described(volume, path) {
			const entry = await volume.stat(path);
			if (entry === undefined) return "absent";
			return entry.type === "directory" ? "a directory" : file(await volume.readFile(path));
		}
		function file(content) {
			return `a file with ${content.length} bytes, SHA-256 ${(0, external_node_crypto_.createHash)("sha256").update(content).digest("hex")}`;
		}
		var joined = __webpack_require__(46660);
		var mounts = __webpack_require__(49868);
		var splice_from_base = __webpack_require__(68985);
		;
		var customise_addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
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
		var customise_disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
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
		const EDIT_TIME = 1767225600;
		function planImage(stock, wish) {
			const hash = contentHash(stock.identity, wish);
			const { os, facts } = stock;
			return {
				contentHash: hash,
				edits: (0, mounts.Q)(os.edits({
					...wish,
					instanceId: hash
				}, facts), facts, os.title)
			};
		}
		async function customise(stock, wish, { signal, scratch, ...more }) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const stack = customise_addDisposableResource(env_1, new AsyncDisposableStack(), true);
				const plan = planImage(stock, wish);
				const { base, raw, table } = stock;
				const parts = [];
				for (const { partition: index, edits } of plan.edits) {
					const partition = table.partitions.find((one) => one.index === index);
					if (partition === undefined || edits.length === 0) continue;
					const where = `partition ${index} of ${base.from}`;
					if (partition.fileSystem?.type.startsWith("fat")) {
						parts.push({
							partition,
							edited: await editFat((0, image_bytes.y)(raw, partition), edits, {
								time: EDIT_TIME,
								where
							})
						});
						continue;
					}
					const source = {
						image: base.raw.path,
						partition,
						folder: base.folder,
						where
					};
					const options = {
						time: EDIT_TIME,
						signal,
						...scratch === undefined ? {} : { scratch }
					};
					parts.push({
						partition,
						edited: stack.use(await editExt4(source, edits, options))
					});
				}
				const bytes = wholeOf(raw, parts);
				const name = `${wish.hostname}.img`;
				const kept = stack.move();
				let spliced;
				let plain;
				const splice = async () => {
					const xz = kept.use(await (0, splice_from_base.C)(base, bytes, {
						signal,
						...more
					}));
					return imageStream(`${name}.xz`, xz, await xz.sha256());
				};
				return {
					stock,
					...plan,
					bytes,
					xz: () => spliced ??= splice(),
					raw: () => plain ??= (0, sha256_of.B)((0, joined.mA)(bytes, 0, signal), (done) => more.onProgress?.({
						doing: "hash",
						done,
						total: bytes.size
					})).then((sha256) => imageStream(name, bytes, sha256)),
					[Symbol.asyncDispose]: () => kept.disposeAsync()
				};
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				const result_1 = customise_disposeResources(env_1);
				if (result_1) await result_1;
			}
		}
		function wholeOf(raw, parts) {
			const changed = parts.flatMap(({ partition, edited }) => edited.changed.map(({ position, length }) => ({
				position: partition.position + position,
				length
			}))).toSorted((a, b) => a.position - b.position);
			const over = {
				size: raw.size,
				async read(position, length) {
					const found = parts.find(({ partition }) => position >= partition.position && position < partition.position + partition.length);
					return found === undefined ? raw.read(position, length) : found.edited.read(position - found.partition.position, length);
				}
			};
			return overlaid(raw, changed, over);
		}
		function imageStream(name, bytes, sha256) {
			return {
				name,
				sizeBytes: bytes.size,
				sha256,
				givesAway: true,
				open: (signal) => external_node_stream_.Readable.from((0, joined.mA)(bytes, 0, signal), {
					objectMode: false,
					highWaterMark: 2 ** 20
				})
			};
		}
	}),
	74871: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { h: () => findE2fsprogs });
		var external_node_path_ = __webpack_require__(76760);
		;
		const BANNER = /^(?:debugfs|e2fsck|e2image|resize2fs) \d[\w.-]* \(.*\)$/;
		function withoutBanner({ said, ...end }) {
			const lines = said.split("\n").filter((line) => !BANNER.test(line));
			return {
				...end,
				said: lines.join("\n").trim()
			};
		}
		function versionIn(said) {
			return /^debugfs (\d+(?:\.\d+)+)/m.exec(said)?.[1] ?? "0";
		}
		var errors = __webpack_require__(13876);
		var features = __webpack_require__(86596);
		var external_node_crypto_ = __webpack_require__(77598);
		var external_node_os_ = __webpack_require__(48161);
		var promises_ = __webpack_require__(58500);
		var external_node_child_process_ = __webpack_require__(31421);
		var external_node_fs_promises_ = __webpack_require__(51455);
		;
		const PRINTED_MAX = 64 * 1024;
		async function runProgram(program, args, { directory, environment, signal, end = (child) => void child.kill("SIGKILL") }) {
			signal?.throwIfAborted();
			const child = (0, external_node_child_process_.spawn)(program, args, {
				cwd: directory,
				env: environment,
				stdio: [
					"ignore",
					"pipe",
					"pipe"
				],
				windowsHide: true
			});
			const abort = () => end(child);
			signal?.addEventListener("abort", abort, { once: true });
			try {
				const texts = {
					stdout: "",
					stderr: ""
				};
				for (const name of ["stdout", "stderr"]) child[name].setEncoding("utf8").on("data", (text) => {
					texts[name] = (texts[name] + text).slice(-PRINTED_MAX);
				});
				const code = await new Promise((resolve, reject) => {
					child.once("error", reject);
					child.once("close", resolve);
				});
				signal?.throwIfAborted();
				return {
					code: code ?? undefined,
					said: texts.stderr.trim(),
					printed: texts.stdout
				};
			} finally {
				signal?.removeEventListener("abort", abort);
			}
		}
		async function programIn(directories, program) {
			const name = process.platform === "win32" ? `${program}.exe` : program;
			for (const directory of directories) {
				const path = (0, external_node_path_.join)(directory, name);
				const usable = await (0, external_node_fs_promises_.access)(path, external_node_fs_promises_.constants.X_OK).then(() => true, () => false);
				if (usable) return path;
			}
			return undefined;
		}
		;
		const ENGINES = ["docker", "podman"];
		const OWN_FAILURES = [
			125,
			126,
			127
		];
		const END_MS = 2e4;
		const IMAGE = /^[a-z0-9][\w./:@-]*$/i;
		async function containedE2fsprogs(image, directories) {
			if (!IMAGE.test(image)) throw (0, errors.FC)(image, "that is no name of a container image");
			const engine = await engineIn(directories);
			if (engine === undefined) throw (0, errors.FC)(image, "neither docker nor podman is in PATH");
			const user = await userOptions(engine);
			const start = async (how, program, args, options) => {
				const { directory, environment = {}, reads = [], signal } = options;
				const name = `bringup-${(0, external_node_crypto_.randomBytes)(8).toString("hex")}`;
				const command = [
					...[
						"run",
						"--rm",
						"--name",
						name,
						"--network",
						"none",
						"--cap-drop",
						"ALL",
						"--read-only"
					],
					...[
						"--security-opt",
						"no-new-privileges",
						"--security-opt",
						"label=disable",
						...user,
						...how
					],
					...Object.entries({
						LC_ALL: "C",
						TZ: "UTC",
						...environment
					}).flatMap(([key, value]) => ["--env", `${key}=${value}`]),
					...[
						"--entrypoint",
						program,
						image
					],
					...args.map((arg) => reads.includes(arg) ? inside(arg) : arg)
				];
				const ours = {
					directory,
					environment: engineEnvironment()
				};
				const endIt = (client) => void endContainer(client, () => runProgram(engine, ["kill", name], ours).catch(() => undefined));
				const end = await runProgram(engine, command, {
					...ours,
					signal,
					end: endIt
				});
				if (end.code !== undefined && OWN_FAILURES.includes(end.code)) throw (0, errors.FC)(image, lastLine(end));
				return withoutPlatform(end);
			};
			const { said } = await start(["--pull", "missing"], "debugfs", ["-V"], { directory: (0, external_node_os_.tmpdir)() });
			return {
				version: versionIn(said),
				async run(program, args, options) {
					const { reads = [] } = options;
					const directory = (0, external_node_path_.resolve)(options.directory);
					const mounts = [mount(directory, true), ...reads.map((path) => mount(path, false))];
					const how = [
						"--pull",
						"never",
						...mounts.flatMap((one) => ["--mount", one]),
						"--workdir",
						inside(directory)
					];
					return withoutBanner(await start(how, program, args, options));
				}
			};
		}
		async function endContainer(client, kill) {
			client.kill("SIGTERM");
			const until = performance.now() + END_MS;
			while (client.exitCode === null && client.signalCode === null && performance.now() < until) {
				await kill();
				await (0, promises_.setTimeout)(100);
			}
			client.kill("SIGKILL");
		}
		function engineEnvironment() {
			const theirs = /^(?:PATH|HOME|USER|USERPROFILE|APPDATA|LOCALAPPDATA|PROGRAMDATA|SYSTEMROOT|TMPDIR|TEMP|TMP|XDG_\w+|DOCKER_\w+|CONTAINER_\w+|CONTAINERS_\w+|SSH_AUTH_SOCK)$/i;
			return Object.fromEntries(Object.entries(process.env).filter(([name]) => theirs.test(name)));
		}
		async function engineIn(directories) {
			for (const engine of ENGINES) {
				const found = await programIn(directories, engine);
				if (found !== undefined) return found;
			}
			return undefined;
		}
		async function userOptions(engine) {
			const [uid, gid] = [process.getuid?.(), process.getgid?.()];
			if (uid === undefined || gid === undefined) return [];
			const ask = (...args) => runProgram(engine, args, {
				directory: (0, external_node_os_.tmpdir)(),
				environment: engineEnvironment()
			}).catch(() => undefined);
			const isPodman = /podman/i.test((await ask("--version"))?.printed ?? "");
			if (isPodman) return uid === 0 ? ["--user", "0:0"] : [
				"--userns",
				"keep-id",
				"--user",
				`${uid}:${gid}`
			];
			const security = await ask("info", "--format", "{{json .SecurityOptions}}");
			return ["--user", /rootless/.test(security?.printed ?? "") ? "0:0" : `${uid}:${gid}`];
		}
		function mount(path, writable) {
			return [
				"type=bind",
				`source=${path}`,
				`target=${inside(path)}`,
				...writable ? [] : ["readonly"]
			].map((field) => /[",\n]/.test(field) ? `"${field.replaceAll("\"", "\"\"")}"` : field).join(",");
		}
		function inside(path, platform = process.platform) {
			if (platform !== "win32") return path;
			const { root } = external_node_path_.win32.parse(path);
			return external_node_path_.posix.join("/", root.slice(0, 1).toLowerCase(), ...path.slice(root.length).split(external_node_path_.win32.sep));
		}
		function withoutPlatform({ said, ...end }) {
			const lines = said.split("\n").filter((line) => !/^WARNING: The requested image's platform/.test(line));
			return {
				...end,
				said: lines.join("\n")
			};
		}
		function lastLine({ said, code }) {
			return said.split("\n").findLast((line) => line.trim() !== "" && !line.startsWith("See ")) ?? `it ended with ${code}`;
		}
		;
		const PROGRAMS = [
			"debugfs",
			"e2fsck",
			"e2image",
			"resize2fs"
		];
		const ELSEWHERE = [
			"/usr/sbin",
			"/sbin",
			"/usr/local/sbin",
			"/opt/homebrew/opt/e2fsprogs/sbin",
			"/usr/local/opt/e2fsprogs/sbin",
			"/opt/local/sbin"
		];
		async function findE2fsprogs(path = process.env["PATH"] ?? "", elsewhere = ELSEWHERE, image = process.env["BRINGUP_E2FSPROGS_IMAGE"] ?? "") {
			if (elsewhere !== ELSEWHERE) return find(path, elsewhere, image);
			const key = `${path}\0${image}`;
			const finding = known.get(key) ?? find(path, elsewhere, image);
			known.set(key, finding);
			finding.catch(() => known.delete(key));
			return finding;
		}
		const known = new Map();
		async function find(path, elsewhere, image) {
			const inPath = path.split(external_node_path_.delimiter).filter((directory) => directory !== "");
			try {
				return await onThisMachine([...inPath, ...elsewhere]);
			} catch (error) {
				if (image === "") throw error;
				return await newEnough(containedE2fsprogs(image, inPath));
			}
		}
		async function onThisMachine(directories) {
			const paths = new Map();
			for (const program of PROGRAMS) {
				const found = await programIn(directories, program);
				if (found === undefined) throw (0, errors.cc)(program);
				paths.set(program, found);
			}
			const start = (program, args, { environment, ...options }) => runProgram(paths.get(program) ?? program, args, {
				...options,
				environment: {
					...BARE,
					...environment
				}
			});
			return newEnough(start("debugfs", ["-V"], { directory: "/" }).then(({ said }) => ({
				version: versionIn(said),
				run: async (...call) => withoutBanner(await start(...call))
			})));
		}
		const BARE = {
			LC_ALL: "C",
			TZ: "UTC"
		};
		async function newEnough(finding) {
			const found = await finding;
			if ((0, features.Zy)(found.version, features.YF) < 0) throw (0, errors.RS)(found.version, features.YF, "editing images");
			return found;
		}
	}),
	69251: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { A: () => refuseUneditable });
		var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13876);
		var _features_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86596);
		const REFUSED = {
			journal_dev: "is a journal of another one",
			"read-only": "is marked as one that is never written (feature read-only)",
			mmp: "is for several machines at once (feature mmp)"
		};
		function refuseUneditable(superblock, { version }, where) {
			const unknown = (0, _features_js__WEBPACK_IMPORTED_MODULE_1__.aB)(superblock.features);
			if (unknown.length > 0) throw (0, _errors_js__WEBPACK_IMPORTED_MODULE_0__.WT)("ext4-feature", where, `has features that bringup does not know: ${unknown.join(", ")}`, NEWER_BRINGUP);
			const refused = superblock.featureNames.map((name) => REFUSED[name]).find((why) => why !== undefined);
			if (refused !== undefined) throw (0, _errors_js__WEBPACK_IMPORTED_MODULE_0__.WT)("ext4-feature", where, refused, "Use another image.");
			const needed = (0, _features_js__WEBPACK_IMPORTED_MODULE_1__.oc)(superblock.features);
			if (needed && (0, _features_js__WEBPACK_IMPORTED_MODULE_1__.Zy)(version, needed.since) < 0) throw (0, _errors_js__WEBPACK_IMPORTED_MODULE_0__.RS)(version, needed.since, `the feature ${needed.feature} of ${where}`);
			if (superblock.needsRecovery) throw (0, _errors_js__WEBPACK_IMPORTED_MODULE_0__.WT)("ext4-needs-recovery", where, "was not unmounted: its journal holds changes that would undo ours", RECOVER);
			if (!superblock.clean || superblock.hasOrphans) throw (0, _errors_js__WEBPACK_IMPORTED_MODULE_0__.WT)("ext4-not-clean", where, "was not unmounted cleanly, or its kernel has seen errors in it", RECOVER);
		}
		const RECOVER = "Take the image as it was published; or set `recover-journal: true` for it, and a copy of it is recovered once, as a mount would do it.";
		const NEWER_BRINGUP = "Update bringup, or use an image made with the default features of mke2fs.";
	}),
	13876: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			$: () => recoveryFailed,
			FC: () => containerFailed,
			HX: () => wrongPath,
			ME: () => fileTooLarge,
			RS: () => e2fsprogsTooOld,
			U_: () => programFailed,
			WT: () => notEditable,
			a7: () => contentChanged,
			cc: () => e2fsprogsMissing,
			fj: () => noRoom,
			fu: () => editLost,
			nu: () => brokenFileSystem,
			xX: () => noExt4
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		function noExt4(where) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "ext4-none",
				category: "unsupported",
				what: `${where} holds no ext2, ext3 or ext4 file system.`,
				remedy: "Use an image whose root is ext4, or leave out what changes files of its root."
			});
		}
		function brokenFileSystem(where, cause) {
			const why = cause instanceof Error ? cause.message : String(cause);
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "ext4-broken",
				category: "filesystem",
				what: `The ext4 file system of ${where} is broken: ${why}.`,
				remedy: "Fetch the image again and compare its SHA-256 with the publisher’s; `e2fsck -fn` tells more.",
				cause
			});
		}
		function wrongPath(path, why, remedy) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "image-path",
				category: "config",
				what: `${path} in the image: ${why}.`,
				remedy
			});
		}
		function e2fsprogsMissing(missing) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "e2fsprogs-missing",
				category: "unsupported",
				what: `Editing an ext4 file system needs ${missing} of the package e2fsprogs, which this machine does not have.`,
				remedy: `Install e2fsprogs: ${HOW_TO_INSTALL}; or name a container image that has it in BRINGUP_E2FSPROGS_IMAGE.`
			});
		}
		const HOW_TO_INSTALL = "`apt-get install e2fsprogs`, `dnf install e2fsprogs`, `brew install e2fsprogs`; on Windows run bringup within WSL";
		function containerFailed(image, why) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "e2fsprogs-container",
				category: "unsupported",
				what: `This machine has no e2fsprogs, and the container image ${JSON.stringify(image)} cannot be used: ${why}.`,
				remedy: `See whether \`docker run --rm --entrypoint debugfs ${image} -V\` works; or install e2fsprogs: ${HOW_TO_INSTALL}.`
			});
		}
		function e2fsprogsTooOld(version, needed, why) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "e2fsprogs-too-old",
				category: "unsupported",
				what: `e2fsprogs ${version} of this machine is too old: ${why} needs ${needed}.`,
				remedy: `Install e2fsprogs ${needed} or newer: ${HOW_TO_INSTALL}.`
			});
		}
		function notEditable(code, where, why, remedy) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code,
				category: "unsupported",
				what: `The ext4 file system of ${where} ${why}.`,
				remedy
			});
		}
		function recoveryFailed(where, said) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "ext4-not-recovered",
				category: "filesystem",
				what: `The ext4 file system of ${where} could not be recovered: e2fsck says: ${said}.`,
				remedy: "Look at a copy of that partition with `e2fsck -f`, which asks; or take the image as it was published."
			});
		}
		function noRoom(where, unit, wanted, free) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "ext4-full",
				category: "filesystem",
				what: `The ext4 file system of ${where} has no room: the edits need ${wanted} ${unit}, and ${free} are free.`,
				remedy: "Put fewer or smaller files into the image, or copy them after the first boot, when the file system has grown."
			});
		}
		function fileTooLarge(path, size) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "ext4-file-too-large",
				category: "unsupported",
				what: `${path} is ${size} bytes: debugfs writes no file above 2 GiB correctly.`,
				remedy: "Copy it after the first boot, or split it."
			});
		}
		function contentChanged(file, why) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "image-content-changed",
				category: "config",
				what: `${file} ${why} since the run began.`,
				remedy: "Let nothing write to it while images are made, and run again."
			});
		}
		function programFailed(program, said) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "ext4-edit-failed",
				category: "filesystem",
				what: `${program} failed on a copy of the image’s file system: ${said}.`,
				remedy: "Nothing was flashed. If the file system of the image is whole (`e2fsck -fn`), report this with the sentence above."
			});
		}
		function editLost(path, wanted, found) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "ext4-edit-lost",
				category: "verify",
				what: `${path} was written into the image and read back: it should be ${wanted}, and is ${found}.`,
				remedy: "Nothing was flashed. Run again; if it stays so, report this with the version of e2fsprogs."
			});
		}
	}),
	86596: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			YF: () => LEAST_E2FSPROGS,
			Zy: () => compareVersions,
			aB: () => unknownFeatures,
			oc: () => newestNeeded,
			rE: () => featureNames
		});
		const LEAST_E2FSPROGS = "1.43";
		const FEATURES = [
			{
				set: "compat",
				bit: 1,
				name: "dir_prealloc"
			},
			{
				set: "compat",
				bit: 2,
				name: "imagic_inodes"
			},
			{
				set: "compat",
				bit: 4,
				name: "has_journal"
			},
			{
				set: "compat",
				bit: 8,
				name: "ext_attr"
			},
			{
				set: "compat",
				bit: 16,
				name: "resize_inode"
			},
			{
				set: "compat",
				bit: 32,
				name: "dir_index"
			},
			{
				set: "compat",
				bit: 512,
				name: "sparse_super2"
			},
			{
				set: "compat",
				bit: 1024,
				name: "fast_commit",
				since: "1.46"
			},
			{
				set: "compat",
				bit: 2048,
				name: "stable_inodes",
				since: "1.45.5"
			},
			{
				set: "compat",
				bit: 4096,
				name: "orphan_file",
				since: "1.47"
			},
			{
				set: "incompat",
				bit: 2,
				name: "filetype"
			},
			{
				set: "incompat",
				bit: 4,
				name: "needs_recovery"
			},
			{
				set: "incompat",
				bit: 8,
				name: "journal_dev"
			},
			{
				set: "incompat",
				bit: 16,
				name: "meta_bg"
			},
			{
				set: "incompat",
				bit: 64,
				name: "extent"
			},
			{
				set: "incompat",
				bit: 128,
				name: "64bit"
			},
			{
				set: "incompat",
				bit: 256,
				name: "mmp"
			},
			{
				set: "incompat",
				bit: 512,
				name: "flex_bg"
			},
			{
				set: "incompat",
				bit: 1024,
				name: "ea_inode",
				since: "1.44"
			},
			{
				set: "incompat",
				bit: 8192,
				name: "metadata_csum_seed"
			},
			{
				set: "incompat",
				bit: 16384,
				name: "large_dir",
				since: "1.44"
			},
			{
				set: "incompat",
				bit: 32768,
				name: "inline_data"
			},
			{
				set: "incompat",
				bit: 65536,
				name: "encrypt"
			},
			{
				set: "incompat",
				bit: 131072,
				name: "casefold",
				since: "1.45.4"
			},
			{
				set: "readOnly",
				bit: 1,
				name: "sparse_super"
			},
			{
				set: "readOnly",
				bit: 2,
				name: "large_file"
			},
			{
				set: "readOnly",
				bit: 8,
				name: "huge_file"
			},
			{
				set: "readOnly",
				bit: 16,
				name: "uninit_bg"
			},
			{
				set: "readOnly",
				bit: 32,
				name: "dir_nlink"
			},
			{
				set: "readOnly",
				bit: 64,
				name: "extra_isize"
			},
			{
				set: "readOnly",
				bit: 256,
				name: "quota"
			},
			{
				set: "readOnly",
				bit: 512,
				name: "bigalloc"
			},
			{
				set: "readOnly",
				bit: 1024,
				name: "metadata_csum"
			},
			{
				set: "readOnly",
				bit: 4096,
				name: "read-only"
			},
			{
				set: "readOnly",
				bit: 8192,
				name: "project"
			},
			{
				set: "readOnly",
				bit: 32768,
				name: "verity",
				since: "1.45.2"
			},
			{
				set: "readOnly",
				bit: 65536,
				name: "orphan_present",
				since: "1.47"
			}
		];
		function featureNames(features) {
			const known = FEATURES.filter(({ set, bit }) => (features[set] & bit) !== 0).map(({ name }) => name);
			return [...known, ...unknownFeatures(features)];
		}
		function unknownFeatures(features) {
			return [
				"compat",
				"incompat",
				"readOnly"
			].flatMap((set) => {
				const all = FEATURES.filter((one) => one.set === set).reduce((sum, { bit }) => sum | bit, 0);
				const rest = (features[set] & ~all) >>> 0;
				return rest === 0 ? [] : [`${set}:0x${rest.toString(16)}`];
			});
		}
		function newestNeeded(features) {
			return FEATURES.filter(({ set, bit }) => (features[set] & bit) !== 0).flatMap(({ name, since }) => since === undefined ? [] : [{
				feature: name,
				since
			}]).toSorted((a, b) => compareVersions(b.since, a.since))[0];
		}
		function compareVersions(a, b) {
			const [left, right] = [a, b].map((version) => version.split(".").map(Number));
			for (let index = 0; index < 4; index++) {
				const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
				if (difference !== 0) return difference;
			}
			return 0;
		}
	}),
	68947: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { t: () => readSuperblock });
		var _features_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86596);
		const MAGIC = 61267;
		async function readSuperblock(partition) {
			if (partition.size < 2048) return undefined;
			const raw = await partition.read(1024, 1024);
			if (raw.readUInt16LE(56) !== MAGIC) return undefined;
			const features = {
				compat: raw.readUInt32LE(92),
				incompat: raw.readUInt32LE(96),
				readOnly: raw.readUInt32LE(100)
			};
			const wide = (features.incompat & 128) !== 0;
			const count = (low, high) => raw.readUInt32LE(low) + (wide ? raw.readUInt32LE(high) * 2 ** 32 : 0);
			const dynamic = raw.readUInt32LE(76) > 0;
			const descriptorSize = raw.readUInt16LE(254);
			const clusterSize = 1024 * 2 ** raw.readUInt32LE(28);
			const blockSize = 1024 * 2 ** raw.readUInt32LE(24);
			const bigalloc = (features.readOnly & 512) !== 0;
			return {
				label: text(raw.subarray(120, 136)),
				uuid: uuidOf(raw.subarray(104, 120)),
				blockSize,
				clusterSize: bigalloc ? clusterSize : blockSize,
				blocks: count(4, 336),
				freeBlocks: count(12, 344) * (bigalloc ? clusterSize / blockSize : 1),
				inodes: raw.readUInt32LE(0),
				freeInodes: raw.readUInt32LE(16),
				firstDataBlock: raw.readUInt32LE(20),
				blocksPerGroup: raw.readUInt32LE(32),
				inodesPerGroup: raw.readUInt32LE(40),
				inodeSize: dynamic ? raw.readUInt16LE(88) : 128,
				descriptorSize: wide ? Math.max(descriptorSize, 64) : 32,
				firstMetaGroup: raw.readUInt32LE(260),
				backupGroups: [raw.readUInt32LE(588), raw.readUInt32LE(592)],
				features,
				featureNames: (0, _features_js__WEBPACK_IMPORTED_MODULE_0__.rE)(features),
				needsRecovery: (features.incompat & 4) !== 0,
				clean: (raw.readUInt16LE(58) & 3) === 1,
				hasOrphans: raw.readUInt32LE(232) !== 0 || (features.readOnly & 65536) !== 0
			};
		}
		function text(field) {
			const end = field.indexOf(0);
			return field.toString("utf8", 0, end === -1 ? field.length : end);
		}
		function uuidOf(raw) {
			return raw.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
		}
	}),
	12323: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { K: () => openExt4 });
		;
		const INODE_FLAG = {
			encrypted: 2048,
			extents: 524288,
			inlineData: 268435456
		};
		const TYPES = {
			1: "fifo",
			2: "character-device",
			4: "directory",
			6: "block-device",
			8: "file",
			10: "symlink",
			12: "socket"
		};
		function typeOf({ mode }) {
			return TYPES[mode >>> 12];
		}
		function parseInode(number, raw) {
			return {
				number,
				mode: raw.readUInt16LE(0),
				uid: raw.readUInt16LE(2) + raw.readUInt16LE(120) * 65536,
				gid: raw.readUInt16LE(24) + raw.readUInt16LE(122) * 65536,
				size: raw.readUInt32LE(4) + raw.readUInt32LE(108) * 2 ** 32,
				links: raw.readUInt16LE(26),
				flags: raw.readUInt32LE(32),
				attributeBlock: raw.readUInt32LE(104) + raw.readUInt16LE(118) * 2 ** 32,
				block: raw.subarray(40, 40 + 60),
				raw
			};
		}
		function inlineRest({ raw }) {
			const none = Buffer.alloc(0);
			if (raw.length <= 132) return none;
			const start = 128 + raw.readUInt16LE(128);
			if (start + 4 > raw.length || raw.readUInt32LE(start) !== 3925999616) return none;
			const first = start + 4;
			for (let at = first; at + 16 <= raw.length && raw.readUInt32LE(at) !== 0;) {
				const nameLength = raw.readUInt8(at);
				const name = raw.toString("latin1", at + 16, at + 16 + nameLength);
				if (raw.readUInt8(at + 1) === 7 && name === "data") {
					const offset = first + raw.readUInt16LE(at + 2);
					return raw.subarray(offset, offset + raw.readUInt32LE(at + 8));
				}
				at += 16 + Math.ceil(nameLength / 4) * 4;
			}
			return none;
		}
		;
		async function blockRuns(inode, blockSize, readBlock) {
			const runs = (inode.flags & INODE_FLAG.extents) === 0 ? await indirect(inode, blockSize, readBlock) : await extents(inode.block, readBlock, 0);
			return runs.toSorted((a, b) => a.logical - b.logical);
		}
		async function extents(node, readBlock, level) {
			if (node.readUInt16LE(0) !== 62218 || level > 5) throw new RangeError("an extent tree is broken");
			const entries = node.readUInt16LE(2);
			const depth = node.readUInt16LE(6);
			if (12 + entries * 12 > node.length) throw new RangeError("an extent tree is broken");
			const runs = [];
			for (let at = 12; at < 12 + entries * 12; at += 12) {
				if (depth > 0) {
					const child = node.readUInt32LE(at + 4) + node.readUInt16LE(at + 8) * 2 ** 32;
					runs.push(...await extents(await readBlock(child), readBlock, level + 1));
					continue;
				}
				const length = node.readUInt16LE(at + 4);
				runs.push({
					logical: node.readUInt32LE(at),
					physical: node.readUInt32LE(at + 8) + node.readUInt16LE(at + 6) * 2 ** 32,
					count: length > 32768 ? length - 32768 : length,
					unwritten: length > 32768
				});
			}
			return runs;
		}
		async function indirect(inode, blockSize, readBlock) {
			const runs = [];
			const perTable = blockSize / 4;
			const last = Math.ceil(inode.size / blockSize);
			const walk = async (block, level, logical) => {
				if (block === 0 || logical >= last) return;
				if (level > 0) {
					const table = await readBlock(block);
					for (let index = 0; index < perTable; index++) await walk(table.readUInt32LE(index * 4), level - 1, logical + index * perTable ** (level - 1));
					return;
				}
				const before = runs.at(-1);
				if (before && before.physical + before.count === block && before.logical + before.count === logical) runs[runs.length - 1] = {
					...before,
					count: before.count + 1
				};
				else runs.push({
					logical,
					physical: block,
					count: 1,
					unwritten: false
				});
			};
			for (let index = 0; index < 12; index++) await walk(inode.block.readUInt32LE(index * 4), 0, index);
			await walk(inode.block.readUInt32LE(48), 1, 12);
			await walk(inode.block.readUInt32LE(52), 2, 12 + perTable);
			await walk(inode.block.readUInt32LE(56), 3, 12 + perTable + perTable ** 2);
			return runs;
		}
		;
		function directoryEntries(block) {
			const entries = [];
			for (let at = 0; at + 8 <= block.length;) {
				const inode = block.readUInt32LE(at);
				const stored = block.readUInt16LE(at + 4);
				const length = stored === 0 || stored === 65535 ? block.length - at : stored;
				const nameLength = block.readUInt8(at + 6);
				if (length < 8 || at + length > block.length || nameLength + 8 > length) throw new RangeError("a directory is broken");
				if (inode !== 0 && nameLength > 0) entries.push({
					name: block.toString("utf8", at + 8, at + 8 + nameLength),
					inode
				});
				at += length;
			}
			return entries;
		}
		var errors = __webpack_require__(13876);
		;
		async function openInodes(partition, superblock) {
			const { blockSize, inodesPerGroup, inodeSize, descriptorSize } = superblock;
			const tables = await inodeTables(partition, superblock);
			return async (number) => {
				const table = tables[Math.floor((number - 1) / inodesPerGroup)];
				if (number < 1 || table === undefined) throw new RangeError(`there is no inode ${number}`);
				const position = table * blockSize + (number - 1) % inodesPerGroup * inodeSize;
				return parseInode(number, await partition.read(position, inodeSize));
			};
			async function inodeTables(bytes, { blocks, blocksPerGroup, firstDataBlock }) {
				const groups = Math.ceil((blocks - firstDataBlock) / blocksPerGroup);
				const perBlock = blockSize / descriptorSize;
				const found = [];
				for (let index = 0; found.length < groups; index++) {
					const block = await bytes.read(descriptorBlock(superblock, index, perBlock) * blockSize, blockSize);
					for (let at = 0; at < blockSize && found.length < groups; at += descriptorSize) found.push(block.readUInt32LE(at + 8) + (descriptorSize >= 64 ? block.readUInt32LE(at + 40) * 2 ** 32 : 0));
				}
				return found;
			}
		}
		function descriptorBlock(superblock, index, perBlock) {
			const { firstDataBlock, blockSize, blocksPerGroup, firstMetaGroup, features } = superblock;
			const first = firstDataBlock === 0 && blockSize === 1024 ? 1 : firstDataBlock;
			if ((features.incompat & 16) === 0 || index < firstMetaGroup) return first + index + 1;
			const group = index * perBlock;
			return firstDataBlock + group * blocksPerGroup + (hasSuperblock(superblock, group) ? 1 : 0);
		}
		function hasSuperblock({ features, backupGroups }, group) {
			if (group === 0) return true;
			if ((features.compat & 512) !== 0) return backupGroups.includes(group);
			if (group === 1 || (features.readOnly & 1) === 0) return true;
			return [
				3,
				5,
				7
			].some((base) => {
				let power = base;
				while (power < group) power *= base;
				return power === group;
			});
		}
		var ext4_superblock = __webpack_require__(68947);
		;
		const ROOT = 2;
		const CHUNK_BYTES = 2 ** 20;
		const LINKS_MAX = 40;
		const ZEROS = Buffer.alloc(CHUNK_BYTES);
		const DIRECTORIES_KEPT = 256;
		async function openExt4(partition, where = "the partition") {
			const superblock = await (0, ext4_superblock.t)(partition);
			if (superblock === undefined) throw (0, errors.xX)(where);
			const { blockSize } = superblock;
			const readBlock = (block) => partition.read(block * blockSize, blockSize);
			const inodeAt = await orBroken(openInodes(partition, superblock));
			async function orBroken(work) {
				return work.catch((error) => {
					throw error instanceof RangeError ? (0, errors.nu)(where, error) : error;
				});
			}
			async function* content(inode) {
				let done = 0;
				const zeros = function* (until) {
					for (; done < until; done += Math.min(CHUNK_BYTES, until - done)) yield ZEROS.subarray(0, until - done);
				};
				if ((inode.flags & INODE_FLAG.inlineData) !== 0) {
					const there = Buffer.concat([inode.block, inlineRest(inode)]).subarray(0, inode.size);
					yield there;
					done = there.length;
					yield* zeros(inode.size);
					return;
				}
				for (const run of await blockRuns(inode, blockSize, readBlock)) {
					yield* zeros(Math.min(run.logical * blockSize, inode.size));
					const end = Math.min((run.logical + run.count) * blockSize, inode.size);
					if (run.unwritten) yield* zeros(end);
					while (done < end) {
						const length = Math.min(CHUNK_BYTES, end - done);
						yield await partition.read((run.physical - run.logical) * blockSize + done, length);
						done += length;
					}
				}
				yield* zeros(inode.size);
			}
			async function all(inode) {
				const parts = [];
				for await (const chunk of content(inode)) parts.push(chunk);
				return Buffer.concat(parts);
			}
			async function target(inode) {
				const short = inode.size < 60 && (inode.flags & (INODE_FLAG.extents | INODE_FLAG.inlineData)) === 0;
				return (short ? inode.block.subarray(0, inode.size) : await all(inode)).toString("utf8");
			}
			async function entries(inode) {
				if ((inode.flags & INODE_FLAG.inlineData) !== 0) return [...directoryEntries(inode.block.subarray(4)), ...directoryEntries(inlineRest(inode))];
				const data = await all(inode);
				const found = [];
				for (let at = 0; at < data.length; at += blockSize) found.push(...directoryEntries(data.subarray(at, at + blockSize)));
				return found.filter(({ name }) => name !== "." && name !== "..");
			}
			const read = new Map();
			async function namesOf(inode) {
				const known = read.get(inode.number);
				if (known) return known;
				const names = new Map((await entries(inode)).map((entry) => [entry.name, entry.inode]));
				if (read.size >= DIRECTORIES_KEPT) read.clear();
				read.set(inode.number, names);
				return names;
			}
			async function walk(path, followLast) {
				const root = {
					name: "",
					inode: await inodeAt(ROOT)
				};
				let names = path.split("/").filter((name) => name !== "" && name !== ".");
				let parents = [root];
				for (let links = 0;;) {
					const name = names[0];
					const parent = parents.at(-1) ?? root;
					if (name === undefined) return parent.inode;
					names = names.slice(1);
					if (name === "..") {
						parents = parents.length > 1 ? parents.slice(0, -1) : parents;
						continue;
					}
					if (typeOf(parent.inode) !== "directory") throw notADirectory(path, pathOf(parents));
					const number = (await namesOf(parent.inode)).get(name);
					if (number === undefined) return undefined;
					const inode = await inodeAt(number);
					if (typeOf(inode) === "symlink" && (names.length > 0 || followLast)) {
						if (++links > LINKS_MAX) throw tooManyLinks(path);
						const to = await target(inode);
						if (to.startsWith("/")) parents = [root];
						names = [...to.split("/").filter((part) => part !== "" && part !== "."), ...names];
					} else if (names.length === 0) return inode;
					else parents = [...parents, {
						name,
						inode
					}];
				}
			}
			const found = (path, followLast) => orBroken(walk(path, followLast));
			const readable = async (path) => {
				const inode = await found(path, true);
				return inode && typeOf(inode) === "file" ? inode : undefined;
			};
			return {
				superblock,
				async stat(path) {
					const inode = await found(path, false);
					return inode && orBroken(Promise.resolve(inode).then(statOf));
				},
				async readFile(path) {
					const inode = await readable(path);
					return inode && orBroken(all(inode));
				},
				async readLink(path) {
					const inode = await found(path, false);
					return inode && typeOf(inode) === "symlink" ? orBroken(target(inode)) : undefined;
				},
				async list(path) {
					const inode = await found(path, true);
					if (!inode || typeOf(inode) !== "directory") return undefined;
					return [...(await orBroken(namesOf(inode))).keys()];
				},
				async *chunks(path) {
					const inode = await found(path, false);
					if (inode) yield* content(inode);
				}
			};
		}
		function pathOf(parents) {
			return `/${parents.slice(1).map(({ name }) => name).join("/")}`;
		}
		function statOf(inode) {
			const type = typeOf(inode);
			if (type === undefined) throw new RangeError(`inode ${inode.number} is of no type`);
			const { mode, uid, gid, size, links } = inode;
			return {
				type,
				inode: inode.number,
				mode: mode & 4095,
				uid,
				gid,
				size,
				links
			};
		}
		function notADirectory(path, at) {
			return (0, errors.HX)(path, `${at} is no directory`, "Remove it first, or choose another path.");
		}
		function tooManyLinks(path) {
			return (0, errors.HX)(path, "its symlinks go in a circle", "Choose a path without them.");
		}
	}),
	64876: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			$: () => overlaps,
			Z: () => merged
		});
		function merged(extents) {
			const result = [];
			for (const extent of extents.filter(({ length }) => length > 0).toSorted((a, b) => a.position - b.position)) {
				const last = result.at(-1);
				if (last !== undefined && extent.position <= last.position + last.length) {
					const end = Math.max(last.position + last.length, extent.position + extent.length);
					result[result.length - 1] = {
						position: last.position,
						length: end - last.position
					};
				} else result.push(extent);
			}
			return result;
		}
		function overlaps(ascending, { position, length }) {
			let [low, high] = [0, ascending.length];
			while (low < high) {
				const middle = low + high >> 1;
				const at = ascending[middle];
				if (at.position + at.length <= position) low = middle + 1;
				else high = middle;
			}
			const first = ascending[low];
			return first !== undefined && length > 0 && first.position < position + length;
		}
	}),
	75366: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			FK: () => otherType,
			Ho: () => notClean,
			OS: () => notSupported,
			UD: () => noSpace,
			_: () => notThere,
			fu: () => editLost,
			g$: () => tooLarge,
			hs: () => notFat,
			p4: () => wrongName,
			qM: () => damaged,
			xy: () => directoryFull
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		const FRESH = "Take a fresh copy of the image, or repair its partition with fsck.vfat.";
		function notFat(why) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "fat-not-found",
				category: "filesystem",
				what: `The partition holds no FAT volume: ${why}.`,
				remedy: "Choose an image that has a FAT partition there."
			});
		}
		function damaged(what) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "fat-damaged",
				category: "filesystem",
				what: `The FAT volume is damaged: ${what.replace(/[\0-\x1f\x7f-\x9f]/g, "?")}.`,
				remedy: FRESH
			});
		}
		function notClean() {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "fat-dirty",
				category: "filesystem",
				what: "The FAT volume says that it was not unmounted cleanly, so it is not changed.",
				remedy: FRESH
			});
		}
		function notSupported(what) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "fat-unsupported",
				category: "unsupported",
				what: `The FAT volume ${what}.`,
				remedy: "Use an image whose FAT volume was made by mkfs.vfat."
			});
		}
		function noSpace(path, neededBytes, freeBytes) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "fat-full",
				category: "filesystem",
				what: `${path} needs ${neededBytes} bytes on the FAT volume, and ${freeBytes} are free. Nothing of it was written.`,
				remedy: "Write less to this partition, or use an image that has a larger one."
			});
		}
		function tooLarge(path, sizeBytes) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "fat-file-too-large",
				category: "filesystem",
				what: `${path} has ${sizeBytes} bytes, and a file on FAT at most 4294967295.`,
				remedy: "Put it on another partition."
			});
		}
		function directoryFull(path, entries) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "fat-directory-full",
				category: "filesystem",
				what: `The directory ${path} of the FAT volume can have ${entries} entries and no more; a long name takes several.`,
				remedy: "Use shorter names, or put the file into another directory."
			});
		}
		function wrongName(name, why) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "fat-name",
				category: "config",
				what: `${JSON.stringify(name)} cannot be a name on a FAT volume: ${why}.`,
				remedy: "Choose another name."
			});
		}
		function notThere(path) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "fat-path-missing",
				category: "filesystem",
				what: `The FAT volume has no ${path}.`,
				remedy: "Correct the path, or make its directory first."
			});
		}
		function otherType(path, is) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "fat-path-type",
				category: "filesystem",
				what: `${path} is a ${is} on the FAT volume.`,
				remedy: "Correct the path, or remove what is there first."
			});
		}
		function editLost(path, wanted, found) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "fat-edit-lost",
				category: "verify",
				what: `${path} was written to the FAT volume and read back: it should be ${wanted}, and is ${found}.`,
				remedy: "Nothing was flashed. Report this with the name of the image."
			});
		}
	}),
	48593: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { S: () => openFat });
		var core_error = __webpack_require__(93933);
		var errors = __webpack_require__(75366);
		;
		const FIRST = 2;
		function allocationTable(geometry, copies) {
			const { bits, clusters, sectorBytes, tablePosition, tableBytes } = geometry;
			const width = WIDTHS[bits];
			const own = copies.map((copy) => Buffer.from(copy));
			const [table = Buffer.alloc(0), ...others] = own;
			const beyond = clusters + FIRST;
			refuseDifferent(width, beyond, table, others);
			const changed = new Set();
			const set = (cluster, value) => {
				for (const copy of own) width.set(copy, cluster, value);
				const first = Math.floor(cluster * bits / 8);
				const last = Math.floor((cluster * bits + bits - 1) / 8);
				changed.add(Math.floor(first / sectorBytes)).add(Math.floor(last / sectorBytes));
			};
			let freeClusters = 0;
			for (let cluster = FIRST; cluster < beyond; cluster += 1) if (width.get(table, cluster) === 0) freeClusters += 1;
			let lowestFree = FIRST;
			const take = () => {
				while (lowestFree < beyond && width.get(table, lowestFree) !== 0) lowestFree += 1;
				if (lowestFree >= beyond) throw new RangeError("no cluster is free");
				return lowestFree;
			};
			const next = (cluster) => {
				const value = width.get(table, cluster);
				if (value === 0) return "free";
				if (value >= width.bad) return value === width.bad ? "bad" : "end";
				return value < FIRST || value >= beyond ? "nowhere" : value;
			};
			return {
				get freeClusters() {
					return freeClusters;
				},
				clean: width.cleanBit === 0 || (width.get(table, 1) & width.cleanBit) !== 0,
				next,
				chain(start) {
					const chain = [];
					for (let at = start; typeof at === "number" && at !== 0; at = next(at)) {
						if (chain.length >= clusters) throw (0, errors.qM)(`the chain of clusters from ${start} goes in a circle`);
						chain.push(at);
					}
					return chain;
				},
				extend(after, count) {
					const taken = [];
					let last = after;
					for (let done = 0; done < count; done += 1) {
						const cluster = take();
						set(cluster, width.end);
						if (last !== undefined) set(last, cluster);
						taken.push(cluster);
						last = cluster;
					}
					freeClusters -= taken.length;
					return taken;
				},
				release(rest, last) {
					if (rest.length > 0 && last !== undefined) set(last, width.end);
					for (const cluster of rest) {
						set(cluster, 0);
						lowestFree = Math.min(lowestFree, cluster);
					}
					freeClusters += rest.length;
				},
				async flush(write) {
					for (const sector of [...changed].sort((a, b) => a - b)) for (const [index, copy] of own.entries()) {
						const from = sector * sectorBytes;
						await write(tablePosition + index * tableBytes + from, copy.subarray(from, from + sectorBytes));
					}
					changed.clear();
				}
			};
		}
		const WIDTHS = {
			12: {
				get(table, cluster) {
					const pair = table.readUInt16LE(cluster + (cluster >> 1));
					return cluster % 2 === 0 ? pair & 4095 : pair >> 4;
				},
				set(table, cluster, value) {
					const at = cluster + (cluster >> 1);
					const pair = table.readUInt16LE(at);
					table.writeUInt16LE(cluster % 2 === 0 ? pair & 61440 | value : pair & 15 | value << 4, at);
				},
				bad: 4087,
				end: 4095,
				cleanBit: 0
			},
			16: {
				get: (table, cluster) => table.readUInt16LE(cluster * 2),
				set: (table, cluster, value) => void table.writeUInt16LE(value, cluster * 2),
				bad: 65527,
				end: 65535,
				cleanBit: 32768
			},
			32: {
				get: (table, cluster) => table.readUInt32LE(cluster * 4) & 268435455,
				set(table, cluster, value) {
					const kept = table.readUInt8(cluster * 4 + 3) & 240;
					table.writeUInt32LE(value, cluster * 4);
					table.writeUInt8(value >>> 24 | kept, cluster * 4 + 3);
				},
				bad: 268435447,
				end: 268435455,
				cleanBit: 134217728
			}
		};
		function refuseDifferent(width, beyond, table, others) {
			for (const other of others) {
				if (other.equals(table)) continue;
				for (let cluster = FIRST; cluster < beyond; cluster += 1) if (width.get(table, cluster) !== width.get(other, cluster)) throw (0, errors.qM)(`its two tables say different things of cluster ${cluster}`);
			}
		}
		;
		const dos_time_FIRST = Date.UTC(1980, 0, 1);
		const LAST = Date.UTC(2107, 11, 31, 23, 59, 58);
		function dosTime(when) {
			const at = new Date(Math.min(LAST, Math.max(dos_time_FIRST, when.getTime())));
			return {
				date: at.getUTCFullYear() - 1980 << 9 | at.getUTCMonth() + 1 << 5 | at.getUTCDate(),
				time: at.getUTCHours() << 11 | at.getUTCMinutes() << 5 | at.getUTCSeconds() >> 1
			};
		}
		function fromDosTime({ date, time }) {
			return new Date(Date.UTC(1980 + (date >> 9), Math.max(0, (date >> 5 & 15) - 1), Math.max(1, date & 31), time >> 11, time >> 5 & 63, (time & 31) * 2));
		}
		;
		const SLOT = 32;
		const REMOVED = 229;
		const VOLUME = 8;
		const DIRECTORY = 16;
		const ARCHIVE = 32;
		const LONG = 15;
		const LOWER_BASE = 8;
		const LOWER_EXTENSION = 16;
		const HIGH = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\xA0";
		function isFree(slot) {
			const first = slot.readUInt8(0);
			return first === 0 || first === REMOVED;
		}
		function shownName(slot) {
			const lower = slot.readUInt8(12);
			const part = (from, to, bit) => {
				const text = slot.toString("latin1", from, to).replace(/ +$/, "").replace(/[\x80-\xff]/g, highCharacter);
				return (lower & bit) === 0 ? text : text.toLowerCase();
			};
			const base = part(0, 8, LOWER_BASE).replace(/^\x05/, highCharacter("å"));
			const extension = part(8, 11, LOWER_EXTENSION);
			return extension === "" ? base : `${base}.${extension}`;
		}
		function firstCluster(slot, bits) {
			return slot.readUInt16LE(26) + (bits === 32 ? slot.readUInt16LE(20) * 65536 : 0);
		}
		function modified(slot) {
			return fromDosTime({
				time: slot.readUInt16LE(22),
				date: slot.readUInt16LE(24)
			});
		}
		function slotOf(name, attributes, content) {
			const slot = Buffer.alloc(SLOT);
			slot.write(name, 0, 11, "latin1");
			slot.writeUInt8(attributes, 11);
			const made = dosTime(content.mtime);
			slot.writeUInt16LE(made.time, 14);
			slot.writeUInt16LE(made.date, 16);
			return withContent(slot, content);
		}
		function withContent(slot, { cluster, size, mtime }) {
			const fresh = Buffer.from(slot);
			const { date, time } = dosTime(mtime);
			fresh.writeUInt16LE(date, 18);
			fresh.writeUInt16LE(cluster >>> 16, 20);
			fresh.writeUInt16LE(time, 22);
			fresh.writeUInt16LE(date, 24);
			fresh.writeUInt16LE(cluster & 65535, 26);
			fresh.writeUInt32LE(size, 28);
			return fresh;
		}
		function highCharacter(byte) {
			return HIGH.charAt(byte.charCodeAt(0) - 128);
		}
		;
		const PLACES = [
			1,
			3,
			5,
			7,
			9,
			14,
			16,
			18,
			20,
			22,
			24,
			28,
			30
		];
		const long_name_LAST = 64;
		const MAX_SLOTS = 20;
		function longNameSlots(name, checksum) {
			const count = Math.ceil(name.length / PLACES.length);
			const slots = Buffer.alloc(count * SLOT);
			for (let number = 1; number <= count; number += 1) {
				const slot = slots.subarray((count - number) * SLOT, (count - number + 1) * SLOT);
				slot.writeUInt8(number === count ? number | long_name_LAST : number, 0);
				slot.writeUInt8(LONG, 11);
				slot.writeUInt8(checksum, 13);
				PLACES.forEach((place, index) => {
					const at = (number - 1) * PLACES.length + index;
					slot.writeUInt16LE(at < name.length ? name.charCodeAt(at) : at === name.length ? 0 : 65535, place);
				});
			}
			return slots;
		}
		function withNextSlot(part, slot, index) {
			const id = slot.readUInt8(0);
			const checksum = slot.readUInt8(13);
			const number = id & ~long_name_LAST;
			const text = slot.toString("utf16le", 1, 11) + slot.toString("utf16le", 14, 26) + slot.toString("utf16le", 28, 32);
			if ((id & long_name_LAST) !== 0) return number < 1 || number > MAX_SLOTS ? undefined : {
				from: index,
				checksum,
				number,
				text
			};
			if (part === undefined || number !== part.number - 1 || number < 1 || checksum !== part.checksum) return undefined;
			return {
				from: part.from,
				checksum,
				number,
				text: text + part.text
			};
		}
		function textOf({ text }) {
			const end = text.indexOf("\0");
			return end < 0 ? text : text.slice(0, end);
		}
		;
		const MAX_UNITS = 255;
		const ASCII = /^[\0-\x7f]*$/;
		function namesOf(path) {
			const names = path.replace(/^\/+/, "").replace(/\/+$/, "");
			return names === "" ? [] : names.split("/").map(checkedName);
		}
		function folded(name) {
			return ASCII.test(name) ? name.toUpperCase() : Array.from(name, foldedCharacter).join("");
		}
		function foldedCharacter(character) {
			const upper = character.toUpperCase();
			const becomesAscii = upper < "" && character >= "";
			return upper.length === character.length && !becomesAscii ? upper : character;
		}
		function checkedName(name) {
			if (name === "" || name === "." || name === "..") throw (0, errors.p4)(name, "it names no entry of a directory");
			const bad = /[\0-\x1f*?<>|":\\\uffff]/.exec(name);
			if (bad !== null) throw (0, errors.p4)(name, `it has the character ${JSON.stringify(bad[0])}`);
			if (!name.isWellFormed()) throw (0, errors.p4)(name, "it is no valid Unicode");
			if (/[. ]$/.test(name)) throw (0, errors.p4)(name, "it ends with a dot or a space");
			if (name.length > MAX_UNITS) throw (0, errors.p4)(name, `it is longer than ${MAX_UNITS} characters`);
			return name;
		}
		;
		const OFTEN = 9;
		const HASHES = 65536;
		function shortNameOf(name, isTaken) {
			const dot = name.lastIndexOf(".");
			const hasExtension = /[^. ]/.test(name.slice(0, Math.max(0, dot)));
			const base = reduced(hasExtension ? name.slice(0, dot) : name);
			const extension = reduced(hasExtension ? name.slice(dot + 1) : "");
			const cut = extension.text.slice(0, 3);
			const fits = base.exact && extension.exact && base.text.length <= 8 && extension.text.length <= 3;
			if (fits && !isTaken(shown(base.text, cut))) return {
				padded: padded(base.text, cut),
				complete: shown(base.text, cut) === name
			};
			for (const start of starts(name, base.text)) for (let number = 1; number <= OFTEN; number += 1) {
				const candidate = `${start}~${number}`;
				if (!isTaken(shown(candidate, cut))) return {
					padded: padded(candidate, cut),
					complete: false
				};
			}
			throw new RangeError(`no 8.3 name is left for ${name}`);
		}
		function shortNameChecksum(padded) {
			return padded.subarray(0, 11).reduce((sum, byte) => ((sum & 1) << 7) + (sum >> 1) + byte & 255, 0);
		}
		function* starts(name, base) {
			yield base.slice(0, 6);
			let hash = 0;
			for (let index = 0; index < name.length; index += 1) hash = (hash * 31 + name.charCodeAt(index)) % HASHES;
			for (let step = 0; step < HASHES; step += 1) {
				const digits = ((hash + step) % HASHES).toString(16).toUpperCase().padStart(4, "0");
				yield base.slice(0, 2) + digits;
			}
		}
		function reduced(part) {
			const text = Array.from(part.replace(/[. ]/g, ""), (character) => /[A-Za-z0-9!#$%&'()\-@^_`{}~]/.test(character) ? character.toUpperCase() : "_").join("");
			return {
				text,
				exact: text === part.toUpperCase()
			};
		}
		function shown(base, extension) {
			return extension === "" ? base : `${base}.${extension}`;
		}
		function padded(base, extension) {
			return base.padEnd(8) + extension.padEnd(3);
		}
		;
		const directory_MAX_SLOTS = 65536;
		function parseDirectory(slots, bits) {
			const entries = [];
			let labelAt;
			let long;
			for (let at = 0; (at + 1) * SLOT <= slots.length; at += 1) {
				const slot = slotAt(slots, at);
				if (isFree(slot)) {
					long = undefined;
					continue;
				}
				const attributes = slot.readUInt8(11);
				if (attributes === LONG) {
					long = withNextSlot(long, slot, at);
					continue;
				}
				const shortName = shownName(slot);
				const whole = long !== undefined && long.number === 1 && long.checksum === shortNameChecksum(slot) ? long : undefined;
				long = undefined;
				if ((attributes & VOLUME) !== 0) {
					if ((attributes & DIRECTORY) === 0) labelAt ??= at;
				} else if (!/^\.\.?$/.test(shortName)) {
					const longName = whole === undefined ? "" : textOf(whole);
					const name = /^$|^\.\.?$|\//.test(longName) ? shortName : longName;
					const type = (attributes & DIRECTORY) === 0 ? "file" : "directory";
					const size = type === "file" ? slot.readUInt32LE(28) : 0;
					const from = whole?.from ?? at;
					entries.push({
						name,
						shortName,
						type,
						size,
						mtime: modified(slot),
						cluster: firstCluster(slot, bits),
						from,
						at
					});
				}
			}
			return {
				entries,
				labelAt
			};
		}
		function entryNamed({ entries }, name) {
			const wanted = folded(name);
			return entries.find((entry) => folded(entry.name) === wanted) ?? entries.find((entry) => folded(entry.shortName) === wanted);
		}
		function roomFor(slots, count) {
			let free = 0;
			const total = slots.length / SLOT;
			for (let at = 0; at < total; at += 1) {
				free = isFree(slotAt(slots, at)) ? free + 1 : 0;
				if (free === count) return at + 1 - count;
			}
			return total - free;
		}
		function withSlots(slots, index, fresh) {
			const after = Buffer.from(slots);
			for (let at = 0; at < index; at += 1) if (after[at * SLOT] === 0) after[at * SLOT] = REMOVED;
			fresh.copy(after, index * SLOT);
			return after;
		}
		function withSlot(slots, index, slot) {
			const after = Buffer.from(slots);
			slot.copy(after, index * SLOT);
			return after;
		}
		function withoutSlots(slots, from, at) {
			const after = Buffer.from(slots);
			for (let index = from; index <= at; index += 1) after[index * SLOT] = REMOVED;
			return after;
		}
		function slotAt(slots, index) {
			return slots.subarray(index * SLOT, (index + 1) * SLOT);
		}
		;
		async function checkTree({ bits, clusters, clusterBytes, rootCluster }, table, read) {
			const owners = new Uint32Array(clusters + 2);
			const subjects = [""];
			const claim = ({ path, start }) => {
				const chain = [];
				subjects.push(path);
				const id = subjects.length - 1;
				if (start < 2 || start >= clusters + 2) throw (0, errors.qM)(`${path} begins at cluster ${start}, and there are ${clusters}, numbered from 2`);
				for (let at = start;;) {
					const owner = owners[at] ?? 0;
					if (owner === id) throw (0, errors.qM)(`the chain of clusters of ${path} goes in a circle at cluster ${at}`);
					if (owner !== 0) throw (0, errors.qM)(`${subjects[owner]} and ${path} share cluster ${at}`);
					const next = table.next(at);
					if (next === "free") throw (0, errors.qM)(`${path} goes through cluster ${at}, which is free`);
					if (next === "bad") throw (0, errors.qM)(`${path} goes through cluster ${at}, which is marked as bad`);
					if (next === "nowhere") throw (0, errors.qM)(`${path} goes on behind cluster ${at} where there is no cluster`);
					owners[at] = id;
					chain.push(at);
					if (next === "end") return chain;
					at = next;
				}
			};
			const directories = [{
				path: "/",
				start: rootCluster
			}];
			for (let subject = directories.pop(); subject !== undefined; subject = directories.pop()) {
				const parent = subject.path === "/" ? "" : subject.path;
				const chain = subject.start === 0 && parent === "" ? [] : claim(subject);
				if (chain.length * clusterBytes > directory_MAX_SLOTS * SLOT) throw (0, errors.qM)(`the directory ${subject.path} has ${chain.length * clusterBytes} bytes, more than one can have`);
				for (const { name, type, size, cluster } of parseDirectory(await read(chain), bits).entries) {
					const path = `${parent}/${name}`;
					if (type === "directory") directories.push({
						path,
						start: cluster
					});
					else checkSize(path, size, cluster === 0 ? 0 : claim({
						path,
						start: cluster
					}).length * clusterBytes, clusterBytes);
				}
			}
		}
		function checkSize(path, size, chainBytes, clusterBytes) {
			if (size > chainBytes || chainBytes - size >= clusterBytes) throw (0, errors.qM)(`${path} has ${size} bytes and clusters for ${chainBytes}`);
		}
		;
		const BOOT_BYTES = 512;
		const MAX_TABLE_BYTES = 32 * 1024 * 1024;
		function readGeometry(boot, partitionBytes) {
			const sectorBytes = boot.readUInt16LE(11);
			const sectorsPerCluster = boot.readUInt8(13);
			const reserved = boot.readUInt16LE(14);
			const tables = boot.readUInt8(16);
			const rootEntries = boot.readUInt16LE(17);
			const sectors = boot.readUInt16LE(19) || boot.readUInt32LE(32);
			const media = boot.readUInt8(21);
			const tableSectors16 = boot.readUInt16LE(22);
			const is32 = tableSectors16 === 0;
			const tableSectors = is32 ? boot.readUInt32LE(36) : tableSectors16;
			if (!isPowerOfTwo(sectorBytes) || sectorBytes < 512 || sectorBytes > 4096) throw (0, errors.hs)(`its boot sector says ${sectorBytes} bytes a sector`);
			if (!isPowerOfTwo(sectorsPerCluster)) throw (0, errors.hs)(`its boot sector says ${sectorsPerCluster} sectors a cluster`);
			if (reserved === 0) throw (0, errors.hs)("its boot sector leaves no room for itself");
			if (tables === 0) throw (0, errors.hs)("its boot sector says that there is no table of clusters");
			if (media < 248 && media !== 240) throw (0, errors.hs)(`its boot sector says media ${media}`);
			if (tableSectors === 0) throw (0, errors.hs)("its boot sector says that tables of clusters have no size");
			if (tables > 2) throw (0, errors.OS)(`has ${tables} tables of clusters`);
			const tableBytes = tableSectors * sectorBytes;
			const tablePosition = reserved * sectorBytes;
			const rootPosition = tablePosition + tables * tableBytes;
			if (rootEntries * 32 % sectorBytes !== 0) throw (0, errors.qM)(`its root directory has ${rootEntries} entries`);
			const dataPosition = rootPosition + rootEntries * 32;
			const clusterBytes = sectorBytes * sectorsPerCluster;
			const totalBytes = sectors * sectorBytes;
			if (totalBytes > partitionBytes) throw (0, errors.qM)(`it says that it has ${totalBytes} bytes, and its partition has ${partitionBytes}`);
			const clusters = Math.floor((totalBytes - dataPosition) / clusterBytes);
			if (clusters < 1) throw (0, errors.qM)(`its ${totalBytes} bytes leave no room for files`);
			const bits = is32 ? 32 : clusters > 4084 ? 16 : 12;
			if (clusters > (is32 ? 268435445 : 65524)) throw (0, errors.qM)(`it has ${clusters} clusters, too many for FAT${bits}`);
			if (Math.floor(tableBytes * 8 / bits) < clusters + 2) throw (0, errors.qM)(`it has ${clusters} clusters, and its tables are too small for them`);
			if (!is32 && rootEntries === 0) throw (0, errors.qM)("it has no root directory");
			if (tableBytes > MAX_TABLE_BYTES) throw (0, errors.OS)(`has ${clusters} clusters, more than can be kept in memory`);
			const extended = is32 ? 64 : 36;
			const signed = boot.readUInt8(extended + 2) === 41;
			return {
				bits,
				sectorBytes,
				clusterBytes,
				clusters,
				tables,
				tablePosition,
				tableBytes,
				rootPosition,
				rootEntries: is32 ? 0 : rootEntries,
				dataPosition,
				labelOffset: signed ? extended + 7 : undefined,
				serial: signed ? serialText(boot.readUInt32LE(extended + 3)) : undefined,
				inUse: (boot.readUInt8(extended + 1) & 1) !== 0,
				...is32 ? only32(boot, {
					sectorBytes,
					reserved,
					clusters
				}) : {
					rootCluster: 0,
					infoPosition: undefined,
					bootPositions: [0]
				}
			};
		}
		function clusterPosition({ dataPosition, clusterBytes }, cluster) {
			return dataPosition + (cluster - 2) * clusterBytes;
		}
		function only32(boot, { sectorBytes, reserved, clusters }) {
			const rootCluster = boot.readUInt32LE(44);
			if (rootCluster < 2 || rootCluster >= clusters + 2) throw (0, errors.qM)(`its root directory is in cluster ${rootCluster}, which it does not have`);
			if ((boot.readUInt16LE(40) & 128) !== 0) throw (0, errors.OS)("keeps only one of its tables of clusters");
			const info = boot.readUInt16LE(48);
			const copy = boot.readUInt16LE(50);
			return {
				rootCluster,
				infoPosition: info > 0 && info < reserved ? info * sectorBytes : undefined,
				bootPositions: copy > 0 && copy < reserved && copy !== info ? [0, copy * sectorBytes] : [0]
			};
		}
		function isPowerOfTwo(value) {
			return value > 0 && (value & value - 1) === 0;
		}
		function serialText(serial) {
			const text = serial.toString(16).toUpperCase().padStart(8, "0");
			return `${text.slice(0, 4)}-${text.slice(4)}`;
		}
		;
		function directoryStore(geometry, table, volume) {
			const { clusterBytes, rootPosition, rootEntries, rootCluster, bits } = geometry;
			const read = async (chain) => {
				if (chain.length === 0) return Buffer.from(await volume.read(rootPosition, rootEntries * SLOT));
				const pieces = [];
				for (const cluster of chain) pieces.push(await volume.read(clusterPosition(geometry, cluster), clusterBytes));
				return Buffer.concat(pieces);
			};
			const opened = async (path, start) => {
				const chain = table.chain(start);
				const slots = await read(chain);
				return {
					path,
					chain,
					slots,
					...parseDirectory(slots, bits)
				};
			};
			const write = async (chain, before, slots) => {
				if (chain.length === 0) await volume.write(rootPosition, slots);
				for (const [index, cluster] of chain.entries()) {
					const [from, to] = [index * clusterBytes, (index + 1) * clusterBytes];
					const piece = slots.subarray(from, to);
					if (!piece.equals(before.subarray(from, to))) await volume.write(clusterPosition(geometry, cluster), piece);
				}
			};
			const roomOf = (directory, long, shortName) => {
				const count = long.length / SLOT + 1;
				const index = roomFor(directory.slots, count);
				const missing = (index + count) * SLOT - directory.slots.length;
				const growth = Math.max(0, Math.ceil(missing / clusterBytes));
				const most = directory.chain.length === 0 ? rootEntries : directory_MAX_SLOTS;
				if (index + count > most) throw (0, errors.xy)(directory.path, most);
				return {
					directory,
					long,
					shortName,
					index,
					growth
				};
			};
			return {
				read,
				async open(names) {
					let directory = await opened("/", rootCluster);
					for (const name of names) {
						const path = `${directory.path === "/" ? "" : directory.path}/${name}`;
						const entry = entryNamed(directory, name);
						if (entry === undefined) throw (0, errors._)(path);
						if (entry.type === "file") throw (0, errors.FK)(path, "file");
						directory = await opened(path, entry.cluster);
					}
					return directory;
				},
				room(directory, name) {
					const taken = new Set(directory.entries.flatMap((entry) => [folded(entry.name), folded(entry.shortName)]));
					const { padded, complete } = shortNameOf(name, (shown) => taken.has(shown));
					const long = complete ? Buffer.alloc(0) : longNameSlots(name, shortNameChecksum(Buffer.from(padded, "latin1")));
					return roomOf(directory, long, padded);
				},
				roomForSlot: (directory, shortName) => roomOf(directory, Buffer.alloc(0), shortName),
				async put({ directory, long, shortName, index, growth }, attributes, content) {
					const chain = [...directory.chain, ...table.extend(directory.chain.at(-1), growth)];
					const grown = Buffer.concat([directory.slots, Buffer.alloc(growth * clusterBytes)]);
					const fresh = Buffer.concat([long, slotOf(shortName, attributes, content)]);
					await write(chain, directory.slots, withSlots(grown, index, fresh));
				},
				write: ({ chain, slots: before }, slots) => write(chain, before, slots)
			};
		}
		;
		const SIGNATURES = [
			[0, 1096897106],
			[484, 1631679090],
			[508, 2857697280]
		];
		const FREE = 488;
		const INFO_BYTES = 512;
		async function freeCount({ infoPosition }, volume, freeClusters) {
			if (infoPosition === undefined) return;
			const info = await volume.read(infoPosition, INFO_BYTES);
			if (SIGNATURES.some(([at, value]) => info.readUInt32LE(at) !== value)) return;
			const count = Buffer.alloc(4);
			count.writeUInt32LE(freeClusters);
			await volume.write(infoPosition + FREE, count);
		}
		;
		const LENGTH = 11;
		function paddedLabel(label) {
			if (!/^[A-Z0-9!#$%&'()\-@^_`{}~ ]{1,11}$/.test(label) || label.trim() !== label) throw (0, errors.p4)(label, "a label is 1 to 11 characters: capitals, digits and few others");
			return label.padEnd(LENGTH);
		}
		function labelIn(slot) {
			const label = slot.subarray(0, Math.min(LENGTH, SLOT)).toString("latin1").trimEnd();
			return label === "" || label === "NO NAME" ? undefined : label;
		}
		;
		const SECTOR = 512;
		const COMPARED_AT_ONCE = 2048;
		function overlay(base) {
			const sectors = new Map();
			return {
				size: base.size,
				get written() {
					return sectors.size > 0;
				},
				read: (position, length) => readThrough(base, sectors, position, length),
				async write(position, bytes) {
					if (position < 0 || position + bytes.length > base.size) throw new RangeError(`${bytes.length} bytes at ${position} are not within ${base.size}`);
					const end = position + bytes.length;
					for (let at = position; at < end;) {
						const sector = Math.floor(at / SECTOR);
						const from = sector * SECTOR;
						const size = Math.min(SECTOR, base.size - from);
						const upTo = Math.min(end, from + size);
						const whole = at === from && upTo === from + size;
						const fresh = whole ? Buffer.alloc(size) : Buffer.from(await readThrough(base, sectors, from, size));
						bytes.copy(fresh, at - from, at - position, upTo - position);
						sectors.set(sector, fresh);
						at = upTo;
					}
				},
				snapshot: () => changesOf(base, sectors)
			};
		}
		async function readThrough(base, sectors, position, length) {
			const end = position + length;
			if (position < 0 || end > base.size) throw new RangeError(`${length} bytes at ${position} are not within ${base.size}`);
			const above = [];
			const first = Math.floor(position / SECTOR);
			const last = Math.ceil(end / SECTOR);
			for (let sector = first; sector < last; sector += 1) {
				const bytes = sectors.get(sector);
				if (bytes !== undefined) above.push([sector, bytes]);
			}
			if (above.length === 0) return base.read(position, length);
			const all = above.length === last - first;
			const bytes = all ? Buffer.allocUnsafe(length) : Buffer.from(await base.read(position, length));
			for (const [sector, piece] of above) {
				const from = sector * SECTOR;
				const skipped = Math.max(0, position - from);
				piece.copy(bytes, from + skipped - position, skipped, Math.min(piece.length, end - from));
			}
			return bytes;
		}
		async function changesOf(base, written) {
			const order = [...written.keys()].sort((a, b) => a - b);
			const kept = new Map();
			const changed = [];
			for (let index = 0; index < order.length;) {
				const first = order[index] ?? 0;
				let count = 1;
				while (count < COMPARED_AT_ONCE && order[index + count] === first + count) count += 1;
				index += count;
				const start = first * SECTOR;
				const below = await base.read(start, Math.min(count * SECTOR, base.size - start));
				for (let sector = first; sector < first + count; sector += 1) {
					const above = written.get(sector);
					const at = (sector - first) * SECTOR;
					if (above === undefined || above.equals(below.subarray(at, at + above.length))) continue;
					kept.set(sector, above);
					const position = sector * SECTOR;
					const last = changed.at(-1);
					if (last !== undefined && last.position + last.length === position) changed[changed.length - 1] = {
						position: last.position,
						length: last.length + above.length
					};
					else changed.push({
						position,
						length: above.length
					});
				}
			}
			return {
				size: base.size,
				changed,
				read: (position, length) => readThrough(base, kept, position, length)
			};
		}
		;
		const ROOT = {
			name: "/",
			shortName: "/",
			type: "directory",
			size: 0,
			mtime: new Date(0)
		};
		const MAX_FILE_BYTES = 4294967295;
		function openFat(partition, where) {
			const located = locatedAt(where);
			return located(() => volume_open(partition, turns(located)));
		}
		async function volume_open(partition, inTurn) {
			if (partition.size < BOOT_BYTES) throw (0, errors.hs)(`it has ${partition.size} bytes`);
			const geometry = readGeometry(await partition.read(0, BOOT_BYTES), partition.size);
			const { bits, clusterBytes, tablePosition, tableBytes, tables, rootCluster, bootPositions, labelOffset } = geometry;
			const volume = overlay(partition);
			const copies = [];
			for (let index = 0; index < tables; index += 1) copies.push(await partition.read(tablePosition + index * tableBytes, tableBytes));
			const table = allocationTable(geometry, copies);
			const directories = directoryStore(geometry, table, volume);
			await checkTree(geometry, table, directories.read);
			const dirty = geometry.inUse || !table.clean;
			const labelOf = ({ slots, labelAt }) => labelAt === undefined ? undefined : labelIn(slotAt(slots, labelAt));
			const root = await directories.open([]);
			let label = labelOf(root);
			const change = (work) => inTurn(async () => {
				if (dirty) throw (0, errors.Ho)();
				return work();
			});
			const find = async (path) => {
				const names = namesOf(path);
				const name = names.at(-1);
				if (name === undefined) return undefined;
				const directory = await directories.open(names.slice(0, -1));
				return {
					directory,
					name,
					entry: entryNamed(directory, name)
				};
			};
			const need = (path, clusters) => {
				if (clusters > table.freeClusters) throw (0, errors.UD)(path, clusters * clusterBytes, table.freeClusters * clusterBytes);
			};
			const write = async (chain, content) => {
				for (const [index, cluster] of chain.entries()) {
					const piece = content.subarray(index * clusterBytes, (index + 1) * clusterBytes);
					const rest = Buffer.alloc(clusterBytes - piece.length);
					await volume.write(clusterPosition(geometry, cluster), Buffer.concat([piece, rest]));
				}
			};
			const clustersOf = async (entry) => {
				const all = [];
				const left = [entry];
				for (let next = left.pop(); next !== undefined; next = left.pop()) {
					const chain = table.chain(next.cluster);
					for (const cluster of chain) all.push(cluster);
					if (next.type === "directory") left.push(...parseDirectory(await directories.read(chain), bits).entries);
				}
				return all;
			};
			return {
				type: `fat${bits}`,
				get label() {
					return label;
				},
				uuid: geometry.serial,
				dirty,
				clusterBytes,
				get freeBytes() {
					return table.freeClusters * clusterBytes;
				},
				stat: (path) => inTurn(async () => {
					if (namesOf(path).length === 0) return ROOT;
					const entry = (await find(path).catch(absent))?.entry;
					return entry === undefined ? undefined : volume_shown(entry);
				}),
				list: (path) => inTurn(async () => (await directories.open(namesOf(path))).entries.map(volume_shown)),
				readFile: (path) => inTurn(async () => {
					const found = await find(path);
					if (found === undefined) throw (0, errors.FK)("/", "directory");
					const { entry } = found;
					if (entry === undefined) throw (0, errors._)(path);
					if (entry.type === "directory") throw (0, errors.FK)(path, "directory");
					const pieces = [];
					for (const cluster of table.chain(entry.cluster)) pieces.push(await volume.read(clusterPosition(geometry, cluster), clusterBytes));
					return Buffer.concat(pieces).subarray(0, entry.size);
				}),
				writeFile: (path, content, { mtime }) => change(async () => {
					const found = await find(path);
					if (found === undefined) throw (0, errors.FK)("/", "directory");
					const { directory, name, entry } = found;
					if (entry?.type === "directory") throw (0, errors.FK)(path, "directory");
					const size = content.length;
					if (size > MAX_FILE_BYTES) throw (0, errors.g$)(path, size);
					const count = Math.ceil(size / clusterBytes);
					if (entry === undefined) {
						const room = directories.room(directory, name);
						need(path, count + room.growth);
						const chain = table.extend(undefined, count);
						await write(chain, content);
						await directories.put(room, ARCHIVE, {
							cluster: chain[0] ?? 0,
							size,
							mtime
						});
						return;
					}
					const old = table.chain(entry.cluster);
					need(path, count - old.length);
					table.release(old.slice(count), old[count - 1]);
					const chain = [...old.slice(0, count), ...table.extend(old.at(-1), Math.max(0, count - old.length))];
					await write(chain, content);
					const slot = withContent(slotAt(directory.slots, entry.at), {
						cluster: chain[0] ?? 0,
						size,
						mtime
					});
					await directories.write(directory, withSlot(directory.slots, entry.at, slot));
				}),
				mkdir: (path, { mtime }) => change(async () => {
					const found = await find(path);
					if (found === undefined || found.entry?.type === "directory") return;
					if (found.entry !== undefined) throw (0, errors.FK)(path, "file");
					const room = directories.room(found.directory, found.name);
					need(path, 1 + room.growth);
					const [cluster = 0] = table.extend(undefined, 1);
					const above = found.directory.chain[0] ?? 0;
					const content = {
						cluster,
						size: 0,
						mtime
					};
					const parent = {
						...content,
						cluster: above === rootCluster ? 0 : above
					};
					const dots = [slotOf(".".padEnd(11), DIRECTORY, content), slotOf("..".padEnd(11), DIRECTORY, parent)];
					await write([cluster], Buffer.concat(dots));
					await directories.put(room, DIRECTORY, content);
				}),
				remove: (path) => change(async () => {
					if (namesOf(path).length === 0) throw (0, errors.p4)(path, "the root directory cannot be removed");
					const found = await find(path).catch(absent);
					if (found?.entry === undefined) return false;
					const { directory, entry } = found;
					table.release(await clustersOf(entry));
					await directories.write(directory, withoutSlots(directory.slots, entry.from, entry.at));
					return true;
				}),
				setLabel: (wanted, { mtime }) => change(async () => {
					const text = paddedLabel(wanted);
					const directory = await directories.open([]);
					const content = {
						cluster: 0,
						size: 0,
						mtime
					};
					if (directory.labelAt === undefined) {
						const room = directories.roomForSlot(directory, text);
						need("the label", room.growth);
						await directories.put(room, VOLUME, content);
					} else {
						const slot = slotOf(text, VOLUME, content);
						await directories.write(directory, withSlot(directory.slots, directory.labelAt, slot));
					}
					if (labelOffset !== undefined) for (const at of bootPositions) await volume.write(at + labelOffset, Buffer.from(text, "latin1"));
					label = wanted;
				}),
				commit: () => inTurn(async () => {
					await table.flush(volume.write);
					if (volume.written) await freeCount(geometry, volume, table.freeClusters);
					return volume.snapshot();
				})
			};
		}
		function absent(error) {
			if (error instanceof core_error.y4 && /^fat-path-/.test(error.code)) return undefined;
			throw error;
		}
		function volume_shown({ name, shortName, type, size, mtime }) {
			return {
				name,
				shortName,
				type,
				size,
				mtime
			};
		}
		function locatedAt(where) {
			return (work) => work().catch((error) => {
				throw where === undefined || !(error instanceof core_error.y4) ? error : error.at({ file: where });
			});
		}
		function turns(run) {
			let last = Promise.resolve();
			return (work) => {
				const mine = last.then(() => run(work));
				last = mine.catch(() => undefined);
				return mine;
			};
		}
	}),
	46660: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			_P: () => bufferBytes,
			es: () => patched,
			mA: () => streamOf,
			oR: () => joined
		});
		function joined(ranges) {
			const parts = [];
			const starts = [];
			let size = 0;
			for (const range of ranges) {
				if (range.length === 0) continue;
				const last = parts.at(-1);
				if (last !== undefined && last.of === range.of && last.position + last.length === range.position) {
					parts[parts.length - 1] = {
						...last,
						length: last.length + range.length
					};
				} else {
					parts.push(range);
					starts.push(size);
				}
				size += range.length;
			}
			return {
				size,
				async read(position, length) {
					if (position < 0 || position + length > size) throw new RangeError(`${length} bytes at ${position} are past the end, ${size}`);
					const read = [];
					for (let [at, rest, part] = [
						position,
						length,
						lastAtMost(starts, position)
					]; rest > 0; part++) {
						const { of, position: from, length: has } = parts[part];
						const inside = at - (starts[part] ?? 0);
						const count = Math.min(rest, has - inside);
						read.push(await of.read(from + inside, count));
						at += count;
						rest -= count;
					}
					return read.length === 1 ? read[0] : Buffer.concat(read, length);
				}
			};
		}
		function bufferBytes(buffer) {
			return {
				size: buffer.length,
				async read(position, length) {
					if (position < 0 || position + length > buffer.length) {
						throw new RangeError(`${length} bytes at ${position} are past the end, ${buffer.length}`);
					}
					return Buffer.from(buffer.subarray(position, position + length));
				}
			};
		}
		async function* streamOf(bytes, from = 0, signal) {
			for (let at = from; at < bytes.size; at += 2 ** 20) {
				signal?.throwIfAborted();
				yield await bytes.read(at, Math.min(2 ** 20, bytes.size - at));
			}
		}
		function lastAtMost(ascending, value) {
			let [low, high] = [0, ascending.length - 1];
			while (low < high) {
				const middle = Math.ceil((low + high) / 2);
				if ((ascending[middle] ?? 0) <= value) low = middle;
				else high = middle - 1;
			}
			return low;
		}
		function patched(bytes, patches) {
			const ranges = [];
			let at = 0;
			for (const patch of patches.toSorted((a, b) => a.position - b.position)) {
				ranges.push({
					of: bytes,
					position: at,
					length: patch.position - at
				});
				ranges.push({
					of: bufferBytes(patch.bytes),
					position: 0,
					length: patch.bytes.length
				});
				at = patch.position + patch.bytes.length;
			}
			return joined([...ranges, {
				of: bytes,
				position: at,
				length: bytes.size - at
			}]);
		}
	}),
	49868: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Q: () => throughMounts,
			g: () => mountNames
		});
		var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59133);
		var _image_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26759);
		function mountNames({ scheme, diskId = "" }, { index, id, fileSystem }) {
			const partUuid = scheme === "mbr" ? `${diskId.replace(/^0x/, "")}-${index.toString(16).padStart(2, "0")}` : id;
			return [
				...fileSystem?.label === undefined ? [] : [`LABEL=${fileSystem.label}`],
				...fileSystem?.uuid === undefined ? [] : [`UUID=${fileSystem.uuid}`],
				...partUuid === undefined ? [] : [`PARTUUID=${partUuid}`]
			].map((name) => name.toLowerCase());
		}
		function throughMounts(edits, facts, title) {
			const root = (0, _image_facts_js__WEBPACK_IMPORTED_MODULE_1__.I5)(facts);
			const mounts = root === undefined ? [] : mountsOf(root, facts);
			const all = new Map(edits.map((one) => [one.partition, [...one.edits]]));
			for (const edit of all.get(root?.partition ?? -1) ?? []) {
				const mount = mounts.find(({ at }) => edit.path.startsWith(`${at}/`));
				if (root === undefined || mount === undefined) continue;
				const moved = {
					...edit,
					path: edit.path.slice(mount.at.length)
				};
				const there = all.get(mount.partition) ?? [];
				if (there.some(({ path }) => path.toLowerCase() === moved.path.toLowerCase())) throw (0, _errors_js__WEBPACK_IMPORTED_MODULE_0__._Y)(title, `is set up by ${edit.path}, which is given in files`, "Take it out of files; what bringup knows of the node goes in by users, network and user-data");
				all.set(mount.partition, [...there, moved]);
				all.set(root.partition, (all.get(root.partition) ?? []).filter((one) => one !== edit));
			}
			return [...all].map(([partition, of]) => ({
				partition,
				edits: of
			}));
		}
		function mountsOf(root, { volumes }) {
			const found = (0, _image_facts_js__WEBPACK_IMPORTED_MODULE_1__.b6)(root, "/etc/fstab").split("\n").flatMap((line) => {
				const [device = "", at = ""] = line.trim().split(/\s+/);
				const name = device.replaceAll("\"", "").toLowerCase();
				const volume = volumes.find(({ names = [] }) => names.includes(name));
				return volume === undefined || volume === root || at.length < 2 ? [] : [{
					at,
					partition: volume.partition
				}];
			});
			return found.toSorted((a, b) => b.at.length - a.at.length);
		}
	}),
	25679: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { I: () => reallyChanged });
		const PIECE_BYTES = 2 ** 20;
		async function reallyChanged(before, after, written, blockSize) {
			const out = [];
			for (const { position, length } of written) {
				for (let at = position; at < position + length; at += PIECE_BYTES) {
					const size = Math.min(PIECE_BYTES, position + length - at);
					const [old, now] = await Promise.all([before.read(at, size), after.read(at, size)]);
					for (let offset = 0; offset < size; offset += blockSize) {
						const count = Math.min(blockSize, size - offset);
						if (old.compare(now, offset, offset + count, offset, offset + count) === 0) continue;
						const last = out.at(-1);
						if (last && last.position + last.length === at + offset) last.length += count;
						else out.push({
							position: at + offset,
							length: count
						});
					}
				}
			}
			return out;
		}
	}),
	25781: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { O: () => withCacheLock });
		var _core_file_lock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21205);
		var _host_cancelled_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82429);
		var _cache_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69981);
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
		async function withCacheLock(path, signal, onWait, work) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const lock = __addDisposableResource(env_1, await (0, _core_file_lock_js__WEBPACK_IMPORTED_MODULE_0__.y)(path, {
					signal,
					onWait
				}).catch((error) => {
					throw (0, _cache_js__WEBPACK_IMPORTED_MODULE_2__.GZ)(path, error.message, error);
				}), false);
				if (lock === undefined) throw (0, _host_cancelled_js__WEBPACK_IMPORTED_MODULE_1__.K)("waiting for another run", signal);
				return await work();
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				__disposeResources(env_1);
			}
		}
	}),
	69981: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			GZ: () => notWritable,
			LY: () => imageCacheDirectory,
			Y3: () => openCacheWork,
			YB: () => inCache,
			a2: () => cacheFull,
			go: () => freeBytes,
			sZ: () => openImageCache
		});
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
		var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
		var node_os__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
		var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
		var node_path__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
		var _core_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93933);
		var _core_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87121);
		var _core_work_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58471);
		var _mebibytes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28117);
		function imageCacheDirectory(env = process.env) {
			const cache = env["BRINGUP_CACHE_DIR"] || (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env["XDG_CACHE_HOME"] || (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0, node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), ".cache"), "bringup");
			return (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(cache, "images");
		}
		async function openImageCache(root = imageCacheDirectory()) {
			const named = (folder, from, end) => (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, folder, `${(0, _core_json_js__WEBPACK_IMPORTED_MODULE_4__.sc)(from).slice(0, 32)}${end}`);
			await inCache(root, async () => {
				for (const folder of [
					"known",
					"partial",
					"locks"
				]) await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, folder), {
					recursive: true,
					mode: 448
				});
			});
			return {
				root,
				content: (hash) => (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, hash),
				record: (from) => named("known", from, ".json"),
				partial: (from) => named("partial", from, ".part"),
				lock: (name) => named("locks", name, "")
			};
		}
		function openCacheWork(root = imageCacheDirectory()) {
			return inCache(root, () => (0, _core_work_folder_js__WEBPACK_IMPORTED_MODULE_5__.Q)(root, "incoming"));
		}
		async function inCache(path, work, neededBytes) {
			try {
				return await work();
			} catch (error) {
				const { code, message } = error;
				if (code === "ENOSPC" || code === "EDQUOT" || code === "EFBIG") throw await cacheFull(path, error, neededBytes);
				if ([
					"EACCES",
					"EPERM",
					"EROFS",
					"ENOTDIR",
					"EEXIST",
					"EIO"
				].includes(code ?? "")) throw notWritable(path, message, error);
				throw error;
			}
		}
		async function cacheFull(path, cause, neededBytes) {
			const free = await freeBytes(path);
			const need = neededBytes === undefined ? "" : ` ${(0, _mebibytes_js__WEBPACK_IMPORTED_MODULE_6__.j)(neededBytes)} are needed,`;
			const has = free === undefined ? "" : ` and ${(0, _mebibytes_js__WEBPACK_IMPORTED_MODULE_6__.j)(free)} are free`;
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_3__.y4({
				code: "image-cache-full",
				category: "filesystem",
				what: `There is no room for the image in the cache of this machine:${need}${has}`.replace(/:$|:(?= and)|,$/, "").concat("."),
				where: { file: path },
				remedy: "Make room there, or name a folder on a larger disk in BRINGUP_CACHE_DIR.",
				retryable: false,
				cause
			});
		}
		async function freeBytes(path) {
			for (let at = path;; at = (0, node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(at)) {
				const there = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(at).then(() => true, () => false);
				if (there) return (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(at).then(({ bavail, bsize }) => bavail * bsize, () => undefined);
				if (at === (0, node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(at)) return undefined;
			}
		}
		function notWritable(path, message, cause) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_3__.y4({
				code: "image-cache-not-writable",
				category: "filesystem",
				what: `The cache of images on this machine cannot be written: ${message}.`,
				where: { file: path },
				remedy: "Give the user of this run that folder, or name another in BRINGUP_CACHE_DIR.",
				retryable: false,
				cause
			});
		}
	}),
	82276: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { $: () => isThere });
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
		function isThere(path) {
			return (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).then(() => true, () => false);
		}
	}),
	28117: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { j: () => mebibytes });
		function mebibytes(bytes) {
			return `${Math.ceil(bytes / 2 ** 20)} MiB`;
		}
	}),
	36770: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { y: () => paced });
		const PACE_MS = 200;
		function paced(tell) {
			let last = {
				doing: "",
				at: 0
			};
			return (progress) => {
				const now = performance.now();
				if (progress.doing === last.doing && progress.done !== progress.total && now - last.at < PACE_MS) return;
				last = {
					doing: progress.doing,
					at: now
				};
				tell?.(progress);
			};
		}
	}),
	86472: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			b: () => RECIPE,
			l: () => encode
		});
		var _read_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41599);
		var _xz_program_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74941);
		const RECIPE = {
			pieceBytes: 2 ** 20,
			preset: 0
		};
		async function encode(raw, check, recipe, signal) {
			const parts = [];
			const args = [
				"-z",
				"-c",
				"-q",
				"--format=xz",
				`-${recipe.preset}`,
				"-T2",
				`--block-size=${recipe.pieceBytes}`,
				`--check=${check}`
			];
			const end = await (0, _xz_program_js__WEBPACK_IMPORTED_MODULE_1__.g)(args, [raw], async (output) => {
				for await (const part of output) parts.push(part);
			}, signal);
			if (end.code !== 0) throw (0, _xz_program_js__WEBPACK_IMPORTED_MODULE_1__.c)("compress a part of the image", end);
			const stream = Buffer.concat(parts);
			const whole = {
				size: stream.length,
				read: async (at, count) => stream.subarray(at, at + count)
			};
			const { blocks } = await (0, _read_index_js__WEBPACK_IMPORTED_MODULE_0__.b)(whole, "what xz made");
			const first = blocks[0]?.position ?? 0;
			const last = blocks.at(-1);
			const behind = last === undefined ? first : last.position + Math.ceil(last.unpaddedLength / 4) * 4;
			return {
				bytes: stream.subarray(first, behind),
				blocks: blocks.map(({ unpaddedLength, raw }) => ({
					unpaddedLength,
					rawLength: raw.length
				}))
			};
		}
	}),
	29465: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			A1: () => parseIndex,
			Dy: () => parseStreamFooter,
			KG: () => EDGE,
			VR: () => XZ_MAGIC,
			WG: () => streamHeader,
			_2: () => dictionaryOf,
			jC: () => padded,
			sQ: () => streamEnd,
			zN: () => parseStreamHeader
		});
		var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
		var node_zlib__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_0__);
		const XZ_MAGIC = Buffer.from("fd377a585a00", "hex");
		const FOOTER_MAGIC = Buffer.from("YZ", "latin1");
		const EDGE = 12;
		const CHECKS = [
			{
				id: 0,
				name: "none"
			},
			{
				id: 1,
				name: "crc32"
			},
			{
				id: 4,
				name: "crc64"
			},
			{
				id: 10,
				name: "sha256"
			}
		];
		function padded(length) {
			return Math.ceil(length / 4) * 4;
		}
		function parseStreamHeader(bytes) {
			if (!bytes.subarray(0, 6).equals(XZ_MAGIC)) return "a stream does not begin as one";
			if ((0, node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32)(bytes.subarray(6, 8)) !== bytes.readUInt32LE(8)) return "the header of a stream has a wrong checksum";
			return checkOf(bytes.subarray(6, 8));
		}
		function parseStreamFooter(bytes) {
			if (!bytes.subarray(10, 12).equals(FOOTER_MAGIC)) return "it does not end as an .xz does";
			if ((0, node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32)(bytes.subarray(4, 10)) !== bytes.readUInt32LE(0)) return "the footer of a stream has a wrong checksum";
			const found = checkOf(bytes.subarray(8, 10));
			return typeof found === "string" ? found : {
				...found,
				indexLength: (bytes.readUInt32LE(4) + 1) * 4
			};
		}
		function parseIndex(bytes) {
			const end = bytes.length - 4;
			if (end < 4 || bytes.readUInt8(0) !== 0 || (0, node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32)(bytes.subarray(0, end)) !== bytes.readUInt32LE(end)) {
				return "the index of a stream has a wrong checksum";
			}
			const reader = {
				bytes: bytes.subarray(0, end),
				at: 1
			};
			const count = readNumber(reader);
			const records = [];
			for (let n = 0; n < count; n++) {
				const record = {
					unpaddedLength: readNumber(reader),
					rawLength: readNumber(reader)
				};
				if (record.unpaddedLength < 5 || record.rawLength > Number.MAX_SAFE_INTEGER) return "the index of a stream has an impossible record";
				records.push(record);
			}
			return padded(reader.at) === end ? records : "the index of a stream has a wrong length";
		}
		function streamHeader(check) {
			const bytes = Buffer.alloc(EDGE);
			XZ_MAGIC.copy(bytes);
			bytes.writeUInt8(idOf(check), 7);
			bytes.writeUInt32LE((0, node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32)(bytes.subarray(6, 8)), 8);
			return bytes;
		}
		function streamEnd(check, records) {
			const numbers = [records.length, ...records.flatMap(({ unpaddedLength, rawLength }) => [unpaddedLength, rawLength])];
			const body = Buffer.from([0, ...numbers.flatMap(numberBytes)]);
			const index = Buffer.alloc(padded(body.length) + 4);
			body.copy(index);
			index.writeUInt32LE((0, node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32)(index.subarray(0, index.length - 4)), index.length - 4);
			const footer = Buffer.alloc(EDGE);
			footer.writeUInt32LE(index.length / 4 - 1, 4);
			footer.writeUInt8(idOf(check), 9);
			FOOTER_MAGIC.copy(footer, 10);
			footer.writeUInt32LE((0, node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32)(footer.subarray(4, 10)), 0);
			return Buffer.concat([index, footer]);
		}
		function dictionaryOf(bytes) {
			const length = (bytes.readUInt8(0) + 1) * 4;
			if (length > bytes.length || (0, node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32)(bytes.subarray(0, length - 4)) !== bytes.readUInt32LE(length - 4)) return undefined;
			const flags = bytes.readUInt8(1);
			const reader = {
				bytes: bytes.subarray(0, length - 4),
				at: 2
			};
			for (const has of [flags & 64, flags & 128]) if (has !== 0) readNumber(reader);
			for (let filter = 0; filter <= (flags & 3); filter++) {
				const [id, size] = [readNumber(reader), readNumber(reader)];
				const bits = (reader.bytes[reader.at] ?? 0) & 63;
				if (id === LZMA2) return bits >= 40 ? 2 ** 32 - 1 : (2 | bits & 1) * 2 ** ((bits >> 1) + 11);
				reader.at += size;
			}
			return undefined;
		}
		const LZMA2 = 33;
		function checkOf(flags) {
			const known = flags[0] === 0 ? CHECKS.find(({ id }) => id === flags[1]) : undefined;
			return known === undefined ? `a stream has a kind of check (${flags.toString("hex")}) that nobody knows` : { check: known.name };
		}
		function idOf(check) {
			return CHECKS.find(({ name }) => name === check)?.id ?? 0;
		}
		function readNumber(reader) {
			let value = 0;
			for (let shift = 0; shift < 63; shift += 7) {
				const byte = reader.bytes[reader.at++];
				if (byte === undefined) return Number.POSITIVE_INFINITY;
				value += (byte & 127) * 2 ** shift;
				if ((byte & 128) === 0) return value;
			}
			return Number.POSITIVE_INFINITY;
		}
		function numberBytes(value) {
			const bytes = [];
			let rest = value;
			for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push(rest % 128 | 128);
			return [...bytes, rest];
		}
	}),
	41599: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			b: () => readXzIndex,
			h: () => largestDictionary
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29465);
		const LONGEST_INDEX = 64 * 2 ** 20;
		async function readXzIndex(xz, file) {
			const streams = [];
			const lengths = new Map();
			let end = xz.size;
			const head = await xz.read(0, Math.min(_format_js__WEBPACK_IMPORTED_MODULE_1__.VR.length, end));
			if (!head.equals(_format_js__WEBPACK_IMPORTED_MODULE_1__.VR.subarray(0, head.length))) throw corrupt(file, "it does not begin as an .xz does");
			if (end < 2 * _format_js__WEBPACK_IMPORTED_MODULE_1__.KG) throw truncated(file, `it has only ${end} bytes`);
			while (end > 0) {
				end = await withoutPadding(xz, end);
				if (end < 2 * _format_js__WEBPACK_IMPORTED_MODULE_1__.KG) throw truncated(file, "its first stream has no beginning");
				const footer = (0, _format_js__WEBPACK_IMPORTED_MODULE_1__.Dy)(await xz.read(end - _format_js__WEBPACK_IMPORTED_MODULE_1__.KG, _format_js__WEBPACK_IMPORTED_MODULE_1__.KG));
				if (typeof footer === "string") throw streams.length === 0 ? truncated(file, footer) : corrupt(file, footer);
				const indexAt = end - _format_js__WEBPACK_IMPORTED_MODULE_1__.KG - footer.indexLength;
				if (indexAt < _format_js__WEBPACK_IMPORTED_MODULE_1__.KG || footer.indexLength > LONGEST_INDEX) throw corrupt(file, "the index of a stream does not fit");
				const records = (0, _format_js__WEBPACK_IMPORTED_MODULE_1__.A1)(await xz.read(indexAt, footer.indexLength));
				if (typeof records === "string") throw corrupt(file, records);
				const begin = records.reduce((at, { unpaddedLength }) => at - (0, _format_js__WEBPACK_IMPORTED_MODULE_1__.jC)(unpaddedLength), indexAt) - _format_js__WEBPACK_IMPORTED_MODULE_1__.KG;
				if (begin < 0) throw truncated(file, "its first stream is shorter than its index says");
				const header = (0, _format_js__WEBPACK_IMPORTED_MODULE_1__.zN)(await xz.read(begin, _format_js__WEBPACK_IMPORTED_MODULE_1__.KG));
				if (typeof header === "string") throw corrupt(file, header);
				if (header.check !== footer.check) throw corrupt(file, "the two ends of a stream differ");
				let position = begin + _format_js__WEBPACK_IMPORTED_MODULE_1__.KG;
				streams.unshift(records.map(({ unpaddedLength, rawLength }) => {
					const block = {
						position,
						unpaddedLength,
						check: header.check
					};
					position += (0, _format_js__WEBPACK_IMPORTED_MODULE_1__.jC)(unpaddedLength);
					lengths.set(block, rawLength);
					return block;
				}));
				end = begin;
			}
			let rawSize = 0;
			const blocks = streams.flat().map((block) => {
				const raw = {
					position: rawSize,
					length: lengths.get(block) ?? 0
				};
				rawSize += raw.length;
				return {
					...block,
					raw
				};
			});
			return {
				size: xz.size,
				rawSize,
				streams: streams.length,
				blocks
			};
		}
		async function largestDictionary(xz, { blocks }) {
			let largest = 0;
			for (const { position, unpaddedLength } of blocks) {
				const dictionary = (0, _format_js__WEBPACK_IMPORTED_MODULE_1__._2)(await xz.read(position, Math.min(1024, unpaddedLength)));
				if (dictionary === undefined) return undefined;
				largest = Math.max(largest, dictionary);
			}
			return largest;
		}
		async function withoutPadding(xz, end) {
			for (let at = end; at >= 4;) {
				const length = Math.min(4096, Math.floor(at / 4) * 4);
				const bytes = await xz.read(at - length, length);
				let last = length;
				while (last > 0 && bytes.readUInt32LE(last - 4) === 0) last -= 4;
				at += last - length;
				if (last > 0) return at;
			}
			return 0;
		}
		function truncated(file, why) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "image-truncated",
				category: "filesystem",
				what: `A part of the image is missing: ${why}.`,
				where: { file },
				remedy: "Fetch the image again, and compare its size and SHA-256 with what its makers publish."
			});
		}
		function corrupt(file, why) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "image-corrupt",
				category: "filesystem",
				what: `The image cannot be unpacked: ${why}.`,
				where: { file },
				remedy: "Fetch the image again, and compare its SHA-256 with what its makers publish."
			});
		}
	}),
	68985: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			C: () => spliceFromBase,
			s: () => writeXz
		});
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
		var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
		var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
		var node_path__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
		var _bytes_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(14234);
		var _joined_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(46660);
		var _source_cache_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69981);
		var _source_cache_lock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25781);
		var _source_is_there_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82276);
		var _source_paced_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(36770);
		var _encode_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(86472);
		var _read_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(41599);
		var _splice_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(39931);
		var _spliceable_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(70490);
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
		async function spliceFromBase(base, image, options) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const opened = __addDisposableResource(env_1, new AsyncDisposableStack(), true);
				const onProgress = (0, _source_paced_js__WEBPACK_IMPORTED_MODULE_10__.y)(options.onProgress);
				const work = opened.use(await (0, _source_cache_js__WEBPACK_IMPORTED_MODULE_3__.Y3)(base.cache));
				const raw = opened.use(await openBytes(base.raw.path));
				const why = await (0, _spliceable_js__WEBPACK_IMPORTED_MODULE_9__.w)(base);
				const path = why === undefined ? base.source.path : await packedAnew(base, raw, why, {
					...options,
					onProgress
				});
				const xz = opened.use(await openBytes(path));
				const index = why === undefined && base.xz !== undefined ? base.xz : await (0, _read_index_js__WEBPACK_IMPORTED_MODULE_7__.b)(xz, path);
				const more = {
					folder: work.path,
					signal: options.signal,
					onProgress
				};
				const pieces = {
					folder: base.folder,
					of: base.raw.sha256
				};
				const spliced = opened.use(await (0, _source_cache_js__WEBPACK_IMPORTED_MODULE_3__.YB)(work.path, () => (0, _splice_js__WEBPACK_IMPORTED_MODULE_8__.$)({
					xz,
					index,
					raw,
					pieces
				}, image, {
					...more,
					hashed: true
				})));
				const owned = opened.move();
				return {
					...spliced,
					[Symbol.asyncDispose]: () => owned.disposeAsync()
				};
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				const result_1 = __disposeResources(env_1);
				if (result_1) await result_1;
			}
		}
		async function writeXz(xz, path, work, signal) {
			const fresh = (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(work, "fresh.xz");
			const hash = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
			await (0, _source_cache_js__WEBPACK_IMPORTED_MODULE_3__.YB)(path, async () => {
				const env_2 = {
					stack: [],
					error: void 0,
					hasError: false
				};
				try {
					const file = __addDisposableResource(env_2, await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(fresh, "w", 384), true);
					for await (const part of (0, _joined_js__WEBPACK_IMPORTED_MODULE_11__.mA)(xz, 0, signal)) {
						hash.update(part);
						await file.writeFile(part);
					}
					await file.datasync();
				} catch (e_2) {
					env_2.error = e_2;
					env_2.hasError = true;
				} finally {
					const result_2 = __disposeResources(env_2);
					if (result_2) await result_2;
				}
			});
			await (0, _source_cache_js__WEBPACK_IMPORTED_MODULE_3__.YB)(path, () => (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(fresh, path));
			return hash.digest("hex");
		}
		async function packedAnew(base, raw, why, options) {
			const path = (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(base.folder, `anew-${_encode_js__WEBPACK_IMPORTED_MODULE_6__.b.pieceBytes}-${_encode_js__WEBPACK_IMPORTED_MODULE_6__.b.preset}.xz`);
			if (await (0, _source_is_there_js__WEBPACK_IMPORTED_MODULE_5__.$)(path)) return path;
			const { signal, onProgress, onNote = () => undefined } = options;
			const cache = await (0, _source_cache_js__WEBPACK_IMPORTED_MODULE_3__.sZ)(base.cache);
			const onWait = () => onNote(`Another run packs ${base.from} anew; this one waits for it.`);
			return (0, _source_cache_lock_js__WEBPACK_IMPORTED_MODULE_4__.O)(cache.lock(path), signal, onWait, async () => {
				const env_3 = {
					stack: [],
					error: void 0,
					hasError: false
				};
				try {
					if (await (0, _source_is_there_js__WEBPACK_IMPORTED_MODULE_5__.$)(path)) return path;
					onNote(`All of ${base.from} is packed anew, once, because ${why}.`);
					const work = __addDisposableResource(env_3, await (0, _source_cache_js__WEBPACK_IMPORTED_MODULE_3__.Y3)(cache.root), true);
					const more = {
						folder: work.path,
						signal,
						...onProgress === undefined ? {} : { onProgress }
					};
					const spliced = __addDisposableResource(env_3, await (0, _source_cache_js__WEBPACK_IMPORTED_MODULE_3__.YB)(path, () => (0, _splice_js__WEBPACK_IMPORTED_MODULE_8__.$)(undefined, {
						...raw,
						changed: []
					}, more)), true);
					await writeXz(spliced, path, work.path, signal);
					return path;
				} catch (e_3) {
					env_3.error = e_3;
					env_3.hasError = true;
				} finally {
					const result_3 = __disposeResources(env_3);
					if (result_3) await result_3;
				}
			});
		}
		async function openBytes(path) {
			const file = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, "r");
			const { size } = await file.stat();
			return {
				...(0, _bytes_js__WEBPACK_IMPORTED_MODULE_12__.s)(file, size),
				[Symbol.asyncDispose]: () => file.close()
			};
		}
	}),
	39931: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { $: () => spliceXz });
		var sha256_of = __webpack_require__(63464);
		var extents = __webpack_require__(64876);
		var joined = __webpack_require__(46660);
		var external_node_crypto_ = __webpack_require__(77598);
		var promises_ = __webpack_require__(51455);
		var external_node_path_ = __webpack_require__(76760);
		var image_bytes = __webpack_require__(14234);
		;
		async function openBlockStore(folder) {
			const path = (0, external_node_path_.join)(folder, `blocks-${(0, external_node_crypto_.randomBytes)(8).toString("hex")}.tmp`);
			const file = await (0, promises_.open)(path, "wx+", 384);
			let size = 0;
			return {
				bytes: {
					...(0, image_bytes.s)(file, Number.MAX_SAFE_INTEGER),
					size: Number.MAX_SAFE_INTEGER
				},
				async add(block) {
					const position = size;
					size += block.length;
					for (let done = 0; done < block.length;) {
						done += (await file.write(block, done, block.length - done, position + done)).bytesWritten;
					}
					return position;
				},
				async [Symbol.asyncDispose]() {
					await file.close();
					await (0, promises_.rm)(path, { force: true });
				}
			};
		}
		var format = __webpack_require__(29465);
		;
		function compose(blocks) {
			return (0, joined.oR)(ranges(blocks));
		}
		async function* composing(blocks, signal) {
			const composer = openComposer();
			for (const some of blocks) yield* ahead((0, joined.oR)((await some).flatMap((block) => [...composer.add(block)])), signal);
			yield* ahead((0, joined.oR)(composer.end()), signal);
		}
		async function* ahead(bytes, signal) {
			const piece = (at) => {
				if (at >= bytes.size) return undefined;
				const read = bytes.read(at, Math.min(PIECE, bytes.size - at));
				read.catch(() => undefined);
				return read;
			};
			for (let [at, next] = [0, piece(0)]; next !== undefined;) {
				signal.throwIfAborted();
				const now = await next;
				at += now.length;
				next = piece(at);
				yield now;
			}
		}
		const PIECE = 2 ** 20;
		function* ranges(blocks) {
			const composer = openComposer();
			for (const block of blocks) yield* composer.add(block);
			yield* composer.end();
		}
		function openComposer() {
			let stream;
			function* end() {
				if (stream !== undefined) yield whole((0, format.sQ)(stream.check, stream.blocks));
				stream = undefined;
			}
			function* begin(check) {
				yield whole((0, format.WG)(check));
				stream = {
					check,
					blocks: []
				};
				return stream;
			}
			let any = false;
			return {
				*add(block) {
					any = true;
					if (stream !== undefined && stream.check !== block.check) yield* end();
					const open = stream ?? (yield* begin(block.check));
					open.blocks.push(block);
					yield {
						of: block.of,
						position: block.position,
						length: (0, format.jC)(block.unpaddedLength)
					};
				},
				*end() {
					if (!any) yield* begin("crc64");
					yield* end();
				}
			};
		}
		function whole(bytes) {
			return {
				of: (0, joined._P)(bytes),
				position: 0,
				length: bytes.length
			};
		}
		var encode = __webpack_require__(86472);
		var cancelled = __webpack_require__(82429);
		var external_node_os_ = __webpack_require__(48161);
		;
		let free = Math.max(1, (0, external_node_os_.availableParallelism)());
		const waiting = [];
		async function inXzSlot(work) {
			if (free > 0) free--;
			else await new Promise((resolve) => waiting.push(resolve));
			try {
				return await work();
			} finally {
				const next = waiting.shift();
				if (next === undefined) free++;
				else next();
			}
		}
		;
		const BATCH_PIECES = 8;
		const ZEROS = Buffer.alloc(2 ** 20);
		function openEncoder(store, recipe, signal, onProgress) {
			const batchBytes = BATCH_PIECES * recipe.pieceBytes;
			const over = new AbortController();
			const either = AbortSignal.any([signal, over.signal]);
			const zeros = new Map();
			const running = new Set();
			let [done, total] = [0, 0];
			async function batch(image, range, check) {
				try {
					return await inXzSlot(async () => {
						either.throwIfAborted();
						const raw = await image.read(range.position, range.length);
						const { bytes, blocks } = await encoded(raw, check);
						let position = await store.add(bytes);
						done += range.length;
						onProgress?.({
							doing: "recompress",
							done,
							total
						});
						return blocks.map((block) => {
							const placed = {
								of: store.bytes,
								position,
								check,
								...block
							};
							position += (0, format.jC)(block.unpaddedLength);
							return placed;
						});
					});
				} catch (error) {
					over.abort(error);
					throw error;
				}
			}
			function encoded(raw, check) {
				if (!isZero(raw)) return (0, encode.l)(raw, check, recipe, either);
				const key = `${raw.length} ${check}`;
				const known = zeros.get(key) ?? watch((0, encode.l)(raw, check, recipe, either));
				zeros.set(key, known);
				return known;
			}
			function watch(work) {
				running.add(work);
				work.finally(() => running.delete(work)).catch(() => undefined);
				return work;
			}
			return {
				watch,
				encode(image, { position, length }, check) {
					total += length;
					const batches = [];
					for (let at = 0; at < length; at += batchBytes) {
						const work = batch(image, {
							position: position + at,
							length: Math.min(batchBytes, length - at)
						}, check);
						batches.push(watch(work));
					}
					return watch(Promise.all(batches).then((all) => all.flat()));
				},
				async all(work) {
					const ended = await Promise.allSettled(work);
					if (signal.aborted) throw (0, cancelled.K)("compressing an image", signal);
					if (over.signal.aborted) throw over.signal.reason;
					return ended.map((one) => {
						if (one.status === "rejected") throw one.reason;
						return one.value;
					});
				},
				async [Symbol.asyncDispose]() {
					if (running.size > 0) over.abort();
					await Promise.allSettled(running);
				}
			};
		}
		function isZero(raw) {
			for (let at = 0; at < raw.length; at += ZEROS.length) {
				const length = Math.min(ZEROS.length, raw.length - at);
				if (raw.compare(ZEROS, 0, length, at, at + length) !== 0) return false;
			}
			return true;
		}
		var external_node_zlib_ = __webpack_require__(38522);
		var file_lock = __webpack_require__(21205);
		var read_index = __webpack_require__(41599);
		;
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
		const NAME = /^(\d+)-([0-9a-f]{8})\.xz$/;
		function openKeptPieces({ folder: base, of }, { pieceBytes, preset }, signal) {
			const folder = (0, external_node_path_.join)(base, `pieces-${of.slice(0, 32)}-${pieceBytes}-${preset}`);
			const files = [];
			async function find(block) {
				const known = await (0, promises_.readdir)(folder).catch(() => []);
				const name = known.find((one) => NAME.exec(one)?.[1] === String(block.raw.position));
				if (name === undefined) return undefined;
				const path = (0, external_node_path_.join)(folder, name);
				try {
					const file = await (0, promises_.open)(path, "r");
					files.push(file);
					const bytes = (0, image_bytes.s)(file, (await file.stat()).size);
					if (await sumOf(bytes) !== NAME.exec(name)?.[2]) throw new Error("damaged");
					const { blocks, rawSize } = await (0, read_index.b)(bytes, path);
					if (rawSize !== block.raw.length || blocks.some(({ check }) => check !== block.check)) throw new Error("of another");
					return blocks.map(({ raw, ...rest }) => ({
						of: bytes,
						...rest,
						rawLength: raw.length
					}));
				} catch {
					await (0, promises_.rm)(path, { force: true }).catch(() => undefined);
					return undefined;
				}
			}
			async function keep(block, pieces) {
				const next = (0, external_node_path_.join)(folder, `${(0, external_node_crypto_.randomBytes)(6).toString("hex")}.new`);
				try {
					const sum = await write(next, compose(pieces));
					await (0, promises_.rename)(next, (0, external_node_path_.join)(folder, `${block.raw.position}-${sum}.xz`));
				} catch {
					await (0, promises_.rm)(next, { force: true }).catch(() => undefined);
				}
			}
			return {
				find,
				async make(block, work) {
					const lock = await lockIn(folder, `${block.raw.position}.lock`, signal);
					try {
						const found = await find(block);
						if (found !== undefined) return found;
						const made = await work();
						await keep(block, made);
						return made;
					} finally {
						lock?.[Symbol.dispose]();
					}
				},
				async [Symbol.asyncDispose]() {
					await Promise.all(files.map((file) => file.close()));
				}
			};
		}
		async function lockIn(folder, name, signal) {
			try {
				await (0, promises_.mkdir)(folder, {
					recursive: true,
					mode: 448
				});
				return await (0, file_lock.y)((0, external_node_path_.join)(folder, name), {
					signal,
					pauseMs: 20
				});
			} catch {
				return undefined;
			}
		}
		async function write(path, bytes) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const file = __addDisposableResource(env_1, await (0, promises_.open)(path, "wx", 384), true);
				for await (const part of (0, joined.mA)(bytes)) await file.write(part);
				return sumOf(bytes);
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				const result_1 = __disposeResources(env_1);
				if (result_1) await result_1;
			}
		}
		async function sumOf(bytes) {
			let sum = 0;
			for await (const part of (0, joined.mA)(bytes)) sum = (0, external_node_zlib_.crc32)(part, sum);
			return sum.toString(16).padStart(8, "0");
		}
		;
		var splice_addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
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
		var splice_disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
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
		async function spliceXz(base, image, { folder, signal, recipe = encode.b, onProgress, hashed = false }) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const opened = splice_addDisposableResource(env_1, new AsyncDisposableStack(), true);
				const store = opened.use(await openBlockStore(folder));
				const kept = base?.pieces === undefined ? undefined : opened.use(openKeptPieces(base.pieces, recipe, signal));
				const encoder = splice_addDisposableResource(env_1, openEncoder(store, recipe, signal, onProgress), true);
				const parts = await placedParts(base, kept, image, recipe, encoder);
				const taking = hashed ? (0, sha256_of.B)(composing(parts, signal)).catch(() => undefined) : undefined;
				const blocks = (await encoder.all(parts)).flat();
				const taken = await taking;
				const xz = compose(blocks);
				const encodedBytes = blocks.reduce((sum, { of, rawLength }) => of === store.bytes ? sum + rawLength : sum, 0);
				let hash = taken === undefined ? undefined : Promise.resolve(taken);
				const owned = opened.move();
				return {
					...xz,
					encodedBytes,
					copiedBytes: image.size - encodedBytes,
					sha256: () => hash ??= (0, sha256_of.B)((0, joined.mA)(xz, 0, signal)),
					[Symbol.asyncDispose]: () => owned.disposeAsync()
				};
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				const result_1 = splice_disposeResources(env_1);
				if (result_1) await result_1;
			}
		}
		async function placedParts(base, kept, image, { pieceBytes }, encoder) {
			const parts = [];
			for (const block of base === undefined ? [] : base.index.blocks) {
				const { position, length } = block.raw;
				const left = Math.min(length, image.size - position);
				if (base === undefined || left <= 0) break;
				if (left === length && !(0, extents.$)(image.changed, block.raw)) {
					parts.push(Promise.resolve([{
						of: base.xz,
						...block,
						rawLength: length
					}]));
					continue;
				}
				const pieces = piecesOf({
					position,
					length: left
				}, pieceBytes);
				const fresh = pieces.map((piece, at) => (0, extents.$)(image.changed, piece) || left < length && at === pieces.length - 1);
				const old = fresh.filter(Boolean).length * 2 > pieces.length ? undefined : await oldPieces(base, kept, block, encoder);
				for (const { from, to } of runsOf(old === undefined ? fresh.map(() => true) : fresh)) {
					const length = pieces.slice(from, to).reduce((sum, piece) => sum + piece.length, 0);
					const range = {
						position: position + from * pieceBytes,
						length
					};
					if (fresh[from] || old === undefined) parts.push(encoder.encode(image, range, block.check));
					else parts.push(encoder.watch(old.pieces.then((all) => all.slice(from, to))));
				}
			}
			const end = base?.index.rawSize ?? 0;
			if (image.size > end) {
				const check = base?.index.blocks.at(-1)?.check ?? "crc64";
				parts.push(encoder.encode(image, {
					position: end,
					length: image.size - end
				}, check));
			}
			return parts;
		}
		async function oldPieces(base, kept, block, encoder) {
			if (kept === undefined) return undefined;
			const found = await kept.find(block);
			if (found !== undefined) return { pieces: Promise.resolve(found) };
			const made = kept.make(block, () => encoder.encode(base.raw, block.raw, block.check));
			return { pieces: encoder.watch(made) };
		}
		function runsOf(marks) {
			const runs = [];
			for (const [at, mark] of marks.entries()) {
				const last = runs.at(-1);
				if (last !== undefined && marks[last.from] === mark) last.to = at + 1;
				else runs.push({
					from: at,
					to: at + 1
				});
			}
			return runs;
		}
		function piecesOf({ position, length }, pieceBytes) {
			const count = Math.ceil(length / pieceBytes);
			return Array.from({ length: count }, (_, index) => {
				const from = index * pieceBytes;
				return {
					position: position + from,
					length: Math.min(pieceBytes, length - from)
				};
			});
		}
	}),
	70490: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { w: () => whyNotSpliced });
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
		var _bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14234);
		var _read_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41599);
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
		const LARGEST_BLOCK = 64 * 2 ** 20;
		const LARGEST_DICTIONARY = 8 * 2 ** 20;
		async function whyNotSpliced({ source, xz }) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				if (xz === undefined) return source.format === "raw" ? "it is not packed" : `it is packed as ${source.format}, which boards do not unpack`;
				const largest = xz.blocks.reduce((most, { raw }) => Math.max(most, raw.length), 0);
				if (largest > LARGEST_BLOCK) {
					return xz.blocks.length === 1 ? "it is packed as a single block" : `it is packed in blocks of ${Math.round(largest / 2 ** 20)} MiB`;
				}
				const file = __addDisposableResource(env_1, await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(source.path, "r"), true);
				const bytes = (0, _bytes_js__WEBPACK_IMPORTED_MODULE_2__.s)(file, source.size);
				const dictionary = await (0, _read_index_js__WEBPACK_IMPORTED_MODULE_1__.h)(bytes, xz);
				if (dictionary === undefined) return "it has blocks of a kind that is not known";
				return dictionary > LARGEST_DICTIONARY ? `to unpack it takes ${Math.round(dictionary / 2 ** 20)} MiB of memory, more than boards have` : undefined;
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				const result_1 = __disposeResources(env_1);
				if (result_1) await result_1;
			}
		}
	}),
	74941: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			c: () => xzFailed,
			g: () => runXz
		});
		var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
		var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
		var node_stream_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46466);
		var node_stream_promises__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_1__);
		var _core_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93933);
		var _host_cancelled_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82429);
		async function runXz(args, input, take, signal) {
			if (signal.aborted) throw (0, _host_cancelled_js__WEBPACK_IMPORTED_MODULE_3__.K)("working on an image", signal);
			const child = (0, node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)("xz", args, {
				stdio: "pipe",
				env: environment(),
				windowsHide: true
			});
			const started = new Promise((resolve, reject) => {
				child.once("spawn", resolve);
				child.once("error", reject);
			});
			const ended = new Promise((resolve) => child.once("close", (code) => resolve(code ?? 128)));
			const stop = () => child.kill("SIGKILL");
			signal.addEventListener("abort", stop, { once: true });
			try {
				await started.catch((cause) => {
					throw missing(cause);
				});
				let said = "";
				child.stderr.setEncoding("utf8").on("data", (text) => {
					said = (said + text).slice(-2e3);
				});
				const fed = (0, node_stream_promises__WEBPACK_IMPORTED_MODULE_1__.pipeline)(input, child.stdin).catch((error) => {
					if (![
						"EPIPE",
						"EOF",
						"ERR_STREAM_PREMATURE_CLOSE",
						"ECONNRESET",
						"ERR_STREAM_DESTROYED"
					].includes(error.code ?? "")) throw error;
				});
				await Promise.all([take(child.stdout), fed]);
				const code = await ended;
				if (signal.aborted) throw (0, _host_cancelled_js__WEBPACK_IMPORTED_MODULE_3__.K)("working on an image", signal);
				return {
					code,
					said: said.trim().replace(/^xz: (\(stdin\): )?/gm, "")
				};
			} catch (error) {
				stop();
				if (child.pid !== undefined) await ended;
				if (signal.aborted) throw (0, _host_cancelled_js__WEBPACK_IMPORTED_MODULE_3__.K)("working on an image", signal);
				throw error;
			} finally {
				signal.removeEventListener("abort", stop);
			}
		}
		function xzFailed(doing, { code, said }) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_2__.y4({
				code: "xz-failed",
				category: "command",
				what: `xz could not ${doing}; it ended with code ${code}: ${said || "it said nothing"}.`,
				remedy: "See what it says; with little memory or a full disk it helps to make room."
			});
		}
		function missing(cause) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_2__.y4({
				code: "xz-missing",
				category: "unsupported",
				what: cause.code === "ENOENT" ? "This machine has no program xz." : `The program xz cannot be started: ${cause.message}.`,
				remedy: "Install it: the package is xz-utils on Debian and Ubuntu, and xz on Fedora, with Homebrew and in MSYS2.",
				cause
			});
		}
		function environment() {
			const names = [
				"PATH",
				"Path",
				"SystemRoot",
				"TMPDIR",
				"TEMP"
			];
			const kept = names.flatMap((name) => process.env[name] === undefined ? [] : [[name, process.env[name]]]);
			return {
				...Object.fromEntries(kept),
				LC_ALL: "C"
			};
		}
	})
};
;
