import { writtenDay } from '#kit/dates.ts'
import type { Figure } from '#kit/instruments/instrument.ts'
import { writtenMoney, writtenNumber } from '#kit/numbers.ts'
import { ownOf } from '#kit/own.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import type { Viewer } from '#kit/viewer.ts'
import { colon } from '#kit/words.ts'
import type { Experiment } from '../../experiment.ts'
import { evaluationPaths } from '../../paths/evaluation.ts'
import { followUpPaths } from '../../paths/follow-up.ts'
import { phasePaths } from '../../paths/phase.ts'
import { protocolPaths } from '../../paths/protocol.ts'
import { fresh, paths } from '../../paths.ts'
import {
  isOnTeam,
  mayEditBudget,
  mayEditExperiment,
  mayFollowCommitment,
} from '../../permissions.ts'
import { openable, type Phase, phasesOver, phaseTexts } from '../../phases/nouns.ts'
import type { PlaceKey } from '../../places.ts'
import { stationOf } from '../../stage.ts'
import { stageTexts } from '../../texts/stage.ts'
import type { PlaceCounts } from '../place-counts.ts'
import { placeTexts } from '../texts/places.ts'

/** One thing of a place: where it is read, how it stands, what comes next for whoever may. */
export interface PlaceLine {
  readonly title: string
  readonly titleIn?: string | undefined
  readonly href: string
  readonly note?: string | undefined
  readonly state: string
  readonly gesture?: { readonly label: string; readonly href: string } | undefined
}

/** The places that gather several pages. The overview and the protocol are pages of their own. */
export const gatheringPlaces = [
  'framing',
  'field',
  'results',
  'means',
] as const satisfies readonly PlaceKey[]
export type GatheringPlace = (typeof gatheringPlaces)[number]

export interface LinesAsked {
  readonly viewer: Viewer | undefined
  readonly locale: Locale
  readonly experiment: Experiment
  readonly counts: PlaceCounts
  readonly phases: readonly Phase[]
  readonly kindTitles: Readonly<Record<string, string>>
  /** What each instrument counts first, by its id. */
  readonly figures: ReadonlyMap<string, Figure>
  /** Computed from the frozen plan, published and not withdrawn. */
  readonly publishedResults: number
}

export function placeLines(place: GatheringPlace, asked: LinesAsked): readonly PlaceLine[] {
  return { framing, field, results, means }[place](asked)
}

function framing({ viewer, locale, experiment, counts }: LinesAsked): readonly PlaceLine[] {
  const texts = placeTexts[locale]
  const { slug } = experiment
  const edits = mayEditExperiment(viewer, experiment)
  const station = stageTexts[locale].stations[stationOf(experiment)]
  const unsigned = counts.agreements > 0 ? texts.unsigned : texts.noAgreement
  const { signedOn } = counts
  return [
    {
      title: texts.things.stages,
      href: paths.stages(slug),
      state: experiment.stop ? texts.stopped(station) : station,
    },
    {
      title: texts.things.criteria,
      href: paths.criteria(slug),
      state: texts.criteriaMet(counts.criteriaMet, counts.criteria),
      gesture: whoMay(
        edits && counts.criteriaMet < counts.criteria,
        texts.gestures.criteria,
        paths.criteria(slug),
      ),
    },
    {
      title: texts.things.agreement,
      href: paths.agreement(slug),
      state: signedOn ? texts.signedOn(writtenDay(signedOn, locale)) : unsigned,
      gesture: whoMay(
        edits && !signedOn,
        counts.agreements > 0 ? texts.gestures.sign : texts.gestures.agreement,
        paths.agreementEdit(slug),
      ),
    },
    {
      title: texts.things.risks,
      href: paths.risks(slug),
      state: joined(
        counts.risks > 0 ? texts.risks(counts.risks) : texts.noRisk,
        counts.stopCriteria > 0 && texts.stopCriteria(counts.stopCriteria),
      ),
      gesture:
        counts.stopCriteria === 0 && counts.risks > 0
          ? whoMay(edits, texts.gestures.stop, paths.stopCriterion(slug, fresh))
          : whoMay(edits, texts.gestures.risk, paths.risk(slug, fresh)),
    },
  ]
}

function field(asked: LinesAsked): readonly PlaceLine[] {
  const { viewer, locale, experiment, counts, phases } = asked
  const texts = placeTexts[locale]
  const { slug } = experiment
  const writes = isOnTeam(viewer, experiment)
  const open = phases.filter(({ state }) => state === 'open').length
  const { over } = phasesOver(phases)
  const entries = writes ? counts.logEntries : counts.publicLogEntries
  return [
    phases.length === 0
      ? {
          title: texts.things.phases,
          href: phasePaths.list(slug),
          state: texts.noPhase,
          gesture: whoMay(
            mayEditExperiment(viewer, experiment),
            texts.gestures.protocol,
            protocolPaths.read(slug),
          ),
        }
      : {
          title: texts.things.phases,
          href: phasePaths.list(slug),
          state: joined(
            texts.phases(phases.length),
            open > 0 && texts.openPhases(open),
            over > 0 && texts.overPhases(over),
          ),
        },
    ...phases.flatMap((phase) => phaseLines(asked, phase)),
    {
      title: texts.things.logbook,
      href: followUpPaths.logbook(slug),
      state: entries > 0 ? texts.logEntries(entries) : texts.noLog,
      gesture: whoMay(writes, texts.gestures.log, followUpPaths.logbook(slug)),
    },
  ]
}

