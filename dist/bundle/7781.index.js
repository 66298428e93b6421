"use strict";
exports.id = 7781;
exports.ids = [7781];
exports.modules = {

/***/ 6424:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ secretsIn)
/* harmony export */ });
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1583);

/** All secrets anywhere inside a value of plain objects, maps and lists; each name once. */
function secretsIn(value) {
    const found = new Map();
    const seen = new Set();
    const visit = (inner) => {
        if (inner instanceof _secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z)
            found.set(inner.name, inner);
        if (inner === null || typeof inner !== 'object' || seen.has(inner))
            return;
        seen.add(inner);
        for (const member of inner instanceof Map ? inner.values() : Object.values(inner))
            visit(member);
    };
    visit(value);
    return [...found.values()];
}


/***/ }),

/***/ 6447:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ connector)
/* harmony export */ });
/* harmony import */ var _host_connect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3085);
/* harmony import */ var _host_fleet_target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7602);


/** A connector for the hosts of one fleet. Files such as known_hosts are read once. */
function connector(fleet, access) {
    const targetOf = (0,_host_fleet_target_js__WEBPACK_IMPORTED_MODULE_1__/* .fleetTargets */ .h)(fleet, { ...access, log: (text) => access.log?.('', text) });
    return async (host, signal, retries) => {
        const password = access.sudoPassword ?? host.sudo.password;
        if (host.connection === 'local')
            return { connection: await (0,_host_connect_js__WEBPACK_IMPORTED_MODULE_0__/* .connect */ .N)('local'), sudo: sudoChoice(process.getuid?.() === 0 ? 'root' : '', password) };
        const target = await targetOf(host);
        const connection = await (0,_host_connect_js__WEBPACK_IMPORTED_MODULE_0__/* .connect */ .N)(target, {
            signal,
            retries: retries ?? { take: () => true },
            ...(access.askPassphrase ? { askPassphrase: access.askPassphrase } : {}),
            log: (text) => access.log?.(host.name, text),
        });
        return { connection, sudo: sudoChoice(connection.user, password) };
    };
}
function sudoChoice(user, password) {
    if (user === 'root')
        return { sudo: 'root' };
    return password === undefined ? { sudo: 'nopasswd' } : { sudo: 'password', password };
}


/***/ }),

/***/ 2028:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F9: () => (/* binding */ found),
/* harmony export */   GW: () => (/* binding */ KINDS),
/* harmony export */   Pu: () => (/* binding */ keyText),
/* harmony export */   dK: () => (/* binding */ isHidden)
/* harmony export */ });
/* harmony import */ var _live_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9805);
/* harmony import */ var _merge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7791);


