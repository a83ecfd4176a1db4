import { type SpawnOptions, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  lchownSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
} from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { ConfigProblem } from '../config.ts'
import { copyBinaries } from './binaries.ts'

/**
 * The user as whom PostgreSQL runs. It refuses to be root, and wants its user to have a name; its files must belong
 * to that same user, as the system (not a namespace) sees it.
 */
export interface Identity {
  readonly native: string
  readonly owner: { uid: number; gid: number } | undefined
  readonly command: (program: string, values: readonly string[]) => readonly [string, string[]]
  readonly spawn: Pick<SpawnOptions, 'uid' | 'gid' | 'cwd'>
}

interface Account {
  readonly uid: number
  readonly gid: number
}

/** The first way that really runs the binary and reaches the data is taken. */
export function chooseIdentity(native: string, dataDir: string, pgData: string): Identity {
  const uid = process.getuid?.() ?? 0
  const gid = process.getgid?.() ?? 0
  if (uid !== 0 && hasName()) return asOneself(native)
  if (uid !== 0) return inNamespace(native, { uid, gid })

  const account = ownerOf(pgData) ?? nobody()
  const plain = asAccount(native, account)
  if (canRun(plain) && canEnter(account, dataDir)) return plain

  const apart = inNamespace(native, { uid, gid })
  if (canRun(apart)) return apart

  if (canEnter(account, dataDir)) return asAccount(copyBinaries(native), account)
  throw new ConfigProblem(
    `PostgreSQL ne peut pas travailler dans ${dataDir}, que seul root peut ouvrir : choisissez un autre dossier avec OUVROIR_DATA_DIR, par exemple /var/lib/ouvroir.`,
  )
}

/** A folder for PostgreSQL alone; what is in it follows when its owner changes. */
export function handOver(folder: string, identity: Identity): void {
  const { owner } = identity
  if (owner && statSync(folder).uid !== owner.uid) giveAll(folder, owner)
  chmodSync(folder, 0o700)
}

function asOneself(native: string): Identity {
  return {
    native,
    owner: undefined,
    command: (program, values) => [join(native, 'bin', program), [...values]],
    spawn: { cwd: '/' },
  }
}

function asAccount(native: string, account: Account): Identity {
  return { ...asOneself(native), owner: account, spawn: { cwd: '/', ...account } }
}

/** Still ourselves for the system's permissions, `nobody` in PostgreSQL's eyes. */
function inNamespace(native: string, owner: Account): Identity {
  const mapping = ['--user', '--map-user=65534', '--map-group=65534']
  return {
    native,
    owner,
    command: (program, values) => [
      'unshare',
      [...mapping, join(native, 'bin', program), ...values],
    ],
    spawn: { cwd: '/' },
  }
}

function canRun(identity: Identity): boolean {
  const [program, given] = identity.command('postgres', ['--version'])
  return spawnSync(program, given, { ...identity.spawn, stdio: 'ignore' }).status === 0
}

function canEnter(account: Account, folder: string): boolean {
  const options = { ...account, cwd: '/', stdio: 'ignore' } as const
  return spawnSync('test', ['-x', folder], options).status === 0
}

function hasName(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

/** Data first written by an ordinary user keeps belonging to that user when root starts the house. */
function ownerOf(pgData: string): Account | undefined {
  if (!existsSync(pgData)) return undefined
  const { uid, gid } = statSync(pgData)
  return uid !== 0 && accounts().some((account) => account.uid === uid) ? { uid, gid } : undefined
}

function nobody(): Account {
  return accounts().find(({ name }) => name === 'nobody') ?? { uid: 65534, gid: 65534 }
}

function accounts(): (Account & { name: string })[] {
  const lines = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8').split('\n') : []
  return lines.flatMap((line) => {
    const [name, , uid, gid] = line.split(':')
    // macOS writes nobody as -2.
    return name && uid && gid ? [{ name, uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 }] : []
  })
}

function giveAll(path: string, owner: Account): void {
  lchownSync(path, owner.uid, owner.gid)
  if (!lstatSync(path).isDirectory()) return
  chownSync(path, owner.uid, owner.gid)
  for (const name of readdirSync(path)) giveAll(join(path, name), owner)
}
