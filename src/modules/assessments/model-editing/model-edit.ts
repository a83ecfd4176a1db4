import type { z } from 'zod'
import {
  type Criterion,
  findQuestion,
  type IndexModel,
  type IndexQuestion,
  levels,
} from '../index-model.ts'
import type { questionFormShape } from './question-form.ts'

export type QuestionWords = z.infer<typeof questionFormShape>

/** The fields of one question, as its form shows them. */
export function fieldsOf(question: IndexQuestion): Record<string, string> {
  return {
    textFr: question.text.fr,
    textEn: question.text.en,
    kind: question.kind,
    roles: question.roles.join('\n'),
    territories: (question.territories ?? []).join('\n'),
    least: question.population?.least?.toString() ?? '',
    most: question.population?.most?.toString() ?? '',
    sourceFr: question.source?.fr ?? '',
    sourceEn: question.source?.en ?? '',
    quick: question.quick ? 'yes' : '',
    ...Object.fromEntries(
      levels.flatMap((level) => [
        [`level${level}Fr`, question.levels[level - 1]?.fr ?? ''],
        [`level${level}En`, question.levels[level - 1]?.en ?? ''],
      ]),
    ),
  }
}

export function questionOf(id: string, words: QuestionWords): IndexQuestion {
  const { least, most, territories, sourceFr, sourceEn } = words
  const bounds = {
    ...(least === undefined ? {} : { least }),
    ...(most === undefined ? {} : { most }),
  }
  return {
    id,
    text: { fr: words.textFr, en: words.textEn },
    kind: words.kind,
    roles: words.roles,
    ...(territories.length > 0 ? { territories } : {}),
    ...(Object.keys(bounds).length > 0 ? { population: bounds } : {}),
    levels: levels.map((level) => ({ fr: words[`level${level}Fr`], en: words[`level${level}En`] })),
    ...(sourceFr ? { source: { fr: sourceFr, en: sourceEn } } : {}),
    ...(words.quick ? { quick: true } : {}),
  }
}

/** The same model with one question written anew: whoever edits another one at the same time loses nothing. */
export function withQuestion(model: IndexModel, question: IndexQuestion): IndexModel {
  return onCriteria(model, (criterion) => ({
    ...criterion,
    questions: criterion.questions.map((was) => (was.id === question.id ? question : was)),
  }))
}

export function withNewQuestion(
  model: IndexModel,
  criterionId: string,
  question: IndexQuestion,
): IndexModel {
  return onCriteria(model, (criterion) =>
    criterion.id === criterionId
      ? { ...criterion, questions: [...criterion.questions, question] }
      : criterion,
  )
}

export function withoutQuestion(model: IndexModel, id: string): IndexModel {
  return onCriteria(model, (criterion) => ({
    ...criterion,
    questions: criterion.questions.filter((question) => question.id !== id),
  }))
}

/**
 * An identifier that served in a published version is never used again, even where its question was taken away: what was
 * answered to the one would be compared with the other.
 */
export function freshQuestionId(
  criterionId: string,
  { draft, published }: { readonly draft: IndexModel; readonly published: readonly IndexModel[] },
): string {
  const models = [draft, ...published]
  let rank = 1
  while (models.some((model) => findQuestion(model, `${criterionId}.${rank}`))) rank++
  return `${criterionId}.${rank}`
}

export function findCriterion(model: IndexModel, id: string): Criterion | undefined {
  return model.pillars
    .flatMap(({ markers }) => markers.flatMap(({ criteria }) => criteria))
    .find((criterion) => criterion.id === id)
}

function onCriteria(model: IndexModel, change: (criterion: Criterion) => Criterion): IndexModel {
  return {
    ...model,
    pillars: model.pillars.map((pillar) => ({
      ...pillar,
      markers: pillar.markers.map((marker) => ({
        ...marker,
        criteria: marker.criteria.map(change),
      })),
    })),
  }
}