/** What kinds of values are called in messages. */
const KINDS = {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a map',
    record: 'a map',
    null: 'null',
};
const SENSITIVE = /pass|secret|token|api-?key|private|credential/i;
/** The value found, short and for people. Never a secret's: what stands where one belongs, or looks like one, is hidden. */
function found(value, path, hidden) {
    if ((0,_merge_js__WEBPACK_IMPORTED_MODULE_1__/* .isSecretReference */ .IC)(value))
        return 'a secret';
    if (value.kind === 'list')
        return value.items.length === 0 ? 'an empty list' : 'a list';
    if (value.kind === 'map')
        return value.entries.size === 0 ? 'an empty map' : 'a map';
    if (value.value === null)
        return 'nothing (null)';
    const text = value.source ?? String(value.value);
    if (hidden || isHidden(value, path)) {
        return typeof value.value === 'string' ? 'a text (not shown)' : 'a value (not shown)';
    }
    if (typeof value.value !== 'string')
        return text;
    return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}...` : text);
}
/** Whether a value may not be repeated in a message, by its own look or by the names on its path. */
function isHidden(value, path) {
    if (value.kind === 'scalar' && (0,_live_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .looksLive */ .R)(value.source ?? String(value.value)))
        return true;
    return path.some((key) => typeof key === 'string' && SENSITIVE.test(key));
}
/** A key as messages show it: quoted when it is not plain, cut when it is long, hidden when it looks like a live key. */
function keyText(key) {
    if ((0,_live_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .looksLive */ .R)(key))
        return '(not shown)';
    if (/^[\w.@!/-]{1,60}$/.test(key))
        return key;
    return JSON.stringify(key.length > 60 ? `${key.slice(0, 57)}...` : key);
}


/***/ }),

/***/ 8012:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BI: () => (/* binding */ buildHost),
/* harmony export */   Ny: () => (/* binding */ currentUser),
/* harmony export */   hQ: () => (/* binding */ buildVars),
/* harmony export */   iq: () => (/* binding */ checkLayer)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2534);
/* harmony import */ var _issues_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3761);
/* harmony import */ var _merge_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7791);
/* harmony import */ var _render_tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7087);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4225);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1505);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6782);









/**
 * A host with its templates rendered, its secrets resolved and its sections checked. Problems are reported, and then the
 * result is not to be used.
 */
function buildHost({ name, groups, tree }, context) {
    const { report, capabilities } = context;
    const connection = (0,_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .textAt */ .$6)(tree, 'connection') === 'local' ? 'local' : 'ssh';
    const address = (0,_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .textAt */ .$6)(tree, 'address') ?? (connection === 'local' ? 'localhost' : '');
    const labels = (0,_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .mapAt */ .SC)(tree, 'labels');
    const scope = { ...context.scope, host: { name, address, labels }, vars: (0,_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .child */ .jf)(tree, 'vars') };
    const checked = (key, schema, early = false) => {
        const section = (0,_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .child */ .jf)(tree, key);
        if (section === undefined)
            return undefined;
        const rendered = (0,_render_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .renderTree */ .B)(section, early ? { ...scope, early } : scope, report);
        const check = () => (0,_issues_js__WEBPACK_IMPORTED_MODULE_3__/* .validate */ .t)(schema, { value: (0,_secrets_js__WEBPACK_IMPORTED_MODULE_6__/* .toPlain */ .U)(rendered, context.secretOf(key)), tree: rendered, name: key }, report);
        return rendered === section ? inherited(context, key, section, check) : check();
    };
    const sections = capabilities.flatMap(({ name: key, hostSchema }) => {
        const section = hostSchema === undefined ? undefined : checked(key, hostSchema);
        return section === undefined ? [] : [[key, section]];
    });
    const ssh = checked('ssh', _schema_js__WEBPACK_IMPORTED_MODULE_5__/* .sshSchema */ .cg, true);
    const sudo = checked('sudo', _schema_js__WEBPACK_IMPORTED_MODULE_5__/* .sudoSchema */ .Bd, true);
    return {
        name,
        address,
        connection,
        labels: (0,_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .toJson */ .aB)(labels),
        groups,
        vars: buildVars((0,_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .child */ .jf)(tree, 'vars'), scope, report),
        ssh: sshSettings(ssh ?? {}, context),
        sudo: sudo?.password === undefined ? {} : { password: sudo.password },
        sections: Object.fromEntries(sections),
        source: { host: name, ...tree.place },
    };
}
/** A section that is the same for many hosts is checked once, and they share the result. */
function inherited({ checked }, key, section, check) {
    const known = checked.get(section) ?? new Map();
    checked.set(section, known);
    if (!known.has(key))
        known.set(key, check());
    return known.get(key);
}
/** The values of `vars`, rendered. They hold no secrets: a secret in a template would end up anywhere. */
function buildVars(vars, scope, report) {
    if (vars === undefined)
        return {};
    const rendered = (0,_render_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .renderTree */ .B)(vars, scope, report);
    const value = (0,_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .toJson */ .aB)(rendered);
    (0,_issues_js__WEBPACK_IMPORTED_MODULE_3__/* .validate */ .t)(_schema_js__WEBPACK_IMPORTED_MODULE_5__/* .varsSchema */ .g7, { value, tree: rendered, name: 'vars' }, report);
    refuseSecrets(rendered, report);
    return value;
}
function refuseSecrets(tree, report) {
    if ((0,_merge_js__WEBPACK_IMPORTED_MODULE_8__/* .isSecretReference */ .IC)(tree)) {
        report({
            code: 'secret-in-vars',
            category: 'config',
            what: 'a secret cannot stand in vars',
            remedy: 'write { secret: NAME } where it is used: vars are put into texts, and secrets never are',
            where: tree.place,
        });
    }
    for (const value of (0,_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .children */ .Y_)(tree))
        refuseSecrets(value, report);
}
function sshSettings(ssh, { env, root, user }) {
    const timeout = ssh['connect-timeout'];
    return {
        user: ssh.user ?? user,
        port: ssh.port ?? 22,
        hostKeys: ssh['host-keys'] ?? 'strict',
        knownHosts: ssh['known-hosts'] ?? [],
        connectTimeoutMs: timeout === undefined ? 10_000 : (0,_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .durationMs */ .p)(timeout),
        ...(ssh.key === undefined ? {} : { key: typeof ssh.key === 'string' ? keyPath(ssh.key, env, root) : ssh.key }),
        ...(ssh.passphrase === undefined ? {} : { passphrase: ssh.passphrase }),
        ...(ssh.jump === undefined ? {} : { jump: ssh.jump }),
        ...(ssh.proxy === undefined ? {} : { proxy: ssh.proxy }),
        written: Object.keys(ssh),
    };
}
function keyPath(path, env, root) {
    if (path === '~' || path.startsWith('~/'))
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(env['HOME'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), path.slice(1));
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, path);
}
/** The user bringup runs as. */
function currentUser(env) {
    if (env['USER'])
        return env['USER'];
    try {
        return (0,node_os__WEBPACK_IMPORTED_MODULE_0__.userInfo)().username;
    }
    catch {
        return 'root';
    }
}
/** The layers nobody may have merged (a group without hosts): unknown keys and wrong types in them are problems too. */
function checkLayer(layer, context) {
    const schemas = [
        ['ssh', _schema_js__WEBPACK_IMPORTED_MODULE_5__/* .sshSchema */ .cg],
        ['sudo', _schema_js__WEBPACK_IMPORTED_MODULE_5__/* .sudoSchema */ .Bd],
        ...context.capabilities.map(({ name, hostSchema }) => [name, hostSchema]),
    ];
    for (const [key, schema] of schemas) {
        const section = (0,_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .child */ .jf)(layer, key);
        if (section === undefined || schema === undefined)
            continue;
        const value = (0,_secrets_js__WEBPACK_IMPORTED_MODULE_6__/* .toPlain */ .U)(section, context.vault.peek);
        (0,_issues_js__WEBPACK_IMPORTED_MODULE_3__/* .validate */ .t)(schema, { value, tree: section, name: key }, context.report, 'part');
    }
}


/***/ }),

/***/ 3761:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ validate)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 14 modules
var schemas = __webpack_require__(4528);
// EXTERNAL MODULE: ./build/js/fleet/found.js
var found = __webpack_require__(2028);
// EXTERNAL MODULE: ./build/js/fleet/nearest.js
var nearest = __webpack_require__(6826);
;// CONCATENATED MODULE: ./build/js/fleet/issue-text.js


/** `base.files[0].mode`; `the file` for the top. */
function pathText(name, path) {
    const step = (text, key) => {
        if (typeof key === 'number')
            return `${text}[${key}]`;
        return text === '' ? (0,found/* keyText */.Pu)(key) : `${text}.${(0,found/* keyText */.Pu)(key)}`;
    };
    return path.reduce(step, name) || 'the file';
}
/** `must be ...`, for every kind of issue. What a schema says itself stays as it is. */
function sentence(issue) {
    switch (issue.code) {
        case 'invalid_type':
            return `must be ${found/* KINDS */.GW[issue.expected] ?? issue.expected}`;
        case 'invalid_value':
            return oneOf(issue.values);
        case 'too_small':
            if (issue.minimum === 1 && issue.origin !== 'number' && issue.origin !== 'int')
                return 'must not be empty';
            return `must be ${issue.exact ? 'exactly' : 'at least'} ${amount(issue.origin, issue.minimum)}`;
        case 'too_big':
            return `must be ${issue.exact ? 'exactly' : 'at most'} ${amount(issue.origin, issue.maximum)}`;
        case 'invalid_format':
            if (!issue.message.startsWith('Invalid '))
                return issue.message;
            return issue.format === 'regex'
                ? `must match ${issue.pattern ?? 'a pattern'}`
                : `must be a valid ${issue.format}`;
        case 'invalid_union': {
            if (choicesOf(issue).length > 0)
                return oneOf(choicesOf(issue));
            const forms = issue.errors.flatMap((option) => option.slice(0, 1).map((inner) => issue_text_form(sentence(inner))));
            return `must be ${[...new Set(forms)].join(', or ')}`;
        }
        default:
            return issue.message;
    }
}
/** Whether an issue is about a place where a secret may stand, so that what stands there is not shown. */
function isAboutSecret(issue) {
    if (issue.code === 'invalid_union')
        return issue.errors.some((option) => option.some(isAboutSecret));
    return issue.code === 'custom' && issue.params?.['secret'] === true;
}
/** The next step for a wrong value. YAML's own traps are named. `hidden`: the value may not be repeated. */
function cure(issue, value, description, hidden) {
    const wanted = writeIt(sentence(issue), description);
    if (isAboutSecret(issue))
        return 'write { secret: NAME } and set NAME in the environment';
    if (value.kind !== 'scalar' || value.value === null || hidden)
        return wanted;
    const text = (value.source ?? String(value.value)).slice(0, 60);
    if (choicesOf(issue).length > 1)
        return (0,nearest/* suggest */.Z)(text, choicesOf(issue).map(String), 'values');
    if (issue.code === 'invalid_type')
        return typeCure(issue.expected, text) ?? wanted;
    const plain = issue.code === 'invalid_format' ? plainName(text, issue.pattern) : undefined;
    return plain === undefined ? wanted : `write ${plain}`;
}
/** A name made of a wrong one, when the pattern takes it: `Lab_1` gives `lab-1`. */
function plainName(text, pattern) {
    const plain = text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '');
    const source = /^\/(.*)\/$/s.exec(pattern ?? '')?.[1];
    return source !== undefined && plain !== text && new RegExp(source).test(plain) ? plain : undefined;
}
function typeCure(expected, text) {
    if (expected === 'string')
        return `write it in quotes: "${text}"`;
    if (expected === 'array')
        return `write it as a list: [${text}]`;
    if (/^(int|number)$/.test(expected) && /^-?\d+(\.\d+)?$/.test(text))
        return `write it without quotes: ${text}`;
    if (expected !== 'boolean' || !/^(y|yes|on|n|no|off|true|false)$/i.test(text))
        return undefined;
    return `write ${/^(y|yes|on|true)$/i.test(text) ? 'true' : 'false'}: YAML 1.2 reads this as text`;
}
function writeIt(said, description) {
    if (!said.startsWith('must be '))
        return description ?? 'change it to what is asked for';
    return `write ${issue_text_form(said)}${description === undefined ? '' : ` (${description})`}`;
}
function issue_text_form(said) {
    return said.replace(/^must be /, '');
}
function oneOf(values) {
    return values.length === 1 ? `must be ${String(values[0])}` : `must be one of ${values.join(', ')}`;
}
function choicesOf(issue) {
    if (issue.code === 'invalid_value')
        return issue.values;
    return issue.code === 'invalid_union' && 'options' in issue ? (issue.options ?? []) : [];
}
function amount(origin, count) {
    if (origin === 'string')
        return `${count} characters long`;
    if (origin === 'array' || origin === 'set')
        return `${count} items long`;
    return String(count);
}

;// CONCATENATED MODULE: ./build/js/fleet/schema-path.js

/** What `.describe()` says about the value at a path of a schema; undefined when it says nothing. */
function descriptionAt(schema, path) {
    const own = describe(schema);
    const [key, ...rest] = path;
    if (key === undefined)
        return own;
    for (const inner of inside(bare(schema), key)) {
        const found = descriptionAt(inner, rest);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function describe(schema) {
    return schema.description ?? (bare(schema) === schema ? undefined : describe(bare(schema)));
}
/** The schema without what only says whether it may be left out or what is made of it. */
function bare(schema) {
    if (schema instanceof schemas/* ZodOptional */.IiU ||
        schema instanceof schemas/* ZodDefault */.XiL ||
        schema instanceof schemas/* ZodPrefault */.xgV ||
        schema instanceof schemas/* ZodNullable */.l1C ||
        schema instanceof schemas/* ZodReadonly */.EVz) {
        return bare(schema.unwrap());
    }
    if (schema instanceof schemas/* ZodPipe */.utH)
        return bare(schema.in);
    return schema;
}
function inside(schema, key) {
    if (schema instanceof schemas/* ZodObject */.bvH) {
        const field = Object.hasOwn(schema.shape, key) ? schema.shape[key] : undefined;
        return field === undefined ? [] : [field];
    }
    if (schema instanceof schemas/* ZodRecord */.b8S)
        return [schema.valueType];
    if (schema instanceof schemas/* ZodArray */.naA)
        return [schema.element];
    if (schema instanceof schemas/* ZodUnion */.fZ7)
        return schema.options.flatMap((option) => inside(bare(option), key));
    return [];
}

// EXTERNAL MODULE: ./build/js/fleet/tree.js
var fleet_tree = __webpack_require__(6782);
;// CONCATENATED MODULE: ./build/js/fleet/issues.js






/** The value a schema makes of a subject; undefined when it has problems, all of which are reported at their lines. */
function validate(schema, subject, report, strictness = 'whole') {
    const known = new Map();
    const result = schema.safeParse(subject.value, {
        error: ({ code, inst }) => {
            if (code !== 'unrecognized_keys')
                return undefined;
            const id = `unknown keys ${known.size}`;
            known.set(id, inst instanceof schemas/* ZodObject */.bvH ? Object.keys(inst.shape) : []);
            return id;
        },
    });
    if (result.success)
        return result.data;
    for (const issue of result.error.issues.flatMap(flatten)) {
        if (strictness === 'whole' || isFinal(issue, subject))
            tell(issue, { schema, subject, known, report });
    }
    return undefined;
}
/** An issue that stays one whatever other layers add: the key is unknown, or a value is there and of the wrong type. */
function isFinal(issue, { tree }) {
    if (issue.code === 'unrecognized_keys')
        return true;
    const value = (0,fleet_tree.at)(tree, pathOf(issue));
    if (issue.code !== 'invalid_type' || value === undefined)
        return false;
    return value.kind !== 'scalar' || typeof value.value !== 'string';
}
/** A union's issues are those of the one form that was meant, when that can be told; else the union's own. */
function flatten(issue) {
    if (issue.code === 'invalid_key') {
        return issue.issues.map((inner) => Object.assign({}, inner, { path: issue.path, keyed: true }));
    }
    if (issue.code !== 'invalid_union')
        return [issue];
    const meant = issue.errors.filter((option) => !option.some((inner) => inner.path.length === 0 && isOtherForm(inner)));
    const best = meant.toSorted((a, b) => a.length - b.length)[0];
    if (best === undefined)
        return [issue];
    return best.flatMap((inner) => flatten({ ...inner, path: [...issue.path, ...inner.path] }));
}
function isOtherForm(issue) {
    return issue.code === 'invalid_type' || issue.code === 'invalid_value' || isAboutSecret(issue);
}
function pathOf(issue) {
    return issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
}
function tell(issue, judging) {
    const path = pathOf(issue);
    const value = (0,fleet_tree.at)(judging.subject.tree, path);
    if (issue.code === 'unrecognized_keys')
        tellUnknown(issue, path, judging);
    else if ('keyed' in issue)
        tellName(issue, path, judging);
    else if (value === undefined)
        tellMissing(issue, path, judging);
    else
        tellWrong(issue, path, value, judging);
}
function tellWrong(issue, path, value, { schema, subject, report }) {
    const about = isAboutSecret(issue);
    const shown = issue.code === 'custom' && !about ? '' : `, found ${(0,found/* found */.F9)(value, path, about)}`;
    report({
        code: 'wrong-value',
        category: 'config',
        what: `${pathText(subject.name, path)} ${sentence(issue)}${shown}`,
        remedy: cure(issue, value, descriptionAt(schema, path), about || (0,found/* isHidden */.dK)(value, path)),
        where: value.place,
    });
}
function tellUnknown(issue, path, judging) {
    const { subject, known, report } = judging;
    const map = (0,fleet_tree.at)(subject.tree, path);
    for (const key of issue.keys) {
        report({
            code: 'unknown-key',
            category: 'config',
            what: `unknown key ${(0,found/* keyText */.Pu)(key)} in ${pathText(subject.name, path)}`,
            remedy: subject.hint?.(key) ?? (0,nearest/* suggest */.Z)(key, known.get(issue.message) ?? [], 'keys'),
            where: (map?.kind === 'map' ? map.entries.get(key)?.keyPlace : undefined) ?? subject.tree.place,
        });
    }
}
function tellName(issue, path, { subject, report }) {
    const name = String(path.at(-1) ?? '');
    const parent = (0,fleet_tree.at)(subject.tree, path.slice(0, -1));
    const plain = issue.code === 'invalid_format' ? plainName(name, issue.pattern) : undefined;
    report({
        code: 'wrong-name',
        category: 'config',
        what: `the name ${(0,found/* keyText */.Pu)(name)} in ${pathText(subject.name, path.slice(0, -1))} ${sentence(issue)}`,
        remedy: plain === undefined ? 'choose another name' : `write ${plain}`,
        where: (parent?.kind === 'map' ? parent.entries.get(name)?.keyPlace : undefined) ?? subject.tree.place,
    });
}
function tellMissing(issue, path, { schema, subject, report }) {
    const parent = path.slice(0, -1);
    const key = String(path.at(-1) ?? 'value');
    const said = issue.code === 'custom' && !isAboutSecret(issue);
    report({
        code: said ? 'wrong-value' : 'missing-key',
        category: 'config',
        what: said
            ? `${pathText(subject.name, path)} ${sentence(issue)}`
            : `${pathText(subject.name, parent)} has no ${key}`,
        remedy: `add ${key}: ${descriptionAt(schema, path) ?? `it ${sentence(issue)}`}`,
        where: ((0,fleet_tree.at)(subject.tree, parent) ?? subject.tree).place,
    });
}


/***/ }),

/***/ 9805:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ looksLive),
/* harmony export */   i: () => (/* binding */ refuseLiveKeys)
/* harmony export */ });
/** What keys that work look like. A literal one in a file that goes into Git is lost the moment it is pushed. */
const LIVE_KEYS = [
    { what: 'a Tailscale key', pattern: /tskey-[A-Za-z0-9-]{8,}/ },
    { what: 'a Headscale key', pattern: /hskey-[A-Za-z0-9-]{8,}/ },
    { what: 'a GitHub token', pattern: /gh[pousr]_[A-Za-z0-9]{16,}|github_pat_[A-Za-z0-9_]{16,}/ },
    { what: 'an AWS access key', pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/ },
    { what: 'a private key', pattern: /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----/ },
    { what: 'an age private key', pattern: /AGE-SECRET-KEY-1[A-Z0-9]{16,}/ },
    { what: 'an address with a password in it', pattern: /:\/\/[^\s/:@'"]{1,256}:(?![$<{*]|x{3,}@)[^\s/@'"]{1,256}@/i },
];
/** Reports every line that holds a literal key or password, comments too. The value itself is never told. */
function refuseLiveKeys(text, file, report) {
    text.split('\n').forEach((line, index) => {
        for (const { what, pattern } of LIVE_KEYS) {
            const column = line.search(pattern);
            if (column < 0)
                continue;
            report({
                code: 'literal-secret',
                category: 'secret',
                what: `this line holds what looks like ${what}`,
                remedy: 'write { secret: NAME } instead and set NAME in the environment; if it was ever pushed, revoke it',
                where: { file, line: index + 1, column: column + 1 },
            });
        }
    });
}
/** Whether a text may not be shown, because it looks like a live key. */
function looksLive(text) {
    return LIVE_KEYS.some(({ pattern }) => pattern.test(text));
}


/***/ }),

/***/ 3288:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ loadFleet)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./build/js/core/error.js
var error = __webpack_require__(3933);
// EXTERNAL MODULE: ./build/js/fleet/tree.js
var fleet_tree = __webpack_require__(6782);
;// CONCATENATED MODULE: ./build/js/fleet/check-hosts.js



/** Names that selections use for themselves. */
const RESERVED = ['all', 'failed'];
/** What shows when all hosts are known: none at all, missing or odd addresses, one machine under two names, two local ones. */
function checkHosts(hosts, layered, document, report) {
    if (hosts.length === 0 && (0,fleet_tree/* mapAt */.SC)(document, 'hosts').entries.size === 0) {
        report({
            code: 'no-hosts',
            category: 'config',
            what: 'the fleet has no hosts',
            remedy: 'add one below hosts:, such as `gpu-1: { address: 192.0.2.11 }`',
            where: (0,fleet_tree/* locate */.x5)(document, ['hosts']),
        });
    }
    const endpoints = new Map();
    let local;
    hosts.forEach((host, index) => {
        const tree = layered[index]?.tree;
        if (tree === undefined)
            return;
        checkName(host, report);
        if (host.connection === 'local') {
            if (local !== undefined)
                report(twice('local-twice', 'are both this machine (connection: local)', local, host));
            local ??= host;
            return;
        }
        checkAddress(host, tree, report);
        const endpoint = `${host.ssh.jump ?? ''} ${canonicalAddress(host.address)} ${host.ssh.port}`;
        const other = endpoints.get(endpoint);
        if (other !== undefined && host.address !== '') {
            report(twice('address-twice', `are the same machine, ${host.address} port ${host.ssh.port}`, other, host));
        }
        endpoints.set(endpoint, other ?? host);
    });
}
/** Hosts that the fleet file itself writes as `name:` with nothing behind it, which would silently not exist. */
function refuseEmptyHosts(document, file, report) {
    for (const [name, { value, keyPlace }] of (0,fleet_tree/* mapAt */.SC)(document, 'hosts').entries) {
        if (!(0,fleet_tree/* isNull */.kZ)(value) || value.place.file !== file)
            continue;
        report({
            code: 'host-empty',
            category: 'config',
            what: `the host ${name} says nothing`,
            remedy: `give it an address: ${name}: { address: 192.0.2.11 }`,
            where: keyPlace,
        });
    }
}
function checkName({ name, source }, report) {
    if (!RESERVED.includes(name))
        return;
    report({
        code: 'host-name-reserved',
        category: 'config',
        what: `a host cannot be called ${name}: selections use that word`,
        remedy: 'choose another name',
        where: source,
    });
}
function checkAddress({ name, address, source }, tree, report) {
    if (address === '') {
        report({
            code: 'address-missing',
            category: 'config',
            what: `the host ${name} has no address`,
            remedy: 'add address: its DNS name or IP address; for this machine write connection: local',
            where: source,
        });
        return;
    }
    if ((0,external_node_net_.isIPv6)(address) || /^[A-Za-z0-9_](?:[A-Za-z0-9._-]{0,252}[A-Za-z0-9.])?$/.test(address))
        return;
    report({
        code: 'address-invalid',
        category: 'config',
        what: `the address of ${name} is neither a DNS name nor an IP address`,
        remedy: addressCure(address),
        where: (0,fleet_tree/* locate */.x5)(tree, ['address']),
    });
}
function addressCure(address) {
    if (address.includes('{{'))
        return 'write it out: templates may use host.address, so they cannot make it';
    if (address.includes('://'))
        return 'write the name alone, without a scheme';
    if (address.includes('@'))
        return 'write the user as ssh: { user: ... }';
    if (/:\d+$/.test(address))
        return 'write the port as ssh: { port: ... }';
    if (address.startsWith('['))
        return 'write the IPv6 address without brackets';
    return 'write a name such as gpu-1.example.org, or an address such as 192.0.2.11';
}
function canonicalAddress(address) {
    const folded = address.toLowerCase().replace(/\.$/, '');
    return (0,external_node_net_.isIPv6)(folded) && !folded.includes('%') ? new URL(`http://[${folded}]`).hostname : folded;
}
function twice(code, what, first, second) {
    const { host: _, ...place } = first.source;
    return {
        code,
        category: 'config',
        what: `${first.name} (${(0,error/* describePlace */.df)(place)}) and ${second.name} ${what}`,
        remedy: 'remove one of the two names, or mend its address',
        where: second.source,
    };
}

// EXTERNAL MODULE: ./build/js/fleet/host.js
var fleet_host = __webpack_require__(8012);
// EXTERNAL MODULE: ./build/js/fleet/issues.js + 2 modules
var issues = __webpack_require__(3761);
// EXTERNAL MODULE: ./build/js/fleet/nearest.js
var nearest = __webpack_require__(6826);
;// CONCATENATED MODULE: ./build/js/fleet/jumps.js


const ENDPOINT = /^(?:[^\s@:/]+@)?(?:\[[0-9A-Fa-f:.%a-z]+\]|[A-Za-z0-9._-]+)(?::(\d{1,5}))?$/;
/**
 * The hosts with their `jump` checked: a host of the fleet or `user@address:port`, never in a circle. A host that inherits
 * itself as jump (`defaults: ssh: jump: bastion`) is reached directly.
 */
