import { formulaAttacks, scriptAttacks } from '#platform/testing/hostile-texts.ts'
import type { FormSeen } from '#proofs/crawl.ts'
import { type Field, type Filled, fill, isText, plausible } from '#proofs/forms.ts'
import type { Looked } from './detector.ts'
import type { Visitor } from './visitor.ts'

/** What was tried in each field of text, and what the house answered. */
export interface Campaign {
  /** A word that is written with the attacks of this form: where it comes back, they do. */
  markOf(form: FormSeen): string
  /** Fields of this form have still attacks to see. */
  isOpen(form: FormSeen): boolean
  /** Sends a form full of attacks; returns the pages that came back. */
  send(form: FormSeen, round: number): Promise<readonly Looked[]>
  report(): Report
}

export interface Report {
  /** Fields that keep what is written in them, and the least number of attacks that one has kept. */
  readonly fields: number
  readonly least: number
  /** How many fields have kept the attack that the fewest have kept. */
  readonly fewest: number
  /** Fields that take no free text: each attack was refused, and shown back. */
  readonly guarded: number
}

/** From a long text to a short line: what is too long for a field is tried shorter. */
const lengths = [8000, 1900, 390, 190, 110]
/** Has no divisor in common with the number of attacks, so that fields begin everywhere in the list. */
const stride = 37

interface FieldState {
  length: number
  /** Where this field is in the list of attacks. */
  next: number
  kept: number
}

export function openCampaign(someone: Visitor): Campaign {
  const states = new Map<string, FieldState>()
  const keyOf = (form: FormSeen, { name }: Pick<Field, 'name'>) =>
    `${form.page} ${form.action} ${name}`
  const stateOf = (form: FormSeen, field: Pick<Field, 'name'>) => {
    const key = keyOf(form, field)
    // Each field begins elsewhere in the list: the first rounds of all fields together see every attack.
    const next = (states.size * stride) % scriptAttacks.length
    const state = states.get(key) ?? { length: 0, next, kept: 0 }
    states.set(key, state)
    return state
  }
  const keptBy = scriptAttacks.map(() => 0)
  const marks = new Map<string, string>()
  const markOf = ({ page, action }: FormSeen) => {
    const key = `${page} ${action}`
    const mark = marks.get(key) ?? `zq${marks.size}z`
    marks.set(key, mark)
    return mark
  }
  const isFree = (state: FieldState) => state.length < lengths.length

  async function send(form: FormSeen, round: number): Promise<readonly Looked[]> {
    const looked: Looked[] = []
    for (let attempt = 0; attempt < 24; attempt++) {
      const used = new Map<string, number>()
      const filled = fill(form, {}, (field) => {
        const state = stateOf(form, field)
        if (!isText(field)) return plausible(field)
        if (!isFree(state)) return gentle(field, state)
        const { text, attacks } = written(field, state, round, markOf(form))
        used.set(field.name, attacks)
        return text
      })
      const answer = await someone.post(
        form.action,
        renewed(filled, round, attempt),
        form.multipart,
      )
      if (answer.status >= 500) throw new Error(`${form.action} broke (${answer.status})`)
      if (answer.status < 400) {
        for (const [name, attacks] of used) {
          const state = stateOf(form, { name })
          for (let at = 0; at < Math.min(attacks, keptBy.length); at++) {
            const which = (state.next + at) % keptBy.length
            keptBy[which] = (keptBy[which] ?? 0) + 1
          }
          state.next += attacks
          state.kept += attacks
        }
        return looked
      }
      looked.push({ name: `${form.action} answered ${answer.status}`, html: answer.text })
      const refused = invalidIn(answer.text).filter((name) => used.has(name))
      for (const name of refused.length > 0 ? refused : used.keys())
        stateOf(form, { name }).length++
      if (used.size === 0) return looked
    }
    return looked
  }

  return {
    send,
    markOf,
    isOpen: (form) =>
      form.fields.some((field) => {
        const state = stateOf(form, field)
        return isText(field) && isFree(state) && state.kept < scriptAttacks.length
      }),
    report() {
      const all = [...states.values()]
      const free = all.filter((state) => isFree(state) && state.kept > 0)
      return {
        fields: free.length,
        least: Math.min(...free.map(({ kept }) => kept)),
        fewest: Math.min(...keptBy),
        guarded: all.filter((state) => !isFree(state)).length,
      }
    },
  }
}

/** What a field that wants no free text may want instead, one after the other. */
function gentle(field: Field, { length }: FieldState): string {
  const others = [field.value, plausible(field), '3', '10:00', '', 'Valbrenne', '0102030405']
  return others[(length - lengths.length) % others.length] ?? ''
}

/** As many attacks as this field takes, from where it was left; a formula first. */
function written(field: Field, { length, next }: FieldState, round: number, mark: string) {
  const room = lengths[length] ?? 0
  // An address holds one attack at most, and is tried for all of them at once.
  if (field.type === 'email') {
    const attack = (scriptAttacks[next % scriptAttacks.length] ?? '').slice(0, 40)
    return { text: `"${attack}"@exemple.fr`, attacks: scriptAttacks.length }
  }
  let text = startOf(field, room, round, mark)
  let attacks = 0
  while (attacks < scriptAttacks.length) {
    const longer = `${text} ${scriptAttacks[(next + attacks) % scriptAttacks.length]}`
    if (longer.length > room && attacks > 0) break
    text = longer
    attacks++
  }
  return { text, attacks }
}

/** A formula first, but for short lines after the first round: there, each letter is for attacks. */
function startOf(field: Field, room: number, round: number, mark: string): string {
  if (field.type === 'url') return `https://exemple.fr/?${mark}`
  if (room < 200 && round > 0) return mark
  return `${formulaAttacks[round % formulaAttacks.length]} ${mark}`
}

/** Another key: it is another act. */
function renewed(filled: Filled, round: number, attempt: number): Filled {
  const mark = (round * 16 + attempt).toString(16).padStart(8, '0')
  return filled.map(([name, value]) => [name, name === '_key' ? value.slice(0, 56) + mark : value])
}

function invalidIn(html: string): readonly string[] {
  const refused = [...html.matchAll(/<(?:input|textarea|select)\b[^>]*aria-invalid="true"[^>]*>/g)]
  return refused.flatMap(([tag]) => /\bname="([^"]*)"/.exec(tag)?.[1] ?? [])
}
