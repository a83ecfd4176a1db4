import { writtenNumber } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { colon, semicolon } from '#kit/words.ts'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { type Counted, type RoundShown, revealingTexts, type VoteResult } from '../../box/nouns.ts'
import { methodTexts } from '../../texts/methods.ts'
import { voteTexts } from '../../texts/votes.ts'
import type { Vote } from '../../vote.ts'
import { MeritProfiles } from './MeritProfiles.tsx'

type Shown = Pick<Vote, 'slug' | 'options' | 'grades' | 'seats' | 'tieOrder'>

/** What decides, first; then the same without weights, and what was computed for learning. */
export function ResultView(props: { locale: Locale; vote: Shown; result: VoteResult }) {
  const { locale, vote, result } = props
  const said = voteTexts[locale]
  if (result.decisionOnly)
    return (
      <>
        <p class="vote-retained">
          <strong>{retained(locale, vote, result.deciding)}</strong>
        </p>
        <p>{revealingTexts[locale].hidden}</p>
      </>
    )
  return (
    <>
      <CountedView locale={locale} vote={vote} counted={result.deciding} />
      {result.unweighted ? (
        <Disclosure summary={said.unweighted} open>
          <CountedView locale={locale} vote={vote} counted={result.unweighted} />
        </Disclosure>
      ) : null}
      {result.learning.length > 0 ? (
        <>
          <h3>{said.learns}</h3>
          <p>{said.learnsHint}</p>
          {result.learning.map((counted) => (
            <Disclosure
              summary={`${methodTexts[locale][counted.method].name}. ${retained(locale, vote, counted)}`}
            >
              <CountedView locale={locale} vote={vote} counted={counted} />
            </Disclosure>
          ))}
        </>
      ) : null}
    </>
  )
}

function retained(locale: Locale, vote: Shown, { winners }: Counted): string {
  const said = voteTexts[locale]
  const names = winners.map((at) => vote.options[at]?.label ?? '').join(', ') || said.nobody
  return `${said.retained(winners.length)}${colon[locale]}${names}`
}

interface CountedProps {
  readonly locale: Locale
  readonly vote: Shown
  readonly counted: Counted
}

function CountedView(props: CountedProps) {
  const { locale, vote, counted } = props
  return (
    <>
      <p class="vote-retained">
        <strong>{retained(locale, vote, counted)}</strong>
      </p>
      {counted.profiles ? (
        <MeritProfiles locale={locale} vote={vote} profiles={counted.profiles} />
      ) : null}
      {counted.totals ? <Totals {...props} totals={counted.totals} /> : null}
      {counted.pairwise ? <Duels {...props} /> : null}
      {counted.rounds ? <Rounds {...props} rounds={counted.rounds} /> : null}
      <Ties {...props} />
    </>
  )
}

function Totals(props: CountedProps & { totals: readonly number[] }) {
  const { locale, vote, counted, totals } = props
  const said = voteTexts[locale]
  const order = counted.ranking.flat()
  return (
    <Table
      caption={said.totals}
      columns={[
        { title: said.option },
        { title: said.rank, align: 'right' },
        { title: said.total, align: 'right' },
      ]}
      rows={order.map((at) => [
        vote.options[at]?.label ?? '',
        String(1 + counted.ranking.slice(0, levelOf(counted, at)).flat().length),
        writtenNumber(totals[at] ?? 0, locale),
      ])}
    />
  )
}

function levelOf({ ranking }: Counted, option: number): number {
  return ranking.findIndex((level) => level.includes(option))
}

/** Every duel, and the strongest chain between two options: a table is its own twin. */
function Duels({ locale, vote, counted }: CountedProps) {
  const said = voteTexts[locale]
  const order = counted.ranking.flat()
  const table = (caption: string, matrix: readonly (readonly number[])[]) => (
    <Table
      caption={caption}
      phone="scroll"
      columns={[
        { title: said.option },
        ...order.map((at) => ({ title: vote.options[at]?.label ?? '', align: 'right' as const })),
      ]}
      rows={order.map((row) => [
        vote.options[row]?.label ?? '',
        ...order.map((column) =>
          row === column ? '–' : writtenNumber(matrix[row]?.[column] ?? 0, locale),
        ),
      ])}
    />
  )
  const winner = counted.condorcet ?? undefined
  return (
    <>
      <p>
        {winner === undefined
          ? said.noCondorcet
          : said.condorcet(vote.options[winner]?.label ?? '')}{' '}
        {said.pairwiseText}
      </p>
      {table(said.pairwise, counted.pairwise ?? [])}
      {table(said.strengths, counted.strengths ?? [])}
    </>
  )
}

/** Who passed what to whom, one column a round. */
function Rounds(props: CountedProps & { rounds: readonly RoundShown[] }) {
  const { locale, vote, counted, rounds } = props
  const said = voteTexts[locale]
  const digits = counted.quota === undefined ? 0 : 5
  const name = (at: number) => vote.options[at]?.label ?? ''
  const told = ({ transfer, elected }: RoundShown) =>
    [
      transfer
        ? transfer.kind === 'surplus'
          ? said.surplusOf(name(transfer.from))
          : said.outOf(name(transfer.from))
        : '',
      elected.length > 0 ? said.elected(elected.map(name).join(', ')) : '',
    ]
      .filter(Boolean)
      .join(semicolon[locale])
  return (
    <>
      {counted.quota === undefined ? null : (
        <p>{said.quota(writtenNumber(counted.quota, locale, 5))}</p>
      )}
      <Table
        caption={said.rounds}
        phone="scroll"
        columns={[
          { title: said.option },
          ...rounds.map((_, at) => ({ title: said.round(at + 1), align: 'right' as const })),
        ]}
        rows={[
          ...counted.ranking.flat().map((at) => [
            name(at),
            ...rounds.map(({ votes }) => {
              const value = votes[at]
              return value === null || value === undefined
                ? '–'
                : writtenNumber(value, locale, digits)
            }),
          ]),
          [
            said.exhausted,
            ...rounds.map(({ exhausted }) => writtenNumber(exhausted, locale, digits)),
          ],
        ]}
      />
      <ol>
        {rounds.map((round) => (
          <li>{told(round) || '–'}</li>
        ))}
      </ol>
    </>
  )
}

function Ties({ locale, vote, counted: { ties } }: CountedProps) {
  const said = voteTexts[locale]
  const name = (at: number) => vote.options[at]?.label ?? ''
  return (
    <>
      <h3>{said.ties}</h3>
      {ties.length === 0 ? (
        <p>{said.noTies}</p>
      ) : (
        <ul>
          {ties.map((tie) => (
            <li>
              {said.tie(
                tie.between.map(name).join(', '),
                said.tieBy[tie.by],
                tie.chosen === null ? '' : name(tie.chosen),
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
