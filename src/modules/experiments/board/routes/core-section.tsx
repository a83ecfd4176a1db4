import { dayOf } from '#kit/dates.ts'
import { writtenMoney, writtenNumber } from '#kit/numbers.ts'
import { PlannedActual } from '#ui/PlannedActual/PlannedActual.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { ProseWords } from '#ui/Prose/ProseWords.tsx'
import { budgetTotals } from '../../budget.ts'
import { findWhatNext, listPassages, PassageTable } from '../../gates/index.ts'
import { paths } from '../../paths.ts'
import { mayEditExperiment, maySeeWorkings } from '../../permissions.ts'
import { listStopCriteria } from '../../risks/index.ts'
import type { ExperimentFactList, ExperimentSection, FigureSource } from '../../routes/section.ts'
import { listBudgetLines } from '../../store/budget.ts'
import { listMembers, namesShown, teamFact } from '../../team/index.ts'
import { presentMembers } from '../../team/nouns.ts'
import { challengeTexts } from '../../texts/challenge.ts'
import { experimentTexts } from '../../texts/experiment.ts'
import { NowCard } from '../pages/NowCard.tsx'

export const nowSection: ExperimentSection = {
  name: 'now',
  place: 'main',
  order: 100,
  draw: async ({ ctx, experiment, frame }) => (
    <NowCard
      locale={frame.locale}
      experiment={experiment}
      next={
        await findWhatNext(
          ctx.db,
          experiment,
          dayOf(ctx.now),
          maySeeWorkings(ctx.person, experiment),
        )
      }
      mayAct={mayEditExperiment(ctx.person, experiment)}
    />
  ),
}

/** Figures of every owner in one picture: planned as an outline, actual as a solid bar. */
export function figuresSection(sources: readonly FigureSource[]): ExperimentSection {
  return {
    name: 'figures',
    place: 'main',
    order: 200,
    draw: async (at) => {
      const inOrder = sources.toSorted((source, other) => source.order - other.order)
      const rows = (await Promise.all(inOrder.map((source) => source.rows(at)))).flat()
      if (rows.length === 0) return undefined
      const title = experimentTexts[at.frame.locale].figures
      return (
        <section>
          <h2>{title}</h2>
          <PlannedActual locale={at.frame.locale} title={title} rows={rows} />
        </section>
      )
    },
  }
}

/** Money and days, from the budget; instruments add their own figures before these. */
export const budgetFigures: FigureSource = {
  order: 900,
  rows: async ({ ctx, experiment, frame }) => {
    const texts = experimentTexts[frame.locale]
    const totals = budgetTotals(await listBudgetLines(ctx.db, experiment.id))
    const href = paths.budget(experiment.slug)
    const { costs, days } = totals
    return [
      {
        label: texts.money,
        unit: '€',
        planned: costs.planned / 100,
        actual: costs.actual === undefined ? undefined : costs.actual / 100,
        href,
      },
      {
        label: texts.days,
        unit: texts.daysUnit,
        planned: days.planned / 10,
        actual: days.actual === undefined ? undefined : days.actual / 10,
        href,
      },
    ].filter((row) => row.planned > 0 || (row.actual ?? 0) > 0)
  },
}

export const needSection: ExperimentSection = {
  name: 'need',
  place: 'main',
  order: 250,
  draw: async ({ experiment, frame }) => {
    const texts = experimentTexts[frame.locale]
    if (experiment.summary === '' && experiment.hypothesis === '') return undefined
    return (
      <section>
        <h2>{texts.need}</h2>
        <Prose markdown={experiment.summary} />
        {experiment.hypothesis === '' ? null : (
          <>
            <h3>{texts.hypothesis}</h3>
            <Prose markdown={experiment.hypothesis} />
          </>
        )}
      </section>
    )
  },
}

export const historySection: ExperimentSection = {
  name: 'history',
  place: 'main',
  order: 900,
  draw: async ({ ctx, experiment, frame }) => {
    const passages = await listPassages(ctx.db, experiment.id)
    if (passages.length === 0) return undefined
    return (
      <section>
        <h2>{experimentTexts[frame.locale].history}</h2>
        <PassageTable locale={frame.locale} passages={passages} />
      </section>
    )
  },
}

export const challengeFact: ExperimentFactList = {
  order: 10,
  facts: async ({ experiment, frame }) => {
    const texts = challengeTexts[frame.locale]
    if (experiment.challenges.length === 0) return []
    return [
      {
        name: experiment.challenges.length > 1 ? texts.titleMany : texts.title,
        value: experiment.challenges.map((challenge) => (
          <div>
            <a href={paths.listBy({ defi: challenge })}>{texts.names[challenge]}</a>
          </div>
        )),
      },
    ]
  },
}

export const teamFacts: ExperimentFactList = {
  order: 30,
  facts: async ({ ctx, experiment, frame }) => {
    const members = presentMembers(await listMembers(ctx.db, experiment.id), dayOf(ctx.now))
    if (members.length === 0) return []
    const names = await namesShown(ctx, experiment, members)
    return [
      { name: experimentTexts[frame.locale].team, value: teamFact(members, names, frame.locale) },
    ]
  },
}

export const costFacts: ExperimentFactList = {
  order: 40,
  facts: async ({ ctx, experiment, frame }) => {
    const { locale } = frame
    const texts = experimentTexts[locale]
    const totals = budgetTotals(await listBudgetLines(ctx.db, experiment.id))
    if (totals.costs.planned === 0 && totals.days.planned === 0) return []
    const money = writtenMoney(totals.costs.planned, locale)
    const value =
      totals.days.planned === 0
        ? money
        : texts.costAndDays(money, writtenNumber(totals.days.planned / 10, locale))
    return [{ name: texts.plannedCost, value }]
  },
}

export const stopFacts: ExperimentFactList = {
  order: 50,
  facts: async ({ ctx, experiment, frame }) => {
    const criteria = await listStopCriteria(ctx.db, experiment.id)
    if (criteria.length === 0) return []
    return [
      {
        name: experimentTexts[frame.locale].stopCriteria,
        value: criteria.map((criterion) => (
          <div>
            <ProseWords markdown={criterion.text} />
          </div>
        )),
      },
    ]
  },
}
