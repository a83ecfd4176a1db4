import { writtenInstant } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { AskedFields } from '#ui/AskedFields/AskedFields.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { criteria, type Decision, decisionForm } from '../decision.ts'
import { type FundingPlan, mostSlip, type Scenario } from '../funding.ts'
import type { Grant } from '../grant.ts'
import { paths } from '../paths.ts'
import type { Project } from '../project.ts'
import { decisionTexts } from '../texts/decisions.ts'
import { crumbsOf } from './crumbs.ts'
import { planFacts, Warnings } from './FundingPages.tsx'

/** The plan beside what it would become: a page to read, that saves nothing. */
export function ScenarioPage(props: {
  frame: Frame
  project: Project
  grants: readonly Grant[]
  scenario: Scenario
  /** What was asked, with what of it was not understood. */
  form: FormState
  plan: FundingPlan
  other: FundingPlan
}) {
  const { frame, project, grants, scenario, form, plan, other } = props
  const { locale } = frame
  const texts = decisionTexts[locale]
  const would = planFacts(other, locale)
  const query = new URLSearchParams([
    ...scenario.refused.map((id) => ['refuse', id]),
    ['mois', String(scenario.months)],
  ])
  return (
    <Layout
      frame={frame}
      title={texts.scenarioTitle}
      lead={texts.scenarioLead}
      crumbs={crumbsOf(frame, project, { label: texts.scenarioTitle })}
      actions={
        <ButtonLink href={`${paths.decide(project.slug)}?${query}`}>{texts.decide}</ButtonLink>
      }
      refused={Object.keys(form.problems).length > 0}
      wide
    >
      <Form
        frame={frame}
        action={paths.scenario(project.slug)}
        form={form}
        submit={texts.compute}
        method="get"
      >
        <CheckBoxes
          name="refuse"
          label={texts.refusedGrants}
          form={form}
          value={scenario.refused}
          options={grants.map(({ id, funder }) => ({ value: id, label: funder }))}
        />
        <NumberField
          name="mois"
          label={texts.slip}
          hint={texts.slipHint(mostSlip)}
          form={form}
          value={String(scenario.months)}
        />
      </Form>
      <Table
        caption={texts.scenarioTitle}
        captionHidden
        columns={[
          { title: texts.figure },
          { title: texts.plan, align: 'right' },
          { title: texts.scenario, align: 'right' },
        ]}
        rows={planFacts(plan, locale).map(({ name, value }) => [
          name,
          value,
          would.find((fact) => fact.name === name)?.value ?? '',
        ])}
      />
      <h2>{texts.plan}</h2>
      <Warnings locale={locale} plan={plan} />
      <h2>{texts.scenario}</h2>
      <Warnings locale={locale} plan={other} />
    </Layout>
  )
}

/** What was looked at, in words that stay when grants change. */
export function scenarioSaid(
  { refused, months }: Scenario,
  grants: readonly Grant[],
  locale: Frame['locale'],
): string {
  if (refused.length === 0 && months === 0) return ''
  const texts = decisionTexts[locale]
  const funders = grants.filter(({ id }) => refused.includes(id)).map(({ funder }) => funder)
  const names = funders.length === 0 ? '' : ` (${funders.join(', ')})`
  return `${texts.refusedSaid(funders.length)}${names}, ${texts.months(months)}`
}

export function DecidePage(props: {
  frame: Frame
  project: Project
  form: FormState
  /** Sent with the decision: what was looked at before. */
  scenario: Scenario
  looked: string
  /** What of it was not understood. */
  unread: readonly string[]
}) {
  const { frame, project, form, scenario, looked, unread } = props
  const { locale } = frame
  const texts = decisionTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.decide}
      lead={texts.decideLead}
      crumbs={crumbsOf(frame, project, { label: texts.decide })}
      refused={Object.keys(form.problems).length > 0}
    >
      {unread.length === 0 ? null : (
        <Notice tone="caution">
          {unread.map((sentence) => (
            <p>{sentence}</p>
          ))}
        </Notice>
      )}
      {looked === '' ? null : (
        <Facts layout="rows" items={[{ name: texts.lookedAt, value: looked }]} />
      )}
      <Form frame={frame} action={paths.decide(project.slug)} form={form} submit={texts.save} guard>
        <HiddenField name="refuse" value={scenario.refused.join(' ')} />
        <HiddenField name="mois" value={String(scenario.months)} />
        <AskedFields fields={decisionForm.fields} form={form} locale={locale} />
      </Form>
    </Layout>
  )
}

/** Every decision of a project, the last first. */
export function Decisions({ frame, decisions }: { frame: Frame; decisions: readonly Decision[] }) {
  const { locale } = frame
  const texts = decisionTexts[locale]
  if (decisions.length === 0) return <p>{texts.none}</p>
  return (
    <>
      {decisions.map(({ choice, criteria: answered, reason, scenario, decidedAt }) => (
        <>
          <h3>
            {texts.choices[choice]}, {writtenInstant(decidedAt, locale)}
          </h3>
          <Prose markdown={reason} />
          <Facts
            layout="rows"
            items={[
              ...criteria.map((name) => ({
                ...{ name: texts.criteria[name], value: texts.answers[answered[name]] },
              })),
              ...(scenario === '' ? [] : [{ name: texts.lookedAt, value: scenario }]),
            ]}
          />
        </>
      ))}
    </>
  )
}
