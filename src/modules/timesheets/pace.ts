import { studentUpper } from '#engines/field-trials/index.ts'
import { addDays, type Day } from '#kit/dates.ts'
import { mondayOf } from './week.ts'

/** Where the days of a project will end, at the pace of its weeks. In hundredths of a day. */
export interface Pace {
  readonly done: number
  /** Undefined before so many weeks were written that a pace can be told. */
  readonly end: PaceEnd | undefined
}

export interface PaceEnd {
  readonly likely: number
  /** Four times out of five, the end lies between them if weeks to come are like those that were. */
  readonly low: number
  readonly high: number
}

/** Weeks that were all alike give no range: shown as one, it would pass for certain. */
export const isRange = ({ low, high }: PaceEnd): boolean => low < high

/** Fewer say nothing of a pace. */
const leastWeeks = 4

/** One week in five is left outside, half of it above. */
const above = 0.1

interface Worked {
  readonly onDay: Day
  readonly hundredths: number
}

/**
 * From the first week with a day to the last one that is over, weeks without any counted as such. What is left of the project
 * has r weeks; n are known, of mean m and deviation s: r more weeks are m r, give or take t s √(r + r²/n), Student’s t with n − 1 degrees
 * (the usual prediction of a sum to come, D. C. Montgomery and G. C. Runger, Applied Statistics and Probability for Engineers, §8-6).
 *
 * @param days of the project, of all persons
 * @param today a week that is not over is done, and says nothing of the pace
 */
export function paceOf(days: readonly Worked[], endsOn: Day, today: Day): Pace {
  const done = days.reduce((sum, { hundredths }) => sum + hundredths, 0)
  const thisMonday = mondayOf(today)
  const weeks = weeksOf(days, thisMonday)
  if (weeks.length < leastWeeks) return { done, end: undefined }
  const left = weeksLeft(thisMonday, endsOn)
  const mean = weeks.reduce((sum, week) => sum + week, 0) / weeks.length
  const spread = weeks.reduce((sum, week) => sum + (week - mean) ** 2, 0) / (weeks.length - 1)
  const before = days
    .filter(({ onDay }) => onDay < thisMonday)
    .reduce((sum, { hundredths }) => sum + hundredths, 0)
  const margin =
    studentUpper(above, weeks.length - 1) * Math.sqrt(spread * (left + left ** 2 / weeks.length))
  const at = (hundredths: number) => Math.max(done, Math.round(hundredths))
  return {
    done,
    end: {
      likely: at(before + mean * left),
      low: at(before + mean * left - margin),
      high: at(before + mean * left + margin),
    },
  }
}

/** What each week held, until the one that runs, left out. */
function weeksOf(days: readonly Worked[], thisMonday: Day): readonly number[] {
  const sums = new Map<Day, number>()
  for (const { onDay, hundredths } of days) {
    const monday = mondayOf(onDay)
    sums.set(monday, (sums.get(monday) ?? 0) + hundredths)
  }
  const [first] = [...sums.keys()].toSorted()
  if (first === undefined) return []
  const weeks: number[] = []
  for (let monday = first; monday < thisMonday; monday = addDays(monday, 7))
    weeks.push(sums.get(monday) ?? 0)
  return weeks
}

/** The week that runs and those that follow, until the last day. */
function weeksLeft(thisMonday: Day, endsOn: Day): number {
  let left = 0
  for (let monday = thisMonday; monday <= endsOn && left < 520; monday = addDays(monday, 7)) left++
  return left
}

export const paceStates = ['unplanned', 'none', 'within', 'perhaps-over', 'over', 'passed'] as const
export type PaceState = (typeof paceStates)[number]

/** Beside what is planned; nothing where no pace is known. */
export function paceState({ done, end }: Pace, planned: number): PaceState {
  if (planned === 0) return 'unplanned'
  if (done > planned) return 'passed'
  if (!end) return 'none'
  if (end.low > planned) return 'over'
  return end.high > planned ? 'perhaps-over' : 'within'
}

/** A project with the days that it plans, those that were done, and where its pace leads. */
export interface ProjectPace extends Pace {
  readonly slug: string
  readonly title: string
  readonly endsOn: Day
  readonly planned: number
  readonly state: PaceState
}
