import type { Analysis, PlannedEstimate } from '#engines/field-trials/index.ts'
import { writtenPercent } from '#kit/numbers.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Picture } from '#ui/Picture/Picture.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { degrees, effectsOf, fewestRows, flowOf } from '../certainty.ts'
import { effectName } from '../effect-name.ts'
import { effectSentence } from '../effect-sentence.ts'
import type { Ran } from '../ran.ts'
import { resultTexts } from '../texts/results.ts'
import { warningLine } from '../texts/warnings.ts'
import { writtenChance, writtenFigure } from '../written-figures.ts'
import { EffectDrawing } from './EffectDrawing.tsx'

interface ResultProps {
  readonly locale: Locale
  readonly ran: Ran
}

/** For three readers: a sentence and its degree of certainty, a drawing, and what a statistician asks. */
export function ComputedResult({ locale, ran }: ResultProps) {
  const texts = resultTexts[locale]
  const { analysis } = ran
  const effects = effectsOf(ran)
  return (
    <section id="resultat">
      <h2>{texts.result}</h2>
      {ran.told ? <p>{ran.told}</p> : null}
      {analysis.arms.some(({ n }) => n < fewestRows) ? (
        <Notice tone="caution">
          <p>{texts.few(fewestRows)}</p>
        </Notice>
      ) : null}
      <p>
        <strong lang={writtenLocale}>{ran.plan.question}</strong>
      </p>
      {effects.map((effect) => (
        <EffectWords locale={locale} ran={ran} effect={effect} />
      ))}
      <Picture
        locale={locale}
        kind="effects"
        drawing={<EffectDrawing effects={effects} analysis={analysis} locale={locale} />}
        table={<Estimates locale={locale} analysis={analysis} rows={effects} />}
      />
      <Disclosure summary={texts.degrees}>
        <ul>
          {degrees.map((degree) => (
            <li>
              <strong>{texts.degree[degree].name}</strong>
              {colon[locale]}
              {texts.degree[degree].means}
            </li>
          ))}
        </ul>
      </Disclosure>
      <FlowList locale={locale} ran={ran} />
      {analysis.warnings.length > 0 ? (
        <>
          <h3>{texts.know}</h3>
          <ul>
            {analysis.warnings.map((warning) => (
              <li>{warningLine(warning, locale)}</li>
            ))}
          </ul>
        </>
      ) : null}
      <Statistician locale={locale} ran={ran} />
    </section>
  )
}

function EffectWords({ locale, ran, effect }: ResultProps & { effect: PlannedEstimate }) {
  const texts = resultTexts[locale]
  const { size, degree, why, besides } = effectSentence(effect, ran, locale)
  return (
    <>
      <p>
        {size}{' '}
        <strong>
          {texts.certainty}
          {colon[locale]}
          {texts.degree[degree].name}
        </strong>
        {', '}
        {why}
      </p>
      {besides.map((sentence) => (
        <p>{sentence}</p>
      ))}
    </>
  )
}

function FlowList({ locale, ran }: ResultProps) {
  const texts = resultTexts[locale]
  const flow = flowOf(ran.received, ran.analysis)
  return (
    <>
      <h3>{texts.flow}</h3>
      <ol>
        <li>{texts.received(flow.received)}</li>
        {flow.leftOut.map(({ column, count }) => (
          <li>{texts.leftOut(column, count)}</li>
        ))}
        {flow.analysed.map(({ outcome, count }) => (
          <li>{texts.analysed(outcome, count)}</li>
        ))}
      </ol>
    </>
  )
}

function Estimates(props: {
  readonly locale: Locale
  readonly analysis: Analysis
  readonly rows: readonly PlannedEstimate[]
}) {
  const { locale, analysis, rows } = props
  const texts = resultTexts[locale]
  const figure = (value: number) => writtenFigure(value, locale, 6)
  return (
    <Table
      caption={texts.drawing}
      captionHidden
      columns={[
        ...[texts.outcome, texts.term].map((title) => ({ title })),
        ...[
          ...[texts.estimate, texts.se, texts.df, texts.p],
          ...[texts.interval(writtenPercent(1 - analysis.plan.alpha, locale)), texts.n],
        ].map((title) => ({ title, align: 'right' as const })),
      ]}
      rows={rows.map((row) => [
        ...[row.outcome, row.term, figure(row.estimate), figure(row.se), figure(row.df)],
        writtenChance(row.p, locale),
        texts.to(figure(row.low), figure(row.high)),
        String(row.n),
      ])}
    />
  )
}

/** Who was lost, and between what the effect then lies: as the command line prints them. */
function Attritions({ locale, ran }: ResultProps) {
  const texts = resultTexts[locale]
  const figure = (value: number) => writtenFigure(value, locale, 6)
  const lost = effectsOf(ran).flatMap((effect) => {
    const { attrition } = effect
    if (!attrition) return []
    const [treated, others] = [attrition.seenTreated, attrition.seenOthers].map((share) =>
      writtenPercent(share, locale),
    )
    const name = effectName(effect, ran.analysis)
    const shares = [treated ?? '', others ?? ''] as const
    return [
      `${name}${colon[locale]}${texts.lost(...shares, figure(attrition.low), figure(attrition.high))}`,
    ]
  })
  return lost.length === 0 ? null : (
    <ul>
      {lost.map((sentence) => (
        <li>{sentence}</li>
      ))}
    </ul>
  )
}

function Statistician({ locale, ran }: ResultProps) {
  const texts = resultTexts[locale]
  const { analysis } = ran
  const figure = (value: number) => writtenFigure(value, locale, 6)
  const { plan, balance, estimates } = analysis
  return (
    <Disclosure summary={texts.statistician}>
      <p>{texts.design(plan.design, plan.se ?? texts.ownError)}</p>
      {analysis.arms.length > 0 ? (
        <ul>
          {analysis.arms.map(({ name, n }) => (
            <li>{texts.arm(name, n)}</li>
          ))}
        </ul>
      ) : null}
      <Estimates locale={locale} analysis={analysis} rows={estimates} />
      <Attritions locale={locale} ran={ran} />
      <ul>
        {estimates.flatMap(({ corrected = {}, permutation }) => [
          ...Object.entries(corrected).map(([name, p]) => (
            <li>{texts.corrected(name, writtenChance(p, locale))}</li>
          )),
          ...(permutation
            ? [
                <li>
                  {texts.permutation(writtenChance(permutation.p, locale), permutation.draws)}
                </li>,
              ]
            : []),
        ])}
      </ul>
      {balance.length > 0 ? (
        <Table
          caption={texts.balance}
          columns={[
            { title: texts.covariate },
            ...[texts.treated, texts.others, texts.smd, texts.n].map((title) => ({
              title,
              align: 'right' as const,
            })),
          ]}
          rows={balance.map((row) => [
            ...[row.covariate, figure(row.treated), figure(row.control), figure(row.smd)],
            String(row.n),
          ])}
        />
      ) : null}
    </Disclosure>
  )
}
