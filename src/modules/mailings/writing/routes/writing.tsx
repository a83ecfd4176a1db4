import { z } from 'zod'
import { emptyForm, type FormState, parseForm } from '#kit/form.ts'
import { again, forbidden, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { readEdit } from '#platform/forms/read-edit.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { listSegments } from '../../audience/index.ts'
import { filled, writingPaths } from '../../paths/writing.ts'
import { listLists } from '../../subscribers/index.ts'
import { readyLetter } from '../actions/ready-letter.ts'
import { tryLetter } from '../actions/try-letter.ts'
import { changeAudience, changeEnvelope, createLetter } from '../actions/write-letter.ts'
import { envelopeShape } from '../blocks.ts'
import { AudiencePage, NewLetterPage } from '../pages/WritingForms.tsx'
import { writingTexts } from '../texts/writing.ts'
import type { Letter } from '../written-letter.ts'
import {
  kept,
  onLetter,
  onOpenLetter,
  refusedForm,
  seenOf,
  writeAddress,
  writingPage,
} from './on-letter.tsx'

export const writingRoutes: readonly Route[] = [
  get(writingPaths.newLetter, 'staff', async (c) => page(c, await newPage(c, emptyForm))),
  post(writingPaths.newLetter, 'staff', begin),
  get(writingPaths.write, 'staff', onLetter(showWriting)),
  post(writingPaths.envelope, 'staff', onLetter(saveEnvelope)),
  get(writingPaths.audience, 'staff', onOpenLetter(showAudience)),
  post(writingPaths.audience, 'staff', onLetter(saveAudience)),
  post(writingPaths.trial, 'staff', onLetter(sendTrial), { perMinute: 6 }),
  post(writingPaths.ready, 'staff', onLetter(callReady)),
]

const newShape = z.object({ title: z.string().min(1).max(160), list: z.uuid() })

async function newPage(c: HttpContext, form: FormState) {
  const lists = await listLists(c.var.ctx.db)
  return <NewLetterPage frame={c.var.frame} form={form} lists={lists} />
}

async function begin(c: HttpContext) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const read = parseForm(newShape, raw, ctx.locale)
  if (!read.ok) return again(c, await newPage(c, read.form))
  const lists = await listLists(ctx.db)
  if (!lists.some(({ id }) => id === read.value.list)) return notFound(c)
  const done = await createLetter(ctx, { title: read.value.title, listId: read.value.list })
  if (!done.ok) return forbidden(c)
  return seeOther(c, filled(writingPaths.write, { id: done.value }), writingTexts[ctx.locale].begun)
}

async function showWriting(c: HttpContext, letter: Letter) {
  return page(c, await writingPage(c, letter, emptyForm))
}

async function saveEnvelope(c: HttpContext, letter: Letter) {
  const { ctx } = c.var
  const sent = await readEdit(c, () => writingPage(c, letter, emptyForm))
  if (!sent.ok) return again(c, await writingPage(c, letter, sent.form))
  const { raw } = sent
  const read = parseForm(envelopeShape, raw, ctx.locale)
  if (!read.ok) return again(c, await writingPage(c, letter, read.form))
  const done = await changeEnvelope(ctx, seenOf(raw, letter), read.value)
  return done.ok
    ? kept(c, letter)
    : again(c, await writingPage(c, letter, refusedForm(c, raw, done.refusal)))
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

async function saveAudience(c: HttpContext, letter: Letter) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const [lists, segments] = [await listLists(ctx.db), await listSegments(ctx.db)]
  const shape = z.object({
    list: z.enum(lists.map(({ id }) => id)),
    segment: z.enum(['', ...segments.map(({ id }) => id)]).default(''),
  })
  const read = parseForm(shape, raw, ctx.locale)
  if (!read.ok) return again(c, await audiencePage(c, letter, read.form))
  const { list: listId, segment } = read.value
  const to = { listId, segmentId: segment === '' ? undefined : segment }
  const done = await changeAudience(ctx, seenOf(raw, letter), to)
  return done.ok
    ? kept(c, letter)
    : again(c, await audiencePage(c, letter, refusedForm(c, raw, done.refusal)))
}

async function sendTrial(c: HttpContext, letter: Letter) {
  const { ctx } = c.var
  const done = await tryLetter(ctx, letter.id)
  if (!done.ok) return again(c, await writingPage(c, letter, refusedForm(c, {}, done.refusal)))
  const { to, leaves } = done.value
  const texts = writingTexts[ctx.locale]
  return seeOther(c, writeAddress(letter), leaves ? texts.tried(to) : texts.triedNowhere(to))
}

async function callReady(c: HttpContext, letter: Letter) {
  const raw = await readForm(c)
  const done = await readyLetter(c.var.ctx, seenOf(raw, letter))
  if (done.ok) return seeOther(c, writeAddress(letter), writingTexts[c.var.ctx.locale].isReady)
  const form = done.refusal === 'not-good' ? emptyForm : refusedForm(c, raw, done.refusal)
  return again(c, await writingPage(c, letter, form))
}
