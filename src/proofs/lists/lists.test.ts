import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { fillEconomics } from '#modules/economics/testing/filled-lists.ts'
import { fillFunding } from '#modules/funding/testing/filled-lists.ts'
import { fillTenders } from '#modules/tenders/testing/filled-lists.ts'
import { fillTimesheets } from '#modules/timesheets/testing/filled-lists.ts'
import { useOpenDemonstration, wholeHouse } from '../demonstration-forms.ts'
import { keptViewFaults } from './kept-view.ts'
import { walkList } from './walk.ts'

// Every list of the house, by being one: what its page shows, its files say, whatever is asked.

const database = useOpenDemonstration()
const house = wholeHouse(database)
const lists = house.rooms
  .flatMap(({ routes }) => routes)
  .filter(({ isList }) => isList)
  .map(({ path }) => path)

/** Lists whose page draws something else than a table at first, and those of one thing of the demonstration. */
const starts: Readonly<Record<string, string>> = {
  '/evaluations/indicateurs': '/evaluations/indicateurs?forme=table',
  '/reseau/prospection': '/reseau/prospection?forme=table',
  '/reseau/competences': '/reseau/competences?forme=table',
  '/reseau/missions/:slug/reponses':
    '/reseau/missions/animer-deux-tables-d-un-atelier-du-soir/reponses?forme=table',
  '/agenda/:slug/programme/relectures':
    '/agenda/rencontres-des-territoires-en-essais/programme/relectures',
  '/evenements/:id/inscriptions': '/evenements/01930000-0000-7000-8000-0000000009e1/inscriptions',
}

/** An address with a part drawn by chance: known once the demonstration is there. */
const drawn: Record<string, string> = {}

/** The demonstration plans no task: each of its experiments has one to do, and one that is done. */
beforeAll(async () => {
  const { rows } = await sql<{ slug: string }>`select slug from budget_editions
    where frozen_at is not null`.execute(database.db)
  await fillEconomics(database.db)
  await fillTimesheets(database.db)
  await fillFunding(database.db)
  await fillTenders(database.db)
  const projects = await sql<{ slug: string }>`select p.slug from economy_projects p
    join economy_lines l on l.project_id = p.id`.execute(database.db)
  drawn['/economie/:slug/lignes'] = `/economie/${projects.rows[0]?.slug}/lignes`
  drawn['/economie/:slug/fonds-dedies'] = '/economie/le-reseau/fonds-dedies'
  drawn['/budgets/:slug/idees'] = `/budgets/${rows[0]?.slug}/idees`
  await sql`insert into experiment_tasks (id, experiment_id, title, due_on, done_on, created_at)
    select gen_random_uuid(), id, 'Réserver la salle de ' || slug, current_date + 20, null, now() from experiments
    union all
    select gen_random_uuid(), id, 'Écrire à la mairie', null, current_date, now() from experiments`.execute(
    database.db,
  )
  await sql`insert into trial_families (id, slug, state, title, outcome, unit, better, created_at, published_at)
    select gen_random_uuid(), outcome, state, 'Ce que change ' || outcome, outcome, '', 'higher', now(),
      case state when 'published' then now() end
    from (values ('presence', 'published'), ('confiance', 'draft')) as family (outcome, state)`.execute(
    database.db,
  )
  // Nothing leaves a house that is only shown: two messages, one of which did not.
  await sql`insert into outbox_mails (id, at, recipient, subject, body_text, state, tries, erase_at)
    select gen_random_uuid(), now(), state || '@exemple.fr', 'Votre place, ' || state, '', state, 0, now()
    from unnest(array['sent', 'failed']) as state`.execute(database.db)
  await sql`insert into mailing_suppressions (email_hash, reason, detail, at)
    select md5(reason) || md5(reason), reason, '', now() from unnest(array['staff', 'complaint']) as reason`.execute(
    database.db,
  )
})

describe('every list', () => {
  it('is one of those that were found', () => {
    expect(lists.length).toBeGreaterThan(0)
  })

  it.each(lists)(
    '%s shows what its files say',
    async (path) => {
      const { faults, views, narrowed, sorts } = await walkList(
        house.door,
        house.staff,
        drawn[path] ?? starts[path] ?? path,
      )
      expect(faults).toEqual([])
      expect(views).toBeGreaterThan(2)
      expect(narrowed).toBeGreaterThan(0)
      expect(sorts).toBeGreaterThan(1)
    },
    300_000,
  )

  it.each(lists)('%s keeps a view, opens it and removes it', async (path) => {
    expect(
      await keptViewFaults(house.door, house.staff, drawn[path] ?? starts[path] ?? path),
    ).toEqual([])
  })
})
