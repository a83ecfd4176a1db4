import {
  type PaperPlan,
  paperOf,
  partOf,
  type Questionnaire,
} from '#engines/questionnaires/index.ts'
import { sheetFormName } from '#kit/papers/sheet-form.ts'
import { plainProse } from '#kit/prose/plain.ts'
import type { CountedMap } from '../counted-map.ts'
import type { OpinionMap } from '../opinion-map.ts'
import { type VoteWord, voteWords } from '../participant.ts'
import { isAsked, type Statement } from '../statement.ts'

/** Whose pictures these are, in the room that reads them. */
export const mapScans = 'opinion-map-sheets'

/** More would not fit on both sides of a sheet. */
export const mostOnPaper = 20
/** Fewer would place nobody on the map. */
export const leastOnPaper = 7

/** Those that are worth asking most, in the order of their numbers: what the page proposes, and the team changes. */
export function proposedForPaper(
  statements: readonly Statement[],
  counted: Pick<CountedMap, 'statements'> | undefined,
): readonly number[] {
  const priorities = new Map(counted?.statements.map(({ number, priority }) => [number, priority]))
  const worth = (number: number) => priorities.get(number) ?? 1
  return statements
    .filter(isAsked)
    .map(({ number }) => number)
    .sort((a, b) => worth(b) - worth(a) || a - b)
    .slice(0, mostOnPaper)
    .toSorted((a, b) => a - b)
}

/** Of these numbers, whether a sheet can hold them, and whether each of them is asked. */
export function isChoiceForPaper(
  numbers: readonly number[],
  statements: readonly Statement[],
): boolean {
  const asked = new Set(statements.filter(isAsked).map(({ number }) => number))
  const enough = Math.min(leastOnPaper, asked.size)
  return (
    numbers.length >= enough &&
    numbers.length <= mostOnPaper &&
    new Set(numbers).size === numbers.length &&
    numbers.every((number) => asked.has(number))
  )
}

export interface SheetWords {
  /** Who asks, and where the sheet is given back. */
  readonly intro: string
  readonly question: string
  readonly columns: Readonly<Record<VoteWord, string>>
  readonly notice: { readonly title: string; readonly lines: readonly string[] }
}

const grid = 'enonces'

/** The paper: a row for each statement, a box for each answer. The same map prints the same one each time. */
export function mapSheet(
  map: Pick<OpinionMap, 'id' | 'title' | 'openedAt' | 'onPaper'>,
  statements: readonly Pick<Statement, 'number' | 'text'>[],
  words: SheetWords,
  isLarge: boolean,
): {
  readonly plan: PaperPlan
  readonly form: { readonly form: string; readonly version: number }
} {
  const fr = (text: string) => ({ fr: text })
  const rows = statements
    .filter(({ number }) => map.onPaper?.includes(number))
    .map(({ number, text }) => ({ id: `e${number}`, text: fr(`${number}. ${plainProse(text)}`) }))
  const questionnaire: Questionnaire = {
    schema: 'ouvroir questionnaire 1',
    ...{ id: 'carte', version: 1, languages: ['fr'], title: fr(plainProse(map.title)) },
    intro: fr(words.intro),
    pages: [
      {
        id: 'page',
        questions: [
          {
            ...{ id: grid, kind: 'grid', text: fr(words.question), rows },
            columns: voteWords.map((word) => ({ id: word, text: fr(words.columns[word]) })),
          },
        ],
      },
    ],
  }
  const date = map.openedAt ?? new Date(0)
  const plan = paperOf(questionnaire, { language: 'fr', isLarge, date, notice: words.notice })
  // The statements have their numbers: the only question has none, and says by itself how it is answered.
  const parts = plan.paper.parts.map((part) =>
    part.kind === 'question' ? { ...part, number: '', notes: [] } : part,
  )
  return {
    plan: { ...plan, paper: { ...plan.paper, parts } },
    form: { form: sheetFormName('C', map.id, isLarge), version: 1 },
  }
}

export interface SheetVotes {
  readonly votes: readonly { readonly statement: number; readonly vote: VoteWord }[]
  /** Groups of boxes of which more than one is ticked: a person decides. */
  readonly twice: readonly string[]
}

/** What the ticks of one sheet say; a row left blank says nothing. */
export function readMapSheet(
  { boxes, groupOf }: Pick<PaperPlan, 'boxes' | 'groupOf'>,
  ticked: readonly string[],
): SheetVotes {
  const known = ticked.filter((id) => Object.hasOwn(boxes, id))
  const groups = known.map((id) => groupOf[id] ?? '')
  const twice = groups.filter((group, at) => groups.indexOf(group) !== at)
  const prefix = partOf(grid, 'e')
  return {
    twice: [...new Set(twice)],
    votes: known.flatMap((id) => {
      const { field = '', value } = boxes[id] ?? {}
      const vote = voteWords.find((word) => word === value)
      if (vote === undefined || twice.includes(groupOf[id] ?? '')) return []
      return [{ statement: Number(field.slice(prefix.length)), vote }]
    }),
  }
}
