import { sql } from 'kysely'
import type { Db } from '#platform/context.ts'

/** Days of two invented persons, of whom nothing else is known. */
export async function fillTimesheets(db: Db): Promise<void> {
  await sql`with weeks as (
      insert into timesheet_weeks (id, person_id, monday, sent_at, was_sent, created_at)
      select gen_random_uuid(), gen_random_uuid(), monday::date, sent, sent is not null, now()
      from (values ('2026-10-26', now()), ('2026-11-16', null)) as asked (monday, sent)
      returning id, monday
    )
    insert into timesheet_days (week_id, work, on_day, hundredths)
    select id, work, monday, 50 from weeks, unnest(array['house', 'absent']) as work`.execute(db)
}
