import type { Frame } from '#kit/frame.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { writtenLocale } from '#kit/texts.ts'
import { evaluationPaths, paths as experimentPaths } from '#modules/experiments/index.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Card } from '#ui/Card/Card.tsx'
import { Cards } from '#ui/Card/Cards.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { paths } from '../paths.ts'
import { homeTexts } from '../texts/home.ts'

export interface FiledEvaluation {
  readonly slug: string
  readonly title: string
  readonly indicators: readonly string[]
}

/** What an evaluation is here, and four ways in: how, what, what others did, and what it says together. */
export function HomePage({ frame, filed }: { frame: Frame; filed: readonly FiledEvaluation[] }) {
  const texts = homeTexts[frame.locale]
  const ways = [
    { href: paths.guide, ...texts.guide },
    { href: paths.indicators, ...texts.indicators },
    { href: paths.families, ...texts.families },
  ]
  return (
    <Layout frame={frame} title={texts.title} lead={texts.lead}>
      <h2>{texts.what}</h2>
      <Prose markdown={texts.whatText} />
      <h2>{texts.ways}</h2>
      <Cards>
        {ways.map(({ href, title, text, link }) => (
          <Card title={title} href={href} level={3}>
            <p>{text}</p>
            <p class="card-gesture">{link}</p>
          </Card>
        ))}
      </Cards>
      <h2>{texts.filed}</h2>
      {filed.length === 0 ? (
        <EmptyState title={texts.none}>
          <p>{texts.noneText}</p>
          <ButtonLink href={experimentPaths.list}>{texts.experiments}</ButtonLink>
        </EmptyState>
      ) : (
        <>
          <p>{texts.filedCount(filed.length)}</p>
          <Cards>
            {filed.map((experiment) => (
              <Filed frame={frame} experiment={experiment} />
            ))}
          </Cards>
        </>
      )}
    </Layout>
  )
}

function Filed({ frame, experiment }: { frame: Frame; experiment: FiledEvaluation }) {
  const texts = homeTexts[frame.locale]
  return (
    <Card
      title={experiment.title}
      titleIn={writtenLocale}
      href={evaluationPaths.evaluation(experiment.slug)}
      level={3}
    >
      {experiment.indicators.length === 0 ? (
        <p>{texts.noIndicator}</p>
      ) : (
        <>
          <p>{texts.measured}</p>
          <ul lang={writtenLocale}>
            {experiment.indicators.map((indicator) => (
              <li>{plainProse(indicator)}</li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}
