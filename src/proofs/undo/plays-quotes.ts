import { sql } from 'kysely'
import { paths } from '#modules/quotes/paths.ts'
import type { Play, World } from './play.ts'

/** Whether a quote is still offered. */
export function quotePlays(world: World) {
  const { db } = world

  return {
    'quotes.closed': async (): Promise<Play> => {
      const id = world.newId()
      await sql`insert into quotes (id, root_id, version, entity, state, title, customer, vat, valid_until, created_at)
        values (${id}, ${id}, 1, 'association', 'sent', 'Animer la halle', 'Ville du Lavoir', 'art-293b', '2099-01-01', now())`.execute(
        db,
      )
      return {
        path: paths.close(id),
        fields: {},
        seen: () => world.rows(sql`select state from quotes where id = ${id}`),
        change: () => sql`update quotes set state = 'accepted' where id = ${id}`.execute(db),
      }
    },
  }
}
