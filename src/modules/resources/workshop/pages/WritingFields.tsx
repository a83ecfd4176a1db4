import type { FormState } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { type TerritoryAnswer, TerritoryField } from '#modules/territories/index.ts'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { MarkdownArea } from '#ui/MarkdownArea/MarkdownArea.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { facetLimit } from '../../vocabularies/facets.ts'
import {
  choicesOf,
  type FieldSpec,
  fieldHint,
  fieldLabel,
  levelsOf,
  longest,
  optionsOf,
  writingFieldTexts,
} from '../../working/nouns.ts'
import { WritingRows, type WritingRowsProps } from './WritingRows.tsx'

export interface WritingFieldProps extends Pick<WritingRowsProps, 'items' | 'found'> {
  readonly locale: Locale
  readonly spec: FieldSpec
  readonly form: FormState
  /** Territories already noted: key and name. */
  readonly places: readonly { readonly id: string; readonly name: string }[]
  /** What was understood of the territory typed, when the form comes back. */
  readonly answer: TerritoryAnswer | undefined
}

/** The control that fits a field; its help stands under its question. */
export function WritingField(props: WritingFieldProps) {
  const { locale, spec, form } = props
  const label = fieldLabel(spec.key, locale)
  const hint = fieldHint(spec, locale)
  const field = {
    ...{ name: spec.key, label, hint, form },
    ...{ required: spec.required ?? false, eitherOr: spec.needed },
  }
  switch (spec.control) {
    case 'line':
    case 'address':
      return <TextField {...field} />
    case 'short':
      return <TextArea {...field} rows={3} maxlength={longest.short} />
    case 'prose':
      return <MarkdownArea {...field} maxlength={longest.prose} />
    case 'choice':
      return (
        <Radios {...field} required options={choicesOf(spec.key, locale, form.values[spec.key])} />
      )
    case 'level':
      return <Radios {...field} options={levelsOf(locale)} />
    case 'ranked':
      return <Ranked {...props} label={label} />
    case 'places':
      return <Places {...props} label={label} hint={hint} />
    default:
      return <WritingRows {...props} control={spec.control} label={label} hint={hint} />
  }
}

/** Three lists, the first one first: order is what a list of boxes cannot say. */
function Ranked({ locale, spec, form, label }: WritingFieldProps & { readonly label: string }) {
  const texts = writingFieldTexts[locale]
  const options = [{ value: '', label: '–' }, ...optionsOf(spec.key, locale)]
  const known = new Set(options.map(({ value }) => value))
  return (
    <fieldset class="field group ranked">
      <legend>{label}</legend>
      <div class="ranked-row">
        {Array.from({ length: facetLimit }, (_, at) => {
          const name = `${spec.key}.${at + 1}`
          const kept = form.values[name] ?? ''
          // A value that was noted before the list was closed stays until somebody changes it.
          const more = kept && !known.has(kept) ? [{ value: kept, label: kept }] : []
          return (
            <Select
              name={name}
              label={`${label}, ${texts.rank(at + 1)}`}
              form={form}
              required
              options={[...options, ...more]}
            />
          )
        })}
      </div>
    </fieldset>
  )
}

function Places(props: WritingFieldProps & { label: string; hint: string | undefined }) {
  const { locale, spec, form, places } = props
  return (
    <>
      {places.length > 0 ? (
        <CheckBoxes
          name={spec.key}
          label={writingFieldTexts[locale].keepPlace}
          form={{ values: form.values, problems: {} }}
          value={places.map(({ id }) => id)}
          options={places.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <TerritoryField
        locale={locale}
        name="territory"
        label={props.label}
        {...(props.hint ? { hint: props.hint } : {})}
        form={form}
        answer={props.answer}
      />
    </>
  )
}
