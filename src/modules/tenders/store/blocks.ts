import { type Kysely, sql } from 'kysely'
import type { Part } from '../answer.ts'
import type { Block, UsedBlock } from '../block.ts'
import type { BlockRow, TenderTables } from '../tables.ts'

type Db = Kysely<TenderTables>

/** Each with how many parts it was put in, by kind and by name. */
export async function listBlocks(db: Db): Promise<readonly UsedBlock[]> {
  const rows = await db
    .selectFrom('tender_blocks')
    .selectAll()
    .select(
      sql<number>`(select count(*)::int from tender_part_blocks where block_id = tender_blocks.id)`.as(
        'uses',
      ),
    )
    .orderBy('kind')
    .orderBy('title')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...toBlock(row), uses: row.uses }))
}

export async function findBlock(db: Db, id: string): Promise<UsedBlock | undefined> {
  return (await listBlocks(db)).find((block) => block.id === id)
}

export async function lockBlock(db: Db, id: string): Promise<Block | undefined> {
  const row = await db
    .selectFrom('tender_blocks')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toBlock(row)
}

export async function insertBlock(db: Db, block: Block): Promise<void> {
  await db.insertInto('tender_blocks').values(rowOf(block)).execute()
}

/** What stood before stays readable. */
export async function saveBlock(db: Db, before: Block, block: Block, now: Date): Promise<void> {
  if (block.version !== before.version) {
    const { id: blockId, version, body, trueOn } = before
    await db
      .insertInto('tender_block_versions')
      .values({ blockId, version, body, trueOn, writtenAt: now })
      .execute()
  }
  const { id, createdAt: _, invented: __, ...row } = rowOf(block)
  await db.updateTable('tender_blocks').set(row).where('id', '=', id).execute()
}

export async function listVersions(db: Db, blockId: string) {
  return await db
    .selectFrom('tender_block_versions')
    .select(['version', 'body', 'trueOn'])
    .where('blockId', '=', blockId)
    .orderBy('version', 'desc')
    .execute()
}

export async function listParts(
  db: Db,
  only: { readonly opportunityId?: string } = {},
): Promise<readonly Part[]> {
  const { opportunityId } = only
  const rows = await db
    .selectFrom('tender_parts')
    .selectAll()
    .$if(opportunityId !== undefined, (query) =>
      query.where('opportunityId', '=', opportunityId ?? ''),
    )
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(({ position: _, ...row }) => ({
    ...row,
    criterionId: row.criterionId ?? undefined,
    mostPages: row.mostPages ?? undefined,
  }))
}

export async function insertPart(db: Db, part: Part, position: number): Promise<void> {
  await db
    .insertInto('tender_parts')
    .values({
      ...{ ...part, position },
      ...{ criterionId: part.criterionId ?? null, mostPages: part.mostPages ?? null },
    })
    .execute()
}

export async function savePart(
  db: Db,
  { id, title, body, mostPages }: Pick<Part, 'id' | 'title' | 'body' | 'mostPages'>,
  now: Date,
): Promise<void> {
  await db
    .updateTable('tender_parts')
    .set({ title, body, mostPages: mostPages ?? null, updatedAt: now })
    .where('id', '=', id)
    .execute()
}

/** Put twice in the same part, it counts once. */
export async function noteUse(
  db: Db,
  use: { readonly partId: string; readonly blockId: string; readonly version: number },
): Promise<void> {
  await db
    .insertInto('tender_part_blocks')
    .values(use)
    .onConflict((conflict) =>
      conflict.columns(['partId', 'blockId']).doUpdateSet({ version: use.version }),
    )
    .execute()
}

function toBlock(row: BlockRow): Block {
  return {
    ...row,
    consentOn: row.consentOn ?? undefined,
    ownerId: row.ownerId ?? undefined,
  } as Block
}

function rowOf(block: Block) {
  return { ...block, consentOn: block.consentOn ?? null, ownerId: block.ownerId ?? null }
}
