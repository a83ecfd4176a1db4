import type { RawForm } from '#kit/form.ts'
import { type IndexQuestion, levels } from './index-model.ts'
import type { Answer, Answers } from './score.ts'

/** What was chosen for each of these questions; what was not sent, or made up, is no answer. */
export function readLevels(questions: readonly IndexQuestion[], raw: RawForm): Answers {
  const pairs = questions.flatMap(({ id }): [string, Answer][] => {
    const sent = Object.hasOwn(raw, id) ? raw[id] : undefined
    if (sent === 'unknown') return [[id, 'unknown']]
    const level = levels.find((level) => String(level) === sent)
    return level ? [[id, level]] : []
  })
  return Object.fromEntries(pairs)
}
