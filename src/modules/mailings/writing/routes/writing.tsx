import { z } from 'zod'
import { emptyForm, type FormState, parseForm, type RawForm } from '#kit/form.ts'
import { refused } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'
import { again, page, readForm, seeOther } from '#platform/answers.ts'
import { actRoute, buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { listSegments } from '../../audience/index.ts'
import { filled, writingPaths } from '../../paths/writing.ts'
import { mayRunMailings } from '../../permissions.ts'
import { listLists } from '../../subscribers/index.ts'
import { readyLetter } from '../actions/ready-letter.ts'
import { tryLetter } from '../actions/try-letter.ts'
import { changeAudience, changeEnvelope, createLetter } from '../actions/write-letter.ts'
import { envelopeShape } from '../blocks.ts'
import { AudiencePage, NewLetterPage } from '../pages/WritingForms.tsx'
import { writingTexts } from '../texts/writing.ts'
import type { Letter } from '../written-letter.ts'
import {
  letterAt,
  onLetter,
  onOpenLetter,
  refusedForm,
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
  notice: (locale: Locale) => writingTexts[locale].kept,
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
  post(writingPaths.ready, 'staff', onLetter(callReady)),
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

/** What is not good is on the page already: it says it without a refusal above. */
async function callReady(c: HttpContext, letter: Letter) {
  const raw = await readForm(c)
  const done = await readyLetter(c.var.ctx, seenOf(raw, letter))
  if (done.ok) return seeOther(c, writeAddress(letter), writingTexts[c.var.ctx.locale].isReady)
  const form = done.refusal === 'not-good' ? emptyForm : refusedForm(c, raw, done.refusal)
  return again(c, await writingPage(c, letter, form))
}
