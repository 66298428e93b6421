import { join } from 'node:path';
import type { NodeNumber, TransferRecord } from '../bmc/board.ts';
import { BringupError } from '../core/error.ts';
import { Secret } from '../core/secret.ts';
import { openSqlite, type SqliteForm } from '../core/sqlite-file.ts';
import type { HostKeyPair } from '../image/os/node-wish.ts';
import { stateDirectory } from '../registry/state-directory.ts';
import { keeping } from './keeping.ts';

/** What a node has behind it, in this order. */
export const PHASES = ['prepared', 'flashed', 'booted', 'attested', 'post-installed'] as const;
export type PhaseName = (typeof PHASES)[number];

/** A phase that ended well, with what went in and what came out. Times are RFC 3339. */
export interface DonePhase {
  readonly phase: PhaseName;
  /** The content hash of the image. */
  readonly input: string;
  readonly run: string;
  readonly ended: string;
  readonly tookMs: number;
  readonly outputs: Readonly<Record<string, string | number | boolean>>;
}

/**
 * What a node is to be once nobody works on its board, and why. `was-on`: a run has powered it off. `may-be-written`: its disk holds neither
 * what it held nor surely what it was to get.
 */
export type WantedPower = { readonly node: NodeNumber } & (
  | { readonly on: true; readonly why: 'was-on' }
  | { readonly on: false; readonly why: 'may-be-written' }
);

/** What this machine remembers of boards and their nodes. `place` is `address:port` of a board. */
export interface FlashState extends Disposable {
  /** None of a node that may be written: what it has behind it counts no more. */
  phases(place: string, node: NodeNumber): readonly DonePhase[];
  /**
   * Also forgets the later phases: they were of another image, or have to be done again. From `flashed` on nothing is wanted of its power
   * any more: the node is whole, or was seen to boot.
   */
  done(place: string, node: NodeNumber, phase: DonePhase): void;
  hostKey(place: string, node: NodeNumber): HostKeyPair | undefined;
  keepHostKey(place: string, node: NodeNumber, key: HostKeyPair): HostKeyPair;
  /** The fingerprint of a board that was accepted here. */
  fingerprint(place: string): string | undefined;
  keepFingerprint(place: string, fingerprint: string): void;
  transfer(place: string): TransferRecord | undefined;
  keepTransfer(place: string, record: TransferRecord | undefined): void;
  /** Nodes whose power a run has changed, and that have not been put right yet. */
  wanted(place: string): readonly WantedPower[];
  /** Changes one reason, and keeps the other. The one that came last counts: who is seen on, and then powered off, is in use whatever was before. */
  want(place: string, node: NodeNumber, change: { readonly wasOn?: boolean; readonly mayBeWritten?: boolean }): void;
  /** Folder for the evidence of a node, such as what it wrote on its serial line. */
  readonly folder: string;
}

/** It holds private keys, and what a node is owed: nothing of it may go with the power. */
const FORM: SqliteForm = {
  migrations: [
    `CREATE TABLE IF NOT EXISTS phases (place TEXT, node INTEGER, number INTEGER, input TEXT, run TEXT, ended TEXT, took_ms INTEGER, outputs TEXT, PRIMARY KEY (place, node, number));
    CREATE TABLE IF NOT EXISTS host_keys (place TEXT, node INTEGER, private TEXT, public TEXT, PRIMARY KEY (place, node));
    CREATE TABLE IF NOT EXISTS boards (place TEXT PRIMARY KEY, fingerprint TEXT);
    CREATE TABLE IF NOT EXISTS transfers (place TEXT PRIMARY KEY, record TEXT);
    CREATE TABLE IF NOT EXISTS wanted (place TEXT, node INTEGER, was_on INTEGER, may_be_written INTEGER, last TEXT, PRIMARY KEY (place, node));`,
  ],
  synchronous: 'FULL',
  newer: tooNew,
};

