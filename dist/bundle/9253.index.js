"use strict";
exports.id = 9253;
exports.ids = [9253];
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
	25869: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { A: () => machineIdOf });
		function machineIdOf(facts) {
			const machine = facts?.["machine"];
			const id = machine !== null && typeof machine === "object" && "machineId" in machine ? machine.machineId : undefined;
			return typeof id === "string" ? id : undefined;
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
			"ray-exposure": 175,
			reboot: 200,
			"mesh-leftovers": 210
		};
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
	})
};
;
