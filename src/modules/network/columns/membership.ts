import {
  type ColumnRegister,
  type ColumnRule,
  ownedBy,
  peopleTable,
  secret,
  table,
} from '#kit/column-register.ts'
import { type Kept, keptFor } from '#kit/kept.ts'
import { secrets } from '#kit/secrets.ts'

const rule = (kind: ColumnRule['class']) => (kept: Kept) => ({ class: kind, kept })
const open = rule('public')
const internal = rule('internal')
const personal = rule('personal')

const bond = {
  fr: 'sans limite : histoire du réseau, sur des collectivités et non sur des personnes ; une demande restée sans confirmation part au bout de quatorze jours, une demande déclinée au bout de trois ans',
  en: 'without limit: history of the network, about local authorities and not about people; a request that nobody confirmed is erased after fourteen days, a request that was declined after three years',
}
const contact = keptFor(
  [
    {
      lasts: { years: 3 },
      from: 'network_memberships.left_on',
      when: { 'network_memberships.state': 'left' },
    },
    {
      lasts: { years: 3 },
      from: 'network_memberships.changed_at',
      when: { 'network_memberships.state': 'declined' },
    },
    {
      lasts: { years: 3 },
      from: 'network_memberships.changed_at',
      // What was invoiced stays, and with it the membership: not whoever spoke for it.
      when: { 'network_memberships.state': 'declined', 'network_invoices.year': 2031 },
    },
    {
      lasts: { days: 14 },
      from: 'network_memberships.requested_at',
      when: { 'network_memberships.state': 'to-confirm' },
    },
  ],
  (first, _refused, _invoiced, third) => ({
    fr: `${first.fr} après la fin de l’adhésion ou le refus de la demande ; ${third.fr} sans confirmation ; effacé à la demande`,
    en: `${first.en} after the membership ends or the request is refused; ${third.en} without confirmation; erased on request`,
  }),
)
const year = {
  fr: 'dix ans après sa fin (pièce comptable)',
  en: 'ten years after it ends (accounting record)',
}
const letter = {
  fr: 'trois ans après l’échéance rappelée',
  en: 'three years after the due date that was recalled',
}
const asked = {
  fr: 'tant que l’équipe les pose',
  en: 'as long as the team asks them',
}
const list = {
  fr: 'sans limite : on relit ce qui valait l’année d’une facture',
  en: 'without limit: what applied in the year of an invoice can be read again',
}

export const membershipColumns: ColumnRegister = {
  network_memberships: table(
    [open(bond), 'id territory_id since_on'],
    [
      internal(bond),
      'state source why requested_at answer deliberation_on deliberation_ref',
      'deliberation_waiver deliberation_file_id agreement_on agreement_file_id',
      'until_on left_on leave_reason leave_note former_id changed_at',
    ],
  ),
  network_membership_contacts: peopleTable(
    ownedBy('person_id'),
    [internal(contact), 'membership_id person_id is_main created_at'],
    [personal(contact), 'function answers'],
    [secret(contact, secrets.link), 'token_hash'],
  ),
  network_join_questions: table([open(asked), 'kind questions']),
  network_membership_periods: table([
    internal(year),
    'id membership_id starts_on ends_on fee_cents fee_reason settled_on',
    'created_at',
  ]),
  network_membership_reminders: table([internal(letter), 'membership_id until_on step sent_on']),
  network_fee_schedules: table(
    [internal(list), 'id created_at'],
    [open(list), 'effective_from free_kinds organisation_cents'],
  ),
  network_fee_bands: table([internal(list), 'schedule_id'], [open(list), 'from_population cents']),
}
