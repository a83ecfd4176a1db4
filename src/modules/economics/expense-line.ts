import type { Day } from '#kit/dates.ts'
import type { Nature } from '#modules/experiments/index.ts'
import type { BalanceLine, BookedAmount } from './balance.ts'

export const noteStates = ['draft', 'sent', 'accepted', 'refused', 'paid'] as const
export type NoteState = (typeof noteStates)[number]

/** What somebody paid for the house and asks back. */
export interface Note {
  readonly id: string
  /** Nobody once the name is gone. */
  readonly personId: string | undefined
  readonly title: string
  readonly state: NoteState
  /** Why it is refused; empty otherwise. */
  readonly reason: string
  readonly sentAt: Date | undefined
  readonly decidedAt: Date | undefined
  readonly paidOn: Day | undefined
  readonly createdAt: Date
  readonly lines: readonly ExpenseLine[]
}

/** One expense of a note, that somebody paid for the house. */
export interface ExpenseLine {
  readonly id: string
  readonly noteId: string
  readonly projectId: string
  readonly spentOn: Day
  readonly label: string
  readonly nature: Nature
  readonly cents: number
  /** Hundredths of a kilometre, and what one is paid, in tenths of a cent: of a way that was driven. */
  readonly kmHundredths: number | undefined
  readonly kmRate: number | undefined
  /** What whoever keeps the accounts said: they carry it, or they do not. Undefined: nobody said. */
  readonly inAccounts: boolean | undefined
  readonly hasReceipt: boolean
}

/** How an expense stands against the accounts. */
export interface WeighedExpense {
  readonly line: ExpenseLine
  /** The kept accounts hold a sum that may be this one. */
  readonly carried: boolean
  /** In the actual of its project. */
  readonly counts: boolean
}

type Carrying = Pick<BookedAmount, 'side' | 'inKind' | 'nature' | 'cents' | 'months'> & {
  readonly year: number
}

/** A sum of the accounts, less what was found in it already. */
interface Room {
  readonly nature: Nature
  /** `2026-03`, or `2026` for accounts kept without their months. */
  readonly when: string
  readonly whole: number
  left: number
}

/** An expense is entered within six months, or never looked for there. */
const monthsLate = 6

/**
 * Nothing is counted twice: a sum of the accounts is the truth, and an expense that it may hold counts no more until somebody
 * says that it is not in it. One sum holds no more expenses than it is worth.
 */
export function weighExpenses(
  lines: readonly ExpenseLine[],
  booked: readonly Carrying[],
): readonly WeighedExpense[] {
  const rooms = booked
    .filter(({ side, inKind }) => side === 'cost' && !inKind)
    .flatMap(roomsOf)
    .toSorted((early, late) => early.when.localeCompare(late.when))
  const ordered = lines.toSorted(
    (a, b) => a.spentOn.localeCompare(b.spentOn) || a.id.localeCompare(b.id),
  )
  // Those that were said to be in the accounts take their place there first.
  const carried = new Set<string>()
  for (const answer of [true, undefined])
    for (const line of ordered) {
      if (line.inAccounts === answer && takeRoom(rooms, line)) carried.add(line.id)
    }
  return lines.map((line) => ({
    line,
    carried: carried.has(line.id),
    counts: line.inAccounts === undefined ? !carried.has(line.id) : !line.inAccounts,
  }))
}

function roomsOf({ nature, cents, months, year }: Carrying): readonly Room[] {
  const sums = months.length > 0 ? months : [{ month: String(year), cents }]
  return sums.flatMap(({ month, cents: whole }) =>
    whole > 0 ? [{ nature, when: month, whole, left: whole }] : [],
  )
}

/** The very sum first, whatever its nature; else a larger one of the same nature. */
function takeRoom(rooms: readonly Room[], line: ExpenseLine): boolean {
  const near = rooms.filter(({ when }) => isNear(when, line.spentOn))
  const room =
    near.find(({ whole, left }) => whole === line.cents && left === line.cents) ??
    near.find(({ nature, left }) => nature === line.nature && left >= line.cents)
  if (!room) return false
  room.left -= line.cents
  return true
}

function isNear(when: string, spentOn: Day): boolean {
  if (when.length === 4) return when === spentOn.slice(0, 4)
  const late = monthsBetween(spentOn.slice(0, 7), when)
  return late >= 0 && late <= monthsLate
}

function monthsBetween(from: string, to: string): number {
  const count = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7))
  return count(to) - count(from)
}

const mark = 'notes-'

/** Its expense notes of a nature, among the lines of a budget. */
export const noteLineOf = (nature: Nature) => `${mark}${nature}`

/** What the budget of a project shows of its expense notes: a line for each nature. */
export function expenseBalance(
  weighed: readonly WeighedExpense[],
  label: string,
): readonly BalanceLine[] {
  const sums = new Map<Nature, number>()
  for (const { line, counts } of weighed)
    if (counts) sums.set(line.nature, (sums.get(line.nature) ?? 0) + line.cents)
  return [...sums].map(([nature, actualCents]) => ({
    ...{ id: noteLineOf(nature), side: 'cost', nature, label, inKind: false, role: '' },
    ...{ year: undefined, hundredths: undefined, notedCents: undefined },
    ...{ plannedCents: 0, revisedCents: 0, actualCents },
  }))
}

/** Nobody plans or revises it: it is read from the notes. */
export function isOfNotes({ id }: Pick<BalanceLine, 'id'>): boolean {
  return id.startsWith(mark)
}

/** What driving so far is paid, to the nearest cent; half a cent goes up. */
export function kilometresCents(hundredths: number, tenthsOfCent: number): number {
  return Number((BigInt(hundredths) * BigInt(tenthsOfCent) * 2n + 1000n) / 2000n)
}
