import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { eraseProgramme, exportProgramme, purgeProgramme } from './programme-person.ts'

const { db } = useDatabase()
const key = (rank: number) => `01930000-0000-7000-8000-0000000001${String(rank).padStart(2, '0')}`
const [event, contribution, speaker, reviewer] = [key(1), key(2), key(3), key(4)]
const [odile, nour, second, imane] = [key(5), key(6), key(7), key(8)]

beforeAll(async () => {
  await sql`insert into events (id, slug, kind, title, state, starts_at, ends_at, audience,
      created_at, updated_at)
    values (${event}, 'les-rencontres', 'gathering', 'Les rencontres', 'published',
      '2027-03-18T08:00:00Z', '2027-03-19T16:00:00Z', 'public', now(), now())`.execute(db)
  await sql`insert into event_contributions (id, event_id, number, title, summary, format, minutes,
      language, needs, details, answers, message, state, locale, submitted_at, updated_at, kept_until)
    values (${contribution}, ${event}, 1, 'Tirer au sort', 'Deux communes.', 'atelier', 90, 'fr',
      'Une boucle magnétique', 'Odile Serre tire au sort.', '{"q1":{"asked":"Et appris ?","said":["Du temps."],"fields":{"q1":"Du temps."}}}', 'Bravo !', 'accepted', 'fr', now(), now(),
      '2028-03-19')`.execute(db)
  await sql`insert into event_contribution_speakers (id, contribution_id, position, consented_at)
    values (${speaker}, ${contribution}, 1, now())`.execute(db)
  await sql`insert into event_contribution_speaker_identities
      (speaker_id, person_id, name, email, kept_until)
    values (${speaker}, ${odile}, 'Odile Serre', 'odile@valbrenne.example', '2028-03-19')`.execute(
    db,
  )
  await sql`insert into event_reviewers (id, event_id, token_hash, added_at)
    values (${reviewer}, ${event}, 'abc', now())`.execute(db)
  await sql`insert into event_contribution_links (token_hash, contribution_id, created_at)
    values ('def', ${contribution}, now())`.execute(db)
  await sql`insert into event_reviewer_identities (reviewer_id, person_id, name, email, kept_until)
    values (${reviewer}, ${nour}, 'Nour Haddad', 'nour@universite.example', '2027-09-18')`.execute(
    db,
  )
  await sql`insert into event_reviews (contribution_id, reviewer_id, scores, comment, reviewed_at,
      kept_until)
    values (${contribution}, ${reviewer}, '{"interet":4}', 'Odile Serre est claire.', now(),
      '2027-09-18')`.execute(db)
})

/** How many rows still say something of somebody. */
async function left() {
  const { rows } = await sql<Record<string, number>>`select
    (select count(*)::int from event_contribution_speaker_identities) as speakers,
    (select count(*)::int from event_reviewer_identities) as reviewers,
    (select count(*)::int from event_reviews where comment <> '') as comments,
    (select count(*)::int from event_contributions
      where needs <> '' or details <> '' or message <> '' or answers <> '{}') as words,
    (select count(*)::int from event_contributions) as contributions,
    (select count(*)::int from event_reviews) as reviews`.execute(db)
  return rows[0]
}

const all = { speakers: 1, reviewers: 1, comments: 1, words: 1, contributions: 1, reviews: 1 }

/** Fingerprints of letters that still open something. */
async function links() {
  const { rows } = await sql<{
    hash: string
  }>`select token_hash as hash from event_contribution_links
    union all select token_hash from event_reviewers where token_hash not like 'erased:%'
    order by 1`.execute(db)
  return rows.map(({ hash }) => hash)
}

/** Each test begins with everything, whatever it takes away. */
async function rolledBack(run: (inside: typeof db) => Promise<void>) {
  const undo = new Error('rolled back')
  await expect(
    db.transaction().execute(async (inside) => {
      await run(inside)
      throw undo
    }),
  ).rejects.toBe(undo)
}

describe('what programmes hold of people', () => {
  test('is given to whoever asks for it', async () => {
    const { contributions } = await exportProgramme(db, odile)
    expect(contributions).toMatchObject([
      {
        ...{ needs: 'Une boucle magnétique', name: 'Odile Serre' },
        details: 'Odile Serre tire au sort.',
        answers: [{ name: 'Et appris ?', value: 'Du temps.' }],
      },
    ])
    const { readings } = await exportProgramme(db, nour)
    expect(readings[0]?.readings).toMatchObject([{ comment: 'Odile Serre est claire.' }])
    expect(await exportProgramme(db, key(9))).toEqual({ contributions: [], readings: [] })
  })

  test('goes when they ask: what was offered and scored stays, without a name', async () => {
    expect(await left()).toEqual(all)
    await rolledBack(async (inside) => {
      await eraseProgramme(inside, odile)
      expect((await exportProgramme(inside, odile)).contributions).toEqual([])
      await eraseProgramme(inside, nour)
      const { rows } = await sql<{ kept: boolean }>`select
        not exists (select 1 from event_contribution_speaker_identities)
        and not exists (select 1 from event_reviewer_identities)
        and not exists (select 1 from event_reviews where comment <> '')
        and not exists (select 1 from event_contributions
          where needs <> '' or details <> '' or message <> '' or answers <> '{}')
        and exists (select 1 from event_reviews where scores = '{"interet":4}')
        and exists (select 1 from event_contributions) as kept`.execute(inside)
      expect(rows[0]?.kept).toBe(true)
    })
  })

  test('stays for the others who offered it with them, with the link that they share', async () => {
    await rolledBack(async (inside) => {
      await sql`insert into event_contribution_speakers (id, contribution_id, position, consented_at)
        values (${second}, ${contribution}, 2, now())`.execute(inside)
      await sql`insert into event_contribution_speaker_identities
          (speaker_id, person_id, name, email, kept_until)
        values (${second}, ${imane}, 'Imane Roy', 'imane@valbrenne.example', '2028-03-19')`.execute(
        inside,
      )
      await eraseProgramme(inside, odile)
      expect((await exportProgramme(inside, imane)).contributions).toMatchObject([
        {
          ...{ needs: 'Une boucle magnétique', details: 'Odile Serre tire au sort.' },
          ...{ message: 'Bravo !', answers: [{ value: 'Du temps.' }] },
        },
      ])
      await eraseProgramme(inside, imane)
      const { rows } = await sql<{ left: string }>`select needs || details || message as left
        from event_contributions`.execute(inside)
      expect(rows).toEqual([{ left: '' }])
    })
  })

  test('goes in its time: readers after six months, speakers after a year', async () => {
    expect(await purgeProgramme(db, '2027-09-18')).toBe(0)
    expect(await links()).toEqual(['abc', 'def'])
    expect(await purgeProgramme(db, '2027-09-19')).toBe(2)
    expect(await left()).toEqual({ ...all, reviewers: 0, comments: 0 })
    expect(await links()).toEqual(['def'])
    expect(await purgeProgramme(db, '2028-03-20')).toBe(2)
    const gone = { speakers: 0, reviewers: 0, comments: 0, words: 0 }
    expect(await left()).toEqual({ ...all, ...gone })
    expect(await links()).toEqual([])
    expect(await purgeProgramme(db, '2028-03-20')).toBe(0)
  })
})
