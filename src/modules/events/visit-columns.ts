import type { ColumnRegister, ColumnRule } from '#platform/module.ts'

const open: ColumnRule = { class: 'public', kept: 'avec l’événement' }
const inside: ColumnRule = { class: 'internal', kept: 'avec l’événement' }
const person: ColumnRule = {
  class: 'personal',
  kept: 'avec l’événement, ou jusqu’à la demande d’effacement ; un numéro tiré au hasard, sans nom',
}
const journey: ColumnRule = {
  class: 'personal',
  kept: 'trente jours après la visite, puis effacé',
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
