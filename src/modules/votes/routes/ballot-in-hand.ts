import { z } from 'zod'
import { type Carrier, carriedIn, carry, dropCarried, readyToCarry } from '#platform/carried.ts'
import type { HttpContext } from '#platform/routes.ts'
import { type BallotRules, typedFields } from '../choice.ts'
import type { Code } from '../code.ts'
import { votePaths } from '../paths.ts'
import type { Vote } from '../vote.ts'

/** Why the form is shown again. */
const problems = [
  'choose-one',
  'not-a-choice',
  'equal-ranks',
  'voted-on-paper',
  'shut',
  'unknown-code',
  'not-found',
  'receipt-taken',
] as const
export type BallotProblem = (typeof problems)[number]

const shape = z.object({
  typed: z.array(z.tuple([z.string(), z.string()])),
  salt: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .optional(),
  problem: z.enum(problems).optional(),
})

/** A ballot that is written and not sent, from one page to the next. */
export type BallotInHand = z.infer<typeof shape>

/**
 * It stays with the voter: in a cookie of the pages of this link alone, sealed by its code, which the house does not keep.
 * The base never holds a ballot that was not sent, and nothing of it is in an address.
 */
function carrierOf(vote: Vote, code: Code, token: string): Carrier {
  return {
    name: 'bulletin',
    path: votePaths.ballot(vote.slug, token),
    secret: `ouvroir ballot in hand 1 ${vote.id} ${code.secret}`,
    minutes: 30,
  }
}

export interface Hand {
  /** This browser brings back what it is given: going on by a redirection loses nothing. */
  readonly keeps: boolean
  readonly held: BallotInHand | undefined
  ready(): void
  keep(ballot: BallotInHand): void
  drop(): void
}

export function handOf(c: HttpContext, vote: Vote, code: Code): Hand {
  const carrier = carrierOf(vote, code, c.req.param('token') ?? '')
  const carried = carriedIn(c, carrier)
  const read = carried.kind === 'value' ? shape.safeParse(carried.value) : undefined
  return {
    keeps: carried.kind !== 'none',
    held: read?.success ? read.data : undefined,
    ready: () => readyToCarry(c, carrier),
    keep: (ballot) => carry(c, carrier, ballot),
    drop: () => dropCarried(c, carrier),
  }
}

/** As it was typed, and no longer than a cookie holds: what is no ballot is not kept whole. */
export function typedOf(
  rules: BallotRules,
  fields: (name: string) => readonly string[],
): BallotInHand['typed'] {
  return typedFields(rules, fields)
    .slice(0, 2 * rules.options + 1)
    .map(([name, value]) => [name, value.slice(0, 8)])
}

/** The fields of a ballot in hand, as a form gives them. */
export function fieldsIn({ typed }: BallotInHand) {
  return (name: string) => typed.filter(([field]) => field === name).map(([, value]) => value)
}
