"use strict";
exports.id = 4797;
exports.ids = [4797];
exports.modules = {

/***/ 6371:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ CATEGORIES)
/* harmony export */ });
/** What kind of thing went wrong. `outcome` is what a host becomes when this stops it; `retryable` says whether time alone may heal it. */
const CATEGORIES = {
    config: { outcome: 'refused', retryable: false, meaning: 'the fleet file, an input or an option is wrong' },
    secret: { outcome: 'refused', retryable: false, meaning: 'a secret is missing or unusable' },
    dns: { outcome: 'unreachable', retryable: true, meaning: 'a name did not resolve' },
    network: { outcome: 'unreachable', retryable: true, meaning: 'no connection, or it broke' },
    throttled: { outcome: 'throttled', retryable: true, meaning: 'the sshd or a server turned us away for now' },
    'host-key': { outcome: 'refused', retryable: false, meaning: 'the host did not prove who it is' },
    auth: { outcome: 'unreachable', retryable: false, meaning: 'the host did not accept our key or user' },
    sudo: { outcome: 'unreachable', retryable: false, meaning: 'the user may not become root on the host' },
    shell: { outcome: 'unreachable', retryable: false, meaning: 'the login shell or the host cannot run the agent' },
    lock: { outcome: 'locked', retryable: true, meaning: 'another run holds the host' },
    moved: { outcome: 'refused', retryable: false, meaning: 'the host is no longer what the sealed plan was made from' },
    package: { outcome: 'failed', retryable: false, meaning: 'the package manager failed' },
    'package-lock': { outcome: 'failed', retryable: true, meaning: 'another program holds the package manager' },
    download: { outcome: 'failed', retryable: true, meaning: 'something could not be fetched' },
    service: { outcome: 'failed', retryable: false, meaning: 'a service did not do what was asked' },
    command: { outcome: 'failed', retryable: false, meaning: 'a command failed' },
    filesystem: { outcome: 'failed', retryable: false, meaning: 'a file could not be read or written' },
    timeout: { outcome: 'failed', retryable: true, meaning: 'something took longer than it was allowed to' },
    verify: {
        outcome: 'failed',
        retryable: false,
        meaning: 'a step said ok, but what was read afterwards is not what was wanted',
    },
    unsupported: { outcome: 'refused', retryable: false, meaning: 'this host or this bringup cannot do that' },
    unknown: { outcome: 'unknown', retryable: true, meaning: 'it is not known whether it happened' },
    cancelled: { outcome: 'unknown', retryable: true, meaning: 'the run was cancelled' },
    bug: { outcome: 'failed', retryable: false, meaning: 'bringup itself is wrong' },
};


/***/ }),

/***/ 3933:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $L: () => (/* binding */ BringupErrors),
/* harmony export */   df: () => (/* binding */ describePlace),
/* harmony export */   y4: () => (/* binding */ BringupError)
/* harmony export */ });
/** The one error that bringup throws on purpose. `message` is the sentence; `remedy` is the next step. */
class BringupError extends Error {
    name = 'BringupError';
    code;
    category;
    remedy;
    where;
    retryable;
    constructor(details) {
        super(details.what, details.cause === undefined ? undefined : { cause: details.cause });
        this.code = details.code;
        this.category = details.category;
        this.remedy = details.remedy;
        this.where = details.where ?? {};
        this.retryable = details.retryable;
    }
    /** The same error with more of its place known; what is already there stays. */
    at(where) {
        return new BringupError({
            code: this.code,
            category: this.category,
            what: this.message,
            remedy: this.remedy,
            where: { ...where, ...this.where },
            ...(this.retryable === undefined ? {} : { retryable: this.retryable }),
            cause: this.cause,
        });
    }
}
/** `file:line:column`, `host: step`, or both; empty when nothing is known. */
function describePlace({ host, step, file, line, column }) {
    const position = [file, line, column].filter((part) => part !== undefined).join(':');
    return [position, host, step].filter((part) => part !== undefined && part !== '').join(': ');
}
/** Several problems found at once (configuration): all are told, none hides another. `problems` is never empty. */
class BringupErrors extends Error {
    name = 'BringupErrors';
    problems;
    constructor(problems) {
        super(`${problems.length} problem${problems.length === 1 ? '' : 's'}: ${problems.map((p) => p.message).join(' · ')}`);
        this.problems = problems;
    }
}


/***/ }),

/***/ 7121:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ canonical),
/* harmony export */   br: () => (/* binding */ digest),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** JSON with sorted keys and no spaces: equal values give equal text. `undefined` members are left out; secrets print as their names. */
function canonical(value) {
    // As JSON.stringify does, which answers undefined with undefined.
    return text(value);
}
/** Written out, because a plan of a large fleet makes hundreds of thousands of these: twice as fast as a replacer of JSON.stringify. */
function text(value) {
    if (value === null || typeof value !== 'object')
        return JSON.stringify(value);
    if ('toJSON' in value && typeof value.toJSON === 'function')
        return text(value.toJSON());
    if (Array.isArray(value))
        return `[${value.map((item) => text(item) ?? 'null').join(',')}]`;
    let members = '';
    for (const key of inOrder(Object.keys(value))) {
        const member = text(value[key]);
        if (member !== undefined)
            members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${member}`;
    }
    return `{${members}}`;
}
/**
 * Keys by their code units, but those that are numbers first and by size: an object made of sorted keys has them so, and
 * digests are to stay those that hosts remember. Source: OrdinaryOwnPropertyKeys (ECMA-262), which is the order of `keys`.
 */
function inOrder(keys) {
    const names = keys.findIndex((key) => !isIndex(key));
    if (names <= 0)
        return names === 0 ? keys.sort() : keys;
    return [...keys.slice(0, names), ...keys.slice(names).sort()];
}
function isIndex(key) {
    const code = key.charCodeAt(0);
    return code >= 48 && code <= 57 && /^(0|[1-9]\d{0,9})$/.test(key) && Number(key) < 4_294_967_295;
}
/** SHA-256 of text (as UTF-8) or bytes, in lower-case hex. */
function sha256(data) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', data);
}
/** SHA-256 of the canonical JSON of a value. */
function digest(value) {
    return sha256(canonical(value));
}


/***/ }),

/***/ 7730:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $8: () => (/* binding */ psTrusted),
/* harmony export */   Bx: () => (/* binding */ SECRETS_VARIABLE),
/* harmony export */   SE: () => (/* binding */ psQuote),
/* harmony export */   ks: () => (/* binding */ windowsArguments),
/* harmony export */   mG: () => (/* binding */ psJoin),
/* harmony export */   ps: () => (/* binding */ ps)
/* harmony export */ });
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1583);

/** The table that holds the secrets while a script runs. */
const SECRETS_VARIABLE = '$BuSecrets';
/** A verbatim string. PowerShell takes the typographic single quotes for plain ones, too. Source: about_Quoting_Rules. */
function psQuote(text) {
    if (text.includes('\0'))
        throw new TypeError('a PowerShell string of ours holds no NUL');
    return `'${text.replace(/['\u2018\u2019\u201a\u201b]/g, '$&$&')}'`;
}
function render(value, secrets) {
    if (value instanceof _secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z) {
        secrets.set(value.name, value);
        return `${SECRETS_VARIABLE}[${psQuote(value.name)}]`;
    }
    if (value === undefined)
        return '$null';
    if (typeof value === 'boolean')
        return value ? '$true' : '$false';
    if (typeof value === 'number') {
        if (!Number.isSafeInteger(value))
            throw new TypeError('only whole numbers go into PowerShell');
        return value < 0 ? `(${value})` : String(value);
    }
    if (typeof value === 'string')
        return psQuote(value);
    if (isPs(value)) {
        for (const [name, secret] of value.secrets)
            secrets.set(name, secret);
        return value.powershell;
    }
    return `@(${value.map((one) => render(one, secrets)).join(',')})`;
}
function isPs(value) {
    return 'powershell' in value;
}
/** PowerShell with every interpolation quoted: text as verbatim strings, lists as arrays, secrets by reference, `Ps` as it is. */
function ps(parts, ...values) {
    const secrets = new Map();
    let powershell = parts.raw[0] ?? '';
    values.forEach((value, index) => {
        powershell += render(value, secrets) + (parts.raw[index + 1] ?? '');
    });
    return { powershell, secrets };
}
/** Text that is PowerShell already, from a file of this repository. Never from a user. */
function psTrusted(powershell) {
    return { powershell, secrets: new Map() };
}
/** Several pieces, each on lines of its own. */
function psJoin(pieces) {
    return {
        powershell: pieces.map(({ powershell }) => powershell).join('\n'),
        secrets: new Map(pieces.flatMap(({ secrets }) => [...secrets])),
    };
}
/**
 * Arguments as one command line for a Windows program that splits it with CommandLineToArgvW or the C runtime, as Go programs
 * and msiexec's caller do. Source: Microsoft, "Parsing C command-line arguments".
 */
