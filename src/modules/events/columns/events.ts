import {
  type ColumnRegister,
  ownedBy,
  peopleTable,
  sameAs,
  secret,
  table,
} from '#kit/column-register.ts'
import { keptFor, keptUntilDone } from '#kit/kept.ts'
import { secrets } from '#kit/secrets.ts'

const open = { class: 'public', kept: { fr: 'avec l’événement', en: 'with the event' } } as const
const internal = {
  class: 'internal',
  kept: { fr: 'avec l’événement', en: 'with the event' },
} as const
const key = {
  class: 'internal',
  kept: {
    fr: 'avec l’événement ; un numéro tiré au hasard, sans nom',
    en: 'with the event; a number drawn at random, without a name',
  },
} as const
const name = {
  class: 'personal',
  kept: keptFor(
    [{ lasts: { months: 12 }, until: 'event_registration_identities.kept_until' }],
    (time) => ({
      fr: `${time.fr} après l’événement, puis effacé`,
      en: `${time.en} after the event, then erased`,
    }),
  ),
} as const
const answer = {
  class: 'sensitive',
  kept: keptFor([{ lasts: { days: 0 }, until: 'event_answers.kept_until' }], () => ({
    fr: 'les jours annoncés par la question après l’événement, puis compté et effacé',
    en: 'the number of days after the event that the question says, then counted and erased',
  })),
} as const
const feed = {
  class: 'internal',
  kept: keptUntilDone({
    fr: 'jusqu’à ce que la personne révoque son agenda',
    en: 'until the person revokes their agenda',
  }),
} as const

/** Every column of the events of the network, its class and how long it is kept. */
export const eventColumns: ColumnRegister = {
  event_series: table(
    [internal, 'id'],
    [open, 'slug title summary description audience state created_at updated_at'],
    [key, 'created_by'],
  ),
  events: table(
    [internal, 'id online_url video confirm_email'],
    [
      open,
      'slug kind title summary description series_id state starts_at ends_at',
      'time_zone place territory_id capacity audience registration_opens_at',
      'registration_closes_at waiting_list waiting_rule offer_hours sequence',
      'cancel_reason replay_url hours source created_at updated_at',
    ],
    [key, 'created_by'],
  ),
  event_seat_classes: table([internal, 'id event_id position'], [open, 'label capacity']),
  event_registrations: table(
    [key, 'id parent_id'],
    [
      internal,
      'event_id series_id number seat_class_id state role language medium position',
      'offered_until lapses created_at confirmed_at cancelled_at',
    ],
  ),
  event_registration_identities: peopleTable(
    ownedBy('person_id'),
    [key, 'registration_id person_id'],
    [name, 'name email organisation function territory_id'],
    [internal, 'kept_until'],
  ),
  event_registration_links: peopleTable(
    sameAs('event_registration_identities', 'registration_id'),
    [
      {
        class: 'secret',
        what: secrets.link,
        kept: keptFor(
          [{ lasts: { months: 12 }, until: 'event_registration_identities.kept_until' }],
          (time) => ({
            fr: `${time.fr} après l’événement, puis effacé`,
            en: `${time.en} after the event, then erased`,
          }),
        ),
      },
      'token_hash',
    ],
    [key, 'registration_id'],
    [internal, 'created_at'],
  ),
  event_questions: table(
    [internal, 'id event_id series_id position'],
    [open, 'kind label choices other required kept_days'],
  ),
  event_answers: peopleTable(
    sameAs('event_registration_identities', 'registration_id'),
    [key, 'registration_id'],
    [internal, 'question_id kept_until'],
    [answer, 'answer fields'],
  ),
  event_answer_counts: table([internal, 'question_id answer count']),
  event_reminders: table([key, 'registration_id'], [internal, 'kind starts_at sent_at']),
  event_letters: table(
    [internal, 'id event_id recipients subject body sent_at count'],
    [key, 'sent_by'],
  ),
  event_calendar_feeds: peopleTable(
    ownedBy('person_id'),
    [secret(feed.kept, secrets.ownPage), 'token_hash'],
    [feed, 'person_id created_at'],
  ),
}
