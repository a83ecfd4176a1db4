import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openPage, signIn } from './support/browser.ts'
import { type Hand, handOf } from './support/hand.ts'
import { type LiveInstance, startInstance } from './support/instance.ts'
import { type Keys, keysOf, skipToMatter } from './support/keys.ts'
import { closePhase, enlist, evaluate, tellSession } from './support/steps-after.ts'
import { meetCriteria, signAgreement } from './support/steps-before.ts'
import { fromSectionsToRunning } from './support/steps-protocol.ts'

let instance: LiveInstance
let browser: Browser
/** Keyboard only, with JavaScript: what it adds must not take keys away. */
let visitor: Keys
let member: Keys
/** Does by the shortest way what is not shown here. */
let helper: Hand

beforeAll(async () => {
  instance = await startInstance()
  browser = await openBrowser()
  visitor = keysOf(await openPage(browser), instance.base)
  member = keysOf(await openPage(browser), instance.base)
  helper = handOf(await openPage(browser, { javaScript: false }), instance.base)
  await signIn(helper.page, await link())
})

afterAll(async () => {
  await browser?.close()
  await instance?.stop()
})

const link = () => instance.signInLink('contact@exemple.fr')

const home = '/experiences/tirer-au-sort-sans-fichier'

describe('by keyboard alone', () => {
  test('a visitor finds the way to propose, and proposes', async () => {
    await visitor.open('/')
    await visitor.follow('header a[href="/essayer"]')
    await skipToMatter(visitor)
    await visitor.follow('main a[href="/experiences"]')
    await skipToMatter(visitor)
    await visitor.follow('main a[href="/experiences/proposer"]')
    await skipToMatter(visitor)
    await visitor.to('[name="territory"]')
    await visitor.page.keyboard.type('saint-malo')
    await visitor.page.waitForSelector('[role=option]')
    await visitor.page.keyboard.press('ArrowDown')
    await visitor.page.keyboard.press('Enter')
    await visitor.fill('/experiences/proposer', {
      challenges: ['diversify_participants'],
      summary: 'Toujours les mêmes personnes.',
      question: 'Peut-on recruter un panel sans fichier ?',
      hypothesis: 'Une lettre signée suffit.',
      title: 'Tirer au sort sans fichier',
      name: 'Camille Aubry',
      email: 'camille.aubry@exemple.fr',
    })
    await visitor.follow('form[action$="/proposer"] button[type=submit]')
    expect(visitor.page.url()).toContain('/experiences/proposition/')
  })

  test('a refused form is read first, then corrected', async () => {
    await visitor.open('/experiences/proposer')
    await visitor.follow('form[action$="/proposer"] button[type=submit]')
    const first = await visitor.page.evaluate(() => document.activeElement?.className)
    expect(first).toContain('error-summary')
    await visitor.to('.error-summary a')
    await visitor.page.keyboard.press('Enter')
    const named = await visitor.page.evaluate(() =>
      document.querySelector('.error-summary a')?.getAttribute('href'),
    )
    const field = await visitor.page.evaluate(() => `#${document.activeElement?.id}`)
    expect(field).toBe(named)
  })

  test('the menu of a phone opens, and closes without losing the place', async () => {
    const look = { width: 360, theme: 'light' } as const
    const phone = keysOf(await openPage(browser, { look }), instance.base)
    await phone.open('/')
    await phone.to('details.menu > summary')
    await phone.page.keyboard.press('Enter')
    await phone.to('details.menu a')
    await phone.page.keyboard.press('Escape')
    const back = await phone.page.evaluate(() => document.activeElement?.tagName)
    expect(back).toBe('SUMMARY')
    expect(phone.faults).toEqual([])
  })

  test('a member signs in, accepts, decides, and passes a gate', async () => {
    await member.open(await link())
    await member.follow('main button[type=submit]')
    await member.open('/experiences/a-relire')
    await skipToMatter(member)
    await member.follow('main a[href*="/a-relire/"]')
    await press(member, '/accepter')
    expect(member.page.url()).toContain(home)

    await member.open(`${home}/etapes/decision`)
    await skipToMatter(member)
    await member.fill('/etapes/decision', {
      subject: 'framing',
      circle: 'Copil Labo',
      decidedOn: '2026-11-20',
      outcome: 'consented',
      minutes: 'Aucune objection.',
    })
    await member.follow('form[action$="/decision"] button[type=submit]')
    await press(member, '/etapes/franchir')
    await expectStage('Cadrage')
  })

  test('a member writes a section, opens a phase, ticks who came', async () => {
    await meetCriteria(helper, home)
    await signAgreement(helper, home)
    await member.open(`${home}/protocole/ecrire`)
    await press(member, '/protocole/commencer')
    await member.open(`${home}/protocole/parties/pourquoi`)
    await skipToMatter(member)
    await member.fill('/parties/pourquoi', { context: 'Une ville de 47 000 habitant·es.' })
    await member.follow('form[action$="/parties/pourquoi"] button[type=submit]')
    await member.open(`${home}/protocole/parties/pourquoi`)
    expect(await member.page.inputValue('[name="context"]')).toContain('47 000')

    await fromSectionsToRunning(helper, home)
    await member.open(`${home}/phases`)
    await press(member, '/ouvrir')
    const [session = ''] = await enlist(helper, home)
    await member.open(`${session}/emargement`)
    await skipToMatter(member)
    await member.to('[name="present"]')
    await member.page.keyboard.press('Space')
    await member.follow('form[action$="/emargement"] button[type=submit]')
    await member.open(`${session}/emargement`)
    expect(await member.page.locator('[name="present"]:checked').count()).toBe(1)
  })

  test('a member publishes the sheet', async () => {
    for (const session of await sessions()) await tellSession(helper, session)
    await closePhase(helper, home)
    await evaluate(helper, home)
    await member.open(`${home}/fiche`)
    await skipToMatter(member)
    await member.fill('/fiche', { authors: 'Ouvroir', limits: 'Peu de monde.' })
    await member.follow('form[action$="/fiche"] button[type=submit]')
    await press(member, '/fiche/publier')
    expect(member.page.url()).toContain('/ressources/')
  })

  test('no stop on the way was hidden, out of order, or a trap', () => {
    expect([...visitor.faults, ...member.faults]).toEqual([])
  })
})

/** Unfolds the question of an act when it has one, then presses its button. */
async function press(keys: Keys, action: string) {
  const form = `form[action$="${action}"]`
  await skipToMatter(keys)
  const folded = `details:not([open]):has(${form}) > summary`
  if ((await keys.page.locator(folded).count()) > 0) {
    await keys.to(folded)
    await keys.page.keyboard.press('Enter')
  }
  await keys.follow(`${form} button[type=submit]`)
}

async function expectStage(name: string) {
  await helper.open(`${home}/etapes`)
  const current = await helper.page.locator('[aria-current=step]').first().textContent()
  expect(current).toContain(name)
}

async function sessions(): Promise<readonly string[]> {
  await helper.open(`${home}/phases`)
  const [set = ''] = await helper.links('/seances/ensemble/')
  await helper.open(set)
  return (await helper.links('/seances/')).filter((href) => !href.includes('ensemble'))
}
