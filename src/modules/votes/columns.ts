import {
  type ColumnRegister,
  ofNobody,
  ownedBy,
  peopleTable,
  sameAs,
  table,
} from '#kit/column-register.ts'
import { alsoKept, keptFor, keptUntilDone, unnamed } from '#kit/kept.ts'
import { secrets } from '#kit/secrets.ts'

const kept = { fr: 'avec le scrutin, qui reste', en: 'with the vote, which stays' }
const open = { class: 'public', kept } as const
const internal = { class: 'internal', kept } as const
const key = { class: 'internal', kept: alsoKept(kept, unnamed) } as const
const year = keptFor(
  [
    { lasts: { months: 12 }, from: 'votes.ended_at' },
    {
      lasts: { months: 12 },
      from: 'votes.closes_at',
      when: { 'votes.state': 'draft', 'votes.ended_at': null },
    },
  ],
  (time) => ({
    fr: `${time.fr} après la fin du scrutin, ou après sa fin prévue s’il n’a pas été ouvert, puis effacé`,
    en: `${time.en} after the vote ends, or was to end when it was never opened, then erased`,
  }),
)
const name = { class: 'personal', kept: year } as const
const whileOpen = keptUntilDone({
  fr: 'jusqu’à la fin du scrutin, puis effacé ; empreinte seule',
  en: 'until the vote ends, then erased; fingerprint only',
})

/** Every column of this room, its class and how long it is kept. */
export const columns: ColumnRegister = {
  votes: table(
    [
      open,
      'id slug title question details protocol_version series method learning',
      'grades approval_from seats tier weight_rule proxies planned_voters tie_order',
      'closes_at state opened_at ended_at board_height board_hash shown_ballots',
      'shown_at result purse',
    ],
    [internal, 'territory_id experiment_id phase_id hidden invented created_at'],
  ),
  vote_options: table([internal, 'vote_id'], [open, 'position label details']),
  vote_voters: table([key, 'id number'], [internal, 'vote_id college weight']),
  vote_voter_identities: peopleTable(
    ownedBy('person_id'),
    [key, 'voter_id'],
    [
      {
        class: 'personal',
        kept: alsoKept(year, { fr: 'un numéro tiré au hasard', en: 'a number drawn at random' }),
      },
      'person_id',
    ],
    [{ class: 'internal', kept: year }, 'territory_id'],
    [name, 'name contact address'],
    [internal, 'vote_id'],
  ),
  vote_codes: peopleTable(
    sameAs('vote_voter_identities', 'voter_id', {
      stays: {
        code_hash:
          'an erasure takes no vote away: the code says no name, and is deleted when the vote ends',
      },
    }),
    [key, 'voter_id'],
    [{ class: 'secret', what: secrets.codeFingerprint, kept: whileOpen }, 'code_hash'],
  ),
  vote_marks: table(
    [key, 'voter_id'],
    [internal, 'vote_id'],
    [
      {
        class: 'internal',
        kept: alsoKept(kept, {
          fr: 'sans heure, écrit de nouveau, à la fin, dans l’ordre de la liste',
          en: 'without its hour, written again at the end in the order of the list',
        }),
      },
      'channel',
    ],
  ),
  vote_proxies: table([key, 'giver_id holder_id'], [internal, 'vote_id']),
  vote_ballots: peopleTable(
    ofNobody('a ballot is nobody’s'),
    [open, 'vote_id tracker channel weight'],
    [
      {
        class: 'public',
        kept: alsoKept(kept, { fr: 'publié à la fin', en: 'published at the end' }),
      },
      'salt choice',
    ],
    [{ class: 'secret', what: secrets.ballotRight, kept: whileOpen }, 'credential'],
    [internal, 'on_board'],
    [
      {
        class: 'public',
        kept: alsoKept(kept, {
          fr: 'seulement quand le vote est ouvert',
          en: 'only when the vote is open',
        }),
      },
      'voter_number',
    ],
  ),
  vote_board: table([open, 'vote_id height body previous_hash hash']),
  vote_batches: table(
    [internal, 'id vote_id'],
    [open, 'label state weight'],
    [key, 'first_by second_by'],
  ),
  vote_sheets: table(
    [internal, 'batch_id pass number'],
    [
      {
        class: 'internal',
        kept: {
          fr: 'jusqu’à la fin du scrutin, puis effacé',
          en: 'until the vote ends, then erased',
        },
      },
      'choice',
    ],
  ),
}
