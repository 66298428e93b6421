import { z } from 'zod';
import { CATEGORIES, type Category } from '../core/category.ts';
import { BringupError, type Place } from '../core/error.ts';
import type { Json } from '../core/json.ts';
import { HOST_OUTCOMES, STEP_OUTCOMES } from './outcome.ts';
import { REPORT_VERSION, type Report } from './report.ts';

const text = z.string();
const ms = z.number().nonnegative();
const lists = z.array(text);
const keys = <Key extends string>(table: Readonly<Record<Key, unknown>>) => z.enum(Object.keys(table) as Key[]);

const place = z.object({
  host: text.exactOptional(),
  step: text.exactOptional(),
  file: text.exactOptional(),
  line: z.number().exactOptional(),
  column: z.number().exactOptional(),
});

const problem = z.object({
  code: text,
  category: keys<Category>(CATEGORIES),
  what: text,
  remedy: text,
  where: place,
  retryable: z.boolean(),
  checks: lists.exactOptional(),
});

const step = z.object({
  id: text,
  capability: text,
  kind: text,
  title: text,
  outcome: keys(STEP_OUTCOMES),
  verb: z.enum(['create', 'update', 'remove', 'run']).exactOptional(),
  summary: text.exactOptional(),
  fields: z.array(z.object({ field: text, from: text, to: text })).exactOptional(),
  text: z.object({ before: text, after: text }).exactOptional(),
  durationMs: ms.exactOptional(),
  irreversible: text.exactOptional(),
  risk: z.enum(['connectivity', 'tenant']).exactOptional(),
  waitsFor: lists.exactOptional(),
  notifiedBy: lists.exactOptional(),
  source: place,
  problem: problem.exactOptional(),
  result: text.exactOptional(),
  output: text.exactOptional(),
});

const host = z.object({
  name: text,
  address: text,
  outcome: keys(HOST_OUTCOMES),
  steps: z.array(step),
  durationMs: ms,
  connections: z.number(),
  commands: z.number(),
  os: text.exactOptional(),
  problem: problem.exactOptional(),
  orphans: lists,
  notes: lists,
  wave: z.number().exactOptional(),
  heldBack: z.string().exactOptional(),
  newHostKey: z.string().exactOptional(),
  unknownBefore: lists,
  source: place.exactOptional(),
  published: z.record(text, z.json() as z.ZodType<Json>).exactOptional(),
});

const schema = z.object({
  version: z.literal(REPORT_VERSION),
  run: z.object({
    id: text,
    command: z.enum(['plan', 'apply', 'undo', 'check', 'prepare']),
    startedAt: text,
    durationMs: ms,
    fleet: text,
    fleetFile: z.string().exactOptional(),
    prune: z.boolean().exactOptional(),
    via: text.exactOptional(),
    direct: z.boolean().exactOptional(),
    environment: text.exactOptional(),
    by: text,
    url: text.exactOptional(),
    bringup: text,
    select: text.exactOptional(),
    planFile: text.exactOptional(),
    rollout: z.object({ canary: z.boolean(), failureBudget: z.number(), pauseMs: ms.exactOptional() }).exactOptional(),
  }),
  plan: text.exactOptional(),
  hosts: z.array(host),
  problems: z.array(problem),
  cancelled: z.boolean(),
  exitCode: z.number(),
}) satisfies z.ZodType<Report>;

/**
 * The report in a JSON text. Throws a BringupError: `not-a-report` when it is none, `report-too-new` when a newer bringup
 * wrote it. Members that this version does not know are left out.
 */
export function parseReport(json: string, where: Place = {}): Report {
  const value = parseJson(json, where);
  const version = versionOf(value);
  if (version === undefined) throw notAReport('it has no `version: bringup.report/N`', where);
  const known = Number(REPORT_VERSION.split('/')[1]);
  if (version > known) {
    throw new BringupError({
      code: 'report-too-new',
      category: 'unsupported',
      what: `This report has version bringup.report/${version}, and this bringup reads up to bringup.report/${known}.`,
      remedy: 'Read it with the bringup that wrote it, or a newer one.',
      where,
    });
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw notAReport(issue === undefined ? 'it is not whole' : `${issue.path.join('.')}: ${issue.message}`, where);
}

function parseJson(json: string, where: Place): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw notAReport(`it is not JSON (${cause instanceof Error ? cause.message : String(cause)})`, where, cause);
  }
}

function versionOf(value: unknown): number | undefined {
  if (typeof value !== 'object' || value === null || !('version' in value)) return undefined;
  const match = /^bringup\.report\/([1-9][0-9]{0,8})$/.exec(String(value.version));
  return match === null ? undefined : Number(match[1]);
}

function notAReport(why: string, where: Place, cause?: unknown): BringupError {
  return new BringupError({
    code: 'not-a-report',
    category: 'config',
    what: `This is not a report of bringup: ${why}.`,
    remedy: 'Give the file that the `report` output of a run names.',
    where,
    ...(cause === undefined ? {} : { cause }),
  });
}
