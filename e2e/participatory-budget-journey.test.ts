import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openPage } from './support/browser.ts'
import {
  answerTo,
  castBudgetBallot,
  countBudgetVote,
  openBudgetVote,
  openEdition,
  proposeTo,
} from './support/budget-examples.ts'
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

const voters = ['Anaïs', 'Bilal', 'Chloé', 'Diego', 'Elsa', 'Farid']

describe.each(ways)(
  'a participatory budget, on a phone, $name',
  { timeout: 300_000 },
  ({ name, way }) => {
    let staff: Walker
    let resident: Walker
    let edition = ''
    let refused = ''
    let vote = ''
    let links: readonly string[] = []

    test('its rules are frozen, and anybody reads them with the count explained', async () => {
      staff = await walkerIn(browser, instance, { way, signedIn: true })
      resident = await walkerIn(browser, instance, { way })
      edition = await openEdition(staff, `Budget ${name}`)
      await resident.open(`${edition}/reglement`)
      expect(await resident.text()).toContain('Comment on compte')
    })

    test('ideas come without an account; one is refused with its clause, and appealed', async () => {
      await proposeTo(resident, edition, 'Trois bancs au lavoir')
      refused = await proposeTo(resident, edition, 'Un panier de basket')
      await proposeTo(resident, edition, 'Une fresque')
      await staff.open(edition)
      await staff.press('/idees/clore')
      await staff.open(`${edition}/analyse/1`)
      await staff.send('/analyse/1/services', { service: 'Espaces verts', dueOn: inDays(10) })
      await answerTo(staff, edition, 1, '4 000')
      await answerTo(staff, edition, 2, '')
      await resident.open(refused)
      expect(await resident.text()).toMatch(/Condition 1 du règlement/)
      await resident.send('/appel', { reason: 'La commune vient d’acheter ce terrain.' })
      // An idea and an appeal are without an answer: the ballots are not written.
      await staff.open(edition)
      await staff.press('/scrutin/preparer')
      expect(new URL(staff.page.url()).pathname).toBe(edition)
      await staff.open(`${edition}/analyse/2`)
      await staff.send('/analyse/2/appel', {
        decision: 'upheld',
        answer: 'L’acte est signé.',
        jury: 'Cinq habitants tirés au sort',
      })
      await answerTo(staff, edition, 2, '5 000')
      await answerTo(staff, edition, 3, '')
    })

    test('the vote: the envelope is said, a receipt is given, and the box is shut', async () => {
      ;({ vote, links } = await openBudgetVote(staff, edition, voters))
      expect(links).toHaveLength(voters.length)
      const [first = '', ...others] = links
      await resident.open(first)
      await resident.send(first, { choice: ['0'] })
      expect(await resident.text()).toMatch(/4\s000\s€/)
      await resident.press('/envoyer')
      expect(await resident.text()).toContain('Votre bulletin est dans l’urne')
      for (const [at, link] of others.entries())
        await castBudgetBallot(resident, link, [at < 3 ? '0' : '1'])
      await countBudgetVote(staff, edition, vote)
    })

    test('the result is explained project by project, and counted again by anyone', async () => {
      await resident.open(`${edition}/resultat`)
      expect(await resident.text()).toMatch(/Payé par 4 personnes/)
      await resident.open(`${edition}/recompter`)
      expect(await resident.text()).toContain('ouvroir budgets count')
      const page = await openPage(browser, {
        javaScript: true,
        look: { width: 360, theme: 'light' },
      })
      await page.goto(`${instance.base}${edition}/recompter`)
      await page.getByRole('button', { name: 'Recompter maintenant' }).click()
      await page.getByText(/Tout est juste/).waitFor()
      await page.context().close()
    })

    test('a funded project is delivered, and its real cost is public', async () => {
      await staff.open(`${edition}/realisation/1`)
      await staff.send('/realisation/1', { title: 'Commander les bancs', dueOn: inDays(0) })
      const end = await staff.page
        .locator('form[action*="/etapes/"]')
        .first()
        .getAttribute('action')
      await staff.send(end ?? '', { doneOn: inDays(0) })
      await staff.send('/livrer', { deliveredOn: inDays(0), realCents: '3 900,50' })
      await resident.open(`${edition}/idees/1`)
      expect(await resident.text()).toMatch(/3\s900,50/)
      expect([...staff.tooWide, ...resident.tooWide]).toEqual([])
    })
  },
)
