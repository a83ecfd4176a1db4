import { writtenDay } from '#kit/dates.ts'
import { answerSaid } from '#kit/forms/asked-fields.ts'
import type { Frame } from '#kit/frame.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { Badge, type Tone } from '#ui/Badge/Badge.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { ProseWords } from '#ui/Prose/ProseWords.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { Experiment } from '../../experiment.ts'
import { ExperimentLayout } from '../../pages/ExperimentLayout.tsx'
import { fresh, paths } from '../../paths.ts'
import { mayEditExperiment } from '../../permissions.ts'
import {
  byWeight,
  isCheckDue,
  type Risk,
  type RiskLevel,
  riskForm,
  riskLevel,
  type StopCriterion,
  stopCriterionForm,
} from '../risk.ts'
import { riskTexts } from '../texts/risks.ts'

export interface RisksPageProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly risks: readonly Risk[]
  readonly criteria: readonly StopCriterion[]
  readonly today: string
}

const tones: Readonly<Record<RiskLevel, Tone>> = {
  low: 'neutral',
  middle: 'caution',
  high: 'danger',
}

/** What may go wrong, and what would make us stop. */
export function RisksPage(props: RisksPageProps) {
  const { frame, experiment, risks } = props
  const said = riskTexts[frame.locale]
  const may = mayEditExperiment(frame.viewer, experiment)
  const met = props.criteria.some((one) => one.state === 'met')
  return (
    <ExperimentLayout
      frame={frame}
      experiment={experiment}
      current="risks"
      title={said.title}
      lead={said.lead}
      wide
    >
      {met ? <Notice tone="caution">{said.metNotice}</Notice> : null}
      <h2>{said.risks}</h2>
      {risks.length === 0 ? (
        <EmptyState title={said.none}>
          <p>{said.noneText}</p>
        </EmptyState>
      ) : (
        <RiskTable {...props} may={may} />
      )}
      {may ? (
        <ButtonLink href={paths.risk(experiment.slug, fresh)} tone="quiet">
          {said.add}
        </ButtonLink>
      ) : null}
      <h2>{said.criteria}</h2>
      <p>{said.criteriaLead}</p>
      {props.criteria.length === 0 ? (
        <p>{said.noCriterion}</p>
      ) : (
        <CriteriaTable {...props} may={may} />
      )}
      {may ? (
        <ButtonLink href={paths.stopCriterion(experiment.slug, fresh)} tone="quiet">
          {said.addCriterion}
        </ButtonLink>
      ) : null}
    </ExperimentLayout>
  )
}

function RiskTable({ frame, experiment, risks, may }: RisksPageProps & { readonly may: boolean }) {
  const said = riskTexts[frame.locale]
  return (
    <Table
      caption={said.risks}
      captionHidden
      columns={[
        { title: said.risk },
        { title: said.degree },
        ...(['mitigation', 'owner', 'state'] as const).map((name) => ({
          title: riskForm.fields[name].label[frame.locale],
        })),
      ]}
      rows={byWeight(risks).map((risk) => [
        may ? (
          <a href={paths.risk(experiment.slug, risk.id)}>{plainProse(risk.text)}</a>
        ) : (
          risk.text
        ),
        <>
          <Badge tone={tones[riskLevel(risk)]}>{said.levels[riskLevel(risk)]}</Badge>
          <div class="hint">
            {answerSaid(riskForm.fields.likelihood, risk.likelihood, frame.locale)},{' '}
            {answerSaid(riskForm.fields.severity, risk.severity, frame.locale)}
          </div>
        </>,
        risk.mitigation || said.dash,
        risk.owner || said.dash,
        answerSaid(riskForm.fields.state, risk.state, frame.locale),
      ])}
    />
  )
}

function CriteriaTable(props: RisksPageProps & { readonly may: boolean }) {
  const { frame, experiment, criteria, today } = props
  const { locale } = frame
  const said = riskTexts[locale]
  return (
    <Table
      caption={said.criteria}
      captionHidden
      columns={[
        { title: said.criterion },
        { title: stopCriterionForm.fields.checkOn.label[locale] },
        { title: said.checked },
      ]}
      rows={criteria.map((one) => [
        props.may ? (
          <a href={paths.stopCriterion(experiment.slug, one.id)}>{plainProse(one.text)}</a>
        ) : (
          one.text
        ),
        <>
          {one.checkOn ? writtenDay(one.checkOn, locale) : said.dash}
          {isCheckDue(one, today) ? (
            <>
              {' '}
              <strong>{said.due}</strong>
            </>
          ) : null}
        </>,
        <>
          <Badge
            tone={one.state === 'met' ? 'danger' : one.state === 'not-met' ? 'good' : 'neutral'}
          >
            {said.criterionStates[one.state]}
          </Badge>{' '}
          {one.checkedOn ? said.checkedOn(writtenDay(one.checkedOn, locale)) : ''}{' '}
          <ProseWords markdown={one.note} />
        </>,
      ])}
    />
  )
}