function resolveJumps(hosts, layered, report) {
    const direct = hosts.map((host) => (host.ssh.jump === host.name ? { ...host, ssh: withoutJump(host.ssh) } : host));
    const byName = new Map(direct.map((host) => [host.name, host]));
    const circles = findCircles(byName);
    direct.forEach((host, index) => {
        const { jump } = host.ssh;
        const tree = layered[index]?.tree;
        if (jump === undefined || tree === undefined)
            return;
        const where = (0,fleet_tree/* locate */.x5)(tree, ['ssh', 'jump']);
        const wrong = judge(host, jump, byName, circles);
        if (wrong !== undefined)
            report({ category: 'config', where, ...wrong });
    });
    return direct;
}
function judge(host, jump, byName, circles) {
    const through = byName.get(jump);
    if (through?.connection === 'local') {
        return {
            code: 'jump-local',
            what: `${host.name} cannot be reached through ${jump}, which is this machine`,
            remedy: 'remove the jump: this machine connects directly',
        };
    }
    if (through === undefined) {
        const port = ENDPOINT.exec(jump)?.[1];
        if (ENDPOINT.test(jump) && /[@.:]/.test(jump) && Number(port ?? 22) >= 1 && Number(port ?? 22) <= 65535)
            return undefined;
        return {
            code: 'jump-unknown',
            what: `${host.name} goes through ${JSON.stringify(jump.slice(0, 80))}, which is no host of this fleet`,
            remedy: `${(0,nearest/* suggest */.Z)(jump, [...byName.keys()], 'hosts')}; another machine is written user@address:port`,
        };
    }
    const circle = circles.get(host.name);
    if (circle === undefined)
        return undefined;
    return {
        code: 'jump-cycle',
        what: `jumps go in a circle: ${shown(host.name, circle)}`,
        remedy: 'one of these hosts must be reached directly: set its ssh.jump to null',
    };
}
/** For every host that is part of a circle, the names of the circle. Each host is walked through once. */
function findCircles(byName) {
    const circles = new Map();
    const walkOf = new Map();
    let walks = 0;
    for (const host of byName.values()) {
        const walk = ++walks;
        const path = [];
        let next = host;
        for (; next !== undefined && !walkOf.has(next.name); next = byName.get(next.ssh.jump ?? '')) {
            walkOf.set(next.name, walk);
            path.push(next.name);
        }
        if (next === undefined || walkOf.get(next.name) !== walk)
            continue;
        const circle = path.slice(path.indexOf(next.name));
        for (const name of circle)
            circles.set(name, circle);
    }
    return circles;
}
/** More names than this nobody follows. */
const MOST_NAMES = 10;
/** The circle as it is seen from one of its hosts. */
function shown(from, circle) {
    const at = circle.indexOf(from);
    const first = [...circle.slice(at, at + MOST_NAMES), ...circle.slice(0, at)].slice(0, MOST_NAMES);
    const more = circle.length - first.length;
    return [...first, ...(more > 0 ? [`${more} more`] : []), from].join(' -> ');
}
function withoutJump({ jump: _, ...ssh }) {
    return { ...ssh, written: ssh.written.filter((name) => name !== 'jump') };
}

// EXTERNAL MODULE: ./build/js/fleet/merge.js
var merge = __webpack_require__(7791);
;// CONCATENATED MODULE: ./build/js/fleet/layers.js


/** Every host of the merged document with its layers applied. */
function layerHosts(document) {
    const below = (0,merge/* mergeAll */.Um)([fleetVars(document), (0,fleet_tree/* mapAt */.SC)(document, 'defaults')]);
    const groups = [...(0,fleet_tree/* mapAt */.SC)(document, 'groups').entries].map(([name, { value }]) => ({
        name,
        match: (0,fleet_tree/* mapAt */.SC)(value, 'match'),
        layer: without(value, ['match']),
    }));
    return [...(0,fleet_tree/* mapAt */.SC)(document, 'hosts').entries].flatMap(([name, { value }]) => {
        if (value.kind !== 'map')
            return [];
        const labels = (0,fleet_tree/* mapAt */.SC)(value, 'labels');
        const own = groups.filter(({ match }) => matches(match, labels));
        const merged = (0,merge/* mergeAll */.Um)([below, ...own.map(({ layer }) => layer), value]) ?? value;
        const tree = (0,fleet_tree/* prune */.R3)(merged);
        return tree.kind === 'map'
            ? [{ name, groups: own.map((group) => group.name), tree: { ...tree, place: value.place } }]
            : [];
    });
}
/** Whether a host has every label a group asks for. */
function matches(match, labels) {
    if (match.entries.size === 0)
        return false;
    return [...match.entries].every(([label, { value }]) => {
        const has = (0,fleet_tree/* child */.jf)(labels, label);
        if (has?.kind !== 'scalar')
            return false;
        const wanted = value.kind === 'list' ? value.items : [value];
        return wanted.some((one) => one.kind === 'scalar' && one.value === has.value);
    });
}
function fleetVars(document) {
    const vars = document.kind === 'map' ? document.entries.get('vars') : undefined;
    return { ...(0,fleet_tree/* emptyMap */.MZ)(document.place), entries: new Map(vars === undefined ? [] : [['vars', vars]]) };
}
function without(tree, keys) {
    if (tree.kind !== 'map')
        return (0,fleet_tree/* emptyMap */.MZ)(tree.place);
    return { ...tree, entries: new Map([...tree.entries].filter(([key]) => !keys.includes(key))) };
}

// EXTERNAL MODULE: ./build/js/fleet/lookup.js
var lookup = __webpack_require__(4576);
;// CONCATENATED MODULE: ./build/js/fleet/problems.js

/** More than this many are cut off: a broken file would otherwise print thousands of lines. */
const MOST = 100;
/** After this many nobody looks further. */
const ENOUGH = 1000;
/** Collects problems. The same sentence about the same place (a default that many hosts inherit) is kept once. */
function collectProblems() {
    const found = new Map();
    const problems = {
        report(problem) {
            const key = `${position(problem.where)} ${problem.code} ${problem.what}`;
            if (!found.has(key))
                found.set(key, problem);
            if (found.size >= ENOUGH)
                problems.throwIfAny();
        },
        throwIfAny() {
            if (found.size === 0)
                return;
            const sorted = withoutEchoes([...found.values()]).sort((a, b) => compare(a.where, b.where));
            const kept = sorted.slice(0, MOST).map((problem) => new error/* BringupError */.y4(problem));
            if (sorted.length > MOST)
                kept.push(cutOff(sorted.length - MOST));
            throw new error/* BringupErrors */.$L(kept);
        },
    };
    return problems;
}
/** A value that something else is wrong with (its template, its name) is not also told to have the wrong form. */
function withoutEchoes(problems) {
    const told = new Set(problems.filter(({ code }) => code !== 'wrong-value').map(({ where }) => position(where)));
    return problems.filter(({ code, where }) => code !== 'wrong-value' || !told.has(position(where)));
}
function cutOff(more) {
    return new error/* BringupError */.y4({
        code: 'more-problems',
        category: 'config',
        what: `${more} more problems are not shown`,
        remedy: 'mend the ones above first; most of the others usually go with them',
    });
}
function position(place) {
    return `${place?.file ?? ''}:${place?.line ?? ''}:${place?.column ?? ''}`;
}
function compare(a = {}, b = {}) {
    if (a.file !== b.file)
        return (a.file ?? '') < (b.file ?? '') ? -1 : 1;
    return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/js/fleet/live-keys.js
var live_keys = __webpack_require__(9805);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(1196);
// EXTERNAL MODULE: ./build/js/fleet/found.js
var found = __webpack_require__(2028);
;// CONCATENATED MODULE: ./build/js/fleet/yaml-syntax.js
/** What a person did, most likely, when the parser says this. Source: yaml's own error codes, errors.d.ts. */
const CURES = {
    TAB_AS_INDENT: { what: 'a tab is used as indentation', remedy: 'indent with spaces: YAML does not allow tabs' },
    MULTIPLE_DOCS: {
        code: 'yaml-documents',
        what: 'the file holds several YAML documents, divided by ---',
        remedy: 'keep one document per file; what differs between environments belongs into environments/<name>.yaml',
    },
    RESOURCE_EXHAUSTION: {
        code: 'yaml-too-deep',
        what: 'values are nested far too deep',
        remedy: 'a fleet file needs a few levels: look for a missing bracket',
    },
    BLOCK_AS_IMPLICIT_KEY: {
        what: 'a second `: ` stands in the same line',
        remedy: 'put the value in quotes, or start a new line after the first colon',
    },
    BAD_SCALAR_START: { remedy: 'put the value in quotes' },
    MISSING_CHAR: { remedy: 'close the quote or bracket, or put a colon behind the key' },
    BAD_INDENT: { remedy: 'indent the line like its neighbours, and close every bracket' },
    UNEXPECTED_TOKEN: { remedy: 'look at the indentation of this line and the one before it' },
};
/** A syntax error of the YAML parser in words of this program. What stands in the file is not repeated: maybe a secret. */
function explainSyntax(error) {
    const cure = CURES[error.code];
    return {
        code: cure?.code ?? 'yaml-syntax',
        category: 'config',
        what: cure?.what ?? `this is not YAML: ${error.message.replace(/: ".*$/s, '').slice(0, 200)}`,
        remedy: cure?.remedy ?? 'mend the line; an editor with YAML support marks it',
    };
}

;// CONCATENATED MODULE: ./build/js/fleet/read-yaml.js




/** Aliases may blow a file up to this many values; beyond it the file is an alias bomb. */
const MOST_VALUES = 500_000;
const DEEPEST = 64;
/**
 * Reads one YAML 1.2 document into a tree whose values know their file, line and column. `empty` when there is nothing
 * in it, undefined when it cannot be read as one. Anchors, aliases and `<<` are followed; tags, directives, keys that
 * are not text and duplicate keys are reported.
 */
function readYaml(text, file, report) {
    const lines = new dist/* LineCounter */.HN();
    const document = parsed(text, lines);
    if (document === undefined) {
        tooDeep({ file, line: deepestLine(text), column: 1 }, report);
        return undefined;
    }
    const place = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { file, line: Math.max(1, line), column: Math.max(1, col) };
    };
    const syntax = document.errors[0];
    if (syntax !== undefined) {
        report({ ...explainSyntax(syntax), where: place(syntax.pos[0]) });
        return undefined;
    }
    if (document.directives?.yaml.explicit) {
        report({
            code: 'yaml-directive',
            category: 'config',
            what: 'the file starts with a %YAML directive',
            remedy: 'remove that line: fleet files are YAML 1.2',
            where: { file, line: 1, column: 1 },
        });
        return undefined;
    }
    if (document.contents === null || ((0,dist/* isScalar */.jn)(document.contents) && document.contents.value === null))
        return 'empty';
    return convert(document.contents, { place, report, anchors: new Map(), spent: { values: 0, bomb: false } }, 0);
}
/** The document, or undefined when it is nested so deep that the parser runs out of stack. */
function parsed(text, lineCounter) {
    try {
        return (0,dist/* parseDocument */.Tp)(text, {
            lineCounter,
            prettyErrors: false,
            uniqueKeys: false,
            logLevel: 'error',
            strict: true,
        });
    }
    catch (error) {
        if (error instanceof RangeError)
            return undefined;
        throw error;
    }
}
/** The first line that opens more than a fleet file may nest, as far as it can be told without parsing; otherwise the first. */
function deepestLine(text) {
    const opens = new RegExp(`^ *(?:[-?:] +){${DEEPEST}}|^ {${2 * DEEPEST}}|(?:[[{][^[{]*){${DEEPEST}}`);
    return (Math.max(0, text.split('\n').findIndex((line) => opens.test(line.slice(0, 4096)))) + 1);
}
function convert(node, reading, depth, keyPlace) {
    const start = reading.place(node.range?.[0] ?? 0);
    if ((0,dist/* isAlias */.Vj)(node))
        return follow(node.source, start, reading, depth);
    const { anchor, tag } = node;
    if (tag !== undefined) {
        reading.report({
            code: 'yaml-tag',
            category: 'config',
            what: `the tag ${(0,found/* keyText */.Pu)(tag.replace('tag:yaml.org,2002:', '!!'))} is not supported`,
            remedy: 'remove the tag; quote the value if it must be text',
            where: start,
        });
    }
    if (depth > DEEPEST)
        return tooDeep(start, reading.report);
    if (anchor !== undefined)
        reading.anchors.set(anchor, 'open');
    const tree = contents(node, reading, depth, keyPlace ?? start, start);
    if (anchor !== undefined)
        reading.anchors.set(anchor, tree);
    return tree;
}
function contents(node, reading, depth, outer, start) {
    if ((0,dist/* isMap */.jh)(node))
        return convertMap(node.items, reading, depth, outer);
    if ((0,dist/* isSeq */.oP)(node)) {
        return { kind: 'list', items: node.items.map((item) => convert(item, reading, depth + 1)), place: outer };
    }
    return convertScalar((0,dist/* isScalar */.jn)(node) ? node : { value: null }, reading, start);
}
function convertScalar(node, reading, place) {
    const { value, source } = node;
    if (typeof value === 'string' || typeof value === 'boolean' || value === null)
        return { kind: 'scalar', value, place };
    if (typeof value === 'number' &&
        Number.isFinite(value) &&
        (!Number.isInteger(value) || Number.isSafeInteger(value))) {
        return { kind: 'scalar', value, place, ...(source === undefined || source === String(value) ? {} : { source }) };
    }
    reading.report({
        code: 'yaml-number',
        category: 'config',
        what: `the number ${source ?? String(value)} cannot be kept exactly`,
        remedy: `write it in quotes: "${source ?? String(value)}"`,
        where: place,
    });
    return { kind: 'scalar', value: source ?? String(value), place };
}
function convertMap(pairs, reading, depth, place) {
    const own = new Map();
    const inherited = new Map();
    for (const { key, value } of pairs) {
        const keyPlace = reading.place(key?.range?.[0] ?? 0);
        const name = keyName(key, keyPlace, reading);
        if (name === undefined)
            continue;
        const tree = value === null ? { kind: 'scalar', value: null, place: keyPlace } : convert(value, reading, depth + 1, keyPlace);
        const earlier = own.get(name);
        if (name === '<<' && (0,dist/* isScalar */.jn)(key) && key.type === 'PLAIN') {
            inherit(tree, keyPlace, inherited, reading);
        }
        else if (earlier !== undefined) {
            reading.report({
                code: 'duplicate-key',
                category: 'config',
                what: `${(0,found/* keyText */.Pu)(name)} stands twice in the same map: first in line ${earlier.keyPlace.line}, again here`,
                remedy: 'keep one of the two, or join what is below them',
                where: keyPlace,
            });
        }
        else {
            own.set(name, { keyPlace, value: tree });
        }
    }
    for (const [name, entry] of own)
        inherited.set(name, entry);
    return { kind: 'map', entries: inherited, place };
}
/** What `<<` brings in: of several maps the first wins, and the map's own keys win over all. Source: YAML merge key 1.1. */
function inherit(tree, keyPlace, into, reading) {
    for (const source of tree.kind === 'list' ? tree.items : [tree]) {
        if (source.kind === 'map') {
            for (const [name, entry] of source.entries)
                if (!into.has(name))
                    into.set(name, entry);
        }
        else {
            reading.report({
                code: 'yaml-merge-key',
                category: 'config',
                what: '<< stands before something that is not a map',
                remedy: 'write `<<: *anchor` or `<<: [*one, *two]`, where each anchor names a map',
                where: keyPlace,
            });
        }
    }
}
function keyName(key, place, reading) {
    if ((0,dist/* isScalar */.jn)(key) && typeof key.value === 'string' && key.value !== '__proto__' && key.tag === undefined) {
        return key.value;
    }
    const shown = (0,dist/* isScalar */.jn)(key) ? (0,found/* keyText */.Pu)(String(key.source ?? key.value)) : 'a list, a map or an alias';
    reading.report({
        code: 'yaml-key',
        category: 'config',
        what: `keys must be text, found ${shown}`,
        remedy: (0,dist/* isScalar */.jn)(key) && key.value !== '__proto__' ? 'write it in quotes' : 'use a plain name',
        where: place,
    });
    return undefined;
}
function tooDeep(where, report) {
    report({
        code: 'yaml-too-deep',
        category: 'config',
        what: `values are nested more than ${DEEPEST} deep`,
        remedy: 'a fleet file needs far less: look for a missing bracket',
        where,
    });
    return (0,fleet_tree/* emptyMap */.MZ)(where);
}
function follow(name, place, reading, depth) {
    const target = reading.anchors.get(name);
    if (target === undefined || target === 'open') {
        reading.report({
            code: 'yaml-alias',
            category: 'config',
            what: `*${(0,found/* keyText */.Pu)(name)} ${target === 'open' ? 'stands inside of what it names' : 'names no anchor above it'}`,
            remedy: `write &${(0,found/* keyText */.Pu)(name)} at an earlier value, or quote the text if it is not an alias`,
            where: place,
        });
        return (0,fleet_tree/* emptyMap */.MZ)(place);
    }
    if (depth + (0,fleet_tree/* heightOf */.r0)(target) > DEEPEST)
        return tooDeep(place, reading.report);
    reading.spent.values += (0,fleet_tree/* sizeOf */.$d)(target);
    if (reading.spent.values > MOST_VALUES) {
        if (!reading.spent.bomb) {
            reading.report({
                code: 'yaml-alias-bomb',
                category: 'config',
                what: `aliases make this file more than ${MOST_VALUES} values large`,
                remedy: 'use aliases of aliases sparingly; groups and defaults share settings without copies',
                where: place,
            });
        }
        reading.spent.bomb = true;
        return (0,fleet_tree/* emptyMap */.MZ)(place);
    }
    return { ...target, place };
}

