import { isId } from '#kit/ids.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { isStaff } from '#kit/viewer.ts'
import { resourcePath } from '#modules/resources/index.ts'
import type { Module } from '#platform/module.ts'
import { listWaitingFinds } from './actions/list-waiting.ts'
import { columns } from './columns.ts'
import { loadDemoWatch, removeDemoWatch } from './demo/load-demo-watch.ts'
import { findDiscussed, listForLetter } from './finds/index.ts'
import { droppedDays } from './finds/nouns.ts'
import { fromAddressRoutes, itemRoutes, queueRoutes } from './finds/part.ts'
import { answerGaps, gatherGaps } from './gaps/index.ts'
import { gapRoutes } from './gaps/part.ts'
import { watchPaths } from './paths.ts'
import {
  dropLeftBehind,
  sourceEditedUndo,
  sourceRemoved,
  sourceRemovedUndo,
  sourceRoutes,
} from './sources/part.ts'
import { exportPerson, forgetPerson } from './store/people.ts'
import { purgeWatch } from './store/purge.ts'
import { exportWords } from './texts/export-words.ts'
import { processing } from './texts/processing.ts'
import { sourceTexts } from './texts/sources.ts'
import { watchTexts } from './texts/watch.ts'

const inLetters = 30

/** Later rooms say what their people need: they are asked late, once all are there. */
export const watchModule = (rooms: () => readonly Module[]): Module => ({
  name: 'watch',
  routes: [
    ...fromAddressRoutes,
    ...queueRoutes,
    ...itemRoutes(rooms),
    ...sourceRoutes,
    ...gapRoutes(rooms),
  ],
  columns,
  undos: [sourceRemovedUndo, sourceEditedUndo],
  discussed: findDiscussed,
  processing,
  exportWords,
  navigation: (viewer, locale) =>
    isStaff(viewer)
      ? [
          {
            key: 'knowledge',
            links: [
              {
                label: watchTexts[locale].watch,
                href: watchPaths.queue,
                tabs: [
                  { label: sourceTexts[locale].sourcesTitle, href: watchPaths.sources },
                  { label: watchTexts[locale].gaps, href: watchPaths.gaps },
                  { label: watchTexts[locale].rules, href: watchPaths.rules },
                ],
              },
            ],
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
    {
      on: sourceRemoved,
      name: 'watch.drop-left-behind',
      run: (ctx, { left }) =>
        dropLeftBehind(ctx.db, Array.isArray(left) ? left.filter((id) => isId(String(id))) : []),
    },
  ],
  timetable: [
    {
      name: 'watch.gather-gaps',
      cron: '10 5 * * *',
      run: (ctx) => gatherGaps(ctx, rooms()),
    },
  ],
  waiting: listWaitingFinds,
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
