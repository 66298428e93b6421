"use strict";
exports.id = 979;
exports.ids = [979];
exports.modules = {

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


/***/ }),

/***/ 1979:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   askMeshStatus: () => (/* binding */ askMeshStatus),
/* harmony export */   meshSectionOf: () => (/* binding */ meshSectionOf)
/* harmony export */ });
/* harmony import */ var _fleet_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6826);
/* harmony import */ var _headscale_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7127);


/** The section of a fleet about its mesh; undefined when it has none. */
function meshSectionOf(fleet) {
    return fleet.sections['mesh'];
}
/** Asks the server about the mesh of a fleet; no host is contacted. Throws BringupError. */
async function askMeshStatus(section, asked, server) {
    const [users, nodes] = await Promise.all([server.users(), server.nodes()]);
    const user = users.find(({ name }) => name === section.user);
    if (user === undefined) {
        const names = users.map(({ name }) => name).filter((name) => name !== '');
        const known = names.length === 0 ? 'it has none at all' : (0,_fleet_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .suggest */ .Z)(section.user, names, 'users');
        throw (0,_headscale_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .userMissing */ .Wl)(section.server, section.user, known);
    }
    const all = nodes.map((node) => nodeStatus(node, asked.fleet));
    const shown = all.filter(({ host, user: owner }) => {
        if (asked.only !== undefined)
            return host !== undefined && asked.only.includes(host);
        return host !== undefined || owner === undefined || owner === user.name;
    });
    const there = new Set(shown.map(({ host }) => host));
    return {
        server: { url: section.server, version: server.version },
        user,
        nodes: shown.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
        othersCount: all.length - shown.length,
        missing: (asked.only ?? asked.fleet).filter((host) => !there.has(host)),
    };
}
/** A machine whose name was taken has its own as `hostname`. */
function nodeStatus(node, hosts) {
    return {
        ...node,
        host: hosts.find((host) => host === node.name) ?? hosts.find((host) => host === node.hostname.toLowerCase()),
        waitingRoutes: node.routes.offered.filter((route) => !node.routes.approved.includes(route)),
    };
}


/***/ })

};
;