import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openPage, signIn } from './support/browser.ts'
import { type Hand, handOf } from './support/hand.ts'
import { handByKeys } from './support/hand-by-keys.ts'
import { type LiveInstance, startInstance } from './support/instance.ts'

let instance: LiveInstance
let browser: Browser

beforeAll(async () => {
  instance = await startInstance()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await instance?.stop()
})

type Way = 'live' | 'keys' | 'plain'

async function enter(email: string, way: Way): Promise<Hand> {
  const look = { width: 360, theme: 'light' } as const
  const page = await openPage(browser, { javaScript: way !== 'plain', look })
  // Four browsers at once on a small machine: a page may take its time.
  page.context().setDefaultTimeout(60_000)
  await signIn(page, await instance.signInLink(email))
  return way === 'keys' ? handByKeys(page, instance.base) : handOf(page, instance.base)
}

const pathOf = (hand: Hand) => new URL(hand.page.url()).pathname

/** A circle with the roles of a model; its people come in each by their own browser. */
async function openCircle(
  staff: Hand,
  name: string,
  people: Readonly<Record<string, Way>>,
): Promise<{ readonly at: string; readonly hands: Readonly<Record<string, Hand>> }> {
  await staff.open('/cercles/nouveau?modele=lab-steering')
  await staff.send('/cercles/nouveau', {
    name,
    purpose: 'Que la maison soit ouverte à tout le monde',
  })
  const at = pathOf(staff)
  const hands: Record<string, Hand> = {}
  for (const [person, way] of Object.entries(people)) {
    const email = `${person.toLowerCase()}.${at.split('/').at(-1)}@cercle.example`
    await staff.open(at)
    await staff.send(`${at}/membres`, { name: person, email })
    hands[person] = await enter(email, way)
  }
  return { at, hands }
}

async function choiceOf(hand: Hand, field: string, label: string): Promise<string> {
  const options = hand.page.locator(`select[name="${field}"] option`, { hasText: label })
  return (await options.first().getAttribute('value')) ?? ''
}

async function radioOf(hand: Hand, action: string, label: string): Promise<string> {
  const form = hand.page.locator(`form[action$="${action}"]`, { has: hand.page.getByLabel(label) })
  return (await form.getByLabel(label, { exact: true }).first().getAttribute('value')) ?? ''
}

/** A small form of one button, named by what it sends. */
function press(hand: Hand, field: string, value: string): Promise<void> {
  const sends = hand.page.locator(`input[name="${field}"][value="${value}"]`)
  return hand.sendForm(hand.page.locator('form', { has: sends }).first())
}

const fits = (hand: Hand) =>
  hand.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

describe.each([
  { name: 'four browsers that follow live', circle: 'Cercle du direct', way: 'live' },
  { name: 'by keyboard alone', circle: 'Cercle du clavier', way: 'keys' },
  { name: 'without JavaScript', circle: 'Cercle du papier', way: 'plain' },
] as const)('a decision by consent with an objection lifted, $name', ({ circle, way }) => {
  test('is adopted by all four on the same text', async () => {
    const staff = await enter('contact@exemple.fr', way)
    const { at, hands } = await openCircle(staff, circle, {
      Ana: way,
      Bilal: way,
      Chloe: way,
      Dario: way,
    })
    const { Ana: ana, Bilal: bilal, Chloe: chloe, Dario: dario } = hands
    if (!ana || !bilal || !chloe || !dario) throw new Error('four people')

    await ana.open(`/decisions/nouvelle?cercle=${at.split('/').at(-1)}`)
    await ana.send('/decisions', {
      title: `Les heures d’ouverture (${circle})`,
      text: 'La maison ouvre le mardi soir.',
      carrier: await choiceOf(ana, 'carrier', 'Ana'),
      facilitator: await choiceOf(ana, 'facilitator', 'Ana'),
      isPublic: 'yes',
    })
    const decision = pathOf(ana)
    for (const hand of [bilal, chloe, dario]) await hand.open(decision)
    await press(ana, 'act', 'open')
    for (let step = 0; step < 4; step++) await press(ana, 'act', 'next')

    // The others are on their telephones: their page follows by itself, or is opened again.
    const follow = async (hand: Hand, words: string) => {
      if (way === 'plain') await hand.open(decision)
      await hand.page.getByText(words).first().waitFor()
    }
    for (const hand of [bilal, chloe, dario]) await follow(hand, 'Je consens')
    await press(ana, 'answer', 'consent')
    // Ana begins another text, then looks at her papers: what she typed is there when the others have spoken.
    const draft = ana.page.locator('form[action$="/texte"] [name=text]')
    if (way === 'live') {
      await ana.page.locator('details', { has: draft }).locator('summary').first().click()
      await draft.fill('La maison ouvre le samedi…')
      await draft.blur()
    }
    await Promise.all([press(bilal, 'answer', 'consent'), press(chloe, 'answer', 'consent')])
    if (way === 'live') {
      await ana.page.getByText('Le cercle attend 1 réponse').first().waitFor()
      expect(await draft.inputValue()).toBe('La maison ouvre le samedi…')
    }
    await dario.sendForm(dario.page.locator('form#objecter'), {
      text: 'Le mardi, personne ne peut garder les enfants.',
      tie: 'La maison ne serait pas ouverte aux parents.',
    })
    expect(await fits(dario)).toBe(true)

    await follow(ana, 'Prendre cette objection')
    await press(ana, 'act', 'take')
    await ana.sendForm(ana.page.locator('form#examiner'), {
      valid: 'yes',
      text: 'Elle touche la raison d’être.',
    })
    await ana.send('/texte', { text: 'La maison ouvre le samedi matin.' })

    for (const hand of [bilal, chloe, dario]) {
      await follow(hand, 'La maison ouvre le samedi matin.')
      await follow(hand, 'Je consens')
    }
    await Promise.all([ana, bilal, chloe, dario].map((hand) => press(hand, 'answer', 'consent')))
    await ana.open(decision)
    await press(ana, 'act', 'adopt')
    await follow(dario, 'Adoptée')

    const visitor = await openPage(browser, { javaScript: false })
    await visitor.goto(`${instance.base}/decisions`)
    await visitor.getByRole('link', { name: `Les heures d’ouverture (${circle})` }).click()
    const read = (await visitor.locator('main').textContent()) ?? ''
    expect(read).toContain('La maison ouvre le samedi matin.')
    expect(read).not.toContain('garder les enfants')
    for (const hand of [staff, ana, bilal, chloe, dario]) await hand.page.context().close()
    await visitor.context().close()
  })
})

