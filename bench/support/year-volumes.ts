/**
 * What a lab holds after a year, in rows; what hangs on these (protocols, budgets, sessions, ballots...) follows in the
 * proportions of the demonstration.
 */
export const yearVolumes: Readonly<Record<string, number>> = {
  territories: 2_000,
  persons: 6_000,
  roles_held: 60,
  experiments: 40,
  experiment_log_entries: 1_200,
  experiment_budget_lines: 800,
  network_contacts: 6_000,
  network_memberships: 400,
  network_invoices: 400,
  network_payments: 400,
  network_prospects: 800,
  network_prospect_steps: 2_400,
  network_exchanges: 2_000,
  network_signatures: 200,
  network_coachings: 200,
  network_missions: 100,
  network_badges: 200,
  network_skills: 200,
  network_needs: 200,
  events: 120,
  event_sets: 120,
  event_registrations: 6_000,
  mailings: 60,
  mailing_lists: 10,
  mailing_subscribers: 5_000,
  mailing_recipients: 20_000,
  resources: 500,
  resource_versions: 2_000,
  draws: 30,
  draw_people: 20_000,
  votes: 60,
  vote_voters: 6_000,
  vote_ballots: 6_000,
  circles: 20,
  circle_meetings: 100,
  circle_tensions: 200,
  circle_tasks: 200,
  decisions: 400,
  citizen_proposals: 200,
  watch_sources: 30,
  watch_items: 3_000,
  discussion_comments: 3_000,
  outbox_mails: 20_000,
  audit_lines: 200_000,
}

/** What the demonstration leaves empty: one row, that the volumes above repeat. */
export const firstRows: readonly string[] = [
  `insert into discussion_comments (id, kind, thing_id, author_id, body, written_at)
    select md5('comment' || e.id)::uuid, 'experiment', e.id, (select min(id::text)::uuid from persons),
      'Le calendrier tient-il encore ?', now() - interval '2 days' from experiments e`,
  `insert into outbox_mails (id, at, recipient, subject, body_text, state, sent_at, erase_at)
    values (md5('mail')::uuid, now(), 'personne@exemple.fr', 'Votre inscription', 'Bonjour', 'sent', now(), now() + interval '30 days')`,
]

/** What is written as it is, and repeated by nobody: the communes of France, and people registered for each draw. */
export const lastRows: readonly string[] = [
  `insert into territories (id, kind, code, slug, name, department_code, region_code, population,
      population_year, zone, lon, lat, located, source, vintage, created_at, updated_at)
    select md5('commune' || at)::uuid, 'commune', lpad(at::text, 5, '0'), 'lieu-' || at, 'Saint-Lieu ' || at,
      lpad((1 + at % 95)::text, 2, '0'), '53', 80 + 400000 / at, 2023, 'metro',
      -1.5 + (at % 1000) / 130.0, 43 + (at % 700) / 90.0, 'exact', 'reference', 2026, now(), now()
    from generate_series(1, 35000) at on conflict do nothing`,
  `insert into draw_registrations (person_id, draw_id, medium, notice_version, created_at)
    select id, draw_id, 'screen', '1', created_at from draw_people on conflict do nothing`,
  `insert into draw_identities (person_id, first_name, last_name, town, email, birth_year, kept_until)
    select id, 'Camille', 'Aubry ' || md5(id::text), 'Valbrenne', 'p' || left(id::text, 8) || '@exemple.fr',
      1940 + ('x' || left(id::text, 7))::bit(28)::int % 65, current_date + 90
    from draw_people on conflict do nothing`,
  'vacuum analyze',
]
