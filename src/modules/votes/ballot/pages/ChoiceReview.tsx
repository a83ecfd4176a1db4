import type { Locale } from '#kit/texts.ts'
import { Table } from '#ui/Table/Table.tsx'
import { type Choice, isBlank } from '../../choice.ts'
import type { Vote } from '../../vote.ts'
import { reviewTexts } from '../texts/review.ts'

/** Each option of the vote with what this ballot will count for it: nothing that counts is left unsaid. */
export function ChoiceReview(props: { locale: Locale; vote: Vote; choice: Choice }) {
  const { locale, vote, choice } = props
  const texts = reviewTexts[locale]
  if (isBlank(choice)) return <p>{texts.blank}</p>
  return (
    <Table
      caption={texts.caption}
      columns={[{ title: texts.option }, { title: texts.counts }]}
      rows={vote.options.map(({ label }, at) => [label, countedAs(locale, vote, choice, at)])}
    />
  )
}

function countedAs(locale: Locale, vote: Vote, choice: Choice, at: number): string {
  const texts = reviewTexts[locale]
  switch (choice.kind) {
    case 'grades': {
      const grade = choice.grades[at]
      const text = typeof grade === 'number' ? vote.grades[grade] : undefined
      return text ?? texts.noGrade(vote.grades[0] ?? '')
    }
    case 'approvals':
      return choice.approved.includes(at) ? texts.approved : texts.notApproved
    case 'one':
      return choice.option === at ? texts.chosen : texts.notChosen
    case 'ranking': {
      const place = choice.ranks.findIndex((rank) => rank.includes(at))
      if (place === -1) return vote.method === 'schulze' ? texts.below : texts.notRanked
      const equal = (choice.ranks[place]?.length ?? 0) > 1
      return equal ? texts.equalRank(place + 1) : texts.rank(place + 1)
    }
    default:
      return choice satisfies never
  }
}
