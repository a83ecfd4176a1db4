import type { Hand } from './hand.ts'

/** What somebody goes through to register. How long it takes is theirs: it cannot be measured here. */
export interface Walk {
  /** Pages seen, the letter’s first and the last one that says the ticket. */
  readonly screens: number
  /** Words of those pages, read once each, the fold of « no » included. */
  readonly words: number
  /** Fields filled in, choices made, buttons and links pressed. */
  readonly gestures: number
}

/** The registration of somebody invented, one question a screen, from the code of their letter to their ticket. */
export async function registerByScreens(
  hand: Hand,
  code: string,
  answers: Readonly<Record<string, string>>,
  look: (screen: number) => Promise<void> = async () => undefined,
): Promise<Walk> {
  const { page } = hand
  let [screens, words, gestures] = [0, 0, 0]
  const see = async () => {
    screens++
    words += (((await page.locator('main').textContent()) ?? '').match(/[\p{L}\p{N}]+/gu) ?? [])
      .length
    await look(screens)
  }
  await hand.open(`/t/${code.replace('-', '')}`)
  await see()
  await hand.follow(page.locator('main a.button'))
  gestures++
  for (let turn = 0; turn < 20; turn++) {
    await see()
    const form = page.locator('form#question')
    if ((await form.count()) === 0) break
    const own = await namesOf(hand)
    await hand.sendForm(form, own(answers))
    gestures += 1 + Object.keys(own(answers)).length
  }
  await hand.send(`/t/${code.replace('-', '')}`, { eligible: 'yes' })
  gestures += 2
  await see()
  return { screens, words, gestures }
}

/** Of all that somebody would answer, what this screen asks. */
async function namesOf(hand: Hand) {
  const names = await hand.page
    .locator('form#question [name]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('name') ?? ''))
  return (answers: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(answers).filter(([name]) => names.includes(name)))
}
