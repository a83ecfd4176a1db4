import type { FormState } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import {
  type FormAnswers,
  FormQuestionFields,
  type formPlaces,
} from '#modules/questionnaires/index.ts'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { contributionTexts } from '../../calls/nouns.ts'
import { mostSpeakers, speakerField } from '../../contribution.ts'
import type { Programme, Track } from '../../programme-call.ts'

interface FieldsProps {
  readonly locale: Locale
  readonly form: FormState
  readonly programme: Programme
  readonly tracks: readonly Track[]
  readonly places: Awaited<ReturnType<typeof formPlaces>>
  readonly answers?: FormAnswers
}

/** What is offered, then who speaks, then what they agree to. */
export function ContributionFields(props: FieldsProps) {
  const { locale, form, programme, tracks, places, answers = {} } = props
  const texts = contributionTexts[locale]
  const common = { form }
  return (
    <>
      <h2>{texts.what}</h2>
      <TextField {...common} name="title" label={texts.name} maxlength={140} required />
      <TextArea
        {...common}
        name="summary"
        label={texts.summary}
        hint={texts.summaryHint}
        required
      />
      <TextArea
        {...common}
        name="details"
        label={texts.details}
        hint={texts.detailsHint}
        rows={7}
      />
      <Radios
        {...common}
        name="format"
        label={texts.format}
        options={programme.formats.map(({ key, name, minutes }) => ({
          value: key,
          label: `${name} (${texts.minutes(minutes)})`,
        }))}
        required
      />
      {tracks.length > 0 && (
        <Select
          {...common}
          name="track"
          label={texts.track}
          options={[
            { value: '', label: texts.noTrack },
            ...tracks.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <Radios
        {...common}
        name="language"
        label={texts.language}
        value={locale}
        options={[
          { value: 'fr', label: texts.languages.fr },
          { value: 'en', label: texts.languages.en },
        ]}
        required
      />
      <NumberField {...common} name="expected" label={texts.expected} hint={texts.expectedHint} />
      <FormQuestionFields {...{ locale, form, answers, places }} questions={programme.questions} />
      <TextArea {...common} name="needs" label={texts.needs} hint={texts.needsHint} rows={3} />
      <h2>{texts.who}</h2>
      <SpeakerFields locale={locale} form={form} rank={1} />
      <Disclosure summary={texts.moreSpeakers} open={hasMore(form)}>
        {Array.from({ length: mostSpeakers - 1 }, (_, at) => (
          <SpeakerFields locale={locale} form={form} rank={at + 2} />
        ))}
      </Disclosure>
      <h2>{texts.consents}</h2>
      <CheckBox {...common} name="recording" label={texts.recording} />
      <p class="hint">{texts.kept}</p>
    </>
  )
}

function hasMore({ values, problems }: FormState): boolean {
  return [...Object.entries(values), ...Object.entries(problems)].some(
    ([name, value]) => /^(name|email)[2-9]$/.test(name) && value !== '',
  )
}

function SpeakerFields(props: { locale: Locale; form: FormState; rank: number }) {
  const { form, rank } = props
  const texts = contributionTexts[props.locale]
  const first = rank === 1
  const named = (part: string) => speakerField(part, rank)
  return (
    <>
      <h3>{texts.speaker(rank)}</h3>
      <TextField
        form={form}
        name={named('name')}
        label={texts.person}
        autocomplete={first ? 'name' : undefined}
        required={first}
      />
      <TextField
        form={form}
        name={named('email')}
        label={texts.email}
        hint={first ? texts.emailHint : undefined}
        type="email"
        autocomplete={first ? 'email' : undefined}
        required={first}
      />
      <TextField
        form={form}
        name={named('organisation')}
        label={texts.organisation}
        autocomplete={first ? 'organization' : undefined}
      />
      <TextField form={form} name={named('territory')} label={texts.territory} />
      <CheckBox form={form} name={named('publishName')} label={texts.publishName} />
      <CheckBox form={form} name={named('publishPhoto')} label={texts.publishPhoto} />
    </>
  )
}
