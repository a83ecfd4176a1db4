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
  const texts = voteTexts[locale]
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
        <Disclosure summary={texts.unweighted} open>
          <CountedView locale={locale} vote={vote} counted={result.unweighted} />
        </Disclosure>
      ) : null}
      {result.learning.length > 0 ? (
        <>
          <h3>{texts.learns}</h3>
          <p>{texts.learnsHint}</p>
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
  const texts = voteTexts[locale]
  const names = winners.map((at) => vote.options[at]?.label ?? '').join(', ') || texts.nobody
  return `${texts.retained(winners.length)}${colon[locale]}${names}`
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
  const texts = voteTexts[locale]
  const order = counted.ranking.flat()
  return (
    <Table
      caption={texts.totals}
      columns={[
        { title: texts.option },
        { title: texts.rank, align: 'right' },
        { title: texts.total, align: 'right' },
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
  const texts = voteTexts[locale]
  const order = counted.ranking.flat()
  const table = (caption: string, matrix: readonly (readonly number[])[]) => (
    <Table
      caption={caption}
      phone="scroll"
      columns={[
        { title: texts.option },
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
          ? texts.noCondorcet
          : texts.condorcet(vote.options[winner]?.label ?? '')}{' '}
        {texts.pairwiseText}
      </p>
      {table(texts.pairwise, counted.pairwise ?? [])}
      {table(texts.strengths, counted.strengths ?? [])}
    </>
  )
}

/** Who passed what to whom, one column a round. */
function Rounds(props: CountedProps & { rounds: readonly RoundShown[] }) {
  const { locale, vote, counted, rounds } = props
  const texts = voteTexts[locale]
  const digits = counted.quota === undefined ? 0 : 5
  const name = (at: number) => vote.options[at]?.label ?? ''
  const told = ({ transfer, elected }: RoundShown) =>
    [
      transfer
        ? transfer.kind === 'surplus'
          ? texts.surplusOf(name(transfer.from))
          : texts.outOf(name(transfer.from))
        : '',
      elected.length > 0 ? texts.elected(elected.map(name).join(', ')) : '',
    ]
      .filter(Boolean)
      .join(semicolon[locale])
  return (
    <>
      {counted.quota === undefined ? null : (
        <p>{texts.quota(writtenNumber(counted.quota, locale, 5))}</p>
      )}
      <Table
        caption={texts.rounds}
        phone="scroll"
        columns={[
          { title: texts.option },
          ...rounds.map((_, at) => ({ title: texts.round(at + 1), align: 'right' as const })),
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
            texts.exhausted,
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
  const texts = voteTexts[locale]
  const name = (at: number) => vote.options[at]?.label ?? ''
  return (
    <>
      <h3>{texts.ties}</h3>
      {ties.length === 0 ? (
        <p>{texts.noTies}</p>
      ) : (
        <ul>
          {ties.map((tie) => (
            <li>
              {texts.tie(
                tie.between.map(name).join(', '),
                texts.tieBy[tie.by],
                tie.chosen === null ? '' : name(tie.chosen),
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
