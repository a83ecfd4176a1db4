import { z } from 'zod'
import { isTotalRow } from '#kit/writing/total-row.ts'

/** A voter to be: who it is, how to reach them, and for how much they count. */
export interface NewVoter {
  readonly name: string
  readonly contact: string
  readonly address: string
  readonly college: string
  readonly weight: number
  readonly personId?: string | undefined
  readonly territoryId?: string | undefined
}

/** Where a roll comes from. `list` is typed; the others are taken as they are today. */
export const rollSources = ['list', 'role', 'circle', 'members', 'college'] as const

export const rollShape = z.object({
  source: z.enum(rollSources),
  people: z.string().trim().max(200_000).default(''),
  which: z.string().trim().max(200).default(''),
  /** `one`: each territory counts one. `population`: by its inhabitants. `college`: votes of the college. */
  weighing: z.enum(['one', 'population', 'college']).default('one'),
})
export type RollForm = z.infer<typeof rollShape>

export interface RollProblem {
  readonly line: number
  readonly why: 'no-name' | 'total-row' | 'bad-contact' | 'bad-weight' | 'twice' | 'too-long'
}

/** One voter a line: name ; e-mail or nothing ; college ; weight ; postal address. */
export function readRoll(text: string): {
  readonly voters: readonly NewVoter[]
  readonly problems: readonly RollProblem[]
} {
  const voters: NewVoter[] = []
  const problems: RollProblem[] = []
  const met = new Set<string>()
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const separator = line.includes('\t') ? '\t' : ';'
    const [name = '', contact = '', college = '', weight = '', ...address] = line
      .split(separator)
      .map((part) => part.trim())
    const key = `${name.toLowerCase()}|${contact.toLowerCase()}`
    const why = isTotalRow(line.split(separator))
      ? 'total-row'
      : (whyNot(name, contact, weight, met.has(key)) ??
        (isTooLong(name, college, address.join(', ')) ? 'too-long' : undefined))
    if (why) problems.push({ line: at + 1, why })
    met.add(key)
    voters.push({
      name,
      contact: contact.toLowerCase(),
      college,
      weight: weight === '' ? 1 : Number(weight),
      address: address.join(', '),
    })
  }
  return { voters, problems }
}

/** Nobody votes under half of a name, and half of an address receives nothing. */
function isTooLong(name: string, college: string, address: string): boolean {
  return name.length > 200 || college.length > 80 || address.length > 400
}

function whyNot(name: string, contact: string, weight: string, twice: boolean) {
  if (name === '') return 'no-name'
  if (contact !== '' && !z.email().safeParse(contact).success) return 'bad-contact'
  if (weight !== '' && !/^[1-9]\d{0,8}$/.test(weight)) return 'bad-weight'
  return twice ? 'twice' : undefined
}
