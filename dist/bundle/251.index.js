"use strict";
exports.id = 251;
exports.ids = [251];
exports.modules = {
	15653: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { Q: () => defineAction });
		function defineAction(action) {
			return action;
		}
	}),
	63056: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Qq: () => text,
			Yq: () => choice,
			c3: () => listOf,
			n$: () => moment,
			nd: () => integer,
			p0: () => duration,
			p_: () => list,
			rJ: () => secret,
			sR: () => endpoint,
			zM: () => boolean
		});
		var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92857);
		var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88532);
		var _core_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81583);
		var _fleet_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12534);
		var _fleet_endpoint_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86227);
		var _fleet_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36826);
		function text() {
			return zod__WEBPACK_IMPORTED_MODULE_3__.YjP();
		}
		function boolean() {
			return parsed("must be true or false", (given) => {
				if (/^(true|True|TRUE)$/.test(given)) return true;
				return /^(false|False|FALSE)$/.test(given) ? false : undefined;
			});
		}
		function integer(least, most) {
			return parsed(`must be a whole number from ${least} to ${most}`, (given) => {
				const number = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
				return number >= least && number <= most ? number : undefined;
			});
		}
		function duration() {
			return parsed("must be a number and its unit (ms, s, m, h or d), such as 90s or 30m", (given) => _fleet_duration_js__WEBPACK_IMPORTED_MODULE_1__.f.test(given) && (0, _fleet_duration_js__WEBPACK_IMPORTED_MODULE_1__.p)(given) > 0 ? (0, _fleet_duration_js__WEBPACK_IMPORTED_MODULE_1__.p)(given) : undefined);
		}
		function moment() {
			return parsed("must be a day to come, such as 2027-12-31, or a time from now, such as 30d", (given) => {
				if (_fleet_duration_js__WEBPACK_IMPORTED_MODULE_1__.f.test(given)) return new Date(Date.now() + (0, _fleet_duration_js__WEBPACK_IMPORTED_MODULE_1__.p)(given));
				const end = new Date(/^\d{4}-\d\d-\d\d$/.test(given) ? `${given}T23:59:59Z` : Number.NaN);
				const isReal = !Number.isNaN(end.getTime()) && end.toISOString().startsWith(given);
				return isReal && end.getTime() > Date.now() ? end : undefined;
			});
		}
		function list() {
			return zod__WEBPACK_IMPORTED_MODULE_3__.YjP().transform((given) => [...new Set(given.split(/[\n,]/).map((item) => item.trim()).filter((item) => item !== ""))]);
		}
		function listOf(names, kind) {
			return list().transform((items, context) => {
				const unknown = items.filter((item) => !names.includes(item));
				if (unknown.length === 0) return items;
				const unlike = unknown.map((item) => `${item} is none (${(0, _fleet_nearest_js__WEBPACK_IMPORTED_MODULE_2__.Z)(item, names, kind)})`);
				const message = `must name ${kind} that there are: ${unlike.join(", ")}`;
				context.addIssue({
					code: "custom",
					message
				});
				return zod__WEBPACK_IMPORTED_MODULE_4__.tm;
			});
		}
		function choice(words) {
			return zod__WEBPACK_IMPORTED_MODULE_3__.k5n(words, { error: `must be ${[words.slice(0, -1).join(", "), words.at(-1)].filter(Boolean).join(" or ")}` });
		}
		function endpoint() {
			return parsed("must be user@address or user@address:port, an IPv6 address in [brackets]", _fleet_endpoint_js__WEBPACK_IMPORTED_MODULE_5__.B);
		}
		function secret(name) {
			return zod__WEBPACK_IMPORTED_MODULE_3__.YjP().transform((given) => new _core_secret_js__WEBPACK_IMPORTED_MODULE_0__.z(name, given.replace(/\r?\n$/, "")));
		}
		function parsed(rule, read) {
			return zod__WEBPACK_IMPORTED_MODULE_3__.YjP().transform((given, context) => {
				const value = read(given);
				if (value !== undefined) return value;
				context.addIssue({
					code: "custom",
					message: rule
				});
				return zod__WEBPACK_IMPORTED_MODULE_4__.tm;
			});
		}
	}),
	70251: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { rayStatus: () => rayStatus });
		var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92857);
		var _about_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98998);
		var _action_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15653);
		var _codecs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63056);
		var _shared_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77390);
		var _token_input_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10315);
		const inputs = zod__WEBPACK_IMPORTED_MODULE_4__.Ikc({
			fleet: _shared_inputs_js__WEBPACK_IMPORTED_MODULE_2__.Y6.fleet,
			environment: _shared_inputs_js__WEBPACK_IMPORTED_MODULE_2__.Y6.environment,
			..._token_input_js__WEBPACK_IMPORTED_MODULE_3__.e,
			record: (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.zM)().prefault("true").register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "`true`: the registry of providers on this runner gets to know who was seen, who is gone and who is back. `false`: only look.",
				example: "false"
			}),
			..._shared_inputs_js__WEBPACK_IMPORTED_MODULE_2__._H,
			timeout: _shared_inputs_js__WEBPACK_IMPORTED_MODULE_2__.HM.timeout
		});
		const rayStatus = (0, _action_js__WEBPACK_IMPORTED_MODULE_5__.Q)({
			name: "ray-status",
			title: "bringup: look at Ray",
			description: "Asks the heads of Ray clusters who is alive, keeps the registry of providers up to date, and fails when somebody is gone.",
			branding: {
				icon: "activity",
				color: "gray-dark"
			},
			inputs,
			outputs: {
				gone: "Who should be in a cluster and is not, as a JSON list of `{ cluster, name, host, provider, reason, since }`, where `host` and `provider` are there when they are known; `[]` when nobody is missed. Of a cluster whose head could not be asked, which fails the step, nobody is in it.",
				seen: "How many hosts of the fleet were seen alive by their heads.",
				clusters: "All clusters as JSON: versions, and of each host its role and its newest node, as `bringup ray status --json` has them.",
				report: "Path of all of it as JSON."
			},
			run: async (given, step) => (await Promise.all([
				__webpack_require__.e(4973),
				__webpack_require__.e(699),
				__webpack_require__.e(7134),
				__webpack_require__.e(999),
				__webpack_require__.e(381),
				__webpack_require__.e(6031),
				__webpack_require__.e(7293),
				__webpack_require__.e(5330)
			]).then(__webpack_require__.bind(__webpack_require__, 92342))).run(given, step)
		});
	}),
	77390: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			HM: () => runInputs,
			Jo: () => hostInput,
			Y6: () => fleetInputs,
			_H: () => accessInputs
		});
		var _about_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98998);
		var _codecs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63056);
		const accessInputs = {
			"ssh-private-key": (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.rJ)("ssh-private-key").optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "Private key to log in with, with line breaks in any form, without a passphrase. Default: what the fleet file names, an ssh-agent, or the keys of the user the runner runs as.",
				example: (0, _about_js__WEBPACK_IMPORTED_MODULE_0__.d)("secrets.SSH_PRIVATE_KEY"),
				secret: true
			}),
			"known-hosts": (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.Qq)().optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "Lines of a known_hosts file: the host keys that may be trusted. They are public, so keep them in a variable, not in a secret. Default: what the fleet file and the known_hosts file of the user know.",
				example: (0, _about_js__WEBPACK_IMPORTED_MODULE_0__.d)("vars.KNOWN_HOSTS")
			}),
			"host-key-policy": (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.Yq)(["strict", "accept-new"]).optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "`strict`: a host key that is not known stops the run. `accept-new`: a first one is accepted and shown. A changed one always stops. Default: what the fleet file says, which is `strict` when it says nothing.",
				example: "strict"
			}),
			"sudo-password": (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.rJ)("sudo-password").optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "The password sudo asks for. Not needed with NOPASSWD. It is sent once and never tried twice.",
				example: (0, _about_js__WEBPACK_IMPORTED_MODULE_0__.d)("secrets.SUDO_PASSWORD"),
				secret: true
			})
		};
		const fleetInputs = {
			fleet: (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.Qq)().prefault("fleet.yaml").register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "Path of the fleet file, from the root of the workspace.",
				example: "fleet.yaml"
			}),
			environment: (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.Qq)().optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "Environment whose overlay file (`environments/<name>.yaml`) is laid over the fleet file. Name the GitHub deployment environment of the job, so that its secrets and its hosts go together.",
				example: "production"
			}),
			select: (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.Qq)().optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "Only these hosts: names, globs and labels. Default: all hosts of the fleet.",
				example: "role=worker"
			})
		};
		const hostInput = { host: (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.sR)().optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
			description: "One host as `user@address` or `user@address:port`, instead of one of a fleet file.",
			example: "ops@192.0.2.11"
		}) };
		const runInputs = {
			"dry-run": (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.zM)().prefault("false").register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "`true`: read and plan, change nothing. The plan is in the summary and in the report.",
				example: "true"
			}),
			"on-failure": (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.Yq)([
				"stop",
				"continue",
				"rollback"
			]).optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "When a step fails: `stop` working on that host, `continue` with what does not need the step, or `rollback` what this run changed on that host. Default: what the fleet file says, which is `stop` when it says nothing.",
				example: "rollback"
			}),
			parallel: (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.nd)(1, 1e3).optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "Most hosts worked on at once. Default: what the fleet file says.",
				example: "10"
			}),
			timeout: (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.p0)().prefault("1h").register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "Longest time the whole run may take. Then it is cancelled: running steps come to a safe end and the next run goes on from there.",
				example: "30m"
			})
		};
	}),
	10315: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			C: () => TOKEN,
			e: () => tokenInput
		});
		var _about_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98998);
		var _codecs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63056);
		const TOKEN = "RAY_TOKEN";
		const tokenInput = { token: (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.rJ)("token").optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
			description: "Token of the cluster. It becomes the secret `RAY_TOKEN`, which the fleet file names (`token: { secret: RAY_TOKEN }`); a file that names another one, or several, takes them from the `env:` of the step.",
			example: (0, _about_js__WEBPACK_IMPORTED_MODULE_0__.d)("secrets.RAY_TOKEN"),
			secret: true
		}) };
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
	86227: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { B: () => parseEndpoint });
		function parseEndpoint(text) {
			const match = /^([^\s@:/]+)@(?:\[([0-9A-Fa-f:.]+)\]|([^\s@:/[\]]+))(?::(\d{1,5}))?$/.exec(text);
			const port = Number(match?.[4] ?? 22);
			const address = match?.[2] ?? match?.[3];
			if (match?.[1] === undefined || address === undefined || port < 1 || port > 65535) return undefined;
			return {
				user: match[1],
				address,
				port
			};
		}
	}),
	36826: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Z: () => suggest,
			p: () => nearest
		});
		var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);
		function nearest(name, known) {
			if (known.length === 0 || name.length > 200) return undefined;
			const folded = new Map(known.map((candidate) => [fold(candidate), candidate]));
			const best = (0, fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__.kp)(fold(name), [...folded.keys()]);
			if ((0, fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__.Io)(fold(name), best) <= tolerance(name) || isAnagram(fold(name), best)) return folded.get(best);
			const longer = [...folded.keys()].filter((candidate) => name.length > 1 && candidate.startsWith(fold(name)));
			return longer.length === 1 && longer[0] !== undefined ? folded.get(longer[0]) : undefined;
		}
		function isAnagram(a, b) {
			return [...a].sort().join("") === [...b].sort().join("");
		}
		function tolerance(name) {
			return name.length < 4 ? 1 : Math.max(2, Math.floor(name.length / 3));
		}
		function suggest(name, known, kind) {
			const guess = nearest(name, known);
			if (guess !== undefined) return `did you mean ${guess}?`;
			if (known.length === 0) return `there are no ${kind} here`;
			const shown = known.slice(0, 20).join(", ");
			return `known ${kind}: ${shown}${known.length > 20 ? `, and ${known.length - 20} more` : ""}`;
		}
		function fold(name) {
			return name.toLowerCase().replace(/[_ ]/g, "-");
		}
	})
};
;