function windowsArguments(words) {
    return words.map(windowsArgument).join(' ');
}
function windowsArgument(word) {
    if (word.includes('\0'))
        throw new TypeError('a Windows argument holds no NUL');
    if (word !== '' && !/[\s"]/.test(word))
        return word;
    // Backslashes count only before a quote, and then twice.
    return `"${word.replace(/(\\*)"/g, '$1$1\\"').replace(/(\\+)$/, '$1$1')}"`;
}


/***/ }),

/***/ 162:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ redactor)
/* harmony export */ });
/* harmony import */ var _secret_forms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5405);

/** A redactor for these secrets. Without any, text goes through as it is. */
function redactor(secrets) {
    const names = new Map();
    let pattern;
    let longest = 0;
    const add = (...more) => {
        for (const secret of more)
            for (const form of (0,_secret_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .secretForms */ .e)(secret.reveal()))
                names.set(form, secret.toString());
        const forms = [...names.keys()].toSorted((a, b) => b.length - a.length);
        if (forms.length === 0)
            return;
        pattern = new RegExp(forms.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
        longest = forms[0]?.length ?? 0;
    };
    add(...secrets);
    const text = (input) => pattern === undefined ? input : input.replace(pattern, (form) => names.get(form) ?? '');
    return {
        add,
        text,
        stream() {
            let held = '';
            return {
                push(chunk) {
                    if (pattern === undefined)
                        return chunk;
                    held += chunk;
                    // Up to here every match is whole: no longer one can begin before it and end in what is still to come.
                    let safe = Math.max(0, held.length - (longest - 1));
                    for (const match of held.matchAll(pattern))
                        if (match.index < safe)
                            safe = Math.max(safe, match.index + match[0].length);
                    const out = text(held.slice(0, safe));
                    held = held.slice(safe);
                    return out;
                },
                flush() {
                    const rest = text(held);
                    held = '';
                    return rest;
                },
            };
        },
    };
}


/***/ }),

/***/ 5405:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ secretForms)
/* harmony export */ });
/** Shorter pieces are not masked: hiding `}` or `abc` everywhere would make the log unreadable and hides nothing. */
const SHORTEST_PIECE = 4;
/** The width at which `base64` and `openssl base64` break their lines. */
const BASE64_WIDTHS = [76, 64];
/**
 * The single-line texts under which a secret may appear in a log: the value, or each of its lines; and base64 (three
 * shifts, both alphabets, also wrapped), URL and JSON forms of the whole. The runner makes such forms of every text it is
 * given, but it also splits that text into lines, however short, so a value of several lines is never given whole
 * (actions/runner: ActionCommandManager.cs, HostContext.cs).
 */
function secretForms(value) {
    const whole = value.trim();
    if (whole === '')
        return [];
    const pieces = [value, whole, `${whole}\n`].flatMap((text) => encodings(text));
    const long = [...linesOf(whole), ...pieces].filter((piece) => piece.length >= SHORTEST_PIECE);
    return [...new Set(/[\r\n]/.test(whole) ? long : [whole, ...long])];
}
/** The lines of a value, without the armour of a PEM file, which is no secret and stands in error messages. */
function linesOf(value) {
    return value
        .split(/\r\n|\r|\n/)
        .map((line) => line.trim())
        .filter((line) => !/^-----(BEGIN|END) [A-Z0-9 ]+-----$/.test(line));
}
function encodings(value) {
    return [encodeURIComponent(value.toWellFormed()), JSON.stringify(value).slice(1, -1), ...base64Forms(value)];
}
/** Base64 of the value at each of the three places it can have inside a longer text, without the characters its neighbours decide. */
function base64Forms(value) {
    const bytes = Buffer.from(value, 'utf8');
    const whole = bytes.toString('base64');
    const shifted = [0, 1, 2].map((shift) => {
        const end = bytes.length - ((bytes.length + shift) % 3);
        const text = Buffer.concat([Buffer.alloc(shift), bytes.subarray(0, end)]).toString('base64');
        return text.slice(shift === 0 ? 0 : 4);
    });
    const wrapped = BASE64_WIDTHS.flatMap((width) => whole.match(new RegExp(`.{8,${width}}`, 'g')) ?? []);
    const standard = [whole, ...shifted, ...wrapped];
    return [...standard, ...standard.map((text) => text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''))];
}


/***/ }),

/***/ 2260:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IZ: () => (/* binding */ trusted),
/* harmony export */   fj: () => (/* binding */ join),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   sh: () => (/* binding */ sh),
/* harmony export */   wg: () => (/* binding */ EMPTY)
/* harmony export */ });
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1583);

