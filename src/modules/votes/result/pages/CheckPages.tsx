import { writtenInstant } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Pager } from '#ui/Pager/Pager.tsx'
import { SearchBox } from '#ui/SearchBox/SearchBox.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { type BoardEvent, dropTexts, revealingTexts, trackersOf } from '../../box/nouns.ts'
import { grouped } from '../../canonical.ts'
import { isDecisionOnly } from '../../decision-only.ts'
import { fileCountTexts } from '../../file-count/nouns.ts'
import { votePaths } from '../../paths.ts'
import { runTexts } from '../../roll/nouns.ts'
import { voteTexts } from '../../texts/votes.ts'
import type { Vote } from '../../vote.ts'
import { claimsTexts } from '../texts/claims.ts'

interface Checked {
  readonly frame: Frame
  readonly vote: Vote
}

function crumbsOf({ frame, vote }: Checked) {
  return [
    { label: voteTexts[frame.locale].votes, href: votePaths.list },
    { label: vote.title, labelIn: writtenLocale, href: votePaths.vote(vote.slug) },
  ]
}

export interface ShownLine {
  readonly height: number
  readonly event: BoardEvent
  readonly hash: string
  /** What the ballots of this line say, once the vote is over. */
  readonly says: readonly string[]
}

export interface BoardPageProps extends Checked {
  readonly lines: readonly ShownLine[]
  readonly page: number
  readonly pages: number
  readonly asked: string
  readonly found: { readonly height: number; readonly counted: boolean } | undefined
  /** The next hour at which receipts may appear. */
  readonly next: Date
}

/** The public board: every line, and a place to look for one's receipt. */
export function BoardPage(props: BoardPageProps) {
  const { frame, vote, lines, asked } = props
  const texts = voteTexts[frame.locale]
  const over = vote.state === 'closed' && !isDecisionOnly(vote.result)
  return (
    <Layout
      frame={frame}
      title={texts.boardTitle}
      lead={vote.state === 'closed' ? texts.boardLeadOver : texts.boardLead}
      eyebrow={vote.title}
      crumbs={crumbsOf(props)}
    >
      <SearchBox
        action={votePaths.board(vote.slug)}
        name="recu"
        label={texts.findReceipt}
        hint={texts.receiptHint}
        value={asked}
        submit={texts.find}
      />
      {asked === '' ? null : <Found {...props} />}
      <p class="vote-hash">{texts.head(vote.board.height, vote.board.hash)}</p>
      <Table
        caption={texts.lines}
        columns={[
          { title: texts.line, align: 'right' },
          { title: texts.event },
          { title: texts.hash },
        ]}
        rows={lines.map(({ height, event, hash, says }) => [
          String(height),
          <EventView frame={frame} event={event} says={over ? says : []} />,
          <code class="vote-hash">{`${hash.slice(0, 16)}…`}</code>,
        ])}
      />
      <Pager
        locale={frame.locale}
        page={props.page}
        pages={props.pages}
        hrefOf={(page) => `${votePaths.board(vote.slug)}?page=${page}`}
      />
    </Layout>
  )
}

/** What is known of the receipt that somebody looks for; before the end, no more than that the board shows it. */
function Found({ frame, vote, found, next }: BoardPageProps) {
  const texts = voteTexts[frame.locale]
  const open = vote.state === 'open' || vote.state === 'cancelled'
  const counted = found !== undefined && (open || found.counted)
  const until = (at: Date) => writtenInstant(at, frame.locale)
  const end = vote.closesAt
  return (
    <Notice tone={counted ? 'good' : 'caution'}>
      <p>
        {found
          ? open
            ? texts.foundOpen(found.height)
            : found.counted
              ? texts.found(found.height)
              : texts.foundReplaced
          : vote.state === 'open'
            ? texts.notYet(until(next < end ? next : end), until(end))
            : vote.state === 'counting'
              ? texts.notCounted
              : texts.notFound}
      </p>
    </Notice>
  )
}

