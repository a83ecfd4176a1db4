import { z } from 'zod'
import { timeAfter } from '../session.ts'

/** One line of a run sheet. */
export interface RunSheetItem {
  readonly id: string
  readonly minutes: number
  readonly title: string
  readonly aim: string
  readonly method: string
  readonly material: string
  readonly facilitator: string
}

export const runSheetItemShape = z.object({
  minutes: z.coerce.number().int().min(1).max(1_000),
  title: z.string().min(1).max(200),
  aim: z.string().max(500),
  method: z.string().max(500),
  material: z.string().max(500),
  facilitator: z.string().max(200),
})

export type RunSheetWords = z.infer<typeof runSheetItemShape>

export interface TimedItem extends RunSheetItem {
  readonly from: string
  readonly to: string
}

/** The same lines with the time each begins and ends. */
export function timed(items: readonly RunSheetItem[], startsAt: string): readonly TimedItem[] {
  let elapsed = 0
  return items.map((item) => {
    const from = timeAfter(startsAt, elapsed)
    elapsed += item.minutes
    return { ...item, from, to: timeAfter(startsAt, elapsed) }
  })
}

/** Minutes left in the session once every line is done; negative when it overflows. */
export function minutesLeft(items: readonly RunSheetItem[], sessionMinutes: number): number {
  return sessionMinutes - items.reduce((sum, { minutes }) => sum + minutes, 0)
}

/** The ids in the order after one line moved up or down; unchanged at the ends. */
export function moved(
  ids: readonly string[],
  id: string,
  direction: 'up' | 'down',
): readonly string[] {
  const at = ids.indexOf(id)
  const to = direction === 'up' ? at - 1 : at + 1
  const other = ids[to]
  if (at < 0 || other === undefined) return ids
  const next = [...ids]
  next[at] = other
  next[to] = id
  return next
}