/** The phase, then its instruments: they are reached from here. */
function phaseLines(asked: LinesAsked, phase: Phase): readonly PlaceLine[] {
  const { viewer, locale, experiment, phases, kindTitles } = asked
  const words = phaseTexts[locale]
  const href = `${phasePaths.list(experiment.slug)}#phase-${phase.plan.id}`
  const edits = mayEditExperiment(viewer, experiment) && experiment.stage === 'running'
  const opens = phase.state === 'ahead' && openable(phase, phases).ok
  const label = phase.state === 'open' ? words.close : opens ? words.open : undefined
  /** Several phases, several draws: each link says of which. */
  const named = (word: string) => `${word}${colon[locale]}${phase.plan.title}`
  return [
    {
      title: phase.plan.title,
      titleIn: writtenLocale,
      href,
      state: joined(words.states[phase.state], phase.late && words.late),
      gesture: label === undefined ? undefined : whoMay(edits, named(label), href),
    },
    ...phase.instruments.map((instrument) => ({
      title: named(ownOf(kindTitles, instrument.kind) ?? instrument.kind),
      href: instrument.href,
      state: figureWords(asked.figures.get(instrument.id), locale),
    })),
  ]
}

function figureWords(figure: Figure | undefined, locale: Locale): string {
  const texts = placeTexts[locale]
  if (figure?.actual === undefined) return texts.noFigure
  const { label, actual, planned } = figure
  const written = writtenNumber(actual, locale)
  return planned === undefined
    ? texts.figureAlone(label[locale], written)
    : texts.figure(label[locale], written, writtenNumber(planned, locale))
}

function results(asked: LinesAsked): readonly PlaceLine[] {
  const { viewer, locale, experiment, counts, publishedResults } = asked
  const texts = placeTexts[locale]
  const { slug } = experiment
  const edits = mayEditExperiment(viewer, experiment)
  const answers = mayFollowCommitment(viewer, experiment)
  const sheet = counts.publishedSheets > 0 ? texts.sheetPublished : undefined
  const draft = counts.sheets > 0 ? texts.sheetDraft : texts.noSheet
  return [
    {
      title: texts.things.deviations,
      href: evaluationPaths.deviations(slug),
      state: texts.deviations,
    },
    {
      title: texts.things.proposals,
      href: followUpPaths.proposals(slug),
      state:
        counts.proposals === 0
          ? texts.noProposal
          : joined(
              texts.proposals(counts.proposals),
              counts.unanswered > 0 ? texts.unanswered(counts.unanswered) : texts.allAnswered,
            ),
      gesture:
        counts.unanswered > 0
          ? whoMay(answers, texts.gestures.answer, followUpPaths.proposals(slug))
          : whoMay(edits, texts.gestures.proposal, followUpPaths.proposals(slug)),
    },
    {
      title: texts.things.evaluation,
      href: evaluationPaths.evaluation(slug),
      state: joined(
        counts.questions > 0 ? texts.questions(counts.questions) : texts.noQuestion,
        counts.reports > 0 ? texts.reports(counts.reports) : texts.noReport,
        publishedResults > 0 && texts.results(publishedResults),
      ),
      gesture:
        counts.reports > 0
          ? undefined
          : whoMay(
              edits,
              counts.questions > 0 ? texts.gestures.report : texts.gestures.evaluation,
              evaluationPaths.evaluation(slug),
            ),
    },
    // Until it is published among the resources, the sheet is the team's.
    ...(isOnTeam(viewer, experiment)
      ? [
          {
            title: texts.things.sheet,
            href: evaluationPaths.sheet(slug),
            state: sheet ?? draft,
            gesture: whoMay(
              edits && !sheet,
              counts.sheets > 0 ? texts.gestures.publishSheet : texts.gestures.sheet,
              evaluationPaths.sheet(slug),
            ),
          },
        ]
      : []),
  ]
}

function means({ viewer, locale, experiment, counts }: LinesAsked): readonly PlaceLine[] {
  const texts = placeTexts[locale]
  const { slug } = experiment
  const edits = mayEditExperiment(viewer, experiment)
  const money = (cents: number | null) => writtenMoney(cents ?? 0, locale)
  return [
    {
      title: texts.things.team,
      href: paths.team(slug),
      state: joined(
        counts.members > 0 ? texts.members(counts.members) : texts.noMember,
        edits && counts.openTasks > 0 && texts.openTasks(counts.openTasks),
        edits && counts.lateTasks > 0 && texts.lateTasks(counts.lateTasks),
      ),
      gesture:
        counts.openTasks > 0
          ? whoMay(edits, texts.gestures.task, paths.team(slug))
          : whoMay(edits, texts.gestures.member, paths.member(slug, fresh)),
    },
    {
      title: texts.things.budget,
      href: paths.budget(slug),
      state:
        counts.budgetLines > 0
          ? texts.money(money(counts.actualCents), money(counts.plannedCents))
          : texts.noBudget,
      gesture: whoMay(
        mayEditBudget(viewer, experiment),
        texts.gestures.budget,
        paths.budgetLines(slug),
      ),
    },
  ]
}

function whoMay(may: boolean, label: string, href: string) {
  return may ? { label, href } : undefined
}

function joined(...parts: readonly (string | false)[]): string {
  return parts.filter(Boolean).join(', ')
}
