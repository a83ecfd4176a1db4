import { dayOf } from '#kit/dates.ts'
import { emptyForm, parseForm, typedValues } from '#kit/form.ts'
import { recordPerson } from '#modules/people/index.ts'
import {
  kindWord,
  resolveTerritoryField,
  type TerritoryKind,
  withTerritoryProblem,
} from '#modules/territories/index.ts'
import { again, download, forbidden, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import { writeXlsx } from '#platform/sheets/write-xlsx.ts'
import { membershipLines } from '../../invoices/index.ts'
import { keepers, openMembership } from '../../membership/index.ts'
import {
  chosenLines,
  isInView,
  type MembershipLine,
  type MembershipView,
  membershipTexts,
  membershipViews,
  openShape,
  readMembershipQuery,
} from '../../membership/nouns.ts'
import { maySeeMemberships } from '../../membership-permissions.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'
import { MembershipsPage } from '../pages/MembershipsPage.tsx'
import { OpenMembershipPage } from '../pages/OpenMembershipPage.tsx'
import { membershipSheet } from './sheet.ts'

const perPage = 40
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The list of memberships, its spreadsheets, and the door for the team to open one. */
export const membershipListRoutes: readonly Route[] = [
  get(paths.list, keepers, list),
  get(paths.listCsv, keepers, async (c) => {
    const sheet = await sheetOf(c)
    const mediaType = 'text/csv; charset=utf-8'
    return sheet ? download(c, writeCsv(sheet), { name: 'adhesions.csv', mediaType }) : forbidden(c)
  }),
  get(paths.listXlsx, keepers, async (c) => {
    const sheet = await sheetOf(c)
    if (!sheet) return forbidden(c)
    return download(c, await writeXlsx(sheet), { name: 'adhesions.xlsx', mediaType: xlsx })
  }),
  get(paths.open, 'staff', openForm),
  post(paths.open, 'staff', open),
]

async function list(c: HttpContext) {
  const { ctx, frame } = c.var
  // Someone of the lab for one experiment only knocks like the others.
  if (!maySeeMemberships(ctx.person)) return forbidden(c)
  const all = await membershipLines(ctx)
  const kinds = kindsOf(all)
  const query = readMembershipQuery(c.req.query(), kinds)
  const today = dayOf(ctx.now)
  const chosen = chosenLines(all, query, today)
  const start = (query.page - 1) * perPage
  const counts = Object.fromEntries(
    membershipViews.map((view) => [view, all.filter((line) => isInView(line, view, today)).length]),
  ) as Record<MembershipView, number>
  return page(
    c,
    <MembershipsPage
      frame={frame}
      query={query}
      lines={chosen.slice(start, start + perPage)}
      counts={counts}
      kinds={kinds.map((kind) => ({ kind, word: kindWord({ kind, subtype: '' }, ctx.locale) }))}
      pages={Math.ceil(chosen.length / perPage)}
      today={today}
    />,
  )
}

async function sheetOf(c: HttpContext) {
  const { ctx } = c.var
  if (!maySeeMemberships(ctx.person)) return undefined
  const all = await membershipLines(ctx)
  const query = readMembershipQuery(c.req.query(), kindsOf(all))
  const lines = chosenLines(all, query, dayOf(ctx.now))
  return membershipSheet(lines, ctx.locale, ctx.settings.baseUrl)
}

function kindsOf(lines: readonly MembershipLine[]): readonly TerritoryKind[] {
  return [...new Set(lines.map(({ territory }) => territory.kind))]
}

async function openForm(c: HttpContext) {
  const { ctx, frame } = c.var
  const territory = c.req.query('territory') ?? ''
  const answer = await resolveTerritoryField(ctx.db, { territory }, 'territory')
  const chosen = answer.kind === 'chosen' ? answer.territory : undefined
  return page(c, <OpenMembershipPage frame={frame} form={emptyForm} chosen={chosen} />)
}

async function open(c: HttpContext) {
  const { ctx, frame } = c.var
  const raw = await readForm(c)
  const parsed = parseForm(openShape, raw, ctx.locale)
  const answer = await resolveTerritoryField(ctx.db, raw, 'territory')
  if (!parsed.ok || answer.kind !== 'chosen') {
    const form = parsed.ok ? { values: typedValues(raw), problems: {} } : parsed.form
    const told = withTerritoryProblem(form, 'territory', answer, ctx.locale)
    return again(c, <OpenMembershipPage frame={frame} form={told} answer={answer} />)
  }

  const { name, email, function: contactFunction, why } = parsed.value
  const contactPersonId =
    name === '' ? undefined : await recordPerson(ctx, { name, email: email || undefined })
  const given = { territoryId: answer.territory.id, contactPersonId, contactFunction, why }
  const opened = await openMembership(ctx, { ...given, source: 'team' })
  if (!opened.ok) return forbidden(c)
  const said = membershipTexts[ctx.locale]
  const { id, isNew } = opened.value
  return seeOther(c, paths.membership(id), isNew ? said.opened : said.alreadyOpen)
}
