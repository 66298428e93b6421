"use strict";
exports.id = 461;
exports.ids = [461];
exports.modules = {

/***/ 3461:
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
    const started = actions.filter(({ run }) => STARTS.has(run)).map(({ unit }) => unit);
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
        ...(started.length === 0 ? [] : [SETTLE, (0,sh.sh) `bu_settle ${started} || bu_failed=1`]),
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
    risk: ({ name }, { run, mask }) => (0,connectivity/* isConnectivityUnit */.AB)(name) && (run !== undefined || mask === true) ? 'connectivity' : undefined,
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
/** Reads unit files and their units: one `grep` and one `systemctl show`, whatever their number. */
function readUnits(paths) {
    const units = [...new Set(paths.map((path) => path.unit))].filter((unit) => !unit.includes('@.'));
    const show = (0,sh.sh) `systemctl show -p Id,NeedDaemonReload,ActiveState,UnitFileState -- ${units}`;
    return (0,sh.sh) `[ ! -d /run/systemd/system ] || {
echo systemd
cd ${UNIT_DIRECTORY}
for f in ${paths.map((path) => path.file)}; do if [ -h "$f" ]; then echo "link:$f:$(readlink "$f")"; elif [ -f "$f" ]; then echo "file:$f"; fi; done
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
        if (state.link === '/dev/null')
            return { verdict: 'refuse', error: masked(unit) };
        const text = textOf(wanted);
        if (state.text === text) {
            if (!state.stale)
                return { verdict: 'ok' };
            return { verdict: 'change', verb: 'run', summary: 'systemd has not read it yet', action: { op: 'reload' } };
        }
        const isNew = state.text === undefined && state.link === undefined;
        return {
            verdict: 'change',
            verb: isNew ? 'create' : 'update',
            summary: isNew ? `no ${file} yet` : state.link === undefined ? 'another text' : `a link to ${state.link}`,
            text: { before: state.text ?? '', after: text },
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

;// CONCATENATED MODULE: ./build/js/mesh/schema.js


/** The `mesh:` section at the top of the fleet file, as it is written. */
const meshSchema = schemas/* strictObject */.rej({
    server: schemas/* string */.YjP()
        .regex(/^https?:\/\//, {
        error: 'must start with https:// or http://, such as https://mesh.example.org',
        abort: true,
    })
        .regex(/^https?:\/\/[^\s/@?#]+\/?$/, {
        error: 'must be the address of the server alone, such as https://mesh.example.org or http://192.0.2.5:8080',
        abort: true,
    })
        .refine((text) => URL.canParse(text), 'must be an address, such as https://mesh.example.org')
        .describe('Address of the Headscale server. Use https unless nobody else is on the way to it.'),
    'api-key': secret_ref/* secretRef */.C.describe('API key of the server, made there by `headscale apikeys create`.'),
    user: schemas/* string */.YjP()
        .regex(/^\S+$/, 'must be the name of a user, without spaces')
        .describe('The user of the server that nodes belong to, by name.'),
})
    .describe('The mesh that hosts join: a Headscale server.');

;// CONCATENATED MODULE: ./build/js/mesh/capability.js


/** The private network between hosts, made by a Headscale server. */
const mesh = (0,capability/* defineCapability */.a)({ name: 'mesh', fleetSchema: meshSchema, kinds: [], wanted: () => [] });

;// CONCATENATED MODULE: ./build/js/capabilities.js


/** Everything bringup can do with a host, by domain. */
const CAPABILITIES = [base, mesh];


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