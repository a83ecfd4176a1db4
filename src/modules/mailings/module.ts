import { isStaff } from '#kit/viewer.ts'
import { findContacts } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Module } from '#platform/module.ts'
import { keyOfHouse } from './actions/sign-links.ts'
import { letterSubjects, searchLetters } from './archive/index.ts'
import { archiveRoutes, letterRoutes } from './archive/part.ts'
import { segmentRoutes } from './audience/part.ts'
import { clickRoutes } from './clicks/part.ts'
import { columns } from './columns.ts'
import { loadDemoMailing, removeDemoMailing } from './demo/load-demo-mailing.ts'
import { archivePaths, filled } from './paths/writing.ts'
import { paths } from './paths.ts'
import { cancelUndo } from './sending/index.ts'
import { sendingRoutes } from './sending/part.ts'
import {
  deleteUnconfirmed,
  erasePerson,
  exportSubscriber,
  findSubscriberOf,
  findUnreached,
  purgeSubscribers,
  seedFirstList,
} from './subscribers/index.ts'
import { confirmDays, consentTexts } from './subscribers/nouns.ts'
import { leavingRoutes, listRoutes, readerRoutes } from './subscribers/part.ts'
import { suppressionRoutes } from './suppressions/part.ts'
import { processing } from './texts/processing.ts'
import { sendingTexts } from './texts/sending.ts'
import { listArchived } from './writing/index.ts'
import { blockRoutes, previewRoutes, writingRoutes } from './writing/part.ts'

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
