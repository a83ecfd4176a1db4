import {
  type ColumnRegister,
  type ColumnRule,
  ownedBy,
  peopleTable,
  sameAs,
  secret,
} from '#kit/column-register.ts'
import { keptFor, keptWith } from '#kit/kept.ts'
import { secrets } from '#kit/secrets.ts'

const inside: ColumnRule = {
  class: 'internal',
  kept: {
    fr: 'tant que l’accompagnement est au registre',
    en: 'as long as the coaching is in the register',
  },
}
const person: ColumnRule = {
  class: 'personal',
  kept: keptFor([{ lasts: { years: 3 }, from: 'network_coachings.asked_at' }], (time) => ({
    fr: `${time.fr} après la demande, une fois l’accompagnement fini, ou jusqu’à la demande d’effacement ; un numéro tiré au hasard, sans nom`,
    en: `${time.en} after the request, once the coaching has ended, or until erasure is asked for; a number drawn at random, without a name`,
  })),
}
const words: ColumnRule = {
  class: 'personal',
  kept: keptFor([{ lasts: { years: 3 }, from: 'network_coachings.asked_at' }], (time) => ({
    fr: `${time.fr} après la demande, une fois l’accompagnement fini, ou jusqu’à la demande d’effacement`,
    en: `${time.en} after the request, once the coaching has ended, or until erasure is asked for`,
  })),
}
const link: ColumnRule = {
  class: 'personal',
  kept: keptFor([{ lasts: { years: 3 }, from: 'network_coachings.asked_at' }], (time) => ({
    fr: `${time.fr} après la demande, une fois l’accompagnement fini ; empreinte du lien, jamais le lien`,
    en: `${time.en} after the request, once the coaching has ended; fingerprint of the link, never the link`,
  })),
}
const consent: ColumnRule = {
  class: 'personal',
  kept: keptWith({
    fr: 'tant que l’accompagnement est au registre : la preuve de l’accord, et de son retrait',
    en: 'as long as the coaching is in the register: the proof that one agreed, or withdrew',
  }),
}
const note: ColumnRule = {
  class: 'sensitive',
  kept: keptFor([{ lasts: { years: 1 }, from: 'network_coachings.closed_at' }], (time) => ({
    fr: `${time.fr} après la fin de l’accompagnement, ou jusqu’à la demande d’effacement de l’une des deux personnes ; lue d’elles seules`,
    en: `${time.en} after the coaching ends, or until one of the two people asks for erasure; read by them alone`,
  })),
}

export const coachingColumns: ColumnRegister = {
  network_coachings: peopleTable(
    ownedBy('coached_id coach_id asked_by', {
      stays: {
        'consent_given_at consent_withdrawn_at consent_text':
          'the proof that one agreed, or withdrew',
      },
    }),
    [
      inside,
      'id territory_id themes how languages state asked_at proposed_at accepted_at',
      'closed_at outcome reopened_at resource_id source',
    ],
    [person, 'coached_id coach_id asked_by'],
    [words, 'coached_title need availability outcome_text reopen_reason'],
    [secret(link.kept, secrets.link), 'token_hash'],
    [consent, 'consent_given_at consent_withdrawn_at consent_text'],
  ),
  network_coaching_declines: peopleTable(
    ownedBy('coach_id'),
    [inside, 'coaching_id at'],
    [person, 'coach_id'],
    [words, 'word'],
  ),
  network_coaching_sessions: peopleTable(
    ownedBy('recorded_by'),
    [inside, 'id coaching_id day minutes how recorded_at'],
    [person, 'recorded_by'],
  ),
  network_coaching_notes: peopleTable(
    sameAs('network_coaching_sessions', 'session_id = id', {
      untold: {
        'id author_id text written_at':
          'they speak of two people: counted here, read by both at their own page',
      },
    }),
    [note, 'id session_id author_id text written_at'],
  ),
}
