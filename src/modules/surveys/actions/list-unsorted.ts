import type { Ctx } from '#platform/context.ts'
import { compareTexts, isWhole, openQuestions, type Unsorted, writtenTexts } from '../coding.ts'
import { questionnaireOf } from '../own-questionnaire.ts'
import { firstWords } from '../population.ts'
import { listSent } from '../store/answers.ts'
import { listCoded, listCodings, listSettled, listThemes } from '../store/themes.ts'
import type { Survey } from '../survey.ts'

export async function listUnsorted(
  { db }: Pick<Ctx, 'db'>,
  survey: Survey,
): Promise<readonly Unsorted[]> {
  const questionnaire = questionnaireOf(survey)
  if (!questionnaire) return []
  const sent = await listSent(db, survey.id)
  const codings = await listCodings(db, survey.id)
  const unsorted: Unsorted[] = []
  for (const question of openQuestions(questionnaire)) {
    const texts = writtenTexts(question.id, sent)
    const themes = await listThemes(db, survey.id, question.id)
    if (texts.length === 0 || themes.length === 0) continue
    const words = firstWords(questionnaire, question.text)
    const [first, second] = codings.filter((coding) => coding.question === question.id)
    if (!first?.finishedAt || !second?.finishedAt) {
      unsorted.push({ words, toSettle: undefined })
      continue
    }
    const compared = compareTexts(
      await listCoded(db, first.id),
      await listCoded(db, second.id),
      await listSettled(db, survey.id, question.id),
    )
    if (isWhole(texts, compared)) continue
    const agreed = new Set(compared.flatMap((row) => (row.agreed ? [row.answerId] : [])))
    const toSettle = texts.filter(({ answerId }) => !agreed.has(answerId)).length
    unsorted.push({ words, toSettle })
  }
  return unsorted
}
