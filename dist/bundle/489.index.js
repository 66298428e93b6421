"use strict";
exports.id = 489;
exports.ids = [489];
exports.modules = {
	81043: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { Y: () => earlyNames });
		function earlyNames(fleet, host) {
			const known = {
				"fleet.name": fleet.name,
				environment: fleet.environment,
				"host.name": host.name,
				"host.address": host.address
			};
			return (name) => {
				const [first, ...rest] = name.split(".");
				if (first === "vars") return textAt(host.vars, rest) ?? textAt(fleet.vars, rest);
				if (name.startsWith("host.labels.")) return host.labels[name.slice("host.labels.".length)];
				return textAt(known, [name]);
			};
		}
		function textAt(tree, path) {
			let found = tree;
			for (const key of path) {
				found = found !== null && typeof found === "object" && Object.hasOwn(found, key) ? found[key] : undefined;
			}
			return found === undefined || found === null || typeof found === "object" ? undefined : String(found);
		}
	}),
	15238: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { K: () => NODES });
		const NODES = [
			1,
			2,
			3,
			4
		];
	}),
	21205: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			j: () => tryFileLock,
			y: () => fileLock
		});
		var node_sqlite__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80099);
		var node_sqlite__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_sqlite__WEBPACK_IMPORTED_MODULE_0__);
		var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
		var node_timers_promises__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_1__);
		const SQLITE_BUSY = 5;
		const BEGIN = {
			exclusive: "BEGIN EXCLUSIVE",
			shared: "BEGIN; SELECT count(*) FROM sqlite_schema"
		};
		function tryFileLock(path, mode = "exclusive") {
			let file;
			try {
				file = new node_sqlite__WEBPACK_IMPORTED_MODULE_0__.DatabaseSync(path, { timeout: 0 });
				file.exec(BEGIN[mode]);
				const held = file;
				return { [Symbol.dispose]: () => held.close() };
			} catch (error) {
				file?.close();
				if (error.errcode === SQLITE_BUSY) return undefined;
				throw error;
			}
		}
		async function fileLock(path, { mode, pauseMs = 100, signal, onWait } = {}) {
			for (let waited = false; !signal?.aborted; waited = true) {
				const lock = tryFileLock(path, mode);
				if (lock !== undefined) return lock;
				if (!waited) onWait?.();
				await (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(pauseMs, undefined, { signal }).catch(() => undefined);
			}
			return undefined;
		}
	}),
	99002: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { f: () => makeFolder });
		var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
		var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
		var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
		var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
		function makeFolder(path, mode = 511) {
			const missing = [];
			for (let at = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path); !isFolder(at); at = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
				missing.unshift(at);
				if ((0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at) === at) break;
			}
			for (const at of missing) {
				try {
					(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(at, { mode });
				} catch (error) {
					if (error.code !== "EEXIST" || !isFolder(at)) throw error;
				}
			}
		}
		function isFolder(path) {
			return (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
		}
	}),
	50054: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { o: () => percentDecoded });
		function percentDecoded(text) {
			try {
				return decodeURIComponent(text);
			} catch {
				return text;
			}
		}
	}),
	37730: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			$8: () => psTrusted,
			Bx: () => SECRETS_VARIABLE,
			SE: () => psQuote,
			ks: () => windowsArguments,
			mG: () => psJoin,
			ps: () => ps
		});
		var _secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81583);
		const SECRETS_VARIABLE = "$BuSecrets";
		function psQuote(text) {
			if (text.includes("\0")) throw new TypeError("a PowerShell string of ours holds no NUL");
			return `'${text.replace(/['\u2018\u2019\u201a\u201b]/g, "$&$&")}'`;
		}
		function render(value, secrets) {
			if (value instanceof _secret_js__WEBPACK_IMPORTED_MODULE_0__.z) {
				secrets.set(value.name, value);
				return `${SECRETS_VARIABLE}[${psQuote(value.name)}]`;
			}
			if (value === undefined) return "$null";
			if (typeof value === "boolean") return value ? "$true" : "$false";
			if (typeof value === "number") {
				if (!Number.isSafeInteger(value)) throw new TypeError("only whole numbers go into PowerShell");
				return value < 0 ? `(${value})` : String(value);
			}
			if (typeof value === "string") return psQuote(value);
			if (isPs(value)) {
				for (const [name, secret] of value.secrets) secrets.set(name, secret);
				return value.powershell;
			}
			return `@(${value.map((one) => render(one, secrets)).join(",")})`;
		}
		function isPs(value) {
			return "powershell" in value;
		}
		function ps(parts, ...values) {
			const secrets = new Map();
			let powershell = parts.raw[0] ?? "";
			values.forEach((value, index) => {
				powershell += render(value, secrets) + (parts.raw[index + 1] ?? "");
			});
			return {
				powershell,
				secrets
			};
		}
		function psTrusted(powershell) {
			return {
				powershell,
				secrets: new Map()
			};
		}
		function psJoin(pieces) {
			return {
				powershell: pieces.map(({ powershell }) => powershell).join("\n"),
				secrets: new Map(pieces.flatMap(({ secrets }) => [...secrets]))
			};
		}
		function windowsArguments(words) {
			return words.map(windowsArgument).join(" ");
		}
		function windowsArgument(word) {
			if (word.includes("\0")) throw new TypeError("a Windows argument holds no NUL");
			if (word !== "" && !/[\s"]/.test(word)) return word;
			return `"${word.replace(/(\\*)"/g, "$1$1\\\"").replace(/(\\+)$/, "$1$1")}"`;
		}
	}),
	162: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { $: () => redactor });
		var _secret_forms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5405);
		function redactor(secrets) {
			const names = new Map();
			let pattern;
			let longest = 0;
			let firsts = new Set();
			const add = (...more) => {
				for (const secret of more) for (const form of (0, _secret_forms_js__WEBPACK_IMPORTED_MODULE_0__.e)(secret.reveal())) names.set(form, secret.toString());
				const forms = [...names.keys()].toSorted((a, b) => b.length - a.length);
				if (forms.length === 0) return;
				pattern = new RegExp(forms.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), "g");
				longest = forms[0]?.length ?? 0;
				firsts = new Set(forms.map((form) => form[0] ?? ""));
			};
			add(...secrets);
			const text = (input) => pattern === undefined ? input : input.replace(pattern, (form) => names.get(form) ?? "");
			const mayBegin = (end) => firsts.has(end[0] ?? "") && [...names.keys()].some((form) => form.length > end.length && form.startsWith(end));
			return {
				add,
				text,
				stream() {
					let held = "";
					return {
						push(chunk) {
							if (pattern === undefined) return chunk;
							held += chunk;
							let safe = Math.max(0, held.length - (longest - 1));
							while (safe < held.length && !mayBegin(held.slice(safe))) safe += 1;
							for (const match of held.matchAll(pattern)) if (match.index < safe) safe = Math.max(safe, match.index + match[0].length);
							const out = text(held.slice(0, safe));
							held = held.slice(safe);
							return out;
						},
						flush() {
							const rest = text(held);
							held = "";
							return rest;
						}
					};
				}
			};
		}
	}),
	5405: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { e: () => secretForms });
		const SHORTEST_PIECE = 4;
		const BASE64_WIDTHS = [76, 64];
		function secretForms(value) {
			const whole = value.trim();
			if (whole === "") return [];
			const pieces = [
				value,
				whole,
				`${whole}\n`
			].flatMap((text) => encodings(text));
			const long = [...linesOf(whole), ...pieces].filter((piece) => piece.length >= SHORTEST_PIECE);
			return [...new Set(/[\r\n]/.test(whole) ? long : [whole, ...long])];
		}
		function linesOf(value) {
			return value.split(/\r\n|\r|\n/).map((line) => line.trim()).filter((line) => !/^-----(BEGIN|END) [A-Z0-9 ]+-----$/.test(line));
		}
		function encodings(value) {
			return [
				encodeURIComponent(value.toWellFormed()),
				JSON.stringify(value).slice(1, -1),
				...base64Forms(value)
			];
		}
		function base64Forms(value) {
			const bytes = Buffer.from(value, "utf8");
			const whole = bytes.toString("base64");
			const shifted = [
				0,
				1,
				2
			].map((shift) => {
				const end = bytes.length - (bytes.length + shift) % 3;
				const text = Buffer.concat([Buffer.alloc(shift), bytes.subarray(0, end)]).toString("base64");
				return text.slice(shift === 0 ? 0 : 4);
			});
			const wrapped = BASE64_WIDTHS.flatMap((width) => whole.match(new RegExp(`.{8,${width}}`, "g")) ?? []);
			const standard = [
				whole,
				...shifted,
				...wrapped
			];
			return [...standard, ...standard.map((text) => text.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, ""))];
		}
	}),
	46424: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { V: () => secretsIn });
		var _secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81583);
		function secretsIn(value) {
			const found = new Map();
			const seen = new Set();
			const visit = (inner) => {
				if (inner instanceof _secret_js__WEBPACK_IMPORTED_MODULE_0__.z) found.set(inner.name, inner);
				if (inner === null || typeof inner !== "object" || seen.has(inner)) return;
				seen.add(inner);
				for (const member of inner instanceof Map ? inner.values() : Object.values(inner)) visit(member);
			};
			visit(value);
			return [...found.values()];
		}
	}),
	52260: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			IZ: () => trusted,
			fj: () => join,
			hD: () => quote,
			sh: () => sh,
			wg: () => EMPTY
		});
		var _secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81583);
		function quote(word) {
			if (word.includes("\0")) throw new TypeError("a shell word cannot hold a NUL byte");
			return /^[A-Za-z0-9_@%+=:,./-]+$/.test(word) && !word.startsWith("=") ? word : `'${word.replaceAll("'", `'\\''`)}'`;
		}
		function isSh(value) {
			return typeof value === "object" && "text" in value && "secrets" in value;
		}
		function render(value, secrets) {
			if (value instanceof _secret_js__WEBPACK_IMPORTED_MODULE_0__.z) {
				const variable = secretVariable(value);
				secrets.set(variable, value);
				return `"$${variable}"`;
			}
			if (typeof value === "object") {
				if (!isSh(value)) return value.map((item) => render(item, secrets)).join(" ");
				for (const [variable, secret] of value.secrets) secrets.set(variable, secret);
				return value.text;
			}
			return quote(String(value));
		}
		function secretVariable(secret) {
			return `BU_SECRET_${Buffer.from(secret.name, "utf8").toString("hex")}`;
		}
		function sh(parts, ...values) {
			const secrets = new Map();
			let text = literal(parts.raw[0]);
			values.forEach((value, index) => {
				text += render(value, secrets) + literal(parts.raw[index + 1]);
			});
			return {
				text,
				secrets
			};
		}
		function literal(raw) {
			return (raw ?? "").replace(/\\(`|\$\{)/g, "$1");
		}
		function join(pieces, separator = "\n") {
			const secrets = new Map();
			for (const piece of pieces) for (const [variable, secret] of piece.secrets) secrets.set(variable, secret);
			return {
				text: pieces.map((piece) => piece.text).join(separator),
				secrets
			};
		}
		const EMPTY = {
			text: "",
			secrets: new Map()
		};
		function trusted(text) {
			return {
				text,
				secrets: new Map()
			};
		}
	}),
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
	28250: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			L: () => openSqlite,
			s: () => isDamaged
		});
		var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
		var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
		var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
		var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
		var node_sqlite__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80099);
		var node_sqlite__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_sqlite__WEBPACK_IMPORTED_MODULE_2__);
		var _make_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99002);
		const BUSY_MS = 1e4;
		const SQLITE_BUSY = 5;
		const SQLITE_CORRUPT = 11;
		const SQLITE_NOTADB = 26;
		function openSqlite(file, form) {
			(0, _make_folder_js__WEBPACK_IMPORTED_MODULE_3__.f)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), 448);
			refuseEmptied(file);
			(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, "a", 384));
			if (process.platform !== "win32") for (const path of [
				file,
				`${file}-wal`,
				`${file}-shm`
			]) {
				const found = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false });
				if (found !== undefined && (found.mode & 63) !== 0) (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(path, 384);
			}
			const until = performance.now() + BUSY_MS;
			for (;;) try {
				return openedOnce(file, form);
			} catch (error) {
				if (codeOf(error) !== SQLITE_BUSY || performance.now() > until) throw error;
				pause(5 + 20 * Math.random());
			}
		}
		function openedOnce(file, { migrations, synchronous, newer }) {
			const database = new node_sqlite__WEBPACK_IMPORTED_MODULE_2__.DatabaseSync(file, { timeout: BUSY_MS });
			const form = () => database.prepare("PRAGMA user_version").get().user_version;
			try {
				if (form() > migrations.length) throw newer(form());
				database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = ${synchronous}`);
				if (form() < migrations.length) {
					database.exec("BEGIN IMMEDIATE");
					for (const text of migrations.slice(form())) database.exec(text);
					database.exec(`PRAGMA user_version = ${migrations.length}; COMMIT`);
				}
				return database;
			} catch (error) {
				database.close();
				throw error;
			}
		}
		function pause(milliseconds) {
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
		}
		function isDamaged(error) {
			const code = codeOf(error);
			return code === SQLITE_CORRUPT || code === SQLITE_NOTADB;
		}
		function codeOf(error) {
			return (error?.errcode ?? 0) & 255;
		}
		function refuseEmptied(file) {
			const waiting = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
			const size = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false })?.size ?? 0;
			if (waiting > 0 && size === 0) throw Object.assign(new Error("the file is empty, but what was to be written into it is not"), { errcode: SQLITE_CORRUPT });
		}
	}),
	8470: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { b: () => whoRuns });
		var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
		var node_os__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
		function whoRuns() {
			return `${userName()}@${(0, node_os__WEBPACK_IMPORTED_MODULE_0__.hostname)()}`;
		}
		function userName() {
			try {
				return (0, node_os__WEBPACK_IMPORTED_MODULE_0__.userInfo)().username;
			} catch {
				return `uid-${process.getuid?.() ?? "unknown"}`;
			}
		}
	}),
	58471: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { Q: () => openWorkFolder });
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
		var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
		var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
		var node_path__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
		var _file_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21205);
		var _make_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99002);
		const LOCK = ".held";
		async function openWorkFolder(parent, name) {
			for (const found of await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(parent).catch(() => [])) if (found.startsWith(`${name}-`)) await removeLeft((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, found)).catch(() => undefined);
			const id = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString("hex");
			const path = (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, `${name}-${id}`);
			const fresh = process.platform === "win32" ? path : (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, `.${name}-${id}`);
			(0, _make_folder_js__WEBPACK_IMPORTED_MODULE_4__.f)(fresh, 448);
			const lock = (0, _file_lock_js__WEBPACK_IMPORTED_MODULE_3__.j)((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(fresh, LOCK));
			if (fresh !== path) await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(fresh, path);
			return {
				path,
				async [Symbol.asyncDispose]() {
					lock?.[Symbol.dispose]();
					await removeFolder(path);
				}
			};
		}
		async function removeLeft(path) {
			const found = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path);
			if (!found.isDirectory() || process.getuid !== undefined && found.uid !== process.getuid()) return;
			const lock = (0, _file_lock_js__WEBPACK_IMPORTED_MODULE_3__.j)((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, LOCK));
			if (lock === undefined) return;
			lock[Symbol.dispose]();
			await removeFolder(path);
		}
		function removeFolder(path) {
			return (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, {
				recursive: true,
				force: true,
				maxRetries: 10,
				retryDelay: 10
			});
		}
	}),
	63816: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { F: () => capture });
		;
		const SEQUENCE = /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b\]|\x9d)[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)|\x1b[ -/]*[0-OQ-WYZ\\`-~]/g;
		const LONGEST = 4096;
		function uncoloured() {
			let held = "";
			return {
				push(text) {
					const plain = (held + text).replace(SEQUENCE, "");
					const at = Math.min(...[
						"\x1B",
						"",
						""
					].map((first) => plain.indexOf(first)).filter((one) => one >= 0));
					const isHeld = plain.length - at <= LONGEST;
					held = isHeld ? plain.slice(at) : "";
					return isHeld ? plain.slice(0, at) : plain;
				},
				flush() {
					const rest = held;
					held = "";
					return rest;
				}
			};
		}
		;
		const KEEP = 64 * 1024;
		function capture(redactor) {
			const decoder = new TextDecoder("utf-8");
			const plain = uncoloured();
			const clean = redactor.stream();
			let head = "";
			let tail = "";
			let dropped = 0;
			const take = (text) => {
				const room = KEEP - head.length;
				if (room > 0) head += text.slice(0, room);
				const rest = room > 0 ? text.slice(room) : text;
				tail += rest;
				if (tail.length > 2 * KEEP) {
					dropped += tail.length - KEEP;
					tail = tail.slice(-KEEP);
				}
				return text;
			};
			return {
				push: (bytes) => take(clean.push(plain.push(decoder.decode(bytes, { stream: true })))),
				end() {
					take(clean.push(plain.push(decoder.decode()) + plain.flush()) + clean.flush());
					if (tail.length > KEEP) {
						dropped += tail.length - KEEP;
						tail = tail.slice(-KEEP);
					}
					const middle = dropped === 0 ? "" : `\n[... ${dropped} characters left out ...]\n`;
					return {
						text: head + middle + tail,
						droppedBytes: dropped
					};
				}
			};
		}
	}),
	44796: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { N: () => withDeadline });
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41487);
		async function withDeadline(promise, ms, signal, explain, host) {
			let timer;
			let onAbort;
			const deadline = new Promise((_resolve, reject) => {
				timer = setTimeout(() => reject(new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
					...explain(),
					category: "timeout",
					where: { host }
				})), ms);
				onAbort = () => reject((0, _errors_js__WEBPACK_IMPORTED_MODULE_1__.YQ)(host));
				if (signal?.aborted) onAbort();
				signal?.addEventListener("abort", onAbort, { once: true });
			});
			try {
				return await Promise.race([promise, deadline]);
			} finally {
				clearTimeout(timer);
				if (onAbort) signal?.removeEventListener("abort", onAbort);
			}
		}
	}),
	41487: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Wm: () => unexpectedError,
			Y: () => movedError,
			YQ: () => cancelledError,
			sk: () => valueNeverCame,
			v: () => nothingBegan,
			yR: () => journalError
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		function cancelledError(host) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "cancelled",
				category: "cancelled",
				what: "the run was cancelled",
				remedy: "run it again: it goes on from what is there",
				...host === undefined ? {} : { where: { host } }
			});
		}
		function unexpectedError(error, host) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "bug",
				category: "bug",
				what: `something unexpected happened inside bringup: ${error instanceof Error ? error.message : String(error)}`,
				remedy: "this is a bug in bringup: run it again with -v and report what it prints",
				where: { host },
				cause: error
			});
		}
		function journalError({ host, said = "" }) {
			const reason = /[^:]*$/.exec(said.trim())?.[0].trim() || "disk full or read-only?";
			const inTheWay = /Is a directory|Not a directory|File exists/i.test(reason);
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "journal-not-writable",
				category: "filesystem",
				what: `the journal in /var/lib/bringup cannot be written, so nothing was begun (${reason})`,
				remedy: inTheWay ? "something that bringup did not make stands in its place: look at `ls -l /var/lib/bringup` on the host, move that away, and run it again" : "look at `df -h /var/lib` and `mount` on the host, make room, and run it again",
				...host === undefined ? {} : { where: { host } }
			});
		}
		function movedError(host) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "plan-moved",
				category: "moved",
				what: "the host is no longer what the plan was made from",
				remedy: "make a new plan, look at it, and apply that one",
				where: { host }
			});
		}
		function valueNeverCame(step, host) {
			const names = step.decision.verdict === "waits" ? step.decision.for.join(", ") : "";
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "value-never-came",
				category: "verify",
				what: `${step.id} needs ${names}, and no step that ran told it`,
				remedy: "look at the steps that should have told it: they failed, are not in this selection, or belong to a host of a later wave",
				where: {
					...step.item.wanted.source,
					host,
					step: step.id
				}
			});
		}
		function nothingBegan(host) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "nothing-began",
				category: "unknown",
				what: "the host ended our program before its first step and did not say why (killed by somebody, or out of memory?)",
				remedy: "look at `dmesg` and the load of the host, and run it again: it goes on from what is there",
				where: { host }
			});
		}
	}),
	55033: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			_: () => executeStage,
			p: () => fatalError
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87121);
		var _core_sh_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52260);
		var _capture_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(63816);
		var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41487);
		var _guard_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83243);
		var _guard_order_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90890);
		var _journal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(27605);
		var _program_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(93342);
		var _step_change_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(56107);
		var _step_group_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(85212);
		var _undo_index_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(40411);
		async function executeStage(steps, verify, context, guard) {
			const groups = (0, _step_group_js__WEBPACK_IMPORTED_MODULE_10__.zI)(steps, context.firstSeq);
			const runs = new Map();
			let current;
			let fatal;
			let stopped = false;
			const stop = () => {
				stopped = true;
				context.session.stopWorker();
			};
			const settle = (group, exit) => {
				if (current?.group === group) {
					clearTimeout(current.timer);
					const run = runs.get(group.seq);
					if (run) {
						run.output = current.capture.end().text;
						run.durationMs = performance.now() - (run.began ?? performance.now());
						if (exit !== undefined) run.exit = exit;
						run.cancelled = context.signal.aborted && exit !== 0;
					}
					current = undefined;
				}
			};
			const program = (0, _program_js__WEBPACK_IMPORTED_MODULE_7__.Vx)({
				run: context.run,
				prelude: context.prelude,
				holder: context.holder,
				steps: groups.map((group) => programStep(group, groups, context)),
				verify,
				stopOnFailure: guard !== undefined || !context.continueOnFailure,
				guard: guard === undefined ? undefined : (0, _guard_order_js__WEBPACK_IMPORTED_MODULE_5__.w)(groups, guard.seconds, context)
			});
			const grace = (0, _step_change_js__WEBPACK_IMPORTED_MODULE_8__.o6)(steps.map(({ item }) => (0, _step_change_js__WEBPACK_IMPORTED_MODULE_8__.pM)(item)));
			context.signal.addEventListener("abort", stop, { once: true });
			let sections;
			let broken;
			try {
				if (context.signal.aborted) throw (0, _errors_js__WEBPACK_IMPORTED_MODULE_3__.YQ)();
				const result = await context.session.work(program, {
					event({ event, words }) {
						const group = groups.find(({ seq }) => seq === Number(words[0]));
						if (event === "fatal") fatal = fatalError(words);
						if (group === undefined) return;
						if (event === "begin") {
							const timer = setTimeout(() => {
								const run = runs.get(group.seq);
								if (run) run.timedOut = true;
								stop();
							}, (0, _step_group_js__WEBPACK_IMPORTED_MODULE_10__.Rq)(group));
							current = {
								group,
								capture: (0, _capture_js__WEBPACK_IMPORTED_MODULE_11__.F)(context.redactor),
								timer
							};
							runs.set(group.seq, {
								began: performance.now(),
								output: "",
								durationMs: 0,
								timedOut: false
							});
							context.onBegin(group.steps);
						} else if (event === "end") settle(group, Number(words[1]));
					},
					output(bytes) {
						if (current === undefined) return;
						const text = current.capture.push(bytes);
						if (text !== "") context.onOutput(current.group.steps, text);
					}
				}, grace);
				if (result.code === undefined) broken = context.signal.aborted ? (0, _errors_js__WEBPACK_IMPORTED_MODULE_3__.YQ)() : undefined;
				else if ([...runs.values()].some(({ cancelled }) => cancelled)) broken = (0, _errors_js__WEBPACK_IMPORTED_MODULE_3__.YQ)();
				sections = stopped || result.code === undefined ? (await context.session.work((0, _program_js__WEBPACK_IMPORTED_MODULE_7__.Lk)(verify, context.prelude))).sections : result.sections;
			} catch (error) {
				if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4)) throw error;
				broken = error;
			} finally {
				context.signal.removeEventListener("abort", stop);
				if (current) settle(current.group, undefined);
			}
			return {
				runs: groups.flatMap((group) => {
					const run = runs.get(group.seq);
					return group.steps.map((step) => ({
						step,
						seq: group.seq,
						began: run !== undefined,
						exit: run?.exit,
						output: run?.output ?? "",
						durationMs: run?.durationMs ?? 0,
						timedOut: run?.timedOut ?? false,
						cancelled: run?.cancelled ?? false
					}));
				}),
				sections: fatal === undefined ? sections : undefined,
				broken: fatal ?? broken
			};
		}
		function fatalError([word, ...said]) {
			if (word === "guard-unsupported") return (0, _guard_errors_js__WEBPACK_IMPORTED_MODULE_4__.Fg)();
			return word === "guard-failed" ? (0, _guard_errors_js__WEBPACK_IMPORTED_MODULE_4__.zU)(said.join(" ").trim()) : (0, _errors_js__WEBPACK_IMPORTED_MODULE_3__.yR)({ said: said.join(" ") });
		}
		function programStep(group, groups, context) {
			const kind = group.steps[0]?.item.wanted.kind;
			if (kind === undefined) throw new TypeError("a group has at least one step");
			const changes = group.steps.map((step) => {
				const supplied = context.supplied(step.id);
				return {
					...(0, _step_change_js__WEBPACK_IMPORTED_MODULE_8__.lM)(step),
					...supplied === undefined ? {} : { supplied }
				};
			});
			const saves = [...kind.ready === undefined ? [] : [kind.ready(changes)], ...changes.flatMap((change) => kind.save?.(change) ?? [])];
			const needed = new Set(group.steps.flatMap((step) => [...step.item.needs, ...step.item.notifiedBy]));
			const { run, fleet, by } = context;
			const at = new Date().toISOString();
			return {
				seq: group.seq,
				save: saves.length === 0 ? _core_sh_js__WEBPACK_IMPORTED_MODULE_2__.wg : (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_2__.fj)(saves),
				apply: kind.apply(changes),
				index: group.steps.map((step) => indexLine(group.seq, step, context)),
				made: group.steps.flatMap((step) => isMaking(step) ? madeBy(step, fleet) : []),
				needs: groups.filter((other) => other.seq < group.seq && other.steps.some((step) => needed.has(step.id))).map(({ seq }) => seq),
				begin: group.steps.map((step) => (0, _journal_js__WEBPACK_IMPORTED_MODULE_6__.TY)({
					t: "begin",
					v: _journal_js__WEBPACK_IMPORTED_MODULE_6__.dt,
					run,
					seq: group.seq,
					id: step.id,
					fleet,
					digest: (0, _core_json_js__WEBPACK_IMPORTED_MODULE_1__.br)(step.decision).slice(0, 16),
					notify: step.item.wanted.notify,
					...isHandler(step) ? { handles: true } : {},
					at,
					by,
					...addressOf(context.holder)
				})),
				end: group.steps.filter(({ item }) => !item.wanted.kind.reboots).map((step) => JSON.stringify({
					t: "end",
					run,
					seq: group.seq,
					id: step.id
				}).slice(0, -1)),
				interrupt: (0, _step_change_js__WEBPACK_IMPORTED_MODULE_8__.qj)(group.steps.map(({ item }) => (0, _step_change_js__WEBPACK_IMPORTED_MODULE_8__.pM)(item))),
				timeoutMs: (0, _step_group_js__WEBPACK_IMPORTED_MODULE_10__.Rq)(group)
			};
		}
		function indexLine(seq, step, { fleet, found, owned }) {
			const undo = (0, _step_change_js__WEBPACK_IMPORTED_MODULE_8__.CF)(step);
			const { kind, spec } = step.item.wanted;
			const leaves = kind.leaves?.((0, _step_change_js__WEBPACK_IMPORTED_MODULE_8__.lM)(step));
			return (0, _core_json_js__WEBPACK_IMPORTED_MODULE_1__.$N)((0, _undo_index_js__WEBPACK_IMPORTED_MODULE_9__.bV)({
				fleet,
				seq,
				id: step.id,
				kind: kind.kind,
				capability: step.item.wanted.capability,
				spec,
				state: found(step.id) ?? null,
				owned: owned(step.id) ?? null,
				made: isMaking(step),
				notify: step.item.wanted.notify,
				..."text" in undo ? { undo: undo.text } : { cannot: undo.cannot },
				...leaves === undefined ? {} : { leaves }
			}));
		}
		function isMaking(step) {
			return step.decision.verb === "create";
		}
		function madeBy({ id, item }, fleet) {
			return {
				id,
				owners: item.capabilities.map((name) => `${fleet}/${name}`).toSorted(),
				digest: (0, _core_json_js__WEBPACK_IMPORTED_MODULE_1__.br)(item.wanted.spec)
			};
		}
		function addressOf(holder) {
			const { url } = JSON.parse(holder);
			return url === undefined ? {} : { url };
		}
		function isHandler(step) {
			return step.item.notifiedBy.length > 0;
		}
	}),
	83243: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Fg: () => guardUnsupported,
			aD: () => partStays,
			i2: () => guardUnknown,
			qG: () => cutOff,
			zQ: () => guardImpossible,
			zU: () => guardFailed
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		function guardUnsupported() {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "guard-unsupported",
				category: "unsupported",
				what: "this change could cut bringup off, and the host has no systemd to take it back by itself; nothing was changed",
				remedy: "make the change by hand at the console, or leave it out for this host"
			});
		}
		function guardFailed(said) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "guard-failed",
				category: "filesystem",
				what: `this change could cut bringup off, and the host could not be made to take it back by itself${said === "" ? "" : ` (${said})`}; nothing was changed`,
				remedy: "look whether /var/lib/bringup and /etc/systemd/system can be written and `systemd-run true` works on the host"
			});
		}
		function guardImpossible(step, reason, host) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "guard-impossible",
				category: "unsupported",
				what: `${step.id} could cut bringup off and cannot be taken back (${reason}), so it was not begun`,
				remedy: "make the change by hand at the console, or declare it in a way that can be taken back",
				where: {
					...step.item.wanted.source,
					host,
					step: step.id
				}
			});
		}
		function cutOff(guard, refused, host) {
			const ids = guard.steps.join(", ");
			const why = refused === undefined ? "" : ` (${refused.message.replace(/\.$/, "")})`;
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "guard-taken-back",
				category: "network",
				what: guard.atBoot ? `the host went down before a new connection had confirmed ${ids}, so it took the change back by itself when it booted` : `after ${ids} no new connection reached the host within ${guard.seconds} s${why}, so the host took the change back by itself`,
				remedy: guard.atBoot ? "run it again, and see that the change still lets this runner in" : "correct the change so that this runner still gets in (address, port, key, sudo), and run it again",
				retryable: false,
				where: { host }
			});
		}
		function guardUnknown(host, seconds, cause) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "guard-unknown",
				category: "unknown",
				what: `a guarded change was made, and the host could not be asked what became of it${cause instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4 ? ` (${cause.message})` : ""}; unless it was confirmed, the host takes it back by itself ${seconds} s after its last step, and at boot`,
				remedy: "wait a minute and run `bringup status`, which asks the host; then run this again",
				where: { host },
				...cause === undefined ? {} : { cause }
			});
		}
		function partStays(guard, stays, host) {
			const said = guard.failure === undefined || guard.failure === "" ? "" : `: ${guard.failure.split("\n").slice(-3).join(" / ")}`;
			const ids = stays.length === 0 ? guard.steps : stays.map(({ id }) => id);
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "guard-part-stays",
				category: "verify",
				what: `the host took its change back, but ${ids.join(", ")} is not as it was before${said}`,
				remedy: "look at the host, then run `bringup plan`: it reads what is there",
				where: { host }
			});
		}
	}),
	90890: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			c: () => needsSecretToServe,
			w: () => guardOrder
		});
		var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52260);
		var _program_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93342);
		var _step_change_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56107);
		var _step_group_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85212);
		function guardOrder(groups, seconds, context) {
			const { run, by, fleet } = context;
			const steps = groups.flatMap((group) => group.steps);
			return {
				run,
				by,
				fleet,
				steps: steps.map(({ id }) => id),
				at: new Date().toISOString(),
				seconds,
				stepSeconds: (0, _step_group_js__WEBPACK_IMPORTED_MODULE_3__.XX)(steps),
				undoDirectory: (0, _program_js__WEBPACK_IMPORTED_MODULE_1__.zY)(run),
				guarded: groups.map((group) => ({
					seq: group.seq,
					undo: (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.fj)(group.steps.toReversed().flatMap((step) => {
						const undo = (0, _step_change_js__WEBPACK_IMPORTED_MODULE_2__.X_)(step) ? { cannot: "" } : (0, _step_change_js__WEBPACK_IMPORTED_MODULE_2__.CF)(step);
						return "text" in undo ? [(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`(
${undo}
)`] : [];
					})),
					again: servedAgain(group)
				}))
			};
		}
		function servedAgain({ steps }) {
			const handlers = steps.filter(_step_change_js__WEBPACK_IMPORTED_MODULE_2__.X_);
			return handlers[0]?.item.wanted.kind.apply(handlers.map(_step_change_js__WEBPACK_IMPORTED_MODULE_2__.lM));
		}
		function needsSecretToServe(step) {
			return step.item.wanted.kind.apply([(0, _step_change_js__WEBPACK_IMPORTED_MODULE_2__.lM)(step)]).secrets.size > 0;
		}
	}),
	8815: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			ZO: () => parseGuard,
			_9: () => GUARD_SECTION,
			aH: () => GUARD_DIRECTORY,
			ar: () => isOpenGuard
		});
		var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52260);
		const GUARD_DIRECTORY = "/var/lib/bringup/guard";
		const GUARD_STATES = [
			"armed",
			"taking-back",
			"kept",
			"taken-back"
		];
		const GUARD_SECTION = {
			name: "guard",
			body: (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`cd ${GUARD_DIRECTORY} || exit
for BU_L in ${GUARD_STATES}; do if [ -f "$BU_L" ]; then printf '%s ' "$BU_L"; cat "$BU_L"; fi; done
if [ -f taken-back ]; then echo "outcome $(cat outcome)"; tail -n 20 log; fi`
		};
		function parseGuard(output) {
			const [, outcome = "0", when, log = ""] = /^outcome (\d*) ?(\w*)\n([\s\S]*)/m.exec(output) ?? [];
			for (const line of output.split("\n")) {
				const space = line.indexOf(" ");
				const state = GUARD_STATES.find((one) => one === line.slice(0, space));
				if (state === undefined) continue;
				try {
					const told = JSON.parse(line.slice(space + 1));
					return {
						...told,
						state,
						...outcome === "0" ? {} : { failure: log.trim() },
						...when === "booted" ? { atBoot: true } : {}
					};
				} catch {}
			}
			return undefined;
		}
		function isOpenGuard(guard) {
			return guard?.state === "armed" || guard?.state === "taking-back";
		}
	}),
	58279: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			F: () => parseResult,
			GQ: () => TAKE_BACK,
			Mf: () => noteResult,
			Z4: () => dropGuard,
			cf: () => RESULT_SECTION,
			gw: () => armGuard,
			jJ: () => SWEEP_GUARD,
			lI: () => keepGuard,
			wE: () => GUARD_IN_AGENT,
			y6: () => GUARD_APPLIED
		});
		var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52260);
		var _guard_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8815);
		var _undo_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40411);
		const UNIT = "bringup-guard.service";
		const UNIT_PATH = `/etc/systemd/system/${UNIT}`;
		const WANTED_PATH = `/etc/systemd/system/multi-user.target.wants/${UNIT}`;
		const UNIT_TEXT = `[Unit]
Description=Take back what bringup changed and nobody confirmed
ConditionPathExists=|${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__.aH}/armed
ConditionPathExists=|${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__.aH}/taking-back
After=local-fs.target network.target networking.service systemd-networkd.service NetworkManager.service
After=ufw.service nftables.service netfilter-persistent.service firewalld.service bringup-firewall.service ssh.service sshd.service

[Service]
Type=oneshot
ExecStart=/bin/sh ${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__.aH}/undo.sh

[Install]
WantedBy=multi-user.target
`;
		function armGuard(order, prelude) {
			const { undoDirectory, guarded, stepSeconds, ...told } = order;
			const guard = JSON.stringify({
				...told,
				seqs: guarded.map(({ seq }) => seq)
			});
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`bu_stamp() { set -- $(cat "/proc/$1/stat" 2>/dev/null); shift 21 2>/dev/null && printf '%s' "$1"; }
bu_arm() {
cd ${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__.aH} && ${untilTidy("keeping")} && ${untilTidy("firing")} &&
rm -f kept taken-back outcome result log taking-back armed &&
printf '%s\n' ${undoScript(order, prelude).text} >undo.new && mv -f undo.new undo.sh &&
printf '%s\n' ${soonScript(order).text} >soon.sh &&
printf '%s\n' "$$ $(bu_stamp $$) $BU_BOOT" >worker &&
printf '%s' ${UNIT_TEXT} >${UNIT_PATH} && chmod 644 ${UNIT_PATH} &&
mkdir -p /etc/systemd/system/multi-user.target.wants && ln -sf ../${UNIT} ${WANTED_PATH} &&
printf '%s\n' ${guard} >armed.new &&
bu_sync undo.sh armed.new ${UNIT_PATH} /etc/systemd/system/multi-user.target.wants &&
systemd-run ${timer(order, "last", order.seconds + stepSeconds)} &&
mv -f armed.new armed && bu_sync .
}
if [ ! -d /run/systemd/system ] || ! command -v systemd-run >/dev/null 2>&1; then bu_event fatal guard-unsupported; exit 1; fi
BU_SAID=$({ mkdir -p ${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__.aH} && bu_arm; } </dev/null 2>&1 9>&-) || {
rm -f ${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__.aH}/armed ${WANTED_PATH} ${UNIT_PATH}
bu_event fatal guard-failed "$(printf %s "$BU_SAID" | tail -n 3 | tr '\n' ' ')"
exit 1
}`;
		}
		function dropGuard(run) {
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`rm -f ${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__.aH}/armed
${clearUp(run)} 2>/dev/null`;
		}
		const SWEEP_GUARD = (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`if [ -d ${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__.aH} ] && [ ! -e ${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__.aH}/armed ] && [ ! -e ${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__.aH}/taking-back ]; then
rm -f ${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__.aH}/armed.new ${WANTED_PATH} ${UNIT_PATH}
systemctl stop --no-block 'bringup-guard-*.timer' 2>/dev/null || :
fi`;
		const GUARD_APPLIED = (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`echo applied >>${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__.aH}/result
sh ${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__.aH}/soon.sh </dev/null >/dev/null 2>&1 9>&-`;
		function noteResult(seq) {
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`echo ${seq} "$BU_R" >>${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__.aH}/result`;
		}
		const RESULT_SECTION = {
			name: "guard-result",
			body: (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`cat ${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__.aH}/result`
		};
		function parseResult(output) {
			const exits = new Map(Array.from(output.matchAll(/^(\d+) (\d+)$/gm), ([, seq, exit]) => [Number(seq), Number(exit)]));
			return {
				exits,
				applied: /^applied$/m.test(output)
			};
		}
		function keepGuard(run) {
			const keep = (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`bu_keep() {
cd ${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__.aH} && ${untilTidy("keeping")} && grep -qF ${`"run":${JSON.stringify(run)},`} armed && mv armed kept || return
${SYNC_HERE}
${journalLine("kept")}
rm -f undo.sh soon.sh
${clearUp(run)}
}
(bu_keep) >/dev/null`;
			return {
				name: _guard_state_js__WEBPACK_IMPORTED_MODULE_1__._9.name,
				body: (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.fj)([keep, _guard_state_js__WEBPACK_IMPORTED_MODULE_1__._9.body])
			};
		}
		const TAKE_BACK = {
			name: _guard_state_js__WEBPACK_IMPORTED_MODULE_1__._9.name,
			body: (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.fj)([(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`systemctl start ${UNIT} >/dev/null`, _guard_state_js__WEBPACK_IMPORTED_MODULE_1__._9.body])
		};
		const SYNC_HERE = (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`sync . 2>/dev/null || sync`;
		function journalLine(result) {
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`{ IFS= read -r BU_L <${result === "kept" ? "kept" : "taking-back"}; printf '{"t":"guard","v":1,"result":"%s",%s,"boot":"%s"}\n' ${result} "$(l=\${BU_L#?}; printf %s "\${l%?}")" "$(cat /proc/sys/kernel/random/boot_id)" >>/var/lib/bringup/journal.jsonl; sync /var/lib/bringup/journal.jsonl; } 2>/dev/null`;
		}
		function unitName(id, which) {
			return `bringup-guard-${id}-${which}`;
		}
		function clearUp(run) {
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`rm -f ${WANTED_PATH} ${UNIT_PATH}
systemctl stop --no-block ${`bringup-guard-${run}-*.timer`} 2>/dev/null || :`;
		}
		function timer(order, which, seconds) {
			const unit = which === "last" ? (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`${unitName(guardId(order), which)}` : (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`${unitName(guardId(order), which)}-$$`;
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`--quiet --collect --unit=${unit} --on-active=${seconds} --timer-property=AccuracySec=200ms /bin/sh ${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__.aH}/undo.sh ${guardId(order)}`;
		}
		function soonScript(order) {
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`exec systemd-run ${timer(order, "soon", order.seconds)}`;
		}
		function guardId({ run, guarded }) {
			return `${run}-${guarded[0]?.seq ?? 0}`;
		}
		const TIDY_SECONDS = 120;
		const STILL_TIDIED = `its disk has not taken the end of the last guarded change within ${TIDY_SECONDS} s`;
		function untilTidy(whose) {
			const fd = (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.IZ)(whose === "keeping" ? "8" : "9");
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`{ true >>${whose} && exec ${fd}>>${whose}; } && { ! bu_has flock || flock -w ${TIDY_SECONDS} ${fd} || { echo ${STILL_TIDIED}; false; }; }`;
		}
		function undoScript(order, prelude) {
			const { run, undoDirectory, guarded } = order;
			const index = `${undoDirectory}/index.jsonl`;
			const has = (mark, seq) => (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`grep -q ${`^{"${mark}":${seq}[,}]`} ${index} 2>/dev/null`;
			const back = guarded.toReversed().map(({ seq, undo }) => (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`if ${has("saved", seq)} && ! ${has("undone", seq)}; then
(set -e
BU_SAVE=${`${undoDirectory}/${seq}`}
${undo}
) 9>&-
if [ $? = 0 ]; then ${(0, _undo_index_js__WEBPACK_IMPORTED_MODULE_2__.FP)(undoDirectory, [(0, _undo_index_js__WEBPACK_IMPORTED_MODULE_2__.w$)(seq)])}; else BU_R=1; fi
fi`);
			const again = guarded.flatMap(({ seq, again: serve }) => serve === undefined ? [] : [(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`if ${has("saved", seq)}; then
(set -e
${serve}
) 9>&-
[ $? = 0 ] || BU_R=1
fi`]);
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.fj)([
				prelude,
				(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`case $1 in ''|${guardId(order)}) ;; *) exit ;; esac
cd ${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__.aH} || exit
exec >>log 2>&1 </dev/null
if mv armed taking-back 2>/dev/null; then ${SYNC_HERE}; fi
exec 9>>firing
! bu_has flock || flock 9
[ -e taking-back ] || exit 0
bu_stamp() { set -- $(cat "/proc/$1/stat" 2>/dev/null); shift 21 2>/dev/null && printf '%s' "$1"; }
read -r BU_W BU_T BU_L <worker
BU_WHEN=running
if [ "$BU_L" != "$(cat /proc/sys/kernel/random/boot_id)" ]; then BU_WHEN=booted
elif [ "$(bu_stamp "$BU_W")" = "$BU_T" ]; then kill -s KILL -- "-$BU_W"; fi
BU_R=0`,
				...back,
				...again,
				(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`echo "$BU_R $BU_WHEN" >outcome
${journalLine("taken-back")}
mv taking-back taken-back
${SYNC_HERE}
rm -f undo.sh soon.sh
${clearUp(run)}`
			]);
		}
		const GUARD_IN_AGENT = (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.IZ)(`bu_guard() {
[ -n "$BU_H" ] && [ -e "$BU_V/guard/armed" ] || return 0
case $1 in now) grep -q applied "$BU_V/guard/result" || systemctl start --no-block ${UNIT} ;; *) sh "$BU_V/guard/soon.sh" ;; esac </dev/null >/dev/null 2>&1 9>&-
}
bu_unguarded() {
BU_N=$1
while [ -e "$BU_V/guard/armed" ] || [ -e "$BU_V/guard/taking-back" ]; do [ "$BU_N" -gt 0 ] || return 1; BU_N=$((BU_N - 1)); sleep 1; done
}`);
	}),
	11772: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { s: () => hostFacts });
		var facts_frame = __webpack_require__(75979);
		;
		const PCI_VENDORS = {
			"10de": "nvidia",
			"1002": "amd",
			"1022": "amd",
			"8086": "intel",
			"1a03": "aspeed",
			"102b": "matrox",
			"1af4": "virtio",
			"1b36": "qemu",
			"1234": "qemu",
			"15ad": "vmware",
			"1414": "microsoft",
			"1da3": "habana",
			"1ed2": "furiosa"
		};
		const TREE_VENDORS = [
			[/mali/, "arm"],
			[/^brcm,/, "broadcom"],
			[/^nvidia,/, "nvidia"],
			[/^rockchip,/, "rockchip"],
			[/^qcom,/, "qualcomm"],
			[/powervr|^img,/, "imagination"]
		];
		function parseGpu(frame) {
			const nvidia = nvidiaByAddress((0, facts_frame.Dx)(frame, "nvidiaGpus"));
			const devices = (0, facts_frame.c3)(frame, "device").flatMap((text) => deviceOf(text, nvidia));
			const [, version = null] = /Kernel Module(?: for \S+)?\s+(\d+(?:\.\d+)+)/.exec(frame.blocks.get("nvidiaVersion") ?? "") ?? [];
			return {
				devices: (0, facts_frame.b6)(frame, "kernel") === "Darwin" && (0, facts_frame.b6)(frame, "machine") === "arm64" ? [APPLE] : devices,
				nvidiaDriverVersion: version,
				deviceNodes: (0, facts_frame.c3)(frame, "deviceNode")
			};
		}
		const APPLE = {
			vendor: "apple",
			name: null,
			kind: "display",
			pciDevice: null,
			pciAddress: null,
			driver: null,
			uuid: null,
			memoryBytes: null
		};
		function nvidiaByAddress(lines) {
			const found = new Map();
			let card = {
				name: null,
				uuid: null
			};
			for (const line of lines) {
				const [, key, value] = /^(Model|GPU UUID|Bus Location):\s*(.*?)\s*$/.exec(line) ?? [];
				if (key === "Model") card = {
					name: (0, facts_frame.L0)(value),
					uuid: null
				};
				if (key === "GPU UUID") card = {
					...card,
					uuid: value?.includes("?") ? null : (0, facts_frame.L0)(value)
				};
				if (key === "Bus Location" && value !== undefined) found.set(value.toLowerCase(), card);
			}
			return found;
		}
		function deviceOf(text, nvidia) {
			const [head = "", ...fields] = text.split(";");
			const known = new Map(fields.map((field) => [field.slice(0, field.indexOf("=")), field.slice(field.indexOf("=") + 1)]));
			const [vendorId, deviceId] = (known.get("PCI_ID") ?? "").toLowerCase().split(":");
			const tree = known.get("OF_COMPATIBLE_0") ?? "";
			const pciAddress = head.startsWith("pci ") ? head.slice(4).toLowerCase() : null;
			if (pciAddress === null && tree === "") return [];
			const card = nvidia.get(pciAddress ?? "");
			return [{
				vendor: pciAddress === null ? TREE_VENDORS.find(([pattern]) => pattern.test(tree))?.[1] ?? tree.split(",")[0] ?? "unknown" : PCI_VENDORS[vendorId ?? ""] ?? (0, facts_frame.L0)(vendorId) ?? "unknown",
				name: card?.name ?? (0, facts_frame.L0)(tree),
				kind: /^12/.test(known.get("PCI_CLASS") ?? "") ? "accelerator" : "display",
				pciDevice: (0, facts_frame.L0)(deviceId),
				pciAddress,
				driver: (0, facts_frame.L0)(known.get("DRIVER")),
				uuid: card?.uuid ?? null,
				memoryBytes: (0, facts_frame.rD)(known.get("VRAM"))
			}];
		}
		var prelude_output = __webpack_require__(31481);
		var architecture = __webpack_require__(14035);
		var clock = __webpack_require__(23128);
		var hypervisor = __webpack_require__(98885);
		;
		function keyedLines(lines, separator = ":") {
			const found = new Map();
			for (const line of lines) {
				const at = line.indexOf(separator);
				if (at > 0) found.set(line.slice(0, at).trim(), line.slice(at + 1).trim());
			}
			return found;
		}
		var made_by = __webpack_require__(86491);
		;
		const alpine = {
			family: "alpine",
			ids: ["alpine", "postmarketos"],
			packageManager: "apk",
			serviceManager: "openrc"
		};
		;
		const arch = {
			family: "arch",
			ids: [
				"arch",
				"archarm",
				"manjaro",
				"endeavouros"
			],
			packageManager: "pacman",
			serviceManager: "systemd"
		};
		;
		const debian = {
			family: "debian",
			ids: ["debian"],
			packageManager: "apt",
			serviceManager: "systemd",
			describe: (release, paths) => ({
				codename: release.get("DEBIAN_CODENAME") ?? release.get("VERSION_CODENAME") ?? null,
				variant: paths.has("/etc/rpi-issue") ? "raspberry-pi-os" : null
			})
		};
		;
		const fedora = {
			family: "fedora",
			ids: [
				"fedora",
				"rhel",
				"centos",
				"almalinux",
				"rocky",
				"ol",
				"amzn"
			],
			packageManager: "dnf",
			serviceManager: "systemd"
		};
		;
		const macos = {
			family: "macos",
			ids: ["macos"],
			kernel: /^Darwin$/,
			packageManager: "brew",
			serviceManager: "launchd",
			describe: (release) => {
				const version = release.get("ProductVersion") ?? null;
				return {
					id: "macos",
					versionId: version,
					prettyName: [release.get("ProductName") ?? "macOS", version].filter((part) => part !== null).join(" ")
				};
			}
		};
		;
		const raspbian = {
			family: "debian",
			ids: ["raspbian"],
			packageManager: "apt",
			serviceManager: "systemd",
			describe: () => ({ variant: "raspberry-pi-os" })
		};
		;
		const suse = {
			family: "suse",
			ids: [
				"suse",
				"opensuse",
				"opensuse-leap",
				"opensuse-tumbleweed",
				"opensuse-microos",
				"sles",
				"sled"
			],
			packageManager: "zypper",
			serviceManager: "systemd"
		};
		;
		const ubuntu = {
			family: "debian",
			ids: ["ubuntu"],
			packageManager: "apt",
			serviceManager: "systemd",
			describe: (release) => ({ codename: release.get("UBUNTU_CODENAME") ?? release.get("VERSION_CODENAME") ?? null })
		};
		;
		const unknown = {
			family: "unknown",
			ids: [],
			packageManager: "none",
			serviceManager: "none"
		};
		var windows = __webpack_require__(58444);
		;
		const OS_ROWS = [
			debian,
			raspbian,
			ubuntu,
			fedora,
			alpine,
			arch,
			suse,
			macos,
			windows.K
		];
		function identifyOs(kernelName, release, paths) {
			const id = release.get("ID")?.toLowerCase() ?? "";
			const row = OS_ROWS.find((candidate) => candidate.kernel?.test(kernelName ?? "")) ?? rowOf([id, ...(release.get("ID_LIKE") ?? "").toLowerCase().split(/\s+/)]);
			const identity = {
				id: id === "" ? "unknown" : id,
				family: row.family,
				versionId: release.get("VERSION_ID") ?? null,
				codename: release.get("VERSION_CODENAME") ?? null,
				prettyName: release.get("PRETTY_NAME") ?? release.get("NAME") ?? (id === "" ? kernelName ?? "unknown" : id),
				variant: null,
				packageManager: row.packageManager,
				serviceManager: row.serviceManager
			};
			return {
				...identity,
				...row.describe?.(release, paths)
			};
		}
		function rowOf(ids) {
			for (const id of ids) {
				const row = OS_ROWS.find((candidate) => candidate.ids.includes(id));
				if (row !== undefined) return row;
			}
			return unknown;
		}
		;
		const known = new Map();
		const MOST_KNOWN = 64;
		function osReleaseOf(text) {
			const release = known.get(text) ?? parseOsRelease(text.split("\n"));
			if (known.size >= MOST_KNOWN) known.clear();
			known.set(text, release);
			return release;
		}
		function parseOsRelease(lines) {
			const found = new Map();
			for (const line of lines) {
				const [, name, raw = ""] = /^\s*([A-Z][A-Z0-9_]*)=(.*?)\s*$/.exec(line) ?? [];
				if (name === undefined) continue;
				const value = unquoted(raw);
				if (value !== "") found.set(name, value);
			}
			return found;
		}
		function unquoted(raw) {
			if (/^'.*'$/.test(raw)) return raw.slice(1, -1);
			const inner = /^".*"$/.test(raw) ? raw.slice(1, -1) : raw;
			return inner.replace(/\\(["$`\\'])/g, "$1");
		}
		;
		function parseUser(text) {
			const line = (text ?? "").replace(/ context=\S+$/, "");
			const [, uid, name] = /^uid=(\d+)(?:\(([^)]*)\))?/.exec(line) ?? [];
			const [, gid] = / gid=(\d+)/.exec(line) ?? [];
			const [, groups = ""] = / groups=(.*)$/.exec(line) ?? [];
			return {
				name: name ?? uid ?? null,
				uid: (0, facts_frame.rD)(uid),
				gid: (0, facts_frame.rD)(gid),
				groups: [...groups.matchAll(/(\d+)(?:\(([^)]*)\))?/g)].map(([, number = "", group]) => group ?? number)
			};
		}
		;
		function parseIdentity(frame, exchange) {
			return {
				os: parseOs(frame),
				machine: parseMachine(frame),
				user: parseUser((0, facts_frame.b6)(frame, "id")),
				clock: (0, clock.g)((0, facts_frame.b6)(frame, "clock"), exchange),
				virtualisation: parseVirtualisation(frame)
			};
		}
		function parseOs(frame) {
			const paths = new Set((0, facts_frame.c3)(frame, "path"));
			const kernelName = (0, facts_frame.b6)(frame, "kernel");
			const machine = (0, facts_frame.b6)(frame, "machine");
			const initProcess = kernelName === "Darwin" ? "launchd" : (0, facts_frame.b6)(frame, "pid1");
			const swVers = keyedLines((0, facts_frame.Dx)(frame, "swVers"));
			const release = swVers.size > 0 ? swVers : osReleaseOf(frame.blocks.get("osRelease") ?? "");
			const identity = identifyOs(kernelName, release, paths);
			return {
				...identity,
				packageManager: foundPackageManager(frame) ?? identity.packageManager,
				serviceManager: foundServiceManager(paths, initProcess) ?? identity.serviceManager,
				kernelName,
				kernelRelease: (0, facts_frame.b6)(frame, "release"),
				machine,
				arch: (0, architecture.N)(machine, (0, facts_frame.c3)(frame, "loader")),
				initProcess,
				systemdRunning: paths.has("/run/systemd/system"),
				imageBased: paths.has("/run/ostree-booted"),
				rebootRequired: paths.has("/run/reboot-required") || paths.has("/var/run/reboot-required")
			};
		}
		function foundPackageManager(frame) {
			const text = (0, facts_frame.b6)(frame, "packageManager");
			return text === null ? undefined : (0, prelude_output.bi)(text);
		}
		function foundServiceManager(paths, initProcess) {
			if (paths.has("/run/systemd/system")) return "systemd";
			if (paths.has("/run/openrc")) return "openrc";
			if (initProcess === null) return undefined;
			return initProcess === "procd" || initProcess === "launchd" ? initProcess : "none";
		}
		function parseMachine(frame) {
			const sysctl = keyedLines((0, facts_frame.Dx)(frame, "sysctlIdentity"));
			const hardware = keyedLines((0, facts_frame.Dx)(frame, "ioreg"), "=");
			const said = (key) => (0, made_by.v)((0, facts_frame.b6)(frame, key));
			const hostname = (0, facts_frame.b6)(frame, "hostname") ?? (0, facts_frame.L0)(sysctl.get("kern.hostname"));
			return {
				hostname: hostname === "(none)" ? null : hostname,
				machineId: (0, facts_frame.b6)(frame, "machineId") ?? (0, facts_frame.L0)(hardware.get("\"IOPlatformUUID\"")?.replaceAll("\"", "")),
				bootId: (0, facts_frame.b6)(frame, "bootId") ?? (0, facts_frame.L0)(sysctl.get("kern.bootsessionuuid")),
				vendor: said("vendor") ?? (sysctl.has("hw.model") ? "Apple" : null),
				model: said("model") ?? said("product") ?? (0, facts_frame.L0)(sysctl.get("hw.model")),
				uptimeSeconds: (0, facts_frame.rD)(/^\d+/.exec((0, facts_frame.b6)(frame, "uptime") ?? "")?.[0]) ?? uptimeOf(frame, sysctl)
			};
		}
		function uptimeOf(frame, sysctl) {
			const bootedAt = (0, facts_frame.rD)(/sec = (\d+)/.exec(sysctl.get("kern.boottime") ?? "")?.[1]);
			const { epochMs } = (0, clock.g)((0, facts_frame.b6)(frame, "clock"), undefined);
			return bootedAt === null || epochMs === null ? null : Math.max(0, Math.floor(epochMs / 1e3) - bootedAt);
		}
		function parseVirtualisation(frame) {
			const paths = (0, facts_frame.c3)(frame, "path");
			const release = (0, facts_frame.b6)(frame, "release") ?? "";
			const detected = (key) => {
				const text = (0, facts_frame.b6)(frame, key);
				return text === "none" || text === "wsl" ? null : text;
			};
			const marked = paths.includes("/run/.containerenv") ? "podman" : paths.includes("/.dockerenv") ? "docker" : null;
			return {
				container: detected("detectContainer") ?? detected("container") ?? marked,
				hypervisor: detected("detectVm") ?? (0, hypervisor.J)((0, facts_frame.b6)(frame, "vendor"), (0, facts_frame.b6)(frame, "product")),
				wsl: /microsoft-standard/i.test(release) ? 2 : /-Microsoft$/.test(release) ? 1 : null
			};
		}
		var facts_addresses = __webpack_require__(40354);
		var listeners = __webpack_require__(57243);
		var kernel_address = __webpack_require__(12188);
		;
		function parseRoutes4(lines, machine) {
			return lines.flatMap((line) => {
				const [name, destination, gateway = "", flags = "", , , metric, mask] = line.trim().split(/\s+/);
				const bits = Number.parseInt(flags, 16);
				if (name === undefined || destination !== "00000000" || mask !== "00000000") return [];
				if ((bits & 1) === 0 || (bits & 512) !== 0) return [];
				const address = (0, kernel_address.y)(gateway, machine) ?? null;
				return [{
					family: 4,
					interface: name,
					gateway: address === "0.0.0.0" ? null : address,
					metric: (0, facts_frame.rD)(metric)
				}];
			});
		}
		function parseRoutes6(lines) {
			return lines.flatMap((line) => {
				const [destination = "", length, , , hop = "", metric = "", , , flags = "", name] = line.trim().split(/\s+/);
				const bits = Number.parseInt(flags, 16);
				if (name === undefined || name === "lo" || !/^0{32}$/.test(destination) || length !== "00") return [];
				if (!/^[0-9a-f]{32}$/i.test(hop) || (bits & 1) === 0 || (bits & 512) !== 0) return [];
				const gateway = /^0{32}$/.test(hop) ? null : (0, kernel_address.u)(hop);
				return [{
					family: 6,
					interface: name,
					gateway,
					metric: Number.parseInt(metric, 16) || 0
				}];
			});
		}
		function parseNetstatRoutes(lines) {
			let family = 4;
			const found = [];
			for (const line of lines) {
				if (line.startsWith("Internet6")) family = 6;
				const [, gateway = "", name] = /^default\s+(\S+)\s+[A-Za-z\d]+\s+([A-Za-z]+\d+)(?:\s|$)/.exec(line) ?? [];
				if (name === undefined) continue;
				const address = gateway.replace(/%.*$/, "");
				found.push({
					family,
					interface: name,
					gateway: /^link#|^fe80::$/.test(address) ? null : address,
					metric: null
				});
			}
			return found;
		}
		;
		function parseNetwork(frame) {
			const machine = (0, facts_frame.b6)(frame, "machine");
			const proc = (name) => (0, listeners.Te)(name.startsWith("tcp") ? "tcp" : "udp", (0, facts_frame.Dx)(frame, `proc-${name}`), machine);
			return {
				interfaces: parseInterfaces(frame),
				defaultRoutes: [
					...parseRoutes4((0, facts_frame.Dx)(frame, "routes4"), machine),
					...parseRoutes6((0, facts_frame.Dx)(frame, "routes6")),
					...parseNetstatRoutes((0, facts_frame.Dx)(frame, "netstatRoutes"))
				],
				listeners: [
					...(0, listeners.OX)((0, facts_frame.Dx)(frame, "ss")),
					...(0, listeners.Wo)((0, facts_frame.Dx)(frame, "lsof")),
					...[
						"tcp",
						"tcp6",
						"udp",
						"udp6"
					].flatMap(proc)
				],
				nameservers: (0, facts_frame.Dx)(frame, "resolv").flatMap((line) => /^\s*nameserver\s+(\S+)/.exec(line)?.[1] ?? [])
			};
		}
		function parseInterfaces(frame) {
			const ifconfig = (0, facts_frame.Dx)(frame, "ifconfig");
			const addresses = [...(0, facts_addresses.ep)((0, facts_frame.Dx)(frame, "ipAddr")), ...(0, facts_addresses.Hx)(ifconfig)];
			const links = new Map([...linksOfIfconfig(ifconfig), ...(0, facts_frame.c3)(frame, "link").flatMap(linkOf)]);
			const names = new Set([...links.keys(), ...addresses.map(([name]) => name)]);
			return [...names].map((name) => ({
				name,
				...links.get(name) ?? NO_LINK,
				addresses: addresses.filter(([owner]) => owner === name).map(([, address]) => address)
			}));
		}
		const NO_LINK = {
			mac: null,
			mtuBytes: null,
			up: null,
			speedMbps: null
		};
		function linkOf(text) {
			const [name, mac = "", mtu, state, speed] = text.split(" ");
			if (name === undefined || state === undefined) return [];
			const mbps = (0, facts_frame.rD)(speed);
			return [[name, {
				mac: macOf(mac),
				mtuBytes: (0, facts_frame.rD)(mtu),
				up: state === "up" ? true : state === "down" ? false : null,
				speedMbps: mbps === 0 ? null : mbps
			}]];
		}
		function linksOfIfconfig(lines) {
			const links = new Map();
			let name = "";
			for (const line of lines) {
				const [, head] = /^([^\s:]+)(?::| )/.exec(line) ?? [];
				if (head !== undefined) name = head;
				if (name === "") continue;
				const link = links.get(name) ?? NO_LINK;
				const mtu = /\bmtu[ :](\d+)/i.exec(line)?.[1];
				const mac = /(?:\bether|HWaddr) ([0-9A-Fa-f:]{17})/.exec(line)?.[1];
				const status = /^\s+status: (active|inactive)/.exec(line)?.[1];
				links.set(name, {
					...link,
					mtuBytes: (0, facts_frame.rD)(mtu) ?? link.mtuBytes,
					mac: mac === undefined ? link.mac : macOf(mac),
					up: status === undefined ? link.up : status === "active"
				});
			}
			return links;
		}
		function macOf(text) {
			return /^(?:[0-9a-f]{2}:){5}[0-9a-f]{2}$/i.test(text) && !/^[0:]+$/.test(text) ? text.toLowerCase() : null;
		}
		var program = __webpack_require__(37566);
		;
		const ARM_PARTS = {
			"41:c07": "Cortex-A7",
			"41:b76": "ARM1176",
			"41:d03": "Cortex-A53",
			"41:d04": "Cortex-A35",
			"41:d05": "Cortex-A55",
			"41:d07": "Cortex-A57",
			"41:d08": "Cortex-A72",
			"41:d09": "Cortex-A73",
			"41:d0a": "Cortex-A75",
			"41:d0b": "Cortex-A76",
			"41:d0c": "Neoverse-N1",
			"41:d40": "Neoverse-V1",
			"41:d41": "Cortex-A78",
			"41:d42": "Cortex-A78AE",
			"41:d46": "Cortex-A510",
			"41:d47": "Cortex-A710",
			"41:d49": "Neoverse-N2",
			"41:d4f": "Neoverse-V2",
			"4e:004": "Carmel",
			"c0:ac3": "Ampere-1"
		};
		function cpuModel(lines) {
			const known = keyedLines(lines);
			const cores = armCores(lines);
			if (cores.size > 1) return [...cores].map(([name, count]) => `${count} x ${name}`).join(" + ");
			const [only] = cores.keys();
			const name = known.get("model name") ?? only ?? known.get("cpu model") ?? known.get("isa");
			return (only !== undefined && !only.startsWith("0x") ? only : name?.replace(/\s+/g, " ")) ?? null;
		}
		function armCores(lines) {
			const cores = new Map();
			let implementer = "";
			for (const line of lines) {
				const [, key, value = ""] = /^CPU (implementer|part)\s*: 0x([0-9a-f]+)/.exec(line) ?? [];
				if (key === "implementer") implementer = value.padStart(2, "0");
				if (key === "part") {
					const name = ARM_PARTS[`${implementer}:${value}`] ?? `0x${implementer}:0x${value}`;
					cores.set(name, (cores.get(name) ?? 0) + 1);
				}
			}
			return cores;
		}
		function cpuAes(lines) {
			const known = keyedLines(lines);
			const flags = known.get("flags") ?? known.get("Features");
			return flags === undefined ? null : flags.split(/\s+/).includes("aes");
		}
		function countInList(text) {
			if (text === null || !/^\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*$/.test(text)) return null;
			return text.split(",").map((part) => part.split("-").map(Number)).reduce((sum, [from = 0, to = from]) => sum + Math.max(0, to - from + 1), 0);
		}
		;
		const UNMEASURED = {
			sizeBytes: null,
			availableBytes: null,
			inodes: null,
			inodesFree: null
		};
		const MAC_INTERNAL = /^\/System\/Volumes\/(?!Data$)|^\/private\/var\/vm$|^\/dev$/;
		function parseMounts(frame) {
			const sizes = new Map([...dfSizes((0, facts_frame.Dx)(frame, "df")), ...statSizes((0, facts_frame.Dx)(frame, "sizes"))]);
			const mounts = new Map();
			const add = (device, path, fsType, all) => {
				const options = all.filter((option) => !option.includes("="));
				const readOnly = options.includes("ro") || options.includes("read-only");
				mounts.set(path, {
					path,
					device,
					fsType,
					options,
					readOnly,
					...sizes.get(path) ?? UNMEASURED
				});
			};
			for (const text of (0, facts_frame.c3)(frame, "mount")) {
				const [device, path, fsType, options] = text.split(" ");
				if (device === undefined || path === undefined || fsType === undefined) continue;
				add(unescaped(device), unescaped(path), fsType, options?.split(",") ?? []);
			}
			for (const line of (0, facts_frame.Dx)(frame, "mountTable")) {
				const [, device, path, list] = /^(.+?) on (\/.*) \(([^()]*)\)$/.exec(line) ?? [];
				if (device === undefined || path === undefined || list === undefined || MAC_INTERNAL.test(path)) continue;
				const [fsType = null, ...options] = list.split(", ");
				if (fsType !== "autofs" && fsType !== "devfs") add(device, path, fsType, options);
			}
			const root = sizes.get("/");
			if (root !== undefined && !mounts.has("/")) {
				mounts.set("/", {
					path: "/",
					device: null,
					fsType: null,
					options: [],
					readOnly: false,
					...root
				});
			}
			return [...mounts.values()];
		}
		function unescaped(text) {
			return text.replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8)));
		}
		function statSizes(lines) {
			const found = new Map();
			for (const line of lines) {
				const [, fragment, blocks, available, inodes, free, path] = /^(\d+)\|(\d+)\|\d+\|(\d+)\|(\d+)\|(\d+)\|(\/.*)$/.exec(line) ?? [];
				if (path === undefined) continue;
				found.set(path, {
					sizeBytes: product(fragment, blocks),
					availableBytes: product(fragment, available),
					inodes: (0, facts_frame.rD)(inodes),
					inodesFree: (0, facts_frame.rD)(free)
				});
			}
			return found;
		}
		function dfSizes(lines) {
			const found = new Map();
			for (const line of lines) {
				const [, size, available, path] = /\s(\d+)\s+\d+\s+(\d+)\s+(?:\d+%|-)\s+(\/.*)$/.exec(line) ?? [];
				if (path === undefined) continue;
				found.set(path, {
					...UNMEASURED,
					sizeBytes: product("1024", size),
					availableBytes: product("1024", available)
				});
			}
			return found;
		}
		function product(left, right) {
			const value = Number(left) * Number(right);
			return Number.isFinite(value) ? value : null;
		}
		;
		function parseResources(frame) {
			return {
				...frame.blocks.has("sysctlResources") ? ofMac(frame) : ofLinux(frame),
				mounts: parseMounts(frame)
			};
		}
		function ofLinux(frame) {
			const cpuinfo = (0, facts_frame.Dx)(frame, "cpuinfo");
			const meminfo = keyedLines((0, facts_frame.Dx)(frame, "meminfo"));
			const kib = (key) => scaled((0, facts_frame.rD)(meminfo.get(key)), 1024);
			const spare = [
				"MemFree",
				"Buffers",
				"Cached"
			].map(kib).reduce((sum, part) => part === null ? sum : (sum ?? 0) + part, null);
			const processors = cpuinfo.filter((line) => line.startsWith("processor")).length;
			return {
				cpuModel: cpuModel(cpuinfo),
				cpuCount: countInList((0, facts_frame.b6)(frame, "cpuOnline")) ?? (processors > 0 ? processors : null),
				cpuAes: cpuAes(cpuinfo),
				memoryTotalBytes: kib("MemTotal"),
				memoryAvailableBytes: kib("MemAvailable") ?? spare,
				memoryLimitBytes: (0, facts_frame.rD)((0, facts_frame.b6)(frame, "memoryLimit")),
				swapTotalBytes: kib("SwapTotal"),
				swapFreeBytes: kib("SwapFree"),
				pageSizeBytes: scaled((0, facts_frame.rD)((0, facts_frame.b6)(frame, "pageKiB")), 1024) ?? (0, facts_frame.rD)((0, facts_frame.b6)(frame, "pageBytes")),
				libc: libcOf(frame),
				disks: (0, facts_frame.c3)(frame, "disk").flatMap(diskOf)
			};
		}
		function libcOf(frame) {
			const [, glibc] = /^glibc (\S+)/.exec((0, facts_frame.b6)(frame, "libc") ?? "") ?? [];
			if (glibc !== undefined) return {
				kind: "glibc",
				version: glibc
			};
			const musl = (0, facts_frame.Dx)(frame, "musl").join("\n");
			if (/^musl libc/m.test(musl)) return {
				kind: "musl",
				version: /^Version (\S+)/m.exec(musl)?.[1] ?? null
			};
			const loaders = (0, facts_frame.c3)(frame, "loader");
			if (loaders.some((path) => path.includes("ld-musl-"))) return {
				kind: "musl",
				version: null
			};
			return {
				kind: loaders.some((path) => path.includes("/ld-linux")) ? "glibc" : "unknown",
				version: null
			};
		}
		function diskOf(text) {
			const [, name, sectors, rotational, removable, model] = /^(\S+) (\d+) (\d+) (\d+) ?(.*)$/.exec(text) ?? [];
			if (name === undefined || sectors === "0") return [];
			return [{
				name,
				model: (0, facts_frame.L0)(model),
				sizeBytes: scaled((0, facts_frame.rD)(sectors), 512),
				rotational: rotational === "1",
				removable: removable === "1"
			}];
		}
		function ofMac(frame) {
			const sysctl = keyedLines((0, facts_frame.Dx)(frame, "sysctlResources"));
			const pages = keyedLines((0, facts_frame.Dx)(frame, "vmStat"));
			const pageSizeBytes = (0, facts_frame.rD)(sysctl.get("hw.pagesize"));
			const count = (key) => (0, facts_frame.rD)(pages.get(key)?.replace(/\.$/, ""));
			const spare = [
				"Pages free",
				"Pages inactive",
				"Pages speculative"
			].map(count);
			const features = sysctl.get("machdep.cpu.features");
			const armAes = sysctl.get("hw.optional.arm.FEAT_AES");
			return {
				cpuModel: (0, facts_frame.L0)(sysctl.get("machdep.cpu.brand_string")),
				cpuCount: (0, facts_frame.rD)(sysctl.get("hw.logicalcpu")),
				cpuAes: armAes !== undefined ? armAes === "1" : features === undefined ? null : features.split(/\s+/).includes("AES"),
				memoryTotalBytes: (0, facts_frame.rD)(sysctl.get("hw.memsize")),
				memoryAvailableBytes: spare.includes(null) ? null : scaled(spare.reduce((sum, part) => sum + (part ?? 0), 0), pageSizeBytes),
				memoryLimitBytes: null,
				swapTotalBytes: swapOf(sysctl.get("vm.swapusage"), "total"),
				swapFreeBytes: swapOf(sysctl.get("vm.swapusage"), "free"),
				pageSizeBytes,
				libc: {
					kind: "libSystem",
					version: null
				},
				disks: []
			};
		}
		function swapOf(text, field) {
			const [, amount] = new RegExp(`\\b${field} = (\\d+(?:\\.\\d+)?)M`).exec(text ?? "") ?? [];
			return amount === undefined ? null : Math.round(Number(amount) * 1024 * 1024);
		}
		function scaled(value, unit) {
			return value === null || unit === null ? null : value * unit;
		}
		;
		function sshdPorts(files, lines) {
			if (files.length === 0) return null;
			let ports = [];
			let sockets = [];
			for (const line of lines) {
				const [, keyword = "", value = ""] = /^\s*([A-Za-z]+)(?:\s*=\s*|\s+|$)"?([^\s"]*)/.exec(line) ?? [];
				const number = /^(?:.*[\]:])?(\d{1,5})$/.exec(value)?.[1];
				const port = number === undefined || Number(number) > 65535 ? undefined : Number(number);
				switch (keyword.toLowerCase()) {
					case "port":
						if (port !== undefined) ports = [...ports, port];
						break;
					case "listenaddress":
						if (port !== undefined && /^(?:\[.*\]|[^:]*):\d+$/.test(value)) ports = [...ports, port];
						break;
					case "listenstream":
						sockets = value === "" ? [] : port === undefined ? sockets : [...sockets, port];
						break;
					default:
				}
			}
			const all = sockets.length > 0 ? sockets : ports;
			return all.length > 0 ? [...new Set(all)] : [22];
		}
		;
		function parseSoftware(frame) {
			const paths = new Set((0, facts_frame.c3)(frame, "path"));
			const tools = parseTools((0, facts_frame.Dx)(frame, "tools"));
			const enforce = (0, facts_frame.b6)(frame, "selinux");
			const [, sudo, sudoVersion = null] = /^(sudo version|sudo-rs) (\S+)/i.exec((0, facts_frame.b6)(frame, "sudo") ?? "") ?? [];
			const docker = tools["docker"];
			return {
				tools,
				python: parsePython(frame, tools),
				sudoVersion,
				sudoRs: sudo?.toLowerCase() === "sudo-rs",
				systemdVersion: (0, facts_frame.rD)(/^systemd (\d+)/.exec((0, facts_frame.b6)(frame, "systemd") ?? "")?.[1]),
				sshdPorts: sshdPorts((0, facts_frame.c3)(frame, "sshdFile"), (0, facts_frame.c3)(frame, "sshdLine")),
				docker: docker === undefined ? null : {
					path: docker,
					socket: (0, facts_frame.c3)(frame, "dockerSocket").length > 0
				},
				selinux: enforce === "1" ? "enforcing" : enforce === "0" ? "permissive" : "off",
				apparmor: (0, facts_frame.b6)(frame, "apparmor") === "Y",
				cgroupVersion: cgroupVersion(frame, paths),
				timesyncSynchronized: paths.has("/run/systemd/timesync/synchronized")
			};
		}
		function parseTools(lines) {
			const paths = lines.filter((line) => line.startsWith("/") && !line.endsWith("/"));
			return Object.fromEntries(paths.map((path) => [path.slice(path.lastIndexOf("/") + 1), path]));
		}
		function parsePython(frame, tools) {
			const path = (0, facts_frame.b6)(frame, "python");
			const other = tools["python3"];
			if (path === null) {
				return other === undefined || (0, facts_frame.b6)(frame, "kernel") === "Darwin" && other === "/usr/bin/python3" ? null : {
					path: other,
					version: null
				};
			}
			return {
				path,
				version: /^Python (\S+)/.exec((0, facts_frame.b6)(frame, "pythonVersion") ?? "")?.[1] ?? null
			};
		}
		function cgroupVersion(frame, paths) {
			if ((0, facts_frame.b6)(frame, "kernel") !== "Linux") return null;
			return paths.has("/sys/fs/cgroup/cgroup.controllers") ? 2 : 1;
		}
		;
		function parseFacts(output, exchange) {
			const frame = (0, facts_frame.IW)(output);
			const answered = new Set((0, facts_frame.c3)(frame, "section"));
			const section = (name, parse) => answered.has(name) ? parse() : null;
			return {
				complete: frame.complete,
				sections: program.A.filter((name) => answered.has(name)),
				...parseIdentity(frame, exchange),
				resources: section("resources", () => parseResources(frame)),
				network: section("network", () => parseNetwork(frame)),
				software: section("software", () => parseSoftware(frame)),
				gpu: section("gpu", () => parseGpu(frame))
			};
		}
		;
		const hostFacts = {
			program: (all) => (0, program.G)(all ? program.A : ["identity"]),
			parse(output, times) {
				const facts = parseFacts(output, times);
				return {
					tree: facts,
					os: facts.os.prettyName
				};
			}
		};
	}),
	50567: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Fe: () => openLink,
			OU: () => isWindowsHost,
			bE: () => closeLink
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _host_prelude_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53227);
		var _program_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93342);
		var _session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12959);
		async function openLink(context, host, first, onConnected) {
			const { connection, sudo } = await context.connect(host);
			onConnected?.(connection);
			try {
				const sentAtMs = Date.now();
				const opened = await _session_js__WEBPACK_IMPORTED_MODULE_3__.H.open(connection, {
					host: host.name,
					prelude: _host_prelude_js__WEBPACK_IMPORTED_MODULE_1__.W,
					first: (0, _program_js__WEBPACK_IMPORTED_MODULE_2__.Lk)(first),
					signal: context.signal,
					trace: (program) => context.onProgram(host.name, program),
					...sudo
				});
				return {
					connection,
					session: opened.session,
					first: opened.first,
					sentAtMs
				};
			} catch (error) {
				if (onConnected !== undefined && isWindowsHost(error)) throw error;
				await Promise.resolve(connection[Symbol.asyncDispose]()).catch(() => undefined);
				throw error;
			}
		}
		function isWindowsHost(error) {
			return error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4 && error.code === "windows-host";
		}
		async function closeLink({ session, connection }) {
			await session.close();
			await connection[Symbol.asyncDispose]();
		}
	}),
	99436: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			H: () => HOST_LOCK,
			g: () => OWN_SESSION
		});
		const OWN_SESSION = `
bu_session() {
  if command -v setsid >/dev/null 2>&1; then exec setsid "$@"
  elif command -v perl >/dev/null 2>&1; then exec perl -e 'setpgrp(0,0);exec @ARGV' "$@"
  else exec "$@"; fi
}
`;
		const HOST_LOCK = `
bu_stamp() {
  { read -r BU_Z <"/proc/$1/stat"; } 2>/dev/null || return
  set -- \${BU_Z##*) }
  [ "$1" = Z ] || { shift 19; printf %s "$1"; }
}
bu_claim() {
  BU_A=$(bu_stamp "$1"); [ -n "$BU_A" ] || return
  BU_A="$BU_V/lock.d/$BU_BOOT:$BU_OWN:$1:$BU_A"
  { mkdir -p "$BU_V/lock.d" && true >"$BU_A"; } 2>/dev/null
}
bu_living() {
  BU_Y=$1
  for BU_E in "$BU_V/lock.d/"*; do
    [ "$BU_E" != "$BU_A" ] && [ -e "$BU_E" ] || continue
    IFS=:; set -- \${BU_E##*/}; unset IFS
    if [ "$1" != "$BU_BOOT" ] || [ "$(bu_stamp "$3")" != "$4" ]; then rm -f "$BU_E"
    elif [ "$2" "$BU_Y" "$BU_OWN" ]; then return; fi
  done
  return 1
}
bu_join() { bu_claim "$1" && bu_living =; }
bu_try() {
  if command -v flock >/dev/null 2>&1; then flock -n "$1"
  elif command -v perl >/dev/null 2>&1; then perl -e 'use Fcntl ":flock";open(F,">&=$ARGV[0]")&&flock(F,LOCK_EX|LOCK_NB)||exit 1' "$1"
  else
    BU_OWN=$$-$(bu_stamp $$)
    bu_claim $$ || return
    ! bu_living != || { rm -f "$BU_A"; return 1; }
  fi
}
bu_flock() {
  BU_N=$2
  until bu_try "$1"; do [ "$BU_N" -gt 0 ] || return 1; BU_N=$((BU_N - 1)); sleep 1; done
}
`;
	}),
	43376: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Pw: () => parseMemory,
			Qy: () => MEMORY,
			gR: () => NO_MEMORY
		});
		var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52260);
		var _journal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27605);
		var _owners_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65780);
		var _undo_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40411);
		const MEMORY = {
			name: "memory",
			body: (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.fj)([(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`set --; for BU_L in journal.jsonl owners.jsonl closed; do [ ! -f "/var/lib/bringup/$BU_L" ] || set -- "$@" "/var/lib/bringup/$BU_L"; done
[ $# = 0 ] || tail -n +1 "$@" /dev/null`, _undo_index_js__WEBPACK_IMPORTED_MODULE_2__.zq])
		};
		const NO_MEMORY = {
			journal: _journal_js__WEBPACK_IMPORTED_MODULE_1__._D,
			owned: new Map(),
			stored: new Map()
		};
		function parseMemory(text, host, self) {
			const journal = (0, _journal_js__WEBPACK_IMPORTED_MODULE_1__.a0)(text, host);
			const stored = (0, _owners_js__WEBPACK_IMPORTED_MODULE_3__.hC)(text);
			const others = journal.runs.map(({ run }) => run).filter((run) => run !== self);
			return {
				journal,
				stored,
				owned: (0, _owners_js__WEBPACK_IMPORTED_MODULE_3__.IR)(stored, (0, _undo_index_js__WEBPACK_IMPORTED_MODULE_2__.wF)(text, others))
			};
		}
	}),
	27605: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			A9: () => damagedNote,
			Ny: () => newerJournal,
			TY: () => openLine,
			_D: () => NO_JOURNAL,
			a0: () => readJournal,
			dt: () => JOURNAL_VERSION
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _report_counted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62128);
		const JOURNAL_VERSION = 1;
		const NO_JOURNAL = {
			pending: [],
			unknown: [],
			failed: [],
			runs: [],
			notes: [],
			damaged: 0,
			open: false
		};
		function openLine(line) {
			return JSON.stringify(line).slice(0, -1);
		}
		function readJournal(text, host) {
			const { lines, damaged } = linesOf(text, host);
			const begun = new Map();
			const pending = new Map();
			const unknown = new Map();
			const failed = new Map();
			for (const line of lines) {
				if (line.t === "begin") {
					const key = keyOf(line);
					begun.set(key, line);
					unknown.set(key, line);
					failed.delete(line.id);
					for (const target of line.notify) {
						const others = pending.get(target)?.runs.filter((run) => run !== line.run) ?? [];
						pending.set(target, {
							fleet: line.fleet,
							boot: line.boot ?? "",
							runs: [...others, line.run]
						});
					}
				} else if (line.t === "end") {
					const key = keyOf(line);
					unknown.delete(key);
					if (line.rc > 0) failed.set(line.id, {
						run: line.run,
						exit: line.rc
					});
					const begin = begun.get(key);
					if (line.rc === 0 && begin?.handles) pending.delete(line.id);
					if (line.rc === -1 && begin) withdraw(begin, pending, begun, key);
				} else if (line.t === "guard" && line.result === "taken-back") {
					for (const [key, { run, seq }] of unknown) if (run === line.run && line.seqs.includes(seq)) unknown.delete(key);
				}
			}
			return {
				pending: [...pending].map(([id, told]) => ({
					id,
					...told
				})),
				unknown: [...unknown.values()].map(({ run, seq, id, at, by, boot, url }) => ({
					run,
					seq,
					id,
					at,
					by,
					boot: boot ?? "",
					...url === undefined ? {} : { url }
				})),
				failed: [...failed].map(([id, how]) => ({
					id,
					...how
				})),
				runs: runsOf([...begun.values()]),
				notes: lines.flatMap((line) => line.t === "intent" ? [{
					run: line.run,
					id: line.id,
					note: line.note
				}] : []),
				damaged,
				open: lines.length + damaged > 0
			};
		}
		function runsOf(steps) {
			const first = new Map(steps.toReversed().map((step) => [step.run, step]));
			return [...first.values()].toReversed().map(({ run, by, at, url }) => ({
				run,
				by,
				at,
				...url === undefined ? {} : { url }
			}));
		}
		function damagedNote(lines) {
			return `the journal on the host has ${(0, _report_counted_js__WEBPACK_IMPORTED_MODULE_1__.h)(lines, "line")} cut off (a full disk or a power cut): what such a line told is not known, so everything was read anew`;
		}
		function keyOf({ run, seq, id }) {
			return `${run}/${seq}/${id}`;
		}
		function withdraw(begin, pending, begun, key) {
			begun.delete(key);
			for (const target of begin.notify) {
				if (![...begun.values()].some((other) => other.notify.includes(target))) pending.delete(target);
			}
		}
		function linesOf(text, host) {
			const pieces = text.split(/\n|(?=\{"t":")/).filter((piece) => piece.startsWith("{\"t\":"));
			const lines = pieces.flatMap((piece) => parseLine(piece, host));
			return {
				lines,
				damaged: pieces.length - lines.length
			};
		}
		function parseLine(piece, host) {
			let line;
			try {
				line = JSON.parse(piece);
			} catch {
				return [];
			}
			if (typeof line["v"] === "number" && line["v"] > JOURNAL_VERSION) throw newerJournal(host, line["v"]);
			const shape = Object.hasOwn(SHAPES, String(line["t"])) ? SHAPES[line["t"]] : undefined;
			return shape?.(line) ? [line] : [];
		}
		const isText = (value) => typeof value === "string";
		const areTexts = (line, ...names) => names.every((name) => isText(line[name]));
		const SHAPES = {
			begin: (line) => areTexts(line, "run", "id", "fleet", "at", "by") && typeof line["seq"] === "number" && (line["boot"] === undefined || isText(line["boot"])) && (line["url"] === undefined || isText(line["url"])) && Array.isArray(line["notify"]) && line["notify"].every(isText),
			end: (line) => areTexts(line, "run", "id") && typeof line["seq"] === "number" && typeof line["rc"] === "number",
			guard: (line) => areTexts(line, "run", "result") && Array.isArray(line["seqs"]),
			intent: (line) => areTexts(line, "run", "id", "note")
		};
		function newerJournal(host, version) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "journal-newer",
				category: "unsupported",
				what: `the journal on the host was written by a newer bringup (journal version ${version}, this one knows ${JOURNAL_VERSION})`,
				remedy: "use that newer bringup for this host",
				where: { host }
			});
		}
	}),
	36027: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			gJ: () => waitForLock,
			sG: () => describeHolder,
			xt: () => locked
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		async function waitForLock(session, options) {
			const until = performance.now() + options.timeoutMs;
			for (;;) {
				const left = Math.max(0, Math.ceil((until - performance.now()) / 1e3));
				const answer = await session.lock(options.holder, Math.min(5, left));
				if (!answer.held) return;
				const { by, isGuard } = describeHolder(answer.by);
				if (options.signal.aborted || performance.now() >= until) throw locked(by, isGuard, options.host);
				options.onWait?.(by);
			}
		}
		function describeHolder(text) {
			try {
				const holder = JSON.parse(text);
				if (holder.steps !== undefined) return {
					isGuard: true,
					by: `a change of run ${holder.run ?? "?"} of ${holder.by ?? "?"} (${holder.steps.join(", ")}), which the host takes back by itself unless that run confirms it`
				};
				return {
					isGuard: false,
					by: `run ${holder.run ?? "?"} of ${holder.by ?? "?"}, since ${holder.since ?? "?"}${holder.url === undefined ? "" : ` (${holder.url})`}`
				};
			} catch {
				return {
					by: "another run",
					isGuard: false
				};
			}
		}
		function locked(by, isGuard, host) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "locked",
				category: "lock",
				what: `the host is held by ${by}`,
				remedy: isGuard ? "run this again when that is decided (`bringup status` tells), or wait longer for it with --lock-timeout" : "wait for that run to end, then run this again; a run that died frees the host within 40 s",
				where: { host }
			});
		}
	}),
	94841: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { N: () => logOfRun });
		var prelude = __webpack_require__(53227);
		var duration = __webpack_require__(60732);
		var host_state = __webpack_require__(25110);
		;
		const STEP_LEVELS = {
			ok: "debug",
			skipped: "debug",
			planned: "info",
			changed: "info",
			"rolled-back": "warn",
			failed: "error",
			moved: "error",
			unknown: "error"
		};
		function logEntryOf(event) {
			switch (event.type) {
				case "host-started": return {
					level: "debug",
					event: event.type,
					host: event.host,
					text: "begins"
				};
				case "host-phase": return {
					level: "debug",
					event: event.type,
					host: event.host,
					text: joined(event.phase, event.detail)
				};
				case "host-planned": return {
					level: "info",
					event: event.type,
					host: event.host,
					text: `${event.changes} of ${event.steps} steps to change`
				};
				case "step-started": return {
					level: "debug",
					event: event.type,
					...ofStep(event),
					text: event.title
				};
				case "step-output": return {
					level: "debug",
					event: event.type,
					...ofStep(event),
					text: event.text
				};
				case "step-finished": {
					const { title, outcome, durationMs, summary, problem } = event;
					const text = joined(`${title}: ${outcome} after ${(0, duration.p)(durationMs)}`, problem ?? summary);
					return {
						level: STEP_LEVELS[outcome],
						event: event.type,
						...ofStep(event),
						text
					};
				}
				case "host-finished": {
					const { host, outcome, durationMs, problem } = event;
					const level = (0, host_state.e2)(outcome) ? "error" : outcome === "skipped" ? "warn" : "info";
					return {
						level,
						event: event.type,
						host,
						text: joined(`${outcome} after ${(0, duration.p)(durationMs)}`, problem)
					};
				}
				case "note": return {
					level: "warn",
					event: event.type,
					host: event.host,
					text: event.text
				};
				case "rollout": return {
					level: "info",
					event: event.type,
					text: event.text
				};
			}
		}
		function ofStep({ host, step }) {
			return {
				host,
				step
			};
		}
		function joined(text, more) {
			return more === undefined || more === "" ? text : `${text}: ${more}`;
		}
		;
		function logOfRun({ log, ...told }, run) {
			for (const secret of told.secrets) log?.hide(secret);
			return {
				began: (text) => log?.write({
					level: "info",
					run,
					event: "run-began",
					text
				}),
				onEvent(event) {
					log?.write({
						run,
						...logEntryOf(event)
					});
					told.onEvent?.(event);
				},
				onProgram(host, program) {
					const text = () => program.replace(prelude.W.text, "# (functions)");
					if (log !== undefined) log.write({
						level: "debug",
						run,
						host,
						event: "program",
						text: text()
					});
					told.onProgram?.(host, program);
				},
				onSecret(secret) {
					log?.hide(secret);
					told.onSecret?.(secret);
				}
			};
		}
	}),
	25869: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { A: () => machineIdOf });
		function machineIdOf(facts) {
			const machine = facts?.["machine"];
			const id = machine !== null && typeof machine === "object" && "machineId" in machine ? machine.machineId : undefined;
			return typeof id === "string" ? id : undefined;
		}
	}),
	99378: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { b: () => machineClashes });
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _machine_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25869);
		function machineClashes(seen) {
			const byId = Map.groupBy(seen, ({ facts }) => (0, _machine_id_js__WEBPACK_IMPORTED_MODULE_1__.A)(facts) ?? "");
			byId.delete("");
			return new Map([...byId.values()].flatMap((same) => same.flatMap((one) => {
				const others = same.filter((other) => other !== one);
				const itself = others.find((other) => other.hostKeyFingerprint === one.hostKeyFingerprint || bootIdOf(other) === bootIdOf(one));
				if (itself !== undefined) return [[one.host.name, sameMachine(itself, one)]];
				const [copy] = others;
				return copy === undefined ? [] : [[one.host.name, clonedDisk(copy, one)]];
			})));
		}
		function bootIdOf({ facts }) {
			const machine = facts?.["machine"];
			return machine !== null && typeof machine === "object" && "bootId" in machine ? machine.bootId : undefined;
		}
		function sameMachine(first, second) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "same-machine",
				category: "config",
				what: `${second.host.name} and ${first.host.name} are one machine (same machine-id and same host key)`,
				remedy: "take one of the two out of the fleet file",
				where: {
					...second.host.source,
					host: second.host.name
				}
			});
		}
		function clonedDisk(first, second) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "cloned-disk",
				category: "config",
				what: `${second.host.name} has the machine-id of ${first.host.name} but another host key: one of their disks is a copy`,
				remedy: "give the copy an id of its own: run `rm /etc/machine-id; systemd-machine-id-setup` there and reboot",
				where: {
					...second.host.source,
					host: second.host.name
				}
			});
		}
	}),
	93691: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Y: () => ownersBack,
			l: () => ownersAfter
		});
		var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87121);
		var _owners_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65780);
		function ownersAfter({ owned, stored, steps, fleet, capabilities, made, prune, takenBack }) {
			const next = new Map(owned);
			const ours = new Set(capabilities.map((name) => `${fleet}/${name}`));
			for (const { id, decision, item } of steps) {
				if (decision.verdict !== "ok" || takenBack.has(id)) continue;
				if (item.wanted.spec.state === "absent") {
					next.delete(id);
					continue;
				}
				for (const ended of item.wanted.kind.ends?.(item.wanted.spec) ?? []) next.delete(ended);
				const known = owned.get(id);
				const others = (known?.owners ?? []).filter((owner) => !ours.has(owner));
				const wanting = item.capabilities.map((name) => `${fleet}/${name}`);
				next.set(id, {
					id,
					owners: [...new Set([...others, ...wanting])].toSorted(),
					made: known?.made ?? made.has(id),
					digest: (0, _core_json_js__WEBPACK_IMPORTED_MODULE_0__.br)(item.wanted.spec)
				});
			}
			if (prune) {
				const ids = new Set(steps.map((step) => step.id));
				for (const entry of (0, _owners_js__WEBPACK_IMPORTED_MODULE_1__.hw)(owned, fleet, capabilities, ids)) if (!entry.made) next.delete(entry.id);
			}
			const text = (0, _owners_js__WEBPACK_IMPORTED_MODULE_1__.M2)(next);
			return text === (0, _owners_js__WEBPACK_IMPORTED_MODULE_1__.M2)(stored) ? undefined : text;
		}
		function ownersBack({ owned, stored }, takenBack) {
			const next = new Map(owned);
			for (const { id, owned: before, made } of takenBack.toSorted((a, b) => b.seq - a.seq)) {
				if (before) next.set(id, before);
				else if (before === null || made === true) next.delete(id);
			}
			const text = (0, _owners_js__WEBPACK_IMPORTED_MODULE_1__.M2)(next);
			return text === (0, _owners_js__WEBPACK_IMPORTED_MODULE_1__.M2)(stored) ? undefined : text;
		}
	}),
	65780: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			IR: () => withCutOff,
			M2: () => ownersText,
			go: () => isOwned,
			hC: () => readOwners,
			hw: () => orphansOf
		});
		function readOwners(text) {
			const owned = new Map();
			for (const line of text.split("\n")) {
				if (!line.startsWith("{\"id\":")) continue;
				try {
					const entry = JSON.parse(line);
					if (isOwned(entry)) owned.set(entry.id, entry);
				} catch {}
			}
			return owned;
		}
		function isOwned(value) {
			const { id, owners, made, digest } = value ?? {};
			return typeof id === "string" && Array.isArray(owners) && owners.every((owner) => typeof owner === "string") && typeof made === "boolean" && typeof digest === "string";
		}
		function withCutOff(owned, made) {
			const missing = made.filter(({ id }) => !owned.has(id));
			return new Map([...owned, ...missing.map((thing) => [thing.id, {
				...thing,
				made: true
			}])]);
		}
		function ownersText(owned) {
			return [...owned.values()].toSorted((a, b) => a.id < b.id ? -1 : 1).map(({ id, owners, made, digest }) => `${JSON.stringify({
				id,
				owners,
				made,
				digest
			})}\n`).join("");
		}
		function orphansOf(owned, fleet, capabilities, wantedIds) {
			const ours = new Set(capabilities.map((capability) => `${fleet}/${capability}`));
			return [...owned.values()].filter((entry) => !wantedIds.has(entry.id) && entry.owners.length > 0 && entry.owners.every((owner) => ours.has(owner)));
		}
	}),
	19390: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			comparePlan: () => comparePlan,
			readPlanFile: () => readPlanFile,
			refuseForeignPlan: () => refuseForeignPlan
		});
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
		var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
		var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93933);
		const schema = zod__WEBPACK_IMPORTED_MODULE_2__.rej({
			version: zod__WEBPACK_IMPORTED_MODULE_2__.euz("bringup.plan/1"),
			fleet: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
			environment: zod__WEBPACK_IMPORTED_MODULE_2__.YjP().optional(),
			madeAt: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
			hash: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
			hosts: zod__WEBPACK_IMPORTED_MODULE_2__.YOg(zod__WEBPACK_IMPORTED_MODULE_2__.rej({
				name: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
				digest: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
				reached: zod__WEBPACK_IMPORTED_MODULE_2__.zMY(),
				steps: zod__WEBPACK_IMPORTED_MODULE_2__.YOg(zod__WEBPACK_IMPORTED_MODULE_2__.rej({
					id: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
					digest: zod__WEBPACK_IMPORTED_MODULE_2__.YjP()
				}))
			}))
		});
		async function readPlanFile(path) {
			let text;
			try {
				text = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, "utf8");
			} catch (cause) {
				throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4({
					code: "plan-file-unreadable",
					category: "config",
					what: `the plan file ${path} cannot be read`,
					remedy: "write one with `bringup plan --out FILE`",
					where: { file: path },
					cause
				});
			}
			try {
				const parsed = schema.safeParse(JSON.parse(text));
				if (parsed.success) return parsed.data;
			} catch {}
			throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4({
				code: "plan-file-invalid",
				category: "config",
				what: `${path} is not a plan of this version of bringup`,
				remedy: "make a new one with `bringup plan --out FILE`",
				where: { file: path }
			});
		}
		function refuseForeignPlan(sealed, fleet) {
			if (sealed.fleet === fleet.fleet && sealed.environment === fleet.environment) return;
			throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4({
				code: "plan-foreign",
				category: "config",
				what: `the plan was made for ${described(sealed)}, and this is ${described(fleet)}`,
				remedy: "name the fleet file and the environment that the plan was made for, or make a new plan"
			});
		}
		function described({ fleet, environment }) {
			return `fleet ${fleet}${environment === undefined ? " without an environment" : `, environment ${environment}`}`;
		}
		function comparePlan(sealed, now) {
			const errors = new Map();
			for (const host of now.hosts) {
				if (host.reached && host.steps.length === 0) continue;
				const before = sealed.hosts.find(({ name }) => name === host.name);
				if (before?.reached && before.digest === host.digest) continue;
				const movedIds = before === undefined ? host.steps.map(({ id }) => id) : movedSteps(before, host);
				const error = new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4({
					code: "plan-moved",
					category: "moved",
					what: before === undefined || !before.reached ? `the plan of ${sealed.madeAt} does not have this host` : `the host or the fleet file is no longer what the plan of ${sealed.madeAt} was made from${movedIds.length === 0 ? "" : `: ${movedIds.join(", ")}`}`,
					remedy: "make a new plan, look at it, and apply that one",
					where: { host: host.name }
				});
				errors.set(host.name, {
					error,
					ids: movedIds
				});
			}
			return errors;
		}
		function movedSteps(before, now) {
			const old = new Map(before.steps.map(({ id, digest }) => [id, digest]));
			const changed = now.steps.filter(({ id, digest }) => old.get(id) !== digest).map(({ id }) => id);
			const gone = before.steps.filter(({ id }) => !now.steps.some((step) => step.id === id)).map(({ id }) => id);
			return [...changed, ...gone];
		}
	}),
	93079: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			BL: () => answerTooLate,
			ZF: () => noPowershell,
			js: () => notAdministrator,
			t9: () => scriptFailed
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		function answerTooLate({ name, timeoutMs }) {
			return {
				code: "powershell-timeout",
				what: `${name} did not end within ${Math.round(timeoutMs / 1e3)} s`,
				remedy: "look at the load of the host; raise the limit in `mesh.timeouts` when it is only slow, then run it again"
			};
		}
		function noPowershell(host, code, said) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "powershell-no-answer",
				category: "shell",
				what: `PowerShell on this host gave no answer (exit ${code})${said === "" ? "" : `; it said: ${lastLines(said)}`}`,
				remedy: "run `powershell -NoProfile -Command $PSVersionTable` over ssh there: it must be Windows PowerShell 5.1 or later, in full language mode",
				where: { host }
			});
		}
		function notAdministrator(host, user) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "windows-not-administrator",
				category: "sudo",
				what: `${user} is no administrator of this Windows host, and there is something to change on it`,
				remedy: "choose an ssh.user who is in its group Administrators; sshd then gives them the full rights without a question",
				where: { host }
			});
		}
		function scriptFailed(host, name, said) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "powershell-failed",
				category: "command",
				what: `could not ${name}: ${lastLines(said) || "it said nothing"}`,
				remedy: "look at what Windows said; the user has to be an administrator, and policies may forbid it",
				where: { host }
			});
		}
		function lastLines(text) {
			return text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "").slice(-2).join(" / ").slice(0, 400);
		}
	}),
	33228: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { G: () => PowershellSession });
		var powershell = __webpack_require__(37730);
		var redact = __webpack_require__(162);
		var deadline = __webpack_require__(44796);
		var session_errors = __webpack_require__(82932);
		var errors = __webpack_require__(93079);
		;
		const LOCK = (0, powershell.ps)`$d=[IO.Path]::Combine($env:ProgramData,'bringup')
function Say($v){[Console]::Out.WriteLine($BuMarker+' '+(ConvertTo-Json -InputObject @{n='lock';v=$v} -Compress))}
$s=$null
try{
$s=[IO.File]::Open([IO.Path]::Combine($d,'lock'),'OpenOrCreate','ReadWrite','None')
}catch{
$e=$_.Exception.GetBaseException()
if($e.GetType().Name -eq 'IOException'){
$by=''
try{$by=[IO.File]::ReadAllText([IO.Path]::Combine($d,'holder'))}catch{}
Say @{held=$true;by=$by}
}else{Say @{denied=$e.Message}}
}
if($s -ne $null){try{
foreach($l in $input){
[IO.File]::WriteAllText([IO.Path]::Combine($d,'holder'),[Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($l)))
Say @{held=$false}
}
}finally{$s.Dispose()}}`;
		;
		const PRELUDE = (0, powershell.ps)`$BuUtf8=New-Object Text.UTF8Encoding $false
[Console]::OutputEncoding=$BuUtf8
$BuRoot=[IO.Path]::Combine($env:ProgramData,'bringup')
$BuUser=[Security.Principal.WindowsIdentity]::GetCurrent()
function Send-Bu([string]$Name,$Value){[Console]::Out.WriteLine($BuMarker+' '+(ConvertTo-Json -InputObject @{n=$Name;v=$Value} -Compress -Depth 6))}
function Invoke-Bu([string]$File,[string]$Line,[int]$Seconds){
$i=New-Object Diagnostics.ProcessStartInfo
$i.FileName=$File
$i.Arguments=$Line
$i.UseShellExecute=$false
$i.CreateNoWindow=$true
$i.RedirectStandardInput=$true
$i.RedirectStandardOutput=$true
$i.RedirectStandardError=$true
$i.StandardOutputEncoding=$BuUtf8
$i.StandardErrorEncoding=$BuUtf8
$p=[Diagnostics.Process]::Start($i)
$p.StandardInput.Close()
$o=$p.StandardOutput.ReadToEndAsync()
$e=$p.StandardError.ReadToEndAsync()
$ended=$p.WaitForExit($Seconds*1000)
if(-not $ended){try{$p.Kill()}catch{}}
$r=@{code=-1;timedOut=(-not $ended);out='';err=''}
if($ended){$r.code=$p.ExitCode}
if($o.Wait(5000)){$r.out=$o.Result}
if($e.Wait(5000)){$r.err=$e.Result}
return $r
}
function Protect-Bu([string]$Path,[string]$Rights){
$r=Invoke-Bu ([IO.Path]::Combine($env:SystemRoot,'System32','icacls.exe')) ('"'+$Path+'" /inheritance:r '+$Rights) 15
if($r.code -ne 0){throw ('icacls: '+$r.out+$r.err)}
}
function Start-BuRoot{
if([IO.Directory]::Exists($BuRoot)){return}
$null=[IO.Directory]::CreateDirectory($BuRoot)
Protect-Bu $BuRoot '/grant:r *S-1-5-32-544:(OI)(CI)F /grant:r *S-1-5-18:(OI)(CI)F'
}
function Add-BuJournal([string[]]$Lines){
Start-BuRoot
$s=[IO.File]::Open([IO.Path]::Combine($BuRoot,'journal.jsonl'),'Append','Write','Read')
try{$b=$BuUtf8.GetBytes(($Lines -join [char]10)+[char]10);$s.Write($b,0,$b.Length);$s.Flush($true)}finally{$s.Dispose()}
}`;
		var external_node_crypto_ = __webpack_require__(77598);
		;
		const MOST_COMMAND_CHARACTERS = 8e3;
		const SETTINGS = "$ProgressPreference='SilentlyContinue';$ErrorActionPreference='Stop';Set-StrictMode -Version 2.0";
		function encodedCommand(script) {
			return `powershell -NoProfile -NonInteractive -EncodedCommand ${Buffer.from(script, "utf16le").toString("base64")}`;
		}
		function scriptText(program, marker) {
			const secrets = [...program.secrets.values()].map((secret) => `${(0, powershell.SE)(secret.name)}=${(0, powershell.SE)(secret.reveal())}`);
			return [
				SETTINGS,
				`$BuMarker=${(0, powershell.SE)(marker)}`,
				...secrets.length === 0 ? [] : [`${powershell.Bx}=@{${secrets.join(";")}}`],
				`try{`,
				program.powershell,
				`[Console]::Out.WriteLine($BuMarker+' {"n":"end"}')`,
				`}catch{`,
				`[Console]::Out.WriteLine($BuMarker+' '+(ConvertTo-Json -InputObject @{n='error';v=@{message=$_.Exception.Message;id=$_.FullyQualifiedErrorId;line=$_.InvocationInfo.ScriptLineNumber}} -Compress))`,
				`}`
			].join("\n");
		}
		const LAUNCHER = `${SETTINGS}
. ([ScriptBlock]::Create([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String((@($input) -join '')))))`;
		function remoteScript(program, marker = newMarker()) {
			const text = scriptText(program, marker);
			const command = encodedCommand(text);
			if (program.secrets.size === 0 && command.length <= MOST_COMMAND_CHARACTERS) return {
				command,
				stdin: "",
				marker
			};
			const lines = Buffer.from(text, "utf8").toString("base64").match(/.{1,4096}/g) ?? [];
			return {
				command: encodedCommand(LAUNCHER),
				stdin: lines.map((line) => `${line}\r\n`).join(""),
				marker
			};
		}
		function directScript(program) {
			const script = remoteScript(program);
			if (script.stdin !== "") throw new TypeError("this script does not fit into a command line");
			return script;
		}
		function newMarker() {
			return `bu-${(0, external_node_crypto_.randomBytes)(16).toString("hex")}`;
		}
		;
		class PowershellSession {
			connection;
			#host;
			#onScript;
			#lock;
			#isLost = false;
			#commands = 0;
			constructor(connection, host, onScript = () => undefined) {
				this.connection = connection;
				this.#host = host;
				this.#onScript = onScript;
				connection.closed.then(() => {
					this.#isLost = true;
				});
			}
			get isLost() {
				return this.#isLost;
			}
			get commands() {
				return this.#commands;
			}
			async run(program, options) {
				this.#onScript(`# ${options.name}\n${program.powershell}`);
				const script = remoteScript(options.prelude === false ? program : (0, powershell.mG)([PRELUDE, program]));
				const clean = (0, redact.$)([...program.secrets.values()]);
				const channel = await this.#start(script);
				const heard = listen(channel, script.marker);
				channel.stdin.end(script.stdin);
				try {
					const exit = await (0, deadline.N)(Promise.race([channel.exit, this.#gone()]), options.timeoutMs, options.signal, () => (0, errors.BL)(options), this.#host);
					const error = heard.answers.get("error");
					if (error !== undefined) throw (0, errors.t9)(this.#host, options.name, clean.text(error.message ?? ""));
					if (heard.ended()) return heard.answers;
					if (exit.code === undefined) throw (0, session_errors.Bx)(this.#host, undefined);
					throw (0, errors.ZF)(this.#host, exit.code, clean.text(heard.text()));
				} finally {
					channel.close();
				}
			}
			async lock(holder, signal) {
				const script = directScript(LOCK);
				const channel = await this.#start(script);
				const heard = listen(channel, script.marker);
				channel.stdin.write(`${Buffer.from(holder, "utf8").toString("base64")}\r\n`);
				const answered = await (0, deadline.N)(Promise.race([
					heard.first("lock"),
					channel.exit.then(() => undefined),
					this.#gone()
				]), 3e4, signal, () => (0, errors.BL)({
					name: "take the lock",
					timeoutMs: 3e4
				}), this.#host);
				const answer = answered;
				if (answer?.held === false) {
					this.#lock = channel;
					return { held: false };
				}
				channel.close();
				if (answer?.held === true) return {
					held: true,
					by: answer.by ?? ""
				};
				throw (0, errors.t9)(this.#host, "take the lock", answer?.denied ?? heard.text());
			}
			async push(bytes, to, options) {
				const script = directScript(receive(to.path, to.sha256));
				this.#onScript(`# ${options.name}\n${receive(to.path, to.sha256).powershell}`);
				const channel = await this.#start(script);
				const heard = listen(channel, script.marker);
				const sent = (async () => {
					let rest = Buffer.alloc(0);
					for await (const chunk of bytes) {
						rest = Buffer.concat([rest, chunk]);
						const whole = rest.length - rest.length % LINE_BYTES;
						for (let at = 0; at < whole; at += LINE_BYTES) {
							const line = `${rest.toString("base64", at, at + LINE_BYTES)}\r\n`;
							if (!channel.stdin.write(line)) await new Promise((resolve) => channel.stdin.once("drain", resolve));
						}
						rest = rest.subarray(whole);
					}
					channel.stdin.end(rest.length === 0 ? "" : `${rest.toString("base64")}\r\n`);
					return await channel.exit;
				})();
				sent.catch(() => undefined);
				try {
					await (0, deadline.N)(Promise.race([sent, this.#gone()]), options.timeoutMs, options.signal, () => (0, errors.BL)(options), this.#host);
					const error = heard.answers.get("error");
					if (error !== undefined || !heard.ended()) throw (0, errors.t9)(this.#host, options.name, error?.message ?? heard.text());
				} finally {
					channel.close();
				}
			}
			async close() {
				const lock = this.#lock;
				this.#lock = undefined;
				if (lock !== undefined) {
					lock.stdin.end();
					let timer;
					await Promise.race([lock.exit, new Promise((resolve) => {
						timer = setTimeout(resolve, 5e3);
					})]);
					clearTimeout(timer);
					lock.close();
				}
				await this.connection[Symbol.asyncDispose]();
			}
			async [Symbol.asyncDispose]() {
				await this.close();
			}
			async #start({ command }) {
				this.#commands += 1;
				const channel = await this.connection.exec(command);
				channel.stdin.on("error", () => undefined);
				return channel;
			}
			#gone() {
				return this.connection.closed.then((error) => {
					throw (0, session_errors.Bx)(this.#host, error);
				});
			}
		}
		const LINE_BYTES = 48 * 1024;
		function receive(path, sha256) {
			return (0, powershell.ps)`$f=[IO.Path]::GetFullPath([Environment]::ExpandEnvironmentVariables(${path}))
$null=[IO.Directory]::CreateDirectory([IO.Path]::GetDirectoryName($f))
$s=[IO.File]::Open($f,'Create','ReadWrite','None')
$good=$false
try{
foreach($l in $input){$b=[Convert]::FromBase64String($l);$s.Write($b,0,$b.Length)}
$s.Flush($true)
$null=$s.Seek(0,'Begin')
$h=[BitConverter]::ToString([Security.Cryptography.SHA256]::Create().ComputeHash($s)).Replace('-','').ToLowerInvariant()
$good=$h -eq ${sha256}
if(-not $good){throw ('what arrived has the SHA-256 '+$h)}
}finally{$s.Dispose();if(-not $good){[IO.File]::Delete($f)}}`;
		}
		function listen(channel, marker) {
			const lines = new Map();
			const waiting = new Map();
			let said = "";
			let ended = false;
			let rest = "";
			const line = (text) => {
				const at = text.indexOf(`${marker} {`);
				if (at < 0) {
					said = `${said}${text}\n`.slice(-4e3);
					return;
				}
				try {
					const { n, v = null } = JSON.parse(text.slice(at + marker.length + 1));
					if (n === "end") ended = true;
					else lines.set(n, [...lines.get(n) ?? [], v]);
					waiting.get(n)?.(v);
				} catch {
					said = `${said}${text}\n`.slice(-4e3);
				}
			};
			channel.stdout.setEncoding("utf8").on("data", (chunk) => {
				rest += chunk;
				const parts = rest.split(/\r?\n/);
				rest = parts.pop() ?? "";
				for (const part of parts) line(part);
			});
			channel.stdout.on("end", () => line(rest));
			channel.stderr.setEncoding("utf8").on("data", (chunk) => {
				said = `${said}${chunk}`.slice(-4e3);
			});
			return {
				answers: {
					all: (name) => lines.get(name) ?? [],
					get: (name) => lines.get(name)?.at(-1)
				},
				ended: () => ended,
				text: () => said.trim(),
				first: (name) => new Promise((resolve) => waiting.set(name, resolve))
			};
		}
	}),
	93342: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Lk: () => readProgram,
			Q3: () => programText,
			Vx: () => stageProgram,
			YV: () => journalProgram,
			zY: () => undoDirectoryOf
		});
		var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52260);
		var _guard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58279);
		var _host_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99436);
		var _undo_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40411);
		function readProgram(sections, prelude) {
			const reads = sections.map(({ name, body }) => (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`bu_event s ${name}
(${body}
) </dev/null 2>/dev/null 9>&-`);
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.fj)(prelude === undefined ? reads : [
				prelude,
				EVENT,
				...reads
			]);
		}
		const EVENT = (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.IZ)(String.raw`bu_event() { printf '\n%s %s\n' "$BU_M" "$*"; }`);
		function programText(program) {
			const secrets = [...program.secrets].map(([variable, secret]) => `${variable}=${(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.hD)(secret.reveal())}`);
			const forget = secrets.length === 0 ? [] : [`unset ${[...program.secrets.keys()].join(" ")}`];
			return [
				"{",
				...secrets,
				program.text,
				...forget,
				"}",
				""
			].join("\n");
		}
		const WORKER = (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.IZ)(String.raw`${_host_lock_js__WEBPACK_IMPORTED_MODULE_3__.g}
BU_V=/var/lib/bringup BU_F= BU_BOOT=
{ read -r BU_BOOT </proc/sys/kernel/random/boot_id; } 2>/dev/null
bu_append() { { for BU_L; do printf '%s,"boot":"%s"}\n' "$BU_L" "$BU_BOOT" || return 1; done >>"$BU_V/journal.jsonl"; } 2>/dev/null; }
bu_journal() {
  bu_append "$@" && return 0
  rm -f "$BU_V/ballast"
  { bu_whole && bu_append "$@"; } 2>/dev/null
}
bu_whole() {
  [ -s "$BU_V/journal.jsonl" ] || return 0
  case $(tail -c 1 "$BU_V/journal.jsonl" | tr '\n' .) in '' | .) ;; *) echo >>"$BU_V/journal.jsonl" ;; esac
}
bu_sync() { sync "$@" 2>/dev/null || sync; }
bu_can() {
  [ -z "$BU_END" ] || return 1
  [ -z "$BU_F" ] && return 0
  [ "$BU_STOP" = 1 ] && return 1
  for BU_L; do case " $BU_F " in *" $BU_L "*) return 1 ;; esac; done
  return 0
}
bu_finish() {
  BU_N=bringup-$1-$2
  BU_O="$BU_V/run/$BU_N"
  if [ -d /run/systemd/system ] && command -v systemd-run >/dev/null 2>&1; then
    systemd-run --quiet --collect --wait --unit="$BU_N" --description="bringup step $2 of run $1" sh "$BU_O.sh"
  else
    (bu_session sh "$BU_O.sh" "$BU_OWN") 9>&-
  fi
  BU_R=$?
  cat "$BU_O.out" 2>/dev/null
  rm -f "$BU_O.sh" "$BU_O.out"
  return "$BU_R"
}
`);
		function journalProgram(lines, prelude) {
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.fj)([
				prelude,
				EVENT,
				WORKER,
				(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`mkdir -p "$BU_V" && { bu_whole; bu_journal ${lines}; } && bu_sync "$BU_V/journal.jsonl"`
			]);
		}
		function undoDirectoryOf(run) {
			return `/var/lib/bringup/undo/${run}`;
		}
		function stageProgram(options) {
			const { run, prelude, steps, verify, stopOnFailure, guard } = options;
			const undoDirectory = undoDirectoryOf(run);
			const index = steps.flatMap((step) => step.index);
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.fj)([
				prelude,
				EVENT,
				WORKER,
				(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`BU_STOP=${stopOnFailure ? 1 : 0}`,
				...guard === undefined ? [] : [(0, _guard_js__WEBPACK_IMPORTED_MODULE_1__.gw)(guard, prelude)],
				(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`BU_STORE() {
[ -d "$BU_V" ] || return 1
[ -s "$BU_V/ballast" ] || { printf '%065536d' 0 >"$BU_V/ballast"; } 2>/dev/null || { rm -f "$BU_V/ballast"; return 1; }
${index.length === 0 ? (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`:` : (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`mkdir -p ${undoDirectory} && ${(0, _undo_index_js__WEBPACK_IMPORTED_MODULE_2__.FP)(undoDirectory, index)} || return 1`}
bu_whole 2>/dev/null
bu_journal ${steps.flatMap((step) => step.begin)} && bu_sync "$BU_V/journal.jsonl" ${index.length === 0 ? [] : [`${undoDirectory}/index.jsonl`]}
}
BU_STORE || { ${guard === undefined ? (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`` : (0, _guard_js__WEBPACK_IMPORTED_MODULE_1__.Z4)(run)}
bu_event fatal journal $({ mkdir -p ${undoDirectory} && : >>"$BU_V/journal.jsonl"; } 2>&1); exit 1; }`,
				...steps.map((step) => stepText(options, step, undoDirectory)),
				...guard === undefined ? [] : [_guard_js__WEBPACK_IMPORTED_MODULE_1__.y6],
				...verify.length === 0 ? [] : [readProgram(verify)]
			]);
		}
		function stepText({ run, holder, prelude, guard }, step, undoDirectory) {
			const save = (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`BU_SAVE=${`${undoDirectory}/${step.seq}`}
${step.save}`;
			const saved = step.index.length === 0 ? (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`:` : (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`${(0, _undo_index_js__WEBPACK_IMPORTED_MODULE_2__.FP)(undoDirectory, [(0, _undo_index_js__WEBPACK_IMPORTED_MODULE_2__.km)(step.seq, step.made)])}${guard === undefined ? (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`` : (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`; bu_sync ${`${undoDirectory}/index.jsonl`} "$BU_SAVE"*`}`;
			const unit = `/var/lib/bringup/run/bringup-${run}-${step.seq}.sh`;
			const finishes = step.interrupt === "finish";
			const body = finishes ? (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`set -e
${save}
${saved}
mkdir -p "$BU_V/run"
printf '%s\n' ${unitScript(run, holder, prelude, step).text} >${unit}
set +e
bu_finish ${run} ${step.seq}` : (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`set -e
${step.interrupt === "moment" ? (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`trap '' TERM` : (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`:`}
${save}
${saved}
${step.apply}`;
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`if bu_can ${step.needs}; then
bu_event begin ${step.seq}
(${body}
) </dev/null 2>&1 9>&-
BU_R=$?
bu_event end ${step.seq} "$BU_R"
${guard === undefined ? (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`` : (0, _guard_js__WEBPACK_IMPORTED_MODULE_1__.Mf)(step.seq)}
${finishes ? (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`` : (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`bu_journal ${step.end.map((line) => (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`${`${line},"rc":`}"$BU_R"`)}`}
[ "$BU_R" = 0 ] || BU_F="$BU_F ${step.seq}"
else
bu_event skip ${step.seq}
bu_journal ${step.end.map((line) => `${line},"rc":-1`)}
BU_F="$BU_F ${step.seq}"
fi`;
		}
		function unitScript(run, holder, prelude, step) {
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`trap : TERM
${prelude}
BU_V=/var/lib/bringup BU_BOOT=
exec >"$BU_V/run/bringup-"${run}-${step.seq}.out 2>&1 </dev/null
{ read -r BU_BOOT </proc/sys/kernel/random/boot_id; } 2>/dev/null
BU_OWN=$1
${(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.IZ)(_host_lock_js__WEBPACK_IMPORTED_MODULE_3__.H)}
exec 8>>"$BU_V/finish"
if [ -n "$BU_OWN" ]; then bu_join $$; else bu_flock 8 10; fi || exit 75
IFS= read -r BU_H <"$BU_V/holder"
[ "$BU_H" = ${holder} ] || exit 75
printf '%s\n' "$BU_H" >"$BU_V/finish.holder"
(set -e
${step.apply}
) 8>&-
BU_R=$?
bu_end() { for BU_L in ${step.end}; do printf '%s,"rc":%s,"boot":"%s"}\n' "$BU_L" "$BU_R" "$BU_BOOT" || return 1; done >>"$BU_V/journal.jsonl"; }
bu_end || { rm -f "$BU_V/ballast"; echo >>"$BU_V/journal.jsonl"; bu_end; }
exit "$BU_R"`;
		}
	}),
	99123: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			AJ: () => statesIn,
			JP: () => readsOf,
			Ks: () => sectionsOf,
			pF: () => statesFrom
		});
		var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52260);
		var _shown_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19237);
		const STAT = "stat";
		const UNITS = "units";
		function readsOf(items) {
			return sectionsOf(byKind(items).map(([kind, group]) => ({
				kind,
				specs: group.map((item) => item.wanted.spec)
			})));
		}
		function sectionsOf(groups) {
			const paths = sharedPaths(groups);
			const units = [...new Set(groups.flatMap(({ kind, specs }) => specs.flatMap((spec) => kind.showUnits?.(spec) ?? [])))];
			return [
				...paths.length === 0 ? [] : [{
					name: STAT,
					body: (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`bu_stat ${paths}`
				}],
				...groups.map(({ kind, specs }) => {
					const read = kind.read(specs);
					const shared = paths.length > 0 && kind.statPath !== undefined;
					return {
						name: sectionName(kind),
						body: shared ? (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.fj)([(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`bu_stat() { :; }`, read]) : read
					};
				}),
				...units.length === 0 ? [] : [{
					name: UNITS,
					body: (0, _shown_units_js__WEBPACK_IMPORTED_MODULE_1__.jG)(units)
				}]
			];
		}
		function sharedPaths(groups) {
			const asking = groups.filter(({ kind }) => kind.statPath !== undefined);
			if (asking.length < 2) return [];
			return [...new Set(asking.flatMap(({ kind, specs }) => specs.flatMap((spec) => kind.statPath?.(spec) ?? [])))];
		}
		function statesFrom(sections, items) {
			const states = new Map();
			for (const [kind, group] of byKind(items)) {
				const specs = group.map((item) => item.wanted.spec);
				statesIn(sections, {
					kind,
					specs
				}).forEach((state, index) => {
					const item = group[index];
					if (item !== undefined) states.set(item.id, state);
				});
			}
			return states;
		}
		function statesIn(sections, { kind, specs }) {
			const output = sections.get(sectionName(kind));
			if (output === undefined) return [];
			const stat = kind.statPath === undefined ? undefined : sections.get(STAT);
			const units = kind.showUnits === undefined ? undefined : `${sections.get(UNITS) ?? ""}\n`;
			return kind.parse([
				stat,
				units,
				output
			].filter((part) => part !== undefined).join("\n"), specs);
		}
		function byKind(items) {
			const onHost = items.filter((item) => item.wanted.kind.runner === undefined);
			const groups = Map.groupBy(onHost, (item) => item.wanted.kind.kind);
			return [...groups.values()].flatMap((group) => group[0] === undefined ? [] : [[group[0].wanted.kind, group]]);
		}
		function sectionName(kind) {
			return `k:${kind.kind}`;
		}
	}),
	26660: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			M3: () => NO_SUPPLIES,
			ND: () => ORDER,
			TH: () => idOf,
			WI: () => defineKind
		});
		const NO_SUPPLIES = { of: () => undefined };
		function defineKind(kind) {
			return kind;
		}
		function idOf(wanted) {
			return `${wanted.kind.kind}:${wanted.kind.key(wanted.spec)}`;
		}
		const ORDER = {
			"mesh-logout": 4,
			"mesh-departed": 6,
			"ray-drained": 7,
			"ray-gates": 8,
			group: 10,
			user: 20,
			directory: 30,
			"ray-environment": 35,
			"ray-repository": 36,
			source: 40,
			package: 50,
			file: 60,
			link: 65,
			line: 70,
			"authorized-key": 75,
			download: 80,
			archive: 90,
			sysctl: 100,
			unit: 110,
			timer: 120,
			firewall: 130,
			command: 140,
			"ray-reach": 145,
			"ray-token": 146,
			"ray-free": 147,
			service: 150,
			"ray-fence": 155,
			"mesh-node": 160,
			"mesh-registration": 165,
			"mesh-identity": 168,
			"ray-member": 170,
			"ray-client": 172,
			"ray-exposure": 175,
			reboot: 200,
			"mesh-leftovers": 210
		};
	}),
	48928: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			C: () => createRetryBudget,
			q: () => retryDelayMs
		});
		const FEWEST = 10;
		const SHARE = .1;
		function createRetryBudget(hosts) {
			let left = FEWEST + Math.floor(hosts * SHARE);
			return {
				get left() {
					return left;
				},
				take() {
					if (left === 0) return false;
					left -= 1;
					return true;
				}
			};
		}
		const QUICK = {
			leastMs: 300,
			baseMs: 2e3,
			mostMs: 2e4
		};
		const PACES = {
			throttled: {
				leastMs: 4e3,
				baseMs: 8e3,
				mostMs: 32e3
			},
			"package-lock": {
				leastMs: 1e3,
				baseMs: 8e3,
				mostMs: 6e4
			}
		};
		function retryDelayMs(category, attempt, random = Math.random) {
			const { leastMs, baseMs, mostMs } = PACES[category] ?? QUICK;
			return leastMs + random() * Math.min(mostMs, baseMs * 2 ** (attempt - 1));
		}
	}),
	7577: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { F: () => newRunId });
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
		var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
		function newRunId(at) {
			const stamp = at.toISOString().replace(/[-:]/g, "").replace("T", "-").slice(0, 15);
			const milliseconds = at.getUTCMilliseconds().toString(16).padStart(3, "0");
			return `${stamp}-${milliseconds}${(0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(2).toString("hex").slice(1)}`;
		}
	}),
	40039: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			failedReport: () => failedReport,
			runFleet: () => runFleet
		});
		var core_redact = __webpack_require__(162);
		var who_runs = __webpack_require__(8470);
		var semaphore = __webpack_require__(58728);
		var counted = __webpack_require__(62128);
		var report_outcome = __webpack_require__(24690);
		var problem = __webpack_require__(38941);
		var report_report = __webpack_require__(56198);
		var version = __webpack_require__(55951);
		var prelude = __webpack_require__(53227);
		var host_memory = __webpack_require__(43376);
		var mod = __webpack_require__(21916);
		var core_error = __webpack_require__(93933);
		var json = __webpack_require__(87121);
		var resource = __webpack_require__(26660);
		;
		function compose(wanted, host) {
			const problems = [];
			const merged = new Map();
			for (const wish of wanted) {
				const id = (0, resource.TH)(wish);
				const there = merged.get(id);
				if (there === undefined) {
					merged.set(id, {
						wanted: wish,
						capabilities: [wish.capability],
						needs: new Set(wish.needs),
						notify: new Set(wish.notify)
					});
				} else if ((0, json.$N)(there.wanted.spec) === (0, json.$N)(wish.spec)) {
					if (!there.capabilities.includes(wish.capability)) there.capabilities.push(wish.capability);
					for (const need of wish.needs) there.needs.add(need);
					for (const target of wish.notify) there.notify.add(target);
				} else {
					problems.push(unequal(id, there.wanted, wish, host));
				}
			}
			for (const [id, entry] of merged) {
				for (const implied of entry.wanted.kind.implies?.(entry.wanted.spec) ?? []) {
					const other = merged.get(implied);
					if (implied === id || other === undefined) continue;
					if (!isAbsent(entry.wanted)) entry.needs.add(implied);
					else if (isAbsent(other.wanted)) other.needs.add(id);
				}
				for (const reference of [...entry.wanted.needs, ...entry.wanted.notify]) {
					if (!merged.has(reference)) problems.push(unknownReference(reference, entry.wanted, [...merged.keys()], host));
				}
			}
			const notifiedBy = new Map();
			for (const [id, entry] of merged) for (const target of entry.notify) notifiedBy.set(target, [...notifiedBy.get(target) ?? [], id]);
			const items = [...merged].map(([id, entry]) => ({
				id,
				wanted: entry.wanted,
				capabilities: entry.capabilities,
				needs: [...entry.needs],
				notifiedBy: notifiedBy.get(id) ?? []
			}));
			const { ordered, stuck } = inOrder(items);
			if (stuck.length > 0) problems.push(circle(stuck, host));
			if (problems.length > 0) throw new core_error.$L(problems);
			return ordered;
		}
		function isAbsent({ spec }) {
			return spec.state === "absent";
		}
		function inOrder(items) {
			const position = new Map(items.map((item, index) => [item.id, index]));
			const rank = ({ wanted }) => isAbsent(wanted) ? -wanted.kind.order : wanted.kind.order;
			const before = (a, b) => rank(a) - rank(b) || (position.get(a.id) ?? 0) - (position.get(b.id) ?? 0);
			const open = openNeeds(items);
			const waiting = items.toSorted(before);
			const ordered = [];
			while (waiting.length > 0) {
				const next = waiting.findIndex((item) => open.get(item.id)?.size === 0);
				const item = waiting[next];
				if (item === undefined) break;
				waiting.splice(next, 1);
				ordered.push(item);
				for (const set of open.values()) set.delete(item.id);
			}
			return {
				ordered,
				stuck: waiting
			};
		}
		function openNeeds(items) {
			const there = new Set(items.map(({ id }) => id));
			return new Map(items.map((item) => [item.id, new Set([...item.needs, ...item.notifiedBy].filter((id) => there.has(id)))]));
		}
		function circle(stuck, host) {
			let inside = stuck;
			for (;;) {
				const needed = new Set([...openNeeds(inside).values()].flatMap((needs) => [...needs]));
				const fewer = inside.filter(({ id }) => needed.has(id));
				if (fewer.length === inside.length) break;
				inside = fewer;
			}
			return new core_error.y4({
				code: "circular-needs",
				category: "config",
				what: `these things on ${host} need each other in a circle: ${inside.map((item) => item.id).join(", ")}`,
				remedy: "take one of the `needs` or `notify` out",
				where: inside[0]?.wanted.source ?? {}
			});
		}
		function unequal(id, first, second, host) {
			return new core_error.y4({
				code: "unequal-wishes",
				category: "config",
				what: `${id} on ${host} is wanted in two ways: here and at ${(0, core_error.df)(first.source) || first.capability}`,
				remedy: "make both the same, or take one out",
				where: second.source
			});
		}
		function unknownReference(reference, wanted, known, host) {
			const others = known.filter((id) => id !== (0, resource.TH)(wanted));
			const near = others.length > 0 ? (0, mod.kp)(reference, others) : undefined;
			const hint = near !== undefined && (0, mod.Io)(reference, near) <= Math.max(3, reference.length / 3) ? `; did you mean ${near}?` : "";
			return new core_error.y4({
				code: "unknown-reference",
				category: "config",
				what: `${(0, resource.TH)(wanted)} refers to ${reference}, which ${host} does not have${hint}`,
				remedy: "name a thing of the same host as `kind:key`, for example `service:chrony`",
				where: wanted.source
			});
		}
		var owners = __webpack_require__(65780);
		;
		class HostWishes {
			#context;
			#host;
			#forGood;
			#asked = new Set();
			constructor(context, host) {
				this.#context = context;
				this.#host = host;
			}
			get hostsAsked() {
				return this.#asked;
			}
			items(facts, owned) {
				if (this.#forGood !== undefined) return this.#forGood;
				const { fleet, capabilities, prepared, values, prune } = this.#context;
				let looked = prune;
				const asked = new Set();
				this.#asked = asked;
				const wanted = capabilities.flatMap((capability) => {
					const section = this.#host.sections[capability.name];
					if (section === undefined) return [];
					return capability.wanted({
						fleet,
						host: this.#host,
						section,
						get facts() {
							looked = true;
							return facts;
						},
						get made() {
							looked = true;
							return (0, owners.hw)(owned, fleet.name, [capability.name], new Set()).flatMap(({ id, made }) => made ? [id] : []);
						},
						prepared: prepared.get(capability.name),
						value: (name, host = this.#host.name) => {
							looked = true;
							const value = values.get(host, name);
							if (value === undefined && host !== this.#host.name) asked.add(host);
							return value;
						}
					});
				});
				if (wanted.some(({ onlyIfMade }) => onlyIfMade)) looked = true;
				const meant = wanted.filter((wish) => wish.onlyIfMade !== true || owned.get((0, resource.TH)(wish))?.made === true);
				const items = compose([...meant, ...this.#removals(meant, owned)], this.#host.name);
				if (!looked) this.#forGood = items;
				return items;
			}
			orphans(owned, wantedIds) {
				const { capabilities, fleet } = this.#context;
				const names = this.#working();
				const lasting = capabilities.flatMap(({ kinds }) => kinds.filter(({ absent }) => absent === undefined));
				return (0, owners.hw)(owned, fleet.name, names, wantedIds).filter(({ id, made }) => made && !lasting.some(({ kind }) => id.startsWith(`${kind}:`)));
			}
			staying(owned, wantedIds) {
				const { capabilities, fleet } = this.#context;
				const names = this.#working();
				const kinds = new Map(capabilities.flatMap((capability) => capability.kinds.map((kind) => [kind.kind, kind])));
				return (0, owners.hw)(owned, fleet.name, names, wantedIds).flatMap(({ id, made }) => {
					const colon = id.indexOf(":");
					return made ? kinds.get(id.slice(0, colon))?.stays?.(id.slice(colon + 1), this.#host.name) ?? [] : [];
				});
			}
			#working() {
				return this.#context.capabilities.filter(({ name, rests }) => {
					const section = this.#host.sections[name];
					return section === undefined || rests?.(section) !== true;
				}).map(({ name }) => name);
			}
			#removals(wanted, owned) {
				if (!this.#context.prune) return [];
				const known = this.#context.capabilities.flatMap(({ name, kinds }) => kinds.map((kind) => ({
					kind,
					name
				})));
				const ids = new Set(wanted.map(({ kind, spec }) => `${kind.kind}:${kind.key(spec)}`));
				return this.orphans(owned, ids).flatMap(({ id }) => {
					const colon = id.indexOf(":");
					const { kind, name: capability = "" } = known.find((one) => one.kind.kind === id.slice(0, colon)) ?? {};
					if (kind?.absent === undefined) return [];
					const spec = kind.absent(id.slice(colon + 1));
					return [{
						kind,
						spec,
						capability,
						needs: [],
						notify: [],
						source: {},
						waitsFor: [],
						orphan: true
					}];
				});
			}
		}
		;
		function planHost({ items, states, owned, pending }) {
			const changing = new Set();
			return items.map((item) => {
				const { kind, spec, waitsFor } = item.wanted;
				const state = states.get(item.id);
				if (waitsFor.length > 0 || !states.has(item.id)) {
					changing.add(item.id);
					return {
						id: item.id,
						item,
						state,
						decision: {
							verdict: "waits",
							for: waitsFor
						},
						notifiedBy: []
					};
				}
				const notifiedBy = item.notifiedBy.filter((id) => changing.has(id));
				const notified = notifiedBy.length > 0 || pending.has(item.id);
				const decision = decide(item, state, notified);
				if (decision.verdict === "change") changing.add(item.id);
				const explained = decision.verdict === "change" ? withReason(decision, owned.get(item.id), item.wanted) : decision;
				return {
					id: item.id,
					item,
					state,
					decision: explained,
					notifiedBy: decision.verdict === "change" && kind.decide(state, spec, { notified: false }).verdict === "ok" ? notifiedBy : []
				};
			});
		}
		function decide(item, state, notified) {
			try {
				return item.wanted.kind.decide(state, item.wanted.spec, { notified });
			} catch (error) {
				if (!(error instanceof core_error.y4)) throw error;
				return {
					verdict: "refuse",
					error: error.at(item.wanted.source)
				};
			}
		}
		function withReason(change, known, { spec, orphan, onlyIfMade }) {
			if (orphan) return {
				...change,
				summary: "no longer in the fleet file"
			};
			if (onlyIfMade) return change;
			if (known === undefined || change.verb === "run" || (0, json.$N)(spec).includes("[secret ")) return change;
			const reason = known.digest === (0, json.br)(spec) ? "drift" : "changed in the fleet file";
			return {
				...change,
				summary: change.summary === "" ? reason : `${reason}: ${change.summary}`
			};
		}
		function planDigest(steps) {
			return (0, json.br)(steps.filter((step) => step.decision.verdict !== "ok").map((step) => ({
				id: step.id,
				spec: (0, json.br)(step.item.wanted.spec),
				state: (0, json.br)(step.state ?? null),
				decision: visible(step.decision)
			})));
		}
		function visible(decision) {
			if (decision.verdict === "refuse") return {
				verdict: "refuse",
				code: decision.error.code
			};
			if (decision.verdict === "change") return {
				verdict: "change",
				verb: decision.verb,
				action: decision.action
			};
			return decision;
		}
		var core_secret = __webpack_require__(81583);
		var errors = __webpack_require__(41487);
		var journal = __webpack_require__(27605);
		var program = __webpack_require__(93342);
		var step_change = __webpack_require__(56107);
		;
		function runnerContext(place, { capability, id = "" }) {
			const { context, host } = place;
			return {
				host,
				signal: context.signal,
				prepared: context.prepared.get(capability),
				notes: place.journal().notes.filter(({ run }) => run !== context.runId),
				tell: (text) => context.onEvent({
					type: "note",
					host,
					text
				}),
				dial: (port) => place.link().connection.dial(port),
				async secret(name, body) {
					const { session } = place.link();
					if (session === undefined) return undefined;
					const { sections } = await session.work((0, program.Lk)([{
						name: "secret",
						body
					}], prelude.W));
					const text = sections.get("secret")?.trim() ?? "";
					if (text === "") return undefined;
					const secret = new core_secret.z(name, text);
					context.newSecret(secret);
					return secret;
				},
				note: (text) => write(place, [{
					t: "intent",
					v: journal.dt,
					run: context.runId,
					id,
					note: text
				}]),
				value: (name, from) => context.values.get(from ?? host, name)
			};
		}
		const DOUBTFUL = new Set(["cancelled", "unknown"]);
		async function runRunnerStep(step, place, seq) {
			const { context, host } = place;
			const { kind, spec, notify, source } = step.item.wanted;
			const started = performance.now();
			const where = {
				...source,
				host,
				step: step.id
			};
			const run = context.runId;
			const end = (rc) => ({
				t: "end",
				run,
				seq,
				id: step.id,
				rc
			});
			const runner = runnerContext(place, {
				id: step.id,
				capability: step.item.wanted.capability
			});
			const done = (outcome, problem, state) => ({
				outcome,
				problem: problem?.at(where),
				durationMs: performance.now() - started,
				state
			});
			let asked = false;
			try {
				await write(place, [{
					t: "begin",
					v: journal.dt,
					run,
					seq,
					id: step.id,
					fleet: context.fleet.name,
					digest: (0, json.br)(step.decision).slice(0, 16),
					notify,
					at: new Date().toISOString(),
					by: context.by
				}]);
				try {
					await kind.runner?.apply((0, step_change.lM)(step), runner);
				} catch (thrown) {
					const error = whyOf(thrown, place);
					asked = error instanceof core_error.y4 && DOUBTFUL.has(error.category);
					if (!asked) await write(place, [end(1)]).catch(() => undefined);
					throw error;
				}
				asked = true;
				await write(place, [end(0)]);
				const [state] = await kind.runner?.read([spec], runner) ?? [];
				const now = kind.decide(state, spec, { notified: false });
				if (now.verdict === "ok") return done("changed", undefined, state);
				const problem = new core_error.y4({
					code: "not-right-afterwards",
					category: "verify",
					what: `${step.id} was changed without an error, but read back it is not as wanted`,
					remedy: "look at the server: something else changes it, or the wish cannot be met there"
				});
				return done("failed", problem, state);
			} catch (thrown) {
				const error = whyOf(thrown, place);
				if (!(error instanceof core_error.y4)) throw error;
				return done(asked ? "unknown" : "failed", error, undefined);
			}
		}
		function whyOf(thrown, { context, host }) {
			return context.signal.aborted && !(thrown instanceof core_error.y4) ? (0, errors.YQ)(host) : thrown;
		}
		async function write(place, lines) {
			if (place.write !== undefined) return place.write(lines);
			const result = await place.link().session?.work((0, program.YV)(lines.map(journal.TY), prelude.W));
			if (result?.code === 0) return;
			throw (0, errors.yR)({ host: place.host });
		}
		;
		class ThingStates {
			#place;
			#read = new Map();
			#told = new Map();
			constructor(place) {
				this.#place = place;
			}
			has(id) {
				return this.#read.has(id);
			}
			get(id) {
				return this.#read.get(id);
			}
			set(id, state) {
				this.#read.set(id, state);
			}
			forget(id) {
				this.#read.delete(id);
			}
			forgetServers() {
				this.#told.clear();
			}
			async complete(items) {
				const things = items.filter(({ id, wanted: { kind, waitsFor } }) => kind.complete !== undefined && waitsFor.length === 0 && this.has(id) && !this.#isTold(id));
				await this.#ask(things, async (kind, asked, context) => {
					const read = asked.map(({ id, wanted: { spec } }) => ({
						spec,
						state: this.get(id)
					}));
					const states = await kind.complete?.(read, context);
					return read.map(({ state }, index) => states?.[index] ?? state);
				});
			}
			async readAtServers(items) {
				const missing = items.filter(({ id, wanted: { kind, waitsFor } }) => kind.runner !== undefined && waitsFor.length === 0 && !this.has(id) && !this.#isTold(id));
				await this.#ask(missing, async (kind, asked, context) => {
					const states = await kind.runner?.read(asked.map(({ wanted: { spec } }) => spec), context);
					asked.forEach(({ id }, index) => {
						this.set(id, states?.[index]);
					});
				});
			}
			steps(items, owned, pending) {
				const states = new Map(this.#read);
				const unasked = new Map();
				for (const [id, told] of this.#told) {
					if (told.of !== this.get(id)) continue;
					if ("error" in told) unasked.set(id, told.error);
					else states.set(id, told.state);
				}
				return planHost({
					items,
					states,
					owned,
					pending
				}).map((step) => {
					const error = unasked.get(step.id);
					if (error === undefined || step.item.wanted.waitsFor.length > 0) return step;
					const below = step.item.needs.filter((id) => unasked.has(id));
					if (below.length === 0) return {
						...step,
						decision: {
							verdict: "refuse",
							error: error.at(step.item.wanted.source)
						}
					};
					return step.decision.verdict === "waits" ? {
						...step,
						decision: {
							verdict: "waits",
							for: below
						}
					} : step;
				});
			}
			#isTold(id) {
				return this.#told.has(id) && this.#told.get(id)?.of === this.get(id);
			}
			async #ask(things, ask) {
				for (const [kind, items] of Map.groupBy(things, ({ wanted }) => wanted.kind)) {
					try {
						const context = runnerContext(this.#place(), { capability: items[0]?.wanted.capability ?? "" });
						const states = await ask(kind, items, context);
						items.forEach(({ id }, index) => {
							if (states !== undefined) this.#told.set(id, {
								of: this.get(id),
								state: states[index]
							});
						});
					} catch (error) {
						if (!(error instanceof core_error.y4)) throw error;
						for (const { id } of items) this.#told.set(id, {
							of: this.get(id),
							error
						});
					}
				}
			}
		}
		;
		class HostView {
			pending = new Set();
			context;
			host;
			things;
			items = [];
			#wishes;
			#presumed;
			#places = {};
			#facts;
			#os;
			#memory = host_memory.gR;
			#steps = [];
			#plannedAt = 0;
			constructor(context, host, place, presumed) {
				this.context = context;
				this.host = host;
				this.things = new ThingStates(place);
				this.#wishes = new HostWishes(context, host);
				this.#presumed = presumed;
			}
			get facts() {
				return this.#facts;
			}
			get os() {
				return this.#os;
			}
			get steps() {
				return this.#steps;
			}
			get openSteps() {
				return this.#steps.filter((step) => step.decision.verdict !== "ok");
			}
			get waits() {
				return this.#steps.some(({ decision }) => decision.verdict === "waits");
			}
			get hostsWaitedFor() {
				return this.waits ? this.#wishes.hostsAsked : new Set();
			}
			get plannedAt() {
				return this.#plannedAt;
			}
			get remarks() {
				const right = this.#steps.flatMap(({ decision, state, item: { wanted } }) => decision.verdict === "ok" ? wanted.kind.remark?.(state, wanted.spec) ?? [] : []);
				return [...right, ...this.#wishes.staying(this.owned, new Set(this.items.map(({ id }) => id)))];
			}
			get places() {
				return Object.keys(this.#places).length === 0 ? undefined : this.#places;
			}
			get owned() {
				return this.#memory.owned;
			}
			get stored() {
				return this.#memory.stored;
			}
			get journal() {
				return this.#memory.journal;
			}
			get orphans() {
				return this.#wishes.orphans(this.owned, new Set(this.items.map((item) => item.id)));
			}
			state(id) {
				return this.things.get(id);
			}
			takeState(id, state) {
				this.things.set(id, state);
			}
			async plan() {
				this.#plannedAt = this.context.values.version();
				this.wish();
				await this.things.complete(this.items);
				const missing = this.items.filter(({ id, wanted }) => wanted.kind.runner === undefined && !this.things.has(id));
				if (missing.length > 0) await this.readThings(missing);
				await this.things.readAtServers(this.items);
				await this.things.complete(this.items);
				this.#steps = this.things.steps(this.items, this.owned, this.pending).map((step) => this.possible(step));
				this.#publish();
			}
			async planAfterWait() {
				const waited = new Set(this.#steps.filter(({ decision }) => decision.verdict === "waits").map(({ id }) => id));
				this.wish();
				for (const { id, decision } of this.things.steps(this.items, this.owned, this.pending)) if (waited.has(id) && decision.verdict !== "waits") this.things.forget(id);
				await this.plan();
			}
			async explain() {}
			explanation(_id) {
				return undefined;
			}
			possible(step) {
				return step;
			}
			wish() {
				this.items = this.#wishes.items(this.#facts ?? this.#presumed, this.owned);
			}
			takeFacts(facts, os) {
				this.#facts = facts;
				this.#os = os;
			}
			takeMemory(memory) {
				this.#memory = memory;
			}
			#publish() {
				for (const { decision, item, state } of this.#steps) {
					const { kind, spec } = item.wanted;
					if (decision.verdict !== "ok" || kind.publish === undefined) continue;
					for (const [name, value] of Object.entries(kind.publish(state, spec))) {
						this.context.values.set(this.host.name, name, value);
						if (/^(?:address|name|joined)\./.test(name)) this.#places[name] = value;
					}
				}
			}
		}
		var reads = __webpack_require__(99123);
		;
		const MOST_ROUNDS = 5;
		const QUICK_MS = 3e3;
		class AgentView extends HostView {
			#link;
			#allFacts = false;
			#memory = "";
			#found = new Map();
			#explained = new Map();
			#isQuick = false;
			constructor(context, host) {
				super(context, host, () => ({
					context,
					host: host.name,
					link: () => this.#open(),
					journal: () => this.journal
				}));
				this.wish();
			}
			get isQuick() {
				return this.#isQuick;
			}
			leavesNothingPending(partial) {
				const elsewhere = this.journal.pending.some(({ fleet }) => fleet !== this.context.fleet.name);
				const ids = new Set(this.steps.map(({ id }) => id));
				return !elsewhere && [...this.pending].every((id) => !partial && !ids.has(id));
			}
			explanation(id) {
				return this.#explained.get(id);
			}
			firstSections() {
				return [
					{
						name: "facts",
						body: this.context.facts.program(false)
					},
					host_memory.Qy,
					...(0, reads.JP)(this.items)
				];
			}
			async begin(link) {
				const { first, sentAtMs } = link;
				this.#link = link;
				this.#isQuick = Date.now() - sentAtMs < QUICK_MS;
				this.#takeFacts(first.sections, sentAtMs);
				this.#remember(first.sections);
				this.take(first.sections, this.items);
				await this.plan();
			}
			resume(link) {
				this.#link = link;
			}
			take(sections, items) {
				const states = (0, reads.pF)(sections, items);
				for (const [id, state] of states) {
					this.things.set(id, state);
					if (!this.#found.has(id)) this.#found.set(id, state);
				}
				return states;
			}
			found(id) {
				return this.#found.get(id);
			}
			async plan() {
				for (let round = 0; round < MOST_ROUNDS; round++) {
					await super.plan();
					const waits = this.steps.flatMap(({ decision }) => decision.verdict === "waits" ? decision.for : []);
					if (this.#allFacts || !waits.some((name) => name.startsWith("facts."))) return;
					this.#allFacts = true;
					const sentAtMs = Date.now();
					const { sections } = await this.#read([{
						name: "facts",
						body: this.context.facts.program(true)
					}]);
					this.#takeFacts(sections, sentAtMs);
				}
			}
			async reread(waited = false) {
				const before = this.#memory;
				this.things.forgetServers();
				const all = waited || this.journal.open;
				await this.#findAgain(all ? this.items : this.openSteps.map((step) => step.item));
				if (!all && this.#memory !== before) await this.#findAgain(this.items);
			}
			async #findAgain(items) {
				for (const { id } of items) this.#found.delete(id);
				await this.readAgain(items);
			}
			async readAgain(items) {
				const result = await this.#readQuickly([host_memory.Qy, ...(0, reads.JP)(items)], items);
				this.pending.clear();
				this.#remember(result.sections);
				this.take(result.sections, items);
				await this.plan();
			}
			async explain() {
				const changes = this.steps.filter(({ id, decision, item }) => decision.verdict === "change" && item.wanted.kind.detail !== undefined && !this.#explained.has(id));
				const groups = [...Map.groupBy(changes, (step) => step.item.wanted.kind)];
				if (groups.length === 0) return;
				const sections = groups.flatMap(([kind, steps]) => kind.detail ? [{
					name: kind.kind,
					body: kind.detail.read(steps.map(step_change.lM))
				}] : []);
				const asked = sections.filter(({ body }) => body.text.trim() !== "");
				if (asked.length === 0) return;
				const result = await this.#read(asked);
				for (const [kind, steps] of groups) {
					const explained = kind.detail?.explain(result.sections.get(kind.kind) ?? "", steps.map(step_change.lM)) ?? [];
					steps.forEach((step, index) => {
						const told = explained[index];
						if (told) this.#explained.set(step.id, told);
					});
				}
			}
			async readThings(items) {
				this.take((await this.#readQuickly((0, reads.JP)(items), items)).sections, items);
			}
			#takeFacts(sections, sentAtMs) {
				const times = {
					sentAtMs,
					receivedAtMs: Date.now()
				};
				const { tree, os } = this.context.facts.parse(sections.get("facts") ?? "", times);
				this.takeFacts(tree, os);
			}
			#remember(sections) {
				this.#memory = sections.get(host_memory.Qy.name) ?? "";
				this.takeMemory((0, host_memory.Pw)(this.#memory, this.host.name, this.context.runId));
				for (const { id, fleet, boot } of this.journal.pending) if (fleet === this.context.fleet.name && !this.#servedByBoot(id, boot)) this.pending.add(id);
			}
			#servedByBoot(id, boot) {
				const item = this.items.find((one) => one.id === id);
				return item?.wanted.kind.reboots === true && boot !== this.#open().session.bootId;
			}
			#readQuickly(sections, items) {
				if (!this.#isQuick || items.some(({ wanted }) => wanted.kind.slow)) return this.#read(sections);
				return this.#open().session.read((0, program.Lk)(sections));
			}
			#read(sections) {
				return this.#open().session.work((0, program.Lk)(sections, prelude.W));
			}
			#open() {
				if (this.#link === undefined) throw new TypeError("the host was not opened");
				return this.#link;
			}
		}
		var promises_ = __webpack_require__(58500);
		var engine_guard = __webpack_require__(58279);
		var guard_errors = __webpack_require__(83243);
		var guard_state = __webpack_require__(8815);
		var host_link = __webpack_require__(50567);
		;
		async function newConnection(options) {
			const { context, host, sections, untilMs, pauseMs } = options;
			for (;;) {
				try {
					const link = await (0, host_link.Fe)(context, host, sections);
					if (options.accept?.(link) ?? true) return link;
					await (0, host_link.bE)(link).catch(() => undefined);
					if (performance.now() >= untilMs) throw stillTheOld(host.name);
				} catch (error) {
					if (!(error instanceof core_error.y4)) throw error;
					options.onFailure?.(error);
					if (performance.now() >= untilMs) throw error;
				}
				if (context.signal.aborted) throw (0, errors.YQ)(host.name);
				await (0, promises_.setTimeout)(pauseMs, undefined, { signal: context.signal }).catch(() => undefined);
				if (context.signal.aborted) throw (0, errors.YQ)(host.name);
			}
		}
		function stillTheOld(host) {
			return new core_error.y4({
				code: "not-rebooted",
				category: "verify",
				what: "the host was told to reboot and still answers from the same boot",
				remedy: "look for what holds the reboot up (`systemd-inhibit --list`, `journalctl -b -e`), or reboot it by hand, and run this again",
				where: { host }
			});
		}
		;
		const SILENCE_SECONDS = 35;
		const UNDO_SECONDS = 45;
		async function confirmGuard(options) {
			const { context, host, stepSeconds } = options;
			const seconds = context.guardSeconds + Math.min(stepSeconds, SILENCE_SECONDS) + UNDO_SECONDS;
			const untilMs = performance.now() + seconds * 1e3;
			const sections = [
				guard_state._9,
				engine_guard.cf,
				...options.sections
			];
			let refused;
			const onFailure = (error) => {
				refused ??= error;
			};
			for (;;) {
				const link = await newConnection({
					context,
					host,
					sections,
					untilMs,
					pauseMs: 2e3,
					onFailure
				}).catch((error) => {
					throw (0, guard_errors.i2)(host.name, context.guardSeconds, error);
				});
				try {
					return {
						...await settle(link, options, sections, untilMs),
						link,
						refused
					};
				} catch (error) {
					await (0, host_link.bE)(link).catch(() => undefined);
					if (!(error instanceof core_error.y4) || !LOST.has(error.code)) throw error;
				}
			}
		}
		const LOST = new Set(["connection-lost", "connection-silent"]);
		async function settle({ session, first }, { context, host, firstSeq, isRight }, sections, untilMs) {
			let told = first.sections;
			for (;;) {
				const guard = (0, guard_state.ZO)(told.get(guard_state._9.name) ?? "");
				const { exits, applied } = (0, engine_guard.F)(told.get(engine_guard.cf.name) ?? "");
				if (guard?.run !== context.runId || !guard.seqs.includes(firstSeq)) return { guard: undefined };
				if (!(0, guard_state.ar)(guard)) return { guard };
				if (guard.state === "armed" && applied) {
					const decided = await confirm_guard_decide(session, isRight(exits, told) ? (0, engine_guard.lI)(context.runId) : engine_guard.GQ);
					if (decided !== undefined && !(0, guard_state.ar)(decided)) return { guard: decided };
				}
				if (performance.now() >= untilMs || context.signal.aborted) throw (0, guard_errors.i2)(host.name, context.guardSeconds);
				await (0, promises_.setTimeout)(500);
				told = (await session.work((0, program.Lk)(sections, prelude.W))).sections;
			}
		}
		function takeBackNow(session) {
			return confirm_guard_decide(session, engine_guard.GQ);
		}
		async function confirm_guard_decide(session, verdict) {
			const { sections } = await session.work((0, program.Lk)([verdict], prelude.W));
			return (0, guard_state.ZO)(sections.get(guard_state._9.name) ?? "");
		}
		var execute = __webpack_require__(55033);
		var guard_order = __webpack_require__(90890);
		var retry_budget = __webpack_require__(48928);
		var verdict = __webpack_require__(23595);
		;
		const TRIES = 3;
		async function ordinaryStage(work, steps, supplies) {
			const readBack = toReadBack(work, steps);
			const result = await (0, execute._)(steps, (0, reads.JP)(readBack), stageContext(work, steps.length, supplies));
			const after = result.sections === undefined ? new Map() : work.view.take(result.sections, readBack);
			for (const run of result.runs) await conclude(work, run, after, result);
			await journalStopped(work, result.runs);
			if (result.broken === undefined) await work.view.plan();
			return result.broken;
		}
		async function runnerStage(work, step) {
			const { results, view } = work;
			results.began([step]);
			const { outcome, problem, durationMs, state } = await runRunnerStep(step, placeOf(work), work.takeSeqs(1));
			if (state !== undefined) view.takeState(step.id, state);
			afterStep(work, step, outcome, problem, durationMs);
			if (outcome !== "unknown") await view.plan();
		}
		function placeOf({ context, host, view, link }) {
			return {
				context,
				host: host.name,
				link,
				journal: () => view.journal
			};
		}
		function toReadBack({ view, results }, steps) {
			const inStage = new Set(steps.map((step) => step.id));
			const onHost = (step) => step.item.wanted.kind.runner === undefined;
			const later = view.openSteps.filter((step) => !inStage.has(step.id) && !results.has(step.id) && onHost(step));
			const notified = view.steps.filter((step) => step.decision.verdict === "ok" && step.item.notifiedBy.some((id) => inStage.has(id)) && onHost(step));
			return [
				...steps,
				...later,
				...notified
			].map((step) => step.item);
		}
		function stageContext({ context, host, view, results, link, takeSeqs }, count, supplies = resource.M3) {
			return {
				session: link().session,
				run: context.runId,
				fleet: context.fleet.name,
				holder: context.holder,
				by: context.by,
				prelude: prelude.W,
				redactor: context.redactor,
				continueOnFailure: context.onFailure === "continue",
				firstSeq: takeSeqs(count),
				signal: context.signal,
				supplied: (id) => supplies.of(id),
				found: (id) => view.found(id),
				owned: (id) => view.owned.get(id),
				onBegin: (begun) => results.began(begun),
				onOutput: (begun, text) => {
					for (const step of begun) context.onEvent({
						type: "step-output",
						host: host.name,
						step: step.id,
						text
					});
				}
			};
		}
		async function conclude(work, run, after, { broken, runs }) {
			const { context, host, results } = work;
			const { id } = run.step;
			const { outcome, problem } = (0, verdict.S4)(run, after.has(id) ? { state: after.get(id) } : undefined, broken, host.name, runs.filter(({ seq }) => seq === run.seq));
			if (outcome === "skipped") return;
			context.onStepOutput(host.name, id, run.output, outcome);
			const attempt = results.tried(id);
			const { retries, signal } = context;
			const again = problem && (0, verdict.KO)(problem) && attempt < TRIES && broken === undefined && !signal.aborted;
			if (again && retries.take()) {
				const waitMs = (0, retry_budget.q)(problem.category, attempt);
				context.onEvent({
					type: "note",
					host: host.name,
					text: `${id}: ${problem.message}; trying again in ${Math.ceil(waitMs / 1e3)} s`
				});
				await (0, promises_.setTimeout)(waitMs, undefined, { signal }).catch(() => undefined);
				return;
			}
			afterStep(work, run.step, outcome, problem, run.durationMs);
		}
		function afterStep({ view, results, fail }, step, outcome, problem, durationMs) {
			if (outcome === "changed") {
				for (const target of step.item.wanted.notify) view.pending.add(target);
				view.pending.delete(step.id);
			}
			results.record(step, outcome, durationMs, problem);
			if (problem) fail(problem, outcome === "unknown" ? "unknown" : outcomeOfStep(problem));
		}
		function outcomeOfStep({ category }) {
			const outcome = (0, report_outcome.sG)(category);
			return outcome === "unreachable" ? "failed" : outcome;
		}
		async function journalStopped({ context, link }, runs) {
			const stopped = runs.filter(({ timedOut, step }) => timedOut && (0, step_change.pM)(step.item) !== "finish");
			if (stopped.length === 0) return;
			const lines = stopped.map(({ step, seq }) => (0, journal.TY)({
				t: "end",
				run: context.runId,
				seq,
				id: step.id,
				rc: 124
			}));
			await link().session.work((0, program.YV)(lines, prelude.W));
		}
		;
		const NOTHING = {
			steps: [],
			guarded: false
		};
		function nextStage({ steps, settled }) {
			const open = steps.filter((step) => !settled.has(step.id));
			const waiting = new Set(open.filter((step) => step.decision.verdict === "waits").map((step) => step.id));
			const blocked = (step) => needsOf(step).some((id) => waiting.has(id));
			const ready = [];
			for (const step of open) {
				if (blocked(step)) {
					waiting.add(step.id);
					continue;
				}
				if (step.decision.verdict === "change") ready.push(step);
			}
			return choose(ready);
		}
		function choose(ready) {
			const [first] = ready;
			if (first === undefined) return NOTHING;
			if (isRisky(first) || asksForRisk(first, ready)) return guardedStage(ready);
			if (standsAlone(first)) {
				const { kind } = first.item.wanted;
				if (!kind.transaction) return {
					steps: [first],
					guarded: false
				};
				const together = ready.filter((step) => step.item.wanted.kind === kind && !isRisky(step) && !asksForRisk(step, ready));
				const ids = new Set(together.map((step) => step.id));
				const openNeeds = (step) => step.item.needs.some((id) => ready.some((other) => other.id === id) && !ids.has(id));
				return {
					steps: together.filter((step) => !openNeeds(step)),
					guarded: false
				};
			}
			const end = ready.findIndex((step) => standsAlone(step) || asksForRisk(step, ready));
			return {
				steps: end < 0 ? ready : ready.slice(0, end),
				guarded: false
			};
		}
		function guardedStage(ready) {
			const byId = new Map(ready.map((step) => [step.id, step]));
			const group = new Set(ready.filter(isRisky).map((step) => step.id));
			for (const step of ready.toReversed()) if (canBeGuarded(step) && step.item.wanted.notify.some((id) => group.has(id))) group.add(step.id);
			for (const step of ready) if (!step.item.wanted.kind.reboots && step.item.notifiedBy.some((id) => group.has(id))) group.add(step.id);
			const before = new Set();
			const collect = (step) => {
				for (const id of needsOf(step)) {
					const need = byId.get(id);
					if (need === undefined || group.has(id) || before.has(id)) continue;
					before.add(id);
					collect(need);
				}
			};
			for (const step of ready) if (group.has(step.id)) collect(step);
			const leansOnGroup = (step, seen = new Set()) => needsOf(step).some((id) => {
				const need = byId.get(id);
				if (need === undefined || seen.has(id)) return false;
				seen.add(id);
				return group.has(id) || leansOnGroup(need, seen);
			});
			const first = ready.filter((step) => before.has(step.id) && !leansOnGroup(step));
			if (first.length > 0) return choose(first);
			const now = ready.filter((step) => group.has(step.id) && !needsOf(step).some((id) => before.has(id)));
			return {
				steps: now,
				guarded: true
			};
		}
		function asksForRisk(step, ready) {
			const { notify } = step.item.wanted;
			return canBeGuarded(step) && ready.some((other) => isRisky(other) && notify.includes(other.id));
		}
		function canBeGuarded(step) {
			const { kind } = step.item.wanted;
			return kind.runner === undefined && !kind.reboots && (0, step_change.pM)(step.item) !== "finish" && "text" in (0, step_change.CF)(step);
		}
		function needsOf({ item }) {
			return [...item.needs, ...item.notifiedBy];
		}
		function standsAlone(step) {
			const { slow, runner } = step.item.wanted.kind;
			return slow === true || runner !== undefined || isRisky(step);
		}
		function isRisky({ decision, item }) {
			const { kind, spec } = item.wanted;
			return decision.verdict === "change" && kind.risk?.(spec, decision.action) === "connectivity";
		}
		var step_group = __webpack_require__(85212);
		var undo_verdict = __webpack_require__(37778);
		;
		async function guarded_stage_guardedStage(work, steps, supplies) {
			const { context, host, view } = work;
			for (const step of steps) {
				const reason = whyNotGuarded(step);
				if (reason === undefined) continue;
				afterStep(work, step, "failed", (0, guard_errors.zQ)(step, reason, host.name), 0);
				return undefined;
			}
			const readBack = toReadBack(work, steps);
			const stage = stageContext(work, steps.length, supplies);
			const result = await (0, execute._)(steps, [], stage, { seconds: context.guardSeconds });
			if (!isLost(result) && result.runs.every(({ began }) => !began)) return result.broken;
			if (context.signal.aborted) return cancelled(work, result);
			let judged = new Map();
			if (result.runs.some(({ timedOut }) => timedOut)) {
				judged = judgeAll(result.runs, new Map(), result.broken, host.name);
				await takeBackNow(work.link().session).catch(() => undefined);
			}
			let confirmed;
			try {
				confirmed = await confirmGuard({
					context,
					host,
					firstSeq: stage.firstSeq,
					sections: (0, reads.JP)(readBack),
					stepSeconds: result.broken === undefined ? 0 : (0, step_group.XX)(steps),
					isRight(exits, sections) {
						judged = judgeAll(withExits(result.runs, exits), view.take(sections, readBack), result.broken, host.name);
						return [...judged.values()].every(({ outcome }) => outcome === "changed");
					}
				});
			} catch (error) {
				if (!(error instanceof core_error.y4)) throw error;
				return context.signal.aborted ? cancelled(work, result) : unknown(work, result, error);
			}
			const { guard, link, refused } = confirmed;
			if (guard === undefined) {
				await (0, host_link.bE)(link).catch(() => undefined);
				return result.broken;
			}
			const survived = result.broken === undefined && refused === undefined && !work.link().session.isLost;
			if (survived) {
				work.connected();
				await (0, host_link.bE)(link).catch(() => undefined);
			} else await work.adopt(link);
			for (const { step, output } of result.runs) context.onStepOutput(host.name, step.id, output, guard.state === "kept" ? "changed" : "rolled-back");
			if (guard.state === "kept") {
				for (const { step, durationMs } of result.runs) afterStep(work, step, "changed", undefined, durationMs);
			} else {
				await view.readAgain(steps.map(({ item }) => item));
				takenBack(work, result, judged, guard, (0, guard_errors.qG)(guard, refused, host.name));
			}
			if (!survived) await work.lock();
			await view.plan();
			return undefined;
		}
		function isLost({ broken }) {
			return broken?.code === "connection-lost";
		}
		function whyNotGuarded(step) {
			if ((0, step_change.pM)(step.item) === "finish") return "it must not be cut short";
			if ((0, step_change.X_)(step)) return (0, guard_order.c)(step) ? "running it again would need a secret" : undefined;
			const undo = (0, step_change.CF)(step);
			return isRisky(step) && "cannot" in undo ? undo.cannot : undefined;
		}
		function takenBack(work, result, judged, guard, reason) {
			const { host, view } = work;
			const { runs } = result;
			const stays = runs.map(({ step }) => step).filter(({ id, item }) => !(0, undo_verdict.S3)(item.wanted.kind, view.state(id), view.found(id)));
			if (stays.length > 0) work.fail((0, guard_errors.aD)(guard, stays, host.name));
			const culprits = [...judged.values()].filter(({ outcome, problem }) => outcome !== "changed" && problem !== undefined);
			if (culprits.length === 0) work.fail(reason, reason.category === "cancelled" ? undefined : "rolled-back");
			for (const { step, durationMs, began } of runs) {
				const problem = culprits.find(({ id }) => id === step.id)?.problem;
				const outcome = problem !== undefined ? "failed" : began || isLost(result) ? "rolled-back" : "skipped";
				afterStep(work, step, outcome, problem, durationMs);
			}
		}
		async function cancelled(work, result) {
			const { host, context, view } = work;
			try {
				const guard = await takeBackNow(work.link().session);
				if (guard?.state === "kept") for (const { step, durationMs } of result.runs) afterStep(work, step, "changed", undefined, durationMs);
				else if (guard?.state === "taken-back") {
					await view.readAgain(result.runs.map(({ step }) => step.item));
					takenBack(work, result, new Map(), guard, (0, errors.YQ)(host.name));
				} else return unknown(work, result, (0, guard_errors.i2)(host.name, context.guardSeconds));
				return result.broken;
			} catch (error) {
				if (!(error instanceof core_error.y4)) throw error;
				return unknown(work, result, (0, guard_errors.i2)(host.name, context.guardSeconds, error));
			}
		}
		function unknown(work, { runs }, problem) {
			for (const { step, durationMs } of runs) afterStep(work, step, "unknown", problem, durationMs);
			return problem;
		}
		function withExits(runs, exits) {
			return runs.map((run) => {
				const exit = run.exit ?? exits.get(run.seq);
				return {
					...run,
					began: run.began || exit !== undefined,
					exit
				};
			});
		}
		function judgeAll(runs, after, broken, host) {
			return new Map(runs.map((run) => {
				const { id } = run.step;
				const together = runs.filter(({ seq }) => seq === run.seq);
				return [id, (0, verdict.S4)(run, after.has(id) ? { state: after.get(id) } : undefined, broken, host, together)];
			}));
		}
		var core_category = __webpack_require__(66371);
		;
		function failRefused(run) {
			const refused = run.view.steps.find((step) => step.decision.verdict === "refuse");
			if (refused?.decision.verdict !== "refuse") return;
			const { error } = refused.decision;
			run.fail(error.at({ step: refused.id }), (0, report_outcome.k6)(mayHeal(error)));
		}
		function mayHeal({ retryable, category }) {
			return retryable ?? core_category.R[category].retryable;
		}
		var owners_after = __webpack_require__(93691);
		;
		function stepReport(step, result, explained, redactor) {
			const shown = result?.step ?? step;
			const { kind, spec, source } = shown.item.wanted;
			const { decision } = shown;
			const clean = (one) => redactor.text(one);
			const base = {
				id: shown.id,
				capability: shown.item.capabilities.join("+"),
				kind: kind.kind,
				title: kind.key(spec),
				source
			};
			if (decision.verdict === "refuse") {
				return {
					...base,
					outcome: "failed",
					problem: (0, problem.H8)(decision.error.at({
						...source,
						step: shown.id
					})),
					...result ? { durationMs: result.durationMs } : {}
				};
			}
			if (decision.verdict === "waits") {
				return {
					...base,
					outcome: result?.outcome ?? "planned",
					waitsFor: decision.for,
					...result?.problem ? { problem: (0, problem.H8)(result.problem) } : {}
				};
			}
			if (decision.verdict === "ok") {
				return {
					...base,
					outcome: result?.outcome ?? "ok",
					...result?.problem ? { problem: (0, problem.H8)(result.problem) } : {}
				};
			}
			const undo = (0, step_change.CF)(shown);
			const risk = kind.risk?.(spec, decision.action);
			const fields = explained?.fields ?? decision.fields;
			const text = explained?.text ?? decision.text;
			return {
				...base,
				outcome: result?.outcome ?? "planned",
				verb: decision.verb,
				summary: decision.summary,
				...fields ? { fields: fields.map(({ field, from, to }) => ({
					field,
					from: clean(from),
					to: clean(to)
				})) } : {},
				...text ? { text: {
					before: clean(text.before),
					after: clean(text.after)
				} } : {},
				...result ? { durationMs: result.durationMs } : {},
				..."cannot" in undo ? { irreversible: undo.cannot } : {},
				...risk === undefined ? {} : { risk },
				...shown.notifiedBy.length > 0 ? { notifiedBy: shown.notifiedBy } : {},
				...result?.problem ? { problem: (0, problem.H8)(result.problem) } : {}
			};
		}
		;
		class StepResults {
			#context;
			#host;
			#results = new Map();
			#tries = new Map();
			#made = new Set();
			#progress = 0;
			constructor(context, host) {
				this.#context = context;
				this.#host = host;
			}
			get all() {
				return this.#results;
			}
			get made() {
				return this.#made;
			}
			get settled() {
				return new Set(this.#results.keys());
			}
			idsOf(outcome) {
				return new Set([...this.#results].flatMap(([id, result]) => result.outcome === outcome ? [id] : []));
			}
			has(id) {
				return this.#results.has(id);
			}
			get(id) {
				return this.#results.get(id);
			}
			get progress() {
				return this.#progress;
			}
			tried(id) {
				const attempt = (this.#tries.get(id) ?? 0) + 1;
				this.#tries.set(id, attempt);
				this.#progress += 1;
				return attempt;
			}
			began(steps) {
				for (const step of steps) this.#context.onEvent({
					type: "step-started",
					host: this.#host,
					...named(step)
				});
			}
			record(step, outcome, durationMs = 0, problem) {
				this.#progress += 1;
				this.#results.set(step.id, {
					outcome,
					durationMs,
					problem,
					step
				});
				if (outcome === "changed" && step.decision.verdict === "change" && step.decision.verb === "create") this.#made.add(step.id);
				if (outcome === "skipped" || outcome === "moved") return;
				this.#context.onEvent({
					type: "step-finished",
					host: this.#host,
					...named(step),
					outcome,
					durationMs,
					...step.decision.verdict === "change" ? { summary: step.decision.summary } : {},
					...problem ? { problem: problem.message } : {}
				});
			}
		}
		function named(step) {
			const { kind, spec } = step.item.wanted;
			return {
				step: step.id,
				capability: step.item.capabilities.join("+"),
				title: kind.key(spec)
			};
		}
		var engine_values = __webpack_require__(42778);
		;
		class HostRun {
			host;
			wave;
			context;
			results;
			notes = [];
			#started = performance.now();
			#values;
			#hostKey;
			#newHostKey;
			#durationMs;
			#heldBack;
			#problem;
			#outcome;
			constructor(context, host) {
				this.context = context;
				this.host = host;
				this.#values = context.values.join();
				this.results = new StepResults(context, host.name);
			}
			get problem() {
				return this.#problem;
			}
			get outcome() {
				return this.#outcome;
			}
			get digest() {
				return planDigest(this.view.steps);
			}
			get hostKeyFingerprint() {
				return this.#hostKey;
			}
			get needsLock() {
				return this.view.openSteps.length > 0 || this.ownersAfter() !== undefined || this.view.journal.open;
			}
			fail(error, outcome) {
				if (this.#problem !== undefined) return;
				this.#problem = this.#told(error);
				const untouched = this.#problem.category === "cancelled" && this.results.all.size === 0;
				this.#outcome = outcome ?? (untouched ? "skipped" : (0, report_outcome.sG)(this.#problem.category));
				this.#leaveOthers();
			}
			#told(error) {
				if (error instanceof core_error.y4) return error.at({ host: this.host.name });
				return this.context.signal.aborted ? (0, errors.YQ)(this.host.name) : (0, errors.Wm)(error, this.host.name);
			}
			#leaveOthers() {
				this.context.values.set(this.host.name, engine_values.Z, false);
			}
			refuseMoved(error, ids) {
				for (const step of this.view.steps) if (ids.includes(step.id)) this.results.record(step, "moved");
				this.fail(error);
			}
			skip(note) {
				if (this.#problem !== undefined || this.#outcome !== undefined) return;
				this.#outcome = "skipped";
				this.notes.push(note);
			}
			holdBack(why) {
				if (this.#problem !== undefined) return;
				this.#outcome = "skipped";
				this.#heldBack = why;
				this.#leaveOthers();
				for (const step of this.view.openSteps) this.results.record(step, "skipped");
			}
			async open() {
				await this.begin();
				const { damaged } = this.view.journal;
				if (damaged > 0) this.notes.push((0, journal.A9)(damaged));
			}
			async lock() {
				if (this.view.waits) await this.view.plan();
				const before = this.digest;
				await this.hold();
				if (this.context.sealed && this.digest !== before) throw (0, errors.Y)(this.host.name);
			}
			async apply() {
				const { onFailure, signal, slots } = this.context;
				if (onFailure !== "continue") failRefused(this);
				while (this.#problem === undefined || onFailure === "continue") {
					if (signal.aborted) {
						this.fail((0, errors.YQ)(this.host.name));
						break;
					}
					this.#skipDependents();
					const stage = nextStage({
						steps: this.view.steps,
						settled: this.results.settled
					});
					if (stage.steps.length === 0) {
						if (await this.#waitForValues()) continue;
						break;
					}
					if (this.mayCut(stage)) await this.context.whenAlone(this.host.name, signal);
					const leave = await slots.acquire(`waiting for a place to change ${this.host.name}`);
					const before = this.results.progress;
					const broken = await this.carryOut(stage).finally(leave);
					if (broken === undefined && this.results.progress !== before) continue;
					this.fail(broken ?? (0, errors.v)(this.host.name));
					break;
				}
				if (this.#problem === undefined) return;
				for (const step of this.view.openSteps) if (!this.results.has(step.id)) this.results.record(step, "skipped");
			}
			mayCut(_stage) {
				return false;
			}
			async #waitForValues() {
				const waiting = this.view.steps.filter((step) => step.decision.verdict === "waits" && !this.results.has(step.id));
				if (waiting.length === 0) return false;
				if (await this.#values.wait(this.view.plannedAt, this.context.signal) === "changed") {
					await this.view.planAfterWait();
					return true;
				}
				for (const step of waiting) {
					const problem = (0, errors.sk)(step, this.host.name);
					this.results.record(step, "skipped", 0, problem);
					this.fail(problem);
				}
				return false;
			}
			#skipDependents() {
				const bad = new Set([...this.results.all].filter(([, { outcome }]) => outcome !== "changed" && outcome !== "ok").map(([id]) => id));
				for (const step of this.view.steps) {
					if (this.results.has(step.id) || !step.item.needs.some((id) => bad.has(id))) continue;
					bad.add(step.id);
					if (step.decision.verdict !== "ok") this.results.record(step, "skipped");
				}
			}
			async rollBack() {
				if (this.context.onFailure === "rollback" && this.#problem !== undefined) await this.takeBack();
			}
			wasTakenBack() {
				this.#outcome = "rolled-back";
			}
			ownersAfter() {
				const { fleet, capabilities, prune } = this.context;
				const { owned, stored, steps } = this.view;
				return (0, owners_after.l)({
					owned,
					stored,
					steps,
					fleet: fleet.name,
					capabilities: capabilities.map(({ name }) => name),
					made: this.results.made,
					prune,
					takenBack: this.results.idsOf("rolled-back")
				});
			}
			report() {
				const changed = this.results.idsOf("changed").size > 0;
				const wouldChange = !this.context.applying && this.view.openSteps.length > 0;
				const { os, places } = this.view;
				return {
					name: this.host.name,
					address: this.host.address,
					outcome: this.#outcome ?? (changed || wouldChange ? "changed" : "converged"),
					steps: this.view.steps.map((step) => stepReport(step, this.results.get(step.id), this.view.explanation(step.id), this.context.redactor)),
					durationMs: this.#durationMs ?? performance.now() - this.#started,
					...this.traffic,
					...os === undefined ? {} : { os },
					...this.#problem === undefined ? {} : { problem: (0, problem.H8)(this.#problem) },
					orphans: this.view.orphans.map(({ id }) => id),
					notes: [...this.notes, ...this.view.remarks],
					...this.wave === undefined ? {} : { wave: this.wave },
					...this.#heldBack === undefined ? {} : { heldBack: this.#heldBack },
					...this.#newHostKey === undefined ? {} : { newHostKey: this.#newHostKey },
					unknownBefore: this.view.journal.unknown.map(({ id }) => id),
					source: this.host.source,
					...places === undefined ? {} : { published: places }
				};
			}
			async close() {
				this.#durationMs ??= performance.now() - this.#started;
				try {
					await this.disconnect();
				} finally {
					this.context.left(this.host.name);
					this.leave();
				}
			}
			leave() {
				this.#values.leave();
			}
			met({ hostKey, newKnownHost, peerAddress }) {
				if (peerAddress !== undefined) this.context.values.set(this.host.name, "way.address", peerAddress);
				this.#hostKey ??= hostKey?.fingerprint;
				if (newKnownHost === undefined || this.#newHostKey !== undefined) return;
				this.#newHostKey = newKnownHost;
				this.notes.push(`accepted a new host key: ${this.#hostKey}`);
			}
			phase(phase, detail) {
				const { onEvent } = this.context;
				onEvent({
					type: "host-phase",
					host: this.host.name,
					phase,
					...detail === undefined ? {} : { detail }
				});
			}
		}
		var lock = __webpack_require__(36027);
		;
		const PAUSE_MS = 3e3;
		async function rebootStage(work, step) {
			const { context, host } = work;
			const leave = await context.reboots.acquire(`waiting for its turn to reboot ${host.name}`, context.signal);
			try {
				return await reboot(work, step);
			} finally {
				leave();
			}
		}
		async function reboot(work, step) {
			const { context, host, view } = work;
			const started = performance.now();
			const stage = stageContext(work, 1);
			const before = stage.session.bootId;
			const { runs, broken } = await (0, execute._)([step], [], stage);
			const [run] = runs;
			if (run === undefined || !run.began) return broken;
			if (run.exit !== undefined && run.exit !== 0) {
				afterStep(work, step, "failed", (0, verdict.S4)(run, undefined, broken, host.name).problem, run.durationMs);
				return undefined;
			}
			context.onEvent({
				type: "note",
				host: host.name,
				text: "rebooting"
			});
			try {
				await followIntoNextBoot(work, before, performance.now() + (0, step_group.XX)([step]) * 1e3);
			} catch (error) {
				if (!(error instanceof core_error.y4)) throw error;
				const problem = error.code === "not-rebooted" || error.category === "cancelled" ? error : notBack(step, error);
				afterStep(work, step, error.code === "not-rebooted" ? "failed" : "unknown", problem, performance.now() - started);
				return problem;
			}
			const { outcome, problem } = (0, verdict.S4)({
				...run,
				exit: 0
			}, { state: view.state(step.id) }, undefined, host.name);
			afterStep(work, step, outcome, problem, performance.now() - started);
			await work.lock();
			const end = (0, journal.TY)({
				t: "end",
				run: context.runId,
				seq: run.seq,
				id: step.id,
				rc: 0
			});
			await work.link().session.work((0, program.YV)([end], prelude.W));
			await view.plan();
			return undefined;
		}
		async function followIntoNextBoot(work, before, untilMs) {
			const { context, host, view } = work;
			for (;;) {
				const link = await newConnection({
					context,
					host,
					sections: view.firstSections(),
					untilMs,
					pauseMs: PAUSE_MS,
					accept: ({ session }) => session.bootId !== before
				});
				await work.adopt(link);
				try {
					await view.begin(link);
					return;
				} catch (error) {
					if (!(error instanceof core_error.y4) || error.code !== "connection-lost" || performance.now() > untilMs) throw error;
				}
			}
		}
		function notBack(step, cause) {
			return new core_error.y4({
				code: "reboot-not-back",
				category: "unknown",
				what: `the host was told to reboot and did not come back within ${(0, step_group.XX)([step])} s (${cause.message})`,
				remedy: "look at its console; once it is up, run this again: it goes on from there",
				cause
			});
		}
		var sh = __webpack_require__(52260);
		var undo = __webpack_require__(47740);
		var undo_index = __webpack_require__(40411);
		;
		const PATIENCE_S = 40;
		async function rollBack(results, place) {
			const onHost = await onTheHost(place).catch((error) => {
				if (!(error instanceof core_error.y4)) throw error;
				return {
					takenBack: [],
					notes: [later(place, error.message)]
				};
			});
			const elsewhere = await atServers(results, place);
			const notes = [
				...onHost.notes,
				...await retracted(onHost.takenBack, results, place),
				...elsewhere.notes
			];
			const takenBack = [...onHost.takenBack, ...elsewhere.takenBack];
			return {
				takenBack,
				notes,
				whole: notes.length === 0 && takenBack.length > 0
			};
		}
		async function onTheHost(place) {
			const { context, host } = place;
			const { session } = place.link();
			const { runId, fleet, by, holder, capabilities, redactor } = context;
			const read = await session.work((0, program.Lk)([{
				name: "finish",
				body: waitForUnits
			}, {
				name: "undo",
				body: (0, undo_index.Pb)(runId)
			}], prelude.W));
			if (read.sections.get("finish")?.includes("runs")) return {
				takenBack: [],
				notes: [later(place, "a step that must not be cut short still runs on the host")]
			};
			const [store] = (0, undo_index.Sc)(read.sections.get("undo") ?? "", host);
			if (store === undefined) return {
				takenBack: [],
				notes: []
			};
			const { steps, broken } = await (0, undo.u)(store, {
				session,
				host,
				fleet: fleet.name,
				run: `${runId}-undo`,
				by,
				holder,
				kinds: capabilities.flatMap((capability) => capability.kinds),
				redactor
			});
			return {
				takenBack: steps.flatMap(({ id, outcome }) => outcome === "rolled-back" ? [id] : []),
				notes: [...broken === undefined ? [] : [later(place, broken.message)], ...steps.flatMap(({ id, outcome, irreversible, problem }) => outcome === "rolled-back" ? [] : [irreversible === undefined ? `${id} could not be taken back: ${problem?.what ?? "it was not tried"}` : `${id} stays as this run left it: ${irreversible}`])]
			};
		}
		const waitForUnits = (0, sh.sh)`bu_n=${PATIENCE_S}
if bu_has flock && [ -e /var/lib/bringup/finish ]; then
until flock -n /var/lib/bringup/finish true; do
[ "$bu_n" -gt 0 ] || { echo runs; break; }
bu_n=$((bu_n - 1)); sleep 1
done
fi`;
		function later({ context, host }, why) {
			return `what this run changed was not taken back (${why}); later: bringup undo --run ${context.runId} --select ${host}`;
		}
		async function atServers(results, place) {
			const takenBack = [];
			const notes = [];
			for (const [id, { step, outcome }] of [...results].toReversed()) {
				const { runner } = step.item.wanted.kind;
				if (runner === undefined || outcome !== "changed") continue;
				try {
					if (runner.undo === undefined) throw new TypeError("this kind cannot take back what it did at a server");
					await runner.undo((0, step_change.lM)(step), runnerContext(place, {
						id,
						capability: step.item.wanted.capability
					}));
					takenBack.push(id);
				} catch (error) {
					notes.push(`${id} stays at its server as this run left it: ${error instanceof Error ? error.message : String(error)}`);
				}
			}
			return {
				takenBack,
				notes
			};
		}
		async function retracted(takenBack, results, place) {
			const notes = [];
			for (const id of takenBack) {
				const step = results.get(id)?.step;
				if (step === undefined) continue;
				const { kind, capability } = step.item.wanted;
				const change = (0, step_change.lM)(step);
				try {
					await kind.retract?.(change, runnerContext(place, {
						id,
						capability
					}));
				} catch (error) {
					notes.push(`${id}: ${kind.leaves?.(change) ?? "a part of it stays"} (${error instanceof Error ? error.message : String(error)})`);
				}
			}
			return notes;
		}
		var engine_settle = __webpack_require__(52491);
		var upload = __webpack_require__(47742);
		;
		const BLOBS = "/var/lib/bringup/run/blobs";
		async function pushFiles(work, step, files) {
			const entries = Object.entries(files);
			if (entries.length === 0) return {
				step,
				paths: new Map(),
				remove: async () => undefined
			};
			const { context, host } = work;
			const { session, connection } = work.link();
			const drop = await dropOf(work, connection.user);
			let taken = false;
			try {
				for (const [index, [, { path, sha256 }]] of entries.entries()) {
					const destination = `${drop}/${index}`;
					await (0, upload.S)(connection, {
						source: { path },
						destination,
						sha256,
						signal: context.signal
					});
				}
				const paths = new Map(entries.map(([name, { sha256 }]) => [name, `${BLOBS}/${sha256}`]));
				const { sections } = await session.work((0, program.Lk)([{
					name: "take",
					body: (0, sh.sh)`mkdir -p ${BLOBS} && chmod 0700 ${BLOBS} && set -e
${entries.map(([, { sha256 }], index) => (0, sh.sh)`cp ${`${drop}/${index}`} ${`${BLOBS}/${sha256}`};`)}
rm -rf ${drop}
bu_sha256 ${[...paths.values()]}`
				}], prelude.W));
				const there = sections.get("take") ?? "";
				for (const [, { sha256 }] of entries) if (!there.includes(`${sha256}  ${BLOBS}/${sha256}`)) throw notTaken(host.name, step);
				taken = true;
				return {
					step,
					paths,
					remove: async () => {
						await work.link().session.work((0, sh.sh)`rm -rf ${BLOBS}`);
					}
				};
			} finally {
				if (!taken) await session.work((0, sh.sh)`rm -rf ${drop}`).catch(() => undefined);
			}
		}
		async function dropOf(work, user) {
			const body = (0, sh.sh)`rm -rf /var/tmp/bringup-push.*; d=$(mktemp -d /var/tmp/bringup-push.XXXXXXXX) && chown ${user} "$d" && printf %s "$d"`;
			const { sections } = await work.link().session.work((0, program.Lk)([{
				name: "drop",
				body
			}], prelude.W));
			const drop = sections.get("drop")?.trim() ?? "";
			if (drop.startsWith("/var/tmp/bringup-push.")) return drop;
			throw new core_error.y4({
				code: "push-no-room",
				category: "filesystem",
				what: "no folder for files that come from here could be made in /var/tmp",
				remedy: "look at the space and the permissions there: df -h /var/tmp; ls -ld /var/tmp",
				where: { host: work.host.name }
			});
		}
		function notTaken(host, step) {
			return new core_error.y4({
				code: "push-not-taken",
				category: "filesystem",
				what: `a file that was pushed for ${step} could not be taken over below /var/lib/bringup`,
				remedy: "look at the space there: df -h /var/lib/bringup; then run it again",
				where: { host }
			});
		}
		;
		async function withSupplies(work, steps, stage) {
			if (!steps.some(({ item }) => item.wanted.kind.supply !== undefined)) return stage(steps, resource.M3);
			const taken = await takeSupplies(work, steps);
			try {
				for (const { step, error, durationMs } of taken.failed) {
					work.results.began([step]);
					afterStep(work, step, "failed", error, durationMs);
				}
				return taken.steps.length === 0 ? undefined : await stage(taken.steps, taken);
			} finally {
				await taken.release();
			}
		}
		async function takeSupplies(work, steps) {
			const { context, host, results } = work;
			const got = new Map();
			const pushed = [];
			const failed = [];
			for (const step of steps) {
				const { kind, capability } = step.item.wanted;
				if (kind.supply === undefined) continue;
				const started = performance.now();
				try {
					const supply = await kind.supply((0, step_change.lM)(step), runnerContext(placeOf(work), {
						id: step.id,
						capability
					}));
					got.set(step.id, supply);
					for (const secret of Object.values(supply.secrets ?? {})) context.newSecret(secret);
					pushed.push(await pushFiles(work, step.id, supply.files ?? {}));
				} catch (error) {
					if (!(error instanceof core_error.y4)) throw error;
					const durationMs = performance.now() - started;
					failed.push({
						step,
						error: error.at({
							host: host.name,
							step: step.id
						}),
						durationMs
					});
					if (context.onFailure !== "continue") break;
				}
			}
			const bad = new Set(failed.map(({ step }) => step));
			return {
				steps: bad.size > 0 && context.onFailure !== "continue" ? [] : without(steps, bad),
				failed,
				of(id) {
					const supply = got.get(id);
					return supply === undefined ? undefined : suppliedOf(supply, pushed, id);
				},
				async release() {
					for (const one of pushed) await one.remove().catch(() => undefined);
					for (const [id, { release }] of got) {
						await release?.(results.get(id)?.outcome ?? "not-begun").catch((error) => context.onEvent({
							type: "note",
							host: host.name,
							text: `${id}: ${error instanceof Error ? error.message : String(error)}`
						}));
					}
				}
			};
		}
		function without(steps, bad) {
			const gone = new Set([...bad].map(({ id }) => id));
			for (const { id, item } of steps) if (item.needs.some((need) => gone.has(need))) gone.add(id);
			return steps.filter(({ id }) => !gone.has(id));
		}
		function suppliedOf(supply, pushed, id) {
			const paths = pushed.find((one) => one.step === id)?.paths;
			return {
				secret: (name) => there(supply.secrets?.[name], name),
				file: (name) => there(paths?.get(name), name)
			};
		}
		function there(value, name) {
			if (value === undefined) throw new TypeError(`nothing named ${name} was supplied`);
			return value;
		}
		;
		class AgentRun extends HostRun {
			view;
			#link;
			#first;
			#connections = 0;
			#nextSeq = 1;
			#approved = new Set();
			#wasOpen = false;
			#asBefore = false;
			#work;
			constructor(context, host) {
				super(context, host);
				this.view = new AgentView(context, host);
				this.#work = {
					context,
					host,
					view: this.view,
					results: this.results,
					link: () => this.#open(),
					connected: () => this.#count(),
					adopt: (link) => this.#adopt(link),
					lock: () => this.#holdAgain(),
					takeSeqs: (count) => {
						const first = this.#nextSeq;
						this.#nextSeq += count;
						return first;
					},
					fail: (problem, outcome) => this.fail(problem, outcome)
				};
			}
			get first() {
				return this.#first;
			}
			async begin() {
				this.context.onEvent({
					type: "host-started",
					host: this.host.name
				});
				this.phase("connect");
				const link = await (0, host_link.Fe)(this.context, this.host, this.view.firstSections(), (connection) => {
					this.#first = connection;
					this.met(connection);
					this.phase("read");
				});
				this.#use(link);
				await this.view.begin(link);
				await this.view.explain();
			}
			async hold() {
				this.#approved = new Set(this.view.openSteps.map(({ id }) => id));
				await this.#reopenWhenLost();
				const waited = await this.#takeLock();
				await this.view.reread(waited);
				this.#wasOpen = this.view.journal.open;
			}
			async #takeLock() {
				const { holder, lockTimeoutMs, signal } = this.context;
				let waited = false;
				const onWait = (by) => {
					waited = true;
					this.phase("lock", by);
				};
				await (0, lock.gJ)(this.#open().session, {
					host: this.host.name,
					holder,
					timeoutMs: lockTimeoutMs,
					signal,
					onWait
				});
				return waited;
			}
			async #reopenWhenLost() {
				if (!this.#open().session.isLost) return;
				const link = await (0, host_link.Fe)(this.context, this.host, this.view.firstSections());
				await this.#adopt(link);
				await this.view.begin(link);
			}
			async #holdAgain() {
				await this.#takeLock();
				await this.view.readAgain(this.view.steps.map((step) => step.item));
				const isNew = ({ id, notifiedBy }) => !this.#approved.has(id) && notifiedBy.length === 0;
				if (this.context.sealed && this.view.openSteps.some(isNew)) throw (0, errors.Y)(this.host.name);
			}
			async #adopt(link) {
				const old = this.#link;
				this.#use(link);
				this.view.resume(link);
				if (old !== undefined) await (0, host_link.bE)(old).catch(() => undefined);
			}
			mayCut({ guarded, steps }) {
				return guarded || steps.some(({ item }) => item.wanted.kind.reboots);
			}
			carryOut({ steps, guarded }) {
				const [first] = steps;
				if (first?.item.wanted.kind.runner !== undefined) return runnerStage(this.#work, first);
				if (first?.item.wanted.kind.reboots) return rebootStage(this.#work, first);
				const stage = guarded ? guarded_stage_guardedStage : ordinaryStage;
				return withSupplies(this.#work, steps, (ready, supplies) => stage(this.#work, ready, supplies));
			}
			async takeBack() {
				if (this.#link === undefined) return;
				if (![...this.results.all.values()].some(({ outcome }) => outcome !== "ok" && outcome !== "skipped")) return;
				this.phase("undo");
				const { takenBack, notes, whole } = await rollBack(this.results.all, {
					context: this.context,
					host: this.host.name,
					link: () => this.#open(),
					journal: () => this.view.journal
				});
				for (const id of takenBack) {
					const result = this.results.get(id);
					if (result !== undefined) this.results.record(result.step, "rolled-back", result.durationMs, result.problem);
				}
				this.notes.push(...notes);
				if (!whole) return;
				this.wasTakenBack();
				this.#asBefore = !this.#wasOpen;
			}
			async settle() {
				if (this.#link === undefined || this.outcome === "unknown" || this.outcome === "unreachable") return;
				if (this.problem?.code === "journal-not-writable") return;
				const allRight = this.problem === undefined && this.view.openSteps.length === 0 && this.view.leavesNothingPending(this.context.partial);
				const program = (0, engine_settle.C)({
					run: this.context.runId,
					owners: this.ownersAfter(),
					closeJournal: allRight || this.#asBefore
				});
				const isQuick = this.view.isQuick && ![...this.results.all.values()].some(({ step }) => step.item.wanted.kind.slow);
				const { session } = this.#link;
				const { code } = await (isQuick ? session.finish(program) : session.work(program));
				if (code !== 0) this.notes.push("the host could not note in /var/lib/bringup what was done; the next run does that");
			}
			get traffic() {
				return {
					connections: this.#connections,
					commands: this.#connections
				};
			}
			handOver() {
				this.leave();
			}
			async disconnect() {
				const link = this.#link;
				this.#link = undefined;
				if (link !== undefined) await (0, host_link.bE)(link);
			}
			#use(link) {
				this.#link = link;
				this.met(link.connection);
				this.#count();
			}
			#count() {
				this.#connections += 1;
			}
			#open() {
				if (this.#link === undefined) throw new TypeError("the host was not opened");
				return this.#link;
			}
		}
		var host_facts = __webpack_require__(11772);
		;
		function createJumpWatch(fleet, hosts, values) {
			const through = usersOfJumps(fleet, hosts);
			const waiting = new Map();
			return {
				async whenAlone(host, signal) {
					if (signal.aborted) throw (0, errors.YQ)(host);
					if ((through.get(host)?.size ?? 0) === 0) return "alone";
					const woken = waiting.get(host) ?? new Set();
					waiting.set(host, woken);
					const { promise, resolve, reject } = Promise.withResolvers();
					const alone = () => resolve("alone");
					const onAbort = () => reject((0, errors.YQ)(host));
					woken.add(alone);
					signal.addEventListener("abort", onAbort, { once: true });
					const goOn = values.rest(() => resolve("all-wait"));
					try {
						return await promise;
					} finally {
						goOn();
						woken.delete(alone);
						signal.removeEventListener("abort", onAbort);
					}
				},
				left(host) {
					for (const [jump, users] of through) {
						if (!users.delete(host) || users.size > 0) continue;
						for (const wake of waiting.get(jump) ?? []) wake();
					}
				}
			};
		}
		function usersOfJumps(fleet, hosts) {
			const byName = new Map(fleet.hosts.map((host) => [host.name, host]));
			const users = new Map();
			for (const { name, ssh } of hosts) {
				let jump = byName.get(ssh.jump ?? "");
				while (jump !== undefined && jump.name !== name) {
					const there = users.get(jump.name);
					if (there?.has(name)) break;
					users.set(jump.name, (there ?? new Set()).add(name));
					jump = byName.get(jump.ssh.jump ?? "");
				}
			}
			return users;
		}
		var log_run = __webpack_require__(94841);
		var machine_identity = __webpack_require__(99378);
		var powershell = __webpack_require__(37730);
		var external_node_fs_ = __webpack_require__(73024);
		var external_node_fs_promises_ = __webpack_require__(51455);
		;
		const at = (sha256, name) => `%ProgramData%\\bringup\\files\\${sha256.slice(0, 16)}-${name}`;
		function timeoutFor(sizeBytes) {
			return 6e4 + sizeBytes / (256 * 1024) * 1e3;
		}
		async function pushToWindows(session, files, signal) {
			const paths = new Map();
			if (Object.keys(files).length > 0) await session.run((0, powershell.ps)`Start-BuRoot`, {
				name: "make C:\\ProgramData\\bringup",
				timeoutMs: 6e4,
				signal
			});
			for (const [name, { path, sha256 }] of Object.entries(files)) {
				const { size } = await (0, external_node_fs_promises_.stat)(path);
				const source = (0, external_node_fs_.createReadStream)(path, { highWaterMark: 1 << 20 });
				await session.push(source, {
					path: at(sha256, name),
					sha256
				}, {
					name: `send ${name}`,
					timeoutMs: timeoutFor(size),
					signal
				});
				paths.set(name, at(sha256, name));
			}
			return paths;
		}
		async function removeFromWindows(session, files) {
			const paths = Object.entries(files).map(([name, { sha256 }]) => at(sha256, name));
			if (paths.length === 0) return;
			await session.run((0, powershell.ps)`foreach($f in ${paths}){[IO.File]::Delete([Environment]::ExpandEnvironmentVariables($f))}`, {
				name: "remove files",
				timeoutMs: 6e4
			});
		}
		;
		const MOST_TASKS = 24;
		const carry_out_DOUBTFUL = new Set([
			"network",
			"cancelled",
			"unknown"
		]);
		async function carryOut(step, work) {
			const { context, place } = work;
			const { kind, spec, capability, source } = step.item.wanted;
			const started = performance.now();
			const where = {
				...source,
				host: place.host,
				step: step.id
			};
			let begun = false;
			let supply;
			let outcome = "not-begun";
			const ended = (how, problem, state, host) => {
				outcome = how;
				return {
					outcome: how,
					problem: problem && clean(problem, context).at(where),
					durationMs: performance.now() - started,
					state,
					host
				};
			};
			try {
				supply = await kind.supply?.((0, step_change.lM)(step), runnerContext(place, {
					id: step.id,
					capability
				}));
				for (const secret of Object.values(supply?.secrets ?? {})) context.newSecret(secret);
				const paths = await pushToWindows(work.session(), supply?.files ?? {}, context.signal);
				begun = true;
				const how = await machine(step, carry_out_suppliedOf(supply, paths), work);
				const state = await work.end("done" in how ? 0 : 1);
				if ("problem" in how) return ended("failed", how.problem, undefined, how.outcome);
				if (kind.decide(state, spec, { notified: false }).verdict === "ok") return ended("changed", undefined, state);
				return ended("failed", notRight(step), state);
			} catch (error) {
				if (!(error instanceof core_error.y4)) throw error;
				return ended(begun && carry_out_DOUBTFUL.has(error.category) ? "unknown" : "failed", error);
			} finally {
				if (outcome !== "changed" && !work.session().isLost) await removeFromWindows(work.session(), supply?.files ?? {}).catch(() => undefined);
				await supply?.release?.(outcome).catch((error) => tell(work, step, String(error)));
			}
		}
		async function machine(step, supplied, work) {
			const { context } = work;
			const part = step.item.wanted.kind.powershell;
			if (part === undefined) throw new TypeError(`${step.id} has no way on Windows`);
			const ends = [];
			while (ends.length < MOST_TASKS) {
				const next = part.next({
					...(0, step_change.lM)(step),
					supplied
				}, ends);
				if (!("task" in next)) {
					if ("done" in next && next.note !== undefined) tell(work, step, next.note);
					return next;
				}
				const { name, title, script, timeoutMs } = next.task;
				tell(work, step, title);
				const clean = (0, core_redact.$)([...script.secrets.values()]);
				try {
					const whole = ends.length === 0 ? (0, powershell.mG)([work.begin, script]) : script;
					const answers = await work.session().run(whole, {
						name: title,
						timeoutMs,
						signal: context.signal
					});
					ends.push({
						name,
						answers,
						problem: undefined
					});
				} catch (error) {
					if (!(error instanceof core_error.y4) || carry_out_DOUBTFUL.has(error.category)) throw error;
					ends.push({
						name,
						answers: undefined,
						problem: error
					});
					tell(work, step, clean.text(error.message));
				}
			}
			throw new TypeError(`${step.id} goes in circles`);
		}
		function clean(problem, { redactor }) {
			const { code, category, message, remedy, where, retryable } = problem;
			const words = {
				what: redactor.text(message),
				remedy: redactor.text(remedy)
			};
			return new core_error.y4({
				code,
				category,
				...words,
				where,
				...retryable === undefined ? {} : { retryable },
				cause: problem
			});
		}
		function tell({ context, place }, step, text) {
			context.onEvent({
				type: "step-output",
				host: place.host,
				step: step.id,
				text: `${text}\n`
			});
		}
		function carry_out_suppliedOf(supply, paths) {
			const there = (value, name) => {
				if (value === undefined) throw new TypeError(`nothing named ${name} was supplied`);
				return value;
			};
			return {
				secret: (name) => there(supply?.secrets?.[name], name),
				file: (name) => there(paths.get(name), name)
			};
		}
		function notRight(step) {
			return new core_error.y4({
				code: "not-right-afterwards",
				category: "verify",
				what: `${step.id} was changed without an error, but read back it is not as wanted`,
				remedy: "look at what else changes it on this host: a policy, another administration tool, a logged-in user"
			});
		}
		var powershell_errors = __webpack_require__(93079);
		;
		async function waitForPowershellLock(session, options) {
			const until = performance.now() + options.timeoutMs;
			for (;;) {
				const answer = await session.lock(options.holder, options.signal);
				if (!answer.held) return;
				const { by, isGuard } = (0, lock.sG)(answer.by);
				if (options.signal.aborted || performance.now() >= until) throw (0, lock.xt)(by, isGuard, options.host);
				options.onWait?.(by);
				await (0, promises_.setTimeout)(Math.min(2e3, Math.max(50, until - performance.now())), undefined, { signal: options.signal }).catch(() => undefined);
			}
		}
		;
		const READ_MEMORY = (0, powershell.ps)`$t='';$denied=$false
foreach($n in @('journal.jsonl','owners.jsonl','closed')){
$f=[IO.Path]::Combine($BuRoot,$n)
if([IO.File]::Exists($f)){try{$t=$t+[IO.File]::ReadAllText($f)+[char]10}catch{$denied=$true}}
}
Send-Bu 'memory' @{text=$t;denied=$denied;there=[IO.Directory]::Exists($BuRoot)}`;
		function appendJournal(lines) {
			return (0, powershell.ps)`Add-BuJournal ${lines}`;
		}
		function settleScript(owners, close) {
			const write = owners === undefined ? (0, powershell.ps)`` : (0, powershell.ps)`Write-BuFile 'owners.jsonl' ${owners}
`;
			const closing = close === undefined ? (0, powershell.ps)`` : (0, powershell.ps)`$j=[IO.Path]::Combine($BuRoot,'journal.jsonl')
if([IO.File]::Exists($j)){
[IO.File]::AppendAllText([IO.Path]::Combine($BuRoot,'history.jsonl'),[IO.File]::ReadAllText($j))
Write-BuFile 'closed' ${`${close.run}\n`}
[IO.File]::Delete($j)
}`;
			return (0, powershell.ps)`function Write-BuFile([string]$Name,[string]$Text){
$f=[IO.Path]::Combine($BuRoot,$Name)
[IO.File]::WriteAllText($f+'.new',$Text)
if([IO.File]::Exists($f)){[IO.File]::Replace($f+'.new',$f,$f+'.old')}else{[IO.File]::Move($f+'.new',$f)}
}
Start-BuRoot
${write}${closing}`;
		}
		var session = __webpack_require__(33228);
		var windows_facts = __webpack_require__(7078);
		var windows_program = __webpack_require__(22270);
		;
		const WINDOWS = { os: {
			id: "windows",
			family: "windows"
		} };
		const READ_TIMEOUT_MS = 12e4;
		class PowershellView extends HostView {
			#session;
			#hasMemory = false;
			#user = {
				name: null,
				uid: null,
				gid: null,
				groups: []
			};
			constructor(context, host, session, place) {
				super(context, host, place, WINDOWS);
				this.#session = session;
			}
			get hasMemory() {
				return this.#hasMemory;
			}
			get user() {
				return this.#user.name ?? "the user";
			}
			get isAdministrator() {
				return this.#user.groups.includes("Administrators");
			}
			async read(before) {
				this.wish();
				const sentAtMs = Date.now();
				const kinds = kindsOf(this.items);
				const answers = await this.#run([
					...before === undefined ? [] : [before],
					(0, windows_program.c)(["identity"]),
					READ_MEMORY,
					...readsOf(kinds)
				]);
				const facts = (0, windows_facts.u)(JSON.stringify(answers.get("facts") ?? {}), {
					sentAtMs,
					receivedAtMs: Date.now()
				});
				this.takeFacts(facts, facts.os.prettyName);
				this.#user = facts.user;
				const memory = answers.get("memory");
				this.#hasMemory = memory?.there === true;
				this.takeMemory((0, host_memory.Pw)(memory?.text ?? "", this.host.name, this.context.runId));
				this.things.forgetServers();
				this.#take(kinds, answers);
				for (const { id, wanted } of this.items) if (wanted.kind.runner !== undefined) this.things.forget(id);
				await this.plan();
			}
			async readThings(items) {
				const kinds = kindsOf(items);
				if (kinds.size > 0) this.#take(kinds, await this.#run(readsOf(kinds)));
			}
			possible(step) {
				const { kind } = step.item.wanted;
				if (kind.powershell !== undefined || kind.runner !== undefined) return step;
				return {
					...step,
					decision: {
						verdict: "refuse",
						error: notOnWindows(step)
					}
				};
			}
			#take(kinds, answers) {
				for (const [kind, items] of kinds) {
					const states = kind.parse(JSON.stringify(answers.all(kind.kind)), items.map(specOf));
					items.forEach(({ id }, index) => {
						this.things.set(id, states[index]);
					});
				}
			}
			#run(pieces) {
				const { signal } = this.context;
				return this.#session().run((0, powershell.mG)(pieces), {
					name: "read",
					timeoutMs: READ_TIMEOUT_MS,
					signal
				});
			}
		}
		const specOf = (item) => item.wanted.spec;
		function kindsOf(items) {
			const readable = items.filter(({ wanted }) => wanted.kind.powershell !== undefined);
			return Map.groupBy(readable, ({ wanted }) => wanted.kind);
		}
		function readsOf(kinds) {
			return [...kinds].flatMap(([kind, items]) => kind.powershell?.read(items.map(specOf)) ?? []);
		}
		function notOnWindows({ id, item }) {
			const { capability, source } = item.wanted;
			return new core_error.y4({
				code: "not-on-windows",
				category: "unsupported",
				what: `${id} is not possible on a Windows host: bringup manages only the mesh there`,
				remedy: `take the section \`${capability}\` off this host (\`${capability}: null\` in its entry when it comes from \`defaults\` or a group)`,
				where: {
					...source,
					step: id
				}
			});
		}
		;
		const MEMORY_TIMEOUT_MS = 6e4;
		class PowershellRun extends HostRun {
			view;
			#place;
			#first;
			#session;
			#connections = 0;
			#commands = 1;
			#seq = 1;
			constructor(context, host, first) {
				super(context, host);
				this.#first = first;
				this.#place = {
					context,
					host: host.name,
					link: () => ({ connection: this.#open().connection }),
					journal: () => this.view.journal,
					write: (lines) => this.#journal(lines)
				};
				this.view = new PowershellView(context, host, () => this.#open(), () => this.#place);
			}
			async begin() {
				await this.#connect(this.#first);
				this.phase("read");
				await this.view.read();
			}
			async hold() {
				if (!this.view.isAdministrator) throw (0, powershell_errors.js)(this.host.name, this.view.user);
				if (this.#open().isLost) await this.#connect();
				const { holder, lockTimeoutMs, signal } = this.context;
				if (!this.view.hasMemory) await this.#open().run((0, powershell.ps)`Start-BuRoot`, {
					name: "make C:\\ProgramData\\bringup",
					timeoutMs: MEMORY_TIMEOUT_MS,
					signal
				});
				await waitForPowershellLock(this.#open(), {
					host: this.host.name,
					holder,
					timeoutMs: lockTimeoutMs,
					signal,
					onWait: (by) => this.phase("lock", by)
				});
				await this.view.read();
			}
			async carryOut({ steps: [step] }) {
				if (step === undefined) return;
				const seq = this.#seq++;
				const isOnHost = step.item.wanted.kind.runner === undefined;
				this.results.began([step]);
				const end = isOnHost ? await this.#change(step, seq) : await runRunnerStep(step, this.#place, seq);
				if (end.state !== undefined) this.view.takeState(step.id, end.state);
				this.results.record(step, end.outcome, end.durationMs, end.problem);
				if (end.problem !== undefined) this.fail(end.problem, end.host ?? (end.outcome === "unknown" ? "unknown" : undefined));
				if (!isOnHost && end.outcome !== "unknown") await this.view.plan();
			}
			#change(step, seq) {
				const { runId: run, fleet, by } = this.context;
				const { id, item } = step;
				const begin = {
					t: "begin",
					v: journal.dt,
					run,
					seq,
					id,
					fleet: fleet.name,
					digest: (0, json.br)(step.decision).slice(0, 16),
					notify: item.wanted.notify,
					at: new Date().toISOString(),
					by
				};
				return carryOut(step, {
					context: this.context,
					place: this.#place,
					session: () => this.#open(),
					begin: appendJournal([JSON.stringify(begin)]),
					end: async (rc) => {
						await this.view.read(appendJournal([JSON.stringify({
							t: "end",
							run,
							seq,
							id,
							rc
						})]));
						return this.view.state(id);
					}
				});
			}
			async #journal(lines) {
				const script = appendJournal(lines.map((line) => JSON.stringify(line)));
				await this.#open().run(script, {
					name: "write the journal",
					timeoutMs: MEMORY_TIMEOUT_MS
				});
			}
			async takeBack() {
				if (this.results.idsOf("changed").size === 0) return;
				this.notes.push("on a Windows host bringup takes nothing back: what was changed stays");
			}
			async settle() {
				if (this.#session === undefined || this.#session.isLost || this.outcome === "unknown") return;
				const allRight = this.problem === undefined && this.view.openSteps.length === 0 && !this.context.partial;
				const close = allRight && this.view.steps.length > 0 ? { run: this.context.runId } : undefined;
				const owners = this.ownersAfter();
				if (owners === undefined && close === undefined) return;
				try {
					await this.#session.run(settleScript(owners, close), {
						name: "remember",
						timeoutMs: MEMORY_TIMEOUT_MS
					});
				} catch {
					this.notes.push("the host could not note in C:\\ProgramData\\bringup what was done; the next run does that");
				}
			}
			get traffic() {
				return {
					connections: this.#connections,
					commands: this.#commands + (this.#session?.commands ?? 0)
				};
			}
			async disconnect() {
				const session = this.#session;
				this.#session = undefined;
				this.#commands += session?.commands ?? 0;
				await session?.close();
			}
			async #connect(given) {
				this.phase("connect");
				const old = this.#session;
				const connection = given ?? (await this.context.connect(this.host)).connection;
				this.#commands += old?.commands ?? 0;
				this.#connections += 1;
				this.#session = new session.G(connection, this.host.name, (text) => this.context.onProgram(this.host.name, text));
				this.met(connection);
				await old?.close().catch(() => undefined);
			}
			#open() {
				if (this.#session === undefined) throw new TypeError("the host was not opened");
				return this.#session;
			}
		}
		;
		async function openRun(context, run, replace) {
			try {
				await run.open();
				return;
			} catch (error) {
				if (!(0, host_link.OU)(error)) throw error;
			}
			const windows = new PowershellRun(context, run.host, run.first);
			run.handOver();
			replace(windows);
			await windows.open();
		}
		var plan_file = __webpack_require__(19390);
		var duration = __webpack_require__(60732);
		var host_state = __webpack_require__(25110);
		var slots = __webpack_require__(57475);
		;
		function planWaves(hosts, { canary, waves }) {
			const left = new Map(jumpsLast(hosts).map((host) => [host.name, host]));
			const planned = [];
			const apart = waves.length > 0 ? new Map() : mostOfGroups(hosts);
			const groupsOf = new Map(hosts.map((host) => [host.name, host.apart ?? []]));
			const take = (names, size, isCanary) => {
				const taken = [];
				const isFull = (group) => taken.filter((name) => groupsOf.get(name)?.includes(group)).length >= (apart.get(group) ?? hosts.length);
				for (const name of names) {
					if (taken.length >= size) break;
					if (left.get(name)?.apart?.some(isFull)) continue;
					takeWithNeeds(name, left, taken);
				}
				if (taken.length > 0) planned.push({
					hosts: taken,
					canary: isCanary
				});
			};
			if (typeof canary === "number") take(left.keys(), canary, true);
			else if (canary !== undefined) take(canary, Number.POSITIVE_INFINITY, true);
			for (let turn = 0; left.size > 0; turn++) {
				const size = waves[Math.min(turn, waves.length - 1)];
				take(left.keys(), size === undefined ? hosts.length : Math.max(1, hostsOf(size, hosts.length)), false);
			}
			return planned;
		}
		function mostOfGroups(hosts) {
			const sizes = new Map();
			for (const group of hosts.flatMap(({ apart = [] }) => apart)) sizes.set(group, (sizes.get(group) ?? 0) + 1);
			return new Map([...sizes].map(([group, size]) => [group, Math.max(1, Math.floor(size / 3))]));
		}
		function hostsOf(count, total) {
			return "hosts" in count ? count.hosts : Math.ceil(count.percent * total / 100);
		}
		function budgetOf(count, total) {
			return "hosts" in count ? count.hosts : Math.floor(count.percent * total / 100);
		}
		function takeWithNeeds(name, left, taken) {
			const next = [name];
			for (let one = next.pop(); one !== undefined; one = next.pop()) {
				const host = left.get(one);
				if (host === undefined) continue;
				left.delete(one);
				taken.push(one);
				next.push(...host.needs);
			}
		}
		function jumpsLast(hosts) {
			const byName = new Map(hosts.map((host) => [host.name, host]));
			const heights = new Map();
			const heightOf = (name) => {
				const known = heights.get(name);
				if (known !== undefined) return known;
				const behind = byName.get(name)?.behind.filter((other) => byName.has(other)) ?? [];
				const height = behind.reduce((most, other) => Math.max(most, 1 + heightOf(other)), 0);
				heights.set(name, height);
				return height;
			};
			return hosts.toSorted((a, b) => heightOf(a.name) - heightOf(b.name));
		}
		;
		function planRollout(runs, rollout, { fleet }) {
			const changing = runs.filter((run) => run.problem === undefined && run.view.openSteps.length > 0);
			const byName = new Map(changing.map((run) => [run.host.name, run]));
			const behind = usersOfJumps(fleet, changing.map(({ host }) => host));
			const planned = planWaves(changing.map(({ host, view }) => ({
				name: host.name,
				needs: [...view.hostsWaitedFor],
				behind: [...behind.get(host.name) ?? []],
				apart: view.steps.flatMap(({ decision, item: { wanted }, state }) => decision.verdict === "ok" || state === undefined ? [] : wanted.kind.apart?.(wanted.spec, state) ?? [])
			})), rollout);
			const waves = planned.map(({ hosts, canary }, index) => ({
				name: `wave ${index + 1}${canary ? " (canary)" : ""}`,
				runs: hosts.flatMap((name) => byName.get(name) ?? [])
			}));
			for (const [index, wave] of waves.length > 1 ? waves.entries() : []) for (const run of wave.runs) run.wave = index + 1;
			return {
				waves,
				canary: planned[0]?.canary ?? false,
				failureBudget: budgetOf(rollout.failureBudget, changing.length),
				pauseMs: rollout.pauseMs
			};
		}
		async function rollOut({ waves, failureBudget, pauseMs }, besides, place) {
			const { context } = place;
			const { signal, values } = context;
			const later = new Map(waves.slice(1).flatMap(({ runs }) => runs.map((run) => [run, values.rest()])));
			const tell = (text) => waves.length > 1 && context.onEvent({
				type: "rollout",
				text
			});
			const leaveOut = async (run, how) => {
				later.get(run)?.();
				how();
				await place.finish(run);
			};
			const failed = [];
			const [first = {
				name: "",
				runs: []
			}, ...others] = waves;
			for (const [index, wave] of [first, ...others].entries()) {
				tell(`${wave.name} of ${waves.length}: ${(0, counted.K)(wave.runs.map(({ host }) => host.name))}`);
				for (const run of wave.runs) later.get(run)?.();
				const outcomes = await changeTogether(index === 0 ? [...wave.runs, ...besides] : wave.runs, place);
				failed.push(...wave.runs.flatMap((run) => (0, host_state.e2)(outcomes.get(run) ?? "failed") ? [run.host.name] : []));
				const left = waves.slice(index + 1).flatMap(({ runs }) => runs);
				if (left.length > 0 && failed.length > failureBudget && !signal.aborted) {
					const why = `${(0, counted.K)(failed)} failed by the end of ${wave.name}, and the failure budget is ${failureBudget}`;
					tell(`stopped: ${why}; ${(0, counted.h)(left.length, "host")} left as ${left.length === 1 ? "it is" : "they are"}`);
					await Promise.all(left.map((run) => leaveOut(run, () => run.holdBack(why))));
					return;
				}
				if (left.length > 0 && pauseMs > 0) {
					tell(`${wave.name} is done; the next begins in ${(0, duration.v)(pauseMs)}`);
					await (0, promises_.setTimeout)(pauseMs, undefined, { signal }).catch(() => undefined);
				}
				if (!signal.aborted) continue;
				await Promise.all(left.map((run) => leaveOut(run, () => run.fail((0, errors.YQ)(run.host.name)))));
				return;
			}
		}
		async function changeTogether(runs, { context, parallel, finish }) {
			const outcomes = new Map();
			const attempt = async (run, work) => {
				if (run.problem !== undefined) return;
				try {
					await work();
				} catch (error) {
					run.fail(error);
				}
			};
			const [first, ...others] = runs.filter(({ problem }) => problem === undefined).toSorted((left, right) => left.host.name < right.host.name ? -1 : 1);
			if (first !== undefined) await attempt(first, () => first.lock());
			await (0, slots.W)(others, parallel, (run) => attempt(run, () => run.lock()));
			await Promise.all(runs.map(async (run) => {
				await attempt(run, async () => {
					await context.whenAlone(run.host.name, context.signal);
					await attempt(run, () => run.apply());
					await run.rollBack();
					await run.settle();
				});
				outcomes.set(run, await finish(run));
			}));
			return outcomes;
		}
		var run_id = __webpack_require__(7577);
		;
		function sealPlan(fleet, at, runs) {
			const hosts = runs.map((run) => ({
				name: run.host.name,
				digest: run.digest,
				reached: run.problem === undefined,
				steps: run.view.openSteps.map((step) => ({
					id: step.id,
					digest: (0, json.br)({
						state: step.state ?? null,
						spec: step.item.wanted.spec
					})
				}))
			}));
			return {
				version: "bringup.plan/1",
				fleet: fleet.name,
				...fleet.environment === undefined ? {} : { environment: fleet.environment },
				madeAt: at.toISOString(),
				hash: (0, json.br)(hosts.map(({ name, digest: hostDigest }) => ({
					name,
					digest: hostDigest
				}))),
				hosts
			};
		}
		;
		async function runFleet(options) {
			const { fleet, mode, sealed: approved } = options;
			if (approved !== undefined) (0, plan_file.refuseForeignPlan)(approved, {
				fleet: fleet.name,
				environment: fleet.environment
			});
			const hosts = approved === undefined ? options.hosts : options.hosts.filter(({ name }) => approved.hosts.some((host) => host.name === name));
			const startedAt = new Date();
			const started = performance.now();
			const runId = (0, run_id.F)(startedAt);
			options.onStart?.(runId);
			const by = (0, who_runs.b)();
			const log = (0, log_run.N)(options, runId);
			log.began(`${mode} of ${(0, counted.h)(hosts.length, "host")} of ${fleet.name} by ${by}`);
			const controller = new AbortController();
			const signal = options.signal ?? controller.signal;
			const parallel = options.parallel ?? fleet.parallel;
			const values = (0, engine_values.D)();
			for (const { name } of hosts) values.set(name, engine_values.Z, true);
			const jumps = createJumpWatch(fleet, hosts, values);
			const retries = (0, retry_budget.C)(hosts.length);
			const connect = (host) => options.connect(host, signal, retries);
			const prepared = new Map();
			const preparing = {
				signal,
				connect,
				...options.env === undefined ? {} : { env: options.env }
			};
			for (const capability of options.capabilities) {
				if (capability.prepare) prepared.set(capability.name, await capability.prepare(fleet, preparing));
			}
			const redact = (0, core_redact.$)(options.secrets);
			const context = {
				runId,
				fleet,
				capabilities: options.capabilities,
				prepared,
				values,
				facts: host_facts.s,
				redactor: redact,
				signal,
				applying: mode === "apply",
				slots: (0, semaphore.B)(parallel),
				retries,
				reboots: (0, semaphore.B)(fleet.rollout.reboots),
				guardSeconds: fleet.guardSeconds,
				prune: options.prune ?? false,
				partial: options.partial ?? false,
				sealed: options.sealed !== undefined,
				onFailure: options.onFailure ?? fleet.onFailure,
				lockTimeoutMs: options.lockTimeoutMs ?? 4e4,
				by,
				holder: JSON.stringify({
					run: runId,
					by,
					fleet: fleet.name,
					since: startedAt.toISOString(),
					...options.url ? { url: options.url } : {}
				}),
				...jumps,
				connect,
				newSecret(secret) {
					redact.add(secret);
					log.onSecret(secret);
				},
				onProgram: log.onProgram,
				onEvent: log.onEvent,
				onStepOutput: options.onStepOutput ?? (() => undefined)
			};
			const first = hosts.map((host) => new AgentRun(context, host));
			const runs = [...first];
			let rollout;
			const report = (plan) => {
				const hostReports = runs.map((run) => run.report());
				const cancelled = signal.aborted;
				return {
					version: report_report.A,
					run: {
						id: runId,
						command: mode,
						startedAt: startedAt.toISOString(),
						durationMs: performance.now() - started,
						fleet: fleet.name,
						...fleet.environment === undefined ? {} : { environment: fleet.environment },
						by,
						...context.prune ? { prune: true } : {},
						...options.url === undefined ? {} : { url: options.url },
						bringup: version.x,
						...rollout === undefined || rollout.waves.length < 2 ? {} : { rollout: rolloutOf(rollout) }
					},
					...plan === undefined ? {} : { plan },
					hosts: hostReports,
					problems: [],
					cancelled,
					exitCode: cancelled ? report_outcome.dc.cancelled : (0, report_outcome.gX)(hostReports.map((host) => ({
						outcome: host.outcome,
						retryable: host.problem?.retryable ?? false
					})))
				};
			};
			const finished = new Set();
			const finish = async (run) => {
				await run.close().catch(() => undefined);
				const { outcome, durationMs, problem } = run.report();
				if (finished.has(run)) return outcome;
				finished.add(run);
				context.onEvent({
					type: "host-finished",
					host: run.host.name,
					outcome,
					durationMs,
					...problem ? { problem: problem.what } : {}
				});
				return outcome;
			};
			try {
				await (0, slots.W)([...first.entries()], parallel, async ([index, host]) => {
					let run = host;
					try {
						await openRun(context, host, (other) => {
							run = other;
							runs[index] = other;
						});
						if (!run.view.waits) tellPlanned(run, context);
						if (!run.view.waits && (mode === "plan" || !run.needsLock)) await run.close();
					} catch (error) {
						run.fail(error);
					}
				});
				await settlePlans(runs, context);
				const clashes = (0, machine_identity.b)(runs.map(({ host, hostKeyFingerprint, view }) => ({
					host,
					hostKeyFingerprint,
					facts: view.facts
				})));
				for (const run of runs) {
					const clash = clashes.get(run.host.name);
					if (clash !== undefined) run.fail(clash);
				}
				rollout = planRollout(runs, fleet.rollout, context);
				const sealed = sealPlan(fleet, startedAt, runs);
				if (mode === "plan") {
					runs.forEach(failRefused);
					await Promise.all(runs.map(finish));
					return {
						report: report(sealed.hash),
						sealed,
						confirmed: true
					};
				}
				for (const [name, { error, ids }] of approved === undefined ? [] : (0, plan_file.comparePlan)(approved, sealed)) runs.find((run) => run.host.name === name)?.refuseMoved(error, ids);
				if (runs.some((run) => run.view.openSteps.length > 0) && options.confirm && !signal.aborted && !await options.confirm(report(sealed.hash))) {
					for (const run of runs) if (run.view.openSteps.length > 0) run.skip("the plan was not approved");
					return {
						report: report(sealed.hash),
						sealed,
						confirmed: false
					};
				}
				const inWaves = new Set(rollout.waves.flatMap((wave) => wave.runs));
				const rest = runs.filter((run) => !inWaves.has(run));
				const besides = new Set(rest.filter((run) => run.problem === undefined && run.needsLock));
				await Promise.all(rest.filter((run) => !besides.has(run)).map(finish));
				await rollOut(rollout, [...besides], {
					context,
					parallel,
					finish
				});
				return {
					report: report(sealed.hash),
					sealed,
					confirmed: true
				};
			} finally {
				await Promise.all(runs.map((run) => run.close().catch(() => undefined)));
				await Promise.all([...prepared.values()].map((value) => dispose(value).catch(() => undefined)));
			}
		}
		async function dispose(value) {
			if (typeof value === "object" && value !== null && Symbol.asyncDispose in value) await value[Symbol.asyncDispose]();
		}
		async function settlePlans(runs, context) {
			const { values } = context;
			const waited = runs.filter((run) => run.problem === undefined && run.view.waits);
			for (let before = -1; before !== values.version();) {
				before = values.version();
				for (const run of runs) {
					if (run.problem !== undefined || !run.view.waits) continue;
					try {
						await run.view.plan();
						await run.view.explain();
					} catch (error) {
						run.fail(error);
					}
				}
			}
			for (const run of waited) if (run.problem === undefined) tellPlanned(run, context);
		}
		function tellPlanned({ host, view }, { onEvent }) {
			onEvent({
				type: "host-planned",
				host: host.name,
				changes: view.openSteps.length,
				steps: view.steps.length
			});
		}
		function rolloutOf({ canary, failureBudget, pauseMs }) {
			return {
				canary,
				failureBudget,
				...pauseMs === 0 ? {} : { pauseMs }
			};
		}
		function failedReport(command, error, fleet = "") {
			const told = (0, problem.ek)(error);
			return {
				version: report_report.A,
				run: {
					id: (0, run_id.F)(new Date()),
					command,
					startedAt: new Date().toISOString(),
					durationMs: 0,
					fleet,
					by: (0, who_runs.b)(),
					bringup: version.x
				},
				hosts: [],
				problems: told,
				cancelled: false,
				exitCode: (0, report_outcome.aA)(told)
			};
		}
	}),
	82932: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Bx: () => connectionLost,
			Gm: () => tooMuch,
			h7: () => stateNotWritable,
			i8: () => readCutOff
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		function connectionLost(host, cause) {
			if (cause instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4) return cause.at({ host });
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "connection-lost",
				category: "network",
				what: `the connection to the host broke${cause === undefined ? "" : ` (${cause.message})`}`,
				remedy: "run it again: the next run reads what is there and goes on",
				where: { host },
				cause
			});
		}
		function tooMuch(host) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "read-too-large",
				category: "unsupported",
				what: "the host answered the reads with more than 64 MiB",
				remedy: "do not manage lines in files of that size",
				where: { host }
			});
		}
		function readCutOff(host) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "read-cut-off",
				category: "command",
				what: "something on the host ended the reads before they were done",
				remedy: "look at `journalctl -k` there (out of memory?), then run it again; these reads changed nothing",
				where: { host }
			});
		}
		function stateNotWritable(host) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "state-not-writable",
				category: "filesystem",
				what: "/var/lib/bringup cannot be written, so no change may begin (disk full or read-only?)",
				remedy: "look at `df -h /var/lib` and `mount` on the host; nothing was changed",
				where: { host }
			});
		}
	}),
	59725: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			K: () => noHello,
			j: () => sshByHand
		});
		var error = __webpack_require__(93933);
		var redact = __webpack_require__(162);
		;
		function looksLikeWindows(stdout, stderr, exitCode) {
			if (exitCode === 0 || stdout.includes("bu-facts ")) return false;
			const text = `${stderr}\n${stdout}`.replace(/\u001b\[[0-9;]*m/g, "").replace(/\s+/g, "");
			if (/^#<CLIXML|FullyQualifiedErrorId:|CommandNotFoundException|Theterm'exec'isnotrecognized/i.test(text)) return true;
			return (exitCode === 1 || exitCode === 9009) && /(?:^|[^\w'"])['"‘“„«]exec['"’”“»](?:[^\w'"]|$)/.test(quotesFrom(stderr, stdout));
		}
		function quotesFrom(stderr, stdout) {
			return `${stderr}\n${stdout}`.slice(0, 2e3).replaceAll("�", "'");
		}
		var sudoers = __webpack_require__(95037);
		;
		function byAnAdministrator({ user }, lines) {
			const quoted = lines.map((line) => `\`${line}\``).join(" and ");
			return `an administrator of the host has to add ${quoted}, with \`visudo -f ${(0, sudoers.$W)(user)}\`; bringup cannot do it for lack of this very right`;
		}
		const ROWS = [
			{
				code: "windows-host",
				category: "unsupported",
				matches: ({ stdout, stderr, code }, text) => looksLikeWindows(stdout, stderr, code) || /'exec' is not recognized|The term 'exec' is not recognized|FullyQualifiedErrorId\s*:\s*CommandNotFoundException|'exec' (n'est pas|wurde nicht|no se reconoce)/.test(text),
				what: () => "this is a Windows host: its login shell is not a POSIX shell",
				remedy: () => "bringup manages only the mesh of Windows hosts, by `bringup apply`; take this host out of the selection"
			},
			{
				code: "msys-host",
				category: "unsupported",
				matches: ({ kernel }) => /^(MINGW|MSYS|CYGWIN|UCRT|CLANG)/.test(kernel ?? ""),
				what: ({ kernel }) => `the login shell is a Unix shell on Windows (uname says ${kernel}), and it is no Unix host`,
				remedy: () => "let sshd there start cmd.exe or PowerShell: remove the value DefaultShell in HKLM:\\SOFTWARE\\OpenSSH; or name the port of the sshd of Windows itself"
			},
			{
				code: "account-expired",
				category: "auth",
				matches: ({ stderr }) => /password change required|password (has|is) expired|account (or password is|has) expired|account validation failure/i.test(stderr),
				what: ({ user }) => `the account ${user} or its password has expired on this host`,
				remedy: ({ user }) => `an administrator of the host renews it: \`chage -l ${user}\` shows what expired, \`passwd ${user}\` sets a new password`
			},
			{
				code: "sudo-wrong-password",
				category: "sudo",
				matches: ({ sudo, askedAgain, stderr }) => sudo === "password" && (askedAgain || /try again|incorrect password|Authentication failed|1 incorrect|no password was provided/i.test(stderr)),
				what: ({ user }) => `sudo did not accept the password of ${user}`,
				remedy: () => "give the right one (typed, or in the secret that sudo.password names); it was tried once only, to keep the account from being locked"
			},
			{
				code: "sudo-broken",
				category: "sudo",
				matches: ({ stderr }) => /no valid sudoers sources found|(unable to initialize|error initializing) \w+ plugin/i.test(stderr),
				what: ({ stderr }) => `sudo on this host cannot read its rules${said(stderr.replace(/^sudo: (no valid|unable to init|error init).*$/gim, ""))}`,
				remedy: () => "log in as root there and mend what `visudo -c` shows"
			},
			{
				code: "sudo-not-allowed",
				category: "sudo",
				matches: ({ stderr }) => /is not in the sudoers file|may not run sudo/i.test(stderr),
				what: ({ user }) => `${user} may not use sudo on this host`,
				remedy: (silence) => `${byAnAdministrator(silence, (0, sudoers.NN)(silence.user).slice(1))}; or choose another ssh.user`
			},
			{
				code: "sudo-restricted",
				category: "sudo",
				matches: ({ stderr, onlyCommands }) => onlyCommands !== undefined || /is not allowed to execute|not allowed to run/i.test(stderr),
				what: ({ user, onlyCommands }) => `sudo lets ${user} run only certain commands${onlyCommands === undefined ? "" : ` (${onlyCommands})`}, and the agent (sh) is not among them`,
				remedy: (silence) => byAnAdministrator(silence, (0, sudoers.NN)(silence.user).slice(1))
			},
			{
				code: "sudo-needs-tty",
				category: "sudo",
				matches: ({ stderr }) => /must have a tty|no tty present/i.test(stderr),
				what: () => "sudo on this host asks for a terminal (requiretty), and bringup never opens one",
				remedy: (silence) => byAnAdministrator(silence, (0, sudoers.NN)(silence.user).slice(0, 1))
			},
			{
				code: "sudo-needs-password",
				category: "sudo",
				matches: ({ stderr }) => /a password is required|interactive authentication is required|a terminal is required/i.test(stderr),
				what: ({ user }) => `sudo asks for the password of ${user}`,
				remedy: ({ host, user }) => `run \`bringup prepare --select ${host}\` once (it asks for ${user}'s password), or give sudo.password a secret`
			},
			{
				code: "sudo-missing",
				category: "sudo",
				matches: ({ sudo }, text) => sudo !== "root" && /sudo['’:]?.*(not found|No such file|Unknown command)|Unknown command: sudo/i.test(text),
				what: ({ user }) => `there is no sudo on this host, and ${user} is not root`,
				remedy: () => "install sudo there, or set ssh.user to root"
			},
			{
				code: "no-posix-shell",
				category: "shell",
				matches: ({ code }, text) => code === 127 || /sh: (command )?not found|exec: sh: not found/i.test(text),
				what: () => "the host has no `sh` where the login shell looks for it",
				remedy: () => "install a POSIX shell as /bin/sh on the host"
			},
			{
				code: "no-login",
				category: "shell",
				matches: (_s, text) => /account is (currently )?not available|nologin|allows sftp connections only/i.test(text),
				what: ({ user }) => `the account ${user} may not run commands on this host`,
				remedy: ({ user }) => `give ${user} a login shell there (and no ForceCommand of sshd), or choose another ssh.user`
			}
		];
		function noHello(silence) {
			const text = `${silence.stderr}\n${silence.stdout}`;
			if (silence.lost !== undefined && silence.code === undefined) {
				return new error.y4({
					code: "connection-lost",
					category: "network",
					what: `the connection broke before the agent answered (${silence.lost.message})`,
					remedy: "try again; when it happens again, look at the sshd log of the host",
					where: { host: silence.host },
					cause: silence.lost
				});
			}
			const row = ROWS.find((candidate) => candidate.matches(silence, text));
			return new error.y4({
				code: row?.code ?? "no-agent",
				category: row?.category ?? "shell",
				what: row ? row.what(silence) : `the login shell of ${silence.user} did not start the agent (exit ${silence.code ?? "unknown"})${said(text, silence.password)}`,
				remedy: row ? row.remedy(silence) : `run \`${sshByHand(silence.target)}\` and look at what is printed; the login shell there has to carry out commands`,
				where: { host: silence.host }
			});
		}
		function said(text, password) {
			const clean = password === undefined ? text : (0, redact.$)([password]).text(text);
			const lines = clean.split("\n").map((line) => line.trim().slice(0, 150));
			const last = lines.filter((line) => line !== "").slice(-2);
			return last.length === 0 ? "" : `; it said: ${last.join(" / ")}`;
		}
		function sshByHand(target) {
			const [, who = target, port = "22"] = /^(.*):(\d+)$/.exec(target) ?? [];
			return `ssh ${port === "22" ? "" : `-p ${port} `}${who.replaceAll(/[[\]]/g, "")} true`;
		}
	}),
	12959: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { H: () => HostSession });
		var error = __webpack_require__(93933);
		var deadline = __webpack_require__(44796);
		;
		function hostText(bytes) {
			return bytes.toString("utf8").replaceAll("\0", "�");
		}
		var engine_program = __webpack_require__(93342);
		var session_errors = __webpack_require__(82932);
		var session_failure = __webpack_require__(59725);
		var external_node_crypto_ = __webpack_require__(77598);
		var sh = __webpack_require__(52260);
		var guard = __webpack_require__(58279);
		var host_lock = __webpack_require__(99436);
		;
		const AGENT = String.raw`
BU_V=/var/lib/bringup BU_W= BU_D= BU_G=0 BU_H= BU_ME=
bu_event() { printf '\n%s %s\n' "$BU_M" "$*"; }
bu_read() {
  BU_P=$(exec 9>&-; "$@"; bu_event exit "$BU_N" $?)
  printf %s "$BU_P"
  bu_event stopped "$BU_N"
}
bu_idle() { [ -z "$BU_W" ] || wait "$BU_W" 2>/dev/null; BU_W=; }
bu_take() { BU_P=$(dd bs="$1" count=1 iflag=fullblock 2>/dev/null) || BU_P=$(dd bs=1 count="$1" 2>/dev/null); }
bu_tree() {
  [ "$2" != "$BU_ME" ] || return 0
  kill -s STOP "$2" 2>/dev/null
  for BU_C in $(cat "/proc/$2/task/$2/children" 2>/dev/null); do bu_tree "$1" "$BU_C"; done
  kill -s "$1" "$2" 2>/dev/null; kill -s CONT "$2" 2>/dev/null
}
bu_signal() { kill -s "$1" -- "-$BU_W" 2>/dev/null || bu_died "$BU_W" || bu_tree "$1" "$BU_W"; }
bu_died() {
  [ -d /proc/self ] || { ! kill -s 0 "$1" 2>/dev/null; return; }
  BU_S=Z; { read -r _ _ BU_S _ <"/proc/$1/stat"; } 2>/dev/null; [ "$BU_S" = Z ]
}
bu_kill() {
  [ -n "$BU_W" ] || return 0
  if [ "$BU_G" -gt 0 ]; then
    bu_signal TERM
    ( exec </dev/null >/dev/null 2>&1 9>&-; sleep "$BU_G"; bu_signal KILL ) & BU_K=$!
    wait "$BU_W" 2>/dev/null
    BU_N=$BU_G
    while [ "$BU_N" -gt 0 ] && kill -s 0 -- "-$BU_W" 2>/dev/null; do sleep 1; BU_N=$((BU_N - 1)); done
    kill "$BU_K" 2>/dev/null
  fi
  bu_signal KILL
  wait "$BU_W" 2>/dev/null
  BU_W=
}
bu_watch() {
  BU_O=$BU_D
  ( exec </dev/null >/dev/null 2>&1 9>&-
    trap 'kill $s; exit' TERM; sleep "$1" & s=$!; wait $s
    [ -z "$BU_W" ] || [ "$BU_G" = 0 ] || bu_signal TERM
    [ -n "$BU_W" ] || { read -r BU_ME BU_E </proc/self/stat; BU_E=$(cat /proc/$$/task/$$/children 2>/dev/null); kill -s KILL $$; for BU_C in $BU_E; do bu_tree KILL "$BU_C"; done; bu_guard now; exit; }
    kill -s KILL $$
    bu_guard now
    while [ "$BU_G" -gt 0 ] && { kill -s 0 -- "-$BU_W" || kill -s 0 "$BU_W"; }; do sleep 1; BU_G=$((BU_G - 1)); done
    bu_signal KILL ) & BU_D=$!
  [ -z "$BU_O" ] || kill "$BU_O" 2>/dev/null
}
bu_finished() {
  [ -z "$BU_OWN" ] && [ -e "$BU_V/finish" ] || return 0
  exec 8>>"$BU_V/finish"
  bu_flock 8 "$1"; BU_R=$?
  exec 8>&-
  return "$BU_R"
}
bu_lock() {
  { if [ -d "$BU_V" ]; then { [ -O "$BU_V" ] || chown 0 "$BU_V"; } && chmod 700 "$BU_V"; else mkdir -p "$BU_V"; fi && true >>"$BU_V/lock"; } 2>/dev/null || { bu_event lock-failed; return; }
  exec 9>>"$BU_V/lock"
  if ! bu_flock 9 "$1"; then bu_event lock-held; cat "$BU_V/holder" 2>/dev/null; bu_event lock-end; return; fi
  { printf '%s\n' "$BU_P" >"$BU_V/holder"; } 2>/dev/null || { bu_event lock-failed; return; }
  if ! bu_finished "$1"; then bu_event lock-held; cat "$BU_V/finish.holder" 2>/dev/null; bu_event lock-end; return; fi
  if ! bu_unguarded "$1"; then bu_event lock-held; cat "$BU_V/guard/armed" "$BU_V/guard/taking-back" 2>/dev/null; bu_event lock-end; return; fi
  BU_H=1
  bu_event lock-ok
}
bu_leave() {
  bu_kill
  bu_guard
  [ -z "$BU_D" ] || kill "$BU_D" 2>/dev/null
  [ -z "$BU_OWN" ] || { rm -f "$BU_V/lock.d/$BU_BOOT:$BU_OWN:$$:"*; BU_A=; bu_living !=; rmdir "$BU_V/lock.d"; } 2>/dev/null
  exit 0
}
BU_OWN= BU_BOOT= BU_Q=0
export BU_OS BU_RELEASE BU_ARCH
{ read -r BU_BOOT </proc/sys/kernel/random/boot_id; } 2>/dev/null
case $(command -v printf) in */*) BU_B=0 ;; *) BU_B=1 ;; esac
bu_event hello "$BU_B" "$BU_BOOT"
bu_watch 90
BU_N=0; bu_read bu_first
while IFS= read -r BU_L; do
  set -- $BU_L
  case $1 in
    r) bu_take "$2"; bu_idle; BU_N=$3; bu_read eval "$BU_P"; BU_P=; continue ;;
    q) bu_take "$2"; bu_idle; bu_watch 30
      case $BU_P in *'}') ;; *) bu_leave ;; esac
      eval "$BU_P"; BU_R=$?
      kill "$BU_D" 2>/dev/null; BU_D=
      bu_event exit "$3" "$BU_R"; bu_leave ;;
    w) bu_take "$2"; bu_idle
      [ -z "$BU_OWN" ] || BU_P="BU_V=$BU_V BU_BOOT=$BU_BOOT BU_OWN=$BU_OWN
$BU_X
read -r BU_Z BU_E </proc/self/stat; bu_join \"\$BU_Z\" || exit 75
$BU_P"
      printf '%s\n%s\n' "$BU_M" "$BU_P" | bu_session sh -c 'IFS= read -r BU_M;BU_P=$(cat);exec </dev/null;BU_END=;trap : TERM;(trap BU_END=1 TERM;eval "$BU_P");printf "\n%s exit %s %s\n" "$BU_M" "$1" $?' sh "$4" & BU_W=$!
      BU_G=$3 BU_Q=$4 ;;
    l) IFS= read -r BU_P && bu_lock "$2" ;;
    k) bu_kill; bu_event stopped "$BU_Q" ;;
    b) if [ -n "$BU_W" ] && bu_died "$BU_W"; then
      wait "$BU_W" 2>/dev/null || bu_signal KILL
      BU_W=; bu_event stopped "$BU_Q"
    fi ;;
  esac
  BU_P=
  bu_watch 30
done
bu_leave
`;
		function compact(text) {
			return text.split("\n").map((line) => line.trim()).filter((line) => line !== "").join("\n");
		}
		function newMarker() {
			return (0, external_node_crypto_.randomBytes)(16).toString("hex");
		}
		function agentText(marker, prelude, first) {
			return `{\nBU_M=${(0, sh.hD)(marker)}\n${prelude}\nbu_first() {\n${first}\n}\nBU_X=${(0, sh.hD)(compact(host_lock.H))}\neval "$BU_X"\n${guard.wE.text}\n${compact(host_lock.g + AGENT)}\n}`;
		}
		function passwordPrompt(hello) {
			return `${hello}-password:`;
		}
		function bootstrap(options) {
			const { hello, bytes, sudo } = options;
			const skip = sudo === "password" ? `while IFS= read -r l;do case $l in ${hello}-go)break;;esac;done;` : "";
			const load = `eval "$(dd bs=${bytes} count=1 iflag=fullblock 2>/dev/null||dd bs=1 count=${bytes} 2>/dev/null)"`;
			const body = `printf "\\n%s\\n" ${hello};${skip}${load}`;
			const flags = {
				nopasswd: "-n",
				password: `-S -p ${passwordPrompt(hello)}`
			};
			const become = sudo === "root" ? "" : `env LC_ALL=C sudo ${flags[sudo]} `;
			return `exec ${become}sh -c '${body}'`;
		}
		;
		function eventSplitter(marker, on) {
			const needle = Buffer.from(`\n${marker} `);
			let pending = Buffer.alloc(0);
			return (chunk) => {
				pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
				for (;;) {
					const start = pending.indexOf(needle);
					if (start < 0) break;
					const end = pending.indexOf(10, start + needle.length);
					if (end < 0) {
						if (start > 0) on.data(pending.subarray(0, start));
						pending = pending.subarray(start);
						return;
					}
					if (start > 0) on.data(pending.subarray(0, start));
					const [event = "", ...words] = pending.toString("utf8", start + needle.length, end).split(" ");
					pending = pending.subarray(end + 1);
					on.event({
						event,
						words
					});
				}
				const keep = partialTail(pending, needle);
				if (pending.length > keep) on.data(pending.subarray(0, pending.length - keep));
				pending = pending.subarray(pending.length - keep);
			};
		}
		function partialTail(data, needle) {
			for (let size = Math.min(needle.length - 1, data.length); size > 0; size--) {
				if (data.subarray(data.length - size).equals(needle.subarray(0, size))) return size;
			}
			return 0;
		}
		;
		const MOST_BYTES = 16384;
		async function onlyCommands(connection) {
			const channel = await connection.exec("exec env LC_ALL=C sudo -n -l");
			try {
				channel.stdin.end();
				channel.stderr.resume();
				const [text, exit] = await Promise.all([textOf(channel.stdout), channel.exit]);
				return exit.code === 0 ? restrictedTo(text) : undefined;
			} finally {
				channel.close();
			}
		}
		async function kernelName(connection) {
			const channel = await connection.exec("uname -s");
			try {
				channel.stdin.end();
				channel.stderr.resume();
				return (await textOf(channel.stdout)).trim().slice(0, 60);
			} finally {
				channel.close();
			}
		}
		function restrictedTo(listing) {
			const [, rules = ""] = listing.split(/may run the following commands on .*:\n/);
			const commands = [...rules.matchAll(/^\s+\([^)]*\) *(.*)$/gm)].map(([, rule = ""]) => rule);
			const restricted = commands.every((rule) => /\bNOPASSWD:/.test(rule) && !/\bPASSWD:|\bALL\b|\/(ba|da)?sh\b/.test(rule.replaceAll("NOPASSWD:", "")));
			if (commands.length === 0 || !restricted) return undefined;
			return commands.map((rule) => rule.replaceAll(/\b[A-Z_]+: */g, "")).join(", ").slice(0, 200);
		}
		async function textOf(stream) {
			let text = "";
			for await (const chunk of stream) if (text.length < MOST_BYTES) text += String(chunk);
			return text;
		}
		;
		const MOST_EARLY_BYTES = 65536;
		const MOST_BEFORE_GREETING_BYTES = 1024 * 1024;
		async function startAgent(connection, options) {
			const { host, sudo, password } = options;
			const hello = newMarker();
			const marker = newMarker();
			const text = agentText(marker, options.prelude.text, (0, engine_program.Q3)(options.first));
			const channel = await connection.exec(bootstrap({
				hello,
				bytes: Buffer.byteLength(text),
				sudo
			}));
			channel.stdin.on("error", () => undefined);
			const prompt = passwordPrompt(hello);
			const early = {
				stdout: keepFirst(),
				stderr: keepFirst()
			};
			let greeted = false;
			let askedAgain = false;
			let listener;
			channel.stderr.on("data", (chunk) => {
				early.stderr.add(chunk);
				if (sudo !== "password" || greeted || askedAgain) return;
				askedAgain = early.stderr.text().split(prompt).length > 2 || /try again/i.test(early.stderr.text());
				if (askedAgain) channel.stdin.end();
			});
			const gone = Promise.race([channel.exit, connection.closed.then((error) => ({
				code: undefined,
				signal: undefined,
				error
			}))]);
			const lost = gone.then(async (exit) => {
				const reason = "error" in exit ? exit.error : undefined;
				if (greeted) throw (0, session_errors.Bx)(host, reason);
				const silence = {
					host,
					target: connection.target,
					user: connection.user,
					sudo,
					password,
					askedAgain,
					stdout: early.stdout.text(),
					stderr: early.stderr.text().replaceAll(prompt, ""),
					code: exit.code,
					lost: reason
				};
				const error = (0, session_failure.K)(silence);
				if (error.code === "sudo-missing") throw (0, session_failure.K)({
					...silence,
					kernel: await kernelName(connection).catch(() => undefined)
				});
				if (error.code !== "sudo-needs-password") throw error;
				throw (0, session_failure.K)({
					...silence,
					onlyCommands: await onlyCommands(connection).catch(() => undefined)
				});
			});
			lost.catch(() => undefined);
			const { promise, resolve } = Promise.withResolvers();
			const needle = Buffer.from(`${hello}\n`);
			let seen = Buffer.alloc(0);
			const beforeGreeting = (chunk) => {
				early.stdout.add(chunk);
				seen = Buffer.concat([seen, chunk]);
				const at = seen.indexOf(needle);
				if (at < 0) {
					if (seen.length > MOST_BEFORE_GREETING_BYTES) seen = seen.subarray(-needle.length);
					return;
				}
				channel.stdout.off("data", beforeGreeting);
				greeted = true;
				if (sudo === "password") channel.stdin.write(`${hello}-go\n${text}`);
				const push = eventSplitter(marker, {
					event: (event) => listener?.event(event),
					data: (bytes) => listener?.data(bytes)
				});
				channel.stdout.on("data", push);
				push(seen.subarray(at + needle.length));
				resolve();
			};
			channel.stdout.on("data", beforeGreeting);
			channel.stdin.write(sudo === "password" ? `${password?.reveal() ?? ""}\n` : text);
			return {
				channel,
				greeted: promise,
				hasGreeted: () => greeted,
				lost,
				listen(to) {
					listener = to;
				}
			};
		}
		function keepFirst() {
			const chunks = [];
			let bytes = 0;
			return {
				add(chunk) {
					if (bytes < MOST_EARLY_BYTES) chunks.push(chunk);
					bytes += chunk.length;
				},
				text: () => Buffer.concat(chunks).toString("utf8")
			};
		}
		;
		const HEARTBEAT_MS = 5e3;
		const MOST_SECTION_BYTES = 64 * 1024 * 1024;
		class HostSession {
			#host;
			#channel;
			#listener;
			#heartbeat;
			#lost;
			#printfBuiltin = false;
			#bootId = "";
			#closing = false;
			#isLost = false;
			#locked = false;
			#programs = 0;
			#trace;
			constructor(host, channel, lost) {
				this.#host = host;
				this.#channel = channel;
				this.#lost = lost;
				lost.catch(() => {
					this.#isLost = true;
				});
			}
			get isLost() {
				return this.#isLost;
			}
			get bootId() {
				return this.#bootId;
			}
			static async open(connection, options) {
				const agent = await startAgent(connection, options);
				const session = new HostSession(options.host, agent.channel, agent.lost);
				session.#trace = options.trace;
				options.trace?.(options.first.text);
				agent.listen({
					event: (event) => session.#onEvent(event),
					data: (bytes) => session.#listener?.data(bytes)
				});
				const opening = session.#orLost(session.#answer({})).then((result) => session.#whole(result));
				opening.catch(() => undefined);
				try {
					const result = await (0, deadline.N)(opening, options.helloTimeoutMs ?? 6e4, options.signal, () => agent.hasGreeted() ? {
						code: "read-timeout",
						what: "the host did not finish answering the first reads in time",
						remedy: "look at the load of the host and at commands in `check:`, or raise the timeout"
					} : {
						code: "no-hello",
						what: "a connection stands, but the login shell (or sudo) never started the agent",
						remedy: `run \`${(0, session_failure.j)(connection.target)}\` by hand: a login script may wait for input`
					}, options.host);
					session.#heartbeat = setInterval(() => agent.channel.stdin.write("b\n"), HEARTBEAT_MS);
					session.#heartbeat.unref();
					return {
						session,
						first: result
					};
				} catch (error) {
					agent.channel.close();
					throw error;
				}
			}
			#onEvent(event) {
				if (event.event === "hello") {
					this.#printfBuiltin = event.words[0] === "1";
					this.#bootId = event.words[1] ?? "";
					return;
				}
				this.#listener?.event(event);
			}
			#orLost(promise) {
				return Promise.race([promise, this.#lost]);
			}
			#send(head, program, listener) {
				if (program.secrets.size > 0 && !this.#printfBuiltin) {
					return Promise.reject(new error.y4({
						code: "printf-not-builtin",
						category: "shell",
						what: "the shell `sh` of this host has no builtin printf, so a secret would show in the list of processes",
						remedy: "install dash, bash or a busybox with builtin printf as sh, or take the secret out of this host’s section",
						where: { host: this.#host }
					}));
				}
				this.#programs += 1;
				this.#trace?.(program.text);
				const answer = this.#answer(listener);
				const text = (0, engine_program.Q3)(program);
				this.#channel.stdin.write(`${head(Buffer.byteLength(text), this.#programs)}\n${text}`);
				return this.#orLost(answer);
			}
			#answer(listener) {
				const number = this.#programs;
				return new Promise((resolve, reject) => {
					const sections = new Map();
					let current;
					let bytes = 0;
					this.#listener = {
						event: (event) => {
							if (event.event === "s") {
								current = [];
								sections.set(event.words[0] ?? "", current);
							} else if (event.event === "exit" || event.event === "stopped") {
								if (Number(event.words[0]) !== number) return;
								this.#listener = undefined;
								const texts = new Map([...sections].map(([name, parts]) => [name, hostText(Buffer.concat(parts))]));
								resolve({
									sections: texts,
									code: event.event === "exit" ? Number(event.words[1]) : undefined
								});
							} else {
								current = undefined;
								listener.event?.(event);
							}
						},
						data: (chunk) => {
							if (current === undefined) listener.output?.(chunk);
							else if (bytes < MOST_SECTION_BYTES) {
								current.push(Buffer.from(chunk));
								bytes += chunk.length;
							} else {
								reject((0, session_errors.Gm)(this.#host));
							}
						}
					};
				});
			}
			work(program, listener = {}, graceSeconds = 0) {
				return this.#send((bytes, number) => `w ${bytes} ${graceSeconds} ${number}`, program, listener);
			}
			read(program) {
				return this.#send((bytes, number) => `r ${bytes} ${number}`, program, {}).then((result) => this.#whole(result));
			}
			#whole(result) {
				if (result.code === undefined) throw (0, session_errors.i8)(this.#host);
				return result;
			}
			finish(program) {
				return this.#send((bytes, number) => `q ${bytes} ${number}`, program, {});
			}
			stopWorker() {
				this.#channel.stdin.write("k\n");
			}
			async lock(holder, seconds) {
				let answer;
				const answered = new Promise((resolve) => {
					answer = resolve;
				});
				let by = "";
				this.#listener = {
					event: ({ event }) => {
						if (event === "lock-ok") answer?.({ held: false });
						else if (event === "lock-end") answer?.({
							held: true,
							by: by.trim()
						});
						else if (event === "lock-failed") answer?.((0, session_errors.h7)(this.#host));
					},
					data: (bytes) => {
						by += bytes.toString("utf8");
					}
				};
				this.#channel.stdin.write(`l ${Math.min(10, seconds)}\n${holder}\n`);
				const result = await this.#orLost(answered);
				this.#listener = undefined;
				if (result instanceof error.y4) throw result;
				this.#locked ||= !result.held;
				return result;
			}
			async close() {
				if (this.#closing) return;
				this.#closing = true;
				clearInterval(this.#heartbeat);
				this.#channel.stdin.end();
				if (!this.#locked) return;
				let timer;
				await Promise.race([this.#channel.exit, new Promise((resolve) => {
					timer = setTimeout(resolve, 2e3);
				})]);
				clearTimeout(timer);
				this.#channel.close();
			}
			async [Symbol.asyncDispose]() {
				await this.close();
			}
		}
	}),
	52491: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { C: () => settleProgram });
		var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52260);
		var _guard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58279);
		var _undo_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41791);
		const MOST_RUNS = 20;
		function settleProgram({ run, owners, closeJournal }) {
			const parts = [];
			if (owners !== undefined) {
				parts.push((0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`printf '%s' ${owners} >"$BU_V/owners.new" || return
sync "$BU_V/owners.new" 2>/dev/null || sync
mv -f "$BU_V/owners.new" "$BU_V/owners.jsonl" || return`);
			}
			if (closeJournal) {
				parts.push((0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`if [ -s "$BU_V/journal.jsonl" ]; then
if [ -e "$BU_V/history.jsonl" ] && [ -n "$(find "$BU_V/history.jsonl" -size +512k)" ]; then mv -f "$BU_V/history.jsonl" "$BU_V/history.1.jsonl" || return; fi
cat "$BU_V/journal.jsonl" >>"$BU_V/history.jsonl" && printf '%s\n' ${run} >"$BU_V/closed" && true >"$BU_V/journal.jsonl" || return
fi`);
			}
			parts.push((0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`set -- "$BU_V"/run/bringup-*
[ ! -e "$1" ] || rm -f "$@"`);
			parts.push(_guard_js__WEBPACK_IMPORTED_MODULE_1__.jJ);
			parts.push((0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`bu_forget() { case $1 in */${run}) ;; *) rm -rf "$1" ;; esac; }
set -- "$BU_V"/undo/*
if [ $# = 1 ] && { [ ! -e "$1" ] || [ "$1" = "$BU_V/undo/"${run} ]; }; then return 0; fi
set -- $(grep -ls '"undo":' "$BU_V"/undo/*/index.jsonl)
while [ $# -gt ${_undo_limits_js__WEBPACK_IMPORTED_MODULE_2__.To} ]; do bu_forget "\${1%/index.jsonl}"; shift; done
set -- "$BU_V"/undo/*
while [ $# -gt ${MOST_RUNS} ]; do bu_forget "$1"; shift; done
bu_size() { BU_K=$1; }
while [ $# -gt 0 ]; do
bu_size $(du -sk "$BU_V/undo" 2>/dev/null || echo 0)
[ "$BU_K" -gt ${_undo_limits_js__WEBPACK_IMPORTED_MODULE_2__.x_ / 1024} ] || break
bu_forget "$1"; shift
done`);
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`BU_V=/var/lib/bringup
bu_settle() {
${(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.fj)(parts)}
}
bu_settle </dev/null 2>/dev/null`;
		}
	}),
	19237: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			$m: () => isActive,
			XV: () => shownUnits,
			jG: () => showUnits
		});
		var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52260);
		function showUnits(units) {
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`systemctl show -p Id,Names,ActiveState,InvocationID,NRestarts,UnitFileState,NeedDaemonReload -- ${units}`;
		}
		function shownUnits(output) {
			const units = new Map();
			for (const block of output.split(/\n\n+/)) {
				const field = (name) => new RegExp(`^${name}=(.*)$`, "m").exec(block)?.[1];
				const [id, active] = [field("Id"), field("ActiveState")];
				if (id === undefined || active === undefined) continue;
				const unit = {
					active,
					invocation: field("InvocationID") ?? "",
					restarts: Number(field("NRestarts")) || 0,
					enabled: field("UnitFileState") === "enabled",
					stale: field("NeedDaemonReload") === "yes"
				};
				for (const name of new Set([id, ...(field("Names") ?? "").split(" ").filter((name) => name !== "")])) units.set(name, unit);
			}
			return units;
		}
		function isActive(output, unit) {
			return shownUnits(output).get(unit)?.active === "active";
		}
	}),
	57475: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { W: () => withSlots });
		async function withSlots(items, slots, work) {
			let next = 0;
			const worker = async () => {
				for (let item = items[next++]; item !== undefined; item = items[next++]) await work(item);
			};
			await Promise.all(Array.from({ length: Math.min(Math.max(1, slots), items.length) }, worker));
		}
	}),
	56107: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			CF: () => undoOf,
			X_: () => servesOnly,
			lM: () => planned,
			o6: () => graceOf,
			pM: () => interruptOf,
			qj: () => gentlestOf
		});
		function planned(step) {
			return {
				spec: step.item.wanted.spec,
				state: step.state,
				action: step.decision.action
			};
		}
		function undoOf(step) {
			const change = step.decision;
			if (change.irreversible !== undefined) return { cannot: change.irreversible };
			const { kind } = step.item.wanted;
			if (kind.runner !== undefined && kind.runner.undo === undefined) return { cannot: "it is done at a server, and stays" };
			const undo = kind.undo(planned(step));
			return "text" in undo && undo.secrets.size > 0 ? { cannot: "taking it back would need a secret" } : undo;
		}
		function interruptOf({ wanted }) {
			return wanted.kind.interruptOf?.(wanted.spec) ?? wanted.kind.interrupt ?? "kill";
		}
		const GRACE_SECONDS = {
			kill: 0,
			moment: 5,
			term: 20,
			finish: 0
		};
		function graceOf(interrupts) {
			return Math.max(0, ...interrupts.map((interrupt) => GRACE_SECONDS[interrupt]));
		}
		function gentlestOf(interrupts) {
			const order = [
				"finish",
				"moment",
				"term"
			];
			return order.find((interrupt) => interrupts.includes(interrupt)) ?? "kill";
		}
		function servesOnly(step) {
			const { notifiedBy, decision, item } = step;
			if (notifiedBy.length === 0 || decision.verdict !== "change" || decision.verb !== "run") return false;
			return item.wanted.kind.servesAgain === true || "cannot" in undoOf(step);
		}
	}),
	85212: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Rq: () => timeoutOf,
			XX: () => stepSecondsOf,
			zI: () => groupSteps
		});
		function groupSteps(steps, firstSeq) {
			const groups = [];
			for (const step of steps) {
				const last = groups.at(-1);
				const { kind } = step.item.wanted;
				if (kind.transaction && last?.steps[0]?.item.wanted.kind === kind && !step.item.needs.some((need) => last.steps.some((other) => other.id === need))) last.steps.push(step);
				else groups.push({
					seq: firstSeq + groups.length,
					steps: [step]
				});
			}
			return groups;
		}
		function timeoutOf(group) {
			return group.steps.reduce((total, { item }) => total + (item.wanted.kind.timeoutMs?.(item.wanted.spec) ?? 6e4), 0);
		}
		function stepSecondsOf(steps) {
			return Math.ceil(timeoutOf({ steps }) / 1e3);
		}
	}),
	95037: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			$W: () => sudoersPath,
			NN: () => sudoersLines,
			l3: () => sudoersText
		});
		function sudoersPath(user) {
			return `/etc/sudoers.d/zz-bringup-${user.replaceAll(/[^A-Za-z0-9_-]/g, "_")}`;
		}
		function sudoersText(user, expires) {
			return [
				"# Made by `bringup prepare`, removed by `bringup prepare --undo`.",
				`# It lets ${user} start bringup's agent, a shell, as root without a password: that is root.`,
				...sudoersLines(user, expires),
				""
			].join("\n");
		}
		function sudoersLines(user, expires) {
			const name = escapeUser(user);
			const until = expires === undefined ? "" : `NOTAFTER=${expires.toISOString().replaceAll(/[-:T]|\.\d+/g, "")} `;
			return [`Defaults:${name} !requiretty`, `${name} ALL=(root) ${until}NOPASSWD: /bin/sh, /usr/bin/sh`];
		}
		function escapeUser(user) {
			return user.replaceAll(/([@!=:,()\\ "])/g, "\\$1");
		}
	}),
	40411: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			FP: () => appendIndex,
			G0: () => undoFailedLine,
			PS: () => undoable,
			Pb: () => readUndoIndex,
			Rf: () => undoingLine,
			Sc: () => parseUndoStores,
			bV: () => entryLine,
			km: () => savedLine,
			w$: () => undoneLine,
			wF: () => madeByCutOff,
			zq: () => READ_MADE
		});
		var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52260);
		var _journal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27605);
		var _owners_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65780);
		const INDEX_VERSION = 1;
		function appendIndex(directory, lines) {
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`printf '\n%s' ${lines} '' >>${`${directory}/index.jsonl`}`;
		}
		function savedLine(seq, made) {
			return JSON.stringify({
				saved: seq,
				...made.length === 0 ? {} : { made }
			});
		}
		function undoingLine(seq) {
			return JSON.stringify({ undoing: seq });
		}
		function undoneLine(seq) {
			return JSON.stringify({ undone: seq });
		}
		function undoFailedLine(seq) {
			return JSON.stringify({ failed: seq });
		}
		function entryLine(entry) {
			return {
				v: INDEX_VERSION,
				...entry
			};
		}
		function readUndoIndex(run) {
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`cd /var/lib/bringup/undo || exit
for BU_L in ${run === undefined ? (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.IZ)("$(ls -1r)") : run}; do
if [ -f "$BU_L/index.jsonl" ]; then printf '\nrun %s\n' "$BU_L"; cat "$BU_L/index.jsonl"; fi
done`;
		}
		const READ_MADE = (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`if [ -s /var/lib/bringup/journal.jsonl ]; then
cd /var/lib/bringup/undo && for BU_L in *; do printf '\nrun %s\n' "$BU_L"; grep -E '^\{"(saved|undone)":' "$BU_L/index.jsonl"; done
fi`;
		function parseUndoStores(output, host) {
			return runsIn(output).map(({ run, lines }) => {
				const entries = [];
				const marks = {
					saved: new Set(),
					undoing: new Set(),
					undone: new Set()
				};
				for (const line of lines) {
					const value = parseObject(line);
					if (value === undefined) continue;
					if (typeof value["v"] === "number" && value["v"] > INDEX_VERSION) throw (0, _journal_js__WEBPACK_IMPORTED_MODULE_1__.Ny)(host, value["v"]);
					const mark = [
						"saved",
						"undoing",
						"undone",
						"failed"
					].find((name) => typeof value[name] === "number");
					if (mark === "failed") marks.undoing.delete(value[mark]);
					else if (mark !== undefined) marks[mark].add(value[mark]);
					else if (isEntry(value)) entries.push(value);
				}
				return {
					run,
					entries: entries.filter(({ seq }) => marks.saved.has(seq)).map((entry) => ({
						...entry,
						undone: marks.undone.has(entry.seq),
						undoing: marks.undoing.has(entry.seq)
					}))
				};
			});
		}
		function undoable(stores, fleet) {
			return stores.filter(({ entries }) => entries.some((entry) => !entry.undone && entry.cannot === undefined && entry.fleet === fleet));
		}
		function madeByCutOff(output, runs) {
			return runsIn(output).flatMap(({ run, lines }) => {
				if (!runs.includes(run)) return [];
				const values = lines.flatMap((line) => {
					const value = parseObject(line);
					return value === undefined ? [] : [value];
				});
				const undone = new Set(values.map((value) => value["undone"]));
				return values.flatMap((value) => {
					if (typeof value["saved"] !== "number" || undone.has(value["saved"]) || !Array.isArray(value["made"])) return [];
					return value["made"].filter((made) => (0, _owners_js__WEBPACK_IMPORTED_MODULE_2__.go)({
						made: true,
						...made
					}));
				});
			});
		}
		function runsIn(output) {
			return output.split(/^run /m).slice(1).map((text) => {
				const [run = "", ...lines] = text.split("\n");
				return {
					run,
					lines
				};
			});
		}
		function parseObject(line) {
			if (!line.startsWith("{")) return undefined;
			try {
				return JSON.parse(line);
			} catch {
				return undefined;
			}
		}
		function isEntry(value) {
			return [
				"fleet",
				"id",
				"kind",
				"capability"
			].every((name) => typeof value[name] === "string") && typeof value["seq"] === "number" && typeof value["spec"] === "object" && value["spec"] !== null && "state" in value && (typeof value["undo"] === "string" || typeof value["cannot"] === "string") && (value["notify"] === undefined || Array.isArray(value["notify"])) && (value["owned"] === undefined || value["owned"] === null || (0, _owners_js__WEBPACK_IMPORTED_MODULE_2__.go)(value["owned"]));
		}
	}),
	41791: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			DA: () => MOST_KEPT_BYTES,
			N0: () => TOO_LARGE_TO_KEEP,
			To: () => KEEP_RUNS,
			x_: () => MOST_UNDO_BYTES
		});
		const KEEP_RUNS = 5;
		const MOST_UNDO_BYTES = 256 * 1024 * 1024;
		const MOST_KEPT_BYTES = 64 * 1024 * 1024;
		const TOO_LARGE_TO_KEEP = `it is larger than ${MOST_KEPT_BYTES / 1024 / 1024} MB, so the old file is not kept`;
	}),
	37778: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			KY: () => undoneStep,
			LW: () => asFound,
			S3: () => isBack,
			TA: () => hasSecret
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87121);
		var _report_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38941);
		var _verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23595);
		function isBack({ isBack: judge }, state, found) {
			if ((0, _core_json_js__WEBPACK_IMPORTED_MODULE_1__.$N)(state ?? null) === (0, _core_json_js__WEBPACK_IMPORTED_MODULE_1__.$N)(found ?? null)) return true;
			return judge !== undefined && isRecord(state) && isRecord(found) && judge(state, found);
		}
		function asFound({ kind, spec, state: found }, state, kinds) {
			if (!hasSecret(spec)) return isBack(kinds.find((one) => one.kind === kind) ?? {}, state, found);
			if (!isRecord(found) || !isRecord(state)) return (0, _core_json_js__WEBPACK_IMPORTED_MODULE_1__.$N)(state ?? null) === (0, _core_json_js__WEBPACK_IMPORTED_MODULE_1__.$N)(found);
			const both = Object.keys(found).filter((name) => state[name] !== undefined);
			return both.every((name) => (0, _core_json_js__WEBPACK_IMPORTED_MODULE_1__.$N)(state[name]) === (0, _core_json_js__WEBPACK_IMPORTED_MODULE_1__.$N)(found[name]));
		}
		const AGAIN = "run `bringup undo` again: it goes on from here";
		function timeoutOf({ id }, { limitMs, goesOn }) {
			const seconds = Math.round(limitMs / 1e3);
			return {
				code: "undo-timeout",
				category: goesOn ? "unknown" : "timeout",
				what: goesOn ? `taking ${id} back takes longer than ${seconds} s, and goes on by itself on the host` : `taking ${id} back did not end within ${seconds} s and was stopped`,
				remedy: AGAIN
			};
		}
		function hasSecret(spec) {
			return (0, _core_json_js__WEBPACK_IMPORTED_MODULE_1__.$N)(spec).includes("[secret ");
		}
		function undoneStep(entry, run, right, host, unserved) {
			const base = {
				id: entry.id,
				capability: entry.capability,
				kind: entry.kind,
				title: entry.id.slice(entry.kind.length + 1),
				verb: "update",
				source: {},
				...run === undefined ? {} : { durationMs: run.durationMs }
			};
			const bad = (outcome, details) => ({
				...base,
				outcome,
				problem: (0, _report_problem_js__WEBPACK_IMPORTED_MODULE_2__.H8)(new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
					...details,
					where: {
						host,
						step: entry.id
					}
				}))
			});
			if (entry.cannot !== undefined) return {
				...base,
				outcome: "skipped",
				summary: "stays",
				irreversible: entry.cannot
			};
			if (run === undefined) return {
				...base,
				outcome: "skipped",
				summary: "not tried"
			};
			if (run.timedOut) return bad(run.goesOn ? "unknown" : "failed", timeoutOf(entry, run));
			if (run.exit === undefined || run.exit === 0 && right === undefined) {
				return bad("unknown", {
					code: "undo-unknown",
					category: "unknown",
					what: run.exit === undefined ? `taking ${entry.id} back began, and its end was not seen` : `${entry.id} was taken back, but it could not be read again`,
					remedy: AGAIN
				});
			}
			const reason = run.exit !== 0 ? `could not be taken back (exit ${run.exit}): ${(0, _verdict_js__WEBPACK_IMPORTED_MODULE_3__.w$)(run.output)}` : right ? unserved : "was taken back, but it does not read as it did before the run";
			if (reason !== undefined) {
				return bad("failed", {
					code: "undo-failed",
					category: "verify",
					what: `${entry.id} ${reason}`,
					remedy: "look at the host: something else changed it since; then run `bringup plan`"
				});
			}
			return {
				...base,
				outcome: "rolled-back",
				summary: summaryOf(entry)
			};
		}
		function summaryOf({ leaves }) {
			return ["as before the run", ...leaves === undefined ? [] : [leaves]].join("; ");
		}
		function isRecord(value) {
			return typeof value === "object" && value !== null && !Array.isArray(value);
		}
	}),
	47740: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { u: () => undoRun });
		var core_error = __webpack_require__(93933);
		var sh = __webpack_require__(52260);
		var prelude = __webpack_require__(53227);
		var capture = __webpack_require__(63816);
		var execute = __webpack_require__(55033);
		var engine_program = __webpack_require__(93342);
		var step_change = __webpack_require__(56107);
		var journal = __webpack_require__(27605);
		var reads = __webpack_require__(99123);
		var undo_index = __webpack_require__(40411);
		;
		function undoStep(group, context) {
			const directory = directoryOf(group.store);
			return stepOf(group, (0, sh.fj)([
				(0, undo_index.FP)(directory, [(0, undo_index.Rf)(group.seq)]),
				(0, sh.IZ)(`BU_SAVE=${directory}/${group.seq}`),
				...group.entries.toReversed().map((entry) => (0, sh.IZ)(`(\n${entry.undo ?? ":"}\n)`)),
				markUndone(group)
			]), context);
		}
		function serveStep(group, apply, context) {
			return stepOf(group, apply, context);
		}
		function markUndone({ store, seq }) {
			return (0, undo_index.FP)(directoryOf(store), [(0, undo_index.w$)(seq)]);
		}
		function markFailed({ store, seq }) {
			return (0, undo_index.FP)(directoryOf(store), [(0, undo_index.G0)(seq)]);
		}
		function undoReads(entries, kinds) {
			return (0, reads.Ks)(byKind(entries, kinds).map(([kind, group]) => ({
				kind,
				specs: specsOf(group)
			})));
		}
		function statesOf(sections, entries, kinds) {
			const states = new Map();
			for (const [kind, group] of byKind(entries, kinds)) (0, reads.AJ)(sections, {
				kind,
				specs: specsOf(group)
			}).forEach((state, index) => {
				const entry = group[index];
				if (entry !== undefined) states.set(entry.id, state);
			});
			return states;
		}
		const specsOf = (entries) => entries.map(({ spec }) => spec);
		function interruptOf({ kind: name, spec }, kinds) {
			const kind = kinds.find((candidate) => candidate.kind === name);
			return kind?.interruptOf?.(spec) ?? kind?.interrupt ?? "kill";
		}
		function limitOf({ entries }, kinds) {
			return entries.reduce((total, { kind: name, spec }) => {
				const kind = kinds.find((candidate) => candidate.kind === name);
				return total + (kind?.timeoutMs?.(spec) ?? 6e4);
			}, 0);
		}
		function endLines({ seq, entries }, run, rc) {
			return entries.map((entry) => (0, journal.TY)({
				t: "end",
				run,
				seq,
				id: journalId(entry),
				rc
			}));
		}
		function stepOf(group, apply, { run, fleet, by, kinds }) {
			const { store, seq, entries } = group;
			const at = new Date().toISOString();
			return {
				seq,
				save: sh.wg,
				apply,
				index: [],
				made: [],
				needs: [],
				begin: entries.map((entry) => (0, journal.TY)({
					t: "begin",
					v: journal.dt,
					run,
					seq,
					id: journalId(entry),
					fleet,
					digest: store,
					notify: [],
					at,
					by
				})),
				end: entries.map((entry) => JSON.stringify({
					t: "end",
					run,
					seq,
					id: journalId(entry)
				}).slice(0, -1)),
				interrupt: (0, step_change.qj)(entries.map((entry) => interruptOf(entry, kinds))),
				timeoutMs: limitOf(group, kinds)
			};
		}
		function journalId({ id }) {
			return `undo ${id}`;
		}
		function directoryOf(store) {
			return `/var/lib/bringup/undo/${store}`;
		}
		function byKind(entries, kinds) {
			const once = [...new Map(entries.map((entry) => [entry.id, entry])).values()];
			return [...Map.groupBy(once, (entry) => entry.kind)].flatMap(([name, group]) => {
				const kind = kinds.find((candidate) => candidate.kind === name);
				return kind === undefined ? [] : [[kind, group]];
			});
		}
		var undo_verdict = __webpack_require__(37778);
		var verdict = __webpack_require__(23595);
		;
		async function undoRun(store, context) {
			const todo = store.entries.filter((entry) => !entry.undone);
			const groups = [...Map.groupBy(todo, (entry) => entry.seq)].toSorted(([a], [b]) => b - a).map(([seq, entries]) => ({
				store: store.run,
				seq,
				entries
			}));
			const possible = groups.filter(({ entries }) => entries.some((entry) => entry.cannot === undefined));
			const runs = new Map();
			let states = new Map();
			let unserved = new Map();
			let broken;
			try {
				for (let rest = possible; rest.length > 0;) {
					if (context.signal?.aborted) break;
					states = await takeBack(rest, possible, runs, context);
					const stopped = rest.findIndex(({ seq }) => runs.get(seq)?.exit !== 0);
					const group = rest[stopped];
					if (group === undefined || !await wasTakenBack(group, runs, states, context)) break;
					rest = rest.slice(stopped + 1);
				}
				unserved = await serveAgain(store.run, todo, states, context);
			} catch (error) {
				if (!(error instanceof core_error.y4)) throw error;
				broken = error;
			}
			const steps = groups.flatMap(({ seq, entries }) => entries.map((entry) => {
				const right = states.has(entry.id) ? (0, undo_verdict.LW)(entry, states.get(entry.id), context.kinds) : undefined;
				const step = (0, undo_verdict.KY)(entry, runs.get(seq), right, context.host, unserved.get(entry.id));
				context.onStep?.(step);
				return step;
			}));
			return {
				steps,
				broken
			};
		}
		async function takeBack(groups, all, runs, context) {
			const { session, signal, kinds, run } = context;
			const entries = all.flatMap((group) => group.entries);
			const reads = undoReads(entries, kinds);
			let current;
			let timer;
			let timedOut = false;
			let fatal;
			let stopped = false;
			const stop = () => {
				stopped = true;
				session.stopWorker();
			};
			const settle = (exit) => {
				clearTimeout(timer);
				if (current === undefined) return;
				const { group, started } = current;
				runs.set(group.seq, {
					exit,
					output: current.capture.end().text,
					durationMs: performance.now() - started,
					timedOut: timedOut && exit !== 0,
					goesOn: finishes(group, context),
					limitMs: limitOf(group, kinds)
				});
				current = undefined;
			};
			signal?.addEventListener("abort", stop, { once: true });
			try {
				const program = (0, engine_program.Vx)({
					run,
					prelude: prelude.W,
					holder: context.holder,
					steps: groups.map((group) => undoStep(group, context)),
					verify: reads,
					stopOnFailure: true
				});
				const grace = (0, step_change.o6)(entries.map((entry) => interruptOf(entry, kinds)));
				const listener = {
					event({ event, words }) {
						if (event === "fatal") fatal = (0, execute.p)(words).at({ host: context.host });
						const group = groups.find(({ seq }) => seq === Number(words[0]));
						if (event === "begin" && group !== undefined) {
							current = {
								group,
								started: performance.now(),
								capture: (0, capture.F)(context.redactor)
							};
							timer = setTimeout(() => {
								timedOut = true;
								stop();
							}, limitOf(group, kinds));
						}
						if (event === "end") settle(Number(words[1]));
					},
					output: (bytes) => void current?.capture.push(bytes)
				};
				const result = await session.work(program, listener, grace);
				if (fatal !== undefined) throw fatal;
				if (result.code !== undefined && !stopped) return statesOf(result.sections, entries, kinds);
				const cut = current?.group;
				settle(undefined);
				if (timedOut && cut !== undefined && !finishes(cut, context)) await session.work((0, engine_program.YV)(endLines(cut, run, 124), prelude.W));
				return statesOf((await session.work((0, engine_program.Lk)(reads, prelude.W))).sections, entries, kinds);
			} finally {
				signal?.removeEventListener("abort", stop);
				settle(undefined);
			}
		}
		function finishes({ entries }, { kinds }) {
			return entries.some((entry) => interruptOf(entry, kinds) === "finish");
		}
		async function wasTakenBack(group, runs, states, { session, kinds }) {
			const run = runs.get(group.seq);
			if (run?.exit === undefined || run.exit === 0) return false;
			const { entries } = group;
			const asBefore = entries.every((entry) => entry.undoing && states.has(entry.id) && (0, undo_verdict.LW)(entry, states.get(entry.id), kinds));
			if (!asBefore) {
				await session.work((0, sh.fj)([prelude.W, markFailed(group)]));
				return false;
			}
			await session.work((0, sh.fj)([prelude.W, markUndone(group)]));
			runs.set(group.seq, {
				...run,
				exit: 0
			});
			return true;
		}
		async function serveAgain(store, entries, states, context) {
			const told = new Set(entries.filter((entry) => entry.cannot === undefined).flatMap((entry) => entry.notify ?? []));
			const unserved = new Map();
			const once = [...new Map(entries.map((entry) => [entry.id, entry])).values()];
			const steps = once.flatMap((entry) => {
				const kind = context.kinds.find((candidate) => candidate.kind === entry.kind);
				const state = states.get(entry.id);
				if (kind === undefined || kind.onlyTries || !told.has(entry.id) || !states.has(entry.id)) return [];
				if (!(0, undo_verdict.LW)(entry, state, context.kinds)) return [];
				if (kind.ranBefore?.(entry.state) === false) return [];
				const decision = kind.decide(state, entry.spec, { notified: true });
				if (decision.verdict !== "change" || decision.verb !== "run") return [];
				if ((0, undo_verdict.TA)(entry.spec)) {
					unserved.set(entry.id, "is as before, but has to run again, and needs a secret that the host does not keep");
					return [];
				}
				const apply = kind.apply([{
					spec: entry.spec,
					state,
					action: decision.action
				}]);
				return [{
					entry,
					step: serveStep({
						store,
						seq: entry.seq,
						entries: [entry]
					}, apply, context)
				}];
			});
			if (steps.length === 0) return unserved;
			const ended = new Map();
			let output = (0, capture.F)(context.redactor);
			const timer = setTimeout(() => context.session.stopWorker(), steps.reduce((total, { step }) => total + step.timeoutMs, 0));
			const program = (0, engine_program.Vx)({
				run: context.run,
				prelude: prelude.W,
				holder: context.holder,
				steps: steps.map(({ step }) => step),
				verify: [],
				stopOnFailure: false
			});
			const said = new Map();
			await context.session.work(program, {
				event({ event, words }) {
					if (event === "begin") output = (0, capture.F)(context.redactor);
					if (event !== "end") return;
					ended.set(Number(words[0]), Number(words[1]));
					said.set(Number(words[0]), (0, verdict.w$)(output.end().text));
				},
				output: (bytes) => void output.push(bytes)
			}).finally(() => clearTimeout(timer));
			for (const { entry, step } of steps) {
				const exit = ended.get(step.seq);
				if (exit !== 0) unserved.set(entry.id, `is as before, but did not run again for that (exit ${exit ?? "unknown"}): ${said.get(step.seq) ?? ""}`);
			}
			return unserved;
		}
	}),
	42778: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			D: () => createValues,
			Z: () => TAKES_PART
		});
		const TAKES_PART = "run.takes-part";
		function createValues() {
			const values = new Map();
			let version = 0;
			let active = 0;
			let waiting = [];
			const resting = new Set();
			const wake = (answer) => {
				const woken = waiting;
				waiting = [];
				active += woken.length;
				for (const resolve of woken) resolve(answer);
			};
			const settle = () => {
				if (active > 0) return;
				const [stalled] = resting;
				if (stalled !== undefined) stalled();
				else if (waiting.length > 0) wake("never");
			};
			return {
				version: () => version,
				get: (host, name) => values.get(`${host}\0${name}`),
				set(host, name, value) {
					const key = `${host}\0${name}`;
					if (JSON.stringify(values.get(key)) === JSON.stringify(value)) return;
					values.set(key, value);
					version += 1;
					wake("changed");
				},
				rest(stalled) {
					let ended = false;
					const end = () => {
						if (ended) return;
						ended = true;
						resting.delete(onStall);
						active += 1;
					};
					const onStall = () => {
						end();
						stalled?.();
					};
					if (stalled !== undefined) resting.add(onStall);
					active -= 1;
					settle();
					return end;
				},
				join() {
					active += 1;
					let left = false;
					return {
						leave() {
							if (left) return;
							left = true;
							active -= 1;
							settle();
						},
						wait(since, signal) {
							if (version > since) return Promise.resolve("changed");
							return new Promise((resolve) => {
								const done = (answer) => {
									signal.removeEventListener("abort", onAbort);
									resolve(answer);
								};
								const onAbort = () => {
									const index = waiting.indexOf(done);
									if (index < 0) return;
									waiting.splice(index, 1);
									active += 1;
									done("never");
								};
								signal.addEventListener("abort", onAbort, { once: true });
								waiting.push(done);
								active -= 1;
								if (signal.aborted) onAbort();
								else settle();
							});
						}
					};
				}
			};
		}
	}),
	23595: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			KO: () => mayRetry,
			S4: () => judge,
			w$: () => lastLines
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41487);
		var _step_change_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56107);
		function judge(run, after, broken, host, together = [run]) {
			const { step } = run;
			const { kind, spec, source } = step.item.wanted;
			const where = {
				...source,
				host,
				step: step.id
			};
			const verdict = (outcome, problem) => ({
				id: step.id,
				outcome,
				problem: problem?.at(where)
			});
			if (!run.began && broken?.code === "connection-lost") return verdict("unknown", broken);
			if (!run.began) return verdict("skipped");
			if (run.timedOut && (0, _step_change_js__WEBPACK_IMPORTED_MODULE_2__.pM)(step.item) === "finish") return verdict("unknown", stillRunning(run));
			if (run.timedOut) return verdict("failed", timedOut(run));
			if (run.cancelled) return verdict("unknown", broken ?? (0, _errors_js__WEBPACK_IMPORTED_MODULE_1__.YQ)());
			if (run.exit === undefined || run.exit === 0 && after === undefined) return verdict("unknown", broken ?? (run.exit === undefined ? killedInside() : lostInside()));
			const now = after === undefined ? undefined : kind.decide(after.state, spec, { notified: false });
			if (run.exit !== 0) {
				if (kind.transaction && now?.verdict === "ok" && (step.item.notifiedBy.length === 0 || isBlameless(run, together))) return verdict("changed");
				return verdict("failed", failed(run));
			}
			if (now?.verdict === "ok") return verdict("changed");
			return verdict("failed", now?.verdict === "refuse" ? now.error : notRight(run, now?.verdict === "change" ? now.summary : ""));
		}
		function isBlameless(run, together) {
			const blames = ({ step }) => step.item.wanted.kind.diagnose?.(run.exit ?? -1, run.output, (0, _step_change_js__WEBPACK_IMPORTED_MODULE_2__.lM)(step)) !== undefined;
			return !blames(run) && together.some((other) => other !== run && blames(other));
		}
		function failed(run) {
			const { kind, spec } = run.step.item.wanted;
			const told = kind.diagnose?.(run.exit ?? -1, run.output, (0, _step_change_js__WEBPACK_IMPORTED_MODULE_2__.lM)(run.step));
			const evidence = lastLines(run.output);
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: told?.code ?? `${kind.kind}-failed`,
				category: told?.category ?? kind.category,
				what: told?.what ?? `${kind.kind} ${kind.key(spec)} failed with exit ${run.exit}${evidence === "" ? " and printed nothing" : `: ${evidence}`}`,
				remedy: told?.remedy ?? "look at the step’s log, mend the cause, and run it again",
				...told?.retryable === undefined ? {} : { retryable: told.retryable }
			});
		}
		function notRight(run, summary) {
			const { kind, spec } = run.step.item.wanted;
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "not-right-afterwards",
				category: "verify",
				what: `${kind.kind} ${kind.key(spec)} was changed without an error, but read back it is not as wanted${summary === "" ? "" : ` (${summary})`}`,
				remedy: "something else on the host undoes it, or the wish cannot be met there: look at the step’s log"
			});
		}
		function timedOut(run) {
			const { kind, spec } = run.step.item.wanted;
			const seconds = Math.round((kind.timeoutMs?.(spec) ?? 6e4) / 1e3);
			const evidence = lastLines(run.output);
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "step-timeout",
				category: "timeout",
				what: `${kind.kind} ${kind.key(spec)} did not end within ${seconds} s and was stopped${evidence === "" ? "" : `; its last words: ${evidence}`}`,
				remedy: "raise its timeout, or find out what it waits for"
			});
		}
		function stillRunning(run) {
			const { kind, spec } = run.step.item.wanted;
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "step-still-running",
				category: "unknown",
				what: `${kind.kind} ${kind.key(spec)} takes longer than it may, and goes on by itself on the host, because it must not be cut short`,
				remedy: "run it again: the next run waits for it and reads what it did; `systemctl list-units \"bringup-*\"` shows it"
			});
		}
		function killedInside() {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "step-unknown",
				category: "unknown",
				what: "the step began, and what carried it out on the host was killed before it ended",
				remedy: "find out who killed it (the step itself, or the out-of-memory killer: `dmesg`), and run it again: the next run reads what is there"
			});
		}
		function lostInside() {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "step-unknown",
				category: "unknown",
				what: "the step began, and its end was not seen",
				remedy: "run it again: the next run reads what is there"
			});
		}
		const PASSING = new Set([
			"download",
			"network",
			"dns",
			"throttled"
		]);
		function mayRetry({ category, retryable }) {
			return category === "timeout" ? retryable === true : PASSING.has(category) && retryable !== false;
		}
		function lastLines(output) {
			return output.trim().split("\n").slice(-3).join(" / ").slice(-400);
		}
	}),
	50499: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			e: () => MODULES,
			w: () => aModule
		});
		const MODULES = {
			rk1: {
				title: "RK1",
				compatible: /rockchip,rk3588/
			},
			cm4: {
				title: "CM4",
				compatible: /brcm,bcm2711/
			},
			"cm4-lite": {
				title: "CM4 Lite",
				otherWay: "it has no eMMC: write its card elsewhere, for example with `bringup flash image`",
				compatible: /brcm,bcm2711/
			},
			cm5: {
				title: "CM5",
				otherWay: "connect the USB port of the board to a machine, set the node to USB device mode (`tpi usb device -n NODE`), run `rpiboot -d mass-storage-gadget64` there, and write the image that `bringup flash image` makes to the disk that appears",
				compatible: /brcm,bcm2712/
			},
			cm3: {
				title: "CM3",
				otherWay: "connect the USB port of the board to a machine, run `rpiboot` there, and write the image that `bringup flash image` makes to the disk that appears",
				compatible: /brcm,bcm2837/
			},
			jetson: {
				title: "Jetson",
				otherWay: "put it into recovery mode and use the tools of NVIDIA",
				compatible: /nvidia,/
			}
		};
		function aModule(id) {
			return `${id === "rk1" ? "an" : "a"} ${MODULES[id].title}`;
		}
	}),
	39296: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			A: () => networkOf,
			t: () => otherAddress
		});
		var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
		var node_net__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
		function networkOf({ section, boardSection, host }) {
			const own = section.network;
			const common = boardSection.network;
			const prefix = common?.["prefix-length"];
			const derived = prefix !== undefined && own?.dhcp !== true && (0, node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host.address) !== 0 ? [`${host.address}/${prefix}`] : [];
			const addresses = own?.addresses ?? derived;
			if (own === undefined && addresses.length === 0) return undefined;
			const fixed = addresses.length > 0;
			const gateways = own?.gateways ?? (fixed ? common?.gateways ?? [] : []);
			const search = own?.search ?? common?.search;
			return {
				dhcp: own?.dhcp ?? !fixed,
				addresses,
				gateways,
				dns: own?.dns ?? common?.dns ?? (fixed ? gateways : []),
				...own?.mac === undefined ? {} : { mac: own.mac.toLowerCase() },
				...search === undefined ? {} : { searchDomains: search }
			};
		}
		function otherAddress(target) {
			const { address } = target.host;
			const { dhcp = true, addresses = [] } = networkOf(target) ?? {};
			if (dhcp || (0, node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address) === 0 || addresses.some((one) => one.split("/")[0] === address)) return undefined;
			return `its host is reached at ${address}, and it gets ${addresses.join(", ")}: unless something translates between them, nobody will find it`;
		}
	}),
	61009: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Iw: () => NODE_NAMESPACES,
			jU: () => renderTexts,
			s$: () => renderForNode,
			tJ: () => nodeNames
		});
		var _base_early_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81043);
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _fleet_template_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42640);
		const NODE_NAMESPACES = ["host", "node"];
		function nodeNames(fleet, { board, node, host, hostname }) {
			const own = new Map([
				["node.board", board],
				["node.slot", String(node)],
				["node.hostname", hostname]
			]);
			const early = (0, _base_early_names_js__WEBPACK_IMPORTED_MODULE_1__.Y)(fleet, host);
			return (name) => own.get(name) ?? early(name);
		}
		function renderForNode(text, names, where) {
			return rendered(text, names, (name) => {
				throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4(unknownName(name, where));
			});
		}
		function renderTexts(value, names, place, problem) {
			const render = (inner, path) => {
				if (typeof inner === "string") return rendered(inner, names, (name) => problem(unknownName(name, place(...path))));
				if (Array.isArray(inner)) return inner.map((item, index) => render(item, [...path, index]));
				if (inner === null || typeof inner !== "object" || Object.getPrototypeOf(inner) !== Object.prototype) return inner;
				return Object.fromEntries(Object.entries(inner).map(([key, item]) => [key, render(item, [...path, key])]));
			};
			return render(value, []);
		}
		function rendered(text, names, onUnknown) {
			for (const name of (0, _fleet_template_js__WEBPACK_IMPORTED_MODULE_2__.VQ)(text)) if (names(name) === undefined) onUnknown(name);
			return (0, _fleet_template_js__WEBPACK_IMPORTED_MODULE_2__.Xm)(text, names);
		}
		function unknownName(name, where) {
			return {
				code: "template-unknown-name",
				category: "config",
				what: `{{ ${name} }} is not known`,
				remedy: "in the texts of a node names start with node (board, slot, hostname), host, vars or fleet; a literal {{ is written {{ \"{{\" }}",
				where
			};
		}
	}),
	98857: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { u: () => mayLetInOtherwise });
		const WAYS_IN = [
			/^\/etc\/(?:passwd|shadow|group|gshadow|nsswitch\.conf|nslcd\.conf|krb5\.conf|krb5\.keytab|pam\.conf)$/,
			/^\/etc\/(?:sssd|ldap|openldap|userdb|sysusers\.d|pam\.d|security)(?:\/|$)/,
			/^\/etc\/(?:ssh|dropbear)(?:\/|$)/,
			/\/\.ssh(?:\/|$)/,
			/^\/(?:etc|var\/lib)\/cloud(?:\/|$)/,
			/^\/boot\/(?:firmware\/)?(?:user-data|meta-data|cmdline\.txt|userconf(?:\.txt)?|firstrun\.sh|custom\.toml)$/,
			/^\/root\/(?:\.not_logged_in_yet|provisioning\.sh)$/,
			/^(?:\/etc|(?:\/usr(?:\/local)?)?\/lib)\/(?:systemd|tmpfiles\.d|sysusers\.d|udev)(?:\/|$)/,
			/^\/etc\/(?:rc\.local|inittab|crontab|anacrontab)$/,
			/^\/etc\/(?:cron\.[a-z]+|init\.d|rc\w\.d|network\/if-[a-z-]+\.d|networkd-dispatcher|NetworkManager\/dispatcher\.d)(?:\/|$)/,
			/^\/var\/spool\/cron(?:\/|$)/
		];
		function mayLetInOtherwise({ section, edits = [] }) {
			return section["user-data"] !== undefined || [...section.files, ...edits].some(({ path }) => WAYS_IN.some((way) => way.test(path)));
		}
	}),
	93151: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { $: () => placeOf });
		function placeOf({ address, port = 443 }) {
			return `${address.toLowerCase()}:${port}`;
		}
	}),
	26522: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { r: () => boardsSchema });
		var schemas = __webpack_require__(92857);
		var schema = __webpack_require__(34225);
		var secret_ref = __webpack_require__(40434);
		var authorized_key_line = __webpack_require__(41865);
		var modules = __webpack_require__(50499);
		;
		const absolute = schemas.YjP().regex(/^\/\S/, "must be a path that starts with /");
		const id = schemas.Whr().min(0).max(2 ** 32 - 2);
		const user = schemas.YjP().regex(/^[a-z_][a-z0-9_-]{0,31}$/, "must be the name of a user: small letters, digits, _ and -");
		const publicKey = schemas.YjP().regex(/^(?:\S.*\s)?(?:ssh|ecdsa|sk-ssh|sk-ecdsa)-\S+\s+[A-Za-z0-9+/]+=*(?:\s.*)?$/, {
			error: "must be a line of authorized_keys",
			abort: true
		}).refine((line) => (0, authorized_key_line.Vg)(line) !== undefined, "must be a line of authorized_keys with a whole key in it, of a type that sshd knows").describe("A line of authorized_keys, such as a .pub file holds.");
		const address = (what) => schemas.KCZ([schemas.uXy(), schemas.ugL()], `must be ${what}`);
		const gateways = schemas.YOg(address("the address of a router"));
		const resolvers = schemas.YOg(address("the address of a resolver"));
		const domains = schemas.YOg(schemas.YjP().min(1));
		const networkSchema = schemas.rej({
			mac: schemas.YjP().regex(/^[0-9a-fA-F]{2}(:[0-9a-fA-F]{2}){5}$/, "must be a MAC address, such as 02:00:5e:00:53:01").optional().describe("Of the interface that is meant. Default: every wired one."),
			dhcp: schemas.zMY().optional().describe("IPv4 by DHCP. Default: when there are no addresses."),
			addresses: schemas.YOg(schemas.KCZ([schemas.zrY(), schemas.l7s()], "must be an address with its prefix length, such as 192.0.2.11/24")).optional().describe("With prefix length: `192.0.2.11/24`. Default: see `network` of the board."),
			gateways: gateways.optional().describe("Routers, IPv4 or IPv6. Default: those of the board."),
			dns: resolvers.optional().describe("Resolvers. Default: those of the board, else the routers."),
			search: domains.optional().describe("Domains that short names are looked up in. Default: those of the board.")
		}).describe("The wired network from the first boot on. Default: that of the board, else as the image does it, most often DHCP.");
		const sharedNetworkSchema = schemas.rej({
			"prefix-length": schemas.Whr().min(1).max(128).optional().describe("Each node that says nothing has the address of its host, with this prefix length."),
			gateways: gateways.optional().describe("Routers, of nodes that have an address of their own."),
			dns: resolvers.optional().describe("Resolvers. Default: the routers."),
			search: domains.optional().describe("Domains that short names are looked up in.")
		}).describe("What the networks of its nodes share.");
		const userSchema = schemas.rej({
			name: user.describe("Name of the user."),
			"password-hash": schemas.YjP().regex(/^\$(?:6|5|y|2b|7|gy)\$\S+$/, "must be a hash as `mkpasswd` prints it, such as $6$…; never the password").optional().describe("Hash of the password, as `mkpasswd -m sha-512` prints it. Never the password."),
			"initial-password": secret_ref.C.optional().describe("A first password, which has to be changed at the first login. Only its hash goes into the image."),
			"authorized-keys": schemas.YOg(publicKey).default([]).describe("Lines of authorized_keys of this user."),
			sudo: schemas.k5n(["with-password", "without-password"]).optional().describe("May become root by sudo. Default: may not."),
			groups: schemas.YOg(user).optional().describe("Further groups."),
			shell: absolute.optional().describe("Default: /bin/bash.")
		}).superRefine((one, { addIssue }) => {
			if (one["password-hash"] !== undefined && one["initial-password"] !== undefined) addIssue({
				code: "custom",
				path: ["initial-password"],
				message: "cannot stand beside password-hash: keep one of them"
			});
		}).describe("A user of the node.");
		const fileSchema = schemas.rej({
			path: absolute.describe("Where on the node."),
			content: schemas.YjP().optional().describe("What is in it, as text."),
			source: schemas.YjP().min(1).optional().describe("A file of this machine, from the fleet file."),
			template: schemas.YjP().min(1).optional().describe("A file of this machine, from the fleet file, whose `{{ names }}` are looked up for each node."),
			link: schemas.YjP().min(1).optional().describe("It is a symbolic link to this."),
			directory: schemas.euz(true).optional().describe("It is a directory."),
			absent: schemas.euz(true).optional().describe("It is not there, with all that is below it."),
			mode: schemas.YjP().regex(/^0?[0-7]{3,4}$/, "must be octal digits in quotes, such as \"0644\"").optional().describe("Default: \"0644\", of a directory \"0755\"."),
			uid: id.default(0).describe("Owner, as a number: the image may not know the name yet."),
			gid: id.default(0).describe("Group, as a number.")
		}).superRefine((file, { addIssue }) => {
			const kinds = [
				"content",
				"source",
				"template",
				"link",
				"directory",
				"absent"
			].filter((key) => file[key] !== undefined);
			if (kinds.length !== 1) addIssue("must have one of content:, source:, template:, link:, directory: and absent:");
		}).describe("A file in the image.");
		const nodeSchema = schemas.rej({
			host: schemas.YjP().min(1).describe("The host of this file that the node is: its address, its ssh: and its base: hold once it runs."),
			module: schemas.k5n(Object.keys(modules.e)).describe("What is in the slot: rk1, cm4 (with eMMC), cm4-lite, cm5, cm3 or jetson. Only rk1 and cm4 can be written by the board."),
			image: schemas.YjP().min(1).describe("Name of an image of `images:`."),
			hostname: schemas.YjP().regex(/^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/, "must be a host name in small letters").optional().describe("Default: the name of the host, with the domain of the board."),
			mirror: schemas.rej({
				url: schemas.OZ5({ protocol: /^https?$/ }).refine((text) => !/^[^/]*\/\/[^/?#]*@/.test(text), "must hold no user and no password: the board keeps addresses in its log. Serve the file without a login, at a path that nobody can guess").describe("Where the board fetches it, without a login: `http://…/node1.img.xz`."),
				sha256: schemas.YjP().regex(/^[0-9a-fA-F]{64}$/, "must be a SHA-256: 64 hexadecimal digits").describe("Of that file, as `bringup flash image` told it. The board compares it.")
			}).optional().describe("The image of this node on a server of yours, where the board fetches it unless `transfer` is push or sdcard. `bringup flash image` makes it. It holds the private host key of the node, which who listens on the way gets with `http://`."),
			sdcard: absolute.optional().describe("With `transfer: sdcard`: the image of this node on the SD card of the board, as the BMC sees it: `/mnt/sdcard/node1.img.xz`. `bringup flash image` makes it."),
			network: networkSchema.optional(),
			users: schemas.YOg(userSchema).optional().describe("All users besides those of the system. Default with authorized-keys: the user of ssh:, with sudo; else those of the image."),
			"authorized-keys": schemas.YOg(publicKey).optional().describe("Lines of authorized_keys of every user here."),
			"host-key": secret_ref.C.optional().describe("Private ed25519 host key in OpenSSH form. Default: one is made and kept on this machine."),
			"ssh-passwords": schemas.zMY().optional().describe("sshd takes passwords, too. Default: false."),
			files: schemas.YOg(fileSchema).default([]).describe("Files of the root file system; after all else."),
			"user-data": schemas.YjP().min(1).optional().describe("A #cloud-config, or a path to one (from the fleet file). It is joined with that of the image."),
			timezone: schemas.YjP().regex(/^[A-Za-z0-9_+-]+(?:\/[A-Za-z0-9_+-]+)*$/, "must be such as Europe/Berlin").refine(isTimeZone, "must be a time zone that there is, such as Europe/Berlin").optional().describe("Such as `Europe/Berlin`."),
			locale: schemas.YjP().regex(/^[\w.@-]+$/, "must be such as C.UTF-8").optional().describe("Such as `C.UTF-8`.")
		}).describe("A node.");
		function isTimeZone(name) {
			try {
				new Intl.DateTimeFormat("en", { timeZone: name });
				return true;
			} catch {
				return false;
			}
		}
		;
		const boards_name = schemas.YjP().regex(schema.o_, "must be lower-case letters, digits and hyphens, at most 63");
		const ADDRESS = /^(?:[^\s/@:]+|[0-9a-fA-F.]*:[0-9a-fA-F.]*:[0-9a-fA-F:.]*)$/;
		const FINGERPRINT = /^(?:sha-?256[:= ]*)?(?:[0-9a-fA-F]{2}:?){31}[0-9a-fA-F]{2}$/i;
		const boardsSchema = schemas.g1P(boards_name, schemas.rej({
			address: schemas.YjP().regex(ADDRESS, "must be a name or an IP address alone, without https:// and port; the port stands in port:").describe("Name or IP address of the BMC."),
			port: schemas.Whr().min(1).max(65535).optional().describe("HTTPS port of the BMC. Default: 443."),
			fingerprint: schemas.YjP().regex(FINGERPRINT, "must be the SHA-256 of a certificate: 64 hexadecimal digits, with or without colons").optional().describe("SHA-256 of its certificate. Without it nothing is sent before a person at a terminal has said yes to the one that is shown; the refusal tells this line."),
			certificate: schemas.k5n(["strict", "accept-new"]).default("strict").describe("`accept-new`: without `fingerprint` the first certificate is trusted, whoever shows it, told and remembered. Default: strict."),
			user: schemas.YjP().min(1).default("root").describe("Default: root."),
			password: secret_ref.C.describe("Password of that user."),
			transfer: schemas.k5n([
				"auto",
				"pull",
				"push",
				"sdcard"
			]).default("auto").describe("`push`: the image is sent, encrypted. `pull`: the board fetches it from this machine, over plain HTTP: who listens in that network gets the private host key of the node. `sdcard`: it is on the SD card of the board, see `sdcard` of a node. `auto` (default): push; a node with `mirror` fetches it there, and an image with `os: as-is`, in which no key of ours is, is fetched from this machine where the board can."),
			"pull-address": schemas.YjP().regex(/^[0-9a-fA-F.:]+$/, "must be an IP address of this machine").optional().describe("What the board reaches this machine by. Default: the address this machine reaches the board from."),
			"pull-port": schemas.Whr().min(1).max(65535).optional().describe("TCP port of this machine that the board fetches from, where a firewall stands before it. Two boards of one run need two. Default: any that is free."),
			verify: schemas.zMY().default(true).describe("The board reads back what it wrote. Default: true."),
			"other-nodes": schemas.k5n([
				"refuse",
				"power-off",
				"ignore"
			]).default("refuse").describe("Where all nodes hang on one USB hub (v2.5 and newer) a board may write the wrong one while others are on. `refuse` (default), `power-off` them meanwhile, or `ignore`."),
			"reload-daemon": schemas.zMY().default(false).describe("Restart the daemon of the BMC before each flash: older ones lose memory with every one. Default: false."),
			domain: schemas.YjP().regex(/^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/, "must be a domain in small letters").optional().describe("Comes behind the names of nodes that are given none."),
			network: sharedNetworkSchema.optional(),
			nodes: schemas.rej({
				1: nodeSchema.optional(),
				2: nodeSchema.optional(),
				3: nodeSchema.optional(),
				4: nodeSchema.optional()
			}, { error: ({ code }) => code === "unrecognized_keys" ? "slots are 1 to 4" : undefined }).describe("What is in its slots 1 to 4.")
		}).describe("A Turing Pi 2.")).describe("Boards that carry nodes, by name.");
	}),
	70788: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { Q: () => imagesSchema });
		var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
		var _fleet_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34225);
		var _image_os_operating_systems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68327);
		const name = zod__WEBPACK_IMPORTED_MODULE_2__.YjP().regex(_fleet_schema_js__WEBPACK_IMPORTED_MODULE_0__.o_, "must be lower-case letters, digits and hyphens, at most 63");
		const rows = ["as-is", ..._image_os_operating_systems_js__WEBPACK_IMPORTED_MODULE_1__.n.map(({ id }) => id)];
		const imagesSchema = zod__WEBPACK_IMPORTED_MODULE_2__.g1P(name, zod__WEBPACK_IMPORTED_MODULE_2__.rej({
			from: zod__WEBPACK_IMPORTED_MODULE_2__.YjP().min(1).describe("A path (from the fleet file) or an http(s) address of an image: raw, .xz, .zst or .gz."),
			sha256: zod__WEBPACK_IMPORTED_MODULE_2__.YjP().regex(/^[0-9a-fA-F]{64}$/, "must be a SHA-256: 64 hexadecimal digits").optional().describe("Of the file as it comes. Default: what a .sha256 file beside it says, if there is one."),
			os: zod__WEBPACK_IMPORTED_MODULE_2__.k5n(rows).optional().describe("What is in it, to be told when it is something else. Default: whatever is found in it. `as-is`: whatever it is, it is written without a change, and cannot prove itself."),
			shrink: zod__WEBPACK_IMPORTED_MODULE_2__.zMY().default(false).describe("Write it only as long as what it holds: the board writes every byte, also empty ones. Its last file system, an ext4, grows again at the first boot. Default: false."),
			"recover-journal": zod__WEBPACK_IMPORTED_MODULE_2__.zMY().default(false).describe("It is of a disk that was in use: what the journals of its file systems hold is written where it belongs, on a copy, as a mount would do it. Default: false, such an image is refused.")
		}).describe("A stock image.")).describe("Stock images that nodes of boards are written from, by name.");
	}),
	36031: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			dp: () => chosenTargets,
			zT: () => flashTargets,
			Vb: () => nameOf,
			Nh: () => nodesOf,
			ik: () => requireWritable
		});
		var external_node_path_ = __webpack_require__(76760);
		var bmc_board = __webpack_require__(15238);
		var error = __webpack_require__(93933);
		var ssh_config_file = __webpack_require__(1601);
		var modules = __webpack_require__(50499);
		var node_texts = __webpack_require__(61009);
		var place_of = __webpack_require__(93151);
		var image_mark = __webpack_require__(32107);
		var network = __webpack_require__(39296);
		var other_ways_in = __webpack_require__(98857);
		;
		function targetProblems(target, name) {
			return target.image.os === "as-is" ? asIsProblems(target, name) : [
				...prefixProblems(target, name),
				...loginProblems(target, name),
				...ownedProblems(target, name)
			];
		}
		const OURS = new RegExp(`^(?:/etc/ssh/ssh_host_\\w+_key(?:\\.pub)?|${image_mark.g})$`);
		function ownedProblems({ section, place }, name) {
			return section.files.flatMap(({ path }, index) => OURS.test(path) ? [{
				code: "flash-file-ours",
				category: "config",
				what: `node ${name} proves by ${path} which machine it is, and its files would replace that`,
				remedy: "take it out of files; a host key of its own is given by host-key: { secret: NAME }",
				where: place("files", index, "path")
			}] : []);
		}
		function prefixProblems(target, name) {
			const bits = target.boardSection.network?.["prefix-length"];
			const isTooLong = ((0, network.A)(target)?.addresses ?? []).some((one) => !one.includes(":") && Number(one.split("/")[1]) > 32);
			if (bits === undefined || !isTooLong) return [];
			return [{
				code: "flash-prefix-length",
				category: "config",
				what: `node ${name} has the address ${target.host.address}, and the prefix length of its board is ${bits}, which no IPv4 network has`,
				remedy: "correct prefix-length:, at most 32, or give the node addresses: of its own",
				where: target.boardPlace("network", "prefix-length")
			}];
		}
		function loginProblems(target, name) {
			const { section, host } = target;
			const { users } = section;
			const login = host.ssh.user;
			const wrong = (code, where, what, remedy) => ({
				code,
				category: "config",
				what,
				remedy,
				where: target.place(...where)
			});
			const other = (0, other_ways_in.u)(target);
			const keys = section["authorized-keys"] ?? [];
			const index = (users ?? []).findIndex((user) => user.name === login);
			const user = users?.[index];
			if (users !== undefined && user === undefined && !other) return [wrong("flash-login-user", ["users"], `node ${name} is logged in to as ${login} (ssh: of ${host.name}), who is not among its users`, `add ${login} to users:, with authorized-keys, or set ssh: { user: … } of ${host.name} to one of them`)];
			if (user?.["initial-password"] !== undefined) return [wrong("flash-login-expires", [
				"users",
				index,
				"initial-password"
			], `node ${name} is logged in to as ${login}, whose password is to be changed first: until then sshd lets no command through, also with a key`, `take initial-password from ${login}, and give it to the user that a person logs in as`)];
			if (keys.length === 0 && (user?.["authorized-keys"] ?? []).length === 0 && !other) return [wrong("flash-login-key", users === undefined ? [] : ["users", index], `node ${name} is logged in to as ${login}, who gets no key into its image`, "give authorized-keys: of the node the public key that this machine logs in with")];
			return [];
		}
		function asIsProblems(target, name) {
			const { section } = target;
			const given = [
				"hostname",
				"network",
				"users",
				"authorized-keys",
				"host-key",
				"ssh-passwords",
				"user-data",
				"timezone",
				"locale"
			].filter((key) => section[key] !== undefined);
			const all = [...given, ...section.files.length > 0 ? ["files"] : []];
			const [first] = all;
			if (first === undefined) return [];
			return [{
				code: "flash-as-is",
				category: "config",
				what: `node ${name} gets the image ${target.image.name} as it is (os: as-is), and ${all.join(", ")} would have to be put into it`,
				remedy: "take these out, or take os: as-is from the image if bringup knows its operating system",
				where: target.place(first)
			}];
		}
		;
		function nameOf({ board, node }) {
			return `${board}/${node}`;
		}
		function flashTargets(fleet) {
			if (fleet.sections["boards"] === undefined) throw noBoards(fleet.file);
			const { targets, problems } = nodesOf(fleet);
			if (problems.length > 0) throw new error.$L(problems.map((problem) => new error.y4(problem)));
			return targets;
		}
		function nodesOf(fleet) {
			const boards = fleet.sections["boards"] ?? {};
			const problems = [];
			const targets = [];
			const usedBy = new Map();
			const boardAt = new Map();
			for (const [board, boardSection] of Object.entries(boards)) {
				const boardPlace = (...path) => fleet.locate([
					"boards",
					board,
					...path
				]);
				const place = (0, place_of.$)(boardSection).toLowerCase();
				const same = boardAt.get(place);
				if (same !== undefined) problems.push({
					code: "flash-board-twice",
					category: "config",
					what: `${same} and ${board} are one board: both are at ${place}`,
					remedy: "write its nodes below one name",
					where: boardPlace("address")
				});
				boardAt.set(place, board);
				for (const node of bmc_board.K) {
					const section = boardSection.nodes[node];
					if (section === undefined) continue;
					const name = nameOf({
						board,
						node
					});
					const found = targetOf(fleet, {
						board,
						boardSection,
						boardPlace,
						node,
						section
					}, (problem) => problems.push(problem));
					const other = usedBy.get(section.host);
					if (other !== undefined) problems.push({
						code: "flash-host-twice",
						category: "config",
						what: `node ${other} and node ${name} are both to be the host ${section.host}`,
						remedy: "give each node a host of its own",
						where: boardPlace("nodes", String(node), "host")
					});
					usedBy.set(section.host, name);
					if (found === undefined) continue;
					targets.push(found);
					problems.push(...targetProblems(found, name));
				}
			}
			return {
				targets,
				problems
			};
		}
		function targetOf(fleet, slot, problem) {
			const { board, boardSection, boardPlace, node, section } = slot;
			const place = (...path) => boardPlace("nodes", String(node), ...path);
			const wrong = (code, key, what, remedy) => problem({
				code,
				category: "config",
				what,
				remedy,
				where: place(key)
			});
			const name = nameOf({
				board,
				node
			});
			const host = fleet.hosts.find((one) => one.name === section.host);
			if (host === undefined) wrong("flash-host-unknown", "host", `node ${name} is to be the host ${section.host}, which is not in the fleet`, "add it below hosts:, or correct the name");
			else if (host.connection === "local") wrong("flash-host-local", "host", `node ${name} is to be the host ${section.host}, which is this machine`, "name the host that the node becomes");
			const image = (fleet.sections["images"] ?? {})[section.image];
			if (image === undefined) wrong("flash-image-unknown", "image", `node ${name} is to get the image ${section.image}, which is not among images:`, "add it at the top below images:, or correct the name");
			const onCard = boardSection.transfer === "sdcard";
			if (onCard && section.sdcard === undefined) wrong("flash-sdcard-path", "image", `board ${board} takes images from its SD card, and node ${name} does not say which is its own`, `set sdcard: of the node, such as /mnt/sdcard/${section.host}.img.xz; \`bringup flash image ${name}\` makes the file`);
			if (host === undefined || image === undefined) return undefined;
			const from = /^https?:\/\//.test(image.from) ? image.from : (0, external_node_path_.resolve)(fleet.root, (0, ssh_config_file.kc)(image.from));
			const { domain } = boardSection;
			const hostname = section.hostname ?? (domain === undefined ? host.name : `${host.name}.${domain}`);
			const names = (0, node_texts.tJ)(fleet, {
				board,
				node,
				host,
				hostname
			});
			const rendered = (0, node_texts.jU)(section, names, place, problem);
			const imagePlace = (...path) => fleet.locate([
				"images",
				section.image,
				...path
			]);
			return {
				...slot,
				section: rendered,
				host,
				hostname,
				image: {
					...image,
					from,
					name: section.image
				},
				names,
				place,
				imagePlace
			};
		}
		function chosenTargets(targets, names, hosts) {
			const fits = (target, name) => [
				target.board,
				nameOf(target),
				target.host.name
			].includes(name);
			const unknown = names.find((name) => !targets.some((target) => fits(target, name)));
			if (unknown !== undefined) throw new error.y4({
				code: "flash-name-unknown",
				category: "config",
				what: `${unknown} is neither a board, nor a node of one, nor the host of a node`,
				remedy: `write it like ${targets.slice(0, 3).map(nameOf).join(", ") || "rack-1/2"}`
			});
			const chosen = targets.filter((target) => hosts.some(({ name }) => name === target.host.name) && (names.length === 0 || names.some((name) => fits(target, name))));
			if (chosen.length > 0) return chosen;
			throw new error.y4({
				code: "flash-nobody",
				category: "config",
				what: "none of the nodes of boards is chosen",
				remedy: "see `bringup flash status` for the nodes there are, and take back --select or the names"
			});
		}
		function requireWritable(target) {
			const { otherWay } = modules.e[target.section.module];
			if (otherWay === undefined) return;
			throw new error.y4({
				code: "flash-module",
				category: "unsupported",
				what: `node ${target.node} of board ${target.board} is ${(0, modules.w)(target.section.module)}, which the board cannot write`,
				remedy: otherWay,
				where: target.place("module")
			});
		}
		function noBoards(file) {
			return new error.y4({
				code: "flash-not-declared",
				category: "config",
				what: "the fleet file says nothing about boards",
				remedy: "add boards: and images: at its top (docs/fleet/boards.yaml)",
				where: { file }
			});
		}
	}),
	12534: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			f: () => DURATION,
			p: () => durationMs
		});
		const UNIT_MS = {
			ms: 1,
			s: 1e3,
			m: 6e4,
			h: 36e5,
			d: 864e5
		};
		const DURATION = /^(\d{1,7})(ms|s|m|h|d)$/;
		function durationMs(text) {
			const match = DURATION.exec(text);
			return match === null ? Number.NaN : Number(match[1]) * UNIT_MS[match[2]];
		}
	}),
	8653: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Z: () => rolloutOf,
			p: () => rolloutSchema
		});
		var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92857);
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12534);
		var _select_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11294);
		var _tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46782);
		const hostCount = zod__WEBPACK_IMPORTED_MODULE_4__.Whr().min(1).max(1e5);
		const percent = zod__WEBPACK_IMPORTED_MODULE_4__.YjP().regex(/^(?:[1-9]\d?|100)%$/, "must be a number of hosts, or a share of them such as 25%");
		const size = zod__WEBPACK_IMPORTED_MODULE_4__.KCZ([hostCount, percent]);
		const rolloutSchema = zod__WEBPACK_IMPORTED_MODULE_4__.rej({
			canary: zod__WEBPACK_IMPORTED_MODULE_4__.KCZ([hostCount, zod__WEBPACK_IMPORTED_MODULE_4__.YOg(zod__WEBPACK_IMPORTED_MODULE_4__.YjP().min(1)).min(1)]).optional().describe("Hosts that are changed first, as a wave of their own: how many, or which (names, globs, label=value, group:NAME)."),
			waves: zod__WEBPACK_IMPORTED_MODULE_4__.KCZ([size, zod__WEBPACK_IMPORTED_MODULE_4__.YOg(size).min(1)]).optional().describe("Hosts that are changed together: a number, or a share of those to change such as 25%. Of a list each wave takes the next, and the last one repeats. Default: all in one wave."),
			"failure-budget": zod__WEBPACK_IMPORTED_MODULE_4__.KCZ([zod__WEBPACK_IMPORTED_MODULE_4__.Whr().min(0).max(1e5), zod__WEBPACK_IMPORTED_MODULE_4__.YjP().regex(/^(?:\d{1,2}|100)%$/, "must be a number of hosts, or a share of them such as 5%")]).optional().describe("Failed hosts that are tolerated; with more of them the next wave does not begin. A number, or a share of the hosts to change. Default: 0."),
			pause: zod__WEBPACK_IMPORTED_MODULE_4__.YjP().regex(_duration_js__WEBPACK_IMPORTED_MODULE_1__.f, "must be a duration, such as 5m").refine((text) => (0, _duration_js__WEBPACK_IMPORTED_MODULE_1__.p)(text) <= 864e5, "must be at most 1d").optional().describe("How long to watch a wave before the next begins. Default: not at all."),
			reboots: hostCount.max(1e3).optional().describe("Most hosts that are down for a reboot at once. Default: 1.")
		}).describe("How a change goes over the hosts: in waves, and when it stops.");
		function rolloutOf(document, hosts, report) {
			const path = ["fleet", "rollout"];
			const tree = (0, _tree_js__WEBPACK_IMPORTED_MODULE_3__.jf)((0, _tree_js__WEBPACK_IMPORTED_MODULE_3__.jf)(document, "fleet"), "rollout");
			const parsed = rolloutSchema.safeParse(tree === undefined ? {} : (0, _tree_js__WEBPACK_IMPORTED_MODULE_3__.aB)(tree));
			const { canary, waves = [], "failure-budget": budget = 0, pause, reboots = 1 } = parsed.data ?? {};
			return {
				...canary === undefined ? {} : { canary: typeof canary === "number" ? canary : namesOf(canary, hosts, document, [...path, "canary"], report) },
				waves: (Array.isArray(waves) ? waves : [waves]).map(countOf),
				failureBudget: countOf(budget),
				pauseMs: pause === undefined ? 0 : (0, _duration_js__WEBPACK_IMPORTED_MODULE_1__.p)(pause),
				reboots
			};
		}
		function countOf(size) {
			return typeof size === "number" ? { hosts: size } : { percent: Number.parseInt(size, 10) };
		}
		function namesOf(terms, hosts, document, path, report) {
			try {
				return (0, _select_js__WEBPACK_IMPORTED_MODULE_2__.s)({ hosts }, terms.join(",")).map(({ name }) => name);
			} catch (error) {
				if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4)) throw error;
				const { code, category, message, remedy } = error;
				report({
					code,
					category,
					what: `the canary of the rollout: ${message}`,
					remedy,
					where: (0, _tree_js__WEBPACK_IMPORTED_MODULE_3__.x5)(document, path)
				});
				return [];
			}
		}
	}),
	34225: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Bd: () => sudoSchema,
			Ee: () => fleetFileSchema,
			cg: () => sshSchema,
			g7: () => varsSchema,
			o_: () => NAME
		});
		var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92857);
		var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12534);
		var _rollout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8653);
		var _secret_ref_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40434);
		const NAME = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
		const LABEL_NAME = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/;
		const VAR_NAME = /^[A-Za-z_][A-Za-z0-9_-]*$/;
		const name = zod__WEBPACK_IMPORTED_MODULE_3__.YjP().regex(NAME, "must be lower-case letters, digits and hyphens, at most 63, as in DNS names");
		const labelName = zod__WEBPACK_IMPORTED_MODULE_3__.YjP().regex(LABEL_NAME, "must be letters, digits, dots, hyphens and underscores");
		const labelValue = zod__WEBPACK_IMPORTED_MODULE_3__.YjP().regex(/^[^\s,=!{}]+$/, "must be text without spaces, commas, =, ! and braces");
		const sshSchema = zod__WEBPACK_IMPORTED_MODULE_3__.rej({
			user: zod__WEBPACK_IMPORTED_MODULE_3__.YjP().regex(/^[^\s@:/]+$/, "must be a user name without spaces, @, : or /").describe("User to log in as. Default: the user bringup runs as."),
			port: zod__WEBPACK_IMPORTED_MODULE_3__.Whr().min(1).max(65535).describe("Port of the sshd. Default: 22."),
			"host-keys": zod__WEBPACK_IMPORTED_MODULE_3__.k5n(["strict", "accept-new"]).describe("`strict` (default): only keys on file. `accept-new`: a first key is recorded. A changed key always stops."),
			"known-hosts": zod__WEBPACK_IMPORTED_MODULE_3__.YOg(zod__WEBPACK_IMPORTED_MODULE_3__.YjP().min(1)).describe("known_hosts lines, as `ssh-keyscan` prints them."),
			key: zod__WEBPACK_IMPORTED_MODULE_3__.KCZ([zod__WEBPACK_IMPORTED_MODULE_3__.YjP().min(1), _secret_ref_js__WEBPACK_IMPORTED_MODULE_2__.C]).describe("Private key: a path (~ is your home, relative paths start at the fleet file), or a secret."),
			passphrase: _secret_ref_js__WEBPACK_IMPORTED_MODULE_2__.C.describe("What the private key is encrypted with."),
			jump: zod__WEBPACK_IMPORTED_MODULE_3__.YjP().min(1).describe("Go through this host: a name of this file, or user@address:port."),
			proxy: zod__WEBPACK_IMPORTED_MODULE_3__.YjP().regex(/^https?:\/\/[^\s/@]+(?::\d+)?\/?$/, "must be the address of an HTTP proxy, such as http://proxy.example.org:3128").describe("HTTP proxy that allows CONNECT to the host."),
			"connect-timeout": zod__WEBPACK_IMPORTED_MODULE_3__.YjP().regex(_duration_js__WEBPACK_IMPORTED_MODULE_0__.f, "must be a duration, such as 10s").refine((text) => (0, _duration_js__WEBPACK_IMPORTED_MODULE_0__.p)(text) > 0 && (0, _duration_js__WEBPACK_IMPORTED_MODULE_0__.p)(text) <= 6e5, "must be between 1ms and 10m").describe("Limit for the connect and for the SSH handshake each. Default: 10s.")
		}).partial().describe("How to reach the host.");
		const sudoSchema = zod__WEBPACK_IMPORTED_MODULE_3__.rej({ password: _secret_ref_js__WEBPACK_IMPORTED_MODULE_2__.C.describe("The password sudo asks for. Not needed with NOPASSWD.") }).partial().describe("How to become root.");
		const varsSchema = zod__WEBPACK_IMPORTED_MODULE_3__.g1P(zod__WEBPACK_IMPORTED_MODULE_3__.YjP().regex(VAR_NAME, "must be letters, digits, _ and -, and start with a letter"), zod__WEBPACK_IMPORTED_MODULE_3__.L5J()).describe("Values for templates: {{ vars.NAME }}.");
		function layerShape(capabilities, sections) {
			const typed = sections === "typed";
			const own = capabilities.flatMap(({ name: key, hostSchema }) => hostSchema === undefined ? [] : [[key, (typed ? hostSchema : zod__WEBPACK_IMPORTED_MODULE_3__.L5J()).optional()]]);
			return {
				vars: (typed ? varsSchema : zod__WEBPACK_IMPORTED_MODULE_3__.L5J()).optional(),
				ssh: (typed ? sshSchema : zod__WEBPACK_IMPORTED_MODULE_3__.L5J()).optional(),
				sudo: (typed ? sudoSchema : zod__WEBPACK_IMPORTED_MODULE_3__.L5J()).optional(),
				...Object.fromEntries(own)
			};
		}
		function fleetFileSchema(capabilities, sections) {
			const layer = layerShape(capabilities, sections);
			const top = capabilities.flatMap(({ name: key, fleetSchema }) => fleetSchema === undefined ? [] : [[key, (sections === "typed" ? fleetSchema : zod__WEBPACK_IMPORTED_MODULE_3__.L5J()).optional()]]);
			return zod__WEBPACK_IMPORTED_MODULE_3__.rej({
				version: zod__WEBPACK_IMPORTED_MODULE_3__.euz("bringup/v1").describe("Version of this file format."),
				fleet: zod__WEBPACK_IMPORTED_MODULE_3__.rej({
					name: name.describe("Name of the fleet."),
					"on-failure": zod__WEBPACK_IMPORTED_MODULE_3__.k5n([
						"stop",
						"continue",
						"rollback"
					]).optional().describe("After a failed step of a host: stop it (default), go on with what does not need the step, or undo."),
					parallel: zod__WEBPACK_IMPORTED_MODULE_3__.Whr().min(1).max(1e3).optional().describe("Most hosts worked on at once. Default: 20."),
					rollout: _rollout_js__WEBPACK_IMPORTED_MODULE_1__.p.optional(),
					"guard-seconds": zod__WEBPACK_IMPORTED_MODULE_3__.Whr().min(5).max(600).optional().describe("A change that could cut the connection is taken back by the host when nobody confirmed it for so long. Default: 25.")
				}).describe("The fleet as a whole."),
				vars: (sections === "typed" ? varsSchema : zod__WEBPACK_IMPORTED_MODULE_3__.L5J()).optional(),
				defaults: zod__WEBPACK_IMPORTED_MODULE_3__.rej(layer).optional().describe("What every host starts from."),
				groups: zod__WEBPACK_IMPORTED_MODULE_3__.g1P(name, zod__WEBPACK_IMPORTED_MODULE_3__.rej({
					match: zod__WEBPACK_IMPORTED_MODULE_3__.g1P(labelName, zod__WEBPACK_IMPORTED_MODULE_3__.KCZ([labelValue, zod__WEBPACK_IMPORTED_MODULE_3__.YOg(labelValue).min(1)])).refine((labels) => Object.keys(labels).length > 0, "must name at least one label; for all hosts use defaults").describe("Hosts that have all of these labels; a list means any of its values."),
					...layer
				})).optional().describe("Settings for hosts by label. Later groups win over earlier ones."),
				hosts: zod__WEBPACK_IMPORTED_MODULE_3__.g1P(name, zod__WEBPACK_IMPORTED_MODULE_3__.rej({
					address: zod__WEBPACK_IMPORTED_MODULE_3__.YjP().min(1).optional().describe("Host name or IP address. Needed unless the connection is local."),
					connection: zod__WEBPACK_IMPORTED_MODULE_3__.k5n(["ssh", "local"]).optional().describe("`ssh` (default), or `local`: the machine bringup runs on."),
					labels: zod__WEBPACK_IMPORTED_MODULE_3__.g1P(labelName, labelValue).optional().describe("What groups and selections match."),
					...layer
				})).optional().describe("The machines, by name."),
				...Object.fromEntries(top)
			});
		}
	}),
	40434: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			C: () => secretRef,
			J: () => SECRET_NAME
		});
		var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
		var _core_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81583);
		const SECRET_NAME = /^[A-Z][A-Z0-9_]*$/;
		const SECRET_ISSUE = { secret: true };
		const secretRef = zod__WEBPACK_IMPORTED_MODULE_1__.IeY((value) => value instanceof _core_secret_js__WEBPACK_IMPORTED_MODULE_0__.z, {
			error: "must be a secret, written { secret: NAME }",
			params: SECRET_ISSUE
		}).meta({
			id: "secret",
			description: "A secret by the name of the environment variable that holds it. Never the value itself.",
			type: "object",
			properties: { secret: {
				type: "string",
				pattern: SECRET_NAME.source
			} },
			required: ["secret"],
			additionalProperties: false
		});
	}),
	11294: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { s: () => selectHosts });
		var picomatch__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14006);
		var picomatch__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(picomatch__WEBPACK_IMPORTED_MODULE_2__);
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36826);
		function selectHosts(fleet, expression, context = {}) {
			const terms = splitTerms(expression);
			if (terms.length === 0) throw wrong("select-empty", "the selection is empty", "write all, or the names of hosts");
			const excluded = terms.filter((term) => term.startsWith("!")).map((term) => term.slice(1).trim());
			const wanted = terms.filter((term) => !term.startsWith("!"));
			const take = (wanted.length === 0 ? ["all"] : wanted).map((term) => testOf(term, fleet, context));
			const leave = excluded.map((term) => testOf(term, fleet, context));
			const hosts = fleet.hosts.filter((host) => take.some((test) => test(host)) && !leave.some((test) => test(host)));
			if (hosts.length > 0) return hosts;
			const names = fleet.hosts.map(({ name }) => name);
			throw wrong("select-nothing", `no host matches ${show(expression)}`, wanted.length === 1 && wanted[0] !== undefined ? (0, _nearest_js__WEBPACK_IMPORTED_MODULE_1__.Z)(wanted[0], names, "hosts") : known(names, "hosts"));
		}
		function testOf(term, fleet, { failed }) {
			if (term === "all") return () => true;
			if (term === "failed") return failedTest(failed);
			if (term.startsWith("group:")) return groupTest(term.slice("group:".length), fleet);
			const label = /^([^!=]+)(!?=)(.+)$/.exec(term);
			if (label !== null) return labelTest(label[1] ?? "", label[2] === "=", label[3] ?? "", fleet);
			if (/[*?[\]{}]/.test(term)) {
				const matches = picomatch__WEBPACK_IMPORTED_MODULE_2___default()(term, {
					noextglob: true,
					nonegate: true
				});
				return ({ name }) => matches(name);
			}
			const names = fleet.hosts.map(({ name }) => name);
			if (!names.includes(term)) {
				throw wrong("select-unknown-host", `there is no host ${show(term)}`, (0, _nearest_js__WEBPACK_IMPORTED_MODULE_1__.Z)(term, names, "hosts"));
			}
			return ({ name }) => name === term;
		}
		function failedTest(failed) {
			if (failed === undefined || failed.length === 0) {
				throw wrong("select-no-failed", failed === undefined ? "no earlier run is known, so nobody knows what failed" : "nothing failed in the last run", "name the hosts, or write all");
			}
			return ({ name }) => failed.includes(name);
		}
		function groupTest(group, fleet) {
			const groups = [...new Set(fleet.hosts.flatMap((host) => host.groups))];
			if (!groups.includes(group)) {
				throw wrong("select-unknown-group", `no host is in a group ${show(group)}`, (0, _nearest_js__WEBPACK_IMPORTED_MODULE_1__.Z)(group, groups, "groups"));
			}
			return (host) => host.groups.includes(group);
		}
		function labelTest(label, equal, value, fleet) {
			const labels = [...new Set(fleet.hosts.flatMap((host) => Object.keys(host.labels)))];
			if (!labels.includes(label)) {
				throw wrong("select-unknown-label", `no host has a label ${show(label)}`, (0, _nearest_js__WEBPACK_IMPORTED_MODULE_1__.Z)(label, labels, "labels"));
			}
			return (host) => host.labels[label] === value === equal;
		}
		function splitTerms(expression) {
			if (expression.length > 4096) throw wrong("select-too-long", "the selection is very long", "use labels or globs");
			const terms = [""];
			let depth = 0;
			for (const character of expression) {
				if (character === "{") depth += 1;
				if (character === "}") depth -= 1;
				if (character === "," && depth <= 0) terms.push("");
				else terms.push((terms.pop() ?? "") + character);
			}
			return terms.map((term) => term.trim()).filter((term) => term !== "");
		}
		function known(names, kind) {
			return names.length === 0 ? `there are no ${kind}` : (0, _nearest_js__WEBPACK_IMPORTED_MODULE_1__.Z)("", names, kind);
		}
		function show(text) {
			return JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}...` : text);
		}
		function wrong(code, what, remedy) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code,
				category: "config",
				what,
				remedy
			});
		}
	}),
	42640: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			QC: () => parseTemplate,
			VQ: () => templateNames,
			Xm: () => renderTemplate,
			Xo: () => textPart,
			lS: () => isLate,
			nn: () => joinParts
		});
		const LATE_NAMESPACES = [
			"facts",
			"address",
			"python",
			"ray",
			"mesh"
		];
		const PLACEHOLDER = /\{\{\s*(?:([A-Za-z_][\w-]*(?:\.[\w-]+)*)|"([^"\n]*)")\s*\}\}/g;
		function parseTemplate(template) {
			if (!template.includes("{{")) return [{
				kind: "text",
				text: template,
				raw: template
			}];
			const parts = [];
			let end = 0;
			for (const match of template.matchAll(PLACEHOLDER)) {
				const before = template.slice(end, match.index);
				if (before !== "") parts.push({
					kind: "text",
					text: before,
					raw: before
				});
				const [raw, name, quoted] = match;
				parts.push(name === undefined ? {
					kind: "text",
					text: quoted ?? "",
					raw
				} : {
					kind: "name",
					name,
					raw
				});
				end = match.index + raw.length;
			}
			if (end < template.length) parts.push({
				kind: "text",
				text: template.slice(end),
				raw: template.slice(end)
			});
			return parts;
		}
		function joinParts(parts, template) {
			const texts = parts.flatMap((part) => part.kind === "text" ? [part.text] : []);
			if (texts.length === parts.length) return texts.join("");
			if (parts.map(({ raw }) => raw).join("") === template) return template;
			const isPlain = (part) => part.kind === "text" && part.raw === part.text;
			return parts.map((part) => isPlain(part) ? escapeEdges(part.raw) : part.raw).join("");
		}
		function escapeEdges(text) {
			return text.replace(/\{{2,}|^\{|\{$/g, (braces) => `{{ "${braces}" }}`);
		}
		function textPart(text) {
			return {
				kind: "text",
				text,
				raw: text.replace(/\{+/g, (braces) => `{{ "${braces}" }}`)
			};
		}
		function renderTemplate(template, lookup) {
			if (!template.includes("{{")) return template;
			return joinParts(parseTemplate(template).map((part) => {
				const value = part.kind === "name" ? lookup(part.name) : undefined;
				return value === undefined ? part : textPart(value);
			}), template);
		}
		function templateNames(template) {
			if (!template.includes("{{")) return [];
			return [...new Set(parseTemplate(template).flatMap((part) => part.kind === "name" ? [part.name] : []))];
		}
		function isLate(name) {
			const namespace = name.split(".", 1)[0];
			return LATE_NAMESPACES.some((late) => late === namespace);
		}
	}),
	46782: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			$6: () => textAt,
			$d: () => sizeOf,
			MZ: () => emptyMap,
			R3: () => prune,
			SC: () => mapAt,
			Y_: () => children,
			aB: () => toJson,
			at: () => at,
			jf: () => child,
			kZ: () => isNull,
			r0: () => heightOf,
			x5: () => locate
		});
		function emptyMap(place) {
			return {
				kind: "map",
				entries: new Map(),
				place
			};
		}
		function child(tree, key) {
			if (tree?.kind === "map") return tree.entries.get(String(key))?.value;
			if (tree?.kind === "list") return typeof key === "number" ? tree.items[key] : undefined;
			return undefined;
		}
		function at(tree, path) {
			return path.reduce((inner, key) => child(inner, key), tree);
		}
		function mapAt(tree, key) {
			const found = child(tree, key);
			return found?.kind === "map" ? found : emptyMap(tree?.place ?? {});
		}
		function textAt(tree, key) {
			const found = child(tree, key);
			return found?.kind === "scalar" && typeof found.value === "string" ? found.value : undefined;
		}
		function locate(tree, path) {
			let found = tree;
			for (const key of path) {
				const next = child(found, key) ?? (typeof key === "string" ? child(found, kebab(key)) : undefined);
				if (next === undefined) break;
				found = next;
			}
			return found.place;
		}
		function kebab(key) {
			return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
		}
		const pruned = new WeakMap();
		function prune(tree) {
			return tree.kind === "scalar" ? tree : remembered(pruned, tree, () => withoutNulls(tree));
		}
		function withoutNulls(tree) {
			if (tree.kind === "list") return {
				...tree,
				items: tree.items.map(prune)
			};
			const entries = [...tree.entries].filter(([, entry]) => !isNull(entry.value));
			return {
				...tree,
				entries: new Map(entries.map(([key, entry]) => [key, {
					...entry,
					value: prune(entry.value)
				}]))
			};
		}
		function isNull(tree) {
			return tree.kind === "scalar" && tree.value === null;
		}
		function toJson(tree) {
			if (tree.kind === "scalar") return tree.value;
			if (tree.kind === "list") return tree.items.map(toJson);
			return Object.fromEntries([...tree.entries].map(([key, entry]) => [key, toJson(entry.value)]));
		}
		function children(tree) {
			if (tree.kind === "scalar") return [];
			return tree.kind === "list" ? tree.items : [...tree.entries.values()].map((entry) => entry.value);
		}
		const sizes = new WeakMap();
		const heights = new WeakMap();
		function sizeOf(tree) {
			return remembered(sizes, tree, () => children(tree).reduce((sum, inner) => sum + sizeOf(inner), 1));
		}
		function heightOf(tree) {
			return remembered(heights, tree, () => children(tree).reduce((most, inner) => Math.max(most, heightOf(inner) + 1), 0));
		}
		function remembered(known, tree, compute) {
			const value = known.get(tree) ?? compute();
			known.set(tree, value);
			return value;
		}
	}),
	3535: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			JR: () => agentSocket,
			_N: () => agentKeys,
			tY: () => signWithAgent
		});
		var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
		var node_net__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
		var ssh2__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85472);
		var ssh2__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(ssh2__WEBPACK_IMPORTED_MODULE_1__);
		var _host_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85028);
		const REQUEST_IDENTITIES = 11;
		const IDENTITIES_ANSWER = 12;
		const ANSWER_WITHIN_MS = 5e3;
		function agentSocket(target) {
			if (target.agent === false) return undefined;
			const path = target.agent ?? process.env["SSH_AUTH_SOCK"];
			return path === undefined || path === "" ? undefined : path;
		}
		async function agentKeys(socket) {
			if (socket === undefined) return {
				keys: [],
				notes: []
			};
			try {
				return {
					keys: parseIdentities(await ask(socket)),
					notes: []
				};
			} catch (error) {
				return {
					keys: [],
					notes: [`The ssh-agent at ${socket} does not answer: ${error instanceof Error ? error.message : String(error)}.`]
				};
			}
		}
		function ask(path) {
			return new Promise((resolve, reject) => {
				const socket = (0, node_net__WEBPACK_IMPORTED_MODULE_0__.connect)(path);
				let answer = Buffer.alloc(0);
				const timer = setTimeout(() => socket.destroy(new Error(`no answer within ${ANSWER_WITHIN_MS / 1e3} s`)), ANSWER_WITHIN_MS);
				socket.once("connect", () => socket.write(Buffer.from([
					0,
					0,
					0,
					1,
					REQUEST_IDENTITIES
				])));
				socket.on("data", (data) => {
					answer = Buffer.concat([answer, data]);
					if (answer.length < 4 || answer.length < 4 + answer.readUInt32BE(0)) return;
					resolve(answer.subarray(4, 4 + answer.readUInt32BE(0)));
					socket.destroy();
				});
				socket.once("error", reject);
				socket.once("close", () => {
					clearTimeout(timer);
					reject(new Error("it closed the connection"));
				});
			});
		}
		function parseIdentities(answer) {
			if (answer[0] !== IDENTITIES_ANSWER) throw new Error("it refused to list its keys");
			const keys = [];
			let at = 5;
			const next = () => {
				const length = answer.readUInt32BE(at);
				const value = answer.subarray(at + 4, at + 4 + length);
				at += 4 + length;
				return value;
			};
			for (let left = answer.readUInt32BE(1); left > 0; left--) {
				const blob = Buffer.from(next());
				const comment = next().toString("utf8");
				const type = (0, _host_key_js__WEBPACK_IMPORTED_MODULE_2__.a1)(blob) ?? "unknown";
				keys.push({
					type,
					fingerprint: (0, _host_key_js__WEBPACK_IMPORTED_MODULE_2__.Rj)(blob),
					comment,
					blob,
					certificate: type.includes("-cert-v01@")
				});
			}
			return keys;
		}
		function signWithAgent(socket, key) {
			return new OneKeyAgent(socket, key.blob);
		}
		class OneKeyAgent extends ssh2__WEBPACK_IMPORTED_MODULE_1___default().OpenSSHAgent {
			#blob;
			constructor(socket, blob) {
				super(socket);
				this.#blob = blob;
			}
			getIdentities(callback) {
				const parsed = ssh2__WEBPACK_IMPORTED_MODULE_1___default().utils.parseKey(this.#blob);
				if (parsed instanceof Error) callback(parsed);
				else callback(undefined, [parsed]);
			}
		}
	}),
	82429: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { K: () => cancelled });
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		function cancelled(doing, signal) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "cancelled",
				category: "cancelled",
				what: `Cancelled while ${doing}.`,
				remedy: "Run it again when you want it done.",
				cause: signal?.reason
			});
		}
	}),
	87423: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { N: () => connect });
		var local = __webpack_require__(29709);
		var retry = __webpack_require__(17376);
		var core_error = __webpack_require__(93933);
		var host_hop = __webpack_require__(83399);
		var jump_pool = __webpack_require__(47363);
		var promises_ = __webpack_require__(58500);
		var dial_error = __webpack_require__(73949);
		var farewell = __webpack_require__(11828);
		var place = __webpack_require__(81981);
		var semaphore = __webpack_require__(58728);
		var external_node_stream_ = __webpack_require__(57075);
		var forward = __webpack_require__(79959);
		;
		function sshChannel(raw) {
			let exit = {
				code: undefined,
				signal: undefined
			};
			let closed;
			let pending;
			const freed = Promise.withResolvers();
			const settled = Promise.withResolvers();
			const stdout = (0, forward.s)(raw);
			const stderr = (0, forward.s)(raw.stderr);
			const stdin = new external_node_stream_.Writable({
				highWaterMark: 1 << 20,
				write(chunk, _encoding, done) {
					if (closed !== undefined) return done(closed);
					pending = done;
					raw.write(chunk, () => {
						if (pending === undefined) return;
						pending = undefined;
						done();
					});
				},
				final(done) {
					raw.end();
					done();
				},
				destroy(error, done) {
					raw.end();
					done(error);
				}
			});
			stdin.on("error", () => {});
			const finish = (reason) => {
				closed ??= reason;
				const waiting = pending;
				pending = undefined;
				waiting?.(closed);
			};
			raw.on("exit", (code, signal) => {
				exit = {
					code: code ?? undefined,
					signal: signal ?? undefined
				};
			});
			raw.on("close", () => {
				finish(new Error("the command has ended"));
				freed.resolve();
			});
			raw.on("error", () => {});
			void Promise.all([freed.promise, (0, forward.I)(stdout, stderr)]).then(() => settled.resolve(exit));
			return {
				stdin,
				stdout,
				stderr,
				exit: settled.promise,
				freed: freed.promise,
				close() {
					raw.close();
					stdin.destroy();
					stdout.destroy();
					stderr.destroy();
					settled.resolve(exit);
				},
				lost(reason) {
					finish(reason);
					freed.resolve();
				}
			};
		}
		;
		const CHANNELS_AT_ONCE = 4;
		const OPEN_TRIES = 9;
		const NO_FREE_SESSION = new Set([2, 4]);
		class SshConnection {
			transport = "ssh";
			target;
			user;
			peerAddress;
			hostKey;
			newKnownHost;
			closed;
			#hop;
			#via;
			#settleClosed;
			#slots = (0, semaphore.B)(CHANNELS_AT_ONCE);
			#open = new Set();
			#over;
			#lastError;
			constructor(hop, newKnownHosts, via) {
				this.#hop = hop;
				this.#via = via;
				this.target = `${hop.target.user}@${(0, place.X)(hop.target)}`;
				this.user = hop.target.user;
				this.peerAddress = via === undefined && "remoteAddress" in hop.stream ? plainAddress(hop.stream.remoteAddress) : undefined;
				this.hostKey = hop.hostKey;
				this.newKnownHost = newKnownHosts.length === 0 ? undefined : newKnownHosts.join("\n");
				const { promise, resolve } = Promise.withResolvers();
				this.closed = promise;
				this.#settleClosed = resolve;
				hop.client.on("error", (error) => {
					this.#lastError ??= error;
				});
				hop.client.on("close", () => {
					const jump = via?.hop.stream.destroyed ? via.hop.target : undefined;
					this.#end(lost(hop.target, this.#lastError, jump));
				});
			}
			async exec(command) {
				this.#alive();
				const leave = await this.#slots.acquire(`waiting for a channel to ${(0, place.$)(this.#hop.target)}`);
				try {
					const channel = await this.#openChannel(command);
					this.#open.add(channel);
					void channel.freed.then(() => {
						this.#open.delete(channel);
						leave();
					});
					return channel;
				} catch (error) {
					leave();
					throw error;
				}
			}
			dial(port) {
				return new Promise((resolve, reject) => {
					this.#alive();
					this.closed.then(() => reject((0, dial_error.o)(this.target, port, "the connection to the host is gone")));
					this.#hop.client.forwardOut("127.0.0.1", 0, "127.0.0.1", port, (error, stream) => error === undefined || error === null ? resolve(stream) : reject((0, dial_error.o)(this.target, port, error.message.replace(/^\(SSH\) Channel open failure: /, ""), error)));
				});
			}
			async [Symbol.asyncDispose]() {
				const wasOver = this.#over !== undefined;
				this.#over ??= { reason: undefined };
				for (const channel of this.#open) channel.close();
				if (!wasOver) await (0, farewell.B)(this.#hop);
				await this.#via?.release();
				this.#settleClosed(this.#over.reason);
			}
			async #openChannel(command) {
				for (let attempt = 1;; attempt++) {
					this.#alive();
					try {
						return await this.#tryOpen(command);
					} catch (error) {
						if (this.#over !== undefined) this.#alive();
						const reason = error instanceof Error && "reason" in error ? error.reason : undefined;
						if (!NO_FREE_SESSION.has(reason)) throw openFailed(this.#hop.target, error);
						if (attempt === OPEN_TRIES) throw noSession(this.#hop.target, error);
						await (0, promises_.setTimeout)(10 * 2 ** attempt * (.5 + Math.random()));
					}
				}
			}
			#tryOpen(command) {
				return new Promise((resolve, reject) => {
					this.closed.then(() => reject(new Error("connection lost")));
					this.#hop.client.exec(command, (error, channel) => error === undefined || error === null ? resolve(sshChannel(channel)) : reject(error));
				});
			}
			#alive() {
				if (this.#over === undefined) return;
				throw this.#over.reason ?? openFailed(this.#hop.target, new Error("the connection was closed"));
			}
			#end(reason) {
				if (this.#over !== undefined) return;
				this.#over = { reason };
				this.#hop.stream.destroy();
				void this.#via?.release();
				for (const channel of this.#open) channel.lost(reason);
				this.#open.clear();
				this.#settleClosed(reason);
			}
		}
		function plainAddress(address) {
			return typeof address === "string" ? address.replace(/^::ffff:/i, "") : undefined;
		}
		function lost(target, cause, jump) {
			const silent = /Keepalive timeout/.test(cause?.message ?? "");
			const because = jump === undefined ? cause?.message : `the connection to the jump host ${(0, place.$)(jump)} is gone`;
			return new core_error.y4({
				code: silent ? "connection-silent" : "connection-lost",
				category: "network",
				what: silent ? `${(0, place.$)(target)} stopped answering: the machine hangs, or the network in between is gone.` : `The connection to ${(0, place.$)(target)} broke${because === undefined ? "" : `: ${because}`}.`,
				remedy: "Run it again: it finds out what was done and goes on from there.",
				where: { host: target.name },
				cause
			});
		}
		function openFailed(target, cause) {
			return new core_error.y4({
				code: "channel-failed",
				category: "network",
				what: `${(0, place.$)(target)} did not start a command: ${cause instanceof Error ? cause.message : String(cause)}.`,
				remedy: "Check that the user may run commands: no ForceCommand, no ChrootDirectory without a shell, a login shell that exists.",
				where: { host: target.name },
				cause
			});
		}
		function noSession(target, cause) {
			return new core_error.y4({
				code: "too-many-sessions",
				category: "throttled",
				what: `${(0, place.$)(target)} has no free session on this connection (MaxSessions).`,
				remedy: "Set MaxSessions to 5 or more in sshd_config; the default is 10.",
				where: { host: target.name },
				cause
			});
		}
		;
		async function connectSsh(target, options = {}) {
			const { jumps: pool = jump_pool.D } = options;
			const way = target.jumps.map((hop) => withProxyOf(target, hop));
			let failedBefore;
			let jumpDied = false;
			async function once() {
				const via = way.length === 0 ? undefined : await pool.lease(way, options).catch((error) => {
					failedBefore = error;
					throw error;
				});
				try {
					const hop = await (0, host_hop.A)(target, way, via?.hop, options);
					const lines = [...via?.newKnownHosts ?? [], ...hop.newKnownHost ? [hop.newKnownHost] : []];
					return new SshConnection(hop, lines, via);
				} catch (error) {
					jumpDied = via?.hop.stream.destroyed === true;
					await via?.release();
					throw error;
				}
			}
			const given = (error) => error === failedBefore;
			const free = () => jumpDied;
			try {
				return await (0, retry.R)(once, {
					...options,
					target,
					given,
					free
				});
			} catch (error) {
				throw error instanceof core_error.y4 ? error.at({ host: target.name }) : error;
			}
		}
		function withProxyOf({ proxy }, hop) {
			return hop.proxy !== undefined || proxy === undefined ? hop : {
				...hop,
				proxy
			};
		}
		var external_node_child_process_ = __webpack_require__(31421);
		var external_node_fs_promises_ = __webpack_require__(51455);
		var external_node_os_ = __webpack_require__(48161);
		var external_node_path_ = __webpack_require__(76760);
		var cancelled = __webpack_require__(82429);
		var known_hosts = __webpack_require__(65507);
		var host_pacer = __webpack_require__(87621);
		var agent = __webpack_require__(3535);
		var external_node_fs_ = __webpack_require__(73024);
		;
		async function reasonForSystemSsh(target) {
			for (const hop of [...target.jumps, target]) {
				const reason = await certificateReason(hop) ?? authorityReason(hop);
				if (reason !== undefined) return reason;
			}
			return undefined;
		}
		function certificateOf(identity) {
			if (identity?.kind !== "file" || identity.path.endsWith("-cert.pub")) return undefined;
			const path = identity.certificate ?? `${identity.path}-cert.pub`;
			return (0, external_node_fs_.existsSync)(path) ? path : undefined;
		}
		async function certificateReason(hop) {
			const file = certificateOf(hop.identity);
			if (file !== undefined) return `there is a user certificate at ${file}`;
			if (hop.identity !== undefined) return undefined;
			const beside = hop.identityFiles?.map((path) => certificateOf({
				kind: "file",
				path
			})).find((path) => path !== undefined);
			if (beside !== undefined) return `there is a user certificate at ${beside}`;
			const held = (await (0, agent._N)((0, agent.JR)(hop))).keys.find((key) => key.certificate);
			return held === undefined ? undefined : `the ssh-agent holds a user certificate (${held.comment})`;
		}
		function authorityReason(hop) {
			const found = (0, known_hosts.$I)((0, known_hosts.uJ)(hop.knownHosts), hop.hostKeyAlias ?? hop.address, hop.hostKeyAlias === undefined ? hop.port : 22);
			const authority = found.keys.length === 0 ? found.authorities[0] : undefined;
			return authority === undefined ? undefined : `${hop.name} is known by a certificate authority (${authority.origin}:${authority.line})`;
		}
		;
		const TARGET_ALIAS = "bringup-target";
		async function systemSshConfig(target, directory) {
			const config = (0, external_node_path_.join)(directory, "config");
			const knownHosts = (0, external_node_path_.join)(directory, "known_hosts");
			const sources = [...target.jumps, target].flatMap((hop) => hop.knownHosts);
			const known = [...new Set(sources.map(({ text }) => text.replace(/\r\n?/g, "\n").trimEnd()))].map((text) => `${text}\n`).join("");
			await (0, external_node_fs_promises_.writeFile)(knownHosts, known, { mode: 384 });
			const aliases = target.jumps.map((_, index) => `bringup-jump-${index + 1}`);
			const blocks = target.jumps.map((hop, index) => hostBlock(hop, aliases[index] ?? "", []));
			await (0, external_node_fs_promises_.writeFile)(config, [
				...blocks,
				hostBlock(target, TARGET_ALIAS, aliases),
				common(knownHosts)
			].join("\n"), { mode: 384 });
			return {
				config,
				knownHosts,
				known
			};
		}
		function hostBlock(hop, alias, jumps) {
			if (hop.proxy !== undefined) {
				throw refuse(hop, "a proxy", "Use a jump host instead of the proxy, or a key without certificate.");
			}
			if (hop.identity?.kind === "secret") {
				throw refuse(hop, "a key from a secret", "Put key and certificate into files and name the key file.");
			}
			const files = hop.identity === undefined ? hop.identityFiles ?? [] : [hop.identity.path];
			const certificate = certificateOf(hop.identity);
			return [
				`Host ${alias}`,
				`  HostName ${word(hop, hop.address.replace(/^\[(.*)\]$/, "$1"))}`,
				`  Port ${hop.port}`,
				`  User ${word(hop, hop.user, false)}`,
				...files.map((path) => `  IdentityFile ${word(hop, path)}`),
				...certificate === undefined ? [] : [`  CertificateFile ${word(hop, certificate)}`],
				...hop.identity !== undefined || hop.identitiesOnly === true ? ["  IdentitiesOnly yes"] : [],
				`  IdentityAgent ${(0, agent.JR)(hop) === undefined ? "none" : word(hop, (0, agent.JR)(hop) ?? "")}`,
				...hop.hostKeyAlias === undefined ? [] : [`  HostKeyAlias ${word(hop, hop.hostKeyAlias)}`],
				`  StrictHostKeyChecking ${hop.hostKeys === "strict" ? "yes" : "accept-new"}`,
				`  ConnectTimeout ${Math.max(1, Math.ceil(hop.connectTimeoutMs / 1e3))}`,
				...jumps.length === 0 ? [] : [`  ProxyJump ${jumps.join(",")}`],
				`  LogLevel ${alias === TARGET_ALIAS ? "DEBUG1" : "ERROR"}`,
				""
			].join("\n");
		}
		function common(knownHosts) {
			return [
				"Host *",
				"  BatchMode yes",
				"  PreferredAuthentications publickey",
				`  UserKnownHostsFile "${knownHosts}"`,
				"  GlobalKnownHostsFile /dev/null",
				"  HashKnownHosts no",
				"  UpdateHostKeys no",
				"  CanonicalizeHostname no",
				"  ControlMaster no",
				"  ControlPath none",
				"  ForwardAgent no",
				"  ForwardX11 no",
				"  RequestTTY no",
				"  ServerAliveInterval 5",
				"  ServerAliveCountMax 3",
				"  ConnectionAttempts 1",
				""
			].join("\n");
		}
		function word(hop, value, expands = true) {
			if (/["\n\r\0]/.test(value)) {
				throw refuse(hop, `the value ${JSON.stringify(value)}`, "Use names and paths without quotes and line breaks.");
			}
			return `"${expands ? value.replaceAll("%", "%%") : value}"`;
		}
		function refuse(hop, what, remedy) {
			return new core_error.y4({
				code: "certificate-unsupported",
				category: "unsupported",
				what: `${(0, place.$)(hop)} needs the system's ssh (certificates), which bringup cannot use with ${what}.`,
				remedy,
				where: { host: hop.name }
			});
		}
		var first_bytes = __webpack_require__(65470);
		;
		const ROWS = [
			{
				says: /REMOTE HOST IDENTIFICATION HAS CHANGED|Host key for .* has changed/,
				code: "host-key-changed",
				category: "host-key",
				remedy: "Either the machine was installed anew, or somebody sits in between. Compare the key on the host itself before replacing the line on file."
			},
			{
				says: /REVOKED HOST KEY/,
				code: "host-key-revoked",
				category: "host-key",
				remedy: "Give the host a new key or certificate, and put that on file."
			},
			{
				says: /No .* host key is known for|Host key verification failed/,
				code: "host-key-unknown",
				category: "host-key",
				remedy: "Put the host key, or the @cert-authority line of its authority, into known_hosts."
			},
			{
				says: /Could not resolve hostname/,
				code: "name-not-found",
				category: "dns",
				remedy: "Correct the address, or look at the DNS of this machine: getent hosts <name>."
			},
			{
				says: /Connection refused/,
				code: "connection-refused",
				category: "network",
				remedy: "Check that sshd runs there and on which port (ss -ltn)."
			},
			{
				says: /No route to host|Network is unreachable/,
				code: "no-route",
				category: "network",
				remedy: "Check that both machines are in the same network or mesh."
			},
			{
				says: /timed out/i,
				code: "connection-timed-out",
				category: "network",
				remedy: "Check that the machine is on and that the firewall lets this machine in."
			},
			{
				says: /Certificate invalid: expired|certificate .*expired/i,
				code: "certificate-expired",
				category: "auth",
				remedy: "Get a new user certificate from your authority."
			},
			{
				says: /Permission denied|Too many authentication failures/,
				code: "auth-failed",
				category: "auth",
				remedy: "Check that the certificate is valid now (ssh-keygen -Lf <key>-cert.pub), names this user among its principals, and is signed by an authority in TrustedUserCAKeys of the host."
			},
			{
				says: /no matching .* found/,
				code: "no-common-algorithm",
				category: "unsupported",
				remedy: "Allow one more algorithm in the sshd_config of the host."
			}
		];
		function systemSshError(target, log) {
			const lines = log.split("\n").map((line) => line.trim()).filter((line) => line !== "" && !/^debug\d:/.test(line));
			const throttled = (0, first_bytes.t)(log);
			const row = ROWS.find((one) => one.says.test(lines.join("\n")));
			const said = (row === undefined ? lines.at(-1) : lines.find((line) => row.says.test(line))) ?? "it said nothing";
			const offered = [...log.matchAll(/^debug1: Offering public key: (.*)$/gm)].map((match) => match[1]);
			const keys = row?.category === "auth" && offered.length > 0 ? ` Offered: ${offered.join(", ")}.` : "";
			return new core_error.y4({
				code: throttled ? "sshd-turned-us-away" : row?.code ?? "ssh-failed",
				category: throttled ? "throttled" : row?.category ?? "network",
				what: `The system's ssh could not log in on ${(0, place.$)(target)} as ${target.user}: ${said.replace(/\.$/, "")}.${keys}`,
				remedy: throttled ? "Wait a minute and try again." : row?.remedy ?? "Look at the log of sshd on the host: journalctl -u ssh.",
				where: { host: target.name }
			});
		}
		function missingSsh(target, cause) {
			return new core_error.y4({
				code: "ssh-program-missing",
				category: "unsupported",
				what: `${(0, place.$)(target)} needs certificates, which only the ssh program can use, and it cannot be started: ${cause.message}.`,
				remedy: "Install the OpenSSH client on this machine (openssh-client), or use a key without certificate and the plain host key.",
				where: { host: target.name },
				cause
			});
		}
		;
		async function connectSystemSsh(target, options = {}) {
			if (options.signal?.aborted) throw (0, cancelled.K)(`connecting to ${(0, place.$)(target)}`, options.signal);
			const directory = await (0, external_node_fs_promises_.mkdtemp)((0, external_node_path_.join)((0, external_node_os_.tmpdir)(), "bringup-ssh-"));
			try {
				const files = await systemSshConfig(target, directory);
				const { pacer = host_pacer.f, signal } = options;
				const run = (...what) => start(files.config, (0, external_node_path_.join)(directory, `log-${++serial}`), target, what);
				const log = await pacer.run((0, place.X)(target.jumps[0] ?? target), () => prove(run, target, signal), signal);
				return new SystemSshConnection(target, directory, run, await hostKeyFrom(log, files.knownHosts, files.known));
			} catch (error) {
				await (0, external_node_fs_promises_.rm)(directory, {
					recursive: true,
					force: true
				});
				throw error;
			}
		}
		let serial = 0;
		function commandLine(command) {
			return [
				TARGET_ALIAS,
				"--",
				command
			];
		}
		async function start(config, logFile, target, what) {
			const environment = (0, local.bx)();
			const agent = target.agent ?? process.env["SSH_AUTH_SOCK"];
			if (agent) environment["SSH_AUTH_SOCK"] = agent;
			const child = (0, external_node_child_process_.spawn)("ssh", [
				"-T",
				"-F",
				config,
				"-E",
				logFile,
				...what
			], {
				stdio: "pipe",
				env: environment,
				detached: true
			});
			await new Promise((resolve, reject) => {
				child.once("spawn", resolve);
				child.once("error", (error) => reject(missingSsh(target, error)));
			});
			const channel = (0, local.v7)(child);
			const log = () => (0, external_node_fs_promises_.readFile)(logFile, "utf8").catch(() => "");
			const exit = channel.exit.then(async (end) => {
				const own = end.code === 255 && !/Exit status 255/.test(await log());
				return own || end.signal !== undefined ? {
					code: undefined,
					signal: undefined
				} : end;
			});
			return {
				channel: {
					...channel,
					exit
				},
				log
			};
		}
		async function prove(run, target, signal) {
			const { channel, log } = await run(...commandLine("exit 0"));
			const abort = () => channel.close();
			signal?.addEventListener("abort", abort, { once: true });
			channel.stdin.end();
			channel.stdout.resume();
			let fromJumps = "";
			channel.stderr.on("data", (data) => {
				if (fromJumps.length < 65536) fromJumps += data.toString("utf8");
			});
			const { code } = await channel.exit;
			signal?.removeEventListener("abort", abort);
			if (signal?.aborted) throw (0, cancelled.K)(`connecting to ${(0, place.$)(target)}`, signal);
			const said = `${fromJumps}${await log()}`;
			if (code === undefined) throw systemSshError(target, said);
			return said;
		}
		async function hostKeyFrom(log, knownHostsFile, before) {
			const fingerprint = [...log.matchAll(/Server host (?:key|certificate): \S+ (SHA256:\S+)/g)].at(-1)?.[1]?.replace(/,$/, "");
			const after = await (0, external_node_fs_promises_.readFile)(knownHostsFile, "utf8");
			const line = after.slice(before.length).trim().split("\n").at(-1);
			const entry = (0, known_hosts.uJ)([{
				origin: knownHostsFile,
				text: after
			}]).entries.find((one) => one.key.fingerprint === fingerprint);
			return {
				hostKey: entry?.key,
				line: line === "" ? undefined : line
			};
		}
		class SystemSshConnection {
			transport = "ssh";
			target;
			user;
			hostKey;
			newKnownHost;
			closed;
			#directory;
			#run;
			#settleClosed;
			#open = new Set();
			#over = false;
			constructor(target, directory, run, key) {
				this.target = `${target.user}@${(0, place.X)(target)}`;
				this.user = target.user;
				this.hostKey = key.hostKey;
				this.newKnownHost = key.line;
				this.#directory = directory;
				this.#run = run;
				const { promise, resolve } = Promise.withResolvers();
				this.closed = promise;
				this.#settleClosed = resolve;
			}
			async exec(command) {
				if (this.#over) {
					throw new core_error.y4({
						code: "channel-failed",
						category: "network",
						what: `The connection to ${this.target} is closed already.`,
						remedy: "Run it again."
					});
				}
				const { channel } = await this.#run(...commandLine(command));
				this.#open.add(channel);
				void channel.exit.then(() => this.#open.delete(channel));
				return channel;
			}
			async dial(port) {
				const { channel } = await this.#run("-W", `127.0.0.1:${port}`, TARGET_ALIAS);
				this.#open.add(channel);
				channel.stderr.resume();
				const stream = external_node_stream_.Duplex.from({
					readable: channel.stdout,
					writable: channel.stdin
				});
				stream.once("close", () => channel.close());
				void channel.exit.then(() => this.#open.delete(channel));
				return stream;
			}
			async [Symbol.asyncDispose]() {
				this.#over = true;
				for (const channel of this.#open) channel.close();
				await Promise.all([...this.#open].map((channel) => channel.exit));
				await (0, external_node_fs_promises_.rm)(this.#directory, {
					recursive: true,
					force: true
				});
				this.#settleClosed(undefined);
			}
		}
		;
		async function connect(target, options = {}) {
			if (target === "local") return (0, local.q2)();
			const reason = await reasonForSystemSsh(target);
			if (reason === undefined) return connectSsh(target, options);
			options.log?.(`${target.name}: connecting with the system's ssh, because ${reason}.`);
			return (0, retry.R)(() => connectSystemSsh(target, options), {
				...options,
				target
			});
		}
	}),
	22710: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { I: () => gatherCredentials });
		var external_node_fs_ = __webpack_require__(73024);
		var external_node_os_ = __webpack_require__(48161);
		var external_node_path_ = __webpack_require__(76760);
		var core_error = __webpack_require__(93933);
		var host_agent = __webpack_require__(3535);
		var place = __webpack_require__(81981);
		var promises_ = __webpack_require__(51455);
		var lib = __webpack_require__(85472);
		var lib_default = __webpack_require__.n(lib);
		var json = __webpack_require__(87121);
		var host_key = __webpack_require__(85028);
		;
		const MOST_CHARACTERS = 64 * 1024;
		const AGAIN = "Store the whole private key file, from the -----BEGIN line to the -----END line.";
		function readKeyText(text) {
			if (text.length > MOST_CHARACTERS) return wrong("key-not-ssh", `is no private key: no key has ${text.length} characters`, AGAIN);
			const clean = unwrap(text);
			if (clean === "") return wrong("key-empty", "is empty", `${AGAIN} A secret that is not set reaches a job as an empty text.`);
			const pem = armoured(clean) ?? armoured(decodeBase64(clean)) ?? bareBody(clean);
			return pem ?? explain(clean);
		}
		function wrong(code, what, remedy) {
			return {
				kind: "wrong",
				code,
				what,
				remedy
			};
		}
		function unwrap(text) {
			let clean = text.replace(/^\uFEFF/, "").replace(/\\r\\n|\\n|\\r/g, "\n").replace(/\r\n?/g, "\n").trim();
			for (let round = 0; round < 4 && /^(["'`]).*\1$/s.test(clean) && clean.length > 1; round++) clean = clean.slice(1, -1).trim();
			return clean;
		}
		function decodeBase64(text) {
			const compact = text.replace(/\s+/g, "");
			if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(compact) || compact.length < 32) return "";
			return unwrap(Buffer.from(compact, "base64").toString("utf8"));
		}
		function bareBody(text) {
			const compact = text.replace(/\s+/g, "");
			if (!compact.startsWith("b3BlbnNzaC1rZXktdjEA")) return undefined;
			return rebuilt("OPENSSH PRIVATE KEY", "", compact);
		}
		function armoured(text) {
			const match = /-----BEGIN ((?:[A-Z0-9]+ )*PRIVATE KEY)-----(.*?)-----END \1-----/s.exec(text);
			if (match === null) return undefined;
			const label = match[1] ?? "";
			const inner = match[2] ?? "";
			const dek = /DEK-Info:\s*([A-Z0-9-]+,[0-9A-Fa-f]+)/.exec(inner)?.[1];
			const headers = dek === undefined ? "" : `Proc-Type: 4,ENCRYPTED\nDEK-Info: ${dek}\n\n`;
			const body = inner.replace(/Proc-Type:\s*4,\s*ENCRYPTED/, "").replace(/DEK-Info:\s*[A-Z0-9-]+,[0-9A-Fa-f]+/, "");
			return rebuilt(label, headers, body.replace(/\s+/g, ""));
		}
		function rebuilt(label, headers, body) {
			if (label.startsWith("DSA")) return dsa();
			if (body === "") return wrong("key-truncated", "has nothing between its BEGIN and END lines", AGAIN);
			const stray = /[^A-Za-z0-9+/=]/.exec(body)?.[0];
			if (stray !== undefined) {
				return wrong("key-damaged", `has a character ${JSON.stringify(stray)} that cannot be in a key`, AGAIN);
			}
			const lines = body.match(/.{1,64}/g) ?? [];
			const pem = `-----BEGIN ${label}-----\n${headers}${lines.join("\n")}\n-----END ${label}-----\n`;
			return {
				kind: "private",
				pem,
				label
			};
		}
		function dsa() {
			return wrong("key-dsa", "is a DSA key, which OpenSSH no longer accepts", "Make an Ed25519 key (ssh-keygen -t ed25519) and put its public half on the hosts.");
		}
		function explain(text) {
			const decoded = decodeBase64(text);
			const shown = /^[\x20-\x7e\n\t]+$/.test(decoded) ? decoded : text;
			if (/-cert-v01@openssh\.com/.test(shown)) {
				return wrong("key-certificate", "is a user certificate, not a private key", "Give the private key here and keep the certificate beside it as <key file>-cert.pub: then the ssh program of this machine is used.");
			}
			if (/^(ssh-dss|.*BEGIN DSA)/.test(shown)) return dsa();
			if (/^(ssh-|ecdsa-sha2-|sk-)[a-z0-9@.-]*\s|^[^\n]*\s(ssh-(rsa|ed25519)|ecdsa-sha2-\S+) AAAA/.test(shown) || /BEGIN (SSH2 |RSA |EC )?PUBLIC KEY/.test(shown)) {
				return wrong("key-public", "is a public key", "Give the private half: the file of the same name without .pub.");
			}
			if (shown.includes("PuTTY-User-Key-File-")) {
				return wrong("key-putty", "is a PuTTY key (.ppk)", "Convert it: puttygen key.ppk -O private-openssh -o key (or PuTTYgen: Conversions, Export OpenSSH key).");
			}
			if (/-----BEGIN CERTIFICATE/.test(shown)) {
				return wrong("key-not-ssh", "is an X.509 certificate, not an SSH private key", AGAIN);
			}
			if (/-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/.test(shown)) {
				return wrong("key-truncated", "has a BEGIN line but no END line: it was cut off", AGAIN);
			}
			if (/-----END [A-Z0-9 ]*PRIVATE KEY-----/.test(shown)) {
				return wrong("key-truncated", "has an END line but no BEGIN line: its beginning is missing", AGAIN);
			}
			if (/BEGIN [A-Z0-9 ]*PRIVATE KEY/.test(shown)) {
				return wrong("key-damaged", "has a BEGIN line without its five dashes", AGAIN);
			}
			const lines = text.split("\n").length;
			return wrong("key-not-ssh", `is no private key: ${text.length} characters in ${lines} line${lines === 1 ? "" : "s"} without a BEGIN line`, AGAIN);
		}
		;
		function outerPublicKey(pem) {
			const body = Buffer.from(pem.split("\n").slice(1, -2).join(""), "base64");
			let at = "openssh-key-v1\0".length;
			const next = () => {
				if (at + 4 > body.length) return undefined;
				const length = body.readUInt32BE(at);
				if (at + 4 + length > body.length) return undefined;
				const value = body.subarray(at + 4, at + 4 + length);
				at += 4 + length;
				return value;
			};
			if (body.toString("latin1", 0, at) !== "openssh-key-v1\0") return undefined;
			for (const _ of [
				"cipher",
				"kdf",
				"options"
			]) if (next() === undefined) return undefined;
			at += 4;
			return next();
		}
		function cipherOf(pem) {
			const body = Buffer.from(pem.split("\n").slice(1, -2).join(""), "base64");
			if (body.length < 23 || body.toString("latin1", 0, 15) !== "openssh-key-v1\0") return undefined;
			const length = body.readUInt32BE(15);
			return length > 64 ? undefined : body.toString("latin1", 19, 19 + length);
		}
		var external_node_crypto_ = __webpack_require__(77598);
		;
		function fromPkcs8(pem, passphrase) {
			const key = (0, external_node_crypto_.createPrivateKey)({
				key: pem,
				format: "pem",
				...passphrase === undefined ? {} : { passphrase }
			});
			switch (key.asymmetricKeyType) {
				case "rsa": return key.export({
					type: "pkcs1",
					format: "pem"
				}).toString();
				case "ec": return key.export({
					type: "sec1",
					format: "pem"
				}).toString();
				case "ed25519": return openSshEd25519(key);
				default: throw new TypeError(`a key of type ${key.asymmetricKeyType ?? "unknown"} cannot be used for SSH`);
			}
		}
		function openSshEd25519(key) {
			const { d, x } = key.export({ format: "jwk" });
			const seed = Buffer.from(d ?? "", "base64url");
			const point = Buffer.from(x ?? "", "base64url");
			const type = field("ssh-ed25519");
			const check = Buffer.alloc(8, 1);
			const inner = Buffer.concat([
				check,
				type,
				field(point),
				field(Buffer.concat([seed, point])),
				field("")
			]);
			const padding = Buffer.from(Array.from({ length: (8 - inner.length % 8) % 8 }, (_, index) => index + 1));
			const body = Buffer.concat([
				Buffer.from("openssh-key-v1\0"),
				field("none"),
				field("none"),
				field(""),
				Buffer.from([
					0,
					0,
					0,
					1
				]),
				field(Buffer.concat([type, field(point)])),
				field(Buffer.concat([inner, padding]))
			]).toString("base64");
			const lines = body.match(/.{1,70}/g) ?? [];
			return `-----BEGIN OPENSSH PRIVATE KEY-----\n${lines.join("\n")}\n-----END OPENSSH PRIVATE KEY-----\n`;
		}
		function field(value) {
			const bytes = Buffer.from(value);
			const length = Buffer.alloc(4);
			length.writeUInt32BE(bytes.length);
			return Buffer.concat([length, bytes]);
		}
		;
		const decrypted = new Map();
		async function loadPrivateKey(identity, ask) {
			const { text, origin, notes } = await readIdentity(identity);
			const form = readKeyText(text);
			if (form.kind === "wrong") {
				throw problem(form.code, `The private key (${origin}) ${form.what}.`, form.remedy);
			}
			const passphrase = identity.passphrase?.reveal();
			const parsed = await parseOnce(form.pem, form.label, passphrase, origin, ask);
			if (parsed.type === "ssh-dss") {
				throw problem("key-dsa", `The private key (${origin}) is a DSA key, which OpenSSH no longer accepts.`, "Make an Ed25519 key: ssh-keygen -t ed25519");
			}
			return {
				parsed,
				type: parsed.type,
				fingerprint: (0, host_key.Rj)(parsed.getPublicSSH()),
				origin,
				notes
			};
		}
		async function publicHalf(identity) {
			const { text } = await readIdentity(identity);
			const form = readKeyText(text);
			if (form.kind === "wrong") return undefined;
			const outer = form.label === "OPENSSH PRIVATE KEY" ? outerPublicKey(form.pem) : undefined;
			if (outer !== undefined || identity.kind !== "file") return outer;
			const line = await (0, promises_.readFile)(`${identity.path}.pub`, "utf8").catch(() => "");
			const base64 = line.trim().split(/\s+/)[1];
			return base64 === undefined ? undefined : Buffer.from(base64, "base64");
		}
		function problem(code, what, remedy, cause) {
			return new core_error.y4({
				code,
				category: "secret",
				what,
				remedy,
				cause
			});
		}
		async function readIdentity(identity) {
			if (identity.kind === "secret") return {
				text: identity.key.reveal(),
				origin: `secret ${identity.key.name}`,
				notes: []
			};
			const path = identity.path;
			try {
				const info = await (0, promises_.stat)(path);
				if (info.isDirectory()) {
					throw problem("key-is-directory", `The private key ${path} is a directory.`, "Give the path of the key file inside it.");
				}
				const open = process.platform !== "win32" && (info.mode & 63) !== 0;
				const notes = open ? [`The private key ${path} can be read by others (mode ${(info.mode & 511).toString(8)}): chmod 600 ${path}`] : [];
				return {
					text: await (0, promises_.readFile)(path, "utf8"),
					origin: path,
					notes
				};
			} catch (error) {
				if (error instanceof core_error.y4) throw error;
				const code = error.code;
				if (code === "ENOENT" || code === "ENOTDIR") {
					throw problem("key-missing", `There is no private key at ${path}.`, "Correct the path, or make a key: ssh-keygen -t ed25519", error);
				}
				const why = code === "EACCES" || code === "EPERM" ? "this user may not read it" : String(code ?? error);
				throw problem("key-unreadable", `The private key ${path} cannot be read: ${why}.`, `Make it readable for the user who runs bringup: chmod 600 ${path}`, error);
			}
		}
		function parseOnce(pem, label, passphrase, origin, ask) {
			const id = (0, json.sc)(`${pem}\0${passphrase ?? ""}`);
			const known = decrypted.get(id);
			if (known !== undefined) return known;
			const parsing = parse(pem, label, passphrase, origin, ask);
			decrypted.set(id, parsing);
			parsing.catch(() => decrypted.delete(id));
			return parsing;
		}
		async function parse(pem, label, passphrase, origin, ask) {
			if (!isEncrypted(pem, label)) return attempt(pem, label, undefined, origin);
			if (passphrase !== undefined && passphrase !== "") return attempt(pem, label, passphrase, origin);
			for (let tries = 0; ask !== undefined && tries < 3; tries++) {
				const answer = await ask(origin);
				if (answer === undefined) break;
				try {
					return attempt(pem, label, answer, origin);
				} catch (error) {
					if (tries === 2 || error.code !== "key-wrong-passphrase") throw error;
				}
			}
			throw problem("key-needs-passphrase", `The private key (${origin}) is encrypted and no passphrase was given.`, "Give its passphrase as a secret, add the key to ssh-agent (ssh-add), or use a key without one for this job.");
		}
		function isEncrypted(pem, label) {
			if (label === "ENCRYPTED PRIVATE KEY" || pem.includes("Proc-Type: 4,ENCRYPTED")) return true;
			if (label !== "OPENSSH PRIVATE KEY") return false;
			const cipher = cipherOf(pem);
			return cipher !== undefined && cipher !== "none";
		}
		function attempt(pem, label, passphrase, origin) {
			let parsed;
			try {
				const text = label === "PRIVATE KEY" || label === "ENCRYPTED PRIVATE KEY" ? fromPkcs8(pem, passphrase) : pem;
				const all = lib_default().utils.parseKey(text, text === pem ? passphrase : undefined);
				parsed = Array.isArray(all) ? all[0] : all;
			} catch (error) {
				parsed = error instanceof Error ? error : new Error(String(error));
			}
			if (!(parsed instanceof Error)) return parsed;
			const reason = parsed.message;
			if (/^sk-|Unsupported OpenSSH private key type: sk-/.test(reason)) {
				throw problem("key-hardware", `The private key (${origin}) lives on a security key, which has to be touched.`, "Use a key of its own for automation: ssh-keygen -t ed25519", parsed);
			}
			if (passphrase !== undefined && /integrity check failed|bad decrypt|bad password|Malformed/i.test(reason)) {
				throw problem("key-wrong-passphrase", `The passphrase does not open the private key (${origin}).`, "Correct the passphrase.", parsed);
			}
			throw problem("key-damaged", `The private key (${origin}) does not parse and is probably cut off or damaged: ${reason}.`, "Copy the whole file again; `ssh-keygen -y -f <file>` tells whether a key is whole.", parsed);
		}
		;
		const OFFERED_AT_MOST = 5;
		const USUAL_FILES = [
			"id_ed25519",
			"id_ecdsa",
			"id_rsa"
		];
		async function gatherCredentials(target, ask) {
			const identity = target.identity;
			const socket = (0, host_agent.JR)(target);
			const found = identity === undefined ? await anyKeys(target, socket, ask) : await oneKey(target, identity, socket, ask);
			if (found.offers.length === 0) throw noKey(target, found.notes, socket !== undefined);
			return found;
		}
		async function oneKey(target, identity, socket, ask) {
			try {
				return await fromKey(target.user, identity);
			} catch (error) {
				if (!(error instanceof core_error.y4)) throw error;
				if (error.code !== "key-needs-passphrase") throw error.at({ host: target.name });
				const half = await publicHalf(identity);
				const held = half === undefined ? undefined : (await (0, host_agent._N)(socket)).keys.find((key) => key.blob.equals(half));
				if (held !== undefined && socket !== undefined) return {
					offers: [agentOffer(target.user, socket, held)],
					notes: []
				};
				return fromKey(target.user, identity, ask);
			}
		}
		async function fromKey(username, identity, ask) {
			const { parsed, type, fingerprint, origin, notes } = await loadPrivateKey(identity, ask);
			const method = {
				type: "publickey",
				username,
				key: parsed
			};
			return {
				offers: [{
					type,
					fingerprint,
					origin,
					method
				}],
				notes
			};
		}
		function agentOffer(username, socket, key) {
			const { type, fingerprint, comment } = key;
			return {
				type,
				fingerprint,
				origin: `agent: ${comment}`,
				method: {
					type: "agent",
					username,
					agent: (0, host_agent.tY)(socket, key)
				}
			};
		}
		async function anyKeys(target, socket, ask) {
			const agent = await (0, host_agent._N)(socket);
			const notes = [...agent.notes];
			const held = agent.keys.filter((key) => !key.certificate);
			const loose = [];
			const first = [];
			for (const path of target.identityFiles ?? USUAL_FILES.map((name) => (0, external_node_path_.join)((0, external_node_os_.homedir)(), ".ssh", name))) {
				if (!(0, external_node_fs_.existsSync)(path)) continue;
				const identity = {
					kind: "file",
					path
				};
				const half = await publicHalf(identity).catch(() => undefined);
				const inAgent = half === undefined ? undefined : held.find((key) => key.blob.equals(half));
				if (inAgent === undefined) loose.push(identity);
				else first.push(inAgent);
			}
			const others = target.identitiesOnly === true ? [] : held.filter((key) => !first.includes(key));
			const offers = socket === undefined ? [] : [...first, ...others].map((key) => agentOffer(target.user, socket, key));
			for (const identity of loose) {
				try {
					const one = await fromKey(target.user, identity, offers.length === 0 ? ask : undefined);
					notes.push(...one.notes);
					offers.push(...one.offers);
				} catch (error) {
					notes.push(error instanceof Error ? error.message : String(error));
				}
			}
			if (offers.length > OFFERED_AT_MOST) {
				notes.push(`Only the first ${OFFERED_AT_MOST} of ${offers.length} keys are offered, because sshd counts each: name one with ssh-private-key.`);
			}
			return {
				offers: offers.slice(0, OFFERED_AT_MOST),
				notes
			};
		}
		function noKey(target, notes, hasAgent) {
			const agent = hasAgent ? "the ssh-agent holds none that can be used" : "there is no ssh-agent";
			return new core_error.y4({
				code: "no-private-key",
				category: "secret",
				what: `There is no private key to offer to ${(0, place.$)(target)}: none is configured, ${agent}, and none of ${target.identityFiles?.join(", ") ?? `~/.ssh/${USUAL_FILES.join(", ")}`} can be used.${notes.length === 0 ? "" : ` ${notes.join(" ")}`}`,
				remedy: "Give a key with the input ssh-private-key or in the fleet file, or load one: ssh-add.",
				where: { host: target.name }
			});
		}
	}),
	73949: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { o: () => dialFailed });
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		function dialFailed(target, port, why, cause) {
			const prohibited = cause !== undefined && "reason" in cause && cause.reason === 1;
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: prohibited ? "forwarding-prohibited" : "dial-failed",
				category: "network",
				what: prohibited ? `${target} does not forward connections (${why}), so port ${port} on its 127.0.0.1 cannot be reached.` : `Port ${port} on 127.0.0.1 of ${target} does not answer: ${why}.`,
				remedy: prohibited ? "Set AllowTcpForwarding to yes or local in sshd_config (and PermitOpen, if used)." : `Look there whether something listens: ss -ltn 'sport = :${port}'.`,
				cause
			});
		}
	}),
	40354: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Hx: () => parseIfconfig,
			Od: () => scopeOf,
			ep: () => parseIpAddr
		});
		var _frame_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75979);
		function parseIpAddr(lines) {
			return lines.flatMap((line) => {
				const [, name, six, address, prefix, rest = ""] = /^\d+: +([^\s@:]+)\S* +inet(6?) ([0-9a-fA-F.:]+)(?: peer [0-9a-fA-F.:]+)?(?:\/(\d+))?( .*)?$/.exec(line) ?? [];
				if (name === undefined || address === undefined) return [];
				const scope = / scope (\S+)/.exec(rest)?.[1];
				return [[name, {
					...addressOf(address, prefix),
					family: six === "6" ? 6 : 4,
					scope: scopeOf(address, scope)
				}]];
			});
		}
		function parseIfconfig(lines) {
			const found = [];
			let name = "";
			for (const line of lines) {
				name = /^([^\s:]+)(?::| )/.exec(line)?.[1] ?? name;
				const [, v4] = /^\s+inet (?:addr:)?([\d.]+)/.exec(line) ?? [];
				const [, v6, zone] = /^\s+inet6 (?:addr: ?)?([0-9a-fA-F:.]+)(?:%[^\s/]+)?(\/\d+)?/.exec(line) ?? [];
				if (v4 !== undefined) {
					const [, mask] = /(?:netmask |Mask:)(\S+)/.exec(line) ?? [];
					found.push([name, {
						address: v4,
						family: 4,
						prefixLength: prefixOf(mask),
						scope: scopeOf(v4, undefined)
					}]);
				} else if (v6 !== undefined) {
					const prefix = zone?.slice(1) ?? /prefixlen (\d+)/.exec(line)?.[1];
					found.push([name, {
						...addressOf(v6, prefix),
						family: 6,
						scope: scopeOf(v6, undefined)
					}]);
				}
			}
			return found;
		}
		function addressOf(address, prefix) {
			return {
				address,
				prefixLength: (0, _frame_js__WEBPACK_IMPORTED_MODULE_0__.rD)(prefix)
			};
		}
		function prefixOf(mask) {
			if (mask === undefined) return null;
			const bits = /^0x[0-9a-f]{8}$/i.test(mask) ? Number(mask).toString(2) : mask.split(".").map((part) => Number(part).toString(2).padStart(8, "0")).join("");
			return /^[01]+$/.test(bits) ? bits.replaceAll("0", "").length : null;
		}
		function scopeOf(address, said) {
			if (said === "global" || said === "link" || said === "host") return said;
			if (/^127\.|^::1$/.test(address)) return "host";
			if (/^169\.254\.|^fe[89ab]/i.test(address)) return "link";
			return said === undefined ? "global" : "unknown";
		}
	}),
	14035: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { N: () => architectureOf });
		const ARCHITECTURES = [
			[/^(?:x86_64|amd64)$/i, "amd64"],
			[/^(?:aarch64|arm64)$/i, "arm64"],
			[/^arm/, "arm"],
			[/^(?:i[3-6]86|i86pc|x86)$/, "386"],
			[/^loongarch64$/, "loong64"]
		];
		const LOADERS = [
			[/x86[-_]64/, "amd64"],
			[/aarch64/, "arm64"],
			[/arm|ld-linux\.so\.3$/, "arm"],
			[/i386|ld-linux\.so\.2$/, "386"]
		];
		const NARROW = {
			amd64: "386",
			arm64: "arm"
		};
		function architectureOf(machine, loaders) {
			if (machine === null) return null;
			const native = nameIn(ARCHITECTURES, machine) ?? machine;
			const narrow = NARROW[native];
			const present = loaders.map((path) => nameIn(LOADERS, path.slice(path.lastIndexOf("/") + 1)));
			return narrow !== undefined && !present.includes(native) && present.includes(narrow) ? narrow : native;
		}
		function nameIn(table, text) {
			return table.find(([pattern]) => pattern.test(text))?.[1];
		}
	}),
	23128: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			U: () => clockFacts,
			g: () => parseClock
		});
		function parseClock(text, exchange) {
			const [, seconds, nanoseconds] = /^(\d{1,12})(?:\.(\d{9}))?/.exec(text ?? "") ?? [];
			if (seconds === undefined) return clockFacts(null, 0, exchange);
			if (nanoseconds === undefined) return clockFacts(Number(seconds) * 1e3 + 500, 500, exchange);
			return clockFacts(Number(seconds) * 1e3 + Math.floor(Number(nanoseconds) / 1e6), 0, exchange);
		}
		function clockFacts(epochMs, coarseMs, exchange) {
			if (epochMs === null || exchange === undefined) return {
				epochMs,
				clockSkewMs: null,
				clockSkewUncertaintyMs: null
			};
			return {
				epochMs,
				clockSkewMs: Math.round(epochMs - (exchange.sentAtMs + exchange.receivedAtMs) / 2),
				clockSkewUncertaintyMs: Math.ceil((exchange.receivedAtMs - exchange.sentAtMs) / 2) + coarseMs
			};
		}
	}),
	75979: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			$1: () => FRAME_CLOSE,
			Dx: () => linesOf,
			IW: () => readFrame,
			L0: () => cleaned,
			b6: () => textOf,
			c3: () => listOf,
			fi: () => FRAME_OPEN,
			rD: () => wholeNumber
		});
		var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52260);
		const FRAME_OPEN = (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`
  set +eu
  nl='
'
  mark=
  [ -r /proc/sys/kernel/random/uuid ] && read -r mark </proc/sys/kernel/random/uuid
  mark=@\${mark:-$$-$RANDOM$RANDOM$RANDOM}
  f_kv() { printf '%s=%s\n' "$1" "\${2%%"$nl"*}"; }
  f_first() {
    v=
    [ -r "$2" ] || return 1
    IFS= read -r v <"$2"
    [ -n "$v" ] && f_kv "$1" "$v"
  }
  f_paths() {
    k=$1
    shift
    for v; do [ -e "$v" ] && f_kv "$k" "$v"; done
  }
  f_file() {
    [ -r "$2" ] || return 1
    f_open "$1"
    n=0 v=
    while [ $n -lt "$3" ] && { IFS= read -r v || [ -n "$v" ]; }; do
      printf '%s\n' "$v"
      n=$((n + 1))
    done <"$2"
    f_close
  }
  f_run() {
    f_open "$1"
    shift
    "$@"
    f_close
  }
  f_open() { printf '%s %s\n' "$mark" "$1"; }
  f_close() { printf '\n%s\n' "$mark"; }
  printf 'bu-facts 1 %s\n' "$mark"
`;
		const FRAME_CLOSE = (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`printf '%s .\n' "$mark"`;
		function readFrame(output) {
			const values = new Map();
			const blocks = new Map();
			const lines = output.split("\n").map((line) => line.endsWith("\r") ? line.slice(0, -1) : line);
			const start = lines.findIndex((line) => line.startsWith("bu-facts ") && /^bu-facts 1 @\S+$/.test(line));
			const mark = lines[start]?.split(" ")[2] ?? "";
			let block;
			let complete = false;
			for (const line of start === -1 ? [] : lines.slice(start + 1)) {
				if (line === `${mark} .`) {
					complete = true;
					break;
				}
				if (block === undefined) {
					if (line.startsWith(`${mark} `)) block = {
						name: line.slice(mark.length + 1),
						lines: []
					};
					else addValue(values, line);
				} else if (line === mark) {
					blocks.set(block.name, block.lines.join("\n").replace(/\n$/, ""));
					block = undefined;
				} else {
					block.lines.push(line);
				}
			}
			if (block !== undefined) blocks.set(block.name, block.lines.join("\n"));
			return {
				values,
				blocks,
				complete
			};
		}
		function addValue(values, line) {
			const [, key, value] = /^([A-Za-z][A-Za-z0-9]*)=(.*)$/su.exec(line) ?? [];
			if (key === undefined || value === undefined) return;
			const known = values.get(key);
			if (known === undefined) values.set(key, [value]);
			else known.push(value);
		}
		function textOf(frame, key) {
			return cleaned(frame.values.get(key)?.[0]);
		}
		function cleaned(text) {
			const value = (text ?? "").replaceAll("\0", "").trim();
			return value === "" ? null : value;
		}
		function listOf(frame, key) {
			return frame.values.get(key) ?? [];
		}
		function linesOf(frame, name) {
			const text = frame.blocks.get(name);
			return text === undefined || text === "" ? [] : text.split("\n");
		}
		function wholeNumber(text) {
			if (text === null || text === undefined || !/^\s*\d+\s*$/.test(text)) return null;
			const value = Number(text);
			return Number.isSafeInteger(value) ? value : null;
		}
	}),
	98885: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { J: () => hypervisorOf });
		const DMI_NAMES = [
			[/\bKVM\b|OpenStack|DigitalOcean|Hetzner vServer|KubeVirt/, "kvm"],
			[/^QEMU/, "qemu"],
			[/^VMware|^VMW/, "vmware"],
			[/^(?:innotek GmbH|Oracle Corporation VirtualBox)|VirtualBox/, "oracle"],
			[/^Xen/, "xen"],
			[/^Bochs/, "bochs"],
			[/^Parallels/, "parallels"],
			[/^BHYVE/, "bhyve"],
			[/^Microsoft Corporation Virtual Machine/, "microsoft"],
			[/^Google Google Compute Engine/, "google"],
			[/^Amazon EC2(?!.*\.metal)/, "amazon"],
			[/^Apple Inc\. Apple Virtualization/, "apple"]
		];
		function hypervisorOf(vendor, product) {
			const text = [vendor, product].filter((part) => part !== null).join(" ");
			return DMI_NAMES.find(([pattern]) => pattern.test(text))?.[1] ?? null;
		}
	}),
	12188: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			u: () => compressed,
			y: () => kernelAddress
		});
		const BIG_ENDIAN = /^(?:mips(?:64)?|ppc(?:64)?|s390x?|sparc(?:64)?|m68k|parisc(?:64)?|arm\w*eb|aarch64_be)$/;
		function kernelAddress(hex, machine) {
			if (!/^(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{32})$/.test(hex)) return undefined;
			const words = hex.match(/.{8}/g) ?? [];
			const bytes = words.flatMap((word) => {
				const parts = word.match(/../g) ?? [];
				return BIG_ENDIAN.test(machine ?? "") ? parts : parts.toReversed();
			});
			return bytes.length === 4 ? bytes.map((byte) => Number.parseInt(byte, 16)).join(".") : compressed(bytes.join(""));
		}
		function compressed(hex) {
			const groups = (hex.match(/.{4}/g) ?? []).map((group) => Number.parseInt(group, 16).toString(16));
			const text = groups.join(":");
			const longest = (text.match(/(?:^|:)0(?::0)+(?=:|$)/g) ?? []).toSorted((a, b) => b.length - a.length)[0];
			if (longest === undefined) return text;
			const at = text.indexOf(longest);
			return `${text.slice(0, at)}::${text.slice(at + longest.length).replace(/^:/, "")}`;
		}
	}),
	57243: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Ce: () => listenerAt,
			OX: () => parseSs,
			Te: () => parseProcNet,
			Wo: () => parseLsof
		});
		var _frame_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75979);
		var _kernel_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12188);
		function parseSs(lines) {
			return lines.flatMap((line) => {
				const [, protocol, local = "", rest = ""] = /^(tcp|udp)\s+\S+\s+\d+\s+\d+\s+(\S+)\s+\S+(.*)$/.exec(line) ?? [];
				const processes = [...rest.matchAll(/\("((?:[^"]|"(?!,pid=))*)",pid=(\d+)/g)].map(([, name = "", pid]) => ({
					name,
					pid: Number(pid)
				}));
				return isProtocol(protocol) ? listenerAt(protocol, local, uniqueByPid(processes)) : [];
			});
		}
		function parseProcNet(protocol, lines, machine) {
			return lines.flatMap((line) => {
				const [, hex = "", port = "", state] = /^\s*\d+: ([0-9A-F]+):([0-9A-F]{4}) [0-9A-F]+:[0-9A-F]{4} ([0-9A-F]{2}) /.exec(line) ?? [];
				const address = (0, _kernel_address_js__WEBPACK_IMPORTED_MODULE_1__.y)(hex, machine);
				if (address === undefined || state !== (protocol === "tcp" ? "0A" : "07")) return [];
				return [{
					protocol,
					address,
					port: Number.parseInt(port, 16),
					processes: []
				}];
			});
		}
		function parseLsof(lines) {
			const found = new Map();
			let pid = 0;
			let name = "";
			let protocol = "";
			for (const line of lines) {
				const value = line.slice(1);
				if (line.startsWith("p")) pid = Number(value) || 0;
				else if (line.startsWith("c")) name = value;
				else if (line.startsWith("P")) protocol = value.toLowerCase();
				else if (line.startsWith("n") && !value.includes("->") && isProtocol(protocol)) {
					for (const one of listenerAt(protocol, value, [{
						name,
						pid
					}])) {
						found.set([
							one.protocol,
							one.address,
							one.port,
							pid
						].join(" "), one);
					}
				}
			}
			return [...found.values()];
		}
		function isProtocol(text) {
			return text === "tcp" || text === "udp";
		}
		function listenerAt(protocol, local, processes) {
			const at = local.lastIndexOf(":");
			const port = (0, _frame_js__WEBPACK_IMPORTED_MODULE_0__.rD)(local.slice(at + 1));
			if (at < 1 || port === null || port > 65535) return [];
			return [{
				protocol,
				address: local.slice(0, at).replace(/%[^\]]*/, "").replace(/^\[|\]$/g, ""),
				port,
				processes
			}];
		}
		function uniqueByPid(processes) {
			return [...new Map(processes.map((one) => [one.pid, one])).values()];
		}
	}),
	31643: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			DW: () => listMember,
			Dc: () => member,
			Nu: () => textsMember,
			SA: () => textMember,
			eJ: () => numberMember
		});
		function member(value, name) {
			return typeof value === "object" && value !== null && Object.hasOwn(value, name) ? value[name] : undefined;
		}
		function textMember(value, name) {
			const found = member(value, name);
			return typeof found === "string" && found.trim() !== "" ? found.trim() : null;
		}
		function numberMember(value, name) {
			const found = member(value, name);
			return typeof found === "number" && found >= 0 && found <= Number.MAX_SAFE_INTEGER ? found : null;
		}
		function listMember(value, name) {
			const found = member(value, name);
			return Array.isArray(found) ? found : found === undefined || found === null ? [] : [found];
		}
		function textsMember(value, name) {
			return listMember(value, name).filter((item) => typeof item === "string");
		}
	}),
	86491: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { v: () => madeBy });
		const PLACEHOLDER = /^(?:to be filled by o\.e\.m\.|system (?:product name|manufacturer|version)|default string|none|not (?:specified|applicable)|o\.e\.m\.|oem)$/i;
		function madeBy(text) {
			return text === null || PLACEHOLDER.test(text) ? null : text;
		}
	}),
	58444: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { K: () => windows });
		const windows = {
			family: "windows",
			ids: ["windows"],
			kernel: /^(?:MINGW|MSYS|CYGWIN|Windows)/,
			packageManager: "none",
			serviceManager: "windows",
			describe: (release) => ({
				id: "windows",
				prettyName: release.get("PRETTY_NAME") ?? "Windows"
			})
		};
	}),
	37566: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			A: () => FACT_SECTIONS,
			G: () => factsProgram
		});
		var sh = __webpack_require__(52260);
		var prelude = __webpack_require__(53227);
		var facts_frame = __webpack_require__(75979);
		;
		const GPU_PROGRAM = (0, sh.sh)`
  if [ "$BU_OS" != Darwin ]; then
    f_file nvidiaVersion /proc/driver/nvidia/version 3
    f_nvidia() {
      for f in /proc/driver/nvidia/gpus/*/information; do
        [ -r "$f" ] || continue
        while IFS= read -r v; do case $v in Model:* | 'GPU UUID:'* | 'Bus Location:'*) printf '%s\n' "$v" ;; esac; done <"$f"
      done
    }
    f_run nvidiaGpus f_nvidia
    f_uevent() {
      [ -r "$2/uevent" ] || return
      u="$1 \${2##*/}"
      while IFS= read -r v; do
        case $v in DRIVER=* | PCI_CLASS=* | PCI_ID=* | PCI_SLOT_NAME=* | OF_COMPATIBLE_0=*) u="$u;$v" ;; esac
      done <"$2/uevent"
      [ -r "$2/mem_info_vram_total" ] && read -r v <"$2/mem_info_vram_total" && u="$u;VRAM=$v"
      f_kv device "$u"
    }
    f_gpus() {
      for d in /sys/bus/pci/devices/*; do
        c=
        [ -r "$d/class" ] && read -r c <"$d/class"
        case $c in 0x03* | 0x12*) f_uevent pci "$d" ;; esac
      done
      for d in /sys/class/drm/card[0-9] /sys/class/drm/card[0-9][0-9]; do
        case $(cd -P "$d/device" && pwd) in '' | */pci*) ;; *) f_uevent "\${d##*/}" "$d/device" ;; esac
      done
    }
    f_gpus
    f_paths deviceNode /dev/nvidia0 /dev/nvidiactl /dev/kfd /dev/dri/renderD128
  fi
`;
		;
		const IDENTITY_PROGRAM = (0, sh.sh)`
  f_kv clock "$(date +%s.%N)"
  f_kv kernel "$BU_OS"
  f_kv release "$BU_RELEASE"
  f_kv machine "$BU_ARCH"
  id=$(id)
  f_kv id "$id"
  bu_pm >/dev/null
  f_kv packageManager "$BU_PM"
  if [ "$BU_OS" = Darwin ]; then
    f_run swVers sw_vers
    f_run sysctlIdentity sysctl kern.bootsessionuuid kern.boottime kern.hostname hw.model hw.optional.arm64
    f_run ioreg ioreg -rd1 -c IOPlatformExpertDevice
  else
    f_first machineId /etc/machine-id || f_first machineId /var/lib/dbus/machine-id
    f_first bootId /proc/sys/kernel/random/boot_id
    f_first hostname /proc/sys/kernel/hostname
    f_first uptime /proc/uptime
    f_first pid1 /proc/1/comm
    f_first container /run/systemd/container
    f_first vendor /sys/class/dmi/id/sys_vendor
    f_first product /sys/class/dmi/id/product_name
    f_first model /proc/device-tree/model
    f_paths path /run/systemd/system /run/openrc /.dockerenv /run/.containerenv /run/reboot-required \
      /var/run/reboot-required /run/ostree-booted /etc/rpi-issue /proc/sys/fs/binfmt_misc/WSLInterop
    f_paths loader /lib/ld-*.so.* /lib64/ld-*.so.* /lib/*-linux-*/ld-*.so.*
    f_file osRelease /etc/os-release 60 || f_file osRelease /usr/lib/os-release 60
  fi
`;
		;
		const NETWORK_PROGRAM = (0, sh.sh)`
  f_file resolv /etc/resolv.conf 40
  if [ "$BU_OS" = Darwin ]; then
    f_run ifconfig ifconfig -a
    f_run netstatRoutes netstat -rn
    f_lsof() { lsof -nP -F pcPn -iTCP -sTCP:LISTEN -iUDP | head -n 4000; }
    f_run lsof f_lsof
  else
    if bu_has ip; then f_run ipAddr ip -o addr; else f_run ifconfig ifconfig -a; fi
    f_links() {
      n=0
      for d in /sys/class/net/*; do
        [ -r "$d/mtu" ] || continue
        [ $((n += 1)) -gt 100 ] && break
        mac= mtu= state= speed=
        read -r mac <"$d/address"
        read -r mtu <"$d/mtu"
        read -r state <"$d/operstate"
        read -r speed <"$d/speed"
        f_kv link "\${d##*/} \${mac:--} \${mtu:-0} \${state:--} \${speed:-0}"
      done
    }
    f_links
    f_file routes4 /proc/net/route 200
    f_run routes6 grep '^0\{32\} 00 ' /proc/net/ipv6_route
    if bu_has ss; then
      o=-ltun
      case $id in 'uid=0('*) o=-ltunp ;; esac
      f_ss() { ss $o | head -n 400; }
      f_run ss f_ss
    else
      for v in tcp tcp6 udp udp6; do f_file "proc-$v" /proc/net/$v 400; done
    fi
  fi
`;
		;
		const RESOURCES_PROGRAM = (0, sh.sh)`
  if [ "$BU_OS" = Darwin ]; then
    f_run sysctlResources sysctl machdep.cpu.brand_string hw.logicalcpu hw.memsize hw.pagesize vm.swapusage hw.optional.arm.FEAT_AES machdep.cpu.features
    f_run vmStat vm_stat
    f_run df df -Pkl
    f_run mountTable mount
  else
    # One processor of x86 tells all; where nothing else tells their number, they are counted.
    most=4000
    f_first cpuOnline /sys/devices/system/cpu/online && most=240
    f_open cpuinfo
    n=0 seen=
    while [ $n -lt $most ] && IFS= read -r v; do
      n=$((n + 1))
      case $v in
        flags*) seen=1 ;;
        'model name'* | Features* | 'CPU impl'* | 'CPU part'* | processor* | Model* | isa* | 'cpu model'*) ;;
        '') [ $most -lt 999 ] && [ -n "$seen" ] && break; continue ;;
        *) continue ;;
      esac
      printf '%s\n' "$v"
    done </proc/cpuinfo
    f_close
    f_open meminfo
    while read -r k v _; do
      case $k in MemTotal: | MemFree: | MemAvailable: | Buffers: | Cached: | SwapTotal: | SwapFree:) printf '%s %s\n' "$k" "$v" ;; esac
      [ "$k" = SwapFree: ] && break
    done </proc/meminfo
    f_close
    f_first memoryLimit /sys/fs/cgroup/memory.max
    v=
    [ -r /proc/self/smaps ] && while read -r k v _; do [ "$k" = KernelPageSize: ] && break; v=; done </proc/self/smaps
    if [ -n "$v" ]; then f_kv pageKiB "$v"; else f_kv pageBytes "$(getconf PAGESIZE)"; fi
    v=$(getconf GNU_LIBC_VERSION)
    f_kv libc "$v"
    if [ -z "$v" ]; then
      for v in /lib/ld-musl-*.so.1; do [ -x "$v" ] && f_run musl "$v" 2>&1; done
    fi
    f_disks() {
      for d in /sys/block/*; do
        case \${d##*/} in loop* | ram* | zram* | dm-* | sr* | fd* | md* | nbd* | mtd* | *boot[01] | *rpmb) continue ;; esac
        [ -r "$d/size" ] || continue
        size= rotational= removable= model=
        read -r size <"$d/size"
        read -r rotational <"$d/queue/rotational"
        read -r removable <"$d/removable"
        [ -r "$d/device/model" ] && read -r model <"$d/device/model"
        f_kv disk "\${d##*/} \${size:-0} \${rotational:-0} \${removable:-0} $model"
      done
    }
    f_disks
    # By cat: shells read a byte at a time, and mounts of containers have long lines.
    f_mounts() {
      set -f
      IFS=$nl n=0
      for v in $(cat /proc/self/mounts); do
        dir=\${v#* }
        type=\${dir#* }
        dir=\${dir%% *}
        type=\${type%% *}
        case $dir in /var/lib/docker/* | /var/lib/containers/* | /var/lib/containerd/* | /var/lib/kubelet/* | /run/* | /snap/*) continue ;; esac
        case $type:$dir in
          *:/ | ext[234]:* | xfs:* | btrfs:* | zfs:* | f2fs:* | bcachefs:* | vfat:* | exfat:* | ntfs3:* | overlay:* | ubifs:* | jffs2:* | virtiofs:*) ;;
          tmpfs:/tmp | tmpfs:/dev/shm | tmpfs:/run | tmpfs:/var/*) ;;
          nfs*:* | cifs:* | smb3:* | ceph:* | 9p:* | fuse.*:*) ;;
          *) continue ;;
        esac
        n=$((n + 1))
        [ $n -gt 200 ] && break
        f_kv mount "\${v% * *}"
        case $type:$dir in *\\* | nfs*:* | cifs:* | smb3:* | ceph:* | 9p:* | fuse.*:*) ;; *) set -- "$@" "$dir" ;; esac
      done
      unset IFS
      set +f
      case " $* " in *' / '*) ;; *) set -- / "$@" ;; esac
      if bu_has stat; then f_run sizes stat -f -c '%S|%b|%f|%a|%c|%d|%n' -- "$@"; else f_run df df -Pk "$@"; fi
    }
    f_mounts
  fi
`;
		;
		const SOFTWARE_PROGRAM = (0, sh.sh)`
  f_open tools
  for v in python3 perl sudo doas docker podman containerd git curl wget tar zstd rsync openssl base64 flock setsid \
    systemctl systemd-run systemd-detect-virt tailscale tailscaled syncthing uv conda nvidia-smi rocm-smi \
    ufw firewall-cmd nft iptables chronyc timedatectl nc getent useradd adduser visudo; do
    command -v "$v"
  done
  f_close
  f_python() {
    for p in /opt/homebrew/bin/python3 /usr/local/bin/python3 /usr/bin/python3; do
      [ -x "$p" ] || continue
      [ "$BU_OS$p" != Darwin/usr/bin/python3 ] || [ -d /Library/Developer/CommandLineTools ] || [ -d /Applications/Xcode.app ] || continue
      f_kv python "$p"
      f_kv pythonVersion "$("$p" -V 2>&1)"
      return
    done
  }
  f_python
  bu_has sudo && f_kv sudo "$(sudo -V)"
  bu_has systemctl && f_kv systemd "$(systemctl --version)"
  f_paths dockerSocket /var/run/docker.sock
  f_first selinux /sys/fs/selinux/enforce
  f_first apparmor /sys/module/apparmor/parameters/enabled
  f_paths path /sys/fs/cgroup/cgroup.controllers /run/systemd/timesync/synchronized
  f_sshd() {
    for f in /etc/ssh/sshd_config /etc/ssh/sshd_config.d/*.conf /etc/systemd/system/ssh*.socket.d/*.conf /run/systemd/generator/ssh*.socket.d/*.conf; do
      [ -r "$f" ] || continue
      f_kv sshdFile "$f"
      while read -r v; do
        case $v in [Pp][Oo][Rr][Tt]* | [Ll]isten[AaSs]*) f_kv sshdLine "$v" ;; esac
      done <"$f"
    done
  }
  f_sshd
`;
		;
		const VIRTUALISATION_PROGRAM = (0, sh.sh)`
  if bu_has systemd-detect-virt; then
    f_kv detectVm "$(systemd-detect-virt --vm)"
    f_kv detectContainer "$(systemd-detect-virt --container)"
  fi
`;
		;
		const SECTION_PROGRAMS = {
			identity: IDENTITY_PROGRAM,
			resources: RESOURCES_PROGRAM,
			network: NETWORK_PROGRAM,
			software: SOFTWARE_PROGRAM,
			gpu: GPU_PROGRAM,
			virtualisation: VIRTUALISATION_PROGRAM
		};
		const FACT_SECTIONS = Object.keys(SECTION_PROGRAMS);
		function factsProgram(sections) {
			const asked = FACT_SECTIONS.filter((section) => section === "identity" || sections.includes(section));
			const body = [
				facts_frame.fi,
				...asked.flatMap((section) => [(0, sh.IZ)(`f_kv section ${section}`), SECTION_PROGRAMS[section]]),
				facts_frame.$1
			];
			return (0, sh.IZ)(`(\n${(0, prelude.o)((0, sh.fj)(body).text)}\n) </dev/null 2>/dev/null`);
		}
	}),
	7078: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { u: () => parseWindowsFacts });
		var architecture = __webpack_require__(14035);
		var clock = __webpack_require__(23128);
		var hypervisor = __webpack_require__(98885);
		var loose_json = __webpack_require__(31643);
		var made_by = __webpack_require__(86491);
		var windows = __webpack_require__(58444);
		var program = __webpack_require__(37566);
		var addresses = __webpack_require__(40354);
		var listeners = __webpack_require__(57243);
		;
		function windowsNetwork(answer) {
			const nics = (0, loose_json.DW)(answer, "nics");
			const named = nics.flatMap((nic) => {
				const name = (0, loose_json.SA)(nic, "n");
				return name === null ? [] : [{
					name,
					nic
				}];
			});
			return {
				interfaces: named.map(({ name, nic }) => ({
					name,
					mac: macOf((0, loose_json.SA)(nic, "m")),
					mtuBytes: null,
					up: (0, loose_json.SA)(nic, "u") === null ? null : (0, loose_json.SA)(nic, "u") === "Up",
					speedMbps: speedOf((0, loose_json.eJ)(nic, "s")),
					addresses: (0, loose_json.DW)(nic, "a").flatMap(addressOf)
				})),
				defaultRoutes: named.flatMap(({ name, nic }) => (0, loose_json.Nu)(nic, "g").map((text) => {
					const gateway = text.replace(/%.*$/, "");
					return {
						family: gateway.includes(":") ? 6 : 4,
						interface: name,
						gateway,
						metric: null
					};
				})),
				listeners: [...listenersOf("tcp", (0, loose_json.Nu)(answer, "tcp")), ...listenersOf("udp", (0, loose_json.Nu)(answer, "udp"))],
				nameservers: [...new Set(nics.flatMap((nic) => (0, loose_json.Nu)(nic, "d").map((text) => text.replace(/%.*$/, ""))))]
			};
		}
		function listenersOf(protocol, endpoints) {
			return endpoints.flatMap((endpoint) => (0, listeners.Ce)(protocol, endpoint, []));
		}
		function addressOf(value) {
			const address = (0, loose_json.SA)(value, "a")?.replace(/%.*$/, "");
			if (address === undefined) return [];
			const family = address.includes(":") ? 6 : 4;
			return [{
				address,
				family,
				prefixLength: (0, loose_json.eJ)(value, "p"),
				scope: (0, addresses.Od)(address, undefined)
			}];
		}
		function macOf(text) {
			return text !== null && /^[0-9A-F]{12}$/i.test(text) && !/^0+$/.test(text) ? (text.toLowerCase().match(/../g) ?? []).join(":") : null;
		}
		function speedOf(bitsPerSecond) {
			return bitsPerSecond === null || bitsPerSecond === 0 ? null : Math.round(bitsPerSecond / 1e6);
		}
		;
		function parseWindowsFacts(output, exchange) {
			const answer = answerIn(output);
			const sections = (0, loose_json.Nu)(answer, "sections");
			const section = (name, parse) => sections.includes(name) ? parse(answer) : null;
			return {
				complete: answer !== undefined,
				sections: program.A.filter((name) => sections.includes(name)),
				...identity(answer, exchange),
				resources: section("resources", resources),
				network: section("network", windowsNetwork),
				software: section("software", software),
				gpu: section("gpu", gpu)
			};
		}
		function answerIn(output) {
			for (const line of output.split(/\r?\n/)) {
				if (!line.trimStart().startsWith("{") || !line.includes("\"buFacts\":1")) continue;
				try {
					return JSON.parse(line);
				} catch {}
			}
			return undefined;
		}
		function identity(answer, exchange) {
			const machine = (0, loose_json.SA)(answer, "arch");
			const build = Number((0, loose_json.SA)(answer, "build") ?? 0);
			const product = (0, loose_json.SA)(answer, "product")?.replace(/^Windows 10/, build >= 22e3 ? "Windows 11" : "Windows 10");
			const vendor = (0, loose_json.SA)(answer, "vendor");
			const model = (0, loose_json.SA)(answer, "model");
			return {
				os: {
					id: "windows",
					family: windows.K.family,
					versionId: (0, loose_json.SA)(answer, "version"),
					codename: null,
					prettyName: [product ?? "Windows", (0, loose_json.SA)(answer, "display")].filter((part) => part !== null).join(" "),
					variant: null,
					packageManager: windows.K.packageManager,
					serviceManager: windows.K.serviceManager,
					kernelName: "Windows",
					kernelRelease: (0, loose_json.SA)(answer, "version"),
					machine,
					arch: (0, architecture.N)(machine, []),
					initProcess: null,
					systemdRunning: false,
					imageBased: false,
					rebootRequired: false
				},
				machine: {
					hostname: (0, loose_json.SA)(answer, "hostname"),
					machineId: (0, loose_json.SA)(answer, "machineId"),
					bootId: (0, loose_json.SA)(answer, "bootId"),
					vendor: (0, made_by.v)(vendor),
					model: (0, made_by.v)(model),
					uptimeSeconds: (0, loose_json.eJ)(answer, "uptimeSeconds")
				},
				user: {
					name: (0, loose_json.SA)(answer, "user"),
					uid: null,
					gid: null,
					groups: (0, loose_json.Dc)(answer, "admin") === true ? ["Administrators"] : []
				},
				clock: (0, clock.U)((0, loose_json.eJ)(answer, "clockMs"), 0, exchange),
				virtualisation: {
					container: null,
					hypervisor: (0, hypervisor.J)(vendor, model),
					wsl: null
				}
			};
		}
		function resources(answer) {
			const kib = (name) => scaled((0, loose_json.eJ)(answer, name), 1024);
			return {
				cpuModel: (0, loose_json.SA)(answer, "cpu"),
				cpuCount: (0, loose_json.eJ)(answer, "cpuCount"),
				cpuAes: null,
				memoryTotalBytes: kib("memoryKiB"),
				memoryAvailableBytes: kib("freeKiB"),
				memoryLimitBytes: null,
				swapTotalBytes: kib("pageKiB"),
				swapFreeBytes: kib("pageFreeKiB"),
				pageSizeBytes: (0, loose_json.eJ)(answer, "pageSize"),
				libc: {
					kind: "unknown",
					version: null
				},
				disks: [],
				mounts: (0, loose_json.DW)(answer, "drives").flatMap((drive) => {
					const path = (0, loose_json.SA)(drive, "d");
					if (path === null) return [];
					return [{
						path: `${path}\\`,
						device: path,
						fsType: (0, loose_json.SA)(drive, "t")?.toLowerCase() ?? null,
						options: [],
						readOnly: false,
						sizeBytes: (0, loose_json.eJ)(drive, "s"),
						availableBytes: (0, loose_json.eJ)(drive, "a"),
						inodes: null,
						inodesFree: null
					}];
				})
			};
		}
		function software(answer) {
			const paths = (0, loose_json.Nu)(answer, "tools");
			const tools = Object.fromEntries(paths.map((path) => [path.replace(/^.*\\|\.(?:exe|cmd|bat)$/gi, ""), path]));
			const python = tools["python"];
			const docker = tools["docker"];
			return {
				tools,
				python: python === undefined || /\\WindowsApps\\/i.test(python) ? null : {
					path: python,
					version: null
				},
				sudoVersion: null,
				sudoRs: false,
				systemdVersion: null,
				sshdPorts: null,
				docker: docker === undefined ? null : {
					path: docker,
					socket: false
				},
				selinux: "off",
				apparmor: false,
				cgroupVersion: null,
				timesyncSynchronized: false
			};
		}
		const VENDORS = {
			"10de": "nvidia",
			"1002": "amd",
			"8086": "intel",
			"1414": "microsoft"
		};
		function gpu(answer) {
			const cards = (0, loose_json.DW)(answer, "gpus");
			const devices = cards.flatMap((card) => {
				const [, vendor, device] = /VEN_([0-9A-F]{4})&DEV_([0-9A-F]{4})/i.exec((0, loose_json.SA)(card, "p") ?? "") ?? [];
				const id = vendor?.toLowerCase() ?? "";
				return [{
					vendor: VENDORS[id] ?? (id === "" ? "unknown" : id),
					name: (0, loose_json.SA)(card, "n"),
					kind: "display",
					pciDevice: device?.toLowerCase() ?? null,
					pciAddress: null,
					driver: null,
					uuid: null,
					memoryBytes: null
				}];
			});
			const nvidia = cards.find((_, index) => devices[index]?.vendor === "nvidia");
			return {
				devices,
				nvidiaDriverVersion: nvidiaVersion((0, loose_json.SA)(nvidia, "v")),
				deviceNodes: []
			};
		}
		function nvidiaVersion(text) {
			const digits = text?.replaceAll(".", "").slice(-5);
			return digits !== undefined && /^\d{5}$/.test(digits) ? `${digits.slice(0, 3)}.${digits.slice(3)}` : null;
		}
		function scaled(value, unit) {
			return value === null ? null : value * unit;
		}
	}),
	22270: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { c: () => windowsFactsScript });
		var _core_powershell_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37730);
		const PIECES = {
			identity: String.raw`
$r='HKLM:\SOFTWARE\Microsoft\'
$v=gp ($r+'Windows NT\CurrentVersion')
$o=gcim Win32_OperatingSystem
$c=gcim Win32_ComputerSystem
$w=[Security.Principal.WindowsIdentity]::GetCurrent()
$f.clockMs=[DateTimeOffset]::UtcNow.ToUnixTimeMilliseconds()
$f.product=$v.ProductName
$f.display=$v.DisplayVersion
$f.build=''+$v.CurrentBuild
$f.version=$o.Version
$f.uptimeSeconds=[long]((Get-Date)-$o.LastBootUpTime).TotalSeconds
$f.arch=$env:PROCESSOR_ARCHITECTURE
if($env:PROCESSOR_ARCHITEW6432){$f.arch=$env:PROCESSOR_ARCHITEW6432}
$f.machineId=(gp ($r+'Cryptography')).MachineGuid
$f.bootId=''+(gp 'HKLM:\SYSTEM\CurrentControlSet\Control\Session Manager\Memory Management\PrefetchParameters').BootId
$f.hostname=$env:COMPUTERNAME
$f.vendor=$c.Manufacturer
$f.model=$c.Model
$f.user=$w.Name
$f.admin=([Security.Principal.WindowsPrincipal]$w).IsInRole([Security.Principal.WindowsBuiltInRole]'Administrator')
`,
			resources: `
$f.cpu=@(gcim Win32_Processor)[0].Name
$f.cpuCount=$c.NumberOfLogicalProcessors
$f.memoryKiB=$o.TotalVisibleMemorySize
$f.freeKiB=$o.FreePhysicalMemory
$f.pageKiB=$o.SizeStoredInPagingFiles
$f.pageFreeKiB=$o.FreeSpaceInPagingFiles
$f.pageSize=[Environment]::SystemPageSize
$f.drives=@(gcim Win32_LogicalDisk -Filter 'DriveType=3'|%{@{d=$_.DeviceID;t=$_.FileSystem;s=$_.Size;a=$_.FreeSpace}})
`,
			network: `
$n='Net.NetworkInformation.'
$f.nics=@(([type]($n+'NetworkInterface'))::GetAllNetworkInterfaces()|%{$i=$_.GetIPProperties();@{n=$_.Name;m=''+$_.GetPhysicalAddress();u=''+$_.OperationalStatus;s=$_.Speed;
a=@($i.UnicastAddresses|%{@{a=''+$_.Address;p=$_.PrefixLength}});g=@($i.GatewayAddresses|%{''+$_.Address});d=@($i.DnsAddresses|%{''+$_})}})
$g=([type]($n+'IPGlobalProperties'))::GetIPGlobalProperties()
$f.tcp=@($g.GetActiveTcpListeners()|%{''+$_})
$f.udp=@($g.GetActiveUdpListeners()|%{''+$_})
`,
			software: `
$f.tools=@(gcm ('python','git','curl','tar','docker','tailscale','nvidia-smi','winget','wsl','ssh','uv') -CommandType Application|%{$_.Source})
`,
			gpu: `
$f.gpus=@(gcim Win32_VideoController|%{@{n=$_.Name;p=$_.PNPDeviceID;v=$_.DriverVersion}})
`
		};
		function windowsFactsScript(sections) {
			const asked = Object.keys(PIECES).filter((section) => section === "identity" || sections.includes(section));
			return (0, _core_powershell_js__WEBPACK_IMPORTED_MODULE_0__.$8)([
				"& {",
				"Set-StrictMode -Off",
				"$ErrorActionPreference='SilentlyContinue'",
				`$f=@{buFacts=1;sections=@(${asked.map((section) => `'${section}'`).join(",")})}`,
				...asked.map((section) => PIECES[section].trim()),
				"Send-Bu 'facts' $f",
				"}"
			].join("\n"));
		}
	}),
	11828: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { B: () => farewell });
		var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
		var node_net__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
		var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
		var node_timers_promises__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_1__);
		const GOODBYE_MS = 1e3;
		async function farewell({ client, stream }) {
			if (stream.destroyed) return;
			const gone = new Promise((resolve) => client.once("close", () => resolve()));
			const left = new Promise((resolve) => stream.once("finish", () => resolve()));
			client.end();
			const late = (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(GOODBYE_MS, undefined, { ref: false });
			if (stream instanceof node_net__WEBPACK_IMPORTED_MODULE_0__.Socket) {
				await Promise.race([
					gone,
					left,
					late
				]);
				stream.unref();
				void Promise.race([gone, late]).then(() => stream.destroy());
				return;
			}
			await Promise.race([gone, late]);
			stream.destroy();
		}
	}),
	65470: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			m: () => firstBytes,
			t: () => turnedAway
		});
		const ENOUGH = 1024;
		function firstBytes() {
			let bytes = Buffer.alloc(0);
			let done = false;
			const banner = () => /^SSH-[^\r\n]*/m.exec(bytes.toString("latin1"))?.[0];
			return {
				see(data) {
					if (done) return;
					bytes = Buffer.concat([bytes, data.subarray(0, ENOUGH - bytes.length)]);
					done = bytes.length >= ENOUGH || /^SSH-[^\n]*\n/m.test(bytes.toString("latin1"));
				},
				get text() {
					const all = bytes.toString("latin1");
					const start = all.search(/^SSH-/m);
					return (start < 0 ? all : all.slice(0, start)).replace(/[^\x20-\x7e]+/g, " ").trim();
				},
				get banner() {
					return banner();
				}
			};
		}
		function turnedAway(text) {
			return /Not allowed at this time|Exceeded MaxStartups/i.test(text);
		}
	}),
	79959: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			I: () => allClosed,
			s: () => forward
		});
		var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
		var node_stream__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
		function forward(source) {
			let over = false;
			const copy = new node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable({
				highWaterMark: 1 << 20,
				read: () => void source.resume(),
				destroy(error, done) {
					over = true;
					source.resume();
					done(error);
				}
			});
			const end = () => {
				if (!over) copy.push(null);
				over = true;
			};
			source.on("data", (chunk) => {
				if (!over && !copy.push(chunk)) source.pause();
			});
			source.once("end", end).once("close", end);
			return copy;
		}
		async function allClosed(...streams) {
			await Promise.all(streams.map((stream) => new Promise((resolve) => stream.once("close", resolve))));
		}
	}),
	64264: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Z: () => handshakeTimeout,
			g: () => handshakeError
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _first_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65470);
		var _place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81981);
		var _tcp_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91718);
		function handshakeError(error, seen) {
			const found = turnedAwayError(error, seen) ?? beforeBanner(error, seen) ?? afterBanner(error, seen);
			return found.at({ host: seen.target.name });
		}
		function handshakeTimeout(seen) {
			const { target, first, timeoutMs } = seen;
			const silent = first.banner === undefined;
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: silent ? "ssh-silent" : "handshake-timed-out",
				category: "network",
				what: silent ? `${(0, _place_js__WEBPACK_IMPORTED_MODULE_2__.$)(target)} accepts connections but said nothing that is SSH within ${timeoutMs / 1e3} s${quoted(first.text)}.` : `${(0, _place_js__WEBPACK_IMPORTED_MODULE_2__.$)(target)} (${first.banner}) did not finish the SSH handshake within ${timeoutMs / 1e3} s.`,
				remedy: silent ? "Check that the port is that of sshd, and whether the host is starting up or overloaded." : "The host may be overloaded, or large packets get lost on the way (MTU): look at its load, or raise the connect timeout.",
				where: { host: target.name }
			});
		}
		function quoted(text) {
			return text === "" ? "" : `, but "${text.slice(0, 120)}"`;
		}
		function turnedAwayError(error, { target, first }) {
			const tooMany = errorCode(error) === 12;
			if (!(0, _first_bytes_js__WEBPACK_IMPORTED_MODULE_3__.t)(first.text) && !tooMany) return undefined;
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "sshd-turned-us-away",
				category: "throttled",
				what: `The sshd of ${(0, _place_js__WEBPACK_IMPORTED_MODULE_2__.$)(target)} is up but turns us away for now: "${first.text || error?.message}".`,
				remedy: "Wait a minute and try again; fewer connections at once help, and `PerSourcePenaltyExemptList` or `MaxStartups` in sshd_config when it happens often.",
				cause: error
			});
		}
		function beforeBanner(error, { target, first }) {
			if (first.banner !== undefined) return undefined;
			if (first.text !== "") {
				return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
					code: "not-an-ssh-server",
					category: "network",
					what: `${(0, _place_js__WEBPACK_IMPORTED_MODULE_2__.$)(target)} is no SSH server: it said "${first.text.slice(0, 120)}".`,
					remedy: "Correct the port: sshd usually listens on 22 (on the host: ss -ltnp | grep sshd).",
					cause: error
				});
			}
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "closed-before-banner",
				category: "network",
				what: `${(0, _place_js__WEBPACK_IMPORTED_MODULE_2__.$)(target)} accepted the connection and closed it without a word.`,
				remedy: "An sshd that is starting, overloaded or closed to this address does so (hosts.deny, fail2ban, MaxStartups), and so does a forwarded port with nothing behind it: wait half a minute, then look at the log of sshd.",
				cause: error
			});
		}
		function afterBanner(error, seen) {
			const { target, first } = seen;
			const message = error?.message ?? "the connection was closed";
			if (/no matching/.test(message)) return noCommonAlgorithm(message, seen, error);
			if (isAuthentication(error)) return authenticationFailed(message, seen, error);
			if (error !== undefined && "syscall" in error) return (0, _tcp_error_js__WEBPACK_IMPORTED_MODULE_1__.S)((0, _place_js__WEBPACK_IMPORTED_MODULE_2__.$)(target), error);
			if (seen.offered.length > 0) return closedDuringLogin(message, seen, error);
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "handshake-failed",
				category: "network",
				what: `The SSH handshake with ${(0, _place_js__WEBPACK_IMPORTED_MODULE_2__.$)(target)} (${first.banner}) failed: ${message}.`,
				remedy: "Try again; when it stays so, look at the log of sshd on the host: journalctl -u ssh.",
				cause: error
			});
		}
		function noCommonAlgorithm(message, { target, check, remote, first }, cause) {
			const hosts = (name) => remote.get(name) ?? "unknown";
			if (message.includes("host key format") && check.onFile.length > 0) {
				return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
					code: "host-key-type-missing",
					category: "host-key",
					what: `${(0, _place_js__WEBPACK_IMPORTED_MODULE_2__.$)(target)} has no host key of a type that is on file (${check.onFile.join(", ")}); it has: ${hosts("Host key format")}.`,
					remedy: "The machine may have been installed anew. Compare its keys on the host itself (ssh-keygen -lf /etc/ssh/ssh_host_*_key.pub), then put one that it has on file.",
					cause
				});
			}
			const missing = message.replace(/^.*no matching /, "");
			const traced = {
				"key exchange algorithm": "KEX method",
				"host key format": "Host key format"
			}[missing] ?? missing;
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "no-common-algorithm",
				category: "unsupported",
				what: `${(0, _place_js__WEBPACK_IMPORTED_MODULE_2__.$)(target)} (${first.banner}) and bringup have no ${missing} in common; the host offers: ${hosts(traced)}.`,
				remedy: "Allow one more in the sshd_config of the host, for example KexAlgorithms +curve25519-sha256, Ciphers +aes128-gcm@openssh.com, HostKeyAlgorithms +ssh-ed25519.",
				cause
			});
		}
		function isAuthentication(error) {
			const level = error !== undefined && "level" in error ? error.level : undefined;
			return level === "client-authentication" || /Too many authentication failures/i.test(error?.message ?? "");
		}
		function authenticationFailed(message, { target, offered, methodsLeft, partial }, cause) {
			const keys = offered.map((offer) => `${offer.type} ${offer.fingerprint} (${offer.origin})`).join(", ");
			if (partial) {
				return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
					code: "auth-needs-more",
					category: "auth",
					what: `${(0, _place_js__WEBPACK_IMPORTED_MODULE_2__.$)(target)} took a key of user ${target.user} (${keys}) but also wants: ${methodsLeft.join(", ")}.`,
					remedy: `Let this user in by key alone: AuthenticationMethods publickey, in a Match User ${target.user} block of sshd_config.`,
					cause
				});
			}
			const noKeys = methodsLeft.length > 0 && !methodsLeft.includes("publickey");
			const many = /Too many/i.test(message);
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: noKeys ? "auth-no-public-key" : many ? "auth-too-many-keys" : "auth-failed",
				category: "auth",
				what: noKeys ? `${(0, _place_js__WEBPACK_IMPORTED_MODULE_2__.$)(target)} does not let user ${target.user} in by key, only by: ${methodsLeft.join(", ")}.` : `${(0, _place_js__WEBPACK_IMPORTED_MODULE_2__.$)(target)} does not let user ${target.user} in with ${offered.length === 1 ? "the key" : "any of the keys"} offered: ${keys}${many ? " (it hung up: too many attempts)" : ""}.`,
				remedy: noKeys ? "Set PubkeyAuthentication yes in sshd_config." : `Check the user, and that the key stands in ~${target.user}/.ssh/authorized_keys on the host (ssh-keygen -lf it; home and file writable by that user alone); the log of sshd says why: journalctl -u ssh.`,
				cause
			});
		}
		function closedDuringLogin(message, { target, offered, said }, cause) {
			const words = said === "" ? message : `it said "${said}"`;
			if (/\bexpired\b/i.test(said)) {
				return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
					code: "account-expired",
					category: "auth",
					what: `${(0, _place_js__WEBPACK_IMPORTED_MODULE_2__.$)(target)} took the key, but the account ${target.user} or its password has expired: ${words}.`,
					remedy: `On the host, as an administrator: chage -l ${target.user}; then usermod --expiredate '' ${target.user}, or passwd ${target.user}.`,
					cause
				});
			}
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "closed-during-login",
				category: "network",
				what: `${(0, _place_js__WEBPACK_IMPORTED_MODULE_2__.$)(target)} closed the connection while user ${target.user} logged in with ${offered.at(-1)?.fingerprint}: ${words}.`,
				remedy: "A host that is starting or shutting down does so, and so do PAM and a locked account: the log of sshd on the host says why: journalctl -u ssh.",
				cause
			});
		}
		function errorCode(error) {
			return error !== undefined && "code" in error ? error.code : undefined;
		}
	}),
	83399: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			A: () => connectHop,
			f: () => openStream
		});
		var host_credentials = __webpack_require__(22710);
		var lib = __webpack_require__(85472);
		var lib_default = __webpack_require__.n(lib);
		var cancelled = __webpack_require__(82429);
		var first_bytes = __webpack_require__(65470);
		var handshake_error = __webpack_require__(64264);
		var place = __webpack_require__(81981);
		;
		const CIPHERS = [
			"aes128-gcm@openssh.com",
			"aes256-gcm@openssh.com",
			"aes128-ctr",
			"aes192-ctr",
			"aes256-ctr",
			"chacha20-poly1305@openssh.com"
		];
		const KEEPALIVES_MISSED = 3;
		const MOST_SAID = 300;
		async function handshake(stream, target, check, credentials, options) {
			const client = new (lib_default()).Client();
			const first = (0, first_bytes.m)();
			const offered = [];
			const remote = new Map();
			const seen = {
				target,
				first,
				check,
				offered,
				remote,
				methodsLeft: [],
				partial: false,
				said: "",
				timeoutMs: target.connectTimeoutMs
			};
			const { promise, resolve, reject } = Promise.withResolvers();
			let verified;
			const timer = deadline(target.connectTimeoutMs, () => reject((0, handshake_error.Z)(seen)));
			const abort = () => reject((0, cancelled.K)(`logging in on ${(0, place.$)(target)}`, options.signal));
			if (options.signal?.aborted) abort();
			options.signal?.addEventListener("abort", abort, { once: true });
			client.on("error", (error) => {
				if (isPassing(error)) options.log?.(`${target.name}: ${error.message}`);
				else reject((0, handshake_error.g)(error, seen));
			});
			client.on("close", () => reject((0, handshake_error.g)(undefined, seen)));
			client.on("banner", (text) => {
				seen.said = text.replace(/[^\x20-\x7e]+/g, " ").trim().slice(0, MOST_SAID);
			});
			client.on("ready", () => {
				if (verified !== undefined) resolve({
					client,
					stream,
					...verified
				});
			});
			const config = {
				sock: stream,
				username: target.user,
				readyTimeout: 0,
				keepaliveInterval: options.keepaliveMs,
				keepaliveCountMax: KEEPALIVES_MISSED,
				algorithms: {
					serverHostKey: check.algorithms,
					cipher: [...CIPHERS]
				},
				debug(line) {
					const match = /^Handshake: \(remote\) ([^:]+): (.*)$/.exec(line);
					if (match?.[1] !== undefined && match[2] !== undefined) remote.set(match[1], match[2]);
				},
				hostVerifier(blob, answer) {
					if (verified !== undefined) {
						answer(verified.hostKey.key === blob.toString("base64"));
						return;
					}
					timer.pause();
					check.verify(blob).then((result) => {
						verified = result;
						timer.resume();
						answer(true);
					}).catch((error) => {
						reject(error);
						answer(false);
					});
				},
				authHandler(methodsLeft, partial, next) {
					seen.methodsLeft = methodsLeft ?? [];
					seen.partial = partial === true;
					const offer = partial === true ? undefined : credentials.offers[offered.length];
					if (offer !== undefined) offered.push(offer);
					next(offer?.method ?? false);
				}
			};
			try {
				client.connect(config);
				declineHostKeys(client);
				stream.on("data", first.see);
				const result = await promise;
				stream.off("data", first.see);
				keepAliveByTraffic(stream, client, options.keepaliveMs);
				return result;
			} catch (error) {
				client.on("error", () => {});
				stream.destroy();
				throw error;
			} finally {
				timer.stop();
				options.signal?.removeEventListener("abort", abort);
				client.removeAllListeners("error").removeAllListeners("close").removeAllListeners("ready").removeAllListeners("banner");
				client.on("error", () => {});
			}
		}
		function keepAliveByTraffic(stream, client, keepaliveMs) {
			const { _resetKA: reset } = client;
			let last = 0;
			stream.on("data", () => {
				const now = performance.now();
				if (now - last < keepaliveMs / 2) return;
				last = now;
				reset?.();
			});
		}
		function declineHostKeys(client) {
			const { _protocol } = client;
			const handlers = _protocol?._handlers;
			const handle = handlers?.GLOBAL_REQUEST;
			if (handlers === undefined || handle === undefined) return;
			handlers.GLOBAL_REQUEST = (protocol, name, wantReply, data) => {
				if (wantReply || name !== "hostkeys-00@openssh.com") handle(protocol, name, wantReply, data);
			};
		}
		function isPassing(error) {
			return error.level === "agent" || /^Error (while )?signing/.test(error.message);
		}
		function deadline(ms, expired) {
			let left = ms;
			let since = performance.now();
			let timer = setTimeout(expired, ms);
			return {
				pause() {
					clearTimeout(timer);
					left -= performance.now() - since;
					timer = undefined;
				},
				resume() {
					since = performance.now();
					timer ??= setTimeout(expired, Math.max(left, 0));
				},
				stop: () => clearTimeout(timer)
			};
		}
		var error = __webpack_require__(93933);
		var host_key = __webpack_require__(85028);
		var known_hosts = __webpack_require__(65507);
		;
		function prepareHostKeyCheck(target, onNew) {
			const known = (0, known_hosts.uJ)(target.knownHosts);
			const name = target.hostKeyAlias ?? target.address;
			const port = target.hostKeyAlias === undefined ? target.port : 22;
			const found = (0, known_hosts.$I)(known, name, port);
			const plain = port !== 22 && found.keys.length === 0 ? (0, known_hosts.$I)(known, name, 22).keys : [];
			const types = [...new Set(found.keys.map((entry) => entry.key.type))];
			const anyOf = [...(0, host_key.iJ)(plain.map((entry) => entry.key.type)), ...(0, host_key.iJ)(host_key.Ji)];
			const algorithms = types.length > 0 ? (0, host_key.iJ)(types) : [...new Set(anyOf)];
			if (types.length === 0 && found.authorities[0] !== undefined) throw onlyAuthority(target, found.authorities[0]);
			if (algorithms.length === 0) throw unusableTypes(target, found.keys);
			return {
				algorithms,
				onFile: types,
				badLines: known.bad,
				async verify(blob) {
					const hostKey = (0, host_key.v)(blob);
					const verdict = (0, known_hosts.S4)(found, hostKey);
					if (verdict.verdict === "known") return {
						hostKey,
						newKnownHost: undefined
					};
					if (verdict.verdict === "revoked") throw revoked(target, hostKey, verdict.entry);
					if (verdict.verdict === "changed") throw changed(target, hostKey, verdict.entries);
					if (plain.some((entry) => entry.key.key === hostKey.key)) return {
						hostKey,
						newKnownHost: undefined
					};
					const line = (0, known_hosts.v6)(name, port, hostKey);
					if (target.hostKeys === "strict") throw unknown(target, hostKey, line, known.bad);
					if (onNew !== undefined && !await onNew(hostKey, target)) throw unknown(target, hostKey, line, known.bad);
					return {
						hostKey,
						newKnownHost: line
					};
				}
			};
		}
		const host_key_check_place = (entry) => `${entry.origin}:${entry.line}`;
		function unknown(target, key, line, bad) {
			const unread = bad.length === 0 ? "" : ` Lines that could not be read: ${bad.map((one) => `${host_key_check_place(one)} (${one.problem})`).join(", ")}.`;
			return new error.y4({
				code: "host-key-unknown",
				category: "host-key",
				what: `${(0, place.$)(target)} shows a host key that is not on file: ${key.type} ${key.fingerprint}.${unread}`,
				remedy: `Compare it on the host itself (ssh-keygen -lf /etc/ssh/ssh_host_*_key.pub); when it is the same, add this line to known_hosts: ${line}`,
				where: { host: target.name }
			});
		}
		function changed(target, key, entries) {
			const first = entries[0];
			const onFile = entries.map((entry) => `${entry.key.fingerprint} (${host_key_check_place(entry)})`).join(" or ");
			return new error.y4({
				code: "host-key-changed",
				category: "host-key",
				what: `${(0, place.$)(target)} shows another ${key.type} host key than the one on file: shown ${key.fingerprint}, on file ${onFile}.`,
				remedy: `Either the machine was installed anew, or somebody sits in between. Compare on the host itself; only then replace ${first === undefined ? "the line" : host_key_check_place(first)} by: ${(0, known_hosts.v6)(target.hostKeyAlias ?? target.address, target.hostKeyAlias === undefined ? target.port : 22, key)}`,
				where: {
					host: target.name,
					...first === undefined ? {} : {
						file: first.origin,
						line: first.line
					}
				}
			});
		}
		function revoked(target, key, entry) {
			return new error.y4({
				code: "host-key-revoked",
				category: "host-key",
				what: `${(0, place.$)(target)} shows a host key that is revoked: ${key.type} ${key.fingerprint} (${host_key_check_place(entry)}).`,
				remedy: "Give the host a new key (ssh-keygen -A after removing the old files), and put the new one on file.",
				where: {
					host: target.name,
					file: entry.origin,
					line: entry.line
				}
			});
		}
		function onlyAuthority(target, entry) {
			return new error.y4({
				code: "host-certificate-unsupported",
				category: "host-key",
				what: `${(0, place.$)(target)} is known only by a certificate authority (@cert-authority, ${host_key_check_place(entry)}), and bringup's own SSH cannot verify host certificates.`,
				remedy: "Add a line with the host's own key beside it (ssh-keyscan on a trusted network), or install the ssh program on this machine, which is then used.",
				where: {
					host: target.name,
					file: entry.origin,
					line: entry.line
				}
			});
		}
		function unusableTypes(target, entries) {
			return new error.y4({
				code: "host-key-type-unsupported",
				category: "host-key",
				what: `${(0, place.$)(target)} is known only by key types that bringup cannot verify: ${entries.map((entry) => `${entry.key.type} (${host_key_check_place(entry)})`).join(", ")}.`,
				remedy: `Add a line with a key of one of these types: ${host_key.Ji.join(", ")}.`,
				where: { host: target.name }
			});
		}
		;
		function forwardTo(client, via, target, signal) {
			return new Promise((resolve, reject) => {
				const doing = `connecting to ${(0, place.$)(target)} through ${(0, place.$)(via)}`;
				const timer = setTimeout(() => stop(jumpError(via, target, `no answer within ${target.connectTimeoutMs / 1e3} s`)), target.connectTimeoutMs);
				const abort = () => stop((0, cancelled.K)(doing, signal));
				let over = false;
				const stop = (error) => {
					if (over) return;
					over = true;
					clearTimeout(timer);
					signal?.removeEventListener("abort", abort);
					if (error !== undefined) reject(error);
				};
				if (signal?.aborted) return abort();
				signal?.addEventListener("abort", abort, { once: true });
				try {
					client.forwardOut("127.0.0.1", 0, target.address.replace(/^\[(.*)\]$/, "$1"), target.port, (error, stream) => {
						if (over) return stream?.destroy();
						if (error !== undefined && error !== null) return stop(jumpError(via, target, error.message, error));
						stop();
						resolve(stream);
					});
				} catch (error) {
					stop(jumpError(via, target, error instanceof Error ? error.message : String(error)));
				}
			});
		}
		function jumpError(via, target, message, cause) {
			const why = message.replace(/^\(SSH\) Channel open failure: /, "");
			const prohibited = cause !== undefined && "reason" in cause && cause.reason === 1;
			return new error.y4({
				code: prohibited ? "jump-prohibited" : "jump-failed",
				category: "network",
				what: prohibited ? `The jump host ${(0, place.$)(via)} does not forward connections (${why}), so ${(0, place.$)(target)} cannot be reached through it.` : `The jump host ${(0, place.$)(via)} could not connect to ${(0, place.$)(target)}: ${why}.`,
				remedy: prohibited ? `Set AllowTcpForwarding yes for user ${via.user} in sshd_config of ${via.name} (and PermitOpen, if used).` : `Try it there: on ${via.name}, nc -z ${target.address} ${target.port}. The address must be one that the jump host knows.`,
				cause
			});
		}
		var host_pacer = __webpack_require__(87621);
		var external_node_net_ = __webpack_require__(77030);
		var percent = __webpack_require__(50054);
		var tcp_error = __webpack_require__(91718);
		;
		function proxyEndpoint(url) {
			const parsed = URL.parse(url);
			if (parsed?.protocol !== "http:" || parsed.hostname === "") {
				throw new error.y4({
					code: "proxy-invalid",
					category: "config",
					what: `The address of the proxy is not http://host:port (it begins with ${JSON.stringify(url.slice(0, 7))}).`,
					remedy: "Write it like http://proxy.example.org:3128; the proxy has to allow CONNECT."
				});
			}
			const user = (0, percent.o)(parsed.username);
			const password = (0, percent.o)(parsed.password);
			return {
				host: parsed.hostname.replace(/^\[(.*)\]$/, "$1"),
				port: parsed.port === "" ? 80 : Number(parsed.port),
				authorization: user === "" ? undefined : `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`
			};
		}
		const LONGEST_ANSWER = 16384;
		function throughProxy(socket, proxy, place) {
			const lines = [`CONNECT ${place} HTTP/1.1`, `Host: ${place}`];
			if (proxy.authorization !== undefined) lines.push(`Proxy-Authorization: ${proxy.authorization}`);
			return new Promise((resolve, reject) => {
				let answer = Buffer.alloc(0);
				const stop = () => {
					socket.off("data", onData).off("error", onError).off("end", onEnd);
					socket.pause();
				};
				const fail = (error) => {
					stop();
					reject(error);
				};
				const onError = (error) => fail((0, tcp_error.S)(`the proxy ${proxy.host}:${proxy.port}`, error));
				const onEnd = () => fail(refused(proxy, place, "it closed the connection"));
				const onData = (data) => {
					answer = Buffer.concat([answer, data]);
					const end = answer.indexOf("\r\n\r\n");
					if (end < 0) {
						if (answer.length > LONGEST_ANSWER) fail(refused(proxy, place, "its answer has no end"));
						return;
					}
					const status = answer.toString("latin1", 0, answer.indexOf("\r\n"));
					if (!/^HTTP\/1\.[01] 2\d\d/.test(status)) return fail(refused(proxy, place, `it answered "${status.slice(0, 120)}"`));
					stop();
					const rest = answer.subarray(end + 4);
					if (rest.length > 0) socket.unshift(rest);
					resolve();
				};
				socket.on("data", onData).on("error", onError).on("end", onEnd);
				socket.write(`${lines.join("\r\n")}\r\n\r\n`);
			});
		}
		function refused(proxy, place, why) {
			const needsLogin = why.includes(" 407");
			return new error.y4({
				code: needsLogin ? "proxy-needs-login" : "proxy-refused",
				category: "network",
				what: `The proxy ${proxy.host}:${proxy.port} made no way to ${place}: ${why}.`,
				remedy: needsLogin ? "Put user and password into the address of the proxy, from a secret." : "Allow CONNECT to that address and port in the proxy, or reach the host without it."
			});
		}
		;
		async function openTcp({ address, port, proxy, timeoutMs, signal }) {
			const place = `${address}:${port}`;
			const via = proxy === undefined ? undefined : proxyEndpoint(proxy);
			const first = via === undefined ? place : `the proxy ${via.host}:${via.port}`;
			if (signal?.aborted) throw (0, cancelled.K)(`connecting to ${place}`, signal);
			const socket = (0, external_node_net_.connect)({
				host: via?.host ?? unbracket(address),
				port: via?.port ?? port,
				noDelay: true
			});
			let reached = first;
			let stop;
			try {
				await new Promise((resolve, reject) => {
					const timer = setTimeout(() => reject((0, tcp_error.v)(reached, timeoutMs)), timeoutMs);
					const abort = () => reject((0, cancelled.K)(`connecting to ${place}`, signal));
					stop = () => {
						clearTimeout(timer);
						signal?.removeEventListener("abort", abort);
					};
					signal?.addEventListener("abort", abort, { once: true });
					const fail = (error) => reject((0, tcp_error.S)(reached, error));
					socket.once("error", fail);
					socket.once("connect", () => {
						socket.off("error", fail);
						if (via === undefined) return resolve();
						reached = `${place} through ${first}`;
						throughProxy(socket, via, place).then(resolve, reject);
					});
				});
				return socket.pause();
			} catch (error) {
				socket.on("error", () => {});
				socket.destroy();
				throw error;
			} finally {
				stop?.();
			}
		}
		function unbracket(host) {
			return host.replace(/^\[(.*)\]$/, "$1");
		}
		;
		const KEEPALIVE_MS = 5e3;
		const told = new WeakSet();
		async function connectHop(target, before, via, options) {
			const { signal, log, pacer = host_pacer.f, keepaliveMs = KEEPALIVE_MS } = options;
			const check = prepareHostKeyCheck(target, options.onNewHostKey);
			for (const bad of check.badLines) {
				if (!told.has(bad)) log?.(`${bad.origin}:${bad.line}: ${bad.problem}; the line is left out.`);
				told.add(bad);
			}
			const credentials = await (0, host_credentials.I)(target, options.askPassphrase);
			for (const note of credentials.notes) log?.(note);
			const loggedIn = await pacer.run(endpointOnWay(before, target), async () => {
				const stream = await openStream(target, via, signal);
				return handshake(stream, target, check, credentials, {
					signal,
					log,
					keepaliveMs
				});
			}, signal);
			return {
				...loggedIn,
				target
			};
		}
		function endpointOnWay(before, target) {
			return [...before, target].map(place.X).join(" > ");
		}
		function openStream(target, via, signal) {
			if (via !== undefined) return forwardTo(via.client, via.target, target, signal);
			const { address, port, proxy, connectTimeoutMs } = target;
			return openTcp({
				address,
				port,
				proxy,
				timeoutMs: connectTimeoutMs,
				signal
			});
		}
	}),
	85028: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Ji: () => HOST_KEY_TYPES,
			Rj: () => fingerprint,
			a1: () => blobType,
			iJ: () => algorithmsFor,
			v: () => hostKeyOf
		});
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
		var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
		const ALGORITHMS = {
			"ssh-ed25519": ["ssh-ed25519"],
			"ecdsa-sha2-nistp256": ["ecdsa-sha2-nistp256"],
			"ecdsa-sha2-nistp384": ["ecdsa-sha2-nistp384"],
			"ecdsa-sha2-nistp521": ["ecdsa-sha2-nistp521"],
			"ssh-rsa": ["rsa-sha2-512", "rsa-sha2-256"]
		};
		const HOST_KEY_TYPES = Object.keys(ALGORITHMS);
		function algorithmsFor(types) {
			const wanted = new Set(types);
			return HOST_KEY_TYPES.filter((type) => wanted.has(type)).flatMap((type) => [...ALGORITHMS[type]]);
		}
		function fingerprint(blob) {
			return `SHA256:${(0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(blob).digest("base64").replace(/=+$/, "")}`;
		}
		function blobType(blob) {
			const bytes = Buffer.from(blob.buffer, blob.byteOffset, blob.byteLength);
			if (bytes.length < 5) return undefined;
			const length = bytes.readUInt32BE(0);
			if (length === 0 || length > 64 || bytes.length < 4 + length) return undefined;
			const type = bytes.toString("latin1", 4, 4 + length);
			return /^[\x21-\x7e]+$/.test(type) ? type : undefined;
		}
		function hostKeyOf(blob) {
			return {
				type: blobType(blob) ?? "unknown",
				key: Buffer.from(blob.buffer, blob.byteOffset, blob.byteLength).toString("base64"),
				fingerprint: fingerprint(blob)
			};
		}
	}),
	47363: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { D: () => sharedJumps });
		var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87121);
		var _cancelled_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82429);
		var _farewell_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11828);
		var _hop_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83399);
		var _place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81981);
		var _retry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17376);
		const CHANNELS_AT_MOST = 250;
		const FAILED_FOR_MS = 3e3;
		function createJumpPool(channelsAtMost = CHANNELS_AT_MOST) {
			const logins = new Map();
			function forget(key, login) {
				const all = logins.get(key);
				all?.delete(login);
				if (all?.size === 0) logins.delete(key);
			}
			function start(key, way, options) {
				const stop = new AbortController();
				const gone = () => forget(key, login);
				const login = {
					ready: logIn(way, {
						...options,
						signal: stop.signal
					}, gone),
					stop,
					users: 0,
					failed: false
				};
				const all = logins.get(key) ?? new Set();
				logins.set(key, all.add(login));
				login.ready.catch(() => {
					login.failed = true;
					setTimeout(gone, FAILED_FOR_MS).unref();
				});
				return login;
			}
			async function logIn(way, options, gone) {
				const target = way.at(-1);
				if (target === undefined) throw new TypeError("a way to a jump host has at least one hop");
				const before = way.slice(0, -1);
				let failedBefore;
				return (0, _retry_js__WEBPACK_IMPORTED_MODULE_4__.R)(async () => {
					const via = before.length === 0 ? undefined : await lease(before, options).catch((error) => {
						failedBefore = error;
						throw error;
					});
					try {
						const hop = await (0, _hop_js__WEBPACK_IMPORTED_MODULE_3__.A)(target, before, via?.hop, options);
						hop.client.once("close", () => {
							gone();
							void via?.release();
						});
						return {
							hop,
							via,
							newKnownHosts: [...via?.newKnownHosts ?? [], ...hop.newKnownHost ? [hop.newKnownHost] : []]
						};
					} catch (error) {
						void via?.release();
						throw error;
					}
				}, {
					...options,
					target,
					given: (error) => error === failedBefore
				});
			}
			async function lease(way, options) {
				const { signal } = options;
				const end = way.at(-1);
				const doing = `connecting to ${end === undefined ? "a jump host" : (0, _place_js__WEBPACK_IMPORTED_MODULE_5__.$)(end)}`;
				if (signal?.aborted) throw (0, _cancelled_js__WEBPACK_IMPORTED_MODULE_1__.K)(doing, signal);
				const key = wayKey(way, options);
				const login = [...logins.get(key) ?? []].find(({ users }) => users < channelsAtMost) ?? start(key, way, options);
				login.users++;
				let released = false;
				const release = async () => {
					if (released) return;
					released = true;
					login.users--;
					if (login.users > 0 || login.failed) return;
					forget(key, login);
					login.stop.abort();
					const reached = await login.ready.catch(() => undefined);
					if (reached === undefined) return;
					await (0, _farewell_js__WEBPACK_IMPORTED_MODULE_2__.B)(reached.hop);
					await reached.via?.release();
				};
				try {
					const { hop, newKnownHosts } = await orAborted(login.ready, doing, signal);
					return {
						hop,
						newKnownHosts,
						release
					};
				} catch (error) {
					void release();
					throw error;
				}
			}
			return { lease };
		}
		const sharedJumps = createJumpPool();
		function orAborted(work, doing, signal) {
			if (signal === undefined) return work;
			return new Promise((resolve, reject) => {
				const abort = () => reject((0, _cancelled_js__WEBPACK_IMPORTED_MODULE_1__.K)(doing, signal));
				signal.addEventListener("abort", abort, { once: true });
				work.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
			});
		}
		function wayKey(way, { keepaliveMs }) {
			const hops = way.map(({ name: _name, jumps: _jumps, identity, knownHosts, ...hop }) => ({
				...hop,
				identity: identity && identityKey(identity),
				knownHosts: knownHosts.map(sourceKey)
			}));
			return JSON.stringify([hops, keepaliveMs]);
		}
		function identityKey(identity) {
			const passphrase = identity.passphrase && (0, _core_json_js__WEBPACK_IMPORTED_MODULE_0__.sc)(identity.passphrase.reveal());
			return identity.kind === "file" ? [
				identity.path,
				identity.certificate,
				passphrase
			] : [(0, _core_json_js__WEBPACK_IMPORTED_MODULE_0__.sc)(identity.key.reveal()), passphrase];
		}
		const sourceKeys = new WeakMap();
		function sourceKey(source) {
			const key = sourceKeys.get(source) ?? (0, _core_json_js__WEBPACK_IMPORTED_MODULE_0__.sc)(source.text);
			sourceKeys.set(source, key);
			return key;
		}
	}),
	65507: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			$I: () => lookup,
			$r: () => namesHost,
			S4: () => judge,
			on: () => knownHostsName,
			uJ: () => parseKnownHosts,
			v6: () => formatKnownHost
		});
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
		var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
		var _host_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85028);
		var _pattern_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13952);
		const read = new WeakMap();
		function parseKnownHosts(sources) {
			const all = sources.map((source) => {
				const known = read.get(source) ?? parseSource(source);
				read.set(source, known);
				return known;
			});
			return {
				entries: all.flatMap(({ entries }) => entries),
				bad: all.flatMap(({ bad }) => bad)
			};
		}
		function parseSource({ origin, text }) {
			const entries = [];
			const bad = [];
			const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
			lines.forEach((content, index) => {
				const at = {
					origin,
					line: index + 1
				};
				const parsed = parseLine(content);
				if (typeof parsed === "string") bad.push({
					...at,
					problem: parsed
				});
				else if (parsed !== undefined) entries.push({
					...at,
					...parsed
				});
			});
			return {
				entries,
				bad
			};
		}
		function parseLine(content) {
			const fields = content.split(/[ \t]+/).filter((field) => field !== "");
			const first = fields[0];
			if (first === undefined || first.startsWith("#")) return undefined;
			let marker;
			if (first.startsWith("@")) {
				if (first !== "@revoked" && first !== "@cert-authority") return `unknown marker ${first}`;
				marker = first === "@revoked" ? "revoked" : "cert-authority";
				fields.shift();
			}
			const [hosts, type, key] = fields;
			if (hosts === undefined || type === undefined) return "a line needs host names, a key type and a key";
			if (/^\d+$/.test(type)) return "a key of SSH protocol 1, which nothing uses any more";
			if (key === undefined) return "the key is missing";
			if (hosts.startsWith("|") && parseHash(hosts) === undefined) return "the hashed host name is damaged";
			const blob = decodeKey(key);
			if (blob === undefined) return `the ${type} key is not valid base64 or is cut off`;
			const inner = (0, _host_key_js__WEBPACK_IMPORTED_MODULE_1__.a1)(blob);
			if (inner !== type) return `the line says ${type}, but the key is ${inner ?? "no SSH key"}`;
			return {
				marker,
				hosts,
				key: {
					type,
					key: blob.toString("base64"),
					fingerprint: (0, _host_key_js__WEBPACK_IMPORTED_MODULE_1__.Rj)(blob)
				}
			};
		}
		function decodeKey(text) {
			const blob = Buffer.from(text, "base64");
			if (blob.toString("base64") !== text) return undefined;
			let position = 0;
			let fields = 0;
			for (; position + 4 <= blob.length; fields++) position += 4 + blob.readUInt32BE(position);
			return position === blob.length && fields > 1 ? blob : undefined;
		}
		function knownHostsName(host, port) {
			const name = host.toLowerCase().replace(/^\[(.*)\]$/, "$1");
			return port === 22 ? name : `[${name}]:${port}`;
		}
		function lookup(known, host, port) {
			const name = knownHostsName(host, port);
			const matching = known.entries.filter((entry) => namesHost(entry.hosts, name));
			return {
				keys: matching.filter((entry) => entry.marker === undefined),
				revoked: matching.filter((entry) => entry.marker === "revoked"),
				authorities: matching.filter((entry) => entry.marker === "cert-authority")
			};
		}
		function namesHost(hosts, name) {
			const hash = parseHash(hosts);
			if (hash !== undefined) return (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(hash.mac, hmac(hash.salt, name));
			return (0, _pattern_js__WEBPACK_IMPORTED_MODULE_2__.Y)(name, hosts.toLowerCase());
		}
		function judge(onFile, shown) {
			const revoked = onFile.revoked.find((entry) => entry.key.key === shown.key);
			if (revoked !== undefined) return {
				verdict: "revoked",
				entry: revoked
			};
			const entry = onFile.keys.find((one) => one.key.key === shown.key);
			if (entry !== undefined) return {
				verdict: "known",
				entry
			};
			const entries = onFile.keys.filter((one) => one.key.type === shown.type);
			return entries.length === 0 ? { verdict: "unknown" } : {
				verdict: "changed",
				entries
			};
		}
		function formatKnownHost(host, port, key, salt) {
			const name = knownHostsName(host, port);
			const field = salt === undefined ? name : hashName(name, salt);
			return `${field} ${key.type} ${key.key}`;
		}
		function hashName(name, salt) {
			return `|1|${Buffer.from(salt).toString("base64")}|${hmac(salt, name).toString("base64")}`;
		}
		function hmac(salt, name) {
			return (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)("sha1", salt).update(name).digest();
		}
		function parseHash(hosts) {
			const match = /^\|1\|([A-Za-z0-9+/]+=*)\|([A-Za-z0-9+/]+=*)$/.exec(hosts);
			if (match === null) return undefined;
			const [salt, mac] = [Buffer.from(match[1] ?? "", "base64"), Buffer.from(match[2] ?? "", "base64")];
			return salt.length === 20 && mac.length === 20 ? {
				salt,
				mac
			} : undefined;
		}
	}),
	29709: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			bx: () => localEnvironment,
			q2: () => connectLocal,
			v7: () => processChannel
		});
		var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
		var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
		var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);
		var node_net__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_1__);
		var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
		var node_os__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
		var _core_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93933);
		var _dial_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73949);
		var _forward_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(79959);
		const PASSED_ON = [
			"PATH",
			"HOME",
			"USER",
			"LOGNAME",
			"SHELL",
			"LANG",
			"LANGUAGE",
			"TZ",
			"TMPDIR",
			"XDG_RUNTIME_DIR"
		];
		function localEnvironment(from = process.env) {
			const environment = { PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin" };
			for (const [name, value] of Object.entries(from)) {
				if (value !== undefined && (PASSED_ON.some((one) => one === name) || name.startsWith("LC_"))) environment[name] = value;
			}
			return environment;
		}
		function connectLocal() {
			return new LocalConnection();
		}
		class LocalConnection {
			target = "local";
			transport = "local";
			user = userName();
			hostKey = undefined;
			newKnownHost = undefined;
			closed;
			#open = new Set();
			#resolveClosed;
			#disposed = false;
			constructor() {
				const { promise, resolve } = Promise.withResolvers();
				this.closed = promise;
				this.#resolveClosed = resolve;
			}
			async exec(command) {
				if (this.#disposed) throw startFailure("the connection to this machine is closed already");
				const child = (0, node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)("/bin/sh", ["-c", command], {
					cwd: (0, node_os__WEBPACK_IMPORTED_MODULE_2__.homedir)(),
					env: localEnvironment(),
					stdio: "pipe",
					detached: true
				});
				await new Promise((resolve, reject) => {
					child.once("spawn", resolve);
					child.once("error", (error) => reject(startFailure(error.message, error)));
				});
				const channel = processChannel(child);
				this.#open.add(channel);
				void channel.exit.then(() => this.#open.delete(channel));
				return channel;
			}
			dial(port) {
				return new Promise((resolve, reject) => {
					const socket = (0, node_net__WEBPACK_IMPORTED_MODULE_1__.connect)({
						host: "127.0.0.1",
						port
					});
					socket.once("connect", () => resolve(socket));
					socket.once("error", (error) => reject((0, _dial_error_js__WEBPACK_IMPORTED_MODULE_4__.o)(this.target, port, error.message, error)));
				});
			}
			async [Symbol.asyncDispose]() {
				this.#disposed = true;
				for (const channel of this.#open) channel.close();
				this.#resolveClosed(undefined);
			}
		}
		function processChannel(child) {
			const { stdin } = child;
			const [stdout, stderr] = [(0, _forward_js__WEBPACK_IMPORTED_MODULE_5__.s)(child.stdout), (0, _forward_js__WEBPACK_IMPORTED_MODULE_5__.s)(child.stderr)];
			stdin.on("error", () => {});
			const { promise: exit, resolve: settle } = Promise.withResolvers();
			const ended = new Promise((resolve) => {
				child.once("close", (code, signal) => resolve({
					code: code ?? undefined,
					signal: signal ?? undefined
				}));
			});
			void Promise.all([ended, (0, _forward_js__WEBPACK_IMPORTED_MODULE_5__.I)(stdout, stderr)]).then(([end]) => settle(end));
			return {
				stdin,
				stdout,
				stderr,
				exit,
				close() {
					for (const stream of [
						stdin,
						stdout,
						stderr,
						child.stdout,
						child.stderr
					]) stream.destroy();
					settle({
						code: undefined,
						signal: undefined
					});
					if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
					try {
						process.kill(-child.pid, "SIGHUP");
					} catch {}
				}
			};
		}
		function startFailure(why, cause) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_3__.y4({
				code: "local-start",
				category: "network",
				what: `No command could be started on this machine: ${why}.`,
				remedy: "Check that /bin/sh is there and that the machine is not out of processes or memory.",
				cause
			});
		}
		function userName() {
			try {
				return (0, node_os__WEBPACK_IMPORTED_MODULE_2__.userInfo)().username;
			} catch {
				return String(process.getuid?.() ?? "unknown");
			}
		}
	}),
	87621: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { f: () => sharedPacer });
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _semaphore_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58728);
		const UNAUTHENTICATED_AT_ONCE = 8;
		const REST_MS = 5e3;
		const LONGEST_REST_MS = 3e4;
		function createPacer(limit = UNAUTHENTICATED_AT_ONCE, restMs = REST_MS) {
			const endpoints = new Map();
			function refused(at, error) {
				const now = performance.now();
				if (now >= at.restsUntil) {
					at.restsUntil = now + Math.min(LONGEST_REST_MS, restMs * 2 ** at.refusals);
					at.refusals++;
				}
				at.refusal = error;
			}
			return { async run(endpoint, handshake, signal) {
				const at = endpoints.get(endpoint) ?? {
					room: (0, _semaphore_js__WEBPACK_IMPORTED_MODULE_1__.B)(limit),
					users: 0,
					refusal: undefined,
					refusals: 0,
					restsUntil: 0
				};
				endpoints.set(endpoint, at);
				at.users++;
				try {
					const leave = await at.room.acquire(`waiting for room at ${endpoint}`, signal);
					try {
						if (at.refusal !== undefined && performance.now() < at.restsUntil) throw at.refusal;
						const result = await handshake();
						at.refusals = 0;
						at.refusal = undefined;
						return result;
					} catch (error) {
						if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4 && error.category === "throttled") refused(at, error);
						throw error;
					} finally {
						leave();
					}
				} finally {
					at.users--;
					if (at.users === 0 && at.refusals === 0) endpoints.delete(endpoint);
				}
			} };
		}
		const sharedPacer = createPacer();
	}),
	81981: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			$: () => placeOf,
			X: () => endpointOf
		});
		function placeOf({ name, address, port }) {
			const endpoint = endpointOf({
				address,
				port
			});
			return name === address || name === "" ? endpoint : `${name} (${endpoint})`;
		}
		function endpointOf({ address, port }) {
			return address.includes(":") && !address.startsWith("[") ? `[${address}]:${port}` : `${address}:${port}`;
		}
	}),
	31481: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			bi: () => parsePackageManager,
			ky: () => parseStat,
			tz: () => parseSha256
		});
		const TYPE_BITS = new Map([
			[1, "fifo"],
			[2, "character-device"],
			[4, "directory"],
			[6, "block-device"],
			[8, "file"],
			[10, "symlink"],
			[12, "socket"]
		]);
		const TYPE_LETTERS = {
			p: "fifo",
			c: "character-device",
			d: "directory",
			b: "block-device",
			"-": "file",
			l: "symlink",
			s: "socket"
		};
		const STAT_HEAD = /^([0-9a-fA-F]{1,8})\|([^|\n]*)\|([^|\n]*)\|(\d+)\|(\d+)\|(\d+)\|(\d+)\|/;
		const LS_HEAD = /^ *(\d+) ([-bcdlps])([-r][-w][-xsS][-r][-w][-xsS][-r][-w][-xtT])[.+@]? +\d+ +(\d+) +(\d+) +(?:(\d+)|\d+, *\d+) +[A-Z][a-z]{2} +\d+ +[\d:]+ /;
		function headOf(text) {
			const [whole, bits = "", owner = "", group = "", uid = "", gid = "", size = "", inode = ""] = STAT_HEAD.exec(text) ?? [];
			if (whole === undefined) return lsHeadOf(text);
			const mode = Number.parseInt(bits, 16);
			const type = TYPE_BITS.get(mode >> 12 & 15);
			if (type === undefined) return undefined;
			return {
				type,
				mode: mode & 4095,
				owner: owner === "UNKNOWN" ? uid : owner,
				group: group === "UNKNOWN" ? gid : group,
				uid: Number(uid),
				gid: Number(gid),
				sizeBytes: Number(size),
				inode,
				length: whole.length
			};
		}
		function lsHeadOf(text) {
			const [whole, inode = "", letter = "", permissions = "", uid = "", gid = "", size = "0"] = LS_HEAD.exec(text) ?? [];
			const type = TYPE_LETTERS[letter];
			if (whole === undefined || type === undefined) return undefined;
			return {
				type,
				mode: modeOf(permissions),
				owner: uid === "0" ? "root" : uid,
				group: gid === "0" ? "root" : gid,
				uid: Number(uid),
				gid: Number(gid),
				sizeBytes: Number(size),
				inode,
				length: whole.length
			};
		}
		function modeOf(permissions) {
			let mode = 0;
			[...permissions].forEach((letter, index) => {
				if ("rwxst".includes(letter)) mode |= 256 >> index;
				if ("sStT".includes(letter)) mode |= 2048 >> Math.floor(index / 3);
			});
			return mode;
		}
		function statOf({ length: _, ...head }, path) {
			return {
				path,
				...head
			};
		}
		function parseStatLine(line) {
			const head = headOf(line);
			return head === undefined ? undefined : statOf(head, line.slice(head.length));
		}
		function parseStat(output, paths) {
			const found = new Map();
			const longestFirst = paths.toSorted((a, b) => b.length - a.length);
			for (let rest = withLastBreak(output); rest !== "";) {
				const head = headOf(rest);
				const named = head === undefined ? "" : rest.slice(head.length);
				const path = longestFirst.find((candidate) => named.startsWith(candidate) && /^(?: -> |\n)/.test(named.slice(candidate.length, candidate.length + 4)));
				if (head === undefined || path === undefined) {
					rest = afterLine(rest);
					continue;
				}
				found.set(path, statOf(head, path));
				rest = afterLine(named.slice(path.length));
			}
			return found;
		}
		function parseSha256(output, paths) {
			const found = new Map();
			const longestFirst = paths.toSorted((a, b) => b.length - a.length);
			for (let rest = withLastBreak(output); rest !== "";) {
				const [head, mark, hash = ""] = /^(\\?)([0-9a-f]{64}) [ *]/.exec(rest) ?? [];
				const named = head === undefined ? "" : rest.slice(head.length);
				const path = longestFirst.find((candidate) => {
					const text = mark === "\\" ? escaped(candidate) : candidate;
					return head !== undefined && named.startsWith(`${text}\n`);
				});
				if (path === undefined) {
					rest = afterLine(rest);
					continue;
				}
				found.set(path, hash);
				rest = afterLine(named.slice(mark === "\\" ? escaped(path).length : path.length));
			}
			return found;
		}
		function escaped(path) {
			return path.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\r", "\\r");
		}
		function withLastBreak(text) {
			return text === "" || text.endsWith("\n") ? text : `${text}\n`;
		}
		function afterLine(text) {
			const end = text.indexOf("\n");
			return end === -1 ? "" : text.slice(end + 1);
		}
		const PACKAGE_MANAGERS = [
			"apt",
			"dnf",
			"apk",
			"pacman",
			"zypper",
			"brew",
			"none"
		];
		function parsePackageManager(output) {
			return PACKAGE_MANAGERS.find((name) => name === output.trim()) ?? "none";
		}
	}),
	53227: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			W: () => PRELUDE,
			o: () => compact
		});
		var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52260);
		function compact(text) {
			return text.split("\n").map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#")).join("\n");
		}
		const SOURCE = `
unset CDPATH ENV BASH_ENV IFS
umask 077
LC_ALL=C
PATH=\${PATH:+$PATH:}/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
export LC_ALL PATH
# uname prints its fields in this order whatever the order of its flags.
bu_uname() { BU_OS=$1 BU_RELEASE=$2 BU_ARCH=$3; }
[ -n "${"$"}{BU_OS-}" ] || bu_uname $(uname -s -r -m)
[ "$BU_OS" = Darwin ] && PATH=$PATH:/opt/homebrew/bin:/opt/homebrew/sbin
BU_PM=
bu_has() { command -v "$1" >/dev/null 2>&1; }
bu_stat() {
  [ $# -gt 0 ] || return 0
  case $BU_OS in
    Darwin|*BSD) /usr/bin/stat -f '%Xp|%Su|%Sg|%u|%g|%z|%i|%N' -- "$@" ;;
    *)
      # OpenWrt and other small systems have no stat; ls says the same, with numbers for names.
      if bu_has stat; then stat -c '%f|%U|%G|%u|%g|%s|%i|%n' -- "$@"; else ls -lind -- "$@"; fi ;;
  esac 2>/dev/null
}
# Only plain files: a FIFO would be waited for.
bu_sha256() {
  for bu_i; do
    shift
    [ -f "$bu_i" ] && set -- "$@" "$bu_i"
  done
  [ $# -gt 0 ] || return 0
  if bu_has sha256sum; then sha256sum -- "$@"; else shasum -a 256 -- "$@"; fi 2>/dev/null
}
# By the package database and not by the command alone: Debian has a game named pacman, openSUSE can have dnf.
bu_pm() {
  if [ -z "$BU_PM" ]; then
    if [ "$BU_OS" = Darwin ]; then bu_has brew && BU_PM=brew
    elif [ -e /var/lib/dpkg/status ] && bu_has apt-get; then BU_PM=apt
    elif [ -e /etc/apk/world ] && bu_has apk; then BU_PM=apk
    elif [ -d /var/lib/pacman/local ] && bu_has pacman; then BU_PM=pacman
    elif [ -d /etc/zypp ] && [ ! -e /etc/redhat-release ] && bu_has zypper; then BU_PM=zypper
    elif bu_has dnf; then BU_PM=dnf
    fi
    : "\${BU_PM:=none}"
  fi
  echo "$BU_PM"
}
`;
		const PRELUDE = (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.IZ)(compact(SOURCE));
	}),
	17376: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { R: () => retrying });
		var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
		var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
		var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93933);
		const PATIENCE = {
			network: {
				pauseMs: 500,
				longestPauseMs: 4e3,
				leastMs: 50,
				forMs: undefined
			},
			dns: {
				pauseMs: 500,
				longestPauseMs: 4e3,
				leastMs: 50,
				forMs: undefined
			},
			throttled: {
				pauseMs: 5e3,
				longestPauseMs: 2e4,
				leastMs: 5e3,
				forMs: 9e4
			}
		};
		const LASTING = new Set([
			"not-an-ssh-server",
			"jump-prohibited",
			"name-not-found"
		]);
		async function retrying(work, options) {
			const { target, retries, signal, log, given, free } = options;
			const began = performance.now();
			for (let attempt = 1;; attempt++) {
				try {
					return await work();
				} catch (error) {
					if (retries === undefined || signal?.aborted || given?.(error)) throw error;
					const pauseMs = pauseAfter(error, attempt, performance.now() - began, target.connectTimeoutMs);
					if (pauseMs === undefined || !(free?.() || retries.take())) throw error;
					if (error instanceof Error) log?.(`${error.message} Trying again in ${Math.ceil(pauseMs / 1e3)} s.`);
					await (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(pauseMs, undefined, { signal }).catch(() => undefined);
					if (signal?.aborted) throw error;
				}
			}
		}
		function pauseAfter(error, attempt, spentMs, connectTimeoutMs, lot = Math.random) {
			if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4) || error.retryable === false || LASTING.has(error.code)) return undefined;
			const patience = PATIENCE[error.category];
			if (patience === undefined) return undefined;
			const { pauseMs, longestPauseMs, leastMs, forMs = connectTimeoutMs } = patience;
			const wait = leastMs + lot() * Math.min(longestPauseMs, pauseMs * 2 ** (attempt - 1));
			return spentMs + wait <= forMs ? wait : undefined;
		}
	}),
	58728: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { B: () => createSemaphore });
		var _cancelled_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82429);
		function createSemaphore(limit) {
			let free = limit;
			const queue = new Set();
			function leave() {
				let left = false;
				return () => {
					if (left) return;
					left = true;
					const [next] = queue;
					if (next === undefined) free++;
					else {
						queue.delete(next);
						next();
					}
				};
			}
			return {
				get waiting() {
					return queue.size;
				},
				async acquire(waitingFor, signal) {
					if (signal?.aborted) throw (0, _cancelled_js__WEBPACK_IMPORTED_MODULE_0__.K)(waitingFor, signal);
					if (free > 0) {
						free--;
						return leave();
					}
					await new Promise((resolve, reject) => {
						const enter = () => {
							signal?.removeEventListener("abort", abort);
							resolve();
						};
						const abort = () => {
							queue.delete(enter);
							reject((0, _cancelled_js__WEBPACK_IMPORTED_MODULE_0__.K)(waitingFor, signal));
						};
						queue.add(enter);
						signal?.addEventListener("abort", abort, { once: true });
					});
					return leave();
				}
			};
		}
	}),
	91718: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			S: () => tcpError,
			v: () => tcpTimeout
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		const DNS = {
			code: "name-not-found",
			category: "dns",
			what: (place, evidence) => `The name of ${place} did not resolve (${evidence}).`,
			remedy: "Correct the address, or look at the DNS of this machine: getent hosts <name>."
		};
		const ROWS = {
			ENOTFOUND: DNS,
			EAI_AGAIN: {
				...DNS,
				code: "name-server-silent",
				what: (place, evidence) => `No name server answered for ${place} (${evidence}).`
			},
			EAI_FAIL: DNS,
			EAI_NODATA: DNS,
			ECONNREFUSED: {
				code: "connection-refused",
				category: "network",
				what: (place) => `${place} refused the connection: the machine answers, but nothing listens on that port.`,
				remedy: "Check that sshd runs there and on which port (ss -ltn), and the port in the fleet file."
			},
			ETIMEDOUT: {
				code: "connection-timed-out",
				category: "network",
				what: (place, evidence) => `${place} did not answer (${evidence}): the machine is off, or a firewall drops the packets.`,
				remedy: "Check that the machine is on, that its address is right, and that the firewall lets this machine in."
			},
			EHOSTUNREACH: {
				code: "no-route",
				category: "network",
				what: (place, evidence) => `There is no way to ${place} (${evidence}).`,
				remedy: "Check that both machines are in the same network or mesh, and the route: ip route get <address>."
			},
			ECONNRESET: {
				code: "connection-reset",
				category: "network",
				what: (place) => `${place} broke off the connection.`,
				remedy: "Try again; when it stays so, look at the log of sshd on the host and at firewalls in between."
			}
		};
		const ALIASES = {
			ENETUNREACH: "EHOSTUNREACH",
			ENETDOWN: "EHOSTUNREACH",
			EHOSTDOWN: "EHOSTUNREACH",
			EADDRNOTAVAIL: "EHOSTUNREACH",
			EACCES: "EHOSTUNREACH",
			EPERM: "EHOSTUNREACH",
			EPIPE: "ECONNRESET",
			ECONNABORTED: "ECONNRESET"
		};
		function tcpError(place, cause) {
			const first = firstError(cause);
			const name = first.code ?? "";
			const row = ROWS[ALIASES[name] ?? name] ?? {
				code: "connection-failed",
				category: "network",
				what: (where, evidence) => `The connection to ${where} failed: ${evidence}.`,
				remedy: "Try again; when it stays so, check the network between this machine and the host."
			};
			const evidence = first.syscall === undefined ? first.message : `${first.syscall}: ${name}`;
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: row.code,
				category: row.category,
				what: row.what(place, evidence),
				remedy: row.remedy,
				cause
			});
		}
		function firstError(error) {
			if (!(error instanceof AggregateError)) return error;
			const all = error.errors.filter((one) => one instanceof Error);
			return all.find((one) => (ALIASES[one.code ?? ""] ?? one.code) !== "EHOSTUNREACH") ?? all[0] ?? error;
		}
		function tcpTimeout(place, timeoutMs) {
			const cause = new Error(`no answer within ${timeoutMs / 1e3} s`);
			cause.code = "ETIMEDOUT";
			return tcpError(place, cause);
		}
	}),
	47742: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { S: () => upload });
		var external_node_crypto_ = __webpack_require__(77598);
		var external_node_fs_ = __webpack_require__(73024);
		var external_node_stream_ = __webpack_require__(57075);
		var promises_ = __webpack_require__(46466);
		var external_node_timers_promises_ = __webpack_require__(58500);
		var error = __webpack_require__(93933);
		var sh = __webpack_require__(52260);
		var cancelled = __webpack_require__(82429);
		;
		const LAUNCHER = `exec sh -c 'IFS= read -r script && eval "$script"'`;
		const ROOT_LAUNCHER = `exec sudo -n sh -c 'IFS= read -r script && eval "$script"'`;
		const UPLOAD_FAILURES = new Map([
			[71, {
				code: "upload-no-directory",
				what: "its directory is not there",
				remedy: "Make the directory first."
			}],
			[72, {
				code: "upload-is-directory",
				what: "a directory has that name",
				remedy: "Give the path of a file."
			}],
			[73, {
				code: "upload-write",
				what: "it cannot be written",
				remedy: "Check the space (df) and the permissions of the directory."
			}],
			[74, {
				code: "upload-no-sha256",
				what: "the host has none of sha256sum, shasum, sha256, openssl",
				remedy: "Install coreutils on the host."
			}],
			[75, {
				code: "upload-owner",
				what: "its owner cannot be set",
				remedy: "Check that user and group exist; only root gives files away."
			}],
			[76, {
				code: "upload-mode",
				what: "its permissions cannot be set",
				remedy: "Check the mode."
			}],
			[77, {
				code: "upload-rename",
				what: "it cannot be put in its place",
				remedy: "Check the permissions of the directory, and chattr +i."
			}]
		]);
		function receiveScript(temporary, destination) {
			return [
				`t=${temporary} d=${destination}`,
				"umask 077",
				`[ -d "\${d%/*}/" ] || exit 71`,
				"[ ! -d \"$d\" ] || exit 72",
				"trap '' PIPE",
				"trap 'rm -f \"$t\"' EXIT; trap 'exit 73' HUP INT TERM",
				"set -C; cat >\"$t\" || exit 73; set +C",
				"if command -v sha256sum >/dev/null 2>&1; then h=$(sha256sum <\"$t\")" + "; elif command -v shasum >/dev/null 2>&1; then h=$(shasum -a 256 <\"$t\")" + "; elif command -v sha256 >/dev/null 2>&1; then h=$(sha256 <\"$t\")" + "; elif command -v openssl >/dev/null 2>&1; then h=$(openssl dgst -sha256 -r <\"$t\")" + "; else exit 74; fi",
				`echo "BRINGUP \${h%% *}" || exit 73`,
				"trap - EXIT"
			].join("; ");
		}
		function commitScript(temporary, destination, commit) {
			if (commit === undefined) return `rm -f ${temporary}`;
			return [
				`t=${temporary} d=${destination}`,
				`trap '' PIPE; trap 'rm -f "$t"' EXIT; trap 'exit 73' HUP INT TERM`,
				...commit.owner === undefined ? [] : [`chown ${commit.owner} "$t" || exit 75`],
				`chmod ${commit.mode} "$t" || exit 76`,
				"sync \"$t\" 2>/dev/null",
				"[ ! -d \"$d\" ] || exit 72",
				"mv -f \"$t\" \"$d\" || exit 77"
			].join("; ");
		}
		;
		const CLEAN_UP_MS = 2e3;
		async function upload(connection, { source, ...request }) {
			const { destination, signal } = request;
			if (!destination.startsWith("/") || /[\n\0]/.test(destination) || destination.endsWith("/")) {
				throw failure("upload-path", request, `${JSON.stringify(destination)} is no absolute path of a file`, "Give an absolute path without line breaks.");
			}
			if (signal?.aborted) throw (0, cancelled.K)(`uploading ${destination}`, signal);
			const slash = destination.lastIndexOf("/");
			const temporary = `${destination.slice(0, slash + 1)}.${destination.slice(slash + 1, slash + 129)}.${(0, external_node_crypto_.randomBytes)(8).toString("hex")}.bringup`;
			const count = counter(request.onProgress, request.sha256 === undefined || source instanceof external_node_stream_.Readable);
			const { signal: _, ...unstoppable } = request;
			const end = (commit) => send(connection, unstoppable, commitScript((0, sh.hD)(temporary), (0, sh.hD)(destination), commit));
			const answer = await send(connection, request, receiveScript((0, sh.hD)(temporary), (0, sh.hD)(destination)), (stdin) => feedAll(upload_open(source), count.stream, stdin, signal)).catch(async (error) => {
				await Promise.race([end().catch(() => undefined), (0, external_node_timers_promises_.setTimeout)(CLEAN_UP_MS, undefined, { ref: false })]);
				throw error;
			});
			const there = /^BRINGUP ([0-9a-f]{64})$/m.exec(answer)?.[1];
			const sent = count.sha256();
			const wanted = request.sha256?.toLowerCase() ?? sent;
			const stopped = signal?.aborted === true;
			const good = wanted !== undefined && there === wanted && (sent ?? wanted) === wanted && !stopped;
			const commit = {
				mode: (request.mode ?? 384).toString(8),
				owner: request.owner === undefined ? undefined : (0, sh.hD)(request.owner)
			};
			await end(good ? commit : undefined);
			if (good) return {
				sha256: wanted,
				sizeBytes: count.sizeBytes()
			};
			if (stopped) throw (0, cancelled.K)(`uploading ${destination}`, signal);
			const ours = sent ?? await hashOf(source);
			throw ours === wanted ? failure("upload-damaged", request, `what arrived hashes to ${there ?? "nothing"}, what was sent to ${ours}`, "Try again; when it stays so, suspect the disk or memory of the host.") : failure("upload-other-bytes", request, `the source hashes to ${ours} instead of ${wanted}`, "Correct the sha256, or the source.");
		}
		async function feedAll(source, count, stdin, signal) {
			let gone = false;
			const write = async (chunks) => {
				for await (const chunk of chunks) {
					gone ||= !stdin.writable;
					if (gone) return;
					if (!stdin.write(chunk)) gone = !await drained(stdin, signal);
				}
			};
			await (0, promises_.pipeline)(source, count, write, ...signal === undefined ? [] : [{ signal }]).catch((error) => {
				if (!gone) throw error;
			});
			stdin.end();
		}
		function drained(stdin, signal) {
			return new Promise((resolve) => {
				const settle = (more) => {
					stdin.off("drain", drain).off("close", over).off("error", over);
					signal?.removeEventListener("abort", over);
					resolve(more);
				};
				const drain = () => settle(true);
				const over = () => settle(false);
				stdin.on("drain", drain).on("close", over).on("error", over);
				signal?.addEventListener("abort", over);
				if (!stdin.writable || signal?.aborted) over();
			});
		}
		function upload_open(source) {
			if (source instanceof external_node_stream_.Readable) return source;
			return source instanceof Uint8Array ? external_node_stream_.Readable.from([Buffer.from(source)], { objectMode: false }) : (0, external_node_fs_.createReadStream)(source.path, { highWaterMark: 1 << 20 });
		}
		async function hashOf(source) {
			const hash = (0, external_node_crypto_.createHash)("sha256");
			await (0, promises_.pipeline)(upload_open(source), hash);
			return hash.digest("hex");
		}
		function counter(onProgress, hashes) {
			const hash = hashes ? (0, external_node_crypto_.createHash)("sha256") : undefined;
			let sizeBytes = 0;
			const stream = new external_node_stream_.Transform({
				highWaterMark: 1 << 20,
				transform(chunk, _encoding, done) {
					hash?.update(chunk);
					sizeBytes += chunk.length;
					onProgress?.(sizeBytes);
					done(null, chunk);
				}
			});
			return {
				stream,
				sizeBytes: () => sizeBytes,
				sha256: () => hash?.digest("hex")
			};
		}
		async function send(connection, request, script, feed = async (stdin) => void stdin.end()) {
			const channel = await connection.exec(request.sudo === true ? ROOT_LAUNCHER : LAUNCHER);
			const outputs = Promise.all([upload_text(channel.stdout), upload_text(channel.stderr)]);
			const abort = () => channel.close();
			request.signal?.addEventListener("abort", abort, { once: true });
			try {
				channel.stdin.write(`${script}\n`);
				const fed = await feed(channel.stdin).then(() => undefined, (error) => error ?? "it broke off");
				if (request.signal?.aborted) throw (0, cancelled.K)(`uploading ${request.destination}`, request.signal);
				if (fed !== undefined) {
					channel.close();
					const why = fed instanceof Error ? fed.message : String(fed);
					throw failure("upload-source", request, `the source cannot be read: ${why}`, "Check the path and its permissions.", fed);
				}
				const [out, err] = await outputs;
				const exit = await channel.exit;
				if (exit.code === 0) return out;
				const known = UPLOAD_FAILURES.get(exit.code ?? -1);
				const said = err.trim().split("\n").at(-1)?.slice(0, 300) ?? "";
				if (known !== undefined) throw failure(known.code, request, `${known.what}${said === "" ? "" : `: ${said}`}`, known.remedy);
				if (exit.code === undefined) throw lostUpload(request);
				const what = `the command ended with ${exit.code}${said === "" ? "" : `: ${said}`}`;
				throw failure("upload-failed", request, what, "Look at what the host said; when sudo asks for a password, upload as the user and install it as root.");
			} finally {
				request.signal?.removeEventListener("abort", abort);
			}
		}
		async function upload_text(stream) {
			const parts = [];
			try {
				for await (const part of stream) parts.push(part);
			} catch {}
			return Buffer.concat(parts).toString("utf8");
		}
		function failure(code, { destination }, why, remedy, cause) {
			const category = code === "upload-no-sha256" ? "unsupported" : "filesystem";
			return new error.y4({
				code,
				category,
				what: `The upload to ${destination} failed: ${why}.`,
				remedy,
				cause
			});
		}
		function lostUpload({ destination }) {
			return new error.y4({
				code: "upload-lost",
				category: "network",
				what: `The connection broke during the upload to ${destination}; the file there is as it was.`,
				remedy: "Run it again."
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
	59133: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			BL: () => unknownOs,
			PJ: () => wrongUserData,
			_Y: () => notWithThisOs
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		function unknownOs(seen) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "image-os-unknown",
				category: "unsupported",
				what: `The image holds no operating system that bringup can set up: ${seen}.`,
				remedy: "Use an image of Ubuntu for RK1 or Raspberry Pi, Raspberry Pi OS, Debian (cloud) or Armbian; or flash it as it is, without host name, users, network and files."
			});
		}
		function wrongUserData(whose, why) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "image-user-data",
				category: "config",
				what: `The user-data of ${whose} ${why}.`,
				remedy: "Write it as a map of YAML behind a first line `#cloud-config`; put scripts into `runcmd` or `write_files`."
			});
		}
		function notWithThisOs(title, what, remedy) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "image-wish",
				category: "unsupported",
				what: `${title} ${what}.`,
				remedy
			});
		}
	}),
	26759: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			GH: () => ROOT_PATHS,
			I5: () => rootOf,
			L6: () => fatLabelled,
			_W: () => osRelease,
			b6: () => textOf,
			eJ: () => BOOT_PATHS,
			wX: () => namesIn
		});
		const ROOT_PATHS = [
			"/etc/os-release",
			"/etc/rpi-issue",
			"/etc/armbian-release",
			"/etc/default/armbian-firstrun",
			"/etc/cloud/cloud.cfg",
			"/etc/fstab",
			"/etc/hosts",
			"/etc/passwd",
			"/etc/shadow",
			"/etc/group",
			"/etc/gshadow",
			"/etc/skel/.bashrc",
			"/etc/skel/.profile",
			"/etc/skel/.bash_logout",
			"/etc/ssh",
			"/etc/netplan",
			"/etc/NetworkManager/system-connections",
			"/etc/systemd/system/multi-user.target.wants"
		];
		const BOOT_PATHS = [
			"/user-data",
			"/meta-data",
			"/network-config",
			"/cmdline.txt",
			"/config.txt"
		];
		function rootOf({ volumes }) {
			return volumes.find(({ files }) => files.has("/etc/os-release"));
		}
		function fatLabelled({ volumes }, ...labels) {
			const found = volumes.find(({ fileSystem, label }) => fileSystem.startsWith("fat") && label !== undefined && labels.includes(label.toLowerCase()));
			if (found?.damage !== undefined) throw found.damage;
			return found;
		}
		function textOf(volume, path) {
			const found = volume?.files.get(path);
			return found?.type === "file" ? found.text : "";
		}
		function namesIn(volume, path) {
			const found = volume?.files.get(path);
			return found?.type === "directory" ? found.names : [];
		}
		function osRelease(facts) {
			const fields = textOf(rootOf(facts), "/etc/os-release").matchAll(/^([A-Z][A-Z0-9_]*)=(?:"(.*)"|'(.*)'|(.*))$/gm);
			return Object.fromEntries([...fields].map(([, name = "", double, single, plain]) => [name, double ?? single ?? plain ?? ""]));
		}
	}),
	32107: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			g: () => IMAGE_MARK,
			x: () => imageMark
		});
		var _root_edits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49242);
		const IMAGE_MARK = "/var/lib/bringup-image";
		function imageMark(instanceId) {
			return (0, _root_edits_js__WEBPACK_IMPORTED_MODULE_0__.Z)(IMAGE_MARK, `${instanceId}\n`);
		}
	}),
	68327: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			n: () => OPERATING_SYSTEMS,
			m: () => operatingSystemOf
		});
		var errors = __webpack_require__(59133);
		var image_facts = __webpack_require__(26759);
		var root_edits = __webpack_require__(49242);
		;
		function hostKeyEdits(keys, root) {
			if (keys.length === 0) return [];
			const old = (0, image_facts.wX)(root, "/etc/ssh").filter((name) => /^ssh_host_.*_key(\.pub)?$/.test(name));
			return [...old.map((name) => ({
				type: "remove",
				path: `/etc/ssh/${name}`
			})), ...keys.flatMap(({ type, private: secret, public: line }) => [(0, root_edits.Z)(`/etc/ssh/ssh_host_${type}_key`, ended(secret.reveal()), 384), (0, root_edits.Z)(`/etc/ssh/ssh_host_${type}_key.pub`, ended(line))])];
		}
		function ended(text) {
			return `${text.trimEnd()}\n`;
		}
		;
		function hostNameEdits(hostname, root) {
			const short = hostname.split(".")[0] ?? hostname;
			const names = hostname === short ? short : `${hostname} ${short}`;
			const before = (0, image_facts.b6)(root, "/etc/hosts") || "127.0.0.1 localhost\n::1 localhost ip6-localhost ip6-loopback\n";
			const lines = before.replace(/\n*$/, "\n").split("\n").filter((line) => !/^127\.0\.1\.1\s/.test(line));
			const at = lines.findIndex((line) => /^127\.0\.0\.1\s/.test(line)) + 1;
			return [(0, root_edits.Z)("/etc/hostname", `${short}\n`), (0, root_edits.Z)("/etc/hosts", lines.toSpliced(at, 0, `127.0.1.1 ${names}`).join("\n"))];
		}
		var image_mark = __webpack_require__(32107);
		;
		function accountEdits(users, root) {
			if (users.length === 0) return [];
			const files = accountFiles(root);
			const edits = [];
			for (const user of users) {
				const account = addUser(user, files);
				setPassword(user, files.shadow);
				addToGroups(user, files);
				edits.push(...homeEdits(user, account, root), ...sudoEdits(user));
			}
			return [...changedFiles(files, root), ...edits];
		}
		function accountsBeforeCloudInit(users, root) {
			if (users.length === 0) return [];
			const files = accountFiles(root);
			for (const user of users) {
				if (!files.passwd.some(([name]) => name === user.name)) continue;
				addUser(user, files);
				addToGroups(user, files);
			}
			return changedFiles(files, root);
		}
		function accountFiles(root) {
			return {
				passwd: table((0, image_facts.b6)(root, "/etc/passwd")),
				shadow: table((0, image_facts.b6)(root, "/etc/shadow")).map((row) => mayLogIn(row[1]) ? row.with(1, "!") : row),
				group: table((0, image_facts.b6)(root, "/etc/group")),
				gshadow: table((0, image_facts.b6)(root, "/etc/gshadow"))
			};
		}
		function changedFiles(files, root) {
			const secret = {
				mode: 416,
				gid: idOf("shadow", files.group) ?? 0
			};
			const all = [
				(0, root_edits.Z)("/etc/passwd", accounts_text(files.passwd)),
				{
					...(0, root_edits.Z)("/etc/shadow", accounts_text(files.shadow)),
					...secret
				},
				(0, root_edits.Z)("/etc/group", accounts_text(files.group)),
				{
					...(0, root_edits.Z)("/etc/gshadow", accounts_text(files.gshadow)),
					...secret
				}
			];
			return all.filter(({ path, content }) => String(content) !== (0, image_facts.b6)(root, path));
		}
		function table(from) {
			return from.split("\n").filter((line) => line !== "").map((line) => line.split(":"));
		}
		function accounts_text(rows) {
			return rows.map((row) => `${row.join(":")}\n`).join("");
		}
		function mayLogIn(hash) {
			return hash !== undefined && !hash.startsWith("!") && !hash.startsWith("*");
		}
		function addUser({ name, shell = "/bin/bash" }, { passwd, group, gshadow }) {
			const at = passwd.findIndex((row) => row[0] === name);
			const there = passwd[at];
			if (there) {
				passwd[at] = there.with(6, shell);
				return {
					uid: Number(there[2]),
					gid: Number(there[3]),
					home: there[5] ?? `/home/${name}`
				};
			}
			const id = freeId(passwd, group);
			const gid = idOf(name, group) ?? addGroup(name, id, group, gshadow);
			passwd.push([
				name,
				"x",
				String(id),
				String(gid),
				"",
				`/home/${name}`,
				shell
			]);
			return {
				uid: id,
				gid,
				home: `/home/${name}`
			};
		}
		function freeId(passwd, group) {
			const used = new Set([...passwd, ...group].map((row) => Number(row[2])));
			let id = 1e3;
			while (used.has(id)) id += 1;
			return id;
		}
		function addGroup(name, id, group, gshadow) {
			group.push([
				name,
				"x",
				String(id),
				""
			]);
			if (gshadow.length > 0) gshadow.push([
				name,
				"!",
				"",
				""
			]);
			return id;
		}
		function setPassword({ name, passwordHash, expired }, shadow) {
			const row = [
				name,
				passwordHash ?? "!",
				expired && passwordHash ? "0" : "",
				"0",
				"99999",
				"7",
				"",
				"",
				""
			];
			const at = shadow.findIndex((one) => one[0] === name);
			if (at === -1) shadow.push(row);
			else shadow[at] = row;
		}
		function addToGroups({ name: user, groups = [], sudo }, { passwd, group, gshadow }) {
			for (const name of [...groups, ...sudo ? ["sudo"] : []]) {
				if (idOf(name, group) === undefined) addGroup(name, freeId(passwd, group), group, gshadow);
				addMember(name, user, group, gshadow);
			}
		}
		function addMember(name, user, group, gshadow) {
			for (const rows of [group, gshadow]) {
				const at = rows.findIndex((row) => row[0] === name);
				const row = rows[at];
				if (row === undefined) continue;
				const members = (row[3] ?? "").split(",").filter((member) => member !== "");
				if (!members.includes(user)) rows[at] = row.with(3, [...members, user].join(","));
			}
		}
		function idOf(name, rows) {
			const row = rows.find((one) => one[0] === name);
			return row === undefined ? undefined : Number(row[2]);
		}
		function homeEdits({ authorizedKeys }, { uid, gid, home }, root) {
			const owner = {
				uid,
				gid
			};
			const skeleton = [
				".bashrc",
				".profile",
				".bash_logout"
			].filter((name) => root.files.has(`/etc/skel/${name}`));
			return [
				{
					type: "directory",
					path: home,
					mode: home === "/root" ? 448 : 488,
					...owner
				},
				...skeleton.map((name) => ({
					...(0, root_edits.Z)(`${home}/${name}`, (0, image_facts.b6)(root, `/etc/skel/${name}`)),
					...owner
				})),
				...authorizedKeys.length === 0 ? [] : [{
					type: "directory",
					path: `${home}/.ssh`,
					mode: 448,
					...owner
				}, {
					...(0, root_edits.Z)(`${home}/.ssh/authorized_keys`, `${authorizedKeys.join("\n")}\n`, 384),
					...owner
				}]
			];
		}
		function sudoEdits({ name, sudo }) {
			if (sudo !== "without-password") return [];
			const file = `/etc/sudoers.d/90-${name.replaceAll(".", "_")}`;
			return [(0, root_edits.Z)(file, `${name} ALL=(ALL) NOPASSWD:ALL\n`, 288)];
		}
		var external_node_crypto_ = __webpack_require__(77598);
		var dist = __webpack_require__(38815);
		var external_node_net_ = __webpack_require__(77030);
		;
		function isOutOfReach(gateway, { dhcp, addresses }) {
			const six = gateway.includes(":");
			const own = addresses.filter((address) => address.includes(":") === six);
			if (own.length === 0 || dhcp && !six) return false;
			const near = new external_node_net_.BlockList();
			if (six) near.addSubnet("fe80::", 10, "ipv6");
			for (const one of own) {
				const [address = "", prefix = ""] = one.split("/");
				near.addSubnet(address, Number(prefix), six ? "ipv6" : "ipv4");
			}
			return !near.check(gateway, six ? "ipv6" : "ipv4");
		}
		function usableResolvers({ dhcp, addresses, dns }) {
			const four = dhcp || addresses.some((address) => !address.includes(":"));
			return four ? dns : dns.filter((address) => address.includes(":"));
		}
		;
		function networkConfig(network, renderer) {
			return (0, dist.As)(networkVersion2(network, renderer), {
				version: "1.1",
				lineWidth: 0
			});
		}
		function netplanFile(network, renderer) {
			return (0, dist.As)({ network: networkVersion2(network, renderer) }, {
				version: "1.1",
				lineWidth: 0
			});
		}
		function networkVersion2(network, renderer) {
			const { mac, dhcp, addresses, gateways, searchDomains } = network;
			const dns = usableResolvers(network);
			const nameservers = {
				...dns.length > 0 ? { addresses: [...dns] } : {},
				...searchDomains?.length ? { search: [...searchDomains] } : {}
			};
			const routes = gateways.map((via) => ({
				to: via.includes(":") ? "::/0" : "0.0.0.0/0",
				via,
				...isOutOfReach(via, network) ? { "on-link": true } : {}
			}));
			return {
				version: 2,
				...renderer ? { renderer } : {},
				ethernets: { wired: {
					match: mac ? { macaddress: mac.toLowerCase() } : { name: "e*" },
					dhcp4: dhcp,
					...hasIpv6(dns) && !hasIpv6(addresses) ? { dhcp6: true } : {},
					...addresses.length > 0 ? { addresses: [...addresses] } : {},
					...routes.length > 0 ? { routes } : {},
					...Object.keys(nameservers).length > 0 ? { nameservers } : {},
					optional: true
				} }
			};
		}
		function hasIpv6(addresses) {
			return addresses.some((address) => address.includes(":"));
		}
		;
		const WANTED = "/etc/systemd/system/multi-user.target.wants";
		const NETWORKD = "systemd-networkd.service";
		function networkEdits(network, root) {
			if (network === undefined) return [];
			const plans = (0, image_facts.wX)(root, "/etc/netplan").filter((name) => name.endsWith(".yaml"));
			if (plans.length > 0) {
				const renderer = rendererOf(plans.map((name) => (0, image_facts.b6)(root, `/etc/netplan/${name}`)));
				return [...plans.map((name) => ({
					type: "remove",
					path: `/etc/netplan/${name}`
				})), (0, root_edits.Z)("/etc/netplan/60-bringup.yaml", netplanFile(network, renderer), 384)];
			}
			if (root.files.has("/etc/NetworkManager/system-connections")) return [(0, root_edits.Z)("/etc/NetworkManager/system-connections/wired.nmconnection", keyfile(network), 384)];
			const units = (0, image_facts.wX)(root, WANTED);
			if (units.includes("dhcpcd.service")) throw (0, errors._Y)("The image", "sets its network with dhcpcd, which bringup does not write for", "Leave `network` away, and give the node its address by DHCP; or use a newer image.");
			return [(0, root_edits.Z)("/etc/systemd/network/10-wired.network", networkd(network)), ...units.includes(NETWORKD) ? [] : [(0, root_edits.N)(`${WANTED}/${NETWORKD}`, `/lib/systemd/system/${NETWORKD}`)]];
		}
		function rendererOf(files) {
			const said = files.map((text) => {
				const plan = (0, dist.Tp)(text, { version: "1.1" }).toJS();
				return plan?.network?.renderer;
			});
			return said.findLast((renderer) => typeof renderer === "string");
		}
		function keyfile({ mac, dhcp, addresses, gateways, dns, searchDomains }) {
			const family = (six) => {
				const own = addresses.filter((address) => address.includes(":") === six);
				const gateway = gateways.find((address) => address.includes(":") === six);
				const servers = dns.filter((address) => address.includes(":") === six);
				const automatic = six ? own.length === 0 : dhcp;
				if (!automatic && own.length === 0) return [
					`[ipv${six ? 6 : 4}]`,
					"method=disabled",
					""
				];
				return [
					`[ipv${six ? 6 : 4}]`,
					`method=${automatic ? "auto" : "manual"}`,
					...own.map((address, index) => `address${index + 1}=${address}`),
					...gateway ? [`gateway=${gateway}`] : [],
					...servers.length > 0 ? [`dns=${servers.join(";")};`] : [],
					...searchDomains?.length ? [`dns-search=${searchDomains.join(";")};`] : [],
					""
				];
			};
			const lines = [
				"[connection]",
				"id=wired",
				`uuid=${uuidFrom(JSON.stringify([mac, addresses]))}`,
				"type=ethernet",
				"autoconnect-priority=10",
				"",
				"[ethernet]",
				...mac ? [`mac-address=${mac.toUpperCase()}`] : [],
				"",
				...family(false),
				...family(true)
			];
			return lines.join("\n");
		}
		function uuidFrom(text) {
			const hex = (0, external_node_crypto_.createHash)("sha256").update(text).digest("hex");
			return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
		}
		function networkd(network) {
			const { mac, dhcp, addresses, gateways, searchDomains } = network;
			const far = gateways.filter((gateway) => isOutOfReach(gateway, network));
			const lines = [
				"[Match]",
				mac ? `MACAddress=${mac.toLowerCase()}` : "Name=e*",
				"",
				"[Link]",
				"RequiredForOnline=no",
				"",
				"[Network]",
				`DHCP=${dhcp ? "ipv4" : "no"}`,
				...addresses.map((address) => `Address=${address}`),
				...gateways.filter((gateway) => !far.includes(gateway)).map((gateway) => `Gateway=${gateway}`),
				...usableResolvers(network).map((server) => `DNS=${server}`),
				...searchDomains?.length ? [`Domains=${searchDomains.join(" ")}`] : [],
				"",
				...far.flatMap((gateway) => [
					"[Route]",
					`Gateway=${gateway}`,
					"GatewayOnLink=yes",
					""
				])
			];
			return lines.join("\n");
		}
		;
		function directEdits(wish, root, title) {
			const { hostname, users, hostKeys, network, timezone, locale, instanceId } = wish;
			if (wish.userData !== undefined) throw (0, errors._Y)(title, "has no cloud-init, and nothing that reads user-data", "Use `files`, `users` and `post-install` instead.");
			return [
				...hostNameEdits(hostname, root),
				...hostKeyEdits(hostKeys, root),
				...accountEdits(users, root),
				...users.length > 0 ? [sshPasswords(wish.sshPasswords ?? false)] : [],
				...networkEdits(network, root),
				...timezone ? [(0, root_edits.Z)("/etc/timezone", `${timezone}\n`), (0, root_edits.N)("/etc/localtime", `/usr/share/zoneinfo/${timezone}`)] : [],
				...locale ? [(0, root_edits.Z)("/etc/default/locale", `LANG=${locale}\n`)] : [],
				(0, image_mark.x)(instanceId)
			];
		}
		function sshPasswords(allowed) {
			return (0, root_edits.Z)("/etc/ssh/sshd_config.d/10-bringup.conf", `PasswordAuthentication ${allowed ? "yes" : "no"}\n`);
		}
		;
		const armbian = {
			id: "armbian",
			title: "Armbian",
			recognises: (facts) => (0, image_facts.I5)(facts)?.files.has("/etc/armbian-release") === true,
			attestation: image_mark.g,
			edits(wish, facts) {
				const root = (0, image_facts.I5)(facts);
				if (!root) return [];
				const edits = [
					...directEdits(wish, root, "Armbian"),
					...firstLoginEdits(wish),
					...firstRunEdits(wish, root),
					...wish.files
				];
				return [{
					partition: root.partition,
					edits
				}];
			}
		};
		function firstLoginEdits({ users }) {
			if (users.length === 0) return [];
			return [
				{
					type: "remove",
					path: "/root/.not_logged_in_yet"
				},
				{
					type: "remove",
					path: "/etc/systemd/system/getty@.service.d/override.conf"
				},
				{
					type: "remove",
					path: "/etc/systemd/system/serial-getty@.service.d/override.conf"
				}
			];
		}
		function firstRunEdits({ hostKeys }, root) {
			if (hostKeys.length === 0) return [];
			const path = "/etc/default/armbian-firstrun";
			const kept = (0, image_facts.b6)(root, path).split("\n").filter((line) => line !== "" && !/^\s*OPENSSHD_REGENERATE_HOST_KEYS=/.test(line));
			return [(0, root_edits.Z)(path, `${[...kept, "OPENSSHD_REGENERATE_HOST_KEYS=false"].join("\n")}\n`)];
		}
		;
		function mergedMetaData(image, hostname, instanceId) {
			const own = (0, dist.Tp)(image, { version: "1.1" }).toJS();
			const kept = typeof own === "object" && own !== null && !Array.isArray(own) ? { ...own } : {};
			for (const key of [
				"instance_id",
				"instance-id",
				"local-hostname"
			]) Reflect.deleteProperty(kept, key);
			const short = hostname.split(".")[0] ?? hostname;
			return (0, dist.As)({
				...kept,
				"instance-id": instanceId,
				"local-hostname": short
			}, {
				version: "1.1",
				lineWidth: 0
			});
		}
		;
		const PASSWORDS = [
			"chpasswd",
			"password",
			"ssh_pwauth",
			"user",
			"users",
			"ssh_authorized_keys"
		];
		const APPENDED = [
			"bootcmd",
			"runcmd",
			"write_files",
			"packages",
			"groups",
			"mounts",
			"ntp",
			"apt"
		];
		function mergedUserData(image, wish) {
			const own = parse(image, "the image");
			const theirs = parse(wish.userData ?? "", "the node");
			const ours = wished(wish);
			const kept = wish.users.length > 0 ? without(own, PASSWORDS) : own;
			const all = joined(joined(kept, theirs), ours);
			const users = allUsers(theirs["users"], ours["users"]);
			return `#cloud-config\n${(0, dist.As)(users ? {
				...all,
				users
			} : all, {
				version: "1.1",
				customTags: asPyYaml,
				lineWidth: 0,
				aliasDuplicateObjects: false
			})}`;
		}
		function asPyYaml(tags) {
			return tags.map((tag) => {
				if (typeof tag === "string" || tag.tag !== "tag:yaml.org,2002:bool" || !("test" in tag) || !tag.test) return tag;
				return {
					...tag,
					test: new RegExp(tag.test.source.replace(/(Y\|y|N\|n)\|/, ""))
				};
			});
		}
		function parse(text, whose) {
			const plain = text.replace(/^\uFEFF/, "");
			if (plain.trim() === "") return {};
			const first = plain.trimStart().split("\n", 1)[0]?.trim() ?? "";
			if (!/^#cloud-config\b/.test(first)) throw (0, errors.PJ)(whose, `does not begin with #cloud-config, but with "${first.slice(0, 40)}"`);
			const document = (0, dist.Tp)(plain, {
				version: "1.1",
				merge: true,
				customTags: asPyYaml
			});
			const error = document.errors[0];
			if (error) throw (0, errors.PJ)(whose, `is no YAML: ${error.message.split("\n")[0]}`);
			const value = document.toJS({ maxAliasCount: 1e3 });
			if (value === null || value === undefined) return {};
			if (!isMap(value)) throw (0, errors.PJ)(whose, "is no map of keys and values");
			return value;
		}
		function wished(wish) {
			const { hostname, users, hostKeys, timezone, locale } = wish;
			const short = hostname.split(".")[0] ?? hostname;
			const expired = users.filter((user) => user.expired && user.passwordHash);
			return {
				hostname: short,
				...short === hostname ? {} : { fqdn: hostname },
				preserve_hostname: false,
				...users.length > 0 ? {
					users: users.map(userEntry),
					ssh_pwauth: wish.sshPasswords ?? false
				} : {},
				...expired.length > 0 ? { chpasswd: {
					expire: true,
					users: expired.map(({ name, passwordHash }) => ({
						name,
						password: passwordHash,
						type: "hash"
					}))
				} } : {},
				...hostKeys.length > 0 ? {
					ssh_deletekeys: false,
					ssh_genkeytypes: hostKeys.map(({ type }) => type)
				} : {},
				...timezone ? { timezone } : {},
				...locale ? { locale } : {}
			};
		}
		function userEntry({ name, passwordHash, authorizedKeys, sudo, groups, shell }) {
			const all = [...groups ?? [], ...sudo && !groups?.includes("sudo") ? ["sudo"] : []];
			return {
				name,
				shell: shell ?? "/bin/bash",
				lock_passwd: passwordHash === undefined,
				...passwordHash ? { hashed_passwd: passwordHash } : {},
				...all.length > 0 ? { groups: all } : {},
				...sudo ? { sudo: sudo === "without-password" ? "ALL=(ALL) NOPASSWD:ALL" : "ALL=(ALL) ALL" } : {},
				...authorizedKeys.length > 0 ? { ssh_authorized_keys: [...authorizedKeys] } : {}
			};
		}
		function allUsers(theirs, ours) {
			if (!Array.isArray(ours)) return undefined;
			const names = new Set(ours.map((user) => user["name"]));
			const rest = (Array.isArray(theirs) ? theirs : []).filter((user) => !(isMap(user) && names.has(user["name"])));
			return [...rest, ...ours];
		}
		function joined(low, high) {
			const out = { ...low };
			for (const [key, value] of Object.entries(high)) {
				const before = out[key];
				if (Array.isArray(before) && Array.isArray(value) && APPENDED.includes(key)) out[key] = [...before, ...value];
				else if (isMap(before) && isMap(value)) out[key] = joined(before, value);
				else out[key] = value;
			}
			return out;
		}
		function without(config, keys) {
			return Object.fromEntries(Object.entries(config).filter(([key]) => !keys.includes(key)));
		}
		function isMap(value) {
			return typeof value === "object" && value !== null && !Array.isArray(value);
		}
		;
		const CLOUD_INIT_ATTESTATION = "/var/lib/cloud/data/instance-id";
		function seedEdits(wish, volume, directory = "") {
			const own = (name) => (0, image_facts.b6)(volume, `${directory}/${name}`);
			return [
				(0, root_edits.Z)(`${directory}/user-data`, mergedUserData(own("user-data"), wish), 384),
				(0, root_edits.Z)(`${directory}/meta-data`, mergedMetaData(own("meta-data"), wish.hostname, wish.instanceId), 384),
				...wish.network ? [(0, root_edits.Z)(`${directory}/network-config`, networkConfig(wish.network), 384)] : []
			];
		}
		;
		function cloudInitRootEdits(wish, root) {
			return [
				...hostNameEdits(wish.hostname, root),
				...hostKeyEdits(wish.hostKeys, root),
				...accountsBeforeCloudInit(wish.users, root),
				(0, image_mark.x)(wish.instanceId)
			];
		}
		;
		const SEED = "/var/lib/cloud/seed/nocloud";
		const debianCloud = {
			id: "debian-cloud",
			title: "Debian (cloud)",
			recognises: (facts) => (0, image_facts._W)(facts)["ID"] === "debian" && (0, image_facts.I5)(facts)?.files.has("/etc/cloud/cloud.cfg") === true,
			attestation: CLOUD_INIT_ATTESTATION,
			edits(wish, facts) {
				const root = (0, image_facts.I5)(facts);
				if (!root) return [];
				const own = (0, image_facts.L6)(facts, "cidata");
				const edits = [
					...cloudInitRootEdits(wish, root),
					...own === undefined ? seedEdits(wish, root, SEED) : [],
					(0, root_edits.Z)("/etc/cloud/cloud.cfg.d/99-bringup.cfg", "datasource_list: [ NoCloud, None ]\n"),
					...wish.files
				];
				const seed = own === undefined ? [] : [{
					partition: own.partition,
					edits: seedEdits(wish, own)
				}];
				return [...seed, {
					partition: root.partition,
					edits
				}];
			}
		};
		;
		const WANTS = ["multi-user", "sysinit"].map((target) => `/etc/systemd/system/${target}.target.wants`);
		function firstBootEdits(wish) {
			const off = (unit) => WANTS.map((directory) => ({
				type: "remove",
				path: `${directory}/${unit}`
			}));
			return [
				(0, root_edits.N)(`${WANTS[0]}/ssh.service`, "/lib/systemd/system/ssh.service"),
				...wish.hostKeys.length > 0 ? off("regenerate_ssh_host_keys.service") : [],
				...wish.users.length > 0 ? [
					...off("userconfig.service"),
					{
						type: "remove",
						path: "/etc/ssh/sshd_config.d/rename_user.conf"
					},
					(0, root_edits.N)("/etc/systemd/system/getty.target.wants/getty@tty1.service", "/lib/systemd/system/getty@.service")
				] : []
			];
		}
		;
		function isRaspios(facts) {
			return (0, image_facts.I5)(facts)?.files.has("/etc/rpi-issue") === true && bootOf(facts) !== undefined;
		}
		function bootOf(facts) {
			return (0, image_facts.L6)(facts, "bootfs", "boot");
		}
		const raspios = {
			id: "raspios",
			title: "Raspberry Pi OS",
			recognises: (facts) => isRaspios(facts) && (0, image_facts.I5)(facts)?.files.has("/etc/cloud/cloud.cfg") === true,
			attestation: CLOUD_INIT_ATTESTATION,
			edits(wish, facts) {
				const [boot, root] = [bootOf(facts), (0, image_facts.I5)(facts)];
				if (!boot || !root) return [];
				const own = wish.files.find(({ path }) => path === "/boot/firmware/cmdline.txt");
				const text = own?.type === "file" && Buffer.isBuffer(own.content) ? own.content.toString() : (0, image_facts.b6)(boot, "/cmdline.txt");
				const cmdline = withInstance(text, wish.instanceId);
				const files = wish.files.filter((file) => file !== own);
				return [{
					partition: boot.partition,
					edits: [...seedEdits(wish, boot), (0, root_edits.Z)("/cmdline.txt", cmdline)]
				}, {
					partition: root.partition,
					edits: [
						...cloudInitRootEdits(wish, root),
						...firstBootEdits(wish),
						...files
					]
				}];
			}
		};
		function withInstance(cmdline, instanceId) {
			const words = cmdline.trim().split(/\s+/).filter((word) => word !== "" && !word.startsWith("ds="));
			return `${[...words, `ds=nocloud;i=${instanceId}`].join(" ")}\n`;
		}
		;
		const TITLE = "Raspberry Pi OS (bookworm and older)";
		const raspiosFirstrun = {
			id: "raspios-firstrun",
			title: TITLE,
			recognises: (facts) => isRaspios(facts) && (0, image_facts.I5)(facts)?.files.has("/etc/cloud/cloud.cfg") !== true,
			attestation: image_mark.g,
			edits(wish, facts) {
				const root = (0, image_facts.I5)(facts);
				if (!root) return [];
				return [{
					partition: root.partition,
					edits: [
						...directEdits(wish, root, TITLE),
						...firstBootEdits(wish),
						...wish.files
					]
				}];
			}
		};
		;
		const ubuntuRaspi = {
			id: "ubuntu-raspi",
			title: "Ubuntu for Raspberry Pi",
			recognises: (facts) => (0, image_facts._W)(facts)["ID"] === "ubuntu" && (0, image_facts.L6)(facts, "system-boot") !== undefined,
			attestation: CLOUD_INIT_ATTESTATION,
			edits(wish, facts) {
				const [seed, root] = [(0, image_facts.L6)(facts, "system-boot"), (0, image_facts.I5)(facts)];
				if (!seed || !root) return [];
				return [{
					partition: seed.partition,
					edits: seedEdits(wish, seed)
				}, {
					partition: root.partition,
					edits: [...cloudInitRootEdits(wish, root), ...wish.files]
				}];
			}
		};
		;
		const ubuntuRk1 = {
			id: "ubuntu-rk1",
			title: "Ubuntu for RK1",
			recognises: (facts) => (0, image_facts._W)(facts)["ID"] === "ubuntu" && (0, image_facts.L6)(facts, "cidata") !== undefined,
			attestation: CLOUD_INIT_ATTESTATION,
			edits(wish, facts) {
				const [seed, root] = [(0, image_facts.L6)(facts, "cidata"), (0, image_facts.I5)(facts)];
				if (!seed || !root) return [];
				return [{
					partition: seed.partition,
					edits: seedEdits(wish, seed)
				}, {
					partition: root.partition,
					edits: [...cloudInitRootEdits(wish, root), ...wish.files]
				}];
			}
		};
		;
		const OPERATING_SYSTEMS = [
			armbian,
			raspios,
			raspiosFirstrun,
			ubuntuRk1,
			ubuntuRaspi,
			debianCloud
		];
		function operatingSystemOf(facts) {
			const row = OPERATING_SYSTEMS.find((one) => one.recognises(facts));
			if (row) return row;
			const damage = facts.volumes.find((volume) => volume.damage !== undefined)?.damage;
			if (damage !== undefined) throw damage;
			const { PRETTY_NAME: name } = (0, image_facts._W)(facts);
			const volumes = facts.volumes.map(({ fileSystem, label }) => `${fileSystem}${label ? ` ${label}` : ""}`).join(", ");
			throw (0, errors.BL)(`${name ?? "no /etc/os-release"}, file systems: ${volumes || "none"}`);
		}
	}),
	49242: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			N: () => rootLink,
			Z: () => rootFile
		});
		function rootFile(path, text, mode = 420) {
			return {
				type: "file",
				path,
				content: Buffer.from(text),
				mode,
				uid: 0,
				gid: 0
			};
		}
		function rootLink(path, target) {
			return {
				type: "symlink",
				path,
				target,
				uid: 0,
				gid: 0
			};
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
		var _core_make_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(99002);
		var _core_work_folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(58471);
		var _mebibytes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(28117);
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
				]) (0, _core_make_folder_js__WEBPACK_IMPORTED_MODULE_5__.f)((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, folder), 448);
			}).catch((error) => {
				throw error.code === "ENOENT" ? notWritable(root, error.message, error) : error;
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
			return inCache(root, () => (0, _core_work_folder_js__WEBPACK_IMPORTED_MODULE_6__.Q)(root, "incoming"));
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
			const need = neededBytes === undefined ? "" : ` ${(0, _mebibytes_js__WEBPACK_IMPORTED_MODULE_7__.j)(neededBytes)} are needed,`;
			const has = free === undefined ? "" : ` and ${(0, _mebibytes_js__WEBPACK_IMPORTED_MODULE_7__.j)(free)} are free`;
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
	99047: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			R: () => download,
			y: () => forget
		});
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
		var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
		var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58500);
		var node_timers_promises__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_2__);
		var _host_cancelled_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82429);
		var _bytes_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(14234);
		var _joined_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(46660);
		var _address_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(45807);
		var _cache_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69981);
		var _http_get_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(11466);
		var _site_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13971);
		var _sparse_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(16530);
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
				const file = __addDisposableResource(env_1, await (0, _cache_js__WEBPACK_IMPORTED_MODULE_4__.YB)(path, () => (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, "a+").then((made) => made.close()).then(() => (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, "r+"))), true);
				const transfer = await resumed(file, path, options);
				for (let [attempt, furthest] = [1, transfer.writer.size];; attempt++) {
					try {
						const ended = await receive(url, path, file, transfer, options);
						if (ended === "unchanged") return ended;
						await (0, _cache_js__WEBPACK_IMPORTED_MODULE_4__.YB)(path, () => file.datasync());
						return {
							sha256: transfer.hash.copy().digest("hex"),
							size: transfer.writer.size,
							...transfer.validator
						};
					} catch (error) {
						await transfer.writer.end().catch(() => undefined);
						const over = signal.aborted || !(0, _site_error_js__WEBPACK_IMPORTED_MODULE_6__.bg)(error) || attempt === ATTEMPTS;
						if (over && transfer.writer.size === 0) await forget(path);
						if (signal.aborted) throw (0, _host_cancelled_js__WEBPACK_IMPORTED_MODULE_3__.K)(`fetching ${(0, _address_js__WEBPACK_IMPORTED_MODULE_8__.SP)(url)}`, signal);
						if (transfer.writer.size > furthest) [attempt, furthest] = [0, transfer.writer.size];
						if (!(0, _site_error_js__WEBPACK_IMPORTED_MODULE_6__.bg)(error) || attempt === ATTEMPTS) throw asSiteError(url, error);
						await (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(pauseMs(Math.max(1, attempt), error, options), undefined, { signal }).catch(() => undefined);
					}
				}
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				const result_1 = __disposeResources(env_1);
				if (result_1) await result_1;
			}
		}
		async function resumed(file, path, { sha256, signal, onProgress, onNote }) {
			const validator = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(`${path}.json`, "utf8").then((text) => JSON.parse(text), () => ({}));
			const { size } = await file.stat();
			const hash = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
			if (size === 0 || isEmpty(validator) && sha256 === undefined) {
				await file.truncate(0);
				return {
					hash,
					writer: (0, _sparse_file_js__WEBPACK_IMPORTED_MODULE_7__.E)(file),
					validator: {}
				};
			}
			onNote(`An earlier run fetched ${size} bytes of it; this one goes on there.`);
			let done = 0;
			for await (const part of (0, _joined_js__WEBPACK_IMPORTED_MODULE_9__.mA)((0, _bytes_js__WEBPACK_IMPORTED_MODULE_10__.s)(file, size), 0, signal)) {
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
				writer: (0, _sparse_file_js__WEBPACK_IMPORTED_MODULE_7__.E)(file, size),
				validator
			};
		}
		async function receive(url, path, file, transfer, options) {
			const { signal, onProgress, stallMs = STALL_MS, sha256 } = options;
			const from = transfer.writer.size;
			const headers = headersFor(from, transfer.validator, options);
			const answer = await (0, _http_get_js__WEBPACK_IMPORTED_MODULE_5__.l)(url, {
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
				if (await isMoreThanFree(rest, path)) throw await (0, _cache_js__WEBPACK_IMPORTED_MODULE_4__.a2)(path, undefined, rest);
				for await (const part of answer.body) {
					await (0, _cache_js__WEBPACK_IMPORTED_MODULE_4__.YB)(path, () => transfer.writer.write(part));
					transfer.hash.update(part);
					onProgress({
						doing: "download",
						done: transfer.writer.size,
						...total === undefined ? {} : { total }
					});
					await options.pace?.(part.length, signal);
				}
				await (0, _cache_js__WEBPACK_IMPORTED_MODULE_4__.YB)(path, () => transfer.writer.end());
				if (total !== undefined && transfer.writer.size !== total) throw new Error(`it broke off after ${transfer.writer.size} of ${total} bytes`);
				return "whole";
			} finally {
				answer.body.destroy();
			}
		}
		async function isMoreThanFree(bytes, path) {
			return bytes > (await (0, _cache_js__WEBPACK_IMPORTED_MODULE_4__.go)(path) ?? Number.POSITIVE_INFINITY);
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
			if (status === 404 || status === 410) throw (0, _site_error_js__WEBPACK_IMPORTED_MODULE_6__.IS)((0, _address_js__WEBPACK_IMPORTED_MODULE_8__.SP)(url), status);
			if (status !== 200) throw Object.assign((0, _site_error_js__WEBPACK_IMPORTED_MODULE_6__.Sj)((0, _address_js__WEBPACK_IMPORTED_MODULE_8__.SP)(url), status), { retryAfter: header("retry-after") });
			if (from > 0) onNote(`${(0, _address_js__WEBPACK_IMPORTED_MODULE_8__.SP)(url)} is another file now, or its server gives no parts: it is fetched from its beginning.`);
			await restart(file, transfer);
			const etag = header("etag");
			const lastModified = header("last-modified");
			transfer.validator = {
				...etag === undefined || etag.startsWith("W/") ? {} : { etag },
				...lastModified === undefined ? {} : { lastModified }
			};
			await (0, _cache_js__WEBPACK_IMPORTED_MODULE_4__.YB)(path, async () => {
				const env_2 = {
					stack: [],
					error: void 0,
					hasError: false
				};
				try {
					const record = __addDisposableResource(env_2, await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(`${path}.json`, "w", 384), true);
					await record.writeFile(JSON.stringify(transfer.validator));
				} catch (e_2) {
					env_2.error = e_2;
					env_2.hasError = true;
				} finally {
					const result_2 = __disposeResources(env_2);
					if (result_2) await result_2;
				}
			});
			const length = header("content-length");
			return length === undefined ? undefined : Number(length);
		}
		async function restart(file, transfer) {
			await file.truncate(0);
			transfer.hash = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
			transfer.writer = (0, _sparse_file_js__WEBPACK_IMPORTED_MODULE_7__.E)(file);
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
			await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
			await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(`${path}.json`, { force: true });
		}
		function isEmpty({ etag, lastModified }) {
			return etag === undefined && lastModified === undefined;
		}
		function pauseMs(attempt, error, { pause }) {
			const asked = Number(error.retryAfter) * 1e3;
			if (asked > 0) return Math.min(asked, LONGEST_PAUSE_MS);
			if (pause !== undefined) return Math.random() * Math.min(pause.longestMs, pause.baseMs * 2 ** (attempt - 1));
			return Math.random() * PAUSE_MS * 2 ** attempt;
		}
		function asSiteError(url, error) {
			return error instanceof Error && error.name === "BringupError" ? error : (0, _site_error_js__WEBPACK_IMPORTED_MODULE_6__.Qf)((0, _address_js__WEBPACK_IMPORTED_MODULE_8__.SP)(url), error);
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
	}),
	28117: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { j: () => mebibytes });
		function mebibytes(bytes) {
			return `${Math.ceil(bytes / 2 ** 20)} MiB`;
		}
	}),
	13971: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			IS: () => imageMissing,
			Qf: () => siteUnreachable,
			Sj: () => siteRefused,
			bg: () => mayPass
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _http_get_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11466);
		function imageMissing(at, status) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
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
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "image-site-refused",
				category: "download",
				what: `The site did not give the image to this machine: HTTP ${status}.`,
				where: { file: at },
				remedy: passes ? "Try again later." : "See what the site, or a proxy before it, lets this machine have.",
				retryable: passes
			});
		}
		function siteUnreachable(at, error) {
			const passes = !(error instanceof _http_get_js__WEBPACK_IMPORTED_MODULE_1__.L) && !isTrust(error);
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
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
			if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4) return error.retryable === true;
			return !(error instanceof _http_get_js__WEBPACK_IMPORTED_MODULE_1__.L) && !isTrust(error);
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
	}),
	16530: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { E: () => sparseWriter });
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
	}),
	88164: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { F: () => stateDirectory });
		var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
		var node_os__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
		var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
		var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
		function stateDirectory(env = process.env) {
			return env["BRINGUP_STATE_DIR"] || (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(env["XDG_STATE_HOME"] || (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0, node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), ".local", "state"), "bringup");
		}
	}),
	41193: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Bs: () => dotted,
			CF: () => padStart,
			LV: () => wrap,
			PL: () => columnsOf,
			f: () => padEnd,
			il: () => spread,
			xv: () => truncate
		});
		var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
		var node_util__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
		const PLAIN = /^[\x20-\x7e\u00b7\u2013\u2014\u2026\u2190-\u2193\u21b6\u2500-\u257f\u2714\u2716]*$/;
		const WIDE = /^[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{16ff1}\u{17000}-\u{18cff}\u{1aff0}-\u{1b2fb}\u{1d300}-\u{1d376}\u{1f200}-\u{1f202}\u{1f210}-\u{1f23b}\u{1f240}-\u{1f248}\u{20000}-\u{3fffd}]/u;
		const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cc}\p{Cf}\p{Cs}]+$/u;
		let segmenter;
		let emoji;
		function isEmoji(grapheme) {
			emoji ??= /^(?:\p{RGI_Emoji}|\p{Emoji_Presentation})/v;
			return emoji.test(grapheme);
		}
		function graphemesOf(text) {
			segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
			return segmenter.segment(text);
		}
		function columnsOf(text) {
			const bare = (0, node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text);
			if (PLAIN.test(bare)) return bare.length;
			let columns = 0;
			for (const { segment } of graphemesOf(bare)) columns += columnsOfGrapheme(segment);
			return columns;
		}
		function padEnd(text, columns) {
			return text + " ".repeat(Math.max(0, columns - columnsOf(text)));
		}
		function padStart(text, columns) {
			return " ".repeat(Math.max(0, columns - columnsOf(text))) + text;
		}
		function truncate(text, columns) {
			if (columnsOf(text) <= columns) return text;
			let kept = "";
			let used = 0;
			for (const { segment } of graphemesOf(text)) {
				used += columnsOfGrapheme(segment);
				if (used > columns - 1) break;
				kept += segment;
			}
			return columns < 1 ? "" : `${kept.trimEnd()}…`;
		}
		function wrap(text, columns) {
			const lines = [];
			let line = "";
			for (const word of text.split(" ")) {
				const longer = line === "" ? word : `${line} ${word}`;
				if (line !== "" && columnsOf(longer) > columns) {
					lines.push(line);
					line = word;
				} else line = longer;
			}
			return [...lines, line];
		}
		function dotted(parts, columns) {
			const lines = [];
			for (const part of parts) {
				const line = lines.at(-1);
				if (line !== undefined && columnsOf(line) + columnsOf(part) + 3 <= columns) lines[lines.length - 1] = `${line} · ${part}`;
				else lines.push(part);
			}
			return lines;
		}
		function spread(start, end, columns) {
			if (end === "") return start;
			return start + " ".repeat(Math.max(3, columns - columnsOf(start) - columnsOf(end))) + end;
		}
		function columnsOfGrapheme(grapheme) {
			if (PLAIN.test(grapheme)) return grapheme.length;
			if (isEmoji(grapheme)) return 2;
			if (NO_WIDTH.test(grapheme)) return 0;
			return WIDE.test(grapheme) ? 2 : 1;
		}
	}),
	62128: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			K: () => listed,
			h: () => counted
		});
		function counted(count, one, many = `${one}s`) {
			return `${count} ${count === 1 ? one : many}`;
		}
		function listed(names, most = 4) {
			if (names.length <= most) return names.join(", ");
			return `${names.slice(0, 3).join(", ")} and ${names.length - 3} more`;
		}
	}),
	25110: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			GW: () => problemsOf,
			O3: () => ownProblem,
			Qu: () => isKnownLater,
			Xb: () => isChange,
			e2: () => isBad,
			md: () => worstFirst,
			nG: () => outcomeWord,
			oc: () => connectionWords,
			qx: () => isToRetry,
			rM: () => isQuiet,
			wX: () => outcomeWords
		});
		var _counted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62128);
		var _outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24690);
		const WEIGHT = Object.keys(_outcome_js__WEBPACK_IMPORTED_MODULE_0__.$x);
		const TOLD = [
			"changed",
			"converged",
			...WEIGHT.filter((outcome) => outcome !== "changed" && outcome !== "converged")
		];
		function isBad(outcome) {
			return _outcome_js__WEBPACK_IMPORTED_MODULE_0__.$x[outcome].exit !== 0;
		}
		function isToRetry({ outcome, heldBack }) {
			return isBad(outcome) || heldBack !== undefined;
		}
		function isChange(step) {
			return step.outcome === "planned" && !isKnownLater(step);
		}
		function isKnownLater(step) {
			return step.outcome === "planned" && step.verb === undefined && (step.waitsFor ?? []).length > 0;
		}
		function isQuiet(host) {
			return !isBad(host.outcome) && host.steps.every((step) => step.outcome === "ok") && host.problem === undefined && host.orphans.length + host.notes.length + host.unknownBefore.length === 0;
		}
		function worstFirst(hosts) {
			if (!hosts.some((host) => isBad(host.outcome))) return hosts;
			return hosts.toSorted((a, b) => WEIGHT.indexOf(b.outcome) - WEIGHT.indexOf(a.outcome));
		}
		function problemsOf(host) {
			const ofSteps = host.steps.flatMap((step) => step.problem === undefined ? [] : [{
				problem: step.problem,
				step
			}]);
			if (host.problem === undefined || ofSteps.some(({ problem }) => isSame(problem, host.problem))) return ofSteps;
			return [{ problem: host.problem }, ...ofSteps];
		}
		function ownProblem(host) {
			return host.steps.some((step) => isSame(step.problem, host.problem)) ? undefined : host.problem;
		}
		function outcomeWords(report) {
			const words = TOLD.flatMap((outcome) => {
				const hosts = report.hosts.filter((host) => host.outcome === outcome);
				if (hosts.length === 0) return [];
				const transient = outcome === "failed" && hosts.every(isTransient) ? " (transient)" : "";
				const held = hosts.filter(({ heldBack }) => heldBack !== undefined).length;
				return [...hosts.length === held ? [] : [`${hosts.length - held} ${outcomeWord(outcome)}${transient}`], ...held === 0 ? [] : [`${held} not begun`]];
			});
			return report.hosts.some((host) => isBad(host.outcome)) ? words : [...words, "0 failed"];
		}
		function outcomeWord(outcome) {
			if (outcome === "converged") return "already right";
			return outcome === "manual-needed" ? "waiting for a person" : outcome.replaceAll("-", " ");
		}
		function connectionWords(hosts) {
			const first = hosts[0];
			if (first === undefined) return "no connection";
			const equal = hosts.every((host) => host.connections === first.connections && host.commands === first.commands);
			const connections = equal ? first.connections : sum(hosts.map((host) => host.connections));
			const commands = equal ? first.commands : sum(hosts.map((host) => host.commands));
			const each = equal && hosts.length > 1 ? " each" : "";
			return `${(0, _counted_js__WEBPACK_IMPORTED_MODULE_1__.h)(connections, "connection")} and ${(0, _counted_js__WEBPACK_IMPORTED_MODULE_1__.h)(commands, "command")}${each}`;
		}
		function isTransient(host) {
			const problems = problemsOf(host);
			return problems.length > 0 && problems.every(({ problem }) => problem.retryable);
		}
		function isSame(a, b) {
			return a !== undefined && b !== undefined && a.code === b.code && a.what === b.what;
		}
		function sum(counts) {
			return counts.reduce((total, count) => total + count, 0);
		}
	}),
	24690: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			$x: () => HOST_OUTCOMES,
			L$: () => STEP_OUTCOMES,
			aA: () => exitOfProblems,
			dc: () => EXIT,
			gX: () => worstExit,
			k6: () => outcomeOfRefusal,
			sG: () => outcomeOf
		});
		var _core_category_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66371);
		const HOST_OUTCOMES = {
			converged: {
				exit: 0,
				mark: "✔",
				meaning: "everything was right already, nothing was changed"
			},
			changed: {
				exit: 0,
				mark: "✔",
				meaning: "what was not right was changed and read back as right"
			},
			skipped: {
				exit: 0,
				mark: "-",
				meaning: "not part of this run, or an earlier host stopped it"
			},
			throttled: {
				exit: 3,
				mark: "✖",
				meaning: "the sshd turns us away for now: try again in a minute"
			},
			locked: {
				exit: 5,
				mark: "✖",
				meaning: "another run holds the host"
			},
			unreachable: {
				exit: 6,
				mark: "✖",
				meaning: "no session on the host: name, network, key, user, sudo or shell"
			},
			"rolled-back": {
				exit: 8,
				mark: "✖",
				meaning: "a step failed or would have cut us off, and what it changed was taken back"
			},
			failed: {
				exit: 4,
				mark: "✖",
				meaning: "a step failed; exit 3 instead when trying again may be enough"
			},
			unknown: {
				exit: 7,
				mark: "?",
				meaning: "a step began and nobody knows how it ended: the next run finds out"
			},
			"manual-needed": {
				exit: 9,
				mark: "✖",
				meaning: "only a person can go on: the report says what to do"
			},
			refused: {
				exit: 10,
				mark: "✖",
				meaning: "bringup will not do that: host key, sealed plan that moved, unsupported host"
			}
		};
		const STEP_OUTCOMES = {
			ok: {
				mark: "✔",
				meaning: "was right already"
			},
			planned: {
				mark: "~",
				meaning: "would be changed"
			},
			changed: {
				mark: "✔",
				meaning: "changed, and read back as right"
			},
			failed: {
				mark: "✖",
				meaning: "failed, or read back as not right"
			},
			moved: {
				mark: "✖",
				meaning: "no longer what the sealed plan was made from"
			},
			skipped: {
				mark: "-",
				meaning: "not tried, because something it needs failed or the run stopped"
			},
			unknown: {
				mark: "?",
				meaning: "began, and nobody knows how it ended"
			},
			"rolled-back": {
				mark: "↶",
				meaning: "changed, then taken back"
			}
		};
		const EXIT = {
			ok: 0,
			bug: 1,
			config: 2,
			transient: 3,
			changes: 20,
			gone: 21,
			cancelled: 130
		};
		function hostExit(outcome, retryable) {
			return outcome === "failed" && retryable ? EXIT.transient : HOST_OUTCOMES[outcome].exit;
		}
		function worstExit(hosts) {
			const weight = Object.keys(HOST_OUTCOMES);
			const worst = hosts.toSorted((a, b) => weight.indexOf(b.outcome) - weight.indexOf(a.outcome))[0];
			if (worst === undefined) return EXIT.ok;
			const sameOutcome = hosts.filter((host) => host.outcome === worst.outcome);
			return hostExit(worst.outcome, sameOutcome.every((host) => host.retryable));
		}
		function exitOfProblems(problems) {
			const has = (...categories) => problems.some(({ category }) => categories.includes(category));
			if (has("bug")) return EXIT.bug;
			if (has("cancelled")) return EXIT.cancelled;
			if (has("config", "secret")) return EXIT.config;
			return worstExit(problems.map(({ category, retryable }) => ({
				outcome: outcomeOf(category),
				retryable
			})));
		}
		function outcomeOfRefusal(retryable) {
			return retryable ? "failed" : "refused";
		}
		function outcomeOf(category) {
			return _core_category_js__WEBPACK_IMPORTED_MODULE_0__.R[category].outcome;
		}
	}),
	36570: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			C: () => painter,
			V: () => styleOf
		});
		var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
		var node_util__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
		const STYLES = {
			good: "green",
			change: "yellow",
			bad: "red",
			dim: "dim",
			strong: "bold",
			place: "cyan"
		};
		function painter(colour) {
			return (style, text) => colour && text !== "" ? (0, node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(STYLES[style], text, { validateStream: false }) : text;
		}
		function styleOf(outcome) {
			if (outcome === "ok" || outcome === "converged") return "good";
			if (outcome === "changed" || outcome === "planned") return "change";
			return outcome === "skipped" ? "dim" : "bad";
		}
	}),
	38941: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			H8: () => toProblem,
			ek: () => toProblems,
			fI: () => problemText,
			gb: () => remedyLines
		});
		var _core_category_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66371);
		var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93933);
		var _columns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41193);
		var _paint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36570);
		var _visible_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84804);
		function toProblem(error, where = {}) {
			if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4) {
				return {
					code: error.code,
					category: error.category,
					what: error.message,
					remedy: error.remedy,
					where: {
						...where,
						...error.where
					},
					retryable: error.retryable ?? _core_category_js__WEBPACK_IMPORTED_MODULE_0__.R[error.category].retryable,
					...error.checks === undefined ? {} : { checks: error.checks }
				};
			}
			if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_1__.$L && error.problems.length === 1) return toProblem(error.problems[0], where);
			if (error instanceof Error && error.name === "AbortError") return cancelled(where);
			return {
				code: "bug",
				category: "bug",
				what: `Something unexpected happened inside bringup: ${sentenceOf(error)}`,
				remedy: "This is a bug in bringup, not in your fleet. Run it again with debug output and report what it prints.",
				where,
				retryable: _core_category_js__WEBPACK_IMPORTED_MODULE_0__.R.bug.retryable
			};
		}
		function toProblems(error, where = {}) {
			if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_1__.$L) return error.problems.map((problem) => toProblem(problem, where));
			return [toProblem(error, where)];
		}
		function problemText(problem, options) {
			const paint = (0, _paint_js__WEBPACK_IMPORTED_MODULE_3__.C)(options.colour);
			const place = (0, _visible_js__WEBPACK_IMPORTED_MODULE_4__.wF)((0, _core_error_js__WEBPACK_IMPORTED_MODULE_1__.df)(problem.where));
			const [first = "", ...rest] = (0, _columns_js__WEBPACK_IMPORTED_MODULE_2__.LV)((0, _visible_js__WEBPACK_IMPORTED_MODULE_4__.wF)(problem.what), (options.width ?? 80) - 2);
			return [
				`${paint("bad", "✖")} ${first}`,
				...rest.map((line) => `  ${line}`),
				...place === "" ? [] : [`  ${paint("place", place)}`],
				...remedyLines(problem, (options.width ?? 80) - 2).map((line) => `  ${line}`)
			].join("\n");
		}
		function remedyLines(problem, columns) {
			const remedy = (0, _visible_js__WEBPACK_IMPORTED_MODULE_4__.wF)(problem.remedy);
			if (remedy === "") return [];
			return (0, _columns_js__WEBPACK_IMPORTED_MODULE_2__.LV)(remedy, columns - 2).map((line, index) => index === 0 ? `→ ${line}` : `  ${line}`);
		}
		function cancelled(where) {
			return {
				code: "cancelled",
				category: "cancelled",
				what: "The run was cancelled.",
				remedy: "Run it again: it reads every host first and goes on from what is true there.",
				where,
				retryable: _core_category_js__WEBPACK_IMPORTED_MODULE_0__.R.cancelled.retryable
			};
		}
		function sentenceOf(error) {
			if (error instanceof Error) return error.message === "" ? error.name : `${error.name}: ${error.message}`;
			try {
				return String(error);
			} catch {
				return "a value that cannot be printed";
			}
		}
	}),
	56198: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { A: () => REPORT_VERSION });
		const REPORT_VERSION = "bringup.report/1";
	}),
	84804: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Gl: () => visibleSpaces,
			RK: () => visible,
			SA: () => visibleOutput,
			wF: () => visibleInline
		});
		var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
		var node_util__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
		const HIDDEN = /[\0-\x1f\x7f-\x9f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e0fff}\p{Cs}]/gu;
		const NAMED = {
			"\n": "\\n",
			"\r": "\\r",
			"\0": "\\0"
		};
		function visible(text) {
			return text.replaceAll("	", "    ").replace(HIDDEN, spell);
		}
		function visibleLines(text) {
			const lines = text.replaceAll("\r\n", "\n").split("\n").map(visible);
			return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
		}
		function visibleOutput(text) {
			const lines = (0, node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text).split(/\r*\n/);
			return visibleLines(lines.map((line) => line.slice(line.lastIndexOf("\r", line.length - 2) + 1)).join("\n"));
		}
		function visibleInline(text) {
			return visible(text.trim().replace(/\s*[\r\n]+\s*/g, " "));
		}
		function visibleSpaces(line) {
			const end = line.length - line.trimEnd().length;
			const body = line.slice(0, line.length - end);
			const tail = line.slice(line.length - end).replaceAll(" ", "·");
			return visible((body + tail).replaceAll("	", "⇥   "));
		}
		function spell(character) {
			const named = NAMED[character];
			if (named !== undefined) return named;
			const code = character.codePointAt(0) ?? 0;
			return code < 256 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u{${code.toString(16)}}`;
		}
	}),
	41865: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			DS: () => splitOptions,
			Rj: () => fingerprint,
			Vg: () => parseKeyLine
		});
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
		var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
		const FIELDS = {
			"ssh-ed25519": 1,
			"ssh-rsa": 2,
			"ssh-dss": 4,
			"ecdsa-sha2-nistp256": 2,
			"ecdsa-sha2-nistp384": 2,
			"ecdsa-sha2-nistp521": 2,
			"sk-ssh-ed25519@openssh.com": 2,
			"sk-ecdsa-sha2-nistp256@openssh.com": 3
		};
		const ED25519_BYTES = 32;
		const CERTIFICATE = /^(?:ssh-(?:ed25519|rsa|dss)|ecdsa-sha2-nistp(?:256|384|521)|sk-ssh-ed25519|sk-ecdsa-sha2-nistp256)-cert-v01@openssh\.com$/;
		function parseKeyLine(text) {
			const line = text.trim();
			if (line.startsWith("#")) return undefined;
			const plain = keyIn(line);
			if (plain !== undefined) return {
				options: [],
				...plain,
				line
			};
			const end = endOfOptions(line);
			const key = end === undefined ? undefined : keyIn(line.slice(end).trimStart());
			return key === undefined ? undefined : {
				options: splitOptions(line.slice(0, end)),
				...key,
				line
			};
		}
		function keyIn(text) {
			const [, type, blob] = /^(\S+)\s+([A-Za-z0-9+/]+={0,2})(?:\s|$)/.exec(text) ?? [];
			return type !== undefined && blob !== undefined && isWhole(blob, type) ? {
				type,
				blob
			} : undefined;
		}
		function isWhole(blob, type) {
			const [name, ...fields] = fieldsOf(Buffer.from(blob, "base64"));
			if (name?.toString("latin1") !== type) return false;
			if (CERTIFICATE.test(type)) return true;
			if (!Object.hasOwn(FIELDS, type) || fields.length !== FIELDS[type] || fields.some(({ length }) => length === 0)) return false;
			return !type.includes("ed25519") || fields[0]?.length === ED25519_BYTES;
		}
		function fieldsOf(bytes) {
			const fields = [];
			for (let at = 0; at < bytes.length;) {
				const end = at + 4 <= bytes.length ? at + 4 + bytes.readUInt32BE(at) : Number.POSITIVE_INFINITY;
				if (end > bytes.length) return [...fields, Buffer.alloc(0)];
				fields.push(bytes.subarray(at + 4, end));
				at = end;
			}
			return fields;
		}
		function endOfOptions(line) {
			let quoted = false;
			for (let at = 0; at < line.length; at++) {
				if (line[at] === "\\" && line[at + 1] === "\"") at++;
				else if (line[at] === "\"") quoted = !quoted;
				else if (!quoted && /\s/.test(line[at] ?? "")) return at;
			}
			return undefined;
		}
		function splitOptions(text) {
			const parts = text.match(/(?:[^,"\\]|\\.|"(?:[^"\\]|\\.)*")+/g) ?? [];
			return parts.map((part) => part.trim().replace(/^[^="]+/, (name) => name.toLowerCase())).toSorted();
		}
		function fingerprint(blob) {
			const hash = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(Buffer.from(blob, "base64")).digest("base64");
			return `SHA256:${hash.replace(/=+$/, "")}`;
		}
	}),
	55951: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { x: () => VERSION });
		const VERSION = "0.1.0";
	})
};
;
