"use strict";
exports.id = 5151;
exports.ids = [5151];
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
	25151: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { joinRay: () => joinRay });
		var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(92857);
		var _about_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98998);
		var _action_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(15653);
		var _codecs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63056);
		var _direct_mesh_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53242);
		var _evidence_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73334);
		var _shared_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77390);
		var _shared_outputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33325);
		var _token_input_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10315);
		const DIRECT = [
			"head",
			"ray-version",
			"token"
		];
		const DIRECT_MESH = [
			"server",
			"user",
			"api-key"
		];
		const DIRECT_ONLY = [...[
			"head",
			"ray-version",
			"python",
			"cluster",
			"network"
		], ...[
			"server",
			"user",
			"hostname",
			"tags",
			"install"
		]];
		const inputs = zod__WEBPACK_IMPORTED_MODULE_7__.Ikc({
			..._shared_inputs_js__WEBPACK_IMPORTED_MODULE_4__.Jo,
			head: zod__WEBPACK_IMPORTED_MODULE_7__.KCZ([zod__WEBPACK_IMPORTED_MODULE_7__.uXy(), zod__WEBPACK_IMPORTED_MODULE_7__.ugL()], { error: "must be an IPv4 or IPv6 address" }).optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "With `host`: the address by which nodes reach the head of its cluster: the one in the mesh, or with `network: lan` that of its network. Nobody logs in to the head. In a fleet file: the host with `role: head`.",
				example: "100.64.0.1"
			}),
			"ray-version": (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.Qq)().optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "With `host`: the version of Ray that the cluster has; all nodes need the same. In a fleet file: `ray.clusters.NAME.version`.",
				example: "2.60.0"
			}),
			python: zod__WEBPACK_IMPORTED_MODULE_7__.YjP().regex(/^3\.\d+\.\d+$/, "must be an exact version such as 3.13.7").optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "With `host`: the exact Python of the cluster, which is brought along where the host has another one. Default: that of the host. In a fleet file: `ray.clusters.NAME.python`.",
				example: "3.13.7"
			}),
			cluster: (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.Qq)().optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "With `host`: what the cluster is called there: units and folders are named for it. Default: `main`.",
				example: "main"
			}),
			network: (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.Yq)(["mesh", "lan"]).optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "With `host`: how nodes reach each other: `mesh`, which the host joins, too, or `lan`, by the address in `host`. Default: `mesh`.",
				example: "lan"
			}),
			..._token_input_js__WEBPACK_IMPORTED_MODULE_6__.e,
			..._direct_mesh_js__WEBPACK_IMPORTED_MODULE_2__._,
			..._direct_mesh_js__WEBPACK_IMPORTED_MODULE_2__.ar,
			..._shared_inputs_js__WEBPACK_IMPORTED_MODULE_4__.Y6,
			state: (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.Yq)(["joined", "left"]).prefault("joined").register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "`joined`: the hosts become nodes of their clusters. `left`: they leave, what runs there may end, and what a join made goes; who leaves has to be named by `select` or `host`.",
				example: "left"
			}),
			"plan-file": (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.Qq)().optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "With `dry-run: true`: where to write the sealed plan. Else: the sealed plan to carry out, exactly and nothing else; a host that is no longer as it was is refused.",
				example: "plan.json"
			}),
			..._shared_inputs_js__WEBPACK_IMPORTED_MODULE_4__._H,
			..._evidence_js__WEBPACK_IMPORTED_MODULE_3__.EF,
			..._shared_inputs_js__WEBPACK_IMPORTED_MODULE_4__.HM
		}).refine(({ host, select, environment }) => host === undefined || (select ?? environment) === undefined, {
			path: ["host"],
			error: "names a host by itself, so select and environment must not be given"
		}).refine((given) => given.host === undefined || DIRECT.every((name) => given[name] !== undefined), {
			path: ["host"],
			error: `names a host by itself, so ${DIRECT.join(", ")} must be given, too`
		}).refine((given) => given.host === undefined || given.network === "lan" || DIRECT_MESH.every((name) => given[name] !== undefined), {
			path: ["host"],
			error: `joins the mesh, too, so ${DIRECT_MESH.join(", ")} must be given; or network: lan`
		}).refine((given) => given.host !== undefined || DIRECT_ONLY.every((name) => given[name] === undefined), {
			path: ["host"],
			error: `must be given when one of ${DIRECT_ONLY.join(", ")} is; a fleet file has its own lines for them`
		}).refine(({ state, host, select }) => state === "joined" || (host ?? select) !== undefined, {
			path: ["state"],
			error: "takes hosts out of their clusters, so select or host must name them (all of them: select: all)"
		});
		const OF_ONE = "When one host was chosen (heads that come along do not count)";
		const joinRay = (0, _action_js__WEBPACK_IMPORTED_MODULE_8__.Q)({
			name: "join-ray",
			title: "bringup: join Ray",
			description: "Joins hosts to a Ray cluster, over the mesh or not, and proves on each of them that it runs work.",
			branding: {
				icon: "cpu",
				color: "gray-dark"
			},
			inputs,
			outputs: {
				..._shared_outputs_js__WEBPACK_IMPORTED_MODULE_5__.S,
				hosts: "All hosts of the run as JSON, for `fromJSON`: a list of `{ name, address, outcome, mesh }`, and of each node also `cluster`, `role`, `node-id`, `mesh-ip`, `ray-version`, `python-version`, `lock-hash`, `join-seconds`, `verdict` and `failed-check`. What is not known is null.",
				plan: "Path of the sealed plan, with `dry-run: true`. Give it to `plan-file` of a later step that applies it.",
				"node-id": `${OF_ONE}: its id in the cluster, 56 hexadecimal digits; empty while it is no node.`,
				"mesh-ip": `${OF_ONE}: its address in the cluster, which with \`network: lan\` is not one of the mesh; of a host that is no node its address in the mesh, where it has one.`,
				"ray-version": `${OF_ONE}: the version of Ray that the node told when it was proven.`,
				"python-version": `${OF_ONE}: the version of Python that it told then.`,
				"lock-hash": `${OF_ONE}: the environment it runs with: the SHA-256 over all that was installed.`,
				"join-seconds": `${OF_ONE}: what the steps of Ray took there, with the probation; empty where it was joined before.`,
				verdict: "`already-joined`: right before, and nothing was done. `joined`: seen alive by its head, ran a task, and stayed. `drained`: its Ray is stopped, as the fleet file says. `left`: out of its cluster. `planned`: a dry run, and something would change. `skipped`, `unknown`: not looked at to the end. `refused`: it was not tried. `failed`. Of several nodes, heads that come along included, the worst, which is the last one of this list. Empty when the inputs of the step are wrong.",
				"failed-check": "Why: the ids of the gates that failed, separated by commas, else the code of the error. Of several nodes that of the first with the worst verdict. Empty when nothing failed.",
				evidence: _evidence_js__WEBPACK_IMPORTED_MODULE_3__._E
			},
			run: async (given, step) => (await Promise.all([__webpack_require__.e(4561), __webpack_require__.e(3537)]).then(__webpack_require__.bind(__webpack_require__, 78009))).run(given, step)
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
