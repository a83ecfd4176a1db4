import { generateAtomFeed } from 'feedsmith'
import { writtenDay } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import { done } from '#kit/result.ts'
import { legalXml } from '#kit/xml.ts'
import { houseHelp } from '#modules/letterheads/index.ts'
import { download, notFound, page, seeOther } from '#platform/answers.ts'
import { sendPoster } from '#platform/documents/shared-poster.ts'
import { actRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { archivePaths, filled } from '../../paths/writing.ts'
import {
  askToSubscribe,
  confirmSubscription,
  listPublicLists,
  readConfirmation,
} from '../../subscribers/index.ts'
import { consentTexts, subscribeShape } from '../../subscribers/nouns.ts'
import { findArchived, listArchived } from '../../writing/index.ts'
import { pictureFiles, summaryOf } from '../../writing/nouns.ts'
import {
  ArchivePage,
  AskedPage,
  ConfirmPage,
  LetterPage,
  SubscribePage,
} from '../pages/ArchivePages.tsx'

/** The archive, its feed, and the way in. What leads out of a list is in the routes of leaving. */
export const archiveRoutes: readonly Route[] = [
  get(archivePaths.archive, 'anyone', showArchive, { cached: true }),
  get(archivePaths.feed, 'anyone', showFeed, { open: true }),
  get(archivePaths.subscribe, 'anyone', async (c) => page(c, await subscribePage(c, emptyForm))),
  actRoute({
    path: archivePaths.subscribe,
    audience: 'anyone',
    options: { perMinute: 6 },
    on: () => ({}),
    fresh: true,
    shape: subscribeShape,
    draw: (c, _, form) => subscribePage(c, form),
    // The answer is the same for an address that is known, for one that is not, and for a machine.
    trapped: (c) => seeOther(c, archivePaths.asked),
    act: async (c, _, asked) => done(await askToSubscribe(c.var.ctx, asked)),
    refusals: () => ({}),
    next: () => archivePaths.asked,
  }),
  get(archivePaths.asked, 'anyone', (c) => page(c, <AskedPage frame={c.var.frame} />)),
  get(archivePaths.confirm, 'anyone', showConfirmation),
  post(archivePaths.confirm, 'anyone', confirm, { perMinute: 12 }),
]

/** After every other address that begins like it. */
export const letterRoutes: readonly Route[] = [
  get(archivePaths.letter, 'anyone', showLetter, { cached: true }),
  get(archivePaths.picture, 'anyone', sendPicture, { cached: true, perMinute: 60 }),
  get(archivePaths.image, 'anyone', sendImage, { cached: true }),
]

const shownLetters = 200
const fedLetters = 20

async function showArchive(c: HttpContext) {
  const letters = await listArchived(c.var.ctx.db, shownLetters)
  return page(c, <ArchivePage frame={c.var.frame} letters={letters} />)
}

async function showLetter(c: HttpContext) {
  const { ctx, frame } = c.var
  const letter = await findArchived(ctx.db, c.req.param('slug') ?? '')
  if (!letter) return notFound(c)
  const all = await listArchived(ctx.db, shownLetters)
  const at = all.findIndex(({ id }) => id === letter.id)
  const [before, after] = [all[at + 1], at > 0 ? all[at - 1] : undefined]
  return page(c, <LetterPage {...{ frame, letter, before, after }} />)
}

async function sendPicture(c: HttpContext) {
  const letter = await findArchived(c.var.ctx.db, c.req.param('slug') ?? '')
  if (!letter) return notFound(c)
  const { title, language, sentAt } = letter
  const place = sentAt ? consentTexts[language].sentOn(writtenDay(sentAt, language)) : ''
  return sendPoster(c, { kind: consentTexts[language].letters, title, place })
}

/** A picture is seen by whoever may read its letter, and its key opens nothing else. */
async function sendImage(c: HttpContext) {
  const { ctx } = c.var
  const letter = await findArchived(ctx.db, c.req.param('slug') ?? '')
  const known = pictureFiles(letter?.blocks ?? []).find((file) => file === c.req.param('file'))
  const stored = known && (await ctx.files.read(known))
  return stored ? download(c, stored.bytes, { ...stored, inline: true }) : notFound(c)
}

async function showFeed(c: HttpContext) {
  const { ctx } = c.var
  const { baseUrl, houseName } = ctx.settings
  const letters = await listArchived(ctx.db, fedLetters)
  const self = `${baseUrl}${archivePaths.feed}`
  const feed = generateAtomFeed({
    id: self,
    title: { value: consentTexts.fr.feedTitle(houseName) },
    updated: letters[0]?.sentAt ?? new Date(0),
    links: [
      { href: self, rel: 'self', type: 'application/atom+xml' },
      { href: `${baseUrl}${archivePaths.archive}`, rel: 'alternate', type: 'text/html' },
    ],
    authors: [{ name: houseName }],
    entries: letters.map((letter) => {
      const href = `${baseUrl}${filled(archivePaths.letter, { slug: letter.slug })}`
      return {
        id: `urn:uuid:${letter.id}`,
        title: { value: letter.title },
        updated: letter.sentAt ?? letter.updatedAt,
        published: letter.sentAt ?? letter.updatedAt,
        links: [{ href, rel: 'alternate', type: 'text/html' }],
        summary: { value: letter.preheader || summaryOf(letter.blocks) },
      }
    }),
  })
  return download(c, legalXml(feed), {
    name: 'lettres.atom',
    mediaType: 'application/atom+xml; charset=utf-8',
    inline: true,
  })
}

async function subscribePage(c: HttpContext, form: FormState) {
  const lists = await listPublicLists(c.var.ctx.db)
  return <SubscribePage frame={c.var.frame} form={form} lists={lists} />
}

async function showConfirmation(c: HttpContext) {
  const { ctx, frame } = c.var
  const token = c.req.param('token') ?? ''
  const found = await readConfirmation(ctx, token)
  const lists = found?.pending.map(({ listName }) => listName)
  const help = found ? undefined : await houseHelp(ctx)
  return page(c, <ConfirmPage {...{ frame, token, lists, help }} />, found ? 200 : 404)
}

async function confirm(c: HttpContext) {
  const { ctx, frame } = c.var
  const token = c.req.param('token') ?? ''
  if (await confirmSubscription(ctx, token)) {
    return seeOther(c, archivePaths.archive, consentTexts[ctx.locale].confirmed)
  }
  const help = await houseHelp(ctx)
  return page(c, <ConfirmPage {...{ frame, token, lists: undefined, help }} />, 404)
}
