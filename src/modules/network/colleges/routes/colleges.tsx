import { emptyForm, type FormState, formRefused, parseForm } from '#kit/form.ts'
import { kindWord, type Territory, territoryLabel } from '#modules/territories/index.ts'
import {
  again,
  download,
  forbidden,
  notFound,
  page,
  readForm,
  seeOther,
} from '#platform/answers.ts'
import { readEdit } from '#platform/forms/read-edit.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'
import { editCollege, placeInCollege, removeCollege } from '../actions/edit-college.ts'
import { listCollegeMembers } from '../actions/list-college-members.ts'
import { collegeShape, exceptionShape } from '../form.ts'
import { CollegePage, CollegesPage } from '../pages/CollegePages.tsx'
import { collegeTexts } from '../texts/college.ts'

/** Groups of members for internal votes. */
export const collegeRoutes: readonly Route[] = [
  get(paths.colleges, 'staff', async (c) => page(c, await drawAll(c, emptyForm))),
  post(paths.colleges, 'staff', create),
  get(paths.collegesCsv, 'staff', csv),
  get(paths.college(':id'), 'staff', async (c) => {
    const element = await drawOne(c, undefined)
    return element ? page(c, element) : notFound(c)
  }),
  post(paths.college(':id'), 'staff', edit),
  post(paths.collegeException(':id'), 'staff', place),
  post(paths.removeCollege(':id'), 'staff', remove),
]

async function drawAll(c: HttpContext, form: FormState) {
  const { ctx, frame } = c.var
  return <CollegesPage frame={frame} form={form} roll={await listCollegeMembers(ctx.db)} />
}

async function drawOne(
  c: HttpContext,
  refused: { act: 'rule' | 'place'; form: FormState } | undefined,
) {
  const { ctx, frame } = c.var
  const roll = await listCollegeMembers(ctx.db)
  const college = roll.colleges.find(({ college }) => college.id === c.req.param('id'))
  if (!college) return undefined
  const inside = roll.colleges.flatMap(({ members }) => members.map(({ territory }) => territory))
  const everyone = [...inside, ...roll.nowhere].toSorted((a: Territory, b: Territory) =>
    a.name.localeCompare(b.name, 'fr'),
  )
  return <CollegePage frame={frame} college={college} everyone={everyone} refused={refused} />
}

async function create(c: HttpContext) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const parsed = parseForm(collegeShape, raw, ctx.locale)
  if (!parsed.ok) return again(c, await drawAll(c, parsed.form))
  const made = await editCollege(ctx, undefined, parsed.value)
  if (!made.ok) return forbidden(c)
  return seeOther(c, paths.college(made.value.id), collegeTexts[ctx.locale].saved)
}

async function edit(c: HttpContext) {
  const { ctx } = c.var
  const saved = { act: 'college.written', subject: `college:${c.req.param('id')}` }
  const sent = await readEdit(c, () => drawOne(c, undefined), saved)
  const parsed = sent.ok ? parseForm(collegeShape, sent.raw, ctx.locale) : sent
  if (!parsed.ok) {
    const element = await drawOne(c, { act: 'rule', form: parsed.form })
    return element ? again(c, element) : notFound(c)
  }
  const id = c.req.param('id') ?? ''
  const edited = await editCollege(ctx, id, parsed.value)
  if (!edited.ok) return edited.refusal === 'forbidden' ? forbidden(c) : notFound(c)
  return seeOther(c, paths.college(id), collegeTexts[ctx.locale].saved)
}

async function place(c: HttpContext) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const id = c.req.param('id') ?? ''
  const texts = collegeTexts[ctx.locale]
  const parsed = parseForm(exceptionShape, raw, ctx.locale)
  const placed = parsed.ok ? await placeInCollege(ctx, id, parsed.value) : undefined
  if (placed?.ok) return seeOther(c, paths.college(id), texts.placed)
  if (placed?.refusal === 'forbidden') return forbidden(c)
  const form = parsed.ok ? formRefused(raw, texts.reasonMissing, 'reason') : parsed.form
  const element = await drawOne(c, { act: 'place', form })
  return element && placed?.refusal !== 'not-found' ? again(c, element) : notFound(c)
}

async function remove(c: HttpContext) {
  const { ctx } = c.var
  const removed = await removeCollege(ctx, c.req.param('id') ?? '')
  if (!removed.ok) return removed.refusal === 'forbidden' ? forbidden(c) : notFound(c)
  return seeOther(c, paths.colleges, collegeTexts[ctx.locale].removed)
}

/** The roll of a vote: who, in which college, with how many votes. */
async function csv(c: HttpContext) {
  const { ctx } = c.var
  const texts = collegeTexts[ctx.locale]
  const roll = await listCollegeMembers(ctx.db)
  const rows = roll.colleges.flatMap(({ college, members }) =>
    members.map(({ territory, why, reason }) => [
      college.name,
      territoryLabel(territory),
      kindWord(territory, ctx.locale),
      college.weight,
      why === 'rule' ? texts.byRule : texts.byHand(reason),
    ]),
  )
  const sheet = {
    name: texts.title,
    columns: [
      { title: texts.columns.college, kind: 'text' as const },
      { title: texts.territory, kind: 'text' as const },
      { title: texts.kinds, kind: 'text' as const },
      { title: texts.columns.votes, kind: 'number' as const },
      { title: texts.columns.why, kind: 'text' as const },
    ],
    rows,
  }
  const mediaType = 'text/csv; charset=utf-8'
  return download(c, writeCsv(sheet), { name: 'colleges.csv', mediaType })
}
