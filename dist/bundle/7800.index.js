"use strict";
exports.id = 7800;
exports.ids = [7800];
exports.modules = {

/***/ 8998:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ aboutInputs),
/* harmony export */   d: () => (/* binding */ expression)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9396);

/** What is known of each input, by its schema. */
const aboutInputs = zod__WEBPACK_IMPORTED_MODULE_0__/* .registry */ .u5();
/** An expression as a workflow writes it. */
function expression(name) {
    return `\${{ ${name} }}`;
}


/***/ }),

/***/ 5653:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ defineAction)
/* harmony export */ });
/** Keeps an action's own input types inside and shows the harness what it needs. */
function defineAction(action) {
    return action;
}


/***/ }),

/***/ 3056:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   n$: () => (/* binding */ moment),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   rJ: () => (/* binding */ secret),
/* harmony export */   sR: () => (/* binding */ endpoint),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4528);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8532);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1583);
/* harmony import */ var _fleet_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2534);
/* harmony import */ var _fleet_endpoint_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6227);
/* harmony import */ var _fleet_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6826);





/*
 * How the text of an input becomes a value. Every input of an action is text when it arrives; blank text counts as not
 * given before a codec sees it. A message says the rule and never repeats the value.
 */
/** Any text. */
function text() {
    return zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP();
}
/** `true` or `false`, as the toolkit takes them. Source: YAML 1.2 core schema; actions/toolkit getBooleanInput. */
function boolean() {
    return parsed('must be true or false', (given) => {
        if (/^(true|True|TRUE)$/.test(given))
            return true;
        return /^(false|False|FALSE)$/.test(given) ? false : undefined;
    });
}
/** A whole number from `least` to `most`. */
function integer(least, most) {
    return parsed(`must be a whole number from ${least} to ${most}`, (given) => {
        const number = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
        return number >= least && number <= most ? number : undefined;
    });
}
/** A duration with its unit, in milliseconds: `90s`, `30m`, `2h`. */
function duration() {
    return parsed('must be a number and its unit (ms, s, m, h or d), such as 90s or 30m', (given) => _fleet_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .DURATION */ .f.test(given) && (0,_fleet_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .durationMs */ .p)(given) > 0 ? (0,_fleet_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .durationMs */ .p)(given) : undefined);
}
/** A moment to come: the end of a day (UTC) as `YYYY-MM-DD`, or a time from now. */
function moment() {
    return parsed('must be a day to come, such as 2027-12-31, or a time from now, such as 30d', (given) => {
        if (_fleet_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .DURATION */ .f.test(given))
            return new Date(Date.now() + (0,_fleet_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .durationMs */ .p)(given));
        const end = new Date(/^\d{4}-\d\d-\d\d$/.test(given) ? `${given}T23:59:59Z` : Number.NaN);
        // Date takes 30 February for 2 March: the day must come out as it went in.
        const isReal = !Number.isNaN(end.getTime()) && end.toISOString().startsWith(given);
        return isReal && end.getTime() > Date.now() ? end : undefined;
    });
}
/** Names, one a line or separated by commas. Empty ones and repeated ones are dropped. */
function list() {
    return zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().transform((given) => [
        ...new Set(given
            .split(/[\n,]/)
            .map((item) => item.trim())
            .filter((item) => item !== '')),
    ]);
}
/** Names out of a known set, as `list` reads them. */
function listOf(names, kind) {
    return list().transform((items, context) => {
        const unknown = items.filter((item) => !names.includes(item));
        if (unknown.length === 0)
            return items;
        const unlike = unknown.map((item) => `${item} is none (${(0,_fleet_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .suggest */ .Z)(item, names, kind)})`);
        const message = `must name ${kind} that there are: ${unlike.join(', ')}`;
        context.addIssue({ code: 'custom', message });
        return zod__WEBPACK_IMPORTED_MODULE_4__/* .NEVER */ .tm;
    });
}
/** One of a few words. */
function choice(words) {
    return zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(words, { error: `must be ${words.slice(0, -1).join(', ')} or ${words.at(-1)}` });
}
/** `user@address`, `user@address:port`, `user@[IPv6]:port`. */
function endpoint() {
    return parsed('must be user@address or user@address:port, an IPv6 address in [brackets]', _fleet_endpoint_js__WEBPACK_IMPORTED_MODULE_5__/* .parseEndpoint */ .B);
}
/** A secret. One line break at its end is dropped: files and `gh secret set` leave one there. */
function secret(name) {
    return zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().transform((given) => new _core_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(name, given.replace(/\r?\n$/, '')));
}
/** Text that `read` makes a value of, or breaks the rule. */
function parsed(rule, read) {
    return zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().transform((given, context) => {
        const value = read(given);
        if (value !== undefined)
            return value;
        context.addIssue({ code: 'custom', message: rule });
        return zod__WEBPACK_IMPORTED_MODULE_4__/* .NEVER */ .tm;
    });
}


