import type { Chance } from '#kit/chance.ts'
import { shuffled } from '#kit/chance.ts'
import type { Option, Page, Question } from './description.ts'

/**
 * The generator of orders: anybody can draw the same order again from the seed that was kept.
 *
 * The state begins at the FNV-1a hash (32 bits, offset 2166136261, prime 16777619) of the UTF-8 bytes of
 * `seed/list`, where `list` is the id of the page, the id of the question, or that id followed by `/rows`. Each step
 * is mulberry32: state += 0x6D2B79F5; t = (state ^ state>>>15) * (1 | state); t ^= t + (t ^ t>>>7) * (61 | t); the
 * result is t ^ t>>>14, of which the four bytes are taken from the highest on. The list is then mixed by Fisher and
 * Yates from its end, a number below n being the first result under the last multiple of n, modulo n.
 */
export function orderChance(seed: string, list: string): Chance {
  let state = 2166136261
  for (const byte of new TextEncoder().encode(`${seed}/${list}`))
    state = Math.imul(state ^ byte, 16777619)
  const bytes: number[] = []
  const step = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    const drawn = (mixed ^ (mixed >>> 14)) >>> 0
    bytes.push(drawn >>> 24, (drawn >>> 16) & 0xff, (drawn >>> 8) & 0xff, drawn & 0xff)
  }
  return {
    bytes: (length) => {
      while (bytes.length < length) step()
      return Uint8Array.from(bytes.splice(0, length))
    },
  }
}

/** The questions of a page as one person sees them; `seed` is kept with the answers. */
export function questionsInOrder(page: Page, seed: string): readonly Question[] {
  if (page.order !== 'random') return page.questions
  return shuffled(page.questions, orderChance(seed, page.id))
}

/** Options as one person sees them: “other” and “none of these” stay last, in their order. */
export function optionsInOrder(question: Question, seed: string): readonly Option[] {
  if (!('options' in question)) return []
  if (question.order !== 'random') return question.options
  const last = (option: Option) => option.other === true || option.alone === true
  return [
    ...shuffled(
      question.options.filter((option) => !last(option)),
      orderChance(seed, question.id),
    ),
    ...question.options.filter(last),
  ]
}

/** The rows of a grid as one person sees them; its columns keep their order, which means something. */
export function rowsInOrder(question: Question, seed: string): readonly Option[] {
  if (question.kind !== 'grid') return []
  if (question.order !== 'random') return question.rows
  return shuffled(question.rows, orderChance(seed, `${question.id}/rows`))
}
