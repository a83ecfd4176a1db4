import {
  type Answers,
  type Questionnaire,
  questionsOf,
  readAnswers,
} from '#engines/questionnaires/index.ts'
import { type Parsed, type RawForm, typedValues } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { withSent } from './fields.ts'
import { formProblems } from './read-step.ts'

/**
 * A questionnaire that is one form, asked and sent at once: its answers, or the form again with what does not fit. It asks
 * for no commune and no file, which need more than what was sent (see `fillStep`).
 */
export function readOneForm(
  questionnaire: Questionnaire,
  raw: RawForm,
  asked: { readonly locale: Locale; readonly language: string },
): Parsed<Answers> {
  const questions = questionsOf(questionnaire)
  const { answers, problems } = readAnswers(questionnaire, withSent({}, questions, { sent: raw }))
  if (problems.length === 0) return { ok: true, value: answers }
  const wrong = formProblems(questions, problems, { ...asked, questionnaire })
  return { ok: false, form: { values: typedValues(raw), problems: wrong } }
}
