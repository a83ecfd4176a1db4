import type { phoneTexts } from '../texts/phone.ts'
import { isAnswer, isLeaving, type Kept, type KeptAnswer } from './kept.ts'

type Texts = (typeof phoneTexts)['fr']

interface Places {
  readonly sentence: HTMLElement
  readonly list: HTMLElement
}

/** How much of each waits in the phone: one sentence, and how many records a network would let leave. */
export function countKept(
  kept: readonly Kept[],
  texts: Texts,
): { readonly sentence: string; readonly leaving: number } {
  const answers = kept.filter(isAnswer)
  const leaving = answers.filter(isLeaving).length
  const refused = answers.filter(({ refusal }) => refusal !== undefined).length
  const begun = answers.length - leaving - refused
  const doors = kept.length - answers.length
  const sentences = [
    leaving ? texts.waiting(leaving) : '',
    begun ? texts.begun(begun) : '',
    refused ? texts.refusedCount(refused) : '',
    doors ? texts.waitingDoors(doors) : '',
  ].filter(Boolean)
  return { sentence: sentences.join(' ') || texts.nothing, leaving: leaving + doors }
}

/** The list of this phone, and the sentence above it. Gives how many records would leave. */
export function showKept(kept: readonly Kept[], texts: Texts, { sentence, list }: Places): number {
  const count = countKept(kept, texts)
  const answers = kept.filter(isAnswer).toSorted((a, b) => a.number - b.number)
  sentence.textContent = count.sentence
  list.replaceChildren(...answers.map((answer) => rowOf(answer, texts)))
  return count.leaving
}

function rowOf({ mark, number, state, refusal }: KeptAnswer, texts: Texts): HTMLElement {
  const row = document.createElement('li')
  const name = document.createElement('span')
  name.textContent = `${texts.number(number)} · ${texts.state[refusal ? 'refused' : state]}`
  const acts = [
    ['reopen', texts.reopen, texts.reopenOf(number)],
    ['erase', texts.erase, texts.eraseOf(number)],
  ] as const
  const buttons = acts.map(([act, label, spoken]) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'button quiet'
    button.textContent = label
    button.setAttribute('aria-label', spoken)
    Object.assign(button.dataset, { act, mark })
    return button
  })
  row.append(name, ...buttons)
  if (refusal) {
    const why = document.createElement('p')
    why.className = 'problem'
    why.textContent = refusal
    row.append(why)
  }
  return row
}
