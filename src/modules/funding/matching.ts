import type { Challenge } from '#kit/challenge.ts'
import type { Day } from '#kit/dates.ts'
import { plainWords } from '#kit/words.ts'
import type { Station } from '#modules/experiments/index.ts'
import { isInNuts } from './nuts.ts'
import { costsOf, isClosed, type Opportunity } from './opportunity.ts'
import { type CostNature, costNatures, type Phase } from './phase.ts'

/** A cost that is planned: what a grant would pay. */
export interface CostLine {
  readonly label: string
  readonly nature: CostNature
  readonly cents: number
}

/** A station of an experiment with the day by which it should be left. */
export interface Gate {
  readonly station: Station
  readonly dueOn: Day
}

/** An experiment, or a project that is none, as a funder would look at it. What is not known is left out, and never guessed. */
export interface Subject {
  readonly key: string
  readonly title: string
  /** Its place and those that hold it: `COM-35238`, `DEP-35`, `REG-53`, `PAYS-99100`. */
  readonly codes: readonly string[]
  readonly challenges: readonly Challenge[]
  /** Title, question and summary. */
  readonly words: string
  readonly phase: Phase | undefined
  readonly gates: readonly Gate[]
  readonly endsOn: Day | undefined
  readonly lines: readonly CostLine[]
}

export const criteria = ['place', 'audience', 'theme', 'cost', 'phase', 'deadline'] as const
export type Criterion = (typeof criteria)[number]

/** Codes of sentences: the texts of the room say each one. */
export type Said =
  | 'place-in'
  | 'place-out'
  | 'place-left-out'
  | 'place-unsaid'
  | 'place-unknown'
  | 'association'
  | 'others-only'
  | 'audience-unsaid'
  | 'same-challenge'
  | 'same-words'
  | 'other-challenges'
  | 'theme-unknown'
  | 'pays-lines'
  | 'pays-no-line'
  | 'pays-investment'
  | 'cost-unsaid'
  | 'no-line'
  | 'phase-in'
  | 'phase-out'
  | 'phase-unsaid'
  | 'phase-unknown'
  | 'closed'
  | 'before-gate'
  | 'before-end'
  | 'after-gates'
  | 'after-end'
  | 'dates-unknown'
  | 'no-last-day'

export interface Reason {
  readonly about: Criterion
  readonly answer: 'for' | 'against' | 'unknown'
  readonly said: Said
  /** What the sentence is about: a day, a challenge, a word that both have. */
  readonly with?: string
  readonly station?: Station
}

export interface Match {
  readonly subject: Subject
  readonly opportunity: Opportunity
  /** One for each criterion, in their order. */
  readonly reasons: readonly Reason[]
  readonly agreeing: number
  readonly opposing: number
  readonly pays: Payable
}

/** Lines whose nature is eligible, with their sum, and what of it the rate and the ceiling leave. */
export interface Payable {
  readonly lines: readonly CostLine[]
  readonly cents: number
  /** Undefined where neither a rate nor a ceiling is said. */
  readonly mostCents: number | undefined
}

export function matchOf(opportunity: Opportunity, subject: Subject, today: Day): Match {
  const pays = payableBy(opportunity, subject)
  const reasons: readonly Reason[] = [
    placeReason(opportunity, subject),
    audienceReason(opportunity),
    themeReason(opportunity, subject),
    costReason(opportunity, subject, pays),
    phaseReason(opportunity, subject),
    deadlineReason(opportunity, subject, today),
  ]
  const count = (answer: Reason['answer']) =>
    reasons.filter((reason) => reason.answer === answer).length
  return {
    ...{ subject, opportunity, reasons, pays },
    ...{ agreeing: count('for'), opposing: count('against') },
  }
}

/**
 * The rule that the page says: most reasons that agree, then the nearest last day (those without one come last), then the
 * names. Nothing else counts, and the order in which they came never does.
 */
export function inOrder(matches: readonly Match[]): readonly Match[] {
  return matches.toSorted(
    (first, other) =>
      other.agreeing - first.agreeing ||
      compared(first.opportunity.closesOn ?? '9999', other.opportunity.closesOn ?? '9999') ||
      compared(first.opportunity.title, other.opportunity.title) ||
      compared(first.subject.title, other.subject.title) ||
      compared(first.opportunity.id, other.opportunity.id) ||
      compared(first.subject.key, other.subject.key),
  )
}

function compared(first: string, other: string): number {
  if (first === other) return 0
  return first < other ? -1 : 1
}

/** Natures that somebody ticked; where nobody did, every one when the source says that it pays running costs. */
export function eligibleNatures(
  opportunity: Pick<Opportunity, 'natures' | 'costsSaid'>,
): readonly CostNature[] | 'investment' | undefined {
  if (opportunity.natures.length > 0) return opportunity.natures
  switch (costsOf(opportunity.costsSaid)) {
    case 'running':
    case 'both':
      return costNatures
    case 'investment':
      return 'investment'
    case 'unsaid':
      return undefined
  }
}

