import { writtenPercent } from '#kit/numbers.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { Drawing } from '#ui/Picture/Picture.tsx'
import { paint } from '#ui/Picture/paint.ts'
import type { Compared, ComparedCategory } from '../comparison.ts'
import { weightingTexts } from '../texts/weighting.ts'

/** Those who answered beside the population: the picture is in the table itself, each row with its two bars and its figures. */
export function BesidePopulation(props: { locale: Locale; compared: readonly Compared[] }) {
  const { locale, compared } = props
  const texts = weightingTexts[locale]
  if (compared.length === 0) return null
  return (
    <section>
      <h2>{texts.beside}</h2>
      <p>{texts.besideText}</p>
      {compared.map((question) => (
        <>
          <h3 lang={writtenLocale}>{question.label}</h3>
          <ComparedTable locale={locale} compared={question} />
          <p>
            {question.distance === undefined
              ? texts.noDistance
              : texts.distance(writtenPercent(question.distance, locale))}{' '}
            <span lang={writtenLocale}>{texts.source(question.reference)}</span>
          </p>
        </>
      ))}
    </section>
  )
}

function ComparedTable({ locale, compared }: { locale: Locale; compared: Compared }) {
  const texts = weightingTexts[locale]
  const most = Math.max(
    ...compared.categories.flatMap(({ share = 0, expected }) => [share, expected]),
  )
  return (
    <figure class="picture planned-actual">
      <table>
        <caption class="visually-hidden" lang={writtenLocale}>
          {compared.label}
        </caption>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{texts.part}</th>
            <th scope="col">{texts.picture}</th>
            <th scope="col">
              {texts.answered}, {texts.population}
            </th>
          </tr>
        </thead>
        <tbody>
          {compared.categories.map((category) => (
            <ComparedRow {...{ locale, category, most }} />
          ))}
        </tbody>
      </table>
    </figure>
  )
}

function ComparedRow(props: { locale: Locale; category: ComparedCategory; most: number }) {
  const { locale, category, most } = props
  const texts = weightingTexts[locale]
  const { label, count, share, expected } = category
  const answered =
    count === null
      ? texts.hidden
      : `${share === undefined ? '' : `${writtenPercent(share, locale)}, `}${texts.people(count)}`
  const population = writtenPercent(expected, locale)
  const width = (part: number) => `${Math.round((1000 * part) / most) / 10}%`
  return (
    <tr>
      <th scope="row" lang={writtenLocale}>
        {label}
      </th>
      <td class="bars">
        <Drawing
          title={label}
          description={`${texts.answered} ${answered}, ${texts.population} ${population}`}
          height={26}
        >
          {share === undefined ? null : (
            <rect x="0" y="2" width={width(share)} height="10" rx="2" {...paint('action')} />
          )}
          <rect
            x="0"
            y="14"
            width={width(expected)}
            height="10"
            rx="2"
            {...paint('sheet', 'ink', 1.3)}
          />
        </Drawing>
      </td>
      <td class="amounts">
        <span class="planned">
          {texts.population} {population}
        </span>
        <span class="actual">
          <strong>
            {texts.answered} {answered}
          </strong>
        </span>
      </td>
    </tr>
  )
}
