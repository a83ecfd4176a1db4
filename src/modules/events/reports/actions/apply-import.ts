import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { withdrawChanged } from '../../certificates/index.ts'
import {
  listHolders,
  loadForPresences,
  type PresenceLoadRefusal,
  recordPresences,
  tellPresences,
} from '../../presence/index.ts'
import { halfDaysOf } from '../../presence.ts'
import type { ImportedPerson } from '../../told-report.ts'
import { countImport, sumOfEach } from '../import.ts'
import { deleteImport, findImport, keepMatches, markApplied, nameMarkOf } from '../store/imports.ts'
import { registerFromReport } from './register-from-report.ts'

export type ApplyRefusal = PresenceLoadRefusal | 'lines-gone' | 'already-applied' | 'unknown'

/** What a person chose for each line: a number, nobody, or somebody to be written down. */
export type Choices = ReadonlyMap<number, number | 'new' | undefined>

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
  keepEmails = false,
): Promise<Result<ImportReport, ApplyRefusal>> {
  const loaded = await loadForPresences(ctx, slug)
  if (!loaded.ok) return loaded
  const event = loaded.value
  const presenceImport = await findImport(ctx.db, event.id, id, true)
  if (!presenceImport) return refused('not-found')
  if (presenceImport.appliedAt) return refused('already-applied')
  if (!presenceImport.people) return refused('lines-gone')

  const byNumber = new Map(
    (await listHolders(ctx.db, event.id)).map((holder) => [holder.number, holder]),
  )
  const numbers = [...choices.values()].filter((choice) => typeof choice === 'number')
  if (numbers.some((number) => !byNumber.has(number))) return refused('unknown')
  const newcomers = presenceImport.people.filter((_, at) => choices.get(at) === 'new')
  const added = await registerFromReport(ctx, event, newcomers, keepEmails)
  const people = presenceImport.people.map((person, at): ImportedPerson => {
    const chosen = choices.get(at)
    const holder = typeof chosen === 'number' ? byNumber.get(chosen) : undefined
    return { ...person, registrationId: holder?.registrationId ?? added.get(person) }
  })

  const summed = sumOfEach(people).filter(({ minutes }) => minutes >= presenceImport.minMinutes)
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
  const counts = countImport(people, presenceImport.minMinutes)
  await markApplied(ctx.db, id, people, { ...presenceImport.counts, ...counts }, ctx.now)
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
