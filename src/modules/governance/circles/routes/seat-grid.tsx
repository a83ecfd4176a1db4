import { dayOf } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import { gridTexts } from '#kit/grids/texts.ts'
import { addressRefusals } from '#modules/people/index.ts'
import { gridRoutes } from '#platform/grids/grid-routes.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { paths } from '../../paths.ts'
import { circleAt, inCircle, namesFor, type OnCircle } from '../../routes/on-circle.ts'
import { listCircleMembers } from '../../store/circle-members.ts'
import { listMandates, listRoles } from '../../store/circle-roles.ts'
import { saveSeats } from '../actions/save-seats.ts'
import { SeatGridPage, SeatPastePage } from '../pages/SeatGridPage.tsx'
import { type Seated, seatGrid, seatRows } from '../seat-grid.ts'
import { seatTexts } from '../texts/seats.ts'

/** The seats of one circle, written together or pasted from a sheet. */
export const circleSeatRoutes: readonly Route[] = gridRoutes({
  ...inCircle('run'),
  on: openCircleAt,
  path: paths.seats(':slug'),
  grid: async (c: HttpContext, on: OnCircle) => seatGrid((await seatedIn(c, on)).seated),
  rows: rowsAt,
  draw: gridPage,
  act: (c, { circle }, change) => saveSeats(c.var.ctx, circle.id, change),
  refusals: (locale) => ({ ...seatTexts[locale].refusals, ...addressRefusals[locale] }),
  next: ({ circle }) => paths.circle(circle.slug),
  notice: (locale, saved) => {
    const sentence = gridTexts[locale].saved(saved)
    const { told, nobody } = seatTexts[locale].saved
    return saved.joined === 0
      ? sentence
      : { told: (letters) => told(sentence, letters), nobody: nobody(sentence) }
  },
  saved: ({ circle }) => ({ act: 'circle.seats-written', subject: `circle:${circle.id}` }),
  paste: {
    path: paths.seatPaste(':slug'),
    draw: async (c, on, form, read) => {
      const { seated } = await seatedIn(c, on)
      const shown = { circle: on.circle, form, read, grid: seatGrid(seated) }
      return <SeatPastePage frame={c.var.frame} {...shown} />
    },
  },
})

/** Seats are given while a circle lasts: once it ended, its page is read and this one is not there. */
async function openCircleAt(c: HttpContext) {
  const on = await circleAt(c)
  return on?.circle.closedAt ? undefined : on
}

async function seatedIn(c: HttpContext, { circle }: OnCircle) {
  const { ctx } = c.var
  const today = dayOf(ctx.now)
  const roles = await listRoles(ctx.db, [circle.id])
  const mandates = await listMandates(
    ctx.db,
    roles.map(({ id }) => id),
  )
  const people = (await listCircleMembers(ctx.db, circle.id, today)).filter(
    ({ through }) => !through,
  )
  const names = await namesFor(ctx, [...people, ...mandates], true)
  const members = people.map(({ id, personId }) => ({ id, name: names.get(personId) ?? '' }))
  const holders = new Map(mandates.map(({ id, personId }) => [id, names.get(personId) ?? '']))
  const seated: Seated = { roles, members, mandates, today }
  return { seated, holders }
}

async function rowsAt(c: HttpContext, on: OnCircle) {
  const { seated, holders } = await seatedIn(c, on)
  return seatRows(seated, ({ id }) => holders.get(id) ?? '')
}

async function gridPage(c: HttpContext, on: OnCircle, form: FormState) {
  const { seated, holders } = await seatedIn(c, on)
  const rows = seatRows(seated, ({ id }) => holders.get(id) ?? '')
  const shown = { circle: on.circle, form, grid: seatGrid(seated), rows }
  return <SeatGridPage frame={c.var.frame} {...shown} />
}
