"use strict";
exports.id = 9390;
exports.ids = [9390];
exports.modules = {

/***/ 9390:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   comparePlan: () => (/* binding */ comparePlan),
/* harmony export */   readPlanFile: () => (/* binding */ readPlanFile),
/* harmony export */   refuseForeignPlan: () => (/* binding */ refuseForeignPlan)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4528);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3933);



const schema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('bringup.plan/1'),
    fleet: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    environment: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
    /** ISO 8601, UTC. */
    madeAt: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    hash: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    hosts: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        digest: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        reached: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
        steps: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), digest: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() })),
    })),
});
/** Reads the file that `plan --out` wrote. Throws BringupError. */
async function readPlanFile(path) {
    let text;
    try {
        text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
    }
    catch (cause) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .BringupError */ .y4({
            code: 'plan-file-unreadable',
            category: 'config',
            what: `the plan file ${path} cannot be read`,
            remedy: 'write one with `bringup plan --out FILE`',
            where: { file: path },
            cause,
        });
    }
    try {
        const parsed = schema.safeParse(JSON.parse(text));
        if (parsed.success)
            return parsed.data;
    }
    catch { }
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .BringupError */ .y4({
        code: 'plan-file-invalid',
        category: 'config',
        what: `${path} is not a plan of this version of bringup`,
        remedy: 'make a new one with `bringup plan --out FILE`',
        where: { file: path },
    });
}
/** Throws BringupError when a plan was made for another fleet or environment: nothing is tried then. */
function refuseForeignPlan(sealed, fleet) {
    if (sealed.fleet === fleet.fleet && sealed.environment === fleet.environment)
        return;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .BringupError */ .y4({
        code: 'plan-foreign',
        category: 'config',
        what: `the plan was made for ${described(sealed)}, and this is ${described(fleet)}`,
        remedy: 'name the fleet file and the environment that the plan was made for, or make a new plan',
    });
}
function described({ fleet, environment }) {
    return `fleet ${fleet}${environment === undefined ? ' without an environment' : `, environment ${environment}`}`;
}
/** For each host whose plan is not the sealed one any more, why it is refused. */
function comparePlan(sealed, now) {
    const errors = new Map();
    for (const host of now.hosts) {
        // What the plan wanted is there already: a plan may be applied again.
        if (host.reached && host.steps.length === 0)
            continue;
        const before = sealed.hosts.find(({ name }) => name === host.name);
        if (before?.reached && before.digest === host.digest)
            continue;
        const movedIds = before === undefined ? host.steps.map(({ id }) => id) : movedSteps(before, host);
        const error = new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .BringupError */ .y4({
            code: 'plan-moved',
            category: 'moved',
            what: before === undefined || !before.reached
                ? `the plan of ${sealed.madeAt} does not have this host`
                : `the host or the fleet file is no longer what the plan of ${sealed.madeAt} was made from${movedIds.length === 0 ? '' : `: ${movedIds.join(', ')}`}`,
            remedy: 'make a new plan, look at it, and apply that one',
            where: { host: host.name },
        });
        errors.set(host.name, { error, ids: movedIds });
    }
    return errors;
}
function movedSteps(before, now) {
    const old = new Map(before.steps.map(({ id, digest }) => [id, digest]));
    const changed = now.steps.filter(({ id, digest }) => old.get(id) !== digest).map(({ id }) => id);
    const gone = before.steps.filter(({ id }) => !now.steps.some((step) => step.id === id)).map(({ id }) => id);
    return [...changed, ...gone];
}


/***/ })

};
;