import { isId } from '#kit/ids.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { isStaff } from '#kit/viewer.ts'
import { resourcePath } from '#modules/resources/index.ts'
import type { Module } from '#platform/module.ts'
import { answerGaps } from './actions/answer-gaps.ts'
import { gatherGaps } from './actions/keep-gaps.ts'
import { loadDemoWatch, removeDemoWatch } from './actions/load-demo-watch.ts'
import { columns } from './columns.ts'
import { droppedDays } from './item.ts'
import { watchPaths } from './paths.ts'
import { fromAddressRoutes } from './routes/from-address.tsx'
import { gapRoutes } from './routes/gaps.tsx'
import { itemRoutes } from './routes/items.tsx'
import { queueRoutes } from './routes/queue.tsx'
import { sourceRoutes } from './routes/sources.tsx'
import { listForLetter } from './store/items.ts'
import { exportPerson, forgetPerson } from './store/people.ts'
import { purgeWatch } from './store/purge.ts'
import { processing } from './texts/processing.ts'
import { watchTexts } from './texts/watch.ts'

const inLetters = 30

/** Later rooms say what their people need: they are asked late, once all are there. */
export const watchModule = (rooms: () => readonly Module[]): Module => ({
  name: 'watch',
  routes: [
    ...fromAddressRoutes,
    ...queueRoutes,
    ...itemRoutes,
    ...sourceRoutes,
    ...gapRoutes(rooms),
  ],
  columns,
  processing,
  navigation: (viewer, locale) =>
    isStaff(viewer)
      ? [
          {
            key: 'commons',
            title: watchTexts[locale].group,
            links: [{ label: watchTexts[locale].watch, href: watchPaths.queue, public: false }],
          },
        ]
      : [],
  listeners: [
    {
      on: 'resource.published',
      name: 'watch.answer-gaps',
      run: async (ctx, { id }) => {
        if (typeof id === 'string' && isId(id)) await answerGaps(ctx, id)
      },
    },
  ],
  timetable: [
    {
      name: 'watch.gather-gaps',
      cron: '10 5 * * *',
      run: (ctx) => gatherGaps(ctx, rooms()),
    },
  ],
  newsletterItems: async (db) =>
    (await listForLetter(db, inLetters)).flatMap((item) =>
      item.resourceSlug
        ? [
            {
              key: `find:${item.id}`,
              kind: 'resource' as const,
              title: item.title,
              language: item.language,
              text: plainProse(item.summary),
              href: resourcePath(item.resourceSlug),
              at: item.decidedAt ?? item.seenAt,
            },
          ]
        : [],
    ),
  purge: (ctx) => {
    const before = (days: number) => new Date(ctx.now.getTime() - days * 86_400_000)
    return purgeWatch(ctx.db, {
      dropped: before(droppedDays),
      waiting: before(365),
      seen: before(400),
      closed: before(365),
    })
  },
  personExport: async (db, personId) => ({ watch: await exportPerson(db, personId) }),
  personErase: (ctx, personId) => forgetPerson(ctx.db, personId),
  demo: { load: loadDemoWatch, remove: removeDemoWatch },
})
