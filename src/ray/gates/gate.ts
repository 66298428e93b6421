import type { Quarantine } from '../../providers/quarantine.ts';
import { bytesText } from '../../report/bytes-text.ts';
import type { HeadSaid } from '../head-versions.ts';
import type { RayPorts } from '../ports.ts';
import type { RayHostFacts } from './facts.ts';

/** What a host has to be good for. The identity is the cluster; everything else follows from the fleet file, and from what others told. */
export interface GatesSpec {
  readonly cluster: string;
  readonly role: 'head' | 'worker';
  /** It is to be no node: only what an environment needs is asked for. */
  readonly client?: true;
  readonly ports: RayPorts;
  /** `host`, or an exact version. */
  readonly python: string;
  /** The exact version that the head has, where that is known and `python` is `host`. */
  readonly headPython?: string;
  /** Where the head is no part of the run: which Ray is asked for, and what the head says. */
  readonly head?: { readonly wanted: string; readonly said: HeadSaid };
  readonly cpus?: number;
  readonly gpus?: number;
  readonly memoryBytes?: number;
  readonly objectStoreBytes?: number;
  /** Host minus this machine, where they are surely apart (`apartSeconds`); 0 where they agree or nobody knows. */
  readonly clockSkewSeconds: number;
  /** Where the registry of providers has one for the host. */
  readonly quarantine?: Quarantine;
}

export type GateStatus = 'pass' | 'warn' | 'fail';
export type GateUnit = 'bytes' | 'seconds' | 'count' | 'version' | 'text';

/** What a gate found on one host. Bytes, seconds and counts are numbers; null: it could not be told. */
export interface GateResult {
  readonly id: string;
  readonly title: string;
  readonly status: GateStatus;
  readonly actual: number | string | null;
  readonly required: number | string;
  readonly unit: GateUnit;
  /** Why Ray needs it. */
  readonly purpose: string;
  /** What a person does next; empty when it passes. */
  readonly remedy: string;
}

export interface GateVerdict extends Pick<GateResult, 'status' | 'actual' | 'required'> {
  readonly remedy?: string;
}

/** One thing that has to be so. A row of `GATES`. */
export interface Gate extends Pick<GateResult, 'id' | 'title' | 'unit' | 'purpose'> {
  /** When it fails and when it warns, for the table of docs/ray.md. */
  readonly rule: string;
  /** Pure. Undefined where it is not asked for. */
  judge(facts: RayHostFacts, wanted: GatesSpec): GateVerdict | undefined;
}

/** A value with its unit, for people: `1.50 GiB`, `312 s`, `3.11.2`. */
export function gateValue(value: number | string | null, unit: GateUnit): string {
  if (value === null) return 'unknown';
  if (typeof value === 'string') return value;
  if (unit === 'bytes') return bytesText(value);
  return unit === 'seconds' ? `${value} s` : String(value);
}

/** What a gate asks for, for people. Of seconds there may be fewer, of all else more. */
export function requiredText({ required, unit }: Pick<GateResult, 'required' | 'unit'>): string {
  const text = gateValue(required, unit);
  return unit === 'seconds' ? `at most ${text}` : text;
}

/** Passes, or not: `otherwise` with what a person does. */
export function need(
  isMet: boolean,
  values: Pick<GateVerdict, 'actual' | 'required'>,
  remedy: string,
  otherwise: 'warn' | 'fail' = 'fail',
): GateVerdict {
  return isMet ? { status: 'pass', ...values } : { status: otherwise, ...values, remedy };
}

/** Where nothing could be read it may still be right: the host is let through, and a person is told. */
export function untold(required: number | string, remedy: string): GateVerdict {
  return { status: 'warn', actual: null, required, remedy };
}
