import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './support/browser.ts'
import { inDays } from './support/days.ts'
import { type LiveInstance, startInstance } from './support/instance.ts'
import { type Walker, walkerIn, ways } from './support/ways.ts'

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

const seeds = [
  'Il faut plus de bancs sur la place.',
  'Le car du matin part trop tôt.',
  'Le chemin de l’école doit être éclairé.',
  'Le marché doit rester sur la place.',
  'Des arbres doivent être plantés.',
]

/** Says the same of the statement that is asked, whichever it is. */
async function say(walker: Walker, word: string) {
  await walker.follow(walker.page.getByRole('button', { name: word, exact: true }))
}

/** Begins as somebody new: the own address. */
async function begin(walker: Walker, map: string): Promise<string> {
  await walker.open(`${map}/repondre`)
  await walker.press('/repondre')
  return new URL(walker.page.url()).pathname
}

describe.each(ways)('an opinion map, on a phone, $name', { timeout: 300_000 }, ({ name, way }) => {
  let staff: Walker
  let resident: Walker
  let map = ''
  let mine = ''

  test('is prepared with what the authority commits to, and opened', async () => {
    staff = await walkerIn(browser, instance, { way, signedIn: true })
    resident = await walkerIn(browser, instance, { way })
    await staff.open('/cartes-d-avis/nouvelle')
    await staff.send('/cartes-d-avis/nouvelle', {
      title: `Se déplacer ${name}`,
      commitment: 'Répondre à chaque énoncé qui rassemble.',
      charter: 'L’énoncé parle du sujet.\nIl ne vise personne.',
      seeds: seeds.join('\n'),
      moderation: 'before',
      openUntil: inDays(0),
    })
    map = new URL(staff.page.url()).pathname
    await staff.press('/ouvrir')
    await resident.open(map)
    expect(await resident.text()).toContain('Répondre à chaque énoncé')
  })

  test('is answered one statement at a time, left and gone on with, and an answer is changed', async () => {
    mine = await begin(resident, map)
    await say(resident, 'D’accord')
    await say(resident, 'Passer')
    expect(await resident.text()).toContain('2 réponses données')
    await resident.open(map)
    await resident.open(mine)
    await say(resident, 'D’accord')
    await resident.open(`${mine}/reponses`)
    await resident.follow(resident.page.getByRole('button', { name: /: Pas d’accord$/ }))
    await resident.open(mine)
    expect(await resident.text()).toContain('3 réponses données')
  })

  test('a statement is proposed, refused by the charter, and shown after a second look', async () => {
    await resident.open(`${mine}/enonces`)
    await resident.send('/enonces', { text: 'Il manque un abri à l’arrêt du car.' })
    await staff.open(`${map}/moderation/6`)
    await staff.send('/moderation/6', {
      verdict: 'refused',
      clause: '1',
      reason: 'L’arrêt est au département.',
    })
    await resident.open(`${mine}/enonces`)
    expect(await resident.text()).toContain('L’arrêt est au département.')
    await resident.send('/appel', { reason: 'La commune y pose les bancs.' })
    // A second look waits: the map is not closed.
    await staff.open(map)
    await staff.press('/clore')
    expect(await staff.text()).toContain('Ouverte')
    await staff.open(`${map}/moderation/6`)
    await staff.send('/appel', { decision: 'upheld', answer: 'C’est vrai.' })
    await resident.open(`${map}/moderation`)
    expect(await resident.text()).toContain('second examen accepté')
  })

  test('once ten people have answered, its report says what brings together', async () => {
    await resident.open(`${map}/rapport`)
    expect(await resident.text()).toContain('avant que dix personnes')
    const others = await walkerIn(browser, instance, { way: 'plain' })
    for (let person = 0; person < 10; person++) {
      await begin(others, map)
      for (let asked = 0; asked < 6; asked++) await say(others, 'D’accord')
      expect(await others.text()).toContain('Vous avez répondu à tous les énoncés')
    }
    await staff.open(map)
    await staff.press('/clore')
    await waitForMap(resident)
    expect(await resident.text()).toMatch(/D’accord\s: \d+\s%/)
    await staff.open(`${map}/rapport`)
    const [answering = ''] = await staff.links(`${map}/rapport/`)
    await staff.open(answering)
    await staff.send(answering, { answer: 'Dix bancs seront posés en mai.' })
    await resident.open(`${map}/rapport`)
    expect(await resident.text()).toContain('Dix bancs seront posés en mai.')
    expect([...staff.tooWide, ...resident.tooWide]).toEqual([])
  })

  /** It is computed beside, a moment after the map is closed. */
  async function waitForMap(walker: Walker) {
    for (let tries = 0; tries < 60; tries++) {
      await walker.open(`${map}/rapport`)
      if ((await walker.text()).includes('Dernier calcul')) return
      await new Promise((resolve) => setTimeout(resolve, 2000))
    }
  }
})
