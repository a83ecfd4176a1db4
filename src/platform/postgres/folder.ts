import { spawnSync } from 'node:child_process'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ConfigProblem } from '../config.ts'
import { findBinaries, restoreLinks } from './binaries.ts'
import { chooseIdentity, handOver, type Identity } from './identity.ts'

/** Where a server's files are, and as whom it works. */
export interface Folder {
  readonly dataDir: string
  /** PostgreSQL's own folder, that nobody else touches. */
  readonly pgData: string
  readonly socketDir: string
  readonly logPath: string
  readonly identity: Identity
}

export const databaseName = 'ouvroir'

export function openFolder(path: string): Folder {
  mkdirSync(path, { recursive: true })
  const dataDir = realpathSync(path)
  const pgData = join(dataDir, 'postgres')
  const native = findBinaries()
  restoreLinks(native)
  const identity = chooseIdentity(native, dataDir, pgData)
  const socketDir = findSocketDir(dataDir, identity)
  return { dataDir, pgData, socketDir, identity, logPath: join(dataDir, 'postgres.log') }
}

/** Made aside, then put in place whole: a first start that was interrupted leaves nothing half made. */
export function initialise({ dataDir, pgData, identity }: Folder, fast: boolean): void {
  const draft = mkdtempSync(join(dataDir, 'postgres.new-'))
  handOver(draft, identity)
  const [program, given] = identity.command('initdb', [
    ...['-D', draft, '-U', databaseName, '--auth=trust', '--encoding=UTF8', '--data-checksums'],
    ...['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...['--no-instructions', ...(fast ? ['--no-sync'] : [])],
  ])
  const made = spawnSync(program, given, { ...identity.spawn, encoding: 'utf8' })
  if (made.status !== 0) {
    rmSync(draft, { recursive: true, force: true })
    throw new ConfigProblem(
      `La base de données n’a pas pu être créée.\n${made.stderr || made.error}`,
    )
  }
  try {
    renameSync(draft, pgData)
  } catch {
    // Another process put its own in place first.
    rmSync(draft, { recursive: true, force: true })
  }
}

/** PostgreSQL reads only what its own major version wrote. */
export function refuseOtherVersion({ pgData, identity }: Folder): void {
  const kept = readFileSync(join(pgData, 'PG_VERSION'), 'utf8').trim()
  const manifest = readFileSync(join(identity.native, '../package.json'), 'utf8')
  const { version } = JSON.parse(manifest) as { version: string }
  if (version.split('.')[0] === kept) return
  throw new ConfigProblem(
    `Les données ont été écrites par PostgreSQL ${kept}, et cette version d’Ouvroir fournit PostgreSQL ${version}. Restaurez une sauvegarde dans un dossier neuf (voir UPGRADE.md).`,
  )
}

/**
 * A socket's path may not be longer than about a hundred bytes, so it cannot live in a deep checkout.
 * Where it is stays written down: pools find the server again after a restart.
 */
function findSocketDir(dataDir: string, identity: Identity): string {
  const note = join(dataDir, 'postgres.socket')
  const known = existsSync(note) ? readFileSync(note, 'utf8').trim() : ''
  if (known && isOurs(known, identity)) {
    handOver(known, identity)
    return known
  }
  rmSync(note, { force: true })
  const parent = tmpdir().length < 60 ? tmpdir() : '/tmp'
  const socketDir = mkdtempSync(join(parent, 'ouvroir-'))
  handOver(socketDir, identity)
  try {
    writeFileSync(note, `${socketDir}\n`, { flag: 'wx' })
    return socketDir
  } catch {
    // Another process has just chosen.
    rmSync(socketDir, { recursive: true })
    return readFileSync(note, 'utf8').trim()
  }
}

/** The system's temporary folder is open to all: a folder that somebody else made is not taken. */
function isOurs(folder: string, identity: Identity): boolean {
  if (!existsSync(folder)) {
    try {
      mkdirSync(folder, { mode: 0o700 })
    } catch {
      return false
    }
  }
  const stats = lstatSync(folder)
  return stats.isDirectory() && [process.getuid?.(), identity.owner?.uid].includes(stats.uid)
}
