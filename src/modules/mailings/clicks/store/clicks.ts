import { type Kysely, sql } from 'kysely'
import type { MailingTables } from '../../tables.ts'
import { type LinkCount, shownClicks } from '../counted-link.ts'

type Db = Kysely<MailingTables>

/** The day the association decided to count clicks; undefined as long as it has not. */
export async function findClicksDecision(db: Db): Promise<string | undefined> {
  const row = await db.selectFrom('mailing_house').select('clicksDecidedOn').executeTakeFirst()
  return row?.clicksDecidedOn ?? undefined
}

export async function keepClicksDecision(db: Db, decidedOn: string | undefined) {
  await db
    .updateTable('mailing_house')
    .set({ clicksDecidedOn: decidedOn ?? null })
    .execute()
}

export async function insertLinks(db: Db, mailingId: string, hrefs: readonly string[]) {
  await db
    .updateTable('mailings')
    .set({ clicksCounted: true })
    .where('id', '=', mailingId)
    .execute()
  if (hrefs.length === 0) return
  await db
    .insertInto('mailing_links')
    .values(hrefs.map((href, at) => ({ mailingId, number: at + 1, href })))
    .execute()
}

/** Where a link leads; one more for it when it is to be counted, and nothing else is written. */
export async function followLink(
  db: Db,
  link: { readonly mailingId: string; readonly number: number },
  counted: boolean,
): Promise<string | undefined> {
  const { mailingId, number } = link
  if (counted) {
    const row = await db
      .updateTable('mailing_links')
      .set({ clicks: sql`clicks + 1` })
      .where('mailingId', '=', mailingId)
      .where('number', '=', number)
      .returning('href')
      .executeTakeFirst()
    return row?.href
  }
  const row = await db
    .selectFrom('mailing_links')
    .select('href')
    .where('mailingId', '=', mailingId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row?.href
}

/** The links of a letter in their order; undefined when it does not count. */
export async function listLinkCounts(
  db: Db,
  mailingId: string,
): Promise<readonly LinkCount[] | undefined> {
  const letter = await db
    .selectFrom('mailings')
    .select('clicksCounted')
    .where('id', '=', mailingId)
    .executeTakeFirst()
  if (!letter?.clicksCounted) return undefined
  const rows = await db
    .selectFrom('mailing_links')
    .select(['number', 'href', 'clicks'])
    .where('mailingId', '=', mailingId)
    .orderBy('number')
    .execute()
  return rows.map((row) => ({ ...row, clicks: shownClicks(row.clicks) }))
}
