"use strict";
exports.id = 8871;
exports.ids = [8871];
exports.modules = {
	82267: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { N: () => relativeFile });
		var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
		var node_path__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
		function relativeFile(file, rootDir) {
			if (!(0, node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(file)) return slashed(file);
			const path = (0, node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(rootDir, file);
			return path === ".." || path.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`) || (0, node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path) ? slashed(file) : slashed(path);
		}
		function slashed(path) {
			return node_path__WEBPACK_IMPORTED_MODULE_0__.sep === "/" ? path : path.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_0__.sep, "/");
		}
	}),
	8871: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { sarif: () => sarif });
		var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
		var node_path__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
		var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
		var node_url__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_1__);
		var _core_category_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66371);
		var _relative_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82267);
		var _visible_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84804);
		function sarif(problems, options) {
			const codes = [...new Set(problems.map((problem) => problem.code))];
			return {
				$schema: "https://json.schemastore.org/sarif-2.1.0.json",
				version: "2.1.0",
				runs: [{
					tool: { driver: {
						name: "bringup",
						...options.version === undefined ? {} : { semanticVersion: options.version },
						rules: codes.map((code) => rule(code, problems))
					} },
					columnKind: "utf16CodeUnits",
					originalUriBaseIds: { ROOT: { uri: `${(0, node_url__WEBPACK_IMPORTED_MODULE_1__.pathToFileURL)(options.rootDir).href.replace(/\/$/, "")}/` } },
					results: problems.map((problem) => result(problem, codes.indexOf(problem.code), options.rootDir))
				}]
			};
		}
		function rule(code, problems) {
			const example = problems.find((problem) => problem.code === code);
			const category = example?.category ?? "config";
			return {
				id: code,
				shortDescription: { text: code.replaceAll("-", " ") },
				fullDescription: { text: _core_category_js__WEBPACK_IMPORTED_MODULE_2__.R[category].meaning },
				help: { text: (0, _visible_js__WEBPACK_IMPORTED_MODULE_4__.wF)(example?.remedy ?? "") || _core_category_js__WEBPACK_IMPORTED_MODULE_2__.R[category].meaning },
				properties: { tags: [category] }
			};
		}
		function result(problem, ruleIndex, rootDir) {
			const remedy = (0, _visible_js__WEBPACK_IMPORTED_MODULE_4__.wF)(problem.remedy);
			const { host, step } = problem.where;
			const names = [host, step].filter((name) => name !== undefined);
			return {
				ruleId: problem.code,
				ruleIndex,
				level: "error",
				message: { text: `${(0, _visible_js__WEBPACK_IMPORTED_MODULE_4__.wF)(problem.what)}${remedy === "" ? "" : ` → ${remedy}`}` },
				locations: [location(problem, names, rootDir)].filter((place) => place !== undefined)
			};
		}
		function location({ where }, names, rootDir) {
			const { file, line, column } = where;
			const logical = names.length === 0 ? {} : { logicalLocations: [{ fullyQualifiedName: names.join("/") }] };
			if (file === undefined) return names.length === 0 ? undefined : logical;
			const region = line === undefined ? {} : { region: {
				startLine: line,
				...column === undefined ? {} : { startColumn: column }
			} };
			return {
				physicalLocation: {
					artifactLocation: artifact(file, rootDir),
					...region
				},
				...logical
			};
		}
		function artifact(file, rootDir) {
			const path = (0, _relative_file_js__WEBPACK_IMPORTED_MODULE_3__.N)(file, rootDir);
			if ((0, node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path)) return { uri: (0, node_url__WEBPACK_IMPORTED_MODULE_1__.pathToFileURL)(path.toWellFormed()).href };
			return {
				uri: path.toWellFormed().split("/").map(encodeURIComponent).join("/"),
				uriBaseId: "ROOT"
			};
		}
	})
};
;
