import { writtenInstant } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { BigFigures } from '#ui/BigFigures/BigFigures.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { Table } from '#ui/Table/Table.tsx'
import {
  type BoardEvent,
  dropTexts,
  revealingTexts,
  type Turnout,
  type VoteResult,
} from '../../box/nouns.ts'
import { isDecisionOnly } from '../../decision-only.ts'
import { StateBadge } from '../../pages/StateBadge.tsx'
import { type VoteFile, votePaths } from '../../paths.ts'
import { runTexts } from '../../roll/nouns.ts'
import { methodTexts } from '../../texts/methods.ts'
import { voteTexts } from '../../texts/votes.ts'
import type { Vote, VoteState } from '../../vote.ts'
import { ResultView } from './ResultView.tsx'

export interface CollegeLine {
  readonly college: string
  readonly voters: number
  readonly weight: number
}

export interface VotePageProps {
  readonly frame: Frame
  readonly vote: Vote
  /** As people see it, now. */
  readonly state: VoteState
  readonly colleges: readonly CollegeLine[]
  readonly mayRun: boolean
  /** In all, when the rest would tell how somebody voted. */
  readonly turnout: Turnout | { readonly voters: number; readonly ballots: number } | undefined
  readonly events: readonly BoardEvent[]
  readonly result: VoteResult | undefined
  readonly files: readonly VoteFile[]
}

