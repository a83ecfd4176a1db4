import { type Day, writtenDay } from '#kit/dates.ts'
import type { Json } from '#kit/json/canonical-json.ts'
import { ownOf } from '#kit/own.ts'
import type { Locale } from '#kit/texts.ts'
import { isCivilDay } from '#kit/writing/civil-day.ts'
import { type KindTitles, settingLines } from './setting-words.ts'

/** One phase of the protocol. Dates may still be empty while it is being written. */
export interface ProtocolPhase {
  readonly id: string
  readonly title: string
  /** What happens, in some lines. */
  readonly purpose: string
  readonly startsOn: Day | ''
  readonly endsOn: Day | ''
  readonly milestones: readonly Milestone[]
  /** Ids of the phases that must be over before this one starts. */
  readonly dependsOn: readonly string[]
  /** Why it begins before one of them is over: whoever plans it so is asked once. */
  readonly earlyReason?: string | undefined
  readonly instruments: readonly PlannedInstrument[]
}

export interface Milestone {
  readonly id: string
  readonly title: string
  readonly on: Day
}

/** An instrument as the protocol configures it: created as it stands when the phase opens. */
export interface PlannedInstrument {
  readonly id: string
  /** Name of a kind offered by a room: `sessions`. */
  readonly kind: string
  readonly settings: { readonly [name: string]: Json }
}

export type PhaseProblem =
  | 'title-missing'
  | 'dates-missing'
  | 'ends-before-start'
  | 'milestone-outside'
  | 'dependency-unknown'
  | 'dependency-circle'
  | 'starts-before-dependency-ends'

/** What stands between these phases and a protocol that can be frozen. */
export function phaseProblems(
  phases: readonly ProtocolPhase[],
): readonly { readonly phase: ProtocolPhase; readonly problem: PhaseProblem }[] {
  const known = new Map(phases.map((phase) => [phase.id, phase]))
  return phases.flatMap((phase) =>
    [...ownProblems(phase), ...dependencyProblems(phase, known)].map((problem) => ({
      phase,
      problem,
    })),
  )
}

function ownProblems(phase: ProtocolPhase): PhaseProblem[] {
  const problems: PhaseProblem[] = []
  const { startsOn, endsOn } = phase
  if (phase.title.trim() === '') problems.push('title-missing')
  if (!isCivilDay(startsOn) || !isCivilDay(endsOn)) return [...problems, 'dates-missing']
  if (endsOn < startsOn) problems.push('ends-before-start')
  if (phase.milestones.some(({ on }) => on < startsOn || on > endsOn)) {
    problems.push('milestone-outside')
  }
  return problems
}

function dependencyProblems(
  phase: ProtocolPhase,
  known: ReadonlyMap<string, ProtocolPhase>,
): PhaseProblem[] {
  const problems: PhaseProblem[] = []
  const before = phase.dependsOn.map((id) => known.get(id))
  if (before.includes(undefined)) problems.push('dependency-unknown')
  if (circleFrom(phase.id, known)) return [...problems, 'dependency-circle']
  if (earlyFor(phase, [...known.values()]).length > 0 && !phase.earlyReason)
    problems.push('starts-before-dependency-ends')
  return problems
}

/** The phases that this one waits for, and that would not be over when it begins. */
export function earlyFor(
  phase: Pick<ProtocolPhase, 'startsOn' | 'dependsOn'>,
  phases: readonly ProtocolPhase[],
): readonly ProtocolPhase[] {
  if (phase.startsOn === '') return []
  return phases.filter(
    ({ id, endsOn }) => phase.dependsOn.includes(id) && endsOn !== '' && phase.startsOn < endsOn,
  )
}

/** Of those, the one that would not even have begun when this phase ends: no reason makes that possible. */
export function neverBegunFor(
  phase: Pick<ProtocolPhase, 'startsOn' | 'endsOn' | 'dependsOn'>,
  phases: readonly ProtocolPhase[],
): ProtocolPhase | undefined {
  return earlyFor(phase, phases).find(
    ({ startsOn }) => phase.endsOn !== '' && startsOn !== '' && phase.endsOn < startsOn,
  )
}

/** The shortest way by which a phase ends up waiting for itself: itself, the one it waits for, and so on. */
export function waitingCircle(
  id: string,
  phases: readonly ProtocolPhase[],
): readonly ProtocolPhase[] | undefined {
  const known = new Map(phases.map((phase) => [phase.id, phase]))
  return circleFrom(id, known)?.flatMap((one) => known.get(one) ?? [])
}

