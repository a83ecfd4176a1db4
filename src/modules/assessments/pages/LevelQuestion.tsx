import type { FormState } from '#kit/form.ts'
import { plainProse } from '#kit/prose/plain.ts'
import type { Locale } from '#kit/texts.ts'
import { Radios } from '#ui/Radios/Radios.tsx'
import { type IndexQuestion, levels } from '../index-model.ts'
import type { Answer } from '../score.ts'
import { diagnosisTexts } from '../texts/diagnosis.ts'

export interface LevelQuestionProps {
  readonly question: IndexQuestion
  readonly locale: Locale
  readonly form: FormState
  readonly answer: Answer | undefined
}

/** A question of the Index: one of its four levels in words, or none. Nothing is chosen beforehand; labels hold words alone. */
export function LevelQuestion({ question, locale, form, answer }: LevelQuestionProps) {
  return (
    <Radios
      name={question.id}
      label={plainProse(question.text[locale])}
      form={form}
      value={answer === undefined ? undefined : String(answer)}
      eitherOr
      options={[
        ...levels.map((level) => ({
          value: String(level),
          label: plainProse(question.levels[level - 1]?.[locale] ?? ''),
        })),
        { value: 'unknown', label: diagnosisTexts[locale].unknown },
      ]}
    />
  )
}
