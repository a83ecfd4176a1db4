import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Is this program on the machine? Tests that look through another program's eyes skip without it. */
export function hasCommand(name: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${name}`], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** What a program says about a file, which is gone afterwards. */
export function told(bytes: Uint8Array, name: string, command: string, ...args: string[]): string {
  return inFolder((folder) => {
    const file = join(folder, name)
    writeFileSync(file, bytes)
    const given = args.map((arg) => (arg === 'FILE' ? file : arg))
    return execFileSync(command, given, {
      ...{ encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
      // The words of a list of a thousand panels, with their places.
      maxBuffer: 64 * 1024 * 1024,
    })
  })
}

/** The same file as LibreOffice writes it in another format. */
export function convertedByOffice(bytes: Uint8Array, name: string, format: string): Buffer {
  const [converted] = allConvertedByOffice([{ bytes, name }], format)
  if (!converted) throw new Error(`${name} was not converted`)
  return converted
}

/**
 * Several at once, in their order: to begin LibreOffice costs five times what a file does. Its profile is of this process,
 * so that runs never meet, and is kept from one call to the next: making one costs as much again. It goes with the temporary folder of the run.
 */
export function allConvertedByOffice(
  files: readonly { readonly bytes: Uint8Array; readonly name: string }[],
  format: string,
): readonly Buffer[] {
  const profile = join(tmpdir(), `ouvroir-office-${process.pid}`)
  return inFolder((folder) => {
    // Two files of one name and two formats would be written over one another.
    const paths = files.map(({ name }, at) => join(folder, `${at}-${name}`))
    for (const [at, { bytes }] of files.entries()) writeFileSync(paths[at] ?? '', bytes)
    const options = [
      `-env:UserInstallation=file://${profile}`,
      '--headless',
      '--convert-to',
      format,
    ]
    try {
      execFileSync('soffice', [...options, '--outdir', folder, ...paths], {
        stdio: 'ignore',
        timeout: 60_000 + 10_000 * files.length,
        // The faces that the house shows to its own drawings are not those of whoever opens a file.
        env: { ...process.env, FONTCONFIG_FILE: undefined },
      })
    } catch (error) {
      // One that ended badly would ask the next whether to take up what it left.
      rmSync(profile, { recursive: true, force: true })
      throw error
    }
    const extension = format.split(':')[0]
    return paths.map((path) => readFileSync(path.replace(/\.\w+$/, `.${extension}`)))
  })
}

function inFolder<T>(run: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'ouvroir-test-'))
  try {
    return run(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
