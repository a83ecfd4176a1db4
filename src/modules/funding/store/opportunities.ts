import { type Kysely, sql } from 'kysely'
import { byWords } from '#platform/database/by-words.ts'
import { type Following, type Opportunity, readingOf } from '../opportunity.ts'
import type { FundingTables, OpportunityRow } from '../tables.ts'

type Db = Kysely<FundingTables>

/** The nearest last day first; those without one last. */
export async function listOpportunities(db: Db): Promise<readonly Opportunity[]> {
  const rows = await db
    .selectFrom('funding_opportunities')
    .selectAll()
    .orderBy(sql`closes_on nulls last`)
    .orderBy('title')
    .orderBy('id')
    .execute()
  return rows.map(toOpportunity)
}

export async function findOpportunity(db: Db, id: string): Promise<Opportunity | undefined> {
  const row = await db
    .selectFrom('funding_opportunities')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toOpportunity(row)
}

/** Whoever writes of it waits for whoever writes of it already. */
export async function lockOpportunity(db: Db, id: string): Promise<Opportunity | undefined> {
  const row = await db
    .selectFrom('funding_opportunities')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toOpportunity(row)
}

export async function insertOpportunity(db: Db, opportunity: Opportunity): Promise<void> {
  await db.insertInto('funding_opportunities').values(rowOf(opportunity)).execute()
}

export async function saveOpportunity(db: Db, opportunity: Opportunity): Promise<void> {
  const { id, createdAt: _, invented: __, ...row } = rowOf(opportunity)
  await db.updateTable('funding_opportunities').set(row).where('id', '=', id).execute()
}

export async function saveFollowing(
  db: Db,
  id: string,
  { following, ownerId }: { readonly following: Following; readonly ownerId: string | undefined },
): Promise<void> {
  await db
    .updateTable('funding_opportunities')
    .set({ following, ownerId: ownerId ?? null })
    .where('id', '=', id)
    .execute()
}

export async function deleteInvented(db: Db): Promise<void> {
  await db.deleteFrom('funding_opportunities').where('invented', '=', true).execute()
}

/** Opportunities that answer these words, the best first. */
export async function findOpportunitiesByWords(
  db: Db,
  asked: { readonly words: string; readonly limit: number },
) {
  const { matches, rank } = byWords(asked.words, sql`title`, sql`summary`)
  return await db
    .selectFrom('funding_opportunities')
    .select(['id', 'title', 'summary'])
    .where(matches)
    .orderBy(rank, 'desc')
    .orderBy('id')
    .limit(asked.limit)
    .execute()
}

function toOpportunity(row: OpportunityRow): Opportunity {
  return {
    ...row,
    ...readingOf(row),
    rateTenths: row.rateTenths ?? undefined,
    mostCents: row.mostCents ?? undefined,
    opensOn: row.opensOn ?? undefined,
    closesOn: row.closesOn ?? undefined,
    closesAt: row.closesAt ?? undefined,
    sourceChangedOn: row.sourceChangedOn ?? undefined,
    awardTerms: row.awardTerms ?? undefined,
    ownerId: row.ownerId ?? undefined,
  }
}

function rowOf(opportunity: Opportunity) {
  const json = (value: readonly string[]) => JSON.stringify(value)
  return {
    ...opportunity,
    ...{ leftOut: json(opportunity.leftOut), placeCodes: json(opportunity.placeCodes) },
    ...{ withoutCodes: json(opportunity.withoutCodes), challenges: json(opportunity.challenges) },
    ...{ natures: json(opportunity.natures), phases: json(opportunity.phases) },
    rateTenths: opportunity.rateTenths ?? null,
    mostCents: opportunity.mostCents ?? null,
    opensOn: opportunity.opensOn ?? null,
    closesOn: opportunity.closesOn ?? null,
    closesAt: opportunity.closesAt ?? null,
    awardTerms: opportunity.awardTerms ? JSON.stringify(opportunity.awardTerms) : null,
    byHand: json(opportunity.byHand),
    sourceChangedOn: opportunity.sourceChangedOn ?? null,
    ownerId: opportunity.ownerId ?? null,
  }
}
