import { emptyForm, type FormState, formRefused, parseForm, type RawForm } from '#kit/form.ts'
import { isId, newId } from '#kit/ids.ts'
import { listNamedCodes } from '#modules/territories/index.ts'
import { again, forbidden, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { readEdit } from '#platform/forms/read-edit.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { filled, writingPaths } from '../../paths/writing.ts'
import { findReaderNames, listLists } from '../../subscribers/index.ts'
import { countAudience, gatherAudience } from '../actions/gather-audience.ts'
import { keepSegment, removeSegment } from '../actions/keep-segment.ts'
import { SegmentPage, SegmentsPage } from '../pages/SegmentPages.tsx'
import { type Segment, segmentRulesShape, segmentShape } from '../segment.ts'
import { countLettersTo, findSegment, listSegments } from '../store/segments.ts'
import { segmentTexts } from '../texts/segments.ts'

export const segmentRoutes: readonly Route[] = [
  get(writingPaths.segments, 'staff', async (c) => page(c, await segmentsPage(c, emptyForm))),
  post(writingPaths.segments, 'staff', create),
  get(
    writingPaths.segment,
    'staff',
    onSegment(async (c, segment) => page(c, await segmentPage(c, segment, emptyForm))),
  ),
  post(writingPaths.segment, 'staff', onSegment(change)),
  post(writingPaths.removeSegment, 'staff', onSegment(remove)),
]

/** The page shows the first ones: a list of everyone would say nothing more. */
const shownMembers = 100

function onSegment(handler: (c: HttpContext, segment: Segment) => Response | Promise<Response>) {
  return async (c: HttpContext) => {
    const id = c.req.param('segment') ?? ''
    const segment = isId(id) ? await findSegment(c.var.ctx.db, id) : undefined
    return segment ? handler(c, segment) : notFound(c)
  }
}

async function segmentsPage(c: HttpContext, form: FormState) {
  const { ctx, frame } = c.var
  const regions = await listNamedCodes(ctx.db, 'region')
  const segments = []
  for (const segment of await listSegments(ctx.db)) {
    segments.push({ ...segment, counts: await countsOf(c, segment) })
  }
  return <SegmentsPage {...{ frame, form, segments, regions }} />
}

/** How many people of each list a segment keeps. */
async function countsOf(c: HttpContext, segment: Segment) {
  const { ctx } = c.var
  const counts = []
  for (const { id, name } of await listLists(ctx.db)) {
    const count = await countAudience(ctx, { listId: id, segmentId: segment.id })
    counts.push({ id, name, count })
  }
  return counts
}

async function segmentPage(c: HttpContext, segment: Segment, form: FormState) {
  const { ctx, frame } = c.var
  const counts = await countsOf(c, segment)
  const list =
    counts.find(({ id }) => id === c.req.query('liste')) ??
    counts.find(({ count }) => count > 0) ??
    counts[0]
  const found = list ? await gatherAudience(ctx, { listId: list.id, segmentId: segment.id }) : []
  const shown = found.slice(0, shownMembers)
  const names = await findReaderNames(
    ctx.db,
    shown.map(({ subscriberId }) => subscriberId),
  )
  const members = shown.map(({ subscriberId, reasons }) => {
    const known = names.get(subscriberId)
    return { name: known?.name || known?.email || '', reasons }
  })
  const letters = await countLettersTo(ctx.db, segment.id)
  const regions = await listNamedCodes(ctx.db, 'region')
  return <SegmentPage {...{ frame, form, segment, counts, list, members, letters, regions }} />
}

function readSegment(c: HttpContext, raw: RawForm) {
  const named = parseForm(segmentShape, raw, c.var.ctx.locale)
  const rules = parseForm(segmentRulesShape, raw, c.var.ctx.locale)
  if (named.ok && rules.ok) {
    return { ok: true as const, value: { name: named.value.name, rules: rules.value } }
  }
  const problems = {
    ...(named.ok ? {} : named.form.problems),
    ...(rules.ok ? {} : rules.form.problems),
  }
  return { ok: false as const, form: { values: formRefused(raw, '').values, problems } }
}

async function create(c: HttpContext) {
  const { ctx } = c.var
  const read = readSegment(c, await readForm(c))
  if (!read.ok) return again(c, await segmentsPage(c, read.form))
  const segment = { id: newId(ctx.now, ctx.chance), ...read.value }
  const done = await keepSegment(ctx, segment)
  return done.ok ? kept(c, segment) : forbidden(c)
}

async function change(c: HttpContext, segment: Segment) {
  const saved = { act: 'segment.kept', subject: `segment:${segment.id}` }
  const sent = await readEdit(c, () => segmentPage(c, segment, emptyForm), saved)
  if (!sent.ok) return again(c, await segmentPage(c, segment, sent.form))
  const read = readSegment(c, sent.raw)
  if (!read.ok) return again(c, await segmentPage(c, segment, read.form))
  const done = await keepSegment(c.var.ctx, { ...segment, ...read.value })
  return done.ok ? kept(c, segment) : forbidden(c)
}

async function remove(c: HttpContext, segment: Segment) {
  const texts = segmentTexts[c.var.ctx.locale]
  const done = await removeSegment(c.var.ctx, segment.id)
  if (done.ok) return seeOther(c, writingPaths.segments, texts.removed)
  if (done.refusal === 'forbidden') return forbidden(c)
  return again(c, await segmentPage(c, segment, emptyForm))
}

function kept(c: HttpContext, { id }: Segment) {
  const texts = segmentTexts[c.var.ctx.locale]
  return seeOther(c, filled(writingPaths.segment, { segment: id }), texts.kept)
}
