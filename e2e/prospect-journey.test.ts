import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openPage, signIn } from './support/browser.ts'
import { type Hand, handOf } from './support/hand.ts'
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

async function staffHand(javaScript: boolean): Promise<Hand> {
  const page = await openPage(browser, { javaScript, look: { width: 360, theme: 'light' } })
  const said = await instance.command('sign-in', '--email', 'contact@exemple.fr')
  await signIn(page, instance.base + (/\/connexion\/lien\/\w+/.exec(said)?.[0] ?? ''))
  return handOf(page, instance.base)
}

const pathOf = (hand: Hand) => new URL(hand.page.url()).pathname

/** French puts spaces of its own before signs: read as people do. */
const plain = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Goes with Tab to a control whose name is this, and presses Enter: no mouse. */
async function pressByKeyboard(hand: Hand, name: string) {
  for (let steps = 0; steps < 120; steps++) {
    await hand.page.keyboard.press('Tab')
    const focused = await hand.page.evaluate(() => document.activeElement?.textContent)
    if (plain(focused ?? '') === plain(name)) {
      await Promise.all([hand.page.waitForLoadState('load'), hand.page.keyboard.press('Enter')])
      await hand.page.waitForLoadState('networkidle')
      return
    }
  }
  throw new Error(`“${name}” was not reached with the keyboard on ${hand.page.url()}`)
}

const fits = (hand: Hand) =>
  hand.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

describe.each([
  {
    name: 'without JavaScript',
    javaScript: false,
    place: 'Sizun (29)',
    person: 'Zoé Le Goff',
    email: 'zoe@mairie.example',
  },
  {
    name: 'with JavaScript',
    javaScript: true,
    place: 'Commana (29)',
    person: 'Ana Kerbrat',
    email: 'ana@mairie.example',
  },
])('a prospect becomes a member, then the territory of an experiment, $name', (given) => {
  test('and nothing is typed twice', { timeout: 60_000 }, async () => {
    const staff = await staffHand(given.javaScript)
    const email = given.email

    // The place and the person are typed here, once and for all.
    await staff.open('/reseau/contacts/nouveau')
    await staff.send('/reseau/contacts/nouveau', {
      name: given.person,
      email,
      territory: given.place,
      function: 'Maire',
      kind: 'elected',
      origin: 'met',
    })
    await staff.open(`/reseau/contacts?q=${encodeURIComponent(email)}`)
    expect(await staff.text()).toContain(given.place)

    await staff.open('/reseau/prospection/nouveau')
    await staff.send('/reseau/prospection/nouveau', {
      territory: given.place,
      source: 'met',
      notes: 'Veut tirer au sort un panel.',
    })
    const prospect = pathOf(staff)
    await staff.open(`${prospect}/modifier`)
    const contact = await staff.page
      .locator('select[name=contact] option')
      .nth(1)
      .getAttribute('value')
    await staff.send('/modifier', { contact: contact ?? '' })
    expect(await fits(staff)).toBe(true)

    await staff.send('/echange', {
      note: 'Une heure au téléphone.',
      nextAction: 'Envoyer la convention',
      nextOn: '2026-12-04',
    })
    await staff.open('/reseau/prospection')
    expect(await fits(staff)).toBe(true)
    await pressByKeyboard(staff, 'Passer à « Contacté »')
    expect(await staff.text()).toContain(given.place)

    // It joins: what is known goes with it.
    await staff.open(prospect)
    await pressByKeyboard(staff, 'Ouvrir l’adhésion')
    expect(await staff.text()).toContain('Signé')
    await staff.page.locator('a[href^="/reseau/adhesions/"]').first().click()
    await staff.page.waitForLoadState('load')
    const membership = await staff.text()
    for (const known of [given.place, given.person]) expect(membership).toContain(known)

    // It becomes the territory of an experiment: place and person are there already.
    await staff.open(prospect)
    await staff.page.locator('a[href^="/experiences/proposer?"]').first().click()
    await staff.page.waitForLoadState('load')
    expect(await staff.page.inputValue('input[name=territory]')).toBe(given.place)
    expect(await staff.page.inputValue('input[name=name]')).toBe(given.person)
    expect(await staff.page.inputValue('input[name=email]')).toBe(email)
    await staff.send('/experiences/proposer', {
      challenges: 'diversify_participants',
      summary: 'Les réunions attirent toujours les mêmes personnes.',
      question: 'Un panel tiré au sort parle-t-il autrement du budget ?',
    })
    expect(await staff.text()).toContain(given.place.replace(/ \(\d+\)/, ''))
    await staff.page.context().close()
  })
})
