import type { Frame } from '#kit/frame.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { type Assessment, stateOf } from '../../assessment.ts'
import { paths, wavePaths } from '../../paths.ts'
import { assessmentTexts } from '../../texts/assessments.ts'
import { homeTexts } from '../../texts/home.ts'

export interface HomePageProps {
  readonly frame: Frame
  /** In alphabetical order, and never another: no result stands beside a name. */
  readonly assessments: readonly {
    readonly assessment: Assessment
    readonly place: string
    readonly slug: string
  }[]
  readonly mayKeep: boolean
}

export function HomePage({ frame, assessments, mayKeep }: HomePageProps) {
  const { locale } = frame
  const texts = homeTexts[locale]
  const words = assessmentTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      actions={<ButtonLink href={paths.diagnosis}>{texts.diagnosis}</ButtonLink>}
    >
      <h2>{texts.ways}</h2>
      <LinkList
        items={[
          { label: texts.diagnosis, href: paths.diagnosis, note: texts.diagnosisNote },
          { label: words.resume, href: paths.resume, note: texts.resumeNote },
          { label: texts.referential, href: paths.referential, note: texts.referentialNote },
          { label: texts.national, href: paths.national, note: texts.nationalNote },
          { label: texts.openData, href: paths.openData, note: texts.openDataNote },
          ...(mayKeep ? [{ label: words.plan, href: paths.plan }] : []),
        ]}
      />
      <Notice tone="info" title={texts.noRanking}>
        <p>{texts.noRankingWhy}</p>
      </Notice>
      <h2>{words.list}</h2>
      <p>{assessments.length === 0 ? words.none : words.listNote}</p>
      <LinkList
        items={assessments.map(({ assessment, place, slug }) => ({
          label: words.waveOf(place, assessment.wave),
          href: wavePaths(slug, assessment.wave).assessment,
          note: words.states[stateOf(assessment)],
        }))}
      />
    </Layout>
  )
}
