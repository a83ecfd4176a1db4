import { z } from 'zod'
import type { Day } from '#kit/dates.ts'
import { requiredText } from '#kit/fields.ts'
import { fewest } from '#kit/small-cells.ts'
import { isAsked, type Statement } from './statement.ts'

/** People in a room, to whom statements are read one at a time. */
export interface Hall {
  readonly id: string
  readonly mapId: string
  /** In the order in which they began. */
  readonly number: number
  readonly title: string
  readonly heldOn: Day
  /** In the room when it begins. */
  readonly people: number
}

/** Cards that people show: whoever shows none is in the room, and in none of the three. */
export interface Cards {
  readonly agrees: number
  readonly disagrees: number
  readonly passes: number
  /** In the room at that moment. */
  readonly people: number
}

export interface HallCount extends Cards {
  readonly hallId: string
  readonly statementId: string
  /** The order in which they were counted. */
  readonly place: number
}

export const cardKinds = ['agrees', 'disagrees', 'passes'] as const
export type CardKind = (typeof cardKinds)[number]

export const shownCards = ({ agrees, disagrees, passes }: Omit<Cards, 'people'>) =>
  agrees + disagrees + passes

/** Nobody shows two cards: more of them than people is a slip of the hand. */
export const hasTooManyCards = (cards: Cards) => shownCards(cards) > cards.people

const most = 100_000
const people = z.coerce.number().int().min(fewest).max(most)
const cards = z.coerce.number().int().min(0).max(most)

/** Fewer than five would be known by their cards. */
export const hallShape = z.object({ title: requiredText(120, 3), people })
export type HallForm = z.infer<typeof hallShape>

export const cardsShape = z.object({
  statement: z.coerce.number().int().min(0).max(999_999),
  ...{ agrees: cards, disagrees: cards, passes: cards, people },
})
export type CardsForm = z.infer<typeof cardsShape>

/** Statements that this hall has not counted yet, in the order of their numbers. */
export function uncountedIn(
  counts: readonly Pick<HallCount, 'statementId'>[],
  statements: readonly Statement[],
): readonly Statement[] {
  const counted = new Set(counts.map(({ statementId }) => statementId))
  return statements.filter((statement) => isAsked(statement) && !counted.has(statement.id))
}

export const lastOf = (counts: readonly HallCount[]): HallCount | undefined =>
  counts.reduce<HallCount | undefined>(
    (last, count) => (last === undefined || count.place > last.place ? count : last),
    undefined,
  )

/** What all the halls said of a statement. */
export interface HallTold extends Omit<Cards, 'people'> {
  readonly statement: Statement
  readonly halls: number
}

/** Of the statements that are still shown, when enough cards were: fewer than five would be somebody’s. */
export function toldOfHalls(
  counts: readonly HallCount[],
  statements: readonly Statement[],
): readonly HallTold[] {
  return statements.filter(isAsked).flatMap((statement) => {
    const own = counts.filter(({ statementId }) => statementId === statement.id)
    const sum = (kind: CardKind) => own.reduce((all, count) => all + count[kind], 0)
    const cards = { agrees: sum('agrees'), disagrees: sum('disagrees'), passes: sum('passes') }
    return shownCards(cards) < fewest ? [] : [{ statement, ...cards, halls: own.length }]
  })
}

/** The most people that each hall had while it counted, added: nobody is followed from one hall to the next. */
export function peopleInHalls(counts: readonly Pick<HallCount, 'hallId' | 'people'>[]): number {
  const most = new Map<string, number>()
  for (const { hallId, people } of counts) most.set(hallId, Math.max(people, most.get(hallId) ?? 0))
  return [...most.values()].reduce((sum, people) => sum + people, 0)
}