/** The question, the rule, who votes, until when; then the result and what it takes to check it. */
export function VotePage(props: VotePageProps) {
  const { frame, vote, state, mayRun, result } = props
  const { locale } = frame
  const said = voteTexts[locale]
  return (
    <Layout
      frame={frame}
      title={vote.title}
      titleIn={writtenLocale}
      lead={vote.question}
      leadIn={writtenLocale}
      eyebrow={<StateBadge locale={locale} state={state} />}
      crumbs={[{ label: said.votes, href: votePaths.list }]}
      actions={
        <>
          {state === 'open' ? (
            <ButtonLink href={votePaths.enter(vote.slug)}>{said.vote}</ButtonLink>
          ) : null}
          {mayRun ? (
            <ButtonLink href={votePaths.prepare(vote.slug)} tone="quiet">
              {said.prepare}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      <PublicActs {...props} />
      {vote.details ? <Prose markdown={vote.details} /> : null}
      <ul>
        {vote.options.map(({ label, details }) => (
          <li>
            <strong>{label}</strong>
            {details ? `, ${plainProse(details)}` : ''}
          </li>
        ))}
      </ul>
      {result ? (
        <section>
          <h2>{said.result}</h2>
          <ResultView locale={locale} vote={vote} result={result} />
        </section>
      ) : null}
      <TurnoutView {...props} />
      <section>
        <h2>{said.rule}</h2>
        <Rule {...props} />
      </section>
      <Electorate {...props} />
      {vote.state === 'draft' ? null : <Checks {...props} />}
    </Layout>
  )
}

/** An extension, a cancellation: public acts, each with its reason. */
function PublicActs({ frame: { locale }, vote, events }: VotePageProps) {
  const said = voteTexts[locale]
  const sentences = events.flatMap((event, at) =>
    event.kind === 'extended'
      ? [extension(locale, vote, event)]
      : event.kind === 'cancelled'
        ? [said.cancelledFor(event.reason)]
        : event.kind === 'dropped'
          ? [dropped(locale, event)]
          : event.kind === 'shut' && event.reason
            ? [shutEarly(locale, events, at, event)]
            : event.kind === 'decided'
              ? [revealingTexts[locale].why(event.reason)]
              : event.kind === 'closed' && event.reason
                ? [revealingTexts[locale].allPublished(event.reason)]
                : [],
  )
  if (sentences.length === 0) return null
  return (
    <Notice tone="caution" title={said.acts}>
      {sentences.map((sentence) => (
        <p>{sentence}</p>
      ))}
    </Notice>
  )
}

function TurnoutView({ frame: { locale }, vote, state, turnout }: VotePageProps) {
  const said = voteTexts[locale]
  if (vote.state === 'draft' || vote.state === 'cancelled') return null
  if (!turnout) {
    return (
      <section>
        <h2>{said.turnout}</h2>
        <p>{turnoutBefore(locale, vote, state)}</p>
        <p>{said.noResult}</p>
      </section>
    )
  }
  const figure = (label: string, value: number) => ({ label, value: writtenNumber(value, locale) })
  return (
    <section>
      <h2>{said.turnout}</h2>
      <BigFigures
        items={[
          figure(said.figures.voters, turnout.voters),
          ...('ballots' in turnout
            ? [figure(said.figures.ballots, turnout.ballots)]
            : [
                figure(said.figures.ballots, turnout.screen + turnout.paper),
                figure(said.figures.screen, turnout.screen),
                figure(said.figures.paper, turnout.paper),
                figure(said.figures.blank, turnout.blank),
                figure(said.figures.spoilt, turnout.spoilt),
              ]),
        ]}
      />
    </section>
  )
}

/** With the end that was said before: the last one of the lines above. */
function shutEarly(
  locale: Locale,
  events: readonly BoardEvent[],
  place: number,
  { at, reason = '' }: Extract<BoardEvent, { kind: 'shut' }>,
): string {
  const planned = events
    .slice(0, place)
    .flatMap((event) =>
      event.kind === 'extended'
        ? [event.closesAt]
        : event.kind === 'opened'
          ? [event.vote.closesAt]
          : [],
    )
    .at(-1)
  const written = (moment: string) => writtenInstant(new Date(moment), locale)
  return runTexts[locale].shutFor(written(at), planned ? written(planned) : '', reason)
}

/** An end that was moved again since is not said: only the one that holds. */
function extension(
  locale: Locale,
  vote: Vote,
  { closesAt, reason }: Extract<BoardEvent, { kind: 'extended' }>,
): string {
  const until = new Date(closesAt)
  return until.getTime() === vote.closesAt.getTime()
    ? voteTexts[locale].extendedUntil(writtenInstant(until, locale), reason)
    : runTexts[locale].extendedBefore(reason)
}

function dropped(
  locale: Locale,
  { sheets, at, reason }: Extract<BoardEvent, { kind: 'dropped' }>,
): string {
  return dropTexts[locale].told(sheets, writtenInstant(new Date(at), locale), reason)
}

/** What is told before the end: it moves at fixed hours, and never as somebody votes. */
function turnoutBefore(locale: Locale, { shown }: Vote, state: VoteState): string {
  const said = voteTexts[locale]
  if (state !== 'open') return said.turnoutShut
  return shown.at
    ? said.turnoutSoFar(shown.ballots, writtenInstant(shown.at, locale))
    : said.turnoutNotYet
}

function Rule({ frame: { locale }, vote }: VotePageProps) {
  const said = voteTexts[locale]
  const names = methodTexts[locale]
  const method = names[vote.method]
  const approvedFrom = vote.grades[vote.approvalFrom]
  return (
    <>
      <h3>{`${said.decides}${colon[locale]}${method.name}`}</h3>
      <p>{method.how}</p>
      <p class="hint">
        {said.source}
        {colon[locale]}
        {method.source}
      </p>
      {vote.grades.length > 0 ? <p>{vote.grades.toReversed().join(', ')}.</p> : null}
      {vote.learning.length > 0 ? (
        <>
          <h3>{said.learns}</h3>
          <p>{said.learnsHint}</p>
          <ul>
            {vote.learning.map((one) => (
              <li>
                <strong>{names[one].name}</strong>. {names[one].how}
              </li>
            ))}
          </ul>
          {vote.learning.includes('approval') && approvedFrom ? (
            <p>{said.approvedFrom(approvedFrom)}</p>
          ) : null}
        </>
      ) : null}
      <Facts
        layout="rows"
        items={[
          { name: said.seats, value: String(vote.seats) },
          { name: said.tier, value: said.tiers[vote.tier] },
          ...(vote.openedAt
            ? [{ name: said.opened, value: writtenInstant(vote.openedAt, locale) }]
            : []),
          { name: said.closes, value: writtenInstant(vote.closesAt, locale) },
          ...(vote.endedAt
            ? [{ name: said.ended, value: writtenInstant(vote.endedAt, locale) }]
            : []),
        ]}
      />
      {vote.protocolVersion ? <p>{said.protocol(vote.protocolVersion)}</p> : null}
      {vote.tieOrder.length > 0 ? (
        <p>{said.tieOrder(vote.tieOrder.map((at) => vote.options[at]?.label ?? '').join(', '))}</p>
      ) : null}
    </>
  )
}

function Electorate({ frame: { locale }, vote, colleges }: VotePageProps) {
  const said = voteTexts[locale]
  const voters = colleges.reduce((sum, one) => sum + one.voters, 0)
  return (
    <section>
      <h2>{said.electorate}</h2>
      <p>
        {said.voters(voters)}. {vote.weightRule ? said.weighted(vote.weightRule) : said.oneEach}{' '}
        {said.proxies(vote.proxies)}
      </p>
      {colleges.length > 1 ? (
        <Table
          caption={said.electorate}
          captionHidden
          columns={[
            { title: said.college },
            { title: said.votersColumn, align: 'right' },
            { title: said.weight, align: 'right' },
          ]}
          rows={colleges.map((one) => [
            one.college || said.noCollege,
            writtenNumber(one.voters, locale),
            writtenNumber(one.weight, locale),
          ])}
        />
      ) : null}
    </section>
  )
}

function Checks({ frame: { locale }, vote, files }: VotePageProps) {
  const said = voteTexts[locale]
  const { slug } = vote
  // Published without its ballots, the count has nothing that anyone could do again.
  const isRecounted = !isDecisionOnly(vote.result)
  return (
    <section>
      <h2>{said.files}</h2>
      <LinkList
        items={[
          {
            label: vote.hidden ? said.ownBoard.link : said.boardLink,
            href: votePaths.board(slug),
            note: said.boardNote,
          },
          ...(isRecounted
            ? [{ label: said.recountLink, href: votePaths.recount(slug), note: said.recountNote }]
            : []),
          { label: said.claimsLink, href: votePaths.claims(slug), note: said.claimsNote },
          ...files.map((file) => ({
            label:
              vote.hidden && file === 'tableau.json' ? said.ownBoard.file : said.fileNames[file],
            href: votePaths.file(slug, file),
          })),
        ]}
      />
    </section>
  )
}
