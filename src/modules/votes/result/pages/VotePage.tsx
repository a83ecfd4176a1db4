import { writtenInstant } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { BigFigures } from '#ui/BigFigures/BigFigures.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { FramedLink, ShowElsewhere } from '#ui/FramedPage/FramedPage.tsx'
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
import { framedHeight, type VoteFile, votePaths } from '../../paths.ts'
import { maySeeVote } from '../../permissions.ts'
import { runTexts } from '../../roll/nouns.ts'
import { methodTexts } from '../../texts/methods.ts'
import { voteTexts } from '../../texts/votes.ts'
import type { Vote, VoteState } from '../../vote.ts'
import { purseResultTexts } from '../texts/purse-result.ts'
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
  const texts = voteTexts[locale]
  const elsewhere = {
    ...{ frame, path: votePaths.vote(vote.slug), title: vote.title, height: framedHeight },
  }
  const isShown = maySeeVote(undefined, vote)
  return (
    <Layout
      frame={frame}
      title={vote.title}
      titleIn={writtenLocale}
      lead={vote.question}
      leadIn={writtenLocale}
      eyebrow={<StateBadge locale={locale} state={state} />}
      crumbs={[{ label: texts.votes, href: votePaths.list }]}
      head={isShown ? <FramedLink {...elsewhere} /> : null}
      actions={
        <>
          {state === 'open' ? (
            <ButtonLink href={votePaths.enter(vote.slug)}>{texts.vote}</ButtonLink>
          ) : null}
          {mayRun ? (
            <ButtonLink href={votePaths.prepare(vote.slug)} tone="quiet">
              {texts.prepare}
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
          <h2>{texts.result}</h2>
          {vote.purse ? (
            <PurseResult locale={locale} countedAt={vote.purse.countedAt} />
          ) : (
            <ResultView locale={locale} vote={vote} result={result} />
          )}
        </section>
      ) : null}
      <TurnoutView {...props} />
      <section>
        <h2>{texts.rule}</h2>
        <Rule {...props} />
      </section>
      <Electorate {...props} />
      {vote.state === 'draft' ? null : <Checks {...props} />}
      {isShown ? <ShowElsewhere {...elsewhere} /> : null}
    </Layout>
  )
}

/** Which projects the sum pays is not the option that most people ticked: two results would be two truths. */
export function PurseResult(props: { locale: Locale; countedAt: string; elsewhere?: boolean }) {
  const texts = purseResultTexts[props.locale]
  const beside = props.elsewhere ? { target: '_blank', rel: 'noopener noreferrer' } : {}
  return (
    <>
      <p>{texts.counted}</p>
      <p>
        <a href={props.countedAt} {...beside}>
          {texts.link}
        </a>
      </p>
    </>
  )
}

/** An extension, a cancellation: public acts, each with its reason. */
function PublicActs({ frame: { locale }, vote, events }: VotePageProps) {
  const texts = voteTexts[locale]
  const sentences = events.flatMap((event, at) =>
    event.kind === 'extended'
      ? [extension(locale, vote, event)]
      : event.kind === 'cancelled'
        ? [texts.cancelledFor(event.reason)]
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
    <Notice tone="caution" title={texts.acts}>
      {sentences.map((sentence) => (
        <p>{sentence}</p>
      ))}
    </Notice>
  )
}

