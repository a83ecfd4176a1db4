import type { Day } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { Pending } from '#kit/instruments/instrument.ts'
import type { Reopening } from '#kit/reopenings/reopening.ts'
import { writtenLocale } from '#kit/texts.ts'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Timeline, type TimelineItem } from '#ui/Timeline/Timeline.tsx'
import type { PhaseState } from '../../column-types.ts'
import type { Experiment } from '../../experiment.ts'
import { ExperimentLayout } from '../../pages/ExperimentLayout.tsx'
import { phasePaths } from '../../paths/phase.ts'
import type { Phase } from '../phase.ts'
import { phaseTexts } from '../texts/phase.ts'
import { PhaseCard } from './PhaseCard.tsx'

export interface PhasesProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly phases: readonly Phase[]
  readonly today: Day
  readonly mayAct: boolean
  /** By phase, for whoever may act: what closing it would end. */
  readonly pending: Readonly<Record<string, readonly Pending[]>>
  /** By phase, for whoever may act: why it cannot be opened now, and what to do first. */
  readonly keptShut: Readonly<Record<string, string>>
  /** By the subject of the phase: each time that it went on, with why. */
  readonly reopenings: ReadonlyMap<string, readonly Pick<Reopening, 'at' | 'reason'>[]>
  /** Names of the kinds of instrument, in the reader's language. */
  readonly kindTitles: Readonly<Record<string, string>>
  /** The form that came back, and of which phase, which milestone. */
  readonly refused?:
    | {
        readonly planId: string
        readonly milestoneId?: string | undefined
        readonly form: FormState
      }
    | undefined
}

export function PhasesPage(props: PhasesProps) {
  const { frame, experiment, phases, refused } = props
  const texts = phaseTexts[frame.locale]
  return (
    <ExperimentLayout
      frame={frame}
      experiment={experiment}
      title={texts.title}
      lead={texts.lead}
      refused={refused !== undefined}
    >
      {phases.length === 0 ? (
        <EmptyState title={texts.noneTitle}>{texts.none}</EmptyState>
      ) : (
        <>
          <PhasesTimeline {...props} />
          {phases.map((phase) => (
            <PhaseCard
              {...props}
              phase={phase}
              pending={props.pending[phase.plan.id] ?? []}
              keptShut={props.keptShut[phase.plan.id]}
              form={refused?.planId === phase.plan.id ? refused.form : emptyForm}
              milestoneId={refused?.milestoneId}
            />
          ))}
        </>
      )}
    </ExperimentLayout>
  )
}

const drawnAs = {
  ahead: 'ahead',
  unopened: 'stopped',
  open: 'current',
  closed: 'done',
  cancelled: 'stopped',
} as const satisfies Record<PhaseState, TimelineItem['state']>

type TimelineOf = Pick<PhasesProps, 'frame' | 'experiment' | 'phases' | 'today'>

/** Only phases with both dates have a place on a line of time. */
export function PhasesTimeline({ frame, experiment, phases, today }: TimelineOf) {
  const titleOf = new Map(phases.map(({ plan }) => [plan.id, plan.title]))
  const items = phases.flatMap(({ plan, state, late }): TimelineItem[] => {
    if (plan.startsOn === '' || plan.endsOn === '') return []
    return [
      {
        label: plan.title,
        labelIn: writtenLocale,
        start: plan.startsOn,
        end: plan.endsOn,
        state: drawnAs[state],
        late,
        href: `${phasePaths.list(experiment.slug)}#phase-${plan.id}`,
        milestones: plan.milestones.map(({ title, on }) => ({ label: title, day: on })),
        after: plan.dependsOn.flatMap((id) => titleOf.get(id) ?? []),
      },
    ]
  })
  if (items.length === 0) return null
  return (
    <Timeline
      locale={frame.locale}
      title={phaseTexts[frame.locale].title}
      items={items}
      today={today}
    />
  )
}
