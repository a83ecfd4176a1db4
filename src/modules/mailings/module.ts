import { tellOthers } from '#kit/own-address.ts'
import { isStaff } from '#kit/viewer.ts'
import { findOwnAddress } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { dropTextVersions } from '#platform/histories/text-versions.ts'
import type { Module } from '#platform/module.ts'
import { listWaitingLetters } from './actions/list-waiting.ts'
import { keyOfHouse } from './actions/sign-links.ts'
import { letterSubjects, searchLetters } from './archive/index.ts'
import { archiveRoutes, letterRoutes } from './archive/part.ts'
import { segmentKeptUndo, segmentRemovedUndo } from './audience/index.ts'
import { segmentRoutes } from './audience/part.ts'
import { clickRoutes } from './clicks/part.ts'
import { columns } from './columns.ts'
import { loadDemoMailing, removeDemoMailing } from './demo/load-demo-mailing.ts'
import { letterListeners, letterTimetable } from './jobs/letters-on-time.ts'
import { archivePaths, filled, writingPaths } from './paths/writing.ts'
import { paths } from './paths.ts'
import { mayRunMailings } from './permissions.ts'
import { cancelUndo, mailingDiscussed, scheduleUndo, unscheduleUndo } from './sending/index.ts'
import { sendingRoutes } from './sending/part.ts'
import { exportLettersOf } from './store/of-person.ts'
import {
  deleteUnconfirmed,
  erasePerson,
  exportSubscriber,
  findSubscribersOf,
  findUnreached,
  purgeSubscribers,
  seedFirstList,
} from './subscribers/index.ts'
import { confirmDays, consentTexts } from './subscribers/nouns.ts'
import { leavingRoutes, listRoutes, readerRoutes } from './subscribers/part.ts'
import { suppressionRoutes } from './suppressions/part.ts'
import { doorwayTexts } from './texts/doorway.ts'
import { exportWords } from './texts/export-words.ts'
import { processing } from './texts/processing.ts'
import { sendingTexts } from './texts/sending.ts'
import { letterCopy, listArchived, listUnsent } from './writing/index.ts'
import { writingTexts } from './writing/nouns.ts'
import { blockRoutes, letterVersionRoutes, previewRoutes, writingRoutes } from './writing/part.ts'

/** The other rooms say what they could put in a letter: they are asked late, once all are there. */
export const mailingsModule = (rooms: () => readonly Module[]): Module => ({
  name: 'mailings',
  routes: [
    ...writingRoutes,
    ...letterVersionRoutes,
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
  exportWords,
  undos: [cancelUndo, scheduleUndo, unscheduleUndo, segmentKeptUndo, segmentRemovedUndo],
  listeners: letterListeners,
  timetable: letterTimetable,
  copies: [letterCopy],
  seed: firstDay,
  demo: { load: loadDemoMailing, remove: removeDemoMailing },
  purge: async (ctx) => {
    const unconfirmed = new Date(ctx.now.getTime() - confirmDays * 86_400_000)
    return (
      (await deleteUnconfirmed(ctx.db, unconfirmed)) +
      (await purgeSubscribers(ctx.db, ctx.now)) +
      (await dropTextVersions(ctx.db, 'mailing', (ids) => listUnsent(ctx.db, ids)))
    )
  },
  personErase: erasePerson,
  unreached: findUnreached,
  personExport: async (db, personId) => {
    const { ids, others } = await findSubscribersOf(
      db,
      personId,
      await findOwnAddress(db, personId),
    )
    const [letters = {}, lettersAtAddress] = await Promise.all(
      ids.map((id) => exportSubscriber(db, id)),
    )
    return {
      letters,
      ...(lettersAtAddress ? { lettersAtAddress } : {}),
      ...(await exportLettersOf(db, personId)),
      ...tellOthers(others),
    }
  },
  navigation: (viewer, locale) => {
    const { sendings, suppressions } = sendingTexts[locale]
    const archive = {
      label: consentTexts[locale].letters,
      href: archivePaths.archive,
      tabs: isStaff(viewer)
        ? [
            { label: sendings, href: paths.sendings },
            { label: suppressions, href: paths.suppressions },
          ]
        : [],
    }
    return [{ key: 'gatherings', links: [archive] }]
  },
  doorways: (locale) => [
    { family: 'learn', href: archivePaths.archive, ...doorwayTexts[locale].archive },
  ],
  creations: (viewer, locale) =>
    mayRunMailings(viewer)
      ? [{ label: writingTexts[locale].newLetter, href: writingPaths.newLetter }]
      : [],
  search: searchLetters,
  discussed: mailingDiscussed,
  waiting: listWaitingLetters,
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
