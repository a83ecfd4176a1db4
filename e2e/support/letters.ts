import {
  hashAddress,
  leaveToken,
  linkToken,
  preferencesToken,
} from '#modules/mailings/actions/sign-links.ts'
import { realWorld } from '#platform/clock.ts'
import type { Db } from '#platform/context.ts'
import { openDb, openPool } from '#platform/database/database.ts'
import { makeLog } from '#platform/log.ts'
import { connectionTo } from '#platform/postgres/connection.ts'
import { openFolder } from '#platform/postgres/folder.ts'
import { makeTestMailing } from '#platform/testing/letters.ts'

export interface Letters {
  readonly sending: string
  readonly leave: string
  readonly preferences: string
  readonly link: string
}

/** The database of a running instance, for what no page can do: a moment that has not come yet. */
export async function withBase<T>(folder: string, use: (db: Db) => Promise<T>): Promise<T> {
  const pool = openPool(connectionTo(openFolder(folder)), 2, makeLog({ LOG_LEVEL: 'silent' }))
  try {
    return await use(openDb(pool))
  } finally {
    await pool.end()
  }
}

/** A letter that is ready for two invented readers of a running instance, and the links of one of them. */
export async function writeLetter(folder: string): Promise<Letters> {
  return await withBase(folder, async (db) => {
    const { id, listId, secret, subscribers, emailOf } = await makeTestMailing(db, realWorld, {
      readers: 2,
      domain: 'lettres.example',
    })
    await db
      .insertInto('mailing_suppressions')
      .values({
        emailHash: hashAddress(secret, emailOf(2)),
        reason: 'hard-bounce',
        detail: '550 5.1.1',
        at: realWorld.now(),
      })
      .execute()
    await db
      .insertInto('mailing_links')
      .values({ mailingId: id, number: 1, href: 'https://exemple.fr/' })
      .execute()
    const reader = subscribers[0] ?? ''
    return {
      sending: `/envois/${id}`,
      leave: `/lettres/desabonnement/${leaveToken(secret, reader, listId)}`,
      link: `/lettres/lien/${linkToken(secret, id, 1)}`,
      preferences: `/lettres/preferences/${preferencesToken(secret, reader)}`,
    }
  })
}
