import { sql } from 'kysely'
import type { Db } from '#platform/context.ts'

/** What no demonstration may bring: rates and files of entries are those of the house alone. */
export async function fillEconomics(db: Db): Promise<void> {
  await sql`insert into economy_rates (id, year, role, cost_cents, price_cents, position)
    select gen_random_uuid(), year, role, 30000 + year, 60000 + year, 1
    from unnest(array[2026, 2027]) as year, unnest(array['Chargée d’études', 'Direction']) as role`.execute(
    db,
  )
  await sql`insert into economy_projects (id, slug, title, kind, starts_on, ends_on, created_at)
    values (gen_random_uuid(), 'le-reseau', 'Le réseau', 'network', '2026-01-01', '2026-12-31', now())`.execute(
    db,
  )
  await sql`insert into economy_grants (id, project_id, funder, kind, state, asked_cents, granted_cents, starts_on,
      ends_on, created_at)
    select gen_random_uuid(), id, funder, 'region', 'signed', 500000, 500000, starts_on, '2026-12-31', now()
    from economy_projects, (values ('Région d’Orée', date '2025-01-01'), ('Bourg-Neuf', date '2026-01-01'))
      as payer (funder, starts_on) where slug = 'le-reseau'`.execute(db)
  await sql`insert into economy_notes (id, title, state, created_at)
    select gen_random_uuid(), 'Note ' || state, state, now()
    from unnest(array['sent', 'accepted']) as state`.execute(db)
  await sql`insert into economy_imports (id, state, file_name, sha256, rules_sha256, starts_on, ends_on, lines,
      entries, debit_cents, charges_cents, products_cents, used_cents, given_cents, not_validated, tried_at, kept_at)
    select gen_random_uuid(), state, state || '.txt', 'a', 'b', '2026-01-01', '2026-12-31', 2, 1, 100, 100, 0, 0, 0, 0,
      now(), case state when 'tried' then null else now() end
    from unnest(array['tried', 'kept']) as state`.execute(db)
}
