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

async function staffHand(keys: boolean): Promise<Hand> {
  const page = await openPage(browser, { javaScript: keys, look: { width: 360, theme: 'light' } })
  const said = await instance.command('sign-in', '--email', 'contact@exemple.fr')
  await signIn(page, instance.base + (/\/connexion\/lien\/\w+/.exec(said)?.[0] ?? ''))
  return keys ? handByKeys(page, instance.base) : handOf(page, instance.base)
}

const pathOf = (hand: Hand) => new URL(hand.page.url()).pathname

const fits = (hand: Hand) =>
  hand.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

describe.each([
  {
    name: 'without JavaScript',
    keys: false,
    place: 'Sizun (29)',
    person: 'Zoé Le Goff',
    email: 'zoe@mairie.example',
  },
  {
    name: 'by keyboard alone',
    keys: true,
    place: 'Commana (29)',
    person: 'Ana Kerbrat',
    email: 'ana@mairie.example',
  },
])('a prospect becomes a member, then the territory of an experiment, $name', (given) => {
  test('and nothing is typed twice', async () => {
    const staff = await staffHand(given.keys)
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
    await staff.press(`${prospect}/etape`)
    expect(await staff.text()).toContain(given.place)

    // It joins: what is known goes with it.
    await staff.open(prospect)
    await staff.press('/signer')
    expect(await staff.text()).toContain('Signé')
    await staff.follow(staff.page.locator('a[href^="/reseau/adhesions/"]'))
    const membership = await staff.text()
    for (const known of [given.place, given.person]) expect(membership).toContain(known)

    // It becomes the territory of an experiment: place and person are there already.
    await staff.open(prospect)
    await staff.follow(staff.page.locator('a[href^="/experiences/proposer?"]'))
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
