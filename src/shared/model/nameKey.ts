/** A name as two of it are held against each other: case does not make another, nor how its accents are encoded. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase()
}
