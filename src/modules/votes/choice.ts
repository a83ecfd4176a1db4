import { base32, canonicalJson, sha256 } from './canonical.ts'
import { type BallotKind, ballotKindOf, type Method } from './method.ts'

/**
 * What a ballot says. `grades`: one grade for each option, from 0 = the worst, or nothing. `approvals`: the
 * options that are approved. `one`: an option, or none. `ranking`: options from the one liked most, equal ones together.
 */
export type Choice =
  | { readonly kind: 'grades'; readonly grades: readonly (number | null)[] }
  | { readonly kind: 'approvals'; readonly approved: readonly number[] }
  | { readonly kind: 'one'; readonly option: number | null }
  | { readonly kind: 'ranking'; readonly ranks: readonly (readonly number[])[] }

export interface BallotRules {
  readonly kind: BallotKind
  readonly options: number
  readonly grades: number
  /** Two options may share a place. */
  readonly equalRanks: boolean
  /** Options that a ballot names at most, where a rule says it. */
  readonly most?: number | undefined
}

/** What the ballots of a vote may say. */
export function rulesOf(vote: {
  readonly method: Method
  readonly options: readonly unknown[]
  readonly grades: readonly string[]
  readonly purse?: { readonly most: number | null } | undefined
}): BallotRules {
  return {
    kind: ballotKindOf(vote.method),
    options: vote.options.length,
    grades: vote.grades.length,
    equalRanks: vote.method === 'schulze',
    most: vote.purse?.most ?? undefined,
  }
}

export type ChoiceProblem = 'not-a-choice' | 'equal-ranks' | 'too-many'

type Fields = (name: string) => readonly string[]

/** Said by whoever ticks « sans avis » or « vote blanc »: counted like nothing, and never ticked by itself. */
export const noChoice = 'none'

/** The name of the field of one option, and the option of such a name. */
export const choiceField = (option: number) => `o${option}`
export const optionOf = (field: string) => Number(field.slice(1))

/** The name of the field of a ballot that is asked once for all options. */
export const wholeField = 'choice'

/** Reads the fields of a ballot, from a screen or typed from paper; an empty one is a blank ballot. */
export function readChoice(rules: BallotRules, fields: Fields): Choice | ChoiceProblem {
  const options = Array.from({ length: rules.options }, (_, option) => option)
  const numbers = options.map((option) => wholeOf(fields(choiceField(option))[0]))
  if (rules.kind === 'one' || rules.kind === 'approvals') {
    const given = fields('choice')
      .map(wholeOf)
      .filter((one) => one !== undefined)
    const known = given.filter((one): one is number => one !== null)
    if (known.some((one) => one >= rules.options)) return 'not-a-choice'
    if (given.includes(null)) return 'not-a-choice'
    if (rules.kind === 'approvals') {
      const approved = [...new Set(known)].sort((a, b) => a - b)
      return isTooMany(rules, approved) ? 'too-many' : { kind: 'approvals', approved }
    }
    return known.length > 1 ? 'not-a-choice' : { kind: 'one', option: known[0] ?? null }
  }
  if (numbers.includes(null)) return 'not-a-choice'
  if (rules.kind === 'grades') {
    if (numbers.some((number) => (number ?? 0) >= rules.grades)) return 'not-a-choice'
    return { kind: 'grades', grades: numbers.map((number) => number ?? null) }
  }
  const places = [...new Set(numbers.filter((number) => number !== undefined))].map(Number)
  if (places.some((place) => place < 1)) return 'not-a-choice'
  const ranks = places
    .sort((a, b) => a - b)
    .map((place) => options.filter((option) => numbers[option] === place))
  if (!rules.equalRanks && ranks.some((rank) => rank.length > 1)) return 'equal-ranks'
  return { kind: 'ranking', ranks }
}

/** Nothing when the field is empty, `null` when it holds something else than a whole number. */
function wholeOf(text: string | undefined): number | null | undefined {
  if (text === undefined || text.trim() === '' || text === noChoice) return undefined
  return /^\d{1,4}$/.test(text.trim()) ? Number(text) : null
}

const isTooMany = ({ most }: BallotRules, approved: readonly number[]) =>
  most !== undefined && approved.length > most

export function isBlank(choice: Choice): boolean {
  switch (choice.kind) {
    case 'grades':
      return choice.grades.every((grade) => grade === null)
    case 'approvals':
      return choice.approved.length === 0
    case 'one':
      return choice.option === null
    case 'ranking':
      return choice.ranks.length === 0
    default:
      return choice satisfies never
  }
}

/** The choice is one that this vote allows: what comes back from a form or a file is asked again. */
export function isAllowed(choice: Choice, rules: BallotRules): boolean {
  if (choice.kind !== rules.kind) return false
  const known = (option: number) =>
    Number.isInteger(option) && option >= 0 && option < rules.options
  switch (choice.kind) {
    case 'grades':
      return (
        choice.grades.length === rules.options &&
        choice.grades.every(
          (grade) =>
            grade === null || (Number.isInteger(grade) && grade >= 0 && grade < rules.grades),
        )
      )
    case 'approvals':
      return (
        choice.approved.every(known) &&
        new Set(choice.approved).size === choice.approved.length &&
        !isTooMany(rules, choice.approved)
      )
    case 'one':
      return choice.option === null || known(choice.option)
    case 'ranking': {
      const all = choice.ranks.flat()
      const alone = rules.equalRanks || choice.ranks.every((rank) => rank.length === 1)
      return alone && all.every(known) && new Set(all).size === all.length
    }
    default:
      return choice satisfies never
  }
}

/** The fields of a ballot as they were typed, to be typed again: also what counts like nothing. */
export function typedFields(
  rules: BallotRules,
  fields: Fields,
): readonly (readonly [string, string])[] {
  if (rules.kind === 'one' || rules.kind === 'approvals')
    return fields(wholeField)
      .slice(0, rules.options + 1)
      .map((value) => [wholeField, value] as const)
  return Array.from({ length: rules.options }, (_, option) => choiceField(option)).flatMap((name) =>
    fields(name)
      .slice(0, 1)
      .map((value) => [name, value] as const),
  )
}

/** The fields that say this choice again, for a form that comes back or a page that asks to confirm. */
export function fieldsOf(choice: Choice): readonly (readonly [string, string])[] {
  switch (choice.kind) {
    case 'grades':
      return choice.grades.flatMap((grade, option) =>
        grade === null ? [] : [[choiceField(option), String(grade)] as const],
      )
    case 'approvals':
      return choice.approved.map((option) => ['choice', String(option)] as const)
    case 'one':
      return choice.option === null ? [] : [['choice', String(choice.option)] as const]
    case 'ranking':
      return choice.ranks.flatMap((rank, place) =>
        rank.map((option) => [choiceField(option), String(place + 1)] as const),
      )
    default:
      return choice satisfies never
  }
}

/**
 * The receipt of a ballot: 24 signs (120 bits) of the hash of the vote, the salt and the choice. Nobody finds
 * the choice from it without the salt, which leaves the box only when the vote is over.
 */
export async function trackerOf(voteId: string, salt: string, choice: Choice): Promise<string> {
  const hash = await sha256(
    canonicalJson({ domain: 'ouvroir ballot 1', vote: voteId, salt, choice }),
  )
  const bytes = Uint8Array.from({ length: 15 }, (_, at) =>
    Number.parseInt(hash.slice(at * 2, at * 2 + 2), 16),
  )
  return base32(bytes)
}
