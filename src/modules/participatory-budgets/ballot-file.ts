import { type CountPlan, writePb } from '#engines/equal-shares/index.ts'
import type { Day } from '#kit/dates.ts'
import { typedMoney } from '#kit/numbers.ts'
import type { Choice } from '#modules/votes/index.ts'
import type { Edition } from './edition.ts'

/** A project as it stands on the ballots. */
export interface BallotProject {
  readonly number: number
  readonly title: string
  readonly cents: number
  readonly theme: string
  readonly area: string
  readonly latitude: number | undefined
  readonly longitude: number | undefined
}

export interface CastBallot {
  readonly choice: Choice
  readonly channel: 'screen' | 'paper'
}

/** What a ballot says of these projects, in the order of preference where it has one; nothing of a blank one. */
export interface NamedProjects {
  /** Places among the projects of the vote. */
  readonly choices: readonly number[]
  readonly points?: readonly number[]
}

export function namedIn(choice: Choice): NamedProjects {
  switch (choice.kind) {
    case 'approvals':
      return { choices: choice.approved }
    case 'grades': {
      const liked = [...choice.grades.keys()].filter((at) => (choice.grades[at] ?? 0) > 0)
      return { choices: liked, points: liked.map((at) => choice.grades[at] ?? 0) }
    }
    case 'ranking':
      return { choices: choice.ranks.flat() }
    case 'one':
      return { choices: choice.option === null ? [] : [choice.option] }
    default:
      return choice satisfies never
  }
}

const voteTypes = { approval: 'approval', points: 'scoring', ranking: 'ordinal' } as const

/** How the ballots of an edition are counted: said to people on the page of the rules. */
export function planOf({ ballot, counting }: Pick<Edition, 'ballot' | 'counting'>): CountPlan {
  if (counting === 'greedy') return { rule: 'greedy' }
  const utility = ({ approval: 'cost', points: 'points', ranking: 'borda' } as const)[ballot]
  return { rule: 'equal-shares', utility, completion: 'add1u', start: 'floor', stop: 'overspend' }
}

/** The same count by the command of the house. */
export function commandOf(edition: Pick<Edition, 'ballot' | 'counting'>): string {
  const plan = planOf(edition)
  const base = 'ouvroir budgets count export.pb --rule'
  return plan.rule === 'greedy'
    ? `${base} greedy --what-if`
    : `${base} equal-shares --utility ${plan.utility} --completion add1u --start floor --what-if`
}

export interface BallotPart {
  readonly edition: Pick<Edition, 'title' | 'ballot' | 'counting' | 'mostChoices' | 'slug'>
  /** The first and the last day of the vote, as it was held. */
  readonly opensOn: Day
  readonly endsOn: Day
  /** Of the area whose sum is shared; empty when the envelope is one. */
  readonly area: string
  readonly cents: number
  readonly projects: readonly BallotProject[]
  /** The order drawn at the opening of the vote, from which equals are parted; places among all projects. */
  readonly tieOrder: readonly number[]
  readonly ballots: readonly CastBallot[]
  readonly house: string
}

/**
 * The ballots of one sum as a Pabulib file, which is what is counted, here, in a browser and by the command: projects in the
 * order drawn for equals. Whoever names no project of this sum does not share it, and has no line.
 */
export function pbText(part: BallotPart, funded?: ReadonlySet<number>): string {
  const { edition, projects, area } = part
  const places = part.tieOrder.filter((at) => projects[at] !== undefined)
  const rest = [...projects.keys()].filter((at) => !places.includes(at))
  const kept = [...places, ...rest].filter((at) => area === '' || projects[at]?.area === area)
  const isHere = new Set(kept)
  const number = (at: number) => String(projects[at]?.number ?? '')
  const votes = part.ballots.flatMap(({ choice, channel }): (readonly string[])[] => {
    const named = namedIn(choice)
    const here = [...named.choices.keys()].filter((at) => isHere.has(named.choices[at] as number))
    if (here.length === 0) return []
    const names = here.map((at) => number(named.choices[at] as number)).join(',')
    const points = here.map((at) => named.points?.[at] ?? 1).join(',')
    const medium = channel === 'paper' ? 'paper' : 'internet'
    return [edition.ballot === 'points' ? [names, points, medium] : [names, medium]]
  })
  const day = (iso: string) => iso.split('-').toReversed().join('.')
  const amount = (sum: number) => typedMoney(sum).replace(',', '.')
  const isNarrow = edition.ballot === 'approval' && edition.mostChoices !== undefined
  return writePb({
    meta: [
      ['description', area === '' ? edition.title : `${edition.title} (${area})`],
      ['country', 'France'],
      ['unit', part.house],
      ['instance', edition.slug],
      ['num_projects', String(kept.length)],
      ['num_votes', String(votes.length)],
      ['budget', amount(part.cents)],
      ['vote_type', voteTypes[edition.ballot]],
      ['rule', edition.counting === 'greedy' ? 'greedy' : 'equalshares/add1'],
      ['date_begin', day(part.opensOn)],
      ['date_end', day(part.endsOn)],
      ['language', 'fr'],
      ['currency', 'EUR'],
      ...(isNarrow ? [['max_length', String(edition.mostChoices)] as const] : []),
    ],
    projectTitles: [
      ...['project_id', 'cost', 'name', 'category', 'district', 'latitude', 'longitude'],
      ...(funded ? ['selected'] : []),
    ],
    projects: kept.map((at) => {
      const project = projects[at] as BallotProject
      return [
        ...[number(at), amount(project.cents), oneLine(project.title), oneLine(project.theme)],
        oneLine(project.area),
        ...[project.latitude, project.longitude].map((degrees) => degrees?.toString() ?? ''),
        ...(funded ? [funded.has(project.number) ? '1' : '0'] : []),
      ]
    }),
    voterTitles: [
      'voter_id',
      'vote',
      ...(edition.ballot === 'points' ? ['points'] : []),
      'voting_method',
    ],
    // Numbers of lines, which say nothing of anybody.
    votes: votes.map((cells, at) => [String(at + 1), ...cells]),
  })
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