;// CONCATENATED MODULE: ./build/js/fleet/read-document.js








/** Larger fleet files are refused: nobody reads them in a review, and most are something else by mistake. */
const LARGEST_BYTES = 1024 * 1024;
const ENVIRONMENT_NAME = /^[A-Za-z0-9][A-Za-z0-9 ._-]{0,99}$/;
/** The fleet file with the environment's file merged over it; undefined (and a report) when one cannot be read. */
async function readDocument(file, environment, report) {
    const main = await readTree(file, report);
    const overlay = environment === undefined ? undefined : await readOverlay(file, environment, report);
    if (main === undefined || (environment !== undefined && overlay === undefined))
        return undefined;
    const document = overlay === undefined ? main : (0,merge/* merge */.h1)(main, overlay);
    refuseEmptyHosts(document, shownPath(file), report);
    return document;
}
/** A path as messages show it: relative to where the person stands, when it is below. */
function shownPath(file) {
    const path = (0,external_node_path_.relative)(process.cwd(), (0,external_node_path_.resolve)(file));
    return path === '' || path.startsWith('..') || (0,external_node_path_.isAbsolute)(path) ? (0,external_node_path_.resolve)(file) : path;
}
async function readTree(file, report) {
    const text = await readText(file, report);
    if (text === undefined)
        return undefined;
    const tree = readYaml(text, shownPath(file), report);
    if (tree === 'empty') {
        report({
            code: 'file-empty',
            category: 'config',
            what: `${shownPath(file)} holds no fleet`,
            remedy: 'start with `version: bringup/v1`, `fleet: { name: ... }` and `hosts:`; `bringup init` writes one',
            where: { file: shownPath(file), line: 1, column: 1 },
        });
        return undefined;
    }
    return mapOnly(tree, file, report);
}
async function readOverlay(file, environment, report) {
    const directory = (0,external_node_path_.join)((0,external_node_path_.dirname)(file), 'environments');
    if (!ENVIRONMENT_NAME.test(environment)) {
        report({
            code: 'environment-name',
            category: 'config',
            what: 'the environment has a name that cannot be a file name',
            remedy: 'use letters, digits, spaces, dots, hyphens and underscores',
        });
        return undefined;
    }
    const path = (0,external_node_path_.join)(directory, `${environment}.yaml`);
    if (!(await exists(path))) {
        const names = await (0,promises_.readdir)(directory).catch(() => []);
        const known = names.filter((name) => name.endsWith('.yaml')).map((name) => name.slice(0, -'.yaml'.length));
        report({
            code: 'environment-unknown',
            category: 'config',
            what: `there is no ${shownPath(path)} for the environment ${environment}`,
            remedy: names.includes(`${environment}.yml`)
                ? `rename ${environment}.yml to ${environment}.yaml`
                : `${(0,nearest/* suggest */.Z)(environment, known, 'environments')}; a new one may be an empty file`,
            where: { file: shownPath(file) },
        });
        return undefined;
    }
    const text = await readText(path, report);
    if (text === undefined)
        return undefined;
    const tree = readYaml(text, shownPath(path), report);
    return tree === 'empty' ? (0,fleet_tree/* emptyMap */.MZ)({ file: shownPath(path), line: 1, column: 1 }) : mapOnly(tree, path, report);
}
function mapOnly(tree, file, report) {
    if (tree === undefined || tree.kind === 'map')
        return tree;
    report({
        code: 'file-not-a-map',
        category: 'config',
        what: `${shownPath(file)} is no map of keys and values`,
        remedy: 'start with `version: bringup/v1`, `fleet: { name: ... }` and `hosts:`',
        where: tree.place,
    });
    return undefined;
}
async function readText(file, report) {
    const where = { file: shownPath(file) };
    try {
        const kind = await (0,promises_.stat)(file);
        if (!kind.isFile())
            throw Object.assign(new Error('not a file'), { code: 'not a regular file' });
        const { size } = kind;
        if (size <= LARGEST_BYTES) {
            const text = new TextDecoder('utf-8', { fatal: true }).decode(await (0,promises_.readFile)(file));
            (0,live_keys/* refuseLiveKeys */.i)(text, shownPath(file), report);
            return text;
        }
        report({
            code: 'file-too-large',
            category: 'config',
            what: `${where.file} is ${Math.ceil(size / 1024)} KiB large, and 1024 KiB is the limit`,
            remedy: 'split the fleet, or move large contents into files of their own',
            where,
        });
    }
    catch (cause) {
        report({ ...unreadable(cause, where.file), where, cause });
    }
    return undefined;
}
function unreadable(cause, file) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    const kept = { code: 'file-unreadable', category: 'config' };
    if (code === 'ENOENT') {
        return {
            ...kept,
            what: `there is no ${file}`,
            remedy: 'name the fleet file (--fleet), or write one with `bringup init`',
        };
    }
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
        return { ...kept, what: `${file} is not UTF-8 text`, remedy: 'save it as UTF-8' };
    }
    return {
        ...kept,
        what: `${file} cannot be read (${code || 'unknown reason'})`,
        remedy: 'look at its path and permissions',
    };
}
async function exists(file) {
    return (0,promises_.stat)(file).then(() => true, () => false);
}

// EXTERNAL MODULE: ./build/js/fleet/render-tree.js
var render_tree = __webpack_require__(7087);
// EXTERNAL MODULE: ./build/js/fleet/rollout.js
var fleet_rollout = __webpack_require__(8653);
// EXTERNAL MODULE: ./build/js/fleet/schema.js
var schema = __webpack_require__(4225);
// EXTERNAL MODULE: ./build/js/fleet/secrets.js
var fleet_secrets = __webpack_require__(1505);
;// CONCATENATED MODULE: ./build/js/fleet/load-fleet.js














/** Hosts times what each inherits; beyond it a machine has no memory left. */
const load_fleet_MOST_VALUES = 5_000_000;
/** Reads, merges, renders and checks a fleet. Throws BringupErrors with every problem of the files, each at its line. */
async function loadFleet({ file, environment, capabilities, env, secrets, secretsOf, }) {
    const problems = collectProblems();
    const { report } = problems;
    const read = await readDocument(file, environment, report);
    if (read?.kind !== 'map') {
        problems.throwIfAny();
        throw new TypeError('a document that is no map was not reported');
    }
    const document = (0,fleet_tree/* prune */.R3)(read);
    checkFrame(document, capabilities, report);
    const root = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(file));
    const vault = (0,fleet_secrets/* openVault */.Z)({ env, mode: secrets }, report);
    const fleetName = (0,fleet_tree/* textAt */.$6)((0,fleet_tree/* mapAt */.SC)(document, 'fleet'), 'name') ?? '';
    const scope = { fleetName, environment, budget: { left: lookup/* TEMPLATE_BUDGET */.l } };
    const context = {
        capabilities,
        scope,
        vault,
        secretOf: (section) => {
            const spared = secretsOf !== undefined && isOneOf(capabilities, section) && !secretsOf.includes(section);
            return spared ? vault.offered : vault.secretOf;
        },
        env,
        user: (0,fleet_host/* currentUser */.Ny)(env),
        root,
        report,
        checked: new WeakMap(),
    };
    const layered = layerHosts(read);
    if (layered.reduce((sum, { tree }) => sum + (0,fleet_tree/* sizeOf */.$d)(tree), 0) > load_fleet_MOST_VALUES) {
        report({
            code: 'fleet-too-large',
            category: 'config',
            what: `${layered.length} hosts inherit more values than a machine can hold`,
            remedy: 'divide the fleet into several files',
            where: document.place,
        });
        problems.throwIfAny();
    }
    const hosts = resolveJumps(layered.map((host) => (0,fleet_host/* buildHost */.BI)(host, context)), layered, report);
    for (const layer of [(0,fleet_tree/* mapAt */.SC)(document, 'defaults'), ...maps((0,fleet_tree/* mapAt */.SC)(document, 'groups'))])
        (0,fleet_host/* checkLayer */.iq)(layer, context);
    checkHosts(hosts, layered, document, report);
    const rollout = (0,fleet_rollout/* rolloutOf */.Z)(document, hosts, report);
    const fleetScope = { ...scope, host: undefined, vars: (0,fleet_tree/* child */.jf)(document, 'vars') };
    const sections = fleetSections(document, fleetScope, context);
    const vars = (0,fleet_host/* buildVars */.hQ)((0,fleet_tree/* child */.jf)(document, 'vars'), fleetScope, report);
    vault.reportMissing();
    problems.throwIfAny();
    const settings = (0,fleet_tree/* mapAt */.SC)(document, 'fleet');
    const trees = new Map(layered.map(({ name, tree }) => [name, tree]));
    const fleet = {
        name: fleetName,
        environment,
        hosts,
        vars,
        sections,
        root,
        file: shownPath(file),
        onFailure: ((0,fleet_tree/* textAt */.$6)(settings, 'on-failure') ?? 'stop'),
        parallel: numberAt(settings, 'parallel') ?? 20,
        rollout,
        guardSeconds: numberAt(settings, 'guard-seconds') ?? 25,
        locate: (path) => (0,fleet_tree/* locate */.x5)(document, path),
        locateInHost: (host, path) => (0,fleet_tree/* locate */.x5)(trees.get(host) ?? document, path),
    };
    for (const capability of capabilities)
        for (const problem of capability.check?.(fleet) ?? [])
            report(problem);
    problems.throwIfAny();
    return fleet;
}
function isOneOf(capabilities, section) {
    return capabilities.some(({ name }) => name === section);
}
function checkFrame(document, capabilities, report) {
    const hint = (key) => {
        const capability = capabilities.find(({ name }) => name === key);
        if (capability?.hostSchema !== undefined)
            return `move it below defaults, a group or a host: ${key} is about hosts`;
        return capability === undefined ? undefined : `move it to the top of the file: ${key} is about the whole fleet`;
    };
    (0,issues/* validate */.t)((0,schema/* fleetFileSchema */.Ee)(capabilities, 'untyped'), { value: (0,fleet_tree/* toJson */.aB)(document), tree: document, name: '', hint }, report);
}
function fleetSections(document, scope, { capabilities, secretOf, report }) {
    const sections = capabilities.flatMap(({ name, fleetSchema }) => {
        const tree = fleetSchema === undefined ? undefined : (0,fleet_tree/* child */.jf)(document, name);
        if (tree === undefined || fleetSchema === undefined)
            return [];
        const rendered = (0,render_tree/* renderTree */.B)(tree, scope, report);
        const section = (0,issues/* validate */.t)(fleetSchema, { value: (0,fleet_secrets/* toPlain */.U)(rendered, secretOf(name)), tree: rendered, name }, report);
        return section === undefined ? [] : [[name, section]];
    });
    return Object.fromEntries(sections);
}
function maps(tree) {
    return [...tree.entries.values()].flatMap(({ value }) => (value.kind === 'map' ? [value] : []));
}
function numberAt(tree, key) {
    const found = (0,fleet_tree/* child */.jf)(tree, key);
    return found?.kind === 'scalar' && typeof found.value === 'number' ? found.value : undefined;
}


/***/ }),

/***/ 4576:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ renderText),
/* harmony export */   l: () => (/* binding */ TEMPLATE_BUDGET)
/* harmony export */ });
/* harmony import */ var _found_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2028);
/* harmony import */ var _live_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9805);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6826);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2640);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6782);





