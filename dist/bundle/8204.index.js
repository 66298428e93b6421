"use strict";
exports.id = 8204;
exports.ids = [8204];
exports.modules = { 68204: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.r(__webpack_exports__);
	__webpack_require__.d(__webpack_exports__, { zshScript: () => zshScript });
	var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
	var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
	var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81493);
	function zshScript(root) {
		return `#compdef bringup
# Completion of bringup for zsh, made by: bringup completion zsh

${(0, _tree_js__WEBPACK_IMPORTED_MODULE_1__.n)(root).map(commandFunction).join("\n")}
${(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(__webpack_require__.ab + "zsh-body.txt", "utf8")}`;
	}
	function commandFunction(node) {
		const specs = [...node.options.map(optionSpec), ...node.commands.length > 0 ? ["'1: :->command'", "'*:: :->below'"] : node.arguments.map(argumentSpec)];
		const head = `${functionName(node.path)}() {\n  _arguments -C -S ${specs.map((spec) => `\\\n    ${spec}`).join(" ")}\n`;
		if (node.commands.length === 0) return `${head}}\n`;
		const described = node.commands.map(({ name, description }) => `\n        ${quoted(`${name}:${description}`)}`).join("");
		const below = node.commands.map(({ name, path }) => `\n        ${name}) ${functionName(path)} ;;`).join("");
		return `${head}  case $state in
    command)
      local -a commands=(${described}
      )
      _describe command commands
      ;;
    below)
      case $words[1] in${below}
      esac
      ;;
  esac
}
`;
	}
	function functionName(path) {
		return `_bringup_at_${path.replaceAll(/[^a-z]/g, "_")}`;
	}
	function optionSpec({ short, long, description, value }) {
		const told = quoted(`[${bracketed(description)}]${value === undefined ? "" : valueSpec(long.slice(2), value)}`);
		const flag = value === undefined ? long : `${long}=`;
		if (short === undefined) return `${flag}${told}`;
		return `'(${short} ${long})'{${value === undefined ? short : `${short}+`},${flag}}${told}`;
	}
	function argumentSpec({ name, value, repeats }, index) {
		return quoted(`${repeats ? "*" : index + 1}${valueSpec(name, value)}`);
	}
	function valueSpec(name, value) {
		const action = {
			words: () => value.kind === "words" ? `(${value.words.join(" ")})` : "",
			names: () => value.kind === "names" ? `_bringup_names ${value.of}` : "",
			file: () => "_files",
			folder: () => "_files -/",
			free: () => " "
		}[value.kind]();
		return `:${name}:${action}`;
	}
	function bracketed(text) {
		return text.replace(/[[\]:\\]/g, "\\$&");
	}
	function quoted(text) {
		return `'${text.replaceAll("'", "'\\''")}'`;
	}
}) };
;
