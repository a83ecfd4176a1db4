import {
  type Answers,
  descriptionSchema,
  type Question,
  type Questionnaire,
  questionsOf,
  type Words,
} from '#engines/questionnaires/index.ts'
import { ownOf } from '#kit/own.ts'
import {
  markScale,
  marksOf,
  type SatisfactionAnswer,
  type SatisfactionMoment,
  satisfactionWords,
} from '../satisfaction.ts'
import { satisfactionTexts } from './texts/satisfaction.ts'

type Texts = (typeof satisfactionTexts)['fr']

const inBoth = (words: (texts: Texts) => string): Words => ({
  fr: words(satisfactionTexts.fr),
  en: words(satisfactionTexts.en),
})

/** What is asked of those who were there: marks, then words; nothing of it is required. */
function questionnaireOf(moment: SatisfactionMoment): Questionnaire {
  const marks = marksOf(moment).map(
    (id): Question => ({
      ...{ id, kind: 'scale', ...markScale },
      text: inBoth(({ marks: sentences }) => sentences[id]),
      low: inBoth(({ lowest }) => lowest),
      high: inBoth(({ highest }) => highest),
    }),
  )
  const words = satisfactionWords.map(
    (id): Question => ({
      ...{ id, kind: 'long-text', most: 2_000 },
      text: inBoth((texts) => texts.words[moment][id]),
      ...(id === 'liked' ? { help: inBoth(({ wordsHint }) => wordsHint) } : {}),
    }),
  )
  return {
    ...{ schema: descriptionSchema, id: `opinion_${moment}`, version: 1, languages: ['fr', 'en'] },
    title: inBoth((texts) => texts[moment]),
    pages: [{ id: 'opinion', questions: [...marks, ...words] }],
  }
}

export const opinionQuestionnaires = {
  hot: questionnaireOf('hot'),
  cold: questionnaireOf('cold'),
} as const satisfies Record<SatisfactionMoment, Questionnaire>

/** What is kept of the answers; nothing when nothing was said at all. */
export function answerOf(
  answers: Answers,
  moment: SatisfactionMoment,
): SatisfactionAnswer | undefined {
  const values = questionsOf(opinionQuestionnaires[moment]).flatMap(({ id }) => {
    const answer = ownOf(answers, id)
    return answer?.state === 'given' ? [[id, answer.value] as const] : []
  })
  if (values.length === 0) return undefined
  const text = (name: string) => String(values.find(([id]) => id === name)?.[1] ?? '')
  return {
    moment,
    marks: Object.fromEntries(values.filter(([, value]) => typeof value === 'number')),
    liked: text('liked'),
    improve: text('improve'),
  }
}
