import { ownOf } from '#kit/own.ts'
import { download, notFound, page } from '#platform/answers.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { svgFile } from '#ui/Picture/Picture.tsx'
import { choiceWords } from '../../ballot/index.ts'
import {
  ballotsCsv,
  blt,
  findTracker,
  listBallots,
  listBoard,
  listBoardPage,
  loadVote,
  makeArchive,
  meritTally,
  prefLibType,
  preflib,
} from '../../box/index.ts'
import {
  type Archive,
  type ArchivedBallot,
  type BoardEvent,
  eventOf,
  nextBatchHour,
  trackersOf,
} from '../../box/nouns.ts'
import { canonicalJson, typedSigns } from '../../canonical.ts'
import { fieldsOf } from '../../choice.ts'
import { isDecisionOnly } from '../../decision-only.ts'
import { filesOf, type VoteFile, voteFiles, votePaths } from '../../paths.ts'
import type { Vote } from '../../vote.ts'
import { BoardPage, ClaimsPage, RecountPage, type ShownLine } from '../pages/CheckPages.tsx'
import { ProfilesDrawing } from '../pages/MeritProfiles.tsx'

/** What it takes to check a vote: its board, its files, a recount, and what is claimed of it. */
export const checkRoutes: readonly Route[] = [
  // Whoever has just voted comes here next.
  get(votePaths.board(':slug'), 'anyone', onOpened(showBoard), { untimed: true }),
  get(
    votePaths.claims(':slug'),
    'anyone',
    onOpened((c, vote) => page(c, <ClaimsPage frame={c.var.frame} vote={vote} />)),
  ),
  get(
    votePaths.recount(':slug'),
    'anyone',
    onOpened((c, vote) => page(c, <RecountPage frame={c.var.frame} vote={vote} />)),
  ),
  get(
    votePaths.file(':slug', `:file{${voteFiles.join('|').replaceAll('.', '\\.')}}`),
    'anyone',
    onOpened(sendFile),
    { open: true },
  ),
]

function onOpened(handler: (c: HttpContext, vote: Vote) => Response | Promise<Response>) {
  return async (c: HttpContext) => {
    const vote = await loadVote(c)
    return vote && vote.state !== 'draft' ? handler(c, vote) : notFound(c)
  }
}

const perPage = 50

async function showBoard(c: HttpContext, vote: Vote) {
  const { ctx, frame } = c.var
  const asked = typedSigns(c.req.query('recu') ?? '').slice(0, 64)
  const found = asked === '' ? undefined : await findTracker(ctx.db, vote.id, asked)
  const pages = Math.max(1, Math.ceil(vote.board.height / perPage))
  const wanted = found
    ? Math.ceil(found.height / perPage)
    : Number(/^\d{1,6}$/.exec(c.req.query('page') ?? '')?.[0] ?? 1)
  const at = Math.min(pages, Math.max(1, wanted))
  const lines = await listBoardPage(ctx.db, vote.id, (at - 1) * perPage, perPage)
  const isPublished = vote.state === 'closed' && !isDecisionOnly(vote.result)
  const ballots = isPublished ? await listBallots(ctx.db, vote.id) : []
  const says = new Map(ballots.map((ballot) => [ballot.tracker, sayingOf(c, vote, ballot)]))
  return page(
    c,
    <BoardPage
      frame={frame}
      vote={vote}
      lines={lines.map(({ height, hash, body }) => shownLine(height, hash, eventOf(body), says))}
      page={at}
      pages={pages}
      asked={asked}
      found={found}
      next={nextBatchHour(ctx.now)}
    />,
  )
}

function shownLine(
  height: number,
  hash: string,
  event: BoardEvent,
  says: ReadonlyMap<string, string>,
): ShownLine {
  return { height, hash, event, says: trackersOf(event).map((tracker) => says.get(tracker) ?? '–') }
}

/** « n° 12 : Marché : Bien, Tilleuls : Passable »; the number only in an open vote. */
function sayingOf(c: HttpContext, vote: Vote, { choice, voter }: ArchivedBallot): string {
  const { locale } = c.var.frame
  const words = choiceWords(locale, vote, fieldsOf(choice), choice.kind === 'grades').join(', ')
  return voter === null ? words : `${locale === 'fr' ? 'n°\u00a0' : 'no. '}${voter}, ${words}`
}

type Written = Exclude<VoteFile, 'tableau.json'>
const writers: Readonly<Record<Written, (archive: Archive, c: HttpContext, vote: Vote) => string>> =
  {
    'archive.json': (archive) => canonicalJson(archive),
    'bulletins.csv': ballotsCsv,
    'bulletins.toc': preflib,
    'bulletins.blt': blt,
    'depouillement.csv': meritTally,
    'profils.svg': (archive, c, vote) =>
      svgFile(
        <ProfilesDrawing
          locale={c.var.frame.locale}
          vote={vote}
          profiles={archive.result.deciding.profiles ?? []}
          fixedWidth={800}
        />,
      ),
  }
const types: Readonly<Record<string, string>> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  svg: 'image/svg+xml',
}

async function sendFile(c: HttpContext, vote: Vote) {
  const file = filesOf(vote).find((item) => item === c.req.param('file'))
  if (!file) return notFound(c)
  const { db } = c.var.ctx
  const kind = {
    name: `${vote.slug}-${file}`,
    mediaType: ownOf(types, file.split('.').at(-1) ?? '') ?? 'text/plain; charset=utf-8',
  }
  if (file === 'tableau.json')
    return download(c, canonicalJson({ board: await listBoard(db, vote.id) }), kind)
  const archive = await makeArchive(db, vote)
  if (!archive) return notFound(c)
  const text = writers[file](archive, c, vote)
  // Its type of data is in its name: a reader refuses a file of complete orders that holds others.
  const name = prefLibType(text) === 'toi' ? kind.name.replace(/\.toc$/, '.toi') : kind.name
  return download(c, text, { ...kind, name })
}
