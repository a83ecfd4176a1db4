import type { Analysis, PlannedEstimate } from '#engines/field-trials/index.ts'
import { writtenPercent } from '#kit/numbers.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Picture } from '#ui/Picture/Picture.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { degrees, effectsOf, fewestRows } from '../certainty.ts'
import { effectName } from '../effect-name.ts'
import { effectSentence } from '../effect-sentence.ts'
import type { Ran } from '../ran.ts'
import { chanceBounds, type Shown } from '../shown-numbers.ts'
import { resultTexts } from '../texts/results.ts'
import { warningLine } from '../texts/warnings.ts'
import { writtenChance, writtenChanceClass, writtenFigure } from '../written-figures.ts'
import { EffectDrawing } from './EffectDrawing.tsx'
import { FlowPicture } from './FlowPicture.tsx'

interface ResultProps {
  readonly locale: Locale
  readonly ran: Ran
  /** What anybody reads of it; every digit while it is only seen by whoever has the table. */
  readonly shown?: Shown
}

const asComputed = ({ analysis }: Ran): Shown => ({ analysis, isRounded: false })

/** For three readers: a sentence and its degree of certainty, a drawing, and what a statistician asks. */
export function ComputedResult({ locale, ran, shown = asComputed(ran) }: ResultProps) {
  const texts = resultTexts[locale]
  const { analysis } = shown
  const effects = effectsOf(shown)
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
      {effectsOf(ran).map((effect, at) => (
        <EffectWords locale={locale} ran={ran} effect={effect} shown={effects[at] ?? effect} />
      ))}
      <Picture
        locale={locale}
        kind="effects"
        drawing={<EffectDrawing effects={effects} analysis={analysis} locale={locale} />}
        table={<Estimates locale={locale} shown={shown} rows={effects} />}
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
      <FlowPicture locale={locale} received={ran.received} analysis={ran.analysis} />
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
      <Statistician locale={locale} shown={shown} />
    </section>
  )
}

function EffectWords(props: {
  readonly locale: Locale
  readonly ran: Ran
  readonly effect: PlannedEstimate
  readonly shown: PlannedEstimate
}) {
  const { locale, ran, effect, shown } = props
  const texts = resultTexts[locale]
  const { size, degree, why, besides } = effectSentence(effect, ran, locale, shown)
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

/** A chance, or the class of it. */
function chanceOf({ analysis, isRounded }: Shown, locale: Locale): (p: number) => string {
  if (!isRounded) return (p) => writtenChance(p, locale)
  const bounds = chanceBounds(analysis.plan.alpha)
  return (p) => writtenChanceClass(p, bounds, locale)
}

function Estimates(props: {
  readonly locale: Locale
  readonly shown: Shown
  readonly rows: readonly PlannedEstimate[]
}) {
  const { locale, shown, rows } = props
  const { analysis } = shown
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
        chanceOf(shown, locale)(row.p),
        texts.to(figure(row.low), figure(row.high)),
        String(row.n),
      ])}
    />
  )
}

/** Who was lost, and between what the effect then lies: as the command line prints them. */
function Attritions({
  locale,
  analysis,
}: {
  readonly locale: Locale
  readonly analysis: Analysis
}) {
  const texts = resultTexts[locale]
  const figure = (value: number) => writtenFigure(value, locale, 6)
  const lost = effectsOf({ analysis }).flatMap((effect) => {
    const { attrition } = effect
    if (!attrition) return []
    const [treated, others] = [attrition.seenTreated, attrition.seenOthers].map((share) =>
      writtenPercent(share, locale),
    )
    const name = effectName(effect, analysis)
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

function Statistician({ locale, shown }: { readonly locale: Locale; readonly shown: Shown }) {
  const texts = resultTexts[locale]
  const { analysis } = shown
  const figure = (value: number) => writtenFigure(value, locale, 6)
  const { plan, balance, estimates } = analysis
  const chance = chanceOf(shown, locale)
  return (
    <Disclosure summary={texts.statistician}>
      {shown.isRounded ? <p>{texts.rounded}</p> : null}
      <p>{texts.design(plan.design, plan.se ?? texts.ownError)}</p>
      {analysis.arms.length > 0 ? (
        <ul>
          {analysis.arms.map(({ name, n }) => (
            <li>{texts.arm(name, n)}</li>
          ))}
        </ul>
      ) : null}
      <Estimates locale={locale} shown={shown} rows={estimates} />
      <Attritions locale={locale} analysis={analysis} />
      <ul>
        {estimates.flatMap(({ corrected = {}, permutation }) => [
          ...Object.entries(corrected).map(([name, p]) => (
            <li>{texts.corrected(name, chance(p))}</li>
          )),
          ...(permutation
            ? [<li>{texts.permutation(chance(permutation.p), permutation.draws)}</li>]
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
