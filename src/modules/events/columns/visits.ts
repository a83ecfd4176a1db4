import type { ColumnRegister, ColumnRule } from '#platform/module.ts'

const open: ColumnRule = { class: 'public', kept: { fr: 'avec l’événement', en: 'with the event' } }
const inside: ColumnRule = {
  class: 'internal',
  kept: { fr: 'avec l’événement', en: 'with the event' },
}
const person: ColumnRule = {
  class: 'personal',
  kept: {
    fr: 'avec l’événement, ou jusqu’à la demande d’effacement ; un numéro tiré au hasard, sans nom',
    en: 'with the event, or until erasure is asked for; a number drawn at random, without a name',
  },
}
const journey: ColumnRule = {
  class: 'personal',
  kept: {
    fr: 'trente jours après la visite, puis effacé',
    en: 'thirty days after the visit, then erased',
  },
}

export const visitColumns: ColumnRegister = {
  event_visits: {
    event_id: inside,
    host_person_id: person,
    to_see: open,
    transport: open,
    lodging: open,
    meals: open,
    costs: open,
    saw: inside,
    surprised: inside,
    take_home: inside,
    limits: inside,
    reported_at: inside,
    reported_by: person,
    resource_id: inside,
    updated_at: inside,
  },
  event_visit_journeys: {
    event_id: journey,
    person_id: journey,
    leaves_from: journey,
    leaves_when: journey,
    seats: journey,
    note: journey,
    at: journey,
  },
}
