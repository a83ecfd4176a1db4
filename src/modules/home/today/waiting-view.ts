import type { Day } from '#kit/dates.ts'
import type { TodayView } from '#kit/frame.ts'
import type { WaitingLine } from '#kit/waiting-line.ts'
import { isPast } from './waiting.ts'

/** Which of the things to do are shown: the most pressing, all, those that are late, those of five minutes. */
export type WaitingView = 'pressing' | 'all' | 'late' | 'short'

export const viewWords = {
  all: 'tout',
  late: 'en-retard',
  short: 'cinq-minutes',
} as const satisfies Record<Exclude<WaitingView, 'pressing'>, TodayView>

const mostPressing = 12
const shortMinutes = 5

export function readWaitingView(word: string | undefined): WaitingView {
  const views = Object.keys(viewWords) as (keyof typeof viewWords)[]
  return views.find((view) => viewWords[view] === word) ?? 'pressing'
}

type Asked = Pick<WaitingLine, 'dueOn' | 'minutes'>

export function inView<T extends Asked>(
  lines: readonly T[],
  view: WaitingView,
  today: Day,
): readonly T[] {
  if (view === 'late') return lines.filter((line) => isPast(line, today))
  if (view === 'short') return lines.filter(({ minutes }) => minutes <= shortMinutes)
  return view === 'all' ? lines : lines.slice(0, mostPressing)
}
