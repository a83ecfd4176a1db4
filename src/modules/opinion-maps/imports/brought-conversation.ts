import type { PolisStatement, VoteRows } from '#engines/opinion-map/index.ts'
import { type Day, dayOf } from '#kit/dates.ts'
import type { Vote } from '../participant.ts'
import type { StatementState } from '../statement.ts'

/** A conversation as its files say it. */
export interface ReadConversation {
  readonly statements: readonly PolisStatement[]
  readonly rows: VoteRows
  /** Empty where no file says them. */
  readonly topic: string
  readonly description: string
}

/** A conversation that ended elsewhere, as it is kept here: people are places in a list, and days have no hour. */
export interface BroughtConversation {
  readonly statements: readonly BroughtStatement[]
  readonly people: number
  /** The last answer of each person to each statement, in the order in which they first answered. */
  readonly answers: readonly BroughtAnswer[]
  readonly firstDay: Day
  readonly lastDay: Day
}

interface BroughtStatement {
  readonly number: number
  readonly text: string
  readonly state: Extract<StatementState, 'shown' | 'refused'>
  readonly isMeta: boolean
}

export interface BroughtAnswer {
  readonly person: number
  readonly number: number
  readonly vote: Vote
  readonly day: Day
}

/** What the same export says again, whoever sends it and when: its statements and its answers. */
export function saidIn({ statements, answers }: BroughtConversation): readonly unknown[] {
  return [
    statements.map(({ number, text, state }) => [number, text, state]),
    answers.map(({ person, number, vote }) => [person, number, vote]),
  ]
}

const longestText = 1_000

/** @param today the day of an answer whose time is no instant. */
export function broughtOf(
  { statements, rows }: Pick<ReadConversation, 'statements' | 'rows'>,
  today: Day,
): BroughtConversation {
  const numbers = numbersOf(statements.map(({ id }) => id))
  const dayAt = daysIn(rows, today)
  const last = new Map<string, BroughtAnswer>()
  for (const at of inOrderOfTime(rows)) {
    const person = rows.voters[at] ?? 0
    const place = rows.statements[at] ?? 0
    const number = numbers.get(rows.statementIds[place] ?? '') ?? 0
    const vote = (rows.votes[at] ?? 0) as Vote
    last.set(`${person} ${place}`, { person, number, vote, day: dayAt(at) })
  }
  const answers = [...last.values()]
  const days = answers.map(({ day }) => day).toSorted()
  return {
    statements: statements.map(({ id, text, standing }) => ({
      ...{ number: numbers.get(id) ?? 0, text: text.trim().slice(0, longestText) },
      ...{ state: standing === 'out' ? 'refused' : 'shown', isMeta: standing === 'meta' },
    })),
    people: rows.voterIds.length,
    answers,
    firstDay: days[0] ?? today,
    lastDay: days.at(-1) ?? today,
  }
}

/** Their own numbers where all are figures, so that a report elsewhere speaks of the same ones; their places otherwise. */
function numbersOf(ids: readonly string[]): ReadonlyMap<string, number> {
  const areNumbers =
    ids.every((id) => /^\d{1,6}$/.test(id)) && new Set(ids.map(Number)).size === ids.length
  return new Map(ids.map((id, at) => [id, areNumbers ? Number(id) : at + 1]))
}

/** Rows by time, equals as they stand. */
function inOrderOfTime({ times, votes }: VoteRows): Uint32Array {
  const order = Uint32Array.from(votes, (_, at) => at)
  return times ? order.sort((a, b) => (times[a] ?? 0) - (times[b] ?? 0) || a - b) : order
}

const firstSecond = Date.UTC(2000, 0, 1) / 1000

/** Times are milliseconds in an export of Polis, seconds in others; anything else is no instant. */
function daysIn({ times }: VoteRows, today: Day): (at: number) => Day {
  const days = new Map<number, Day>()
  return (at) => {
    const time = times?.[at] ?? 0
    const seconds = Math.floor(time >= firstSecond * 1000 ? time / 1000 : time)
    if (seconds < firstSecond) return today
    const known = days.get(seconds)
    if (known) return known
    const day = dayOf(new Date(seconds * 1000))
    days.set(seconds, day)
    // Nobody answers tomorrow.
    return day > today ? today : day
  }
}
