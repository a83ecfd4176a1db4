import type { FormState } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { QuestionFields as AskedFields } from '#modules/questionnaires/index.ts'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { seatKindTexts } from '../../seating/index.ts'
import {
  type Answer,
  askedOf,
  fieldsOf,
  type Question,
  registrationTexts,
  type SeatClass,
} from '../../seating/nouns.ts'

/** Waits, is refused (the kind may then not be chosen, except by the team), or is not registered to that date of a series. */
export type WithoutSeat = 'waiting-list' | 'refused' | 'no-list' | 'left-out'

interface FieldsProps {
  readonly locale: Locale
  readonly form: FormState
}

export function NameFields({
  locale,
  form,
  values = {},
  labels,
}: FieldsProps & {
  readonly values?: {
    readonly name?: string
    readonly organisation?: string
    readonly function?: string
  }
  /** When somebody else writes them down: the browser must not fill in its owner's. */
  readonly labels?: Readonly<Record<'name' | 'organisation' | 'function', string>>
}) {
  const texts = labels ?? registrationTexts[locale]
  const own = labels === undefined
  return (
    <>
      <TextField
        form={form}
        name="name"
        label={texts.name}
        value={values.name}
        autocomplete={own ? 'name' : 'off'}
        required
      />
      <TextField
        form={form}
        name="organisation"
        label={texts.organisation}
        value={values.organisation}
        autocomplete={own ? 'organization' : 'off'}
      />
      <TextField
        form={form}
        name="function"
        label={texts.function}
        value={values.function}
        autocomplete={own ? 'organization-title' : 'off'}
      />
    </>
  )
}

export function SeatClassField({
  locale,
  form,
  classes,
  name = 'seatClass',
  full = new Set(),
  without = 'waiting-list',
}: FieldsProps & {
  readonly classes: readonly SeatClass[]
  readonly name?: string
  /** Kinds where whoever arrives now finds no seat: said before one chooses. */
  readonly full?: ReadonlySet<string>
  /** What becomes of whoever chooses a full kind. */
  readonly without?: WithoutSeat
}) {
  if (classes.length === 0) return null
  const texts = seatKindTexts[locale]
  return (
    <Radios
      form={form}
      name={name}
      label={registrationTexts[locale].seatClass}
      options={classes.map(({ id, label }) => ({
        value: id,
        label,
        hint: full.has(id) ? texts.without[without] : undefined,
        disabled: full.has(id) && without === 'refused',
      }))}
      required
    />
  )
}

/** Each question says how long its answer is kept. */
export function QuestionFields({
  locale,
  form,
  questions,
  answers = [],
}: FieldsProps & {
  readonly questions: readonly Question[]
  readonly answers?: readonly Answer[]
}) {
  const kept = ({ keptDays }: Question) => ({
    fr: registrationTexts.fr.kept(String(keptDays)),
    en: registrationTexts.en.kept(String(keptDays)),
  })
  return (
    <AskedFields
      questionnaire={{ languages: [locale] }}
      questions={questions.map((question) => ({ ...askedOf(question), help: kept(question) }))}
      filled={Object.assign({}, ...answers.map((answer) => fieldsOf(answer)))}
      form={form}
      locale={locale}
      language={locale}
    />
  )
}