/** A line in words, with its receipts; once the vote is over, each with what its ballot says. */
function EventView(props: { frame: Frame; event: BoardEvent; says: readonly string[] }) {
  const { frame, event, says } = props
  const trackers = trackersOf(event)
  return (
    <>
      {eventWords(frame, event)}
      {trackers.length > 0 ? (
        <ul class="vote-receipts">
          {trackers.map((tracker, at) => (
            <li>
              <code>{grouped(tracker)}</code>
              {says[at] ? ` ${says[at]}` : ''}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

function eventWords({ locale }: Frame, event: BoardEvent): string {
  const texts = voteTexts[locale].boardEvents
  switch (event.kind) {
    case 'ballots':
      return texts.ballots(event.trackers.length)
    case 'paper':
      return texts.paper(event.batch, event.trackers.length)
    case 'papers':
      return texts.paper(event.batches.join(', '), event.trackers.length)
    case 'dropped':
      return dropTexts[locale].event(event.batch, event.sheets, event.reason)
    case 'extended':
      return texts.extended(event.reason)
    case 'cancelled':
      return texts.cancelled(event.reason)
    case 'shut':
      return event.reason ? runTexts[locale].boardShut(event.reason) : texts.shut
    case 'decided':
      return `${revealingTexts[locale].event}. ${revealingTexts[locale].why(event.reason)}`
    case 'ballot':
    case 'opened':
    case 'closed':
      return texts[event.kind]
    default:
      return event satisfies never
  }
}

/** What is protected, against whom, and what is not. */
export function ClaimsPage(props: Checked) {
  const { frame, vote } = props
  const texts = claimsTexts[frame.locale]
  const claims = texts[vote.tier]
  const revealing = revealingTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={voteTexts[frame.locale].claimsTitle}
      lead={voteTexts[frame.locale].claimsLead}
      eyebrow={vote.title}
      crumbs={crumbsOf(props)}
    >
      <ClaimsToday {...props} />
      <h2>{claims.protectedTitle}</h2>
      <ul>
        {claims.protected.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      <h2>{claims.notTitle}</h2>
      <ul>
        {claims.not.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      <h2>{texts.recorded}</h2>
      <p>{texts.recordedText}</p>
      {vote.tier === 'tracked' ? (
        <>
          <h2>{revealing.kept}</h2>
          <p>{revealing.keptText}</p>
        </>
      ) : null}
      <h2>{texts.detection}</h2>
      <p>{texts.detectionText}</p>
      <p>{texts.never}</p>
    </Layout>
  )
}

/** What is said of a vote that lasts is not all true once it is over, cancelled, or told by its decision alone. */
function ClaimsToday({ frame, vote }: Checked) {
  const texts = claimsTexts[frame.locale]
  if (vote.state === 'cancelled') return <Notice tone="caution">{texts.cancelled}</Notice>
  if (vote.state !== 'closed') return null
  return (
    <Notice tone="info">
      <p>{texts.over}</p>
      {isDecisionOnly(vote.result) ? <p>{revealingTexts[frame.locale].hidden}</p> : null}
    </Notice>
  )
}

/** The recount: by the browser when it runs scripts, by the command for all. */
export function RecountPage(props: Checked) {
  const { frame, vote } = props
  const texts = voteTexts[frame.locale]
  const archive = votePaths.file(vote.slug, 'archive.json')
  const script = frame.assets.scripts?.['Recount']
  const isPublished = vote.state === 'closed' && !isDecisionOnly(vote.result)
  return (
    <Layout
      frame={frame}
      title={texts.recountTitle}
      lead={texts.recountLead}
      eyebrow={vote.title}
      crumbs={crumbsOf(props)}
      head={
        isPublished && script ? <script type="module" src={script} nonce={frame.nonce} /> : null
      }
    >
      {isPublished ? (
        <>
          <vote-recount data-archive={archive} />
          <p>{texts.recountCommand}</p>
          <p class="vote-hash">
            <code>{`ouvroir votes verify archive.json`}</code>
          </p>
          <p>
            <ButtonLink href={archive} tone="quiet" download>
              {texts.fileNames['archive.json']}
            </ButtonLink>
          </p>
          <p>{texts.recountByHand}</p>
          <p>
            <a href={votePaths.countFile}>{fileCountTexts[frame.locale].link}</a>
          </p>
          <p>
            <a href={votePaths.file(vote.slug, 'bulletins.csv')}>
              {texts.fileNames['bulletins.csv']}
            </a>
          </p>
        </>
      ) : (
        <p>{vote.state === 'closed' ? revealingTexts[frame.locale].hidden : texts.recountNotYet}</p>
      )}
    </Layout>
  )
}
