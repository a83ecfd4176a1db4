// What every command needs before it can run: the right Node, the dependencies, the build.
// Leans on nothing but Node itself, since nothing else may be there yet.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const stampPath = join(root, 'node_modules/.ouvroir-stamp')
const buildStampPath = join(root, 'dist/stamp')

/**
 * @param {{ development?: boolean, build?: boolean, say?: (line: string) => void }} options
 *   `development` also wants the tools of the tests; `say` receives the lines shown while one waits.
 */
export async function prepare({ development = false, build = true, say = console.error } = {}) {
  checkNode()
  installWhenStale(development, say)
  if (build) await buildWhenStale(say)
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(
    `Ouvroir a besoin de Node 20.19 ou plus récent ; cette machine a Node ${process.versions.node}.\n` +
      'Installez la version conseillée (24 LTS) depuis https://nodejs.org, puis relancez la commande.',
  )
  process.exit(1)
}

function installWhenStale(development, say) {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
  const hash = createHash('sha256').update(lock).digest('hex')
  const kept = readIfThere(stampPath)
  if (kept === `${hash} all` || (!development && kept === `${hash} production`)) return

  const everything = isInstalled(JSON.parse(lock), true)
  if (!everything && (development || !isInstalled(JSON.parse(lock), false))) {
    say('Installation des dépendances (une minute environ, une seule fois)')
    runNpm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
    return writeFileSync(stampPath, `${hash} all`)
  }
  // Installed by hand: nothing to do but to remember it.
  writeFileSync(stampPath, `${hash} ${everything ? 'all' : 'production'}`)
}

/** Compares with the note that npm leaves of what it has installed. */
function isInstalled(lock, development) {
  const note = readIfThere(join(root, 'node_modules/.package-lock.json'))
  if (!note) return false
  const present = JSON.parse(note).packages
  return Object.entries(lock.packages).every(
    ([path, wanted]) =>
      path === '' ||
      wanted.optional ||
      wanted.devOptional ||
      (wanted.dev && !development) ||
      present[path]?.version === wanted.version,
  )
}

function runNpm(given) {
  const { npm_execpath: npm } = process.env
  const direct = npm?.endsWith('.js')
  const ran = spawnSync(direct ? process.execPath : 'npm', direct ? [npm, ...given] : given, {
    cwd: root,
    // The standard output stays clean: a command's own answer may be read by a machine.
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && !direct,
  })
  if (ran.status === 0) return
  console.error('Les dépendances n’ont pas pu être installées : lisez le message de npm ci-dessus.')
  process.exit(1)
}

async function buildWhenStale(say) {
  const now = fingerprintOfSources()
  if (readIfThere(buildStampPath) === now && existsSync(join(root, 'dist/cli.js'))) return
  say('Construction')
  const { build } = await import('./build.mjs')
  try {
    await build()
  } catch (error) {
    // The tool has already shown where, in its own words.
    if (!error.errors) console.error(error)
    console.error('La construction a échoué.')
    process.exit(1)
  }
  writeFileSync(buildStampPath, now)
}

/** Names, sizes and dates of all that the build reads: a few milliseconds, and no false « fresh ». */
export function fingerprintOfSources() {
  const hash = createHash('sha256')
  const seen = ['package.json', 'package-lock.json', 'tsconfig.json', 'scripts/build.mjs']
  for (const path of [...seen.map((name) => join(root, name)), ...filesOf(join(root, 'src'))]) {
    const { size, mtimeMs } = statSync(path)
    hash.update(`${relative(root, path)} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

/** Every file under a folder, in a fixed order; tests do not count. */
export function filesOf(folder) {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { withFileTypes: true })
  entries.sort((one, other) => (one.name < other.name ? -1 : 1))
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesOf(path)
    return /\.(test|bench)\.tsx?$/.test(entry.name) ? [] : [path]
  })
}

function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}
