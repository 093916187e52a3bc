import iconv from 'iconv-lite'

/** Names an encoding is also known by, in the form iconv-lite reads. */
const readAs: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'us-ascii': 'windows-1252',
  ascii: 'windows-1252',
  'x-sjis': 'shift_jis',
  'x-gbk': 'gbk',
  gb2312: 'gbk',
  'x-mac-roman': 'macintosh',
  'x-mac-cyrillic': 'maccyrillic',
  'x-euc-jp': 'euc-jp',
  'ks_c_5601-1987': 'euc-kr',
  'windows-31j': 'shift_jis',
  'utf-16': 'utf-16le',
}

/** The encoding's own name for iconv-lite; null where it is not known. */
export function knownEncoding(name: string): string | null {
  const own = readAs[name] ?? name
  return own === 'iso-2022-kr' || own === 'iso-2022-jp' || iconv.encodingExists(own) ? own : null
}

/** Decodes bytes; what the encoding cannot say becomes U+FFFD, which callers look for. A mark stays in place. */
export function toText(bytes: Uint8Array, encoding: string): string {
  switch (encoding) {
    case 'utf-8':
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    case 'iso-2022-jp':
      return new TextDecoder('iso-2022-jp').decode(bytes)
    case 'iso-2022-kr':
      return fromIso2022Kr(bytes)
    default:
      return iconv.decode(
        Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
        readAs[encoding] ?? encoding,
        {
          stripBOM: false,
        },
      )
  }
}

/** The text if the bytes are valid UTF-8; null otherwise. */
export function fromValidUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** ISO 2022-KR is EUC-KR without its high bits between shift-out and shift-in. */
function fromIso2022Kr(bytes: Uint8Array): string {
  const out: number[] = []
  let shifted = false
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number
    if (byte === 0x1b && bytes[i + 1] === 0x24) i += 3
    else if (byte === 0x0e) shifted = true
    else if (byte === 0x0f) shifted = false
    else out.push(shifted && byte > 0x20 ? byte | 0x80 : byte)
  }
  return iconv.decode(Buffer.from(out), 'euc-kr')
}
