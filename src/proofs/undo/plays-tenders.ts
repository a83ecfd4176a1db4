import { sql } from 'kysely'
import { paths } from '#modules/tenders/paths.ts'
import type { Play, World } from './play.ts'

/** Whether a proposal is answered, and by whom. */
export function tenderPlays(world: World) {
  const { db, other } = world

  return {
    'tenders.decided': async (): Promise<Play> => {
      const id = world.newId()
      await sql`insert into tender_entities (kind, name, prefix, updated_at)
        values ('association', 'Association', 'ASSO', now()) on conflict (kind) do nothing`.execute(
        db,
      )
      await sql`insert into tender_opportunities (id, title, kind, buyer, state, created_at)
        values (${id}, 'Animer la halle', 'mapa', 'Ville du Lavoir', 'to-decide', now())`.execute(
        db,
      )
      return {
        path: paths.decide(id),
        fields: {
          ...{ choice: 'go', goReason: 'Notre métier.', entity: 'association' },
          ...{ entityReason: 'Une recherche.', field: 'outside-market' },
        },
        seen: () =>
          world.rows(sql`select state, go_reason, entity, entity_reason, field, owner_id
            from tender_opportunities where id = ${id}`),
        change: () =>
          sql`update tender_opportunities set owner_id = ${other.id} where id = ${id}`.execute(db),
      }
    },
  }
}
