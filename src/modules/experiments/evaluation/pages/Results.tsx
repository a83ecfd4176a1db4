import { writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import type { PublishedResult } from '#kit/frames/published-result.ts'
import { writtenLocale } from '#kit/texts.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Card } from '#ui/Card/Card.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import type { Experiment } from '../../experiment.ts'
import { evaluationPaths } from '../../paths/evaluation.ts'
import { resultsTexts } from '../texts/results.ts'

export interface ResultsProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly mayCompute: boolean
  readonly results: readonly PublishedResult[]
}

/** What was computed and published: what the plan asked for first, what is exploratory apart. */
export function Results({ frame, experiment, mayCompute, results }: ResultsProps) {
  const texts = resultsTexts[frame.locale]
  const planned = results.filter(({ kind }) => kind !== 'exploratory')
  const exploratory = results.filter(({ kind }) => kind === 'exploratory')
  if (results.length === 0 && !mayCompute) return null
  return (
    <section id="resultats">
      <h2>{texts.title}</h2>
      {results.length === 0 ? <p>{texts.none}</p> : null}
      {planned.map((result) => (
        <Result frame={frame} result={result} />
      ))}
      {exploratory.length > 0 ? (
        <>
          <h3>{texts.exploratory}</h3>
          <p>{texts.exploratoryText}</p>
          {exploratory.map((result) => (
            <Result frame={frame} result={result} />
          ))}
        </>
      ) : null}
      {results.length > 0 ? (
        <LinkList
          items={(['json', 'zip'] as const).map((format) => ({
            href: evaluationPaths.resultsFile(experiment.slug, format),
            label: texts[format],
          }))}
        />
      ) : null}
      {mayCompute ? (
        <ButtonLink href={evaluationPaths.compute(experiment.slug)} tone="quiet">
          {texts.compute}
        </ButtonLink>
      ) : null}
    </section>
  )
}

function Result({ frame, result }: { readonly frame: Frame; readonly result: PublishedResult }) {
  const texts = resultsTexts[frame.locale]
  const { kind, withdrawn, sentences, deviations } = result
  return (
    <Card
      title={result.question}
      titleIn={writtenLocale}
      href={result.href}
      level={3}
      tone={kind === 'exploratory' ? 'wash' : 'plain'}
      eyebrow={
        <>
          {writtenDay(result.publishedAt, frame.locale)}{' '}
          <Badge tone={kind === 'exploratory' ? 'caution' : 'info'}>{texts.kind[kind]}</Badge>
        </>
      }
    >
      {withdrawn ? (
        <>
          <p>{texts.withdrawn(writtenDay(withdrawn.at, frame.locale))}</p>
          <Prose markdown={withdrawn.reason} />
        </>
      ) : (
        <>
          {kind === 'unknown'
            ? sentences.map((reason) => <Prose markdown={reason} />)
            : sentences.map((sentence) => <p>{sentence}</p>)}
          {deviations.length > 0 ? (
            <>
              <p>
                <strong>{texts.deviations}</strong>
              </p>
              {deviations.map((deviation) => (
                <Prose markdown={deviation} />
              ))}
            </>
          ) : (
            <p>{texts.noDeviation}</p>
          )}
        </>
      )}
    </Card>
  )
}
