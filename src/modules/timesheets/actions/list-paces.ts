import type { Day } from '#kit/dates.ts'
import { listPlannedDays } from '#modules/economics/index.ts'
import type { Db } from '#platform/context.ts'
import { type ProjectPace, paceOf, paceState } from '../pace.ts'
import { listWorkDays } from '../store/weeks.ts'

/** Projects that plan days, or on which somebody worked. */
export async function listPaces(db: Db, today: Day): Promise<readonly ProjectPace[]> {
  const days = await listWorkDays(db)
  return (await listPlannedDays(db)).flatMap(({ project, hundredths: planned }) => {
    const own = days.filter(({ work }) => work === project.id)
    if (planned === 0 && own.length === 0) return []
    const { slug, title, endsOn } = project
    const pace = paceOf(own, endsOn, today)
    return [{ ...pace, slug, title, endsOn, planned, state: paceState(pace, planned) }]
  })
}
