import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faultsOf, openBrowser, openPage, overflowOf, signIn } from './support/browser.ts'
import { copiedBudget } from './support/copied-budget.ts'
import { type Cost, type CountedHand, counting, writtenCosts } from './support/counted-hand.ts'
import { digestTo, knownDigests } from './support/digest.ts'
import { handOf } from './support/hand.ts'
import { handByKeys } from './support/hand-by-keys.ts'
import { type MovedInstance, startMovedInstance } from './support/moved-instance.ts'
import { accept, decide, propose } from './support/steps-before.ts'

// A working week of the head of the lab, from Monday's list to Friday's letter of what waits, without a spreadsheet; what it costs is said.

const head = 'contact@exemple.fr'
const friday = nextFriday()
let instance: MovedInstance
let browser: Browser
let told = 0
const costs: Record<string, Record<string, Cost>> = {}

beforeAll(async () => {
  instance = await startMovedInstance(
    `${friday}T08:06:00Z`,
    { OUVROIR_DEMO: '1' },
    { copied: true },
  )
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await instance?.stop()
  process.stdout.write(writtenCosts(costs))
})

/** Words with plain spaces, on one line. */
const plain = (text: string) => text.replace(/[\s\u00a0\u202f\u2060]+/g, ' ')
const read = async (hand: CountedHand) => plain(await hand.text())
const pathOf = ({ page }: CountedHand) => new URL(page.url()).pathname

type Way = 'plain' | 'wide' | 'keys'
const ways = [
  { name: 'at 360 px without JavaScript', way: 'plain', width: 360 },
  { name: 'at 1280 px with JavaScript', way: 'wide', width: 1280 },
  { name: 'at 360 px by keyboard alone', way: 'keys', width: 360 },
] as const satisfies readonly { name: string; way: Way; width: 360 | 1280 }[]

async function enter(way: Way, width: 360 | 1280): Promise<CountedHand> {
  const page = await openPage(browser, {
    javaScript: way !== 'plain',
    look: { width, theme: 'light' },
  })
  page.context().setDefaultTimeout(60_000)
  await signIn(page, await instance.signInLink(head))
  return counting(way === 'keys' ? handByKeys(page, instance.base) : handOf(page, instance.base))
}

async function fits(hand: CountedHand, way: Way) {
  expect(await overflowOf(hand.page), pathOf(hand)).toBe(0)
  if (way === 'wide') expect(await faultsOf(hand.page), pathOf(hand)).toEqual([])
}

