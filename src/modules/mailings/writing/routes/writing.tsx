import { z } from 'zod'
import { copyTexts } from '#kit/copies/texts.ts'
import { emptyForm, type FormState, parseForm, type RawForm } from '#kit/form.ts'
import { refused } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'
import { page } from '#platform/answers.ts'
import { isLeftUnread } from '#platform/copies/copies.ts'
import { actRoute, buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { listSegments } from '../../audience/index.ts'
import { filled, writingPaths } from '../../paths/writing.ts'
import { mayRunMailings } from '../../permissions.ts'
import { listLists } from '../../subscribers/index.ts'
import { copiedLetter } from '../actions/letter-copy.ts'
import { readyLetter } from '../actions/ready-letter.ts'
import { tryLetter } from '../actions/try-letter.ts'
import { changeAudience, changeEnvelope, createLetter } from '../actions/write-letter.ts'
import { envelopeShape } from '../blocks.ts'
import { AudiencePage, NewLetterPage } from '../pages/WritingForms.tsx'
import { readyWords, savedWords } from '../ready-words.ts'
import { writingTexts } from '../texts/writing.ts'
import type { Letter } from '../written-letter.ts'
import {
  letterAt,
  onLetter,
  onOpenLetter,
  seenOf,
  writeAddress,
  writingPage,
} from './on-letter.tsx'

const newShape = z.object({ title: z.string().min(1).max(160), list: z.uuid() })

const onWriting = {
  audience: 'staff',
  on: letterAt,
  may: mayRunMailings,
  refusals: (locale: Locale) => writingTexts[locale].refusals,
  next: writeAddress,
} as const

export const writingRoutes: readonly Route[] = [
  ...formRoutes({
    audience: 'staff',
    path: writingPaths.newLetter,
    on: () => ({}),
    may: mayRunMailings,
    fresh: true,
    shape: newShape,
    draw: (c, _, form) => newPage(c, form),
    act: begin,
    refusals: () => ({}),
    next: (_, id) => filled(writingPaths.write, { id }),
    notice: (locale) => writingTexts[locale].begun,
  }),
  get(writingPaths.write, 'staff', onLetter(showWriting)),
  actRoute({
    ...onWriting,
    path: writingPaths.envelope,
    shape: envelopeShape,
    draw: writingPage,
    act: (c, letter, words, raw) => changeEnvelope(c.var.ctx, seenOf(raw, letter), words),
    notice: (locale, saved) => savedWords(locale, saved),
  }),
  get(writingPaths.audience, 'staff', onOpenLetter(showAudience)),
  actRoute({
    ...onWriting,
    path: writingPaths.audience,
    // Its action compares when the letter was last saved, under its lock.
    fresh: true,
    shape: readAudience,
    draw: audiencePage,
    act: (c, letter, to, raw) => changeAudience(c.var.ctx, seenOf(raw, letter), to),
    notice: (locale, saved) => savedWords(locale, saved),
  }),
  buttonRoute({
    ...onWriting,
    path: writingPaths.trial,
    options: { perMinute: 6 },
    draw: writingPage,
    act: (c, { id }) => tryLetter(c.var.ctx, id),
    notice: (locale, { to, leaves }) =>
      leaves ? writingTexts[locale].tried(to) : writingTexts[locale].triedNowhere(to),
  }),
  buttonRoute({
    ...onWriting,
    path: writingPaths.ready,
    draw: writingPage,
    act: async (c, letter, _, raw) =>
      (await isLeftUnread(c.var.ctx, copiedLetter, letter.id, raw))
        ? refused('to-rewrite')
        : readyLetter(c.var.ctx, seenOf(raw, letter)),
    refusals: (locale) => ({
      ...writingTexts[locale].refusals,
      'to-rewrite': copyTexts[locale].unread,
      'not-good': writingTexts[locale].notGood,
    }),
    notice: (locale, { leavesAt }) => readyWords(locale, leavesAt),
  }),
]

async function newPage(c: HttpContext, form: FormState) {
  const lists = await listLists(c.var.ctx.db)
  return <NewLetterPage frame={c.var.frame} form={form} lists={lists} />
}

async function begin(c: HttpContext, _: unknown, { title, list }: z.infer<typeof newShape>) {
  const lists = await listLists(c.var.ctx.db)
  if (!lists.some(({ id }) => id === list)) return refused('not-found')
  return createLetter(c.var.ctx, { title, listId: list })
}

async function showWriting(c: HttpContext, letter: Letter) {
  return page(c, await writingPage(c, letter, emptyForm))
}

async function showAudience(c: HttpContext, letter: Letter) {
  return page(c, await audiencePage(c, letter, emptyForm))
}

async function audiencePage(c: HttpContext, letter: Letter, form: FormState) {
  const { db } = c.var.ctx
  const [lists, segments] = [await listLists(db), await listSegments(db)]
  const seen = letter.updatedAt.toISOString()
  return <AudiencePage frame={c.var.frame} {...{ letter, form, seen, lists, segments }} />
}

async function readAudience(c: HttpContext, _: Letter, raw: RawForm) {
  const { db, locale } = c.var.ctx
  const [lists, segments] = [await listLists(db), await listSegments(db)]
  const shape = z
    .object({
      list: z.enum(lists.map(({ id }) => id)),
      segment: z.enum(['', ...segments.map(({ id }) => id)]).default(''),
    })
    .transform(({ list, segment }) => ({ listId: list, segmentId: segment || undefined }))
  return parseForm(shape, raw, locale)
}
