/** The last step of a path, whatever the system that wrote it: what an editor calls the file. */
export function fileNameOf(path: string): string {
  return path.split(/[\\/]/u).at(-1) || path
}
