import { z } from 'zod'
import { type Carrier, carriedIn, carry, dropCarried, readyToCarry } from '#platform/carried.ts'
import type { HttpContext } from '#platform/routes.ts'
import { type BallotRules, choiceField, optionOf, typedFields, wholeField } from '../../choice.ts'
import { votePaths } from '../../paths.ts'
import type { Code } from '../../roll/nouns.ts'
import type { Vote } from '../../vote.ts'

/** Why the form is shown again. */
const problems = [
  'choose-one',
  'not-a-choice',
  'equal-ranks',
  'too-many',
  'voted-on-paper',
  'shut',
  'unknown-code',
  'not-found',
  'receipt-taken',
] as const
export type BallotProblem = (typeof problems)[number]

/** In as few signs as can be: a cookie holds 4,096, names and seal included, whatever the number of options. */
const shape = z.object({
  /** Values of the field of the whole ballot. */
  whole: z.string(),
  /** Values of the fields of the options, in their order; nothing where nothing was typed. */
  each: z.string(),
  salt: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .optional(),
  problem: z.enum(problems).optional(),
})

/** A ballot that is written and not sent, from one page to the next. */
export interface BallotInHand {
  readonly typed: readonly (readonly [string, string])[]
  readonly salt?: string | undefined
  readonly problem?: BallotProblem | undefined
}

const between = ' '

function packed({ typed, salt, problem }: BallotInHand): z.input<typeof shape> {
  const each: string[] = []
  for (const [name, value] of typed) if (name !== wholeField) each[optionOf(name)] = value
  return {
    whole: typed.flatMap(([name, value]) => (name === wholeField ? [value] : [])).join(between),
    each: Array.from(each, (value = '') => value).join(between),
    salt,
    problem,
  }
}

function unpacked({ whole, each, salt, problem }: z.output<typeof shape>): BallotInHand {
  return {
    typed: [
      ...whole
        .split(between)
        .flatMap((value) => (value === '' ? [] : [[wholeField, value] as const])),
      ...each
        .split(between)
        .flatMap((value, option) => (value === '' ? [] : [[choiceField(option), value] as const])),
    ],
    salt,
    problem,
  }
}

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
    held: read?.success ? unpacked(read.data) : undefined,
    ready: () => readyToCarry(c, carrier),
    keep: (ballot) => carry(c, carrier, packed(ballot)),
    drop: () => dropCarried(c, carrier),
  }
}

/** As it was typed, each value as long as a choice can be: what is no ballot is not kept whole. */
export function typedOf(
  rules: BallotRules,
  fields: (name: string) => readonly string[],
): BallotInHand['typed'] {
  return typedFields(rules, fields).flatMap(([name, value]) => {
    const short = value.replace(/\s/g, '').slice(0, 4)
    return short === '' ? [] : [[name, short] as const]
  })
}

/** The fields of a ballot in hand, as a form gives them. */
export function fieldsIn({ typed }: BallotInHand) {
  return (name: string) => typed.filter(([field]) => field === name).map(([, value]) => value)
}
