"use strict";
exports.id = 8707;
exports.ids = [8707];
exports.modules = { 58707: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.r(__webpack_exports__);
	__webpack_require__.d(__webpack_exports__, { bashScript: () => bashScript });
	var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
	var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
	var _core_sh_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52260);
	var _tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81493);
	function bashScript(root) {
		const all = (0, _tree_js__WEBPACK_IMPORTED_MODULE_2__.n)(root);
		return `# Completion of bringup for bash, made by: bringup completion bash

# The commands (C) and options (O) below a command.
_bringup_words() {
  C= O=
  case $1 in
${all.map(wordsCase).join("")}  esac
}

# What stands behind an option of a command, or as one of its arguments (V, with words in W); empty: nothing.
_bringup_value() {
  V= W=
  case "$1:$2" in
${valueCases(all)}  esac
}

${(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(__webpack_require__.ab + "bash-body.sh", "utf8")}`;
	}
	function wordsCase(node) {
		const commands = node.commands.map(({ name }) => name).join(" ");
		const options = node.options.flatMap(({ short, long }) => short === undefined ? [long] : [short, long]).join(" ");
		return `    ${pattern(node.path)}) C=${pattern(commands)} O=${pattern(options)} ;;\n`;
	}
	function valueCases(all) {
		const places = all.flatMap(({ path, options, arguments: positions }) => [...options.flatMap(({ short, long, value }) => value === undefined ? [] : [short, long].flatMap((flag) => flag === undefined ? [] : [[`${path}:${flag}`, assignment(value)]])), ...positions.flatMap(({ value }, index) => value.kind === "free" ? [] : [[`${path}:${index}`, assignment(value)]])]);
		return [...Map.groupBy(places, ([, what]) => what)].map(([what, where]) => `    ${where.map(([place]) => pattern(place)).join(" | ")}) ${what} ;;\n`).join("");
	}
	function assignment(value) {
		if (value.kind === "words") return `V=words W=${pattern(value.words.join(" "))}`;
		return value.kind === "names" ? `V=names W=${value.of}` : `V=${value.kind}`;
	}
	function pattern(text) {
		return text === "" ? "''" : (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_1__.hD)(text);
	}
}) };
;
