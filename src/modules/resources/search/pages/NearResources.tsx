import type { Locale } from '#kit/texts.ts'
import { Cards } from '#ui/Card/Cards.tsx'
import { ResourceCard } from '../../pages/ResourceCard.tsx'
import { paths } from '../../paths.ts'
import type { Resource } from '../../resource.ts'
import { searchTexts } from '../texts/search.ts'

/** « Près de celle-ci »: what to read next. */
export function NearResources({
  locale,
  resources,
  slug,
}: {
  locale: Locale
  slug: string
  resources: readonly Resource[]
}) {
  if (resources.length === 0) return null
  return (
    <section class="near" aria-labelledby="pres">
      <h2 id="pres">{searchTexts[locale].nearTitle}</h2>
      <Cards>
        {resources.map((resource) => (
          <ResourceCard locale={locale} resource={resource} level={3} />
        ))}
      </Cards>
      <p>
        <a href={`${paths.list}?pres=${slug}`} rel="nofollow">
          {searchTexts[locale].moreNear}
        </a>
      </p>
    </section>
  )
}
