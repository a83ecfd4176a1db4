import { dayOf, writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import type { Locale } from '#kit/texts.ts'
import { Badge, type Tone } from '#ui/Badge/Badge.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { Experiment } from '../../experiment.ts'
import type { GateStatus, RequirementKey, RequirementStatus } from '../../gate.ts'
import { paths } from '../../paths.ts'
import { mayGiveEvidence } from '../../permissions.ts'
import { requirementTexts } from '../texts/gate.ts'
import { stagesTexts } from '../texts/stages-page.ts'
import { nextWords } from '../texts/what-next.ts'
import type { WhatNext } from '../what-next.ts'
import { requirementHref } from './requirement-href.ts'

export interface GateTableProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly gate: GateStatus
  /** What comes next: while phases are open, it is their own gesture. */
  readonly next: WhatNext
  readonly names: ReadonlyMap<string, string>
}

const tones: Readonly<Record<RequirementStatus['state'], Tone>> = {
  met: 'good',
  waived: 'caution',
  missing: 'neutral',
}

/** Each requirement of a gate: met, set aside or to do, and what shows it. */
export function GateTable({ frame, experiment, gate, next, names }: GateTableProps) {
  const { locale } = frame
  const texts = stagesTexts[locale]
  const mayAct = mayGiveEvidence(frame.viewer, experiment)
  return (
    <Table
      caption={texts.requirement}
      captionHidden
      columns={[{ title: texts.requirement }, { title: texts.state }, { title: texts.shows }]}
      rows={gate.requirements.map((requirement) => [
        <RequirementName
          status={requirement}
          locale={locale}
          experiment={experiment}
          linked={mayAct}
        />,
        isRunning(requirement, next) ? (
          <Badge tone="info">{texts.underWay}</Badge>
        ) : (
          <Badge tone={tones[requirement.state]}>{texts[requirement.state]}</Badge>
        ),
        <Shown {...{ status: requirement, locale, names, experiment, mayAct, next }} />,
      ])}
    />
  )
}

/** People are at work in a phase: nothing is to be pressed. */
function isRunning({ key, state }: RequirementStatus, next: WhatNext): boolean {
  return key === 'phases-closed' && state === 'missing' && next.kind === 'run-phase'
}

/** The gesture of this line: for the phases, that of the one that counts now. */
function gestureOf(key: RequirementKey, next: WhatNext, locale: Locale): string {
  const isOfPhases = key === 'phases-closed' && next.kind.endsWith('-phase')
  return isOfPhases ? nextWords(next, locale) : requirementTexts[locale][key].gesture
}

function RequirementName(props: {
  readonly status: RequirementStatus
  readonly locale: Locale
  readonly experiment: Experiment
  readonly linked: boolean
}) {
  const { title } = requirementTexts[props.locale][props.status.key]
  if (!props.linked) return <>{title}</>
  return <a href={paths.requirement(props.experiment.slug, props.status.key)}>{title}</a>
}

function Shown(props: {
  readonly status: RequirementStatus
  readonly locale: Locale
  readonly names: ReadonlyMap<string, string>
  readonly experiment: Experiment
  readonly mayAct: boolean
  readonly next: WhatNext
}) {
  const { status, locale, names, next } = props
  const texts = stagesTexts[locale]
  const detail = status.fact?.detail?.[locale]
  const href = status.fact?.href ?? requirementHref(status.key, props.experiment.slug)
  const waivedBy = status.waiver?.personId ? names.get(status.waiver.personId) : undefined
  return (
    <>
      {detail ? <div>{detail}</div> : null}
      {status.waiver ? (
        <div>
          {texts.waivedBy(
            waivedBy ?? texts.someone,
            writtenDay(dayOf(status.waiver.at), locale),
            status.waiver.reason,
          )}
        </div>
      ) : null}
      {status.evidence.map((shown) => (
        <div>{shown.text}</div>
      ))}
      {status.state === 'missing' && href && props.mayAct ? (
        <a href={href}>
          {texts.goThere}
          <span class="visually-hidden">, {gestureOf(status.key, next, locale)}</span>
        </a>
      ) : null}
    </>
  )
}
