import { addDays, dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { NetworkEvent } from '../../event.ts'
import {
  findPresenceSettings,
  loadForPresences,
  type PresenceLoadRefusal,
} from '../../presence/index.ts'
import { daysOf } from '../../presence.ts'
import { listRegistrations } from '../../seating/index.ts'
import type { ImportedPerson, ReportMapping } from '../../told-report.ts'
import { countImport, countRejected, importedDays } from '../import.ts'
import { matchAttendee, type Registered } from '../matching.ts'
import { attendeesOf, type ReportRefusal } from '../report.ts'
import {
  findMapping,
  headingsMarkOf,
  insertImport,
  listMatches,
  nameMarkOf,
} from '../store/imports.ts'
import { readReportApart } from './read-report-apart.ts'

export type ImportRefusal = PresenceLoadRefusal | ReportRefusal | 'no-day' | 'nobody'

export interface ReportGiven {
  readonly fileName: string
  readonly text: string
  /** For a file that does not say the day. */
  readonly day: string
  readonly mapping?: ReportMapping | undefined
}

const linesKeptDays = 7

/** Reads a report and proposes who is who: a dry run. Nothing is counted until a person has confirmed. */
export async function draftPresenceImport(
  ctx: Ctx,
  slug: string,
  input: ReportGiven,
): Promise<
  Result<string, ImportRefusal> & { readonly headings?: readonly string[]; readonly line?: number }
> {
  const loaded = await loadForPresences(ctx, slug)
  if (!loaded.ok) return loaded

  const event = loaded.value
  const days = daysOf(event)
  if (!days.includes(input.day)) return refused('no-day')
  const reading = await readWithMemory(ctx, input)
  if (!reading.ok) {
    const { refusal, headings, line } = reading
    return { ...refused(refusal), headings, ...(line === undefined ? {} : { line }) }
  }
  const { lines, rejected, notes, tool, mapping, headings } = reading.value
  const column = mapping.join ?? mapping.at ?? ''
  const { people, elsewhere } = importedDays(attendeesOf(lines), input.day, days, column)
  // A file whose every line is refused is shown with its reasons: that is what its sender needs.
  if (people.length === 0 && elsewhere.length === 0 && rejected.length === 0) {
    return refused('nobody')
  }
  const known = await recognised(ctx, event, people)
  const { minMinutes } = await findPresenceSettings(ctx.db, event.id)

  const id = newId(ctx.now, ctx.chance)
  const told = [...rejected, ...elsewhere, ...notes].sort((a, b) => a.line - b.line)
  await insertImport(ctx.db, {
    id,
    eventId: event.id,
    fileName: input.fileName.slice(0, 200),
    tool,
    mapping,
    headingsMark: headingsMarkOf(headings),
    day: input.day,
    minMinutes,
    people: known,
    rejected: told,
    counts: {
      read: lines.length + countRejected(rejected),
      ...countImport(known, minMinutes),
      rejected: countRejected(told),
    },
    keptUntil: addDays(dayOf(ctx.now), linesKeptDays),
    now: ctx.now,
    by: ctx.person?.id,
  })
  return done(id)
}

/** By what it knows of the tools; else by what a person said of these headings before. */
async function readWithMemory(ctx: Ctx, { text, mapping }: ReportGiven) {
  const reading = await readReportApart(text, mapping)
  if (reading.ok || mapping || reading.headings.length === 0) return reading
  const kept = await findMapping(ctx.db, headingsMarkOf(reading.headings))
  return kept ? await readReportApart(text, kept) : reading
}

async function recognised(
  ctx: Ctx,
  event: NetworkEvent,
  people: readonly Omit<ImportedPerson, 'registrationId' | 'reason'>[],
): Promise<readonly ImportedPerson[]> {
  const registered = await registeredOf(ctx, event)
  const kept = await listMatches(ctx.db, event.id)
  return people.map((person) => ({
    ...person,
    ...matchAttendee(person, registered, kept.get(nameMarkOf(event.id, person.name, person.email))),
  }))
}

async function registeredOf(ctx: Ctx, event: NetworkEvent): Promise<readonly Registered[]> {
  const all = await listRegistrations(ctx.db, event.id)
  return all.flatMap(({ id, state, identity }) =>
    identity && state !== 'cancelled' ? [{ id, name: identity.name, email: identity.email }] : [],
  )
}
