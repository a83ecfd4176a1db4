import { questionsOf, readAnswers } from '#engines/questionnaires/index.ts'
import { emptyForm, type FormState, type RawForm } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import type { Db } from '#platform/context.ts'
import {
  askedInForm,
  type FormAnswers,
  type FormAnswersRead,
  type FormQuestions,
  formFilled,
  readFormAnswers,
} from '../filling/form-questions.ts'
import { type PlaceFound, placeNamesIn, placesShown, readSentPlaces } from './read-places.ts'

/** What a form of the house was sent for the questions that its team added, communes found. Nothing is written here. */
export async function readFormQuestions(
  db: Db,
  questions: FormQuestions,
  raw: RawForm,
  locale: Locale,
): Promise<FormAnswersRead> {
  const asked = askedInForm(questions)
  const { sent, problems } = await readSentPlaces(db, questionsOf(asked), raw, locale)
  const placeNames = await placeNamesIn(db, asked, readAnswers(asked, sent).answers)
  return readFormAnswers(questions, sent, { locale, placeNames, problems })
}

/** The communes of the form, as its page shows them. */
export function formPlaces(
  db: Db,
  questions: FormQuestions,
  { answers = {}, form = emptyForm }: { answers?: FormAnswers; form?: FormState },
): Promise<ReadonlyMap<string, PlaceFound>> {
  const asked = questionsOf(askedInForm(questions))
  return placesShown(db, asked, { filled: formFilled(answers), form })
}
