// Finds a Chromium for the browser journeys; on Debian, as root, installs it.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
const caches = [
  join(homedir(), '.cache/ms-playwright'),
  join(homedir(), 'Library/Caches/ms-playwright'),
]
const inCache = [
  'chrome-linux/chrome',
  'chrome-linux64/chrome',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
]

/** @returns {string | undefined} */
export function findChromium() {
  const { OUVROIR_CHROMIUM: named, PATH: path = '' } = process.env
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`OUVROIR_CHROMIUM désigne ${named}, qui n’existe pas.`)
  }
  const folders = [...path.split(':'), '/usr/bin', '/usr/local/bin', '/snap/bin']
  const installed = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return [...installed, ...applications, ...fromPlaywright()].find((candidate) =>
    existsSync(candidate),
  )
}

/** @returns {string} */
export function ensureChromium(say = console.error) {
  const found = findChromium() ?? (canInstall() ? install(say) : undefined)
  if (found) return found
  throw new Error(
    'Les parcours ont besoin de Chromium, introuvable sur cette machine.\n' +
      'Installez-le (Debian, Ubuntu : apt install chromium), ou indiquez où il est avec OUVROIR_CHROMIUM.\n' +
      'The browser journeys need Chromium: install it, or set OUVROIR_CHROMIUM to its path.',
  )
}

function fromPlaywright() {
  return caches
    .filter((cache) => existsSync(cache))
    .flatMap((cache) =>
      readdirSync(cache)
        .filter((name) => /^chromium-\d+$/.test(name))
        .sort()
        .reverse()
        .flatMap((name) => inCache.map((path) => join(cache, name, path))),
    )
}

function canInstall() {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0
}

function install(say) {
  say('Installation de Chromium (une seule fois)')
  // Another installation may be under way: wait for it rather than fail.
  const patient = ['-o', 'DPkg::Lock::Timeout=300']
  apt([...patient, 'update', '-qq'])
  apt([...patient, 'install', '-y', '-qq', '--no-install-recommends', 'chromium'])
  return findChromium()
}

function apt(given) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const ran = spawnSync('apt-get', given, { env, encoding: 'utf8' })
  if (ran.status !== 0) throw new Error(`apt-get ${given.join(' ')}\n${ran.stdout}${ran.stderr}`)
}
