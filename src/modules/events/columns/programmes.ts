import {
  type ColumnRegister,
  ownedBy,
  peopleTable,
  sameAs,
  secret,
  table,
} from '#kit/column-register.ts'
import { keptFor } from '#kit/kept.ts'
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
const speaker = {
  class: 'personal',
  kept: keptFor(
    [{ lasts: { months: 12 }, until: 'event_contribution_speaker_identities.kept_until' }],
    (time) => ({
      fr: `${time.fr} après la fin de l’événement, puis effacé`,
      en: `${time.en} after the event ends, then erased`,
    }),
  ),
} as const
const reviewer = (until: string) =>
  ({
    class: 'personal',
    kept: keptFor([{ lasts: { months: 6 }, until }], (time) => ({
      fr: `${time.fr} après la fin de l’événement, puis effacé`,
      en: `${time.en} after the event ends, then erased`,
    })),
  }) as const
const ofReviewer = reviewer('event_reviewer_identities.kept_until')

/** Columns of the programme of gatherings: class, and how long each is kept. */
export const programmeColumns: ColumnRegister = {
  event_programmes: table(
    [
      open,
      'event_id intro opens_on closes_on formats questions criteria scale day_from',
      'day_to nameless',
    ],
    [internal, 'next_number'],
  ),
  event_tracks: table([open, 'id event_id position name colour']),
  event_rooms: table([open, 'id event_id position name capacity note']),
  event_contributions: peopleTable(
    sameAs('event_contribution_speakers', 'id = contribution_id'),
    [open, 'id event_id number title summary format minutes track_id language recording'],
    [internal, 'expected state told locale submitted_at updated_at kept_until'],
    [
      {
        class: 'personal',
        kept: keptFor(
          [{ lasts: { months: 12 }, until: 'event_contributions.kept_until' }],
          (time) => ({
            fr: `${time.fr} après la fin de l’événement, puis vidé`,
            en: `${time.en} after the event ends, then emptied`,
          }),
        ),
      },
      'needs details answers message',
    ],
    [key, 'decided_by'],
  ),
  event_contribution_links: peopleTable(
    sameAs('event_contribution_speakers', 'contribution_id'),
    [secret(speaker.kept, secrets.link), 'token_hash'],
    [internal, 'contribution_id created_at'],
  ),
  event_contribution_speakers: peopleTable(
    sameAs('event_contribution_speaker_identities', 'id = speaker_id'),
    [key, 'id'],
    [internal, 'contribution_id position publish_name publish_photo consented_at'],
  ),
  event_contribution_speaker_identities: peopleTable(
    ownedBy('person_id'),
    [key, 'speaker_id person_id'],
    [speaker, 'name email organisation territory'],
    [internal, 'kept_until'],
  ),
  event_reviewers: peopleTable(
    sameAs('event_reviewer_identities', 'id = reviewer_id'),
    [key, 'id'],
    [internal, 'event_id added_at withdrawn_at'],
    [secret(ofReviewer.kept, secrets.link), 'token_hash'],
  ),
  event_reviewer_identities: peopleTable(
    ownedBy('person_id'),
    [key, 'reviewer_id person_id'],
    [ofReviewer, 'name email organisation territory'],
    [internal, 'kept_until'],
  ),
  event_reviews: peopleTable(
    sameAs('event_reviewer_identities', 'reviewer_id'),
    [internal, 'contribution_id scores conflict reviewed_at kept_until'],
    [key, 'reviewer_id'],
    [reviewer('event_reviews.kept_until'), 'comment'],
  ),
  event_slots: table([
    open,
    'id event_id number contribution_id title room_id on_day starts_at minutes',
  ]),
  event_schedules: table(
    [open, 'event_id version published_at note slots changes'],
    [key, 'published_by'],
  ),
}
