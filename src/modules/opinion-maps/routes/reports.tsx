import { letterheadOf } from '#modules/letterheads/index.ts'
import { download, notFound, page } from '#platform/answers.ts'
import { type ShownFormat, shownMediaTypes, writeShown } from '#platform/documents/slides/shown.ts'
import { zipStream } from '#platform/files/zip-stream.ts'
import { formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { exportApart } from '../actions/compute-apart.ts'
import { answersOf } from '../actions/count-maps.ts'
import { followUp } from '../actions/follow-up.ts'
import { keepsGroups, mayTell, tellsGroups } from '../counted-map.ts'
import { reportDocument } from '../documents/report-document.ts'
import { statementFile, summaryFile } from '../exported.ts'
import { peopleInHalls, toldOfHalls } from '../hall-count.ts'
import type { OpinionMap } from '../opinion-map.ts'
import { FollowUpPage } from '../pages/FollowUpPage.tsx'
import { PlacePage } from '../pages/PlacePage.tsx'
import { ReportPage } from '../pages/ReportPage.tsx'
import { paths } from '../paths.ts'
import { mayKeepMaps } from '../permissions.ts'
import { reportOf } from '../report.ts'
import { followUpShape } from '../statement.ts'
import { listHallCounts } from '../store/halls.ts'
import { listStatements } from '../store/statements.ts'
import { countVotes } from '../store/votes.ts'
import { reportTexts } from '../texts/report.ts'
import { begunMapAt, ownAt, statementAt } from './at.ts'

export const reportRoutes: readonly Route[] = [
  get(paths.report(':slug'), 'anyone', show),
  get(paths.pdf(':slug'), 'anyone', sendReport('pdf')),
  get(paths.docx(':slug'), 'anyone', sendReport('docx')),
  get(paths.pptx(':slug'), 'anyone', sendReport('pptx')),
  get(paths.zip(':slug'), 'anyone', sendZip),
  get(paths.ownPlace(':token'), 'anyone', showPlace),
  ...formRoutes({
    path: paths.followUp(':slug', ':number'),
    audience: 'staff',
    on: statementAt,
    may: mayKeepMaps,
    shape: followUpShape,
    draw: (c, { map, statement }, form) => (
      <FollowUpPage frame={c.var.frame} map={map} statement={statement} form={form} />
    ),
    saved: ({ map }) => ({
      act: 'opinion-map.statement-answered',
      subject: `opinion-map:${map.id}`,
    }),
    act: (c, { map, statement }, { answer }) =>
      followUp(c.var.ctx, map.slug, statement.number, answer),
    refusals: (locale) => reportTexts[locale].refusals,
    over: (_, { map }) => (map.state === 'closed' ? undefined : ('not-now' as const)),
    back: ({ map }) => paths.report(map.slug),
    next: ({ map }) => paths.report(map.slug),
    notice: (locale) => reportTexts[locale].followed,
  }),
]

async function show(c: HttpContext) {
  const map = await begunMapAt(c)
  if (!map) return notFound(c)
  const { ctx, frame } = c.var
  const statements = await listStatements(ctx.db, map.id)
  const counts = await listHallCounts(ctx.db, map.id)
  return page(
    c,
    <ReportPage
      frame={frame}
      map={map}
      report={reportOf(map.counted, statements, map.state === 'open')}
      halls={toldOfHalls(counts, statements)}
      inHalls={peopleInHalls(counts)}
      isNever={map.state === 'closed' && !mayTell(await countVotes(ctx.db, map.id))}
      mayKeep={mayKeepMaps(ctx.person)}
      mayExport={mayExport(c, map)}
    />,
  )
}

/**
 * Each person’s answers stand in it, under a number: when the map is closed, never of few people, and never where a group is
 * too small to be told: whoever computes the map again from the file would find it, with the answers of each.
 */
function mayExport(c: HttpContext, { state, counted }: OpinionMap): boolean {
  if (!counted || !mayTell(counted) || keepsGroups(counted)) return false
  return state === 'closed' || mayKeepMaps(c.var.ctx.person)
}

/** The same document, in each of its forms. */
function sendReport(format: ShownFormat) {
  return async (c: HttpContext) => {
    const map = await begunMapAt(c)
    if (!map) return notFound(c)
    const { ctx } = c.var
    const statements = await listStatements(ctx.db, map.id)
    const report = reportOf(map.counted, statements, map.state === 'open')
    if (!report) return notFound(c)
    const head = await letterheadOf(ctx, {})
    const { now, locale } = ctx
    const halls = toldOfHalls(await listHallCounts(ctx.db, map.id), statements)
    const paper = reportDocument({ map, report, halls, now, locale, houseName: head.name })
    return download(c, await writeShown(paper, head, format), {
      name: `${map.slug}.${format}`,
      mediaType: shownMediaTypes[format],
    })
  }
}

async function sendZip(c: HttpContext) {
  const map = await begunMapAt(c)
  if (!map?.counted || !mayExport(c, map)) return notFound(c)
  const { ctx } = c.var
  const task = await answersOf(ctx.db, map.id)
  const answers = await exportApart({ ...task, hasGroups: tellsGroups(map.counted) })
  if (!answers.ok) throw new Error(`an export was not made: ${answers.refusal}`)
  const statements = await listStatements(ctx.db, map.id)
  const files = {
    ...answers.value,
    'comments.csv': statementFile(statements, map.counted),
    'summary.csv': summaryFile(map, statements, ctx.settings.baseUrl + paths.map(map.slug)),
  }
  const stream = zipStream(
    Object.entries(files).map(([name, text]) => ({
      ...{ name, changed: map.countedAt ?? ctx.now },
      read: async () => new TextEncoder().encode(text),
    })),
  )
  return c.body(stream, 200, {
    'content-type': 'application/zip',
    'content-disposition': `attachment; filename="${map.slug}.zip"`,
    'cache-control': 'no-store',
  })
}

async function showPlace(c: HttpContext) {
  const found = await ownAt(c)
  if (found instanceof Response) return found
  return page(c, <PlacePage frame={c.var.frame} {...found} />)
}
