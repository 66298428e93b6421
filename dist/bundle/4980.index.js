"use strict";
exports.id = 4980;
exports.ids = [4980];
exports.modules = {
	15653: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { Q: () => defineAction });
		function defineAction(action) {
			return action;
		}
	}),
	36719: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { bringup: () => bringup });
		var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92857);
		var _capabilities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(999);
		var _about_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98998);
		var _action_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15653);
		var _codecs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63056);
		var _shared_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77390);
		var _shared_outputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33325);
		const { "dry-run": dryRun, ...others } = _shared_inputs_js__WEBPACK_IMPORTED_MODULE_3__.HM;
		const inputs = zod__WEBPACK_IMPORTED_MODULE_5__.Ikc({
			mode: (0, _codecs_js__WEBPACK_IMPORTED_MODULE_2__.Yq)(["plan", "apply"]).prefault("plan").register(_about_js__WEBPACK_IMPORTED_MODULE_1__.$, {
				description: "`plan`: read the hosts and show what would change. `apply`: make it so.",
				example: "apply"
			}),
			..._shared_inputs_js__WEBPACK_IMPORTED_MODULE_3__.Y6,
			capabilities: (0, _codecs_js__WEBPACK_IMPORTED_MODULE_2__.c3)(_capabilities_js__WEBPACK_IMPORTED_MODULE_0__.CAPABILITIES.filter(({ hostSchema }) => hostSchema !== undefined).map(({ name }) => name), "capabilities").optional().register(_about_js__WEBPACK_IMPORTED_MODULE_1__.$, {
				description: "Only these parts of the fleet file, separated by commas. Default: all.",
				example: "base"
			}),
			prune: (0, _codecs_js__WEBPACK_IMPORTED_MODULE_2__.zM)().prefault("false").register(_about_js__WEBPACK_IMPORTED_MODULE_1__.$, {
				description: "`true`: remove what bringup once made and no line of the fleet file asks for any more. Without it such things are only shown.",
				example: "true"
			}),
			"plan-file": (0, _codecs_js__WEBPACK_IMPORTED_MODULE_2__.Qq)().optional().register(_about_js__WEBPACK_IMPORTED_MODULE_1__.$, {
				description: "With `mode: plan`: where to write the sealed plan. With `mode: apply`: the sealed plan to carry out, exactly and nothing else; a host that is no longer as it was is refused.",
				example: "plan.json"
			}),
			"dry-run": dryRun,
			..._shared_inputs_js__WEBPACK_IMPORTED_MODULE_3__._H,
			...others
		});
		const bringup = (0, _action_js__WEBPACK_IMPORTED_MODULE_6__.Q)({
			name: "bringup",
			title: "bringup: plan or apply a fleet",
			description: "Makes machines what a fleet.yaml says: plans, applies and proves it over SSH, from a self-hosted runner.",
			branding: {
				icon: "server",
				color: "gray-dark"
			},
			inputs,
			outputs: {
				..._shared_outputs_js__WEBPACK_IMPORTED_MODULE_4__.S,
				plan: "Path of the sealed plan, with `mode: plan`. Give it to `plan-file` of a later `mode: apply`."
			},
			run: async (given, step) => (await Promise.all([__webpack_require__.e(381), __webpack_require__.e(9784)]).then(__webpack_require__.bind(__webpack_require__, 9784))).run(given, step)
		});
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
