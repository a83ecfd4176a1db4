import { describe, expect, test } from 'vitest'
import { hasCommand } from '../src/platform/testing/commands.ts'
import { boxesOn, cross } from '../src/proofs/drawn-sheets/pen.ts'
import { openPage, signIn } from './support/browser.ts'
import { type Hand, handOf, setChoice } from './support/hand.ts'
import { openSmallSurvey } from './support/open-survey.ts'
import { isFit, photographs, print, untilRead, usePaperHouse } from './support/paper-hand.ts'

const house = usePaperHouse()

const ways = [
  { name: 'on a phone of 360 px, without JavaScript', javaScript: false, width: 360 },
  { name: 'on a wide screen, with JavaScript', javaScript: true, width: 1280 },
] as const

const answersTold = async (hand: Hand, survey: string) => {
  await hand.open(`${survey}/preparer`)
  return Number(/(\d+)\s+réponses? envoyée/.exec(await hand.text())?.[1] ?? 0)
}

describe.skipIf(!hasCommand('pdftoppm')).each(ways)('$name', ({ javaScript, width }) => {
  test('sheets are printed, filled, photographed, read, put right by a person, and counted once', async () => {
    const page = await openPage(house.browser, { javaScript, look: { width, theme: 'light' } })
    await signIn(page, await house.instance.signInLink('contact@exemple.fr'))
    const hand = handOf(page, house.instance.base)
    const survey = await openSmallSurvey(hand, `Le marché, ${width} px`)

    await hand.open(`${survey}/papier`)
    await isFit(hand, javaScript)
    const papers = await print(hand, 2)
    const each = papers.length / 2
    const [first, second] = [papers[0], papers[each]]
    if (!first || !second) throw new Error(`${papers.length} pages for two sheets`)
    const [boxes, others] = [boxesOn(first), boxesOn(second)]
    // Thirty and more, goes to the market; the other one ticks both ages, and leaves the rest.
    for (const at of [1, 2]) cross(first, boxes[at])
    for (const at of [0, 1]) cross(second, others[at])
    const files = await photographs(papers, width, house.folder)

    await hand.open(`${survey}/papier/images`)
    await isFit(hand, javaScript)
    await hand.send('/papier/images', { label: 'Marché du samedi', files })
    const batch = new URL(page.url()).pathname
    await untilRead(hand, javaScript)
    expect(await hand.text()).toContain('2 feuilles lues')
    await isFit(hand, javaScript)
    const pictures = page.locator('main figure img')
    for (let at = 0; at < (await pictures.count()); at++) {
      await pictures.nth(at).scrollIntoViewIfNeeded()
      await expect
        .poll(() => pictures.nth(at).evaluate((one) => (one as HTMLImageElement).naturalWidth))
        .toBeGreaterThan(0)
    }

    // Two ages are no answer: the page says where, and a person decides.
    const form = page.locator(`form[action="${batch}"]`)
    const confirm = () =>
      Promise.all([
        page.waitForResponse((response) => response.request().method() === 'POST'),
        form.locator('button[type=submit]').first().click(),
      ])
    const [refused] = await confirm()
    expect(refused.status()).toBe(422)
    await page.waitForLoadState('load')
    expect(await hand.text()).toContain('décochez tout')
    await isFit(hand, javaScript)
    const ages = form.locator('input[type=checkbox][name$="-q1"]:checked')
    const names = await ages.evaluateAll((all) => all.map((one) => one.getAttribute('name') ?? ''))
    const twice = names.find((name, at) => names.indexOf(name) !== at) ?? ''
    const [once = ''] = names.filter((name) => name !== twice)
    await setChoice(form.locator(`input[name="${twice}"][value="q1.2"]`), false)
    const number = once.split('-')[1] ?? ''
    await form.locator(`textarea[name="w-${number}-q4.w1"]`).fill('Plus de pain')
    const [accepted] = await confirm()
    expect(accepted.status()).toBe(303)
    await page.waitForLoadState('load')
    expect(new URL(page.url()).pathname).toBe(`${survey}/preparer`)
    expect(await answersTold(hand, survey)).toBe(2)

    // The same pictures, sent once more: nothing of them is counted a second time.
    await hand.open(`${survey}/papier/images`)
    await hand.send('/papier/images', { label: 'Encore', files })
    await untilRead(hand, javaScript)
    expect(await hand.text()).toContain('a déjà été comptée dans un autre lot')
    expect(await page.locator('main input[name^="x-"]').count()).toBe(0)
    expect(await answersTold(hand, survey)).toBe(2)
    await page.context().close()
  }, 90_000)
})
