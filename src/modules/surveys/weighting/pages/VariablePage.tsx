import type { Questionnaire } from '#engines/questionnaires/index.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { featureTexts } from '#modules/draws/index.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { FileField } from '#ui/FileField/FileField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { crumbsToPrepare } from '../../pages/survey-crumbs.ts'
import { paths } from '../../paths.ts'
import { fieldOf, firstWords, type Population, type SingleQuestion } from '../../population.ts'
import type { Survey } from '../../survey.ts'
import { weightingTexts } from '../../texts/weighting.ts'

const censusFeatures = [
  ...(['sexe', 'age', 'diplome', 'profession', 'logement', 'commune'] as const),
] as const

export interface VariablePageProps {
  readonly frame: Frame
  readonly survey: Survey
  readonly questionnaire: Questionnaire
  readonly question: SingleQuestion
  readonly population: Population | undefined
  readonly form: FormState
  readonly censusForm?: FormState
  /** A file filled the fields in: nothing is saved yet. */
  readonly isProposed?: boolean
}

/** The population on one question: typed, or as a file of the census tells it. */
export function VariablePage(props: VariablePageProps) {
  const { frame, survey, questionnaire, question, form, censusForm = emptyForm } = props
  const texts = weightingTexts[frame.locale]
  const words = firstWords(questionnaire, question.text)
  return (
    <Layout
      frame={frame}
      title={texts.ofQuestion(words)}
      lead={texts.formLead}
      crumbs={[
        ...crumbsToPrepare(frame.locale, survey),
        { label: texts.title, href: paths.population(survey.slug) },
        { label: words, labelIn: writtenLocale },
      ]}
      refused={Object.keys({ ...form.problems, ...censusForm.problems }).length > 0}
    >
      {props.isProposed ? (
        <Notice tone="info">
          <p>{texts.proposed}</p>
        </Notice>
      ) : null}
      <PopulationForm {...props} />
      <CensusForm {...props} />
      {props.population ? (
        <ActionButton
          frame={frame}
          action={paths.removePopulation(survey.slug, question.id)}
          label={texts.remove}
          tone="danger"
          confirm={texts.removeConfirm}
        />
      ) : null}
    </Layout>
  )
}

function PopulationForm(props: VariablePageProps) {
  const { frame, survey, questionnaire, question, population, form } = props
  const texts = weightingTexts[frame.locale]
  const categories = question.options.map((option, at) => ({
    at,
    label: population ? population.categories[at]?.label : firstWords(questionnaire, option.text),
    share: population?.categories[at]?.share,
  }))
  const placeOf = (id: string, at: number) => {
    if (!population) return String(at)
    const place = population.categories.findIndex(({ options }) => options.includes(id))
    return place < 0 ? '' : String(place)
  }
  return (
    <Form
      frame={frame}
      action={paths.variable(survey.slug, question.id)}
      form={form}
      submit={texts.keep}
      seen
    >
      <h2>{texts.categories}</h2>
      {categories.map(({ at, label, share }) => (
        <fieldset class="field-row">
          <legend>{texts.category(String(at + 1))}</legend>
          <TextField
            name={fieldOf.label(at)}
            label={texts.label}
            form={form}
            value={label ?? ''}
            maxlength={120}
            eitherOr
          />
          <NumberField
            name={fieldOf.share(at)}
            label={texts.share}
            hint={at === 0 ? texts.shareHint : undefined}
            form={form}
            value={share === undefined ? '' : String(share).replace('.', ',')}
            eitherOr
          />
        </fieldset>
      ))}
      <h2>{texts.options}</h2>
      <p>{texts.optionsHint}</p>
      {question.options.map(({ id, text }, at) => (
        <Select
          name={fieldOf.option(id)}
          label={firstWords(questionnaire, text)}
          form={form}
          value={placeOf(id, at)}
          eitherOr
          options={[
            { value: '', label: texts.nowhere },
            ...categories.map((category) => ({
              value: String(category.at),
              label: categoryWords(props, category.at, category.label),
            })),
          ]}
        />
      ))}
      <TextField
        name="reference"
        label={texts.reference}
        hint={texts.referenceHint}
        form={form}
        value={population?.reference ?? ''}
        maxlength={200}
        required
      />
    </Form>
  )
}

/** “Catégorie 2 – Femmes”, by what was typed when it was. */
function categoryWords({ frame, form }: VariablePageProps, at: number, standing?: string) {
  const number = weightingTexts[frame.locale].category(String(at + 1))
  const label = form.values[fieldOf.label(at)] ?? standing ?? ''
  return label === '' ? number : `${number} – ${label}`
}

function CensusForm({ frame, survey, question, censusForm = emptyForm }: VariablePageProps) {
  const texts = weightingTexts[frame.locale]
  const census = featureTexts[frame.locale]
  return (
    <section>
      <h2>{census.census}</h2>
      <p>{census.censusHelp}</p>
      <Form
        frame={frame}
        action={paths.census(survey.slug, question.id)}
        form={censusForm}
        submit={census.censusRead}
        id="recensement"
        multipart
        tone="quiet"
      >
        <Select
          name="feature"
          label={texts.feature}
          form={censusForm}
          options={censusFeatures.map((value) => ({ value, label: texts.features[value] }))}
          required
        />
        <FileField
          name="file"
          label={census.censusFile}
          form={censusForm}
          accept=".csv,.zip,.txt"
          required
        />
        <TextField name="codes" label={census.codes} form={censusForm} required />
        <NumberField name="least" label={census.least} form={censusForm} value="16" required />
      </Form>
    </section>
  )
}
