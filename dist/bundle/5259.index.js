"use strict";
exports.id = 5259;
exports.ids = [5259];
exports.modules = { 25259: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
		S: () => meshWishOf,
		meshMembers: () => meshMembers
	});
	function meshWishOf(host) {
		return host.sections["mesh"];
	}
	function meshMembers(hosts) {
		const wishes = hosts.map((host) => ({
			host,
			wish: meshWishOf(host)
		}));
		if (wishes.every(({ wish }) => wish === undefined)) return hosts;
		return wishes.flatMap(({ host, wish }) => wish === undefined || wish.state === "left" ? [] : [host]);
	}
}) };
;
