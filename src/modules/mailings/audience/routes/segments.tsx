import { type FormState, parseForm, type RawForm, typedValues } from '#kit/form.ts'
import { isId, newId } from '#kit/ids.ts'
import type { Locale } from '#kit/texts.ts'
import { listNamedCodes } from '#modules/territories/index.ts'
import { buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { filled, writingPaths } from '../../paths/writing.ts'
import { mayRunMailings } from '../../permissions.ts'
import { findReaderNames, listLists } from '../../subscribers/index.ts'
import { gatherSegments } from '../actions/gather-audience.ts'
import { keepSegment, removeSegment } from '../actions/keep-segment.ts'
import { SegmentPage, SegmentsPage } from '../pages/SegmentPages.tsx'
import { type Segment, segmentRulesShape, segmentShape } from '../segment.ts'
import { countLettersTo, findSegment, listSegments } from '../store/segments.ts'
import { segmentTexts } from '../texts/segments.ts'

const onSegment = {
  audience: 'staff',
  on: segmentAt,
  may: mayRunMailings,
  refusals: () => ({}),
  next: ({ id }: Segment) => segmentPath(id),
  notice: (locale: Locale) => segmentTexts[locale].kept,
} as const

export const segmentRoutes: readonly Route[] = [
  ...formRoutes({
    ...onSegment,
    path: writingPaths.segments,
    on: () => ({}),
    fresh: true,
    shape: readSegment,
    draw: (c, _, form) => segmentsPage(c, form),
    act: async (c, _, words) => {
      const { ctx } = c.var
      const id = newId(ctx.now, ctx.chance)
      const done = await keepSegment(ctx, { id, ...words })
      return done.ok ? { ...done, value: id } : done
    },
    next: (_, id) => segmentPath(id),
  }),
  ...formRoutes({
    ...onSegment,
    path: writingPaths.segment,
    shape: readSegment,
    draw: segmentPage,
    saved: ({ id }) => ({ act: 'segment.kept', subject: `segment:${id}` }),
    act: (c, segment, words) => keepSegment(c.var.ctx, { ...segment, ...words }),
  }),
  buttonRoute({
    ...onSegment,
    path: writingPaths.removeSegment,
    draw: segmentPage,
    act: async (c, { id }) => {
      const removed = await removeSegment(c.var.ctx, id)
      if (removed.ok || removed.refusal === 'forbidden') return removed
      const letters = await countLettersTo(c.var.ctx.db, id)
      return { ok: false, refusal: removed.refusal, about: String(letters) }
    },
    refusals: (locale) => ({
      'still-used': (letters) => segmentTexts[locale].stillUsed(Number(letters)),
    }),
    next: () => writingPaths.segments,
    notice: (locale) => segmentTexts[locale].removed,
  }),
]

async function segmentAt(c: HttpContext): Promise<Segment | undefined> {
  const id = c.req.param('segment') ?? ''
  return isId(id) ? findSegment(c.var.ctx.db, id) : undefined
}

function segmentPath(id: string): string {
  return filled(writingPaths.segment, { segment: id })
}

/** The page shows the first ones: a list of everyone would say nothing more. */
const shownMembers = 100

async function segmentsPage(c: HttpContext, form: FormState) {
  const { ctx, frame } = c.var
  const regions = await listNamedCodes(ctx.db, 'region')
  const { segments } = await withCounts(c, await listSegments(ctx.db))
  return <SegmentsPage {...{ frame, form, segments, regions }} />
}

/** With how many people of each list a segment keeps. */
async function withCounts(c: HttpContext, segments: readonly Segment[]) {
  const { ctx } = c.var
  const lists = await listLists(ctx.db)
  const ids = lists.map(({ id }) => id)
  const audienceOf = await gatherSegments(ctx, segments, ids)
  const counted = segments.map((segment) => ({
    ...segment,
    counts: lists.map(({ id, name }) => ({ id, name, count: audienceOf(segment.id, id).length })),
  }))
  return { segments: counted, audienceOf }
}

async function segmentPage(c: HttpContext, segment: Segment, form: FormState) {
  const { ctx, frame } = c.var
  const { segments, audienceOf } = await withCounts(c, [segment])
  const counts = segments[0]?.counts ?? []
  const list =
    counts.find(({ id }) => id === c.req.query('liste')) ??
    counts.find(({ count }) => count > 0) ??
    counts[0]
  const audience = list ? audienceOf(segment.id, list.id) : []
  const shown = audience.slice(0, shownMembers)
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

function readSegment(c: HttpContext, _: unknown, raw: RawForm) {
  const named = parseForm(segmentShape, raw, c.var.ctx.locale)
  const rules = parseForm(segmentRulesShape, raw, c.var.ctx.locale)
  if (named.ok && rules.ok) {
    return { ok: true as const, value: { name: named.value.name, rules: rules.value } }
  }
  const problems = {
    ...(named.ok ? {} : named.form.problems),
    ...(rules.ok ? {} : rules.form.problems),
  }
  return { ok: false as const, form: { values: typedValues(raw), problems } }
}

/** One that letters still name is kept, and its page says which: nothing else is refused. */
