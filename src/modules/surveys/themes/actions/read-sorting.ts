import type { Ctx } from '#platform/context.ts'
import { countNow } from '../../actions/count-now.ts'
import { compareTexts, isWhole, openQuestions, writtenTexts } from '../../coding.ts'
import { questionnaireOf } from '../../own-questionnaire.ts'
import { listSent } from '../../store/answers.ts'
import { findResults } from '../../store/surveys.ts'
import { listCoded, listCodings, listSettled, listThemes } from '../../store/themes.ts'
import type { Survey } from '../../survey.ts'
import type { SortedQuestion, Sorter, Sorting } from '../sorting.ts'

export async function readSorting(ctx: Ctx, survey: Survey, question: string): Promise<Sorting> {
  const { db } = ctx
  const texts = writtenTexts(question, await listSent(db, survey.id))
  const there = new Set(texts.map(({ answerId }) => answerId))
  const codings = (await listCodings(db, survey.id)).filter(
    (coding) => coding.question === question,
  )
  const sorters: Sorter[] = []
  for (const coding of codings) {
    const name = coding.coder && (await ctx.writerName(coding.coder))
    const coded = (await listCoded(db, coding.id)).filter(({ answerId }) => there.has(answerId))
    sorters.push({ coding, coded, name: name || undefined })
  }
  const [first, second] = sorters
  const settled = await listSettled(db, survey.id, question)
  const areDone = first?.coding.finishedAt && second?.coding.finishedAt
  const compared = areDone ? compareTexts(first.coded, second.coded, settled) : undefined
  const state = compared
    ? isWhole(texts, compared)
      ? 'whole'
      : 'differs'
    : ((['none', 'one', 'two'] as const)[sorters.length] ?? 'two')
  const themes = await listThemes(db, survey.id, question)
  return { themes, texts, sorters, settled, compared, state }
}

/** The questions whose numbers by theme stand with the results: those that are published, or those that would be. */
export async function toldThemes(ctx: Ctx, survey: Survey): Promise<ReadonlySet<string>> {
  const results = survey.publishedAt
    ? await findResults(ctx.db, survey.id)
    : await countNow(ctx, survey)
  const told = results?.questions.filter(({ themes }) => themes) ?? []
  return new Set(told.map(({ question }) => question))
}

/** Every question of the survey that asks for a text. */
export async function readSortings(ctx: Ctx, survey: Survey): Promise<readonly SortedQuestion[]> {
  const questionnaire = questionnaireOf(survey)
  const all: SortedQuestion[] = []
  for (const question of questionnaire ? openQuestions(questionnaire) : [])
    all.push({ question, sorting: await readSorting(ctx, survey, question.id) })
  return all
}
