import type { Module } from '#platform/module.ts'
import { columns } from './columns.ts'
import { drawKind } from './draw-kind.ts'
import { drawPaths } from './paths.ts'
import { drawRoutes } from './routes/draws.tsx'
import { hideDraws } from './store/draws.ts'
import { drawTexts } from './texts/draw.ts'

/** The plate on the door. The owner of a subject adds its routes and its part here. */
export const drawsModule: Module = {
  name: 'draws',
  routes: [...drawRoutes],
  columns,
  instruments: [drawKind],
  listeners: [
    {
      on: 'experiment.published',
      name: 'draws.show',
      run: (ctx, { id }) => hideDraws(ctx.db, String(id), false),
    },
    {
      on: 'experiment.withdrawn',
      name: 'draws.hide',
      run: (ctx, { id }) => hideDraws(ctx.db, String(id), true),
    },
  ],
  navigation: (_viewer, locale) => [
    {
      key: 'lab',
      title: drawTexts[locale].group,
      links: [{ label: drawTexts[locale].draws, href: drawPaths.list, public: true }],
    },
  ],
}
