import { type Day, dayOf } from '#kit/dates.ts'
import {
  listProjects,
  mayKeepEconomics,
  type Project,
  readBudgets,
} from '#modules/economics/index.ts'
import {
  budgetLinesOf,
  type Experiment,
  isAtOrAfter,
  listExperiments,
  stageDatesOf,
  stationOf,
  stations,
} from '#modules/experiments/index.ts'
import { getTerritories, type Territory } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import {
  type CostLine,
  type Gate,
  inOrder,
  type Match,
  matchOf,
  type Subject,
} from '../matching.ts'
import type { Opportunity } from '../opportunity.ts'
import { isCostNature, type Phase, phaseOf } from '../phase.ts'
import { listOpportunities } from '../store/opportunities.ts'
import { listTwinAnswers } from '../store/twins.ts'
import { sameAs } from './answer-twins.ts'

type Asked = Pick<Ctx, 'db' | 'now' | 'person'>

/**
 * Experiments that go on, with the lines that their own pages show; and for those who keep the accounts, projects that are
 * none, whose lines may tell what somebody earns.
 */
export async function listSubjects({ db, now, person }: Asked): Promise<readonly Subject[]> {
  const today = dayOf(now)
  const experiments = (await listExperiments(db, { livedHere: true })).filter(isUnderWay)
  const ids = experiments.map(({ id }) => id)
  const lines = await budgetLinesOf(db, ids)
  const dates = await stageDatesOf(db, ids)
  const places = await getTerritories(
    db,
    experiments.flatMap(({ territoryId }) => territoryId ?? []),
  )
  const ofExperiments = experiments.map((experiment): Subject => {
    const own = dates.get(experiment.id) ?? {}
    const gates = stations.flatMap((station): readonly Gate[] => {
      const dueOn = own[station]
      return dueOn !== undefined && isAtOrAfter(station, stationOf(experiment))
        ? [{ station, dueOn }]
        : []
    })
    return {
      ...{ key: `experience-${experiment.id}`, title: experiment.title },
      codes: codesOf(experiment, places),
      challenges: experiment.challenges,
      words: `${experiment.title} ${experiment.question} ${experiment.summary}`,
      phase: phaseOf(stationOf(experiment)),
      ...{ gates, endsOn: undefined },
      lines: (lines.get(experiment.id) ?? []).flatMap((line) =>
        costLine({ ...line, cents: line.plannedCents ?? 0 }),
      ),
    }
  })
  return [...ofExperiments, ...(await listPlainProjects({ db, person }, today))]
}

async function listPlainProjects(
  { db, person }: Pick<Ctx, 'db' | 'person'>,
  today: Day,
): Promise<readonly Subject[]> {
  if (!mayKeepEconomics(person)) return []
  const projects = (await listProjects(db)).filter(
    ({ experimentId, endsOn }) => experimentId === undefined && endsOn >= today,
  )
  return (await readBudgets(db, projects)).map(
    ({ project, lines }): Subject => ({
      ...{ key: `projet-${project.id}`, title: project.title, words: project.title },
      ...{ codes: [], challenges: [], gates: [], endsOn: project.endsOn },
      phase: phaseOn(project, today),
      lines: lines.flatMap((line) => costLine({ ...line, cents: line.revisedCents })),
    }),
  )
}

function isUnderWay({ stage, visibility }: Experiment): boolean {
  return stage !== 'stopped' && visibility !== 'declined' && visibility !== 'in-review'
}

function phaseOn({ startsOn, endsOn }: Project, today: Day): Phase {
  if (today < startsOn) return 'design'
  return today <= endsOn ? 'work' : 'use'
}

function costLine(line: {
  readonly label: string
  readonly nature: string
  readonly inKind: boolean
  readonly cents: number
}): readonly CostLine[] {
  const { label, nature, inKind, cents } = line
  return isCostNature(nature) && !inKind && cents > 0 ? [{ label, nature, cents }] : []
}

function codesOf(
  { territoryId, regionCode }: Experiment,
  places: ReadonlyMap<string, Territory>,
): readonly string[] {
  const place = territoryId === undefined ? undefined : places.get(territoryId)
  const prefix = { commune: 'COM', department: 'DEP', region: 'REG' } as Readonly<
    Record<string, string>
  >
  const own = place?.code !== undefined ? prefix[place.kind] : undefined
  const codes = [
    ...(own ? [`${own}-${place?.code}`] : []),
    ...(place?.departmentCode ? [`DEP-${place.departmentCode}`] : []),
    ...((place?.regionCode ?? regionCode) ? [`REG-${place?.regionCode ?? regionCode}`] : []),
  ]
  return codes.length === 0 ? [] : [...new Set([...codes, 'PAYS-99100'])]
}

/** What is proposed: neither set aside, nor the double of another one, nor closed. */
async function listProposed({ db, now }: Asked): Promise<readonly Opportunity[]> {
  const today = dayOf(now)
  const doubles = sameAs(await listTwinAnswers(db))
  return (await listOpportunities(db)).filter(
    ({ id, following, closesOn }) =>
      following !== 'set-aside' && !doubles.has(id) && (closesOn ?? today) >= today,
  )
}

export async function matchesOfOpportunity(
  asked: Asked,
  opportunity: Opportunity,
): Promise<readonly Match[]> {
  const today = dayOf(asked.now)
  const subjects = await listSubjects(asked)
  return inOrder(subjects.map((subject) => matchOf(opportunity, subject, today)))
}

export async function matchesOfSubject(asked: Asked, subject: Subject): Promise<readonly Match[]> {
  const today = dayOf(asked.now)
  const proposed = await listProposed(asked)
  return inOrder(proposed.map((opportunity) => matchOf(opportunity, subject, today)))
}

/** Of each project, what stands first. */
export async function bestMatches(asked: Asked): Promise<readonly (Match | Subject)[]> {
  const today = dayOf(asked.now)
  const [subjects, proposed] = [await listSubjects(asked), await listProposed(asked)]
  return subjects.map((subject) => {
    const [best] = inOrder(proposed.map((opportunity) => matchOf(opportunity, subject, today)))
    return best ?? subject
  })
}