/** Quotes one word for POSIX shells; plain words stay as they are. Source: POSIX 2024, Shell Command Language 2.2. */
function quote(word) {
    if (word.includes('\0'))
        throw new TypeError('a shell word cannot hold a NUL byte');
    return /^[A-Za-z0-9_@%+=:,./-]+$/.test(word) && !word.startsWith('=') ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
function isSh(value) {
    return typeof value === 'object' && 'text' in value && 'secrets' in value;
}
function render(value, secrets) {
    if (value instanceof _secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z) {
        const variable = secretVariable(value);
        secrets.set(variable, value);
        return `"$${variable}"`;
    }
    if (typeof value === 'object') {
        if (!isSh(value))
            return value.map((item) => render(item, secrets)).join(' ');
        for (const [variable, secret] of value.secrets)
            secrets.set(variable, secret);
        return value.text;
    }
    return quote(String(value));
}
/** The shell variable that holds a secret while its program runs. It is never exported. */
function secretVariable(secret) {
    return `BU_SECRET_${Buffer.from(secret.name, 'utf8').toString('hex')}`;
}
/** POSIX sh with every interpolation quoted: strings and numbers as words, lists as several words, secrets as variables, `Sh` as it is. */
function sh(parts, ...values) {
    const secrets = new Map();
    let text = literal(parts.raw[0]);
    values.forEach((value, index) => {
        text += render(value, secrets) + literal(parts.raw[index + 1]);
    });
    return { text, secrets };
}
/** The template's own text: backslashes stay (they are the shell's), except before a backtick or `${`, where TypeScript needs them. */
function literal(raw) {
    return (raw ?? '').replace(/\\(`|\$\{)/g, '$1');
}
/** Several pieces one after another, by default each on a line of its own. */
function join(pieces, separator = '\n') {
    const secrets = new Map();
    for (const piece of pieces)
        for (const [variable, secret] of piece.secrets)
            secrets.set(variable, secret);
    return { text: pieces.map((piece) => piece.text).join(separator), secrets };
}
const EMPTY = { text: '', secrets: new Map() };
/** Text that is shell already, from a file of this repository (the agent, the facts program). Never from a user. */
function trusted(text) {
    return { text, secrets: new Map() };
}


/***/ }),

/***/ 4796:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ withDeadline)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3933);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1487);


/** Waits for something on a host, at most `ms` and while nobody cancels. Throws BringupError (`timeout` with what `explain` says then, or `cancelled`). */
async function withDeadline(promise, ms, signal, explain, host) {
    let timer;
    let onAbort;
    const deadline = new Promise((_resolve, reject) => {
        timer = setTimeout(() => reject(new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({ ...explain(), category: 'timeout', where: { host } })), ms);
        onAbort = () => reject((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .cancelledError */ .YQ)(host));
        if (signal?.aborted)
            onAbort();
        signal?.addEventListener('abort', onAbort, { once: true });
    });
    try {
        return await Promise.race([promise, deadline]);
    }
    finally {
        clearTimeout(timer);
        if (onAbort)
            signal?.removeEventListener('abort', onAbort);
    }
}


/***/ }),

/***/ 1487:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wm: () => (/* binding */ unexpectedError),
/* harmony export */   Y: () => (/* binding */ movedError),
/* harmony export */   YQ: () => (/* binding */ cancelledError),
/* harmony export */   sk: () => (/* binding */ valueNeverCame),
/* harmony export */   v: () => (/* binding */ nothingBegan),
/* harmony export */   yR: () => (/* binding */ journalError)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3933);

/** The run was told to stop. */
function cancelledError(host) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: 'cancelled',
        category: 'cancelled',
        what: 'the run was cancelled',
        remedy: 'run it again: it goes on from what is there',
        ...(host === undefined ? {} : { where: { host } }),
    });
}
/** Something was thrown that nobody threw on purpose. */
function unexpectedError(error, host) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: 'bug',
        category: 'bug',
        what: `something unexpected happened inside bringup: ${error instanceof Error ? error.message : String(error)}`,
        remedy: 'this is a bug in bringup: run it again with -v and report what it prints',
        where: { host },
        cause: error,
    });
}
/** Nothing may begin on a host that cannot remember that it began. `said` is what a shell printed that tried to open it. */
function journalError({ host, said = '' }) {
    const reason = /[^:]*$/.exec(said.trim())?.[0].trim() || 'disk full or read-only?';
    const inTheWay = /Is a directory|Not a directory|File exists/i.test(reason);
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: 'journal-not-writable',
        category: 'filesystem',
        what: `the journal in /var/lib/bringup cannot be written, so nothing was begun (${reason})`,
        remedy: inTheWay
            ? 'something that bringup did not make stands in its place: look at `ls -l /var/lib/bringup` on the host, move that away, and run it again'
            : 'look at `df -h /var/lib` and `mount` on the host, make room, and run it again',
        ...(host === undefined ? {} : { where: { host } }),
    });
}
/** Something changed between the plan that was approved and now. */
function movedError(host) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: 'plan-moved',
        category: 'moved',
        what: 'the host is no longer what the plan was made from',
        remedy: 'make a new plan, look at it, and apply that one',
        where: { host },
    });
}
/** A step waited for a value, and nobody is left who could tell it. */
function valueNeverCame(step, host) {
    const names = step.decision.verdict === 'waits' ? step.decision.for.join(', ') : '';
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: 'value-never-came',
        category: 'verify',
        what: `${step.id} needs ${names}, and no step that ran told it`,
        remedy: 'look at the steps that should have told it: they failed, are not in this selection, or belong to a host of a later wave',
        where: { ...step.item.wanted.source, host, step: step.id },
    });
}
/** A program ended on the host before its first step, and said nothing. */
function nothingBegan(host) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: 'nothing-began',
        category: 'unknown',
        what: 'the host ended our program before its first step and did not say why (killed by somebody, or out of memory?)',
        remedy: 'look at `dmesg` and the load of the host, and run it again: it goes on from what is there',
        where: { host },
    });
}


/***/ }),

/***/ 6660:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M3: () => (/* binding */ NO_SUPPLIES),
/* harmony export */   ND: () => (/* binding */ ORDER),
/* harmony export */   TH: () => (/* binding */ idOf),
/* harmony export */   WI: () => (/* binding */ defineKind)
/* harmony export */ });
const NO_SUPPLIES = { of: () => undefined };
/** Keeps the kind's own types inside and shows the engine what it needs. */
function defineKind(kind) {
    return kind;
}
/** `kind:key`, unique on a host. */
function idOf(wanted) {
    return `${wanted.kind.kind}:${wanted.kind.key(wanted.spec)}`;
}
/** The order of kinds on a host where nothing else decides. Gaps leave room for capabilities. */
const ORDER = {
    // Whoever leaves the mesh does that while its client is still there.
    'mesh-logout': 4,
    'mesh-departed': 6,
    group: 10,
    user: 20,
    directory: 30,
    source: 40,
    package: 50,
    file: 60,
    link: 65,
    line: 70,
    'authorized-key': 75,
    download: 80,
    archive: 90,
    sysctl: 100,
    unit: 110,
    timer: 120,
    firewall: 130,
    command: 140,
    service: 150,
    'mesh-node': 160,
    'mesh-registration': 165,
    'mesh-identity': 168,
    reboot: 200,
    'mesh-leftovers': 210,
};


/***/ }),

/***/ 9725:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ noHello),
  j: () => (/* binding */ sshByHand)
});

// EXTERNAL MODULE: ./build/js/core/error.js
var error = __webpack_require__(3933);
// EXTERNAL MODULE: ./build/js/core/redact.js
var redact = __webpack_require__(162);
;// CONCATENATED MODULE: ./build/js/host/facts/windows.js
/**
 * Whether a host that was sent `exec sh -c '...'` answered as Windows does. cmd.exe and PowerShell know no `exec`, and say so in
 * the host's language and width: cmd.exe quotes the word alone and ends with 1 or 9009; PowerShell 5 names the error by an id
 * that is never translated; PowerShell 7 speaks English. Every Unix shell knows `exec`, and nothing else quotes that word alone.
 */
function looksLikeWindows(stdout, stderr, exitCode) {
    if (exitCode === 0 || stdout.includes('bu-facts '))
        return false;
    // Escape sequences and line breaks at the console's width can stand in the middle of a word.
    const text = `${stderr}\n${stdout}`.replace(/\u001b\[[0-9;]*m/g, '').replace(/\s+/g, '');
    if (/^#<CLIXML|FullyQualifiedErrorId:|CommandNotFoundException|Theterm'exec'isnotrecognized/i.test(text))
        return true;
    return ((exitCode === 1 || exitCode === 9009) &&
        /(?:^|[^\w'"])['"‘“„«]exec['"’”“»](?:[^\w'"]|$)/.test(quotesFrom(stderr, stdout)));
}
/** The text with what code pages other than UTF-8 leave of foreign quotes taken for quotes. */
function quotesFrom(stderr, stdout) {
    return `${stderr}\n${stdout}`.slice(0, 2000).replaceAll('\ufffd', "'");
}

// EXTERNAL MODULE: ./build/js/engine/sudoers.js
var sudoers = __webpack_require__(5037);
;// CONCATENATED MODULE: ./build/js/engine/session-failure.js




/** What only somebody who is root there already can do. */
function byAnAdministrator({ user }, lines) {
    const quoted = lines.map((line) => `\`${line}\``).join(' and ');
    return `an administrator of the host has to add ${quoted}, with \`visudo -f ${(0,sudoers/* sudoersPath */.$W)(user)}\`; bringup cannot do it for lack of this very right`;
}
/** What a login shell, sudo or another operating system says instead of starting the agent. First match wins. */
const ROWS = [
    {
        code: 'windows-host',
        category: 'unsupported',
        matches: ({ stdout, stderr, code }, text) => looksLikeWindows(stdout, stderr, code) ||
            /'exec' is not recognized|The term 'exec' is not recognized|FullyQualifiedErrorId\s*:\s*CommandNotFoundException|'exec' (n'est pas|wurde nicht|no se reconoce)/.test(text),
        what: () => 'this is a Windows host: its login shell is not a POSIX shell',
        remedy: () => 'bringup manages only the mesh of Windows hosts, by `bringup apply`; take this host out of the selection',
    },
    {
        code: 'msys-host',
        category: 'unsupported',
        matches: ({ kernel }) => /^(MINGW|MSYS|CYGWIN|UCRT|CLANG)/.test(kernel ?? ''),
        what: ({ kernel }) => `the login shell is a Unix shell on Windows (uname says ${kernel}), and it is no Unix host`,
        remedy: () => 'let sshd there start cmd.exe or PowerShell: remove the value DefaultShell in HKLM:\\SOFTWARE\\OpenSSH; or name the port of the sshd of Windows itself',
    },
    {
        code: 'account-expired',
        category: 'auth',
        matches: ({ stderr }) => /password change required|password (has|is) expired|account (or password is|has) expired|account validation failure/i.test(stderr),
        what: ({ user }) => `the account ${user} or its password has expired on this host`,
        remedy: ({ user }) => `an administrator of the host renews it: \`chage -l ${user}\` shows what expired, \`passwd ${user}\` sets a new password`,
    },
    {
        code: 'sudo-wrong-password',
        category: 'sudo',
        matches: ({ sudo, askedAgain, stderr }) => sudo === 'password' &&
            (askedAgain ||
                /try again|incorrect password|Authentication failed|1 incorrect|no password was provided/i.test(stderr)),
        what: ({ user }) => `sudo did not accept the password of ${user}`,
        remedy: () => 'give the right one (typed, or in the secret that sudo.password names); it was tried once only, to keep the account from being locked',
    },
    {
        code: 'sudo-broken',
        category: 'sudo',
        matches: ({ stderr }) => /no valid sudoers sources found|(unable to initialize|error initializing) \w+ plugin/i.test(stderr),
        what: ({ stderr }) => `sudo on this host cannot read its rules${said(stderr.replace(/^sudo: (no valid|unable to init|error init).*$/gim, ''))}`,
        remedy: () => 'log in as root there and mend what `visudo -c` shows',
    },
    {
        code: 'sudo-not-allowed',
        category: 'sudo',
        matches: ({ stderr }) => /is not in the sudoers file|may not run sudo/i.test(stderr),
        what: ({ user }) => `${user} may not use sudo on this host`,
        remedy: (silence) => `${byAnAdministrator(silence, (0,sudoers/* sudoersLines */.NN)(silence.user).slice(1))}; or choose another ssh.user`,
    },
    {
        code: 'sudo-restricted',
        category: 'sudo',
        matches: ({ stderr, onlyCommands }) => onlyCommands !== undefined || /is not allowed to execute|not allowed to run/i.test(stderr),
        what: ({ user, onlyCommands }) => `sudo lets ${user} run only certain commands${onlyCommands === undefined ? '' : ` (${onlyCommands})`}, and the agent (sh) is not among them`,
        remedy: (silence) => byAnAdministrator(silence, (0,sudoers/* sudoersLines */.NN)(silence.user).slice(1)),
    },
    {
        code: 'sudo-needs-tty',
        category: 'sudo',
        matches: ({ stderr }) => /must have a tty|no tty present/i.test(stderr),
        what: () => 'sudo on this host asks for a terminal (requiretty), and bringup never opens one',
        remedy: (silence) => byAnAdministrator(silence, (0,sudoers/* sudoersLines */.NN)(silence.user).slice(0, 1)),
    },
    {
        code: 'sudo-needs-password',
        category: 'sudo',
        matches: ({ stderr }) => /a password is required|interactive authentication is required|a terminal is required/i.test(stderr),
        what: ({ user }) => `sudo asks for the password of ${user}`,
        remedy: ({ host, user }) => `run \`bringup prepare --select ${host}\` once (it asks for ${user}'s password), or give sudo.password a secret`,
    },
    {
        code: 'sudo-missing',
        category: 'sudo',
        matches: ({ sudo }, text) => sudo !== 'root' && /sudo['’:]?.*(not found|No such file|Unknown command)|Unknown command: sudo/i.test(text),
        what: ({ user }) => `there is no sudo on this host, and ${user} is not root`,
        remedy: () => 'install sudo there, or set ssh.user to root',
    },
    {
        code: 'no-posix-shell',
        category: 'shell',
        matches: ({ code }, text) => code === 127 || /sh: (command )?not found|exec: sh: not found/i.test(text),
        what: () => 'the host has no `sh` where the login shell looks for it',
        remedy: () => 'install a POSIX shell as /bin/sh on the host',
    },
    {
        code: 'no-login',
        category: 'shell',
        matches: (_s, text) => /account is (currently )?not available|nologin|allows sftp connections only/i.test(text),
        what: ({ user }) => `the account ${user} may not run commands on this host`,
        remedy: ({ user }) => `give ${user} a login shell there (and no ForceCommand of sshd), or choose another ssh.user`,
    },
];
/** The error for a host that accepted the connection but never started the agent. */
function noHello(silence) {
    const text = `${silence.stderr}\n${silence.stdout}`;
    if (silence.lost !== undefined && silence.code === undefined) {
        return new error/* BringupError */.y4({
            code: 'connection-lost',
            category: 'network',
            what: `the connection broke before the agent answered (${silence.lost.message})`,
            remedy: 'try again; when it happens again, look at the sshd log of the host',
            where: { host: silence.host },
            cause: silence.lost,
        });
    }
    const row = ROWS.find((candidate) => candidate.matches(silence, text));
    return new error/* BringupError */.y4({
        code: row?.code ?? 'no-agent',
        category: row?.category ?? 'shell',
        what: row
            ? row.what(silence)
            : `the login shell of ${silence.user} did not start the agent (exit ${silence.code ?? 'unknown'})${said(text, silence.password)}`,
        remedy: row
            ? row.remedy(silence)
            : `run \`${sshByHand(silence.target)}\` and look at what is printed; the login shell there has to carry out commands`,
        where: { host: silence.host },
    });
}
/** The end of what was printed, as evidence. */
function said(text, password) {
    const clean = password === undefined ? text : (0,redact/* redactor */.$)([password]).text(text);
    const lines = clean.split('\n').map((line) => line.trim().slice(0, 150));
    const last = lines.filter((line) => line !== '').slice(-2);
    return last.length === 0 ? '' : `; it said: ${last.join(' / ')}`;
}
/** How a person tries the same connection, from `user@address:port`. */
function sshByHand(target) {
    const [, who = target, port = '22'] = /^(.*):(\d+)$/.exec(target) ?? [];
    return `ssh ${port === '22' ? '' : `-p ${port} `}${who.replaceAll(/[[\]]/g, '')} true`;
}


/***/ }),

/***/ 5037:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $W: () => (/* binding */ sudoersPath),
/* harmony export */   NN: () => (/* binding */ sudoersLines),
/* harmony export */   l3: () => (/* binding */ sudoersText)
/* harmony export */ });
/**
 * Where the drop-in of a user stands. sudo passes over names with a dot or a tilde, reads the others in the order of their
 * names, and the last rule that fits wins: so this one comes late. Source: sudoers(5), includedir.
 */
