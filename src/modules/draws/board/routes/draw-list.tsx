import { type Day, dayOf } from '#kit/dates.ts'
import type { List } from '#kit/list.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { plainWords } from '#kit/words.ts'
import { getTerritories, territoryLabel } from '#modules/territories/index.ts'
import { routesOfList } from '#platform/lists/list-routes.ts'
import type { OpenedList } from '#platform/lists/opened-list.ts'
import { rowsInMemory } from '#platform/lists/rows-in-memory.ts'
import type { HttpContext } from '#platform/routes.ts'
import { drawStates } from '../../draw.ts'
import { drawPaths } from '../../paths.ts'
import { mayCreateDraw, maySeeDraw } from '../../permissions.ts'
import { listDraws } from '../../store/draws.ts'
import { drawStateTexts, drawTexts } from '../../texts/draw.ts'
import { type DrawLine, ListPage } from '../pages/ListPage.tsx'
import { drawListTexts } from '../texts/draw-list.ts'

/** Files stand before the page of a draw: a name with a dot is nobody’s. */
export const drawListRoutes = routesOfList({
  audience: 'anyone',
  page: drawPaths.list,
  files: drawPaths.listFiles,
  options: { cached: true },
  open,
})

async function open(c: HttpContext): Promise<OpenedList<DrawLine>> {
  const { ctx, frame } = c.var
  const draws = (await listDraws(ctx.db)).filter((draw) => maySeeDraw(ctx.person, draw))
  const territories = await getTerritories(
    ctx.db,
    draws.flatMap(({ territoryId }) => territoryId ?? []),
  )
  const lines = draws.map((draw): DrawLine => {
    const territory = territories.get(draw.territoryId ?? '')
    return { draw, place: territory ? territoryLabel(territory) : '' }
  })
  const list = drawList(lines, ctx.locale, dayOf(ctx.now))
  return {
    list,
    find: (ask) => {
      const words = plainWords(ask.values['q'] ?? '')
      const state = ask.values['etat']
      const rows = lines.filter(
        ({ draw, place }) =>
          (state ?? draw.state) === draw.state &&
          plainWords(`${draw.title} ${place}`).includes(words),
      )
      return rowsInMemory(list, rows, ask)
    },
    draw: (shown) => <ListPage frame={frame} shown={shown} mayCreate={mayCreateDraw(ctx.person)} />,
  }
}

function drawList(lines: readonly DrawLine[], locale: Locale, today: Day): List<DrawLine> {
  const texts = drawTexts[locale]
  const words = drawListTexts[locale]
  return {
    title: texts.draws,
    path: drawPaths.list,
    files: drawPaths.listFiles,
    fileName: 'tirages',
    counted: words.counted,
    columns: [
      {
        key: 'titre',
        title: texts.title,
        kind: 'text',
        sortable: true,
        value: ({ draw }) => draw.title,
        href: ({ draw }) => drawPaths.draw(draw.slug),
        language: writtenLocale,
      },
      {
        key: 'territoire',
        title: texts.where,
        kind: 'text',
        sortable: true,
        value: ({ place }) => place,
      },
      {
        key: 'places',
        title: texts.seats,
        kind: 'number',
        sortable: true,
        value: ({ draw }) => draw.panelSize,
      },
      {
        key: 'etat',
        title: texts.state,
        kind: 'choice',
        sortable: true,
        value: ({ draw }) => drawStateTexts[locale][draw.state],
        sortBy: ({ draw }) => drawStates.indexOf(draw.state),
      },
      {
        key: 'page',
        title: words.page,
        kind: 'link',
        only: 'file',
        value: ({ draw }) => drawPaths.draw(draw.slug),
      },
    ],
    filters: [
      { kind: 'words', name: 'q', label: words.search },
      {
        kind: 'choice',
        name: 'etat',
        label: texts.state,
        as: 'menu',
        all: words.all,
        options: drawStates
          .filter((state) => lines.some(({ draw }) => draw.state === state))
          .map((value) => ({ value, label: drawStateTexts[locale][value] })),
      },
    ],
    order: { own: words.latestFirst },
    perPage: 50,
    today,
  }
}
