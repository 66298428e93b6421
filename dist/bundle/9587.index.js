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
			run: async (given, step) => (await __webpack_require__.e(5001).then(__webpack_require__.bind(__webpack_require__, 35001))).run(given, step),
			post: async () => (await __webpack_require__.e(6500).then(__webpack_require__.bind(__webpack_require__, 46500))).leaveAgain()
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
	})
};
;
