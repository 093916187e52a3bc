// Windows' and macOS' icon files are plain containers: a list of sizes, then the PNG files as they are.

/** An .ico of the sizes Windows asks for, from PNG bytes by size; 256 is written as 0. */
export function icoFile(pictures) {
  const sizes = [16, 24, 32, 48, 64, 128, 256]
  const head = Buffer.alloc(6 + 16 * sizes.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(sizes.length, 4)
  let offset = head.length
  for (const [at, size] of sizes.entries()) {
    const entry = 6 + 16 * at
    const { length } = pictures.get(size)
    head.writeUInt8(size % 256, entry)
    head.writeUInt8(size % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(length, entry + 8)
    head.writeUInt32LE(offset, entry + 12)
    offset += length
  }
  return Buffer.concat([head, ...sizes.map((size) => pictures.get(size))])
}

// Apple's names for PNG entries: the same picture serves a size and half of it at double density.
const appleTypes = { 16: ['icp4'], 32: ['icp5', 'ic11'], 64: ['icp6', 'ic12'], 128: ['ic07'] }
const largeAppleTypes = { 256: ['ic08', 'ic13'], 512: ['ic09', 'ic14'], 1024: ['ic10'] }

/** An .icns of the sizes macOS asks for, from PNG bytes by size. */
export function icnsFile(pictures) {
  const chunk = (type, bytes) => {
    const head = Buffer.alloc(8)
    head.write(type, 'ascii')
    head.writeUInt32BE(bytes.length + 8, 4)
    return Buffer.concat([head, bytes])
  }
  const types = Object.entries({ ...appleTypes, ...largeAppleTypes })
  const entries = types.flatMap(([size, names]) =>
    names.map((name) => chunk(name, pictures.get(Number(size)))),
  )
  return chunk('icns', Buffer.concat(entries))
}