/** Enough for a thousand hosts with large templated files, and no more than a machine can hold. */
const TEMPLATE_BUDGET = 32 * 1024 * 1024;
/** Renders one text of the file. Names that are not known are reported at the text's place; late ones stay. */
function renderText(text, scope, report) {
    if (typeof text.value !== 'string' || !text.value.includes('{{'))
        return text;
    const parts = expand(text.value, scope, [], text, report);
    const rendered = (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .joinParts */ .nn)(parts, text.value);
    const final = parts.every((part) => part.kind === 'text');
    if (final && (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .templateNames */ .VQ)(rendered).some(_template_js__WEBPACK_IMPORTED_MODULE_4__/* .isLate */ .lS)) {
        report({
            code: 'template-ambiguous',
            category: 'config',
            what: 'this text would come out as a template that is filled in later',
            remedy: 'put it into a file of its own and name the file instead',
            where: text.place,
        });
    }
    return { ...text, value: rendered };
}
function expand(template, scope, open, text, report) {
    scope.budget.left -= template.length;
    if (scope.budget.left < 0) {
        report({
            code: 'template-too-large',
            category: 'config',
            what: 'templates of this fleet give more text than a machine can hold',
            remedy: 'look for vars that name other vars many times over',
            where: text.place,
        });
        return [];
    }
    return (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .parseTemplate */ .QC)(template).flatMap((part) => {
        if (part.kind === 'name')
            return resolve(part, scope, open, text, report);
        if (part.raw === part.text && part.text.includes('{{'))
            refuseSyntax(part.text, text, report);
        return [part];
    });
}
function resolve(part, scope, open, text, report) {
    const { name } = part;
    const [namespace, ...rest] = name.split('.');
    if ((0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .isLate */ .lS)(name)) {
        if (scope.early)
            refuseLate(name, text, report);
        return [part];
    }
    if (namespace === 'host' && scope.host === undefined)
        return [part];
    if (namespace === 'vars' && rest.length > 0) {
        const found = (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__.at)(scope.vars, rest.map((key) => (/^\d+$/.test(key) ? Number(key) : key)));
        if (found?.kind === 'scalar' && found.value !== null) {
            if (typeof found.value !== 'string')
                return [(0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .textPart */ .Xo)(numberText(found))];
            if (!open.includes(name))
                return expand(found.value, scope, [...open, name], text, report);
            refuseCycle([...open, name], text, report);
            return [part];
        }
        if (found !== undefined) {
            report({
                code: 'template-not-text',
                category: 'config',
                what: `{{ ${name} }} is a ${found.kind === 'scalar' ? 'null' : found.kind}, and only text, numbers, true and false can stand in a text`,
                remedy: found.kind === 'map'
                    ? `name one of its values: ${[...found.entries.keys()]
                        .map((key) => `${name}.${key}`)
                        .slice(0, 5)
                        .join(', ')}`
                    : `name one of its values: ${name}.0`,
                where: text.place,
            });
            return [part];
        }
    }
    const value = fixed(name, scope);
    if (value !== undefined)
        return [(0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .textPart */ .Xo)(value)];
    refuseName(name, scope, text, report);
    return [part];
}
function fixed(name, scope) {
    if (name === 'fleet.name')
        return scope.fleetName;
    if (name === 'environment')
        return scope.environment;
    if (name === 'host.name')
        return scope.host?.name;
    if (name === 'host.address')
        return scope.host?.address;
    if (!name.startsWith('host.labels.'))
        return undefined;
    const label = (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .child */ .jf)(scope.host?.labels, name.slice('host.labels.'.length));
    return label?.kind === 'scalar' ? String(label.value) : undefined;
}
/** `3.10` stays `3.10`: a number in a text is what was written, not what it became. */
function numberText({ value, source }) {
    return source !== undefined && /^-?\d+\.\d+$/.test(source) ? source : String(value);
}
function refuseName(name, scope, text, report) {
    if (name === 'environment') {
        report({
            code: 'template-no-environment',
            category: 'config',
            what: '{{ environment }} has no value, because no environment is chosen',
            remedy: 'run with an environment (--env), or take the name out',
            where: text.place,
        });
        return;
    }
    const known = knownNames(scope).slice(0, 300);
    const guess = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(name, known);
    report({
        code: 'template-unknown-name',
        category: 'config',
        what: `{{ ${(0,_found_js__WEBPACK_IMPORTED_MODULE_0__/* .keyText */ .Pu)(name)} }} is not known`,
        remedy: guess === undefined
            ? `known names: ${known.slice(0, 20).join(', ')}; for a literal {{ write {{ "{{" }}`
            : `did you mean {{ ${guess} }}?`,
        where: text.place,
    });
}
function refuseLate(name, text, report) {
    report({
        code: 'template-too-late',
        category: 'config',
        what: `{{ ${(0,_found_js__WEBPACK_IMPORTED_MODULE_0__/* .keyText */ .Pu)(name)} }} is known only after the host is reached, and this is needed to reach it`,
        remedy: 'use fleet.name, environment, host or vars here',
        where: text.place,
    });
}
function refuseSyntax(literal, text, report) {
    const start = literal.indexOf('{{');
    report({
        code: 'template-syntax',
        category: 'config',
        what: `${(0,_live_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .looksLive */ .R)(literal) ? 'this' : JSON.stringify(literal.slice(start, start + 30))} is not a name between {{ and }}`,
        remedy: 'write {{ vars.name }}; a literal {{ is written {{ "{{" }}',
        where: text.place,
    });
}
function refuseCycle(names, text, report) {
    const from = names.indexOf(names[names.length - 1] ?? '');
    report({
        code: 'template-cycle',
        category: 'config',
        what: `vars name each other in a circle: ${names.slice(from).join(' -> ')}`,
        remedy: 'give one of them a value of its own',
        where: text.place,
    });
}
function knownNames(scope) {
    const labels = scope.host?.labels;
    return [
        'fleet.name',
        ...(scope.environment === undefined ? [] : ['environment']),
        ...(scope.host === undefined ? [] : ['host.name', 'host.address']),
        ...(labels?.kind === 'map' ? [...labels.entries.keys()].map((label) => `host.labels.${label}`) : []),
        ...leaves(scope.vars, 'vars'),
    ];
}
function leaves(tree, path) {
    if (tree?.kind === 'map')
        return [...tree.entries].flatMap(([key, entry]) => leaves(entry.value, `${path}.${key}`));
    return tree === undefined ? [] : [path];
}


/***/ }),

/***/ 7791:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IC: () => (/* binding */ isSecretReference),
/* harmony export */   Um: () => (/* binding */ mergeAll),
/* harmony export */   h1: () => (/* binding */ merge)
/* harmony export */ });
/**
 * `upper` laid over `lower`: maps merge, everything else replaces, and a `null` stays as the mark of something deleted
 * until `prune`. Associative, so it does not matter which layers are merged first.
 */
function merge(lower, upper) {
    if (!isMergeable(upper))
        return upper;
    if (upper.opaque)
        return upper;
    if (!isMergeable(lower))
        return { ...upper, opaque: true };
    const entries = new Map(lower.entries);
    for (const [key, entry] of upper.entries) {
        const below = lower.entries.get(key);
        entries.set(key, below === undefined ? entry : { ...entry, value: merge(below.value, entry.value) });
    }
    return { kind: 'map', entries, place: upper.place, ...(lower.opaque ? { opaque: true } : {}) };
}
/** Several layers, the first one lowest. Undefined when there are none. */
function mergeAll(layers) {
    return layers.reduce((below, layer) => {
        if (layer === undefined)
            return below;
        return below === undefined ? layer : merge(below, layer);
    }, undefined);
}
/** A `{ secret: NAME }` is one value, although it is written as a map: it replaces and is replaced. */
function isSecretReference(tree) {
    return tree.kind === 'map' && tree.entries.size === 1 && tree.entries.get('secret')?.value.kind === 'scalar';
}
function isMergeable(tree) {
    return tree.kind === 'map' && !isSecretReference(tree);
}


/***/ }),

/***/ 7087:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ renderTree)
/* harmony export */ });
/* harmony import */ var _lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4576);
/* harmony import */ var _merge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7791);


/** Trees in which no template stands: hosts inherit them from each other, so they are looked through once. */
const literal = new WeakSet();
/** The tree with every template in it rendered; itself when there is none. Keys and `{ secret: NAME }` stay as they are. */
function renderTree(tree, scope, report) {
    if (tree.kind === 'scalar')
        return (0,_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .renderText */ .S)(tree, scope, report);
    if (literal.has(tree) || (0,_merge_js__WEBPACK_IMPORTED_MODULE_1__/* .isSecretReference */ .IC)(tree))
        return tree;
    let changed = false;
    const render = (inner) => {
        const rendered = renderTree(inner, scope, report);
        changed ||= rendered !== inner;
        return rendered;
    };
    const result = tree.kind === 'list'
        ? { ...tree, items: tree.items.map(render) }
        : {
            ...tree,
            entries: new Map([...tree.entries].map(([key, entry]) => [key, { ...entry, value: render(entry.value) }])),
        };
    if (changed)
        return result;
    literal.add(tree);
    return tree;
}


/***/ }),

/***/ 8653:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ rolloutOf),
/* harmony export */   p: () => (/* binding */ rolloutSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4528);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3933);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2534);
/* harmony import */ var _select_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1294);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6782);





const hostCount = zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr().min(1).max(100_000);
const percent = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^(?:[1-9]\d?|100)%$/, 'must be a number of hosts, or a share of them such as 25%');
const size = zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([hostCount, percent]);
/** `fleet: rollout:`: how a change goes over the hosts. */
const rolloutSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    canary: zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([hostCount, zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1)).min(1)])
        .optional()
        .describe('Hosts that are changed first, as a wave of their own: how many, or which (names, globs, label=value, group:NAME).'),
    waves: zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([size, zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(size).min(1)])
        .optional()
        .describe('Hosts that are changed together: a number, or a share of those to change such as 25%. Of a list each wave takes the next, and the last one repeats. Default: all in one wave.'),
    'failure-budget': zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([
        zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr().min(0).max(100_000),
        zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^(?:\d{1,2}|100)%$/, 'must be a number of hosts, or a share of them such as 5%'),
    ])
        .optional()
        .describe('Failed hosts that are tolerated; with more of them the next wave does not begin. A number, or a share of the hosts to change. Default: 0.'),
    pause: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
        .regex(_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .DURATION */ .f, 'must be a duration, such as 5m')
        .refine((text) => (0,_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .durationMs */ .p)(text) <= 86_400_000, 'must be at most 1d')
        .optional()
        .describe('How long to watch a wave before the next begins. Default: not at all.'),
    reboots: hostCount.max(1000).optional().describe('Most hosts that are down for a reboot at once. Default: 1.'),
})
    .describe('How a change goes over the hosts: in waves, and when it stops.');
/** The rollout that a fleet file asks for. What is wrong with its form was told already; canaries that do not exist are told here. */
function rolloutOf(document, hosts, report) {
    const path = ['fleet', 'rollout'];
    const tree = (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .child */ .jf)((0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .child */ .jf)(document, 'fleet'), 'rollout');
    const parsed = rolloutSchema.safeParse(tree === undefined ? {} : (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .toJson */ .aB)(tree));
    const { canary, waves = [], 'failure-budget': budget = 0, pause, reboots = 1 } = parsed.data ?? {};
    return {
        ...(canary === undefined
            ? {}
            : {
                canary: typeof canary === 'number' ? canary : namesOf(canary, hosts, document, [...path, 'canary'], report),
            }),
        waves: (Array.isArray(waves) ? waves : [waves]).map(countOf),
        failureBudget: countOf(budget),
        pauseMs: pause === undefined ? 0 : (0,_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .durationMs */ .p)(pause),
        reboots,
    };
}
function countOf(size) {
    return typeof size === 'number' ? { hosts: size } : { percent: Number.parseInt(size, 10) };
}
function namesOf(terms, hosts, document, path, report) {
    try {
        return (0,_select_js__WEBPACK_IMPORTED_MODULE_2__/* .selectHosts */ .s)({ hosts }, terms.join(',')).map(({ name }) => name);
    }
    catch (error) {
        if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4))
            throw error;
        const { code, category, message, remedy } = error;
        report({ code, category, what: `the canary of the rollout: ${message}`, remedy, where: (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .locate */ .x5)(document, path) });
        return [];
    }
}


/***/ }),

/***/ 4225:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ sudoSchema),
/* harmony export */   Ee: () => (/* binding */ fleetFileSchema),
/* harmony export */   cg: () => (/* binding */ sshSchema),
/* harmony export */   g7: () => (/* binding */ varsSchema),
/* harmony export */   o_: () => (/* binding */ NAME)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4528);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2534);
/* harmony import */ var _rollout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8653);
/* harmony import */ var _secret_ref_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(434);




/** Names of hosts and groups. Source: RFC 1123 section 2.1 (one label, lower case). */
const NAME = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const LABEL_NAME = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/;
const VAR_NAME = /^[A-Za-z_][A-Za-z0-9_-]*$/;
const name = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(NAME, 'must be lower-case letters, digits and hyphens, at most 63, as in DNS names');
const labelName = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(LABEL_NAME, 'must be letters, digits, dots, hyphens and underscores');
const labelValue = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(/^[^\s,=!{}]+$/, 'must be text without spaces, commas, =, ! and braces');
const sshSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    user: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
        .regex(/^[^\s@:/]+$/, 'must be a user name without spaces, @, : or /')
        .describe('User to log in as. Default: the user bringup runs as.'),
    port: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().min(1).max(65535).describe('Port of the sshd. Default: 22.'),
    'host-keys': zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['strict', 'accept-new'])
        .describe('`strict` (default): only keys on file. `accept-new`: a first key is recorded. A changed key always stops.'),
    'known-hosts': zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1)).describe('known_hosts lines, as `ssh-keyscan` prints them.'),
    key: zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1), _secret_ref_js__WEBPACK_IMPORTED_MODULE_2__/* .secretRef */ .C])
        .describe('Private key: a path (~ is your home, relative paths start at the fleet file), or a secret.'),
    passphrase: _secret_ref_js__WEBPACK_IMPORTED_MODULE_2__/* .secretRef */ .C.describe('What the private key is encrypted with.'),
    jump: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1).describe('Go through this host: a name of this file, or user@address:port.'),
    proxy: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
        .regex(/^https?:\/\/[^\s/@]+(?::\d+)?\/?$/, 'must be the address of an HTTP proxy, such as http://proxy.example.org:3128')
        .describe('HTTP proxy that allows CONNECT to the host.'),
    'connect-timeout': zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
        .regex(_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .DURATION */ .f, 'must be a duration, such as 10s')
        .refine((text) => (0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .durationMs */ .p)(text) > 0 && (0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .durationMs */ .p)(text) <= 600_000, 'must be between 1ms and 10m')
        .describe('Limit for the connect and for the SSH handshake each. Default: 10s.'),
})
    .partial()
    .describe('How to reach the host.');
const sudoSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ password: _secret_ref_js__WEBPACK_IMPORTED_MODULE_2__/* .secretRef */ .C.describe('The password sudo asks for. Not needed with NOPASSWD.') })
    .partial()
    .describe('How to become root.');
const varsSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(VAR_NAME, 'must be letters, digits, _ and -, and start with a letter'), zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J())
    .describe('Values for templates: {{ vars.NAME }}.');
/** The part of a layer (`defaults`, a group, a host) that is the same in all three, with a section per capability. */
function layerShape(capabilities, sections) {
    const typed = sections === 'typed';
    const own = capabilities.flatMap(({ name: key, hostSchema }) => hostSchema === undefined ? [] : [[key, (typed ? hostSchema : zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J()).optional()]]);
    return {
        vars: (typed ? varsSchema : zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J()).optional(),
        ssh: (typed ? sshSchema : zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J()).optional(),
        sudo: (typed ? sudoSchema : zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J()).optional(),
        ...Object.fromEntries(own),
    };
}
/**
 * The whole fleet file. With `untyped` sections only its frame: sections are checked where they are merged and rendered.
 * With `typed` it describes what a person writes (JSON Schema).
 */
function fleetFileSchema(capabilities, sections) {
    const layer = layerShape(capabilities, sections);
    const top = capabilities.flatMap(({ name: key, fleetSchema }) => fleetSchema === undefined ? [] : [[key, (sections === 'typed' ? fleetSchema : zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J()).optional()]]);
    return zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        version: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('bringup/v1').describe('Version of this file format.'),
        fleet: zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
            name: name.describe('Name of the fleet.'),
            'on-failure': zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['stop', 'continue', 'rollback'])
                .optional()
                .describe('After a failed step of a host: stop it (default), go on with what does not need the step, or undo.'),
            parallel: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().min(1).max(1000).optional().describe('Most hosts worked on at once. Default: 20.'),
            rollout: _rollout_js__WEBPACK_IMPORTED_MODULE_1__/* .rolloutSchema */ .p.optional(),
            'guard-seconds': zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr()
                .min(5)
                .max(600)
                .optional()
                .describe('A change that could cut the connection is taken back by the host when nobody confirmed it for so long. Default: 25.'),
        })
            .describe('The fleet as a whole.'),
        vars: (sections === 'typed' ? varsSchema : zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J()).optional(),
        defaults: zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej(layer).optional().describe('What every host starts from.'),
        groups: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(name, zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
            match: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(labelName, zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([labelValue, zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(labelValue).min(1)]))
                .refine((labels) => Object.keys(labels).length > 0, 'must name at least one label; for all hosts use defaults')
                .describe('Hosts that have all of these labels; a list means any of its values.'),
            ...layer,
        }))
            .optional()
            .describe('Settings for hosts by label. Later groups win over earlier ones.'),
        hosts: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(name, zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
            address: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
                .min(1)
                .optional()
                .describe('Host name or IP address. Needed unless the connection is local.'),
            connection: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['ssh', 'local'])
                .optional()
                .describe('`ssh` (default), or `local`: the machine bringup runs on.'),
            labels: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(labelName, labelValue).optional().describe('What groups and selections match.'),
            ...layer,
        }))
            .optional()
            .describe('The machines, by name.'),
        ...Object.fromEntries(top),
    });
}


/***/ }),

/***/ 1505:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ toPlain),
/* harmony export */   Z: () => (/* binding */ openVault)
/* harmony export */ });
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1583);
/* harmony import */ var _merge_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7791);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6826);
/* harmony import */ var _secret_ref_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(434);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6782);





/** A vault over an environment. Equal names give the same `Secret`. */
function openVault({ env, mode }, report) {
    const secrets = new Map();
    const missing = new Map();
    const nameIn = (reference) => {
        const name = (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .child */ .jf)(reference, 'secret');
        const text = name?.kind === 'scalar' ? String(name.source ?? name.value) : '';
        const place = name?.place ?? reference.place;
        if (!_secret_ref_js__WEBPACK_IMPORTED_MODULE_2__/* .SECRET_NAME */ .J.test(text))
            report(badName(text, place));
        return { text, place };
    };
    const take = (reference, needed) => {
        const { text, place } = nameIn(reference);
        if (!_secret_ref_js__WEBPACK_IMPORTED_MODULE_2__/* .SECRET_NAME */ .J.test(text))
            return new _core_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z('INVALID', '');
        const value = env[text] ?? '';
        if (value === '' && needed)
            missing.set(text, new Map(missing.get(text)).set(`${place.file}:${place.line}`, place));
        const secret = secrets.get(text) ?? new _core_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(text, value);
        secrets.set(text, secret);
        return secret;
    };
    return {
        peek: (reference) => new _core_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(nameIn(reference).text, ''),
        secretOf: (reference) => take(reference, true),
        offered: (reference) => take(reference, false),
        reportMissing() {
            if (mode === 'ignore')
                return;
            for (const [name, places] of missing) {
                const [first] = places.values();
                const lines = [...places.keys()];
                const set = Object.keys(env).filter((known) => _secret_ref_js__WEBPACK_IMPORTED_MODULE_2__/* .SECRET_NAME */ .J.test(known) && env[known] !== '');
                const guess = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(name, set);
                report({
                    code: 'secret-missing',
                    category: 'secret',
                    what: `the secret ${name} is ${env[name] === '' ? 'empty' : 'not set'}; asked for in ${list(lines)}`,
                    remedy: `set ${name} in the environment of this command (in a workflow: env: ${name}: \${{ secrets.${name} }})${guess === undefined ? '' : `; ${guess} is set, is that the one?`}`,
                    ...(first === undefined ? {} : { where: first }),
                });
            }
        },
    };
}
/** A tree as plain values, with a `Secret` for every `{ secret: NAME }`. */
function toPlain(tree, secretOf) {
    if (tree.kind === 'scalar')
        return tree.value;
    if (tree.kind === 'list')
        return tree.items.map((item) => toPlain(item, secretOf));
    if ((0,_merge_js__WEBPACK_IMPORTED_MODULE_4__/* .isSecretReference */ .IC)(tree))
        return secretOf(tree);
    return Object.fromEntries([...tree.entries].map(([key, entry]) => [key, toPlain(entry.value, secretOf)]));
}
function badName(text, place) {
    return {
        code: 'secret-name',
        category: 'config',
        what: 'this is not the name of a secret',
        remedy: text.includes('{{')
            ? 'secrets cannot be templates: write the name itself'
            : 'name an environment variable in capitals, digits and _, such as HEADSCALE_API_KEY; never the value itself',
        where: place,
    };
}
function list(lines) {
    return `${lines.slice(0, 5).join(', ')}${lines.length > 5 ? ` and ${lines.length - 5} more` : ''}`;
}


/***/ }),

/***/ 1294:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ selectHosts)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4006);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(picomatch__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3933);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6826);



/**
 * The hosts an expression means, in the order of the file. Terms are separated by commas and added up: a name, a glob
 * (`gpu-*`), `label=value`, `label!=value`, `group:NAME`, `failed`, `all`; with `!` in front a term takes hosts away.
 * Only exclusions start from all. Throws BringupError for names that do not exist and when nothing is left.
 */
