// Finds a Chromium for the browser journeys; on Debian, as root, installs it.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, join } from 'node:path'

/** The same engine without the windows that nobody looks at: 114 pages opened one after the other cost 9 s of processor, not 16. */
const withoutWindows = ['chromium-headless-shell', 'chrome-headless-shell']
const ofDebian = ['chromium-headless-shell', 'chromium']
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
  const installed = [withoutWindows, names].flatMap((group) =>
    folders.flatMap((folder) => group.map((name) => join(folder, name))),
  )
  return [...installed, ...applications, ...fromPlaywright()].find((candidate) =>
    existsSync(candidate),
  )
}

/** @returns {string} */
export function ensureChromium(say = console.error) {
  const found = findChromium()
  if (found && (process.env.OUVROIR_CHROMIUM || isLight(found) || !canInstall())) return found
  const installed = canInstall() ? install(found ? ofDebian.slice(0, 1) : ofDebian, say) : undefined
  // Without a network, the one that is there does the same work, more slowly.
  if (installed ?? found) return installed ?? found
  throw new Error(
    'Les parcours ont besoin de Chromium, introuvable sur cette machine.\n' +
      'Installez-le (Debian, Ubuntu : apt install chromium-headless-shell), ou indiquez où il est avec OUVROIR_CHROMIUM.\n' +
      'The browser journeys need Chromium: install it, or set OUVROIR_CHROMIUM to its path.',
  )
}

const isLight = (path) => withoutWindows.includes(basename(path))

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

function install(packages, say) {
  say('Installation de Chromium (une seule fois)')
  // Another installation may be under way: wait for it rather than fail.
  const patient = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=0']
  apt([...patient, 'update', '-qq'])
  const isThere = (name) =>
    apt([...patient, 'install', '-y', '-qq', '--no-install-recommends', name])
  return packages.some(isThere) ? findChromium() : undefined
}

function apt(given) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync('apt-get', given, { env }).status === 0
}
