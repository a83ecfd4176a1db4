// `node scripts/pictures.mjs FOLDER`: the twenty most used pages of the demonstration, wide and on a phone, as pictures.
// It needs a build (`npm start` makes it) and Chromium; docs/anatomy.md says what is looked for in them.
import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'

const phone = 360
const wide = 1280
const patienceMs = 300_000

/** `first` is a list whose rows hold an address of this shape: the demonstration names its things itself. */
const pages = [
  { name: 'home', path: '/', visitor: true },
  { name: 'experiments', path: '/experiences', visitor: true },
  { name: 'agenda', path: '/agenda', visitor: true },
  { name: 'resources', path: '/ressources', visitor: true },
  { name: 'network', path: '/reseau', visitor: true },
  { name: 'experiment', first: '/portefeuille', shape: /^\/experiences\/[a-z0-9-]+$/ },
  { name: 'framing', after: 'experiment', more: '/cadrage' },
  { name: 'protocol', after: 'experiment', more: '/protocole' },
  { name: 'field', after: 'experiment', more: '/terrain' },
  { name: 'results', after: 'experiment', more: '/resultats' },
  { name: 'team', after: 'experiment', more: '/equipe' },
  { name: 'budget', after: 'experiment', more: '/budget' },
  { name: 'today', path: '/atelier' },
  { name: 'portfolio', path: '/portefeuille' },
  { name: 'tasks', path: '/portefeuille/taches' },
  { name: 'events', path: '/evenements' },
  { name: 'mailings', path: '/envois' },
  { name: 'contacts', path: '/reseau/contacts' },
  { name: 'draws', path: '/tirages' },
  { name: 'circles', path: '/cercles' },
]

const folder = resolve(process.argv[2] ?? 'pictures')
mkdirSync(folder, { recursive: true })
const data = mkdtempSync(join(tmpdir(), 'ouvroir-pictures-'))
const env = {
  ...process.env,
  ...{ OUVROIR_DATA_DIR: data, OUVROIR_DEMO: '1', PORT: '0', HOST: '127.0.0.1' },
  ...{ RATE_LIMITS: '0', LOG_LEVEL: 'error' },
}
for (const command of ['migrate', 'seed'])
  execFileSync(process.execPath, ['dist/cli.js', command], { env })
const house = spawn(process.execPath, ['dist/cli.js', 'serve'], {
  env,
  stdio: ['ignore', 'pipe', 'inherit'],
})
try {
  await take(await opened(house))
} finally {
  await ended(house)
  rmSync(data, { recursive: true, force: true })
}

async function take({ base, link }) {
  const browser = await chromium.launch({
    executablePath: process.env.OUVROIR_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
  })
  try {
    const visitor = await browser.newPage({ locale: 'fr-FR' })
    const staff = await browser.newPage({ locale: 'fr-FR' })
    await staff.goto(base + link)
    await staff.locator('main button[type=submit]').first().click()
    await staff.waitForURL(({ pathname }) => !pathname.startsWith('/connexion/lien'))
    const found = new Map()
    for (const asked of pages) {
      const hand = asked.visitor ? visitor : staff
      const path = asked.path ?? (await pathOf(staff, base, asked, found))
      found.set(asked.name, path)
      for (const width of [wide, phone]) await picture(hand, base + path, asked.name, width)
    }
  } finally {
    await browser.close()
  }
}

async function pathOf(page, base, { first, shape, after, more }, found) {
  if (after) return found.get(after) + more
  await page.goto(base + first)
  const links = await page.$$eval('main tbody a', (all) =>
    all.map((a) => a.getAttribute('href') ?? ''),
  )
  return links.find((href) => shape.test(href)) ?? first
}

async function picture(page, address, name, width) {
  await page.setViewportSize({ width, height: 900 })
  const answer = await page.goto(address)
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  const titles = await page.locator('main h1').count()
  const loud = await page.locator('main .button.action:visible').count()
  await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true })
  const counts = [`${titles} h1`, `${loud} loud`, `${overflow} px over`]
  console.log([name, width, answer?.status(), ...counts].join(' · '))
}

function opened(child) {
  return new Promise((done, failed) => {
    let words = ''
    const late = setTimeout(() => failed(new Error(`not open in time\n${words}`)), patienceMs)
    child.once('exit', (code) => failed(new Error(`ended with ${code}\n${words}`)))
    child.stdout.on('data', (more) => {
      words += more
      const base = /ouvert\s: (http:\/\/\S+)/.exec(words)?.[1]
      const link = /(\/connexion\/lien\/[0-9a-f]+)/.exec(words)?.[1]
      if (!base || !link) return
      clearTimeout(late)
      done({ base, link })
    })
  })
}

function ended(child) {
  if (child.exitCode !== null) return undefined
  return new Promise((done) => {
    child.removeAllListeners('exit')
    child.once('exit', done)
    child.kill('SIGTERM')
  })
}
