import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faultsOf, openBrowser, openPage, overflowOf } from './support/browser.ts'
import { type Hand, handOf } from './support/hand.ts'
import { handByKeys } from './support/hand-by-keys.ts'
import { type MovedInstance, startMovedInstance } from './support/moved-instance.ts'
import { signInPublic } from './support/steps-declaration.ts'

// The Index, from the first question of one person alone to what a territory promises to do: four groups answer, the night
// closes, the results are published past the gate. The day is in the past: what the night waits for is due at once.

const head = 'contact@exemple.fr'
const today = new Date(Date.now() - 10 * 86_400_000).toISOString().slice(0, 10)
const tomorrow = new Date(Date.now() - 9 * 86_400_000).toISOString().slice(0, 10)

type Way = 'plain' | 'wide' | 'keys'
const ways = [
  { name: 'at 360 px without JavaScript', way: 'plain', town: 'Commana' },
  { name: 'at 1280 px with JavaScript', way: 'wide', town: 'Saint-Thégonnec Loc-Eguiner' },
  { name: 'at 360 px by keyboard alone', way: 'keys', town: 'Sizun' },
] as const satisfies readonly { name: string; way: Way; town: string }[]

/** What each group thinks of every question, from 1 to 4; the facts are at 3. */
const groups = [
  { role: 'Habitant·e', level: '1' },
  { role: 'Élu·e', level: '4' },
  { role: 'Agent·e de la collectivité', level: '3' },
  { role: 'Membre d’une association', level: '2' },
] as const
/** Of one of the facts. */
const source = 'Registre des délibérations'
/** The rest of each group: five people are the fewest that are shown. */
const others = 4

let instance: MovedInstance
let browser: Browser
const home: Partial<Record<Way, string>> = {}

beforeAll(async () => {
  instance = await startMovedInstance(`${today}T19:00:00Z`, {}, { copied: true })
  browser = await openBrowser()
  const staff = handOf(await openPage(browser), instance.base)
  await instance.signIn(staff.page, head)
  const visitor = handOf(await openPage(browser, { javaScript: false }), instance.base)
  for (const { town } of ways) await signInPublic(visitor, staff, `${town} (29)`)
  await staff.page.context().close()
})

afterAll(async () => {
  await browser?.close()
  await instance?.stop()
})

async function enter(way: Way, isStaff = false): Promise<Hand> {
  const look = { width: way === 'wide' ? 1280 : 360, theme: 'light' } as const
  const page = await openPage(browser, { javaScript: way !== 'plain', look })
  if (isStaff) await instance.signIn(page, head)
  return way === 'keys' ? handByKeys(page, instance.base) : handOf(page, instance.base)
}

const plain = (text: string) => text.replace(/[\s\u00a0\u202f\u2060]+/g, ' ')
const read = async (hand: Hand) => plain(await hand.text())
const pathOf = ({ page }: Hand) => new URL(page.url()).pathname
const linkTo = ({ page }: Hand, end: string) => page.locator(`main a[href$="${end}"]`)

async function fits(hand: Hand, way: Way) {
  expect(await overflowOf(hand.page), pathOf(hand)).toBeLessThanOrEqual(0)
  if (way === 'wide') expect(await faultsOf(hand.page), pathOf(hand)).toEqual([])
}

/** Of a form of levels, the questions. */
function questionsIn({ page }: Hand, actionEnd: string): Promise<readonly string[]> {
  return page
    .locator(`main form[action$="${actionEnd}"] input[type=radio]`)
    .evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('name') ?? ''))])
}

const allAt = (questions: readonly string[], level: string) =>
  Object.fromEntries(questions.map((question) => [question, level]))

