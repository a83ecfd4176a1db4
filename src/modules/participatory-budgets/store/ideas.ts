import { type Kysely, sql } from 'kysely'
import type { Day } from '#kit/dates.ts'
import { withoutHiddenWords } from '../hidden-words.ts'
import type { Author, CostLine, Idea, IdeaState, Moment, MomentKind } from '../idea.ts'
import type { BudgetTables, IdeaRow } from '../tables.ts'

type Db = Kysely<BudgetTables>

export async function listIdeas(db: Db, editionId: string): Promise<readonly Idea[]> {
  const rows = await db
    .selectFrom('budget_ideas')
    .selectAll()
    .where('editionId', '=', editionId)
    .orderBy('number')
    .execute()
  return rows.map(toIdea)
}

export async function findIdea(
  db: Db,
  editionId: string,
  number: number,
): Promise<Idea | undefined> {
  const row = await db
    .selectFrom('budget_ideas')
    .selectAll()
    .where('editionId', '=', editionId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row && toIdea(row)
}

export async function findIdeaById(db: Db, id: string): Promise<Idea | undefined> {
  const row = await db
    .selectFrom('budget_ideas')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toIdea(row)
}

/** With its words, be they hidden: for whoever proposed it, and for whoever judges it. */
export async function findWholeIdea(db: Db, id: string): Promise<Idea | undefined> {
  const row = await db
    .selectFrom('budget_ideas')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toWholeIdea(row)
}

export async function lockIdea(db: Db, id: string): Promise<Idea | undefined> {
  const row = await db
    .selectFrom('budget_ideas')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toIdea(row)
}

/** Those of an edition whose words are hidden. */
export async function listHiddenNumbers(db: Db, editionId: string): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectFrom('budget_ideas')
    .select('number')
    .where('editionId', '=', editionId)
    .where('hiddenAt', 'is not', null)
    .execute()
  return new Set(rows.map(({ number }) => number))
}

/** Those that went on in this one. */
export async function listMergedInto(db: Db, id: string): Promise<readonly Idea[]> {
  const rows = await db
    .selectFrom('budget_ideas')
    .selectAll()
    .where('mergedInto', '=', id)
    .orderBy('number')
    .forUpdate()
    .execute()
  return rows.map(toIdea)
}

/** The edition is held by whoever calls: two ideas never have one number. */
export async function nextNumber(db: Db, editionId: string): Promise<number> {
  const row = await db
    .selectFrom('budget_ideas')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('editionId', '=', editionId)
    .executeTakeFirst()
  return Number(row?.last ?? 0) + 1
}

export async function insertIdea(db: Db, idea: Idea): Promise<void> {
  await db
    .insertInto('budget_ideas')
    .values({
      ...{ id: idea.id, editionId: idea.editionId, number: idea.number, title: idea.title },
      ...{ description: idea.description, theme: idea.theme, area: idea.area, place: idea.place },
      ...{ medium: idea.medium, state: idea.state, createdAt: idea.createdAt },
      latitude: idea.latitude ?? null,
      longitude: idea.longitude ?? null,
    })
    .execute()
}

export interface IdeaChange {
  readonly state?: IdeaState
  readonly answer?: string
  readonly clause?: number | null
  readonly answeredAt?: Date | null
  readonly costs?: readonly CostLine[]
  readonly costCents?: number | null
  readonly mergedInto?: string | null
  readonly realCents?: number
  readonly deliveredOn?: Day
  readonly hiddenAt?: Date | null
  readonly hiddenReason?: string
}

export async function changeIdea(db: Db, id: string, change: IdeaChange): Promise<void> {
  const { costs, ...rest } = change
  await db
    .updateTable('budget_ideas')
    .set({ ...rest, ...(costs ? { costs: JSON.stringify(costs) } : {}) })
    .where('id', '=', id)
    .execute()
}

/** Whether the same words are there already: sent twice, or typed twice from one sheet. */
export async function hasSameIdea(
  db: Db,
  editionId: string,
  { title, description }: Pick<Idea, 'title' | 'description'>,
): Promise<boolean> {
  const row = await db
    .selectFrom('budget_ideas')
    .select('id')
    .where('editionId', '=', editionId)
    .where('state', '<>', 'withdrawn')
    .where(sql<boolean>`lower(title) = ${title.toLowerCase()}`)
    .where(sql<boolean>`lower(description) = ${description.toLowerCase()}`)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertAuthor(db: Db, author: Author): Promise<void> {
  await db.insertInto('budget_authors').values(author).execute()
}

export async function findAuthor(db: Db, ideaId: string): Promise<Author | undefined> {
  return await db
    .selectFrom('budget_authors')
    .selectAll()
    .where('ideaId', '=', ideaId)
    .executeTakeFirst()
}

export async function findByLink(db: Db, linkHash: string): Promise<Author | undefined> {
  return await db
    .selectFrom('budget_authors')
    .selectAll()
    .where('linkHash', '=', linkHash)
    .executeTakeFirst()
}

/** Those who left this address, with the title of their idea. */
export async function listAuthorsAt(db: Db, email: string) {
  return await db
    .selectFrom('budget_authors')
    .innerJoin('budget_ideas', 'budget_ideas.id', 'budget_authors.ideaId')
    .select(['ideaId', 'name', 'contact', 'title'])
    .where(sql<boolean>`lower(contact) = ${email.toLowerCase()}`)
    .orderBy('ideaId')
    .execute()
}

export async function forgetAuthors(db: Db, ideaIds: readonly string[]): Promise<void> {
  if (ideaIds.length === 0) return
  await db.deleteFrom('budget_authors').where('ideaId', 'in', ideaIds).execute()
}

/** A year after the edition is over, nobody knows any more who proposed what. */
export async function purgeAuthors(db: Db, before: Date): Promise<number> {
  const gone = await db
    .deleteFrom('budget_authors')
    .where('ideaId', 'in', (query) =>
      query
        .selectFrom('budget_ideas')
        .innerJoin('budget_editions', 'budget_editions.id', 'budget_ideas.editionId')
        .select('budget_ideas.id')
        .where('budget_editions.closedAt', '<', before),
    )
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}

export async function addMoment(
  db: Db,
  moment: { id: string; ideaId: string; kind: MomentKind; words: string; at: Date },
): Promise<void> {
  await db.insertInto('budget_moments').values(moment).execute()
}

export async function listMoments(db: Db, ideaId: string): Promise<readonly Moment[]> {
  const rows = await db
    .selectFrom('budget_moments')
    .select(['kind', 'words', 'at'])
    .where('ideaId', '=', ideaId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as MomentKind }))
}

/** Hidden words do not leave by oversight: whoever needs them asks for the whole. */
const toIdea = (row: IdeaRow): Idea => withoutHiddenWords(toWholeIdea(row))

function toWholeIdea(row: IdeaRow): Idea {
  return {
    ...row,
    latitude: row.latitude ?? undefined,
    longitude: row.longitude ?? undefined,
    clause: row.clause ?? undefined,
    answeredAt: row.answeredAt ?? undefined,
    costCents: row.costCents ?? undefined,
    mergedInto: row.mergedInto ?? undefined,
    realCents: row.realCents ?? undefined,
    deliveredOn: row.deliveredOn ?? undefined,
    hiddenAt: row.hiddenAt ?? undefined,
  }
}
