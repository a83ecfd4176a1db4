import type { Db } from '#platform/context.ts'
import type { WordsAnswer, WordsAsked } from '#platform/module.ts'
import { paths } from '../paths.ts'
import { mayKeepSurveys } from '../permissions.ts'
import { findSurveysByWords } from '../store/by-words.ts'
import { surveyTexts } from '../texts/surveys.ts'

/** Surveys, for the search of the whole house. */
export async function searchSurveys(db: Db, asked: WordsAsked): Promise<readonly WordsAnswer[]> {
  const { words, viewer, locale, limit } = asked
  const found = await findSurveysByWords(db, { words, limit, all: mayKeepSurveys(viewer) })
  return found.map(({ title, slug, text }) => ({
    ...{ group: surveyTexts[locale].title, title, text },
    href: paths.survey(slug),
  }))
}
