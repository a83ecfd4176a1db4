import { describe, expect, test } from 'vitest'
import { hasCommand } from '../src/platform/testing/commands.ts'
import { boxesOn, cross } from '../src/proofs/drawn-sheets/pen.ts'
import { openPage, signIn } from './support/browser.ts'
import { inDays } from './support/days.ts'
import { type Hand, handOf, setChoice } from './support/hand.ts'
import { isFit, photographs, print, untilRead, usePaperHouse } from './support/paper-hand.ts'

const house = usePaperHouse()

const seeds = [
  'Il faut plus de bancs sur la place.',
  'Le car du matin part trop tôt.',
  'Le chemin de l’école doit être éclairé.',
  'Le marché doit rester sur la place.',
  'Des arbres doivent être plantés.',
  'La rue du Moulin doit être fermée aux voitures le samedi, du printemps à l’automne.',
  'Les pistes cyclables sont assez nombreuses.',
]

async function openedMap(hand: Hand, title: string): Promise<string> {
  await hand.open('/cartes-d-avis/nouvelle')
  await hand.send('/cartes-d-avis/nouvelle', {
    ...{ title, commitment: 'Répondre à chaque énoncé qui rassemble.' },
    ...{ charter: 'L’énoncé parle du sujet.', seeds: seeds.join('\n'), moderation: 'before' },
    ...{ access: 'open', openUntil: inDays(0) },
  })
  const map = new URL(hand.page.url()).pathname
  await hand.press('/ouvrir')
  return map
}

const shapes = [
  { name: 'on a phone, without a script', javaScript: false, width: 360 },
  { name: 'with a script', javaScript: true, width: 1280 },
] as const

describe.skipIf(!hasCommand('pdftoppm')).each(shapes)('$name', ({ javaScript, width }) => {
  test('a sheet of statements is printed, filled, photographed, read, put right, and counted once', async () => {
    const page = await openPage(house.browser, { javaScript, look: { width, theme: 'light' } })
    await signIn(page, await house.instance.signInLink('contact@exemple.fr'))
    const hand = handOf(page, house.instance.base)
    const map = await openedMap(hand, `Se déplacer, ${width} px`)

    await hand.open(`${map}/papier`)
    await isFit(hand, javaScript)
    await hand.press('/papier')
    expect(await hand.text()).toContain('La feuille est prête')
    await isFit(hand, javaScript)
    const papers = await print(hand, 2)
    const each = papers.length / 2
    const [first, second] = [papers[0], papers[each]]
    if (!first || !second) throw new Error(`${papers.length} pages for two sheets`)
    // Agrees with the first, disagrees with the second, passes the third; the other one ticks two boxes of a row.
    for (const at of [0, 4, 8]) cross(first, boxesOn(first)[at])
    for (const at of [0, 1, 3]) cross(second, boxesOn(second)[at])
    const files = await photographs(papers, width, house.folder)

    await hand.open(`${map}/papier/images`)
    await isFit(hand, javaScript)
    await hand.send('/papier/images', { label: 'Marché du samedi', files })
    const batch = new URL(page.url()).pathname
    await untilRead(hand, javaScript)
    expect(await hand.text()).toContain('2 feuilles lues')
    await isFit(hand, javaScript)
    const form = page.locator(`form[action="${batch}"]`)
    const confirm = async () => {
      const [answer] = await Promise.all([
        page.waitForResponse((response) => response.request().method() === 'POST'),
        form.locator('button[type=submit]').first().click(),
      ])
      await page.waitForLoadState('load')
      return answer.status()
    }
    expect(await confirm()).toBe(422)
    expect(await hand.text()).toContain('Deux cases sur une ligne')
    const rows = form.locator('input[type=checkbox][name$="-q1r1"]:checked')
    const names = await rows.evaluateAll((all) => all.map((box) => box.getAttribute('name') ?? ''))
    const twice = names.find((name, at) => names.indexOf(name) !== at) ?? ''
    // By its value: once it is unticked, the first ticked one is another one.
    const ticked = form.locator(`input[name="${twice}"]:checked`).first()
    const value = await ticked.getAttribute('value')
    await setChoice(form.locator(`input[name="${twice}"][value="${value}"]`), false)
    expect(await confirm()).toBe(303)
    expect(await hand.text()).toContain('2 feuilles sont comptées')

    // The same pictures, sent once more: nothing of them is counted a second time.
    await hand.open(`${map}/papier/images`)
    await hand.send('/papier/images', { label: 'Encore', files })
    await untilRead(hand, javaScript)
    expect(await hand.text()).toContain('a déjà été comptée dans un autre lot')
    await hand.open(map)
    await hand.press('/clore')
    const told = await hand.text()
    expect(told).toMatch(/Personnes qui ont répondu\s*2/)
    expect(told).toMatch(/Réponses\s*5/)
    await page.context().close()
  }, 120_000)
})
