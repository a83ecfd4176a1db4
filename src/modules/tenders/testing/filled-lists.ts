import { sql } from 'kysely'
import type { Db } from '#platform/context.ts'

/** Proposals of several kinds and states. */
export async function fillTenders(db: Db): Promise<void> {
  await sql`insert into tender_opportunities (id, title, kind, buyer, state, most_cents, closes_at, created_at)
    select gen_random_uuid(), title, kind, buyer, state, 250000, closes_at::timestamptz, now()
    from (values ('Animer la halle', 'mapa', 'Ville du Lavoir', 'to-decide', '2099-01-01'),
      ('Former des élus', 'public-tender', 'Région d’Orée', 'lost', '2026-01-01'))
      as asked (title, kind, buyer, state, closes_at)`.execute(db)
}
