import { dayOf, shortDay } from '#kit/dates.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { Moments } from '#ui/Moments/Moments.tsx'
import { listFigures } from '../../evaluation/index.ts'
import { FollowUpTable, listCitizenProposals, listLogEntries } from '../../follow-up/index.ts'
import { followUpTexts } from '../../follow-up/nouns.ts'
import { followUpPaths } from '../../paths/follow-up.ts'
import { phasePaths } from '../../paths/phase.ts'
import {
  listInstruments,
  listPhaseRecords,
  listPhases,
  PhasesTimeline,
} from '../../phases/index.ts'
import { phaseTexts } from '../../phases/nouns.ts'
import type {
  ExperimentFactList,
  ExperimentSection,
  FigureSource,
  SectionContext,
} from '../../routes/section.ts'

const entriesShown = 4
const proposalsShown = 8

/** What a running experiment shows of itself on its page: phases, answers, logbook. */
export const runningSections: readonly ExperimentSection[] = [
  { name: 'phases', place: 'main', order: 250, draw: drawPhases },
  { name: 'answers', place: 'main', order: 400, draw: drawAnswers },
  { name: 'logbook', place: 'aside', order: 500, draw: drawLogbook },
]

/** Figures that the instruments report, beside those of the budget. */
export const instrumentFigures: FigureSource = {
  order: 10,
  async rows({ ctx, experiment, frame, kinds }) {
    const figures = await listFigures(ctx, kinds(), experiment.id)
    return figures.map(({ label, unit, planned, actual, href }) => ({
      label: label[frame.locale],
      unit: unit[frame.locale],
      planned,
      actual,
      href,
    }))
  },
}

/** The instruments, in the card beside the page. */
export const instrumentFacts: ExperimentFactList = {
  order: 20,
  async facts({ ctx, experiment, frame, kinds }) {
    const [opened, phases] = await Promise.all([
      listInstruments(ctx.db, experiment.id),
      listPhaseRecords(ctx.db, experiment.id),
    ])
    if (opened.length === 0) return []
    const titleOf = (kind: string) =>
      kinds().find(({ name }) => name === kind)?.texts[frame.locale].title ?? kind
    const phaseOf = new Map(phases.map(({ id, title }) => [id, title]))
    const links = opened.map(({ kind, href, phaseId }) => (
      <div>
        <a href={href}>{[titleOf(kind), phaseOf.get(phaseId)].filter(Boolean).join(', ')}</a>
      </div>
    ))
    return [{ name: phaseTexts[frame.locale].instruments, value: <>{links}</> }]
  },
}

async function drawPhases({ ctx, experiment, frame }: SectionContext) {
  const today = dayOf(ctx.now)
  const phases = await listPhases(ctx.db, experiment.id, today)
  if (phases.length === 0) return undefined
  return (
    <section>
      <h2>
        <a href={phasePaths.list(experiment.slug)}>{phaseTexts[frame.locale].title}</a>
      </h2>
      <PhasesTimeline frame={frame} experiment={experiment} phases={phases} today={today} />
    </section>
  )
}

async function drawAnswers({ ctx, experiment, frame }: SectionContext) {
  const proposals = await listCitizenProposals(ctx.db, experiment.id)
  if (proposals.length === 0) return undefined
  return (
    <section>
      <h2>
        <a href={followUpPaths.proposals(experiment.slug)}>
          {followUpTexts[frame.locale].proposals}
        </a>
      </h2>
      <FollowUpTable
        locale={frame.locale}
        slug={experiment.slug}
        proposals={proposals.slice(0, proposalsShown)}
        today={dayOf(ctx.now)}
      />
    </section>
  )
}

async function drawLogbook({ ctx, experiment, frame }: SectionContext) {
  const entries = await listLogEntries(ctx.db, experiment.id, { all: false, limit: entriesShown })
  if (entries.length === 0) return undefined
  const texts = followUpTexts[frame.locale]
  return (
    <section>
      <h2>{texts.logbook}</h2>
      <Moments
        items={entries.map(({ onDay, text }) => ({
          when: shortDay(onDay, frame.locale, dayOf(ctx.now)),
          label: shortWords(plainProse(text)),
        }))}
      />
      <p>
        <a href={followUpPaths.logbook(experiment.slug)}>{texts.allEntries}</a>
      </p>
    </section>
  )
}

function shortWords(text: string): string {
  return text.length > 220 ? `${text.slice(0, 200)}…` : text
}
