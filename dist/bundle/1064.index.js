"use strict";
exports.id = 1064;
exports.ids = [1064,4884];
exports.modules = {

/***/ 1064:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  newFleet: () => (/* binding */ newFleet)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/js/core/error.js
var core_error = __webpack_require__(3933);
// EXTERNAL MODULE: ./build/js/fleet/host.js
var host = __webpack_require__(8012);
// EXTERNAL MODULE: ./build/js/fleet/schema.js
var schema = __webpack_require__(4225);
// EXTERNAL MODULE: ./build/js/host/ssh-config-file.js
var ssh_config_file = __webpack_require__(110);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/js/engine/slots.js
var slots = __webpack_require__(7475);
// EXTERNAL MODULE: ./build/js/host/known-hosts.js
var known_hosts = __webpack_require__(5507);
// EXTERNAL MODULE: ./node_modules/ssh2/lib/index.js
var lib = __webpack_require__(5472);
var lib_default = /*#__PURE__*/__webpack_require__.n(lib);
// EXTERNAL MODULE: ./build/js/host/cancelled.js
var cancelled = __webpack_require__(4810);
// EXTERNAL MODULE: ./build/js/host/first-bytes.js
var first_bytes = __webpack_require__(5470);
// EXTERNAL MODULE: ./build/js/host/handshake-error.js
var handshake_error = __webpack_require__(4264);
// EXTERNAL MODULE: ./build/js/host/hop.js + 10 modules
var hop = __webpack_require__(8413);
// EXTERNAL MODULE: ./build/js/host/host-key.js
var host_key = __webpack_require__(5028);
// EXTERNAL MODULE: ./build/js/host/jump-pool.js
var jump_pool = __webpack_require__(7363);
// EXTERNAL MODULE: ./build/js/host/place.js
var place = __webpack_require__(1981);
;// CONCATENATED MODULE: ./build/js/host/scan.js








/** The NIST curves are one kind of key to people; a host has one of them at most. */
const KINDS = [
    (0,host_key/* algorithmsFor */.iJ)(['ssh-ed25519']),
    (0,host_key/* algorithmsFor */.iJ)(['ecdsa-sha2-nistp256', 'ecdsa-sha2-nistp384', 'ecdsa-sha2-nistp521']),
    (0,host_key/* algorithmsFor */.iJ)(['ssh-rsa']),
];
/**
 * The host keys an sshd shows: Ed25519, ECDSA, RSA, those that it has. Nothing proves that they are the right ones: they
 * are to be compared by a person. One connection per key, one after another, because sshd punishes probes that come
 * quickly. Throws BringupError when the endpoint is no sshd that can be reached.
 */
async function scanHostKey(address, port, options) {
    const { timeoutMs, proxy, jumps = [], signal } = options;
    const target = pseudoTarget(address, port, timeoutMs, proxy);
    const via = jumps.length === 0 ? undefined : await jump_pool/* sharedJumps */.D.lease(jumps, signal === undefined ? {} : { signal });
    try {
        return await scan(target, via?.hop, signal);
    }
    finally {
        await via?.release();
    }
}
async function scan(target, via, signal) {
    const keys = [];
    let offered;
    for (const algorithms of KINDS) {
        if (offered !== undefined && !algorithms.some((one) => offered?.has(one)))
            continue;
        const shown = await probe(target, via, algorithms, signal);
        offered = shown.offered;
        if (shown.key !== undefined)
            keys.push(shown.key);
    }
    return keys;
}
/** One key exchange that ends as soon as the host has shown its key, or that it has none of these. */
async function probe(target, via, algorithms, signal) {
    const timeoutMs = target.connectTimeoutMs;
    const stream = await (0,hop/* openStream */.f)(target, via, signal);
    const first = (0,first_bytes/* firstBytes */.m)();
    const remote = new Map();
    const seen = { ...NOTHING, target, first, remote, timeoutMs };
    const { promise, resolve, reject } = Promise.withResolvers();
    const timer = setTimeout(() => reject((0,handshake_error/* handshakeTimeout */.Z)(seen)), timeoutMs);
    const abort = () => reject((0,cancelled/* cancelled */.K)(`reading the host keys of ${(0,place/* placeOf */.$)(target)}`, signal));
    signal?.addEventListener('abort', abort, { once: true });
    const client = new (lib_default()).Client();
    client.on('error', (error) => {
        if (/no matching host key format/.test(error.message))
            resolve(undefined);
        else
            reject((0,handshake_error/* handshakeError */.g)(error, seen));
    });
    client.on('close', () => reject((0,handshake_error/* handshakeError */.g)(undefined, seen)));
    const config = {
        sock: stream,
        username: 'nobody',
        readyTimeout: 0,
        algorithms: { serverHostKey: [...algorithms] },
        debug(line) {
            const match = /^Handshake: \(remote\) ([^:]+): (.*)$/.exec(line);
            if (match?.[1] !== undefined && match[2] !== undefined)
                remote.set(match[1], match[2]);
        },
        hostVerifier(blob, answer) {
            resolve((0,host_key/* hostKeyOf */.v)(blob));
            answer(false);
        },
    };
    try {
        client.connect(config);
        stream.on('data', first.see);
        const key = await promise;
        return { key, offered: new Set(remote.get('Host key format')?.split(',')) };
    }
    finally {
        clearTimeout(timer);
        signal?.removeEventListener('abort', abort);
        client.removeAllListeners('close').on('error', () => { });
        stream.destroy();
    }
}
const NOTHING = {
    check: {
        algorithms: [],
        onFile: [],
        badLines: [],
        verify: () => Promise.reject(new TypeError('a scan trusts nothing')),
    },
    offered: [],
    methodsLeft: [],
    partial: false,
    said: '',
};
function pseudoTarget(address, port, connectTimeoutMs, proxy) {
    return {
        name: address,
        address,
        port,
        user: 'nobody',
        identity: undefined,
        hostKeys: 'strict',
        knownHosts: [],
        jumps: [],
        connectTimeoutMs,
        ...(proxy === undefined ? {} : { proxy }),
    };
}

// EXTERNAL MODULE: ./build/js/host/fleet-target.js
var fleet_target = __webpack_require__(7602);
;// CONCATENATED MODULE: ./build/js/cli/init/jumps-to.js

/** The jump hosts of a way as this machine reaches them: with its own keys, ~/.ssh/config and known_hosts. */
async function jumpsTo({ address, user, port, jump }, timeoutMs) {
    if (jump === undefined)
        return [];
    const root = process.cwd();
    const host = {
        name: address,
        address,
        connection: 'ssh',
        labels: {},
        groups: [],
        vars: {},
        ssh: {
            user,
            port,
            jump,
            hostKeys: 'strict',
            knownHosts: [],
            connectTimeoutMs: timeoutMs,
            written: ['user', 'port', 'jump'],
        },
        sudo: {},
        sections: {},
        source: {},
    };
    return (await (0,fleet_target/* fleetTargets */.h)({ hosts: [], root, file: 'fleet.yaml' })(host)).jumps;
}

;// CONCATENATED MODULE: ./build/js/cli/init/key-look.js








const TIMEOUT_MS = 8_000;
const AT_ONCE = 20;
/** Looks at the host key of each way, all at once. Never throws for a host's sake. */
async function lookAtKeys(ways, known) {
    const looks = new Map();
    await (0,slots/* withSlots */.W)(ways, AT_ONCE, async (way) => {
        looks.set(way, await look(way, known));
    });
    return ways.flatMap((way) => looks.get(way) ?? []);
}
/** What this machine's own known_hosts files say. Files that are not there say nothing. */
async function knownHere() {
    const own = ['known_hosts', 'known_hosts2'].map((name) => (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.ssh', name));
    const sources = await Promise.all([...own, '/etc/ssh/ssh_known_hosts'].map(readSource));
    return (0,known_hosts/* parseKnownHosts */.uJ)(sources.flatMap((source) => source ?? []));
}
async function look(way, known) {
    const onFile = (0,known_hosts/* lookup */.$I)(known, way.address, way.port);
    if (way.jump !== undefined) {
        const entry = onFile.keys[0];
        if (entry !== undefined)
            return { state: 'shown', key: entry.key, knownFrom: entry.origin };
    }
    try {
        const jumps = await jumpsTo(way, TIMEOUT_MS);
        const keys = await scanHostKey(way.address, way.port, { timeoutMs: TIMEOUT_MS, jumps });
        const first = keys[0];
        if (first === undefined)
            return { state: 'silent', problem: noUsableKey(way) };
        const verdicts = keys.map((key) => ({ key, verdict: (0,known_hosts/* judge */.S4)(onFile, key) }));
        for (const { key, verdict } of verdicts) {
            if (verdict.verdict === 'revoked')
                return contradicted(key, verdict.entry);
        }
        for (const { key, verdict } of verdicts) {
            if (verdict.verdict === 'known')
                return { state: 'shown', key, knownFrom: verdict.entry.origin };
        }
        for (const { key, verdict } of verdicts) {
            if (verdict.verdict === 'changed' && verdict.entries[0])
                return contradicted(key, verdict.entries[0]);
        }
        return { state: 'shown', key: first };
    }
    catch (error) {
        if (!(error instanceof core_error/* BringupError */.y4) || error.category === 'cancelled')
            throw error;
        return way.jump === undefined ? { state: 'silent', problem: error } : { state: 'behind' };
    }
}
function contradicted(key, { origin, line }) {
    return { state: 'contradicted', key, place: `${origin}:${line}` };
}
function noUsableKey({ address, port }) {
    return new core_error/* BringupError */.y4({
        code: 'no-usable-host-key',
        category: 'unsupported',
        what: `The sshd at ${address} port ${port} has no host key of a type that can be trusted (Ed25519, ECDSA or RSA).`,
        remedy: 'Make one on the host: ssh-keygen -A',
    });
}
async function readSource(path) {
    try {
        return { origin: path, text: await (0,promises_.readFile)(path, 'utf8') };
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/js/cli/init/way.js
var init_way = __webpack_require__(2726);
;// CONCATENATED MODULE: ./build/js/cli/init/key-table.js

/** What ssh-keygen calls the types, and the file each is kept in on the host. */
const TYPES = {
    'ssh-ed25519': ['ED25519', 'ed25519'],
    'ssh-rsa': ['RSA', 'rsa'],
};
/** The hosts with the fingerprints of their keys, and how to compare those that are new. */
function keyTable(rows) {
    const cells = rows.map(({ name, way, key }) => [
        name,
        `${way.user}@${way.address}${way.port === 22 ? '' : ` port ${way.port}`}`,
        key.state === 'shown' ? `${typeOf(key.key.type)[0]} ${key.key.fingerprint}` : 'key not known yet',
        key.state === 'shown' ? (key.knownFrom === undefined ? 'new' : `in ${(0,init_way/* withTilde */.t)(key.knownFrom)}`) : '',
    ]);
    const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
    const lines = cells.map((row) => row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd());
    const files = new Set(rows.flatMap(({ key }) => (key.state === 'shown' && key.knownFrom === undefined ? [typeOf(key.key.type)[1]] : [])));
    const compare = [...files].map((file) => `  ssh-keygen -lf /etc/ssh/ssh_host_${file}_key.pub`);
    return `\n${lines.join('\n')}\n${compare.length === 0 ? '' : `\nCompare what is new with what this prints on the host itself:\n${compare.join('\n')}\n`}\n`;
}
function typeOf(type) {
    return TYPES[type] ?? ['ECDSA', 'ecdsa'];
}

// EXTERNAL MODULE: ./build/js/cli/init/questions.js
var init_questions = __webpack_require__(4884);
;// CONCATENATED MODULE: ./build/js/cli/init/agree-keys.js




/**
 * Looks at the hosts' keys, shows them, and has a person confirm those that are new. What does not answer is the person's
 * choice; without one it stops. Throws BringupErrors.
 */
async function agreeOnKeys(hosts, agreement) {
    const { known, questions, tell, yes } = agreement;
    let looked = await agree_keys_look(hosts, known);
    for (;;) {
        refuseContradictions(looked);
        const silent = looked.filter(([, key]) => key.state === 'silent');
        if (silent.length === 0)
            break;
        if (questions === undefined || yes)
            throw new core_error/* BringupErrors */.$L(silent.map(([host, key]) => silence(host, key)));
        for (const [host, key] of silent)
            tell(`${host.name}: ${silence(host, key).message}\n`);
        const choice = await questions.choose(silent.length === 1 ? 'That host does not answer.' : 'Those hosts do not answer.', [
            { name: 'try again', value: 'again' },
            { name: 'write it down without its key, which is added later', value: 'keep' },
            { name: 'leave it out', value: 'leave' },
            { name: 'stop, write nothing', value: 'stop' },
        ]);
        if (choice === 'stop')
            throw (0,init_questions.cancelled)();
        const others = looked.filter(([, key]) => key.state !== 'silent');
        if (choice === 'again')
            looked = inOrder(hosts, [
                ...others,
                ...(await agree_keys_look(silent.map(([host]) => host), known)),
            ]);
        else {
            if (choice === 'keep')
                looked = looked.map(([host, key]) => [host, key.state === 'silent' ? { state: 'behind' } : key]);
            else
                looked = others;
            break;
        }
    }
    await agree_keys_confirm(looked, agreement);
    return looked.map(([{ name, way }, key]) => ({
        name,
        connection: 'ssh',
        way,
        hostKey: key.state === 'shown' ? key.key : undefined,
    }));
}
async function agree_keys_look(hosts, known) {
    const looks = await lookAtKeys(hosts.map(({ way }) => way), known);
    return hosts.flatMap((host, index) => {
        const key = looks[index];
        return key === undefined ? [] : [[host, key]];
    });
}
function inOrder(hosts, looked) {
    return looked.toSorted(([a], [b]) => hosts.indexOf(a) - hosts.indexOf(b));
}
async function agree_keys_confirm(looked, { questions, tell, yes }) {
    if (looked.length === 0)
        return;
    tell(keyTable(looked.map(([{ name, way }, key]) => ({ name, way, key }))));
    const fresh = looked.filter(([, key]) => key.state === 'shown' && key.knownFrom === undefined);
    if (fresh.length === 0 || yes)
        return;
    if (questions === undefined)
        throw nobodyToConfirm(fresh.map(([{ name }]) => name));
    if (!(await questions.yes(fresh.length === 1 ? 'Is the new key that of your host?' : 'Are the new keys those of your hosts?')))
        throw (0,init_questions.cancelled)();
}
function refuseContradictions(looked) {
    const problems = looked.flatMap(([{ name, way }, key]) => key.state !== 'contradicted'
        ? []
        : new core_error/* BringupError */.y4({
            code: 'host-key-contradicted',
            category: 'host-key',
            what: `${way.address} port ${way.port} shows the ${key.key.type} key ${key.key.fingerprint}, which is not the one this machine has on file (${key.place})`,
            remedy: `either the machine was installed anew, or somebody sits in between: compare on the host itself (ssh-keygen -lf /etc/ssh/ssh_host_*_key.pub), and only then remove ${key.place}`,
            where: { host: name },
        }));
    if (problems.length > 0)
        throw new core_error/* BringupErrors */.$L(problems);
}
function silence(host, key) {
    if (key.state !== 'silent')
        throw new TypeError('only of hosts that do not answer');
    return new core_error/* BringupError */.y4({
        code: key.problem.code,
        category: key.problem.category,
        what: key.problem.message,
        remedy: `${key.problem.remedy} Or leave it out: a host can be added to the fleet file at any time.`,
        where: { host: host.name },
    });
}
function nobodyToConfirm(names) {
    return new core_error/* BringupError */.y4({
        code: 'nobody-to-confirm',
        category: 'host-key',
        what: `nobody is here to confirm the host key${names.length === 1 ? '' : 's'} of ${names.join(', ')}, and nothing was written`,
        remedy: 'run it at a terminal; or, when you have compared the fingerprints above, add --yes',
    });
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./build/js/cli/init/host-names.js


/** Words that selections use for themselves. */
const RESERVED = new Set(['all', 'failed']);
/** A name for a host that nobody named yet: the first part of its DNS name, or its last number. Never one of `taken`. */
function hostNameFor(address, taken) {
    const whole = asName((0,external_node_net_.isIP)(address) === 0 ? address : '');
    const first = (0,external_node_net_.isIPv4)(address) ? `host-${address.split('.').at(-1)}` : asName(address.split('.')[0] ?? '');
    const wishes = (0,external_node_net_.isIP)(address) === 0 ? [first, whole] : (0,external_node_net_.isIPv4)(address) ? [first] : [];
    const free = wishes.find((name) => isFree(name, taken));
    if (free !== undefined)
        return free;
    const base = wishes[0] !== undefined && schema/* NAME */.o_.test(wishes[0]) ? wishes[0].slice(0, 58) : 'host';
    for (let number = base === 'host' ? 1 : 2;; number++) {
        if (isFree(`${base}-${number}`, taken))
            return `${base}-${number}`;
    }
}
/** Whether a fleet file takes the name for a host, as a sentence when it does not. */
function hostNameProblem(name, taken) {
    if (!schema/* NAME */.o_.test(name))
        return 'use lower-case letters, digits and hyphens, at most 63';
    if (RESERVED.has(name))
        return 'selections use that word: choose another';
    return taken.has(name) ? 'another host has that name' : undefined;
}
/** Text as a name of a fleet or a host: lower case, everything else than letters and digits as one hyphen. May be empty. */
function asName(text) {
    return text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, 63)
        .replace(/^-|-$/g, '');
}
function isFree(name, taken) {
    return hostNameProblem(name, taken) === undefined;
}

;// CONCATENATED MODULE: ./build/js/cli/init/twins.js

/** The host among `others` that is reached by the same address and port, through the same host. */
function twinOf(way, others) {
    return others.find((other) => endpoint(other.way) === endpoint(way));
}
/** Throws BringupError when two hosts are one. */
function refuseTwins(hosts) {
    for (const [index, { name, way }] of hosts.entries()) {
        const twin = twinOf(way, hosts.slice(0, index));
        if (twin === undefined)
            continue;
        throw new core_error/* BringupError */.y4({
            code: 'host-twice',
            category: 'config',
            what: `${twin.name} and ${name} are both ${way.address} port ${way.port}`,
            remedy: 'name each host once',
        });
    }
}
function endpoint({ jump, address, port }) {
    return `${jump ?? ''} ${address.toLowerCase()} ${port}`;
}

// EXTERNAL MODULE: ./build/js/cli/init/wish.js
var init_wish = __webpack_require__(1310);
;// CONCATENATED MODULE: ./build/js/cli/init/ask-hosts.js




/** Asks for hosts until an empty answer; at least one, and none twice by `wayOf` them. Throws BringupError (cancelled). */
async function askHosts(questions, user, wayOf) {
    const wishes = [];
    for (;;) {
        const first = wishes.length === 0;
        const answer = await questions.text(first
            ? `A host, like ${user}@192.0.2.11 (user and :port may be left out):`
            : 'Another host (Enter alone: no more):', {
            check: (text) => text.trim() === ''
                ? !first || 'name at least one host, or leave with Ctrl-C'
                : problemOf(text, wishes, wayOf),
        });
        if (answer.trim() === '')
            return wishes;
        const wish = (0,init_wish/* parseWish */.x)(answer);
        const taken = new Set(wishes.map(({ name }) => name));
        const name = await questions.text('What to call it:', {
            default: wish.name ?? hostNameFor(wish.address, taken),
            check: (text) => hostNameProblem(text.trim(), taken) ?? true,
        });
        wishes.push({ ...wish, name: name.trim() });
    }
}
/** Names for hosts of the command line that have none. Throws BringupError for a name that cannot be. */
function nameHosts(wishes, reserved = []) {
    const taken = new Set(reserved);
    const given = wishes.flatMap(({ name }) => name ?? []);
    for (const name of given) {
        const problem = hostNameProblem(name, taken);
        if (problem !== undefined)
            throw wrongName(name, problem);
        taken.add(name);
    }
    return wishes.map((wish) => {
        const name = wish.name ?? hostNameFor(wish.address, taken);
        taken.add(name);
        return { ...wish, name };
    });
}
/** What is wrong with a host as it was typed, so that it is asked for again. */
function problemOf(text, before, wayOf) {
    try {
        const way = wayOf((0,init_wish/* parseWish */.x)(text));
        const twin = twinOf(way, before.map((wish) => ({ name: wish.name, way: wayOf(wish) })));
        return twin === undefined || `${twin.name} is ${way.address} port ${way.port} already: name each host once`;
    }
    catch (error) {
        if (error instanceof core_error/* BringupError */.y4)
            return `${error.message}: ${error.remedy}`;
        throw error;
    }
}
function wrongName(name, problem) {
    return new core_error/* BringupError */.y4({
        code: 'wrong-host-name',
        category: 'config',
        what: `a host cannot be called ${name}`,
        remedy: problem,
    });
}

;// CONCATENATED MODULE: ./build/js/cli/init/new-fleet.js












/** Makes the new fleet from what was said and what is asked, with host keys that somebody agreed to. Throws BringupErrors. */
async function newFleet(wishes, questions, tell) {
    const { folder, local, environment, key, yes } = wishes;
    if (wishes.name !== undefined && !schema/* NAME */.o_.test(wishes.name))
        throw wrongFleetName(wishes.name);
    const asks = wishes.hosts.length === 0 && !local ? questions : undefined;
    if (wishes.hosts.length === 0 && !local && asks === undefined)
        throw noHosts();
    const preset = asName((0,external_node_path_.basename)(folder)) || 'fleet';
    const name = wishes.name ?? (asks === undefined ? preset : await askFleetName(asks, preset));
    const here = local ? hereName() : undefined;
    const user = (0,host/* currentUser */.Ny)(process.env);
    const config = await (0,ssh_config_file/* readSshConfig */.xZ)();
    const wayOf = (wish) => (0,init_way/* wayTo */.b)(wish, config, user);
    const named = asks === undefined ? nameHosts(wishes.hosts, here === undefined ? [] : [here]) : await askHosts(asks, user, wayOf);
    const found = named.map((wish) => ({ name: wish.name, way: wayOf(wish) }));
    refuseTwins(found);
    if (found.length > 0)
        tell(`reading the host key${found.length === 1 ? '' : 's'} of ${found.map((host) => host.name).join(', ')}\n`);
    const hosts = [
        ...(await agreeOnKeys(found, { known: await knownHere(), yes, questions, tell })),
        ...(here === undefined ? [] : [{ name: here, connection: 'local' }]),
    ];
    if (hosts.length === 0)
        throw noHosts();
    return { name, environment, key, hosts };
}
async function askFleetName(questions, preset) {
    const answer = await questions.text('Name of the fleet:', {
        default: preset,
        check: (text) => schema/* NAME */.o_.test(text.trim()) || 'use lower-case letters, digits and hyphens, at most 63',
    });
    return answer.trim();
}
/** A name for the machine this runs on. */
function hereName() {
    const name = asName((0,external_node_os_.hostname)().split('.')[0] ?? '');
    return name === '' || name === 'localhost' ? 'here' : name;
}
function noHosts() {
    return new core_error/* BringupError */.y4({
        code: 'no-hosts',
        category: 'config',
        what: 'a fleet needs a host, and none was named',
        remedy: 'name some: `bringup init --host ops@192.0.2.11 --host ops@192.0.2.12`, or --local for this machine; at a terminal it asks',
    });
}
function wrongFleetName(name) {
    return new core_error/* BringupError */.y4({
        code: 'wrong-fleet-name',
        category: 'config',
        what: `a fleet cannot be called ${JSON.stringify(name)}`,
        remedy: 'use lower-case letters, digits and hyphens, at most 63',
    });
}


/***/ }),

/***/ 4884:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cancelled: () => (/* binding */ cancelled),
/* harmony export */   terminalQuestions: () => (/* binding */ terminalQuestions)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3933);
/* harmony import */ var _terminal_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7845);


/** Questions on standard error, so that standard output stays clean; undefined when there is no terminal. */
function terminalQuestions() {
    if (!process.stdin.isTTY || !process.stderr.isTTY)
        return undefined;
    return {
        async text(message, { default: preset, check } = {}) {
            const { input } = await __webpack_require__.e(/* import() */ 7756).then(__webpack_require__.bind(__webpack_require__, 7756));
            const question = {
                message,
                ...(preset === undefined ? {} : { default: preset }),
                ...(check === undefined ? {} : { validate: check }),
            };
            return (0,_terminal_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .answerTo */ .o)((context) => input(question, context), stopped);
        },
        async yes(message) {
            const { confirm } = await __webpack_require__.e(/* import() */ 7756).then(__webpack_require__.bind(__webpack_require__, 7756));
            return (0,_terminal_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .answerTo */ .o)((context) => confirm({ message, default: false }, context), stopped);
        },
        async choose(message, choices) {
            const { select } = await __webpack_require__.e(/* import() */ 7756).then(__webpack_require__.bind(__webpack_require__, 7756));
            return (0,_terminal_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .answerTo */ .o)((context) => select({ message, choices: [...choices] }, context), stopped);
        },
    };
}
function stopped(_how, cause) {
    throw cancelled(cause);
}
/** What a person said no to, or left with Ctrl-C or Ctrl-D. */
function cancelled(cause) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: 'cancelled',
        category: 'cancelled',
        what: 'stopped: nothing was written',
        remedy: 'run `bringup init` again when you like',
        ...(cause === undefined ? {} : { cause }),
    });
}


