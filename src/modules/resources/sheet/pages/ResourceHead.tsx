import { raw } from 'hono/html'
import type { Frame } from '#kit/frame.ts'
import { posterSize } from '#kit/papers/poster.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { licenceHref } from '../../licence.ts'
import { creditedNames, jsonLdOf, jsonLdText } from '../../papers/index.ts'
import { twinPath } from '../../paths/reuse.ts'
import { resourcePath } from '../../paths.ts'
import { reuseTexts } from '../../texts/reuse.ts'
import type { ResourceView } from '../../view/nouns.ts'

/** What machines read: other forms, reference managers, pages that show a link, search engines. */
export function ResourceHead({ frame, view }: { frame: Frame; view: ResourceView }) {
  const { resource } = view
  const picture = frame.baseUrl + twinPath(resource.slug, 'png')
  const licence = licenceHref(resource.licence)
  const published = (resource.publishedAt ?? resource.updatedAt).toISOString()
  return (
    <>
      {licence && <link rel="license" href={licence} />}
      {view.languages.map(({ slug, language }) => (
        <link rel="alternate" hreflang={language} href={frame.baseUrl + resourcePath(slug)} />
      ))}
      {alternates.map(([twin, type]) => (
        <link rel="alternate" type={type} href={twinPath(resource.slug, twin)} />
      ))}
      <meta name="citation_title" content={resource.title} />
      {creditedNames(resource).map((name) => (
        <meta name="citation_author" content={name} />
      ))}
      <meta
        name="citation_publication_date"
        content={published.slice(0, 10).replaceAll('-', '/')}
      />
      <meta name="citation_pdf_url" content={frame.baseUrl + twinPath(resource.slug, 'pdf')} />
      <meta property="og:image" content={`${picture}?v=${resource.version}`} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content={String(posterSize.width)} />
      <meta property="og:image:height" content={String(posterSize.height)} />
      <meta
        property="og:image:alt"
        content={reuseTexts[resource.language].pictureAlt(resource.title)}
      />
      <meta property="article:published_time" content={published} />
      <meta name="twitter:card" content="summary_large_image" />
      <meta name="twitter:title" content={resource.title} />
      <meta name="twitter:description" content={plainProse(resource.lead)} />
      <meta name="twitter:image" content={`${picture}?v=${resource.version}`} />
      <script type="application/ld+json">{raw(jsonLdText(jsonLdOf(view)))}</script>
    </>
  )
}

const alternates = [
  ['pdf', 'application/pdf'],
  ['jsonld', 'application/ld+json'],
  ['md', 'text/markdown'],
  ['bib', 'application/x-bibtex'],
  ['ris', 'application/x-research-info-systems'],
] as const
