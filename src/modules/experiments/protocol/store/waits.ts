import type { Kysely } from 'kysely'
import type { ExperimentTables } from '../../tables.ts'
import { openComments } from '../protocol-comment.ts'
import { listComments } from './comments.ts'
import { listDraftsAside } from './drafts.ts'

type Db = Kysely<ExperimentTables>

/** The questions, by key, where something was written beside the protocol that nobody has settled. */
export interface ProtocolUnsettled {
  readonly remarks: readonly string[]
  readonly textsAside: readonly string[]
}

/** One key for each remark and each text put aside: a question may be there several times. */
export async function protocolUnsettled(db: Db, experimentId: string): Promise<ProtocolUnsettled> {
  const drafts = await listDraftsAside(db, experimentId)
  const comments = openComments(await listComments(db, experimentId))
  return {
    remarks: comments.map(({ section }) => section),
    textsAside: drafts.filter(({ state }) => state === 'aside').map(({ section }) => section),
  }
}

/** How many of each stop a freeze. */
export async function protocolWaits(db: Db, experimentId: string) {
  const { remarks, textsAside } = await protocolUnsettled(db, experimentId)
  return { remarks: remarks.length, 'texts-aside': textsAside.length }
}
