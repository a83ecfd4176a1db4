import { z } from 'zod'
import { optionalText } from '#kit/fields.ts'
import type { Document } from '#kit/papers/document.ts'
import { slugOf } from '#kit/words.ts'
import { letterheadOf } from '#modules/letterheads/index.ts'
import { download, notFound, page } from '#platform/answers.ts'
import { type ShownFormat, shownMediaTypes, writeShown } from '#platform/documents/slides/shown.ts'
import { fillDocx } from '#platform/documents/templates/fill-docx.ts'
import { buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import {
  insertBlockText,
  makeOutline,
  sayReady,
  stopsIn,
  writePart,
} from '../actions/keep-answers.ts'
import { partForm } from '../answer.ts'
import { answerDocument } from '../documents/answer-document.ts'
import { type AnswerGiven, fillingOf } from '../documents/answer-template.ts'
import { hearingDocument } from '../documents/hearing-document.ts'
import { AnswerPage, InsertPage, PartPage } from '../pages/AnswerPages.tsx'
import { paths } from '../paths.ts'
import { keepers, mayKeepTenders } from '../permissions.ts'
import { listBlocks, listParts } from '../store/blocks.ts'
import { listEntities } from '../store/entities.ts'
import { answerTexts } from '../texts/answers.ts'
import { partAt, tenderAt } from './at.ts'

const onTender = { audience: keepers, on: tenderAt, may: mayKeepTenders } as const
const onPart = { audience: keepers, on: partAt, may: mayKeepTenders } as const
const refusals = (locale: 'fr' | 'en') => answerTexts[locale].refusals
const back = ({ id }: { readonly id: string }) => paths.answer(id)

export const answerRoutes: readonly Route[] = [
  get(paths.answer(':id'), keepers, show),
  get(paths.pdf(':id'), keepers, (c) => send(c, 'pdf')),
  get(paths.docx(':id'), keepers, (c) => send(c, 'docx')),
  get(paths.slides(':id'), keepers, (c) => send(c, 'pptx')),
  buttonRoute({
    ...onTender,
    path: paths.outline(':id'),
    act: (c, { id }) => makeOutline(c.var.ctx, id),
    refusals,
    back,
    next: back,
    notice: (locale) => answerTexts[locale].outlined,
  }),
  buttonRoute({
    ...onTender,
    path: paths.ready(':id'),
    act: (c, { id }) => sayReady(c.var.ctx, id),
    refusals,
    back,
    next: back,
    notice: (locale) => answerTexts[locale].readySaved,
  }),
  ...formRoutes({
    ...onPart,
    path: paths.part(':id', ':part'),
    shape: partForm,
    saved: ({ part }) => ({ act: 'tenders.part-written', subject: `tender-part:${part.id}` }),
    draw: (c, there, form) => <PartPage frame={c.var.frame} {...there} form={form} />,
    act: (c, { tender, part }, form) => writePart(c.var.ctx, tender.id, part.id, form),
    refusals,
    next: ({ tender }) => paths.answer(tender.id),
    notice: (locale) => answerTexts[locale].partSaved,
  }),
  ...formRoutes({
    ...onPart,
    path: paths.insert(':id', ':part'),
    fresh: true,
    shape: z.object({ blockId: optionalText(60) }),
    draw: async (c, there, form) => {
      const blocks = await listBlocks(c.var.ctx.db)
      return <InsertPage frame={c.var.frame} {...{ ...there, blocks, form }} />
    },
    act: (c, { tender, part }, form) => insertBlockText(c.var.ctx, tender.id, part.id, form),
    refusals,
    under: { 'block-unknown': 'blockId' },
    next: ({ tender, part }) => paths.part(tender.id, part.id),
    notice: (locale) => answerTexts[locale].inserted,
  }),
]

async function show(c: HttpContext) {
  const tender = await tenderAt(c)
  if (!tender) return notFound(c)
  const { ctx, frame } = c.var
  const parts = await listParts(ctx.db, { opportunityId: tender.id })
  const stops = await stopsIn(ctx.db, tender)
  return page(c, <AnswerPage {...{ frame, tender, parts, stops }} />)
}

/** In the name of the entity that answers, under its own letterhead and in its own template, never those of the other. */
async function send(c: HttpContext, format: ShownFormat) {
  const tender = await tenderAt(c)
  if (!tender) return notFound(c)
  const { ctx } = c.var
  const entity = (await listEntities(ctx.db)).find(({ kind }) => kind === tender.entity)
  const parts = await listParts(ctx.db, { opportunityId: tender.id })
  const answer = { tender, parts, now: ctx.now }
  const name = `${slugOf(tender.title).slice(0, 60)}.${format}`
  const inTemplate =
    format === 'docx' && entity ? await answerInTemplate(ctx, { ...answer, entity }) : undefined
  const document: Document =
    format === 'pptx'
      ? hearingDocument({ ...answer, entity })
      : answerDocument({ ...answer, entity })
  const head = await letterheadOf(ctx, { name: entity?.name ?? ctx.settings.houseName })
  const bytes = inTemplate ?? (await writeShown(document, head, format))
  return download(c, bytes, { name, mediaType: shownMediaTypes[format] })
}

/** The answer in the paper of its entity; nothing when there is none, or when it cannot be filled in any more. */
async function answerInTemplate(
  ctx: HttpContext['var']['ctx'],
  answer: AnswerGiven,
): Promise<Uint8Array | undefined> {
  const { templateFileId } = answer.entity
  const file = templateFileId ? await ctx.files.read(templateFileId) : undefined
  const written = file && (await fillDocx(file.bytes, fillingOf(answer)))
  return written?.ok ? written.value : undefined
}