function TurnoutView({ frame: { locale }, vote, state, turnout }: VotePageProps) {
  const texts = voteTexts[locale]
  if (vote.state === 'draft' || vote.state === 'cancelled') return null
  if (!turnout) {
    return (
      <section>
        <h2>{texts.turnout}</h2>
        <p>{turnoutBefore(locale, vote, state)}</p>
        <p>{texts.noResult}</p>
      </section>
    )
  }
  const figure = (label: string, value: number) => ({ label, value: writtenNumber(value, locale) })
  return (
    <section>
      <h2>{texts.turnout}</h2>
      <BigFigures
        items={[
          figure(texts.figures.voters, turnout.voters),
          ...('ballots' in turnout
            ? [figure(texts.figures.ballots, turnout.ballots)]
            : [
                figure(texts.figures.ballots, turnout.screen + turnout.paper),
                figure(texts.figures.screen, turnout.screen),
                figure(texts.figures.paper, turnout.paper),
                figure(texts.figures.blank, turnout.blank),
                figure(texts.figures.spoilt, turnout.spoilt),
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
  const texts = voteTexts[locale]
  if (state !== 'open') return texts.turnoutShut
  return shown.at
    ? texts.turnoutSoFar(shown.ballots, writtenInstant(shown.at, locale))
    : texts.turnoutNotYet
}

function Rule({ frame: { locale }, vote }: VotePageProps) {
  const texts = voteTexts[locale]
  const names = methodTexts[locale]
  const method = names[vote.method]
  const approvedFrom = vote.grades[vote.approvalFrom]
  return (
    <>
      {vote.purse ? (
        <p>{purseResultTexts[locale].rule}</p>
      ) : (
        <>
          <h3>{`${texts.decides}${colon[locale]}${method.name}`}</h3>
          <p>{method.how}</p>
          <p class="hint">
            {texts.source}
            {colon[locale]}
            {method.source}
          </p>
        </>
      )}
      {vote.grades.length > 0 ? <p>{vote.grades.toReversed().join(', ')}.</p> : null}
      {vote.learning.length > 0 ? (
        <>
          <h3>{texts.learns}</h3>
          <p>{texts.learnsHint}</p>
          <ul>
            {vote.learning.map((one) => (
              <li>
                <strong>{names[one].name}</strong>. {names[one].how}
              </li>
            ))}
          </ul>
          {vote.learning.includes('approval') && approvedFrom ? (
            <p>{texts.approvedFrom(approvedFrom)}</p>
          ) : null}
        </>
      ) : null}
      <Facts
        layout="rows"
        items={[
          ...(vote.purse ? [] : [{ name: texts.seats, value: String(vote.seats) }]),
          { name: texts.tier, value: texts.tiers[vote.tier] },
          ...(vote.openedAt
            ? [{ name: texts.opened, value: writtenInstant(vote.openedAt, locale) }]
            : []),
          { name: texts.closes, value: writtenInstant(vote.closesAt, locale) },
          ...(vote.endedAt
            ? [{ name: texts.ended, value: writtenInstant(vote.endedAt, locale) }]
            : []),
        ]}
      />
      {vote.protocolVersion ? <p>{texts.protocol(vote.protocolVersion)}</p> : null}
      {vote.tieOrder.length > 0 ? (
        <p>{texts.tieOrder(vote.tieOrder.map((at) => vote.options[at]?.label ?? '').join(', '))}</p>
      ) : null}
    </>
  )
}

function Electorate({ frame: { locale }, vote, colleges }: VotePageProps) {
  const texts = voteTexts[locale]
  const voters = colleges.reduce((sum, college) => sum + college.voters, 0)
  return (
    <section>
      <h2>{texts.electorate}</h2>
      <p>
        {texts.voters(voters)}. {vote.weightRule ? texts.weighted(vote.weightRule) : texts.oneEach}{' '}
        {texts.proxies(vote.proxies)}
      </p>
      {colleges.length > 1 ? (
        <Table
          caption={texts.electorate}
          captionHidden
          columns={[
            { title: texts.college },
            { title: texts.votersColumn, align: 'right' },
            { title: texts.weight, align: 'right' },
          ]}
          rows={colleges.map((college) => [
            college.college || texts.noCollege,
            writtenNumber(college.voters, locale),
            writtenNumber(college.weight, locale),
          ])}
        />
      ) : null}
    </section>
  )
}

function Checks({ frame: { locale }, vote, files }: VotePageProps) {
  const texts = voteTexts[locale]
  const { slug } = vote
  // Published without its ballots, the count has nothing that anyone could do again.
  const isRecounted = !isDecisionOnly(vote.result)
  return (
    <section>
      <h2>{texts.files}</h2>
      <LinkList
        items={[
          {
            label: vote.hidden ? texts.ownBoard.link : texts.boardLink,
            href: votePaths.board(slug),
            note: texts.boardNote,
          },
          ...(isRecounted
            ? [{ label: texts.recountLink, href: votePaths.recount(slug), note: texts.recountNote }]
            : []),
          { label: texts.claimsLink, href: votePaths.claims(slug), note: texts.claimsNote },
          ...files.map((file) => ({
            label:
              vote.hidden && file === 'tableau.json' ? texts.ownBoard.file : texts.fileNames[file],
            href: votePaths.file(slug, file),
          })),
        ]}
      />
    </section>
  )
}
