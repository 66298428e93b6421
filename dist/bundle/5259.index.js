"use strict";
exports.id = 5259;
exports.ids = [5259];
exports.modules = {

/***/ 5259:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ meshWishOf),
/* harmony export */   meshMembers: () => (/* binding */ meshMembers)
/* harmony export */ });
/** What the fleet file says a host's node is to be; undefined: nothing. */
function meshWishOf(host) {
    return host.sections['mesh'];
}
/** The hosts that are to be in the mesh: those with a `mesh:` section that does not take them out. All of them where no host has one. */
function meshMembers(hosts) {
    const wishes = hosts.map((host) => ({ host, wish: meshWishOf(host) }));
    if (wishes.every(({ wish }) => wish === undefined))
        return hosts;
    return wishes.flatMap(({ host, wish }) => (wish === undefined || wish.state === 'left' ? [] : [host]));
}


/***/ })

};
;