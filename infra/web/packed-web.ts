/** What is deployed of the web. */
export type PackedWeb = {
  /** Folder of the function that draws the pages; it begins at `head.mjs`. */
  readonly server: string
  /** Folder of scripts, styles and pictures, as they lie below the web's address. */
  readonly assets: string
}
