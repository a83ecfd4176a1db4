import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fetchDue } from '#modules/watch/rounds/jobs/fetch-due.ts'
import { realWorld } from '#platform/clock.ts'
import { openDb, openPool } from '#platform/database/database.ts'
import { makeLog } from '#platform/log.ts'
import { connectionTo } from '#platform/postgres/connection.ts'
import { openFolder } from '#platform/postgres/folder.ts'
import type { TestSite } from '#platform/testing/web.ts'
import { testCtx } from '#platform/testing/world.ts'
import type { Hand } from './hand.ts'
import { letterLink } from './steps-declaration.ts'

/** What a review publishes, one feed of two articles; the second one is of no use to the team. */
export function feedOf(base: string, story: string): string {
  const entry = (title: string, path: string) =>
    `<item><title>${title}</title><link>${base}/${path}</link><guid>${base}/${path}</guid>
     <description>Une commune raconte comment elle a fait.</description></item>`
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>
    <title>La Revue d’essai</title><link>${base}</link><description>Essais</description>
    ${entry(story, 'une')}${entry(`Publicité pour ${story}`, 'deux')}</channel></rss>`
}

/**
 * The team follows a feed from a list that another reader gave. A list may name public addresses only: that of the site
 * of the test takes the place of the one it names.
 */
export async function followFeed(staff: Hand, folder: string, address: string): Promise<void> {
  const file = join(folder, 'suivis.opml')
  const named = `https://revue.exemple.fr${new URL(address).pathname}`
  writeFileSync(
    file,
    `<opml version="2.0"><head/><body><outline type="rss" text="La Revue d’essai" xmlUrl="${named}"/></body></opml>`,
  )
  await staff.open('/veille/sources')
  await staff.send('/veille/sources/importer', { file })
  const pool = openPool(connectionTo(openFolder(folder)), 1, makeLog({ LOG_LEVEL: 'silent' }))
  try {
    await openDb(pool)
      .updateTable('watch_sources')
      .set({ address })
      .where('address', '=', named)
      .execute()
  } finally {
    await pool.end()
  }
}

/**
 * Reads the feeds that are due, as the house does each minute, from the site of the test: the house
 * itself goes to public addresses only, and this reader is refused outside tests.
 */
export async function readFeeds(folder: string, site: TestSite): Promise<number> {
  const pool = openPool(connectionTo(openFolder(folder)), 4, makeLog({ LOG_LEVEL: 'silent' }))
  const db = openDb(pool)
  const clock = { ...realWorld, set: () => undefined, pass: () => undefined }
  try {
    // The house may have tried by itself, and not reached it.
    await db.deleteFrom('watch_hosts').execute()
    await db.updateTable('watch_sources').set({ nextAt: realWorld.now() }).execute()
    const report = await fetchDue({
      act: (run) => db.transaction().execute((tx) => run(testCtx(tx, clock))),
      web: site.web,
      now: realWorld.now,
      pauseMs: 0,
    })
    return report.fresh
  } finally {
    await pool.end()
  }
}

/** A second member of the team, by the letter that invites them. */
export async function inviteColleague(staff: Hand, colleague: Hand): Promise<void> {
  await staff.open('/personnes/inviter')
  await staff.send('/personnes/inviter', {
    name: 'Gaëlle Exemple',
    email: 'gaelle@exemple.fr',
    roles: 'lab-team',
  })
  await colleague.open(await letterLink(staff, /\/connexion\/lien\/\w+/))
  await colleague.press(new URL(colleague.page.url()).pathname)
}

/** Kept, told in three lines, and given to a second person. Returns the address of the find. */
export async function keepAndTell(staff: Hand, story: string): Promise<string> {
  await staff.open('/veille')
  const named = staff.page.getByRole('link', { name: story, exact: true })
  const line = staff.page.locator('li[data-find]', { has: named })
  await staff.follow(line.locator('[data-key=keep]'))
  await staff.open('/veille?etat=garde')
  await staff.follow(named)
  const find = new URL(staff.page.url()).pathname
  await staff.send(find, {
    summary: 'Une commune raconte ce qu’elle a essayé, ce que cela a coûté et ce qui a changé.',
    publics: 'elected',
    themes: 'ruralité',
    step: 'submit',
  })
  return find
}

/** Another person reads, approves; it is then a resource, and waits for the next letter. */
export async function approveForLetter(reader: Hand, find: string): Promise<string> {
  await reader.open(find)
  await reader.send('/relecture', { answer: 'approve' })
  const [resource = ''] = await reader.links('/ressources/')
  await reader.press('/lettre')
  return resource
}
