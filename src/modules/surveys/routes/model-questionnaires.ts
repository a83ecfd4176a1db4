import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Questionnaire,
  questionsOf,
  readQuestionnaire,
  wordsIn,
} from '#engines/questionnaires/index.ts'
import type { Locale } from '#kit/texts.ts'
import { projectRoot } from '#platform/root.ts'

/** Questionnaires of the house that a survey may begin from. */
export const modelNames = ['satisfaction-after-meeting', 'who-are-we'] as const
export type ModelName = (typeof modelNames)[number]

const read = new Map<ModelName, Questionnaire>()

export function modelQuestionnaire(name: ModelName): Questionnaire {
  const known = read.get(name)
  if (known) return known
  const path = join(projectRoot, 'src/modules/surveys/content', `${name}.json`)
  const result = readQuestionnaire(readFileSync(path, 'utf8'))
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.problems)}`)
  read.set(name, result.questionnaire)
  return result.questionnaire
}

export function modelSaid(name: ModelName, locale: Locale) {
  const model = modelQuestionnaire(name)
  return { title: wordsIn(model.title, locale, 'fr'), questions: questionsOf(model).length }
}
