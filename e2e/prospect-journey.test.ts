import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faultsOf, openBrowser } from './support/browser.ts'
import { inDays } from './support/days.ts'
import type { Hand } from './support/hand.ts'
import { type LiveInstance, startInstance } from './support/instance.ts'
import { accept } from './support/steps-before.ts'
import { becomeMember, setBilling } from './support/steps-membership.ts'
import { type Way, walkerIn, ways } from './support/ways.ts'

let instance: LiveInstance
let browser: Browser

beforeAll(async () => {
  instance = await startInstance()
  browser = await openBrowser()
  const staff = await walkerIn(browser, instance, { way: 'plain', signedIn: true })
  await setBilling(staff)
  await staff.page.context().close()
})

afterAll(async () => {
  await browser?.close()
  await instance?.stop()
})

const pathOf = (hand: Hand) => new URL(hand.page.url()).pathname

const people: Readonly<Record<Way, { place: string; person: string; email: string }>> = {
  plain: { place: 'Sizun (29)', person: 'Zoé Le Goff', email: 'zoe@mairie.example' },
  pointer: { place: 'Morlaix (29)', person: 'Malo Kervella', email: 'malo@mairie.example' },
  keys: { place: 'Commana (29)', person: 'Ana Kerbrat', email: 'ana@mairie.example' },
}

describe.each(ways)(
  'a prospect becomes a member, then the territory of an experiment, on a phone, $name',
  ({ way }) => {
    test('and nothing is typed twice', async () => {
      const staff = await walkerIn(browser, instance, { way, signedIn: true })
      const visitor = await walkerIn(browser, instance, { way })
      const input = people[way]
      const { email } = input

      // The place and the person are typed here, once and for all.
      await staff.open('/reseau/contacts/nouveau')
      await staff.send('/reseau/contacts/nouveau', {
        name: input.person,
        email,
        territory: input.place,
        function: 'Maire',
        kind: 'elected',
        origin: 'met',
      })
      await staff.open(`/reseau/contacts?q=${encodeURIComponent(email)}`)
      expect(await staff.text()).toContain(input.place)

      await staff.open('/reseau/prospection/nouveau')
      await staff.send('/reseau/prospection/nouveau', {
        territory: input.place,
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

      await staff.send('/echange', {
        note: 'Une heure au téléphone.',
        nextAction: 'Envoyer la convention',
        nextOn: inDays(30),
      })
      await staff.open('/reseau/prospection')
      await staff.press(`${prospect}/etape`)
      expect(await staff.text()).toContain(input.place)

      // It joins: what is known goes with it.
      await staff.open(prospect)
      await staff.send('/signer', { reason: 'Le conseil a voté avant notre proposition.' })
      expect(await staff.text()).toContain('Adhésion ouverte')
      await staff.follow(staff.page.locator('a[href^="/reseau/adhesions/"]'))
      const membership = await staff.text()
      for (const known of [input.place, input.person]) expect(membership).toContain(known)
      const joining = pathOf(staff)
      const bare = input.place.replace(/ \(\d+\)/, '')
      await becomeMember(staff, joining)
      // The invoice names who pays it, without anyone having written it.
      expect(await staff.text()).toContain(bare)
      await visitor.open('/reseau')
      expect(await visitor.text()).toContain(input.place)
      expect(await visitor.text()).not.toContain(input.person)

      // It becomes the territory of an experiment: place and person are there already.
      await staff.open(prospect)
      await staff.follow(staff.page.locator('a[href^="/experiences/proposer?"]'))
      expect(await staff.page.inputValue('input[name=territory]')).toBe(input.place)
      expect(await staff.page.inputValue('input[name=name]')).toBe(input.person)
      expect(await staff.page.inputValue('input[name=email]')).toBe(email)
      await staff.send('/experiences/proposer', {
        challenges: 'diversify_participants',
        summary: 'Les réunions attirent toujours les mêmes personnes.',
        question: 'Un panel tiré au sort parle-t-il autrement du budget ?',
      })
      const experiment = await accept(staff)
      await staff.open(experiment)
      expect(await staff.text()).toContain(bare)

      // The dossier of the territory holds all three, by itself.
      await staff.open(prospect)
      await staff.follow(staff.page.locator('main a[href^="/territoires/"]'))
      await staff.follow(staff.page.locator('main a[href^="/reseau/territoires/"]'))
      const dossier = await staff.text()
      for (const known of [
        input.place,
        input.person,
        'Une heure au téléphone.',
        'Devient membre du réseau',
        'Un panel tiré au sort',
      ]) {
        expect(dossier).toContain(known)
      }
      expect([...visitor.tooWide, ...staff.tooWide]).toEqual([])
      if (way !== 'plain') expect(await faultsOf(staff.page)).toEqual([])
      await staff.page.context().close()
      await visitor.page.context().close()
    })
  },
)
