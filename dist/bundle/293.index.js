"use strict";
exports.id = 293;
exports.ids = [293];
exports.modules = {
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
		var flash_target = __webpack_require__(36031);
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
		var ssh_config_file = __webpack_require__(1601);
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
	95351: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { F: () => stockImages });
		var core_error = __webpack_require__(93933);
		var promises_ = __webpack_require__(51455);
		var external_node_path_ = __webpack_require__(76760);
		var image_bytes = __webpack_require__(14234);
		var derived_image = __webpack_require__(54528);
		var ext4_e2fsprogs = __webpack_require__(74871);
		var errors = __webpack_require__(13876);
		var ext4_superblock = __webpack_require__(68947);
		var joined = __webpack_require__(46660);
		var read_partitions = __webpack_require__(14069);
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
		const TIME = {
			E2FSPROGS_FAKE_TIME: "1577836800",
			E2FSCK_TIME: "1577836800"
		};
		async function recoverBase(base, options) {
			return (0, derived_image.n)(base, {
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
				const { partitions } = await (0, read_partitions.g)(raw, from);
				const inUse = [];
				for (const partition of partitions) if (await wasInUse((0, image_bytes.y)(raw, partition))) inUse.push(partition);
				if (inUse.length === 0) return undefined;
				const e2fsprogs = await (0, ext4_e2fsprogs.h)();
				const stack = __addDisposableResource(env_1, new AsyncDisposableStack(), true);
				const ranges = [];
				let at = 0;
				for (const partition of inUse.toSorted((a, b) => a.position - b.position)) {
					const { index, position, length } = partition;
					const name = `partition-${index}.img`;
					await (0, derived_image.M)((0, image_bytes.y)(raw, partition), (0, external_node_path_.join)(folder, name), "recover", context);
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
				const result_1 = __disposeResources(env_1);
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
		var image_shrink = __webpack_require__(57415);
		var address = __webpack_require__(45807);
		var make_folder = __webpack_require__(99002);
		var cancelled = __webpack_require__(82429);
		var read_index = __webpack_require__(41599);
		var source_cache = __webpack_require__(69981);
		var cache_lock = __webpack_require__(25781);
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
		var source_record = __webpack_require__(71694);
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
					const known = await (0, source_record.a)(cache.record(path));
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
					if (isSettled && after.mtimeNs === mtimeNs && after.ctimeNs === ctimeNs) await (0, source_record.r)(cache.record(path), {
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
		var paced = __webpack_require__(36770);
		var download = __webpack_require__(99047);
		var http_get = __webpack_require__(11466);
		var site_error = __webpack_require__(13971);
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
		const STALL_MS = 3e4;
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
			const known = await (0, source_record.a)(record);
			const kept = known?.["sha256"] === undefined ? undefined : await inStore(cache, known["sha256"]);
			const wish = {
				...options,
				...wanted === undefined ? {} : { sha256: wanted },
				...kept === undefined || wanted !== undefined || known === undefined ? {} : { known }
			};
			const resumes = await (0, promises_.stat)(path).then(({ size }) => size > 0, () => false);
			let came = await (0, download.R)(url, path, wish);
			if (came === "unchanged" && kept !== undefined) return kept;
			if (came !== "unchanged" && wanted !== undefined && came.sha256 !== wanted && resumes) {
				options.onNote("What an earlier run had left was not of the same file; it is fetched from its beginning.");
				await (0, download.y)(path);
				came = await (0, download.R)(url, path, wish);
			}
			if (came === "unchanged") throw (0, site_error.Qf)((0, address.SP)(url), "it says that nothing changed, which nobody asked");
			if (wanted !== undefined && came.sha256 !== wanted) {
				await (0, download.y)(path);
				throw wrongHash((0, address.SP)(url), came.sha256, wanted);
			}
			await refuseOthers(path, url);
			const folder = cache.content(came.sha256);
			await (0, source_cache.YB)(folder, async () => {
				(0, make_folder.f)(folder, 448);
				await (0, promises_.rename)(path, (0, external_node_path_.join)(folder, SOURCE));
				await (0, download.y)(path);
				const { sha256, etag, lastModified } = came;
				await (0, source_record.r)(record, {
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
				await (0, download.y)(path);
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
		async function besideAddress(url, { signal, stallMs = STALL_MS }) {
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
					if (attempt === 3 || !(0, site_error.bg)(error)) throw (0, site_error.Qf)((0, address.SP)(beside), error);
				}
			}
		}
		var external_node_crypto_ = __webpack_require__(77598);
		var external_node_fs_ = __webpack_require__(73024);
		var external_node_stream_ = __webpack_require__(57075);
		var external_node_zlib_ = __webpack_require__(38522);
		var xz_program = __webpack_require__(74941);
		var sparse_file = __webpack_require__(16530);
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
				const writer = (0, sparse_file.E)(file);
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
		const RAW = "raw.img";
		const RECORD = "image.json";
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
			await (0, source_cache.YB)(folder, async () => (0, make_folder.f)(folder, 448));
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
			const raw = (0, external_node_path_.join)(folder, RAW);
			const here = await kept(folder);
			if (here !== undefined) return here;
			const onWait = () => onNote(`Another run unpacks ${from}; this one waits for it.`);
			return (0, cache_lock.O)(cache.lock(sha256), signal, onWait, async () => {
				const env_2 = {
					stack: [],
					error: void 0,
					hasError: false
				};
				try {
					const made = await kept(folder);
					if (made !== undefined) return made;
					const work = open_base_addDisposableResource(env_2, await (0, source_cache.Y3)(cache.root), true);
					const fresh = (0, external_node_path_.join)(work.path, RAW);
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
						await (0, source_record.r)((0, external_node_path_.join)(folder, RECORD), {
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
		async function kept(folder) {
			const record = await (0, source_record.a)((0, external_node_path_.join)(folder, RECORD));
			const path = (0, external_node_path_.join)(folder, RAW);
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
		async function openStockImage(base, { identity = base.raw.sha256, asIs: keep = false, lengthBefore } = {}) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const stack = stock_image_addDisposableResource(env_1, new AsyncDisposableStack(), true);
				const file = stack.use(await (0, promises_.open)(base.raw.path, "r"));
				const raw = (0, image_bytes.s)(file, base.raw.size);
				const read = (0, read_partitions.g)(raw, base.from);
				const table = await (keep ? read.catch(undivided) : read);
				const facts = keep ? { volumes: [] } : await readImageFacts(raw, table, base.from);
				const os = keep ? asIs : (0, operating_systems.m)(facts);
				const kept = stack.move();
				return {
					base,
					identity,
					raw,
					...lengthBefore === undefined ? {} : { lengthBefore },
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
		var flash_target = __webpack_require__(36031);
		;
		const ROOM = 64 * 2 ** 20;
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
					const roomBytes = ROOM + Math.ceil(bytes / ROOM) * ROOM;
					const asIs = os === "as-is";
					const stock = await once(opened, shrink ? `${name} ${roomBytes}` : name, async () => {
						const { base, identity } = await once(bases, name, async () => {
							const base = await openBase({
								from,
								...sha256 === undefined ? {} : { sha256 }
							}, {
								...options,
								...cache === undefined ? {} : { cache }
							}).catch((error) => {
								throw atImage(error, target);
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
						const shrunk = await (0, image_shrink.l)(base, {
							...options,
							roomBytes
						});
						return openStockImage(shrunk, {
							asIs,
							identity: `${identity} shrunk ${roomBytes}`,
							lengthBefore: base.raw.size
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
				where: target.imagePlace("os")
			});
		}
		function atImage(error, { image, imagePlace }) {
			const isHash = error instanceof core_error.y4 && error.code === "image-wrong-hash" && image.sha256 !== undefined;
			const where = imagePlace(isHash ? "sha256" : "from");
			const url = (0, address.ci)(image.from);
			const from = url === undefined ? image.from : (0, address.SP)(url);
			if (!(error instanceof core_error.y4) || error.where.file !== from || where.line === undefined) return error;
			const { code, category, message, remedy, retryable, cause } = error;
			return new core_error.y4({
				code,
				category,
				what: `${from}: ${message}`,
				remedy,
				where,
				...retryable === undefined ? {} : { retryable },
				cause
			});
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
		var external_node_os_ = __webpack_require__(48161);
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
		const MEMORY = "/dev/shm";
		const MEMORY_PARTS = 8;
		async function scratchParent(neededBytes) {
			const said = process.env["TMPDIR"] ?? "";
			if (process.platform !== "linux" || said !== "" || neededBytes === undefined) return (0, external_node_os_.tmpdir)();
			const plenty = neededBytes * MEMORY_PARTS;
			if (process.availableMemory() < plenty || (await (0, cache.go)(MEMORY) ?? 0) < plenty) return (0, external_node_os_.tmpdir)();
			return (0, promises_.access)(MEMORY, promises_.constants.W_OK | promises_.constants.X_OK).then(() => MEMORY, () => (0, external_node_os_.tmpdir)());
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
				const kept = await keptBytes(source);
				const fresh = 2 * edits.reduce((sum, edit) => edit.type === "file" ? sum + sizeOf(edit.content) : sum, 0);
				const parent = options.scratch ?? await scratchParent(kept === 0 ? undefined : kept + fresh);
				const { path: scratch } = stack.use(await scratchFolder(parent));
				const [plan, copied] = await settled(planEdits(volume, edits), copyMetadata(source, e2fsprogs, scratch, signal));
				const { contents, undos } = await inScratch(scratch, async () => await keptBytes(source) + fresh, async () => {
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
				const owned = stack.move();
				return {
					...edited,
					[Symbol.asyncDispose]: () => owned.disposeAsync()
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
				const editing = plan.edits.flatMap(({ partition: index, edits }) => {
					const partition = table.partitions.find((one) => one.index === index);
					return partition === undefined || edits.length === 0 ? [] : [{
						partition,
						index,
						edits
					}];
				});
				const edit = async ({ partition, index, edits }) => {
					const where = `partition ${index} of ${base.from}`;
					if (partition.fileSystem?.type.startsWith("fat")) return {
						partition,
						edited: await editFat((0, image_bytes.y)(raw, partition), edits, {
							time: EDIT_TIME,
							where
						})
					};
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
					return {
						partition,
						edited: stack.use(await editExt4(source, edits, options))
					};
				};
				const parts = await allOf(editing.map(edit));
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
		async function allOf(works) {
			await Promise.allSettled(works);
			return Promise.all(works);
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
	})
};
;
