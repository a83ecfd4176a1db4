import { type Questionnaire, questionsOf } from '#engines/questionnaires/index.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import type { Compared } from '../../comparison.ts'
import { BesidePopulation } from '../../pages/BesidePopulation.tsx'
import { crumbsToPrepare } from '../../pages/survey-crumbs.ts'
import { WeightedNote } from '../../pages/WeightedNote.tsx'
import { paths } from '../../paths.ts'
import { firstWords, knownQuestions, type Population } from '../../population.ts'
import type { Survey } from '../../survey.ts'
import { weightingTexts } from '../../texts/weighting.ts'
import type { Weighting } from '../../weights.ts'

export interface PopulationPageProps {
  readonly frame: Frame
  readonly survey: Survey
  readonly questionnaire: Questionnaire
  readonly populations: readonly Population[]
  readonly compared: readonly Compared[]
  readonly weighting: Weighting | undefined
  /** Nothing of the weights would give a hidden number back: they stand beside published counts. */
  readonly isTold: boolean
  readonly forms: { readonly weigh?: FormState; readonly remove?: FormState }
}

/** For the team: what is known of the population, who answered beside it, and the rule of the weights. */
export function PopulationPage(props: PopulationPageProps) {
  const { frame, survey, populations, compared } = props
  const texts = weightingTexts[frame.locale]
  const { weigh = emptyForm, remove = emptyForm } = props.forms
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[...crumbsToPrepare(frame.locale, survey), { label: texts.title }]}
      refused={Object.keys({ ...weigh.problems, ...remove.problems }).length > 0}
    >
      <Variables {...props} />
      {populations.length > 0 && compared.length === 0 ? <p>{texts.notYet}</p> : null}
      <BesidePopulation locale={frame.locale} compared={compared} />
      <Weights {...props} />
    </Layout>
  )
}

function Variables({ frame, survey, questionnaire, populations }: PopulationPageProps) {
  const texts = weightingTexts[frame.locale]
  const questions = knownQuestions(questionnaire)
  return (
    <section>
      <h2>{texts.variables}</h2>
      <p>{questions.length === 0 ? texts.noQuestion : texts.variablesText}</p>
      {questions.length === 0 ? null : (
        <Table
          caption={texts.variables}
          captionHidden
          columns={[
            { title: texts.columns.question },
            { title: texts.columns.state },
            { title: texts.columns.gesture },
          ]}
          rows={questions.map(({ id, text }) => {
            const population = populations.find(({ question }) => question === id)
            const words = firstWords(questionnaire, text)
            return [
              <span lang={writtenLocale}>{words}</span>,
              population ? texts.known(population.reference) : texts.unknown,
              <a
                href={paths.variable(survey.slug, id)}
                aria-label={`${population ? texts.change : texts.write}, ${words}`}
              >
                {population ? texts.change : texts.write}
              </a>,
            ]
          })}
        />
      )}
    </section>
  )
}

function Weights(props: PopulationPageProps) {
  const { frame, survey, populations, weighting } = props
  const texts = weightingTexts[frame.locale]
  const isOver = survey.state === 'closed' || survey.state === 'sealed'
  return (
    <>
      {weighting ? (
        <WeightedNote
          {...{ locale: frame.locale, survey, weighting }}
          labels={labelsOf(props.questionnaire)}
        />
      ) : null}
      {weighting && !props.isTold ? (
        <Notice tone="caution">
          <p>{texts.notTold}</p>
        </Notice>
      ) : null}
      {weighting ? <WeightsGiven {...props} /> : null}
      <section>
        <h2>{texts.weights}</h2>
        <p>{texts.weightsText}</p>
        {populations.length === 0 ? <p>{texts.weighFirst}</p> : null}
        {isOver ? null : <p>{texts.weighWhen}</p>}
        {survey.publishedAt ? <p>{texts.refusals.published}</p> : null}
        {isOver && !survey.publishedAt && populations.length > 0 ? <WeighForm {...props} /> : null}
      </section>
    </>
  )
}

function labelsOf(questionnaire: Questionnaire): ReadonlyMap<string, string> {
  const questions = questionsOf(questionnaire)
  return new Map(questions.map(({ id, text }) => [id, firstWords(questionnaire, text)]))
}

function WeighForm({ frame, survey, questionnaire, ...props }: PopulationPageProps) {
  const texts = weightingTexts[frame.locale]
  const form = props.forms.weigh ?? emptyForm
  const labels = labelsOf(questionnaire)
  const known = props.populations.map(({ question }) => question)
  return (
    <>
      {props.weighting ? <p>{texts.again}</p> : null}
      <Form
        frame={frame}
        action={paths.weights(survey.slug)}
        form={form}
        submit={texts.weigh}
        id="poids"
      >
        <CheckBoxes
          name="variables"
          label={texts.use}
          form={form}
          value={props.weighting?.rule.variables ?? known}
          options={known.map((value) => ({ value, label: labels.get(value) ?? value }))}
          required
        />
        <NumberField
          name="most"
          label={texts.most}
          hint={texts.mostHint}
          form={form}
          value={String(props.weighting?.rule.most ?? 5).replace('.', ',')}
          required
        />
        <TextArea name="why" label={texts.why} hint={texts.whyHint} form={form} required />
      </Form>
    </>
  )
}

function WeightsGiven({ frame, survey, forms }: PopulationPageProps) {
  const texts = weightingTexts[frame.locale]
  const form = forms.remove ?? emptyForm
  return (
    <section>
      <LinkList
        items={[{ label: texts.file, href: paths.weightsCsv(survey.slug), note: texts.fileText }]}
      />
      <h3>{texts.removeWeights}</h3>
      <p>{texts.removeWeightsConfirm}</p>
      <Form
        frame={frame}
        action={paths.removeWeights(survey.slug)}
        form={form}
        submit={texts.removeWeights}
        tone="quiet"
        id="retirer"
      >
        <TextArea name="why" label={texts.removeWhy} form={form} required />
      </Form>
    </section>
  )
}