function sudoersPath(user) {
    return `/etc/sudoers.d/zz-bringup-${user.replaceAll(/[^A-Za-z0-9_-]/g, '_')}`;
}
/**
 * The drop-in that lets one user start the agent without a password and without a terminal. The agent is a shell as root, so
 * this is root, and the file says so. `expires`: sudo takes no notice of the line after that moment (sudoers(5), NOTAFTER).
 */
function sudoersText(user, expires) {
    return [
        '# Made by `bringup prepare`, removed by `bringup prepare --undo`.',
        `# It lets ${user} start bringup's agent, a shell, as root without a password: that is root.`,
        ...sudoersLines(user, expires),
        '',
    ].join('\n');
}
/** The lines of sudoers(5) by which one user may start the agent: the first for hosts with `requiretty`. */
function sudoersLines(user, expires) {
    const name = escapeUser(user);
    const until = expires === undefined ? '' : `NOTAFTER=${expires.toISOString().replaceAll(/[-:T]|\.\d+/g, '')} `;
    return [`Defaults:${name} !requiretty`, `${name} ALL=(root) ${until}NOPASSWD: /bin/sh, /usr/bin/sh`];
}
/** A user name as sudoers wants it. Source: sudoers(5), "Other special characters and reserved words". */
function escapeUser(user) {
    return user.replaceAll(/([@!=:,()\\ "])/g, '\\$1');
}


/***/ }),

/***/ 1791:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DA: () => (/* binding */ MOST_KEPT_BYTES),
/* harmony export */   N0: () => (/* binding */ TOO_LARGE_TO_KEEP),
/* harmony export */   To: () => (/* binding */ KEEP_RUNS),
/* harmony export */   x_: () => (/* binding */ MOST_UNDO_BYTES)
/* harmony export */ });
/** How many runs can be undone from what a host keeps. */
const KEEP_RUNS = 5;
/** What a host keeps for all of them together; the oldest go first, never what the run itself has just kept. */
const MOST_UNDO_BYTES = 256 * 1024 * 1024;
/** The largest file that is kept when it is replaced. A larger one cannot be taken back, and the plan says so. */
const MOST_KEPT_BYTES = 64 * 1024 * 1024;
/** Why a larger one cannot be. */
const TOO_LARGE_TO_KEEP = `it is larger than ${MOST_KEPT_BYTES / 1024 / 1024} MB, so the old file is not kept`;


/***/ }),

