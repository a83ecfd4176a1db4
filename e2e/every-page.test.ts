import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  faultsOf,
  openBrowser,
  openPage,
  overflowOf,
  rulesOfLooks,
  signIn,
} from './support/browser.ts'
import { drawsOtherwise } from './support/draw-examples.ts'
import { addressOf, type Examples, examplesOf } from './support/examples.ts'
import { type FilledHouse, fillHouse } from './support/filled-house.ts'
import { type Hand, handOf } from './support/hand.ts'
import { indexExamples, indexOtherwise } from './support/index-examples.ts'
import { faultsOfFrame, fourLooks, inspect, looksInside, looksOutside } from './support/inspect.ts'
import { type LiveInstance, startInstance } from './support/instance.ts'
import { writeLetter } from './support/letters.ts'
import { reuseExamples } from './support/resource-examples.ts'
import { afterEvent } from './support/steps-after-event.ts'
import { helpEachOther } from './support/steps-help.ts'
import { writeLetters } from './support/steps-letters.ts'
import { surveyExamples, surveysOtherwise } from './support/survey-examples.ts'
import type { Weight } from './support/weigh.ts'

interface Known {
  readonly method: string
  readonly path: string
  readonly who: unknown
}

let instance: LiveInstance
let browser: Browser
let house: FilledHouse
let examples: Examples
let routes: readonly Known[]
let inside: BrowserContext
const answers = new Map<string, Answered>()

interface Answered {
  readonly address: string
  readonly visitor: number
  readonly staff: { readonly status: number; readonly isPage: boolean }
}

