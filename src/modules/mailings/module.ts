import { isStaff } from '#kit/viewer.ts'
import { findContacts } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Module } from '#platform/module.ts'
import { erasePerson } from './actions/erase-subscriber.ts'
import { findUnreached } from './actions/find-unreached.ts'
import { seedFirstList } from './actions/keep-list.ts'
import { letterSubjects } from './actions/name-subjects.ts'
import { searchLetters } from './actions/search-letters.ts'
import { keyOfHouse } from './actions/sign-links.ts'
import { cancelUndo } from './actions/undo-cancel.ts'
import { columns } from './columns.ts'
import { confirmDays } from './consent.ts'
import { loadDemoMailing, removeDemoMailing } from './demo.ts'
import { paths } from './paths.ts'
import { archiveRoutes, letterRoutes } from './routes/archive.tsx'
import { clickRoutes } from './routes/clicks.tsx'
import { leavingRoutes } from './routes/leaving.tsx'
import { blockRoutes } from './routes/letter-blocks.tsx'
import { previewRoutes } from './routes/letter-preview.ts'
import { listRoutes } from './routes/lists.tsx'
import { readerRoutes } from './routes/readers.tsx'
import { segmentRoutes } from './routes/segments.tsx'
import { sendingRoutes } from './routes/sendings.tsx'
import { suppressionRoutes } from './routes/suppressions.tsx'
import { writingRoutes } from './routes/writing.tsx'
import { deleteUnconfirmed } from './store/consents.ts'
import { listArchived } from './store/letters.ts'
import { exportSubscriber, findSubscriberOf, purgeSubscribers } from './store/subscriptions.ts'
import { consentTexts } from './texts/consent.ts'
import { processing } from './texts/processing.ts'
import { sendingTexts } from './texts/sending.ts'
import { archivePaths, filled } from './writing-paths.ts'

/** The other rooms say what they could put in a letter: they are asked late, once all are there. */
export const mailingsModule = (rooms: () => readonly Module[]): Module => ({
  name: 'mailings',
  routes: [
    ...writingRoutes,
    ...previewRoutes,
    ...blockRoutes(rooms),
    ...segmentRoutes,
    ...readerRoutes,
    ...listRoutes,
    ...suppressionRoutes,
    ...clickRoutes,
    ...sendingRoutes,
    ...leavingRoutes,
    ...archiveRoutes,
    ...letterRoutes,
  ],
  columns,
  processing,
  undos: [cancelUndo],
  seed: firstDay,
  demo: { load: loadDemoMailing, remove: removeDemoMailing },
  purge: async (ctx) => {
    const unconfirmed = new Date(ctx.now.getTime() - confirmDays * 86_400_000)
    return (
      (await deleteUnconfirmed(ctx.db, unconfirmed)) + (await purgeSubscribers(ctx.db, ctx.now))
    )
  },
  personErase: erasePerson,
  unreached: findUnreached,
  personExport: async (db, personId) => {
    const email = (await findContacts(db, [personId])).get(personId)?.email
    const subscriberId = await findSubscriberOf(db, personId, email)
    return { letters: subscriberId ? await exportSubscriber(db, subscriberId) : {} }
  },
  navigation: (viewer, locale) => {
    const { group, sendings } = sendingTexts[locale]
    const archive = {
      label: consentTexts[locale].letters,
      href: archivePaths.archive,
      public: true,
    }
    const work = { label: sendings, href: paths.sendings, public: false }
    return [{ key: 'network', title: group, links: isStaff(viewer) ? [archive, work] : [archive] }]
  },
  search: searchLetters,
  subjects: letterSubjects,
  publicPages: async (db) =>
    (await listArchived(db, siteMapLimit)).map((letter) => ({
      path: filled(archivePaths.letter, { slug: letter.slug }),
      changed: letter.updatedAt,
    })),
})

const siteMapLimit = 5_000

/** The key of links and hashes, and a first list, exist from the first day. */
async function firstDay(ctx: Ctx): Promise<number> {
  await keyOfHouse(ctx)
  return await seedFirstList(ctx)
}
