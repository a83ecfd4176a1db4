import { writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { Badge, type Tone } from '#ui/Badge/Badge.tsx'
import { Card } from '#ui/Card/Card.tsx'
import { FileField } from '#ui/FileField/FileField.tsx'
import { Meter } from '#ui/Meter/Meter.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { attachmentAccept } from '../../attachment.ts'
import {
  type CriterionStanding,
  type EligibilityCheck,
  type EligibilityState,
  eligibilityStates,
} from '../../eligibility.ts'
import type { Experiment } from '../../experiment.ts'
import { ExperimentFormPage } from '../../pages/ExperimentFormPage.tsx'
import { ExperimentLayout } from '../../pages/ExperimentLayout.tsx'
import { GivenLink } from '../../pages/GivenLink.tsx'
import { paths } from '../../paths.ts'
import { mayEditExperiment, maySeeWorkings } from '../../permissions.ts'
import { criteriaTexts } from '../texts/criteria.ts'
import { requirementTexts } from '../texts/gate.ts'
import { stagesTexts } from '../texts/stages-page.ts'
import { signed } from './StagesPage.tsx'

const tones: Readonly<Record<EligibilityState, Tone>> = {
  unknown: 'neutral',
  'in-progress': 'info',
  met: 'good',
  'not-met': 'danger',
}

export interface CriteriaPageProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly criteria: readonly CriterionStanding[]
  readonly names: ReadonlyMap<string, string>
}

/** The seven criteria side by side. */
export function CriteriaPage({ frame, experiment, criteria, names }: CriteriaPageProps) {
  const texts = criteriaTexts[frame.locale]
  const met = criteria.filter((criterion) => criterion.state === 'met').length
  const may = mayEditExperiment(frame.viewer, experiment)
  return (
    <ExperimentLayout
      frame={frame}
      experiment={experiment}
      current="eligibility"
      title={texts.title}
      lead={texts.lead}
      wide
    >
      <Meter label={texts.title} value={met} max={criteria.length} text={texts.metOf(met)} />
      <Table
        caption={texts.title}
        captionHidden
        columns={[{ title: texts.criterion }, { title: texts.state }, { title: texts.shows }]}
        rows={criteria.map((criterion) => {
          const words = requirementTexts[frame.locale][`eligibility-${criterion.criterion}`]
          return [
            <>
              {may ? (
                <a href={paths.criterion(experiment.slug, criterion.criterion)}>{words.title}</a>
              ) : (
                words.title
              )}
              <div class="hint">{words.help}</div>
            </>,
            <Badge tone={tones[criterion.state]}>{texts.states[criterion.state]}</Badge>,
            <Shown check={criterion.latest} {...{ frame, experiment, names }} />,
          ]
        })}
      />
    </ExperimentLayout>
  )
}

function Shown(props: {
  readonly check: EligibilityCheck | undefined
  readonly frame: Frame
  readonly experiment: Experiment
  readonly names: ReadonlyMap<string, string>
}) {
  const { check, frame } = props
  if (!check) return <>{criteriaTexts[frame.locale].nothing}</>
  const texts = stagesTexts[frame.locale]
  const works = maySeeWorkings(frame.viewer, props.experiment)
  return (
    <>
      {check.text === '' ? null : <Prose markdown={check.text} />}
      {check.link ? (
        <div>
          <GivenLink href={check.link} label={texts.link} />
        </div>
      ) : null}
      {check.fileId && works ? (
        <div>
          <a href={paths.file(props.experiment.slug, check.fileId)}>{texts.file}</a>
        </div>
      ) : null}
      <div class="hint">{signed(frame.locale, props.names, check)}</div>
    </>
  )
}

export interface CriterionPageProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly form: FormState
  readonly standing: CriterionStanding
  readonly names: ReadonlyMap<string, string>
  /** For the membership: since when the register of the network counts the territory; null when it does not. */
  readonly memberSince?: string | null | undefined
}

/** One criterion: a new reading, and those before. */
export function CriterionPage(props: CriterionPageProps) {
  const { frame, experiment, form, standing } = props
  const texts = criteriaTexts[frame.locale]
  const stages = stagesTexts[frame.locale]
  const words = requirementTexts[frame.locale][`eligibility-${standing.criterion}`]
  const { memberSince } = props
  const member = memberSince ? texts.memberSince(writtenDay(memberSince, frame.locale)) : undefined
  const before = standing.latest ? [standing.latest, ...standing.earlier] : []
  return (
    <ExperimentFormPage
      frame={frame}
      experiment={experiment}
      form={form}
      tab="eligibility"
      back={{ label: texts.title, href: paths.criteria(experiment.slug) }}
      title={words.title}
      lead={words.help}
      action={paths.criterion(experiment.slug, standing.criterion)}
      submit={texts.save}
      multipart
      after={
        before.length === 0 ? undefined : (
          <>
            <h2>{texts.earlier}</h2>
            {before.map((check) => (
              <Card title={signed(frame.locale, props.names, check)} level={3}>
                <Badge tone={tones[check.state]}>{texts.states[check.state]}</Badge>
                <Shown check={check} frame={frame} experiment={experiment} names={props.names} />
              </Card>
            ))}
          </>
        )
      }
    >
      {memberSince === null ? <Notice tone="info">{texts.notMember}</Notice> : null}
      <Radios
        name="state"
        label={texts.stateQuestion}
        form={form}
        value={standing.state === 'unknown' && member ? 'met' : standing.state}
        required
        options={eligibilityStates.map((value) => ({ value, label: texts.states[value] }))}
      />
      <TextArea
        name="text"
        label={texts.text}
        hint={texts.textHint}
        form={form}
        value={standing.latest ? undefined : member}
        rows={4}
        eitherOr
      />
      <TextField name="link" label={stages.evidenceLink} form={form} type="url" />
      <FileField
        name="file"
        label={stages.evidenceFile}
        hint={stages.evidenceFileHint}
        form={form}
        accept={attachmentAccept}
      />
    </ExperimentFormPage>
  )
}
