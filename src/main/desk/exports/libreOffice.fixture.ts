import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

// LibreOffice for the tests of DOCX, where it is installed; it is never installed for this.

/** The office suite's program; null where it is not on this machine. */
export const office = ((): string | null => {
  for (const program of ['soffice', 'libreoffice'])
    try {
      execFileSync(program, ['--version'], { stdio: 'ignore' })
      return program
    } catch {
      // Not on this machine.
    }
  console.log('skipped: LibreOffice is not installed; DOCX is read by mammoth only')
  return null
})()

/** Files in one start: of 269 LibreOffice 7.4 left every twelfth out without a word, of 60 none. */
const atOnce = 50

/** Lets the office suite read DOCX files, many in one start of it, and gives what it makes of each, as text, by its name; nothing of one it cannot read. */
export function convertDocx(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  to: 'html' | 'txt:Text (encoded):UTF8',
): ReadonlyMap<string, string> {
  const profile = join(folder, 'office profile')
  mkdirSync(profile, { recursive: true })
  for (const [name, bytes] of files) writeFileSync(join(folder, `${name}.docx`), bytes)
  const paths = [...files.keys()].map((name) => join(folder, `${name}.docx`))
  for (let at = 0; at < paths.length; at += atOnce)
    execFileSync(
      office ?? '',
      [
        `-env:UserInstallation=file://${encodeURI(profile)}`,
        '--headless',
        '--convert-to',
        to,
        '--outdir',
        folder,
        ...paths.slice(at, at + atOnce),
      ],
      { stdio: 'ignore', timeout: 300_000 },
    )
  const extension = to.slice(0, to.includes(':') ? to.indexOf(':') : to.length)
  const read = new Map<string, string>()
  for (const name of files.keys()) {
    const made = join(folder, `${name}.${extension}`)
    if (existsSync(made)) read.set(name, oneLine(readFileSync(made, 'utf8')))
  }
  return read
}

/** The office suite breaks lines where it likes. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
