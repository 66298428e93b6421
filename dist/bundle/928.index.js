"use strict";
exports.id = 928;
exports.ids = [928];
exports.modules = {

/***/ 5928:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openHeadscale: () => (/* binding */ openHeadscale)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 14 modules
var schemas = __webpack_require__(4528);
// EXTERNAL MODULE: ./build/js/core/secret.js
var secret = __webpack_require__(1583);
// EXTERNAL MODULE: ./build/js/mesh/headscale/errors.js
var errors = __webpack_require__(7127);
;// CONCATENATED MODULE: ./build/js/mesh/headscale/answers.js



/** What a person's tools show as the user of tagged nodes. Source: headscale hscontrol/types/users.go, TaggedDevices. */
const TAGGED_DEVICES = 'tagged-devices';
/** protojson writes 64-bit numbers as strings; nothing is lost by taking numbers, too. */
const id = schemas/* union */.KCZ([schemas/* string */.YjP().regex(/^\d{1,20}$/), schemas/* int */.Whr().nonnegative()]).transform(String);
const texts = schemas/* array */.YOg(schemas/* unknown */.L5J())
    .catch([])
    .transform((list) => list.filter((item) => typeof item === 'string'));
const answers_text = schemas/* string */.YjP().catch('');
const flag = schemas/* boolean */.zMY().catch(false);
/** Go's zero time stands for none. */
const time = schemas/* string */.YjP()
    .optional()
    .catch(undefined)
    .transform((value) => (Number.isNaN(Date.parse(value ?? '')) || value?.startsWith('0001-') ? undefined : value));
const user = schemas/* looseObject */._H3({ id, name: answers_text }).transform((raw) => ({ id: raw.id, name: raw.name }));
const userOfNode = schemas/* union */.KCZ([schemas/* looseObject */._H3({ name: schemas/* string */.YjP() }).transform(({ name }) => name), schemas/* string */.YjP()]);
const node = schemas/* looseObject */._H3({
    id,
    name: answers_text,
    givenName: answers_text,
    user: userOfNode.optional().catch(undefined),
    ipAddresses: texts,
    online: flag,
    lastSeen: time,
    expiry: time,
    tags: texts,
    forcedTags: texts,
    validTags: texts,
    availableRoutes: texts,
    approvedRoutes: texts,
})
    .transform((raw) => ({
    id: raw.id,
    name: raw.givenName || raw.name,
    hostname: raw.name,
    user: raw.user === '' || raw.user === TAGGED_DEVICES ? undefined : raw.user,
    addresses: raw.ipAddresses,
    online: raw.online,
    lastSeen: raw.lastSeen,
    expiry: raw.expiry,
    tags: [...new Set([...raw.tags, ...raw.forcedTags, ...raw.validTags])],
    routes: { offered: raw.availableRoutes, approved: raw.approvedRoutes },
}));
const route = schemas/* looseObject */._H3({ id, node: schemas/* looseObject */._H3({ id }), prefix: schemas/* string */.YjP(), advertised: flag, enabled: flag })
    .transform((raw) => ({
    id: raw.id,
    node: raw.node.id,
    prefix: raw.prefix,
    offered: raw.advertised,
    approved: raw.enabled,
}));
const preAuthKey = schemas/* looseObject */._H3({
    id,
    key: answers_text,
    user: userOfNode.optional().catch(undefined),
    reusable: flag,
    ephemeral: flag,
    used: flag,
    expiration: time,
    aclTags: texts,
})
    .transform((raw) => ({
    id: raw.id,
    key: new secret/* Secret */.z(`pre-auth key ${raw.id}`, raw.key),
    user: raw.user === '' || raw.user === TAGGED_DEVICES ? undefined : raw.user,
    tags: raw.aclTags,
    reusable: raw.reusable,
    ephemeral: raw.ephemeral,
    used: raw.used,
    expiration: raw.expiration,
}));
/** What each question is answered with. */
const ANSWERS = {
    users: schemas/* looseObject */._H3({ users: schemas/* array */.YOg(user) }).transform((raw) => raw.users),
    nodes: schemas/* looseObject */._H3({ nodes: schemas/* array */.YOg(node) }).transform((raw) => raw.nodes),
    routes: schemas/* looseObject */._H3({ routes: schemas/* array */.YOg(route) }).transform((raw) => raw.routes),
    keys: schemas/* looseObject */._H3({ preAuthKeys: schemas/* array */.YOg(preAuthKey) }).transform((raw) => raw.preAuthKeys),
    newKey: schemas/* looseObject */._H3({ preAuthKey }).transform((raw) => raw.preAuthKey),
};
/** An answer read by its schema. Throws BringupError that names the first place that is not as it should be. */
function read(schema, json, { url, asked }) {
    const result = schema.safeParse(json);
    if (result.success)
        return result.data;
    const [issue] = result.error.issues;
    throw (0,errors/* unreadable */.O$)(url, asked, `${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'not as expected'}`);
}

;// CONCATENATED MODULE: ./build/js/mesh/headscale/dialects.js
/** Oldest first. Versions before the first row are too old. */
const DIALECTS = [
    {
        since: [0, 23],
        versions: '0.23 to 0.25',
        keyUser: 'name',
        expireBy: 'key',
        keyList: 'of-user',
        keyDelete: false,
        routes: 'own',
    },
    {
        since: [0, 26],
        versions: '0.26 or 0.27',
        keyUser: 'id',
        expireBy: 'key',
        keyList: 'of-user',
        keyDelete: false,
        routes: 'on-node',
    },
    {
        since: [0, 28],
        versions: '0.28 or newer',
        keyUser: 'id',
        expireBy: 'id',
        keyList: 'all',
        keyDelete: true,
        routes: 'on-node',
    },
];
/** The dialect of a version; a version newer than all we know speaks as the newest. Undefined: too old. */
function dialectOf([major, minor]) {
    return DIALECTS.findLast(({ since }) => major > since[0] || (major === since[0] && minor >= since[1]));
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/js/core/category.js
var category = __webpack_require__(6371);
// EXTERNAL MODULE: ./build/js/core/error.js
var core_error = __webpack_require__(3933);
// EXTERNAL MODULE: ./build/js/core/redact.js
var redact = __webpack_require__(162);
;// CONCATENATED MODULE: ./build/js/mesh/headscale/request.js






const TIMEOUT_MS = 10_000;
const ATTEMPTS = 3;
const PAUSE_MS = 250;
/** Far above a list of ten thousand nodes. */
const MOST_BYTES = 64 * 2 ** 20;
const BUSY = new Set([429, 502, 503, 504]);
/** The connection was never made, so nothing was asked. */
const NEVER_ASKED = new Set(['mesh-server-name', 'mesh-server-unreachable']);
/** Asks something that anybody may ask, such as the version. Throws BringupError when nothing serves there now. */
function askOpenly(server, path) {
    const request = { method: 'GET', path };
    return patiently(request, server.signal, async () => {
        const answer = await send(server, request);
        if (BUSY.has(answer.status))
            throw (0,errors/* serverBusy */.Du)(server.url, answer.status);
        return answer;
    });
}
/**
 * Asks with the API key and returns the JSON of the answer. What changes nothing is tried again when the network fails; what
 * changes something only when it cannot have arrived. Throws BringupError for everything else than success.
 */
function ask(server, request) {
    const key = bearer(server.apiKey);
    return patiently(request, server.signal, async () => {
        const answer = await send(server, request, key);
        return jsonOf(answer, server, request);
    });
}
async function patiently(request, signal, work) {
    for (let attempt = 1;; attempt++) {
        try {
            return await work();
        }
        catch (error) {
            signal?.throwIfAborted();
            if (attempt === ATTEMPTS || !mayTryAgain(error, request))
                throw error;
            await (0,promises_.setTimeout)(Math.random() * PAUSE_MS * 2 ** attempt, undefined, { signal }).catch(() => signal?.throwIfAborted());
        }
    }
}
function mayTryAgain(error, { method }) {
    if (!(error instanceof core_error/* BringupError */.y4) || error.category === 'timeout')
        return false;
    return category/* CATEGORIES */.R[error.category].retryable && (method === 'GET' || wasNeverAsked(error));
}
/** A connection that broke in the middle has the same code as one that was refused. */
function wasNeverAsked({ code, cause }) {
    return (NEVER_ASKED.has(code) && /\b(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)\b/.test(codesOf(cause)));
}
function codesOf(error) {
    if (!(error instanceof Error))
        return '';
    const inner = error instanceof AggregateError ? error.errors.map(codesOf).join(' ') : '';
    return `${'code' in error ? String(error.code) : ''} ${inner} ${codesOf(error.cause)}`;
}
async function send(server, { method, path, body }, key) {
    const timeoutMs = server.timeoutMs ?? TIMEOUT_MS;
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
        const response = await fetch(new URL(path, server.url), {
            method,
            // A redirect is told, never followed: the key goes only where the fleet file says.
            redirect: 'manual',
            signal: server.signal === undefined ? timeout : AbortSignal.any([timeout, server.signal]),
            headers: {
                accept: 'application/json',
                ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
                ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            },
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        return {
            status: response.status,
            type: (response.headers.get('content-type') ?? '').split(';')[0]?.trim() ?? '',
            text: await textOf(response, server, `${method} ${path}`),
            location: response.headers.get('location') ?? undefined,
        };
    }
    catch (error) {
        server.signal?.throwIfAborted();
        if (error instanceof core_error/* BringupError */.y4)
            throw error;
        throw (0,errors/* connectionError */.$t)(server.url, error, timeoutMs);
    }
}
async function textOf(response, { url }, asked) {
    const parts = [];
    let sizeBytes = 0;
    for await (const part of response.body ?? []) {
        sizeBytes += part.byteLength;
        if (sizeBytes > MOST_BYTES)
            throw (0,errors/* unreadable */.O$)(url, asked, `it is larger than ${MOST_BYTES / 2 ** 20} MiB`);
        parts.push(part);
    }
    return Buffer.concat(parts).toString('utf8');
}
function jsonOf(answer, { url, apiKey }, { method, path, secrets = [] }) {
    const { status, text } = answer;
    const asked = `${method} ${path.split('?')[0]}`;
    // Up to 0.26 a wrong key gives HTTP 500, and only one that has expired 401 (headscale hscontrol/app.go).
    if (status === 401 || status === 403 || text.trim() === 'Unauthorized')
        throw (0,errors/* keyRefused */.wX)(url, apiKey.name);
    if (BUSY.has(status))
        throw (0,errors/* serverBusy */.Du)(url, status);
    const json = parsed(text);
    if (status >= 200 && status < 300) {
        if (text.trim() === '' && method !== 'GET')
            return {};
        if (json === undefined)
            throw looksLikeJson(answer) ? (0,errors/* unreadable */.O$)(url, asked, 'it is no JSON') : stranger(url, asked, answer);
        return json;
    }
    const said = saidBy(json);
    if (said === undefined)
        throw stranger(url, asked, answer);
    throw (0,errors/* serverRefused */.Gn)(url, asked, status, (0,redact/* redactor */.$)([apiKey, trimmed(apiKey), ...secrets])
        .text(said)
        .slice(0, 300));
}
/** An answer that no Headscale gives, as an error that says what came. */
function stranger(url, asked, { status, type, location, text }) {
    if (location !== undefined)
        return (0,errors/* notHeadscale */.mT)(url, `it sends ${asked} on to ${shownOrigin(location, url)}`, `write the address it leads to in mesh.server, if that is your Headscale`);
    if (/HTTP request to an HTTPS server/i.test(text))
        return (0,errors/* notHeadscale */.mT)(url, 'it speaks only TLS', 'write https:// in mesh.server');
    return (0,errors/* notHeadscale */.mT)(url, `${asked} gave HTTP ${status}${type === '' ? '' : ` and ${type}`}`);
}
function shownOrigin(location, base) {
    return URL.canParse(location, base) ? new URL(location, base).origin : 'no valid address';
}
function looksLikeJson({ type, text }) {
    return type.endsWith('json') && !text.trimStart().startsWith('<');
}
/** The sentence of an error. Sources: grpc-gateway `{code, message, details}` up to 0.29, RFC 9457 `{title, detail}` from 0.30. */
function saidBy(json) {
    if (json === null || typeof json !== 'object')
        return undefined;
    const told = json;
    const text = [told['message'], told['detail'], told['title'], told['error']].find((part) => typeof part === 'string');
    return typeof text === 'string' ? text.trim() : undefined;
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** The key as it goes into the header. Checked before, because `fetch` repeats what it cannot send in its own error. */
function bearer(apiKey) {
    const key = apiKey.reveal().trim();
    if (!/^[\x21-\x7e]+$/.test(key))
        throw (0,errors/* keyMalformed */.h2)(apiKey.name);
    return key;
}
function trimmed(apiKey) {
    return new secret/* Secret */.z(apiKey.name, apiKey.reveal().trim());
}

;// CONCATENATED MODULE: ./build/js/mesh/headscale/detect.js



/**
 * Finds out what a server is, without a key: by its `/version` (0.27 and newer), else by the description of its API, which
 * also tells of servers that were built without a version. Throws BringupError when it is too old, or no Headscale.
 */
async function detect(server) {
    const first = await askOpenly(server, '/version');
    const told = versionIn(first);
    const numbers = numbersIn(told);
    if (numbers !== undefined) {
        const dialect = dialectOf(numbers);
        if (dialect === undefined)
            throw (0,errors/* tooOld */.Yo)(server.url, plain(told));
        return { version: plain(told), dialect };
    }
    const dialect = (await bySwagger(server)) ?? (await byOpenApi(server));
    if (dialect === undefined)
        throw stranger(server.url, 'GET /version', first);
    return { version: dialect.versions, dialect };
}
/** Up to 0.29. */
async function bySwagger(server) {
    const description = jsonIn(await askOpenly(server, '/swagger/v1/openapiv2.json'));
    const paths = Object.keys(description?.paths ?? {});
    if (paths.some((path) => path.startsWith('/api/v1/machine')))
        throw (0,errors/* tooOld */.Yo)(server.url, '0.22 or older');
    const fields = (name) => description?.definitions?.[name]?.properties;
    const [created, expired] = [fields('v1CreatePreAuthKeyRequest'), fields('v1ExpirePreAuthKeyRequest')];
    if (created === undefined || expired === undefined)
        return undefined;
    const seen = {
        keyUser: created['user']?.format === 'uint64' ? 'id' : 'name',
        expireBy: 'key' in expired ? 'key' : 'id',
        routes: paths.some((path) => path.endsWith('/approve_routes')) ? 'on-node' : 'own',
    };
    return DIALECTS.find(({ keyUser, expireBy, routes }) => keyUser === seen.keyUser && expireBy === seen.expireBy && routes === seen.routes);
}
/** From 0.30. */
async function byOpenApi(server) {
    const { status, text } = await askOpenly(server, '/api/v1/openapi.yaml');
    return status === 200 && /^openapi:/m.test(text) && text.includes('/api/v1/preauthkey') ? DIALECTS.at(-1) : undefined;
}
function versionIn(answer) {
    const json = jsonIn(answer);
    const version = json === null || typeof json !== 'object' ? undefined : json.version;
    return typeof version === 'string' ? version : '';
}
/** Of a release. `dev`, and what Go makes of a commit without a tag (`v0.0.0-2026…`), say nothing. */
function numbersIn(version) {
    const [, major, minor] = /^v?(\d{1,4})\.(\d{1,4})(?:\.|$)/.exec(version) ?? [];
    if (major === undefined || minor === undefined || /^v?0\.0\.0-/.test(version))
        return undefined;
    return [Number(major), Number(minor)];
}
function plain(version) {
    return version.replace(/^v/, '').slice(0, 60);
}
function jsonIn({ status, text }) {
    if (status !== 200)
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/js/mesh/headscale/list.js


/** What a question for a list is answered with, by its schema in `ANSWERS`. Throws BringupError. */
async function list(server, schema, path) {
    const answer = await ask(server, { method: 'GET', path });
    return read(schema, answer, { url: server.url, asked: `GET ${path.split('?')[0]}` });
}

;// CONCATENATED MODULE: ./build/js/mesh/headscale/nodes.js



const PATH = '/api/v1/node';
/** What a server does with nodes. */
function nodesOf(server, dialect) {
    const path = (id) => `${PATH}/${encodeURIComponent(id)}`;
    return {
        ...ROUTES[dialect.routes](server),
        deleteNode: (id) => change(server, 'DELETE', path(id)),
        renameNode: (id, name) => change(server, 'POST', `${path(id)}/rename/${encodeURIComponent(name)}`),
        setTags: (id, tags) => change(server, 'POST', `${path(id)}/tags`, { tags }),
    };
}
/** What depends on where routes are. */
const ROUTES = {
    'on-node': (server) => ({
        nodes: () => list(server, ANSWERS.nodes, PATH),
        approveRoutes: (id, routes) => change(server, 'POST', `${PATH}/${encodeURIComponent(id)}/approve_routes`, { routes }),
    }),
    own: (server) => ({
        async nodes() {
            const [nodes, routes] = await Promise.all([list(server, ANSWERS.nodes, PATH), ownRoutes(server)]);
            const prefixes = (id, which) => routes.filter((route) => route.node === id && route[which]).map(({ prefix }) => prefix);
            return nodes.map((node) => ({
                ...node,
                routes: { offered: prefixes(node.id, 'offered'), approved: prefixes(node.id, 'approved') },
            }));
        },
        async approveRoutes(id, wanted) {
            const routes = (await ownRoutes(server)).filter(({ node }) => node === id);
            for (const { id: route, prefix, approved } of routes) {
                const asked = wanted.includes(prefix);
                if (asked !== approved)
                    await change(server, 'POST', `/api/v1/routes/${encodeURIComponent(route)}/${asked ? 'enable' : 'disable'}`);
            }
        },
    }),
};
function ownRoutes(server) {
    return list(server, ANSWERS.routes, '/api/v1/routes');
}
async function change(server, method, path, body) {
    await ask(server, { method, path, ...(body === undefined ? {} : { body }) });
}

;// CONCATENATED MODULE: ./build/js/mesh/headscale/pre-auth-keys.js



const pre_auth_keys_PATH = '/api/v1/preauthkey';
/** What a server does with pre-auth keys. */
function preAuthKeys(server, dialect) {
    const nameOf = (user) => user[dialect.keyUser];
    const expireKey = async (user, key) => {
        const body = dialect.expireBy === 'id' ? { id: key.id } : { user: nameOf(user), key: key.key.reveal() };
        await ask(server, { method: 'POST', path: `${pre_auth_keys_PATH}/expire`, body, secrets: [key.key] });
    };
    return {
        async createKey({ user, expiration, tags, ephemeral }) {
            const body = {
                user: nameOf(user),
                reusable: false,
                ephemeral,
                expiration: expiration.toISOString(),
                aclTags: tags,
            };
            const answer = await ask(server, { method: 'POST', path: pre_auth_keys_PATH, body });
            return read(ANSWERS.newKey, answer, { url: server.url, asked: `POST ${pre_auth_keys_PATH}` });
        },
        async keys(user) {
            const query = dialect.keyList === 'all' ? '' : `?user=${encodeURIComponent(nameOf(user))}`;
            const keys = await list(server, ANSWERS.keys, `${pre_auth_keys_PATH}${query}`);
            return keys.filter((key) => key.user === undefined || key.user === user.name);
        },
        expireKey,
        async deleteKey(user, key) {
            if (!dialect.keyDelete)
                return expireKey(user, key);
            await ask(server, { method: 'DELETE', path: `${pre_auth_keys_PATH}?id=${encodeURIComponent(key.id)}` });
        },
    };
}

;// CONCATENATED MODULE: ./build/js/mesh/headscale/client.js





/** Finds out how the server speaks, and returns a client that speaks so. The key is first used by the first call. */
async function openHeadscale(server) {
    const { version, dialect } = await detect(server);
    return {
        version,
        users: () => list(server, ANSWERS.users, '/api/v1/user'),
        ...nodesOf(server, dialect),
        ...preAuthKeys(server, dialect),
    };
}


/***/ }),

/***/ 7127:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ connectionError),
/* harmony export */   Du: () => (/* binding */ serverBusy),
/* harmony export */   Gn: () => (/* binding */ serverRefused),
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   Wl: () => (/* binding */ userMissing),
/* harmony export */   Yo: () => (/* binding */ tooOld),
/* harmony export */   h2: () => (/* binding */ keyMalformed),
/* harmony export */   mT: () => (/* binding */ notHeadscale),
/* harmony export */   wX: () => (/* binding */ keyRefused)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3933);

const KEY_REMEDY = 'make a new one on the server with `headscale apikeys create --expiration 90d` and put it into the secret';
/** Codes of certificates that do not prove who the server is. Source: node doc/api/tls.md, X509 certificate error codes. */
const CERTIFICATE = /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_CERT|HOSTNAME_MISMATCH|INVALID_PURPOSE|PATH_LENGTH)/;
/** The server of this address could not be spoken to: what `fetch` threw, as what a person can act on. */
function connectionError(url, error, timeoutMs) {
    const { code, message } = innermost(error);
    const make = (made) => new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({ ...made, cause: error });
    if (code === 'TimeoutError')
        return make({
            code: 'mesh-server-slow',
            category: 'timeout',
            what: `the mesh server ${url} did not answer within ${timeoutMs / 1_000} s`,
            remedy: 'see whether the server is overloaded, or a firewall drops what goes to it',
        });
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
        return make({
            code: 'mesh-server-name',
            category: 'dns',
            what: `the name of the mesh server ${url} does not resolve (${code})`,
            remedy: 'correct mesh.server, or the name resolution of this machine',
        });
    if (CERTIFICATE.test(code))
        return make({
            code: 'mesh-server-certificate',
            category: 'host-key',
            what: `the mesh server ${url} did not prove who it is: ${message} (${code})`,
            remedy: 'renew its certificate; if an authority of your own signed it, name that in NODE_EXTRA_CA_CERTS; see also the clock of this machine',
        });
    if (/^(EPROTO|ERR_SSL_|ERR_TLS_)/.test(code))
        return make({
            code: 'mesh-server-tls',
            category: 'config',
            what: `the mesh server ${url} does not speak TLS as this machine does (${code})`,
            remedy: 'if it speaks plain HTTP, write http:// in mesh.server; otherwise see what ends TLS before it',
        });
    return make({
        code: 'mesh-server-unreachable',
        category: 'network',
        what: `no connection to the mesh server ${url}: ${message}${code === '' || message.includes(code) ? '' : ` (${code})`}`,
        remedy: 'see whether the server runs, and whether mesh.server is right and reached from this machine',
    });
}
/** Something that is no Headscale answered. `seen` is the evidence. */
function notHeadscale(url, seen, remedy) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: 'mesh-server-other',
        category: 'config',
        what: `${url} does not answer as a Headscale does: ${seen}`,
        remedy: remedy ?? 'correct mesh.server: it is the address that clients get as --login-server',
    });
}
/** The server speaks as no Headscale from 0.23 on. */
function tooOld(url, version) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: 'mesh-server-too-old',
        category: 'unsupported',
        what: `the mesh server ${url} is Headscale ${version}, and bringup speaks with 0.23 and newer`,
        remedy: 'upgrade the server, one minor version after the other as its release notes say',
    });
}
/** The server knows no such API key, or no longer. */
function keyRefused(url, secretName) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: 'mesh-key-refused',
        category: 'auth',
        what: `the mesh server ${url} does not accept the API key in ${secretName}: it is wrong, or it has expired`,
        remedy: KEY_REMEDY,
    });
}
/** What the secret holds cannot be an API key. */
function keyMalformed(secretName) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: 'mesh-key-malformed',
        category: 'secret',
        what: `what ${secretName} holds is no API key: keys have no spaces and no line breaks inside`,
        remedy: KEY_REMEDY,
    });
}
/** The server, or a proxy before it, cannot serve now. */
function serverBusy(url, status) {
    const throttled = status === 429;
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: throttled ? 'mesh-server-throttled' : 'mesh-server-unavailable',
        category: throttled ? 'throttled' : 'network',
        what: `the mesh server ${url} ${throttled ? 'turns us away for now' : 'cannot serve now'} (HTTP ${status})`,
        remedy: throttled
            ? 'wait a minute and run it again'
            : 'see whether Headscale runs behind its proxy, and run it again',
    });
}
/** The server understood and did not do it. `said` is its own sentence, without secrets. */
function serverRefused(url, asked, status, said) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: 'mesh-server-refused',
        category: 'service',
        what: `the mesh server ${url} refused ${asked} (HTTP ${status})${said === '' ? '' : `: ${said}`}`,
        remedy: 'see the log of the server at this time',
    });
}
/** An answer of the right kind that we cannot read. `why` says what is wrong with it. */
function unreadable(url, asked, why) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: 'mesh-answer-unreadable',
        category: 'unsupported',
        what: `the answer of the mesh server ${url} to ${asked} cannot be read: ${why}`,
        remedy: 'if the server is newer than 0.30, upgrade bringup; otherwise see what changes answers on the way',
    });
}
/** The user of the fleet file is not on the server. */
function userMissing(url, user, known) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: 'mesh-user-missing',
        category: 'config',
        what: `the mesh server ${url} has no user ${user}; ${known}`,
        remedy: `correct mesh.user, or make it on the server: headscale users create ${user}`,
    });
}
/** The reason at the bottom: `fetch failed` has it as its cause, and several addresses as several errors. */
function innermost(error) {
    if (!(error instanceof Error))
        return { code: '', message: String(error) };
    if (error.name === 'TimeoutError')
        return { code: 'TimeoutError', message: error.message };
    if (error instanceof AggregateError && error.errors.length > 0)
        return innermost(error.errors.at(-1));
    if (error.cause instanceof Error)
        return innermost(error.cause);
    return { code: 'code' in error ? String(error.code) : '', message: error.message };
}


/***/ })

};
;