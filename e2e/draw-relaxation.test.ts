import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openPage, overflowOf, signIn } from './support/browser.ts'
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
  await signIn(page, await instance.signInLink('contact@exemple.fr'))
  return keys ? handByKeys(page, instance.base) : handOf(page, instance.base)
}

/** What is asked of each answer, in the order of the grid. */
async function gridWith(staff: Hand, bounds: readonly (readonly number[])[]) {
  const names = await staff.page.$$eval('input.quota', (all) =>
    all.map((input) => input.getAttribute('name') ?? ''),
  )
  return Object.fromEntries(
    names.map((name, at) => [name, String(bounds[Math.floor(at / 4)]?.[at % 4] ?? 0)]),
  )
}

/** Waits for the end of the calculation, looking again as a person without JavaScript would. */
async function trialOf(staff: Hand, draw: string): Promise<string> {
  await staff.open(`${draw}/essai`)
  await staff.press('/essai')
  for (let turn = 0; turn < 60; turn++) {
    await staff.open(`${draw}/essai`)
    const text = await staff.text()
    if (!text.includes('Le calcul est en cours')) return text
    await staff.page.waitForTimeout(500)
  }
  throw new Error('the trial never ended')
}

describe.each([
  { name: 'without JavaScript', keys: false, title: 'Panel des vergers' },
  { name: 'by keyboard alone', keys: true, title: 'Panel des lavoirs' },
])('quotas that nothing meets, on a phone, $name', ({ keys, title }) => {
  test('are explained, relaxed by a person who says why, and the reason is public', async () => {
    const staff = await staffHand(keys)
    await staff.open('/tirages/nouveau')
    await staff.send('/tirages/nouveau', { title, panelSize: '24' })
    const draw = new URL(staff.page.url()).pathname
    await staff.open(`${draw}/regle`)
    await staff.send('/regle', {
      organiserKind: 'intercommunality',
      organiser: 'Communauté de communes des Trois-Rives',
      population: 'Personnes de 16 ans et plus',
      panelSize: '24',
      reserveSize: '6',
      expectedPool: '40',
      method: 'leximin',
      listSize: '100',
      indemnity: '40 € par demi-journée',
      registrationClosesOn: '2027-02-28',
      drawOn: '2027-03-06',
      replacementsEndOn: '2027-06-01',
    })
    expect(await staff.text()).toContain('Commune par commune')
    await staff.open(`${draw}/criteres`)
    const lines = 'Moins de 30 ans ; 10\nTrente ans et plus ; 90'
    await staff.page.locator('#critere [name=label]').fill('Génération')
    await staff.page.locator('#critere [name=lines]').fill(lines)
    await staff.follow(staff.page.locator('#critere button[type=submit]'))

    // Nonsense is refused at once, with its figures, and what was typed stays.
    const nonsense = staff.send(
      '/criteres',
      await gridWith(staff, [
        [12, 14, 12, 24],
        [13, 14, 0, 24],
      ]),
    )
    await expect(nonsense).rejects.toThrow('422')
    expect(await staff.text()).toContain('25 > 24')
    expect(await staff.page.locator('input.quota').first().inputValue()).toBe('12')
    expect(await overflowOf(staff.page)).toBeLessThanOrEqual(0)
    await staff.send(
      '/criteres',
      await gridWith(staff, [
        [12, 14, 12, 24],
        [10, 12, 0, 24],
      ]),
    )

    const impossible = await trialOf(staff, draw)
    expect(impossible).toContain('Aucun panel ne respecte ces quotas')
    expect(impossible).toContain('n’en compte que 4')
    expect(await overflowOf(staff.page)).toBeLessThanOrEqual(0)
    const reason = 'Les moins de trente ans sont peu nombreux ici : quatre places au moins.'
    await staff.send('/essai/assouplir', { choice: '0', reason })
    expect(await trialOf(staff, draw)).toContain('Ces quotas sont possibles')

    await staff.open(`${draw}/regle`)
    await staff.press('/regle/publier')
    const visitor = handOf(await openPage(browser, { javaScript: false }), instance.base)
    await visitor.open(draw)
    expect((await visitor.text()).replace(/\s+/g, ' ')).toContain(reason)
    expect(await visitor.text()).toContain('Recrutement en cours')
  })
})
