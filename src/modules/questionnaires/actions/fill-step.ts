import type { Questionnaire } from '#engines/questionnaires/index.ts'
import type { RawForm } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import type { Db } from '#platform/context.ts'
import { type Filled, type KeptFiles, removedFiles } from '../filling/fields.ts'
import { readStep, type StepRead } from '../filling/read-step.ts'
import { type Asking, stepsOf } from '../filling/steps.ts'
import { readSentPlaces } from './read-places.ts'

export interface StepFilled extends Asking {
  readonly key: string
  readonly raw: RawForm
  /** Files that whoever calls has just kept. */
  readonly files?: KeptFiles
  readonly locale: Locale
  readonly language: string
}

/** One screen as it was sent, communes found: what to keep and where to go, or the form again. Nothing is written here. */
export async function fillStep(
  db: Db,
  questionnaire: Questionnaire,
  filled: Filled,
  { raw, ...asked }: StepFilled,
): Promise<StepRead | undefined> {
  const step = stepsOf(questionnaire, filled, asked).find(({ key }) => key === asked.key)
  if (!step) return undefined
  const { sent, problems } = await readSentPlaces(db, step.questions, raw, asked.locale)
  const files = { ...removedFiles(step.questions, raw), ...asked.files }
  return readStep(questionnaire, filled, { ...asked, sent, problems, files })
}
