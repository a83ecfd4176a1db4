import { z } from 'zod'
import { isSameVoter, type KnownVoter } from './same-voter.ts'

type Reachable = Pick<KnownVoter, 'contact' | 'address'>

/** Neither a mail nor a letter can take their code to them. */
export function isUnreachable({ contact, address }: Reachable): boolean {
  return contact === '' && address === ''
}

export interface Reach {
  readonly number: number
  readonly contact: string
  readonly address: string
}

export interface ReachProblem {
  readonly line: number
  readonly why: 'bad-number' | 'bad-contact' | 'taken'
}

/** One voter a line, as the page writes them: number ; name, which is not read ; e-mail ; postal address. */
export function readReach(
  text: string,
  roll: readonly (KnownVoter & { readonly number: number })[],
):
  | { readonly ok: true; readonly lines: readonly Reach[] }
  | ({ readonly ok: false } & ReachProblem) {
  const lines: Reach[] = []
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const [number = '', , contact = '', ...address] = line.split(';').map((part) => part.trim())
    const voter = roll.find((one) => String(one.number) === number)
    const reach = {
      number: Number(number),
      contact: contact.toLowerCase(),
      address: address.filter(Boolean).join(', ').slice(0, 400),
    }
    const why = whyNot(voter, reach, roll, lines)
    if (why) return { ok: false, line: at + 1, why }
    if (!isUnreachable(reach)) lines.push(reach)
  }
  return { ok: true, lines }
}

function whyNot(
  voter: (KnownVoter & { readonly number: number }) | undefined,
  { contact }: Reach,
  roll: readonly (KnownVoter & { readonly number: number })[],
  before: readonly Reach[],
): ReachProblem['why'] | undefined {
  if (!voter) return 'bad-number'
  if (contact === '') return undefined
  if (!z.email().safeParse(contact).success) return 'bad-contact'
  const now = { ...voter, contact }
  const taken = roll.some((other) => {
    if (other.number === voter.number) return false
    const typed = before.find((reach) => reach.number === other.number)
    return isSameVoter(now, typed ? { ...other, contact: typed.contact } : other)
  })
  return taken ? 'taken' : undefined
}

/** A postal address as its envelope wants it: a line for each of its parts. */
export function linesOfAddress(address: string): readonly string[] {
  return address
    .split(/\n|,\s+/)
    .map((line) => line.trim())
    .filter(Boolean)
}
