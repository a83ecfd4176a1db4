import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { type Experiment, paths as experimentPaths } from '#modules/experiments/index.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { paths } from '../../paths.ts'
import { homeTexts } from '../../texts/home.ts'
import { takeTexts } from '../../texts/take.ts'

interface TakePageProps {
  readonly frame: Frame
  readonly lead: string
  readonly experiments: readonly Pick<Experiment, 'slug' | 'title'>[]
  /** The form of a new row in the protocol of this experiment, already begun. */
  readonly formOf: (slug: string) => string
}

/** Which protocol takes what was found in the guide or in the library. */
export function TakePage({ frame, lead, experiments, formOf }: TakePageProps) {
  const texts = takeTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={lead}
      crumbs={[{ label: homeTexts[frame.locale].title, href: paths.home }, { label: texts.title }]}
    >
      {experiments.length === 0 ? (
        <EmptyState title={texts.none}>
          <p>{texts.noneText}</p>
          <ButtonLink href={experimentPaths.list}>{texts.experiments}</ButtonLink>
        </EmptyState>
      ) : (
        <>
          <h2>{texts.list}</h2>
          <LinkList
            items={experiments.map(({ slug, title }) => ({
              label: title,
              labelIn: writtenLocale,
              href: formOf(slug),
            }))}
          />
        </>
      )}
    </Layout>
  )
}
