import type { Kysely } from 'kysely'
import type { ExperimentTables } from '../../tables.ts'
import { openComments } from '../protocol-comment.ts'
import { listComments } from './comments.ts'
import { listDraftsAside } from './drafts.ts'

type Db = Kysely<ExperimentTables>

/** What was written beside a protocol and that nobody has settled. */
export async function protocolWaits(db: Db, experimentId: string) {
  const aside = await listDraftsAside(db, experimentId)
  return {
    remarks: openComments(await listComments(db, experimentId)).length,
    'texts-aside': aside.filter(({ state }) => state === 'aside').length,
  }
}
