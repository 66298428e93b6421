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
	73334: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			EF: () => evidenceInput,
			_E: () => EVIDENCE_OUTPUT,
			aZ: () => assertEvidence
		});
		var _ray_evidence_write_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35911);
		var _about_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98998);
		var _codecs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63056);
		const evidenceInput = { evidence: (0, _codecs_js__WEBPACK_IMPORTED_MODULE_2__.Qq)().optional().register(_about_js__WEBPACK_IMPORTED_MODULE_1__.$, {
			description: "When hosts fail: the folder, empty or not there yet, or the `.tar.gz` into which is written why: logs of Ray, gates, listeners, firewall, versions. Secrets are taken out. Default: a folder beside the report of the run, on the runner.",
			example: "evidence"
		}) };
		const EVIDENCE_OUTPUT = "Where it was written why hosts failed, for a step with `if: failure()` that uploads it; empty when none did, and for dry runs.";
		async function assertEvidence({ evidence }) {
			if (evidence !== undefined) await (0, _ray_evidence_write_js__WEBPACK_IMPORTED_MODULE_0__.D)(evidence);
		}
	}),
	96341: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { onboardAction: () => onboardAction });
		var zod__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(92857);
		var _onboard_role_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79171);
		var _about_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98998);
		var _action_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(15653);
		var _codecs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63056);
		var _direct_mesh_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53242);
		var _evidence_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73334);
		var _shared_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77390);
		var _shared_outputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(33325);
		var _token_input_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(10315);
		const ROLES = Object.keys(_onboard_role_js__WEBPACK_IMPORTED_MODULE_0__.sS);
		const inputs = zod__WEBPACK_IMPORTED_MODULE_8__.Ikc({
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
			account: (0, _codecs_js__WEBPACK_IMPORTED_MODULE_2__.Qq)().optional().register(_about_js__WEBPACK_IMPORTED_MODULE_1__.$, {
				description: "For the roles `user` and `both`: the account there that works with the cluster, and gets its address and its token. Default: who logs in, which with a login of the fleet is no person.",
				example: "alice"
			}),
			cluster: (0, _codecs_js__WEBPACK_IMPORTED_MODULE_2__.Qq)().optional().register(_about_js__WEBPACK_IMPORTED_MODULE_1__.$, {
				description: "Its Ray cluster, where the fleet file does not say it and has several.",
				example: "main"
			}),
			..._token_input_js__WEBPACK_IMPORTED_MODULE_7__.e,
			..._direct_mesh_js__WEBPACK_IMPORTED_MODULE_3__.ar,
			fleet: _shared_inputs_js__WEBPACK_IMPORTED_MODULE_5__.Y6.fleet,
			environment: _shared_inputs_js__WEBPACK_IMPORTED_MODULE_5__.Y6.environment,
			..._shared_inputs_js__WEBPACK_IMPORTED_MODULE_5__._H,
			"on-failure": (0, _codecs_js__WEBPACK_IMPORTED_MODULE_2__.Yq)(["stop", "rollback"]).optional().register(_about_js__WEBPACK_IMPORTED_MODULE_1__.$, {
				description: "When a phase fails: `stop`, and the next run goes on from there, or `rollback` what this run changed. Default: what the fleet file says, which is `stop` when it says nothing.",
				example: "rollback"
			}),
			..._evidence_js__WEBPACK_IMPORTED_MODULE_4__.EF,
			timeout: _shared_inputs_js__WEBPACK_IMPORTED_MODULE_5__.HM.timeout
		});
		const onboardAction = (0, _action_js__WEBPACK_IMPORTED_MODULE_9__.Q)({
			name: "onboard",
			title: "bringup: onboard a machine",
			description: "Registers one machine, gives it its environment, its place in the mesh and in a Ray cluster, and proves it.",
			branding: {
				icon: "user-plus",
				color: "gray-dark"
			},
			inputs,
			outputs: {
				changed: _shared_outputs_js__WEBPACK_IMPORTED_MODULE_6__.S.changed,
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
				evidence: _evidence_js__WEBPACK_IMPORTED_MODULE_4__._E,
				"known-hosts": _shared_outputs_js__WEBPACK_IMPORTED_MODULE_6__.S["known-hosts"],
				report: _shared_outputs_js__WEBPACK_IMPORTED_MODULE_6__.S.report
			},
			run: async (given, step) => (await Promise.all([
				__webpack_require__.e(4561),
				__webpack_require__.e(1212),
				__webpack_require__.e(2410)
			]).then(__webpack_require__.bind(__webpack_require__, 77336))).run(given, step)
		});
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
	79171: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			S3: () => clusterOfHost,
			Tl: () => withRole,
			Vr: () => localAccount,
			sS: () => ROLE_MEANINGS
		});
		var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
		var node_os__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
		var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93933);
		var _fleet_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36826);
		var _ray_cluster_problems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95626);
		var _ray_host_schema_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65690);
		var _ray_members_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72151);
		var _ray_places_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(44382);
		var _report_counted_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(62128);
		const ROLE_MEANINGS = {
			provider: "it runs work for others: it becomes a worker of the cluster",
			user: "it gives work to the cluster and runs none: it gets the environment, the address and the token",
			both: "both of these"
		};
		function withRole(wish) {
			const { fleet, role } = wish;
			const host = hostOf(fleet, wish.host);
			const { state: _, ...before } = (0, _ray_members_js__WEBPACK_IMPORTED_MODULE_5__.LQ)(host) ?? { cluster: clusterNamed(fleet, host, wish.cluster) };
			if (wish.cluster !== undefined && wish.cluster !== before.cluster) throw otherCluster(host, before.cluster, wish.cluster);
			if (role === "user" && before.role === "head") throw headIsNoUser(host);
			const account = wish.account ?? accountOf(host);
			if (role !== "provider" && (!_ray_host_schema_js__WEBPACK_IMPORTED_MODULE_4__.u.test(account) || account === _ray_places_js__WEBPACK_IMPORTED_MODULE_6__._P)) throw noAccount(account);
			const clients = [...new Set([...before.clients ?? [], account])];
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
			const named = (0, _ray_members_js__WEBPACK_IMPORTED_MODULE_5__.es)(fleet, host);
			return named === undefined ? undefined : {
				name: named.name,
				head: (0, _ray_members_js__WEBPACK_IMPORTED_MODULE_5__.Uo)(fleet, named.name)?.name
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
			const names = (0, _ray_members_js__WEBPACK_IMPORTED_MODULE_5__.Dg)(fleet).map(({ name }) => name);
			const [only, ...more] = names;
			if (wanted !== undefined && names.includes(wanted)) return wanted;
			if (wanted === undefined && only !== undefined && more.length === 0) return only;
			throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4({
				code: "onboard-no-cluster",
				category: "config",
				what: wanted === undefined ? `nothing says which Ray cluster ${host.name} is for: it has no ray: section, and the fleet has ${names.length === 0 ? "no cluster" : "several"}` : `the fleet has no Ray cluster ${wanted}`,
				remedy: names.length === 0 ? "write ray.clusters at the top of the fleet file (docs/fleet/ray.yaml)" : `name one with --cluster: ${(0, _report_counted_js__WEBPACK_IMPORTED_MODULE_7__.K)(names, 8)}`
			});
		}
		function accountOf(host) {
			return host.connection === "ssh" ? host.ssh.user : localAccount();
		}
		function localAccount() {
			return process.env["SUDO_USER"] ?? (0, node_os__WEBPACK_IMPORTED_MODULE_0__.userInfo)().username;
		}
		function noAccount(account) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4({
				code: "onboard-account",
				category: "config",
				what: `${JSON.stringify(account)} is not the name of an account of a person`,
				remedy: "name one with --account: a letter or _, then up to 31 letters, digits, `_`, `.` and `-`"
			});
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
	35911: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			D: () => assertEvidencePlace,
			n: () => writeEvidence
		});
		var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
		var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
		var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
		var node_path__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
		var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57075);
		var node_stream__WEBPACK_IMPORTED_MODULE_3___default = __webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_3__);
		var node_stream_consumers__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38321);
		var node_stream_consumers__WEBPACK_IMPORTED_MODULE_4___default = __webpack_require__.n(node_stream_consumers__WEBPACK_IMPORTED_MODULE_4__);
		var node_zlib__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38522);
		var node_zlib__WEBPACK_IMPORTED_MODULE_5___default = __webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_5__);
		var _core_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93933);
		var _environment_tar_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(36721);
		async function assertEvidencePlace(place) {
			const isThere = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(place).catch(() => undefined);
			if (isArchive(place)) {
				if (isThere?.isDirectory()) throw unusable(place, "it is a folder");
				if (!(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0, node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place)))) throw unusable(place, "its folder is not there");
				return;
			}
			if (isThere === undefined) return;
			if (!isThere.isDirectory()) throw unusable(place, "it is a file whose name does not end in .tar.gz");
			if ((await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(place)).length > 0) throw unusable(place, "it is not empty");
		}
		async function writeEvidence(place, files) {
			if (isArchive(place)) {
				const members = files.map(({ name, text }) => {
					const bytes = Buffer.from(text);
					return {
						name: `evidence/${name}`,
						sizeBytes: bytes.length,
						content: () => node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable.from([bytes])
					};
				});
				const packed = await (0, node_stream_consumers__WEBPACK_IMPORTED_MODULE_4__.buffer)(node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable.from((0, _environment_tar_js__WEBPACK_IMPORTED_MODULE_7__.$)(members)).pipe((0, node_zlib__WEBPACK_IMPORTED_MODULE_5__.createGzip)()));
				await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(`${place}.new`, packed, { mode: 384 });
				await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(`${place}.new`, place);
				return;
			}
			for (const { name, text } of files) {
				const path = (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, name);
				await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0, node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), {
					recursive: true,
					mode: 448
				});
				await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(path, text, { mode: 384 });
			}
		}
		function isArchive(place) {
			return /\.(?:tar\.gz|tgz)$/.test(place);
		}
		function unusable(place, why) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_6__.y4({
				code: "evidence-place",
				category: "config",
				what: `evidence cannot be written to ${place}: ${why}`,
				remedy: "name a folder that is empty or not there yet, or a file that ends in .tar.gz",
				where: { file: place }
			});
		}
	})
};
;
