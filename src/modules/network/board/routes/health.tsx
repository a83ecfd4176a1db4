import { dayOf } from '#kit/dates.ts'
import { download, forbidden, page } from '#platform/answers.ts'
import type { Module } from '#platform/module.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import { writeXlsx } from '#platform/sheets/write-xlsx.ts'
import { paths } from '../../paths.ts'
import { maySeeHealth } from '../../permissions.ts'
import { readHealth } from '../actions/read-health.ts'
import { healthSheet } from '../documents/health-sheet.ts'
import { periodOf, periodShape } from '../health.ts'
import { HealthPage } from '../pages/HealthPage.tsx'

type Rooms = () => readonly Pick<Module, 'territoryMoments'>[]

/** The network at a glance, for the team, and the same as a spreadsheet. */
export function healthRoutes(rooms: Rooms): readonly Route[] {
  return [
    get(
      paths.health,
      'staff',
      asked((c) => show(c, rooms)),
    ),
    get(
      paths.healthCsv,
      'staff',
      asked(async (c) =>
        download(c, writeCsv(await sheetOf(c, rooms)), {
          name: 'sante-du-reseau.csv',
          mediaType: 'text/csv; charset=utf-8',
        }),
      ),
    ),
    get(
      paths.healthXlsx,
      'staff',
      asked(async (c) =>
        download(c, await writeXlsx(await sheetOf(c, rooms)), {
          name: 'sante-du-reseau.xlsx',
          mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        }),
      ),
    ),
  ]
}

function asked(handler: Route['handler']): Route['handler'] {
  return (c) => (maySeeHealth(c.var.ctx.person) ? handler(c) : forbidden(c))
}

function periodIn(c: HttpContext) {
  return periodOf(periodShape.parse(c.req.query()), dayOf(c.var.ctx.now))
}

async function show(c: HttpContext, rooms: Rooms) {
  const { ctx, frame } = c.var
  const period = periodIn(c)
  const { spans: _, ...health } = await readHealth(ctx, rooms, period)
  return page(c, <HealthPage frame={frame} period={period} {...health} />)
}

async function sheetOf(c: HttpContext, rooms: Rooms) {
  const { ctx } = c.var
  const { spans } = await readHealth(ctx, rooms, periodIn(c))
  return healthSheet(spans, ctx.locale, ctx.settings.baseUrl)
}
