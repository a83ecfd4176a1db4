import type { Frame } from '#kit/frame.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Pager } from '#ui/Pager/Pager.tsx'
import { SearchBox } from '#ui/SearchBox/SearchBox.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { BoardEvent } from '../board.ts'
import { grouped } from '../canonical.ts'
import { votePaths } from '../paths.ts'
import { claimsTexts } from '../texts/claims.ts'
import { fileCountTexts } from '../texts/file-count.ts'
import { voteTexts } from '../texts/votes.ts'
import type { Vote } from '../vote.ts'

interface Checked {
  readonly frame: Frame
  readonly vote: Vote
}

function crumbsOf({ frame, vote }: Checked) {
  return [
    { label: voteTexts[frame.locale].votes, href: votePaths.list },
    { label: vote.title, href: votePaths.vote(vote.slug) },
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
  readonly found: { readonly height: number; readonly replaced: boolean } | undefined
}

/** The public board: every line, and a place to look for one's receipt. */
export function BoardPage(props: BoardPageProps) {
  const { frame, vote, lines, asked, found } = props
  const said = voteTexts[frame.locale]
  const over = vote.state === 'closed'
  return (
    <Layout
      frame={frame}
      title={said.boardTitle}
      lead={said.boardLead}
      eyebrow={vote.title}
      crumbs={crumbsOf(props)}
    >
      <SearchBox
        action={votePaths.board(vote.slug)}
        name="recu"
        label={said.findReceipt}
        hint={said.receiptHint}
        value={asked}
        submit={said.find}
      />
      {asked === '' ? null : (
        <Notice tone={found && !found.replaced ? 'good' : 'caution'}>
          <p>
            {!found
              ? said.notFound
              : found.replaced
                ? said.foundReplaced
                : said.found(found.height)}
          </p>
        </Notice>
      )}
      <p class="vote-hash">{said.head(vote.board.height, vote.board.hash)}</p>
      <Table
        caption={said.lines}
        columns={[
          { title: said.line, align: 'right' },
          { title: said.event },
          ...(over ? [{ title: said.choiceColumn }] : []),
          { title: said.hash },
        ]}
        rows={lines.map(({ height, event, hash, says }) => [
          String(height),
          eventWords(frame, event),
          ...(over
            ? [
                says.length > 1 ? (
                  <ul>
                    {says.map((one) => (
                      <li>{one}</li>
                    ))}
                  </ul>
                ) : (
                  (says[0] ?? '–')
                ),
              ]
            : []),
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

function eventWords({ locale }: Frame, event: BoardEvent): string {
  const said = voteTexts[locale].boardEvents
  switch (event.kind) {
    case 'ballot':
      return event.replaces
        ? said.replaced(grouped(event.tracker), grouped(event.replaces))
        : said.ballot(grouped(event.tracker))
    case 'paper':
      return said.paper(event.batch, event.trackers.length)
    case 'extended':
      return said.extended(event.reason)
    case 'cancelled':
      return said.cancelled(event.reason)
    case 'opened':
    case 'shut':
    case 'closed':
      return said[event.kind]
    default:
      return event satisfies never
  }
}

/** What is protected, against whom, and what is not. */
export function ClaimsPage(props: Checked) {
  const { frame, vote } = props
  const said = claimsTexts[frame.locale]
  const claims = said[vote.tier]
  return (
    <Layout
      frame={frame}
      title={voteTexts[frame.locale].claimsTitle}
      lead={voteTexts[frame.locale].claimsLead}
      eyebrow={vote.title}
      crumbs={crumbsOf(props)}
    >
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
      <h2>{said.recorded}</h2>
      <p>{said.recordedText}</p>
      <h2>{said.detection}</h2>
      <p>{said.detectionText}</p>
      <p>{said.never}</p>
    </Layout>
  )
}

/** The recount: by the browser when it runs scripts, by the command for all. */
export function RecountPage(props: Checked) {
  const { frame, vote } = props
  const said = voteTexts[frame.locale]
  const archive = votePaths.file(vote.slug, 'archive.json')
  const script = frame.assets.scripts?.['Recount']
  return (
    <Layout
      frame={frame}
      title={said.recountTitle}
      lead={said.recountLead}
      eyebrow={vote.title}
      crumbs={crumbsOf(props)}
      head={
        vote.state === 'closed' && script ? (
          <script type="module" src={script} nonce={frame.nonce} />
        ) : null
      }
    >
      {vote.state === 'closed' ? (
        <>
          <vote-recount data-archive={archive} />
          <p>{said.recountCommand}</p>
          <p class="vote-hash">
            <code>{`ouvroir votes verify archive.json`}</code>
          </p>
          <p>
            <ButtonLink href={archive} tone="quiet" download>
              {said.fileNames['archive.json']}
            </ButtonLink>
          </p>
          <p>{said.recountByHand}</p>
          <p>
            <a href={votePaths.countFile}>{fileCountTexts[frame.locale].link}</a>
          </p>
          <p>
            <a href={votePaths.file(vote.slug, 'bulletins.csv')}>
              {said.fileNames['bulletins.csv']}
            </a>
          </p>
        </>
      ) : (
        <p>{said.recountNotYet}</p>
      )}
    </Layout>
  )
}