function circleFrom(
  id: string,
  known: ReadonlyMap<string, ProtocolPhase>,
): readonly string[] | undefined {
  const seen = new Set<string>()
  const ways: (readonly string[])[] = [[id]]
  for (const way of ways) {
    for (const next of known.get(way.at(-1) ?? '')?.dependsOn ?? []) {
      if (next === id) return way
      if (seen.has(next)) continue
      seen.add(next)
      ways.push([...way, next])
    }
  }
  return undefined
}

/** What this needs to know of a kind of instrument: its name and the shape of its settings. */
export interface KnownKind {
  readonly name: string
  readonly shape: { safeParse(value: unknown): { success: boolean } }
}

/** Instruments whose kind is unknown here, or whose settings their kind refuses. */
export function instrumentProblems(
  phases: readonly ProtocolPhase[],
  kinds: readonly KnownKind[],
): readonly { readonly phase: ProtocolPhase; readonly instrument: PlannedInstrument }[] {
  return phases.flatMap((phase) =>
    phase.instruments
      .filter(({ kind, settings }) => {
        const known = kinds.find((item) => item.name === kind)
        return !known?.shape.safeParse(settings).success
      })
      .map((instrument) => ({ phase, instrument })),
  )
}

/** Phases in another territory: same work, dates to be set again. */
export function withoutDates(phases: readonly ProtocolPhase[]): readonly ProtocolPhase[] {
  return phases.map((phase) => ({ ...phase, startsOn: '', endsOn: '', milestones: [] }))
}

/** Reads stored phases; anything that has not the shape of a phase is left out. */
export function readPhaseRows(value: Json | undefined): readonly ProtocolPhase[] {
  if (!Array.isArray(value)) return []
  return value.filter(isRecord).map((row) => ({
    id: text(row, 'id'),
    title: text(row, 'title'),
    purpose: text(row, 'purpose'),
    startsOn: text(row, 'startsOn'),
    endsOn: text(row, 'endsOn'),
    milestones: list(row, 'milestones')
      .filter(isRecord)
      .map((item) => ({ id: text(item, 'id'), title: text(item, 'title'), on: text(item, 'on') })),
    dependsOn: list(row, 'dependsOn').filter((id): id is string => typeof id === 'string'),
    ...(text(row, 'earlyReason') ? { earlyReason: text(row, 'earlyReason') } : {}),
    instruments: list(row, 'instruments')
      .filter(isRecord)
      .map((item) => ({
        id: text(item, 'id'),
        kind: text(item, 'kind'),
        settings: isRecord(item['settings']) ? item['settings'] : {},
      })),
  }))
}

/** The phases as plain text, for differences. Titles stand for ids: people do not read ids. */
export function writtenPhases(
  phases: readonly ProtocolPhase[],
  locale: Locale,
  kinds: KindTitles = {},
): string {
  const words = phaseWords[locale]
  const titles = new Map(phases.map((phase) => [phase.id, phase.title]))
  return phases
    .map((phase) =>
      [
        phase.title,
        `${words.dates}${day(phase.startsOn, locale)} – ${day(phase.endsOn, locale)}`,
        phase.purpose,
        ...phase.dependsOn.map((id) => `${words.after}${titles.get(id) ?? '?'}`),
        phase.earlyReason ? `${words.early}${phase.earlyReason}` : '',
        ...phase.milestones.map(
          (milestone) => `${words.milestone}${milestone.title}, ${day(milestone.on, locale)}`,
        ),
        ...phase.instruments.flatMap(({ kind, settings }) => {
          const known = ownOf(kinds, kind)
          return [
            `${words.instrument}${known?.title ?? kind}`,
            ...settingLines(known?.fields ?? [], settings, locale),
          ]
        }),
      ]
        .filter((line) => line !== '')
        .join('\n'),
    )
    .join('\n\n')
}

const phaseWords = {
  fr: {
    dates: 'Dates : ',
    after: 'Après : ',
    early: 'Commence avant leur fin : ',
    milestone: 'Jalon : ',
    instrument: 'Outil : ',
  },
  en: {
    dates: 'Dates: ',
    after: 'After: ',
    early: 'Begins before they end: ',
    milestone: 'Milestone: ',
    instrument: 'Instrument: ',
  },
} as const

function day(value: Day | '', locale: Locale): string {
  return value === '' ? '…' : writtenDay(value, locale)
}

type Row = { readonly [name: string]: Json }

function isRecord(value: Json | undefined): value is Row {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function text(row: Row, name: string): string {
  const value = row[name]
  return typeof value === 'string' ? value : ''
}

function list(row: Row, name: string): readonly Json[] {
  const value = row[name]
  return Array.isArray(value) ? value : []
}