beforeAll(async () => {
  instance = await startInstance()
  browser = await openBrowser()
  const visitor = handOf(await openPage(browser, { javaScript: false }), instance.base)
  const staff = handOf(await openPage(browser, { javaScript: false }), instance.base)
  await signIn(staff.page, instance.link)
  house = await fillHouse(visitor, staff)
  examples = await examplesOf(staff, house, {
    signIn: await newSignInLink(),
    proposal: await proposalLink(staff),
    letters: await writeLetter(instance.folder),
    folder: instance.folder,
  })
  const { routes: known } = JSON.parse(await instance.command('routes', '--json')) as {
    readonly routes: readonly Known[]
  }
  routes = known.filter(({ method }) => method === 'GET')
  examples = {
    ...examples,
    ...(await helpEachOther(staff, visitor)),
    ...(await afterEvent(staff, instance.folder)),
    ...(await writeLetters(staff, visitor, instance.folder)),
    ...(await reuseExamples(staff, visitor, house.sheet)),
    ...(await surveyExamples(staff)),
    ...(await indexExamples(staff)),
  }
  inside = await browser.newContext({ ...options, storageState: await storageOf(staff) })
  const cookie = (await inside.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  for (const { path } of routes) {
    const address = addressOf(path, examples, house)
    if (!address?.startsWith('/')) continue
    answers.set(path, {
      address,
      visitor: (await askFor(address, '')).status,
      staff: await askFor(address, cookie),
    })
  }
})

afterAll(async () => {
  await browser?.close()
  await instance?.stop()
})

const draftFamily = {
  visitor: 404,
  why: 'one trial makes no family: it is a draft, and nothing to a visitor',
}
const moved = { visitor: 301, staff: 301, why: 'an older address leads to the new one' }
const ownAddress = {
  visitor: 303,
  staff: 303,
  why: 'an event that is open to all has its own address',
}

/** Their example was held: the page of the session says what happened (main-journey opens them before). */
const held = { staff: 303, why: 'a session that was held is no longer signed, typed or laid out' }

/** A file of names is asked for on its page: an address that was kept leads there. */
const byAct = { staff: 303, why: 'a file that takes names away is asked for by an act' }

const unmade = { visitor: 404, staff: 404, why: 'nobody asked for these letters yet' }

/** Answers that are right though they are not a page: `visitor` is nobody, `staff` administers. */
const otherwise: Readonly<Record<string, { visitor?: number; staff?: number; why: string }>> = {
  ...drawsOtherwise,
  ...surveysOtherwise,
  ...indexOtherwise,
  '/experiences/:slug/criteres/:criterion': {
    staff: 301,
    why: 'each criterion had a page: its address leads to its line',
  },
  '/experiences/:slug/budget/lignes/:id': {
    staff: 301,
    why: 'each line had a page: its address leads to the grid',
  },
  '/oembed': { visitor: 404, staff: 404, why: 'it is asked of an address of the house' },
  '/atelier/plus-tard': { staff: 404, why: 'it is asked of one thing that waits' },
  '/atelier/confier': { staff: 404, why: 'it is asked of one thing that waits' },
  '/atelier/calendrier/:token/aujourd-hui.ics': unmade,
  '/atelier/courriels/:token': unmade,
  '/discussions/courriels/:token/:kind': unmade,
  '/mon-compte/securite/code': { staff: 404, why: 'nothing was prepared' },
  '/reseau/competences/confirmer/:token': {
    visitor: 404,
    staff: 404,
    why: 'nobody was asked yet: the yearly question comes after a year',
  },
  '/scrutins/:slug/papier/images/:batch/:page/:thing': {
    staff: 404,
    why: 'the picture that was sent shows no sheet: nothing is cut out of it',
  },
  ...Object.fromEntries(
    [
      '/agenda/:slug/emargement/images',
      '/tirages/:slug/cartes/images',
      '/indice/:territory/:wave/papier/:role/images',
      '/cartes-d-avis/:slug/papier/images',
    ].map((page) => [
      `${page}/:batch/:page/:thing`,
      { staff: 404, why: 'the picture that was sent shows no sheet: nothing is cut out of it' },
    ]),
  ),
  ...Object.fromEntries(
    [
      'feuilles-a-cases.pdf',
      ...['/:batch', '/:batch/:page/:thing'].map((end) => `saisie-papier/images${end}`),
    ].map((end) => [
      `/seances/:id/${end}`,
      { staff: 404, why: 'a session that was held takes no sheet' },
    ]),
  ),
  '/evenements/:id/inscriptions.csv': byAct,
  '/evenements/:id/inscriptions.xlsx': byAct,
  '/agenda/:slug/presences.csv': byAct,
  '/envois/inscrits.csv': byAct,
  '/reseau/contacts/export.csv': byAct,
  '/reseau/contacts/export.xlsx': byAct,
  '/reseau/contacts/export.json': byAct,
  '/seances/:id/emargement': held,
  '/seances/:id/saisie-papier': held,
  '/seances/:id/deroule': held,
  '/decisions/:slug': { visitor: 404, why: 'its circle follows it while it is made' },
  '/reseau/coachings/:id/enseignement': { staff: 303, why: 'the coached person did not consent' },
  '/experiences/:slug/protocole/ecrire/:section': {
    staff: 303,
    why: 'each question had a page: its address leads to its field',
  },
  '/atelier/equipe/:id': { staff: 404, why: 'nobody else is of the team' },
  '/ressources/ecrire/:token': { visitor: 404, staff: 404, why: 'nobody asked to write' },
  '/ressources/verifier/:token': { visitor: 404, staff: 404, why: 'nothing is a year old' },
  '/ressources/:slug/repondre': { staff: 403, why: 'the territory of the sheet answers' },
  '/territoires/:slug/modifier': { staff: 404, why: 'a commune is not edited by hand' },
  '/mon-agenda/attestations/:id/pdf': { staff: 404, why: 'each opens their own certificates' },
  '/mon-agenda/:token/agenda.ics': { visitor: 404, staff: 404, why: 'nobody made this address' },
  '/inscription/:token/evenement': ownAddress,
  '/inscription/:token/programme': ownAddress,
  '/inscription/:token/programme.ics': ownAddress,
  '/inscription/:token/programme.pdf': ownAddress,
  '/inscription/:token/visite': ownAddress,
  '/lettres/:slug/images/:file': { visitor: 404, staff: 404, why: 'the letter holds no picture' },
  '/evaluations/familles/:slug': draftFamily,
  '/evaluations/familles/:slug/essais.csv': draftFamily,
  '/evaluations/familles/:slug/essais.json': draftFamily,
  '/lettres/lien/:token': { visitor: 302, staff: 302, why: 'leads where the letter said' },
  '/voter/:mark': {
    visitor: 303,
    staff: 303,
    why: 'the short address of a letter leads to its vote',
  },
  '/scrutins/:slug/voter/:token/relire': {
    visitor: 303,
    staff: 303,
    why: 'leads to the ballot while none is in hand',
  },
  '/scrutins/:slug/mon-code': { staff: 303, why: 'leads to the entry when no code was asked' },
  '/evenements/:id/rejoindre': { staff: 303, why: 'leads to the room, or says that there is none' },
  '/ressources/:slug/fiche.pdf': moved,
  '/ressources/:slug/fiche.docx': moved,
  '/ressources/:slug/fiche.md': moved,
  '/ressources/:slug/fiche.json': moved,
  '/territoires/:slug/carte.svg': { visitor: 404, staff: 404, why: 'no contour was imported' },
}

test('a page with faults would be seen: without it, silence would prove nothing', async () => {
  const page = await openPage(browser)
  await page.goto(`${instance.base}/accessibilite`)
  await page.evaluate(() => {
    const faulty = '<h1>Deux</h1><img src="/x.png"><p class="wide-fault">mot</p>'
    document.querySelector('main')?.insertAdjacentHTML('beforeend', faulty)
    const wide = document.querySelector<HTMLElement>('.wide-fault')
    if (wide) Object.assign(wide.style, { width: '5000px', maxWidth: 'none', color: '#eee' })
  })
  expect((await faultsOf(page)).join(' ')).toMatch(/image-alt/)
  expect((await faultsOf(page, rulesOfLooks)).join(' ')).toMatch(/color-contrast/)
  expect(await overflowOf(page)).toBeGreaterThan(0)
  expect(await faultsOfFrame(page)).toEqual(['2 h1'])
  await page.context().close()
})

describe('every page of the house', () => {
  test('has an example here, and answers as it should', async () => {
    const wrong: string[] = []
    for (const { path, who } of routes) {
      const answered = answers.get(path)
      if (!answered) {
        const text = addressOf(path, examples, house)
        wrong.push(`${path} has no example in e2e/support/examples.ts (${text})`)
        continue
      }
      const expected = {
        visitor: who === 'anyone' ? 200 : 303,
        staff: 200,
        ...otherwise[path],
      }
      const { address, visitor } = answered
      const staff = answered.staff.status
      if (visitor !== expected.visitor) wrong.push(`${address} says ${visitor} to a visitor`)
      if (staff !== expected.staff) wrong.push(`${address} says ${staff} to an administrator`)
    }
    expect(wrong, wrong.join('\n')).toEqual([])
    expect(routes.length).toBeGreaterThan(100)
  })

  const sent = new Set<string>()
  const refused: string[] = []
  /** Of each page of a visitor, weighed when it was opened to be looked at. */
  const weights = new Map<string, Weight>()

  test('holds in four looks for whoever works here, and says what is missing when a form is sent empty', async () => {
    const addresses = pagesFor('staff').filter((address) => !pagesFor('visitor').includes(address))
    const seen = await inspect(inside, instance.base, addresses, fourLooks, { sent })
    refused.push(...seen.refused)
    expect(seen.faults, seen.faults.join('\n')).toEqual([])
    expect(addresses.length).toBeGreaterThan(80)
  })

  test('holds for whoever works here when it is public too: in two looks, forms sent empty', async () => {
    const addresses = pagesFor('visitor').filter((address) => pagesFor('staff').includes(address))
    const seen = await inspect(inside, instance.base, addresses, looksInside, { sent })
    expect(seen.faults, seen.faults.join('\n')).toEqual([])
    expect(refused.length + seen.refused.length).toBeGreaterThan(30)
  })

  test('holds for a visitor, in the two other looks', async () => {
    const outside = await browser.newContext(options)
    const addresses = pagesFor('visitor')
    const { faults } = await inspect(outside, instance.base, addresses, looksOutside, { weights })
    expect(faults, faults.join('\n')).toEqual([])
    expect(addresses.length).toBeGreaterThan(30)
  })

  test('weighs little for a visitor, and asks nothing of anyone else', async () => {
    const wrong: string[] = []
    const lines: string[] = []
    for (const [address, { requests, bytes, script, elsewhere }] of weights) {
      lines.push(`${(bytes / 1000).toFixed(0)} kB, ${requests} requests: ${address}`)
      if (bytes > 150_000) wrong.push(`${address} weighs ${bytes} bytes`)
      if (requests > 12) wrong.push(`${address} asks for ${requests} files`)
      if (script > mostScript(address)) wrong.push(`${address} carries ${script} bytes of script`)
      if (elsewhere.length > 0) wrong.push(`${address} calls ${elsewhere.join(', ')}`)
    }
    expect([...weights.keys()].toSorted()).toEqual([...new Set(pagesFor('visitor'))].toSorted())
    lines.sort((a, b) => Number.parseInt(b, 10) - Number.parseInt(a, 10))
    process.stdout.write(`heaviest pages:\n${lines.slice(0, 5).join('\n')}\n`)
    expect(wrong, wrong.join('\n')).toEqual([])
    // A page with its faces and its style weighs something: zero would be a blind scale.
    expect(Number.parseInt(lines.at(-1) ?? '', 10)).toBeGreaterThan(30)
  })
})

const options = { locale: 'fr-FR', reducedMotion: 'reduce', bypassCSP: true } as const

/**
 * A page that counts or recounts a draw or a vote carries what recounts it, so that nothing is sent anywhere; a field kit
 * carries what asks, checks and seals the answers while there is no network.
 */
function mostScript(address: string): number {
  return /^\/tirages\/(simple\/|[^/]+\/(recu|ceremonie)$)|\/recompter$|^\/scrutins\/depouiller$|^\/enquetes\/[^/]+\/kit\//.test(
    address,
  )
    ? 40_000
    : 20_000
}