/** Planned, its floors and its facts written, and opened: the addresses of the four groups. */
async function openAssessment(staff: Hand, way: Way, town: string): Promise<readonly string[]> {
  await staff.open('/indice')
  await fits(staff, way)
  await staff.follow(linkTo(staff, '/indice/evaluer'))
  const kind = 'participative'
  await staff.send('/indice/evaluer', { territory: `${town} (29)`, kind, closesOn: today })
  const at = pathOf(staff).replace(/\/conduire$/, '')
  home[way] = at
  await fits(staff, way)
  await staff.follow(linkTo(staff, `${at}/seuils`))
  await staff.send('/seuils', { 'floor-inhabitant': '5' })
  await staff.follow(linkTo(staff, `${at}/faits`))
  const facts = await questionsIn(staff, '/faits')
  expect(facts.length).toBeGreaterThan(15)
  const [first = ''] = facts
  await staff.send('/faits', {
    ...allAt(facts, '3'),
    [`source-${first}`]: source,
    [`day-${first}`]: today,
  })
  await staff.press('/ouvrir')
  const addresses = await staff.links('/indice/repondre/')
  expect(addresses).toHaveLength(groups.length)
  return addresses
}

/** One person of a group, from the address that was shown in the hall; and the questions of each pillar. */
async function answer(hand: Hand, way: Way, address: string, level: string) {
  await hand.open(address)
  await fits(hand, way)
  await hand.send(new URL(address, instance.base).pathname, { consent: 'yes' })
  const own = pathOf(hand)
  const pillars = await hand.links(`${own}/piliers/`)
  expect(pillars).toHaveLength(4)
  const asked: (readonly [string, readonly string[]])[] = []
  // Any order will do: from the last one.
  for (const pillar of pillars.toReversed()) {
    await hand.follow(linkTo(hand, pillar))
    const questions = await questionsIn(hand, pillar)
    asked.push([pillar.split('/').at(-1) ?? '', questions])
    await hand.send(pillar, allAt(questions, level))
  }
  await fits(hand, way)
  return { own, asked }
}

type Asked = Awaited<ReturnType<typeof answer>>['asked']

/** What a browser sends, from somebody else of the same group. */
async function answerAsWell(address: string, asked: Asked, level: string) {
  const send = async (path: string, fields: Record<string, string>) => {
    const { status, headers } = await fetch(instance.base + path, {
      method: 'POST',
      headers: { origin: instance.base },
      body: new URLSearchParams(fields),
      redirect: 'manual',
    })
    expect(status, path).toBe(303)
    return new URL(headers.get('location') ?? '', instance.base).pathname
  }
  const own = await send(new URL(address, instance.base).pathname, { consent: 'yes' })
  for (const [pillar, questions] of asked)
    await send(`${own}/piliers/${pillar}`, allAt(questions, level))
}

describe.each(ways)('an assessment that four groups answer, $name', ({ way, town }) => {
  test('is prepared, opened, and answered by each', { timeout: 120_000 }, async () => {
    const staff = await enter(way, true)
    const addresses = await openAssessment(staff, way, town)
    for (const [at, { level }] of groups.entries()) {
      const person = await enter(way)
      const { own, asked } = await answer(person, way, addresses[at] ?? '', level)
      if (at === 0) await resumeElsewhere(way, own)
      for (let more = 0; more < others; more++)
        await answerAsWell(addresses[at] ?? '', asked, level)
      await person.page.context().close()
    }
    const visitor = await enter(way)
    await visitor.open(home[way] ?? '')
    await fits(visitor, way)
    const said = await read(visitor)
    expect(said).not.toContain('pas encore')
    expect(said).not.toContain('Points forts')
    for (const { page } of [visitor, staff]) await page.context().close()
  })
})

/** On another telephone, with the code alone. */
async function resumeElsewhere(way: Way, own: string) {
  const elsewhere = await enter(way)
  await elsewhere.open('/indice/reprendre')
  await elsewhere.send('/reprendre', { code: own.split('/').at(-1) ?? '' })
  expect(pathOf(elsewhere)).toBe(own)
  expect(await read(elsewhere)).toMatch(/(\d+) sur \1/)
  await elsewhere.page.context().close()
}

test('the night comes, and nobody can answer any more', { timeout: 30_000 }, async () => {
  await instance.setClock(`${tomorrow}T04:00:00Z`)
  const late = await enter('plain')
  await late.open('/indice/reprendre')
  expect(await read(late)).toContain('Reprendre mes réponses')
  await late.page.context().close()
})

