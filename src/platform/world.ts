import { type Kysely, sql } from 'kysely'
import { newId } from '#kit/ids.ts'
import { isNobodys } from '#kit/invented-address.ts'
import { mostTries } from '#kit/mail-reason.ts'
import type { Locale } from '#kit/texts.ts'
import type { UndoOffer } from '#kit/undo.ts'
import type { Viewer } from '#kit/viewer.ts'
import { appendAudit, type SignedLine } from './audit.ts'
import type { World } from './clock.ts'
import type {
  Ctx,
  Db,
  DiskState,
  FileStore,
  Forgotten,
  Mail,
  PublicSettings,
  Telling,
  Unreached,
  VideoServer,
  Web,
  WriterName,
} from './context.ts'
import { isStale } from './database/kept-plans.ts'
import { forgetWritten } from './forgetting/forget-written.ts'
import { unreachedOf } from './mail/unreached.ts'
import { offline } from './safe-fetch/safe-fetch.ts'
import type { PlatformTables } from './tables.ts'
import { heldSeconds, keepUndoable, rowsOffer, secondsHeld, undoSeconds } from './undo.ts'

/** What the house hands to every context; made once at the start. */
export interface House {
  readonly db: Db
  /** Where acts, and files that take long to read, have connections of their own; `db` when it is not said. */
  readonly lanes?: { readonly acts: Db; readonly files: Db } | undefined
  readonly world: World
  readonly settings: PublicSettings
  /** Names of the listeners of each announcement. */
  readonly listenersOf: (announcement: string) => readonly string[]
  /** Mail goes to a server, or stays in the local outbox. */
  readonly mailLeaves: boolean
  /** Addresses among these that rooms know to receive nothing any more; none when no room says it. */
  readonly unreached?: Unreached | undefined
  readonly writerName?: WriterName | undefined
  readonly video?: VideoServer | undefined
  readonly disk?: (() => Promise<DiskState | undefined>) | undefined
  /** Nothing leads out when it is not said. */
  readonly web?: Web | undefined
  readonly fileStore: (db: Db) => FileStore
}

export interface Opening {
  readonly person?: Viewer | undefined
  readonly locale?: Locale
  /** Said where a page follows the act: the identifier of what may be taken back is written there. */
  readonly undo?: { id: string | undefined } | undefined
}

/** A context for reading, straight on the pool: what it would announce is refused. */
export function readingCtx(house: House, opening: Opening): Ctx {
  const refuse = () => {
    throw new Error('a reading page cannot act: use a POST route')
  }
  return {
    ...common(house, house.db, opening),
    audit: refuse,
    announce: refuse,
    mail: refuse,
    changed: refuse,
    offerUndo: refuse,
    lettersWrittenTo: () => [],
  }
}

/**
 * Runs one act in one transaction. What it audits, announces and mails is written just before the
 * commit, so that all of it happens or nothing does. `keep` decides from the result. An act that the
 * database undid because it crossed another one is run again, from its beginning: `run` leaves nothing
 * behind but what it writes with `ctx`.
 */
export async function act<T>(
  house: House,
  opening: Opening,
  run: (ctx: Ctx) => Promise<T>,
  keep: (result: T) => boolean = () => true,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await (house.lanes?.acts ?? house.db).transaction().execute(async (db) => {
        const told = emptyTold()
        if (opening.undo) opening.undo.id = undefined
        const ctx = actingCtx(house, db, opening, told)
        const result = await run(ctx)
        if (!keep(result)) throw new RolledBack(result)
        await flush(house, db, ctx, told)
        return result
      })
    } catch (error) {
      if (error instanceof RolledBack) return error.result as T
      if (attempt === attempts || !isCrossed(error)) throw error
    }
  }
}

const attempts = 4

/**
 * Two acts each wait for the other, or a table was changed under one: PostgreSQL undoes it, and it has only to be done
 * again.
 */
function isCrossed(error: unknown): boolean {
  const code = (error as { code?: unknown } | undefined)?.code
  return code === '40P01' || code === '40001' || isStale(error)
}

class RolledBack extends Error {
  readonly result: unknown
  constructor(result: unknown) {
    super('rolled back')
    this.result = result
  }
}