/** Opens the state of flashes in a directory, for this user alone. Throws BringupError (`flash-state`). */
export function openFlashState(directory = stateDirectory()): FlashState {
  const folder = join(directory, 'flash');
  const file = join(folder, 'flash.sqlite');
  const database = keeping(file, () => openSqlite(file, FORM));
  const all = (sql: string, ...values: (string | number)[]) =>
    keeping(file, () => database.prepare(sql).all(...values) as Readonly<Record<string, string | number>>[]);
  const run = (sql: string, ...values: (string | number)[]) =>
    keeping(file, () => database.prepare(sql).run(...values));
  /** All or nothing of what is done until it is committed. */
  const transaction = () => {
    run('BEGIN IMMEDIATE');
    return {
      commit: () => run('COMMIT'),
      [Symbol.dispose]: () => {
        if (database.isTransaction) database.exec('ROLLBACK');
      },
    };
  };
  const order = (phase: PhaseName) => PHASES.indexOf(phase);
  const reasons = (place: string) =>
    all('SELECT * FROM wanted WHERE place = ? ORDER BY node', place).map((row) => ({
      node: Number(row['node']) as NodeNumber,
      wasOn: row['was_on'] === 1,
      mayBeWritten: row['may_be_written'] === 1,
      last: row['last'] as WantedPower['why'],
    }));
  const mayBeWritten = (place: string, of: NodeNumber) =>
    reasons(place).some(({ node, mayBeWritten }) => node === of && mayBeWritten);
  return {
    folder,
    phases(place, node) {
      if (mayBeWritten(place, node)) return [];
      return all('SELECT * FROM phases WHERE place = ? AND node = ? ORDER BY number', place, node).map((row) => ({
        phase: PHASES[Number(row['number'])] ?? 'prepared',
        input: String(row['input']),
        run: String(row['run']),
        ended: String(row['ended']),
        tookMs: Number(row['took_ms']),
        outputs: JSON.parse(String(row['outputs'])) as DonePhase['outputs'],
      }));
    },
    done(place, node, { phase, input, run: by, ended, tookMs, outputs }) {
      const whole = phase !== 'prepared';
      const from = whole && mayBeWritten(place, node) ? 0 : order(phase);
      using change = transaction();
      run('DELETE FROM phases WHERE place = ? AND node = ? AND number >= ?', place, node, from);
      if (whole) run('DELETE FROM wanted WHERE place = ? AND node = ?', place, node);
      run(
        'INSERT INTO phases VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
        place,
        node,
        order(phase),
        input,
        by,
        ended,
        Math.round(tookMs),
        JSON.stringify(outputs),
      );
      change.commit();
    },
    hostKey(place, node) {
      const [row] = all('SELECT * FROM host_keys WHERE place = ? AND node = ?', place, node);
      if (row === undefined) return undefined;
      const secret = new Secret(`host key of node ${node} of ${place}`, String(row['private']));
      return { type: 'ed25519', private: secret, public: String(row['public']) };
    },
    keepHostKey(place, node, key) {
      // Two runs may make one at the same time: the first one counts.
      run('INSERT OR IGNORE INTO host_keys VALUES (?, ?, ?, ?)', place, node, key.private.reveal(), key.public);
      return this.hostKey(place, node) ?? key;
    },
    fingerprint: (place) =>
      all('SELECT fingerprint FROM boards WHERE place = ?', place)[0]?.['fingerprint'] as string | undefined,
    keepFingerprint: (place, fingerprint) => void run('INSERT OR IGNORE INTO boards VALUES (?, ?)', place, fingerprint),
    transfer(place) {
      const [row] = all('SELECT record FROM transfers WHERE place = ?', place);
      return row === undefined ? undefined : (JSON.parse(String(row['record'])) as TransferRecord);
    },
    keepTransfer(place, record) {
      if (record === undefined) run('DELETE FROM transfers WHERE place = ?', place);
      else run('INSERT OR REPLACE INTO transfers VALUES (?, ?)', place, JSON.stringify(record));
    },
    wanted: (place) =>
      reasons(place).map(({ node, wasOn, mayBeWritten, last }) =>
        wasOn && (!mayBeWritten || last === 'was-on')
          ? { node, on: true, why: 'was-on' }
          : { node, on: false, why: 'may-be-written' },
      ),
    want(place, of, change) {
      const before = reasons(place).find(({ node }) => node === of);
      const { wasOn, mayBeWritten } = { wasOn: false, mayBeWritten: false, ...before, ...change };
      const last = change.mayBeWritten ? 'may-be-written' : change.wasOn ? 'was-on' : (before?.last ?? '');
      const row = [place, of, Number(wasOn), Number(mayBeWritten), last];
      if (wasOn || mayBeWritten) run('INSERT OR REPLACE INTO wanted VALUES (?, ?, ?, ?, ?)', ...row);
      else run('DELETE FROM wanted WHERE place = ? AND node = ?', place, of);
    },
    [Symbol.dispose]: () => database.close(),
  };
}

function tooNew(version: number): BringupError {
  return new BringupError({
    code: 'flash-state-newer',
    category: 'unsupported',
    what: `What this machine remembers of boards was written by a newer bringup (form ${version}; this one knows ${FORM.migrations.length}).`,
    remedy: 'Use that bringup, or name another folder in BRINGUP_STATE_DIR.',
  });
}
