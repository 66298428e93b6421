"use strict";
exports.id = 4130;
exports.ids = [4130];
exports.modules = {
	66371: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { R: () => CATEGORIES });
		const CATEGORIES = {
			config: {
				outcome: "refused",
				retryable: false,
				meaning: "the fleet file, an input or an option is wrong"
			},
			secret: {
				outcome: "refused",
				retryable: false,
				meaning: "a secret is missing or unusable"
			},
			dns: {
				outcome: "unreachable",
				retryable: true,
				meaning: "a name did not resolve"
			},
			network: {
				outcome: "unreachable",
				retryable: true,
				meaning: "no connection, or it broke"
			},
			throttled: {
				outcome: "throttled",
				retryable: true,
				meaning: "the sshd or a server turned us away for now"
			},
			"host-key": {
				outcome: "refused",
				retryable: false,
				meaning: "the host did not prove who it is"
			},
			auth: {
				outcome: "unreachable",
				retryable: false,
				meaning: "the host did not accept our key or user"
			},
			sudo: {
				outcome: "unreachable",
				retryable: false,
				meaning: "the user may not become root on the host"
			},
			shell: {
				outcome: "unreachable",
				retryable: false,
				meaning: "the login shell or the host cannot run the agent"
			},
			lock: {
				outcome: "locked",
				retryable: true,
				meaning: "another run holds the host"
			},
			moved: {
				outcome: "refused",
				retryable: false,
				meaning: "the host is no longer what the sealed plan was made from"
			},
			package: {
				outcome: "failed",
				retryable: false,
				meaning: "the package manager failed"
			},
			"package-lock": {
				outcome: "failed",
				retryable: true,
				meaning: "another program holds the package manager"
			},
			download: {
				outcome: "failed",
				retryable: true,
				meaning: "something could not be fetched"
			},
			service: {
				outcome: "failed",
				retryable: false,
				meaning: "a service did not do what was asked"
			},
			command: {
				outcome: "failed",
				retryable: false,
				meaning: "a command failed"
			},
			filesystem: {
				outcome: "failed",
				retryable: false,
				meaning: "a file could not be read or written"
			},
			timeout: {
				outcome: "failed",
				retryable: true,
				meaning: "something took longer than it was allowed to"
			},
			verify: {
				outcome: "failed",
				retryable: false,
				meaning: "a step said ok, but what was read afterwards is not what was wanted"
			},
			unsupported: {
				outcome: "refused",
				retryable: false,
				meaning: "this host or this bringup cannot do that"
			},
			unknown: {
				outcome: "unknown",
				retryable: true,
				meaning: "it is not known whether it happened"
			},
			cancelled: {
				outcome: "unknown",
				retryable: true,
				meaning: "the run was cancelled"
			},
			bug: {
				outcome: "failed",
				retryable: false,
				meaning: "bringup itself is wrong"
			}
		};
	}),
	87121: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			$N: () => canonical,
			br: () => digest,
			sc: () => sha256
		});
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
		var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
		function canonical(value) {
			return text(value);
		}
		function text(value) {
			if (value === null || typeof value !== "object") return JSON.stringify(value);
			if ("toJSON" in value && typeof value.toJSON === "function") return text(value.toJSON());
			if (Array.isArray(value)) return `[${value.map((item) => text(item) ?? "null").join(",")}]`;
			let members = "";
			for (const key of inOrder(Object.keys(value))) {
				const member = text(value[key]);
				if (member !== undefined) members += `${members === "" ? "" : ","}${JSON.stringify(key)}:${member}`;
			}
			return `{${members}}`;
		}
		function inOrder(keys) {
			const names = keys.findIndex((key) => !isIndex(key));
			if (names <= 0) return names === 0 ? keys.sort() : keys;
			return [...keys.slice(0, names), ...keys.slice(names).sort()];
		}
		function isIndex(key) {
			const code = key.charCodeAt(0);
			return code >= 48 && code <= 57 && /^(0|[1-9]\d{0,9})$/.test(key) && Number(key) < 4294967295;
		}
		function sha256(data) {
			return (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)("sha256", data);
		}
		function digest(value) {
			return sha256(canonical(value));
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
	81583: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { z: () => Secret });
		var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
		var node_util__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
		class Secret {
			name;
			#value;
			constructor(name, value) {
				this.name = name;
				this.#value = value;
			}
			reveal() {
				return this.#value;
			}
			toString() {
				return `[secret ${this.name}]`;
			}
			toJSON() {
				return this.toString();
			}
			[node_util__WEBPACK_IMPORTED_MODULE_0__.inspect.custom]() {
				return this.toString();
			}
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
		var _step_change_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(56107);
		var _step_group_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(85212);
		var _undo_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(40411);
		async function executeStage(steps, verify, context, guard) {
			const groups = (0, _step_group_js__WEBPACK_IMPORTED_MODULE_9__.zI)(steps, context.firstSeq);
			const runs = new Map();
			let current;
			let fatal;
			const stop = () => context.session.stopWorker();
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
			const grace = Math.max(...steps.map(({ item }) => (0, _step_change_js__WEBPACK_IMPORTED_MODULE_10__.pM)(item) === "term" ? 20 : 0));
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
							}, (0, _step_group_js__WEBPACK_IMPORTED_MODULE_9__.Rq)(group));
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
				if (result.code !== undefined) {
					sections = result.sections;
					if ([...runs.values()].some(({ cancelled }) => cancelled)) broken = (0, _errors_js__WEBPACK_IMPORTED_MODULE_3__.YQ)();
				} else {
					broken = context.signal.aborted ? (0, _errors_js__WEBPACK_IMPORTED_MODULE_3__.YQ)() : undefined;
					sections = (await context.session.work((0, _program_js__WEBPACK_IMPORTED_MODULE_7__.Lk)(verify, context.prelude))).sections;
				}
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
					...(0, _step_change_js__WEBPACK_IMPORTED_MODULE_10__.lM)(step),
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
				finish: group.steps.some(({ item }) => (0, _step_change_js__WEBPACK_IMPORTED_MODULE_10__.pM)(item) === "finish"),
				timeoutMs: (0, _step_group_js__WEBPACK_IMPORTED_MODULE_9__.Rq)(group)
			};
		}
		function indexLine(seq, step, { fleet, found, owned }) {
			const undo = (0, _step_change_js__WEBPACK_IMPORTED_MODULE_10__.CF)(step);
			const { kind, spec } = step.item.wanted;
			const leaves = kind.leaves?.((0, _step_change_js__WEBPACK_IMPORTED_MODULE_10__.lM)(step));
			return (0, _core_json_js__WEBPACK_IMPORTED_MODULE_1__.$N)((0, _undo_index_js__WEBPACK_IMPORTED_MODULE_8__.bV)({
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
		var _step_change_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56107);
		var _step_group_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85212);
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
				stepSeconds: (0, _step_group_js__WEBPACK_IMPORTED_MODULE_2__.XX)(steps),
				undoDirectory: (0, _program_js__WEBPACK_IMPORTED_MODULE_1__.zY)(run),
				guarded: groups.map((group) => ({
					seq: group.seq,
					undo: (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.fj)(group.steps.toReversed().flatMap((step) => {
						const undo = (0, _step_change_js__WEBPACK_IMPORTED_MODULE_3__.X_)(step) ? { cannot: "" } : (0, _step_change_js__WEBPACK_IMPORTED_MODULE_3__.CF)(step);
						return "text" in undo ? [(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`(
${undo}
)`] : [];
					})),
					again: servedAgain(group)
				}))
			};
		}
		function servedAgain({ steps }) {
			const handlers = steps.filter(_step_change_js__WEBPACK_IMPORTED_MODULE_3__.X_);
			return handlers[0]?.item.wanted.kind.apply(handlers.map(_step_change_js__WEBPACK_IMPORTED_MODULE_3__.lM));
		}
		function needsSecretToServe(step) {
			return step.item.wanted.kind.apply([(0, _step_change_js__WEBPACK_IMPORTED_MODULE_3__.lM)(step)]).secrets.size > 0;
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
	25869: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { A: () => machineIdOf });
		function machineIdOf(facts) {
			const machine = facts?.["machine"];
			const id = machine !== null && typeof machine === "object" && "machineId" in machine ? machine.machineId : undefined;
			return typeof id === "string" ? id : undefined;
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
			const body = step.finish ? (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`set -e
${save}
${saved}
mkdir -p "$BU_V/run"
printf '%s\n' ${unitScript(run, holder, prelude, step).text} >${unit}
set +e
bu_finish ${run} ${step.seq}` : (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`set -e
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
${step.finish ? (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`` : (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`bu_journal ${step.end.map((line) => (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`${`${line},"rc":`}"$BU_R"`)}`}
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
	84130: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			failedReport: () => failedReport,
			runFleet: () => runFleet
		});
		var core_error = __webpack_require__(93933);
		var core_redact = __webpack_require__(162);
		var who_runs = __webpack_require__(8470);
		var semaphore = __webpack_require__(58728);
		var report_outcome = __webpack_require__(24690);
		var report_problem = __webpack_require__(38941);
		var report_report = __webpack_require__(56198);
		var version = __webpack_require__(55951);
		var prelude = __webpack_require__(53227);
		var host_memory = __webpack_require__(43376);
		var mod = __webpack_require__(21916);
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
				const names = capabilities.map(({ name }) => name);
				const lasting = capabilities.flatMap(({ kinds }) => kinds.filter(({ absent }) => absent === undefined));
				return (0, owners.hw)(owned, fleet.name, names, wantedIds).filter(({ id, made }) => made && !lasting.some(({ kind }) => id.startsWith(`${kind}:`)));
			}
			staying(owned, wantedIds) {
				const { capabilities, fleet } = this.#context;
				const names = capabilities.map(({ name }) => name);
				const kinds = new Map(capabilities.flatMap((capability) => capability.kinds.map((kind) => [kind.kind, kind])));
				return (0, owners.hw)(owned, fleet.name, names, wantedIds).flatMap(({ id, made }) => {
					const colon = id.indexOf(":");
					return made ? kinds.get(id.slice(0, colon))?.stays?.(id.slice(colon + 1), this.#host.name) ?? [] : [];
				});
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
		var sh = __webpack_require__(52260);
		;
		const STAT = "stat";
		function readsOf(items) {
			const groups = byKind(items).map(([kind, group]) => ({
				kind,
				specs: group.map((item) => item.wanted.spec)
			}));
			const paths = sharedPaths(groups);
			return [...paths.length === 0 ? [] : [{
				name: STAT,
				body: (0, sh.sh)`bu_stat ${paths}`
			}], ...groups.map(({ kind, specs }) => {
				const read = kind.read(specs);
				const shared = paths.length > 0 && kind.statPath !== undefined;
				return {
					name: sectionName(kind),
					body: shared ? (0, sh.fj)([(0, sh.sh)`bu_stat() { :; }`, read]) : read
				};
			})];
		}
		function sharedPaths(groups) {
			const asking = groups.filter(({ kind }) => kind.statPath !== undefined);
			if (asking.length < 2) return [];
			return [...new Set(asking.flatMap(({ kind, specs }) => specs.flatMap((spec) => kind.statPath?.(spec) ?? [])))];
		}
		function statesFrom(sections, items) {
			const states = new Map();
			const stat = sections.get(STAT);
			for (const [kind, group] of byKind(items)) {
				const output = sections.get(sectionName(kind));
				if (output === undefined) continue;
				const parsed = kind.parse(stat === undefined || kind.statPath === undefined ? output : `${stat}\n${output}`, group.map((item) => item.wanted.spec));
				group.forEach((item, index) => {
					states.set(item.id, parsed[index]);
				});
			}
			return states;
		}
		function byKind(items) {
			const onHost = items.filter((item) => item.wanted.kind.runner === undefined);
			const groups = Map.groupBy(onHost, (item) => item.wanted.kind.kind);
			return [...groups.values()].flatMap((group) => group[0] === undefined ? [] : [[group[0].wanted.kind, group]]);
		}
		function sectionName(kind) {
			return `k:${kind.kind}`;
		}
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
					...readsOf(this.items)
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
				const states = statesFrom(sections, items);
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
				const result = await this.#readQuickly([host_memory.Qy, ...readsOf(items)], items);
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
				this.take((await this.#readQuickly(readsOf(items), items)).sections, items);
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
			const result = await (0, execute._)(steps, readsOf(readBack), stageContext(work, steps.length, supplies));
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
					sections: readsOf(readBack),
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
					problem: (0, report_problem.H8)(decision.error.at({
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
					...result?.problem ? { problem: (0, report_problem.H8)(result.problem) } : {}
				};
			}
			if (decision.verdict === "ok") {
				return {
					...base,
					outcome: result?.outcome ?? "ok",
					...result?.problem ? { problem: (0, report_problem.H8)(result.problem) } : {}
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
				...result?.problem ? { problem: (0, report_problem.H8)(result.problem) } : {}
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
					await this.view.plan();
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
					...this.#problem === undefined ? {} : { problem: (0, report_problem.H8)(this.#problem) },
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
		var machine_id = __webpack_require__(25869);
		;
		function machineClashes(runs) {
			const byId = Map.groupBy(runs, ({ view }) => (0, machine_id.A)(view.facts) ?? "");
			byId.delete("");
			return new Map([...byId.values()].flatMap((same) => same.flatMap((run) => {
				const others = same.filter((other) => other !== run);
				const itself = others.find((other) => other.hostKeyFingerprint === run.hostKeyFingerprint || bootIdOf(other) === bootIdOf(run));
				if (itself !== undefined) return [[run, sameMachine(itself, run)]];
				const [copy] = others;
				return copy === undefined ? [] : [[run, clonedDisk(copy, run)]];
			})));
		}
		function bootIdOf({ view }) {
			const machine = view.facts?.["machine"];
			return machine !== null && typeof machine === "object" && "bootId" in machine ? machine.bootId : undefined;
		}
		function sameMachine(first, second) {
			return new core_error.y4({
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
			return new core_error.y4({
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
					...view_readsOf(kinds)
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
				if (kinds.size > 0) this.#take(kinds, await this.#run(view_readsOf(kinds)));
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
		function view_readsOf(kinds) {
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
		var counted = __webpack_require__(62128);
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
					options.onSecret?.(secret);
				},
				onProgram: options.onProgram ?? (() => undefined),
				onEvent: options.onEvent ?? (() => undefined),
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
				for (const [run, error] of machineClashes(runs)) run.fail(error);
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
			const problems = error instanceof Error && "problems" in error ? error.problems : [error];
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
				problems: problems.map((problem) => (0, report_problem.H8)(problem)),
				cancelled: false,
				exitCode: problems.every((problem) => problem instanceof core_error.y4 && problem.category !== "bug") ? report_outcome.dc.config : report_outcome.dc.bug
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
			pM: () => interruptOf
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
		var journal = __webpack_require__(27605);
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
			return byKind(entries, kinds).map(([kind, group]) => ({
				name: `k:${kind.kind}`,
				body: kind.read(group.map((entry) => entry.spec))
			}));
		}
		function statesOf(sections, entries, kinds) {
			const states = new Map();
			for (const [kind, group] of byKind(entries, kinds)) {
				const output = sections.get(`k:${kind.kind}`);
				if (output === undefined) continue;
				const parsed = kind.parse(output, group.map((entry) => entry.spec));
				group.forEach((entry, index) => {
					states.set(entry.id, parsed[index]);
				});
			}
			return states;
		}
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
				finish: entries.some((entry) => interruptOf(entry, kinds) === "finish"),
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
			const stop = () => session.stopWorker();
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
				const grace = entries.some((entry) => interruptOf(entry, kinds) === "term") ? 20 : 0;
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
				if (result.code !== undefined) return statesOf(result.sections, entries, kinds);
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
				if (kind === undefined || !told.has(entry.id) || !states.has(entry.id) || !(0, undo_verdict.LW)(entry, state, context.kinds)) return [];
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
		function mayRetry(problem) {
			return PASSING.has(problem.category) && problem.retryable !== false;
		}
		function lastLines(output) {
			return output.trim().split("\n").slice(-3).join(" / ").slice(-400);
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
		const GRAPHEMES = new Intl.Segmenter("en", { granularity: "grapheme" });
		const PLAIN = /^[\x20-\x7e]*$/;
		const WIDE = /^[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{16ff1}\u{17000}-\u{18cff}\u{1aff0}-\u{1b2fb}\u{1d300}-\u{1d376}\u{1f200}-\u{1f202}\u{1f210}-\u{1f23b}\u{1f240}-\u{1f248}\u{20000}-\u{3fffd}]/u;
		const EMOJI = /^(?:\p{RGI_Emoji}|\p{Emoji_Presentation})/v;
		const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cc}\p{Cf}\p{Cs}]+$/u;
		function columnsOf(text) {
			const bare = (0, node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text);
			if (PLAIN.test(bare)) return bare.length;
			let columns = 0;
			for (const { segment } of GRAPHEMES.segment(bare)) columns += columnsOfGrapheme(segment);
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
			for (const { segment } of GRAPHEMES.segment(text)) {
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
			if (EMOJI.test(grapheme)) return 2;
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
	60732: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			p: () => duration,
			v: () => elapsed
		});
		function duration(ms) {
			const tenths = Math.max(0, Math.round(ms / 100));
			if (tenths < 600) return `${(tenths / 10).toFixed(1)} s`;
			const seconds = Math.round(ms / 1e3);
			if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${two(seconds % 60)} s`;
			const minutes = Math.round(ms / 6e4);
			return `${Math.floor(minutes / 60)} h ${two(minutes % 60)} min`;
		}
		function elapsed(ms) {
			const seconds = Math.max(0, Math.floor(ms / 1e3));
			return seconds < 60 ? `${seconds} s` : duration(seconds * 1e3);
		}
		function two(count) {
			return String(count).padStart(2, "0");
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
	55951: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { x: () => VERSION });
		const VERSION = "0.1.0";
	})
};
;
