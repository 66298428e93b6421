import type { SyntaxNode } from './parser.ts';
import { jsonOf, Native, ScriptBlock, Table, Thrown, textOf, truthy, type Value } from './values.ts';

/** What the machine under the interpreter gives: commands, types and variables of the environment. */
export interface Host {
  parse(text: string): SyntaxNode;
  readonly environment: ReadonlyMap<string, string>;
  /** A command that is none of the language; undefined when there is none of that name. */
  command(name: string): ((call: Call) => Promise<Value>) | undefined;
  /** A static member of a type, by `Type::Member`; a function is a method. */
  statics(name: string): Value | ((...args: readonly Value[]) => Value | Promise<Value>);
  input(): AsyncIterable<string>;
  writeLine(text: string): void;
}

/** A command with what was written behind it. */
export interface Call {
  readonly name: string;
  readonly args: readonly Value[];
  /** Named parameters, by their lower-case names. A switch is true. */
  readonly named: ReadonlyMap<string, Value>;
}

class Break {}
class Return {
  readonly value: Value;
  constructor(value: Value) {
    this.value = value;
  }
}

/** Parameters that take no value. */
const SWITCHES = new Set(['compress', 'force', 'recurse', 'off', 'passthru', 'wait']);

type Scope = { readonly variables: Map<string, Value>; readonly parent: Scope | undefined };

/**
 * Runs the part of PowerShell that bringup's scripts are written in, over the tree of a real grammar. What is not in that part
 * is an error, so that nothing passes by being ignored. Each statement's value is output unless it is taken, as in PowerShell.
 */
export class Interpreter {
  readonly #host: Host;
  readonly #functions = new Map<
    string,
    { readonly params: readonly { name: string; type: string }[]; readonly body: SyntaxNode }
  >();
  #strict = false;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Runs a whole script; gives its output. Throws Thrown when it ends with an error that nobody catches. */
  async run(text: string): Promise<readonly Value[]> {
    const scope: Scope = { variables: new Map(), parent: undefined };
    return this.#script(text, scope);
  }

