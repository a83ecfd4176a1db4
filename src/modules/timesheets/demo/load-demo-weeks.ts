import { addDays, type Day, dayOf } from '#kit/dates.ts'
import type { GridChange } from '#kit/grids/grid.ts'
import type { Viewer } from '#kit/viewer.ts'
import { listProjects } from '#modules/economics/index.ts'
import { type DemoPerson, demoPeople } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { copyLastWeek, saveWeek, sendWeek, takeBackWeek } from '../actions/keep-week.ts'
import { forgetRolesOf, keepRole } from '../store/roles.ts'
import { deleteWeeksOf, findWeek } from '../store/weeks.ts'
import { mondayOf, type WeekForm } from '../week.ts'

const team: readonly DemoPerson[] = [demoPeople.maelle, demoPeople.ilyes]
const weeks = 4
/** No rate is invented: the page says that it has none. */
const demoRole = 'Facilitation'

/** Four weeks of two invented persons: three are sent, one of them corrected, and the last is not yet. */
export async function loadDemoWeeks(real: Ctx): Promise<void> {
  const last = addDays(mondayOf(dayOf(real.now)), -7)
  const first = addDays(last, -7 * (weeks - 1))
  const project = (await listProjects(real.db)).find(
    ({ invented, startsOn, endsOn }) => invented && startsOn <= first && endsOn >= last,
  )
  for (const [rank, person] of team.entries()) {
    if (await findWeek(real.db, person.id, first)) return
    const on = (monday: Day): Ctx => ({
      ...real,
      person: viewerOf(person),
      mail: () => undefined,
      now: new Date(`${addDays(monday, 4)}T16:00:00Z`),
    })
    told(await saveWeek(on(first), first, firstWeek(project?.id ?? 'house', rank)))
    for (let monday = first; monday < last; monday = addDays(monday, 7)) {
      told(await sendWeek(on(monday), monday))
      told(await copyLastWeek(on(addDays(monday, 7)), addDays(monday, 7)))
    }
  }
  const ctx: Ctx = { ...real, person: viewerOf(demoPeople.maelle), mail: () => undefined }
  for (const { id } of team)
    await keepRole(ctx.db, { personId: id, since: `${first.slice(0, 4)}-01-01`, role: demoRole })
  await correct(ctx, first)
}

export async function removeDemoWeeks(ctx: Ctx): Promise<void> {
  await forgetRolesOf(
    ctx.db,
    team.map(({ id }) => id),
  )
  await deleteWeeksOf(
    ctx.db,
    team.map(({ id }) => id),
  )
}

/** She had forgotten a day off. */
async function correct(ctx: Ctx, monday: Day) {
  told(await takeBackWeek(ctx, monday))
  told(await saveWeek(ctx, monday, change([{ id: 'absent', written: { ...blank, friday: 100 } }])))
  told(await sendWeek(ctx, monday))
}

const blank: WeekForm = {
  ...{ work: '', monday: 0, tuesday: 0, wednesday: 0, thursday: 0, friday: 0 },
  ...{ saturday: 0, sunday: 0 },
}

function firstWeek(work: string, rank: number): GridChange<WeekForm> {
  const three = { monday: 100, tuesday: 100, thursday: 50 }
  const two = { monday: 50, wednesday: 100, friday: 50 }
  return change([
    { id: work, written: { ...blank, ...(rank === 0 ? three : two) } },
    ...(work === 'house' ? [] : [{ id: 'house', written: { ...blank, thursday: 50 } }]),
  ])
}

const change = (changed: GridChange<WeekForm>['changed']): GridChange<WeekForm> => ({
  ...{ added: [], removed: [] },
  changed,
})

function viewerOf({ id, name }: DemoPerson): Viewer {
  return { id, name, roles: [{ role: 'lab-team' }], secondFactor: false }
}

function told(
  result: { readonly ok: true } | { readonly ok: false; readonly refusal: string },
): void {
  if (!result.ok) throw new Error(result.refusal)
}
