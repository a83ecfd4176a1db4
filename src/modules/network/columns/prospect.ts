import type { Kept } from '#kit/kept.ts'
import type { ColumnRegister, ColumnRule } from '#platform/module.ts'

const rule = (kind: ColumnRule['class']) => (kept: Kept) => ({ class: kind, kept })
const line = {
  fr: 'tant que le territoire est suivi ; sans nom de personne',
  en: 'as long as the territory is followed; without the name of any person',
}
const past = {
  fr: 'trois ans après le dernier échange ; la ligne du territoire reste, sans ces mots',
  en: 'three years after the last exchange; the line of the territory stays, without these words',
}
const person = {
  fr: 'trois ans après le dernier échange, ou jusqu’à la demande d’effacement',
  en: 'three years after the last exchange, or until erasure is asked for',
}
const internal = rule('internal')
const personal = rule('personal')

export const prospectColumns: ColumnRegister = {
  network_prospects: {
    id: internal(line),
    territory_id: internal(line),
    stage: internal(line),
    reason: internal(line),
    reason_text: personal(past),
    source: internal(line),
    source_detail: personal(past),
    owner_id: internal(line),
    contact_person_id: personal(person),
    next_action: personal(past),
    next_on: internal(line),
    notes: personal(past),
    challenges: internal(line),
    stage_since: internal(line),
    last_exchange_on: internal(line),
    membership_id: internal(line),
    created_at: internal(line),
    updated_at: internal(line),
  },
  network_prospect_steps: {
    id: internal(line),
    prospect_id: internal(line),
    kind: internal(line),
    from_stage: internal(line),
    to_stage: internal(line),
    note: personal(past),
    happened_on: internal(line),
    by_person_id: internal(line),
    at: internal(line),
  },
}