/***/ 2778:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ createValues),
/* harmony export */   Z: () => (/* binding */ TAKES_PART)
/* harmony export */ });
/** True for every host of a run from its beginning, and false when it failed or was left out: of others than true nothing more will be told. */
const TAKES_PART = 'run.takes-part';
/** An empty store for one run. */
function createValues() {
    const values = new Map();
    let version = 0;
    let active = 0;
    let waiting = [];
    const resting = new Set();
    const wake = (answer) => {
        const woken = waiting;
        waiting = [];
        active += woken.length;
        for (const resolve of woken)
            resolve(answer);
    };
    const settle = () => {
        if (active > 0)
            return;
        const [stalled] = resting;
        if (stalled !== undefined)
            stalled();
        else if (waiting.length > 0)
            wake('never');
    };
    return {
        version: () => version,
        get: (host, name) => values.get(`${host}\0${name}`),
        set(host, name, value) {
            const key = `${host}\0${name}`;
            if (JSON.stringify(values.get(key)) === JSON.stringify(value))
                return;
            values.set(key, value);
            version += 1;
            wake('changed');
        },
        rest(stalled) {
            let ended = false;
            const end = () => {
                if (ended)
                    return;
                ended = true;
                resting.delete(onStall);
                active += 1;
            };
            const onStall = () => {
                end();
                stalled?.();
            };
            if (stalled !== undefined)
                resting.add(onStall);
            active -= 1;
            settle();
            return end;
        },
        join() {
            active += 1;
            let left = false;
            return {
                leave() {
                    if (left)
                        return;
                    left = true;
                    active -= 1;
                    settle();
                },
                wait(since, signal) {
                    if (version > since)
                        return Promise.resolve('changed');
                    return new Promise((resolve) => {
                        const done = (answer) => {
                            signal.removeEventListener('abort', onAbort);
                            resolve(answer);
                        };
                        const onAbort = () => {
                            const index = waiting.indexOf(done);
                            if (index < 0)
                                return;
                            waiting.splice(index, 1);
                            active += 1;
                            done('never');
                        };
                        signal.addEventListener('abort', onAbort, { once: true });
                        waiting.push(done);
                        active -= 1;
                        if (signal.aborted)
                            onAbort();
                        else
                            settle();
                    });
                },
            };
        },
    };
}


/***/ }),

/***/ 4810:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ cancelled)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3933);

/** The error for work that an AbortSignal stopped. */
function cancelled(doing, signal) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: 'cancelled',
        category: 'cancelled',
        what: `Cancelled while ${doing}.`,
        remedy: 'Run it again when you want it done.',
        cause: signal?.reason,
    });
}


/***/ }),

/***/ 5979:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $1: () => (/* binding */ FRAME_CLOSE),
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   IW: () => (/* binding */ readFrame),
/* harmony export */   L0: () => (/* binding */ cleaned),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   fi: () => (/* binding */ FRAME_OPEN),
/* harmony export */   rD: () => (/* binding */ wholeNumber)
/* harmony export */ });
/* harmony import */ var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2260);

/**
 * Shell words for framed output. The mark is chosen on the host and new each time, so nothing that is read there can
 * imitate the end of a block; a value is cut at its first line break. All are builtins but what `f_run` runs.
 * - `f_kv KEY VALUE`, `f_first KEY FILE` (first line), `f_paths KEY PATH...` (those that exist)
 * - `f_file NAME FILE LINES` (a block of at most so many lines), `f_run NAME COMMAND...` (a block of its output)
 */
const FRAME_OPEN = (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `
  set +eu
  nl='
'
  mark=
  [ -r /proc/sys/kernel/random/uuid ] && read -r mark </proc/sys/kernel/random/uuid
  mark=@\${mark:-$$-$RANDOM$RANDOM$RANDOM}
  f_kv() { printf '%s=%s\n' "$1" "\${2%%"$nl"*}"; }
  f_first() {
    v=
    [ -r "$2" ] || return 1
    IFS= read -r v <"$2"
    [ -n "$v" ] && f_kv "$1" "$v"
  }
  f_paths() {
    k=$1
    shift
    for v; do [ -e "$v" ] && f_kv "$k" "$v"; done
  }
  f_file() {
    [ -r "$2" ] || return 1
    f_open "$1"
    n=0 v=
    while [ $n -lt "$3" ] && { IFS= read -r v || [ -n "$v" ]; }; do
      printf '%s\n' "$v"
      n=$((n + 1))
    done <"$2"
    f_close
  }
  f_run() {
    f_open "$1"
    shift
    "$@"
    f_close
  }
  f_open() { printf '%s %s\n' "$mark" "$1"; }
  f_close() { printf '\n%s\n' "$mark"; }
  printf 'bu-facts 1 %s\n' "$mark"
`;
/** The last line of framed output. */
const FRAME_CLOSE = (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `printf '%s .\n' "$mark"`;
/** Takes framed output apart. Text before the first frame is ignored; output that is none of ours is an empty frame. Throws nothing. */
function readFrame(output) {
    const values = new Map();
    const blocks = new Map();
    const lines = output.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
    const start = lines.findIndex((line) => line.startsWith('bu-facts ') && /^bu-facts 1 @\S+$/.test(line));
    const mark = lines[start]?.split(' ')[2] ?? '';
    let block;
    let complete = false;
    for (const line of start === -1 ? [] : lines.slice(start + 1)) {
        if (line === `${mark} .`) {
            complete = true;
            break;
        }
        if (block === undefined) {
            if (line.startsWith(`${mark} `))
                block = { name: line.slice(mark.length + 1), lines: [] };
            else
                addValue(values, line);
        }
        else if (line === mark) {
            blocks.set(block.name, block.lines.join('\n').replace(/\n$/, ''));
            block = undefined;
        }
        else {
            block.lines.push(line);
        }
    }
    if (block !== undefined)
        blocks.set(block.name, block.lines.join('\n'));
    return { values, blocks, complete };
}
function addValue(values, line) {
    const [, key, value] = /^([A-Za-z][A-Za-z0-9]*)=(.*)$/su.exec(line) ?? [];
    if (key === undefined || value === undefined)
        return;
    const known = values.get(key);
    if (known === undefined)
        values.set(key, [value]);
    else
        known.push(value);
}
/** The first value of a key, without surrounding blanks and NULs; null when there is none or it is empty. */
function textOf(frame, key) {
    return cleaned(frame.values.get(key)?.[0]);
}
/** Text without surrounding blanks and NULs (device trees end in one); null when nothing is left. */
function cleaned(text) {
    const value = (text ?? '').replaceAll('\0', '').trim();
    return value === '' ? null : value;
}
/** All values of a key. */
function listOf(frame, key) {
    return frame.values.get(key) ?? [];
}
/** The lines of a block; none when it is missing. */
function linesOf(frame, name) {
    const text = frame.blocks.get(name);
    return text === undefined || text === '' ? [] : text.split('\n');
}
/** A whole number that JavaScript can hold exactly, from decimal digits alone; null otherwise. */
function wholeNumber(text) {
    if (text === null || text === undefined || !/^\s*\d+\s*$/.test(text))
        return null;
    const value = Number(text);
    return Number.isSafeInteger(value) ? value : null;
}


/***/ }),

/***/ 1643:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DW: () => (/* binding */ listMember),
/* harmony export */   Dc: () => (/* binding */ member),
/* harmony export */   Nu: () => (/* binding */ textsMember),
/* harmony export */   SA: () => (/* binding */ textMember),
/* harmony export */   eJ: () => (/* binding */ numberMember)
/* harmony export */ });
/** One member of something that may be an object; undefined otherwise. Inherited members do not count. */
function member(value, name) {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
        ? value[name]
        : undefined;
}
/** A text member without surrounding blanks; null when it is none or empty. */
function textMember(value, name) {
    const found = member(value, name);
    return typeof found === 'string' && found.trim() !== '' ? found.trim() : null;
}
/** A number member between 0 and 2^53; null otherwise. */
function numberMember(value, name) {
    const found = member(value, name);
    return typeof found === 'number' && found >= 0 && found <= Number.MAX_SAFE_INTEGER ? found : null;
}
/** A list member; PowerShell 5 writes a list of one as the thing itself, and an empty one as null. */
function listMember(value, name) {
    const found = member(value, name);
    return Array.isArray(found) ? found : found === undefined || found === null ? [] : [found];
}
/** The texts of a list member; other things in it are left out. */
function textsMember(value, name) {
    return listMember(value, name).filter((item) => typeof item === 'string');
}


/***/ }),

/***/ 7566:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ FACT_SECTIONS),
  G: () => (/* binding */ factsProgram)
});

// EXTERNAL MODULE: ./build/js/core/sh.js
var sh = __webpack_require__(2260);
// EXTERNAL MODULE: ./build/js/host/prelude.js
var prelude = __webpack_require__(3227);
// EXTERNAL MODULE: ./build/js/host/facts/frame.js
var facts_frame = __webpack_require__(5979);
;// CONCATENATED MODULE: ./build/js/host/facts/gpu.js

