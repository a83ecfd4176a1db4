import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { writingPaths } from '../../paths/writing.ts'
import { aSheet } from '../../testing/examples.ts'
import { mergeHands } from '../../testing/merge-hands.ts'
import { followMerged, mergeResources } from '../actions/merge-resources.ts'
import { whatBecomes } from '../store/merge.ts'

const database = useDatabase()
const { clock, db } = database
const { get, post, staff, by, made, drafted, merge, rowOf } = mergeHands(database)

beforeEach(async () => {
  clock.set('2026-11-25T09:00:00Z')
  await sql`truncate resources cascade`.execute(db)
})

describe('what refers to a resource', () => {
  /** Columns that lead to a resource: by a key of the base, or by their name in any room. */
  const keys = async () => {
    const { rows } = await sql<{ place: string }>`
      select c.conrelid::regclass || '.' || a.attname as place from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
      where c.contype = 'f' and c.confrelid = 'resources'::regclass order by 1`.execute(db)
    return rows.map(({ place }) => place)
  }

  test('is all in the table of what becomes of it, and nothing else is', async () => {
    expect(await keys()).toEqual(Object.keys(whatBecomes).toSorted())
  })

  test('by name alone, comes from a room whose resources are never the one that goes, or leads by an address', async () => {
    const { rows } = await sql<{ place: string }>`
      select table_name || '.' || column_name as place from information_schema.columns
      where table_schema = 'public' and column_name ~ 'resource|answer_slug'
        and data_type in ('uuid', 'text') order by 1`.execute(db)
    const known = new Set(await keys())
    expect(rows.map(({ place }) => place).filter((place) => !known.has(place))).toEqual(
      Object.keys(elsewhere),
    )
  })

  test('a row of each goes over, or stays, as the table says', async () => {
    const [kept, other] = [await made('Un panel'), await made('Le panel')]
    const third = await made('Un troisième')
    await sql`delete from resource_territories`.execute(db)
    await plantAll(other.id, third.id)
    expect((await merge(kept.slug, other.slug, { take: 'none' })).status).toBe(303)
    for (const [place, { how }] of Object.entries(whatBecomes)) {
      const [table = '', column = ''] = place.split('.')
      const { rows } = await sql<{ count: number }>`select count(*)::int as count
        from ${sql.table(table)} where ${sql.ref(column)} = ${other.id}`.execute(db)
      const there = await sql<{ count: number }>`select count(*)::int as count
        from ${sql.table(table)} where ${sql.ref(column)} = ${kept.id}`.execute(db)
      const [left, gone] = [rows[0]?.count ?? 0, there.rows[0]?.count ?? 0]
      if (how === 'stays') expect([place, left > 0]).toEqual([place, true])
      else expect([place, left]).toEqual([place, 0])
      // Read by a second person, what is published has no maker any more.
      const isRead = table === 'resource_makers'
      if ((how === 'follows' || how === 'kin') && !isRead)
        expect([place, gone > 0]).toEqual([place, true])
    }
  })

  test('rooms that name a resource without a key give it an origin, and such a one never goes', async () => {
    for (const kind of ['experiment', 'coaching', 'visit', 'event', 'watch'] as const) {
      const kept = await made(`Gardée, ${kind}`)
      const other = await made(`D’ailleurs, ${kind}`, {
        origin: { kind, id: `${kind}-1`, href: '/x' },
      })
      const done = await by((ctx) =>
        mergeResources(ctx, { kept: kept.slug, other: other.slug, choices: {}, raw: {} }),
      )
      expect(done).toMatchObject({ refusal: 'born-elsewhere' })
    }
  })

  test('of two drafts, those who brought either are no second reader of the one that stays', async () => {
    const [kept, other] = [await drafted('Un panel'), await drafted('Le panel')]
    const maker = '01936000-0000-7000-8000-00000000abcd'
    await sql`delete from resource_makers`.execute(db)
    await sql`insert into resource_makers values (${other.id}, ${maker})`.execute(db)
    expect((await merge(kept.slug, other.slug)).status).toBe(303)
    const makers = await db.selectFrom('resource_makers').selectAll().execute()
    expect(makers).toEqual([{ resourceId: kept.id, personId: maker }])
  })

  test('whoever wrote to it at that very moment is brought over afterwards', async () => {
    const [kept, other] = [await made('Un panel'), await made('Le panel')]
    await merge(kept.slug, other.slug)
    await sql`insert into resource_writers values
      (${other.id}, '01936000-0000-7000-8000-00000000abcd', now())`.execute(db)
    await by((ctx) => followMerged(ctx, other.id))
    const writers = await db.selectFrom('resource_writers').select('resourceId').execute()
    expect(writers).toEqual([{ resourceId: kept.id }])
  })

  test('a collection, read or being written, leads straight to the kept one', async () => {
    const [kept, other] = [await made('Un panel'), await made('Le panel')]
    const content = {
      ...aSheet().content,
      items: [{ slug: other.slug, note: 'à lire' }],
    }
    const list = await made('Une collection', { kind: 'collection', content })
    const part = writingPaths.part(list.slug, 'sources')
    await post(part, { base: '0', draft: '' }, staff)
    await merge(kept.slug, other.slug)
    const row = await rowOf(list.slug)
    expect(row['content'].items).toEqual([{ slug: kept.slug, title: 'Un panel', note: 'à lire' }])
    expect((await get(`/ressources/${list.slug}`)).text).toContain(`/ressources/${kept.slug}`)
  })

  test('what was drawn from either is drawn from one, without a ring', async () => {
    const [kept, other, child] = [await made('Un'), await made('Deux'), await made('Trois')]
    const line = (id: string, parent: string) =>
      sql`insert into resource_lineages (resource_id, parent_id, parent_version, parent_title, parent_href, parent_licence, at)
        values (${id}, ${parent}, 1, 'x', '/x', 'CC-BY-4.0', now())`.execute(db)
    // The kept one is drawn from the third, which is drawn from the one that goes.
    await line(child.id, other.id)
    await line(kept.id, child.id)
    await merge(kept.slug, other.slug)
    const lines = await db
      .selectFrom('resource_lineages')
      .select(['resourceId', 'parentId'])
      .execute()
    expect(lines).toEqual([{ resourceId: child.id, parentId: kept.id }])
  })
})

