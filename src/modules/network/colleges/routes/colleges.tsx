import { emptyForm, type FormState } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { kindWord, type Territory, territoryLabel } from '#modules/territories/index.ts'
import { download } from '#platform/answers.ts'
import { actRoute, buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import { mayManageMemberships } from '../../membership-permissions.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'
import { editCollege, placeInCollege, removeCollege } from '../actions/edit-college.ts'
import { listCollegeMembers } from '../actions/list-college-members.ts'
import type { College } from '../college.ts'
import { collegeShape, exceptionShape } from '../form.ts'
import { CollegePage, type CollegePageProps, CollegesPage } from '../pages/CollegePages.tsx'
import { listColleges } from '../store/colleges.ts'
import { collegeTexts } from '../texts/college.ts'

const byTeam = {
  audience: 'staff',
  may: mayManageMemberships,
  refusals: (locale: Locale) => collegeTexts[locale].refusals,
  notice: (locale: Locale) => collegeTexts[locale].saved,
} as const

const onCollege = {
  ...byTeam,
  on: collegeAt,
  next: ({ id }: College) => paths.college(id),
}

/** Groups of members for internal votes. */
export const collegeRoutes: readonly Route[] = [
  ...formRoutes({
    ...byTeam,
    path: paths.colleges,
    on: () => true as const,
    fresh: true,
    shape: collegeShape,
    draw: drawAll,
    act: (c, _, input) => editCollege(c.var.ctx, undefined, input),
    next: (_, { id }) => paths.college(id),
  }),
  get(paths.collegesCsv, 'staff', csv),
  ...formRoutes({
    ...onCollege,
    path: paths.college(':id'),
    shape: collegeShape,
    draw: (c, college, form) => drawOne(c, college, { act: 'rule', form }),
    saved: ({ id }) => ({ act: 'college.written', subject: `college:${id}` }),
    act: (c, { id }, input) => editCollege(c.var.ctx, id, input),
  }),
  actRoute({
    ...onCollege,
    path: paths.collegeException(':id'),
    fresh: true,
    shape: exceptionShape,
    draw: (c, college, form) => drawOne(c, college, { act: 'place', form }),
    act: (c, { id }, input) => placeInCollege(c.var.ctx, id, input),
    under: { 'reason-missing': 'reason' },
    notice: (locale) => collegeTexts[locale].placed,
  }),
  buttonRoute({
    ...onCollege,
    path: paths.removeCollege(':id'),
    act: (c, { id }) => removeCollege(c.var.ctx, id),
    back: onCollege.next,
    next: () => paths.colleges,
    notice: (locale) => collegeTexts[locale].removed,
  }),
]

async function collegeAt(c: HttpContext): Promise<College | undefined> {
  return (await listColleges(c.var.ctx.db)).find(({ id }) => id === c.req.param('id'))
}

async function drawAll(c: HttpContext, _: true, form: FormState) {
  const { ctx, frame } = c.var
  return <CollegesPage frame={frame} form={form} roll={await listCollegeMembers(ctx.db)} />
}

async function drawOne(
  c: HttpContext,
  { id }: College,
  refused: NonNullable<CollegePageProps['refused']>,
) {
  const { ctx, frame } = c.var
  const roll = await listCollegeMembers(ctx.db)
  const college = roll.colleges.find(({ college }) => college.id === id)
  if (!college) return undefined
  const inside = roll.colleges.flatMap(({ members }) => members.map(({ territory }) => territory))
  const everyone = [...inside, ...roll.nowhere].toSorted((a: Territory, b: Territory) =>
    a.name.localeCompare(b.name, 'fr'),
  )
  return (
    <CollegePage
      frame={frame}
      college={college}
      everyone={everyone}
      refused={refused.form === emptyForm ? undefined : refused}
    />
  )
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
