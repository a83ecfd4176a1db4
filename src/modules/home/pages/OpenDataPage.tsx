import type { Frame } from '#kit/frame.ts'
import { colon } from '#kit/words.ts'
import { peoplePaths } from '#modules/people/index.ts'
import type { OpenDataset } from '#platform/module.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { LongPage } from '#ui/Contents/LongPage.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { paths } from '../paths.ts'
import { openDataTexts } from '../texts/open-data.ts'

interface OpenDataProps {
  readonly frame: Frame
  readonly datasets: readonly OpenDataset[]
}

/** Everything public, in files, with its licence. */
export function OpenDataPage({ frame, datasets }: OpenDataProps) {
  const texts = openDataTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      head={<link rel="alternate" type="application/ld+json" href={paths.openDataCatalogue} />}
    >
      <LongPage locale={frame.locale}>
        {datasets.map((dataset) => (
          <Dataset frame={frame} dataset={dataset} />
        ))}
        <h2>{texts.each}</h2>
        <p>{texts.eachText}</p>
        <p>
          <a href={paths.openDataCatalogue}>{texts.catalogue}</a>
        </p>
        <h2>{texts.personal}</h2>
        <p>
          {texts.personalText} <a href={peoplePaths.yourData}>{texts.personalLink}</a>.
        </p>
      </LongPage>
    </Layout>
  )
}

function Dataset({ frame, dataset }: { frame: Frame; dataset: OpenDataset }) {
  const texts = openDataTexts[frame.locale]
  return (
    <section class="dataset" id={dataset.key}>
      <h2>{dataset.title}</h2>
      <p>{dataset.description}</p>
      <ul class="dataset-files">
        {dataset.files.map(({ href, format, label = format }) => (
          <li>
            <ButtonLink href={href} tone="quiet">
              {label}
              <span class="visually-hidden">
                {colon[frame.locale]}
                {dataset.title}
              </span>
            </ButtonLink>
          </li>
        ))}
      </ul>
      <p class="hint">
        {texts.licence}
        {colon[frame.locale]}
        <a href={dataset.licence.href}>{dataset.licence.name}</a>
      </p>
    </section>
  )
}
