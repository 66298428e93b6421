"use strict";
exports.id = 9587;
exports.ids = [9587];
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
	53242: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Lq: () => API_KEY,
			U$: () => meshSections,
			_: () => directMeshInputs,
			ar: () => apiKeyInput
		});
		var _about_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98998);
		var _codecs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63056);
		const API_KEY = "HEADSCALE_API_KEY";
		const directMeshInputs = {
			server: (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.Qq)().optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "With `host`: the address of the Headscale server. In a fleet file: `mesh.server`.",
				example: "https://mesh.example.org"
			}),
			user: (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.Qq)().optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "With `host`: the user of the server that the node will belong to. In a fleet file: `mesh.user`.",
				example: "mesh"
			}),
			hostname: (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.Qq)().optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "With `host`: its name in the mesh. Default: made from its address.",
				example: "gpu-1"
			}),
			tags: (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.p_)().optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "With `host`: its tags, separated by commas. Default: none.",
				example: "tag:worker"
			}),
			install: (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.Yq)([
				"archive",
				"apt",
				"distro",
				"present"
			]).optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "With `host`: where its Tailscale comes from: the archive of the vendor, checked here and sent, the apt repository of the vendor, the distribution, or it is `present`. Default: `archive`.",
				example: "distro"
			})
		};
		const apiKeyInput = { "api-key": (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.rJ)("api-key").optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
			description: "API key of the Headscale server. It becomes the secret `HEADSCALE_API_KEY`, which the fleet file names (`api-key: { secret: HEADSCALE_API_KEY }`); a file that names another one takes it from the `env:` of the step.",
			example: (0, _about_js__WEBPACK_IMPORTED_MODULE_0__.d)("secrets.HEADSCALE_API_KEY"),
			secret: true
		}) };
		function meshSections({ server, user, hostname, tags, install }) {
			return {
				top: {
					server,
					user,
					"api-key": { secret: API_KEY }
				},
				host: {
					...hostname === undefined ? {} : { hostname },
					...tags === undefined ? {} : { tags },
					...install === undefined ? {} : { install: { from: install } }
				}
			};
		}
	}),
	99587: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { setupMesh: () => setupMesh });
		var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92857);
		var _about_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98998);
		var _action_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15653);
		var _codecs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63056);
		var _direct_mesh_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53242);
		var _shared_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77390);
		var _shared_outputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33325);
		const DIRECT = [
			"server",
			"user",
			"api-key"
		];
		const DIRECT_ONLY = [
			"server",
			"user",
			"hostname",
			"tags",
			"install"
		];
		const inputs = zod__WEBPACK_IMPORTED_MODULE_5__.Ikc({
			..._shared_inputs_js__WEBPACK_IMPORTED_MODULE_3__.Jo,
			..._direct_mesh_js__WEBPACK_IMPORTED_MODULE_2__._,
			..._direct_mesh_js__WEBPACK_IMPORTED_MODULE_2__.ar,
			"skip-syncthing": (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.zM)().prefault("false").register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "`true`: leave Syncthing aside. Else `syncthing:` of the fleet file is done, too, and a `host` gets it installed, without folders.",
				example: "true"
			}),
			..._shared_inputs_js__WEBPACK_IMPORTED_MODULE_3__.Y6,
			prove: (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.zM)().optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "`true`: when the hosts are joined, each is asked about every other one, and a pair that does not reach each other by the mesh fails the step. The matrix is in the summary. It fails also when nothing can be proved: fewer than two hosts that can be asked, or a `dry-run` that would change something. Not given: the same, but what cannot be proved is only told. `false`: joined is enough.",
				example: "false"
			}),
			"runner-joins": (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.zM)().prefault("false").register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "`true`: this runner becomes a node, too, until the job ends, by a second tailscaled that makes no interface and touches no other. Later steps reach the mesh through its proxy (output `runner-proxy`).",
				example: "true"
			}),
			"runner-tags": (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.p_)().optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "With `runner-joins`: the tags of that node, separated by commas. Default: none, so it belongs to the user.",
				example: "tag:ci"
			}),
			"runner-tailscale": (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.Qq)().optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "With `runner-joins`: the folder of `tailscale` and `tailscaled` on the runner. Default: PATH.",
				example: "/opt/tailscale"
			}),
			..._shared_inputs_js__WEBPACK_IMPORTED_MODULE_3__._H,
			..._shared_inputs_js__WEBPACK_IMPORTED_MODULE_3__.HM
		}).refine(({ host, select, environment }) => host === undefined || (select ?? environment) === undefined, {
			path: ["host"],
			error: "names a host by itself, so select and environment must not be given"
		}).refine((given) => given.host === undefined || DIRECT.every((name) => given[name] !== undefined), {
			path: ["host"],
			error: `names a host by itself, so ${DIRECT.join(", ")} must be given, too`
		}).refine((given) => given.host !== undefined || DIRECT_ONLY.every((name) => given[name] === undefined), {
			path: ["host"],
			error: `must be given when one of ${DIRECT_ONLY.join(", ")} is; a fleet file has its own lines for them`
		});
		const setupMesh = (0, _action_js__WEBPACK_IMPORTED_MODULE_6__.Q)({
			name: "setup-mesh",
			title: "bringup: set up the mesh",
			description: "Joins hosts to a Headscale or Tailscale mesh, each with a key of its own, and proves it on both sides.",
			branding: {
				icon: "share-2",
				color: "gray-dark"
			},
			inputs,
			outputs: {
				..._shared_outputs_js__WEBPACK_IMPORTED_MODULE_4__.S,
				proof: "Path of the proof of the mesh as JSON: every pair, direct or relayed, latency, and why not. See docs/mesh-proof.md.",
				"runner-address": "With `runner-joins`: the address of this runner on the mesh.",
				"runner-proxy": "With `runner-joins`: SOCKS5 proxy to the mesh, such as `socks5h://127.0.0.1:40123`; the same port is an HTTP proxy.",
				"runner-socket": "With `runner-joins`: the socket for `tailscale --socket=…`."
			},
			run: async (given, step) => (await Promise.all([
				__webpack_require__.e(4973),
				__webpack_require__.e(699),
				__webpack_require__.e(7134),
				__webpack_require__.e(999),
				__webpack_require__.e(381),
				__webpack_require__.e(6031),
				__webpack_require__.e(8960),
				__webpack_require__.e(5001)
			]).then(__webpack_require__.bind(__webpack_require__, 35001))).run(given, step),
			post: async () => (await __webpack_require__.e(6500).then(__webpack_require__.bind(__webpack_require__, 46500))).leaveAgain()
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
	33325: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { S: () => sharedOutputs });
		const sharedOutputs = {
			changed: "`true` when something was changed, or with a dry run would be; else `false`.",
			outcome: "What became of the hosts, in one word; of several hosts the heaviest. See the table of outcomes.",
			report: "Path of the report as JSON: every host, every step, every problem, without secrets.",
			hosts: "All hosts of the run as JSON, for `fromJSON`: a list of `{ name, address, outcome, mesh }`, where `mesh` is `{ address, name }` of a host whose place in the mesh is known, else null.",
			"manual-needed": "Hosts where only a person can go on, as a JSON list of names; `[]` when there are none.",
			"known-hosts": "known_hosts lines of host keys that nobody knew and that were accepted (`host-key-policy: accept-new`). Keep them: give them as `known-hosts` from then on."
		};
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
