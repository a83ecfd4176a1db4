import { letterheadOf } from '#modules/letterheads/index.ts'
import { readOutcome } from '#modules/votes/index.ts'
import { download, notFound, page } from '#platform/answers.ts'
import { writePdf } from '#platform/documents/pdf.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { onBallots, readBallotParts } from '../actions/count-edition.ts'
import { pbText } from '../ballot-file.ts'
import { editionDocument } from '../documents/edition-document.ts'
import { projectsGeoJson } from '../documents/projects-geojson.ts'
import { figuresOf } from '../figures.ts'
import { RecountPage, ResultPage } from '../pages/ResultPages.tsx'
import { VotePage } from '../pages/VotePage.tsx'
import { paths } from '../paths.ts'
import { mayKeepEditions } from '../permissions.ts'
import { listAppeals, listSteps } from '../store/desk.ts'
import { listIdeas } from '../store/ideas.ts'
import { editionAt } from './at.ts'

export const resultRoutes: readonly Route[] = [
  get(paths.vote(':slug'), 'anyone', showVote),
  get(paths.result(':slug'), 'anyone', showResult),
  get(paths.recount(':slug'), 'anyone', showRecount),
  get(paths.pb(':slug'), 'anyone', sendPb),
  get(paths.geojson(':slug'), 'anyone', sendGeoJson),
  get(paths.pdf(':slug'), 'anyone', sendPdf),
]

async function showVote(c: HttpContext) {
  const edition = await editionAt(c)
  if (!edition) return notFound(c)
  const { ctx, frame } = c.var
  const outcome = edition.voteSlug
    ? await readOutcome(ctx.db, edition.voteSlug, ctx.now)
    : undefined
  return page(
    c,
    <VotePage
      frame={frame}
      edition={edition}
      projects={onBallots(await listIdeas(ctx.db, edition.id))}
      voteState={outcome?.state}
      mayKeep={mayKeepEditions(ctx.person)}
    />,
  )
}

async function showResult(c: HttpContext) {
  const edition = await editionAt(c)
  return edition ? page(c, <ResultPage frame={c.var.frame} edition={edition} />) : notFound(c)
}

async function showRecount(c: HttpContext) {
  const edition = await editionAt(c)
  return edition ? page(c, <RecountPage frame={c.var.frame} edition={edition} />) : notFound(c)
}

/** The ballots of one sum, as they were counted; nothing where their numbers would tell how somebody voted. */
async function sendPb(c: HttpContext) {
  const edition = await editionAt(c)
  if (!edition?.result || edition.result.decisionOnly) return notFound(c)
  const { ctx } = c.var
  const read = await readBallotParts(ctx, edition, await listIdeas(ctx.db, edition.id))
  const asked = c.req.query('secteur')
  const part = read?.parts.find(({ area }) => asked === undefined || area === asked)
  if (!part) return notFound(c)
  const counted = edition.result.parts.find(({ area }) => area === part.area)
  return download(c, pbText(part, new Set(counted?.winners)), {
    name: `${edition.slug}${part.area === '' ? '' : `-${part.area}`}.pb`,
    mediaType: 'text/plain; charset=utf-8',
  })
}

async function sendGeoJson(c: HttpContext) {
  const edition = await editionAt(c)
  if (!edition || edition.state === 'rules') return notFound(c)
  const { ctx } = c.var
  const ideas = await listIdeas(ctx.db, edition.id)
  return download(c, projectsGeoJson(edition, ideas, ctx.settings.baseUrl), {
    name: `${edition.slug}.geojson`,
    mediaType: 'application/geo+json',
  })
}

async function sendPdf(c: HttpContext) {
  const edition = await editionAt(c)
  if (!edition || edition.state === 'rules') return notFound(c)
  const { ctx } = c.var
  const head = await letterheadOf(ctx, {})
  const ideas = await listIdeas(ctx.db, edition.id)
  const figures = figuresOf({
    ...{ ideas, result: edition.result },
    appeals: await listAppeals(ctx.db, edition.id),
    steps: await listSteps(ctx.db, edition.id),
  })
  const { now, locale } = ctx
  const paper = editionDocument({ edition, ideas, figures, now, locale, houseName: head.name })
  return download(c, await writePdf(paper, head), {
    name: `${edition.slug}.pdf`,
    mediaType: 'application/pdf',
  })
}
