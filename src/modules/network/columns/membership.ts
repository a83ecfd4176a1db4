import type { Kept } from '#kit/kept.ts'
import type { ColumnRegister, ColumnRule } from '#platform/module.ts'

const rule = (kind: ColumnRule['class']) => (kept: Kept) => ({ class: kind, kept })
const open = rule('public')
const internal = rule('internal')
const personal = rule('personal')

const bond = {
  fr: 'sans limite : histoire du réseau, sur des collectivités et non sur des personnes ; une demande restée sans confirmation part au bout de quatorze jours, une demande déclinée au bout de trois ans',
  en: 'without limit: history of the network, about local authorities and not about people; a request that nobody confirmed is erased after fourteen days, a request that was declined after three years',
}
const contact = {
  fr: 'trois ans après la fin de l’adhésion ou le refus de la demande ; quatorze jours sans confirmation ; effacé à la demande',
  en: 'three years after the membership ends or the request is refused; fourteen days without confirmation; erased on request',
}
const year = {
  fr: 'dix ans après sa fin (pièce comptable)',
  en: 'ten years after it ends (accounting record)',
}
const letter = {
  fr: 'trois ans après l’échéance rappelée',
  en: 'three years after the due date that was recalled',
}
const list = {
  fr: 'sans limite : on relit ce qui valait l’année d’une facture',
  en: 'without limit: what applied in the year of an invoice can be read again',
}

export const membershipColumns: ColumnRegister = {
  network_memberships: {
    id: open(bond),
    territory_id: open(bond),
    state: internal(bond),
    source: internal(bond),
    why: internal(bond),
    requested_at: internal(bond),
    answer: internal(bond),
    deliberation_on: internal(bond),
    deliberation_ref: internal(bond),
    deliberation_waiver: internal(bond),
    deliberation_file_id: internal(bond),
    agreement_on: internal(bond),
    agreement_file_id: internal(bond),
    since_on: open(bond),
    until_on: internal(bond),
    left_on: internal(bond),
    leave_reason: internal(bond),
    leave_note: internal(bond),
    former_id: internal(bond),
    changed_at: internal(bond),
  },
  network_membership_contacts: {
    membership_id: internal(contact),
    person_id: internal(contact),
    function: personal(contact),
    token_hash: internal(contact),
    is_main: internal(contact),
    created_at: internal(contact),
  },
  network_membership_periods: {
    id: internal(year),
    membership_id: internal(year),
    starts_on: internal(year),
    ends_on: internal(year),
    fee_cents: internal(year),
    fee_reason: internal(year),
    settled_on: internal(year),
    created_at: internal(year),
  },
  network_membership_reminders: {
    membership_id: internal(letter),
    until_on: internal(letter),
    step: internal(letter),
    sent_on: internal(letter),
  },
  network_fee_schedules: {
    id: internal(list),
    effective_from: open(list),
    free_kinds: open(list),
    organisation_cents: open(list),
    created_at: internal(list),
  },
  network_fee_bands: {
    schedule_id: internal(list),
    from_population: open(list),
    cents: open(list),
  },
}
