import { standingRow } from '#kit/grids/grid.ts'
import { gridTexts } from '#kit/grids/texts.ts'
import { gridRoutes } from '#platform/grids/grid-routes.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { saveTenderRows } from '../actions/keep-rows.ts'
import { namesOf, teamOf } from '../actions/team.ts'
import { RowsPage, RowsPastePage } from '../pages/RowsPages.tsx'
import { paths } from '../paths.ts'
import { keepers, mayKeepTenders } from '../permissions.ts'
import { gridOf, type RowKind, rowKinds, rowWords } from '../rows.ts'
import { findTender } from '../store/tenders.ts'
import type { Tender } from '../tender.ts'
import { rowTexts } from '../texts/rows.ts'
import { tenderAt } from './at.ts'

export const rowRoutes: readonly Route[] = rowKinds.flatMap(routesOf)

function routesOf(kind: RowKind): readonly Route[] {
  const word = rowWords[kind]
  const grid = async (c: HttpContext, { tasks }: Pick<Tender, 'tasks'>) => {
    const { ctx } = c.var
    const team = await teamOf(ctx)
    const left = tasks
      .map(({ ownerId }) => ownerId)
      .filter((id) => !team.some((member) => member.id === id))
    const names = await namesOf(ctx, left)
    return gridOf(kind, [...team, ...[...names].map(([id, name]) => ({ id, name }))])
  }
  const rows = async (c: HttpContext, tender: Tender) => {
    const found = (await findTender(c.var.ctx.db, tender.id)) ?? tender
    const of = await grid(c, found)
    return found[kind].map((row) => standingRow(of, { ...row }))
  }
  return gridRoutes({
    audience: keepers,
    on: tenderAt,
    may: mayKeepTenders,
    path: paths.rows(':id', word),
    grid,
    rows,
    draw: async (c, tender, form) => (
      <RowsPage
        frame={c.var.frame}
        grid={await grid(c, tender)}
        rows={await rows(c, tender)}
        {...{ kind, tender, form }}
      />
    ),
    act: (c, { id }, change) => saveTenderRows(c.var.ctx, id, kind, change),
    refusals: (locale) => rowTexts[locale].refusals,
    next: ({ id }) => paths.tender(id),
    notice: (locale, saved) => gridTexts[locale].saved(saved),
    saved: ({ id }) => ({ act: 'tenders.lines-written', subject: `tender:${id}` }),
    paste: {
      path: paths.pasteRows(':id', word),
      draw: async (c, tender, form, read) => (
        <RowsPastePage
          frame={c.var.frame}
          grid={await grid(c, tender)}
          {...{ kind, tender, form, read }}
        />
      ),
    },
  })
}
