import { sql } from 'kysely'
import { paths } from '#modules/funding/paths.ts'
import type { Play, World } from './play.ts'

/** Grants that may be asked for, and what became of an application. */
export function fundingPlays(world: World) {
  const { db, other } = world
  let number = 0

  async function grant(title: string) {
    const id = world.newId()
    await sql`insert into funding_opportunities (id, origin, title, kind, funder, created_at, updated_at)
      values (${id}, 'hand', ${title}, 'grant', 'Région d’Orée', now(), now())`.execute(db)
    return id
  }

  return {
    'funding.opportunity-sorted': async (): Promise<Play> => {
      const id = await grant(`Fonds des places ${number++}`)
      return {
        path: paths.following(id),
        fields: { following: 'followed' },
        seen: () =>
          world.rows(sql`select following, owner_id from funding_opportunities where id = ${id}`),
        change: () =>
          sql`update funding_opportunities set following = 'followed', owner_id = ${other.id}
            where id = ${id}`.execute(db),
      }
    },
    'funding.application-moved': async (): Promise<Play> => {
      const opportunity = await grant(`Fonds des halles ${number++}`)
      const [project, id] = [world.newId(), world.newId()]
      await sql`insert into economy_projects (id, slug, title, kind, starts_on, ends_on, created_at)
        values (${project}, ${`halle-${number}`}, 'Halle', 'other', '2026-01-01', '2027-12-31', now())`.execute(
        db,
      )
      await sql`insert into funding_applications (id, opportunity_id, project_id, state, created_at)
        values (${id}, ${opportunity}, ${project}, 'preparing', now())`.execute(db)
      return {
        path: paths.move(id),
        fields: {
          ...{ to: 'given-up', on: '2026-11-20', askedCents: '', grantedCents: '' },
          ...{ startsOn: '', endsOn: '', reason: 'Le calendrier ne va pas.' },
        },
        seen: () =>
          world.rows(sql`select state, asked_cents, sent_on, decided_on, reason
            from funding_applications where id = ${id}`),
        change: () =>
          sql`update funding_applications set reason = 'Une autre raison.' where id = ${id}`.execute(
            db,
          ),
      }
    },
    'funding.twins-answered': async (): Promise<Play> => {
      const title = `Aide aux ateliers du village ${number++}`
      const ids = [await grant(title), await grant(title)].toSorted()
      const [firstId = '', otherId = ''] = ids
      const both = sql`first_id = ${firstId} and other_id = ${otherId}`
      return {
        path: paths.answerTwins,
        fields: { firstId, otherId, answer: 'different' },
        seen: () => world.rows(sql`select answer from funding_twins where ${both}`),
        change: () =>
          sql`insert into funding_twins (first_id, other_id, answer, answered_at)
            values (${firstId}, ${otherId}, 'same', now())
            on conflict (first_id, other_id) do update set answer = 'same'`.execute(db),
      }
    },
  }
}
