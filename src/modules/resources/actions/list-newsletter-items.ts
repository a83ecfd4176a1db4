import { plainProse } from '#kit/prose/plain.ts'
import type { Locale } from '#kit/texts.ts'
import type { Db } from '#platform/context.ts'
import type { NewsletterItem } from '#platform/module.ts'
import { resourcePath } from '../paths.ts'
import { listPublishedSince } from '../store/published.ts'

const most = 30

/** Sheets published since the last letter, each with its lead, ready for the next one. */
export async function listNewsletterItems(
  db: Db,
  _locale: Locale,
  since?: Date,
): Promise<readonly NewsletterItem[]> {
  const sheets = await listPublishedSince(db, since, most)
  return sheets.map((sheet) => ({
    key: `resource:${sheet.id}`,
    kind: 'resource',
    title: sheet.title,
    language: sheet.language,
    text: plainProse(sheet.lead),
    href: resourcePath(sheet.slug),
    at: sheet.publishedAt ?? sheet.updatedAt,
  }))
}