interface Told {
  readonly lines: SignedLine[]
  readonly announcements: { name: string; payload: Readonly<Record<string, unknown>> }[]
  readonly mails: Mail[]
  readonly subjects: Set<string>
  /** What may be taken back, and the keys of the jobs that wait for that. */
  undo?: { readonly id: string; readonly offer?: UndoOffer; readonly jobs: string[] }
  /** Of each of several that one press acts on, in their order, under its name. */
  readonly parts: { readonly named: string; readonly told: Told }[]
}

function emptyTold(): Told {
  return { lines: [], announcements: [], mails: [], subjects: new Set(), parts: [] }
}

function actingCtx(house: House, db: Db, opening: Opening, told: Told): Ctx {
  const shared = common(house, db, opening)
  const isUndoable = opening.undo !== undefined && opening.person !== undefined
  const telling = (told: Told): Telling => ({
    audit: (line) => told.lines.push({ ...line, at: shared.now, actorId: opening.person?.id }),
    announce: (name, payload) => told.announcements.push({ name, payload }),
    mail: (mail) => told.mails.push(mail),
    changed: (subject) => told.subjects.add(subject),
    offerUndo: (offer) => {
      if (told.undo) throw new Error('one act is taken back as a whole: it offers one undo')
      if (isUndoable) told.undo = { id: newId(shared.now, shared.chance), offer, jobs: [] }
    },
    lettersWrittenTo: () => addressesOf(mailsOf(told), house.settings.contactEmail),
  })
  const whole = telling(told)
  const offered = (undo: NonNullable<Told['undo']>) => {
    told.undo = undo
    if (opening.undo) opening.undo.id = undo.id
  }
  return {
    ...shared,
    ...whole,
    offerUndo: (offer) => {
      whole.offerUndo(offer)
      if (told.undo) offered(told.undo)
    },
    inPart: async (named, run) => {
      const part = emptyTold()
      const result = await run(telling(part))
      if (!result.ok) return result
      if (told.undo?.offer) throw new Error('one act is taken back as a whole: it offers one undo')
      told.parts.push({ named, told: part })
      // One press offers one undo: of all of them that may be taken back.
      if (part.undo && !told.undo) offered({ id: newId(shared.now, shared.chance), jobs: [] })
      return result
    },
  }
}

const mailsOf = ({ mails, parts }: Told): readonly Mail[] => [
  ...parts.flatMap(({ told }) => told.mails),
  ...mails,
]

/** Where letters go, one for each; the house itself is nobody. */
export function addressesOf(mails: readonly Mail[], house: string): readonly string[] {
  return mails.map(({ to }) => to).filter((to) => to !== house)
}

function common(house: House, db: Db, opening: Opening) {
  return {
    db,
    now: house.world.now(),
    person: opening.person,
    chance: house.world.chance,
    locale: opening.locale ?? 'fr',
    settings: house.settings,
    mailLeaves: house.mailLeaves,
    files: house.fileStore(db),
    forgetWritten: (person: Forgotten) => forgetWritten(db, person),
    video: house.video,
    disk: house.disk,
    unreachedAmong: (addresses: readonly string[]) => unreachedOf(db, addresses, house.unreached),
    writerName: async (personId: string) =>
      house.writerName?.(db, personId, opening.person, opening.locale ?? 'fr'),
    web: house.web ?? offline,
  }
}

async function flush(house: House, db: Db, ctx: Ctx, told: Told) {
  const all = [...told.parts.map((part) => part.told), told]
  const recipients = mailsOf(told).map(({ to }) => to)
  const lines = new Map<string, string>()
  for (const part of all) {
    for (const { name, payload } of part.announcements) {
      for (const listener of house.listenersOf(name)) {
        await addJob(db, 'listen', { listener, name, payload }, waitOf(part))
      }
    }
    for (const mail of part.mails) {
      // Two letters of one act to one person leave one after the other, in the order they were written.
      const alone = recipients.filter((to) => to === mail.to).length === 1
      await queueMail(house, db, ctx, mail, alone ? undefined : lines, part)
    }
  }
  const rows = told.parts.flatMap(({ named, told: { undo } }) =>
    undo ? [{ id: undo.id, named }] : [],
  )
  for (const { undo } of all) {
    if (!undo || !ctx.person) continue
    const { id, offer = rowsOffer(rows), jobs: heldJobs } = undo
    await keepUndoable(db, { id, personId: ctx.person.id, offer, heldJobs, now: ctx.now })
  }
  const changed = new Set(all.flatMap(({ subjects }) => [...subjects]))
  await appendAudit(
    db,
    all.flatMap(({ lines }) => lines),
    [...changed],
  )
}