describe.each(ways)('a quick diagnosis, $name', ({ way }) => {
  test('leads from the weakest markers to what others tried', { timeout: 60_000 }, async () => {
    const person = await enter(way)
    await person.open('/indice')
    await person.follow(linkTo(person, '/indice/diagnostic'))
    const questions = await questionsIn(person, '/resultat')
    expect(questions).toHaveLength(16)
    for (const name of questions) await person.tick(person.page.locator(`[name="${name}"]`))
    await person.follow(person.page.locator('main form[action$="/resultat"] button[type=submit]'))
    await fits(person, way)
    // All at the lowest level: a score of exactly zero is weak too.
    const weak = await person.links('/indice/marqueurs/')
    expect(weak).toHaveLength(16)
    expect(await read(person)).toContain('1 sur 4')
    await person.follow(linkTo(person, weak[0] ?? ''))
    await fits(person, way)
    await person.page.context().close()
  })
})

describe.each(ways)('the results, $name', ({ way, town }) => {
  test('are published past the gate, and lead to two promises', { timeout: 150_000 }, async () => {
    const at = home[way] ?? ''
    const staff = await enter(way, true)
    await untilClosed(staff, at)
    await staff.open(`${at}/conduire`)
    await staff.follow(linkTo(staff, `${at}/publier`))
    expect(await read(staff)).toContain('Tous les seuils sont atteints.')
    await staff.send('/publier', { named: 'yes' })
    await fits(staff, way)
    await staff.open(`${at}/actions`)
    await fits(staff, way)
    const markers = ['answer-given', 'those-not-heard']
    const promises = ['Répondre sous deux mois', 'Aller au marché chaque mois'].map(
      (text) => `${text}, ${town}`,
    )
    for (const [rank, markerId] of markers.entries()) {
      await staff.open(`${at}/actions`)
      await staff.send('/actions', { markerId, text: promises[rank] ?? '', dueOn: '2030-06-30' })
      expect(await read(staff)).toContain('elle est dans les engagements du territoire')
    }
    const dossier = `/reseau/territoires/${at.split('/')[2]}`
    await staff.open(dossier)
    for (const promise of promises) expect(await read(staff)).toContain(promise)
    await readByAnyone(way, at, { town, marker: markers[0] ?? '', promises })
    await staff.page.context().close()
  })
})

/**
 * Nobody answers from the last evening on; it is closed for good, and may be published, once the work of the night is done,
 * within a minute of its hour.
 */
async function untilClosed(staff: Hand, at: string) {
  await expect
    .poll(
      async () => {
        await staff.open(`${at}/conduire`)
        return staff.links(`${at}/publier`)
      },
      { timeout: 90_000, interval: 2_000 },
    )
    .toHaveLength(1)
  await staff.open(at)
  expect(await read(staff)).toContain('Les résultats ne sont pas encore publiés')
}

interface Published {
  readonly town: string
  readonly marker: string
  readonly promises: readonly string[]
}

async function readByAnyone(way: Way, at: string, { town, marker, promises }: Published) {
  const visitor = await enter(way)
  await visitor.open(at)
  await fits(visitor, way)
  const said = await read(visitor)
  for (const { role } of groups) expect(said).toContain(role)
  for (const promise of promises) expect(said).toContain(promise)
  expect(said).toContain('ressenti plus bas que les faits')
  expect(said).toContain(`${source}, vérifié le`)
  expect(said).not.toContain('Moins de réponses que prévu')
  expect(await visitor.page.locator('main svg').count()).toBeGreaterThan(0)
  const file = await fetch(`${instance.base}${at}/resultats.csv`)
  expect(file.status).toBe(200)
  // A territory that agreed is named beside the marker, with what it chose, and no score.
  await visitor.open(`/indice/marqueurs/${marker}`)
  const beside = await read(visitor)
  for (const words of [`${town} (29)`, promises[0] ?? '']) expect(beside).toContain(words)
  expect(beside).not.toMatch(/[1-4],\d/)
  await visitor.page.context().close()
}