/** Graphics processors and accelerators, from /proc and /sys alone: no process, no driver woken up. */
const GPU_PROGRAM = (0,sh.sh) `
  if [ "$BU_OS" != Darwin ]; then
    f_file nvidiaVersion /proc/driver/nvidia/version 3
    f_nvidia() {
      for f in /proc/driver/nvidia/gpus/*/information; do
        [ -r "$f" ] || continue
        while IFS= read -r v; do case $v in Model:* | 'GPU UUID:'* | 'Bus Location:'*) printf '%s\n' "$v" ;; esac; done <"$f"
      done
    }
    f_run nvidiaGpus f_nvidia
    f_uevent() {
      [ -r "$2/uevent" ] || return
      u="$1 \${2##*/}"
      while IFS= read -r v; do
        case $v in DRIVER=* | PCI_CLASS=* | PCI_ID=* | PCI_SLOT_NAME=* | OF_COMPATIBLE_0=*) u="$u;$v" ;; esac
      done <"$2/uevent"
      [ -r "$2/mem_info_vram_total" ] && read -r v <"$2/mem_info_vram_total" && u="$u;VRAM=$v"
      f_kv device "$u"
    }
    f_gpus() {
      for d in /sys/bus/pci/devices/*; do
        c=
        [ -r "$d/class" ] && read -r c <"$d/class"
        case $c in 0x03* | 0x12*) f_uevent pci "$d" ;; esac
      done
      for d in /sys/class/drm/card[0-9] /sys/class/drm/card[0-9][0-9]; do
        case $(cd -P "$d/device" && pwd) in '' | */pci*) ;; *) f_uevent "\${d##*/}" "$d/device" ;; esac
      done
    }
    f_gpus
    f_paths deviceNode /dev/nvidia0 /dev/nvidiactl /dev/kfd /dev/dri/renderD128
  fi
`;

;// CONCATENATED MODULE: ./build/js/host/facts/identity.js

/**
 * Who the host is. Processes: date and id (uname ran in the prelude); on macOS also sw_vers, sysctl and ioreg.
 * Everything else is read by the shell itself.
 */
const IDENTITY_PROGRAM = (0,sh.sh) `
  f_kv clock "$(date +%s.%N)"
  f_kv kernel "$BU_OS"
  f_kv release "$BU_RELEASE"
  f_kv machine "$BU_ARCH"
  id=$(id)
  f_kv id "$id"
  bu_pm >/dev/null
  f_kv packageManager "$BU_PM"
  if [ "$BU_OS" = Darwin ]; then
    f_run swVers sw_vers
    f_run sysctlIdentity sysctl kern.bootsessionuuid kern.boottime kern.hostname hw.model hw.optional.arm64
    f_run ioreg ioreg -rd1 -c IOPlatformExpertDevice
  else
    f_first machineId /etc/machine-id || f_first machineId /var/lib/dbus/machine-id
    f_first bootId /proc/sys/kernel/random/boot_id
    f_first hostname /proc/sys/kernel/hostname
    f_first uptime /proc/uptime
    f_first pid1 /proc/1/comm
    f_first container /run/systemd/container
    f_first vendor /sys/class/dmi/id/sys_vendor
    f_first product /sys/class/dmi/id/product_name
    f_first model /proc/device-tree/model
    f_paths path /run/systemd/system /run/openrc /.dockerenv /run/.containerenv /run/reboot-required \
      /var/run/reboot-required /run/ostree-booted /etc/rpi-issue /proc/sys/fs/binfmt_misc/WSLInterop
    f_paths loader /lib/ld-*.so.* /lib64/ld-*.so.* /lib/*-linux-*/ld-*.so.*
    f_file osRelease /etc/os-release 60 || f_file osRelease /usr/lib/os-release 60
  fi
`;

;// CONCATENATED MODULE: ./build/js/host/facts/network.js

/**
 * How the host is connected. Processes on Linux: ip, grep, ss and head; on macOS: ifconfig, netstat, lsof and head.
 * The names of listening programs are only visible to root, and the dearest fact of all: ss looks at every process.
 */
const NETWORK_PROGRAM = (0,sh.sh) `
  f_file resolv /etc/resolv.conf 40
  if [ "$BU_OS" = Darwin ]; then
    f_run ifconfig ifconfig -a
    f_run netstatRoutes netstat -rn
    f_lsof() { lsof -nP -F pcPn -iTCP -sTCP:LISTEN -iUDP | head -n 4000; }
    f_run lsof f_lsof
  else
    if bu_has ip; then f_run ipAddr ip -o addr; else f_run ifconfig ifconfig -a; fi
    f_links() {
      n=0
      for d in /sys/class/net/*; do
        [ -r "$d/mtu" ] || continue
        [ $((n += 1)) -gt 100 ] && break
        mac= mtu= state= speed=
        read -r mac <"$d/address"
        read -r mtu <"$d/mtu"
        read -r state <"$d/operstate"
        read -r speed <"$d/speed"
        f_kv link "\${d##*/} \${mac:--} \${mtu:-0} \${state:--} \${speed:-0}"
      done
    }
    f_links
    f_file routes4 /proc/net/route 200
    f_run routes6 grep '^0\{32\} 00 ' /proc/net/ipv6_route
    if bu_has ss; then
      o=-ltun
      case $id in 'uid=0('*) o=-ltunp ;; esac
      f_ss() { ss $o | head -n 400; }
      f_run ss f_ss
    else
      for v in tcp tcp6 udp udp6; do f_file "proc-$v" /proc/net/$v 400; done
    fi
  fi
`;

;// CONCATENATED MODULE: ./build/js/host/facts/resources.js

/**
 * What the host can carry. Processes on Linux: getconf, cat and stat; on macOS: sysctl, vm_stat, df and mount.
 * File systems on a network are listed but not measured: a dead server would hold the program for ever.
 */
const RESOURCES_PROGRAM = (0,sh.sh) `
  if [ "$BU_OS" = Darwin ]; then
    f_run sysctlResources sysctl machdep.cpu.brand_string hw.logicalcpu hw.memsize hw.pagesize vm.swapusage hw.optional.arm.FEAT_AES machdep.cpu.features
    f_run vmStat vm_stat
    f_run df df -Pkl
    f_run mountTable mount
  else
    # One processor of x86 tells all; where nothing else tells their number, they are counted.
    most=4000
    f_first cpuOnline /sys/devices/system/cpu/online && most=240
    f_open cpuinfo
    n=0 seen=
    while [ $n -lt $most ] && IFS= read -r v; do
      n=$((n + 1))
      case $v in
        flags*) seen=1 ;;
        'model name'* | Features* | 'CPU impl'* | 'CPU part'* | processor* | Model* | isa* | 'cpu model'*) ;;
        '') [ $most -lt 999 ] && [ -n "$seen" ] && break; continue ;;
        *) continue ;;
      esac
      printf '%s\n' "$v"
    done </proc/cpuinfo
    f_close
    f_open meminfo
    while read -r k v _; do
      case $k in MemTotal: | MemFree: | MemAvailable: | Buffers: | Cached: | SwapTotal: | SwapFree:) printf '%s %s\n' "$k" "$v" ;; esac
      [ "$k" = SwapFree: ] && break
    done </proc/meminfo
    f_close
    f_first memoryLimit /sys/fs/cgroup/memory.max
    v=
    [ -r /proc/self/smaps ] && while read -r k v _; do [ "$k" = KernelPageSize: ] && break; v=; done </proc/self/smaps
    if [ -n "$v" ]; then f_kv pageKiB "$v"; else f_kv pageBytes "$(getconf PAGESIZE)"; fi
    v=$(getconf GNU_LIBC_VERSION)
    f_kv libc "$v"
    if [ -z "$v" ]; then
      for v in /lib/ld-musl-*.so.1; do [ -x "$v" ] && f_run musl "$v" 2>&1; done
    fi
    f_disks() {
      for d in /sys/block/*; do
        case \${d##*/} in loop* | ram* | zram* | dm-* | sr* | fd* | md* | nbd* | mtd* | *boot[01] | *rpmb) continue ;; esac
        [ -r "$d/size" ] || continue
        size= rotational= removable= model=
        read -r size <"$d/size"
        read -r rotational <"$d/queue/rotational"
        read -r removable <"$d/removable"
        [ -r "$d/device/model" ] && read -r model <"$d/device/model"
        f_kv disk "\${d##*/} \${size:-0} \${rotational:-0} \${removable:-0} $model"
      done
    }
    f_disks
    # By cat: shells read a byte at a time, and mounts of containers have long lines.
    f_mounts() {
      set -f
      IFS=$nl n=0
      for v in $(cat /proc/self/mounts); do
        dir=\${v#* }
        type=\${dir#* }
        dir=\${dir%% *}
        type=\${type%% *}
        case $dir in /var/lib/docker/* | /var/lib/containers/* | /var/lib/containerd/* | /var/lib/kubelet/* | /run/* | /snap/*) continue ;; esac
        case $type:$dir in
          *:/ | ext[234]:* | xfs:* | btrfs:* | zfs:* | f2fs:* | bcachefs:* | vfat:* | exfat:* | ntfs3:* | overlay:* | ubifs:* | jffs2:* | virtiofs:*) ;;
          tmpfs:/tmp | tmpfs:/dev/shm | tmpfs:/run | tmpfs:/var/*) ;;
          nfs*:* | cifs:* | smb3:* | ceph:* | 9p:* | fuse.*:*) ;;
          *) continue ;;
        esac
        n=$((n + 1))
        [ $n -gt 200 ] && break
        f_kv mount "\${v% * *}"
        case $type:$dir in *\\* | nfs*:* | cifs:* | smb3:* | ceph:* | 9p:* | fuse.*:*) ;; *) set -- "$@" "$dir" ;; esac
      done
      unset IFS
      set +f
      case " $* " in *' / '*) ;; *) set -- / "$@" ;; esac
      if bu_has stat; then f_run sizes stat -f -c '%S|%b|%f|%a|%c|%d|%n' -- "$@"; else f_run df df -Pk "$@"; fi
    }
    f_mounts
  fi
`;