/***/ }),

/***/ 7800:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   prepareHost: () => (/* binding */ prepareHost)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4528);
/* harmony import */ var _about_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8998);
/* harmony import */ var _action_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5653);
/* harmony import */ var _codecs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3056);
/* harmony import */ var _shared_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7390);
/* harmony import */ var _shared_outputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3325);






const inputs = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    ..._shared_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .hostInput */ .Jo,
    ..._shared_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .fleetInputs */ .Y6,
    expires: (0,_codecs_js__WEBPACK_IMPORTED_MODULE_1__/* .moment */ .n$)().optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__/* .aboutInputs */ .$, {
        description: 'A day (its end, UTC) or a time from now after which sudo forgets the rule. Default: never.',
        example: '30d',
    }),
    undo: (0,_codecs_js__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)().prefault('false').register(_about_js__WEBPACK_IMPORTED_MODULE_0__/* .aboutInputs */ .$, {
        description: '`true`: remove the rule instead.',
        example: 'true',
    }),
    ..._shared_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .accessInputs */ ._H,
    'dry-run': _shared_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .runInputs */ .HM['dry-run'],
    parallel: _shared_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .runInputs */ .HM.parallel,
    timeout: _shared_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .runInputs */ .HM.timeout,
})
    .refine(({ host, select, environment }) => host === undefined || (select ?? environment) === undefined, {
    path: ['host'],
    error: 'names a host by itself, so select and environment must not be given',
});
/** Lets the SSH user of hosts start bringup's agent without a password. */
const prepareHost = (0,_action_js__WEBPACK_IMPORTED_MODULE_5__/* .defineAction */ .Q)({
    name: 'prepare-host',
    title: 'bringup: prepare hosts',
    description: "Lets the SSH user start bringup's agent without a password, checked by visudo and tried, or takes that back.",
    branding: { icon: 'user-check', color: 'gray-dark' },
    inputs,
    outputs: _shared_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .sharedOutputs */ .S,
    run: async (given, step) => (await Promise.all(/* import() */[__webpack_require__.e(6421), __webpack_require__.e(5472), __webpack_require__.e(6080), __webpack_require__.e(889), __webpack_require__.e(8077), __webpack_require__.e(1022), __webpack_require__.e(4797), __webpack_require__.e(2060), __webpack_require__.e(7781), __webpack_require__.e(7353)]).then(__webpack_require__.bind(__webpack_require__, 7353))).run(given, step),
});


/***/ }),

/***/ 7390:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HM: () => (/* binding */ runInputs),
/* harmony export */   Jo: () => (/* binding */ hostInput),
/* harmony export */   Y6: () => (/* binding */ fleetInputs),
/* harmony export */   _H: () => (/* binding */ accessInputs)
/* harmony export */ });
/* harmony import */ var _about_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8998);
/* harmony import */ var _codecs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3056);


