import type { Sh } from '../../core/sh.ts';

export type ServiceManagerName = 'systemd' | 'openrc' | 'launchd';

/** What one service is on a host, in words every manager can say. */
export interface ServiceState {
  readonly manager: ServiceManagerName | 'none';
  /** The manager's own name for it: `ssh.service`, whatever alias was asked. */
  readonly unit: string;
  readonly load: 'loaded' | 'not-found' | 'masked' | 'bad' | 'template';
  /** `restarting`: it fails and is started again and again. */
  readonly active: 'active' | 'inactive' | 'failed' | 'starting' | 'stopping' | 'restarting';
  /** The manager's word: `enabled`, `disabled`, `static`, `indirect`, `generated`, ...; empty when it has none. */
  readonly enablement: string;
  readonly enabled: boolean;
  /** It does its work and ends, and nothing remains that could be called running. */
  readonly oneshot: boolean;
  /** Sockets and paths that listen now and start it when somebody comes. */
  readonly triggers: readonly string[];
  readonly canReload: boolean;
  /** It refuses to be started or stopped by hand. */
  readonly onlyIndirect: boolean;
}

/** What to do with one service. Parts that are undefined are left alone. */
export interface ServiceAction {
  readonly manager: ServiceManagerName;
  readonly unit: string;
  readonly mask?: boolean;
  readonly enable?: boolean;
  readonly run?: 'start' | 'stop' | 'restart' | 'reload';
  /** Nobody needs to wait and see whether it stays up: a later step proves that. */
  readonly provenLater?: true;
  /** When it does not come up, it is stopped and disabled again. */
  readonly endsUnstarted?: true;
  /** Units that would start it again, stopped with it. */
  readonly triggers: readonly string[];
}

/** One service manager, as a row: what it prints, what that means, and what it is told. */
export interface ServiceManager {
  readonly name: ServiceManagerName;
  read(names: readonly string[]): Sh;
  parse(output: string, names: readonly string[]): readonly ServiceState[];
  apply(actions: readonly ServiceAction[]): Sh;
  undo(action: ServiceAction, state: ServiceState): Sh;
}

/** The state of a service nobody knows. */
export function unknownService(manager: ServiceState['manager'], unit: string): ServiceState {
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
