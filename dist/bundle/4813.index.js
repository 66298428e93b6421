"use strict";
exports.id = 4813;
exports.ids = [4813];
exports.modules = {
	44813: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { runPost: () => runPost });
		var _github_annotate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80595);
		var _github_log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65841);
		var _github_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78178);
		var _github_summary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93907);
		async function runPost(action) {
			sayWhatMainCouldNot(action);
			await action.post?.();
		}
		function sayWhatMainCouldNot(action) {
			const progress = (0, _github_state_js__WEBPACK_IMPORTED_MODULE_2__.z_)();
			if (progress === undefined || progress === "finished") return;
			const what = `${action.name} was ${progress === "cancelled" ? "cancelled" : "killed"} before it could write its report.`;
			const next = action.whenCutOff ?? "Hosts it was working on stop within 30 seconds and are locked for no longer. Each has kept a journal of what began: run the job again, and it reads that first and goes on.";
			(0, _github_log_js__WEBPACK_IMPORTED_MODULE_1__.cv)(`${what} ${next}`);
			(0, _github_annotate_js__WEBPACK_IMPORTED_MODULE_0__.f)([{
				level: "warning",
				title: action.title,
				message: `${what} ${next}`
			}]);
			(0, _github_summary_js__WEBPACK_IMPORTED_MODULE_3__.f)(`### ${action.title}: ${progress === "cancelled" ? "cancelled" : "killed"}\n\n${what} ${next}\n`);
		}
	}),
	80595: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { f: () => annotate });
		var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96421);
		const PRINT = {
			error: _actions_core__WEBPACK_IMPORTED_MODULE_0__.z3,
			warning: _actions_core__WEBPACK_IMPORTED_MODULE_0__.$e,
			notice: _actions_core__WEBPACK_IMPORTED_MODULE_0__.lm
		};
		function annotate(remarks) {
			for (const { level, title, message, file, line, column } of remarks) {
				PRINT[level](message, {
					title,
					...file === undefined ? {} : { file },
					...line === undefined ? {} : { startLine: line },
					...column === undefined ? {} : { startColumn: column }
				});
			}
		}
	}),
	65841: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Os: () => group,
			be: () => remote,
			cv: () => say,
			tJ: () => inert
		});
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
		var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
		var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96421);
		function say(line) {
			process.stdout.write(`${inert(line)}\n`);
		}
		function group(title, lines) {
			(0, _actions_core__WEBPACK_IMPORTED_MODULE_1__.Oh)(title);
			remote(lines.join("\n"));
			(0, _actions_core__WEBPACK_IMPORTED_MODULE_1__.N4)();
		}
		function remote(text) {
			if (text === "") return;
			const lines = text.endsWith("\n") ? text : `${text}\n`;
			const token = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
			const risky = text.includes("::") || text.includes("##[");
			process.stdout.write(risky ? `::stop-commands::${token}\n${lines}::${token}::\n` : lines);
		}
		function inert(line) {
			return line.replaceAll("##[", "##​[").replace(/^([\s\u0085]*)::/gm, "$1:​:");
		}
	}),
	78178: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			$b: () => keepForPost,
			EE: () => keptForPost,
			FB: () => saveProgress,
			z_: () => savedProgress
		});
		var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96421);
		function saveProgress(progress) {
			(0, _actions_core__WEBPACK_IMPORTED_MODULE_0__.LZ)("progress", progress);
		}
		function savedProgress() {
			const progress = (0, _actions_core__WEBPACK_IMPORTED_MODULE_0__.Gu)("progress");
			return progress === "started" || progress === "cancelled" || progress === "finished" ? progress : undefined;
		}
		function keepForPost(name, value) {
			(0, _actions_core__WEBPACK_IMPORTED_MODULE_0__.LZ)(name, value);
		}
		function keptForPost(name) {
			return (0, _actions_core__WEBPACK_IMPORTED_MODULE_0__.Gu)(name);
		}
	}),
	93907: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { f: () => appendSummary });
		var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
		var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
		const LIMIT_BYTES = 1024 * 1024;
		const CUT = "\n\n_The summary ends here, because GitHub takes no more than 1 MiB. The report file holds everything._\n";
		function appendSummary(markdown) {
			const file = process.env["GITHUB_STEP_SUMMARY"];
			if (file === undefined || file === "") return;
			const used = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false })?.size ?? 0;
			(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(file, fitting(markdown.endsWith("\n") ? markdown : `${markdown}\n`, LIMIT_BYTES - used));
		}
		function fitting(text, room) {
			const bytes = Buffer.from(text, "utf8");
			if (bytes.length <= room) return text;
			const space = room - Buffer.byteLength(CUT);
			if (space < 0) return "";
			const end = bytes.lastIndexOf("\n", space - 1);
			return bytes.subarray(0, Math.max(end, 0)).toString("utf8") + CUT;
		}
	})
};
;
