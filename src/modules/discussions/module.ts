import type { Locale } from '#kit/texts.ts'
import type { Viewer } from '#kit/viewer.ts'
import { fileFacts } from '#platform/files/file-facts.ts'
import type { Module } from '#platform/module.ts'
import { listWaiting } from './actions/list-own.ts'
import { namesIn } from './actions/read-discussion.ts'
import { askedDoneUndo } from './actions/undo-task.ts'
import { columns } from './columns.ts'
import {
  exportLinks,
  forgetLinksOf,
  listWaitingRemarks,
  publishedListeners,
  purgeLinks,
  sharingRoutes,
  visitingRoutes,
} from './drafts/part.ts'
import { forgetGoneThings, sendDaily } from './jobs/daily.ts'
import { writeMentions } from './mention.ts'
import { paths } from './paths.ts'
import { attachmentRoutes } from './routes/attachments.tsx'
import { discussionRoutes } from './routes/discussion.tsx'
import { ownRoutes } from './routes/own.tsx'
import { exportFiles } from './store/own-files.ts'
import { forgetPerson, listOwn } from './store/people.ts'
import { texts } from './texts/discussion.ts'
import { exportWords } from './texts/export-words.ts'
import { letterTexts } from './texts/letters.ts'
import { processing } from './texts/processing.ts'

/** The plate on the door. Every room says what of its own may be discussed: they are asked late. */
export const discussionsModule = (all: () => readonly Module[]): Module => ({
  name: 'discussions',
  routes: [
    ...ownRoutes({ all }),
    ...sharingRoutes({ all }),
    ...visitingRoutes({ all }),
    ...discussionRoutes({ all }),
    ...attachmentRoutes({ all }),
  ],
  columns,
  processing,
  exportWords,
  navigation,
  waiting: async (ctx, viewer) => [
    ...(await listWaiting(ctx, { all }, viewer)),
    ...(await listWaitingRemarks(ctx, { all }, viewer)),
  ],
  undos: [askedDoneUndo({ all })],
  listeners: publishedListeners,
  timetable: [
    {
      name: 'discussions.daily',
      cron: '0 7 * * *',
      run: async (ctx) => void (await sendDaily(ctx, { all })),
    },
  ],
  purge: async (ctx) => (await forgetGoneThings(ctx, { all })) + (await purgeLinks(ctx, { all })),
  personExport: async (db, personId) => {
    const own = await listOwn(db, personId)
    const bodies = [...own.messages, ...own.before].map(({ body }) => body)
    const names = await namesIn({ db }, bodies, 'fr')
    const read = <Text extends { readonly body: string }>(text: Text) => ({
      ...text,
      body: writeMentions(text.body, names),
    })
    return {
      discussions: {
        ...own,
        files: await exportFiles(db, personId, (ids) => fileFacts(db, ids)),
        messages: own.messages.map(read),
        before: own.before.map(read),
      },
      draftLinks: await exportLinks(db, personId),
    }
  },
  personErase: async (ctx, personId) => {
    await forgetPerson(ctx.db, personId)
    await forgetLinksOf(ctx.db, personId, ctx.now)
  },
})

/** Those who hold a role: whoever only takes part works with nothing that is discussed. */
function navigation(viewer: Viewer | undefined, locale: Locale) {
  if (!viewer?.roles.some(({ role }) => role !== 'participant')) return []
  const links = [
    {
      label: texts[locale].mine,
      href: paths.mine,
      own: true,
      tabs: [{ label: letterTexts[locale].title, href: paths.letters }],
    },
  ]
  return [{ key: 'today' as const, links }]
}
