import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#kit/dates.ts'
import { mondayOf } from '#modules/timesheets/week.ts'
import { openBrowser } from './support/browser.ts'
import { type CountedHand, counting } from './support/counted-hand.ts'
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

const frenchDay = (day: string) =>
  new Date(`${day}T12:00:00Z`).toLocaleDateString('fr-FR', {
    ...{ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  })

describe.each(ways)('a week of work, on a phone, $name', { timeout: 300_000 }, ({ name, way }) => {
  // Each way has weeks of its own: all of them are those of the same person.
  const rank = ways.findIndex((each) => each.way === way)
  const monday = addDays(mondayOf(inDays(0)), -21 * (rank + 1))
  const week = `/temps/semaine/${monday}`
  const after = `/temps/semaine/${addDays(monday, 7)}`
  const project = `Lavoir ${name}`
  let walker: Walker
  let hand: CountedHand

  test('is written and sent in three presses', async () => {
    walker = await walkerIn(browser, instance, { way, signedIn: true })
    await walker.open('/economie/nouveau')
    await walker.send('/nouveau', {
      ...{ kind: 'other', title: project, startsOn: addDays(monday, -30), endsOn: inDays(300) },
    })
    hand = counting(walker)

    await hand.open(week)
    const row = walker.page.locator('tr', { hasText: project })
    const id = (await row.getAttribute('data-row')) ?? ''
    await hand.send(week, {
      ...{ [`week.${id}.monday`]: '1', [`week.${id}.tuesday`]: '3h30' },
      ...{ 'week.house.tuesday': '1/2', 'week.absent.friday': '0,25' },
    })
    expect(await hand.text()).toMatch(/Total enregistré[^:]*: 2,25/)
    await hand.press('/envoyer')

    expect(await hand.text()).toContain('Vous avez envoyé cette semaine')
    expect(hand.costSince().presses).toBe(3)
  })

  test('is taken again for the week after in three presses', async () => {
    await hand.open(after)
    await hand.press('/reprendre')
    expect(await hand.text()).toMatch(/Total enregistré[^:]*: 2,25/)
    await hand.press('/envoyer')
    expect(hand.costSince().presses).toBe(3)
  })

  test('is corrected, and says what stood before', async () => {
    await hand.open(week)
    await hand.press('/corriger')
    await hand.send(week, { 'week.absent.friday': '1' })
    await hand.press('/envoyer')
    const rows = walker.page.locator('table', { hasText: 'Corrections' }).locator('tbody tr')
    expect(await rows.allInnerTexts()).toEqual([
      expect.stringMatching(/vendredi.*Absence.*0,25.*1/s),
    ])
  })

  test('is corrected by whoever keeps the accounts, with a reason that its writer reads', async () => {
    await hand.open('/temps/envoyees')
    const row = walker.page.locator('tbody tr', { hasText: frenchDay(monday) })
    await hand.open((await row.locator('a').getAttribute('href')) ?? '')
    await hand.send('/corriger', {
      ...{ 'week.house.tuesday': '', reason: 'La réunion n’a pas eu lieu.' },
    })
    await hand.open(week)
    expect(await hand.text()).toContain('La réunion n’a pas eu lieu.')
    expect(await hand.text()).toMatch(/Total enregistré[^:]*: 2,5/)
  })

  test('is found in the time of the team', async () => {
    await hand.open('/temps/equipe')
    expect(await hand.text()).toContain(project)
  })

  test('no page is wider than the phone', () => {
    expect(walker.tooWide).toEqual([])
  })
})
