import type { Db } from '#platform/context.ts'
import { progressOf } from '../../audience/nouns.ts'
import { listLinkCounts } from '../../clicks/index.ts'
import type { MailingReport } from '../report.ts'
import { isHeld } from '../store/leases.ts'
import { countRecipients, findMailing } from '../store/mailings.ts'
import { countReasons, listDoubtful } from '../store/recipients.ts'

export async function findReport(db: Db, id: string): Promise<MailingReport | undefined> {
  const mailing = await findMailing(db, id)
  if (!mailing) return undefined
  const counts = await countRecipients(db, id)
  return {
    id,
    title: mailing.title,
    state: mailing.state,
    held: await isHeld(db),
    ...progressOf(counts),
    counts,
    reasons: await countReasons(db, id),
    links: await listLinkCounts(db, id),
    uncertain: await listDoubtful(db, id),
  }
}
