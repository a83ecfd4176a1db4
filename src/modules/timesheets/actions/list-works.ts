import type { Locale } from '#kit/texts.ts'
import { listProjects } from '#modules/economics/index.ts'
import type { Db } from '#platform/context.ts'
import { weekTexts } from '../texts/week.ts'
import { daysOfWeek, otherWorks, type Week, type Work } from '../week.ts'

/** What one may work on in this week: projects that run, what was written already, and what is no project. */
export async function listWorks(
  db: Db,
  { monday, week, locale }: { monday: string; week: Week | undefined; locale: Locale },
): Promise<readonly Work[]> {
  const texts = weekTexts[locale]
  const [first = monday, last = monday] = [monday, daysOfWeek(monday).at(-1)]
  const written = new Set(week?.days.map(({ work }) => work))
  const projects = await listProjects(db)
  const shown = projects.filter(
    ({ id, startsOn, endsOn }) => written.has(id) || (startsOn <= last && endsOn >= first),
  )
  const known = new Set<string>([...otherWorks, ...shown.map(({ id }) => id)])
  const gone = [...written].filter((work) => !known.has(work))
  return [
    ...shown.map(({ id, title }) => ({ id, title })),
    ...gone.map((id) => ({ id, title: texts.gone })),
    ...otherWorks.map((id) => ({ id, title: texts[id] })),
  ]
}
