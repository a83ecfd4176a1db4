import type { Kysely } from 'kysely'
import type { Reply } from '../../resource.ts'
import type { ResourceTables } from '../../tables.ts'

type Db = Kysely<ResourceTables>

export async function listReplies(db: Db, resourceId: string): Promise<readonly Reply[]> {
  return db
    .selectFrom('resource_replies')
    .select(['organisation', 'text', 'at'])
    .where('resourceId', '=', resourceId)
    .orderBy('at')
    .orderBy('id')
    .execute()
}

export async function insertReply(
  db: Db,
  reply: Reply & { id: string; resourceId: string; authorId: string | undefined },
) {
  await db
    .insertInto('resource_replies')
    .values({
      id: reply.id,
      resourceId: reply.resourceId,
      authorId: reply.authorId ?? null,
      organisation: reply.organisation,
      text: reply.text,
      at: reply.at,
    })
    .execute()
}
