import type { FormState } from '#kit/form.ts'
import { writtenNumber } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { Combobox } from '#ui/Combobox/Combobox.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { type Choice, fieldNames, type TerritoryAnswer } from '../answer.ts'
import { searchSource } from '../list-filter.ts'
import { paths } from '../paths.ts'
import { type Territory, type TerritoryKind, territoryLabel } from '../territory.ts'
import { answerTexts } from '../texts/answers.ts'
import { kindWord } from '../texts/kinds.ts'

export interface TerritoryFieldProps {
  readonly locale: Locale
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly form: FormState
  readonly required?: boolean
  /** The types that may be chosen, when the form asks for one in particular. */
  readonly kinds?: readonly TerritoryKind[] | undefined
  /** The place already known, when the form opens. */
  readonly chosen?: Territory | undefined
  /** What `resolveTerritoryField` said, when the form comes back. */
  readonly answer?: TerritoryAnswer | undefined
}

/**
 * Asks for a place. With JavaScript, proposals appear as one types; without, the form comes back
 * with a list to choose from. The route reads it with `resolveTerritoryField`.
 */
export function TerritoryField(props: TerritoryFieldProps) {
  const { name, form, answer, locale } = props
  const texts = answerTexts[locale]
  const fields = fieldNames(name)
  const chosen = answer?.kind === 'chosen' ? answer.territory : props.chosen
  const label = chosen && territoryLabel(chosen)
  const asked = answer?.kind === 'choices' && answer.choices.length > 0
  const typed = form.values[name]
  // A typed text that has led to its place is replaced by the full name, so that both agree.
  const shown = answer?.kind === 'chosen' ? label : (typed ?? label)

  return (
    <>
      <Combobox
        name={fields.text}
        label={props.label}
        hint={props.hint ?? texts.hint}
        form={{
          ...form,
          values: { ...form.values, [name]: shown ?? '', [fields.id]: chosen?.id ?? '' },
        }}
        required={props.required}
        locale={locale}
        source={searchSource(paths.search, props.kinds)}
        valueName={asked ? undefined : fields.id}
        chosen={chosen?.id}
      />
      <HiddenField name={fields.asked} value={shown ?? ''} follows />
      {asked ? (
        <Radios
          name={fields.id}
          label={texts.choices}
          form={form}
          locale={locale}
          required
          options={answer.choices.map((choice) => optionOf(choice, locale))}
        />
      ) : null}
    </>
  )
}

function optionOf(choice: Choice, locale: Locale) {
  return {
    value: choice.territory.id,
    label: territoryLabel(choice.territory),
    hint: choiceNote(choice, locale),
  }
}

/** « commune, 227 830 hab. »: what tells two places of one name apart. */
export function choiceNote({ territory, matched }: Choice, locale: Locale): string {
  const texts = answerTexts[locale]
  const { population } = territory
  return [
    kindWord(territory, locale),
    population === undefined ? '' : texts.inhabitants(writtenNumber(population, locale)),
    matched === undefined ? '' : texts.formerly(matched),
  ]
    .filter((part) => part !== '')
    .join(', ')
}
