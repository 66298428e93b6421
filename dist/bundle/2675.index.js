"use strict";
exports.id = 2675;
exports.ids = [2675, 8634];
exports.modules = {
	15653: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { Q: () => defineAction });
		function defineAction(action) {
			return action;
		}
	}),
	22675: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			flashNode: () => flashNode,
			flashNodeInputs: () => flashNodeInputs
		});
		var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92857);
		var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88532);
		var _about_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98998);
		var _action_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15653);
		var _codecs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63056);
		var _shared_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77390);
		var _agreed_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56365);
		const flashNodeInputs = zod__WEBPACK_IMPORTED_MODULE_4__.Ikc({
			fleet: _shared_inputs_js__WEBPACK_IMPORTED_MODULE_2__.Y6.fleet,
			environment: _shared_inputs_js__WEBPACK_IMPORTED_MODULE_2__.Y6.environment,
			nodes: (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.p_)().optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "Only these, separated by commas: boards, nodes of them, or the hosts that they are. Default: all nodes of all boards of the fleet file.",
				example: "rack-1/1, rack-1/2"
			}),
			select: _shared_inputs_js__WEBPACK_IMPORTED_MODULE_2__.Y6.select,
			force: (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.zM)().prefault("false").register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "`true`: write all of these nodes, also those that prove that they run their image, or that are on and cannot be asked. Everything on them is lost.",
				example: "true"
			}),
			plan: (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.Qq)().transform((given, context) => {
				const found = (0, _agreed_plan_js__WEBPACK_IMPORTED_MODULE_3__.On)(given);
				if (found !== undefined) return found;
				context.addIssue({
					code: "custom",
					message: "must be the output plan of a dry run"
				});
				return zod__WEBPACK_IMPORTED_MODULE_5__.tm;
			}).optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "The output `plan` of a dry run: what somebody agreed to. When a node would get another image by now, or be written and was not to be, nothing is changed at all.",
				example: (0, _about_js__WEBPACK_IMPORTED_MODULE_0__.d)("needs.plan.outputs.plan")
			}),
			"bmc-password": (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.rJ)("bmc-password").optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "Password of the BMC. It becomes the secret `BMC_PASSWORD`, which the fleet file names (`password: { secret: BMC_PASSWORD }`); a file that names others takes them from the `env:` of the step.",
				example: (0, _about_js__WEBPACK_IMPORTED_MODULE_0__.d)("secrets.BMC_PASSWORD"),
				secret: true
			}),
			..._shared_inputs_js__WEBPACK_IMPORTED_MODULE_2__._H,
			"dry-run": (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.zM)().prefault("false").register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "`true`: look and plan, change nothing. What would be written is in the summary: partitions, files, bytes, and what the board would be asked.",
				example: "true"
			}),
			"lock-timeout": (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.p0)().prefault("40s").register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "How long to wait for a board that another run of this machine holds.",
				example: "10m"
			}),
			"boot-timeout": (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.p0)().prefault("10m").register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "How long a node may take from power on to its answer.",
				example: "15m"
			}),
			timeout: (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.p0)().prefault("3h").register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "Longest time the whole run may take. Then it is cancelled: a transfer that is under way is ended, the board given back as it was, and the next run goes on from there.",
				example: "1h"
			})
		});
		const flashNode = (0, _action_js__WEBPACK_IMPORTED_MODULE_6__.Q)({
			name: "flash-node",
			title: "bringup: flash nodes",
			description: "Writes nodes of a Turing Pi from a stock image, boots them and has them prove over SSH which image they run.",
			branding: {
				icon: "hard-drive",
				color: "gray-dark"
			},
			inputs: flashNodeInputs,
			outputs: {
				changed: "`true` when a node was written or finished, or with a dry run would be; else `false`.",
				outcome: "What became of the nodes, in one word; of several nodes the heaviest. See the table of outcomes.",
				report: "Path of the report as JSON: every node, its phases with their durations, every problem, without secrets.",
				nodes: "All nodes of the run as JSON, for `fromJSON`: a list of `{ node, host, address, outcome, image }`, where `image` is the content hash of its image, or null when it did not come so far.",
				plan: "Of a dry run: what would be done with each node, and its image, as JSON. It is for the input `plan` of the step that writes.",
				images: "Content hashes as JSON: `{ \"rack-1/1\": \"5f0c…\" }`. A node whose hash is the same as before has nothing to do.",
				"known-hosts": "known_hosts lines of the nodes that proved themselves. They are public: give them as `known-hosts` to steps that come after."
			},
			whenCutOff: "A transfer that it began is ended here, at the end of the job, and the board given back as it was; no other is touched. A node that was being written stays off, and holds no whole image: run the job again, and it is written anew.",
			run: async (given, step) => (await Promise.all([
				__webpack_require__.e(7415),
				__webpack_require__.e(7166),
				__webpack_require__.e(293),
				__webpack_require__.e(2953),
				__webpack_require__.e(723),
				__webpack_require__.e(6700)
			]).then(__webpack_require__.bind(__webpack_require__, 66700))).run(given, step),
			post: async () => (await Promise.all([__webpack_require__.e(7166), __webpack_require__.e(6942)]).then(__webpack_require__.bind(__webpack_require__, 66942))).giveBack(flashNodeInputs)
		});
	}),
	56365: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			On: () => readAgreedPlan,
			Z7: () => onlyAgreed,
			Zj: () => agreedPlanOf
		});
		var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _flash_judge_node_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58634);
		const AgreedPlan = zod__WEBPACK_IMPORTED_MODULE_2__.g1P(zod__WEBPACK_IMPORTED_MODULE_2__.YjP(), zod__WEBPACK_IMPORTED_MODULE_2__.Ikc({
			begin: zod__WEBPACK_IMPORTED_MODULE_2__.k5n([
				"nothing",
				"write",
				"boot",
				"finish"
			]),
			image: zod__WEBPACK_IMPORTED_MODULE_2__.YjP().regex(/^[0-9a-f]{64}$/)
		}));
		function readAgreedPlan(text) {
			try {
				return AgreedPlan.safeParse(JSON.parse(text)).data;
			} catch {
				return undefined;
			}
		}
		function agreedPlanOf(plans) {
			return Object.fromEntries(plans.flatMap(({ node, begin, image, problem }) => begin === undefined || image === undefined || problem !== undefined ? [] : [[node, {
				begin,
				image
			}]]));
		}
		function onlyAgreed(agreed) {
			return async ({ nodes }) => {
				const problems = nodes.flatMap(({ node, host, begin, image, problem }) => {
					if (problem !== undefined || image === undefined) return [];
					const wanted = agreed[node];
					if (wanted?.image !== image) return [moved(node, host, wanted?.image, image)];
					return begin === "write" && wanted.begin !== "write" ? [notAgreed(node, host)] : [];
				});
				if (problems.length > 0) throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.$L(problems);
				return true;
			};
		}
		function moved(node, host, wanted, found) {
			const planned = wanted === undefined ? "was not in the plan" : `was planned as ${(0, _flash_judge_node_js__WEBPACK_IMPORTED_MODULE_1__.h)(wanted)}`;
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "flash-image-moved",
				category: "moved",
				what: `the image of node ${node} ${planned}, and would be ${(0, _flash_judge_node_js__WEBPACK_IMPORTED_MODULE_1__.h)(found)} now`,
				remedy: "plan again; where plan and flash run on different machines, or on one that keeps nothing, give the node host-key: as a secret, else each makes a key of its own",
				where: { host }
			});
		}
		function notAgreed(node, host) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "flash-not-agreed",
				category: "moved",
				what: `node ${node} would be written, and was not to be when it was planned: it does not run now what it ran then, or is off`,
				remedy: "see what became of it, and plan again",
				where: { host }
			});
		}
	}),
	58634: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			_: () => judgeNode,
			h: () => short
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _modules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50499);
		var _target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36031);
		const OTHER_DISK = "it booted from another disk (on an RK1, NVMe comes before eMMC): wipe the old system there or take that disk out, and run it again";
		function judgeNode(target, found, { contentHash, others }) {
			const wrong = (code, what, remedy) => new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code,
				category: "verify",
				what,
				remedy,
				where: { host: target.host.name }
			});
			const name = (0, _target_js__WEBPACK_IMPORTED_MODULE_2__.Vb)(target);
			const { compatible } = _modules_js__WEBPACK_IMPORTED_MODULE_1__.e[target.section.module];
			if (found.instanceId !== contentHash) {
				const other = others.get(found.instanceId);
				if (other !== undefined) return wrong("flash-wrong-node", `node ${name} runs the image of node ${other}: the board wrote to the wrong one, or modules were swapped`, "set other-nodes: power-off for this board, see which module is in which slot, and run it again with --force");
				const runs = found.instanceId === "" ? "no image of bringup" : `another image (${short(found.instanceId)})`;
				return wrong("flash-other-system", `node ${name} runs ${runs} and not ${short(contentHash)}; its root is ${found.rootDevice || "unknown"}`, found.rootDevice.includes("nvme") ? OTHER_DISK : "the board may have written another node: set other-nodes: power-off for it, see that it does not boot from another disk, and run it again with --force");
			}
			if (found.image !== contentHash) return wrong("flash-other-system", `node ${name} took the settings of its new image and runs the root file system of ${found.image === "" ? "another system" : `another image (${short(found.image)})`}, on ${found.rootDevice || "an unknown disk"}`, OTHER_DISK);
			if (found.compatible !== "" && !compatible.test(found.compatible)) return wrong("flash-wrong-module", `node ${name} is to be ${(0, _modules_js__WEBPACK_IMPORTED_MODULE_1__.w)(target.section.module)} and is ${found.compatible.trim()}`, "correct module: in the fleet file, or put the right module into that slot");
			if (found.hostname.split(".")[0] !== target.hostname.split(".")[0]) return wrong("flash-hostname", `node ${name} is to be called ${target.hostname} and is called ${found.hostname}`, "see what sets its name: user-data of the fleet file, or DHCP");
			return undefined;
		}
		function short(hash) {
			return hash.slice(0, 12);
		}
	})
};
;
