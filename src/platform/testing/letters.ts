import { sql } from 'kysely'
import { newId } from '#kit/ids.ts'
import { hashAddress, keyOfHouse } from '#modules/mailings/actions/sign-links.ts'
import type { World } from '../clock.ts'
import type { Db } from '../context.ts'

/** A list with so many readers, and a letter to them that is ready to leave. */
export interface TestMailing {
  readonly id: string
  readonly listId: string
  readonly secret: string
  /** In order; number 1 is the first. */
  readonly subscribers: readonly string[]
  emailOf(number: number): string
}

export interface TestMailingGiven {
  readonly readers: number
  readonly transactional?: boolean
  readonly listId?: string
  readonly subscribers?: readonly string[]
  /** Part of the addresses before the number: two lists do not share their people unless they say so. */
  readonly word?: string
  readonly domain?: string
}

export async function makeTestMailing(
  db: Db,
  world: World,
  input: TestMailingGiven,
): Promise<TestMailing> {
  const { word = 'lectrice', domain = 'example.org' } = input
  const next = () => newId(world.now(), world.chance)
  const secret = await keyOfHouse({ db, chance: world.chance })
  const listId = input.listId ?? next()
  const now = world.now()
  const emailOf = (number: number) => `${word}-${number}@${domain}`
  if (!input.listId) {
    await db
      .insertInto('mailing_lists')
      .values({ id: listId, key: `liste-${listId}`, name: 'Infolettre', createdAt: now })
      .execute()
  }
  const subscribers = input.subscribers ?? Array.from({ length: input.readers }, next)
  if (!input.subscribers) {
    const rows = subscribers.map((id, at) => ({
      id,
      email: emailOf(at + 1),
      hash: hashAddress(secret, emailOf(at + 1)),
    }))
    for (let start = 0; start < rows.length; start += 5_000) {
      const part = JSON.stringify(rows.slice(start, start + 5_000))
      await sql`with given as (
          select * from jsonb_to_recordset(${part}::jsonb) as g (id uuid, email text, hash text)
        ), people as (
          insert into mailing_subscribers (id, created_at) select id, ${now} from given returning id
        ), addresses as (
          insert into mailing_addresses (subscriber_id, email, email_hash, name)
          select id, email, hash, 'Une lectrice' from given
          where exists (select 1 from people) returning 1
        )
        insert into mailing_subscriptions
          (id, list_id, subscriber_id, state, asked_at, consented_at)
        select id, ${listId}, id, 'active', ${now}, ${now} from given
        where exists (select 1 from addresses)`.execute(db)
    }
  }
  const id = next()
  await db
    .insertInto('mailings')
    .values({
      id,
      slug: `lettre-${id}`,
      listId,
      title: 'Ce que novembre a donné',
      subject: 'Ce que novembre a donné',
      transactional: input.transactional ?? false,
      state: 'ready',
      createdAt: now,
      updatedAt: now,
      frozenText: 'Bonjour {{name}},\n\nTrois ateliers.\n\nSe désabonner : {{unsubscribe}}\n',
      frozenHtml:
        '<p>Bonjour {{name}},</p><p>Trois ateliers.</p><p><a href="{{unsubscribe}}">Se désabonner</a></p>',
    })
    .execute()
  return { id, listId, secret, subscribers, emailOf }
}
