import { sql } from 'kysely'
import type { Db } from '#platform/context.ts'

/** Quotes of both entities, in several states. */
export async function fillQuotes(db: Db): Promise<void> {
  await sql`insert into quotes (id, root_id, version, number, entity, state, title, customer, vat, valid_until, lines, created_at)
    select id, id, 1, number, entity, state, title, customer, 'art-293b', valid_until::date,
      jsonb_build_array(jsonb_build_object('id', 'l', 'label', 'Animation', 'kind', 'work', 'hundredths', 100, 'unitCents', cents, 'rate', '2000')),
      now()
    from (values (gen_random_uuid(), 'DEVIS-ASSO-2026-001', 'association', 'sent', 'Animer la halle', 'Ville du Lavoir', '2099-01-01', 60000),
      (gen_random_uuid(), '', 'commercial', 'draft', 'Former des élus', 'Région d’Orée', '2099-06-01', 90000))
      as asked (id, number, entity, state, title, customer, valid_until, cents)`.execute(db)
}
