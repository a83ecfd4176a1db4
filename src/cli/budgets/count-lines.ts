import { writtenNumber, writtenPercent } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { tableLines } from '../table-lines.ts'
import { countTexts } from './budget-words.ts'
import type { CountAnswer } from './count-answer.ts'

interface Shown {
  readonly currency: string
  readonly remarks: readonly { readonly message: string }[]
  readonly locale: Locale
  readonly voter: string | undefined
}

const longestName = 60

type Texts = (typeof countTexts)[Locale]

/** The answer as a person reads it: the rule, what is funded, what is not and why, then what must be known. */
export function countLines(answer: CountAnswer, shown: Shown): readonly string[] {
  const { locale, currency } = shown
  const texts = countTexts[locale]
  const money = (value: number | null) =>
    value === null ? texts.none : `${texts.money(value)}${currency === '' ? '' : ` ${currency}`}`
  return [
    texts.rule(texts.rules[answer.rule]),
    ...choiceLines(answer, texts),
    texts.budget(money(answer.budget), money(answer.cost), money(answer.left)),
    ...(answer.tried === null || answer.ended === null
      ? []
      : [texts.endowment(money(answer.endowment), answer.tried, texts.ended[answer.ended])]),
    ...(answer.comparison
      ? [
          texts.comparison(
            answer.comparison.preferShares,
            answer.comparison.preferGreedy,
            answer.comparison.taken === 'equal-shares',
          ),
        ]
      : []),
    ...projectTables(answer, texts, money, locale),
    ...tieLines(answer, texts),
    ...officialLines(answer, texts),
    ...shareTables(answer, texts, locale),
    ...voterLines(answer, texts, money, shown.voter),
    ...(shown.remarks.length === 0 ? [] : ['', texts.remarks]),
    ...shown.remarks.map(({ message }) => `  - ${message}`),
  ]
}

function choiceLines({ utility, completion }: CountAnswer, texts: Texts): readonly string[] {
  if (!utility || !completion) return []
  return [texts.choices([texts.utilities[utility], texts.completions[completion]])]
}

function projectTables(
  { projects, winners, rule, endowment }: CountAnswer,
  texts: Texts,
  money: (value: number | null) => string,
  locale: Locale,
): readonly string[] {
  const byId = new Map(projects.map((project) => [project.id, project]))
  const isPaid = endowment !== null
  const figure = (value: number | null) =>
    value === null ? texts.none : writtenNumber(value, locale)
  const kept = winners.flatMap((id) => byId.get(id) ?? [])
  const others = projects.filter(({ funded }) => !funded)
  const hasScore = projects.some(({ votes, score }) => votes !== score)
  const scoreTitle = hasScore ? [texts.score] : []
  type Project = CountAnswer['projects'][number]
  const common = ({ id, name, cost, votes, score }: Project) => [
    shortened(name === '' ? id : `${id} ${name}`),
    money(cost),
    figure(votes),
    ...(hasScore ? [figure(score)] : []),
  ]
  const hasWhatIf = projects.some((project) => project.whatIf)
  return [
    '',
    ...tableLines({
      caption: texts.kept,
      columns: [
        ...[texts.project, texts.cost, texts.votes, ...scoreTitle],
        ...(isPaid ? [texts.effective, texts.most, texts.payers] : []),
      ],
      rows: kept.map((project) => [
        ...common(project),
        ...(isPaid ? [figure(project.effective), money(project.most), figure(project.payers)] : []),
      ]),
    }),
    ...(others.length === 0
      ? []
      : [
          '',
          ...tableLines({
            caption: texts.notKept,
            columns: [
              ...[texts.project, texts.cost, texts.votes, ...scoreTitle],
              ...(rule === 'equal-shares' && isPaid ? [texts.left] : []),
              ...(hasWhatIf ? [texts.cheaper, isPaid ? texts.more : texts.moreScore] : []),
            ],
            rows: others.map((project) => [
              ...common(project),
              ...(rule === 'equal-shares' && isPaid ? [money(project.left)] : []),
              ...(hasWhatIf
                ? [money(project.whatIf?.cost ?? null), figure(project.whatIf?.more ?? null)]
                : []),
            ]),
          }),
        ]),
  ]
}

/** A table stays readable on a terminal; JSON has whole names. */
function shortened(name: string): string {
  const signs = [...name]
  return signs.length <= longestName ? name : `${signs.slice(0, longestName - 1).join('')}…`
}

function tieLines({ ties, order, orderDecides }: CountAnswer, texts: Texts): readonly string[] {
  if (ties.length === 0) return []
  return [
    '',
    texts.ties,
    ...ties.map(({ projects, by }) => texts.tie(projects, texts.tiesBy[by])),
    ...(ties.some(({ by }) => by === 'order') ? [texts.order(order)] : []),
    ...(orderDecides ? [texts.orderDecides] : []),
  ]
}

function officialLines({ official }: CountAnswer, texts: Texts): readonly string[] {
  if (!official) return []
  if (official.same) return ['', texts.sameOfficial]
  return [
    '',
    texts.otherOfficial,
    ...official.differences.map((each) =>
      texts.difference(each.id, each.official, texts.reasons[each.why]),
    ),
  ]
}

function shareTables({ shares }: CountAnswer, texts: Texts, locale: Locale): readonly string[] {
  return Object.entries(shares).flatMap(([column, rows]) => [
    '',
    ...tableLines({
      caption: texts.sharesOf(column.replace('.', ' : ')),
      columns: [texts.group, texts.size, texts.served, texts.asked, texts.spent],
      rows: rows.map(({ name, size, served, asked, spent }) => [
        name,
        writtenNumber(size, locale),
        writtenNumber(served, locale),
        writtenPercent(asked, locale),
        writtenPercent(spent, locale),
      ]),
    }),
  ])
}

function voterLines(
  { voter }: CountAnswer,
  texts: Texts,
  money: (value: number | null) => string,
  asked: string | undefined,
): readonly string[] {
  if (asked === undefined) return []
  if (!voter) return ['', texts.nobodyPays]
  return [
    '',
    ...tableLines({
      caption: texts.voter(voter.id, money(voter.left)),
      columns: [texts.project, texts.amount],
      rows: voter.payments.map(({ project, amount }) => [project, money(amount)]),
    }),
  ]
}
