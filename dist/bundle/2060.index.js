"use strict";
exports.id = 2060;
exports.ids = [2060];
exports.modules = {

/***/ 2060:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CAPABILITIES: () => (/* binding */ CAPABILITIES)
});

// EXTERNAL MODULE: ./build/js/engine/capability.js
var capability = __webpack_require__(214);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 14 modules
var schemas = __webpack_require__(4528);
;// CONCATENATED MODULE: ./build/js/base/collection.js

/** Keeps the types of one collection's own entries inside. */
function defineCollection(collection) {
    const { shape, ...rest } = collection;
    return { ...rest, entry: schemas/* strictObject */.rej({ ...shape, ...commonShape }) };
}
const reference = schemas/* string */.YjP()
    .regex(/^[a-z][a-z-]*:.+$/s, 'must be kind:name, such as service:chrony')
    .describe('A thing of the same host: `service:chrony`, `file:/etc/motd`.');
const commonShape = {
    state: schemas/* enum */.k5n(['present', 'absent']).optional().describe('`present` (default) or `absent`.'),
    needs: schemas/* array */.YOg(reference).optional().describe('Things that must be right before this one.'),
    notify: schemas/* array */.YOg(reference)
        .optional()
        .describe('Things to tell when this one changed: a service restarts, a command runs.'),
};
/** How a collection may be written: a list (replaced as a whole by later layers), or a map by name (merged entry by entry). */
function collectionSchema({ describe, key, short, plain, labelled, entry }) {
    const name = entry.shape[key];
    const inMap = labelled
        ? entry
        : schemas/* strictObject */.rej(Object.fromEntries(Object.entries(entry.shape).filter(([name]) => name !== key)));
    const shortValue = short === undefined ? undefined : entry.shape[short];
    const text = shortValue instanceof schemas/* ZodOptional */.IiU ? shortValue.unwrap() : shortValue;
    const list = schemas/* array */.YOg(plain ? schemas/* union */.KCZ([name, entry]) : entry);
    const map = schemas/* record */.g1P(labelled ? schemas/* string */.YjP().min(1) : name, text === undefined ? inMap : schemas/* union */.KCZ([inMap, text]));
    return schemas/* union */.KCZ([list, map]).describe(`${describe} A list, or a map by ${labelled ? 'a name of your own' : key}.`);
}
/** The entries of a collection in either form, in order. */
function entriesOf({ section, key, short, labelled }, written) {
    if (written === undefined)
        return [];
    const isText = (value) => typeof value !== 'object' || value === null;
    if (Array.isArray(written)) {
        return written.map((value, index) => ({
            value: isText(value) ? { [key]: value } : value,
            path: [section, index],
        }));
    }
    return Object.entries(written).map(([name, value]) => {
        const fields = isText(value) || isBare(value, short) ? { [short ?? key]: value } : value;
        return { value: labelled ? fields : { [key]: name, ...fields }, path: [section, name] };
    });
}
/** A value of a class (a secret) that stands for the short field itself. */
function isBare(value, short) {
    return (short !== undefined && Object.getPrototypeOf(value) !== Object.prototype && Object.getPrototypeOf(value) !== null);
}

// EXTERNAL MODULE: ./build/js/fleet/secret-ref.js
var secret_ref = __webpack_require__(434);
// EXTERNAL MODULE: ./build/js/resources/file.js + 2 modules
var resources_file = __webpack_require__(6765);
// EXTERNAL MODULE: ./build/js/fleet/duration.js
var duration = __webpack_require__(2534);
;// CONCATENATED MODULE: ./build/js/base/words.js


/** An absolute path, written plainly: no `//`, no `.` or `..`, no slash at the end. */
const absolutePath = schemas/* string */.YjP()
    .regex(/^(?:\/(?!\.{1,2}(?:\/|$))[^/\0]+)+$/, 'must be an absolute path without //, /./, /../ or a slash at the end');
/** A path relative to the fleet file. */
const localPath = schemas/* string */.YjP().min(1).describe('A file beside the fleet file, by its relative path.');
const mode = schemas/* string */.YjP()
    .regex(/^0?[0-7]{3}$|^[0-7]{4}$/, 'must be three or four octal digits in quotes, such as "0644"')
    .describe('Permissions: three or four octal digits, in quotes.');
const owner = schemas/* string */.YjP()
    .regex(/^(?!-)[^\s:/]+$/, 'must be the name or number of a user or group')
    .describe('Owner, by name or number.');
const group = owner.describe('Group, by name or number.');
const words_duration = schemas/* string */.YjP().regex(duration/* DURATION */.f, 'must be a duration, such as 30s or 10m');
const hash = schemas/* string */.YjP()
    .regex(/^[0-9a-f]{64}$/i, 'must be a SHA-256 in hex (64 digits)')
    .describe('SHA-256 of what is fetched, in hex, as `sha256sum` prints it.');
/** Four octal digits. */
function fourDigits(digits) {
    return digits.padStart(4, '0');
}
/** The same object without the fields that are undefined, as exact optional types want it. */
function given(fields) {
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
/** Name of an account or group, as useradd accepts it. */
const accountName = schemas/* string */.YjP()
    .regex(/^[a-z_][a-z0-9_-]{0,30}\$?$/, 'must be lower-case letters, digits, hyphens and underscores, at most 31');
/** A uid or gid. */
const number = schemas/* int */.Whr().min(0).max(4_294_967_294);
/** A systemd unit with its type. */
const unitName = schemas/* string */.YjP()
    .regex(/^[A-Za-z0-9:_.\\@-]+\.(service|socket|timer|mount|automount|path|target|slice|swap)$/, 'must be a unit with its type, such as web.service');
/** A service, or a unit with its type. */
const serviceName = schemas/* string */.YjP().regex(/^[A-Za-z0-9:_.\\@-]+$/, 'must be the name of a service');
/** An address on the web. */
const webAddress = schemas/* string */.YjP()
    .regex(/^https?:\/\/[^\s@]+$/, 'must be an http or https address without a password in it');

;// CONCATENATED MODULE: ./build/js/base/collections/files.js





/** `files:` plain files with their content. */
const files = defineCollection({
    section: 'files',
    describe: 'Plain files.',
    key: 'path',
    short: 'content',
    plain: false,
    kind: resources_file/* fileKind */.h,
    early: ['path'],
    shape: {
        path: absolutePath.describe('Where the file is on the host.'),
        content: schemas/* union */.KCZ([schemas/* string */.YjP(), secret_ref/* secretRef */.C])
            .optional()
            .describe('What is in it: text, or a secret. Without content, template and source only its attributes are managed.'),
        template: localPath.optional().describe('A file beside the fleet file whose `{{ names }}` are looked up.'),
        source: localPath.optional().describe('A file beside the fleet file that is copied as it is.'),
        mode: mode
            .optional()
            .describe('Permissions in octal digits, in quotes. Default for new files: "0644", for secrets "0600".'),
        owner: owner.optional(),
        group: group.optional(),
        validate: schemas/* string */.YjP()
            .min(1)
            .optional()
            .describe('A command that must accept the new file before it takes effect; `%s` is its name: `visudo -cf %s`.'),
        diff: schemas/* boolean */.zMY()
            .optional()
            .describe('Whether plans show the text. Default: only when every user of the host may read the file.'),
    },
    problem: ({ content, template, source, state }) => {
        const given = Object.entries({ content, template, source }).flatMap(([name, value]) => value === undefined ? [] : [name]);
        if (given.length > 1)
            return `${given.join(' and ')} cannot both say what is in the file`;
        return state === 'absent' && given.length > 0 ? `${given[0]} makes no sense with state: absent` : undefined;
    },
    spec(entry, context) {
        const content = entry.template !== undefined
            ? context.template(entry.template)
            : entry.source !== undefined
                ? context.source(entry.source)
                : entry.content;
        return {
            path: entry.path ?? '',
            state: entry.state ?? 'present',
            ...given({
                content,
                mode: entry.mode === undefined ? undefined : fourDigits(entry.mode),
                owner: entry.owner,
                group: entry.group,
                validate: entry.validate,
                diff: entry.diff,
            }),
        };
    },
});

// EXTERNAL MODULE: ./build/js/core/error.js
var core_error = __webpack_require__(3933);
// EXTERNAL MODULE: ./build/js/core/sh.js
var sh = __webpack_require__(2260);
// EXTERNAL MODULE: ./build/js/engine/resource.js
var resource = __webpack_require__(6660);
// EXTERNAL MODULE: ./build/js/host/prelude-output.js
var prelude_output = __webpack_require__(1481);
;// CONCATENATED MODULE: ./build/js/resources/archive-format.js

/** The formats bringup unpacks. */
const ARCHIVE_FORMATS = [
    { name: 'tar.gz', endings: ['.tar.gz', '.tgz'], packages: ['gzip', 'tar'], unpack: (0,sh.sh) `tar -xzof "$1" -C "$2"` },
    {
        name: 'tar.xz',
        endings: ['.tar.xz', '.txz'],
        packages: ['xz-utils', 'xz', 'tar'],
        unpack: (0,sh.sh) `tar -xJof "$1" -C "$2"`,
    },
    { name: 'tar.bz2', endings: ['.tar.bz2', '.tbz2'], packages: ['bzip2', 'tar'], unpack: (0,sh.sh) `tar -xjof "$1" -C "$2"` },
    {
        name: 'tar.zst',
        endings: ['.tar.zst', '.tzst'],
        packages: ['zstd', 'tar'],
        unpack: (0,sh.sh) `zstd -qdc <"$1" >"$1.tar" && tar -xof "$1.tar" -C "$2"`,
    },
    { name: 'tar', endings: ['.tar'], packages: ['tar'], unpack: (0,sh.sh) `tar -xof "$1" -C "$2"` },
    { name: 'zip', endings: ['.zip', '.whl', '.jar'], packages: ['unzip'], unpack: (0,sh.sh) `unzip -qo "$1" -d "$2"` },
];
/** The format that a name ends in; what follows `?` or `#` in an address does not count. */
function formatOf(source) {
    const name = source.replace(/[?#].*$/, '').toLowerCase();
    return ARCHIVE_FORMATS.find(({ endings }) => endings.some((ending) => name.endsWith(ending)));
}

;// CONCATENATED MODULE: ./build/js/resources/download-fetch.js

/** Exit codes of our own; those of curl and GNU wget are smaller. */
const EXIT_NO_CLIENT = 120;
const EXIT_NO_CURL = 121;
const EXIT_WRONG_HASH = 122;
/** Programs get it in both spellings: curl reads `http_proxy` only in lower case, others differ. */
function proxyLines({ http, https, noProxy }) {
    const variables = {
        http_proxy: http,
        https_proxy: https,
        HTTPS_PROXY: https,
        no_proxy: noProxy?.join(','),
        NO_PROXY: noProxy?.join(','),
    };
    return Object.entries(variables).flatMap(([name, value]) => value === undefined ? [] : [(0,sh.sh) `export ${name}=${value}`]);
}
/** Fetches into a new file `"$bu_t"`, with curl or wget. A stalled transfer ends after a minute; a token goes by stdin. */
function fetchInto({ url, proxy = {}, bearerToken }) {
    const curl = (0,sh.sh) `curl -fsSL --retry 2 --connect-timeout 30 --speed-limit 100 --speed-time 60 -o "$bu_t" --url ${url}`;
    const withToken = bearerToken === undefined ? curl : (0,sh.sh) `printf 'Authorization: Bearer %s\n' ${bearerToken} | ${curl} -H @-`;
    const without = bearerToken === undefined
        ? (0,sh.sh) `elif bu_has wget; then
case $(wget --version 2>/dev/null) in GNU*) set -- -nv -T 60 -t 3 ;; *) set -- ;; esac
wget "$@" -O "$bu_t" ${url}
else echo 'bringup: neither curl nor wget' >&2; exit ${EXIT_NO_CLIENT}; fi`
        : (0,sh.sh) `else echo 'bringup: no curl' >&2; exit ${EXIT_NO_CURL}; fi`;
    return (0,sh/* join */.fj)([
        (0,sh.sh) `(umask 077; set -C; : >"$bu_t") && (`,
        ...proxyLines(proxy),
        (0,sh.sh) `if bu_has curl; then ${withToken}`,
        (0,sh.sh) `${without})`,
    ]);
}
/** Fails unless a file has the hash; tells which one it has. */
function checkHash(file, sha256) {
    return (0,sh.sh) `{ bu_h=$(bu_sha256 ${file}); bu_h=\${bu_h#\\}; bu_h=\${bu_h%% *}; [ "$bu_h" = ${sha256} ] || { echo "bringup: sha256 \${bu_h:-none}" >&2; (exit ${EXIT_WRONG_HASH}); }; }`;
}

// EXTERNAL MODULE: ./build/js/resources/file-place.js
var file_place = __webpack_require__(6997);
;// CONCATENATED MODULE: ./build/js/resources/archive-unpack.js



/** The file in an unpacked tree that tells the hash of the archive it came from. */
const MARKER = '.bringup-archive';
/** Where the tree that stood there before is kept. */
function previousOf(dest) {
    return `${(0,file_place/* beside */.vY)(dest)}.previous`;
}
/** Unpacks beside the directory and renames: under its name there is always the old tree or the whole new one. */
function unpackInto({ dest, source, sha256, strip = 0, owner, group, mode = '0755', proxy, bearerToken, unpack, }) {
    const local = source.startsWith('/');
    const network = { ...(proxy === undefined ? {} : { proxy }), ...(bearerToken === undefined ? {} : { bearerToken }) };
    const ownership = `${owner ?? ''}${group === undefined ? '' : `:${group}`}`;
    const steps = [
        (0,sh.sh) `rm -rf "$bu_d" "$bu_t" "$bu_t".tar`,
        local ? (0,sh.sh) `bu_t=${source}` : fetchInto({ url: source, ...network }),
        checkHash((0,sh.sh) `"$bu_t"`, sha256),
        (0,sh.sh) `mkdir "$bu_d"`,
        // A local archive may lie where nothing can be written beside it.
        ...(local ? [(0,sh.sh) `ln -s ${source} "$bu_d".archive && bu_t=$bu_d.archive`] : []),
        (0,sh.sh) `(umask 022; set -- "$bu_t" "$bu_d"; ${unpack})`,
        (0,sh.sh) `bu_e=$bu_d`,
        ...Array.from({ length: strip }, () => DESCEND),
        (0,sh.sh) `echo ${sha256} >"$bu_e"/${MARKER}`,
        ...(ownership === '' ? [] : [(0,sh.sh) `chown -R ${ownership} "$bu_e"`]),
        (0,sh.sh) `chmod 0644 "$bu_e"/${MARKER} && chmod ${mode} "$bu_e"`,
        (0,sh.sh) `bu_k= && if [ -d ${dest} ]; then rm -rf ${previousOf(dest)} && mv ${dest} ${previousOf(dest)} && bu_k=1; fi`,
        (0,sh.sh) `{ mv "$bu_e" ${dest} || { [ -z "$bu_k" ] || mv ${previousOf(dest)} ${dest}; false; }; }`,
    ];
    return (0,sh.sh) `bu_d=${(0,file_place/* beside */.vY)(dest)} bu_t=${(0,file_place/* beside */.vY)(dest)}.archive
{
${(0,sh/* join */.fj)(steps, ' &&\n')}
} || bu_r=$?
rm -rf ${(0,file_place/* beside */.vY)(dest)} ${(0,file_place/* beside */.vY)(dest)}.archive ${(0,file_place/* beside */.vY)(dest)}.archive.tar
exit "\${bu_r:-0}"`;
}
/** Goes into the only directory that there is; anything beside it is not silently left out. */
const DESCEND = (0,sh.sh) `{ bu_n=; for bu_i in "$bu_e"/* "$bu_e"/.[!.]*; do
if [ -e "$bu_i" ] || [ -L "$bu_i" ]; then bu_n=$bu_n.; bu_o=$bu_i; fi; done
if [ "$bu_n" = . ] && [ -d "$bu_o" ] && [ ! -L "$bu_o" ]; then bu_e=$bu_o; else echo 'bringup: strip' >&2; (exit 1); fi; }`;
/**
 * Puts the tree back that stood there before; only from the tree that was made then, so that nothing newer is lost. Where the
 * change, or an earlier undo, was cut off, it goes on from there.
 */
function swapBack(dest, { made, previous }) {
    const marker = (directory) => (0,sh.sh) `$(cat ${directory}/${MARKER} 2>/dev/null)`;
    const aside = (0,file_place/* beside */.vY)(dest);
    const kept = previousOf(dest);
    const isMade = (0,sh.sh) `[ "${marker(dest)}" = ${made} ]`;
    const is = (directory) => previous === 'unmarked'
        ? (0,sh.sh) `{ [ -d ${directory} ] && [ ! -e ${directory}/${MARKER} ]; }`
        : (0,sh.sh) `[ "${marker(directory)}" = ${previous} ]`;
    const away = (0,sh.sh) `rm -rf ${aside} && mv ${dest} ${aside}`;
    const back = previous === 'none'
        ? (0,sh.sh) `if [ ! -d ${dest} ]; then :
elif ${isMade}; then ${away}`
        : (0,sh.sh) `if ${isMade} && ${is(kept)}; then ${away} && mv ${kept} ${dest}
elif [ ! -d ${dest} ] && ${is(kept)}; then mv ${kept} ${dest}
elif ${is(dest)}; then :`;
    return (0,sh.sh) `{ ${back}
else echo 'bringup: the directory was changed since' >&2; false; fi; } || exit 1
rm -rf ${aside} ${aside}.archive ${aside}.archive.tar`;
}

// EXTERNAL MODULE: ./build/js/resources/filesystem-failure.js
var filesystem_failure = __webpack_require__(7293);
;// CONCATENATED MODULE: ./build/js/resources/download-failure.js


/** Why a fetch failed. Exit codes: curl(1), wget(1); a row matches by either, and words go first because the two number differently. */
const ROWS = [
    {
        says: /Could not resolve proxy: ?([^\s;]*)/i,
        exits: [5],
        code: 'proxy-dns',
        what: (_host, found) => `the host cannot resolve the proxy ${found}`,
        remedy: 'correct `proxy:` or the resolver of the host',
    },
    {
        says: /Could not resolve host|unable to resolve host|bad address|Name or service not known|Temporary failure in name resolution/i,
        exits: [6],
        code: 'download-dns',
        what: (host) => `the host cannot resolve ${host}`,
        remedy: 'look at /etc/resolv.conf on the host; where only a proxy leads out, set `proxy:`',
    },
    {
        says: /(?:returned error:|ERROR|HTTP\/\S+) (40[14]|410)\b/,
        code: 'download-missing',
        what: (host, found) => `${host} answers ${found}: the address is wrong, or it wants a token`,
        remedy: 'correct the url (a released file may have moved), or give a `bearer-token`',
        retryable: false,
    },
    {
        says: /(?:returned error:|ERROR|HTTP\/\S+) (403|407)\b/,
        code: 'download-forbidden',
        what: (host, found) => `${host} (or a proxy before it) refuses with ${found}`,
        remedy: 'look at what the proxy allows, and at the rights of the `bearer-token`',
        retryable: false,
    },
    {
        says: /(?:returned error:|ERROR|HTTP\/\S+) (429|5\d\d)\b/,
        code: 'download-server-error',
        what: (host, found) => `${host} answers ${found}`,
        remedy: 'try again later',
    },
    {
        says: /certificate|SSL|TLS/i,
        exits: [35, 51, 53, 58, 60, 77],
        code: 'download-tls',
        what: (host) => `${host} could not prove who it is`,
        remedy: 'look at the clock of the host and at its `ca-certificates`; a proxy that opens TLS needs its authority installed there',
        retryable: false,
    },
    {
        says: /timed out|timeout|too slow/i,
        exits: [28],
        code: 'download-timeout',
        what: (host) => `${host} was too slow, or nothing came for a minute`,
        remedy: 'try again; where only a proxy leads out, set `proxy:`',
    },
    {
        says: /Connection refused|Failed to connect|Network is unreachable|No route to host|Connection reset/i,
        exits: [7, 56],
        code: 'download-no-connection',
        what: (host) => `the host gets no connection to ${host}`,
        remedy: 'look at firewalls and routes; where only a proxy leads out, set `proxy:`',
    },
];
/** What a failed fetch means; undefined when nothing is recognised. */
function fetchFailure(exitCode, output, { url, sha256 }, path) {
    if (exitCode === EXIT_WRONG_HASH)
        return wrongHash(output, url, sha256);
    if (exitCode === EXIT_NO_CLIENT || exitCode === EXIT_NO_CURL) {
        const what = exitCode === EXIT_NO_CURL
            ? 'the host has no curl, and only curl can send a token unseen'
            : 'the host has neither curl nor wget';
        return {
            category: 'download',
            code: 'no-download-client',
            what,
            remedy: 'add `curl` under `packages:`',
            retryable: false,
        };
    }
    const onDisk = (0,filesystem_failure/* filesystemFailure */.i)(output, path);
    if (onDisk !== undefined && !/Permission denied/.test(output))
        return onDisk;
    const row = ROWS.find(({ says }) => says?.test(output)) ?? ROWS.find(({ exits }) => exits?.includes(exitCode));
    if (row === undefined)
        return onDisk;
    const what = `${url} could not be fetched: ${row.what(hostOf(url), row.says?.exec(output)?.[1] ?? '')}`;
    return {
        category: 'download',
        code: row.code,
        what,
        remedy: row.remedy,
        ...(row.retryable === undefined ? {} : { retryable: row.retryable }),
    };
}
function wrongHash(output, url, wanted) {
    const got = /^bringup: sha256 (\w+)$/m.exec(output)?.[1] ?? 'unknown';
    return {
        category: 'download',
        code: 'download-wrong-hash',
        what: `what came from ${url} has sha256 ${got}, but ${wanted} is wanted; nothing was put in place`,
        remedy: 'if the publisher changed the file and you trust the change, set the new sha256; otherwise find out who changed it',
        retryable: false,
    };
}
function hostOf(url) {
    return URL.parse(url)?.host ?? url;
}

// EXTERNAL MODULE: ./build/js/resources/file-attributes.js
var file_attributes = __webpack_require__(2225);
;// CONCATENATED MODULE: ./build/js/resources/protected-path.js
/** Directories that no fleet file may remove with everything in them. Source: Filesystem Hierarchy Standard 3.0, and macOS. */
const PROTECTED = new Set([
    '/',
    '/bin',
    '/boot',
    '/dev',
    '/etc',
    '/home',
    '/lib',
    '/lib64',
    '/media',
    '/mnt',
    '/opt',
    '/proc',
    '/root',
    '/run',
    '/sbin',
    '/srv',
    '/sys',
    '/tmp',
    '/usr',
    '/usr/bin',
    '/usr/lib',
    '/usr/local',
    '/usr/sbin',
    '/usr/share',
    '/var',
    '/var/cache',
    '/var/lib',
    '/var/log',
    '/var/spool',
    '/var/lib/bringup',
    '/var/lib/dpkg',
    '/etc/ssh',
    '/etc/systemd',
    '/Applications',
    '/Library',
    '/System',
    '/Users',
    '/private',
]);
/** Whether removing this with all that is in it would break the host. */
function isProtected(path) {
    const plain = path.replaceAll(/\/+/g, '/').replace(/(?<=.)\/$/, '');
    return PROTECTED.has(plain) || plain.includes('/../') || plain.endsWith('/..');
}

;// CONCATENATED MODULE: ./build/js/resources/archive.js











const NOT_KEPT = 'what was unpacked is not kept (unpacking it again brings it back)';
/** Unpacked archives. A marker file in the directory tells which archive it came from; the earlier tree is kept beside it, once. */
const archiveKind = (0,resource/* defineKind */.WI)({
    kind: 'archive',
    order: resource/* ORDER */.ND.archive,
    category: 'download',
    slow: true,
    interrupt: 'kill',
    timeoutMs: () => 30 * 60_000,
    key: ({ dest }) => dest,
    implies: ({ dest, source, owner, group, format, state }) => state === 'absent'
        ? []
        : [
            ...(0,file_place/* ancestorsOf */.Gw)(dest).map((parent) => `directory:${parent}`),
            ...(source?.startsWith('/')
                ? [`download:${source}`, `file:${source}`]
                : ['package:curl', 'package:ca-certificates']),
            ...(owner === undefined ? [] : [`user:${owner}`]),
            ...(group === undefined ? [] : [`group:${group}`]),
            ...(find(source, format)?.packages ?? []).map((name) => `package:${name}`),
        ],
    absent: (dest) => ({ dest, state: 'absent' }),
    statPath: ({ dest }) => dest,
    read: (specs) => (0,sh/* join */.fj)([
        (0,sh.sh) `bu_stat ${specs.map(({ dest }) => dest)}`,
        ...specs.map(({ dest }, index) => (0,sh.sh) `if [ -r ${dest}/${MARKER} ]; then read -r bu_i <${dest}/${MARKER}; echo unpacked ${index} "$bu_i"; fi
for bu_i in ${dest}/* ${dest}/.[!.]*; do if [ -e "$bu_i" ] || [ -L "$bu_i" ]; then echo full ${index}; break; fi; done`),
    ]),
    parse(output, specs) {
        const stats = (0,prelude_output/* parseStat */.ky)(output, specs.map(({ dest }) => dest));
        return specs.map(({ dest }, index) => {
            const stat = stats.get(dest);
            if (stat === undefined)
                return { type: 'missing' };
            const unpacked = new RegExp(`^unpacked ${index} (\\w+)$`, 'm').exec(output)?.[1];
            const empty = !new RegExp(`^full ${index}$`, 'm').test(output);
            return { type: stat.type, ...(0,file_attributes/* attributesOf */.Td)(stat), empty, ...(unpacked === undefined ? {} : { unpacked }) };
        });
    },
    decide(state, wanted) {
        const { dest, sha256 = '', replace = false } = wanted;
        if (state.type !== 'missing' && state.type !== 'directory')
            return refuse(dest, `is a ${state.type}`, 'move it away by hand, or choose another dest');
        if (isProtected(dest))
            return refuse(dest, 'is part of the system', 'unpack into a directory of its own, and link to it from elsewhere (`links:`)');
        const old = state.type === 'missing' ? undefined : state;
        const ours = old === undefined || old.empty || old.unpacked !== undefined;
        if (wanted.state === 'absent') {
            if (old === undefined)
                return { verdict: 'ok' };
            if (!ours && !replace)
                return refuse(dest, 'was not made from an archive, and something is in it', 'remove it by hand, or say `replace: true`');
            return {
                verdict: 'change',
                verb: 'remove',
                summary: 'should not be there',
                action: { remove: true },
                irreversible: NOT_KEPT,
            };
        }
        if (find(wanted.source, wanted.format) === undefined)
            return refuse(dest, `cannot be made from ${wanted.source}: its name tells no format`, `say \`format:\` ${ARCHIVE_FORMATS.map(({ name }) => name).join(', ')}`);
        if (old?.unpacked === sha256)
            return { verdict: 'ok' };
        if (!ours && !replace)
            return refuse(dest, 'was not made from an archive, and something is in it', 'choose another dest, or say `replace: true`');
        const from = old === undefined ? 'none' : old.unpacked === undefined ? 'another tree' : `sha256 ${old.unpacked.slice(0, 12)}`;
        return {
            verdict: 'change',
            verb: old === undefined ? 'create' : 'update',
            summary: old === undefined ? 'missing' : 'from another archive',
            fields: [{ field: 'archive', from, to: `sha256 ${sha256.slice(0, 12)}` }],
            action: { unpack: sha256 },
        };
    },
    apply: (changes) => (0,sh/* join */.fj)(changes.map(({ spec, action }) => {
        if ('remove' in action)
            return (0,sh.sh) `rm -rf ${spec.dest} ${previousOf(spec.dest)}`;
        const format = find(spec.source, spec.format);
        if (format === undefined)
            throw new TypeError(`no format for ${spec.source}`);
        return unpackInto({ ...spec, source: spec.source ?? '', sha256: action.unpack, unpack: format.unpack });
    })),
    undo({ spec: { dest }, state, action }) {
        if ('remove' in action)
            return { cannot: NOT_KEPT };
        return swapBack(dest, {
            made: action.unpack,
            previous: state.type === 'missing' ? 'none' : (state.unpacked ?? 'unmarked'),
        });
    },
    diagnose(exitCode, output, { spec }) {
        const { source = '', sha256 = '', dest, format } = spec;
        const missing = exitCode === 127 || /command not found|: not found|Cannot exec/i.test(output);
        if (missing) {
            const packages = find(source, format)?.packages.join(' or ') ?? '';
            return {
                category: 'download',
                code: 'no-unpack-tool',
                what: `the host lacks a program to unpack ${source}`,
                remedy: `add ${packages} under \`packages:\``,
                retryable: false,
            };
        }
        if (/^bringup: strip/m.test(output)) {
            return {
                category: 'download',
                code: 'archive-strip',
                what: `${source} does not hold everything in one directory ${spec.strip} deep`,
                remedy: 'correct `strip:`',
                retryable: false,
            };
        }
        if (/not in (?:gzip|xz|bzip2) format|(?:not|does not) look(?:s)? like a tar|unsupported format|End-of-central-directory|File format not recognized|unexpected end of file|invalid (?:tar )?magic|Unrecognized archive|short read/i.test(output)) {
            return {
                category: 'download',
                code: 'archive-broken',
                what: `${source} has the wanted hash, but is no archive of the format its name tells`,
                remedy: 'correct `source:` or say `format:`',
                retryable: false,
            };
        }
        return fetchFailure(exitCode, output, { url: source, sha256 }, dest) ?? (0,filesystem_failure/* filesystemFailure */.i)(output, dest);
    },
});
function find(source, format) {
    return format === undefined ? formatOf(source ?? '') : ARCHIVE_FORMATS.find(({ name }) => name === format);
}
function refuse(dest, why, remedy) {
    return {
        verdict: 'refuse',
        error: new core_error/* BringupError */.y4({ code: 'archive-refused', category: 'filesystem', what: `${dest} ${why}`, remedy }),
    };
}

;// CONCATENATED MODULE: ./build/js/base/proxy.js

const address = schemas/* string */.YjP()
    .regex(/^https?:\/\/[^\s/]+(?::\d+)?\/?$/, 'must be the address of an HTTP proxy, such as http://proxy.example.org:3128');
/** `proxy:` the way out, for everything bringup fetches on the host. */
const proxySchema = schemas/* strictObject */.rej({
    http: address.optional().describe('Proxy for http addresses.'),
    https: address.optional().describe('Proxy for https addresses.'),
    'no-proxy': schemas/* array */.YOg(schemas/* string */.YjP().min(1)).optional().describe('Hosts and domains that are reached directly.'),
    apt: address
        .optional()
        .describe('Proxy for apt (Debian, Ubuntu): written to /etc/apt/apt.conf.d before packages are installed.'),
})
    .describe('HTTP proxies for downloads, archives and apt.');
/** The apt settings that make it use a proxy. */
function aptProxyText(proxy) {
    return `Acquire::http::Proxy "${proxy}";\nAcquire::https::Proxy "${proxy}";\n`;
}
/** A name that sorts behind what installers write, so that it wins. */
const APT_PROXY_PATH = '/etc/apt/apt.conf.d/95bringup-proxy';
/** The proxies as a fetching program on the host gets them; undefined when there are none. */
function proxyVariables({ http, https, 'no-proxy': noProxy }) {
    if (http === undefined && https === undefined)
        return undefined;
    return {
        ...(http === undefined ? {} : { http }),
        ...(https === undefined ? {} : { https }),
        ...(noProxy === undefined ? {} : { noProxy }),
    };
}

;// CONCATENATED MODULE: ./build/js/base/collections/archives.js






/** `archives:` unpacked into directories of their own. */
const archives = defineCollection({
    section: 'archives',
    describe: 'Archives (tar, zip), unpacked into a directory that holds nothing else. The hash of the archive decides whether it is right; later edits inside are not looked for.',
    key: 'dest',
    plain: false,
    kind: archiveKind,
    early: ['dest'],
    shape: {
        dest: absolutePath.describe('The directory the archive becomes.'),
        source: schemas/* string */.YjP()
            .regex(/^(https?:\/\/\S+|\/.+)$/, 'must be an address, or an absolute path on the host')
            .optional()
            .describe('An address, or a path on the host.'),
        sha256: hash.optional(),
        format: schemas/* string */.YjP()
            .min(1)
            .optional()
            .describe('`tar.gz`, `tar.xz`, `tar.zst`, `zip`, where the source does not end in it.'),
        strip: schemas/* int */.Whr().min(0).max(16).optional().describe('How many directories around everything are left out.'),
        replace: schemas/* boolean */.zMY().optional().describe('Take the place of a directory that no archive made.'),
        'bearer-token': secret_ref/* secretRef */.C.optional().describe('Sent as `Authorization: Bearer`, by reference.'),
        mode: mode.optional(),
        owner: owner.optional(),
        group: group.optional(),
    },
    problem: ({ source, sha256, state }) => state !== 'absent' && (source === undefined || sha256 === undefined)
        ? 'source and sha256 are both needed'
        : undefined,
    spec: (entry, { proxy }) => ({
        dest: entry.dest ?? '',
        state: entry.state ?? 'present',
        ...given({
            source: entry.source,
            sha256: entry.sha256?.toLowerCase(),
            format: entry.format,
            strip: entry.strip,
            replace: entry.replace,
            bearerToken: entry['bearer-token'],
            mode: entry.mode === undefined ? undefined : fourDigits(entry.mode),
            owner: entry.owner,
            group: entry.group,
            proxy: proxyVariables(proxy),
        }),
    }),
});

;// CONCATENATED MODULE: ./build/js/resources/account-lookup.js

/**
 * Defines `bu_accounts DATABASE NAME...`: the lines of /etc/passwd, group or shadow with these names, read by the shell itself,
 * and through `getent` those that stand elsewhere (LDAP). Ends well when all are there. Not by `getent` alone: musl's gives up
 * at the first name it does not know, and has no shadow.
 */
const ACCOUNTS = (0,sh.sh) `bu_accounts() {
  bu_db=$1; shift
  bu_left=" $* "
  if [ -r "/etc/$bu_db" ]; then
    while IFS= read -r bu_line; do
      case $bu_left in
        *" \${bu_line%%:*} "*)
          printf '%s\n' "$bu_line"
          bu_left="\${bu_left%%" \${bu_line%%:*} "*} \${bu_left#*" \${bu_line%%:*} "}"
          ;;
      esac
    done <"/etc/$bu_db"
  fi
  case $bu_left in *[!\ ]*) getent "$bu_db" $bu_left 2>/dev/null ;; esac
}`;

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/js/resources/authorized-key-line.js

const TYPE = /^(?:ssh-(?:ed25519|rsa|dss)|ecdsa-sha2-nistp(?:256|384|521)|sk-(?:ssh-ed25519|ecdsa-sha2-nistp256)@openssh\.com)(?:-cert-v01@openssh\.com)?$/;
/** The parts of a line; undefined for blank lines, comments and what sshd would not understand either. Source: sshd(8), "AUTHORIZED_KEYS FILE FORMAT". */
function parseKeyLine(text) {
    const line = text.trim();
    if (line.startsWith('#'))
        return undefined;
    const plain = keyIn(line);
    if (plain !== undefined)
        return { options: [], ...plain, line };
    const end = endOfOptions(line);
    const key = end === undefined ? undefined : keyIn(line.slice(end).trimStart());
    return key === undefined ? undefined : { options: splitOptions(line.slice(0, end)), ...key, line };
}
/** The key that a text begins with. */
function keyIn(text) {
    const [, type, blob] = /^(\S+)\s+([A-Za-z0-9+/]+={0,2})(?:\s|$)/.exec(text) ?? [];
    return type !== undefined && blob !== undefined && TYPE.test(type) && holds(blob, type) ? { type, blob } : undefined;
}
/** A key says its type itself, in its first field. Source: RFC 4253 section 6.6. */
function holds(blob, type) {
    const bytes = Buffer.from(blob, 'base64');
    return bytes.length > 4 && bytes.subarray(4, 4 + bytes.readUInt32BE()).toString('latin1') === type;
}
/** Options end at the first blank outside of quotes. */
function endOfOptions(line) {
    let quoted = false;
    for (let at = 0; at < line.length; at++) {
        if (line[at] === '\\' && line[at + 1] === '"')
            at++;
        else if (line[at] === '"')
            quoted = !quoted;
        else if (!quoted && /\s/.test(line[at] ?? ''))
            return at;
    }
    return undefined;
}
/** Options as a sorted list: their order means nothing to sshd, nor does the case of their names. */
function splitOptions(text) {
    const parts = text.match(/(?:[^,"\\]|\\.|"(?:[^"\\]|\\.)*")+/g) ?? [];
    return parts.map((part) => part.trim().replace(/^[^="]+/, (name) => name.toLowerCase())).toSorted();
}
/** `SHA256:` and unpadded base64, as `ssh-keygen -l` prints it. */
function fingerprint(blob) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update(Buffer.from(blob, 'base64')).digest('base64');
    return `SHA256:${hash.replace(/=+$/, '')}`;
}

;// CONCATENATED MODULE: ./build/js/resources/authorized-key-file.js




const NO_USER = { problem: undefined, directory: undefined, file: undefined, keys: [] };
/** Reads the key files of accounts: one `stat` and one `grep` for all. Links are not followed. */
function readKeyFiles(users) {
    return (0,sh.sh) `${ACCOUNTS}
bu_accounts passwd ${[...new Set(users)]} | {
set --
while IFS=: read -r n _ u g _ h _; do
  echo "user:$n:$u:$h"
  set -- "$@" "$h"
done
bu_homes=$#
for h; do set -- "$@" "$h/.ssh" "$h/.ssh/authorized_keys"; done
bu_stat "$@"
shift "$bu_homes"
for f; do
  shift
  if [ -f "$f" ] && [ ! -h "$f" ] && [ ! -h "\${f%/*}" ]; then set -- "$@" "$f"; fi
done
grep -as '' "$@" /dev/null | while IFS= read -r l; do printf 'text:%s\n' "$l"; done
}`;
}
/** The key file of an account, by its name, from what `readKeyFiles` printed. */
function parseKeyFiles(output) {
    const lines = output.split('\n');
    const users = new Map(lines
        .filter((line) => line.startsWith('user:'))
        .map((line) => {
        const [, name = '', uid = '', ...home] = line.split(':');
        return [name, { uid: Number(uid), home: home.join(':') }];
    }));
    const paths = [...users.values()].flatMap(({ home }) => [home, `${home}/.ssh`, `${home}/.ssh/authorized_keys`]);
    const stats = (0,prelude_output/* parseStat */.ky)(output, paths);
    return (name) => {
        const user = users.get(name);
        if (user === undefined)
            return NO_USER;
        const path = `${user.home}/.ssh/authorized_keys`;
        const [directory, file] = [stats.get(`${user.home}/.ssh`), stats.get(path)];
        return {
            problem: problemOf(directory, user.uid, 'directory') ?? problemOf(file, user.uid, 'file'),
            directory: directory?.mode,
            file: file?.mode,
            keys: lines
                .filter((line) => line.startsWith(`text:${path}:`))
                .flatMap((line) => parseKeyLine(line.slice(`text:${path}:`.length)) ?? []),
        };
    };
}
function problemOf(stat, uid, type) {
    if (stat === undefined)
        return undefined;
    if (stat.type !== type)
        return `${stat.path} is a ${stat.type}`;
    return stat.uid === uid ? undefined : `${stat.path} belongs to ${stat.owner}`;
}
/**
 * Edits one account's file as that account: a copy beside it, then a rename. root does nothing in a directory that the
 * user could exchange for a link in the meantime. A failure is told by `bu_failed=1`, so that the next account has its turn.
 */
function editKeys(user, { remove, add, before }) {
    const keep = remove.length === 0 ? (0,sh.sh) `grep -a ''` : (0,sh.sh) `grep -avF ${remove.flatMap((blob) => ['-e', blob])}`;
    const script = (0,sh.sh) `umask 077
die() { echo 'bringup: authorized keys of' ${user}: "$1" >&2; exit 1; }
cd "$1" || die "no home directory $1"
[ -d .ssh ] || mkdir .ssh || die "$1/.ssh cannot be made"
cd .ssh || die "$1/.ssh cannot be entered"
chmod go-w . || die "$1/.ssh belongs to somebody else"
rm -f .bringup.[0-9]*
trap 'rm -f ".bringup.$$"' EXIT
{ [ ! -f authorized_keys ] || ${keep} authorized_keys; ${add.length === 0 ? (0,sh.sh) `:` : (0,sh.sh) `printf '%s\n' ${add}`}; } >".bringup.$$" || die "$1/.ssh cannot be written to"
if ${isNew(before, 'file') ? (0,sh.sh) `[ ! -s ".bringup.$$" ]` : (0,sh.sh) `false`}; then rm -f authorized_keys ".bringup.$$"
else mv -f ".bringup.$$" authorized_keys || die "$1/.ssh/authorized_keys cannot be replaced"
fi`;
    const edit = (0,sh/* join */.fj)([script, ...afterwards(before)]);
    return (0,sh.sh) `(
set +e
${ACCOUNTS}
bu_edit=${edit.text}
bu_line=$(bu_accounts passwd ${user}) || bu_line=
set -f; IFS=:
set -- $bu_line
set +f; unset IFS
if [ $# -lt 6 ]; then ${before === undefined ? (0,sh.sh) `echo 'bringup: authorized keys of' ${user}: no such user >&2; exit 1` : (0,sh.sh) `exit 0`}
elif [ "$3" = 0 ]; then sh -c "$bu_edit" sh "$6"
elif setpriv --reuid="$3" --regid="$4" --init-groups true 2>/dev/null; then setpriv --reuid="$3" --regid="$4" --init-groups sh -c "$bu_edit" sh "$6"
elif command -v runuser >/dev/null 2>&1; then runuser -u ${user} -- sh -c "$bu_edit" sh "$6"
else su -s /bin/sh -c "$bu_edit" ${user} sh "$6"
fi || exit 1
if command -v restorecon >/dev/null 2>&1; then restorecon -R "$6/.ssh" || :; fi
) || bu_failed=1`;
}
function isNew(before, what) {
    return before !== undefined && before[what] === undefined;
}
function afterwards(before) {
    if (before === undefined)
        return [];
    const octal = (mode) => mode.toString(8);
    return [
        ...(before.file === undefined ? [] : [(0,sh.sh) `chmod ${octal(before.file)} authorized_keys || exit 1`]),
        before.directory === undefined
            ? (0,sh.sh) `cd .. && rmdir .ssh 2>/dev/null || :`
            : (0,sh.sh) `chmod ${octal(before.directory)} . || exit 1`,
    ];
}

;// CONCATENATED MODULE: ./build/js/resources/authorized-key.js





/** Keys in ~/.ssh/authorized_keys, written with the account's own rights, so that no link in its home leads anywhere it could not go itself. */
const authorizedKeyKind = (0,resource/* defineKind */.WI)({
    kind: 'authorized-key',
    order: resource/* ORDER */.ND['authorized-key'],
    category: 'filesystem',
    transaction: true,
    key: (spec) => `${spec.user}:${spec.exclusive === true ? '*' : fingerprintOf(spec)}`,
    implies: ({ user }) => [`user:${user}`],
    read: (specs) => readKeyFiles(specs.map((spec) => spec.user)),
    parse(output, specs) {
        const files = parseKeyFiles(output);
        return specs.map((spec) => {
            const { keys, ...file } = files(spec.user);
            const mine = fingerprintOf(spec);
            const lines = spec.exclusive === true ? keys : keys.filter((key) => fingerprint(key.blob) === mine);
            return { ...file, lines };
        });
    },
    decide(state, wanted) {
        const keys = wanted.state === 'present' ? keysOf(wanted) : [];
        if (wanted.state === 'present' && keys.length !== countOf(wanted))
            return { verdict: 'refuse', error: invalid(wanted) };
        if (state.problem !== undefined && (wanted.state === 'present' || state.lines.length > 0)) {
            return { verdict: 'refuse', error: unsafe(wanted.user, state.problem) };
        }
        const right = (key) => state.lines.filter((line) => sameKey(line, key)).length === 1;
        const missing = keys.filter((key) => !right(key));
        // A key that stands there with other options, or twice, is written anew.
        const going = state.lines.filter((line) => !keys.some((key) => sameKey(line, key) && right(key)));
        const remove = [...new Set(going.map((line) => line.blob))];
        const fields = [
            ...going.map((line) => ({ field: fingerprint(line.blob), from: shown(line), to: 'none' })),
            ...missing.map((key) => ({ field: fingerprint(key.blob), from: 'none', to: shown(key) })),
            ...(isLoose(state) && keys.length > 0
                ? [{ field: 'permissions', from: 'others may write', to: 'only the user' }]
                : []),
        ];
        if (fields.length === 0)
            return { verdict: 'ok' };
        return {
            verdict: 'change',
            verb: keys.length === 0 ? 'remove' : state.lines.length === 0 ? 'create' : 'update',
            summary: keys.length === 0
                ? 'there'
                : missing.length === 0
                    ? remove.length === 0
                        ? 'permissions'
                        : 'other keys'
                    : state.lines.length === 0
                        ? 'not there'
                        : 'another line',
            fields,
            action: { user: wanted.user, remove, add: missing.map((key) => key.line) },
        };
    },
    apply(changes) {
        const users = [...new Set(changes.map(({ action }) => action.user))];
        return (0,sh/* join */.fj)([
            (0,sh.sh) `bu_failed=`,
            ...users.map((user) => {
                const mine = changes.map(({ action }) => action).filter((action) => action.user === user);
                const remove = mine.flatMap((action) => action.remove);
                return editKeys(user, { remove, add: mine.flatMap((action) => action.add) });
            }),
            (0,sh.sh) `[ -z "$bu_failed" ] || exit 1`,
        ]);
    },
    undo({ state, action }) {
        const added = action.add.flatMap((line) => parseKeyLine(line)?.blob ?? []);
        const back = state.lines.filter((line) => action.remove.includes(line.blob)).map((line) => line.line);
        return (0,sh/* join */.fj)([
            (0,sh.sh) `bu_failed=`,
            editKeys(action.user, { remove: [...new Set([...added, ...action.remove])], add: back, before: state }),
            (0,sh.sh) `[ -z "$bu_failed" ] || exit 1`,
        ]);
    },
    absent(key) {
        const at = key.indexOf(':');
        return { user: key.slice(0, at), key: key.slice(at + 1), state: 'absent' };
    },
    // It may be the key by which we come.
    risk: (_spec, { remove }) => (remove.length === 0 ? undefined : 'connectivity'),
    diagnose(_exitCode, output, { spec }) {
        const said = [...output.matchAll(/^bringup: authorized keys of (\S+): (.*)$/gm)].find((match) => match[1] === spec.user);
        if (said === undefined)
            return undefined;
        return {
            category: 'filesystem',
            code: 'authorized-keys-not-writable',
            what: `the keys of ${spec.user} cannot be written: ${said[2]}`,
            remedy: `see that ${spec.user} exists, and owns its home directory and what is in ~/.ssh`,
        };
    },
});
/** Others may write to the directory or the file, so that sshd ignores them. Source: sshd_config(5), StrictModes. */
function isLoose({ directory = 0, file = 0 }) {
    return ((directory | file) & 0o022) !== 0;
}
/** The wanted keys, each with the options that `options` gives it. */
function keysOf({ key, options }) {
    return key.split('\n').flatMap((text) => {
        const parsed = parseKeyLine(text);
        if (parsed === undefined)
            return [];
        if (options === undefined || options === '')
            return [parsed];
        const bare = parsed.line.slice(parsed.line.indexOf(`${parsed.type} `));
        return [{ ...parsed, options: splitOptions(options), line: `${options} ${bare}` }];
    });
}
function fingerprintOf({ key }) {
    const blob = parseKeyLine(key.split('\n')[0] ?? '')?.blob;
    return blob === undefined ? key : fingerprint(blob);
}
function sameKey(one, other) {
    return one.blob === other.blob && one.type === other.type && one.options.join(',') === other.options.join(',');
}
/** The line without most of its key. */
function shown({ options, type, blob, line }) {
    const comment = line.slice(line.indexOf(blob) + blob.length).trim();
    return [options.join(','), type, comment].filter((part) => part !== '').join(' ');
}
/** How many keys the text must hold: one, or with `exclusive` one on each line that is neither blank nor a comment. */
function countOf({ key, exclusive }) {
    return exclusive === true ? key.split('\n').filter((line) => /^\s*[^#\s]/.test(line)).length : 1;
}
function invalid({ user, key }) {
    return new core_error/* BringupError */.y4({
        code: 'authorized-key-invalid',
        category: 'config',
        what: `a key for ${user} is not a public key line: ${key.slice(0, 40)}`,
        remedy: 'give the line of a .pub file (`ssh-ed25519 AAAA... comment`); several keys go into several entries',
    });
}
function unsafe(user, problem) {
    return new core_error/* BringupError */.y4({
        code: 'authorized-keys-unsafe',
        category: 'filesystem',
        what: `the authorized keys of ${user} are not bringup's to write: ${problem}`,
        remedy: `make ~${user}/.ssh a directory of ${user}, and authorized_keys a plain file in it`,
    });
}

;// CONCATENATED MODULE: ./build/js/base/collections/authorized-keys.js




/** `authorized-keys:` who may log in as whom. */
const authorizedKeys = defineCollection({
    section: 'authorized-keys',
    describe: 'Public keys that may log in as an account.',
    key: 'key',
    labelled: true,
    plain: false,
    kind: authorizedKeyKind,
    early: ['user', 'key', 'exclusive'],
    shape: {
        user: accountName.describe('The account.'),
        key: schemas/* string */.YjP()
            .min(1)
            .describe('The public key, a line as `ssh-keygen` writes it; several lines with `exclusive`.'),
        options: schemas/* string */.YjP()
            .regex(/^[^\n]+$/, 'must be on one line')
            .optional()
            .describe('What the key may do: `restrict,command="..."`.'),
        exclusive: schemas/* boolean */.zMY().optional().describe('The account has these keys and no others.'),
    },
    spec: (entry) => ({
        user: entry.user ?? '',
        key: entry.key ?? '',
        state: entry.state ?? 'present',
        ...given({ options: entry.options, exclusive: entry.exclusive }),
    }),
});

// EXTERNAL MODULE: ./build/js/core/json.js
var json = __webpack_require__(7121);
;// CONCATENATED MODULE: ./build/js/resources/command-leftovers.js

/**
 * Shell for the end of a command whose main process is gone: looks for what it left behind that still holds the output.
 * What stayed in our process group is a part of the command and ends here; what made a session of its own meant to stay,
 * and is named. Without /proc nothing is looked for. Our own ancestors hold the same output, and stay.
 */
const endLeftovers = (0,sh/* trusted */.IZ)(String.raw `bu_stat() { bu_end=')'; IFS= read -r bu_l <"/proc/$1/stat" || return 1; set -- ${'$'}{bu_l##*"$bu_end" }; bu_parent=$2 bu_group=$3; }
bu_holders() {
  ls -l /proc/[0-9]*/fd/1 /proc/[0-9]*/fd/2 | awk -v out=" -> $1" 'substr($0, length($0) - length(out) + 1) == out { sub(/.*\/proc\//, ""); sub(/\/.*/, ""); print }' | sort -un
}
bu_leftovers() {
  [ -r /proc/self/stat ] || return 0
  read -r bu_pid _ </proc/self/stat
  bu_out=$(readlink "/proc/$bu_pid/fd/3") || return 0
  case $bu_out in *:\[*\]) ;; *) return 0 ;; esac
  bu_ours=' '
  bu_stat "$bu_pid" && bu_us=$bu_group
  until [ "${'$'}{bu_pid:-0}" -le 1 ]; do bu_ours="$bu_ours$bu_pid "; bu_parent=; bu_stat "$bu_pid"; bu_pid=$bu_parent; done
  bu_ended=
  for bu_pid in $(bu_holders "$bu_out"); do
    case $bu_ours in *" $bu_pid "*) continue ;; esac
    bu_stat "$bu_pid" || continue
    bu_words=$(tr '\0' ' ' <"/proc/$bu_pid/cmdline" | cut -c 1-200)
    if [ "$bu_group" = "$bu_us" ]; then
      kill -s TERM "$bu_pid" && bu_ended="$bu_ended $bu_pid" && echo "bringup: ended what the command left behind: pid $bu_pid ($bu_words)" >&3
    else echo "bringup: the command left this running, in a session of its own: pid $bu_pid ($bu_words)" >&3; fi
  done
  [ -n "$bu_ended" ] || return 0
  for bu_n in 1 2 3 4 5 6 7 8 9 10; do kill -s 0 $bu_ended || break; sleep 0.2 || sleep 1; done
  kill -s KILL $bu_ended
}
bu_leftovers 3>&1 >/dev/null 2>&1 || :`);

;// CONCATENATED MODULE: ./build/js/resources/command-text.js

/** Where a host remembers which commands ran. */
const COMMANDS_DIRECTORY = (0,sh.sh) `"\${BU_V:-/var/lib/bringup}"/commands`;
/** The file that remembers one command. */
function markerOf(name) {
    return (0,sh.sh) `${COMMANDS_DIRECTORY}/${encodeURIComponent(name).replaceAll('.', '%2E')}`;
}
/** `bu_limit SECONDS COMMAND...`: at most that long where the host has `timeout` (busybox before 1.30 spells it differently and gets no limit). */
const limited = (0,sh/* trusted */.IZ)('bu_limit() { if timeout 1 true 2>/dev/null; then timeout "$@"; else shift; "$@"; fi; }');
/** Shell, one simple command, that runs a user's text as one word of `sh -c`: as another user, in a directory, with variables. */
function runAs({ text, user, cwd, env = {} }) {
    const script = (0,sh/* join */.fj)([
        (0,sh.sh) `umask 022`,
        ...(user === undefined
            ? []
            : [(0,sh.sh) `bu_u=$(id -un) && eval "HOME=~$bu_u" && export HOME USER="$bu_u" LOGNAME="$bu_u"; unset bu_u`]),
        ...Object.entries(env).map(([name, value]) => (0,sh.sh) `export ${name}=${value}`),
        ...(cwd === undefined ? [] : [(0,sh.sh) `cd ${cwd} || exit`]),
    ]);
    const whole = `${script.text}\n${text}`;
    return user === undefined ? (0,sh.sh) `sh -c ${whole}` : (0,sh.sh) `sh -c ${BECOME} sh ${user} ${whole}`;
}
/** Becomes another user without a login, so that what runs stays in our session and ends with us. Any of the four that the host has. */
const BECOME = `if [ "$(id -un)" = "$1" ]; then exec sh -c "$2"
elif command -v runuser >/dev/null 2>&1; then exec runuser -u "$1" -- sh -c "$2"
elif command -v setpriv >/dev/null 2>&1; then exec setpriv --reuid "$1" --regid "$(id -g "$1")" --init-groups sh -c "$2"
elif command -v sudo >/dev/null 2>&1; then exec sudo -n -u "$1" sh -c "$2"
else exec su -s /bin/sh "$1" -c "$2"; fi`;

;// CONCATENATED MODULE: ./build/js/resources/command.js





const DEFAULT_TIMEOUT_MS = 10 * 60_000;
/** Commands. A host remembers which texts ran (`/var/lib/bringup/commands`), so that a second run does nothing. */
const commandKind = (0,resource/* defineKind */.WI)({
    kind: 'command',
    order: resource/* ORDER */.ND.command,
    category: 'command',
    slow: true,
    interrupt: 'term',
    interruptOf: ({ interrupt = 'term' }) => interrupt,
    timeoutMs: ({ timeoutMs }) => timeoutMs ?? DEFAULT_TIMEOUT_MS,
    key: ({ name }) => name,
    implies: ({ user, cwd }) => [
        ...(user === undefined ? [] : [`user:${user}`]),
        ...(cwd === undefined ? [] : [`directory:${cwd}`]),
    ],
    absent: (name) => ({ name, run: '', state: 'absent' }),
    read: (specs) => (0,sh/* join */.fj)([
        limited,
        ...specs.map((spec, index) => (0,sh/* join */.fj)([
            ...(spec.check === undefined
                ? []
                : [
                    (0,sh.sh) `bu_limit 20 ${runAs({ ...spec, text: spec.check })} </dev/null >/dev/null 2>&1; echo check ${index} $?`,
                ]),
            ...(spec.creates === undefined ? [] : [(0,sh.sh) `if [ -e ${spec.creates} ]; then echo created ${index}; fi`]),
            (0,sh.sh) `if [ -r ${markerOf(spec.name)} ]; then read -r bu_i <${markerOf(spec.name)}; echo ran ${index} "$bu_i"; fi`,
        ])),
    ]),
    parse(output, specs) {
        const said = new Map(Array.from(output.matchAll(/^(check \d+|created \d+|ran \d+) ?(.*)$/gm), ([, what = '', value = '']) => [
            what,
            value,
        ]));
        return specs.map(({ creates }, index) => {
            const check = said.get(`check ${index}`);
            const ran = said.get(`ran ${index}`);
            return {
                ...(check === undefined ? {} : { check: Number(check) }),
                ...(creates === undefined ? {} : { created: said.has(`created ${index}`) }),
                ...(ran === undefined ? {} : { ran }),
            };
        });
    },
    decide(state, wanted, { notified }) {
        const takesBack = wanted.undo === undefined ? { irreversible: 'a command without `undo:` cannot be taken back' } : {};
        if (wanted.state === 'absent') {
            if (state.ran === undefined)
                return { verdict: 'ok' };
            return {
                verdict: 'change',
                verb: 'remove',
                summary: wanted.undo === undefined ? 'is forgotten' : 'is taken back',
                action: { forget: true },
            };
        }
        const because = reason(state, wanted, notified);
        if (because === undefined)
            return { verdict: 'ok' };
        return { verdict: 'change', verb: 'run', summary: because, action: { run: textDigest(wanted) }, ...takesBack };
    },
    apply: (changes) => (0,sh/* join */.fj)(changes.map(({ spec, action }) => {
        const marker = markerOf(spec.name);
        if ('forget' in action) {
            return (0,sh/* join */.fj)([...(spec.undo === undefined ? [] : [runAs({ ...spec, text: spec.undo })]), (0,sh.sh) `rm -f ${marker}`], ' &&\n');
        }
        const run = runAs({ ...spec, text: spec.run });
        // In a shell of its own, in case that the command kills its parent.
        return (0,sh.sh) `bu_r=0
(${spec.stdin === undefined ? run : (0,sh.sh) `printf '%s' ${spec.stdin} | ${run}`}
exit $?) || bu_r=$?
${endLeftovers}
[ "$bu_r" = 0 ] || exit "$bu_r"
{ mkdir -p ${COMMANDS_DIRECTORY} && echo ${action.run} >${marker}; } || { rm -f ${marker}; echo ${NOT_REMEMBERED}; exit 73; }`;
    })),
    undo({ spec, state }) {
        if (spec.undo === undefined || spec.state === 'absent')
            return { cannot: 'a command without `undo:` cannot be taken back' };
        const marker = markerOf(spec.name);
        // What ran is forgotten first, so that an undo that was cut off leaves nothing that only it knows.
        return (0,sh.sh) `${state.ran === undefined ? (0,sh.sh) `rm -f ${marker}` : (0,sh.sh) `echo ${state.ran} >${marker}`} &&
${runAs({ ...spec, text: spec.undo })}`;
    },
    risk: ({ risk }) => risk,
    diagnose(exitCode, output, { spec }) {
        if (output.trimEnd().endsWith(NOT_REMEMBERED)) {
            return {
                category: 'filesystem',
                code: 'command-not-remembered',
                what: `command "${spec.name}" ran well, but the host cannot remember that: /var/lib/bringup/commands cannot be written`,
                remedy: 'look at `df -h /var/lib` and `mount` on the host, make room, and run again: the command will run again, too',
            };
        }
        const last = output.trimEnd().split('\n').at(-1)?.trim().slice(-400) ?? '';
        const row = EXITS[exitCode];
        return {
            category: 'command',
            code: row?.code ?? 'command-failed',
            what: `command "${spec.name}" ended with exit code ${exitCode}${row === undefined ? '' : ` (${row.means})`}${last === '' ? '' : `: ${last}`}`,
            remedy: row?.remedy ?? 'read its output, correct the command or the host, and run again',
        };
    },
});
const NOT_REMEMBERED = 'bringup: what ran could not be remembered';
/** Exit codes of sh that say more than "failed". Source: POSIX 2024, Shell Command Language 2.8.2. */
const EXITS = {
    126: {
        code: 'command-not-executable',
        means: 'not executable',
        remedy: 'look at the mode of the program and at `noexec` mounts',
    },
    127: {
        code: 'command-not-found',
        means: 'not found',
        remedy: 'install the program first (`needs: [package:...]`) or give its full path',
    },
    137: { code: 'command-killed', means: 'killed', remedy: 'look for the out-of-memory killer in `dmesg` on the host' },
    143: {
        code: 'command-terminated',
        means: 'terminated',
        remedy: 'find out who stopped it, or give it more time with `timeout:`',
    },
};
/** Why it has to run now, in a few words; undefined when it has not. */
function reason(state, wanted, notified) {
    if (notified)
        return 'notified';
    if (wanted.onlyWhenNotified === true)
        return undefined;
    if (wanted.check !== undefined)
        return state.check === 0
            ? undefined
            : state.check === undefined
                ? 'not checked yet'
                : `check says no (exit ${state.check})`;
    if (wanted.creates !== undefined)
        return state.created === true ? undefined : `${wanted.creates} is missing`;
    if (state.ran === textDigest(wanted))
        return undefined;
    return state.ran === undefined ? 'never ran' : 'its text changed';
}
/** What is remembered of a command: everything that decides what it does. A secret counts by its name. */
function textDigest({ run, user, cwd, env, stdin }) {
    return (0,json/* digest */.br)({ run, user, cwd, env, stdin }).slice(0, 32);
}

;// CONCATENATED MODULE: ./build/js/base/collections/commands.js






const script = schemas/* string */.YjP().min(1).max(100_000);
/** `commands:` for what no other collection knows. */
const commands = defineCollection({
    section: 'commands',
    describe: 'Commands, for what nothing else here knows. Without `check` and `creates` a command runs once, and again when its text changed.',
    key: 'name',
    short: 'run',
    plain: false,
    kind: commandKind,
    early: ['name', 'check', 'creates', 'user', 'cwd'],
    shape: {
        name: schemas/* string */.YjP()
            .regex(/^[^\n\0]{1,80}$/, 'must be a short name on one line')
            .describe('What it is called in plans and in `notify`.'),
        run: script.optional().describe('What to run, in POSIX sh.'),
        check: script
            .optional()
            .describe('A command that changes nothing: exit 0 means that nothing has to be done. At most 20 s.'),
        creates: absolutePath.optional().describe('Nothing has to be done while this path exists.'),
        user: owner.optional().describe('Run as this user. Default: root.'),
        cwd: absolutePath.optional().describe('Run in this directory.'),
        env: schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'must be the name of a variable'), schemas/* string */.YjP())
            .optional()
            .describe('Variables of the command. Never a secret: every process of the same user could read it. Use `stdin`.'),
        stdin: schemas/* union */.KCZ([schemas/* string */.YjP(), secret_ref/* secretRef */.C]).optional().describe('What the command reads on stdin: text, or a secret.'),
        timeout: words_duration.optional().describe('Longest time it may take. Default: 10m.'),
        interrupt: schemas/* enum */.k5n(['kill', 'term'])
            .optional()
            .describe('How it is stopped when a run is cancelled: `term` (default: TERM, then 20 s), or `kill` at once.'),
        'only-when-notified': schemas/* boolean */.zMY().optional().describe('Run only when something that notifies it changed.'),
        undo: script.optional().describe('A command that takes it back.'),
        risk: schemas/* enum */.k5n(['connectivity'])
            .optional()
            .describe('It could cut bringup off (a route, an address): the host runs `undo` by itself unless a new connection confirms it.'),
    },
    problem: ({ run, check, creates, state, risk, undo }) => {
        if (run === undefined && state !== 'absent')
            return 'run is missing';
        if (risk !== undefined && undo === undefined)
            return 'a command with risk: connectivity needs undo';
        return check !== undefined && creates !== undefined
            ? 'check and creates cannot both say whether it has to run'
            : undefined;
    },
    spec: (entry) => ({
        name: entry.name ?? '',
        run: entry.run ?? '',
        state: entry.state ?? 'present',
        ...given({
            check: entry.check,
            creates: entry.creates,
            user: entry.user,
            cwd: entry.cwd,
            env: entry.env,
            stdin: entry.stdin,
            timeoutMs: entry.timeout === undefined ? undefined : (0,duration/* durationMs */.p)(entry.timeout),
            interrupt: entry.interrupt,
            onlyWhenNotified: entry['only-when-notified'],
            undo: entry.undo,
            risk: entry.risk,
        }),
    }),
});

// EXTERNAL MODULE: ./build/js/resources/connectivity.js
var connectivity = __webpack_require__(8938);
;// CONCATENATED MODULE: ./build/js/resources/directory.js









const MODE_OF_NEW = '0755';
/** Directories of a host: existence, mode and owner. What is in them is only touched by `purge`. */
const directoryKind = (0,resource/* defineKind */.WI)({
    kind: 'directory',
    order: resource/* ORDER */.ND.directory,
    category: 'filesystem',
    key: ({ path }) => path,
    implies: ({ path, owner, group, state }) => state === 'absent'
        ? []
        : [
            ...(0,file_place/* ancestorsOf */.Gw)(path).map((parent) => `directory:${parent}`),
            ...(owner === undefined ? [] : [`user:${owner}`]),
            ...(group === undefined ? [] : [`group:${group}`]),
        ],
    absent: (path) => ({ path, state: 'absent' }),
    statPath: ({ path }) => path,
    read: (specs) => (0,sh/* join */.fj)([
        (0,sh.sh) `bu_stat ${specs.map(({ path }) => path)}`,
        ...specs.flatMap(({ path, state }, index) => state === 'absent'
            ? [
                (0,sh.sh) `for bu_i in ${path}/* ${path}/.[!.]* ${path}/..?*; do if [ -e "$bu_i" ] || [ -L "$bu_i" ]; then echo full ${index}; break; fi; done`,
            ]
            : []),
    ]),
    parse(output, specs) {
        const stats = (0,prelude_output/* parseStat */.ky)(output, specs.map(({ path }) => path));
        const full = new Set(Array.from(output.matchAll(/^full (\d+)$/gm), ([, index]) => Number(index)));
        return specs.map(({ path, state }, index) => {
            const stat = stats.get(path);
            if (stat === undefined)
                return { type: 'missing' };
            return { type: stat.type, ...(0,file_attributes/* attributesOf */.Td)(stat), ...(state === 'absent' ? { empty: !full.has(index) } : {}) };
        });
    },
    decide(state, wanted) {
        if (wanted.state === 'absent')
            return decideAbsent(state, wanted);
        if (state.type === 'missing') {
            const { mode = MODE_OF_NEW, owner, group } = wanted;
            const action = {
                create: true,
                mode,
                ...(owner === undefined ? {} : { owner }),
                ...(group === undefined ? {} : { group }),
            };
            return { verdict: 'change', verb: 'create', summary: 'missing', action };
        }
        if (state.type !== 'directory')
            return { verdict: 'refuse', error: inTheWay(wanted.path, state.type) };
        const fields = (0,file_attributes/* attributeChanges */.a8)(state, wanted);
        if (fields.length === 0)
            return { verdict: 'ok' };
        const set = Object.fromEntries(fields.map(({ field, to }) => [field, to]));
        return {
            verdict: 'change',
            verb: 'update',
            summary: `${fields.map(({ field }) => field).join(', ')} differ${fields.length === 1 ? 's' : ''}`,
            fields,
            action: { create: false, ...set },
        };
    },
    apply: (changes) => (0,sh/* join */.fj)(changes.map(({ spec: { path }, action }) => {
        if ('remove' in action) {
            return action.remove === 'empty'
                ? (0,sh.sh) `rmdir ${path}`
                : (0,sh.sh) `if [ -r /proc/mounts ]; then
while read -r bu_i bu_t bu_r; do case $bu_t in ${path}|${path}/*) echo "mounted below: $bu_t" >&2; exit 1 ;; esac; done </proc/mounts
fi
rm -rf ${path}`;
        }
        const attributes = (0,file_attributes/* setAttributes */.Wp)(path, action);
        return action.create ? (0,sh/* join */.fj)([(0,sh.sh) `(umask 022; mkdir -p ${path})`, attributes], ' &&\n') : attributes;
    })),
    save: ({ spec: { path }, state }) => state.type === 'missing'
        ? (0,sh.sh) `bu_t=${path}; while [ ! -d "$bu_t" ]; do bu_t=\${bu_t%/*}; [ -n "$bu_t" ] || bu_t=/; done; printf '%s' "$bu_t" >${(0,file_place/* saved */._C)(path)}`
        : undefined,
    undo({ spec: { path }, state, action }) {
        if (state.type === 'missing') {
            return (0,sh.sh) `bu_p=$(cat ${(0,file_place/* saved */._C)(path)}) && bu_t=${path}
while [ "$bu_t" != "$bu_p" ]; do [ ! -d "$bu_t" ] || rmdir "$bu_t" || exit 1; bu_t=\${bu_t%/*}; [ -n "$bu_t" ] || bu_t=/; done`;
        }
        if (!('remove' in action))
            return (0,file_attributes/* restoreAttributes */.yO)(path, state);
        if (action.remove === 'all')
            return { cannot: directory_NOT_KEPT };
        return (0,sh.sh) `{ [ -d ${path} ] || mkdir ${path}; } && ${(0,file_attributes/* restoreAttributes */.yO)(path, state)}`;
    },
    risk: ({ path }) => ((0,connectivity/* isWayIn */.HG)(path) ? 'connectivity' : undefined),
    diagnose(_exitCode, output, { spec: { path } }) {
        const mounted = /^mounted below: (.*)$/m.exec(output)?.[1];
        if (mounted !== undefined) {
            return {
                category: 'filesystem',
                code: 'mounted-below',
                what: `${path} is not removed, because a file system is mounted on ${mounted}`,
                remedy: `unmount it (\`umount ${mounted}\`), then run again`,
            };
        }
        if (/not empty/i.test(output)) {
            return {
                category: 'filesystem',
                code: 'directory-not-empty',
                what: `${path} is not empty`,
                remedy: 'look at what is in it; `purge: true` removes it with everything in it',
            };
        }
        return (0,filesystem_failure/* filesystemFailure */.i)(output, path);
    },
});
const directory_NOT_KEPT = 'what was in the directory is not kept';
function decideAbsent(state, { path, purge = false }) {
    if (state.type === 'missing')
        return { verdict: 'ok' };
    if (state.type !== 'directory')
        return { verdict: 'refuse', error: inTheWay(path, state.type) };
    if (state.empty === true) {
        return { verdict: 'change', verb: 'remove', summary: 'should not be there', action: { remove: 'empty' } };
    }
    if (purge && isProtected(path)) {
        return {
            verdict: 'refuse',
            error: new core_error/* BringupError */.y4({
                code: 'protected-directory',
                category: 'config',
                what: `${path} is part of the system: bringup does not remove it with everything in it`,
                remedy: 'name the directory below it that should go',
            }),
        };
    }
    if (purge) {
        return {
            verdict: 'change',
            verb: 'remove',
            summary: 'should not be there, with all that is in it',
            action: { remove: 'all' },
            irreversible: directory_NOT_KEPT,
        };
    }
    // What is in it may go earlier in the same run; if not, rmdir says so.
    return {
        verdict: 'change',
        verb: 'remove',
        summary: 'should not be there (and goes only when it is empty by then)',
        action: { remove: 'empty' },
    };
}
function inTheWay(path, type) {
    return new core_error/* BringupError */.y4({
        code: 'not-a-directory',
        category: 'filesystem',
        what: `${path} is a ${type}, but should be a directory`,
        remedy: type === 'symlink'
            ? `name the directory it points to (\`readlink -f ${path}\`), or manage the link under \`links:\``
            : `move it away by hand (\`ls -l ${path}\`, in ${(0,file_place/* parentOf */.gN)(path)})`,
    });
}

;// CONCATENATED MODULE: ./build/js/base/collections/directories.js




/** `directories:` and their attributes. */
const directories = defineCollection({
    section: 'directories',
    describe: 'Directories. Missing parents are made too.',
    key: 'path',
    plain: true,
    kind: directoryKind,
    early: ['path', 'purge'],
    shape: {
        path: absolutePath.describe('Where the directory is on the host.'),
        mode: mode.optional().describe('Permissions in octal digits, in quotes. Default for new ones: "0755".'),
        owner: owner.optional(),
        group: group.optional(),
        purge: schemas/* boolean */.zMY()
            .optional()
            .describe('With `state: absent`: remove it with everything in it. Cannot be taken back.'),
    },
    problem: ({ purge, state }) => purge === true && state !== 'absent' ? 'purge makes sense only with state: absent' : undefined,
    spec: (entry) => ({
        path: entry.path ?? '',
        state: entry.state ?? 'present',
        ...given({
            mode: entry.mode === undefined ? undefined : fourDigits(entry.mode),
            owner: entry.owner,
            group: entry.group,
            purge: entry.purge,
        }),
    }),
});

;// CONCATENATED MODULE: ./build/js/resources/download.js









const download_MODE_OF_NEW = '0644';
/** Downloads. The hash of what lies on the host decides; nothing with another hash is ever put in place. */
const downloadKind = (0,resource/* defineKind */.WI)({
    kind: 'download',
    order: resource/* ORDER */.ND.download,
    category: 'download',
    slow: true,
    interrupt: 'kill',
    timeoutMs: () => 30 * 60_000,
    key: ({ path }) => path,
    implies: ({ path, owner, group, state }) => state === 'absent'
        ? []
        : [
            ...(0,file_place/* ancestorsOf */.Gw)(path).map((parent) => `directory:${parent}`),
            ...(owner === undefined ? [] : [`user:${owner}`]),
            ...(group === undefined ? [] : [`group:${group}`]),
            'package:curl',
            'package:ca-certificates',
        ],
    absent: (path) => ({ path, state: 'absent' }),
    statPath: ({ path }) => path,
    read(specs) {
        const paths = specs.map(({ path }) => path);
        return (0,sh.sh) `bu_stat ${paths}; bu_sha256 ${paths}`;
    },
    parse(output, specs) {
        const paths = specs.map(({ path }) => path);
        const stats = (0,prelude_output/* parseStat */.ky)(output, paths);
        const hashes = (0,prelude_output/* parseSha256 */.tz)(output, paths);
        return paths.map((path) => {
            const stat = stats.get(path);
            if (stat === undefined)
                return { type: 'missing' };
            return {
                type: stat.type,
                ...(0,file_attributes/* attributesOf */.Td)(stat),
                ...(stat.type === 'file' ? { sha256: hashes.get(path) ?? '', ...(0,file_place/* largeness */.bY)(stat) } : {}),
            };
        });
    },
    decide(state, wanted) {
        if (state.type !== 'missing' && state.type !== 'file')
            return { verdict: 'refuse', error: download_inTheWay(wanted.path, state.type) };
        if (wanted.state === 'absent') {
            if (state.type === 'missing')
                return { verdict: 'ok' };
            return {
                verdict: 'change',
                verb: 'remove',
                summary: 'should not be there',
                action: { remove: true },
                ...(0,file_place/* irreversibility */.jn)(state),
            };
        }
        const { sha256 = '' } = wanted;
        const old = state.type === 'missing' ? undefined : state;
        if (old?.sha256 !== sha256) {
            const from = old === undefined ? 'none' : `sha256 ${old.sha256?.slice(0, 12) ?? ''}`;
            return {
                verdict: 'change',
                verb: old === undefined ? 'create' : 'update',
                summary: old === undefined ? 'missing' : 'another file is there',
                fields: [
                    { field: 'content', from, to: `sha256 ${sha256.slice(0, 12)}` },
                    ...(old === undefined ? [] : (0,file_attributes/* attributeChanges */.a8)(old, wanted)),
                ],
                ...(0,file_place/* irreversibility */.jn)(old),
                action: { fetch: true, ...(0,file_attributes/* inherited */.Jq)(wanted, old, download_MODE_OF_NEW) },
            };
        }
        const fields = (0,file_attributes/* attributeChanges */.a8)(old, wanted);
        if (fields.length === 0)
            return { verdict: 'ok' };
        const names = fields.map(({ field }) => field).join(', ');
        const set = Object.fromEntries(fields.map(({ field, to }) => [field, to]));
        return { verdict: 'change', verb: 'update', summary: `another ${names}`, fields, action: { fetch: false, ...set } };
    },
    apply: (changes) => (0,sh/* join */.fj)(changes.map(({ spec, action }) => {
        if ('remove' in action)
            return (0,sh.sh) `rm -f ${spec.path}`;
        if (!action.fetch)
            return (0,file_attributes/* setAttributes */.Wp)(spec.path, action);
        const { mode = download_MODE_OF_NEW } = action;
        const { url = '', sha256 = '' } = spec;
        return (0,file_place/* place */.ik)({
            path: spec.path,
            make: [
                fetchInto({ ...spec, url }),
                checkHash((0,sh.sh) `"$bu_t"`, sha256),
                ...(0,file_attributes/* dressNew */.ah)((0,sh.sh) `"$bu_t"`, { ...action, mode }),
            ],
        });
    })),
    save: ({ spec, state, action }) => state.type === 'file' && !state.large && ('remove' in action || action.fetch) ? (0,file_place/* keep */.aC)(spec.path) : undefined,
    undo({ spec, state, action }) {
        if (state.type === 'missing')
            return (0,file_place/* unmake */.Ou)(spec.path);
        return 'remove' in action || action.fetch ? (0,file_place/* putBack */.pK)(spec.path) : (0,file_attributes/* restoreAttributes */.yO)(spec.path, state);
    },
    risk: ({ path }) => ((0,connectivity/* isConnectivityPath */.di)(path) ? 'connectivity' : undefined),
    diagnose: (exitCode, output, { spec }) => fetchFailure(exitCode, output, { url: spec.url ?? '', sha256: spec.sha256 ?? '' }, spec.path),
});
function download_inTheWay(path, type) {
    return new core_error/* BringupError */.y4({
        code: 'not-a-file',
        category: 'filesystem',
        what: `${path} is a ${type}, but should be a downloaded file`,
        remedy: `move it away by hand (\`ls -ld ${path}\`), or choose another path`,
    });
}

;// CONCATENATED MODULE: ./build/js/base/collections/downloads.js





/** `downloads:` files fetched by the host itself. */
const downloads = defineCollection({
    section: 'downloads',
    describe: 'Files the host fetches itself. The hash decides whether they are right.',
    key: 'path',
    plain: false,
    kind: downloadKind,
    early: ['path'],
    shape: {
        path: absolutePath.describe('Where the file is on the host.'),
        url: webAddress.optional().describe('Where it comes from.'),
        sha256: hash.optional(),
        'bearer-token': secret_ref/* secretRef */.C.optional().describe('Sent as `Authorization: Bearer`, by reference.'),
        mode: mode.optional().describe('Permissions in octal digits, in quotes. Default: "0644".'),
        owner: owner.optional(),
        group: group.optional(),
    },
    problem: ({ url, sha256, state }) => state !== 'absent' && (url === undefined || sha256 === undefined) ? 'url and sha256 are both needed' : undefined,
    spec: (entry, { proxy }) => ({
        path: entry.path ?? '',
        state: entry.state ?? 'present',
        ...given({
            url: entry.url,
            sha256: entry.sha256?.toLowerCase(),
            bearerToken: entry['bearer-token'],
            mode: entry.mode === undefined ? undefined : fourDigits(entry.mode),
            owner: entry.owner,
            group: entry.group,
            proxy: proxyVariables(proxy),
        }),
    }),
});

;// CONCATENATED MODULE: ./build/js/resources/firewall-ssh.js

/**
 * Ends the program when nothing lets SSH in, before a firewall starts to deny. `list` prints the open ports of rules for TCP,
 * one rule a line: `22,8000:8010`, or `any`. The ports of SSH are those sshd says it listens on.
 */
function keepsSsh(list) {
    return (0,sh.sh) `bu_ports=$(sshd -T 2>/dev/null | sed -n 's/^port //p' | tr '\n' ' ')
for bu_port in \${bu_ports:-22}; do
  ${list} | tr ',' '\n' | (
    while IFS=: read -r bu_first bu_last; do
      if [ "$bu_first" = any ]; then exit 0; fi
      if [ "$bu_first" -le "$bu_port" ] && [ "$bu_port" -le "\${bu_last:-$bu_first}" ]; then exit 0; fi
    done 2>/dev/null
    exit 1
  ) || { echo "bringup: no rule lets ssh in on port $bu_port" >&2; exit 1; }
done`;
}

;// CONCATENATED MODULE: ./build/js/resources/firewall-nft.js



const FILE = '/etc/nftables.d/bringup.nft';
const UNIT = 'bringup-firewall.service';
/** Loads the table at boot, and again when nftables.service is restarted or reloaded, which flushes all tables. */
const UNIT_TEXT = `[Unit]
Description=Firewall rules of bringup
After=nftables.service
PartOf=nftables.service
ReloadPropagatedFrom=nftables.service
Before=network-pre.target
Wants=network-pre.target
DefaultDependencies=no
Conflicts=shutdown.target
Before=shutdown.target
StartLimitIntervalSec=0

[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/usr/sbin/nft -f ${FILE}
ExecReload=/usr/sbin/nft -f ${FILE}

[Install]
WantedBy=sysinit.target
`;
/** What stands before and after the rules. The table is made, deleted and made anew, so that loading the file replaces it in one step. */
const HEAD = (0,sh.sh) `printf '%s\n' '# Made by bringup.' 'table inet bringup' 'delete table inet bringup' 'table inet bringup {' '  chain input {' "    type filter hook input priority filter; policy $bu_policy;" '    ct state established,related accept' '    iif lo accept' '    meta l4proto { icmp, ipv6-icmp } accept'`;
const TAIL = (0,sh.sh) `printf '%s\n' '  }' '}'`;
/** Ports that the new file opens for TCP. */
const KEEPS_SSH = keepsSsh((0,sh.sh) `printf '%s\n' "$bu_rules" | sed -n -e '/ accept comment /!d' -e '/l4proto udp/d' -e 's/.*dport { \(.*\) }.*/\1/' -e 't ports' -e 's/.*/any/' -e ':ports' -e 's/ //g' -e 's/-/:/g' -e p`);
/**
 * nftables, in a table of its own. The file is the truth; each rule carries its name and a digest in its comment, so that
 * what the kernel has can be compared with it.
 */
const nft = {
    name: 'nft',
    when: (0,sh.sh) `command -v nft >/dev/null 2>&1`,
    read: (0,sh.sh) `sed -n -e 's/^ *//' -e '/policy /s/^/file /p' -e '/ comment "bringup:/s/^/file /p' ${FILE} 2>/dev/null
nft list table inet bringup 2>/dev/null | sed -n -e 's/.* policy \([a-z]*\);.*/live policy \1/p' -e 's/.* comment "\(bringup:[^"]*\)".*/live \1/p'
if [ -e /etc/systemd/system/sysinit.target.wants/${UNIT} ]; then echo boot; fi`,
    parse(output) {
        const lines = output.split('\n');
        const after = (prefix) => lines.filter((line) => line.startsWith(prefix)).map((line) => line.slice(prefix.length));
        const file = after('file ');
        const live = after('live ');
        const policy = (texts) => texts.map((text) => /policy (\w+)/.exec(text)?.[1]).find((one) => one !== undefined);
        const rules = file.filter((line) => line.includes(' comment "')).map(stored);
        const comments = rules.map(({ name, text }) => `bringup:${name}#${hashOf(text)}`);
        const same = comments.toSorted().join('\n') ===
            live
                .filter((line) => line.startsWith('bringup:'))
                .toSorted()
                .join('\n');
        return {
            // Without rules and denials there is nothing to turn on.
            enabled: file.length === 0 || lines.includes('boot'),
            incoming: policy(file) === 'drop' ? 'deny' : 'allow',
            ipv6: true,
            loaded: file.length === 0 ? live.length === 0 : same && policy(file) === policy(live),
            rules,
        };
    },
    render({ action, ports, proto, from, interface: on }) {
        const set = `{ ${ports.map((port) => port.replace(':', '-')).join(', ')} }`;
        const protocol = proto === 'any' ? 'meta l4proto { tcp, udp }' : `meta l4proto ${proto}`;
        const parts = [
            ...(on === undefined ? [] : [`iifname "${on}"`]),
            ...(from === undefined ? [] : [`${from.family === 4 ? 'ip' : 'ip6'} saddr ${from.text}`]),
            ...(ports.length > 0 ? [`${protocol} th dport ${set}`] : proto === 'any' ? [] : [protocol]),
            action === 'allow' ? 'accept' : 'drop',
        ];
        return [parts.join(' ')];
    },
    apply: (changes) => write(changes, {}),
    undo: ({ name, add, remove }) => write([{ name, add: remove, remove: add }], {}),
    configure: (change) => write([], change),
};
/** `tcp dport { 22 } accept comment "bringup:ssh#1a2b3c4d"` */
function stored(line) {
    const [, text = '', name = ''] = /^(.*) comment "bringup:([^"#]*)#[^"]*"$/.exec(line) ?? [];
    return { name, text };
}
function hashOf(text) {
    return (0,json/* sha256 */.sc)(text).slice(0, 8);
}
function ruleLine(name, text) {
    return `    ${text} comment "bringup:${name}#${hashOf(text)}"`;
}
/** Writes the file anew from its old rules and the changes, lets nft check it, puts it in place and loads it. Denials stand before what allows. */
function write(changes, { incoming }) {
    const gone = changes.flatMap(({ name, remove }) => remove.map((text) => ruleLine(name, text).trim()));
    const come = changes.flatMap(({ name, add }) => add.map((text) => ruleLine(name, text)));
    const policy = { allow: 'accept', deny: 'drop' };
    const drop = [...gone, ...come].flatMap((line) => ['-e', line.trim()]);
    return (0,sh.sh) `(
set +e; umask 022
mkdir -p /etc/nftables.d || exit 1
rm -f /etc/nftables.d/.bringup.*
bu_new=$(mktemp /etc/nftables.d/.bringup.XXXXXX) || exit 1
trap 'rm -f "$bu_new"' EXIT
bu_policy=$(sed -n 's/.* policy \([a-z]*\);.*/\1/p' ${FILE} 2>/dev/null) || :
${incoming === undefined ? (0,sh.sh) `bu_policy=\${bu_policy:-accept}` : (0,sh.sh) `bu_policy=${policy[incoming]}`}
bu_rules=$({ grep -s ' comment "bringup:' ${FILE} ${drop.length === 0 ? (0,sh.sh) `` : (0,sh.sh) `| grep -vF ${drop}`} || :; ${come.length === 0 ? (0,sh.sh) `:` : (0,sh.sh) `printf '%s\n' ${come}`}; })
if [ -z "$bu_rules" ] && [ "$bu_policy" = accept ]; then
  if [ -d /run/systemd/system ] && [ -e /etc/systemd/system/${UNIT} ]; then
    systemctl disable --now ${UNIT}; rm -f /etc/systemd/system/${UNIT}; systemctl daemon-reload
  fi
  rm -f ${FILE}
  nft delete table inet bringup 2>/dev/null || ! nft list table inet bringup >/dev/null 2>&1 || exit 1
  exit 0
fi
{ ${HEAD}; printf '%s\n' "$bu_rules" | grep ' drop comment ' || :; printf '%s\n' "$bu_rules" | grep ' accept comment ' || :; ${TAIL}; } >"$bu_new"
nft -c -f "$bu_new" || exit 1
if [ "$bu_policy" = drop ]; then
${KEEPS_SSH}
fi
chmod 644 "$bu_new" && mv -f "$bu_new" ${FILE} || exit 1
nft -f ${FILE} || exit 1
[ -d /run/systemd/system ] || exit 0
if [ ! -e /etc/systemd/system/sysinit.target.wants/${UNIT} ]; then
  printf '%s' ${UNIT_TEXT} >"$bu_new" && chmod 644 "$bu_new" && mv -f "$bu_new" /etc/systemd/system/${UNIT} && systemctl daemon-reload && systemctl enable ${UNIT} || exit 1
fi
systemctl start ${UNIT} || exit 1
) || exit 1`;
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./build/js/resources/firewall-address.js

/** Reads `10.1.2.3`, `10.0.0.0/8`, `fd00::/8`; undefined when it is none. */
function parseNetwork(text) {
    const [address = '', length, ...more] = text.split('/');
    // A zone (`fe80::1%eth0`) is an address on one machine only.
    const family = (0,external_node_net_.isIPv4)(address) ? 4 : (0,external_node_net_.isIPv6)(address) && !address.includes('%') ? 6 : undefined;
    if (family === undefined || more.length > 0)
        return undefined;
    const width = family === 4 ? 32 : 128;
    const prefix = length === undefined ? width : Number(length);
    if (length !== undefined && !/^\d{1,3}$/.test(length))
        return undefined;
    if (prefix > width)
        return undefined;
    const host = (1n << BigInt(width - prefix)) - 1n;
    const bits = family === 4 ? bitsOf4(address) : bitsOf6(address);
    const base = family === 4 ? textOf4(bits & ~host) : textOf6(bits & ~host);
    return { family, text: prefix === width ? base : `${base}/${prefix}` };
}
function bitsOf4(address) {
    return address.split('.').reduce((bits, part) => (bits << 8n) | BigInt(part), 0n);
}
function bitsOf6(address) {
    // An embedded IPv4 address is the last two groups.
    const plain = address.replace(/(\d+\.\d+\.\d+\.\d+)$/, (dotted) => {
        const bits = bitsOf4(dotted);
        return `${(bits >> 16n).toString(16)}:${(bits & 0xffffn).toString(16)}`;
    });
    const [head = '', tail] = plain.split('::');
    const groups = (part) => (part === '' ? [] : part.split(':'));
    const [before, after] = [groups(head), groups(tail ?? '')];
    const zeros = tail === undefined ? [] : Array(8 - before.length - after.length).fill('0');
    return [...before, ...zeros, ...after].reduce((bits, group) => (bits << 16n) | BigInt(`0x${group}`), 0n);
}
function textOf4(bits) {
    return [24n, 16n, 8n, 0n].map((shift) => String((bits >> shift) & 0xffn)).join('.');
}
/** Source: RFC 5952: the URL parser already follows it. */
function textOf6(bits) {
    const groups = Array.from({ length: 8 }, (_, index) => ((bits >> BigInt(112 - 16 * index)) & 0xffffn).toString(16));
    return new URL(`http://[${groups.join(':')}]`).hostname.slice(1, -1);
}

;// CONCATENATED MODULE: ./build/js/resources/firewall-rule.js


/** The rule of a spec. Throws BringupError for what no firewall could mean. */
function ruleOf(spec) {
    const from = spec.from === undefined || spec.from === 'any' ? undefined : parseNetwork(spec.from);
    const ports = (spec.ports ?? []).map((port) => String(port).replace('-', ':'));
    const problem = (/^[A-Za-z0-9][A-Za-z0-9 ._/-]{0,59}$/.test(spec.name)
        ? undefined
        : `the name ${spec.name} has more than letters, digits, blanks and . _ / -`) ??
        (spec.from !== undefined && spec.from !== 'any' && from === undefined
            ? `${spec.from} is neither an address nor a network`
            : undefined) ??
        ports.filter((port) => !isPort(port)).map((port) => `${port} is neither a port nor a range`)[0] ??
        (ports.length > 15 ? 'more than 15 ports do not fit into one rule' : undefined) ??
        (ports.length > 1 && (spec.proto ?? 'any') === 'any' ? 'several ports need a proto, tcp or udp' : undefined) ??
        (spec.interface !== undefined && !/^[A-Za-z0-9_.@-]{1,15}$/.test(spec.interface)
            ? `${spec.interface} is no interface name`
            : undefined);
    if (problem !== undefined)
        throw firewall_rule_invalid(spec, problem);
    const sorted = [...new Set(ports)].toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
    return {
        name: spec.name,
        action: spec.action,
        ports: sorted,
        proto: spec.proto ?? 'any',
        from,
        interface: spec.interface,
    };
}
function isPort(text) {
    const [first, last = first, ...more] = text
        .split(':')
        .map((part) => (/^\d{1,5}$/.test(part) ? Number(part) : Number.NaN));
    return (first !== undefined && last !== undefined && more.length === 0 && first >= 1 && last <= 65_535 && first <= last);
}
/** The rule in words, for plans. */
function describeRule({ action, ports, proto, from, interface: on }) {
    const what = [ports.length === 0 ? 'everything' : ports.join(','), proto === 'any' ? '' : proto].filter((part) => part !== '');
    return [action, ...what, `from ${from?.text ?? 'anywhere'}`, ...(on === undefined ? [] : [`on ${on}`])].join(' ');
}
function firewall_rule_invalid(spec, problem) {
    return new core_error/* BringupError */.y4({
        code: 'firewall-rule-invalid',
        category: 'config',
        what: `firewall rule ${spec.name}: ${problem}`,
        remedy: 'correct the rule in the fleet file',
    });
}

;// CONCATENATED MODULE: ./build/js/resources/firewall-ufw.js


/** Marks a rule's comment as bringup's. */
const PREFIX = 'bringup:';
/** Ports that its rules open for TCP. */
const firewall_ufw_KEEPS_SSH = keepsSsh((0,sh.sh) `sed -nE 's/^### tuple ### (allow|limit)[a-z_]* (tcp|any) ([^ ]*) .*/\3/p' /etc/ufw/user.rules /etc/ufw/user6.rules`);
/**
 * ufw. Its rules are read from its own files: each stands there as a tuple, with the comment in hex, whether ufw is on or not.
 * Source: ufw 0.36, src/backend_iptables.py.
 */
const ufw = {
    name: 'ufw',
    when: (0,sh.sh) `command -v ufw >/dev/null 2>&1`,
    read: (0,sh.sh) `grep -hsE '^(### tuple ###|ENABLED=|IPV6=|DEFAULT_INPUT_POLICY=|-A ufw6?-user-input )' /etc/ufw/ufw.conf /etc/default/ufw /etc/ufw/user.rules /etc/ufw/user6.rules
iptables -S ufw-user-input 2>/dev/null | sed -n 's/^-A /live /p'`,
    parse(output) {
        const lines = output.split('\n');
        const starting = (prefix) => lines.filter((line) => line.startsWith(prefix));
        const setting = (name) => starting(`${name}=`)[0]
            ?.slice(name.length + 1)
            .replaceAll('"', '');
        const enabled = setting('ENABLED') === 'yes';
        return {
            enabled,
            incoming: setting('DEFAULT_INPUT_POLICY') === 'ACCEPT' ? 'allow' : 'deny',
            ipv6: setting('IPV6') !== 'no',
            loaded: !enabled || starting('live ').length === starting('-A ufw-user-input ').length,
            rules: starting('### tuple ### ').map(tupleOf),
        };
    },
    render({ action, proto, ports, from, interface: on }, { ipv6 }) {
        const families = from === undefined ? (ipv6 ? ['0.0.0.0/0', '::/0'] : ['0.0.0.0/0']) : [from.text];
        return families.map((source) => {
            const to = source.includes(':') ? '::/0' : '0.0.0.0/0';
            return `${action} ${proto} ${ports.join(',') || 'any'} ${to} any ${source} ${on === undefined ? 'in' : `in_${on}`}`;
        });
    },
    apply: (changes, { load }) => (0,sh/* join */.fj)([...changes.map(change), ...(load ? [(0,sh.sh) `ufw reload || exit 1`] : [])]),
    save: (0,sh.sh) `cat /etc/ufw/user.rules /etc/ufw/user6.rules >"$BU_SAVE.ufw" 2>/dev/null || :`,
    undo({ name, add, remove }) {
        // A rule that was there without our name only got it, so it stays.
        const taken = add.map((text) => (0,sh.sh) `if grep -qF ${`### tuple ### ${text}`} "$BU_SAVE.ufw" 2>/dev/null; then ufw ${words(text)} || exit 1; else ufw delete ${words(text)} || exit 1; fi`);
        return (0,sh/* join */.fj)([(0,sh.sh) `:`, ...taken, change({ name, add: remove, remove: [] })]);
    },
    configure: ({ enabled, incoming, load }) => (0,sh/* join */.fj)([
        ...(enabled === true || incoming === 'deny' ? [firewall_ufw_KEEPS_SSH] : []),
        ...(incoming === undefined ? [] : [(0,sh.sh) `ufw default ${incoming} incoming || exit 1`]),
        ...(enabled === undefined ? [] : [(0,sh.sh) `ufw --force ${enabled ? 'enable' : 'disable'} || exit 1`]),
        ...(load ? [(0,sh.sh) `ufw reload || exit 1`] : []),
    ]),
};
/** `### tuple ### allow tcp 22 0.0.0.0/0 any 0.0.0.0/0 in comment=6272...` */
function tupleOf(line) {
    const [text = '', hex = ''] = line.slice('### tuple ### '.length).split(' comment=');
    const comment = Buffer.from(hex, 'hex').toString('utf8');
    return { name: comment.startsWith(PREFIX) ? comment.slice(PREFIX.length) : undefined, text };
}
/** What comes new goes in before what is old goes out. A denial stands before all that allows. */
function change({ name, add, remove }) {
    const both = add.length === 2 && add[0]?.endsWith(' 0.0.0.0/0 any 0.0.0.0/0 in') === true;
    const texts = both ? [String(add[0]).replaceAll('0.0.0.0/0', 'any')] : add;
    return (0,sh/* join */.fj)([
        ...texts.map((text) => {
            const [action] = text.split(' ');
            const place = action === 'deny' ? ['prepend'] : [];
            return (0,sh.sh) `ufw ${[...place, ...words(text)]} comment ${`${PREFIX}${name}`} || exit 1`;
        }),
        ...remove.map((text) => (0,sh.sh) `ufw delete ${words(text)} || exit 1`),
    ]);
}
/** A tuple as the words that make it. `0.0.0.0/0` and `::/0` each mean one family only. */
function words(tuple) {
    const [action = '', proto = 'any', ports = 'any', to = 'any', , from = 'any', direction = 'in'] = tuple.split(' ');
    const on = direction.startsWith('in_') ? ['in', 'on', direction.slice(3)] : [];
    return [
        action,
        ...on,
        ...(proto === 'any' ? [] : ['proto', proto]),
        'from',
        from,
        'to',
        to,
        ...(ports === 'any' ? [] : ['port', ports]),
    ];
}

;// CONCATENATED MODULE: ./build/js/resources/firewall.js






/** The firewalls bringup can speak to, the preferred one first. */
const BACKENDS = [ufw, nft];
/** Rules for what comes in, in ufw or in a table of bringup's own. A rule does not turn a firewall on: `firewall-settings` does. */
const firewallKind = (0,resource/* defineKind */.WI)({
    kind: 'firewall',
    order: resource/* ORDER */.ND.firewall,
    category: 'command',
    transaction: true,
    timeoutMs: () => 2 * 60_000,
    key: (spec) => spec.name,
    read: () => readFirewalls(),
    parse(output, specs) {
        const { firewalld, readings } = parseFirewalls(output);
        return specs.map(({ name }) => ({
            firewalld,
            backends: Object.fromEntries(Object.entries(readings).map(([backend, { rules, ...status }]) => [
                backend,
                { ...status, rules: rules.filter((rule) => rule.name === name).map((rule) => rule.text) },
            ])),
        }));
    },
    decide(state, wanted) {
        const backend = chooseBackend(state, wanted.backend);
        if (wanted.state === 'absent') {
            const found = BACKENDS.find((one) => (state.backends[one.name]?.rules.length ?? 0) > 0);
            if (found === undefined)
                return { verdict: 'ok' };
            const rules = state.backends[found.name]?.rules ?? [];
            const fields = rules.map((text) => ({ field: found.name, from: text, to: 'none' }));
            return {
                verdict: 'change',
                verb: 'remove',
                summary: 'there',
                fields,
                action: { backend: found.name, add: [], remove: rules, load: false },
            };
        }
        if (backend instanceof core_error/* BringupError */.y4)
            return { verdict: 'refuse', error: backend };
        const rule = validRule(wanted);
        if (rule instanceof core_error/* BringupError */.y4)
            return { verdict: 'refuse', error: rule };
        const status = state.backends[backend.name];
        if (status === undefined)
            return { verdict: 'refuse', error: noFirewall(wanted.backend) };
        const texts = backend.render(rule, status);
        const add = texts.filter((text) => !status.rules.includes(text));
        const remove = status.rules.filter((text) => !texts.includes(text));
        const action = { backend: backend.name, add, remove, load: !status.loaded };
        if (add.length === 0 && remove.length === 0) {
            if (status.loaded)
                return { verdict: 'ok' };
            return { verdict: 'change', verb: 'run', summary: `${backend.name} has not loaded what is written down`, action };
        }
        const to = describeRule(rule);
        return {
            verdict: 'change',
            verb: status.rules.length === 0 ? 'create' : 'update',
            summary: `${status.rules.length === 0 ? 'no such rule' : 'another rule'}${status.enabled ? '' : `; ${backend.name} is not on yet`}`,
            fields: [{ field: backend.name, from: status.rules.join('; ') || 'none', to }],
            action,
        };
    },
    apply: (changes) => (0,sh/* join */.fj)(BACKENDS.flatMap((backend) => {
        const mine = changes
            .filter(({ action }) => action.backend === backend.name)
            .map(({ spec, action }) => ({ name: spec.name, add: action.add, remove: action.remove }));
        const load = changes.some(({ action }) => action.backend === backend.name && action.load);
        return mine.length === 0 ? [] : [backend.apply(mine, { load })];
    })),
    save: ({ action }) => byName(action.backend).save,
    undo: ({ spec, action }) => byName(action.backend).undo({ name: spec.name, add: action.add, remove: action.remove }),
    absent: (key) => ({ name: key, action: 'allow', state: 'absent' }),
    // What opens cannot cut anybody off; loading what others wrote down can.
    risk: (spec, { remove, load }) => spec.action === 'allow' && remove.length === 0 && !load ? undefined : 'connectivity',
});
/** Reads every firewall of the host, whichever will be used. */
function readFirewalls() {
    return (0,sh/* join */.fj)([
        ...BACKENDS.map(({ name, when, read }) => (0,sh.sh) `if ${when}; then
echo ${`backend ${name}`}
${read}
fi`),
        (0,sh.sh) `if [ -e /run/firewalld.pid ] || [ -d /run/firewalld ]; then echo 'backend firewalld'; fi`,
    ]);
}
/** What `readFirewalls` printed. */
function parseFirewalls(output) {
    const parts = output.split(/^backend /m).slice(1);
    const readings = parts.flatMap((part) => {
        const backend = BACKENDS.find((one) => part.split('\n')[0] === one.name);
        return backend === undefined ? [] : [[backend.name, backend.parse(part)]];
    });
    return { firewalld: parts.some((part) => part.startsWith('firewalld')), readings: Object.fromEntries(readings) };
}
/** The firewall to use: the one that is asked for, or the first the host has. */
function chooseBackend({ backends, firewalld, }, wanted) {
    if (firewalld && wanted === undefined)
        return firewalldRuns();
    const found = BACKENDS.find((one) => backends[one.name] !== undefined && (wanted === undefined || wanted === one.name));
    return found ?? noFirewall(wanted);
}
function byName(name) {
    const backend = BACKENDS.find((one) => one.name === name);
    if (backend === undefined)
        throw new TypeError(`no firewall ${name}`);
    return backend;
}
function validRule(spec) {
    try {
        return ruleOf(spec);
    }
    catch (error) {
        if (error instanceof core_error/* BringupError */.y4)
            return error;
        throw error;
    }
}
function noFirewall(wanted) {
    return new core_error/* BringupError */.y4({
        code: 'no-firewall',
        category: 'unsupported',
        what: wanted === undefined ? 'the host has neither ufw nor nft' : `the host has no ${wanted}`,
        remedy: `declare the package ${wanted === 'nft' ? 'nftables' : (wanted ?? 'ufw')} too`,
    });
}
function firewalldRuns() {
    return new core_error/* BringupError */.y4({
        code: 'firewalld-runs',
        category: 'unsupported',
        what: 'firewalld runs on the host; bringup does not speak to it, and rules beside it would not open anything',
        remedy: 'declare firewall-cmd commands instead, or stop firewalld and choose `backend: nft`',
    });
}

;// CONCATENATED MODULE: ./build/js/base/collections/firewall.js




/** `firewall:` rules of ufw, or of an nftables table of bringup's own. */
const firewall = defineCollection({
    section: 'firewall',
    describe: 'Rules for what comes in: by ufw where it is installed, otherwise in an nftables table of our own.',
    key: 'name',
    plain: false,
    kind: firewallKind,
    early: ['name', 'backend'],
    shape: {
        name: schemas/* string */.YjP()
            .regex(/^[A-Za-z0-9][A-Za-z0-9 _.-]{0,60}$/, 'must be a short name of letters, digits, spaces, dots and hyphens')
            .describe('What the rule is for; it becomes its comment.'),
        action: schemas/* enum */.k5n(['allow', 'deny']).optional().describe('`allow` (default) or `deny`.'),
        ports: schemas/* array */.YOg(schemas/* union */.KCZ([schemas/* int */.Whr().min(1).max(65535), schemas/* string */.YjP().regex(/^\d+:\d+$/, 'must be a range such as 8000:8010')]))
            .optional()
            .describe('Ports and ranges. Default: every port.'),
        proto: schemas/* enum */.k5n(['tcp', 'udp', 'any']).optional().describe('Default: both.'),
        from: schemas/* string */.YjP()
            .regex(/^[0-9A-Fa-f.:]+(\/\d{1,3})?$/, 'must be an address or a network')
            .optional()
            .describe('Only from this address or network.'),
        interface: schemas/* string */.YjP()
            .regex(/^[A-Za-z0-9_.@-]{1,15}$/, 'must be the name of a network interface')
            .optional()
            .describe('Only what comes in here.'),
        backend: schemas/* enum */.k5n(['ufw', 'nft']).optional().describe('Default: ufw where it is installed, otherwise nft.'),
    },
    spec: (entry) => ({
        name: entry.name ?? '',
        action: entry.action ?? 'allow',
        state: entry.state ?? 'present',
        ...given({
            ports: entry.ports,
            proto: entry.proto,
            from: entry.from,
            interface: entry.interface,
            backend: entry.backend,
        }),
    }),
});

;// CONCATENATED MODULE: ./build/js/resources/account-tools.js

/** Ends a program on a host that has no tool for accounts. */
const NO_SUCH_TOOL = (0,sh.sh) `{ echo 'bringup: this host has no tool that changes accounts' >&2; exit 1; }`;
/** What it means when `NO_SUCH_TOOL` ended a program; undefined when it did not. */
function diagnoseNoTool(output) {
    if (!output.includes('bringup: this host has no tool that changes accounts'))
        return undefined;
    return {
        category: 'unsupported',
        code: 'no-account-tool',
        what: 'the host has no program that makes this change to its accounts (useradd, usermod, adduser)',
        remedy: 'declare the package that brings it: shadow on Alpine, passwd on Debian',
    };
}
function flag(option, value) {
    return value === undefined ? [] : [option, value];
}
/** shadow's tools, on nearly every distribution. A group of the user's own name that is there already is taken as its own. */
const shadow = {
    program: 'useradd',
    create(name, { uid, group, groups, shell, home, comment }, { system, makeHome }) {
        const rest = [
            ...flag('-u', uid),
            ...flag('-g', group),
            ...flag('-G', groups?.join(',')),
            ...flag('-s', shell),
            ...flag('-d', home),
            ...flag('-c', comment),
            ...(system ? ['-r'] : []),
            makeHome ? '-m' : '-M',
        ];
        if (group !== undefined)
            return (0,sh.sh) `useradd ${rest} -- ${name} || exit 1`;
        return (0,sh.sh) `if bu_accounts group ${name} >/dev/null; then useradd -g ${name} ${rest} -- ${name} || exit 1
else useradd -U ${rest} -- ${name} || exit 1
fi`;
    },
    modify(name, { uid, group, groups, shell, home, comment }, { append }) {
        const words = [
            ...flag('-u', uid),
            ...flag('-g', group),
            ...(groups !== undefined && append ? ['-a'] : []),
            ...flag('-G', groups?.join(',')),
            ...flag('-s', shell),
            ...flag('-d', home),
            ...flag('-c', comment),
        ];
        return words.length === 0 ? (0,sh.sh) `:` : (0,sh.sh) `usermod ${words} -- ${name} || exit 1`;
    },
    remove: (name) => (0,sh.sh) `userdel -- ${name} || exit 1`,
};
/** busybox, on small images: it makes and removes accounts, and adds groups, but changes nothing else. */
const busybox = {
    program: 'adduser',
    create(name, { uid, group, groups, shell, home, comment }, { system, makeHome }) {
        const rest = [
            ...flag('-u', uid),
            ...flag('-G', group),
            ...flag('-s', shell),
            ...flag('-h', home),
            ...flag('-g', comment),
            ...(system ? ['-S'] : []),
            ...(makeHome ? [] : ['-H']),
        ];
        const add = (groups ?? []).map((one) => (0,sh.sh) `addgroup ${name} ${one} || exit 1`);
        return [(0,sh.sh) `adduser -D ${rest} ${name} || exit 1`, ...add].reduce((all, one) => (0,sh.sh) `${all}\n${one}`);
    },
    modify(name, { groups, ...others }, { append }) {
        if (!append || Object.values(others).some((value) => value !== undefined))
            return NO_SUCH_TOOL;
        return (groups ?? [])
            .map((one) => (0,sh.sh) `addgroup ${name} ${one} || exit 1`)
            .reduce((all, one) => (0,sh.sh) `${all}\n${one}`, (0,sh.sh) `:`);
    },
    remove: (name) => (0,sh.sh) `deluser ${name} || exit 1`,
};
/** The text for whichever of the tools the host has. */
function withAccountTool(text) {
    return (0,sh.sh) `if command -v ${shadow.program} >/dev/null 2>&1; then
${text(shadow)}
elif command -v ${busybox.program} >/dev/null 2>&1; then
${text(busybox)}
else ${NO_SUCH_TOOL}
fi`;
}

;// CONCATENATED MODULE: ./build/js/resources/group.js




/** Groups, with shadow's `groupadd` or busybox's `addgroup`. Read by the shell itself. */
const groupKind = (0,resource/* defineKind */.WI)({
    kind: 'group',
    order: resource/* ORDER */.ND.group,
    category: 'command',
    key: (spec) => spec.name,
    read: (specs) => (0,sh/* join */.fj)([ACCOUNTS, (0,sh.sh) `bu_accounts group ${specs.map((spec) => spec.name)}`]),
    parse(output, specs) {
        const gids = new Map(output.split('\n').map((line) => [line.split(':')[0], line.split(':')[2]]));
        return specs.map(({ name }) => {
            const gid = gids.get(name);
            return { gid: gid === undefined ? undefined : Number(gid) };
        });
    },
    decide({ gid }, wanted) {
        const from = gid === undefined ? 'none' : String(gid);
        if (wanted.state === 'absent') {
            if (gid === undefined)
                return { verdict: 'ok' };
            const fields = [{ field: 'gid', from, to: 'none' }];
            return { verdict: 'change', verb: 'remove', summary: 'exists', fields, action: { op: 'remove' } };
        }
        if (gid === undefined) {
            const fields = [{ field: 'gid', from, to: wanted.gid === undefined ? 'next free' : String(wanted.gid) }];
            return { verdict: 'change', verb: 'create', summary: 'no such group', fields, action: { op: 'create' } };
        }
        if (wanted.gid === undefined || wanted.gid === gid)
            return { verdict: 'ok' };
        const fields = [{ field: 'gid', from, to: String(wanted.gid) }];
        return { verdict: 'change', verb: 'update', summary: 'another number', fields, action: { op: 'renumber' } };
    },
    apply: (changes) => (0,sh/* join */.fj)([ACCOUNTS, ...changes.map(({ spec, action }) => APPLY[action.op](spec))]),
    save: ({ spec, action }) => action.op === 'remove'
        ? (0,sh/* join */.fj)([ACCOUNTS, (0,sh.sh) `bu_accounts group ${spec.name} >"$BU_SAVE.group."${spec.name}`])
        : undefined,
    undo({ spec, state, action }) {
        const { name } = spec;
        if (action.op === 'create')
            return (0,sh/* join */.fj)([ACCOUNTS, APPLY.remove(spec)]);
        if (state.gid === undefined)
            return { cannot: "the group's old number is not known" };
        if (action.op === 'renumber')
            return APPLY.renumber({ name, gid: state.gid, state: 'present' });
        return (0,sh/* join */.fj)([
            ACCOUNTS,
            APPLY.create({ name, gid: state.gid, state: 'present' }),
            (0,sh.sh) `IFS=: read -r _ _ _ bu_members <"$BU_SAVE.group."${name} || :
bu_ifs=$IFS; IFS=,
for bu_user in $bu_members; do
  if id -- "$bu_user" >/dev/null 2>&1; then usermod -aG ${name} -- "$bu_user" || addgroup "$bu_user" ${name} || exit 1; fi
done
IFS=$bu_ifs`,
        ]);
    },
    absent: (key) => ({ name: key, state: 'absent' }),
    diagnose(_exitCode, output, { spec }) {
        const inUse = /cannot remove the primary group of user '([^']*)'/.exec(output);
        if (inUse !== null) {
            return {
                category: 'command',
                code: 'group-in-use',
                what: `group ${spec.name} is the primary group of user ${inUse[1]}`,
                remedy: `give ${inUse[1]} another group, or declare that user absent too`,
            };
        }
        if (/GID '?\d+'? already exists|gid '\d+' in use/i.test(output)) {
            return {
                category: 'command',
                code: 'gid-taken',
                what: `number ${spec.gid} for group ${spec.name} belongs to another group of the host`,
                remedy: `choose another gid, or see \`getent group ${spec.gid}\` on the host`,
            };
        }
        return diagnoseNoTool(output);
    },
});
/** Each text is right when it is repeated after a crash in its middle. */
const APPLY = {
    create: ({ name, gid, system }) => {
        const number = gid === undefined ? [] : ['-g', gid];
        return (0,sh.sh) `if bu_accounts group ${name} >/dev/null; then :
elif command -v groupadd >/dev/null 2>&1; then groupadd ${[...(system === true ? ['-r'] : []), ...number, '--', name]} || exit 1
elif command -v addgroup >/dev/null 2>&1; then addgroup ${[...(system === true ? ['-S'] : []), ...number, name]} || exit 1
else ${NO_SUCH_TOOL}
fi`;
    },
    renumber: ({ name, gid, }) => (0,sh.sh) `if command -v groupmod >/dev/null 2>&1; then groupmod -g ${gid ?? ''} -- ${name} || exit 1
else ${NO_SUCH_TOOL}
fi`,
    remove: ({ name }) => (0,sh.sh) `if ! bu_accounts group ${name} >/dev/null; then :
elif command -v groupdel >/dev/null 2>&1; then groupdel -- ${name} || exit 1
elif command -v delgroup >/dev/null 2>&1; then delgroup ${name} || exit 1
else ${NO_SUCH_TOOL}
fi`,
};

;// CONCATENATED MODULE: ./build/js/base/collections/groups.js




/** `groups:` of accounts. */
const groups = defineCollection({
    section: 'groups',
    describe: 'Groups of accounts.',
    key: 'name',
    plain: true,
    kind: groupKind,
    early: ['name'],
    shape: {
        name: accountName.describe('Name of the group.'),
        gid: number.optional().describe('Its number. Default: the one it has or gets.'),
        system: schemas/* boolean */.zMY().optional().describe('A new group takes its number from the system’s range.'),
    },
    spec: (entry) => ({
        name: entry.name ?? '',
        state: entry.state ?? 'present',
        ...given({ gid: entry.gid, system: entry.system }),
    }),
});

// EXTERNAL MODULE: ./build/js/resources/file-text.js
var file_text = __webpack_require__(1523);
;// CONCATENATED MODULE: ./build/js/resources/line-edit.js

/**
 * The program that edits. Texts come by ENVIRON, because -v would read backslashes, each with a `=` before it, because
 * an empty one has to be told from none; `""` beside a value keeps awk from comparing numbers. Only the file's own last line
 * may be without an end.
 */
const AWK = `
BEGIN {
  n = split(ENVIRON["bu_replace"], part, "\\n"); for (i = 1; i <= n; i++) goes[part[i]] = 1
  add = ENVIRON["bu_add"]; after = ENVIRON["bu_after"]; final = ENVIRON["bu_final"]
}
{
  line = "=" $0
  if (line in goes) { if (room || add == "") next; room = NR; line = add }
  if (line == after "") anchor = kept + 1
  text[++kept] = substr(line, 2); from = NR
}
END {
  if (from < NR || room == NR) final = 1
  if (add != "" && !room) {
    at = anchor ? anchor : kept
    for (i = kept; i > at; i--) text[i + 1] = text[i]
    text[at + 1] = substr(add, 2); kept++
    if (at == kept - 1) final = 1
  }
  for (i = 1; i <= kept; i++) printf "%s%s", text[i], (i < kept || final ? "\\n" : "")
}
`.trim();
/** Shell that writes the edited text of `path` over `"$bu_t"`. What is not edited stays byte for byte, with or without a line end after the last line. */
function editLines(path, { replace, add, after }) {
    const marked = (text) => (text === undefined ? '' : `=${text}`);
    return (0,sh.sh) `{ if [ -n "$(tail -c 1 ${path})" ]; then bu_final=; else bu_final=1; fi
bu_replace=${replace.map(marked).join('\n')} bu_add=${marked(add)} bu_after=${marked(after)} bu_final=$bu_final awk ${AWK} ${path} >"$bu_t"; }`;
}

;// CONCATENATED MODULE: ./build/js/resources/line.js









const MOST_BYTES = 1024 * 1024;
/** Single lines of text files. Read: the whole file, once; state: only the lines this one is about, so that others may change. */
const lineKind = (0,resource/* defineKind */.WI)({
    kind: 'line',
    order: resource/* ORDER */.ND.line,
    category: 'filesystem',
    key: ({ path, line = '', match }) => (match === undefined ? `${path}: ${line}` : `${path} ~ ${match}`),
    implies: ({ path, state }) => state === 'absent' ? [] : [`file:${path}`, ...(0,file_place/* ancestorsOf */.Gw)(path).map((parent) => `directory:${parent}`)],
    absent: specOfKey,
    statPath: ({ path }) => path,
    read(specs) {
        const paths = pathsOf(specs);
        return (0,sh/* join */.fj)([(0,sh.sh) `bu_stat ${paths}`, (0,file_text/* readTexts */.Z7)(paths, MOST_BYTES)]);
    },
    parse(output, specs) {
        const paths = pathsOf(specs);
        const stats = (0,prelude_output/* parseStat */.ky)(output, paths);
        const texts = (0,file_text/* parseTexts */.oh)(output);
        return specs.map((spec) => {
            const { type = 'missing', mode = 0 } = stats.get(spec.path) ?? {};
            if (type !== 'file')
                return { type };
            const state = about(texts.get(paths.indexOf(spec.path)) ?? Buffer.alloc(0), spec);
            return (mode & 0o004) === 0 ? { ...state, closed: true } : state;
        });
    },
    decide(state, wanted) {
        const { path, line = '', state: should } = wanted;
        if (state.type === 'missing') {
            if (should === 'absent')
                return { verdict: 'ok' };
            return {
                verdict: 'change',
                verb: 'create',
                summary: wanted.create ? 'file missing' : 'file missing: something earlier has to make it',
                text: { before: '', after: `${line}\n` },
                action: wanted.create ? { create: `${line}\n` } : { replace: [], add: line },
            };
        }
        if (state.type !== 'file')
            return line_refuse(path, `a ${state.type}, and only plain files are edited`);
        if (state.unfit !== undefined)
            return line_refuse(path, `${state.unfit}, so single lines of it are not edited`);
        const { found } = state;
        if (should === 'absent') {
            if (found.length === 0)
                return { verdict: 'ok' };
            return {
                verdict: 'change',
                verb: 'remove',
                summary: 'should not be there',
                ...difference(state, []),
                action: { replace: found },
            };
        }
        const text = `${line}${state.crlf ? '\r' : ''}`;
        if (found.length === 1 && plain(found[0] ?? '') === line)
            return { verdict: 'ok' };
        return {
            verdict: 'change',
            verb: found.length === 0 ? 'create' : 'update',
            summary: found.length === 0
                ? 'line missing'
                : found.length === 1
                    ? 'line differs'
                    : `${found.length} lines where one should be`,
            ...difference(state, [line]),
            action: { replace: found, add: text, ...(state.anchor === undefined ? {} : { after: state.anchor }) },
        };
    },
    apply: (changes) => (0,sh/* join */.fj)(changes.map(({ spec: { path, validate }, action }) => {
        const judge = validate === undefined ? {} : { validate };
        const placed = 'create' in action
            ? (0,file_place/* place */.ik)({
                path,
                make: [(0,file_place/* created */.zu)((0,sh.sh) `printf '%s' ${action.create}`, '022')],
                ...judge,
            })
            : (0,file_place/* place */.ik)({ path, make: [(0,sh.sh) `cp -p ${path} "$bu_t"`, editLines(path, action)], ...judge });
        return (0,sh/* join */.fj)([placed, ...(0,connectivity/* checkedBySshd */.Ry)(path)]);
    })),
    // What brings the file may come earlier in the same stage, so not the state but the host says whether there is one.
    save: ({ spec: { path } }) => (0,sh.sh) `if [ -f ${path} ]; then ${(0,file_place/* keep */.aC)(path)}; fi`,
    undo: ({ spec: { path } }) => (0,sh.sh) `if [ -f ${(0,file_place/* saved */._C)(path)} ]; then
${(0,file_place/* putBack */.pK)(path)}
else ${(0,file_place/* unmake */.Ou)(path)}; fi`,
    diagnose(exitCode, output, { spec: { path, validate } }) {
        if (exitCode === file_place/* EXIT_INVALID */.jL) {
            return {
                category: 'filesystem',
                code: 'file-invalid',
                what: `\`${validate}\` does not accept the edited ${path}`,
                remedy: 'correct the line in the fleet file; the old file is still in place',
            };
        }
        const told = (0,connectivity/* sshdFailure */.D8)(output, path) ?? (0,filesystem_failure/* filesystemFailure */.i)(output, path);
        if (told?.code === 'no-parent-directory') {
            return {
                category: 'filesystem',
                code: 'no-file-to-edit',
                what: `${path} does not exist, so no line of it can be edited`,
                remedy: 'set `create: true` on the line, or let what brings the file come first with `needs:` (for example `package:...`)',
            };
        }
        return told;
    },
    risk: ({ path }) => ((0,connectivity/* isConnectivityPath */.di)(path) ? 'connectivity' : undefined),
});
function pathsOf(specs) {
    return [...new Set(specs.map(({ path }) => path))];
}
/** What of a file matters for one wanted line. */
function about(bytes, { line, match, after }) {
    const none = { type: 'file', found: [], crlf: false };
    if (bytes.length > MOST_BYTES)
        return { ...none, unfit: 'too large' };
    const text = (0,file_text/* textOf */.b6)(bytes);
    if (text === undefined)
        return { ...none, unfit: 'not text' };
    const lines = text.split('\n');
    if (lines.at(-1) === '')
        lines.pop();
    const matches = (pattern) => {
        const expression = new RegExp(pattern, 'u');
        return (each) => expression.test(plain(each));
    };
    const found = lines.filter(match === undefined ? (each) => plain(each) === line : matches(match));
    const anchor = after === undefined ? undefined : lines.findLast(matches(after));
    return { type: 'file', found, crlf: lines[0]?.endsWith('\r') ?? false, ...(anchor === undefined ? {} : { anchor }) };
}
/** A line without the carriage return of a CR LF. */
function plain(line) {
    return line.replace(/\r$/, '');
}
/** What a plan shows: the lines, or, of a file that not everybody may read, how many there are. */
function difference({ found, closed }, after) {
    if (closed !== true)
        return { text: { before: line_shown(found.map(plain)), after: line_shown(after) } };
    const from = found.length === 0 ? 'none' : `${found.length} (not for all eyes)`;
    return { fields: [{ field: 'line', from, to: after[0] ?? 'none' }] };
}
function line_shown(lines) {
    return lines.map((line) => `${line}\n`).join('');
}
function line_refuse(path, why) {
    return {
        verdict: 'refuse',
        error: new core_error/* BringupError */.y4({
            code: 'not-a-text-file',
            category: 'filesystem',
            what: `${path} is ${why}`,
            remedy: 'name the real text file (a link is not followed), or manage the whole file under `files:`',
        }),
    };
}
/** The wanted thing that removes what a key names. Inverse of `key`. */
function specOfKey(key) {
    const [, path = key, mark, rest = ''] = /^(\/.*?)(: | ~ )([\s\S]*)$/.exec(key) ?? [];
    return { path, state: 'absent', ...(mark === ' ~ ' ? { match: rest } : { line: rest }) };
}

;// CONCATENATED MODULE: ./build/js/base/collections/lines.js




const oneLine = schemas/* string */.YjP().regex(/^[^\n\r\0]*$/, 'must be one line');
const pattern = oneLine.refine((text) => isPattern(text), 'must be a regular expression as JavaScript knows it');
/** `lines:` single lines of files that others may edit too. */
const lines = defineCollection({
    section: 'lines',
    describe: 'Single lines of text files that are not managed as a whole.',
    key: 'path',
    plain: false,
    labelled: true,
    kind: lineKind,
    early: ['path', 'match', 'after'],
    shape: {
        path: absolutePath.describe('The file.'),
        line: oneLine.optional().describe('The line, without its end.'),
        match: pattern
            .optional()
            .describe('Which lines this one takes the place of: a regular expression (JavaScript) that the line itself matches, too.'),
        after: pattern.optional().describe('A new line goes behind the last line that this matches. Default: to the end.'),
        create: schemas/* boolean */.zMY().optional().describe('Make the file when it is missing.'),
        validate: schemas/* string */.YjP()
            .min(1)
            .optional()
            .describe('A command that must accept the edited file before it takes effect; `%s` is its name.'),
    },
    problem({ line, match, state }) {
        if (line === undefined && (match === undefined || state !== 'absent'))
            return 'line is missing';
        if (line === undefined || match === undefined || !isPattern(match) || line.includes('{{') || state === 'absent')
            return undefined;
        return new RegExp(match, 'u').test(line)
            ? undefined
            : `the line does not match its own match (${match}), so it would be added on every run`;
    },
    spec: (entry) => ({
        path: entry.path ?? '',
        state: entry.state ?? 'present',
        ...given({
            line: entry.line,
            match: entry.match,
            after: entry.after,
            create: entry.create,
            validate: entry.validate,
        }),
    }),
});
function isPattern(text) {
    try {
        new RegExp(text, 'u');
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/js/resources/link.js







/** Symbolic links of a host. A file or directory under the name is never replaced. */
const linkKind = (0,resource/* defineKind */.WI)({
    kind: 'link',
    order: resource/* ORDER */.ND.link,
    category: 'filesystem',
    key: ({ path }) => path,
    implies: ({ path, state }) => (state === 'absent' ? [] : (0,file_place/* ancestorsOf */.Gw)(path).map((parent) => `directory:${parent}`)),
    absent: (path) => ({ path, state: 'absent' }),
    statPath: ({ path }) => path,
    read: (specs) => (0,sh/* join */.fj)([
        (0,sh.sh) `bu_stat ${specs.map(({ path }) => path)}`,
        ...specs.map(({ path }, index) => (0,sh.sh) `[ ! -L ${path} ] || { echo link ${index}; readlink ${path}; echo end ${index}; }`),
    ]),
    parse(output, specs) {
        const stats = (0,prelude_output/* parseStat */.ky)(output, specs.map(({ path }) => path));
        return specs.map(({ path }, index) => {
            const type = stats.get(path)?.type ?? 'missing';
            if (type !== 'symlink')
                return { type };
            const [, target = ''] = new RegExp(`^link ${index}\n([\\s\\S]*?)\nend ${index}$`, 'm').exec(output) ?? [];
            return { type, target };
        });
    },
    decide(state, { path, target, state: should }) {
        if (state.type !== 'missing' && state.type !== 'symlink')
            return { verdict: 'refuse', error: link_inTheWay(path, state.type) };
        if (should === 'absent' || target === undefined) {
            if (state.type === 'missing')
                return { verdict: 'ok' };
            return {
                verdict: 'change',
                verb: 'remove',
                summary: 'should not be there',
                fields: [{ field: 'target', from: state.target, to: 'none' }],
                action: { remove: true },
            };
        }
        if (state.type === 'missing') {
            return {
                verdict: 'change',
                verb: 'create',
                summary: 'missing',
                fields: [{ field: 'target', from: 'none', to: target }],
                action: { target },
            };
        }
        if (state.target === target)
            return { verdict: 'ok' };
        return {
            verdict: 'change',
            verb: 'update',
            summary: 'points elsewhere',
            fields: [{ field: 'target', from: state.target, to: target }],
            action: { target },
        };
    },
    apply: (changes) => (0,sh/* join */.fj)(changes.map(({ spec: { path, mustExist }, action }) => {
        if ('remove' in action)
            return (0,sh.sh) `rm -f ${path}`;
        const free = [path, (0,file_place/* beside */.vY)(path)].flatMap((name) => [(0,sh.sh) `[ ! -e ${name} ]`, (0,sh.sh) `[ ! -L ${name} ]`]);
        const pointed = (0,sh.sh) `{ ${(0,sh/* join */.fj)(free, ' && ')} && ln -s -- ${action.target} ${path} 2>/dev/null; } || {
${pointTo(path, action.target)}
}`;
        if (mustExist !== true)
            return pointed;
        return (0,sh.sh) `[ -e ${action.target} ] || { echo 'bringup: no target' >&2; exit 1; }
${pointed}`;
    })),
    undo: ({ spec: { path }, state }) => (state.type === 'symlink' ? pointTo(path, state.target) : (0,file_place/* unmake */.Ou)(path)),
    risk: ({ path }) => ((0,connectivity/* isConnectivityPath */.di)(path) ? 'connectivity' : undefined),
    diagnose(_exitCode, output, { spec: { path, target } }) {
        if (!/^bringup: no target$/m.test(output))
            return (0,filesystem_failure/* filesystemFailure */.i)(output, path);
        return {
            category: 'filesystem',
            code: 'link-target-missing',
            what: `${path} should point to ${target}, but there is nothing there`,
            remedy: 'correct the target, or let what brings it come first (a package, a download)',
        };
    },
});
/** Makes the link beside its name and renames it, so that the name never is without one. GNU and busybox need -T, BSD -h, to replace a link to a directory. */
function pointTo(path, target) {
    return (0,sh.sh) `bu_t=${(0,file_place/* beside */.vY)(path)}
{ { [ ! -e "$bu_t" ] && [ ! -L "$bu_t" ]; } || rm -f "$bu_t"; } && ln -s -- ${target} "$bu_t" && if [ -d ${path} ]; then
mv -fT "$bu_t" ${path} 2>/dev/null || mv -fh "$bu_t" ${path} 2>/dev/null || { rm -f ${path} && mv -f "$bu_t" ${path}; }
else mv -f "$bu_t" ${path}; fi || { rm -f "$bu_t"; exit 1; }`;
}
function link_inTheWay(path, type) {
    return new core_error/* BringupError */.y4({
        code: 'not-a-link',
        category: 'filesystem',
        what: `${path} is a ${type}, but should be a symbolic link`,
        remedy: `move it away by hand (\`ls -ld ${path}\`), then run again`,
    });
}

;// CONCATENATED MODULE: ./build/js/base/collections/links.js




/** `links:` symbolic links. */
const links = defineCollection({
    section: 'links',
    describe: 'Symbolic links.',
    key: 'path',
    short: 'target',
    plain: false,
    kind: linkKind,
    early: ['path'],
    shape: {
        path: absolutePath.describe('Where the link is on the host.'),
        target: schemas/* string */.YjP().min(1).optional().describe('What it points to; it need not exist.'),
    },
    problem: ({ target, state }) => (target === undefined && state !== 'absent' ? 'a link needs a target' : undefined),
    spec: (entry) => ({
        path: entry.path ?? '',
        state: entry.state ?? 'present',
        ...given({ target: entry.target }),
    }),
});

// EXTERNAL MODULE: ./build/js/resources/package.js + 13 modules
var resources_package = __webpack_require__(2857);
;// CONCATENATED MODULE: ./build/js/base/collections/packages.js




/** `packages:` of the host's own package manager. */
const packages_packages = defineCollection({
    section: 'packages',
    describe: 'Packages of the host’s own package manager (apt, dnf, apk, pacman, zypper, brew), all in one transaction.',
    key: 'name',
    short: 'version',
    plain: true,
    kind: resources_package/* packageKind */.J,
    early: ['name'],
    shape: {
        name: schemas/* string */.YjP()
            .regex(/^[A-Za-z0-9@][A-Za-z0-9@/+._:-]*$/, 'must be the name of a package')
            .describe('As the package manager calls it.'),
        version: schemas/* string */.YjP()
            .regex(/^[A-Za-z0-9][A-Za-z0-9.+~:*^-]*$/, 'must be a version, or a family of them such as 6.1*')
            .optional()
            .describe('Exactly this version (`6.1*` for a family). Default: any; the newest when it is not there.'),
        hold: schemas/* boolean */.zMY().optional().describe('Keep it at its version when the host upgrades itself.'),
    },
    spec: (entry) => ({
        name: entry.name ?? '',
        state: entry.state ?? 'present',
        ...given({ version: entry.version, hold: entry.hold }),
    }),
});

;// CONCATENATED MODULE: ./build/js/resources/service-decide.js

/** Compares a service with what is wanted. A unit that is not there yet is planned: the package or file that brings it may be a step before. */
function decideService(state, spec, { notified }) {
    const wanted = spec.state === 'absent' ? { ...spec, running: false, enabled: false } : spec;
    if (state.manager === 'none') {
        return wanted.running === true || wanted.enabled === true ? service_decide_refuse(NO_MANAGER, state, spec) : { verdict: 'ok' };
    }
    const problem = REFUSALS.find((one) => one.applies(state, wanted));
    if (problem !== undefined)
        return service_decide_refuse(problem, state, spec);
    const mask = wanted.masked !== undefined && wanted.masked !== (state.load === 'masked') ? wanted.masked : undefined;
    const enable = wanted.enabled !== undefined && wanted.enabled !== state.enabled ? wanted.enabled : undefined;
    const run = runOf(state, wanted, notified);
    if (mask === undefined && enable === undefined && run === undefined)
        return { verdict: 'ok' };
    const triggers = run === 'stop' ? state.triggers : [];
    const fields = [
        ...(mask === undefined ? [] : [{ field: 'masked', from: String(!mask), to: String(mask) }]),
        ...(enable === undefined
            ? []
            : [{ field: 'at boot', from: state.enablement || 'unknown', to: enable ? 'enabled' : 'disabled' }]),
        ...(run === 'start'
            ? [{ field: 'running', from: ACTIVE_WORDS[state.active], to: state.oneshot ? 'run once' : 'running' }]
            : []),
        ...(run === 'stop' && state.active !== 'inactive'
            ? [{ field: 'running', from: ACTIVE_WORDS[state.active], to: 'stopped' }]
            : []),
        ...triggers.map((unit) => ({ field: unit, from: 'listening', to: 'stopped' })),
    ];
    return {
        verdict: 'change',
        verb: run === 'restart' || run === 'reload' ? 'run' : 'update',
        summary: summaryOf(state, run),
        fields,
        action: {
            manager: state.manager,
            unit: state.unit,
            ...(mask === undefined ? {} : { mask }),
            ...(enable === undefined ? {} : { enable }),
            ...(run === undefined ? {} : { run }),
            ...(wanted.provenLater && run === 'start' ? { provenLater: true } : {}),
            triggers,
        },
    };
}
const ACTIVE_WORDS = {
    active: 'running',
    inactive: 'stopped',
    failed: 'failed',
    starting: 'starting',
    stopping: 'stopping',
    restarting: 'fails again and again',
};
function summaryOf(state, run) {
    if (state.load === 'not-found')
        return 'not installed yet';
    if (run === 'restart' || run === 'reload')
        return `${run}: something it uses changed`;
    if (run === 'start' && state.oneshot)
        return 'run once: something it uses changed';
    return run === undefined ? 'settings' : ACTIVE_WORDS[state.active];
}
function runOf(state, wanted, notified) {
    const isUp = state.active === 'active' || state.active === 'starting';
    if (wanted.running === false) {
        const isDown = state.active === 'inactive' || state.active === 'failed';
        return isDown && state.triggers.length === 0 ? undefined : 'stop';
    }
    if (notified && state.oneshot)
        return 'start';
    if (notified && isUp)
        return wanted.onNotify === 'reload' && state.canReload ? 'reload' : 'restart';
    if (wanted.running !== true || isUp)
        return undefined;
    // What listens for it will start it.
    if (state.active === 'inactive' && state.triggers.length > 0)
        return undefined;
    return state.active === 'restarting' ? 'restart' : 'start';
}
const NO_MANAGER = {
    code: 'no-service-manager',
    category: 'unsupported',
    what: (_state, spec) => `service ${spec.name} is wanted, but the host is run by no service manager that bringup knows`,
    remedy: () => 'leave services out for this host',
};
/** What bringup does not do without being told to, or cannot do at all. */
const REFUSALS = [
    {
        applies: (state) => state.load === 'template',
        code: 'service-is-template',
        category: 'config',
        what: (state) => `${state.unit} is a template, which cannot run itself`,
        remedy: (state) => `name an instance: ${state.unit.replace('@.', '@NAME.')}`,
    },
    {
        applies: (state, { running, enabled, masked }) => state.load === 'masked' && masked === undefined && (running === true || enabled === true),
        code: 'service-masked',
        category: 'service',
        what: (state) => `somebody masked ${state.unit}, so that nothing starts it`,
        remedy: () => 'set masked: false, if it may be started again',
    },
    {
        applies: (state, { masked }) => masked === true && state.manager !== 'systemd',
        code: 'service-no-masks',
        category: 'unsupported',
        what: (state) => `${state.unit} is to be masked, but ${state.manager} has no masks`,
        remedy: () => 'set running: false and enabled: false instead',
    },
    {
        applies: (_state, { running, masked }) => masked === true && running === true,
        code: 'service-masked-and-running',
        category: 'config',
        what: (state) => `${state.unit} cannot be masked and running`,
        remedy: () => 'choose one of the two',
    },
    {
        applies: (state, { enabled }) => enabled === true && ['static', 'transient', 'indirect'].includes(state.enablement),
        code: 'service-not-enableable',
        category: 'config',
        what: (state) => `${state.unit} is ${state.enablement}: it cannot be enabled itself, something else starts it`,
        remedy: (state) => state.enablement === 'indirect'
            ? 'enable the socket or the instance its [Install] section names'
            : 'set enabled: false, which changes nothing for such a unit',
    },
    {
        // systemd forgets a oneshot when it ends, so nobody could tell whether it ran.
        applies: (state, { running }) => state.oneshot && running === true,
        code: 'service-is-oneshot',
        category: 'config',
        what: (state) => `${state.unit} does its work and ends, so it cannot be kept running`,
        remedy: () => 'leave running out (it still runs when something notifies it), use a timer, or set RemainAfterExit=yes in it',
    },
    {
        applies: (state, { running }) => state.onlyIndirect && running === true && state.active !== 'active',
        code: 'service-not-startable',
        category: 'service',
        what: (state) => `${state.unit} refuses to be started by hand`,
        remedy: () => 'leave running out; what needs it starts it',
    },
];
function service_decide_refuse(problem, state, spec) {
    const { code, category } = problem;
    return {
        verdict: 'refuse',
        error: new core_error/* BringupError */.y4({ code, category, what: problem.what(state, spec), remedy: problem.remedy(state, spec) }),
    };
}

;// CONCATENATED MODULE: ./build/js/resources/service-managers/service-manager.js
/** The state of a service nobody knows. */
function unknownService(manager, unit) {
    return {
        manager,
        unit,
        load: 'not-found',
        active: 'inactive',
        enablement: '',
        enabled: false,
        oneshot: false,
        triggers: [],
        canReload: false,
        onlyIndirect: false,
    };
}

;// CONCATENATED MODULE: ./build/js/resources/service-managers/launchd.js


/** launchd's system domain, for jobs whose property lists stand in /Library/LaunchDaemons under their labels. Source: launchctl(1). */
const launchd = {
    name: 'launchd',
    read: (names) => (0,sh.sh) `bu_disabled=$(launchctl print-disabled system 2>/dev/null)
for n in ${names}; do
  l=missing s=
  if [ -e "/Library/LaunchDaemons/$n.plist" ]; then l=there; fi
  if bu_job=$(launchctl print "system/$n" 2>/dev/null); then
    l=there
    case $bu_job in *'state = running'*) s=running ;; *) s=waiting ;; esac
  fi
  case $bu_disabled in *"\"$n\" => disabled"* | *"\"$n\" => true"*) e=disabled ;; *) e=enabled ;; esac
  echo "$n|$l|$s|$e"
done`,
    parse(output, names) {
        const rows = output.split('\n').map((line) => line.split('|'));
        return names.map((unit) => {
            const [, there, state = '', enablement = 'enabled'] = rows.find((row) => row[0] === unit) ?? [];
            if (there !== 'there')
                return unknownService('launchd', unit);
            return {
                ...unknownService('launchd', unit),
                load: 'loaded',
                active: state === 'running' ? 'active' : 'inactive',
                enablement,
                enabled: enablement === 'enabled',
                // A job that is loaded and does not run now is started when something asks for it.
                triggers: state === 'waiting' ? [`system/${unit}`] : [],
            };
        });
    },
    apply(actions) {
        const each = actions.flatMap(({ unit, enable, run }) => [
            ...(enable === undefined
                ? []
                : [(0,sh.sh) `launchctl ${enable ? 'enable' : 'disable'} ${`system/${unit}`} || bu_failed=1`]),
            ...(run === undefined ? [] : [RUN[run](unit)]),
        ]);
        return (0,sh/* join */.fj)([(0,sh.sh) `set +e; bu_failed=0`, ...each, (0,sh.sh) `[ "$bu_failed" = 0 ] || exit 1`]);
    },
    undo(action, state) {
        const wasLoaded = state.active === 'active' || state.triggers.length > 0;
        const back = {
            manager: 'launchd',
            unit: action.unit,
            triggers: [],
            ...(action.enable === undefined ? {} : { enable: state.enabled }),
            ...(action.run === 'start' && !wasLoaded ? { run: 'stop' } : {}),
            ...(action.run === 'stop' && wasLoaded ? { run: 'start' } : {}),
        };
        return launchd.apply([back]);
    },
};
/** launchd knows loading and starting; a job that is not loaded is loaded first. */
const RUN = {
    start: (unit) => (0,sh.sh) `{ launchctl print ${`system/${unit}`} >/dev/null 2>&1 || launchctl bootstrap system ${`/Library/LaunchDaemons/${unit}.plist`}; } && launchctl kickstart ${`system/${unit}`} || bu_failed=1`,
    stop: (unit) => (0,sh.sh) `launchctl bootout ${`system/${unit}`} || bu_failed=1`,
    restart: (unit) => (0,sh.sh) `launchctl kickstart -k ${`system/${unit}`} || bu_failed=1`,
    reload: (unit) => (0,sh.sh) `launchctl kickstart -k ${`system/${unit}`} || bu_failed=1`,
};
/** Whether a host is run by launchd, as a condition in sh. */
const IS_LAUNCHD = (0,sh.sh) `[ "$BU_OS" = Darwin ]`;

;// CONCATENATED MODULE: ./build/js/resources/service-managers/openrc.js


/** OpenRC, on Alpine and Gentoo. It has no masks, no triggers and no last words; a service is up when its script says so. Source: openrc-run(8), rc-service(8), rc-update(8). */
const openrc = {
    name: 'openrc',
    read: (names) => (0,sh.sh) `for n in ${names.map(scriptName)}; do
  if [ ! -e "/etc/init.d/$n" ]; then echo "$n|missing||"; continue; fi
  rc-service "$n" status >/dev/null 2>&1; s=$?
  e=
  for l in /etc/runlevels/*/"$n"; do if [ -e "$l" ]; then e=enabled; fi; done
  echo "$n|there|$s|$e"
done`,
    parse(output, names) {
        const rows = output.split('\n').map((line) => line.split('|'));
        return names.map(scriptName).map((unit) => {
            const [, there, status, enablement = ''] = rows.find((row) => row[0] === unit) ?? [];
            if (there !== 'there')
                return unknownService('openrc', unit);
            return {
                ...unknownService('openrc', unit),
                load: 'loaded',
                active: STATUS[status ?? ''] ?? 'inactive',
                enablement: enablement === '' ? 'disabled' : enablement,
                enabled: enablement === 'enabled',
            };
        });
    },
    apply(actions) {
        const each = actions.flatMap(({ unit, enable, run }) => [
            ...(enable === undefined ? [] : [(0,sh.sh) `rc-update ${enable ? 'add' : 'del'} ${unit} default || bu_failed=1`]),
            ...(run === undefined ? [] : [(0,sh.sh) `rc-service ${unit} ${run} || bu_failed=1`]),
        ]);
        const up = actions.filter(({ run }) => run !== undefined && run !== 'stop').map(({ unit }) => unit);
        return (0,sh/* join */.fj)([
            (0,sh.sh) `set +e; bu_failed=0`,
            ...each,
            ...(up.length === 0 ? [] : [settle(up)]),
            (0,sh.sh) `[ "$bu_failed" = 0 ] || exit 1`,
        ]);
    },
    undo(action, state) {
        const wasRunning = state.active === 'active';
        const back = {
            manager: 'openrc',
            unit: action.unit,
            triggers: [],
            ...(action.enable === undefined ? {} : { enable: state.enabled }),
            ...(action.run === 'start' && !wasRunning ? { run: 'stop' } : {}),
            ...(action.run === 'stop' && wasRunning ? { run: 'start' } : {}),
        };
        return openrc.apply([back]);
    },
};
/** What `rc-service NAME status` exits with. Source: openrc sh/openrc-run.sh.in, `_status`. */
const STATUS = {
    '0': 'active',
    '3': 'inactive',
    '4': 'stopping',
    '8': 'starting',
    '16': 'inactive',
    '32': 'failed',
};
/** OpenRC's scripts have no suffix. */
function scriptName(name) {
    return name.replace(/\.service$/, '');
}
function settle(units) {
    return (0,sh.sh) `sleep 2
for n in ${units}; do
  rc-service "$n" status >/dev/null 2>&1 || { echo "bringup: unit $n is down, two seconds after it was started" >&2; bu_failed=1; }
done`;
}
/** Whether a host is run by OpenRC, as a condition in sh. */
const IS_OPENRC = (0,sh.sh) `[ -d /run/openrc ]`;

;// CONCATENATED MODULE: ./build/js/resources/service-managers/systemd-apply.js

/** How long a started unit must stay up, with the same main process, before its start counts. */
const SETTLE_SECONDS = 2;
/**
 * `bu_look` prints a line for each unit: name, main process, `up` or how it is down; a oneshot that ended well is up.
 * `bu_settle` looks twice and fails with what is known of the units that did not stay up.
 */
const SETTLE = (0,sh.sh) `bu_nl='
'
bu_look() {
  { systemctl show -p Id,Type,Result,ActiveState,SubState,MainPID -- "$@"; echo; } | while IFS= read -r l; do
    case $l in
      Id=*) n=\${l#*=} ;;
      Type=*) t=\${l#*=} ;;
      Result=*) r=\${l#*=} ;;
      ActiveState=*) a=\${l#*=} ;;
      SubState=*) s=\${l#*=} ;;
      MainPID=*) p=\${l#*=} ;;
      '')
        case $a:$t:$r in active:* | reloading:* | inactive:oneshot:success) v=up ;; *) v="$a ($s), result $r" ;; esac
        [ -z "$n" ] || echo "$n \${p:-0} $v"
        n='' t='' r='' a='' s='' p=''
        ;;
    esac
  done
}
bu_evidence() {
  echo "bringup: unit $1 is $2" >&2
  journalctl -q --no-pager -o cat -n 15 -u "$1" 2>/dev/null | while IFS= read -r l; do echo "bringup: log $1: $l" >&2; done
}
bu_settle() {
  bu_before=$bu_nl$(bu_look "$@")$bu_nl
  sleep ${SETTLE_SECONDS}
  bu_look "$@" | (
    bu_down=0
    while read -r n p v; do
      case $v:$bu_before in
        up:*"$bu_nl$n $p up$bu_nl"*) continue ;;
        up:*) v='up, but with another process than the one that was started' ;;
      esac
      bu_down=1
      bu_evidence "$n" "$v"
    done
    exit "$bu_down"
  )
}`;
/** systemctl's verbs in the order they are used, and the actions each is for. */
const VERBS = [
    { verb: 'unmask', applies: ({ mask }) => mask === false },
    { verb: 'enable', applies: ({ enable }) => enable === true },
    { verb: 'disable', applies: ({ enable }) => enable === false },
    { verb: 'stop', applies: ({ run }) => run === 'stop' },
    { verb: 'mask', applies: ({ mask }) => mask === true },
    { verb: 'start', applies: ({ run }) => run === 'start' },
    { verb: 'restart', applies: ({ run }) => run === 'restart' },
    { verb: 'reload-or-restart', applies: ({ run }) => run === 'reload' },
];
/** Starts count only when the unit is still up a moment later, so these are looked at once more. */
const STARTS = new Set(['start', 'restart', 'reload']);
/** All changes of a stage: each verb once, then one wait for all that was started. */
function applySystemd(actions) {
    const starts = actions.filter(({ run }) => STARTS.has(run));
    const started = starts.map(({ unit }) => unit);
    const watched = starts.filter(({ provenLater }) => provenLater !== true).map(({ unit }) => unit);
    const all = actions.map(({ unit }) => unit);
    const verbs = VERBS.flatMap(({ verb, applies }) => {
        const chosen = actions.filter(applies);
        const units = chosen.flatMap(({ unit, triggers }) => (verb === 'stop' ? [...triggers, unit] : [unit]));
        return units.length === 0 ? [] : [(0,sh.sh) `systemctl ${verb} -- ${units} || bu_failed=1`];
    });
    return (0,sh/* join */.fj)([
        (0,sh.sh) `set +e; bu_failed=0`,
        // Without this, systemd would start what it read before a package or a file changed the unit.
        (0,sh.sh) `case $(systemctl show -p NeedDaemonReload --value -- ${all}) in *yes*) systemctl daemon-reload || bu_failed=1 ;; esac`,
        // A unit that failed too often is not started again before somebody says so.
        ...(started.length === 0 ? [] : [(0,sh.sh) `systemctl reset-failed -- ${started} 2>/dev/null || :`]),
        ...verbs,
        ...(watched.length === 0 ? [] : [SETTLE, (0,sh.sh) `bu_settle ${watched} || bu_failed=1`]),
        (0,sh.sh) `[ "$bu_failed" = 0 ] || exit 1`,
    ]);
}
/** Puts running, start at boot and mask back. A restart cannot be taken back and needs not be. */
function undoSystemd(action, state) {
    const { unit, triggers } = action;
    const wasRunning = state.active === 'active' || state.active === 'starting' || state.active === 'restarting';
    const back = {
        ...(action.mask === undefined ? {} : { mask: state.load === 'masked' }),
        ...(action.enable === undefined ? {} : { enable: state.enabled }),
        ...(action.run === 'start' && !wasRunning ? { run: 'stop' } : {}),
    };
    const restart = action.run === 'stop' && (wasRunning || triggers.length > 0);
    const start = wasRunning ? [...triggers, unit] : triggers;
    return (0,sh/* join */.fj)([
        // The unit may never have been there, or be gone already.
        (0,sh.sh) `set +e; case $(systemctl show -p LoadState --value -- ${unit}) in not-found) exit 0 ;; esac`,
        applySystemd([{ manager: 'systemd', unit, triggers: [], ...back }]),
        ...(state.active === 'failed' ? [] : [(0,sh.sh) `systemctl reset-failed -- ${unit} 2>/dev/null || :`]),
        ...(restart ? [(0,sh.sh) `systemctl start -- ${start} || exit 1`] : []),
        ...(action.enable === true && state.enablement === 'enabled-runtime'
            ? [(0,sh.sh) `systemctl enable --runtime -- ${unit} || exit 1`]
            : []),
    ]);
}

;// CONCATENATED MODULE: ./build/js/resources/service-managers/systemd.js



const PROPERTIES = [
    'Id',
    'Type',
    'LoadState',
    'ActiveState',
    'SubState',
    'UnitFileState',
    'WantedBy',
    'RequiredBy',
    'RemainAfterExit',
    'TriggeredBy',
    'CanReload',
    'RefuseManualStart',
].join(',');
/** systemd: one `systemctl show` for all units, and a second one only for sockets and paths that start some of them. */
const systemd = {
    name: 'systemd',
    read(names) {
        const units = names.map(systemd_unitName).filter((unit) => !isTemplate(unit));
        if (units.length === 0)
            return (0,sh.sh) `:`;
        return (0,sh.sh) `bu_shown=$(systemctl show -p ${PROPERTIES} -- ${units})
printf '%s\n\n' "$bu_shown"
bu_triggers=$(printf '%s\n' "$bu_shown" | while IFS= read -r l; do
  case $l in TriggeredBy=?*) printf '%s ' "\${l#*=}" ;; esac
done)
[ -z "$bu_triggers" ] || systemctl show -p Id,ActiveState -- $bu_triggers`;
    },
    parse(output, names) {
        const blocks = output.split(/\n\n+/).map(properties);
        const units = names.map(systemd_unitName);
        const shown = units.filter((unit) => !isTemplate(unit));
        const listening = new Set(blocks
            .slice(shown.length)
            .filter((block) => block.get('ActiveState') === 'active' && /\.(socket|path)$/.test(block.get('Id') ?? ''))
            .map((block) => block.get('Id') ?? ''));
        let next = 0;
        return units.map((unit) => {
            if (isTemplate(unit))
                return { ...unknownService('systemd', unit), load: 'template' };
            const block = blocks[next++];
            return block?.has('Id') === true ? stateOf(block, listening) : unknownService('systemd', unit);
        });
    },
    apply: applySystemd,
    undo: undoSystemd,
};
/** `nginx` is `nginx.service`; other kinds of units are named in full. Source: systemctl(1), "Parameter Syntax". */
function systemd_unitName(name) {
    return /\.(service|socket|timer|mount|automount|path|target|slice|swap|scope|device)$/.test(name)
        ? name
        : `${name}.service`;
}
/** `getty@.service`: a pattern that no instance is named of; systemctl stops at it, so it is never asked. */
function isTemplate(unit) {
    return unit.includes('@.');
}
function properties(block) {
    return new Map(block.split('\n').map((line) => {
        const at = line.indexOf('=');
        return [line.slice(0, at), line.slice(at + 1)];
    }));
}
/** Enabled in the sense of "starts at boot": for units made from an init script, whether something wants them. */
function isEnabled(enablement, block) {
    if (enablement === 'generated')
        return `${block.get('WantedBy') ?? ''}${block.get('RequiredBy') ?? ''}` !== '';
    return enablement === 'enabled' || enablement === 'alias';
}
function activeOf(block) {
    const active = block.get('ActiveState') ?? '';
    if (active === 'activating')
        return /^auto-restart/.test(block.get('SubState') ?? '') ? 'restarting' : 'starting';
    return ACTIVE[active] ?? 'failed';
}
const ACTIVE = {
    active: 'active',
    inactive: 'inactive',
    reloading: 'active',
    refreshing: 'active',
    deactivating: 'stopping',
    failed: 'failed',
    maintenance: 'failed',
};
const LOAD = {
    loaded: 'loaded',
    merged: 'loaded',
    stub: 'loaded',
    'not-found': 'not-found',
    masked: 'masked',
};
function stateOf(block, listening) {
    const enablement = block.get('UnitFileState') ?? '';
    return {
        manager: 'systemd',
        unit: block.get('Id') ?? '',
        load: LOAD[block.get('LoadState') ?? ''] ?? 'bad',
        active: activeOf(block),
        enablement,
        enabled: isEnabled(enablement, block),
        oneshot: block.get('Type') === 'oneshot' && block.get('RemainAfterExit') !== 'yes',
        triggers: (block.get('TriggeredBy') ?? '').split(' ').filter((unit) => listening.has(unit)),
        canReload: block.get('CanReload') === 'yes',
        onlyIndirect: block.get('RefuseManualStart') === 'yes',
    };
}
/** Whether a host is run by systemd, as a condition in sh. Source: sd_booted(3). */
const IS_SYSTEMD = (0,sh.sh) `[ -d /run/systemd/system ]`;

;// CONCATENATED MODULE: ./build/js/resources/service-problems.js
/** What a failed change of services means for one unit: how it is now and its last words; undefined when the output says nothing of it. */
function diagnoseService(output, unit) {
    const lines = output.split('\n');
    const down = lines
        .find((line) => line.startsWith(`bringup: unit ${unit} is `))
        ?.slice(`bringup: unit ${unit} is `.length);
    if (lines.some((line) => line.includes(`Unit ${unit} not found`) || line.includes(`Unit file ${unit} does not exist`))) {
        return {
            category: 'service',
            code: 'service-not-found',
            what: `the host has no unit ${unit}`,
            remedy: 'correct the name, or declare the package or the unit that brings it',
        };
    }
    if (lines.some((line) => line.startsWith('Failed to mask unit') && line.includes(`/${unit}'`))) {
        return {
            category: 'service',
            code: 'service-not-maskable',
            what: `${unit} cannot be masked: its own file stands where the mask would be`,
            remedy: `remove /etc/systemd/system/${unit} (a unit with state: absent), which stops it as surely`,
        };
    }
    if (down === undefined)
        return undefined;
    const prefix = `bringup: log ${unit}: `;
    const log = lines.filter((line) => line.startsWith(prefix)).map((line) => line.slice(prefix.length));
    const last = log.slice(-3).join(' · ');
    return {
        category: 'service',
        code: 'service-not-up',
        what: `${unit} is ${down}${last === '' ? '' : `; its last words: ${last}`}`,
        remedy: `read \`journalctl -u ${unit}\` on the host; the last lines are in the output of this step`,
    };
}

;// CONCATENATED MODULE: ./build/js/resources/service.js









/** How each manager is recognised, first match wins. */
const MANAGERS = [
    { manager: systemd, when: IS_SYSTEMD },
    { manager: openrc, when: IS_OPENRC },
    { manager: launchd, when: IS_LAUNCHD },
];
/** Services. Changes of a stage are one transaction with one wait, after which what was started must still be up. */
const serviceKind = (0,resource/* defineKind */.WI)({
    kind: 'service',
    order: resource/* ORDER */.ND.service,
    category: 'service',
    servesAgain: true,
    transaction: true,
    timeoutMs: () => 5 * 60_000,
    key: (spec) => spec.name.replace(/\.service$/, ''),
    implies: ({ name }) => [`unit:${systemd_unitName(name)}`],
    read(specs) {
        const names = specs.map((spec) => spec.name);
        const rows = MANAGERS.map(({ manager, when }, index) => (0,sh/* join */.fj)([(0,sh.sh) `${index === 0 ? (0,sh.sh) `if` : (0,sh.sh) `elif`} ${when}; then echo ${manager.name}`, manager.read(names)]));
        return (0,sh/* join */.fj)([...rows, (0,sh.sh) `fi`]);
    },
    parse(output, specs) {
        const names = specs.map((spec) => spec.name);
        const [first = '', ...rest] = output.split('\n');
        const manager = MANAGERS.find((one) => one.manager.name === first)?.manager;
        if (manager === undefined)
            return names.map((name) => unknownService('none', name));
        return manager.parse(rest.join('\n'), names);
    },
    decide: decideService,
    apply: (changes) => (0,sh/* join */.fj)(MANAGERS.flatMap(({ manager }) => {
        const actions = changes.map((change) => change.action).filter((action) => action.manager === manager.name);
        return actions.length === 0 ? [] : [manager.apply(actions)];
    })),
    undo({ action, state }) {
        const manager = MANAGERS.find((one) => one.manager.name === action.manager)?.manager;
        if (manager === undefined)
            return { cannot: `no service manager ${action.manager}` };
        // In a shell of its own, because it may end early.
        return (0,sh/* join */.fj)([(0,sh.sh) `(`, manager.undo(action, state), (0,sh.sh) `) || exit $?`]);
    },
    absent: (key) => ({ name: key, state: 'absent' }),
    risk({ name, risk }, { run, mask, enable }) {
        const guarded = risk ?? ((0,connectivity/* isConnectivityUnit */.AB)(name) ? 'connectivity' : undefined);
        if (guarded === undefined || (run === undefined && mask !== true))
            return undefined;
        return guarded === 'unless-new' && run === 'start' && enable === true ? undefined : 'connectivity';
    },
    diagnose: (_exitCode, output, { action }) => diagnoseService(output, action.unit),
});

;// CONCATENATED MODULE: ./build/js/base/collections/services.js




/** `services:` that run, now and after a reboot. */
const services = defineCollection({
    section: 'services',
    describe: 'Services. A plain name means: running, and started at boot. Where `running`, `enabled` or `masked` is written, only what is written counts.',
    key: 'name',
    plain: true,
    kind: serviceKind,
    early: ['name'],
    shape: {
        name: serviceName.describe('`nginx`; sockets, timers and mounts are named in full.'),
        running: schemas/* boolean */.zMY().optional().describe('Whether it runs.'),
        enabled: schemas/* boolean */.zMY().optional().describe('Whether it is started at boot.'),
        masked: schemas/* boolean */.zMY().optional().describe('Nothing can start it.'),
        'on-notify': schemas/* enum */.k5n(['restart', 'reload'])
            .optional()
            .describe('What happens when something that notifies it changed. Default: restart.'),
    },
    problem: ({ masked, running }) => (masked && running ? 'a masked service cannot run' : undefined),
    spec: (entry) => ({
        name: entry.name ?? '',
        state: entry.state ?? 'present',
        ...(entry.state === 'absent'
            ? {}
            : given({
                running: entry.running ?? (says(entry) ? undefined : true),
                enabled: entry.enabled ?? (says(entry) ? undefined : true),
                masked: entry.masked,
                onNotify: entry['on-notify'],
            })),
    }),
});
/** Whether an entry says itself what the service shall be. */
function says({ running, enabled, masked, }) {
    return running !== undefined || enabled !== undefined || masked !== undefined;
}

;// CONCATENATED MODULE: ./build/js/resources/sysctl.js


/** Kernel parameters. Read with one `grep` for all values and files. */
const sysctlKind = (0,resource/* defineKind */.WI)({
    kind: 'sysctl',
    order: resource/* ORDER */.ND.sysctl,
    category: 'command',
    key: (spec) => spec.name,
    // Not by the shell's own `read`: dash reads single bytes, and the kernel answers only the first of them.
    read: (specs) => (0,sh.sh) `grep -s '' ${specs.flatMap(({ name }) => [procPath(name), confPath(name)])} /dev/null`,
    parse(output, specs) {
        const lines = output.split('\n');
        const valueAt = (path) => {
            const values = lines.filter((line) => line.startsWith(`${path}:`)).map((line) => line.slice(path.length + 1));
            return values.length === 0 ? undefined : normal(values.join(' '));
        };
        return specs.map(({ name }) => ({ value: valueAt(procPath(name)), file: valueAt(confPath(name)) }));
    },
    decide(state, wanted) {
        if (wanted.state === 'absent') {
            if (state.file === undefined)
                return { verdict: 'ok' };
            const fields = [{ field: 'after a boot', from: state.file, to: 'not set' }];
            const summary = `bringup's file exists; the value of now (${state.value ?? 'none'}) stays until the next boot`;
            return { verdict: 'change', verb: 'remove', summary, fields, action: { op: 'remove' } };
        }
        const value = normal(wanted.value);
        const line = `${wanted.name} = ${value}`;
        const fields = [
            ...(state.value === value ? [] : [{ field: 'value', from: state.value ?? 'no such parameter yet', to: value }]),
            ...(state.file === line ? [] : [{ field: 'after a boot', from: state.file ?? 'not set', to: line }]),
        ];
        if (fields.length === 0)
            return { verdict: 'ok' };
        const summary = fields.map((one) => one.field).join(', ');
        const verb = state.file === undefined ? 'create' : 'update';
        return { verdict: 'change', verb, summary, fields, action: { op: 'set' } };
    },
    apply: (changes) => (0,sh/* join */.fj)(changes.map(({ spec, action }) => action.op === 'remove'
        ? (0,sh.sh) `rm -f ${confPath(spec.name)} || exit 1`
        : (0,sh/* join */.fj)([setNow(spec.name, normal(spec.value)), writeConf(spec.name, `${spec.name} = ${normal(spec.value)}`)]))),
    undo({ spec, state, action }) {
        const file = state.file === undefined
            ? (0,sh.sh) `rm -f ${confPath(spec.name)} ${`${confPath(spec.name)}.new`}`
            : writeConf(spec.name, state.file);
        return action.op === 'remove' || state.value === undefined ? file : (0,sh/* join */.fj)([setNow(spec.name, state.value), file]);
    },
    absent: (key) => ({ name: key, value: '', state: 'absent' }),
    // Reverse path filters, ARP, IPv6 on or off: whether packets come and go.
    risk: ({ name }) => (/^net[./]ipv[46][./]conf[./]/.test(name) ? 'connectivity' : undefined),
    diagnose(_exitCode, output, { spec }) {
        if (/bringup: no parameter/.test(output)) {
            return {
                category: 'command',
                code: 'sysctl-not-found',
                what: `the kernel has no parameter ${spec.name}`,
                remedy: 'correct the name, or load the module that brings it (a file in /etc/modules-load.d and a command)',
            };
        }
        if (/bringup: refused/.test(output)) {
            return {
                category: 'command',
                code: 'sysctl-refused',
                what: `the kernel refused ${normal(spec.value)} for ${spec.name}`,
                remedy: 'correct the value; in a container many parameters belong to the machine outside',
            };
        }
        return undefined;
    },
});
/** One blank for any white space: the kernel prints tabs where people write blanks. */
function normal(value) {
    return value.trim().replace(/\s+/g, ' ');
}
/** Source: sysctl.d(5): the first separator decides whether dots or slashes part the name. */
function procPath(name) {
    const slashes = /^[^./]*\//.test(name);
    return `/proc/sys/${slashes ? name : name.replace(/[./]/g, (one) => (one === '.' ? '/' : '.'))}`;
}
function confPath(name) {
    return `/etc/sysctl.d/60-bringup-${name.replaceAll('/', '-')}.conf`;
}
function setNow(name, value) {
    const path = procPath(name);
    return (0,sh.sh) `[ -e ${path} ] || { echo 'bringup: no parameter' ${name} >&2; exit 1; }
set -- $(cat ${path})
[ "$*" = ${value} ] || printf '%s\n' ${value} >${path} || { echo 'bringup: refused' ${name} >&2; exit 1; }`;
}
function writeConf(name, line) {
    const path = confPath(name);
    return (0,sh.sh) `mkdir -p /etc/sysctl.d && printf '%s\n' ${line} >${path}.new && chmod 644 ${path}.new && mv -f ${path}.new ${path} || exit 1`;
}

;// CONCATENATED MODULE: ./build/js/base/collections/sysctl.js



/** `sysctl:` kernel settings, now and after a reboot. */
const sysctl = defineCollection({
    section: 'sysctl',
    describe: 'Kernel settings: set now, and kept in /etc/sysctl.d.',
    key: 'name',
    short: 'value',
    plain: false,
    kind: sysctlKind,
    early: ['name'],
    shape: {
        name: schemas/* string */.YjP()
            .regex(/^[A-Za-z0-9_-]+([./][A-Za-z0-9_.:-]+)+$/, 'must be a name such as net.ipv4.ip_forward')
            .describe('`net.ipv4.ip_forward`; with slashes where a part of the name has a dot.'),
        value: schemas/* union */.KCZ([schemas/* string */.YjP().min(1), schemas/* number */.aig(), schemas/* boolean */.zMY()])
            .optional()
            .describe('Its value. Several numbers are one text: "4096 87380 6291456".'),
    },
    problem: ({ value, state }) => (value === undefined && state !== 'absent' ? 'value is missing' : undefined),
    spec: ({ name, value, state }) => ({
        name: name ?? '',
        value: value === undefined ? '' : typeof value === 'boolean' ? String(Number(value)) : String(value),
        state: state ?? 'present',
    }),
});

;// CONCATENATED MODULE: ./build/js/resources/timer-text.js
/** The first line of what bringup makes for a timer: only a service with this line is removed with its timer. */
const MADE_FOR_TIMER = '# Made by bringup for a timer.';
/** The text of the `.timer` unit. */
function timerText(spec) {
    const when = [spec.onCalendar ?? []].flat().map((moment) => `OnCalendar=${moment}`);
    const settings = SETTINGS.flatMap(([field, key]) => spec[field] === undefined ? [] : [`${key}=${String(spec[field])}`]);
    return [
        MADE_FOR_TIMER,
        '[Unit]',
        `Description=${spec.description ?? `${spec.name} (timer)`}`,
        '',
        '[Timer]',
        ...when,
        ...settings,
        ...(spec.service === undefined ? [] : [`Unit=${spec.service}`]),
        '',
        '[Install]',
        'WantedBy=timers.target',
        '',
    ].join('\n');
}
/** The spec's fields that are lines of [Timer] just as they are. Source: systemd.timer(5). */
const SETTINGS = [
    ['onBootSec', 'OnBootSec'],
    ['onStartupSec', 'OnStartupSec'],
    ['onUnitActiveSec', 'OnUnitActiveSec'],
    ['onUnitInactiveSec', 'OnUnitInactiveSec'],
    ['randomizedDelaySec', 'RandomizedDelaySec'],
    ['accuracySec', 'AccuracySec'],
    ['persistent', 'Persistent'],
];
/** The text of the `.service` unit that runs the command; undefined when the timer starts another unit. */
function timerServiceText(spec) {
    if (spec.command === undefined)
        return undefined;
    const words = typeof spec.command === 'string' ? ['/bin/sh', '-c', spec.command] : spec.command;
    return [
        MADE_FOR_TIMER,
        '[Unit]',
        `Description=${spec.description ?? spec.name}`,
        '',
        '[Service]',
        'Type=oneshot',
        ...(spec.user === undefined ? [] : [`User=${spec.user}`]),
        `ExecStart=${words.map(execWord).join(' ')}`,
        '',
    ].join('\n');
}
/** One word of ExecStart. Specifiers and variables are not expanded. Source: systemd.service(5), "Command Lines". */
function execWord(word) {
    const safe = word.replaceAll('%', '%%').replaceAll('$', '$$$$');
    if (/^[A-Za-z0-9_@%+=:,./$-]+$/.test(safe))
        return safe;
    return `"${safe.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\t', '\\t')}"`;
}

;// CONCATENATED MODULE: ./build/js/resources/unit-files.js

/** Where an administrator's units stand. Source: systemd.unit(5), "Unit File Load Path". */
const UNIT_DIRECTORY = '/etc/systemd/system';
/** Where dpkg's helper notes which masks are its own. */
const HELPER_MASKS = '/var/lib/systemd/deb-systemd-helper-masked';
/** Reads unit files and their units: one `grep` and one `systemctl show`, whatever their number. */
function readUnits(paths) {
    const units = [...new Set(paths.map((path) => path.unit))].filter((unit) => !unit.includes('@.'));
    const show = (0,sh.sh) `systemctl show -p Id,NeedDaemonReload,ActiveState,UnitFileState -- ${units}`;
    return (0,sh.sh) `[ ! -d /run/systemd/system ] || {
echo systemd
cd ${UNIT_DIRECTORY}
for f in ${paths.map((path) => path.file)}; do if [ -h "$f" ]; then echo "link:$f:$(readlink "$f")"; if [ -e ${HELPER_MASKS}/"$f" ]; then echo "left:$f"; fi; elif [ -f "$f" ]; then echo "file:$f"; fi; done
grep -as '' ${paths.map((path) => path.file)} /dev/null | while IFS= read -r l; do printf 'text:%s\n' "$l"; done
${units.length === 0 ? (0,sh.sh) `:` : show}
}`;
}
/** The states, one per path in the same order, from what `readUnits` printed. Every text ends with a line break. */
function parseUnits(output, paths) {
    const lines = output.split('\n');
    const rest = (prefix) => lines.filter((line) => line.startsWith(prefix)).map((line) => line.slice(prefix.length));
    const units = [...new Set(paths.map((path) => path.unit))].filter((unit) => !unit.includes('@.'));
    const from = lines.findIndex((line) => /^(Id|NeedDaemonReload|ActiveState|UnitFileState)=/.test(line));
    const blocks = from < 0 ? [] : lines.slice(from).join('\n').split(/\n\n+/);
    return paths.map(({ unit, file }) => {
        const block = blocks[units.indexOf(unit)] ?? '';
        const link = rest(`link:${file}:`)[0];
        const exists = lines.includes(`file:${file}`);
        return {
            systemd: lines.includes('systemd'),
            text: exists
                ? rest(`text:${file}:`)
                    .map((line) => `${line}\n`)
                    .join('')
                : undefined,
            link,
            ...(link === '/dev/null' && lines.includes(`left:${file}`) ? { maskLeft: true } : {}),
            stale: block.includes('NeedDaemonReload=yes'),
            active: /^ActiveState=(active|activating|reloading|refreshing)$/m.test(block),
            enabled: /^UnitFileState=enabled$/m.test(block),
        };
    });
}
/** Words of `systemd-analyze verify` that make a unit unusable or part of it void; other complaints (programs and units still to come, keys of newer systemds) are only shown. */
const FATAL = 'Refusing|bad unit file setting|Invalid section header|Failed to parse|fatal error|Missing .=|outside of section|Neither a valid executable';
/** Writes files beside their places, lets systemd check them there, renames them, and has systemd read them, once for all. Ends the program when they are not valid. */
function writeUnits(writes, { verify }) {
    const texts = writes.filter((write) => write.text !== undefined);
    const units = [...new Set(texts.map((write) => write.unit))];
    const check = (0,sh.sh) `bu_said=$(SYSTEMD_UNIT_PATH="$bu_dir": systemd-analyze verify --man=no -- ${units} 2>&1 | grep -F -e "$bu_dir/" ${units.flatMap((unit) => ['-e', unit])})
if [ -n "$bu_said" ]; then printf '%s\n' "$bu_said" >&2; fi
bu_bad=$(printf '%s\n' "$bu_said" | grep -E ${FATAL})
if [ -n "$bu_bad" ]; then printf '%s\n' "$bu_bad" | while IFS= read -r l; do echo "bringup: unit: \${l##"$bu_dir/"}"; done >&2; exit 1; fi`;
    return (0,sh/* join */.fj)([
        // What a run left that was killed in between goes first.
        (0,sh.sh) `set +e
rm -rf ${UNIT_DIRECTORY}/.bringup.*
bu_dir=$(mktemp -d ${UNIT_DIRECTORY}/.bringup.XXXXXX) || exit 1
trap 'rm -rf "$bu_dir"' EXIT
umask 022`,
        ...texts.map(({ file, text = '' }) => (0,sh.sh) `mkdir -p "$bu_dir/"${directory(file)} && printf %s ${text} >"$bu_dir/"${file} || exit 1`),
        ...(verify && texts.length > 0
            ? [
                (0,sh.sh) `if command -v systemd-analyze >/dev/null 2>&1; then
${check}
fi`,
            ]
            : []),
        ...writes.map(place),
        (0,sh.sh) `systemctl daemon-reload || exit 1`,
    ]);
}
function place({ file, text, link }) {
    const path = `${UNIT_DIRECTORY}/${file}`;
    if (link !== undefined)
        return (0,sh.sh) `ln -sfn ${link} ${path} || exit 1`;
    if (text !== undefined)
        return (0,sh.sh) `mkdir -p ${UNIT_DIRECTORY}/${directory(file)} && mv -f "$bu_dir/"${file} ${path} || exit 1`;
    const parent = directory(file);
    const tidy = parent === '.' ? (0,sh.sh) `:` : (0,sh.sh) `rmdir ${`${UNIT_DIRECTORY}/${parent}`} 2>/dev/null || :`;
    return (0,sh/* join */.fj)([(0,sh.sh) `rm -f ${path} || exit 1`, tidy]);
}
function directory(file) {
    return file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '.';
}

;// CONCATENATED MODULE: ./build/js/resources/timer.js





/** Timers of systemd. A change of its times restarts the timer, not what it starts. */
const timerKind = (0,resource/* defineKind */.WI)({
    kind: 'timer',
    order: resource/* ORDER */.ND.timer,
    category: 'service',
    transaction: true,
    key: (spec) => spec.name,
    implies: ({ user, service }) => [
        ...(user === undefined ? [] : [`user:${user}`]),
        ...(service === undefined ? [] : [`unit:${service}`]),
    ],
    read: (specs) => readUnits(specs.flatMap(timer_pathsOf)),
    parse(output, specs) {
        const states = parseUnits(output, specs.flatMap(timer_pathsOf));
        return specs.flatMap((_, index) => {
            const [timer, service] = states.slice(index * 2, index * 2 + 2);
            return timer === undefined || service === undefined ? [] : [{ timer, service }];
        });
    },
    decide: (state, wanted) => (wanted.state === 'absent' ? timer_decideAbsent(state, wanted) : decidePresent(state, wanted)),
    apply(changes) {
        const timers = (op) => changes.filter(({ action }) => action.op === op).map(({ spec }) => `${spec.name}.timer`);
        const [set, remove] = [timers('set'), timers('remove')];
        const rewritten = changes.filter(({ action }) => action.op === 'set' && action.writes.length > 0);
        return (0,sh/* join */.fj)([
            ...(remove.length === 0
                ? []
                : [(0,sh.sh) `systemctl disable --now -- ${remove} || systemctl stop -- ${remove} || exit 1`]),
            writeUnits(changes.flatMap(({ action }) => action.writes), { verify: true }),
            ...(set.length === 0 ? [] : [(0,sh.sh) `systemctl enable --now -- ${set} || exit 1`]),
            // A running timer keeps the times it was started with.
            ...(rewritten.length === 0
                ? []
                : [(0,sh.sh) `systemctl restart -- ${rewritten.map(({ spec }) => `${spec.name}.timer`)} || exit 1`]),
        ]);
    },
    undo({ spec, state, action }) {
        const unit = `${spec.name}.timer`;
        const [timer, service] = timer_pathsOf(spec);
        if (timer === undefined || service === undefined)
            return { cannot: 'the timer has no files' };
        const touched = new Set(action.writes.map((write) => write.file));
        const writes = [
            { path: timer, old: state.timer },
            { path: service, old: state.service },
        ].flatMap(({ path, old: { text, link } }) => touched.has(path.file)
            ? [{ ...path, ...(text === undefined ? {} : { text }), ...(link === undefined ? {} : { link }) }]
            : []);
        const { enabled, active } = state.timer;
        return (0,sh.sh) `(
${stopped(unit, !enabled, !active)}
${writeUnits(writes, { verify: false })}
${enabled ? (0,sh.sh) `systemctl enable -- ${unit} || exit 1` : (0,sh.sh) `:`}
${active ? (0,sh.sh) `systemctl restart -- ${unit} || exit 1` : (0,sh.sh) `:`}
) || exit 1`;
    },
    absent: (key) => ({ name: key, state: 'absent' }),
    diagnose(_exitCode, output, { spec }) {
        const mine = [...output.matchAll(/^bringup: unit: (.*)$/gm)].map((match) => match[1] ?? '');
        const said = mine.filter((line) => line.includes(`${spec.name}.timer`) || line.includes(`${spec.name}.service`));
        if (said.length === 0)
            return undefined;
        return {
            category: 'service',
            code: 'timer-invalid',
            what: `systemd does not accept timer ${spec.name}: ${said.join(' · ')}`,
            remedy: 'correct its times (`systemd-analyze calendar` explains one); nothing was put in place',
        };
    },
});
function timer_pathsOf({ name }) {
    return ['timer', 'service'].map((type) => ({ unit: `${name}.${type}`, file: `${name}.${type}` }));
}
function stopped(unit, disable, stop) {
    return (0,sh/* join */.fj)([
        disable ? (0,sh.sh) `systemctl disable -- ${unit} || :` : (0,sh.sh) `:`,
        stop ? (0,sh.sh) `systemctl stop -- ${unit} || :` : (0,sh.sh) `:`,
    ]);
}
function decidePresent(state, wanted) {
    if (!state.timer.systemd)
        return timer_refuse('no-systemd', 'unsupported', `timer ${wanted.name} is wanted, but the host is not run by systemd`, 'leave timers out for this host');
    if (state.timer.link === '/dev/null') {
        return timer_refuse('timer-masked', 'service', `somebody masked ${wanted.name}.timer`, `\`systemctl unmask ${wanted.name}.timer\` on the host, if it may run again`);
    }
    const texts = { timer: timerText(wanted), service: timerServiceText(wanted) };
    const isStrange = state.service.text !== undefined && !state.service.text.startsWith(MADE_FOR_TIMER);
    if (texts.service !== undefined && isStrange) {
        return timer_refuse('timer-service-taken', 'config', `the command of timer ${wanted.name} would overwrite ${wanted.name}.service, which is somebody else's`, `choose another name, or give service: ${wanted.name}.service instead of a command`);
    }
    const files = ['timer', 'service'].flatMap((type) => {
        const text = texts[type];
        return text === undefined || text === state[type].text ? [] : [{ type, file: `${wanted.name}.${type}`, text }];
    });
    const { stale, enabled, active } = state.timer;
    const fields = [
        ...(stale || state.service.stale ? [{ field: 'systemd', from: 'has not read it yet', to: 'reads it' }] : []),
        ...(enabled ? [] : [{ field: 'at boot', from: 'disabled', to: 'enabled' }]),
        ...(active ? [] : [{ field: 'timer', from: 'stopped', to: 'waiting' }]),
    ];
    if (files.length === 0 && fields.length === 0)
        return { verdict: 'ok' };
    const joined = (of) => files.map(({ type }) => of(type)).join('');
    return {
        verdict: 'change',
        verb: state.timer.text === undefined ? 'create' : 'update',
        summary: state.timer.text === undefined
            ? 'no such timer'
            : files.length === 0
                ? fields.map((one) => one.field).join(', ')
                : 'another text',
        fields,
        ...(files.length === 0
            ? {}
            : { text: { before: joined((type) => state[type].text ?? ''), after: joined((type) => texts[type] ?? '') } }),
        action: { op: 'set', writes: files.map(({ file, text }) => ({ unit: file, file, text })) },
    };
}
function timer_decideAbsent(state, wanted) {
    const { timer, service } = state;
    if (timer.text === undefined && !timer.active && !timer.enabled)
        return { verdict: 'ok' };
    const own = service.text?.startsWith(MADE_FOR_TIMER) === true;
    const files = timer_pathsOf(wanted).filter((path) => path.file.endsWith('.timer') || own);
    return { verdict: 'change', verb: 'remove', summary: 'exists', action: { op: 'remove', writes: files } };
}
function timer_refuse(code, category, what, remedy) {
    return { verdict: 'refuse', error: new core_error/* BringupError */.y4({ code, category, what, remedy }) };
}

;// CONCATENATED MODULE: ./build/js/base/collections/timers.js




const span = schemas/* string */.YjP().regex(/^[0-9][0-9a-z ]*$/, 'must be a span such as 15min or 1h 30min');
/** `timers:` of systemd: something that runs by the clock. */
const timers = defineCollection({
    section: 'timers',
    describe: 'Something that runs by the clock, as a systemd timer that is enabled and started.',
    key: 'name',
    plain: false,
    kind: timerKind,
    early: ['name'],
    shape: {
        name: schemas/* string */.YjP()
            .regex(/^[A-Za-z0-9][A-Za-z0-9_.@-]*$/, 'must be a name without .timer')
            .describe('Name of the timer.'),
        'on-calendar': schemas/* union */.KCZ([schemas/* string */.YjP().min(1), schemas/* array */.YOg(schemas/* string */.YjP().min(1)).min(1)])
            .optional()
            .describe('When, as in systemd.time(7): `daily`, `Mon *-*-* 03:00`.'),
        'on-boot': span.optional().describe('This long after the boot.'),
        'on-startup': span.optional().describe('This long after systemd started.'),
        'on-unit-active': span.optional().describe('This long after it last started.'),
        'on-unit-inactive': span.optional().describe('This long after it last ended.'),
        'randomized-delay': span.optional().describe('Later by a random time up to this.'),
        accuracy: span.optional().describe('May be late by this much. Default: 1min.'),
        persistent: schemas/* boolean */.zMY().optional().describe('Make up for a time that passed while the host was off.'),
        command: schemas/* union */.KCZ([schemas/* string */.YjP().min(1), schemas/* array */.YOg(schemas/* string */.YjP()).min(1)])
            .optional()
            .describe('What to run: a line for /bin/sh, or the words of a program.'),
        user: owner.optional().describe('Who runs the command. Default: root.'),
        service: unitName.optional().describe('Another unit to start, instead of a command.'),
        description: schemas/* string */.YjP().optional().describe('What it is for.'),
    },
    problem(entry) {
        if (entry.state === 'absent')
            return undefined;
        const when = ['on-calendar', 'on-boot', 'on-startup', 'on-unit-active', 'on-unit-inactive'];
        if (when.every((key) => entry[key] === undefined))
            return `one of ${when.join(', ')} must say when it runs`;
        return (entry.command === undefined) === (entry.service === undefined)
            ? 'exactly one of command and service must say what runs'
            : undefined;
    },
    spec: (entry) => ({
        name: entry.name ?? '',
        state: entry.state ?? 'present',
        ...given({
            onCalendar: entry['on-calendar'],
            onBootSec: entry['on-boot'],
            onStartupSec: entry['on-startup'],
            onUnitActiveSec: entry['on-unit-active'],
            onUnitInactiveSec: entry['on-unit-inactive'],
            randomizedDelaySec: entry['randomized-delay'],
            accuracySec: entry.accuracy,
            persistent: entry.persistent,
            command: entry.command,
            user: entry.user,
            service: entry.service,
            description: entry.description,
        }),
    }),
});

;// CONCATENATED MODULE: ./build/js/resources/unit.js




/** Unit files in /etc/systemd/system. systemd checks them before they take effect and reads them once per transaction. */
const unitKind = (0,resource/* defineKind */.WI)({
    kind: 'unit',
    order: resource/* ORDER */.ND.unit,
    category: 'service',
    transaction: true,
    key: (spec) => pathOf(spec).file,
    read: (specs) => readUnits(specs.map(pathOf)),
    parse: (output, specs) => parseUnits(output, specs.map(pathOf)),
    decide(state, wanted) {
        const { file, unit } = pathOf(wanted);
        if (wanted.state === 'absent') {
            if (state.text === undefined && (state.link === undefined || state.link === '/dev/null'))
                return { verdict: 'ok' };
            const stops = wanted.dropIn === undefined && state.active;
            return {
                verdict: 'change',
                verb: 'remove',
                summary: stops ? 'exists, and runs' : 'exists',
                ...(stops ? { fields: [{ field: unit, from: 'running', to: 'stopped' }] } : {}),
                ...(state.text === undefined ? {} : { text: { before: state.text, after: '' } }),
                action: { op: 'remove' },
            };
        }
        if (!state.systemd)
            return { verdict: 'refuse', error: noSystemd(wanted) };
        if (state.link === '/dev/null' && !state.maskLeft)
            return { verdict: 'refuse', error: masked(unit) };
        const text = textOf(wanted);
        if (state.text === text) {
            if (!state.stale)
                return { verdict: 'ok' };
            return { verdict: 'change', verb: 'run', summary: 'systemd has not read it yet', action: { op: 'reload' } };
        }
        const isNew = state.text === undefined && (state.link === undefined || state.maskLeft === true);
        return {
            verdict: 'change',
            verb: isNew ? 'create' : 'update',
            summary: isNew ? `no ${file} yet` : state.link === undefined ? 'another text' : `a link to ${state.link}`,
            ...(isNew && wanted.ours ? {} : { text: { before: state.text ?? '', after: text } }),
            action: { op: 'write' },
        };
    },
    apply(changes) {
        const writes = changes.flatMap(({ spec, action }) => action.op === 'reload' ? [] : [{ ...pathOf(spec), ...(action.op === 'write' ? { text: textOf(spec) } : {}) }]);
        const removed = changes.filter(({ spec, action }) => action.op === 'remove' && spec.dropIn === undefined);
        return (0,sh/* join */.fj)([...stop(removed), writeUnits(writes, { verify: true })]);
    },
    undo({ spec, state, action }) {
        if (action.op === 'reload')
            return (0,sh.sh) `:`;
        const { text, link } = state;
        const path = pathOf(spec);
        const write = { ...path, ...(text === undefined ? {} : { text }), ...(link === undefined ? {} : { link }) };
        const back = action.op === 'remove' && spec.dropIn === undefined && !path.unit.includes('@.');
        return (0,sh.sh) `(
${writeUnits([write], { verify: false })}
${back && state.enabled ? (0,sh.sh) `systemctl enable -- ${path.unit} || exit 1` : (0,sh.sh) `:`}
${back && state.active ? (0,sh.sh) `systemctl start -- ${path.unit} || exit 1` : (0,sh.sh) `:`}
) || exit 1`;
    },
    absent(key) {
        const dropIn = /^(.*)\.d\/(.*)\.conf$/.exec(key);
        const [, name = key, part] = dropIn ?? [];
        return { name, ...(part === undefined ? {} : { dropIn: part }), content: '', state: 'absent' };
    },
    diagnose(_exitCode, output, { spec }) {
        const { file, unit } = pathOf(spec);
        const lines = [...output.matchAll(/^bringup: unit: (.*)$/gm)].map((match) => match[1] ?? '');
        const mine = lines.filter((line) => line.includes(file) || line.includes(unit));
        if (mine.length === 0 && lines.length > 0) {
            return {
                category: 'service',
                code: 'unit-held-back',
                what: `${file} was not put in place, because another unit of the same step is not valid: ${lines[0]}`,
                remedy: 'correct that one',
            };
        }
        if (mine.length === 0)
            return undefined;
        return {
            category: 'service',
            code: 'unit-invalid',
            what: `systemd does not accept ${file}: ${mine.join(' · ')}`,
            remedy: 'correct the unit; nothing was put in place',
        };
    },
});
function pathOf({ name, dropIn }) {
    return { unit: name, file: dropIn === undefined ? name : `${name}.d/${dropIn}.conf` };
}
function textOf({ content }) {
    return content.endsWith('\n') ? content : `${content}\n`;
}
/** A unit without a file can neither be stopped for good nor disabled, so that comes first. Templates have nothing of their own to stop. */
function stop(changes) {
    const units = changes.map(({ spec }) => spec.name).filter((unit) => !unit.includes('@.'));
    return units.length === 0 ? [] : [(0,sh.sh) `systemctl disable --now -- ${units} || systemctl stop -- ${units} || exit 1`];
}
function noSystemd({ name }) {
    return new core_error/* BringupError */.y4({
        code: 'no-systemd',
        category: 'unsupported',
        what: `unit ${name} is wanted, but the host is not run by systemd`,
        remedy: 'leave units out for this host',
    });
}
function masked(unit) {
    return new core_error/* BringupError */.y4({
        code: 'unit-masked',
        category: 'service',
        what: `${unit} is masked: ${UNIT_DIRECTORY}/${unit} is a link to /dev/null, which somebody put there`,
        remedy: `\`systemctl unmask ${unit}\` on the host, if the unit may run again`,
    });
}

;// CONCATENATED MODULE: ./build/js/base/collections/units.js




/** `units:` of systemd, whole or as drop-ins. */
const units = defineCollection({
    section: 'units',
    describe: 'systemd units in /etc/systemd/system, checked by `systemd-analyze verify` before they take effect.',
    key: 'name',
    labelled: true,
    plain: false,
    kind: unitKind,
    early: ['name', 'drop-in'],
    shape: {
        name: unitName.describe('With its type: `web.service`.'),
        'drop-in': schemas/* string */.YjP()
            .regex(/^[A-Za-z0-9_.-]+$/, 'must be a file name without .conf')
            .optional()
            .describe('Name of a drop-in: only what it says is added to the unit.'),
        content: schemas/* string */.YjP().optional().describe('The text of the unit.'),
    },
    problem: ({ content, state }) => (content === undefined && state !== 'absent' ? 'content is missing' : undefined),
    spec: (entry) => ({
        name: entry.name ?? '',
        content: entry.content ?? '',
        state: entry.state ?? 'present',
        ...given({ dropIn: entry['drop-in'] }),
    }),
});

// EXTERNAL MODULE: ./build/js/core/secret.js
var secret = __webpack_require__(1583);
// EXTERNAL MODULE: ./build/js/resources/run-key.js
var run_key = __webpack_require__(4834);
;// CONCATENATED MODULE: ./build/js/resources/user-state.js





const ABSENT = {
    exists: false,
    uid: undefined,
    group: undefined,
    groups: [],
    shell: undefined,
    home: undefined,
    comment: undefined,
    locked: false,
};
/** Reads accounts. A hash never leaves the host, only one of it with a key of this run, and only where one is wanted. */
function readUsers(specs) {
    const compared = specs.filter(hasPassword).map(({ name }) => name);
    const digest = compared.length === 0
        ? (0,sh.sh) ``
        : (0,sh.sh) `case $n in ${(0,sh/* join */.fj)(compared.map((name) => (0,sh.sh) `${name}`), '|')})
    case $h in '' | '*') d=none ;; *) d=$(${(0,run_key/* printKeyedHash */.A)((0,sh.sh) `printf %s "$h"`)}) ;; esac ;;
  esac`;
    return (0,sh.sh) `set -- ${specs.map(({ name }) => name)}
${ACCOUNTS}
bu_accounts passwd "$@" | while IFS= read -r l; do echo "passwd:$l"; done
while IFS= read -r l; do echo "group:$l"; done </etc/group
bu_accounts shadow "$@" | while IFS=: read -r n h _; do
  k=open
  while :; do case $h in '!'*) k=locked h=\${h#!} ;; *) break ;; esac; done
  d=
  ${digest}
  echo "shadow:$n:$k:\${d%% *}"
done`;
}
function hasPassword({ passwordHash }) {
    // What an undo index keeps of a wish has only the name of its secret.
    return passwordHash instanceof secret/* Secret */.z;
}
/** A hash in the form of /etc/shadow without the mark that locks it. */
function bareHash(hash) {
    return hash.replace(/^!+/, '');
}
/** The accounts' states, in the order of `specs`, from what `readUsers` printed. */
function parseUsers(output, specs) {
    const rows = output.split('\n').map((line) => line.split(':'));
    const tagged = (tag) => rows.filter((row) => row[0] === tag).map((row) => row.slice(1));
    const groups = tagged('group');
    const shadow = tagged('shadow');
    return specs.map(({ name, passwordHash }) => {
        const passwd = tagged('passwd').find((row) => row[0] === name);
        if (passwd === undefined)
            return ABSENT;
        const [, , uid, gid, comment = '', home = '', shell = ''] = passwd;
        const [, lock, digest = ''] = shadow.find((row) => row[0] === name) ?? [];
        return {
            exists: true,
            uid: Number(uid),
            group: groups.find((row) => row[2] === gid)?.[0] ?? gid,
            groups: groups
                .filter((row) => (row[3] ?? '').split(',').includes(name))
                .map((row) => row[0] ?? '')
                .toSorted(),
            shell,
            home,
            // Debian's adduser leaves the empty parts of the old finger fields.
            comment: comment.replace(/,+$/, ''),
            locked: lock === 'locked',
            ...(passwordHash instanceof secret/* Secret */.z ? { password: compared(digest, passwordHash) } : {}),
        };
    });
}
function compared(digest, wanted) {
    if (digest === '' || digest === 'none')
        return 'none';
    return digest === (0,run_key/* keyedHash */.N)(bareHash(wanted.reveal())) ? 'same' : 'other';
}
/** What shadow's tools say. Source: shadow, src/useradd.c, src/usermod.c, src/userdel.c. */
const PROBLEMS = [
    {
        pattern: /is currently used by process (\d+)/,
        code: 'user-busy',
        what: (name, [, pid]) => `user ${name} still runs process ${pid}`,
        remedy: 'end what the user runs (`loginctl terminate-user`, `systemctl stop`), and run again',
    },
    {
        pattern: /UID '?(\d+)'? (?:already exists|is not unique)|UID (\d+) is not unique|uid '(\d+)' in use/,
        code: 'uid-taken',
        what: (name, [, one, two, three]) => `number ${one ?? two ?? three} for user ${name} belongs to another user of the host`,
        remedy: 'choose another uid, or see `getent passwd <number>` on the host',
    },
    {
        pattern: /group '?([^'\s]+)'? does not exist/,
        code: 'group-not-found',
        what: (name, [, group]) => `user ${name} is to be in group ${group}, which the host does not have`,
        remedy: 'declare the group too, or the package that brings it',
    },
    {
        pattern: /cannot lock \/etc\/(\S+?);/,
        code: 'accounts-locked',
        what: (name, [, file]) => `/etc/${file} is locked by another program, so user ${name} cannot be changed`,
        remedy: 'run again; if nothing runs there that changes accounts, remove the stale /etc/*.lock',
    },
];
/** What a failed account tool means; undefined when it is none of the known ways. */
function diagnoseUser(output, name) {
    for (const { pattern, code, what, remedy } of PROBLEMS) {
        const match = pattern.exec(output);
        if (match !== null)
            return { category: 'command', code, what: what(name, match), remedy };
    }
    return diagnoseNoTool(output);
}

;// CONCATENATED MODULE: ./build/js/resources/user-undo.js



/** Puts the password field back as it was; the field itself stands only in the file that `save` wrote. */
function passwordBack(name) {
    return (0,sh.sh) `if IFS=: read -r _ bu_field _ <"$BU_SAVE.shadow."${name}; then
  if [ -n "$bu_field" ]; then printf '%s:%s\n' ${name} "$bu_field" | chpasswd -e || exit 1
  else passwd -d ${name} || exit 1
  fi
  [ "$(bu_accounts shadow ${name} | cut -d : -f 2)" = "$bu_field" ] || { echo 'bringup: the password did not go back' >&2; exit 1; }
fi`;
}
/** When the password was changed and when it ends, which a new account does not have from the old one. */
function agingBack(name) {
    return (0,sh.sh) `if command -v chage >/dev/null 2>&1 && IFS=: read -r _ _ bu_d bu_m bu_M bu_W bu_I bu_E _ <"$BU_SAVE.shadow."${name}; then
  chage -d "\${bu_d:--1}" -m "\${bu_m:--1}" -M "\${bu_M:--1}" -W "\${bu_W:--1}" -I "\${bu_I:--1}" -E "\${bu_E:--1}" ${name} || exit 1
fi`;
}
/** A home directory that the change made goes, unless somebody put more into it than came from /etc/skel. */
function homeBack(name) {
    return (0,sh.sh) `if [ -n "$bu_home" ] && [ -d "$bu_home" ] && [ ! -e "$BU_SAVE.home."${name} ]; then
  for bu_file in /etc/skel/.[!.]* /etc/skel/*; do
    if [ -f "$bu_file" ] && cmp -s "$bu_file" "$bu_home/\${bu_file##*/}"; then rm -f "$bu_home/\${bu_file##*/}"; fi
  done
  rmdir "$bu_home" 2>/dev/null || echo "bringup: $bu_home is not empty and stays" >&2
fi`;
}
function oldFields(state) {
    const { uid, group, groups, shell, home, comment } = state;
    return {
        ...(uid === undefined ? {} : { uid }),
        ...(group === undefined ? {} : { group }),
        groups,
        ...(shell === undefined ? {} : { shell }),
        ...(home === undefined ? {} : { home }),
        ...(comment === undefined ? {} : { comment }),
    };
}
/** Takes a change of an account back. A removed account comes back with its numbers, groups and password, not with a deleted home. */
function undoUser({ spec, state, action }) {
    const { name } = spec;
    if (action.op === 'create') {
        return (0,sh/* join */.fj)([
            (0,sh.sh) `(`,
            ACCOUNTS,
            (0,sh.sh) `bu_home=$(bu_accounts passwd ${name} | cut -d : -f 6)`,
            (0,sh.sh) `[ -n "$bu_home" ] || exit 0`,
            withAccountTool((tool) => tool.remove(name)),
            homeBack(name),
            (0,sh.sh) `) || exit 1`,
        ]);
    }
    const fields = oldFields(state);
    if (action.op === 'modify') {
        const changed = Object.fromEntries(Object.entries(fields).filter(([field]) => field in action.set));
        const password = action.password || action.lock !== undefined ? [passwordBack(name)] : [];
        return (0,sh/* join */.fj)([ACCOUNTS, withAccountTool((tool) => tool.modify(name, changed, { append: false })), ...password]);
    }
    const { groups = [], ...alone } = fields;
    return (0,sh/* join */.fj)([
        ACCOUNTS,
        (0,sh.sh) `bu_accounts passwd ${name} >/dev/null || {
bu_accounts group ${fields.group ?? name} >/dev/null || groupadd ${fields.group ?? name} || addgroup ${fields.group ?? name} || exit 1
${withAccountTool((tool) => tool.create(name, alone, { system: (fields.uid ?? 0) < 1000, makeHome: false }))}
}`,
        ...(groups.length === 0 ? [] : [withAccountTool((tool) => tool.modify(name, { groups }, { append: true }))]),
        passwordBack(name),
        agingBack(name),
    ]);
}

;// CONCATENATED MODULE: ./build/js/resources/user.js








/** Accounts. Read by the shell itself; a hash is digested on the host. */
const userKind = (0,resource/* defineKind */.WI)({
    kind: 'user',
    order: resource/* ORDER */.ND.user,
    category: 'command',
    key: (spec) => spec.name,
    implies: ({ group, groups = [] }) => [...(group === undefined ? [] : [group]), ...groups].map((name) => `group:${name}`),
    read: readUsers,
    parse: parseUsers,
    decide(state, wanted) {
        if (wanted.state === 'absent') {
            if (!state.exists)
                return { verdict: 'ok' };
            const home = wanted.removeHome === true ? { irreversible: `${state.home} is deleted` } : {};
            const action = { op: 'remove', set: {}, password: false, lock: undefined };
            const fields = [{ field: 'uid', from: String(state.uid), to: 'none' }];
            return { verdict: 'change', verb: 'remove', summary: 'exists', fields, action, ...home };
        }
        const { set, fields } = differences(state, wanted);
        const password = wanted.passwordHash !== undefined && state.password !== 'same';
        // A new account is locked until something opens it; setting a password writes the whole field, lock mark included.
        const isLocked = state.exists ? state.locked : true;
        const wantsLock = wanted.locked ?? (wanted.passwordHash === undefined ? isLocked : false);
        const lock = wantsLock !== isLocked || (password && wantsLock) ? wantsLock : undefined;
        const all = [
            ...fields,
            ...(password
                ? [
                    {
                        field: 'password',
                        from: state.password === 'other' ? 'another' : 'none',
                        to: String(wanted.passwordHash),
                    },
                ]
                : []),
            ...(wantsLock !== isLocked && (state.exists || wanted.locked !== undefined)
                ? [{ field: 'locked', from: String(isLocked), to: String(wantsLock) }]
                : []),
        ];
        const action = { set, password, lock };
        if (!state.exists) {
            return {
                verdict: 'change',
                verb: 'create',
                summary: 'no such user',
                fields: all,
                action: { op: 'create', ...action },
            };
        }
        if (all.length === 0)
            return { verdict: 'ok' };
        const summary = all.map((one) => one.field).join(', ');
        return { verdict: 'change', verb: 'update', summary, fields: all, action: { op: 'modify', ...action } };
    },
    apply: (changes) => (0,sh/* join */.fj)([ACCOUNTS, ...changes.map(({ spec, action }) => applyUser(spec, action))]),
    save({ spec, state }) {
        if (!state.exists)
            return (0,sh.sh) `if [ -e ${homeOf(spec)} ]; then : >"$BU_SAVE.home."${spec.name}; fi`;
        return (0,sh/* join */.fj)([ACCOUNTS, (0,sh.sh) `bu_accounts shadow ${spec.name} >"$BU_SAVE.shadow."${spec.name} || :`]);
    },
    undo: undoUser,
    // It may be the user as whom we come.
    risk: ({ removeHome }, { op, set, lock }) => (op === 'remove' && removeHome !== true) ||
        (op === 'modify' && (set.shell !== undefined || set.home !== undefined || lock === true))
        ? 'connectivity'
        : undefined,
    diagnose: (_exitCode, output, { spec }) => diagnoseUser(output, spec.name) ?? (0,filesystem_failure/* filesystemFailure */.i)(output, homeOf(spec)),
    absent: (key) => ({ name: key, state: 'absent' }),
});
function homeOf({ home, name }) {
    return home ?? `/home/${name}`;
}
/** Ends where no directory can be made for a home: useradd finds that out only when the account is there already, and leaves it without one. */
function homeCanBe(home) {
    return (0,sh.sh) `if [ ! -e ${home} ] && [ -d ${(0,file_place/* parentOf */.gN)(home)} ]; then mkdir -- ${home} && rmdir -- ${home} || exit 1; fi`;
}
function differences(state, wanted) {
    const set = {};
    const fields = [];
    const compare = (field) => {
        const to = wanted[field];
        if (to === undefined || to === state[field])
            return;
        set[field] = to;
        fields.push({ field, from: state.exists ? String(state[field]) : 'none', to: String(to) });
    };
    compare('uid');
    compare('group');
    compare('shell');
    compare('home');
    compare('comment');
    const missing = (wanted.groups ?? []).filter((group) => !state.groups.includes(group) && group !== wanted.group);
    const extra = wanted.appendGroups === false ? state.groups.filter((group) => wanted.groups?.includes(group) === false) : [];
    if (missing.length > 0 || extra.length > 0) {
        set.groups = wanted.appendGroups === false ? (wanted.groups ?? []) : missing;
        fields.push({ field: 'groups', from: state.groups.join(', ') || 'none', to: wanted.groups?.join(', ') || 'none' });
    }
    return { set, fields };
}
function applyUser(spec, { op, set, password, lock }) {
    const { name } = spec;
    if (op === 'remove') {
        // The home first: cut off behind the account, nobody would know any more that it was to go. A busy user keeps both.
        const home = (0,sh.sh) `bu_pid=$(find /proc -maxdepth 1 -name '[1-9]*' -user ${name} 2>/dev/null | head -n 1)
[ -z "$bu_pid" ] || { echo "user "${name}" is currently used by process \${bu_pid#/proc/}" >&2; exit 1; }
bu_home=$(bu_accounts passwd ${name} | cut -d : -f 6)
case $bu_home in /?*/?*) rm -rf -- "$bu_home" || exit 1; bu_home= ;; esac`;
        return (0,sh.sh) `if bu_accounts passwd ${name} >/dev/null; then
${spec.removeHome === true ? home : (0,sh.sh) `:`}
${withAccountTool((tool) => tool.remove(name))}
${spec.removeHome === true ? (0,sh.sh) `[ -z "$bu_home" ] || { echo "bringup: $bu_home is not deleted" >&2; exit 1; }` : (0,sh.sh) `:`}
fi`;
    }
    const append = spec.appendGroups !== false;
    const modify = withAccountTool((tool) => tool.modify(name, set, { append }));
    const steps = [
        op === 'modify'
            ? modify
            : (0,sh.sh) `if bu_accounts passwd ${name} >/dev/null; then
${modify}
else
${spec.system === true ? (0,sh.sh) `:` : homeCanBe(homeOf(spec))}
${withAccountTool((tool) => tool.create(name, set, { system: spec.system === true, makeHome: spec.system !== true }))}
fi`,
    ];
    if (password && spec.passwordHash !== undefined) {
        steps.push((0,sh.sh) `printf '%s:%s\n' ${name} ${spec.passwordHash} | chpasswd -e || exit 1`);
    }
    if (lock === true)
        steps.push((0,sh.sh) `usermod -L -- ${name} || passwd -l ${name} || exit 1`);
    // An account without any password cannot be unlocked, that would open it to everybody: `*` is not locked and matches no password.
    if (lock === false && !password) {
        steps.push((0,sh.sh) `case $(bu_accounts shadow ${name} | cut -d : -f 2) in
'!' | '!!' | '!*') printf '%s:*\n' ${name} | chpasswd -e || exit 1 ;;
*) usermod -U -- ${name} || passwd -u ${name} || exit 1 ;;
esac`);
    }
    return (0,sh/* join */.fj)(steps);
}

;// CONCATENATED MODULE: ./build/js/base/collections/users.js





/** `users:` accounts. */
const users = defineCollection({
    section: 'users',
    describe: 'Accounts. What is not said stays as it is.',
    key: 'name',
    plain: true,
    kind: userKind,
    early: ['name'],
    shape: {
        name: accountName.describe('Name of the account.'),
        uid: number.optional().describe('Its number. Default: the one it has or gets.'),
        group: accountName.optional().describe('Primary group. Default for a new account: a group of its own name.'),
        groups: schemas/* array */.YOg(accountName).optional().describe('Further groups.'),
        'append-groups': schemas/* boolean */.zMY().optional().describe('Keep groups that are not listed (default), or leave them.'),
        shell: absolutePath.optional().describe('Login shell.'),
        home: absolutePath.optional().describe('Home directory; made for a new account.'),
        system: schemas/* boolean */.zMY().optional().describe('A new account is a system account: low number, no home directory.'),
        comment: schemas/* string */.YjP()
            .regex(/^[^:\n]*$/, 'must be one line without colons')
            .optional()
            .describe('Full name or purpose.'),
        'password-hash': secret_ref/* secretRef */.C.optional().describe('As in /etc/shadow (`mkpasswd -m sha512crypt`), by reference.'),
        locked: schemas/* boolean */.zMY().optional().describe('No password opens the account; keys still do.'),
        'remove-home': schemas/* boolean */.zMY()
            .optional()
            .describe('With `state: absent`: delete the home directory too. Cannot be taken back.'),
    },
    spec: (entry) => ({
        name: entry.name ?? '',
        state: entry.state ?? 'present',
        ...given({
            uid: entry.uid,
            group: entry.group,
            groups: entry.groups,
            appendGroups: entry['append-groups'],
            shell: entry.shell,
            home: entry.home,
            system: entry.system,
            comment: entry.comment,
            passwordHash: entry['password-hash'],
            locked: entry.locked,
            removeHome: entry['remove-home'],
        }),
    }),
});

;// CONCATENATED MODULE: ./build/js/base/collections.js
















/** Everything a base section may hold lists of, in the order of the reference. */
const COLLECTIONS = [
    packages_packages,
    groups,
    users,
    authorizedKeys,
    files,
    directories,
    links,
    lines,
    downloads,
    archives,
    sysctl,
    units,
    timers,
    services,
    firewall,
    commands,
];

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/js/base/local-files.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});



/** What travels inside a program stays small; what is larger is downloaded by the host. */
const local_files_MOST_BYTES = 4 * 1024 * 1024;
/** Reads every file that is mentioned, each once. Throws BringupErrors for all that are missing, too large, or outside of the fleet's directory. */
async function readLocalFiles({ root }, mentions) {
    const first = new Map();
    for (const mention of mentions) {
        const path = (0,external_node_path_.resolve)(root, mention.path);
        if (!first.has(path))
            first.set(path, mention);
    }
    const problems = [];
    const files = new Map();
    await Promise.all(Array.from(first, async ([path, mention]) => {
        try {
            files.set(path, await readOne(path, root, mention));
        }
        catch (error) {
            if (!(error instanceof core_error/* BringupError */.y4))
                throw error;
            problems.push(error);
        }
    }));
    if (problems.length > 0)
        throw new core_error/* BringupErrors */.$L(problems);
    return files;
}
async function readOne(path, root, { path: written, place }) {
    const problem = (code, what, remedy, cause) => new core_error/* BringupError */.y4({
        code,
        category: 'config',
        what,
        remedy,
        where: place,
        ...(cause === undefined ? {} : { cause }),
    });
    if ((0,external_node_path_.relative)(root, path).startsWith('..')) {
        throw problem('local-file-outside', `${written} is outside of the directory of the fleet file`, 'keep the file beside the fleet file, so that a checkout of the repository has all of it');
    }
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const file = __addDisposableResource(env_1, await (0,promises_.open)(path, 'r'), true);
            const info = await file.stat();
            if (!info.isFile())
                throw problem('local-file-not-plain', `${written} is not a plain file`, 'name a file; a tree is brought by `archives:`');
            if (info.size > local_files_MOST_BYTES) {
                throw problem('local-file-too-large', `${written} has ${info.size} bytes, more than the ${local_files_MOST_BYTES} that files of a fleet may have`, 'put it on a server and use `downloads:`');
            }
            return await file.readFile();
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (error) {
        if (error instanceof core_error/* BringupError */.y4)
            throw error;
        const missing = error.code === 'ENOENT';
        throw problem(missing ? 'local-file-missing' : 'local-file-unreadable', missing
            ? `there is no file ${written} beside the fleet file (looked in ${root})`
            : `${written} cannot be read: ${error.message}`, missing ? 'add the file to the repository, or correct the path' : 'look at the permissions of the file', error);
    }
}
/** One of the files, by its path relative to the fleet file. It was mentioned, so it was read. */
function fileBeside(files, { root }, path) {
    const bytes = files.get((0,external_node_path_.resolve)(root, path));
    if (bytes === undefined)
        throw new TypeError(`${path} was not read`);
    return bytes;
}

;// CONCATENATED MODULE: ./build/js/base/same-path.js







/** Collections whose entries say what a path is. One path can be only one of them. */
const OWNERS = [files, directories, links, downloads, archives];
/** Paths of a section that are wanted as two different things, or as a whole file and line by line: they would be changed back and forth on every run. */
function samePath(section) {
    const claims = OWNERS.flatMap((collection) => entriesOf(collection, section[collection.section]).map(({ value, path }) => {
        const whole = collection === downloads || ['content', 'template', 'source'].some((field) => value[field] !== undefined);
        return {
            path,
            at: String(value[collection.key]),
            section: collection.section,
            whole: whole && collection !== directories,
        };
    }));
    const first = new Map();
    const twice = claims.flatMap((claim) => {
        const there = first.get(claim.at);
        if (there === undefined)
            first.set(claim.at, claim);
        if (there === undefined || there.section === claim.section)
            return [];
        return [
            {
                path: claim.path,
                message: `${claim.at} is wanted under ${there.section} as well, and can be only one of them`,
            },
        ];
    });
    const byLine = entriesOf(lines, section[lines.section]).flatMap(({ value, path }) => {
        const there = first.get(String(value['path']));
        if (there === undefined || !there.whole)
            return [];
        return [{ path, message: `${there.at} is managed as a whole under ${there.section}, so the line belongs there` }];
    });
    return [...twice, ...byLine];
}

;// CONCATENATED MODULE: ./build/js/resources/firewall-settings.js



/** Turns a firewall on and says what it does by default. It never denies before a rule lets SSH in. */
const firewallSettingsKind = (0,resource/* defineKind */.WI)({
    kind: 'firewall-settings',
    // After the rules, which have to be there when it starts to deny.
    order: resource/* ORDER */.ND.firewall + 1,
    category: 'command',
    key: () => 'host',
    read: () => readFirewalls(),
    parse(output, specs) {
        const { firewalld, readings } = parseFirewalls(output);
        const backends = Object.fromEntries(Object.entries(readings).map(([name, { rules: _, ...status }]) => [name, status]));
        return specs.map(() => ({ firewalld, backends }));
    },
    decide(state, wanted) {
        if (wanted.state === 'absent')
            return { verdict: 'ok' };
        const backend = chooseBackend(state, wanted.backend);
        if (backend instanceof core_error/* BringupError */.y4)
            return { verdict: 'refuse', error: backend };
        if (backend.name === 'nft' && wanted.enabled === false)
            return { verdict: 'refuse', error: noOff() };
        const status = state.backends[backend.name];
        if (status === undefined)
            return { verdict: 'ok' };
        const enabled = wanted.enabled !== undefined && wanted.enabled !== status.enabled ? wanted.enabled : undefined;
        const incoming = wanted.incoming !== undefined && wanted.incoming !== status.incoming ? wanted.incoming : undefined;
        const load = !status.loaded && wanted.enabled !== false;
        const fields = [
            ...(enabled === undefined ? [] : [{ field: 'enabled', from: String(status.enabled), to: String(enabled) }]),
            ...(incoming === undefined ? [] : [{ field: 'incoming', from: status.incoming, to: incoming }]),
            ...(load ? [{ field: 'rules', from: 'not those that are written down', to: 'loaded' }] : []),
        ];
        if (fields.length === 0)
            return { verdict: 'ok' };
        return {
            verdict: 'change',
            verb: 'update',
            summary: fields.map((one) => one.field).join(', '),
            fields,
            action: {
                backend: backend.name,
                ...(enabled === undefined ? {} : { enabled }),
                ...(incoming === undefined ? {} : { incoming }),
                load,
            },
        };
    },
    apply: ([change]) => byName(change?.action.backend ?? 'ufw').configure(change?.action ?? { load: false }),
    undo({ state, action }) {
        const status = state.backends[action.backend];
        if (status === undefined)
            return { cannot: "the firewall's old settings are not known" };
        return byName(action.backend).configure({
            ...(action.incoming === undefined ? {} : { incoming: status.incoming }),
            ...(action.enabled === undefined ? {} : { enabled: status.enabled }),
            load: false,
        });
    },
    diagnose(_exitCode, output) {
        const port = /^bringup: no rule lets ssh in on port (\d+)$/m.exec(output)?.[1];
        if (port === undefined)
            return undefined;
        return {
            category: 'config',
            code: 'firewall-would-close-ssh',
            what: `the firewall would close port ${port}, on which sshd listens, because no rule allows it`,
            remedy: `add a rule: { name: ssh, action: allow, ports: [${port}], proto: tcp }`,
        };
    },
    risk: () => 'connectivity',
});
function noOff() {
    return new core_error/* BringupError */.y4({
        code: 'firewall-no-off',
        category: 'config',
        what: "bringup's nft table has no off: it filters as soon as it has rules",
        remedy: 'remove the rules, or set incoming: allow',
    });
}

;// CONCATENATED MODULE: ./build/js/resources/reboot.js


const reboot_DEFAULT_TIMEOUT_MS = 10 * 60_000;
/**
 * A reboot, when the host needs one. It does when a package left /run/reboot-required (Debian, Ubuntu), when dnf's
 * needs-restarting says so, when a newer kernel of the running flavour lies in /boot, or when the running kernel's modules are gone.
 */
const rebootKind = (0,resource/* defineKind */.WI)({
    kind: 'reboot',
    order: resource/* ORDER */.ND.reboot,
    category: 'command',
    slow: true,
    reboots: true,
    key: () => 'host',
    timeoutMs: ({ timeoutMs }) => timeoutMs ?? reboot_DEFAULT_TIMEOUT_MS,
    read: () => (0,sh.sh) `printf 'boot '; cat /proc/sys/kernel/random/boot_id
if [ -e /run/reboot-required ]; then printf 'because packages ask for it'; [ ! -s /run/reboot-required.pkgs ] || printf ': %s' "$(sort -u /run/reboot-required.pkgs | tr '\n' ' ')"; echo; fi
if bu_has needs-restarting; then needs-restarting -r >/dev/null 2>&1; [ $? != 1 ] || echo 'because needs-restarting says so'; fi
bu_kernel=$BU_RELEASE
bu_flavour() {
  bu_i=$1
  while :; do case $bu_i in [0-9]*-*) bu_i=\${bu_i#*-} ;; *) break ;; esac; done
  echo "$bu_i"
}
bu_mine=$(bu_flavour "$bu_kernel")
bu_newest=$(for k in /boot/vmlinuz-*; do [ ! -e "$k" ] || [ "$(bu_flavour "\${k#/boot/vmlinuz-}")" != "$bu_mine" ] || echo "\${k#/boot/vmlinuz-}"; done | sort -V 2>/dev/null | tail -n 1)
if [ -e "/boot/vmlinuz-$bu_kernel" ] && [ -n "$bu_newest" ] && [ "$bu_newest" != "$bu_kernel" ]; then echo "because kernel $bu_newest is installed and $bu_kernel runs"; fi
if [ -d /lib/modules ] && [ -n "$(ls /lib/modules)" ] && [ ! -d "/lib/modules/$bu_kernel" ]; then echo "because the modules of the running kernel $bu_kernel are gone"; fi`,
    parse(output, specs) {
        const bootId = /^boot (\S+)/m.exec(output)?.[1] ?? '';
        const reasons = Array.from(output.matchAll(/^because (.*)$/gm), ([, reason = '']) => reason.trim());
        return specs.map(() => ({ bootId, reasons }));
    },
    decide({ reasons }, wanted, { notified }) {
        if (wanted.state === 'absent')
            return { verdict: 'ok' };
        const why = [
            ...(wanted.when === 'needed' ? reasons : []),
            ...(notified ? ['something that changed asks for it'] : []),
        ];
        if (why.length === 0)
            return { verdict: 'ok' };
        return {
            verdict: 'change',
            verb: 'run',
            summary: why.join('; '),
            action: null,
            irreversible: 'a reboot cannot be taken back',
        };
    },
    apply: () => (0,sh.sh) `sync
if [ -d /run/systemd/system ]; then systemctl --no-block reboot; else reboot || shutdown -r now; fi`,
    undo: () => ({ cannot: 'a reboot cannot be taken back' }),
});

;// CONCATENATED MODULE: ./build/js/base/resources/hostname.js





const hostname_FILE = '/etc/hostname';
/** Before users and files: what is installed later may take the name from the host. */
const ORDER_OF_HOSTNAME = 5;
/** The name of the host. Read with `uname` and one file; set in the kernel and in /etc/hostname, as hostname(5) wants it. */
const hostnameKind = (0,resource/* defineKind */.WI)({
    kind: 'hostname',
    order: ORDER_OF_HOSTNAME,
    category: 'filesystem',
    key: () => 'system',
    read: () => (0,sh.sh) `echo "now $(uname -n)"; grep -v '^#' ${hostname_FILE} | while read -r bu_i; do echo "file $bu_i"; done`,
    parse(output, specs) {
        const said = (what) => new RegExp(`^${what} (\\S+)$`, 'm').exec(output)?.[1] ?? '';
        return specs.map(() => ({ now: said('now'), file: said('file') }));
    },
    decide({ now, file }, { name, state }) {
        if (state === 'absent')
            return { verdict: 'ok' };
        const fields = [
            ...(now === name ? [] : [{ field: 'name', from: now, to: name }]),
            ...(file === name ? [] : [{ field: 'after a boot', from: file === '' ? 'not set' : file, to: name }]),
        ];
        if (fields.length === 0)
            return { verdict: 'ok' };
        return { verdict: 'change', verb: 'update', summary: 'another name', fields, action: { name } };
    },
    apply: (changes) => (0,sh/* join */.fj)(changes.map(({ action: { name } }) => (0,sh/* join */.fj)([
        (0,file_place/* place */.ik)({ path: hostname_FILE, make: [(0,file_place/* created */.zu)((0,sh.sh) `echo ${name}`), ...(0,file_attributes/* dressNew */.ah)((0,sh.sh) `"$bu_t"`, { mode: '0644' })] }),
        hostname_setNow(name),
    ]))),
    save: () => (0,sh.sh) `if [ -f ${hostname_FILE} ]; then ${(0,file_place/* keep */.aC)(hostname_FILE)}; fi`,
    undo: ({ state: { now } }) => (0,sh.sh) `if [ -f ${(0,file_place/* saved */._C)(hostname_FILE)} ]; then
${(0,file_place/* putBack */.pK)(hostname_FILE)}
else rm -f ${hostname_FILE}; fi
${hostname_setNow(now)}`,
    diagnose: (_exitCode, output) => (0,filesystem_failure/* filesystemFailure */.i)(output, hostname_FILE),
});
function hostname_setNow(name) {
    return (0,sh.sh) `if bu_has hostname; then hostname ${name}; else echo ${name} >/proc/sys/kernel/hostname; fi`;
}

;// CONCATENATED MODULE: ./build/js/base/settings.js







/** Settings of the base section: what a host has one of. */
const settings_SETTINGS = [
    {
        section: 'hostname',
        schema: schemas/* string */.YjP()
            .max(64)
            .regex(/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/, 'must be a host name in lower case')
            .describe('What the host calls itself: set now, and in /etc/hostname.'),
        kind: hostnameKind,
        spec: (name) => ({ name, state: 'present' }),
    },
    {
        section: 'timezone',
        schema: schemas/* string */.YjP()
            .regex(/^[A-Za-z0-9_+-]+(?:\/[A-Za-z0-9_+-]+)*$/, 'must be the name of a time zone, such as Etc/UTC or Europe/Berlin')
            .describe('Time zone by its name in the tz database: /etc/localtime points to it. Needs `tzdata` on the host.'),
        kind: linkKind,
        spec: (zone) => ({
            path: '/etc/localtime',
            target: `/usr/share/zoneinfo/${zone}`,
            mustExist: true,
            state: 'present',
        }),
    },
    {
        section: 'firewall-settings',
        schema: schemas/* strictObject */.rej({
            enabled: schemas/* boolean */.zMY().optional().describe('It filters, now and after a boot. Default: left as it is.'),
            incoming: schemas/* enum */.k5n(['allow', 'deny'])
                .optional()
                .describe('What happens to what no rule names. Default: left as it is. Never denies before a rule lets SSH in.'),
            backend: schemas/* enum */.k5n(['ufw', 'nft']).optional().describe('Default: ufw where it is installed, otherwise nft.'),
        })
            .describe('The firewall as a whole; its rules stand in `firewall`.'),
        kind: firewallSettingsKind,
        spec: (settings) => ({ ...settings, state: 'present' }),
    },
    {
        section: 'reboot',
        schema: schemas/* union */.KCZ([
            schemas/* enum */.k5n(['needed', 'notified']),
            schemas/* strictObject */.rej({
                when: schemas/* enum */.k5n(['needed', 'notified']).optional().describe('Default: needed.'),
                timeout: words_duration.optional().describe('Longest time until the host has to be back. Default: 10m.'),
            }),
        ])
            .describe('Reboot the host, last of all: `needed` when it says that it needs one (or something notifies `reboot:host`), `notified` only then. How many at once: `fleet.rollout.reboots`.'),
        kind: rebootKind,
        spec: (wish) => {
            const { when = 'needed', timeout } = typeof wish === 'string' ? { when: wish } : wish;
            return { when, state: 'present', ...(timeout === undefined ? {} : { timeoutMs: (0,duration/* durationMs */.p)(timeout) }) };
        },
    },
];

;// CONCATENATED MODULE: ./build/js/base/schema.js






/** The `base:` section of a host, as it is written. Made from the table of collections. */
const baseSchema = schemas/* strictObject */.rej({
    ...Object.fromEntries(COLLECTIONS.map((collection) => [collection.section, collectionSchema(collection).optional()])),
    ...Object.fromEntries(settings_SETTINGS.map(({ section, schema }) => [section, schema.optional()])),
    proxy: proxySchema.optional(),
})
    .superRefine((section, context) => {
    const written = section;
    const whole = COLLECTIONS.flatMap((collection) => problemsOf(collection, written[collection.section]));
    for (const { path, message } of [...whole, ...samePath(written)]) {
        context.addIssue({ code: 'custom', path: [...path], message });
    }
})
    .describe('What a host is made of: packages, files, users, services, commands.');
function problemsOf(collection, written) {
    return entriesOf(collection, written).flatMap(({ value, path }) => {
        const message = collection.problem?.(value);
        return message === undefined ? [] : [{ path, message }];
    });
}

// EXTERNAL MODULE: ./build/js/fleet/template.js
var template = __webpack_require__(2640);
;// CONCATENATED MODULE: ./build/js/base/early-names.js
/** What `{{ name }}` gives in a file beside the fleet file, for names that are known at once: the same as in the fleet file itself. */
function earlyNames(fleet, host) {
    const known = {
        'fleet.name': fleet.name,
        environment: fleet.environment,
        'host.name': host.name,
        'host.address': host.address,
    };
    return (name) => {
        const [first, ...rest] = name.split('.');
        if (first === 'vars')
            return textAt(host.vars, rest) ?? textAt(fleet.vars, rest);
        if (name.startsWith('host.labels.'))
            return host.labels[name.slice('host.labels.'.length)];
        return textAt(known, [name]);
    };
}
function textAt(tree, path) {
    let found = tree;
    for (const key of path) {
        found =
            found !== null && typeof found === 'object' && Object.hasOwn(found, key)
                ? found[key]
                : undefined;
    }
    return found === undefined || found === null || typeof found === 'object' ? undefined : String(found);
}

// EXTERNAL MODULE: ./build/js/fleet/nearest.js
var nearest = __webpack_require__(6826);
// EXTERNAL MODULE: ./build/js/host/facts/program.js + 6 modules
var program = __webpack_require__(7566);
;// CONCATENATED MODULE: ./build/js/base/late.js





/** Looks names up for one entry. `early` are names of the host and the fleet, for texts that were not rendered by the loader. */
function lateTexts(input, place, early) {
    const waitsFor = new Set();
    const lookup = (name) => {
        if (!(0,template/* isLate */.lS)(name))
            return early?.(name) ?? late_refuse(name, place);
        const value = lateValue(input, name, place);
        if (value === undefined)
            waitsFor.add(name);
        else if (value !== null && typeof value === 'object')
            throw notText(name, place);
        return value === undefined ? undefined : String(value);
    };
    return {
        waitsFor,
        render(text) {
            const names = (0,template/* templateNames */.VQ)(text);
            if (early === undefined && !names.some(template/* isLate */.lS))
                return text;
            if (names.map(lookup).includes(undefined))
                return undefined;
            return (0,template/* renderTemplate */.Xm)(text, lookup);
        },
    };
}
/** The same entry with every text rendered; a field that holds an unknown name is left out. */
function renderEntry(entry, texts) {
    const fields = Object.entries(entry).map(([name, value]) => [name, renderValue(value, texts)]);
    return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}
function renderValue(value, texts) {
    if (typeof value === 'string')
        return texts.render(value);
    if (value === null || typeof value !== 'object' || value instanceof secret/* Secret */.z)
        return value;
    const inner = Array.isArray(value) ? value : Object.values(value);
    const rendered = inner.map((item) => renderValue(item, texts));
    if (rendered.includes(undefined))
        return undefined;
    return Array.isArray(value)
        ? rendered
        : Object.fromEntries(Object.keys(value).map((key, index) => [key, rendered[index]]));
}
function lateValue({ facts, value }, name, place) {
    if (!name.startsWith('facts.'))
        return value(name);
    const path = name.split('.').slice(1);
    if (facts === undefined || isUnread(facts, path[0] ?? ''))
        return undefined;
    let found = facts;
    for (const [depth, key] of path.entries()) {
        const inside = found !== null && typeof found === 'object' ? found : {};
        if (!Object.hasOwn(inside, key))
            throw unknownFact(name, key, path.slice(0, depth), Object.keys(inside), place);
        found = inside[key];
    }
    if (found === null)
        throw unreadableFact(name, place);
    return found;
}
/** Whether a fact is in a section that was not asked for yet. */
function isUnread(facts, section) {
    const read = facts['sections'];
    return program/* FACT_SECTIONS */.A.some((known) => known === section) && Array.isArray(read) && !read.includes(section);
}
function unknownFact(name, key, parents, known, where) {
    return new core_error/* BringupError */.y4({
        code: 'unknown-fact',
        category: 'config',
        what: `{{ ${name} }} is not known: there is no ${key} in ${['facts', ...parents].join('.')}`,
        remedy: `${(0,nearest/* suggest */.Z)(key, known, 'names')}; \`bringup facts\` prints what is known of each host`,
        where,
    });
}
function unreadableFact(name, where) {
    return new core_error/* BringupError */.y4({
        code: 'fact-without-value',
        category: 'config',
        what: `{{ ${name} }} has no value on this host`,
        remedy: 'look at `bringup facts` for this host, and use the name only on hosts that have it (a group, a label)',
        where,
    });
}
function late_refuse(name, place) {
    throw new core_error/* BringupError */.y4({
        code: 'template-unknown-name',
        category: 'config',
        what: `{{ ${name} }} is not known`,
        remedy: 'names start with vars, host, fleet or facts; a literal {{ is written {{ "{{" }}',
        where: place,
    });
}
function notText(name, place) {
    return new core_error/* BringupError */.y4({
        code: 'template-not-text',
        category: 'config',
        what: `{{ ${name} }} is a list or map, and only text, numbers, true and false can stand in a text`,
        remedy: 'name one of its values',
        where: place,
    });
}

;// CONCATENATED MODULE: ./build/js/base/wanted.js













/** What the base section of a host asks for. Pure; `prepared` are the files beside the fleet file that it names. */
function baseWanted(input) {
    const section = input.section;
    const proxy = section['proxy'];
    const all = [
        ...settings_SETTINGS.flatMap((setting) => {
            const value = section[setting.section];
            return value === undefined ? [] : [settingOf(setting, value, input)];
        }),
        ...COLLECTIONS.flatMap((collection) => entriesOf(collection, section[collection.section]).map((entry) => wantedOf(collection, entry, proxy, input))),
    ];
    const inOrder = emptiedFirst(all);
    return proxy?.apt === undefined ? inOrder : behindAptProxy(inOrder, proxy.apt, wanted_place(input, ['proxy', 'apt']));
}
function settingOf({ section, kind, spec }, value, input) {
    const source = wanted_place(input, [section]);
    return { kind, spec: spec(value), capability: 'base', needs: [], notify: [], source, waitsFor: [] };
}
function wantedOf(collection, { value, path }, proxy, input) {
    const source = wanted_place(input, path);
    refuseLateIdentity(collection, value, source);
    const texts = lateTexts(input, source);
    const waitsFor = new Set();
    const context = {
        proxy: proxy ?? {},
        template(file) {
            const inFile = lateTexts(input, { ...source, file }, earlyNames(input.fleet, input.host));
            const text = (0,file_text/* textOf */.b6)(fileBeside(input.prepared, input.fleet, file));
            if (text === undefined)
                throw wanted_notText(file, source);
            const rendered = inFile.render(text);
            for (const name of inFile.waitsFor)
                waitsFor.add(name);
            return rendered;
        },
        source(file) {
            const bytes = fileBeside(input.prepared, input.fleet, file);
            return (0,file_text/* textOf */.b6)(bytes) ?? { base64: bytes.toString('base64') };
        },
    };
    const spec = collection.spec(renderEntry(value, texts), context);
    for (const name of texts.waitsFor)
        waitsFor.add(name);
    return {
        kind: collection.kind,
        spec,
        capability: 'base',
        needs: value.needs ?? [],
        notify: value.notify ?? [],
        source,
        waitsFor: [...waitsFor],
    };
}
/** What says which thing it is (a path, a name) has to be known before the host is read. */
function refuseLateIdentity({ early, section }, value, where) {
    for (const field of early) {
        const text = value[field];
        const late = typeof text === 'string' ? (0,template/* templateNames */.VQ)(text).find(template/* isLate */.lS) : undefined;
        if (late === undefined)
            continue;
        throw new core_error/* BringupError */.y4({
            code: 'identity-too-late',
            category: 'config',
            what: `${field} of ${section} cannot use {{ ${late} }}, because it has to be known before the host is read`,
            remedy: 'use a label or a var of the host instead',
            where,
        });
    }
}
/** A directory that should go, goes after what should go out of it. */
function emptiedFirst(all) {
    const going = all.filter(({ spec }) => spec.state === 'absent');
    return all.map((wanted) => {
        if (wanted.kind !== directoryKind || !going.includes(wanted))
            return wanted;
        const below = `${directoryKind.key(wanted.spec)}/`;
        const inside = going.filter(({ kind, spec }) => ON_DISK.has(kind.kind) && kind.key(spec).startsWith(below));
        return inside.length === 0 ? wanted : { ...wanted, needs: [...wanted.needs, ...inside.map(resource/* idOf */.TH)] };
    });
}
/** Kinds whose keys are paths. */
const ON_DISK = new Set(['file', 'directory', 'link', 'download', 'archive']);
/** The apt proxy as a file that every package stands on. */
function behindAptProxy(all, proxy, source) {
    const spec = { path: APT_PROXY_PATH, state: 'present', content: aptProxyText(proxy), mode: '0644' };
    const file = { kind: resources_file/* fileKind */.h, spec, capability: 'base', needs: [], notify: [], source, waitsFor: [] };
    return [
        file,
        ...all.map((wanted) => wanted.kind.kind === 'package' ? { ...wanted, needs: [...wanted.needs, `file:${APT_PROXY_PATH}`] } : wanted),
    ];
}
function wanted_place({ fleet, host }, path) {
    return fleet.locateInHost(host.name, ['base', ...path]);
}
function wanted_notText(file, where) {
    return new core_error/* BringupError */.y4({
        code: 'template-not-text',
        category: 'config',
        what: `${file} is not text (UTF-8), so no names in it can be looked up`,
        remedy: 'use `source:` instead of `template:`',
        where,
    });
}

;// CONCATENATED MODULE: ./build/js/base/capability.js








const kinds = new Set([...settings_SETTINGS, ...COLLECTIONS].map(({ kind }) => kind));
/** What a host is made of: packages, files, users, services, commands. */
const base = (0,capability/* defineCapability */.a)({
    name: 'base',
    hostSchema: baseSchema,
    kinds: [...kinds],
    prepare: (fleet) => readLocalFiles(fleet, fleet.hosts.flatMap(({ name, sections }) => {
        const section = sections['base'];
        return entriesOf(files, section?.[files.section]).flatMap(({ value, path }) => ['template', 'source'].flatMap((field) => typeof value[field] === 'string'
            ? [{ path: value[field], place: fleet.locateInHost(name, ['base', ...path, field]) }]
            : []));
    })),
    wanted: baseWanted,
});

// EXTERNAL MODULE: ./build/js/mesh/control-server.js + 32 modules
var control_server = __webpack_require__(2820);
;// CONCATENATED MODULE: ./build/js/mesh/access.js

/** The control server as all hosts of one run use it: opened when the first one needs it, its nodes listed once for all. */
class MeshAccess {
    section;
    #open;
    #server;
    /** As it was listed last. */
    #list;
    /** The question that is under way, and the one that follows it, for all who asked meanwhile. */
    #running;
    #next;
    #first;
    #keys = new Map();
    #waits = new Map();
    constructor(section, fleet, { signal, connect, env }) {
        this.section = section;
        this.#open = () => (0,control_server.openControlServer)(section, { signal, fleet, connect, ...(env === undefined ? {} : { env }) });
    }
    /** Throws BringupError; all hosts are told the same. */
    server() {
        this.#server ??= this.#open();
        return this.#server;
    }
    /**
     * The nodes of the server: as they were listed last, or anew; `with` asks anew only when a node of this key is not listed.
     * Throws BringupError.
     */
    async nodes(how = {}) {
        const known = await this.#listed(how.fresh ?? false);
        if (how.with === undefined || known.some(({ nodeKey }) => nodeKey === how.with))
            return known;
        return this.#listed(true);
    }
    /** Whether a node was there when the run first looked. */
    async wasThere(nodeKey) {
        await this.#listed(false);
        return (await this.#first)?.has(nodeKey) ?? false;
    }
    /** What was listed is no longer so: a node was deleted there. */
    forget() {
        this.#list = undefined;
    }
    /** Keeps the key of a host's node, for when its client forgets it. */
    remember(host, nodeKey) {
        if (nodeKey !== '')
            this.#keys.set(host, nodeKey);
    }
    /** For how long this run has waited by now for a machine that has a host's name; the first question begins it. */
    waitedMs(host) {
        const since = this.#waits.get(host) ?? performance.now();
        this.#waits.set(host, since);
        return performance.now() - since;
    }
    keyOf(host) {
        return this.#keys.get(host);
    }
    #listed(fresh) {
        if (!fresh && this.#list !== undefined)
            return this.#list;
        if (fresh && this.#next !== undefined)
            return this.#next;
        if (this.#running === undefined)
            return this.#ask();
        if (!fresh)
            return this.#running;
        // Who asks anew wants to know what is so from now on: the question that is under way may be answered with what was before.
        this.#next = this.#running
            .catch(() => undefined)
            .then(() => {
            this.#next = undefined;
            return this.#ask();
        });
        return this.#next;
    }
    #ask() {
        const nodes = this.server().then((server) => server.nodes());
        this.#list = nodes;
        this.#running = nodes;
        const first = this.#first ?? nodes.then((all) => new Set(all.map(({ nodeKey }) => nodeKey)));
        this.#first = first;
        const over = () => {
            if (this.#running === nodes)
                this.#running = undefined;
        };
        // A server that could not answer once can the next time.
        nodes.then(over, () => {
            over();
            if (this.#list === nodes)
                this.#list = undefined;
        });
        first.catch(() => {
            if (this.#first === first)
                this.#first = undefined;
        });
        return nodes;
    }
    async [Symbol.asyncDispose]() {
        await (await this.#server?.catch(() => undefined))?.[Symbol.asyncDispose]();
    }
}
/** The server of the mesh, for a kind at work. */
function accessOf({ prepared }) {
    const { access } = prepared;
    if (access instanceof MeshAccess)
        return access;
    throw new TypeError('the mesh capability was not prepared');
}

// EXTERNAL MODULE: ./build/js/mesh/status.js
var mesh_status = __webpack_require__(1979);
;// CONCATENATED MODULE: ./build/js/mesh/control-host.js


/** The host that is to have the command of the control server, when the fleet has no such host. */
function strayControlHost(fleet) {
    const name = (0,mesh_status.meshSectionOf)(fleet)?.control?.host;
    const names = fleet.hosts.map((host) => host.name);
    if (name === undefined || names.includes(name))
        return [];
    return [
        {
            code: 'mesh-control-host',
            category: 'config',
            what: `mesh.control.host is ${name}, which is no host of this fleet`,
            remedy: (0,nearest/* suggest */.Z)(name, names, 'hosts'),
            where: fleet.locate(['mesh', 'control', 'host']),
        },
    ];
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/js/mesh/namesakes.js
var mesh_namesakes = __webpack_require__(3757);
// EXTERNAL MODULE: ./build/js/registry/state-directory.js
var state_directory = __webpack_require__(8164);
;// CONCATENATED MODULE: ./build/js/mesh/identity/store.js






const schema = schemas/* object */.Ikc({ machine: schemas/* string */.YjP(), nodeKey: schemas/* string */.YjP(), state: schemas/* string */.YjP() });
function store_pathOf(fleet, host) {
    return (0,external_node_path_.join)((0,state_directory/* stateDirectory */.F)(), 'mesh', encodeURIComponent(fleet), `${encodeURIComponent(host)}.json`);
}
/** The copy that this machine keeps of a host's identity; undefined when there is none, or it is damaged. Throws BringupError. */
async function readIdentity(fleet, host) {
    const path = store_pathOf(fleet, host);
    let text;
    try {
        text = await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw notKept(path, error);
    }
    try {
        return schema.parse(JSON.parse(text));
    }
    catch {
        return undefined;
    }
}
/** Keeps a host's identity, readable for nobody else. Throws BringupError. */
async function writeIdentity(fleet, host, identity) {
    const path = store_pathOf(fleet, host);
    const next = `${path}.${(0,external_node_crypto_.randomBytes)(4).toString('hex')}.new`;
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true, mode: 0o700 });
        await (0,promises_.writeFile)(next, `${JSON.stringify(identity)}\n`, { mode: 0o600, flush: true });
        await (0,promises_.rename)(next, path);
    }
    catch (error) {
        await (0,promises_.rm)(next, { force: true });
        throw notKept(path, error);
    }
}
/** Forgets a host's identity. */
async function forgetIdentity(fleet, host) {
    await (0,promises_.rm)(store_pathOf(fleet, host), { force: true });
}
function notKept(path, cause) {
    return new core_error/* BringupError */.y4({
        code: 'mesh-identity-not-kept',
        category: 'filesystem',
        what: `${path}, where this machine keeps the identity of a host, cannot be used: ${cause instanceof Error ? cause.message : String(cause)}`,
        remedy: 'look at the space and the permissions there; BRINGUP_STATE_DIR names another folder',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/js/mesh/identity/kind.js




/** Where the daemon keeps the node's keys. */
const STATE_FILE = '/var/lib/tailscale/tailscaled.state';
/** The rest of the file changes with every preference. */
const MACHINE = (0,sh.sh) `grep -o '"_machinekey": *"[^"]*"' ${STATE_FILE} 2>/dev/null | cksum`;
/**
 * A copy of a node's identity on this machine, so that a host that is installed anew comes back with its address. It is looked
 * at with the host's first reads, and fetched only when it is another one.
 */
const identityKind = (0,resource/* defineKind */.WI)({
    kind: 'mesh-identity',
    order: resource/* ORDER */.ND['mesh-identity'],
    category: 'filesystem',
    key: ({ name }) => name,
    read: () => MACHINE,
    parse: (output, specs) => specs.map(() => ({ there: machineOf(output) })),
    complete: (things, { host }) => Promise.all(things.map(async ({ spec, state }) => {
        const kept = await readIdentity(spec.fleet, host);
        return { ...state, kept: kept === undefined ? null : { machine: kept.machine, nodeKey: kept.nodeKey } };
    })),
    decide({ there, kept }, { nodeKey }) {
        if (there === '' || kept === undefined)
            return { verdict: 'ok' };
        if (kept?.machine === there && kept.nodeKey === nodeKey)
            return { verdict: 'ok' };
        return {
            verdict: 'change',
            verb: kept === null ? 'create' : 'update',
            summary: 'a copy of its identity is kept on this machine',
            action: {},
        };
    },
    async supply({ spec }, { host, secret }) {
        const told = await secret(`identity of ${host}`, (0,sh.sh) `base64 <${STATE_FILE} | tr -d '\n'; echo; ${MACHINE}`);
        const [state = '', machine = ''] = (told?.reveal() ?? '').split('\n');
        if (state === '' || machineOf(machine) === '')
            throw notRead();
        await writeIdentity(spec.fleet, host, { machine: machineOf(machine), nodeKey: spec.nodeKey, state });
        return {};
    },
    apply: () => (0,sh.sh) `:`,
    undo: () => (0,sh.sh) `:`,
});
/** What `cksum` printed of something; of nothing it is empty. */
function machineOf(output) {
    const [sum = '', size = '0'] = output.trim().split(/\s+/);
    return size === '0' ? '' : `${sum} ${size}`;
}
/** The copy of an identity goes with the membership. */
const forgottenKind = (0,resource/* defineKind */.WI)({
    kind: 'mesh-forgotten',
    order: resource/* ORDER */.ND['mesh-identity'],
    category: 'filesystem',
    key: ({ name }) => name,
    read: () => (0,sh.sh) `:`,
    parse: (_output, specs) => specs.map(() => ({})),
    complete: (things, { host }) => Promise.all(things.map(async ({ spec }) => ({ kept: (await readIdentity(spec.fleet, host)) !== undefined }))),
    decide: ({ kept }) => kept === true
        ? {
            verdict: 'change',
            verb: 'remove',
            summary: 'the copy of its identity on this machine goes',
            action: {},
            irreversible: 'keys that are deleted are gone',
        }
        : { verdict: 'ok' },
    async supply({ spec }, { host }) {
        await forgetIdentity(spec.fleet, host);
        return {};
    },
    apply: () => (0,sh.sh) `:`,
    undo: () => ({ cannot: 'keys that are deleted are gone' }),
});
function notRead() {
    return new core_error/* BringupError */.y4({
        code: 'mesh-identity-not-read',
        category: 'verify',
        what: `the identity of the node could not be read on the host (${STATE_FILE})`,
        remedy: 'run it again; when it comes again, look at that file there',
    });
}

;// CONCATENATED MODULE: ./build/js/mesh/node/commands.js


/** `tailscale` asks its daemon, which may hang: then it answers nothing. */
const bounded = (seconds) => (0,sh.sh) `bu_t=; bu_has timeout && bu_t='timeout '${seconds}`;
/** Before something is done about a daemon that answers nothing it has longer than when it is only read. */
const BOUNDED = bounded(10);
/** What the client says of itself, in two documents. A daemon that hangs gives none, and does not keep us. */
const READ_NODE = (0,sh.sh) `if bu_has tailscale; then
${bounded(5)}
echo status; if $bu_t tailscale status --json --peers=false 2>&1; then
printf '\nprefs\n'; $bu_t tailscale debug prefs 2>/dev/null
fi
elif bu_has systemctl && systemctl -q is-active tailscaled; then echo status; echo 'the program tailscale is missing'
else echo absent; fi`;
/** Prints what client and service manager know of why a host is not connected. */
const WHY = (0,sh.sh) `bu_why() {
if bu_has systemctl; then systemctl show -p ActiveState -p SubState -p Result -p NRestarts tailscaled || :; fi
bu_said=$($bu_t tailscale status --json --peers=false 2>&1) || echo 'no answer from tailscaled'
printf '%s\n' "$bu_said" | sed -n '/"BackendState"/p;/"Health"/,/]/p;/^[[:alpha:]]/p'
}`;
/** Over a connection that comes through the mesh `tailscale` would ask whether that is meant, and wait for an answer. */
const UNASKED = (0,sh.sh) `unset SSH_CLIENT SSH_CONNECTION`;
/** Until the client is connected to its server, for so many seconds; else what is known of why not, and 1. */
function waitConnected(seconds) {
    return (0,sh.sh) `${BOUNDED}
${WHY}
bu_until=$(($(date +%s) + ${seconds}))
until case $($bu_t tailscale status --json --peers=false 2>/dev/null) in *'"BackendState": "Running"'*'"Online": true'*) ;; *) false ;; esac; do
if [ "$(date +%s)" -ge "$bu_until" ]; then
bu_why
exit 1
fi
sleep 0.3 2>/dev/null || sleep 1
done`;
}
/**
 * Starts a daemon anew that runs and answers nothing, and waits until the client is connected. A client that answers and has no
 * membership can only join, with a key: that is another change.
 */
function wake(seconds) {
    return (0,sh.sh) `${BOUNDED}
${WHY}
if ! $bu_t tailscale status --json --peers=false >/dev/null 2>&1 && bu_has systemctl && systemctl -q is-active tailscaled; then
echo 'tailscaled answers nothing, so it is started anew'
systemctl restart tailscaled || :
fi
bu_until=$(($(date +%s) + ${seconds}))
while :; do
case $($bu_t tailscale status --json --peers=false 2>/dev/null) in
*'"BackendState": "NeedsLogin"'*) echo 'tailscaled answers again, without a membership'; exit 1 ;;
*'"BackendState": "NoState"'* | '') ;;
*) break ;;
esac
if [ "$(date +%s)" -ge "$bu_until" ]; then bu_why; exit 1; fi
sleep 0.3 2>/dev/null || sleep 1
done
${waitConnected(seconds)}`;
}
/**
 * A client that could not join tries on by itself, with a key that nobody else would use: it would join when nobody expects it.
 * Only a new daemon forgets that.
 */
const GIVE_UP = (0,sh.sh) `case $bu_said in *'"HaveNodeKey": true'*) ;; *) if bu_has systemctl; then systemctl restart tailscaled || :; fi ;; esac`;
/** Joins with a key. */
function join(spec, state, { key, force }) {
    const seconds = Math.ceil(spec.connectMs / 1000);
    const now = state.client === 'answers' ? state.prefs : undefined;
    const flags = [
        `--timeout=${seconds}s`,
        ...(spec.server === undefined ? [] : [`--login-server=${spec.server}`]),
        `--hostname=${spec.hostname}`,
        `--accept-dns=${spec.acceptDns}`,
        `--advertise-routes=${spec.advertiseRoutes.join(',')}`,
        // Routes of others could cut us off: they are taken afterwards, under a guard.
        '--accept-routes=false',
        `--ssh=${now?.ssh ?? false}`,
        `--shields-up=${now?.shieldsUp ?? false}`,
        ...(force ? ['--force-reauth'] : []),
    ];
    return (0,sh.sh) `${UNASKED}
${BOUNDED}
${WHY}
printf '%s\n' ${key} | tailscale up --reset ${flags} --auth-key=file:/dev/stdin 2>&1 || { bu_rc=$?; bu_why; ${GIVE_UP}; exit "$bu_rc"; }
${waitConnected(seconds)}`;
}
/** Switches a membership on again as it was (without a flag nothing else changes), and sets what differs. */
function switchOn(seconds, flags) {
    return (0,sh.sh) `${UNASKED}
${BOUNDED}
${WHY}
bu_up=; bu_has timeout && bu_up=${`timeout ${seconds}`}
$bu_up tailscale up 2>&1 || { bu_rc=$?; bu_why; exit "$bu_rc"; }
${flags.length === 0 ? (0,sh.sh) `` : (0,sh.sh) `tailscale set ${flags} 2>&1 || exit 1`}
${waitConnected(seconds)}`;
}
/** Changes these preferences and no others. */
function set(flags) {
    return (0,sh.sh) `${UNASKED}
tailscale set ${flags} 2>&1`;
}
/** Puts an identity in the place of the one that the daemon made for itself, and waits until it is connected. */
function restore(identity, seconds) {
    return (0,sh.sh) `${UNASKED}
${BOUNDED}
${WHY}
systemctl stop tailscaled 2>&1
umask 077; mkdir -p /var/lib/tailscale
printf '%s' ${identity} | base64 -d >${STATE_FILE}.bringup && mv -f ${STATE_FILE}.bringup ${STATE_FILE} || { rm -f ${STATE_FILE}.bringup; systemctl start tailscaled; exit 1; }
systemctl start tailscaled 2>&1
${waitConnected(seconds)}`;
}
/** Keeps what the daemon made for itself. */
const SAVE_IDENTITY = (0,sh.sh) `if [ -e ${STATE_FILE} ]; then cp -p ${STATE_FILE} "$BU_SAVE".identity; fi`;
/** Gives the daemon back what it had made for itself; the node whose identity it was stays as it is at the server. */
const UNDO_RESTORE = (0,sh.sh) `systemctl stop tailscaled 2>&1 || :
if [ -e "$BU_SAVE".identity ]; then cp -p "$BU_SAVE".identity ${STATE_FILE}; else rm -f ${STATE_FILE}; fi
systemctl start tailscaled 2>&1`;

;// CONCATENATED MODULE: ./build/js/mesh/node/errors.js

/** The host is a node of another server. */
function otherNetwork(controlUrl, { server }) {
    return new core_error/* BringupError */.y4({
        code: 'mesh-other-network',
        category: 'config',
        what: `the host is in another mesh already: ${controlUrl === '' ? 'that of Tailscale itself' : controlUrl}`,
        remedy: `leave that one there (tailscale logout), or write on-other-network: switch to have it join ${server ?? 'Tailscale'} instead`,
    });
}
/** Another user's node has the name. */
function nameTaken({ id, name, user }, { hostname }) {
    return new core_error/* BringupError */.y4({
        code: 'mesh-name-taken',
        category: 'config',
        what: `node ${id} of the server has the name ${name} already, and belongs to ${user ?? 'its tags'}`,
        remedy: `give this host another name (mesh: hostname), or rename or delete that node; otherwise the server would call this one ${hostname}-1`,
    });
}
/** The name is in use by a machine that is there. */
function nameOnline({ id, name }, { hostname }) {
    return new core_error/* BringupError */.y4({
        code: 'mesh-name-online',
        category: 'config',
        what: `node ${id} of the server has the name ${name} already, and it is online`,
        remedy: `if that is another machine, give one of the two another name (mesh: hostname); if it is this one before it was installed anew, the server takes up to a minute to notice: run it again, and node ${id} makes room for ${hostname}`,
    });
}
/** Nodes of the server have to be approved by hand. */
function needsApproval({ server }) {
    return new core_error/* BringupError */.y4({
        code: 'mesh-not-approved',
        category: 'config',
        what: `the server ${server ?? 'of Tailscale'} wants a person to approve this machine`,
        remedy: 'approve it there, or let keys be pre-approved (device approval in the settings of the mesh)',
    });
}
/** The daemon answers nothing, and the host is reached through it. */
function hangsBelowUs() {
    return new core_error/* BringupError */.y4({
        code: 'mesh-daemon-hangs',
        category: 'service',
        what: 'tailscaled answers nothing, and the host is reached through it, so it is not started anew from here',
        remedy: 'reach the host by another address (address: of the host, or a jump host beside it), or restart tailscaled at its console',
    });
}

;// CONCATENATED MODULE: ./build/js/mesh/node/decide.js


/** Compares a host's membership with what is wanted, by what client and server say. */
function decideMembership(state, spec) {
    if (state.client === 'silent') {
        // It carries our own connection, so it lives: to start it anew could cut us off for good.
        if (spec.overMesh && !NOT_RUNNING.test(state.said))
            return { verdict: 'refuse', error: hangsBelowUs() };
        return decide_change('update', silence(state.said), { do: 'wait' });
    }
    if (state.client === 'absent')
        return comesBack(state) ?? decide_join(state, spec, 'no client yet');
    if (state.backend === 'NeedsMachineAuth')
        return { verdict: 'refuse', error: needsApproval(spec) };
    if (state.member && !isSameServer(state.prefs.controlUrl, spec.server)) {
        if (spec.onOtherNetwork === 'refuse')
            return { verdict: 'refuse', error: otherNetwork(state.prefs.controlUrl, spec) };
        return decide_join(state, spec, `leaves ${state.prefs.controlUrl}`);
    }
    if (state.keyExpired || state.server?.self?.expired)
        return decide_join(state, spec, 'its key has expired');
    if (!state.member)
        return comesBack(state) ?? decide_join(state, spec, 'not in the mesh');
    // It has a key, and tells which only when it is connected: the server's node of that key is its own, not another machine.
    const isUnknown = state.nodeKey === '';
    if (!isUnknown && state.server !== undefined && state.server.self === undefined)
        return decide_join(state, spec, 'the server does not know it any more');
    const differs = drift(state.prefs, decide_SETTINGS, spec);
    if (state.backend === 'Stopped') {
        const more = 'fields' in differs ? { fields: differs.fields } : {};
        const { flags, before } = 'action' in differs ? differs.action : NOTHING_TO_SET;
        return { ...decide_change('update', 'switched off', { do: 'up', flags, before }), ...more };
    }
    if (state.backend !== 'Running' || !state.online) {
        const [why] = state.health;
        return decide_change('update', `not connected to the server${why === undefined ? '' : `: ${why}`}`, { do: 'wait' });
    }
    return differs;
}
/** Compares how the host is reached. Before it has a client only what differs from a new client's ways is a change. */
function decideReach(state, spec) {
    return drift(state.client === 'answers' ? state.prefs : NEW_CLIENT, REACH, spec);
}
const NEW_CLIENT = { acceptRoutes: false, ssh: false, shieldsUp: false };
const REACH = [
    ['accept-routes', ({ acceptRoutes }) => String(acceptRoutes), ({ acceptRoutes }) => String(acceptRoutes)],
    ['ssh', ({ ssh }) => String(ssh), ({ ssh }) => String(ssh)],
    ['shields-up', ({ shieldsUp }) => String(shieldsUp), ({ shieldsUp }) => String(shieldsUp)],
];
const decide_SETTINGS = [
    ['hostname', ({ hostname }) => hostname, ({ hostname }) => hostname],
    ['accept-dns', ({ acceptDns }) => String(acceptDns), ({ acceptDns }) => String(acceptDns)],
    [
        'advertise-routes',
        ({ advertiseRoutes }) => list(withoutExit(advertiseRoutes)),
        ({ advertiseRoutes }) => list(advertiseRoutes),
    ],
];
const NOTHING_TO_SET = { flags: [], before: [] };
function drift(prefs, settings, spec) {
    const fields = settings.flatMap(([field, now, wanted]) => {
        const [from, to] = [now(prefs), wanted(spec)];
        return from === to ? [] : [{ field, from, to }];
    });
    if (fields.length === 0)
        return { verdict: 'ok' };
    const flags = (side) => fields.map((field) => `--${field.field}=${field[side] ?? ''}`);
    const action = { do: 'set', flags: flags('to'), before: flags('from') };
    return { verdict: 'change', verb: 'update', summary: '', fields, action };
}
/** Of a daemon that is simply not there the client says so with advice, which is ours to give. Source: tailscale client/local/local.go. */
const NOT_RUNNING = /doesn't appear to be running/;
function silence(said) {
    if (NOT_RUNNING.test(said))
        return 'its daemon does not run';
    return `its daemon does not answer${said === '' ? '' : `: ${said}`}`;
}
function decide_join(state, spec, why) {
    const namesakes = state.server?.namesakes ?? [];
    const user = state.server?.user;
    const foreign = namesakes.find((node) => !(0,mesh_namesakes/* isOurs */.M)(node, { user, tags: spec.tags }));
    if (foreign !== undefined)
        return { verdict: 'refuse', error: nameTaken(foreign, spec) };
    const online = namesakes.find((node) => node.online);
    if (online !== undefined)
        return { verdict: 'refuse', error: nameOnline(online, spec) };
    // A tagged node that was logged out burns every key it is given (headscale issue 3371): it goes, and is made anew.
    const self = state.client === 'answers' && !state.member && spec.tags.length > 0 ? state.server?.self : undefined;
    const remove = [
        ...(self === undefined ? [] : [{ id: self.id, name: spec.hostname }]),
        ...namesakes.map(({ id, name }) => ({ id, name })),
    ];
    const goes = remove.map(({ id }) => `the offline node ${id} of that name goes, so its address may change`);
    return decide_change('create', [`joins as ${spec.hostname}`, why, ...goes].join('; '), {
        do: 'join',
        force: isMember(state),
        remove,
    });
}
/** The node whose identity was kept is away, and this host has none: it is that node. */
function comesBack(state) {
    const kept = state.server?.kept;
    if (kept === undefined)
        return undefined;
    return decide_change('create', `becomes node ${kept.id} again, by the identity that was kept`, { do: 'restore' });
}
function isMember(state) {
    return state.client === 'answers' && (state.member || state.nodeKey !== '');
}
function decide_change(verb, summary, action) {
    return { verdict: 'change', verb, summary, action };
}
const DEFAULT_SERVER = 'https://controlplane.tailscale.com';
/** Addresses of one server are written in more ways than one. Empty: Tailscale's own. */
function isSameServer(one, other) {
    return decide_plain(one) === decide_plain(other);
}
function decide_plain(url) {
    const whole = url === undefined || url === '' ? DEFAULT_SERVER : url;
    return URL.canParse(whole) ? new URL(whole).href.replace(/\/$/, '') : whole;
}
function list(routes) {
    return routes.toSorted().join(',');
}
/** Being an exit node is a matter of its own, which nobody here decides. */
function withoutExit(routes) {
    return routes.filter((route) => !route.endsWith('/0'));
}

;// CONCATENATED MODULE: ./build/js/mesh/node/state.js

const state_text = schemas/* string */.YjP().catch('');
const state_flag = schemas/* boolean */.zMY().catch(false);
const texts = schemas/* array */.YOg(schemas/* string */.YjP()).catch([]);
/** Source: tailscale ipn/ipnstate/ipnstate.go, Go's names. */
const statusSchema = schemas/* looseObject */._H3({
    Version: state_text,
    BackendState: schemas/* string */.YjP(),
    HaveNodeKey: state_flag,
    TailscaleIPs: texts,
    Health: texts,
    Self: schemas/* looseObject */._H3({
        PublicKey: state_text,
        DNSName: state_text,
        Online: state_flag,
        Expired: state_flag,
        KeyExpiry: schemas/* string */.YjP().optional().catch(undefined),
    })
        .optional()
        .catch(undefined),
});
const prefsSchema = schemas/* looseObject */._H3({
    ControlURL: state_text,
    Hostname: state_text,
    RouteAll: state_flag,
    CorpDNS: state_flag,
    AdvertiseRoutes: texts,
    RunSSH: state_flag,
    ShieldsUp: state_flag,
    LoggedOut: state_flag,
});
const ZERO_KEY = /^nodekey:0+$/;
/** The state from what `READ_NODE` printed. What cannot be read is a daemon that does not answer. */
function parseNode(output) {
    if (output.startsWith('absent'))
        return { client: 'absent' };
    const at = output.indexOf('\nprefs\n');
    const told = output.slice(output.indexOf('\n') + 1, at < 0 ? undefined : at);
    const status = statusSchema.safeParse(state_json(told));
    const prefs = prefsSchema.safeParse(state_json(at < 0 ? '' : output.slice(at + '\nprefs\n'.length)));
    if (!status.success || !prefs.success)
        return { client: 'silent', said: told.trim().split('\n').at(-1) ?? '' };
    const { Version, BackendState, HaveNodeKey, TailscaleIPs, Health, Self } = status.data;
    const nodeKey = Self?.PublicKey ?? '';
    return {
        client: 'answers',
        version: Version.split('-')[0] ?? '',
        backend: BackendState,
        // A logout that was cut off leaves a key that is of no use any more.
        member: HaveNodeKey && BackendState !== 'NeedsLogin' && !prefs.data.LoggedOut,
        online: Self?.Online ?? false,
        keyExpired: Self?.Expired ?? false,
        keyExpiry: Self?.KeyExpiry,
        nodeKey: ZERO_KEY.test(nodeKey) ? '' : nodeKey,
        addresses: TailscaleIPs,
        dnsName: (Self?.DNSName ?? '').replace(/\.$/, ''),
        health: Health,
        prefs: {
            controlUrl: prefs.data.ControlURL,
            hostname: prefs.data.Hostname,
            acceptRoutes: prefs.data.RouteAll,
            acceptDns: prefs.data.CorpDNS,
            advertiseRoutes: prefs.data.AdvertiseRoutes,
            ssh: prefs.data.RunSSH,
            shieldsUp: prefs.data.ShieldsUp,
        },
    };
}
function state_json(told) {
    try {
        return JSON.parse(told);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/js/mesh/departure.js









/** The client of a host that leaves: it gives its membership up. What the server knows goes after it, in `departedKind`. */
const logoutKind = (0,resource/* defineKind */.WI)({
    kind: 'mesh-logout',
    order: resource/* ORDER */.ND['mesh-logout'],
    category: 'network',
    slow: true,
    key: ({ name }) => name,
    ends: () => ['mesh-node:tailscale', 'mesh-node:reach', 'mesh-registration:node', 'mesh-identity:state'],
    read: () => READ_NODE,
    parse(output, specs) {
        const state = parseNode(output);
        return specs.map(() => state);
    },
    decide(state, { overMesh, server }) {
        if (state.client !== 'answers' || (!state.member && state.nodeKey === ''))
            return { verdict: 'ok' };
        if (!isSameServer(state.prefs.controlUrl, server))
            return { verdict: 'ok' };
        if (overMesh)
            return { verdict: 'refuse', error: sawnOff() };
        return {
            verdict: 'change',
            verb: 'remove',
            summary: `leaves the mesh${state.dnsName === '' ? '' : ` as ${state.dnsName}`}`,
            action: { nodeKey: state.nodeKey },
            irreversible: 'a membership that is given up is gone; joining makes a new one',
        };
    },
    // The last thing the client says of itself is what its entry on the server is found by.
    async complete(things, context) {
        for (const { state } of things)
            if (state.client === 'answers')
                accessOf(context).remember(context.host, state.nodeKey);
        return things.map(({ state }) => state);
    },
    apply: () => (0,sh.sh) `unset SSH_CLIENT SSH_CONNECTION
tailscale logout 2>&1 || { systemctl restart tailscaled 2>/dev/null; sleep 1; tailscale status --json --peers=false 2>/dev/null | grep -q '"BackendState": "NeedsLogin"'; }`,
    undo: () => ({ cannot: 'a membership that is given up is gone' }),
});
/** A server shows a node as online for about ten seconds after its client is gone. */
const NOTICE_MS = 20_000;
/** Entries of a host that left, at the server: the one its client had, and offline ones of its name. */
const departedKind = (0,resource/* defineKind */.WI)({
    kind: 'mesh-departed',
    order: resource/* ORDER */.ND['mesh-departed'],
    category: 'network',
    key: ({ name }) => name,
    read: () => sh/* EMPTY */.wg,
    parse: (_output, specs) => specs.map(() => ({ nodes: [] })),
    apply: () => sh/* EMPTY */.wg,
    undo: () => sh/* EMPTY */.wg,
    decide: ({ nodes }) => nodes.length === 0
        ? { verdict: 'ok' }
        : {
            verdict: 'change',
            verb: 'remove',
            summary: nodes.map(({ id, name }) => `node ${id} (${name}) goes from the server`).join('; '),
            action: { ids: nodes.map(({ id }) => id) },
            irreversible: 'an entry of the server cannot be brought back; joining makes a new one',
        },
    runner: {
        read: (specs, context) => Promise.all(specs.map(async (spec) => ({ nodes: await entries(spec, context, false) }))),
        async apply({ spec, action }, context) {
            const server = await accessOf(context).server();
            const until = performance.now() + NOTICE_MS;
            const ours = accessOf(context).keyOf(context.host);
            for (;;) {
                const nodes = (await entries(spec, context, true)).filter(({ id }) => action.ids.includes(id));
                const waits = nodes.filter(({ online, nodeKey }) => online && nodeKey !== ours);
                if (waits.length === 0) {
                    for (const { id } of nodes)
                        await server.deleteNode(id);
                    accessOf(context).forget();
                    return;
                }
                if (performance.now() > until)
                    throw stillThere(waits[0]?.id ?? '', spec.hostname);
                await (0,external_node_timers_promises_.setTimeout)(1_000, undefined, { signal: context.signal }).catch(() => undefined);
                context.signal.throwIfAborted();
            }
        },
    },
});
async function entries({ hostname, tags }, context, fresh) {
    const access = accessOf(context);
    const { user } = await access.server();
    const ours = access.keyOf(context.host);
    return (await access.nodes({ fresh })).filter((node) => (ours !== undefined && node.nodeKey === ours) ||
        ((0,mesh_namesakes/* hasName */.c)(node, hostname) && (0,mesh_namesakes/* isOurs */.M)(node, { user: user?.name, tags })));
}
function stillThere(id, hostname) {
    return new core_error/* BringupError */.y4({
        code: 'mesh-still-online',
        category: 'config',
        what: `node ${id} of the server is called ${hostname} and is still online, and it is not this host's`,
        remedy: 'another machine has the name: look which, and delete the node on the server by hand if it is to go',
    });
}
function sawnOff() {
    return new core_error/* BringupError */.y4({
        code: 'mesh-leave-over-mesh',
        category: 'config',
        what: 'the host is reached through the mesh that it is to leave, and could not be reached any more',
        remedy: 'give it an address outside of the mesh for this run (address: of the host), or a jump host beside it',
    });
}

;// CONCATENATED MODULE: ./build/js/mesh/install/schema.js

/** The site of the vendor, with its archives and its package repositories. */
const VENDOR_SITE = 'https://pkgs.tailscale.com';
/** What is installed where the fleet file names no version: the one that bringup was tested with. */
const TESTED_VERSION = '1.102.3';
const schema_hash = schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hex (64 digits, small letters)');
const schema_localPath = schemas/* string */.YjP().min(1);
/** How the Tailscale client gets onto a host: the `install:` part of a host's `mesh:` section. */
const installSchema = schemas/* strictObject */.rej({
    from: schemas/* enum */.k5n(['archive', 'apt', 'distro', 'present'])
        .optional()
        .describe('`archive` (default): the vendor’s archive, fetched and checked by this machine and pushed to the host, which needs no internet. `apt`: the vendor’s repository for Debian, Ubuntu and Raspbian. `distro`: the package of the distribution. `present`: nothing is installed, the client has to be there.'),
    version: schemas/* string */.YjP()
        .regex(/^\d+\.\d+\.\d+$/, 'must be a version in full, such as 1.102.3')
        .optional()
        .describe(`Exactly this version. Default for \`archive\`: ${TESTED_VERSION}. For \`apt\`, without it, any version is right. For \`present\` the oldest that will do. Not for \`distro\`.`),
    mirror: schemas/* string */.YjP()
        .regex(/^https?:\/\/[^\s/@?#]+(?:\/[^\s?#]*)?$/, 'must be the address of a site, such as https://mirror.example.org/tailscale')
        .refine((text) => URL.canParse(text), 'must be an address, such as https://mirror.example.org/tailscale')
        .optional()
        .describe(`Root of a copy of ${VENDOR_SITE}, for \`archive\` and \`apt\`.`),
    sha256: schemas/* record */.g1P(schemas/* string */.YjP(), schema_hash)
        .optional()
        .describe('SHA-256 of the archive by architecture (`amd64`, `arm64`; `windows-amd64`, `windows-arm64`), checked besides the signature. For a Mac (`darwin-arm64`, `darwin-amd64`) it is needed: nobody signs such an archive.'),
    'signing-root': schema_localPath
        .optional()
        .describe('A file beside the fleet file with the `ROOT PUBLIC KEY` of a mirror that signs its archives itself. Default: the vendor’s root keys.'),
    keyring: schema_localPath
        .optional()
        .describe('A file beside the fleet file with the key of a mirror that signs its apt repository itself, as `gpg --export` writes it. Default: the vendor’s key, which is checked by its fingerprint.'),
})
    .superRefine((section, context) => {
    for (const { key, ways } of ONLY_FOR) {
        const from = fromOf(section);
        if (section[key] === undefined || ways.includes(from))
            continue;
        context.addIssue({
            code: 'custom',
            path: [key],
            message: `is only for from: ${ways.join(' and ')}, and this host has from: ${from}`,
        });
    }
})
    .describe('How the Tailscale client gets onto the host.');
/** The way of a host, also where the fleet file names none. */
function fromOf({ from }) {
    return from ?? 'archive';
}
/** Keys that mean nothing for some of the ways. */
const ONLY_FOR = [
    { key: 'version', ways: ['archive', 'apt', 'present'] },
    { key: 'mirror', ways: ['archive', 'apt'] },
    { key: 'sha256', ways: ['archive'] },
    { key: 'signing-root', ways: ['archive'] },
    { key: 'keyring', ways: ['apt'] },
];
/** The site that archives and packages come from, without a slash at its end. */
function siteOf({ mirror }) {
    return (mirror ?? VENDOR_SITE).replace(/\/+$/, '');
}
/** The version of an archive that a host should have. */
function archiveVersionOf({ version }) {
    return version ?? TESTED_VERSION;
}
/** The part of the site where a version stands: odd minor versions are unstable ones. Source: tailscale clientupdate, versionToTrack. */
function trackOf(version) {
    return Number(version.split('.')[1]) % 2 === 1 ? 'unstable' : 'stable';
}

;// CONCATENATED MODULE: ./build/js/mesh/network-of.js

/** The network that an address with a prefix length is in: `10.1.2.0/24` of `10.1.2.3/24`. What is none comes back as it is. */
function networkOf(cidr) {
    const [address = '', length = ''] = cidr.split('/');
    const [bits, kept] = [(0,external_node_net_.isIPv4)(address) ? 32 : 128, Number(length)];
    if (!((0,external_node_net_.isIPv4)(address) || (0,external_node_net_.isIPv6)(address)) || !/^\d+$/.test(length) || kept > bits)
        return cidr;
    const host = BigInt(bits - kept);
    const network = (numberOf(address) >> host) << host;
    return `${numberOf(address) === network ? address : network_of_textOf(network, bits)}/${length}`;
}
function numberOf(address) {
    const [parts, base] = (0,external_node_net_.isIPv4)(address)
        ? [address.split('.').map(Number), 256n]
        : [groupsOf(address).map((group) => Number.parseInt(group, 16)), 65536n];
    return parts.reduce((number, part) => number * base + BigInt(part), 0n);
}
/** All eight groups of an IPv6 address. */
function groupsOf(address) {
    const plain = new URL(`http://[${address}]`).hostname.slice(1, -1);
    const [before = '', after] = plain.split('::');
    const head = before === '' ? [] : before.split(':');
    const tail = after === undefined || after === '' ? [] : after.split(':');
    return [...head, ...Array(8 - head.length - tail.length).fill('0'), ...tail];
}
function network_of_textOf(number, bits) {
    if (bits === 32)
        return [24n, 16n, 8n, 0n].map((shift) => (number >> shift) & 255n).join('.');
    const groups = Array.from({ length: 8 }, (_, index) => (number >> BigInt(112 - 16 * index)) & 65535n);
    return new URL(`http://[${groups.map((group) => group.toString(16)).join(':')}]`).hostname.slice(1, -1);
}

;// CONCATENATED MODULE: ./build/js/mesh/host-schema.js




const host_schema_duration = schemas/* string */.YjP().regex(duration/* DURATION */.f, 'must be a duration, such as 60s');
/** A name as DNS has it, so that no server needs to write it anew. */
const label = schemas/* string */.YjP()
    .regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, 'must be lower-case letters, digits and hyphens, at most 63, with none of the hyphens first or last: a server would rewrite any other');
const tag = schemas/* string */.YjP()
    .regex(/^tag:[a-z][a-z0-9-]*$/, 'must be tag: and a name of lower-case letters, digits and hyphens, such as tag:worker');
const route = schemas/* union */.KCZ([schemas/* cidrv4 */.zrY(), schemas/* cidrv6 */.l7s()], { error: 'must be a network, such as 10.1.0.0/24' })
    .refine((text) => !/\/0$/.test(text), 'must not be all of the network: exit nodes are not made by this list')
    .superRefine((text, { addIssue }) => {
    const network = networkOf(text);
    if (network !== text)
        addIssue(`must be ${network}: a network, and not an address in one`);
});
/** The `mesh:` section of a host, as it is written. */
const meshHostSchema = schemas/* strictObject */.rej({
    state: schemas/* enum */.k5n(['joined', 'left'])
        .optional()
        .describe('`left`: the host is no node of the mesh any more, and its entry on the server goes. What bringup installed for it goes, too. Default: joined.'),
    hostname: label.optional().describe('Its name in the mesh. Default: the name of the host in the fleet file.'),
    tags: schemas/* array */.YOg(tag)
        .optional()
        .describe('The node belongs to these tags instead of a user. The policy of the server has to know them.'),
    ephemeral: schemas/* boolean */.zMY().optional().describe('The server forgets the node when it is away for a while.'),
    'accept-routes': schemas/* boolean */.zMY()
        .optional()
        .describe('Take the routes that other nodes offer. One that covers the network of the host could cut it off, so a change of this is taken back by the host unless it can be reached afterwards. Default: false.'),
    'accept-dns': schemas/* boolean */.zMY().optional().describe('Let the mesh answer names (MagicDNS). Default: true.'),
    'advertise-routes': schemas/* array */.YOg(route)
        .optional()
        .describe('Networks that others reach through this host. They are approved on the server, too.'),
    ssh: schemas/* boolean */.zMY().optional().describe("Tailscale's own SSH server on the mesh address. Default: false."),
    'shields-up': schemas/* boolean */.zMY()
        .optional()
        .describe('No connection from the mesh comes in. Changed like accept-routes: guarded. Default: false.'),
    'keep-identity': schemas/* boolean */.zMY()
        .optional()
        .describe('Keep a copy of what makes the host this node (private keys) in the state folder of the machine that bringup runs on, so that it gets its address back when it is installed anew. Default: false.'),
    'on-other-network': schemas/* enum */.k5n(['refuse', 'switch'])
        .optional()
        .describe('What to do with a host that is a node of another server. Default: refuse.'),
    wsl: schemas/* enum */.k5n(['refuse', 'join'])
        .optional()
        .describe('What to do with a Linux inside of Windows, whose machine has a Tailscale of its own. Default: refuse.'),
    install: installSchema.optional(),
    timeouts: schemas/* strictObject */.rej({
        install: host_schema_duration.optional().describe('For the installation of the client. Default: 180s.'),
        connect: host_schema_duration.optional().describe('Until the client is connected to the server. Default: 60s.'),
        restart: host_schema_duration
            .optional()
            .describe('Windows: for the service to answer, or to connect, after a start. Default: 30s.'),
        script: host_schema_duration.optional().describe('Windows: for writing join-mesh.ps1. Default: 15s.'),
        online: host_schema_duration.optional().describe('Until the server has seen the node online twice in a row. Default: 30s.'),
    })
        .optional()
        .describe('How long parts of a join may take.'),
})
    .describe('How the host takes part in the mesh. An empty section is enough: `mesh: {}`.');

;// CONCATENATED MODULE: ./build/js/mesh/install/distsign.js


const SIGNATURE_BYTES = 64;
const KEY_BYTES = 32;
/** What stands before the 32 bytes of a key in its DER form. Source: RFC 8410, section 4. */
const ED25519_SPKI = Buffer.from('302a300506032b6570032100', 'hex');
/** The raw keys in blocks of PEM, in base64; undefined when there is anything else in the text, or nothing. */
function keysIn(pem, type) {
    const block = new RegExp(`-----BEGIN ${type}-----\\s+([A-Za-z0-9+/=\\s]+?)\\s*-----END ${type}-----`, 'g');
    if (pem.replaceAll(block, '').trim() !== '')
        return undefined;
    const keys = [...pem.matchAll(block)].map(([, text = '']) => Buffer.from(text.replace(/\s/g, ''), 'base64'));
    if (keys.length === 0 || keys.some(({ length }) => length !== KEY_BYTES))
        return undefined;
    return keys.map((key) => key.toString('base64'));
}
/** The signing keys of a site, in base64, after one of the roots was seen to vouch for them. `site` is its address. Throws BringupError. */
function trustedSigningKeys({ bundle, signature }, roots, site) {
    requireWhole(signature, `${site}/distsign.pub.sig`);
    if (!isSignedBy(roots, bundle, signature))
        throw new core_error/* BringupError */.y4({
            code: 'mesh-signing-keys-untrusted',
            category: 'download',
            what: `no known root key vouches for the signing keys of ${site}`,
            remedy: 'if that mirror signs its archives itself, name its root key in mesh.install.signing-root; otherwise do not use it',
            retryable: false,
        });
    const keys = keysIn(bundle.toString('utf8'), 'SIGNING PUBLIC KEY');
    if (keys !== undefined)
        return keys;
    throw new core_error/* BringupError */.y4({
        code: 'mesh-signing-keys-invalid',
        category: 'download',
        what: `${site}/distsign.pub holds something else than signing keys, although a root key vouches for it`,
        remedy: 'look at that file; this bringup may be too old for it',
        retryable: false,
    });
}
/** Refuses a file that none of the keys signed. `url` is where it came from. Throws BringupError. */
function requireSigned({ blake2s, sizeBytes }, signature, keys, url) {
    requireWhole(signature, `${url}.sig`);
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(BigInt(sizeBytes));
    if (isSignedBy(keys, Buffer.concat([blake2s.digest(), length]), signature))
        return;
    throw new core_error/* BringupError */.y4({
        code: 'mesh-archive-not-signed',
        category: 'download',
        what: `none of the site's present signing keys signed ${url}: somebody changed it, or it is an old release whose key was retired`,
        remedy: 'choose a newer version; if that one is not signed either, do not use this mirror',
        retryable: false,
    });
}
function requireWhole(signature, url) {
    if (signature.length === SIGNATURE_BYTES)
        return;
    throw new core_error/* BringupError */.y4({
        code: 'mesh-signature-malformed',
        category: 'download',
        what: `${url} has ${signature.length} bytes, and a signature has ${SIGNATURE_BYTES}`,
        remedy: 'see whether the mirror copied the file whole, as bytes',
        retryable: false,
    });
}
function isSignedBy(keys, message, signature) {
    return keys.some((key) => (0,external_node_crypto_.verify)(null, message, publicKey(key), signature));
}
function publicKey(base64) {
    const der = Buffer.concat([ED25519_SPKI, Buffer.from(base64, 'base64')]);
    return (0,external_node_crypto_.createPublicKey)({ key: der, format: 'der', type: 'spki' });
}

;// CONCATENATED MODULE: ./build/js/mesh/install/openpgp.js

const PUBLIC_KEY = 6;
/** The fingerprints of the primary keys in a binary keyring; none when it is no keyring. Source: RFC 9580, sections 4.2 and 5.5.4. */
function fingerprintsIn(keyring) {
    return certificatesIn(keyring).map(({ fingerprint }) => fingerprint);
}
/** Of a keyring only the key with this fingerprint, so that nobody smuggles another in beside it; undefined when it is not there. */
function onlyKey(keyring, fingerprint) {
    return certificatesIn(keyring).find((one) => one.fingerprint === fingerprint)?.bytes;
}
function certificatesIn(keyring) {
    const starts = [];
    for (let at = 0; at < keyring.length;) {
        const packet = packetAt(keyring, at);
        if (packet === undefined)
            return [];
        if (packet.tag === PUBLIC_KEY)
            starts.push({ at, fingerprint: openpgp_fingerprintOf(packet.body) });
        else if (starts.length === 0)
            return [];
        at = packet.end;
    }
    return starts.map(({ at, fingerprint }, index) => ({
        fingerprint,
        bytes: keyring.subarray(at, starts[index + 1]?.at ?? keyring.length),
    }));
}
function packetAt(bytes, at) {
    const first = bytes[at] ?? 0;
    if ((first & 0x80) === 0)
        return undefined;
    const header = (first & 0x40) === 0 ? oldHeader(bytes, at) : newHeader(bytes, at);
    if (header === undefined)
        return undefined;
    const { tag, from, length } = header;
    const end = from + length;
    return end > bytes.length ? undefined : { tag, body: bytes.subarray(from, end), end };
}
function oldHeader(bytes, at) {
    const first = bytes[at] ?? 0;
    const size = [1, 2, 4][first & 3];
    if (size === undefined || at + 1 + size > bytes.length)
        return undefined;
    return { tag: (first >> 2) & 0xf, from: at + 1 + size, length: bytes.readUIntBE(at + 1, size) };
}
function newHeader(bytes, at) {
    const tag = (bytes[at] ?? 0) & 0x3f;
    const one = bytes[at + 1];
    if (one === undefined)
        return undefined;
    if (one < 192)
        return { tag, from: at + 2, length: one };
    const two = bytes[at + 2];
    if (one < 224 && two !== undefined)
        return { tag, from: at + 3, length: ((one - 192) << 8) + two + 192 };
    if (one !== 255 || at + 6 > bytes.length)
        return undefined;
    return { tag, from: at + 6, length: bytes.readUInt32BE(at + 2) };
}
/** Of versions 4 and 6; anything else gets a text that equals no fingerprint. */
function openpgp_fingerprintOf(body) {
    const version = body[0];
    const head = Buffer.alloc(version === 6 ? 5 : 3);
    if (version === 4) {
        head.writeUInt8(0x99);
        head.writeUInt16BE(body.length & 0xffff, 1);
        return (0,external_node_crypto_.createHash)('sha1').update(head).update(body).digest('hex').toUpperCase();
    }
    if (version !== 6)
        return `version ${version}`;
    head.writeUInt8(0x9b);
    head.writeUInt32BE(body.length, 1);
    return (0,external_node_crypto_.createHash)('sha256').update(head).update(body).digest('hex').toUpperCase();
}

;// CONCATENATED MODULE: ./build/js/mesh/install/key-files.js





const key_files_MOST_BYTES = 256 * 1024;
/** Reads every key file that is mentioned, each once. `root` is the fleet file's folder. Throws BringupErrors for all that are not what they should be. */
async function key_files_readKeyFiles(root, mentions) {
    const roots = new Map();
    const keyrings = new Map();
    const problems = [];
    for (const { section, place } of mentions) {
        const { 'signing-root': signingRoot, keyring } = section;
        const readers = [
            {
                key: 'signing-root',
                path: signingRoot,
                known: roots,
                take(bytes, path) {
                    const keys = keysIn(bytes.toString('latin1'), 'ROOT PUBLIC KEY');
                    if (keys !== undefined)
                        roots.set(path, keys);
                    return keys !== undefined;
                },
                should: 'blocks of `-----BEGIN ROOT PUBLIC KEY-----` and nothing else',
            },
            {
                key: 'keyring',
                path: keyring,
                known: keyrings,
                take(bytes, path) {
                    keyrings.set(path, bytes.toString('base64'));
                    return fingerprintsIn(bytes).length > 0;
                },
                should: 'an OpenPGP key as `gpg --export` writes it, not armored',
            },
        ];
        for (const { key, path, known, take, should } of readers) {
            if (path === undefined || known.has(path))
                continue;
            const said = await read(root, path).then((bytes) => (take(bytes, path) ? undefined : `does not hold ${should}`), (error) => error.message);
            if (said !== undefined)
                problems.push(key_files_invalid(key, path, said, place(key)));
        }
    }
    if (problems.length > 0)
        throw new core_error/* BringupErrors */.$L(problems);
    return { roots, keyrings };
}
async function read(root, path) {
    const file = (0,external_node_path_.resolve)(root, path);
    if ((0,external_node_path_.relative)(root, file).startsWith('..'))
        throw new Error('lies outside of the folder of the fleet file');
    const bytes = await (0,promises_.readFile)(file).catch((error) => {
        throw new Error(error.code === 'ENOENT' ? `is not there (looked in ${root})` : `cannot be read: ${error.message}`);
    });
    if (bytes.length > key_files_MOST_BYTES)
        throw new Error(`is larger than ${key_files_MOST_BYTES} bytes`);
    return bytes;
}
function key_files_invalid(key, path, said, where) {
    return new core_error/* BringupError */.y4({
        code: 'mesh-key-file-invalid',
        category: 'config',
        what: `${key} ${path} ${said}`,
        remedy: 'put the public key of the mirror into that file, beside the fleet file',
        where,
    });
}

;// CONCATENATED MODULE: ./build/js/mesh/install/apt-repository.js

/** Where the vendor's own installer puts them: a second list of the same repository with another key would be an error of apt. Source: tailscale scripts/installer.sh. */
const KEYRING = '/usr/share/keyrings/tailscale-archive-keyring.gpg';
const LIST = '/etc/apt/sources.list.d/tailscale.list';
/** The key that signs the vendor's repositories: Tailscale Inc. (Package repository signing key). Source: tailscale.com/kb, install clients. */
const VENDOR_KEY = '2596A99EAAB33821893C0A79458CA832957F5868';
/** Which of the vendor's repositories a distribution uses, by `ID` of os-release; their suites are code names. Source: tailscale scripts/installer.sh. */
const REPOSITORIES = {
    debian: 'debian',
    raspbian: 'raspbian',
    ubuntu: 'ubuntu',
    pop: 'ubuntu',
    neon: 'ubuntu',
    tuxedo: 'ubuntu',
    linuxmint: 'ubuntu',
    elementary: 'ubuntu',
    zorin: 'ubuntu',
};
/** The repository for a distribution; undefined when the vendor has none for it. */
function repositoryOf(section, os) {
    const name = REPOSITORIES[os.id];
    if (name === undefined || os.codename === null)
        return undefined;
    const track = section.version === undefined ? 'stable' : trackOf(section.version);
    return { address: `${siteOf(section)}/${track}/${name}`, suite: os.codename };
}
/** The text of its list, as the vendor's own. */
function listText({ address, suite }) {
    return `# Tailscale packages for ${address.slice(address.lastIndexOf('/') + 1)} ${suite}\ndeb [signed-by=${KEYRING}] ${address} ${suite} main\n`;
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./build/js/mesh/install/archive-store.js






/** Where this machine keeps archives it fetched and checked: `$BRINGUP_CACHE_DIR`, else `$XDG_CACHE_HOME/bringup`, and `mesh-client` in it. */
function archiveStoreDirectory(env = process.env) {
    const cache = env['BRINGUP_CACHE_DIR'] || (0,external_node_path_.join)(env['XDG_CACHE_HOME'] || (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.cache'), 'bringup');
    return (0,external_node_path_.join)(cache, 'mesh-client');
}
/** Where an archive with this hash is kept. */
function keptAt(store, sha256) {
    return (0,external_node_path_.join)(store, `${sha256}.tgz`);
}
/** What was kept under a name; undefined when there is nothing, or nothing readable. */
async function findKept(store, name) {
    try {
        const entry = JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(store, `${name}.json`), 'utf8'));
        const bytes = (member) => Buffer.from(String(entry[member]), 'base64');
        const sha256 = String(entry['sha256']);
        if (!/^[0-9a-f]{64}$/.test(sha256))
            return undefined;
        return {
            sha256,
            signature: bytes('signature'),
            signingKeys: { bundle: bytes('keys'), signature: bytes('keysSignature') },
        };
    }
    catch {
        return undefined;
    }
}
/** Keeps a checked archive: first its bytes under their hash, then its name. `path` is on the same file system. */
async function keep(store, name, path, proof) {
    await (0,promises_.rename)(path, keptAt(store, proof.sha256));
    const text = JSON.stringify({
        sha256: proof.sha256,
        signature: proof.signature.toString('base64'),
        keys: proof.signingKeys.bundle.toString('base64'),
        keysSignature: proof.signingKeys.signature.toString('base64'),
    });
    await writeWhole((0,external_node_path_.join)(store, `${name}.json`), text);
}
/** Writes a file so that nobody ever sees half of it, however many hosts of a run want the same one at the same time. */
async function writeWhole(path, data) {
    const next = `${path}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}.new`;
    try {
        await (0,promises_.writeFile)(next, data, { mode: 0o600 });
        await (0,promises_.rename)(next, path);
    }
    finally {
        await (0,promises_.rm)(next, { force: true });
    }
}
/** What a file on this machine hashes to; undefined when it cannot be read. */
async function hashesOf(path) {
    const sha256 = (0,external_node_crypto_.createHash)('sha256');
    const blake2s = (0,external_node_crypto_.createHash)('blake2s256');
    let sizeBytes = 0;
    try {
        await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path, { highWaterMark: 1 << 20 }), async (parts) => {
            for await (const part of parts) {
                sha256.update(part);
                blake2s.update(part);
                sizeBytes += part.length;
            }
        });
    }
    catch {
        return undefined;
    }
    return { sha256: sha256.digest('hex'), blake2s, sizeBytes };
}
/** A folder for what is fetched and not checked yet. It is gone afterwards, whatever happened. */
async function whileFetching(store, work) {
    await sweep(store);
    const folder = (0,external_node_path_.join)(store, `incoming-${process.pid}-${++fetches}`);
    await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    try {
        return await work(folder);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
let fetches = 0;
/** Takes away what processes left that were killed while they fetched. */
async function sweep(store) {
    for (const name of await (0,promises_.readdir)(store).catch(() => [])) {
        const pid = Number(/^incoming-(\d+)-/.exec(name)?.[1]);
        if (pid > 0 && !isAlive(pid))
            await (0,promises_.rm)((0,external_node_path_.join)(store, name), { recursive: true, force: true });
    }
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code !== 'ESRCH';
    }
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./build/js/host/cancelled.js
var cancelled = __webpack_require__(4810);
;// CONCATENATED MODULE: ./build/js/mesh/install/site.js







const ATTEMPTS = 3;
const PAUSE_MS = 300;
/** Nothing came for so long: the site hangs. */
const STALL_MS = 30_000;
/** A small file of a site; undefined when it is not there. Throws BringupError (`download`). */
async function fetchSmall(url, options) {
    return patiently(url, options, async () => {
        const parts = [];
        const there = await receive(url, options, () => new external_node_stream_.Writable({
            write(part, _encoding, done) {
                parts.push(part);
                done();
            },
        }));
        return there ? Buffer.concat(parts) : undefined;
    });
}
/** Fetches into a new file and hashes on the way; undefined when the site does not have it. Throws BringupError (`download`). */
async function fetchFile(url, path, options) {
    return patiently(url, options, async () => {
        const sha256 = (0,external_node_crypto_.createHash)('sha256');
        const blake2s = (0,external_node_crypto_.createHash)('blake2s256');
        let sizeBytes = 0;
        const there = await receive(url, options, () => (0,external_node_fs_.createWriteStream)(path, { mode: 0o600 }), (part) => {
            sha256.update(part);
            blake2s.update(part);
            sizeBytes += part.length;
        });
        return there ? { sha256: sha256.digest('hex'), blake2s, sizeBytes } : undefined;
    });
}
async function patiently(url, { signal }, work) {
    for (let attempt = 1;; attempt++) {
        try {
            return await work();
        }
        catch (error) {
            if (signal.aborted)
                throw (0,cancelled/* cancelled */.K)(`fetching ${url}`, signal);
            if (error instanceof core_error/* BringupError */.y4 && (error.retryable === false || attempt === ATTEMPTS))
                throw error;
            if (isLocal(error))
                throw unkept(url, error);
            if (attempt === ATTEMPTS)
                throw unreachable(url, error);
            await (0,external_node_timers_promises_.setTimeout)(Math.random() * PAUSE_MS * 2 ** attempt, undefined, { signal }).catch(() => undefined);
        }
    }
}
/** Sends what the site answers into a stream. False: it is not there. */
async function receive(url, { signal, mostBytes }, open, onPart = () => undefined) {
    const stalled = new AbortController();
    const watch = setTimeout(() => stalled.abort(new DOMException('nothing came for 30 s', 'TimeoutError')), STALL_MS);
    try {
        const response = await fetch(url, { signal: AbortSignal.any([signal, stalled.signal]) });
        if (response.status === 404 || response.status === 410) {
            await response.body?.cancel();
            return false;
        }
        if (!response.ok || response.body === null) {
            await response.body?.cancel();
            throw refused(url, response.status);
        }
        let sizeBytes = 0;
        await (0,external_node_stream_promises_.pipeline)(response.body, async function* (parts) {
            for await (const part of parts) {
                watch.refresh();
                sizeBytes += part.length;
                if (sizeBytes > mostBytes)
                    throw tooLarge(url, mostBytes);
                const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
                onPart(bytes);
                yield bytes;
            }
        }, open());
        return true;
    }
    finally {
        clearTimeout(watch);
    }
}
/** Writing here failed, rather than reading there. */
function isLocal(error) {
    return error instanceof Error && 'syscall' in error && 'path' in error;
}
function unkept(url, error) {
    return new core_error/* BringupError */.y4({
        code: 'mesh-cache-not-writable',
        category: 'download',
        what: `what came from ${url} cannot be kept on this machine: ${error.message}`,
        remedy: 'make room, or name another folder in BRINGUP_CACHE_DIR',
        retryable: false,
        cause: error,
    });
}
function unreachable(url, error) {
    return new core_error/* BringupError */.y4({
        code: 'mesh-mirror-unreachable',
        category: 'download',
        what: `${url} could not be fetched by this machine: ${innermost(error)}`,
        remedy: 'see whether this machine gets out to it; a copy of the site can be named in mesh.install.mirror',
        cause: error,
    });
}
function innermost(error) {
    if (!(error instanceof Error))
        return String(error);
    if (error instanceof AggregateError && error.errors.length > 0)
        return innermost(error.errors[0]);
    return error.cause === undefined ? error.message : innermost(error.cause);
}
function refused(url, status) {
    const passes = status === 429 || status >= 500;
    return new core_error/* BringupError */.y4({
        code: 'mesh-mirror-refused',
        category: 'download',
        what: `${url} gave HTTP ${status} to this machine`,
        remedy: passes ? 'try again later' : 'see what the site, or a proxy before it, lets this machine have',
        retryable: passes,
    });
}
function tooLarge(url, mostBytes) {
    return new core_error/* BringupError */.y4({
        code: 'mesh-mirror-refused',
        category: 'download',
        what: `${url} is larger than ${mostBytes} bytes, so it is not what it should be`,
        remedy: 'see what the mirror serves under that address',
        retryable: false,
    });
}

;// CONCATENATED MODULE: ./build/js/mesh/install/archive-source.js
var archive_source_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var archive_source_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});









/** More is no archive of a client. */
const MOST_ARCHIVE_BYTES = 512 * 2 ** 20;
const MOST_SMALL_BYTES = 2 ** 20;
const underWay = new Map();
/**
 * The archive, from this machine's store when it is there, else from the site; checked either way: its hash, the signature
 * over it, who vouches for the signing keys, and that it holds that version. All who ask at the same time wait for one
 * download. Throws BringupError (`download`).
 */
function checkedArchive(wish, signal, store = archiveStoreDirectory()) {
    const key = (0,json/* digest */.br)({ wish, store });
    const known = underWay.get(key);
    if (known !== undefined)
        return known;
    const work = keptOrFetched(wish, signal, store).finally(() => underWay.delete(key));
    underWay.set(key, work);
    return work;
}
/** The name of the folder in an archive, and of the archive without `.tgz`. Source: tailscale release/dist/unixpkgs/pkgs.go. */
function archiveNameOf({ version, arch }) {
    return `tailscale_${version}_${arch}`;
}
/** The name of the file on the site. Source: tailscale release/dist/unixpkgs/pkgs.go, clientupdate/clientupdate_windows.go. */
function fileNameOf(wish) {
    return wish.form === 'msi' ? `tailscale-setup-${wish.version}-${wish.arch}.msi` : `${archiveNameOf(wish)}.tgz`;
}
async function keptOrFetched(wish, signal, store) {
    // Another root may be asked to vouch for an archive of the same name.
    const name = `${fileNameOf(wish)}-${(0,json/* digest */.br)(wish.roots).slice(0, 12)}`;
    const kept = await findKept(store, name);
    if (kept !== undefined) {
        const path = keptAt(store, kept.sha256);
        if (await isSound(path, kept, wish))
            return { path, sha256: kept.sha256 };
    }
    return whileFetching(store, async (folder) => {
        const fetched = (0,external_node_path_.join)(folder, 'archive.tgz');
        const proof = await fetchChecked(fetched, wish, signal);
        await keep(store, name, fetched, proof);
        return { path: keptAt(store, proof.sha256), sha256: proof.sha256 };
    });
}
/** Whether what was kept passes all checks once more; if not it is fetched anew. */
async function isSound(path, { sha256, signature, signingKeys }, wish) {
    const hashes = await hashesOf(path);
    if (hashes?.sha256 !== sha256 || (wish.sha256 !== undefined && wish.sha256 !== sha256))
        return false;
    try {
        requireSigned(hashes, signature, trustedSigningKeys(signingKeys, wish.roots, wish.site), path);
        return (await insideOf(path, wish)) === archiveNameOf(wish);
    }
    catch (error) {
        if (error instanceof core_error/* BringupError */.y4)
            return false;
        throw error;
    }
}
async function fetchChecked(path, wish, signal) {
    const { site, version, arch, roots } = wish;
    const url = `${site}/${trackOf(version)}/${fileNameOf(wish)}`;
    const small = async (address) => {
        const bytes = await fetchSmall(address, { signal, mostBytes: MOST_SMALL_BYTES });
        if (bytes === undefined)
            throw incomplete(address, site);
        return bytes;
    };
    const signingKeys = {
        bundle: await small(`${site}/distsign.pub`),
        signature: await small(`${site}/distsign.pub.sig`),
    };
    const keys = trustedSigningKeys(signingKeys, roots, site);
    const hashes = await fetchFile(url, path, { signal, mostBytes: MOST_ARCHIVE_BYTES });
    if (hashes === undefined)
        throw archiveMissing(url, version, arch);
    if (wish.sha256 !== undefined && wish.sha256 !== hashes.sha256)
        throw archive_source_wrongHash(url, hashes.sha256, wish.sha256);
    const published = /^[0-9a-f]{64}/i.exec((await small(`${url}.sha256`)).toString('latin1').trim())?.[0];
    if (published?.toLowerCase() !== hashes.sha256)
        throw damaged(url, hashes.sha256, published);
    const signature = await small(`${url}.sig`);
    requireSigned(hashes, signature, keys, url);
    const inside = await insideOf(path, wish);
    if (inside !== archiveNameOf(wish))
        throw otherArchive(url, inside);
    return { sha256: hashes.sha256, signature, signingKeys };
}
/** What is in the file, by its own account. An installer tells its version only to Windows: what it brought is read back there. */
async function insideOf(path, wish) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (wish.form !== 'msi')
            return outermostOf(path);
        const head = Buffer.alloc(OLE.length);
        const file = archive_source_addDisposableResource(env_1, await (0,promises_.open)(path, 'r'), true);
        await file.read(head);
        return head.equals(OLE) ? archiveNameOf(wish) : '';
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = archive_source_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** What every MSI begins with. Source: MS-CFB, header signature. */
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/**
 * The folder that everything in an archive is in. The signature is over bytes without a name, so an old archive under the
 * name of a new one would pass; but what it holds is called by its version.
 */
async function outermostOf(path) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const head = Buffer.alloc(64 * 1024);
        const file = archive_source_addDisposableResource(env_2, await (0,promises_.open)(path, 'r'), true);
        const { bytesRead } = await file.read(head);
        try {
            const tar = (0,external_node_zlib_.gunzipSync)(head.subarray(0, bytesRead), { finishFlush: external_node_zlib_.constants.Z_SYNC_FLUSH });
            const [first = ''] = tar.subarray(0, 100).toString('utf8').split('\0');
            return first.replace(/^\.\//, '').split('/')[0] ?? '';
        }
        catch {
            return '';
        }
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = archive_source_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
/** The site has no archive of that name. */
function archiveMissing(url, version, arch) {
    return new core_error/* BringupError */.y4({
        code: 'mesh-archive-missing',
        category: 'download',
        what: `the site has no ${url}`,
        remedy: `see whether there is a version ${version} for ${arch}; if so, the mirror may not have it yet`,
        retryable: false,
    });
}
function incomplete(address, site) {
    return new core_error/* BringupError */.y4({
        code: 'mesh-mirror-incomplete',
        category: 'download',
        what: `the site has no ${address}, and nothing is installed that cannot be checked`,
        remedy: `let the mirror ${site} have all of distsign.pub, distsign.pub.sig, and .sha256 and .sig of each archive`,
        retryable: false,
    });
}
/** It is another file than the fleet file says. */
function archive_source_wrongHash(url, got, wanted) {
    return new core_error/* BringupError */.y4({
        code: 'mesh-archive-wrong-hash',
        category: 'download',
        what: `${url} has the SHA-256 ${got}, and the fleet file says ${wanted}`,
        remedy: 'find out who changed it; if the new archive is meant, write its hash in mesh.install.sha256',
        retryable: false,
    });
}
function damaged(url, got, published) {
    return new core_error/* BringupError */.y4({
        code: 'mesh-archive-damaged',
        category: 'download',
        what: `${url} has the SHA-256 ${got}, and the site itself tells ${published ?? 'none'}`,
        remedy: 'try again; when it stays so, the mirror has only part of the file, or somebody changed it',
        retryable: false,
    });
}
function otherArchive(url, inside) {
    return new core_error/* BringupError */.y4({
        code: 'mesh-archive-other',
        category: 'download',
        what: `${url} is signed, but what is in it is called ${inside === '' ? 'nothing that can be read' : inside}`,
        remedy: 'correct the mirror: it serves one archive under the name of another',
        retryable: false,
    });
}

;// CONCATENATED MODULE: ./build/js/mesh/install/client-state.js


/**
 * Where a client from an archive stands: not in /usr, which belongs to the package manager and is read-only on some systems.
 * Both are on root's PATH, and on Debian's and Ubuntu's `secure_path` of sudo.
 */
const PROGRAMS = ['/usr/local/bin/tailscale', '/usr/local/sbin/tailscaled'];
/** Settings of the daemon that its unit reads: a user's to change. */
const DEFAULTS = '/etc/default/tailscaled';
/**
 * What bringup remembers of the client it installed, in lines: `version`, `archive` (its SHA-256), `hash` (of each program),
 * `stat` (size and time of each, so that they need not be hashed every time), `defaults` (SHA-256 of that file, where it made it).
 */
const client_state_MARKER = '/var/lib/bringup/mesh-client';
/** Reads which client is there. Where nothing is, or ours as it was, that costs at most one process. */
function readClient() {
    return (0,sh.sh) `if [ -r ${client_state_MARKER} ]; then
bu_k=
while IFS= read -r bu_l; do echo "kept $bu_l"; case $bu_l in 'stat '*) bu_k=\${bu_l#stat } ;; esac; done <${client_state_MARKER}
set -- $(stat -c %s.%Y ${PROGRAMS} 2>/dev/null)
if [ "$*" = "$bu_k" ]; then echo same; else bu_sha256 ${PROGRAMS}; fi
elif bu_p=$(command -v tailscaled); then
echo "found $bu_p"
bu_pm >/dev/null
case $BU_PM in
apt) [ ! -e /var/lib/dpkg/info/tailscale.list ] || echo package apt ;;
apk) if grep -qx P:tailscale /lib/apk/db/installed; then echo package apk; fi ;;
pacman) set -- /var/lib/pacman/local/tailscale-[0-9]*; [ ! -d "$1" ] || echo package pacman ;;
dnf|zypper) if rpm -q tailscale >/dev/null 2>&1; then echo "package $BU_PM"; fi ;;
esac
"$bu_p" --version </dev/null 2>/dev/null | { IFS= read -r bu_l && echo "version $bu_l"; }
else
for bu_p in ${PROGRAMS}; do if [ -e "$bu_p" ] || [ -L "$bu_p" ]; then echo "stands $bu_p"; break; fi; done
fi`;
}
/** The state from what `readClient` printed. */
function parseClient(output) {
    const lines = output.split('\n');
    const after = (word) => lines.find((line) => line.startsWith(`${word} `))?.slice(word.length + 1);
    const version = after('kept version');
    if (version !== undefined) {
        const hashes = (0,prelude_output/* parseSha256 */.tz)(output, PROGRAMS);
        const now = PROGRAMS.map((path) => hashes.get(path) ?? 'none').join(' ');
        return {
            ours: {
                version,
                archive: after('kept archive') ?? '',
                intact: lines.includes('same') || now === after('kept hash'),
            },
        };
    }
    const path = after('found');
    const stands = after('stands');
    if (path === undefined)
        return stands === undefined ? {} : { stands };
    // Builds of one's own say more behind the number: 1.103.0-dev20260101.
    return { found: { path, version: after('version')?.trim(), manager: after('package') } };
}

;// CONCATENATED MODULE: ./build/js/mesh/install/client-apply.js




/** The programs in the order of `PROGRAMS`, as the archive calls them. */
const MEMBERS = ['tailscale', 'tailscaled'];
const client_apply_UNIT = '/etc/systemd/system/tailscaled.service';
/** Says what the new programs cannot do, for `diagnose`. */
const NOT_RUNNABLE = 'bringup: the new tailscaled does not run';
/** Where an archive is unpacked, on the file system where the programs go. */
const UNPACKED = (0,file_place/* beside */.vY)(PROGRAMS[1]);
/**
 * Unpacks beside the old programs, tries the new ones, and renames: until the last moment the old client is whole, and
 * a disk that is full in the middle costs nothing. The marker goes first, so that a client cut off in between is known as ours.
 */
function installClient({ path, version, arch }) {
    const folder = archiveNameOf({ version, arch });
    const settings = 'systemd/tailscaled.defaults';
    const fresh = (name) => `${UNPACKED}/${folder}/${name}`;
    const programs = MEMBERS.map(fresh);
    const marker = (0,file_place/* beside */.vY)(client_state_MARKER);
    const steps = [
        (0,sh.sh) `rm -rf ${UNPACKED} ${marker} ${(0,file_place/* beside */.vY)(DEFAULTS)}`,
        (0,sh.sh) `(umask 022; mkdir -p ${PROGRAMS.map(folderOf)} ${folderOf(DEFAULTS)} ${UNPACKED})`,
        (0,sh.sh) `{ tar -xzomf ${path} -C ${UNPACKED} ${[...MEMBERS, settings].map((name) => `${folder}/${name}`)} || { df -P ${UNPACKED} >&2; false; }; }`,
        (0,sh.sh) `chmod 0755 ${programs}`,
        (0,sh.sh) `{ ${fresh('tailscaled')} --version >/dev/null || { echo ${NOT_RUNNABLE} >&2; false; }; }`,
        (0,sh.sh) `{ bu_o=$(sed -n '/^defaults /p' ${client_state_MARKER} 2>/dev/null) || :; }`,
        (0,sh.sh) `if [ ! -e ${DEFAULTS} ] && [ ! -L ${DEFAULTS} ]; then
bu_o="defaults $(bu_hash ${fresh(settings)})" && cp ${fresh(settings)} ${(0,file_place/* beside */.vY)(DEFAULTS)} && chmod 0644 ${(0,file_place/* beside */.vY)(DEFAULTS)} && mv ${(0,file_place/* beside */.vY)(DEFAULTS)} ${DEFAULTS}
fi`,
        (0,sh.sh) `set -- $(stat -c %s.%Y ${programs})`,
        (0,sh.sh) `printf '%s\n' ${`version ${version}`} "archive $(bu_hash ${path})" "hash $(bu_hash ${fresh('tailscale')}) $(bu_hash ${fresh('tailscaled')})" "stat $*" \${bu_o:+"$bu_o"} >${marker}`,
        (0,sh.sh) `{ sync ${programs} ${marker} 2>/dev/null || sync; }`,
        (0,sh.sh) `mv -f ${marker} ${client_state_MARKER}`,
        ...PROGRAMS.map((program, index) => (0,sh.sh) `mv -f ${programs[index] ?? ''} ${program}`),
        (0,sh.sh) `rm -rf ${UNPACKED}`,
    ];
    return (0,sh.sh) `bu_hash() { bu_h=$(bu_sha256 "$1"); echo "\${bu_h%% *}"; }
{
${(0,sh/* join */.fj)(steps, ' &&\n')}
} || { bu_r=$?; rm -rf ${UNPACKED} ${marker} ${(0,file_place/* beside */.vY)(DEFAULTS)}; exit "$bu_r"; }
if bu_has restorecon; then restorecon ${PROGRAMS} || :; fi`;
}
/** Takes the settings away that came with a client, where nobody changed them since. */
const REMOVE_DEFAULTS = (0,sh.sh) `bu_d=$(sed -n 's/^defaults //p' ${client_state_MARKER} 2>/dev/null) || :
if [ -n "$bu_d" ]; then
bu_h=$(bu_sha256 ${DEFAULTS})
if [ "\${bu_h%% *}" = "$bu_d" ]; then rm -f ${DEFAULTS}; fi
fi`;
/** systemd reads its units again, and what starts at boot is the one that is there now. */
const READ_UNITS = (0,sh.sh) `if [ -d /run/systemd/system ]; then systemctl daemon-reload && { systemctl reenable --quiet tailscaled.service 2>/dev/null || :; }; fi`;
/** Takes our client away, and nothing of its state. Where it is replaced, its unit goes with it, so that the package's own counts. */
function removeClient(how) {
    if (how === 'replaced')
        return (0,sh.sh) `if grep -qsF ${PROGRAMS[1]} ${client_apply_UNIT}; then rm -f ${client_apply_UNIT}; fi
${READ_UNITS} && rm -f ${PROGRAMS} && rm -f ${client_state_MARKER}`;
    // What it remembered was the key of a machine that is in no mesh any more.
    return (0,sh.sh) `${REMOVE_DEFAULTS}
rm -f ${PROGRAMS} && rm -f ${client_state_MARKER} && rm -rf /var/lib/tailscale /var/cache/tailscale`;
}
const KEPT = [...PROGRAMS, DEFAULTS, client_state_MARKER, client_apply_UNIT];
/** Keeps what stands there before a change, as links where that is possible. */
function saveClient() {
    return (0,sh/* join */.fj)(KEPT.map((path) => (0,sh.sh) `if [ -e ${path} ]; then ${(0,file_place/* keep */.aC)(path)}; fi`));
}
/** Puts back what `saveClient` kept, and takes away what was not there. Settings that somebody changed meanwhile stay. */
function undoClient() {
    return (0,sh/* join */.fj)([
        (0,sh.sh) `if [ ! -e ${(0,file_place/* saved */._C)(DEFAULTS)} ]; then ${REMOVE_DEFAULTS}
elif [ ! -e ${DEFAULTS} ]; then
${(0,file_place/* putBack */.pK)(DEFAULTS)}
fi`,
        ...[...PROGRAMS, client_state_MARKER].map((path) => (0,sh.sh) `if [ -e ${(0,file_place/* saved */._C)(path)} ]; then
${(0,file_place/* putBack */.pK)(path)}
else ${(0,file_place/* unmake */.Ou)(path)}
fi`),
        (0,sh.sh) `if [ -e ${(0,file_place/* saved */._C)(client_apply_UNIT)} ] && [ ! -e ${client_apply_UNIT} ]; then
${(0,file_place/* putBack */.pK)(client_apply_UNIT)}
${READ_UNITS}
fi`,
    ]);
}
function folderOf(path) {
    return path.slice(0, path.lastIndexOf('/'));
}

;// CONCATENATED MODULE: ./build/js/mesh/install/client-spec.js
/** Whether there is an archive for an architecture. Those of MIPS are left out: a host does not tell its byte order. */
function hasArchive(arch) {
    return arch !== undefined && ARCHITECTURES.has(arch);
}
/** Source: tailscale release/dist/unixpkgs/targets.go */
const ARCHITECTURES = new Set(['amd64', 'arm64', 'arm', '386', 'riscv64']);

;// CONCATENATED MODULE: ./build/js/mesh/install/client-decide.js


/** Compares the client of a host with the wanted one. What somebody else installed is never replaced. */
function decideClient(state, wanted) {
    if (wanted.state === 'absent')
        return state.ours === undefined ? { verdict: 'ok' } : remove('gone', 'should not be there');
    if (wanted.from === 'archive')
        return decideArchive(state, wanted);
    if (wanted.from === 'present')
        return client_decide_decidePresent(state, wanted.atLeast);
    if (state.ours !== undefined)
        return remove('replaced', 'a package takes its place');
    const { found } = state;
    return found === undefined || found.manager !== undefined ? { verdict: 'ok' } : foreign(found, wanted.from);
}
function decideArchive({ ours, found, stands }, wanted) {
    if (!hasArchive(wanted.arch))
        return noArchive(wanted.arch);
    if (!wanted.systemd)
        return client_decide_noSystemd();
    if (found !== undefined)
        return foreign(found, wanted.from);
    if (stands !== undefined)
        return client_decide_inTheWay(stands);
    const change = (verb, summary, field, from, to) => ({
        verdict: 'change',
        verb,
        summary,
        fields: [{ field, from, to }],
        action: { install: wanted.version },
    });
    if (ours === undefined)
        return change('create', 'not installed', 'version', 'none', wanted.version);
    const order = compareVersions(ours.version, wanted.version);
    if (order !== 0)
        return change('update', order < 0 ? 'upgrade' : 'downgrade', 'version', ours.version, wanted.version);
    if (wanted.sha256 !== undefined && wanted.sha256 !== ours.archive)
        return change('update', 'from another archive', 'archive', client_decide_short(ours.archive), client_decide_short(wanted.sha256));
    if (!ours.intact)
        return change('update', 'not what was installed', 'programs', 'changed or missing', wanted.version);
    return { verdict: 'ok' };
}
function client_decide_decidePresent({ ours, found }, atLeast) {
    const there = ours ?? found;
    if (there === undefined || (ours !== undefined && !ours.intact))
        return missing();
    if (atLeast === undefined)
        return { verdict: 'ok' };
    if (there.version !== undefined && compareVersions(there.version, atLeast) >= 0)
        return { verdict: 'ok' };
    return {
        verdict: 'refuse',
        error: new core_error/* BringupError */.y4({
            code: 'mesh-client-too-old',
            category: 'unsupported',
            what: `the Tailscale client of this host is ${there.version ?? 'of no known version'}, and at least ${atLeast} is wanted`,
            remedy: 'upgrade it the way it was installed, or let bringup bring it: mesh.install.from archive, apt or distro',
        }),
    };
}
/** Below zero: `a` is older. Only the three numbers count; what no number stands in is older than all. */
function compareVersions(a, b) {
    const [first, second] = [a, b].map((text) => text.split(/[.-]/, 3).map((part) => Number.parseInt(part, 10) || 0));
    for (const index of [0, 1, 2]) {
        const difference = (first?.[index] ?? 0) - (second?.[index] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return 0;
}
function client_decide_short(sha256) {
    return `sha256 ${sha256.slice(0, 12)}`;
}
function remove(how, summary) {
    return { verdict: 'change', verb: 'remove', summary, action: { remove: how } };
}
function foreign({ path, version, manager }, from) {
    const what = manager === undefined ? `at ${path}, which bringup did not put there` : `as a package of ${manager} (${path})`;
    const other = manager === 'apt' && from === 'archive' ? '`from: apt` or `from: present` to go on with it' : '`from: present`';
    return {
        verdict: 'refuse',
        error: new core_error/* BringupError */.y4({
            code: 'mesh-client-foreign',
            category: 'unsupported',
            what: `a Tailscale client ${version === undefined ? '' : `${version} `}is there already, ${what}`,
            remedy: `set mesh.install to ${other}, or remove that client first`,
        }),
    };
}
function client_decide_inTheWay(path) {
    return {
        verdict: 'refuse',
        error: new core_error/* BringupError */.y4({
            code: 'mesh-client-foreign',
            category: 'unsupported',
            what: `${path} is there already, where the Tailscale client would go, and bringup did not put it there`,
            remedy: 'look what it is and move it away there, then run this again; or bring the client another way: mesh.install.from apt or distro',
        }),
    };
}
function missing() {
    return {
        verdict: 'refuse',
        error: new core_error/* BringupError */.y4({
            code: 'mesh-client-missing',
            category: 'unsupported',
            what: 'the Tailscale client should be there already (from: present), and there is none',
            remedy: 'install it, or let bringup bring it: mesh.install.from archive, apt or distro',
        }),
    };
}
function noArchive(arch) {
    return {
        verdict: 'refuse',
        error: new core_error/* BringupError */.y4({
            code: 'mesh-no-archive',
            category: 'unsupported',
            what: `there is no archive of the Tailscale client that is known to run on this host (${arch ?? 'no known architecture'})`,
            remedy: 'set mesh.install.from to distro, or install the client by hand and set it to present',
        }),
    };
}
function client_decide_noSystemd() {
    return {
        verdict: 'refuse',
        error: new core_error/* BringupError */.y4({
            code: 'mesh-archive-no-systemd',
            category: 'unsupported',
            what: 'a client from an archive is started by systemd, and this host is not run by systemd',
            remedy: 'set mesh.install.from to distro, or install the client by hand and set it to present',
        }),
    };
}

;// CONCATENATED MODULE: ./build/js/mesh/install/client.js








const [, DAEMON] = PROGRAMS;
const UNPACK_MS = 180_000;
/** The Tailscale client of a host, where no package manager brings it: two programs out of an archive that was checked here. */
const clientKind = (0,resource/* defineKind */.WI)({
    kind: 'mesh-client',
    order: resource/* ORDER */.ND.archive,
    category: 'download',
    slow: true,
    timeoutMs: (spec) => ('timeoutMs' in spec ? spec.timeoutMs : UNPACK_MS),
    key: ({ name }) => name,
    absent: () => ({ name: 'tailscale', state: 'absent' }),
    read: readClient,
    parse: (output, specs) => specs.map(() => parseClient(output)),
    decide: decideClient,
    async supply({ spec }, { signal }) {
        if (!('arch' in spec) || !hasArchive(spec.arch))
            return {};
        const { site, version, arch, roots, sha256 } = spec;
        const wish = { site, version, arch, roots, ...(sha256 === undefined ? {} : { sha256 }) };
        return { files: { archive: await checkedArchive(wish, signal) } };
    },
    apply: (changes) => (0,sh/* join */.fj)(changes.map(({ spec, action, supplied }) => {
        if ('remove' in action)
            return removeClient(action.remove);
        if (!('arch' in spec) || !hasArchive(spec.arch) || supplied === undefined)
            throw new TypeError('no archive to install from');
        return installClient({ path: supplied.file('archive'), version: action.install, arch: spec.arch });
    })),
    save: saveClient,
    undo: undoClient,
    diagnose(_exitCode, output, { spec }) {
        if (output.includes(NOT_RUNNABLE))
            return {
                category: 'unsupported',
                code: 'mesh-client-not-runnable',
                what: `the tailscaled of the archive for ${'arch' in spec ? spec.arch : 'this host'} does not run here; the client is as it was`,
                remedy: 'see what the output says; set mesh.install.from to distro, or install the client by hand and set it to present',
            };
        if (/tar: (?:command )?not found|gzip: (?:command )?not found|Cannot exec/i.test(output))
            return {
                category: 'download',
                code: 'no-unpack-tool',
                what: 'the host lacks tar or gzip, which unpack the archive of the Tailscale client',
                remedy: 'add tar and gzip under `packages:`',
                retryable: false,
            };
        return (0,filesystem_failure/* filesystemFailure */.i)(output, DAEMON);
    },
});

;// CONCATENATED MODULE: ./build/js/mesh/install/keyring.js











const keyring_MOST_BYTES = 256 * 1024;
/** Keyrings whose key this machine fetches, checks by its fingerprint, and pushes. */
const keyringKind = (0,resource/* defineKind */.WI)({
    kind: 'mesh-keyring',
    order: resource/* ORDER */.ND.source,
    category: 'package',
    key: ({ path }) => path,
    absent: (path) => ({ path, state: 'absent' }),
    read: (specs) => (0,sh/* join */.fj)(specs.map(({ path }, index) => (0,sh.sh) `if [ -f ${path} ]; then echo keyring ${index} "$(head -c ${keyring_MOST_BYTES} ${path} | base64 | tr -d '\n')"; fi`)),
    parse: (output, specs) => specs.map((_spec, index) => {
        const [, text] = new RegExp(`^keyring ${index} (.*)$`, 'm').exec(output) ?? [];
        return { fingerprints: text === undefined ? undefined : fingerprintsIn(Buffer.from(text, 'base64')) };
    }),
    decide({ fingerprints }, wanted) {
        if (wanted.state === 'absent') {
            if (fingerprints === undefined)
                return { verdict: 'ok' };
            return { verdict: 'change', verb: 'remove', summary: 'should not be there', action: 'remove' };
        }
        if (fingerprints?.includes(wanted.fingerprint))
            return { verdict: 'ok' };
        return {
            verdict: 'change',
            verb: fingerprints === undefined ? 'create' : 'update',
            summary: fingerprints === undefined ? 'missing' : 'without the key of the repository',
            fields: [{ field: 'key', from: fingerprints?.join(', ') || 'none', to: wanted.fingerprint }],
            action: 'fetch',
        };
    },
    async supply({ spec, action }, { signal }) {
        if (action === 'remove' || spec.state === 'absent')
            return {};
        const { address, suite } = spec.repository;
        const url = `${address}/${suite}.noarmor.gpg`;
        const keyring = await fetchSmall(url, { signal, mostBytes: keyring_MOST_BYTES });
        if (keyring === undefined)
            throw noSuite(url, spec.repository);
        const key = onlyKey(keyring, spec.fingerprint);
        if (key === undefined)
            throw otherKey(url, fingerprintsIn(keyring), spec.fingerprint);
        return { files: { key: await onDisk(key) } };
    },
    apply: (changes) => (0,sh/* join */.fj)(changes.map(({ spec: { path }, action, supplied }) => {
        if (action === 'remove')
            return (0,sh.sh) `rm -f ${path}`;
        if (supplied === undefined)
            throw new TypeError('no key to install');
        return (0,sh.sh) `(umask 022; mkdir -p ${path.slice(0, path.lastIndexOf('/'))})
${(0,file_place/* place */.ik)({ path, make: [(0,file_place/* created */.zu)((0,sh.sh) `cat ${supplied.file('key')}`, '022'), (0,sh.sh) `chmod 0644 "$bu_t"`] })}`;
    })),
    save: ({ spec: { path }, state }) => (state.fingerprints === undefined ? undefined : (0,file_place/* keep */.aC)(path)),
    undo: ({ spec: { path } }) => (0,sh.sh) `if [ -e ${(0,file_place/* saved */._C)(path)} ]; then
${(0,file_place/* putBack */.pK)(path)}
else ${(0,file_place/* unmake */.Ou)(path)}
fi`,
    diagnose: (_exitCode, output, { spec: { path } }) => (0,filesystem_failure/* filesystemFailure */.i)(output, path),
});
/** A key as a file of this machine, from where it is pushed. It is public. */
async function onDisk(key) {
    const store = archiveStoreDirectory();
    const hash = (0,json/* sha256 */.sc)(key);
    const path = (0,external_node_path_.join)(store, `${hash}.gpg`);
    try {
        await (0,promises_.mkdir)(store, { recursive: true, mode: 0o700 });
        await writeWhole(path, key);
    }
    catch (error) {
        throw new core_error/* BringupError */.y4({
            code: 'mesh-cache-not-writable',
            category: 'download',
            what: `what was fetched cannot be kept on this machine: ${error.message}`,
            remedy: 'make room, or name another folder in BRINGUP_CACHE_DIR',
            retryable: false,
            cause: error,
        });
    }
    return { path, sha256: hash };
}
function noSuite(url, { suite }) {
    return new core_error/* BringupError */.y4({
        code: 'mesh-no-repository',
        category: 'unsupported',
        what: `the site has no ${url}, so it has no packages for ${suite}`,
        remedy: 'set mesh.install.from to archive or distro for this host, or correct mesh.install.mirror',
    });
}
function otherKey(url, got, wanted) {
    return new core_error/* BringupError */.y4({
        code: 'mesh-repository-key-other',
        category: 'download',
        what: `${url} holds ${got.length === 0 ? 'no key' : `the key ${got.join(', ')}`} and not ${wanted}, which signs the vendor’s repository`,
        remedy: 'if that mirror signs its repository itself, name its key in mesh.install.keyring; otherwise do not use it',
        retryable: false,
    });
}

;// CONCATENATED MODULE: ./build/js/mesh/install/root-keys.js
/**
 * The two keys that vouch for the vendor's signing keys, as they are built into every client that updates itself. They are
 * public. Source: tailscale.com v1.102.3, clientupdate/distsign/roots/{crawshaw-root,distsign-prod-root-1-pub}.pem.
 */
const VENDOR_ROOTS = [
    'Psrabv2YNiEDhPlnLVSMtB5EKACm7zxvKxfvYD4i7X8=',
    'ZjjKhUHBtLNRSO1dhOTjrXJGJ8lDe1594WM2XDuheVQ=',
];

;// CONCATENATED MODULE: ./build/js/mesh/install/unit-text.js

/** The daemon's unit, as the archive brings it but for where the daemon stands. Source: tailscale v1.102.3, cmd/tailscaled/tailscaled.service. */
const unit_text_UNIT_TEXT = `[Unit]
Description=Tailscale node agent
Documentation=https://tailscale.com/docs/
Wants=network-pre.target
After=network-pre.target NetworkManager.service systemd-resolved.service

[Service]
EnvironmentFile=${DEFAULTS}
ExecStart=${PROGRAMS[1]} --state=/var/lib/tailscale/tailscaled.state --socket=/run/tailscale/tailscaled.sock --port=\${PORT} $FLAGS
ExecStopPost=${PROGRAMS[1]} --cleanup

Restart=on-failure

RuntimeDirectory=tailscale
RuntimeDirectoryMode=0755
StateDirectory=tailscale
StateDirectoryMode=0700
CacheDirectory=tailscale
CacheDirectoryMode=0750
Type=notify

[Install]
WantedBy=multi-user.target
`;

;// CONCATENATED MODULE: ./build/js/mesh/install/wanted.js












/** All kinds of things that `installWanted` may ask for. */
const INSTALL_KINDS = [
    clientKind,
    keyringKind,
    resources_package/* packageKind */.J,
    resources_file/* fileKind */.h,
    unitKind,
    serviceKind,
];
/** The daemon runs: what a membership stands on. */
const DAEMON_ID = 'service:tailscaled';
/** The Tailscale client and its running daemon, by the way that the section names. Pure. */
function installWanted(input) {
    return WAYS[fromOf(input.section)](input).map((wish) => wanted((0,resource/* idOf */.TH)(wish) === DAEMON_ID ? withRisk(wish, input) : wish, input.source));
}
/**
 * The way back: everything goes that bringup made to install the client, whichever way that was, once `after` (ids) is right.
 * What others installed or set up stays as it is.
 */
function uninstallWanted(source, after) {
    const ours = [
        packageGone,
        unitGone,
        { kind: resources_file/* fileKind */.h, spec: { path: LIST, state: 'absent' } },
        { kind: resources_file/* fileKind */.h, spec: { path: KEYRING, state: 'absent' } },
        { kind: keyringKind, spec: { path: KEYRING, state: 'absent' } },
    ];
    // A client knows by itself whether it is ours.
    const client = { kind: clientKind, spec: { name: 'tailscale', state: 'absent' } };
    const all = [...ours.map((wish) => ({ ...wish, onlyIfMade: true })), client];
    return all.map((wish) => wanted({ ...wish, needs: after }, source));
}
const PACKAGE = 'tailscale';
const unitGone = {
    kind: unitKind,
    spec: { name: 'tailscaled.service', content: '', state: 'absent' },
};
const packageGone = {
    kind: resources_package/* packageKind */.J,
    spec: { name: PACKAGE, hold: false, state: 'absent' },
};
const daemon = {
    kind: serviceKind,
    spec: { name: 'tailscaled', running: true, enabled: true, state: 'present' },
};
/** A daemon that nobody is reached through, and that takes no routes, cuts nobody off when it starts for the first time; that it stays up, the join proves. */
function withRisk(wish, { overMesh, acceptRoutes }) {
    return {
        ...wish,
        spec: { ...wish.spec, provenLater: true, risk: overMesh || acceptRoutes ? 'connectivity' : 'unless-new' },
    };
}
/** The same where a package that was removed may have left a mask, as the vendor's does. */
const unmaskedDaemon = { ...daemon, spec: { ...daemon.spec, masked: false } };
const WAYS = {
    archive({ section, facts, keys, timeoutMs }) {
        const os = osOf(facts);
        const sha256 = os?.arch == null ? undefined : section.sha256?.[os.arch];
        const root = section['signing-root'];
        const client = {
            kind: clientKind,
            spec: {
                name: 'tailscale',
                state: 'present',
                from: 'archive',
                site: siteOf(section),
                version: archiveVersionOf(section),
                arch: os?.arch ?? undefined,
                systemd: os?.systemdRunning ?? false,
                roots: (root === undefined ? undefined : keys.roots.get(root)) ?? VENDOR_ROOTS,
                ...(sha256 === undefined ? {} : { sha256 }),
                timeoutMs,
            },
            notify: [DAEMON_ID],
            waitsFor: os === undefined ? ['facts.os.arch'] : [],
        };
        const unit = {
            kind: unitKind,
            spec: { name: 'tailscaled.service', content: unit_text_UNIT_TEXT, ours: true, state: 'present' },
            notify: [DAEMON_ID],
        };
        return [client, unit, { ...unmaskedDaemon, needs: [(0,resource/* idOf */.TH)(client)] }];
    },
    apt(input) {
        const { section, facts } = input;
        const os = osOf(facts);
        const repository = os === undefined ? undefined : repositoryOf(section, os);
        if (os !== undefined && repository === undefined)
            throw noRepository(os.id);
        const waitsFor = os === undefined ? ['facts.os.codename'] : [];
        const key = { ...keyOf(input, repository), waitsFor };
        const list = {
            kind: resources_file/* fileKind */.h,
            spec: {
                path: LIST,
                state: 'present',
                mode: '0644',
                content: repository === undefined ? '' : listText(repository),
            },
            needs: [(0,resource/* idOf */.TH)(key)],
            waitsFor,
        };
        const pin = section.version === undefined ? {} : { version: section.version, hold: true };
        // Its own scripts restart the daemon.
        return packaged({ name: PACKAGE, ...pin, state: 'present' }, [list, key], []);
    },
    distro: () => packaged({ name: PACKAGE, state: 'present' }, [], [DAEMON_ID]),
    present({ section }) {
        const client = {
            kind: clientKind,
            spec: {
                name: 'tailscale',
                state: 'present',
                from: 'present',
                ...(section.version === undefined ? {} : { atLeast: section.version }),
            },
        };
        return [client, { ...daemon, needs: [(0,resource/* idOf */.TH)(client)] }];
    },
};
const UNKNOWN = { address: '', suite: '' };
/** A package and what it stands on. A client of ours from an archive, and its unit, go once the package is there. */
function packaged(spec, sources, notify) {
    const program = { kind: resources_package/* packageKind */.J, spec, needs: sources.map(resource/* idOf */.TH), notify };
    const others = {
        kind: clientKind,
        spec: { name: 'tailscale', state: 'present', from: 'package' },
        needs: [(0,resource/* idOf */.TH)(program)],
        notify: [DAEMON_ID],
    };
    // The client takes its unit along; after that there is nothing to remove, only to forget.
    const gone = { ...unitGone, needs: [(0,resource/* idOf */.TH)(others)], onlyIfMade: true };
    const service = { ...unmaskedDaemon, needs: [(0,resource/* idOf */.TH)(program), (0,resource/* idOf */.TH)(others)] };
    return [...sources, program, others, gone, service];
}
/** The key of an apt repository: a file of the fleet, or the vendor's. */
function keyOf({ section, keys }, repository) {
    const base64 = section.keyring === undefined ? undefined : keys.keyrings.get(section.keyring);
    if (base64 !== undefined) {
        const spec = { path: KEYRING, state: 'present', mode: '0644', content: { base64 } };
        return { kind: resources_file/* fileKind */.h, spec };
    }
    const spec = {
        path: KEYRING,
        state: 'present',
        fingerprint: VENDOR_KEY,
        repository: repository ?? UNKNOWN,
    };
    return { kind: keyringKind, spec };
}
function wanted({ kind, spec, ...more }, source) {
    return { kind, spec, capability: 'mesh', needs: [], notify: [], waitsFor: [], ...more, source };
}
function noRepository(id) {
    return new core_error/* BringupError */.y4({
        code: 'mesh-no-repository',
        category: 'unsupported',
        what: `the vendor has no apt repository that is known to be for the distribution of this host (${id})`,
        remedy: 'set mesh.install.from to archive or distro for this host',
    });
}
function osOf(facts) {
    return facts?.['os'];
}

;// CONCATENATED MODULE: ./build/js/mesh/leftovers.js


/** Where a client, its packages and its daemon put things. */
const PLACES = {
    '/usr/bin/tailscale': 'a client that bringup did not install',
    '/usr/local/bin/tailscale': 'a client that bringup did not install',
    '/usr/sbin/tailscaled': 'its daemon',
    '/usr/local/sbin/tailscaled': 'its daemon',
    '/etc/default/tailscaled': 'settings that somebody changed, or that came with a package',
    '/etc/systemd/system/tailscaled.service': 'a unit that somebody else made',
    '/etc/systemd/system/tailscaled.service.d': 'settings of the unit that somebody made',
    '/etc/apt/sources.list.d/tailscale.list': 'a package source that bringup did not make',
    '/var/lib/tailscale': 'the state of the client, with the key of the machine',
};
/** Where users have the configuration of their Syncthing. */
const SYNCTHINGS = ['/root', '/home/*', '/var/lib/*'].flatMap((home) => ['.config', '.local/state'].map((folder) => `${home}/${folder}/syncthing/config.xml`));
/** An address of a mesh, as Syncthing writes those of its peers. Source: tailscale net/tsaddr. */
const MESH_ADDRESS = '<address>[a-z0-9]*://(100\\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])\\.|\\[fd7a:115c:a1e0:)';
/** Looks, once everything that goes is gone, what is still there, and tells it. It changes nothing. */
const leftoversKind = (0,resource/* defineKind */.WI)({
    kind: 'mesh-leftovers',
    order: resource/* ORDER */.ND['mesh-leftovers'],
    category: 'filesystem',
    key: ({ name }) => name,
    read: () => (0,sh.sh) `for bu_p in ${Object.keys(PLACES)}; do if [ -e "$bu_p" ]; then echo "$bu_p"; fi; done
for bu_p in ${(0,sh/* trusted */.IZ)(SYNCTHINGS.join(' '))}; do if [ -f "$bu_p" ] && grep -qE ${MESH_ADDRESS} "$bu_p"; then echo "syncthing $bu_p"; fi; done`,
    parse(output, specs) {
        const lines = output.split('\n');
        const there = lines.filter((path) => Object.hasOwn(PLACES, path));
        const syncthing = lines.flatMap((line) => (line.startsWith('syncthing ') ? [line.slice('syncthing '.length)] : []));
        return specs.map(() => ({ there, syncthing }));
    },
    decide: (_state, _spec, { notified }) => notified ? { verdict: 'change', verb: 'run', summary: 'what stays is looked for', action: {} } : { verdict: 'ok' },
    apply: () => (0,sh.sh) `:`,
    undo: () => (0,sh.sh) `:`,
    remark({ there, syncthing }) {
        const told = [
            ...there.map((path) => `${path} (${PLACES[path] ?? ''})`),
            ...syncthing.map((path) => `${path} (Syncthing, paired by addresses of the mesh, which reach nobody now: take its syncthing: section away, too, or give the hosts other addresses there)`),
        ];
        return told.length === 0 ? undefined : `left on the host: ${told.join(', ')}`;
    },
});

;// CONCATENATED MODULE: ./build/js/mesh/macos/app.js



/**
 * On a Mac either the app has Tailscale or the daemon, never both. Source: tailscale wiki, Tailscaled-on-macOS; issue 5761 for
 * what an app leaves behind.
 */
const noAppKind = (0,resource/* defineKind */.WI)({
    kind: 'mesh-macos',
    order: resource/* ORDER */.ND.source,
    category: 'unsupported',
    key: ({ name }) => name,
    read: () => (0,sh.sh) `for bu_a in /Applications/Tailscale.app /Applications/Setapp/Tailscale.app; do [ ! -d "$bu_a" ] || echo "app $bu_a"; done
[ ! -e /Library/Tailscale/ipnport ] || echo leftover`,
    parse(output, specs) {
        const lines = output.split('\n');
        const app = lines.find((line) => line.startsWith('app '))?.slice('app '.length);
        return specs.map(() => ({ app, leftover: lines.includes('leftover') }));
    },
    decide({ app, leftover }) {
        if (app !== undefined)
            return { verdict: 'refuse', error: appThere(app) };
        return leftover ? { verdict: 'refuse', error: appWasThere() } : { verdict: 'ok' };
    },
    apply: () => sh/* EMPTY */.wg,
    undo: () => sh/* EMPTY */.wg,
});
function appThere(app) {
    return new core_error/* BringupError */.y4({
        code: 'mesh-macos-app',
        category: 'unsupported',
        what: `${app} has Tailscale on this Mac, and it works only while somebody is logged in at the screen`,
        remedy: 'quit it and delete it there (its node goes from the server), then run this again: the daemon needs nobody logged in',
    });
}
function appWasThere() {
    return new core_error/* BringupError */.y4({
        code: 'mesh-macos-leftover',
        category: 'unsupported',
        what: 'an app that is gone left /Library/Tailscale/ipnport behind, and the command line would look for the app',
        remedy: 'run `sudo rm -rf /Library/Tailscale` there, then run this again',
    });
}

;// CONCATENATED MODULE: ./build/js/mesh/macos/archive.js





/** The archive, from this machine's store when it is there, else from its address. Throws BringupError (`download`). */
async function checkedMacArchive({ url, version, arch, sha256 }, signal, store = archiveStoreDirectory()) {
    const path = keptAt(store, sha256);
    if ((await hashesOf(path))?.sha256 === sha256)
        return { path, sha256 };
    return whileFetching(store, async (folder) => {
        const fetched = (0,external_node_path_.join)(folder, 'archive.tgz');
        const hashes = await fetchFile(url, fetched, { signal, mostBytes: MOST_ARCHIVE_BYTES });
        if (hashes === undefined)
            throw archiveMissing(url, version, `darwin ${arch}`);
        if (hashes.sha256 !== sha256)
            throw archive_source_wrongHash(url, hashes.sha256, sha256);
        await (0,promises_.rename)(fetched, path);
        return { path, sha256 };
    });
}

;// CONCATENATED MODULE: ./build/js/mesh/macos/client.js








/** Where `tailscaled install-system-daemon` puts the daemon. Source: tailscale cmd/tailscaled/install_darwin.go. */
const MAC_PROGRAMS = ['/usr/local/bin/tailscale', '/usr/local/bin/tailscaled'];
const client_UNPACKED = (0,file_place/* beside */.vY)(MAC_PROGRAMS[1]);
const NOT_INSIDE = 'bringup: the archive has no tailscale and tailscaled';
const client_NOT_RUNNABLE = 'bringup: the new tailscaled does not run';
/** A Mac's client from an archive: two programs, tried before they take the place of the old ones. */
const macClientKind = (0,resource/* defineKind */.WI)({
    kind: 'mesh-macos-client',
    order: resource/* ORDER */.ND.archive,
    category: 'download',
    slow: true,
    timeoutMs: ({ timeoutMs }) => timeoutMs,
    key: ({ name }) => name,
    read: () => (0,sh.sh) `if [ -r ${client_state_MARKER} ]; then
sed 's/^/kept /' ${client_state_MARKER}; bu_sha256 ${MAC_PROGRAMS}
else
for bu_p in ${MAC_PROGRAMS} "$(command -v tailscaled)" "$(command -v tailscale)"; do if [ -e "$bu_p" ] || [ -L "$bu_p" ]; then echo "foreign $bu_p"; break; fi; done
fi`,
    parse: (output, specs) => specs.map(() => parse(output)),
    decide,
    async supply({ spec }, { signal }) {
        return { files: { archive: await checkedMacArchive(spec, signal) } };
    },
    apply: (changes) => (0,sh/* join */.fj)(changes.map(({ spec, supplied }) => {
        if (supplied === undefined)
            throw new TypeError('no archive to install from');
        return install(supplied.file('archive'), spec);
    })),
    save: () => (0,sh/* join */.fj)([...MAC_PROGRAMS, client_state_MARKER].map((path) => (0,sh.sh) `if [ -e ${path} ]; then ${(0,file_place/* keep */.aC)(path)}; fi`)),
    undo: () => (0,sh/* join */.fj)([...MAC_PROGRAMS, client_state_MARKER].map((path) => (0,sh.sh) `if [ -e ${(0,file_place/* saved */._C)(path)} ]; then
${(0,file_place/* putBack */.pK)(path)}
else ${(0,file_place/* unmake */.Ou)(path)}
fi`)),
    diagnose(_exitCode, output, { spec }) {
        if (output.includes(NOT_INSIDE) || output.includes(client_NOT_RUNNABLE))
            return {
                category: 'unsupported',
                code: 'mesh-client-not-runnable',
                what: `${spec.url} ${output.includes(NOT_INSIDE) ? 'has no programs tailscale and tailscaled in it' : `has a tailscaled that does not run on this Mac (${spec.arch})`}; the client is as it was`,
                remedy: 'see docs/macos.md for how such an archive is made; the formula of Homebrew needs none',
            };
        return (0,filesystem_failure/* filesystemFailure */.i)(output, MAC_PROGRAMS[1]);
    },
});
/** Unpacks beside the old programs and renames; the marker goes first, so that what is cut off in between is known as ours. */
function install(archive, { version, sha256 }) {
    const marker = (0,file_place/* beside */.vY)(client_state_MARKER);
    const [client, daemon] = MAC_PROGRAMS;
    const steps = [
        (0,sh.sh) `rm -rf ${client_UNPACKED} ${marker}`,
        (0,sh.sh) `(umask 022; mkdir -p /usr/local/bin ${client_UNPACKED})`,
        (0,sh.sh) `{ tar -xzomf ${archive} -C ${client_UNPACKED} || { df -P ${client_UNPACKED} >&2; false; }; }`,
        (0,sh.sh) `bu_c=$(find ${client_UNPACKED} -type f -name tailscale | head -n 1)`,
        (0,sh.sh) `bu_d=$(find ${client_UNPACKED} -type f -name tailscaled | head -n 1)`,
        (0,sh.sh) `{ { [ -n "$bu_c" ] && [ -n "$bu_d" ]; } || { echo ${NOT_INSIDE} >&2; false; }; }`,
        (0,sh.sh) `chmod 0755 "$bu_c" "$bu_d"`,
        (0,sh.sh) `{ "$bu_d" --version </dev/null >/dev/null || { echo ${client_NOT_RUNNABLE} >&2; false; }; }`,
        (0,sh.sh) `printf '%s\n' ${`version ${version}`} ${`archive ${sha256}`} "hash $(bu_hash "$bu_c") $(bu_hash "$bu_d")" >${marker}`,
        (0,sh.sh) `sync`,
        (0,sh.sh) `mv -f ${marker} ${client_state_MARKER}`,
        (0,sh.sh) `mv -f "$bu_c" ${client}`,
        (0,sh.sh) `mv -f "$bu_d" ${daemon}`,
        (0,sh.sh) `rm -rf ${client_UNPACKED}`,
    ];
    return (0,sh.sh) `bu_hash() { bu_h=$(bu_sha256 "$1"); echo "\${bu_h%% *}"; }
{
${(0,sh/* join */.fj)(steps, ' &&\n')}
} || { bu_r=$?; rm -rf ${client_UNPACKED} ${marker}; exit "$bu_r"; }`;
}
function parse(output) {
    const lines = output.split('\n');
    const after = (word) => lines.find((line) => line.startsWith(`${word} `))?.slice(word.length + 1);
    const version = after('kept version');
    const foreign = after('foreign');
    if (version === undefined)
        return foreign === undefined ? {} : { foreign };
    const hashes = (0,prelude_output/* parseSha256 */.tz)(output, MAC_PROGRAMS);
    const now = MAC_PROGRAMS.map((path) => hashes.get(path) ?? 'none').join(' ');
    return { ours: { version, archive: after('kept archive') ?? '', intact: now === after('kept hash') } };
}
function decide({ ours, foreign }, wanted) {
    if (foreign !== undefined)
        return { verdict: 'refuse', error: client_inTheWay(foreign) };
    const change = (verb, summary, field, from, to) => ({
        verdict: 'change',
        verb,
        summary,
        fields: [{ field, from, to }],
        action: {},
    });
    if (ours === undefined)
        return change('create', 'not installed', 'version', 'none', wanted.version);
    if (ours.version !== wanted.version)
        return change('update', 'another version', 'version', ours.version, wanted.version);
    if (ours.archive !== wanted.sha256)
        return change('update', 'from another archive', 'archive', client_short(ours.archive), client_short(wanted.sha256));
    if (!ours.intact)
        return change('update', 'not what was installed', 'programs', 'changed or missing', wanted.version);
    return { verdict: 'ok' };
}
function client_short(sha256) {
    return `sha256 ${sha256.slice(0, 12)}`;
}
function client_inTheWay(path) {
    return new core_error/* BringupError */.y4({
        code: 'mesh-client-foreign',
        category: 'unsupported',
        what: `a Tailscale client is there already, at ${path}, which bringup did not put there`,
        remedy: 'remove it there first; or leave mesh.install.from out for this Mac when it is the formula of Homebrew, or set it to present',
    });
}

;// CONCATENATED MODULE: ./build/js/mesh/names-twice.js

/** Hosts of one fleet that are to have the same name in the mesh: each would take the other for its own old node. One that leaves has none. */
function namesTwice(fleet) {
    const first = new Map();
    return fleet.hosts.flatMap((host) => {
        const section = host.sections['mesh'];
        if (section === undefined || section.state === 'left')
            return [];
        const name = section.hostname ?? host.name;
        const other = first.get(name);
        if (other === undefined) {
            first.set(name, host);
            return [];
        }
        const { host: _, ...place } = placeOf(fleet, other);
        return [
            {
                code: 'mesh-name-twice',
                category: 'config',
                what: `${other.name} (${(0,core_error/* describePlace */.df)(place)}) and ${host.name} are both to be ${name} in the mesh`,
                remedy: 'give one of them another mesh.hostname',
                where: placeOf(fleet, host),
            },
        ];
    });
}
function placeOf(fleet, { name }) {
    return fleet.locateInHost(name, ['mesh', 'hostname']);
}

;// CONCATENATED MODULE: ./build/js/mesh/node/complete.js




/** A server shows a node as online for about ten seconds after its client is gone. */
const complete_NOTICE_MS = 15_000;
const POLL_MS = 1_500;
/** Adds to the client's state what the server knows of it: its own node, and others of the name it is to have. */
function completeNodes(things, context) {
    return Promise.all(things.map(({ spec, state }) => spec.part === 'membership' ? completeNode(spec, state, accessOf(context), context) : state));
}
async function completeNode(spec, state, access, { host, signal }) {
    const kept = spec.identity === undefined ? undefined : await readIdentity(spec.identity, host);
    const nodeKey = state.client === 'answers' ? state.nodeKey : '';
    const isSelf = (node) => nodeKey !== '' && node.nodeKey === nodeKey;
    for (let fresh = false;; fresh = true) {
        const nodes = await access.nodes(fresh || nodeKey === '' ? { fresh } : { with: nodeKey });
        const self = nodes.find(isSelf);
        const namesakes = nodes.filter((node) => !isSelf(node) && (0,mesh_namesakes/* hasName */.c)(node, spec.hostname));
        // Whoever was just installed anew left a node behind that is about to go offline.
        const isStarting = state.client === 'answers' && state.member && nodeKey === '';
        const mayGo = state.client !== 'silent' && !isStarting && self === undefined && namesakes.some(({ online }) => online);
        if (!mayGo || access.waitedMs(host) > complete_NOTICE_MS) {
            const away = nodes.find((node) => node.nodeKey === kept?.nodeKey && !isSelf(node) && !node.online);
            return {
                ...state,
                server: {
                    self: self === undefined ? undefined : { id: self.id, online: self.online, expired: isPast(self.expiry) },
                    ...(away === undefined ? {} : { kept: { id: away.id } }),
                    namesakes: namesakes.map(({ id, name, online, user, tags }) => ({ id, name, online, user, tags })),
                    user: (await access.server()).user?.name,
                },
            };
        }
        await (0,external_node_timers_promises_.setTimeout)(POLL_MS, undefined, { signal }).catch(() => undefined);
        signal.throwIfAborted();
    }
}
function isPast(time) {
    return time !== undefined && Date.parse(time) < Date.now();
}

;// CONCATENATED MODULE: ./build/js/mesh/node/diagnose.js
const serverOf = ({ server }) => server ?? 'Tailscale';
/** It does not get through; the evidence that says most is looked for first. */
function notConnected(pattern) {
    return [
        pattern,
        (spec, [said]) => ({
            category: 'network',
            code: 'mesh-not-connected',
            what: `the client of the host does not get through to ${serverOf(spec)} (${said})`,
            remedy: `try it on the host: curl -v ${serverOf(spec)}/health; a firewall, a proxy or the server itself is in the way`,
        }),
    ];
}
/** What a client says when it cannot join, first match wins. Sources: tailscale control/controlclient, headscale hscontrol/auth.go. */
const diagnose_ROWS = [
    [
        /tailscaled answers again, without a membership/,
        () => ({
            category: 'network',
            code: 'mesh-daemon-awake',
            what: 'tailscaled answered nothing, was started anew, and is in no mesh',
            remedy: 'run it again: the host then joins',
            retryable: true,
        }),
    ],
    [
        /[^"\n]*(no space left on device|read-only file system|disk quota exceeded)[^"\n]*/i,
        (_spec, [, said]) => ({
            category: 'filesystem',
            code: 'mesh-state-not-written',
            what: `the client of the host cannot write its state: ${said}`,
            remedy: 'make room for /var/lib/tailscale (df -h, df -i), and run it again',
        }),
    ],
    [
        /(?:SubState=auto-restart|ActiveState=failed|NRestarts=[1-9])[\s\S]*no answer from tailscaled/,
        () => ({
            category: 'service',
            code: 'mesh-daemon-crashes',
            what: 'tailscaled ends again and again on the host',
            remedy: 'its log says why: journalctl -u tailscaled -n 50',
        }),
    ],
    [
        /no answer from tailscaled|failed to connect to local tailscaled/,
        () => ({
            category: 'service',
            code: 'mesh-daemon-silent',
            what: 'tailscaled of the host does not answer',
            remedy: 'look at it there: systemctl status tailscaled; journalctl -u tailscaled -n 50',
        }),
    ],
    [
        /authkey already used|auth ?key.*(?:already|has been) used/i,
        (spec) => ({
            category: 'auth',
            code: 'mesh-key-burnt',
            what: `the server ${serverOf(spec)} says that the key was used already`,
            remedy: 'run it again: a new key is made; when it comes again, the node of this host on the server has to be deleted (headscale issue 3371)',
            retryable: true,
        }),
    ],
    [
        /authkey expired|auth ?key.*(?:expired|not found|invalid)|invalid pre ?auth ?key/i,
        (spec) => ({
            category: 'auth',
            code: 'mesh-key-not-taken',
            what: `the server ${serverOf(spec)} does not take the key that was just made`,
            remedy: 'look at the clocks of this machine and of the server: a key lives ten minutes; then run it again',
            retryable: true,
        }),
    ],
    [
        /requested tags \[?([^\]]*?)\]? (?:are|is) (?:invalid|not permitted)|tags? .*not permitted/i,
        (spec) => ({
            category: 'config',
            code: 'mesh-tag-refused',
            what: `the policy of the server does not let this host have the tags ${spec.tags.join(', ')}`,
            remedy: 'name an owner for each in tagOwners of the policy, or take the tag out of the fleet file',
        }),
    ],
    [
        /unsupported client version|client (?:is )?too old/i,
        (spec) => ({
            category: 'unsupported',
            code: 'mesh-client-old',
            what: `the server ${serverOf(spec)} does not speak with so old a client`,
            remedy: 'set a newer install.version in the mesh section',
        }),
    ],
    [
        /x509: .*|certificate (?:has expired|is not trusted).*/i,
        (spec, [said]) => ({
            category: 'network',
            code: 'mesh-certificate',
            what: `the host does not trust the certificate of ${serverOf(spec)}: ${said}`,
            remedy: 'look at the clock of the host (bringup facts) and at the certificate authorities it trusts',
        }),
    ],
    [
        /lookup (\S+).*(?:no such host|server misbehaving|i\/o timeout)/i,
        (spec, [, name]) => ({
            category: 'dns',
            code: 'mesh-server-unknown-there',
            what: `the host cannot resolve ${name ?? serverOf(spec)}`,
            remedy: `look at its DNS: getent hosts ${name ?? ''}`,
        }),
    ],
    notConnected(/fetch control key: [^"\n]*/),
    notConnected(/connection refused|no route to host|network is unreachable|i\/o timeout|context deadline exceeded|unexpected HTTP response|EOF/i),
    notConnected(/timeout waiting for Tailscale service/),
];
/** Why a host did not become a node, from what its client and its log say; undefined when nothing is recognised. */
function diagnoseNode(output, spec) {
    for (const [pattern, told] of diagnose_ROWS) {
        const match = pattern.exec(output);
        if (match !== null)
            return told(spec, match);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/js/mesh/node/kept-identity.js




/** The identity that was kept of a host. One that its server does not take any more is forgotten: the next run joins with a key. */
async function keptIdentity({ spec }, context) {
    const { host, tell } = context;
    const access = accessOf(context);
    const fleet = spec.part === 'membership' ? spec.identity : undefined;
    const kept = fleet === undefined ? undefined : await readIdentity(fleet, host);
    if (fleet === undefined || kept === undefined)
        throw gone();
    return {
        secrets: { identity: new secret/* Secret */.z(`identity of ${host}`, kept.state) },
        async release(outcome) {
            if (outcome !== 'failed')
                return;
            // While the server has the node, whatever failed may pass.
            const nodes = await access.nodes({ fresh: true });
            if (nodes.some(({ nodeKey }) => nodeKey === kept.nodeKey))
                return;
            await forgetIdentity(fleet, host);
            tell('the server does not know the identity that was kept any more; the next run joins with a key');
        },
    };
}
function gone() {
    return new core_error/* BringupError */.y4({
        code: 'mesh-identity-not-kept',
        category: 'filesystem',
        what: 'the identity that this machine kept of the host is not there any more',
        remedy: 'run it again: the host then joins with a key',
    });
}

;// CONCATENATED MODULE: ./build/js/mesh/node/mint-key.js


/** A key that nobody uses is of no use to anybody after this time. */
const KEY_LIFE_MS = 10 * 60_000;
const NOTE = /^key (\S+) of (\S+)(?: until (\S+))?$/;
/**
 * Makes a key for one join: single use, for minutes, its id in the host's journal before it is used. Keys of runs that were cut
 * off go before that; the nodes that the plan named only when the key is there. A key that was not used is deleted.
 */
async function mintKey({ spec, state }, { remove }, context) {
    if (spec.part !== 'membership')
        throw new TypeError('only a membership is joined');
    const access = accessOf(context);
    const server = await access.server();
    const problem = server.refuses({ tags: spec.tags, client: state.client === 'answers' ? state.version : '' });
    if (problem !== undefined)
        throw problem;
    for (const { id, expiration } of leftOver(context, server.url))
        await server.deleteKey(id, expiration);
    const made = await server.createKey({
        expiration: new Date(Date.now() + KEY_LIFE_MS),
        tags: spec.tags,
        ephemeral: spec.ephemeral,
    });
    const { id, key } = made;
    try {
        await context.note(noteOf(made, server.url));
        await removeNodes(remove, server, access, context);
    }
    catch (error) {
        await server.deleteKey(id).catch(() => undefined);
        throw error;
    }
    return {
        secrets: { key },
        async release(outcome) {
            if (outcome === 'changed')
                return;
            try {
                await server.deleteKey(id);
            }
            catch (error) {
                throw keyStays(id, error);
            }
        },
    };
}
/** An id says nothing at another server, or at one that was set up anew: there it may be anybody's. */
function noteOf({ id, expiration }, url) {
    return `key ${id} of ${url}${expiration === undefined ? '' : ` until ${expiration}`}`;
}
/** Keys that earlier runs made here at this server, and perhaps never used. */
function leftOver({ notes }, url) {
    const found = notes.flatMap(({ note }) => {
        const [, id, at, expiration] = NOTE.exec(note) ?? [];
        return id === undefined || at !== url ? [] : [{ id, expiration }];
    });
    return [...new Map(found.map((one) => [one.id, one])).values()];
}
async function removeNodes(remove, server, access, { tell }) {
    if (remove.length === 0)
        return;
    const nodes = await access.nodes({ fresh: true });
    for (const { id, name } of remove) {
        const node = nodes.find((one) => one.id === id);
        if (node === undefined)
            continue;
        if (node.online)
            throw cameBack(id, name);
        await server.deleteNode(id);
        tell(`node ${id} (${name}), offline since ${node.lastSeen ?? 'an unknown time'}, was removed from the server`);
    }
}
function cameBack(id, name) {
    return new core_error/* BringupError */.y4({
        code: 'mesh-name-back',
        category: 'moved',
        what: `node ${id} of the server, which has the name ${name}, was offline in the plan and is online now`,
        remedy: 'look which machine that is, and plan again; one of the two needs another name',
    });
}
function keyStays(id, cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return new core_error/* BringupError */.y4({
        code: 'mesh-key-stays',
        category: cause instanceof core_error/* BringupError */.y4 ? cause.category : 'network',
        what: `key ${id}, which nobody used, could not be deleted at the server (${why}); the next run does that, and it expires within ten minutes`,
        remedy: 'run it again when the server can be asked',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/js/mesh/node/kind.js










/**
 * A host as a node of the mesh: whether it is one (`mesh-node:tailscale`), and how it is reached then (`mesh-node:reach`). It
 * is right when the client and the server agree about it. A key is made only for a host that needs one.
 */
const nodeKind = (0,resource/* defineKind */.WI)({
    kind: 'mesh-node',
    order: resource/* ORDER */.ND['mesh-node'],
    category: 'network',
    slow: true,
    key: ({ part }) => (part === 'membership' ? 'tailscale' : 'reach'),
    timeoutMs: (spec) => (spec.part === 'membership' ? 2 * spec.connectMs + 30_000 : 60_000),
    read: () => READ_NODE,
    parse(output, specs) {
        const state = parseNode(output);
        return specs.map(() => state);
    },
    complete: completeNodes,
    decide: (state, spec) => (spec.part === 'membership' ? decideMembership(state, spec) : decideReach(state, spec)),
    async supply(change, context) {
        if (change.action.do === 'join')
            return mintKey(change, change.action, context);
        return change.action.do === 'restore' ? keptIdentity(change, context) : {};
    },
    apply: ([change]) => (change === undefined ? sh/* EMPTY */.wg : applyOne(change)),
    save: ({ action }) => (action.do === 'restore' ? SAVE_IDENTITY : undefined),
    undo({ action, state }) {
        if (action.do === 'set')
            return set(action.before);
        if (action.do === 'restore')
            return UNDO_RESTORE;
        if (action.do === 'up')
            return (0,sh.sh) `${action.before.length === 0 ? (0,sh.sh) `` : set(action.before)}
tailscale down 2>&1`;
        if (action.do === 'wait')
            return (0,sh.sh) `:`;
        if (state.client === 'answers' && state.member)
            return { cannot: 'the membership it had before is gone' };
        // A client that is gone, or out of the mesh, is as it was.
        return (0,sh.sh) `if bu_has tailscale && tailscale status --json --peers=false 2>/dev/null | grep -q '"HaveNodeKey": true'; then tailscale logout 2>&1; fi`;
    },
    stays: (part, host) => part === 'tailscale'
        ? `it is still a node of the mesh, and its mesh: section is gone; to let it leave write mesh: { state: left }, or run bringup mesh leave --select ${host}`
        : undefined,
    leaves: ({ action, state }) => action.do === 'join' && !(state.client === 'answers' && state.member)
        ? 'its node stays at the server, offline: the next join of that name takes it away, and so does bringup mesh leave'
        : undefined,
    async retract({ action }, context) {
        const nodeKey = context.value('mesh.node');
        if (action.do !== 'join' || typeof nodeKey !== 'string' || nodeKey === '')
            return;
        const access = accessOf(context);
        const node = (await access.nodes({ fresh: true })).find((one) => one.nodeKey === nodeKey);
        if (node === undefined)
            return;
        await (await access.server()).deleteNode(node.id);
        access.forget();
    },
    publish: (state, spec) => state.client === 'answers' && spec.part === 'membership'
        ? {
            'address.mesh': state.addresses.find((address) => !address.includes(':')) ?? state.addresses[0] ?? '',
            'name.mesh': state.dnsName,
            'mesh.node': state.nodeKey,
        }
        : {},
    risk(spec, action) {
        const cuts = spec.part === 'reach' ? action.do === 'set' : spec.overMesh && action.do === 'join';
        return cuts ? 'connectivity' : undefined;
    },
    diagnose: (_exitCode, output, { spec }) => (spec.part === 'membership' ? diagnoseNode(output, spec) : undefined),
});
function applyOne({ spec, state, action, supplied }) {
    if (action.do === 'set')
        return set(action.flags);
    if (spec.part !== 'membership')
        throw new TypeError('only a membership is joined');
    if (action.do === 'wait') {
        const seconds = Math.ceil(spec.connectMs / 1000);
        return state.client === 'silent' ? wake(seconds) : waitConnected(seconds);
    }
    if (action.do === 'up')
        return switchOn(Math.ceil(spec.connectMs / 1000), action.flags);
    if (action.do === 'restore' && supplied !== undefined)
        return restore(supplied.secret('identity'), Math.ceil(spec.connectMs / 1000));
    if (supplied === undefined || action.do !== 'join')
        throw new TypeError('joining needs a key');
    return join(spec, state, { key: supplied.secret('key'), force: action.force });
}

;// CONCATENATED MODULE: ./build/js/mesh/registration.js






const registration_POLL_MS = 500;
/**
 * What the control server has written down for a host: its name, tags and approved routes. A node that joined in this run
 * counts as online when the server saw it so in two polls, because some are thrown out between registration and first poll.
 */
const registrationKind = (0,resource/* defineKind */.WI)({
    kind: 'mesh-registration',
    order: resource/* ORDER */.ND['mesh-registration'],
    category: 'network',
    key: ({ name }) => name,
    read: () => sh/* EMPTY */.wg,
    parse: (_output, specs) => specs.map(() => ({ id: '' })),
    apply: () => sh/* EMPTY */.wg,
    undo: () => sh/* EMPTY */.wg,
    decide: registration_decide,
    runner: {
        read: (specs, context) => Promise.all(specs.map((spec) => look(spec, context))),
        async apply({ spec, action }, context) {
            const server = await accessOf(context).server();
            if (action.name !== undefined)
                await server.renameNode(action.id, action.name);
            if (action.tags !== undefined)
                await server.setTags(action.id, action.tags);
            if (action.routes !== undefined)
                await server.approveRoutes(action.id, action.routes);
            await online(spec, context);
        },
        async undo({ action }, context) {
            const server = await accessOf(context).server();
            const { id, before } = action;
            if (action.routes !== undefined)
                await server.approveRoutes(id, before.routes);
            if (action.tags !== undefined && before.tags.length > 0)
                await server.setTags(id, before.tags);
            if (action.name !== undefined)
                await server.renameNode(id, before.name);
        },
    },
});
function registration_decide(state, spec) {
    if (!('routes' in state))
        return { verdict: 'refuse', error: unknownNode() };
    const { id, name, tags, routes, online: isOnline } = state;
    const fields = [];
    const differs = (field, from, to) => {
        if (to === undefined || same(from, to))
            return false;
        fields.push({ field, from: from.join(', '), to: to.join(', ') });
        return true;
    };
    const renamed = differs('name', [name], [spec.hostname]);
    const tagged = differs('tags', tags, spec.tags);
    const routed = differs('routes', withoutExit(routes.approved), spec.routes);
    if (tagged && spec.tags?.length === 0)
        return { verdict: 'refuse', error: tagsStay(tags) };
    if (!renamed && !tagged && !routed && isOnline)
        return { verdict: 'ok' };
    const change = {
        verdict: 'change',
        verb: 'update',
        summary: isOnline ? '' : 'the server has not seen it online',
        fields,
        action: {
            id,
            ...(renamed ? { name: spec.hostname } : {}),
            ...(tagged && spec.tags !== undefined ? { tags: spec.tags } : {}),
            ...(routed && spec.routes !== undefined
                ? { routes: [...spec.routes, ...routes.approved.filter((route) => route.endsWith('/0'))] }
                : {}),
            ...(isOnline ? {} : { wait: true }),
            before: { name, tags, routes: routes.approved },
        },
    };
    return change;
}
async function look(spec, context) {
    const access = accessOf(context);
    const find = async (fresh) => (await access.nodes(fresh ? { fresh } : { with: spec.nodeKey })).find(({ nodeKey }) => nodeKey === spec.nodeKey);
    const node = await find(false);
    if (node === undefined)
        return { id: '' };
    if (!node.online || (await access.wasThere(spec.nodeKey)))
        return registration_stateOf(node);
    await (0,external_node_timers_promises_.setTimeout)(registration_POLL_MS, undefined, { signal: context.signal }).catch(() => undefined);
    const again = await find(true);
    return again === undefined ? { id: '' } : registration_stateOf(again);
}
function registration_stateOf({ id, name, online: isOnline, tags, routes }) {
    return { id, name, online: isOnline, tags, routes };
}
/** Until the server says in two polls that the node is online. */
async function online({ nodeKey, onlineMs, hostname }, context) {
    const access = accessOf(context);
    const until = performance.now() + onlineMs;
    for (let seen = 0;;) {
        const node = (await access.nodes({ fresh: true })).find((one) => one.nodeKey === nodeKey);
        seen = node?.online ? seen + 1 : 0;
        if (seen === 2)
            return;
        if (performance.now() > until)
            throw neverOnline(hostname, onlineMs);
        await (0,external_node_timers_promises_.setTimeout)(registration_POLL_MS, undefined, { signal: context.signal }).catch(() => undefined);
        context.signal.throwIfAborted();
    }
}
function same(one, other) {
    return one.toSorted().join(' ') === other.toSorted().join(' ');
}
function unknownNode() {
    return new core_error/* BringupError */.y4({
        code: 'mesh-node-unknown',
        category: 'verify',
        what: 'the client says that it is connected, and the server does not know its key',
        remedy: 'run it again: the host then joins anew',
    });
}
function tagsStay(tags) {
    return new core_error/* BringupError */.y4({
        code: 'mesh-tags-stay',
        category: 'unsupported',
        what: `the node belongs to its tags (${tags.join(', ')}), and a server cannot take the last one away`,
        remedy: 'let it leave and join anew: bringup mesh leave, then bringup mesh up; or keep a tag in the fleet file',
    });
}
function neverOnline(hostname, onlineMs) {
    return new core_error/* BringupError */.y4({
        code: 'mesh-never-online',
        category: 'timeout',
        what: `the client says that it is connected, and the server did not see ${hostname} online twice in a row within ${Math.ceil(onlineMs / 1000)} s`,
        remedy: 'look at the log of tailscaled on the host and at the load of the server; timeouts.online allows it more time',
    });
}

;// CONCATENATED MODULE: ./build/js/mesh/schema.js


/** One problem at a time, and none that keeps other fields from being told about. */
const schema_address = schemas/* string */.YjP().superRefine((text, { addIssue }) => {
    const wrong = (message) => addIssue({ code: 'invalid_format', format: 'url', message });
    if (!/^https?:\/\//.test(text))
        wrong('must start with https:// or http://, such as https://mesh.example.org');
    else if (!/^https?:\/\/[^\s/@?#]+\/?$/.test(text))
        wrong('must be the address of the server alone, such as https://mesh.example.org or http://192.0.2.5:8080');
    else if (!URL.canParse(text))
        wrong('must be an address, such as https://mesh.example.org');
});
const controlSchema = schemas/* strictObject */.rej({
    host: schemas/* string */.YjP().min(1).optional().describe('The host of this fleet that has the `headscale` command.'),
    local: schemas/* literal */.euz(true)
        .optional()
        .describe('The command is on the machine that bringup runs on. It runs through sudo where that needs no password.'),
    command: schemas/* string */.YjP()
        .regex(/^[^\s'"$`;&|<>\\]+(?: [^\s'"$`;&|<>\\]+)*$/, 'must be words with one space between, without quotes')
        .default('headscale')
        .describe('What is run there. Default: `headscale`. In a container: `docker exec headscale headscale`.'),
    config: schemas/* string */.YjP()
        .regex(/^\/\S*$/, 'must be a path that starts with /')
        .optional()
        .describe('Configuration of the server there. Default: where the command looks by itself; with `local` also HEADSCALE_CONFIG.'),
})
    .superRefine(({ host, local }, { addIssue }) => {
    if ((host === undefined) === (local === undefined))
        addIssue('must have host: (a host of this fleet) or local: true, one of them');
}, { when: atAnyTime })
    .describe('Ask Headscale by its command line instead of its API. Needs root or sudo there, and no API key.');
const clientId = schemas/* string */.YjP()
    .regex(/^[A-Za-z0-9_-]+$/, 'must be the id of a client, as the admin console shows it')
    .describe('Id of the client.');
const tailnetSchema = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP()
        .regex(/^\S+$/, 'must be the name of a tailnet')
        .default('-')
        .describe('Default: the tailnet that the client belongs to.'),
    oauth: schemas/* strictObject */.rej({
        'client-id': clientId,
        'client-secret': secret_ref/* secretRef */.C.describe('Secret of the client.'),
    })
        .optional()
        .describe('An OAuth client with the scopes auth_keys, devices:core and devices:routes, and the tags of the fleet.'),
    'workload-identity': schemas/* strictObject */.rej({
        'client-id': clientId,
        audience: schemas/* string */.YjP().min(1).optional().describe('Default: api.tailscale.com/CLIENT-ID.'),
    })
        .optional()
        .describe('A job of GitHub Actions that proves what it is (`permissions: { id-token: write }`); no secret at all.'),
    api: schema_address.default('https://api.tailscale.com').describe('Address of the API.'),
})
    .superRefine((section, { addIssue }) => {
    if ((section.oauth === undefined) === (section['workload-identity'] === undefined))
        addIssue('must have oauth: or workload-identity:, one of them');
}, { when: atAnyTime })
    .describe('The mesh is a tailnet of Tailscale itself.');
/** The `mesh:` section at the top of the fleet file, as it is written. */
const meshSchema = schemas/* strictObject */.rej({
    server: schema_address
        .optional()
        .describe('Address of the Headscale server. Use https unless nobody else is on the way to it. With `tailnet:` what clients log in to, when it is not Tailscale.'),
    'api-key': secret_ref/* secretRef */.C
        .optional()
        .describe('API key of the server, made there by `headscale apikeys create`. Or `control:` instead.'),
    control: controlSchema.optional(),
    user: schemas/* string */.YjP()
        .regex(/^\S+$/, 'must be the name of a user, without spaces')
        .optional()
        .describe('The user of the server that nodes belong to, by name.'),
    tailnet: tailnetSchema.optional(),
})
    .superRefine((section, { addIssue }) => {
    const missing = (key) => addIssue({ code: 'invalid_type', expected: 'string', path: [key] });
    const wrong = (key, message) => addIssue({ code: 'custom', path: [key], message });
    if (section.tailnet !== undefined) {
        for (const key of ['api-key', 'control', 'user'])
            if (section[key] !== undefined)
                wrong(key, 'is of Headscale, and tailnet: says that the mesh is of Tailscale');
        return;
    }
    if (section.server === undefined)
        missing('server');
    if (section.user === undefined)
        missing('user');
    if (section.control === undefined && section['api-key'] === undefined)
        missing('api-key');
    if (section.control !== undefined && section['api-key'] !== undefined)
        wrong('control', 'is one way to ask the server and api-key: another; keep one of them');
}, { when: atAnyTime })
    .describe('The mesh that hosts join: a Headscale server, or a tailnet of Tailscale.');
/** What is missing is told together with what is wrong. */
function atAnyTime({ value }) {
    return value !== null && typeof value === 'object' && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/js/mesh/over-mesh.js

/** Addresses that nodes of a mesh have. Source: tailscale net/tsaddr. */
const NODES = new external_node_net_.BlockList();
NODES.addSubnet('100.64.0.0', 10, 'ipv4');
NODES.addSubnet('fd7a:115c:a1e0::', 48, 'ipv6');
/** Whether a host is reached through the mesh itself: by an address of its, or by the name it has in it. */
function isOverMesh({ way, address, name }) {
    if (typeof way !== 'string')
        return false;
    const plain = way.replace(/^\[(.*)\]$/, '$1');
    const family = (0,external_node_net_.isIP)(plain);
    if (family !== 0)
        return plain === address || NODES.check(plain, family === 4 ? 'ipv4' : 'ipv6');
    if (typeof name !== 'string' || name === '')
        return false;
    const asked = plain.replace(/\.$/, '').toLowerCase();
    return asked === name.toLowerCase() || asked === name.toLowerCase().split('.')[0];
}

;// CONCATENATED MODULE: ./build/js/mesh/macos/wanted.js








/** Where Homebrew keeps what it brings, by the processor. Source: brew(1), --prefix. */
const wanted_PREFIX = { arm64: '/opt/homebrew', amd64: '/usr/local' };
const LABEL = 'com.tailscale.tailscaled';
const PLIST = `/Library/LaunchDaemons/${LABEL}.plist`;
/** The daemon of a Mac runs: what a membership stands on. */
const MACOS_DAEMON_ID = `service:${LABEL}`;
/** The name that Tailscale's own answers have on every node. Source: tailscale net/tsaddr, TailscaleServiceIP. */
const MESH_DNS = '100.100.100.100';
/** The client of a Mac by Homebrew's formula or an archive of one's own, and its daemon as a job of launchd, which needs nobody logged in. Pure. */
function macosInstallWanted({ section, arch, timeoutMs, source, }) {
    const noApp = { kind: noAppKind, spec: { name: 'app' } };
    const daemon = {
        kind: serviceKind,
        spec: { name: LABEL, running: true, enabled: true, state: 'present' },
    };
    const all = (wishes) => wishes.map((wish) => ({ capability: 'mesh', needs: [], notify: [], waitsFor: [], source, ...wish }));
    const other = notForMacs(section);
    if (other !== undefined)
        throw other;
    if (section.from === 'present')
        return all([noApp, { ...daemon, needs: [(0,resource/* idOf */.TH)(noApp)] }]);
    const prefix = wanted_PREFIX[arch];
    if (prefix === undefined)
        throw unknownMac(arch);
    const program = section.from === 'archive'
        ? { kind: macClientKind, spec: archiveSpec(section, arch, timeoutMs) }
        : { kind: resources_package/* packageKind */.J, spec: formulaSpec(section) };
    const client = { ...program, needs: [(0,resource/* idOf */.TH)(noApp)], notify: [MACOS_DAEMON_ID] };
    const daemonPath = section.from === 'archive' ? MAC_PROGRAMS[1] : `${prefix}/opt/tailscale/bin/tailscaled`;
    const job = {
        kind: resources_file/* fileKind */.h,
        spec: { path: PLIST, state: 'present', mode: '0644', content: plist(daemonPath) },
        needs: [(0,resource/* idOf */.TH)(client)],
        notify: [MACOS_DAEMON_ID],
    };
    return all([noApp, client, job, { ...daemon, needs: [(0,resource/* idOf */.TH)(client), (0,resource/* idOf */.TH)(job)] }]);
}
function formulaSpec({ version }) {
    return { name: 'tailscale', hold: false, state: 'present', ...(version === undefined ? {} : { version }) };
}
/** The vendor makes no archive for Macs, so it has to be named, and its hash with it. */
function archiveSpec(section, arch, timeoutMs) {
    const version = archiveVersionOf(section);
    const file = `${trackOf(version)}/tailscale_${version}_darwin_${arch}.tgz`;
    const sha256 = section.sha256?.[`darwin-${arch}`];
    if (section.mirror === undefined || sha256 === undefined)
        throw noMacArchive(file, arch);
    return { name: 'tailscale', url: `${siteOf(section)}/${file}`, version, arch, sha256, timeoutMs };
}
/**
 * Names of the mesh on a Mac: its daemon sets a search domain only, so a resolver file says who answers. Source: tailscale
 * issue 18510; resolver(5). `name` is the host's own with its domain; undefined or without one: nothing yet.
 */
function macosResolverWanted(name, source, needs) {
    const suffix = typeof name === 'string' ? name.slice(name.indexOf('.') + 1) : '';
    if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/i.test(suffix) || suffix === name)
        return [];
    const spec = {
        path: `/etc/resolver/${suffix}`,
        state: 'present',
        mode: '0644',
        content: `nameserver ${MESH_DNS}\n`,
    };
    return [{ kind: resources_file/* fileKind */.h, spec, capability: 'mesh', needs, notify: [], waitsFor: [], source }];
}
/** Source: tailscale cmd/tailscaled/install_darwin.go, darwinLaunchdPlist. */
function plist(program) {
    return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>

  <key>Label</key>
  <string>${LABEL}</string>

  <key>ProgramArguments</key>
  <array>
    <string>${program}</string>
  </array>

  <key>RunAtLoad</key>
  <true/>

</dict>
</plist>
`;
}
/** What the fleet file asks for and a Mac cannot have: it must not get something else, unchecked, without a word. */
function notForMacs(section) {
    const asked = section.from === 'apt'
        ? 'from is apt'
        : section.from === 'archive'
            ? undefined
            : ['mirror', 'sha256', 'signing-root'].find((key) => section[key] !== undefined);
    if (asked === undefined)
        return undefined;
    return new core_error/* BringupError */.y4({
        code: 'mesh-install-not-macos',
        category: 'config',
        what: `mesh.install.${asked}${section.from === undefined ? ' is set' : ''}, and this is a Mac, which gets the formula of Homebrew`,
        remedy: 'leave it out for this host (in defaults: move it to a group of the others), or set from to present',
    });
}
function noMacArchive(file, arch) {
    return new core_error/* BringupError */.y4({
        code: 'mesh-install-not-macos',
        category: 'config',
        what: 'mesh.install.from is archive, and this is a Mac, for which the vendor makes no archive',
        remedy: `leave from out for this host (the formula of Homebrew); or make an archive (docs/macos.md), put it on a mirror as ${file}, and name both mirror and sha256: { darwin-${arch}: … }`,
    });
}
function unknownMac(arch) {
    return new core_error/* BringupError */.y4({
        code: 'mesh-macos-processor',
        category: 'unsupported',
        what: `the processor of this Mac (${arch}) is none that Homebrew has a place for`,
        remedy: 'install tailscaled there by hand and set mesh.install.from to present',
    });
}

// EXTERNAL MODULE: ./build/js/host/facts/loose-json.js
var loose_json = __webpack_require__(1643);
;// CONCATENATED MODULE: ./build/js/mesh/windows/state.js


/** What the client says to a user while another one has it. Source: tailscale ipn/ipnserver/server.go. */
const IN_USE = /already in use by|running in server mode|connection from .* not allowed/i;
/** Whether the client is another user's, by what it said. */
function isInUse(said) {
    return IN_USE.test(said);
}
/** The user who has the client, from its own words; empty when it does not tell. */
function ownerIn(said) {
    return (/already in use by ([^,\r\n]+)/i.exec(said)?.[1]?.trim() ??
        /server mode \("([^"]+)"\)/i.exec(said)?.[1]?.trim() ??
        '');
}
/** The state from what `readNode` sent, in a list; what cannot be read is a client that does not answer. */
function parseWindowsNode(output) {
    const answer = (0,loose_json/* listMember */.DW)({ list: windows_state_json(output) }, 'list').at(-1);
    const text = (name) => (0,loose_json/* textMember */.SA)(answer, name) ?? '';
    const said = text('said');
    const state = parseNode((0,loose_json/* member */.Dc)(answer, 'there') === true
        ? `status\n${text('status') === '' ? said : text('status')}\nprefs\n${text('prefs')}`
        : 'absent');
    return {
        ...state,
        windows: {
            user: text('user'),
            inUse: isInUse(said) ? said : '',
            unattended: (0,loose_json/* member */.Dc)(windows_state_json(text('prefs')), 'ForceDaemon') === true,
        },
    };
}
function windows_state_json(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/js/mesh/windows/errors.js


/** The client of a Windows host belongs to one user at a time, and that is not ours. */
function inUse(said, user) {
    const owner = ownerIn(said);
    return new core_error/* BringupError */.y4({
        code: 'mesh-in-use',
        category: 'unsupported',
        what: `the Tailscale client of this host is in use by ${owner === '' ? 'another user' : owner}, and bringup logs in as ${user}: Windows gives it to one user at a time`,
        remedy: `set ssh.user to that user; or let them disconnect (\`tailscale logout\`, then exit the Tailscale icon beside the clock) when the node is to belong to ${user}`,
    });
}
/** Nothing more can be done over SSH. */
function joinByHand(path, user, reason) {
    return new core_error/* BringupError */.y4({
        code: 'mesh-join-by-hand',
        category: 'command',
        what: `the host did not join in three attempts${reason === '' ? '' : `: ${reason}`}`,
        remedy: [
            'the rest is for a person: 1. make a key on the control server (`headscale preauthkeys create --user ID --expiration 1h`)',
            `2. log in to the screen of the host as ${user} and open PowerShell with "Run as administrator"`,
            path === null
                ? '3. the script for it could not be written: run `tailscale up --unattended` there with the address of the control server and the key'
                : `3. run \`powershell -NoProfile -ExecutionPolicy Bypass -File "${path}"\` and give it the key`,
            '4. run bringup again: it goes on from there',
        ].join('; '),
    });
}
/** The server does not take the key. */
function joinKeyRefused(said) {
    return new core_error/* BringupError */.y4({
        code: 'mesh-join-key-refused',
        category: 'command',
        what: `the control server did not take the key: ${said.slice(0, 300)}`,
        remedy: 'run it again: a new key is made then; when it stays so, look at the clock of the host and at the log of the server',
        retryable: true,
    });
}
/** A restart of the service would cut the very connection that asks for it, and nothing is taken back on Windows. */
function overItself() {
    return new core_error/* BringupError */.y4({
        code: 'mesh-over-itself',
        category: 'unsupported',
        what: 'this Windows host is reached by its address in the mesh, and the change restarts the client that carries the connection',
        remedy: 'give the host its address in the local network for this run (address: in the fleet file, or a jump host beside it)',
    });
}
/** Tailscale has no SSH server for Windows. */
function noSsh() {
    return new core_error/* BringupError */.y4({
        code: 'mesh-ssh-not-windows',
        category: 'config',
        what: 'mesh.ssh is true, and Tailscale has no SSH server for Windows',
        remedy: 'take ssh: true off this host; the sshd of Windows is reached by the mesh address, too',
    });
}
/** It is connected only as long as somebody is logged in. */
function notUnattended(said) {
    return new core_error/* BringupError */.y4({
        code: 'mesh-not-unattended',
        category: 'verify',
        what: `the node did not connect again after its service was restarted${said.trim() === '' ? '' : ` (${said.trim().slice(-200)})`}`,
        remedy: 'log in to the host as the user of ssh.user, set "Run unattended" off and on in the menu of the Tailscale icon, then run it again',
    });
}

// EXTERNAL MODULE: ./build/js/core/powershell.js
var powershell = __webpack_require__(7730);
;// CONCATENATED MODULE: ./build/js/mesh/windows/join-script.js

/** What a person does where bringup could not: without the key, which they are asked for. */
function joinScript(words, user) {
    return `# Joins this machine to the mesh. bringup wrote it, because it could not do so itself over SSH.
# Run it as ${user.replace(/[\r\n]/g, ' ')}, in a PowerShell that was opened with "Run as administrator":
#   powershell -NoProfile -ExecutionPolicy Bypass -File "$HOME\\join-mesh.ps1"
# It asks for a key of the control server; with none, a page to log in is shown.
$ErrorActionPreference = 'Stop'
$tailscale = [IO.Path]::Combine($env:ProgramFiles, 'Tailscale', 'tailscale.exe')
$words = @(${words.map(powershell/* psQuote */.SE).join(', ')})
Restart-Service -Name 'Tailscale' -Force
$secret = Read-Host -Prompt 'Key of the control server (empty: log in with a browser)' -AsSecureString
$file = [IO.Path]::Combine([Environment]::GetFolderPath('LocalApplicationData'), 'bringup-mesh.key')
try {
    if ($secret.Length -gt 0) {
        $plain = (New-Object Net.NetworkCredential -ArgumentList '', $secret).Password
        [IO.File]::WriteAllText($file, '')
        & icacls.exe $file '/inheritance:r' '/grant:r' ($env:USERDOMAIN + '\\' + $env:USERNAME + ':F') | Out-Null
        [IO.File]::WriteAllText($file, $plain)
        $words = $words + ('--auth-key=file:' + $file)
    }
    & $tailscale $words
} finally {
    if ([IO.File]::Exists($file)) { [IO.File]::Delete($file) }
}
& $tailscale status
`;
}

;// CONCATENATED MODULE: ./build/js/mesh/windows/scripts.js

/** Where the client, its service and its policy are. Source: tailscale's MSI; util/syspolicy. */
const TAILSCALE = (0,powershell/* psTrusted */.$8)("([IO.Path]::Combine($env:ProgramFiles,'Tailscale','tailscale.exe'))");
const MSIEXEC = (0,powershell/* psTrusted */.$8)("([IO.Path]::Combine($env:SystemRoot,'System32','msiexec.exe'))");
const SERVICE = 'Tailscale';
const POLICY = 'HKLM:\\SOFTWARE\\Policies\\Tailscale';
const UNINSTALL = 'HKLM:\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\*';
/** Waits until the client answers, and with `running` until it is connected; leaves its last answer in `$x`. */
function waitForClient(seconds, running) {
    return (0,powershell.ps) `$left=${seconds}
$x=@{code=1;out='';err='';timedOut=$false}
while($left -gt 0){
$x=Invoke-Bu ${TAILSCALE} 'status --json --peers=false' 15
if($x.code -eq 0 -and (-not ${running} -or $x.out -match '"BackendState":\s*"Running"')){break}
if($x.err -match 'already in use|running in server mode'){break}
Start-Sleep -Seconds 2
$left=$left-2
}`;
}
/** Sends what is installed, its service and its policy, as `mesh-client`. */
const READ_CLIENT = (0,powershell.ps) `$r=@{installed=[IO.File]::Exists(${TAILSCALE});version='';service='';policy='';product='';arch=$env:PROCESSOR_ARCHITECTURE}
if($env:PROCESSOR_ARCHITEW6432){$r.arch=$env:PROCESSOR_ARCHITEW6432}
$s=Get-Service -Name ${SERVICE} -ErrorAction SilentlyContinue
if($s -ne $null){$r.service=''+$s.Status}
if($r.installed){$v=Invoke-Bu ${TAILSCALE} 'version' 15;$r.version=$v.out}
$p=Get-ItemProperty -LiteralPath ${POLICY} -Name 'UnattendedMode' -ErrorAction SilentlyContinue
if($p -ne $null){$r.policy=''+$p.UnattendedMode}
& {
Set-StrictMode -Off
foreach($u in @(Get-ItemProperty -Path ${UNINSTALL} -ErrorAction SilentlyContinue)){if($u.DisplayName -eq 'Tailscale'){$r.product=''+$u.PSChildName}}
}
Send-Bu 'mesh-client' $r`;
/** Sends what the client says of itself to this very user, under this name. */
function readNode(name) {
    return (0,powershell.ps) `$r=@{there=$false;status='';prefs='';said='';user=$BuUser.Name}
$s=Get-Service -Name ${SERVICE} -ErrorAction SilentlyContinue
if([IO.File]::Exists(${TAILSCALE}) -and $s -ne $null){
$r.there=$true
if((''+$s.Status) -eq 'Running'){
$x=Invoke-Bu ${TAILSCALE} 'status --json --peers=false' 15
$r.status=$x.out
$r.said=$x.err
if($x.code -eq 0){$y=Invoke-Bu ${TAILSCALE} 'debug prefs' 15;$r.prefs=$y.out;$r.said=$r.said+$y.err}
}else{$r.said='the service is '+$s.Status}
}
Send-Bu ${name} $r`;
}
/** Installs from the MSI at this path, without the window in the tray, which would be a user of the client. With `waits` it gives another installation some time to end. */
function scripts_install(msi, seconds, waits) {
    return (0,powershell.ps) `if(${waits}){Start-Sleep -Seconds 20}
$f=[Environment]::ExpandEnvironmentVariables(${msi})
$l=$f+'.log'
$x=Invoke-Bu ${MSIEXEC} ('/i "'+$f+'" /qn /norestart /l* "'+$l+'" TS_NOLAUNCH=1 TS_UNATTENDEDMODE=always TS_INSTALLUPDATES=never') ${seconds}
if($x.code -ne 1618){[IO.File]::Delete($f)}
$t=''
if([IO.File]::Exists($l)){if($x.code -ne 0){$t=[IO.File]::ReadAllText($l)};[IO.File]::Delete($l)}
if($t.Length -gt 2000){$t=$t.Substring($t.Length-2000)}
Send-Bu 'msiexec' @{code=$x.code;timedOut=$x.timedOut;log=$t}`;
}
/** Uninstalls by the code that Windows keeps of the installation; its state stays. */
function uninstall(product, seconds) {
    return (0,powershell.ps) `$x=Invoke-Bu ${MSIEXEC} ${(0,powershell/* windowsArguments */.ks)(['/x', product, '/qn', '/norestart'])} ${seconds}
Send-Bu 'msiexec' @{code=$x.code;timedOut=$x.timedOut;log=''}`;
}
/** The policy that keeps the node connected when nobody is logged in. Source: tailscale util/syspolicy, UnattendedMode. */
const SET_POLICY = (0,powershell.ps) `if(-not (Test-Path -LiteralPath ${POLICY})){$null=New-Item -Path ${POLICY} -Force}
Set-ItemProperty -LiteralPath ${POLICY} -Name 'UnattendedMode' -Value 'always'`;
/** Starts the service, now and with Windows, and waits until it answers: its network driver takes a while the first time. */
function startService(seconds) {
    return (0,powershell.ps) `Set-Service -Name ${SERVICE} -StartupType 'Automatic'
Start-Service -Name ${SERVICE}
${waitForClient(seconds, false)}
Send-Bu 'service' @{code=$x.code;said=$x.err}`;
}
/** Restarts the service; with `running` it has to come back connected by itself, which a node that is not unattended does not. */
function restartService(seconds, running) {
    return (0,powershell.ps) `Restart-Service -Name ${SERVICE} -Force
${waitForClient(seconds, running)}
Send-Bu 'service' @{code=$x.code;said=$x.err;status=$x.out}`;
}
/** Where the key stands while `tailscale up` reads it: a file of this user alone, gone at the end whatever happens. */
const KEY_FILE = 'bringup-mesh.key';
/** `tailscale up` as this very user, with the key out of a file that only they can read. */
function up(words, key, seconds) {
    const line = (0,powershell/* windowsArguments */.ks)(words);
    if (key === undefined)
        return (0,powershell.ps) `$x=Invoke-Bu ${TAILSCALE} ${line} ${seconds}
Send-Bu 'up' @{code=$x.code;timedOut=$x.timedOut;said=$x.out+$x.err}`;
    return (0,powershell.ps) `$f=[IO.Path]::Combine([Environment]::GetFolderPath('LocalApplicationData'),${KEY_FILE})
try{
[IO.File]::WriteAllText($f,'')
Protect-Bu $f ('/grant:r *'+$BuUser.User.Value+':F')
[IO.File]::WriteAllText($f,${key})
$x=Invoke-Bu ${TAILSCALE} (${line}+' "--auth-key=file:'+$f+'"') ${seconds}
}finally{[IO.File]::Delete($f)}
Send-Bu 'up' @{code=$x.code;timedOut=$x.timedOut;said=$x.out+$x.err}`;
}
/** One command of the client that asks for nothing. */
function tailscale(words, seconds) {
    return (0,powershell.ps) `$x=Invoke-Bu ${TAILSCALE} ${(0,powershell/* windowsArguments */.ks)(words)} ${seconds}
Send-Bu 'tailscale' @{code=$x.code;timedOut=$x.timedOut;said=$x.out+$x.err}`;
}
/** Writes the script for a person into their home directory, for their eyes only. */
function writeJoinScript(text) {
    return (0,powershell.ps) `$f=[IO.Path]::Combine([Environment]::GetFolderPath('UserProfile'),'join-mesh.ps1')
[IO.File]::WriteAllText($f,'')
Protect-Bu $f ('/grant:r *'+$BuUser.User.Value+':F')
[IO.File]::WriteAllText($f,${text})
Send-Bu 'script' @{path=$f;user=$BuUser.Name}`;
}

;// CONCATENATED MODULE: ./build/js/mesh/windows/join.js




/** How often a join is tried, with a restart of the service in between. */
const join_ATTEMPTS = 3;
/** The state machine of a join: up, the proof by a restart, and between two attempts a restart; after the last one a script for a person. Pure. */
function nextOfJoin(join, ends) {
    const last = ends.at(-1);
    const tries = ends.filter(({ name }) => name === 'up').length;
    const again = { task: join.attempt(tries + 1, join_ATTEMPTS) };
    if (last === undefined || last.name === 'restart')
        return again;
    if (last.name === 'script')
        return {
            problem: joinByHand((0,loose_json/* textMember */.SA)(last.answers?.get('script'), 'path'), join.user, reasonOf(ends)),
            outcome: 'manual-needed',
        };
    if (last.name === 'proof' && isConnected(last))
        return { done: true };
    if (last.name === 'up') {
        const refused = keyRefusal(saidBy(last));
        if (refused !== undefined)
            return { problem: joinKeyRefused(refused) };
        if ((0,loose_json/* member */.Dc)(last.answers?.get('up'), 'code') === 0)
            return proof(join.restartMs);
    }
    if (tries < join_ATTEMPTS)
        // A restart that was to prove the join is one already.
        return last.name === 'proof' ? again : restart('restart', 'restart the service', join.restartMs, false);
    const script = writeJoinScript(joinScript(join.words, join.user));
    return { task: { name: 'script', title: 'write join-mesh.ps1', script, timeoutMs: join.scriptMs + 60_000 } };
}
/** A node that is not unattended does not come back from this. */
function proof(restartMs) {
    return restart('proof', 'restart the service and see it connect again', restartMs, true);
}
function restart(name, title, ms, running) {
    return { task: { name, title, script: restartService(Math.ceil(ms / 1000), running), timeoutMs: ms + 90_000 } };
}
/** Whether the client was connected at the end of a restart. */
function isConnected(end) {
    return /"BackendState":\s*"Running"/.test((0,loose_json/* textMember */.SA)(end?.answers?.get('service'), 'status') ?? '');
}
/** What the client said in a task, whichever it was. */
function saidBy(end) {
    const texts = ['up', 'tailscale', 'service'].flatMap((name) => (0,loose_json/* textMember */.SA)(end?.answers?.get(name), 'said') ?? []);
    return texts.join('\n');
}
/** Why all attempts failed, in the words of the last one. */
function reasonOf(ends) {
    const attempt = ends.findLast(({ name }) => name === 'up' || name === 'proof');
    if (attempt?.name === 'proof')
        return 'the node did not come back after a restart of the service';
    if (attempt?.problem !== undefined)
        return attempt.problem.message;
    if ((0,loose_json/* member */.Dc)(attempt?.answers?.get('up'), 'timedOut') === true)
        return '`tailscale up` hung and was stopped';
    return saidBy(attempt).trim().split('\n').at(-1)?.slice(0, 300) ?? '';
}
/** The server's refusal of the key: another attempt with the same one is useless. */
function keyRefusal(said) {
    return /^.*(?:auth-?key (?:already used|expired|not found)|invalid (?:pre ?auth |auth )?-?key|API key does not exist|AuthKey (?:expired|not found)).*$/im
        .exec(said)?.[0]
        .trim();
}

;// CONCATENATED MODULE: ./build/js/mesh/windows/node.js











const CANNOT = { cannot: 'on a Windows host bringup takes nothing back' };
/** What `tailscale` takes beyond its own `--timeout` before it is stopped. */
const GRACE_MS = 30_000;
/** PowerShell takes a while to start. */
const SHELL_MS = 60_000;
const SET_MS = 60_000;
/**
 * A Windows host as a node of the mesh. What is right is decided as anywhere; but it is joined as one and the same user,
 * unattended, and that is proven by a restart of the service.
 */
const windowsNodeKind = (0,resource/* defineKind */.WI)({
    kind: nodeKind.kind,
    order: nodeKind.order,
    category: nodeKind.category,
    slow: true,
    key: nodeKind.key,
    timeoutMs: (spec) => (spec.part === 'membership' ? spec.connectMs : SET_MS),
    read: () => sh/* EMPTY */.wg,
    apply: () => sh/* EMPTY */.wg,
    undo: () => CANNOT,
    parse(output, specs) {
        const state = parseWindowsNode(output);
        return specs.map(() => state);
    },
    async complete(things, context) {
        const whole = await nodeKind.complete?.(things, context);
        return things.map(({ state }, index) => ({ ...state, ...whole?.[index] }));
    },
    decide: node_decide,
    supply: (change, context) => nodeKind.supply?.(change, context) ?? Promise.resolve({}),
    publish: (state, spec) => nodeKind.publish?.(state, spec) ?? {},
    powershell: { read: () => readNode(nodeKind.kind), next },
});
function node_decide(state, spec) {
    const decision = decideAnywhere(state, spec);
    const cuts = spec.part === 'membership' && spec.overMesh && decision.verdict === 'change';
    return cuts ? { verdict: 'refuse', error: overItself() } : decision;
}
function decideAnywhere(state, spec) {
    const { inUse: said, user, unattended } = state.windows;
    if (said !== '')
        return { verdict: 'refuse', error: inUse(said, user) };
    if (spec.part === 'reach')
        return spec.ssh ? { verdict: 'refuse', error: noSsh() } : decideReach(state, spec);
    const decision = decideMembership(state, spec);
    if (unattended || decision.verdict === 'refuse')
        return decision;
    const fields = [{ field: 'unattended', from: 'false', to: 'true' }];
    if (decision.verdict === 'ok')
        return {
            verdict: 'change',
            verb: 'update',
            summary: 'disconnects when nobody is logged in',
            fields,
            action: { do: 'set', flags: ['--unattended=true'], before: ['--unattended=false'] },
        };
    const { action } = decision;
    // Waiting would be in vain: it disconnects again and again.
    if (action.do === 'wait' && state.client === 'answers')
        return { ...decision, fields, action: { do: 'up', flags: [...settings(spec), '--unattended=true'], before: [] } };
    if (action.do !== 'set' && action.do !== 'up')
        return decision;
    return {
        ...decision,
        fields: [...(decision.fields ?? []), ...fields],
        action: { ...action, flags: [...action.flags, '--unattended=true'] },
    };
}
function next(change, ends) {
    const { spec, state, action, supplied } = change;
    const last = ends.at(-1);
    const said = saidBy(last);
    if (isInUse(said))
        return { problem: inUse(said, state.windows.user) };
    if (action.do === 'set')
        return nextOfSet(action.flags, spec, ends);
    if (spec.part !== 'membership')
        throw new TypeError('only a membership is joined');
    if (action.do === 'wait') {
        if (last === undefined)
            return proof(spec.restartMs);
        return isConnected(last) ? { done: true } : { problem: last.problem ?? notUnattended(said) };
    }
    if (action.do === 'up') {
        // First what differs, unattended above all: the node is idle again when the last client goes that no such profile keeps.
        const [set] = ends;
        const sets = action.flags.length > 0;
        if (sets && set === undefined)
            return command('set', ['set', ...action.flags]);
        const end = sets && set !== undefined ? judged(set, 'set') : undefined;
        if (end !== undefined && !('done' in end))
            return end;
        // Without a flag nothing else changes.
        return nextOfJoin(joinBy(change, spec, ['up'], undefined), sets ? ends.slice(1) : ends);
    }
    const key = action.do === 'join' ? supplied?.secret('key') : undefined;
    const force = action.do === 'join' && action.force ? ['--force-reauth'] : [];
    return nextOfJoin(joinBy(change, spec, [...upWords(spec, state), ...force], key), ends);
}
function joinBy({ state }, spec, words, key) {
    return {
        user: state.windows.user,
        restartMs: spec.restartMs,
        scriptMs: spec.scriptMs,
        words: upWords(spec, state),
        attempt: (number, of) => ({
            name: 'up',
            title: `tailscale up, attempt ${number} of ${of}`,
            script: up(words, key, seconds(spec.connectMs + GRACE_MS)),
            timeoutMs: spec.connectMs + GRACE_MS + SHELL_MS,
        }),
    };
}
function nextOfSet(flags, spec, ends) {
    const last = ends.at(-1);
    if (last === undefined)
        return command('set', ['set', ...flags]);
    if (last.name === 'proof')
        return isConnected(last) ? { done: true } : { problem: notUnattended(saidBy(last)) };
    const end = judged(last, 'set');
    return 'done' in end && spec.part === 'membership' && flags.includes('--unattended=true')
        ? proof(spec.restartMs)
        : end;
}
function command(name, words) {
    const script = tailscale(words, seconds(SET_MS));
    return { task: { name, title: `tailscale ${words[0]}`, script, timeoutMs: SET_MS + SHELL_MS } };
}
/** Whether a command of the client went well. */
function judged(end, name) {
    if (end.problem !== undefined)
        return { problem: end.problem };
    if ((0,loose_json/* member */.Dc)(end.answers?.get('tailscale'), 'code') === 0)
        return { done: true };
    return {
        problem: new core_error/* BringupError */.y4({
            code: 'mesh-command-failed',
            category: 'command',
            what: `\`tailscale ${name}\` failed: ${saidBy(end).trim().slice(-300) || 'it said nothing'}`,
            remedy: 'look at what it says; run it again when the service was only starting',
        }),
    };
}
/** For a client without a membership of ours: `--reset` gives what nobody asks for back to the client's own ways. */
function upWords(spec, state) {
    const now = state.client === 'answers' && state.member ? state.prefs : undefined;
    return [
        'up',
        '--unattended',
        '--reset',
        `--timeout=${seconds(spec.connectMs)}s`,
        ...(spec.server === undefined ? [] : [`--login-server=${spec.server}`]),
        ...settings(spec),
        `--accept-routes=${now?.acceptRoutes ?? false}`,
        `--shields-up=${now?.shieldsUp ?? false}`,
    ];
}
/** What a membership asks for. */
function settings(spec) {
    return [
        `--hostname=${spec.hostname}`,
        `--accept-dns=${spec.acceptDns}`,
        `--advertise-routes=${spec.advertiseRoutes.join(',')}`,
    ];
}
function seconds(ms) {
    return Math.ceil(ms / 1000);
}
/** A Windows host that is to be no node any more: its client's part. */
const windowsLogoutKind = (0,resource/* defineKind */.WI)({
    kind: logoutKind.kind,
    order: logoutKind.order,
    category: logoutKind.category,
    slow: true,
    key: logoutKind.key,
    ...(logoutKind.ends === undefined ? {} : { ends: logoutKind.ends }),
    read: () => sh/* EMPTY */.wg,
    apply: () => sh/* EMPTY */.wg,
    undo: () => CANNOT,
    parse(output, specs) {
        const state = parseWindowsNode(output);
        return specs.map(() => state);
    },
    async complete(things, context) {
        await logoutKind.complete?.(things, context);
        return things.map(({ state }) => state);
    },
    decide(state, spec, context) {
        const { inUse: said, user } = state.windows;
        return said === '' ? logoutKind.decide(state, spec, context) : { verdict: 'refuse', error: inUse(said, user) };
    },
    powershell: {
        read: () => readNode(logoutKind.kind),
        next: (_change, [end]) => (end === undefined ? command('logout', ['logout']) : judged(end, 'logout')),
    },
});

;// CONCATENATED MODULE: ./build/js/mesh/windows/installer.js

/** The vendor's MSI for a host, fetched and checked on this machine as archives are. Throws BringupError (`download`). */
function checkedInstaller({ site, version, roots, sha256 }, arch, { signal }) {
    const hash = sha256[`windows-${arch}`];
    return checkedArchive({ form: 'msi', site, version, arch, roots, ...(hash === undefined ? {} : { sha256: hash }) }, signal);
}

;// CONCATENATED MODULE: ./build/js/mesh/windows/msiexec.js

/** What msiexec ends with. Source: Microsoft, "MsiExec.exe and InstMsi.exe error messages". */
const msiexec_EXITS = new Map([
    [0, { means: 'done', what: 'it is installed' }],
    [
        3010,
        { means: 'done', what: 'it is installed', note: 'Windows asks for a restart to finish the installation (3010)' },
    ],
    [1641, { means: 'done', what: 'it is installed', note: 'the installation has begun a restart of Windows (1641)' }],
    [
        1618,
        {
            means: 'busy',
            what: 'another installation is under way on this host',
            category: 'package-lock',
            remedy: 'wait until it ends (Windows Update, an open installer), then run this again',
        },
    ],
    [1602, { means: 'failed', what: 'somebody at the screen cancelled the installation', remedy: 'run it again' }],
    [
        1603,
        {
            means: 'failed',
            what: 'the installation met a fatal error',
            remedy: 'look at the last lines of the log that are shown, and at %TEMP%\\MSI*.log on the host',
        },
    ],
    [1605, { means: 'done', what: 'it was not installed any more' }],
    [
        1619,
        {
            means: 'failed',
            what: 'the installer file could not be opened',
            category: 'filesystem',
            remedy: 'look at the space on drive C: of the host, then run it again',
        },
    ],
    [
        1620,
        {
            means: 'failed',
            what: 'the installer file is no valid package',
            category: 'download',
            remedy: 'look at what the mirror serves; the file passed its checks here',
        },
    ],
    [
        1625,
        {
            means: 'failed',
            what: 'a policy of Windows forbids the installation',
            category: 'unsupported',
            remedy: 'let an administrator of the domain allow the MSI (AppLocker, Software Restriction), or install it by their tools and set mesh.install.from to present',
        },
    ],
    [
        1633,
        {
            means: 'failed',
            what: 'the installer is not for the processor of this host',
            category: 'unsupported',
            remedy: 'report this: the architecture was taken from the host itself',
        },
    ],
    [
        1638,
        {
            means: 'failed',
            what: 'another version is installed that this installer does not replace',
            remedy: 'uninstall it on the host (Settings, Apps), then run it again',
        },
    ],
    [
        1925,
        {
            means: 'failed',
            what: 'the user may not install for all users',
            category: 'sudo',
            remedy: 'choose an ssh.user who is an administrator of the host',
        },
    ],
]);
/** What an exit code of msiexec means; an unknown one is a failure. */
function msiexecExit(code) {
    return (msiexec_EXITS.get(code) ?? {
        means: 'failed',
        what: `msiexec ended with ${code}`,
        remedy: 'look the code up in "MsiExec.exe and InstMsi.exe error messages" of Microsoft',
    });
}
/** The error of an installation that did not go well. `log` are the last lines of what msiexec wrote. */
function msiexecProblem(code, log) {
    const { means, what, category = 'package', remedy = '' } = msiexecExit(code);
    const last = log.replace(/\s+/g, ' ').trim().slice(-200);
    return new core_error/* BringupError */.y4({
        code: means === 'busy' ? 'msiexec-busy' : 'msiexec-failed',
        category,
        what: `Tailscale could not be installed: ${what} (msiexec ${code})${last === '' ? '' : `; its log ends: ${last}`}`,
        remedy,
    });
}

;// CONCATENATED MODULE: ./build/js/mesh/windows/client.js








/** Tries at an installation while another one is under way. */
const BUSY_TRIES = 3;
/** The name under which the file is supplied. */
const INSTALLER = 'installer.msi';
/** The Tailscale client of a Windows host: its MSI, the policy that keeps it connected, and its service. */
const windowsClientKind = (0,resource/* defineKind */.WI)({
    kind: 'mesh-client',
    order: resource/* ORDER */.ND.archive,
    category: 'package',
    slow: true,
    key: ({ name }) => name,
    read: () => sh/* EMPTY */.wg,
    apply: () => sh/* EMPTY */.wg,
    parse: parseClients,
    decide: client_decideClient,
    undo: () => ({ cannot: 'what is installed on a Windows host stays until somebody uninstalls it there' }),
    timeoutMs: ({ installMs }) => installMs,
    async supply({ spec, state, action }, context) {
        if (spec.from !== 'archive' || !action.work.includes('install'))
            return {};
        return { files: { [INSTALLER]: await checkedInstaller(spec, state.arch, context) } };
    },
    powershell: { read: () => READ_CLIENT, next: client_next },
});
function client_next({ spec, state, action, supplied }, ends) {
    const failed = failureOf(ends);
    if (failed !== undefined)
        return { problem: failed };
    const busy = ends.filter(isBusy).length;
    const work = action.work[ends.length - busy];
    const { installMs, restartMs } = spec;
    if (work === undefined)
        return { done: true, ...client_noteOf(ends) };
    switch (work) {
        case 'uninstall':
            return task(work, 'take the newer version away', uninstall(state.product ?? '', client_seconds(installMs)), installMs);
        case 'install': {
            const version = spec.from === 'archive' ? ` ${spec.version}` : '';
            const title = `install Tailscale${version}${busy === 0 ? '' : `, attempt ${busy + 1} of ${BUSY_TRIES}`}`;
            return task(work, title, scripts_install(supplied?.file(INSTALLER) ?? '', client_seconds(installMs), busy > 0), installMs);
        }
        case 'policy':
            return task(work, 'set the policy UnattendedMode', SET_POLICY, 0);
        case 'service':
            return task(work, 'start the service', startService(client_seconds(restartMs)), restartMs);
    }
}
function task(name, title, script, ms) {
    // PowerShell itself takes a while to start, and the program is stopped by the script.
    return { task: { name, title, script, timeoutMs: ms + 60_000 } };
}
function client_seconds(ms) {
    return Math.ceil(ms / 1000);
}
function isBusy({ name, answers }) {
    return name === 'install' && msiexecExit(exitOf(answers?.get('msiexec'))).means === 'busy';
}
function exitOf(answer) {
    const code = (0,loose_json/* member */.Dc)(answer, 'code');
    return typeof code === 'number' ? code : -1;
}
/** Why the last task means that there is nothing more to do. */
function failureOf(ends) {
    const last = ends.at(-1);
    if (last === undefined)
        return undefined;
    if (last.problem !== undefined)
        return last.problem;
    const installation = last.answers?.get('msiexec');
    if (installation !== undefined) {
        if ((0,loose_json/* member */.Dc)(installation, 'timedOut') === true)
            return tooSlow();
        const code = exitOf(installation);
        const { means } = msiexecExit(code);
        if (means === 'done')
            return undefined;
        if (means === 'busy' && ends.filter(isBusy).length < BUSY_TRIES)
            return undefined;
        return msiexecProblem(code, (0,loose_json/* textMember */.SA)(installation, 'log') ?? '');
    }
    const service = last.answers?.get('service');
    return service !== undefined && (0,loose_json/* member */.Dc)(service, 'code') !== 0
        ? noAnswer((0,loose_json/* textMember */.SA)(service, 'said') ?? '')
        : undefined;
}
function client_noteOf(ends) {
    const notes = ends.flatMap(({ answers }) => msiexecExit(exitOf(answers?.get('msiexec'))).note ?? []);
    return notes[0] === undefined ? {} : { note: notes[0] };
}
function tooSlow() {
    return new core_error/* BringupError */.y4({
        code: 'mesh-install-timeout',
        category: 'timeout',
        what: 'the installation of Tailscale did not end in its time, and msiexec was stopped',
        remedy: 'look at the load of the host and whether an installer waits for somebody there; raise mesh.timeouts.install when it is only slow',
    });
}
function noAnswer(said) {
    return new core_error/* BringupError */.y4({
        code: 'mesh-service-silent',
        category: 'service',
        what: `the Tailscale service was started and did not answer${said === '' ? '' : `: ${said.trim().slice(-200)}`}`,
        remedy: 'on the host look at `Get-Service Tailscale` and at the event log; its network driver (wintun) may be blocked by another program',
    });
}
const VERSION = /^\d+\.\d+\.\d+/;
const client_ARCHITECTURES = { AMD64: 'amd64', ARM64: 'arm64', X86: 'x86' };
function parseClients(output, specs) {
    const answer = (0,loose_json/* listMember */.DW)({ list: JSON.parse(output) }, 'list').at(-1);
    const installed = (0,loose_json/* member */.Dc)(answer, 'installed') === true;
    const arch = (0,loose_json/* textMember */.SA)(answer, 'arch') ?? '';
    const state = {
        version: installed ? (VERSION.exec((0,loose_json/* textMember */.SA)(answer, 'version') ?? '')?.[0] ?? 'unknown') : undefined,
        product: (0,loose_json/* textMember */.SA)(answer, 'product') ?? undefined,
        service: (0,loose_json/* textMember */.SA)(answer, 'service') ?? '',
        unattended: ((0,loose_json/* textMember */.SA)(answer, 'policy') ?? '').toLowerCase() === 'always',
        arch: client_ARCHITECTURES[arch.toUpperCase()] ?? arch.toLowerCase(),
    };
    return specs.map(() => state);
}
function client_decideClient(state, wanted) {
    const { version, product, service, unattended, arch } = state;
    const fields = [];
    const work = [];
    if (wanted.from === 'present') {
        if (version === undefined)
            return { verdict: 'refuse', error: client_missing() };
        if (wanted.atLeast !== undefined && isOlder(version, wanted.atLeast))
            return { verdict: 'refuse', error: tooOld(version, wanted.atLeast) };
    }
    else if (version !== wanted.version) {
        if (!Object.values(client_ARCHITECTURES).includes(arch))
            return { verdict: 'refuse', error: noInstaller(arch) };
        fields.push({ field: 'version', from: version ?? 'none', to: wanted.version });
        // An older installer refuses to replace a newer one.
        if (version !== undefined && isOlder(wanted.version, version)) {
            if (product === undefined)
                return { verdict: 'refuse', error: notByInstaller(version) };
            work.push('uninstall');
        }
        work.push('install');
    }
    if (!unattended) {
        fields.push({ field: 'UnattendedMode', from: 'not set', to: 'always' });
        work.push('policy');
    }
    if (service !== 'Running' || work.includes('install')) {
        if (service !== 'Running')
            fields.push({ field: 'service', from: service === '' ? 'none' : service, to: 'Running' });
        work.push('service');
    }
    if (work.length === 0)
        return { verdict: 'ok' };
    if (wanted.overMesh && work.some((one) => one !== 'policy'))
        return { verdict: 'refuse', error: overItself() };
    return {
        verdict: 'change',
        verb: version === undefined ? 'create' : 'update',
        summary: client_summaryOf(version, work),
        fields,
        action: { work },
    };
}
function client_summaryOf(version, work) {
    if (version === undefined)
        return 'not installed';
    if (work.includes('uninstall'))
        return 'downgrade';
    if (work.includes('install'))
        return 'upgrade';
    return work.includes('policy') ? 'disconnects when nobody is logged in' : 'its service does not run';
}
function isOlder(a, b) {
    const [first = [], second = []] = [a, b].map((text) => text.split('.').map(Number));
    const at = [0, 1, 2].find((index) => first[index] !== second[index]);
    return at !== undefined && (first[at] ?? 0) < (second[at] ?? 0);
}
function client_missing() {
    return new core_error/* BringupError */.y4({
        code: 'mesh-client-missing',
        category: 'unsupported',
        what: 'mesh.install.from is present, and no Tailscale is installed on this host',
        remedy: 'install it there, or let bringup bring it: mesh.install.from: archive',
    });
}
function tooOld(version, wanted) {
    return new core_error/* BringupError */.y4({
        code: 'mesh-client-too-old',
        category: 'unsupported',
        what: `the Tailscale client of this host is ${version}, and at least ${wanted} is wanted`,
        remedy: 'upgrade it the way it was installed, or let bringup bring it: mesh.install.from: archive',
    });
}
function noInstaller(arch) {
    return new core_error/* BringupError */.y4({
        code: 'mesh-no-archive',
        category: 'unsupported',
        what: `the vendor has no installer for the processor of this host (${arch === '' ? 'it tells none' : arch})`,
        remedy: 'install a client there by hand and set mesh.install.from to present',
    });
}
function notByInstaller(version) {
    return new core_error/* BringupError */.y4({
        code: 'mesh-client-foreign',
        category: 'unsupported',
        what: `Tailscale ${version} is on this host, newer than what is wanted, and Windows knows of no installer that brought it`,
        remedy: 'uninstall it there the way it was installed, or want at least this version',
    });
}

;// CONCATENATED MODULE: ./build/js/mesh/windows/wanted.js




/** The client of a Windows host, with its service. */
const WINDOWS_CLIENT_ID = 'mesh-client:tailscale';
/** How the client gets onto a Windows host: by the vendor's MSI, or it is there. */
function windowsInstallWanted(input) {
    const { section, keys, installMs, restartMs, overMesh, source } = input;
    if (section.from === 'apt' || section.from === 'distro')
        throw noPackages(section.from);
    const root = section['signing-root'];
    const name = 'tailscale';
    const spec = section.from === 'present'
        ? { name, state: 'present', from: 'present', atLeast: section.version, installMs, restartMs, overMesh }
        : {
            name,
            state: 'present',
            from: 'archive',
            site: siteOf(section),
            version: archiveVersionOf(section),
            roots: (root === undefined ? undefined : keys.roots.get(root)) ?? VENDOR_ROOTS,
            sha256: section.sha256 ?? {},
            installMs,
            restartMs,
            overMesh,
        };
    return { kind: windowsClientKind, spec, capability: 'mesh', needs: [], notify: [], waitsFor: [], source };
}
function noPackages(from) {
    return new core_error/* BringupError */.y4({
        code: 'mesh-install-not-windows',
        category: 'config',
        what: `mesh.install.from is ${from}, and this is a Windows host`,
        remedy: 'set mesh.install.from to archive for it (the MSI of the vendor), or to present',
    });
}

;// CONCATENATED MODULE: ./build/js/mesh/platform.js






const linux = {
    node: nodeKind,
    logout: logoutKind,
    daemon: DAEMON_ID,
    keepsIdentity: true,
    client: ({ timeouts, host, ...wish }) => installWanted({ ...wish, timeoutMs: timeouts.install, acceptRoutes: host['accept-routes'] ?? false }),
    names: () => [],
    uninstall: uninstallWanted,
};
const macos = {
    node: nodeKind,
    logout: logoutKind,
    daemon: MACOS_DAEMON_ID,
    keepsIdentity: false,
    client: ({ facts, timeouts, ...wish }) => macosInstallWanted({ ...wish, arch: platform_osOf(facts)?.arch ?? '', timeoutMs: timeouts.install }),
    names: macosResolverWanted,
    uninstall: () => [],
};
const windows = {
    node: windowsNodeKind,
    logout: windowsLogoutKind,
    daemon: WINDOWS_CLIENT_ID,
    keepsIdentity: false,
    client: ({ timeouts, ...wish }) => [
        windowsInstallWanted({ ...wish, installMs: timeouts.install, restartMs: timeouts.restart }),
    ],
    names: () => [],
    uninstall: () => [],
};
/** By the family of the system, as facts tell it. All others are taken for a Linux. */
function platformOf(facts) {
    const family = platform_osOf(facts)?.family;
    return family === 'windows' ? windows : family === 'macos' ? macos : linux;
}
function platform_osOf(facts) {
    return facts?.['os'];
}

;// CONCATENATED MODULE: ./build/js/mesh/timeouts.js

/** The timeouts of a host's section, with their defaults. */
function timeoutsOf({ timeouts = {} }) {
    return {
        install: (0,duration/* durationMs */.p)(timeouts.install ?? '180s'),
        connect: (0,duration/* durationMs */.p)(timeouts.connect ?? '60s'),
        online: (0,duration/* durationMs */.p)(timeouts.online ?? '30s'),
        restart: (0,duration/* durationMs */.p)(timeouts.restart ?? '30s'),
        script: (0,duration/* durationMs */.p)(timeouts.script ?? '15s'),
    };
}

;// CONCATENATED MODULE: ./build/js/mesh/wsl.js

/**
 * A Linux inside of Windows may join only when it was told to: one Windows machine has one Tailscale, and two of them on one
 * machine get into each other's way. Throws BringupError. Source: tailscale issue 3530; Microsoft, "WSL networking".
 */
function checkWsl(facts, told) {
    const wsl = facts?.['virtualisation']?.wsl ?? null;
    if (wsl === null)
        return;
    if (told === 'refuse')
        throw new core_error/* BringupError */.y4({
            code: 'mesh-wsl',
            category: 'unsupported',
            what: `this host is WSL ${wsl}, a Linux inside of Windows, and a Windows machine has one Tailscale: that of Windows`,
            remedy: 'let Windows itself join (its sshd on port 22, docs/wsl.md); or set `wsl: join` in this host’s mesh section',
        });
    const os = facts?.['os'];
    if (wsl === 1 || os?.systemdRunning !== true)
        throw new core_error/* BringupError */.y4({
            code: 'mesh-wsl-no-systemd',
            category: 'unsupported',
            what: wsl === 1
                ? 'WSL 1 has no network device for a mesh'
                : 'this WSL runs without systemd, and nothing would keep the client running',
            remedy: wsl === 1
                ? 'change it in Windows: `wsl --set-version NAME 2`'
                : 'write `[boot]` and `systemd=true` into /etc/wsl.conf there, then run `wsl --shutdown` in Windows and start it again',
        });
}

;// CONCATENATED MODULE: ./build/js/mesh/wanted.js











/** What a host's section of the mesh asks for. Pure. */
function meshWanted(input) {
    const section = input.section;
    if (input.prepared === undefined)
        throw noServer(input.fleet.file);
    const source = input.fleet.locateInHost(input.host.name, ['mesh']);
    const place = {
        input,
        prepared: input.prepared,
        section,
        platform: platformOf(input.facts),
        hostname: section.hostname ?? input.host.name,
        overMesh: isOverMesh({
            way: input.value('way.address') ?? (input.host.connection === 'local' ? '127.0.0.1' : input.host.address),
            address: input.value('address.mesh'),
            name: input.value('name.mesh'),
        }),
        wish: { capability: 'mesh', needs: [], notify: [], waitsFor: [], source },
    };
    return section.state === 'left' ? leaving(place) : joined(place);
}
function joined(place) {
    const { input, prepared, section, platform, hostname, overMesh, wish } = place;
    checkWsl(input.facts, section.wsl ?? 'refuse');
    const timeouts = timeoutsOf(section);
    const keeps = section['keep-identity'] === true && platform.keepsIdentity;
    const client = platform.client({
        host: section,
        section: section.install ?? installSchema.parse({}),
        facts: input.facts,
        keys: prepared.keys,
        timeouts,
        overMesh,
        source: input.fleet.locateInHost(input.host.name, ['mesh', 'install']),
    });
    const membership = {
        ...wish,
        kind: platform.node,
        spec: {
            part: 'membership',
            server: prepared.access.section.server,
            hostname,
            tags: section.tags ?? [],
            ephemeral: section.ephemeral ?? false,
            acceptDns: section['accept-dns'] ?? true,
            advertiseRoutes: section['advertise-routes'] ?? [],
            onOtherNetwork: section['on-other-network'] ?? 'refuse',
            connectMs: timeouts.connect,
            restartMs: timeouts.restart,
            scriptMs: timeouts.script,
            overMesh,
            ...(section['keep-identity'] ? { identity: input.fleet.name } : {}),
        },
        needs: [platform.daemon],
    };
    const names = section['accept-dns'] === false ? [] : platform.names(input.value('name.mesh'), wish.source, [(0,resource/* idOf */.TH)(membership)]);
    const reach = {
        ...wish,
        kind: platform.node,
        spec: {
            part: 'reach',
            acceptRoutes: section['accept-routes'] ?? false,
            ssh: section.ssh ?? false,
            shieldsUp: section['shields-up'] ?? false,
        },
        needs: [(0,resource/* idOf */.TH)(membership)],
    };
    const told = input.value('mesh.node');
    const nodeKey = typeof told === 'string' ? told : '';
    const waitsFor = told === undefined ? ['mesh.node'] : [];
    const registration = {
        ...wish,
        kind: registrationKind,
        spec: {
            name: 'node',
            nodeKey,
            hostname,
            ...(section.tags === undefined ? {} : { tags: section.tags }),
            routes: section['advertise-routes'] ?? [],
            onlineMs: timeouts.online,
        },
        needs: [(0,resource/* idOf */.TH)(membership)],
        waitsFor,
    };
    const identity = {
        ...wish,
        kind: identityKind,
        spec: { name: 'state', fleet: input.fleet.name, nodeKey },
        needs: [(0,resource/* idOf */.TH)(reach), (0,resource/* idOf */.TH)(registration)],
        waitsFor,
    };
    return [...client, membership, ...names, reach, registration, ...(keeps ? [identity] : [])];
}
function leaving({ input, prepared, section, platform, hostname, overMesh, wish }) {
    const logout = {
        ...wish,
        kind: platform.logout,
        spec: { name: 'tailscale', server: prepared.access.section.server, overMesh },
    };
    const after = [(0,resource/* idOf */.TH)(logout)];
    const departed = {
        ...wish,
        kind: departedKind,
        spec: { name: 'node', hostname, tags: section.tags ?? [] },
        needs: after,
    };
    const forgotten = {
        ...wish,
        kind: forgottenKind,
        spec: { name: 'copy', fleet: input.fleet.name },
        needs: after,
    };
    return [
        logout,
        departed,
        ...(platform.keepsIdentity ? [forgotten] : []),
        ...withLookAtRest(platform.uninstall(wish.source, after), wish),
    ];
}
/** What goes, and last a look at what stays. */
function withLookAtRest(going, wish) {
    if (going.length === 0)
        return [];
    const rest = { ...wish, kind: leftoversKind, spec: { name: 'tailscale' } };
    return [...going.map((one) => ({ ...one, notify: [...one.notify, (0,resource/* idOf */.TH)(rest)] })), rest];
}
function noServer(file) {
    return new core_error/* BringupError */.y4({
        code: 'mesh-not-declared',
        category: 'config',
        what: 'a host has a mesh: section, and the fleet file does not say which server makes the mesh',
        remedy: 'add mesh: with server, api-key and user at its top (docs/fleet/mesh.yaml)',
        where: { ...(file === undefined ? {} : { file }) },
    });
}

;// CONCATENATED MODULE: ./build/js/mesh/capability.js

















/** The private network between hosts: each with a `mesh:` section is a node of it. */
const mesh = (0,capability/* defineCapability */.a)({
    name: 'mesh',
    fleetSchema: meshSchema,
    hostSchema: meshHostSchema,
    kinds: [
        ...INSTALL_KINDS,
        noAppKind,
        macClientKind,
        nodeKind,
        registrationKind,
        identityKind,
        forgottenKind,
        logoutKind,
        departedKind,
        leftoversKind,
    ],
    check: (fleet) => [...namesTwice(fleet), ...strayControlHost(fleet)],
    async prepare(fleet, run) {
        const section = (0,mesh_status.meshSectionOf)(fleet);
        if (section === undefined)
            return undefined;
        const mentions = fleet.hosts.flatMap(({ name, sections }) => {
            const { install } = (sections['mesh'] ?? {});
            if (install === undefined)
                return [];
            return [
                {
                    section: install,
                    place: (key) => fleet.locateInHost(name, ['mesh', 'install', key]),
                },
            ];
        });
        const keys = await key_files_readKeyFiles(fleet.root, mentions);
        const access = new MeshAccess(section, fleet, run);
        return { access, keys, [Symbol.asyncDispose]: () => access[Symbol.asyncDispose]() };
    },
    wanted: meshWanted,
});

;// CONCATENATED MODULE: ./build/js/syncthing/device-id.js

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const CERTIFICATE = /-----BEGIN CERTIFICATE-----([\sA-Za-z0-9+/=]+)-----END CERTIFICATE-----/;
/** What a device id looks like: eight groups of seven, each second one with a check letter. */
const DEVICE_ID = /^[A-Z2-7]{7}(?:-[A-Z2-7]{7}){7}$/;
/**
 * The device id that a certificate (PEM) stands for; undefined when there is none in the text. It is the SHA-256 of the
 * certificate in base32 with four check letters. Source: syncthing lib/protocol/deviceid.go.
 */
function deviceIdOf(pem) {
    const base64 = CERTIFICATE.exec(pem)?.[1]?.replaceAll(/\s/g, '');
    if (base64 === undefined || base64 === '')
        return undefined;
    const letters = base32((0,external_node_crypto_.createHash)('sha256').update(Buffer.from(base64, 'base64')).digest());
    const checked = (letters.match(/.{13}/g) ?? []).map((part) => part + checkLetter(part)).join('');
    return checked.match(/.{7}/g)?.join('-');
}
/** The check letter of a group, so that a slip of the pen is seen. Source: syncthing lib/protocol/luhn.go (with its factor of its own). */
function checkLetter(part) {
    let factor = 1;
    let sum = 0;
    for (const letter of part) {
        const addend = factor * ALPHABET.indexOf(letter);
        factor = factor === 2 ? 1 : 2;
        sum += Math.floor(addend / 32) + (addend % 32);
    }
    return ALPHABET[(32 - (sum % 32)) % 32] ?? '';
}
function base32(bytes) {
    const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
    return (bits.match(/.{1,5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

;// CONCATENATED MODULE: ./build/js/syncthing/marker.js
const MARKED = /^(.+) \(bringup ([a-z0-9-]+)\)$/s;
/**
 * The name that a device, or the label that a folder gets from bringup. It is all that remembers who made it, it stands in
 * Syncthing's own configuration, and people see it there: `gpu-2 (bringup lab)`.
 */
function marked({ name, fleet }) {
    return `${name} (bringup ${fleet})`;
}
/** Whose a device or folder is by its name; undefined for what people made, or took over by giving it another name. */
function markOf(name) {
    const [, own, fleet] = MARKED.exec(name) ?? [];
    return own === undefined || fleet === undefined ? undefined : { name: own, fleet };
}

;// CONCATENATED MODULE: ./build/js/syncthing/configuration-file.js



/**
 * Where the files of an account's Syncthing are, into `bu_d`, and its home, into `bu_h`; empty when there are none. Up to 1.26
 * the first, newer ones and 2 look there first and make the second. Source: syncthing lib/locations/locations.go.
 */
function locate(user) {
    return (0,sh.sh) `bu_d=; eval bu_h=~${user}; case $bu_h in /*) ;; *) bu_h= ;; esac
if [ -n "$bu_h" ]; then for bu_i in "$bu_h/.config/syncthing" "$bu_h/.local/state/syncthing"; do
if [ -f "$bu_i/config.xml" ]; then bu_d=$bu_i; break; fi
done; fi`;
}
/** Prints what `parseConfiguration` reads: the certificate, and of the configuration the lines that hold no secret. */
function printConfiguration(user) {
    return (0,sh.sh) `${locate(user)}
[ -z "$bu_h" ] || echo "home $bu_h"
if [ -n "$bu_d" ]; then echo "folder $bu_d"
sed -n -e '/^-----BEGIN CERTIFICATE/,/^-----END CERTIFICATE/p' -e '/^<configuration /p' -e '/^    <device /p' -e '/^    <gui /p' -e '/^    <options>/p' -e '/^        <address>/p' "$bu_d/cert.pem" "$bu_d/config.xml"
fi`;
}
/** What `printConfiguration` printed. Syncthing writes its configuration line by line, indented by four (Go encoding/xml). */
function parseConfiguration(output) {
    const said = (pattern) => pattern.exec(output)?.[1];
    const format = said(/^<configuration version="(\d+)"/m);
    const home = said(/^home (.*)$/m);
    const folder = said(/^folder (.*)$/m);
    const id = deviceIdOf(output);
    const { gui, peers } = devicesOf(output);
    return {
        ...(home === undefined ? {} : { home }),
        ...(folder === undefined ? {} : { folder }),
        ...(id === undefined ? {} : { id }),
        ...(format === undefined ? {} : { format: Number(format) }),
        ...(gui === undefined ? {} : { gui }),
        peers,
    };
}
function devicesOf(output) {
    const peers = [];
    let gui;
    let at;
    for (const line of output.split('\n')) {
        const address = /^ {8}<address>(.*)<\/address>/.exec(line)?.[1];
        if (address !== undefined)
            at?.(fromXml(address));
        else if (/^ {4}<gui /.test(line)) {
            const own = { address: '', tls: / tls="true"/.test(line) };
            gui = own;
            at = (text) => {
                own.address = text;
            };
        }
        else if (/^ {4}</.test(line)) {
            at = undefined;
            const mark = markOf(fromXml(/ name="([^"]*)"/.exec(line)?.[1] ?? ''));
            const id = / id="([^"]*)"/.exec(line)?.[1] ?? '';
            if (mark === undefined || !DEVICE_ID.test(id))
                continue;
            const addresses = [];
            peers.push({ mark, id, addresses });
            at = (text) => void addresses.push(text);
        }
    }
    return { ...(gui === undefined ? {} : { gui }), peers };
}
const NAMED = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
/** Text of an XML file as it is meant. Go writes `&#34;` and `&#39;` for quotes. */
function fromXml(text) {
    return text.replaceAll(/&(?:#(\d+)|#x([0-9a-fA-F]+)|(\w+));/g, (whole, decimal, hex, name = '') => {
        const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
        return Number.isNaN(code) ? (NAMED[name] ?? whole) : String.fromCodePoint(Math.min(code, 0x10ffff));
    });
}

;// CONCATENATED MODULE: ./build/js/syncthing/answering.js



/** The value that is known as soon as the API of a host answers. */
const API_VALUE = 'syncthing.api';
const PATIENCE_S = 60;
/** Waits until a Syncthing that was started listens for its API. Read from the kernel's own tables: nothing is asked yet. */
const answeringKind = (0,resource/* defineKind */.WI)({
    kind: 'syncthing-api',
    order: resource/* ORDER */.ND.service + 5,
    category: 'service',
    key: ({ user }) => user,
    timeoutMs: () => (PATIENCE_S + 30) * 1000,
    read: (specs) => (0,sh/* join */.fj)([LISTENS, ...specs.map(({ user }, index) => (0,sh.sh) `${ofAccount(user)}; echo ${`${index} `}"$bu_up $bu_g"`)]),
    parse(output, specs) {
        const said = new Map(Array.from(output.matchAll(/^(\d+) (up|down) (.*)$/gm), ([, index, up = '', gui = '']) => [index, { up, gui }]));
        return specs.map((_, index) => {
            const { up, gui } = said.get(String(index)) ?? { up: '', gui: '' };
            const address = /<address>(.*)<\/address>/.exec(gui)?.[1];
            return {
                ...(address === undefined ? {} : { address: fromXml(address) }),
                tls: / tls="true"/.test(gui),
                isUp: up === 'up',
            };
        });
    },
    decide: ({ isUp }) => isUp
        ? { verdict: 'ok' }
        : { verdict: 'change', verb: 'run', summary: 'does not answer yet', action: { wait: true } },
    apply: (changes) => (0,sh/* join */.fj)([
        LISTENS,
        ...changes.map(({ spec: { user } }) => (0,sh.sh) `bu_n=${PATIENCE_S * 2}
until ${ofAccount(user)}; [ "$bu_up" = up ]; do
bu_n=$((bu_n - 1))
if [ "$bu_n" -le 0 ] || { bu_has systemctl && systemctl --quiet is-failed ${`syncthing@${user}`}; }; then
if bu_has journalctl; then journalctl --quiet --no-pager -o cat -n 5 -u ${`syncthing@${user}`}; fi; echo 'bringup: not up' >&2; exit 1
fi
sleep 0.5
done`),
    ]),
    undo: () => (0,sh.sh) `:`,
    publish({ address = '', tls }) {
        const port = portOf(address);
        return port === undefined ? {} : { [API_VALUE]: { port, tls } };
    },
    diagnose: (_exitCode, output, { spec: { user } }) => ({
        category: 'service',
        code: 'syncthing-not-answering',
        what: `the Syncthing of ${user} does not listen for its API on this host${lastWords(output)}`,
        remedy: `look at \`journalctl -u syncthing@${user}\` on the host; its GUI must be enabled, at 127.0.0.1 and a port`,
    }),
});
/** `bu_listens PORT`: whether something listens there. Source: proc_net_tcp(5), state 0A. */
const LISTENS = (0,sh.sh) `bu_listens() { bu_i=$(printf '%04X' "$1") && grep -qE ": [0-9A-F]+:$bu_i [0-9A-F:]+ 0A " /proc/net/tcp /proc/net/tcp6 2>/dev/null; }`;
/** Sets `bu_g`, the lines of the configuration that tell where the API is, and `bu_up`. */
function ofAccount(user) {
    return (0,sh.sh) `${locate(user)}
bu_g= bu_up=down
if [ -n "$bu_d" ]; then bu_g=$(sed -n -e '/^    <gui /,/<.address>/{/^    <gui /p;/<address>/p;}' "$bu_d/config.xml" | tr -d '\n'); fi
bu_p=\${bu_g%%</address>*}; bu_p=\${bu_p##*:}
case $bu_p in '' | *[!0-9]*) ;; *) if bu_listens "$bu_p"; then bu_up=up; fi ;; esac`;
}
function portOf(address) {
    const digits = /^[^/]*:(\d{1,5})$/.exec(address)?.[1];
    return digits === undefined ? undefined : Number(digits);
}
function lastWords(output) {
    const lines = output.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('bringup: '));
    return lines.length === 0 ? '' : `; its last words: ${lines.slice(-3).join(' / ').slice(-300)}`;
}

;// CONCATENATED MODULE: ./build/js/syncthing/directory.js





/** After what base makes. */
const ORDER_OF_DIRECTORY = resource/* ORDER */.ND.command + 4;
/** Directories that Syncthing shares: made when they are missing, never removed, because there are people's files in them. */
const directory_directoryKind = (0,resource/* defineKind */.WI)({
    kind: 'syncthing-directory',
    order: ORDER_OF_DIRECTORY,
    category: 'filesystem',
    key: ({ path }) => path,
    implies: ({ path, user }) => [`user:${user}`, `directory:${path}`],
    absent: (path) => ({ path, user: '', state: 'absent' }),
    // Where Syncthing has put its own marker it can write.
    read: (specs) => (0,sh/* join */.fj)(specs.map(({ path, user }, index) => {
        const may = runAs({ user, cwd: '/', text: (0,sh/* join */.fj)([(0,sh.sh) `[ -w ${path} ] && [ -x ${path} ]`]).text });
        return (0,sh.sh) `if [ -d ${`${path}/.stfolder`} ]; then echo ${index} usable
elif [ -d ${path} ]; then if ${may} 2>/dev/null || ! id -u ${user} >/dev/null 2>&1; then echo ${index} usable; else echo ${index} closed; fi
elif [ -e ${path} ] || [ -L ${path} ]; then echo ${index} other
else echo ${index} missing; fi`;
    })),
    parse(output, specs) {
        const said = new Map(Array.from(output.matchAll(/^(\d+) (\w+)$/gm), ([, index, word]) => [index, word]));
        return specs.map((_, index) => said.get(String(index)) ?? 'missing');
    },
    decide(state, { path, user, state: wanted }) {
        if (wanted === 'absent' || state === 'usable')
            return { verdict: 'ok' };
        if (state === 'missing')
            return { verdict: 'change', verb: 'create', summary: 'missing', action: { make: true } };
        return { verdict: 'refuse', error: state === 'other' ? notADirectory(path) : directory_closed(path, user) };
    },
    apply: (changes) => (0,sh/* join */.fj)(changes.map(({ spec: { path, user } }) => (0,sh.sh) `(umask 022; mkdir -p ${path}) && chown ${`${user}:`} ${path} || exit 1`)),
    // What Syncthing put there itself is nobody's file.
    undo: ({ spec: { path } }) => (0,sh.sh) `[ ! -d ${path} ] || { rm -rf -- ${`${path}/.stfolder`} && rmdir -- ${path}; } || { echo ${`${path} stays: there are files in it`} >&2; exit 1; }`,
    diagnose: (_exitCode, output, { spec: { path } }) => (0,filesystem_failure/* filesystemFailure */.i)(output, path),
});
function notADirectory(path) {
    return new core_error/* BringupError */.y4({
        code: 'syncthing-not-a-directory',
        category: 'filesystem',
        what: `${path} is to be shared, but it is no directory`,
        remedy: 'move it away by hand, or give the folder another path on this host (syncthing.folders.NAME.hosts)',
    });
}
function directory_closed(path, user) {
    return new core_error/* BringupError */.y4({
        code: 'syncthing-directory-closed',
        category: 'filesystem',
        what: `${path} is to be shared, but ${user} may not write there`,
        remedy: `let it (\`chown ${user}: ${path}\`, a group, or an ACL), or set syncthing.user to who may; bringup leaves owner and mode of a directory that is there as they are`,
    });
}

;// CONCATENATED MODULE: ./build/js/syncthing/members.js
/** The account Syncthing runs as when nothing is said. */
const DEFAULT_USER = 'syncthing';
const DEFAULT_RESCAN_SECONDS = 3600;
/** The fleet's own section; empty when there is none. */
function topOf(fleet) {
    return fleet.sections['syncthing'] ?? { folders: {} };
}
/** A host's section; undefined when it has none. */
function sectionOf(host) {
    return host.sections['syncthing'];
}
/** The account that Syncthing runs as. */
function userOf(section) {
    return section.user ?? DEFAULT_USER;
}
/** Hosts that take part in a folder, in the order of the fleet file. */
function membersOf(fleet, folder) {
    return fleet.hosts.filter((host) => {
        const section = sectionOf(host);
        return section !== undefined && section.state !== 'absent' && (section.folders ?? []).includes(folder);
    });
}
/** What a host shares, and with whom. Folders that are not at the top are left out: `problemsOf` tells them. */
function sharesOf(fleet, host) {
    const { folders } = topOf(fleet);
    return [...new Set(sectionOf(host)?.folders ?? [])].flatMap((name) => {
        const folder = folders[name];
        if (folder === undefined)
            return [];
        const own = folder.hosts?.[host.name] ?? {};
        const others = membersOf(fleet, name).filter((other) => other.name !== host.name);
        const { hub } = folder;
        return [
            {
                name,
                id: folder.id ?? name,
                label: folder.label ?? name,
                path: own.path ?? folder.path,
                type: own.type ?? folder.type ?? 'sendreceive',
                ignorePermissions: own['ignore-permissions'] ?? folder['ignore-permissions'] ?? false,
                rescanSeconds: own['rescan-seconds'] ?? folder['rescan-seconds'] ?? DEFAULT_RESCAN_SECONDS,
                with: others
                    .map((other) => other.name)
                    .filter((other) => hub === undefined || hub === host.name || hub === other),
            },
        ];
    });
}

;// CONCATENATED MODULE: ./build/js/syncthing/address.js


/** Where Syncthing listens for others when nothing is said. */
const DEFAULT_PORT = 22_000;
/** What Tailscale and Headscale give addresses from by default. */
const MESH_NETWORKS = ['100.64.0.0/10', 'fd7a:115c:a1e0::/48'];
/** The value of a host that its mesh address is told by. */
const address_MESH_ADDRESS = 'address.mesh';
/**
 * How a host is reached; undefined while its mesh address is not known. `networks` are those of the fleet file. Whoever has a
 * name instead of an address may come from anywhere: what it resolves to is not known here.
 */
function reachOf(host, networks, meshAddress) {
    const { address = 'mesh', port = DEFAULT_PORT } = sectionOf(host) ?? {};
    if (address === 'mesh') {
        const own = meshAddress();
        if (own === undefined)
            return undefined;
        // A mesh may give addresses from elsewhere.
        const usual = isWithin(own, MESH_NETWORKS) ? MESH_NETWORKS : [...MESH_NETWORKS, aloneIn(own)];
        return { addresses: [`tcp://${inUrl(own)}:${port}`], networks: networks ?? usual };
    }
    const url = address === 'host' ? `tcp://${inUrl(host.address)}:${port}` : address;
    const ip = ipOf(url);
    return { addresses: [url], networks: networks ?? (ip === undefined ? [] : [aloneIn(ip)]) };
}
/** The IP address in an address such as `tcp://[2001:db8::1]:22000`; undefined for a name. */
function ipOf(url) {
    const host = new URL(url.replace(/^\w+:/, 'http:')).hostname.replaceAll(/[[\]]/g, '');
    return (0,external_node_net_.isIP)(host) === 0 ? undefined : host;
}
/** Whether an IP address is in one of these networks. */
function isWithin(ip, networks) {
    const list = new external_node_net_.BlockList();
    for (const network of networks) {
        const [address = '', bits = ''] = network.split('/');
        list.addSubnet(address, Number(bits), familyOf(address));
    }
    return list.check(ip, familyOf(ip));
}
function familyOf(ip) {
    return (0,external_node_net_.isIP)(ip) === 6 ? 'ipv6' : 'ipv4';
}
function aloneIn(ip) {
    return (0,external_node_net_.isIP)(ip) === 6 ? `${ip}/128` : `${ip}/32`;
}
function inUrl(address) {
    return (0,external_node_net_.isIP)(address) === 6 ? `[${address}]` : address;
}

;// CONCATENATED MODULE: ./build/js/syncthing/home.js







/** After packages and before services. */
const ORDER_OF_HOME = 145;
/** The value by which a host tells others who it is. */
const DEVICE_ID_VALUE = 'syncthing.device-id';
/** The value by which a host tells whom of the fleet it knows already. */
const PEERS_VALUE = 'syncthing.peers';
/** Whether flags of version 1 are needed: it would make a folder of its own, and version 2 does not know the flag. */
const GENERATE = `[ -w "$HOME" ] || { echo 'bringup: home closed' >&2; exit 1; }
unset XDG_CONFIG_HOME XDG_STATE_HOME XDG_DATA_HOME STHOMEDIR STCONFDIR STDATADIR STGUIADDRESS STGUIAPIKEY
case $(syncthing --version) in
'syncthing v1.'*) syncthing generate --no-default-folder ;;
*) syncthing generate ;;
esac || exit 1`;
/** What a new one would do before anybody could tell it not to: announce itself to the world, and reach for relays. */
function quiet(port) {
    const off = ['globalAnnounceEnabled', 'localAnnounceEnabled', 'relaysEnabled', 'natEnabled', 'crashReportingEnabled'];
    const edits = [
        ...off.map((name) => `s|<${name}>[^<]*<|<${name}>false<|`),
        's|<urAccepted>[^<]*<|<urAccepted>-1<|',
        's|<autoUpgradeIntervalH>[^<]*<|<autoUpgradeIntervalH>0<|',
        's|<reconnectionIntervalS>[^<]*<|<reconnectionIntervalS>10<|',
        `s|<listenAddress>[^<]*<|<listenAddress>tcp://:${port}<|`,
    ];
    return `for f in "$HOME/.config/syncthing/config.xml" "$HOME/.local/state/syncthing/config.xml"; do
if [ -f "$f" ]; then sed ${edits.map((edit) => `-e '${edit}'`).join(' ')} "$f" >"$f.new" && chmod 600 "$f.new" && mv "$f.new" "$f"; exit; fi
done`;
}
/** Made by Syncthing itself, as its account, so that everything is where its service looks for it. */
const homeKind = (0,resource/* defineKind */.WI)({
    kind: 'syncthing-home',
    order: ORDER_OF_HOME,
    category: 'command',
    key: ({ user }) => user,
    implies: ({ user }) => [`user:${user}`, 'package:syncthing'],
    absent: (user) => ({ user, fleet: '', state: 'absent' }),
    read: (specs) => (0,sh/* join */.fj)(specs.flatMap(({ user }, index) => [(0,sh.sh) `echo ${`== ${index}`}`, printConfiguration(user)])),
    parse(output, specs) {
        const parts = new Map(output.split(/^== (?=\d+$)/m).map((part) => {
            const end = part.indexOf('\n');
            return [part.slice(0, end), part.slice(end + 1)];
        }));
        return specs.map((_, index) => parseConfiguration(parts.get(String(index)) ?? ''));
    },
    decide({ folder, id, format }, { user, state }) {
        if (state === 'absent') {
            if (folder === undefined)
                return { verdict: 'ok' };
            const irreversible = 'its device id is gone for good';
            return {
                verdict: 'change',
                verb: 'remove',
                summary: 'should not be there',
                action: { op: 'remove' },
                irreversible,
            };
        }
        if (folder === undefined)
            return { verdict: 'change', verb: 'create', summary: 'not set up', action: { op: 'make' } };
        if (id !== undefined && format !== undefined)
            return { verdict: 'ok' };
        return { verdict: 'refuse', error: unreadable(user, folder, id === undefined ? 'cert.pem' : 'config.xml') };
    },
    apply: (changes) => (0,sh/* join */.fj)(changes.map(({ spec: { user, port = DEFAULT_PORT }, action: { op } }) => op === 'remove'
        ? (0,sh.sh) `if bu_has systemctl; then systemctl --quiet disable --now ${`syncthing@${user}`} || exit 1; fi
${locate(user)}
[ -z "$bu_d" ] || rm -rf -- "$bu_d" || exit 1
${rmEmpty}`
        : (0,sh.sh) `command -v syncthing >/dev/null || { echo 'bringup: no syncthing' >&2; exit 1; }
${locate(user)}
[ -n "$bu_h" ] || { echo 'bringup: no account' >&2; exit 1; }
[ -d "$bu_h" ] || { mkdir -p -- "$bu_h" && chmod 700 -- "$bu_h" && chown ${`${user}:`} -- "$bu_h"; } || exit 1
${runAs({ user, cwd: '/', text: `${GENERATE}\n${quiet(port)}` })}`)),
    save: ({ spec: { user } }) => (0,sh.sh) `${locate(user)}
if [ -n "$bu_h" ] && [ ! -e "$bu_h" ]; then : >"$BU_SAVE.home"; fi`,
    undo: ({ spec: { user }, action: { op } }) => op === 'remove'
        ? { cannot: 'its device id is gone for good' }
        : (0,sh.sh) `${locate(user)}
[ -z "$bu_d" ] || rm -rf -- "$bu_d"
if [ -e "$BU_SAVE.home" ]; then ${rmEmpty}; fi`,
    publish: ({ id, peers }, { state, fleet }) => state === 'absent' || id === undefined
        ? {}
        : {
            [DEVICE_ID_VALUE]: id,
            [PEERS_VALUE]: Object.fromEntries(peers
                .filter(({ mark }) => mark.fleet === fleet)
                .map(({ mark, id: theirs, addresses }) => [mark.name, { id: theirs, addresses: [...addresses] }])),
        },
    diagnose: (_exitCode, output, { spec: { user }, state }) => diagnose(output, user, state.home) ?? (0,filesystem_failure/* filesystemFailure */.i)(output, state.home ?? `~${user}`),
});
/** What is left of a home that held nothing else. */
const rmEmpty = (0,sh.sh) `[ -z "$bu_h" ] || rmdir -- "$bu_h/.config" "$bu_h/.local/state" "$bu_h/.local" "$bu_h" 2>/dev/null || :`;
function diagnose(output, user, home = `~${user}`) {
    if (output.includes('bringup: no syncthing'))
        return {
            category: 'unsupported',
            code: 'syncthing-not-installed',
            what: 'there is no program syncthing on this host',
            remedy: 'set syncthing.install to distro, or install it (1.13 or newer) with its unit syncthing@.service',
        };
    if (output.includes('bringup: home closed'))
        return {
            category: 'config',
            code: 'syncthing-home-closed',
            what: `the account ${user} cannot write in its own home, ${home}, where Syncthing keeps its identity`,
            remedy: 'name another account in syncthing.user; one that is missing is made (`sync`, `bin` and others belong to the system)',
        };
    if (output.includes('bringup: no account'))
        return {
            category: 'config',
            code: 'syncthing-no-account',
            what: `there is no account ${user} on this host`,
            remedy: `apply the base section that makes it, or take ${user} out of base.users: then it is made here`,
        };
    return undefined;
}
function unreadable(user, folder, file) {
    return new core_error/* BringupError */.y4({
        code: 'syncthing-files-unreadable',
        category: 'filesystem',
        what: `${folder}/${file} of the Syncthing of ${user} is missing or damaged`,
        remedy: `bring it back from a backup; or move ${folder} away and run again: then the host gets a new device id, and the others learn it`,
    });
}

;// CONCATENATED MODULE: ./build/js/syncthing/pairing-state.js
/** What `GET /rest/config` answered, without all that bringup does not look at: keys, passwords, and settings that are people's own. */
function pairingState(answer, optionNames) {
    const config = fields(answer);
    const options = fields(config['options']);
    return {
        options: Object.fromEntries(optionNames.map((name) => [name, (options[name] ?? null)])),
        gui: pairing_state_text(fields(config['gui'])['address']),
        devices: pairing_state_list(config['devices']).map(deviceState),
        folders: pairing_state_list(config['folders']).map(folderState),
    };
}
function deviceState(device) {
    return {
        id: pairing_state_text(device['deviceID']),
        name: pairing_state_text(device['name']),
        addresses: pairing_state_texts(device['addresses']),
        networks: pairing_state_texts(device['allowedNetworks']),
        paused: device['paused'] === true,
        introducer: device['introducer'] === true,
        autoAcceptFolders: device['autoAcceptFolders'] === true,
    };
}
function folderState(folder) {
    return {
        id: pairing_state_text(folder['id']),
        label: pairing_state_text(folder['label']),
        path: pairing_state_text(folder['path']),
        type: pairing_state_text(folder['type']),
        ignorePermissions: folder['ignorePerms'] === true,
        rescanSeconds: Number(folder['rescanIntervalS'] ?? 0),
        paused: folder['paused'] === true,
        devices: pairing_state_list(folder['devices']).map((device) => pairing_state_text(device['deviceID'])),
    };
}
/** A device as the API takes it. */
function deviceBody({ id, networks, ...rest }) {
    return {
        ...(id === undefined ? {} : { deviceID: id }),
        ...rest,
        ...(networks === undefined ? {} : { allowedNetworks: networks }),
    };
}
/** A folder as the API takes it, without its devices. */
function folderBody(folder) {
    const { ignorePermissions, rescanSeconds, ...rest } = folder;
    return {
        ...rest,
        ...(ignorePermissions === undefined ? {} : { ignorePerms: ignorePermissions }),
        ...(rescanSeconds === undefined ? {} : { rescanIntervalS: rescanSeconds }),
    };
}
/** The fields of a JSON object; none for anything else. */
function fields(value) {
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
}
/** The objects of a JSON list; none for anything else. */
function pairing_state_list(value) {
    return Array.isArray(value) ? value.map(fields) : [];
}
/** A JSON text; empty for anything else. */
function pairing_state_text(value) {
    return typeof value === 'string' ? value : '';
}
function pairing_state_texts(value) {
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

;// CONCATENATED MODULE: ./build/js/syncthing/pairing-apply.js



const RESTART_PATIENCE_MS = 60_000;
/**
 * Changes a configuration through its API, in an order in which every name is known when it is used. `config` is what
 * `GET /rest/config` told just now: a folder's other devices stay as they are there, passwords included.
 */
async function changePairing(api, config, action, signal) {
    if (action.options !== undefined)
        await api.send('PATCH', '/rest/config/options', action.options);
    for (const device of action.addDevices)
        await api.send('POST', '/rest/config/devices', deviceBody(device));
    for (const { id, ...device } of action.setDevices)
        await api.send('PATCH', `/rest/config/devices/${id}`, deviceBody(device));
    for (const { devices, ...folder } of action.addFolders)
        await api.send('POST', '/rest/config/folders', {
            ...folderBody(folder),
            devices: devices.map((deviceID) => ({ deviceID })),
        });
    const there = pairing_state_list(fields(config)['folders']);
    for (const { id, share = [], unshare = [], ...folder } of action.setFolders) {
        const before = there.find((one) => one['id'] === id) ?? {};
        const devices = [
            ...pairing_state_list(before['devices']).filter((device) => !unshare.includes(pairing_state_text(device['deviceID']))),
            ...share.map((deviceID) => ({ deviceID })),
        ];
        const path = `/rest/config/folders/${encodeURIComponent(id)}`;
        const isPaused = before['paused'] === true;
        if (folder.path !== undefined)
            await forget(api, id, signal);
        await api.send('PATCH', path, {
            ...(folder.path === undefined ? {} : { paused: isPaused }),
            ...folderBody(folder),
            devices,
        });
    }
    for (const id of action.removeFolders)
        await api.send('DELETE', `/rest/config/folders/${encodeURIComponent(id)}`);
    for (const id of action.removeDevices)
        await api.send('DELETE', `/rest/config/devices/${id}`);
    if (action.gui !== undefined) {
        // The API goes and comes again at its other address, sometimes before it has answered.
        await api.send('PATCH', '/rest/config/gui', { address: action.gui }).catch(onlyBroken);
        await again(api, signal);
    }
    if (fields(await api.get('/rest/config/restart-required'))['requiresRestart'] !== true)
        return;
    await api.send('POST', '/rest/system/restart').catch(onlyBroken);
    await again(api, signal);
}
/**
 * At another place a folder begins anew: else Syncthing would take an empty directory for one whose disk is not mounted. What it
 * remembers of the files goes while the folder is paused, and its settings stay where they are, wherever this is cut off.
 * Syncthing restarts for that. Source: https://docs.syncthing.net/rest/system-reset-post.html
 */
async function forget(api, id, signal) {
    const folder = encodeURIComponent(id);
    await api.send('PATCH', `/rest/config/folders/${folder}`, { paused: true });
    const started = await startTime(api);
    await api.send('POST', `/rest/system/reset?folder=${folder}`).catch(onlyBroken);
    await again(api, signal, async () => (await startTime(api)) !== started);
}
async function startTime(api) {
    return pairing_state_text(fields(await api.get('/rest/system/status'))['startTime']);
}
function onlyBroken(error) {
    if (!isBroken(error))
        throw error;
}
function isBroken(error) {
    return error instanceof core_error/* BringupError */.y4 && (error.code === 'syncthing-broken-off' || error.code === 'dial-failed');
}
/** Waits until the API answers again. `isNew` tells that it is no longer the one that is about to end. */
async function again(api, signal, isNew = async () => true) {
    const until = Date.now() + RESTART_PATIENCE_MS;
    for (let wasGone = false;;) {
        await (0,external_node_timers_promises_.setTimeout)(250, undefined, { signal });
        try {
            await api.get('/rest/system/ping');
            if (wasGone || (await isNew()))
                return;
            if (Date.now() > until)
                throw notRestarted();
        }
        catch (error) {
            if (!isBroken(error) || Date.now() > until)
                throw error;
            wasGone = true;
        }
    }
}
function notRestarted() {
    return new core_error/* BringupError */.y4({
        code: 'syncthing-not-restarted',
        category: 'service',
        what: 'Syncthing said that it restarts, and did not within a minute',
        remedy: 'restart its service on the host, and run it again: the folder is paused until then',
    });
}

;// CONCATENATED MODULE: ./build/js/syncthing/pairing-settings.js
/** Options of Syncthing that bringup keeps, by their names there. Others are found by their addresses alone, and nothing is told to strangers. */
function wantedOptions(port) {
    return {
        listenAddresses: [`tcp://:${port}`],
        globalAnnounceEnabled: false,
        localAnnounceEnabled: false,
        relaysEnabled: false,
        natEnabled: false,
        urAccepted: -1,
        crashReportingEnabled: false,
        autoUpgradeIntervalH: 0,
        // A minute by default: too long for who waits for a host that comes back.
        reconnectionIntervalS: 10,
    };
}
/** What a person reads instead of an option's name. */
const OPTION_WORDS = {
    listenAddresses: 'listens at',
    globalAnnounceEnabled: 'global discovery',
    localAnnounceEnabled: 'local discovery',
    relaysEnabled: 'relays',
    natEnabled: 'NAT traversal',
    urAccepted: 'usage reporting',
    crashReportingEnabled: 'crash reporting',
    autoUpgradeIntervalH: 'own upgrades (h)',
    reconnectionIntervalS: 'calls again after (s)',
};
/** What bringup keeps of a device it wants, besides its addresses: nothing happens by itself. */
const DEVICE_FLAGS = { paused: false, introducer: false, autoAcceptFolders: false };

;// CONCATENATED MODULE: ./build/js/syncthing/pairing-difference.js




/**
 * What has to be changed in a configuration. A device or folder is bringup's by its mark: only such a one is removed or
 * renamed. What people added stays; where the fleet wants the same device or folder, its settings are kept and its name is theirs.
 * Throws BringupError for a folder of people's own that is somewhere else.
 */
function pairing_difference_difference(state, spec) {
    const ids = new Set(spec.devices.map(({ id }) => id));
    const ours = (name) => markOf(name)?.fleet === spec.fleet;
    const goes = (device) => ours(device.name) && !ids.has(device.id);
    const removeDevices = state.devices.filter(goes).map(({ id }) => id);
    const marksOf = new Set(state.devices.filter(({ name }) => ours(name)).map(({ id }) => id));
    const addDevices = [];
    const setDevices = [];
    for (const wanted of spec.devices) {
        const there = state.devices.find(({ id }) => id === wanted.id);
        if (there === undefined)
            addDevices.push(deviceOf(wanted, spec.fleet));
        else
            setDevices.push(...changed(there, settingsOf(wanted, there, spec.fleet)));
    }
    const addFolders = [];
    const setFolders = [];
    for (const wanted of spec.folders) {
        const there = state.folders.find(({ id }) => id === wanted.id);
        if (there === undefined) {
            addFolders.push(pairing_difference_folderOf(wanted, spec.fleet));
            continue;
        }
        if (there.path !== wanted.path && !ours(there.label))
            throw elsewhere(there, wanted);
        const share = wanted.with.filter((id) => !there.devices.includes(id));
        const unshare = there.devices.filter((id) => (marksOf.has(id) || ids.has(id)) && !wanted.with.includes(id) && !removeDevices.includes(id));
        const [set = { id: there.id }] = changed(there, folderSettings(wanted, there, spec.fleet));
        if (Object.keys(set).length > 1 || share.length > 0 || unshare.length > 0)
            setFolders.push({
                ...set,
                ...(share.length > 0 ? { share } : {}),
                ...(unshare.length > 0 ? { unshare } : {}),
            });
    }
    const folderIds = new Set(spec.folders.map(({ id }) => id));
    const removeFolders = state.folders.filter(({ id, label }) => ours(label) && !folderIds.has(id)).map(({ id }) => id);
    const options = Object.fromEntries(Object.entries(spec.options).filter(([name, value]) => !pairing_difference_same(state.options[name], value)));
    const gui = safeGui(state.gui);
    return {
        ...(Object.keys(options).length > 0 ? { options } : {}),
        ...(gui === state.gui ? {} : { gui }),
        addDevices,
        setDevices,
        removeDevices,
        addFolders,
        setFolders,
        removeFolders,
    };
}
/** What brings a configuration back to an earlier state, as far as bringup changed it: whose mark it has, and who was wanted. */
function wayBack(now, before, spec) {
    const wanted = new Set(spec.devices.map(({ id }) => id));
    const isOurs = ({ id, name }) => wanted.has(id) || markOf(name)?.fleet === spec.fleet;
    const folderIds = new Set(spec.folders.map(({ id }) => id));
    const isOurFolder = ({ id, label }) => folderIds.has(id) || markOf(label)?.fleet === spec.fleet;
    const find = (all, { id }) => all.find((one) => one.id === id);
    const gone = (from, to) => from.filter((one) => find(to, one) === undefined);
    const devices = before.devices.filter(isOurs);
    const folders = before.folders.filter(isOurFolder);
    const touched = new Set([...wanted, ...devices.map(({ id }) => id)]);
    const options = Object.fromEntries(Object.entries(before.options).filter(([name, value]) => value !== null && !pairing_difference_same(now.options[name], value)));
    return {
        ...(Object.keys(options).length > 0 ? { options } : {}),
        ...(before.gui === now.gui ? {} : { gui: before.gui }),
        addDevices: gone(devices, now.devices),
        setDevices: devices.flatMap((device) => {
            const there = find(now.devices, device);
            return there === undefined ? [] : changed(there, device);
        }),
        removeDevices: gone(now.devices.filter(isOurs), before.devices).map(({ id }) => id),
        addFolders: gone(folders, now.folders),
        setFolders: before.folders.flatMap((folder) => {
            const there = find(now.folders, folder);
            if (there === undefined)
                return [];
            const { devices: had, ...settings } = folder;
            // Who was no device any more was in nobody's folder any more, either.
            const share = had.filter((id) => touched.has(id) && !there.devices.includes(id));
            const unshare = there.devices.filter((id) => touched.has(id) && !had.includes(id));
            const [set = { id: folder.id }] = isOurFolder(folder) ? changed(there, settings) : [];
            return Object.keys(set).length > 1 || share.length > 0 || unshare.length > 0 ? [{ ...set, share, unshare }] : [];
        }),
        removeFolders: gone(now.folders.filter(isOurFolder), before.folders).map(({ id }) => id),
    };
}
/** Whether there is nothing in it to do. */
function isNothing({ options, gui, ...lists }) {
    return options === undefined && gui === undefined && Object.values(lists).every((list) => list.length === 0);
}
function deviceOf({ host, id, addresses, networks }, fleet) {
    return { id, name: marked({ name: host, fleet }), addresses, networks, ...DEVICE_FLAGS };
}
function settingsOf(wanted, { name }, fleet) {
    const device = deviceOf(wanted, fleet);
    // A name that people gave stays, and so does that of another fleet which wants the same device.
    return markOf(name)?.fleet === fleet ? device : { ...device, name };
}
function pairing_difference_folderOf({ with: others, label, ...rest }, fleet) {
    return { ...rest, label: marked({ name: label, fleet }), paused: false, devices: others };
}
function folderSettings(wanted, { label }, fleet) {
    const { devices: _, ...folder } = pairing_difference_folderOf(wanted, fleet);
    return markOf(label)?.fleet === fleet ? folder : { ...folder, label };
}
/** The fields in which a thing is not as it should be, with its id; none when all are right. */
function changed(there, wanted) {
    const is = { ...there };
    const different = Object.entries(wanted).filter(([name, value]) => !pairing_difference_same(is[name], value));
    return different.length === 0 ? [] : [{ id: wanted.id, ...Object.fromEntries(different) }];
}
/** The GUI listens on the loopback alone, at the port it has. */
function safeGui(address) {
    const [, host = '', port = ''] = /^(.*):(\d+)$/.exec(address) ?? [];
    return port === '' || /^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(host) ? address : `127.0.0.1:${port}`;
}
function pairing_difference_same(one, other) {
    return (0,json/* canonical */.$N)((one ?? null)) === (0,json/* canonical */.$N)((other ?? null));
}
function elsewhere(there, wanted) {
    return new core_error/* BringupError */.y4({
        code: 'syncthing-folder-elsewhere',
        category: 'config',
        what: `a folder with the id ${wanted.id} is shared from ${there.path} already, which bringup did not make, and is wanted at ${wanted.path}`,
        remedy: `write that path for this host (syncthing.folders.NAME.hosts), give the folder another id, or remove it in Syncthing's GUI; its files stay`,
    });
}

;// CONCATENATED MODULE: ./build/js/syncthing/pairing-words.js


/** What a change of a configuration means, device by device and folder by folder, for a plan. */
function pairingFields(action, state) {
    const names = new Map([...state.devices, ...action.addDevices].map(({ id, name }) => [id, shortName(name, id)]));
    const nameOf = (id) => names.get(id) ?? shortId(id);
    const folderName = (id) => {
        const label = [...state.folders, ...action.addFolders].find((folder) => folder.id === id)?.label ?? '';
        return shortName(label, id);
    };
    const device = (id) => state.devices.find((one) => one.id === id);
    const folder = (id) => state.folders.find((one) => one.id === id);
    const sharedWith = (ids) => (ids.length === 0 ? 'nobody' : ids.map(nameOf).join(', '));
    return [
        ...Object.entries(action.options ?? {}).map(([name, to]) => ({
            field: OPTION_WORDS[name] ?? name,
            from: pairing_words_words(state.options[name]),
            to: pairing_words_words(to),
        })),
        ...(action.gui === undefined ? [] : [{ field: 'GUI listens at', from: state.gui, to: action.gui }]),
        ...action.addDevices.map(({ id, addresses }) => ({
            field: `device ${nameOf(id)}`,
            from: 'none',
            to: `${shortId(id)} at ${addresses.join(', ')}`,
        })),
        ...action.setDevices.flatMap(({ id, ...set }) => pairing_words_differences(`device ${nameOf(id)}`, { ...device(id) }, set)),
        ...action.addFolders.map(({ id, path, type, devices }) => ({
            field: `folder ${folderName(id)}`,
            from: 'none',
            to: `${path}, ${type}, with ${sharedWith(devices)}`,
        })),
        ...action.setFolders.flatMap(({ id, share = [], unshare = [], ...set }) => [
            ...pairing_words_differences(`folder ${folderName(id)}`, { ...folder(id) }, set),
            ...share.map((one) => ({ field: `folder ${folderName(id)} with ${nameOf(one)}`, from: 'no', to: 'yes' })),
            ...unshare.map((one) => ({ field: `folder ${folderName(id)} with ${nameOf(one)}`, from: 'yes', to: 'no' })),
        ]),
        ...action.removeFolders.map((id) => ({
            field: `folder ${folderName(id)}`,
            from: `${folder(id)?.path ?? 'shared'}`,
            to: 'none (its files stay)',
        })),
        ...action.removeDevices.map((id) => ({
            field: `device ${nameOf(id)}`,
            from: `${shortId(id)} at ${device(id)?.addresses.join(', ') ?? ''}`,
            to: 'none',
        })),
    ];
}
/** A few words on what comes, goes and changes. */
function pairingSummary(action) {
    const count = (many, thing, does) => many === 0 ? [] : [`${many} ${thing}${many === 1 ? '' : 's'} ${does}`];
    const settings = Object.keys(action.options ?? {}).length + (action.gui === undefined ? 0 : 1);
    return [
        ...count(action.addDevices.length, 'device', 'new'),
        ...count(action.setDevices.length, 'device', 'changed'),
        ...count(action.removeDevices.length, 'device', 'unpaired'),
        ...count(action.addFolders.length, 'folder', 'new'),
        ...count(action.setFolders.length, 'folder', 'changed'),
        ...count(action.removeFolders.length, 'folder', 'no longer shared'),
        ...count(settings, 'setting', 'changed'),
    ].join(', ');
}
function pairing_words_differences(thing, there, set) {
    return Object.entries(set).map(([name, to]) => ({
        field: `${thing} ${FIELD_WORDS[name] ?? name}`,
        from: pairing_words_words(there[name]),
        to: pairing_words_words(to),
    }));
}
const FIELD_WORDS = {
    autoAcceptFolders: 'takes any folder',
    ignorePermissions: 'ignores permissions',
    networks: 'may come from',
    rescanSeconds: 'rescan (s)',
};
function pairing_words_words(value) {
    if (value === undefined || value === null)
        return 'not set';
    if (Array.isArray(value))
        return value.length === 0 ? 'anywhere' : value.map(pairing_words_words).join(', ');
    if (typeof value === 'boolean')
        return value ? 'on' : 'off';
    if (value === -1)
        return 'off';
    return String(value);
}
/** The first group is what people compare. */
function shortId(id) {
    return id.slice(0, 7);
}
function shortName(name, otherwise) {
    return markOf(name)?.name ?? (name === '' ? otherwise : name);
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
// EXTERNAL MODULE: ./build/js/core/redact.js
var redact = __webpack_require__(162);
;// CONCATENATED MODULE: ./build/js/syncthing/rest.js






const TIMEOUT_MS = 20_000;
const rest_MOST_BYTES = 64 * 2 ** 20;
/**
 * Opens the API with its own key, which root reads from Syncthing's configuration; it is kept nowhere. Throws BringupError.
 * Source: https://docs.syncthing.net/dev/rest.html
 */
async function openApi(context, { user, api }) {
    const body = (0,sh.sh) `${locate(user)}
[ -z "$bu_d" ] || sed -n -e '/^    <gui /,/^    <.gui>/s|^ *<apikey>\(.*\)</apikey>.*|\1|p' "$bu_d/config.xml" | head -n 1`;
    const key = await context.secret(`API key of Syncthing on ${context.host}`, body);
    if (key === undefined)
        throw noKey(user);
    const ask = async (method, path, json) => {
        const { status, text } = await exchange(context, api, key, { method, path, json });
        if (status === 401 || status === 403)
            throw keyRefused(user);
        if (status >= 200 && status < 300)
            return text;
        const said = (0,redact/* redactor */.$)([key]).text(text.trim()).replaceAll(/\s+/g, ' ').slice(0, 300);
        throw rest_refused(`${method} ${path.split('?')[0]}`, status, said);
    };
    return {
        async get(path) {
            const text = await ask('GET', path);
            try {
                return JSON.parse(text);
            }
            catch {
                throw rest_refused(`GET ${path.split('?')[0]}`, 200, 'an answer that is no JSON');
            }
        },
        async send(method, path, json) {
            await ask(method, path, json);
        },
    };
}
async function exchange(context, { port, tls }, key, { method, path, json }) {
    const plain = await context.dial(port);
    const signal = AbortSignal.any([context.signal, AbortSignal.timeout(TIMEOUT_MS)]);
    // It is the loopback of the host itself, and the certificate is one that Syncthing made for itself.
    const socket = tls ? (0,external_node_tls_.connect)({ socket: plain, rejectUnauthorized: false }) : plain;
    const text = json === undefined ? undefined : JSON.stringify(json);
    try {
        return await new Promise((resolve, reject) => {
            // By ourselves: a request waits for its stream to close, and one of an SSH connection may never do that.
            const stop = () => reject(signal.reason);
            if (signal.aborted)
                return stop();
            signal.addEventListener('abort', stop, { once: true });
            const asking = (0,external_node_http_.request)({
                createConnection: () => socket,
                method,
                path,
                headers: {
                    // Anything else than the loopback is refused by Syncthing's host check.
                    host: `127.0.0.1:${port}`,
                    'x-api-key': fromXml(key.reveal()),
                    connection: 'close',
                    ...(text === undefined
                        ? {}
                        : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
                },
            }, (response) => {
                const parts = [];
                let size = 0;
                response.on('data', (part) => {
                    size += part.byteLength;
                    if (size > rest_MOST_BYTES)
                        response.destroy(new Error(`more than ${rest_MOST_BYTES / 2 ** 20} MiB came`));
                    else
                        parts.push(part);
                });
                response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') }));
                response.on('error', reject);
            });
            asking.on('error', reject);
            socket.on('error', reject);
            asking.end(text);
        });
    }
    catch (error) {
        context.signal.throwIfAborted();
        throw broken(`${method} ${path.split('?')[0]}`, port, error);
    }
    finally {
        socket.destroy();
        plain.destroy();
    }
}
function noKey(user) {
    return new core_error/* BringupError */.y4({
        code: 'syncthing-no-api-key',
        category: 'service',
        what: `the configuration of the Syncthing of ${user} has no API key`,
        remedy: 'make one in its GUI (Settings, General), and run it again',
    });
}
function keyRefused(user) {
    return new core_error/* BringupError */.y4({
        code: 'syncthing-key-refused',
        category: 'service',
        what: `what listens where the Syncthing of ${user} should does not take the API key of its configuration`,
        remedy: `another program, or the Syncthing of another account, has its port: give this one another in its GUI, or restart syncthing@${user} if its configuration was edited by hand`,
    });
}
function rest_refused(asked, status, said) {
    return new core_error/* BringupError */.y4({
        code: 'syncthing-refused',
        category: 'service',
        what: `Syncthing answered ${asked} with HTTP ${status}${said === '' ? '' : `: ${said}`}`,
        remedy: 'look at its log on the host; versions before 1.13 cannot be configured this way',
    });
}
function broken(asked, port, cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return new core_error/* BringupError */.y4({
        code: 'syncthing-broken-off',
        category: 'service',
        what: `the Syncthing at port ${port} of the host did not answer ${asked} to its end: ${why}`,
        remedy: 'look at its log on the host, and run it again',
        retryable: true,
        cause,
    });
}

;// CONCATENATED MODULE: ./build/js/syncthing/pairing.js







/** The value by which a host tells that it is paired as the fleet wants it. */
const PAIRED_VALUE = 'syncthing.paired';
/** Whom one Syncthing knows and what it shares, through its API: one question when all is right. */
const pairingKind = (0,resource/* defineKind */.WI)({
    kind: 'syncthing-pairing',
    order: resource/* ORDER */.ND.service + 10,
    category: 'service',
    key: ({ user }) => user,
    read: () => (0,sh.sh) `:`,
    parse: (_output, specs) => specs.map(() => ({ options: {}, gui: '', devices: [], folders: [] })),
    apply: () => (0,sh.sh) `:`,
    undo: () => ({ cannot: 'by a later `bringup undo`; a run with on-failure: rollback takes it back itself' }),
    decide(state, spec) {
        const action = pairing_difference_difference(state, spec);
        if (isNothing(action))
            return { verdict: 'ok' };
        const fields = pairingFields(action, state);
        return { verdict: 'change', verb: 'update', summary: pairingSummary(action), fields, action };
    },
    runner: {
        read: (specs, context) => Promise.all(specs.map(async (spec) => {
            const api = await openApi(context, spec);
            return pairingState(await api.get('/rest/config'), Object.keys(spec.options));
        })),
        // From what is there now: the service may have been started since the plan, and people may have been there.
        async apply({ spec }, context) {
            const api = await openApi(context, spec);
            const config = await api.get('/rest/config');
            const action = pairing_difference_difference(pairingState(config, Object.keys(spec.options)), spec);
            await changePairing(api, config, action, context.signal);
        },
        async undo({ spec, state }, context) {
            const api = await openApi(context, spec);
            const config = await api.get('/rest/config');
            const now = pairingState(config, Object.keys(spec.options));
            await changePairing(api, config, wayBack(now, state, spec), context.signal);
        },
    },
    publish: () => ({ [PAIRED_VALUE]: true }),
});

;// CONCATENATED MODULE: ./build/js/syncthing/schema.js



const hostName = schemas/* string */.YjP().regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, 'must be the name of a host of this file');
const path = schemas/* string */.YjP()
    .regex(/^(?:\/(?!\.{1,2}(?:\/|$))[^/\0]+)+$/, 'must be an absolute path without //, /./, /../ or a slash at the end');
/** A name that reads the same in a configuration, an address and a report. */
const folderName = schemas/* string */.YjP()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/, 'must be letters, digits, dots, hyphens and underscores, at most 63');
const network = schemas/* string */.YjP().refine(isNetwork, 'must be a network, such as 10.1.0.0/16');
function isNetwork(text) {
    const [address = '', bits = '', ...rest] = text.split('/');
    const family = (0,external_node_net_.isIP)(address);
    return family !== 0 && rest.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= (family === 6 ? 128 : 32);
}
const port = schemas/* int */.Whr().min(1).max(65_535);
const schema_duration = schemas/* string */.YjP().regex(duration/* DURATION */.f, 'must be a duration, such as 30s or 10m');
/** What may differ from host to host. */
const shares = {
    path: path.optional().describe('Where the folder is on the host. Made there, for the user, when it is missing.'),
    type: schemas/* enum */.k5n(['sendreceive', 'sendonly', 'receiveonly'])
        .optional()
        .describe('`sendreceive` (default), `sendonly` (what others change is not taken) or `receiveonly` (what is changed here is not sent).'),
    'ignore-permissions': schemas/* boolean */.zMY().optional().describe('Leave modes of files out. Default: false.'),
    'rescan-seconds': schemas/* int */.Whr()
        .min(0)
        .max(31_536_000)
        .optional()
        .describe('How often the whole folder is looked through; changes are seen at once all the same. 0: never. Default: 3600.'),
};
const folder = schemas/* strictObject */.rej({
    ...shares,
    path: path.describe('Where the folder is on each host. Made there, for the user, when it is missing.'),
    id: folderName
        .optional()
        .describe('What the hosts call it between them. Default: its name here. Write it to take over a folder that is shared already.'),
    label: schemas/* string */.YjP()
        .regex(/^[^()\n]{1,60}$/, 'must be one line of at most 60 letters, without brackets')
        .optional()
        .describe('What people read. Default: its name here. `(bringup FLEET)` is put behind it.'),
    topology: schemas/* enum */.k5n(['mesh', 'hub'])
        .optional()
        .describe('`mesh` (default): every host with every other. `hub`: all with one, and only with that.'),
    hub: hostName.optional().describe('That host, with `topology: hub`.'),
    hosts: schemas/* record */.g1P(hostName, schemas/* strictObject */.rej(shares))
        .optional()
        .describe('What is different on some hosts. It does not make them take part: their own `syncthing.folders` does.'),
})
    .refine(({ topology, hub }) => (topology === 'hub') === (hub !== undefined), {
    error: '`topology: hub` and `hub: NAME` go together',
    path: ['hub'],
})
    .describe('A folder that hosts share.');
/** The `syncthing:` section at the top of the fleet file, as it is written. */
const syncthingSchema = schemas/* strictObject */.rej({
    folders: schemas/* record */.g1P(folderName, folder)
        .describe('Folders by name. A host takes part in those that its own section lists.'),
    networks: schemas/* array */.YOg(network)
        .min(1)
        .optional()
        .describe('From and to where hosts may connect. Default: the mesh (100.64.0.0/10 and fd7a:115c:a1e0::/48) for `address: mesh`, otherwise the address of each host alone.'),
})
    .describe('Folders that hosts keep equal, by Syncthing.');
/** The `syncthing:` section of a host. */
const syncthingHostSchema = schemas/* strictObject */.rej({
    state: schemas/* enum */.k5n(['present', 'absent'])
        .optional()
        .describe('`absent`: the service is stopped and not started at boot, and all others forget the host. Its files stay. Default: present.'),
    folders: schemas/* array */.YOg(folderName).optional().describe('The folders it takes part in, by their names at the top.'),
    user: schemas/* string */.YjP()
        .regex(/^[a-z_][a-z0-9_-]{0,30}$/, 'must be lower-case letters, digits, hyphens and underscores, at most 31')
        .optional()
        .describe('The account that Syncthing runs as and that owns the files. Made as a system account when it is missing. Default: syncthing.'),
    address: schemas/* union */.KCZ([
        schemas/* enum */.k5n(['mesh', 'host']),
        schemas/* string */.YjP()
            .regex(/^(?:tcp|quic)[46]?:\/\/[^\s/]+$/, 'must be mesh, host, or an address such as tcp://192.0.2.7:22000'),
    ])
        .optional()
        .describe('Where the others reach it: `mesh` (default), `host` (the address of the fleet file), or an address.'),
    port: port.optional().describe('Where it listens for the others. Default: 22000.'),
    install: schemas/* enum */.k5n(['distro', 'present'])
        .optional()
        .describe('`distro` (default): the package of the distribution. `present`: it is there already, with a unit syncthing@.'),
    version: schemas/* string */.YjP()
        .regex(/^[A-Za-z0-9][A-Za-z0-9.+~:*^-]*$/, 'must be a version of the package, or a family of them such as 1.29*')
        .optional()
        .describe('Version of that package. Default: any; the newest when it is not there.'),
    timeouts: schemas/* strictObject */.rej({
        connect: schema_duration.optional().describe('How long hosts may take to find each other. Default: 90s.'),
        complete: schema_duration.optional().describe('How long files may take that are not there yet. Default: 60s.'),
    })
        .optional()
        .describe('How long the proof at the end of an apply waits.'),
})
    .refine(({ install, version }) => version === undefined || install !== 'present', {
    error: '`version` is of the package, and with `install: present` there is none',
    path: ['version'],
})
    .describe('How this host takes part in the folders of `syncthing:` at the top.');

;// CONCATENATED MODULE: ./build/js/syncthing/section-problems.js




/** What is wrong between the sections of hosts and that at the top; each alone was checked when the file was loaded. */
function section_problems_problemsOf(fleet) {
    return [...folderProblems(fleet), ...fleet.hosts.flatMap((host) => hostProblems(fleet, host))];
}
function folderProblems(fleet) {
    const names = fleet.hosts.map(({ name }) => name);
    const ids = new Map();
    return Object.entries(topOf(fleet).folders).flatMap(([folder, { id = folder, hub, hosts = {} }]) => {
        const members = membersOf(fleet, folder).map(({ name }) => name);
        const first = ids.get(id);
        ids.set(id, first ?? folder);
        const strangers = Object.keys(hosts).filter((name) => !names.includes(name));
        return [
            ...(first === undefined
                ? []
                : [
                    new core_error/* BringupError */.y4({
                        code: 'syncthing-folder-twice',
                        category: 'config',
                        what: `the folders ${first} and ${folder} both have the id ${id}`,
                        remedy: 'give one of them another id',
                        where: fleet.locate(['syncthing', 'folders', folder]),
                    }),
                ]),
            ...strangers.map((name) => new core_error/* BringupError */.y4({
                code: 'syncthing-unknown-host',
                category: 'config',
                what: `folder ${folder} says something of ${name}, which is no host of this fleet`,
                remedy: (0,nearest/* suggest */.Z)(name, names, 'hosts'),
                where: fleet.locate(['syncthing', 'folders', folder, 'hosts', name]),
            })),
            ...(hub === undefined || members.includes(hub) || (members.length === 0 && names.includes(hub))
                ? []
                : [
                    new core_error/* BringupError */.y4({
                        code: 'syncthing-hub-missing',
                        category: 'config',
                        what: `the hub of folder ${folder} is ${hub}, which does not take part in it`,
                        remedy: names.includes(hub)
                            ? `add ${folder} to syncthing.folders of ${hub}, or name another hub`
                            : (0,nearest/* suggest */.Z)(hub, names, 'hosts'),
                        where: fleet.locate(['syncthing', 'folders', folder, 'hub']),
                    }),
                ]),
        ];
    });
}
function hostProblems(fleet, host) {
    const section = sectionOf(host);
    if (section === undefined || section.state === 'absent')
        return [];
    const known = Object.keys(topOf(fleet).folders);
    const unknown = (section.folders ?? []).filter((name) => !known.includes(name));
    const paths = new Map();
    const onMesh = (section.address ?? 'mesh') === 'mesh';
    return [
        ...unknown.map((name) => new core_error/* BringupError */.y4({
            code: 'syncthing-unknown-folder',
            category: 'config',
            what: `${host.name} takes part in folder ${name}, which is not in syncthing.folders at the top of the file`,
            remedy: known.length === 0 ? 'write it there, with its path' : (0,nearest/* suggest */.Z)(name, known, 'folders'),
            where: fleet.locateInHost(host.name, ['syncthing', 'folders']),
        })),
        ...sharesOf(fleet, host).flatMap(({ name, path }) => {
            const other = [...paths].find(([there]) => isInside(path, there) || isInside(there, path))?.[1];
            paths.set(path, name);
            return other === undefined
                ? []
                : [
                    new core_error/* BringupError */.y4({
                        code: 'syncthing-path-twice',
                        category: 'config',
                        what: `the folders ${other} and ${name} have the same path on ${host.name}, or one is in the other`,
                        remedy: `give one of them another path there: syncthing.folders.${name}.hosts.${host.name}.path`,
                        where: fleet.locateInHost(host.name, ['syncthing', 'folders']),
                    }),
                ];
        }),
        ...outside(fleet, host),
        ...(onMesh && host.sections['mesh'] === undefined
            ? [
                new core_error/* BringupError */.y4({
                    code: 'syncthing-no-mesh',
                    category: 'config',
                    what: `${host.name} is to be reached over the mesh, but has no mesh section`,
                    remedy: 'give it one, or set syncthing.address to host (its address in this file) or to an address such as tcp://192.0.2.7:22000',
                    where: fleet.locateInHost(host.name, ['syncthing']),
                }),
            ]
            : []),
    ];
}
/** An address that the fleet's own networks refuse. That of a mesh is not known yet. */
function outside(fleet, host) {
    const { networks } = topOf(fleet);
    if (networks === undefined)
        return [];
    const [address = ''] = reachOf(host, networks, () => undefined)?.addresses ?? [];
    const ip = address === '' ? undefined : ipOf(address);
    if (ip === undefined || isWithin(ip, networks))
        return [];
    return [
        new core_error/* BringupError */.y4({
            code: 'syncthing-address-refused',
            category: 'config',
            what: `${host.name} is reached at ${ip}, which is in none of syncthing.networks (${networks.join(', ')}): the others would refuse it`,
            remedy: 'add its network there, or set syncthing.address of the host',
            where: fleet.locateInHost(host.name, ['syncthing']),
        }),
    ];
}
function isInside(path, parent) {
    return path === parent || path.startsWith(`${parent}/`);
}

;// CONCATENATED MODULE: ./build/js/syncthing/sync-state.js

/** Asks one Syncthing whether it is connected to these hosts and has all of these folders. */
async function readSync(api, peers, folders) {
    const connections = fields(fields(await api.get('/rest/system/connections'))['connections']);
    const isConnected = ({ id }) => fields(connections[id])['connected'] === true;
    const dials = peers.every(isConnected) ? {} : fields(fields(await api.get('/rest/system/status'))['lastDialStatus']);
    const links = peers.map((peer) => {
        if (isConnected(peer))
            return { host: peer.host, connected: true };
        const said = peer.addresses.map((address) => pairing_state_text(fields(dials[address])['error'])).filter((one) => one !== '');
        return { host: peer.host, connected: false, why: said.join('; ') };
    });
    const progress = [];
    for (const folder of folders)
        progress.push(await readFolder(api, folder));
    return { links, folders: progress };
}
async function readFolder(api, { id, sendsOnly }) {
    const name = encodeURIComponent(id);
    const status = fields(await api.get(`/rest/db/status?folder=${name}`));
    const number = (field) => Number(status[field] ?? 0);
    const failed = number('errors');
    const error = pairing_state_text(status['error']);
    const first = failed === 0 ? '' : firstFailure(await api.get(`/rest/folder/errors?folder=${name}&perpage=1`));
    return {
        id,
        state: pairing_state_text(status['state']),
        ...(error === '' ? {} : { error }),
        failed,
        ...(first === '' ? {} : { firstFailure: first }),
        need: sendsOnly ? 0 : number('needTotalItems'),
        needBytes: sendsOnly ? 0 : number('needBytes'),
        globalBytes: number('globalBytes'),
    };
}
function firstFailure(answer) {
    const { errors } = fields(answer);
    const [first] = Array.isArray(errors) ? errors.map(fields) : [];
    return first === undefined ? '' : `${pairing_state_text(first['path'])}: ${pairing_state_text(first['error'])}`;
}
/** Whether a folder has all that there is, and nothing is wrong with it. */
function isComplete({ state, error, failed, need }) {
    return state !== 'error' && error === undefined && failed === 0 && need === 0;
}
/** How much of a folder is here, rounded down: 100 only when nothing is missing. */
function percentOf({ need, needBytes, globalBytes }) {
    if (need === 0)
        return 100;
    return globalBytes === 0 ? 0 : Math.min(99, Math.floor((100 * (globalBytes - needBytes)) / globalBytes));
}

;// CONCATENATED MODULE: ./build/js/syncthing/sync-problems.js


/** What Syncthing says when it cannot reach another, and what that means. Source: syncthing lib/connections/service.go. */
const CAUSES = [
    {
        says: /unexpected device id/i,
        code: 'syncthing-other-device',
        what: (peer) => `another Syncthing than that of ${peer} answers at its address`,
        remedy: (peer) => `see whether ${peer} was set up anew or another account runs Syncthing there, and apply to ${peer} and this host together: ids are learned again`,
    },
    {
        says: /network (?:disallowed|not allowed)/i,
        code: 'syncthing-network-refused',
        what: (peer) => `the address of ${peer} is in none of the networks that it may be in`,
        remedy: () => 'add its network to syncthing.networks, or correct the address',
    },
    {
        says: /connection refused/i,
        code: 'syncthing-not-connected',
        what: (peer) => `nothing listens at the address of ${peer}`,
        remedy: (peer) => `see that Syncthing runs on ${peer} (\`systemctl status 'syncthing@*'\`) and that syncthing.port and syncthing.address are right`,
    },
    {
        says: /timeout|deadline exceeded|no route to host|unreachable/i,
        code: 'syncthing-not-connected',
        what: (peer) => `nothing comes back from the address of ${peer}`,
        remedy: (peer) => `let the port of Syncthing (22000/tcp) through the firewall of ${peer} and what is between; on a mesh, see that both are online`,
    },
    {
        says: /no such host|server misbehaving/i,
        code: 'syncthing-not-connected',
        what: (peer) => `the name in the address of ${peer} does not resolve on this host`,
        remedy: () => 'write its IP address in syncthing.address',
    },
];
const ENDS_IT = {
    code: 'syncthing-not-connected',
    what: (peer) => `${peer} cannot be reached, or ends the connection`,
    remedy: (peer) => `look at the log of Syncthing on ${peer}: it may not know this host (apply to both), or this host comes from a network that ${peer} refuses (syncthing.networks)`,
};
/** Two hosts did not find each other in time: who, where, and the likely cause. */
function sync_problems_notConnected(host, { host: other, why = '' }, peer) {
    const cause = CAUSES.find(({ says }) => says.test(why)) ?? ENDS_IT;
    const at = peer === undefined ? '' : ` (${peer.addresses.join(', ')})`;
    return new core_error/* BringupError */.y4({
        code: cause.code,
        category: 'verify',
        what: `${host} and ${other} are not connected: ${cause.what(other)}${at}${why === '' ? '' : `: ${why}`}`,
        remedy: cause.remedy(other),
        retryable: true,
    });
}
/** A folder is not usable or not complete in time. */
function notComplete(host, folder) {
    const { id, error, failed, firstFailure = '', need, needBytes } = folder;
    if (error !== undefined)
        return new core_error/* BringupError */.y4({
            code: 'syncthing-folder-error',
            category: 'verify',
            what: `folder ${id} of ${host} cannot be used: ${error}`,
            remedy: 'look at its directory on the host: it must be there, with .stfolder in it, on a disk with room, and the account must be able to write there',
        });
    if (failed > 0)
        return new core_error/* BringupError */.y4({
            code: 'syncthing-folder-error',
            category: 'verify',
            what: `${failed} file${failed === 1 ? '' : 's'} of folder ${id} could not be brought to ${host}${firstFailure === '' ? '' : `; ${firstFailure}`}`,
            remedy: 'mend the cause on the host (rights, names its file system cannot hold, room); Syncthing tries again by itself',
        });
    return new core_error/* BringupError */.y4({
        code: 'syncthing-not-complete',
        category: 'timeout',
        what: `folder ${id} of ${host} is at ${percentOf(folder)} %: ${need} thing${need === 1 ? '' : 's'} of ${megabytes(needBytes)} still to come`,
        remedy: 'nothing is wrong if it grows: run it again later, or raise syncthing.timeouts.complete',
    });
}
function megabytes(bytes) {
    return bytes < 1_000_000 ? `${bytes} bytes` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

;// CONCATENATED MODULE: ./build/js/syncthing/sync.js






const sync_POLL_MS = 500;
/** What is right twice in a row did not only look so while the lists of files were on their way. */
const TIMES = 2;
/** The proof: read when a plan is made, waited for when it is not so. It changes nothing itself. */
const syncKind = (0,resource/* defineKind */.WI)({
    kind: 'syncthing-sync',
    order: resource/* ORDER */.ND.service + 15,
    category: 'verify',
    key: ({ user }) => user,
    read: () => (0,sh.sh) `:`,
    parse: (_output, specs) => specs.map(() => ({ links: [], folders: [] })),
    apply: () => (0,sh.sh) `:`,
    undo: () => (0,sh.sh) `:`,
    decide({ links, folders }) {
        const apart = links.filter(({ connected }) => !connected).map(({ host }) => host);
        const behind = folders.filter((folder) => !isComplete(folder));
        if (apart.length === 0 && behind.length === 0)
            return { verdict: 'ok' };
        const summary = [
            ...(apart.length === 0 ? [] : [`not connected to ${apart.join(', ')}`]),
            ...behind.map(({ id, error, failed, ...folder }) => error !== undefined || failed > 0
                ? `folder ${id} has errors`
                : `folder ${id} at ${percentOf({ id, failed, ...folder })} %`),
        ].join(', ');
        return { verdict: 'change', verb: 'run', summary: `waits: ${summary}`, action: { wait: true } };
    },
    runner: {
        read: (specs, context) => Promise.all(specs.map(async (spec) => readSync(await openApi(context, spec), spec.peers, spec.folders))),
        apply: ({ spec }, context) => prove(spec, context),
        undo: async () => undefined,
    },
});
async function prove({ user, api: place, peers, folders, connectMs, completeMs }, context) {
    const api = await openApi(context, { user, api: place });
    const started = Date.now();
    let together;
    for (let right = 0;;) {
        const state = await readSync(api, peers, folders);
        const apart = state.links.find(({ connected }) => !connected);
        const behind = state.folders.find((folder) => !isComplete(folder));
        if (apart === undefined)
            together ??= Date.now();
        right = apart === undefined && behind === undefined ? right + 1 : 0;
        if (right === TIMES)
            return;
        if (apart !== undefined && Date.now() > started + connectMs)
            throw sync_problems_notConnected(context.host, apart, peers.find(({ host }) => host === apart.host));
        if (behind !== undefined && together !== undefined && Date.now() > together + completeMs)
            throw notComplete(context.host, behind);
        await (0,external_node_timers_promises_.setTimeout)(sync_POLL_MS, undefined, { signal: context.signal });
    }
}

// EXTERNAL MODULE: ./build/js/engine/values.js
var values = __webpack_require__(2778);
;// CONCATENATED MODULE: ./build/js/syncthing/peers.js






/**
 * The others that a host shares something with. Whoever takes part in the run will tell who he is; of the others is known what
 * this host's Syncthing knows already, and a host it never met is left for a run that it takes part in.
 */
function peersOf(input, names) {
    const { fleet, host, value } = input;
    const remembered = (value(PEERS_VALUE) ?? {});
    const { networks } = topOf(fleet);
    return fleet.hosts.flatMap((other) => {
        if (other.name === host.name || !names.includes(other.name))
            return [];
        const isHere = value(values/* TAKES_PART */.Z, other.name) === true;
        const before = remembered[other.name];
        const id = value(DEVICE_ID_VALUE, other.name) ?? before?.id;
        const told = reachOf(other, networks, () => value(address_MESH_ADDRESS, other.name));
        const reach = told ?? rememberedReach(other, networks, before?.addresses);
        const missing = [
            ...(id === undefined ? [`${DEVICE_ID_VALUE} of ${other.name}`] : []),
            ...(reach === undefined ? [`${address_MESH_ADDRESS} of ${other.name}`] : []),
        ];
        return [
            {
                host: other.name,
                isHere,
                device: id === undefined || reach === undefined ? undefined : { host: other.name, id, ...reach },
                waitsFor: isHere ? missing : [],
                isReady: !isHere || isUp(input, other.name),
            },
        ];
    });
}
/** Where a host was reached the last time; its networks follow from its section alone. */
function rememberedReach(other, networks, addresses) {
    if (addresses === undefined)
        return undefined;
    const [ip] = addresses.flatMap((address) => (URL.canParse(address) ? (ipOf(address) ?? []) : []));
    return { addresses, networks: reachOf(other, networks, () => ip ?? '100.64.0.0')?.networks ?? [] };
}
/** Whether the Syncthing of another host listens, and knows us or is right already. */
function isUp({ host, value }, other) {
    const knowsUs = (value(PEERS_VALUE, other) ?? {})[host.name] !== undefined;
    return value(API_VALUE, other) !== undefined && (knowsUs || value(PAIRED_VALUE, other) === true);
}

;// CONCATENATED MODULE: ./build/js/syncthing/wanted.js













const DEFAULT_CONNECT = '90s';
const DEFAULT_COMPLETE = '60s';
/** Systems on which bringup does not manage Syncthing. */
const WITHOUT = ['windows', 'macos'];
/** What the syncthing section of a host asks for. Pure. */
function syncthingWanted(input) {
    const { fleet, host } = input;
    const section = input.section;
    // Who names no folder misses nothing; who does is told that it is not possible there.
    const isAsked = section.folders !== undefined || section.state === 'absent';
    if (!isAsked && WITHOUT.includes(input.facts?.['os']?.family))
        return [];
    const source = fleet.locateInHost(host.name, ['syncthing']);
    const user = userOf(section);
    const service = `service:syncthing@${user}`;
    const want = (kind, spec, needs = [], waitsFor = []) => ({
        kind,
        spec,
        capability: 'syncthing',
        needs,
        notify: [],
        source,
        waitsFor,
    });
    const name = `syncthing@${user}`;
    if (section.state === 'absent')
        return [want(serviceKind, { name, state: 'absent' })];
    const shares = sharesOf(fleet, host);
    const peers = peersOf(input, shares.flatMap((share) => share.with));
    const api = input.value(API_VALUE);
    const { version, install = 'distro', port = DEFAULT_PORT, timeouts = {} } = section;
    const known = peers.flatMap(({ device }) => device ?? []);
    const idsOf = (names) => known.flatMap((device) => (names.includes(device.host) ? device.id : []));
    const noApi = api === undefined ? [API_VALUE] : [];
    return [
        ...(isInBase(host, 'users', user) ? [] : [want(userKind, { name: user, system: true, state: 'present' })]),
        ...(install === 'present'
            ? []
            : [
                want(resources_package/* packageKind */.J, {
                    name: 'syncthing',
                    state: 'present',
                    ...(version === undefined ? {} : { version }),
                    // Debian's package recommends a desktop's browser opener, and with it a hundred packages of graphics.
                    ...(isInBase(host, 'packages', 'syncthing') ? {} : { alone: true }),
                }),
            ]),
        want(homeKind, { user, fleet: fleet.name, port, state: 'present' }),
        ...shares.map(({ path }) => want(directory_directoryKind, { path, user, state: 'present' })),
        want(serviceKind, { name, running: true, enabled: true, state: 'present' }, [`syncthing-home:${user}`]),
        want(answeringKind, { user, state: 'present' }, [service]),
        want(pairingKind, {
            user,
            fleet: fleet.name,
            state: 'present',
            api: api ?? {},
            options: wantedOptions(port),
            devices: known,
            folders: shares.map(({ name: _, with: others, ...share }) => ({ ...share, with: idsOf(others) })),
        }, [`syncthing-api:${user}`], [...noApi, ...peers.flatMap(({ waitsFor }) => waitsFor)]),
        want(syncKind, {
            user,
            state: 'present',
            api: api ?? {},
            peers: peers.flatMap(({ isHere, device }) => (isHere && device !== undefined ? device : [])),
            folders: shares.map(({ id, type }) => ({ id, sendsOnly: type === 'sendonly' })),
            connectMs: (0,duration/* durationMs */.p)(timeouts.connect ?? DEFAULT_CONNECT),
            completeMs: (0,duration/* durationMs */.p)(timeouts.complete ?? DEFAULT_COMPLETE),
        }, [`syncthing-pairing:${user}`], [
            ...(input.value(PAIRED_VALUE) === true ? noApi : [PAIRED_VALUE]),
            ...peers.flatMap(({ host: other, isReady }) => (isReady ? [] : [`${PAIRED_VALUE} of ${other}`])),
        ]),
    ];
}
/** Whether base names a thing of this kind: then it is made there, as its section says. */
function isInBase(host, kind, name) {
    const all = (host.sections['base'] ?? {})[kind];
    if (Array.isArray(all))
        return all.some((one) => one === name || one?.name === name);
    return all !== null && typeof all === 'object' && Object.hasOwn(all, name);
}

;// CONCATENATED MODULE: ./build/js/syncthing/capability.js













/** Folders that hosts keep equal. */
const syncthing = (0,capability/* defineCapability */.a)({
    name: 'syncthing',
    fleetSchema: syncthingSchema,
    hostSchema: syncthingHostSchema,
    kinds: [
        userKind,
        resources_package/* packageKind */.J,
        homeKind,
        directory_directoryKind,
        serviceKind,
        answeringKind,
        pairingKind,
        syncKind,
    ],
    async prepare(fleet) {
        const problems = section_problems_problemsOf(fleet);
        if (problems.length > 0)
            throw new core_error/* BringupErrors */.$L(problems);
    },
    wanted: syncthingWanted,
});

;// CONCATENATED MODULE: ./build/js/capabilities.js



/** Everything bringup can do with a host, by domain. */
const CAPABILITIES = [base, mesh, syncthing];


/***/ }),

/***/ 214:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ defineCapability)
/* harmony export */ });
/** Keeps a capability's own types inside and shows the engine what it needs. */
function defineCapability(capability) {
    return capability;
}


/***/ }),

/***/ 434:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ secretRef),
/* harmony export */   J: () => (/* binding */ SECRET_NAME)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4528);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1583);


/** What secrets may be called: the name of an environment variable. */
const SECRET_NAME = /^[A-Z][A-Z0-9_]*$/;
/** Marks issues about a secret, so that the value found in its place is never shown. */
const SECRET_ISSUE = { secret: true };
/**
 * Where a secret belongs. Written `{ secret: NAME }` in the file; load puts the core `Secret` in its place before a
 * schema sees it, so a literal text never passes.
 */
const secretRef = zod__WEBPACK_IMPORTED_MODULE_1__/* .custom */ .IeY((value) => value instanceof _core_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z, {
    error: 'must be a secret, written { secret: NAME }',
    params: SECRET_ISSUE,
})
    .meta({
    id: 'secret',
    description: 'A secret by the name of the environment variable that holds it. Never the value itself.',
    type: 'object',
    properties: { secret: { type: 'string', pattern: SECRET_NAME.source } },
    required: ['secret'],
    additionalProperties: false,
});


/***/ }),

/***/ 2640:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QC: () => (/* binding */ parseTemplate),
/* harmony export */   VQ: () => (/* binding */ templateNames),
/* harmony export */   Xm: () => (/* binding */ renderTemplate),
/* harmony export */   Xo: () => (/* binding */ textPart),
/* harmony export */   lS: () => (/* binding */ isLate),
/* harmony export */   nn: () => (/* binding */ joinParts)
/* harmony export */ });
/* unused harmony export LATE_NAMESPACES */
/** Namespaces whose values are known only later, from hosts and servers. Load leaves such names in place. */
const LATE_NAMESPACES = ['facts', 'address', 'python', 'ray', 'mesh'];
const PLACEHOLDER = /\{\{\s*(?:([A-Za-z_][\w-]*(?:\.[\w-]+)*)|"([^"\n]*)")\s*\}\}/g;
/** The pieces of a template. Never throws: a `{{` that starts no name and no quoted text is plain text. */
function parseTemplate(template) {
    if (!template.includes('{{'))
        return [{ kind: 'text', text: template, raw: template }];
    const parts = [];
    let end = 0;
    for (const match of template.matchAll(PLACEHOLDER)) {
        const before = template.slice(end, match.index);
        if (before !== '')
            parts.push({ kind: 'text', text: before, raw: before });
        const [raw, name, quoted] = match;
        parts.push(name === undefined ? { kind: 'text', text: quoted ?? '', raw } : { kind: 'name', name, raw });
        end = match.index + raw.length;
    }
    if (end < template.length)
        parts.push({ kind: 'text', text: template.slice(end), raw: template.slice(end) });
    return parts;
}
/**
 * Text from the pieces of `template`, some of them looked up. While names are left it stays a template: braces that
 * could be taken for one together with what was put in are escaped.
 */
function joinParts(parts, template) {
    const texts = parts.flatMap((part) => (part.kind === 'text' ? [part.text] : []));
    if (texts.length === parts.length)
        return texts.join('');
    if (parts.map(({ raw }) => raw).join('') === template)
        return template;
    const isPlain = (part) => part.kind === 'text' && part.raw === part.text;
    return parts.map((part) => (isPlain(part) ? escapeEdges(part.raw) : part.raw)).join('');
}
function escapeEdges(text) {
    return text.replace(/\{{2,}|^\{|\{$/g, (braces) => `{{ "${braces}" }}`);
}
/** A piece of text that was looked up, so that braces in it are never taken for a template. */
function textPart(text) {
    return { kind: 'text', text, raw: text.replace(/\{+/g, (braces) => `{{ "${braces}" }}`) };
}
/**
 * The template with every name that `lookup` knows replaced by its value; what it answers undefined to stays as it is,
 * and then the whole text is still a template. `{{ "{{" }}` gives `{{`. Never throws (unless `lookup` does).
 */
function renderTemplate(template, lookup) {
    if (!template.includes('{{'))
        return template;
    return joinParts(parseTemplate(template).map((part) => {
        const value = part.kind === 'name' ? lookup(part.name) : undefined;
        return value === undefined ? part : textPart(value);
    }), template);
}
/** The names a template looks up, each once, in order. After load only late ones are left in a template. */
function templateNames(template) {
    if (!template.includes('{{'))
        return [];
    return [...new Set(parseTemplate(template).flatMap((part) => (part.kind === 'name' ? [part.name] : [])))];
}
/** Whether a name is known only later (`facts.os.id`, `address.mesh`). */
function isLate(name) {
    const namespace = name.split('.', 1)[0];
    return LATE_NAMESPACES.some((late) => late === namespace);
}


/***/ }),

/***/ 3535:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JR: () => (/* binding */ agentSocket),
/* harmony export */   _N: () => (/* binding */ agentKeys),
/* harmony export */   tY: () => (/* binding */ signWithAgent)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var ssh2__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5472);
/* harmony import */ var ssh2__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(ssh2__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _host_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5028);



const REQUEST_IDENTITIES = 11;
const IDENTITIES_ANSWER = 12;
const ANSWER_WITHIN_MS = 5_000;
/** The agent's socket for a target: its own, or that of the environment; undefined when there is none. */
function agentSocket(target) {
    if (target.agent === false)
        return undefined;
    const path = target.agent ?? process.env['SSH_AUTH_SOCK'];
    return path === undefined || path === '' ? undefined : path;
}
/** The keys of an agent; an agent that does not answer is a note, no error. Source: draft-ietf-sshm-ssh-agent section 3. */
async function agentKeys(socket) {
    if (socket === undefined)
        return { keys: [], notes: [] };
    try {
        return { keys: parseIdentities(await ask(socket)), notes: [] };
    }
    catch (error) {
        return {
            keys: [],
            notes: [`The ssh-agent at ${socket} does not answer: ${error instanceof Error ? error.message : String(error)}.`],
        };
    }
}
/** One request and its answer: length, type, content. */
function ask(path) {
    return new Promise((resolve, reject) => {
        const socket = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.connect)(path);
        let answer = Buffer.alloc(0);
        const timer = setTimeout(() => socket.destroy(new Error(`no answer within ${ANSWER_WITHIN_MS / 1000} s`)), ANSWER_WITHIN_MS);
        socket.once('connect', () => socket.write(Buffer.from([0, 0, 0, 1, REQUEST_IDENTITIES])));
        socket.on('data', (data) => {
            answer = Buffer.concat([answer, data]);
            if (answer.length < 4 || answer.length < 4 + answer.readUInt32BE(0))
                return;
            resolve(answer.subarray(4, 4 + answer.readUInt32BE(0)));
            socket.destroy();
        });
        socket.once('error', reject);
        socket.once('close', () => {
            clearTimeout(timer);
            reject(new Error('it closed the connection'));
        });
    });
}
function parseIdentities(answer) {
    if (answer[0] !== IDENTITIES_ANSWER)
        throw new Error('it refused to list its keys');
    const keys = [];
    let at = 5;
    const next = () => {
        const length = answer.readUInt32BE(at);
        const value = answer.subarray(at + 4, at + 4 + length);
        at += 4 + length;
        return value;
    };
    for (let left = answer.readUInt32BE(1); left > 0; left--) {
        const blob = Buffer.from(next());
        const comment = next().toString('utf8');
        const type = (0,_host_key_js__WEBPACK_IMPORTED_MODULE_2__/* .blobType */ .a1)(blob) ?? 'unknown';
        keys.push({ type, fingerprint: (0,_host_key_js__WEBPACK_IMPORTED_MODULE_2__/* .fingerprint */ .Rj)(blob), comment, blob, certificate: type.includes('-cert-v01@') });
    }
    return keys;
}
/** An agent for the SSH library that knows one key only, so that each offered key can be named in messages. */
function signWithAgent(socket, key) {
    return new OneKeyAgent(socket, key.blob);
}
class OneKeyAgent extends (ssh2__WEBPACK_IMPORTED_MODULE_1___default().OpenSSHAgent) {
    #blob;
    constructor(socket, blob) {
        super(socket);
        this.#blob = blob;
    }
    getIdentities(callback) {
        const parsed = ssh2__WEBPACK_IMPORTED_MODULE_1___default().utils.parseKey(this.#blob);
        if (parsed instanceof Error)
            callback(parsed);
        else
            callback(undefined, [parsed]);
    }
}


/***/ }),

/***/ 3085:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ connect)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/js/core/error.js
var core_error = __webpack_require__(3933);
;// CONCATENATED MODULE: ./build/js/host/dial-error.js

/** A port on 127.0.0.1 of a host could not be reached through the connection to it. */
function dialFailed(target, port, why, cause) {
    const prohibited = cause !== undefined && 'reason' in cause && cause.reason === 1;
    return new core_error/* BringupError */.y4({
        code: prohibited ? 'forwarding-prohibited' : 'dial-failed',
        category: 'network',
        what: prohibited
            ? `${target} does not forward connections (${why}), so port ${port} on its 127.0.0.1 cannot be reached.`
            : `Port ${port} on 127.0.0.1 of ${target} does not answer: ${why}.`,
        remedy: prohibited
            ? 'Set AllowTcpForwarding to yes or local in sshd_config (and PermitOpen, if used).'
            : `Look there whether something listens: ss -ltn 'sport = :${port}'.`,
        cause,
    });
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./build/js/host/forward.js

/**
 * A stream's bytes in a stream of its own, with its pressure passed on. Reading begins at once, so nothing is lost to who
 * listens late (Node throws unread output of a child away when it exits). Destroying the copy drains the rest.
 */
function forward(source) {
    let over = false;
    const copy = new external_node_stream_.Readable({
        highWaterMark: 1 << 20,
        read: () => void source.resume(),
        destroy(error, done) {
            over = true;
            source.resume();
            done(error);
        },
    });
    const end = () => {
        if (!over)
            copy.push(null);
        over = true;
    };
    source.on('data', (chunk) => {
        if (!over && !copy.push(chunk))
            source.pause();
    });
    source.once('end', end).once('close', end);
    return copy;
}
/** Settles when all of these streams were read to their ends, or destroyed. */
async function allClosed(...streams) {
    await Promise.all(streams.map((stream) => new Promise((resolve) => stream.once('close', resolve))));
}

;// CONCATENATED MODULE: ./build/js/host/local.js






/**
 * The only variables a command on this machine gets from us, as a login over SSH would set them. Everything else stays
 * out: inputs and secrets of the job, tokens of the runner, and the variable by which a runner kills what a job leaves.
 */
const PASSED_ON = [
    'PATH',
    'HOME',
    'USER',
    'LOGNAME',
    'SHELL',
    'LANG',
    'LANGUAGE',
    'TZ',
    'TMPDIR',
    'XDG_RUNTIME_DIR',
];
/** The environment of a local command: the allow-list and `LC_*`. */
function localEnvironment(from = process.env) {
    const environment = { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' };
    for (const [name, value] of Object.entries(from)) {
        if (value !== undefined && (PASSED_ON.some((one) => one === name) || name.startsWith('LC_')))
            environment[name] = value;
    }
    return environment;
}
/** A connection to the machine itself: every command is a `/bin/sh -c` in a session of its own. Needs no network and no key. */
function connectLocal() {
    return new LocalConnection();
}
class LocalConnection {
    target = 'local';
    transport = 'local';
    user = userName();
    hostKey = undefined;
    newKnownHost = undefined;
    closed;
    #open = new Set();
    #resolveClosed;
    #disposed = false;
    constructor() {
        const { promise, resolve } = Promise.withResolvers();
        this.closed = promise;
        this.#resolveClosed = resolve;
    }
    async exec(command) {
        if (this.#disposed)
            throw startFailure('the connection to this machine is closed already');
        // `detached` makes a session: Ctrl-C at our terminal is ours to handle and does not hit the command halfway.
        const child = (0,external_node_child_process_.spawn)('/bin/sh', ['-c', command], {
            cwd: (0,external_node_os_.homedir)(),
            env: localEnvironment(),
            stdio: 'pipe',
            detached: true,
        });
        await new Promise((resolve, reject) => {
            child.once('spawn', resolve);
            child.once('error', (error) => reject(startFailure(error.message, error)));
        });
        const channel = processChannel(child);
        this.#open.add(channel);
        void channel.exit.then(() => this.#open.delete(channel));
        return channel;
    }
    dial(port) {
        return new Promise((resolve, reject) => {
            const socket = (0,external_node_net_.connect)({ host: '127.0.0.1', port });
            socket.once('connect', () => resolve(socket));
            socket.once('error', (error) => reject(dialFailed(this.target, port, error.message, error)));
        });
    }
    async [Symbol.asyncDispose]() {
        this.#disposed = true;
        for (const channel of this.#open)
            channel.close();
        this.#resolveClosed(undefined);
    }
}
/** A child process as a channel. Closing it hangs up on its whole process group, as a terminal would. */
function processChannel(child) {
    const { stdin } = child;
    const [stdout, stderr] = [forward(child.stdout), forward(child.stderr)];
    // A command that ends without reading its input is no error of ours; its exit code tells.
    stdin.on('error', () => { });
    const { promise: exit, resolve: settle } = Promise.withResolvers();
    const ended = new Promise((resolve) => {
        child.once('close', (code, signal) => resolve({ code: code ?? undefined, signal: signal ?? undefined }));
    });
    void Promise.all([ended, allClosed(stdout, stderr)]).then(([end]) => settle(end));
    return {
        stdin,
        stdout,
        stderr,
        exit,
        close() {
            for (const stream of [stdin, stdout, stderr, child.stdout, child.stderr])
                stream.destroy();
            // As over SSH: nobody waits any more, whatever the command makes of it.
            settle({ code: undefined, signal: undefined });
            if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null)
                return;
            try {
                process.kill(-child.pid, 'SIGHUP');
            }
            catch {
                // Already gone, or root's: then the end of its input tells it.
            }
        },
    };
}
function startFailure(why, cause) {
    return new core_error/* BringupError */.y4({
        code: 'local-start',
        category: 'network',
        what: `No command could be started on this machine: ${why}.`,
        remedy: 'Check that /bin/sh is there and that the machine is not out of processes or memory.',
        cause,
    });
}
/** The user's name, or the number where there is no entry in passwd (containers). */
function userName() {
    try {
        return (0,external_node_os_.userInfo)().username;
    }
    catch {
        return String(process.getuid?.() ?? 'unknown');
    }
}

// EXTERNAL MODULE: ./build/js/host/retry.js
var retry = __webpack_require__(7376);
// EXTERNAL MODULE: ./build/js/host/hop.js + 10 modules
var host_hop = __webpack_require__(8413);
// EXTERNAL MODULE: ./build/js/host/jump-pool.js
var jump_pool = __webpack_require__(7363);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/js/host/farewell.js
var farewell = __webpack_require__(1828);
// EXTERNAL MODULE: ./build/js/host/place.js
var place = __webpack_require__(1981);
// EXTERNAL MODULE: ./build/js/host/semaphore.js
var semaphore = __webpack_require__(8728);
;// CONCATENATED MODULE: ./build/js/host/ssh-channel.js


/**
 * Wraps the library's duplex channel in three separate streams. It has to be so: reading the duplex to its end would
 * close the channel before the exit code came, and a write that waits when the channel closes would wait for ever.
 */
function sshChannel(raw) {
    let exit = { code: undefined, signal: undefined };
    let closed;
    let pending;
    const freed = Promise.withResolvers();
    const settled = Promise.withResolvers();
    const stdout = forward(raw);
    const stderr = forward(raw.stderr);
    const stdin = new external_node_stream_.Writable({
        highWaterMark: 1 << 20,
        write(chunk, _encoding, done) {
            if (closed !== undefined)
                return done(closed);
            pending = done;
            raw.write(chunk, () => {
                if (pending === undefined)
                    return;
                pending = undefined;
                done();
            });
        },
        final(done) {
            raw.end();
            done();
        },
        destroy(error, done) {
            raw.end();
            done(error);
        },
    });
    // A command that ends without reading its input is no error of ours; its exit code tells.
    stdin.on('error', () => { });
    const finish = (reason) => {
        closed ??= reason;
        const waiting = pending;
        pending = undefined;
        waiting?.(closed);
    };
    raw.on('exit', (code, signal) => {
        exit = { code: code ?? undefined, signal: signal ?? undefined };
    });
    raw.on('close', () => {
        finish(new Error('the command has ended'));
        freed.resolve();
    });
    raw.on('error', () => { });
    void Promise.all([freed.promise, allClosed(stdout, stderr)]).then(() => settled.resolve(exit));
    return {
        stdin,
        stdout,
        stderr,
        exit: settled.promise,
        freed: freed.promise,
        close() {
            raw.close();
            stdin.destroy();
            stdout.destroy();
            stderr.destroy();
            settled.resolve(exit);
        },
        lost(reason) {
            finish(reason);
            freed.resolve();
        },
    };
}

;// CONCATENATED MODULE: ./build/js/host/ssh-connection.js







/** More at once make sshd refuse some: the library says `close` before the server has freed its slot (MaxSessions 10). */
const CHANNELS_AT_ONCE = 4;
const OPEN_TRIES = 9;
/** SSH_OPEN_CONNECT_FAILED and SSH_OPEN_RESOURCE_SHORTAGE (RFC 4254 section 5.1): sshd's words for "no free session". */
const NO_FREE_SESSION = new Set([2, 4]);
/** A live SSH connection. It has a share in the login on its jump host and gives it back at its end. */
class SshConnection {
    transport = 'ssh';
    target;
    user;
    peerAddress;
    hostKey;
    newKnownHost;
    closed;
    #hop;
    #via;
    #settleClosed;
    #slots = (0,semaphore/* createSemaphore */.B)(CHANNELS_AT_ONCE);
    #open = new Set();
    #over;
    #lastError;
    constructor(hop, newKnownHosts, via) {
        this.#hop = hop;
        this.#via = via;
        this.target = `${hop.target.user}@${(0,place/* endpointOf */.X)(hop.target)}`;
        this.user = hop.target.user;
        this.peerAddress =
            via === undefined && 'remoteAddress' in hop.stream ? plainAddress(hop.stream.remoteAddress) : undefined;
        this.hostKey = hop.hostKey;
        this.newKnownHost = newKnownHosts.length === 0 ? undefined : newKnownHosts.join('\n');
        const { promise, resolve } = Promise.withResolvers();
        this.closed = promise;
        this.#settleClosed = resolve;
        hop.client.on('error', (error) => {
            this.#lastError ??= error;
        });
        hop.client.on('close', () => {
            const jump = via?.hop.stream.destroyed ? via.hop.target : undefined;
            this.#end(lost(hop.target, this.#lastError, jump));
        });
    }
    /** Throws BringupError (category `network`). Waits while four commands are running already. */
    async exec(command) {
        this.#alive();
        const leave = await this.#slots.acquire(`waiting for a channel to ${(0,place/* placeOf */.$)(this.#hop.target)}`);
        try {
            const channel = await this.#openChannel(command);
            this.#open.add(channel);
            void channel.freed.then(() => {
                this.#open.delete(channel);
                leave();
            });
            return channel;
        }
        catch (error) {
            leave();
            throw error;
        }
    }
    /** Throws BringupError (category `network`). */
    dial(port) {
        return new Promise((resolve, reject) => {
            this.#alive();
            this.closed.then(() => reject(dialFailed(this.target, port, 'the connection to the host is gone')));
            this.#hop.client.forwardOut('127.0.0.1', 0, '127.0.0.1', port, (error, stream) => error === undefined || error === null
                ? resolve(stream)
                : reject(dialFailed(this.target, port, error.message.replace(/^\(SSH\) Channel open failure: /, ''), error)));
        });
    }
    async [Symbol.asyncDispose]() {
        const wasOver = this.#over !== undefined;
        this.#over ??= { reason: undefined };
        for (const channel of this.#open)
            channel.close();
        if (!wasOver)
            await (0,farewell/* farewell */.B)(this.#hop);
        await this.#via?.release();
        this.#settleClosed(this.#over.reason);
    }
    async #openChannel(command) {
        for (let attempt = 1;; attempt++) {
            this.#alive();
            try {
                return await this.#tryOpen(command);
            }
            catch (error) {
                if (this.#over !== undefined)
                    this.#alive();
                const reason = error instanceof Error && 'reason' in error ? error.reason : undefined;
                if (!NO_FREE_SESSION.has(reason))
                    throw openFailed(this.#hop.target, error);
                if (attempt === OPEN_TRIES)
                    throw noSession(this.#hop.target, error);
                await (0,promises_.setTimeout)(10 * 2 ** attempt * (0.5 + Math.random()));
            }
        }
    }
    #tryOpen(command) {
        return new Promise((resolve, reject) => {
            this.closed.then(() => reject(new Error('connection lost')));
            // At once: the exit of a short command may be in the packet that is being read, and is told only now.
            this.#hop.client.exec(command, (error, channel) => error === undefined || error === null ? resolve(sshChannel(channel)) : reject(error));
        });
    }
    #alive() {
        if (this.#over === undefined)
            return;
        throw this.#over.reason ?? openFailed(this.#hop.target, new Error('the connection was closed'));
    }
    #end(reason) {
        if (this.#over !== undefined)
            return;
        this.#over = { reason };
        this.#hop.stream.destroy();
        void this.#via?.release();
        for (const channel of this.#open)
            channel.lost(reason);
        this.#open.clear();
        this.#settleClosed(reason);
    }
}
/** An IPv4 address as itself, also where the socket is one of IPv6. */
function plainAddress(address) {
    return typeof address === 'string' ? address.replace(/^::ffff:/i, '') : undefined;
}
function lost(target, cause, jump) {
    const silent = /Keepalive timeout/.test(cause?.message ?? '');
    const because = jump === undefined ? cause?.message : `the connection to the jump host ${(0,place/* placeOf */.$)(jump)} is gone`;
    return new core_error/* BringupError */.y4({
        code: silent ? 'connection-silent' : 'connection-lost',
        category: 'network',
        what: silent
            ? `${(0,place/* placeOf */.$)(target)} stopped answering: the machine hangs, or the network in between is gone.`
            : `The connection to ${(0,place/* placeOf */.$)(target)} broke${because === undefined ? '' : `: ${because}`}.`,
        remedy: 'Run it again: it finds out what was done and goes on from there.',
        where: { host: target.name },
        cause,
    });
}
function openFailed(target, cause) {
    return new core_error/* BringupError */.y4({
        code: 'channel-failed',
        category: 'network',
        what: `${(0,place/* placeOf */.$)(target)} did not start a command: ${cause instanceof Error ? cause.message : String(cause)}.`,
        remedy: 'Check that the user may run commands: no ForceCommand, no ChrootDirectory without a shell, a login shell that exists.',
        where: { host: target.name },
        cause,
    });
}
function noSession(target, cause) {
    return new core_error/* BringupError */.y4({
        code: 'too-many-sessions',
        category: 'throttled',
        what: `${(0,place/* placeOf */.$)(target)} has no free session on this connection (MaxSessions).`,
        remedy: 'Set MaxSessions to 5 or more in sshd_config; the default is 10.',
        where: { host: target.name },
        cause,
    });
}

;// CONCATENATED MODULE: ./build/js/host/ssh.js





/**
 * Connects and logs in, through the target's jump hosts if it has any; their logins are shared with others that go the
 * same way. Throws BringupError.
 */
async function connectSsh(target, options = {}) {
    const { jumps: pool = jump_pool/* sharedJumps */.D } = options;
    const way = target.jumps.map((hop) => withProxyOf(target, hop));
    let failedBefore;
    let jumpDied = false;
    async function once() {
        const via = way.length === 0
            ? undefined
            : await pool.lease(way, options).catch((error) => {
                failedBefore = error;
                throw error;
            });
        try {
            const hop = await (0,host_hop/* connectHop */.A)(target, way, via?.hop, options);
            const lines = [...(via?.newKnownHosts ?? []), ...(hop.newKnownHost ? [hop.newKnownHost] : [])];
            return new SshConnection(hop, lines, via);
        }
        catch (error) {
            // A jump host that goes away is one trouble, however many were on their way through it.
            jumpDied = via?.hop.stream.destroyed === true;
            await via?.release();
            throw error;
        }
    }
    const given = (error) => error === failedBefore;
    const free = () => jumpDied;
    try {
        return await (0,retry/* retrying */.R)(once, { ...options, target, given, free });
    }
    catch (error) {
        throw error instanceof core_error/* BringupError */.y4 ? error.at({ host: target.name }) : error;
    }
}
function withProxyOf({ proxy }, hop) {
    return hop.proxy !== undefined || proxy === undefined ? hop : { ...hop, proxy };
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/js/host/cancelled.js
var cancelled = __webpack_require__(4810);
// EXTERNAL MODULE: ./build/js/host/known-hosts.js
var known_hosts = __webpack_require__(5507);
// EXTERNAL MODULE: ./build/js/host/pacer.js
var host_pacer = __webpack_require__(7621);
// EXTERNAL MODULE: ./build/js/host/agent.js
var agent = __webpack_require__(3535);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/js/host/system-ssh-reason.js



/** Why a target (or one of its jump hosts) needs the system's ssh, in words that follow "because"; undefined when it does not. */
async function reasonForSystemSsh(target) {
    for (const hop of [...target.jumps, target]) {
        const reason = (await certificateReason(hop)) ?? authorityReason(hop);
        if (reason !== undefined)
            return reason;
    }
    return undefined;
}
/** The user certificate that belongs to a key file: the one named, or `<key>-cert.pub` as ssh(1) finds it. */
function certificateOf(identity) {
    if (identity?.kind !== 'file' || identity.path.endsWith('-cert.pub'))
        return undefined;
    const path = identity.certificate ?? `${identity.path}-cert.pub`;
    return (0,external_node_fs_.existsSync)(path) ? path : undefined;
}
async function certificateReason(hop) {
    const file = certificateOf(hop.identity);
    if (file !== undefined)
        return `there is a user certificate at ${file}`;
    if (hop.identity !== undefined)
        return undefined;
    const beside = hop.identityFiles
        ?.map((path) => certificateOf({ kind: 'file', path }))
        .find((path) => path !== undefined);
    if (beside !== undefined)
        return `there is a user certificate at ${beside}`;
    const held = (await (0,agent/* agentKeys */._N)((0,agent/* agentSocket */.JR)(hop))).keys.find((key) => key.certificate);
    return held === undefined ? undefined : `the ssh-agent holds a user certificate (${held.comment})`;
}
function authorityReason(hop) {
    const found = (0,known_hosts/* lookup */.$I)((0,known_hosts/* parseKnownHosts */.uJ)(hop.knownHosts), hop.hostKeyAlias ?? hop.address, hop.hostKeyAlias === undefined ? hop.port : 22);
    const authority = found.keys.length === 0 ? found.authorities[0] : undefined;
    return authority === undefined
        ? undefined
        : `${hop.name} is known by a certificate authority (${authority.origin}:${authority.line})`;
}

;// CONCATENATED MODULE: ./build/js/host/system-ssh-config.js






/** The name under which the generated file has the target; no user's configuration can say anything about it. */
const TARGET_ALIAS = 'bringup-target';
/** Writes an ssh_config for the target and its jump hosts: nothing of the user's own is read, nothing is asked. */
async function systemSshConfig(target, directory) {
    const config = (0,external_node_path_.join)(directory, 'config');
    const knownHosts = (0,external_node_path_.join)(directory, 'known_hosts');
    const sources = [...target.jumps, target].flatMap((hop) => hop.knownHosts);
    const known = [...new Set(sources.map(({ text }) => text.replace(/\r\n?/g, '\n').trimEnd()))]
        .map((text) => `${text}\n`)
        .join('');
    await (0,external_node_fs_promises_.writeFile)(knownHosts, known, { mode: 0o600 });
    const aliases = target.jumps.map((_, index) => `bringup-jump-${index + 1}`);
    const blocks = target.jumps.map((hop, index) => hostBlock(hop, aliases[index] ?? '', []));
    await (0,external_node_fs_promises_.writeFile)(config, [...blocks, hostBlock(target, TARGET_ALIAS, aliases), common(knownHosts)].join('\n'), {
        mode: 0o600,
    });
    return { config, knownHosts, known };
}
function hostBlock(hop, alias, jumps) {
    if (hop.proxy !== undefined) {
        throw refuse(hop, 'a proxy', 'Use a jump host instead of the proxy, or a key without certificate.');
    }
    if (hop.identity?.kind === 'secret') {
        throw refuse(hop, 'a key from a secret', 'Put key and certificate into files and name the key file.');
    }
    const files = hop.identity === undefined ? (hop.identityFiles ?? []) : [hop.identity.path];
    const certificate = certificateOf(hop.identity);
    return [
        `Host ${alias}`,
        `  HostName ${word(hop, hop.address.replace(/^\[(.*)\]$/, '$1'))}`,
        `  Port ${hop.port}`,
        `  User ${word(hop, hop.user, false)}`,
        ...files.map((path) => `  IdentityFile ${word(hop, path)}`),
        ...(certificate === undefined ? [] : [`  CertificateFile ${word(hop, certificate)}`]),
        ...(hop.identity !== undefined || hop.identitiesOnly === true ? ['  IdentitiesOnly yes'] : []),
        `  IdentityAgent ${(0,agent/* agentSocket */.JR)(hop) === undefined ? 'none' : word(hop, (0,agent/* agentSocket */.JR)(hop) ?? '')}`,
        ...(hop.hostKeyAlias === undefined ? [] : [`  HostKeyAlias ${word(hop, hop.hostKeyAlias)}`]),
        `  StrictHostKeyChecking ${hop.hostKeys === 'strict' ? 'yes' : 'accept-new'}`,
        `  ConnectTimeout ${Math.max(1, Math.ceil(hop.connectTimeoutMs / 1000))}`,
        ...(jumps.length === 0 ? [] : [`  ProxyJump ${jumps.join(',')}`]),
        // The target's log tells which key the host showed and whether 255 is the command's own exit code. The processes of
        // jump hosts have no log of their own: they share stderr with the command.
        `  LogLevel ${alias === TARGET_ALIAS ? 'DEBUG1' : 'ERROR'}`,
        '',
    ].join('\n');
}
function common(knownHosts) {
    return [
        'Host *',
        '  BatchMode yes',
        '  PreferredAuthentications publickey',
        `  UserKnownHostsFile "${knownHosts}"`,
        '  GlobalKnownHostsFile /dev/null',
        '  HashKnownHosts no',
        '  UpdateHostKeys no',
        '  CanonicalizeHostname no',
        '  ControlMaster no',
        '  ControlPath none',
        '  ForwardAgent no',
        '  ForwardX11 no',
        '  RequestTTY no',
        '  ServerAliveInterval 5',
        '  ServerAliveCountMax 3',
        '  ConnectionAttempts 1',
        '',
    ].join('\n');
}
/** A value in quotes; ssh_config knows no way to write a quote or a line break. Most settings expand `%`. */
function word(hop, value, expands = true) {
    if (/["\n\r\0]/.test(value)) {
        throw refuse(hop, `the value ${JSON.stringify(value)}`, 'Use names and paths without quotes and line breaks.');
    }
    return `"${expands ? value.replaceAll('%', '%%') : value}"`;
}
function refuse(hop, what, remedy) {
    return new core_error/* BringupError */.y4({
        code: 'certificate-unsupported',
        category: 'unsupported',
        what: `${(0,place/* placeOf */.$)(hop)} needs the system's ssh (certificates), which bringup cannot use with ${what}.`,
        remedy,
        where: { host: hop.name },
    });
}

// EXTERNAL MODULE: ./build/js/host/first-bytes.js
var first_bytes = __webpack_require__(5470);
;// CONCATENATED MODULE: ./build/js/host/system-ssh-error.js



/** What OpenSSH's client prints when it fails, and what that means. The first that fits counts. Source: openssh-portable sshconnect.c, sshconnect2.c. */
const ROWS = [
    {
        says: /REMOTE HOST IDENTIFICATION HAS CHANGED|Host key for .* has changed/,
        code: 'host-key-changed',
        category: 'host-key',
        remedy: 'Either the machine was installed anew, or somebody sits in between. Compare the key on the host itself before replacing the line on file.',
    },
    {
        says: /REVOKED HOST KEY/,
        code: 'host-key-revoked',
        category: 'host-key',
        remedy: 'Give the host a new key or certificate, and put that on file.',
    },
    {
        says: /No .* host key is known for|Host key verification failed/,
        code: 'host-key-unknown',
        category: 'host-key',
        remedy: 'Put the host key, or the @cert-authority line of its authority, into known_hosts.',
    },
    {
        says: /Could not resolve hostname/,
        code: 'name-not-found',
        category: 'dns',
        remedy: 'Correct the address, or look at the DNS of this machine: getent hosts <name>.',
    },
    {
        says: /Connection refused/,
        code: 'connection-refused',
        category: 'network',
        remedy: 'Check that sshd runs there and on which port (ss -ltn).',
    },
    {
        says: /No route to host|Network is unreachable/,
        code: 'no-route',
        category: 'network',
        remedy: 'Check that both machines are in the same network or mesh.',
    },
    {
        says: /timed out/i,
        code: 'connection-timed-out',
        category: 'network',
        remedy: 'Check that the machine is on and that the firewall lets this machine in.',
    },
    {
        says: /Certificate invalid: expired|certificate .*expired/i,
        code: 'certificate-expired',
        category: 'auth',
        remedy: 'Get a new user certificate from your authority.',
    },
    {
        says: /Permission denied|Too many authentication failures/,
        code: 'auth-failed',
        category: 'auth',
        remedy: 'Check that the certificate is valid now (ssh-keygen -Lf <key>-cert.pub), names this user among its principals, and is signed by an authority in TrustedUserCAKeys of the host.',
    },
    {
        says: /no matching .* found/,
        code: 'no-common-algorithm',
        category: 'unsupported',
        remedy: 'Allow one more algorithm in the sshd_config of the host.',
    },
];
/** Why `ssh` could not log in, from its log. */
function systemSshError(target, log) {
    const lines = log
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !/^debug\d:/.test(line));
    const throttled = (0,first_bytes/* turnedAway */.t)(log);
    const row = ROWS.find((one) => one.says.test(lines.join('\n')));
    const said = (row === undefined ? lines.at(-1) : lines.find((line) => row.says.test(line))) ?? 'it said nothing';
    const offered = [...log.matchAll(/^debug1: Offering public key: (.*)$/gm)].map((match) => match[1]);
    const keys = row?.category === 'auth' && offered.length > 0 ? ` Offered: ${offered.join(', ')}.` : '';
    return new core_error/* BringupError */.y4({
        code: throttled ? 'sshd-turned-us-away' : (row?.code ?? 'ssh-failed'),
        category: throttled ? 'throttled' : (row?.category ?? 'network'),
        what: `The system's ssh could not log in on ${(0,place/* placeOf */.$)(target)} as ${target.user}: ${said.replace(/\.$/, '')}.${keys}`,
        remedy: throttled
            ? 'Wait a minute and try again.'
            : (row?.remedy ?? 'Look at the log of sshd on the host: journalctl -u ssh.'),
        where: { host: target.name },
    });
}
/** There is no `ssh` to start. */
function missingSsh(target, cause) {
    return new core_error/* BringupError */.y4({
        code: 'ssh-program-missing',
        category: 'unsupported',
        what: `${(0,place/* placeOf */.$)(target)} needs certificates, which only the ssh program can use, and it cannot be started: ${cause.message}.`,
        remedy: 'Install the OpenSSH client on this machine (openssh-client), or use a key without certificate and the plain host key.',
        where: { host: target.name },
        cause,
    });
}

;// CONCATENATED MODULE: ./build/js/host/system-ssh.js













/**
 * The same connection by the system's `ssh`, one process and one login per command: for user and host certificates, which
 * our own SSH does not know. A first login proves that it works. Throws BringupError.
 */
async function connectSystemSsh(target, options = {}) {
    if (options.signal?.aborted)
        throw (0,cancelled/* cancelled */.K)(`connecting to ${(0,place/* placeOf */.$)(target)}`, options.signal);
    const directory = await (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'bringup-ssh-'));
    try {
        const files = await systemSshConfig(target, directory);
        const { pacer = host_pacer/* sharedPacer */.f, signal } = options;
        const run = (...what) => start(files.config, (0,external_node_path_.join)(directory, `log-${++serial}`), target, what);
        const log = await pacer.run((0,place/* endpointOf */.X)(target.jumps[0] ?? target), () => prove(run, target, signal), signal);
        return new SystemSshConnection(target, directory, run, await hostKeyFrom(log, files.knownHosts, files.known));
    }
    catch (error) {
        await (0,external_node_fs_promises_.rm)(directory, { recursive: true, force: true });
        throw error;
    }
}
let serial = 0;
/** What makes `ssh` run a command there. */
function commandLine(command) {
    return [TARGET_ALIAS, '--', command];
}
/** Starts one `ssh`. Its own messages go to a file, so that stderr is the command's alone. */
async function start(config, logFile, target, what) {
    const environment = localEnvironment();
    const agent = target.agent ?? process.env['SSH_AUTH_SOCK'];
    if (agent)
        environment['SSH_AUTH_SOCK'] = agent;
    const child = (0,external_node_child_process_.spawn)('ssh', ['-T', '-F', config, '-E', logFile, ...what], {
        stdio: 'pipe',
        env: environment,
        detached: true,
    });
    await new Promise((resolve, reject) => {
        child.once('spawn', resolve);
        child.once('error', (error) => reject(missingSsh(target, error)));
    });
    const channel = processChannel(child);
    const log = () => (0,external_node_fs_promises_.readFile)(logFile, 'utf8').catch(() => '');
    // ssh ends with 255 for its own failures as well: only its log tells them from the command's code.
    const exit = channel.exit.then(async (end) => {
        const own = end.code === 255 && !/Exit status 255/.test(await log());
        return own || end.signal !== undefined ? { code: undefined, signal: undefined } : end;
    });
    return { channel: { ...channel, exit }, log };
}
async function prove(run, target, signal) {
    const { channel, log } = await run(...commandLine('exit 0'));
    const abort = () => channel.close();
    signal?.addEventListener('abort', abort, { once: true });
    channel.stdin.end();
    channel.stdout.resume();
    let fromJumps = '';
    channel.stderr.on('data', (data) => {
        if (fromJumps.length < 65_536)
            fromJumps += data.toString('utf8');
    });
    const { code } = await channel.exit;
    signal?.removeEventListener('abort', abort);
    if (signal?.aborted)
        throw (0,cancelled/* cancelled */.K)(`connecting to ${(0,place/* placeOf */.$)(target)}`, signal);
    const said = `${fromJumps}${await log()}`;
    // Any exit code is a login: an account may be made so that it runs one command only.
    if (code === undefined)
        throw systemSshError(target, said);
    return said;
}
/** The key that was verified, and the line that `accept-new` wrote. */
async function hostKeyFrom(log, knownHostsFile, before) {
    const fingerprint = [...log.matchAll(/Server host (?:key|certificate): \S+ (SHA256:\S+)/g)]
        .at(-1)?.[1]
        ?.replace(/,$/, '');
    const after = await (0,external_node_fs_promises_.readFile)(knownHostsFile, 'utf8');
    const line = after.slice(before.length).trim().split('\n').at(-1);
    const entry = (0,known_hosts/* parseKnownHosts */.uJ)([{ origin: knownHostsFile, text: after }]).entries.find((one) => one.key.fingerprint === fingerprint);
    return { hostKey: entry?.key, line: line === '' ? undefined : line };
}
class SystemSshConnection {
    transport = 'ssh';
    target;
    user;
    hostKey;
    newKnownHost;
    closed;
    #directory;
    #run;
    #settleClosed;
    #open = new Set();
    #over = false;
    constructor(target, directory, run, key) {
        this.target = `${target.user}@${(0,place/* endpointOf */.X)(target)}`;
        this.user = target.user;
        this.hostKey = key.hostKey;
        this.newKnownHost = key.line;
        this.#directory = directory;
        this.#run = run;
        const { promise, resolve } = Promise.withResolvers();
        this.closed = promise;
        this.#settleClosed = resolve;
    }
    async exec(command) {
        if (this.#over) {
            throw new core_error/* BringupError */.y4({
                code: 'channel-failed',
                category: 'network',
                what: `The connection to ${this.target} is closed already.`,
                remedy: 'Run it again.',
            });
        }
        const { channel } = await this.#run(...commandLine(command));
        this.#open.add(channel);
        void channel.exit.then(() => this.#open.delete(channel));
        return channel;
    }
    /** One `ssh -W`, which connects only when the first byte goes: what is wrong shows as an early end. */
    async dial(port) {
        const { channel } = await this.#run('-W', `127.0.0.1:${port}`, TARGET_ALIAS);
        this.#open.add(channel);
        channel.stderr.resume();
        const stream = external_node_stream_.Duplex.from({ readable: channel.stdout, writable: channel.stdin });
        stream.once('close', () => channel.close());
        void channel.exit.then(() => this.#open.delete(channel));
        return stream;
    }
    async [Symbol.asyncDispose]() {
        this.#over = true;
        for (const channel of this.#open)
            channel.close();
        await Promise.all([...this.#open].map((channel) => channel.exit));
        await (0,external_node_fs_promises_.rm)(this.#directory, { recursive: true, force: true });
        this.#settleClosed(undefined);
    }
}

;// CONCATENATED MODULE: ./build/js/host/connect.js





/**
 * A connection to a target by the transport it needs: this machine without any, hosts by our own SSH, and by the system's
 * `ssh` what ours cannot do (user and host certificates). What passes is tried again as far as `retries` goes. Throws BringupError.
 */
async function connect(target, options = {}) {
    if (target === 'local')
        return connectLocal();
    const reason = await reasonForSystemSsh(target);
    if (reason === undefined)
        return connectSsh(target, options);
    options.log?.(`${target.name}: connecting with the system's ssh, because ${reason}.`);
    return (0,retry/* retrying */.R)(() => connectSystemSsh(target, options), { ...options, target });
}


/***/ }),

/***/ 1828:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ farewell)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_1__);


const GOODBYE_MS = 1_000;
/** Ends one hop in good order, and for certain: a peer that does not answer is given a second. */
async function farewell({ client, stream }) {
    if (stream.destroyed)
        return;
    const gone = new Promise((resolve) => client.once('close', () => resolve()));
    const left = new Promise((resolve) => stream.once('finish', () => resolve()));
    client.end();
    const late = (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(GOODBYE_MS, undefined, { ref: false });
    if (stream instanceof node_net__WEBPACK_IMPORTED_MODULE_0__.Socket) {
        // Straight to the peer it is enough that the goodbye left this machine: its answer is a round trip that nobody
        // has to wait for. Destroying the socket now could reset it and lose what the peer has not read yet.
        await Promise.race([gone, left, late]);
        stream.unref();
        void Promise.race([gone, late]).then(() => stream.destroy());
        return;
    }
    await Promise.race([gone, late]);
    stream.destroy();
}


/***/ }),

/***/ 5470:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ firstBytes),
/* harmony export */   t: () => (/* binding */ turnedAway)
/* harmony export */ });
const ENOUGH = 1_024;
/** Listens to the first bytes of a connection. Source: RFC 4253 section 4.2 (lines before the identification). */
function firstBytes() {
    let bytes = Buffer.alloc(0);
    let done = false;
    const banner = () => /^SSH-[^\r\n]*/m.exec(bytes.toString('latin1'))?.[0];
    return {
        see(data) {
            if (done)
                return;
            bytes = Buffer.concat([bytes, data.subarray(0, ENOUGH - bytes.length)]);
            done = bytes.length >= ENOUGH || /^SSH-[^\n]*\n/m.test(bytes.toString('latin1'));
        },
        get text() {
            const all = bytes.toString('latin1');
            const start = all.search(/^SSH-/m);
            return (start < 0 ? all : all.slice(0, start)).replace(/[^\x20-\x7e]+/g, ' ').trim();
        },
        get banner() {
            return banner();
        },
    };
}
/** Whether sshd said in plain text that it has no time for us now. Source: openssh-portable sshd.c (`Not allowed at this time`, `Exceeded MaxStartups`). */
function turnedAway(text) {
    return /Not allowed at this time|Exceeded MaxStartups/i.test(text);
}


/***/ }),

/***/ 4264:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ handshakeTimeout),
/* harmony export */   g: () => (/* binding */ handshakeError)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3933);
/* harmony import */ var _first_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5470);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1981);
/* harmony import */ var _tcp_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1718);




/** Why a handshake failed, from what the SSH library said and what was seen beside it. */
function handshakeError(error, seen) {
    const found = turnedAwayError(error, seen) ?? beforeBanner(error, seen) ?? afterBanner(error, seen);
    return found.at({ host: seen.target.name });
}
/** No end of the handshake within its limit. */
function handshakeTimeout(seen) {
    const { target, first, timeoutMs } = seen;
    const silent = first.banner === undefined;
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: silent ? 'ssh-silent' : 'handshake-timed-out',
        category: 'network',
        what: silent
            ? `${(0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$)(target)} accepts connections but said nothing that is SSH within ${timeoutMs / 1000} s${quoted(first.text)}.`
            : `${(0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$)(target)} (${first.banner}) did not finish the SSH handshake within ${timeoutMs / 1000} s.`,
        remedy: silent
            ? 'Check that the port is that of sshd, and whether the host is starting up or overloaded.'
            : 'The host may be overloaded, or large packets get lost on the way (MTU): look at its load, or raise the connect timeout.',
        where: { host: target.name },
    });
}
function quoted(text) {
    return text === '' ? '' : `, but "${text.slice(0, 120)}"`;
}
function turnedAwayError(error, { target, first }) {
    const tooMany = errorCode(error) === 12;
    if (!(0,_first_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .turnedAway */ .t)(first.text) && !tooMany)
        return undefined;
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: 'sshd-turned-us-away',
        category: 'throttled',
        what: `The sshd of ${(0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$)(target)} is up but turns us away for now: "${first.text || error?.message}".`,
        remedy: 'Wait a minute and try again; fewer connections at once help, and `PerSourcePenaltyExemptList` or `MaxStartups` in sshd_config when it happens often.',
        cause: error,
    });
}
function beforeBanner(error, { target, first }) {
    if (first.banner !== undefined)
        return undefined;
    if (first.text !== '') {
        return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
            code: 'not-an-ssh-server',
            category: 'network',
            what: `${(0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$)(target)} is no SSH server: it said "${first.text.slice(0, 120)}".`,
            remedy: 'Correct the port: sshd usually listens on 22 (on the host: ss -ltnp | grep sshd).',
            cause: error,
        });
    }
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: 'closed-before-banner',
        category: 'network',
        what: `${(0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$)(target)} accepted the connection and closed it without a word.`,
        remedy: 'An sshd that is starting, overloaded or closed to this address does so (hosts.deny, fail2ban, MaxStartups), and so does a forwarded port with nothing behind it: wait half a minute, then look at the log of sshd.',
        cause: error,
    });
}
function afterBanner(error, seen) {
    const { target, first } = seen;
    const message = error?.message ?? 'the connection was closed';
    if (/no matching/.test(message))
        return noCommonAlgorithm(message, seen, error);
    if (isAuthentication(error))
        return authenticationFailed(message, seen, error);
    if (error !== undefined && 'syscall' in error)
        return (0,_tcp_error_js__WEBPACK_IMPORTED_MODULE_1__/* .tcpError */ .S)((0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$)(target), error);
    if (seen.offered.length > 0)
        return closedDuringLogin(message, seen, error);
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: 'handshake-failed',
        category: 'network',
        what: `The SSH handshake with ${(0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$)(target)} (${first.banner}) failed: ${message}.`,
        remedy: 'Try again; when it stays so, look at the log of sshd on the host: journalctl -u ssh.',
        cause: error,
    });
}
function noCommonAlgorithm(message, { target, check, remote, first }, cause) {
    const hosts = (name) => remote.get(name) ?? 'unknown';
    if (message.includes('host key format') && check.onFile.length > 0) {
        return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
            code: 'host-key-type-missing',
            category: 'host-key',
            what: `${(0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$)(target)} has no host key of a type that is on file (${check.onFile.join(', ')}); it has: ${hosts('Host key format')}.`,
            remedy: 'The machine may have been installed anew. Compare its keys on the host itself (ssh-keygen -lf /etc/ssh/ssh_host_*_key.pub), then put one that it has on file.',
            cause,
        });
    }
    const missing = message.replace(/^.*no matching /, '');
    // The library calls two things otherwise in its trace than in its errors.
    const traced = { 'key exchange algorithm': 'KEX method', 'host key format': 'Host key format' }[missing] ?? missing;
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: 'no-common-algorithm',
        category: 'unsupported',
        what: `${(0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$)(target)} (${first.banner}) and bringup have no ${missing} in common; the host offers: ${hosts(traced)}.`,
        remedy: 'Allow one more in the sshd_config of the host, for example KexAlgorithms +curve25519-sha256, Ciphers +aes128-gcm@openssh.com, HostKeyAlgorithms +ssh-ed25519.',
        cause,
    });
}
function isAuthentication(error) {
    const level = error !== undefined && 'level' in error ? error.level : undefined;
    return level === 'client-authentication' || /Too many authentication failures/i.test(error?.message ?? '');
}
function authenticationFailed(message, { target, offered, methodsLeft, partial }, cause) {
    const keys = offered.map((offer) => `${offer.type} ${offer.fingerprint} (${offer.origin})`).join(', ');
    if (partial) {
        return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
            code: 'auth-needs-more',
            category: 'auth',
            what: `${(0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$)(target)} took a key of user ${target.user} (${keys}) but also wants: ${methodsLeft.join(', ')}.`,
            remedy: `Let this user in by key alone: AuthenticationMethods publickey, in a Match User ${target.user} block of sshd_config.`,
            cause,
        });
    }
    const noKeys = methodsLeft.length > 0 && !methodsLeft.includes('publickey');
    const many = /Too many/i.test(message);
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: noKeys ? 'auth-no-public-key' : many ? 'auth-too-many-keys' : 'auth-failed',
        category: 'auth',
        what: noKeys
            ? `${(0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$)(target)} does not let user ${target.user} in by key, only by: ${methodsLeft.join(', ')}.`
            : `${(0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$)(target)} does not let user ${target.user} in with ${offered.length === 1 ? 'the key' : 'any of the keys'} offered: ${keys}${many ? ' (it hung up: too many attempts)' : ''}.`,
        remedy: noKeys
            ? 'Set PubkeyAuthentication yes in sshd_config.'
            : `Check the user, and that the key stands in ~${target.user}/.ssh/authorized_keys on the host (ssh-keygen -lf it; home and file writable by that user alone); the log of sshd says why: journalctl -u ssh.`,
        cause,
    });
}
/** sshd hangs up after the right key when PAM says no, and has PAM's words shown first. Source: openssh-portable auth2.c, pam_unix(8), pam_nologin(8). */
function closedDuringLogin(message, { target, offered, said }, cause) {
    const words = said === '' ? message : `it said "${said}"`;
    if (/\bexpired\b/i.test(said)) {
        return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
            code: 'account-expired',
            category: 'auth',
            what: `${(0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$)(target)} took the key, but the account ${target.user} or its password has expired: ${words}.`,
            remedy: `On the host, as an administrator: chage -l ${target.user}; then usermod --expiredate '' ${target.user}, or passwd ${target.user}.`,
            cause,
        });
    }
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: 'closed-during-login',
        category: 'network',
        what: `${(0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$)(target)} closed the connection while user ${target.user} logged in with ${offered.at(-1)?.fingerprint}: ${words}.`,
        remedy: 'A host that is starting or shutting down does so, and so do PAM and a locked account: the log of sshd on the host says why: journalctl -u ssh.',
        cause,
    });
}
function errorCode(error) {
    return error !== undefined && 'code' in error ? error.code : undefined;
}


/***/ }),

/***/ 8413:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ connectHop),
  f: () => (/* binding */ openStream)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/js/core/error.js
var core_error = __webpack_require__(3933);
// EXTERNAL MODULE: ./build/js/host/agent.js
var host_agent = __webpack_require__(3535);
// EXTERNAL MODULE: ./build/js/host/place.js
var place = __webpack_require__(1981);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./node_modules/ssh2/lib/index.js
var lib = __webpack_require__(5472);
var lib_default = /*#__PURE__*/__webpack_require__.n(lib);
// EXTERNAL MODULE: ./build/js/core/json.js
var json = __webpack_require__(7121);
// EXTERNAL MODULE: ./build/js/host/host-key.js
var host_key = __webpack_require__(5028);
;// CONCATENATED MODULE: ./build/js/host/key-text.js
/** The longest keys in use have a fifth of it. Longer texts are something else, and slow to look at. */
const MOST_CHARACTERS = 64 * 1024;
const AGAIN = 'Store the whole private key file, from the -----BEGIN line to the -----END line.';
/**
 * Brings the text of a private key into its usual form: any line ends, literal `\n`, one long line, quotes and spaces
 * around it, base64 of the whole file or of the body alone. Says precisely what it is when it is no private key.
 */
function readKeyText(text) {
    if (text.length > MOST_CHARACTERS)
        return wrong('key-not-ssh', `is no private key: no key has ${text.length} characters`, AGAIN);
    const clean = unwrap(text);
    if (clean === '')
        return wrong('key-empty', 'is empty', `${AGAIN} A secret that is not set reaches a job as an empty text.`);
    const pem = armoured(clean) ?? armoured(decodeBase64(clean)) ?? bareBody(clean);
    return pem ?? explain(clean);
}
function wrong(code, what, remedy) {
    return { kind: 'wrong', code, what, remedy };
}
/** Without byte-order mark, quotes and spaces around it; escaped and foreign line ends become LF. */
function unwrap(text) {
    let clean = text
        .replace(/^\uFEFF/, '')
        .replace(/\\r\\n|\\n|\\r/g, '\n')
        .replace(/\r\n?/g, '\n')
        .trim();
    // Quotes in quotes, as YAML in JSON makes them; more rounds only a text that is nothing but quotes would need.
    for (let round = 0; round < 4 && /^(["'`]).*\1$/s.test(clean) && clean.length > 1; round++)
        clean = clean.slice(1, -1).trim();
    return clean;
}
function decodeBase64(text) {
    const compact = text.replace(/\s+/g, '');
    if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(compact) || compact.length < 32)
        return '';
    return unwrap(Buffer.from(compact, 'base64').toString('utf8'));
}
/** The body of an OpenSSH key whose BEGIN and END lines were left away. */
function bareBody(text) {
    const compact = text.replace(/\s+/g, '');
    if (!compact.startsWith('b3BlbnNzaC1rZXktdjEA'))
        return undefined;
    return rebuilt('OPENSSH PRIVATE KEY', '', compact);
}
/** A private key between its BEGIN and END lines, whatever became of the line ends between them. */
function armoured(text) {
    const match = /-----BEGIN ((?:[A-Z0-9]+ )*PRIVATE KEY)-----(.*?)-----END \1-----/s.exec(text);
    if (match === null)
        return undefined;
    const label = match[1] ?? '';
    const inner = match[2] ?? '';
    const dek = /DEK-Info:\s*([A-Z0-9-]+,[0-9A-Fa-f]+)/.exec(inner)?.[1];
    const headers = dek === undefined ? '' : `Proc-Type: 4,ENCRYPTED\nDEK-Info: ${dek}\n\n`;
    const body = inner.replace(/Proc-Type:\s*4,\s*ENCRYPTED/, '').replace(/DEK-Info:\s*[A-Z0-9-]+,[0-9A-Fa-f]+/, '');
    return rebuilt(label, headers, body.replace(/\s+/g, ''));
}
function rebuilt(label, headers, body) {
    if (label.startsWith('DSA'))
        return dsa();
    if (body === '')
        return wrong('key-truncated', 'has nothing between its BEGIN and END lines', AGAIN);
    const stray = /[^A-Za-z0-9+/=]/.exec(body)?.[0];
    if (stray !== undefined) {
        return wrong('key-damaged', `has a character ${JSON.stringify(stray)} that cannot be in a key`, AGAIN);
    }
    const lines = body.match(/.{1,64}/g) ?? [];
    const pem = `-----BEGIN ${label}-----\n${headers}${lines.join('\n')}\n-----END ${label}-----\n`;
    return { kind: 'private', pem, label };
}
function dsa() {
    return wrong('key-dsa', 'is a DSA key, which OpenSSH no longer accepts', 'Make an Ed25519 key (ssh-keygen -t ed25519) and put its public half on the hosts.');
}
/** Why a text without a whole BEGIN...END block is no private key. */
function explain(text) {
    const decoded = decodeBase64(text);
    const shown = /^[\x20-\x7e\n\t]+$/.test(decoded) ? decoded : text;
    if (/-cert-v01@openssh\.com/.test(shown)) {
        return wrong('key-certificate', 'is a user certificate, not a private key', 'Give the private key here and keep the certificate beside it as <key file>-cert.pub: then the ssh program of this machine is used.');
    }
    if (/^(ssh-dss|.*BEGIN DSA)/.test(shown))
        return dsa();
    if (/^(ssh-|ecdsa-sha2-|sk-)[a-z0-9@.-]*\s|^[^\n]*\s(ssh-(rsa|ed25519)|ecdsa-sha2-\S+) AAAA/.test(shown) ||
        /BEGIN (SSH2 |RSA |EC )?PUBLIC KEY/.test(shown)) {
        return wrong('key-public', 'is a public key', 'Give the private half: the file of the same name without .pub.');
    }
    if (shown.includes('PuTTY-User-Key-File-')) {
        return wrong('key-putty', 'is a PuTTY key (.ppk)', 'Convert it: puttygen key.ppk -O private-openssh -o key (or PuTTYgen: Conversions, Export OpenSSH key).');
    }
    if (/-----BEGIN CERTIFICATE/.test(shown)) {
        return wrong('key-not-ssh', 'is an X.509 certificate, not an SSH private key', AGAIN);
    }
    if (/-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/.test(shown)) {
        return wrong('key-truncated', 'has a BEGIN line but no END line: it was cut off', AGAIN);
    }
    if (/-----END [A-Z0-9 ]*PRIVATE KEY-----/.test(shown)) {
        return wrong('key-truncated', 'has an END line but no BEGIN line: its beginning is missing', AGAIN);
    }
    if (/BEGIN [A-Z0-9 ]*PRIVATE KEY/.test(shown)) {
        return wrong('key-damaged', 'has a BEGIN line without its five dashes', AGAIN);
    }
    const lines = text.split('\n').length;
    return wrong('key-not-ssh', `is no private key: ${text.length} characters in ${lines} line${lines === 1 ? '' : 's'} without a BEGIN line`, AGAIN);
}

;// CONCATENATED MODULE: ./build/js/host/openssh-key.js
/** The public key that stands unencrypted in an OpenSSH private key, in wire form; undefined when it is damaged. Source: PROTOCOL.key. */
function outerPublicKey(pem) {
    const body = Buffer.from(pem.split('\n').slice(1, -2).join(''), 'base64');
    let at = 'openssh-key-v1\0'.length;
    const next = () => {
        if (at + 4 > body.length)
            return undefined;
        const length = body.readUInt32BE(at);
        if (at + 4 + length > body.length)
            return undefined;
        const value = body.subarray(at + 4, at + 4 + length);
        at += 4 + length;
        return value;
    };
    if (body.toString('latin1', 0, at) !== 'openssh-key-v1\0')
        return undefined;
    for (const _ of ['cipher', 'kdf', 'options'])
        if (next() === undefined)
            return undefined;
    at += 4;
    return next();
}
/** The cipher of an OpenSSH private key, `none` when it is not encrypted; undefined when it is damaged. */
function cipherOf(pem) {
    const body = Buffer.from(pem.split('\n').slice(1, -2).join(''), 'base64');
    if (body.length < 23 || body.toString('latin1', 0, 15) !== 'openssh-key-v1\0')
        return undefined;
    const length = body.readUInt32BE(15);
    return length > 64 ? undefined : body.toString('latin1', 19, 19 + length);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/js/host/pkcs8.js

/**
 * A PKCS#8 key (`BEGIN PRIVATE KEY`, `BEGIN ENCRYPTED PRIVATE KEY`) in a form that SSH libraries read: PKCS#1 for RSA,
 * SEC1 for ECDSA, OpenSSH for Ed25519. Throws what node:crypto throws (wrong passphrase, damaged), or TypeError for other kinds.
 */
function fromPkcs8(pem, passphrase) {
    const key = (0,external_node_crypto_.createPrivateKey)({ key: pem, format: 'pem', ...(passphrase === undefined ? {} : { passphrase }) });
    switch (key.asymmetricKeyType) {
        case 'rsa':
            return key.export({ type: 'pkcs1', format: 'pem' }).toString();
        case 'ec':
            return key.export({ type: 'sec1', format: 'pem' }).toString();
        case 'ed25519':
            return openSshEd25519(key);
        default:
            throw new TypeError(`a key of type ${key.asymmetricKeyType ?? 'unknown'} cannot be used for SSH`);
    }
}
/** Source: openssh-portable PROTOCOL.key. */
function openSshEd25519(key) {
    const { d, x } = key.export({ format: 'jwk' });
    const seed = Buffer.from(d ?? '', 'base64url');
    const point = Buffer.from(x ?? '', 'base64url');
    const type = field('ssh-ed25519');
    const check = Buffer.alloc(8, 1);
    const inner = Buffer.concat([check, type, field(point), field(Buffer.concat([seed, point])), field('')]);
    const padding = Buffer.from(Array.from({ length: (8 - (inner.length % 8)) % 8 }, (_, index) => index + 1));
    const body = Buffer.concat([
        Buffer.from('openssh-key-v1\0'),
        field('none'),
        field('none'),
        field(''),
        Buffer.from([0, 0, 0, 1]),
        field(Buffer.concat([type, field(point)])),
        field(Buffer.concat([inner, padding])),
    ]).toString('base64');
    const lines = body.match(/.{1,70}/g) ?? [];
    return `-----BEGIN OPENSSH PRIVATE KEY-----\n${lines.join('\n')}\n-----END OPENSSH PRIVATE KEY-----\n`;
}
function field(value) {
    const bytes = Buffer.from(value);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    return Buffer.concat([length, bytes]);
}

;// CONCATENATED MODULE: ./build/js/host/private-key.js








/** Decrypted keys by the hash of their text: bcrypt blocks the process for most of a second, and a fleet shares its key. */
const decrypted = new Map();
/** Reads and decrypts the key of an identity. Throws BringupError (category `secret`) that says what is wrong with it. */
async function loadPrivateKey(identity, ask) {
    const { text, origin, notes } = await readIdentity(identity);
    const form = readKeyText(text);
    if (form.kind === 'wrong') {
        throw problem(form.code, `The private key (${origin}) ${form.what}.`, form.remedy);
    }
    const passphrase = identity.passphrase?.reveal();
    const parsed = await parseOnce(form.pem, form.label, passphrase, origin, ask);
    if (parsed.type === 'ssh-dss') {
        throw problem('key-dsa', `The private key (${origin}) is a DSA key, which OpenSSH no longer accepts.`, 'Make an Ed25519 key: ssh-keygen -t ed25519');
    }
    return { parsed, type: parsed.type, fingerprint: (0,host_key/* fingerprint */.Rj)(parsed.getPublicSSH()), origin, notes };
}
/** The public half of an identity in wire form without its passphrase, when the file tells it: for finding it in an agent. */
async function publicHalf(identity) {
    const { text } = await readIdentity(identity);
    const form = readKeyText(text);
    if (form.kind === 'wrong')
        return undefined;
    const outer = form.label === 'OPENSSH PRIVATE KEY' ? outerPublicKey(form.pem) : undefined;
    if (outer !== undefined || identity.kind !== 'file')
        return outer;
    const line = await (0,promises_.readFile)(`${identity.path}.pub`, 'utf8').catch(() => '');
    const base64 = line.trim().split(/\s+/)[1];
    return base64 === undefined ? undefined : Buffer.from(base64, 'base64');
}
function problem(code, what, remedy, cause) {
    return new core_error/* BringupError */.y4({ code, category: 'secret', what, remedy, cause });
}
async function readIdentity(identity) {
    if (identity.kind === 'secret')
        return { text: identity.key.reveal(), origin: `secret ${identity.key.name}`, notes: [] };
    const path = identity.path;
    try {
        const info = await (0,promises_.stat)(path);
        if (info.isDirectory()) {
            throw problem('key-is-directory', `The private key ${path} is a directory.`, 'Give the path of the key file inside it.');
        }
        const open = process.platform !== 'win32' && (info.mode & 0o077) !== 0;
        const notes = open
            ? [`The private key ${path} can be read by others (mode ${(info.mode & 0o777).toString(8)}): chmod 600 ${path}`]
            : [];
        return { text: await (0,promises_.readFile)(path, 'utf8'), origin: path, notes };
    }
    catch (error) {
        if (error instanceof core_error/* BringupError */.y4)
            throw error;
        const code = error.code;
        if (code === 'ENOENT' || code === 'ENOTDIR') {
            throw problem('key-missing', `There is no private key at ${path}.`, 'Correct the path, or make a key: ssh-keygen -t ed25519', error);
        }
        const why = code === 'EACCES' || code === 'EPERM' ? 'this user may not read it' : String(code ?? error);
        throw problem('key-unreadable', `The private key ${path} cannot be read: ${why}.`, `Make it readable for the user who runs bringup: chmod 600 ${path}`, error);
    }
}
function parseOnce(pem, label, passphrase, origin, ask) {
    const id = (0,json/* sha256 */.sc)(`${pem}\0${passphrase ?? ''}`);
    const known = decrypted.get(id);
    if (known !== undefined)
        return known;
    const parsing = parse(pem, label, passphrase, origin, ask);
    decrypted.set(id, parsing);
    parsing.catch(() => decrypted.delete(id));
    return parsing;
}
async function parse(pem, label, passphrase, origin, ask) {
    if (!isEncrypted(pem, label))
        return attempt(pem, label, undefined, origin);
    if (passphrase !== undefined && passphrase !== '')
        return attempt(pem, label, passphrase, origin);
    for (let tries = 0; ask !== undefined && tries < 3; tries++) {
        const answer = await ask(origin);
        if (answer === undefined)
            break;
        try {
            return attempt(pem, label, answer, origin);
        }
        catch (error) {
            if (tries === 2 || error.code !== 'key-wrong-passphrase')
                throw error;
        }
    }
    throw problem('key-needs-passphrase', `The private key (${origin}) is encrypted and no passphrase was given.`, 'Give its passphrase as a secret, add the key to ssh-agent (ssh-add), or use a key without one for this job.');
}
/** Whether a private key in its usual form needs a passphrase. */
function isEncrypted(pem, label) {
    if (label === 'ENCRYPTED PRIVATE KEY' || pem.includes('Proc-Type: 4,ENCRYPTED'))
        return true;
    if (label !== 'OPENSSH PRIVATE KEY')
        return false;
    const cipher = cipherOf(pem);
    return cipher !== undefined && cipher !== 'none';
}
function attempt(pem, label, passphrase, origin) {
    let parsed;
    try {
        const text = label === 'PRIVATE KEY' || label === 'ENCRYPTED PRIVATE KEY' ? fromPkcs8(pem, passphrase) : pem;
        const all = lib_default().utils.parseKey(text, text === pem ? passphrase : undefined);
        parsed = (Array.isArray(all) ? all[0] : all);
    }
    catch (error) {
        parsed = error instanceof Error ? error : new Error(String(error));
    }
    if (!(parsed instanceof Error))
        return parsed;
    const reason = parsed.message;
    if (/^sk-|Unsupported OpenSSH private key type: sk-/.test(reason)) {
        throw problem('key-hardware', `The private key (${origin}) lives on a security key, which has to be touched.`, 'Use a key of its own for automation: ssh-keygen -t ed25519', parsed);
    }
    if (passphrase !== undefined && /integrity check failed|bad decrypt|bad password|Malformed/i.test(reason)) {
        throw problem('key-wrong-passphrase', `The passphrase does not open the private key (${origin}).`, 'Correct the passphrase.', parsed);
    }
    throw problem('key-damaged', `The private key (${origin}) does not parse and is probably cut off or damaged: ${reason}.`, 'Copy the whole file again; `ssh-keygen -y -f <file>` tells whether a key is whole.', parsed);
}

;// CONCATENATED MODULE: ./build/js/host/credentials.js







/** sshd counts every offered key as a failure and hangs up after six (MaxAuthTries); newer ones also ban the source. */
const OFFERED_AT_MOST = 5;
const USUAL_FILES = ['id_ed25519', 'id_ecdsa', 'id_rsa'];
/**
 * The keys to offer: the one of the target's identity (by the agent, when it is encrypted and the agent has it), or the
 * agent's and the usual files of ~/.ssh. Throws BringupError (category `secret`) when there is none or it is unusable.
 */
async function gatherCredentials(target, ask) {
    const identity = target.identity;
    const socket = (0,host_agent/* agentSocket */.JR)(target);
    const found = identity === undefined ? await anyKeys(target, socket, ask) : await oneKey(target, identity, socket, ask);
    if (found.offers.length === 0)
        throw noKey(target, found.notes, socket !== undefined);
    return found;
}
async function oneKey(target, identity, socket, ask) {
    try {
        return await fromKey(target.user, identity);
    }
    catch (error) {
        if (!(error instanceof core_error/* BringupError */.y4))
            throw error;
        if (error.code !== 'key-needs-passphrase')
            throw error.at({ host: target.name });
        const half = await publicHalf(identity);
        const held = half === undefined ? undefined : (await (0,host_agent/* agentKeys */._N)(socket)).keys.find((key) => key.blob.equals(half));
        if (held !== undefined && socket !== undefined)
            return { offers: [agentOffer(target.user, socket, held)], notes: [] };
        return fromKey(target.user, identity, ask);
    }
}
async function fromKey(username, identity, ask) {
    const { parsed, type, fingerprint, origin, notes } = await loadPrivateKey(identity, ask);
    // The library takes a parsed key as well, which its types do not say.
    const method = { type: 'publickey', username, key: parsed };
    return { offers: [{ type, fingerprint, origin, method }], notes };
}
function agentOffer(username, socket, key) {
    const { type, fingerprint, comment } = key;
    return {
        type,
        fingerprint,
        origin: `agent: ${comment}`,
        method: { type: 'agent', username, agent: (0,host_agent/* signWithAgent */.tY)(socket, key) },
    };
}
/** Agent keys of known files first, then the agent's other keys, then files: the order of OpenSSH. */
async function anyKeys(target, socket, ask) {
    const agent = await (0,host_agent/* agentKeys */._N)(socket);
    const notes = [...agent.notes];
    const held = agent.keys.filter((key) => !key.certificate);
    const loose = [];
    const first = [];
    for (const path of target.identityFiles ?? USUAL_FILES.map((name) => (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.ssh', name))) {
        if (!(0,external_node_fs_.existsSync)(path))
            continue;
        const identity = { kind: 'file', path };
        const half = await publicHalf(identity).catch(() => undefined);
        const inAgent = half === undefined ? undefined : held.find((key) => key.blob.equals(half));
        if (inAgent === undefined)
            loose.push(identity);
        else
            first.push(inAgent);
    }
    const others = target.identitiesOnly === true ? [] : held.filter((key) => !first.includes(key));
    const offers = socket === undefined ? [] : [...first, ...others].map((key) => agentOffer(target.user, socket, key));
    for (const identity of loose) {
        try {
            const one = await fromKey(target.user, identity, offers.length === 0 ? ask : undefined);
            notes.push(...one.notes);
            offers.push(...one.offers);
        }
        catch (error) {
            // An encrypted or broken file among several is not worth stopping for; it is told if nothing else works.
            notes.push(error instanceof Error ? error.message : String(error));
        }
    }
    if (offers.length > OFFERED_AT_MOST) {
        notes.push(`Only the first ${OFFERED_AT_MOST} of ${offers.length} keys are offered, because sshd counts each: name one with ssh-private-key.`);
    }
    return { offers: offers.slice(0, OFFERED_AT_MOST), notes };
}
function noKey(target, notes, hasAgent) {
    const agent = hasAgent ? 'the ssh-agent holds none that can be used' : 'there is no ssh-agent';
    return new core_error/* BringupError */.y4({
        code: 'no-private-key',
        category: 'secret',
        what: `There is no private key to offer to ${(0,place/* placeOf */.$)(target)}: none is configured, ${agent}, and none of ${target.identityFiles?.join(', ') ?? `~/.ssh/${USUAL_FILES.join(', ')}`} can be used.${notes.length === 0 ? '' : ` ${notes.join(' ')}`}`,
        remedy: 'Give a key with the input ssh-private-key or in the fleet file, or load one: ssh-add.',
        where: { host: target.name },
    });
}

// EXTERNAL MODULE: ./build/js/host/cancelled.js
var cancelled = __webpack_require__(4810);
// EXTERNAL MODULE: ./build/js/host/first-bytes.js
var first_bytes = __webpack_require__(5470);
// EXTERNAL MODULE: ./build/js/host/handshake-error.js
var handshake_error = __webpack_require__(4264);
;// CONCATENATED MODULE: ./build/js/host/handshake.js





/** AES-GCM first: without a native addon it is several times faster than the others (OpenSSL does it in hardware). */
const CIPHERS = [
    'aes128-gcm@openssh.com',
    'aes256-gcm@openssh.com',
    'aes128-ctr',
    'aes192-ctr',
    'aes256-ctr',
    'chacha20-poly1305@openssh.com',
];
/** Missed answers to keepalives after which a connection counts as lost. */
const KEEPALIVES_MISSED = 3;
const MOST_SAID = 300;
/**
 * Speaks SSH on a connected stream until the user is logged in: host key verified, public key only, no probe with `none`.
 * On failure the stream is destroyed. Throws BringupError.
 */
async function handshake(stream, target, check, credentials, options) {
    const client = new (lib_default()).Client();
    const first = (0,first_bytes/* firstBytes */.m)();
    const offered = [];
    const remote = new Map();
    const seen = {
        target,
        first,
        check,
        offered,
        remote,
        methodsLeft: [],
        partial: false,
        said: '',
        timeoutMs: target.connectTimeoutMs,
    };
    const { promise, resolve, reject } = Promise.withResolvers();
    let verified;
    const timer = deadline(target.connectTimeoutMs, () => reject((0,handshake_error/* handshakeTimeout */.Z)(seen)));
    const abort = () => reject((0,cancelled/* cancelled */.K)(`logging in on ${(0,place/* placeOf */.$)(target)}`, options.signal));
    if (options.signal?.aborted)
        abort();
    options.signal?.addEventListener('abort', abort, { once: true });
    client.on('error', (error) => {
        // The library goes on to the next key after these two.
        if (isPassing(error))
            options.log?.(`${target.name}: ${error.message}`);
        else
            reject((0,handshake_error/* handshakeError */.g)(error, seen));
    });
    client.on('close', () => reject((0,handshake_error/* handshakeError */.g)(undefined, seen)));
    client.on('banner', (text) => {
        seen.said = text
            .replace(/[^\x20-\x7e]+/g, ' ')
            .trim()
            .slice(0, MOST_SAID);
    });
    client.on('ready', () => {
        if (verified !== undefined)
            resolve({ client, stream, ...verified });
    });
    const config = {
        sock: stream,
        username: target.user,
        readyTimeout: 0,
        keepaliveInterval: options.keepaliveMs,
        keepaliveCountMax: KEEPALIVES_MISSED,
        algorithms: { serverHostKey: check.algorithms, cipher: [...CIPHERS] },
        debug(line) {
            const match = /^Handshake: \(remote\) ([^:]+): (.*)$/.exec(line);
            if (match?.[1] !== undefined && match[2] !== undefined)
                remote.set(match[1], match[2]);
        },
        hostVerifier(blob, answer) {
            // A rekey shows the key again: nobody is asked twice, and it has to be the same one.
            if (verified !== undefined) {
                answer(verified.hostKey.key === blob.toString('base64'));
                return;
            }
            timer.pause();
            check
                .verify(blob)
                .then((result) => {
                verified = result;
                timer.resume();
                answer(true);
            })
                .catch((error) => {
                reject(error);
                answer(false);
            });
        },
        authHandler(methodsLeft, partial, next) {
            seen.methodsLeft = methodsLeft ?? [];
            seen.partial = partial === true;
            const offer = partial === true ? undefined : credentials.offers[offered.length];
            if (offer !== undefined)
                offered.push(offer);
            next(offer?.method ?? false);
        },
    };
    try {
        client.connect(config);
        declineHostKeys(client);
        stream.on('data', first.see);
        const result = await promise;
        stream.off('data', first.see);
        keepAliveByTraffic(stream, client, options.keepaliveMs);
        return result;
    }
    catch (error) {
        client.on('error', () => { });
        stream.destroy();
        throw error;
    }
    finally {
        timer.stop();
        options.signal?.removeEventListener('abort', abort);
        client
            .removeAllListeners('error')
            .removeAllListeners('close')
            .removeAllListeners('ready')
            .removeAllListeners('banner');
        client.on('error', () => { });
    }
}
/**
 * Lets anything that arrives count as a sign of life, as OpenSSH does. The library counts answers to its keepalives only,
 * and on a slow link those wait behind megabytes of an upload. The method has no public name; without it we are as before.
 */
function keepAliveByTraffic(stream, client, keepaliveMs) {
    const { _resetKA: reset } = client;
    let last = 0;
    stream.on('data', () => {
        const now = performance.now();
        if (now - last < keepaliveMs / 2)
            return;
        last = now;
        reset?.();
    });
}
/**
 * Has the library pass over the other host keys that OpenSSH tells of after the login: it would ask for a signature by each, which
 * costs a small host more than everything else that is read there, and nobody here uses them. The handlers have no public name;
 * without them it is as before. Source: openssh PROTOCOL 2.5.
 */
function declineHostKeys(client) {
    const { _protocol } = client;
    const handlers = _protocol?._handlers;
    const handle = handlers?.GLOBAL_REQUEST;
    if (handlers === undefined || handle === undefined)
        return;
    handlers.GLOBAL_REQUEST = (protocol, name, wantReply, data) => {
        if (wantReply || name !== 'hostkeys-00@openssh.com')
            handle(protocol, name, wantReply, data);
    };
}
function isPassing(error) {
    return error.level === 'agent' || /^Error (while )?signing/.test(error.message);
}
/** A timer that can stand still while a person is asked. */
function deadline(ms, expired) {
    let left = ms;
    let since = performance.now();
    let timer = setTimeout(expired, ms);
    return {
        pause() {
            clearTimeout(timer);
            left -= performance.now() - since;
            timer = undefined;
        },
        resume() {
            since = performance.now();
            timer ??= setTimeout(expired, Math.max(left, 0));
        },
        stop: () => clearTimeout(timer),
    };
}

// EXTERNAL MODULE: ./build/js/host/known-hosts.js
var known_hosts = __webpack_require__(5507);
;// CONCATENATED MODULE: ./build/js/host/host-key-check.js




/** Prepares the check of one endpoint. Throws BringupError when what is on file can never be verified. */
function prepareHostKeyCheck(target, onNew) {
    const known = (0,known_hosts/* parseKnownHosts */.uJ)(target.knownHosts);
    const name = target.hostKeyAlias ?? target.address;
    const port = target.hostKeyAlias === undefined ? target.port : 22;
    const found = (0,known_hosts/* lookup */.$I)(known, name, port);
    // OpenSSH accepts the key of the plain name for another port too, but takes a difference there for "not known".
    const plain = port !== 22 && found.keys.length === 0 ? (0,known_hosts/* lookup */.$I)(known, name, 22).keys : [];
    const types = [...new Set(found.keys.map((entry) => entry.key.type))];
    const anyOf = [...(0,host_key/* algorithmsFor */.iJ)(plain.map((entry) => entry.key.type)), ...(0,host_key/* algorithmsFor */.iJ)(host_key/* HOST_KEY_TYPES */.Ji)];
    const algorithms = types.length > 0 ? (0,host_key/* algorithmsFor */.iJ)(types) : [...new Set(anyOf)];
    if (types.length === 0 && found.authorities[0] !== undefined)
        throw onlyAuthority(target, found.authorities[0]);
    if (algorithms.length === 0)
        throw unusableTypes(target, found.keys);
    return {
        algorithms,
        onFile: types,
        badLines: known.bad,
        async verify(blob) {
            const hostKey = (0,host_key/* hostKeyOf */.v)(blob);
            const verdict = (0,known_hosts/* judge */.S4)(found, hostKey);
            if (verdict.verdict === 'known')
                return { hostKey, newKnownHost: undefined };
            if (verdict.verdict === 'revoked')
                throw revoked(target, hostKey, verdict.entry);
            if (verdict.verdict === 'changed')
                throw changed(target, hostKey, verdict.entries);
            if (plain.some((entry) => entry.key.key === hostKey.key))
                return { hostKey, newKnownHost: undefined };
            const line = (0,known_hosts/* formatKnownHost */.v6)(name, port, hostKey);
            if (target.hostKeys === 'strict')
                throw unknown(target, hostKey, line, known.bad);
            if (onNew !== undefined && !(await onNew(hostKey, target)))
                throw unknown(target, hostKey, line, known.bad);
            return { hostKey, newKnownHost: line };
        },
    };
}
const host_key_check_place = (entry) => `${entry.origin}:${entry.line}`;
function unknown(target, key, line, bad) {
    const unread = bad.length === 0
        ? ''
        : ` Lines that could not be read: ${bad.map((one) => `${host_key_check_place(one)} (${one.problem})`).join(', ')}.`;
    return new core_error/* BringupError */.y4({
        code: 'host-key-unknown',
        category: 'host-key',
        what: `${(0,place/* placeOf */.$)(target)} shows a host key that is not on file: ${key.type} ${key.fingerprint}.${unread}`,
        remedy: `Compare it on the host itself (ssh-keygen -lf /etc/ssh/ssh_host_*_key.pub); when it is the same, add this line to known_hosts: ${line}`,
        where: { host: target.name },
    });
}
function changed(target, key, entries) {
    const first = entries[0];
    const onFile = entries.map((entry) => `${entry.key.fingerprint} (${host_key_check_place(entry)})`).join(' or ');
    return new core_error/* BringupError */.y4({
        code: 'host-key-changed',
        category: 'host-key',
        what: `${(0,place/* placeOf */.$)(target)} shows another ${key.type} host key than the one on file: shown ${key.fingerprint}, on file ${onFile}.`,
        remedy: `Either the machine was installed anew, or somebody sits in between. Compare on the host itself; only then replace ${first === undefined ? 'the line' : host_key_check_place(first)} by: ${(0,known_hosts/* formatKnownHost */.v6)(target.hostKeyAlias ?? target.address, target.hostKeyAlias === undefined ? target.port : 22, key)}`,
        where: { host: target.name, ...(first === undefined ? {} : { file: first.origin, line: first.line }) },
    });
}
function revoked(target, key, entry) {
    return new core_error/* BringupError */.y4({
        code: 'host-key-revoked',
        category: 'host-key',
        what: `${(0,place/* placeOf */.$)(target)} shows a host key that is revoked: ${key.type} ${key.fingerprint} (${host_key_check_place(entry)}).`,
        remedy: 'Give the host a new key (ssh-keygen -A after removing the old files), and put the new one on file.',
        where: { host: target.name, file: entry.origin, line: entry.line },
    });
}
function onlyAuthority(target, entry) {
    return new core_error/* BringupError */.y4({
        code: 'host-certificate-unsupported',
        category: 'host-key',
        what: `${(0,place/* placeOf */.$)(target)} is known only by a certificate authority (@cert-authority, ${host_key_check_place(entry)}), and bringup's own SSH cannot verify host certificates.`,
        remedy: "Add a line with the host's own key beside it (ssh-keyscan on a trusted network), or install the ssh program on this machine, which is then used.",
        where: { host: target.name, file: entry.origin, line: entry.line },
    });
}
function unusableTypes(target, entries) {
    return new core_error/* BringupError */.y4({
        code: 'host-key-type-unsupported',
        category: 'host-key',
        what: `${(0,place/* placeOf */.$)(target)} is known only by key types that bringup cannot verify: ${entries.map((entry) => `${entry.key.type} (${host_key_check_place(entry)})`).join(', ')}.`,
        remedy: `Add a line with a key of one of these types: ${host_key/* HOST_KEY_TYPES */.Ji.join(', ')}.`,
        where: { host: target.name },
    });
}

;// CONCATENATED MODULE: ./build/js/host/jump.js



/** A TCP connection to `target` as the jump host `via` makes it. Throws BringupError (`network`, `dns`, `cancelled`). */
function forwardTo(client, via, target, signal) {
    return new Promise((resolve, reject) => {
        const doing = `connecting to ${(0,place/* placeOf */.$)(target)} through ${(0,place/* placeOf */.$)(via)}`;
        const timer = setTimeout(() => stop(jumpError(via, target, `no answer within ${target.connectTimeoutMs / 1000} s`)), target.connectTimeoutMs);
        const abort = () => stop((0,cancelled/* cancelled */.K)(doing, signal));
        let over = false;
        const stop = (error) => {
            if (over)
                return;
            over = true;
            clearTimeout(timer);
            signal?.removeEventListener('abort', abort);
            if (error !== undefined)
                reject(error);
        };
        if (signal?.aborted)
            return abort();
        signal?.addEventListener('abort', abort, { once: true });
        try {
            client.forwardOut('127.0.0.1', 0, target.address.replace(/^\[(.*)\]$/, '$1'), target.port, (error, stream) => {
                if (over)
                    return stream?.destroy();
                if (error !== undefined && error !== null)
                    return stop(jumpError(via, target, error.message, error));
                stop();
                resolve(stream);
            });
        }
        catch (error) {
            stop(jumpError(via, target, error instanceof Error ? error.message : String(error)));
        }
    });
}
/** Reasons by RFC 4254 section 5.1: 1 prohibited, 2 connect failed. */
function jumpError(via, target, message, cause) {
    const why = message.replace(/^\(SSH\) Channel open failure: /, '');
    const prohibited = cause !== undefined && 'reason' in cause && cause.reason === 1;
    return new core_error/* BringupError */.y4({
        code: prohibited ? 'jump-prohibited' : 'jump-failed',
        category: 'network',
        what: prohibited
            ? `The jump host ${(0,place/* placeOf */.$)(via)} does not forward connections (${why}), so ${(0,place/* placeOf */.$)(target)} cannot be reached through it.`
            : `The jump host ${(0,place/* placeOf */.$)(via)} could not connect to ${(0,place/* placeOf */.$)(target)}: ${why}.`,
        remedy: prohibited
            ? `Set AllowTcpForwarding yes for user ${via.user} in sshd_config of ${via.name} (and PermitOpen, if used).`
            : `Try it there: on ${via.name}, nc -z ${target.address} ${target.port}. The address must be one that the jump host knows.`,
        cause,
    });
}

// EXTERNAL MODULE: ./build/js/host/pacer.js
var host_pacer = __webpack_require__(7621);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./build/js/host/tcp-error.js
var tcp_error = __webpack_require__(1718);
;// CONCATENATED MODULE: ./build/js/host/http-proxy.js


/** The parts of `http://[user:password@]host[:port]`. Throws BringupError (`config`), which does not repeat the password. */
function proxyEndpoint(url) {
    const parsed = URL.parse(url);
    if (parsed?.protocol !== 'http:' || parsed.hostname === '') {
        throw new core_error/* BringupError */.y4({
            code: 'proxy-invalid',
            category: 'config',
            what: `The address of the proxy is not http://host:port (it begins with ${JSON.stringify(url.slice(0, 7))}).`,
            remedy: 'Write it like http://proxy.example.org:3128; the proxy has to allow CONNECT.',
        });
    }
    const user = decodeURIComponent(parsed.username);
    const password = decodeURIComponent(parsed.password);
    return {
        host: parsed.hostname.replace(/^\[(.*)\]$/, '$1'),
        port: parsed.port === '' ? 80 : Number(parsed.port),
        authorization: user === '' ? undefined : `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
    };
}
const LONGEST_ANSWER = 16_384;
/**
 * Asks an HTTP proxy on a connected socket for a tunnel to `place` (`host:port`). Afterwards the socket speaks with that
 * place; what the place said already is put back. Throws BringupError (`network`). Source: RFC 9110 section 9.3.6.
 */
function throughProxy(socket, proxy, place) {
    const lines = [`CONNECT ${place} HTTP/1.1`, `Host: ${place}`];
    if (proxy.authorization !== undefined)
        lines.push(`Proxy-Authorization: ${proxy.authorization}`);
    return new Promise((resolve, reject) => {
        let answer = Buffer.alloc(0);
        const stop = () => {
            socket.off('data', onData).off('error', onError).off('end', onEnd);
            socket.pause();
        };
        const fail = (error) => {
            stop();
            reject(error);
        };
        const onError = (error) => fail((0,tcp_error/* tcpError */.S)(`the proxy ${proxy.host}:${proxy.port}`, error));
        const onEnd = () => fail(refused(proxy, place, 'it closed the connection'));
        const onData = (data) => {
            answer = Buffer.concat([answer, data]);
            const end = answer.indexOf('\r\n\r\n');
            if (end < 0) {
                if (answer.length > LONGEST_ANSWER)
                    fail(refused(proxy, place, 'its answer has no end'));
                return;
            }
            const status = answer.toString('latin1', 0, answer.indexOf('\r\n'));
            if (!/^HTTP\/1\.[01] 2\d\d/.test(status))
                return fail(refused(proxy, place, `it answered "${status.slice(0, 120)}"`));
            stop();
            const rest = answer.subarray(end + 4);
            if (rest.length > 0)
                socket.unshift(rest);
            resolve();
        };
        socket.on('data', onData).on('error', onError).on('end', onEnd);
        socket.write(`${lines.join('\r\n')}\r\n\r\n`);
    });
}
function refused(proxy, place, why) {
    const needsLogin = why.includes(' 407');
    return new core_error/* BringupError */.y4({
        code: needsLogin ? 'proxy-needs-login' : 'proxy-refused',
        category: 'network',
        what: `The proxy ${proxy.host}:${proxy.port} made no way to ${place}: ${why}.`,
        remedy: needsLogin
            ? 'Put user and password into the address of the proxy, from a secret.'
            : 'Allow CONNECT to that address and port in the proxy, or reach the host without it.',
    });
}

;// CONCATENATED MODULE: ./build/js/host/tcp.js




/**
 * A connected socket, paused, without Nagle's delay (which costs 40 ms per small exchange). All of DNS, connect and proxy has to be
 * done within the limit. Throws BringupError (`dns`, `network`, `cancelled`).
 */
async function openTcp({ address, port, proxy, timeoutMs, signal }) {
    const place = `${address}:${port}`;
    const via = proxy === undefined ? undefined : proxyEndpoint(proxy);
    const first = via === undefined ? place : `the proxy ${via.host}:${via.port}`;
    if (signal?.aborted)
        throw (0,cancelled/* cancelled */.K)(`connecting to ${place}`, signal);
    const socket = (0,external_node_net_.connect)({ host: via?.host ?? unbracket(address), port: via?.port ?? port, noDelay: true });
    let reached = first;
    let stop;
    try {
        await new Promise((resolve, reject) => {
            const timer = setTimeout(() => reject((0,tcp_error/* tcpTimeout */.v)(reached, timeoutMs)), timeoutMs);
            const abort = () => reject((0,cancelled/* cancelled */.K)(`connecting to ${place}`, signal));
            stop = () => {
                clearTimeout(timer);
                signal?.removeEventListener('abort', abort);
            };
            signal?.addEventListener('abort', abort, { once: true });
            const fail = (error) => reject((0,tcp_error/* tcpError */.S)(reached, error));
            socket.once('error', fail);
            socket.once('connect', () => {
                socket.off('error', fail);
                if (via === undefined)
                    return resolve();
                reached = `${place} through ${first}`;
                throughProxy(socket, via, place).then(resolve, reject);
            });
        });
        return socket.pause();
    }
    catch (error) {
        socket.on('error', () => { });
        socket.destroy();
        throw error;
    }
    finally {
        stop?.();
    }
}
function unbracket(host) {
    return host.replace(/^\[(.*)\]$/, '$1');
}

;// CONCATENATED MODULE: ./build/js/host/hop.js







const KEEPALIVE_MS = 5_000;
/** Lines that were complained about already: hosts share their known_hosts. */
const told = new WeakSet();
/** Connects one hop: everything that can be refused without the network first, then TCP, then SSH, paced per sshd. Throws BringupError. */
async function connectHop(target, before, via, options) {
    const { signal, log, pacer = host_pacer/* sharedPacer */.f, keepaliveMs = KEEPALIVE_MS } = options;
    const check = prepareHostKeyCheck(target, options.onNewHostKey);
    for (const bad of check.badLines) {
        if (!told.has(bad))
            log?.(`${bad.origin}:${bad.line}: ${bad.problem}; the line is left out.`);
        told.add(bad);
    }
    const credentials = await gatherCredentials(target, options.askPassphrase);
    for (const note of credentials.notes)
        log?.(note);
    const loggedIn = await pacer.run(endpointOnWay(before, target), async () => {
        const stream = await openStream(target, via, signal);
        return handshake(stream, target, check, credentials, { signal, log, keepaliveMs });
    }, signal);
    return { ...loggedIn, target };
}
/** How the pacer calls an sshd: the same address means another machine behind another jump host. */
function endpointOnWay(before, target) {
    return [...before, target].map(place/* endpointOf */.X).join(' > ');
}
/** A TCP connection to the target: from this machine, or from a jump host. Throws BringupError. */
function openStream(target, via, signal) {
    if (via !== undefined)
        return forwardTo(via.client, via.target, target, signal);
    const { address, port, proxy, connectTimeoutMs } = target;
    return openTcp({ address, port, proxy, timeoutMs: connectTimeoutMs, signal });
}


/***/ }),

/***/ 5028:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ji: () => (/* binding */ HOST_KEY_TYPES),
/* harmony export */   Rj: () => (/* binding */ fingerprint),
/* harmony export */   a1: () => (/* binding */ blobType),
/* harmony export */   iJ: () => (/* binding */ algorithmsFor),
/* harmony export */   v: () => (/* binding */ hostKeyOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/**
 * Signature algorithms to offer for each key type, best first. SHA-1 (`ssh-rsa`) is left out, as OpenSSH does since 8.8.
 * Source: RFC 8332, openssh-portable: myproposal.h.
 */
const ALGORITHMS = {
    'ssh-ed25519': ['ssh-ed25519'],
    'ecdsa-sha2-nistp256': ['ecdsa-sha2-nistp256'],
    'ecdsa-sha2-nistp384': ['ecdsa-sha2-nistp384'],
    'ecdsa-sha2-nistp521': ['ecdsa-sha2-nistp521'],
    'ssh-rsa': ['rsa-sha2-512', 'rsa-sha2-256'],
};
/** The host key types this program can verify, best first. */
const HOST_KEY_TYPES = Object.keys(ALGORITHMS);
/** The algorithms to offer so that the host shows one of these key types; types that cannot be verified are left out. */
function algorithmsFor(types) {
    const wanted = new Set(types);
    return HOST_KEY_TYPES.filter((type) => wanted.has(type)).flatMap((type) => [...ALGORITHMS[type]]);
}
/** `SHA256:` and unpadded base64 of a public key in wire form, as `ssh-keygen -l` prints it. */
function fingerprint(blob) {
    return `SHA256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(blob).digest('base64').replace(/=+$/, '')}`;
}
/** The type that a public key in wire form (RFC 4253 section 6.6) says it has; undefined when it is no key. */
function blobType(blob) {
    const bytes = Buffer.from(blob.buffer, blob.byteOffset, blob.byteLength);
    if (bytes.length < 5)
        return undefined;
    const length = bytes.readUInt32BE(0);
    if (length === 0 || length > 64 || bytes.length < 4 + length)
        return undefined;
    const type = bytes.toString('latin1', 4, 4 + length);
    return /^[\x21-\x7e]+$/.test(type) ? type : undefined;
}
/** A public key in wire form as it is kept and shown. */
function hostKeyOf(blob) {
    return {
        type: blobType(blob) ?? 'unknown',
        key: Buffer.from(blob.buffer, blob.byteOffset, blob.byteLength).toString('base64'),
        fingerprint: fingerprint(blob),
    };
}


/***/ }),

/***/ 7363:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ sharedJumps)
/* harmony export */ });
/* unused harmony export createJumpPool */
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7121);
/* harmony import */ var _cancelled_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4810);
/* harmony import */ var _farewell_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1828);
/* harmony import */ var _hop_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8413);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1981);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7376);






/**
 * Connections that go through one login on a jump host. sshd does not count forwarded connections (MaxSessions is for
 * commands), but each is an open file of the process that serves the login, and those have 1024 by default.
 */
const CHANNELS_AT_MOST = 250;
/** How long everybody is told the same about a jump host that could not be reached, instead of trying it one after another. */
const FAILED_FOR_MS = 3_000;
/** A pool of its own. One per process is enough: see `sharedJumps`. */
function createJumpPool(channelsAtMost = CHANNELS_AT_MOST) {
    const logins = new Map();
    function forget(key, login) {
        const all = logins.get(key);
        all?.delete(login);
        if (all?.size === 0)
            logins.delete(key);
    }
    function start(key, way, options) {
        const stop = new AbortController();
        const gone = () => forget(key, login);
        const login = {
            ready: logIn(way, { ...options, signal: stop.signal }, gone),
            stop,
            users: 0,
            failed: false,
        };
        const all = logins.get(key) ?? new Set();
        logins.set(key, all.add(login));
        login.ready.catch(() => {
            login.failed = true;
            setTimeout(gone, FAILED_FOR_MS).unref();
        });
        return login;
    }
    async function logIn(way, options, gone) {
        const target = way.at(-1);
        if (target === undefined)
            throw new TypeError('a way to a jump host has at least one hop');
        const before = way.slice(0, -1);
        let failedBefore;
        return (0,_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .retrying */ .R)(async () => {
            const via = before.length === 0
                ? undefined
                : await lease(before, options).catch((error) => {
                    failedBefore = error;
                    throw error;
                });
            try {
                const hop = await (0,_hop_js__WEBPACK_IMPORTED_MODULE_3__/* .connectHop */ .A)(target, before, via?.hop, options);
                hop.client.once('close', () => {
                    gone();
                    void via?.release();
                });
                return {
                    hop,
                    via,
                    newKnownHosts: [...(via?.newKnownHosts ?? []), ...(hop.newKnownHost ? [hop.newKnownHost] : [])],
                };
            }
            catch (error) {
                void via?.release();
                throw error;
            }
        }, { ...options, target, given: (error) => error === failedBefore });
    }
    async function lease(way, options) {
        const { signal } = options;
        const end = way.at(-1);
        const doing = `connecting to ${end === undefined ? 'a jump host' : (0,_place_js__WEBPACK_IMPORTED_MODULE_5__/* .placeOf */ .$)(end)}`;
        if (signal?.aborted)
            throw (0,_cancelled_js__WEBPACK_IMPORTED_MODULE_1__/* .cancelled */ .K)(doing, signal);
        const key = wayKey(way, options);
        const login = [...(logins.get(key) ?? [])].find(({ users }) => users < channelsAtMost) ?? start(key, way, options);
        login.users++;
        let released = false;
        const release = async () => {
            if (released)
                return;
            released = true;
            login.users--;
            if (login.users > 0 || login.failed)
                return;
            forget(key, login);
            login.stop.abort();
            const reached = await login.ready.catch(() => undefined);
            if (reached === undefined)
                return;
            await (0,_farewell_js__WEBPACK_IMPORTED_MODULE_2__/* .farewell */ .B)(reached.hop);
            await reached.via?.release();
        };
        try {
            const { hop, newKnownHosts } = await orAborted(login.ready, doing, signal);
            return { hop, newKnownHosts, release };
        }
        catch (error) {
            void release();
            throw error;
        }
    }
    return { lease };
}
/** The logins that all connections of the process share unless they are given others. */
const sharedJumps = createJumpPool();
/** The others who wait go on waiting when one of them is cancelled. */
function orAborted(work, doing, signal) {
    if (signal === undefined)
        return work;
    return new Promise((resolve, reject) => {
        const abort = () => reject((0,_cancelled_js__WEBPACK_IMPORTED_MODULE_1__/* .cancelled */ .K)(doing, signal));
        signal.addEventListener('abort', abort, { once: true });
        work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
    });
}
/** Whatever makes one login another: who logs in where with what, and what was believed about the hosts on the way. */
function wayKey(way, { keepaliveMs }) {
    const hops = way.map(({ name: _name, jumps: _jumps, identity, knownHosts, ...hop }) => ({
        ...hop,
        identity: identity && identityKey(identity),
        knownHosts: knownHosts.map(sourceKey),
    }));
    return JSON.stringify([hops, keepaliveMs]);
}
function identityKey(identity) {
    const passphrase = identity.passphrase && (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(identity.passphrase.reveal());
    return identity.kind === 'file'
        ? [identity.path, identity.certificate, passphrase]
        : [(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(identity.key.reveal()), passphrase];
}
const sourceKeys = new WeakMap();
function sourceKey(source) {
    const key = sourceKeys.get(source) ?? (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(source.text);
    sourceKeys.set(source, key);
    return key;
}


/***/ }),

/***/ 5507:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ lookup),
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   uJ: () => (/* binding */ parseKnownHosts),
/* harmony export */   v6: () => (/* binding */ formatKnownHost)
/* harmony export */ });
/* unused harmony export knownHostsName */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _host_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5028);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3952);



/** A fleet's hosts share their sources: each is read once. */
const read = new WeakMap();
/** Reads known_hosts text. Never throws: what is wrong is in `bad`. Source: openssh-portable hostfile.c, sshd(8). */
function parseKnownHosts(sources) {
    const all = sources.map((source) => {
        const known = read.get(source) ?? parseSource(source);
        read.set(source, known);
        return known;
    });
    return { entries: all.flatMap(({ entries }) => entries), bad: all.flatMap(({ bad }) => bad) };
}
function parseSource({ origin, text }) {
    const entries = [];
    const bad = [];
    const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
    lines.forEach((content, index) => {
        const at = { origin, line: index + 1 };
        const parsed = parseLine(content);
        if (typeof parsed === 'string')
            bad.push({ ...at, problem: parsed });
        else if (parsed !== undefined)
            entries.push({ ...at, ...parsed });
    });
    return { entries, bad };
}
/** One line: an entry, a problem in words, or undefined for a comment or an empty line. */
function parseLine(content) {
    const fields = content.split(/[ \t]+/).filter((field) => field !== '');
    const first = fields[0];
    if (first === undefined || first.startsWith('#'))
        return undefined;
    let marker;
    if (first.startsWith('@')) {
        if (first !== '@revoked' && first !== '@cert-authority')
            return `unknown marker ${first}`;
        marker = first === '@revoked' ? 'revoked' : 'cert-authority';
        fields.shift();
    }
    const [hosts, type, key] = fields;
    if (hosts === undefined || type === undefined)
        return 'a line needs host names, a key type and a key';
    if (/^\d+$/.test(type))
        return 'a key of SSH protocol 1, which nothing uses any more';
    if (key === undefined)
        return 'the key is missing';
    if (hosts.startsWith('|') && parseHash(hosts) === undefined)
        return 'the hashed host name is damaged';
    const blob = decodeKey(key);
    if (blob === undefined)
        return `the ${type} key is not valid base64 or is cut off`;
    const inner = (0,_host_key_js__WEBPACK_IMPORTED_MODULE_1__/* .blobType */ .a1)(blob);
    if (inner !== type)
        return `the line says ${type}, but the key is ${inner ?? 'no SSH key'}`;
    return { marker, hosts, key: { type, key: blob.toString('base64'), fingerprint: (0,_host_key_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprint */ .Rj)(blob) } };
}
/** Strict base64 of a key whose length fields fit, its type and at least one number of it; undefined otherwise. */
function decodeKey(text) {
    const blob = Buffer.from(text, 'base64');
    if (blob.toString('base64') !== text)
        return undefined;
    let position = 0;
    let fields = 0;
    for (; position + 4 <= blob.length; fields++)
        position += 4 + blob.readUInt32BE(position);
    return position === blob.length && fields > 1 ? blob : undefined;
}
/** The name under which a host stands in a file: lower case, with its port in brackets unless it is 22. IPv6 zones stay. */
function knownHostsName(host, port) {
    const name = host.toLowerCase().replace(/^\[(.*)\]$/, '$1');
    return port === 22 ? name : `[${name}]:${port}`;
}
/** All lines that speak of the host. A port other than 22 is looked up as `[host]:port` only, as OpenSSH does. */
function lookup(known, host, port) {
    const name = knownHostsName(host, port);
    const matching = known.entries.filter((entry) => namesHost(entry.hosts, name));
    return {
        keys: matching.filter((entry) => entry.marker === undefined),
        revoked: matching.filter((entry) => entry.marker === 'revoked'),
        authorities: matching.filter((entry) => entry.marker === 'cert-authority'),
    };
}
/** Whether the first field of a line speaks of this name (as `knownHostsName` gives it). */
function namesHost(hosts, name) {
    const hash = parseHash(hosts);
    if (hash !== undefined)
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(hash.mac, hmac(hash.salt, name));
    return (0,_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .matchPatternList */ .Y)(name, hosts.toLowerCase());
}
/** What the file says about the key that a host showed. A key of a type that is not on file is `unknown`, never `changed`. */
function judge(onFile, shown) {
    const revoked = onFile.revoked.find((entry) => entry.key.key === shown.key);
    if (revoked !== undefined)
        return { verdict: 'revoked', entry: revoked };
    const entry = onFile.keys.find((one) => one.key.key === shown.key);
    if (entry !== undefined)
        return { verdict: 'known', entry };
    const entries = onFile.keys.filter((one) => one.key.type === shown.type);
    return entries.length === 0 ? { verdict: 'unknown' } : { verdict: 'changed', entries };
}
/** A new line for a file, without line end: plain, or hashed when a salt of 20 random bytes is given. */
function formatKnownHost(host, port, key, salt) {
    const name = knownHostsName(host, port);
    const field = salt === undefined ? name : hashName(name, salt);
    return `${field} ${key.type} ${key.key}`;
}
function hashName(name, salt) {
    return `|1|${Buffer.from(salt).toString('base64')}|${hmac(salt, name).toString('base64')}`;
}
function hmac(salt, name) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha1', salt).update(name).digest();
}
/** `|1|salt|mac`, both 20 bytes (SHA-1 is fixed by the format). */
function parseHash(hosts) {
    const match = /^\|1\|([A-Za-z0-9+/]+=*)\|([A-Za-z0-9+/]+=*)$/.exec(hosts);
    if (match === null)
        return undefined;
    const [salt, mac] = [Buffer.from(match[1] ?? '', 'base64'), Buffer.from(match[2] ?? '', 'base64')];
    return salt.length === 20 && mac.length === 20 ? { salt, mac } : undefined;
}


/***/ }),

/***/ 7621:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ sharedPacer)
/* harmony export */ });
/* unused harmony export createPacer */
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3933);
/* harmony import */ var _semaphore_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8728);


/**
 * How many connections may be unauthenticated at one sshd at the same time. OpenSSH begins to drop at 10
 * (`MaxStartups 10:30:100`, sshd_config(5)); two are left for others.
 */
const UNAUTHENTICATED_AT_ONCE = 8;
/** How long an sshd that turned us away is left alone; it doubles while it goes on doing so. */
const REST_MS = 5_000;
const LONGEST_REST_MS = 30_000;
/** A pacer with a limit of its own. One per process is enough: see `sharedPacer`. */
function createPacer(limit = UNAUTHENTICATED_AT_ONCE, restMs = REST_MS) {
    const endpoints = new Map();
    function refused(at, error) {
        const now = performance.now();
        // Those that were on their way already are the same refusal.
        if (now >= at.restsUntil) {
            at.restsUntil = now + Math.min(LONGEST_REST_MS, restMs * 2 ** at.refusals);
            at.refusals++;
        }
        at.refusal = error;
    }
    return {
        async run(endpoint, handshake, signal) {
            const at = endpoints.get(endpoint) ?? {
                room: (0,_semaphore_js__WEBPACK_IMPORTED_MODULE_1__/* .createSemaphore */ .B)(limit),
                users: 0,
                refusal: undefined,
                refusals: 0,
                restsUntil: 0,
            };
            endpoints.set(endpoint, at);
            at.users++;
            try {
                const leave = await at.room.acquire(`waiting for room at ${endpoint}`, signal);
                try {
                    if (at.refusal !== undefined && performance.now() < at.restsUntil)
                        throw at.refusal;
                    const result = await handshake();
                    at.refusals = 0;
                    at.refusal = undefined;
                    return result;
                }
                catch (error) {
                    if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4 && error.category === 'throttled')
                        refused(at, error);
                    throw error;
                }
                finally {
                    leave();
                }
            }
            finally {
                at.users--;
                if (at.users === 0 && at.refusals === 0)
                    endpoints.delete(endpoint);
            }
        },
    };
}
/** The pacer that all connections of the process share unless they are given another. */
const sharedPacer = createPacer();


/***/ }),

/***/ 3952:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ matchPatternList),
/* harmony export */   g: () => (/* binding */ matchPattern)
/* harmony export */ });
/** Whether text fits a pattern of `*` and `?`, all other characters as they are. Linear in time. Source: ssh_config(5), PATTERNS. */
function matchPattern(text, pattern) {
    let at = 0;
    let inPattern = 0;
    let star = -1;
    let retry = 0;
    while (at < text.length) {
        if (pattern[inPattern] === '*') {
            star = inPattern++;
            retry = at;
        }
        else if (pattern[inPattern] === '?' || pattern[inPattern] === text[at]) {
            at++;
            inPattern++;
        }
        else if (star >= 0) {
            inPattern = star + 1;
            at = ++retry;
        }
        else {
            return false;
        }
    }
    while (pattern[inPattern] === '*')
        inPattern++;
    return inPattern === pattern.length;
}
/** Whether text fits a comma-separated list: some pattern fits, and none that starts with `!`. Source: openssh-portable match.c. */
function matchPatternList(text, list) {
    let found = false;
    for (const item of list.split(',')) {
        if (item.startsWith('!')) {
            if (matchPattern(text, item.slice(1)))
                return false;
        }
        else if (matchPattern(text, item)) {
            found = true;
        }
    }
    return found;
}


/***/ }),

/***/ 1981:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf),
/* harmony export */   X: () => (/* binding */ endpointOf)
/* harmony export */ });
/** How messages call an endpoint: `name (address:port)`, or the address alone when it is the name. */
function placeOf({ name, address, port }) {
    const endpoint = endpointOf({ address, port });
    return name === address || name === '' ? endpoint : `${name} (${endpoint})`;
}
/** `address:port`, IPv6 addresses in brackets. */
function endpointOf({ address, port }) {
    return address.includes(':') && !address.startsWith('[') ? `[${address}]:${port}` : `${address}:${port}`;
}


/***/ }),

/***/ 7376:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ retrying)
/* harmony export */ });
/* unused harmony export pauseAfter */
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3933);


/**
 * What may be tried again, and how patiently. A link that fell over is soon back, and a machine that is off shows it by using the
 * whole limit up at once. An sshd that turns us away does so for 15 s at least (PerSourcePenalties, sshd_config(5)).
 */
const PATIENCE = {
    network: { pauseMs: 500, longestPauseMs: 4_000, leastMs: 50, forMs: undefined },
    dns: { pauseMs: 500, longestPauseMs: 4_000, leastMs: 50, forMs: undefined },
    throttled: { pauseMs: 5_000, longestPauseMs: 20_000, leastMs: 5_000, forMs: 90_000 },
};
/** What time does not heal although its category often does. */
const LASTING = new Set(['not-an-ssh-server', 'jump-prohibited', 'name-not-found']);
/** Does `work` until it succeeds, fails for good, or patience, budget or the run end. Throws what `work` threw last. */
async function retrying(work, options) {
    const { target, retries, signal, log, given, free } = options;
    const began = performance.now();
    for (let attempt = 1;; attempt++) {
        try {
            return await work();
        }
        catch (error) {
            if (retries === undefined || signal?.aborted || given?.(error))
                throw error;
            const pauseMs = pauseAfter(error, attempt, performance.now() - began, target.connectTimeoutMs);
            if (pauseMs === undefined || !(free?.() || retries.take()))
                throw error;
            if (error instanceof Error)
                log?.(`${error.message} Trying again in ${Math.ceil(pauseMs / 1_000)} s.`);
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(pauseMs, undefined, { signal }).catch(() => undefined);
            if (signal?.aborted)
                throw error;
        }
    }
}
/** How long to wait before trying again after `attempt` attempts in `spentMs`; undefined: not at all. */
function pauseAfter(error, attempt, spentMs, connectTimeoutMs, lot = Math.random) {
    if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .BringupError */ .y4) || error.retryable === false || LASTING.has(error.code))
        return undefined;
    const patience = PATIENCE[error.category];
    if (patience === undefined)
        return undefined;
    const { pauseMs, longestPauseMs, leastMs, forMs = connectTimeoutMs } = patience;
    const wait = leastMs + lot() * Math.min(longestPauseMs, pauseMs * 2 ** (attempt - 1));
    return spentMs + wait <= forMs ? wait : undefined;
}


/***/ }),

/***/ 1718:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ tcpError),
/* harmony export */   v: () => (/* binding */ tcpTimeout)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3933);

const DNS = {
    code: 'name-not-found',
    category: 'dns',
    what: (place, evidence) => `The name of ${place} did not resolve (${evidence}).`,
    remedy: 'Correct the address, or look at the DNS of this machine: getent hosts <name>.',
};
/** What the system calls a failed TCP connect, and what it means for a person. */
const ROWS = {
    ENOTFOUND: DNS,
    EAI_AGAIN: {
        ...DNS,
        code: 'name-server-silent',
        what: (place, evidence) => `No name server answered for ${place} (${evidence}).`,
    },
    EAI_FAIL: DNS,
    EAI_NODATA: DNS,
    ECONNREFUSED: {
        code: 'connection-refused',
        category: 'network',
        what: (place) => `${place} refused the connection: the machine answers, but nothing listens on that port.`,
        remedy: 'Check that sshd runs there and on which port (ss -ltn), and the port in the fleet file.',
    },
    ETIMEDOUT: {
        code: 'connection-timed-out',
        category: 'network',
        what: (place, evidence) => `${place} did not answer (${evidence}): the machine is off, or a firewall drops the packets.`,
        remedy: 'Check that the machine is on, that its address is right, and that the firewall lets this machine in.',
    },
    EHOSTUNREACH: {
        code: 'no-route',
        category: 'network',
        what: (place, evidence) => `There is no way to ${place} (${evidence}).`,
        remedy: 'Check that both machines are in the same network or mesh, and the route: ip route get <address>.',
    },
    ECONNRESET: {
        code: 'connection-reset',
        category: 'network',
        what: (place) => `${place} broke off the connection.`,
        remedy: 'Try again; when it stays so, look at the log of sshd on the host and at firewalls in between.',
    },
};
const ALIASES = {
    ENETUNREACH: 'EHOSTUNREACH',
    ENETDOWN: 'EHOSTUNREACH',
    EHOSTDOWN: 'EHOSTUNREACH',
    EADDRNOTAVAIL: 'EHOSTUNREACH',
    EACCES: 'EHOSTUNREACH',
    EPERM: 'EHOSTUNREACH',
    EPIPE: 'ECONNRESET',
    ECONNABORTED: 'ECONNRESET',
};
/** A failed connect or a broken socket as a BringupError. `place` is `host name:port` in words. */
function tcpError(place, cause) {
    const first = firstError(cause);
    const name = first.code ?? '';
    const row = ROWS[ALIASES[name] ?? name] ?? {
        code: 'connection-failed',
        category: 'network',
        what: (where, evidence) => `The connection to ${where} failed: ${evidence}.`,
        remedy: 'Try again; when it stays so, check the network between this machine and the host.',
    };
    const evidence = first.syscall === undefined ? first.message : `${first.syscall}: ${name}`;
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: row.code,
        category: row.category,
        what: row.what(place, evidence),
        remedy: row.remedy,
        cause,
    });
}
/** Several addresses were tried (happy eyeballs): the first that says more than "no route" counts. */
function firstError(error) {
    if (!(error instanceof AggregateError))
        return error;
    const all = error.errors.filter((one) => one instanceof Error);
    return all.find((one) => (ALIASES[one.code ?? ''] ?? one.code) !== 'EHOSTUNREACH') ?? all[0] ?? error;
}
/** No answer to a TCP connect within the limit. */
function tcpTimeout(place, timeoutMs) {
    const cause = new Error(`no answer within ${timeoutMs / 1000} s`);
    cause.code = 'ETIMEDOUT';
    return tcpError(place, cause);
}


/***/ }),

/***/ 2820:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openControlServer: () => (/* binding */ openControlServer)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 14 modules
var schemas = __webpack_require__(4528);
// EXTERNAL MODULE: ./build/js/core/secret.js
var secret = __webpack_require__(1583);
// EXTERNAL MODULE: ./build/js/core/error.js
var core_error = __webpack_require__(3933);
;// CONCATENATED MODULE: ./build/js/mesh/http/errors.js

/** Codes of certificates that do not prove who the server is. Source: node doc/api/tls.md, X509 certificate error codes. */
const CERTIFICATE = /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_CERT|HOSTNAME_MISMATCH|INVALID_PURPOSE|PATH_LENGTH)/;
/** The server of this address could not be spoken to: what `fetch` threw, as what a person can act on. */
function connectionError(url, error, timeoutMs) {
    const { code, message } = innermost(error);
    const make = (made) => new core_error/* BringupError */.y4({ ...made, cause: error });
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
            remedy: 'correct its address in the mesh section, or the name resolution of this machine',
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
        remedy: 'see whether the server runs, and whether its address in the mesh section is right and reached from this machine',
    });
}
/** The server, or a proxy before it, cannot serve now. */
function serverBusy(url, status) {
    const throttled = status === 429;
    return new core_error/* BringupError */.y4({
        code: throttled ? 'mesh-server-throttled' : 'mesh-server-unavailable',
        category: throttled ? 'throttled' : 'network',
        what: `the mesh server ${url} ${throttled ? 'turns us away for now' : 'cannot serve now'} (HTTP ${status})`,
        remedy: throttled
            ? 'wait a minute and run it again'
            : 'see whether Headscale runs behind its proxy, and run it again',
    });
}
/** An answer of the right kind that we cannot read. `why` says what is wrong with it. */
function unreadable(url, asked, why) {
    return new core_error/* BringupError */.y4({
        code: 'mesh-answer-unreadable',
        category: 'unsupported',
        what: `the answer of the mesh server ${url} to ${asked} cannot be read: ${why}`,
        remedy: 'if the server is newer than this bringup, upgrade bringup; otherwise see what changes answers on the way',
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
    machineKey: answers_text,
    nodeKey: answers_text,
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
    machineKey: raw.machineKey,
    nodeKey: raw.nodeKey,
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
    throw unreadable(url, asked, `${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'not as expected'}`);
}

;// CONCATENATED MODULE: ./build/js/mesh/headscale/own-routes.js
/** Nodes with their routes, where routes are things of their own (up to 0.25). */
async function withOwnRoutes(nodeList, routeList) {
    const [nodes, routes] = await Promise.all([nodeList(), routeList()]);
    const prefixes = (id, which) => routes.filter((route) => route.node === id && route[which]).map(({ prefix }) => prefix);
    return nodes.map((node) => ({
        ...node,
        routes: { offered: prefixes(node.id, 'offered'), approved: prefixes(node.id, 'approved') },
    }));
}
/** Approves these routes of a node and no others, each by itself. */
async function approvedOneByOne({ id, wanted }, routeList, change) {
    const routes = (await routeList()).filter(({ node }) => node === id);
    for (const { id: route, prefix, approved } of routes) {
        const asked = wanted.includes(prefix);
        if (asked !== approved)
            await change(route, asked ? 'enable' : 'disable');
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/js/core/category.js
var category = __webpack_require__(6371);
;// CONCATENATED MODULE: ./build/js/mesh/grace.js
/** For what a cancelled run may not leave undone: the runner kills it after 10 s. */
const GRACE_MS = 5_000;
/** A signal that comes when this time has passed since the run was cancelled, or since now if it was cancelled before. */
function graceAfter({ cancel, ms }) {
    const late = new AbortController();
    let timer;
    const begin = () => {
        timer = setTimeout(() => late.abort(new DOMException('cancelled, and it took too long', 'TimeoutError')), ms);
    };
    if (cancel?.aborted)
        begin();
    else
        cancel?.addEventListener('abort', begin, { once: true });
    return {
        signal: late.signal,
        [Symbol.dispose]() {
            clearTimeout(timer);
            cancel?.removeEventListener('abort', begin);
        },
    };
}

;// CONCATENATED MODULE: ./build/js/mesh/http/send.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});





/** The same server for keys, whose requests outlive the run that is cancelled by a few seconds. */
function steady({ signal, ...server }, graceMs = GRACE_MS) {
    return { ...server, grace: { cancel: signal, ms: graceMs } };
}
const TIMEOUT_MS = 10_000;
const ATTEMPTS = 3;
const PAUSE_MS = 250;
/** Far above a list of ten thousand nodes. */
const MOST_BYTES = 64 * 2 ** 20;
/** HTTP states of a server, or a proxy before it, that cannot serve now. */
const BUSY = new Set([429, 502, 503, 504]);
/** The connection was never made, so nothing was asked. */
const NEVER_ASKED = new Set(['mesh-server-name', 'mesh-server-unreachable']);
/**
 * Works, and tries again while the network fails: what changes nothing always, what changes something only when it cannot
 * have arrived.
 */
async function patiently(method, signal, work) {
    for (let attempt = 1;; attempt++) {
        try {
            return await work();
        }
        catch (error) {
            signal?.throwIfAborted();
            if (attempt === ATTEMPTS || !mayTryAgain(error, method))
                throw error;
            await (0,promises_.setTimeout)(Math.random() * PAUSE_MS * 2 ** attempt, undefined, { signal }).catch(() => signal?.throwIfAborted());
        }
    }
}
function mayTryAgain(error, method) {
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
/** Sends one request and reads what comes back, whatever it is. Throws BringupError when nothing does. */
async function send(endpoint, { method, path, headers = {}, body }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { url, signal, grace = { cancel: undefined, ms: GRACE_MS }, timeoutMs = TIMEOUT_MS } = endpoint;
        const timeout = AbortSignal.timeout(timeoutMs);
        const late = __addDisposableResource(env_1, graceAfter(grace), false);
        try {
            const response = await fetch(new URL(path, url), {
                method,
                // A redirect is told, never followed: the key goes only where the fleet file says.
                redirect: 'manual',
                signal: AbortSignal.any([timeout, late.signal, ...(signal === undefined ? [] : [signal])]),
                headers: { accept: 'application/json', ...headers },
                ...(body === undefined ? {} : { body }),
            });
            return {
                status: response.status,
                type: (response.headers.get('content-type') ?? '').split(';')[0]?.trim() ?? '',
                text: await textOf(response, url, `${method} ${path.split('?')[0]}`),
                location: response.headers.get('location') ?? undefined,
            };
        }
        catch (error) {
            signal?.throwIfAborted();
            if (error instanceof core_error/* BringupError */.y4)
                throw error;
            throw connectionError(url, error, late.signal.aborted ? grace.ms : timeoutMs);
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
async function textOf(response, url, asked) {
    const parts = [];
    let sizeBytes = 0;
    for await (const part of response.body ?? []) {
        sizeBytes += part.byteLength;
        if (sizeBytes > MOST_BYTES)
            throw unreadable(url, asked, `it is larger than ${MOST_BYTES / 2 ** 20} MiB`);
        parts.push(part);
    }
    return Buffer.concat(parts).toString('utf8');
}

// EXTERNAL MODULE: ./build/js/core/redact.js
var redact = __webpack_require__(162);
;// CONCATENATED MODULE: ./build/js/mesh/refusals.js

/** What servers say when they understood and do not do it, in the words of 0.23 to 0.29. First match wins. */
const REFUSALS = [
    {
        code: 'mesh-node-missing',
        category: 'service',
        said: /node not found|node no longer exists|^record not found$/i,
        remedy: 'run it again: somebody else deleted the node meanwhile',
    },
    {
        code: 'mesh-name-taken',
        category: 'config',
        said: /name is not unique/i,
        remedy: 'delete the other node at the server when it is of no use any more, or give this host another mesh.hostname',
    },
    {
        code: 'mesh-name-refused',
        category: 'config',
        said: /DNS (segment|label)|\bhostname "/i,
        remedy: 'give the host a mesh.hostname of 2 to 63 small letters, digits and hyphens',
    },
    {
        code: 'mesh-tag-refused',
        category: 'config',
        said: /\btags?\b/i,
        remedy: 'tags are small letters after `tag:`, and tagOwners in the policy of the server has to know them',
    },
];
/** The server understood `asked` and did not do it. `said` is its own sentence, without secrets. */
function refusal({ asked, said }) {
    const row = REFUSALS.find((one) => one.said.test(said));
    return new core_error/* BringupError */.y4({
        code: row?.code ?? 'mesh-server-refused',
        category: row?.category ?? 'service',
        what: `${asked}${said === '' ? '' : `: ${said}`}`,
        remedy: row?.remedy ?? 'see the log of the server at this time',
    });
}

;// CONCATENATED MODULE: ./build/js/mesh/headscale/errors.js

const KEY_REMEDY = 'make a new one on the server with `headscale apikeys create --expiration 90d` and put it into the secret';
/** Something that is no Headscale answered. `seen` is the evidence. */
function notHeadscale(url, seen, remedy) {
    return new core_error/* BringupError */.y4({
        code: 'mesh-server-other',
        category: 'config',
        what: `${url} does not answer as a Headscale does: ${seen}`,
        remedy: remedy ?? 'correct mesh.server: it is the address that clients get as --login-server',
    });
}
/** The server speaks as no Headscale from 0.23 on. */
function tooOld(url, version) {
    return new core_error/* BringupError */.y4({
        code: 'mesh-server-too-old',
        category: 'unsupported',
        what: `the mesh server ${url} is Headscale ${version}, and bringup speaks with 0.23 and newer`,
        remedy: 'upgrade the server, one minor version after the other as its release notes say',
    });
}
/** The server knows no such API key, or no longer. */
function keyRefused(url, secretName) {
    return new core_error/* BringupError */.y4({
        code: 'mesh-key-refused',
        category: 'auth',
        what: `the mesh server ${url} does not accept the API key in ${secretName}: it is wrong, or it has expired`,
        remedy: KEY_REMEDY,
    });
}
/** What the secret holds cannot be an API key. */
function keyMalformed(secretName) {
    return new core_error/* BringupError */.y4({
        code: 'mesh-key-malformed',
        category: 'secret',
        what: `what ${secretName} holds is no API key: keys have no spaces and no line breaks inside`,
        remedy: KEY_REMEDY,
    });
}
/** The user of the fleet file is not on the server. */
function userMissing(url, user, known) {
    return new core_error/* BringupError */.y4({
        code: 'mesh-user-missing',
        category: 'config',
        what: `the mesh server ${url} has no user ${user}; ${known}`,
        remedy: `correct mesh.user, or make it on the server: headscale users create ${user}`,
    });
}

;// CONCATENATED MODULE: ./build/js/mesh/headscale/request.js






/** Asks something that anybody may ask, such as the version. Throws BringupError when nothing serves there now. */
function askOpenly(server, path) {
    return patiently('GET', server.signal, async () => {
        const answer = await send(server, { method: 'GET', path });
        if (BUSY.has(answer.status))
            throw serverBusy(server.url, answer.status);
        return answer;
    });
}
/**
 * Asks with the API key and returns the JSON of the answer. What changes nothing is tried again when the network fails; what
 * changes something only when it cannot have arrived. Throws BringupError for everything else than success.
 */
function ask(server, request) {
    const { method, path, body } = request;
    const headers = {
        authorization: `Bearer ${bearer(server.apiKey)}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    return patiently(method, server.signal, async () => {
        const sent = { method, path, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
        return jsonOf(await send(server, sent), server, request);
    });
}
function jsonOf(answer, { url, apiKey }, { method, path, secrets = [] }) {
    const { status, text } = answer;
    const asked = `${method} ${path.split('?')[0]}`;
    // Up to 0.26 a wrong key gives HTTP 500, and only one that has expired 401 (headscale hscontrol/app.go).
    if (status === 401 || status === 403 || text.trim() === 'Unauthorized')
        throw keyRefused(url, apiKey.name);
    if (BUSY.has(status))
        throw serverBusy(url, status);
    const json = parsed(text);
    if (status >= 200 && status < 300) {
        if (text.trim() === '' && method !== 'GET')
            return {};
        if (json === undefined)
            throw looksLikeJson(answer) ? unreadable(url, asked, 'it is no JSON') : stranger(url, asked, answer);
        return json;
    }
    const said = saidBy(json);
    if (said === undefined)
        throw stranger(url, asked, answer);
    throw refusal({
        asked: `the mesh server ${url} refused ${asked} (HTTP ${status})`,
        said: (0,redact/* redactor */.$)([apiKey, trimmed(apiKey), ...secrets])
            .text(said)
            .slice(0, 300),
    });
}
/** An answer that no Headscale gives, as an error that says what came. */
function stranger(url, asked, { status, type, location, text }) {
    if (location !== undefined)
        return notHeadscale(url, `it sends ${asked} on to ${shownOrigin(location, url)}`, `write the address it leads to in mesh.server, if that is your Headscale`);
    if (/HTTP request to an HTTPS server/i.test(text))
        return notHeadscale(url, 'it speaks only TLS', 'write https:// in mesh.server');
    return notHeadscale(url, `${asked} gave HTTP ${status}${type === '' ? '' : ` and ${type}`}`);
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
        throw keyMalformed(apiKey.name);
    return key;
}
function trimmed(apiKey) {
    return new secret/* Secret */.z(apiKey.name, apiKey.reveal().trim());
}

;// CONCATENATED MODULE: ./build/js/mesh/headscale/list.js


/** What a question for a list is answered with, by its schema in `ANSWERS`. Throws BringupError. */
async function list(server, schema, path) {
    const answer = await ask(server, { method: 'GET', path });
    return read(schema, answer, { url: server.url, asked: `GET ${path.split('?')[0]}` });
}

;// CONCATENATED MODULE: ./build/js/mesh/headscale/pre-auth-keys.js




const PATH = '/api/v1/preauthkey';
/** Keys with tags belong to nobody from 0.28 on, whoever made them. */
function ofUserOrNobody(keys, user) {
    return keys.filter((key) => key.user === undefined || key.user === user.name);
}
/** What a server does with pre-auth keys. */
function preAuthKeys(place, dialect) {
    const server = steady(place);
    const nameOf = (user) => user[dialect.keyUser];
    return {
        async createKey({ user, expiration, tags, ephemeral }) {
            const body = {
                user: nameOf(user),
                reusable: false,
                ephemeral,
                expiration: expiration.toISOString(),
                aclTags: tags,
            };
            const answer = await ask(server, { method: 'POST', path: PATH, body });
            return read(ANSWERS.newKey, answer, { url: server.url, asked: `POST ${PATH}` });
        },
        async keys(user) {
            const query = dialect.keyList === 'all' ? '' : `?user=${encodeURIComponent(nameOf(user))}`;
            const keys = await list(server, ANSWERS.keys, `${PATH}${query}`);
            return ofUserOrNobody(keys, user);
        },
        async deleteKey(user, { id, key }) {
            if (dialect.keyEnd === 'delete-by-id') {
                await ask(server, { method: 'DELETE', path: `${PATH}?id=${encodeURIComponent(id)}` });
                return;
            }
            const body = { user: nameOf(user), key: key.reveal() };
            await ask(server, { method: 'POST', path: `${PATH}/expire`, body, secrets: [key] });
        },
    };
}

;// CONCATENATED MODULE: ./build/js/mesh/headscale/cli/api-shape.js
/**
 * What `headscale -o json` prints, as the API writes the same. Up to 0.29 it is Go's own encoding of the messages: snake_case,
 * times as `{seconds, nanos}`, and what is false, empty or zero is left out. From 0.30 it is as the API has it, and stays so.
 */
function apiShape(value) {
    if (Array.isArray(value))
        return value.map(apiShape);
    if (value === null || typeof value !== 'object')
        return value;
    const entries = Object.entries(value);
    const time = timeOf(entries);
    if (time !== undefined)
        return time;
    return Object.fromEntries(entries.map(([name, inner]) => [camelCase(name), apiShape(inner)]));
}
function camelCase(name) {
    return name.replace(/_([a-z0-9])/g, (_all, letter) => letter.toUpperCase());
}
/** RFC 3339 of a `google.protobuf.Timestamp`; one without nanoseconds has only seconds. */
function timeOf(entries) {
    const fields = Object.fromEntries(entries);
    const { seconds = 0, nanos = 0, ...rest } = fields;
    if (entries.length === 0 || Object.keys(rest).length > 0)
        return undefined;
    if (typeof seconds !== 'number' || typeof nanos !== 'number')
        return undefined;
    const date = new Date(seconds * 1_000 + Math.floor(nanos / 1_000_000));
    return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

;// CONCATENATED MODULE: ./build/js/mesh/headscale/cli/errors.js


/** What `headscale` says when it does not do what it was asked. First match wins. Source: headscale cmd/headscale/cli/utils.go. */
const ROWS = [
    {
        code: 'mesh-command-missing',
        category: 'config',
        matches: (said, { code }) => code === 127 || /command not found|no such container/i.test(said),
        what: ({ where, said }) => `${where} could not be started: ${said}`,
        remedy: 'name its path in mesh.control.command, or correct mesh.control.host',
    },
    {
        code: 'mesh-command-not-allowed',
        category: 'config',
        matches: (said) => /permission denied|do you have the correct permissions/i.test(said),
        what: ({ where, said }) => `${where} may not speak with its server: ${said}`,
        remedy: 'the user has to be root there, may use sudo, or is in the group of its socket (usermod -aG headscale USER)',
    },
    {
        code: 'mesh-command-config',
        category: 'config',
        matches: (said) => /loading config|load configuration|config file|reading config/i.test(said),
        what: ({ where, said }) => `${where} cannot read its configuration: ${said}`,
        remedy: 'name its path on that host in mesh.control.config',
    },
    {
        code: 'mesh-server-unreachable',
        category: 'network',
        matches: (said) => /deadline exceeded|could not connect|connecting to|connection refused|Unavailable/i.test(said),
        what: ({ where, said }) => `${where} does not reach its server: ${said}`,
        remedy: 'see on that host whether the server runs: systemctl status headscale',
    },
];
/** A command of `headscale` that failed, as what a person can act on. What it printed to stdout is never quoted: a key may be in it. */
function commandFailed(where, words, ran) {
    const said = errors_saidBy(ran);
    const row = ROWS.find(({ matches }) => matches(said, ran));
    if (row === undefined)
        return refusal({ asked: `${where} refused \`${commandOf(words)}\``, said });
    const { code, category, remedy } = row;
    return new core_error/* BringupError */.y4({ code, category, what: row.what({ where, said }), remedy });
}
/** The words before the first option. */
function commandOf(words) {
    const end = words.findIndex((word) => word.startsWith('-'));
    return words.slice(0, end < 0 ? words.length : end).join(' ');
}
/** The sentence of an error: `{"error": …}` with `-o json`, else the last line, without what a logger puts before it. */
function errors_saidBy({ stderr, code }) {
    const json = /\{\s*"error"\s*:[\s\S]*\}/.exec(stderr)?.[0];
    const told = json === undefined ? undefined : errorIn(json);
    const lines = stderr.replaceAll(/\x1b\[[0-9;]*m/g, '').split('\n');
    const last = lines
        .findLast((line) => line.trim() !== '')
        ?.replace(/^\S+ (TRC|DBG|INF|WRN|ERR|FTL) (\S+\.go:\d+ > )?/, '');
    const text = told ?? last ?? `exit ${code}`;
    return text
        .replace(/^(?:[\w ]+: )?rpc error: code = \w+ desc = /, '')
        .trim()
        .slice(0, 300);
}
function errorIn(json) {
    try {
        const { error } = JSON.parse(json);
        return typeof error === 'string' ? error : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/js/mesh/headscale/cli/ask.js




/**
 * Asks for something and returns its JSON in the shape of the API; `null`, which is how no entries are printed, as an empty
 * list. Asked again once when the connection broke, because a question changes nothing.
 */
async function askCli(cli, words) {
    const ran = await ask_jsonOf(cli, words).catch((error) => {
        if (error instanceof core_error/* BringupError */.y4 && error.category === 'network')
            return ask_jsonOf(cli, words);
        throw error;
    });
    if (ran.code === 0)
        return ask_parsed(cli, words, ran);
    // Up to 0.28 the logger is off with `-o json`, and what goes wrong before the server is asked is not told at all.
    const told = ran.stderr.trim() === '' ? await cli.host.run([...configOf(cli), ...words], howOf(cli)) : ran;
    throw commandFailed(cli.host.what, words, told.code === 0 ? ran : told);
}
/** Changes something, once. Returns the JSON of the answer. */
async function changeByCli(cli, words) {
    const ran = await ask_jsonOf(cli, words);
    if (ran.code !== 0)
        throw commandFailed(cli.host.what, words, ran);
    return ask_parsed(cli, words, ran);
}
function ask_jsonOf(cli, words) {
    return cli.host.run([...configOf(cli), '--output', 'json', ...words], howOf(cli));
}
function howOf({ steady = false }) {
    return { steady };
}
function configOf({ config }) {
    return config === undefined ? [] : ['--config', config];
}
function ask_parsed({ host }, words, { stdout }) {
    try {
        const json = JSON.parse(stdout);
        return json === null ? [] : apiShape(json);
    }
    catch {
        // Not quoted: a key may stand in it.
        throw unreadable(host.what, `\`${words.slice(0, 2).join(' ')}\``, 'it is no JSON');
    }
}

;// CONCATENATED MODULE: ./build/js/mesh/headscale/dialects.js
/** Oldest first. Versions before the first row are too old. */
const DIALECTS = [
    {
        since: [0, 23],
        versions: '0.23 to 0.25',
        keyUser: 'name',
        keyEnd: 'expire-by-key',
        keyList: 'of-user',
        routes: 'own',
    },
    {
        since: [0, 26],
        versions: '0.26 or 0.27',
        keyUser: 'id',
        keyEnd: 'expire-by-key',
        keyList: 'of-user',
        routes: 'on-node',
    },
    {
        since: [0, 28],
        versions: '0.28 or newer',
        keyUser: 'id',
        keyEnd: 'delete-by-id',
        keyList: 'all',
        routes: 'on-node',
    },
];
/** The dialect of a version; a version newer than all we know speaks as the newest. Undefined: too old. */
function dialectOf([major, minor]) {
    return DIALECTS.findLast(({ since }) => major > since[0] || (major === since[0] && minor >= since[1]));
}

;// CONCATENATED MODULE: ./build/js/mesh/headscale/detect.js



/**
 * Finds out what a server is, without a key: by its `/version` (0.27 and newer), else by the description of its API, which
 * also tells of servers that were built without a version. Throws BringupError when it is too old, or no Headscale.
 */
async function detect(server) {
    const first = await askOpenly(server, '/version');
    const told = versionIn(first);
    const numbers = versionNumbers(told);
    if (numbers !== undefined) {
        const dialect = dialectOf(numbers);
        if (dialect === undefined)
            throw tooOld(server.url, plain(told));
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
        throw tooOld(server.url, '0.22 or older');
    const fields = (name) => description?.definitions?.[name]?.properties;
    const [created, expired] = [fields('v1CreatePreAuthKeyRequest'), fields('v1ExpirePreAuthKeyRequest')];
    if (created === undefined || expired === undefined)
        return undefined;
    const seen = {
        keyUser: created['user']?.format === 'uint64' ? 'id' : 'name',
        keyEnd: 'key' in expired ? 'expire-by-key' : 'delete-by-id',
        routes: paths.some((path) => path.endsWith('/approve_routes')) ? 'on-node' : 'own',
    };
    return DIALECTS.find(({ keyUser, keyEnd, routes }) => keyUser === seen.keyUser && keyEnd === seen.keyEnd && routes === seen.routes);
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
function versionNumbers(version) {
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

;// CONCATENATED MODULE: ./build/js/mesh/headscale/cli/detect.js




/** Finds out what the command line is: by its version, and where that is not told (a build of one's own) by what it can do. Throws BringupError. */
async function detectCli(host) {
    // Without any option: up to 0.26 `version` must be the first word, and knows none.
    const version = await host.run(['version']);
    if (version.code !== 0)
        throw commandFailed(host.what, ['version'], version);
    // `0.25.1`, or from 0.27 on `headscale version v0.27.1` and more lines.
    const [first = ''] = version.stdout.trim().split('\n');
    const told = /v?\d+\.\d+\.\S+/.exec(first)?.[0] ?? '';
    const numbers = versionNumbers(told);
    if (numbers === undefined) {
        const dialect = await byHelp(host);
        return { version: dialect.versions, dialect };
    }
    const dialect = dialectOf(numbers);
    if (dialect === undefined)
        throw tooOld(host.what, told);
    return { version: told.replace(/^v/, ''), dialect };
}
async function byHelp(host) {
    const has = async (part, command) => {
        const { stdout } = await host.run([part, '--help']);
        return new RegExp(`^ +${command} `, 'm').test(stdout);
    };
    const [keyDelete, onNode] = await Promise.all([has('preauthkeys', 'delete'), has('nodes', 'approve-routes')]);
    const keyEnd = keyDelete ? 'delete-by-id' : 'expire-by-key';
    const routes = onNode ? 'on-node' : 'own';
    return DIALECTS.find((row) => row.keyEnd === keyEnd && row.routes === routes) ?? DIALECTS[0];
}

;// CONCATENATED MODULE: ./build/js/mesh/headscale/cli/client.js





/**
 * A Headscale that is asked by its own command line. What is the same as in the API has one reader; only the words differ:
 * headscale cmd/headscale/cli, by tag.
 */
async function openHeadscaleCli(cli) {
    const { version, dialect } = await detectCli(cli.host);
    const url = cli.host.what;
    const reading = (asked) => ({ url, asked: `\`${asked}\`` });
    const change = async (...words) => {
        await changeByCli(cli, words);
    };
    const nodeList = async () => read(ANSWERS.nodes, { nodes: await askCli(cli, ['nodes', 'list']) }, reading('nodes list'));
    const ownRoutes = async () => read(ANSWERS.routes, { routes: await askCli(cli, ['routes', 'list']) }, reading('routes list'));
    const own = dialect.routes === 'own';
    const sure = { ...cli, steady: true };
    return {
        version,
        async users() {
            return read(ANSWERS.users, { users: await askCli(cli, ['users', 'list']) }, reading('users list'));
        },
        nodes: own ? () => withOwnRoutes(nodeList, ownRoutes) : nodeList,
        approveRoutes: own
            ? (id, wanted) => approvedOneByOne({ id, wanted }, ownRoutes, (route, verb) => change('routes', verb, '--route', route))
            : (id, routes) => change('nodes', 'approve-routes', '--identifier', id, '--routes', routes.join(',')),
        // Without --force it asks, and there is nobody to answer.
        deleteNode: (id) => change('nodes', 'delete', '--identifier', id, '--force'),
        renameNode: (id, name) => change('nodes', 'rename', '--identifier', id, '--', name),
        setTags: (id, tags) => change('nodes', 'tag', '--identifier', id, '--tags', tags.join(',')),
        async createKey({ user, expiration, tags, ephemeral }) {
            const answer = await changeByCli(sure, [
                'preauthkeys',
                'create',
                '--user',
                user[dialect.keyUser],
                '--expiration',
                `${Math.max(1, Math.floor((expiration.getTime() - Date.now()) / 1_000))}s`,
                ...(tags.length === 0 ? [] : ['--tags', tags.join(',')]),
                ...(ephemeral ? ['--ephemeral'] : []),
            ]);
            return read(ANSWERS.newKey, { preAuthKey: answer }, reading('preauthkeys create'));
        },
        async keys(user) {
            const of = dialect.keyList === 'all' ? [] : ['--user', user[dialect.keyUser]];
            const answer = await askCli(sure, ['preauthkeys', 'list', ...of]);
            return ofUserOrNobody(read(ANSWERS.keys, { preAuthKeys: answer }, reading('preauthkeys list')), user);
        },
        async deleteKey(_user, { id }) {
            // Up to 0.27 a key is named by itself, which would put it into the list of processes. It ends by itself soon.
            if (dialect.keyEnd === 'delete-by-id')
                await changeByCli(sure, ['preauthkeys', 'delete', '--id', id]);
        },
    };
}

// EXTERNAL MODULE: ./build/js/core/sh.js
var sh = __webpack_require__(2260);
// EXTERNAL MODULE: ./build/js/engine/deadline.js
var deadline = __webpack_require__(4796);
// EXTERNAL MODULE: ./build/js/engine/errors.js
var errors = __webpack_require__(1487);
// EXTERNAL MODULE: ./build/js/engine/session-failure.js + 1 modules
var session_failure = __webpack_require__(9725);
// EXTERNAL MODULE: ./build/js/host/semaphore.js
var semaphore = __webpack_require__(8728);
;// CONCATENATED MODULE: ./build/js/mesh/headscale/cli/shared-connection.js

/** Nobody is connected to before the first use. */
function sharedConnection(open, idleMs) {
    const leases = new Set();
    let current;
    const close = async (lease) => {
        lease.rest?.abort();
        leases.delete(lease);
        if (current === lease)
            current = undefined;
        await lease.opened.then(({ connection }) => connection[Symbol.asyncDispose]()).catch(() => undefined);
    };
    const begin = () => {
        const lease = { opened: open(), users: 0, failed: false, rest: undefined };
        leases.add(lease);
        return lease;
    };
    const rest = (lease) => {
        const stop = new AbortController();
        lease.rest = stop;
        (0,promises_.setTimeout)(idleMs, undefined, { signal: stop.signal }).then(() => close(lease), () => undefined);
    };
    return {
        async use(work) {
            current ??= begin();
            const lease = current;
            lease.users += 1;
            lease.rest?.abort();
            try {
                return await work(await lease.opened);
            }
            catch (error) {
                lease.failed = true;
                if (current === lease)
                    current = undefined;
                throw error;
            }
            finally {
                lease.users -= 1;
                if (lease.users === 0 && lease.failed)
                    await close(lease);
                else if (lease.users === 0 && leases.has(lease))
                    rest(lease);
            }
        },
        async [Symbol.asyncDispose]() {
            await Promise.all([...leases].map(close));
        },
    };
}

;// CONCATENATED MODULE: ./build/js/mesh/headscale/cli/control-host.js
var control_host_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var control_host_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});







/** The command line itself gives up after 5 s without a server. */
const LIMIT_MS = 30_000;
/** A connection that nobody needs for so long is closed; the next question opens another. */
const IDLE_MS = 5_000;
/** Far below what an sshd allows on one connection. */
const AT_ONCE = 4;
const control_host_MOST_BYTES = 64 * 2 ** 20;
const MARK = 'bringup-headscale-begins';
/** A control host that is connected to when it is first asked something, once for all questions. */
function controlHost({ name, command, signal, connect }) {
    const slots = (0,semaphore/* createSemaphore */.B)(AT_ONCE);
    // Not the run's signal: one that is cancelled may still have a key to give back.
    const closing = new AbortController();
    const shared = sharedConnection(() => connect(closing.signal), IDLE_MS);
    return {
        what: `headscale on ${name}`,
        async run(words, { limitMs = LIMIT_MS, steady = false } = {}) {
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                const grace = control_host_addDisposableResource(env_1, graceAfter({ cancel: signal, ms: GRACE_MS }), false);
                const until = steady ? grace.signal : signal;
                const leave = await slots.acquire(`a channel to ${name}`, until);
                try {
                    const ended = shared.use(async ({ connection, sudo }) => {
                        if (until?.aborted)
                            throw (0,errors/* cancelledError */.YQ)(name);
                        const running = runOn(connection, { name, sudo, words: [...command.split(' '), ...words] });
                        const ran = running.then(({ done }) => done);
                        try {
                            return await (0,deadline/* withDeadline */.N)(ran, limitMs, until, () => tooLate(name, words, limitMs), name);
                        }
                        catch (error) {
                            ran.catch(() => undefined);
                            void running.then(({ close }) => close()).catch(() => undefined);
                            throw error;
                        }
                    });
                    return await whileNot(until, ended, name);
                }
                finally {
                    leave();
                }
            }
            catch (e_1) {
                env_1.error = e_1;
                env_1.hasError = true;
            }
            finally {
                control_host_disposeResources(env_1);
            }
        },
        async [Symbol.asyncDispose]() {
            closing.abort();
            await shared[Symbol.asyncDispose]();
        },
    };
}
/** Who is cancelled does not wait for a connection that is being opened for others, too. */
async function whileNot(signal, work, name) {
    const { promise: stopped, reject } = Promise.withResolvers();
    const stop = () => reject((0,errors/* cancelledError */.YQ)(name));
    if (signal?.aborted)
        stop();
    signal?.addEventListener('abort', stop, { once: true });
    try {
        return await Promise.race([work, stopped]);
    }
    finally {
        signal?.removeEventListener('abort', stop);
    }
}
/** Sentences of sudo, or about it, except that it does not find what it is to run. */
const BY_SUDO = /^(?:sudo: (?!\S+: command not found)|sorry, |env: \W*sudo\W)|sudoers file/im;
/** Login scripts may print; what comes after the mark is the command's own. */
async function runOn(connection, { name, sudo, words }) {
    const become = { root: '', nopasswd: 'env LC_ALL=C sudo -n ', password: "env LC_ALL=C sudo -S -p '' " }[sudo.sudo];
    const inner = `printf "\\n%s\\n" ${MARK}; exec ${become}${words.map(sh/* quote */.hD).join(' ')}`;
    const channel = await connection.exec(`exec sh -c ${(0,sh/* quote */.hD)(inner)}`);
    channel.stdin.on('error', () => undefined);
    channel.stdin.end(sudo.sudo === 'password' ? `${sudo.password.reveal()}\n` : '');
    const finish = async () => {
        const [stdout, stderr, exit] = await Promise.all([control_host_all(channel.stdout), control_host_all(channel.stderr), channel.exit]);
        const begin = stdout.indexOf(`${MARK}\n`);
        const refused = sudo.sudo !== 'root' && exit.code !== 0 && BY_SUDO.test(stderr);
        if (exit.code !== undefined && begin >= 0 && !refused)
            return { code: exit.code, stdout: stdout.slice(begin + MARK.length + 1), stderr };
        throw (0,session_failure/* noHello */.K)({
            host: name,
            target: connection.target,
            user: connection.user,
            sudo: sudo.sudo,
            password: sudo.sudo === 'password' ? sudo.password : undefined,
            askedAgain: /try again|incorrect password|no password was provided/i.test(stderr),
            stdout: begin < 0 ? stdout : stdout.slice(0, begin),
            stderr,
            code: exit.code,
            lost: exit.code === undefined ? new Error(exit.signal ?? 'no exit code came back') : undefined,
        });
    };
    return { done: finish(), close: () => channel.close() };
}
async function control_host_all(stream) {
    const parts = [];
    let sizeBytes = 0;
    for await (const part of stream) {
        sizeBytes += part.length;
        if (sizeBytes <= control_host_MOST_BYTES)
            parts.push(part);
    }
    return Buffer.concat(parts).toString('utf8');
}
function tooLate(name, words, limitMs) {
    return {
        code: 'mesh-server-slow',
        what: `\`headscale ${words.slice(0, 2).join(' ')}\` on ${name} did not end within ${limitMs / 1_000} s`,
        remedy: 'see whether the server is overloaded, and what the command waits for when run there by hand',
    };
}

// EXTERNAL MODULE: ./build/js/host/connect.js + 10 modules
var connect = __webpack_require__(3085);
;// CONCATENATED MODULE: ./build/js/mesh/headscale/cli/this-machine.js


/** This machine as a control host: as root when sudo lets us run the command without a password, else as the user we are. */
async function thisMachine(command) {
    const connection = await (0,connect/* connect */.N)('local');
    const isRoot = process.getuid?.() === 0;
    return { connection, sudo: { sudo: !isRoot && (await sudoRuns(connection, command)) ? 'nopasswd' : 'root' } };
}
/** Whether sudo runs this very command without asking; it may be all that it runs. */
async function sudoRuns(connection, command) {
    const words = ['sudo', '-n', ...command.split(' '), 'version'];
    const channel = await connection.exec(`exec sh -c ${(0,sh/* quote */.hD)(`exec ${words.map(sh/* quote */.hD).join(' ')} >/dev/null 2>&1`)}`);
    channel.stdin.end();
    channel.stdout.resume();
    channel.stderr.resume();
    return (await channel.exit).code === 0;
}

;// CONCATENATED MODULE: ./build/js/mesh/headscale/nodes.js




const nodes_PATH = '/api/v1/node';
/** What a server does with nodes. */
function nodesOf(server, dialect) {
    const path = (id) => `${nodes_PATH}/${encodeURIComponent(id)}`;
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
        nodes: () => list(server, ANSWERS.nodes, nodes_PATH),
        approveRoutes: (id, routes) => change(server, 'POST', `${nodes_PATH}/${encodeURIComponent(id)}/approve_routes`, { routes }),
    }),
    own: (server) => ({
        nodes: () => withOwnRoutes(() => list(server, ANSWERS.nodes, nodes_PATH), () => ownRoutes(server)),
        approveRoutes: (id, wanted) => approvedOneByOne({ id, wanted }, () => ownRoutes(server), (route, verb) => change(server, 'POST', `/api/v1/routes/${encodeURIComponent(route)}/${verb}`)),
    }),
};
function ownRoutes(server) {
    return list(server, ANSWERS.routes, '/api/v1/routes');
}
async function change(server, method, path, body) {
    await ask(server, { method, path, ...(body === undefined ? {} : { body }) });
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

// EXTERNAL MODULE: ./build/js/fleet/nearest.js
var nearest = __webpack_require__(6826);
;// CONCATENATED MODULE: ./build/js/mesh/key-end.js
/** Whether a key that a server lists ends when ours does, as far as both are known to the second. */
function endsThen({ expiration }, wanted) {
    return wanted === undefined || Math.abs(Date.parse(expiration ?? '') - Date.parse(wanted)) < 1_000;
}

;// CONCATENATED MODULE: ./build/js/mesh/headscale/client-floor.js

/** The oldest client that each server takes, from this version of it on. Source: headscale hscontrol/capver, MinSupportedCapabilityVersion by tag. */
const FLOORS = [
    { since: [0, 25], client: [1, 62] },
    { since: [0, 27], client: [1, 64] },
    { since: [0, 28], client: [1, 74] },
    { since: [0, 29], client: [1, 80] },
];
/**
 * What is wrong when a client of this version (`1.78.1`, as `tailscale version` tells it) wants to join; undefined when nothing
 * is, or nothing is known. A server that tells a range is taken for the oldest of it.
 */
function clientTooOld({ version, url }, client) {
    const [server, has] = [numbersIn(version), numbersIn(client)];
    if (server === undefined || has === undefined)
        return undefined;
    const floor = FLOORS.findLast(({ since }) => !isBefore(server, since))?.client;
    if (floor === undefined || !isBefore(has, floor))
        return undefined;
    const oldest = floor.join('.');
    return new core_error/* BringupError */.y4({
        code: 'mesh-client-old',
        category: 'unsupported',
        what: `the mesh server ${url} (Headscale ${version}) takes Tailscale ${oldest} and newer, and the host has ${client}`,
        remedy: `set mesh.install.version to ${oldest} or newer`,
    });
}
function numbersIn(version) {
    const [, major, minor] = /^v?(\d{1,4})\.(\d{1,4})/.exec(version) ?? [];
    return major === undefined || minor === undefined ? undefined : [Number(major), Number(minor)];
}
function isBefore([major, minor], other) {
    return major < other[0] || (major === other[0] && minor < other[1]);
}

;// CONCATENATED MODULE: ./build/js/mesh/headscale/control-server.js





/** A Headscale as the control server of a fleet, for one of its users. Throws BringupError when it has no such user. */
async function headscaleServer(client, { url, user: name }) {
    const users = await client.users();
    const user = users.find((one) => one.name === name);
    if (user === undefined) {
        const names = users.map((one) => one.name).filter((one) => one !== '');
        throw userMissing(url, name, names.length === 0 ? 'it has none at all' : (0,nearest/* suggest */.Z)(name, names, 'users'));
    }
    return {
        product: 'headscale',
        version: client.version,
        url,
        loginServer: url,
        user,
        refuses: (join) => clientTooOld({ version: client.version, url }, join.client),
        nodes: () => client.nodes(),
        async createKey(wanted) {
            const { id, key, expiration } = await client.createKey({ ...wanted, user });
            return { id, key, expiration };
        },
        async keys() {
            return (await client.keys(user)).map(({ id, used, expiration }) => ({ id, used, expiration }));
        },
        async deleteKey(id, expiration) {
            const keyOf = async () => (await client.keys(user)).find((key) => key.id === id);
            const key = await keyOf();
            // One that was used is of no use to anybody, and from 0.28 on an ephemeral node without its key would stay for good.
            if (key === undefined || key.used || !endsThen(key, expiration))
                return;
            try {
                await client.deleteKey(user, key);
            }
            catch (error) {
                // Each version says in its own words that there is no such key; whether it is gone is what counts.
                if (!(error instanceof core_error/* BringupError */.y4) || (await keyOf()) !== undefined)
                    throw error;
            }
        },
        deleteNode: (id) => client.deleteNode(id),
        renameNode: (id, to) => client.renameNode(id, to),
        approveRoutes: (id, routes) => client.approveRoutes(id, routes),
        setTags: (id, tags) => client.setTags(id, tags),
        [Symbol.asyncDispose]: async () => undefined,
    };
}

;// CONCATENATED MODULE: ./build/js/mesh/tailscale/answers.js



const tailscale_answers_text = schemas/* string */.YjP().catch('');
const answers_flag = schemas/* boolean */.zMY().catch(false);
const answers_texts = schemas/* array */.YOg(schemas/* unknown */.L5J())
    .catch([])
    .transform((list) => list.filter((item) => typeof item === 'string'));
/** Go's zero time, and an empty text, stand for none. */
const answers_time = schemas/* string */.YjP()
    .optional()
    .catch(undefined)
    .transform((value) => (Number.isNaN(Date.parse(value ?? '')) || value?.startsWith('0001-') ? undefined : value));
/** Source: tailscale-client-go-v2 devices.go. */
const device = schemas/* looseObject */._H3({
    id: tailscale_answers_text,
    nodeId: tailscale_answers_text,
    name: tailscale_answers_text,
    hostname: tailscale_answers_text,
    user: tailscale_answers_text,
    addresses: answers_texts,
    tags: answers_texts,
    machineKey: tailscale_answers_text,
    nodeKey: tailscale_answers_text,
    connectedToControl: answers_flag,
    lastSeen: answers_time,
    expires: answers_time,
    keyExpiryDisabled: answers_flag,
    advertisedRoutes: answers_texts,
    enabledRoutes: answers_texts,
})
    .refine((raw) => raw.nodeId !== '' || raw.id !== '', 'a device without an id')
    .transform((raw) => ({
    id: raw.nodeId || raw.id,
    // `gpu-1.tail1234.ts.net`
    name: raw.name.split('.')[0] || raw.hostname,
    hostname: raw.hostname,
    machineKey: raw.machineKey,
    nodeKey: raw.nodeKey,
    user: raw.tags.length > 0 || raw.user === '' ? undefined : raw.user,
    addresses: raw.addresses,
    online: raw.connectedToControl,
    lastSeen: raw.lastSeen,
    expiry: raw.keyExpiryDisabled ? undefined : raw.expires,
    tags: raw.tags,
    routes: { offered: raw.advertisedRoutes, approved: raw.enabledRoutes },
}));
const answers_id = schemas/* string */.YjP().min(1);
/** What each question is answered with. Source: tailscale-client-go-v2 keys.go. */
const answers_ANSWERS = {
    devices: schemas/* looseObject */._H3({ devices: schemas/* array */.YOg(device) }).transform((raw) => raw.devices),
    newKey: schemas/* looseObject */._H3({ id: answers_id, key: schemas/* string */.YjP().min(1), expires: answers_time })
        .transform((raw) => ({ id: raw.id, key: new secret/* Secret */.z(`auth key ${raw.id}`, raw.key), expiration: raw.expires })),
    keyIds: schemas/* looseObject */._H3({ keys: schemas/* array */.YOg(schemas/* looseObject */._H3({ id: answers_id })) }).transform((raw) => raw.keys.map((key) => key.id)),
    key: schemas/* looseObject */._H3({ id: answers_id, description: tailscale_answers_text, expires: answers_time, revoked: answers_time, invalid: answers_flag }),
};
/** An answer read by its schema. Throws BringupError that names the first place that is not as it should be. */
function answers_read(schema, json, url, asked) {
    const result = schema.safeParse(json);
    if (result.success)
        return result.data;
    const [issue] = result.error.issues;
    throw unreadable(url, asked, `${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'not as expected'}`);
}

;// CONCATENATED MODULE: ./build/js/mesh/tailscale/errors.js

/** The service did not take the credential, or no longer. */
function credentialRefused(url, { what, remedy }, said) {
    return new core_error/* BringupError */.y4({
        code: 'mesh-key-refused',
        category: 'auth',
        what: `${url} does not accept ${what}${said === '' ? '' : `: ${said}`}`,
        remedy,
    });
}
/** The credential is good, and may not do that. `scope`: what Tailscale calls the right. */
function scopeMissing(url, asked, scope, said) {
    return new core_error/* BringupError */.y4({
        code: 'mesh-scope-missing',
        category: 'auth',
        what: `${url} does not allow ${asked}${said === '' ? '' : `: ${said}`}`,
        remedy: `give the client of mesh.tailnet the scope ${scope} in the admin console, and the tags of this fleet`,
    });
}
/** There is no tailnet of that name, or not for this credential. */
function tailnetMissing(url, tailnet) {
    return new core_error/* BringupError */.y4({
        code: 'mesh-tailnet-missing',
        category: 'config',
        what: `${url} knows no tailnet ${tailnet} of this client`,
        remedy: 'leave mesh.tailnet.name out: it is then the tailnet that the client belongs to',
    });
}
/** A key of an OAuth client has to have tags; its nodes belong to nobody else. Told before anything is asked. */
function tagsRequired() {
    return new core_error/* BringupError */.y4({
        code: 'mesh-tags-required',
        category: 'config',
        what: 'Tailscale makes keys for this client only with tags, and the host has none',
        remedy: 'give the host mesh.tags, such as [tag:worker], that tagOwners of the policy and the client know',
    });
}
/** Nobody tells here which workload this is. */
function noWorkloadIdentity() {
    return new core_error/* BringupError */.y4({
        code: 'mesh-no-workload-identity',
        category: 'config',
        what: 'mesh.tailnet.workload-identity needs a job of GitHub Actions that may ask who it is, and this is none',
        remedy: 'give the job `permissions: { id-token: write }`, or use mesh.tailnet.oauth',
    });
}

;// CONCATENATED MODULE: ./build/js/mesh/tailscale/said.js

/** The sentence of an error, without secrets: `{message}`, or of OAuth `{error_description, error}`. Empty when there is none. */
function said_saidBy(text, secrets) {
    try {
        const told = JSON.parse(text);
        const said = [told?.['message'], told?.['error_description'], told?.['error']].find((part) => typeof part === 'string' && part !== '');
        return typeof said === 'string' ? (0,redact/* redactor */.$)(secrets).text(said).trim().slice(0, 300) : '';
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./build/js/mesh/tailscale/api.js





/** Whether something is gone is told by `undefined` for keys, and by errors else. */
const GONE = Symbol('gone');
/**
 * Asks, and returns the JSON of the answer (`{}` for none), or `GONE` for a key that is not there. A token that ended in the
 * middle is replaced once, also where something changes: what was refused was not done. Throws BringupError.
 */
async function call(api, { method, path, body, scope, about }) {
    const asked = `${method} ${path.split('?')[0]}`;
    const once = async (token) => {
        const headers = {
            authorization: `Bearer ${token.reveal()}`,
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        };
        const answer = await send(api, {
            method,
            path: `/api/v2${path}`,
            headers,
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        if (BUSY.has(answer.status))
            throw serverBusy(api.url, answer.status);
        return answer;
    };
    return patiently(method, api.signal, async () => {
        let token = await api.tokens.get();
        let answer = await once(token);
        if (answer.status === 401) {
            api.tokens.forget(token);
            token = await api.tokens.get();
            answer = await once(token);
        }
        const { status, text } = answer;
        if (status >= 200 && status < 300)
            return api_jsonOf(text, api.url, asked);
        const said = said_saidBy(text, [token]);
        if (status === 401)
            throw credentialRefused(api.url, api.credential, said);
        if (status === 403)
            throw scopeMissing(api.url, asked, scope, said);
        if (status === 404 && about === 'key')
            return GONE;
        if (status === 404 && about === 'tailnet')
            throw tailnetMissing(api.url, api.tailnet);
        const missing = status === 404 ? 'node not found' : said;
        throw refusal({ asked: `${api.url} refused ${asked} (HTTP ${status})`, said: missing });
    });
}
function api_jsonOf(text, url, asked) {
    if (text.trim() === '')
        return {};
    try {
        return JSON.parse(text);
    }
    catch {
        throw unreadable(url, asked, 'it is no JSON');
    }
}

;// CONCATENATED MODULE: ./build/js/mesh/tailscale/control-server.js





/** By this keys that bringup made are told from others. At most 50 characters. */
const DESCRIPTION = 'made by bringup for one join';
/** Keys are told one by one. */
const control_server_AT_ONCE = 4;
/** A tailnet of Tailscale as the control server of a fleet. Throws BringupError when the service does not take its credential. */
async function tailscaleServer(api, loginServer) {
    await api.tokens.get();
    const sure = steady(api);
    const tailnet = `/tailnet/${encodeURIComponent(api.tailnet)}`;
    const device = (id) => `/device/${encodeURIComponent(id)}`;
    const change = async (path, body, scope) => {
        await call(api, { method: 'POST', path, body, scope, about: 'node' });
    };
    const keyOf = async (id) => {
        const path = `${tailnet}/keys/${encodeURIComponent(id)}`;
        const answer = await call(sure, { method: 'GET', path, scope: 'auth_keys', about: 'key' });
        if (answer === GONE)
            return undefined;
        const { description, expires, revoked, invalid } = answers_read(answers_ANSWERS.key, answer, api.url, `GET ${path}`);
        if (description !== DESCRIPTION)
            return undefined;
        const ended = Date.parse(expires ?? '') <= Date.now() || revoked !== undefined;
        // The only other thing that ends a key that works once is its use.
        return { id, used: invalid && !ended, expiration: revoked ?? expires };
    };
    return {
        product: 'tailscale',
        version: '',
        url: api.url,
        loginServer,
        user: undefined,
        refuses: ({ tags }) => (tags.length === 0 ? tagsRequired() : undefined),
        async nodes() {
            const path = `${tailnet}/devices`;
            const answer = await call(api, {
                method: 'GET',
                path: `${path}?fields=all`,
                scope: 'devices:core:read',
                about: 'tailnet',
            });
            return answers_read(answers_ANSWERS.devices, answer, api.url, `GET ${path}`);
        },
        async createKey({ expiration, tags, ephemeral }) {
            if (tags.length === 0)
                throw tagsRequired();
            const path = `${tailnet}/keys`;
            const create = { reusable: false, ephemeral, preauthorized: true, tags };
            const expirySeconds = Math.max(1, Math.floor((expiration.getTime() - Date.now()) / 1_000));
            const body = { capabilities: { devices: { create } }, expirySeconds, description: DESCRIPTION };
            const answer = await call(sure, { method: 'POST', path, body, scope: 'auth_keys', about: 'tailnet' });
            return answers_read(answers_ANSWERS.newKey, answer, api.url, `POST ${path}`);
        },
        async keys() {
            const path = `${tailnet}/keys?all=true`;
            const answer = await call(sure, { method: 'GET', path, scope: 'auth_keys', about: 'tailnet' });
            const ids = [...answers_read(answers_ANSWERS.keyIds, answer, api.url, `GET ${tailnet}/keys`)];
            const found = [];
            const some = async () => {
                for (let id = ids.shift(); id !== undefined; id = ids.shift()) {
                    const key = await keyOf(id);
                    if (key !== undefined)
                        found.push(key);
                }
            };
            await Promise.all(Array.from({ length: control_server_AT_ONCE }, some));
            return found.toSorted((a, b) => (a.id < b.id ? -1 : 1));
        },
        async deleteKey(id, expiration) {
            const key = await keyOf(id);
            if (key === undefined || key.used || !endsThen(key, expiration))
                return;
            const path = `${tailnet}/keys/${encodeURIComponent(id)}`;
            await call(sure, { method: 'DELETE', path, scope: 'auth_keys', about: 'key' });
        },
        async deleteNode(id) {
            await call(api, { method: 'DELETE', path: device(id), scope: 'devices:core', about: 'node' });
        },
        renameNode: (id, name) => change(`${device(id)}/name`, { name }, 'devices:core'),
        approveRoutes: (id, routes) => change(`${device(id)}/routes`, { routes }, 'devices:routes'),
        setTags: (id, tags) => change(`${device(id)}/tags`, { tags }, 'devices:core'),
        [Symbol.asyncDispose]: async () => undefined,
    };
}

;// CONCATENATED MODULE: ./build/js/mesh/tailscale/credentials.js





/** An OAuth client, made in the admin console. */
function oauthClient(clientId, secret) {
    return {
        name: {
            what: `the OAuth client ${clientId} with the secret in ${secret.name}`,
            remedy: 'make a new client in the admin console (Trust credentials), and put its id and secret into the fleet file',
        },
        path: '/api/v2/oauth/token',
        form: async () => ({
            grant_type: 'client_credentials',
            client_id: clientId,
            client_secret: secret.reveal().trim(),
        }),
    };
}
/** A job of GitHub Actions that proves what it is; no secret is kept anywhere. Source: GitHub, OpenID Connect reference. */
function workloadIdentity({ clientId, audience = `api.tailscale.com/${clientId}`, ...endpoint }, env) {
    return {
        name: {
            what: `the identity of this job for the client ${clientId}`,
            remedy: `see that the client of that id trusts this repository (issuer https://token.actions.githubusercontent.com, its subject) and the audience ${audience}`,
        },
        path: '/api/v2/oauth/token-exchange',
        form: async () => ({ client_id: clientId, jwt: await proofOfIdentity(audience, endpoint, env) }),
    };
}
/** What GitHub signs about this job. Neither the token it is asked with nor the answer is shown anywhere. */
async function proofOfIdentity(audience, { signal }, env) {
    const [url, request] = [env['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '', env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? ''];
    if (!URL.canParse(url) || request === '')
        throw noWorkloadIdentity();
    const at = new URL(url);
    at.searchParams.set('audience', audience);
    const { status, text } = await patiently('GET', signal, async () => {
        const sent = { path: `${at.pathname}${at.search}`, headers: { authorization: `Bearer ${request}` } };
        const answer = await send({ url: at.origin, ...(signal ? { signal } : {}) }, { method: 'GET', ...sent });
        if (BUSY.has(answer.status))
            throw serverBusy(at.origin, answer.status);
        return answer;
    });
    if (status === 401 || status === 403) {
        const name = { what: 'this job', remedy: 'give the job `permissions: { id-token: write }`' };
        throw credentialRefused(at.origin, name, said_saidBy(text, [new secret/* Secret */.z('request token', request)]));
    }
    const value = valueIn(text);
    if (status !== 200 || value === undefined)
        throw unreadable(at.origin, 'GET of the identity of this job', `HTTP ${status}`);
    return value;
}
function valueIn(text) {
    try {
        const { value } = JSON.parse(text);
        return typeof value === 'string' && value !== '' ? value : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/js/mesh/tailscale/token.js







/** One that ends within so long is not used any more. */
const MARGIN_MS = 60_000;
const tokenAnswer = schemas/* looseObject */._H3({ access_token: schemas/* string */.YjP().min(1), expires_in: schemas/* number */.aig().positive().catch(3_600) });
/** Tokens of an API from a credential. `get` throws BringupError. */
function tokens(api, credential) {
    let kept;
    let asking;
    const fresh = async () => {
        const { token, lifeMs } = await exchange(api, credential);
        // A token that lives for less than the margin serves for the half of its life.
        kept = { token, untilMs: performance.now() + Math.max(lifeMs - MARGIN_MS, lifeMs / 2) };
        return token;
    };
    return {
        async get() {
            if (kept !== undefined && performance.now() < kept.untilMs)
                return kept.token;
            asking ??= fresh().finally(() => {
                asking = undefined;
            });
            return asking;
        },
        forget(token) {
            if (kept?.token === token)
                kept = undefined;
        },
    };
}
async function exchange(api, { name, path, form }) {
    const fields = await form();
    const { status, text } = await patiently('GET', api.signal, async () => {
        const answer = await send(api, {
            method: 'POST',
            path,
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
            body: new URLSearchParams(fields).toString(),
        });
        if (BUSY.has(answer.status))
            throw serverBusy(api.url, answer.status);
        return answer;
    });
    const asked = `POST ${path}`;
    if (status >= 400 && status < 500) {
        const hidden = Object.entries(fields).map(([field, value]) => new secret/* Secret */.z(field, value));
        throw credentialRefused(api.url, name, said_saidBy(text, hidden));
    }
    if (status !== 200)
        throw unreadable(api.url, asked, `HTTP ${status}`);
    try {
        const { access_token: token, expires_in: seconds } = tokenAnswer.parse(JSON.parse(text));
        return { token: new secret/* Secret */.z('access token', token), lifeMs: seconds * 1_000 };
    }
    catch (error) {
        if (error instanceof core_error/* BringupError */.y4)
            throw error;
        throw unreadable(api.url, asked, 'it has no access_token');
    }
}

;// CONCATENATED MODULE: ./build/js/mesh/control-server.js








/** Opens the control server of a fleet: finds out what it is, and that it knows us and the user. Throws BringupError. */
async function openControlServer(section, options = {}) {
    const { server: url, user, control, tailnet, 'api-key': apiKey } = section;
    const signal = options.signal === undefined ? {} : { signal: options.signal };
    if (tailnet !== undefined)
        return openTailnet(tailnet, url, options);
    if (url === undefined || user === undefined)
        throw unchecked();
    if (apiKey !== undefined)
        return headscaleServer(await openHeadscale({ url, apiKey, ...signal }), { url, user });
    if (control === undefined)
        throw unchecked();
    const { name, connect } = control.local === true ? onThisMachine(control.command) : hostOf(control.host, options);
    const host = controlHost({ name, command: control.command, connect, ...signal });
    try {
        // A command on this machine gets none of our environment, so what stands there is passed on as a word.
        const { HEADSCALE_CONFIG: here } = control.local === true ? (options.env ?? process.env) : {};
        const client = await openHeadscaleCli({ host, config: control.config ?? here });
        const server = await headscaleServer(client, { url, user });
        return { ...server, [Symbol.asyncDispose]: () => host[Symbol.asyncDispose]() };
    }
    catch (error) {
        await host[Symbol.asyncDispose]();
        throw error;
    }
}
function openTailnet(tailnet, loginServer, options) {
    const endpoint = { url: tailnet.api, ...(options.signal === undefined ? {} : { signal: options.signal }) };
    const credential = credentialOf(tailnet, options);
    const api = { ...endpoint, tailnet: tailnet.name, credential: credential.name, tokens: tokens(endpoint, credential) };
    return tailscaleServer(api, loginServer);
}
function credentialOf({ oauth, 'workload-identity': identity }, { signal, env = process.env }) {
    if (oauth !== undefined)
        return oauthClient(oauth['client-id'], oauth['client-secret']);
    if (identity === undefined)
        throw unchecked();
    const { 'client-id': clientId, audience } = identity;
    return workloadIdentity({ clientId, audience, ...(signal === undefined ? {} : { signal }) }, env);
}
function unchecked() {
    return new TypeError('a mesh section that was not checked');
}
function onThisMachine(command) {
    return { name: 'this machine', connect: () => thisMachine(command) };
}
function hostOf(name, { fleet, connect }) {
    const host = fleet?.hosts.find((one) => one.name === name);
    if (name === undefined || host === undefined || connect === undefined)
        throw unchecked();
    return { name, connect: (signal) => connect(host, signal) };
}


/***/ }),

/***/ 3757:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ isOurs),
/* harmony export */   c: () => (/* binding */ hasName)
/* harmony export */ });
/**
 * Whether a node stands where a machine of this name would join: it has the name, or the name that a server gives to the second
 * machine of it (`web-1-1`, `web-1-x7k2m9qa`). A node that its owner gave another name is in nobody's way.
 */
function hasName({ name, hostname }, wanted) {
    if (name === wanted)
        return true;
    const suffix = name.startsWith(`${wanted}-`) ? name.slice(wanted.length + 1) : '';
    return hostname.toLowerCase() === wanted && /^(?:\d+|[a-z0-9]{8})$/.test(suffix);
}
/** Whether a node belongs to whom the host is to belong to. */
function isOurs(node, { user, tags }) {
    if (node.user !== undefined)
        return node.user === user;
    return node.tags.some((tag) => tags.includes(tag));
}


/***/ }),

/***/ 1979:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   askMeshStatus: () => (/* binding */ askMeshStatus),
/* harmony export */   meshSectionOf: () => (/* binding */ meshSectionOf)
/* harmony export */ });
/* harmony import */ var _namesakes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3757);

/** The section of a fleet about its mesh; undefined when it has none. */
function meshSectionOf(fleet) {
    return fleet.sections['mesh'];
}
/** Asks the server about the mesh of a fleet; no host is contacted. Throws BringupError. */
async function askMeshStatus(asked, { product, url, version, user, nodes }) {
    const all = (await nodes()).map((node) => nodeStatus(node, asked.fleet));
    const shown = all.filter(({ host, user: owner }) => {
        if (asked.only !== undefined)
            return host !== undefined && asked.only.includes(host);
        return host !== undefined || owner === undefined || owner === user?.name;
    });
    const there = new Set(shown.map(({ host }) => host));
    return {
        server: { product, url, version },
        user,
        nodes: shown.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
        othersCount: all.length - shown.length,
        missing: (asked.only ?? asked.fleet.filter(({ wanted }) => wanted !== false).map(({ name }) => name)).filter((host) => !there.has(host)),
    };
}
/** A machine whose name was taken has its own as `hostname`. */
function nodeStatus(node, hosts) {
    const host = hosts.find(({ inMesh }) => inMesh === node.name) ?? hosts.find(({ inMesh }) => (0,_namesakes_js__WEBPACK_IMPORTED_MODULE_0__/* .hasName */ .c)(node, inMesh));
    return {
        ...node,
        host: host?.name,
        unwanted: host?.wanted === false,
        waitingRoutes: node.routes.offered.filter((route) => !node.routes.approved.includes(route)),
    };
}


/***/ }),

/***/ 8164:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ stateDirectory)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** Where this machine keeps what runs leave: `$BRINGUP_STATE_DIR`, else `$XDG_STATE_HOME/bringup`, else `~/.local/state/bringup`. */
function stateDirectory(env = process.env) {
    return env['BRINGUP_STATE_DIR'] ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(env['XDG_STATE_HOME'] ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), '.local', 'state'), 'bringup');
}


/***/ }),

/***/ 8938:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ isConnectivityUnit),
/* harmony export */   D8: () => (/* binding */ sshdFailure),
/* harmony export */   HG: () => (/* binding */ isWayIn),
/* harmony export */   Ry: () => (/* binding */ checkedBySshd),
/* harmony export */   di: () => (/* binding */ isConnectivityPath),
/* harmony export */   tl: () => (/* binding */ isSudoersPath)
/* harmony export */ });
/* harmony import */ var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2260);

/** Files that decide whether and how a host can be reached: network, firewall, sshd. */
const PATHS = [
    /^\/etc\/ssh\/sshd_config(\.d\/|$)/,
    /^\/etc\/(netplan|network|systemd\/network|NetworkManager|dhcpcd\.conf|sysconfig\/network)/,
    /^\/etc\/(nftables\.conf|nftables\.d\/|iptables\/|ufw\/|firewalld\/|default\/ufw)/,
    /^\/etc\/hosts\.(allow|deny)$/,
    /\/\.ssh\/authorized_keys2?$/,
];
/** Units whose start, stop or restart can cut connections or bring them up in another way. */
const UNITS = new Set([
    'ssh',
    'sshd',
    'networking',
    'network',
    'systemd-networkd',
    'NetworkManager',
    'dhcpcd',
    'wpa_supplicant',
    'nftables',
    'iptables',
    'netfilter-persistent',
    'ufw',
    'firewalld',
    'tailscaled',
].map((name) => `${name}.service`));
/** Whether a change of this file, or directory of such files, could cut us off. */
function isConnectivityPath(path) {
    return PATHS.some((pattern) => pattern.test(path) || pattern.test(`${path}/`)) || /\/\.ssh$/.test(path);
}
/** Whether a directory's owner or mode decides who gets in: sshd looks at home directories, too (sshd_config(5), StrictModes). */
function isWayIn(path) {
    return isConnectivityPath(path) || /^\/(root|home\/[^/]+)$/.test(path);
}
/** Whether a file decides who may become root. */
function isSudoersPath(path) {
    return /^\/etc\/sudoers(\.d\/|$)/.test(path);
}
/** Whether a change of this unit's state could cut us off. `ssh` and `ssh.service` are the same; sockets count as their service. */
function isConnectivityUnit(name) {
    const unit = name.replace(/\.socket$/, '.service');
    return UNITS.has(unit.endsWith('.service') ? unit : `${unit}.service`);
}
const SSHD_PATH = /^\/etc\/ssh\/sshd_config(\.d\/|$)/;
const SSHD_SAYS_NO = 'bringup: sshd does not accept its configuration';
/** After a file of sshd's was placed: sshd judges the whole of it before anything restarts. Nothing for other files, and where no sshd is installed. */
function checkedBySshd(path) {
    if (!SSHD_PATH.test(path))
        return [];
    // Debian's sshd -t wants the directory that the unit makes when it starts.
    return [
        (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `if bu_sshd=$(command -v sshd); then
[ -d /run/sshd ] || mkdir -m 755 /run/sshd
"$bu_sshd" -t || { echo ${SSHD_SAYS_NO} >&2; exit 1; }
fi`,
    ];
}
/** What a failed `checkedBySshd` means; undefined when it was not that which failed. */
function sshdFailure(output, path) {
    if (!output.includes(SSHD_SAYS_NO))
        return undefined;
    const said = output
        .split('\n')
        .filter((line) => line.trim() !== '' && line !== SSHD_SAYS_NO)
        .slice(-3)
        .join(' · ');
    return {
        category: 'filesystem',
        code: 'sshd-config-invalid',
        what: `sshd does not accept its configuration with the new ${path}: ${said}`,
        remedy: 'correct the file; the host is as it was before, and sshd was not restarted',
    };
}


/***/ }),

/***/ 2225:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jq: () => (/* binding */ inherited),
/* harmony export */   Td: () => (/* binding */ attributesOf),
/* harmony export */   Vr: () => (/* binding */ umaskFor),
/* harmony export */   Wp: () => (/* binding */ setAttributes),
/* harmony export */   a8: () => (/* binding */ attributeChanges),
/* harmony export */   ah: () => (/* binding */ dressNew),
/* harmony export */   yO: () => (/* binding */ restoreAttributes)
/* harmony export */ });
/* harmony import */ var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2260);

/** The attributes of a `stat` line, with the mode as four octal digits. */
function attributesOf({ mode, owner, group, uid, gid }) {
    return { mode: mode.toString(8).padStart(4, '0'), owner, group, uid, gid };
}
/** What of `wanted` is not so, as fields for people. */
function attributeChanges(state, wanted) {
    const changes = [];
    const { mode, owner, group } = wanted;
    if (mode !== undefined && mode !== state.mode)
        changes.push({ field: 'mode', from: state.mode, to: mode });
    if (owner !== undefined && owner !== state.owner && owner !== String(state.uid)) {
        changes.push({ field: 'owner', from: state.owner, to: owner });
    }
    if (group !== undefined && group !== state.group && group !== String(state.gid)) {
        changes.push({ field: 'group', from: state.group, to: group });
    }
    return changes;
}
/** `owner:group`, either part may be missing; undefined when there is nothing to do for a file that root just made. */
function ownership({ owner, group }) {
    const isRoot = (name) => name === undefined || name === 'root' || name === '0';
    if (isRoot(owner) && isRoot(group))
        return undefined;
    return `${owner ?? ''}${group === undefined ? '' : `:${group}`}`;
}
/** Lines that give a file just made (root's, nobody else may read it) its attributes. The owner first: chown clears setuid bits. */
function dressNew(file, attributes) {
    const owner = ownership(attributes);
    return [...(owner === undefined ? [] : [(0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `chown ${owner} ${file}`]), (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `chmod ${attributes.mode} ${file}`];
}
/**
 * The umask under which a new file has its mode from the start, so that no chmod is needed; undefined where it has to be
 * dressed: it belongs to somebody else, or has bits that a redirection does not give.
 */
function umaskFor({ owner, group, mode }) {
    const bits = Number.parseInt(mode, 8);
    if (ownership({ ...(owner === undefined ? {} : { owner }), ...(group === undefined ? {} : { group }) }) !== undefined)
        return undefined;
    return (bits & ~0o666) === 0 ? (0o777 & ~bits).toString(8).padStart(3, '0') : undefined;
}
/** Changes only what is named, on a file that is there. */
function setAttributes(path, { mode, owner, group }) {
    const lines = [
        ...(owner === undefined && group === undefined
            ? []
            : [(0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `chown ${`${owner ?? ''}${group === undefined ? '' : `:${group}`}`} ${path}`]),
        ...(mode === undefined ? [] : [(0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `chmod ${mode} ${path}`]),
    ];
    return (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)(lines, ' &&\n');
}
/** Gives a path back what it had. Numbers, because a name may be gone by then. */
function restoreAttributes(path, { uid, gid, mode }) {
    return (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `chown ${`${uid}:${gid}`} ${path} && chmod ${mode} ${path}`;
}
/** The attributes for a file that replaces another: what is wanted, else what the old one had. */
function inherited(wanted, old, mode) {
    const owner = wanted.owner ?? (old === undefined ? undefined : String(old.uid));
    const group = wanted.group ?? (old === undefined ? undefined : String(old.gid));
    return {
        mode: wanted.mode ?? old?.mode ?? mode,
        ...(owner === undefined ? {} : { owner }),
        ...(group === undefined ? {} : { group }),
    };
}


/***/ }),

/***/ 6997:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gw: () => (/* binding */ ancestorsOf),
/* harmony export */   Ou: () => (/* binding */ unmake),
/* harmony export */   _C: () => (/* binding */ saved),
/* harmony export */   aC: () => (/* binding */ keep),
/* harmony export */   bY: () => (/* binding */ largeness),
/* harmony export */   gN: () => (/* binding */ parentOf),
/* harmony export */   ik: () => (/* binding */ place),
/* harmony export */   jL: () => (/* binding */ EXIT_INVALID),
/* harmony export */   jn: () => (/* binding */ irreversibility),
/* harmony export */   pK: () => (/* binding */ putBack),
/* harmony export */   vY: () => (/* binding */ beside),
/* harmony export */   zu: () => (/* binding */ created)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7121);
/* harmony import */ var _core_sh_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2260);
/* harmony import */ var _engine_undo_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1791);



/** Exit code of a change whose `validate` command did not accept the new file. */
const EXIT_INVALID = 65;
/** The directory a path is in. */
function parentOf(path) {
    return path.slice(0, path.lastIndexOf('/')) || '/';
}
/** All directories above a path, nearest first, without `/`. */
function ancestorsOf(path) {
    const parents = [];
    for (let parent = parentOf(path); parent !== '/'; parent = parentOf(parent))
        parents.push(parent);
    return parents;
}
/** A name beside `path` that a change may use: hidden, always the same (what a cut-off run left is replaced), never too long. */
function beside(path) {
    const parent = parentOf(path);
    return `${parent === '/' ? '' : parent}/.bringup-${(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(path).slice(0, 12)}`;
}
/**
 * Makes a file beside its path, lets it be judged, syncs it and renames it into place: under its name there is always
 * the old file or the whole new one. What fails leaves nothing behind.
 */
function place({ path, make, validate }) {
    const steps = [
        (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_1__.sh) `{ { [ ! -e "$bu_t" ] && [ ! -L "$bu_t" ]; } || rm -f "$bu_t"; }`,
        ...make,
        ...(validate === undefined ? [] : [judge(validate)]),
        (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_1__.sh) `{ sync "$bu_t" 2>/dev/null || sync; }`,
        (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_1__.sh) `mv -f "$bu_t" ${path}`,
    ];
    return (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_1__.sh) `bu_t=${beside(path)}
if [ -d ${path} ]; then echo ${`${path}: Is a directory`} >&2; exit 1; fi
{
${(0,_core_sh_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)(steps, ' &&\n')}
} || { bu_r=$?; rm -f "$bu_t"; exit "$bu_r"; }
if bu_has restorecon; then restorecon ${path} || :; fi`;
}
/**
 * Creates `"$bu_t"` from what a command prints. `set -C`: never through a link that somebody put there meanwhile. The builtin
 * printf of dash says only `I/O error` when it could not write, so `df` says whether the disk is full.
 */
function created(print, umask = '077') {
    return (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_1__.sh) `{ (umask ${umask}; set -C; ${print} >"$bu_t") || { df -P "$bu_t" >&2; false; }; }`;
}
function judge(validate) {
    const script = validate.includes('%s') ? validate.replaceAll('%s', '"$1"') : `${validate} "$1"`;
    return (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_1__.sh) `{ sh -c ${script} sh "$bu_t" || { echo 'bringup: validate said no' >&2; (exit ${EXIT_INVALID}); }; }`;
}
/** As a member of a state: the file is too large to be kept when it is replaced. */
function largeness({ sizeBytes }) {
    return sizeBytes > _engine_undo_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MOST_KEPT_BYTES */ .DA ? { large: true } : {};
}
/** As a member of a change that replaces or removes a file: it cannot be taken back when that is too large to be kept. */
function irreversibility(old) {
    return old?.large === true ? { irreversible: _engine_undo_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .TOO_LARGE_TO_KEEP */ .N0 } : {};
}
/** Keeps a file that is about to be replaced: its inode when that is possible, else a copy with all its attributes. */
function keep(path) {
    return (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_1__.sh) `ln ${path} ${saved(path)} 2>/dev/null || cp -p ${path} ${saved(path)}`;
}
/** Removes a file that a change made, and what it had beside it when it was cut off. */
function unmake(path) {
    return (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_1__.sh) `rm -f ${path} ${beside(path)}`;
}
/** The name under which something of a path is kept for undo. */
function saved(path) {
    return (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_1__.sh) `"$BU_SAVE".${(0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(path).slice(0, 8)}`;
}
/** Puts back what `keep` kept. */
function putBack(path) {
    return place({ path, make: [(0,_core_sh_js__WEBPACK_IMPORTED_MODULE_1__.sh) `cp -p ${saved(path)} "$bu_t"`] });
}


/***/ }),

/***/ 1523:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z7: () => (/* binding */ readTexts),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   oh: () => (/* binding */ parseTexts)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_sh_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2260);


/** Stands before each file in the stream: no file on a host can hold it. */
const MARK = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString('hex');
/**
 * Shell that prints the first bytes of each path that is a plain file, as one encoded stream, safe from anything the bytes
 * may hold. One process a file and one for all; `undefined` is left out.
 */
function readTexts(paths, mostBytes) {
    const files = paths.flatMap((path, index) => path === undefined
        ? []
        : [
            (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_1__.sh) `if [ -f ${path} ] && [ ! -L ${path} ]; then printf '%s\n' ${`\n${MARK} ${index}`}; head -c ${mostBytes + 1} ${path}; fi`,
        ]);
    if (files.length === 0)
        return (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)([]);
    return (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_1__.sh) `if bu_has base64; then bu_e=base64; else bu_e=hex; fi
echo "texts $bu_e "${MARK}
bu_n=; for bu_i in ${paths.filter((path) => path !== undefined)}; do [ ! -f "$bu_i" ] || bu_n=1; done
[ -z "$bu_n" ] || {
${(0,_core_sh_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)(files)}
} | if [ "$bu_e" = base64 ]; then base64; else od -An -v -tx1; fi
echo 'end texts'`;
}
/** What `readTexts` printed: the bytes by index. A file with more bytes than asked for comes with one more than `mostBytes`. */
function parseTexts(output) {
    const [, encoding, mark, data = ''] = /^texts (base64|hex) ([0-9a-f]+)\n([\s\S]*?)^end texts$/m.exec(output) ?? [];
    if (mark === undefined)
        return new Map();
    const stream = Buffer.from(data.replaceAll(/\s/g, ''), encoding === 'hex' ? 'hex' : 'base64').toString('latin1');
    const [, ...parts] = stream.split(`\n${mark} `);
    return new Map(parts.map((part) => {
        const end = part.indexOf('\n');
        return [Number(part.slice(0, end)), Buffer.from(part.slice(end + 1), 'latin1')];
    }));
}
/** The text in the bytes, when they are text: UTF-8 without NUL. */
function textOf(bytes) {
    if (bytes.includes(0))
        return undefined;
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 6765:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ fileKind)
});

// EXTERNAL MODULE: ./build/js/core/error.js
var error = __webpack_require__(3933);
// EXTERNAL MODULE: ./build/js/core/secret.js
var secret = __webpack_require__(1583);
// EXTERNAL MODULE: ./build/js/core/sh.js
var sh = __webpack_require__(2260);
// EXTERNAL MODULE: ./build/js/engine/resource.js
var resource = __webpack_require__(6660);
// EXTERNAL MODULE: ./build/js/host/prelude-output.js
var prelude_output = __webpack_require__(1481);
// EXTERNAL MODULE: ./build/js/resources/connectivity.js
var connectivity = __webpack_require__(8938);
// EXTERNAL MODULE: ./build/js/resources/file-attributes.js
var file_attributes = __webpack_require__(2225);
// EXTERNAL MODULE: ./build/js/core/json.js
var json = __webpack_require__(7121);
// EXTERNAL MODULE: ./build/js/resources/run-key.js
var run_key = __webpack_require__(4834);
;// CONCATENATED MODULE: ./build/js/resources/file-content.js




/** SHA-256 of content that is no secret. */
function contentHash(content) {
    return (0,json/* sha256 */.sc)(typeof content === 'string' ? content : Buffer.from(content.base64, 'base64'));
}
/** Shell that prints `keyed INDEX HASH` for a plain file: the hash of this run's key and the file together. */
function readKeyedHash(path, index) {
    return (0,sh.sh) `if [ -f ${path} ] && [ ! -L ${path} ]; then
printf 'keyed ${index} '
${(0,run_key/* printKeyedHash */.A)((0,sh.sh) `cat ${path}`)}
fi`;
}
/** Which indexes of `readKeyedHash` hold exactly the secret. */
function holdsSecret(output, index, secret) {
    const hash = new RegExp(`^keyed ${index} ([0-9a-f]{64})`, 'm').exec(output)?.[1];
    return hash === (0,run_key/* keyedHash */.N)(secret.reveal());
}
/** Shell that prints the content, by the `printf` builtin alone: no process, no argument that others could see. */
function printContent(content) {
    if (typeof content === 'string' && !content.includes('\0'))
        return (0,sh.sh) `printf '%s' ${content}`;
    if (content instanceof secret/* Secret */.z)
        return (0,sh.sh) `printf '%s' ${content}`;
    const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content.base64, 'base64');
    return (0,sh.sh) `printf ${escapeBytes(bytes)}`;
}
/** Bytes as a format of printf: letters and digits as they are, all else in octal. */
function escapeBytes(bytes) {
    const plain = /[A-Za-z0-9 .,:;=_/+]/;
    return Array.from(bytes, (byte) => {
        const letter = String.fromCharCode(byte);
        return plain.test(letter) ? letter : `\\${byte.toString(8).padStart(3, '0')}`;
    }).join('');
}

// EXTERNAL MODULE: ./build/js/resources/file-text.js
var file_text = __webpack_require__(1523);
;// CONCATENATED MODULE: ./build/js/resources/file-diff.js


/** Longer texts are not fetched and not shown. */
const MOST_SHOWN_BYTES = 64 * 1024;
/** Whether everybody on the host may read it anyway, so that a plan may print it. */
function isOpen(mode) {
    return (Number.parseInt(mode, 8) & 0o004) !== 0;
}
/** Whether a plan may show what is in the file: never a secret, else as `diff` says, else when it is open to all before and after. */
function mayShow(spec, state) {
    if (spec.content instanceof secret/* Secret */.z)
        return false;
    if (spec.diff !== undefined)
        return spec.diff;
    return (spec.mode === undefined || isOpen(spec.mode)) && (state.type === 'missing' || isOpen(state.mode));
}
/** The text a file will have, when it may be shown. */
function newText(spec, state = { type: 'missing' }) {
    const { content } = spec;
    if (content === undefined || content instanceof secret/* Secret */.z || !mayShow(spec, state))
        return undefined;
    const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content.base64, 'base64');
    return bytes.length > MOST_SHOWN_BYTES ? undefined : (0,file_text/* textOf */.b6)(bytes);
}
/** Shell that fetches the old text of what may be shown and will get other content. */
function readOldTexts(changes) {
    const paths = changes.map(({ spec, state }) => state.type !== 'missing' && mayShow(spec, state) ? spec.path : undefined);
    return (0,file_text/* readTexts */.Z7)(paths, MOST_SHOWN_BYTES);
}
/** The texts before and after, one per change in order; undefined where a diff would not be text, not be short, or not be for all eyes. */
function explainText(output, changes) {
    const texts = (0,file_text/* parseTexts */.oh)(output);
    return changes.map(({ spec, state, removes }, index) => {
        const bytes = texts.get(index);
        if (bytes === undefined || bytes.length > MOST_SHOWN_BYTES || !mayShow(spec, state))
            return undefined;
        const before = (0,file_text/* textOf */.b6)(bytes);
        const after = removes ? '' : newText(spec, state);
        return before === undefined || after === undefined || before === after ? undefined : { before, after };
    });
}

// EXTERNAL MODULE: ./build/js/resources/file-place.js
var file_place = __webpack_require__(6997);
// EXTERNAL MODULE: ./build/js/resources/filesystem-failure.js
var filesystem_failure = __webpack_require__(7293);
;// CONCATENATED MODULE: ./build/js/resources/file.js











const MODE_OF_NEW = '0644';
const MODE_OF_SECRET = '0600';
/** Files of a host: content, mode and owner. State: `stat`, SHA-256; a secret's by a hash with a key of this run. */
const fileKind = (0,resource/* defineKind */.WI)({
    kind: 'file',
    order: resource/* ORDER */.ND.file,
    category: 'filesystem',
    key: ({ path }) => path,
    implies: ({ path, owner, group, state }) => state === 'absent'
        ? []
        : [
            ...(0,file_place/* ancestorsOf */.Gw)(path).map((parent) => `directory:${parent}`),
            ...(owner === undefined ? [] : [`user:${owner}`]),
            ...(group === undefined ? [] : [`group:${group}`]),
        ],
    absent: (path) => ({ path, state: 'absent' }),
    statPath: ({ path }) => path,
    read(specs) {
        const open = specs.filter(({ content }) => !(content instanceof secret/* Secret */.z)).map(({ path }) => path);
        return (0,sh/* join */.fj)([
            (0,sh.sh) `bu_stat ${specs.map(({ path }) => path)}`,
            ...(open.length === 0 ? [] : [(0,sh.sh) `bu_sha256 ${open}`]),
            ...specs.flatMap(({ path, content }, index) => (content instanceof secret/* Secret */.z ? [readKeyedHash(path, index)] : [])),
        ]);
    },
    parse(output, specs) {
        const paths = specs.map(({ path }) => path);
        const stats = (0,prelude_output/* parseStat */.ky)(output, paths);
        const hashes = (0,prelude_output/* parseSha256 */.tz)(output, paths);
        return specs.map(({ path, content }, index) => {
            const stat = stats.get(path);
            if (stat === undefined)
                return { type: 'missing' };
            if (stat.type !== 'file')
                return { type: stat.type, ...(0,file_attributes/* attributesOf */.Td)(stat) };
            const base = { type: stat.type, ...(0,file_attributes/* attributesOf */.Td)(stat), ...(0,file_place/* largeness */.bY)(stat) };
            if (!(content instanceof secret/* Secret */.z))
                return { ...base, sha256: hashes.get(path) ?? '' };
            return { ...base, secret: holdsSecret(output, index, content) ? 'same' : 'other' };
        });
    },
    decide(state, wanted) {
        if (wanted.state === 'absent') {
            if (state.type === 'missing')
                return { verdict: 'ok' };
            if (state.type !== 'file')
                return { verdict: 'refuse', error: inTheWay(wanted.path, state.type, 'should be removed as a file') };
            return {
                verdict: 'change',
                verb: 'remove',
                summary: 'should not be there',
                action: { remove: true },
                ...(0,file_place/* irreversibility */.jn)(state),
            };
        }
        const mode = wanted.content instanceof secret/* Secret */.z ? { mode: wanted.mode ?? MODE_OF_SECRET } : {};
        const attributes = { ...pick(wanted), ...mode };
        if (state.type === 'missing') {
            const text = newText(wanted);
            return {
                verdict: 'change',
                verb: 'create',
                summary: 'missing',
                ...(text === undefined ? { fields: contentField(wanted, state) } : { text: { before: '', after: text } }),
                action: { write: true, ...(0,file_attributes/* inherited */.Jq)(attributes, undefined, MODE_OF_NEW) },
            };
        }
        if (state.type !== 'file')
            return { verdict: 'refuse', error: inTheWay(wanted.path, state.type, 'should be a file') };
        const content = contentField(wanted, state);
        const fields = [...content, ...(0,file_attributes/* attributeChanges */.a8)(state, attributes)];
        if (fields.length === 0)
            return { verdict: 'ok' };
        return {
            verdict: 'change',
            verb: 'update',
            summary: content.length > 0
                ? 'content differs'
                : `${fields.map(({ field }) => field).join(', ')} differ${fields.length === 1 ? 's' : ''}`,
            fields,
            ...(content.length > 0 ? (0,file_place/* irreversibility */.jn)(state) : {}),
            action: content.length > 0
                ? { write: true, ...(0,file_attributes/* inherited */.Jq)(attributes, state, MODE_OF_NEW) }
                : { write: false, ...only(attributes, fields) },
        };
    },
    apply: (changes) => (0,sh/* join */.fj)(changes.map(({ spec, action }) => {
        const checked = (0,connectivity/* checkedBySshd */.Ry)(spec.path);
        if ('remove' in action)
            return (0,sh/* join */.fj)([(0,sh.sh) `rm -f ${spec.path}`, ...checked]);
        if (!action.write)
            return (0,file_attributes/* setAttributes */.Wp)(spec.path, action);
        const { mode = MODE_OF_NEW } = action;
        const dress = { ...action, mode };
        const umask = spec.content instanceof secret/* Secret */.z ? undefined : (0,file_attributes/* umaskFor */.Vr)(dress);
        const placed = (0,file_place/* place */.ik)({
            path: spec.path,
            make: [
                (0,file_place/* created */.zu)(printContent(spec.content ?? ''), umask),
                ...(umask === undefined ? (0,file_attributes/* dressNew */.ah)((0,sh.sh) `"$bu_t"`, dress) : []),
            ],
            ...(spec.validate === undefined ? {} : { validate: spec.validate }),
        });
        return (0,sh/* join */.fj)([placed, ...checked]);
    })),
    save: ({ spec, state, action }) => state.type === 'file' && !state.large && replaces(action) ? (0,file_place/* keep */.aC)(spec.path) : undefined,
    undo({ spec, state, action }) {
        if (state.type === 'missing')
            return (0,file_place/* unmake */.Ou)(spec.path);
        return replaces(action) ? (0,file_place/* putBack */.pK)(spec.path) : (0,file_attributes/* restoreAttributes */.yO)(spec.path, state);
    },
    detail: {
        read: (changes) => readOldTexts(changes.map(({ spec, state }) => ({ spec, state }))),
        explain: (output, changes) => explainText(output, changes.map(({ spec, state, action }) => ({ spec, state, removes: 'remove' in action }))).map((text, index) => {
            const change = changes[index];
            if (text === undefined || change === undefined || change.state.type === 'missing')
                return undefined;
            return { text, fields: 'remove' in change.action ? [] : (0,file_attributes/* attributeChanges */.a8)(change.state, pick(change.spec)) };
        }),
    },
    diagnose(exitCode, output, { spec }) {
        if (exitCode === file_place/* EXIT_INVALID */.jL) {
            const said = output
                .trim()
                .split('\n')
                .filter((line) => line !== 'bringup: validate said no')
                .slice(-3)
                .join(' · ');
            return {
                category: 'filesystem',
                code: 'file-invalid',
                what: `\`${spec.validate}\` does not accept the new ${spec.path}${said === '' ? '' : `: ${said}`}`,
                remedy: 'correct the content in the fleet file; the old file is still in place',
            };
        }
        return (0,connectivity/* sshdFailure */.D8)(output, spec.path) ?? (0,filesystem_failure/* filesystemFailure */.i)(output, spec.path);
    },
    // What `visudo` has judged is sound; a file that goes, or comes unjudged, may be the one that lets us be root.
    risk: ({ path, validate }) => (0,connectivity/* isConnectivityPath */.di)(path) || ((0,connectivity/* isSudoersPath */.tl)(path) && validate === undefined) ? 'connectivity' : undefined,
});
/** Whether a change puts another file (or none) under the name, so that undo needs the old one. */
function replaces(action) {
    return 'remove' in action || action.write;
}
function pick({ mode, owner, group }) {
    return {
        ...(mode === undefined ? {} : { mode }),
        ...(owner === undefined ? {} : { owner }),
        ...(group === undefined ? {} : { group }),
    };
}
function only(attributes, fields) {
    const named = new Set(fields.map(({ field }) => field));
    return pick(Object.fromEntries(Object.entries(attributes).filter(([name]) => named.has(name))));
}
/** The change of content as a field: hashes, never the text; nothing when the content is right or does not matter. */
function contentField({ content }, state) {
    if (content === undefined)
        return [];
    const old = state.type === 'missing' ? 'none' : undefined;
    if (content instanceof secret/* Secret */.z) {
        const same = state.type !== 'missing' && state.secret === 'same';
        return same ? [] : [{ field: 'content', from: old ?? 'something else', to: String(content) }];
    }
    const hash = contentHash(content);
    if (state.type !== 'missing' && state.sha256 === hash)
        return [];
    const read = state.type === 'missing' ? undefined : state.sha256;
    return [
        {
            field: 'content',
            from: old ?? (read ? `sha256 ${read.slice(0, 12)}` : 'unreadable'),
            to: `sha256 ${hash.slice(0, 12)}`,
        },
    ];
}
function inTheWay(path, type, should) {
    const remedy = {
        directory: `move the directory away, or manage it under \`directories:\``,
        symlink: `name the file it points to, manage it under \`links:\`, or remove the link (\`ls -l ${path}\` shows where it goes)`,
    };
    return new error/* BringupError */.y4({
        code: 'not-a-file',
        category: 'filesystem',
        what: `${path} is a ${type}, but ${should}`,
        remedy: remedy[type] ??
            `look at what made it (\`ls -l ${path}\`, parent ${(0,file_place/* parentOf */.gN)(path)}) and remove it by hand if it is not needed`,
    });
}


/***/ }),

/***/ 7293:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ filesystemFailure)
/* harmony export */ });
/** What programs say when a file cannot be written, in the words of strerror(3) (GNU, busybox, BSD), and what it means for root. */
const ROWS = [
    {
        says: /No space left on device|Dis[ck] quota exceeded|(?:I\/O|write) error[\s\S]*\s100%/i,
        code: 'disk-full',
        what: (path) => `no space is left where ${path} should be written`,
        remedy: (path) => `free space (\`df -h ${path}\`, \`df -i ${path}\` for inodes) and run again`,
    },
    {
        says: /Read-only file system/i,
        code: 'read-only-filesystem',
        what: (path) => `the file system of ${path} is mounted read-only`,
        remedy: () => 'look at `dmesg` for disk errors and at the mount options (`findmnt`); an image-based system may keep this path read-only on purpose',
    },
    {
        says: /Device or resource busy|Resource busy/i,
        code: 'mounted',
        what: (path) => `${path} is a mount point, so nothing else can take its place`,
        remedy: () => 'container engines mount single files such as /etc/hosts: change it where it is mounted from, or unmount it',
    },
    {
        says: /Operation not permitted/i,
        code: 'immutable',
        what: (path) => `${path} may not be changed even by root`,
        remedy: (path) => `look at \`lsattr -d ${path}\` (\`chattr -i\` frees an immutable file) and at the mount (NFS root squash)`,
    },
    {
        says: /Permission denied/i,
        code: 'permission-denied',
        what: (path) => `bringup was not allowed to write ${path}`,
        remedy: () => 'let the user of this host become root (`sudo`), or look at SELinux and AppArmor denials',
    },
    {
        says: /invalid (?:user|group)|illegal (?:user|group) name|unknown (?:user|group)/i,
        code: 'no-such-owner',
        what: (path) => `the owner or group wanted for ${path} does not exist on the host`,
        remedy: () => 'add it under `users:` or `groups:`, or correct the name',
    },
    {
        says: /No such file or directory|nonexistent directory|Directory nonexistent/i,
        code: 'no-parent-directory',
        what: (path) => `there is no directory ${path.slice(0, path.lastIndexOf('/')) || '/'} to hold ${path}`,
        remedy: (path) => `add ${path.slice(0, path.lastIndexOf('/')) || '/'} under \`directories:\`, or let what creates it come first with \`needs:\``,
    },
    {
        says: /Not a directory/i,
        code: 'parent-not-a-directory',
        what: (path) => `a part of the path ${path} is a file`,
        remedy: () => 'move that file away, or correct the path',
    },
    {
        says: /Too many levels of symbolic links/i,
        code: 'symlink-loop',
        what: (path) => `the path ${path} goes through a loop of symbolic links`,
        remedy: () => 'repair the links, or name the real path',
    },
    {
        says: /File name too long/i,
        code: 'name-too-long',
        what: (path) => `the path ${path} is too long for its file system`,
        remedy: () => 'choose a shorter path',
    },
    {
        says: /Input\/output error/i,
        code: 'disk-error',
        what: (path) => `the disk under ${path} gives errors`,
        remedy: () => 'look at `dmesg` and at the disk; back up what is left',
    },
];
/** What a failed change of `path` means, from what the programs printed; undefined when nothing is recognised. */
function filesystemFailure(output, path) {
    const row = ROWS.find(({ says }) => says.test(output));
    return row && { category: 'filesystem', code: row.code, what: row.what(path), remedy: row.remedy(path) };
}


/***/ }),

/***/ 2857:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ packageKind)
});

// EXTERNAL MODULE: ./build/js/core/error.js
var error = __webpack_require__(3933);
// EXTERNAL MODULE: ./build/js/core/sh.js
var sh = __webpack_require__(2260);
// EXTERNAL MODULE: ./build/js/engine/resource.js
var resource = __webpack_require__(6660);
;// CONCATENATED MODULE: ./build/js/resources/package-managers/package-manager.js
const MANAGER_NAMES = ['apt', 'dnf', 'apk', 'pacman', 'zypper', 'brew'];
/** The state of a package that is not there. */
function notInstalled(manager, broken = []) {
    return { manager, status: 'absent', version: undefined, providedBy: undefined, held: false, broken };
}

;// CONCATENATED MODULE: ./build/js/resources/package-managers/simple.js

/** All changes of a stage: first what goes, then what comes. */
function simpleTransaction({ settings, install, remove, pin }, actions) {
    const going = actions.filter((one) => one.op === 'remove').map((one) => one.name);
    const coming = actions
        .filter((one) => one.op === 'install')
        .map((one) => (one.version === undefined ? one.name : pin(one.name, one.version)));
    return (0,sh/* join */.fj)([
        (0,sh.sh) `set +e; umask 022`,
        settings,
        ...(going.length === 0 ? [] : [(0,sh.sh) `${remove(going)} || exit $?`]),
        ...(coming.length === 0 ? [] : [(0,sh.sh) `${install(coming)} || exit $?`]),
    ]);
}
/** What was not there goes, and what was there comes back in its version, or else in today's. */
function simpleUndo(words, { op, name, from }) {
    const back = from === undefined
        ? words.install([name])
        : (0,sh.sh) `${words.install([words.pin(name, from)])} || ${words.install([name])}`;
    return (0,sh/* join */.fj)([
        (0,sh.sh) `set +e; umask 022`,
        words.settings,
        op === 'install' && from === undefined ? (0,sh.sh) `${words.uninstall(name)} || exit $?` : (0,sh.sh) `${back} || exit $?`,
    ]);
}

;// CONCATENATED MODULE: ./build/js/resources/package-managers/apk.js



const WORDS = {
    settings: (0,sh.sh) `:`,
    install: (words) => (0,sh.sh) `apk add --wait 300 --update-cache ${words}`,
    remove: (names) => (0,sh.sh) `apk del --wait 300 ${names}`,
    pin: (name, version) => `${name}=${version}`,
    uninstall: (name) => (0,sh.sh) `apk del --wait 300 ${name}`,
};
/** Alpine. Removing a package takes what only it needed along, always. Source: apk(8). */
const apk = {
    name: 'apk',
    can: { version: true, hold: false },
    // Installed packages as `name-version-rN`, by name; what it provides is not told.
    read: (0,sh.sh) `apk info -v -e "$@"`,
    parse(output, names) {
        const installed = new Map(output.split('\n').flatMap((line) => {
            const [, name, version] = /^(.+?)-(\d[^-]*-r\d+)$/.exec(line.trim()) ?? [];
            return name === undefined || version === undefined ? [] : [[name, version]];
        }));
        return names.map((name) => {
            const version = installed.get(name);
            return version === undefined ? notInstalled('apk') : { ...notInstalled('apk'), status: 'installed', version };
        });
    },
    apply: (actions) => simpleTransaction(WORDS, actions),
    undo: (action) => simpleUndo(WORDS, action),
};

;// CONCATENATED MODULE: ./build/js/resources/package-managers/apt-transaction.js

/** How long a foreign lock is waited for. unattended-upgrades on a fresh machine takes minutes. */
const LOCK_WAIT_SECONDS = 300;
/**
 * Functions every apt program starts with. Nothing asks a question; files the admin edited stay; needrestart keeps still.
 * `set +e`: every command says itself what its failure means. `Pattern-Only`: without it apt-get takes an unknown name with a dot for a regular expression and installs all that match.
 */
const APT_FUNCTIONS = (0,sh.sh) `set +e
umask 022
export LC_ALL=C DEBIAN_FRONTEND=noninteractive DEBIAN_PRIORITY=critical NEEDRESTART_SUSPEND=1 APT_LISTCHANGES_FRONTEND=none UCF_FORCE_CONFFOLD=1
bu_apt() {
  apt-get -q -y -o DPkg::Lock::Timeout=${LOCK_WAIT_SECONDS} -o DPkg::Use-Pty=0 -o APT::Cmd::Pattern-Only=true \
    -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold "$@"
}
bu_apt_locks='/var/lib/dpkg/lock-frontend /var/lib/dpkg/lock /var/lib/apt/lists/lock /var/cache/apt/archives/lock'
bu_apt_holder() {
  bu_inodes=$(stat -c %i $bu_apt_locks 2>/dev/null | tr '\n' ' ')
  while read -r _ bu_type _ _ bu_pid bu_where _; do
    [ "$bu_type" != '->' ] || continue
    case " $bu_inodes" in *" \${bu_where##*:} "*) ;; *) continue ;; esac
    for bu_fd in /proc/"$bu_pid"/fd/*; do
      for bu_file in $bu_apt_locks; do
        if [ "$bu_fd" -ef "$bu_file" ]; then echo "$bu_pid"; return 0; fi
      done
    done
  done </proc/locks
  return 1
}
bu_apt_free() {
  bu_left=${LOCK_WAIT_SECONDS} bu_told=
  while bu_pid=$(bu_apt_holder); do
    bu_command=$(tr '\0' ' ' <"/proc/$bu_pid/cmdline" 2>/dev/null) || bu_command=
    if [ "$bu_told" != "$bu_pid" ]; then echo "bringup: waiting for the package lock, held by pid $bu_pid (\${bu_command% })"; bu_told=$bu_pid; fi
    if [ "$bu_left" -le 0 ]; then
      bu_age=$(ps -o etimes= -p "$bu_pid" 2>/dev/null | tr -d ' ')
      echo "bringup: package lock held by pid $bu_pid for \${bu_age:-?} s: $bu_command" >&2
      exit 75
    fi
    bu_left=$((bu_left - 1)); sleep 1
  done
}
bu_apt_stale() {
  set -- /var/lib/apt/lists/*_Packages*
  [ -e "$1" ] || return 0
  for bu_file in /etc/apt/sources.list /etc/apt/sources.list.d/*; do
    if [ "$bu_file" -nt /var/lib/apt/lists/partial ]; then return 0; fi
  done
  return 1
}
bu_apt_update() { bu_updated=1; bu_apt update || { sleep 3; bu_apt update; }; }
bu_apt_fetch() {
  bu_updated=
  if bu_apt_stale; then bu_apt_update; fi
  if bu_apt --download-only "$@"; then return 0; fi
  if [ -n "$bu_updated" ]; then return 100; fi
  bu_apt_update && bu_apt --download-only "$@"
}
bu_apt_takes() {
  bu_apt -s "$@" | while read -r bu_word bu_name _; do
    case $bu_word in Remv | Purg) echo "$bu_name" ;; esac
  done
}
bu_apt_guard() {
  bu_asked=" $1 "; shift
  bu_more=
  for bu_name in $(bu_apt_takes "$@"); do
    case $bu_asked in *" $bu_name "*) continue ;; esac
    if [ -n "$(apt-mark showmanual "$bu_name")" ]; then bu_more="$bu_more $bu_name"; fi
  done
  [ -z "$bu_more" ] || { echo "bringup: would also remove:$bu_more" >&2; exit 76; }
}`;
/** Waits, with words, until no other program holds a lock of dpkg or apt; exit 75 when that takes too long. */
const aptReady = (0,sh.sh) `(
${APT_FUNCTIONS}
bu_apt_free
) || exit $?`;
/** Finishes what an interrupted dpkg left; what still needs its dependencies is left to the transaction that follows. */
const REPAIR = (0,sh.sh) `echo 'bringup: finishing an interrupted package transaction'
dpkg --force-confdef --force-confold --configure -a || :
if bu_apt_stale; then bu_apt_update; fi
bu_apt --fix-broken install || { bu_apt_update; bu_apt --fix-broken install; } || exit $?
bu_again=$(dpkg-query -W -f='\${db:Status-Abbrev}|\${Package}:\${Architecture}\n' | sed -n 's/^i.R|//p' | tr '\n' ' ')
[ -z "$bu_again" ] || bu_apt install --reinstall -- $bu_again || exit $?`;
/** The command of a transaction, and the packages in it: none when only marks change. */
function aptWords(actions) {
    const install = actions.filter((one) => one.op === 'install');
    const remove = actions.filter((one) => one.op === 'remove');
    const words = [
        ...install.map((one) => (one.version === undefined ? one.name : `${one.name}=${one.version}`)),
        ...remove.map((one) => `${one.name}-`),
    ];
    const flags = [
        ...(remove.length === 0 ? ['--no-remove'] : []),
        ...(install.length > 0 && install.every((one) => one.alone) ? ['--no-install-recommends'] : []),
        ...(install.some((one) => one.version !== undefined) ? ['--allow-downgrades'] : []),
        ...(actions.some((one) => one.hold !== undefined) ? ['--allow-change-held-packages'] : []),
    ];
    return { command: ['install', ...flags, '--', ...words], words };
}
/** One apt transaction: repair, fetch everything (with new lists only when they are needed), then install and remove together. */
function aptTransaction(actions) {
    const { command, words } = aptWords(actions);
    const removed = actions.filter((one) => one.op === 'remove').map((one) => one.name);
    const installs = actions.some((one) => one.op === 'install');
    return (0,sh/* join */.fj)([
        APT_FUNCTIONS,
        (0,sh.sh) `bu_apt_free`,
        ...(actions.some((one) => one.repair) ? [REPAIR] : []),
        ...(installs ? [(0,sh.sh) `bu_apt_fetch ${command} || exit $?`] : []),
        ...(removed.length === 0 ? [] : [(0,sh.sh) `bu_apt_guard ${removed.join(' ')} ${command}`]),
        ...(words.length === 0 ? [] : [(0,sh.sh) `bu_apt ${command} || exit $?`]),
        ...marks(actions),
    ]);
}
function marks(actions) {
    return [[true, 'hold'], [false, 'unhold']].flatMap(([hold, verb]) => {
        const names = actions.filter((one) => one.hold === hold && one.op !== 'remove').map((one) => one.name);
        return names.length === 0 ? [] : [(0,sh.sh) `apt-mark ${verb} ${names} || exit $?`];
    });
}

;// CONCATENATED MODULE: ./build/js/resources/package-managers/apt-forecast.js


/** Asks apt what the transaction would do. It takes no lock and writes no cache. */
function forecastApt(actions) {
    const { command, words } = aptWords(actions);
    if (words.length === 0)
        return (0,sh.sh) `:`;
    return (0,sh.sh) `${APT_FUNCTIONS}
bu_apt -s -o Debug::NoLocking=true -o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache= ${command} | sed -n -e '/^Inst /p' -e '/^Remv /p' -e '/^Purg /p'`;
}
/** `Inst jq [1.6] (1.7.1 Debian:13/stable [amd64])`: the version in brackets is there now, the one in parentheses comes. */
function stepOf(line) {
    const [, word, name = '', old, next] = /^(Inst|Remv|Purg) (\S+)(?: \[([^\]]*)\])?(?: \((\S+) )?/.exec(line) ?? [];
    if (word === undefined)
        return [];
    const what = word !== 'Inst' ? 'removes' : old === undefined ? 'installs' : 'upgrades';
    return [{ what, name, version: next ?? old ?? '' }];
}
/** The fields of each change with the versions apt has in mind; the first one also tells what else the transaction does. Undefined: apt could not say. */
function explainApt(output, actions) {
    const steps = output.split('\n').flatMap(stepOf);
    const asked = new Set(actions.map((action) => action.name.replace(/:.*/, '')));
    const isAsked = (step) => asked.has(step.name.replace(/:.*/, ''));
    const others = steps.filter((step) => !isAsked(step));
    const also = ['installs', 'upgrades', 'removes'].flatMap((what) => {
        const names = others.filter((step) => step.what === what).map((step) => `${step.name} ${step.version}`);
        return names.length === 0 ? [] : [{ field: `also ${what}`, from: '', to: names.join(', ') }];
    });
    return actions.map((action, index) => {
        const step = steps.find((one) => one.name.replace(/:.*/, '') === action.name.replace(/:.*/, ''));
        if (step === undefined)
            return undefined;
        const to = action.op === 'remove' ? 'none' : step.version;
        return [{ field: 'version', from: action.from ?? 'none', to }, ...(index === 0 ? also : [])];
    });
}

;// CONCATENATED MODULE: ./build/js/resources/package-managers/apt-problems.js

/** What is wrong with a package source, most telling first. apt goes on without it, so what fails in the end is often something else. */
const SOURCES = [
    {
        pattern: /Release file for \S+ is (?:expired|not valid yet) \([^)]*\)|Not live until [\dTZ:-]+/,
        diagnosis: ([text]) => ({
            category: 'package',
            code: 'package-source-expired',
            what: `the clock of the host and a package source do not agree: ${text}`,
            remedy: 'look at the clock of the host (`timedatectl`); when it is right, the source is out of date: use another mirror',
        }),
    },
    {
        pattern: /(?:NO_PUBKEY (\S+)|The repository '([^']*)' is not signed|The following signatures (?:couldn't be verified|were invalid)[^\n]*)/,
        diagnosis: ([text]) => ({
            category: 'package',
            code: 'package-source-untrusted',
            what: `a package source cannot be trusted: ${text.trim()}`,
            remedy: 'install the key of the source (signed-by), or remove the source',
        }),
    },
    {
        pattern: /Failed to fetch (\S+)\s+[^\n]*Hash Sum mismatch/,
        diagnosis: ([, url]) => ({
            category: 'download',
            code: 'package-wrong-hash',
            what: `a package source sent something else than it announced: ${url} (Hash Sum mismatch)`,
            remedy: 'run again in some minutes: the mirror is being updated, or a proxy in between has an old copy',
        }),
    },
    {
        pattern: /(?:The repository '([^']*)' (?:does not have|no longer has) a Release file|Failed to fetch (\S+)(?<!\.deb)\s+(?:404|File not found)\b)/,
        diagnosis: ([, source, file]) => ({
            category: 'package',
            code: 'package-source-missing',
            what: `a package source is not there: ${source ?? file}`,
            remedy: "correct its address and suite in the host's package sources, or remove it",
        }),
    },
    {
        pattern: /(?:Temporary failure resolving|Could not resolve|Failed to fetch|Could not connect to|Connection failed|Unable to fetch some archives)[^\n]*/,
        diagnosis: ([text]) => ({
            category: 'download',
            code: 'package-download-failed',
            what: `a package source did not answer: ${text.replace(/^E: /, '').trim()}`,
            remedy: "look at the host's name resolution, proxy and package sources, and run again",
        }),
    },
];
/** The problem of the first row that fits. */
function firstOf(rows, output) {
    for (const { pattern, diagnosis } of rows) {
        const match = pattern.exec(output);
        if (match !== null)
            return diagnosis(match, output);
    }
    return undefined;
}
/** A package that no source has; when a source is in trouble, that is the likely reason. */
function missing(output, diagnosis) {
    const source = firstOf(SOURCES, output);
    return source === undefined ? diagnosis : { ...source, what: `${diagnosis.what}; ${source.what}` };
}
/** What apt and dpkg say when they fail, most telling first. Texts of apt 2.6 to 3.0 in the C locale. */
const PROBLEMS = [
    {
        pattern: /bringup: package lock held by pid (\d+) for (\S+) s: (.*)/,
        diagnosis: ([, pid, age, command = '']) => ({
            category: 'package-lock',
            code: 'package-lock-held',
            what: `another program holds the package lock: pid ${pid} (${command.trim() || 'unknown'}), running for ${age} s; waited ${LOCK_WAIT_SECONDS} s`,
            remedy: 'run again when it is done; if it hangs, look at what it waits for before ending it',
        }),
    },
    {
        pattern: /Could not get lock (\S+?)\. It is held by process (\d+)(?: \(([^)]*)\))?/,
        diagnosis: ([, lock, pid, command]) => ({
            category: 'package-lock',
            code: 'package-lock-held',
            what: `another program holds ${lock}: pid ${pid}${command === undefined ? '' : ` (${command})`}`,
            remedy: 'run again when it is done; if it hangs, look at what it waits for before ending it',
        }),
    },
    {
        pattern: /bringup: would also remove: (.*)/,
        diagnosis: ([, names]) => ({
            category: 'package',
            code: 'package-removes-others',
            what: `the removal would take along packages somebody installed on purpose: ${names}`,
            remedy: 'declare them absent as well, or keep what they need',
        }),
    },
    {
        pattern: /No space left on device|You don't have enough free space in (\S+)/,
        diagnosis: ([, where]) => ({
            category: 'filesystem',
            code: 'disk-full',
            what: `there is not enough space${where === undefined ? '' : ` in ${where.replace(/\.$/, '')}`} for the packages`,
            remedy: 'free some space on the host (`apt-get clean`, old kernels, logs) and run again',
        }),
    },
    {
        pattern: /Read-only file system/,
        diagnosis: () => ({
            category: 'filesystem',
            code: 'read-only',
            what: 'a file system that packages are installed to is read-only',
            remedy: "look at the host's kernel log for disk errors, and remount it",
        }),
    },
    {
        pattern: /dpkg: error processing (?:package|archive) (\S+)(?: \(([^)]*)\))?:\n\s*(.*)/,
        diagnosis: ([, name, stage, reason]) => ({
            category: 'package',
            code: 'package-script-failed',
            what: `package ${name} failed${stage === undefined ? '' : ` (${stage.replace(/^--/, '')})`}: ${reason}`,
            remedy: 'the output holds what its script printed; run again once the cause is gone: what is half done is finished first',
        }),
    },
    {
        pattern: /Sub-process \S*dpkg (?:exited unexpectedly|received signal \d+|received a segmentation fault)/,
        diagnosis: () => ({
            category: 'package',
            code: 'package-manager-killed',
            what: 'dpkg was killed in the middle of the transaction',
            remedy: 'find out who killed it (a script of the package, or the out-of-memory killer: `dmesg`), and run again: what is half done is finished first',
        }),
    },
    {
        pattern: /The package (\S+) needs to be reinstalled, but I can't find an archive for it/,
        diagnosis: ([, name], output) => missing(output, {
            category: 'package',
            code: 'package-cannot-be-finished',
            what: `package ${name} is half installed, and none of the host's package sources has it to finish that`,
            remedy: `add the source that has it, or remove it on the host: \`dpkg --remove --force-remove-reinstreq ${name}\``,
        }),
    },
    {
        pattern: /Packages need to be removed but remove is disabled/,
        diagnosis: () => ({
            category: 'package',
            code: 'package-conflict',
            what: 'the packages cannot be installed without removing others',
            remedy: 'see the output for what conflicts, and declare that absent if it may go',
        }),
    },
    {
        pattern: /Package (\S+) is a virtual package provided by:\n((?: {2}\S.*\n?)+)/,
        diagnosis: ([, name, providers = '']) => ({
            category: 'package',
            code: 'package-is-virtual',
            what: `${name} is a virtual package`,
            remedy: `name one of its providers: ${[...providers.matchAll(/^ {2}(\S+)/gm)].map((one) => one[1]).join(', ')}`,
        }),
    },
    {
        pattern: /Version '([^']*)' for '([^']*)' was not found/,
        diagnosis: ([, version, name], output) => missing(output, {
            category: 'package',
            code: 'package-version-not-found',
            what: `version ${version} of package ${name} is in none of the host's package sources`,
            remedy: `ask the host with \`apt-cache madison ${name}\` and correct the version, or add the source that has it`,
        }),
    },
    {
        pattern: /(?:Unable to locate package (\S+)|Package '([^']*)' has no installation candidate)/,
        diagnosis: ([, unknown, empty], output) => missing(output, {
            category: 'package',
            code: 'package-not-found',
            what: `package ${unknown ?? empty} is in none of the host's package sources`,
            remedy: 'correct the name, or add the source that has it; the package lists were read again before giving up',
        }),
    },
    ...SOURCES,
    {
        pattern: /(?:you have held broken packages|Unmet dependencies|unmet dependencies)/,
        diagnosis: () => ({
            category: 'package',
            code: 'package-dependencies',
            what: "the packages' dependencies cannot be satisfied together",
            remedy: 'the output names them; correct the versions, or add the source that has what is missing',
        }),
    },
];
/** What a failed apt transaction means, from what it printed; undefined when it is none of the known ways. */
function diagnoseApt(_exitCode, output) {
    return firstOf(PROBLEMS, output);
}

;// CONCATENATED MODULE: ./build/js/resources/package-managers/apt-undo.js


/** Keeps dpkg's list and apt's marks as they are before a transaction, and which packages the transaction is about. */
function aptSave({ name }) {
    return (0,sh.sh) `[ -e "$BU_SAVE.dpkg" ] || LC_ALL=C dpkg-query -W -f='\${db:Status-Abbrev}|\${binary:Package}|\${Version}\n' >"$BU_SAVE.dpkg"
if [ -e /var/lib/apt/extended_states ]; then cp /var/lib/apt/extended_states "$BU_SAVE.auto"; fi
echo ${name} >>"$BU_SAVE.names"`;
}
/**
 * Takes a whole transaction back, from the list before it: what it installed goes, what it removed or changed comes back in
 * its version (or, where that is gone, in today's), then what only it had pulled in goes. Configuration files and data stay,
 * because they may have been used since; what was there before, or came from somebody else, stays too. Done once, it finds nothing more to do.
 */
const UNDO = (0,sh/* join */.fj)([
    APT_FUNCTIONS,
    (0,sh.sh) `bu_apt_free
bu_tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$bu_tmp"' EXIT
bu_native=:$(dpkg --print-architecture)
bu_there() { awk -F '|' -v native="$bu_native" '$1 ~ /^.[^nc]/ { sub(native "$", "", $2); print $2, $3, substr($1, 1, 1) }' | sort; }
bu_there <"$BU_SAVE.dpkg" >"$bu_tmp/before"
dpkg-query -W -f='\${db:Status-Abbrev}|\${binary:Package}|\${Version}|\${Provides}\n' >"$bu_tmp/list"
bu_there <"$bu_tmp/list" >"$bu_tmp/now"
sort -u "$BU_SAVE.names" | sed "s/$bu_native\$//" >"$bu_tmp/names"
cut -d ' ' -f 1 "$bu_tmp/before" >"$bu_tmp/b"
cut -d ' ' -f 1 "$bu_tmp/now" >"$bu_tmp/n"
bu_new=$(comm -13 "$bu_tmp/b" "$bu_tmp/n" | tr '\n' ' ')
bu_gone=$(comm -23 "$bu_tmp/b" "$bu_tmp/n" | tr '\n' ' ')
bu_in() { case " $2 " in *" $1 "*) return 0 ;; esac; return 1; }
bu_field() { awk -v name="$1" -v n="$3" '$1 == name { print $n }' "$2"; }
bu_take='' bu_exact='' bu_any=''
for bu_name in $(cat "$bu_tmp/names"); do
  if bu_in "$bu_name" "$bu_new"; then bu_take="$bu_take $bu_name"
  elif [ "$(bu_field "$bu_name" "$bu_tmp/before" 2)" != "$(bu_field "$bu_name" "$bu_tmp/now" 2)" ]; then bu_gone="$bu_gone $bu_name"
  elif ! grep -q "^$bu_name " "$bu_tmp/now"; then
    for bu_one in $(awk -F '|' -v name="$bu_name" '{ n = split($4, p, /,[ ]*/); for (i = 1; i <= n; i++) { sub(/ .*/, "", p[i]); if (p[i] == name) print $2 } }' "$bu_tmp/list"); do
      bu_one=\${bu_one%"$bu_native"}
      if bu_in "$bu_one" "$bu_new"; then bu_take="$bu_take $bu_one"; fi
    done
  fi
done
for bu_name in $(printf '%s\n' $bu_gone | sort -u); do
  bu_any="$bu_any $bu_name"
  bu_exact="$bu_exact $bu_name=$(bu_field "$bu_name" "$bu_tmp/before" 2)"
done
bu_back() {
  [ -z "$bu_any" ] || bu_apt_fetch install --allow-downgrades --allow-change-held-packages -- "$@" || return 1
  bu_apt_guard "$bu_new" install --allow-downgrades --allow-change-held-packages -- "$@"
  bu_apt install --allow-downgrades --allow-change-held-packages -- "$@"
}
bu_minus=
for bu_name in $bu_take; do bu_minus="$bu_minus $bu_name-"; done
if [ -n "$bu_minus$bu_exact" ]; then bu_back $bu_exact $bu_minus || bu_back $bu_any $bu_minus || exit 1; fi
for bu_name in $bu_any; do
  if awk -v name="$bu_name" '/^Package: / { p = $2 } /^Auto-Installed: 1/ && p == name { found = 1 } END { exit !found }' "$BU_SAVE.auto" 2>/dev/null; then apt-mark auto "$bu_name"; fi
done
for bu_name in $(cat "$bu_tmp/names"); do
  case $(bu_field "$bu_name" "$bu_tmp/before" 3):$(bu_field "$bu_name" "$bu_tmp/now" 3) in
    h:*) apt-mark hold "$bu_name" ;;
    i:h) apt-mark unhold "$bu_name" ;;
  esac
done
bu_apt_takes -o APT::AutoRemove::RecommendsImportant=false -o APT::AutoRemove::SuggestsImportant=false autoremove >"$bu_tmp/unneeded"
set --
for bu_name in $(sed "s/$bu_native\$//" "$bu_tmp/unneeded"); do
  if bu_in "$bu_name" "$bu_new"; then set -- "$@" "$bu_name"; fi
done
[ $# -eq 0 ] || bu_apt remove -- "$@" || exit 1`,
]);
/** Takes the transaction of a change back; the first of its changes to be undone does it for all. */
function aptUndo() {
    return UNDO;
}

;// CONCATENATED MODULE: ./build/js/resources/package-managers/apt.js






/** What a second character of dpkg's status means when it is neither installed, removed nor unknown. Source: dpkg-query(1), db:Status-Abbrev. */
const INTERRUPTED = {
    H: 'half-installed',
    U: 'unpacked',
    F: 'half-configured',
    W: 'waiting for triggers',
    t: 'triggers pending',
};
/** Debian's apt and dpkg. One `dpkg-query` lists the database, one `awk` keeps the asked names, their providers and what is interrupted. */
const apt = {
    name: 'apt',
    can: { version: true, hold: true },
    read: (0,sh.sh) `LC_ALL=C dpkg-query -W -f='\${db:Status-Abbrev}|\${Package}|\${Architecture}|\${Version}|\${Provides}\n' |
  awk -F '|' -v names="$*" '
    BEGIN { n = split(names, list, " "); for (i = 1; i <= n; i++) asked[list[i]] = 1 }
    $2 == "dpkg" { print; next }
    ($2 in asked) || (($2 ":" $3) in asked) { print; next }
    substr($1, 2, 1) !~ /[nci]/ || substr($1, 3, 1) == "R" { print; next }
    $5 != "" && substr($1, 2, 1) == "i" {
      n = split($5, list, /,[ ]*/)
      for (i = 1; i <= n; i++) { sub(/ .*/, "", list[i]); if (list[i] in asked) { print; next } }
    }'
for f in /var/lib/dpkg/updates/[0-9]*; do if [ -e "$f" ]; then echo updates; break; fi; done`,
    parse(output, names) {
        const lines = output.split('\n');
        const rows = lines.filter((line) => line.includes('|')).map(dpkgRow);
        const native = rows.find((row) => row.name === 'dpkg')?.arch ?? '';
        const broken = [
            ...rows.flatMap((row) => {
                const what = INTERRUPTED[row.status] ?? (row.reinstall ? 'needs reinstallation' : undefined);
                return what === undefined ? [] : [`${row.name} ${what}`];
            }),
            ...(lines.includes('updates') ? ['the package database was being written'] : []),
        ];
        return names.map((name) => stateOf(name, rows, native, broken));
    },
    ready: aptReady,
    apply: aptTransaction,
    save: aptSave,
    undo: aptUndo,
    forecast: { read: forecastApt, explain: explainApt },
    diagnose: diagnoseApt,
};
function dpkgRow(line) {
    const [abbrev = '', name = '', arch = '', version = '', provides = ''] = line.split('|');
    return {
        want: abbrev.charAt(0),
        status: abbrev.charAt(1),
        reinstall: abbrev.charAt(2) === 'R',
        name,
        arch,
        version,
        provides: provides.split(/,\s*/).map((entry) => entry.replace(/ .*/, '')),
    };
}
/** `name` means the native package first, then any architecture's; `name:arch` exactly that one. */
function stateOf(asked, rows, native, broken) {
    const [name = '', arch] = asked.split(':');
    const named = rows.filter((row) => row.name === name && (arch === undefined || row.arch === arch));
    const present = named.filter((row) => row.status in INTERRUPTED || row.status === 'i' || row.reinstall);
    const row = present.find((one) => one.arch === native || one.arch === 'all') ?? present[0];
    if (row === undefined) {
        const provider = rows.find((one) => one.status === 'i' && one.provides.includes(name));
        const held = named.some((one) => one.want === 'h');
        return { ...notInstalled('apt', broken), held, providedBy: provider?.name };
    }
    const whole = row.status === 'i' && !row.reinstall;
    return {
        manager: 'apt',
        status: whole ? 'installed' : 'half',
        version: row.version,
        providedBy: undefined,
        held: row.want === 'h',
        broken,
    };
}

;// CONCATENATED MODULE: ./build/js/resources/package-managers/brew.js



/** Homebrew refuses root, so it runs as whoever owns it. */
const BREW = (0,sh.sh) `bu_brew() {
  sudo -n -u "$(/usr/bin/stat -f %Su "$(command -v brew)")" -H env HOMEBREW_NO_ENV_HINTS=1 HOMEBREW_NO_ANALYTICS=1 NONINTERACTIVE=1 brew "$@"
}`;
const brew_WORDS = {
    settings: BREW,
    install: (words) => (0,sh.sh) `bu_brew install --formula ${words}`,
    remove: (names) => (0,sh.sh) `bu_brew uninstall --formula ${names}`,
    pin: (name) => name,
    uninstall: (name) => (0,sh.sh) `bu_brew uninstall --formula ${name}`,
};
/** macOS. A version is part of a formula's name (`node@24`). Source: brew(1). */
const brew = {
    name: 'brew',
    can: { version: false, hold: true },
    read: (0,sh.sh) `${BREW}
bu_brew list --formula --versions "$@"
bu_brew list --pinned | while IFS= read -r l; do echo "pinned $l"; done`,
    parse(output, names) {
        const lines = output.split('\n');
        return names.map((name) => {
            const versions = lines
                .find((line) => line.startsWith(`${name} `))
                ?.split(' ')
                .slice(1) ?? [];
            const version = versions.at(-1);
            if (version === undefined)
                return notInstalled('brew');
            return { ...notInstalled('brew'), status: 'installed', version, held: lines.includes(`pinned ${name}`) };
        });
    },
    apply: (actions) => (0,sh/* join */.fj)([
        simpleTransaction(brew_WORDS, actions),
        ...actions.flatMap(({ name, hold }) => (hold === undefined ? [] : [pin(name, hold)])),
    ]),
    undo: (action) => action.op === 'mark' ? (0,sh/* join */.fj)([BREW, pin(action.name, action.hold !== true)]) : simpleUndo(brew_WORDS, action),
};
function pin(name, hold) {
    return (0,sh.sh) `bu_brew ${hold ? 'pin' : 'unpin'} ${name} || exit $?`;
}

;// CONCATENATED MODULE: ./build/js/resources/package-managers/rpm.js


/** Reads rpm's database for dnf and zypper: what is installed under the asked names, then what provides them. */
const RPM_READ = (0,sh.sh) `rpm -q --qf 'name|%{NAME}|%{VERSION}-%{RELEASE}\n' -- "$@"
for n; do rpm -q --qf "provides|$n|%{NAME}\n" --whatprovides -- "$n"; done | grep '^provides|'`;
/** The states from what `RPM_READ` printed. Of several versions (kernels) the last one counts. */
function parseRpm(manager, output, names) {
    const rows = output.split('\n').map((line) => line.split('|'));
    return names.map((name) => {
        const version = rows.findLast(([tag, one]) => tag === 'name' && one === name)?.[2];
        if (version !== undefined)
            return { ...notInstalled(manager), status: 'installed', version };
        const provider = rows.find(([tag, one]) => tag === 'provides' && one === name)?.[2];
        return { ...notInstalled(manager), providedBy: provider };
    });
}

;// CONCATENATED MODULE: ./build/js/resources/package-managers/dnf.js



const dnf_WORDS = {
    settings: (0,sh.sh) `export LC_ALL=C`,
    install: (words) => (0,sh.sh) `dnf -y install -- ${words}`,
    remove: (names) => (0,sh.sh) `dnf -y --setopt=clean_requirements_on_remove=False remove -- ${names}`,
    pin: (name, version) => `${name}-${version}`,
    uninstall: (name) => (0,sh.sh) `dnf -y --setopt=clean_requirements_on_remove=True remove -- ${name}`,
};
/** Fedora and its kin. dnf waits for its lock by itself. Source: dnf(8). */
const dnf = {
    name: 'dnf',
    can: { version: true, hold: false },
    read: RPM_READ,
    parse: (output, names) => parseRpm('dnf', output, names),
    apply: (actions) => simpleTransaction(dnf_WORDS, actions),
    undo: (action) => simpleUndo(dnf_WORDS, action),
};

;// CONCATENATED MODULE: ./build/js/resources/package-managers/pacman.js



const pacman_WORDS = {
    // A lock of a pacman that is gone stays; one that lives is waited for.
    settings: (0,sh.sh) `export LC_ALL=C
bu_left=300
while [ -e /var/lib/pacman/db.lck ] && [ "$bu_left" -gt 0 ]; do bu_left=$((bu_left - 1)); sleep 1; done`,
    install: (words) => (0,sh.sh) `pacman -S --noconfirm --needed -- ${words}`,
    remove: (names) => (0,sh.sh) `pacman -R --noconfirm -- ${names}`,
    pin: (name) => name,
    uninstall: (name) => (0,sh.sh) `pacman -Rs --noconfirm -- ${name}`,
};
/** Arch. It knows one version of each package, so none can be chosen; the lists are not read anew, because that alone breaks a host. Source: pacman(8). */
const pacman = {
    name: 'pacman',
    can: { version: false, hold: false },
    // `-T` prints what nothing installed provides.
    read: (0,sh.sh) `pacman -Q -- "$@"
pacman -T -- "$@" | while IFS= read -r l; do echo "missing $l"; done
echo end`,
    parse(output, names) {
        const lines = output.split('\n');
        const complete = lines.includes('end');
        return names.map((name) => {
            const version = lines.find((line) => line.startsWith(`${name} `))?.slice(name.length + 1);
            if (version !== undefined)
                return { ...notInstalled('pacman'), status: 'installed', version };
            const provided = complete && !lines.includes(`missing ${name}`);
            return { ...notInstalled('pacman'), providedBy: provided ? 'another package' : undefined };
        });
    },
    apply: (actions) => simpleTransaction(pacman_WORDS, actions),
    undo: (action) => simpleUndo(pacman_WORDS, action),
};

;// CONCATENATED MODULE: ./build/js/resources/package-managers/zypper.js



const zypper_WORDS = {
    settings: (0,sh.sh) `export LC_ALL=C ZYPP_LOCK_TIMEOUT=300`,
    install: (words) => (0,sh.sh) `zypper --non-interactive install --oldpackage -- ${words}`,
    remove: (names) => (0,sh.sh) `zypper --non-interactive remove -- ${names}`,
    pin: (name, version) => `${name}=${version}`,
    uninstall: (name) => (0,sh.sh) `zypper --non-interactive remove --clean-deps -- ${name}`,
};
/** openSUSE and SLES. Source: zypper(8); the lock's time-out is libzypp's (zypp/ZYppFactory.cc). */
const zypper = {
    name: 'zypper',
    can: { version: true, hold: false },
    read: RPM_READ,
    parse: (output, names) => parseRpm('zypper', output, names),
    apply: (actions) => simpleTransaction(zypper_WORDS, actions),
    undo: (action) => simpleUndo(zypper_WORDS, action),
};

;// CONCATENATED MODULE: ./build/js/resources/package.js










/** The managers bringup knows, by name. */
const MANAGERS = { apt: apt, dnf: dnf, apk: apk, pacman: pacman, zypper: zypper, brew: brew };
/** Packages, by whatever manager the host has. All packages of a stage are one transaction. */
const packageKind = (0,resource/* defineKind */.WI)({
    kind: 'package',
    order: resource/* ORDER */.ND.package,
    category: 'package',
    transaction: true,
    slow: true,
    interrupt: 'finish',
    timeoutMs: () => 30 * 60_000,
    key: (spec) => spec.name,
    read(specs) {
        const rows = Object.values(MANAGERS).map(({ name, read }) => (0,sh/* join */.fj)([(0,sh.sh) `${name})`, read, (0,sh.sh) `;;`]));
        return (0,sh/* join */.fj)([
            (0,sh.sh) `bu_pm >/dev/null; echo "manager $BU_PM"`,
            (0,sh.sh) `set -- ${specs.map((spec) => spec.name)}`,
            (0,sh.sh) `case $BU_PM in`,
            ...rows,
            (0,sh.sh) `esac`,
        ]);
    },
    parse(output, specs) {
        const [first = '', ...rest] = output.split('\n');
        const manager = Object.values(MANAGERS).find((one) => `manager ${one.name}` === first);
        if (manager === undefined)
            return specs.map(() => notInstalled('none'));
        return manager.parse(rest.join('\n'), specs.map((spec) => spec.name));
    },
    decide: (state, wanted) => (wanted.state === 'absent' ? decideAbsent(state, wanted) : decidePresent(state, wanted)),
    // What somebody else is installing belongs to the state before, so `save` has to come after it.
    ready: (changes) => (0,sh/* join */.fj)(byManager(changes).map(([manager]) => manager.ready ?? (0,sh.sh) `:`)),
    apply: (changes) => (0,sh/* join */.fj)(byManager(changes).map(([manager, actions]) => manager.apply(actions))),
    save: ({ action }) => MANAGERS[action.manager].save?.(action),
    undo({ action }) {
        const back = MANAGERS[action.manager].undo(action);
        // In a shell of its own: what it defines and how it ends is no business of the next one's.
        return 'cannot' in back ? back : (0,sh/* join */.fj)([(0,sh.sh) `(`, back, (0,sh.sh) `) || exit $?`]);
    },
    detail: {
        read: (changes) => (0,sh/* join */.fj)(byManager(changes).map(([manager, actions]) => manager.forecast?.read(actions) ?? (0,sh.sh) `:`)),
        explain(output, changes) {
            const told = new Map(byManager(changes).flatMap(([manager, actions]) => {
                const fields = manager.forecast?.explain(output, actions) ?? [];
                return actions.map((action, index) => [action, fields[index]]);
            }));
            return changes.map(({ state, action }) => {
                const fields = told.get(action);
                return fields === undefined ? undefined : { fields: [...fields, ...repairs(state)] };
            });
        },
    },
    diagnose: (exitCode, output, { action }) => MANAGERS[action.manager].diagnose?.(exitCode, output),
    absent: (key) => ({ name: key, state: 'absent' }),
});
function byManager(changes) {
    return Object.values(MANAGERS).flatMap((manager) => {
        const actions = changes.map((change) => change.action).filter((action) => action.manager === manager.name);
        return actions.length === 0 ? [] : [[manager, actions]];
    });
}
function decidePresent(state, wanted) {
    if (state.manager === 'none')
        return noManager(wanted);
    const { can } = MANAGERS[state.manager];
    if (wanted.version !== undefined && !can.version)
        return cannot(wanted, state.manager, 'version');
    if (wanted.hold !== undefined && !can.hold)
        return cannot(wanted, state.manager, 'hold');
    const { manager, status, version } = state;
    const action = {
        manager,
        op: 'install',
        name: wanted.name,
        ...(wanted.version === undefined ? {} : { version: wanted.version }),
        ...(version === undefined ? {} : { from: version }),
        ...(wanted.hold === undefined || wanted.hold === state.held ? {} : { hold: wanted.hold }),
        ...(wanted.alone ? { alone: true } : {}),
        repair: state.broken.length > 0,
    };
    const to = wanted.version ?? 'newest';
    if (status === 'absent') {
        if (state.providedBy !== undefined && wanted.version === undefined)
            return { verdict: 'ok' };
        const fields = [{ field: 'version', from: 'none', to }, ...repairs(state)];
        return { verdict: 'change', verb: 'create', summary: 'not installed', fields, action };
    }
    if (status === 'half') {
        const summary = 'its installation was cut off';
        const irreversible = 'what was half done is finished, not taken back';
        return { verdict: 'change', verb: 'update', summary, fields: repairs(state), action, irreversible };
    }
    if (wanted.version !== undefined && !versionMatches(version ?? '', wanted.version)) {
        if (state.held && wanted.hold === undefined)
            return held(wanted, state);
        const fields = [{ field: 'version', from: version ?? '', to: wanted.version }, ...repairs(state)];
        // A package that the fleet keeps on hold stays on hold at its new version.
        const keep = wanted.hold === true ? { hold: true } : {};
        return { verdict: 'change', verb: 'update', summary: 'another version', fields, action: { ...action, ...keep } };
    }
    if (action.hold === undefined)
        return { verdict: 'ok' };
    const fields = [{ field: 'hold', from: String(state.held), to: String(action.hold) }];
    const { version: _, ...rest } = action;
    return { verdict: 'change', verb: 'update', summary: 'hold', fields, action: { ...rest, op: 'mark', repair: false } };
}
function decideAbsent(state, wanted) {
    if (state.manager === 'none' || state.status === 'absent')
        return { verdict: 'ok' };
    if (state.held && wanted.hold === undefined)
        return held(wanted, state);
    const { manager, version } = state;
    const from = state.status === 'installed' && version !== undefined ? { from: version } : {};
    return {
        verdict: 'change',
        verb: 'remove',
        summary: 'installed',
        fields: [{ field: 'version', from: version ?? '', to: 'none' }, ...repairs(state)],
        action: {
            manager,
            op: 'remove',
            name: wanted.name,
            ...from,
            ...(state.held ? { hold: false } : {}),
            repair: state.broken.length > 0,
        },
    };
}
/** The plan's line about finishing what another transaction left. */
function repairs(state) {
    if (state.broken.length === 0)
        return [];
    return [{ field: 'interrupted transaction', from: state.broken.join(', '), to: 'finished first' }];
}
/** Whether a version is the wanted one; `*` stands for anything, as in `apt-get install name=6.1*`. */
function versionMatches(version, wanted) {
    const [first = '', ...rest] = wanted.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${[first, ...rest].join('.*')}$`).test(version);
}
function noManager(wanted) {
    return {
        verdict: 'refuse',
        error: new error/* BringupError */.y4({
            code: 'no-package-manager',
            category: 'unsupported',
            what: `package ${wanted.name} is wanted, but the host has none of ${MANAGER_NAMES.join(', ')}`,
            remedy: 'leave packages out for this host, or bring the program with download or archive',
        }),
    };
}
function cannot(wanted, manager, field) {
    const what = field === 'version' ? 'installs no other version than the newest' : 'is not told by bringup to keep versions';
    return {
        verdict: 'refuse',
        error: new error/* BringupError */.y4({
            code: `package-no-${field}`,
            category: 'unsupported',
            what: `package ${wanted.name} has a ${field}, but ${manager} ${what}`,
            remedy: `leave ${field} out for hosts with ${manager}`,
        }),
    };
}
function held(wanted, state) {
    return {
        verdict: 'refuse',
        error: new error/* BringupError */.y4({
            code: 'package-held',
            category: 'package',
            what: `package ${wanted.name} is on hold at ${state.version}, and ${wanted.state === 'absent' ? 'its removal' : `version ${wanted.version}`} is wanted`,
            remedy: `set hold: true or false for ${wanted.name}, so that the fleet decides, or \`apt-mark unhold ${wanted.name}\` on the host`,
        }),
    };
}


/***/ }),

/***/ 4834:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ printKeyedHash),
/* harmony export */   N: () => (/* binding */ keyedHash)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7121);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1583);
/* harmony import */ var _core_sh_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2260);




/** Made for this process, so that the hash of a secret is worth nothing to who reads it later. */
const RUN_KEY = new _core_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z('bringup run key', (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(32).toString('hex'));
/** Shell that prints the hash of this run's key and what `print` prints, as `sha256sum` does. */
function printKeyedHash(print) {
    return (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_3__.sh) `{ printf '%s' ${RUN_KEY}; ${print}; } | if bu_has sha256sum; then sha256sum; else shasum -a 256; fi`;
}
/** The same hash of a text, made here. */
function keyedHash(text) {
    return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(RUN_KEY.reveal() + text);
}


/***/ })

};
;