describe.each(ways)('a week of the head of the lab, $name', ({ name, way, width }) => {
  test('from Monday to Friday', { timeout: 400_000 }, async () => {
    const visitor = handOf(await openPage(browser, { javaScript: false }), instance.base)
    await propose(visitor)
    const staff = await enter(way, width)
    const stuck: string[] = []
    /** Where one is stuck, the rest of the week is still walked: all of it is said at once. */
    const part = async (day: string, walk: () => Promise<void>) => {
      staff.costSince()
      await walk().catch((error: unknown) => stuck.push(`${day}, ${pathOf(staff)}: ${error}`))
      costs[name] = { ...costs[name], [day]: staff.costSince() }
    }
    let [home, made] = ['', '']

    await part('Monday, the list', async () => {
      await staff.open('/atelier')
      await fits(staff, way)
      const figures = staff.page.locator('.card .link-list a')
      expect(await figures.count()).toBeGreaterThan(3)
      expect(await figures.first().textContent()).toMatch(/^\d/)
      await staff.follow(figures.first())
      await fits(staff, way)
      await staff.open('/atelier')
      await staff.follow(staff.page.locator('.row-gestures a', { hasText: 'Plus tard' }))
      const later = staff.page.locator('main form[action*="/plus-tard"]')
      await staff.sendForm(later, { when: 'monday' })
      expect(await read(staff)).toContain('C’est remis au')
    })
    await part('Monday, a proposal to its gate', async () => {
      await staff.open('/atelier?vue=tout')
      expect(await read(staff)).toContain('Relire la proposition')
      home = await accept(staff)
      await decide(staff, home)
      expect(await read(staff)).toContain('Cadrage')
    })
    await part('Tuesday, a protocol from a model', async () => {
      await staff.open('/experiences/nouvelle/modeles')
      await fits(staff, way)
      await staff.follow(staff.page.locator('main a[href*="/dupliquer/"]'))
      await staff.send(pathOf(staff), { title: `D’après un modèle, ${way}` })
      made = pathOf(staff)
      await staff.open(`${made}/protocole`)
      await fits(staff, way)
    })
    await part('Tuesday, a budget from a sheet', async () => {
      await staff.open(`${made}/budget/coller`)
      await staff.send('/budget/coller', { block: copiedBudget })
      expect(await read(staff)).toContain('lignes à ajouter')
      await staff.sendForm(staff.page.locator('#confirmer'))
      expect(await read(staff)).toContain('Buffet')
      await fits(staff, way)
    })
    await part('Wednesday, a letter', async () => {
      await staff.open('/envois/nouvelle')
      const list = staff.page.locator('[name=list] option:not([value=""])').first()
      const title = `La lettre de la semaine, ${way}`
      await staff.send('/nouvelle', { title, list: (await list.getAttribute('value')) ?? '' })
      const letter = pathOf(staff)
      await staff.open(`${letter}/ajouter?sorte=text`)
      await staff.send('/ajouter', { markdown: 'Bonjour, voici la semaine du Labo.' })
      await fits(staff, way)
      await staff.open(letter.replace('/ecrire', '/destinataires'))
      await fits(staff, way)
    })
    await part('Thursday, a session held and corrected', async () => {
      const session = await sessionOf(staff, way)
      await staff.open(session)
      const held = { actualMinutes: '165', uncountedPresent: '4', summary: 'Trois pistes.' }
      await staff.send('/tenue', held)
      await staff.open(session)
      const reason = 'Deux feuilles avaient été comptées ensemble.'
      await staff.send('/corriger', { actualMinutes: '150', uncountedPresent: '5', reason })
      expect(await read(staff)).toContain(reason)
      await fits(staff, way)
    })
    await part('Thursday, a colleague is asked', async () => {
      await staff.open(home)
      await staff.follow(staff.page.locator('.page-discussion a'))
      const body = '@Ilyès Benhamou, peux-tu relire le cadrage avant mardi ?'
      await staff.send(pathOf(staff), { body })
      expect(await read(staff)).toContain('peux-tu relire le cadrage')
      await fits(staff, way)
    })
    await part('Friday, the letter of what waits', async () => {
      const known = await knownDigests(instance.folder, head)
      await staff.open('/atelier/courriels')
      await fits(staff, way)
      // Monday at eight is what the page proposes: her week ends with it.
      await staff.send('/atelier/courriels', { every: 'weekly', weekday: '5', wholeHour: '9' })
      expect(await read(staff)).toContain('C’est enregistré.')
      await instance.setClock(nextHour())
      const { id, subject } = await digestTo(instance.folder, head, known)
      expect(plain(subject)).toMatch(/^\d+ choses vous attendent/)
      await staff.open(`/maison/courriels/${id}`)
      await fits(staff, way)
      const first = plain((await staff.page.locator('.mail-text p').first().textContent()) ?? '')
      const links = await staff.links('/atelier')
      const [list] = links.filter((href) => href.endsWith('/atelier'))
      const [stop] = links.filter((href) => /\/atelier\/courriels\/[0-9a-f]+$/.test(href))
      // What it tells is what the page of the day shows; its last link ends it.
      await staff.open(`${new URL(list ?? '').pathname}?vue=tout`)
      expect(await read(staff)).toContain(first)
      await staff.open(new URL(stop ?? '').pathname)
      await fits(staff, way)
      await staff.press('/arreter')
      await staff.open('/atelier/courriels')
      expect(await staff.page.locator('input[name=every][value=none]').isChecked()).toBe(true)
    })
    await staff.page.context().close()
    await visitor.page.context().close()
    expect(stuck).toEqual([])
  })
})

/** Ten seconds before the five minutes past at which the house looks whose hour it is, later than any story before. */
function nextHour(): string {
  told += 1
  return `${friday}T${String(9 + told).padStart(2, '0')}:04:50Z`
}

/** A session of the phase that is open in the demonstration, which took place yesterday. */
async function sessionOf(staff: CountedHand, way: Way): Promise<string> {
  await staff.open('/experiences/tirer-au-sort-sans-acheter-de-fichier/phases')
  const set = (await staff.links('/seances/ensemble/')).at(-1) ?? ''
  await staff.open(set)
  const title = `Atelier du jeudi, ${way}`
  const onDay = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
  const place = 'Salle des fêtes'
  await staff.send('/ajouter', { title, onDay, startsAt: '10:00', minutes: '120', place })
  const link = staff.page.locator('main a[href^="/seances/"]', { hasText: title })
  return (await link.first().getAttribute('href')) ?? ''
}

/** The day on which the week is walked; the session that is told took place before it. */
function nextFriday(): string {
  const day = new Date(Date.now() + 86_400_000)
  while (day.getUTCDay() !== 5) day.setUTCDate(day.getUTCDate() + 1)
  return day.toISOString().slice(0, 10)
}