function selectHosts(fleet, expression, context = {}) {
    const terms = splitTerms(expression);
    if (terms.length === 0)
        throw wrong('select-empty', 'the selection is empty', 'write all, or the names of hosts');
    const excluded = terms.filter((term) => term.startsWith('!')).map((term) => term.slice(1).trim());
    const wanted = terms.filter((term) => !term.startsWith('!'));
    const take = (wanted.length === 0 ? ['all'] : wanted).map((term) => testOf(term, fleet, context));
    const leave = excluded.map((term) => testOf(term, fleet, context));
    const hosts = fleet.hosts.filter((host) => take.some((test) => test(host)) && !leave.some((test) => test(host)));
    if (hosts.length > 0)
        return hosts;
    const names = fleet.hosts.map(({ name }) => name);
    throw wrong('select-nothing', `no host matches ${show(expression)}`, wanted.length === 1 && wanted[0] !== undefined ? (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .suggest */ .Z)(wanted[0], names, 'hosts') : known(names, 'hosts'));
}
function testOf(term, fleet, { failed }) {
    if (term === 'all')
        return () => true;
    if (term === 'failed')
        return failedTest(failed);
    if (term.startsWith('group:'))
        return groupTest(term.slice('group:'.length), fleet);
    const label = /^([^!=]+)(!?=)(.+)$/.exec(term);
    if (label !== null)
        return labelTest(label[1] ?? '', label[2] === '=', label[3] ?? '', fleet);
    if (/[*?[\]{}]/.test(term)) {
        const matches = picomatch__WEBPACK_IMPORTED_MODULE_2___default()(term, { noextglob: true, nonegate: true });
        return ({ name }) => matches(name);
    }
    const names = fleet.hosts.map(({ name }) => name);
    if (!names.includes(term)) {
        throw wrong('select-unknown-host', `there is no host ${show(term)}`, (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .suggest */ .Z)(term, names, 'hosts'));
    }
    return ({ name }) => name === term;
}
function failedTest(failed) {
    if (failed === undefined || failed.length === 0) {
        throw wrong('select-no-failed', failed === undefined ? 'no earlier run is known, so nobody knows what failed' : 'nothing failed in the last run', 'name the hosts, or write all');
    }
    return ({ name }) => failed.includes(name);
}
function groupTest(group, fleet) {
    const groups = [...new Set(fleet.hosts.flatMap((host) => host.groups))];
    if (!groups.includes(group)) {
        throw wrong('select-unknown-group', `no host is in a group ${show(group)}`, (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .suggest */ .Z)(group, groups, 'groups'));
    }
    return (host) => host.groups.includes(group);
}
function labelTest(label, equal, value, fleet) {
    const labels = [...new Set(fleet.hosts.flatMap((host) => Object.keys(host.labels)))];
    if (!labels.includes(label)) {
        throw wrong('select-unknown-label', `no host has a label ${show(label)}`, (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .suggest */ .Z)(label, labels, 'labels'));
    }
    return (host) => (host.labels[label] === value) === equal;
}
/** Terms between commas; commas inside of braces belong to a glob. */
function splitTerms(expression) {
    if (expression.length > 4096)
        throw wrong('select-too-long', 'the selection is very long', 'use labels or globs');
    const terms = [''];
    let depth = 0;
    for (const character of expression) {
        if (character === '{')
            depth += 1;
        if (character === '}')
            depth -= 1;
        if (character === ',' && depth <= 0)
            terms.push('');
        else
            terms.push((terms.pop() ?? '') + character);
    }
    return terms.map((term) => term.trim()).filter((term) => term !== '');
}
function known(names, kind) {
    return names.length === 0 ? `there are no ${kind}` : (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .suggest */ .Z)('', names, kind);
}
function show(text) {
    return JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}...` : text);
}
function wrong(code, what, remedy) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({ code, category: 'config', what, remedy });
}


/***/ }),

/***/ 6782:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   MZ: () => (/* binding */ emptyMap),
/* harmony export */   R3: () => (/* binding */ prune),
/* harmony export */   SC: () => (/* binding */ mapAt),
/* harmony export */   Y_: () => (/* binding */ children),
/* harmony export */   aB: () => (/* binding */ toJson),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   jf: () => (/* binding */ child),
/* harmony export */   kZ: () => (/* binding */ isNull),
/* harmony export */   r0: () => (/* binding */ heightOf),
/* harmony export */   x5: () => (/* binding */ locate)
/* harmony export */ });
/** A map without entries, for parts a file does not have. */
function emptyMap(place) {
    return { kind: 'map', entries: new Map(), place };
}
/** The value under a key or index, or undefined. */
function child(tree, key) {
    if (tree?.kind === 'map')
        return tree.entries.get(String(key))?.value;
    if (tree?.kind === 'list')
        return typeof key === 'number' ? tree.items[key] : undefined;
    return undefined;
}
/** The value at a path, or undefined. */
function at(tree, path) {
    return path.reduce((inner, key) => child(inner, key), tree);
}
/** The map under a key; an empty one when there is none or it is something else. */
function mapAt(tree, key) {
    const found = child(tree, key);
    return found?.kind === 'map' ? found : emptyMap(tree?.place ?? {});
}
/** The text under a key, or undefined. */
function textAt(tree, key) {
    const found = child(tree, key);
    return found?.kind === 'scalar' && typeof found.value === 'string' ? found.value : undefined;
}
/** The place of the value at a path, or of the nearest thing around it. A camelCase key also finds its kebab-case one. */
function locate(tree, path) {
    let found = tree;
    for (const key of path) {
        const next = child(found, key) ?? (typeof key === 'string' ? child(found, kebab(key)) : undefined);
        if (next === undefined)
            break;
        found = next;
    }
    return found.place;
}
function kebab(key) {
    return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
const pruned = new WeakMap();
/**
 * The tree without entries that say `null`: by now they have deleted what they were written to delete. Parts that many
 * hosts share stay shared.
 */
function prune(tree) {
    return tree.kind === 'scalar' ? tree : remembered(pruned, tree, () => withoutNulls(tree));
}
function withoutNulls(tree) {
    if (tree.kind === 'list')
        return { ...tree, items: tree.items.map(prune) };
    const entries = [...tree.entries].filter(([, entry]) => !isNull(entry.value));
    return {
        ...tree,
        entries: new Map(entries.map(([key, entry]) => [key, { ...entry, value: prune(entry.value) }])),
    };
}
/** Whether it is a written `null` (or nothing behind the colon, which YAML reads as the same). */
function isNull(tree) {
    return tree.kind === 'scalar' && tree.value === null;
}
/** The plain value of a tree. */
function toJson(tree) {
    if (tree.kind === 'scalar')
        return tree.value;
    if (tree.kind === 'list')
        return tree.items.map(toJson);
    return Object.fromEntries([...tree.entries].map(([key, entry]) => [key, toJson(entry.value)]));
}
/** The values directly inside of a list or a map. */
function children(tree) {
    if (tree.kind === 'scalar')
        return [];
    return tree.kind === 'list' ? tree.items : [...tree.entries.values()].map((entry) => entry.value);
}
const sizes = new WeakMap();
const heights = new WeakMap();
/** How many values a tree holds, itself included. Shared parts are counted wherever they stand, and worked out once. */
function sizeOf(tree) {
    return remembered(sizes, tree, () => children(tree).reduce((sum, inner) => sum + sizeOf(inner), 1));
}
/** How many levels of lists and maps a tree has; a scalar has none. */
function heightOf(tree) {
    return remembered(heights, tree, () => children(tree).reduce((most, inner) => Math.max(most, heightOf(inner) + 1), 0));
}
function remembered(known, tree, compute) {
    const value = known.get(tree) ?? compute();
    known.set(tree, value);
    return value;
}


/***/ }),

/***/ 7602:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ fleetTargets)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1583);
/* harmony import */ var _ssh_config_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6459);
/* harmony import */ var _ssh_config_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(110);






const SYSTEM_KNOWN_HOSTS = ['/etc/ssh/ssh_known_hosts', '/etc/ssh/ssh_known_hosts2'];
const JUMPS_AT_MOST = 8;
/**
 * How to reach the hosts of a fleet: access, then what is written in the fleet file, then ~/.ssh/config, then defaults.
 * Files are read once. The result throws BringupError (`config`) for an ssh_config that does not parse.
 */
function fleetTargets(fleet, access = {}) {
    const config = once(() => (0,_ssh_config_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readSshConfig */ .xZ)(access.sshConfigPath));
    const files = new Map();
    const texts = new Map();
    const told = new Set();
    const tell = (notes) => {
        for (const note of notes) {
            if (!told.has(note))
                access.log?.(note);
            told.add(note);
        }
    };
    async function targetOf(host, ssh, depth) {
        const file = await config();
        const written = (name) => ssh.written.includes(name);
        const known = (0,_ssh_config_js__WEBPACK_IMPORTED_MODULE_4__/* .sshConfigFor */ .o)(file, host.address, host.user ?? (written('user') ? ssh.user : undefined));
        tell([...file.notes, ...known.notes]);
        const port = host.port ?? (written('port') ? ssh.port : (known.port ?? ssh.port));
        const identity = identityOf(ssh, access, fleet.root);
        return {
            name: host.name,
            address: known.hostName,
            port,
            user: host.user ?? (written('user') ? ssh.user : (known.user ?? ssh.user)),
            identity,
            hostKeys: access.hostKeys ?? ssh.hostKeys,
            knownHosts: await knownHostsOf(ssh, known),
            jumps: depth < JUMPS_AT_MOST ? await jumpsOf(ssh, known, depth + 1) : [],
            connectTimeoutMs: ssh.connectTimeoutMs,
            ...(ssh.proxy === undefined ? {} : { proxy: ssh.proxy }),
            ...(known.identityFiles.length === 0 ? {} : { identityFiles: known.identityFiles }),
            ...(known.identitiesOnly ? { identitiesOnly: true } : {}),
            ...(known.identityAgent === undefined ? {} : { agent: known.identityAgent }),
            ...(known.hostKeyAlias === undefined ? {} : { hostKeyAlias: known.hostKeyAlias }),
        };
    }
    /** The hops before a host, the outermost first. A jump host's own way there comes before it. */
    async function jumpsOf(ssh, known, depth) {
        if (ssh.jump !== undefined) {
            const host = fleet.hosts.find((one) => one.name === ssh.jump);
            const [spec] = host === undefined ? (0,_ssh_config_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJumps */ .D)(ssh.jump) : [];
            if (host !== undefined)
                return flat([await targetOf(host, host.ssh, depth)]);
            return spec === undefined ? [] : flat([await targetOf(endpointOf(spec), outside(ssh), depth)]);
        }
        // `jump: null` in the fleet file says: directly.
        if (ssh.written.includes('jump'))
            return [];
        return flat(await Promise.all(known.proxyJump.map((spec) => targetOf(endpointOf(spec), outside(ssh), depth))));
    }
    async function knownHostsOf(ssh, known) {
        const sources = [];
        if (access.knownHosts !== undefined)
            sources.push(sourceOf('input known-hosts', access.knownHosts));
        if (ssh.knownHosts.length > 0)
            sources.push(sourceOf(`${fleet.file} ssh.known-hosts`, ssh.knownHosts.join('\n')));
        const own = known.userKnownHostsFiles ?? ['known_hosts', 'known_hosts2'].map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.ssh', name));
        for (const path of [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(fleet.root, 'known_hosts'), ...own, ...SYSTEM_KNOWN_HOSTS]) {
            const reading = files.get(path) ?? readSource(path);
            files.set(path, reading);
            const source = await reading;
            if (source !== undefined)
                sources.push(source);
        }
        return sources;
    }
    /** The same text is one source for all hosts, so that it is read, and complained about, once. */
    function sourceOf(origin, text) {
        const source = texts.get(text) ?? { origin, text };
        texts.set(text, source);
        return source;
    }
    return (host) => targetOf(host, host.ssh, 0);
}
function endpointOf({ host, user, port }) {
    return { name: host, address: host, user, port };
}
/** Settings for a jump host that is not in the fleet: the host's own key, but neither its user nor its port. */
function outside({ jump: _, ...ssh }) {
    return { ...ssh, port: 22, written: ssh.written.filter((name) => name !== 'port' && name !== 'jump') };
}
/** Each hop's own jumps before it, each endpoint once. */
function flat(hops) {
    return hops.flatMap((hop, index) => (index === 0 ? [...hop.jumps, { ...hop, jumps: [] }] : [{ ...hop, jumps: [] }]));
}
function identityOf(ssh, access, root) {
    const passphrase = access.passphrase ?? ssh.passphrase;
    const protectedBy = passphrase === undefined ? {} : { passphrase };
    const key = access.key ?? ssh.key;
    if (key === undefined)
        return undefined;
    if (key instanceof _core_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .Secret */ .z)
        return { kind: 'secret', key, ...protectedBy };
    return { kind: 'file', path: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root, (0,_ssh_config_file_js__WEBPACK_IMPORTED_MODULE_5__/* .expandHome */ .kc)(key)), ...protectedBy };
}
async function readSource(path) {
    try {
        return { origin: path, text: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8') };
    }
    catch {
        return undefined;
    }
}
function once(make) {
    let made;
    return () => {
        made ??= make();
        return made;
    };
}


/***/ }),

/***/ 110:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kc: () => (/* binding */ expandHome),
/* harmony export */   uL: () => (/* binding */ expandEnvironment),
/* harmony export */   xZ: () => (/* binding */ readSshConfig)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var ssh_config__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(699);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3933);





const DEEPEST_INCLUDE = 16;
/** Files that include themselves several times would otherwise be read for ever. */
const MOST_FILES = 1000;
/** Criteria of `Match` without an argument. */
const BARE = new Set(['all', 'canonical', 'final']);
/**
 * Reads an ssh_config file and everything it includes. Nothing in it is ever executed: commands are data here, and
 * `Match exec` never holds. A file that does not exist is empty. Throws BringupError (`config`) when it does not parse.
 */
async function readSshConfig(path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.ssh', 'config')) {
    const notes = [];
    const reading = { notes, filesLeft: MOST_FILES };
    const nodes = await readNodes(path, reading, 0);
    return { nodes, notes };
}
async function readNodes(path, reading, depth) {
    const { notes } = reading;
    if (--reading.filesLeft < 0) {
        noteOnce(notes, `ssh_config includes more than ${MOST_FILES} files; the rest is left out.`);
        return [];
    }
    let text;
    try {
        text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
    }
    catch (error) {
        const code = error.code;
        if (code !== 'ENOENT' && code !== 'ENOTDIR')
            notes.push(`${path} cannot be read (${code}) and is left out.`);
        return [];
    }
    return convert(parse(text, path), path, reading, depth);
}
function noteOnce(notes, note) {
    if (!notes.includes(note))
        notes.push(note);
}
function parse(text, path) {
    try {
        return ssh_config__WEBPACK_IMPORTED_MODULE_3__/* ["default"].parse */ .Ay.parse(text);
    }
    catch (error) {
        throw invalid(path, error instanceof Error ? error.message : String(error), error);
    }
}
function invalid(path, why, cause) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_4__/* .BringupError */ .y4({
        code: 'ssh-config-invalid',
        category: 'config',
        what: `${path} does not parse: ${why}.`,
        remedy: `Correct it: ssh -G -F ${path} anyhost names the line.`,
        where: { file: path },
        cause,
    });
}
async function convert(lines, path, reading, depth) {
    const nodes = [];
    for (const line of lines) {
        if (line.type !== ssh_config__WEBPACK_IMPORTED_MODULE_3__/* ["default"] */ .Ay.DIRECTIVE)
            continue;
        // The parser takes a keyword without a value together with the next line.
        const bare = /^([^\r\n]*)[\r\n]/.exec(line.param)?.[1];
        if (bare !== undefined)
            throw invalid(path, `${bare} has no value`);
        const key = line.param.toLowerCase();
        const values = typeof line.value === 'string' ? [line.value] : line.value.map(({ val }) => val);
        const body = 'config' in line ? await convert(line.config, path, reading, depth) : [];
        if (key === 'host')
            nodes.push({ kind: 'host', patterns: values, body });
        else if (key === 'match')
            nodes.push({ kind: 'match', criteria: criteriaOf(values, path, reading.notes), body });
        else if (key === 'include')
            nodes.push({ kind: 'include', body: await included(values, path, reading, depth) });
        else
            nodes.push({ kind: 'set', key, values });
    }
    return nodes;
}
function criteriaOf(words, path, notes) {
    const criteria = [];
    for (let index = 0; index < words.length; index++) {
        const keyword = words[index]?.toLowerCase() ?? '';
        const bare = BARE.has(keyword.replace(/^!/, ''));
        criteria.push([keyword, bare ? '' : (words[++index] ?? '')]);
        if (/^!?exec$/.test(keyword))
            notes.push(`${path}: a "Match exec" block is left out, because bringup runs nothing from there.`);
    }
    return criteria;
}
/** Files of an `Include`, by name; relative ones are looked for in ~/.ssh, as ssh_config(5) says of a user's file. */
async function included(patterns, path, reading, depth) {
    if (depth >= DEEPEST_INCLUDE) {
        noteOnce(reading.notes, `${path}: more than ${DEEPEST_INCLUDE} files include one another; the rest is left out.`);
        return [];
    }
    const nodes = [];
    for (const pattern of patterns) {
        const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.ssh', expandHome(expandEnvironment(pattern)));
        const files = [];
        if (/[*?[]/.test(absolute))
            for await (const file of (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.glob)(absolute))
                files.push(file);
        else
            files.push(absolute);
        const hidden = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(absolute).startsWith('.');
        for (const file of files.toSorted()) {
            if (!hidden && (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(file).startsWith('.'))
                continue;
            nodes.push(...(await readNodes(file, reading, depth + 1)));
        }
    }
    return nodes;
}
/** `~` and `~/...` as the home directory; other users' homes are not known here and stay. */
function expandHome(path) {
    return path === '~' || path.startsWith('~/') ? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), path.slice(1)) : path;
}
/** `${NAME}` from the environment; a name that is not set stays, so that the message about the path shows it. */
function expandEnvironment(text) {
    return text.replace(/\$\{(\w+)\}/g, (all, name) => process.env[name] ?? all);
}


/***/ }),

/***/ 6459:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ parseJumps),
/* harmony export */   o: () => (/* binding */ sshConfigFor)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3952);
/* harmony import */ var _ssh_config_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(110);



/** Settings that add up; for all others the first one counts. */
const LISTS = new Set(['identityfile', 'certificatefile']);
/** What the file says for `ssh host` (or `ssh user@host`). Source: ssh_config(5); compared with `ssh -G`. */
function sshConfigFor(file, host, user) {
    const state = { values: new Map(), lists: new Map(), notes: [], wantsFinal: false };
    if (user !== undefined)
        state.values.set('user', [user]);
    walk(file.nodes, { now: host, original: host }, state, false);
    if (state.wantsFinal) {
        // By then OpenSSH has settled the address: the final pass cannot set it any more, and `Host` is compared with it.
        const now = hostNameOf(state, host);
        state.values.set('hostname', [now.replaceAll('%', '%%')]);
        walk(file.nodes, { now, original: host }, state, true);
    }
    return resolve(state, host);
}
function walk(nodes, names, state, final) {
    for (const node of nodes) {
        if (node.kind === 'set')
            assign(state, node.key, node.values, final);
        else if (node.kind === 'include')
            walk(node.body, names, state, final);
        else if (node.kind === 'host'
            ? matchesHost(node.patterns, names.now)
            : matches(node.criteria, names.original, state, final)) {
            walk(node.body, names, state, final);
        }
    }
}
function assign(state, key, values, final) {
    if (!LISTS.has(key)) {
        // ProxyJump and ProxyCommand share one place: whichever comes first counts.
        const taken = key === 'proxycommand' ? 'proxyjump' : key === 'proxyjump' ? 'proxycommand' : key;
        if (!state.values.has(key) && !state.values.has(taken))
            state.values.set(key, values);
        return;
    }
    const list = state.lists.get(key) ?? [];
    state.lists.set(key, list);
    for (const value of values)
        if (!(final && list.includes(value)) && !list.includes(value))
            list.push(value);
}
function matchesHost(patterns, host) {
    const [not, yes] = [patterns.filter((one) => one.startsWith('!')), patterns.filter((one) => !one.startsWith('!'))];
    return yes.some((one) => (0,_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .matchPattern */ .g)(host, one)) && !not.some((one) => (0,_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .matchPattern */ .g)(host, one.slice(1)));
}
/** Criteria that bringup cannot judge (`exec`, `localnetwork`, `tagged`, ...) never hold, with or without `!`. */
function matches(criteria, host, state, final) {
    const localUser = userName();
    return criteria.every(([keyword, argument]) => {
        const negated = keyword.startsWith('!');
        const held = (() => {
            switch (negated ? keyword.slice(1) : keyword) {
                case 'all':
                    return true;
                case 'final':
                    state.wantsFinal ||= !negated;
                    return final;
                case 'canonical':
                    return final;
                case 'host':
                    return (0,_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .matchPatternList */ .Y)(hostNameOf(state, host), argument);
                case 'originalhost':
                    return (0,_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .matchPatternList */ .Y)(host, argument);
                case 'user':
                    return (0,_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .matchPatternList */ .Y)(state.values.get('user')?.[0] ?? localUser, argument);
                case 'localuser':
                    return (0,_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .matchPatternList */ .Y)(localUser, argument);
                default:
                    return undefined;
            }
        })();
        return held === undefined ? false : held !== negated;
    });
}
function hostNameOf(state, host) {
    return expandTokens(state.values.get('hostname')?.[0] ?? host, { h: host });
}
function resolve({ values, lists, notes }, host) {
    const one = (key) => values.get(key)?.[0];
    const hostName = expandTokens(one('hostname') ?? host, { h: host });
    const user = one('user');
    const port = /^\d+$/.test(one('port') ?? '') ? Number(one('port')) : undefined;
    const tokens = {
        d: (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(),
        h: hostName,
        i: String(process.getuid?.() ?? 0),
        k: one('hostkeyalias') ?? host,
        L: (0,node_os__WEBPACK_IMPORTED_MODULE_0__.hostname)().split('.')[0] ?? '',
        l: (0,node_os__WEBPACK_IMPORTED_MODULE_0__.hostname)(),
        n: host,
        p: String(port ?? 22),
        r: user ?? userName(),
        u: userName(),
    };
    const path = (text) => (0,_ssh_config_file_js__WEBPACK_IMPORTED_MODULE_1__/* .expandHome */ .kc)(expandTokens((0,_ssh_config_file_js__WEBPACK_IMPORTED_MODULE_1__/* .expandEnvironment */ .uL)(text), tokens));
    const paths = (list) => list.filter((text) => text.toLowerCase() !== 'none').map(path);
    const agent = one('identityagent');
    const jumps = one('proxyjump');
    const command = values.get('proxycommand')?.join(' ');
    const told = [...notes];
    const viaCommand = command === undefined || command.toLowerCase() === 'none' ? undefined : jumpOfCommand(command);
    if (command !== undefined && command.toLowerCase() !== 'none' && viaCommand === undefined) {
        told.push(`ProxyCommand of ${host} in ssh_config is left out, because bringup runs nothing from there: use ProxyJump, or ssh.proxy in the fleet file.`);
    }
    return {
        hostName,
        user,
        port,
        identityFiles: paths(lists.get('identityfile') ?? []),
        certificateFiles: paths(lists.get('certificatefile') ?? []),
        identitiesOnly: one('identitiesonly')?.toLowerCase() === 'yes',
        identityAgent: agentOf(agent, path),
        proxyJump: jumps === undefined || jumps.toLowerCase() === 'none' ? (viaCommand ?? []) : parseJumps(jumps),
        userKnownHostsFiles: values.has('userknownhostsfile') ? paths(values.get('userknownhostsfile') ?? []) : undefined,
        hostKeyAlias: one('hostkeyalias'),
        notes: told,
    };
}
function agentOf(agent, path) {
    if (agent === undefined || agent === 'SSH_AUTH_SOCK')
        return undefined;
    if (agent.toLowerCase() === 'none')
        return false;
    return path(agent.replace(/^\$(\w+)$/, (_, name) => `\${${name}}`));
}
/** `ssh -W %h:%p bastion` is what people wrote before there was ProxyJump. */
function jumpOfCommand(command) {
    const match = /^(?:\S*\/)?ssh\s+(?:-q\s+)?(?:-W\s+"?%h:%p"?\s+(\S+)|(\S+)\s+-W\s+"?%h:%p"?)$/.exec(command.trim());
    const jump = match?.[1] ?? match?.[2];
    return jump === undefined || jump.startsWith('-') ? undefined : parseJumps(jump);
}
/** Reads `[user@]host[:port]` entries between commas; entries that are none of that are left out. */
function parseJumps(text) {
    return text.split(',').flatMap((entry) => {
        const match = /^(?:ssh:\/\/)?(?:(?<user>.+)@)?(?:\[(?<bracketed>[^\]]+)\]|(?<host>[^:@/]+))(?::(?<port>\d+))?\/?$/.exec(entry.trim());
        const { user, bracketed, host, port } = match?.groups ?? {};
        const name = bracketed ?? host;
        return name === undefined ? [] : [{ host: name, user, port: port === undefined ? undefined : Number(port) }];
    });
}
function expandTokens(text, tokens) {
    return text.replace(/%(.)/g, (all, token) => (token === '%' ? '%' : (tokens[token] ?? all)));
}
function userName() {
    try {
        return (0,node_os__WEBPACK_IMPORTED_MODULE_0__.userInfo)().username;
    }
    catch {
        return process.env['USER'] ?? '';
    }
}


/***/ }),

/***/ 5732:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ failedHosts)
/* harmony export */ });
/* harmony import */ var _report_host_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5110);

/** Whether a selection says `failed`. */
function asksForFailed(selection) {
    return /(^|,)\s*!?failed\s*(,|$)/.test(selection);
}
/**
 * Names of the hosts that a selection's `failed` means: those that failed in the newest run, or that its rollout did not come
 * to. A plan or a check in which nothing failed does not hide the apply before it. Undefined when no run is known.
 */
async function failedHosts(store, selection) {
    if (!asksForFailed(selection))
        return undefined;
    let known = false;
    for (const name of await store.runs()) {
        const report = await store.report(name);
        if (report === undefined || !['apply', 'plan', 'check'].includes(report.run.command))
            continue;
        known = true;
        const isApply = report.run.command === 'apply';
        if (!isApply && !report.hosts.some(({ outcome }) => (0,_report_host_state_js__WEBPACK_IMPORTED_MODULE_0__/* .isBad */ .e2)(outcome)))
            continue;
        return report.hosts.filter(_report_host_state_js__WEBPACK_IMPORTED_MODULE_0__/* .isToRetry */ .qx).map((host) => host.name);
    }
    return known ? [] : undefined;
}


/***/ }),

/***/ 8672:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ openRunStore)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/js/core/error.js
var error = __webpack_require__(3933);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 14 modules
var schemas = __webpack_require__(4528);
// EXTERNAL MODULE: ./build/js/core/category.js
var category = __webpack_require__(6371);
// EXTERNAL MODULE: ./build/js/report/outcome.js
var outcome = __webpack_require__(4690);
// EXTERNAL MODULE: ./build/js/report/report.js
var report = __webpack_require__(6198);
;// CONCATENATED MODULE: ./build/js/report/read.js





const read_text = schemas/* string */.YjP();
const ms = schemas/* number */.aig().nonnegative();
const lists = schemas/* array */.YOg(read_text);
const keys = (table) => schemas/* enum */.k5n(Object.keys(table));
const place = schemas/* object */.Ikc({
    host: read_text.exactOptional(),
    step: read_text.exactOptional(),
    file: read_text.exactOptional(),
    line: schemas/* number */.aig().exactOptional(),
    column: schemas/* number */.aig().exactOptional(),
});
const problem = schemas/* object */.Ikc({
    code: read_text,
    category: keys(category/* CATEGORIES */.R),
    what: read_text,
    remedy: read_text,
    where: place,
    retryable: schemas/* boolean */.zMY(),
});
const step = schemas/* object */.Ikc({
    id: read_text,
    capability: read_text,
    kind: read_text,
    title: read_text,
    outcome: keys(outcome/* STEP_OUTCOMES */.L$),
    verb: schemas/* enum */.k5n(['create', 'update', 'remove', 'run']).exactOptional(),
    summary: read_text.exactOptional(),
    fields: schemas/* array */.YOg(schemas/* object */.Ikc({ field: read_text, from: read_text, to: read_text })).exactOptional(),
    text: schemas/* object */.Ikc({ before: read_text, after: read_text }).exactOptional(),
    durationMs: ms.exactOptional(),
    irreversible: read_text.exactOptional(),
    risk: schemas/* enum */.k5n(['connectivity', 'tenant']).exactOptional(),
    waitsFor: lists.exactOptional(),
    notifiedBy: lists.exactOptional(),
    source: place,
    problem: problem.exactOptional(),
    result: read_text.exactOptional(),
    output: read_text.exactOptional(),
});
const host = schemas/* object */.Ikc({
    name: read_text,
    address: read_text,
    outcome: keys(outcome/* HOST_OUTCOMES */.$x),
    steps: schemas/* array */.YOg(step),
    durationMs: ms,
    connections: schemas/* number */.aig(),
    commands: schemas/* number */.aig(),
    os: read_text.exactOptional(),
    problem: problem.exactOptional(),
    orphans: lists,
    notes: lists,
    wave: schemas/* number */.aig().exactOptional(),
    heldBack: schemas/* string */.YjP().exactOptional(),
    newHostKey: schemas/* string */.YjP().exactOptional(),
    unknownBefore: lists,
    source: place.exactOptional(),
    published: schemas/* record */.g1P(read_text, schemas/* json */.Pq9()).exactOptional(),
});
const schema = schemas/* object */.Ikc({
    version: schemas/* literal */.euz(report/* REPORT_VERSION */.A),
    run: schemas/* object */.Ikc({
        id: read_text,
        command: schemas/* enum */.k5n(['plan', 'apply', 'undo', 'check', 'prepare']),
        startedAt: read_text,
        durationMs: ms,
        fleet: read_text,
        fleetFile: schemas/* string */.YjP().exactOptional(),
        prune: schemas/* boolean */.zMY().exactOptional(),
        via: read_text.exactOptional(),
        direct: schemas/* boolean */.zMY().exactOptional(),
        environment: read_text.exactOptional(),
        by: read_text,
        url: read_text.exactOptional(),
        bringup: read_text,
        select: read_text.exactOptional(),
        planFile: read_text.exactOptional(),
        rollout: schemas/* object */.Ikc({ canary: schemas/* boolean */.zMY(), failureBudget: schemas/* number */.aig(), pauseMs: ms.exactOptional() }).exactOptional(),
    }),
    plan: read_text.exactOptional(),
    hosts: schemas/* array */.YOg(host),
    problems: schemas/* array */.YOg(problem),
    cancelled: schemas/* boolean */.zMY(),
    exitCode: schemas/* number */.aig(),
});
/**
 * The report in a JSON text. Throws a BringupError: `not-a-report` when it is none, `report-too-new` when a newer bringup
 * wrote it. Members that this version does not know are left out.
 */
function parseReport(json, where = {}) {
    const value = parseJson(json, where);
    const version = versionOf(value);
    if (version === undefined)
        throw notAReport('it has no `version: bringup.report/N`', where);
    const known = Number(report/* REPORT_VERSION */.A.split('/')[1]);
    if (version > known) {
        throw new error/* BringupError */.y4({
            code: 'report-too-new',
            category: 'unsupported',
            what: `This report has version bringup.report/${version}, and this bringup reads up to bringup.report/${known}.`,
            remedy: 'Read it with the bringup that wrote it, or a newer one.',
            where,
        });
    }
    const result = schema.safeParse(value);
    if (result.success)
        return result.data;
    const [issue] = result.error.issues;
    throw notAReport(issue === undefined ? 'it is not whole' : `${issue.path.join('.')}: ${issue.message}`, where);
}
function parseJson(json, where) {
    try {
        return JSON.parse(json);
    }
    catch (cause) {
        throw notAReport(`it is not JSON (${cause instanceof Error ? cause.message : String(cause)})`, where, cause);
    }
}
function versionOf(value) {
    if (typeof value !== 'object' || value === null || !('version' in value))
        return undefined;
    const match = /^bringup\.report\/([1-9][0-9]{0,8})$/.exec(String(value.version));
    return match === null ? undefined : Number(match[1]);
}
function notAReport(why, where, cause) {
    return new error/* BringupError */.y4({
        code: 'not-a-report',
        category: 'config',
        what: `This is not a report of bringup: ${why}.`,
        remedy: 'Give the file that the `report` output of a run names.',
        where,
        ...(cause === undefined ? {} : { cause }),
    });
}

// EXTERNAL MODULE: ./build/js/registry/state-directory.js
var state_directory = __webpack_require__(8164);
;// CONCATENATED MODULE: ./build/js/registry/run-store.js





/** How many runs are kept. */
const KEEP_RUNS = 30;
/** The store of one fleet. Nothing is made on disk before something is written. */
function openRunStore(fleet, directory = (0,state_directory/* stateDirectory */.F)()) {
    const root = (0,external_node_path_.join)(directory, 'runs', fleet.replace(/[^A-Za-z0-9._-]/g, '_'));
    const folder = async (run) => {
        const path = (0,external_node_path_.join)(root, run);
        await (0,promises_.mkdir)(path, { recursive: true, mode: 0o700 });
        return path;
    };
    /** Runs that changed something and runs that only looked are counted apart: plans do not push out the logs of an apply. */
    const forget = async (runs) => {
        const kept = { changed: 0, looked: 0 };
        for (const run of runs) {
            const files = await (0,promises_.readdir)((0,external_node_path_.join)(root, run)).catch(() => []);
            const sort = files.includes('steps.jsonl') ? 'changed' : 'looked';
            kept[sort] += 1;
            if (kept[sort] > KEEP_RUNS)
                await (0,promises_.rm)((0,external_node_path_.join)(root, run), { recursive: true, force: true });
        }
    };
    const store = {
        async log(run, entry) {
            await (0,promises_.appendFile)((0,external_node_path_.join)(await folder(run), 'steps.jsonl'), `${JSON.stringify(entry)}\n`, { mode: 0o600 });
        },
        async save(report) {
            const path = (0,external_node_path_.join)(await folder(report.run.id), 'report.json');
            await (0,promises_.writeFile)(`${path}.new`, `${JSON.stringify(report, null, 2)}\n`, { mode: 0o600 });
            await (0,promises_.rename)(`${path}.new`, path);
            await forget(await store.runs());
            return path;
        },
        async runs() {
            try {
                return (await (0,promises_.readdir)(root)).toSorted().toReversed();
            }
            catch {
                return [];
            }
        },
        async report(run) {
            const text = await (0,promises_.readFile)((0,external_node_path_.join)(root, run, 'report.json'), 'utf8').catch(() => undefined);
            return text === undefined ? undefined : parseReport(text);
        },
        async last(commands) {
            for (const run of await store.runs()) {
                const report = await store.report(run);
                if (report !== undefined && (commands === undefined || commands.includes(report.run.command)))
                    return report;
            }
            return undefined;
        },
        async logs(run) {
            const text = await (0,promises_.readFile)((0,external_node_path_.join)(root, run, 'steps.jsonl'), 'utf8').catch(() => undefined);
            if (text === undefined)
                throw noLogs(run);
            return text.split('\n').flatMap((line) => {
                try {
                    return [JSON.parse(line)];
                }
                catch {
                    return [];
                }
            });
        },
    };
    return store;
}
function noLogs(run) {
    return new error/* BringupError */.y4({
        code: 'no-logs',
        category: 'config',
        what: `there is no step output of run ${run} here: it changed nothing, was made on another machine, or is older than the last ${KEEP_RUNS} runs`,
        remedy: 'see `bringup status` for the runs this machine knows',
    });
}


/***/ })

};
;