  async #script(text: string, scope: Scope): Promise<readonly Value[]> {
    const root = this.#host.parse(text);
    if (root.hasError) throw new Thrown('ParserError: this is no PowerShell', 'ParseException');
    const out: Value[] = [];
    try {
      await this.#statements(root, scope, out);
    } catch (signal) {
      if (!(signal instanceof Return)) throw signal;
      emit(out, signal.value);
    }
    return out;
  }

  async #statements(node: SyntaxNode, scope: Scope, out: Value[]): Promise<void> {
    for (const child of children(node)) {
      if (!child.isNamed || child.type === 'empty_statement' || child.type === 'comment') continue;
      await this.#statement(child, scope, out);
    }
  }

  async #statement(given: SyntaxNode, scope: Scope, out: Value[]): Promise<void> {
    const node = innermost(given);
    switch (node.type) {
      case 'program':
      case 'statement_list':
      case 'statement_block':
      case 'script_block':
      case 'script_block_body':
        return this.#statements(node, scope, out);
      case 'empty_statement':
        return;
      case 'function_statement': {
        const parts = children(node);
        const name = textAt(parts, 'function_name').toLowerCase();
        const declared = parts.find(({ type }) => type === 'function_parameter_declaration');
        const params = declared === undefined ? [] : parametersOf(declared);
        const body = parts.findLast(({ isNamed, type }) => isNamed && type === 'script_block');
        this.#functions.set(name, { params, body: body ?? node });
        return;
      }
      case 'if_statement': {
        const parts = children(node).filter(({ isNamed }) => isNamed);
        const [condition, block, ...rest] = parts;
        if (truthy(await this.#value(condition as SyntaxNode, scope)))
          return this.#statement(block as SyntaxNode, scope, out);
        for (const clause of rest.flatMap((one) => (one.type === 'elseif_clauses' ? children(one) : [one]))) {
          const inner = children(clause).filter(({ isNamed }) => isNamed);
          if (clause.type === 'else_clause') return this.#statement(inner[0] as SyntaxNode, scope, out);
          if (truthy(await this.#value(inner[0] as SyntaxNode, scope)))
            return this.#statement(inner[1] as SyntaxNode, scope, out);
        }
        return;
      }
      case 'while_statement': {
        const [condition, block] = children(node).filter(({ isNamed }) => isNamed);
        while (truthy(await this.#value(condition as SyntaxNode, scope))) {
          try {
            await this.#statement(block as SyntaxNode, scope, out);
          } catch (signal) {
            if (signal instanceof Break) break;
            throw signal;
          }
        }
        return;
      }
      case 'foreach_statement': {
        const [variable, list, block] = children(node).filter(
          ({ isNamed, type }) => isNamed && type !== 'foreach_parameter',
        );
        const name = variable?.text.slice(1) ?? '';
        for await (const item of this.#each(list as SyntaxNode, scope)) {
          this.#assign(name, item, scope);
          try {
            await this.#statement(block as SyntaxNode, scope, out);
          } catch (signal) {
            if (signal instanceof Break) break;
            throw signal;
          }
        }
        return;
      }
      case 'try_statement':
        return this.#try(node, scope, out);
      case 'flow_control_statement': {
        const [word, rest] = children(node).filter(({ type }) => type !== ';');
        const keyword = word?.text.toLowerCase();
        if (keyword === 'break') throw new Break();
        const value = rest === undefined ? undefined : await this.#value(rest, scope);
        if (keyword === 'return') throw new Return(value);
        if (keyword === 'throw') throw new Thrown(textOf(value));
        throw outside(node);
      }
      case 'assignment_expression':
        await this.#assignment(node, scope);
        return;
      default:
        emit(out, await this.#value(node, scope));
    }
  }

  async #try(node: SyntaxNode, scope: Scope, out: Value[]): Promise<void> {
    const parts = children(node).flatMap((part) => (part.type === 'catch_clauses' ? children(part) : [part]));
    const block = parts.find(({ type }) => type === 'statement_block') as SyntaxNode;
    const handler = parts.find(({ type }) => type === 'catch_clause');
    const last = parts.find(({ type }) => type === 'finally_clause');
    const blockOf = (clause: SyntaxNode) =>
      children(clause).find(({ type }) => type === 'statement_block') as SyntaxNode;
    try {
      await this.#statement(block, scope, out);
    } catch (error) {
      if (!(error instanceof Thrown) || handler === undefined) throw error;
      if (children(handler).some(({ type }) => type === 'catch_type_list')) throw outside(handler);
      scope.variables.set('_', errorRecord(error));
      await this.#statement(blockOf(handler), scope, out);
    } finally {
      if (last !== undefined) await this.#statement(blockOf(last), scope, out);
    }
  }

  async #assignment(node: SyntaxNode, scope: Scope): Promise<Value> {
    const [target, operator, source] = children(node);
    const left = innermost(target as SyntaxNode);
    let value = await this.#value(source as SyntaxNode, scope);
    if (operator?.text === '+=') value = add(await this.#value(left, scope), value);
    else if (operator?.text !== '=') throw outside(node);
    if (left.type === 'variable') {
      const name = left.text.slice(1);
      if (name.toLowerCase() !== 'null') this.#assign(name, value, scope);
      return value;
    }
    const parts = children(left);
    if (left.type === 'member_access') {
      const owner = parts[0] as SyntaxNode;
      if (owner.type === 'type_literal') return value; // [Console]::OutputEncoding
      const object = await this.#value(owner, scope);
      const name = parts.at(-1)?.text ?? '';
      if (object instanceof Table) object.set(name, value);
      else if (object instanceof Native) object.members[object.find(name) ?? name] = value;
      else throw outside(left);
      return value;
    }
    if (left.type === 'element_access') {
      const object = await this.#value(parts[0] as SyntaxNode, scope);
      if (!(object instanceof Table)) throw outside(left);
      object.set(textOf(await this.#value(parts[2] as SyntaxNode, scope)), value);
      return value;
    }
    throw outside(left);
  }

  #assign(name: string, value: Value, scope: Scope): void {
    scope.variables.set(name.toLowerCase(), value);
  }

  /** A value, with the output of more than one thing as a list. */
  async #value(given: SyntaxNode, scope: Scope): Promise<Value> {
    const node = innermost(given);
    const parts = children(node);
    switch (node.type) {
      case 'variable':
        return this.#variable(node, scope);
      case 'verbatim_string_characters':
        return node.text.slice(1, -1).replace(/(['\u2018\u2019\u201a\u201b])\1/g, '$1');
      case 'decimal_integer_literal':
        return Number(node.text);
      case 'real_literal':
        return Number(node.text);
      case 'generic_token':
        return node.text;
      case 'parenthesized_expression':
        return this.#value(parts[1] as SyntaxNode, scope);
      case 'assignment_expression':
        return this.#assignment(node, scope);
      case 'sub_expression': {
        const out: Value[] = [];
        for (const part of parts.filter(({ isNamed }) => isNamed)) await this.#statement(part, scope, out);
        return unroll(out);
      }
      case 'array_expression': {
        const out: Value[] = [];
        for (const part of parts.filter(({ isNamed }) => isNamed)) {
          if (innermost(part).type === 'variable' && innermost(part).text.toLowerCase() === '$input') {
            for await (const line of this.#host.input()) out.push(line);
          } else await this.#statement(part, scope, out);
        }
        return out;
      }
      case 'array_literal_expression':
      case 'argument_expression_list': {
        const list: Value[] = [];
        for (const part of parts.filter(({ isNamed }) => isNamed)) list.push(await this.#value(part, scope));
        return list;
      }
      case 'hash_literal_expression': {
        const table = new Table();
        const entries = parts.flatMap((part) => (part.type === 'hash_literal_body' ? children(part) : [part]));
        for (const entry of entries.filter(({ type }) => type === 'hash_entry')) {
          const [key, , value] = children(entry);
          const inner = innermost(key as SyntaxNode);
          const name = inner.type === 'simple_name' ? inner.text : textOf(await this.#value(inner, scope));
          table.set(name, await this.#value(value as SyntaxNode, scope));
        }
        return table;
      }
      case 'script_block_expression':
        return new ScriptBlock(node);
      case 'cast_expression':
        return cast(parts[0]?.text ?? '', await this.#value(parts[1] as SyntaxNode, scope), this.#host);
      case 'expression_with_unary_operator': {
        const value = await this.#value(parts[1] as SyntaxNode, scope);
        const operator = parts[0]?.text.toLowerCase();
        if (operator === '-not' || operator === '!') return !truthy(value);
        if (operator === '-') return -Number(value);
        throw outside(node);
      }
      case 'post_increment_expression': {
        const name = parts[0]?.text.slice(1) ?? '';
        this.#assign(name, Number(this.#lookUp(name, scope)) + 1, scope);
        return undefined;
      }
      case 'member_access':
        return this.#member(node, scope);
      case 'invokation_expression':
        return this.#invoke(node, scope);
      case 'element_access': {
        const object = await this.#value(parts[0] as SyntaxNode, scope);
        const index = await this.#value(parts[2] as SyntaxNode, scope);
        if (object instanceof Table) return object.get(textOf(index));
        if (Array.isArray(object)) return object.at(Number(index)) ?? null;
        throw outside(node);
      }
      case 'command':
      case 'command_name':
        return this.#command(node, scope);
      case 'pipeline':
      case 'pipeline_chain':
        return this.#pipeline(node, scope);
      case 'type_literal':
        return new Native(node.text, {});
      default:
        if (parts.length === 3) return this.#binary(node, scope);
        throw outside(node);
    }
  }

  #variable(node: SyntaxNode, scope: Scope): Value {
    const name = node.text.slice(1);
    const lower = name.toLowerCase();
    if (lower === 'true') return true;
    if (lower === 'false') return false;
    if (lower === 'null') return null;
    if (lower.startsWith('env:')) {
      const found = [...this.#host.environment].find(([key]) => key.toLowerCase() === lower.slice(4));
      return found?.[1] ?? null;
    }
    return this.#lookUp(name, scope);
  }

  #lookUp(name: string, scope: Scope): Value {
    for (let at: Scope | undefined = scope; at !== undefined; at = at.parent)
      if (at.variables.has(name.toLowerCase())) return at.variables.get(name.toLowerCase());
    if (this.#strict) throw new Thrown(`The variable '$${name}' cannot be retrieved because it has not been set.`);
    return null;
  }

  async *#each(node: SyntaxNode, scope: Scope): AsyncGenerator<Value> {
    if (innermost(node).text.toLowerCase() === '$input') {
      yield* this.#host.input();
      return;
    }
    const value = await this.#value(node, scope);
    if (value === null || value === undefined) return;
    yield* Array.isArray(value) ? value : [value];
  }

  async #member(node: SyntaxNode, scope: Scope): Promise<Value> {
    const parts = children(node);
    const owner = parts[0] as SyntaxNode;
    const name = parts.at(-1)?.text ?? '';
    if (owner.type === 'type_literal') {
      const found = this.#host.statics(`${typeOf(owner)}::${name}`);
      if (found === undefined) throw outside(node);
      return found as Value;
    }
    return this.#property(await this.#value(owner, scope), name, node);
  }

  #property(object: Value, name: string, node: SyntaxNode): Value {
    const lower = name.toLowerCase();
    if (object instanceof Table) {
      if (object.has(name)) return object.get(name);
      if (lower === 'count') return object.entries().length;
    } else if (object instanceof Native) {
      const key = object.find(name);
      if (key !== undefined && typeof object.members[key] !== 'function') return object.members[key] as Value;
    } else if (Array.isArray(object) || typeof object === 'string' || Buffer.isBuffer(object)) {
      if (lower === 'length' || lower === 'count') return object.length;
      if (Array.isArray(object)) return object.map((one) => this.#property(one, name, node));
    }
    if (this.#strict)
      throw new Thrown(`The property '${name}' cannot be found on this object (${node.text.slice(0, 60)}).`);
    return null;
  }

  async #invoke(node: SyntaxNode, scope: Scope): Promise<Value> {
    const parts = children(node);
    const owner = parts[0] as SyntaxNode;
    const list = parts.find(({ type }) => type === 'argument_list');
    const name = parts[parts.indexOf(list as SyntaxNode) - 1]?.text ?? '';
    const args = list === undefined ? [] : await this.#arguments(list, scope);
    if (owner.type === 'type_literal') {
      const type = typeOf(owner);
      if (type.toLowerCase() === 'scriptblock' && name === 'Create') return new ScriptBlock(textOf(args[0]));
      const found = this.#host.statics(`${type}::${name}`);
      if (typeof found !== 'function') throw outside(node);
      return found(...args);
    }
    const object = await this.#value(owner, scope);
    if (object instanceof Native) {
      const method = object.members[object.find(name) ?? ''];
      if (typeof method !== 'function') throw outside(node);
      return method(...args);
    }
    if (typeof object === 'string') return stringMethod(object, name, args, node);
    if (object === null || object === undefined)
      throw new Thrown('You cannot call a method on a null-valued expression.');
    throw outside(node);
  }

  async #arguments(list: SyntaxNode, scope: Scope): Promise<readonly Value[]> {
    const inner = children(list).filter(({ isNamed }) => isNamed);
    const [only] = inner;
    if (only === undefined) return [];
    if (only.type === 'argument_expression_list') {
      const args: Value[] = [];
      for (const part of children(only).filter(({ isNamed }) => isNamed)) args.push(await this.#value(part, scope));
      return args;
    }
    return [await this.#value(only, scope)];
  }

  async #binary(node: SyntaxNode, scope: Scope): Promise<Value> {
    const [first, middle, second] = children(node);
    const operator = (middle?.text ?? '').toLowerCase();
    const left = await this.#value(first as SyntaxNode, scope);
    if (operator === '-and') return truthy(left) && truthy(await this.#value(second as SyntaxNode, scope));
    if (operator === '-or') return truthy(left) || truthy(await this.#value(second as SyntaxNode, scope));
    const right = await this.#value(second as SyntaxNode, scope);
    switch (operator) {
      case '+':
        return add(left, right);
      case '-':
        if (left instanceof Native && right instanceof Native)
          return new Native('TimeSpan', {
            TotalSeconds: (Number(left.members['ms']) - Number(right.members['ms'])) / 1000,
          });
        return Number(left) - Number(right);
      case '*':
        return Number(left) * Number(right);
      case '-join':
        return (Array.isArray(left) ? left : [left]).map(textOf).join(textOf(right));
      case '-eq':
        return equal(left, right);
      case '-ne':
        return !equal(left, right);
      case '-lt':
        return Number(left) < Number(right);
      case '-gt':
        return Number(left) > Number(right);
      case '-ge':
        return Number(left) >= Number(right);
      case '-match':
        return new RegExp(textOf(right), 'i').test(textOf(left));
      case '-notmatch':
        return !new RegExp(textOf(right), 'i').test(textOf(left));
      default:
        throw outside(node);
    }
  }

  async #pipeline(node: SyntaxNode, scope: Scope): Promise<Value> {
    const stages = children(node).filter(({ isNamed }) => isNamed);
    let value = await this.#value(stages[0] as SyntaxNode, scope);
    for (const stage of stages.slice(1)) {
      const items = value === null || value === undefined ? [] : Array.isArray(value) ? value : [value];
      if (innermost(stage).type === 'foreach_command') {
        const block = children(innermost(stage)).find(({ type }) => type === 'script_block_expression') as SyntaxNode;
        const out: Value[] = [];
        for (const item of items) {
          const inner: Scope = { variables: new Map([['_', item]]), parent: scope };
          for (const part of children(block).filter(({ isNamed }) => isNamed)) await this.#statement(part, inner, out);
        }
        value = out;
      } else value = await this.#command(innermost(stage), scope, unroll(items));
    }
    return value;
  }

  async #command(node: SyntaxNode, scope: Scope, piped?: Value): Promise<Value> {
    const parts = node.type === 'command_name' ? [node] : children(node);
    const operator = parts.find(({ type }) => type === 'command_invokation_operator')?.text;
    if (operator !== undefined) {
      const target = await this.#value(parts[1] as SyntaxNode, scope);
      if (!(target instanceof ScriptBlock)) throw outside(node);
      const inner: Scope = operator === '.' ? scope : { variables: new Map(), parent: scope };
      if (typeof target.body === 'string') return unroll(await this.#script(target.body, inner));
      const strict = this.#strict;
      const out: Value[] = [];
      for (const part of children(target.body as SyntaxNode).filter(({ isNamed }) => isNamed))
        await this.#statement(part, inner, out);
      this.#strict = strict;
      return unroll(out);
    }
    const name = textAt(parts, 'command_name');
    const named = new Map<string, Value>();
    const args: Value[] = piped === undefined ? [] : [piped];
    let waiting: string | undefined;
    const elements = parts.find(({ type }) => type === 'command_elements');
    for (const part of elements === undefined ? [] : children(elements)) {
      if (part.type === 'command_argument_sep' || !part.isNamed) continue;
      if (part.type === 'command_parameter') {
        if (waiting !== undefined) named.set(waiting, true);
        const word = part.text.slice(1).replace(/:$/, '').toLowerCase();
        waiting = undefined;
        if (SWITCHES.has(word)) named.set(word, true);
        else waiting = word;
        continue;
      }
      const value = await this.#value(part, scope);
      if (waiting === undefined) args.push(value);
      else named.set(waiting, value);
      waiting = undefined;
    }
    if (waiting !== undefined) named.set(waiting, true);
    return this.#call({ name, args, named }, scope, node);
  }

  async #call(call: Call, scope: Scope, node: SyntaxNode): Promise<Value> {
    const known = this.#functions.get(call.name.toLowerCase());
    if (known !== undefined) {
      const variables = new Map<string, Value>();
      known.params.forEach(({ name, type }, index) => {
        variables.set(
          name.toLowerCase(),
          call.args[index] === undefined ? defaultOf(type) : cast(type, call.args[index], this.#host),
        );
      });
      if (call.args.length > known.params.length || call.named.size > 0) throw outside(node);
      const out: Value[] = [];
      try {
        await this.#statement(known.body, { variables, parent: scope }, out);
      } catch (signal) {
        if (!(signal instanceof Return)) throw signal;
        emit(out, signal.value);
      }
      return unroll(out);
    }
    const lower = call.name.toLowerCase();
    if (lower === 'set-strictmode') {
      this.#strict = call.named.get('off') !== true;
      return undefined;
    }
    if (lower === 'convertto-json') return JSON.stringify(jsonOf(call.named.get('inputobject') ?? call.args[0]));
    const command = this.#host.command(lower);
    if (command === undefined)
      throw new Thrown(
        `The term '${call.name}' is not recognized as the name of a cmdlet, function, script file, or operable program.`,
        'CommandNotFoundException',
      );
    try {
      return await command(call);
    } catch (error) {
      const action = textOf(
        call.named.get('erroraction') ?? this.#lookUpOr('ErrorActionPreference', scope),
      ).toLowerCase();
      if (error instanceof Thrown && action === 'silentlycontinue') return undefined;
      throw error;
    }
  }

  #lookUpOr(name: string, scope: Scope): Value {
    for (let at: Scope | undefined = scope; at !== undefined; at = at.parent)
      if (at.variables.has(name.toLowerCase())) return at.variables.get(name.toLowerCase());
    return null;
  }
}

function children(node: SyntaxNode): readonly SyntaxNode[] {
  return Array.from({ length: node.childCount }, (_, index) => node.child(index) as SyntaxNode);
}

/** Past the many levels of precedence that have nothing of their own. */
function innermost(node: SyntaxNode): SyntaxNode {
  let at = node;
  while (
    at.childCount === 1 &&
    at.type !== 'variable' &&
    at.type !== 'script_block' &&
    (at.child(0) as SyntaxNode).isNamed
  )
    at = at.child(0) as SyntaxNode;
  return at;
}

function textAt(parts: readonly SyntaxNode[], type: string): string {
  return parts.find((part) => part.type === type)?.text ?? '';
}

function parametersOf(declared: SyntaxNode): readonly { name: string; type: string }[] {
  const found: { name: string; type: string }[] = [];
  const visit = (node: SyntaxNode) => {
    if (node.type === 'script_parameter') {
      const parts = children(node);
      found.push({
        name: parts.findLast(({ type }) => type === 'variable')?.text.slice(1) ?? '',
        type: parts.find(({ type }) => type !== 'variable')?.text ?? '',
      });
    } else for (const child of children(node)) visit(child);
  };
  visit(declared);
  return found;
}

function typeOf(literal: SyntaxNode): string {
  return literal.text.slice(1, -1).replace(/^System\./i, '');
}

function emit(out: Value[], value: Value): void {
  if (value === undefined) return;
  if (Array.isArray(value)) out.push(...value);
  else out.push(value);
}

function unroll(out: readonly Value[]): Value {
  return out.length === 0 ? undefined : out.length === 1 ? out[0] : out;
}

function add(left: Value, right: Value): Value {
  if (typeof left === 'number') return left + Number(right);
  if (Array.isArray(left)) return [...left, ...(Array.isArray(right) ? right : [right])];
  if (left === null || left === undefined) return right;
  return textOf(left) + textOf(right);
}

function equal(left: Value, right: Value): boolean {
  if (typeof left === 'string') return left.toLowerCase() === textOf(right).toLowerCase();
  if (typeof left === 'number') return left === Number(right);
  return (left ?? null) === (right ?? null);
}

function defaultOf(type: string): Value {
  return type === '[string]' ? '' : type === '[int]' ? 0 : null;
}

function cast(type: string, value: Value, host: Host): Value {
  const name = type.replace(/[[\]]/g, '').toLowerCase();
  if (name === '') return value;
  if (name === 'string') return textOf(value);
  if (name === 'int' || name === 'long') return Math.round(Number(value));
  if (name === 'char') return String.fromCharCode(Number(value));
  if (type === '[string[]]') return Array.isArray(value) ? value.map(textOf) : [textOf(value)];
  const made = host.statics(`cast::${name}`);
  if (typeof made === 'function') return made(value) as Value;
  throw new Error(`the emulator has no type ${type}`);
}

function stringMethod(text: string, name: string, args: readonly Value[], node: SyntaxNode): Value {
  switch (name.toLowerCase()) {
    case 'replace':
      return text.split(textOf(args[0])).join(textOf(args[1]));
    case 'tolowerinvariant':
      return text.toLowerCase();
    case 'trim':
      return text.trim();
    default:
      throw outside(node);
  }
}

function errorRecord(error: Thrown): Native {
  const exception = new Native('Exception', {
    Message: error.message,
    GetBaseException: () =>
      new Native('Exception', { Message: error.message, GetType: () => new Native('Type', { Name: error.base }) }),
  });
  return new Native('ErrorRecord', {
    Exception: exception,
    FullyQualifiedErrorId: error.base,
    InvocationInfo: new Native('InvocationInfo', { ScriptLineNumber: 1 }),
  });
}

/** Not in the part of PowerShell that scripts of ours may use. */
function outside(node: SyntaxNode): Error {
  return new Error(`the emulator does not know ${node.type}: ${node.text.slice(0, 120)}`);
}
