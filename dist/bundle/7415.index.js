"use strict";
exports.id = 7415;
exports.ids = [7415];
exports.modules = {
	54528: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			M: () => writeSparse,
			n: () => derivedBase
		});
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
		var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
		var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
		var node_path__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
		var _core_make_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99002);
		var _bytes_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(14234);
		var _joined_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(46660);
		var _really_changed_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(25679);
		var _source_cache_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69981);
		var _source_cache_lock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(25781);
		var _source_paced_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(36770);
		var _source_record_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71694);
		var _source_sparse_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(16530);
		var _xz_read_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(41599);
		var _xz_splice_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(39931);
		var _xz_splice_from_base_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(68985);
		var _xz_spliceable_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(70490);
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
			const folder = (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(base.folder, name);
			const here = await kept(base, folder);
			if (here !== undefined) return here;
			const cache = await (0, _source_cache_js__WEBPACK_IMPORTED_MODULE_4__.sZ)(base.cache);
			const onWait = () => onNote(`Another run works on ${base.from}; this one waits for it.`);
			return (0, _source_cache_lock_js__WEBPACK_IMPORTED_MODULE_5__.O)(cache.lock(folder), signal, onWait, async () => {
				const env_1 = {
					stack: [],
					error: void 0,
					hasError: false
				};
				try {
					const made = await kept(base, folder);
					if (made !== undefined) return made;
					const work = __addDisposableResource(env_1, await (0, _source_cache_js__WEBPACK_IMPORTED_MODULE_4__.Y3)(cache.root), true);
					await (0, _source_cache_js__WEBPACK_IMPORTED_MODULE_4__.YB)(work.path, async () => (0, _core_make_folder_js__WEBPACK_IMPORTED_MODULE_3__.f)(folder, 448));
					const rawFile = __addDisposableResource(env_1, await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(base.raw.path, "r"), true);
					const raw = (0, _bytes_js__WEBPACK_IMPORTED_MODULE_12__.s)(rawFile, base.raw.size);
					const context = {
						raw,
						folder: work.path,
						signal,
						onProgress: (0, _source_paced_js__WEBPACK_IMPORTED_MODULE_13__.y)(options.onProgress)
					};
					const image = __addDisposableResource(env_1, await make(context), true);
					if (image !== undefined) return await keep(base, folder, image, doing, context);
					await (0, _source_cache_js__WEBPACK_IMPORTED_MODULE_4__.YB)(folder, () => (0, _source_record_js__WEBPACK_IMPORTED_MODULE_6__.r)((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, RECORD), { same: "yes" }));
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
				const fresh = (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(work, RAW);
				const rawSha256 = await writeSparse(image, fresh, doing, context);
				const common = Math.min(raw.size, image.size);
				const grown = {
					position: common,
					length: image.size - common
				};
				const differs = await (0, _really_changed_js__WEBPACK_IMPORTED_MODULE_14__.I)(raw, image, [{
					position: 0,
					length: common
				}], COMPARED);
				const changed = grown.length > 0 ? [...differs, grown] : differs;
				const xzFile = __addDisposableResource(env_2, await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(base.source.path, "r"), true);
				const canSplice = await (0, _xz_spliceable_js__WEBPACK_IMPORTED_MODULE_11__.w)(base) === undefined && base.xz !== undefined;
				const from = canSplice && base.xz !== undefined ? {
					xz: (0, _bytes_js__WEBPACK_IMPORTED_MODULE_12__.s)(xzFile, base.source.size),
					index: base.xz,
					raw
				} : undefined;
				const spliced = __addDisposableResource(env_2, await (0, _source_cache_js__WEBPACK_IMPORTED_MODULE_4__.YB)(work, () => (0, _xz_splice_js__WEBPACK_IMPORTED_MODULE_9__.$)(from, {
					...image,
					changed
				}, {
					folder: work,
					signal,
					onProgress
				})), true);
				const xzSha256 = await (0, _xz_splice_from_base_js__WEBPACK_IMPORTED_MODULE_10__.s)(spliced, (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, XZ), work, signal);
				await (0, _source_cache_js__WEBPACK_IMPORTED_MODULE_4__.YB)(folder, async () => {
					const env_3 = {
						stack: [],
						error: void 0,
						hasError: false
					};
					try {
						const file = __addDisposableResource(env_3, await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(fresh, "r+"), true);
						await file.datasync();
						await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(fresh, (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, RAW));
						await (0, _source_record_js__WEBPACK_IMPORTED_MODULE_6__.r)((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, RECORD), {
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
				const record = await (0, _source_record_js__WEBPACK_IMPORTED_MODULE_6__.a)((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, RECORD));
				if (record?.["same"] !== undefined) return base;
				const { rawSize, rawSha256, xzSha256 } = record ?? {};
				if (rawSize === undefined || rawSha256 === undefined || xzSha256 === undefined) return undefined;
				const [path, rawPath] = [(0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, XZ), (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, RAW)];
				const [xz, raw] = await Promise.all([path, rawPath].map((file) => (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file).catch(() => undefined)));
				if (xz === undefined || raw === undefined || String(raw.size) !== rawSize) return undefined;
				const file = __addDisposableResource(env_4, await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, "r"), true);
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
					xz: await (0, _xz_read_index_js__WEBPACK_IMPORTED_MODULE_8__.b)((0, _bytes_js__WEBPACK_IMPORTED_MODULE_12__.s)(file, xz.size), path),
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
			const hash = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
			return (0, _source_cache_js__WEBPACK_IMPORTED_MODULE_4__.YB)(path, async () => {
				const env_5 = {
					stack: [],
					error: void 0,
					hasError: false
				};
				try {
					const file = __addDisposableResource(env_5, await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, "wx", 384), true);
					const writer = (0, _source_sparse_file_js__WEBPACK_IMPORTED_MODULE_7__.E)(file);
					for await (const piece of (0, _joined_js__WEBPACK_IMPORTED_MODULE_15__.mA)(bytes, 0, signal)) {
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
	57415: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			m: () => LEAST_GAIN,
			l: () => shrinkBase
		});
		var promises_ = __webpack_require__(51455);
		var external_node_path_ = __webpack_require__(76760);
		var error = __webpack_require__(93933);
		var bytes = __webpack_require__(14234);
		var derived_image = __webpack_require__(54528);
		var ext4_e2fsprogs = __webpack_require__(74871);
		var editable = __webpack_require__(69251);
		var ext4_superblock = __webpack_require__(68947);
		var joined = __webpack_require__(46660);
		var errors = __webpack_require__(13876);
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
						environment: TIME,
						signal
					});
					if (code === undefined || !good.includes(code)) throw (0, errors.U_)(program, said || printed.trim().split("\n").at(-1) || `it ended with code ${code}`);
					return printed;
				};
				const file = __addDisposableResource(env_1, await (0, promises_.open)((0, external_node_path_.join)(directory, name), "r"), true);
				const sizes = async () => {
					const found = await (0, ext4_superblock.t)((0, bytes.s)(file, (await file.stat()).size));
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
						environment: TIME,
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
				const result_1 = __disposeResources(env_1);
				if (result_1) await result_1;
			}
		}
		var read_partitions = __webpack_require__(14069);
		var external_node_zlib_ = __webpack_require__(38522);
		var damaged = __webpack_require__(67333);
		var table_gpt = __webpack_require__(81943);
		var table_mbr = __webpack_require__(57097);
		;
		const UNIT = 2 ** 20;
		async function shorterTable(image, { scheme }, last, length, file) {
			const end = last.position + length;
			if (scheme === "none") return {
				size: end,
				patches: []
			};
			const first = await image.read(0, table_mbr.z_);
			const mbr = (0, table_mbr.hJ)(first);
			if (scheme === "mbr") {
				first.writeUInt32LE(length / table_mbr.z_, 446 + (last.index - 1) * 16 + 12);
				return {
					size: end,
					patches: [{
						position: 0,
						bytes: first
					}]
				};
			}
			const found = await (0, read_partitions.C)(image);
			if (Array.isArray(found)) throw (0, damaged.yK)(file, `${found.join(", and ")}.`);
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
				header.writeUInt32LE((0, table_gpt.n2)(header, header.readUInt32LE(12)), 16);
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
			return (0, derived_image.n)(base, what, options, (context) => shorter(base, roomBytes, context));
		}
		async function shorter({ from }, roomBytes, context) {
			const { raw, folder, signal } = context;
			const e2fsprogs = await (0, ext4_e2fsprogs.h)();
			const table = await (0, read_partitions.g)(raw, from);
			const last = lastOf(table, from);
			const superblock = await (0, ext4_superblock.t)((0, bytes.y)(raw, last));
			if (superblock !== undefined) (0, editable.A)(superblock, e2fsprogs, `partition ${last.index} of ${from}`);
			const copy = {
				directory: folder,
				name: "partition.img"
			};
			await (0, derived_image.M)((0, bytes.y)(raw, last), (0, external_node_path_.join)(folder, copy.name), "shrink", context);
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
					of: (0, bytes.s)(file, length),
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
			return new error.y4({
				code: "image-not-shrinkable",
				category: "unsupported",
				what: `The image cannot be made shorter: ${why}.`,
				where: { file: from },
				remedy: "Leave the shrinking out for it."
			});
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
	82276: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { $: () => isThere });
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
		function isThere(path) {
			return (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).then(() => true, () => false);
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
	71694: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			a: () => readRecord,
			r: () => writeRecord
		});
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
		var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
		async function readRecord(path) {
			try {
				const value = JSON.parse(await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, "utf8"));
				if (typeof value !== "object" || value === null) return undefined;
				return Object.fromEntries(Object.entries(value).map(([name, text]) => [name, String(text)]));
			} catch {
				return undefined;
			}
		}
		async function writeRecord(path, record) {
			const next = `${path}.${(0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString("hex")}.new`;
			try {
				await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(next, JSON.stringify(record), { mode: 384 });
				await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(next, path);
			} finally {
				await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(next, { force: true });
			}
		}
	}),
	67333: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			VV: () => cutShort,
			vo: () => isoImage,
			yK: () => damagedTable
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		function damagedTable(file, what) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "image-table-damaged",
				category: "filesystem",
				what: `The partition table of the image cannot be used: ${what}`,
				where: { file },
				remedy: "Fetch the image again and compare its SHA-256 with what its makers publish."
			});
		}
		function isoImage(file, label) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "image-iso",
				category: "config",
				what: `The image is an ISO${label === undefined ? "" : ` (${label})`}: that starts an installer or a live system, and is not the disk of a node.`,
				where: { file },
				remedy: "Name the preinstalled image of that operating system instead: its name most often ends in .img or .img.xz."
			});
		}
		function cutShort(file, index, end, size) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "image-cut-short",
				category: "filesystem",
				what: `Partition ${index} of the image ends at byte ${end}, but the image has only ${size}.`,
				where: { file },
				remedy: "Fetch the image again: a part of it is missing."
			});
		}
	}),
	81943: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			D8: () => gptAt,
			LG: () => gptExtents,
			hE: () => gptPartitions,
			n2: () => headerSum
		});
		var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
		var node_zlib__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_0__);
		var _guid_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72329);
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
			const entriesSum = (0, node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32)(entries);
			if (entriesSum !== header.readUInt32LE(88)) {
				return `the checksum of its entries is ${hex(entriesSum)}, not ${hex(header.readUInt32LE(88))}`;
			}
			return {
				sectorSize,
				header,
				entries,
				diskId: (0, _guid_js__WEBPACK_IMPORTED_MODULE_1__.b)(header, 56),
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
				const type = (0, _guid_js__WEBPACK_IMPORTED_MODULE_1__.b)(entries, at);
				if (type === UNUSED) continue;
				const [first, last] = [sectorAt(entries, at + 32), sectorAt(entries, at + 40)];
				const [name = ""] = entries.toString("utf16le", at + 56, at + 128).split("\0");
				partitions.push({
					index: at / entrySize + 1,
					position: first * sectorSize,
					length: (last - first + 1) * sectorSize,
					type,
					...name === "" ? {} : { name },
					id: (0, _guid_js__WEBPACK_IMPORTED_MODULE_1__.b)(entries, at + 16)
				});
			}
			return partitions;
		}
		function headerSum(header, length) {
			const bare = Buffer.from(header.subarray(0, length));
			bare.writeUInt32LE(0, 16);
			return (0, node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32)(bare);
		}
		function sectorAt(bytes, at) {
			return Number(bytes.readBigUInt64LE(at));
		}
		function hex(sum) {
			return `0x${sum.toString(16).padStart(8, "0")}`;
		}
	}),
	72329: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			$: () => uuidAt,
			b: () => guidAt
		});
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
	}),
	57097: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Pq: () => mbrPartitions,
			UB: () => isExtended,
			hJ: () => parseMbr,
			z_: () => SECTOR
		});
		const SECTOR = 512;
		const TABLE = 446;
		const ENTRY = 16;
		const EXTENDED = new Set([
			5,
			15,
			133
		]);
		const PROTECTIVE = 238;
		const MOST_LOGICAL = 128;
		function parseMbr(sector) {
			if (sector.readUInt16BE(510) !== 21930) return undefined;
			for (let at = TABLE; at < 510; at += ENTRY) if ((sector.readUInt8(at) & 127) !== 0) return undefined;
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
			const at = TABLE + slot * ENTRY;
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
	}),
	14069: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			C: () => readGpt,
			g: () => readPartitions
		});
		var bytes = __webpack_require__(14234);
		var extents = __webpack_require__(64876);
		var damaged = __webpack_require__(67333);
		var guid = __webpack_require__(72329);
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
			const uuid = (0, guid.$)(head, AT + 104);
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
				...uuid((0, guid.$)(head, 65568)),
				size: Number(head.readBigUInt64LE(65648))
			})),
			magic(0, "XFSB", (head) => ({
				type: "xfs",
				...label(file_system_text(head, 108, 12)),
				...uuid((0, guid.$)(head, 32)),
				size: head.readUInt32BE(4) * Number(head.readBigUInt64BE(8))
			})),
			magic(1024, " õò", (head) => ({
				type: "f2fs",
				...label(head.toString("utf16le", 1024 + 124, 1024 + 124 + 1024).split("\0")[0]),
				...uuid((0, guid.$)(head, 1024 + 108))
			})),
			magic(1024, "âáõà", (head) => ({
				type: "erofs",
				...label(file_system_text(head, 1024 + 64, 16)),
				...uuid((0, guid.$)(head, 1024 + 48))
			})),
			magic(0, "hsqs", (head) => ({
				type: "squashfs",
				size: Number(head.readBigUInt64LE(40))
			})),
			magic(4086, "SWAPSPACE2", (head) => ({
				type: "swap",
				...label(file_system_text(head, 1052, 16)),
				...uuid((0, guid.$)(head, 1036))
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
		var table_gpt = __webpack_require__(81943);
		var table_mbr = __webpack_require__(57097);
		;
		const SECTOR_SIZES = [512, 4096];
		async function readPartitions(image, file) {
			const iso = await isoLabel(image);
			if (iso !== undefined) throw (0, damaged.vo)(file, iso === "" ? undefined : iso);
			const { own, ...table } = await readTable(image, file);
			const partitions = [];
			for (const partition of table.partitions) {
				const { index, position, length, type } = partition;
				if (length <= 0) throw (0, damaged.yK)(file, `partition ${index} ends before it begins.`);
				if (position + length > image.size) throw (0, damaged.VV)(file, index, position + length, image.size);
				if (own.some((extent) => (0, extents.$)([extent], partition))) throw (0, damaged.yK)(file, `partition ${index} lies on the table itself.`);
				const fileSystem = (0, table_mbr.UB)(type) ? undefined : await fileSystemOf((0, bytes.y)(image, {
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
			length: table_mbr.z_
		};
		async function readTable(image, file) {
			const mbr = image.size < table_mbr.z_ ? undefined : (0, table_mbr.hJ)(await image.read(0, table_mbr.z_));
			if (mbr === undefined || mbr.protective || mbr.entries.length === 0) {
				const found = await readGpt(image);
				if (!Array.isArray(found)) return fromGpt(found, mbr);
				if (mbr?.protective) throw (0, damaged.yK)(file, `it says that there is a GPT, but ${found.join(", and ")}.`);
			}
			if (mbr !== undefined && mbr.entries.length > 0) {
				return {
					scheme: "mbr",
					diskId: mbr.diskId,
					...await (0, table_mbr.Pq)(image, mbr),
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
				...(0, table_gpt.LG)(gpt),
				...other === undefined ? [] : (0, table_gpt.LG)(other)
			];
			return {
				scheme: "gpt",
				diskId: gpt.diskId,
				partitions: (0, table_gpt.hE)(gpt),
				flaws: [...bare, ...flaws],
				own
			};
		}
		async function readGpt(image) {
			let why = [];
			for (const sectorSize of SECTOR_SIZES) {
				const first = await (0, table_gpt.D8)(image, sectorSize, 1);
				const second = await (0, table_gpt.D8)(image, sectorSize, Math.floor(image.size / sectorSize) - 1);
				if (typeof first !== "string") return {
					gpt: first,
					flaws: flawsOf(first, second),
					...typeof second === "string" ? {} : { other: second }
				};
				if (typeof second !== "string") return {
					gpt: second,
					flaws: [`the first GPT is damaged (${first}); the second one counts`]
				};
				if (sectorSize === table_mbr.z_ || !first.startsWith("its signature")) why = [`of the first ${first}`, `of the second ${second}`];
			}
			return why;
		}
		function flawsOf(first, second) {
			if (typeof second === "string") return [`there is no second GPT at its end: ${second}`];
			return first.entries.equals(second.entries) ? [] : ["its two GPTs differ; the first one counts"];
		}
		function requireApart(partitions, file) {
			const real = partitions.filter(({ type }) => !(0, table_mbr.UB)(type)).toSorted((a, b) => a.position - b.position);
			for (const [at, { index, position, length }] of real.entries()) {
				const next = real[at + 1];
				if (next !== undefined && next.position < position + length) {
					throw (0, damaged.yK)(file, `partitions ${index} and ${next.index} overlap.`);
				}
			}
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
		var make_folder = __webpack_require__(99002);
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
				(0, make_folder.f)(folder, 448);
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
