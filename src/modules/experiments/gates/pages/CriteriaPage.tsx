import type { Frame } from '#kit/frame.ts'
import { Badge, type Tone } from '#ui/Badge/Badge.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { gridUiTexts } from '#ui/Grid/texts.ts'
import { Meter } from '#ui/Meter/Meter.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { CriterionStanding, EligibilityCheck, EligibilityState } from '../../eligibility.ts'
import type { Experiment } from '../../experiment.ts'
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
      title={texts.title}
      lead={texts.lead}
      actions={
        may ? (
          <>
            <ButtonLink href={paths.criteriaLines(experiment.slug)}>{texts.write}</ButtonLink>
            <ButtonLink href={paths.criteriaPaste(experiment.slug)} tone="quiet">
              {gridUiTexts[frame.locale].paste}
            </ButtonLink>
          </>
        ) : undefined
      }
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
            <>
              <Shown check={criterion.latest} {...{ frame, experiment, names }} />
              {may ? (
                <div>
                  <a href={paths.criterionFile(experiment.slug, criterion.criterion)}>
                    {texts.join}
                    <span class="visually-hidden">{` (${words.title})`}</span>
                  </a>
                </div>
              ) : null}
              <Earlier checks={criterion.earlier} {...{ frame, experiment, names }} />
            </>,
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

/** What was written of a criterion before: nothing is rewritten. */
function Earlier(props: {
  readonly checks: readonly EligibilityCheck[]
  readonly frame: Frame
  readonly experiment: Experiment
  readonly names: ReadonlyMap<string, string>
}) {
  const { checks, frame } = props
  const texts = criteriaTexts[frame.locale]
  if (checks.length === 0) return null
  return (
    <Disclosure summary={texts.earlier}>
      {checks.map((check) => (
        <div>
          <Badge tone={tones[check.state]}>{texts.states[check.state]}</Badge>
          <Shown {...props} check={check} />
        </div>
      ))}
    </Disclosure>
  )
}
