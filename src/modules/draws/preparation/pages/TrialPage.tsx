import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LiveRegion } from '#ui/LiveRegion/LiveRegion.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Progress } from '#ui/Progress/Progress.tsx'
import type { Draw } from '../../draw.ts'
import { drawPaths } from '../../paths.ts'
import type { DrawFeature } from '../../quota.ts'
import { drawTexts } from '../../texts/draw.ts'
import { trialTexts } from '../texts/trial.ts'
import type { TrialOutcome } from '../trial.ts'
import { DrawSteps } from './DrawSteps.tsx'
import { TrialImpossible } from './TrialImpossible.tsx'
import { TrialPossible } from './TrialPossible.tsx'

export interface ShownTrial {
  readonly pool: 'invented' | 'registered'
  readonly state: 'running' | 'done' | 'stopped' | 'failed'
  readonly phase: string
  readonly done: number
  readonly total: number
  readonly outcome: TrialOutcome | undefined
}

export interface TrialPageProps {
  readonly frame: Frame
  readonly draw: Draw
  readonly features: readonly DrawFeature[]
  readonly trial: ShownTrial | undefined
  /** The quotas are those of the trial. */
  readonly isFresh: boolean
  readonly form: FormState
  /** Why the trial could not begin. */
  readonly refusal?: string | undefined
}

export function TrialPage(props: TrialPageProps) {
  const { frame, draw, trial, form } = props
  const texts = trialTexts[frame.locale]
  const running = trial?.state === 'running'
  return (
    <Layout
      frame={frame}
      title={`${draw.title}${colon[frame.locale]}${texts.title.toLowerCase()}`}
      lead={texts.lead}
      crumbs={[
        { label: drawTexts[frame.locale].draws, href: drawPaths.list },
        { label: draw.title, labelIn: writtenLocale, href: drawPaths.draw(draw.slug) },
      ]}
      refused={Object.keys(form.problems).length > 0 || props.refusal !== undefined}
    >
      <DrawSteps frame={frame} draw={draw} step="trial" />
      {props.refusal ? (
        <Notice tone="danger">
          <p>{props.refusal}</p>
        </Notice>
      ) : null}
      <LiveRegion subject={`draw-trial:${draw.id}`} state={trial?.state}>
        <Shown {...props} />
      </LiveRegion>
      {running ? null : (
        <div class="draw-actions">
          <ActionButton
            frame={frame}
            action={drawPaths.trial(draw.slug)}
            label={trial ? texts.again : texts.run}
            tone={trial ? 'quiet' : 'action'}
          />
        </div>
      )}
    </Layout>
  )
}

function Shown(props: TrialPageProps) {
  const { frame, draw, trial, isFresh } = props
  const texts = trialTexts[frame.locale]
  if (!trial) return <p>{texts.none}</p>
  if (trial.state === 'running') return <Running {...props} trial={trial} />
  if (trial.state === 'stopped' || trial.state === 'failed' || !trial.outcome)
    return (
      <Notice tone="caution">
        <p>{trial.state === 'stopped' ? texts.stopped : texts.failed}</p>
      </Notice>
    )
  const { outcome } = trial
  return (
    <>
      {isFresh ? null : (
        <Notice tone="caution">
          <p>{texts.stale}</p>
        </Notice>
      )}
      {outcome.kind === 'unproven' ? (
        <Notice tone="danger">
          <p>{texts.unproven}</p>
        </Notice>
      ) : (
        <p>{texts[trial.pool](outcome.poolSize)}</p>
      )}
      {outcome.kind === 'possible' ? (
        <TrialPossible locale={frame.locale} features={props.features} outcome={outcome} />
      ) : null}
      {outcome.kind === 'impossible' ? (
        <TrialImpossible
          frame={frame}
          draw={draw}
          features={props.features}
          outcome={outcome}
          form={props.form}
          mayRelax={isFresh}
        />
      ) : null}
    </>
  )
}

function Running({ frame, draw, trial }: TrialPageProps & { readonly trial: ShownTrial }) {
  const texts = trialTexts[frame.locale]
  const phases: Readonly<Record<string, string>> = texts.phases
  const phase = phases[trial.phase] ?? texts.phases.target
  return (
    <>
      <Progress
        label={texts.running}
        value={trial.done}
        max={Math.max(1, trial.total)}
        text={phase}
        again={{ href: drawPaths.trial(draw.slug), label: texts.refresh }}
      />
      <ActionButton frame={frame} action={drawPaths.stopTrial(draw.slug)} label={texts.stop} />
    </>
  )
}