;// CONCATENATED MODULE: ./build/js/host/facts/software.js

/**
 * What the host runs and could be made to run. Processes: python3, sudo and systemctl, each for its version.
 * macOS opens a window when python3 of /usr/bin is started without the developer tools, so it is not.
 */
const SOFTWARE_PROGRAM = (0,sh.sh) `
  f_open tools
  for v in python3 perl sudo doas docker podman containerd git curl wget tar zstd rsync openssl base64 flock setsid \
    systemctl systemd-run systemd-detect-virt tailscale tailscaled syncthing uv conda nvidia-smi rocm-smi \
    ufw firewall-cmd nft iptables chronyc timedatectl nc getent useradd adduser visudo; do
    command -v "$v"
  done
  f_close
  f_python() {
    for p in /opt/homebrew/bin/python3 /usr/local/bin/python3 /usr/bin/python3; do
      [ -x "$p" ] || continue
      [ "$BU_OS$p" != Darwin/usr/bin/python3 ] || [ -d /Library/Developer/CommandLineTools ] || [ -d /Applications/Xcode.app ] || continue
      f_kv python "$p"
      f_kv pythonVersion "$("$p" -V 2>&1)"
      return
    done
  }
  f_python
  bu_has sudo && f_kv sudo "$(sudo -V)"
  bu_has systemctl && f_kv systemd "$(systemctl --version)"
  f_paths dockerSocket /var/run/docker.sock
  f_first selinux /sys/fs/selinux/enforce
  f_first apparmor /sys/module/apparmor/parameters/enabled
  f_paths path /sys/fs/cgroup/cgroup.controllers /run/systemd/timesync/synchronized
  f_sshd() {
    for f in /etc/ssh/sshd_config /etc/ssh/sshd_config.d/*.conf /etc/systemd/system/ssh*.socket.d/*.conf /run/systemd/generator/ssh*.socket.d/*.conf; do
      [ -r "$f" ] || continue
      f_kv sshdFile "$f"
      while read -r v; do
        case $v in [Pp][Oo][Rr][Tt]* | [Ll]isten[AaSs]*) f_kv sshdLine "$v" ;; esac
      done <"$f"
    done
  }
  f_sshd
`;

;// CONCATENATED MODULE: ./build/js/host/facts/virtualisation.js

/** Asks systemd-detect-virt, which knows more than files tell. Processes: two where it exists. */
const VIRTUALISATION_PROGRAM = (0,sh.sh) `
  if bu_has systemd-detect-virt; then
    f_kv detectVm "$(systemd-detect-virt --vm)"
    f_kv detectContainer "$(systemd-detect-virt --container)"
  fi
`;

;// CONCATENATED MODULE: ./build/js/host/facts/program.js









/** The sections and the shell that reads each. */
const SECTION_PROGRAMS = {
    identity: IDENTITY_PROGRAM,
    resources: RESOURCES_PROGRAM,
    network: NETWORK_PROGRAM,
    software: SOFTWARE_PROGRAM,
    gpu: GPU_PROGRAM,
    virtualisation: VIRTUALISATION_PROGRAM,
};
/** All sections, in the order they are read. `identity` is always part of a program. */
const FACT_SECTIONS = Object.keys(SECTION_PROGRAMS);
/**
 * POSIX sh that prints the facts of a host for `parseFacts`; needs the prelude before it, changes nothing, reads
 * nothing from stdin, prints nothing on stderr, and leaves no variable behind. Equal sections give equal text.
 */
function factsProgram(sections) {
    const asked = FACT_SECTIONS.filter((section) => section === 'identity' || sections.includes(section));
    const body = [
        facts_frame/* FRAME_OPEN */.fi,
        ...asked.flatMap((section) => [(0,sh/* trusted */.IZ)(`f_kv section ${section}`), SECTION_PROGRAMS[section]]),
        facts_frame/* FRAME_CLOSE */.$1,
    ];
    return (0,sh/* trusted */.IZ)(`(\n${(0,prelude/* compact */.o)((0,sh/* join */.fj)(body).text)}\n) </dev/null 2>/dev/null`);
}


/***/ }),

/***/ 1481:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bi: () => (/* binding */ parsePackageManager),
/* harmony export */   ky: () => (/* binding */ parseStat),
/* harmony export */   tz: () => (/* binding */ parseSha256)
/* harmony export */ });
/* unused harmony exports parseStatLine, PACKAGE_MANAGERS */
/** The high bits of `st_mode`, the same on Linux and BSD. Source: POSIX sys/stat.h, linux uapi/linux/stat.h. */
const TYPE_BITS = new Map([
    [0x1, 'fifo'],
    [0x2, 'character-device'],
    [0x4, 'directory'],
    [0x6, 'block-device'],
    [0x8, 'file'],
    [0xa, 'symlink'],
    [0xc, 'socket'],
]);
const TYPE_LETTERS = {
    p: 'fifo',
    c: 'character-device',
    d: 'directory',
    b: 'block-device',
    '-': 'file',
    l: 'symlink',
    s: 'socket',
};
const STAT_HEAD = /^([0-9a-fA-F]{1,8})\|([^|\n]*)\|([^|\n]*)\|(\d+)\|(\d+)\|(\d+)\|(\d+)\|/;
const LS_HEAD = /^ *(\d+) ([-bcdlps])([-r][-w][-xsS][-r][-w][-xsS][-r][-w][-xtT])[.+@]? +\d+ +(\d+) +(\d+) +(?:(\d+)|\d+, *\d+) +[A-Z][a-z]{2} +\d+ +[\d:]+ /;
function headOf(text) {
    const [whole, bits = '', owner = '', group = '', uid = '', gid = '', size = '', inode = ''] = STAT_HEAD.exec(text) ?? [];
    if (whole === undefined)
        return lsHeadOf(text);
    const mode = Number.parseInt(bits, 16);
    const type = TYPE_BITS.get((mode >> 12) & 0xf);
    if (type === undefined)
        return undefined;
    return {
        type,
        mode: mode & 0o7777,
        owner: owner === 'UNKNOWN' ? uid : owner,
        group: group === 'UNKNOWN' ? gid : group,
        uid: Number(uid),
        gid: Number(gid),
        sizeBytes: Number(size),
        inode,
        length: whole.length,
    };
}
/** `ls -lind`, from hosts without `stat`: names are numbers there, but 0 is root everywhere it happens. */
function lsHeadOf(text) {
    const [whole, inode = '', letter = '', permissions = '', uid = '', gid = '', size = '0'] = LS_HEAD.exec(text) ?? [];
    const type = TYPE_LETTERS[letter];
    if (whole === undefined || type === undefined)
        return undefined;
    return {
        type,
        mode: modeOf(permissions),
        owner: uid === '0' ? 'root' : uid,
        group: gid === '0' ? 'root' : gid,
        uid: Number(uid),
        gid: Number(gid),
        sizeBytes: Number(size),
        inode,
        length: whole.length,
    };
}
function modeOf(permissions) {
    let mode = 0;
    [...permissions].forEach((letter, index) => {
        if ('rwxst'.includes(letter))
            mode |= 0o400 >> index;
        if ('sStT'.includes(letter))
            mode |= 0o4000 >> Math.floor(index / 3);
    });
    return mode;
}
function statOf({ length: _, ...head }, path) {
    return { path, ...head };
}
/** One line of `bu_stat`, for a path without line breaks; undefined when it is none. */
function parseStatLine(line) {
    const head = headOf(line);
    return head === undefined ? undefined : statOf(head, line.slice(head.length));
}
/**
 * What `bu_stat` printed, by path. Line breaks in paths are not escaped by `stat`, so the paths that were asked for
 * are looked for by their own text (the longest that fits), and nothing else is believed.
 */