/** Columns that name a resource without a key of the base, and why nothing has to move there. */
const born = 'born in that room: its `origin` says so, and such a one never goes (`born-elsewhere`)'
const elsewhere: Readonly<Record<string, string>> = {
  'event_resources.resource_id': born,
  'event_visits.resource_id': born,
  'experiment_sheets.resource_id': born,
  'experiment_sheets.resource_slug': born,
  'network_coachings.resource_id': born,
  'resource_import_lines.resource_id':
    'what the file made that day; undoing the import leaves it alone',
  'tender_blocks.resource_slug': 'an address, which leads to the kept one',
  'watch_gaps.answer_slug': 'an address, which leads to the kept one',
  'watch_items.resource_id': born,
  'watch_items.resource_slug': born,
}

/** One row in each table that leads to a resource. */
async function plantAll(id: string, third: string): Promise<void> {
  const any = '01936000-0000-7000-8000-00000000abcd'
  const run = (text: string) =>
    sql.raw(text.replaceAll('$id', id).replaceAll('$3', third).replaceAll('$any', any)).execute(db)
  await run(
    `insert into resource_comments values ('$any', '$id', 'resume', null, 'x', now(), null)`,
  )
  await run(`insert into resource_replies values ('$any', '$id', null, 'x', 'x', now())`)
  await run(`insert into resource_former_slugs values ('ancien', '$id')`)
  await run(`insert into resource_sources values ('s', '1', '$id', '', '', '', '$any', now())`)
  await run(`insert into resource_writers values ('$id', '$any', now())`)
  await run(`insert into resource_makers values ('$id', '$any')`)
  await run(
    `insert into resource_pairs_apart values (least('$id'::uuid, '$3'), greatest('$id'::uuid, '$3'), '$any', now())`,
  )
  await run(
    `insert into resource_invitation_identities values ('$any', 'h', '$id', 'a@b.example', null, now())`,
  )
  await run(`insert into resource_territories values ('$id', '$any')`)
  await run(`insert into resource_files (id, resource_id, position, file_id, title, description, media_type,
    size, sha256, licence, people_shown, added_at)
    values ('$any', '$id', 1, '$any', 'x', '', 'text/plain', 1, 'x', 'CC0-1.0', 'nobody', now())`)
  await run(`insert into resource_file_texts values ('$any', '$id', 'x', 'read', '', 'x', now())`)
  await run(`insert into resource_reuses (id, resource_id, state, source, organisation, said_at, published_at)
    values ('$any', '$id', 'published', 'person', 'x', now(), now())`)
  await run(
    `insert into resource_lineages values ('$id', '$3', 1, 'x', '{}', '/x', 'CC-BY-4.0', '', now())`,
  )
  const child = (await made('Tirée de l’autre')).id
  await run(
    `insert into resource_lineages values ('${child}', '$id', 1, 'x', '{}', '/x', 'CC-BY-4.0', '', now())`,
  )
  const spoken = (await made('The panel', { language: 'en' })).id
  await run(
    `update resources set in_language_of = '$id', translated_version = 1 where id = '${spoken}'`,
  )
  const retired = (await made('Retirée')).id
  await run(
    `update resources set state = 'retired', retired_successor = '$id' where id = '${retired}'`,
  )
  const merged = (await made('Déjà réunie')).id
  await run(`update resources set state = 'retired', merged_into = '$id' where id = '${merged}'`)
  await run(`insert into resource_decisions values ('$any', '$id', 1, 'accepted', '', null, now())`)
  await run(
    `insert into resource_drafts values ('$any', '$id', 'resume', null, 0, '{}', 'aside', now())`,
  )
  await run(`insert into resource_verifications values ('$any', '$id', 'h', now(), null)`)
  await run(`insert into resource_link_checks values ('$id', 'https://exemple.fr', now(), 200, 0)`)
}
