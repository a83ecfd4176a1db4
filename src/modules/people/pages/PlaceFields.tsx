import type { FormState } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { Combobox } from '#ui/Combobox/Combobox.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { peopleTexts } from '../texts/people.ts'

export interface PlaceChoice {
  /** `territory:<id>` */
  readonly value: string
  readonly label: string
}

export interface PlaceFieldsProps {
  readonly locale: Locale
  readonly form: FormState
  /** Address that proposes places as one types. */
  readonly source: string
  /** Several places were found for what was typed: one of them is chosen here. */
  readonly choices: readonly PlaceChoice[]
  readonly required?: boolean
  readonly hint?: string
}

/** A territory: proposed as one types, or chosen in a list when the form comes back. */
export function PlaceFields(props: PlaceFieldsProps) {
  const { locale, form, choices } = props
  const texts = peopleTexts[locale]
  const choosing = choices.length > 0
  return (
    <>
      <Combobox
        name="placeWords"
        label={texts.place}
        hint={props.hint ?? texts.placeHint}
        source={props.source}
        valueName={choosing ? undefined : 'place'}
        form={form}
        required={props.required}
      />
      {choosing ? (
        <>
          <HiddenField name="placeAsked" value={form.values['placeWords'] ?? ''} />
          <Radios name="place" label={texts.placeChoices} options={choices} form={form} />
        </>
      ) : null}
    </>
  )
}
