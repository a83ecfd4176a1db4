import { dayOf, writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import type { Locale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { ProseWords } from '#ui/Prose/ProseWords.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { Decision } from '../../decision.ts'
import { type Experiment, isOpenToAll, isStopOffered } from '../../experiment.ts'
import { type GateStatus, gates } from '../../gate.ts'
import type { StageDates } from '../../lateness.ts'
import { ExperimentLayout } from '../../pages/ExperimentLayout.tsx'
import { ExperimentLine } from '../../pages/ExperimentLine.tsx'
import { GivenLink } from '../../pages/GivenLink.tsx'
import type { Passage } from '../../passage.ts'
import { phasePaths } from '../../paths/phase.ts'
import { paths } from '../../paths.ts'
import {
  mayDecideForTheLab,
  mayEditExperiment,
  mayPassGate,
  maySeeWorkings,
} from '../../permissions.ts'
import { phaseTexts } from '../../phases/nouns.ts'
import { stations } from '../../stage.ts'
import { withColon } from '../../texts/colon.ts'
import { refusalTexts } from '../../texts/refusal.ts'
import { stageTexts } from '../../texts/stage.ts'
import { requirementTexts } from '../texts/gate.ts'
import { stagesTexts } from '../texts/stages-page.ts'
import type { WhatNext } from '../what-next.ts'
import { GateTable } from './GateTable.tsx'
import { NextLine } from './NextLine.tsx'
import { nextHref } from './next-href.ts'
import { PassageTable } from './PassageTable.tsx'
import { requirementHref } from './requirement-href.ts'

export interface StagesPageProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly gate: GateStatus
  readonly passages: readonly Passage[]
  readonly decisions: readonly Decision[]
  readonly dates: StageDates
  readonly today: string
  /** It is closed before the experiment may be stopped. */
  readonly hasOpenPhase: boolean
  /** What comes next, as the page of the experiment says it. */
  readonly next: WhatNext
  readonly names: ReadonlyMap<string, string>
  /** An act was refused: what to do, said first. */
  readonly problem?: string | undefined
}

/** The gate it stands before, what comes later, what was passed, and what the circle decided. */
export function StagesPage(props: StagesPageProps) {
  const { frame, experiment, gate } = props
  const { locale } = frame
  const texts = stagesTexts[locale]
  return (
    <ExperimentLayout
      frame={frame}
      experiment={experiment}
      title={texts.title}
      lead={experiment.stop ? texts.stoppedLead : texts.lead}
      refused={props.problem !== undefined}
      wide
    >
      {props.problem ? (
        <div role="alert">
          <Notice tone="danger">{props.problem}</Notice>
        </div>
      ) : null}
      <ExperimentLine
        locale={locale}
        experiment={experiment}
        passages={props.passages}
        dates={props.dates}
        today={props.today}
        size="full"
      />
      <NextLine
        locale={locale}
        experiment={experiment}
        next={props.next}
        mayAct={mayEditExperiment(frame.viewer, experiment)}
        href={hrefHere(props)}
      />
      <PresentGate {...props} />
      <Gestures {...props} />
      <h2>{texts.history}</h2>
      {props.passages.length === 0 ? (
        <p>{texts.noHistory}</p>
      ) : (
        <PassageTable locale={locale} passages={props.passages} />
      )}
      <h2>{texts.decisions}</h2>
      <Decisions
        decisions={props.decisions}
        locale={locale}
        experiment={experiment}
        works={maySeeWorkings(props.frame.viewer, experiment)}
      />
      <LaterGates locale={locale} after={gate.station} dates={props.dates} />
      <Stopping {...props} />
    </ExperimentLayout>
  )
}

/** Where what comes next is done: straight to the page of what is missing, and nowhere when its button is here. */
function hrefHere({ next, gate, experiment }: StagesPageProps): string | undefined {
  if (next.kind === 'pass') return undefined
  if (next.kind !== 'requirement') return nextHref(next, experiment.slug)
  const missing = gate.requirements.find(({ key }) => key === next.key)
  return missing?.fact?.href ?? requirementHref(next.key, experiment.slug)
}

function PresentGate(props: StagesPageProps) {
  const { frame, experiment, gate } = props
  const { locale } = frame
  const texts = stagesTexts[locale]
  if (experiment.stop || gate.next === undefined) return null
  const station = stageTexts[locale].stations
  const to = station[gate.next]
  const may = mayPassGate(frame.viewer, experiment)
  return (
    <section>
      <h2>{texts.gateOf(station[gate.station], to)}</h2>
      <p>{texts.gateLead}</p>
      <GateTable {...props} />
      {gate.open || props.next.kind === 'run-phase' ? null : <p>{texts.closed}</p>}
      {may && gate.open ? (
        <ActionButton
          frame={frame}
          action={paths.pass(experiment.slug)}
          label={texts.pass(to)}
          tone="action"
          fields={{ from: gate.station }}
          confirm={texts.passConfirm(isOpenToAll(experiment))}
        />
      ) : null}
    </section>
  )
}

function Gestures({ frame, experiment }: StagesPageProps) {
  const texts = stagesTexts[frame.locale]
  if (!mayEditExperiment(frame.viewer, experiment)) return null
  return (
    <div class="actions">
      <ButtonLink href={paths.stageDates(experiment.slug)} tone="quiet">
        {texts.setDates}
      </ButtonLink>
      {mayDecideForTheLab(frame.viewer) ? (
        <>
          <ButtonLink href={paths.decision(experiment.slug)} tone="quiet">
            {texts.recordDecision}
          </ButtonLink>
          {experiment.stop ? (
            <ButtonLink href={paths.resume(experiment.slug)}>{texts.resume}</ButtonLink>
          ) : null}
        </>
      ) : null}
    </div>
  )
}

/** Apart, at the end, and in the size of a sentence: nobody stops what they came to carry on. */
function Stopping({ frame, experiment, hasOpenPhase }: StagesPageProps) {
  const texts = stagesTexts[frame.locale]
  const may = mayEditExperiment(frame.viewer, experiment) && mayDecideForTheLab(frame.viewer)
  if (!may || !isStopOffered(experiment)) return null
  if (hasOpenPhase) {
    return (
      <p>
        {texts.stopWhen} {refusalTexts[frame.locale]['phases-open']}{' '}
        <a href={phasePaths.list(experiment.slug)}>{phaseTexts[frame.locale].title}</a>
      </p>
    )
  }
  return (
    <p>
      {texts.stopWhen} <a href={paths.stop(experiment.slug)}>{texts.stop}</a>
    </p>
  )
}

function Decisions(props: {
  readonly decisions: readonly Decision[]
  readonly locale: Locale
  readonly experiment: Experiment
  readonly works: boolean
}) {
  const texts = stagesTexts[props.locale]
  if (props.decisions.length === 0) return <p>{texts.noDecision}</p>
  return (
    <Table
      caption={texts.decisions}
      captionHidden
      columns={[{ title: texts.decided }, { title: texts.circle }, { title: texts.minutes }]}
      rows={props.decisions.map((decision) => [
        withColon(props.locale, texts.subjects[decision.subject], texts.outcomes[decision.outcome]),
        <>
          {decision.circle}, {writtenDay(decision.decidedOn, props.locale)}
        </>,
        <>
          <ProseWords markdown={decision.minutes ?? ''} />
          {decision.link ? (
            <>
              {' '}
              <GivenLink href={decision.link} label={texts.link} />
            </>
          ) : null}
          {decision.fileId && props.works ? (
            <>
              {' '}
              <a href={paths.file(props.experiment.slug, decision.fileId)}>{texts.file}</a>
            </>
          ) : null}
        </>,
      ])}
    />
  )
}

/** What will be asked further down the line, folded. */
function LaterGates(props: {
  readonly locale: Locale
  readonly after: GateStatus['station']
  readonly dates: StageDates
}) {
  const texts = stagesTexts[props.locale]
  const station = stageTexts[props.locale].stations
  const later = stations.slice(stations.indexOf(props.after) + 1, -1)
  if (later.length === 0) return null
  return (
    <section>
      <h2>{texts.ahead}</h2>
      <p>{texts.aheadLead}</p>
      {later.map((one) => {
        const due = props.dates[one]
        const day = due ? `, ${texts.due(writtenDay(due, props.locale))}` : ''
        return (
          <Disclosure summary={`${station[one]}${day}`}>
            <ul>
              {gates[one].map((key) => (
                <li>{requirementTexts[props.locale][key].title}</li>
              ))}
            </ul>
          </Disclosure>
        )
      })}
    </section>
  )
}

/** « Camille Aubry, le 3 mars 2026 ». */
export function signed(
  locale: Locale,
  names: ReadonlyMap<string, string>,
  entry: { readonly personId: string | undefined; readonly at: Date },
): string {
  const texts = stagesTexts[locale]
  const name = (entry.personId && names.get(entry.personId)) || texts.someone
  return texts.evidenceBy(name, writtenDay(dayOf(entry.at), locale))
}
