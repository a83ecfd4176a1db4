import { dayOf, writtenDay } from '#kit/dates.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { Facts } from '#ui/Facts/Facts.tsx'
import type { Purse } from '../../purse.ts'
import { methodTexts } from '../../texts/methods.ts'
import type { Vote } from '../../vote.ts'
import { fixedTexts } from '../texts/fixed.ts'
import { manageTexts } from '../texts/manage.ts'

/** What is read and not written here, with where it is written. */
export function FixedPart(props: {
  locale: Locale
  vote: Vote
  purse: Purse
  over?: boolean | undefined
}) {
  const { locale, vote, purse, over } = props
  const fixedWords = fixedTexts[locale]
  const texts = manageTexts[locale]
  return (
    <>
      <h3>{fixedWords.title}</h3>
      <p>
        {fixedWords.text} <a href={purse.rulesAt ?? purse.countedAt}>{fixedWords.link}</a>
      </p>
      <Facts
        items={[
          {
            name: texts.question,
            value: <span lang={writtenLocale}>{plainProse(vote.question)}</span>,
          },
          {
            name: texts.options,
            value: (
              <ul lang={writtenLocale}>
                {vote.options.map(({ label, details }) => (
                  <li>
                    {plainProse(label)}
                    {details === '' ? '' : ` (${plainProse(details)})`}
                  </li>
                ))}
              </ul>
            ),
          },
          { name: texts.method, value: methodTexts[locale][vote.method].name },
          ...(vote.grades.length > 0
            ? [{ name: texts.grades, value: vote.grades.join(', ') }]
            : []),
          { name: texts.seats, value: String(vote.seats) },
          { name: texts.tier, value: texts.tierNames[vote.tier] },
          ...(vote.weightRule === '' ? [] : [{ name: texts.weightRule, value: vote.weightRule }]),
          { name: texts.proxies, value: String(vote.proxies) },
          ...(over
            ? []
            : [{ name: texts.closesOn, value: writtenDay(dayOf(vote.closesAt), locale) }]),
        ]}
      />
    </>
  )
}
