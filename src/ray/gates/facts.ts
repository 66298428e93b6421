/** What a host says of itself before Ray comes to it. Null and undefined: it could not be told. */
export interface RayHostFacts {
  /** The read came to its end. */
  readonly complete: boolean;
  /** `Linux`, `Darwin`. */
  readonly os: string;
  /** As `uname -m` says it. */
  readonly arch: string;
  /** Bits of a word in the programs of the host, which may be 32 below a kernel of 64. */
  readonly wordBits: number | null;
  readonly pageBytes: number | null;
  readonly libc: { readonly name: 'glibc' | 'musl'; readonly version: string } | undefined;
  readonly machineId: string | undefined;
  readonly systemd: boolean;
  /** `/usr/sbin/nft` is there, which keeps strangers off the ports. */
  readonly nftables: boolean;
  /** apt, dnf, apk, pacman, zypper, brew or none. */
  readonly packageManager: string;
  readonly python: HostPython | undefined;
  /** Exact Pythons that were brought along. */
  readonly pythonsThere: readonly string[];
  /** Names of environments that are there. */
  readonly environments: readonly string[];
  /** Which of them clusters use, by the name of the cluster. */
  readonly usedEnvironments: Readonly<Record<string, string>>;
  readonly memoryBytes: number | null;
  readonly cpus: number | null;
  /** Where environments, state and shared memory are, where files that are pushed land, and where root takes them over. */
  readonly places: Readonly<Record<PlaceName, FileSystem | undefined>>;
  readonly listeners: readonly PortHolder[];
  readonly rays: readonly RayProcess[];
  readonly gpus: GpuFacts;
}

export type PlaceName = 'environments' | 'state' | 'shm' | 'drop' | 'taken';

/** The Python 3 that a host has itself. */
export interface HostPython {
  readonly path: string;
  readonly version: string;
  /** CPython as it is released: no preview, no other implementation, not built without the lock. */
  readonly usual: boolean;
}

/** The file system of a folder, or of the nearest one above it that is there. */
export interface FileSystem {
  readonly path: string;
  readonly sizeBytes: number;
  readonly freeBytes: number;
  /** Null where a file system has no fixed number of them. */
  readonly freeFiles: number | null;
  readonly writable: boolean;
  readonly programsRun: boolean;
}

/** Who listens at a TCP port. */
export interface PortHolder {
  readonly port: number;
  readonly address: string;
  readonly name: string | undefined;
  readonly pid: number | undefined;
  /** The unit of systemd that it is in. */
  readonly unit: string | undefined;
}

/** A raylet or a GCS, whoever started it. */
export interface RayProcess {
  readonly pid: number;
  readonly program: string;
  /** It sees other files than the host does. */
  readonly inContainer: boolean;
  readonly unit: string | undefined;
  /** `address:port` of its head. */
  readonly gcs: string | undefined;
  readonly tempDir: string | undefined;
}

export interface GpuFacts {
  /** GPUs that NVIDIA's driver knows. */
  readonly nvidia: number;
  /** GPUs that AMD's driver knows. */
  readonly amd: number;
  /** What `nvidia-smi` said; undefined where it was not asked. */
  readonly smi:
    | {
        readonly exit: number;
        readonly healthy: number;
        /** Its lines that tell of trouble. */
        readonly trouble: readonly string[];
      }
    | undefined;
}
