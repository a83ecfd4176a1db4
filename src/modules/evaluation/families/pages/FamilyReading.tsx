import type { Pooled } from '#engines/field-trials/index.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenPercent } from '#kit/numbers.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { evaluationPaths } from '#modules/experiments/index.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Picture } from '#ui/Picture/Picture.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { paths } from '../../paths.ts'
import { figuresOf, resultTexts, writtenFigure } from '../../results/nouns.ts'
import type { Family } from '../family.ts'
import type { FamilyFigures, FamilyTrial } from '../family-trials.ts'
import { fewInWords, pooledSentences } from '../family-words.ts'
import { familyTexts } from '../texts/families.ts'
import { ForestDrawing } from './ForestDrawing.tsx'

interface ReadingProps {
  readonly frame: Frame
  readonly family: Family
  readonly figures: FamilyFigures
  readonly mayKeep: boolean
}

/** What trials say together, for three readers: sentences, a drawing with its table, what a statistician asks. */
export function FamilyReading(props: ReadingProps) {
  const { frame, family, figures } = props
  const { locale } = frame
  const texts = familyTexts[locale]
  const { pooled, trials } = figures
  const few = fewInWords(trials.length, locale)
  return (
    <>
      {family.presentation === '' ? null : <Prose markdown={family.presentation} />}
      <p>
        {texts.measure}
        {colon[locale]}
        <strong lang={writtenLocale}>
          {family.outcome}
          {family.unit === '' ? '' : ` (${family.unit})`}
        </strong>
        . {texts.better[family.better]}
      </p>
      <section id="ensemble">
        <h2>{texts.together}</h2>
        {pooled ? (
          <>
            {few === undefined ? null : (
              <Notice tone="caution">
                <p>{few}</p>
              </Notice>
            )}
            {pooledSentences(pooled, family, locale).map((sentence) => (
              <p>{sentence}</p>
            ))}
          </>
        ) : (
          <p>{texts.tooFew}</p>
        )}
        {trials.length > 0 ? (
          <>
            <h3>{texts.trials}</h3>
            <p>{texts.notRanking}</p>
            <Picture
              locale={locale}
              kind="forest"
              drawing={<ForestDrawing trials={trials} pooled={pooled} locale={locale} />}
              table={<Trials trials={trials} pooled={pooled} locale={locale} />}
            />
          </>
        ) : null}
      </section>
      <NotCounted {...props} />
      {pooled ? <Statistician pooled={pooled} locale={locale} /> : null}
      <p>
        {texts.files}
        {colon[locale]}
        <a href={paths.familyFile(family.slug, 'csv')}>{texts.csv}</a>
        {' · '}
        <a href={paths.familyFile(family.slug, 'json')}>{texts.json}</a>
      </p>
    </>
  )
}

function Trials(props: {
  readonly trials: readonly FamilyTrial[]
  readonly pooled: Pooled | undefined
  readonly locale: Locale
}) {
  const { trials, pooled, locale } = props
  const texts = familyTexts[locale]
  const degrees = resultTexts[locale].degree
  return (
    <Table
      caption={texts.drawing}
      captionHidden
      columns={[
        { title: texts.place },
        ...[texts.effect, texts.interval, texts.weight, texts.rows].map((title) => ({
          title,
          align: 'right' as const,
        })),
        ...[texts.degree, texts.conditions].map((title) => ({ title })),
      ]}
      rows={[
        ...trials.map((trial, at) => {
          const figure = figuresOf(trial, locale)
          return [
            <a
              href={evaluationPaths.result(trial.experiment.slug, trial.resultId)}
              lang={writtenLocale}
            >
              {trial.experiment.title}
            </a>,
            ...[figure(trial.estimate), texts.to(figure(trial.low), figure(trial.high))],
            pooled ? writtenPercent(pooled.weights[at] ?? 0, locale, 0) : '',
            ...[String(trial.n), degrees[trial.degree].name, conditionsOf(trial, locale)],
          ]
        }),
        ...(pooled ? pooledRows(pooled, locale) : []),
      ]}
    />
  )
}

function pooledRows(pooled: Pooled, locale: Locale) {
  const texts = familyTexts[locale]
  const figure = figuresOf(pooled, locale)
  const { prediction } = pooled
  const other = prediction && figuresOf(prediction, locale)
  return [
    [
      ...[
        texts.meanName,
        figure(pooled.estimate),
        texts.to(figure(pooled.low), figure(pooled.high)),
      ],
      ...[writtenPercent(1, locale, 0), '', '', ''],
    ],
    ...(prediction && other
      ? [
          [
            ...[texts.predictionName, '', texts.to(other(prediction.low), other(prediction.high))],
            ...['', '', '', ''],
          ],
        ]
      : []),
  ]
}

/** What may make a place unlike another, as far as its plan says it. */
function conditionsOf(trial: FamilyTrial, locale: Locale): string {
  const texts = familyTexts[locale]
  return [
    trial.design,
    trial.isDrawn ? texts.drawn : texts.notDrawn,
    ...(trial.differs ? [texts.differs] : []),
    ...(trial.isRounded ? [texts.rounded] : []),
    String(trial.publishedAt.getUTCFullYear()),
  ].join(', ')
}

function NotCounted({ frame, family, figures, mayKeep }: ReadingProps) {
  const texts = familyTexts[frame.locale]
  if (figures.notCounted.length === 0) return null
  return (
    <section id="ne-comptent-pas">
      <h2>{texts.notCounted}</h2>
      <ul>
        {figures.notCounted.map(({ resultId, experiment, why, reason }) => (
          <li>
            <a href={evaluationPaths.result(experiment.slug, resultId)} lang={writtenLocale}>
              {experiment.title}
            </a>
            {colon[frame.locale]}
            {texts.why[why]}
            {reason === '' ? null : <Prose markdown={reason} />}
            {mayKeep && why === 'left-out' ? (
              <ActionButton
                frame={frame}
                action={paths.takeBack(family.slug)}
                label={texts.takeBack}
                spoken={`${texts.takeBack}, ${experiment.title}`}
                fields={{ resultId }}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Statistician({ pooled, locale }: { readonly pooled: Pooled; readonly locale: Locale }) {
  const texts = familyTexts[locale]
  const figure = (value: number) => writtenFigure(value, locale, 6)
  const { prediction, q } = pooled
  const names = texts.figures
  return (
    <Disclosure summary={texts.statistician}>
      <p>{texts.method}</p>
      <Facts
        items={[
          { name: names.estimate, value: figure(pooled.estimate) },
          { name: names.se, value: figure(pooled.se) },
          { name: names.interval, value: texts.to(figure(pooled.low), figure(pooled.high)) },
          ...(prediction
            ? [
                {
                  name: names.prediction,
                  value: texts.to(figure(prediction.low), figure(prediction.high)),
                },
              ]
            : []),
          {
            name: names.tau2,
            value: `${figure(pooled.tau2)} (${texts.to(figure(pooled.tau2Low), figure(pooled.tau2High))})`,
          },
          { name: names.q, value: texts.qOf(figure(q.value), q.df, writtenFigure(q.p, locale)) },
          { name: names.i2, value: writtenPercent(pooled.i2, locale) },
        ]}
      />
    </Disclosure>
  )
}
