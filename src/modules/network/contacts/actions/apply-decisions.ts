import { addDays, dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { completePerson, insertMandates, recordPersons } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { contactDays, mandateTitle } from '../contact.ts'
import type { ContactImport, ImportLine } from '../import.ts'
import type { Decision } from '../plan.ts'
import { insertContacts, saveFunction } from '../store/book.ts'

type Written = Omit<ImportLine, 'cells'>
type Creation = Extract<Decision, { kind: 'create' }>

/** Writes what was decided, in both vaults, and says what became of each line. */
export async function applyDecisions(
  ctx: Ctx,
  contactImport: ContactImport,
  decisions: readonly Decision[],
): Promise<readonly Written[]> {
  const creations = decisions.filter((decision) => decision.kind === 'create')
  const keys = await writePersons(ctx, creations)
  const contacts = new Map<string, string>()
  const made = creations.flatMap((decision) => {
    const personId = keys.get(decision.person) ?? ownKey(decision.person)
    if (personId === undefined) return []
    const id = newId(ctx.now, ctx.chance)
    contacts.set(`new:${decision.line}`, id)
    return [{ decision, id, personId }]
  })
  await insertContacts(
    ctx.db,
    made.map(({ decision, id, personId }) => contactOf(ctx, contactImport, decision, id, personId)),
  )
  const mandates = await writeMandates(ctx, made)
  const byLine = new Map(made.map((row) => [row.decision.line, row]))
  const written: Written[] = []
  for (const decision of decisions) {
    if (decision.kind === 'create') {
      const row = byLine.get(decision.line)
      written.push(
        row
          ? {
              ...nothing(decision.line, 'created'),
              contactId: row.id,
              personId: row.personId,
              madePerson: decision.person === `new:${decision.line}`,
              mandateId: mandates.get(decision.line),
            }
          : { ...nothing(decision.line, 'rejected'), reasons: ['address-of-another'] },
      )
    } else if (decision.kind === 'rejected') {
      const { line, reasons, choices } = decision
      written.push({ ...nothing(line, 'rejected'), reasons, choices })
    } else {
      const contactId = contacts.get(decision.contact) ?? ownKey(decision.contact)
      if (decision.kind === 'unchanged' || contactId === undefined) {
        written.push({ ...nothing(decision.line, 'unchanged'), contactId })
      } else written.push(await update(ctx, decision, contactId, keys))
    }
  }
  return written
}

/** `new:12` is no key. */
function ownKey(key: string): string | undefined {
  return key.startsWith('new:') ? undefined : key
}

function nothing(line: number, outcome: Written['outcome']): Written {
  return {
    line,
    outcome,
    reasons: [],
    choices: [],
    contactId: undefined,
    personId: undefined,
    madePerson: false,
    mandateId: undefined,
    before: undefined,
  }
}

async function writePersons(
  ctx: Ctx,
  creations: readonly Creation[],
): Promise<ReadonlyMap<string, string>> {
  const fresh = creations.filter(({ person, line }) => person === `new:${line}`)
  const keptUntil = addDays(dayOf(ctx.now), contactDays)
  const ids = await recordPersons(
    ctx,
    fresh.map(({ said: { name, email, phone } }) => ({ name, email, phone, keptUntil })),
  )
  return new Map(
    fresh.flatMap(({ person }, at) => {
      const id = ids[at]
      return id ? [[person, id] as const] : []
    }),
  )
}

function contactOf(
  ctx: Ctx,
  contactImport: ContactImport,
  { said, territoryId }: Creation,
  id: string,
  personId: string,
) {
  const today = dayOf(ctx.now)
  return {
    id,
    personId,
    territoryId,
    function: said.function,
    kind: said.kind,
    origin: contactImport.origin ?? ('other' as const),
    originDetail: contactImport.originDetail,
    collectedOn: today,
    informedOn: undefined,
    lastExchangeOn: today,
    importId: contactImport.id,
    createdBy: contactImport.byPersonId,
    createdAt: ctx.now,
  }
}

/** A mandate is written when its days are said; without a first day, it is held since today at least. */
async function writeMandates(
  ctx: Ctx,
  made: readonly { readonly decision: Creation; readonly personId: string }[],
): Promise<ReadonlyMap<number, string>> {
  const today = dayOf(ctx.now)
  const mandates = made.flatMap(({ decision: { said, territoryId, line }, personId }) => {
    const { mandateStart, mandateEnd } = said
    if (territoryId === undefined || (mandateStart ?? mandateEnd) === undefined) return []
    const startsOn = mandateStart ?? [today, mandateEnd ?? today].sort()[0] ?? today
    const id = newId(ctx.now, ctx.chance)
    return [
      { id, line, personId, territoryId, title: mandateTitle(said), startsOn, endsOn: mandateEnd },
    ]
  })
  await insertMandates(
    ctx.db,
    mandates.map(({ line: _, ...mandate }) => ({ ...mandate, recordedBy: ctx.person?.id })),
    ctx.now,
  )
  return new Map(mandates.map(({ line, id }) => [line, id]))
}

async function update(
  ctx: Ctx,
  decision: Extract<Decision, { kind: 'update' }>,
  contactId: string,
  keys: ReadonlyMap<string, string>,
): Promise<Written> {
  const personId = keys.get(decision.person) ?? ownKey(decision.person)
  const { function: held, email, phone } = decision
  const before = {
    ...(held === undefined ? {} : { function: decision.formerFunction, became: held }),
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
  }
  if (held !== undefined) await saveFunction(ctx.db, contactId, held)
  if (personId && (email ?? phone) !== undefined) {
    await completePerson(ctx.db, personId, { email, phone }, ctx.now)
  }
  return { ...nothing(decision.line, 'updated'), contactId, personId, before }
}