function parseStat(output, paths) {
    const found = new Map();
    const longestFirst = paths.toSorted((a, b) => b.length - a.length);
    for (let rest = withLastBreak(output); rest !== '';) {
        const head = headOf(rest);
        const named = head === undefined ? '' : rest.slice(head.length);
        const path = longestFirst.find((candidate) => named.startsWith(candidate) && /^(?: -> |\n)/.test(named.slice(candidate.length, candidate.length + 4)));
        if (head === undefined || path === undefined) {
            rest = afterLine(rest);
            continue;
        }
        found.set(path, statOf(head, path));
        rest = afterLine(named.slice(path.length));
    }
    return found;
}
/**
 * What `bu_sha256` printed: lower-case hex by path. GNU and perl mark a line with `\` and escape `\`, newline and
 * carriage return in the path; busybox and BSD print it raw. Both are understood. Source: coreutils src/digest.c.
 */
function parseSha256(output, paths) {
    const found = new Map();
    const longestFirst = paths.toSorted((a, b) => b.length - a.length);
    for (let rest = withLastBreak(output); rest !== '';) {
        const [head, mark, hash = ''] = /^(\\?)([0-9a-f]{64}) [ *]/.exec(rest) ?? [];
        const named = head === undefined ? '' : rest.slice(head.length);
        const path = longestFirst.find((candidate) => {
            const text = mark === '\\' ? escaped(candidate) : candidate;
            return head !== undefined && named.startsWith(`${text}\n`);
        });
        if (path === undefined) {
            rest = afterLine(rest);
            continue;
        }
        found.set(path, hash);
        rest = afterLine(named.slice(mark === '\\' ? escaped(path).length : path.length));
    }
    return found;
}
function escaped(path) {
    return path.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
}
function withLastBreak(text) {
    return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
function afterLine(text) {
    const end = text.indexOf('\n');
    return end === -1 ? '' : text.slice(end + 1);
}
const PACKAGE_MANAGERS = ['apt', 'dnf', 'apk', 'pacman', 'zypper', 'brew', 'none'];
/** What `bu_pm` printed; `none` for anything else. */
function parsePackageManager(output) {
    return PACKAGE_MANAGERS.find((name) => name === output.trim()) ?? 'none';
}


/***/ }),

/***/ 3227:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ PRELUDE),
/* harmony export */   o: () => (/* binding */ compact)
/* harmony export */ });
/* harmony import */ var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2260);

/** Shell text without comment lines, blank lines and indentation. Not for text with quoted line breaks or here-documents. */
function compact(text) {
    return text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'))
        .join('\n');
}
const SOURCE = `
unset CDPATH ENV BASH_ENV IFS
umask 077
LC_ALL=C
PATH=\${PATH:+$PATH:}/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
export LC_ALL PATH
# uname prints its fields in this order whatever the order of its flags.
bu_uname() { BU_OS=$1 BU_RELEASE=$2 BU_ARCH=$3; }
[ -n "${'$'}{BU_OS-}" ] || bu_uname $(uname -s -r -m)
[ "$BU_OS" = Darwin ] && PATH=$PATH:/opt/homebrew/bin:/opt/homebrew/sbin
BU_PM=
bu_has() { command -v "$1" >/dev/null 2>&1; }
bu_stat() {
  [ $# -gt 0 ] || return 0
  case $BU_OS in
    Darwin|*BSD) /usr/bin/stat -f '%Xp|%Su|%Sg|%u|%g|%z|%i|%N' -- "$@" ;;
    *)
      # OpenWrt and other small systems have no stat; ls says the same, with numbers for names.
      if bu_has stat; then stat -c '%f|%U|%G|%u|%g|%s|%i|%n' -- "$@"; else ls -lind -- "$@"; fi ;;
  esac 2>/dev/null
}
# Only plain files: a FIFO would be waited for.
bu_sha256() {
  for bu_i; do
    shift
    [ -f "$bu_i" ] && set -- "$@" "$bu_i"
  done
  [ $# -gt 0 ] || return 0
  if bu_has sha256sum; then sha256sum -- "$@"; else shasum -a 256 -- "$@"; fi 2>/dev/null
}
# By the package database and not by the command alone: Debian has a game named pacman, openSUSE can have dnf.
bu_pm() {
  if [ -z "$BU_PM" ]; then
    if [ "$BU_OS" = Darwin ]; then bu_has brew && BU_PM=brew
    elif [ -e /var/lib/dpkg/status ] && bu_has apt-get; then BU_PM=apt
    elif [ -e /etc/apk/world ] && bu_has apk; then BU_PM=apk
    elif [ -d /var/lib/pacman/local ] && bu_has pacman; then BU_PM=pacman
    elif [ -d /etc/zypp ] && [ ! -e /etc/redhat-release ] && bu_has zypper; then BU_PM=zypper
    elif bu_has dnf; then BU_PM=dnf
    fi
    : "\${BU_PM:=none}"
  fi
  echo "$BU_PM"
}
`;
/**
 * What every program on a host starts with, in POSIX sh (dash, bash, busybox ash, ksh, macOS sh); it costs one process.
 * Variables: `BU_OS` (`Linux`, `Darwin`), `BU_RELEASE` (of the kernel), `BU_ARCH` (`uname -m`), `BU_PM` (after `bu_pm`).
 * - `bu_stat FILE...`: one line per path that exists, symlinks not followed: `mode in hex|owner|group|uid|gid|size|inode|path` (`parseStat`).
 * - `bu_sha256 FILE...`: `hash  path` per plain file that can be read (`parseSha256`).
 * - `bu_pm`: apt, dnf, apk, pacman, zypper, brew or none; kept in `BU_PM`, so `bu_pm >/dev/null` needs no process.
 * - `bu_has CMD`: whether the command can be found.
 */
const PRELUDE = (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__/* .trusted */ .IZ)(compact(SOURCE));


/***/ }),

/***/ 8728:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ createSemaphore)
/* harmony export */ });
/* harmony import */ var _cancelled_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4810);

/** A first-in, first-out semaphore. Throws BringupError (`cancelled`) from `acquire` when the signal comes first. */
function createSemaphore(limit) {
    let free = limit;
    const queue = new Set();
    function leave() {
        let left = false;
        return () => {
            if (left)
                return;
            left = true;
            const [next] = queue;
            if (next === undefined)
                free++;
            else {
                queue.delete(next);
                next();
            }
        };
    }
    return {
        get waiting() {
            return queue.size;
        },
        async acquire(waitingFor, signal) {
            if (signal?.aborted)
                throw (0,_cancelled_js__WEBPACK_IMPORTED_MODULE_0__/* .cancelled */ .K)(waitingFor, signal);
            if (free > 0) {
                free--;
                return leave();
            }
            await new Promise((resolve, reject) => {
                const enter = () => {
                    signal?.removeEventListener('abort', abort);
                    resolve();
                };
                const abort = () => {
                    queue.delete(enter);
                    reject((0,_cancelled_js__WEBPACK_IMPORTED_MODULE_0__/* .cancelled */ .K)(waitingFor, signal));
                };
                queue.add(enter);
                signal?.addEventListener('abort', abort, { once: true });
            });
            return leave();
        },
    };
}


/***/ })

};
;