describe.each([
  { name: 'each following live', circle: 'Cercle des voix', way: 'live' },
  { name: 'by keyboard alone', circle: 'Cercle des touches', way: 'keys' },
  { name: 'without JavaScript', circle: 'Cercle des papiers', way: 'plain' },
] as const)('an election without candidates on a telephone, $name', ({ circle, way }) => {
  test('goes from the criteria to the mandate', async () => {
    const staff = await enter('contact@exemple.fr', way)
    const { at, hands } = await openCircle(staff, circle, { Ines: way, Jean: way, Lila: way })
    const { Ines: ines, Jean: jean, Lila: lila } = hands
    if (!ines || !jean || !lila) throw new Error('three people')

    await ines.open(`/decisions/nouvelle?cercle=${at.split('/').at(-1)}&sorte=election`)
    await ines.send('/decisions', {
      title: `Qui tiendra le secrétariat (${circle})`,
      text: 'Écrire et garder les comptes rendus, un an.',
      role: await choiceOf(ines, 'role', 'Secrétariat'),
      facilitator: await choiceOf(ines, 'facilitator', 'Ines'),
    })
    const election = pathOf(ines)
    await press(ines, 'act', 'open')
    await lila.open(election)
    await lila.send('/parole', { text: 'Écrire vite et juste' })
    await press(ines, 'act', 'next')

    for (const [hand, named] of [
      [ines, 'Jean'],
      [jean, 'Lila'],
      [lila, 'Jean'],
    ] as const) {
      await hand.open(election)
      const value = await radioOf(hand, '/bulletin', named)
      await hand.send('/bulletin', { named: value, reason: 'Son attention à chaque mot' })
    }
    await ines.open(election)
    expect(await ines.text()).not.toContain('Voix déplacée vers')
    await press(ines, 'act', 'reveal')
    expect(await ines.text()).toContain('Son attention à chaque mot')
    await press(ines, 'act', 'next')
    await press(ines, 'act', 'next')
    await ines.sendForm(ines.page.locator('form#proposer'), {
      person: await radioOf(ines, '/conduite', 'Jean'),
    })

    await jean.open(election)
    expect(await jean.text()).toContain('Parle en dernier')
    await press(ines, 'answer', 'consent')
    await lila.open(election)
    await press(lila, 'answer', 'consent')
    await jean.open(election)
    await press(jean, 'answer', 'consent')
    await ines.open(election)
    await press(ines, 'act', 'next')
    await jean.open(election)
    await press(jean, 'act', 'accept')
    expect(await jean.text()).toContain('Jean est élu·e')

    await staff.open(at)
    expect(await staff.text()).toContain('Jean')
    for (const hand of [staff, ines, jean, lila]) await hand.page.context().close()
  })
})
