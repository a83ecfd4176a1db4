import { sql } from 'kysely'
import type { Db } from '#platform/context.ts'

/** Grants of several kinds, and an application for a project. */
export async function fillFunding(db: Db): Promise<void> {
  await sql`with project as (
      insert into economy_projects (id, slug, title, kind, starts_on, ends_on, created_at)
      values (gen_random_uuid(), 'projet-aide', 'Projet aidé', 'other', '2026-01-01', '2027-12-31', now())
      returning id
    ), opportunity as (
      insert into funding_opportunities (id, origin, title, kind, funder, closes_on, following, most_cents, created_at, updated_at)
      select gen_random_uuid(), 'hand', title, kind, funder, closes_on::date, following, 150000, now(), now()
      from (values ('Fonds des villages', 'grant', 'Région d’Orée', '2099-01-01', 'followed'),
        ('Appel des places', 'call-for-projects', 'Fondation du Lavoir', '2020-01-01', 'set-aside'))
        as asked (title, kind, funder, closes_on, following)
      returning id
    )
    insert into funding_applications (id, opportunity_id, project_id, state, asked_cents, created_at)
    select gen_random_uuid(), opportunity.id, project.id, 'sent', 100000, now() from opportunity, project`.execute(
    db,
  )
}