/** How a host that is not looked up in a fleet file, or that needs more than the file says, is reached. */
const accessInputs = {
    'ssh-private-key': (0,_codecs_js__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)('ssh-private-key')
        .optional()
        .register(_about_js__WEBPACK_IMPORTED_MODULE_0__/* .aboutInputs */ .$, {
        description: 'Private key to log in with, with line breaks in any form, without a passphrase. Default: what the fleet file names, an ssh-agent, or the keys of the user the runner runs as.',
        example: (0,_about_js__WEBPACK_IMPORTED_MODULE_0__/* .expression */ .d)('secrets.SSH_PRIVATE_KEY'),
        secret: true,
    }),
    'known-hosts': (0,_codecs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)()
        .optional()
        .register(_about_js__WEBPACK_IMPORTED_MODULE_0__/* .aboutInputs */ .$, {
        description: 'Lines of a known_hosts file: the host keys that may be trusted. They are public, so keep them in a variable, not in a secret. Default: what the fleet file and the known_hosts file of the user know.',
        example: (0,_about_js__WEBPACK_IMPORTED_MODULE_0__/* .expression */ .d)('vars.KNOWN_HOSTS'),
    }),
    'host-key-policy': (0,_codecs_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)(['strict', 'accept-new']).optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__/* .aboutInputs */ .$, {
        description: '`strict`: a host key that is not known stops the run. `accept-new`: a first one is accepted and shown. A changed one always stops. Default: what the fleet file says, which is `strict` when it says nothing.',
        example: 'strict',
    }),
    'sudo-password': (0,_codecs_js__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)('sudo-password')
        .optional()
        .register(_about_js__WEBPACK_IMPORTED_MODULE_0__/* .aboutInputs */ .$, {
        description: 'The password sudo asks for. Not needed with NOPASSWD. It is sent once and never tried twice.',
        example: (0,_about_js__WEBPACK_IMPORTED_MODULE_0__/* .expression */ .d)('secrets.SUDO_PASSWORD'),
        secret: true,
    }),
};
/** Which hosts of which fleet. */
const fleetInputs = {
    fleet: (0,_codecs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)().prefault('fleet.yaml').register(_about_js__WEBPACK_IMPORTED_MODULE_0__/* .aboutInputs */ .$, {
        description: 'Path of the fleet file, from the root of the workspace.',
        example: 'fleet.yaml',
    }),
    environment: (0,_codecs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)().optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__/* .aboutInputs */ .$, {
        description: 'Environment whose overlay file (`environments/<name>.yaml`) is laid over the fleet file. Name the GitHub deployment environment of the job, so that its secrets and its hosts go together.',
        example: 'production',
    }),
    select: (0,_codecs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)().optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__/* .aboutInputs */ .$, {
        description: 'Only these hosts: names, globs and labels. Default: all hosts of the fleet.',
        example: 'role=worker',
    }),
};
/** One machine named in the workflow instead of in a fleet file. */
const hostInput = {
    host: (0,_codecs_js__WEBPACK_IMPORTED_MODULE_1__/* .endpoint */ .sR)().optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__/* .aboutInputs */ .$, {
        description: 'One host as `user@address` or `user@address:port`, instead of one of a fleet file.',
        example: 'ops@192.0.2.11',
    }),
};
/** How a run goes. */
const runInputs = {
    'dry-run': (0,_codecs_js__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)().prefault('false').register(_about_js__WEBPACK_IMPORTED_MODULE_0__/* .aboutInputs */ .$, {
        description: '`true`: read and plan, change nothing. The plan is in the summary and in the report.',
        example: 'true',
    }),
    'on-failure': (0,_codecs_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)(['stop', 'continue', 'rollback']).optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__/* .aboutInputs */ .$, {
        description: 'When a step fails: `stop` working on that host, `continue` with what does not need the step, or `rollback` what this run changed on that host. Default: what the fleet file says, which is `stop` when it says nothing.',
        example: 'rollback',
    }),
    parallel: (0,_codecs_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd)(1, 1000).optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__/* .aboutInputs */ .$, {
        description: 'Most hosts worked on at once. Default: what the fleet file says.',
        example: '10',
    }),
    timeout: (0,_codecs_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)().prefault('1h').register(_about_js__WEBPACK_IMPORTED_MODULE_0__/* .aboutInputs */ .$, {
        description: 'Longest time the whole run may take. Then it is cancelled: running steps come to a safe end and the next run goes on from there.',
        example: '30m',
    }),
};


/***/ }),

