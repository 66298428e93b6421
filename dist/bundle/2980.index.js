"use strict";
exports.id = 2980;
exports.ids = [2980];
exports.modules = { 72980: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, { fleetNames: () => fleetNames });
	var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
	var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
	var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
	var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
	var yaml__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38815);
	const HARMLESS = /^[A-Za-z0-9._:=-]+$/;
	async function fleetNames(list, target, words) {
		const file = optionOf(words, ["-f", "--fleet"]) ?? process.env["BRINGUP_FLEET"] ?? "fleet.yaml";
		if (list === "environments") return harmless(await environments(file));
		const environment = optionOf(words, ["-e", "--env"]) ?? process.env["BRINGUP_ENV"];
		const trees = [await tree(file), ...environment === undefined ? [] : [await tree((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), "environments", `${environment}.yaml`))]];
		const hosts = trees.flatMap((one) => Object.entries(mapOf(one["hosts"])));
		const names = hosts.map(([name]) => name);
		if (list === "hosts") return harmless(names);
		const labels = hosts.flatMap(([, host]) => Object.entries(mapOf(mapOf(host)["labels"])).map(([label, value]) => `${label}=${String(value)}`));
		const groups = trees.flatMap((one) => Object.keys(mapOf(one["groups"])).map((group) => `group:${group}`));
		const before = /^(?:.*,)?!?/.exec(target)?.[0] ?? "";
		const there = new Set(before.split(/[,!]+/));
		return harmless([
			...names,
			...labels,
			...groups,
			"all",
			"failed"
		]).filter((term) => !there.has(term)).map((term) => `${before}${term}`);
	}
	function harmless(names) {
		return [...new Set(names)].filter((name) => HARMLESS.test(name));
	}
	async function environments(file) {
		const files = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), "environments")).catch(() => []);
		return files.filter((name) => name.endsWith(".yaml")).map((name) => name.slice(0, -".yaml".length));
	}
	async function tree(file) {
		try {
			return mapOf((0, yaml__WEBPACK_IMPORTED_MODULE_2__.qg)(await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, "utf8"), { logLevel: "silent" }));
		} catch {
			return {};
		}
	}
	function mapOf(value) {
		return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
	}
	function optionOf(words, [short, long]) {
		for (const [index, word] of words.entries()) {
			if (word === short || word === long) return words[index + 1];
			if (word.startsWith(`${long}=`)) return word.slice(long.length + 1);
			if (word.startsWith(short) && !word.startsWith("--") && word.length > 2) return word.slice(2);
		}
		return undefined;
	}
}) };
;
