import type { NoticesRead } from '#engines/funding-notices/index.ts'
import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { canonicalJson } from '#kit/json/canonical-json.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx, Db } from '#platform/context.ts'
import { sha256Of } from '#platform/secrets/sha256.ts'
import {
  factsOf,
  mergedFacts,
  type NoticeFacts,
  type NoticeImport,
  type SortedNotice,
  saidBy,
  sortedNotices,
  unread,
} from '../notice-import.ts'
import type { Opportunity } from '../opportunity.ts'
import { mayKeepFunding } from '../permissions.ts'
import { findNoticeImport, insertNoticeImport, lockNotices, markKept } from '../store/imports.ts'
import { insertOpportunity, listOpportunities, saveOpportunity } from '../store/opportunities.ts'
import { noticeProblemLine } from '../texts/notices.ts'

export interface GivenNotices {
  readonly name: string
  readonly sha256: string
  readonly read: Extract<NoticesRead, { readonly ok: true }>
}

/** What was read of a file is there to be looked at; none of it is entered before it is kept. */
export async function tryNotices(
  ctx: Ctx,
  { name, sha256, read }: GivenNotices,
): Promise<Result<NoticeImport, 'forbidden'>> {
  if (!mayKeepFunding(ctx.person)) return refused('forbidden')

  const file: NoticeImport = {
    ...{ id: newId(ctx.now, ctx.chance), state: 'tried', fileName: name.slice(0, 160), sha256 },
    ...{ source: read.source, entries: read.entries, total: read.total },
    notices: read.notices.map(factsOf),
    ...{ problems: read.problems.slice(0, mostProblems), problemCount: read.problemCount },
    ...{ triedAt: ctx.now, keptAt: undefined },
  }
  await insertNoticeImport(ctx.db, file)

  ctx.audit({
    act: 'funding.import-tried',
    subject: `funding-import:${file.id}`,
    public: false,
  })
  // As it is read again: a shape of JSON has no undefined.
  return done((await findNoticeImport(ctx.db, file.id)) ?? file)
}

/** The others are counted. */
const mostProblems = 200

/** What keeping this file would do, as things stand now. */
export async function sortFile(
  db: Db,
  { notices, source }: Pick<NoticeImport, 'notices' | 'source'>,
  now: Date,
): Promise<readonly SortedNotice[]> {
  const known = new Map(
    (await listOpportunities(db))
      .filter(({ origin }) => origin === source)
      .map((opportunity) => [opportunity.sourceId, opportunity]),
  )
  return sortedNotices(notices, { known, digest: digestOf, today: dayOf(now) })
}

export interface NoticesKept {
  readonly added: number
  readonly changed: number
}

/** Each notice is entered once. What the team ticked, follows or asks for stays when the source changes. */
export async function keepNotices(
  ctx: Ctx,
  id: string,
): Promise<Result<NoticesKept, 'forbidden' | 'not-found' | 'already-kept' | 'nothing-new'>> {
  if (!mayKeepFunding(ctx.person)) return refused('forbidden')

  await lockNotices(ctx.db)
  const file = await findNoticeImport(ctx.db, id)
  if (!file) return refused('not-found')
  if (file.state === 'kept') return refused('already-kept')
  const sorted = await sortFile(ctx.db, file, ctx.now)
  const [added, changed] = (['new', 'changed'] as const).map((asked) =>
    sorted.filter(({ outcome }) => outcome === asked),
  )
  if (!added?.length && !changed?.length) return refused('nothing-new')

  const standing = new Map(
    (await listOpportunities(ctx.db)).map((opportunity) => [opportunity.id, opportunity]),
  )
  for (const { facts } of added ?? [])
    await insertOpportunity(ctx.db, opportunityOf(ctx, facts, file))
  for (const { facts, standing: own } of changed ?? []) {
    const before = own && standing.get(own.id)
    if (before) await saveOpportunity(ctx.db, changedBy(ctx, before, facts, file))
  }
  await markKept(ctx.db, id, ctx.now)

  ctx.audit({
    ...{ act: 'funding.import-kept', subject: `funding-import:${id}`, public: false },
    detail: { added: added?.length ?? 0, changed: changed?.length ?? 0 },
  })
  ctx.changed('funding')
  return done({ added: added?.length ?? 0, changed: changed?.length ?? 0 })
}

/** What is not said does not stand in JSON either: a file that is read again from the database has the same digest. */
function digestOf(facts: NoticeFacts): string {
  // The day alone changes nothing.
  const values = Object.entries(facts).flatMap(([name, value]) =>
    value === undefined || name === 'changedOn' ? [] : [[name, value] as const],
  )
  return sha256Of(canonicalJson(Object.fromEntries(values)))
}

function opportunityOf(ctx: Ctx, facts: NoticeFacts, file: NoticeImport): Opportunity {
  return {
    ...{ ...unread, ...saidBy(facts), phases: facts.phases },
    ...{ id: newId(ctx.now, ctx.chance), origin: file.source, sourceId: facts.sourceId },
    ...{ sourceSha256: digestOf(facts), leftOut: leftOutOf(facts, file) },
    ...{ sourceChangedOn: facts.changedOn, byHand: [], awardTerms: facts.awardTerms },
    ...{ following: 'to-read', ownerId: undefined, invented: false },
    ...{ createdAt: ctx.now, updatedAt: ctx.now },
  }
}

function changedBy(
  ctx: Ctx,
  before: Opportunity,
  facts: NoticeFacts,
  file: NoticeImport,
): Opportunity {
  return {
    ...{ ...before, ...mergedFacts(before, facts), updatedAt: ctx.now },
    ...{ sourceSha256: digestOf(facts), leftOut: leftOutOf(facts, file) },
    awardTerms: facts.awardTerms,
    sourceChangedOn: facts.changedOn ?? before.sourceChangedOn,
  }
}

/** Problems of this very notice: of a list by its rank, of a table by its line, they are told with the file. */
function leftOutOf(facts: NoticeFacts, file: NoticeImport): readonly string[] {
  const rank = file.notices.findIndex(({ sourceId }) => sourceId === facts.sourceId) + 1
  return file.problems
    .filter(({ entry }) => entry === rank)
    .map((problem) => noticeProblemLine(problem, 'fr'))
    .slice(0, 20)
}