export function payableBy(
  opportunity: Pick<Opportunity, 'natures' | 'costsSaid' | 'rateTenths' | 'mostCents'>,
  { lines: planned }: Pick<Subject, 'lines'>,
): Payable {
  const natures = eligibleNatures(opportunity)
  if (natures === undefined || natures === 'investment')
    return { lines: [], cents: 0, mostCents: undefined }
  const lines = planned.filter(({ nature }) => natures.includes(nature))
  const cents = lines.reduce((sum, line) => sum + line.cents, 0)
  const { rateTenths, mostCents } = opportunity
  if (rateTenths === undefined && mostCents === undefined)
    return { lines, cents, mostCents: undefined }
  const share = Math.floor((cents * (rateTenths ?? 1_000)) / 1_000)
  return { lines, cents, mostCents: Math.min(share, mostCents ?? share) }
}

function placeReason({ placeCodes, withoutCodes }: Opportunity, { codes }: Subject): Reason {
  const about = 'place'
  const leftOut = withoutCodes.find((code) => codes.includes(code))
  if (leftOut !== undefined)
    return { about, answer: 'against', said: 'place-left-out', with: leftOut }
  if (placeCodes.length === 0) return { about, answer: 'unknown', said: 'place-unsaid' }
  const whole = placeCodes.find((code) => code === 'PAYS-99100' || code === 'NUTS-FR')
  if (whole !== undefined) return { about, answer: 'for', said: 'place-in', with: whole }
  if (codes.length === 0) return { about, answer: 'unknown', said: 'place-unknown' }
  const answers = placeCodes.map((code) => ({
    code,
    isIn: code.startsWith('NUTS-') ? isInNuts(code, codes) : codes.includes(code),
  }))
  const held = answers.find(({ isIn }) => isIn)
  if (held) return { about, answer: 'for', said: 'place-in', with: held.code }
  if (answers.some(({ isIn }) => isIn === undefined))
    return { about, answer: 'unknown', said: 'place-unknown' }
  return { about, answer: 'against', said: 'place-out', with: placeCodes.slice(0, 4).join(', ') }
}

/** The house is an association, and asks as one. */
function audienceReason({ audience }: Opportunity): Reason {
  const about = 'audience'
  if (audience.trim() === '') return { about, answer: 'unknown', said: 'audience-unsaid' }
  const isOurs = /association|\besus\b|\bess\b/.test(plainWords(audience))
  return isOurs
    ? { about, answer: 'for', said: 'association' }
    : { about, answer: 'against', said: 'others-only', with: audience }
}

/** Words of fewer letters, and these, are in every notice. */
const leastLetters = 6
const everywhere = new Set(['projet', 'projets', 'territoire', 'territoires', 'public', 'publique'])

function themeReason(opportunity: Opportunity, subject: Subject): Reason {
  const about = 'theme'
  if (opportunity.challenges.length > 0 && subject.challenges.length > 0) {
    const both = opportunity.challenges.find((challenge) => subject.challenges.includes(challenge))
    return both === undefined
      ? { about, answer: 'against', said: 'other-challenges' }
      : { about, answer: 'for', said: 'same-challenge', with: both }
  }
  const own = new Set(wordsIn(subject.words))
  const both = wordsIn(opportunity.themes).find((word) => own.has(word))
  return both === undefined
    ? { about, answer: 'unknown', said: 'theme-unknown' }
    : { about, answer: 'for', said: 'same-words', with: both }
}

function wordsIn(text: string): readonly string[] {
  return plainWords(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= leastLetters && !everywhere.has(word))
}

function costReason(opportunity: Opportunity, subject: Subject, pays: Payable): Reason {
  const about = 'cost'
  const natures = eligibleNatures(opportunity)
  if (natures === 'investment') return { about, answer: 'against', said: 'pays-investment' }
  if (natures === undefined) return { about, answer: 'unknown', said: 'cost-unsaid' }
  if (subject.lines.length === 0) return { about, answer: 'unknown', said: 'no-line' }
  return pays.lines.length === 0
    ? { about, answer: 'against', said: 'pays-no-line' }
    : { about, answer: 'for', said: 'pays-lines' }
}

function phaseReason({ phases }: Opportunity, { phase }: Subject): Reason {
  const about = 'phase'
  if (phases.length === 0) return { about, answer: 'unknown', said: 'phase-unsaid' }
  if (phase === undefined) return { about, answer: 'unknown', said: 'phase-unknown' }
  return phases.includes(phase)
    ? { about, answer: 'for', said: 'phase-in', with: phase }
    : { about, answer: 'against', said: 'phase-out', with: phase }
}

/** An answer comes after the last day: it is of use before a gate that is still to be passed, or before the end. */
function deadlineReason(opportunity: Opportunity, subject: Subject, today: Day): Reason {
  const about = 'deadline'
  const { closesOn } = opportunity
  if (closesOn === undefined) return { about, answer: 'unknown', said: 'no-last-day' }
  if (isClosed(opportunity, today))
    return { about, answer: 'against', said: 'closed', with: closesOn }
  const gates = subject.gates.toSorted((first, other) => compared(first.dueOn, other.dueOn))
  const next = gates.find(({ dueOn }) => dueOn >= closesOn)
  if (next)
    return {
      ...{ about, answer: 'for', said: 'before-gate', with: next.dueOn, station: next.station },
    }
  if (subject.endsOn !== undefined)
    return subject.endsOn >= closesOn
      ? { about, answer: 'for', said: 'before-end', with: subject.endsOn }
      : { about, answer: 'against', said: 'after-end', with: subject.endsOn }
  const last = gates.at(-1)
  return last
    ? { about, answer: 'against', said: 'after-gates', with: last.dueOn }
    : { about, answer: 'unknown', said: 'dates-unknown' }
}
