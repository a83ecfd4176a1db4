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
import { faultsOfFrame, fourLooks, inspect, looksInside, looksOutside } from './support/inspect.ts'
import { type LiveInstance, startInstance } from './support/instance.ts'
import { writeLetter } from './support/letters.ts'
import { reuseExamples } from './support/resource-examples.ts'
import { afterEvent } from './support/steps-after-event.ts'
import { helpEachOther } from './support/steps-help.ts'
import { writeLetters } from './support/steps-letters.ts'
import { openScale } from './support/weigh.ts'

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

const moved = { visitor: 301, staff: 301, why: 'an older address leads to the new one' }
const ownAddress = {
  visitor: 303,
  staff: 303,
  why: 'an event that is open to all has its own address',
}

/** Their example was held: the page of the session says what happened (main-journey opens them before). */
const held = { staff: 303, why: 'a session that was held is no longer signed, typed or laid out' }

/** Answers that are right though they are not a page: `visitor` is nobody, `staff` administers. */
const otherwise: Readonly<Record<string, { visitor?: number; staff?: number; why: string }>> = {
  ...drawsOtherwise,
  '/mon-compte/securite/code': { staff: 404, why: 'nothing was prepared' },
  '/reseau/competences/confirmer/:token': {
    visitor: 404,
    staff: 404,
    why: 'nobody was asked yet: the yearly question comes after a year',
  },
  '/seances/:id/emargement': held,
  '/seances/:id/saisie-papier': held,
  '/seances/:id/deroule': held,
  '/decisions/:slug': { visitor: 404, why: 'its circle follows it while it is made' },
  '/reseau/coachings/:id/enseignement': { staff: 303, why: 'the coached person did not consent' },
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

  test('holds in four looks for whoever works here, and says what is missing when a form is sent empty', async () => {
    const addresses = pagesFor('staff').filter((address) => !pagesFor('visitor').includes(address))
    const seen = await inspect(inside, instance.base, addresses, fourLooks, sent)
    refused.push(...seen.refused)
    expect(seen.faults, seen.faults.join('\n')).toEqual([])
    expect(addresses.length).toBeGreaterThan(80)
  })

  test('holds for whoever works here when it is public too: in two looks, forms sent empty', async () => {
    const addresses = pagesFor('visitor').filter((address) => pagesFor('staff').includes(address))
    const seen = await inspect(inside, instance.base, addresses, looksInside, sent)
    expect(seen.faults, seen.faults.join('\n')).toEqual([])
    expect(refused.length + seen.refused.length).toBeGreaterThan(30)
  })

  test('holds for a visitor, in the two other looks', async () => {
    const outside = await browser.newContext(options)
    const addresses = pagesFor('visitor')
    const { faults } = await inspect(outside, instance.base, addresses, looksOutside)
    expect(faults, faults.join('\n')).toEqual([])
    expect(addresses.length).toBeGreaterThan(30)
  })

  test('weighs little for a visitor, and asks nothing of anyone else', async () => {
    const wrong: string[] = []
    const weights: string[] = []
    const scale = await openScale(browser)
    for (const address of pagesFor('visitor')) {
      const { requests, bytes, script, elsewhere } = await scale.weigh(instance.base + address)
      weights.push(`${(bytes / 1000).toFixed(0)} kB, ${requests} requests: ${address}`)
      if (bytes > 150_000) wrong.push(`${address} weighs ${bytes} bytes`)
      if (requests > 12) wrong.push(`${address} asks for ${requests} files`)
      if (script > mostScript(address)) wrong.push(`${address} carries ${script} bytes of script`)
      if (elsewhere.length > 0) wrong.push(`${address} calls ${elsewhere.join(', ')}`)
    }
    await scale.close()
    weights.sort((a, b) => Number.parseInt(b, 10) - Number.parseInt(a, 10))
    process.stdout.write(`heaviest pages:\n${weights.slice(0, 5).join('\n')}\n`)
    expect(wrong, wrong.join('\n')).toEqual([])
    // A page with its faces and its style weighs something: zero would be a blind scale.
    expect(Number.parseInt(weights.at(-1) ?? '', 10)).toBeGreaterThan(30)
  })
})

const options = { locale: 'fr-FR', reducedMotion: 'reduce', bypassCSP: true } as const

/** A page that counts or recounts a draw or a vote carries what recounts it, so that nothing is sent anywhere. */
function mostScript(address: string): number {
  return /^\/tirages\/(simple\/|[^/]+\/(recu|ceremonie)$)|\/recompter$|^\/scrutins\/depouiller$/.test(
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
