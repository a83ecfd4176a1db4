import type { Questionnaire } from '#engines/questionnaires/index.ts'
import { ownOf } from '#kit/own.ts'
import type { Db } from '#platform/context.ts'
import { type Filled, inDoubt, placeField, removedFiles, withSent } from '../filling/fields.ts'
import { stepsOf } from '../filling/steps.ts'
import type { StepFilled } from './fill-step.ts'
import { readSentPlaces } from './read-places.ts'

/**
 * What was typed on one screen, whatever it is worth: somebody who goes back, or stops, loses nothing and is asked nothing.
 * What does not fit, and a commune in doubt, are said when the screen is opened again. Nothing is written here.
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
  const words = step.questions
    .filter(({ kind, id }) => kind === 'place' && ownOf(sent, id) === undefined)
    .flatMap(({ id }) => {
      const typed = ownOf(raw, placeField(id))
      return typeof typed === 'string' && typed.trim() ? [[id, inDoubt(typed.trim())]] : []
    })
  const asTyped = { ...sent, ...Object.fromEntries(words) }
  return withSent(filled, step.questions, { sent: asTyped, files: kept })
}
