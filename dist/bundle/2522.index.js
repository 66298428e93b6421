"use strict";
exports.id = 2522;
exports.ids = [2522, 8634];
exports.modules = {
	62522: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			attestText: () => attestText,
			boardStatusText: () => boardStatusText,
			flashPlanText: () => flashPlanText,
			flashText: () => flashText,
			refusedText: () => refusedText
		});
		var _flash_judge_node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58634);
		var _flash_shrunk_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65781);
		var _report_bytes_text_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(87829);
		var _report_columns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41193);
		var _report_counted_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(62128);
		var _report_diff_lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89053);
		var _report_duration_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(60732);
		var _report_outcome_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24690);
		var _report_paint_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36570);
		var _report_problem_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(38941);
		var _report_visible_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(84804);
		var _flash_words_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(72700);
		const DIFF_LIMITS = {
			context: 2,
			lines: 60
		};
		const indented = (text) => text.replaceAll(/^/gm, "  ");
		function flashText({ nodes, run, exitCode }, options) {
			const paint = (0, _report_paint_js__WEBPACK_IMPORTED_MODULE_5__.C)(options.colour);
			const lines = nodes.flatMap((node) => {
				const { mark } = _report_outcome_js__WEBPACK_IMPORTED_MODULE_4__.$x[node.outcome];
				const word = node.outcome === "changed" ? changedWords(node) : node.outcome === "converged" ? "runs its image" : node.outcome;
				const style = (0, _report_paint_js__WEBPACK_IMPORTED_MODULE_5__.V)(node.outcome);
				const image = node.image === undefined ? "" : `   ${(0, _flash_judge_node_js__WEBPACK_IMPORTED_MODULE_0__.h)(node.image)}`;
				return [
					`${paint("strong", (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_2__.f)(node.node, 12))}   ${paint(style, mark)} ${(0, _report_columns_js__WEBPACK_IMPORTED_MODULE_2__.f)(node.host, 16)}   ${paint(style, (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_2__.f)(word, 18))}   ${paint("dim", (0, _report_duration_js__WEBPACK_IMPORTED_MODULE_9__.p)(node.durationMs))}${image}`,
					...node.problem === undefined ? [] : [indented((0, _report_problem_js__WEBPACK_IMPORTED_MODULE_6__.fI)(node.problem, options))],
					...node.now === undefined ? [] : (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_2__.LV)(`now: ${(0, _report_visible_js__WEBPACK_IMPORTED_MODULE_7__.wF)(node.now)}`, 78).map((line) => `  ${line}`),
					...tellsLog(node) ? [`  its serial line: ${node.serialLog}`] : []
				];
			});
			const bad = nodes.filter(({ problem }) => problem !== undefined).length;
			const parts = [
				(0, _report_counted_js__WEBPACK_IMPORTED_MODULE_10__.h)(nodes.length, "node"),
				...bad > 0 ? [`${bad} not right`] : [],
				(0, _report_duration_js__WEBPACK_IMPORTED_MODULE_9__.p)(run.durationMs),
				...exitCode === 0 ? [] : [`exit ${exitCode}`]
			];
			return `${lines.join("\n")}\n\n${parts.join(" · ")}\n`;
		}
		function refusedText({ leftBehind }) {
			if (leftBehind.length === 0) return "nothing was changed\n";
			const lines = leftBehind.map(({ board, text }) => `  ${board}: ${(0, _report_visible_js__WEBPACK_IMPORTED_MODULE_7__.wF)(text)}\n`);
			return `no node was written; what an earlier run had left behind:\n${lines.join("")}`;
		}
		function tellsLog({ problem, serialLog }) {
			return problem !== undefined && serialLog !== undefined && !`${problem.what} ${problem.remedy}`.includes(serialLog);
		}
		function changedWords({ phases }) {
			const did = (name) => phases.some(({ phase }) => phase === name);
			if (!did("flashed")) return "brought up";
			return did("attested") ? "written and proven" : "written";
		}
		function flashPlanText(plans, options) {
			const paint = (0, _report_paint_js__WEBPACK_IMPORTED_MODULE_5__.C)(options.colour);
			return plans.map((plan) => {
				const head = `${paint("strong", plan.node)} ${plan.host}`;
				if (plan.problem !== undefined) return `${head}\n${indented((0, _report_problem_js__WEBPACK_IMPORTED_MODULE_6__.fI)(plan.problem, options))}\n`;
				const image = (0, _flash_judge_node_js__WEBPACK_IMPORTED_MODULE_0__.h)(plan.image ?? "");
				if (plan.begin === "nothing") return `${head}: ${paint("good", `runs ${image}, nothing to do`)}\n`;
				if (plan.begin !== "write") return `${head}: ${paint("change", `goes on from where it was: ${(0, _flash_words_js__WEBPACK_IMPORTED_MODULE_8__.Sc)(plan.begin)}`)}\n`;
				const { base, size, partitions = [], edits = [], calls = [], notes = [] } = plan;
				return [
					`${head}: ${paint("change", `is written with ${image}`)}${plan.runs === undefined ? "" : `, runs ${(0, _flash_judge_node_js__WEBPACK_IMPORTED_MODULE_0__.h)(plan.runs)} now`}`,
					`  ${base?.os ?? ""} from ${(0, _report_visible_js__WEBPACK_IMPORTED_MODULE_7__.wF)(base?.from ?? "")}${base === undefined ? "" : `; unpacked it takes ${(0, _report_bytes_text_js__WEBPACK_IMPORTED_MODULE_11__.p)(base.diskBytes)} here`}`,
					...plan.shrunk === undefined ? [] : [`  ${(0, _flash_shrunk_js__WEBPACK_IMPORTED_MODULE_1__.D)(plan.shrunk)}`],
					...partitions.map(({ index, position, length, fileSystem }) => `  partition ${index}: ${(0, _report_bytes_text_js__WEBPACK_IMPORTED_MODULE_11__.p)(length)} at ${(0, _report_bytes_text_js__WEBPACK_IMPORTED_MODULE_11__.p)(position)}, ${fileSystem?.type ?? "unknown"}${fileSystem?.label === undefined ? "" : ` ${(0, _report_visible_js__WEBPACK_IMPORTED_MODULE_7__.wF)(fileSystem.label)}`}`),
					...edits.flatMap((edit) => editLines(edit, options)),
					...size === undefined ? [] : [`  ${(0, _report_bytes_text_js__WEBPACK_IMPORTED_MODULE_11__.p)(size.raw)} on the node, ${(0, _report_bytes_text_js__WEBPACK_IMPORTED_MODULE_11__.p)(size.changed)} differ from the base, ${(0, _report_bytes_text_js__WEBPACK_IMPORTED_MODULE_11__.p)(size.sent)} are sent`],
					...calls.map((call) => `  → ${call}`),
					...notes.map((note) => `  ! ${(0, _report_visible_js__WEBPACK_IMPORTED_MODULE_7__.wF)(note)}`),
					""
				].join("\n");
			}).join("");
		}
		const EDIT_MARKS = {
			new: "+",
			changed: "~",
			unknown: "~",
			removed: "-"
		};
		function editLines(edit, { colour, verbose }) {
			const { partition, path, now, mode, bytes, text } = edit;
			if (now === "same" || now === "absent") return [];
			const facts = [...mode === undefined ? [] : [mode], ...bytes === undefined ? [] : [(0, _report_bytes_text_js__WEBPACK_IMPORTED_MODULE_11__.p)(bytes)]];
			const head = `  ${EDIT_MARKS[now]} ${partition}:${(0, _report_visible_js__WEBPACK_IMPORTED_MODULE_7__.wF)(path)}${facts.length === 0 ? "" : `   ${facts.join(" ")}`}`;
			if (!verbose || text === undefined) return [head];
			const paint = (0, _report_paint_js__WEBPACK_IMPORTED_MODULE_5__.C)(colour);
			const lines = (0, _report_diff_lines_js__WEBPACK_IMPORTED_MODULE_3__.P)(text.before, text.after, DIFF_LIMITS).map(({ mark, text: line }) => paint(mark === "+" ? "good" : mark === "-" ? "bad" : "dim", `      ${mark} ${line}`.trimEnd()));
			return [head, ...lines];
		}
		function boardStatusText(boards, options) {
			const paint = (0, _report_paint_js__WEBPACK_IMPORTED_MODULE_5__.C)(options.colour);
			return boards.map(({ board, address, about, usb, transfer, ours, heldBy, nodes, problem }) => {
				const model = about === undefined ? [] : [
					`daemon ${about.daemon}`,
					...about.firmware ? [`firmware ${about.firmware}`] : [],
					...about.boardRevision ? [`board ${about.boardRevision}`] : [],
					...usb?.hub ? ["USB hub"] : []
				];
				const busy = transfer?.state === "transferring" ? [`  writes node ${transfer.node ?? "?"}, ${(0, _report_bytes_text_js__WEBPACK_IMPORTED_MODULE_11__.p)(transfer.bytesWritten)} so far${ours ? " (begun from here)" : ""}`] : [];
				return [
					`${paint("strong", board)} ${[address, ...model].join(" · ")}`,
					...problem === undefined ? [] : [indented((0, _report_problem_js__WEBPACK_IMPORTED_MODULE_6__.fI)(problem, options))],
					...heldBy === undefined || problem?.what.includes(heldBy) ? [] : [`  worked on by ${(0, _report_visible_js__WEBPACK_IMPORTED_MODULE_7__.wF)(heldBy)}`],
					...busy,
					...nodes.map(({ node, host, module, power, phases, wanted }) => {
						const done = wanted === undefined ? lastOf(phases) : LEFT[wanted.why];
						return `  ${node}  ${(0, _report_columns_js__WEBPACK_IMPORTED_MODULE_2__.f)(host, 16)} ${(0, _report_columns_js__WEBPACK_IMPORTED_MODULE_2__.f)(module, 8)} ${(0, _report_columns_js__WEBPACK_IMPORTED_MODULE_2__.f)(power === undefined ? "?" : power ? "on" : "off", 3)}   ${done}`;
					}),
					""
				].join("\n");
			}).join("");
		}
		const LEFT = {
			"was-on": "was powered off by a run from here, and is owed its power",
			"may-be-written": "may hold part of an image"
		};
		function lastOf(phases) {
			const last = phases.at(-1);
			return last === undefined ? "nothing was done from here" : `${_flash_words_js__WEBPACK_IMPORTED_MODULE_8__.gC[last.phase].done} ${minute(last.ended)}, ${(0, _flash_judge_node_js__WEBPACK_IMPORTED_MODULE_0__.h)(last.input)}`;
		}
		function minute(time) {
			return `${time.slice(0, 16).replace("T", " ")} UTC`;
		}
		function attestText(all, options) {
			const paint = (0, _report_paint_js__WEBPACK_IMPORTED_MODULE_5__.C)(options.colour);
			return all.map(({ node, host, outcome, image, found, problem }) => {
				const { mark } = _report_outcome_js__WEBPACK_IMPORTED_MODULE_4__.$x[outcome];
				const words = problem === undefined ? `runs ${(0, _flash_judge_node_js__WEBPACK_IMPORTED_MODULE_0__.h)(image ?? "")}, root ${found?.rootDevice || "unknown"}` : outcome;
				const head = `${paint("strong", (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_2__.f)(node, 12))}   ${paint((0, _report_paint_js__WEBPACK_IMPORTED_MODULE_5__.V)(outcome), mark)} ${(0, _report_columns_js__WEBPACK_IMPORTED_MODULE_2__.f)(host, 16)}   ${words}\n`;
				return problem === undefined ? head : `${head}${indented((0, _report_problem_js__WEBPACK_IMPORTED_MODULE_6__.fI)(problem, options))}\n`;
			}).join("");
		}
	}),
	72700: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Sc: () => leftToDo,
			gC: () => PHASE_WORDS,
			hE: () => flashProgressText,
			ur: () => imageProgressText
		});
		var _report_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87829);
		var _report_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60732);
		const PHASE_WORDS = {
			prepared: {
				doing: "making its image",
				done: "image made"
			},
			flashed: {
				doing: "writing",
				done: "written"
			},
			booted: {
				doing: "booting",
				done: "answers"
			},
			attested: {
				doing: "proving itself",
				done: "proved itself"
			},
			"post-installed": {
				doing: "post-install",
				done: "post-install done"
			}
		};
		const BEGIN_WORDS = {
			boot: "boot, proof and post-install",
			finish: "post-install"
		};
		function leftToDo(begin) {
			return begin === "boot" || begin === "finish" ? BEGIN_WORDS[begin] : "";
		}
		const IMAGE_WORDS = {
			download: "fetching its image",
			hash: "hashing its image",
			unpack: "unpacking its image",
			recompress: "packing its image",
			shrink: "shrinking its image",
			recover: "recovering its image"
		};
		const FLASH_WORDS = {
			starting: "starting the transfer",
			sending: "sending",
			writing: "writing",
			verifying: "reading back",
			"cleaning-up": "cleaning up"
		};
		function imageProgressText({ doing, done, total }) {
			return `${IMAGE_WORDS[doing]} ${share(done, total)}`;
		}
		function flashProgressText(progress) {
			const { phase, doneBytes, totalBytes, inferred, bytesPerSecond, etaMs, attempt } = progress;
			const moving = phase !== "starting" && phase !== "cleaning-up";
			return [
				`${FLASH_WORDS[phase]}${inferred && moving ? " (inferred)" : ""}${moving ? ` ${share(doneBytes, totalBytes)}` : ""}`,
				...bytesPerSecond === undefined || !moving ? [] : [`${(0, _report_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__.p)(bytesPerSecond)}/s`],
				...etaMs === undefined || !moving ? [] : [`${(0, _report_duration_js__WEBPACK_IMPORTED_MODULE_1__.v)(etaMs)} left`],
				...attempt > 1 ? [`attempt ${attempt}`] : []
			].join(", ");
		}
		function share(done, total) {
			if (total === undefined || total === 0) return (0, _report_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__.p)(done);
			return `${Math.min(100, Math.floor(done / total * 100))}% of ${(0, _report_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__.p)(total)}`;
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
	}),
	65781: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			D: () => shrunkText,
			d: () => shrunkOf
		});
		var _image_shrink_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57415);
		var _image_source_mebibytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28117);
		function shrunkOf({ raw, lengthBefore }) {
			return lengthBefore === undefined ? undefined : {
				before: lengthBefore,
				after: raw.size
			};
		}
		function shrunkText({ before, after }) {
			if (after < before) return `shrunk by ${(0, _image_source_mebibytes_js__WEBPACK_IMPORTED_MODULE_1__.j)(before - after)}: ${(0, _image_source_mebibytes_js__WEBPACK_IMPORTED_MODULE_1__.j)(after)} instead of ${(0, _image_source_mebibytes_js__WEBPACK_IMPORTED_MODULE_1__.j)(before)}`;
			return `not shrunk: it would be less than ${(0, _image_source_mebibytes_js__WEBPACK_IMPORTED_MODULE_1__.j)(_image_shrink_js__WEBPACK_IMPORTED_MODULE_0__.m)} shorter, with the room that is kept free in it`;
		}
	})
};
;
