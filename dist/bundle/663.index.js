"use strict";
exports.id = 663;
exports.ids = [663];
exports.modules = { 663: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.r(__webpack_exports__);
	__webpack_require__.d(__webpack_exports__, { fishScript: () => fishScript });
	var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
	var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
	var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81493);
	function fishScript(root) {
		const all = (0, _tree_js__WEBPACK_IMPORTED_MODULE_1__.n)(root);
		const paths = all.flatMap(({ path }) => path === "" ? [] : [quoted(leading(path))]);
		return `# Completion of bringup for fish, made by: bringup completion fish

set -g __bringup_paths ${paths.join(" ")}
${(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(__webpack_require__.ab + "fish-body.txt", "utf8")}complete -c bringup -f
${all.flatMap(linesOf).join("\n")}
`;
	}
	function linesOf(node) {
		const at = `complete -c bringup -n ${quoted(`__bringup_at ${quoted(leading(node.path))}`)}`;
		return [
			...node.commands.map(({ name, description }) => `${at} -a ${name} -d ${quoted(description)}`),
			...node.options.map((option) => `${at} ${optionText(option)}`),
			...node.arguments.flatMap(({ value }) => value.kind === "free" ? [] : [`${at} ${valueText(value)}`])
		];
	}
	function optionText({ short, long, description, value }) {
		const flags = `${short === undefined ? "" : `-s ${short.slice(1)} `}-l ${long.slice(2)} -d ${quoted(description)}`;
		return value === undefined ? flags : `${flags} -r ${valueText(value)}`.trimEnd();
	}
	function valueText(value) {
		if (value.kind === "words") return `-xa ${quoted(value.words.join(" "))}`;
		if (value.kind === "names") return `-xa ${quoted(`(__bringup_names ${value.of})`)}`;
		if (value.kind === "folder") return `-xa ${quoted("(__fish_complete_directories)")}`;
		return value.kind === "file" ? "-F" : "-x";
	}
	function leading(path) {
		return path === "" ? "" : ` ${path}`;
	}
	function quoted(text) {
		return `'${text.replace(/['\\]/g, "\\$&")}'`;
	}
}) };
;
