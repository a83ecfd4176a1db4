import { challengeNames, challenges } from '#kit/challenge.ts'
import type { FormState } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { type TerritoryAnswer, TerritoryField } from '#modules/territories/index.ts'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { MarkdownArea } from '#ui/MarkdownArea/MarkdownArea.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { licenceIds, mayCopy } from '../licence.ts'
import { outcomes } from '../resource.ts'
import { facetTexts } from '../texts/facets.ts'
import { licenceMeaning, licenceName } from '../texts/licences.ts'
import { participediaTexts } from '../texts/participedia.ts'
import { type EvidenceLevel, resourceTexts } from '../texts/texts.ts'
import { fieldHint, fieldLabel, writingFieldTexts } from '../texts/writing-fields.ts'
import {
  facetLimit,
  facetValues,
  formats,
  type RankedFacet,
  rankedFacets,
} from '../vocabularies/facets.ts'
import { type ParticipediaField, participediaLists } from '../vocabularies/participedia.ts'
import { methodNames, methods, themeNames, themes } from '../vocabularies/subjects.ts'
import { longest } from '../writing/part-form.ts'
import type { FieldSpec } from '../writing/parts.ts'
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
  const field = { name: spec.key, label, hint, form, required: spec.required ?? false }
  switch (spec.control) {
    case 'line':
    case 'address':
      return <TextField {...field} />
    case 'short':
      return <TextArea {...field} rows={3} maxlength={longest.short} />
    case 'prose':
      return <MarkdownArea {...field} maxlength={longest.prose} />
    case 'choice':
      return <Radios {...field} required options={choicesOf(spec.key, locale)} />
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
  const said = writingFieldTexts[locale]
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
              label={`${label}, ${said.rank(at + 1)}`}
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

function levelsOf(locale: Locale) {
  const said = resourceTexts[locale].levels
  return (Object.keys(said) as unknown as EvidenceLevel[]).map((level) => ({
    value: String(level),
    label: `${level} : ${said[level]}`,
  }))
}

function choicesOf(key: string, locale: Locale) {
  const said = writingFieldTexts[locale]
  if (key === 'language') {
    return [
      { value: 'fr', label: said.french },
      { value: 'en', label: said.english },
    ]
  }
  if (key === 'outcome') {
    const words = resourceTexts[locale].outcomes
    return outcomes.map((value) => ({ value, label: words[value] }))
  }
  if (key === 'format') {
    const words = facetTexts[locale].formats
    return formats.map((value) => ({ value, label: words[value] }))
  }
  return licenceIds.filter(mayCopy).map((value) => ({
    value,
    label: licenceName(value, locale),
    hint: licenceMeaning(value, locale),
  }))
}

function optionsOf(key: string, locale: Locale): { value: string; label: string }[] {
  if (key === 'themes') {
    return themeNames.map((value) => ({ value, label: locale === 'fr' ? value : themes[value] }))
  }
  if (key === 'methods') {
    return methodNames.map((value) => ({ value, label: locale === 'fr' ? value : methods[value] }))
  }
  if (key === 'challenges') {
    const words = challengeNames[locale]
    return challenges.map((value) => ({ value, label: words[value] }))
  }
  if (key.startsWith('participedia.')) {
    const field = key.slice(13) as ParticipediaField
    const words: Readonly<Record<string, string>> = participediaTexts[locale][field].values
    return participediaLists[field].map((value) => ({ value, label: words[value] ?? value }))
  }
  const facet = rankedFacets.find((one) => one === key) as RankedFacet
  const words: Readonly<Record<string, string>> = facetTexts[locale].values[facet]
  return facetValues[facet].map((value) => ({ value, label: words[value] ?? value }))
}
