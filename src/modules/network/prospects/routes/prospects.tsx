import { dayOf } from '#kit/dates.ts'
import { isId } from '#kit/ids.ts'
import { plainWords } from '#kit/words.ts'
import { findPersonNames } from '#modules/people/index.ts'
import { getTerritories, type Territory, territoryLabel } from '#modules/territories/index.ts'
import { download, page } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import { writeXlsx } from '#platform/sheets/write-xlsx.ts'
import { prospectPaths } from '../../paths/prospect.ts'
import { suggestProspects } from '../actions/suggest-prospects.ts'
import { prospectSheet } from '../documents/prospect-sheet.ts'
import { type ProspectLine, ProspectsPage } from '../pages/ProspectsPage.tsx'
import { SuggestionsPage } from '../pages/SuggestionsPage.tsx'
import { listOwners, listProspects } from '../store/prospects.ts'
import { type ProspectView, readProspectView } from '../view.ts'

const suggested = 40
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The pipeline, and its spreadsheet. */
export const prospectListRoutes: readonly Route[] = [
  get(prospectPaths.board, 'staff', board),
  get(prospectPaths.suggestions, 'staff', suggestions),
  get(prospectPaths.csv, 'staff', async (c) =>
    download(c, writeCsv(await sheetOf(c)), {
      name: 'prospection.csv',
      mediaType: 'text/csv; charset=utf-8',
    }),
  ),
  get(prospectPaths.xlsx, 'staff', async (c) =>
    download(c, await writeXlsx(await sheetOf(c)), {
      name: 'prospection.xlsx',
      mediaType: workbook,
    }),
  ),
]

async function board(c: HttpContext) {
  const { ctx, frame } = c.var
  const view = readProspectView(c.req.query())
  const ownerIds = await listOwners(ctx.db)
  const names = await findPersonNames(ctx.db, ownerIds, ctx.locale)
  return page(
    c,
    <ProspectsPage
      frame={frame}
      view={view}
      lines={(await linesOf(ctx, view)).map(({ line }) => line)}
      owners={ownerIds.map((id) => ({ id, name: names.get(id) ?? '' }))}
      today={dayOf(ctx.now)}
    />,
  )
}

async function suggestions(c: HttpContext) {
  const { ctx, frame } = c.var
  const found = await suggestProspects(ctx, suggested)
  return page(
    c,
    <SuggestionsPage
      frame={frame}
      lines={found.map(({ place, member, reasons }) => ({
        territory: place.territory,
        member: member.territory,
        reasons,
      }))}
    />,
  )
}

async function sheetOf(c: HttpContext) {
  const { ctx } = c.var
  const lines = await linesOf(ctx, readProspectView(c.req.query()))
  return prospectSheet(lines, ctx.locale, ctx.settings.baseUrl)
}

async function linesOf(
  ctx: Ctx,
  view: ProspectView,
): Promise<readonly { line: ProspectLine; territory: Territory }[]> {
  const prospects = await listProspects(ctx.db, view, dayOf(ctx.now))
  const places = await getTerritories(
    ctx.db,
    prospects.map((one) => one.territoryId),
  )
  const names = await findPersonNames(
    ctx.db,
    prospects.flatMap((one) => one.ownerId ?? []),
    ctx.locale,
  )
  const words = plainWords(view.words)
  return prospects.flatMap((prospect) => {
    const territory = places.get(prospect.territoryId)
    if (!territory) return []
    const place = territoryLabel(territory)
    if (words !== '' && !plainWords(place).includes(words)) return []
    const owner =
      prospect.ownerId && isId(prospect.ownerId) ? names.get(prospect.ownerId) : undefined
    return [{ territory, line: { prospect, place, owner } }]
  })
}
