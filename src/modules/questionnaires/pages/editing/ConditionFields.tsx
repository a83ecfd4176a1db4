import {
  type Condition,
  type Questionnaire,
  questionsOf,
  wordsIn,
} from '#engines/questionnaires/index.ts'
import type { FormState } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { conditionSaid } from '../../editing/condition-said.ts'
import {
  aboutPopulation,
  aboutRole,
  conditionShown,
  conditionSigns,
  dropField,
  howField,
  lineFields,
  mostLines,
  typedCondition,
} from '../../editing/typed-condition.ts'
import { conditionTexts } from '../../texts/conditions.ts'
import { editingTexts } from '../../texts/editing.ts'

export interface ConditionFieldsProps {
  readonly draft: Questionnaire
  readonly when: Condition | undefined
  /** Questions that stand before what is asked: a condition looks back only. */
  readonly before: readonly string[]
  readonly lead: string
  readonly form: FormState
  readonly locale: Locale
}

/** A condition written by three fields a line: which question, how it compares, with what. */
export function ConditionFields({ draft, when, before, lead, form, locale }: ConditionFieldsProps) {
  const texts = editingTexts[locale]
  const typed = typedCondition(when, draft)
  const isOpen =
    when !== undefined || Object.keys(form.problems).some((name) => name.startsWith('when_'))
  if (!typed && when)
    return (
      <>
        <h2>{texts.condition}</h2>
        <p>{texts.complex(conditionSaid(when, draft, locale))}</p>
        <CheckBox name={dropField} label={texts.dropCondition} form={form} />
      </>
    )
  const shown = typed ? conditionShown(typed) : {}
  const count = Math.min(mostLines, Math.max(3, (typed?.lines.length ?? 0) + 1))
  const asked = { shown, form, locale, abouts: aboutsOf(draft, before, locale) }
  return (
    <Disclosure summary={texts.condition} open={isOpen}>
      <p>{lead}</p>
      {Array.from({ length: count }, (_, at) => (
        <ConditionLine line={at + 1} {...asked} />
      ))}
      <Radios
        name={howField}
        label={texts.how}
        form={form}
        value={shown[howField]}
        eitherOr
        options={[
          { value: 'all', label: texts.all },
          { value: 'any', label: texts.any },
        ]}
      />
    </Disclosure>
  )
}

interface ConditionLineProps {
  readonly line: number
  readonly shown: Readonly<Record<string, string>>
  readonly form: FormState
  readonly locale: Locale
  readonly abouts: readonly { readonly value: string; readonly label: string }[]
}

function ConditionLine({ line, shown, form, locale, abouts }: ConditionLineProps) {
  const texts = editingTexts[locale]
  const names = lineFields(line)
  const { signs } = conditionTexts[locale]
  return (
    <div class="condition-line">
      <Select
        name={names.about}
        label={texts.lineAbout(line)}
        form={form}
        value={shown[names.about]}
        options={[{ value: '', label: texts.noCondition }, ...abouts]}
        eitherOr
      />
      <Select
        name={names.is}
        label={texts.lineIs(line)}
        form={form}
        value={shown[names.is] ?? '='}
        options={conditionSigns.map((sign) => ({ value: sign, label: signs[sign] }))}
        eitherOr
      />
      <TextField
        name={names.value}
        label={texts.lineValue(line)}
        hint={texts.lineValueHint}
        form={form}
        value={shown[names.value]}
        maxlength={500}
        eitherOr
      />
    </div>
  )
}

function aboutsOf(draft: Questionnaire, before: readonly string[], locale: Locale) {
  const texts = editingTexts[locale]
  const language = draft.languages[0] ?? 'fr'
  const questions = questionsOf(draft).filter(({ id }) => before.includes(id))
  const abouts = questions.flatMap((question) => {
    const label = wordsIn(question.text, language, language)
    if (question.kind !== 'grid') return [{ value: question.id, label }]
    return question.rows.map((row) => ({
      value: `${question.id}/${row.id}`,
      label: `${label} – ${wordsIn(row.text, language, language)}`,
    }))
  })
  return [
    ...abouts,
    ...(draft.roles?.length ? [{ value: aboutRole, label: texts.role }] : []),
    { value: aboutPopulation, label: texts.population },
  ]
}