/** Files are not pages, nor is a mail that is previewed; nor what answers otherwise than 200. */
function pagesFor(whom: 'visitor' | 'staff'): readonly string[] {
  return routes
    .filter(({ who }) => whom === 'staff' || who === 'anyone')
    .filter(
      ({ path }) =>
        (otherwise[path]?.[whom] ?? 200) === 200 && answers.get(path)?.staff.isPage !== false,
    )
    .map(({ path }) => addressOf(path, examples, house) ?? '')
}

async function askFor(address: string, cookie: string): Promise<Answered['staff']> {
  const answer = await fetch(instance.base + address, {
    redirect: 'manual',
    headers: { accept: 'text/html', cookie },
  })
  await answer.arrayBuffer()
  const type = answer.headers.get('content-type') ?? ''
  const policy = answer.headers.get('content-security-policy') ?? ''
  const isPage = answer.status >= 300 || (type.startsWith('text/html') && !/sandbox/.test(policy))
  return { status: answer.status, isPage }
}

async function newSignInLink(): Promise<string> {
  const words = await instance.command('sign-in', '--email', 'contact@exemple.fr')
  return /\/connexion\/lien\/\w+/.exec(words)?.[0] ?? ''
}

/** As written in the letter to who proposed. */
async function proposalLink(staff: Hand): Promise<string> {
  await staff.open('/maison/courriels')
  for (const letter of await staff.links('/maison/courriels/0')) {
    await staff.open(letter)
    const match = /\/experiences\/proposition\/\w+/.exec(await staff.page.content())
    if (match) return match[0]
  }
  return ''
}

const storageOf = ({ page }: { page: Page }) => page.context().storageState()
