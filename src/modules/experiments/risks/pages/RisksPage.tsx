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
  const texts = riskTexts[frame.locale]
  const may = mayEditExperiment(frame.viewer, experiment)
  const met = props.criteria.some((criterion) => criterion.state === 'met')
  return (
    <ExperimentLayout
      frame={frame}
      experiment={experiment}
      title={texts.title}
      lead={texts.lead}
      wide
    >
      {met ? <Notice tone="caution">{texts.metNotice}</Notice> : null}
      <h2>{texts.risks}</h2>
      {risks.length === 0 ? (
        <EmptyState title={texts.none}>
          <p>{texts.noneText}</p>
        </EmptyState>
      ) : (
        <RiskTable {...props} may={may} />
      )}
      {may ? (
        <ButtonLink href={paths.risk(experiment.slug, fresh)} tone="quiet">
          {texts.add}
        </ButtonLink>
      ) : null}
      <h2>{texts.criteria}</h2>
      <p>{texts.criteriaLead}</p>
      {props.criteria.length === 0 ? (
        <p>{texts.noCriterion}</p>
      ) : (
        <CriteriaTable {...props} may={may} />
      )}
      {may ? (
        <ButtonLink href={paths.stopCriterion(experiment.slug, fresh)} tone="quiet">
          {texts.addCriterion}
        </ButtonLink>
      ) : null}
    </ExperimentLayout>
  )
}

function RiskTable({ frame, experiment, risks, may }: RisksPageProps & { readonly may: boolean }) {
  const texts = riskTexts[frame.locale]
  return (
    <Table
      caption={texts.risks}
      captionHidden
      columns={[
        { title: texts.risk },
        { title: texts.degree },
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
          <Badge tone={tones[riskLevel(risk)]}>{texts.levels[riskLevel(risk)]}</Badge>
          <div class="hint">
            {answerSaid(riskForm.fields.likelihood, risk.likelihood, frame.locale)},{' '}
            {answerSaid(riskForm.fields.severity, risk.severity, frame.locale)}
          </div>
        </>,
        risk.mitigation || texts.dash,
        risk.owner || texts.dash,
        answerSaid(riskForm.fields.state, risk.state, frame.locale),
      ])}
    />
  )
}

function CriteriaTable(props: RisksPageProps & { readonly may: boolean }) {
  const { frame, experiment, criteria, today } = props
  const { locale } = frame
  const texts = riskTexts[locale]
  return (
    <Table
      caption={texts.criteria}
      captionHidden
      columns={[
        { title: texts.criterion },
        { title: stopCriterionForm.fields.checkOn.label[locale] },
        { title: texts.checked },
      ]}
      rows={criteria.map((criterion) => [
        props.may ? (
          <a href={paths.stopCriterion(experiment.slug, criterion.id)}>
            {plainProse(criterion.text)}
          </a>
        ) : (
          criterion.text
        ),
        <>
          {criterion.checkOn ? writtenDay(criterion.checkOn, locale) : texts.dash}
          {isCheckDue(criterion, today) ? (
            <>
              {' '}
              <strong>{texts.due}</strong>
            </>
          ) : null}
        </>,
        <>
          <Badge
            tone={
              criterion.state === 'met'
                ? 'danger'
                : criterion.state === 'not-met'
                  ? 'good'
                  : 'neutral'
            }
          >
            {texts.criterionStates[criterion.state]}
          </Badge>{' '}
          {criterion.checkedOn ? texts.checkedOn(writtenDay(criterion.checkedOn, locale)) : ''}{' '}
          <ProseWords markdown={criterion.note} />
        </>,
      ])}
    />
  )
}
