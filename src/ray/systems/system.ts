/** What a node of Ray stands on with one system: a row of `SYSTEMS`. */
export interface RaySystem {
  readonly id: 'linux' | 'macos' | 'windows';
  /** For people. */
  readonly title: string;
  /** What `uname -s` says; empty where there is none. */
  readonly uname: string;
  /** Who makes a host with it a node, and whether that was ever run. */
  readonly joins: { readonly by: 'bringup' | 'kit'; readonly run: boolean };
  /** Processors that Ray has wheels for, as `uname -m` or PROCESSOR_ARCHITECTURE calls them. */
  readonly processors: ReadonlyMap<string, 'x86_64' | 'aarch64'>;
  /** What uv resolves for. Source: uv crates/uv-configuration/src/target_triple.rs. */
  uvPlatform(target: { readonly arch: string; readonly platform: string }): string;
  /** What Ray has to be told there, besides what every node is. */
  readonly environment: Readonly<Record<string, string>>;
  readonly places: Places;
  /** What keeps the node running, what keeps strangers off its ports, and where its objects are. */
  readonly supervisor: string;
  readonly firewall: string;
  readonly objects: string;
  /** What a node with Linux has and this one has not. */
  readonly missing: readonly string[];
}

/** Where the parts of a cluster are on its hosts. */
interface Places {
  /** Folder of the Python environment; of the token and settings; of Ray's sessions. By the name of the cluster. */
  environment(cluster: string): string;
  configuration(cluster: string): string;
  temporary(cluster: string): string;
  /** How a file in a folder is written. */
  file(folder: string, name: string): string;
}

/** How it is told where nobody has seen it work. */
export const NOT_RUN = 'not run here';
