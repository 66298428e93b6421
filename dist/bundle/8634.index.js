"use strict";
exports.id = 8634;
exports.ids = [8634];
exports.modules = { 58634: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
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
}) };
;
