import type { Answer } from '../answer.ts'
import {
  checklistOf,
  checklistProblems,
  checklistRowsIn,
  hasWords,
  instrumentProblems,
  itemsIn,
  type KnownKind,
  type ProtocolContent,
  phaseProblems,
  phasesIn,
  readPlanOf,
  type Section,
  sectionsOf,
  trialPlanKey,
} from '../template/nouns.ts'

/** `incomplete`: something is written, and something in it is still to be settled. */
export type SectionState = 'answered' | 'without' | 'incomplete' | 'empty'

export interface SectionProgress {
  readonly section: Section
  readonly state: SectionState
}

export interface Completeness {
  readonly sections: readonly SectionProgress[]
  /** Required sections, and how many of them are settled. */
  readonly required: number
  readonly settled: number
  readonly complete: boolean
  /** Whole per cent of the required sections, never 100 before the last one. */
  readonly percent: number
  /** What still stands in the way: required sections not settled, others left incomplete. */
  readonly missing: readonly Section[]
  /** Instruments whose kind is not known here, or refuses their settings: each to be corrected at its own page. */
  readonly refusedInstruments: ReturnType<typeof instrumentProblems>
}

/**
 * How far a protocol is from being ready to freeze. `kinds` are the instruments this house knows;
 * without them, the settings of instruments are taken as they are.
 */
export function completeness(content: ProtocolContent, kinds?: readonly KnownKind[]): Completeness {
  const sections = sectionsOf(Object.keys(content)).map((section) => ({
    section,
    state: sectionState(section, content[section.key], kinds),
  }))
  const required = sections.filter(({ section }) => section.required)
  const settled = required.filter(({ state }) => isSettled(state)).length
  const missing = sections
    .filter(({ section, state }) => (section.required ? !isSettled(state) : state === 'incomplete'))
    .map(({ section }) => section)
  return {
    sections,
    required: required.length,
    settled,
    complete: missing.length === 0,
    percent: Math.floor((100 * settled) / required.length),
    missing,
    refusedInstruments: kinds ? instrumentProblems(phasesIn(content['phases']), kinds) : [],
  }
}

function sectionState(
  section: Section,
  answer: Answer | undefined,
  kinds?: readonly KnownKind[],
): SectionState {
  if (!hasWords(answer) || !answer) return 'empty'
  if ('without' in answer) return section.mayBeWithout ? 'without' : 'incomplete'
  return isWhole(section, answer, kinds) ? 'answered' : 'incomplete'
}

function isWhole(
  section: Section,
  answer: Answer,
  kinds: readonly KnownKind[] | undefined,
): boolean {
  if (section.kind === 'phases') {
    const phases = phasesIn(answer)
    const refused = kinds ? instrumentProblems(phases, kinds) : []
    return phaseProblems(phases).length === 0 && refused.length === 0
  }
  if (section.kind === 'checklist') {
    const checklist = checklistOf(section)
    return !checklist || checklistProblems(checklist, checklistRowsIn(answer)).length === 0
  }
  if (section.kind === 'items') {
    return itemsIn(answer).every(
      (item) =>
        (section.fields ?? []).every((field) => !field.required || hasField(item[field.name])) &&
        (section.key !== trialPlanKey || readPlanOf(item).ok),
    )
  }
  return true
}

function hasField(value: string | number | undefined): boolean {
  return value !== undefined && value !== ''
}

function isSettled(state: SectionState): boolean {
  return state === 'answered' || state === 'without'
}