/** A job of an act that may be taken back waits, under a key by which it is found again. */
function waitOf({ undo }: Told): JobWait {
  if (!undo) return {}
  const key = `undo ${undo.id} ${undo.jobs.length}`
  undo.jobs.push(key)
  return { key, seconds: heldSeconds }
}

/**
 * A letter to somebody whose earlier one waits for the end of a minute leaves after it: “cancelled” would otherwise come
 * last, and be believed. A link that serves once, kept for hours only, is waited for and leaves at once.
 */
async function behindHeld(
  db: Kysely<PlatformTables>,
  { to, keepHours }: Mail,
  now: Date,
): Promise<JobWait> {
  if (keepHours !== undefined) return {}
  const wait = await secondsHeld(db, to, now)
  return wait === undefined ? {} : { seconds: wait + 5 }
}

async function queueMail(
  house: House,
  db: Kysely<PlatformTables>,
  ctx: Ctx,
  mail: Mail,
  lines: Map<string, string> | undefined,
  told: Told,
) {
  const id = newId(ctx.now, ctx.chance)
  const line = lines?.get(mail.to) ?? `mail ${id}`
  lines?.set(mail.to, line)
  const hours = mail.keepHours ?? 720
  const leaves = house.mailLeaves && !isNobodys(mail.to)
  await db
    .insertInto('outbox_mails')
    .values({
      id,
      at: ctx.now,
      recipient: mail.to,
      subject: oneLine(mail.subject),
      bodyText: mail.text,
      bodyHtml: mail.html ?? null,
      icalMethod: mail.icalEvent?.method ?? null,
      bodyIcal: mail.icalEvent?.content ?? null,
      attachedName: mail.file?.name ?? null,
      attachedText: mail.file && 'text' in mail.file ? mail.file.text : null,
      attachedBytes: mail.file && 'bytes' in mail.file ? Buffer.from(mail.file.bytes) : null,
      pictures: [...(mail.pictures ?? [])],
      unsubscribeHref: mail.unsubscribeHref ?? null,
      state: leaves ? 'queued' : 'local',
      tries: 0,
      lastProblem: null,
      sentAt: null,
      eraseAt: new Date(ctx.now.getTime() + hours * 3_600_000),
      notBefore: told.undo ? new Date(ctx.now.getTime() + undoSeconds * 1000) : null,
      undoableAct: told.undo?.id ?? null,
    })
    .execute()
  if (!leaves) return
  const wait = told.undo ? waitOf(told) : await behindHeld(db, mail, ctx.now)
  await addJob(db, 'send-mail', { id }, { ...wait, line: lines && line })
}

/** A line break in a subject would open another header. */
function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ')
}

interface JobWait {
  readonly key?: string
  readonly seconds?: number
}

/**
 * A job joins the transaction of the act: it exists when, and only when, the act does. Those of one line are done one
 * after the other.
 */
export async function addJob(
  db: Db,
  task: string,
  payload: unknown,
  { key, line, seconds }: JobWait & { readonly line?: string | undefined } = {},
): Promise<void> {
  const after = seconds === undefined ? sql`null` : sql`now() + make_interval(secs => ${seconds})`
  await sql`select graphile_worker.add_job(${task}, ${JSON.stringify(payload)}::json,
    queue_name => ${line ?? null}, run_at => ${after}, job_key => ${key ?? null}, max_attempts => ${mostTries})`.execute(
    db,
  )
}

/** The same task for each of these, in one statement: thousands of letters leave at one press. */
export async function addJobs(db: Db, task: string, payloads: readonly unknown[]): Promise<void> {
  if (payloads.length === 0) return
  const each = payloads.map((payload) => JSON.stringify(payload))
  await sql`select graphile_worker.add_job(${task}, payload::json, max_attempts => ${mostTries})
    from unnest(${each}::text[]) as payload`.execute(db)
}
