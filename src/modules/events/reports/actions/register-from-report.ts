import { plainWords } from '#kit/words.ts'
import type { Ctx } from '#platform/context.ts'
import type { NetworkEvent } from '../../event.ts'
import { plainEmail } from '../../registration.ts'
import { takeSeat } from '../../seating/index.ts'
import { lockEvent } from '../../store/events.ts'
import type { ImportedPerson } from '../../told-report.ts'

/**
 * Whoever came without being registered is written down from the report: they were there, whatever seats say, and nobody
 * is written to. The name alone is kept, to say who was there; the address only when these people asked to be reached.
 */
export async function registerFromReport(
  ctx: Ctx,
  event: NetworkEvent,
  people: readonly ImportedPerson[],
  keepEmails: boolean,
): Promise<ReadonlyMap<ImportedPerson, string>> {
  const made = new Map<ImportedPerson, string>()
  if (people.length === 0) return made
  await lockEvent(ctx.db, event.id)
  const byName = new Map<string, string>()
  for (const person of people) {
    // On several days, or by two lines, the same person of a report is one registration.
    const key = person.email || plainWords(person.name)
    const id = byName.get(key) ?? (await writeDown(ctx, event, person, keepEmails))
    byName.set(key, id)
    made.set(person, id)
  }
  return made
}

async function writeDown(
  ctx: Ctx,
  event: NetworkEvent,
  { name, email }: ImportedPerson,
  keepEmails: boolean,
): Promise<string> {
  const identity = {
    // Without a name, what stands before the @ tells who it was; the address is kept only if the team said so.
    name: name || (keepEmails ? email : (email.split('@')[0] ?? '')),
    email: keepEmails ? plainEmail(email) : '',
    organisation: '',
    function: '',
    territoryId: undefined,
    personId: undefined,
  }
  const newcomer = {
    identity,
    seatClassId: undefined,
    role: 'attendee',
    medium: 'import',
  } as const
  const { id, number } = await takeSeat(ctx, event, newcomer, {
    state: 'registered',
    position: undefined,
  })
  ctx.audit({
    act: 'event.person-registered',
    subject: `event:${event.id}`,
    public: false,
    detail: { number, state: 'registered', basis: keepEmails ? 'report-asked' : 'report' },
  })
  ctx.announce('event.registered', { eventId: event.id, registrationId: id })
  return id
}
