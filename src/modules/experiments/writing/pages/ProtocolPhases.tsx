import { shortDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { ownOf } from '#kit/own.ts'
import { writtenLocale } from '#kit/texts.ts'
import { semicolon } from '#kit/words.ts'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Card } from '#ui/Card/Card.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import type { Answer } from '../../answer.ts'
import type { Experiment } from '../../experiment.ts'
import { protocolPaths } from '../../paths/protocol.ts'
import { protocolTexts } from '../../protocol/nouns.ts'
import {
  type KindTitles,
  type ProtocolPhase,
  phaseProblems,
  phasesIn,
  type Section,
} from '../../template/nouns.ts'
import { protocolWriting } from '../texts/writing.ts'
import { RowGestures } from './ProtocolRows.tsx'

export interface ProtocolPhasesProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly section: Section
  readonly answer: Answer | undefined
  readonly baseVersion: number
  readonly open: boolean
  readonly kindTitles: KindTitles
}

/** The phases being written: each with its dates, what it waits for, and the instruments it opens. */
export function ProtocolPhases(props: ProtocolPhasesProps) {
  const { frame, experiment, section, open } = props
  const texts = protocolWriting[frame.locale]
  const phases = phasesIn(props.answer)
  return (
    <>
      <p class="hint">{section.words[frame.locale].help}</p>
      {phases.length === 0 ? <p>{texts.noPhases}</p> : null}
      {phases.map((phase) => (
        <PhaseSummary {...props} phase={phase} phases={phases} />
      ))}
      {open ? (
        <Actions>
          <ButtonLink
            href={protocolPaths.row(experiment.slug, section.address, 'nouveau')}
            tone="quiet"
          >
            {texts.addPhase}
          </ButtonLink>
        </Actions>
      ) : null}
    </>
  )
}

function PhaseSummary(
  props: ProtocolPhasesProps & { phase: ProtocolPhase; phases: readonly ProtocolPhase[] },
) {
  const { frame, experiment, section, phase, phases, open } = props
  const texts = protocolWriting[frame.locale]
  const problems = phaseProblems(phases).filter((problem) => problem.phase.id === phase.id)
  return (
    <Card
      title={phase.title || texts.phaseTitle}
      titleIn={phase.title ? writtenLocale : undefined}
      href={undefined}
      eyebrow={datesOf(phase, frame)}
    >
      {problems.length > 0 ? (
        <Notice tone="caution">
          {problems.map(({ problem }) => (
            <p>{texts.phaseProblems[problem]}</p>
          ))}
        </Notice>
      ) : null}
      {phase.purpose ? <Prose markdown={phase.purpose} /> : null}
      <Facts items={factsOf(props)} />
      {open ? (
        <Actions>
          <ButtonLink
            href={protocolPaths.row(experiment.slug, section.address, phase.id)}
            tone="quiet"
          >
            {texts.edit(phase.title)}
          </ButtonLink>
          <RowGestures {...props} id={phase.id} place={placeOf(phase, phases)} />
        </Actions>
      ) : null}
    </Card>
  )
}

function placeOf(phase: ProtocolPhase, phases: readonly ProtocolPhase[]) {
  return { first: phases[0] === phase, last: phases.at(-1) === phase }
}

/** Nothing is said of dates as long as neither is known. */
function datesOf(phase: ProtocolPhase, frame: Frame): string | undefined {
  if (phase.startsOn === '' && phase.endsOn === '') return undefined
  const day = (value: string) => (value === '' ? '…' : shortDay(value, frame.locale, undefined))
  return protocolTexts[frame.locale].phases.fromTo(day(phase.startsOn), day(phase.endsOn))
}

function factsOf(
  props: ProtocolPhasesProps & { phase: ProtocolPhase; phases: readonly ProtocolPhase[] },
) {
  const { frame, phase, phases, kindTitles } = props
  const texts = protocolWriting[frame.locale]
  const before = phases
    .filter((protocolPhase) => phase.dependsOn.includes(protocolPhase.id))
    .map((protocolPhase) => protocolPhase.title)
  return [
    ...(before.length > 0 ? [{ name: texts.dependsOn, value: before.join(', ') }] : []),
    ...(phase.earlyReason ? [{ name: texts.earlyReason, value: phase.earlyReason }] : []),
    ...(phase.milestones.length > 0
      ? [
          {
            name: texts.milestones,
            value: phase.milestones
              .map(({ title, on }) => `${title}, ${shortDay(on, frame.locale, undefined)}`)
              .join(semicolon[frame.locale]),
          },
        ]
      : []),
    {
      name: texts.instruments,
      value:
        phase.instruments.map(({ kind }) => ownOf(kindTitles, kind)?.title ?? kind).join(', ') ||
        texts.noInstruments,
    },
  ]
}
