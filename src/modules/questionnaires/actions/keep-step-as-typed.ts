import type { Questionnaire } from '#engines/questionnaires/index.ts'
import type { Db } from '#platform/context.ts'
import { type Filled, removedFiles, withSent } from '../filling/fields.ts'
import { stepsOf } from '../filling/steps.ts'
import type { StepFilled } from './fill-step.ts'
import { readSentPlaces } from './read-places.ts'

/**
 * What was typed on one screen, whatever it is worth: somebody who goes back, or stops, loses nothing and is asked nothing.
 * What does not fit is said when the screen is sent for good. Nothing is written here.
 */
export async function keepStepAsTyped(
  db: Db,
  questionnaire: Questionnaire,
  filled: Filled,
  { raw, files, ...asked }: StepFilled,
): Promise<Filled | undefined> {
  const step = stepsOf(questionnaire, filled, asked).find(({ key }) => key === asked.key)
  if (!step) return undefined
  const { sent } = await readSentPlaces(db, step.questions, raw, asked.locale)
  const kept = { ...removedFiles(step.questions, raw), ...files }
  return withSent(filled, step.questions, { sent, files: kept })
}