/***/ }),

/***/ 2726:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ wayTo),
/* harmony export */   t: () => (/* binding */ withTilde)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _host_ssh_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6459);
/* harmony import */ var _wish_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1310);



/** The way to a host, from what the person said, then ~/.ssh/config, then `user` and port 22. */
function wayTo(wish, config, user) {
    const known = (0,_host_ssh_config_js__WEBPACK_IMPORTED_MODULE_1__/* .sshConfigFor */ .o)(config, wish.address, wish.user);
    const jump = known.proxyJump.at(-1);
    const isAlias = known.hostName !== wish.address;
    const key = isAlias ? known.identityFiles[0] : undefined;
    return {
        address: known.hostName,
        user: wish.user ?? known.user ?? user,
        port: wish.port ?? known.port ?? 22,
        ...(key === undefined ? {} : { key: withTilde(key) }),
        ...(jump === undefined
            ? {}
            : { jump: (0,_wish_js__WEBPACK_IMPORTED_MODULE_2__/* .wishText */ .N)({ address: jump.host, ...part('user', jump.user), ...part('port', jump.port) }) }),
    };
}
/** A path below the home as `~/...`, so that the file means the same for everybody. */
function withTilde(path) {
    const home = `${(0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)()}/`;
    return path.startsWith(home) ? `~/${path.slice(home.length)}` : path;
}
function part(name, value) {
    return value === undefined ? {} : { [name]: value };
}


/***/ })

};
;