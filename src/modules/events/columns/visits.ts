import { type ColumnRegister, type ColumnRule, ownedBy, peopleTable } from '#kit/column-register.ts'
import { keptFor, keptWithRow } from '#kit/kept.ts'

const open: ColumnRule = { class: 'public', kept: { fr: 'avec l’événement', en: 'with the event' } }
const inside: ColumnRule = {
  class: 'internal',
  kept: { fr: 'avec l’événement', en: 'with the event' },
}
const person: ColumnRule = {
  class: 'personal',
  kept: keptWithRow('events', {
    fr: 'avec l’événement, ou jusqu’à la demande d’effacement ; un numéro tiré au hasard, sans nom',
    en: 'with the event, or until erasure is asked for; a number drawn at random, without a name',
  }),
}
const journey: ColumnRule = {
  class: 'personal',
  kept: keptFor([{ lasts: { days: 30 }, from: 'events.ends_at' }], (time) => ({
    fr: `${time.fr} après la visite, puis effacé`,
    en: `${time.en} after the visit, then erased`,
  })),
}

export const visitColumns: ColumnRegister = {
  event_visits: peopleTable(
    ownedBy('host_person_id reported_by'),
    [inside, 'event_id saw surprised take_home limits reported_at resource_id updated_at'],
    [person, 'host_person_id reported_by'],
    [open, 'to_see transport lodging meals costs'],
  ),
  event_visit_journeys: peopleTable(ownedBy('person_id'), [
    journey,
    'event_id person_id leaves_from leaves_when seats note at',
  ]),
}
