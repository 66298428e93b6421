/** A file of a kit. */
export interface KitFile {
  /** In the folder of the kit. */
  readonly name: string;
  readonly text: string;
}
