"use strict";
exports.id = 6341;
exports.ids = [6341];
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
	96341: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { onboardAction: () => onboardAction });
		var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(92857);
		var _onboard_role_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79171);
		var _about_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98998);
		var _action_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(15653);
		var _codecs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63056);
		var _direct_mesh_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53242);
		var _shared_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77390);
		var _shared_outputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33325);
		var _token_input_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10315);
		const ROLES = Object.keys(_onboard_role_js__WEBPACK_IMPORTED_MODULE_0__.sS);
		const inputs = zod__WEBPACK_IMPORTED_MODULE_7__.Ikc({
			host: (0, _codecs_js__WEBPACK_IMPORTED_MODULE_2__.Qq)().register(_about_js__WEBPACK_IMPORTED_MODULE_1__.$, {
				description: "Which host of the fleet file, by its name.",
				example: "gpu-1"
			}),
			role: (0, _codecs_js__WEBPACK_IMPORTED_MODULE_2__.Yq)(ROLES).prefault("provider").register(_about_js__WEBPACK_IMPORTED_MODULE_1__.$, {
				description: `What the machine is for. ${Object.entries(_onboard_role_js__WEBPACK_IMPORTED_MODULE_0__.sS).map(([role, meaning]) => `\`${role}\`: ${meaning}.`).join(" ")}`,
				example: "provider"
			}),
			owner: (0, _codecs_js__WEBPACK_IMPORTED_MODULE_2__.Qq)().optional().register(_about_js__WEBPACK_IMPORTED_MODULE_1__.$, {
				description: "Whose machine it is, for the registry. Default: who began the workflow run.",
				example: "octocat"
			}),
			cluster: (0, _codecs_js__WEBPACK_IMPORTED_MODULE_2__.Qq)().optional().register(_about_js__WEBPACK_IMPORTED_MODULE_1__.$, {
				description: "Its Ray cluster, where the fleet file does not say it and has several.",
				example: "main"
			}),
			..._token_input_js__WEBPACK_IMPORTED_MODULE_6__.e,
			..._direct_mesh_js__WEBPACK_IMPORTED_MODULE_3__.ar,
			fleet: _shared_inputs_js__WEBPACK_IMPORTED_MODULE_4__.Y6.fleet,
			environment: _shared_inputs_js__WEBPACK_IMPORTED_MODULE_4__.Y6.environment,
			..._shared_inputs_js__WEBPACK_IMPORTED_MODULE_4__._H,
			"on-failure": (0, _codecs_js__WEBPACK_IMPORTED_MODULE_2__.Yq)(["stop", "rollback"]).optional().register(_about_js__WEBPACK_IMPORTED_MODULE_1__.$, {
				description: "When a phase fails: `stop`, and the next run goes on from there, or `rollback` what this run changed. Default: what the fleet file says, which is `stop` when it says nothing.",
				example: "rollback"
			}),
			timeout: _shared_inputs_js__WEBPACK_IMPORTED_MODULE_4__.HM.timeout
		});
		const onboardAction = (0, _action_js__WEBPACK_IMPORTED_MODULE_8__.Q)({
			name: "onboard",
			title: "bringup: onboard a machine",
			description: "Registers one machine, gives it its environment, its place in the mesh and in a Ray cluster, and proves it.",
			branding: {
				icon: "user-plus",
				color: "gray-dark"
			},
			inputs,
			outputs: {
				changed: _shared_outputs_js__WEBPACK_IMPORTED_MODULE_5__.S.changed,
				verdict: "`joined`, or `already` when everything was right and nothing was changed; `failed`, `rolled-back` or `cancelled`.",
				"failed-phase": "The phase that failed; empty when none did.",
				"failed-check": "Why: the ids of the gates that failed, separated by commas, else the code of the error; empty when nothing failed.",
				phases: "All phases as a JSON list of `{ phase, state, seconds, changed }`.",
				provider: "Its id in the registry of providers; empty when it could not be registered.",
				session: "The id of this onboarding in the registry.",
				attempt: "The how many-eth try this is, since one ended well.",
				"node-id": "Its node in the Ray cluster; empty where it is none.",
				"mesh-ip": "Its address in the mesh; empty where it has none.",
				"ray-version": "The version of Ray in its environment.",
				"python-version": "The version of Python in its environment.",
				"lock-hash": "Which environment it has.",
				"known-hosts": _shared_outputs_js__WEBPACK_IMPORTED_MODULE_5__.S["known-hosts"],
				report: _shared_outputs_js__WEBPACK_IMPORTED_MODULE_5__.S.report
			},
			run: async (given, step) => (await Promise.all([
				__webpack_require__.e(4973),
				__webpack_require__.e(699),
				__webpack_require__.e(7375),
				__webpack_require__.e(7134),
				__webpack_require__.e(999),
				__webpack_require__.e(381),
				__webpack_require__.e(6031),
				__webpack_require__.e(7293),
				__webpack_require__.e(8654),
				__webpack_require__.e(7100)
			]).then(__webpack_require__.bind(__webpack_require__, 77336))).run(given, step)
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
	}),
	79171: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			S3: () => clusterOfHost,
			Tl: () => withRole,
			sS: () => ROLE_MEANINGS
		});
		var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
		var node_os__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
		var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93933);
		var _fleet_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36826);
		var _ray_cluster_problems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95626);
		var _ray_members_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72151);
		var _report_counted_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62128);
		const ROLE_MEANINGS = {
			provider: "it runs work for others: it becomes a worker of the cluster",
			user: "it gives work to the cluster and runs none: it gets the environment, the address and the token",
			both: "both of these"
		};
		function withRole(wish) {
			const { fleet, role } = wish;
			const host = hostOf(fleet, wish.host);
			const { state: _, ...before } = (0, _ray_members_js__WEBPACK_IMPORTED_MODULE_4__.LQ)(host) ?? { cluster: clusterNamed(fleet, host, wish.cluster) };
			if (wish.cluster !== undefined && wish.cluster !== before.cluster) throw otherCluster(host, before.cluster, wish.cluster);
			if (role === "user" && before.role === "head") throw headIsNoUser(host);
			const clients = [...new Set([...before.clients ?? [], wish.account ?? accountOf(host)])];
			const section = {
				...before,
				...role === "user" ? { role: "client" } : before.role === "client" ? { role: "worker" } : {},
				...role === "provider" ? {} : { clients }
			};
			const sections = {
				...host.sections,
				ray: section
			};
			const changed = {
				...fleet,
				hosts: fleet.hosts.map((one) => one.name === host.name ? {
					...one,
					sections
				} : one)
			};
			const problems = (0, _ray_cluster_problems_js__WEBPACK_IMPORTED_MODULE_3__.x)(changed);
			if (problems.length > 0) throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.$L(problems.map((problem) => new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4(problem)));
			return changed;
		}
		function clusterOfHost(fleet, host) {
			const named = (0, _ray_members_js__WEBPACK_IMPORTED_MODULE_4__.es)(fleet, host);
			return named === undefined ? undefined : {
				name: named.name,
				head: (0, _ray_members_js__WEBPACK_IMPORTED_MODULE_4__.Uo)(fleet, named.name)?.name
			};
		}
		function hostOf(fleet, name) {
			const host = fleet.hosts.find((one) => one.name === name);
			if (host !== undefined) return host;
			throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4({
				code: "select-unknown-host",
				category: "config",
				what: `there is no host ${name}`,
				remedy: (0, _fleet_nearest_js__WEBPACK_IMPORTED_MODULE_2__.Z)(name, fleet.hosts.map((one) => one.name), "hosts")
			});
		}
		function clusterNamed(fleet, host, wanted) {
			const names = (0, _ray_members_js__WEBPACK_IMPORTED_MODULE_4__.Dg)(fleet).map(({ name }) => name);
			const [only, ...more] = names;
			if (wanted !== undefined && names.includes(wanted)) return wanted;
			if (wanted === undefined && only !== undefined && more.length === 0) return only;
			throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4({
				code: "onboard-no-cluster",
				category: "config",
				what: wanted === undefined ? `nothing says which Ray cluster ${host.name} is for: it has no ray: section, and the fleet has ${names.length === 0 ? "no cluster" : "several"}` : `the fleet has no Ray cluster ${wanted}`,
				remedy: names.length === 0 ? "write ray.clusters at the top of the fleet file (docs/fleet/ray.yaml)" : `name one with --cluster: ${(0, _report_counted_js__WEBPACK_IMPORTED_MODULE_5__.K)(names, 8)}`
			});
		}
		function accountOf(host) {
			if (host.connection === "ssh") return host.ssh.user;
			return process.env["SUDO_USER"] ?? (0, node_os__WEBPACK_IMPORTED_MODULE_0__.userInfo)().username;
		}
		function headIsNoUser(host) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4({
				code: "onboard-head-role",
				category: "config",
				what: `${host.name} is the head of its Ray cluster, and a machine that only gives work is no node`,
				remedy: "onboard it as provider or both"
			});
		}
		function otherCluster(host, has, wanted) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4({
				code: "onboard-other-cluster",
				category: "config",
				what: `${host.name} takes part in the Ray cluster ${has} by the fleet file, and ${wanted} was asked for`,
				remedy: `leave ${has} first (\`bringup ray leave --select ${host.name}\`) and change the fleet file, or leave --cluster out`
			});
		}
	}),
	95626: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { x: () => clusterProblems });
		var error = __webpack_require__(93933);
		var nearest = __webpack_require__(36826);
		;
		const TERMS = [[/anaconda|miniconda/i, "https://www.anaconda.com/legal"], [/miniforge|mambaforge/i, "https://github.com/conda-forge/miniforge/blob/main/LICENSE"]];
		function condaProblems(fleet, { name, cluster }) {
			const { "env-manager": manager, conda, python } = cluster;
			const at = (field) => fleet.locate([
				"ray",
				"clusters",
				name,
				field
			]);
			const unfit = (field, what, remedy) => [{
				code: "ray-conda-settings",
				category: "config",
				what,
				remedy,
				where: at(field)
			}];
			if (manager !== "conda") return conda === undefined ? [] : unfit("conda", `the Ray cluster ${name} names an installer of conda and does not use it`, "write `env-manager: conda`, or take it out");
			if (conda === undefined) return unfit("env-manager", `the Ray cluster ${name} takes conda, and no installer is named`, "write `conda: { installer: ADDRESS, sha256: ..., accept-terms: true }`, of one exact version");
			if (typeof python !== "string" || python === "host") return unfit("python", `the Ray cluster ${name} takes conda, and its Python is not said`, "write the exact version that the installer holds, such as `python: 3.13.7`; `python3 -V` of an installation tells it");
			if (conda["accept-terms"] === true) return [];
			const terms = TERMS.find(([made]) => made.test(conda.installer))?.[1] ?? "what its maker publishes with it";
			return [{
				code: "ray-conda-terms",
				category: "config",
				what: `the installer of conda of the Ray cluster ${name} has terms of use, which nobody has accepted`,
				remedy: `read them (${terms}); who may accept them writes \`accept-terms: true\``,
				where: at("conda")
			}];
		}
		var members = __webpack_require__(72151);
		var ray_ports = __webpack_require__(75748);
		;
		function clusterProblems(fleet) {
			return [...fleet.hosts.flatMap((host) => [...unknownCluster(fleet, host), ...nobodyWorks(fleet, host)]), ...(0, members.Dg)(fleet).flatMap((one) => [
				...headProblems(fleet, one),
				...overlaps(fleet, one),
				...tooFewPorts(fleet, one),
				...withoutMesh(fleet, one),
				...condaProblems(fleet, one)
			])];
		}
		function unknownCluster(fleet, host) {
			const section = (0, members.LQ)(host);
			const names = (0, members.Dg)(fleet).map(({ name }) => name);
			if (section === undefined || names.includes(section.cluster)) return [];
			return [{
				code: "ray-unknown-cluster",
				category: "config",
				what: `${host.name} takes part in the Ray cluster ${section.cluster}, which is not in ray.clusters at the top of the file`,
				remedy: names.length === 0 ? "write it there, with its version and token (docs/fleet/ray.yaml)" : (0, nearest.Z)(section.cluster, names, "clusters"),
				where: fleet.locateInHost(host.name, ["ray", "cluster"])
			}];
		}
		function nobodyWorks(fleet, host) {
			const { role, clients = [], cluster = "" } = (0, members.LQ)(host) ?? {};
			if (role !== "client" || clients.length > 0 || !(0, members.GP)(host)) return [];
			return [{
				code: "ray-client-nobody",
				category: "config",
				what: `${host.name} is a client of the Ray cluster ${cluster}, and nothing says which of its accounts works with it`,
				remedy: "name them: `clients: [alice]` beside its role",
				where: fleet.locateInHost(host.name, ["ray"])
			}];
		}
		function headProblems(fleet, { name }) {
			const nodes = (0, members.CI)(fleet, name);
			const heads = nodes.filter((host) => (0, members.kp)((0, members.LQ)(host) ?? { cluster: name }) === "head");
			const [first, ...others] = heads;
			const word = nodes.every(members.Ll) ? "worker" : "host";
			const counted = (count) => count === 1 ? `one ${word}` : `${count} ${word}s`;
			if (nodes.length > 0 && first === undefined) return [{
				code: "ray-no-head",
				category: "config",
				what: `the Ray cluster ${name} has ${counted(nodes.length)} and no head for ${nodes.length === 1 ? "it" : "them"} to connect to`,
				remedy: `write \`ray: { cluster: ${name}, role: head }\` at the host that is to be it`,
				where: fleet.locate([
					"ray",
					"clusters",
					name
				])
			}];
			if (first !== undefined && (0, members.LQ)(first)?.state === "drained") return [{
				code: "ray-head-drained",
				category: "config",
				what: `${first.name} is to be drained, and is the head of the Ray cluster ${name}, which ends with it`,
				remedy: "drain its workers; to end the cluster write `state: left` for all of them, or make another host the head",
				where: fleet.locateInHost(first.name, ["ray", "state"])
			}];
			return others.map((host) => {
				const { host: _, ...place } = roleAt(fleet, first);
				return {
					code: "ray-two-heads",
					category: "config",
					what: `${first?.name} (${(0, error.df)(place)}) and ${host.name} are both to be the head of the Ray cluster ${name}`,
					remedy: "make one of them a worker, or put it into a cluster of its own",
					where: roleAt(fleet, host)
				};
			});
		}
		function overlaps(fleet, { name, cluster }) {
			const ports = (0, members.HM)(cluster);
			const singles = (0, ray_ports.Sn)("head", ports);
			const { first, last } = ports.workers;
			const problem = (what, field) => ({
				code: "ray-ports-overlap",
				category: "config",
				what: `${what} in the Ray cluster ${name}`,
				remedy: "give one of them another port",
				where: fleet.locate([
					"ray",
					"clusters",
					name,
					"ports",
					field
				])
			});
			return singles.flatMap(({ name: one, port }, index) => {
				const other = singles.slice(0, index).find((earlier) => earlier.port === port);
				const written = cluster.ports?.[one] === undefined && other !== undefined ? other.name : one;
				return [...other === undefined ? [] : [problem(`${other.name} and ${one} are both port ${port}`, written)], ...port < first || port > last ? [] : [problem(`${one} is port ${port}, which is among those of the workers (${first}-${last})`, cluster.ports?.[one] === undefined ? "workers" : one)]];
			});
		}
		function tooFewPorts(fleet, { name, cluster }) {
			const count = (0, ray_ports.T4)((0, members.HM)(cluster));
			return (0, members.Nh)(fleet, name).flatMap((host) => {
				const needed = (0, ray_ports.S6)((0, members.LQ)(host)?.cpus ?? 1);
				if (count >= needed) return [];
				const cpus = (0, members.LQ)(host)?.cpus;
				return [{
					code: "ray-worker-ports-too-few",
					category: "config",
					what: `${cluster.ports?.workers ?? ""} are ${count} ports for the processes of Ray, and ${host.name}${cpus === undefined ? "" : ` with ${cpus} processors`} needs ${needed}`,
					remedy: `make ray.clusters.${name}.ports.workers longer, or leave it out`,
					where: fleet.locate([
						"ray",
						"clusters",
						name,
						"ports",
						"workers"
					])
				}];
			});
		}
		function withoutMesh(fleet, { name, cluster }) {
			if (cluster.network === "lan") return [];
			return (0, members.CI)(fleet, name).filter(({ sections }) => sections["mesh"] === undefined || sections["mesh"].state === "left").map((host) => ({
				code: "ray-no-mesh",
				category: "config",
				what: `${host.name} is to be reached over the mesh by the Ray cluster ${name}, but is no node of the mesh`,
				remedy: `give it a mesh: section, or set ray.clusters.${name}.network to lan`,
				where: fleet.locateInHost(host.name, ["ray"])
			}));
		}
		function roleAt(fleet, { name }) {
			return fleet.locateInHost(name, ["ray", "role"]);
		}
	}),
	63113: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			OM: () => rangesText,
			TN: () => rangesWithout,
			wA: () => rangesOf
		});
		function rangesOf(ports) {
			const ranges = [];
			for (const port of [...new Set(ports)].toSorted((a, b) => a - b)) {
				const last = ranges.at(-1);
				if (last !== undefined && last[1] === port - 1) last[1] = port;
				else ranges.push([port, port]);
			}
			return ranges;
		}
		function rangesWithout(ranges, others) {
			return others.reduce((left, [low, high]) => left.flatMap(([first, last]) => {
				if (high < first || last < low) return [[first, last]];
				return [...first < low ? [[first, low - 1]] : [], ...high < last ? [[high + 1, last]] : []];
			}), ranges);
		}
		function rangesText(ranges) {
			return ranges.map(([first, last]) => first === last ? String(first) : `${first}-${last}`).join(", ");
		}
	}),
	72151: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			CI: () => partsOf,
			Dg: () => clustersOf,
			GP: () => takesPart,
			HM: () => clusterPorts,
			LQ: () => raySectionOf,
			Ll: () => isNode,
			N: () => workersOf,
			Nh: () => nodesOf,
			Uo: () => headOf,
			es: () => clusterOf,
			kp: () => roleOf
		});
		var _ports_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75748);
		function clustersOf(fleet) {
			const { clusters } = fleet.sections["ray"] ?? { clusters: {} };
			return Object.entries(clusters).map(([name, cluster]) => ({
				name,
				cluster
			}));
		}
		function raySectionOf({ sections }) {
			return sections["ray"];
		}
		function roleOf({ role }) {
			return role === "head" ? "head" : "worker";
		}
		function takesPart(host) {
			const section = raySectionOf(host);
			return section !== undefined && section.state !== "left";
		}
		function isNode(host) {
			return takesPart(host) && raySectionOf(host)?.role !== "client";
		}
		function clusterOf(fleet, host) {
			const section = raySectionOf(host);
			return clustersOf(fleet).find(({ name }) => name === section?.cluster);
		}
		function nodesOf(fleet, cluster) {
			return fleet.hosts.filter((host) => isNode(host) && raySectionOf(host)?.cluster === cluster);
		}
		function partsOf(fleet, cluster) {
			return fleet.hosts.filter((host) => takesPart(host) && raySectionOf(host)?.cluster === cluster);
		}
		function headOf(fleet, cluster) {
			return nodesOf(fleet, cluster).find((host) => hasRole(host, "head"));
		}
		function workersOf(fleet, cluster) {
			return nodesOf(fleet, cluster).filter((host) => hasRole(host, "worker"));
		}
		function clusterPorts({ ports }) {
			return (0, _ports_js__WEBPACK_IMPORTED_MODULE_0__.a5)(ports);
		}
		function hasRole(host, role) {
			const section = raySectionOf(host);
			return section !== undefined && roleOf(section) === role;
		}
	}),
	75748: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Cr: () => EXPOSABLE,
			EU: () => portsBut,
			S6: () => workerPortsNeeded,
			Sn: () => singlePortsOf,
			T4: () => workerPortCount,
			a5: () => portsOf,
			qi: () => portsSchema
		});
		var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
		var _cluster_port_ranges_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63113);
		const SINGLE_PORTS = {
			gcs: {
				byDefault: 6379,
				headOnly: true,
				meaning: "The head: what every node connects to."
			},
			"node-manager": {
				byDefault: 6380,
				headOnly: false,
				meaning: "Each node: its raylet."
			},
			"object-manager": {
				byDefault: 6381,
				headOnly: false,
				meaning: "Each node: objects that go from node to node."
			},
			"runtime-env": {
				byDefault: 6382,
				headOnly: false,
				meaning: "Each node: environments of jobs."
			},
			"dashboard-agent-grpc": {
				byDefault: 6383,
				headOnly: false,
				meaning: "Each node: its agent."
			},
			"dashboard-agent": {
				byDefault: 52365,
				headOnly: false,
				meaning: "Each node: its agent, over HTTP."
			},
			metrics: {
				byDefault: 8080,
				headOnly: false,
				meaning: "Each node: metrics for Prometheus."
			},
			dashboard: {
				byDefault: 8265,
				headOnly: true,
				meaning: "The head: dashboard and API of jobs."
			},
			client: {
				byDefault: 10001,
				headOnly: true,
				meaning: "The head: drivers that are not nodes (Ray Client)."
			},
			"autoscaler-metrics": {
				byDefault: 44217,
				headOnly: true,
				meaning: "The head: metrics of its autoscaler."
			},
			"dashboard-metrics": {
				byDefault: 44227,
				headOnly: true,
				meaning: "The head: metrics of its dashboard."
			}
		};
		const DEFAULT_WORKERS = "10002-10999";
		const port = zod__WEBPACK_IMPORTED_MODULE_0__.Whr().min(1024).max(65535);
		const range = zod__WEBPACK_IMPORTED_MODULE_0__.YjP().superRefine((text, { addIssue }) => {
			const { first, last } = rangeOf(text);
			const message = `must be two ports from 1024 to 65535 with a hyphen between, such as ${DEFAULT_WORKERS}`;
			if (!(first >= 1024 && last <= 65535 && first < last)) addIssue({
				code: "custom",
				message
			});
		});
		function single(name) {
			const { byDefault, meaning } = SINGLE_PORTS[name];
			return port.optional().describe(`${meaning} Default: ${byDefault}.`);
		}
		const portsSchema = zod__WEBPACK_IMPORTED_MODULE_0__.rej({
			gcs: single("gcs"),
			"node-manager": single("node-manager"),
			"object-manager": single("object-manager"),
			"runtime-env": single("runtime-env"),
			"dashboard-agent-grpc": single("dashboard-agent-grpc"),
			"dashboard-agent": single("dashboard-agent"),
			metrics: single("metrics"),
			dashboard: single("dashboard"),
			client: single("client"),
			"autoscaler-metrics": single("autoscaler-metrics"),
			"dashboard-metrics": single("dashboard-metrics"),
			workers: range.optional().describe(`Each node: one for each process that works, first and last of a range. Default: ${DEFAULT_WORKERS}.`)
		}).describe("The ports of every node, so that a firewall can be written for them.");
		function portsOf(written) {
			const singles = singleNames().map((name) => [name, written?.[name] ?? SINGLE_PORTS[name].byDefault]);
			return {
				...Object.fromEntries(singles),
				workers: rangeOf(written?.workers ?? DEFAULT_WORKERS)
			};
		}
		function singlePortsOf(role, ports) {
			return singleNames().flatMap((name) => SINGLE_PORTS[name].headOnly && role === "worker" ? [] : [{
				name,
				port: ports[name]
			}]);
		}
		const EXPOSABLE = ["workers", ...singleNames()];
		function portsBut(role, ports, names = []) {
			const { first, last } = ports.workers;
			return (0, _cluster_port_ranges_js__WEBPACK_IMPORTED_MODULE_1__.wA)([...singlePortsOf(role, ports).flatMap(({ name, port }) => names.includes(name) ? [] : [port]), ...names.includes("workers") ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index)]);
		}
		function workerPortCount({ workers: { first, last } }) {
			return last - first + 1;
		}
		function workerPortsNeeded(cpus) {
			return cpus * 2 + 8;
		}
		function singleNames() {
			return Object.keys(SINGLE_PORTS);
		}
		function rangeOf(text) {
			const [, first, last] = /^(\d{1,5})-(\d{1,5})$/.exec(text) ?? [];
			return {
				first: Number(first),
				last: Number(last)
			};
		}
	})
};
;
