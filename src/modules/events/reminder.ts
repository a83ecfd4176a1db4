import type { NetworkEvent } from './event.ts'
import type { Registration } from './registration.ts'

export const reminderSpans = {
  week: 7 * 86_400_000,
  day: 86_400_000,
  hour: 3_600_000,
} as const

export type ReminderKind = keyof typeof reminderSpans

/**
 * Which reminder is due now, if one is. Whoever registered after its moment has just read the same
 * things in another letter; a house that slept sends the latest one only.
 */
export function dueReminder(
  event: Pick<NetworkEvent, 'startsAt' | 'state'>,
  registration: Pick<Registration, 'state' | 'createdAt'>,
  now: Date,
): ReminderKind | undefined {
  if (event.state !== 'published' || registration.state !== 'registered') return undefined
  const left = event.startsAt.getTime() - now.getTime()
  if (left <= 0) return undefined
  const kind = (['hour', 'day', 'week'] as const).find((one) => left <= reminderSpans[one])
  if (!kind) return undefined
  const moment = event.startsAt.getTime() - reminderSpans[kind]
  return registration.createdAt.getTime() < moment ? kind : undefined
}
