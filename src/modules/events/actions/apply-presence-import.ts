import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { halfDaysOf } from '../presence.ts'
import { countImport, type ImportedPerson, verdictOf } from '../presence-import.ts'
import {
  deleteImport,
  findImport,
  keepMatches,
  markApplied,
  nameMarkOf,
} from '../store/presence-imports.ts'
import { listHolders, recordPresences } from '../store/presences.ts'
import { loadForPresences, type PresenceLoadRefusal, tellPresences } from './load-presences.ts'
import { withdrawChanged } from './withdraw-certificate.ts'

export type ApplyRefusal = PresenceLoadRefusal | 'lines-gone' | 'already-applied' | 'unknown'

/** What a person chose for each line: a number, or nobody. */
export type Choices = ReadonlyMap<number, number | undefined>

export interface ImportReport {
  readonly added: number
  readonly known: number
  readonly short: number
  readonly unknown: number
}

/** Counts as present those who were confirmed. A second import of the same file creates nothing. */
export async function applyPresenceImport(
  ctx: Ctx,
  slug: string,
  id: string,
  choices: Choices,
): Promise<Result<ImportReport, ApplyRefusal>> {
  const loaded = await loadForPresences(ctx, slug)
  if (!loaded.ok) return loaded
  const event = loaded.value
  const given = await findImport(ctx.db, event.id, id, true)
  if (!given) return refused('not-found')
  if (given.appliedAt) return refused('already-applied')
  if (!given.people) return refused('lines-gone')

  const byNumber = new Map((await listHolders(ctx.db, event.id)).map((one) => [one.number, one]))
  const people: ImportedPerson[] = []
  for (const [at, person] of given.people.entries()) {
    const number = choices.get(at)
    const holder = number === undefined ? undefined : byNumber.get(number)
    if (number !== undefined && !holder) return refused('unknown')
    people.push({ ...person, registrationId: holder?.registrationId })
  }

  const present = people.filter((one) => verdictOf(one, given.minMinutes) === 'present')
  const summed = sumOfEach(present)
  const halfDays = halfDaysOf(event)
  const has = (day: string, half: string) => halfDays.some((h) => h.day === day && h.half === half)
  const before = await recordPresences(
    ctx.db,
    event.id,
    summed.map(({ registrationId, day, minutes }) => ({
      registrationId,
      day,
      how: 'online',
      medium: 'import',
      morning: has(day, 'morning'),
      afternoon: has(day, 'afternoon'),
      minutes,
      at: ctx.now,
    })),
    ctx.person?.id,
  )
  const known = summed.filter(({ registrationId, day }) =>
    before.has(`${registrationId} ${day} online`),
  ).length
  const counts = countImport(people, given.minMinutes)
  await markApplied(ctx.db, id, people, { ...given.counts, ...counts }, ctx.now)
  await keepMatches(
    ctx.db,
    event.id,
    people.map(({ name, email, registrationId }) => ({
      mark: nameMarkOf(event.id, name, email),
      registrationId,
    })),
    ctx.now,
  )
  await withdrawChanged(
    ctx,
    event,
    summed.map(({ registrationId }) => registrationId),
  )

  tellPresences(ctx, event, summed.length - known, 'import')
  return done({ added: summed.length - known, known, short: counts.short, unknown: counts.unknown })
}

/** Someone who came under two names is one person, with the minutes of both. */
function sumOfEach(people: readonly ImportedPerson[]) {
  const sums = new Map<string, { registrationId: string; day: string; minutes: number }>()
  for (const { registrationId = '', day, minutes } of people) {
    const key = `${registrationId} ${day}`
    const before = sums.get(key)?.minutes ?? 0
    sums.set(key, { registrationId, day, minutes: before + minutes })
  }
  return [...sums.values()]
}

/** A dry run that is not followed leaves nothing. */
export async function dropPresenceImport(
  ctx: Ctx,
  slug: string,
  id: string,
): Promise<Result<undefined, PresenceLoadRefusal>> {
  const loaded = await loadForPresences(ctx, slug)
  if (!loaded.ok) return loaded
  await deleteImport(ctx.db, loaded.value.id, id)
  return done()
}