/***/ 3325:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ sharedOutputs)
/* harmony export */ });
/** Outputs that every action has which touches hosts. They are set also when it fails. */
const sharedOutputs = {
    changed: '`true` when something was changed, or with a dry run would be; else `false`.',
    outcome: 'What became of the hosts, in one word; of several hosts the heaviest. See the table of outcomes.',
    report: 'Path of the report as JSON: every host, every step, every problem, without secrets.',
    hosts: 'All hosts of the run as JSON, for `fromJSON`: a list of `{ name, address, outcome, mesh }`, where `mesh` is `{ address, name }` of a host whose place in the mesh is known, else null.',
    'manual-needed': 'Hosts where only a person can go on, as a JSON list of names; `[]` when there are none.',
    'known-hosts': 'known_hosts lines of host keys that nobody knew and that were accepted (`host-key-policy: accept-new`). Keep them: give them as `known-hosts` from then on.',
};


/***/ }),

/***/ 1583:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

/** A value nobody may see. It prints as `[secret NAME]` everywhere; only `reveal()` gives it out. */
class Secret {
    name;
    #value;
    constructor(name, value) {
        this.name = name;
        this.#value = value;
    }
    reveal() {
        return this.#value;
    }
    toString() {
        return `[secret ${this.name}]`;
    }
    toJSON() {
        return this.toString();
    }
    [node_util__WEBPACK_IMPORTED_MODULE_0__.inspect.custom]() {
        return this.toString();
    }
}


/***/ }),

/***/ 2534:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ DURATION),
/* harmony export */   p: () => (/* binding */ durationMs)
/* harmony export */ });
const UNIT_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** What a duration looks like in the fleet file: `500ms`, `10s`, `5m`, `2h`, `1d`. */
const DURATION = /^(\d{1,7})(ms|s|m|h|d)$/;
/** Milliseconds of a text that matches `DURATION`; NaN for any other. */
function durationMs(text) {
    const match = DURATION.exec(text);
    return match === null ? Number.NaN : Number(match[1]) * UNIT_MS[match[2]];
}


/***/ }),

/***/ 6227:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ parseEndpoint)
/* harmony export */ });
/** `user@address`, `user@address:port`, `user@[IPv6]:port`; undefined for any other text. */
function parseEndpoint(text) {
    const match = /^([^\s@:/]+)@(?:\[([0-9A-Fa-f:.]+)\]|([^\s@:/[\]]+))(?::(\d{1,5}))?$/.exec(text);
    const port = Number(match?.[4] ?? 22);
    const address = match?.[2] ?? match?.[3];
    if (match?.[1] === undefined || address === undefined || port < 1 || port > 65_535)
        return undefined;
    return { user: match[1], address, port };
}


/***/ }),

/***/ 6826:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ suggest),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);

/** The known name that a mistyped one most likely means, or undefined when nothing is near. */
function nearest(name, known) {
    if (known.length === 0 || name.length > 200)
        return undefined;
    const folded = new Map(known.map((candidate) => [fold(candidate), candidate]));
    const best = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(fold(name), [...folded.keys()]);
    if ((0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(fold(name), best) <= tolerance(name) || isAnagram(fold(name), best))
        return folded.get(best);
    const longer = [...folded.keys()].filter((candidate) => name.length > 1 && candidate.startsWith(fold(name)));
    return longer.length === 1 && longer[0] !== undefined ? folded.get(longer[0]) : undefined;
}
function isAnagram(a, b) {
    return [...a].sort().join('') === [...b].sort().join('');
}
function tolerance(name) {
    return name.length < 4 ? 1 : Math.max(2, Math.floor(name.length / 3));
}
/** `did you mean ...?`, or the list of what is known, for a remedy. */
function suggest(name, known, kind) {
    const guess = nearest(name, known);
    if (guess !== undefined)
        return `did you mean ${guess}?`;
    if (known.length === 0)
        return `there are no ${kind} here`;
    const shown = known.slice(0, 20).join(', ');
    return `known ${kind}: ${shown}${known.length > 20 ? `, and ${known.length - 20} more` : ''}`;
}
function fold(name) {
    return name.toLowerCase().replace(/[_ ]/g, '-');
}


/***/ })

};
;